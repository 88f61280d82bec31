import { describe, expect, it } from '@jest/globals';
import * as sdk from '@aws-sdk/client-codeartifact';
import { startEmulator } from '@codeartifact-ci/emulator/server.ts';
import { fallsBack, type ServiceVariants } from '@codeartifact-ci/emulator/variants.ts';
import { startFakeNpmRegistry } from '../../support/fake-npm-registry.ts';
import { npmPackage } from '../../support/npm-package.ts';
import { clientFor } from './api/client.ts';

/** When `ms` 1.0.0 was published, as its version in a repository that took it from the registry has it. */
async function publishedTime(variants: ServiceVariants): Promise<Date | undefined> {
  const registry = await startFakeNpmRegistry();
  registry.add(npmPackage('ms', '1.0.0'), { published: '2020-01-02T03:04:05.000Z' });
  const emulator = await startEmulator({
    port: 0,
    external: [{ connection: 'public:npmjs', location: registry.url }],
    control: { clock: '2030-01-01T00:00:00Z' },
    variants,
  });
  const client = clientFor(emulator.endpoint);
  try {
    const app = { domain: 'acme', repository: 'app' };
    await client.send(new sdk.CreateDomainCommand({ domain: 'acme' }));
    await client.send(new sdk.CreateRepositoryCommand(app));
    const externalConnection = 'public:npmjs';
    await client.send(new sdk.AssociateExternalConnectionCommand({ ...app, externalConnection }));
    const { repositoryEndpoint = '' } = await client.send(
      new sdk.GetRepositoryEndpointCommand({ ...app, format: 'npm' }),
    );
    const { authorizationToken = '' } = await client.send(new sdk.GetAuthorizationTokenCommand({ domain: 'acme' }));
    const headers = { authorization: `Bearer ${authorizationToken}` };
    expect((await fetch(`${repositoryEndpoint}ms/-/ms-1.0.0.tgz`, { headers })).status).toBe(200);
    const described = await client.send(
      new sdk.DescribePackageVersionCommand({ ...app, format: 'npm', package: 'ms', packageVersion: '1.0.0' }),
    );
    return described.packageVersion?.publishedTime;
  } finally {
    client.destroy();
    await emulator.close();
    await registry.close();
  }
}

describe('the time at which a version was published', () => {
  it('is what its registry tells, or when the record was last updated', async () => {
    expect((await publishedTime({}))?.getUTCFullYear()).toBe(2020);
    expect((await publishedTime({ publishedTime: 'updated' }))?.getUTCFullYear()).toBe(2030);
  });

  it('is the one for some versions and the other for the rest, the same ones each time', () => {
    const versions = Array.from({ length: 200 }, (_, index) => ['npm', '', 'ms', `1.0.${index}`]);
    const fallen = versions.filter((key) => fallsBack({ publishedTime: 'mixed' }, key));
    expect(fallen.length).toBeGreaterThan(60);
    expect(fallen.length).toBeLessThan(140);
    expect(versions.filter((key) => fallsBack({ publishedTime: 'mixed' }, key))).toEqual(fallen);
  });
});
