import { describe, expect, it } from '@jest/globals';
import type { Change, Plan } from '../../../../../actions/provision/plan/change.ts';
import type { Risk } from '../../../../../actions/provision/plan/risks.ts';
import { upstreamGraph } from '../../../../../actions/provision/report/graph.ts';
import { counts, planJson, showPlan, summaryOf, type Report } from '../../../../../actions/provision/report/render.ts';
import { desiredState } from '../../../../../actions/provision/file/desired.ts';
import { parseFile } from '../../../../../actions/provision/file/parse.ts';
import { readState } from '../../../../../actions/provision/service/read-state.ts';
import { domainAccount } from '../arbitrary.ts';
import { CALLER, freshDomain, modelService, OWNER } from '../model-service.ts';

const of = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const change = (kind: Change['kind'], name: string, more: Partial<Change> = {}): Change => ({
  ...{ id: `repository ${name}: ${kind}`, kind, subject: `repository ${name}`, what: ['repository'] },
  ...{ widens: [], after: [], call: { do: 'delete-repository', name, holdingPackages: false } },
  ...more,
});
const risk = (name: string, repository = 'team'): Risk => ({
  ...{ repository, package: { format: 'npm', namespace: '', name }, connections: ['public:npmjs'] },
});

function reportOf(plan: Partial<Plan>, more: Partial<Report> = {}): Report {
  const nothing = { changes: [], unmanaged: [], kept: [], problems: [], warnings: [], unread: [] };
  return {
    scene: { ...CALLER, owner: OWNER, region: 'us-east-1', domain: 'my-org', file: 'f.yml' },
    ...{ plan: { ...nothing, ...plan }, risks: [], graph: undefined, getsTokens: false },
    ...more,
  };
}
function logOf(report: Report): string[] {
  const lines: string[] = [];
  showPlan({ info: (line) => void lines.push(line), warn: (line) => void lines.push(`warning: ${line}`) }, report);
  return lines;
}

describe('the counts of a plan', () => {
  it('are by kind, with how many widen access where any does', () => {
    expect(counts([])).toBe('No changes');
    const changes = [change('create', 'a'), change('update', 'b'), change('update', 'c'), change('delete', 'd')];
    expect(counts(changes)).toBe('1 to create, 2 to update, 1 to delete');
    expect(counts([...changes, change('create', 'e', { widens: ['x', 'y'] })])).toBe(
      '2 to create, 2 to update, 1 to delete; 1 widens access',
    );
    expect(counts([change('create', 'e', { widens: ['x'] }), change('create', 'f', { widens: ['y'] })])).toMatch(
      /; 2 widen access$/,
    );
  });
});

describe('the log of a plan', () => {
  it('has a sign for each kind and a line for each part of a change, and only what there is', () => {
    const changes = [change('create', 'a', { what: ['one', 'two'] }), change('update', 'b'), change('delete', 'c')];
    expect(logOf(reportOf({ changes }))).toEqual([
      '   Resource      Change',
      '+  repository a  one',
      '                 two',
      '~  repository b  repository',
      '-  repository c  repository',
      '1 to create, 1 to update, 1 to delete.',
    ]);
    expect(logOf(reportOf({}))).toEqual(['No changes.']);
    expect(logOf(reportOf({}, { getsTokens: true }))).toEqual(['No changes.']);
    expect(logOf(reportOf({ changes }, { getsTokens: true })).at(-1)).toMatch(/^Who may 'get-token' also needs sts:/);
  });

  it('says what is left, kept, unread and warned of', () => {
    const plan = {
      unmanaged: ['repository x'],
      kept: ['repository y: why'],
      unread: ['tags: no'],
      warnings: ['Mind.'],
    };
    expect(logOf(reportOf(plan))).toEqual([
      'No changes.',
      "Left alone, because the file does not have it ('prune: true' takes it away):",
      '  repository x',
      'warning: Could not be read, so it is left alone: tags: no',
      'warning: Not deleted: repository y: why.',
      'warning: Mind.',
    ]);
  });

  it('names ten packages at risk of each repository, and how many more there are', () => {
    const lines = logOf(reportOf({}, { risks: [...of(11, (index) => risk(`p${index}`)), risk('q', 'other')] }));
    expect(lines[1]).toContain(
      'Published in team, and open to versions of the same name from a public registry: npm:p0, ',
    );
    expect(lines[1]).toContain('npm:p9 and 1 more. Block it');
    expect(lines[2]).toContain(
      'Published in other, and open to versions of the same name from a public registry: npm:q. Block',
    );
    expect(logOf(reportOf({}, { risks: of(10, (index) => risk(`p${index}`)) }))[1]).toContain('npm:p9. Block it');
  });
});

