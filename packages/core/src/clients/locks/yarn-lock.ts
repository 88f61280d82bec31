import type { LockedPackage } from '../client.ts';
import { linesOf } from '../support/values.ts';

/**
 * yarn.lock of Yarn 1, which is a syntax of its own: a line of descriptors, and below it, indented, `resolved "URL#hash"`
 * (classic.yarnpkg.com, "yarn.lock"). Any key or value may stand in quotes, with JSON's escapes, and a colon between them
 * (Yarn 1, lockfile/parse). What only descriptors by a URL or a Git host name was asked for so.
 */
export function packagesOfYarnLock(_value: unknown, text: string): LockedPackage[] {
  const packages: LockedPackage[] = [];
  let name: string | undefined;
  let byUrl = false;
  for (const { text: line } of linesOf(text.replace(/^\uFEFF/, ''))) {
    if (/^[^\s#]/.test(line)) {
      const descriptors = line.replace(/:\s*$/, '').split(/,\s*/).map(unquoted);
      name = /^(@?[^@]+)@/.exec(descriptors[0] ?? '')?.[1];
      byUrl = descriptors.every((descriptor) => /^@?[^@]+@(?!npm:)[^@]*[:/]/.test(descriptor));
      continue;
    }
    const [, key = '', value = ''] = /^\s+("(?:[^"\\]|\\.)*"|[^\s":]+):?\s+("(?:[^"\\]|\\.)*"|\S+)/.exec(line) ?? [];
    if (unquoted(key) === 'resolved' && !byUrl) packages.push({ name, url: unquoted(value) });
  }
  return packages;
}

function unquoted(word: string): string {
  if (!word.startsWith('"')) return word;
  try {
    return String(JSON.parse(word));
  } catch {
    return word.replace(/^"|"$/g, '');
  }
}
