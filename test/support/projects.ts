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

/** A Python project that builds itself (PEP 517, "in-tree build backends"): nothing is installed to build it. */
export function plainPythonProject(name: string, version: string): Record<string, string> {
  const module = name.replaceAll('-', '_');
  return {
    'pyproject.toml': `[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n`,
    [`${module}/__init__.py`]: `VERSION = "${version}"\n`,
    'PKG-INFO': `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\nSummary: A small package\n`,
    'backend.py': `import base64, hashlib, tarfile, zipfile

NAME = "${module}-${version}"
FILES = ["pyproject.toml", "PKG-INFO", "backend.py", "${module}/__init__.py"]

def build_sdist(folder, config_settings=None):
    with tarfile.open(f"{folder}/{NAME}.tar.gz", "w:gz") as archive:
        for file in FILES:
            archive.add(file, f"{NAME}/{file}")
    return f"{NAME}.tar.gz"

def build_wheel(folder, config_settings=None, metadata_directory=None):
    info = f"{NAME}.dist-info"
    files = {
        "${module}/__init__.py": open("${module}/__init__.py").read(),
        f"{info}/METADATA": open("PKG-INFO").read(),
        f"{info}/WHEEL": "Wheel-Version: 1.0\\nGenerator: backend\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
    }
    record = ""
    for file, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        record += f"{file},sha256={digest},{len(text)}\\n"
    files[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\\n"
    wheel = f"{NAME}-py3-none-any.whl"
    with zipfile.ZipFile(f"{folder}/{wheel}", "w") as archive:
        for file, text in files.items():
            archive.writestr(zipfile.ZipInfo(file), text)
    return wheel
`,
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

/** A project that takes nothing but another one's POM, for which Maven needs no plugin. */
export function importingPom(group: string, artifact: string, version: string): string {
  const imported = `<groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>`;
  return [
    '<project xmlns="http://maven.apache.org/POM/4.0.0">',
    '  <modelVersion>4.0.0</modelVersion>',
    '  <groupId>com.acme</groupId><artifactId>importer</artifactId><version>1.0.0</version><packaging>pom</packaging>',
    '  <dependencyManagement><dependencies>',
    `    <dependency>${imported}<type>pom</type><scope>import</scope></dependency>`,
    '  </dependencies></dependencyManagement>',
    '</project>',
    '',
  ].join('\n');
}

/** Debian's folder of Maven artifacts, which stands in for Maven Central. */
export const MAVEN_CENTRAL = '--external=public:maven-central=file:///usr/share/maven-repo';
