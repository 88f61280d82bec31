import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutSecrets } from '../../../actions/publish/build-tool.ts';
import { parseLayout, rootOf } from '../../../actions/publish/maven/layout.ts';
import { parseMetadata, renderMetadata } from '../../../actions/publish/maven/xml.ts';
import { parseName, registryManifest, runtimeDependencies } from '../../../actions/publish/npm/manifest.ts';
import { batches } from '../../../actions/publish/npm/pack.ts';
import { dependencies } from '../../../actions/publish/order.ts';
import { parseCoreMetadata, parseFilename } from '../../../actions/publish/pypi/metadata.ts';
import { retryAfterMs } from '../../../actions/publish/registry.ts';

describe('the manifest that npm registries are sent', () => {
  const of = (manifest: Record<string, unknown>, files: readonly string[] = []): Record<string, unknown> =>
    registryManifest({ manifest: { name: '@acme/tool', version: '1.0.0', ...manifest }, files, readme: undefined });

  it('writes commands out, whichever form they have', () => {
    expect(of({ bin: './cli.js' })['bin']).toEqual({ tool: 'cli.js' });
    expect(of({ bin: { a: '../../etc/passwd', '../b': 'b.js' } })['bin']).toEqual({ a: 'etc/passwd', b: 'b.js' });
    expect(of({ directories: { bin: './bin' } }, ['bin/x', 'bin/.hidden', 'lib/y'])['bin']).toEqual({ x: 'bin/x' });
  });

  it('has npm build what has a binding.gyp, unless the author says how', () => {
    expect(of({}, ['binding.gyp'])).toMatchObject({ gypfile: true, scripts: { install: 'node-gyp rebuild' } });
    expect(of({ scripts: { install: 'x' } }, ['binding.gyp'])['gypfile']).toBeUndefined();
    expect(of({ gypfile: false }, ['binding.gyp'])['scripts']).toBeUndefined();
  });

  it('drops build metadata, bookkeeping and the old spelling of bundled dependencies', () => {
    const manifest = of({ version: 'v1.2.3+build', _from: 'x', bundledDependencies: ['a'] });
    expect(manifest).toMatchObject({ version: '1.2.3', _id: '@acme/tool@1.2.3', bundleDependencies: ['a'] });
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['_from']));
    expect(manifest['bundledDependencies']).toBeUndefined();
  });

  it('keeps hostile names what they are', () => {
    const manifest = JSON.parse('{"name":"a","version":"1.0.0","dependencies":{"__proto__":"1"}}') as Record<
      string,
      unknown
    >;
    expect(runtimeDependencies(manifest)).toEqual(['__proto__']);
    for (const name of ['..', '@a/..', '__proto__', 'a b', '::stop::', 'a%2f', '-rf\u202e', 'A', '@/a', 'a/b']) {
      expect(parseName(name)).toBeUndefined();
    }
  });
});

describe('batches of folders', () => {
  it('never pack two folders into one file', () => {
    const part = fc.constantFrom('a', 'b', 'a-b', 'b-a');
    const name = fc.oneof(
      part,
      fc.tuple(part, part).map(([scope, rest]) => `@${scope}/${rest}`),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name), (names) => {
        const folders = names.map((one) => ({ path: one, manifest: { name: one, version: '1.0.0' } }));
        const made = batches(folders);
        expect(made.flat()).toHaveLength(names.length);
        for (const batch of made) {
          const files = batch.map(({ path }) => path.replace('@', '').replace('/', '-'));
          expect(new Set(files).size).toBe(files.length);
        }
      }),
    );
  });
});

describe('the order of a release', () => {
  it('is one in which nobody waits for ever, and everybody for all of its needs outside circles', () => {
    const count = 8;
    const edges = fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 })), { maxLength: 20 });
    fc.assert(
      fc.property(edges, fc.boolean(), (pairs, acyclic) => {
        const used = acyclic ? pairs.filter(([a, b]) => a > b) : pairs;
        const releases = Array.from({ length: count }, (_, index) => ({
          ...({ format: 'npm', namespace: undefined, name: `p${index}`, version: '1.0.0' } as const),
          needs: [...new Set(used.filter(([from]) => from === index).map(([, to]) => `p${to}`))],
        }));
        const needs = dependencies(releases);
        const done = new Set<object>();
        for (let round = 0; round < count; round++) {
          for (const release of releases)
            if ((needs.get(release) ?? []).every((other) => done.has(other))) done.add(release);
        }
        expect(done.size).toBe(count);
        if (acyclic)
          for (const release of releases) expect(needs.get(release)?.map(({ name }) => name)).toEqual(release.needs);
      }),
    );
  });

  it('is found for a chain of any length', () => {
    const releases = Array.from({ length: 20_000 }, (_, index) => ({
      ...({ format: 'npm', namespace: undefined, name: `p${index}`, version: '1.0.0' } as const),
      needs: [`p${index + 1}`],
    }));
    expect(dependencies(releases).size).toBe(releases.length);
  });
});

