import { describe, expect, it } from '@jest/globals';
import { upstreamGraph } from '../../../../../actions/provision/report/graph.ts';
import { planFile } from '../../../../../actions/provision/provision.ts';
import { parseFile } from '../../../../../actions/provision/file/parse.ts';
import { showPlan, summaryOf, type Report, type Scene } from '../../../../../actions/provision/report/render.ts';
import { readState } from '../../../../../actions/provision/service/read-state.ts';
import { desiredState } from '../../../../../actions/provision/file/desired.ts';
import { domainAccount } from '../arbitrary.ts';
import { CALLER, freshDomain, modelGroup, modelRepository, modelService, OWNER, type Model } from '../model-service.ts';

const scene: Scene = {
  ...CALLER,
  owner: OWNER,
  region: 'us-east-1',
  domain: 'my-org',
  file: 'codeartifact.yml',
};
const noPruning = { prune: false, allowDelete: [], allowLockout: false };

async function reportOf(model: Model, ...lines: readonly string[]): Promise<Report> {
  const file = parseFile('f.yml', ['domain: my-org', ...lines].join('\n'));
  return await planFile(modelService(model), file, scene, noPruning);
}

const FILE = ['repositories:', '  store: {external-connection: public:npmjs}', '  team: {upstreams: [store]}'];

function withPackages(): Model {
  const model = freshDomain();
  model.repositories.set('store', modelRepository({ connections: ['public:npmjs'] }));
  const one = { format: 'npm', namespace: 'acme', open: true, publishedHere: true };
  model.repositories.set(
    'team',
    modelRepository({
      upstreams: ['store'],
      packages: [
        { ...one, name: 'web' },
        { ...one, name: 'guarded', open: false },
        { ...one, namespace: '', name: 'react', publishedHere: false },
        { ...one, format: 'pypi', namespace: '', name: 'tool' },
      ],
    }),
  );
  return model;
}

describe('packages at risk', () => {
  it('are those published here that a connected public registry of their format may serve', async () => {
    const { risks } = await reportOf(withPackages(), ...FILE);
    expect(risks).toEqual([
      {
        repository: 'team',
        connections: ['public:npmjs'],
        package: expect.objectContaining({ namespace: 'acme', name: 'web' }),
      },
    ]);
  });

  it('may come through a repository that something else owns, and what it draws from', async () => {
    const model = withPackages();
    model.repositories.set('shared', modelRepository({ upstreams: ['store'] }));
    const lines = ['repositories:', '  shared: {existing: true}', '  team: {upstreams: [shared]}'];
    const { risks, graph } = await reportOf(model, ...lines);
    expect(risks).toMatchObject([{ repository: 'team', connections: ['public:npmjs'], package: { name: 'web' } }]);
    expect(graph).toContain('public:npmjs');
  });

  it('are none once the file blocks them, even before it is applied', async () => {
    const { risks } = await reportOf(
      withPackages(),
      ...FILE,
      'package-groups: {"/npm/acme/*": {external-upstream: block}}',
    );
    expect(risks).toEqual([]);
  });

  it('are none where a group that exists blocks them, and appear when the file opens it', async () => {
    const model = withPackages();
    model.groups.set(
      '/npm/*',
      modelGroup({ PUBLISH: 'INHERIT', EXTERNAL_UPSTREAM: 'BLOCK', INTERNAL_UPSTREAM: 'INHERIT' }),
    );
    expect((await reportOf(model, ...FILE)).risks).toEqual([]);
    expect(
      (await reportOf(model, ...FILE, 'package-groups: {"/npm/*": {external-upstream: [store]}}')).risks,
    ).toHaveLength(1);
    expect((await reportOf(model, ...FILE, 'package-groups: {"/npm/*": {publish: block}}')).risks).toEqual([]);
  });

  it('are none without a way to a public registry', async () => {
    expect(
      (
        await reportOf(
          withPackages(),
          'repositories: {team: {upstreams: []}, store: {external-connection: public:npmjs}}',
        )
      ).risks,
    ).toEqual([]);
  });
});

