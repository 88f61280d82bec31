import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { parseSignature, verifySignature } from '@codeartifact-ci/emulator/auth/sigv4.ts';

/** What the service was asked, once the signature was found to be right. */
export interface JsonRequest {
  /** `GraniteServiceVersion20100801.PutMetricData` */
  readonly target: string;
  readonly contentType: string;
  /** As the signature names it. */
  readonly service: string;
  readonly region: string;
  readonly sessionToken: string | undefined;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface JsonReply {
  readonly status?: number;
  readonly body: unknown;
}

export interface FakeJsonService {
  readonly endpoint: string;
  readonly requests: readonly JsonRequest[];
  close(): Promise<void>;
}

/**
 * A service of AWS that speaks awsJson, on loopback: it insists on a right signature, as the emulator's own code checks
 * it, and answers what it is told to.
 */
export async function startJsonService(
  secretKey: string,
  answer: (request: JsonRequest, attempt: number) => JsonReply,
): Promise<FakeJsonService> {
  const requests: JsonRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const body = await readAll(incoming);
      let reply: JsonReply;
      try {
        const request = read(incoming, body, secretKey);
        requests.push(request);
        reply = answer(request, requests.length);
      } catch (error) {
        reply = { status: 403, body: { __type: 'InvalidSignatureException', message: String(error) } };
      }
      outgoing.writeHead(reply.status ?? 200, { 'content-type': 'application/x-amz-json-1.0' });
      outgoing.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function read(incoming: IncomingMessage, body: Buffer, secretKey: string): JsonRequest {
  const { method = '', headers, url = '' } = incoming;
  const [path = '', rawQuery = ''] = url.split('?');
  const request = {
    ...{ method, path, rawQuery, headers, query: new URLSearchParams(rawQuery), body: Readable.from([]) },
    ...{ origin: `http://${headers.host ?? ''}`, region: undefined, prefix: '', source: { ip: '127.0.0.1' } },
  };
  const claims = parseSignature(request);
  verifySignature(request, claims, secretKey, body);
  return {
    target: String(headers['x-amz-target']),
    contentType: String(headers['content-type']),
    ...{ service: claims.service, region: claims.region, sessionToken: claims.sessionToken },
    input: JSON.parse(body.toString()) as JsonRequest['input'],
  };
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
