import { Readable } from 'node:stream';
import { findOperation } from '../api/routes.ts';
import { BodyTooLarge, readBody, type HttpRequest } from '../http/request.ts';

/** A request as rules see it. */
export interface Subject {
  /** As the client sent it: HEAD is not GET here. */
  readonly method: string;
  /** As it came, percent-encoding and all, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Of the API or of STS. */
  readonly operation: string | undefined;
  /** The first segment of a path of the data plane. */
  readonly format: string | undefined;
}

const LARGEST_FORM = 256 * 1024;

/** What a request is about, and the request to go on with: the action of STS stands in the body, which is read for that. */
export async function describeRequest(
  method: string,
  request: HttpRequest,
): Promise<{ readonly subject: Subject; readonly request: HttpRequest }> {
  const { path, query } = request;
  const subject = { method, path, query, operation: undefined, format: undefined };
  if (path.startsWith('/v1/')) {
    return { subject: { ...subject, operation: findOperation(request.method, path)?.name }, request };
  }
  if (path !== '/' || request.method !== 'POST') {
    const [, first] = path.split('/', 2);
    return { subject: { ...subject, format: first }, request };
  }
  try {
    const body = await readBody(request, LARGEST_FORM);
    const operation = new URLSearchParams(body.toString('utf8')).get('Action') ?? undefined;
    return { subject: { ...subject, operation }, request: { ...request, body: Readable.from([body]) } };
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    // STS takes no more either, and says so.
    return { subject, request: { ...request, body: Readable.from([Buffer.alloc(LARGEST_FORM + 1)]) } };
  }
}
