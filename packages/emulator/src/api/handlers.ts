import type { Input } from './codec.ts';
import type { Context } from './context.ts';
import { assetHandlers } from './assets.ts';
import { domainHandlers } from './domains.ts';
import { groupHandlers } from './groups.ts';
import { packageHandlers } from './packages.ts';
import { policyHandlers } from './policies.ts';
import { repositoryHandlers } from './repositories.ts';
import { tagHandlers } from './tags.ts';
import { versionHandlers } from './versions.ts';

type AnyHandler = (
  input: Input,
  context: Context,
) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>;

/**
 * Every operation's handler by name. Each is typed with the SDK's own shapes; here, behind the validation that makes
 * those types true, they become one table.
 */
export const handlers: Readonly<Record<string, AnyHandler>> = {
  ...domainHandlers,
  ...repositoryHandlers,
  ...packageHandlers,
  ...versionHandlers,
  ...assetHandlers,
  ...groupHandlers,
  ...policyHandlers,
  ...tagHandlers,
} as unknown as Readonly<Record<string, AnyHandler>>;
