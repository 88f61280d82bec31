import type { LockFile } from '../clients/client.ts';
import { clients } from '../clients/clients.ts';
import type { Finding } from './overrides.ts';

/** What every CodeArtifact token starts with: the header `{"ver":1,` in base64. */
const TOKEN = /eyJ2ZXIiOjEs[\w.-]{20,}/;
const CREDENTIALS = /https?:\/\/[^\s/@"']*:[^\s/@"']+@/;

export function isLockFile(file: string): boolean {
  return lockFilesNamed(file).length > 0;
}

function lockFilesNamed(file: string): LockFile[] {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return Object.values(clients)
    .flatMap(({ lockFiles }) => lockFiles)
    .filter((lock) => lock.file === name);
}

/**
 * What a lock file has that a login cannot mend: packages that it takes from another host than the repositories', one
 * finding for each host, and tokens. `hosts` are those of the repositories' endpoints. Pure.
 */
export function findInLockFile(file: string, text: string, hosts: readonly string[]): Finding[] {
  const locks = lockFilesNamed(file);
  if (locks.length === 0) return [];
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
    const lock = locks.find(({ url }) => url.test(content));
    const url = lock?.url.exec(content)?.[1];
    if (url === undefined || !URL.canParse(url)) continue;
    const { host } = new URL(url);
    if (hosts.includes(host) || lock?.replaced?.includes(host) === true) continue;
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
