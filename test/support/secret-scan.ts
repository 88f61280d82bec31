import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * The 24 forms in which a secret could lie about. Written apart from the product's own list of forms to mask, so that
 * the one can find what the other forgets.
 */
export function secretForms(secret: string): ReadonlyMap<string, string> {
  const bytes = Buffer.from(secret);
  const base64 = (data: Buffer): string => data.toString('base64').replace(/=+$/, '');
  const url = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');
  /** Base64 of the secret within longer data: from each of the three offsets, without the groups that neighbours share. */
  const inner = (shift: number): string => {
    const rest = bytes.subarray(shift);
    return rest.subarray(0, rest.length - (rest.length % 3)).toString('base64');
  };
  const wrapped = (width: number): string => secret.slice(0, width) + '\n' + secret.slice(width, 2 * width);
  return new Map([
    ['raw', secret],
    ['URL-encoded', encodeURIComponent(secret)],
    ['URL-encoded, lower case', encodeURIComponent(secret).replace(/%../g, (escape) => escape.toLowerCase())],
    ['URL-encoded twice', encodeURIComponent(encodeURIComponent(secret))],
    [
      'every character percent-encoded',
      Array.from(bytes)
        .map((byte) => `%${byte.toString(16)}`)
        .join(''),
    ],
    ['base64', base64(bytes)],
    ['base64 at offset 1', inner(1)],
    ['base64 at offset 2', inner(2)],
    ['base64url', url(base64(bytes))],
    ['base64url at offset 1', url(inner(1))],
    ['base64url at offset 2', url(inner(2))],
    ['base64 of aws:secret', base64(Buffer.from(`aws:${secret}`))],
    ['base64 of token:secret', base64(Buffer.from(`token:${secret}`))],
    ['base64 of base64', base64(Buffer.from(base64(bytes))).slice(0, -2)],
    ['hexadecimal', bytes.toString('hex')],
    ['HEXADECIMAL', bytes.toString('hex').toUpperCase()],
    ['reversed', Array.from(secret).reverse().join('')],
    ['wrapped at 64', wrapped(64)],
    ['wrapped at 76', wrapped(76)],
    ['wrapped at 80', wrapped(80)],
    ['JSON', JSON.stringify(secret).slice(1, -1)],
    [
      'JSON with escapes',
      Array.from(secret)
        .map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''),
    ],
    ['XML', secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')],
    [
      'XML with character references',
      Array.from(secret)
        .map((character) => `&#${character.charCodeAt(0)};`)
        .join(''),
    ],
  ]);
}

export interface ScanPlaces {
  readonly texts: Readonly<Record<string, string>>;
  readonly folders: readonly string[];
}

/** Where any form of any of the secrets is found: `base64url in home/.npmrc`. Archives are looked into. */
export async function findSecrets(secrets: readonly string[], { texts, folders }: ScanPlaces): Promise<string[]> {
  const found: string[] = [];
  const look = (place: string, content: string): void => {
    for (const secret of secrets) {
      for (const [form, text] of secretForms(secret)) if (content.includes(text)) found.push(`${form} in ${place}`);
    }
  };
  for (const [place, text] of Object.entries(texts)) look(place, text);
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const content = await readFile(path);
      look(path, content.toString('latin1'));
      if (content[0] === 0x1f && content[1] === 0x8b)
        look(`${path} (unpacked)`, gunzipSync(content).toString('latin1'));
    }
  }
  return found;
}
