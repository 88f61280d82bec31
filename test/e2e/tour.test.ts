import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startConnectProxy } from '../support/connect-proxy.ts';
import { startFakeNpmRegistry } from '../support/fake-npm-registry.ts';
import { npmPackage } from '../support/npm-package.ts';
import { dist, node, root } from '../support/paths.ts';
import { run, type Outcome } from '../support/process.ts';
import { makeSandbox, snapshot, type Sandbox } from '../support/sandbox.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

async function tour(env: Readonly<Record<string, string>> = {}, cli = `${dist}/cli.js`): Promise<Outcome> {
  const outcome = await run(node, [cli, 'tour'], { cwd: sandbox.workspace, env: { ...sandbox.env, ...env } });
  const { exitCode, stdout, stderr } = outcome;
  expect({ exitCode, stderr, said: exitCode === 0 ? '' : stdout }).toEqual({ exitCode: 0, stderr: '', said: '' });
  expect(stdout).not.toMatch(/eyJ2ZXIi/);
  expect(await snapshot(sandbox.home)).toEqual({});
  return outcome;
}

/** A PATH of these programs of the machine's alone, with the Node that actions run on in front. */
async function pathOf(programs: readonly string[]): Promise<string> {
  const folder = join(sandbox.root, 'programs');
  await mkdir(folder);
  const folders = (sandbox.env['PATH'] ?? '').split(':');
  for (const program of programs) {
    const found = folders.map((each) => join(each, program)).find((path) => existsSync(path));
    if (found === undefined) throw new Error(`${program} is not on the PATH of the tests`);
    await symlink(found, join(folder, program));
  }
  return `${dirname(node)}:${folder}`;
}

/**
 * The variables of a machine whose JDK is Java 8. The tests' own is newer: it runs under that version, and Maven refuses,
 * as it would with that JDK, to compile for a later one.
 */
async function java8(): Promise<Readonly<Record<string, string>>> {
  const [home, programs] = [join(sandbox.root, 'jdk 8'), join(sandbox.root, 'maven 8')];
  const scripts = {
    [join(home, 'bin/java')]:
      `[ "$*" = -version ] && echo 'openjdk version "1.8.0_402"' >&2 && exit 0\nexec /usr/bin/java "$@"\n`,
    [join(programs, 'mvn')]:
      `grep -Eqs 'compiler[.](source|target|release)>(9|[1-9][0-9])' pom.xml && echo '[ERROR] invalid target release' && exit 1\nexec /usr/bin/mvn "$@"\n`,
  };
  for (const [file, script] of Object.entries(scripts)) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `#!/bin/sh\n${script}`, { mode: 0o755 });
  }
  return { JAVA_HOME: home, PATH: `${programs}:${sandbox.env['PATH'] ?? ''}` };
}

