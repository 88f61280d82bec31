import { clockFault } from '../diagnosis/clock.ts';
import { parseDenial } from '../diagnosis/denial.ts';
import { remedyFor } from '../diagnosis/remedy.ts';
import { codeOf, InputError, messageOf } from '../errors.ts';

/**
 * Turns an error of the AWS SDK or of the network into one that names cause and remedy; anything else comes back as
 * it is. Works on the errors' names, so that it needs nothing of the SDK.
 */
export function explain(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof InputError) return error;
  const clock = SKEWED.includes(error.name) ? clockFault(error, new Date()) : undefined;
  if (clock !== undefined) return new InputError(clock, { cause: error });
  const remedy = policyRemedy(error) ?? REMEDIES[error.name] ?? networkRemedy(error);
  if (remedy === undefined) return error;
  const message = messageOf(error).trim();
  return new InputError(
    `${message === '' || message === 'UnknownError' ? error.name : message}${/[.!?]$/.test(message) ? '' : '.'} ${remedy}`,
    {
      cause: error,
    },
  );
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
  const denial = error.name.startsWith('AccessDenied') ? parseDenial(error.message) : undefined;
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

const REMEDIES: Readonly<Record<string, string>> = {
  AccessDeniedException: ACCESS,
  AccessDenied:
    "Check the role's trust policy (for GitHub: its 'sub' and 'aud' conditions) and the caller's sts permissions.",
  ResourceNotFoundException: "Check the names, 'domain-owner' (the account that owns the domain) and 'region'.",
  ConflictException: 'Somebody else may have changed it at the same time: look at its present state, then run again.',
  ServiceQuotaExceededException: 'Raise the quota in the Service Quotas console, or use fewer.',
  ThrottlingException: 'The quota of the account is used up by others: run again later, or ask for a higher quota.',
  ValidationException: 'Correct the value and run again.',
  InternalServerException: 'The service failed: run again.',
  ExpiredTokenException: EXPIRED,
  ExpiredToken: EXPIRED,
  UnrecognizedClientException: UNKNOWN_KEY,
  InvalidClientTokenId: UNKNOWN_KEY,
  InvalidSignatureException: CLOCK,
  SignatureDoesNotMatch: CLOCK,
  MissingAuthenticationTokenException: 'The request was not signed: check that credentials are configured.',
  InvalidIdentityToken:
    "STS does not accept the job's OpenID Connect token: check the identity provider in IAM, and the input 'audience'.",
  IDPCommunicationError: 'STS could not reach the OpenID Connect provider: run again.',
  CredentialsProviderError:
    "No AWS credentials were found. On GitHub set 'role-to-assume' and the permission 'id-token: write'; elsewhere set a profile, environment variables, or run on a role.",
  PackedPolicyTooLarge: 'The session policy and tags are too large together: use a role with fewer session tags.',
};

const NETWORK: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing listens there: check the endpoint, and that it is up.',
  ENOTFOUND: 'The host does not exist: check the Region (is CodeArtifact offered there?) and the endpoint.',
  EAI_AGAIN: 'The host name could not be looked up: check the network and DNS.',
  ECONNRESET: 'The connection broke: check the network, a proxy in between, and run again.',
  ETIMEDOUT: 'There was no answer in time: check the network, security groups and the VPC endpoint.',
  TimeoutError: 'There was no answer in time: check the network, security groups and the VPC endpoint.',
  SELF_SIGNED_CERT_IN_CHAIN: "The certificate is not trusted: give your certificate authority as 'ca-bundle'.",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The certificate is not trusted: give your certificate authority as 'ca-bundle'.",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "The certificate is not trusted: give your certificate authority as 'ca-bundle'.",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The certificate is not trusted: give your certificate authority as 'ca-bundle'.",
};

function networkRemedy(error: Error): string | undefined {
  if (error.message === 'Region is missing') return "Set the input 'region', or the variable AWS_REGION.";
  return NETWORK[codeOf(error) ?? error.name];
}
