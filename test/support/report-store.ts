import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FORMATS } from '@codeartifact-ci/emulator/formats/formats.ts';
import { Clock } from '@codeartifact-ci/emulator/clock.ts';
import { createDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { ensurePackage, putOriginConfiguration } from '@codeartifact-ci/emulator/store/packages.ts';
import { associateExternalConnection, createRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import { openStore, type Store } from '@codeartifact-ci/emulator/store/store.ts';
import type { PackageKey, RepositoryRow } from '@codeartifact-ci/emulator/store/types.ts';

export const REPORT_DOMAIN = 'acme';
const OWNER = '111122223333';
const DAY = 86_400_000;

interface Size {
  readonly packages: number;
  readonly versions: number;
}

/**
 * A data folder of the emulator with a domain of five repositories and packages of all eight formats: published here,
 * fetched from public registries and kept below, promoted from one repository to another, some archived, disposed or
 * unfinished. The assets are records without bytes: reports read no more of them. Always the same for the same size and time.
 */
export function fillReportStore(folder: string, { packages, versions }: Size, now = Date.now()): void {
  const store = openStore(folder, new Clock(), FORMATS);
  const domain = createDomain(store, {
    owner: OWNER,
    name: REPORT_DOMAIN,
    region: 'us-east-1',
    encryptionKey: undefined,
  });
  const create = (name: string, upstreams: readonly string[], description: string): RepositoryRow =>
    createRepository(store, domain, { name, administrator: OWNER, description, upstreams });
  const npmStore = create('npm-store', [], 'What npmjs.com publishes');
  associateExternalConnection(store, npmStore, 'public:npmjs');
  const pypiStore = create('pypi-store', [], 'What pypi.org publishes');
  associateExternalConnection(store, pypiStore, 'public:pypi');
  const releases = create('releases', ['npm-store', 'pypi-store'], 'What is in production');
  const staging = create('staging', ['releases'], 'What is being tried');
  const builds = create('builds', ['staging'], 'What every build makes');
  const draw = random(packages * 31 + versions);
  store.db.transaction(() => {
    let made = 0;
    for (let number = 0; number < packages; number++) {
      const at = packageAt(number);
      const isPublic = number % 3 === 2 && (at.format === 'npm' || at.format === 'pypi');
      const left = versions - made;
      const count =
        number === packages - 1
          ? left
          : Math.max(1, Math.min(left - (packages - number), Math.round((versions / packages) * (0.4 + 1.2 * draw()))));
      made += count;
      const places = isPublic
        ? [at.format === 'npm' ? npmStore : pypiStore, releases]
        : number % 4 === 0
          ? [builds, staging, releases]
          : number % 4 === 1
            ? [builds, staging]
            : [builds];
      addPackage(store, { at, number, count, places, isPublic, draw, now });
    }
  });
  makeBytes(store);
  store.close();
}

/** The emulator insists on a file for each content; that it is empty nobody sees who does not download it. */
function makeBytes({ db, blobs }: Store): void {
  const made = new Set<string>();
  for (const { sha256 } of db.all<{ sha256: string }>('SELECT DISTINCT sha256 FROM assets')) {
    const path = blobs.path(sha256);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(path, '');
  }
}

function packageAt(number: number): PackageKey {
  const format = FORMAT_NAMES[number % FORMAT_NAMES.length] ?? 'npm';
  const word = WORDS[(number * 7) % WORDS.length] ?? 'core';
  const name = number < WORDS.length ? word : `${word}-${number}`;
  const namespace =
    { npm: number % 3 === 2 ? '' : 'acme', maven: 'com.acme', generic: 'acme', swift: 'acme' }[format as string] ?? '';
  return { format, namespace, name };
}

const FORMAT_NAMES = ['npm', 'pypi', 'maven', 'nuget', 'generic', 'ruby', 'swift', 'cargo'] as const;
const WORDS = [
  ...['checkout', 'ledger', 'ui-kit', 'search', 'billing', 'identity', 'gateway', 'reports', 'mailer', 'scheduler'],
  ...['maps', 'pricing', 'catalog', 'sessions', 'audit', 'telemetry', 'uploads', 'widgets', 'geo', 'profiles'],
];

/** Bytes of an asset of the format, about. */
const TYPICAL: Readonly<Record<string, number>> = {
  ...{ npm: 180_000, pypi: 900_000, maven: 2_400_000, nuget: 1_100_000 },
  ...{ generic: 24_000_000, ruby: 150_000, swift: 600_000, cargo: 90_000 },
};

function addPackage(
  store: Store,
  {
    at,
    number,
    count,
    places,
    isPublic,
    draw,
    now,
  }: {
    readonly at: PackageKey;
    readonly number: number;
    readonly count: number;
    /** The first has all versions; each further one fewer of the newest. */
    readonly places: readonly RepositoryRow[];
    readonly isPublic: boolean;
    readonly draw: () => number;
    readonly now: number;
  },
): void {
  const rows = places.map((place) => ensurePackage(store, place, at, isPublic ? 'ingest' : 'publish'));
  if (number % 16 === 0 && places[0] !== undefined) {
    for (const place of places) putOriginConfiguration(store, place, at, { publish: 'ALLOW', upstream: 'ALLOW' });
  }
  const typical = (TYPICAL[at.format] ?? 1) * (0.3 + 2 * draw() ** 3);
  const step = (900 * DAY * (0.2 + 0.8 * draw())) / count;
  for (let index = 0; index < count; index++) {
    const age = (count - index) * step;
    const version = `${1 + Math.floor(index / 20)}.${index % 20}.0`;
    const status = statusOf(index, count, number);
    const assets = assetsOf(at, version, index, typical);
    for (const [place, row] of rows.entries()) {
      // What was promoted is every fourth version, and what is deployed every sixteenth.
      if (place > 0 && index % (isPublic ? 1 : 4 ** place) !== 0) continue;
      const { id } = store.db.run(
        `INSERT INTO versions (package_id, version, display_name, status, revision, published, origin_type,
           origin_repository, origin_connection, metadata, changes) VALUES (?, ?, NULL, ?, ?, ?, ?, ?, ?, '{}', 0)`,
        row.id,
        version,
        place > 0 ? 'Published' : status,
        digest(`revision ${at.format} ${at.namespace} ${at.name} ${version}`).slice(0, 43) + '=',
        status === 'Unfinished' && place === 0 ? null : Math.round(now - age),
        isPublic ? 'EXTERNAL' : 'INTERNAL',
        isPublic ? null : (places[0]?.name ?? null),
        isPublic ? (at.format === 'npm' ? 'public:npmjs' : 'public:pypi') : null,
      );
      if (status === 'Disposed' && place === 0) continue;
      for (const { name, size, content } of assets) {
        store.db.run(
          'INSERT INTO assets (version_id, name, size, md5, sha1, sha256, sha512) VALUES (?, ?, ?, ?, ?, ?, ?)',
          ...[id, name, size, '0'.repeat(32), '0'.repeat(40), digest(content), '0'.repeat(128)],
        );
      }
    }
  }
}

function statusOf(index: number, count: number, number: number): string {
  if (index === count - 1 && number % 12 === 3) return 'Unfinished';
  if (index < count - 4 && index % 11 === 5) return 'Archived';
  if (index < count - 4 && index % 17 === 9) return 'Disposed';
  return index < count - 4 && index % 13 === 7 ? 'Unlisted' : 'Published';
}

/** Every fifth version of a package brings the main asset of the one before it once more. */
function assetsOf(at: PackageKey, version: string, index: number, typical: number) {
  const { format, name } = at;
  const build = index % 5 === 4 ? index - 1 : index;
  const key = `${format} ${at.namespace} ${name}`;
  const size = Math.round(typical * (1 + 0.01 * build));
  const main = { content: `${key} ${build}`, size };
  const own = (text: string) => ({ content: `${key} ${version} ${text}`, size: 900 + text.length * 40 });
  switch (format) {
    case 'npm':
      return [{ name: 'package.tgz', ...main }];
    case 'pypi':
      return [
        { name: `${name}-${version}-py3-none-any.whl`, ...main },
        { name: `${name}-${version}.tar.gz`, content: `${key} ${version} sdist`, size: Math.round(size * 0.7) },
      ];
    case 'maven':
      return [
        { name: `${name}-${version}.jar`, ...main },
        ...(index % 19 === 3 ? [] : [{ name: `${name}-${version}.pom`, ...own('pom') }]),
      ];
    default:
      return [{ name: `${name}-${version}.bin`, ...main }];
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