describe("a Maven repository's layout", () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
  it('gives back the coordinates that the paths were made from', () => {
    const coordinates = fc.tuple(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      word,
      fc.constantFrom('1.0', '2.1.3-rc1', '1.0+x'),
    );
    fc.assert(
      fc.property(coordinates, ([group, artifact, version]) => {
        const folder = [...group, artifact, version].join('/');
        const base = `${folder}/${artifact}-${version}`;
        const files = [`${base}.jar`, `${base}.pom`, `${base}-sources.jar`, `${base}.jar.asc`];
        const noise = [`${folder}/_remote.repositories`, `${[...group, artifact].join('/')}/maven-metadata.xml.sha1`];
        const { versions, problems } = parseLayout([...files, `${base}.jar.sha1`, ...noise]);
        expect(problems).toEqual([]);
        expect(versions).toEqual([
          {
            group: group.join('.'),
            artifact,
            version,
            files,
            checksums: [{ path: `${base}.jar.sha1`, of: `${base}.jar`, algorithm: 'sha1' }],
          },
        ]);
        const metadata = `some/where/${[...group, artifact].join('/')}/maven-metadata.xml`;
        expect(rootOf(metadata, { group: group.join('.'), artifact })).toBe('some/where');
        expect(rootOf(metadata, { group: 'other', artifact })).toBeUndefined();
      }),
    );
  });

  it.each(['a.jar', 'g/a.jar', 'a/1.0/a-1.0.jar', 'g/a/1.0/b-1.0.jar', 'g/../1.0/lib-1.0.jar', 'g h/a/1.0/a-1.0.jar'])(
    'refuses %s',
    (path) => expect(parseLayout([path]).problems).toHaveLength(1),
  );

  it('lists a version beside those that are there, in a form that it reads itself', () => {
    const text = renderMetadata({ group: 'g', artifact: 'a', version: '2.0' }, ['1.0', '2.0', '1.1'], new Date(0));
    expect(parseMetadata(text, 'x')).toEqual({ group: 'g', artifact: 'a', versions: ['1.0', '1.1', '2.0'] });
    expect(text).toContain('<lastUpdated>19700101000000</lastUpdated>');
    expect(() => parseMetadata(text.slice(0, -20), 'x')).toThrow('is no XML');
  });
});

describe("Python's metadata", () => {
  const value = fc
    .stringMatching(/^[A-Za-z0-9 :;.<>=()é-]{1,30}$/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('Classifier', 'Requires-Dist', 'Name'), value)),
        value,
        (headers, body) => {
          const text = `Metadata-Version: 2.1\n${headers.map(([name, one]) => `${name}: ${one}\n`).join('')}\n${body}\n`;
          const parsed = parseCoreMetadata(text);
          for (const name of ['Classifier', 'Requires-Dist', 'Name']) {
            const wanted = headers.filter(([one]) => one === name).map(([, one]) => one);
            expect(parsed.get(name.toLowerCase().replace('-', '_')) ?? []).toEqual(wanted);
          }
          expect(parsed.get('description')).toEqual([`${body}\n`]);
        },
      ),
    );
  });

  it('unfolds long fields, knows CRLF, and has no description where there is none', () => {
    const parsed = parseCoreMetadata('Name: a\r\nLicense: one\r\n        two\r\n       |three\r\nVersion: 1\r\n');
    expect(parsed.get('license')).toEqual(['one\ntwo\nthree']);
    expect(parsed.get('version')).toEqual(['1']);
    expect(parsed.has('description')).toBe(false);
    expect(() => parseCoreMetadata('no field here\n\n')).toThrow('no field');
  });

  it.each([
    ['a_b-1.0-py3-none-any.whl', { filetype: 'bdist_wheel', name: 'a_b', version: '1.0', pyversion: 'py3' }],
    [
      'a-1.0-2b-cp312-cp312-linux_x86_64.whl',
      { filetype: 'bdist_wheel', name: 'a', version: '1.0', pyversion: 'cp312' },
    ],
    ['a-b-1.0.tar.gz', { filetype: 'sdist', name: 'a-b', version: '1.0', pyversion: 'source' }],
    ['a.whl', undefined],
    ['a-1.0.zip', undefined],
  ])('reads the name %s', (name, expected) => expect(parseFilename(name)).toEqual(expected));
});

describe('the environment of a build tool', () => {
  it('holds nothing that can publish or sign in', () => {
    const kept = withoutSecrets(
      {
        ...{
          PATH: '/bin',
          HOME: '/h',
          JAVA_HOME: '/j',
          HTTPS_PROXY: 'http://p',
          MAVEN_OPTS: '-X',
          npm_config_cache: '/c',
        },
        ...{
          AWS_ACCESS_KEY_ID: 'x',
          AWS_SESSION_TOKEN: 'x',
          CODEARTIFACT_AUTH_TOKEN: 'x',
          INPUT_DOMAIN: 'x',
          GH_TOKEN: 'x',
        },
        ...{
          ACTIONS_ID_TOKEN_REQUEST_URL: 'x',
          TWINE_PASSWORD: 'x',
          PIP_INDEX_URL: 'x',
          npm_config__authToken: 'x',
          my_secret: 'x',
        },
      },
      [],
    );
    expect(Object.keys(kept).sort()).toEqual([
      'HOME',
      'HTTPS_PROXY',
      'JAVA_HOME',
      'MAVEN_OPTS',
      'PATH',
      'npm_config_cache',
    ]);
  });
});

describe('Retry-After', () => {
  it.each([
    ['7', 7_000],
    [' 0 ', 0],
    ['Thu, 01 Jan 1970 00:01:40 GMT', 90_000],
    ['Thu, 01 Jan 1970 00:00:01 GMT', 0],
    ['soon', 0],
    ['-5', 0],
    [undefined, 0],
  ])('%j', (header, expected) => expect(retryAfterMs(header, 10_000)).toBe(expected));
});
