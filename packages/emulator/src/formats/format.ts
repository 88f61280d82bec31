import type { Principal } from '../auth/types.ts';
import type { HttpReply } from '../http/reply.ts';
import type { HttpRequest } from '../http/request.ts';
import type { Services } from '../services.ts';
import type { Coordinates, DomainRow, Format, RepositoryRow } from '../store/types.ts';

/** A data-plane request that has passed the gate: the token is good and may read from the repository. */
export interface ProtocolRequest extends HttpRequest {
  readonly services: Services;
  readonly domain: DomainRow;
  readonly repository: RepositoryRow;
  readonly principal: Principal;
  /** The path below the endpoint as it came, percent-encoding and all, without a leading slash. */
  readonly rest: string;
  /** The repository's endpoint as the client reached it, with a trailing slash. */
  readonly endpoint: string;
  /** Throws an AccessDeniedException unless the caller may do this on the package. */
  authorize(action: 'PublishPackageVersion' | 'PutPackageMetadata', at: Coordinates): void;
}

/** A package manager's protocol: routes, how versions are shown, how uploads are read. Semantics are the store's. */
export interface Protocol {
  readonly format: Format;
  handle(request: ProtocolRequest): Promise<HttpReply>;
  /** An error as this client shows it best: where it looks for the text. */
  error(status: number, message: string): HttpReply;
  /** Swift's client hangs on a challenge; all others need one. */
  readonly challenges: boolean;
}
