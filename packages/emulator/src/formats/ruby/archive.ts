import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ReadEntry } from 'tar';
import { invalid, ServiceError } from '../../errors.ts';
import type { Gemspec } from './specification.ts';

/** The specification lists every file of a gem; those of the largest take a few hundred kilobytes. */
const MAX_SPECIFICATION_BYTES = 1024 * 1024;
const MAX_CHECKSUMS_BYTES = 64 * 1024;
/** A gem has three entries, a signed one six. */
const MAX_ENTRIES = 100;

/** What a gem is made of: the specification and the files, which nobody here unpacks. */
const PARTS = ['metadata.gz', 'data.tar.gz', 'checksums.yaml.gz'] as const;

interface Entries {
  readonly contents: ReadonlyMap<string, Buffer>;
  /** Digests in hex, by algorithm and name. */
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * Reads a gem through: a tar archive with a specification that RubyGems could install. A ValidationException for what
 * is none, for one whose checksums are wrong, and for one that would unfold to more than the specification may.
 *
 * @param maxBytes what the specification may unfold to
 */
export async function readGem(body: Readable, maxBytes = MAX_SPECIFICATION_BYTES): Promise<Gemspec> {
  try {
    const { contents, digests } = await readEntries(body, maxBytes);
    const metadata = contents.get('metadata.gz');
    if (metadata === undefined) throw invalid('The gem has no metadata.gz');
    if (!digests.has('SHA256 data.tar.gz')) throw invalid('The gem has no data.tar.gz');
    const checksums = contents.get('checksums.yaml.gz');
    if (checksums !== undefined) {
      assertChecksums((await unfold(checksums, MAX_CHECKSUMS_BYTES, 'checksums.yaml.gz')).toString('utf8'), digests);
    }
    const specification = await unfold(metadata, maxBytes, 'metadata.gz');
    const { parseGemspec } = await import('./gemspec.ts');
    return parseGemspec(specification.toString('utf8'));
  } catch (error) {
    // A file that cannot be read is not the gem's fault.
    if (error instanceof ServiceError || isSystemError(error)) throw error;
    throw invalid(`The body is no gem: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isSystemError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}

async function readEntries(body: Readable, maxBytes: number): Promise<Entries> {
  const contents = new Map<string, Buffer>();
  const digests = new Map<string, string>();
  const failures: Error[] = [];
  let count = 0;
  const onReadEntry = (entry: ReadEntry): void => {
    const { path } = entry;
    const name = PARTS.find((part) => part === path);
    const keep = name !== undefined && name !== 'data.tar.gz';
    if (++count > MAX_ENTRIES) failures.push(invalid(`The gem has more than ${MAX_ENTRIES} entries`));
    if (name !== undefined && digests.has(`SHA256 ${name}`)) failures.push(invalid(`The gem has ${name} twice`));
    if (keep && entry.size > maxBytes) failures.push(invalid(`The gem's ${name} is larger than ${maxBytes} bytes`));
    if (failures.length > 0 || name === undefined) {
      entry.resume();
      return;
    }
    const chunks: Buffer[] = [];
    const hashes: readonly (readonly [string, Hash])[] = (['SHA256', 'SHA512'] as const).map((algorithm) => [
      algorithm,
      createHash(algorithm),
    ]);
    digests.set(`SHA256 ${name}`, '');
    entry.on('data', (chunk: Buffer) => {
      if (keep) chunks.push(chunk);
      for (const [, hash] of hashes) hash.update(chunk);
    });
    entry.on('end', () => {
      if (keep) contents.set(name, Buffer.concat(chunks));
      for (const [algorithm, hash] of hashes) digests.set(`${algorithm} ${name}`, hash.digest('hex'));
    });
  };
  const { Parser } = await import('tar');
  const parser = new Parser({ strict: true, brotli: false, zstd: false, onReadEntry });
  parser.on('error', (error: Error) => failures.push(error));
  const archive = { started: false, over: false };
  parser.once('eof', () => (archive.over = true));
  for await (const chunk of body as AsyncIterable<Buffer>) {
    // The parser would unpack a compressed archive, however much comes out of it.
    if (!archive.started && chunk[0] === 0x1f) throw invalid('The body is no gem: it is compressed as a whole');
    archive.started = true;
    // Every entry is read or passed over at once, so the parser never has to be waited for.
    if (!archive.over) parser.write(chunk);
    if (failures[0] !== undefined) throw failures[0];
  }
  const ended = once(parser, 'end');
  parser.end();
  await ended;
  if (failures[0] !== undefined) throw failures[0];
  return { contents, digests };
}

async function unfold(bytes: Buffer, maxBytes: number, name: string): Promise<Buffer> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw invalid(`The gem's ${name} unfolds to more than ${maxBytes} bytes`);
    }
    throw invalid(`The gem's ${name} is no gzip file`);
  }
}

/** RubyGems' own form: a section per algorithm, in each a line per part. */
function assertChecksums(text: string, digests: ReadonlyMap<string, string>): void {
  let algorithm = '';
  for (const line of text.split('\n')) {
    algorithm = /^(SHA\d+):\s*$/.exec(line)?.[1] ?? algorithm;
    const [, name = '', stated = ''] = /^\s+([\w.-]+): "?([0-9a-f]+)"?\s*$/.exec(line) ?? [];
    const actual = digests.get(`${algorithm} ${name}`);
    if (actual !== undefined && stated !== actual) {
      throw invalid(`The ${algorithm} of ${name} is ${actual}, not the one in the gem's checksums.yaml.gz`);
    }
  }
}
