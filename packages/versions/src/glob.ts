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
