import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  AssociateExternalConnectionCommand,
  CreateDomainCommand,
  CreateRepositoryCommand,
  GetAuthorizationTokenCommand,
} from '@codeartifact-ci/core/aws/sdk.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { startEmulator } from '@codeartifact-ci/emulator/server.ts';
import { MAVEN_FLAGS } from './install.ts';
import { emulatorClient, listPackages } from './packages.ts';
import { importingPom, type Ecosystem } from './projects.ts';
import { ACCOUNT, DOMAIN, REPOSITORY, type Scene } from './scene.ts';

/** A small package of each public registry, there for good, and how a client takes it. */
interface PublicPackage {
  readonly name: string;
  readonly registry: string;
  readonly connection: string;
  readonly store: string;
  readonly format: string;
  /** What the repository answers when it reaches the registry. */
  readonly path: string;
  readonly install: (scene: Scene) => Promise<void>;
}

const PACKAGES: Readonly<Record<Ecosystem, PublicPackage>> = {
  npm: {
    name: 'is-number',
    registry: "npm's registry",
    connection: 'public:npmjs',
    store: 'npm-store',
    format: 'npm',
    path: 'is-number',
    async install({ stage, env, folders }) {
      await stage.run('npm', ['install', 'is-number'], { cwd: join(folders.consumers, 'npm'), env });
    },
  },
  Python: {
    name: 'iniconfig',
    registry: 'PyPI',
    connection: 'public:pypi',
    store: 'pypi-store',
    format: 'pypi',
    path: 'simple/iniconfig/',
    async install({ stage, env, folders }) {
      const target = join(folders.consumers, 'site-packages-public');
      await stage.run('python3', ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', target, 'iniconfig'], {
        ...{ cwd: folders.consumers, env, shown: 'pip install iniconfig' },
      });
    },
  },
  Maven: {
    name: 'org.junit:junit-bom',
    registry: 'Maven Central',
    connection: 'public:maven-central',
    store: 'maven-store',
    format: 'maven',
    path: 'org/junit/junit-bom/5.10.2/junit-bom-5.10.2.pom',
    async install({ stage, env, folders }) {
      const cwd = join(folders.consumers, 'maven-public');
      await mkdir(cwd);
      await writeFile(join(cwd, 'pom.xml'), importingPom('org.junit', 'junit-bom', '5.10.2'));
      await stage.run('mvn', [...MAVEN_FLAGS, 'validate'], { cwd, env, shown: 'mvn validate' });
    },
  },
};

/** The external connection of each ecosystem, by which an emulator can be told to leave it off. */
export function connectionOf(ecosystem: Ecosystem): string {
  return PACKAGES[ecosystem].connection;
}

/**
 * The public registries that can be reached from here, found out by an emulator that asks them: it has the machine's
 * proxies and mirrors. What cannot be is left off later, or every package that is looked for would be looked for there.
 */
export async function reachedRegistries(ecosystems: readonly Ecosystem[]): Promise<readonly Ecosystem[]> {
  const emulator = await startEmulator({ port: 0, account: ACCOUNT });
  const { endpoint } = emulator;
  const client = emulatorClient(emulator);
  try {
    await client.send(new CreateDomainCommand({ domain: DOMAIN }));
    const { authorizationToken } = await client.send(new GetAuthorizationTokenCommand({ domain: DOMAIN }));
    const reached = await Promise.all(
      ecosystems.map(async (ecosystem) => {
        const { connection, store: repository, format, path } = PACKAGES[ecosystem];
        await client.send(new CreateRepositoryCommand({ domain: DOMAIN, repository }));
        const external = { domain: DOMAIN, repository, externalConnection: connection };
        await client.send(new AssociateExternalConnectionCommand(external));
        const url = `${endpoint}/${format}/d/${DOMAIN}-${ACCOUNT}/${repository}/${path}`;
        return await answers(url, authorizationToken ?? '');
      }),
    );
    return ecosystems.filter((_, index) => reached[index]);
  } finally {
    client.destroy();
    await emulator.close();
  }
}

/** Whether it is there, in a few seconds: no answer in time is as good as none. */
async function answers(url: string, token: string): Promise<boolean> {
  try {
    const reply = await fetch(url, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(5_000),
    });
    await reply.bytes();
    return reply.ok;
  } catch {
    return false;
  }
}

/** Takes a public package through each upstream whose registry this machine reaches, with the clients that run here. */
export async function takePublicPackages(
  scene: Scene,
  wanted: readonly Ecosystem[],
  reached: readonly Ecosystem[],
): Promise<void> {
  const { stage, emulator } = scene;
  stage.step('Take a public package through each upstream');
  for (const ecosystem of wanted) {
    const { name, registry, store, install } = PACKAGES[ecosystem];
    if (!reached.includes(ecosystem)) {
      stage.skipped(`${ecosystem}: ${registry} cannot be reached from this machine (network or proxy)`);
      continue;
    }
    await install(scene);
    const held = await listPackages(emulator, store);
    if (!held.some((each) => each.name === name)) throw new InputError(`${name} was not kept in ${store}.`);
    stage.verified(`${name} came through ${store}, and is kept there and in ${REPOSITORY}`);
  }
}
