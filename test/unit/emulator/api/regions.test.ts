import {
  CodeartifactClient,
  CreateDomainCommand,
  CreateRepositoryCommand,
  DeleteDomainCommand,
  DescribeDomainCommand,
  GetAuthorizationTokenCommand,
  GetRepositoryEndpointCommand,
  ListDomainsCommand,
  ListRepositoriesCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-codeartifact';
import { startEmulator, type Emulator } from '@codeartifact-ci/emulator/server.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CREDENTIALS } from './client.ts';

const ACCOUNT = '111122223333';
const HOME = 'us-east-1';
const AWAY = 'eu-west-1';
let emulator: Emulator;

function clientIn(region: string, path = ''): CodeartifactClient {
  return new CodeartifactClient({
    endpoint: emulator.endpoint + path,
    region,
    credentials: CREDENTIALS,
    maxAttempts: 1,
  });
}

beforeAll(async () => {
  emulator = await startEmulator({
    port: 0,
    region: HOME,
    control: { quotas: { ListDomains: { perSecond: 0.001, burst: 3 } } },
  });
  for (const region of [HOME, AWAY]) {
    const client = clientIn(region);
    await client.send(new CreateDomainCommand({ domain: 'acme', tags: [{ key: 'in', value: region }] }));
    await client.send(new CreateRepositoryCommand({ domain: 'acme', repository: 'app' }));
  }
  await clientIn(AWAY).send(new CreateDomainCommand({ domain: 'only-away' }));
});

afterAll(async () => await emulator.close());

async function endpointIn(region: string, path = ''): Promise<string> {
  const { repositoryEndpoint = '' } = await clientIn(region, path).send(
    new GetRepositoryEndpointCommand({ domain: 'acme', repository: 'app', format: 'npm' }),
  );
  return repositoryEndpoint;
}

async function tokenIn(region: string): Promise<string> {
  const { authorizationToken = '' } = await clientIn(region).send(new GetAuthorizationTokenCommand({ domain: 'acme' }));
  return authorizationToken;
}

async function statusOf(url: string, token: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  return (await fetch(`${url}nothing`, { headers: { authorization: `Bearer ${token}`, ...headers } })).status;
}

describe('a Region', () => {
  it('has names, lists, tags and limits of its own', async () => {
    expect((await clientIn(AWAY).send(new ListDomainsCommand({}))).domains?.map(({ arn }) => arn)).toEqual([
      `arn:aws:codeartifact:${AWAY}:${ACCOUNT}:domain/acme`,
      `arn:aws:codeartifact:${AWAY}:${ACCOUNT}:domain/only-away`,
    ]);
    expect((await clientIn(HOME).send(new ListDomainsCommand({}))).domains).toHaveLength(1);
    expect((await clientIn(HOME).send(new ListRepositoriesCommand({}))).repositories?.map(({ arn }) => arn)).toEqual([
      `arn:aws:codeartifact:${HOME}:${ACCOUNT}:repository/acme/app`,
    ]);
    for (let more = 3; more <= 10; more++) {
      await clientIn(AWAY).send(new CreateDomainCommand({ domain: `more-${more}` }));
    }
    await expect(clientIn(AWAY).send(new CreateDomainCommand({ domain: 'more-11' }))).rejects.toMatchObject({
      name: 'ServiceQuotaExceededException',
    });
    await clientIn(HOME).send(new CreateDomainCommand({ domain: 'more-11' }));
  });

  it('is not seen from another', async () => {
    const missing = { name: 'ResourceNotFoundException' };
    await expect(clientIn(HOME).send(new DescribeDomainCommand({ domain: 'only-away' }))).rejects.toMatchObject(
      missing,
    );
    await expect(clientIn(HOME).send(new DeleteDomainCommand({ domain: 'only-away' }))).rejects.toMatchObject(missing);
    const resourceArn = `arn:aws:codeartifact:${AWAY}:${ACCOUNT}:domain/acme`;
    await expect(clientIn(HOME).send(new ListTagsForResourceCommand({ resourceArn }))).rejects.toMatchObject(missing);
    const { tags } = await clientIn(AWAY).send(new ListTagsForResourceCommand({ resourceArn }));
    expect(tags).toEqual([{ key: 'in', value: AWAY }]);
  });

  it('stands in the path of an endpoint where it is not the one that the emulator was started in', async () => {
    expect(await endpointIn(HOME)).toBe(`${emulator.endpoint}/npm/d/acme-${ACCOUNT}/app/`);
    expect(await endpointIn(AWAY)).toBe(`${emulator.endpoint}/${AWAY}/npm/d/acme-${ACCOUNT}/app/`);
  });

  it('is named by the path of the API too, and must then be the one of the signature', async () => {
    expect(await endpointIn(AWAY, `/${AWAY}`)).toBe(`${emulator.endpoint}/${AWAY}/npm/d/acme-${ACCOUNT}/app/`);
    await expect(endpointIn(HOME, `/${AWAY}`)).rejects.toMatchObject({
      name: 'InvalidSignatureException',
      message: 'Credential should be scoped to a valid region.',
    });
  });

  it("has tokens that open its own domain and not another Region's of the same name", async () => {
    const [home, away] = [await endpointIn(HOME), await endpointIn(AWAY)];
    expect(await statusOf(home, await tokenIn(HOME))).toBe(404);
    expect(await statusOf(away, await tokenIn(AWAY))).toBe(404);
    expect(await statusOf(home, await tokenIn(AWAY))).toBe(401);
    expect(await statusOf(away, await tokenIn(HOME))).toBe(401);
  });

  it('counts requests by itself', async () => {
    const ask = async (region: string): Promise<string> =>
      await clientIn(region)
        .send(new ListDomainsCommand({}))
        .then(
          () => 'ok',
          (error: unknown) => (error instanceof Error ? error.name : ''),
        );
    while ((await ask(HOME)) === 'ok');
    expect(await ask(HOME)).toBe('ThrottlingException');
    expect(await ask(AWAY)).toBe('ok');
  });
});
