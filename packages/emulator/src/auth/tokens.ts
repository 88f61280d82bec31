import { randomBytes } from 'node:crypto';
import type { DomainRow } from '../store/types.ts';
import { pack, unpack, type Seal } from './seal.ts';
import { readBearer, type Bearer } from './sessions.ts';

/** Real tokens are about this long, which finds clients and tools with limits of their own. */
const USUAL_LENGTH = 1700;
/** Bytes; random, so that no two tokens are alike. */
const SHORTEST_FILLING = 24;
const PURPOSE = 'authorization token';
/** Characters of the last segment: an HMAC-SHA-256 in base64url. */
export const MAC_LENGTH = 43;

export interface TokenRequest {
  readonly domain: Pick<DomainRow, 'name' | 'owner' | 'region'>;
  readonly bearer: Bearer;
  /** Milliseconds since the epoch, both. */
  readonly issued: number;
  readonly expires: number;
}

/**
 * An authorization token in the service's shape: five base64url segments that start with `eyJ2ZXIiOjEs`, which scanners
 * and masks look for. The first segment says that it is not a real one; the last is a MAC over all the others. The
 * fourth holds domain, caller and end; the second and third are random, as the key and the vector of a real one are.
 */
export function sealToken(seal: Seal, { domain, bearer, issued, expires }: TokenRequest): string {
  const header = {
    ver: 1,
    isu: Math.floor(issued / 1000),
    enc: 'A128GCM',
    tag: 'not-a-real-token: made by the CodeArtifact emulator',
    exp: Math.floor(expires / 1000),
    alg: 'A128GCMKW',
  };
  const content = pack({ domain: domain.name, owner: domain.owner, region: domain.region, issued, expires, bearer });
  const assemble = (filling: Buffer): string => {
    const text = [base64url(JSON.stringify(header)), base64url(filling), base64url(randomBytes(12)), content].join('.');
    return `${text}.${seal.mac(PURPOSE, text)}`;
  };
  const missing = USUAL_LENGTH - assemble(Buffer.alloc(0)).length;
  return assemble(randomBytes(Math.max(SHORTEST_FILLING, Math.floor((missing * 3) / 4))));
}

/** What a token that is ours says. */
export interface TokenContent {
  readonly domain: string;
  readonly owner: string;
  readonly region: string;
  /** Milliseconds since the epoch. */
  readonly expires: number;
  readonly bearer: Bearer;
}

/** Reads a token; undefined when it is not ours. Whether it is good for a domain, and still, is for `isGood` to say. */
export function openToken(seal: Seal, token: string): TokenContent | undefined {
  const match = /^([\w-]+\.[\w-]+\.[\w-]+\.([\w-]+))\.([\w-]+)$/.exec(token);
  const [, text = '', content = '', mac = ''] = match ?? [];
  if (match === null || !seal.verifies(PURPOSE, text, mac)) return undefined;
  const fields = unpack(content);
  const [domain, owner, expires] = [fields.get('domain'), fields.get('owner'), fields.get('expires')];
  const region = fields.get('region');
  const sealed = fields.get('bearer');
  const bearer =
    typeof sealed === 'object' && sealed !== null ? readBearer(new Map(Object.entries(sealed))) : undefined;
  if (typeof domain !== 'string' || typeof owner !== 'string' || typeof expires !== 'number') return undefined;
  if (typeof region !== 'string') return undefined;
  return bearer === undefined ? undefined : { domain, owner, region, expires, bearer };
}

/** Whether a token is the domain's and has not ended. */
export function isGood(content: TokenContent, { name, owner, region }: TokenRequest['domain'], now: number): boolean {
  const { domain, expires } = content;
  return domain === name && content.owner === owner && content.region === region && now < expires;
}

function base64url(data: string | Buffer): string {
  return Buffer.from(data).toString('base64url');
}
