/**
 * The forms in which a secret can turn up in a log, longest first. The runner hides only exact matches, so each form
 * must be registered: as it is; URL-encoded; JSON-escaped; base64 of the two Basic credentials in use (`aws:T`, and
 * `token:T` as netrc files have it); and base64 of any longer text that contains it. For the last, the secret may
 * start at any of three offsets of a base64 group, so for each offset the base64 of the rest is registered, without
 * its last incomplete group, which depends on what follows. The same forms in URL-safe base64, and hexadecimal.
 */
export function derivedForms(secret: string): string[] {
  const forms = new Set<string>([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);
  const bytes = Buffer.from(secret, 'utf8');
  for (const user of ['aws', 'token']) forms.add(Buffer.from(`${user}:${secret}`, 'utf8').toString('base64'));
  for (const shift of [0, 1, 2]) {
    const rest = bytes.subarray(shift);
    const whole = rest.subarray(0, rest.length - (rest.length % 3));
    forms.add(whole.toString('base64'));
  }
  for (const form of [...forms]) {
    if (/[+/]/.test(form) && form !== secret) forms.add(form.replaceAll('+', '-').replaceAll('/', '_'));
  }
  forms.add(bytes.toString('hex'));
  for (const line of secret.split(/\r?\n/)) forms.add(line);
  // A form of a few characters would blot out innocent text, and hides nothing worth hiding.
  return [...forms].filter((form) => form.length >= 6).sort((a, b) => b.length - a.length);
}

/** Replaces secrets and their derived forms by `***`, for hosts whose log has no masks of its own. */
export class Redactor {
  readonly #forms = new Set<string>();
  #longest: string[] = [];

  add(secret: string): void {
    for (const form of derivedForms(secret)) this.#forms.add(form);
    this.#longest = [...this.#forms].sort((a, b) => b.length - a.length);
  }

  redact(text: string): string {
    let result = text;
    for (const form of this.#longest) result = result.replaceAll(form, '***');
    return result;
  }
}
