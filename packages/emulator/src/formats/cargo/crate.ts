import type { Readable } from 'node:stream';
import type { ReadEntry } from 'tar';
import { invalid } from '../../errors.ts';
import { readArchive } from '../../reading/gzipped-tar.ts';
import { isRecord } from '../../reading/json-record.ts';

/** A Cargo.toml, as TOML has it. */
export type CargoManifest = Readonly<Record<string, unknown>>;

export interface CrateContent {
  /** The Cargo.toml inside: Cargo's own, in which nothing is inherited from a workspace any more. */
  readonly manifest: CargoManifest;
  /** Texts at the top whose names say that they are a readme, by name. */
  readonly readmes: ReadonlyMap<string, string>;
}

/** Cargo's own limits ("zip bomb"): what unfolds to more, or beyond to so many times its size, it does not unpack. */
const UNPACKED_BYTES = 512 * 1024 * 1024;
const UNPACKED_RATIO = 20;
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const MAX_README_BYTES = 1024 * 1024;
const FILES: readonly string[] = ['File', 'OldFile', 'ContiguousFile'];

/**
 * Reads a .crate of `size` bytes through; a ValidationException for what Cargo would not unpack, and for a Cargo.toml
 * that speaks of another crate or version than its name does.
 */
export async function readCrate(packed: Readable, size: number, name: string, version: string): Promise<CrateContent> {
  const folder = `${name}-${version}`;
  const texts = new Map<string, Buffer>();
  // The first is enough; an archive may have a million entries.
  const objections: string[] = [];
  const object = (text: string): void => {
    if (objections.length === 0) objections.push(text);
  };
  const onReadEntry = (entry: ReadEntry): void => {
    const path = entry.path.replace(/\/$/, '').split('/');
    const shown = shownPath(entry.path);
    const [top, file = '', ...deeper] = path;
    const isFile = FILES.includes(entry.type);
    if (top !== folder || path.includes('..')) object(`${shown} is not under ${folder}`);
    else if (!isFile && entry.type !== 'Directory') object(`${shown} is a ${entry.type}`);
    const limit = limitOf(file);
    if (!isFile || deeper.length > 0 || limit === 0) {
      entry.resume();
      return;
    }
    if (texts.has(file)) object(`${shown} is there twice`);
    if (entry.size > limit) {
      if (file === 'Cargo.toml') object(`its Cargo.toml is larger than ${limit} bytes`);
      entry.resume();
      return;
    }
    const chunks: Buffer[] = [];
    entry.on('data', (chunk: Buffer) => chunks.push(chunk));
    entry.on('end', () => texts.set(file, Buffer.concat(chunks)));
  };
  try {
    await readArchive(packed, Math.max(UNPACKED_BYTES, size * UNPACKED_RATIO), onReadEntry);
  } catch (error) {
    throw invalid(`The .crate file of ${name} ${version} cannot be unpacked: ${messageOf(error)}`);
  }
  if (objections[0] !== undefined) {
    throw invalid(`Cargo would not unpack the .crate file of ${name} ${version}: ${objections[0]}`);
  }
  const text = texts.get('Cargo.toml');
  if (text === undefined) throw invalid(`The .crate file of ${name} ${version} has no ${folder}/Cargo.toml`);
  const manifest = await parseManifest(text, folder);
  assertSame(manifest, name, version);
  texts.delete('Cargo.toml');
  return { manifest, readmes: new Map([...texts].map(([file, bytes]) => [file, bytes.toString('utf8')])) };
}

/** A path from an archive in a message that a terminal shows. */
function shownPath(path: string): string {
  return path.slice(0, 200).replace(/\p{C}/gu, '?');
}

function limitOf(file: string): number {
  if (file === 'Cargo.toml') return MAX_MANIFEST_BYTES;
  return /^readme(\.(md|markdown|txt))?$/i.test(file) ? MAX_README_BYTES : 0;
}

async function parseManifest(bytes: Buffer, folder: string): Promise<CargoManifest> {
  const { parse } = await import('smol-toml');
  try {
    return parse(bytes.toString('utf8'), { integersAsBigInt: 'asNeeded' });
  } catch (error) {
    throw invalid(`${folder}/Cargo.toml is no TOML: ${messageOf(error)}`);
  }
}

function assertSame(manifest: CargoManifest, name: string, version: string): void {
  const stated = packageOf(manifest);
  const [statedName, statedVersion] = [stated['name'], stated['version']];
  if (statedName !== name || typeof statedVersion !== 'string' || statedVersion.trim() !== version) {
    throw invalid(`The Cargo.toml in the .crate file does not say that it is ${name} ${version}`);
  }
}

/** `[package]`, or as it was called of old, `[project]`. */
export function packageOf(manifest: CargoManifest): CargoManifest {
  const stated = manifest['package'] ?? manifest['project'];
  return isRecord(stated) ? stated : {};
}

/** The first line: TOML's errors show the text around them too. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}
