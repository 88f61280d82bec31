import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TokenBucket } from '@codeartifact-ci/core/aws/quota.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { httpAgents, type HttpBody } from '@codeartifact-ci/core/http.ts';
import { textBody } from '../../../../actions/publish/files/asset.ts';
import { parseObject } from '../../../../actions/publish/files/json.ts';
import { repositoryClient, type RepositoryClient, type Write } from '../../../../actions/publish/repository-client.ts';
import { IMPATIENT } from '../../../support/publish.ts';

let server: Server;
let client: RepositoryClient;
const asked: string[] = [];
/** What is answered next, one after the other; the last one stays. */
let answers: ((outgoing: ServerResponse) => void)[] = [];
beforeEach(async () => {
  asked.length = 0;
  answers = [status(200, '{}')];
  server = createServer((incoming, outgoing) => {
    asked.push(`${incoming.method ?? ''} ${incoming.url ?? ''} ${incoming.headers.authorization ?? ''}`);
    const [answer] = answers.length > 1 ? answers.splice(0, 1) : answers;
    incoming.resume().once('end', () => answer?.(outgoing));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bucket = new TokenBucket(100_000);
  client = repositoryClient({
    endpoint: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/npm/releases/`),
    ...{ agents: await httpAgents(undefined, {}), policy: IMPATIENT, reads: { bucket } },
    ...{ writes: { bucket, limit: (task) => task() }, authorization: () => Promise.resolve('Bearer token') },
  });
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function status(code: number, body = ''): (outgoing: ServerResponse) => void {
  return (outgoing) => void outgoing.writeHead(code).end(body);
}

const reset = (outgoing: ServerResponse): void => void outgoing.destroy();
const read = (path = 'a'): Promise<unknown> =>
  client.read({ path, accept: '*/*', what: 'npm a', parse: (body) => parseObject(body, 'The document') });

describe('a read', () => {
  it('gives what is there, and nothing where nothing is', async () => {
    answers = [status(200, '{"a":1}'), status(404, '{"b":1}')];
    expect(await read('a/b')).toEqual({ a: 1 });
    expect(await read()).toBeUndefined();
    expect(asked).toEqual(['GET /npm/releases/a/b Bearer token', 'GET /npm/releases/a Bearer token']);
  });

  it('is repeated after what passes, half a document among it', async () => {
    answers = [status(503), reset, status(200, '{"a"'), status(200, '{}')];
    expect(await read()).toEqual({});
    expect(asked).toHaveLength(4);
  });

  it('that is refused is an error at once, which says what to allow', async () => {
    answers = [status(403, '{"message":"no"}')];
    await expect(read()).rejects.toThrow(/^npm a (was not|cannot be) .*codeartifact:ReadFromRepository/);
    expect(asked).toHaveLength(1);
    answers = [status(204)];
    await expect(read()).rejects.toThrow(/^npm a /);
  });
});

describe('a write', () => {
  const write = (more: Partial<Write> = {}): Promise<void> =>
    client.write({
      ...{ method: 'PUT', path: 'a', headers: {}, body: textBody('x'), what: 'npm a 1.0.0' },
      ...{ action: 'codeartifact:PublishPackageVersion' as const, ...more },
    });
  let looks = 0;
  const arrived = (is: boolean) => (): Promise<boolean> => {
    looks += 1;
    return Promise.resolve(is);
  };
  beforeEach(() => {
    looks = 0;
  });

  it.each(['../../other/x', '../releases2/x', '/x', '//other.example/x', 'http://other.example/x', '%2e%2e/x'])(
    'to %s goes nowhere, or stays in the repository',
    async (path) => {
      await write({ path }).catch((error: unknown) => {
        expect(error).toBeInstanceOf(InputError);
        expect((error as Error).message).toMatch(/leads out of the repository\. Correct the package's name\.$/);
      });
      expect(asked.filter((one) => !one.startsWith('PUT /npm/releases/'))).toEqual([]);
    },
  );

  it('to another repository is refused before anything is sent', async () => {
    await expect(write({ path: '../other/x' })).rejects.toThrow('The path "../other/x" leads out of the repository.');
    expect(asked).toEqual([]);
  });

  it('is looked for where its reply was lost, and repeated where it has not arrived', async () => {
    answers = [reset, status(200)];
    await write({ arrived: arrived(true) });
    expect([asked.length, looks]).toEqual([1, 1]);
    answers = [reset, status(200)];
    await write({ arrived: arrived(false) });
    expect([asked.length, looks]).toEqual([3, 2]);
  });

  it('is neither looked for nor repeated where the file itself was at fault', async () => {
    const body: HttpBody = {
      length: 1,
      chunks: () =>
        Readable.from(
          (async function* () {
            yield await Promise.reject<Buffer>(new InputError('a was changed'));
          })(),
        ),
    };
    await expect(write({ body, arrived: arrived(true) })).rejects.toThrow('a was changed');
    expect(looks).toBe(0);
  });

  it('that is refused is not looked for, but for a conflict: what is there may be this', async () => {
    answers = [status(403)];
    await expect(write({ arrived: arrived(true) })).rejects.toThrow(/codeartifact:PublishPackageVersion/);
    expect(looks).toBe(0);
    answers = [status(409)];
    await write({ arrived: arrived(true) });
    expect(looks).toBe(1);
    await expect(write({ arrived: arrived(false) })).rejects.toThrow(/holds this version already/);
    expect(looks).toBe(6);
    await expect(write()).rejects.toThrow(/holds this version already/);
    expect(looks).toBe(6);
  });

  it('is repeated after 429, which is said before anything is done, without a look', async () => {
    answers = [status(429), status(201)];
    await write({ arrived: arrived(true) });
    expect([asked.length, looks]).toEqual([2, 0]);
    answers = [status(500), status(201)];
    await write({ arrived: arrived(true) });
    expect([asked.length, looks]).toEqual([3, 1]);
  });
});
