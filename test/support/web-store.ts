import { domainArn, repositoryArn } from '@codeartifact-ci/emulator/store/arns.ts';
import { createDomain } from '@codeartifact-ci/emulator/store/domains.ts';
import { createGroup, updateGroupOrigin } from '@codeartifact-ci/emulator/store/groups.ts';
import { requirePackage, setDistTag } from '@codeartifact-ci/emulator/store/packages.ts';
import { publish } from '@codeartifact-ci/emulator/store/publish.ts';
import { associateExternalConnection, createRepository } from '@codeartifact-ci/emulator/store/repositories.ts';
import { putPolicy, putTags } from '@codeartifact-ci/emulator/store/resources.ts';
import { releaseStaged, type Store } from '@codeartifact-ci/emulator/store/store.ts';
import type { PackageKey, DomainRow, RepositoryRow, VersionMetadata } from '@codeartifact-ci/emulator/store/types.ts';
import { updateStatus } from '@codeartifact-ci/emulator/store/versions.ts';

export const OWNER = '111122223333';

/** Names that a careless page would run, follow or be turned round by. */
export const HOSTILE = {
  script: '<script>alert(1)</script>',
  attribute: '"><img src=x onerror=alert(2)>',
  reversed: 'evil\u202egnp.js',
  dots: '..',
  prototype: '__proto__',
} as const;

export const HOSTILE_METADATA: VersionMetadata = {
  summary: '</p><script>alert(3)</script>',
  homePage: 'javascript:alert(4)',
  sourceCodeRepository: 'data:text/html,<script>alert(5)</script>',
  licenses: [{ name: '<b>MIT</b>', url: 'vbscript:alert(6)' }],
  readme: '</pre><script>alert(7)</script>',
  dependencies: [{ package: '"><script>alert(8)</script>', dependencyType: 'regular', versionRequirement: '<1 || >2' }],
};

const SERVICES = ['payments', 'search', 'identity', 'billing', 'mobile', 'web', 'data', 'platform', 'ops', 'partner'];

/**
 * A domain as a middling company has it: 30 repositories with their upstreams, package groups, policies, tags, and
 * packages of several formats, some of them with hostile names. Another domain is empty.
 */
export async function fillStore(store: Store): Promise<{ domain: DomainRow; repository: RepositoryRow }> {
  createDomain(store, { owner: OWNER, name: 'empty', region: 'us-east-1', encryptionKey: undefined });
  const domain = createDomain(store, { owner: OWNER, name: 'acme', region: 'us-east-1', encryptionKey: undefined });
  const repository = makeRepositories(store, domain);
  makeGroups(store, domain);
  const arn = domainArn(domain);
  const statement = { Effect: 'Allow', Principal: '*', Action: 'codeartifact:GetAuthorizationToken', Resource: '*' };
  const document = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  putPolicy(store, { arn, id: domain.name, type: 'domain' }, document, undefined);
  putTags(store, arn, [
    { key: 'team', value: 'platform' },
    { key: '<i>key</i>', value: '"quoted" & more' },
  ]);
  const ours = repositoryArn(domain, repository.name);
  putPolicy(store, { arn: ours, id: repository.name, type: 'repository' }, document, undefined);
  await publishPackages(store, repository);
  return { domain, repository };
}

function makeRepositories(store: Store, domain: DomainRow): RepositoryRow {
  const create = (name: string, upstreams: readonly string[], description?: string): RepositoryRow =>
    createRepository(store, domain, { name, administrator: OWNER, description, upstreams });
  const stores = {
    'npm-store': 'public:npmjs',
    'pypi-store': 'public:pypi',
    'maven-central-store': 'public:maven-central',
    'gradle-plugins-store': 'public:maven-gradleplugins',
    'nuget-store': 'public:nuget-org',
    'crates-store': 'public:crates-io',
  };
  for (const [name, connection] of Object.entries(stores)) {
    associateExternalConnection(store, create(name, [], `Packages from ${connection}`), connection);
  }
  create('shared', ['npm-store', 'pypi-store', 'maven-central-store', 'nuget-store'], 'For every team');
  create('jvm', ['maven-central-store', 'gradle-plugins-store']);
  create('archive-of-everything-that-was-ever-released-to-customers', []);
  for (const [index, name] of SERVICES.entries()) {
    create(`${name}-release`, index % 3 === 0 ? ['shared', 'jvm'] : ['shared']);
    create(`${name}-dev`, [`${name}-release`, ...(index % 2 === 0 ? ['npm-store', 'crates-store'] : [])]);
  }
  return create('my-packages', ['shared', 'crates-store'], 'Team packages and cached public packages');
}

