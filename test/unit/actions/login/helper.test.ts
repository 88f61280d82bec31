import { describe, expect, it } from '@jest/globals';
import { connectionInputs } from '@codeartifact-ci/core/aws/connection.ts';
import { choice, parseInputs } from '@codeartifact-ci/core/inputs.ts';
import { durationInput } from '@codeartifact-ci/core/token.ts';
import { credentialHelper, type HelperInputs, type HelperPlace } from '../../../../actions/login/helper.ts';
import { token } from '@codeartifact-ci/cli/commands/token.ts';
import { parseArguments } from '@codeartifact-ci/cli/arguments.ts';

const place: HelperPlace = {
  program: '/opt/node',
  script: '/opt/dist/login.js',
  platform: 'linux',
  folder: '/home/user/.codeartifact-ci/helpers',
  workspace: '/checkout',
  region: 'eu-west-1',
};
const inputs = {
  ...connectionInputs,
  access: choice(['read', 'publish'], { description: '', default: 'read' }),
  'duration-seconds': durationInput,
};
const given = (raw: Readonly<Record<string, string>>): HelperInputs =>
  parseInputs(inputs, { domain: 'my-org', ...raw });

describe("a login's credential helper", () => {
  it('asks as the login does, in the Region in use, from the same folder of scripts', () => {
    expect(credentialHelper(given({}), place)).toEqual({
      command: [
        '/opt/node',
        '/opt/dist/cli.js',
        'token',
        '--domain=my-org',
        '--region=eu-west-1',
        '--access=read',
        '--duration-seconds=0',
      ],
      folder: '/home/user/.codeartifact-ci/helpers',
    });
  });

  it('gives the token command back every input of the login that it knows', () => {
    const raw = {
      'domain-owner': '111122223333',
      'role-to-assume': 'arn:aws:iam::111122223333:role/ci/reader',
      'role-session-name': '-b',
      'role-duration-seconds': '900',
      audience: "it's me",
      'allowed-account-ids': '111122223333, 444455556666',
      endpoint: 'https://vpce-1.example.com/',
      'ca-bundle': 'ca.pem',
      access: 'publish',
      'duration-seconds': '1800',
    };
    const login = given(raw);
    const [, , name, ...args] = credentialHelper(login, place).command;
    expect(name).toBe('token');
    const read = parseInputs(token.inputs, parseArguments(token, args).inputs);
    const expected = { ...login, region: 'eu-west-1', caBundle: '/checkout/ca.pem' };
    for (const key of Object.keys(read).filter((one) => one !== 'format' && one !== 'cache')) {
      expect([key, Reflect.get(read, key)]).toEqual([key, Reflect.get(expected, key)]);
    }
  });

  it('is refused on Windows, where the scripts would not run', () => {
    expect(() => credentialHelper(given({}), { ...place, platform: 'win32' })).toThrow(/needs a POSIX shell/);
  });
});
