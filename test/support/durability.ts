import {
  CopyPackageVersionsCommand,
  CreateDomainCommand,
  CreateRepositoryCommand,
  DeletePackageVersionsCommand,
  DisposePackageVersionsCommand,
  GetAuthorizationTokenCommand,
  GetPackageVersionAssetCommand,
  paginateListPackages,
  paginateListPackageVersionAssets,
  paginateListPackageVersions,
  PublishPackageVersionCommand,
  UpdatePackageVersionsStatusCommand,
  type CodeartifactClient,
  type PackageFormat,
} from '@aws-sdk/client-codeartifact';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTestEmulator, type TestEmulator } from './emulator.ts';
import { sdkClient } from './guide.ts';
import { blobViolations, violations, type Held, type Sight, type Write } from './history.ts';
import { readBeside, type Reading } from './durability-reader.ts';
import { npmPackage, publishDocument } from './npm-package.ts';

/** What a run has seen. `problems` is to be empty. */
export interface DurabilityReport {
  readonly cycles: number;
  readonly acknowledged: number;
  /** Changes whose answer the kill cut off: those of them that were done, and those that were not. */
  readonly cutOff: { readonly done: number; readonly undone: number };
  /** After the restarts, when nobody writes. */
  readonly downloads: number;
  /** While others wrote. */
  readonly downloadsBeside: number;
  readonly problems: readonly string[];
}

const DOMAIN = 'my-org';
/** Load runs for so long at most before the kill comes, in milliseconds. */
const LONGEST_LOAD = 250;

/**
 * Kills an emulator with SIGKILL again and again under a load of npm publishes, generic publishes of several assets,
 * copies, changes of status, disposals, deletions and reads, starts it on the same folder, and holds what is there
 * against what was acknowledged. The first problem ends it.
 */
export async function runDurability(folder: string, cycles: number): Promise<DurabilityReport> {
  const counts = { acknowledged: 0, done: 0, undone: 0, downloads: 0 };
  const reading: Reading = { downloads: 0, problems: [] };
  let history: Write[] = [];
  let problems: string[] = [];
  let cycle = 0;
  for (; cycle < cycles && problems.length === 0; cycle++) {
    const emulator = await startTestEmulator(['--data', folder], { stderr: 'pipe' });
    emulator.process.stderr?.resume();
    const client = sdkClient(emulator);
    client.config.maxAttempts = () => Promise.resolve(1);
    if (cycle === 0) await setUp(client);
    else {
      const seen = await look(client);
      problems = [...violations(history, seen), ...blobViolations(await blobsIn(folder), seen)];
      counts.downloads += [...seen.values()].reduce((sum, { downloads }) => sum + Object.keys(downloads).length, 0);
      for (const { key, result } of history.filter(({ acknowledged }) => !acknowledged)) {
        const done = JSON.stringify(seen.get(key)?.held) === JSON.stringify(result);
        counts[done ? 'done' : 'undone']++;
      }
      history = [...seen].map(([key, { held }]) => ({ key, acknowledged: true, result: held }));
    }
    const writes = await loadUntilKilled(emulator, client, history, reading);
    problems = [...problems, ...reading.problems];
    counts.acknowledged += writes.filter(({ acknowledged }) => acknowledged).length;
    history = [...history, ...writes];
    client.destroy();
  }
  const { acknowledged, done, undone, downloads } = counts;
  const downloadsBeside = reading.downloads;
  return { cycles: cycle, acknowledged, cutOff: { done, undone }, downloads, downloadsBeside, problems };
}

async function setUp(client: CodeartifactClient): Promise<void> {
  await client.send(new CreateDomainCommand({ domain: DOMAIN }));
  for (const repository of ['app', 'copies']) {
    await client.send(new CreateRepositoryCommand({ domain: DOMAIN, repository }));
  }
}

async function blobsIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'objects'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

interface Place {
  readonly domain: string;
  readonly repository: string;
  readonly format: PackageFormat;
  readonly namespace: string | undefined;
  readonly package: string;
}

const keyOf = ({ repository, format, package: name }: Place, version: string): string =>
  `${repository}/${format}/${name}@${version}`;

