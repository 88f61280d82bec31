import { normalisePart } from '@codeartifact-ci/versions/coordinates.ts';
import { FORMATS, type Format } from '@codeartifact-ci/versions/format.ts';
import { ROOT_GROUP, type OriginType, type Restriction, type Restrictions } from './state.ts';

/** Formats whose packages may have a namespace; the others leave it blank in a pattern (`/pypi//requests$`). */
const WITH_NAMESPACE = new Set(['npm', 'maven', 'generic', 'swift']);
/** Of those, the one whose packages may also have none. */
const WITHOUT_TOO = 'npm';

/**
 * What is wrong with a package group's pattern, or undefined. The grammar (user guide, "Package group definition
 * syntax"): `/*`, `/FORMAT/*`, `/FORMAT/NAMESPACE/*`, `/FORMAT/NAMESPACE~`, `/FORMAT/NAMESPACE/NAME$`,
 * `/FORMAT/NAMESPACE/NAME~`; `~` ends on a letter or digit.
 */
export function patternFault(pattern: string): string | undefined {
  if (pattern === ROOT_GROUP) return undefined;
  const [first, written = '', ...rest] = pattern.split('/');
  if (first !== '') return "a pattern starts with '/', such as /npm/acme/*";
  const format = FORMATS.find((name) => name === written);
  if (format === undefined) return `the format must be one of ${FORMATS.join(', ')}`;
  const last = rest.at(-1) ?? '';
  if (rest.length < 1 || rest.length > 2 || pattern.includes('#'))
    return 'a pattern has the form /FORMAT/NAMESPACE/NAME with *, $ or ~ at its end';
  if (!/[*$~]$/.test(last)) return 'a pattern ends with * (all), $ (exactly this) or ~ (what begins so)';
  if (/[*$~]/.test(rest.join('/').slice(0, -1))) return 'only the last character may be *, $ or ~';
  if (last.endsWith('*') && last !== '*') return "* stands alone behind a '/'; for what begins so, write ~";
  if (last.endsWith('~') && !/[\p{L}\p{N}]\p{M}*~$/u.test(last)) return '~ comes after a letter or digit';
  if (rest.length === 1 && last.endsWith('$')) return 'an exact pattern names a package: /FORMAT/NAMESPACE/NAME$';
  if (rest.length === 2 && last === '$') return 'the name in front of $ is missing';
  return rest.length === 1 && last === '*' ? undefined : partsFault(format, rest, last);
}

/** Groups are matched against names as they are stored (user guide, as above). */
function partsFault(format: Format, rest: readonly string[], last: string): string | undefined {
  const namespace = rest.length === 1 ? last.slice(0, -1) : (rest[0] ?? '');
  if (namespace !== '' && !WITH_NAMESPACE.has(format)) {
    return `${format} has no namespaces: write /${format}//${rest.length === 1 ? last : (rest[1] ?? '')}`;
  }
  if (namespace === '' && WITH_NAMESPACE.has(format) && format !== WITHOUT_TOO) {
    return `packages of ${format} always have a namespace: write /${format}/NAMESPACE/${last}`;
  }
  if (format === 'npm' && rest.some((part) => part.startsWith('@')))
    return "the scope of npm packages is the namespace and has no '@' in front: write /npm/acme/* for @acme";
  const stored = rest.map(
    (part) => `${normalisePart(format, part.replace(/[*$~]$/, ''))}${/[*$~]$/.exec(part)?.[0] ?? ''}`,
  );
  if (stored.join('/') === rest.join('/')) return undefined;
  return `names of ${format} are stored in lower case${format === 'pypi' ? ' with hyphens' : ''}, and only those match: write /${format}/${stored.join('/')}`;
}

/** Whether everything that `inner` matches is matched by `outer`. `inner` may be `/FORMAT/NAMESPACE/NAME$`: a package. */
function contains(outer: string, inner: string): boolean {
  const [text, kind] = [outer.slice(0, -1), outer.slice(-1)];
  if (kind === '$') return outer === inner;
  const innerText = inner.slice(0, -1);
  if (!innerText.startsWith(text)) return false;
  if (kind === '*') return true;
  // A prefix ends on a word's boundary: /npm/acme~ matches acme-web and not acmeweb.
  return innerText.length === text.length
    ? !inner.endsWith('*')
    : !/^[\p{L}\p{N}\p{M}]/u.test(innerText.slice(text.length));
}

/**
 * The nearest group above a pattern (or of a package, as `/FORMAT/NAMESPACE/NAME$`) among `patterns`: of those that
 * contain it, each contains the shorter ones' part of it, so that the longest is the most specific.
 */
function parentOf(pattern: string, patterns: Iterable<string>): string | undefined {
  let best: string | undefined;
  for (const candidate of patterns) {
    if (candidate === pattern || !contains(candidate, pattern)) continue;
    if (best === undefined || candidate.length > best.length) best = candidate;
  }
  return best;
}

export type Groups = ReadonlyMap<string, { readonly restrictions: Restrictions }>;

const ALLOW: Restriction = { mode: 'ALLOW', repositories: [] };

/** The restriction that counts for a group, whether it exists or not: its own, or what it inherits. */
export function effective(groups: Groups, pattern: string, type: OriginType): Restriction {
  const own = groups.get(pattern)?.restrictions[type];
  if (own !== undefined && own.mode !== 'INHERIT') return own;
  const parent = parentOf(pattern, groups.keys());
  return parent === undefined ? ALLOW : effective(groups, parent, type);
}

/** The restriction that counts for a package. Only strong matches: a weak one is blocked by the service itself. */
export function effectiveForPackage(
  groups: Groups,
  { format, namespace, name }: { readonly format: string; readonly namespace: string; readonly name: string },
  type: OriginType,
): Restriction {
  return effective(groups, `/${format}/${namespace}/${name}$`, type);
}

/** Whether `after` lets in what `before` did not. */
export function opens(before: Restriction, after: Restriction): boolean {
  if (after.mode === 'BLOCK' || before.mode === 'ALLOW') return false;
  if (after.mode === 'ALLOW') return true;
  if (before.mode === 'BLOCK') return after.repositories.length > 0;
  return after.repositories.some((repository) => !before.repositories.includes(repository));
}
