import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/**
 * `npm test`: makes sure that the clients the suites drive are there, runs the suites, and closes with the plain line
 * of counts. What is missing is installed where this is root on Debian; otherwise the suites that need it are left out
 * and named. With CI=true a missing client is a failure.
 */
interface Need {
  /** A program, or a path for what has none. */
  readonly program: string;
  readonly packages: readonly string[];
  /** Files in test/e2e that cannot run without it. */
  readonly suites: readonly string[];
}

const NEEDS: readonly Need[] = [
  {
    program: 'mvn',
    packages: ['maven', 'default-jdk-headless'],
    suites: ['emulator-maven', 'publish-maven', 'login-jvm', 'codebuild-buildspecs', 'tour'],
  },
  {
    program: '/usr/share/maven-repo/org/apache/maven/plugins/maven-deploy-plugin',
    packages: ['deploy', 'jar', 'install', 'resources', 'compiler', 'dependency'].map(
      (name) => `libmaven-${name}-plugin-java`,
    ),
    suites: ['emulator-maven', 'publish-maven', 'login-jvm', 'codebuild-buildspecs', 'tour'],
  },
  {
    program: '/usr/share/maven-repo/org/apache/maven/surefire',
    packages: ['libsurefire-java'],
    suites: ['emulator-maven', 'publish-maven', 'login-jvm', 'codebuild-buildspecs', 'tour'],
  },
  {
    program: '/usr/lib/python3/dist-packages/build',
    packages: ['python3-venv', 'python3-pip', 'python3-setuptools', 'python3-wheel', 'python3-build'],
    suites: [
      'emulator-pypi',
      'publish-pypi',
      'login-python',
      'login-helpers',
      'emulator-https',
      'codebuild-buildspecs',
      'aws-login',
    ],
  },
  {
    // The wheels of what builds wheels: an isolated build takes them from upstream.
    program: '/usr/share/doc/python3-wheel-whl',
    packages: ['python3-setuptools-whl', 'python3-wheel-whl'],
    suites: ['codebuild-buildspecs'],
  },
  {
    program: '/usr/bin/python3',
    packages: ['python3'],
    suites: ['emulator-boto3', 'files-meaning', 'files-quoting'],
  },
  {
    program: '/usr/bin/twine',
    packages: ['twine'],
    suites: ['emulator-pypi', 'emulator-https', 'login-python', 'aws-login'],
  },
  {
    program: '/usr/bin/aws',
    packages: ['awscli'],
    suites: ['emulator-aws-cli', 'emulator-control', 'emulator-sts', 'emulator-https', 'emulator-swift', 'aws-login'],
  },
  { program: 'shellcheck', packages: ['shellcheck'], suites: ['codebuild-login'] },
  { program: '/usr/bin/gradle', packages: ['gradle'], suites: ['login-jvm'] },
  { program: '/usr/bin/gem', packages: ['ruby'], suites: ['emulator-ruby', 'login-ruby'] },
  { program: '/usr/bin/bundle', packages: ['bundler'], suites: ['emulator-ruby', 'login-ruby'] },
  { program: '/usr/bin/poetry', packages: ['python3-poetry'], suites: ['login-python', 'emulator-pypi'] },
  { program: '/usr/share/doc/cargo-web', packages: ['cargo-web'], suites: ['emulator-cargo', 'login-cargo'] },
  { program: '/usr/lib/python3/dist-packages/boto3', packages: ['python3-boto3'], suites: ['emulator-boto3'] },
  // For the few functions of OpenSSL 1.1 that .NET Core 3.1 cannot do without (test/support/dotnet.ts).
  { program: '/usr/bin/gcc', packages: ['gcc', 'libssl3'], suites: ['emulator-nuget', 'login-dotnet'] },
  { program: '/usr/bin/chromium', packages: ['chromium'], suites: ['emulator-web'] },
  {
    program: 'curl',
    packages: ['curl'],
    suites: ['emulator-control', 'emulator-command', 'emulator-https', 'emulator-swift', 'login-swift'],
  },
  { program: 'openssl', packages: ['openssl'], suites: ['emulator-https', 'http'] },
  { program: 'git', packages: ['git'], suites: ['emulator-swift'] },
  { program: 'unzip', packages: ['unzip'], suites: ['emulator-swift'] },
  // The cache library packs with it where it is there.
  { program: 'zstd', packages: ['zstd'], suites: ['login-cache'] },
];

/** Those that drive clients of test/clients/package.json. */
const CLIENT_SUITES = ['emulator-npm-clients', 'emulator-nuget', 'login-node', 'login-dotnet'];

const root = resolve(import.meta.dirname, '..');
const ci = process.env['CI'] === 'true';
installMissing();
const clientsThere = installClients();
const missing = NEEDS.filter((need) => !present(need));
if (missing.length > 0 && ci) {
  console.error(
    `These are missing, and CI=true leaves nothing out: ${missing.map(({ program }) => program).join(', ')}`,
  );
  process.exit(1);
}
const leftOut = [...new Set([...missing.flatMap(({ suites }) => suites), ...(clientsThere ? [] : CLIENT_SUITES)])];
for (const { program, packages } of missing) {
  console.log(`Not on this machine: ${program} (Debian: ${packages.join(' ')})`);
}
if (leftOut.length > 0) console.log(`Left out for that: ${leftOut.join(', ')}`);

const results = join(root, '.cache/test-results.json');
mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(results, { force: true });
const ignored = leftOut.length === 0 ? [] : [`--testPathIgnorePatterns=/(${leftOut.join('|')})\\.test\\.ts$`];
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings',
    join(root, 'node_modules/jest/bin/jest.js'),
    '--json',
    `--outputFile=${results}`,
    ...ignored,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: cleanEnvironment() },
);
if (!existsSync(results)) {
  console.error('jest ended without results; see what it printed above.');
  process.exit(status ?? 1);
}
const {
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numRuntimeErrorTestSuites: broken,
} = JSON.parse(readFileSync(results, 'utf8')) as Record<
  'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numRuntimeErrorTestSuites',
  number
>;
console.log(`${passed} passed, ${failed + broken} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = status ?? 1;

/** npm hands its configuration to scripts as variables, and would hand it on to the clients under test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_config_|npm_package_|npm_lifecycle_|pip_|twine_)/i.test(name) ||
      name.toLowerCase() === 'npm_config_registry',
  );
  return Object.fromEntries(kept);
}

function installMissing(): void {
  const packages = NEEDS.filter((need) => !present(need)).flatMap((need) => need.packages);
  if (packages.length === 0 || process.getuid?.() !== 0 || !onPath('apt-get')) return;
  console.log(`Installing ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
}

/** The clients that come from the npm registry, in the pinned versions; what is there already stays. */
function installClients(): boolean {
  const folder = join(root, '.cache/clients');
  const wanted = readFileSync(join(root, 'test/clients/package.json'), 'utf8');
  const stamp = join(folder, 'installed.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  console.log('Installing the package managers of test/clients/package.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), wanted);
  // Each of them bundles what it needs, and none of its scripts is needed: see test/support/clients.ts.
  const { status } = spawnSync('npm', ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status === 0) writeFileSync(stamp, wanted);
  else if (ci) process.exit(1);
  else console.log('They could not be installed; the suites that drive them are left out.');
  return status === 0;
}

function present({ program }: Need): boolean {
  return program.startsWith('/') ? accessible(program) : onPath(program);
}

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => accessible(join(folder, program)));
}

function accessible(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
