import { describe, expect, it } from '@jest/globals';
import { parsePolicy } from '../../../../../actions/prune/policy/policy-file.ts';
import { parseDuration } from '../../../../../actions/prune/policy/durations.ts';

const BASE = `version: 1
scopes:
  - id: all
    select: { repositories: [ci] }
    delete: [{ id: old, older-than: 30d }]
`;

function fault(text: string): string {
  try {
    parsePolicy('retention.yml', text);
    return 'no fault';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a policy file', () => {
  it('has every default written out', () => {
    expect(parsePolicy('retention.yml', BASE)).toEqual({
      ttl: undefined,
      policy: {
        order: 'published',
        minNewest: 3,
        action: { internal: 'archive', external: 'delete', unknown: 'none' },
        guards: {
          run: { maxCount: 2000, maxPercent: 20 },
          repository: { maxCount: 500, maxPercent: 30 },
          package: { maxPercent: 90 },
        },
        distTags: 'protect',
        protect: [],
        scopes: [
          {
            id: 'all',
            select: {
              ...{ repositories: ['ci'], formats: [], packages: [], versions: [], origin: [] },
              status: ['Published', 'Unlisted'],
            },
            cohort: 'none',
            keep: [],
            delete: [{ id: 'old', olderThan: 30 * 86_400 }],
          },
        ],
        strict: false,
      },
    });
  });

  it('is read whole', () => {
    const { policy, ttl } = parsePolicy(
      'retention.yml',
      `version: 1
strict: true
defaults: { order: version, min-newest: 0, action: { internal: delete, external: none, unknown: archive }, dist-tags: ignore }
guards: { run: { max-count: 1 }, repository: { max-percent: 2 }, package: { max-count: 3 }, plan-ttl: 2w }
protect:
  - { dist-tags: ['*'] }
  - { packages: 'npm:core', versions: '1.*', present-in: 'prod-*', referenced-by: ['lock/**'] }
scopes:
  - id: a
    select: { repositories: 'ci-*', formats: npm, packages: 'npm:*', versions: '!1.*', origin: internal, status: [archived, unfinished] }
    cohort: { by: [channel] }
    keep: [{ id: k, newest: 2, newest-per: minor, count: 3, newer-than: 1y, channel: release, versions: '2.*' }]
    delete: [{ id: d, older-than: 6m, rank-greater-than: 4, status: archived, present-in: prod, channel: [snapshot, '*-PR-*'], versions: 're:1\\.\\d+' }]
lifecycle: { archive: { after: 30d, then: dispose }, dispose: { after: 1y, then: delete } }
`,
    );
    expect(ttl).toBe(parseDuration('14d'));
    expect(policy).toMatchObject({
      ...{ strict: true, order: 'version', minNewest: 0, distTags: 'ignore' },
      action: { internal: 'delete', external: 'none', unknown: 'archive' },
      guards: {
        run: { maxCount: 1, maxPercent: 20 },
        repository: { maxCount: 500, maxPercent: 2 },
        package: { maxCount: 3, maxPercent: 90 },
      },
      // Tags are protected in any case.
      protect: [
        { packages: ['npm:core'], versions: ['1.*'], presentIn: ['prod-*'], referencedBy: ['lock/**'], except: [] },
      ],
      scopes: [
        {
          select: {
            ...{ repositories: ['ci-*'], formats: ['npm'], packages: ['npm:*'], versions: ['!1.*'] },
            ...{ origin: ['internal'], status: ['Archived', 'Unfinished'] },
          },
          cohort: 'channel',
          keep: [
            {
              ...{ id: 'k', newest: 2, newestPer: 'minor', count: 3, newerThan: parseDuration('365d') },
              ...{ channels: ['release'], versions: ['2.*'] },
            },
          ],
          delete: [
            {
              ...{ id: 'd', olderThan: parseDuration('180d'), rankGreaterThan: 4, status: ['Archived'] },
              ...{ presentIn: ['prod'], channels: ['snapshot', '*-PR-*'], versions: ['re:1\\.\\d+'] },
            },
          ],
        },
      ],
      lifecycle: [
        { status: 'Archived', after: parseDuration('30d'), action: 'dispose' },
        { status: 'Disposed', after: parseDuration('365d'), action: 'delete' },
      ],
    });
  });

  it('may keep for ever what it archives', () => {
    const kept = `${BASE}lifecycle: { archive: { after: 30d, then: keep }, dispose: { after: 365d, then: keep } }\n`;
    expect(parsePolicy('retention.yml', kept).policy).not.toHaveProperty('lifecycle');
  });

  it('may use anchors, and names the place of a fault in what they stand for once', () => {
    const shared = BASE.replace('[{ id: old, older-than: 30d }]', '&rules [{ id: old, older-than: 30d }]').concat(
      '  - { id: more, select: { repositories: [prod] }, delete: *rules }\n',
    );
    expect(parsePolicy('retention.yml', shared).policy.scopes.map((one) => one.delete)).toEqual([
      ...[[{ id: 'old', olderThan: 2_592_000 }], [{ id: 'old', olderThan: 2_592_000 }]],
    ]);
    const wrong = fault(shared.replace('older-than: 30d', 'channel: release'));
    expect(wrong.match(/retention\.yml:\d+:\d+/g)).toEqual(['retention.yml:5:21']);
  });

  it.each([
    [`${BASE}version: 1\n`, /retention\.yml:6:1: .*(unique|twice)/i],
    [BASE.replace('[ci]', '[ci], repositories: [prod]'), /retention\.yml:4:\d+: .*(unique|twice)/i],
    [BASE.replace('older-than: 30d', 'channel: release'), /5:14: The delete rule 'old' of scope 'all' has no bound/],
    [BASE.replace('older-than: 30d', 'older-then: 30d'), /5:25: unknown key "older-then" \(did you mean 'older-than'/],
    [BASE.replace('30d', '30'), /5:37: must be a number of hours, days/],
    [BASE.replace('30d }', "30d, versions: 're:(' }"), /5:\d+: must be an expression in RE2's syntax behind re: \(/],
    [BASE.replace('[ci] }', '[ci], packages: core }'), /4:\d+: must be FORMAT:NAME, such as npm:@acme\/\*, not "core"/],
    [`${BASE}${BASE.slice(BASE.indexOf('  - id'))}`, /6:5: the id 'all' stands twice/],
    [`${BASE}lifecycle: { archive: { after: 30d } }\n`, /6:\d+: .*then/],
    [`${BASE}lifecycle: { dispose: { after: 30d, then: dispose } }\n`, /6:\d+: must be one of delete, keep/],
    [`${BASE}---\nversion: 1\n`, /a second document begins here/],
    ['', /the file is empty/],
  ])('is refused with line and column: %j', (text, message) => {
    expect(fault(text)).toMatch(message);
  });
});
