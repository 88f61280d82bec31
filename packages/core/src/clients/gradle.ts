import { givenFolder } from './support/cache-folder.ts';
import { join } from 'node:path';
import { jsonString } from '../files/quoting.ts';
import { besideLogin, otherHosts } from './support/build-script.ts';
import { GRADLE_SCRIPT } from './support/gradle-script.ts';
import { absoluteFolder, javaProperty, javaUserHome } from './support/java-home.ts';
import type { Registry, Client, ClientContext, ClientFile } from './client.ts';

/**
 * Gradle, in an init script of our own, which is the same for every login, and a file for each registry, which the
 * script reads: several logins each bring their registries, and each takes its own away again. Builds in Kotlin's
 * language run init scripts in Groovy too.
 *
 * - `default` answers in place of the public repositories that a build names (Maven Central, Google's, the Plugin
 *   Portal, JCenter, and the others that CodeArtifact knows), and where a build names none at all;
 * - `mirror` answers in place of Maven Central alone;
 * - `extra` is asked after the repositories of the build.
 */
export const gradle: Client<'gradle'> = {
  name: 'gradle',
  title: 'Gradle',
  documentation: 'https://docs.gradle.org/current/userguide/init_scripts.html',
  format: 'maven',
  modes: ['default', 'extra', 'mirror'],
  scoped: false,
  readme: {
    configured: 'an init script and a file for each registry in `init.d/`',
    token: '`CODEARTIFACT_AUTH_TOKEN`; the script reads it',
    tested: 'newer ones by the documentation',
  },
  signs: [{ file: /^(build|settings)\.gradle(\.kts)?$/ }],
  // A build script is a program: what repositories it names is told by the init script alone.
  projectFiles: [],
  // gradle.lockfile has names and versions, and no address.
  lockFiles: [],
  cache: (folders) => {
    const folder = givenFolder(folders, 'GRADLE_USER_HOME') ?? join(folders.systemHome, '.gradle');
    return {
      paths: [join(folder, 'caches'), join(folder, 'wrapper')],
      locks: /^(.*\.gradle(\.kts)?|gradle\.lockfile|.*\.versions\.toml|gradle-wrapper\.properties)$/,
    };
  },
  configure(context) {
    const folder = join(gradleUserHome(context.env, context.systemHome), 'init.d');
    const file = (path: string, purpose: string, content: string): ClientFile => ({
      path: join(folder, path),
      format: 'whole',
      purpose,
      slots: [{ slot: 'file', content, container: false }],
    });
    return {
      files: [
        file(SCRIPT, 'init script', GRADLE_SCRIPT),
        ...context.registries.map((registry) =>
          file(`codeartifact-ci/${registry.name}.json`, `repository '${registry.name}'`, describe(registry, context)),
        ),
      ],
      variables: {},
      warnings: otherScripts(context),
      notes: context.registries.some(({ mode }) => mode === 'default')
        ? [
            "gradle: plugins come from the repository too. If it has no way to the Gradle Plugin Portal (the external connection public:maven-gradleplugins), give it the mode 'mirror' or 'extra'.",
          ]
        : [],
    };
  },
};

/** The name of our script. */
const SCRIPT = 'codeartifact-ci.init.gradle';

/**
 * Repositories in the user's own init scripts, which run for every build as ours does: those that are not public ones,
 * whose place ours takes, are asked beside it ("Initialization Scripts": where they are).
 */
function otherScripts({ registries, env, systemHome, read, list }: ClientContext): string[] {
  if (!registries.some(({ mode }) => mode === 'default')) return [];
  const home = gradleUserHome(env, systemHome);
  const beside = list(join(home, 'init.d')).filter((name) => /\.gradle(?:\.kts)?$/.test(name) && name !== SCRIPT);
  return ['init.gradle', 'init.gradle.kts', ...beside.map((name) => join('init.d', name))].flatMap((name) => {
    const path = join(home, name);
    const others = otherHosts(read(path), registries, GRADLE_SCRIPT);
    return others.length === 0 ? [] : [besideLogin(path, others, 'Gradle')];
  });
}

/** What the init script reads: JSON, so that no name or URL is ever part of a script. */
function describe(
  { name, mode, endpoint }: Registry,
  { token, tokenIn, tokenVariable }: Pick<ClientContext, 'token' | 'tokenIn' | 'tokenVariable'>,
): string {
  const fields = {
    name,
    mode,
    url: endpoint.href,
    ...(tokenIn === 'file' ? { password: token } : { passwordVariable: tokenVariable }),
  };
  const lines = Object.entries(fields).map(([key, value]) => `  ${jsonString(key)}: ${jsonString(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/**
 * The property gradle.user.home, the variable GRADLE_USER_HOME, or .gradle in Java's home of the user (Gradle,
 * "Directories", "Gradle User Home").
 */
function gradleUserHome(env: ClientContext['env'], systemHome: string): string {
  const property = javaProperty('gradle.user.home', env, OPTIONS);
  if (property !== undefined) return absoluteFolder(property, 'gradle.user.home');
  const variable = env['GRADLE_USER_HOME'] ?? '';
  if (variable !== '') return absoluteFolder(variable, 'GRADLE_USER_HOME');
  return join(javaUserHome(env, OPTIONS) ?? systemHome, '.gradle');
}

/** Gradle's start script puts GRADLE_OPTS behind JAVA_OPTS. */
const OPTIONS = ['GRADLE_OPTS', 'JAVA_OPTS'];
