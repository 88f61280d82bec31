import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import type { PackageAt } from '../service/version-service.ts';
import { isRecord } from '../service/json.ts';
import { EVENTS, type Entry } from './journal.ts';

/** One line of a state file, by what it tells. */
export type Line =
  /** A plan is about to be applied: its text but for the packages, which follow in lines of their own. */
  | { readonly kind: 'opened'; readonly plan: string; readonly time: string; readonly head: unknown }
  /** A package of the plan that something is done about; its text is checked when the plan is read as a whole. */
  | { readonly kind: 'planned'; readonly plan: string; readonly package: unknown }
  /** Nothing of the plan is left to do. */
  | { readonly kind: 'closed'; readonly plan: string; readonly time: string }
  | ({ readonly kind: 'event'; readonly plan: string; readonly time: string } & Entry)
  /** Unfinished versions that were seen for the first time, by version the revision. */
  | {
      readonly kind: 'seen';
      readonly time: string;
      readonly at: PackageAt;
      readonly revisions: Record<string, string>;
    };

/** The line as it stands in the file, with its line end. */
export function lineText(line: Line): string {
  const { kind } = line;
  if (kind === 'event' || kind === 'seen') {
    const { at, ...rest } = line;
    return `${JSON.stringify({ ...rest, repository: at.repository, ...at.coordinates })}\n`;
  }
  return `${JSON.stringify(line)}\n`;
}

/** Reads a line; undefined for one that a crash cut off, or that is of another kind than these. */
export function parseLine(text: string): Line | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const { kind, plan, time } = value;
  switch (kind) {
    case 'opened':
      return typeof plan === 'string' && typeof time === 'string'
        ? { kind, plan, time, head: value['head'] }
        : undefined;
    case 'planned':
      return typeof plan === 'string' && isRecord(value['package'])
        ? { kind, plan, package: value['package'] }
        : undefined;
    case 'closed':
      return typeof plan === 'string' && typeof time === 'string' ? { kind, plan, time } : undefined;
    case 'event':
      return eventLine(value);
    case 'seen': {
      const at = packageAt(value);
      const revisions = texts(value['revisions']);
      return at !== undefined && revisions !== undefined && typeof time === 'string'
        ? { kind, time, at, revisions }
        : undefined;
    }
    default:
      return undefined;
  }
}

function eventLine(value: Readonly<Record<string, unknown>>): Line | undefined {
  const { plan, time, versions, detail } = value;
  const at = packageAt(value);
  const event = EVENTS.find((known) => known === value['event']);
  if (typeof plan !== 'string' || typeof time !== 'string' || at === undefined || event === undefined) return undefined;
  if (!Array.isArray(versions) || !versions.every((version) => typeof version === 'string')) return undefined;
  const [revisions, tags] = [texts(value['revisions']), texts(value['tags'])];
  return {
    ...{ kind: 'event', plan, time, at, event, versions },
    ...(revisions === undefined ? {} : { revisions }),
    ...(tags === undefined ? {} : { tags }),
    ...(typeof detail === 'string' ? { detail } : {}),
  };
}

function packageAt({ repository, format, namespace, name }: Readonly<Record<string, unknown>>): PackageAt | undefined {
  const known = FORMATS.find((one) => one === format);
  return typeof repository === 'string' &&
    known !== undefined &&
    typeof namespace === 'string' &&
    typeof name === 'string'
    ? { repository, coordinates: { format: known, namespace, name } }
    : undefined;
}

function texts(value: unknown): Record<string, string> | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries);
}
