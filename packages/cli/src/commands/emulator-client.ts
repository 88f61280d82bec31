import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { custom } from '@codeartifact-ci/core/inputs.ts';
import type { RunningAt } from '@codeartifact-ci/emulator/environment.ts';

/** The flag by which commands find a running emulator. */
export const endpointInput = custom(
  { description: 'The emulator: its port on 127.0.0.1, or its URL.', default: 'http://127.0.0.1:4999' },
  (text) => {
    const url = /^\d{1,5}$/.test(text) ? `http://127.0.0.1:${text}` : text;
    if (!URL.canParse(url) || new URL(url).protocol !== 'http:') {
      throw new InputError('must be a port or a URL such as http://127.0.0.1:4999');
    }
    return new URL(url).origin;
  },
);

const ATTEMPT_MS = 2_000;
const PAUSE_MS = 100;

/** Asks until the emulator is ready, for `milliseconds` at most (0: once). Throws an InputError when it is not. */
export async function findEmulator(endpoint: string, milliseconds: number): Promise<RunningAt> {
  const end = performance.now() + milliseconds;
  for (;;) {
    try {
      return read(endpoint, await get(`${endpoint}/health`));
    } catch (error) {
      if (error instanceof InputError) throw error;
      if (performance.now() + PAUSE_MS > end) {
        throw new InputError(
          `No emulator answers at ${endpoint} (${messageOf(error)}). Start one: codeartifact-ci emulator`,
          { cause: error },
        );
      }
      await sleep(PAUSE_MS);
    }
  }
}

/** Directly: loopback is behind no proxy, whatever the environment says. */
async function get(url: string): Promise<{ readonly status: number; readonly body: string }> {
  return await new Promise((resolve, reject) => {
    const outgoing = request(url, { timeout: ATTEMPT_MS, agent: false }, (reply) => {
      let body = '';
      reply.setEncoding('utf8');
      reply.on('data', (chunk: string) => (body += chunk));
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body }));
      reply.on('error', reject);
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('no reply')));
    outgoing.on('error', reject);
    outgoing.end();
  });
}

function read(endpoint: string, { status, body }: { readonly status: number; readonly body: string }): RunningAt {
  const stranger = (): never => {
    throw new InputError(`What listens at ${endpoint} is no emulator of this project; give its --endpoint.`);
  };
  if (status !== 200) return stranger();
  let health: unknown;
  try {
    health = JSON.parse(body);
  } catch {
    return stranger();
  }
  const { region, httpsEndpoint, ca } = Object(health) as Record<string, unknown>;
  if (typeof region !== 'string') return stranger();
  const secure =
    typeof httpsEndpoint === 'string' && typeof ca === 'string' ? { endpoint: httpsEndpoint, ca } : undefined;
  return { endpoint, region, secure };
}
