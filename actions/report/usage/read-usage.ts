import type { JsonCaller } from '@codeartifact-ci/core/aws/json-service.ts';
import { explain } from '@codeartifact-ci/core/aws/explain.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import type { EventSection, Gap, ReportDocument, UsageSection } from '../document.ts';
import type { Run } from '../run.ts';
import { CLOUDTRAIL, lookUpEvents, readTrailLogs } from './cloudtrail.ts';
import { CLOUDWATCH, putMetrics, readUsageMetrics } from './cloudwatch.ts';

const DAY = 86_400_000;

/** How the domain of this owner is used, as far as the account can tell; what it cannot becomes a gap. */
export async function readUsage(run: Run, owner: string): Promise<UsageSection> {
  const { inputs, now } = run;
  const days = inputs.usageDays;
  const metrics = inputs.usage ? await operationsOf(run) : undefined;
  const events = await eventsOf(run, owner, new Date(now.getTime() - days * DAY));
  return { days, operations: metrics?.operations ?? null, daily: metrics?.daily ?? null, events: events ?? null };
}

async function operationsOf(run: Run): Promise<Pick<UsageSection, 'operations' | 'daily'> | undefined> {
  const { inputs, gaps, now } = run;
  const what = 'Calls by operation';
  const caller = await run.other(CLOUDWATCH, inputs.cloudwatchEndpoint);
  const read = await unlessRefused(what, 'CloudWatch', gaps, caller, (one) =>
    readUsageMetrics(one, now, inputs.usageDays),
  );
  if (read?.operations === null) {
    gaps.push({ what, why: 'CloudWatch has no usage metrics of CodeArtifact (AWS/Usage) for these days.' });
  }
  return read;
}

async function eventsOf(run: Run, owner: string, since: Date): Promise<EventSection | undefined> {
  const { inputs, gaps, scope, host, region } = run;
  const domain = { name: scope.domain, owner, region };
  const what = 'Who reads and changes what';
  const logs = inputs.cloudtrailLogs;
  if (logs !== undefined) {
    const read = await readTrailLogs(logs, host.workspace, domain);
    if (read === undefined) gaps.push({ what, why: 'The log files hold no event about this domain.' });
    return read;
  }
  if (inputs.usageEvents === 0) return undefined;
  const caller = await run.other(CLOUDTRAIL, inputs.cloudtrailEndpoint);
  const found = await unlessRefused(what, 'CloudTrail', gaps, caller, async (one) => ({
    events: await lookUpEvents(one, domain, since, inputs.usageEvents),
  }));
  if (found !== undefined && found.events === undefined) {
    gaps.push({
      what,
      why: "CloudTrail's event history has no event about this domain. For data events give the logs of a trail as 'cloudtrail-logs'.",
    });
  }
  return found?.events;
}

/** A refusal, or a service that cannot be had, concerns this part of the report alone. */
async function unlessRefused<T>(
  what: string,
  service: string,
  gaps: Gap[],
  caller: JsonCaller | undefined,
  read: (caller: JsonCaller) => Promise<T>,
): Promise<T | undefined> {
  if (caller === undefined) {
    gaps.push({ what, why: `The emulator has no ${service}.` });
    return undefined;
  }
  try {
    return await read(caller);
  } catch (error) {
    const explained = explain(error);
    if (!(explained instanceof InputError)) throw error;
    gaps.push({ what, why: `${service}: ${messageOf(explained)}` });
    return undefined;
  }
}

/** Publishes the figures as metrics; a refusal is an error, because they were asked for. */
export async function publishMetrics(run: Run, report: ReportDocument): Promise<void> {
  const { host, inputs } = run;
  const caller = await run.other(CLOUDWATCH, inputs.cloudwatchEndpoint);
  if (caller === undefined) {
    host.warn("'put-metrics' does nothing with the emulator, which has no CloudWatch.");
    return;
  }
  const count = await putMetrics(caller, inputs.metricsNamespace, report);
  host.info(`Published ${count} metrics in the namespace ${inputs.metricsNamespace}.`);
}
