/**
 * IAM's wildcards: `*` any run of characters, `?` one. A glob covers a glob that it matches as a text. Goes back to the
 * last `*` only, so that no pattern takes more than quadratic time.
 */
export function globMatches(glob: string, text: string): boolean {
  let [at, star, mark] = [0, -1, 0];
  for (let index = 0; index < text.length;) {
    if (glob[at] === '*') {
      star = at++;
      mark = index;
    } else if (at < glob.length && (glob[at] === '?' || glob[at] === text[index])) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++mark;
    } else {
      return false;
    }
  }
  return /^\**$/.test(glob.slice(at));
}
