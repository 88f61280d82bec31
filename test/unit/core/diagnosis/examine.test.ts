import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateDomainCommand, CreateRepositoryCommand } from '@aws-sdk/client-codeartifact';
import { connectionInputs } from '@codeartifact-ci/core/aws/connection.ts';
import { examine, type Subject } from '@codeartifact-ci/core/diagnosis/examine.ts';
import { parseInputs } from '@codeartifact-ci/core/inputs.ts';
import { testHost, useCredentials } from '../../../support/publish.ts';
import { makeSandbox, snapshot, type Sandbox } from '../../../support/sandbox.ts';
import { startBench, type Bench } from '../../emulator/api/client.ts';

const ROLE = 'arn:aws:iam::111122223333:role/ci';
let bench: Bench;
let sandbox: Sandbox;
beforeAll(async () => {
  useCredentials();
  bench = await startBench();
  await bench.client.send(new CreateDomainCommand({ domain: 'my-org' }));
  await bench.client.send(new CreateRepositoryCommand({ domain: 'my-org', repository: 'app' }));
});
afterAll(() => bench.close());
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  bench.emulator.control.reset();
  await sandbox.remove();
});

/** `works Token: …`, one line for each check. */
async function checks(
  more: Partial<Subject> = {},
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const { endpoint } = bench.emulator;
  const given = parseInputs(connectionInputs, { domain: 'my-org', endpoint, 'sts-endpoint': endpoint, ...inputs });
  const subject = {
    repository: 'app',
    formats: ['npm'],
    access: 'read',
    endpointType: 'ipv4',
    packages: [],
    ...more,
  } as const;
  const host = testHost(sandbox.workspace, sandbox.temp, { HOME: sandbox.home, AWS_REGION: 'us-east-1', ...env });
  const found = await examine(given, subject, host);
  return found.map(({ what, state, detail, remedy }) => `${state} ${what}: ${detail} ${remedy?.text ?? ''}`.trim());
}
const line = (lines: readonly string[], what: string): string | undefined => lines.find((each) => each.includes(what));

describe('what is tried for a login', () => {
  it('is all that it needs, one after the other, and nothing is written', async () => {
    expect(await checks()).toEqual([
      expect.stringMatching(/^works Credentials: .* of account 111122223333$/),
      'works Token: domain my-org of account 111122223333 gives one',
      expect.stringMatching(/^works npm: read from app: /),
    ]);
    expect(await snapshot(sandbox.root)).toEqual({ home: '<folder>', workspace: '<folder>', temp: '<folder>' });
  });

  it('has what publishing needs only for access: publish', async () => {
    const lines = await checks({ access: 'publish', formats: ['npm', 'maven'] });
    for (const format of ['npm', 'maven']) {
      expect(line(lines, `${format}: read from app`)).toMatch(/^works/);
      expect(lines.filter((each) => each.includes(`${format}: `)).length).toBeGreaterThan(1);
    }
    expect(lines.filter((each) => !each.startsWith('works'))).toEqual([]);
  });

  it('asks with a role, whose session’s end it names, and leaves origin controls to the role itself', async () => {
    const packages = [{ format: 'npm', namespace: undefined, name: 'left-pad' }] as unknown as Subject['packages'];
    const lines = await checks({ packages }, { 'role-to-assume': ROLE });
    expect(line(lines, 'Credentials')).toMatch(/role ci of account 111122223333, until 20\d\d-/);
    expect(line(lines, 'origin controls')).toMatch(/^not tried npm: origin controls of left-pad: the session of/);
    expect(line(await checks({ packages }), 'left-pad')).not.toMatch(/^not tried/);
  });

  it('has the token of an earlier login too', async () => {
    const lines = await checks({}, {}, { CODEARTIFACT_AUTH_TOKEN: 'rubbish' });
    expect(line(lines, 'with CODEARTIFACT_AUTH_TOKEN')).toMatch(
      /^fails npm: read from app with .*the token is refused \(401\)/,
    );
    expect(line(await checks({}, {}, { CODEARTIFACT_AUTH_TOKEN: '' }), 'with CODEARTIFACT')).toBeUndefined();
  });
});

describe('where something fails', () => {
  it('a wrong account ends it, after who that is', async () => {
    const lines = await checks({}, { 'allowed-account-ids': '444455556666' });
    expect(lines).toEqual([
      expect.stringMatching(/^works Credentials: .* of account 111122223333$/),
      expect.stringMatching(/^fails Credentials: .*not among 'allowed-account-ids'/),
      'not tried everything else: it needs credentials',
    ]);
  });

  it('a role that cannot be had ends it', async () => {
    bench.emulator.control.change({ faults: ['403 operation=AssumeRole'] });
    const lines = await checks({}, { 'role-to-assume': ROLE });
    expect(lines).toEqual([expect.stringMatching(/^fails Role: /), 'not tried everything else: it needs the role']);
  });

  it('a domain that is not there is told with what was asked for', async () => {
    const lines = await checks({}, { domain: 'other' });
    expect(line(lines, 'Token')).toMatch(
      /^fails Token: .* Asked for was domain other of account 111122223333 in us-east-1\. If another account owns it, give 'domain-owner'/,
    );
    expect(lines.at(-1)).toMatch(/^(fails|not tried) npm: /);
  });

  it('a policy that refuses a stranger may be that of no domain at all, which is said to strangers alone', async () => {
    const refused =
      'User: arn:aws:iam::111122223333:user/jo is not authorized to perform: codeartifact:GetAuthorizationToken on resource: arn:aws:codeartifact:us-east-1:444455556666:domain/my-org because no resource-based policy allows the codeartifact:GetAuthorizationToken action';
    const service = createServer((request, response) => {
      if (request.url?.startsWith('/v1/authorization-token') === true) {
        response
          .writeHead(403, { 'x-amzn-errortype': 'AccessDeniedException' })
          .end(JSON.stringify({ message: refused }));
        return;
      }
      const { method = '', headers } = request;
      const onwards = httpRequest(
        new URL(request.url ?? '/', bench.emulator.endpoint),
        { method, headers },
        (reply) => {
          response.writeHead(reply.statusCode ?? 502, reply.headers);
          reply.pipe(response);
        },
      );
      request.pipe(onwards);
    });
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
    const asked = /Asked for was domain my-org of account 444455556666 in us-east-1\. If these are right: /;
    try {
      const [stranger, owner] = [{ 'domain-owner': '444455556666' }, { 'domain-owner': '111122223333' }];
      expect(line(await checks({}, { endpoint, ...stranger }), 'Token')).toMatch(asked);
      expect(line(await checks({}, { endpoint, ...owner }), 'Token')).toMatch(/^fails Token: user jo is not allowed/);
      expect(line(await checks({}, { endpoint, ...owner }), 'Token')).not.toContain('Asked for was');
    } finally {
      service.closeAllConnections();
      service.close();
    }
  });

  it('a token that is refused for another reason has no such guess', async () => {
    bench.emulator.control.change({ faults: ['400 operation=GetAuthorizationToken'] });
    const token = line(await checks(), 'Token');
    expect(token).toMatch(/^fails Token: /);
    expect(token).not.toContain('Asked for was domain');
  });

  it('what a repository refuses is told with its status', async () => {
    bench.emulator.control.change({ faults: ['403 path=/npm/**'] });
    expect(line(await checks(), 'npm: read')).toMatch(/^fails npm: read from app: refused \(403\)/);
    bench.emulator.control.change({ faults: ['418 path=/npm/**'] });
    expect(line(await checks(), 'npm: read')).toMatch(/^fails npm: read from app: answered 418/);
  });
});
