import { expect } from '@jest/globals';
import type { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { messageOf } from '@codeartifact-ci/core/errors.ts';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { applyPlan } from '../../actions/provision/apply.ts';
import { exportFile } from '../../actions/provision/file/export.ts';
import { parseFile } from '../../actions/provision/file/parse.ts';
import type { Plan } from '../../actions/provision/plan/change.ts';
import { planFile } from '../../actions/provision/provision.ts';
import { codeartifactService } from '../../actions/provision/service/codeartifact.ts';
import { readState } from '../../actions/provision/service/read-state.ts';
import { deleteDomain } from './delete-domain.ts';
import type { TestEmulator } from './emulator.ts';
import { sdkClient } from './guide.ts';

const REPOSITORIES = ['store', 'b.2', 'C_3', 'my-packages', 'my-org'];
const CONNECTIONS = ['public:npmjs', 'public:pypi', 'public:maven-central', 'public:crates-io'];
const PATTERNS = [
  ...['/*', '/npm/*', '/npm//*', '/npm/acme~', '/npm/acme/*', '/npm/acme/web~', '/npm/acme/web$', '/npm//left-pad$'],
  ...['/pypi/*', '/pypi//requests$', '/maven/com.acme~', '/maven/com.acme/lib$', '/nuget//json~', '/generic/acme/*'],
];

const text = fc.constantFrom('one', 'Größe: 5 {#}', '- "x"', "it's", '012', 'null', ' lead', 'a'.repeat(300), '😀 ع');
const tags = fc.dictionary(fc.constantFrom('team', 'a b', '012', 'é', '__x'), fc.constantFrom('', '1', 'true', 'x y'), {
  maxKeys: 3,
});
const some = (values: readonly string[]) => fc.subarray([...values], { maxLength: 2 });

const grant = (words: readonly string[]) =>
  fc
    .record({
      accounts: some(['222222222222', '012345678901']),
      roles: some(['CI', 'team/Deploy', 'arn:aws:iam::222222222222:role/x/Y']),
      users: some(['alice', 'team/bob@example.org']),
      organizations: some(['o-a1b2c3d4e5', 'o-zzzzzzzzzz']),
      can: fc.subarray([...words], { minLength: 1 }),
    })
    .filter(({ accounts, roles, users, organizations }) =>
      [accounts, roles, users, organizations].some(({ length }) => length > 0),
    );

const raw = fc.record(
  {
    Sid: fc.constantFrom('One', 'Two'),
    Effect: fc.constantFrom('Allow', 'Deny'),
    Principal: fc.constantFrom<unknown>(
      '*',
      { AWS: '012345678901' },
      { AWS: ['222222222222', 'AROAEXAMPLEID1234567'] },
    ),
    Action: fc.constantFrom<unknown>('codeartifact:DeletePackage', [
      'codeartifact:Dispose*',
      'codeartifact:GetPackage*',
    ]),
    Resource: fc.constantFrom<unknown>('*', ['arn:aws:codeartifact:*:111122223333:package/*/npm/*']),
    Condition: fc.constantFrom<unknown>(
      { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' }, Bool: { 'aws:SecureTransport': true } },
      { stringlike: { 'AWS:principalarn': ['arn:aws:iam::222222222222:role/*'] } },
      { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '2001:db8::/32'] } },
    ),
  },
  { requiredKeys: ['Effect', 'Principal', 'Action'] },
);

/** A policy has each Sid once. */
const sidOf = (entry: object): unknown => ('Sid' in entry ? entry.Sid : {});
const access = (words: readonly string[]) =>
  fc.uniqueArray(fc.oneof({ weight: 2, arbitrary: grant(words) }, raw), { maxLength: 3, selector: sidOf });
const REPOSITORY_WORDS = ['read', 'publish', 'promote', 'prune', 'admin'];

/** Upstreams lead to repositories further on in a random order alone: no circle. */
const repositories = fc.shuffledSubarray(REPOSITORIES, { minLength: 1 }).chain((names) =>
  fc
    .tuple(
      ...names.map((_, index) =>
        fc.record(
          {
            description: text,
            tags,
            source: fc.oneof(
              fc.shuffledSubarray(names.slice(index + 1)).map((upstreams) => ({ upstreams })),
              fc.constantFrom(...CONNECTIONS, 'none').map((connection) => ({ 'external-connection': connection })),
            ),
            access: access(REPOSITORY_WORDS),
          },
          { requiredKeys: [] },
        ),
      ),
    )
    .map((entries) =>
      Object.fromEntries(
        entries.map(({ source = {}, ...rest }, index): [string, object] => [
          names[index] ?? '',
          { ...rest, ...source },
        ]),
      ),
    ),
);

