import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenBucket } from '@codeartifact-ci/core/aws/quota.ts';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { badReply, faultOf, faultOfStatus, StatusError } from '@codeartifact-ci/core/faults.ts';
import {
  exchange,
  HTTP_LIMITS,
  type Agents,
  type HttpLimits,
  type HttpReply,
  type HttpBody,
} from '@codeartifact-ci/core/http.ts';
import { retry, RETRY_POLICY, type Attempt, type RetryPolicy } from '@codeartifact-ci/core/retry.ts';
import type { Limiter } from './limiter.ts';
import { observed, type Observer, type Upload } from './observer.ts';
import { refusal, type ClientAction, type RefusalContext } from './refusal.ts';

export interface Read<T> {
  /** Below the endpoint, percent-encoded. */
  readonly path: string;
  readonly accept: string;
  /** For messages: what is read. */
  readonly what: string;
  /** Throws an InputError for a body that is not what was asked for, such as half a document: it is asked for again. */
  readonly parse: (body: string) => T;
}

export interface Write extends Upload {
  readonly method: 'PUT' | 'POST' | 'DELETE';
  /** Below the endpoint, percent-encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly action: ClientAction;
  /**
   * Looks whether an earlier attempt arrived after all: asked after a lost reply and after a 409. It throws when
   * something else is there in its place. Without it the request is one that may be sent any number of times.
   */
  readonly arrived?: () => Promise<boolean>;
}

/** A repository's endpoint for one format. */
export interface RepositoryClient {
  readonly endpoint: URL;
  /** What is at the path; undefined when nothing is. */
  read<T>(read: Read<T>): Promise<T | undefined>;
  /** Resolves when what was sent is there for sure, by this request or by one before it. */
  write(write: Write): Promise<void>;
}

export interface ClientPolicy extends RetryPolicy, HttpLimits {}

const MEBIBYTE = 1024 * 1024;

export const CLIENT_POLICY: ClientPolicy = {
  ...RETRY_POLICY,
  ...HTTP_LIMITS,
  idleMs: 60_000,
  maxBytes: 128 * MEBIBYTE,
};
/** Looks after a 409 that finds nothing: what was written a moment ago may not be seen yet. */
const LOOKS_AFTER_CONFLICT = 5;

export interface ClientOptions {
  readonly endpoint: URL;
  readonly agents: Agents;
  /** The `Authorization` header; asked for every attempt, because tokens end. */
  readonly authorization: () => Promise<string>;
  readonly writes: { readonly bucket: TokenBucket; readonly limit: Limiter };
  readonly reads: { readonly bucket: TokenBucket };
  readonly observer?: Observer;
  readonly policy?: ClientPolicy;
}

export function repositoryClient(options: ClientOptions): RepositoryClient {
  const { endpoint } = options;
  const policy = options.policy ?? CLIENT_POLICY;
  return {
    endpoint,
    read: (request) => read(options, policy, request),
    write: async (write) => {
      await deliver(options, policy, { ...write, body: observed(write, options.observer) });
      options.observer?.done(write);
    },
  };
}

async function read<T>(options: ClientOptions, policy: ClientPolicy, request: Read<T>): Promise<T | undefined> {
  const { path, accept, what, parse } = request;
  const { bucket } = options.reads;
  try {
    return await retry(
      async ({ signal }) => {
        const reply = await send(options, policy, { method: 'GET', path, headers: { accept } }, bucket, signal);
        if (reply.status === 404) return undefined;
        if (reply.status !== 200) throw new StatusError(reply);
        return parse(reply.body.toString('utf8'));
      },
      // What cannot be read may have been cut off.
      {
        policy,
        what,
        ready: () => bucket.take(),
        classify: (error) => faultOf(error instanceof InputError ? badReply(error.message) : error),
      },
    );
  } catch (error) {
    throw asRefusal(error, { what, action: 'codeartifact:ReadFromRepository', endpoint: options.endpoint });
  }
}

async function deliver(options: ClientOptions, policy: ClientPolicy, write: Write): Promise<void> {
  const { what, action, body } = write;
  const { bucket, limit } = options.writes;
  // A body may take a second per mebibyte beyond the budget.
  const budgetMs = policy.budgetMs + Math.floor(body.length / MEBIBYTE) * 1000;
  const once = ({ signal }: Attempt): Promise<void> => deliverOnce(options, policy, write, signal);
  try {
    await limit(() => retry(once, { policy: { ...policy, budgetMs }, what, ready: () => bucket.take() }));
  } catch (error) {
    throw asRefusal(error, { what, action, endpoint: options.endpoint });
  }
}

/** One attempt, and a look where it may have been carried out although no success was said. */
async function deliverOnce(
  options: ClientOptions,
  policy: ClientPolicy,
  write: Write,
  signal: AbortSignal,
): Promise<void> {
  const arrived = async (): Promise<boolean> => (await write.arrived?.()) ?? false;
  let reply: HttpReply;
  try {
    reply = await send(options, policy, write, options.writes.bucket, signal);
  } catch (error) {
    if (faultOf(error).retries > 0 && (await arrived())) return;
    throw error;
  }
  const { status } = reply;
  if (status >= 200 && status < 300) {
    if (!isPage(reply) || (await arrived())) return;
    throw badReply(`${write.what}: a page came in place of the registry's reply`);
  }
  if (status === 409 && write.arrived !== undefined) {
    for (let looks = 0; looks < LOOKS_AFTER_CONFLICT; looks++) {
      if (await arrived()) return;
      await sleep(policy.baseMs * 2 ** looks);
    }
  }
  // 429 is said before anything is done; after anything else the request may have been carried out all the same.
  else if (status !== 429 && faultOfStatus(status).retries > 0 && (await arrived())) return;
  throw new StatusError(reply);
}

/** What a portal or a proxy answers in the place of the registry: no registry sends a page for an upload. */
function isPage({ body }: HttpReply): boolean {
  return /^\s*<(?:!doctype\s+html|html)\b/i.test(body.subarray(0, 100).toString('utf8'));
}

interface Outgoing {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: HttpBody;
}

async function send(
  options: ClientOptions,
  limits: HttpLimits,
  { method, path, headers, body }: Outgoing,
  bucket: TokenBucket,
  signal: AbortSignal,
): Promise<HttpReply> {
  const authorization = await options.authorization();
  const url = below(options.endpoint, path);
  const reply = await exchange(
    options.agents,
    { method, url, headers: { ...headers, authorization }, body },
    limits,
    signal,
  );
  if (reply.status === 429) bucket.throttled();
  return reply;
}

/** What the user can mend in words of their own; a bug stays one. */
function asRefusal(error: unknown, context: RefusalContext): unknown {
  if (error instanceof StatusError) return refusal({ reply: error.reply }, context);
  return error instanceof InputError || !(explain(error) instanceof InputError) ? error : refusal({ error }, context);
}

/** A path that climbs out of the repository would take the token to another one. */
function below(endpoint: URL, path: string): URL {
  const url = new URL(endpoint.href + path);
  if (url.origin !== endpoint.origin || !url.pathname.startsWith(endpoint.pathname)) {
    throw new InputError(`The path ${JSON.stringify(path)} leads out of the repository. Correct the package's name.`);
  }
  return url;
}
