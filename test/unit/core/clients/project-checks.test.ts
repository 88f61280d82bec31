import { describe, expect, it } from '@jest/globals';
import type { Registry, SurveyedLogin } from '@codeartifact-ci/core/clients/client.ts';
import type { ClientName } from '@codeartifact-ci/core/clients/clients.ts';
import { HOST, surveyedLogin, surveyLines } from '../../../support/survey.ts';

const checked =
  (tool: ClientName, file: string) =>
  async (
    text: string,
    more: Partial<SurveyedLogin> = {},
    registries: readonly Partial<Registry>[] = [{}],
  ): Promise<string[]> =>
    await surveyLines({ [file]: text }, { [tool]: surveyedLogin(tool, registries, more) });

const ELSEWHERE = 'https://example.com/';
const SCOPED = [{ scopes: ['@acme'] }];

describe('a .env that Bun reads', () => {
  const found = checked('bun', '.env');

  it.each(['BUN_CONFIG_REGISTRY', 'NPM_CONFIG_REGISTRY', 'npm_config_registry'])(
    'is told of where %s leads elsewhere, and is none of a login for a scope alone',
    async (name) => {
      const text = `A=1\n  export ${name} = '${ELSEWHERE}'\n`;
      expect(await found(text)).toEqual([
        expect.stringMatching(`^\\.env:2 token: '${name}' is https://example\\.com/: Bun asks there`),
      ]);
      expect(await found(text, {}, SCOPED)).toEqual([]);
      // What is set goes before the file, and what is set to nothing does not.
      expect(await found(text, { env: { [name]: 'x' } })).toEqual([]);
      expect(await found(text, { env: { [name]: '' } })).toHaveLength(1);
      expect(await found(`${name}=\n# ${name}=${ELSEWHERE}\nMY_${name}=${ELSEWHERE}\n`)).toEqual([]);
    },
  );

  it.each(['BUN_CONFIG_TOKEN', 'NPM_CONFIG_TOKEN', 'npm_config_token'])(
    'is told of where %s is another token',
    async (name) => {
      expect(await found(`${name}=old\n`)).toEqual([expect.stringMatching(`^\\.env:1 warning: '${name}' wins over`)]);
      expect(await found(`${name}=\${CODEARTIFACT_AUTH_TOKEN}\n`)).toEqual([]);
      expect(await found(`${name}=\n`)).toEqual([]);
      expect(await found(`${name}=old\n`, {}, SCOPED)).toEqual([]);
    },
  );

  it('may name the repository itself', async () => {
    expect(await found(`BUN_CONFIG_REGISTRY=https://${HOST}/npm/my-packages/\n`)).toEqual([]);
  });

  it('never has the value of a variable shown, but its host', async () => {
    const [line = ''] = await found('BUN_CONFIG_REGISTRY=$REG\n', { env: { REG: `${ELSEWHERE}secret/` } });
    expect(line).toMatch(/ token: 'BUN_CONFIG_REGISTRY' is https:\/\/example\.com\/: /);
  });
});

describe('a build of sbt', () => {
  const found = checked('sbt', 'build.sbt');
  const resolver = (url: string): string => `resolvers += "mine" at "${url}"\n`;

  it('is told of for each resolver beside ours, with its line, and of no other', async () => {
    expect(await found(`\n${resolver(ELSEWHERE)}`)).toEqual([
      expect.stringMatching(/^build\.sbt:2 warning: The resolver 'mine' is https:\/\/example\.com\/: sbt takes/),
    ]);
    expect(await found(`x := Seq("a" at "${ELSEWHERE}", "b" at "https://example.org")`)).toHaveLength(2);
    for (const url of [
      `https://${HOST}/maven/my-packages/`,
      'https://repo1.maven.org/maven2',
      'https://repo.maven.apache.org/maven2/',
      'file:///opt/maven',
    ]) {
      expect(await found(resolver(url))).toEqual([]);
    }
    expect(await found(resolver(ELSEWHERE), {}, [{ mode: 'extra' }])).toEqual([]);
  });

  it('may publish elsewhere, and name resolvers in comments', async () => {
    for (const start of ['publishTo := Some(', '// ', 'val a = 1 // ']) {
      expect(await found(`${start}"mine" at "${ELSEWHERE}")`)).toEqual([]);
    }
    // No comment: the address of something else stands before it.
    expect(await found(`val a = "http://x"; ${resolver(ELSEWHERE)}`)).toHaveLength(1);
  });
});

describe('the options of sbt in a project', () => {
  const found = checked('sbt', '.sbtopts');

  it.each([
    '-Dsbt.override.build.repos=true',
    '-J-Dsbt.override.build.repos=true',
    '  -Dsbt.global.base=/x',
    '-Duser.home=/x',
    '-sbt-dir /x',
    '--sbt-dir /x',
  ])('are told of where they keep it from the login: %j', async (option) => {
    expect(await found(`-J-Xmx1g\n${option}\n`)).toEqual([
      expect.stringMatching(/^\.sbtopts:2 warning: '-\S+' keeps sbt from the settings/),
    ]);
  });

  it.each([
    '# -Duser.home=/x',
    '-Dsbt.override.build.repos=false',
    '-Duser.home=',
    '-Dmy.user.home=/x',
    '-Dsbt-dir=/x',
  ])('are none of ours otherwise: %j', async (option) => {
    expect(await found(`${option}\n`)).toEqual([]);
  });
});

describe('what pnpm-workspace.yaml says of the way to the repository', () => {
  const found = checked('pnpm', 'pnpm-workspace.yaml');

  it.each(['httpsProxy', 'proxy', 'httpProxy'])(
    'ends the step where %s is a proxy that can read what goes through it',
    async (proxy) => {
      for (const open of ['strictSsl: false', 'strictSsl: "false"', 'ca: x', 'cafile: x.pem', 'caFile: x.pem']) {
        expect(await found(`${open}\n${proxy}: http://example.com:8080\n`)).toEqual([
          expect.stringMatching(new RegExp(`^pnpm-workspace\\.yaml:2 token: .*'${proxy}'.* example\\.com:8080`)),
        ]);
      }
      for (const closed of ['strictSsl: true', 'ca: false', 'ca: null', 'cafile: [1]']) {
        expect(await found(`${closed}\n${proxy}: http://example.com:8080\n`)).toEqual([]);
      }
      expect(await found(`ca: x\n${proxy}: false\n`)).toEqual([]);
    },
  );

  it('is told of where nobody is checked', async () => {
    expect(await found('packages: []\nstrictSsl: false\n')).toEqual([
      expect.stringMatching(/^pnpm-workspace\.yaml:2 warning: 'strictSsl' lets pnpm send/),
    ]);
    for (const value of ['true', '"true"', '0']) expect(await found(`strictSsl: ${value}\n`)).toEqual([]);
  });
});

describe('a .yarnrc', () => {
  const found = checked('yarn', '.yarnrc');

  it.each([
    '"@acme:registry":"URL"',
    '"@acme:registry"   "URL"',
    '  "@acme:registry" :   "URL"',
    '"@acme:registry" URL',
  ])('is read with as many spaces as there are: %s', async (line) => {
    expect(await found(`${line.replace('URL', ELSEWHERE)}\n`)).toEqual([
      expect.stringMatching(/^\.yarnrc:1 warning: '@acme:registry' is https:\/\/example\.com\/: Yarn 1/),
    ]);
  });

  it('may say what it will of a scope that the login has itself', async () => {
    expect(await found(`"@acme:registry" "${ELSEWHERE}"\n`, {}, [{}, ...SCOPED])).toEqual([]);
  });
});
