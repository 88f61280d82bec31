/**
 * Whether the whole of `text` matches a glob: `*` is any run of characters (separators too), `?` is one character,
 * everything else stands for itself. Case counts. Takes at most `glob.length × text.length` steps, whatever the pattern,
 * because package names and patterns come from elsewhere.
 */
export function matchesGlob(glob: string, text: string): boolean {
  const pattern = Array.from(glob);
  const characters = Array.from(text);
  let at = 0;
  let star = -1;
  let retry = 0;
  let index = 0;
  while (index < characters.length) {
    if (pattern[at] === '*') {
      star = at++;
      retry = index;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === characters[index])) {
      at++;
      index++;
    } else if (star >= 0) {
      // The last star takes one character more; what earlier stars took need never be tried again.
      at = star + 1;
      index = ++retry;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/** Whether a text is a pattern rather than a name. */
export function isGlob(text: string): boolean {
  return /[*?]/.test(text);
}

/**
 * Whether a text is selected by a list of globs of which some may begin with `!`: it matches one of the others, or
 * there are no others, and it matches none with `!`. The order makes no difference; the empty list selects everything.
 */
export function matchesGlobs(globs: readonly string[], text: string): boolean {
  const wanted = globs.filter((glob) => !glob.startsWith('!'));
  return (
    (wanted.length === 0 || wanted.some((glob) => matchesGlob(glob, text))) &&
    !globs.some((glob) => glob.startsWith('!') && matchesGlob(glob.slice(1), text))
  );
}
