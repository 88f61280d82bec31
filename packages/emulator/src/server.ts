import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { handleApi } from './api/dispatch.ts';
import { createAuthority } from './auth/authority.ts';
import { handleSts } from './auth/sts.ts';
import { Clock } from './clock.ts';
import { createControl, type Control, type ControlSettings } from './control/control.ts';
import { handleControl, isControlPath } from './control/endpoint.ts';
import { serve } from './control/serve.ts';
import { lockFolder } from './folder-lock.ts';
import { json, type HttpReply } from './http/reply.ts';
import type { HttpRequest } from './http/request.ts';
import { send } from './http/send.ts';
import { listenOnLoopback } from './http/loopback.ts';
import { limited, SERVER_LIMITS } from './http/limits.ts';
import { readHost, splitRegion } from './http/hosts.ts';
import { parseTarget } from './http/request-target.ts';
import { handleDataPlane } from './formats/gateway.ts';
import { FORMATS } from './formats/formats.ts';
import { refusal } from './refusal.ts';
import type { Services } from './services.ts';
import type { ServiceVariants } from './variants.ts';
import { openStore, type Store } from './store/store.ts';
import type { Secure } from './tls/serve.ts';
import { externalLocations, externalSources, type ExternalSetting } from './upstream/sources.ts';
import { handleWeb, isWebPath } from './web/pages.ts';
import { RequestLog, type RequestLine } from './web/request-log.ts';

export interface EmulatorOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Serves TLS too, on this port (0 takes a free one). */
  readonly httpsPort?: number | undefined;
  /** Where to keep everything; undefined: nowhere, it ends with the process. */
  readonly dataFolder?: string | undefined;
  /** Where what ends with the process lies until then; default: the machine's folder for temporary files. */
  readonly temporaryFolder?: string | undefined;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  /** What stands behind each external connection; see each format's record for the defaults. */
  readonly external?: readonly ExternalSetting[] | undefined;
  /** `any-key` takes every access key for an administrator; `strict` knows only those in `principalsFile`. */
  readonly auth?: 'any-key' | 'strict' | undefined;
  readonly principalsFile?: string | undefined;
  /** Clock, latency, quotas and faults to start with; /_control changes them later. */
  readonly control?: ControlSettings | undefined;
  readonly variants?: ServiceVariants | undefined;
  /** Told about every request, for tests and for a log. */
  readonly onRequest?: ((line: RequestLine) => void) | undefined;
}

export interface Emulator {
  /** `http://127.0.0.1:PORT` */
  readonly endpoint: string;
  readonly secure: Secure | undefined;
  readonly account: string;
  readonly region: string;
  /** What stands behind each external connection: a URL, or `off`. */
  readonly external: ReadonlyMap<string, string>;
  readonly services: Services;
  readonly control: Control;
  close(): Promise<void>;
}

const NO_QUERY = new URLSearchParams();
const DEFAULT_ACCOUNT = '111122223333';
const DEFAULT_REGION = 'us-east-1';

