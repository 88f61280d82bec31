import { ServiceError } from '../errors.ts';
import { json, type HttpReply } from '../http/reply.ts';
import { BodyTooLarge, readBody, type HttpRequest } from '../http/request.ts';
import type { Services } from '../services.ts';
import { TooLarge } from '../store/blobs.ts';
import { parseSignature } from '../auth/sigv4.ts';
import { decode, encode } from './codec.ts';
import { validate } from './constraints.ts';
import type { Context } from './context.ts';
import { handlers } from './handlers.ts';
import { findOperation } from './routes.ts';

const LARGEST_BODY = 1024 * 1024;

/** The AWS API: route, authenticate, decode, validate, authorise and do (the handlers), encode. */
export async function handleApi(services: Services, request: HttpRequest): Promise<HttpReply> {
  try {
    const operation = findOperation(request.method, request.path);
    if (operation === undefined) {
      throw new ServiceError(
        'UnknownOperationException',
        404,
        `CodeArtifact has no operation ${request.method} ${request.path}`,
      );
    }
    // A streamed payload is authenticated by the digest that its request names, and compared when it is read.
    const streamed = operation.input.some((member) => member.payload);
    const body = streamed ? undefined : await readBody(request, LARGEST_BODY);
    const principal = services.authority.authenticate(request, 'codeartifact', body);
    const { region } = parseSignature(request);
    if (request.region !== undefined && request.region !== region) {
      throw new ServiceError('InvalidSignatureException', 403, 'Credential should be scoped to a valid region.');
    }
    services.quotas.operation(`${principal.account} ${region}`, operation.name);
    const input = decode(operation, request, body);
    validate(operation, input);
    const context: Context = {
      services,
      principal,
      operation: operation.name,
      region,
      origin: request.origin,
      authorize: (action, target, wanted) => services.authority.authorize(principal, request, action, target, wanted),
    };
    const handler = handlers[operation.name];
    if (handler === undefined) throw new Error(`no handler for ${operation.name}`);
    return encode(operation, await handler(input, context));
  } catch (error) {
    if (error instanceof ServiceError) return errorReply(error);
    if (error instanceof BodyTooLarge || error instanceof TooLarge) {
      return errorReply(new ServiceError('RequestEntityTooLargeException', 413, error.message));
    }
    throw error;
  }
}

export function errorReply({ name, status, message, members, headers }: ServiceError): HttpReply {
  return json(status, { message, ...members }, { 'x-amzn-errortype': name, ...headers });
}
