import { describe, expect, it } from '@jest/globals';
import { keptState } from '../../../../../actions/prune/state/kept-state.ts';

describe('what a state is kept under', () => {
  const scope = ['my-org', '123456789012', 'us-east-1'];

  it('is the same wherever the workspace is', () => {
    const [first, second] = ['/home/runner/work/a/a', '/__w/a/a'].map((workspace) =>
      keptState(workspace, 'states/s.ndjson', scope),
    );
    expect(first).toEqual({ ...second, path: '/home/runner/work/a/a/states/s.ndjson' });
    expect(first).toEqual({
      path: '/home/runner/work/a/a/states/s.ndjson',
      cached: 'states/s.ndjson',
      prefix: expect.stringMatching(/^codeartifact-ci-prune-state-[0-9a-f]{16}-$/),
    });
  });

  it('is another for another file, another domain and another command', () => {
    const prefixes = [
      keptState('/w', 's', scope),
      keptState('/w', 't', scope),
      keptState('/w', 's', ['other', ...scope.slice(1)]),
      keptState('/w', 's', scope, 'report-cache'),
    ].map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(4);
  });

  it('names a file outside of the workspace as it was given', () => {
    expect(keptState('/w/a', '/tmp/s', scope).cached).toBe('/tmp/s');
    expect(keptState('/w/a', '../s', scope).cached).toBe('/w/s');
    expect(keptState('/w/a', '..s', scope).cached).toBe('..s');
  });
});