describe('the plan in a log', () => {
  it('fits into 120 columns however long a policy is, and says first what widens access', async () => {
    const accounts = Array.from({ length: 9 }, (_, index) => `"${String(index + 1).repeat(12)}"`).join(', ');
    const condition = `Condition: {StringLike: {aws:PrincipalArn: [${accounts}]}, IpAddress: {aws:SourceIp: [10.0.0.0/8]}}`;
    const access = `access: [{Effect: Allow, Principal: "*", Action: "codeartifact:ReadFromRepository", ${condition}}]`;
    const lines: string[] = [];
    const host = { info: (line: string) => void lines.push(line), warn: (line: string) => void lines.push(line) };
    const name = 'a'.repeat(90);
    showPlan(host, await reportOf(freshDomain(), access, `repositories: {${name}: {}}`));
    const table = lines.slice(lines.findIndex((line) => line.includes('Resource')));
    expect(lines[0]).toMatch(/^WIDENS ACCESS to domain my-org: EVERYBODY with an AWS account where /);
    expect(table.filter((line) => line.length > 120)).toEqual([]);
    expect(table.flatMap((line) => line.match(/a{5,}/g) ?? []).join('')).toBe(name);
    expect(table.join(' ').replace(/\s+/g, ' ')).toContain('aws:SourceIp is in 10.0.0.0/8');
    // Lines end at spaces where there are any.
    for (let digit = 1; digit <= 9; digit++) expect(table.join('\n')).toContain(String(digit).repeat(12));
  });
});

describe('the summary', () => {
  it('says where first, then what changes, with the graph and what widens access', async () => {
    const report = await reportOf(
      freshDomain(),
      'access: [{accounts: ["222222222222"], can: [read, get-token]}]',
      ...FILE,
    );
    expect(summaryOf(report, 'Plan').split('\n')).toEqual([
      '### Plan',
      '',
      `Account \`${OWNER}\`, Region \`us-east-1\`, domain \`my-org\` of account \`${OWNER}\`, file \`codeartifact.yml\``,
      '',
      '**3 to create, 1 to update, 0 to delete; 1 widens access**',
      '',
      '**⚠️ Widens access**',
      '',
      '- domain my-org: account 222222222222: read, get-token',
      '',
      '|  | Resource | Change |',
      '| --- | --- | --- |',
      '| ⚠️ create | `domain my-org` | permissions policy<br>\\+ account 222222222222: read, get-token |',
      '| create | `repository store` | repository |',
      '| update | `repository store` | external connection public:npmjs |',
      '| create | `repository team` | repository<br>upstreams store |',
      '',
      '',
      '```mermaid',
      'flowchart LR',
      '  n0["store"]:::added',
      '  n1["team"]:::added',
      '  n2(["public:npmjs"])',
      '  n0 ==> n2',
      '  n1 ==> n0',
      '  classDef added stroke:#1a7f37,stroke-width:2px',
      '  classDef others stroke-dasharray:4',
      '```',
      '',
      '<details><summary>Who may <code>get-token</code> also needs this in an identity policy: no resource policy can give it</summary>',
      expect.anything(),
      expect.anything(),
      expect.anything(),
      expect.anything(),
      expect.anything(),
      expect.anything(),
      expect.anything(),
      expect.anything(),
      expect.anything(),
      expect.anything(),
      expect.anything(),
      expect.anything(),
      expect.anything(),
      expect.anything(),
      '</details>',
      '',
    ]);
  });

  it('shows what is hostile as text', async () => {
    const model = freshDomain();
    model.repositories.set('<img src=x>"]\n  n9 --> n8', modelRepository());
    model.repositories.set('team', modelRepository({ upstreams: ['<img src=x>"]\n  n9 --> n8'] }));
    const report = await reportOf(model, 'repositories: {team: }');
    const summary = summaryOf(report, 'Plan');
    expect(summary).not.toContain('<img');
    expect(summary).not.toMatch(/^ {2}n9/m);
  });

  it('draws what goes away', async () => {
    const model = withPackages();
    const desired = desiredState(
      parseFile('f.yml', 'domain: my-org\nrepositories: {team: {upstreams: [], external-connection: public:pypi}}'),
      domainAccount,
    );
    const graph = upstreamGraph(desired, await readState(modelService(model), 'all'));
    expect(graph).toContain('n0["team"]\n');
    expect(graph).toContain('n1["store"]:::others');
    expect(graph).toMatch(/n0 ==> n\d\n/);
    expect(graph).toContain('n0 -.-x|"removed"| n1');
  });
});
