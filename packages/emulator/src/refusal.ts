import { errorReply } from './api/dispatch.ts';
import { stsErrorReply } from './auth/sts.ts';
import type { ServiceError } from './errors.ts';
import type { HttpReply } from './http/reply.ts';
import type { HttpRequest } from './http/request.ts';
import { formatErrorReply } from './formats/gateway.ts';
import { FORMATS } from './formats/formats.ts';

/** An error as the service would give it in this place: the API's JSON, STS's XML, or the format's own. */
export function refusal({ method, path }: HttpRequest, error: ServiceError): HttpReply {
  if (path === '/' && method === 'POST') {
    const reply = stsErrorReply(error);
    return { ...reply, headers: { ...reply.headers, ...error.headers } };
  }
  const format = FORMATS.get(path.split('/', 2)[1] ?? '');
  return format === undefined ? errorReply(error) : formatErrorReply(format, error);
}
