import type { StsAuthority } from './auth/authority.ts';
import type { Clock } from './clock.ts';
import type { QuotaGate } from './control/quota-gate.ts';
import type { Store } from './store/store.ts';
import type { Sources } from './store/external-source.ts';
import type { ServiceVariants } from './variants.ts';
import type { RequestLog } from './web/request-log.ts';

/** What every part of the emulator works with. */
export interface Services {
  readonly store: Store;
  readonly sources: Sources;
  readonly clock: Clock;
  readonly authority: StsAuthority;
  readonly quotas: QuotaGate;
  /** The account that owns what is created here, and the Region in its ARNs. */
  readonly account: string;
  readonly region: string;
  /** Where TLS is served, and the PEM file of the authority to trust. */
  readonly secure?: { readonly endpoint: string; readonly ca: string } | undefined;
  readonly requests: RequestLog;
  readonly variants: ServiceVariants;
}