function makeGroups(store: Store, domain: DomainRow): void {
  const group = (pattern: string, description?: string): ReturnType<typeof createGroup> =>
    createGroup(store, domain, { pattern, description, contactInfo: description && 'platform@acme.example' });
  group('/npm/*');
  const scope = group('/npm/acme/*', 'Published by us, never from outside');
  group('/npm/acme/ui~');
  group('/maven/com.acme~', 'JVM libraries');
  updateGroupOrigin(store, domain, scope, {
    restrictions: new Map([
      ['EXTERNAL_UPSTREAM', 'BLOCK'],
      ['PUBLISH', 'ALLOW_SPECIFIC_REPOSITORIES'],
    ]),
    add: [{ type: 'PUBLISH', repository: 'my-packages' }],
    remove: [],
  });
}

interface Item {
  readonly at: PackageKey;
  readonly versions: readonly string[];
  readonly metadata?: VersionMetadata;
  readonly assets?: readonly string[];
}

async function publishPackages(store: Store, repository: RepositoryRow): Promise<void> {
  const npm = (name: string, namespace = ''): PackageKey => ({ format: 'npm', namespace, name });
  const items: Item[] = [
    {
      at: npm('ui-button', 'acme'),
      versions: ['1.0.0', '1.1.0', '2.0.0-beta.1'],
      metadata: {
        summary: 'A button that everybody can press',
        homePage: 'https://acme.example/ui?a=1&b=2',
        sourceCodeRepository: 'https://github.com/acme/ui.git',
        licenses: [{ name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' }],
        readme: '# ui-button\n\nInstall it, press it.\n',
        dependencies: [
          { namespace: 'acme', package: 'ui-tokens', dependencyType: 'regular', versionRequirement: '^1.0.0' },
          { package: 'react', dependencyType: 'peer', versionRequirement: '>=18' },
        ],
      },
    },
    { at: npm('ui-tokens', 'acme'), versions: ['1.0.0'] },
    { at: { format: 'pypi', namespace: '', name: 'acme-tools' }, versions: ['0.9', '1.0'], assets: ['acme_tools.whl'] },
    {
      at: { format: 'maven', namespace: 'com.acme', name: 'hello' },
      versions: ['1.2.0'],
      assets: ['hello-1.2.0.jar', 'hello-1.2.0.pom', 'maven-metadata.xml'],
    },
    { at: { format: 'generic', namespace: 'team', name: 'installer' }, versions: ['2026.1'] },
    ...Object.values(HOSTILE).map((name) => ({ at: npm(name), versions: [name], metadata: HOSTILE_METADATA })),
  ];
  for (const { at, versions, metadata = {}, assets = ['package.tgz'] } of items) {
    for (const version of versions) {
      const files = await Promise.all(
        assets.map(async (name) => ({ name, staged: await store.blobs.stageBytes(Buffer.from(`${name} ${version}`)) })),
      );
      const tags = at.format === 'npm' ? ['latest'] : [];
      publish(store, repository, {
        at,
        version,
        assets: files,
        metadata,
        mode: 'complete',
        tags,
        reachableUpstream: false,
      });
      for (const { staged } of files) releaseStaged(store, staged);
    }
  }
  const button = requirePackage(store, repository, npm('ui-button', 'acme'));
  setDistTag(store, button, 'latest', '1.1.0');
  setDistTag(store, button, 'next', '2.0.0-beta.1');
  updateStatus(store, button, ['1.0.0'], 'Archived', {});
}

/** `count` packages of one version each: `team-N/component-NNNNN`. */
export async function addManyPackages(store: Store, repository: RepositoryRow, count: number): Promise<void> {
  const staged = await store.blobs.stageBytes(Buffer.from('the same for all'));
  store.db.transaction(() => {
    for (let number = 0; number < count; number++) {
      publish(store, repository, {
        at: { format: 'npm', namespace: `team-${number % 20}`, name: `component-${String(number).padStart(5, '0')}` },
        version: '1.0.0',
        assets: [{ name: 'package.tgz', staged }],
        metadata: { summary: `Component ${number}` },
        mode: 'complete',
        tags: ['latest'],
        reachableUpstream: false,
      });
    }
  });
  releaseStaged(store, staged);
}
