import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { createDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { createRepository, searchOrder, updateRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import { openStore, type Store } from '@codeartifact-ci/emulator/store/store.ts';
import type { DomainRow, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

let store: Store;
let domain: DomainRow;
beforeEach(() => {
  store = openStore(undefined, new Clock(), FORMATS);
  domain = createDomain(store, { owner: '111122223333', name: 'acme', region: 'us-east-1', encryptionKey: undefined });
});
afterEach(() => store.close());

function make(name: string, upstreams: readonly string[] = []): RepositoryRow {
  return createRepository(store, domain, { name, administrator: domain.owner, description: undefined, upstreams });
}
const order = (repository: RepositoryRow): string[] => searchOrder(store, repository).map(({ name }) => name);

describe('a request', () => {
  it('looks into all that is above an upstream before it looks into the next one', () => {
    make('E');
    make('D', ['E']);
    make('C');
    make('A', ['C', 'D']);
    make('B');
    const asked = make('my-repo', ['A', 'B']);
    expect(order(asked)).toEqual(['my-repo', 'A', 'C', 'D', 'E', 'B']);
    updateRepository(store, domain, 'my-repo', { upstreams: ['B', 'A'] });
    expect(order(asked)).toEqual(['my-repo', 'B', 'A', 'C', 'D', 'E']);
  });

  it('looks into 25 repositories at most', () => {
    make('up-0');
    for (let index = 1; index < 30; index++) make(`up-${index}`, [`up-${index - 1}`]);
    const asked = make('asked', ['up-29']);
    expect(order(asked)).toEqual(['asked', ...Array.from({ length: 24 }, (_, index) => `up-${29 - index}`)]);
  });
});

describe('a domain', () => {
  it('holds 1,000 repositories', () => {
    store.db.transaction(() => {
      for (let index = 1; index < 1_000; index++) make(`repository-${index}`);
    });
    expect(make('the-last').name).toBe('the-last');
    expect(() => make('one-more')).toThrow('A domain may hold 1000 repositories');
  });
});
