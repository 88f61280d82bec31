import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textual, type ActionStep } from './buildspec.ts';
import { run } from './process.ts';
import { Job } from './runner.ts';

/**
 * `buildspec-steps-worker.ts FILE`: runs the steps of a phase of a buildspec as one job, those of this project by their
 * action.yml, in the folder and with the variables that it is started with. GitHub's own variables are not there.
 */
const [, , file = ''] = process.argv;
const temp = join(process.env['TMPDIR'] ?? '/tmp', 'steps');
await mkdir(temp, { recursive: true });
const env = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
);
const home = env['HOME'] ?? '';
const job = new Job({ root: temp, home, workspace: process.cwd(), temp, env, remove: () => Promise.resolve() });

let failed = false;
for (const step of JSON.parse(await readFile(file, 'utf8')) as ActionStep[]) {
  if (!failed) failed = !(await takeStep(step));
}
for (const { exitCode, log } of await job.end()) {
  process.stdout.write(`${log}\n`);
  failed ||= exitCode !== 0;
}
process.exitCode = failed ? 1 : 0;

async function takeStep({ uses, run: command, with: inputs, env: own }: ActionStep): Promise<boolean> {
  if (command !== undefined) {
    const options = { cwd: process.cwd(), env: { ...job.env, ...textual(own) } };
    const { exitCode, stdout, stderr } = await run('/bin/bash', ['-e', '-c', command], options);
    process.stdout.write(stdout + stderr);
    return exitCode === 0;
  }
  const [, action] = /^your-org\/codeartifact-ci\/actions\/([a-z]+)@v1$/.exec(uses ?? '') ?? [];
  if (action === undefined) throw new Error(`the interpreter does not know the action ${uses ?? ''}`);
  const { exitCode, log } = await job.uses(action, textual(inputs));
  process.stdout.write(`${log}\n`);
  return exitCode === 0;
}
