import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as sdk from '@aws-sdk/client-codeartifact';
import { startEmulator, type Emulator } from '@codeartifact-ci/emulator/library.ts';
import { can } from '../../../../actions/provision/can/command.ts';
import { provision } from '../../../../actions/provision/command.ts';
import { deleteDomain } from '../../../support/delete-domain.ts';
import { sdkClient } from '../../../support/guide.ts';
import { makeWorkspace, testHost, useCredentials, type TestHost, type Workspace } from '../../../support/publish.ts';

const ACCOUNT = '111122223333';
const domain = 'my-org';

let emulator: Emulator;
let client: sdk.CodeartifactClient;
let place: Workspace;
let host: TestHost & { exitCode: number; printed: string };
beforeAll(async () => {
  useCredentials();
  emulator = await startEmulator({ external: { 'public:npmjs': 'off' } });
  client = sdkClient(emulator);
});
afterAll(async () => {
  client.destroy();
  await emulator.stop();
});
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await deleteDomain(client, domain);
  await place.remove();
});

async function run(
  mode: string,
  inputs: Readonly<Record<string, string>> = {},
  command = provision,
  operands: readonly string[] = [],
): Promise<void> {
  const base = testHost(place.workspace, place.temp, emulator.env);
  host = Object.assign(base, {
    exitCode: 0,
    printed: '',
    setExitCode: (code: number) => void (host.exitCode = code),
    print: (text: string) => void (host.printed += text),
  });
  const { endpoint, region } = emulator;
  await command.execute({ endpoint, region, ...(mode === '' ? {} : { mode }), ...inputs }, host, operands);
}
const file = (...lines: readonly string[]) =>
  place.write({ 'codeartifact.yml': `domain: ${domain}\n${lines.join('\n')}\n` });
const changes = () => (JSON.parse(host.outputs['plan'] ?? '') as { changes: { id: string }[] }).changes;

const WHOLE = [
  'tags: {team: platform}',
  'access: [{accounts: ["222222222222"], can: [get-token]}]',
  'repositories:',
  '  store: {external-connection: public:npmjs, tags: {a: b}}',
  '  team: {upstreams: [store], description: Ours, access: [{roles: [CI], can: [publish]}]}',
  'package-groups:',
  '  /npm/acme/*: {publish: [team], external-upstream: block, tags: {c: d}, contact-info: us}',
];

