import type { JsonCaller, JsonService } from '@codeartifact-ci/core/aws/json-service.ts';
import { isRecord } from '../../prune/service/json.ts';
import type { ReportDocument, UsageSection } from '../document.ts';

/** CloudWatch; its quotas are 50 GetMetricData and 500 PutMetricData a second. */
export const CLOUDWATCH: JsonService = {
  name: 'monitoring',
  target: 'GraniteServiceVersion20100801',
  version: '1.0',
  perSecond: 10,
};

const DAY = 86_400;

/**
 * The calls of the account, by operation and by day, as AWS's own usage metrics have them (namespace AWS/Usage,
 * CallCount). One GetMetricData for 500 operations. Both are null where there are none: the service publishes them for
 * some of its operations only.
 */
export async function readUsageMetrics(
  caller: JsonCaller,
  now: Date,
  days: number,
): Promise<Pick<UsageSection, 'operations' | 'daily'>> {
  const end = Math.floor(now.getTime() / 1000 / DAY) * DAY;
  const search = `SEARCH('{AWS/Usage,Class,Resource,Service,Type} Service="CodeArtifact" MetricName="CallCount"', 'Sum', ${DAY})`;
  const byOperation = new Map<string, number>();
  const byDay = new Map<string, number>();
  let token: string | undefined;
  const seen = new Set<string>();
  do {
    const reply = await caller.call('GetMetricData', {
      StartTime: end - days * DAY,
      EndTime: end,
      MetricDataQueries: [{ Id: 'calls', Expression: search, ReturnData: true }],
      ...(token === undefined ? {} : { NextToken: token }),
    });
    for (const { label, timestamps, values } of metricResults(reply)) {
      for (const [index, calls] of values.entries()) {
        const day = new Date((timestamps[index] ?? 0) * 1000).toISOString().slice(0, 10);
        byOperation.set(label, (byOperation.get(label) ?? 0) + calls);
        byDay.set(day, (byDay.get(day) ?? 0) + calls);
      }
    }
    token = isRecord(reply) && typeof reply['NextToken'] === 'string' ? reply['NextToken'] : undefined;
    if (token !== undefined && seen.has(token)) break;
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
  if (byOperation.size === 0) return { operations: null, daily: null };
  return {
    operations: [...byOperation].map(([operation, calls]) => ({ operation, calls })).sort((a, b) => b.calls - a.calls),
    daily: [...byDay].map(([day, calls]) => ({ day, calls })).sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

interface MetricResult {
  readonly label: string;
  /** Seconds since the epoch. */
  readonly timestamps: readonly number[];
  readonly values: readonly number[];
}

/** The label of a search's result is the part of the dimensions by which its metrics differ: the operation. */
function metricResults(reply: unknown): MetricResult[] {
  const results = isRecord(reply) && Array.isArray(reply['MetricDataResults']) ? reply['MetricDataResults'] : [];
  return results.filter(isRecord).map(({ Label, Timestamps, Values }) => ({
    label:
      typeof Label === 'string'
        ? (Label.split(' ').find(
            (word) => /^[A-Z][A-Za-z]{3,}$/.test(word) && word !== 'CallCount' && word !== 'CodeArtifact',
          ) ?? Label)
        : '',
    timestamps: numbers(Timestamps),
    values: numbers(Values),
  }));
}

function numbers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
}

/** The most that a request takes (API reference, PutMetricData). */
const MOST_METRICS = 1000;

/**
 * Publishes storage, packages, versions and findings of the domain and of each repository as metrics of ours, for
 * alarms and dashboards. One PutMetricData for a thousand of them.
 */
export async function putMetrics(caller: JsonCaller, namespace: string, report: ReportDocument): Promise<number> {
  const { domain, totals, storage, repositories, findings } = report;
  const timestamp = Date.parse(report.generated) / 1000;
  const data: object[] = [];
  const add = (dimensions: Readonly<Record<string, string>>, values: Readonly<Record<string, number | null>>): void => {
    const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
    for (const [MetricName, Value] of Object.entries(values)) {
      if (Value === null) continue;
      const Unit = MetricName.endsWith('Bytes') ? 'Bytes' : 'Count';
      data.push({ MetricName, Dimensions, Timestamp: timestamp, Value, Unit });
    }
  };
  const errors = findings.filter(({ level }) => level === 'error').length;
  add(
    { Domain: domain.name },
    {
      StorageBytes: storage.headline,
      LogicalBytes: storage.logical,
      Repositories: totals.repositories,
      Packages: totals.packages,
      Versions: totals.versions,
      Findings: findings.length,
      Errors: errors,
    },
  );
  for (const { name, packages, versions, storage: own } of repositories) {
    add(
      { Domain: domain.name, Repository: name },
      { StorageBytes: own.attributed, ExclusiveBytes: own.exclusive, Packages: packages, Versions: versions },
    );
  }
  for (let start = 0; start < data.length; start += MOST_METRICS) {
    await caller.call('PutMetricData', { Namespace: namespace, MetricData: data.slice(start, start + MOST_METRICS) });
  }
  return data.length;
}
