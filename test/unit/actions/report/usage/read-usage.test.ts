import { beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Gap } from '../../../../../actions/report/document.ts';
import { VersionMemory } from '../../../../../actions/report/read/memory.ts';
import { publishMetrics, readUsage } from '../../../../../actions/report/usage/read-usage.ts';
import { documentOf, domainFacts } from '../support/samples.ts';

const NOW = new Date('2027-01-31T12:00:00Z');
const SECONDS = Date.parse('2027-01-30T00:00:00Z') / 1000;
const METRICS = { MetricDataResults: [{ Label: 'ReadFromRepository', Timestamps: [SECONDS], Values: [5] }] };
const EVENT = {
  eventSource: 'codeartifact.amazonaws.com',
  eventName: 'GetPackageVersionAsset',
  eventTime: '2027-01-30T10:00:00Z',
  requestParameters: { domainName: 'acme' },
};
const HISTORY = { Events: [{ CloudTrailEvent: JSON.stringify(EVENT) }] };

let gaps: Gap[];
let lines: string[];
/** What each service was asked, with the input. */
let asked: [service: string, operation: string, input: Readonly<Record<string, unknown>>][];
beforeEach(() => {
  gaps = [];
  lines = [];
  asked = [];
});

type Reply = object | Error | undefined;

/** A run whose services give these replies; undefined: the connection leads to the emulator, which has no such service. */
function runOf(
  inputs: object,
  { monitoring, cloudtrail }: { monitoring?: Reply; cloudtrail?: Reply } = {},
  workspace = '/',
) {
  const replies: Readonly<Record<string, Reply>> = { monitoring, cloudtrail };
  return {
    host: {
      workspace,
      info: (line: string) => lines.push(line),
      warn: (line: string) => lines.push(`warning: ${line}`),
    },
    inputs: {
      ...{ usage: true, usageDays: 30, usageEvents: 100, cloudtrailLogs: undefined, metricsNamespace: 'Mine' },
      ...inputs,
    },
    ...{ now: NOW, scope: { domain: 'acme' }, region: 'us-east-1', gaps },
    other: ({ name }: { readonly name: string }) => {
      const reply = replies[name];
      if (reply === undefined) return Promise.resolve(undefined);
      return Promise.resolve({
        requests: 0,
        call: (operation: string, input: Readonly<Record<string, unknown>>) => {
          asked.push([name, operation, input]);
          return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
        },
      });
    },
  } as never;
}

const usageOf = (run: never) => readUsage(run, '111122223333');

const denied = Object.assign(new Error('User: x is not authorized to perform: cloudwatch:GetMetricData'), {
  name: 'AccessDeniedException',
});