/** Everything there is, with every asset that can be downloaded. */
async function look(client: CodeartifactClient): Promise<Map<string, Sight>> {
  const seen = new Map<string, Sight>();
  for (const repository of ['app', 'copies']) {
    for await (const { packages = [] } of paginateListPackages({ client }, { domain: DOMAIN, repository })) {
      for (const { format = 'generic', namespace, package: name = '' } of packages) {
        const place: Place = { domain: DOMAIN, repository, format, namespace, package: name };
        for await (const { versions = [] } of paginateListPackageVersions({ client }, place)) {
          await Promise.all(
            versions.map(async ({ version = '', status = 'Published' }) => {
              seen.set(keyOf(place, version), await lookAt(client, place, version, status));
            }),
          );
        }
      }
    }
  }
  return seen;
}

async function lookAt(
  client: CodeartifactClient,
  place: Place,
  packageVersion: string,
  status: string,
): Promise<Sight> {
  const hashes: Record<string, string> = {};
  const downloads: Record<string, string | undefined> = {};
  for await (const { assets = [] } of paginateListPackageVersionAssets({ client }, { ...place, packageVersion })) {
    for (const { name: asset = '', hashes: known } of assets) {
      hashes[asset] = known?.['SHA-256'] ?? '';
      if (status !== 'Published' && status !== 'Unlisted') continue;
      downloads[asset] = await client
        .send(new GetPackageVersionAssetCommand({ ...place, packageVersion, asset }))
        .then(async ({ asset: body }) => sha256((await body?.transformToByteArray()) ?? Buffer.alloc(0)))
        .catch(() => undefined);
    }
  }
  return { held: { status, assets: hashes }, downloads };
}

/** One worker's view: it writes to versions of its own, and remembers what it did. */
interface Worker {
  readonly client: CodeartifactClient;
  readonly endpoint: string;
  readonly token: string;
  readonly writes: Write[];
  held(key: string): Held;
  /** Does it and notes it; throws when the connection is gone. */
  write(key: string, result: Held, work: () => Promise<unknown>): Promise<void>;
}

async function loadUntilKilled(
  emulator: TestEmulator,
  client: CodeartifactClient,
  history: readonly Write[],
  reading: Reading,
): Promise<Write[]> {
  const { authorizationToken = '' } = await client.send(new GetAuthorizationTokenCommand({ domain: DOMAIN }));
  const killed = { yet: false };
  const states = new Map<string, Held[]>();
  const begin = (key: string, state: Held): void => void states.set(key, [...(states.get(key) ?? []), state]);
  for (const { key, result } of history) begin(key, result);
  const worker = (): Worker => {
    const writes: Write[] = [];
    const known = new Map(history.map(({ key, result }) => [key, result]));
    return {
      client,
      endpoint: emulator.endpoint,
      token: authorizationToken,
      writes,
      held: (key) => known.get(key),
      write: async (key, result, work) => {
        begin(key, result);
        try {
          await work();
        } catch (error) {
          // Whatever the server refuses while it lives is an error of the test.
          if (!killed.yet) throw error;
          writes.push({ key, acknowledged: false, result });
          throw new Killed();
        }
        known.set(key, result);
        writes.push({ key, acknowledged: true, result });
      },
    };
  };
  const rounds = [npmRound, ...TOOLS.map((place) => (one: Worker) => genericRound(one, place))];
  const workers = rounds.map(worker);
  const running = workers.map(async (one, index) => {
    try {
      for (;;) await rounds[index]?.(one);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  });
  const statesOf = ({ place, version }: (typeof EVERYTHING)[number]): readonly Held[] =>
    states.get(keyOf(place, version)) ?? [];
  const reader = async (): Promise<void> => {
    try {
      for (;;) {
        // Mostly what should be there just now: its next state is on its way.
        const lively = EVERYTHING.filter((one) => statesOf(one).at(-1)?.status === 'Published');
        const one = lively[randomInt(lively.length + 1)] ?? EVERYTHING[randomInt(EVERYTHING.length)];
        if (one !== undefined) await readBeside(client, { ...one, states: () => statesOf(one) }, reading);
      }
    } catch (error) {
      if (!killed.yet) throw error;
    }
  };
  running.push(reader(), reader());
  // At the start of a round too: a slow machine would else never be killed in its first write.
  await sleep((LONGEST_LOAD * randomBytes(1).readUInt8()) / 255);
  killed.yet = true;
  const exited = once(emulator.process, 'exit');
  emulator.process.kill('SIGKILL');
  await Promise.all([exited, ...running]);
  return workers.flatMap(({ writes }) => writes);
}

class Killed extends Error {
  override readonly name = 'Killed';
}

const VERSIONS = ['1.0.0', '2.0.0', '3.0.0', '4.0.0'];
const NPM: Place = { domain: DOMAIN, repository: 'app', format: 'npm', namespace: undefined, package: 'thing' };
const generic = (name: string): Place => ({
  domain: DOMAIN,
  repository: 'app',
  format: 'generic',
  namespace: 'team',
  package: name,
});
const copyOf = (place: Place): Place => ({ ...place, repository: 'copies' });
const TOOLS = ['tool-1', 'tool-2'].map(generic);
/** Wherever the load writes. */
const EVERYTHING = [NPM, ...TOOLS, ...TOOLS.map(copyOf)].flatMap((place) =>
  VERSIONS.map((version) => ({ place, version })),
);

/** Each version goes the way of publish, status, disposal and deletion; a round moves every one a step on. */
async function npmRound(worker: Worker): Promise<void> {
  const place = NPM;
  for (const version of VERSIONS) {
    const key = keyOf(place, version);
    if (worker.held(key) !== undefined) {
      await moveOn(worker, place, version);
      continue;
    }
    const item = npmPackage(place.package, version, {}, { 'package/data': randomBytes(3000).toString('hex') });
    const result = { status: 'Published', assets: { 'package.tgz': sha256(item.tarball) } };
    await worker.write(key, result, async () => {
      const reply = await fetch(`${worker.endpoint}/npm/d/${DOMAIN}-111122223333/app/${place.package}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${worker.token}` },
        body: JSON.stringify(publishDocument(item)),
      });
      const text = await reply.text();
      if (reply.status !== 201) throw new Error(`npm publish: ${reply.status} ${text}`);
    });
  }
}

