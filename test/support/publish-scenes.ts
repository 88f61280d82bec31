import { gzipSync } from 'node:zlib';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { gemFile } from './gems.ts';
import { tar } from './npm-package.ts';
import { nupkg, zip } from './nuget-package.ts';
import { npmTarball, sdist, stagedArtifact, wheel } from './publish.ts';

/** A checkout with something to publish, and how publish is told of it. */
export interface Scene {
  readonly format: Format;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly inputs: Readonly<Record<string, string>>;
  /** What clients of the format find afterwards: a path below its endpoint, and texts that are in the answer. */
  readonly seen: readonly { readonly path: string; readonly texts: readonly string[] }[];
}

/** One release of each format in one version, the same bytes each time. */
export function scene(format: Format, version: string): Scene {
  const inputs = { packages: 'out', 'check-version': 'false' };
  switch (format) {
    case 'npm': {
      const core = npmTarball({ name: '@acme/core', version, main: 'index.js' });
      const app = npmTarball({ name: '@acme/app', version, main: 'index.js', dependencies: { '@acme/core': version } });
      const seen = ['core', 'app'].map((name) => ({ path: `@acme%2f${name}`, texts: [`"${version}"`, '"latest"'] }));
      return { format, inputs, seen, files: { 'out/core.tgz': core, 'out/app.tgz': app } };
    }
    case 'pypi': {
      const files = [`gadget-${version}-py3-none-any.whl`, `gadget-${version}.tar.gz`] as const;
      return {
        ...{ format, inputs, seen: [{ path: 'simple/gadget/', texts: files }] },
        files: { [`out/${files[0]}`]: wheel('gadget', version), [`out/${files[1]}`]: sdist('gadget', version) },
      };
    }
    case 'maven':
      return {
        ...{ format, inputs, files: mavenPlugin(version) },
        seen: [{ path: 'com/acme/tool/maven-metadata.xml', texts: [`<version>${version}</version>`] }],
      };
    case 'nuget':
      return {
        ...{ format, inputs, files: { [`out/Acme.Lib.${version}.nupkg`]: nupkg('Acme.Lib', version) } },
        seen: [{ path: 'v3/flatcontainer/acme.lib/index.json', texts: [`"${version}"`] }],
      };
    case 'cargo':
      return {
        ...{ format, inputs, files: { [`out/acme-crate-${version}.crate`]: crate('acme-crate', version) } },
        seen: [{ path: 'ac/me/acme-crate', texts: [`"vers":"${version}"`] }],
      };
    case 'ruby':
      return {
        ...{ format, inputs },
        files: {
          [`out/acme-gem-${version}.gem`]: gemFile('acme-gem', version),
          [`out/acme-gem-${version}-x86_64-linux.gem`]: gemFile('acme-gem', version, { platform: 'x86_64-linux' }),
        },
        seen: [{ path: 'info/acme-gem', texts: [`${version} `, `${version}-x86_64-linux `] }],
      };
    case 'swift': {
      const manifest = '// swift-tools-version:5.9\nimport PackageDescription\nlet package = Package(name: "Kit")\n';
      return {
        ...{ format, inputs: { ...inputs, namespace: 'acme', tag: version } },
        files: {
          'out/Kit.zip': zip({ 'Kit/Package.swift': manifest, 'Kit/Sources/Kit/Kit.swift': `// ${version}\n` }),
        },
        seen: [{ path: 'acme/kit', texts: [`"${version}"`] }],
      };
    }
    case 'generic':
      return {
        ...{ format, seen: [] },
        inputs: { assets: 'out/*', namespace: 'acme', package: 'tool', tag: version, 'check-version': 'false' },
        files: { 'out/tool.bin': `tool ${version}`.repeat(1000), 'out/a.txt': `a ${version}`, 'out/b.txt': 'b' },
      };
  }
}

/** A build of a snapshot: its files, the list of its builds, and the artifact's. */
export function snapshotScene(): Scene {
  const folder = 'out/com/acme/lib/1.1-SNAPSHOT';
  const build = `${folder}/lib-1.1-20260102.030405-6`;
  const coordinates = '<groupId>com.acme</groupId><artifactId>lib</artifactId><version>1.1-SNAPSHOT</version>';
  return {
    format: 'maven',
    inputs: { packages: 'out', 'check-version': 'false' },
    files: { [`${build}.pom`]: `<project>${coordinates}</project>`, [`${build}.jar`]: 'a jar' },
    seen: [{ path: 'com/acme/lib/1.1-SNAPSHOT/maven-metadata.xml', texts: ['20260102.030405'] }],
  };
}

export function crate(name: string, version: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const files = {
    'Cargo.toml': `[package]\nname = "${name}"\nversion = "${version}"\nedition = "2021"\n`,
    'src/lib.rs': `pub const VERSION: &str = "${version}";\n`,
    ...more,
  };
  return gzipSync(
    tar(Object.fromEntries(Object.entries(files).map(([path, text]) => [`${name}-${version}/${path}`, text]))),
  );
}

/** A plugin, which has a line in its group's metadata, too. */
function mavenPlugin(version: string): Record<string, string> {
  const staged = stagedArtifact('out', 'com.acme', 'tool', version);
  const pom = `out/com/acme/tool/${version}/tool-${version}.pom`;
  const plugin = '<plugin><name>Tool</name><prefix>tool</prefix><artifactId>tool</artifactId></plugin>';
  return {
    ...staged,
    [pom]: (staged[pom] ?? '').replace('</project>', '<packaging>maven-plugin</packaging></project>'),
    'out/com/acme/maven-metadata.xml': `<metadata><plugins>${plugin}</plugins></metadata>`,
  };
}
