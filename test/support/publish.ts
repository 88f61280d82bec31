import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { ACCESS } from '@codeartifact-ci/core/aws/access.ts';
import { connect, type Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { TokenBucket } from '@codeartifact-ci/core/aws/quota.ts';
import { httpAgents } from '@codeartifact-ci/core/http.ts';
import { tar } from './npm-package.ts';
import { run } from './process.ts';
import { collect, type Collection } from '../../actions/publish/collect.ts';
import { discover } from '../../actions/publish/discover.ts';
import type { LocalAsset } from '../../actions/publish/files/asset.ts';
import { rootAt } from '../../actions/publish/files/root.ts';
import { PUBLISH_FORMATS } from '../../actions/publish/formats.ts';
import { limiter } from '../../actions/publish/limiter.ts';
import type { FormatOptions } from '../../actions/publish/publish-format.ts';
import type { Destination } from '../../actions/publish/plan.ts';
import { label } from '../../actions/publish/release.ts';
import {
  repositoryClient,
  CLIENT_POLICY,
  type RepositoryClient,
  type ClientPolicy,
} from '../../actions/publish/repository-client.ts';
import { repositoryApi } from '../../actions/publish/stored-version.ts';
import { DOMAIN, OWNER, REPOSITORY, type FakeService } from './publish-service.ts';

/** What a command said and did, for a host without a terminal or a runner. */
export interface TestHost extends Host {
  readonly lines: string[];
  readonly outputs: Record<string, string>;
  readonly summaries: string[];
  readonly masked: string[];
}

export function testHost(workspace: string, tempDir: string, env: Host['env'] = process.env): TestHost {
  const lines: string[] = [];
  const outputs: Record<string, string> = {};
  const summaries: string[] = [];
  const masked: string[] = [];
  return {
    lines,
    outputs,
    summaries,
    masked,
    env,
    workspace,
    tempDir,
    now: () => new Date(),
    info: (line) => lines.push(line),
    warn: (line) => lines.push(`warning: ${line}`),
    debug: () => undefined,
    print: () => undefined,
    mask: (secret) => masked.push(secret),
    setOutput: (name, value) => (outputs[name] = value),
    exportVariable: () => undefined,
    addPath: () => undefined,
    canExport: true,
    unsetVariable: () => undefined,
    saveState: () => undefined,
    summary: async (markdown) => {
      summaries.push(markdown);
      await Promise.resolve();
    },
    progress: () => ({ update: () => undefined, end: () => undefined }),
    exec: async (command, args, options = {}) => {
      const variables = Object.entries(options.env ?? env).filter(
        (one): one is [string, string] => one[1] !== undefined,
      );
      const { exitCode, stdout, stderr } = await run(command, args, {
        cwd: options.cwd ?? workspace,
        env: Object.fromEntries(variables),
      });
      return { exitCode: exitCode ?? 1, stdout, stderr };
    },
    setExitCode: () => undefined,
  };
}

export interface Workspace {
  readonly workspace: string;
  readonly temp: string;
  /** Writes files by path relative to the workspace. */
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  remove(): Promise<void>;
}

export async function makeWorkspace(): Promise<Workspace> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'codeartifact-ci-publish-')));
  const [workspace, temp] = [join(folder, 'workspace'), join(folder, 'temp')];
  await mkdir(workspace);
  await mkdir(temp);
  return {
    workspace,
    temp,
    write: async (files) => {
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(workspace, path)), { recursive: true });
        await writeFile(join(workspace, path), content);
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export function npmTarball(
  manifest: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, string>> = {},
): Buffer {
  const inside = { 'package.json': JSON.stringify(manifest), 'index.js': 'module.exports = 1;\n', ...files };
  return gzipSync(tar(Object.fromEntries(Object.entries(inside).map(([path, text]) => [`package/${path}`, text]))));
}

const coreMetadata = (name: string, version: string): string =>
  `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\nSummary: a test\nClassifier: A\nClassifier: B\n\n# ${name}\n`;

export function wheel(name: string, version: string, code = ''): Uint8Array {
  return zipSync({
    [`${name}/__init__.py`]: strToU8(code),
    [`${name}-${version}.dist-info/METADATA`]: strToU8(coreMetadata(name, version)),
    [`${name}-${version}.dist-info/WHEEL`]: strToU8('Wheel-Version: 1.0\n'),
  });
}

export function sdist(name: string, version: string): Buffer {
  return gzipSync(
    tar({ [`${name}-${version}/PKG-INFO`]: coreMetadata(name, version), [`${name}-${version}/setup.py`]: '' }),
  );
}

