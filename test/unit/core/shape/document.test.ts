import { describe, expect, it } from '@jest/globals';
import { list, mapping, object, oneOrMore, required } from '@codeartifact-ci/core/shape/collections.ts';
import { readJson } from '@codeartifact-ci/core/shape/json.ts';
import { located, type Shape } from '@codeartifact-ci/core/shape/shape.ts';
import { choice, flag, scalar, text, wholeNumber } from '@codeartifact-ci/core/shape/values.ts';
import { readYaml } from '@codeartifact-ci/core/shape/yaml.ts';

const word = text({ description: 'A word.', expected: 'a lower-case word', pattern: /^[a-z]+$/ });
const shape = object({
  description: 'A set-up.',
  keys: {
    name: required(word),
    count: wholeNumber('How many.', { min: 1, max: 9 }),
    on: flag('Whether it is on.'),
    kind: choice('Which kind.', ['internal', 'external']),
    words: list({ description: 'Words.', items: word, max: 3 }),
    values: oneOrMore({ description: 'Values.', items: scalar('A value.') }),
    by: mapping({ description: 'By name.', key: word, value: word }),
  },
});

/** Every reader, with a document of its own that says the same. */
const readers = [
  ['YAML', (value: string) => readYaml('f', value, shape)],
  ['JSON', (value: string) => readJson('f', value, shape)],
] as const;

function faultsOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe.each(readers)('a document in %s', (_, read) => {
  it('is read into a value of its shape', () => {
    const document = {
      name: 'a',
      count: 3,
      on: true,
      kind: 'internal',
      words: ['x', 'y'],
      values: 'one',
      by: { k: 'v' },
    };
    expect(read(JSON.stringify(document))).toMatchObject({
      ...document,
      values: ['one'],
      by: [{ name: 'k', value: 'v' }],
    });
  });

  it('has every fault named with its line and column, in the order of the document', () => {
    const document = ['{', '  "nam": "a",', '  "count": 10,', '  "kind": "internl",', '  "words": ["x", "Y"]', '}'];
    expect(faultsOf(() => read(document.join('\n'))).split('\n')).toEqual([
      "f:1:1: the key 'name' is missing: add it",
      expect.stringMatching(/^f:2:\d+: unknown key "nam", did you mean 'name'\?|^f:2:\d+: unknown key "nam"/),
      expect.stringMatching(/^f:3:\d+: must be a whole number from 1 to 9, not "10"$/),
      expect.stringMatching(/^f:4:\d+: must be one of internal, external, not "internl"/),
      expect.stringMatching(/^f:5:18: must be a lower-case word, not "Y"$/),
    ]);
  });

  it.each([
    ['{"name": "a", "count": 0}', 'whole number from 1 to 9'],
    ['{"name": "a", "count": 1.5}', 'whole number from 1 to 9'],
    ['{"name": "a", "count": "3"}', 'whole number from 1 to 9'],
    ['{"name": "a", "on": "yes"}', 'must be true or false, not "yes"'],
    ['{"name": "a", "words": ["a", "b", "c", "d"]}', 'must have at most 3 entries, not 4'],
    ['{"name": "a", "words": "a"}', 'must be a list'],
    ['{"name": "a", "by": ["a"]}', 'must be a mapping (name: …)'],
    ['{"name": "a", "by": {"A": "b"}}', 'must be a lower-case word, not "A"'],
    ['{"name": "a", "values": [["a"]]}', 'must be a single value'],
    ['{"name": null}', "'name' has no value"],
    ['[]', 'must be a mapping with the keys name'],
    ['{"name": "a", "__proto__": {}}', 'unknown key "__proto__"'],
  ])('refuses %s', (document, message) => {
    expect(faultsOf(() => read(document))).toContain(message);
  });

  it('shows fifty faults and counts the rest', () => {
    const many = JSON.stringify({
      name: 'a',
      by: Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`k${i}`, 'v'])),
    });
    const lines = faultsOf(() => read(many)).split('\n');
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toBe('… and 10 more');
  });
});

describe('YAML beyond JSON', () => {
  it('wants quotes around a text that it would take for a number', () => {
    expect(faultsOf(() => readYaml('f', 'name: 012', shape))).toBe(
      'f:1:7: must be a lower-case word: write "012" in quotes',
    );
  });

  it('keeps a single value as it was written', () => {
    expect(readYaml('f', 'name: a\nvalues: [012, true, 1e3]', shape).values).toEqual(['012', 'true', '1e3']);
  });

  it('names a key that stands twice, and the other faults with it', () => {
    expect(faultsOf(() => readYaml('f', 'name: a\nname: b\ncount: x', shape))).toMatch(/^f:2:1: .*unique.*\nf:3:8: /);
  });

  it('reports a fault in what several aliases share once', () => {
    expect(faultsOf(() => readYaml('f', 'name: a\nwords: [&w B, *w, *w]', shape)).split('\n')).toHaveLength(1);
  });

  it.each([
    ['an anchor within itself', 'name: a\nwords: &w [*w]'],
    [
      'anchors that multiply',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${Array.from('bcdefg')
        .map((k, i) => `${k}: &${k} [${Array(10).fill(`*${'abcdefg'[i]}`).join(',')}]`)
        .join('\n')}`,
    ],
    ['lists in lists without end', `name: ${'['.repeat(500)}${']'.repeat(500)}`],
  ])('refuses %s as a file made to exhaust us', (_, document) => {
    expect(faultsOf(() => readYaml('f', document, shape))).toMatch(/Split it|f:\d+:\d+/);
  });

  it('has the place of a value for checks across several values', () => {
    const place: Shape<{ readonly value: string }> = located(word);
    expect(
      faultsOf(() => readYaml('f', '\n\n  abc', place, ({ value }, fault) => fault({ offset: () => 4 }, value))),
    ).toBe('f:3:3: abc');
  });
});

describe('JSON that is none', () => {
  it('is refused with the name of the document', () => {
    expect(faultsOf(() => readJson('plan.json', '{"a":', shape))).toMatch(/^plan\.json is not JSON: /);
  });

  it('of many faults is read in the time that one of few takes', () => {
    const rows = list({ description: 'Rows.', items: object({ description: 'A row.', keys: { a: required(word) } }) });
    const text = JSON.stringify(
      Array.from({ length: 20_000 }, () => ({ b: '1' })),
      undefined,
      1,
    );
    const said = faultsOf(() => readJson('plan.json', text, rows)).split('\n');
    expect(said).toHaveLength(51);
    expect(said[0]).toBe("plan.json:2:2: the key 'a' is missing: add it");
    expect(said.at(-1)).toBe('… and 39950 more');
  });
});
