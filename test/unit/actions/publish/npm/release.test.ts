import { describe, expect, it } from '@jest/globals';
import { npmRelease } from '../../../../../actions/publish/npm/release.ts';
import type { ClientView, Release } from '../../../../../actions/publish/release.ts';
import type { Read, RepositoryClient, Write } from '../../../../../actions/publish/repository-client.ts';
import { asset } from '../../../../support/publish.ts';

const ENDPOINT = new URL('https://my-org-111122223333.d.codeartifact.eu-west-1.amazonaws.com/npm/releases/');

/** A client that reads one document, and keeps what is written. */
function client(document?: object): RepositoryClient & { readonly writes: string[] } {
  const writes: string[] = [];
  return {
    ...{ endpoint: ENDPOINT, writes },
    read: <T>({ parse }: Read<T>) => Promise.resolve(document && parse(JSON.stringify(document))),
    write: async ({ method, path, body }: Write) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of body.chunks()) chunks.push(chunk);
      writes.push(`${method} ${path} ${Buffer.concat(chunks).toString()}`);
    },
  };
}

function release(manifest: Readonly<Record<string, unknown>> = {}, distTag?: string): Release {
  const nothing = { files: [], executables: [], readme: undefined };
  const packed = { manifest: { name: '@acme/a', version: '1.2.0', ...manifest }, ...nothing };
  return npmRelease(asset('package.tgz', 'ab'), packed, 'a.tgz', distTag);
}

const view = (versions: readonly string[], tags: Readonly<Record<string, string>> = {}): ClientView => ({
  ...{ visible: false, complete: false, versions, tags: new Map(Object.entries(tags)) },
});

describe('what npm’s clients see of a package', () => {
  it('is its versions and its dist-tags, as far as they are any', async () => {
    const seen = await release().see(
      client({ versions: { '1.0.0': {}, '1.2.0': {} }, 'dist-tags': { latest: '1.0.0', odd: 1, none: null } }),
    );
    expect(seen).toEqual({ ...view(['1.0.0', '1.2.0'], { latest: '1.0.0' }), visible: true, complete: true });
    expect(await release().see(client({ versions: { '1.0.0': {} } }))).toEqual(view(['1.0.0']));
    expect(await release().see(client())).toEqual(view([]));
  });
});

describe('a package of npm’s', () => {
  it('has one asset, what it needs, and takes no further files', () => {
    expect(release({ dependencies: { b: '1' }, optionalDependencies: { c: '1' } })).toMatchObject({
      ...{ format: 'npm', namespace: 'acme', name: 'a', version: '1.2.0', source: 'a.tgz' },
      ...{ assets: [{ name: 'package.tgz' }], takesFurtherAssets: false, needs: ['b', 'c'], required: ['b'] },
    });
  });

  it.each<[string, string | undefined, Readonly<Record<string, unknown>>, ClientView, string]>([
    ['the one that was asked for', 'next', { publishConfig: { tag: 'own' } }, view([]), 'next'],
    ['its own', undefined, { publishConfig: { tag: 'own' } }, view([]), 'own'],
    ['latest', undefined, {}, view(['1.1.0'], { latest: '1.1.0' }), 'latest'],
    ['that of a backport', undefined, {}, view(['2.0.0'], { latest: '2.0.0' }), 'release-1.2'],
  ])('has as its dist-tag %s', (_title, asked, manifest, before, tag) => {
    expect(release(manifest, asked).preview?.(client(), before, false)).toEqual({
      problems: [],
      notes: [`dist-tag ${tag}`],
    });
  });

  it('is not to take latest back, nor to go where it may not, and a version that exists is not judged by its tag', () => {
    const before = view(['2.0.0'], { latest: '2.0.0' });
    expect(release({}, 'latest').preview?.(client(), before, false).problems).toEqual([
      expect.stringMatching(/would take the dist-tag latest back from 2\.0\.0\. .*\(this one then gets release-1\.2\)/),
    ]);
    expect(release({}, 'latest').preview?.(client(), before, true)).toEqual({ problems: [], notes: [] });
    const elsewhere = release({ publishConfig: { registry: 'https://registry.npmjs.org' } });
    expect(elsewhere.preview?.(client(), before, true)).toEqual({
      problems: [expect.stringMatching(/^npm @acme\/a 1\.2\.0: its publishConfig\.registry is https:/)],
      notes: [],
    });
  });

  it('gives latest to a higher version that came meanwhile, and sets the tag that was asked for where it is not', async () => {
    const settle = async (asked: string | undefined, before: ClientView, after: ClientView, sent = true) => {
      const to = client();
      const notes = await release({}, asked).settle?.(to, before, after, sent);
      return { notes, writes: to.writes.map((one) => one.replace(/^PUT -\/package\/@acme%2fa\/dist-tags\//i, '')) };
    };
    const [alone, both] = [view(['1.1.0']), view(['1.1.0', '1.2.0', '1.3.0'], { latest: '1.2.0' })];
    expect(await settle(undefined, alone, both)).toEqual({
      notes: ['dist-tag latest given back to 1.3.0, which was published at the same time'],
      writes: ['latest "1.3.0"'],
    });
    expect(await settle(undefined, alone, both, false)).toEqual({ notes: [], writes: [] });
    expect(await settle('next', alone, view(['1.2.0'], { next: '1.2.0' }))).toEqual({ notes: [], writes: [] });
    expect(await settle('next', alone, view(['1.2.0'], { next: '1.1.0' }))).toEqual({
      ...{ notes: ['dist-tag next set'], writes: ['next "1.2.0"'] },
    });
    expect(await settle('latest', alone, view(['2.0.0'], { latest: '2.0.0' }), false)).toEqual({
      ...{ notes: ['dist-tag latest stays at 2.0.0'], writes: [] },
    });
  });

  it.each<[Readonly<Record<string, unknown>>, RegExp]>([
    [{ name: 'a b' }, /^a\.tgz: the name "a b" is none that npm takes\.$/],
    [{ version: '1.2' }, /^a\.tgz: the version "1\.2" is no semantic version\.$/],
    [{ name: '', version: '' }, /^a\.tgz: the name ""[^\n]*\na\.tgz: the version ""/],
  ])('is refused with %j', (manifest, message) => {
    expect(() => release(manifest)).toThrow(message);
  });
});
