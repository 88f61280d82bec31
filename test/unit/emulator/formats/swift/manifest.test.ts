import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startBench, type Bench } from '../data-plane.ts';
import { archivePart, form, sourceArchive, type Part } from './support.ts';

const JSON_TYPE = 'application/vnd.swift.registry.v1+json';
const SWIFT_TYPE = 'application/vnd.swift.registry.v1+swift';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench('swift', 'public:npmjs');
  bench.repository('app');
});
afterAll(async () => {
  await bench.close();
});

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

describe('manifests for a version of Swift', () => {
  const variant = (version: string): Buffer => Buffer.from(`// swift-tools-version: ${version}\n// for ${version}\n`);

  beforeAll(async () => {
    await release(
      'variants',
      '1.0.0',
      sourceArchive({
        'Package@swift-6.swift': variant('6.0'),
        'Package@swift-5.9.swift': variant('5.9'),
        'Package@swift-5.10.1.swift': variant('5.10.1'),
        'Package@swift-x.swift': Buffer.from('not one'),
        'Sources/Package@swift-5.8.swift': Buffer.from('not one either'),
      }),
    );
  });

  it('are announced in the form that the package manager reads', async () => {
    const reply = await get('mona/variants/1.0.0/Package.swift', SWIFT_TYPE);
    const address = `${bench.url('app')}mona/variants/1.0.0/Package.swift`;
    const links = (reply.headers.get('link') ?? '').split(', ').sort();
    expect(links).toEqual(
      ['5.10.1', '5.9', '6'].map(
        (version) =>
          `<${address}?swift-version=${version}>; rel="alternate"; filename="Package@swift-${version}.swift"; swift-tools-version="${version === '6' ? '6.0' : version}"`,
      ),
    );
    for (const each of links) expect(each.split(';')).toHaveLength(4);
  });

  it.each([
    ['6', '6.0', '6'],
    ['6.0.0', '6.0', '6'],
    ['5.9.0', '5.9', '5.9'],
    ['5.9', '5.9', '5.9'],
    ['5.10.1', '5.10.1', '5.10.1'],
  ])('are found for %s, as the package manager asks for three numbers', async (asked, content, file) => {
    const reply = await get(`mona/variants/1.0.0/Package.swift?swift-version=${asked}`, SWIFT_TYPE);
    expect(reply.headers.get('content-disposition')).toBe(`attachment; filename="Package@swift-${file}.swift"`);
    expect(await reply.text()).toBe(variant(content).toString());
  });

  it.each(['5.8', '5.10', '7', 'x', '6.0.0.0', ''])('lead to the plain one for %s', async (asked) => {
    const reply = await get(`mona/variants/1.0.0/Package.swift?swift-version=${asked}`, SWIFT_TYPE);
    expect([reply.status, reply.headers.get('location')]).toEqual([
      303,
      `${bench.url('app')}mona/variants/1.0.0/Package.swift`,
    ]);
  });
});