describe('the summary of a plan', () => {
  const rows = (summary: string): number =>
    summary.split('\n').filter((line) => /^\| (create|`npm:)/.test(line)).length;

  it('has three hundred rows of each table at most, and says how many more there are', () => {
    const report = (count: number): Report =>
      reportOf(
        {
          changes: of(count, (index) => change('create', `r${index}`)),
          unmanaged: of(count, (index) => `repository u${index}`),
        },
        { risks: of(count, (index) => risk(`p${index}`)) },
      );
    const whole = summaryOf(report(300), 'Plan');
    expect(rows(whole)).toBe(600);
    expect(whole).not.toMatch(/more are in the log|and 1 more/);
    const cut = summaryOf(report(301), 'Plan');
    expect(rows(cut)).toBe(600);
    expect(cut).toContain('\n1 more are in the log.');
    expect(cut).toContain('\n- … and 1 more');
    expect(cut).toContain('\n… and 1 more.');
    expect(cut).not.toContain('u300');
  });

  it('says what failed, what stands in the way, and what could not be read', () => {
    const plan = { problems: ['It <cannot>.'], kept: ['repository y'], unread: ['tags: no'], warnings: ['Mind.'] };
    const summary = summaryOf(reportOf(plan), 'Plan', [{ id: 'domain: policy', message: 'denied' }]);
    for (const part of [
      '**Failed**\n\n- domain: policy: denied',
      '> [!CAUTION]\n> It &#60;cannot&#62;.',
      '**Could not be read, and is left alone**\n\n- tags: no',
      '**Not deleted**\n\n- repository y',
      '**Warnings**\n\n- Mind.',
    ]) {
      expect(summary).toContain(part);
    }
    expect(summaryOf(reportOf({}), 'Plan')).not.toMatch(
      /Failed|CAUTION|read,|deleted\*|Warnings|mermaid|Widens|get-token/,
    );
    expect(summaryOf(reportOf({}, { getsTokens: true }), 'Plan')).toContain('sts:GetServiceBearerToken');
  });
});

describe('the plan as data', () => {
  it('is what the plan says, with packages as their users write them', () => {
    const packages: Risk['package'][] = [
      { format: 'npm', namespace: 'acme', name: 'web' },
      { format: 'maven', namespace: 'com.acme', name: 'lib' },
      { format: 'generic', namespace: 'acme', name: 'tool' },
      { format: 'pypi', namespace: '', name: 'six' },
    ];
    const risks = packages.map((one) => ({ ...risk(''), package: one }));
    const made = JSON.parse(
      planJson(reportOf({ changes: [change('create', 'a', { widens: ['w'] })], warnings: ['w'] }, { risks })),
    ) as object;
    expect(made).toEqual({
      ...{ ...CALLER, owner: OWNER, region: 'us-east-1', domain: 'my-org', file: 'f.yml' },
      changes: [
        { id: 'repository a: create', kind: 'create', subject: 'repository a', what: ['repository'], widens: ['w'] },
      ],
      ...{ unmanaged: [], kept: [], problems: [], warnings: ['w'], unread: [] },
      risks: ['npm:@acme/web', 'maven:com.acme:lib', 'generic:acme/tool', 'pypi:six'].map((name) => ({
        ...{ repository: 'team', package: name, connections: ['public:npmjs'] },
      })),
    });
  });
});

describe('the graph of upstreams', () => {
  const graph = async (lines: string): Promise<string | undefined> =>
    upstreamGraph(
      desiredState(parseFile('f.yml', `domain: my-org\n${lines}`), domainAccount),
      await readState(modelService(freshDomain()), 'all'),
    );
  const many = (count: number): string => `repositories: {${of(count, (index) => `r${index}: `).join(', ')}}`;

  it('is none without a repository, and none with more than anybody reads', async () => {
    expect(await graph('')).toBeUndefined();
    expect((await graph(many(300)))?.match(/:::added/g)).toHaveLength(300);
    expect(await graph(many(301))).toBeUndefined();
  });

  it('numbers upstreams in the order in which they are searched, and one alone not at all', async () => {
    const drawn = await graph('repositories: {aa: , bb: , cc: {upstreams: [bb, aa]}, dd: {upstreams: [aa]}}');
    expect(drawn).toContain('  n2 ==>|"1"| n1\n  n2 ==>|"2"| n0\n  n3 ==> n0\n');
  });
});
