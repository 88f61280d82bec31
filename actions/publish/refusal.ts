import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { HttpReply } from '@codeartifact-ci/core/http.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';

/** The permission that a request needs, by which a refusal is explained. */
export type ClientAction =
  'codeartifact:ReadFromRepository' | 'codeartifact:PublishPackageVersion' | 'codeartifact:PutPackageMetadata';

/** What the repository refused, with the status of its reply; 0 when there was none. */
export class Refusal extends InputError {
  readonly status: number;

  constructor(message: string, status: number, cause?: unknown) {
    super(message, { cause });
    this.status = status;
  }
}

/** A reply that is none to be content with, or the error that came in its place. */
export interface Failure {
  readonly reply?: HttpReply;
  readonly error?: unknown;
}

export interface RefusalContext {
  readonly what: string;
  readonly action: ClientAction;
  readonly endpoint: URL;
}

const AGAIN = 'Run the same command again: what is there already stays as it is.';

/** The error that says why the registry did not take it, and what to do. */
export function refusal({ reply, error }: Failure, { what, action, endpoint }: RefusalContext): Refusal {
  const subject = action === 'codeartifact:ReadFromRepository' ? `${what} cannot be read` : `${what} was not taken`;
  if (reply === undefined) {
    const explained = explain(error);
    const reason = explained instanceof InputError ? explained.message : `${messageOf(error)}. ${AGAIN}`;
    return new Refusal(`${subject}: ${reason}`, 0, error);
  }
  const said = quote(reply);
  return new Refusal(`${subject} (${reply.status}${said}). ${remedy(reply.status, action, endpoint)}`, reply.status);
}

function remedy(status: number, action: ClientAction, endpoint: URL): string {
  switch (status) {
    case 400:
      return 'The registry finds it malformed, or other bytes arrived than were sent: build it again and run again.';
    case 401:
      return 'The authorization token was not accepted: it has ended, or belongs to another domain. Run again; if that does not help, check the clock of this machine.';
    case 402:
      return 'A quota is reached: a version may have a limited number of assets. Publish fewer, or ask for a higher quota.';
    case 403:
      return `Allow ${action} to the role, or in the repository's permissions policy; if that is so, look at the package's origin controls (publish: BLOCK) and its package group.`;
    case 404:
      return `There is no such path at ${endpoint.href}: check 'domain', 'domain-owner' and 'repository'.`;
    case 409:
      return 'CodeArtifact holds this version already, though it cannot be seen: it may be archived, or come from an upstream repository, or somebody else is publishing it. Publish another version, or run again.';
    case 413:
      return 'It is larger than the service, or a proxy in between, takes (CodeArtifact: 5 GB for an asset). Leave out what is not needed.';
    case 429:
      return `The account's quota of requests is used up by others. ${AGAIN}`;
    default:
      if (status >= 500) return `The service failed for as long as it was tried. ${AGAIN}`;
      if (status >= 300 && status < 400) {
        return 'It answers with a redirect, which is not followed, because the token is for one host. Check the endpoint.';
      }
      return 'Check the endpoint.';
  }
}

/** What the registry said, from where the format's clients look for it: npm's JSON, a plain text, the status line. */
function quote(reply: HttpReply): string {
  const body = reply.body.subarray(0, 4096).toString('utf8').trim();
  let text = /^\s*</.test(body) ? '' : body;
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null) {
      const { error, message } = parsed as Readonly<Record<string, unknown>>;
      text = [error, message].find((one) => typeof one === 'string') ?? '';
    }
  } catch {
    // Not JSON: the text as it is.
  }
  const said = text === '' ? reply.reason : text;
  return said === '' ? '' : `: ${safeText(said.slice(0, 300))}`;
}
