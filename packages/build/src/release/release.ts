/* eslint-disable no-console -- this is a script of the release workflow */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { majorTagToMove, releaseProblems } from './major-tag.ts';

/**
 * `release.ts check TAG`: fails unless the tag, package.json and CHANGELOG.md agree.
 * `release.ts move TAG`: moves the major version's tag (v1) of the remote `origin` to TAG, unless a higher release of
 * that major version is there. Run it in a checkout; what is pushed is pushed with that checkout's credentials.
 */
const [step, tag = ''] = process.argv.slice(2);
if (step === 'check') await check();
else if (step === 'move') move();
else fail('Say what to do: release.ts check TAG, or release.ts move TAG.');

async function check(): Promise<void> {
  const root = process.cwd();
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const problems = releaseProblems(tag, version, await readFile(join(root, 'CHANGELOG.md'), 'utf8'));
  if (problems.length > 0) fail(problems.join('\n'));
  else console.log(`${tag} is what package.json and CHANGELOG.md say.`);
}

function move(): void {
  const listed = git('ls-remote', '--tags', 'origin');
  const tags = [...listed.matchAll(/\trefs\/tags\/(\S+)$/gm)].map(([, name = '']) => name.replace(/\^\{\}$/, ''));
  if (!tags.includes(tag)) {
    fail(`The remote has no tag ${tag}. Push it first.`);
    return;
  }
  const major = majorTagToMove(tag, tags);
  if (major === undefined) {
    console.log(`A higher release of the same major version is there: its tag stays where it is.`);
    return;
  }
  git('fetch', '--quiet', '--force', 'origin', `refs/tags/${tag}:refs/tags/${tag}`);
  git(
    'push',
    '--quiet',
    '--force',
    'origin',
    `${git('rev-parse', `refs/tags/${tag}^{commit}`).trim()}:refs/tags/${major}`,
  );
  console.log(`${major} is ${tag} now.`);
}

function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')} ended with ${String(status)}: ${stderr}`);
  return stdout;
}

function fail(message: string): void {
  console.error(`error: ${message}`);
  process.exitCode = 1;
}
