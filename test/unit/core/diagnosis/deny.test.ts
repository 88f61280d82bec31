import { describe, expect, it } from '@jest/globals';
import {
  CodeartifactClient,
  GetDomainPermissionsPolicyCommand,
  GetRepositoryPermissionsPolicyCommand,
} from '@aws-sdk/client-codeartifact';
import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { findDeny, forbids } from '@codeartifact-ci/core/diagnosis/deny.ts';

const PUBLISH = 'codeartifact:PublishPackageVersion';
const deny = (more: object): object => ({ Effect: 'Deny', Principal: '*', Resource: '*', ...more });

describe('a statement forbids an action', () => {
  it.each<[object, boolean]>([
    [{ Action: PUBLISH }, true],
    [{ Action: 'codeartifact:publishpackageversion' }, true],
    [{ Action: ['codeartifact:Read*', 'codeartifact:Publish*'] }, true],
    [{ Action: 'codeartifact:PublishPackageVersio?' }, true],
    [{ Action: '*' }, true],
    [{ Action: 'codeartifact:Publish' }, false],
    [{ Action: 'xcodeartifact:PublishPackageVersion' }, false],
    [{ Action: 'codeartifact.PublishPackageVersion' }, false],
    [{ Action: [] }, false],
    [{ Action: 7 }, false],
    [{ NotAction: 'codeartifact:Read*' }, true],
    [{ NotAction: ['codeartifact:Read*', 'codeartifact:Publish*'] }, false],
    [{}, false],
  ])('%j: %j', (more, expected) => {
    expect(forbids(deny(more), PUBLISH)).toBe(expected);
    // An Allow forbids nothing, whatever it names.
    expect(forbids({ ...deny(more), Effect: 'Allow' }, PUBLISH)).toBe(false);
  });

  it.each([null, undefined, 'Deny', 3, []])('only where it is one: %j', (statement) => {
    expect(forbids(statement, PUBLISH)).toBe(false);
  });
});

describe('the Deny behind a refusal', () => {
  /** `undefined`: no policy there; `null`: not to be read. */
  async function found(
    repository: string | undefined | null,
    domain: string | undefined | null,
  ): Promise<string | undefined> {
    const client = new CodeartifactClient({ region: 'us-east-1' });
    const given = (document: string | undefined | null): Promise<object> =>
      document === null ? Promise.reject(new Error('AccessDenied')) : Promise.resolve({ policy: { document } });
    client.send = ((command: object) => {
      if (command instanceof GetRepositoryPermissionsPolicyCommand) {
        expect(command.input).toEqual({ domain: 'my-org', domainOwner: '111122223333', repository: 'r' });
        return given(repository);
      }
      if (command instanceof GetDomainPermissionsPolicyCommand) return given(domain);
      throw new Error('another request');
    }) as typeof client.send;
    const connection = { client, domain: 'my-org', domainOwner: '111122223333' } as unknown as Connection;
    return await findDeny(connection, 'r', PUBLISH);
  }
  const policy = (...statements: object[]): string => JSON.stringify({ Version: '2012-10-17', Statement: statements });

  it('is named by its Sid, or by its number where it has none', async () => {
    const statements = [deny({ Action: 'codeartifact:Read*' }), deny({ Action: PUBLISH })];
    expect(await found(policy(...statements), undefined)).toBe('statement 2 of the permissions policy of repository r');
    expect(await found(policy(deny({ Sid: 'NoWriters', Action: PUBLISH })), undefined)).toBe(
      "statement 'NoWriters' of the permissions policy of repository r",
    );
  });

  it("is looked for in the repository's policy first, and then in the domain's", async () => {
    const repository = policy(deny({ Sid: 'R', Action: PUBLISH }));
    const domain = policy(deny({ Sid: 'D', Action: PUBLISH }));
    expect(await found(repository, domain)).toBe("statement 'R' of the permissions policy of repository r");
    expect(await found(policy(), domain)).toBe("statement 'D' of the permissions policy of domain my-org");
    expect(await found(null, domain)).toBe("statement 'D' of the permissions policy of domain my-org");
    expect(await found(undefined, domain)).toBe("statement 'D' of the permissions policy of domain my-org");
  });

  it('may be a single statement, and is nowhere in what is no policy', async () => {
    const single = JSON.stringify({ Statement: deny({ Action: PUBLISH }) });
    expect(await found(single, undefined)).toBe('statement 1 of the permissions policy of repository r');
    for (const text of ['not JSON', 'null', '{}', '{"Statement":7}', policy()]) {
      expect(await found(text, text)).toBeUndefined();
    }
    expect(await found(null, null)).toBeUndefined();
  });
});
