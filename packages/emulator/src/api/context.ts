import type { Principal, Target, Wanted } from '../auth/types.ts';
import { invalid } from '../errors.ts';
import type { Services } from '../services.ts';
import { requireDomain } from '../store/domains.ts';
import { formatOf } from '../store/format.ts';
import { requireRepository } from '../store/repositories.ts';
import type { PackageKey, DomainRow, Format, RepositoryRow } from '../store/types.ts';

/** What a handler works with beside its input. */
export interface Context {
  readonly services: Services;
  readonly principal: Principal;
  readonly operation: string;
  /** The world that the request is about: what it was signed for. */
  readonly region: string;
  /** `http://127.0.0.1:PORT`, as the client reached us. */
  readonly origin: string;
  /** Throws an AccessDeniedException unless the caller may. */
  authorize(action: string, target: Target, wanted?: Wanted): void;
}

/** An input after validation: its required members are there. */
export type Checked<T> = {
  readonly [K in keyof T]: Record<string, never> extends Pick<T, K> ? T[K] : Exclude<T[K], undefined>;
};

/** A handler of one operation; the tables of handlers are typed with the SDK's own request and result types. */
export type Handler<I, O> = (input: Checked<I>, context: Context) => O | Promise<O>;

interface DomainInput {
  readonly domain: string;
  readonly domainOwner?: string | undefined;
}

export function domainOf(context: Context, { domain, domainOwner }: DomainInput): DomainRow {
  return requireDomain(context.services.store, {
    region: context.region,
    owner: domainOwner ?? context.principal.account,
    name: domain,
  });
}

export interface RepositoryPlace {
  readonly domain: DomainRow;
  readonly repository: RepositoryRow;
}

export function repositoryOf(context: Context, input: DomainInput & { readonly repository: string }): RepositoryPlace {
  const domain = domainOf(context, input);
  return { domain, repository: requireRepository(context.services.store, domain, input.repository) };
}

interface PackageInput {
  readonly format: Format;
  readonly namespace?: string | undefined;
  readonly package: string;
}

/** The package that an input names, normalised where the API does that; the namespace rules are the API reference's ("namespace"). */
export function packageKeyOf({ services }: Context, { format, namespace, package: name }: PackageInput): PackageKey {
  const { names, namespace: rule } = formatOf(services.store, { format });
  if (rule === 'required' && namespace === undefined) {
    throw invalid(`A namespace is required for packages of format ${format}`);
  }
  if (rule === 'none' && namespace !== undefined) {
    throw invalid(`Packages of format ${format} have no namespace`);
  }
  const key = { format, namespace: namespace ?? '', name };
  return names.exactInApi === true ? key : names.normalise(key);
}
