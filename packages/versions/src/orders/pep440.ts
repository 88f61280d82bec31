import { compare, explain } from '@renovatebot/pep440';
import type { Scheme } from './scheme.ts';

interface PythonVersion {
  readonly text: string;
  readonly prerelease: boolean;
}

/** PEP 440. Pre-releases and developmental releases are prereleases; post-releases and local versions are releases. */
export const pep440: Scheme<PythonVersion> = {
  parse(version) {
    // The library holds numbers as doubles: beyond 15 digits two different ones could seem the same.
    if (/\d{16}/.test(version)) return undefined;
    // It takes a local segment such as `1e5` or `0x10`, which is a word, for the number that JavaScript reads there.
    if (/\+(?:.*[._-])?(?:0[xob][0-9a-f]+|\d+e\d+)(?:[._-]|$)/i.test(version)) return undefined;
    const parsed = explain(version);
    return parsed === null ? undefined : { text: version, prerelease: parsed.is_prerelease };
  },
  compare: (a, b) => Math.sign(compare(a.text, b.text)),
  channel: ({ prerelease }) => (prerelease ? 'prerelease' : 'release'),
};
