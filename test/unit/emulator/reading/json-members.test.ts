import { jsonMembers, type JsonMember } from '@codeartifact-ci/emulator/reading/json-members.ts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Readable } from 'node:stream';

/** The text in pieces that end at these bytes. */
function* pieces(text: string, cuts: readonly number[]): Generator<Uint8Array> {
  const bytes = Buffer.from(text);
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  let start = 0;
  for (const end of ends) {
    yield bytes.subarray(start, end);
    start = end;
  }
}

async function members(text: string, cuts: readonly number[] = []): Promise<JsonMember[]> {
  const found: JsonMember[] = [];
  for await (const member of jsonMembers(Readable.from(pieces(text, cuts)), 'versions')) found.push(member);
  return found;
}

/** The document put together again from its members. */
async function reread(text: string, cuts: readonly number[] = []): Promise<unknown> {
  const entries = new Map<string, unknown>();
  const inner = new Map<string, unknown>();
  for (const { name, within, text: value } of await members(text, cuts)) {
    if (within === undefined) entries.set(name, JSON.parse(value));
    else inner.set(within, JSON.parse(value));
  }
  if (inner.size > 0) entries.set('versions', Object.fromEntries(inner));
  return Object.fromEntries(entries);
}

const cuts = fc.array(fc.nat(5_000), { maxLength: 20 });
const names = fc.oneof(fc.constantFrom('versions', '__proto__', '', '"', '\\"', '{'), fc.string({ unit: 'binary' }));

/**
 * Leaves out texts with a backslash at the end of a string: V8, once it has seen such a name of a member, may take what
 * is written `"\""` in its place for `"\\"`, and what it finds would be wrong.
 */
const parseRightly = (text: string): unknown => {
  fc.pre(!text.includes(String.raw`\\"`));
  return JSON.parse(text);
};

describe('the members of a document', () => {
  it('are what a parser finds in it, in whatever pieces and with whatever space it comes', async () => {
    const object = fc.dictionary(names, fc.jsonValue());
    const documents = fc.tuple(object, fc.option(object), fc.constantFrom(undefined, 1, '\t'), cuts);
    await fc.assert(
      fc.asyncProperty(documents, async ([outer, versions, indent, where]) => {
        const text = JSON.stringify(versions === null ? outer : { ...outer, versions }, undefined, indent);
        const expected = parseRightly(text);
        expect(await reread(text, where)).toEqual(expected);
      }),
    );
  });

  it('are found in exactly those texts that are a JSON object', async () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '"versions"',
      '"a"',
      '"\\""',
      '"\\\\b',
      '1',
      'null',
      ' ',
      '\n',
    );
    const texts = fc.oneof(
      fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join('')),
      fc.array(token, { maxLength: 10 }).map((tokens) => `{"versions":{${tokens.join('')}`),
    );
    await fc.assert(
      fc.asyncProperty(texts, cuts, async (text, where) => {
        const expected = ((): unknown => {
          try {
            return JSON.parse(text);
          } catch {
            return undefined;
          }
        })();
        const isObject = typeof expected === 'object' && expected !== null && !Array.isArray(expected);
        if (isObject) expect(await reread(text, where)).toEqual(expected);
        else await expect(reread(text, where)).rejects.toThrow(SyntaxError);
      }),
      { numRuns: 1_000 },
    );
  });

  it('come one by one, those of the opened object too, after a word that it is there', async () => {
    expect(await members('{"name":"ms","versions":{"1.0.0":{"a":[{}]},"2.0.0":null},"time":{"versions":{}}}')).toEqual([
      { name: 'name', text: '"ms"' },
      { name: 'versions', text: '{}' },
      { name: 'versions', within: '1.0.0', text: '{"a":[{}]}' },
      { name: 'versions', within: '2.0.0', text: 'null' },
      { name: 'time', text: '{"versions":{}}' },
    ]);
  });

  it('arrive before the document has ended', async () => {
    const document = Readable.from([Buffer.from('{"versions":{"1.0.0":{}'), Buffer.from(',')]);
    const reader = jsonMembers(document, 'versions');
    expect((await reader.next()).value).toEqual({ name: 'versions', text: '{}' });
    expect((await reader.next()).value).toEqual({ name: 'versions', within: '1.0.0', text: '{}' });
    await expect(reader.next()).rejects.toThrow('ends too early');
  });
});
