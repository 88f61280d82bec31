import { join } from 'node:path';
import { peekAtFile } from '../files/user-file.ts';
import type { Host } from '../host.ts';
import type { Check } from './check.ts';

/** Where the permissions of a job are said, or have to be. */
export interface PermissionLine {
  /** From 1. */
  readonly line: number;
  /** What is to be done with that line. */
  readonly change: string;
}

/** For a job without an identity token: the line of its workflow to change, where the workspace has the workflow. */
export async function withWorkflow(check: Check, host: Pick<Host, 'env' | 'workspace'>): Promise<Check> {
  if (!check.detail.includes('id-token: write')) return check;
  const { GITHUB_WORKFLOW_REF: reference = '', GITHUB_JOB: job = '' } = host.env;
  // OWNER/REPO/.github/workflows/FILE@REF; of a reusable workflow it is the caller's.
  const file = /^[^/]+\/[^/]+\/(\.github\/workflows\/[^/@]+)@/.exec(reference)?.[1];
  if (file === undefined || file.includes('..')) return check;
  const text = peekAtFile(join(host.workspace, file));
  const found = text === undefined ? undefined : await findPermissions(text, job);
  if (found === undefined) return check;
  return { ...check, remedy: { text: `${file}:${found.line}: ${found.change}` } };
}

/**
 * The line that keeps a job from having `id-token: write`; undefined where there is no such job. Permissions of the job
 * take the place of those of the workflow (GitHub, "Workflow syntax", `permissions`).
 */
export async function findPermissions(text: string, job: string): Promise<PermissionLine | undefined> {
  const { isMap, isScalar, LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const lineOf = (node: unknown): number => {
    const { range } = node as { readonly range?: readonly number[] | null };
    return lines.linePos(range?.[0] ?? 0).line;
  };
  const jobs: unknown = document.get('jobs');
  if (!isMap(jobs)) return undefined;
  const pair = jobs.items.find(({ key }) => isScalar(key) && key.value === job);
  if (pair === undefined || !isMap(pair.value)) return undefined;
  const holders = [pair.value, document.contents];
  for (const holder of holders) {
    const permissions = isMap(holder)
      ? holder.items.find(({ key }) => isScalar(key) && key.value === 'permissions')
      : undefined;
    if (permissions === undefined) continue;
    const { key, value } = permissions;
    const own = isMap(value)
      ? value.items.find((item) => isScalar(item.key) && item.key.value === 'id-token')
      : undefined;
    if (own !== undefined) return { line: lineOf(own.key), change: 'make it id-token: write.' };
    return isMap(value)
      ? { line: lineOf(key), change: 'add id-token: write to these permissions.' }
      : { line: lineOf(key), change: 'make it a map with id-token: write and contents: read.' };
  }
  return { line: lineOf(pair.key), change: `add to the job: permissions: { id-token: write, contents: read }.` };
}
