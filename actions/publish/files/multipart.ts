import { randomBytes } from 'node:crypto';
import type { HttpBody } from '@codeartifact-ci/core/http.ts';
import { fileBody, type LocalAsset } from './asset.ts';

/**
 * A form with one file (RFC 7578): its type for the header, and its body, read from the file as it is sent. A field may
 * hold bytes.
 */
export function multipart(
  fields: readonly (readonly [string, string | Buffer])[],
  file: { readonly field: string; readonly filename: string; readonly asset: LocalAsset; readonly type?: string },
  boundary = randomBytes(24).toString('hex'),
): { readonly contentType: string; readonly body: HttpBody } {
  const part = (disposition: string, type: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${type}\r\n`;
  const parts = fields.flatMap(([name, value]) => {
    const type = typeof value === 'string' ? '' : 'Content-Type: application/octet-stream\r\n';
    return [Buffer.from(part(`name="${quoted(name)}"`, type)), Buffer.from(value), Buffer.from('\r\n')];
  });
  const head = part(
    `name="${quoted(file.field)}"; filename="${quoted(file.filename)}"`,
    `Content-Type: ${file.type ?? 'application/octet-stream'}\r\n`,
  );
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: fileBody(file.asset, Buffer.concat([...parts, Buffer.from(head)]), `\r\n--${boundary}--\r\n`),
  };
}

/** What would end the quoted name, as browsers write it. */
function quoted(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
