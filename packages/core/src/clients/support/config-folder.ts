import { isAbsolute, join } from 'node:path';
import { InputError } from '../../errors.ts';
import type { ClientContext } from '../client.ts';

type Where = Pick<ClientContext, 'env' | 'home'>;

/**
 * XDG_CONFIG_HOME, or ~/.config (XDG Base Directory Specification: "consider a relative path invalid and ignore it");
 * %APPDATA% on Windows. For clients that keep to it on macOS too.
 */
export function configHome({ env, home }: Where, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return absolute(env['APPDATA']) ?? join(home, 'AppData', 'Roaming');
  return absolute(env['XDG_CONFIG_HOME']) ?? join(home, '.config');
}

/**
 * The same for clients that ask Python's platformdirs ("user_config_dir"), which on macOS takes Apple's folder and on
 * Windows, unless it is told `roaming`, the folder that stays on the machine.
 */
export function platformConfigHome(
  where: Where,
  { roaming }: { readonly roaming: boolean },
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === 'darwin') return join(where.home, 'Library', 'Application Support');
  if (platform !== 'win32' || roaming) return configHome(where, platform);
  return absolute(where.env['LOCALAPPDATA']) ?? join(where.home, 'AppData', 'Local');
}

function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

/** pnpm.io, "Configuration": where config.yaml is. */
export function pnpmConfigFolder(
  env: ClientContext['env'],
  home: string,
  platform: NodeJS.Platform = process.platform,
): string {
  const set = (name: string): string | undefined => (env[name] === '' ? undefined : env[name]);
  const xdg = set('XDG_CONFIG_HOME');
  if (xdg !== undefined && !isAbsolute(xdg)) {
    throw new InputError(
      `XDG_CONFIG_HOME is ${JSON.stringify(xdg)}, which pnpm takes for another folder in every folder. Make it an absolute path.`,
    );
  }
  if (xdg !== undefined) return join(xdg, 'pnpm');
  if (platform === 'darwin') return join(home, 'Library/Preferences/pnpm');
  const local = platform === 'win32' ? set('LOCALAPPDATA') : undefined;
  return local === undefined ? join(home, '.config/pnpm') : join(local, 'pnpm/config');
}
