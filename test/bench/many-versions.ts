import * as sdk from '@aws-sdk/client-codeartifact';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { createDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { createRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import { openStore } from '@codeartifact-ci/emulator/store/store.ts';
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { median, time } from './measure.ts';

const FEW = 1_000;
const MANY = 100_000;
const ROUNDS = 9;
const OWNER = '111122223333';
const at = { domain: 'acme', repository: 'app' };

/**
 * The emulator with 100,000 versions in its folder beside one with 1,000, in packages of 100 versions and in a single
 * one: how long it takes to be ready, to list, and to make a packument anew. Prints medians and the growth.
 */
export async function benchManyVersions(): Promise<string[]> {
  const lines: string[] = [];
  for (const [label, perPackage] of [
    ['in packages of 100', () => 100],
    ['in one package', (total: number) => total],
  ] as const) {
    const few = await measure(FEW, perPackage(FEW));
    const many = await measure(MANY, perPackage(MANY));
    for (const [what, milliseconds] of many) {
      const before = few.get(what) ?? NaN;
      const growth = (milliseconds / before).toFixed(1);
      lines.push(
        `${MANY} versions ${label}, ${what}: ${milliseconds.toFixed(0)} ms; ${FEW}: ${before.toFixed(0)} ms (${growth} ×)`,
      );
    }
  }
  return lines;
}

async function measure(total: number, perPackage: number): Promise<ReadonlyMap<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), 'many-versions-'));
  let emulator: TestEmulator | undefined;
  try {
    fill(folder, total, perPackage);
    const found = new Map<string, number>();
    const args = ['--data', folder, '--external', 'public:npmjs=off'];
    found.set('ready', await time(async () => (emulator = await startTestEmulator(args))));
    if (emulator === undefined) throw new Error('no emulator was started');
    const { endpoint, region } = emulator;
    const client = new sdk.CodeartifactClient({ endpoint, region, credentials: KEY });
    const { authorizationToken = '' } = await client.send(new sdk.GetAuthorizationTokenCommand({ domain: 'acme' }));
    const headers = { authorization: `Bearer ${authorizationToken}`, 'accept-encoding': 'gzip' };
    const versions = (
      more: Partial<sdk.ListPackageVersionsCommandInput>,
    ): Promise<sdk.ListPackageVersionsCommandOutput> =>
      client.send(new sdk.ListPackageVersionsCommand({ ...at, format: 'npm', package: 'package-0', ...more }));
    const newest = { sortBy: 'PUBLISHED_TIME' } as const;
    const { nextToken } = await versions(newest);
    const requests: Readonly<Record<string, () => Promise<unknown>>> = {
      ListPackages: () => client.send(new sdk.ListPackagesCommand(at)),
      ListPackageVersions: () => versions({}),
      'ListPackageVersions, the newest, second page': () => versions({ ...newest, nextToken }),
      packument: async () => (await fetch(`${endpoint}/npm/d/acme-${OWNER}/app/package-0`, { headers })).arrayBuffer(),
    };
    for (const [what, request] of Object.entries(requests)) {
      const first = await time(request);
      const again: number[] = [];
      for (let round = 0; round < ROUNDS; round++) again.push(await time(request));
      if (what === 'packument') found.set('packument, made anew', first);
      found.set(what, median(again));
    }
    client.destroy();
    return found;
  } finally {
    await emulator?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const KEY = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };

/** Straight into the tables: by uploads it would take an hour. */
function fill(folder: string, total: number, perPackage: number): void {
  const store = openStore(folder, new Clock(), FORMATS);
  const domain = createDomain(store, { owner: OWNER, name: 'acme', region: 'us-east-1', encryptionKey: undefined });
  const settings = { name: 'app', administrator: OWNER, description: undefined, upstreams: [] };
  const repository = createRepository(store, domain, settings);
  const made = new Set<string>();
  store.db.transaction(() => {
    for (let index = 0; index < total / perPackage; index++) {
      const name = `package-${index}`;
      const { id } = store.db.run(
        `INSERT INTO packages (repository_id, format, namespace, name, identity, publish, upstream)
         VALUES (?1, 'npm', '', ?2, ?2, 'ALLOW', 'BLOCK')`,
        repository.id,
        name,
      );
      for (let patch = 0; patch < perPackage; patch++) {
        const version = `1.0.${patch}`;
        const native = { name, version, description: 'x'.repeat(300), dist: { shasum: '0'.repeat(40) } };
        const inserted = store.db.run(
          `INSERT INTO versions (package_id, version, status, revision, published, origin_type, origin_repository, metadata, changes)
           VALUES (?, ?, 'Published', ?, ?, 'INTERNAL', 'app', ?, 1)`,
          id,
          version,
          `revision ${index} ${patch}`,
          Date.UTC(2024, 0, 1) + patch,
          JSON.stringify({ native }),
        );
        const content = `${name} ${version}`;
        const sha256 = hash('sha256', content);
        const file = store.blobs.path(sha256);
        if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
        made.add(dirname(file));
        writeFileSync(file, content);
        store.db.run(
          "INSERT INTO assets (version_id, name, size, md5, sha1, sha256, sha512) VALUES (?, 'package.tgz', ?, '', '', ?, '')",
          inserted.id,
          content.length,
          sha256,
        );
      }
    }
  });
  store.close();
}
