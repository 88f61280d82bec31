export interface RequestLine {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

export interface LoggedRequest extends RequestLine {
  /** Milliseconds since the epoch, by the emulator's clock. */
  readonly at: number;
  /** First product of the User-Agent: `npm/11.6.0`. */
  readonly client: string;
}

interface KeptRequest {
  readonly line: RequestLine;
  readonly at: number;
  readonly userAgent: string;
}

const KEPT = 200;
const LONGEST = 600;
/** Of an address, before secrets are taken out: what the search for them takes must not grow with what a client sends. */
const LONGEST_READ = 2_000;

/** The last requests that clients made, for the page that shows them. The pages' own are left out. */
export class RequestLog {
  readonly #lines: KeptRequest[] = [];
  /** Where the next one goes, once all places are taken. */
  #oldest = 0;

  /** Keeps it as it is: few of the requests are ever looked at. */
  add(line: RequestLine, at: number, userAgent = ''): void {
    if (line.method !== 'POST' && isOwnPage(line.path)) return;
    const kept: KeptRequest = { line, at, userAgent };
    if (this.#lines.length < KEPT) {
      this.#lines.push(kept);
    } else {
      this.#lines[this.#oldest] = kept;
      this.#oldest = (this.#oldest + 1) % KEPT;
    }
  }

  /** The newest first. */
  recent(): LoggedRequest[] {
    const inOrder = [...this.#lines.slice(this.#oldest), ...this.#lines.slice(0, this.#oldest)];
    return inOrder.reverse().map(({ line, at, userAgent }) => {
      const [client = ''] = userAgent.split(' ', 1);
      return { ...line, path: withoutSecrets(line.path), at, client: client.slice(0, 60) };
    });
  }
}

function isOwnPage(path: string): boolean {
  return /^\/(?:web\/|health$|$|\?)/.test(path);
}

/** A presigned request carries its session's token in the query, and a client may put anything into a path. */
function withoutSecrets(path: string): string {
  if (path.length <= LONGEST && !/\?|eyJ/.test(path)) return path;
  return path
    .slice(0, LONGEST_READ)
    .replace(/([?&][^=&]*(?:token|signature|credential|secret|password|key)[^=&]*=)[^&]+/gi, '$1…')
    .replace(/eyJ[\w.%-]+/g, '…')
    .slice(0, LONGEST);
}