/** Three assets one after the other, the last of which publishes; then a copy of the whole, and the same way down. */
async function genericRound(worker: Worker, place: Place): Promise<void> {
  const copy = copyOf(place);
  for (const version of VERSIONS) {
    const key = keyOf(place, version);
    const held = worker.held(key);
    if (held !== undefined && held.status !== 'Unfinished') {
      if (worker.held(keyOf(copy, version)) !== undefined) await moveOn(worker, copy, version);
      else if (held.status !== 'Disposed') await copyOne(worker, place, copy, version, held);
      await moveOn(worker, place, version);
      continue;
    }
    let assets = { ...held?.assets };
    for (let index = Object.keys(assets).length; index < 3; index++) {
      const content = randomBytes(500 + 20_000 * index);
      const asset = `part-${index}.bin`;
      assets = { ...assets, [asset]: sha256(content) };
      const last = index === 2;
      await worker.write(key, { status: last ? 'Published' : 'Unfinished', assets }, () =>
        worker.client.send(
          new PublishPackageVersionCommand({
            ...place,
            packageVersion: version,
            assetName: asset,
            assetContent: content,
            assetSHA256: sha256(content),
            unfinished: !last,
          }),
        ),
      );
    }
  }
}

async function copyOne(worker: Worker, from: Place, to: Place, version: string, held: Held): Promise<void> {
  const { repository: sourceRepository, ...place } = from;
  await worker.write(keyOf(to, version), held, () =>
    worker.client.send(
      new CopyPackageVersionsCommand({
        ...place,
        sourceRepository,
        destinationRepository: to.repository,
        versions: [version],
      }),
    ),
  );
}

/** Published, Archived, Disposed, deleted. */
async function moveOn(worker: Worker, place: Place, version: string): Promise<void> {
  const key = keyOf(place, version);
  const held = worker.held(key);
  const target = { ...place, versions: [version] };
  switch (held?.status) {
    case 'Published':
      await worker.write(key, { ...held, status: 'Archived' }, () =>
        worker.client.send(new UpdatePackageVersionsStatusCommand({ ...target, targetStatus: 'Archived' })),
      );
      return;
    case 'Archived':
      await worker.write(key, { status: 'Disposed', assets: {} }, () =>
        worker.client.send(new DisposePackageVersionsCommand(target)),
      );
      return;
    case undefined:
      return;
    default:
      await worker.write(key, undefined, () => worker.client.send(new DeletePackageVersionsCommand(target)));
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
