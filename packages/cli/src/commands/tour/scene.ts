import { access, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '@codeartifact-ci/core/host.ts';
import type { Emulator } from '@codeartifact-ci/emulator/server.ts';
import { emulatorVariables } from '@codeartifact-ci/emulator/environment.ts';
import type { Client } from './clients.ts';
import type { Stage, Variables } from './stage.ts';

export const DOMAIN = 'my-org';
export const REPOSITORY = 'my-packages';
/** The account in the example file's policies. */
export const ACCOUNT = '111122223333';
export const VERSIONS = ['1.0.0', '1.1.0', '1.2.0'] as const;
export const NEWEST = VERSIONS[2];

/** Scratch folders; nothing outside them is touched. */
export interface Folders {
  readonly root: string;
  readonly home: string;
  readonly project: string;
  readonly consumers: string;
  readonly temp: string;
}

/** All that a step needs to know of those before it. */
export interface Scene {
  readonly host: Host;
  readonly stage: Stage;
  readonly emulator: Emulator;
  readonly clients: readonly Client[];
  readonly folders: Folders;
  readonly env: Variables;
  /** The token of the login; undefined before it. */
  readonly token: string | undefined;
}

/** Makes the folders within the scratch folder. */
export async function makeFolders(root: string): Promise<Folders> {
  const folder = (name: string): string => join(root, name);
  const folders = {
    root,
    home: folder('home'),
    project: folder('project'),
    consumers: folder('consumers'),
    temp: folder('temp'),
  };
  for (const path of [folders.home, folders.project, folders.consumers, folders.temp]) await mkdir(path);
  return folders;
}

/**
 * Where the scratch folder goes. MAVEN_OPTS cannot name a path with a space, so a place without one is preferred to the
 * machine's own folder for temporary files.
 */
export async function spaceless(tempDir: string): Promise<string> {
  for (const candidate of [tempDir, '/tmp', '/var/tmp']) {
    if (/\s/.test(candidate)) continue;
    const usable = await access(candidate, constants.W_OK).then(
      () => true,
      () => false,
    );
    if (usable) return candidate;
  }
  return tempDir;
}

/** Settings of the machine's own user, and those npm sets for its scripts, would lead the clients elsewhere. */
const FOREIGN = /^(npm_|pip_|twine_|maven_|aws_|python|codeartifact_|force_color$|clicolor_force$)/i;

/** The environment of everything that the tour starts. */
export function environment(host: Host, { home, temp }: Folders): Variables {
  const inherited = Object.entries(host.env).filter(([name]) => !FOREIGN.test(name));
  // The emulator is on this machine, where no proxy leads to.
  const direct = [host.env['NO_PROXY'] ?? host.env['no_proxy'] ?? '', '127.0.0.1,localhost']
    .filter((part) => part !== '')
    .join(',');
  return {
    ...Object.fromEntries(inherited),
    NO_PROXY: direct,
    no_proxy: direct,
    NO_COLOR: '1',
    HOME: home,
    TMPDIR: temp,
    // Java asks the system where the home directory is; and it runs for a moment only.
    MAVEN_OPTS: `-Duser.home=${home} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC`,
    npm_config_update_notifier: 'false',
    npm_config_fund: 'false',
    npm_config_audit: 'false',
    npm_config_fetch_retries: '0',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_NO_CACHE_DIR: '1',
    PIP_CONFIG_FILE: '/dev/null',
  };
}

/** The same, with the emulator as the AWS of this shell. */
export function emulatorEnvironment(env: Variables, emulator: Emulator): Variables {
  return { ...env, ...emulatorVariables(emulator, env) };
}

/** A GET of a repository's endpoint with the login's token, in a few seconds or not at all. */
export async function ask({ emulator, token }: Scene, format: string, path: string): Promise<Response> {
  const url = `${emulator.endpoint}/${format}/d/${DOMAIN}-${ACCOUNT}/${REPOSITORY}/${path}`;
  return await fetch(url, { headers: { authorization: `Bearer ${token ?? ''}` }, signal: AbortSignal.timeout(6_000) });
}
