import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { accessInput } from '@codeartifact-ci/core/aws/access.ts';
import { connectionInputs, destination } from '@codeartifact-ci/core/aws/connection.ts';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { describeRemedy, type Check } from '@codeartifact-ci/core/diagnosis/check.ts';
import { explainDependabotLog } from '@codeartifact-ci/core/diagnosis/dependabot-log.ts';
import { examine } from '@codeartifact-ci/core/diagnosis/examine.ts';
import type { PackageName } from '@codeartifact-ci/core/diagnosis/origin.ts';
import { ENDPOINT_TYPES } from '@codeartifact-ci/core/endpoints.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { choice, choices, flag, list, text } from '@codeartifact-ci/core/inputs.ts';
import { repositoryInput } from '@codeartifact-ci/core/names.ts';
import { FORMATS, type Format } from '@codeartifact-ci/versions/format.ts';
import { code, markdownTable, safeLines, safeMarkdown } from '@codeartifact-ci/core/safe-text.ts';

/** `npm`, `maven` … have a protocol to be asked; generic packages have none. */
const ASKED = FORMATS.filter((format) => format !== 'generic');

export const doctor = defineCommand({
  name: 'doctor',
  summary: 'Try what a login needs, step by step, and say of each refusal what to add to which policy.',
  inputs: {
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
    json: flag({ description: 'Print {healthy, checks} as JSON, for programs, and nothing else.' }),
  },
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
      title: 'Say why a Dependabot job was refused',
      inputs: { domain: 'my-org', repository: 'my-packages', 'dependabot-log': 'job.log' },
    },
  ],
  async run(inputs, host) {
    const { dependabotLog: log } = inputs;
    const checks =
      log === undefined
        ? await examine(inputs, inputs, host)
        : explainDependabotLog(await readLog(resolve(host.workspace, log)), {
            ...inputs,
            region: destination(inputs, host).region,
          });
    const failed = checks.filter(({ state }) => state === 'fails');
    if (inputs.json) host.print(`${JSON.stringify({ healthy: failed.length === 0, checks }, null, 2)}\n`);
    else printAll(checks, failed.length, host);
    host.setOutput('healthy', String(failed.length === 0));
    host.setOutput('checks', JSON.stringify(checks));
    await host.summary(summary(checks));
    if (failed.length > 0) host.setExitCode(1);
  },
});

function printAll(checks: readonly Check[], failed: number, host: Host): void {
  for (const check of checks) print(check, host);
  host.info(
    failed === 0
      ? 'Everything that was tried works.'
      : `${failed} of ${checks.length} things do not work; what to do stands below each.`,
  );
}

async function readLog(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(
      `The log cannot be read: ${messageOf(error)}. Download it from the job's page, or by gh run view --log.`,
    );
  }
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
