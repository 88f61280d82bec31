import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseLayout, rootOf } from '../../../../../actions/publish/maven/layout.ts';
import { parseMetadata, renderMetadata } from '../../../../../actions/publish/maven/metadata.ts';

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
            base: version,
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

  it.each([
    ...['archetype-catalog.xml', '.index/nexus-maven-repository-index.gz', '.meta/prefixes.txt', 'g/a/1.0/.hidden.jar'],
    ...['g/a/maven-metadata-local.xml', 'g/a/resolver-status.properties', 'g/a/1.0/a-1.0.jar.lastUpdated'],
    ...['g/a/1.0/_maven.repositories', 'g/maven-metadata.xml.sha512'],
  ])('passes by what a repository keeps for itself: %s', (path) => {
    expect(parseLayout([path])).toMatchObject({ versions: [], problems: [], leftOut: [] });
  });

  it('lists a version beside those that are there, in a form that it reads itself', () => {
    const text = renderMetadata({ group: 'g', artifact: 'a' }, ['1.0', '2.0', '1.1'], ['2.0'], new Date(0));
    expect(parseMetadata(text, 'x')).toEqual({
      group: 'g',
      artifact: 'a',
      versions: ['1.0', '1.1', '2.0'],
      builds: [],
    });
    expect(text).toContain('<lastUpdated>19700101000000</lastUpdated>');
    expect(() => parseMetadata(text.slice(0, -20), 'x')).toThrow('is no XML');
  });
});
