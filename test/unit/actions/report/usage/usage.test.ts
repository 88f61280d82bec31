import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { lookUpEvents, readTrailLogs } from '../../../../../actions/report/usage/cloudtrail.ts';
import { putMetrics, readUsageMetrics } from '../../../../../actions/report/usage/cloudwatch.ts';
import { VersionMemory } from '../../../../../actions/report/read/memory.ts';
import { finding } from '../../../../../actions/report/findings/rules.ts';
import { documentOf, domainFacts, listed } from '../support/samples.ts';

const NOW = new Date('2027-01-31T12:34:56Z');
const ACME = { name: 'acme', owner: '111122223333', region: 'us-east-1' };
const seconds = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 1000;

/** A service that gives these replies one after the other, and writes down what it was asked. */
function service(...replies: readonly unknown[]) {
  const asked: { operation: string; input: Readonly<Record<string, unknown>> }[] = [];
  return {
    asked,
    requests: 0,
    call: (operation: string, input: object) => {
      asked.push({ operation, input: input as Readonly<Record<string, unknown>> });
      return Promise.resolve(replies[asked.length - 1] ?? replies.at(-1));
    },
  };
}

describe('the usage metrics of CloudWatch', () => {
  const result = (label: string, calls: Readonly<Record<string, number>>) => ({
    Label: label,
    Timestamps: Object.keys(calls).map(seconds),
    Values: Object.values(calls),
  });

  it('are added up by operation and by day, over all pages, for whole days', async () => {
    const caller = service(
      { MetricDataResults: [result('ReadFromRepository', { '2027-01-29': 5, '2027-01-30': 7 })], NextToken: 'more' },
      { MetricDataResults: [result('CallCount ListPackages', { '2027-01-30': 100 })] },
    );
    expect(await readUsageMetrics(caller, NOW, 30)).toEqual({
      operations: [
        { operation: 'ListPackages', calls: 100 },
        { operation: 'ReadFromRepository', calls: 12 },
      ],
      daily: [
        { day: '2027-01-29', calls: 5 },
        { day: '2027-01-30', calls: 107 },
      ],
    });
    expect(caller.asked).toMatchObject([
      { operation: 'GetMetricData', input: { StartTime: seconds('2027-01-01'), EndTime: seconds('2027-01-31') } },
      { operation: 'GetMetricData', input: { NextToken: 'more' } },
    ]);
  });

  it('are unknown where the service publishes none, and a token that comes again ends the pages', async () => {
    expect(await readUsageMetrics(service({ MetricDataResults: [] }), NOW, 30)).toEqual({
      operations: null,
      daily: null,
    });
    expect(await readUsageMetrics(service('nonsense'), NOW, 30)).toEqual({ operations: null, daily: null });
    const endless = service({ MetricDataResults: [], NextToken: 'same' });
    await readUsageMetrics(endless, NOW, 30);
    expect(endless.asked).toHaveLength(2);
  });
});

describe('metrics of our own', () => {
  it('are the figures of the domain and of each repository, what is not known left out', async () => {
    const memory = new VersionMemory();
    const one = listed({ format: 'npm', namespace: '', name: 'a' }, 'builds', [{}]);
    memory.learn(
      { coordinates: one.at.coordinates, version: '1.0.0', revision: 'rev-1' },
      { assets: [{ name: 'a', size: 7, sha256: 'x' }] },
    );
    const report = documentOf(domainFacts({ builds: {} }, { assetSizeBytes: 9 }), [one], memory, [
      finding('leaked-token', { message: '' }),
    ]);
    const caller = service({});
    expect(await putMetrics(caller, 'CodeArtifactCI', report)).toBe(11);
    const [{ operation, input } = { operation: '', input: {} }] = caller.asked;
    expect([operation, input['Namespace']]).toEqual(['PutMetricData', 'CodeArtifactCI']);
    const data = input['MetricData'] as {
      MetricName: string;
      Value: number;
      Unit: string;
      Dimensions: { Name: string; Value: string }[];
    }[];
    const said = data.map(
      ({ MetricName, Value, Unit, Dimensions }) =>
        `${Dimensions.map(({ Value: of }) => of).join('/')} ${MetricName} ${Value} ${Unit}`,
    );
    expect(said).toEqual([
      ...[
        'acme StorageBytes 9 Bytes',
        'acme LogicalBytes 7 Bytes',
        'acme Repositories 1 Count',
        'acme Packages 1 Count',
      ],
      ...['acme Versions 1 Count', 'acme Findings 1 Count', 'acme Errors 1 Count'],
      ...[
        'acme/builds StorageBytes 7 Bytes',
        'acme/builds ExclusiveBytes 7 Bytes',
        'acme/builds Packages 1 Count',
        'acme/builds Versions 1 Count',
      ],
    ]);
    const unknown = { ...report, storage: { ...report.storage, headline: null } };
    expect(await putMetrics(service({}), 'x', unknown)).toBe(10);
  });
});

function event(more: Readonly<Record<string, unknown>> = {}, asked: Readonly<Record<string, unknown>> = {}) {
  return {
    eventSource: 'codeartifact.amazonaws.com',
    eventName: 'GetPackageVersionAsset',
    eventTime: '2027-01-30T10:00:00Z',
    readOnly: true,
    userIdentity: {
      arn: 'arn:aws:sts::111122223333:assumed-role/ci/run-1',
      sessionContext: { sessionIssuer: { arn: 'arn:aws:iam::111122223333:role/ci' } },
    },
    requestParameters: {
      domainName: 'acme',
      repositoryName: 'builds',
      packageFormat: 'npm',
      packageNamespace: 'acme',
      packageName: 'core',
      ...asked,
    },
    ...more,
  };
}

