import { randomBytes } from 'node:crypto';
import type { HttpBody } from '@codeartifact-ci/core/http.ts';
import { fileBody, type LocalAsset } from './asset.ts';

/** A form with one file (RFC 7578): its type for the header, and its body, read from the file as it is sent. */
export function multipart(
  fields: readonly (readonly [string, string])[],
  file: { readonly field: string; readonly filename: string; readonly asset: LocalAsset; readonly type?: string },
  boundary = randomBytes(24).toString('hex'),
): { readonly contentType: string; readonly body: HttpBody } {
  const part = (disposition: string, type: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${type}\r\n`;
  const texts = fields.map(([name, value]) => `${part(`name="${quoted(name)}"`, '')}${value}\r\n`);
  const head = part(
    `name="${quoted(file.field)}"; filename="${quoted(file.filename)}"`,
    `Content-Type: ${file.type ?? 'application/octet-stream'}\r\n`,
  );
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: fileBody(file.asset, `${texts.join('')}${head}`, `\r\n--${boundary}--\r\n`),
  };
}

/** What would end the quoted name, as browsers write it. */
function quoted(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
