import { createHash, randomUUID } from 'node:crypto';
import { conflict, notFound, type ResourceType } from '../errors.ts';
import type { Store } from './store.ts';

/** Resource policies and tags: both hang on an ARN. */
export interface PolicyRow {
  readonly resource_arn: string;
  readonly document: string;
  readonly revision: string;
}

interface Resource {
  readonly arn: string;
  readonly id: string;
  readonly type: ResourceType;
}

export function findPolicy(store: Store, arn: string): PolicyRow | undefined {
  return store.db.get<PolicyRow>('SELECT * FROM policies WHERE resource_arn = ?', arn);
}

export function requirePolicy(store: Store, resource: Resource): PolicyRow {
  const policy = findPolicy(store, resource.arn);
  if (policy === undefined) {
    throw notFound(`Resource policy not found for ${resource.arn}`, resource.id, resource.type);
  }
  return policy;
}

/** Stores a policy as it was written. `revision` is the one that the caller saw; another one now is a conflict. */
export function putPolicy(store: Store, resource: Resource, document: string, revision: string | undefined): PolicyRow {
  return store.db.transaction(() => {
    checkRevision(findPolicy(store, resource.arn), resource, revision);
    const next = createHash('sha256').update(`${randomUUID()}${document}`).digest('base64');
    store.db.run('INSERT OR REPLACE INTO policies VALUES (?, ?, ?)', resource.arn, document, next);
    return { resource_arn: resource.arn, document, revision: next };
  });
}

export function deletePolicy(store: Store, resource: Resource, revision: string | undefined): PolicyRow {
  return store.db.transaction(() => {
    const policy = requirePolicy(store, resource);
    checkRevision(policy, resource, revision);
    store.db.run('DELETE FROM policies WHERE resource_arn = ?', resource.arn);
    return policy;
  });
}

function checkRevision(policy: PolicyRow | undefined, resource: Resource, revision: string | undefined): void {
  if (revision !== undefined && policy?.revision !== revision) {
    throw conflict('The policy revision does not match the current revision', resource.id, resource.type);
  }
}

/** By key. */
export function listTags(store: Store, arn: string): { key: string; value: string }[] {
  return store.db.all('SELECT key, value FROM tags WHERE resource_arn = ? ORDER BY key', arn);
}

export function putTags(store: Store, arn: string, tags: readonly { key: string; value: string }[]): void {
  store.db.transaction(() => {
    for (const { key, value } of tags) store.db.run('INSERT OR REPLACE INTO tags VALUES (?, ?, ?)', arn, key, value);
  });
}

export function removeTags(store: Store, arn: string, keys: readonly string[]): void {
  store.db.transaction(() => {
    for (const key of keys) store.db.run('DELETE FROM tags WHERE resource_arn = ? AND key = ?', arn, key);
  });
}

/** What is known of a resource by its ARN alone, when the resource itself goes. */
export function removeResourceRecords(store: Store, arn: string): void {
  store.db.run('DELETE FROM policies WHERE resource_arn = ?', arn);
  store.db.run('DELETE FROM tags WHERE resource_arn = ?', arn);
}
