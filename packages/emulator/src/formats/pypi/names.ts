import { explain } from '@renovatebot/pep440';
import type { FormatNames } from '../../store/format.ts';
import type { PackageKey } from '../../store/types.ts';
import { plainNames } from '../plain-names.ts';

/** PEP 503, "Normalized Names"; the API takes no others (user guide, "Python package name normalization"). */
export const names: FormatNames = {
  ...plainNames,
  exactInApi: true,
  normalise: (key) => ({ ...key, name: key.name.toLowerCase().replace(/[-_.]+/g, '-') }),
};

/** PEP 508, "names"; the length is the service's. */
const PROJECT = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,253}[A-Za-z0-9])?$/;
/** What wheels and source distributions are named with: it needs no escaping anywhere. */
const FILE = /^[A-Za-z0-9][A-Za-z0-9._+!-]{0,254}$/;
const SDIST = /\.(?:tar\.gz|tgz|tar\.bz2|tar\.xz|tar\.Z|zip)$/;

/** Where a project is kept, whatever the spelling of its name (PEP 503); undefined for what is no name of a project. */
export function projectAt(name: string): PackageKey | undefined {
  return PROJECT.test(name) ? names.normalise({ format: 'pypi', namespace: '', name }) : undefined;
}

/** The one spelling of a version that all its spellings share (PEP 440, "normalization"); undefined for no version. */
export function canonicalVersion(version: string): string | undefined {
  const parts = explain(version);
  if (parts === null) return undefined;
  return parts.local === null ? parts.public : `${parts.public}+${parts.local}`;
}

/**
 * The canonical version in the name of a project's file: a wheel is `NAME-VERSION(-BUILD)?-PYTHON-ABI-PLATFORM.whl`
 * (binary distribution format), a source distribution `NAME-VERSION.tar.gz` (PEP 625) or of an older kind. Undefined
 * for a file of another project, and for what is neither.
 *
 * @param project its normalised name
 */
export function versionInFileName(file: string, project: string): string | undefined {
  return parseFileName(file, project)?.version;
}

/** As versionInFileName, with the project's name as the file has it: in a wheel's, `_` stands for hyphens and dots. */
export function parseFileName(file: string, project: string): { name: string; version: string } | undefined {
  if (!FILE.test(file)) return undefined;
  const reading = (name: string, text: string): { name: string; version: string } | undefined => {
    const version = projectAt(name)?.name === project ? canonicalVersion(text) : undefined;
    return version === undefined ? undefined : { name, version };
  };
  if (file.endsWith('.whl')) {
    const [name = '', version = '', ...tags] = file.slice(0, -'.whl'.length).split('-');
    return tags.length < 3 || tags.length > 4 || tags.includes('') ? undefined : reading(name, version);
  }
  const stem = file.replace(SDIST, '');
  if (stem === file) return undefined;
  // Old ones keep hyphens in the name, and may have one in the version: only the project's name tells where it ends.
  for (let at = stem.indexOf('-'); at > 0; at = stem.indexOf('-', at + 1)) {
    const found = reading(stem.slice(0, at), stem.slice(at + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}
