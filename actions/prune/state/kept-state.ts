import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { messageOf } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';

/** Where a state file is kept between jobs that start afresh. */
export interface KeptState {
  /** Absolute path of the file. */
  readonly path: string;
  /** What the cache calls the file: its path from the workspace, which is elsewhere on the next runner. */
  readonly cached: string;
  /** All that was kept for this domain and this file begins with it. */
  readonly prefix: string;
}

/**
 * @param file as the input says, from the workspace
 * @param scope what the state is about: domain, owner, Region
 */
export function keptState(
  workspace: string,
  file: string,
  scope: readonly string[],
  what: 'prune-state' | 'report-cache' = 'prune-state',
): KeptState {
  const path = resolve(workspace, file);
  const inside = relative(workspace, path);
  const isOutside = isAbsolute(inside) || inside === '..' || inside.startsWith(`..${sep}`);
  const cached = isOutside ? path : inside.split(sep).join('/');
  const digest = createHash('sha256')
    .update(JSON.stringify([cached, ...scope]))
    .digest('hex')
    .slice(0, 16);
  return { path, cached, prefix: `codeartifact-ci-${what}-${digest}-` };
}

/** Brings the newest state back, unless the file is there. A cache that does not come is said, and no failure. */
export async function bringState(host: Host, { path, cached, prefix }: KeptState): Promise<void> {
  if (host.cache === undefined || existsSync(path)) return;
  try {
    const found = await host.cache.restore([cached], `${prefix}none`, [prefix]);
    host.info(found === undefined ? 'No state of an earlier run is kept yet.' : `State of an earlier run: ${found}.`);
  } catch (error) {
    host.warn(`The state of earlier runs was not restored: ${messageOf(error)}`);
  }
}

/** Keeps the state for the next run, under a key of its own, because a key that is taken stays as it is. */
export async function keepState(host: Host, { path, cached, prefix }: KeptState): Promise<void> {
  if (host.cache === undefined || !existsSync(path)) return;
  try {
    await host.cache.save([cached], `${prefix}${host.now().getTime()}`);
  } catch (error) {
    host.warn(`The state was not kept for the next run: ${messageOf(error)}`);
  }
}

/** What a run saved for the clean-up; undefined when it kept its state already, or had none. */
export function readKept(text: string): KeptState | undefined {
  if (text === '') return undefined;
  const { path, cached, prefix } = JSON.parse(text) as Partial<KeptState>;
  return path === undefined || cached === undefined || prefix === undefined ? undefined : { path, cached, prefix };
}
