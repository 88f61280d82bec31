import { expect } from '@jest/globals';
import { apply, type Outcome } from '../../actions/publish/apply.ts';
import { plan } from '../../actions/publish/plan.ts';
import type { FakeService } from './publish-service.ts';
import {
  collected,
  destination,
  npmTarball,
  sdist,
  stagedArtifact,
  testHost,
  wheel,
  type Workspace,
} from './publish.ts';

/** Releases of three formats, which publish in different ways: at once, file by file, and with metadata at the end. */
export async function writeThree(place: Workspace): Promise<void> {
  await place.write({
    'widget-1.2.0.tgz': npmTarball({ name: '@acme/widget', version: '1.2.0' }),
    'pyproject.toml': '',
    'dist/gadget-1.2.0-py3-none-any.whl': wheel('gadget', '1.2.0'),
    'dist/gadget-1.2.0.tar.gz': sdist('gadget', '1.2.0'),
    ...stagedArtifact('target/staging', 'com.acme', 'gizmo', '1.2.0'),
  });
}

/** Publishes what lies in the place to the fake service, as the command does, with little patience. */
export async function publishAll(
  place: Workspace,
  service: FakeService,
  waitMs = 2_000,
): Promise<{ outcomes: readonly Outcome[]; problems: readonly string[] }> {
  const host = testHost(place.workspace, place.temp);
  const collection = await collected(place, host);
  try {
    expect(collection.problems).toEqual([]);
    const to = await destination(service, host);
    const { planned, problems } = await plan(collection.releases, to, 'verify');
    return { outcomes: problems.length > 0 ? [] : (await apply(planned, to, waitMs)).outcomes, problems };
  } finally {
    await collection.close();
  }
}

/** What the service has carried out when the three are published. */
export const COMPLETE = [
  'maven|com.acme|gizmo|1.2.0 finished',
  'maven|com.acme|gizmo|1.2.0 gizmo-1.2.0-sources.jar',
  'maven|com.acme|gizmo|1.2.0 gizmo-1.2.0.jar',
  'maven|com.acme|gizmo|1.2.0 gizmo-1.2.0.pom',
  'npm|acme|widget|1.2.0 package.tgz',
  'pypi||gadget|1.2.0 gadget-1.2.0-py3-none-any.whl',
  'pypi||gadget|1.2.0 gadget-1.2.0.tar.gz',
];

export function expectComplete(service: FakeService, outcomes: readonly Outcome[]): void {
  expect(outcomes.flatMap(({ problem }) => problem ?? [])).toEqual([]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['published', 'published', 'published']);
  expect([...service.commits].sort()).toEqual(COMPLETE);
  for (const { release, stored } of outcomes) {
    expect(stored?.status).toBe('Published');
    for (const { name, hashes } of release.assets) expect(stored?.assets.get(name)).toBe(hashes.sha256);
  }
}
