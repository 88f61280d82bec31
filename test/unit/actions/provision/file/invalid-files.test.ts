import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { provision } from '../../../../../actions/provision/command.ts';
import { parseFile } from '../../../../../actions/provision/file/parse.ts';
import { testHost, useCredentials } from '../../../../support/publish.ts';
import { INVALID } from './invalid-files.ts';

/** Words by which a message says what to do: what must stand there, or what to write, give, add or take out. */
const REMEDY =
  /must (be|have)|\b(write|give|add|take|keep|name|split)\b|the keys here are|a pattern (has|ends|starts)|not allowed|Missing closing|must be|Unresolved tag/i;

let server: Server;
let calls = 0;
beforeAll(async () => {
  server = createServer((_, response) => {
    calls++;
    response.writeHead(403, { 'x-amzn-errortype': 'AccessDeniedException' }).end('{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  server.close();
});

describe('a codeartifact.yml that nobody can apply', () => {
  it.each(INVALID)('is refused with line, column, cause and remedy: %j', (file, message) => {
    let thrown: unknown;
    try {
      parseFile('f.yml', file);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(InputError);
    expect(messageOf(thrown).slice(0, 'f.yml:'.length + message.length)).toBe(`f.yml:${message}`);
    for (const line of messageOf(thrown).split('\n')) expect(line).toMatch(REMEDY);
  });

  it('comes in more than a hundred kinds here, each of which is refused before the first call', async () => {
    expect(INVALID.length).toBeGreaterThan(100);
    const workspace = await mkdtemp(join(tmpdir(), 'provision-invalid-'));
    try {
      const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const env = { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'x', AWS_ENDPOINT_URL: endpoint };
      for (const [index, [file]] of INVALID.entries()) {
        await writeFile(join(workspace, 'codeartifact.yml'), file);
        const mode = (['plan', 'apply', 'check'] as const)[index % 3] ?? 'plan';
        const run = provision.execute({ endpoint, region: 'us-east-1', mode }, testHost(workspace, workspace, env));
        await expect(run).rejects.toThrow(/^codeartifact\.yml:\d+:\d+: /);
      }
      expect(calls).toBe(0);
      // The same with a sound file asks: what is counted here would be seen.
      await writeFile(join(workspace, 'codeartifact.yml'), 'domain: my-org');
      useCredentials();
      await expect(
        provision.execute({ endpoint, region: 'us-east-1', mode: 'plan' }, testHost(workspace, workspace, env)),
      ).rejects.toThrow();
      expect(calls).toBeGreaterThan(0);
    } finally {
      await rm(workspace, { recursive: true });
    }
  });
});
