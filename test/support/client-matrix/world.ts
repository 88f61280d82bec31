import { AssociateExternalConnectionCommand, CreateRepositoryCommand } from '@aws-sdk/client-codeartifact';
import { mkdir, rm, mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { startTestEmulator, type TestEmulator } from '../emulator.ts';
import { startFakeNpmRegistry } from '../fake-npm-registry.ts';
import { gemFile } from '../gems.ts';
import { createGuide } from '../guide.ts';
import { npmPackage, tar } from '../npm-package.ts';
import { nupkg } from '../nuget-package.ts';
import { MAVEN_CENTRAL } from '../projects.ts';
import { startRecorder, type Recorder } from '../recorder.ts';

/** What the clients of the matrix meet: our repository, with a package for each, and a registry that is not ours. */
export interface World {
  readonly emulator: TestEmulator;
  /** In front of the emulator: all that the clients ask there. */
  readonly recorder: Recorder;
  /** Has nothing, and tells who asked. */
  readonly decoy: { readonly url: string; readonly requests: string[] };
  /** A folder for what several tests share. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** `name` is in every format: 1.0.0 of a package that depends on nothing. */
export const PACKAGE = 'matrix-demo';

/** In the folder: what is not in the repository until a client uploads it. */
export const UPLOAD = 'matrix_upload-1.0.0-py3-none-any.whl';

export async function startWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'codeartifact-ci-matrix-'));
  const npm = await startFakeNpmRegistry();
  npm.add(npmPackage(PACKAGE, '1.0.0'));
  const packages: Readonly<Record<string, Readonly<Record<string, Uint8Array>>>> = {
    pypi: { 'matrix_demo-1.0.0-py3-none-any.whl': wheel('matrix_demo') },
    'ruby-gems-org': { [`${PACKAGE}-1.0.0.gem`]: gemFile(PACKAGE, '1.0.0') },
    'nuget-org': { 'Matrix.Demo.1.0.0.nupkg': nupkg('Matrix.Demo', '1.0.0') },
    'crates-io': { [`${PACKAGE}-1.0.0.crate`]: crate() },
  };
  const flags: string[] = [];
  for (const [name, files] of Object.entries(packages)) {
    await mkdir(join(folder, name));
    for (const [file, bytes] of Object.entries(files)) await writeFile(join(folder, name, file), bytes);
    flags.push(`--external=public:${name}=file://${folder}/${name}`);
  }
  await writeFile(join(folder, UPLOAD), wheel('matrix_upload'));
  const emulator = await startTestEmulator([`--external=public:npmjs=${npm.url}`, MAVEN_CENTRAL, ...flags]);
  const client = await createGuide(emulator, [
    'public:npmjs',
    'public:pypi',
    'public:ruby-gems-org',
    'public:nuget-org',
    'public:crates-io',
    'public:maven-central',
  ]);
  await client.send(new CreateRepositoryCommand({ domain: 'my-org', repository: 'earlier' }));
  await client.send(
    new AssociateExternalConnectionCommand({
      domain: 'my-org',
      repository: 'earlier',
      externalConnection: 'public:npmjs',
    }),
  );
  client.destroy();
  const recorder = await startRecorder(emulator.endpoint);
  const requests: string[] = [];
  const server = await startDecoy(requests);
  return {
    emulator,
    recorder,
    decoy: { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests },
    folder,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await recorder.close();
      await emulator.stop();
      await npm.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** `gem sources --add` wants an index, if an empty one, and `cargo login` a configuration; all else is not there. */
async function startDecoy(requests: string[]): Promise<Server> {
  const empty = gzipSync(Buffer.from([4, 8, 0x5b, 0]));
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    if (request.url?.endsWith('specs.4.8.gz') === true) response.end(empty);
    else if (request.url === '/config.json') response.end('{"dl":"http://127.0.0.1:9/","api":"http://127.0.0.1:9/"}');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function wheel(module: string): Uint8Array {
  const info = `${module}-1.0.0.dist-info`;
  const files: Readonly<Record<string, string>> = {
    [`${module}/__init__.py`]: '',
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${module.replaceAll('_', '-')}\nVersion: 1.0.0\n`,
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    [`${info}/RECORD`]: `${module}/__init__.py,,\n${info}/METADATA,,\n${info}/WHEEL,,\n${info}/RECORD,,\n`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

function crate(): Buffer {
  return gzipSync(
    tar({
      [`${PACKAGE}-1.0.0/Cargo.toml`]: `[package]\nname = "${PACKAGE}"\nversion = "1.0.0"\nedition = "2021"\n`,
      [`${PACKAGE}-1.0.0/src/lib.rs`]: '',
    }),
  );
}
