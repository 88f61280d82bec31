import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { gemFile, gemspecYaml, packGem, packGemData } from '../../../../support/gems.ts';
import { tar } from '../../../../support/npm-package.ts';
import { collected, found, makeWorkspace, testHost, type Workspace } from '../../../../support/publish.ts';
import type { RepositoryClient } from '../../../../../actions/publish/repository-client.ts';

let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

const spec = (change: (text: string) => string): Buffer => packGem(change(gemspecYaml('acme', '1.0.0')));

describe('gems', () => {
  it('of one version for several platforms are one release, prereleases others', async () => {
    await place.write({
      'pkg/acme-1.0.0.gem': gemFile('acme', '1.0.0'),
      'pkg/acme-1.0.0-java.gem': gemFile('acme', '1.0.0', { platform: 'java' }),
      'pkg/acme-1.1.0.pre.gem': gemFile('acme', '1.1.0.pre'),
    });
    expect((await found(place, ['pkg'])).releases).toEqual([
      'ruby acme 1.0.0 of pkg/acme-1.0.0-java.gem, pkg/acme-1.0.0.gem',
      'ruby acme 1.1.0.pre of pkg/acme-1.1.0.pre.gem',
    ]);
  });

  it('wait for what they need at run time', async () => {
    const gem = gemFile('acme', '1.0.0', { dependencies: { b: '>= 1' }, developmentDependencies: { c: '>= 1' } });
    await place.write({ 'pkg/acme-1.0.0.gem': gem });
    const collection = await collected(place, testHost(place.workspace, place.temp), ['pkg']);
    await collection.close();
    expect(collection.releases.map(({ needs }) => needs)).toEqual([['b']]);
  });

  it.each<[string, string, () => Buffer | string, RegExp]>([
    [
      'a file of another name',
      'other.gem',
      () => gemFile('acme', '1.0.0'),
      /says that it is acme-1\.0\.0\.gem\. Give it that name/,
    ],
    ['no archive', 'acme-1.0.0.gem', () => 'x'.repeat(600), /is no gem/],
    [
      'an archive of another kind',
      'acme-1.0.0.gem',
      () => tar({ 'data.tar.gz': gzipSync('') }),
      /holds no metadata\.gz and data/,
    ],
    ['a version that is none', 'acme-x.gem', () => packGem(gemspecYaml('acme', 'x')), /gives "x" as the version/],
    ['a name that is none', '1-1.gem', () => packGem(gemspecYaml('1', '1')), /gives "1" as the name/],
    [
      'metadata that is no YAML',
      'acme-1.0.0.gem',
      () => packGem('a: [b'),
      /its metadata (cannot be read|is no gemspec|gives)/,
    ],
    ['metadata that is no gemspec', 'acme-1.0.0.gem', () => packGem('just text'), /its metadata is no gemspec/],
    [
      'files that it lists and does not hold',
      'acme-1.0.0.gem',
      () => spec((text) => `${text}files:\n- lib/demo.rb\n- lib/a.rb\n- lib/b.rb\n- lib/c.rb\n- lib/d.rb\n`),
      /does not hold lib\/a\.rb, lib\/b\.rb, lib\/c\.rb and 1 more, which its metadata lists/,
    ],
    [
      'nothing in it, as git ls-files gives without Git',
      'acme-1.0.0.gem',
      () => packGemData(gemspecYaml('acme', '1.0.0'), Buffer.alloc(1024)),
      /holds no file: its gemspec lists none/,
    ],
    [
      'files that cannot be read',
      'acme-1.0.0.gem',
      () => packGemData(gemspecYaml('acme', '1.0.0'), Buffer.from('no archive'.repeat(60))),
      /^pkg\/acme-1\.0\.0\.gem: its data\.tar\.gz cannot be read\. Build it again\.$/,
    ],
    [
      'a command that it does not hold',
      'acme-1.0.0.gem',
      () => spec((text) => `${text}executables:\n- run\n`.replace('bindir: bin', 'bindir: exe')),
      /does not hold exe\/run,/,
    ],
  ])('are refused for %s', async (_what, name, bytes, message) => {
    await place.write({ [`pkg/${name}`]: bytes() });
    expect((await found(place, ['pkg'])).problems).toMatch(message);
  });

  it('that only bring others along may be empty', async () => {
    const specification = gemspecYaml('acme', '1.0.0', { dependencies: { rake: '>= 1' } });
    await place.write({ 'pkg/acme-1.0.0.gem': packGemData(specification, Buffer.alloc(10_240)) });
    expect((await found(place, ['pkg'])).problems).toBe('');
  });

  it('that may go to one host alone are refused where this is another', async () => {
    const endpoint = new URL('https://my-org-111122223333.d.codeartifact.eu-central-1.amazonaws.com/ruby/gems/');
    const problemsFor = async (host: string): Promise<string> => {
      const only = (text: string): string => text.replace('metadata:\n', `metadata:\n  allowed_push_host: ${host}\n`);
      await place.write({ 'pkg/acme-1.0.0.gem': spec(only) });
      const collection = await collected(place, testHost(place.workspace, place.temp), ['pkg']);
      await collection.close();
      const [release] = collection.releases;
      const client = { endpoint } as RepositoryClient;
      const nothing = { visible: false, complete: false, versions: [], tags: new Map<string, string>() };
      return release?.preview?.(client, nothing, false).problems.join('\n') ?? 'no release';
    };
    expect(await problemsFor('https://rubygems.org')).toMatch(/has https:\/\/rubygems\.org as allowed_push_host/);
    expect(await problemsFor(endpoint.href)).toBe('');
    expect(await problemsFor(endpoint.href.replace(/\/$/, ''))).toBe('');
  });
});
