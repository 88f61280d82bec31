import { resolve } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { parseDuration } from '../prune/policy/durations.ts';
import type { Origin } from '../prune/policy/retention-policy.ts';
import { DEFAULT_TTL, exactVersion, type PromoteInputs } from './inputs.ts';

/** Which versions of some packages, by the retention language; what is empty or undefined leaves nothing out. */
export interface Selection {
  readonly packages: readonly string[];
  readonly versions: readonly string[];
  readonly formats: readonly Format[];
  readonly channels: readonly string[];
  /** Seconds. */
  readonly olderThan: number | undefined;
  readonly origin: readonly Origin[];
  readonly allowEmpty: boolean;
}

/** What a plan is to be made of. Paths are absolute, times in seconds. */
export interface PlanIntent {
  readonly releaseFile: string | undefined;
  readonly coordinates: readonly string[];
  readonly selection: Selection | undefined;
  readonly planFile: string;
  readonly ttl: number;
}

export type Intent =
  | ({ readonly kind: 'plan' | 'plan-and-apply' } & PlanIntent)
  | { readonly kind: 'apply'; readonly planFile: string; readonly confirm: string | undefined }
  | { readonly kind: 'rollback'; readonly planFile: string | undefined };

/** Reads the inputs as a whole; throws an InputError for those that contradict each other. */
export function intentOf(inputs: PromoteInputs, operands: readonly string[], host: Pick<Host, 'workspace'>): Intent {
  const planFile = inputs.plan === undefined ? undefined : resolve(host.workspace, inputs.plan);
  const coordinates = [...new Set([...inputs.coordinates, ...operands.map(operand)])];
  if (inputs.confirm !== undefined && (planFile === undefined || inputs.mode !== 'apply')) {
    throw new InputError("'confirm' is for mode: apply with a 'plan': the one whose id it is.");
  }
  if (inputs.mode === 'rollback') {
    refuseWhat(inputs, coordinates, "'mode: rollback' takes back what a plan has added");
    return { kind: 'rollback', planFile };
  }
  if (planFile !== undefined) {
    if (inputs.mode !== 'apply') throw new InputError("'plan' names a plan to apply or to roll back: set 'mode'.");
    refuseWhat(inputs, coordinates, "'plan' holds what is promoted");
    return { kind: 'apply', planFile, confirm: inputs.confirm };
  }
  return {
    kind: inputs.mode === 'plan' ? 'plan' : 'plan-and-apply',
    coordinates,
    releaseFile: inputs.releaseFile === undefined ? undefined : resolve(host.workspace, inputs.releaseFile),
    selection: selectionOf(inputs, coordinates),
    planFile: resolve(host.workspace, inputs.planFile),
    ttl: inputs.planTtl ?? parseDuration(DEFAULT_TTL),
  };
}

function selectionOf(inputs: PromoteInputs, coordinates: readonly string[]): Selection | undefined {
  const named = [
    ...(inputs.releaseFile === undefined ? [] : ["'release-file'"]),
    ...(coordinates.length === 0 ? [] : ["'coordinates'"]),
  ];
  const narrowing = given({
    versions: inputs.versions.length > 0,
    formats: inputs.formats.length > 0,
    channel: inputs.channel.length > 0,
    'older-than': inputs.olderThan !== undefined,
    origin: inputs.origin.length > 0,
  });
  if (inputs.packages.length === 0) {
    if (narrowing.length > 0) {
      throw new InputError(
        `${narrowing.join(', ')} narrow 'packages', which is not set: '*:*' stands for all packages.`,
      );
    }
    if (named.length === 0) {
      throw new InputError("Say what to promote: 'release-file', 'coordinates', or 'packages' ('*:*' for all).");
    }
    return undefined;
  }
  if (named.length > 0) {
    throw new InputError(`'packages' selects versions by rules, ${named.join(' and ')} by name: leave one out.`);
  }
  if (inputs.attestation !== 'off') {
    throw new InputError("'attestation' is about the release manifest: give it as 'release-file'.");
  }
  return {
    packages: sorted(inputs.packages),
    versions: sorted(inputs.versions),
    formats: [...inputs.formats].sort(),
    channels: sorted(inputs.channel),
    olderThan: inputs.olderThan,
    origin: [...inputs.origin].sort(),
    allowEmpty: inputs.allowEmpty,
  };
}

/** What is promoted, said beside a plan that holds it, would seem to count. */
function refuseWhat(inputs: PromoteInputs, coordinates: readonly string[], because: string): void {
  const names = given({
    'release-file': inputs.releaseFile !== undefined,
    coordinates: coordinates.length > 0,
    packages: inputs.packages.length > 0,
    versions: inputs.versions.length > 0,
    formats: inputs.formats.length > 0,
    channel: inputs.channel.length > 0,
    'older-than': inputs.olderThan !== undefined,
    origin: inputs.origin.length > 0,
    dependencies: inputs.dependencies,
    'dist-tag': inputs.distTag.length > 0,
    'remove-from-source': inputs.removeFromSource !== 'none',
    attestation: inputs.attestation !== 'off',
  });
  if (names.length > 0) throw new InputError(`${because}: leave out ${names.join(', ')}.`);
}

function given(names: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(names).flatMap(([name, is]) => (is ? [`'${name}'`] : []));
}

function operand(item: string): string {
  try {
    return exactVersion(item);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`${JSON.stringify(item)} ${error.message}. For patterns give 'packages' and 'versions'.`);
  }
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
