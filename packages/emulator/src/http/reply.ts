/** A file to send whole or in part. */
export interface FileBody {
  readonly file: string;
  readonly size: number;
}

export interface HttpReply {
  readonly status: number;
  /** Text for the status line, where clients show it. */
  readonly reason?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** A FileBody honours Range; text and bytes are compressed when the client takes it. */
  readonly body?: string | Buffer | FileBody;
  /** A strong validator for If-None-Match; `true` derives one from a text or byte body. */
  readonly etag?: string | true;
  /** Range works on a text or bytes, too; for documents that clients keep and read on from where they stopped. */
  readonly ranges?: true;
  /**
   * Worked out from the store and the path alone: until the store changes, it is the answer to whoever may read there,
   * under whatever headers.
   */
  readonly settled?: boolean;
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): HttpReply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

export function text(status: number, body: string, reason?: string): HttpReply {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body,
    ...(reason === undefined ? {} : { reason }),
  };
}
