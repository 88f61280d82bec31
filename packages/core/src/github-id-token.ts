import { isLoopback } from './aws/endpoint.ts';
import { InputError, messageOf } from './errors.ts';
import type { Host } from './host.ts';
import { exchange, httpAgents, HTTP_LIMITS, type HttpLimits } from './http.ts';
import { retry, RETRY_POLICY, type RetryPolicy } from './retry.ts';
import { badReply, StatusError } from './faults.ts';

const LIMITS: HttpLimits = { ...HTTP_LIMITS, idleMs: 10_000, totalMs: 20_000, maxBytes: 64 * 1024 };
/** GitHub's token service has short failures; the whole exchange for credentials has a budget of its own. */
const POLICY: RetryPolicy = { ...RETRY_POLICY, budgetMs: 60_000 };

/** What a runner gives to each step of a job with the permission `id-token: write`. */
interface IdTokenRequest {
  readonly url: URL;
  readonly token: string;
}

/**
 * Where and with what a step asks for the job's OpenID Connect token (GitHub, "OpenID Connect reference"); undefined
 * where the variables are absent. Throws an InputError for an address to which the request token must not go.
 */
function idTokenRequest(env: Host['env']): IdTokenRequest | undefined {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = env;
  if (address === '' || token === '') return undefined;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url))) return { url, token };
  throw new InputError(
    'ACTIONS_ID_TOKEN_REQUEST_URL is no https URL, so the request token will not be sent there. The runner sets this variable; do not set it yourself.',
  );
}

/**
 * A fresh OpenID Connect token of the job, or undefined where it has none to give: for an action and for a `run:` step,
 * which are given the same variables. The request token and the answer are masked.
 */
export async function fetchIdToken(audience: string, host: Pick<Host, 'env' | 'mask'>): Promise<string | undefined> {
  const request = idTokenRequest(host.env);
  if (request === undefined) return undefined;
  const { url, token } = request;
  host.mask(token);
  const address = new URL(url);
  address.searchParams.set('audience', audience);
  const agents = await httpAgents(undefined, host.env);
  const headers = { authorization: `bearer ${token}`, accept: 'application/json' };
  try {
    return await retry(
      async ({ signal }) => {
        const reply = await exchange(agents, { method: 'GET', url: address, headers }, LIMITS, signal);
        if (reply.status !== 200) throw new StatusError(reply);
        const jwt = valueOf(reply.body);
        host.mask(jwt);
        return jwt;
      },
      { policy: POLICY, what: "The request for the job's OpenID Connect token" },
    );
  } catch (error) {
    throw new InputError(
      `GitHub gave no OpenID Connect token: ${messageOf(error)}. Check that the job has the permission 'id-token: write' and is still running.`,
      { cause: error },
    );
  }
}

function valueOf(body: Buffer): string {
  try {
    const { value } = JSON.parse(body.toString('utf8')) as { value?: unknown };
    if (typeof value === 'string' && /^[\w.-]+$/.test(value)) return value;
  } catch {
    // The message below says it.
  }
  throw badReply('an answer without a token');
}
