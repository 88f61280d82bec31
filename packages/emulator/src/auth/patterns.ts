/** In a pattern: a `*` and a `?` that stand for themselves, in characters that Unicode keeps free for private use. */
export const LITERALS: Readonly<Record<string, string>> = { '*': '\ue000', '?': '\ue001' };

/**
 * `*` stands for any run of characters, `?` for exactly one. Walks the text once with one point to fall back to: a
 * pattern is as long as a policy may be, and as a regular expression `*a*a*a…` could be made to run for ever.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  let at = 0;
  let position = 0;
  let star = -1;
  let resume = 0;
  while (position < text.length) {
    if (pattern[at] === '*') {
      star = at++;
      resume = position;
    } else if (at < pattern.length && (pattern[at] === '?' || matchesOne(pattern[at], text[position]))) {
      at++;
      position++;
    } else if (star >= 0) {
      at = star + 1;
      position = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

function matchesOne(pattern: string | undefined, character: string | undefined): boolean {
  return pattern === character || (character !== undefined && pattern === LITERALS[character]);
}

/**
 * Whether an ARN is what a Resource element, or ArnLike, describes. Each of the six fields is matched by itself, so a
 * wildcard never runs over a `:` between them; within the last one it does run over `/`: `package/my-domain/*` is every
 * package of the domain (user guide, "AWS CodeArtifact permissions reference"). Separators that are written must line
 * up: `:` is not taken for `/`, as other services do, and the empty namespace in `npm//lodash` counts (same page).
 */
export function matchesArn(pattern: string, arn: string): boolean {
  if (pattern === '*' || pattern === arn) return true;
  const wanted = fieldsOf(pattern);
  const fields = fieldsOf(arn);
  // `arn:aws:codeartifact:*` is short for everything below it (same page).
  const open = wanted.length < ARN_FIELDS && wanted.at(-1) === '*';
  if (fields.length !== ARN_FIELDS || (wanted.length !== ARN_FIELDS && !open)) return false;
  return wanted.every((field, index) => matchesGlob(field, fields[index] ?? ''));
}

const ARN_FIELDS = 6;

function fieldsOf(arn: string): string[] {
  const fields = arn.split(':');
  return [...fields.slice(0, ARN_FIELDS - 1), ...rest(fields.slice(ARN_FIELDS - 1))];
}

function rest(fields: readonly string[]): string[] {
  return fields.length === 0 ? [] : [fields.join(':')];
}
