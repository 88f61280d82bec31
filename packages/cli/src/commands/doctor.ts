import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { accessInput } from '@codeartifact-ci/core/aws/access.ts';
import { connectionInputs, destination } from '@codeartifact-ci/core/aws/connection.ts';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { describeRemedy, type Check } from '@codeartifact-ci/core/diagnosis/check.ts';
import { explainDependabotLog } from '@codeartifact-ci/core/diagnosis/dependabot-log.ts';
import { explainStepLog, lockFileLines } from '@codeartifact-ci/core/diagnosis/step-log.ts';
import { examine } from '@codeartifact-ci/core/diagnosis/examine.ts';
import type { PackageName } from '@codeartifact-ci/core/diagnosis/origin.ts';
import { ENDPOINT_TYPES } from '@codeartifact-ci/core/endpoints.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { choice, choices, flag, list, text, type Values } from '@codeartifact-ci/core/inputs.ts';
import { repositoryInput } from '@codeartifact-ci/core/names.ts';
import { FORMATS, type Format } from '@codeartifact-ci/versions/format.ts';
import { code, markdownTable, safeLines, safeMarkdown } from '@codeartifact-ci/core/safe-text.ts';

/** `npm`, `maven` … have a protocol to be asked; generic packages have none. */
const ASKED = FORMATS.filter((format) => format !== 'generic');

const doctorInputs = {
  ...connectionInputs,
  repository: text({ description: 'Repository to try.', required: true, ...repositoryInput }),
  formats: choices(FORMATS, { description: 'Package formats to try.', default: ASKED.join(',') }),
  access: {
    ...accessInput,
    description: 'What to try: reading, or publishing too. Nothing is published.',
  },
  packages: list(
    { description: 'Packages whose origin controls to look at: FORMAT/NAMESPACE/NAME, or FORMAT/NAME.' },
    parsePackage,
  ),
  'endpoint-type': choice(ENDPOINT_TYPES, {
    description: 'Whether the repository endpoints are reached over IPv4 alone or over IPv6 too.',
    default: 'ipv4',
  }),
  'dependabot-log': text({
    description: 'Log of a Dependabot job, to be explained; nothing is tried then, and no credentials are needed.',
  }),
  log: text({
    description:
      'File with the log of a step that failed, of npm, pnpm, pip, Maven or this: what it says of the cause comes first, and then all is tried.',
  }),
  json: flag({ description: 'Print {healthy, checks} as JSON, for programs, and nothing else.' }),
} as const;
type DoctorInputs = Values<typeof doctorInputs>;

export const doctor = defineCommand({
  name: 'doctor',
  summary: 'Try what a login needs, step by step, and say of each refusal what to add to which policy.',
  inputs: doctorInputs,
  outputs: {
    healthy: "'true' when everything that was tried works.",
    checks: 'What was tried, as JSON: a list of {what, state, detail, remedy}.',
  },
  examples: [
    {
      title: 'Try what publishing to a repository needs',
      inputs: { domain: 'my-org', repository: 'my-packages', access: 'publish' },
    },
    {
      title: 'Look at the origin controls of a package too, for a program to read',
      inputs: { domain: 'my-org', repository: 'my-packages', packages: 'npm/@acme/core', json: 'true' },
    },
    {
      title: 'Say why an install failed, from its log',
      inputs: { domain: 'my-org', repository: 'my-packages', formats: 'npm', log: 'install.log' },
    },
    {
      title: 'Say why a Dependabot job was refused',
      inputs: { domain: 'my-org', repository: 'my-packages', 'dependabot-log': 'job.log' },
    },
  ],
  async run(inputs, host) {
    const checks =
      inputs.dependabotLog === undefined ? await examineAll(inputs, host) : await explainDependabot(inputs, host);
    const failed = checks.filter(({ state }) => state === 'fails');
    if (inputs.json) host.print(`${JSON.stringify({ healthy: failed.length === 0, checks }, null, 2)}\n`);
    else printAll(checks, failed.length, host);
    host.setOutput('healthy', String(failed.length === 0));
    host.setOutput('checks', JSON.stringify(checks));
    await host.summary(summary(checks));
    if (failed.length > 0) host.setExitCode(1);
  },
});

/** What the log of a failed step says, if there is one, and what can be tried. */
async function examineAll(inputs: DoctorInputs, host: Host): Promise<Check[]> {
  if (inputs.log === undefined) return await examine(inputs, inputs, host);
  const log = await readLog(resolve(host.workspace, inputs.log));
  const findLine = lockFileLines(host.workspace);
  return [...explainStepLog(log, inputs.domainOwner, findLine), ...(await examine(inputs, inputs, host))];
}

async function explainDependabot(inputs: DoctorInputs, host: Host): Promise<Check[]> {
  const log = await readLog(resolve(host.workspace, inputs.dependabotLog ?? ''));
  return explainDependabotLog(log, { ...inputs, region: destination(inputs, host).region });
}

function printAll(checks: readonly Check[], failed: number, host: Host): void {
  for (const check of checks) print(check, host);
  host.info(
    failed === 0
      ? 'Everything that was tried works.'
      : `${failed} of ${checks.length} things do not work; what to do stands below each.`,
  );
}

const LARGEST_LOG = 64 * 1024 * 1024;

async function readLog(path: string): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      size += chunk.length;
      // A device never ends.
      if (size > LARGEST_LOG) throw new InputError('it is larger than 64 MiB');
      chunks.push(chunk);
    }
  } catch (error) {
    throw new InputError(
      `The log cannot be read: ${messageOf(error)}. Download it from the job's page, or by gh run view --log.`,
    );
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsePackage(item: string): PackageName {
  const [format, ...parts] = item.split('/');
  const known = FORMATS.find((candidate): candidate is Format => candidate === format);
  const [first = '', second] = parts.map((part) => part.replace(/^@/, ''));
  if (known === undefined || first === '' || parts.length > 2 || second === '') {
    throw new InputError('must be FORMAT/NAMESPACE/NAME or FORMAT/NAME, such as npm/@acme/core or pypi/requests');
  }
  return second === undefined
    ? { format: known, namespace: undefined, name: first }
    : { format: known, namespace: first, name: second };
}

const MARKS = { works: '✓', fails: '✗', 'not tried': '–' } as const;

function print({ what, state, detail, remedy }: Check, host: Host): void {
  host.info(safeLines(`${MARKS[state]} ${what}: ${detail}`));
  for (const line of remedy === undefined ? [] : describeRemedy(remedy)) host.info(`    ${safeLines(line)}`);
}

function summary(checks: readonly Check[]): string {
  const rows = checks.map(({ what, state, detail, remedy }) => [
    safeMarkdown(what),
    state,
    safeMarkdown(detail),
    remedy === undefined
      ? ''
      : `${safeMarkdown(remedy.text)}${remedy.statement === undefined ? '' : ` ${code(JSON.stringify(remedy.statement))}`}`,
  ]);
  return `### CodeArtifact doctor\n\n${markdownTable(['Tried', 'Result', 'Detail', 'What to do'], rows)}\n`;
}
