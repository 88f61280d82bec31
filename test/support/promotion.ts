import {
  CreateRepositoryCommand,
  GetAuthorizationTokenCommand,
  GetRepositoryEndpointCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestEmulator } from './emulator.ts';
import { gemFile } from './gems.ts';
import { npmPackage, publishDocument, tar } from './npm-package.ts';
import { nupkg, zip } from './nuget-package.ts';
import { dist, node } from './paths.ts';
import { run, type Outcome } from './process.ts';
import { npmTarball, stagedArtifact, wheel } from './publish.ts';
import type { Sandbox } from './sandbox.ts';
import { gzipSync } from 'node:zlib';

const domain = 'my-org';

/** One case's promotion: two repositories of its own, and a sandbox for the command line. */
export interface Promotion {
  readonly dev: string;
  readonly prod: string;
  /** The bundled command line, as it is. */
  cli(...args: readonly string[]): Promise<Outcome>;
  /** `promote` from `dev` to `prod`. */
  promote(...flags: readonly string[]): Promise<Outcome & { readonly outputs: Readonly<Record<string, string>> }>;
  put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  /** `npm publish`, without npm. */
  publishNpm(repository: string, name: string, version: string, tag: string, more?: object): Promise<void>;
  /** npm's dist-tags as clients see them. */
  tagsOf(repository: string, name: string): Promise<Record<string, string>>;
}

let count = 0;

export async function startPromotion(
  emulator: TestEmulator,
  aws: CodeartifactClient,
  sandbox: Sandbox,
  { endpoint = emulator.endpoint }: { readonly endpoint?: string } = {},
): Promise<Promotion> {
  count++;
  const [dev, prod] = [`dev-${count}`, `prod-${count}`];
  for (const repository of [dev, prod]) await aws.send(new CreateRepositoryCommand({ domain, repository }));
  const cli = async (...args: readonly string[]): Promise<Outcome> => {
    const env = { ...sandbox.env, ...emulator.awsEnv, AWS_ENDPOINT_URL_CODEARTIFACT: endpoint };
    return await run(node, [`${dist}/cli.js`, ...args], { cwd: sandbox.workspace, env });
  };
  const endpointOf = async (repository: string): Promise<{ url: string; authorization: string }> => {
    const { authorizationToken = '' } = await aws.send(new GetAuthorizationTokenCommand({ domain }));
    const at = { domain, repository, format: 'npm' } as const;
    const { repositoryEndpoint: url = '' } = await aws.send(new GetRepositoryEndpointCommand(at));
    return { url, authorization: `Bearer ${authorizationToken}` };
  };
  return {
    dev,
    prod,
    cli,
    async promote(...flags) {
      const between = ['--domain', domain, '--source-repository', dev, '--destination-repository', prod];
      const outcome = await cli('promote', ...between, '--outputs', 'outputs.json', ...flags);
      const written = await readFile(join(sandbox.workspace, 'outputs.json'), 'utf8');
      return { ...outcome, outputs: JSON.parse(written) as Record<string, string> };
    },
    async put(files) {
      for (const [path, content] of Object.entries(files)) {
        const file = join(sandbox.workspace, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
    },
    async publishNpm(repository, name, version, tag, more = {}) {
      const { url, authorization } = await endpointOf(repository);
      const body = JSON.stringify(publishDocument(npmPackage(name, version, { ...more }), { [tag]: version }));
      const reply = await fetch(`${url}${name.replace('/', '%2f')}`, {
        method: 'PUT',
        headers: { authorization },
        body,
      });
      if (reply.status >= 300) throw new Error(`${name} ${version}: ${reply.status} ${await reply.text()}`);
    },
    async tagsOf(repository, name) {
      const { url, authorization } = await endpointOf(repository);
      const path = `-/package/${name.replace('/', '%2f')}/dist-tags`;
      const reply = await fetch(`${url}${path}`, { headers: { authorization } });
      return reply.status === 404 ? {} : ((await reply.json()) as Record<string, string>);
    },
  };
}

/** A release of every format, as files of a checkout, and how publish is told of them. */
export function releaseOfAllFormats(): { files: Record<string, string | Uint8Array>; flags: readonly string[] } {
  const crate = {
    'acme-crate-0.3.0/Cargo.toml': '[package]\nname = "acme-crate"\nversion = "0.3.0"\nedition = "2021"\n',
    'acme-crate-0.3.0/src/lib.rs': 'pub const VERSION: &str = "0.3.0";\n',
  };
  const manifest = '// swift-tools-version:5.9\nimport PackageDescription\nlet package = Package(\n  name: "Kit"\n)\n';
  return {
    files: {
      'dist/core.tgz': npmTarball({ name: '@acme/core', version: '1.0.0', main: 'index.js' }),
      'dist/app.tgz': npmTarball({
        ...{ name: '@acme/app', version: '2.0.0', main: 'index.js', dependencies: { '@acme/core': '^1.0.0' } },
      }),
      'dist/tool-3.0.0-py3-none-any.whl': wheel('tool', '3.0.0'),
      'dist/Acme.Lib.1.2.0.nupkg': nupkg('Acme.Lib', '1.2.0'),
      'dist/acme-crate-0.3.0.crate': gzipSync(tar(crate)),
      'dist/acme-gem-1.2.0.gem': gemFile('acme-gem', '1.2.0'),
      'dist/Kit.zip': zip({ 'Kit/Package.swift': manifest }),
      ...stagedArtifact('target/repo', 'com.acme', 'lib', '4.0'),
      'files/tool.bin': 'a generic asset',
      'files/more.txt': 'another',
    },
    flags: [
      ...['--packages', 'dist/*', '--packages', 'target/repo', '--assets', 'files/*', '--namespace', 'acme'],
      ...['--package', 'tool', '--tag', 'v9.0.0', '--check-version=false', '--allow-missing-entry-points'],
    ],
  };
}
