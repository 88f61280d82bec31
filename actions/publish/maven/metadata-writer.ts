import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { textBody } from '../files/asset.ts';
import { Refusal } from '../refusal.ts';
import type { RepositoryClient } from '../repository-client.ts';
import { METADATA } from './layout.ts';

/**
 * The checksum that goes along: the registry compares it with the file that it holds, and makes the others itself when
 * they are asked for. A second one would say the same and cost a request for every file.
 */
export const CHECKSUM = 'sha1';

/** Others may write the same file between ours and its checksums: then it is read, merged and written again. */
const MOST_ROUNDS = 8;
const PAUSE_MS = 100;

/** A metadata file that several releases of a run have a line in. */
export interface SharedMetadata<T> {
  /** Below the endpoint, percent-encoded, without the file's name. */
  readonly folder: string;
  /** For messages. */
  readonly what: string;
  /** Reads what is there, and gives the whole file with these lines added. */
  render(client: RepositoryClient, path: string, lines: readonly T[]): Promise<string>;
}

/**
 * The one writer of a metadata file: of two versions of an artifact that are ready at the same time, one would
 * otherwise write over what the other has just written. What becomes ready while a write is under way goes into the
 * next one together.
 */
export class MetadataWriter<T> {
  readonly #metadata: SharedMetadata<T>;
  #waiting: { readonly line: T; readonly done: PromiseWithResolvers<undefined> }[] = [];
  #running = false;

  constructor(metadata: SharedMetadata<T>) {
    this.#metadata = metadata;
  }

  /** Resolves when a file that holds the line is in the repository. */
  async add(client: RepositoryClient, line: T): Promise<void> {
    const done = Promise.withResolvers<undefined>();
    this.#waiting.push({ line, done });
    if (!this.#running) void this.#run(client);
    await done.promise;
  }

  async #run(client: RepositoryClient): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(
          client,
          batch.map(({ line }) => line),
        );
        for (const { done } of batch) done.resolve(undefined);
      } catch (error) {
        for (const { done } of batch) done.reject(error);
      }
    }
    this.#running = false;
  }

  async #write(client: RepositoryClient, lines: readonly T[]): Promise<void> {
    const { folder, what } = this.#metadata;
    const path = `${folder}/${METADATA}`;
    for (let round = 1; ; round++) {
      const text = await this.#metadata.render(client, path, lines);
      await putText(client, path, text, what);
      try {
        const digest = createHash(CHECKSUM).update(text).digest('hex');
        await putText(client, `${path}.${CHECKSUM}`, digest, `${what}.${CHECKSUM}`);
        return;
      } catch (error) {
        if (!(error instanceof Refusal) || error.status !== 400 || round === MOST_ROUNDS) throw error;
        await sleep(Math.random() * PAUSE_MS * 2 ** round);
      }
    }
  }
}

/** Text that may be sent any number of times: a checksum, or metadata. */
export async function putText(client: RepositoryClient, path: string, text: string, what: string): Promise<void> {
  const metadata = path.includes(`/${METADATA}`);
  await client.write({
    method: 'PUT',
    path,
    headers: { 'content-type': metadata ? 'application/xml' : 'text/plain', accept: '*/*' },
    body: textBody(text),
    what,
    action: metadata ? 'codeartifact:PutPackageMetadata' : 'codeartifact:PublishPackageVersion',
  });
}
