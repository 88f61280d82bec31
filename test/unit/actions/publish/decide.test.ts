import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide, type Decision, type Found } from '../../../../actions/publish/decide.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { NOTHING_SEEN } from '../../../../actions/publish/release.ts';
import { asset } from '../../../support/publish.ts';

const names = fc.constantFrom('a', 'b', 'c', 'd');
const hashes = fc.constantFrom('1', '2', '3');
const content = fc.uniqueArray(fc.tuple(names, hashes), { minLength: 1, selector: ([name]) => name });
const status = fc.constantFrom('Published', 'Unfinished', 'Unlisted', 'Archived', 'Disposed');
const ifExists = fc.constantFrom('verify', 'skip', 'fail');

const release = (format: Format, files: readonly (readonly [string, string])[]) => ({
  ...{ format, namespace: '', name: 'x', version: '1.0.0' },
  assets: files.map(([name, sha256]) => asset(name, sha256)),
  takesFurtherAssets: format !== 'npm',
});
const found = (itsStatus: string, files: readonly (readonly [string, string])[], origin?: string): Found => ({
  stored: { status: itsStatus, revision: 'r', origin, assets: new Map(files) },
  seen: NOTHING_SEEN,
  publishBlocked: false,
});
const nowhere: Found = { stored: undefined, seen: NOTHING_SEEN, publishBlocked: false };
const problemOf = (decision: Decision): string => (decision.kind === 'problem' ? decision.problem : '');

describe('decide', () => {
  it('never sends what is there, never calls different bytes the same, and never replaces', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('npm', 'pypi', 'maven'),
        content,
        content,
        status,
        ifExists,
        (format, local, there, its, mode) => {
          const decision = decide(release(format, local), found(its, there), mode);
          const remote = new Map(there);
          const differs = local.some(([name, hash]) => remote.has(name) && remote.get(name) !== hash);
          const missing = local.filter(([name]) => !remote.has(name)).map(([name]) => name);
          switch (decision.kind) {
            case 'send':
              expect(differs).toBe(false);
              expect(decision.missing.map(({ name }) => name)).toEqual(missing);
              expect(['Published', 'Unfinished']).toContain(its);
              break;
            case 'unchanged':
              expect(differs).toBe(false);
              expect(missing).toEqual([]);
              expect(its).toBe('Published');
              break;
            case 'skipped':
              expect(mode).toBe('skip');
              expect(its).not.toBe('Unfinished');
              break;
            case 'problem':
              expect(mode === 'skip' && its !== 'Unfinished').toBe(false);
          }
        },
      ),
    );
  });

  it('sends everything of a version that is nowhere', () => {
    const decision = decide(release('npm', [['a', '1']]), nowhere, 'fail');
    expect(decision).toMatchObject({ kind: 'send', missing: [{ name: 'a' }] });
  });

  it('shows both hashes when the content differs, and where the other came from', () => {
    const problem = problemOf(
      decide(release('npm', [['a', 'aaaa']]), found('Published', [['a', 'bbbb']], 'public:npmjs'), 'verify'),
    );
    expect(problem).toMatch(/public:npmjs.*aaaa here, bbbb in the repository/);
  });

  it('adds missing files to Python and Maven versions, which take them, and not to npm ones', () => {
    const there = found('Published', [['a', '1']]);
    const local = [
      ['a', '1'],
      ['b', '2'],
    ] as const;
    expect(decide(release('pypi', local), there, 'verify')).toMatchObject({ kind: 'send', missing: [{ name: 'b' }] });
    expect(decide(release('maven', local), there, 'verify')).toMatchObject({ kind: 'send', missing: [{ name: 'b' }] });
    expect(decide(release('npm', local), there, 'verify').kind).toBe('problem');
  });

  it('finishes an unfinished version whatever if-exists says, even when no file is missing', () => {
    for (const mode of ['verify', 'skip', 'fail'] as const) {
      expect(decide(release('maven', [['a', '1']]), found('Unfinished', [['a', '1']]), mode)).toEqual({
        kind: 'send',
        missing: [],
      });
    }
  });

  it('tells a version of an upstream apart from one that was published here', () => {
    const upstream: Found = { ...nowhere, seen: { ...NOTHING_SEEN, visible: true } };
    expect(problemOf(decide(release('npm', [['a', '1']]), upstream, 'verify'))).toMatch(/from one of its upstreams/);
    expect(decide(release('npm', [['a', '1']]), upstream, 'skip').kind).toBe('skipped');
  });

  it('knows that origin controls forbid it, unless nothing is to be sent', () => {
    const blocked = { ...nowhere, publishBlocked: true };
    expect(problemOf(decide(release('npm', [['a', '1']]), blocked, 'verify'))).toMatch(/publish BLOCK/);
    const there = { ...found('Published', [['a', '1']]), publishBlocked: true };
    expect(decide(release('npm', [['a', '1']]), there, 'verify').kind).toBe('unchanged');
  });

  it.each(['Unlisted', 'Archived', 'Disposed'])('does not revive what is %s', (its) => {
    expect(problemOf(decide(release('npm', [['a', '1']]), found(its, [['a', '1']]), 'verify'))).toContain(its);
  });
});
