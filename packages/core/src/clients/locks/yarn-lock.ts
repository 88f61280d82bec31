import type { LockedPackage } from '../client.ts';
import { linesOf } from '../support/values.ts';

/**
 * yarn.lock of Yarn 1, which is a syntax of its own: a line of descriptors, and below it, indented, `resolved "URL#hash"`
 * (classic.yarnpkg.com, "yarn.lock").
 */
export function packagesOfYarnLock(_value: unknown, text: string): LockedPackage[] {
  const packages: LockedPackage[] = [];
  let name: string | undefined;
  for (const { text: line } of linesOf(text)) {
    const [, descriptor] = /^"?((?:@[^/\s"]+\/)?[^@\s"]+)@/.exec(line) ?? [];
    if (descriptor !== undefined) name = descriptor;
    const [, url] = /^\s+resolved\s+"?([^"\s]+)/.exec(line) ?? [];
    if (url !== undefined) packages.push({ name, url });
  }
  return packages;
}
