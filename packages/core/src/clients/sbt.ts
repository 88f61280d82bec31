import { cacheHome } from './support/cache-folder.ts';
import { join } from 'node:path';
import { jsonString } from '../files/quoting.ts';
import { besideLogin, otherHosts } from './support/build-script.ts';
import { absoluteFolder, javaProperty, javaUserHome } from './support/java-home.ts';
import { mainRegistry, named, ownRegistry, registryUrl } from './support/agreement.ts';
import { linesOf } from './support/values.ts';
import type { Registry, Client, ClientContext, ClientFile, Problem, ProjectDocument, SurveyedLogin } from './client.ts';

type Environment = ClientContext['env'];

/**
 * sbt, in a settings file of our own for each registry, in the global directory of sbt 1 and of sbt 2, the settings of
 * which hold for every project and for the builds of the builds, where plugins come from (sbt, "Global Settings").
 *
 * - `default` takes the place of Maven Central among the resolvers; what else the build names stays;
 * - `extra` is a resolver more.
 *
 * sbt finds credentials by realm and host (sbt, "Publishing", "Credentials"); the service's realm is DOMAIN/REPOSITORY.
 * The launcher, which gets sbt itself, knows none of this; it reads ~/.sbt/repositories.
 */
export const sbt: Client<'sbt'> = {
  name: 'sbt',
  title: 'sbt',
  documentation: 'https://www.scala-sbt.org/1.x/docs/Publishing.html',
  format: 'maven',
  modes: ['default', 'extra'],
  scoped: false,
  readme: {
    configured: 'a file for each registry in the global settings of sbt 1 and 2',
    token: '`CODEARTIFACT_AUTH_TOKEN`; the file reads it',
    tested: 'sbt 2 by the documentation',
  },
  signs: [{ file: /^build\.sbt$/ }],
  projectFiles: [
    { file: /^.*\.sbt$/, syntax: 'lines', check: checkBuild },
    { file: /^\.(?:sbtopts|jvmopts)$/, syntax: 'lines', check: checkOptions },
  ],
  lockFiles: [],
  cache: (folders) => ({
    paths: [join(folders.systemHome, '.ivy2/cache'), join(cacheHome(folders), 'coursier')],
    locks: /^(build\.sbt|build\.properties|plugins\.sbt)$/,
  }),
  configure(context) {
    const { registries, env, systemHome } = context;
    const target = registries.find(({ mode }) => mode === 'default') ?? registries[0];
    return {
      files: registries.flatMap((registry) =>
        globalFolders(env, systemHome).flatMap(({ folder, version }) => {
          const start = join(folder, `codeartifact-ci-${registry.name}`);
          const secret = `${start}.credentials`;
          return [
            ...(context.tokenIn === 'file'
              ? [wholeFile(secret, `sbt ${version}: token`, credentialsFile(registry, context))]
              : []),
            wholeFile(
              `${start}.sbt`,
              `sbt ${version}: resolver and credentials '${registry.name}'`,
              settings(registry, context, { version, publish: registry === target, secret }),
            ),
          ];
        }),
      ),
      variables: {},
      warnings: [
        ...otherResolvers(context),
        ...(javaProperty('sbt.override.build.repos', env, OPTIONS) === 'true'
          ? [
              'sbt.override.build.repos makes sbt resolve from ~/.sbt/repositories alone: take it out of the options for this job.',
            ]
          : []),
      ],
      notes: ["sbt: sbt itself comes from where the launcher's own configuration says, and not from the repository."],
    };
  },
};

/** Resolvers in the user's settings for all builds, which sbt asks before those of the login ("Global Settings"). */
function otherResolvers({ registries, env, systemHome, read, list }: ClientContext): string[] {
  if (!registries.some(({ mode }) => mode === 'default')) return [];
  return globalFolders(env, systemHome).flatMap(({ folder }) => {
    const names = list(folder).filter((name) => name.endsWith('.sbt') && !name.startsWith('codeartifact-ci-'));
    return [...new Set(['global.sbt', ...names])].flatMap((name) => {
      const path = join(folder, name);
      const others = otherHosts(read(path), registries, CENTRAL.join(' '));
      return others.length === 0 ? [] : [besideLogin(path, others, 'sbt')];
    });
  });
}

/** Resolvers of a build, `"name" at "URL"`, beside which the login's is asked; where it publishes to is its own matter. */
function checkBuild({ text }: ProjectDocument, login: SurveyedLogin): Problem[] {
  const main = mainRegistry(login);
  if (main === undefined) return [];
  return linesOf(text).flatMap(({ line, text: content }) => {
    const code = content.replace(/(^|\s)\/\/.*/, '');
    if (/\bpublishTo\b/.test(code)) return [];
    return [...code.matchAll(/"([^"]*)"\s+at\s+"([^"]+)"/g)].flatMap(([, name = '', given]) => {
      const url = registryUrl(given);
      if (url === undefined || ownRegistry(url, login) !== undefined) return [];
      if (CENTRAL.includes(url.href.replace(/\/$/, ''))) return [];
      const effect = `sbt takes packages from there too, and not from ${main.repository} alone`;
      const remedy = 'Remove it, or give it to the repository as an upstream';
      return [named({ line, what: `The resolver '${name}'`, url, effect, remedy })];
    });
  });
}

