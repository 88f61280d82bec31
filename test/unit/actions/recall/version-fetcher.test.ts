import { describe, expect, it } from '@jest/globals';
import type { Fetch } from '../../../../actions/prune/service/data-plane.ts';
import { versionFetcher } from '../../../../actions/recall/version-fetcher.ts';

describe('fetching a version once', () => {
  it('asks for the file that a client of the format would install', async () => {
    const asked: string[] = [];
    const page = JSON.stringify({ files: [{ url: '1.0/lib-1.0.tar.gz#sha256=0' }, { url: '1.1/lib-1.1.tar.gz' }] });
    const fetch: Fetch = (_, method, path) => {
      asked.push(`${method} ${path}`);
      const body = Buffer.from(path.endsWith('/') ? page : '');
      return Promise.resolve({ value: { status: 200, reason: '', headers: {}, body } });
    };
    const fetcher = versionFetcher(fetch);
    const at = (format: 'npm' | 'maven' | 'nuget' | 'cargo' | 'ruby' | 'pypi' | 'generic', namespace: string) => ({
      ...{ repository: 'store', coordinates: { format, namespace, name: 'lib' } },
    });
    await fetcher.fetch(at('npm', ''), '1.1');
    await fetcher.fetch(at('npm', 'acme'), '1.1');
    await fetcher.fetch(at('maven', 'com.acme'), '1.1');
    await fetcher.fetch(at('nuget', ''), '1.1-RC');
    await fetcher.fetch(at('cargo', ''), '1.1');
    await fetcher.fetch(at('ruby', ''), '1.1');
    await fetcher.fetch(at('pypi', ''), '1.1');
    expect(await fetcher.fetch(at('generic', 'acme'), '1.1')).toBe('missing');
    expect(asked).toEqual([
      'GET lib/-/lib-1.1.tgz',
      'GET @acme/lib/-/lib-1.1.tgz',
      'GET com/acme/lib/1.1/lib-1.1.pom',
      'GET v3/flatcontainer/lib/1.1-rc/lib.1.1-rc.nupkg',
      'GET api/v1/crates/lib/1.1/download',
      'GET gems/lib-1.1.gem',
      'GET simple/lib/',
      'GET simple/lib/1.1/lib-1.1.tar.gz',
    ]);
  });

  it('says what it could not learn, of this one version', async () => {
    const at = { repository: 'store', coordinates: { format: 'pypi', namespace: '', name: 'lib' } } as const;
    const answering = (body: string | undefined): Fetch => {
      const reply = body === undefined ? undefined : { status: 200, reason: '', headers: {}, body: Buffer.from(body) };
      return () => Promise.resolve({ value: reply });
    };
    expect(await versionFetcher(answering('<html>')).fetch(at, '1.1')).toEqual({
      unknown: expect.stringContaining('simple/lib/ is no JSON'),
    });
    expect(await versionFetcher(answering('{"files":[{"url":"1.0/lib-1.0.zip"}]}')).fetch(at, '1.1')).toBe('missing');
    expect(await versionFetcher(answering('{"files":7}')).fetch(at, '1.1')).toBe('missing');
    expect(await versionFetcher(answering(undefined)).fetch(at, '1.1')).toBe('missing');
    const refused: Fetch = () => Promise.resolve({ unknown: 'refused (403): no' });
    expect(await versionFetcher(refused).fetch(at, '1.1')).toEqual({ unknown: 'refused (403): no' });
  });
});
