import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectBuilt, startCodeBuild, type CodeBuildProject } from '../support/codebuild-project.ts';
import { MAVEN_CENTRAL, mavenProject, npmProject, writeFiles } from '../support/projects.ts';
import { makeSandbox, type Sandbox } from '../support/sandbox.ts';

let project: CodeBuildProject;
let sandbox: Sandbox;
beforeAll(async () => {
  project = await startCodeBuild({ flags: [MAVEN_CENTRAL], connections: ['public:maven-central'] });
});
afterAll(async () => {
  await project.stop();
});
beforeEach(async () => {
  sandbox = await makeSandbox();
});
afterEach(async () => {
  await sandbox.remove();
});

describe('gradle.yml', () => {
  it('builds a project with an artifact of ours and one of Maven Central, and logs out', async () => {
    await writeFiles(sandbox.workspace, mavenProject({ group: 'com.acme', artifact: 'built', version: '1.0.0' }));
    expectBuilt(
      await project.build('publish-on-tag.yml', sandbox, { CODEARTIFACT_TAG: '1.0.0', CODEARTIFACT_FORMATS: 'maven' }),
    );
    await sandbox.remove();
    sandbox = await makeSandbox();
    await writeFiles(sandbox.workspace, {
      'settings.gradle': "rootProject.name = 'app'\n",
      'build.gradle': [
        "plugins { id 'java' }",
        "dependencies { compile 'com.acme:built:1.0.0'; compile 'commons-codec:commons-codec:1.15' }",
        'task versions { doLast { println configurations.runtime.collect { it.name }.sort() } }',
        "build.dependsOn 'versions'",
        '',
      ].join('\n'),
      'src/main/java/app/App.java':
        'package app;\n\npublic class App { String version() { return demo.Demo.version(); } }\n',
    });
    const built = await project.build('gradle.yml', sandbox, {
      GRADLE_USER_HOME: join(sandbox.home, '.gradle'),
      // Debian's Gradle is older than the JDK that it runs on.
      JAVA_OPTS: '--add-opens=java.base/java.lang=ALL-UNNAMED',
    });
    expectBuilt(built);
    expect(built.log).toContain('[built-1.0.0.jar, commons-codec-1.15.jar]');
    expect(await readFile(join(sandbox.workspace, 'build/libs/app.jar'))).not.toHaveLength(0);
  }, 120_000);

  it('runs the wrapper of a project that has one', async () => {
    await writeFiles(sandbox.workspace, {
      ...npmProject('app', '1.0.0'),
      gradlew: 'echo "the wrapper: $*"; ls "$GRADLE_USER_HOME/init.d"\n',
    });
    const built = await project.build('gradle.yml', sandbox, { GRADLE_USER_HOME: join(sandbox.home, '.gradle') });
    expectBuilt(built);
    expect(built.log).toMatch(/the wrapper: --no-daemon build\n.*codeartifact/);
  }, 60_000);
});
