import { describe, expect, it } from '@jest/globals';
import { withoutSecrets } from '../../../../actions/publish/build-tool.ts';

describe('the environment of a build tool', () => {
  it('holds nothing that can publish or sign in', () => {
    const kept = withoutSecrets(
      {
        ...{
          PATH: '/bin',
          HOME: '/h',
          JAVA_HOME: '/j',
          HTTPS_PROXY: 'http://p',
          MAVEN_OPTS: '-X',
          npm_config_cache: '/c',
        },
        ...{
          AWS_ACCESS_KEY_ID: 'x',
          AWS_SESSION_TOKEN: 'x',
          CODEARTIFACT_AUTH_TOKEN: 'x',
          INPUT_DOMAIN: 'x',
          GH_TOKEN: 'x',
        },
        ...{
          ACTIONS_ID_TOKEN_REQUEST_URL: 'x',
          TWINE_PASSWORD: 'x',
          PIP_INDEX_URL: 'x',
          npm_config__authToken: 'x',
          my_secret: 'x',
          SIGNING_PRIVATEKEY: 'x',
          SIGNING_PRIVATE_KEY: 'x',
          NUGET_APIKEY: 'x',
        },
      },
      [],
    );
    expect(Object.keys(kept).sort()).toEqual([
      'HOME',
      'HTTPS_PROXY',
      'JAVA_HOME',
      'MAVEN_OPTS',
      'PATH',
      'npm_config_cache',
    ]);
  });
});
