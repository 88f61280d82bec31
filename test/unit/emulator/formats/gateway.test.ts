import { describe, expect, it } from '@jest/globals';
import { parseAddress } from '@codeartifact-ci/emulator/formats/gateway.ts';
import { npmPackage, publishDocument } from '../../../support/npm-package.ts';
import { nupkg } from '../../../support/nuget-package.ts';
import { startBench, type Bench } from './data-plane.ts';
import { deploy, folderOf, put } from './maven/support.ts';

/** A session that may do these things alone. */
const only = (...actions: readonly string[]): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions.map((action) => `codeartifact:${action}`), Resource: '*' }],
  });

async function withBench(format: string, connection: string, work: (bench: Bench) => Promise<void>): Promise<void> {
  const bench = await startBench(format, connection);
  try {
    bench.repository('app');
    await work(bench);
  } finally {
    await bench.close();
  }
}

function distribution(): FormData {
  const data = new FormData();
  data.append('name', 'demo');
  data.append('version', '1.0');
  data.append('content', new Blob(['wheel']), 'demo-1.0-py3-none-any.whl');
  return data;
}

describe('an address', () => {
  const OWNED = { domain: 'my-org', owner: '111122223333', repository: 'my-packages' };
  const at = (path: string, host?: string): unknown => {
    const found = parseAddress(path, host);
    return found && { domain: found.domain, owner: found.owner, repository: found.repository, rest: found.rest };
  };

  it.each([
    'my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com',
    'my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com:443',
    'my-org-111122223333.codeartifact.us-east-1.on.aws',
    'my-org-111122223333.d.codeartifact.eu-west-1.localhost:4999',
    'My-Org-111122223333.d.CodeArtifact.us-east-1.amazonaws.com',
  ])('is named by the host %s, and the repository by the path', (host) => {
    expect(at('/npm/my-packages/left-pad', host)).toEqual({ ...OWNED, rest: 'left-pad' });
    expect(parseAddress('/npm/my-packages/left-pad', host)?.base).toBe('/npm/my-packages/');
  });

  it.each([
    undefined,
    '127.0.0.1:4999',
    'my-org.d.codeartifact.us-east-1.amazonaws.com',
    'my-org-11112222333.d.codeartifact.us-east-1.amazonaws.com',
    'my-org-1111222233334.d.codeartifact.us-east-1.amazonaws.com',
    'my-org-abcdefghijkl.d.codeartifact.us-east-1.amazonaws.com',
    '1my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com',
    'evil.my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com',
    'my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com.evil.example',
    'my-org-111122223333xd.codeartifact.us-east-1.amazonaws.com',
    'my-org-111122223333.codeartifact.us-east-1.amazonaws.com',
    'my-org-111122223333.d.codeartifact.us-east-1.on.aws',
    'my-org-111122223333.d.codeartifact.us.east.1.amazonaws.com',
    'my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com:x',
  ])('is not named by the host %s', (host) => {
    expect(at('/npm/my-packages/left-pad', host)).toBeUndefined();
  });

  it('in the path counts for more than the host', () => {
    const host = 'other-444455556666.d.codeartifact.us-east-1.amazonaws.com';
    expect(at('/npm/d/my-org-111122223333/my-packages/@acme/lib', host)).toEqual({ ...OWNED, rest: '@acme/lib' });
    expect(at('/ruby/d/my-org-111122223333/my-packages//api/v1/gems')).toEqual({ ...OWNED, rest: 'api/v1/gems' });
    // A repository may have the name of a letter.
    expect(at('/npm/d/left-pad', host)).toMatchObject({ domain: 'other', repository: 'd', rest: 'left-pad' });
  });

  it.each([
    '/other/d/my-org-111122223333/my-packages/x',
    '/npm/d/my-org-111122223333/',
    '/npm/d/my-org-111122223333',
    '/npm/d/my-org-11112222333/my-packages/',
    '/npm/d/my-org-1111222233334/my-packages/',
    '/npm/d/My-Org-111122223333/my-packages/',
    '/npm/d/xmy-org-11112222333x/my-packages/',
  ])('is not in the path %s', (path) => {
    expect(at(path)).toBeUndefined();
  });
});

