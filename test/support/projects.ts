import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Small projects of each kind, as a user would have them. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, content);
  }
}

export function npmProject(
  name: string,
  version: string,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, string> {
  return {
    'package.json': `${JSON.stringify({ name, version, main: 'index.js', license: 'MIT', ...more }, null, 2)}\n`,
    'index.js': `module.exports = ${JSON.stringify(`${name}@${version}`)};\n`,
    'README.md': `# ${name}\n`,
  };
}

export function pythonProject(name: string, version: string): Record<string, string> {
  const module = name.replaceAll('-', '_');
  return {
    'pyproject.toml': `[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n\n[project]\nname = "${name}"\nversion = "${version}"\ndescription = "A small package"\nrequires-python = ">=3.8"\n\n[tool.setuptools]\npackages = ["${module}"]\n`,
    [`${module}/__init__.py`]: `VERSION = "${version}"\n`,
  };
}

/** `dependencies` are lines of its table. */
export function cargoProject(
  name: string,
  version: string,
  dependencies: readonly string[] = [],
): Record<string, string> {
  return {
    'Cargo.toml': [
      '[package]',
      `name = "${name}"`,
      `version = "${version}"`,
      'edition = "2021"',
      'description = "A small crate"',
      'license = "MIT OR Apache-2.0"',
      'homepage = "https://example.org/home"',
      'repository = "https://example.org/source"',
      'readme = "README.md"',
      '',
      '[dependencies]',
      ...dependencies,
      '',
    ].join('\n'),
    'README.md': `# ${name}\n`,
    'src/lib.rs': `pub const VERSION: &str = "${version}";\n`,
  };
}

export interface MavenDependency {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
}

/** `deployTo` is the URL that a release goes to; its ID is the server's that login writes. */
export function mavenProject(
  { group, artifact, version }: MavenDependency,
  options: { readonly deployTo?: string; readonly dependencies?: readonly MavenDependency[] } = {},
): Record<string, string> {
  const dependencies = (options.dependencies ?? []).map(
    (dependency) =>
      `    <dependency><groupId>${dependency.group}</groupId><artifactId>${dependency.artifact}</artifactId><version>${dependency.version}</version></dependency>`,
  );
  const repository = `<id>codeartifact</id><url>${options.deployTo ?? ''}</url>`;
  return {
    'pom.xml': [
      '<project xmlns="http://maven.apache.org/POM/4.0.0">',
      '  <modelVersion>4.0.0</modelVersion>',
      `  <groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>`,
      '  <name>A small artifact</name>',
      '  <properties><maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>',
      ...(dependencies.length === 0 ? [] : ['  <dependencies>', ...dependencies, '  </dependencies>']),
      ...(options.deployTo === undefined
        ? []
        : [
            `  <distributionManagement><repository>${repository}</repository><snapshotRepository>${repository}</snapshotRepository></distributionManagement>`,
          ]),
      '</project>',
      '',
    ].join('\n'),
    'src/main/java/demo/Demo.java': `package demo;\n\npublic class Demo { public static String version() { return "${version}"; } }\n`,
  };
}

/** Debian's folder of Maven artifacts, which stands in for Maven Central. */
export const MAVEN_CENTRAL = '--external=public:maven-central=file:///usr/share/maven-repo';
