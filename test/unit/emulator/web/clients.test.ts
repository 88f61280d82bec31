import { describe, expect, it } from '@jest/globals';
import { CLIENTS, loginCommand, repositoryEndpoint, tokenCommand } from '@codeartifact-ci/emulator/web/clients.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { CLIENT_NAMES } from '@codeartifact-ci/core/clients/clients.ts';
import { XMLParser } from 'fast-xml-parser';

const target = {
  endpoint: 'http://127.0.0.1:4999',
  prefix: '',
  region: 'us-east-1',
  domain: 'acme',
  owner: '111122223333',
  repository: 'my-packages',
};

function texts(id: string): string {
  const client = CLIENTS.find((one) => one.id === id);
  if (client === undefined) throw new Error(`there is no client ${id}`);
  return client
    .steps({ ...target, url: repositoryEndpoint(target, client.format) })
    .map(({ text }) => text)
    .join('\n\n');
}

describe('the set-up of clients', () => {
  it('knows every client that people ask for, and every format', () => {
    const wanted = 'npm yarn pnpm pip twine uv poetry maven gradle nuget cargo gem bundler swift generic'.split(' ');
    expect(CLIENTS.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted));
    expect(new Set(CLIENTS.map(({ format }) => format))).toEqual(new Set(FORMATS.keys()));
  });

  it('offers the one-line login for tools that the login has', () => {
    const offered = CLIENTS.flatMap(({ login }) => login ?? []);
    expect(CLIENT_NAMES).toEqual(expect.arrayContaining(offered));
    expect(offered).toEqual(expect.arrayContaining(['npm', 'pip', 'twine', 'maven']));
    expect(loginCommand(target, 'npm')).toBe(
      'eval "$(codeartifact-ci login --domain acme --domain-owner 111122223333 --region us-east-1 --repository my-packages --tools npm --endpoint http://127.0.0.1:4999 --export)"',
    );
    expect(tokenCommand(target)).toContain('--endpoint-url http://127.0.0.1:4999');
  });

  it.each(CLIENTS.filter(({ format }) => format !== 'generic').map((client) => [client.id, client] as const))(
    '%s gets the endpoint of its format, and the token by reference',
    (id, { format }) => {
      const text = texts(id);
      // The host may stand behind credentials.
      const endpoint = repositoryEndpoint(target, format).replace('http://', '').slice(0, -1);
      expect(text).toContain(endpoint);
      expect(text).toMatch(/CODEARTIFACT_AUTH_TOKEN/);
      expect(text).not.toMatch(/eyJ|undefined|\[object/);
    },
  );

  it('writes what the clients read', () => {
    expect(texts('npm')).toBe(
      'registry=http://127.0.0.1:4999/npm/d/acme-111122223333/my-packages/\n' +
        '//127.0.0.1:4999/npm/d/acme-111122223333/my-packages/:_authToken=${CODEARTIFACT_AUTH_TOKEN}',
    );
    expect(texts('pip')).toBe(
      'export PIP_INDEX_URL="http://aws:${CODEARTIFACT_AUTH_TOKEN}@127.0.0.1:4999/pypi/d/acme-111122223333/my-packages/simple/"',
    );
    expect(texts('bundler')).toContain('BUNDLE_127__0__0__1="aws:');
    expect(texts('gem')).toContain('--host http://127.0.0.1:4999/ruby/d/acme-111122223333/my-packages\n');
    expect(texts('cargo')).toContain('"sparse+http://127.0.0.1:4999/cargo/d/acme-111122223333/my-packages/"');
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const [settings = ''] = texts('maven').split('\n\n');
    expect(parser.parse(settings)).toEqual({
      settings: {
        servers: { server: { id: 'codeartifact', username: 'aws', password: '${env.CODEARTIFACT_AUTH_TOKEN}' } },
        mirrors: {
          mirror: { id: 'codeartifact', mirrorOf: '*', url: repositoryEndpoint(target, 'maven') },
        },
      },
    });
    const [nuget = ''] = texts('nuget').split('\n\n');
    expect(parser.parse(nuget)).toMatchObject({
      configuration: {
        packageSources: { add: { key: 'codeartifact', value: `${repositoryEndpoint(target, 'nuget')}v3/index.json` } },
        packageSourceCredentials: {
          codeartifact: {
            add: [
              { key: 'Username', value: 'aws' },
              { key: 'ClearTextPassword', value: '%CODEARTIFACT_AUTH_TOKEN%' },
            ],
          },
        },
      },
    });
  });
});
