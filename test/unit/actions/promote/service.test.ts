import { describe, expect, it } from '@jest/globals';
import type { Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { describeRepository } from '../../../../actions/promote/service/describe-repository.ts';
import { originControls } from '../../../../actions/promote/service/origin-controls.ts';
import { blockingGroup } from '../../../../actions/promote/service/package-group.ts';
import { versionCopier } from '../../../../actions/promote/service/copier.ts';
import type { PackageAt } from '../../../../actions/prune/service/version-service.ts';
import { notFound } from '../prune/support/fake-service.ts';

/** A connection whose client answers with the same, and what was sent by it. */
function answering(answer: object | Error): { connection: Connection; sent: object[] } {
  const sent: object[] = [];
  const send = (command: { input: object }): Promise<object> => {
    sent.push(command.input);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { connection: { client: { send }, domain: 'acme', domainOwner: '1' } as unknown as Connection, sent };
}

const AT: PackageAt = { repository: 'prod', coordinates: { format: 'npm', namespace: 'acme', name: 'core' } };
const PACKAGE = { domain: 'acme', domainOwner: '1', format: 'npm', namespace: 'acme', package: 'core' };

describe('what promote asks of the service', () => {
  it('tells who owns a repository, and whether versions can come in from elsewhere', async () => {
    const of = async (repository: object): Promise<unknown> =>
      await describeRepository(answering({ repository: { domainOwner: '2', ...repository } }).connection, 'prod');
    expect(await of({})).toEqual({ owner: '2', hasUpstreams: false });
    expect(await of({ upstreams: [], externalConnections: [] })).toEqual({ owner: '2', hasUpstreams: false });
    expect(await of({ upstreams: [{ repositoryName: 'a' }] })).toEqual({ owner: '2', hasUpstreams: true });
    expect(await of({ externalConnections: [{}] })).toEqual({ owner: '2', hasUpstreams: true });
    for (const reply of [{}, { repository: {} }]) {
      await expect(describeRepository(answering(reply).connection, 'prod')).rejects.toThrow(
        'no owner of the domain of prod',
      );
    }
  });

  it('tells the origin controls of a package, which allow what they do not say, and none of one that is not there', async () => {
    const restrictions = { publish: 'BLOCK' };
    const known = answering({ package: { originConfiguration: { restrictions } } });
    expect(await originControls(known.connection, AT)).toEqual({ publish: 'BLOCK', upstream: 'ALLOW' });
    expect(known.sent).toEqual([{ ...PACKAGE, repository: 'prod' }]);
    expect(await originControls(answering({}).connection, AT)).toEqual({ publish: 'ALLOW', upstream: 'ALLOW' });
    expect(await originControls(answering(notFound()).connection, AT)).toBeUndefined();
    await expect(originControls(answering(new Error('denied')).connection, AT)).rejects.toThrow('denied');
  });

  it('copies versions by their revisions, from the one repository to the other', async () => {
    const { connection, sent } = answering({ successfulVersions: { '1.0.0': { revision: 'r' } } });
    const reply = await versionCopier(connection)(AT, 'dev', new Map([['1.0.0', 'r']]));
    expect(sent).toEqual([
      { ...PACKAGE, sourceRepository: 'dev', destinationRepository: 'prod', versionRevisions: { '1.0.0': 'r' } },
    ]);
    expect([[...reply.successful], [...reply.failed]]).toEqual([[['1.0.0', 'r']], []]);
  });

  it('tells the package group that keeps versions from being published into the repository', async () => {
    const group = (effectiveMode: string, inherited?: string) => ({
      packageGroup: {
        pattern: '/npm/acme/*',
        originConfiguration: {
          restrictions: {
            PUBLISH: { effectiveMode, ...(inherited === undefined ? {} : { inheritedFrom: { pattern: inherited } }) },
          },
        },
      },
      allowedRepositories: ['dev', 'staging'],
    });
    expect(await blockingGroup(answering(group('ALLOW')).connection, AT)).toBeUndefined();
    expect(await blockingGroup(answering({}).connection, AT)).toBeUndefined();
    const blocked = answering(group('BLOCK'));
    expect(await blockingGroup(blocked.connection, AT)).toBe('/npm/acme/*');
    expect(blocked.sent).toEqual([PACKAGE]);
    expect(await blockingGroup(answering(group('BLOCK', '/*')).connection, AT)).toBe('/*');
    const some = answering(group('ALLOW_SPECIFIC_REPOSITORIES', '/npm/*'));
    expect(await blockingGroup(some.connection, AT)).toBe('/npm/*');
    const where = { domain: 'acme', domainOwner: '1', packageGroup: '/npm/*', originRestrictionType: 'PUBLISH' };
    expect(some.sent.slice(1)).toEqual([where]);
    expect(await blockingGroup(some.connection, { ...AT, repository: 'staging' })).toBeUndefined();
    const denied = Object.assign(new Error('denied'), { name: 'AccessDeniedException', $fault: 'client' });
    expect(await blockingGroup(answering(denied).connection, AT)).toBeUndefined();
    await expect(blockingGroup(answering(new TypeError('a bug')).connection, AT)).rejects.toThrow('a bug');
  });
});
