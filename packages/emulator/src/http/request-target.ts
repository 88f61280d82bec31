import type { IncomingMessage } from 'node:http';

/** What a request asks for, in its parts as they came. */
export interface RequestTarget {
  readonly host: string;
  readonly path: string;
  /** Without `?`. */
  readonly rawQuery: string;
}

/** Two Host headers are one too many: who stands between might go by the other (RFC 9112, section 3.2). */
function hasOneHost(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (rawHeaders[at]?.length === 4 && rawHeaders[at]?.toLowerCase() === 'host') hosts++;
  }
  return hosts <= 1;
}

/**
 * Reads a request's target. In the absolute form, which is for proxies but must be taken (RFC 9112, section 3.2.2), the
 * host stands in the target and counts instead of the Host header. Undefined: a bad request.
 */
export function parseTarget({ url = '', headers, rawHeaders }: IncomingMessage): RequestTarget | undefined {
  const absolute = url.startsWith('/') ? null : /^https?:\/\/([^/?#]*)(.*)$/i.exec(url);
  const rest = absolute === null ? url : absolute[2] === '' ? '/' : (absolute[2] ?? '/');
  if (!rest.startsWith('/') || !hasOneHost(rawHeaders)) return undefined;
  const at = rest.indexOf('?');
  return {
    host: absolute?.[1] ?? headers.host ?? '',
    path: at < 0 ? rest : rest.slice(0, at),
    rawQuery: at < 0 ? '' : rest.slice(at + 1),
  };
}
