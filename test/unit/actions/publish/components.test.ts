import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { matchTag } from '../../../../actions/publish/match-tag.ts';
import { clientName } from '../../../../actions/publish/release.ts';
import { crate } from '../../../support/publish-scenes.ts';
import { collected, makeWorkspace, stagedArtifact, testHost, wheel, type Workspace } from '../../../support/publish.ts';

let place: Workspace;
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await place.remove();
});

/** What a tag speaks of in the checkout. What stands for Cargo gives a crate for each that it is to package. */
async function tagged(tag: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  await place.write(files);
  const host = {
    ...testHost(place.workspace, place.temp),
    exec: async (_command: string, args: readonly string[]) => {
      const target = args[args.indexOf('--target-dir') + 1] ?? '';
      const names = args.filter((_, index) => args[index - 1] === '--package');
      await mkdir(join(target, 'package'));
      for (const name of names) await writeFile(join(target, `package/${name}-1.2.0.crate`), crate(name, '1.2.0'));
      return { exitCode: 0, stdout: '', stderr: '' };
    },
  };
  const collection = await collected(place, host);
  await collection.close();
  const { releases, roots, problems } = collection;
  const matched = matchTag({ text: tag, format: undefined }, releases, { roots, others: [] });
  expect([...problems, ...matched.problems]).toEqual([]);
  return matched.releases.map(clientName).sort();
}

const cargo = (name: string, more = ''): string => `[package]\nname = "${name}"\nversion = "1.2.0"\n${more}`;
const pom = (artifact: string, more = ''): string =>
  `<project><groupId>com.acme</groupId><artifactId>${artifact}</artifactId><version>1.2.0</version>${more}</project>`;

describe('the name of a project of several packages', () => {
  it.each<[string, Record<string, string | Uint8Array>, string[]]>([
    [
      'of the crate at the root of a workspace',
      {
        'Cargo.toml': cargo('shop', '[workspace]\nmembers = ["api"]\n'),
        'api/Cargo.toml': cargo('shop-api'),
      },
      ['shop', 'shop-api'],
    ],
    [
      'of Gradle’s settings',
      {
        'settings.gradle.kts': '// rootProject.name = "no"\nrootProject.name = "shop"\ninclude("api")\n',
        'api/build.gradle.kts': '',
        ...stagedArtifact('api/build/repo', 'com.acme', 'api', '1.2.0'),
      },
      ['com.acme:api'],
    ],
    [
      'of a POM that is not deployed itself',
      {
        'pom.xml': pom('shop', '<packaging>pom</packaging><modules><module>api</module></modules>'),
        'api/pom.xml': pom('api'),
        ...stagedArtifact('target/staging', 'com.acme', 'api', '1.2.0'),
      },
      ['com.acme:api'],
    ],
    [
      'of the root of a uv workspace',
      {
        'pyproject.toml': '[project]\nname = "shop"\nversion = "1.2.0"\n[tool.uv.workspace]\nmembers = ["api"]\n',
        'api/pyproject.toml': '[project]\nname = "shop-api"\nversion = "1.2.0"\n',
        'dist/shop-1.2.0-py3-none-any.whl': wheel('shop', '1.2.0'),
        'dist/shop_api-1.2.0-py3-none-any.whl': wheel('shop_api', '1.2.0'),
      },
      ['shop', 'shop-api'],
    ],
  ])('%s is that of all its packages in a tag', async (_title, files, expected) => {
    expect(await tagged('shop-v1.2.0', files)).toEqual(expected);
  });

  it('is that of one package where the others have nothing to do with it', async () => {
    const files = {
      'pyproject.toml': '[project]\nname = "shop"\nversion = "1.2.0"\n',
      'api/pyproject.toml': '[project]\nname = "api"\nversion = "1.2.0"\n',
      'dist/shop-1.2.0-py3-none-any.whl': wheel('shop', '1.2.0'),
      'api/dist/api-1.2.0-py3-none-any.whl': wheel('api', '1.2.0'),
    };
    expect(await tagged('shop-v1.2.0', files)).toEqual(['shop']);
  });
});
