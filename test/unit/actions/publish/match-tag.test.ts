import { describe, expect, it } from '@jest/globals';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { matchTag, type Tagged } from '../../../../actions/publish/match-tag.ts';
import { parseTagFormat } from '../../../../actions/publish/tag.ts';

function release(
  format: Format,
  fullName: string,
  version: string,
  source: string,
  more: Partial<Tagged> = {},
): Tagged {
  const [, scope = '', name = ''] = /^(?:@?([^/:]+)[/:])?(.+)$/.exec(fullName) ?? [];
  return { format, namespace: scope, name, version, source, ...more };
}

/** A monorepo of several ecosystems, a name twice and a folder that is called like another's package. */
const REPOSITORY: readonly Tagged[] = [
  release('npm', '@acme/api-client', '1.2.3', 'packages/api-client'),
  release('npm', '@acme/ui', '2.0.0', 'packages/ui'),
  release('npm', '@acme/core', '1.2.3', 'packages/core'),
  release('npm', '@tools/core', '1.2.3', 'tools/core'),
  release('npm', 'tool', '3.1.0-beta.1', 'packages/cli'),
  release(
    'pypi',
    'acme-sdk',
    '1.2.3',
    'python/dist/acme_sdk-1.2.3-py3-none-any.whl, python/dist/acme_sdk-1.2.3.tar.gz',
  ),
  release('pypi', 'acme-old', '1.0.post1', 'old/dist/acme-old-1.0-1.tar.gz'),
  release('maven', 'com.acme:shop', '1.5.0', 'java/target/staging/com/acme/shop/1.5.0', { isRoot: true }),
  release('maven', 'com.acme:shop-api', '1.5.0', 'java/target/staging/com/acme/shop-api/1.5.0'),
  release('maven', 'com.acme:shop-bom', '9.0.0', 'java/target/staging/com/acme/shop-bom/9.0.0'),
  release('cargo', 'acme-rs', '0.4.0', 'rust/acme-rs'),
  release('ruby', 'acme-rb', '0.5.0', 'ruby/acme-rb-0.5.0.gem'),
  release('nuget', 'acme.net', '6.0.0', 'dotnet/bin/Acme.Net.6.0.0.nupkg'),
];
const COMPONENTS = { roots: ['acme-workspace'], others: ['my-repository'] };

const CLIENT = 'npm @acme/api-client 1.2.3';
const UI = 'npm @acme/ui 2.0.0';
const SDK = 'pypi acme-sdk 1.2.3';
const SHOP = ['maven com.acme:shop 1.5.0', 'maven com.acme:shop-api 1.5.0'];
const OF_1_2_3 = [CLIENT, 'npm @acme/core 1.2.3', 'npm @tools/core 1.2.3', SDK];

const labels = (releases: readonly Tagged[]): string[] =>
  releases.map(({ format, namespace, name, version }) => {
    const scoped = format === 'npm' ? `@${namespace}/${name}` : `${namespace}:${name}`;
    return `${format} ${namespace === '' ? name : scoped} ${version}`;
  });

