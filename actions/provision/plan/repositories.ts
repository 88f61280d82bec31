import type { Change } from './change.ts';
import { reachable } from '../state/order.ts';
import { sourcesAfter } from '../state/outcome.ts';
import { policyChange, tagChanges } from './policies-and-tags.ts';
import type { Actual, ActualRepository, Desired, DesiredRepository } from '../state/state.ts';

/**
 * The changes of the repositories in the file. A repository gets its upstreams when all above it have theirs in their
 * final form: so an upstream exists before it is used, and no step makes a circle that neither the old nor the new
 * state has (the part of the graph above is final, and the final graph has none).
 */
export function planRepositories(desired: Desired, actual: Actual, prune: boolean): Change[] {
  const upstreams = (name: string): readonly string[] => sourcesAfter(name, desired, actual).upstreams;
  const rewired = new Map<string, string>();
  for (const name of desired.repositories.keys()) {
    const existing = actual.repositories.get(name);
    if (existing === undefined) rewired.set(name, createdId(name));
    else if (!sameList(existing.upstreams, upstreams(name))) rewired.set(name, updatedId(name));
  }
  return [...desired.repositories].flatMap(([name, wanted]) => {
    const existing = actual.repositories.get(name);
    const above = rewired.has(name)
      ? [...reachable(name, upstreams)].flatMap((upstream) => rewired.get(upstream) ?? [])
      : [];
    return existing === undefined ? created(name, wanted, above) : changed(name, wanted, existing, above, prune);
  });
}

export const createdId = (name: string): string => `repository ${name}: create`;
const updatedId = (name: string): string => `repository ${name}: update`;

function created(name: string, wanted: DesiredRepository, above: readonly string[]): Change[] {
  const { description, upstreams = [], policy, tags = new Map<string, string>() } = wanted;
  const connection = wanted.connection ?? undefined;
  const subject = `repository ${name}`;
  const id = createdId(name);
  const create: Change = {
    id,
    kind: 'create',
    subject,
    what: ['repository', ...(upstreams.length === 0 ? [] : [`upstreams ${upstreams.join(', ')}`])],
    widens: [],
    after: above,
    call: { do: 'create-repository', repository: { name, description, upstreams, tags } },
  };
  return [
    create,
    ...(connection === undefined ? [] : [connect(name, connection, [id])]),
    ...policyChange({ kind: 'repository', name }, subject, policy, undefined, false).map((change) => ({
      ...change,
      after: [id],
    })),
  ];
}

function changed(
  name: string,
  wanted: DesiredRepository,
  existing: ActualRepository,
  above: readonly string[],
  prune: boolean,
): Change[] {
  const subject = `repository ${name}`;
  const disconnects = existing.connections
    .filter((connection) => wanted.connection !== undefined && connection !== wanted.connection)
    .map((connection): Change => ({
      id: `${subject}: disconnect ${connection}`,
      kind: 'update',
      subject,
      what: [`no external connection ${connection}`],
      widens: [],
      after: [],
      call: { do: 'disconnect', name, connection },
    }));
  const disconnected = disconnects.map(({ id }) => id);
  // Upstreams and an external connection exclude each other: the old one goes before the new one comes.
  const update = updated(name, wanted, existing, [...above, ...disconnected]);
  const connection = wanted.connection ?? undefined;
  const connects =
    connection === undefined || existing.connections.includes(connection)
      ? []
      : [connect(name, connection, [...disconnected, ...update.map(({ id }) => id)])];
  return [
    ...disconnects,
    ...update,
    ...connects,
    ...tagChanges({ arn: existing.arn }, subject, wanted.tags, existing.tags),
    ...policyChange({ kind: 'repository', name }, subject, wanted.policy, existing.policy, prune),
  ];
}

function updated(
  name: string,
  wanted: DesiredRepository,
  existing: ActualRepository,
  after: readonly string[],
): Change[] {
  const upstreams =
    wanted.upstreams !== undefined && sameList(existing.upstreams, wanted.upstreams) ? undefined : wanted.upstreams;
  const description = wanted.description === existing.description ? undefined : wanted.description;
  if (upstreams === undefined && description === undefined) return [];
  return [
    {
      id: updatedId(name),
      kind: 'update',
      subject: `repository ${name}`,
      what: [
        ...(upstreams === undefined ? [] : [`upstreams ${listed(existing.upstreams)} → ${listed(upstreams)}`]),
        ...(description === undefined ? [] : [`description ${JSON.stringify(description)}`]),
      ],
      widens: [],
      after: upstreams === undefined ? [] : after,
      call: { do: 'update-repository', name, description, upstreams },
    },
  ];
}

function connect(name: string, connection: string, after: readonly string[]): Change {
  return {
    id: `repository ${name}: connect ${connection}`,
    kind: 'update',
    subject: `repository ${name}`,
    what: [`external connection ${connection}`],
    widens: [],
    after,
    call: { do: 'connect', name, connection },
  };
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? '(none)' : names.join(', ');
}

export function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
