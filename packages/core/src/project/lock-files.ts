import type { Finding } from './overrides.ts';

/** What every CodeArtifact token starts with: the header `{"ver":1,` in base64. */
const TOKEN = /eyJ2ZXIiOjEs[\w.-]{20,}/;
const CREDENTIALS = /https?:\/\/[^\s/@"']*:[^\s/@"']+@/;

/** How a lock file records where a package came from: the first group is the URL. */
const LOCK_FILES: Readonly<Record<string, RegExp>> = {
  'package-lock.json': /"resolved":\s*"(https?:\/\/[^"]+)"/,
  'npm-shrinkwrap.json': /"resolved":\s*"(https?:\/\/[^"]+)"/,
  'yarn.lock': /^\s+resolved\s+"(https?:\/\/[^"]+)"/,
  'pnpm-lock.yaml': /tarball:\s*(https?:\/\/[^\s,}]+)/,
  'bun.lock': /"(https?:\/\/[^"]+\.tgz[^"]*)"/,
  'poetry.lock': /^url\s*=\s*"(https?:\/\/[^"]+)"/,
  'uv.lock': /source\s*=\s*\{\s*registry\s*=\s*"(https?:\/\/[^"]+)"/,
  'Pipfile.lock': /"url":\s*"(https?:\/\/[^"]+)"/,
  'Cargo.lock': /^source\s*=\s*"(?:registry|sparse)\+(https?:\/\/[^"]+)"/,
  'Gemfile.lock': /^\s+remote:\s*(https?:\/\/\S+)/,
};

/**
 * Hosts that a client exchanges for the configured registry by itself, or that stand for the public registry whatever
 * it is: npm's `replace-registry-host`, pnpm and Bun, Cargo's source replacement, Bundler's mirrors.
 */
const REPLACED: Readonly<Record<string, readonly string[]>> = {
  'package-lock.json': ['registry.npmjs.org'],
  'npm-shrinkwrap.json': ['registry.npmjs.org'],
  'Cargo.lock': ['github.com', 'index.crates.io'],
  'Gemfile.lock': ['rubygems.org'],
};

export function isLockFile(file: string): boolean {
  return Object.hasOwn(LOCK_FILES, baseName(file));
}

/**
 * What a lock file has that a login cannot mend: packages that it takes from another host than the repositories', one
 * finding for each host, and tokens. `hosts` are those of the repositories' endpoints. Pure.
 */
export function findInLockFile(file: string, text: string, hosts: readonly string[]): Finding[] {
  const name = baseName(file);
  const pattern = LOCK_FILES[name];
  if (pattern === undefined) return [];
  const elsewhere = new Map<string, { line: number; count: number }>();
  const findings: Finding[] = [];
  for (const [index, content] of text.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1;
    if (TOKEN.test(content) || CREDENTIALS.test(content)) {
      findings.push({
        file,
        line,
        message: 'holds a token or password: whoever sees the file can use it. Remove it, and write the lock file anew',
      });
      continue;
    }
    const url = pattern.exec(content)?.[1];
    if (url === undefined || !URL.canParse(url)) continue;
    const { host } = new URL(url);
    if (hosts.includes(host) || (REPLACED[name] ?? []).includes(host)) continue;
    const seen = elsewhere.get(host);
    if (seen === undefined) elsewhere.set(host, { line, count: 1 });
    else seen.count++;
  }
  for (const [host, { line, count }] of elsewhere) {
    const packages = count === 1 ? 'a package' : `${count} packages`;
    findings.push({ file, line, message: `takes ${packages} from ${host}, not from the repository of the login` });
  }
  return findings;
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
