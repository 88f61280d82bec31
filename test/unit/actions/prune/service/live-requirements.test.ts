import { describe, expect, it } from '@jest/globals';
import { liveRequirements } from '../../../../../actions/prune/service/live-requirements.ts';
import { FakeMetadata, FakeService, serverFault, type FakeOptions, type FakePackage } from '../support/fake-service.ts';

function held(
  name: string,
  format: 'npm' | 'maven' | 'nuget' = 'npm',
  more: Partial<FakePackage['versions'][number]> = {},
): FakePackage {
  const version = (number: string) => ({
    ...{
      version: number,
      status: 'Published',
      revision: 'r',
      origin: 'internal' as const,
      published: 0,
      assets: [],
      ...more,
    },
  });
  const namespace = format === 'maven' ? 'com.acme' : '';
  return { repository: 'ci', coordinates: { format, namespace, name }, versions: [version('1.0.0'), version('1.1.0')] };
}

/** Every version needs `core`, in the range that its package's name says. */
const NEEDS: NonNullable<FakeOptions['requirements']> = ({ coordinates: { namespace, name } }) =>
  name === 'core' ? [] : [{ namespace, name: 'core', range: name === 'wide' ? '*' : '^1' }];

function requirements(packages: readonly FakePackage[], options: FakeOptions = { requirements: NEEDS }) {
  const service = new FakeService(packages, options);
  const metadata = new FakeMetadata(service);
  const warnings: string[] = [];
  return { service, metadata, warnings, live: liveRequirements(service, metadata, (line) => warnings.push(line)) };
}

const core = (format: 'npm' | 'maven' = 'npm') => ({ repository: 'ci', coordinates: held('core', format).coordinates });

describe('what versions of a repository need', () => {
  it('is read once for a repository and format: from the endpoint for npm, each range with one that needs it', async () => {
    const { service, metadata, live } = requirements([held('wide'), held('app'), held('bpp'), held('core')]);
    expect(await live.of(core())).toEqual([
      { range: '*', by: 'npm:wide 1.0.0' },
      { range: '^1', by: 'npm:app 1.0.0' },
    ]);
    expect(await live.of({ repository: 'ci', coordinates: held('app').coordinates })).toEqual([]);
    expect(metadata.requests).toBe(4);
    // A list of the packages, and one of the versions of each: of another format it would be one for each version more.
    expect(service.calls).toMatchObject({ list: 1 + 4 });
  });

  it('is read from the endpoint for NuGet, whose IDs and versions may be spelt with capitals there', async () => {
    const { metadata, live } = requirements([held('app', 'nuget', { version: '1.0.0-RC' })]);
    const needed = [{ namespace: '', name: 'Core', range: '[1.0.0]' }];
    metadata.package = () => ({
      distTags: () => Promise.resolve({ unknown: '' }),
      requirements: () => Promise.resolve({ value: new Map([['1.0.0-rc', needed]]) }),
      publicationTimes: () => Promise.resolve(new Map()),
    });
    const coordinates = { format: 'nuget' as const, namespace: '', name: 'core' };
    expect(await live.of({ repository: 'ci', coordinates })).toEqual([{ range: '[1.0.0]', by: 'nuget:app 1.0.0-RC' }]);
  });

  it('is asked of the service for other formats, for each version', async () => {
    const { service, metadata, live } = requirements([held('app', 'maven'), held('core', 'maven')]);
    expect(await live.of(core('maven'))).toEqual([{ range: '^1', by: 'maven:com.acme:app 1.0.0' }]);
    expect(metadata.requests).toBe(0);
    expect(service.calls.list).toBe(1 + 2 + 4);
  });

  it('is of those alone that were published there and that clients can get', async () => {
    for (const more of [
      { origin: 'external' as const },
      { origin: 'unknown' as const },
      { status: 'Archived' },
      { status: 'Unfinished' },
    ]) {
      const { metadata, live } = requirements([held('app', 'npm', more)]);
      expect(await live.of(core())).toEqual([]);
      expect(metadata.requests).toBe(0);
    }
    expect(await requirements([held('app', 'npm', { status: 'Unlisted' })]).live.of(core())).toHaveLength(1);
  });

  it('is not known where it cannot be read, which is said once', async () => {
    const { service, warnings, live } = requirements([held('app')]);
    service.packages = () => Promise.reject(serverFault());
    expect([await live.of(core()), await live.of(core())]).toEqual([[], []]);
    expect(warnings).toEqual([
      'What packages of ci need of each other cannot be read, and is not looked at: the service failed',
    ]);
    const refused = requirements([held('app')]);
    refused.metadata.package = () => ({
      distTags: () => Promise.resolve({ unknown: '' }),
      requirements: () => Promise.resolve({ unknown: 'status 403' }),
      publicationTimes: () => Promise.resolve(new Map()),
    });
    expect(await refused.live.of(core())).toEqual([]);
    expect(refused.warnings[0]).toMatch(/not looked at: status 403$/);
    const broken = requirements([held('app')]);
    broken.service.packages = () => Promise.reject(new TypeError('a bug'));
    await expect(broken.live.of(core())).rejects.toThrow('a bug');
  });
});