describe('npm start, the tour', () => {
  it('shows the main job with the real clients, verifies every step, and leaves nothing behind', async () => {
    const { stdout } = await tour();
    for (const line of [
      /\d\. Start a CodeArtifact on this machine/,
      /ok what exists is what the file says/,
      /ok the token is in the environment of this shell, and in no file/,
      /unchanged/,
      /ok it says: hello from npm, version 1\.2\.0/,
      /ok it says: hello from Python, version 1\.2\.0/,
      /ok Maven has resolved com\.acme:hello:1\.2\.0/,
      /ok 1\.0\.0 is gone, 1\.1\.0 and 1\.2\.0 are there/,
      /ok every file is as it was before the login/,
      /All that can run here was verified, with npm, Python, Maven, in [\d.]+ s\. Nothing is left running\./,
      // What is shown can be typed.
      / --packages 'npm:@acme\/\*,pypi:acme-\*,maven:com\.acme:\*' /,
      /codeartifact-ci stands for: node dist\/cli\.js/,
    ]) {
      expect(stdout).toMatch(line);
    }
    expect(await readdir(sandbox.temp)).toEqual([]);
  }, 120_000);

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'is over at once with all that it has begun when it gets a %s',
    async (signal) => {
      const child = spawn(node, [`${dist}/cli.js`, 'tour'], { cwd: sandbox.workspace, env: sandbox.env });
      let shown = '';
      for await (const chunk of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
        shown += chunk;
        if (shown.includes('$ codeartifact-ci provision') && !child.killed) child.kill(signal);
      }
      if (child.signalCode === null) await once(child, 'exit');
      expect(child.signalCode).toBe(signal);
      expect(await readdir(sandbox.temp)).toEqual([]);
      const environments = await Promise.all(
        (await readdir('/proc')).map((id) => readFile(`/proc/${id}/environ`, 'latin1').catch(() => '')),
      );
      expect(environments.filter((text) => text.includes(sandbox.temp))).toEqual([]);
    },
  );

  it('works from a clone and with a folder for temporary files whose paths have spaces, with Java 8, behind a proxy that wants credentials', async () => {
    const [clone, temp] = [join(sandbox.root, 'my clone'), join(sandbox.root, 'my temp')];
    for (const folder of [clone, temp]) await mkdir(folder);
    await cp(dist, join(clone, 'dist'), { recursive: true });
    await symlink(join(root, 'actions'), join(clone, 'actions'));
    const registry = await startFakeNpmRegistry();
    registry.add(npmPackage('is-number', '7.0.0'));
    const proxy = await startConnectProxy(registry.url, sandbox.root, 'jo:word', ['registry.npmjs.org']);
    const url = proxy.url.replace('//', '//jo:word@');
    const proxied = { HTTP_PROXY: url, HTTPS_PROXY: url, NODE_EXTRA_CA_CERTS: proxy.ca };
    try {
      const { stdout } = await tour({ TMPDIR: temp, ...proxied, ...(await java8()) }, join(clone, 'dist/cli.js'));
      expect(stdout).toMatch(/All that can run here was verified, with npm, Python, Maven,/);
      expect(stdout).toMatch(/ok Maven has resolved com\.acme:hello:1\.2\.0, and its own plugins/);
      expect(stdout).toMatch(/ok is-number came through npm-store/);
      expect(stdout).not.toContain('jo:word');
      expect(proxy.tunnels).toContain('registry.npmjs.org:443');
      expect(proxy.tunnels.filter((host) => /^(127\.|localhost|\[::1\])/.test(host))).toEqual([]);
    } finally {
      await proxy.close();
      await registry.close();
    }
    expect(await readdir(temp)).toEqual([]);
    // The bundle names what tokens start with, which the search for tokens would take for one.
    await rm(clone, { recursive: true });
  }, 120_000);

  it('lets Maven do without plugins where it cannot have them, and compares the artifact by its hash', async () => {
    const folder = join(sandbox.root, 'programs');
    await mkdir(folder);
    const error = '[ERROR] Plugin org.apache.maven.plugins:maven-resources-plugin:3.3.1 could not be resolved';
    const script = `#!/bin/sh\ncase "$*" in *compile*) printf '\\033[1;31m%s\\033[0m\\n' '${error}'; exit 1 ;; esac\nexec /usr/bin/mvn "$@"\n`;
    await writeFile(join(folder, 'mvn'), script, { mode: 0o755 });
    const { stdout } = await tour({ PATH: `${folder}:${sandbox.env['PATH'] ?? ''}` });
    expect(stdout).toMatch(
      /skipped mvn compile does not work on this machine: Plugin org\.apache\S+ could not be resolved\n/,
    );
    expect(stdout).toMatch(/ok Maven has resolved the POM of com\.acme:hello:1\.2\.0/);
    expect(stdout).toMatch(/ok hello-1\.2\.0\.jar is served as it was published/);
  }, 120_000);

  it('leaves out what is not on the machine, with the remedy, and compares what it published instead', async () => {
    const dead = 'http://127.0.0.1:9';
    const { stdout } = await tour({
      PATH: await pathOf(['npm', 'mvn', 'sh', 'bash', 'uname', 'dirname', 'basename', 'readlink', 'env']),
      ...{ HTTP_PROXY: dead, HTTPS_PROXY: dead, http_proxy: dead, https_proxy: dead },
      // Settings for AWS itself, which the SDK refuses together with the emulator's endpoint.
      ...{
        AWS_USE_FIPS_ENDPOINT: 'true',
        AWS_USE_DUALSTACK_ENDPOINT: 'true',
        AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
      },
    });
    expect(stdout).toMatch(/skipped Maven: java is not on this machine \(apt-get install default-jdk-headless\)/);
    expect(stdout).toMatch(/skipped Python: python3 is not on this machine \(apt-get install python3-pip\)/);
    expect(stdout).toMatch(/ok hello-1\.2\.0\.jar is served as it was published/);
    expect(stdout).toMatch(/ok acme_hello-1\.2\.0-py3-none-any\.whl is served as it was published/);
    expect(stdout).toMatch(/skipped npm: npm's registry cannot be reached from this machine \(network or proxy\)/);
    expect(stdout).toMatch(/All that can run here was verified, with npm, in .* the clients of Python, Maven/);
  }, 120_000);
});
