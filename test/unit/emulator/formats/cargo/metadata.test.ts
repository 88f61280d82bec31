import { describe, expect, it } from '@jest/globals';
import { ServiceError } from '@codeartifact-ci/emulator/errors.ts';
import {
  indexEntry,
  isRequirement,
  metadataFrom,
  readDocument,
} from '@codeartifact-ci/emulator/formats/cargo/metadata.ts';
import fc from 'fast-check';

const dependency = (more: object = {}): object => ({
  name: 'rand',
  version_req: '^0.6',
  features: ['std'],
  optional: false,
  default_features: true,
  target: null,
  kind: 'normal',
  ...more,
});
const entry = (more: object, own: readonly string[] = []): object =>
  indexEntry(readDocument({ name: 'demo', vers: '1.0.0', ...more }), own);

describe('the line of the index', () => {
  it('is made from what Cargo sends', () => {
    expect(
      entry({
        deps: [dependency(), dependency({ kind: 'dev', target: 'cfg(unix)', optional: true, default_features: false })],
        features: { default: ['std'], std: [] },
        links: 'z',
        rust_version: '1.74',
        authors: ['A <a@example.org>'],
        unknown: [1],
      }),
    ).toEqual({
      name: 'demo',
      vers: '1.0.0',
      deps: [
        {
          name: 'rand',
          req: '^0.6',
          features: ['std'],
          optional: false,
          default_features: true,
          target: null,
          kind: 'normal',
          registry: null,
          package: null,
        },
        {
          name: 'rand',
          req: '^0.6',
          features: ['std'],
          optional: true,
          default_features: false,
          target: 'cfg(unix)',
          kind: 'dev',
          registry: null,
          package: null,
        },
      ],
      features: { default: ['std'], std: [] },
      links: 'z',
      rust_version: '1.74',
    });
  });

  it('calls a renamed dependency by its new name, and knows of the other', () => {
    expect(entry({ deps: [dependency({ explicit_name_in_toml: 'dice' })] })).toMatchObject({
      deps: [{ name: 'dice', package: 'rand' }],
    });
  });

  it('has no registry for what is in this one, and the URL of any other', () => {
    const own = 'sparse+http://127.0.0.1/app/';
    const other = 'https://github.com/rust-lang/crates.io-index';
    const deps = [undefined, null, own, other].map((registry) => dependency({ registry }));
    expect(entry({ deps }, [own])).toMatchObject({ deps: [null, null, null, other].map((registry) => ({ registry })) });
  });

  it('has the newer syntax of features apart, under the schema that knows it', () => {
    const features = { plain: ['a/b'], weak: ['a?/b'], named: ['plain', 'dep:a'] };
    expect(entry({ features })).toMatchObject({
      v: 2,
      features: { plain: ['a/b'] },
      features2: { weak: ['a?/b'], named: ['plain', 'dep:a'] },
    });
    expect(entry({ features: { plain: [] } })).not.toHaveProperty('v');
  });

  it('says that it is of the schema with artifacts where there are some', () => {
    expect(entry({ deps: [dependency({ artifact: ['bin'], bindep_target: 'target', lib: true })] })).toMatchObject({
      v: 3,
      deps: [{ artifact: ['bin'], bindep_target: 'target', lib: true }],
    });
  });

  it('keeps features that are called like what every object has', () => {
    const features = JSON.parse('{"__proto__":["constructor"],"constructor":[]}') as object;
    expect(JSON.stringify(entry({ features }))).toContain('"features":{"__proto__":["constructor"],"constructor":[]}');
  });
});

describe('what the API tells', () => {
  it('comes from the same document', () => {
    const document = readDocument({
      name: 'demo',
      vers: '1.0.0',
      deps: [dependency({ kind: 'build', explicit_name_in_toml: 'dice' })],
      description: 'A crate',
      homepage: 'https://example.org',
      repository: 'https://example.org/git',
      license: 'MIT',
      readme: '# Demo',
    });
    const native = { entry: indexEntry(document, []) };
    expect(metadataFrom(document, native)).toEqual({
      summary: 'A crate',
      homePage: 'https://example.org',
      sourceCodeRepository: 'https://example.org/git',
      licenses: [{ name: 'MIT' }],
      readme: '# Demo',
      dependencies: [{ package: 'rand', dependencyType: 'build', versionRequirement: '^0.6' }],
      native,
    });
    const bare = readDocument({ name: 'demo', vers: '1.0.0', description: null, license: '', readme: null });
    expect(metadataFrom(bare, native)).toEqual({ dependencies: [], native });
  });
});

describe('a document', () => {
  it.each([
    ['no object', [], /not a JSON object/],
    ['no name', { name: undefined }, /name must be/],
    ['a path for a name', { name: '../etc' }, /name must be/],
    ['a version that is none', { vers: '1.0' }, /version of demo/],
    ['dependencies that are no list', { deps: {} }, /deps must be a list/],
    ['a dependency that is none', { deps: ['rand'] }, /must be an object/],
    ['a dependency without a name', { deps: [dependency({ name: '' })] }, /the name of a crate/],
    ['a dependency renamed to a path', { deps: [dependency({ explicit_name_in_toml: 'a/b' })] }, /the name of a crate/],
    ['no requirement', { deps: [dependency({ version_req: null })] }, /version_req of rand/],
    ['a kind of its own', { deps: [dependency({ kind: 'peer' })] }, /kind of rand/],
    ['a registry without a URL', { deps: [dependency({ registry: 'crates' })] }, /registry of rand/],
    ['optional neither true nor false', { deps: [dependency({ optional: 'no' })] }, /optional must be/],
    ['features of a dependency that are no texts', { deps: [dependency({ features: [1] })] }, /list of strings/],
    ['features that are a list', { features: [] }, /features must be an object/],
    ['a feature that is no list', { features: { a: 'b' } }, /a must be a list/],
    ['a rust_version with an operator', { rust_version: '>=1.74' }, /rust_version/],
    ['a description that is no text', { description: {} }, /description must be/],
  ])('with %s is refused', (_, more, message) => {
    const document = Array.isArray(more) ? more : { name: 'demo', vers: '1.0.0', ...more };
    expect(() => readDocument(document)).toThrow(message);
  });

  it('is taken or refused, whatever it is', () => {
    const member = fc.constantFrom('name', 'vers', 'deps', 'features', 'links', 'rust_version', 'readme', 'license');
    const value = fc.oneof(fc.jsonValue(), fc.constant([dependency()]), fc.array(fc.record({ name: fc.jsonValue() })));
    fc.assert(
      fc.property(fc.dictionary(member, value), (more) => {
        try {
          JSON.stringify(indexEntry(readDocument({ name: 'demo', vers: '1.0.0', ...more }), []));
        } catch (error) {
          expect(error).toBeInstanceOf(ServiceError);
        }
      }),
    );
  });
});

describe('a requirement', () => {
  it.each(['*', '1.*', '1.2.*', '^1', '^0.6', '=1.2.3-rc.1', '~1.2', '>= 1.2, < 2', '>1', '<=3.0.0', '1.0.0+build'])(
    'may be %s',
    (requirement) => {
      expect(isRequirement(requirement)).toBe(true);
    },
  );

  it.each([
    '',
    ' ',
    'latest',
    '1.0.0.0',
    '^',
    '==1',
    '1 2',
    '1,',
    ',1',
    '>=1 || 2',
    '1..2',
    'v1',
    '1.0 - 2.0',
    '1'.repeat(30),
  ])('cannot be %j', (requirement) => {
    expect(isRequirement(requirement)).toBe(false);
  });
});
