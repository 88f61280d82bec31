import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { canonicalJson, sha256 } from './canonical.ts';
import { planText, type Plan, type PlanHead, type PlannedPackage, type PlanResult } from './plan.ts';
import { readPlan } from './plan-reader.ts';
import type { RetentionPolicy } from '../policy/retention-policy.ts';

/** Bytes that are gathered before they are written. */
const CHUNK = 64 * 1024;

/** Writes a plan as it is made, beside its place; it gets there whole, or not at all. */
export interface PlanWriter {
  add(planned: PlannedPackage): Promise<void>;
  /** Returns the plan's id. */
  finish(policy: RetentionPolicy, result: PlanResult): Promise<string>;
  /** Takes the unfinished file away. */
  abandon(): Promise<void>;
}

export async function planWriter(path: string, head: PlanHead): Promise<PlanWriter> {
  const temporary = await temporaryBeside(path);
  const file = await openFile(temporary);
  const hash = createHash('sha256');
  let gathered = planText.head(head);
  let first = true;
  return {
    async add(planned) {
      gathered += planText.package(planned, first);
      first = false;
      if (gathered.length >= CHUNK) {
        await flush(file, hash, gathered);
        gathered = '';
      }
    },
    async finish(policy, result) {
      gathered += planText.tail(head, policy, sha256(canonicalJson(policy)), result);
      await flush(file, hash, gathered);
      await file.datasync();
      await file.close();
      await rename(temporary, path);
      return hash.digest('hex');
    },
    async abandon() {
      await file.close();
      await unlink(temporary);
    },
  };
}

/** Writes the text of a plan beside its place; it gets there whole, or not at all. */
export async function writePlanText(path: string, text: string): Promise<void> {
  const temporary = await temporaryBeside(path);
  const file = await openFile(temporary);
  try {
    await file.writeFile(text);
    await file.datasync();
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw cannotWrite(error);
  } finally {
    await file.close();
  }
}

/** Where this process writes a plan before it gets to its place. What killed processes left there is taken away. */
async function temporaryBeside(path: string): Promise<string> {
  const [folder, name] = [dirname(path), basename(path)];
  const files = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw cannotWrite(error);
  });
  for (const file of files) {
    if (!file.startsWith(`${name}.`)) continue;
    const [, pid] = /^(\d+)\.tmp$/.exec(file.slice(name.length + 1)) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) await unlink(join(folder, file)).catch(() => undefined);
  }
  return `${path}.${process.pid}.tmp`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It may be another user's.
    return codeOf(error) === 'EPERM';
  }
}

function cannotWrite(error: unknown): InputError {
  return new InputError(`The plan cannot be written: ${messageOf(error)}. Check 'plan-file'.`);
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    await mkdir(dirname(path), { recursive: true });
    return await open(path, 'w');
  } catch (error) {
    throw cannotWrite(error);
  }
}

async function flush(file: FileHandle, hash: Hash, text: string): Promise<void> {
  hash.update(text);
  await file.appendFile(text);
}

/** The id of the plan in a file: the SHA-256 of its bytes. */
export async function planId(path: string): Promise<string> {
  return createHash('sha256')
    .update(await bytesOf(path))
    .digest('hex');
}

/** Reads a plan file; its id is the hash of its bytes. */
export async function readPlanFile(path: string): Promise<{ plan: Plan; id: string }> {
  const bytes = await bytesOf(path);
  return { plan: readPlan(bytes.toString('utf8')), id: createHash('sha256').update(bytes).digest('hex') };
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new InputError(`The plan cannot be read: ${messageOf(error)}. Make one with mode: plan, and pass it on.`);
  }
}
