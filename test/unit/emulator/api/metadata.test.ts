import { createHash } from 'node:crypto';
import type { AssetSummary } from '@aws-sdk/client-codeartifact';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gemFile } from '../../../support/gems.ts';
import { npmPackage, publishDocument } from '../../../support/npm-package.ts';
import { dependencies, nupkg, pushForm } from '../../../support/nuget-package.ts';
import { genericVersion, startBench, type Bench } from './client.ts';
import { ACCOUNT, failure, send, type Input } from './world.ts';
import { crateOf, metadataOf, publishBody } from '../formats/cargo/support.ts';
import { packageDocument } from '../formats/maven/support.ts';
import { archivePart, form, metadataPart, sourceArchive } from '../formats/swift/support.ts';

/** What the API tells of a version, for every format, published the way that the format's clients publish. */
let bench: Bench;
const place = { domain: 'team', repository: 'app' };

async function upload(format: string, path: string, init: RequestInit): Promise<void> {
  const { authorizationToken } = await send(bench.client, 'GetAuthorizationToken', { domain: 'team' });
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${String(authorizationToken)}`);
  const url = `${bench.emulator.endpoint}/${format}/d/team-${ACCOUNT}/app/${path}`;
  const reply = await fetch(url, { ...init, headers });
  expect({ path, ok: reply.ok, text: reply.ok ? '' : await reply.text() }).toEqual({ path, ok: true, text: '' });
}

const POM = `<project><modelVersion>4.0.0</modelVersion><groupId>com.acme</groupId><artifactId>lib</artifactId>
<version>1.0</version><name>Lib</name><description>A library</description><dependencies><dependency>
<groupId>junit</groupId><artifactId>junit</artifactId><version>4.13</version><scope>test</scope></dependency>
</dependencies></project>`;

const PUBLISH: Readonly<Record<string, () => Promise<unknown>>> = {
  npm: async () => {
    const more = { description: 'A lib', dependencies: { left: '^1.0.0' }, devDependencies: { '@types/node': '*' } };
    const files = { 'package/README.md': '# Lib of npm' };
    const item = npmPackage('@acme/lib', '1.0.0', more, files);
    await upload('npm', '@acme%2flib', { method: 'PUT', body: JSON.stringify(publishDocument(item)) });
  },
  pypi: async () => {
    const data = new FormData();
    for (const [key, value] of [
      [':action', 'file_upload'],
      ['protocol_version', '1'],
      ['name', 'Acme_Lib'],
      ['version', '1.0'],
      ['description', '**Lib** of PyPI'],
      ['description_content_type', 'text/x-rst'],
      ['requires_dist', 'requests (>=2.0) ; python_version < "4"'],
      ['requires_dist', 'tomli'],
    ] as const) {
      data.append(key, value);
    }
    data.append('content', new Blob(['wheel']), 'acme_lib-1.0-py3-none-any.whl');
    await upload('pypi', '', { method: 'POST', body: data });
  },
  nuget: async () => {
    const more = `<readme>docs/README.md</readme>${dependencies('net45', ['Other', '1.0'])}`;
    const bytes = nupkg('Acme.Lib', '1.0.0', { more, files: { 'docs/README.md': '# Lib of NuGet' } });
    await upload('nuget', 'v3/package', { method: 'PUT', body: pushForm(bytes) });
  },
  maven: async () => {
    await upload('maven', 'com/acme/lib/1.0/lib-1.0.pom', { method: 'PUT', body: POM });
    await upload('maven', 'com/acme/lib/maven-metadata.xml', { method: 'PUT', body: packageDocument('lib', '1.0') });
  },
  cargo: async () => {
    const dependency = {
      ...{ name: 'serde', version_req: '^1', features: [], optional: false, default_features: true },
      ...{ target: null, kind: 'normal', registry: null, explicit_name_in_toml: null },
    };
    const json = metadataOf('acme-lib', '1.0.0', { deps: [dependency], readme: '# Lib of Cargo', readme_file: 'R.md' });
    const body = new Uint8Array(publishBody(json, crateOf('acme-lib', '1.0.0')));
    await upload('cargo', 'api/v1/crates/new', { method: 'PUT', body });
  },
  ruby: async () => {
    const bytes = gemFile('acme-lib', '1.0', { summary: 'A gem', dependencies: { rack: '>= 2, < 4' } });
    await upload('ruby', 'api/v1/gems', { method: 'POST', body: new Uint8Array(bytes) });
  },
  swift: async () => {
    const described = metadataPart({ readmeURL: 'https://example.com/README', description: 'A package' });
    const { type, body } = form([archivePart(sourceArchive({ 'README.md': Buffer.from('# Lib') })), described]);
    const headers = { accept: 'application/vnd.swift.registry.v1+json', 'content-type': type };
    await upload('swift', 'acme/lib/1.0.0', { method: 'PUT', body: new Uint8Array(body), headers });
  },
  generic: async () => await bench.client.send(genericVersion({ ...place, package: 'lib', packageVersion: '1.0' })),
};

const FORMATS: readonly {
  readonly at: Input;
  /** Undefined: none, as for all formats that the API reference does not name. */
  readonly readme: string | undefined;
  readonly dependencies: readonly unknown[];
}[] = [
  {
    at: { format: 'npm', namespace: 'acme', package: 'lib', packageVersion: '1.0.0' },
    readme: '# Lib of npm',
    dependencies: [
      { package: 'left', dependencyType: 'regular', versionRequirement: '^1.0.0' },
      { namespace: 'types', package: 'node', dependencyType: 'dev', versionRequirement: '*' },
    ],
  },
  {
    at: { format: 'pypi', package: 'acme-lib', packageVersion: '1.0' },
    readme: '**Lib** of PyPI',
    dependencies: [{ package: 'requests', versionRequirement: expect.any(String) }, { package: 'tomli' }],
  },
  {
    at: { format: 'nuget', package: 'acme.lib', packageVersion: '1.0.0' },
    readme: '# Lib of NuGet',
    // The service tells none of NuGet's (API reference, PackageDependency).
    dependencies: [],
  },
  {
    at: { format: 'maven', namespace: 'com.acme', package: 'lib', packageVersion: '1.0' },
    readme: undefined,
    dependencies: [{ namespace: 'junit', package: 'junit', dependencyType: 'test', versionRequirement: '4.13' }],
  },
  {
    at: { format: 'cargo', package: 'acme-lib', packageVersion: '1.0.0' },
    readme: undefined,
    dependencies: [{ package: 'serde', versionRequirement: '^1' }],
  },
  {
    at: { format: 'ruby', package: 'acme-lib', packageVersion: '1.0' },
    readme: undefined,
    dependencies: [{ package: 'rack', dependencyType: 'runtime', versionRequirement: '>= 2, < 4' }],
  },
  {
    at: { format: 'swift', namespace: 'acme', package: 'lib', packageVersion: '1.0.0' },
    readme: undefined,
    dependencies: [],
  },
  {
    at: { format: 'generic', namespace: 'team', package: 'lib', packageVersion: '1.0' },
    readme: undefined,
    dependencies: [],
  },
];

beforeAll(async () => {
  bench = await startBench();
  await send(bench.client, 'CreateDomain', { domain: 'team' });
  await send(bench.client, 'CreateRepository', place);
});
afterAll(() => bench.close());

describe.each(FORMATS.map((each) => [String(each.at['format']), each] as const))(
  '%s',
  (format, { at, ...expected }) => {
    const input = { ...place, ...at };
    beforeAll(async () => {
      await PUBLISH[format]?.();
    });

    it('tells its readme', async () => {
      if (expected.readme === undefined) {
        expect(await failure(bench.client, 'GetPackageVersionReadme', input)).toMatchObject({
          name: 'ResourceNotFoundException',
          resourceType: 'package-version',
          resourceId: at['packageVersion'],
          message: expect.stringContaining('has no readme'),
        });
        return;
      }
      expect(await send(bench.client, 'GetPackageVersionReadme', input)).toEqual({
        format,
        ...(at['namespace'] === undefined ? {} : { namespace: at['namespace'] }),
        package: at['package'],
        version: at['packageVersion'],
        versionRevision: expect.stringMatching(/^\S{44}$/),
        readme: expected.readme,
      });
    });

    it('tells its dependencies', async () => {
      const reply = await send(bench.client, 'ListPackageVersionDependencies', input);
      expect(reply).toMatchObject({ format, package: at['package'], version: at['packageVersion'] });
      expect(reply['dependencies']).toHaveLength(expected.dependencies.length);
      expect(reply).toMatchObject({ dependencies: expected.dependencies });
    });

    it('is described, and its assets have the hashes of their bytes', async () => {
      const described = await send(bench.client, 'DescribePackageVersion', input);
      expect(described).toMatchObject({
        packageVersion: {
          ...{ format, packageName: at['package'], version: at['packageVersion'], status: 'Published' },
          ...{ publishedTime: expect.any(Date), origin: { originType: 'INTERNAL' } },
        },
      });
      const { assets } = await send(bench.client, 'ListPackageVersionAssets', input);
      for (const { name, size, hashes } of assets as AssetSummary[]) {
        const { asset } = await send(bench.client, 'GetPackageVersionAsset', { ...input, asset: name });
        const bytes = await (asset as { transformToByteArray: () => Promise<Uint8Array> }).transformToByteArray();
        expect(bytes).toHaveLength(size ?? -1);
        const hash = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');
        expect(hashes).toEqual({
          ...{ MD5: hash('md5'), 'SHA-1': hash('sha1') },
          ...{ 'SHA-256': hash('sha256'), 'SHA-512': hash('sha512') },
        });
      }
    });
  },
);
