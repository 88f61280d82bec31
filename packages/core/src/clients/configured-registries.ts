import { join } from 'node:path';
import { loadFormat } from '../files/formats.ts';
import { peekAtFile } from '../files/user-file.ts';
import { parseXml, textOf } from '../files/xml-spans.ts';
import { configHome } from './support/config-folder.ts';

/** Where a machine's clients look for their settings. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * What the machine's own pip, Cargo and Maven are configured to ask in place of the public registries, as the locations
 * of CodeArtifact's external connections: `public:pypi` → `https://mirror.example/simple/`. Read from their variables and
 * files rather than asked of them, as starting pip and Maven costs more than all else. Left out is what is not configured,
 * what cannot be read, and what would go in a circle or give a credential away: loopback, CodeArtifact itself, and URLs
 * with credentials.
 */
export async function configuredRegistries(machine: Machine): Promise<ReadonlyMap<string, string>> {
  const [pypi, crates] = await Promise.all([pipIndex(machine), cargoIndex(machine)]);
  const found = [
    ['public:pypi', pypi],
    ['public:crates-io', crates],
    ['public:maven-central', mavenMirror(machine)],
  ] as const;
  return new Map(found.flatMap(([connection, url]) => (isUsable(url) ? [[connection, withSlash(url)] as const] : [])));
}

const withSlash = (url: string): string => (url.endsWith('/') ? url : `${url}/`);

function isUsable(text: string | undefined): text is string {
  if (text === undefined || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
  // Of whatever partition, and behind a VPC endpoint: what follows the Region is each one's own.
  const codeArtifact = /\.codeartifact\.[a-z]+(?:-[a-z]+)+-\d+\./.test(hostname);
  const credentials = username !== '' || password !== '';
  return (protocol === 'https:' || protocol === 'http:') && !loopback && !codeArtifact && !credentials;
}

/** pip, "Precedence / override order": the variable, then the user's file, then the machine's. */
async function pipIndex({ env, home }: Machine): Promise<string | undefined> {
  if ((env['PIP_INDEX_URL'] ?? '') !== '') return env['PIP_INDEX_URL'];
  const given = env['PIP_CONFIG_FILE'] ?? '';
  const users = [join(configHome({ env, home }), 'pip', 'pip.conf'), join(home, '.pip', 'pip.conf')];
  for (const path of [...(given === '' ? users : [given]), '/etc/pip.conf']) {
    const url = await slotOf('ini', path, '[global] index-url');
    if (url !== undefined) return url;
  }
  return undefined;
}

/** The Cargo Book, "Source Replacement"; `sparse+` says how the index is asked, and no other kind can be. */
async function cargoIndex({ env, home }: Machine): Promise<string | undefined> {
  const folder = (env['CARGO_HOME'] ?? '') === '' ? join(home, '.cargo') : (env['CARGO_HOME'] ?? '');
  const path = join(folder, 'config.toml');
  const name =
    env['CARGO_SOURCE_CRATES_IO_REPLACE_WITH'] ?? (await slotOf('toml', path, '[source.crates-io] replace-with'));
  if (name === undefined || !/^[\w-]+$/.test(name)) return undefined;
  const url =
    (await slotOf('toml', path, `[source.${name}] registry`)) ??
    (await slotOf('toml', path, `[registries.${name}] index`));
  return url?.startsWith('sparse+') === true ? url.slice('sparse+'.length) : undefined;
}

/** Maven, "Using Mirrors for Repositories": of the user's mirrors the first that stands for Maven Central. */
function mavenMirror({ home }: Machine): string | undefined {
  const path = join(home, '.m2', 'settings.xml');
  const text = peekAtFile(path);
  if (text === undefined) return undefined;
  try {
    const mirrors = parseXml(text, path).children.find(({ name }) => name === 'mirrors')?.children ?? [];
    for (const { children } of mirrors) {
      const valueOf = (wanted: string): string => {
        const element = children.find(({ name }) => name === wanted);
        return element === undefined ? '' : textOf(text, element);
      };
      const parts = valueOf('mirrorOf').split(',');
      if (parts.includes('!central')) continue;
      if (parts.some((part) => ['*', 'external:*', 'central'].includes(part.trim()))) return valueOf('url');
    }
  } catch {
    // Maven itself will say what is wrong with its file.
  }
  return undefined;
}

/** The value behind `key = ` in a file, without the quotes of a TOML string; undefined where it cannot be read. */
async function slotOf(format: 'ini' | 'toml', path: string, slot: string): Promise<string | undefined> {
  const text = peekAtFile(path);
  if (text === undefined) return undefined;
  const { editor } = await loadFormat(format);
  try {
    const value = /^[^=:]*[=:]\s*(.*)$/s.exec(editor.get(text, slot) ?? '')?.[1];
    return value?.trim().replace(/^(["'])([^"'\\]*)\1$/, '$2');
  } catch {
    // Its own client will say what is wrong with it.
    return undefined;
  }
}
