import type { HttpRequest } from '../http/request.ts';
import type { PackageKey, DomainRow, RepositoryRow } from '../store/types.ts';

/** Who makes a request: an IAM user, or a session of an assumed role. */
export interface Principal {
  /** `arn:aws:iam::ACCOUNT:user/NAME` or `arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION`. */
  readonly arn: string;
  readonly account: string;
  /** For a session: `arn:aws:iam::ACCOUNT:role/PATH/ROLE`. */
  readonly roleArn?: string | undefined;
  /** STS's UserId: `AIDA…`, or `AROA…:SESSION`. */
  readonly userId: string;
  /** For a session: when its credentials end, in milliseconds since the epoch. */
  readonly expires: number | undefined;
  /** For a session: when its credentials were made, in milliseconds since the epoch; the tokens it asks for keep it. */
  readonly issued?: number | undefined;
  /** Policy documents (JSON) of the user or role; 'all' allows everything. */
  readonly identityPolicies: readonly string[] | 'all';
  /** The inline policy of the session, which limits what the identity policies allow. */
  readonly sessionPolicy: string | undefined;
  /** What the session was opened with. */
  readonly session?: SessionFacts | undefined;
}

/** What is said of a session when it is opened, and may be asked for afterwards. */
export interface SessionFacts {
  readonly tags: Readonly<Record<string, string>>;
  /** Keys of the tags that sessions opened with this one's credentials get too. */
  readonly transitive: readonly string[];
  readonly sourceIdentity?: string | undefined;
  /** ARN of the provider whose token opened it. */
  readonly provider?: string | undefined;
}

/** What an action is done on. Resource policies of the domain, and of the repository if there is one, count. */
export type Target =
  | { readonly kind: 'account'; readonly region: string }
  | { readonly kind: 'new-domain'; readonly region: string; readonly name: string }
  | { readonly kind: 'domain'; readonly domain: DomainRow }
  | { readonly kind: 'package-group'; readonly domain: DomainRow; readonly pattern: string }
  | { readonly kind: 'repository'; readonly domain: DomainRow; readonly repository: string }
  | {
      readonly kind: 'package';
      readonly domain: DomainRow;
      readonly repository: RepositoryRow;
      readonly at: PackageKey;
    };

/** A tag that comes with a request; UntagResource has keys only. */
export interface RequestTag {
  readonly key: string;
  readonly value?: string | undefined;
}

export interface Authority {
  /**
   * The principal that signed an AWS request (SigV4). `body` is the whole body, or undefined when the request names
   * its digest in x-amz-content-sha256 and the body is still to be read. Throws a ServiceError under the name AWS
   * uses: MissingAuthenticationTokenException, InvalidSignatureException, UnrecognizedClientException …
   */
  authenticate(request: HttpRequest, service: 'codeartifact' | 'sts', body: Buffer | undefined): Principal;

  /** The principal behind the data plane's Authorization header (Bearer, Basic, or the bare token); undefined: 401. */
  authenticateBearer(request: HttpRequest, domain: DomainRow): Principal | undefined;

  /**
   * An authorization token for the domain. `seconds` as in GetAuthorizationToken (0: as long as the session lasts).
   * Returns the token and its end in milliseconds since the epoch.
   */
  issueToken(principal: Principal, domain: DomainRow, seconds: number): { token: string; expires: number };

  /**
   * Throws an AccessDeniedException in the service's wording unless the policies allow `codeartifact:ACTION`; for
   * GetAuthorizationToken they must allow sts:GetServiceBearerToken too.
   */
  authorize(principal: Principal, request: HttpRequest, action: string, target: Target, wanted?: Wanted): void;
}

/** What a request asks for, as far as conditions know it. */
export interface Wanted {
  /** The tags it sets or removes: aws:RequestTag and aws:TagKeys. */
  readonly tags?: readonly RequestTag[];
  /** How long a token is to last: sts:DurationSeconds. */
  readonly seconds?: number;
}
