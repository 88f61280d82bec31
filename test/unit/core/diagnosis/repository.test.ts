import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import type { Check } from '@codeartifact-ci/core/diagnosis/check.ts';
import { PROBE } from '@codeartifact-ci/core/diagnosis/ping.ts';
import { checkPublish, checkRead, findEndpoint, type Probe } from '@codeartifact-ci/core/diagnosis/repository.ts';
import { httpAgents } from '@codeartifact-ci/core/http.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';

const NOW = new Date('2026-11-30T12:00:00Z');

let server: Server;
let endpoint: URL;
let answer: { readonly status: number; readonly body: string };
let probe: Probe;
let sent: Record<string, unknown>[];
beforeEach(async () => {
  sent = [];
  answer = { status: 204, body: '' };
  server = createServer((request, response) => {
    request.resume().once('end', () => {
      response.sendDate = false;
      response.writeHead(answer.status, 'Said').end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/npm/app/`);
  probe = { agents: await httpAgents(undefined, {}), token: 's3cret', expires: undefined, owner: undefined, now: NOW };
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** A connection on which each call is answered so: an error's name, or a reply. */
function connected(...replies: readonly (string | object)[]): Connection {
  const left = [...replies];
  const send = ({ input }: { readonly input: Record<string, unknown> }): Promise<object> => {
    sent.push(input);
    const reply = left.shift() ?? {};
    return typeof reply === 'string'
      ? Promise.reject(Object.assign(new Error(`${reply} it is`), { name: reply }))
      : Promise.resolve(reply);
  };
  const service = { getRepositoryEndpoint: (input: Record<string, unknown>) => send({ input }) };
  return { domain: 'my-org', domainOwner: '111122223333', client: { send }, service } as unknown as Connection;
}

const shown = (checks: readonly Check[]): string[] =>
  checks.map(({ what, state, detail, remedy }) => `${state} ${what}: ${detail} ${remedy?.text ?? ''}`.trim());
const publish = async (format: Format, reply: string | object, more: Partial<Probe> = {}): Promise<string[]> =>
  shown(await checkPublish(connected(reply), format, 'app', endpoint, { ...probe, ...more }));

describe('whether packages can be published', () => {
  it.each(['ValidationException', 'ConflictException'])(
    'shows in the refusal of what is no asset: %s',
    async (name) => {
      expect(await publish('pypi', name)).toEqual(['works pypi: publish to app: PublishPackageVersion is allowed']);
      expect(sent).toMatchObject([{ format: 'pypi', package: PROBE, assetSHA256: '0'.repeat(64) }]);
      expect(sent[0]).not.toHaveProperty('namespace');
    },
  );

  it.each<Format>(['maven', 'swift', 'generic'])('is asked with a namespace for %s', async (format) => {
    await publish(format, 'ValidationException');
    expect(sent).toMatchObject([{ format, namespace: PROBE, package: PROBE }]);
  });

  it('does not show in another refusal, nor where the service takes it', async () => {
    expect(await publish('pypi', 'AccessDeniedException')).toEqual([
      expect.stringMatching(/^fails pypi: publish to app: AccessDeniedException it is/),
    ]);
    expect(await publish('pypi', {})).toEqual([
      `fails pypi: publish to app: the service took what it should refuse Delete the package ${PROBE}.`,
    ]);
  });

  it('has what npm and Maven put besides', async () => {
    expect((await publish('npm', 'ConflictException'))[1]).toBe(
      'works npm: set dist-tags in app: PutPackageMetadata is allowed',
    );
    expect((await publish('maven', 'ConflictException'))[1]).toBe(
      'works maven: publish metadata in app: PutPackageMetadata is allowed',
    );
    // No header can be made of it.
    expect(await publish('npm', 'ConflictException', { token: 'a\nb' })).toEqual([
      'works npm: publish to app: PublishPackageVersion is allowed',
      expect.stringMatching(/^fails npm: publish to app: .*invalid/i),
    ]);
  });
});

describe('what an endpoint answers', () => {
  const read = async (status: number, body = '', more: Partial<Probe> = {}): Promise<string> => {
    answer = { status, body };
    return shown([await checkRead('npm', 'app', endpoint, { ...probe, ...more })]).join();
  };

  it.each([
    [204, true],
    [299, true],
    [404, true],
    [405, true],
    [400, false],
    [406, false],
    [410, false],
  ])('%i shows whether it may be read', async (status, works) => {
    expect(await read(status)).toMatch(
      works ? /^works npm: read from app: 127/ : /^fails npm: read from app: answered/,
    );
  });

  it('401 is the end of a token that has ended, by the minute, and else that of another domain', async () => {
    const ended = (at: string): Partial<Probe> => ({ expires: new Date(at) });
    expect(await read(401, '', ended('2026-11-30T12:00:00Z'))).toContain(
      'ended at 2026-11-30T12:00:00.000Z, 0 minutes',
    );
    expect(await read(401, '', ended('2026-11-30T10:30:00Z'))).toContain('90 minutes ago Log in again');
    for (const more of [{}, ended('2026-11-30T12:00:01Z')]) {
      expect(await read(401, 'no', more)).toMatch(/the token is refused \(401\): no The token is another domain's/);
    }
  });

  it('403 is a refusal, by a policy where it says so', async () => {
    expect(await read(403, 'no')).toMatch(/refused \(403\): no Allow it in the identity policy/);
    const denial =
      'User: arn:aws:iam::111122223333:user/jo is not authorized to perform: codeartifact:ReadFromRepository on resource: arn:aws:codeartifact:us-east-1:111122223333:repository/my-org/app because no identity-based policy allows the codeartifact:ReadFromRepository action';
    expect(await read(403, JSON.stringify({ message: denial }))).toMatch(/user jo .*is not allowed codeartifact:Read/);
  });

  it('is nothing for a format that has none', async () => {
    expect(shown([await checkRead('generic', 'app', endpoint, probe)])).toEqual([
      'not tried generic: read from app: generic packages are read through the API alone',
    ]);
  });
});

describe('a repository that is not there', () => {
  const find = async (...replies: readonly (string | object)[]): Promise<string> => {
    const found = await findEndpoint(connected(...replies), 'npm', 'ap', 'ipv4', '111122223333');
    return found instanceof URL ? found.href : shown([found]).join();
  };

  it('is told with those that are', async () => {
    const list = { repositories: [{ name: 'app' }, { name: 'other' }, {}] };
    expect(await find('ResourceNotFoundException', list)).toMatch(
      /^fails npm: endpoint of ap: ResourceNotFoundException it is Domain my-org has app, other.*'app'.* Check 'repository'/,
    );
    expect(await find('ResourceNotFoundException', { repositories: [] })).toContain('my-org has no repository. Check');
    expect(await find('ResourceNotFoundException', {})).toContain('my-org has no repository. Check');
    expect(await find('ResourceNotFoundException', 'AccessDeniedException')).toMatch(
      /it is Check 'repository', 'domain-owner' \(the account that owns the domain\) and 'region'\.$/,
    );
  });

  it('is not what another refusal shows', async () => {
    expect(await find('AccessDeniedException')).toMatch(/^fails npm: endpoint of ap: AccessDeniedException it is/);
    expect(sent).toHaveLength(1);
  });
});
