import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { Call, Change, Plan, Tagged } from './plan/change.ts';
import { sameKey } from './plan/plan.ts';
import { sameList } from './plan/repositories.ts';
import { parsePolicy, samePolicy } from './policy/policy.ts';
import type { PolicyHolder, Service } from './service/service.ts';
import type { PermissionsPolicy } from './state/state.ts';

export interface Outcome {
  /** Ids of the changes that were made. */
  readonly done: readonly string[];
  readonly failed: readonly { readonly id: string; readonly message: string }[];
  /** Ids of the changes that waited for one that failed. */
  readonly skipped: readonly string[];
}

/**
 * Makes the changes, each as soon as those it needs are through, the rest side by side. A failure stops only what
 * needs it: another run takes up from there. Errors of the service are part of the outcome; a bug is thrown.
 */
export async function applyPlan(
  service: Service,
  plan: Plan,
  onDone: (change: Change, done: number) => void = () => undefined,
): Promise<Outcome> {
  const done: string[] = [];
  const failed: { id: string; message: string }[] = [];
  const skipped: string[] = [];
  const bugs: unknown[] = [];
  const started = new Map<string, Promise<boolean>>();
  for (const change of plan.changes) {
    const run = async (): Promise<boolean> => {
      const needed = await Promise.all(change.after.flatMap((id) => started.get(id) ?? []));
      if (needed.includes(false)) {
        skipped.push(change.id);
        return false;
      }
      try {
        await perform(service, change.call);
        done.push(change.id);
        onDone(change, done.length);
        return true;
      } catch (error) {
        const explained = explain(error);
        if (!(explained instanceof InputError)) bugs.push(error);
        failed.push({ id: change.id, message: messageOf(explained) });
        return false;
      }
    };
    started.set(change.id, run());
  }
  await Promise.all(started.values());
  if (bugs.length > 0) throw bugs[0];
  return { done, failed, skipped };
}

/** Errors by which the service says that things are not as they were. */
const CHANGED_MEANWHILE = new Set(['ConflictException', 'ResourceNotFoundException', 'ServiceQuotaExceededException']);

/**
 * Makes one change. When the reply to a call that went through is lost, the retry meets its own work (it exists
 * already, the revision is another): what is as it should be is no error, whoever made it so.
 */
async function perform(service: Service, call: Call): Promise<void> {
  try {
    await send(service, call);
  } catch (error) {
    if (!(error instanceof Error) || !CHANGED_MEANWHILE.has(error.name)) throw error;
    if (await isSo(service, call)) return;
    if (error.name === 'ConflictException' && (call.do === 'put-policy' || call.do === 'delete-policy')) {
      throw policyConflict(call.of);
    }
    throw error;
  }
}

function send(service: Service, call: Call): Promise<void> {
  switch (call.do) {
    case 'create-domain':
      return service.createDomain(call.encryptionKey, call.tags);
    case 'create-repository':
      return service.createRepository(call.repository);
    case 'update-repository':
      return service.updateRepository(call.name, call);
    case 'delete-repository':
      return deleteRepository(service, call.name, call.holdingPackages);
    case 'connect':
      return service.connect(call.name, call.connection);
    case 'disconnect':
      return service.disconnect(call.name, call.connection);
    case 'put-policy':
      return putPolicy(service, call.of, call.document, call.revision);
    case 'delete-policy':
      return service.deletePolicy(call.of, call.revision);
    case 'tag':
      return arnOf(service, call.of).then((arn) => service.tag(arn, call.tags));
    case 'untag':
      return arnOf(service, call.of).then((arn) => service.untag(arn, call.keys));
    case 'create-group':
      return service.createGroup(call.group, call.tags);
    case 'update-group':
      return service.updateGroup(call.group);
    case 'set-origin':
      return service.setOrigin(call.change);
    case 'delete-group':
      return service.deleteGroup(call.pattern);
  }
}

/** Packages may have come since the plan was made: looked at once more, right before. */
async function deleteRepository(service: Service, name: string, holdingPackages: boolean): Promise<void> {
  if (!holdingPackages && (await service.holdsPackages(name))) {
    throw new InputError(
      `Repository ${name} holds packages by now, so it was not deleted. Name it in 'allow-delete' to delete it with them.`,
    );
  }
  await service.deleteRepository(name);
}

/** The service cannot be told "only if there is none", so a first policy is preceded by a look. */
async function putPolicy(
  service: Service,
  of: PolicyHolder,
  document: string,
  revision: string | undefined,
): Promise<void> {
  if (revision === undefined) {
    const present = await service.policy(of);
    if (says(present, document, of)) return;
    if (present !== undefined) throw policyConflict(of);
  }
  await service.putPolicy(of, document, revision);
}

function policyConflict(of: PolicyHolder): InputError {
  return new InputError(
    `Somebody else changed the permissions policy of ${holderText(of)} since it was read, so it was not overwritten. Look at its present state, then run again.`,
  );
}

function holderText(of: PolicyHolder): string {
  return of.kind === 'domain' ? 'the domain' : `repository ${of.name}`;
}

function says(policy: PermissionsPolicy | undefined, document: string, of: PolicyHolder): boolean {
  const what = holderText(of);
  return policy !== undefined && samePolicy(parsePolicy(policy.document, what), parsePolicy(document, what));
}

async function arnOf(service: Service, of: Tagged): Promise<string> {
  if ('arn' in of) return of.arn;
  const group = (await service.groups()).find(({ pattern }) => pattern === of.group);
  if (group === undefined) throw new InputError(`The package group ${of.group} was deleted meanwhile. Run again.`);
  return group.arn;
}

/** Whether the call's effect is there. */
async function isSo(service: Service, call: Call): Promise<boolean> {
  switch (call.do) {
    case 'create-domain': {
      const domain = await service.domain();
      if (domain === undefined) return false;
      const key = call.encryptionKey;
      return (
        (key === undefined || (domain.encryptionKey !== undefined && sameKey(key, domain.encryptionKey))) &&
        sameTags(await service.tags(domain.arn), call.tags)
      );
    }
    case 'create-repository': {
      const { name, description, upstreams } = call.repository;
      const found = await service.repository(name);
      return (
        found !== undefined &&
        sameList(found.upstreams, upstreams) &&
        found.description === (description ?? '') &&
        sameTags(await service.tags(found.arn), call.repository.tags)
      );
    }
    case 'connect':
      return (await service.repository(call.name))?.connections.includes(call.connection) === true;
    case 'disconnect':
      return (await service.repository(call.name))?.connections.includes(call.connection) === false;
    case 'put-policy':
      return says(await service.policy(call.of), call.document, call.of);
    case 'delete-policy':
      return (await service.policy(call.of)) === undefined;
    case 'create-group': {
      const { pattern, description, contactInfo } = call.group;
      const found = (await service.groups()).find((group) => group.pattern === pattern);
      return (
        found !== undefined &&
        found.description === (description ?? '') &&
        found.contactInfo === (contactInfo ?? '') &&
        sameTags(await service.tags(found.arn), call.tags)
      );
    }
    case 'delete-repository':
      return !(await service.repositoryNames()).includes(call.name);
    case 'delete-group':
      return !(await service.groups()).some(({ pattern }) => pattern === call.pattern);
    case 'update-repository':
    case 'update-group':
    case 'set-origin':
    case 'tag':
    case 'untag':
      // These may be sent twice: an error of theirs is not about their own work.
      return false;
  }
}

function sameTags(present: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): boolean {
  const own = [...present].filter(([key]) => !key.startsWith('aws:'));
  return own.length === wanted.size && own.every(([key, value]) => wanted.get(key) === value);
}
