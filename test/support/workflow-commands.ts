/** A command to the runner, found in a line of a step's output. */
export interface WorkflowCommand {
  readonly name: string;
  readonly data: string;
}

/** The lines of a step's output as the runner reads them: a carriage return ends one too (.NET, StreamReader.ReadLine). */
export function outputLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/**
 * The command in a line, as the runner finds it (actions/runner, ActionCommand.TryParseV2, then TryParse): `::name
 * properties::data` at the start of the line, spaces aside; or `##[name properties]data` anywhere in it.
 */
export function workflowCommand(line: string): WorkflowCommand | undefined {
  return parseNew(line.trimStart()) ?? parseOld(line);
}

function parseNew(line: string): WorkflowCommand | undefined {
  if (!line.startsWith('::')) return undefined;
  const end = line.indexOf('::', 2);
  const name = end < 0 ? '' : (line.slice(2, end).split(' ')[0] ?? '');
  if (!COMMANDS.has(name.toLowerCase())) return undefined;
  return { name: name.toLowerCase(), data: unescaped(line.slice(end + 2)) };
}

function parseOld(line: string): WorkflowCommand | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  const name = start < 0 || end < 0 ? '' : (line.slice(start + 3, end).split(' ')[0] ?? '');
  if (!COMMANDS.has(name.toLowerCase())) return undefined;
  return { name: name.toLowerCase(), data: unescaped(line.slice(end + 1)) };
}

/** What the runner has registered; a name that it does not know makes no command. */
const COMMANDS: ReadonlySet<string> = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'internal-set-repo-path',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

function unescaped(data: string): string {
  return data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