describe('a tag in a repository of several packages', () => {
  it.each<[string, readonly string[]]>([
    // The package, by its whole name or its last part, in every way that a version is put behind it.
    ['@acme/api-client@1.2.3', [CLIENT]],
    ['@acme/api-client@v1.2.3', [CLIENT]],
    ['@acme/api-client-v1.2.3', [CLIENT]],
    ['@acme/api-client-1.2.3', [CLIENT]],
    ['@acme/api-client/v1.2.3', [CLIENT]],
    ['@acme/api-client/1.2.3', [CLIENT]],
    ['api-client/v1.2.3', [CLIENT]],
    ['api-client/1.2.3', [CLIENT]],
    ['api-client-v1.2.3', [CLIENT]],
    ['api-client-1.2.3', [CLIENT]],
    ['api-client@1.2.3', [CLIENT]],
    ['api-client_1.2.3', [CLIENT]],
    ['api-client_v1.2.3', [CLIENT]],
    ['api-client:1.2.3', [CLIENT]],
    ['api-client-V1.2.3', [CLIENT]],
    ['ui-2.0.0', [UI]],
    ['tool-v3.1.0-beta.1', ['npm tool 3.1.0-beta.1']],
    ['tool@3.1.0-beta.1', ['npm tool 3.1.0-beta.1']],
    // Folders.
    ['packages/api-client/v1.2.3', [CLIENT]],
    ['packages/api-client-1.2.3', [CLIENT]],
    ['packages/ui@2.0.0', [UI]],
    ['cli-v3.1.0-beta.1', ['npm tool 3.1.0-beta.1']],
    ['packages/cli/3.1.0-beta.1', ['npm tool 3.1.0-beta.1']],
    ['packages/v2.0.0', [UI]],
    ['tools/v1.2.3', ['npm @tools/core 1.2.3']],
    ['tools/core/v1.2.3', ['npm @tools/core 1.2.3']],
    ['@tools/core@1.2.3', ['npm @tools/core 1.2.3']],
    // Python's spellings of names and versions.
    ['acme-sdk-1.2.3', [SDK]],
    ['acme_sdk-v1.2.3', [SDK]],
    ['Acme.SDK@1.2.3', [SDK]],
    ['acme-old-1.0-1', ['pypi acme-old 1.0.post1']],
    ['acme-old-v1.0.post1', ['pypi acme-old 1.0.post1']],
    ['python/v1.2.3', [SDK]],
    // The root of a multi-module project means all that carries this version.
    ['shop-1.5.0', SHOP],
    ['shop-v1.5.0', SHOP],
    ['com.acme:shop@1.5.0', SHOP],
    ['shop-api-1.5.0', ['maven com.acme:shop-api 1.5.0']],
    ['com.acme:shop-api-1.5.0', ['maven com.acme:shop-api 1.5.0']],
    ['shop-bom-9.0.0', ['maven com.acme:shop-bom 9.0.0']],
    ['com.acme-1.5.0', SHOP],
    ['acme-workspace-v1.2.3', OF_1_2_3],
    ['my-repository-1.2.3', OF_1_2_3],
    ['my-repository/v0.4.0', ['cargo acme-rs 0.4.0']],
    // Ecosystems, and words that say nothing.
    ['rust-v0.4.0', ['cargo acme-rs 0.4.0']],
    ['cargo/0.4.0', ['cargo acme-rs 0.4.0']],
    ['gem-v0.5.0', ['ruby acme-rb 0.5.0']],
    ['dotnet/6.0.0', ['nuget acme.net 6.0.0']],
    ['Acme.Net-6.0.0', ['nuget acme.net 6.0.0']],
    ['nuget-6.0', ['nuget acme.net 6.0.0']],
    ['release/api-client/1.2.3', [CLIENT]],
    ['release/api-client-1.2.3', [CLIENT]],
    ['release-ui-2.0.0', [UI]],
    ['js/ui-v2.0.0', [UI]],
    ['@acme-2.0.0', [UI]],
    ['acme-rs-0.4.0', ['cargo acme-rs 0.4.0']],
    ['rust/acme-rs@0.4.0', ['cargo acme-rs 0.4.0']],
    // Other signs and capitals, as tags and files have them.
    ['acme-api-client-1.2.3', [CLIENT]],
    ['acme/api-client/v1.2.3', [CLIENT]],
    ['acme__api-client@1.2.3', [CLIENT]],
    ['Api-Client/v1.2.3', [CLIENT]],
    ['com.acme.shop-1.5.0', SHOP],
    ['Acme-Workspace-1.2.3', OF_1_2_3],
    ['My-Repository@1.2.3', OF_1_2_3],
    ['api-client.1.2.3', [CLIENT]],
    ['api-client.v1.2.3', [CLIENT]],
    ['api-client==1.2.3', [CLIENT]],
    ['api-client#1.2.3', [CLIENT]],
    ['Acme.Net.6.0.0', ['nuget acme.net 6.0.0']],
    ['tool.3.1.0-beta.1', ['npm tool 3.1.0-beta.1']],
    ['UI_2_0_0', [UI]],
    // Words behind the name.
    ['api-client/release/1.2.3', [CLIENT]],
    ['api-client-version-1.2.3', [CLIENT]],
    ['ui/js/v2.0.0', [UI]],
    ['hotfix/api-client/1.2.3', [CLIENT]],
  ])('%s', (text, expected) => {
    const { releases, problems, leftOut } = matchTag({ text, format: undefined }, REPOSITORY, COMPONENTS);
    expect(problems).toEqual([]);
    expect(labels(releases)).toEqual(expected);
    expect(leftOut).toHaveLength(REPOSITORY.length - expected.length);
  });

  it.each<[string, RegExp]>([
    ['core-v1.2.3', /can mean the package @acme\/core \(npm @acme\/core 1\.2\.3\) or the package @tools\/core/],
    [
      'nothing-v1.2.3',
      /names 'nothing', which is no package, folder or component among those found \(@acme\/api-client/,
    ],
    ['api-client-v1.2.4', /npm @acme\/api-client 1\.2\.3 is not the version of the tag, 1\.2\.4/],
    ['v1.2.3', /npm @acme\/ui 2\.0\.0 is not the version of the tag, 1\.2\.3/],
    ['release-7.7.7', /is not the version of the tag, 7\.7\.7/],
    ['js-v1.2.3', /npm @acme\/ui 2\.0\.0 is not the version of the tag/],
    ['nothing-v1.2.3-rc.1', /names 'nothing', which is no package/],
    ['api-client-rc-1.2.3', /names 'api-client-rc', which is no package/],
    ['Core-1.2.3', /can mean the package @acme\/core \(npm @acme\/core 1\.2\.3\) or the package @tools\/core/],
  ])('%s is a problem', (text, message) => {
    expect(matchTag({ text, format: undefined }, REPOSITORY, COMPONENTS).problems.join('\n')).toMatch(message);
  });
});

describe('a tag of a repository in which everything has one version', () => {
  const both = [release('npm', '@acme/a', '1.2.3', 'a'), release('pypi', 'b', '1.2.3', 'b')];
  it.each([
    ...['v1.2.3', '1.2.3', 'V1.2.3', 'release/1.2.3', 'release-1.2.3', 'releases/v1.2.3', 'release1.2.3', 'rel-1.2.3'],
    ...['version-1.2.3', 'ver1.2.3', 'v/1.2.3', 'prod-1.2.3', 'stable/1.2.3', 'tag-1.2.3', 'my-repository-v1.2.3'],
    ...['REL_1_2_3', 'v1_2_3', 'nightly-1.2.3', 'hotfix/1.2.3', 'release.1.2.3', 'v.1.2.3'],
  ])('%s speaks of all', (text) => {
    expect(matchTag({ text, format: undefined }, both, COMPONENTS)).toMatchObject({ releases: both, problems: [] });
  });

  it('speaks of one ecosystem when it says so', () => {
    expect(matchTag({ text: 'js-v1.2.3', format: undefined }, both, COMPONENTS).releases).toEqual([both[0]]);
    expect(matchTag({ text: 'python-1.2.3', format: undefined }, both, COMPONENTS).releases).toEqual([both[1]]);
  });

  it('is read by its format where there is one, and is a problem where it is not of it', () => {
    const format = parseTagFormat('{version}.{name}');
    expect(matchTag({ text: '1.2.3.a', format }, both, COMPONENTS).releases).toEqual([both[0]]);
    expect(matchTag({ text: 'v1.2.3', format: parseTagFormat('x{version}') }, both, COMPONENTS).problems).toHaveLength(
      1,
    );
  });

  it('compares versions by the rules of their format', () => {
    const at = (format: Format, version: string): Tagged => release(format, 'a', version, 'a');
    const match = (one: Tagged): readonly string[] =>
      matchTag({ text: 'v1.2.0-rc.1', format: undefined }, [one], COMPONENTS).problems;
    expect(match(at('npm', '1.2.0-rc.1'))).toEqual([]);
    expect(match(at('pypi', '1.2.0rc1'))).toEqual([]);
    expect(match(at('maven', '1.2.0-rc.1'))).toEqual([]);
    expect(match(at('maven', '1.2.0rc1'))).toHaveLength(1);
    expect(match(at('npm', '1.2.0')).join()).toMatch(/npm a 1\.2\.0.*1\.2\.0-rc\.1/);
  });

  it('leaves out a snapshot that lies beside the release', () => {
    const snapshot = release('maven', 'g:a', '1.3-20260101.000000-1', 'm', { finalStatus: 'Unlisted' });
    const of = release('maven', 'g:a', '1.2', 'm');
    expect(matchTag({ text: 'v1.2', format: undefined }, [snapshot, of], COMPONENTS)).toMatchObject({
      ...{ releases: [of], leftOut: [snapshot], problems: [] },
    });
  });
});
