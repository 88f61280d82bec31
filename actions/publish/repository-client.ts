import { setTimeout as sleep } from 'node:timers/promises';
import type { TokenBucket } from '@codeartifact-ci/core/aws/quota.ts';
import { codeOf, InputError } from '@codeartifact-ci/core/errors.ts';
import { exchange, type Agents, type HttpBody, type HttpLimits } from '@codeartifact-ci/core/http.ts';
import type { LocalAsset } from './files/asset.ts';
import type { Limiter } from './limiter.ts';
import { refusal, type ClientAction, type Failure } from './refusal.ts';

export interface Read<T> {
  /** Below the endpoint, percent-encoded. */
  readonly path: string;
  readonly accept: string;
  /** For messages: what is read. */
  readonly what: string;
  /** Throws an InputError for a body that is not what was asked for, such as half a document: it is asked for again. */
  readonly parse: (body: string) => T;
}

export interface Write {
  readonly method: 'PUT' | 'POST';
  /** Below the endpoint, percent-encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: HttpBody;
  /** For messages: what is sent. */
  readonly what: string;
  readonly action: ClientAction;
  /** The asset that is sent; undefined for what only accompanies one. */
  readonly asset?: LocalAsset;
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

export interface RetryPolicy extends HttpLimits {
  /** How long a request is tried again, in milliseconds; a large body has longer. */
  readonly budgetMs: number;
  /** The first pause between attempts; each further one is twice as long at most. */
  readonly baseMs: number;
}

const MEBIBYTE = 1024 * 1024;

export const RETRY_POLICY: RetryPolicy = {
  budgetMs: 120_000,
  baseMs: 100,
  idleMs: 60_000,
  replyMs: 120_000,
  maxBytes: 128 * MEBIBYTE,
};
const CAP_MS = 20_000;
/** A body may take a second per mebibyte beyond the budget. */
const MS_PER_BYTE = 1000 / MEBIBYTE;
/** Looks after a 409 that finds nothing: what was written a moment ago may not be seen yet. */
const LOOKS_AFTER_CONFLICT = 5;

/** Told how the uploads get on. */
export interface Observer {
  /** So many of the body's bytes are sent; a further attempt starts from 0 again. */
  sent(write: Write, bytes: number): void;
  /** It is there for sure. */
  done(write: Write): void;
}

export interface ClientOptions {
  readonly endpoint: URL;
  readonly agents: Agents;
  /** The `Authorization` header; asked for every attempt, because tokens end. */
  readonly authorization: () => Promise<string>;
  readonly writes: { readonly bucket: TokenBucket; readonly limit: Limiter };
  readonly reads: { readonly bucket: TokenBucket };
  readonly observer?: Observer;
  readonly policy?: RetryPolicy;
}

export function repositoryClient(options: ClientOptions): RepositoryClient {
  const { endpoint } = options;
  const policy = options.policy ?? RETRY_POLICY;
  return {
    endpoint,
    read: (request) => read(options, policy, request),
    write: async (write) => {
      await deliver(options, policy, { ...write, body: observed(write, options.observer) });
      options.observer?.done(write);
    },
  };
}

function observed(write: Write, observer: Observer | undefined): HttpBody {
  if (observer === undefined) return write.body;
  return {
    length: write.body.length,
    async *chunks() {
      let sent = 0;
      for await (const chunk of write.body.chunks()) {
        yield chunk;
        sent += chunk.length;
        observer.sent(write, sent);
      }
    },
  };
}

async function read<T>(options: ClientOptions, policy: RetryPolicy, request: Read<T>): Promise<T | undefined> {
  const { path, accept, what, parse } = request;
  const pauses = new Pauses(policy, 0);
  for (;;) {
    const result = await attempt(options, policy, { method: 'GET', path, headers: { accept } }, options.reads.bucket);
    if (result.reply?.status === 404) return undefined;
    if (result.reply?.status === 200) {
      try {
        return parse(result.reply.body.toString('utf8'));
      } catch (error) {
        if (!(error instanceof InputError) || !(await pauses.wait(result))) throw error;
        continue;
      }
    }
    if (!result.passing || !(await pauses.wait(result))) {
      throw refusal(result, { what, action: 'codeartifact:ReadFromRepository', endpoint: options.endpoint });
    }
  }
}

async function deliver(options: ClientOptions, policy: RetryPolicy, write: Write): Promise<void> {
  const pauses = new Pauses(policy, write.body.length * MS_PER_BYTE);
  const arrived = async (): Promise<boolean> => (await write.arrived?.()) ?? false;
  for (;;) {
    const result = await options.writes.limit(() => attempt(options, policy, write, options.writes.bucket));
    const status = result.reply?.status ?? 0;
    if (status >= 200 && status < 300) return;
    if (status === 409 && write.arrived !== undefined) {
      for (let looks = 0; looks < LOOKS_AFTER_CONFLICT; looks++) {
        if (await arrived()) return;
        await sleep(policy.baseMs * 2 ** looks);
      }
    }
    // 429 is said before anything is done; after anything else the request may have been carried out all the same.
    else if (result.passing && status !== 429 && (await arrived())) return;
    if (!result.passing || !(await pauses.wait(result))) {
      throw refusal(result, { what: write.what, action: write.action, endpoint: options.endpoint });
    }
  }
}

interface Attempt extends Failure {
  /** Whether it may go better the next time. */
  readonly passing: boolean;
}

interface Outgoing {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: HttpBody;
}

async function attempt(
  options: ClientOptions,
  limits: HttpLimits,
  { method, path, headers, body }: Outgoing,
  bucket: TokenBucket,
): Promise<Attempt> {
  const authorization = await options.authorization();
  await bucket.take();
  try {
    const reply = await exchange(
      options.agents,
      { method, url: below(options.endpoint, path), headers: { ...headers, authorization }, body },
      limits,
    );
    if (reply.status === 429) bucket.throttled();
    return { reply, passing: reply.status === 408 || reply.status === 429 || reply.status >= 500 };
  } catch (error) {
    if (error instanceof InputError || codeOf(error) === undefined) throw error;
    return { error, passing: !LASTING.test(codeOf(error) ?? '') };
  }
}

/** Errors of the network that a second attempt does not mend: no such host, a certificate that is not trusted. */
const LASTING = /^(ENOTFOUND|ERR_TLS_|ERR_INVALID_|ERR_UNESCAPED_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

/** A path that climbs out of the repository would take the token to another one. */
function below(endpoint: URL, path: string): URL {
  const url = new URL(endpoint.href + path);
  if (url.origin !== endpoint.origin || !url.pathname.startsWith(endpoint.pathname)) {
    throw new InputError(`The path ${JSON.stringify(path)} leads out of the repository. Correct the package's name.`);
  }
  return url;
}

/** Exponential pauses with full jitter within a time budget; what Retry-After asks for is waited, however long. */
class Pauses {
  readonly #policy: RetryPolicy;
  readonly #end: number;
  #count = 0;

  constructor(policy: RetryPolicy, extraMs: number) {
    this.#policy = policy;
    this.#end = performance.now() + policy.budgetMs + extraMs;
  }

  /** Waits before the next attempt; false when the budget is used up. */
  async wait({ reply }: Attempt): Promise<boolean> {
    const asked = retryAfterMs(reply?.headers['retry-after'], Date.now());
    const ceiling = Math.min(CAP_MS, this.#policy.baseMs * 2 ** ++this.#count);
    const pause = Math.max(asked, Math.random() * ceiling);
    const now = performance.now();
    if ((asked > 0 ? now : now + pause) > this.#end) return false;
    await sleep(pause);
    return true;
  }
}

/** `Retry-After` (RFC 9110, 10.2.3), seconds or a date, as milliseconds from `now`; 0 when there is none. */
export function retryAfterMs(header: string | string[] | undefined, now: number): number {
  if (typeof header !== 'string') return 0;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1000;
  const date = /GMT$/.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
