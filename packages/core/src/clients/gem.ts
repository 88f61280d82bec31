import { delimiter, isAbsolute, join } from 'node:path';
import { InputError } from '../errors.ts';
import { pointer } from '../files/pointer.ts';
import { yamlKey, yamlScalar } from '../files/quoting.ts';
import { configHome } from './support/config-folder.ts';
import { linesOf } from './support/values.ts';
import { withCredentials, type Client, type ClientContext, type ClientFile, type ClientVariable } from './client.ts';

const PUBLIC = 'https://rubygems.org/';

/**
 * RubyGems' own client. It takes the sources of `gem install` from the user's gemrc, credentials in their URLs, and from
 * no variable; so the token is in that file (mode 0600) either way. GEMRC could name a file of ours instead, but, unlike
 * its documentation has it, it keeps the user's own gemrc from being read (ConfigFile#set_config_file_name), and
 * `gem sources --add` would write into ours. What `gem push` needs is in variables.
 */
export const gem: Client<'gem'> = {
  name: 'gem',
  title: 'RubyGems',
  documentation: 'https://guides.rubygems.org/command-reference/',
  format: 'ruby',
  modes: ['default', 'extra'],
  scoped: false,
  readme: {
    configured: 'the gemrc’s sources; `RUBYGEMS_HOST`, `GEM_HOST_API_KEY`',
    token: 'in the gemrc (0600), as `gem install` knows no other place, and in the variable',
  },
  signs: [{ file: /\.gemspec$/ }],
  projectFiles: [],
  lockFiles: [],
  configure(context) {
    const { registries, token, tokenIn } = context;
    const main = registries.find(({ mode }) => mode === 'default');
    const sources: ClientFile = {
      path: gemrc(context),
      format: 'yaml',
      purpose: 'sources',
      slots: [
        { slot: pointer(':sources'), content: sourcesOf(context), container: false, list: { defaults: [PUBLIC] } },
      ],
    };
    const warnings = otherSources(context);
    const notes = [`gem reads its sources from a file only: until the clean-up the token is in ${sources.path}.`];
    // Keys go to whatever host a gem is pushed to, so there is none where gems are pushed to rubygems.org.
    if (main === undefined) return { files: [sources], variables: {}, notes, warnings };
    const host = main.endpoint.href.replace(/\/$/, '');
    const key = `Bearer ${token}`;
    const RUBYGEMS_HOST: ClientVariable = { value: host, purpose: 'where to push to' };
    if (tokenIn === 'environment') {
      const variables = { RUBYGEMS_HOST, GEM_HOST_API_KEY: { value: key, purpose: 'key to push with' } };
      return { files: [sources], variables, notes, warnings };
    }
    // By its host RubyGems finds the key itself; the other name is the one of the user guide, for `gem push --key`.
    const credentials = [':codeartifact_api_key', host].map((name) => ({
      slot: pointer(name),
      content: `${yamlKey(name)}: ${yamlScalar(key)}`,
      container: false,
    }));
    return {
      files: [
        sources,
        { path: credentialsFile(context), format: 'yaml', purpose: 'key to push with', slots: credentials },
      ],
      variables: { RUBYGEMS_HOST },
      warnings: [
        ...warnings,
        ...((context.env['GEM_HOST_API_KEY'] ?? '') === ''
          ? []
          : ['GEM_HOST_API_KEY in the environment wins over the credentials file: unset it for gem push.']),
      ],
    };
  },
};

/** The default and what stands beside it; without a default, beside the sources that are there. */
function sourcesOf({ registries, token }: ClientContext): string | ((before: string | undefined) => string) {
  const ordered = [...registries].sort((a, b) => Number(a.mode === 'extra') - Number(b.mode === 'extra'));
  const own = ordered.map(({ endpoint }) => withCredentials(endpoint, token));
  // Without quotes, as a URL can be: RubyGems 3.5 keeps them where a comment of the user's stands behind.
  const write = (urls: readonly string[]): string => [':sources:', ...urls.map((url) => `- ${url}`)].join('\n');
  if (ordered[0]?.mode === 'default') return write(own);
  const endpoints = new Set(registries.map(({ endpoint }) => endpoint.href));
  return (before) => write([...listed(before).filter((url) => !endpoints.has(withoutCredentials(url))), ...own]);
}

/** Arguments of gem's commands in a gemrc, before which no source goes: `install: --source URL` (`gem help environment`). */
function otherSources(context: ClientContext): string[] {
  const given = (context.env['GEMRC'] ?? '').split(delimiter).filter(isAbsolute);
  return [...new Set(['/etc/gemrc', ...given, gemrc(context)])].flatMap((path) =>
    linesOf(context.read(path) ?? '').flatMap(({ line, text }) => {
      const [, command] = /^["']?:?(\w+)["']?\s*:.*(?:--source|\s-s)[\s=]/.exec(text) ?? [];
      if (command === undefined) return [];
      return [`${path}:${String(line)}: '${command}' names another source for gem, which it asks first: remove it.`];
    }),
  );
}

/** The URLs in the text of `:sources`; where it is not set, RubyGems' default. */
function listed(before: string | undefined): string[] {
  if (before === undefined) return [PUBLIC];
  return before.replace(/(^|\s)#.*$/gm, '').match(/[a-z][a-z0-9+.-]*:\/\/[^\s"',\]]+/gi) ?? [];
}

function withoutCredentials(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  url.username = '';
  url.password = '';
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/**
 * The gemrc that counts (Gem::ConfigFile, Gem.find_config_file): the last one of GEMRC; ~/.gemrc; since RubyGems 3.3
 * that in XDG_CONFIG_HOME, where there is no ~/.gemrc.
 */
function gemrc({ env, home, exists }: ClientContext): string {
  const given = (env['GEMRC'] ?? '').split(delimiter).filter((path) => path !== '');
  const last = given.findLast(isAbsolute);
  if (last !== undefined) return last;
  if (given.length > 0) {
    throw new InputError(
      `GEMRC is ${JSON.stringify(env['GEMRC'])}, which is another file in every folder, and keeps RubyGems from reading the user's. Make it an absolute path.`,
    );
  }
  const usual = join(home, '.gemrc');
  const other = join(configHome({ env, home }), 'gem', 'gemrc');
  return !exists(usual) && exists(other) ? other : usual;
}

/**
 * ~/.gem/credentials where it is there, else the one in XDG_DATA_HOME (RubyGems 3.3, ConfigFile#credentials_path). A new
 * ~/.gem would hide the gems in ~/.local/share/gem (Gem.user_dir).
 */
function credentialsFile({ env, home, exists }: ClientContext): string {
  const usual = join(home, '.gem', 'credentials');
  if (exists(usual)) return usual;
  const { XDG_DATA_HOME: given } = env;
  const data = given !== undefined && isAbsolute(given) ? given : join(home, '.local', 'share');
  return join(data, 'gem', 'credentials');
}
