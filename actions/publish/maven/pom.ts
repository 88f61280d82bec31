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
  /** It only says that the artifact has gone elsewhere. */
  readonly isRelocated: boolean;
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
    isRelocated: isObject(objectAt(project, 'distributionManagement')['relocation']),
  };
}

function needsOf(project: JsonObject, group: string | undefined, parent: JsonObject | undefined): string[] {
  const listed = objectAt(project, 'dependencies')['dependency'];
  const dependencies = (Array.isArray(listed) ? listed : []).filter(isObject);
  const names = [...(parent === undefined ? [] : [parent]), ...dependencies]
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