/** The files of a deployed artifact, below `folder`, by path. */
export function stagedArtifact(
  folder: string,
  group: string,
  artifact: string,
  version: string,
): Record<string, string> {
  const base = `${folder}/${group.replaceAll('.', '/')}/${artifact}`;
  return {
    [`${base}/maven-metadata.xml`]: `<metadata><groupId>${group}</groupId><artifactId>${artifact}</artifactId><versioning><versions><version>${version}</version></versions></versioning></metadata>`,
    [`${base}/${version}/${artifact}-${version}.pom`]: `<project><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></project>`,
    [`${base}/${version}/${artifact}-${version}.jar`]: `jar of ${artifact} ${version}`,
    [`${base}/${version}/${artifact}-${version}-sources.jar`]: `sources of ${artifact} ${version}`,
  };
}

/** What formats are told when nothing was asked for. */
export const OPTIONS: FormatOptions = {
  distTag: undefined,
  allowMissingEntryPoints: false,
  isCopy: false,
  assets: [],
  namespace: undefined,
  packageName: 'workspace',
  version: undefined,
};

/** Finds and opens what lies in the place, as the command does. */
export async function collected(
  place: Workspace,
  host: Host,
  packages: readonly string[] = [],
  more: Partial<FormatOptions> = {},
): Promise<Collection> {
  const root = await rootAt(place.workspace);
  const options = { ...OPTIONS, ...more };
  const sources = await discover(root, packages, PUBLISH_FORMATS, PUBLISH_FORMATS, options);
  const scratch = await mkdtemp(join(place.temp, 'scratch-'));
  return await collect(sources, { ...options, root, scratch }, host);
}

/** What was found, in words. */
export interface Found {
  /** `npm @acme/a 1.0.0 of packages/a` */
  readonly releases: readonly string[];
  /** A line each. */
  readonly problems: string;
  readonly leftOut: string;
  readonly warnings: string;
}

/** As `collected`, told in words. */
export async function found(
  place: Workspace,
  packages: readonly string[] = [],
  more: Partial<FormatOptions> = {},
): Promise<Found> {
  const collection = await collected(place, testHost(place.workspace, place.temp), packages, more);
  await collection.close();
  return {
    releases: collection.releases.map((one) => `${label(one)} of ${one.source}`),
    problems: collection.problems.join('\n'),
    leftOut: collection.leftOut.join('\n'),
    warnings: collection.warnings.join('\n'),
  };
}

/** Short enough for tests; a real one waits for minutes. */
export const IMPATIENT: ClientPolicy = { ...CLIENT_POLICY, budgetMs: 2_000, baseMs: 5, idleMs: 250, totalMs: 500 };

export const CREDENTIALS = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret-of-the-key-pair' };

/** For the SDK, which reads the process's own environment. */
export function useCredentials(): void {
  Object.assign(process.env, CREDENTIALS, { AWS_EC2_METADATA_DISABLED: 'true' });
}

export async function fakeConnection(service: FakeService, host: Host): Promise<Connection> {
  return await connect(
    {
      domain: DOMAIN,
      domainOwner: OWNER,
      region: 'us-east-1',
      roleToAssume: undefined,
      roleSessionName: undefined,
      roleDurationSeconds: 3600,
      roleChaining: false,
      roleExternalId: undefined,
      audience: 'sts.amazonaws.com',
      allowedAccountIds: [],
      endpoint: new URL(service.endpoint),
      repositoryEndpoint: undefined,
      stsEndpoint: undefined,
      caBundle: undefined,
    },
    host,
    ACCESS.publish,
  );
}

/** The way to the fake service, without the patience of a real one. */
export async function destination(
  service: FakeService,
  host: Host,
  policy: ClientPolicy = IMPATIENT,
): Promise<Destination> {
  const connection = await fakeConnection(service, host);
  const agents = await httpAgents(undefined, {});
  const bucket = new TokenBucket(100_000);
  const limit = limiter(8);
  const client = (format: Format): RepositoryClient =>
    repositoryClient({
      endpoint: new URL(`${service.endpoint}/${format}/d/${DOMAIN}-${OWNER}/${REPOSITORY}/`),
      agents,
      authorization: () => Promise.resolve(`Bearer ${service.token}`),
      writes: { bucket, limit },
      reads: { bucket },
      policy,
    });
  const sdk = (): Promise<typeof connection.client> => Promise.resolve(connection.client);
  return { api: repositoryApi(connection, REPOSITORY, { client: sdk, limit }), client };
}

/** An asset that is never read, for decisions. */
export function asset(name: string, sha256: string): LocalAsset {
  const closed = (): never => {
    throw new Error('this asset is not to be read');
  };
  return {
    name,
    path: name,
    size: 1,
    modified: 0,
    hashes: { md5: '', sha1: '', sha256, sha512: '' },
    handle: new Proxy({}, { get: closed }) as LocalAsset['handle'],
  };
}
