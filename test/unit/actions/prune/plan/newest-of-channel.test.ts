import { describe, expect, it } from '@jest/globals';
import { newestLive, newestOfChannels } from '../../../../../actions/prune/plan/newest-of-channel.ts';
import type { ListedVersion } from '../../../../../actions/prune/service/version-service.ts';

const list = (versions: Readonly<Record<string, string>>): ListedVersion[] =>
  Object.entries(versions).map(([version, status]) => ({ version, status, revision: 'r', origin: 'internal' }));

describe('the newest of each channel', () => {
  const held = list({
    ...{ '3.0.0': 'Archived', '2.0.0': 'Unlisted', '1.0.0': 'Published', '0.9.0': 'Published' },
    ...{ '4.0.0-rc.1': 'Archived', '3.0.0-rc.1': 'Published', '5.0.0': 'Unfinished', '6.0.0': 'Disposed' },
  });

  it('is the highest that clients are shown and the highest that they can get, not what they cannot', () => {
    expect(Object.fromEntries(newestOfChannels({ minNewest: 3 }, 'npm', held))).toEqual({
      ...{ '2.0.0': 'newest release', '1.0.0': 'newest release', '3.0.0-rc.1': 'newest prerelease' },
    });
    expect(newestLive('npm', held)).toEqual(['2.0.0', '3.0.0-rc.1']);
  });

  it('is of what is archived where that is all there is, and none of what is gone for good', () => {
    const archived = list({ '1.0.0': 'Archived', '2.0.0': 'Archived', '3.0.0': 'Disposed', '4.0.0': 'Unfinished' });
    expect(Object.fromEntries(newestOfChannels({ minNewest: 3 }, 'npm', archived))).toEqual({
      '2.0.0': 'newest release',
    });
    expect(newestLive('npm', archived)).toEqual([]);
  });

  it('may be any whose number says nothing, but for generic packages without a minimum', () => {
    const odd = list({ latest: 'Published', nightly: 'Archived', broken: 'Unfinished' });
    const kept = {
      latest: 'newest of its channel: channel unknown',
      nightly: 'newest of its channel: channel unknown',
    };
    expect(Object.fromEntries(newestOfChannels({ minNewest: 0 }, 'npm', odd))).toEqual(kept);
    expect(Object.fromEntries(newestOfChannels({ minNewest: 1 }, 'generic', odd))).toEqual(kept);
    expect(Object.fromEntries(newestOfChannels({ minNewest: 0 }, 'generic', odd))).toEqual({});
  });
});
