import { describe, expect, it } from '@jest/globals';
import { moveTags, settleTags, type Tagging } from '../../../../../actions/promote/apply/settle-tags.ts';
import { readTags } from '../../../../../actions/promote/service/read-tags.ts';
import type { Coordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { FakeMetadata, FakeService, type FakeVersion } from '../../prune/support/fake-service.ts';

const coordinates: Coordinates = { format: 'npm', namespace: '', name: 'lib' };
const at = { repository: 'prod', coordinates };

/** A repository that holds 1.0.0 and 1.1.0, in which clients see `shadows` whatever is written. */
function repository(tags: Readonly<Record<string, string>>, shadows: Readonly<Record<string, string>> = {}) {
  const own = new Map(Object.entries(tags));
  const versions = ['1.1.0', '1.0.0'].map((version): FakeVersion => ({
    ...{ version, status: 'Published', revision: version, origin: 'internal', published: 0, assets: [] },
  }));
  const service = new FakeService([{ ...at, versions }], {
    tags: () => ({ ...Object.fromEntries(own), ...shadows }),
  });
  const written: string[] = [];
  const writer = {
    set: (_: Coordinates, tag: string, version: string) => {
      written.push(`${tag}=${version}`);
      own.set(tag, version);
      return Promise.resolve();
    },
    remove: (_: Coordinates, tag: string) => {
      written.push(`${tag}=`);
      own.delete(tag);
      return Promise.resolve();
    },
  };
  const metadata = new FakeMetadata(service);
  const move = async (goal: Readonly<Record<string, string | undefined>>, hasUpstreams = false) =>
    await moveTags(
      { metadata, service, hasUpstreams },
      writer,
      at,
      new Map(Object.entries(goal)),
      await readTags(metadata, at),
    );
  const settle = async (before: Readonly<Record<string, string>>, copied: readonly string[]) => {
    const journal = { tags: () => ({ before: new Map(Object.entries(before)) }), record: () => Promise.resolve() };
    const destination = { metadata, service, hasUpstreams: false };
    const source = {
      metadata: new FakeMetadata(new FakeService([], { tags: () => ({}) })),
      location: { repository: 'dev' },
    };
    const request = { tagRule: 'keep', tags: [] };
    const tagging = { source, destination, request, journal, writer, warn: () => undefined } as unknown as Tagging;
    await settleTags(tagging, at, copied, []);
  };
  return { move, settle, written };
}

describe('tags that are put in order', () => {
  it('are set and removed where clients see another version, and no others are touched', async () => {
    const { move, written } = repository({ latest: '1.0.0', next: '1.1.0', old: '1.0.0' });
    expect(await move({ latest: '1.1.0', next: '1.1.0', old: undefined })).toEqual([]);
    expect(written).toEqual(['latest=1.1.0', 'old=']);
  });

  it('cost no write where all is as it should be', async () => {
    const { move, written } = repository({ latest: '1.1.0' });
    expect(await move({ latest: '1.1.0', gone: undefined })).toEqual([]);
    expect(written).toEqual([]);
  });

  it('are named where an upstream repository has a tag of the same name, which clients see instead', async () => {
    const { move, written } = repository({}, { latest: '9.0.0' });
    expect(await move({ latest: '1.1.0', beta: '1.0.0' }, true)).toEqual([
      'npm:lib in prod: the dist-tag latest shows 9.0.0, not 1.1.0: an upstream repository has a tag of that name, which goes before.',
    ]);
    expect(written).toEqual(['latest=1.1.0', 'beta=1.0.0']);
  });

  it('are named too where one that should be gone is an upstream’s', async () => {
    const { move } = repository({}, { beta: '9.0.0' });
    expect(await move({ beta: undefined }, true)).toEqual([
      'npm:lib in prod: the dist-tag beta shows 9.0.0, not nothing: an upstream repository has a tag of that name, which goes before.',
    ]);
  });

  it('are those from before, whatever the version that came in was tagged with on its way', async () => {
    const { settle, written } = repository({ latest: '1.1.0', next: '1.0.0', beta: '1.0.0' });
    await settle({ latest: '1.1.0', next: '1.1.0' }, ['1.0.0']);
    expect(written).toEqual(['next=1.1.0', 'beta=']);
  });

  it('do not name a version that the repository does not hold, and say so', async () => {
    const { move, written } = repository({});
    expect(await move({ latest: '3.0.0' })).toEqual([
      'npm:lib in prod: the dist-tag latest shows nothing, not 3.0.0: it was moved at the same time, or names a version that is not held there.',
    ]);
    expect(written).toEqual([]);
  });
});
