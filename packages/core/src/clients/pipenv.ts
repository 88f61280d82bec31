import { isAbsolute, join } from 'node:path';
import { InputError } from '../errors.ts';
import { netrcToken, tomlString } from '../files/quoting.ts';
import {
  type Client,
  type ClientConfiguration,
  type ClientContext,
  type Problem,
  type ProjectDocument,
  type Registry,
  type SurveyedLogin,
} from './client.ts';
import { packagesOfPipfileLock } from './locks/pipfile-lock.ts';
import {
  asWritten,
  expandVariables,
  handedOver,
  mainRegistry,
  named,
  namesToken,
  ownRegistry,
  registryUrl,
  shown,
} from './support/agreement.ts';
import { cacheHome, givenFolder } from './support/cache-folder.ts';
import { byMode, dependencyConfusion, otherSources, simpleIndex } from './support/python-index.ts';
import { unverified } from './support/transport-security.ts';
import { itemsAt, textAt, valueAt } from './support/values.ts';

/** The sources of a Pipfile that stand for PyPI, and which the mirror takes the place of (pipenv, is_pypi_url). */
const PUBLIC = ['pypi.org', 'pypi.python.org'];

/**
 * Pipenv: a mirror of PyPI by a variable (Pipenv, "PIPENV_PYPI_MIRROR"), which leaves Pipfile and Pipfile.lock as they
 * are. Other sources are the project's alone. The token is in the user's .netrc (mode 0600) either way, which Pipenv and
 * its pip read for a URL without credentials: one that holds them is left in a temporary file, pipenv-request-….json
 * (seen with 2026.10.3), which nobody removes.
 */
export const pipenv: Client<'pipenv'> = {
  name: 'pipenv',
  title: 'Pipenv',
  documentation: 'https://pipenv.pypa.io/en/latest/credentials.html',
  format: 'pypi',
  modes: ['default', 'extra'],
  scoped: false,
  readme: {
    configured: '`PIPENV_PYPI_MIRROR`, `~/.netrc`; further sources are the Pipfile’s',
    token: 'in `~/.netrc` (0600), as Pipenv leaves URLs in temporary files',
  },
  signs: [{ file: /^Pipfile(?:\.lock)?$/ }],
  projectFiles: [{ file: /^Pipfile$/, syntax: 'toml', check: checkSources }],
  lockFiles: [
    {
      file: /^Pipfile\.lock$/,
      syntax: 'json',
      packages: packagesOfPipfileLock,
      replaced: PUBLIC,
      elsewhere: 'Pipenv takes them from there, as that is a source of the Pipfile',
      otherRepository: 'Pipenv takes them from there, and not from the repository of the login',
      remedy:
        'Make the source in the Pipfile https://pypi.org/simple, which the login is a mirror of, and run: pipenv lock',
    },
  ],
  cache: (folders) => ({
    paths: [givenFolder(folders, 'PIPENV_CACHE_DIR') ?? join(cacheHome(folders), 'pipenv')],
    locks: /^Pipfile\.lock$/,
  }),
  configure(context) {
    const { main, extra } = byMode(context.registries);
    const mirror = main === undefined ? undefined : { value: simpleIndex(main).href, purpose: 'mirror of PyPI' };
    return {
      files: [netrc(context)],
      variables: mirror === undefined ? {} : { PIPENV_PYPI_MIRROR: mirror },
      // The pip that it starts reads variables, and no file of the user's.
      warnings: otherSources(
        'Pipenv',
        context.registries,
        ['PIP_EXTRA_INDEX_URL', 'PIP_FIND_LINKS'].map((place) => ({
          place,
          urls: context.env[place]?.match(/https?:\S+/gi)?.join(' '),
        })),
      ),
      notes: [...extra.map(source), ...dependencyConfusion('Pipenv', context.registries)],
    };
  },
};

/** requests goes by NETRC, else by the file in the home directory. */
function netrc({ registries, token, env, home, read }: ClientContext): ClientConfiguration['files'][number] {
  const given = env['NETRC'] ?? '';
  if (given !== '' && !isAbsolute(given)) {
    throw new InputError(
      `NETRC is ${JSON.stringify(given)}, which is another file in every folder. Make it an absolute path.`,
    );
  }
  const path = given === '' ? join(home, '.netrc') : given;
  const words = (read(path) ?? '').split(/\s+/);
  const hosts = [...new Set(registries.map(({ endpoint }) => endpoint.hostname))];
  for (const host of hosts) {
    // Of several entries for a host Python takes the last one, and curl and Swift the first.
    if (words.filter((word, at) => word === host && words[at - 1] === 'machine').length > 1) {
      throw new InputError(`${path} has several entries for ${host}, of which each client takes another. Leave one.`);
    }
  }
  return {
    path,
    format: 'netrc',
    purpose: 'token',
    slots: hosts.map((host) => ({
      slot: `machine ${host}`,
      content: `machine ${host} login aws password ${netrcToken(token)}`,
      container: false,
    })),
  };
}

/** What to add to a Pipfile. */
function source(registry: Registry): string {
  return (
    `Pipenv takes packages from the sources of the project alone. For ${registry.repository} add to the Pipfile:\n` +
    `[[source]]\nname = ${tomlString(registry.name)}\nurl = ${tomlString(simpleIndex(registry).href)}\nverify_ssl = true\n` +
    `Then add packages with: pipenv install --index ${registry.name} …`
  );
}

/** The sources of a Pipfile; those that stand for PyPI are had from the mirror. */
function checkSources(document: ProjectDocument, login: SurveyedLogin): Problem[] {
  const main = mainRegistry(login);
  return itemsAt(document.values[0], 'source').flatMap((entry, at): Problem[] => {
    const name = textAt(entry, 'name') ?? '';
    const text = textAt(entry, 'url') ?? '';
    const url = registryUrl(expandVariables(text, login));
    if (url === undefined) return [];
    const line = document.lineOf(['source', at, 'url']);
    if (ownRegistry(url, login) !== undefined) {
      const isUnverified = valueAt(entry, 'verify_ssl') === false;
      return unverified('Pipenv', login, isUnverified ? { line, key: 'verify_ssl' } : undefined);
    }
    const written = asWritten(url, text);
    if (namesToken(text, login)) {
      const message = `The source '${name}' lets Pipenv send the token of the login to ${shown(written)}. Remove it`;
      return [handedOver(line, url, message, login)];
    }
    if (main === undefined || PUBLIC.includes(url.host)) return [];
    const effect = `Pipenv takes packages from there too, and not from ${main.repository} alone`;
    return [named({ line, what: `The source '${name}'`, url: written, effect, remedy: 'Remove it from the Pipfile' })];
  });
}
