import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Missing } from './suites.ts';

interface Need {
  /** A program, or a path for what has none. */
  readonly program: string;
  /** `a|b`: the first of them that this Debian has. */
  readonly packages: readonly string[];
  readonly suites: readonly string[];
}

const MAVEN_SUITES = [
  'emulator-maven',
  'publish-maven',
  'login-jvm',
  'codebuild-buildspecs',
  'codebuild-gradle',
  'readme-actions',
  'tour',
];
/** They run in busybox's shell, among others. */
const CODEBUILD_SUITES = ['scripts', 'buildspecs', 'batch', 'gradle', 'nuget'].map((name) => `codebuild-${name}`);

export const DEBIAN_NEEDS: readonly Need[] = [
  { program: 'mvn', packages: ['maven', 'default-jdk-headless'], suites: MAVEN_SUITES },
  {
    program: '/usr/share/maven-repo/org/apache/maven/plugins/maven-deploy-plugin',
    packages: ['deploy', 'jar', 'install', 'resources', 'compiler', 'dependency'].map(
      (name) => `libmaven-${name}-plugin-java`,
    ),
    suites: MAVEN_SUITES,
  },
  {
    program: '/usr/share/maven-repo/org/apache/maven/surefire',
    packages: ['libsurefire-java'],
    suites: MAVEN_SUITES,
  },
  {
    program: '/usr/lib/python3/dist-packages/build',
    packages: ['python3-venv', 'python3-pip', 'python3-setuptools', 'python3-wheel', 'python3-build'],
    suites: [
      'emulator-pypi',
      'publish-pypi',
      'login-python',
      'login-python-clients',
      'login-helpers',
      'emulator-https',
      'codebuild-buildspecs',
      'readme-actions',
      'aws-login',
    ],
  },
  {
    // The wheels of what builds wheels: an isolated build takes them from upstream.
    program: '/usr/share/doc/python3-wheel-whl',
    packages: ['python3-setuptools-whl', 'python3-wheel-whl'],
    suites: ['codebuild-buildspecs', 'login-python', 'login-python-clients'],
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
  { program: 'busybox', packages: ['busybox'], suites: CODEBUILD_SUITES },
  { program: 'zsh', packages: ['zsh'], suites: ['completion'] },
  { program: 'fish', packages: ['fish'], suites: ['completion'] },
  { program: 'shellcheck', packages: ['shellcheck'], suites: ['codebuild-scripts'] },
  { program: '/usr/bin/gradle', packages: ['gradle'], suites: ['login-jvm', 'codebuild-gradle', 'readme-actions'] },
  { program: '/usr/bin/gem', packages: ['ruby'], suites: ['emulator-ruby', 'login-ruby', 'ruby-platforms'] },
  { program: '/usr/bin/bundle', packages: ['bundler|ruby-bundler'], suites: ['emulator-ruby', 'login-ruby'] },
  { program: '/usr/bin/poetry', packages: ['python3-poetry'], suites: ['login-python', 'emulator-pypi'] },
  // Debian 12 has a current Cargo beside its old one.
  { program: '/usr/bin/cargo', packages: ['cargo-web|cargo'], suites: ['emulator-cargo', 'login-cargo'] },
  // For the few functions of OpenSSL 1.1 that .NET Core 3.1 cannot do without (test/support/dotnet.ts).
  {
    program: '/usr/bin/gcc',
    packages: ['gcc', 'libssl3|libssl3t64'],
    suites: ['emulator-nuget', 'login-dotnet', 'codebuild-nuget'],
  },
  { program: '/usr/bin/chromium', packages: ['chromium'], suites: ['emulator-web'] },
  {
    program: 'curl',
    packages: ['curl'],
    suites: [
      ...['emulator-control', 'emulator-command', 'emulator-https', 'emulator-swift', 'login-swift'],
      ...['codebuild-scripts', 'readme-packages'],
    ],
  },
  { program: '/usr/lib/wine/wine64', packages: ['wine64'], suites: ['windows'] },
  { program: 'openssl', packages: ['openssl'], suites: ['emulator-https', 'login-proxy'] },
  { program: 'git', packages: ['git'], suites: ['release', 'emulator-swift'] },
  { program: 'unzip', packages: ['unzip'], suites: ['emulator-swift'] },
  // The cache library packs with it where it is there.
  { program: 'zstd', packages: ['zstd'], suites: ['login-cache'] },
];

/** Installs what is missing where this is root on Debian, and says what is missing still. */
export function installDebianPackages(): Missing[] {
  const wanted = DEBIAN_NEEDS.filter((need) => !present(need));
  if (wanted.length === 0) return [];
  const canInstall = process.getuid?.() === 0 && onPath('apt-get');
  if (canInstall) {
    apt('apt-get', 'update', '-qq');
    const packages = wanted.flatMap((need) => need.packages.flatMap((names) => offered(names) ?? []));
    console.log(`Installing ${packages.join(' ')}`);
    if (packages.length > 0) apt('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages);
  }
  return DEBIAN_NEEDS.filter((need) => !present(need)).map(({ program, packages, suites }) => ({
    what: program,
    remedy: `Debian's packages ${packages.join(' ')}`,
    suites,
    offered: !canInstall || packages.every((names) => offered(names) !== undefined),
  }));
}

function apt(...[program = '', ...args]: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
}

/** The first of `a|b` that this release of Debian has. */
function offered(names: string): string | undefined {
  return names.split('|').find((name) => {
    const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8', env: { LC_ALL: 'C' } });
    return /^ {2}Candidate: (?!\(none\))/m.test(stdout);
  });
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