describe('provision', () => {
  it('plans, applies, is in step then, and writes the same down', async () => {
    await file(...WHOLE);
    await run('plan', { 'detailed-exit-code': 'true' });
    expect(host.exitCode).toBe(2);
    expect(host.outputs).toMatchObject({
      changes: 'true',
      'widens-access': 'true',
      file: join(place.workspace, 'codeartifact.yml'),
    });
    expect(host.lines.slice(0, 2)).toEqual([
      `Account ${ACCOUNT}, Region us-east-1`,
      `Domain my-org of account ${ACCOUNT}, set up by codeartifact.yml`,
    ]);
    expect(host.summaries[0]).toMatch(/^### CodeArtifact provision: plan\n/);
    await run('apply');
    expect(host.lines.filter((line) => line.startsWith('done: '))).toHaveLength(changes().length);
    expect(host.summaries[0]).toMatch(/^### CodeArtifact provision: applied\n/);
    for (const mode of ['check', 'plan', 'apply']) {
      await run(mode, { prune: 'true', 'detailed-exit-code': 'true' });
      expect({ mode, changes: changes(), exitCode: host.exitCode }).toEqual({ mode, changes: [], exitCode: 0 });
      expect(host.outputs).toMatchObject({ changes: 'false', 'widens-access': 'false' });
    }
    await run('export', { domain, file: 'out.yml' });
    expect(host.lines.at(-1)).toBe('Wrote out.yml (repositories: 2, package groups: 2).');
    expect(host.outputs).toEqual({ file: join(place.workspace, 'out.yml'), changes: 'false' });
    const written = await readFile(join(place.workspace, 'out.yml'), 'utf8');
    expect(written).not.toContain('domain-owner');
    expect(written).toContain('upstreams: [store]');
    await expect(run('export', { domain, file: 'out.yml' })).rejects.toThrow(/^out\.yml exists\. /);
    await run('export', { domain, file: 'out.yml', overwrite: 'true', 'domain-owner': ACCOUNT });
    expect(await readFile(join(place.workspace, 'out.yml'), 'utf8')).toBe(
      written.replace('domain: my-org\n', `domain: my-org\ndomain-owner: "${ACCOUNT}"\n`),
    );
    await run('check', { file: 'out.yml', prune: 'true' });
  });

  it('changes what differs, takes away what has to go, and says what it leaves', async () => {
    await file(...WHOLE);
    await run('apply');
    await file(
      'tags: {}',
      'access: []',
      'repositories:',
      '  store: {external-connection: none, tags: {x: y}}',
      '  team: {upstreams: [], description: Other, access: []}',
      'package-groups: {/npm/acme/*: {publish: allow, external-upstream: allow, tags: {}, description: d}}',
    );
    await expect(run('check')).rejects.toThrow(
      /^Domain my-org differs from codeartifact\.yml: 0 to create, \d+ to update, 2 to delete; 1 widens access\. /,
    );
    await run('apply');
    await run('check');
    await file('repositories: {store: {}}');
    await run('plan');
    expect(host.lines).toEqual(expect.arrayContaining(['  repository team', '  package group /npm/acme/*']));
    await run('apply', { prune: 'true' });
    const { repositories } = await client.send(new sdk.ListRepositoriesInDomainCommand({ domain }));
    expect(repositories?.map(({ name }) => name)).toEqual(['store']);
  });

  it('keeps a repository that holds packages, and fails the check for it', async () => {
    await file('repositories: {store: {}}');
    await run('apply');
    await client.send(new sdk.CreateRepositoryCommand({ domain, repository: 'stray' }));
    await client.send(
      new sdk.PublishPackageVersionCommand({
        ...{ domain, repository: 'stray', format: 'generic', namespace: 'acme', package: 'tool' },
        ...{ packageVersion: '1.0.0', assetName: 'a', assetContent: Buffer.from('x') },
        assetSHA256: '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
      }),
    );
    await run('apply', { prune: 'true' });
    expect(host.lines).toContainEqual(
      expect.stringMatching(/^warning: Not deleted: repository stray: it holds packages/),
    );
    await expect(run('check', { prune: 'true' })).rejects.toThrow(/1 not in the file and not to be deleted/);
    await run('apply', { prune: 'true', 'allow-delete': 'stray' });
    await run('check', { prune: 'true' });
    await expect(run('plan', { 'allow-delete': '-x' })).rejects.toThrow(/'allow-delete' must be names/);
  });

  it('does nothing where the plan has a problem, and says what failed where a change does', async () => {
    await file('access: [{Effect: Deny, Principal: "*", Action: "*"}]');
    for (const mode of ['plan', 'apply'])
      await expect(run(mode)).rejects.toThrow(/^The permissions policy of domain my-org would/);
    await expect(client.send(new sdk.DescribeDomainCommand({ domain }))).rejects.toThrow(/Domain not found/);
    await file('repositories: {aa: , bb: {upstreams: [aa]}}');
    emulator.control({ faults: ['402 operation=CreateRepository'] });
    await expect(run('apply')).rejects.toThrow(/^\d of 3 changes failed; 1 were made and \d waited .* Mend the cause/s);
    emulator.reset();
    expect(host.summaries[0]).toMatch(/^### CodeArtifact provision: 2 of 3 changes not made\n/);
    await run('apply');
  });

  it('does and says what it can where a part may not be read, and calls that no success', async () => {
    await file(...WHOLE);
    await run('apply');
    await file('access: []', 'repositories: {team: {description: Other}}');
    emulator.control({ faults: ['403 operation=GetDomainPermissionsPolicy'] });
    const unread = /^Not all of the domain could be read, .*\npermissions policy of the domain: /;
    await run('plan');
    expect(changes().map(({ id }) => id)).toEqual(['repository team: update']);
    for (const mode of ['check', 'apply']) await expect(run(mode)).rejects.toThrow(unread);
    await expect(run('export', { domain, file: 'out.yml' })).rejects.toThrow(
      /^The file would not say all that exists, .*\npermissions policy of the domain: /,
    );
    await expect(run('', { domain, repository: 'team' }, can, ['CI', 'read'])).rejects.toThrow(
      /^It cannot be answered, for what could not be read: permissions policy of the domain: /,
    );
    emulator.reset();
    await run('plan');
    expect(changes().map(({ id }) => id)).toEqual(['domain: policy']);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['plan', { file: 'none.yml' }, /^There is no file none\.yml in .*'mode: export' writes one/],
    ['plan', { domain: 'other' }, /^The input 'domain' is other, and codeartifact\.yml says my-org\. Leave/],
    [
      'plan',
      { 'domain-owner': '222222222222' },
      /^The input 'domain-owner' is 222222222222, and codeartifact\.yml says/,
    ],
    ['export', {}, /^'mode: export' needs the input 'domain'/],
    ['export', { domain, file: 'x.yml' }, /^Account 111122223333 has no domain my-org in us-east-1\./],
    ['plan', { file: '.' }, /is no file\. Check the input 'file'/],
    ['plan', { file: 'latin.yml' }, /^latin\.yml is not UTF-8 text\. Convert it\.$/],
    ['plan', { file: 'large.yml' }, /^large\.yml is larger than 1 MiB\./],
    ['plan', { 'allowed-account-ids': '999999999999' }, /belong to account 111122223333, which is not among/],
  ])('refuses %s with %j', async (mode, inputs, message) => {
    await file(`domain-owner: "${ACCOUNT}"`);
    await place.write({ 'latin.yml': Buffer.from([0xe4, 0xf6]), 'large.yml': '#'.repeat(1024 * 1024 + 1) });
    await expect(run(mode, inputs)).rejects.toThrow(message);
  });

  it('reads a file with a byte order mark and Windows line ends', async () => {
    await place.write({ 'codeartifact.yml': '\ufeffdomain: my-org\r\nrepositories:\r\n  aa:\r\n' });
    await run('plan');
    expect(changes().map(({ id }) => id)).toEqual(['domain: create', 'repository aa: create']);
  });
});

describe('can', () => {
  it('answers from the file, and the same from what exists', async () => {
    await file(`domain-owner: "${ACCOUNT}"`, ...WHOLE);
    await run('apply');
    const ask = async (inputs: Record<string, string>, ...operands: string[]): Promise<string | undefined> => {
      await run('', { repository: 'team', json: 'true', ...inputs }, can, operands);
      expect(JSON.parse(host.printed)).toMatchObject({ verdict: host.outputs['verdict'] });
      expect(host.exitCode).toBe(host.outputs['verdict'] === 'no' ? 1 : 0);
      return host.outputs['verdict'];
    };
    for (const source of [{ file: 'codeartifact.yml' }, { domain }]) {
      expect(await ask(source, 'CI', 'publish', 'npm:@acme/web')).toBe('yes');
      expect(await ask({ ...source, repository: 'store' }, 'CI', 'publish', 'npm:@acme/web')).toBe('no');
      expect(await ask(source, '222222222222', 'get-token')).toBe('identity');
      expect(await ask(source, '222222222222', 'read')).toBe('no');
      expect(await ask(source, `arn:aws:iam::${ACCOUNT}:role/CI`, 'PublishPackageVersion')).toBe('yes');
      expect(await ask(source, 'arn:aws:iam::333333333333:user/x', 'codeartifact:DeletePackage')).toBe('no');
      expect(await ask(source, 'Other', 'DescribeDomain')).toBe('identity');
    }
    await run('', { repository: 'team', domain }, can, ['CI', 'publish']);
    expect(host.lines[0]).toBe('CI publish: yes');
    expect(host.lines).toContainEqual(
      expect.stringMatching(/^ {2}PublishPackageVersion: yes; allowed by the repository's policy: /),
    );
    expect(host.lines.at(-1)).toMatch(/^A token also takes sts:GetServiceBearerToken/);
  });

  it.each<[Record<string, string>, string[], RegExp]>([
    [{}, ['CI', 'read'], /^Give 'domain', or 'file'/],
    [{ domain }, ['CI', 'read'], /^Account 111122223333 has no repository team in a domain my-org/],
    [{ file: 'codeartifact.yml' }, ['CI', 'read'], /^Give 'domain-owner'/],
    [
      { file: 'codeartifact.yml', 'domain-owner': ACCOUNT, domain: 'x-y' },
      ['CI', 'read'],
      /^The input 'domain' is x-y/,
    ],
    [
      { file: 'codeartifact.yml', 'domain-owner': ACCOUNT, repository: 'teem' },
      ['CI', 'read'],
      /no repository 'teem' \(did you mean 'team'\?\)/,
    ],
    [{ domain }, ['CI', 'read', 'npm:x', 'more'], /^Give a principal/],
    [{ domain }, ['CI'], /^Give a principal/],
    [{ domain }, ['CI', 'read', 'npm'], /^'npm' names no package: write FORMAT:NAME/],
    [{ domain }, ['CI', 'raed'], /^'raed' is nothing that can be asked \(did you mean 'read'\?\): give read, /],
    [{ domain, repository: 'team' }, ['arn:aws:s3:::x', 'read'], /no repository team in a domain my-org/],
    [
      { file: 'codeartifact.yml', 'domain-owner': ACCOUNT },
      ['arn:aws:s3:::x', 'read'],
      /^'arn:aws:s3:::x' is no principal/,
    ],
  ])('refuses %j %j', async (inputs, operands, message) => {
    await file('repositories: {team: }');
    await expect(run('', { repository: 'team', ...inputs }, can, operands)).rejects.toThrow(message);
  });
});
