import { explain, parse } from '@renovatebot/pep440';

export interface Distribution {
  readonly name: string;
  readonly version: string;
}

const SDIST = /^(.+?)-(\d[^-]*|[^-]*)\.(?:tar\.gz|tgz|tar\.bz2|tar\.xz|tar\.Z|zip)$/;

/**
 * Project and version in a file's name (binary distribution format; PEP 625 for source distributions): a wheel is
 * `NAME-VERSION(-BUILD)?-PYTHON-ABI-PLATFORM.whl`, a source distribution `NAME-VERSION.tar.gz`. Undefined for others.
 */
export function parseFileName(file: string): Distribution | undefined {
  if (file.endsWith('.whl')) {
    const [name, version, ...tags] = file.slice(0, -'.whl'.length).split('-');
    if (name === undefined || version === undefined || tags.length < 3 || tags.length > 4) return undefined;
    return parse(version) === null ? undefined : { name, version };
  }
  if (!SDIST.test(file)) return undefined;
  const stem = file.replace(/\.(?:tar\.(?:gz|bz2|xz|Z)|tgz|zip)$/, '');
  // Old source distributions keep hyphens in the name: the version is what parses as one, from the last hyphen on.
  for (let at = stem.lastIndexOf('-'); at > 0; at = stem.lastIndexOf('-', at - 1)) {
    const version = stem.slice(at + 1);
    if (parse(version) !== null) return { name: stem.slice(0, at), version };
  }
  return undefined;
}

/** Whether two spellings are the same version (PEP 440, "normalization"). */
export function sameVersion(a: string, b: string): boolean {
  const [left, right] = [explain(a), explain(b)];
  return left === null || right === null
    ? a === b
    : left.public === right.public && (left.local ?? '') === (right.local ?? '');
}
