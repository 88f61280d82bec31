import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { configuredRegistries } from '@codeartifact-ci/core/clients/configured-registries.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'configured-'));
});
afterEach(() => rm(home, { recursive: true }));

async function found(
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, name)), { recursive: true });
    await writeFile(join(home, name), text);
  }
  // A file of the machine's own is not to be seen.
  return Object.fromEntries(await configuredRegistries({ home, env: { PIP_INDEX_URL: 'off', ...env } }));
}

const cargo = (registry: string): string =>
  `[source.crates-io]\nreplace-with = "mirror"\n[source.mirror]\nregistry = "${registry}"\n`;
const maven = (...mirrors: [mirrorOf: string, url: string][]): string =>
  `<settings><mirrors>${mirrors.map(([of, url]) => `<mirror><mirrorOf>${of}</mirrorOf><url>${url}</url></mirror>`).join('')}</mirrors></settings>`;

describe('what stands behind the external connections of a machine whose clients are configured', () => {
  it('is the index of pip, from the variable before the file', async () => {
    const file = { '.config/pip/pip.conf': '[global]\nindex-url = https://file.example/simple\n' };
    expect(await found(file, { PIP_INDEX_URL: '' })).toEqual({ 'public:pypi': 'https://file.example/simple/' });
    expect(await found(file, { PIP_INDEX_URL: 'https://variable.example/simple/' })).toEqual({
      'public:pypi': 'https://variable.example/simple/',
    });
    const other = join(home, 'other.conf');
    await writeFile(other, '[global]\nindex-url: https://other.example/\n');
    expect(await found(file, { PIP_INDEX_URL: '', PIP_CONFIG_FILE: other })).toEqual({
      'public:pypi': 'https://other.example/',
    });
  });

  it('is the sparse index that replaces crates.io in Cargo', async () => {
    expect(await found({ '.cargo/config.toml': cargo('sparse+https://crates.example/index/') })).toEqual({
      'public:crates-io': 'https://crates.example/index/',
    });
    expect(await found({ '.cargo/config.toml': cargo('https://git.example/index') })).toEqual({});
    expect(
      await found({ 'cargo/config.toml': cargo('sparse+https://moved.example/') }, { CARGO_HOME: join(home, 'cargo') }),
    ).toEqual({ 'public:crates-io': 'https://moved.example/' });
  });

  it('is the first mirror of Maven that stands for Maven Central', async () => {
    const settings = maven(
      ['other', 'https://other.example/'],
      ['*,!central', 'https://others.example/'],
      ['external:*', 'https://central.example/maven2'],
      ['*', 'https://late.example/'],
    );
    expect(await found({ '.m2/settings.xml': settings })).toEqual({
      'public:maven-central': 'https://central.example/maven2/',
    });
  });

  it.each([
    'http://127.0.0.1:4999/pypi/d/my-org-111122223333/my-packages/simple/',
    'http://localhost/simple/',
    'http://[::1]:8080/simple/',
    'https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/pypi/my-packages/simple/',
    'https://my-org-111122223333.codeartifact.eu-west-1.on.aws/pypi/my-packages/simple/',
    'https://my-org-111122223333.d.codeartifact.eusc-de-east-1.amazonaws.eu/pypi/my-packages/simple/',
    'https://vpce-0a-1b.d.codeartifact.us-gov-west-1.vpce.amazonaws.com/pypi/d/my-org-111122223333/my-packages/simple/',
    'https://aws:secret@mirror.example/simple/',
    'file:///srv/simple/',
    'no URL',
  ])('is never %s', async (url) => {
    expect(await found({ '.m2/settings.xml': maven(['*', url]) }, { PIP_INDEX_URL: url })).toEqual({});
  });

  it('is a host that only looks like loopback or like CodeArtifact', async () => {
    for (const url of ['https://localhost.example/', 'https://codeartifact.us-east-1.amazonaws.com.example/']) {
      expect(await found({}, { PIP_INDEX_URL: url })).toEqual({ 'public:pypi': url });
    }
  });

  it('is nothing where files cannot be read or are not what they should be', async () => {
    const files = {
      '.config/pip/pip.conf': 'index-url without a section',
      '.cargo/config.toml': '[source',
      '.m2/settings.xml': '<settings><mirrors>',
    };
    expect(await found(files)).toEqual({});
    expect(await found({})).toEqual({});
  });
});
