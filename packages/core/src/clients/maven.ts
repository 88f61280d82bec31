import { isAbsolute, join } from 'node:path';
import type { SlotEdit } from '../files/edit.ts';
import { emptyContainer, mavenSettings } from '../files/maven-settings.ts';
import { escapeXml, parseXml, textOf } from '../files/xml-spans.ts';
import { javaUserHome } from './support/java-home.ts';
import { mavenConfig, mavenProjectSettings, mavenProperties, pom } from './support/maven-project-files.ts';
import type { Mode, Registry, Client } from './client.ts';

/**
 * Maven, in the user's settings.xml (Maven, "settings reference", "Using Mirrors for Repositories"), which mvnw and mvnd
 * read too. Each registry has a server, whose password is a reference to the variable, and under the same ID, by which
 * Maven finds the credentials:
 *
 * - `default`: a mirror that takes all requests but those for files and for this machine, and a profile, always active,
 *   that lets snapshots and plugins come from it too;
 * - `extra`: a profile alike, and a mirror of nothing but itself: an exact ID goes before a pattern, so that no mirror of
 *   `*`, ours or the user's own, takes its requests;
 * - `mirror`: a mirror of Maven Central, or of what `mirror-of` says, and nothing else.
 *
 * Maven 4 reads the same elements at the same place (its conf/maven-system.properties).
 */
export const maven: Client<'maven'> = {
  name: 'maven',
  title: 'Maven',
  documentation: 'https://maven.apache.org/settings.html',
  format: 'maven',
  modes: ['default', 'extra', 'mirror'],
  scoped: false,
  fields: [
    {
      name: 'mirror-of',
      pattern: /^[A-Za-z0-9*!,:._-]{1,200}$/,
      expected: "Maven's pattern of repository IDs, such as central or *,!internal",
      modes: ['default', 'mirror'],
    },
  ],
  readme: {
    configured: 'user `settings.xml`: server, mirror and profile with the ID `codeartifact`',
    token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
  },
  signs: [{ file: /^pom\.xml$/ }],
  projectFiles: [mavenConfig, mavenProperties, mavenProjectSettings, pom],
  lockFiles: [],
  cache: ({ systemHome }) => ({ paths: [join(systemHome, '.m2/repository')], locks: /^pom\.xml$/ }),
  configure({ registries, env, systemHome, token, tokenIn, tokenVariable, read }) {
    const { paths, note } = settingsFiles(env, systemHome);
    const machine = machineFiles(env).map((path) => read(path) ?? '');
    const password = escapeXml(tokenIn === 'file' ? token : `\${env.${tokenVariable}}`);
    // A new element goes to the top of its container, and of mirrors with patterns the first one counts.
    const weakestFirst = [...registries].reverse().sort((a, b) => STRENGTH[a.mode] - STRENGTH[b.mode]);
    const withProfile = registries.some(({ mode }) => mode !== 'mirror');
    const containers = ['settings', ...(withProfile ? ['activeProfiles', 'profiles'] : []), 'mirrors', 'servers'];
    return {
      files: paths.map((path) => ({
        path,
        format: 'maven-settings',
        purpose: registries.map(purposeOf).join(', '),
        slots: [
          ...containers.map((slot): SlotEdit => ({ slot, content: emptyContainer(slot, ''), container: true })),
          ...weakestFirst.flatMap((registry) => elementsOf(registry, read(path) ?? '', password, machine)),
        ],
      })),
      variables: {},
      notes: [
        ...(note === undefined ? [] : [note]),
        `maven: to deploy, give the repository in <distributionManagement> the ID '${(registries.find(({ mode }) => mode !== 'mirror') ?? registries[0]).name}'; by it Maven finds the credentials.`,
      ],
    };
  },
};

const STRENGTH: Readonly<Record<Mode, number>> = { default: 0, extra: 1, mirror: 2 };

function purposeOf({ mode, name }: Registry): string {
  return mode === 'mirror' ? `server and mirror '${name}'` : `server, mirror and profile '${name}'`;
}

/**
 * The ID for a registry's mirror and profile: its name, unless the user has a mirror or profile of another repository by
 * it, which would keep its place among the mirrors, or lose its properties.
 */
function freeId(text: string, { name, endpoint }: Registry): string {
  const isTaken = (id: string): boolean =>
    ['mirrors', 'profiles'].some((container) => {
      const element = elementIn(text, `${container}/${id}`);
      return element !== undefined && !element.includes(endpoint.host);
    });
  let id = name;
  for (let count = 1; isTaken(id); count++) id = `${name}-ci${count === 1 ? '' : count}`;
  return id;
}

