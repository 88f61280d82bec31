import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import {
  countPackages,
  pageOfPackages,
  pageOfVersionHeads,
  type PackageSearch,
  type VersionPosition,
  type VersionSearch,
} from '@codeartifact-ci/emulator/store/browse.ts';
import { createDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { ensurePackage, putOriginConfiguration } from '@codeartifact-ci/emulator/store/packages.ts';
import { createRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import { openStore, type Store } from '@codeartifact-ci/emulator/store/store.ts';
import type { PackageRow, RepositoryRow, VersionRow } from '@codeartifact-ci/emulator/store/types.ts';
import * as fc from 'fast-check';

let store: Store;
let repository: RepositoryRow;
const owner = '111122223333';

beforeAll(() => {
  store = openStore(undefined, new Clock(), FORMATS);
  const domain = createDomain(store, { region: 'us-east-1', owner, name: 'acme', encryptionKey: undefined });
  const make = (name: string): RepositoryRow =>
    createRepository(store, domain, { name, administrator: owner, description: undefined, upstreams: [] });
  repository = make('app');
  // What stands in another repository is on no page of this one.
  ensurePackage(store, make('other'), { format: 'npm', namespace: '', name: 'stranger' }, 'publish');
});
afterAll(() => store.close());

/** Page after page, from the first to the one that is not full. */
function leaf<Row>(size: number, page: (after: Row | undefined) => readonly Row[]): Row[] {
  const all: Row[] = [];
  for (;;) {
    const rows = page(all.at(-1));
    all.push(...rows);
    if (rows.length < size) return all;
  }
}

describe('pages of packages', () => {
  const NAMES = ['a', 'a-b', 'ab', 'A', 'b', '_', '%', 'é', '\u{1F600}', '\uffff'];
  const NAMESPACES = ['', 'a', 'ab', 'b', '\u{10FFFF}'];
  const rows: PackageRow[] = [];

  beforeAll(() => {
    for (const format of ['npm', 'generic', 'nuget']) {
      for (const namespace of format === 'nuget' ? [''] : NAMESPACES) {
        for (const [index, name] of NAMES.entries()) {
          const key = { format, namespace, name: format === 'nuget' ? name.toLowerCase() : name };
          ensurePackage(store, repository, key, 'publish');
          if (index % 3 !== 0) continue;
          putOriginConfiguration(store, repository, key, { publish: 'BLOCK', upstream: 'ALLOW' });
        }
      }
    }
    rows.push(...store.db.all<PackageRow>('SELECT * FROM packages WHERE repository_id = ?', repository.id));
  });

  const key = ({ format, namespace, name }: PackageRow): Buffer[] =>
    [format, namespace, name].map((part) => Buffer.from(part));
  const inOrder = (a: PackageRow, b: PackageRow): number => {
    const [right, left] = [key(b), key(a)];
    return left.reduce((order, part, index) => order || Buffer.compare(part, right[index] ?? part), 0);
  };
  const fits = ({ format, namespacePrefix = '', namePrefix = '', publish, upstream }: PackageSearch, row: PackageRow) =>
    (format ?? row.format) === row.format &&
    row.namespace.startsWith(namespacePrefix) &&
    row.name.startsWith(namePrefix) &&
    (publish ?? row.publish) === row.publish &&
    (upstream ?? row.upstream) === row.upstream;

  const search: fc.Arbitrary<PackageSearch> = fc.record(
    {
      format: fc.constantFrom('npm', 'generic', 'nuget', 'pypi'),
      namespacePrefix: fc.constantFrom('', 'a', 'ab', 'abc', '\u{10FFFF}'),
      namePrefix: fc.constantFrom('', 'a', 'A', '_', '%', 'é', '\u{1F600}', 'x'),
      publish: fc.constantFrom('ALLOW', 'BLOCK'),
      upstream: fc.constantFrom('ALLOW', 'BLOCK'),
    },
    { requiredKeys: [] },
  );

  it('of any size, forth and back, are what the search asks for, each package once and in order', () => {
    fc.assert(
      fc.property(search, fc.integer({ min: 1, max: 40 }), (wanted, size) => {
        const expected = rows.filter((row) => fits(wanted, row)).sort(inOrder);
        expect(leaf<PackageRow>(size, (after) => pageOfPackages(store, repository, wanted, { after }, size))).toEqual(
          expected,
        );
        const last = expected.at(-1);
        if (last === undefined) return;
        const before = pageOfPackages(store, repository, wanted, { before: last }, size);
        expect(before).toEqual(expected.slice(0, -1).slice(-size));
        expect(countPackages(store, repository, wanted)).toBe(expected.length);
      }),
    );
  });
});

describe('pages of versions', () => {
  const STATUSES = ['Published', 'Unlisted', 'Archived', 'Unfinished'] as const;
  const version = fc.record({
    version: fc.stringMatching(/^[0-9a-zé]{1,4}$/),
    status: fc.constantFrom(...STATUSES),
    origin: fc.constantFrom('INTERNAL', 'EXTERNAL'),
    // Many at once, some at no time, and registries have told times before all others.
    published: fc.constantFrom(null, -1, 0, 1, 1, 1, 2),
  });
  const search: fc.Arbitrary<VersionSearch> = fc.record({
    status: fc.option(fc.constantFrom(...STATUSES), { nil: undefined }),
    originType: fc.option(fc.constantFrom('INTERNAL', 'EXTERNAL'), { nil: undefined }),
    order: fc.constantFrom('version', 'published'),
  });
  const versions = fc.uniqueArray(version, { selector: (one) => one.version, maxLength: 25 });
  let count = 0;

  const fill = (
    list: readonly { version: string; status: string; origin: string; published: number | null }[],
  ): PackageRow => {
    const name = `package-${count++}`;
    const row = ensurePackage(store, repository, { format: 'generic', namespace: 'versions', name }, 'publish');
    for (const one of list) {
      store.db.run(
        `INSERT INTO versions (package_id, version, status, revision, published, origin_type, metadata, changes)
         VALUES (?, ?, ?, '', ?, ?, '{}', 0)`,
        row.id,
        one.version,
        one.status,
        one.published,
        one.origin,
      );
    }
    return row;
  };

  it('of any size are what the search asks for, each version once: by number, or the newest and last made first', () => {
    fc.assert(
      fc.property(versions, search, fc.integer({ min: 1, max: 26 }), (list, wanted, size) => {
        const row = fill(list);
        const expected = store.db
          .all<VersionRow>('SELECT * FROM versions WHERE package_id = ?', row.id)
          .filter(({ status }) => (wanted.status ?? status) === status)
          .filter(({ origin_type }) => (wanted.originType ?? origin_type) === origin_type)
          .sort((a, b) =>
            wanted.order === 'version'
              ? Buffer.compare(Buffer.from(a.version), Buffer.from(b.version))
              : (b.published ?? 0) - (a.published ?? 0) || b.id - a.id,
          );
        const pages = leaf<{ id: number; version: string; published: number | null }>(size, (after) => {
          const position: VersionPosition | undefined = after && [after.published ?? 0, after.id, after.version];
          return pageOfVersionHeads(store, row, wanted, position, size);
        });
        expect(pages.map((one) => one.version)).toEqual(expected.map((one) => one.version));
      }),
    );
  });
});
