import { describe, expect, it } from '@jest/globals';
import { copyVersions, type Copied } from '../../../../../actions/promote/apply/copy-versions.ts';
import type { PlannedCopy } from '../../../../../actions/promote/plan/plan.ts';
import { contentHash } from '../../../../../actions/prune/plan/reclaim.ts';
import { serverFault } from '../../prune/support/fake-service.ts';
import { FakeDomain, npm, pkg, version } from '../support/fake-domain.ts';

const to = { repository: 'prod', coordinates: npm('lib') };

function item(name: string): PlannedCopy {
  const { revision, assets } = version(name);
  return { version: name, revision, origin: 'internal', reason: 'asked for', bytes: 10, content: contentHash(assets) };
}

async function copy(domain: FakeDomain, ...names: readonly string[]): Promise<Copied & { ended: object }> {
  const copied = await copyVersions({
    copy: domain.copy,
    service: domain.service,
    to,
    from: 'dev',
    items: names.map(item),
  });
  return { ...copied, ended: Object.fromEntries([...copied.results].map(([name, result]) => [name, result.kind])) };
}

const reset = (): Error => Object.assign(new Error('reset'), { code: 'ECONNRESET' });
const denied = (): Error => Object.assign(new Error('denied'), { name: 'AccessDeniedException', $fault: 'client' });

describe('copying versions by their revisions', () => {
  it('is one call, and what is there already, identical, is no error', async () => {
    const domain = new FakeDomain([
      pkg('dev', 'lib', version('1.0.0'), version('1.1.0')),
      pkg('prod', 'lib', version('1.0.0')),
    ]);
    expect((await copy(domain, '1.0.0', '1.1.0')).ended).toEqual({ '1.0.0': 'present', '1.1.0': 'copied' });
    expect(domain.copies).toHaveLength(1);
  });

  it('submits the innocent again when some are refused', async () => {
    const domain = new FakeDomain([
      pkg('dev', 'lib', version('1.0.0'), version('1.1.0', { revision: 'changed' }), version('1.2.0')),
      pkg('prod', 'lib', version('1.2.0', { revision: 'other' })),
    ]);
    const { results, ended } = await copy(domain, '1.0.0', '1.1.0', '1.2.0', '1.3.0');
    expect(ended).toEqual({ '1.0.0': 'copied', '1.1.0': 'stale', '1.2.0': 'failed', '1.3.0': 'stale' });
    expect(results.get('1.2.0')).toMatchObject({ detail: 'ALREADY_EXISTS' });
    expect(results.get('1.3.0')).toMatchObject({ detail: 'it is gone at the source' });
    expect(domain.copies.map(({ versions }) => versions)).toEqual([['1.0.0', '1.1.0', '1.2.0', '1.3.0'], ['1.0.0']]);
  });

  it('looks at what a call did whose reply was lost, and does not repeat it', async () => {
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0'))]);
    domain.onCopy = (when) => {
      if (when === 'after') throw reset();
    };
    expect((await copy(domain, '1.0.0')).ended).toEqual({ '1.0.0': 'copied' });
    expect(domain.copies).toHaveLength(1);
  });

  it('repeats a call that did nothing', async () => {
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0'))]);
    let failures = 2;
    domain.onCopy = (when) => {
      if (when === 'before' && failures-- > 0)
        throw failures === 0 ? Object.assign(serverFault(), { $metadata: { httpStatusCode: 500 } }) : reset();
    };
    const { ended, error } = await copy(domain, '1.0.0');
    expect({ ended, error }).toEqual({ ended: { '1.0.0': 'copied' }, error: undefined });
    expect(domain.copies).toHaveLength(1);
  });

  it('fails all of it with a refusal, which would come for every package', async () => {
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0'))]);
    domain.onCopy = () => {
      throw denied();
    };
    const { results, error } = await copy(domain, '1.0.0');
    expect(results.get('1.0.0')).toMatchObject({
      kind: 'failed',
      detail: expect.stringContaining('Add this action to the identity policy'),
    });
    expect(error?.message).toBe('denied');
  });

  it('says of a version that is there with other files that it is, whatever the call said', async () => {
    const other = [{ name: 'package.tgz', size: 1, sha256: 'other' }];
    const domain = new FakeDomain([pkg('dev', 'lib', version('1.0.0'))]);
    domain.onCopy = (when) => {
      if (when === 'before') {
        domain.service.packageList.push(pkg('prod', 'lib', version('1.0.0', { revision: 'x', assets: other })));
        throw reset();
      }
    };
    expect((await copy(domain, '1.0.0')).results.get('1.0.0')).toEqual({
      kind: 'stale',
      detail: 'it is in prod with other files',
    });
  });
});
