import {
  CreateRepositoryCommand,
  ListPackageVersionAssetsCommand,
  type CodeartifactClient,
} from '@aws-sdk/client-codeartifact';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clients } from '../support/clients.ts';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { putArtifact } from '../support/maven-artifact.ts';
import { run } from '../support/process.ts';
import { mavenProject, writeFiles } from '../support/projects.ts';
import { Job } from '../support/runner.ts';
import { makeSandbox } from '../support/sandbox.ts';

/**
 * Maven 3.9 and 4, whose plugins Debian does not have: they come from Maven Central as the machine's own Maven is
 * configured, through the emulator, which has nothing but its defaults.
 */
let emulator: TestEmulator;
let client: CodeartifactClient;
beforeAll(async () => {
  emulator = await startTestEmulator();
  client = await createGuide(emulator, ['public:maven-central']);
  await client.send(new CreateRepositoryCommand({ domain: 'my-org', repository: 'internal' }));
});
afterAll(() => emulator.stop());

it.each(['maven3', 'maven4'] as const)(
  '%s resolves from one repository and deploys to another, with plugins from Maven Central, by a settings.xml and names of its own',
  async (version) => {
    const sandbox = await makeSandbox();
    const settings = join(sandbox.home, 'ci.xml');
    await writeFile(settings, '<settings><servers><server><id>other</id></server></servers></settings>\n');
    const job = new Job(sandbox, { ...emulator.awsEnv, MAVEN_ARGS: `-s ${settings}` });
    const step = await job.uses('login', {
      domain: 'my-org',
      registries:
        "maven: [{ repository: my-packages, mirror-of: '*,!nowhere' }, { repository: internal, mode: extra, name: team }]",
    });
    expect(step).toMatchObject({ exitCode: 0 });
    const dependency = { group: 'com.acme', artifact: `${version}-lib`, version: '1.0' };
    const url = (repository: string): string => `${emulator.endpoint}/maven/d/my-org-111122223333/${repository}/`;
    await putArtifact(url('internal'), job.exported['CODEARTIFACT_AUTH_TOKEN'] ?? '', dependency);

    const app = { group: 'com.acme', artifact: `${version}-app`, version: '1.0' };
    const folder = join(sandbox.workspace, 'app');
    await mkdir(folder);
    const { 'pom.xml': pom = '', ...sources } = mavenProject(app, {
      deployTo: url('my-packages'),
      dependencies: [dependency],
    });
    // The jar that is there holds no classes.
    const runtime = pom.replace('</dependency>', '<scope>runtime</scope></dependency>');
    await writeFiles(folder, { ...sources, 'pom.xml': runtime });
    const [shell, mvn] = clients[version];
    const { exitCode, stdout, stderr } = await run(shell, [mvn, '-B', '-ntp', '-q', 'deploy'], {
      cwd: folder,
      env: job.env,
    });
    expect({ exitCode, said: exitCode === 0 ? '' : stdout + stderr }).toEqual({ exitCode: 0, said: '' });
    const { assets } = await client.send(
      new ListPackageVersionAssetsCommand({
        ...{ domain: 'my-org', repository: 'my-packages', format: 'maven' },
        ...{ namespace: app.group, package: app.artifact, packageVersion: app.version },
      }),
    );
    expect(assets?.map(({ name }) => name)).toEqual(
      expect.arrayContaining([`${app.artifact}-1.0.jar`, `${app.artifact}-1.0.pom`]),
    );
    const record = `.m2/repository/com/acme/${dependency.artifact}/1.0/_remote.repositories`;
    expect(await readFile(join(sandbox.home, record), 'utf8')).toMatch(/\.pom>team=/);
    await job.end();
    await sandbox.remove();
  },
  240_000,
);
