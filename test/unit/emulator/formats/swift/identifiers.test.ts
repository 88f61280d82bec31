import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PackageKey, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { startBench, type Bench } from '../data-plane.ts';
import { archivePart, form, metadataPart, sourceArchive, type Part } from './support.ts';

const JSON_TYPE = 'application/vnd.swift.registry.v1+json';

let bench: Bench;
let repository: RepositoryRow;
beforeAll(async () => {
  bench = await startBench('swift', 'public:npmjs');
  repository = bench.repository('app');
});
afterAll(async () => {
  await bench.close();
});

const at = (name: string): PackageKey => ({ format: 'swift', namespace: 'mona', name });

async function put(
  path: string,
  parts: readonly Part[],
  { policy, where = 'app', ...headers }: { policy?: string; where?: string; [name: string]: string | undefined } = {},
): Promise<Response> {
  const { type, body } = form(parts);
  return await bench.request(
    where,
    path,
    {
      method: 'PUT',
      body: new Uint8Array(body),
      headers: { accept: JSON_TYPE, 'content-type': type, ...(headers as Record<string, string>) },
    },
    policy,
  );
}

async function release(name: string, version = '1.0.0', archive = sourceArchive(), more: readonly Part[] = []) {
  const reply = await put(`mona/${name}/${version}`, [archivePart(archive), ...more]);
  expect([reply.status, await reply.text()]).toEqual([201, '']);
}

async function get(path: string, accept = JSON_TYPE, where = 'app'): Promise<Response> {
  return await bench.request(where, path, { headers: { accept } });
}

async function problem(reply: Response): Promise<[number, string]> {
  expect(reply.headers.get('content-type')).toBe('application/problem+json');
  expect(reply.headers.get('content-version')).toBe('1');
  const { status, detail } = (await reply.json()) as { status: number; detail: string };
  expect(status).toBe(reply.status);
  return [reply.status, detail];
}

describe('the identifiers of a repository of sources', () => {
  it('are the packages whose releases name it, however it is written', async () => {
    const repositoryURLs = ['https://github.com/mona/Identified.git'];
    await release('Identified', '1.0.0', sourceArchive(), [metadataPart({ repositoryURLs })]);
    for (const url of [
      'https://github.com/mona/identified',
      'git@github.com:mona/Identified.git',
      'ssh://git@github.com/mona/Identified/',
    ]) {
      const reply = await get(`identifiers?url=${encodeURIComponent(url)}`);
      expect([reply.status, reply.headers.get('content-version'), await reply.json()]).toEqual([
        200,
        '1',
        { identifiers: ['mona.Identified'] },
      ]);
    }
    expect(await (await get('identifiers?url=https://github.com/mona/other')).json()).toEqual({ identifiers: [] });
    expect(await problem(await get('identifiers'))).toEqual([400, expect.stringMatching(/url=URL/)]);
    bench.setStatus(repository, at('identified'), '1.0.0', 'Unlisted');
    expect(await (await get(`identifiers?url=${repositoryURLs[0] ?? ''}`)).json()).toEqual({ identifiers: [] });
  });
});
