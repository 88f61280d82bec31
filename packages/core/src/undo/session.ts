import type { LoginRecord } from './ledger.ts';

/**
 * Names the job for the ledger, as `RUNNER/JOB`: on a GitHub runner its name and temporary folder, and the run with its
 * attempt and job; elsewhere nothing tells that a shell is gone, and only the token's end counts.
 */
export function sessionName(env: Readonly<Record<string, string | undefined>>): string {
  const runner = env['RUNNER_NAME'];
  if (runner === undefined || runner === '') return '/';
  const clean = (text: string | undefined): string => (text ?? '').replaceAll('/', '%2F');
  const job = [env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT'], env['GITHUB_JOB']].map(clean).join(':');
  return `${clean(runner)}:${clean(env['RUNNER_TEMP'])}/${job}`;
}

/**
 * Whether a login is over: its token has expired, or the same runner is at work on another job by now, for a runner
 * takes one job at a time.
 */
export function isOver(record: LoginRecord, session: string, now: number): boolean {
  if (now >= record.expires) return true;
  const [runner, job] = splitSession(record.session);
  const [ourRunner, ourJob] = splitSession(session);
  return runner !== '' && runner === ourRunner && job !== ourJob;
}

function splitSession(session: string): [string, string] {
  const at = session.lastIndexOf('/');
  return [session.slice(0, Math.max(0, at)), session.slice(at + 1)];
}
