import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { isObject, objectAt, stringAt, type JsonObject } from '../files/json.ts';
import { parseXml } from './xml.ts';

/** What a POM says of itself; values may hold `${…}`. */
export interface Pom {
  readonly group: string | undefined;
  readonly artifact: string | undefined;
  readonly version: string | undefined;
  readonly parent: { readonly group: string; readonly artifact: string; readonly version: string } | undefined;
  readonly packaging: string;
  /** Folders of its modules. */
  readonly modules: readonly string[];
  /** `group:artifact` of what its users may need, as far as it can be told from here. */
  readonly needs: readonly string[];
  /** Those of them without which nobody can use it. */
  readonly required: readonly string[];
  /** Dependencies whose version nobody can tell from this POM, though there is no other that it inherits from. */
  readonly unresolvable: readonly Dependency[];
  /** Dependencies on snapshots. */
  readonly snapshots: readonly Dependency[];
  /** It only says that the artifact has gone elsewhere. */
  readonly isRelocated: boolean;
}

export interface Dependency {
  /** `group:artifact` */
  readonly name: string;
  /** Empty where it has none. */
  readonly version: string;
}

/** Reads a POM; an InputError that starts with `what` when it is none. */
export function parsePom(text: string, what: string): Pom {
  const project = parseXml(text, 'project', what);
  const parent = isObject(project['parent']) ? objectAt(project, 'parent') : undefined;
  const own = (key: string): string | undefined =>
    stringAt(project, key) ?? (parent === undefined ? undefined : stringAt(parent, key));
  const pom = { group: own('groupId'), artifact: stringAt(project, 'artifactId'), version: own('version') };
  const modules = objectAt(project, 'modules')['module'];
  return {
    ...pom,
    parent:
      parent === undefined
        ? undefined
        : {
            group: stringAt(parent, 'groupId') ?? '',
            artifact: stringAt(parent, 'artifactId') ?? '',
            version: stringAt(parent, 'version') ?? '',
          },
    packaging: stringAt(project, 'packaging') ?? 'jar',
    modules: Array.isArray(modules) ? modules.filter((one) => typeof one === 'string') : [],
    needs: needsOf(project, pom.group, parent, (one) => stringAt(one, 'scope') !== 'test'),
    required: needsOf(project, pom.group, parent, isRequired),
    unresolvable: parent === undefined ? unresolvable(project) : [],
    snapshots: dependenciesOf(project)
      .filter((one) => stringAt(one, 'scope') !== 'test')
      .map(named)
      .filter(({ version }) => version.endsWith('-SNAPSHOT')),
    isRelocated: isObject(objectAt(project, 'distributionManagement')['relocation']),
  };
}

function dependenciesOf(owner: JsonObject): JsonObject[] {
  const listed = objectAt(owner, 'dependencies')['dependency'];
  return (Array.isArray(listed) ? listed : []).filter(isObject);
}

function named(dependency: JsonObject): Dependency {
  const name = `${stringAt(dependency, 'groupId') ?? ''}:${stringAt(dependency, 'artifactId') ?? ''}`;
  return { name, version: stringAt(dependency, 'version') ?? '' };
}

/** Properties that Maven itself knows (Maven, "Model interpolation"), old ones without a prefix among them. */
const KNOWN_PROPERTY =
  /^(?:project|pom|parent|build|scm|env|java|os|user|settings|maven|file|line|path)\.|^(?:basedir|groupId|artifactId|version|packaging|name|url)$/;

/** Maven takes a POM with such a dependency for invalid, and leaves out all that the artifact needs. */
function unresolvable(project: JsonObject): Dependency[] {
  const profiles = objectAt(project, 'profiles')['profile'];
  const owners = [project, ...(Array.isArray(profiles) ? profiles : [profiles]).filter(isObject)];
  const properties = new Set(owners.flatMap((owner) => Object.keys(objectAt(owner, 'properties'))));
  const isOpen = (text: string): boolean =>
    [...text.matchAll(/\$\{([^}]*)\}/g)].some(([, name = '']) => !properties.has(name) && !KNOWN_PROPERTY.test(name));
  const managed = dependenciesOf(objectAt(project, 'dependencyManagement'));
  const imported = managed.filter((one) => stringAt(one, 'scope') === 'import').map(named);
  const versions = new Map(managed.map(named).map(({ name, version }) => [name, version]));
  const used = dependenciesOf(project)
    .map(named)
    .map(({ name, version }) => ({ name, version: version === '' ? (versions.get(name) ?? '') : version }))
    // What an imported BOM manages is not known here.
    .filter(({ version }) => version !== '' || imported.length === 0);
  return [...imported, ...used].filter(({ name, version }) => version === '' || isOpen(version) || isOpen(name));
}

