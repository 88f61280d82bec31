import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { closeAssets, openAsset, type LocalAsset } from '../../../../../actions/publish/files/asset.ts';
import { rootAt } from '../../../../../actions/publish/files/root.ts';
import { damagedArchives, jarProblem } from '../../../../../actions/publish/maven/jar.ts';
import { zip } from '../../../../support/nuget-package.ts';
import { makeWorkspace, type Workspace } from '../../../../support/publish.ts';

let place: Workspace;
let opened: LocalAsset[] = [];
beforeEach(async () => {
  place = await makeWorkspace();
});
afterEach(async () => {
  await closeAssets(opened);
  opened = [];
  await place.remove();
});

async function problem(jars: Readonly<Record<string, readonly string[] | string>>): Promise<string | undefined> {
  const root = await rootAt(place.workspace);
  for (const [name, files] of Object.entries(jars)) {
    const content = typeof files === 'string' ? files : zip(Object.fromEntries(files.map((file) => [file, 'x'])));
    await place.write({ [name]: content });
    opened.push(await openAsset(root, `${root.path}/${name}`, name));
  }
  return await jarProblem(opened, 'a-1');
}

describe('a jar beside its sources', () => {
  it.each([[['META-INF/MANIFEST.MF']], [['META-INF/MANIFEST.MF', 'messages.properties']]])(
    'of %j holds no classes, which is a problem where there is Java to compile',
    async (files) => {
      expect(await problem({ 'a-1.jar': files, 'a-1-sources.jar': ['com/acme/A.java'] })).toMatch(
        /a-1\.jar holds no classes, though a-1-sources\.jar holds sources/,
      );
    },
  );

  it.each<[string, Readonly<Record<string, readonly string[] | string>>]>([
    ['classes', { 'a-1.jar': ['com/acme/A.class'], 'a-1-sources.jar': ['com/acme/A.java'] }],
    ['resources, and sources without Java', { 'a-1.jar': ['style.css'], 'a-1-sources.jar': ['style.css'] }],
    [
      'what Kotlin makes for several platforms',
      { 'a-1.jar': ['META-INF/MANIFEST.MF', 'default/a.knm'], 'a-1-sources.jar': ['A.kt'] },
    ],
    [
      'nothing, and a description of the package',
      { 'a-1.jar': ['META-INF/MANIFEST.MF'], 'a-1-sources.jar': ['p/package-info.java'] },
    ],
    ['the sources themselves', { 'a-1.jar': ['com/acme/A.java'], 'a-1-sources.jar': ['com/acme/A.java'] }],
    ['nothing, without sources', { 'a-1.jar': ['META-INF/MANIFEST.MF'] }],
    ['what is no zip', { 'a-1.jar': 'a jar', 'a-1-sources.jar': ['A.java'] }],
  ])('that holds %s is none', async (_title, jars) => expect(await problem(jars)).toBeUndefined());
});

describe('an archive that was cut off', () => {
  const whole = zip({ 'a/A.class': 'x'.repeat(500) });
  const damages = async (name: string, content: Buffer | string): Promise<string[]> => {
    await place.write({ [name]: content });
    opened.push(await openAsset(await rootAt(place.workspace), `${place.workspace}/${name}`, name));
    return await damagedArchives(opened);
  };

  it.each(['a.jar', 'a-all.war', 'a.aar'])('is told, whatever it is: %s', async (name) => {
    expect(await damages(name, whole.subarray(0, whole.length - 30))).toEqual([
      expect.stringMatching(new RegExp(`^${name} is no zip archive: .*Build it again\\.$`)),
    ]);
  });

  it.each<[string, Buffer | string]>([
    ['a.jar', whole],
    ['a.jar', Buffer.concat([Buffer.from('#!/bin/sh\nexec java -jar "$0"\n'), whole])],
    ['a.jar', 'no archive to begin with'],
    ['a.pom', whole.subarray(0, 40)],
  ])('is not what %s holds otherwise', async (name, content) => expect(await damages(name, content)).toEqual([]));
});