/** Starts a CodeArtifact on loopback: the AWS API, STS and the package protocols on one port. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const clock = new Clock();
  const account = options.account ?? DEFAULT_ACCOUNT;
  const region = options.region ?? DEFAULT_REGION;
  const control = createControl(clock, options.control ?? {}, [...FORMATS.keys()]);
  const { store, close } = openLocked(options, clock);
  let secure: Secure | undefined;
  try {
    const authority = await createAuthority({
      store,
      clock,
      account,
      region,
      mode: options.auth ?? 'any-key',
      principalsFile: options.principalsFile,
    });
    const sources = externalSources(FORMATS.values(), options.external ?? [], clock);
    const services: Services = {
      store,
      sources,
      clock,
      authority,
      quotas: control.quotas,
      account,
      region,
      requests: new RequestLog(),
      variants: options.variants ?? {},
      get secure() {
        return secure;
      },
    };
    const onRequest = (incoming: IncomingMessage, outgoing: ServerResponse): void =>
      void answer(services, control, incoming, outgoing, options.onRequest);
    if (options.httpsPort !== undefined) {
      // Most runs do without, and the library for certificates takes its time to load.
      const { serveSecurely } = await import('./tls/serve.ts');
      secure = await serveSecurely(SERVER_LIMITS, onRequest, options.httpsPort, options.dataFolder);
    }
    const plain = await listenOnLoopback(() => limited(createServer(SERVER_LIMITS, onRequest)), options.port);
    return {
      endpoint: `http://127.0.0.1:${plain.port}`,
      secure,
      account,
      region,
      external: externalLocations(FORMATS.values(), options.external ?? []),
      services,
      control,
      close: async () => {
        await Promise.all([plain.close(), secure?.close()]);
        close();
      },
    };
  } catch (error) {
    await secure?.close();
    close();
    throw error;
  }
}

/** The store of a folder that no other emulator has; `close` lets both go. */
function openLocked(
  { dataFolder: folder, temporaryFolder }: EmulatorOptions,
  clock: Clock,
): { readonly store: Store; readonly close: () => void } {
  const lock = folder === undefined ? undefined : lockFolder(folder);
  try {
    const store = openStore(folder, clock, FORMATS, temporaryFolder);
    const close = (): void => {
      store.close();
      lock?.release();
    };
    return { store, close };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

async function answer(
  services: Services,
  control: Control,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  onRequest: EmulatorOptions['onRequest'],
): Promise<void> {
  const start = performance.now();
  const method = incoming.method ?? 'GET';
  try {
    const target = parseTarget(incoming);
    const { host, rawQuery } = target ?? { host: '', rawQuery: '' };
    const named = readHost(host);
    const { prefix, region, path } = splitRegion(target?.path ?? '');
    const request: HttpRequest = {
      method: method === 'HEAD' ? 'GET' : method,
      path,
      prefix,
      region: region ?? named?.region,
      source: {
        ip: control.source.ip ?? incoming.socket.remoteAddress ?? '127.0.0.1',
        vpcEndpoint: control.source.vpcEndpoint ?? named?.vpcEndpoint,
        vpc: control.source.vpc,
      },
      rawQuery,
      query: rawQuery === '' ? NO_QUERY : new URLSearchParams(rawQuery),
      headers: host === incoming.headers.host ? incoming.headers : { ...incoming.headers, host },
      body: incoming,
      origin: `${incoming.socket instanceof TLSSocket ? 'https' : 'http'}://${host}`,
    };
    if (target === undefined) {
      await send(
        incoming,
        outgoing,
        json(400, { message: 'Bad request: the target is no path, or there are two hosts' }),
      );
    } else if (named === undefined) {
      const reply = json(421, { message: `The emulator does not answer for the host ${host}` });
      await send(incoming, outgoing, reply);
    } else if (path === '/health') {
      // As long as it listens, it is ready: faults and quotas are not for who waits for it.
      const { account, region: home, secure } = services;
      const tls = secure === undefined ? {} : { httpsEndpoint: secure.endpoint, ca: secure.ca };
      const status = { status: 'ok', account, region: home, ...tls };
      await send(incoming, outgoing, json(200, status, { 'cache-control': 'no-store' }));
    } else if (isControlPath(path)) {
      await send(incoming, outgoing, await handleControl(control, request));
    } else {
      await serve(control, { incoming, outgoing }, request, {
        answer: (described) => route(services, described),
        refuse: refusal,
      });
    }
  } catch (error) {
    fail(outgoing, error);
  }
  const line: RequestLine = {
    method,
    path: incoming.url ?? '',
    status: outgoing.statusCode,
    milliseconds: performance.now() - start,
  };
  services.requests.add(line, services.clock.now(), incoming.headers['user-agent']);
  onRequest?.(line);
}

async function route(services: Services, request: HttpRequest): Promise<HttpReply> {
  if (request.path.startsWith('/v1/')) return await handleApi(services, request);
  if (request.path === '/' && request.method === 'POST') return await handleSts(services, request);
  if (isWebPath(request.path)) return await handleWeb(services, request);
  const [, plane = ''] = request.path.split('/', 2);
  if (FORMATS.has(plane)) return await handleDataPlane(services, request);
  return json(404, { message: 'No such path' }, { 'x-amzn-errortype': 'UnknownOperationException' });
}

function fail(outgoing: ServerResponse, error: unknown): void {
  // The client went away in the middle: nobody to tell.
  if (outgoing.destroyed || outgoing.socket?.destroyed === true) return;
  if (outgoing.headersSent) {
    outgoing.destroy();
    return;
  }
  process.stderr.write(`emulator: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  outgoing.writeHead(500, { 'content-type': 'application/json', 'x-amzn-errortype': 'InternalServerException' });
  outgoing.end(JSON.stringify({ message: 'The emulator failed; see its standard error' }));
}
