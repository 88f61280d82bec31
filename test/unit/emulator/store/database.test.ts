import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { createDomain, requireDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { createRepository, requireRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import { openStore } from '@codeartifact-ci/emulator/store/store.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const NAME = { region: 'us-east-1', owner: '111122223333', name: 'acme' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Puts tables back to how the first schema had them: one domain name for all Regions. */
function asFirstSchema(): void {
  const sqlite = new DatabaseSync(join(folder, 'codeartifact.sqlite'));
  sqlite.exec(`PRAGMA foreign_keys = OFF; BEGIN;
    CREATE TABLE old (id INTEGER PRIMARY KEY, owner TEXT NOT NULL, name TEXT NOT NULL, region TEXT NOT NULL,
      encryption_key TEXT NOT NULL, created INTEGER NOT NULL, UNIQUE (owner, name)) STRICT;
    DROP TABLE pending_assets; DROP INDEX packages_by_identity; ALTER TABLE packages DROP COLUMN identity;
    CREATE UNIQUE INDEX crates ON packages (repository_id, lower(replace(name, '_', '-'))) WHERE format = 'cargo';
    INSERT INTO old SELECT * FROM domains; DROP TABLE domains; ALTER TABLE old RENAME TO domains;
    PRAGMA user_version = 1; COMMIT;`);
  sqlite.close();
}

describe('a data folder of an earlier schema', () => {
  it('keeps its domains and repositories, and takes the same name in another Region', () => {
    const before = openStore(folder, new Clock(), FORMATS);
    const domain = createDomain(before, { ...NAME, encryptionKey: undefined });
    const given = { name: 'app', administrator: NAME.owner, description: 'all', upstreams: [] };
    const repository = createRepository(before, domain, given);
    before.close();
    asFirstSchema();

    const after = openStore(folder, new Clock(), FORMATS);
    expect(requireDomain(after, NAME)).toEqual(domain);
    expect(requireRepository(after, domain, 'app')).toEqual(repository);
    const elsewhere = { ...NAME, region: 'eu-west-1' };
    createDomain(after, { ...elsewhere, encryptionKey: undefined });
    expect(after.db.all('SELECT region FROM domains ORDER BY region')).toEqual([
      { region: 'eu-west-1' },
      { region: 'us-east-1' },
    ]);
    // A domain that goes takes its repositories along: the references were kept.
    after.db.run('DELETE FROM domains WHERE id = ?', domain.id);
    expect(after.db.all('SELECT * FROM repositories')).toEqual([]);
    after.close();
  });

  it('is refused when a newer emulator wrote it', () => {
    openStore(folder, new Clock(), FORMATS).close();
    const sqlite = new DatabaseSync(join(folder, 'codeartifact.sqlite'));
    sqlite.exec('PRAGMA user_version = 1000');
    sqlite.close();
    expect(() => openStore(folder, new Clock(), FORMATS)).toThrow('written by a newer emulator');
  });
});
