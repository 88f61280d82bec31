import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { JsonCaller, JsonService } from '@codeartifact-ci/core/aws/json-service.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { globFiles } from '@codeartifact-ci/core/files/glob.ts';
import { isRecord } from '../../prune/service/json.ts';
import { formatCoordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import type { EventSection } from '../document.ts';

/** CloudTrail; LookupEvents has a quota of two a second (user guide, "quotas"). */
export const CLOUDTRAIL: JsonService = {
  name: 'cloudtrail',
  target: 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101',
  version: '1.1',
  perSecond: 1.5,
};

/** The most that LookupEvents gives at once. */
const PAGE = 50;

/** A domain as events name it: of its name there may be one in each account and Region. */
export interface DomainOfEvents {
  readonly name: string;
  /** Account ID. */
  readonly owner: string;
  readonly region: string;
}

/** An event that CloudTrail recorded, as far as a report says it. */
interface TrailEvent {
  /** ISO 8601 */
  readonly time: string;
  readonly caller: string;
  readonly isRead: boolean;
  readonly repository: string | undefined;
  /** `npm:@acme/core` */
  readonly package: string | undefined;
}

/**
 * The newest events of the account's event history about a domain, up to `most`: one LookupEvents for 50. undefined
 * where there are none.
 */
export async function lookUpEvents(
  caller: JsonCaller,
  domain: DomainOfEvents,
  since: Date,
  most: number,
): Promise<EventSection | undefined> {
  const events: TrailEvent[] = [];
  let looked = 0;
  let token: string | undefined;
  const seen = new Set<string>();
  do {
    const reply = await caller.call('LookupEvents', {
      LookupAttributes: [{ AttributeKey: 'EventSource', AttributeValue: 'codeartifact.amazonaws.com' }],
      StartTime: Math.floor(since.getTime() / 1000),
      MaxResults: PAGE,
      ...(token === undefined ? {} : { NextToken: token }),
    });
    const page = isRecord(reply) && Array.isArray(reply['Events']) ? reply['Events'].filter(isRecord) : [];
    looked += page.length;
    for (const { CloudTrailEvent: text } of page) {
      const event = typeof text === 'string' ? eventOf(parse(text), domain) : undefined;
      if (event !== undefined) events.push(event);
    }
    token = isRecord(reply) && typeof reply['NextToken'] === 'string' ? reply['NextToken'] : undefined;
    if (token !== undefined && seen.has(token)) break;
    if (token !== undefined) seen.add(token);
  } while (token !== undefined && looked < most);
  return sectionOf(events, token !== undefined);
}

/**
 * The events about a domain in log files that a trail has delivered (`*.json.gz`, or unpacked), as `aws s3 sync` brings
 * them: data events among them. A pattern that no file matches is an InputError.
 */
export async function readTrailLogs(
  pattern: string,
  workspace: string,
  domain: DomainOfEvents,
): Promise<EventSection | undefined> {
  const events: TrailEvent[] = [];
  const files = await globFiles(workspace, pattern);
  for (const path of files) {
    const log = await readLog(path);
    const records = isRecord(log) && Array.isArray(log['Records']) ? log['Records'] : [];
    for (const record of records) {
      const event = eventOf(record, domain);
      if (event !== undefined) events.push(event);
    }
  }
  if (files.length === 0) throw new InputError(`No file matches '${pattern}'. Check 'cloudtrail-logs'.`);
  return sectionOf(events, false);
}

async function readLog(path: string): Promise<unknown> {
  try {
    const bytes = await readFile(path);
    return JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  } catch (error) {
    throw new InputError(
      `${path} cannot be read as a log of CloudTrail: ${messageOf(error)}. Check 'cloudtrail-logs'.`,
    );
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * A record of CloudTrail if it is about the domain (CodeArtifact user guide, "Logging CodeArtifact API calls"). One that
 * names no owner or Region is of the trail's own account and Region.
 */
function eventOf(record: unknown, domain: DomainOfEvents): TrailEvent | undefined {
  if (!isRecord(record) || record['eventSource'] !== 'codeartifact.amazonaws.com') return undefined;
  const { eventTime, eventName, readOnly, userIdentity, awsRegion = domain.region } = record;
  const asked = isRecord(record['requestParameters']) ? record['requestParameters'] : {};
  const of = (...names: readonly string[]) =>
    names.map((name) => asked[name]).find((value) => typeof value === 'string');
  const isOurs =
    of('domainName', 'domain') === domain.name &&
    (of('domainOwner') ?? domain.owner) === domain.owner &&
    awsRegion === domain.region;
  if (!isOurs || typeof eventTime !== 'string' || Number.isNaN(Date.parse(eventTime))) return undefined;
  const name = of('packageName', 'package');
  const format = FORMATS.find((one) => one === of('packageFormat', 'format'));
  return {
    time: eventTime,
    caller: callerOf(userIdentity),
    // Who gets a token has changed nothing, though such an event is not read-only.
    isRead: readOnly === true || (typeof eventName === 'string' && /^(Describe|Get|List|Read)/.test(eventName)),
    repository: of('repositoryName', 'repository'),
    package:
      name === undefined || format === undefined
        ? undefined
        : formatCoordinates({ format, namespace: of('packageNamespace', 'namespace') ?? '', name }),
  };
}

/** The role behind a session, rather than the session of each job. */
function callerOf(identity: unknown): string {
  if (!isRecord(identity)) return 'unknown';
  const session = isRecord(identity['sessionContext']) ? identity['sessionContext'] : {};
  const issuer = isRecord(session['sessionIssuer']) ? session['sessionIssuer'] : {};
  const known = [issuer['arn'], identity['arn'], identity['invokedBy'], identity['accountId']];
  return known.find((one) => typeof one === 'string') ?? 'unknown';
}

function sectionOf(events: readonly TrailEvent[], more: boolean): EventSection | undefined {
  const times = events.map(({ time }) => time).sort();
  const [from, to] = [times[0], times.at(-1)];
  if (from === undefined || to === undefined) return undefined;
  const count = (of: readonly TrailEvent[]) => ({
    reads: of.filter(({ isRead }) => isRead).length,
    writes: of.filter(({ isRead }) => !isRead).length,
  });
  const most = <T extends { readonly reads: number; readonly writes: number }>(rows: readonly T[]): T[] =>
    [...rows].sort((a, b) => b.reads + b.writes - a.reads - a.writes);
  const named = events.filter((event) => event.package !== undefined);
  const byPackage = Map.groupBy(named, (event) => `${event.repository ?? ''} ${event.package ?? ''}`);
  return {
    ...{ events: events.length, from, to, more },
    callers: most([...Map.groupBy(events, ({ caller }) => caller)].map(([caller, of]) => ({ caller, ...count(of) }))),
    packages: most(
      [...byPackage.values()].map((of) => ({
        repository: of[0]?.repository ?? '',
        package: of[0]?.package ?? '',
        ...count(of),
      })),
    ),
  };
}
