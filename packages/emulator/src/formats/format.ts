import type { Clock } from '../clock.ts';
import type { Principal } from '../auth/types.ts';
import type { HttpReply } from '../http/reply.ts';
import type { HttpRequest } from '../http/request.ts';
import type { Services } from '../services.ts';
import type { ExternalSource } from '../store/external-source.ts';
import type { StoredFormat } from '../store/format.ts';
import type { DomainRow, PackageKey, RepositoryRow } from '../store/types.ts';
import type { ClientSetUp } from './client-set-up.ts';

/** A package format: all that it is. Each has a folder here; formats.ts lists them. */
export interface FormatRecord extends StoredFormat {
  /** Whether the service keeps a readme of its packages (API reference, GetPackageVersionReadme, "format"). */
  readonly hasReadme: boolean;
  /** Whether PublishPackageVersion takes its packages; all others are published with their own clients. */
  readonly publishedByApi: boolean;
  /** Whether its client sends no credentials without TLS, so that it is told an https endpoint where there is one. */
  readonly needsTls: boolean;
  readonly routes: FormatRoutes;
  /**
   * Makes what stands behind one of its external connections, of an http(s) or file URL. Throws an Error for a location
   * that it cannot use. Absent: the service connects its repositories to no registry.
   */
  readonly source?: (connection: string, location: string, clock: Clock) => ExternalSource;
  /**
   * Whether writes want ReadFromRepository on the repository beside their own permissions (user guide, "Packages
   * overview", "Publishing permissions").
   */
  readonly writesNeedRead: boolean;
  /** As how many requests one counts against quotas; one where this is absent. `rest` is as in FormatRequest. */
  readonly requestCost?: (rest: string, query: URLSearchParams) => number;
  /** How its clients are set up by hand, in the order of the emulator's page. */
  readonly clients: readonly ClientSetUp[];
}

/** The protocol of a format's package managers. What versions, statuses and conflicts mean is the store's to say. */
export interface FormatRoutes {
  handle(request: FormatRequest): Promise<HttpReply>;
  /** An error as this client shows it best: where it looks for the text. */
  error(status: number, message: string): HttpReply;
  /** Whether 401 carries a challenge: most clients send their token only after one, Swift's hangs on it. */
  readonly challenges: boolean;
}

/** A data-plane request that has passed the gate: the token is good, and a reader may read from the repository. */
export interface FormatRequest extends HttpRequest {
  readonly services: Services;
  readonly domain: DomainRow;
  readonly repository: RepositoryRow;
  readonly principal: Principal;
  /** The path below the endpoint as it came, percent-encoding and all, without a leading slash. */
  readonly rest: string;
  /** The repository's endpoint as the client reached it, with a trailing slash. */
  readonly endpoint: string;
  /** Throws an AccessDeniedException unless the caller may do this on the package. */
  authorize(action: 'PublishPackageVersion' | 'PutPackageMetadata', at: PackageKey): void;
}
