import { spawnSync } from 'node:child_process';
import { copyFileSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import semver from 'semver';
import { clients } from './clients.ts';
import { buildOpenSslShim, dotnetEnv } from './dotnet.ts';
import { root } from './paths.ts';

/**
 * How each ecosystem's own implementation compares versions: for each of them but the last, the sign of its comparison
 * with the next, or undefined where it takes one of the two for no version.
 */
export type Reference = (versions: readonly string[]) => Signs | Promise<Signs>;

type Signs = (number | undefined)[];

const PYTHON = `
import json, sys
try:
    from packaging.version import Version, InvalidVersion
except ImportError:
    from pip._vendor.packaging.version import Version, InvalidVersion
def parse(text):
    try: return Version(text)
    except InvalidVersion: return None
versions = [parse(text) for text in json.load(sys.stdin)]
print(json.dumps([None if a is None or b is None else (a > b) - (a < b) for a, b in zip(versions, versions[1:])]))
`;

const RUBY = `
require 'json'
versions = JSON.parse($stdin.read).map { |text| Gem::Version.correct?(text) ? Gem::Version.new(text) : nil }
puts versions.each_cons(2).map { |a, b| a && b ? a <=> b : nil }.to_json
`;

export const references: Readonly<Record<'npm' | 'cargo' | 'pypi' | 'nuget' | 'ruby' | 'maven', Reference>> = {
  npm: (versions) =>
    pairs(versions.map((version) => semver.parse(version))).map(([a, b]) =>
      a === null || b === null ? undefined : semver.compare(a, b),
    ),
  pypi: (versions) => asked('python3', ['-c', PYTHON], versions),
  cargo: (versions) => signs(output(join(root, '.cache/clients/cargo/release/version-order'), [], lines(versions))),
  nuget: comparedByNuget,
  ruby: (versions) => asked('ruby', ['-e', RUBY], versions),
  maven: comparedByMaven,
};

function pairs<T>(values: readonly T[]): [T, T][] {
  return values.slice(1).map((value, index) => [values[index] as T, value]);
}

function asked(command: string, args: readonly string[], versions: readonly string[]): Signs {
  const answers = JSON.parse(output(command, args, JSON.stringify(versions))) as (number | null)[];
  return answers.map((answer) => answer ?? undefined);
}

/** Of Maven 4, as ours: those before it are not transitive in the corners. */
const LIBRARIES = join(root, '.cache/clients/maven/apache-maven-4.0.0-rc-5/apache-maven-4.0.0-rc-5/lib/*');

/** `ComparableVersion.main` compares each argument with the one before it, and prints a line such as `   1.0 < 1.1`. */
function comparedByMaven(versions: readonly string[]): number[] {
  const main = 'org.apache.maven.artifact.versioning.ComparableVersion';
  const lines = output('java', ['-cp', LIBRARIES, main, ...versions], '').split('\n');
  return lines.flatMap((line) => {
    const sign = /^ {3}\S+ (<|==|>) \S+$/.exec(line)?.[1];
    return sign === undefined ? [] : [['<', '==', '>'].indexOf(sign) - 1];
  });
}

/** Of the .NET SDK's own NuGet, with a program that its compiler makes. */
async function comparedByNuget(versions: readonly string[]): Promise<Signs> {
  const temp = mkdtempSync(join(tmpdir(), 'nuget-order-'));
  try {
    const [command] = clients.dotnet;
    const home = dirname(command);
    const [sdk = '', packs = ''] = ['sdk/*', 'packs/Microsoft.NETCore.App.Ref/*/ref/*'].map(
      (pattern) => globSync(pattern, { cwd: home })[0],
    );
    const env = dotnetEnv({ home: temp, temp }, await buildOpenSslShim(temp));
    const library = join(home, sdk, 'NuGet.Versioning.dll');
    const program = join(temp, 'order.dll');
    const libraries = ['System.Runtime', 'System.Console', 'System.Runtime.Extensions', 'netstandard'];
    output(
      command,
      [
        ...['exec', join(home, sdk, 'Roslyn/bincore/csc.dll'), '-nologo', `-out:${program}`, `-r:${library}`],
        ...libraries.map((name) => `-r:${join(home, packs, `${name}.dll`)}`),
        join(root, 'test/clients/nuget-order.cs'),
      ],
      '',
      env,
    );
    copyFileSync(library, join(temp, 'NuGet.Versioning.dll'));
    const framework = { name: 'Microsoft.NETCore.App', version: '3.1.0' };
    writeFileSync(join(temp, 'order.runtimeconfig.json'), JSON.stringify({ runtimeOptions: { framework } }));
    return signs(output(command, ['exec', program], lines(versions), env));
  } finally {
    rmSync(temp, { recursive: true });
  }
}

function lines(versions: readonly string[]): string {
  return versions.map((version) => `${version}\n`).join('');
}

/** A line for each pair, empty where one of the two is no version. */
function signs(text: string): Signs {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => (line === '' ? undefined : Number(line)));
}

function output(
  command: string,
  args: readonly string[],
  input: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    ...{ input, env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}: ${stderr}`);
  return stdout;
}
