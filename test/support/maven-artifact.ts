import type { MavenDependency } from './projects.ts';

/** The header of a request with this token. */
export function basic(token: string): { authorization: string } {
  return { authorization: `Basic ${Buffer.from(`aws:${token}`).toString('base64')}` };
}

/**
 * Publishes an artifact as any client does, without one: a jar that nobody opens, its POM, and at last the metadata.
 * `endpoint` is the repository's, with its slash.
 */
export async function putArtifact(
  endpoint: string,
  token: string,
  { group, artifact, version }: MavenDependency,
): Promise<void> {
  const coordinates = `<groupId>${group}</groupId><artifactId>${artifact}</artifactId>`;
  const files: Readonly<Record<string, string>> = {
    [`${version}/${artifact}-${version}.jar`]: artifact,
    [`${version}/${artifact}-${version}.pom`]: `<project><modelVersion>4.0.0</modelVersion>${coordinates}<version>${version}</version></project>`,
    'maven-metadata.xml': `<metadata>${coordinates}<versioning><release>${version}</release><versions><version>${version}</version></versions></versioning></metadata>`,
  };
  for (const [file, body] of Object.entries(files)) {
    const url = `${endpoint}${group.replaceAll('.', '/')}/${artifact}/${file}`;
    const { status } = await fetch(url, { method: 'PUT', headers: basic(token), body });
    if (status !== 201) throw new Error(`PUT ${url} was answered with ${status}`);
  }
}
