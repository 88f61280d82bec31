import { textBody } from '../files/asset.ts';
import { Refusal } from '../refusal.ts';
import type { RepositoryClient } from '../repository-client.ts';

/** The path of a package's document: npm's own spelling, with the scope's slash encoded in lower case. */
export function documentPath(name: string): string {
  return name.replace('/', '%2f');
}

/** Has a dist-tag name a version of the package (`npm dist-tag add`). */
export async function putTag(client: RepositoryClient, name: string, tag: string, version: string): Promise<void> {
  await client.write({ ...request(name, tag), method: 'PUT', body: textBody(JSON.stringify(version)) });
}

/** Takes a dist-tag away (`npm dist-tag rm`); one that is not there is none the less gone. */
export async function removeTag(client: RepositoryClient, name: string, tag: string): Promise<void> {
  try {
    await client.write({ ...request(name, tag), method: 'DELETE', body: textBody('') });
  } catch (error) {
    if (!(error instanceof Refusal && error.status === 404)) throw error;
  }
}

function request(name: string, tag: string) {
  return {
    path: `-/package/${documentPath(name)}/dist-tags/${encodeURIComponent(tag)}`,
    headers: { 'content-type': 'application/json', accept: '*/*' },
    what: `the dist-tag ${tag} of npm ${name}`,
    action: 'codeartifact:PutPackageMetadata',
  } as const;
}
