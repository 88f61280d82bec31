import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import semver from 'semver';
import { root } from './paths.ts';

/**
 * How each ecosystem's own implementation compares versions: for each of them but the last, the sign of its comparison
 * with the next, or undefined where it takes one of the two for no version.
 */
export type Reference = (versions: readonly string[]) => (number | undefined)[];

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

export const references: Readonly<Record<'npm' | 'pypi' | 'ruby' | 'maven', Reference>> = {
  npm: (versions) =>
    pairs(versions.map((version) => semver.parse(version))).map(([a, b]) =>
      a === null || b === null ? undefined : semver.compare(a, b),
    ),
  pypi: (versions) => asked('python3', ['-c', PYTHON], versions),
  ruby: (versions) => asked('ruby', ['-e', RUBY], versions),
  maven: comparedByMaven,
};

function pairs<T>(values: readonly T[]): [T, T][] {
  return values.slice(1).map((value, index) => [values[index] as T, value]);
}

function asked(command: string, args: readonly string[], versions: readonly string[]): (number | undefined)[] {
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

function output(command: string, args: readonly string[], input: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}: ${stderr}`);
  return stdout;
}
