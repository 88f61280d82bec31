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
  /** `group:artifact` of what its users need, as far as it can be told from here. */
  readonly needs: readonly string[];
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
    needs: needsOf(project, pom.group, parent),
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

/** Properties that Maven itself knows (Maven, "Model interpolation"); those of profiles may be set. */
const KNOWN_PROPERTY = /^(?:project|pom|env|java|os|user|settings|maven|file|line|path)\.|^basedir$/;

/** Maven takes a POM with such a dependency for invalid, and leaves out all that the artifact needs. */
function unresolvable(project: JsonObject): Dependency[] {
  const profiles = objectAt(project, 'profiles')['profile'];
  const owners = [project, ...(Array.isArray(profiles) ? profiles : [profiles]).filter(isObject)];
  const properties = new Set(owners.flatMap((owner) => Object.keys(objectAt(owner, 'properties'))));
  const isOpen = (text: string): boolean =>
    [...text.matchAll(/\$\{([^}]*)\}/g)].some(([, name = '']) => !properties.has(name) && !KNOWN_PROPERTY.test(name));
  const managed = dependenciesOf(objectAt(project, 'dependencyManagement'));
  // What an imported BOM manages is not known here.
  const managesAll = managed.some((one) => stringAt(one, 'scope') === 'import');
  const isManaged = ({ name }: Dependency): boolean => managesAll || managed.some((one) => named(one).name === name);
  return dependenciesOf(project)
    .map(named)
    .filter((one) => (one.version === '' ? !isManaged(one) : isOpen(one.version)) || isOpen(one.name));
}

function needsOf(project: JsonObject, group: string | undefined, parent: JsonObject | undefined): string[] {
  const names = [...(parent === undefined ? [] : [parent]), ...dependenciesOf(project)]
    .filter((one) => stringAt(one, 'scope') !== 'test')
    .map((one) => [stringAt(one, 'groupId') ?? '', stringAt(one, 'artifactId') ?? ''])
    .map(([name = '', artifact = '']) => `${name.startsWith('${project.') ? (group ?? '') : name}:${artifact}`);
  return [...new Set(names)];
}

/** Where packagings have their main artifact (Maven, "default artifact handlers"); others are not judged. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  jar: 'jar',
  'maven-plugin': 'jar',
  ejb: 'jar',
  bundle: 'jar',
  'eclipse-plugin': 'jar',
  'java-source': 'jar',
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
