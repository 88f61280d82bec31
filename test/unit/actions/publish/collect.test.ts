import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { collect } from '../../../../actions/publish/collect.ts';
import type { LocalAsset } from '../../../../actions/publish/files/asset.ts';
import { rootAt } from '../../../../actions/publish/files/root.ts';
import type { CollectContext, PublishFormat } from '../../../../actions/publish/publish-format.ts';
import { makeWorkspace, OPTIONS, testHost, type Workspace } from '../../../support/publish.ts';

let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

const isOpen = ({ handle }: LocalAsset): boolean => handle.fd >= 0;

describe('files that were opened', () => {
  it('are closed when a bug ends the run, which is no problem of the user’s', async () => {
    await place.write({ 'a.bin': 'a' });
    const root = await rootAt(place.workspace);
    const opened: LocalAsset[] = [];
    const format: PublishFormat = {
      ...{ id: 'generic', manifests: [], lookedFor: '', authorization: () => '' },
      discover: () => Promise.resolve({ sources: [], leftOut: [] }),
      collect: async (_sources, context: CollectContext) => {
        opened.push(await context.open(root, `${root.path}/a.bin`, 'a.bin'));
        return await context.attempt(() => Promise.reject(new Error('a bug'))).then(() => []);
      },
    };
    const sources = { byFormat: [{ format, sources: [] }], leftOut: [], problems: [] };
    const options = { ...OPTIONS, root, scratch: place.temp };
    await expect(collect(sources, options, testHost(place.workspace, place.temp))).rejects.toThrow('a bug');
    expect(opened.map(isOpen)).toEqual([false]);
  });
});
