import { randomUUID } from 'node:crypto';
import { badReply, faultOfStatus, StatusError } from '../faults.ts';
import {
  exchange,
  HTTP_LIMITS,
  type Agents,
  type HttpLimits,
  type HttpReply,
  type HttpRequest,
  wholeBody,
} from '../http.ts';
import { messageIn } from '../http-message.ts';
import { retry, RETRY_POLICY, type RetryPolicy } from '../retry.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';

/** A package that nobody has, so that nothing is fetched, kept or changed by asking for it. */
export const PROBE = 'codeartifact-ci-probe';

/** What a repository answered to a request with the token. */
export interface Answer {
  readonly status: number;
  /** What it said, as far as it is text: a refusal names the action and the policy. */
  readonly message: string;
  /** The service's own time. */
  readonly date: Date | undefined;
}

const LIMITS: HttpLimits = { ...HTTP_LIMITS, totalMs: 30_000, maxBytes: 1024 * 1024 };
/** Somebody waits for the diagnosis, which asks many things. */
const POLICY: RetryPolicy = { ...RETRY_POLICY, budgetMs: 30_000 };

/**
 * One small request that every reader of the repository may make. Formats without a protocol (generic) have none.
 * The paths ask for what each client asks first, or for a package that is not there (404 shows that reading is allowed).
 */
const READS: Readonly<Record<Format, string | undefined>> = {
  npm: '-/ping',
  pypi: `simple/${PROBE}/`,
  maven: `${PROBE}/${PROBE}/maven-metadata.xml`,
  nuget: 'v3/index.json',
  cargo: 'config.json',
  ruby: `info/${PROBE}`,
  swift: `${PROBE}/${PROBE}`,
  generic: undefined,
};

/** Asks the endpoint with the token; undefined for a format that has nothing to ask. */
export async function pingRead(
  agents: Agents,
  format: Format,
  endpoint: URL,
  token: string,
): Promise<Answer | undefined> {
  const path = READS[format];
  if (path === undefined) return undefined;
  return await ask(agents, 'GET', format, new URL(path, endpoint), token);
}

/**
 * Tries what needs PutPackageMetadata with a request that changes nothing even where it is allowed: npm's removal of
 * a tag that no package has, Maven's checksum of metadata that was never sent. Undefined for other formats.
 */
export async function pingMetadata(
  agents: Agents,
  format: Format,
  endpoint: URL,
  token: string,
): Promise<Answer | undefined> {
  if (format === 'npm') {
    return await ask(
      agents,
      'DELETE',
      format,
      new URL(`-/package/${PROBE}/dist-tags/${randomUUID()}`, endpoint),
      token,
    );
  }
  if (format === 'maven') {
    const path = `${PROBE}/${PROBE}/maven-metadata.xml.sha1`;
    return await ask(agents, 'PUT', format, new URL(path, endpoint), token, '0'.repeat(40));
  }
  return undefined;
}

async function ask(
  agents: Agents,
  method: string,
  format: Format,
  url: URL,
  token: string,
  body?: string,
): Promise<Answer> {
  const request: HttpRequest = {
    method,
    url,
    headers: { authorization: authorization(format, token), accept: '*/*', 'user-agent': 'codeartifact-ci' },
    ...(body === undefined ? {} : { body: wholeBody(Buffer.from(body)) }),
  };
  const reply = await retry(
    async ({ signal }) => {
      const answer = await exchange(agents, request, LIMITS, signal);
      if (faultOfStatus(answer.status).retries > 0) throw new StatusError(answer);
      if (isPortal(answer))
        throw badReply('a web page came, of a proxy or a portal in between and not of CodeArtifact');
      return answer;
    },
    { policy: POLICY, what: `The request to ${url.host}` },
  );
  const date = reply.headers['date'];
  return {
    status: reply.status,
    message: messageIn(reply),
    date: typeof date === 'string' && !Number.isNaN(Date.parse(date)) ? new Date(date) : undefined,
  };
}

/** A page in the place of what was asked for; the one page of the formats, PyPI's of a package, has the name in it. */
function isPortal({ status, headers, body }: HttpReply): boolean {
  return status < 300 && /^text\/html\b/i.test(String(headers['content-type'])) && !body.includes(PROBE);
}

/** As the format's own client sends it. */
function authorization(format: Format, token: string): string {
  return format === 'npm' || format === 'cargo'
    ? `Bearer ${token}`
    : `Basic ${Buffer.from(`aws:${token}`).toString('base64')}`;
}
