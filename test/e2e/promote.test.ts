import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startTestEmulator, type TestEmulator } from '../support/emulator.ts';
import { createGuide } from '../support/guide.ts';
import { holdings, versionsIn } from '../support/holdings.ts';
import { runOk, type Outcome } from '../support/process.ts';
import { releaseOfAllFormats, startPromotion, type Promotion } from '../support/promotion.ts';
import { Job } from '../support/runner.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

const domain = 'my-org';
let emulator: TestEmulator;
let aws: CodeartifactClient;
let sandbox: Sandbox;
let at: Promotion;

beforeAll(async () => {
  emulator = await startTestEmulator();
  aws = await createGuide(emulator);
});
afterAll(async () => {
  aws.destroy();
  await emulator.stop();
});
beforeEach(async () => {
  // npm's user file has the token, as asked for.
  sandbox = await makeSandbox({ holdsTokens: true });
  at = await startPromotion(emulator, aws, sandbox);
});
afterEach(async () => {
  await sandbox.remove();
});

const said = ({ exitCode, stderr }: Outcome): object => ({ exitCode, stderr });
const OK = { exitCode: 0, stderr: '' };

/** Publishes what is in the checkout, and gives the release manifest. */
async function release(flags: readonly string[]): Promise<string> {
  const place = ['--domain', domain, '--repository', at.dev, '--wait', '10', '--outputs', 'published.json'];
  const published = await at.cli('publish', ...place, ...flags);
  expect({ exitCode: published.exitCode, said: published.exitCode === 0 ? '' : published.stderr }).toEqual({
    exitCode: 0,
    said: '',
  });
  const written = await readFile(join(sandbox.workspace, 'published.json'), 'utf8');
  return (JSON.parse(written) as Record<string, string>)['release-file'] ?? '';
}