describe("CloudTrail's event history", () => {
  const page = (events: readonly object[], NextToken?: string) => ({
    Events: events.map((one) => ({ CloudTrailEvent: JSON.stringify(one) })),
    ...(NextToken === undefined ? {} : { NextToken }),
  });

  it('tells who read and who changed what of the domain, by role and not by session', async () => {
    const caller = service(
      page(
        [event(), event({ eventTime: '2027-01-29T10:00:00Z', eventName: 'PublishPackageVersion', readOnly: false })],
        'more',
      ),
      page([
        event({}, { domainName: 'other' }),
        event({ eventSource: 's3.amazonaws.com' }),
        event(
          {
            readOnly: undefined,
            eventName: 'ListPackages',
            userIdentity: { arn: 'arn:aws:iam::111122223333:user/ann' },
          },
          { packageName: undefined },
        ),
      ]),
    );
    expect(await lookUpEvents(caller, ACME, NOW, 1000)).toEqual({
      ...{ events: 3, from: '2027-01-29T10:00:00Z', to: '2027-01-30T10:00:00Z', more: false },
      callers: [
        { caller: 'arn:aws:iam::111122223333:role/ci', reads: 1, writes: 1 },
        { caller: 'arn:aws:iam::111122223333:user/ann', reads: 1, writes: 0 },
      ],
      packages: [{ repository: 'builds', package: 'npm:@acme/core', reads: 1, writes: 1 }],
    });
    expect(caller.asked[0]?.input).toMatchObject({ MaxResults: 50, StartTime: Math.floor(NOW.getTime() / 1000) });
  });

  it('is of this domain alone: not of one of its name in another account or Region', async () => {
    const caller = service(
      page([
        event({}, { domainOwner: ACME.owner }),
        event({ awsRegion: ACME.region }),
        event({}, { domainOwner: '222222222222' }),
        event({ awsRegion: 'eu-west-1' }),
      ]),
    );
    expect(await lookUpEvents(caller, ACME, NOW, 1000)).toMatchObject({ events: 2 });
  });

  it('has reads and changes as the user guide shows their events: a token is no change', async () => {
    const fetched = event(
      { eventName: 'ReadFromRepository', additionalEventData: { httpMethod: 'GET' } },
      { packageName: 'lodash', packageNamespace: undefined, packageVersion: '4.17.11' },
    );
    const token = event({ eventName: 'GetAuthorizationToken', readOnly: false }, { packageName: undefined });
    const copied = event({ eventName: 'CopyPackageVersions', readOnly: undefined });
    expect(await lookUpEvents(service(page([fetched, token, copied])), ACME, NOW, 1000)).toMatchObject({
      callers: [{ reads: 2, writes: 1 }],
      packages: [
        { package: 'npm:lodash', reads: 1, writes: 0 },
        { package: 'npm:@acme/core', reads: 0, writes: 1 },
      ],
    });
  });

  it.each([
    ['DescribePackage', undefined, 'reads'],
    ['PublishPackageVersion', true, 'reads'],
    ['UpdateList', undefined, 'writes'],
    ['PublishPackageVersion', undefined, 'writes'],
    [undefined, undefined, 'writes'],
    [['ListPackages'], undefined, 'writes'],
  ])('takes the event %j, read-only: %j, for one of %s', async (eventName, readOnly, kind) => {
    const found = await lookUpEvents(service(page([event({ eventName, readOnly })])), ACME, NOW, 1000);
    expect(found?.callers).toMatchObject([{ reads: Number(kind === 'reads'), writes: Number(kind === 'writes') }]);
  });

  it('is read up to as many events as are wanted, and the report says that there are more', async () => {
    const caller = service(
      page(
        Array.from({ length: 50 }, () => event()),
        'a',
      ),
      page([event()], 'b'),
      page([event()], 'c'),
    );
    expect(await lookUpEvents(caller, ACME, NOW, 51)).toMatchObject({ events: 51, more: true });
    expect(caller.asked).toHaveLength(2);
  });

  it('is undefined without an event of the domain, and passes over what it does not know', async () => {
    expect(
      await lookUpEvents(service({ Events: [{ CloudTrailEvent: 'no json' }, 7, {}] }), ACME, NOW, 10),
    ).toBeUndefined();
    expect(await lookUpEvents(service(page([event({ eventTime: 'never' })])), ACME, NOW, 10)).toBeUndefined();
  });
});

describe('log files of a trail', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-trail-'));
    await mkdir(join(folder, 'logs/2027'), { recursive: true });
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('are read packed and unpacked, wherever the pattern finds them', async () => {
    await writeFile(
      join(folder, 'logs/2027/a.json.gz'),
      gzipSync(JSON.stringify({ Records: [event(), event({}, { domainName: 'other' })] })),
    );
    await writeFile(join(folder, 'logs/b.json'), JSON.stringify({ Records: [event()] }));
    expect(await readTrailLogs('logs/**/*.{json,json.gz}', folder, ACME)).toMatchObject({ events: 2, more: false });
  });

  it('that are none, or that no file matches, are the user’s to correct', async () => {
    await writeFile(join(folder, 'logs/b.json'), 'no json');
    await expect(readTrailLogs('logs/*.json', folder, ACME)).rejects.toThrow(
      /b\.json cannot be read as a log of CloudTrail.*Check 'cloudtrail-logs'/,
    );
    await expect(readTrailLogs('nothing/*', folder, ACME)).rejects.toThrow(/No file matches 'nothing\/\*'/);
    await expect(readTrailLogs('{a,b}'.repeat(18), folder, ACME)).rejects.toThrow(/stands for more than 1000 patterns/);
  });
});
