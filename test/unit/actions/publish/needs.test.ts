import { expect, it } from '@jest/globals';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { unmetNeeds } from '../../../../actions/publish/needs.ts';
import { NOTHING_SEEN, type Release } from '../../../../actions/publish/release.ts';
import type { RepositoryClient } from '../../../../actions/publish/repository-client.ts';

const NO_CLIENT = undefined as unknown as RepositoryClient;

function release(name: string, version: string, more: Partial<Release> = {}): Release {
  const asked = { see: () => Promise.resolve(NOTHING_SEEN), send: () => Promise.resolve() };
  const at = { format: 'npm' as Format, namespace: '', name, version, source: name };
  return { ...at, assets: [], takesFurtherAssets: false, needs: [], ...asked, ...more };
}

const needs = (releases: readonly Release[], leftOut: readonly Release[]): ReturnType<typeof unmetNeeds> =>
  unmetNeeds(releases, leftOut, { client: () => NO_CLIENT });
const unmet = async (releases: readonly Release[], leftOut: readonly Release[]): Promise<readonly string[]> =>
  (await needs(releases, leftOut)).problems;

it('what a release needs and the run leaves out is a problem, unless the repository has some version of it', async () => {
  const app = release('app', '1.0.0', { needs: ['core', 'far'] });
  const core = release('core', '1.0.0');
  const there = { ...NOTHING_SEEN, versions: ['0.9.0'] };
  expect(await unmet([app], [core])).toEqual([
    'npm app 1.0.0 needs npm core 1.0.0, which this run leaves out, and no version of it is in the repository. Publish it, too, or first.',
  ]);
  expect(await unmet([app], [release('core', '1.0.0', { see: () => Promise.resolve(there) })])).toEqual([]);
  expect(await unmet([app], [release('other', '1.0.0')])).toEqual([]);
});

it('a release needs what is required of it, where that is known, of packages of its own format', async () => {
  const core = release('core', '1.0.0');
  expect(await unmet([release('app', '1.0.0', { needs: ['core'], required: [] })], [core])).toEqual([]);
  expect(await unmet([release('app', '1.0.0', { needs: [], required: ['core'] })], [core])).toHaveLength(1);
  expect(await unmet([release('app', '1.0.0', { needs: ['core'], format: 'ruby' })], [core])).toEqual([]);
});

it('what a release may do without is a warning, as the binaries for a platform are', async () => {
  const app = release('app', '1.0.0', { needs: ['app-linux', 'core'], required: ['core'] });
  expect(await needs([app], [release('app-linux', '1.0.0')])).toEqual({
    problems: [],
    warnings: [
      'npm app 1.0.0 may need npm app-linux 1.0.0, which this run leaves out, and no version of it is in the repository. Publish it, too, or first.',
    ],
  });
});

it('another version of the same run is as good, and nothing is asked then', async () => {
  const asked: string[] = [];
  const see = (): Promise<typeof NOTHING_SEEN> => {
    asked.push('see');
    return Promise.resolve(NOTHING_SEEN);
  };
  const app = release('app', '1.0.0', { needs: ['core'] });
  expect(await unmet([app, release('core', '2.0.0')], [release('core', '1.0.0', { see })])).toEqual([]);
  expect(asked).toEqual([]);
  expect(
    await unmet([app, release('core', '2.0.0', { format: 'ruby' })], [release('core', '1.0.0', { see })]),
  ).toHaveLength(1);
});