const groups = (names: readonly string[]) =>
  fc.dictionary(
    fc.constantFrom(...PATTERNS),
    fc.record(
      {
        description: text,
        'contact-info': text,
        publish: fc.oneof(fc.constantFrom('allow', 'block'), fc.subarray([...names])),
        'external-upstream': fc.oneof(fc.constantFrom('allow', 'block'), fc.subarray([...names])),
        'internal-upstream': fc.oneof(fc.constantFrom('allow', 'block'), fc.subarray([...names])),
      },
      { requiredKeys: [] },
    ),
    { maxKeys: 4 },
  );

/** Whole files: every section, in every form, without the domain's name. */
const file = repositories.chain((of) =>
  fc.record(
    {
      'domain-owner': fc.constant('111122223333'),
      'encryption-key': fc.constant('arn:aws:kms:us-east-1:111122223333:key/abc-123'),
      tags,
      access: access([...REPOSITORY_WORDS, 'get-token']),
      repositories: fc.constant(of),
      'package-groups': groups(Object.keys(of)),
    },
    { requiredKeys: ['repositories'] },
  ),
);

/** Some files say more than a permissions policy holds: they are refused before the first call. */
function fits(content: object): boolean {
  try {
    parseFile('f.yml', `domain: my-org\n${stringify(content)}`);
    return true;
  } catch (error) {
    if (/the policy would have \d+ characters/.test(messageOf(error))) return false;
    throw error;
  }
}

/**
 * Applies whole generated files to domains of their own: the next plan is empty, and what is exported asks for exactly
 * what exists, and applied to an empty domain it is exported again, letter by letter.
 */
export async function expectIdentity(emulator: TestEmulator, numRuns: number): Promise<void> {
  const client = sdkClient(emulator);
  try {
    await fc.assert(
      fc.asyncProperty(file.filter(fits), async (content) => {
        const [first, second] = [new Domain(client, emulator, 'first'), new Domain(client, emulator, 'other')];
        for (const { name } of [first, second]) await deleteDomain(client, name);
        const written = stringify(content);
        expect(await first.apply(written)).toEqual({ failed: [], skipped: [] });
        expect((await first.plan(written)).changes.map(({ id }) => id)).toEqual([]);
        const exported = await first.export();
        expect((await first.plan(exported, true)).changes.map(({ id }) => id)).toEqual([]);
        expect(await second.apply(exported)).toEqual({ failed: [], skipped: [] });
        expect(await second.export()).toBe(exported);
      }),
      { numRuns },
    );
  } finally {
    client.destroy();
  }
}

/** A domain of the emulator, and files that say nothing of its name. */
export class Domain {
  readonly #client: CodeartifactClient;
  readonly #account: string;
  readonly #region: string;
  readonly name: string;

  constructor(client: CodeartifactClient, { account, region }: TestEmulator, name: string) {
    this.#client = client;
    this.#account = account;
    this.#region = region;
    this.name = name;
  }

  async plan(text: string, prune = false): Promise<Plan> {
    const service = await codeartifactService(this.#client, this.name, undefined);
    const file = parseFile('f.yml', `domain: ${this.name}\n${text}`);
    const caller = { account: this.#account, arn: `arn:aws:iam::${this.#account}:user/provisioner` };
    const scene = { ...caller, owner: this.#account, region: this.#region, domain: this.name, file: 'f.yml' };
    const { plan } = await planFile(service, file, scene, { prune, allowDelete: [], allowLockout: true });
    expect(plan.problems).toEqual([]);
    return plan;
  }

  async apply(text: string): Promise<{ readonly failed: unknown; readonly skipped: unknown }> {
    const service = await codeartifactService(this.#client, this.name, undefined);
    const { failed, skipped } = await applyPlan(service, await this.plan(text));
    return { failed, skipped };
  }

  async export(): Promise<string> {
    const service = await codeartifactService(this.#client, this.name, undefined);
    const account = { owner: this.#account, partition: 'aws' };
    const text = exportFile(this.name, await readState(service, 'all'), account);
    return text.replace(/^#.*\n\n/, '').replace(`domain: ${this.name}\n`, '');
  }
}
