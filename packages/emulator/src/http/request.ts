import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

/** A request with its path as it came: `%2f` in an npm name must not become a separator. */
export interface HttpRequest {
  /** HEAD arrives as GET; the writer leaves the body out. */
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The query as it came, without `?`. */
  readonly rawQuery: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readable;
  /** Scheme, host and port as the client reached us, no trailing slash: `http://127.0.0.1:4999`. */
  readonly origin: string;
  /** The Region that the address names, by its host or by the first segment of its path; undefined: none. */
  readonly region: string | undefined;
  /** That segment, which `path` leaves out, with its slash (`/eu-west-1`), or ''. */
  readonly prefix: string;
  /** Where it comes from, as policies see it. */
  readonly source: RequestSource;
}

/** The sender's address, and the VPC endpoint and the VPC that the request came through, if it did. */
export interface RequestSource {
  readonly ip: string;
  readonly vpcEndpoint?: string | undefined;
  readonly vpc?: string | undefined;
}

export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/** The whole body, for those that are small by nature; throws BodyTooLarge beyond `maxBytes`. */
export async function readBody(request: HttpRequest, maxBytes: number): Promise<Buffer> {
  const tooLarge = (): BodyTooLarge => new BodyTooLarge(`The body is larger than ${maxBytes} bytes`);
  // What is announced need not be waited for.
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Stopping early must not destroy the request: the rest is drained and the connection used again.
  for await (const chunk of request.body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
