import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import type { Authority } from './types.ts';

export interface AuthorityOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly account: string;
  readonly region: string;
  /** `any-key` takes every access key for an administrator of the account; `strict` knows only `principalsFile`. */
  readonly mode: 'any-key' | 'strict';
  /** A JSON file of users and roles with identity and trust policies. */
  readonly principalsFile: string | undefined;
}

export async function createAuthority(_options: AuthorityOptions): Promise<Authority> {
  return await Promise.reject(new Error('no authority'));
}
