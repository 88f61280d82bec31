import { describe, expect, it } from '@jest/globals';
import {
  marshalDependencies,
  marshalSpecification,
  type MarshalGem,
} from '@codeartifact-ci/emulator/formats/ruby/marshal.ts';
import fc from 'fast-check';

/** A reader of Ruby's Marshal format 4.8, by Ruby's own description of it; objects come as `[class, kind, content]`. */
class Reader {
  readonly #bytes: Buffer;
  #at = 2;
  readonly #symbols: string[] = [];
  readonly #objects: unknown[] = [];

  constructor(bytes: Buffer) {
    expect([...bytes.subarray(0, 2)]).toEqual([4, 8]);
    this.#bytes = bytes;
  }

  static load(bytes: Buffer): unknown {
    const reader = new Reader(bytes);
    const value = reader.value();
    expect(reader.#at).toBe(bytes.length);
    return value;
  }

  #byte(): number {
    return this.#bytes.readUInt8(this.#at++);
  }

  #long(): number {
    const first = this.#bytes.readInt8(this.#at++);
    if (first === 0) return 0;
    if (first > 4) return first - 5;
    if (first < -4) return first + 5;
    const length = Math.abs(first);
    const value = this.#bytes.readUIntLE(this.#at, length);
    this.#at += length;
    return first > 0 ? value : value - 256 ** length;
  }

  #raw(): Buffer {
    const length = this.#long();
    this.#at += length;
    expect(this.#at).toBeLessThanOrEqual(this.#bytes.length);
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  #symbol(): string {
    const type = String.fromCharCode(this.#byte());
    if (type === ';') {
      const known = this.#symbols[this.#long()];
      if (known === undefined) throw new Error('a link to no symbol');
      return known;
    }
    expect(type).toBe(':');
    const name = this.#raw().toString('utf8');
    this.#symbols.push(name);
    return name;
  }

  #variables(): Record<string, unknown> {
    return Object.fromEntries(Array.from({ length: this.#long() }, () => [this.#symbol(), this.value()]));
  }

  value(): unknown {
    const type = String.fromCharCode(this.#byte());
    switch (type) {
      case '0':
        return null;
      case 'T':
        return true;
      case 'F':
        return false;
      case 'i':
        return this.#long();
      case ':':
      case ';':
        this.#at--;
        return `:${this.#symbol()}`;
      case '@': {
        const at = this.#long();
        expect(at).toBeLessThan(this.#objects.length);
        return this.#objects[at];
      }
      case 'I': {
        expect(String.fromCharCode(this.#byte())).toBe('"');
        const text = this.#raw().toString('utf8');
        this.#objects.push(text);
        expect(this.#variables()).toEqual({ E: true });
        return text;
      }
      case '[': {
        const list: unknown[] = [];
        this.#objects.push(list);
        const length = this.#long();
        for (let at = 0; at < length; at++) list.push(this.value());
        return list;
      }
      case '{': {
        const hash: Record<string, unknown> = {};
        this.#objects.push(hash);
        const length = this.#long();
        for (let at = 0; at < length; at++) hash[this.value() as string] = this.value();
        return hash;
      }
      case 'o':
      case 'U':
      case 'u': {
        const object: unknown[] = [];
        this.#objects.push(object);
        const name = this.#symbol();
        object.push(name, type, type === 'u' ? this.#raw() : type === 'U' ? this.value() : this.#variables());
        return object;
      }
      default:
        throw new Error(`unknown type ${type}`);
    }
  }
}

const versionOf = (text: string): unknown => ['Gem::Version', 'U', [text]];
const requirementOf = (versions: readonly string[]): unknown => [
  'Gem::Requirement',
  'U',
  [versions.map((text) => [text.split(' ')[0], versionOf(text.split(' ')[1] ?? '')])],
];

const version = fc.stringMatching(/^[0-9]{1,3}(\.[0-9a-z]{1,4}){0,2}$/);
const requirements = fc.array(
  fc.tuple(fc.constantFrom('=', '>', '<=', '~>'), version).map((pair) => pair.join(' ')),
  { minLength: 1, maxLength: 3 },
);
const text = fc.string({ unit: 'grapheme', maxLength: 300 });
const dependencies = fc.array(
  fc.record({
    name: fc.stringMatching(/^[a-z][a-z_-]{0,10}$/),
    versions: requirements,
    type: fc.constantFrom<'runtime' | 'development'>('runtime', 'development'),
  }),
  { maxLength: 200 },
);
const gems: fc.Arbitrary<MarshalGem> = fc.record({
  name: fc.stringMatching(/^[a-z][a-z_-]{0,10}$/),
  version,
  platform: fc.constantFrom('ruby', 'java', 'x86_64-linux'),
  ruby: requirements,
  rubygems: fc.oneof(requirements, fc.constant([])),
  dependencies,
  published: fc.integer({ min: 0, max: 4e12 }),
  summary: text,
  description: fc.option(text, { nil: undefined }),
  homePage: fc.option(text, { nil: undefined }),
  authors: fc.array(text, { maxLength: 3 }),
  licenses: fc.array(text, { maxLength: 3 }),
});

describe('a Gem::Specification', () => {
  it('is dumped so that Ruby reads back what went in', () => {
    fc.assert(
      fc.property(gems, (gem) => {
        const [name, kind, inner] = Reader.load(marshalSpecification(gem)) as [string, string, Buffer];
        expect([name, kind]).toEqual(['Gem::Specification', 'u']);
        const variables = { java: [null, 'java', null], 'x86_64-linux': ['x86_64', 'linux', null], ruby: [] };
        const [cpu, os, number] = variables[gem.platform as keyof typeof variables];
        expect(Reader.load(inner)).toEqual([
          '3.0.0',
          4,
          gem.name,
          versionOf(gem.version),
          new Date(gem.published).toISOString().slice(0, 10),
          gem.summary,
          requirementOf(gem.ruby),
          requirementOf(gem.rubygems.length === 0 ? ['>= 0'] : gem.rubygems),
          gem.platform,
          gem.dependencies.map((each) => [
            'Gem::Dependency',
            'o',
            {
              '@name': each.name,
              '@requirement': requirementOf(each.versions),
              '@type': `:${each.type}`,
              '@prerelease': false,
              '@version_requirements': requirementOf(each.versions),
            },
          ]),
          '',
          null,
          gem.authors,
          gem.description ?? null,
          gem.homePage ?? null,
          true,
          gem.platform === 'ruby' ? 'ruby' : ['Gem::Platform', 'o', { '@cpu': cpu, '@os': os, '@version': number }],
          gem.licenses,
          {},
        ]);
      }),
    );
  });
});

describe('the answer of the dependency API', () => {
  it('is a list of hashes with symbols for keys', () => {
    fc.assert(
      fc.property(fc.array(gems, { maxLength: 5 }), (list) => {
        const answer = marshalDependencies(list.map((gem) => ({ ...gem, sha256: undefined })));
        expect(Reader.load(answer)).toEqual(
          list.map((gem) => ({
            ':name': gem.name,
            ':number': gem.version,
            ':platform': gem.platform,
            ':dependencies': gem.dependencies.map(({ name, versions }) => [name, versions.join(', ')]),
          })),
        );
      }),
    );
  });
});
