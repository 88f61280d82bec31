import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainStepLog, lockFileLines } from '@codeartifact-ci/core/diagnosis/step-log.ts';

const nowhere = (): undefined => undefined;

describe('The log of a failed step names its cause', () => {
  it.each([
    [
      'npm error code EALLOWREMOTE\nnpm error Refusing to fetch "left@https://h/npm/other/left/-/left-1.0.0.tgz"',
      /^EALLOWREMOTE: .*https:\/\/h\/npm\/other\/left\/-\/left-1\.0\.0\.tgz/,
      /"resolved"/,
    ],
    ['npm error Refusing to fetch "@acme/left@https://h/x.tgz"', /https:\/\/h\/x\.tgz/, /"resolved"/],
    ['npm ERR! code ENEEDAUTH', /^ENEEDAUTH/, /publishConfig\.registry/],
    [
      ' ERR_PNPM_FETCH_401  GET https://h/x: Unauthorized - 401\n\nAn authorization header was used: Basic YXd[hidden]',
      /user name and a password/,
      /:_password/,
    ],
    ['No authorization header was set for the request.', /no token for the address/, /pnpm-workspace\.yaml/],
    [
      'Error: Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity',
      /trust policy/,
      /repo:OWNER@ID\/NAME@ID/,
    ],
    ['Did you mean to set the `id-token` permission?', /no id-token: write/, /permissions: \{ id-token: write/],
    ['Error message: Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable', /no id-token: write/, /fork/],
    ['OSError: Tunnel connection failed: 407 Proxy Authentication Required', /\(407\)/, /USER:PASSWORD/],
    ['npm error tunneling socket could not be established, statusCode=407', /\(407\)/, /NO_PROXY/],
    ['curl: (56) CONNECT tunnel failed, response 407', /\(407\)/, /HTTPS_PROXY/],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', /opens TLS/, /NODE_EXTRA_CA_CERTS/],
    ['PKIX path building failed: sun.security', /opens TLS/, /MAVEN_OPTS/],
    ['npm error code E401', /did not take the token/, /same job/],
    ['status: 401 The authorization token is invalid or has expired', /did not take the token/, /has ended/],
  ])('%j', (log, detail, remedy) => {
    const [check] = explainStepLog(`2026-11-30T01:02:03Z ${log}\n`, undefined, nowhere);
    expect(check).toMatchObject({
      state: 'fails',
      detail: expect.stringMatching(detail),
      remedy: { text: expect.stringMatching(remedy) },
    });
  });

  it('once, whatever colours the client writes and however often, and a refusal by a policy with its statement', () => {
    const denial =
      'User: arn:aws:sts::111122223333:assumed-role/ci/s is not authorized to perform: codeartifact:ReadFromRepository on resource: arn:aws:codeartifact:us-east-1:111122223333:repository/my-org/r because no identity-based policy allows the codeartifact:ReadFromRepository action';
    const log = `\u001b[31mnpm\u001b[0m error code E403\n${denial}\n${denial}\nnpm \u001b[31merror\u001b[39m code E401\nnpm error code E401\n`;
    const checks = explainStepLog(log, '111122223333', nowhere);
    expect(checks.map(({ what }) => what)).toEqual(['Permission', 'Token']);
    expect(checks[0]?.remedy?.statement).toMatchObject({ Action: 'codeartifact:ReadFromRepository' });
  });

  it('and none where there is nothing of it', () => {
    expect(
      explainStepLog('added 3 packages in 2s\nprocessed 407 files through the tunnel of love\n', undefined, nowhere),
    ).toEqual([]);
    fc.assert(
      fc.property(fc.string(), (text) => expect(explainStepLog(text, undefined, nowhere)).toBeDefined()),
      { numRuns: 50 },
    );
  });

  it('in time, of a log of many megabytes that is made for it', () => {
    const log = 'EALLOWREMOTE Refusing to fetch "a@ CONNECT tunnel is not authorized to perform: '.repeat(50_000);
    expect(explainStepLog(log, undefined, nowhere)).toEqual([]);
  });
});

it('The line of a lock file is found by the address that stands in it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lock-lines-'));
  await writeFile(join(folder, 'package-lock.json'), '{\r\n  "resolved": "https://h/x.tgz"\r\n}\n');
  const findLine = lockFileLines(folder);
  expect([findLine('https://h/x.tgz'), findLine('https://h/y.tgz')]).toEqual(['package-lock.json:2', undefined]);
  const log = 'npm error Refusing to fetch "x@https://h/x.tgz"';
  expect(explainStepLog(log, undefined, findLine)[0]?.detail).toMatch(/^package-lock\.json:2: EALLOWREMOTE/);
  await rm(folder, { recursive: true });
});
