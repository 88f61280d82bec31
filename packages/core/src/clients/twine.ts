import { join } from 'node:path';
import { InputError } from '../errors.ts';
import type { SlotEdit } from '../files/edit.ts';
import { lineEnd } from '../files/editor.ts';
import { iniSection, iniValue } from '../files/quoting.ts';
import { byMode } from './support/python-index.ts';
import type { Registry, Client, ClientConfiguration, ClientContext } from './client.ts';

/**
 * twine, by its variables (twine's documentation, "Environment Variables"). TWINE_REPOSITORY_URL rather than
 * TWINE_REPOSITORY: the URL wins over `--repository` too, so that the token goes to no other repository by mistake, and
 * no .pypirc is needed. With the token in a file, by sections of the .pypirc, under the names of the registries.
 *
 * Python's keyring is asked in neither case: twine does so only for what neither gives.
 */
export const twine: Client<'twine'> = {
  name: 'twine',
  title: 'twine',
  documentation: 'https://twine.readthedocs.io/en/stable/',
  format: 'pypi',
  modes: ['default', 'extra'],
  scoped: false,
  installsNothing: true,
  readme: {
    configured: '`TWINE_REPOSITORY_URL`, `TWINE_USERNAME`, `TWINE_PASSWORD`',
    token: 'in the variable',
  },
  signs: [],
  projectFiles: [],
  lockFiles: [],
  configure(context) {
    return context.tokenIn === 'file' ? inFile(context) : inVariables(context);
  },
};

function inVariables({ registries, token }: ClientContext): ClientConfiguration {
  const { main, extra } = byMode(registries);
  if (main === undefined) {
    throw new InputError(
      "twine's variables hold one user name and password for all repositories, PyPI too, so one of its 'registries' must be the default. Or choose 'token-in: file', which gives each its own.",
    );
  }
  return {
    files: [],
    variables: {
      TWINE_REPOSITORY_URL: { value: main.endpoint.href, purpose: 'repository' },
      TWINE_USERNAME: { value: 'aws', purpose: 'user name' },
      TWINE_PASSWORD: { value: token, purpose: 'password' },
    },
    notes: extra.map(
      ({ repository, endpoint }) =>
        `twine uploads to ${repository} with: twine upload --repository-url ${endpoint.href} …`,
    ),
  };
}

function inFile({ registries, token, env, home }: ClientContext): ClientConfiguration {
  const { main } = byMode(registries);
  const set = ['TWINE_REPOSITORY_URL', 'TWINE_USERNAME', 'TWINE_PASSWORD'].filter((name) => (env[name] ?? '') !== '');
  return {
    files: [
      {
        // twine expands `~` itself, and has no variable for the file ("The .pypirc file").
        path: join(home, '.pypirc'),
        format: 'ini',
        purpose: `repository ${registries.map(({ name }) => name).join(', ')}`,
        slots: [
          { slot: '[distutils]', content: '[distutils]', container: true },
          {
            slot: '[distutils] index-servers',
            content: (before) => indexServers(before, registries),
            container: false,
            belongsTo: `[${iniSection(registries[0].name)}] repository`,
            list: { defaults: ['pypi', 'testpypi'] },
          },
          ...registries.flatMap((registry) => section(registry, token)),
        ],
      },
    ],
    variables: main === undefined ? {} : { TWINE_REPOSITORY: { value: main.name, purpose: 'repository' } },
    notes: [`Where TWINE_REPOSITORY is not to be seen: twine upload --repository ${(main ?? registries[0]).name} …`],
    warnings: set.length === 0 ? [] : [`${set.join(', ')} in the environment win over .pypirc: unset them for twine.`],
  };
}

/** "Each section whose name is listed in index-servers": a list that is not there means PyPI and its test instance. */
function indexServers(before: string | undefined, registries: readonly Registry[]): string {
  const list = before ?? 'index-servers =\n    pypi\n    testpypi';
  const listed = list.replace(/^[^=:]*[=:]/, '').split(/\s+/);
  return [list, ...registries.map(({ name }) => iniSection(name)).filter((name) => !listed.includes(name))].join(
    `${lineEnd(list)}    `,
  );
}

function section({ name, endpoint }: Registry, token: string): SlotEdit[] {
  const header = `[${iniSection(name)}]`;
  const values = { password: token, username: 'aws', repository: endpoint.href };
  return [
    { slot: header, content: header, container: true },
    ...Object.entries(values).map(([key, value]) => ({
      slot: `${header} ${key}`,
      content: `${key} = ${iniValue(value)}`,
      container: false,
      ...(key === 'username' ? { belongsTo: `${header} password` } : {}),
    })),
  ];
}