/** Whether there is a mirror of a repository by its exact ID, and not one of a login to the same endpoint. */
function hasMirrorOf(repositoryId: string, text: string, endpoint: URL): boolean {
  const mirrors = elementIn(text, 'mirrors');
  if (mirrors === undefined) return false;
  return parseXml(mirrors, 'settings.xml').children.some((mirror) => {
    const child = (name: string): string | undefined => {
      const element = mirror.children.find((each) => each.name === name);
      return element === undefined ? undefined : textOf(mirrors, element);
    };
    return child('mirrorOf') === repositoryId && child('url')?.includes(endpoint.host) !== true;
  });
}

/** Undefined for a file that cannot be read, too: the edit of it will say so. */
function elementIn(text: string, slot: string): string | undefined {
  try {
    return mavenSettings.get(text, slot);
  } catch {
    return undefined;
  }
}

function elementsOf(registry: Registry, text: string, password: string, machine: readonly string[]): SlotEdit[] {
  const { name, mode, own, endpoint } = registry;
  const freeName = freeId(text, registry);
  const id = `<id>${escapeXml(freeName)}</id>`;
  const url = `<url>${escapeXml(endpoint.href)}</url>`;
  const element = (slot: string, content: string): SlotEdit => ({ slot, content, container: false });
  const mirror = (of: string, mirrorId: string): SlotEdit =>
    element(
      `mirrors/${mirrorId}`,
      `<mirror><id>${escapeXml(mirrorId)}</id><mirrorOf>${escapeXml(of)}</mirrorOf>${url}</mirror>`,
    );
  // An exact ID goes before a pattern, wherever it stands: where the user or the machine has a mirror of Maven Central, so have we.
  const central =
    mode === 'default' &&
    own['mirror-of'] === undefined &&
    [text, ...machine].some((settings) => hasMirrorOf('central', settings, endpoint))
      ? [`${freeName}-central`]
      : [];
  const elements = [
    // The server of the name itself, too: it is what <distributionManagement> refers to.
    ...[...new Set([name, freeName, ...central])].map((each) =>
      element(
        `servers/${each}`,
        `<server><id>${escapeXml(each)}</id><username>aws</username><password>${password}</password></server>`,
      ),
    ),
    mirror(
      own['mirror-of'] ?? { default: `external:*,${freeName}`, extra: freeName, mirror: 'central' }[mode],
      freeName,
    ),
    ...central.map((each) => mirror('central', each)),
  ];
  if (mode === 'mirror') return elements;
  const repository = (tag: string): string =>
    `<${tag}>${id}${url}<releases><enabled>true</enabled></releases><snapshots><enabled>true</enabled></snapshots></${tag}>`;
  return [
    ...elements,
    element(
      `profiles/${freeName}`,
      `<profile>${id}<repositories>${repository('repository')}</repositories><pluginRepositories>${repository('pluginRepository')}</pluginRepositories></profile>`,
    ),
    element(`activeProfiles/${freeName}`, `<activeProfile>${escapeXml(freeName)}</activeProfile>`),
  ];
}

/** The settings of Maven's own installation, or in their place, which it joins with the user's ("settings reference"). */
function machineFiles(env: Readonly<Record<string, string | undefined>>): string[] {
  const homes = ['MAVEN_HOME', 'M2_HOME'].map((name) => env[name] ?? '').filter((home) => isAbsolute(home));
  const given = /(?:^|\s)(?:-gs|--global-settings|-is|--install-settings)(?:\s+|=)(\/\S+)/.exec(
    env['MAVEN_ARGS'] ?? '',
  );
  return [
    ...(given ?? []).slice(1),
    ...homes.map((home) => join(home, 'conf', 'settings.xml')),
    '/usr/share/maven/conf/settings.xml',
  ];
}

/**
 * `~/.m2/settings.xml`, and the file that MAVEN_ARGS names, which Maven 3.9 and later read in its place and 3.8 does not
 * know ("Configuring Apache Maven"). A relative path there is a file of the project, and not ours to edit.
 */
function settingsFiles(
  env: Readonly<Record<string, string | undefined>>,
  systemHome: string,
): { paths: readonly string[]; note?: string } {
  const path = join(javaUserHome(env, ['MAVEN_OPTS']) ?? systemHome, '.m2', 'settings.xml');
  const args = env['MAVEN_ARGS'] ?? '';
  const match = /(?:^|\s)(?:(?:-s|--settings)(?:\s+|=)|-s(?=\/))(?:"([^"]+)"|(\S+))/.exec(args);
  const given = match?.[1] ?? match?.[2];
  if (given === undefined || given === path) return { paths: [path] };
  if (isAbsolute(given)) return { paths: [path, given] };
  return {
    paths: [path],
    note: `maven: MAVEN_ARGS makes Maven read ${given} in place of ${path}, which holds the login.`,
  };
}
