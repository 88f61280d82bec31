import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { putPolicy } from '@codeartifact-ci/emulator/store/resources.ts';
import { repositoryArn } from '@codeartifact-ci/emulator/store/arns.ts';
import { npmPackage, publishDocument } from '../../../../support/npm-package.ts';
import { principalOf, startNpmBench, type NpmBench } from './support.ts';

let bench: NpmBench;
let base: string;

beforeAll(async () => {
  bench = await startNpmBench();
  bench.repository('app');
  await bench.publish('app', npmPackage('@acme/read', '1.0.0'));
  base = bench.url('app');
});
afterAll(async () => {
  await bench.close();
});

interface Document {
  name: string;
  versions: Record<string, Record<string, unknown> & { dist: Record<string, string> }>;
  time: Record<string, string>;
  'dist-tags': Record<string, string>;
  [member: string]: unknown;
}

async function packument(name: string, headers: Record<string, string> = {}): Promise<Document> {
  const reply = await bench.request(base + name, { headers });
  expect(reply.status).toBe(200);
  return (await reply.json()) as Document;
}

async function errorOf(reply: Response): Promise<string> {
  const body = (await reply.json()) as { error: string; message: string };
  expect(body.message).toBe(body.error);
  return body.error;
}

describe('who may', () => {
  const allow = (...actions: string[]): string =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: actions.map((action) => `codeartifact:${action}`), Resource: '*' }],
    });
  const someone = (...actions: string[]): ReturnType<typeof principalOf> =>
    principalOf(bench.emulator.account, 'someone', 'all', allow(...actions));

  it('read needs ReadFromRepository', async () => {
    const reply = await bench.request(`${base}@acme/read`, {}, someone('DescribeDomain'));
    expect(reply.status).toBe(403);
    expect(await errorOf(reply)).toMatch(/not authorized to perform: codeartifact:ReadFromRepository/);
    expect((await bench.request(`${base}@acme/read`, {}, someone('ReadFromRepository'))).status).toBe(200);
  });

  it('publish needs PublishPackageVersion', async () => {
    const body = JSON.stringify(publishDocument(npmPackage('rights', '1.0.0')));
    const init = { method: 'PUT', body };
    const reader = someone('ReadFromRepository', 'PutPackageMetadata');
    const refused = await bench.request(`${base}rights`, init, reader);
    expect(refused.status).toBe(403);
    expect(await errorOf(refused)).toMatch(/PublishPackageVersion on resource: .*:package\/acme\/app\/npm\/\/rights/);
    const publisher = someone('ReadFromRepository', 'PublishPackageVersion');
    expect((await bench.request(`${base}rights`, init, publisher)).status).toBe(201);
  });

  it('tag and deprecate needs PutPackageMetadata', async () => {
    await bench.publish('app', npmPackage('rights2', '1.0.0'));
    const tag = `${base}-/package/rights2/dist-tags/beta`;
    const calls: [string, RequestInit][] = [
      [tag, { method: 'PUT', body: '"1.0.0"' }],
      [tag, { method: 'DELETE' }],
      [`${base}rights2`, { method: 'PUT', body: JSON.stringify(await packument('rights2')) }],
    ];
    for (const [url, init] of calls) {
      const publisher = someone('ReadFromRepository', 'PublishPackageVersion');
      expect((await bench.request(url, init, publisher)).status).toBe(403);
      expect((await bench.request(url, init, someone('ReadFromRepository', 'PutPackageMetadata'))).status).toBe(200);
    }
  });

  it("a repository's policy can forbid it", async () => {
    bench.repository('guarded');
    putPolicy(
      bench.emulator.services.store,
      { arn: repositoryArn(bench.domain, 'guarded'), id: 'guarded', type: 'repository' },
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Principal: '*', Action: 'codeartifact:PublishPackageVersion', Resource: '*' }],
      }),
      undefined,
    );
    expect((await bench.publish('guarded', npmPackage('x', '1.0.0'))).status).toBe(403);
  });

  it('nobody without a token of the domain', async () => {
    for (const authorization of [undefined, 'Bearer nonsense']) {
      const reply = await fetch(`${base}@acme/read`, authorization === undefined ? {} : { headers: { authorization } });
      expect(reply.status).toBe(401);
      expect(reply.headers.get('www-authenticate')).toBe('Bearer realm="acme/app", Basic realm="acme/app"');
      expect(await errorOf(reply)).toMatch(/token/);
    }
  });
});
