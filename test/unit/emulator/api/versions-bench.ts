import { type CodeartifactClient, CreateDomainCommand, CreateRepositoryCommand } from '@aws-sdk/client-codeartifact';
import { requireDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { publish } from '@codeartifact-ci/emulator/store/publish.ts';
import { requireRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import type { PackageKey, VersionMetadata } from '@codeartifact-ci/emulator/store/types.ts';
import { genericVersion, startBench, type Bench } from './client.ts';

/** The domain of `startVersions`. */
export const domain = 'team';

/** The coordinates of a generic package in its repository `dev`. */
export const generic = (name: string) =>
  ({ domain, repository: 'dev', format: 'generic', namespace: 'team', package: name }) as const;

/** Four repositories, `dev`, `test`, `prod` and `odd`, with nothing in them. */
export async function startVersions(): Promise<Bench> {
  const bench = await startBench();
  await bench.client.send(new CreateDomainCommand({ domain }));
  for (const repository of ['dev', 'test', 'prod', 'odd']) {
    await bench.client.send(new CreateRepositoryCommand({ domain, repository }));
  }
  return bench;
}

export function publishGeneric(
  client: CodeartifactClient,
  name: string,
  version: string,
  content = version,
  more: object = {},
) {
  const at = { domain, repository: 'dev', package: name, packageVersion: version };
  return client.send(genericVersion({ ...at, content, ...more }));
}

/** As a protocol would: a version of a format that the API does not publish. */
export async function seed(
  bench: Bench,
  repository: string,
  at: PackageKey,
  version: string,
  {
    metadata = {},
    content = version,
    tags = [],
    unfinished = false,
  }: {
    metadata?: VersionMetadata;
    content?: string;
    tags?: string[];
    unfinished?: boolean;
  } = {},
): Promise<void> {
  const { store, account } = bench.emulator.services;
  const staged = await store.blobs.stageBytes(Buffer.from(content));
  try {
    publish(
      store,
      requireRepository(store, requireDomain(store, { region: 'us-east-1', owner: account, name: domain }), repository),
      {
        at,
        version,
        assets: [{ name: 'package.tgz', staged }],
        metadata,
        mode: unfinished ? 'unfinished' : 'complete',
        tags,
        reachableUpstream: false,
      },
    );
  } finally {
    store.blobs.release(staged);
  }
}
