import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { InputError } from '../../errors.ts';
import { quote } from '../../shell.ts';
import type { ClientFile, CredentialHelper } from '../client.ts';

/**
 * pnpm's .npmrc with the helper in the place of each token (pnpm.io, "tokenHelper": an absolute path, without arguments,
 * in the user's file alone), and the script. As it is without a helper.
 */
export function withTokenHelper(npmrc: ClientFile, helper: CredentialHelper | undefined): readonly ClientFile[] {
  if (helper === undefined) return [npmrc];
  const program = bearerScript(helper);
  const slots = npmrc.slots.map((edit) => {
    const slot = edit.slot.replace(/:_authToken$/, ':tokenHelper');
    return slot === edit.slot ? edit : { ...edit, slot, content: `${slot}=${program.path}` };
  });
  return [program, { ...npmrc, slots }];
}

/** A script that prints the value of an Authorization header, for clients that want a program without arguments. */
function bearerScript(helper: CredentialHelper): ClientFile {
  const file = script(helper, 'bearer-token', [exec(helper, '--format=bearer')]);
  // pnpm 10 hands the path to a shell; pnpm 11 splits it at spaces and refuses $, %, ` and quotes.
  if (/^[\w@+=:,./-]+$/.test(file.path)) return file;
  throw new InputError(
    `pnpm cannot start a credential helper at ${JSON.stringify(file.path)}. Use a HOME without spaces and special characters, or leave 'credential-helpers' out.`,
  );
}

/**
 * A program with the command line of Python's keyring (`keyring get SERVICE USER`), for pip and uv, which look for it
 * on the PATH. It knows these endpoints alone, by URL or by host, so that no other server gets the token by asking
 * for credentials; for everything else it gives way to the next keyring on the PATH.
 */
export function keyringScript(helper: CredentialHelper, endpoints: readonly URL[]): ClientFile {
  const services = endpoints.flatMap(({ protocol, host, pathname }) => [
    quote(host),
    ...['', 'aws@'].map((user) => `${quote(`${protocol}//${user}${host}${pathname}`)}*`),
  ]);
  return script(helper, 'keyring', [
    'if [ "$1" = get ] && [ "$3" = aws ]; then',
    '  case "$2" in',
    `    ${[...new Set(services)].join(' | ')})`,
    `      ${exec(helper)}`,
    '      ;;',
    '  esac',
    'fi',
    // What is left of the PATH goes along, so that two of these do not call each other for ever.
    'rest="${CODEARTIFACT_CI_KEYRING_PATH-$PATH}:"',
    'while [ -n "$rest" ]; do',
    '  program="${rest%%:*}/keyring"',
    '  rest="${rest#*:}"',
    '  if [ -f "$program" ] && [ -x "$program" ] && ! [ "$program" -ef "$0" ]; then',
    '    export CODEARTIFACT_CI_KEYRING_PATH="${rest%:}"',
    '    exec "$program" "$@"',
    '  fi',
    'done',
    'exit 1',
  ]);
}

/** The folder of a helper's script, for PATH. */
export function folderOf({ path }: ClientFile): string {
  return dirname(path);
}

function exec({ command }: CredentialHelper, ...more: readonly string[]): string {
  return `exec ${[...command, ...more].map(quote).join(' ')}`;
}

/** The folder has a name that follows from the text: logins for other domains have scripts of their own. */
function script({ folder }: CredentialHelper, name: string, lines: readonly string[]): ClientFile {
  const text = [
    '#!/bin/sh',
    "# Made by codeartifact-ci's login, and removed at the end of the job. It holds no secret.",
    ...lines,
    '',
  ].join('\n');
  const id = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return {
    path: join(folder, id, name),
    format: 'whole',
    purpose: 'credential helper',
    executable: true,
    slots: [{ slot: 'file', content: text, container: false }],
  };
}
