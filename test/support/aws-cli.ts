import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { root } from './paths.ts';
import type { Outcome, RunOptions } from './process.ts';

const AWS = '/usr/bin/aws';

/** The AWS CLI, ready for one command after the other. */
export interface AwsCli {
  /** What `aws ARG…` does, prints and ends with. One at a time. */
  run(args: readonly string[]): Promise<Pick<Outcome, 'exitCode' | 'stdout' | 'stderr'>>;
  stop(): Promise<void>;
}

/**
 * Starts the machine's AWS CLI once for many commands: each by itself would take most of a second of CPU to come up. The
 * interpreter is the one that its own starter names.
 */
export function startAwsCli({ cwd, env }: RunOptions): AwsCli {
  const [first = ''] = readFileSync(AWS, 'utf8').split('\n', 1);
  const python = first.replace(/^#!\s*/, '');
  const child = spawn(python, [join(root, 'test/support/aws-cli-session.py')], {
    cwd,
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    run: async (args) => {
      child.stdin.write(`${JSON.stringify(args)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`the session of the AWS CLI ended with aws ${args.join(' ')}`);
      return JSON.parse(value) as Outcome;
    },
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}
