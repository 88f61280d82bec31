import { json, type HttpReply, type HttpRequest } from '../http.ts';
import type { Services } from '../services.ts';

export async function handleApi(_services: Services, request: HttpRequest): Promise<HttpReply> {
  return await Promise.resolve(json(404, { message: request.path }));
}
