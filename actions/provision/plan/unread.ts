import type { PolicyHolder } from '../service/service.ts';
import { ROOT_GROUP, type Actual, type Desired, type Part } from '../state/state.ts';
import type { Change } from './change.ts';

/** The parts that a change rests on: it can be planned only when they were read. */
function needs({ call, subject }: Change): readonly Part[] {
  switch (call.do) {
    case 'create-domain':
      return [];
    case 'put-policy':
    case 'delete-policy':
      return [policyOf(call.of), ...(call.of.kind === 'repository' ? [`repository ${call.of.name}` as const] : [])];
    case 'tag':
    case 'untag':
      return subject.startsWith('domain ')
        ? ['tags of the domain']
        : [`tags of ${subject as `repository ${string}`}`, subject as Part, 'package groups'];
    case 'create-repository':
      return [`repository ${call.repository.name}`];
    case 'update-repository':
    case 'delete-repository':
    case 'connect':
    case 'disconnect':
      return [`repository ${call.name}`];
    case 'create-group':
    case 'update-group':
      return ['package groups', `package group ${call.group.pattern}`];
    case 'set-origin':
      return ['package groups', `package group ${call.change.pattern}`];
    case 'delete-group':
      return ['package groups', `package group ${call.pattern}`];
  }
}

function policyOf(of: PolicyHolder): Part {
  return of.kind === 'domain' ? 'permissions policy of the domain' : `permissions policy of repository ${of.name}`;
}

/** The changes without those that rest on what could not be read; the others do not wait for them. */
export function withoutUnread(changes: readonly Change[], { unread }: Actual): Change[] {
  const left = changes.filter((change) => !needs(change).some((part) => unread.has(part)));
  const ids = new Set(left.map(({ id }) => id));
  return left.map((change) => ({ ...change, after: change.after.filter((id) => ids.has(id)) }));
}

/** A line for each part that the file says something of and that could not be read. */
export function unreadLines(desired: Desired, { unread }: Actual, prune: boolean): string[] {
  const asked = new Set<string>([
    ...(desired.domain.policy !== undefined || (prune && !desired.domain.existing)
      ? ['permissions policy of the domain']
      : []),
    ...(desired.domain.tags === undefined ? [] : ['tags of the domain']),
    ...[...desired.repositories].flatMap(([name, { policy, tags }]) => [
      `repository ${name}`,
      ...(policy !== undefined || prune ? [`permissions policy of repository ${name}`] : []),
      ...(tags === undefined ? [] : [`tags of repository ${name}`]),
    ]),
    ...[...desired.existing].map((name) => `repository ${name}`),
    ...(desired.groups.size + desired.existingGroups.size === 0 && !prune ? [] : ['package groups']),
    ...[...desired.groups].flatMap(([pattern, { tags }]) => [
      `package group ${pattern}`,
      ...(tags === undefined || pattern === ROOT_GROUP ? [] : [`tags of package group ${pattern}`]),
    ]),
  ]);
  return [...unread].filter(([part]) => asked.has(part)).map(([part, reason]) => `${part}: ${reason}`);
}
