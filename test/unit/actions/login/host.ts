import type { Cache, Host } from '@codeartifact-ci/core/host.ts';
import { testHost, type TestHost } from '../../../support/publish.ts';
import { systemHome, type Sandbox } from '../../../support/sandbox.ts';

export interface LoginHost extends TestHost {
  readonly exported: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
}

/** The host of a job in a sandbox, which keeps what a login exports and remembers. */
export function loginHost(sandbox: Sandbox, more: Partial<Pick<Host, 'env' | 'cache' | 'canExport'>> = {}): LoginHost {
  const [exported, state]: Record<string, string>[] = [{}, {}];
  const env = { HOME: sandbox.home, AWS_REGION: 'us-east-1', ...systemHome(sandbox.home), ...more.env };
  return {
    ...testHost(sandbox.workspace, sandbox.temp, env),
    ...more,
    env,
    exported: exported ?? {},
    state: state ?? {},
    exportVariable: (name, value) => Object.assign(exported ?? {}, { [name]: value }),
    saveState: (name, value) => Object.assign(state ?? {}, { [name]: value }),
  };
}

/** A cache service in memory: keys to the paths that were kept. */
export function fakeCache(kept: Map<string, readonly string[]> = new Map()): Cache & { readonly kept: typeof kept } {
  return {
    kept,
    restore: (_paths, key, prefixes) =>
      Promise.resolve(
        kept.has(key) ? key : [...kept.keys()].find((one) => prefixes.some((prefix) => one.startsWith(prefix))),
      ),
    save: (paths, key) => {
      kept.set(key, paths);
      return Promise.resolve();
    },
  };
}