/** Options that sbt's start script reads in the project ("Command Line Reference"): they can turn the login off. */
function checkOptions({ text }: ProjectDocument): Problem[] {
  return linesOf(text).flatMap(({ line, text: content }): Problem[] => {
    const [option] =
      /^\s*(?:-J)?-D(?:sbt\.override\.build\.repos=true|(?:sbt\.global\.base|user\.home)=\S+)|^\s*--?sbt-dir\b/.exec(
        content,
      ) ?? [];
    if (option === undefined) return [];
    const message = `'${option.trim()}' keeps sbt from the settings where the login is. Remove the line`;
    return [{ line, kind: 'warning', message }];
  });
}

/** Maven Central, as sbt and builds name it. */
const CENTRAL = ['https://repo1.maven.org/maven2', 'https://repo.maven.apache.org/maven2'];

/**
 * The settings of one registry: Scala 2.12 for sbt 1, Scala 3 for sbt 2, which would write the value of a task, and
 * with it a token, to its cache, unless told not to (sbt 2, "Caching").
 */
function settings(
  { name, mode, repository, endpoint }: Registry,
  { domain, tokenIn, tokenVariable }: ClientContext,
  { version, publish, secret }: { readonly version: 1 | 2; readonly publish: boolean; readonly secret: string },
): string {
  const task = (value: string): string => (version === 1 ? value : `Def.uncached(${value})`);
  const insecure = endpoint.protocol === 'http:' ? '.withAllowInsecureProtocol(true)' : '';
  const resolver = `(${text(name)} at ${text(endpoint.href)})${insecure}`;
  // One line each, without names of its own: several such files share a scope.
  const file = `new java.io.File(${text(secret)})`;
  const active = tokenIn === 'file' ? `${file}.isFile` : `sys.env.get(${text(tokenVariable)}).exists(_.nonEmpty)`;
  const own =
    tokenIn === 'file'
      ? `Seq(${file}).filter(_.isFile).map(file => Credentials(file))`
      : `sys.env.get(${text(tokenVariable)}).filter(_.nonEmpty).toSeq.map(token => Credentials(${text(`${domain}/${repository}`)}, ${text(endpoint.hostname)}, "aws", token))`;
  return [
    '// Written by the login of codeartifact-ci, and removed when the job ends. Without the token it does nothing.',
    `credentials := ${task(`credentials.value ++ ${own}`)}`,
    mode === 'extra'
      ? `resolvers ++= (if (${active}) Seq(${resolver}) else Nil)`
      : `externalResolvers := ${task(`externalResolvers.value.filterNot { case maven: sbt.librarymanagement.MavenRepository => ${active} && Set(${CENTRAL.map(text).join(', ')}).contains(maven.root.stripSuffix("/")); case _ => false } ++ (if (${active}) Seq(${resolver}) else Nil)`)}`,
    ...(publish ? [`publishTo := ${task(`publishTo.value.orElse(if (${active}) Some(${resolver}) else None)`)}`] : []),
    '',
  ].join('\n\n');
}

/**
 * The token in a file of its own, which sbt reads when it needs it ("Publishing", "Credentials"): one in the settings
 * would be compiled with them, and stay in a class file below `target`.
 */
function credentialsFile({ repository, endpoint }: Registry, { domain, token }: ClientContext): string {
  return `realm=${domain}/${repository}\nhost=${endpoint.hostname}\nuser=aws\npassword=${token}\n`;
}

function wholeFile(path: string, purpose: string, content: string): ClientFile {
  return { path, format: 'whole', purpose, slots: [{ slot: 'file', content, container: false }] };
}

/** A string literal; Scala reads all escapes of JSON. */
function text(value: string): string {
  return jsonString(value);
}

/**
 * sbt 1: the property sbt.global.base, or ~/.sbt/1.0 (sbt, "Command Line Reference"). sbt 2: a folder `2` in the same
 * property's, in SBT_CONFIG_HOME, in `sbt` of XDG_CONFIG_HOME, or in ~/.config/sbt (sbt 2, "Global base directory").
 */
function globalFolders(env: Environment, systemHome: string): { folder: string; version: 1 | 2 }[] {
  const home = javaUserHome(env, OPTIONS) ?? systemHome;
  const given = javaProperty('sbt.global.base', env, OPTIONS);
  const base = given === undefined ? undefined : absoluteFolder(given, 'sbt.global.base');
  const config = (env['SBT_CONFIG_HOME'] ?? '').trim();
  const xdg = (env['XDG_CONFIG_HOME'] ?? '').trim();
  const second =
    config !== ''
      ? absoluteFolder(config, 'SBT_CONFIG_HOME')
      : join(xdg !== '' ? absoluteFolder(xdg, 'XDG_CONFIG_HOME') : join(home, '.config'), 'sbt');
  return [
    { folder: base ?? join(home, '.sbt', '1.0'), version: 1 },
    { folder: join(base ?? second, '2'), version: 2 },
  ];
}

/** sbt's start script puts SBT_OPTS behind JAVA_OPTS. */
const OPTIONS = ['SBT_OPTS', 'JAVA_OPTS'];
