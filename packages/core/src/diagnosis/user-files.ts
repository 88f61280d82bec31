import { join } from 'node:path';
import { schemeless } from '../clients/client.ts';
import { pnpmConfigFolder } from '../clients/support/config-folder.ts';
import { userFile } from '../clients/support/npm-user-file.ts';
import { InputError } from '../errors.ts';
import { peekAtFile } from '../files/user-file.ts';
import type { Host } from '../host.ts';
import { tokenEnd } from '../token.ts';
import { openLedger } from '../undo/home.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { fails, type Check } from './check.ts';

/**
 * Credentials for the repository that an earlier login, by hand or by another tool, has left in the files that npm's
 * clients read: of user name and password, which pnpm up to 10 sends in place of the token, and tokens that have ended.
 */
export function checkUserFiles(endpoints: ReadonlyMap<Format, URL>, host: Host): Check[] {
  const endpoint = endpoints.get('npm');
  if (endpoint === undefined) return [];
  const { home } = openLedger(host);
  const files = new Set([
    ...npmrcOf(host.env, home),
    join(home, '.npmrc'),
    ...['auth.ini', 'rc'].map((file) => join(pnpmConfigFolder(host.env, home), file)),
  ]);
  return [...files].flatMap((path) => staleLines(path, peekAtFile(path) ?? '', endpoint, host.now()));
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
  const lines = text.split(/\r\n|\n|\r/).map((line) => /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? []);
  const isDefault = lines.some(
    ([, key, value = '']) => key === 'registry' && value.replace(/\/?$/, '/') === endpoint.href,
  );
  return lines.flatMap(([, key = '', value = ''], index) => {
    const place = `${path}:${index + 1}`;
    if (isDefault && ['_auth', '_authToken', 'username', '_password'].includes(key)) {
      const detail = `${place} has ${key} without a URL: pnpm up to 10 sends it to the repository in place of the token, and npm from 9 on refuses the file`;
      return [
        fails('npm: credentials of an earlier day', detail, {
          text: `Remove line ${index + 1} of ${path}. A login does so until its logout.`,
        }),
      ];
    }
    if (!key.startsWith(start)) return [];
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
