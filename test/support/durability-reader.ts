import {
  CodeartifactServiceException,
  GetPackageVersionAssetCommand,
  ListPackageVersionAssetsCommand,
  type CodeartifactClient,
  type PackageFormat,
} from '@aws-sdk/client-codeartifact';
import { createHash } from 'node:crypto';
import type { Held } from './history.ts';

/** A version that may be there, and every state that somebody has begun to give it, in whatever order. */
export interface Readable {
  readonly place: {
    readonly domain: string;
    readonly repository: string;
    readonly format: PackageFormat;
    readonly namespace: string | undefined;
    readonly package: string;
  };
  readonly version: string;
  readonly states: () => readonly Held[];
}

/** What a reader has seen beside the writes. `problems` is to be empty. */
export interface Reading {
  downloads: number;
  readonly problems: string[];
}

/**
 * Reads one version while others write it: its assets must be those of one state as a whole, and the bytes of each
 * those that somebody wrote. What has just gone is no problem; any other error is the caller's, the kill among them.
 */
export async function readBeside(client: CodeartifactClient, one: Readable, reading: Reading): Promise<void> {
  const { place, version: packageVersion } = one;
  const at = `${place.repository}/${place.format}/${place.package}@${packageVersion}`;
  const assets = await unlessGone(
    client.send(new ListPackageVersionAssetsCommand({ ...place, packageVersion })).then((reply) => reply.assets ?? []),
  );
  const shown = Object.fromEntries((assets ?? []).map(({ name = '', hashes }) => [name, hashes?.['SHA-256'] ?? '']));
  if (assets !== undefined && !one.states().some((state) => sameMembers(state?.assets ?? {}, shown))) {
    reading.problems.push(`${at} showed ${JSON.stringify(shown)}, which is no state that it was given`);
  }
  for (const asset of Object.keys(shown)) {
    const bytes = await unlessGone(
      client
        .send(new GetPackageVersionAssetCommand({ ...place, packageVersion, asset }))
        .then(async (reply) => (await reply.asset?.transformToByteArray()) ?? new Uint8Array()),
    );
    if (bytes === undefined) continue;
    reading.downloads++;
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (one.states().some((state) => state?.assets[asset] === hash)) continue;
    reading.problems.push(`${at}: ${asset} was answered with ${bytes.length} bytes that nobody wrote`);
  }
}

/** Undefined where the version or its asset is not there, or its status forbids to fetch it. */
async function unlessGone<Value>(reply: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reply;
  } catch (error) {
    const status = error instanceof CodeartifactServiceException ? error.$metadata.httpStatusCode : undefined;
    if (status === 404 || status === 409) return undefined;
    throw error;
  }
}

function sameMembers(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
