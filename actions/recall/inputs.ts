import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { choice, flag, list, text, type Values } from '@codeartifact-ci/core/inputs.ts';
import { formatCoordinates, parseVersionOf, type Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { isGlob, matchesGlob } from '@codeartifact-ci/versions/glob.ts';
import { sameVersion } from '@codeartifact-ci/versions/same-version.ts';

const EXPECTED =
  'of the form format:name@version, such as npm:axios@1.14.1, pypi:requests@2.31.* or maven:com.acme:lib@1.0';

/** A package, and which of its versions are recalled: a version, or a glob over versions. */
export interface Recalled {
  readonly coordinates: Coordinates;
  readonly version: string;
}

export const recallInputs = {
  versions: list(
    { description: `What to recall: ${EXPECTED.replace('of the form ', '')}. This or file is required.` },
    (item) => {
      if (parseVersionOf(item) !== undefined) return item;
      throw new InputError(`must be ${EXPECTED}`);
    },
  ),
  file: text({ description: 'File with more of them, one a line; what stands behind # is a comment.' }),
  action: choice(['archive', 'dispose'], {
    description: 'Archive a copy, which can be restored, or dispose of it, which takes its assets away for good.',
    default: 'archive',
  }),
  pin: flag({
    description:
      'Let repositories with an external connection that lack a version fetch it once, and archive it there: an archived version is not served, and not fetched again.',
  }),
  lockfiles: list(
    { description: 'Files to look for the versions in, as globs below the workspace: lock files and SBOMs.' },
    (item) => item,
  ),
  mode: choice(['plan', 'apply', 'restore'], {
    description: 'Say what would be recalled and change nothing, recall it, or give the copies their status back.',
    default: 'plan',
  }),
  'plan-file': text({ description: 'File to write the plan to.', default: 'recall-plan.json' }),
  state: text({
    description:
      'File that says what was done, for a run that goes on where another one stopped, and for mode: restore.',
    default: 'recall-state.ndjson',
  }),
} as const;

export type RecallInputs = Values<typeof recallInputs>;

/** Whether a version is recalled, in whatever spelling of its number: `2.31` is PyPI's 2.31.0. */
export function isRecalled({ coordinates, version }: Recalled, other: string): boolean {
  return isGlob(version) ? matchesGlob(version, other) : sameVersion(coordinates.format, version, other);
}

/** `npm:axios@1.14.1` */
export function formatRecalled({ coordinates, version }: Recalled): string {
  return `${formatCoordinates(coordinates)}@${version}`;
}

/** What the inputs, the operands and the file name together, each once; nothing only where a recall is taken back. */
export async function recalledOf(
  inputs: RecallInputs,
  operands: readonly string[],
  host: Pick<Host, 'workspace'>,
): Promise<readonly Recalled[]> {
  const lines = inputs.file === undefined ? [] : await linesOf(resolve(host.workspace, inputs.file));
  const items = [...new Set([...inputs.versions, ...operands, ...lines])];
  if (items.length === 0 && inputs.mode !== 'restore')
    throw new InputError(
      `Say what to recall: 'versions', or 'file', or versions behind the command, each ${EXPECTED}.`,
    );
  return items.map((item) => {
    const recalled = parseVersionOf(item);
    if (recalled === undefined)
      throw new InputError(`${JSON.stringify(item)} names no version: each must be ${EXPECTED}.`);
    return recalled;
  });
}

async function linesOf(path: string): Promise<string[]> {
  try {
    const written = await readFile(path, 'utf8');
    return written
      .split(/\r?\n/)
      .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
      .filter((line) => line !== '');
  } catch (error) {
    throw new InputError(`The file of versions cannot be read: ${messageOf(error)}. Check 'file'.`);
  }
}