const OWN_GROUP = /^\$\{(?:(?:project|pom)\.(?:parent\.)?|parent\.)?groupId\}$/;

/** Its users get it along (Maven, "Dependency Scope", "Optional Dependencies"). */
function isRequired(dependency: JsonObject): boolean {
  const scope = stringAt(dependency, 'scope') ?? 'compile';
  return stringAt(dependency, 'optional') !== 'true' && ['compile', 'runtime', 'import'].includes(scope);
}

/** Its parent, the BOMs that it imports, and of its dependencies those that are `wanted`. */
function needsOf(
  project: JsonObject,
  group: string | undefined,
  parent: JsonObject | undefined,
  wanted: (dependency: JsonObject) => boolean,
): string[] {
  const managed = dependenciesOf(objectAt(project, 'dependencyManagement'));
  const imported = managed.filter((one) => stringAt(one, 'scope') === 'import');
  const names = [...(parent === undefined ? [] : [parent]), ...imported, ...dependenciesOf(project).filter(wanted)]
    .map((one) => [stringAt(one, 'groupId') ?? '', stringAt(one, 'artifactId') ?? ''])
    .map(([name = '', artifact = '']) => `${OWN_GROUP.test(name) ? (group ?? '') : name}:${artifact}`);
  return [...new Set(names)];
}

/** Where packagings have their main artifact (Maven, "default artifact handlers"); others are not judged. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  jar: 'jar',
  'maven-plugin': 'jar',
  ejb: 'jar',
  bundle: 'jar',
  'eclipse-plugin': 'jar',
  war: 'war',
  ear: 'ear',
  rar: 'rar',
  aar: 'aar',
};

export interface PomPlace {
  readonly group: string;
  readonly artifact: string;
  /** The version of the folder: of a snapshot `1.0-SNAPSHOT`. */
  readonly base: string;
}

/** What a POM says against the place where it lies, and what nobody but its own build can resolve. */
export function pomProblems(pom: Pom, at: PomPlace): string[] {
  const problems: string[] = [];
  const own = { group: pom.group, artifact: pom.artifact, version: pom.version };
  const place = { group: at.group, artifact: at.artifact, version: at.base };
  for (const key of ['group', 'artifact', 'version'] as const) {
    const value = own[key];
    if (value === undefined) continue;
    if (value.includes('${')) problems.push(unresolved(`its ${key}`, value));
    else if (value !== place[key]) {
      problems.push(`says ${key} ${JSON.stringify(value)}, its place says ${JSON.stringify(place[key])}`);
    }
  }
  for (const [key, value] of Object.entries(pom.parent ?? {})) {
    // What is inherited was told above.
    if (value.includes('${') && own[key as keyof typeof own] !== value)
      problems.push(unresolved(`its parent's ${key}`, value));
  }
  for (const { name, version } of pom.unresolvable) {
    problems.push(
      version === ''
        ? `needs ${safeText(name)} without saying which version`
        : unresolved('the version of a dependency', `${name}:${version}`),
    );
  }
  return problems;
}

function unresolved(what: string, value: string): string {
  return `has ${value} as ${what}, which only this build knows: use the flatten-maven-plugin`;
}

/** The name of the file that a packaging stands for; undefined where there is none, or nobody can tell. */
export function mainArtifact(pom: Pom, stem: string): string | undefined {
  const extension = pom.isRelocated ? undefined : EXTENSIONS[pom.packaging];
  return extension === undefined ? undefined : `${stem}.${extension}`;
}
