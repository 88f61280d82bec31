import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemeless } from '../clients/client.ts';
import { pnpmConfigFolder } from '../clients/pnpm.ts';
import { userFile } from '../clients/support/npm-user-file.ts';
import { InputError } from '../errors.ts';
import type { Host } from '../host.ts';
import { tokenEnd } from '../token.ts';
import { openLedger } from '../undo/home.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { fails, type Check } from './check.ts';

/**
 * Credentials for the repository that an earlier login, by hand or by another tool, has left in the files that npm's
 * clients read: of user name and password, which pnpm up to 10 sends in place of the token, and tokens that have ended.
 */
export async function checkUserFiles(endpoints: ReadonlyMap<Format, URL>, host: Host): Promise<Check[]> {
  const endpoint = endpoints.get('npm');
  if (endpoint === undefined) return [];
  const { home } = openLedger(host);
  const files = new Set([
    ...npmrcOf(host.env, home),
    join(home, '.npmrc'),
    ...['auth.ini', 'rc'].map((file) => join(pnpmConfigFolder(host.env, home), file)),
  ]);
  const texts = await Promise.all(
    [...files].map(async (path) => [path, await readFile(path, 'utf8').catch(() => '')] as const),
  );
  return texts.flatMap(([path, text]) => staleLines(path, text, endpoint, host.now()));
}

/** A path that depends on the folder is none that could be looked into here. */
function npmrcOf(env: Host['env'], home: string): string[] {
  try {
    return [userFile(env, ['npm_config_userconfig', 'NPM_CONFIG_USERCONFIG'], home)];
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

/** The lines of one file; a message holds no value. Pure. */
export function staleLines(path: string, text: string, endpoint: URL, now: Date): Check[] {
  const start = schemeless(endpoint);
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const [, key = '', value = ''] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (!key.startsWith(start)) return [];
    const place = `${path}:${index + 1}`;
    const name = key.slice(start.length).replace(/^:/, '');
    if (['_auth', 'username', '_password'].includes(name)) {
      return [
        fails(
          'npm: credentials of an earlier day',
          `${place} has ${name} for the repository, and pnpm up to 10 sends that in place of the token`,
          {
            text: `Remove line ${index + 1} of ${path}, and the other of _auth, username and _password. A login does so until its logout.`,
          },
        ),
      ];
    }
    const end = name === '_authToken' ? tokenEnd(value) : undefined;
    if (end === undefined || end > now) return [];
    return [
      fails('npm: credentials of an earlier day', `${place} has a token that ended at ${end.toISOString()}`, {
        text: `Remove line ${index + 1} of ${path}, and log in again.`,
      }),
    ];
  });
}
