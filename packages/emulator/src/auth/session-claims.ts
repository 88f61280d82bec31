import { ServiceError } from '../errors.ts';
import { checkTags, type SessionTag } from './sts-request.ts';

/** What an OpenID Connect token asks for the session that it opens. */
export interface SessionClaims {
  readonly tags: readonly SessionTag[];
  readonly transitiveTagKeys: readonly string[];
  readonly sourceIdentity: string | undefined;
}

const TAGS = 'https://aws.amazon.com/tags';
const TAG_PREFIX = `${TAGS}/principal_tags/`;
const SOURCE_IDENTITY = 'https://aws.amazon.com/source_identity';

/**
 * Reads the claims that set session tags, nested or flattened, and the source identity (IAM user guide, "Passing session
 * tags using AssumeRoleWithWebIdentity", "Monitor and control actions taken with assumed roles"). Throws
 * InvalidIdentityToken for claims of another shape, and a ValidationError for tags beyond the limits of all sessions.
 */
export function readSessionClaims(claims: ReadonlyMap<string, unknown>): SessionClaims {
  const nested = fieldsOf(claims.get(TAGS), TAGS);
  const flat = [...claims].flatMap(([name, value]): [string, unknown][] =>
    name.startsWith(TAG_PREFIX) ? [[name.slice(TAG_PREFIX.length), value]] : [],
  );
  const tags = [...fieldsOf(nested.get('principal_tags'), `${TAGS}, principal_tags`), ...flat].map(([key, value]) => ({
    key,
    value: textOf(value, `${TAG_PREFIX}${key}`),
  }));
  checkTags(tags);
  const transitiveTagKeys = textsOf(nested.get('transitive_tag_keys') ?? claims.get(`${TAGS}/transitive_tag_keys`));
  const sourceIdentity = claims.get(SOURCE_IDENTITY);
  return {
    tags,
    transitiveTagKeys,
    sourceIdentity: sourceIdentity === undefined ? undefined : nameOf(textOf(sourceIdentity, SOURCE_IDENTITY)),
  };
}

function fieldsOf(value: unknown, claim: string): ReadonlyMap<string, unknown> {
  if (value === undefined) return new Map();
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return new Map(Object.entries(value));
  throw wrongClaim(claim);
}

/** A text, or a list of one. */
function textOf(value: unknown, claim: string): string {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const [text] = list;
  if (typeof text === 'string' && list.length === 1) return text;
  throw wrongClaim(claim);
}

function textsOf(value: unknown): string[] {
  const list: unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return list.map((item) => textOf(item, `${TAGS}, transitive_tag_keys`));
}

/** As the parameter of the other operation has it. */
function nameOf(sourceIdentity: string): string {
  if (/^[\w+=,.@-]{2,64}$/.test(sourceIdentity)) return sourceIdentity;
  throw wrongClaim(SOURCE_IDENTITY);
}

function wrongClaim(claim: string): ServiceError {
  return new ServiceError(
    'InvalidIdentityToken',
    400,
    `The claim ${claim} of the token has not the form that it must have`,
  );
}
