import {
  CodeartifactClient,
  CreateDomainCommand,
  CreateRepositoryCommand,
  GetAuthorizationTokenCommand,
  ListPackageVersionsCommand,
  PublishPackageVersionCommand,
  ResourceNotFoundException,
  type PackageFormat,
} from '@aws-sdk/client-codeartifact';
import type { Cache } from '@codeartifact-ci/core/host.ts';
import { startEmulator, type Emulator, type EmulatorOptions } from '@codeartifact-ci/emulator/library.ts';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npmPackage, publishDocument } from './npm-package.ts';
import { makeWorkspace, testHost, useCredentials, type TestHost, type Workspace } from './publish.ts';

/** A command as `defineCommand` makes it. */
interface Executed {
  execute(raw: Readonly<Record<string, string>>, host: TestHost, operands?: readonly string[]): Promise<void>;
}

/** How a run of a command ended. */
export interface Ran {
  /** The message of what it threw; undefined when it ended well. */
  readonly error: string | undefined;
  readonly outputs: Readonly<Record<string, string>>;
  /** The log, warnings with `warning: ` before them. */
  readonly log: string;
  readonly summary: string;
  /** What it left for its clean-up. */
  readonly saved: Readonly<Record<string, string>>;
}

/** An emulator in this process with the domain `my-org`, and a workspace in which commands run, in this process too. */
export interface RetentionPlace {
  readonly emulator: Emulator;
  readonly aws: CodeartifactClient;
  /** What the host has of a cache; undefined for none. */
  cache: Cache | undefined;
  /** By how many milliseconds the host's clock is ahead. */
  ahead: number;
  repository(...names: readonly string[]): Promise<void>;
  /** Versions of a generic package of `acme`. */
  publish(repository: string, name: string, ...versions: readonly string[]): Promise<void>;
  publishNpm(repository: string, name: string, version: string, tag: string, more?: object): Promise<void>;
  /** A request to the endpoint of a repository, as a client makes it. */
  fetch(repository: string, format: string, path: string, init?: RequestInit): Promise<Response>;
  /** Statuses by version; the namespace is `acme` for generic packages. */
  statuses(repository: string, name: string, format?: PackageFormat): Promise<Record<string, string>>;
  run(command: Executed, inputs: Readonly<Record<string, string>>, operands?: readonly string[]): Promise<Ran>;
  path(name: string): string;
  has(name: string): boolean;
  read(name: string): Promise<string>;
  write: Workspace['write'];
  /** A workspace with nothing in it. */
  renew(): Promise<void>;
  stop(): Promise<void>;
}

export const DOMAIN = 'my-org';

export async function startRetentionPlace(options: EmulatorOptions = {}): Promise<RetentionPlace> {
  useCredentials();
  const external = { 'public:npmjs': 'off', ...options.external };
  const emulator = await startEmulator({ ...options, external });
  const { endpoint, region, credentials } = emulator;
  const aws = new CodeartifactClient({ endpoint, region, credentials });
  await aws.send(new CreateDomainCommand({ domain: DOMAIN }));
  let workspace = await makeWorkspace();
  const { authorizationToken = '' } = await aws.send(new GetAuthorizationTokenCommand({ domain: DOMAIN }));
  const place: RetentionPlace = {
    emulator,
    aws,
    cache: undefined,
    ahead: 0,
    async repository(...names) {
      for (const repository of names) await aws.send(new CreateRepositoryCommand({ domain: DOMAIN, repository }));
    },
    async publish(repository, name, ...versions) {
      for (const packageVersion of versions) {
        const assetContent = Buffer.from(`${name} ${packageVersion}`);
        const assetSHA256 = createHash('sha256').update(assetContent).digest('hex');
        await aws.send(
          new PublishPackageVersionCommand({
            ...{ domain: DOMAIN, repository, format: 'generic', namespace: 'acme', package: name, packageVersion },
            ...{ assetName: 'tool.bin', assetContent, assetSHA256 },
          }),
        );
      }
    },
    async publishNpm(repository, name, version, tag, more = {}) {
      const body = JSON.stringify(publishDocument(npmPackage(name, version, { ...more }), { [tag]: version }));
      const reply = await place.fetch(repository, 'npm', name.replace('/', '%2f'), { method: 'PUT', body });
      if (reply.status >= 300) throw new Error(`${name} ${version}: ${reply.status} ${await reply.text()}`);
    },
    async fetch(repository, format, path, init = {}) {
      const headers = { authorization: `Bearer ${authorizationToken}` };
      return await fetch(`${endpoint}/${format}/d/${DOMAIN}-${emulator.account}/${repository}/${path}`, {
        headers,
        ...init,
      });
    },
    async statuses(repository, name, format = 'generic') {
      const namespace = format === 'generic' ? { namespace: 'acme' } : {};
      const at = { domain: DOMAIN, repository, format, ...namespace, package: name };
      const { versions = [] } = await aws.send(new ListPackageVersionsCommand(at)).catch((error: unknown) => {
        if (error instanceof ResourceNotFoundException) return { versions: [] };
        throw error;
      });
      return Object.fromEntries(versions.map(({ version = '', status = '' }) => [version, status]));
    },
    async run(command, inputs, operands = []) {
      const saved: Record<string, string> = {};
      const plain = testHost(workspace.workspace, workspace.temp, emulator.env);
      const { ahead, cache } = place;
      const host: TestHost = {
        ...plain,
        now: () => new Date(Date.now() + ahead),
        saveState: (name, value) => (saved[name] = value),
        ...(cache === undefined ? {} : { cache }),
      };
      let error: string | undefined;
      try {
        await command.execute({ domain: DOMAIN, endpoint, region, ...inputs }, host, operands);
      } catch (thrown) {
        error = thrown instanceof Error ? thrown.message : String(thrown);
      }
      const { outputs, lines, summaries } = plain;
      return { error, outputs, log: lines.join('\n'), summary: summaries.join('\n'), saved };
    },
    path: (name) => join(workspace.workspace, name),
    has: (name) => existsSync(place.path(name)),
    read: (name) => readFile(place.path(name), 'utf8'),
    write: (files) => workspace.write(files),
    async renew() {
      await workspace.remove();
      workspace = await makeWorkspace();
      Object.assign(place, { ahead: 0, cache: undefined });
      emulator.reset();
    },
    async stop() {
      aws.destroy();
      await emulator.stop();
      await workspace.remove();
    },
  };
  return place;
}
