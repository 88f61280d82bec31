import { emulatorVariables } from '@codeartifact-ci/emulator/environment.ts';
import { describe, expect, it } from '@jest/globals';

const AT = { endpoint: 'http://127.0.0.1:4999', region: 'eu-west-1' };

describe('the variables of a running emulator', () => {
  it('lead to it with its own key pair, and take away what would bring in other credentials', () => {
    expect(emulatorVariables(AT, {})).toMatchObject({
      AWS_ENDPOINT_URL_CODEARTIFACT: AT.endpoint,
      AWS_ENDPOINT_URL_STS: AT.endpoint,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    });
    expect(emulatorVariables(AT, {})).toHaveProperty('AWS_SESSION_TOKEN', undefined);
    expect(emulatorVariables(AT, {})).toHaveProperty('AWS_PROFILE', undefined);
  });

  it.each([
    [{}, '127.0.0.1,localhost,::1'],
    [{ NO_PROXY: 'corp.example' }, 'corp.example,127.0.0.1,localhost,::1'],
    [{ no_proxy: 'localhost, corp.example' }, 'localhost,corp.example,127.0.0.1,::1'],
  ])('keep loopback off the proxy, beside what %j has', (before, expected) => {
    expect(emulatorVariables(AT, before)).toMatchObject({ NO_PROXY: expected, no_proxy: expected });
  });

  it('have Node.js trust the authority, unless it trusts another one already', () => {
    const secure = { endpoint: 'https://127.0.0.1:4998', ca: '/tmp/ca.pem' };
    expect(emulatorVariables({ ...AT, secure }, {})).toMatchObject({
      CODEARTIFACT_EMULATOR_HTTPS_ENDPOINT: secure.endpoint,
      NODE_EXTRA_CA_CERTS: secure.ca,
    });
    expect(emulatorVariables({ ...AT, secure }, { NODE_EXTRA_CA_CERTS: '/corp.pem' })).not.toHaveProperty(
      'NODE_EXTRA_CA_CERTS',
    );
  });
});
