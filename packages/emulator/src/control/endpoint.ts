import { json, type HttpReply } from '../http/reply.ts';
import { BodyTooLarge, readBody, type HttpRequest } from '../http/request.ts';
import { parseClientJson, StructureTooLarge } from '../reading/client-json.ts';
import type { Control, ControlSettings } from './control.ts';
import { SettingError } from './setting-error.ts';

const LARGEST_BODY = 1024 * 1024;

export function isControlPath(path: string): boolean {
  return path === '/_control' || path.startsWith('/_control/');
}

/**
 * `GET /_control`: the state. `PATCH /_control`: changes what its JSON object names, and answers with the state.
 * `POST /_control/reset`: back to the start. All is in force with the next request.
 */
export async function handleControl(control: Control, request: HttpRequest): Promise<HttpReply> {
  const refusal = refuseBrowsers(request);
  if (refusal !== undefined) return refusal;
  const place = `${request.method} ${request.path.replace(/\/$/, '')}`;
  try {
    if (place === 'PATCH /_control') control.change(readSettings(await readBody(request, LARGEST_BODY)));
    else if (place === 'POST /_control/reset') control.reset();
    else if (place !== 'GET /_control') {
      const message = 'The control endpoint has GET /_control, PATCH /_control and POST /_control/reset';
      return json(404, { message });
    }
    return json(200, control.state(), { 'cache-control': 'no-store' });
  } catch (error) {
    if (error instanceof SettingError) return json(400, { message: error.message });
    if (error instanceof BodyTooLarge) return json(413, { message: error.message });
    throw error;
  }
}

/**
 * A page of some site, open in a browser on this machine, can send requests here. It cannot leave out Origin where it
 * matters, nor send application/json without asking first (CORS), which is never granted; nor can it be on a name of
 * its own, which the service's host names would be.
 */
function refuseBrowsers({ headers, method }: HttpRequest): HttpReply | undefined {
  const site = headers['sec-fetch-site'];
  if (headers.origin !== undefined || (site !== undefined && site !== 'none')) {
    return json(403, { message: 'The control endpoint does not answer pages in a browser' });
  }
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(headers.host ?? '')) {
    return json(421, { message: 'The control endpoint answers on 127.0.0.1 and localhost only' });
  }
  if (method !== 'GET' && !/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    return json(415, { message: 'Send Content-Type: application/json' });
  }
  return undefined;
}

function readSettings(body: Buffer): ControlSettings {
  let value: unknown;
  try {
    value = parseClientJson(body);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof StructureTooLarge)) throw error;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SettingError('The body must be a JSON object with clock, latency, quotas, faults, source');
  }
  const { clock, latency, quotas, faults, source, ...others } = value as Record<string, unknown>;
  const [stranger] = Object.keys(others);
  if (stranger !== undefined)
    throw new SettingError(`'${stranger}' cannot be set; legal are clock, latency, quotas, faults, source`);
  if (faults !== undefined && !isTexts(faults)) throw new SettingError("'faults' must be a list of rules as text");
  return {
    clock: text('clock', clock),
    latency: text('latency', latency),
    source: text('source', source),
    quotas,
    faults,
  };
}

function text(name: string, value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw new SettingError(`'${name}' must be a text`);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