describe('how a domain is used', () => {
  it('is what CloudWatch and CloudTrail tell of the days that were asked for', async () => {
    expect(await usageOf(runOf({ usageDays: 7 }, { monitoring: METRICS, cloudtrail: HISTORY }))).toMatchObject({
      ...{
        days: 7,
        operations: [{ operation: 'ReadFromRepository', calls: 5 }],
        daily: [{ day: '2027-01-30', calls: 5 }],
      },
      events: { events: 1, more: false, callers: [{ caller: 'unknown', reads: 1, writes: 0 }], packages: [] },
    });
    expect(gaps).toEqual([]);
    expect(asked.map(([service, operation]) => `${service} ${operation}`).sort()).toEqual([
      'cloudtrail LookupEvents',
      'monitoring GetMetricData',
    ]);
    const since = (NOW.getTime() - 7 * 86_400_000) / 1000;
    expect(asked.find(([service]) => service === 'cloudtrail')?.[2]).toMatchObject({ StartTime: since });
  });

  it('is a gap for each service that has nothing of it, with where to look instead', async () => {
    const usage = await usageOf(runOf({}, { monitoring: { MetricDataResults: [] }, cloudtrail: { Events: [] } }));
    expect(usage).toEqual({ days: 30, operations: null, daily: null, events: null });
    expect(gaps).toEqual([
      { what: 'Calls by operation', why: expect.stringMatching(/^CloudWatch has no usage metrics of CodeArtifact/) },
      {
        what: 'Who reads and changes what',
        why: expect.stringMatching(/event history has no event .*'cloudtrail-logs'/),
      },
    ]);
  });

  it('is a gap for each service that refuses, and the other is read', async () => {
    const usage = await usageOf(runOf({}, { monitoring: denied, cloudtrail: HISTORY }));
    expect(usage).toMatchObject({ operations: null, daily: null, events: { events: 1 } });
    expect(gaps).toEqual([{ what: 'Calls by operation', why: expect.stringMatching(/^CloudWatch: .*GetMetricData/) }]);
    gaps.length = 0;
    expect(await usageOf(runOf({}, { monitoring: METRICS, cloudtrail: denied }))).toMatchObject({ events: null });
    expect(gaps).toEqual([
      { what: 'Who reads and changes what', why: expect.stringMatching(/^CloudTrail: .* is not authorized/) },
    ]);
  });

  it('is no gap where the fault is ours', async () => {
    await expect(usageOf(runOf({}, { monitoring: new TypeError('a bug'), cloudtrail: HISTORY }))).rejects.toThrow(
      'a bug',
    );
    expect(gaps).toEqual([]);
  });

  it('is read without events where none are wanted, and nothing is asked for them', async () => {
    const usage = await usageOf(runOf({ usageEvents: 0 }, { monitoring: METRICS, cloudtrail: HISTORY }));
    expect(usage.events).toBeNull();
    expect(asked.map(([service]) => service)).toEqual(['monitoring']);
    expect(gaps).toEqual([]);
  });

  it('is read from the logs of a trail in place of the event history, with or without the metrics', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-usage-'));
    try {
      const other = { ...EVENT, requestParameters: { domainName: 'other' } };
      writeFileSync(join(folder, 'a.json'), JSON.stringify({ Records: [EVENT, EVENT] }));
      writeFileSync(join(folder, 'b.json'), JSON.stringify({ Records: [other] }));
      const services = { monitoring: METRICS, cloudtrail: HISTORY };
      const alone = await usageOf(runOf({ usage: false, cloudtrailLogs: 'a.json' }, services, folder));
      expect(alone).toMatchObject({ operations: null, daily: null, events: { events: 2 } });
      expect({ asked, gaps }).toEqual({ asked: [], gaps: [] });
      const both = await usageOf(runOf({ cloudtrailLogs: 'b.json' }, services, folder));
      expect(both).toMatchObject({ operations: [{ calls: 5 }], events: null });
      expect(gaps).toEqual([
        { what: 'Who reads and changes what', why: 'The log files hold no event about this domain.' },
      ]);
      expect(asked.map(([service]) => service)).toEqual(['monitoring']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('metrics that are published', () => {
  const report = documentOf(domainFacts({ builds: {} }), [], new VersionMemory());

  it('are said with their number and namespace, and a refusal is an error', async () => {
    await publishMetrics(runOf({}, { monitoring: {} }), report);
    expect(asked).toMatchObject([['monitoring', 'PutMetricData', { Namespace: 'Mine' }]]);
    expect(lines).toEqual(['Published 11 metrics in the namespace Mine.']);
    await expect(publishMetrics(runOf({}, { monitoring: denied }), report)).rejects.toThrow('not authorized');
  });

  it('are a thousand a call at most', async () => {
    const [builds] = report.repositories;
    const repositories = Array.from({ length: 249 }, (_, index) => ({ ...builds, name: `r${index}` }));
    await publishMetrics(runOf({}, { monitoring: {} }), { ...report, repositories } as never);
    expect(asked.map(([, , input]) => (input['MetricData'] as unknown[]).length)).toEqual([1000, 3]);
  });
});
