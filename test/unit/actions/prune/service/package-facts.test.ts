import { expect, it } from '@jest/globals';
import { factFinder } from '../../../../../actions/prune/service/package-facts.ts';
import { NO_REFERENCES } from '../../../../../actions/prune/service/references.ts';
import { eager } from '../support/cases.ts';
import { FakeService, serverFault, type FakePackage } from '../support/fake-service.ts';

const coordinates = { format: 'npm', namespace: '', name: 'lib' } as const;
const STATUSES = ['Published', 'Unlisted', 'Archived', 'Unfinished', 'Disposed'];

/** A version for each status, numbered as the statuses are. */
const held = (repository: string): FakePackage => ({
  ...{ repository, coordinates },
  versions: STATUSES.map((status, index) => ({
    ...{ version: `${index}.0.0`, status, revision: 'r', origin: 'internal', published: 0, assets: [] },
  })),
});

const presence = (...presentIn: readonly string[]) => ({
  ...eager(),
  protect: [{ packages: [], versions: [], presentIn, referencedBy: [], except: [] }],
});

it('another repository holds a version while clients can get it there; the package’s own does not count', async () => {
  const service = new FakeService([held('ci'), held('prod'), held('other')]);
  const finder = factFinder(service, presence('ci', 'prod*'), NO_REFERENCES);
  const facts = await finder.find({ repository: 'ci', coordinates }, undefined, () => undefined);
  const answers = (...globs: readonly string[]): string =>
    STATUSES.map((_, index) => facts.isHeldBy(globs, `${index}.0.0`)).join(' ');
  expect(answers('prod*')).toBe('yes yes no no no');
  expect([answers('ci'), answers('other')]).toEqual(['no no no no no', 'no no no no no']);
  // The repositories once, and the package where a rule asks for it.
  expect(service.calls.list).toBe(2);
});

it('it is not known who holds a version where a list could not be read to its end, unless another does', async () => {
  const service = new FakeService([held('ci'), held('prod'), held('prod-2')]);
  const versions = service.versions.bind(service);
  service.versions = (at, token) => (at.repository === 'prod' ? Promise.reject(serverFault()) : versions(at, token));
  const facts = await factFinder(service, presence('prod*'), NO_REFERENCES).find(
    ...([{ repository: 'ci', coordinates }, undefined, () => undefined] as const),
  );
  expect(['0.0.0', '2.0.0'].map((version) => facts.isHeldBy(['prod*'], version))).toEqual(['yes', 'unknown']);
  expect(facts.isHeldBy(['prod-*'], '2.0.0')).toBe('no');
});
