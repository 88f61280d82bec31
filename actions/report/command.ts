import { resolve } from 'node:path';
import { connectionInputs } from '@codeartifact-ci/core/aws/connection.ts';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { keepState, readKept } from '../prune/state/kept-state.ts';
import type { ReportDocument } from './document.ts';
import { reportInputs, type ReportInputs } from './inputs.ts';
import { makeReport } from './make-report.ts';
import { FULL_ACTIONS, INVENTORY_ACTIONS, METRICS_ACTIONS, USAGE_ACTIONS } from './permissions.ts';
import { startRun } from './run.ts';
import { publishMetrics } from './usage/read-usage.ts';
import { logReport } from './write/log.ts';
import { reportSchema } from './write/schema.ts';
import { summaryOf } from './write/summary.ts';
import { writeFiles } from './write/files.ts';

export const report = defineCommand({
  name: 'report',
  summary: 'Report what a domain holds, what it costs and what is wrong: a page, JSON, CSV and SARIF. Changes nothing.',
  look: { icon: 'bar-chart-2', color: 'orange' },
  inputs: { ...connectionInputs, ...reportInputs },
  outputs: {
    folder: 'Absolute path of the folder with the files.',
    html: 'Absolute path of report.html.',
    json: 'Absolute path of report.json.',
    sarif: 'Absolute path of report.sarif, for github/codeql-action/upload-sarif.',
    bytes: 'Bytes that the domain stores, as the service counts them.',
    'monthly-cost': 'What storing them costs, in US dollars a month.',
    saves: 'With a policy: what it would save, in US dollars a month.',
    findings: 'How many findings there are.',
    errors: 'How many of them are errors.',
    calls: 'How many calls were made.',
  },
  permissions: {
    full: { when: 'with `mode: full`', actions: FULL_ACTIONS, trust: 'any' },
    inventory: { when: 'with `mode: inventory`', actions: INVENTORY_ACTIONS, trust: 'any' },
    usage: { when: 'with `usage: true`', actions: [...FULL_ACTIONS, ...USAGE_ACTIONS], trust: 'any' },
    metrics: {
      when: 'with `put-metrics: true` and `usage: true`',
      actions: [...FULL_ACTIONS, ...USAGE_ACTIONS, ...METRICS_ACTIONS],
      trust: 'default-branch',
    },
  },
  examples: [
    { title: 'Report on a whole domain', inputs: { domain: 'my-org', 'output-folder': 'codeartifact-report' } },
    {
      title: 'Forecast what a retention policy would save',
      inputs: { domain: 'my-org', policy: 'retention.yml' },
    },
    {
      title: 'Look at a large domain with few calls, and fail on errors',
      inputs: { domain: 'my-org', 'max-calls': '20000', 'fail-on': 'error' },
    },
    {
      title: 'See who uses the domain, and publish metrics',
      inputs: { domain: 'my-org', usage: 'true', 'put-metrics': 'true' },
    },
  ],
  schemas: { 'report.schema.json': reportSchema },

  async run(inputs, host) {
    const run = await startRun(inputs, host);
    const made = await makeReport(run);
    const folder = resolve(host.workspace, inputs.outputFolder);
    const paths = await writeFiles(folder, inputs.files, made, host.workspace);
    for (const name of ['html', 'json', 'sarif'] as const) host.setOutput(name, paths.get(name) ?? '');
    host.setOutput('folder', folder);
    for (const [name, value] of Object.entries(figures(made))) host.setOutput(name, value);
    logReport(host, made, folder);
    await host.summary(summaryOf(made));
    if (inputs.putMetrics) await publishMetrics(run, made);
    assertNothingFound(made, inputs);
  },

  async cleanup(state, host) {
    const kept = readKept(state['kept'] ?? '');
    if (kept !== undefined) await keepState(host, kept);
  },
});

function figures({ storage, cost, forecast, findings, calls }: ReportDocument): Record<string, string> {
  return {
    bytes: String(storage.headline ?? ''),
    'monthly-cost': cost.storage?.toFixed(6) ?? '',
    saves: forecast?.saves?.toFixed(6) ?? '',
    findings: String(findings.length),
    errors: String(findings.filter(({ level }) => level === 'error').length),
    calls: String(calls.total),
  };
}

function assertNothingFound({ findings }: ReportDocument, { failOn }: ReportInputs): void {
  const counted = findings.filter(({ level }) => level === 'error' || (failOn === 'warning' && level === 'warning'));
  if (failOn === 'none' || counted.length === 0) return;
  const [first] = counted;
  throw new InputError(
    `${counted.length} findings of level ${failOn}${failOn === 'warning' ? ' or error' : ''}, such as: ${first?.message ?? ''} The report says what to do about each ('fail-on: none' lets them pass).`,
  );
}
