import type { LockedPackage } from '../client.ts';
import { linesOf } from '../support/values.ts';

/**
 * Gemfile.lock, which is a syntax of its own (Bundler::LockfileParser): sections with a word in capitals, and under GEM
 * the sources, `remote: URL`, and the gems below `specs:`. GIT and PATH are what the Gemfile names itself.
 */
export function packagesOfGemfileLock(_value: unknown, text: string): LockedPackage[] {
  const packages: LockedPackage[] = [];
  let section = '';
  let url: string | undefined;
  for (const { text: line } of linesOf(text)) {
    section = /^([A-Z][A-Z ]*)$/.exec(line)?.[1] ?? section;
    if (section !== 'GEM') continue;
    url = /^ {2}remote: (\S+)/.exec(line)?.[1] ?? url;
    if (url !== undefined && /^ {4}\S/.test(line)) packages.push({ url });
  }
  return packages;
}
