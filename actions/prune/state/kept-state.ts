import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { messageOf } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';

/** Where a state file is kept between jobs that start afresh. */
export interface KeptState {
  readonly path: string;
  /** All that was kept for this domain and this file begins with it. */
  readonly prefix: string;
}

/** @param scope what the state is about: domain, owner, Region */
export function keptState(
  path: string,
  scope: readonly string[],
  what: 'prune-state' | 'report-cache' = 'prune-state',
): KeptState {
  const digest = createHash('sha256')
    .update(JSON.stringify([path, ...scope]))
    .digest('hex')
    .slice(0, 16);
  return { path, prefix: `codeartifact-ci-${what}-${digest}-` };
}

/** Brings the newest state back, unless the file is there. A cache that does not come is said, and no failure. */
export async function bringState(host: Host, { path, prefix }: KeptState): Promise<void> {
  if (host.cache === undefined || existsSync(path)) return;
  try {
    const found = await host.cache.restore([path], `${prefix}none`, [prefix]);
    host.info(found === undefined ? 'No state of an earlier run is kept yet.' : `State of an earlier run: ${found}.`);
  } catch (error) {
    host.warn(`The state of earlier runs was not restored: ${messageOf(error)}`);
  }
}

/** Keeps the state for the next run, under a key of its own, because a key that is taken stays as it is. */
export async function keepState(host: Host, { path, prefix }: KeptState): Promise<void> {
  if (host.cache === undefined || !existsSync(path)) return;
  try {
    await host.cache.save([path], `${prefix}${host.now().getTime()}`);
  } catch (error) {
    host.warn(`The state was not kept for the next run: ${messageOf(error)}`);
  }
}

/** What a run saved for the clean-up; undefined when it kept its state already, or had none. */
export function readKept(text: string): KeptState | undefined {
  if (text === '') return undefined;
  const { path, prefix } = JSON.parse(text) as Partial<KeptState>;
  return path === undefined || prefix === undefined ? undefined : { path, prefix };
}
