import { createHash } from 'node:crypto';
import { CodeartifactClient, PublishPackageVersionCommand } from '@aws-sdk/client-codeartifact';
import { startEmulator, type Emulator } from '@codeartifact-ci/emulator/server.ts';

/** The key pair that the emulator knows without being told. */
export const CREDENTIALS = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

export interface Bench {
  readonly emulator: Emulator;
  /** The real client of the AWS SDK; a failure is final, so that a test sees it once. */
  readonly client: CodeartifactClient;
  close(): Promise<void>;
}

/** An emulator in this process, in memory, with a client for it. */
export async function startBench(): Promise<Bench> {
  const emulator = await startEmulator({ port: 0 });
  const client = clientFor(emulator.endpoint);
  return {
    emulator,
    client,
    close: async () => {
      client.destroy();
      await emulator.close();
    },
  };
}

export function clientFor(endpoint: string, credentials = CREDENTIALS): CodeartifactClient {
  return new CodeartifactClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export interface GenericAsset {
  readonly domain: string;
  readonly repository: string;
  readonly namespace?: string;
  readonly package: string;
  readonly packageVersion: string;
  readonly assetName?: string;
  readonly content?: string;
  readonly unfinished?: boolean;
}

/** A PublishPackageVersion for a generic package, with the digest worked out. */
export function genericVersion({ content = 'bytes', assetName = 'asset.bin', ...rest }: GenericAsset) {
  return new PublishPackageVersionCommand({
    format: 'generic',
    namespace: 'team',
    assetName,
    assetContent: Buffer.from(content),
    assetSHA256: sha256(content),
    ...rest,
  });
}