describe('to publish', () => {
  it('npm asks for PublishPackageVersion alone', async () => {
    await withBench('npm', 'public:npmjs', async (bench) => {
      const body = JSON.stringify(publishDocument(npmPackage('demo', '1.0.0')));
      const send = async (policy: string): Promise<number> =>
        (await bench.request('app', 'demo', { method: 'PUT', body }, policy)).status;
      expect(await send(only('ReadFromRepository', 'PutPackageMetadata'))).toBe(403);
      expect(await send(only('PublishPackageVersion'))).toBe(201);
      expect((await bench.request('app', 'demo', {}, only('PublishPackageVersion'))).status).toBe(403);
    });
  });

  it('Python asks for PublishPackageVersion alone', async () => {
    await withBench('pypi', 'public:pypi', async (bench) => {
      const send = async (policy: string): Promise<number> =>
        (await bench.request('app', '', { method: 'POST', body: distribution() }, policy)).status;
      expect(await send(only('ReadFromRepository'))).toBe(403);
      expect(await send(only('PublishPackageVersion'))).toBe(200);
    });
  });

  it('Maven asks for PublishPackageVersion and PutPackageMetadata', async () => {
    await withBench('maven', 'public:maven-central', async (bench) => {
      const path = `${folderOf('lib', '1.0')}lib-1.0.jar`;
      expect(await put(bench, path, 'jar', { policy: only('ReadFromRepository') })).toMatch(/^403/);
      expect(await put(bench, path, 'jar', { policy: only('PublishPackageVersion') })).toBe('201');
      const [, , , metadata = ''] = await deploy(bench, 'other', '1.0', { 'other-1.0.jar': 'jar' });
      expect(metadata).toBe('201');
      const document = `${folderOf('lib')}maven-metadata.xml`;
      const list = '<metadata><versioning><versions><version>1.0</version></versions></versioning></metadata>';
      expect(await put(bench, document, list, { policy: only('PublishPackageVersion') })).toMatch(/^403/);
      expect(await put(bench, document, list, { policy: only('PutPackageMetadata') })).toBe('201');
    });
  });

  it('NuGet asks for ReadFromRepository as well', async () => {
    await withBench('nuget', 'public:nuget-org', async (bench) => {
      const send = async (policy: string): Promise<number> =>
        (await bench.request('app', 'v3/package', { method: 'PUT', body: distribution() }, policy)).status;
      expect(await send(only('PublishPackageVersion'))).toBe(403);
      expect(await send(only('PublishPackageVersion', 'ReadFromRepository'))).toBe(400);
    });
  });
});

describe('a policy on a package', () => {
  const publishing = (path: string): string =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 'codeartifact:ReadFromRepository', Resource: '*' },
        {
          Effect: 'Allow',
          Action: 'codeartifact:PublishPackageVersion',
          Resource: `arn:aws:codeartifact:*:*:package/acme/app/${path}`,
        },
      ],
    });

  it('names it as it is normalised, however its publisher does', async () => {
    await withBench('pypi', 'public:pypi', async (bench) => {
      const send = async (policy: string): Promise<number> => {
        const body = distribution();
        body.set('name', 'Flask_Login');
        body.set('content', new Blob(['wheel']), 'Flask_Login-1.0-py3-none-any.whl');
        return (await bench.request('app', '', { method: 'POST', body }, policy)).status;
      };
      expect(await send(publishing('pypi//Flask_Login'))).toBe(403);
      expect(await send(publishing('pypi//flask-login'))).toBe(200);
    });
    await withBench('nuget', 'public:nuget-org', async (bench) => {
      const send = async (policy: string): Promise<number> => {
        const body = new FormData();
        body.append('package', new Blob([new Uint8Array(nupkg('Acme.Core', '1.0.0'))]), 'package.nupkg');
        return (await bench.request('app', 'v3/package', { method: 'PUT', body }, policy)).status;
      };
      expect(await send(publishing('nuget//Acme.Core'))).toBe(403);
      expect(await send(publishing('nuget//acme.core'))).toBe(201);
    });
  });

  it('has the scope of an npm package, or two slashes where it has none', async () => {
    await withBench('npm', 'public:npmjs', async (bench) => {
      const send = async (name: string, policy: string): Promise<number> => {
        const body = JSON.stringify(publishDocument(npmPackage(name, '1.0.0')));
        return (await bench.request('app', name.replace('/', '%2f'), { method: 'PUT', body }, policy)).status;
      };
      expect(await send('@parity/ui', publishing('npm//ui'))).toBe(403);
      expect(await send('@parity/ui', publishing('npm/parity/ui'))).toBe(201);
      expect(await send('react', publishing('npm/react'))).toBe(403);
      expect(await send('react', publishing('npm//react'))).toBe(201);
    });
  });
});
