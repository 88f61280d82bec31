import type { Principal, RequestTag, Target } from '../auth/types.ts';
import { invalid } from '../errors.ts';
import type { Services } from '../services.ts';
import { requireDomain } from '../store/domains.ts';
import { normaliseName } from '../store/normalise.ts';
import { requireRepository } from '../store/repositories.ts';
import type { Coordinates, DomainRow, Format, RepositoryRow } from '../store/types.ts';

/** What a handler works with beside its input. */
export interface Context {
  readonly services: Services;
  readonly principal: Principal;
  readonly operation: string;
  /** Region that the request was signed for. */
  readonly region: string;
  /** `http://127.0.0.1:PORT`, as the client reached us. */
  readonly origin: string;
  /** Throws an AccessDeniedException unless the caller may. `tags` are those that the request sets or removes. */
  authorize(action: string, target: Target, tags?: readonly RequestTag[]): void;
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
  return requireDomain(context.services.store, domainOwner ?? context.principal.account, domain);
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

const NEEDS_NAMESPACE: readonly Format[] = ['maven', 'swift', 'generic'];
const HAS_NO_NAMESPACE: readonly Format[] = ['pypi', 'nuget', 'ruby', 'cargo'];

/** The coordinates in an input, normalised; the namespace rules are the API reference's ("namespace"). */
export function coordinatesOf({ format, namespace, package: name }: PackageInput): Coordinates {
  if (NEEDS_NAMESPACE.includes(format) && namespace === undefined) {
    throw invalid(`A namespace is required for packages of format ${format}`);
  }
  if (HAS_NO_NAMESPACE.includes(format) && namespace !== undefined) {
    throw invalid(`Packages of format ${format} have no namespace`);
  }
  return normaliseName({ format, namespace: namespace ?? '', name });
}