describe('promote', () => {
  it('takes a release of every format from one repository to the next, byte for byte, and npm installs it from there', async () => {
    const { files, flags } = releaseOfAllFormats();
    await at.put(files);
    const manifest = ['--release-file', await release(flags)];
    const planned = await at.promote(...manifest);
    expect(said(planned)).toEqual(OK);
    expect(planned.outputs).toMatchObject({ planned: '9', promoted: '0' });
    expect(await holdings(aws, domain, at.prod)).toEqual({});
    const applied = await at.promote('--mode', 'apply', '--plan', 'promote-plan.json');
    expect(said(applied)).toEqual(OK);
    expect(applied.outputs).toMatchObject({ planned: '9', promoted: '9', unchanged: '0', stale: '0', failed: '0' });
    expect(applied.outputs['plan-id']).toBe(planned.outputs['plan-id']);
    const held = await holdings(aws, domain, at.prod);
    expect(Object.keys(held)).toHaveLength(9);
    expect(held).toEqual(await holdings(aws, domain, at.dev));

    await at.put({ 'consumer/package.json': '{"name":"consumer","version":"1.0.0"}' });
    const place = ['--domain', domain, '--repository', at.prod, '--tools', 'npm', '--token-in', 'file', '--export'];
    expect((await at.cli('login', ...place)).exitCode).toBe(0);
    await runOk('npm', ['install', '@acme/app@^2', '--no-audit', '--no-fund', '--no-update-notifier'], {
      ...{ cwd: join(sandbox.workspace, 'consumer'), env: sandbox.env },
    });
    const lock = await readFile(join(sandbox.workspace, 'consumer/package-lock.json'), 'utf8');
    expect(lock).toContain(`/${at.prod}/@acme/core/-/core-1.0.0.tgz`);

    const again = await at.promote(...manifest, '--mode', 'apply');
    expect(said(again)).toEqual(OK);
    expect(again.outputs).toMatchObject({ planned: '0', promoted: '0', unchanged: '9' });
    const back = await at.promote('--mode', 'rollback', '--plan', 'promote-plan.json');
    // The second plan stands in the file now, which has added nothing.
    expect(back.outputs).toMatchObject({ 'rolled-back': '0' });
  }, 60_000);

  it('puts the dist-tags of the destination back that the copy moved, and moves latest forward alone', async () => {
    await at.publishNpm(at.prod, 'lib', '1.9.0', 'latest');
    await at.publishNpm(at.dev, 'lib', '1.8.0', 'stable');
    await at.publishNpm(at.dev, 'lib', '2.0.0-rc.1', 'next');
    await at.publishNpm(at.dev, 'lib', '1.8.1', 'latest');
    const older = await at.promote('npm:lib@1.8.1', 'npm:lib@1.8.0', '--mode', 'apply');
    expect(said(older)).toEqual(OK);
    expect(await at.tagsOf(at.prod, 'lib')).toEqual({ latest: '1.9.0', stable: '1.8.0' });

    await at.publishNpm(at.dev, 'lib', '2.0.0', 'latest');
    const flags = ['npm:lib@2.0.0', 'npm:lib@2.0.0-rc.1', '--mode', 'apply', '--dist-tag', 'blessed'];
    expect(said(await at.promote(...flags))).toEqual(OK);
    const moved = { latest: '2.0.0', stable: '1.8.0', next: '2.0.0-rc.1', blessed: '2.0.0' };
    expect(await at.tagsOf(at.prod, 'lib')).toEqual(moved);

    const back = await at.promote('--mode', 'rollback');
    expect(said(back)).toEqual(OK);
    expect(back.outputs).toMatchObject({ 'rolled-back': '2', failed: '0' });
    expect(await at.tagsOf(at.prod, 'lib')).toEqual({ latest: '1.9.0', stable: '1.8.0' });
    expect(await versionsIn(aws, domain, at.prod, 'npm:lib')).toEqual(['1.8.0', '1.8.1', '1.9.0']);
  });

  it('verifies the attestation of the release manifest with gh before anything is looked at', async () => {
    await at.put({
      'bin/gh': '#!/bin/sh\n[ "$1" = --version ] || { echo "$@" >>"$HOME/gh.log"; test -e "$HOME/attested"; }\n',
      'dist/core.tgz': releaseOfAllFormats().files['dist/core.tgz'] ?? '',
    });
    await chmod(join(sandbox.workspace, 'bin/gh'), 0o755);
    const manifest = ['--release-file', await release(['--packages', 'dist/*'])];
    const flags = [...manifest, '--attestation', 'required', '--attestation-repository', 'acme/app'];
    const without = await at.promote(...flags);
    expect(without.exitCode).toBe(1);
    expect(without.stderr).toContain('The GitHub CLI (gh) is not installed or not on the PATH');
    sandbox = { ...sandbox, env: { ...sandbox.env, PATH: `${sandbox.workspace}/bin:${sandbox.env['PATH'] ?? ''}` } };
    at = { ...(await startPromotion(emulator, aws, sandbox)), dev: at.dev };
    const refused = await at.promote(...flags);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain('has no attestation of acme/app that holds (gh attestation verify ended with 1)');
    expect(await readFile(join(sandbox.home, 'gh.log'), 'utf8')).toBe(
      `attestation verify --repo acme/app -- ${manifest[1] ?? ''}\n`,
    );
  });

  it('is an action whose summary says what goes, and that refuses a plan beyond its guard until it is confirmed', async () => {
    for (const version of ['1.0.0', '1.1.0']) await at.publishNpm(at.dev, 'lib', version, 'latest');
    await at.publishNpm(at.dev, '__proto__', '1.0.0', 'constructor');
    const job = new Job(sandbox, emulator.awsEnv);
    const place = {
      domain,
      'source-repository': at.dev,
      'destination-repository': at.prod,
      endpoint: emulator.endpoint,
    };
    const asked = { ...place, packages: '*:*', 'max-versions': '2' };
    const planned = await job.uses('promote', asked);
    expect(planned.exitCode).toBe(0);
    expect(planned.annotations.map(({ message }) => message)).toEqual([
      'max-versions: 3 are planned, and the limit is 2, so this plan promotes nothing.',
    ]);
    expect(planned.summary).toContain('### CodeArtifact promote: plan');
    expect(planned.summary).toContain('| `npm:lib` | `1.1.0`, `1.0.0` | selected | `latest`: `none` → `1.1.0` |');
    const refused = await job.uses('promote', { ...place, mode: 'apply', plan: 'promote-plan.json' });
    expect(refused.annotations[0]?.message).toContain('Nothing was promoted, because too much would go');
    const confirm = planned.outputs['plan-id'] ?? '';
    const applied = await job.uses('promote', { ...place, mode: 'apply', plan: 'promote-plan.json', confirm });
    expect(applied).toMatchObject({ exitCode: 0, annotations: [] });
    expect(applied.outputs).toMatchObject({ promoted: '3' });
    expect(applied.summary).toContain('### CodeArtifact promote: applied');
    expect(await at.tagsOf(at.prod, '__proto__')).toMatchObject({ constructor: '1.0.0' });
    await job.end();
  });
});
