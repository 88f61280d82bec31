import { explain } from './aws/explain.ts';
import { InputError, messageOf } from './errors.ts';
import type { Host } from './host.ts';
import { safeLines } from './safe-text.ts';

/** GitHub takes 1 MiB of summary from a step; a message that long is not read. */
const LONGEST = 60_000;

/**
 * Writes into the job's summary that a command failed: what happened and what to do about it, as the log says it. What
 * the command itself has written there before stays. A summary that cannot be written takes nothing from the error.
 */
export async function summariseFailure(host: Host, command: string, error: unknown): Promise<void> {
  try {
    await host.summary(failureSummary(command, error));
  } catch (problem) {
    host.debug(`The summary was not written: ${messageOf(problem)}`);
  }
}

/** Markdown; the message is in a block of its own, out of which nothing in it leads. */
function failureSummary(command: string, error: unknown): string {
  const explained = explain(error);
  const message = safeLines(messageOf(explained)).trimEnd().slice(0, LONGEST);
  const longest = Math.max(2, ...[...message.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const title = explained instanceof InputError ? 'failed' : 'failed by a bug of its own';
  return `### CodeArtifact ${command}: ${title}\n\n${fence}text\n${message}\n${fence}\n`;
}
