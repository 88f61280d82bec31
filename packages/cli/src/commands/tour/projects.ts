import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

export type Ecosystem = 'npm' | 'Python' | 'Maven';

/** The one little package of the tour, as each ecosystem has it. */
export const NAMES = { npm: '@acme/hello', Python: 'acme-hello', Maven: 'com.acme:hello' } as const;

/** Writes what a build of `version` leaves: an npm folder, a wheel in dist/, a Maven repository in target/staging. */
export async function writeRelease(folder: string, version: string, ecosystems: readonly Ecosystem[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const files = Object.assign({}, ...ecosystems.map((ecosystem) => RELEASES[ecosystem](version))) as Files;
  await writeAll(folder, files);
}

/** Writes the projects that install it. */
export async function writeConsumers(folder: string, version: string): Promise<void> {
  await writeAll(folder, {
    'npm/package.json': json({ name: 'consumer', version: '1.0.0', private: true }),
    // The oldest that every JDK of the last ten years compiles to.
    'maven/pom.xml': pom('consumer', '1.0.0', [
      '  <properties><maven.compiler.source>1.8</maven.compiler.source><maven.compiler.target>1.8</maven.compiler.target><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>',
      `  <dependencies><dependency><groupId>com.acme</groupId><artifactId>hello</artifactId><version>${version}</version></dependency></dependencies>`,
    ]),
    'maven/src/main/java/Consumer.java': 'public class Consumer {}\n',
    'maven-import/pom.xml': importingPom('com.acme', 'hello', version),
  });
}

/** A project that takes nothing but another one's POM, for which Maven needs no plugin. */
export function importingPom(group: string, artifact: string, version: string): string {
  return pom('importer', '1.0.0', [
    '  <packaging>pom</packaging>',
    '  <dependencyManagement><dependencies>',
    `    <dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version><type>pom</type><scope>import</scope></dependency>`,
    '  </dependencies></dependencyManagement>',
  ]);
}

/** The file of a release that its consumers get: its repository path, and where the build left it. */
export const RELEASE_FILES: Readonly<
  Record<Ecosystem, (version: string) => { readonly format: string; readonly path: string; readonly file: string }>
> = {
  npm: (version) => ({ format: 'npm', path: `${NAMES.npm}/-/hello-${version}.tgz`, file: '' }),
  Python: (version) => {
    const name = `acme_hello-${version}-py3-none-any.whl`;
    return { format: 'pypi', path: `simple/${NAMES.Python}/${version}/${name}`, file: `dist/${name}` };
  },
  Maven: (version) => {
    const path = `com/acme/hello/${version}/hello-${version}.jar`;
    return { format: 'maven', path, file: `target/staging/${path}` };
  },
};

type Files = Readonly<Record<string, string | Uint8Array>>;

async function writeAll(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, content);
  }
}

const RELEASES: Readonly<Record<Ecosystem, (version: string) => Files>> = {
  npm: (version) => ({
    'package.json': json({ name: NAMES.npm, version, main: 'index.js', files: ['index.js'], license: 'Apache-2.0' }),
    'index.js': `module.exports = 'hello from npm, version ${version}';\n`,
  }),

  Python: (version) => ({ [`dist/acme_hello-${version}-py3-none-any.whl`]: wheel(version) }),

  Maven: (version) => {
    const stem = `target/staging/com/acme/hello/${version}/hello-${version}`;
    const manifest = strToU8(`Manifest-Version: 1.0\r\nImplementation-Version: ${version}\r\n\r\n`);
    return {
      [`${stem}.pom`]: pom('hello', version, ['  <name>Hello</name>']),
      [`${stem}.jar`]: zipSync({ 'META-INF/MANIFEST.MF': manifest }, { mtime: BUILT }),
      'target/staging/com/acme/hello/maven-metadata.xml': `<metadata><groupId>com.acme</groupId><artifactId>hello</artifactId><versioning><latest>${version}</latest><release>${version}</release><versions><version>${version}</version></versions></versioning></metadata>\n`,
    };
  },
};

/** Archives with a time of their own have other bytes at every build; a published version never changes. */
const BUILT = new Date('2024-01-01T00:00:00Z');

/** A wheel (binary distribution format 1.0) of one module. */
function wheel(version: string): Uint8Array {
  const info = `acme_hello-${version}.dist-info`;
  const files: Record<string, Uint8Array> = {
    'acme_hello.py': strToU8(`MESSAGE = "hello from Python, version ${version}"\n`),
    [`${info}/METADATA`]: strToU8(
      `Metadata-Version: 2.1\nName: ${NAMES.Python}\nVersion: ${version}\nSummary: Says hello\n`,
    ),
    [`${info}/WHEEL`]: strToU8(
      'Wheel-Version: 1.0\nGenerator: codeartifact-ci\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    ),
  };
  const record = Object.entries(files).map(
    ([name, content]) => `${name},sha256=${createHash('sha256').update(content).digest('base64url')},${content.length}`,
  );
  files[`${info}/RECORD`] = strToU8([...record, `${info}/RECORD,,`, ''].join('\n'));
  return zipSync(files, { mtime: BUILT });
}

function pom(artifact: string, version: string, more: readonly string[]): string {
  return [
    '<project xmlns="http://maven.apache.org/POM/4.0.0">',
    '  <modelVersion>4.0.0</modelVersion>',
    `  <groupId>com.acme</groupId><artifactId>${artifact}</artifactId><version>${version}</version>`,
    ...more,
    '</project>',
    '',
  ].join('\n');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
