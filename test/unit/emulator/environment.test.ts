import { emulatorVariables } from '@codeartifact-ci/emulator/environment.ts';
import { describe, expect, it } from '@jest/globals';

const AT = { endpoint: 'http://127.0.0.1:4999', region: 'eu-west-1' };

describe('the variables of a running emulator', () => {
  it('lead to it with its own key pair', () => {
    expect(emulatorVariables(AT, {})).toMatchObject({
      AWS_ENDPOINT_URL_CODEARTIFACT: AT.endpoint,
      AWS_ENDPOINT_URL_STS: AT.endpoint,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    });
  });

  it.each([
    ...['AWS_SESSION_TOKEN', 'AWS_PROFILE', 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'],
    ...['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT'],
  ])('take %s away', (name) => {
    expect(emulatorVariables(AT, { [name]: 'x' })).toHaveProperty(name, undefined);
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
