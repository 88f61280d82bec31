import type { PackageKey } from '@codeartifact-ci/emulator/store/types.ts';
import { createHash } from 'node:crypto';
import type { Bench } from '../data-plane.ts';

export function mavenAt(name: string, namespace = 'com.acme'): PackageKey {
  return { format: 'maven', namespace, name };
}

export function folderOf(name: string, version = ''): string {
  return `com/acme/${name}/${version === '' ? '' : `${version}/`}`;
}

export function hashOf(algorithm: string, content: string): string {
  return createHash(algorithm).update(content).digest('hex');
}

/** `PUT` below the endpoint of a repository; the status, with the reason where the reply has one of its own. */
export async function put(
  bench: Bench,
  path: string,
  body: string,
  { repository = 'app', policy }: { readonly repository?: string; readonly policy?: string } = {},
): Promise<string> {
  const { status, statusText } = await bench.request(repository, path, { method: 'PUT', body }, policy);
  return status < 300 ? String(status) : `${status} ${statusText}`;
}

export async function get(bench: Bench, path: string, repository = 'app'): Promise<{ status: number; body: string }> {
  const reply = await bench.request(repository, path);
  return { status: reply.status, body: await reply.text() };
}

export function packageDocument(name: string, ...versions: readonly string[]): string {
  const listed = versions.map((version) => `<version>${version}</version>`).join('');
  return `<metadata><groupId>com.acme</groupId><artifactId>${name}</artifactId><versioning><versions>${listed}</versions></versioning></metadata>`;
}

/** Deploys as Maven does: each file with its checksums, and the metadata with theirs at the end. The statuses. */
export async function deploy(
  bench: Bench,
  name: string,
  version: string,
  files: Readonly<Record<string, string>>,
  repository = 'app',
): Promise<string[]> {
  const uploads = [
    ...Object.entries(files).map(([file, content]) => [`${folderOf(name, version)}${file}`, content] as const),
    [`${folderOf(name)}maven-metadata.xml`, packageDocument(name, version)] as const,
  ];
  const outcomes: string[] = [];
  for (const [path, content] of uploads) {
    outcomes.push(await put(bench, path, content, { repository }));
    for (const algorithm of ['sha1', 'md5'])
      outcomes.push(await put(bench, `${path}.${algorithm}`, hashOf(algorithm, content), { repository }));
  }
  return outcomes;
}

/** Deploys a build of a snapshot of version 1.0: `20210728.194552-1`. */
export async function deploySnapshot(
  bench: Bench,
  name: string,
  build: string,
  files: Readonly<Record<string, string>> = { '.jar': `jar ${build}`, '.pom': '<project/>' },
  repository = 'app',
): Promise<string[]> {
  const folder = folderOf(name, '1.0-SNAPSHOT');
  const outcomes: string[] = [];
  for (const [suffix, content] of Object.entries(files))
    outcomes.push(await put(bench, `${folder}${name}-1.0-${build}${suffix}`, content, { repository }));
  const at = build.lastIndexOf('-');
  const document = `<metadata><version>1.0-SNAPSHOT</version><versioning><snapshot><timestamp>${build.slice(0, at)}</timestamp><buildNumber>${build.slice(at + 1)}</buildNumber></snapshot></versioning></metadata>`;
  outcomes.push(await put(bench, `${folder}maven-metadata.xml`, document, { repository }));
  outcomes.push(
    await put(bench, `${folderOf(name)}maven-metadata.xml`, packageDocument(name, '1.0-SNAPSHOT'), { repository }),
  );
  return outcomes;
}
