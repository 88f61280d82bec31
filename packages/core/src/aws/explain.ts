import { clockFault } from '../diagnosis/clock.ts';
import { parseDenial } from '../diagnosis/denial.ts';
import { remedyFor } from '../diagnosis/remedy.ts';
import { codeOf, InputError, isError, messageOf } from '../errors.ts';
import { faultOfStatus, isNetworkCode, StatusError } from '../faults.ts';

/**
 * Turns an error of the AWS SDK or of the network into one that names cause and remedy; anything else, which is a bug of
 * ours, comes back as it is. Works on the errors' shapes, so that it needs nothing of the SDK.
 */
export function explain(error: unknown): unknown {
  if (!isError(error) || error instanceof InputError) return error;
  const clock = SKEWED.includes(error.name) ? clockFault(error, new Date()) : undefined;
  if (clock !== undefined) return new InputError(clock, { cause: error });
  const remedy =
    policyRemedy(error) ??
    REMEDIES.get(error.name) ??
    networkRemedy(error) ??
    serviceRemedy(error) ??
    diskRemedy(error);
  if (remedy === undefined) return error;
  const message = subjectOf(error);
  return new InputError(`${message}${/[.!?]$/.test(message) ? '' : '.'} ${remedy}`, { cause: error });
}

const LONGEST_MESSAGE = 2_000;
/** What the SDK says of an error that it found no words in. */
const SAYS_NOTHING = /^(|Unknown(Error)?|@aws-sdk XML parse error: .*)$/;

/** What an error says for people: neither the SDK's hint to its programmers nor OpenSSL's file and line. */
function subjectOf(error: Error): string {
  if (codeOf(error) === 'EBADREPLY') return `The reply of the service cannot be read: ${messageOf(error)}`;
  if (isUnreadable(error)) return `The reply of the service cannot be read (${statusOf(error) ?? 'no status'})`;
  const message = messageOf(error)
    .replace(/\n {2}Deserialization error: [^\n]*$/, '')
    .trim()
    .slice(0, LONGEST_MESSAGE);
  const tls = /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1];
  if (tls !== undefined) return `TLS failed (${tls})`;
  if (!SAYS_NOTHING.test(message)) return message;
  const status = statusOf(error);
  return status === undefined ? (codeOf(error) ?? error.name) : `The service answered with HTTP ${status}`;
}

interface Answered {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly statusCode?: number };
  readonly $fault?: string;
}

function statusOf(error: Error): number | undefined {
  if (error instanceof StatusError) return error.reply.status;
  const { $response, $metadata } = error as Error & Answered;
  const status = $response?.statusCode ?? $metadata?.httpStatusCode;
  return status === undefined || status <= 0 ? undefined : status;
}

/** A reply that is not what the service's model says: half a document, or another server's page. */
function isUnreadable(error: Error): boolean {
  const { $response, $fault } = error as Error & Answered;
  if (codeOf(error) === 'EBADREPLY') return true;
  if ($response === undefined || $fault !== undefined) return false;
  const status = statusOf(error) ?? 0;
  return status < 300 || (/^(Syntax|Type|Range)Error$/.test(error.name) && faultOfStatus(status).retries === 0);
}

/** For everything else that a service, or what stands before it, has answered. */
function serviceRemedy(error: Error): string | undefined {
  if (isUnreadable(error))
    return 'It was cut off, or something else answered in its place: check the endpoint and proxies in between, and run again.';
  const status = statusOf(error);
  if (status === undefined) return undefined;
  if (status >= 300 && status < 400) {
    return 'A redirect is not followed, because the credentials are for one host: check the endpoint and proxies in between.';
  }
  if (status === 407) return 'A proxy wants its credentials: give them in the URL of HTTPS_PROXY or HTTP_PROXY.';
  if (status === 408 || status === 429 || status >= 500) return 'It failed for as long as it was tried: run again.';
  return 'Check the endpoint and the inputs.';
}

/** Refusals that a wrong clock brings about. */
const SKEWED: readonly string[] = [
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
  'RequestTimeTooSkewed',
  'RequestExpired',
];

/** Where the message says who may not do what, the statement to add. */
function policyRemedy(error: Error): string | undefined {
  const denial = /^AccessDenied/.test(error.name) ? parseDenial(messageOf(error)) : undefined;
  if (denial?.action.startsWith('codeartifact:') !== true && denial?.action !== 'sts:GetServiceBearerToken')
    return undefined;
  const { text, statement } = remedyFor(denial, undefined);
  return [text, ...(statement === undefined ? [] : [JSON.stringify(statement)])].join('\n');
}

const EXPIRED = 'The credentials have expired: get fresh ones (a new role session) and run again.';
const UNKNOWN_KEY =
  'AWS does not know these credentials: check the access key, that the session token belongs to it, and the Region.';
const CLOCK = 'The secret key does not belong to the access key: check both, and the clock of this machine.';
const ACCESS =
  "Add this action to the identity policy of the role, or to the domain's or repository's permissions policy.";

const REMEDIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AccessDeniedException: ACCESS,
    AccessDenied:
      "Check the role's trust policy (for GitHub: its 'sub' and 'aud' conditions) and the caller's sts permissions.",
    ResourceNotFoundException: "Check the names, 'domain-owner' (the account that owns the domain) and 'region'.",
    ConflictException: 'Somebody else may have changed it at the same time: look at its present state, then run again.',
    ServiceQuotaExceededException: 'Raise the quota in the Service Quotas console, or use fewer.',
    ThrottlingException: 'The quota of the account is used up by others: run again later, or ask for a higher quota.',
    ValidationException: 'Correct the value and run again.',
    ValidationError:
      "Correct the value and run again: 'role-duration-seconds' may be at most the role's maximum, and 3600 from another role.",
    InternalServerException: 'The service failed: run again.',
    ExpiredTokenException: EXPIRED,
    ExpiredToken: EXPIRED,
    UnrecognizedClientException: UNKNOWN_KEY,
    InvalidClientTokenId: UNKNOWN_KEY,
    InvalidSignatureException: CLOCK,
    SignatureDoesNotMatch: CLOCK,
    MissingAuthenticationTokenException: 'The request was not signed: check that credentials are configured.',
    InvalidIdentityToken:
      "STS does not accept the job's OpenID Connect token: check the identity provider in IAM, the input 'audience', and that the issuer's /.well-known/openid-configuration can be read from the Internet.",
    IDPCommunicationError: 'STS could not reach the OpenID Connect provider: run again.',
    CredentialsProviderError:
      "No AWS credentials were found. On GitHub set 'role-to-assume' and the permission 'id-token: write'; elsewhere set a profile, environment variables, or run on a role.",
    PackedPolicyTooLarge: 'The session policy and tags are too large together: use a role with fewer session tags.',
  }),
);

/** A folder for temporary files is never one that we name; elsewhere, a file that is not there may be a fault of ours. */
function diskRemedy(error: Error): string | undefined {
  const { code = '', path, syscall } = error as NodeJS.ErrnoException;
  if (syscall === 'mkdtemp') return 'Check TMPDIR (on GitHub RUNNER_TEMP): it must be a folder that can be written to.';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'Make room, and run again.';
  if (code === 'EMFILE' || code === 'ENFILE') return 'Raise the limit of open files (ulimit -n), and run again.';
  const denied = code === 'EROFS' || code === 'EACCES' || code === 'EPERM';
  return denied && path !== undefined ? 'Check its permissions and owner, and how its disk is mounted.' : undefined;
}

const TIMEOUT = 'There was no answer in time: check the network, security groups and the VPC endpoint.';
const TRUST = "The certificate is not trusted: give your certificate authority as 'ca-bundle'.";
const TLS =
  'What answers there does not speak TLS: check the scheme and the port of the endpoint, and a proxy in between.';
const ALERT =
  'The other side ends the TLS handshake: it may know no TLS 1.2, or want a certificate of the client; check the endpoint and a proxy in between.';
const TLS_ALERT = /:SSL routines:[^:]*:[^:]*\balert\b/;
const VALIDITY = 'The certificate is not valid at this time: check the endpoint, and the clock of this machine.';
const NETWORK: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ECONNREFUSED: 'Nothing listens there: check the endpoint, and that it is up.',
    ENOTFOUND: 'The host does not exist: check the Region (is CodeArtifact offered there?) and the endpoint.',
    EAI_AGAIN: 'The host name could not be looked up: check the network and DNS.',
    ETIMEDOUT: TIMEOUT,
    TimeoutError: TIMEOUT,
    AbortError: TIMEOUT,
    EPROTO: TLS,
    SELF_SIGNED_CERT_IN_CHAIN: TRUST,
    DEPTH_ZERO_SELF_SIGNED_CERT: TRUST,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: TRUST,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: TRUST,
    CERT_HAS_EXPIRED: VALIDITY,
    CERT_NOT_YET_VALID: VALIDITY,
    ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate is for another host: check the endpoint and a proxy in between.',
  }),
);
/** The others of OpenSSL (Node.js documentation, "X509 certificate error codes"). */
const CERTIFICATE =
  /^(CERT_|CRL_|UNABLE_TO_|ERROR_IN_C|ERR_TLS_|INVALID_(CA|PURPOSE)$|PATH_LENGTH_|HOSTNAME_MISMATCH$|UNSPECIFIED$)/;
const BROKEN = 'The connection broke: check the network, a proxy in between, and run again.';

function remedyOfKind(code: string): string | undefined {
  if (/^ERR_SSL_/.test(code)) return TLS;
  if (CERTIFICATE.test(code)) return 'The certificate cannot be used: check the endpoint and a proxy in between.';
  return isNetworkCode(code) ? BROKEN : undefined;
}

function networkRemedy(error: Error): string | undefined {
  if (/^Region not accepted/.test(error.message)) return 'Check AWS_REGION and the region of the profile.';
  if (error.message === 'Region is missing') return "Set the input 'region', or the variable AWS_REGION.";
  const code = codeOf(error) ?? error.name;
  if (isUnreadable(error)) return undefined;
  const known = TLS_ALERT.test(messageOf(error)) ? ALERT : (NETWORK.get(code) ?? remedyOfKind(code));
  if (known === undefined) return undefined;
  const { proxy, proxyStatus } = error as Error & { readonly proxy?: string; readonly proxyStatus?: number };
  if (proxy === undefined) return known;
  if (proxyStatus === 407) {
    return `The proxy ${proxy} wants credentials: give them in its URL, http://USER:PASSWORD@HOST:PORT.`;
  }
  if (known === TRUST) {
    return `The certificate is not trusted, and the request went through the proxy ${proxy}: where it opens TLS, give its certificate authority as 'ca-bundle', or in NODE_EXTRA_CA_CERTS for all of Node.js.`;
  }
  // The host is then looked up, and the connection made, by the proxy, or the proxy itself is what failed.
  const answered = proxyStatus === undefined ? '' : `, which answered ${proxyStatus}`;
  return `The request went through the proxy ${proxy}${answered}: check that it is up and lets this host through, or add the host to NO_PROXY.`;
}
