import type { Connection } from '../aws/connection.ts';

/**
 * Where the Deny is that forbids an action: `statement 'NoReaders' of the permissions policy of repository r`. Looks at
 * the policies of the repository and the domain; undefined where neither has it, or may be read.
 */
export async function findDeny(
  connection: Connection,
  repository: string,
  action: string,
): Promise<string | undefined> {
  const { GetDomainPermissionsPolicyCommand, GetRepositoryPermissionsPolicyCommand } = await import('../aws/sdk.ts');
  const { client, domain, domainOwner } = connection;
  const homes = [
    {
      home: `repository ${repository}`,
      read: () => client.send(new GetRepositoryPermissionsPolicyCommand({ domain, domainOwner, repository })),
    },
    {
      home: `domain ${domain}`,
      read: () => client.send(new GetDomainPermissionsPolicyCommand({ domain, domainOwner })),
    },
  ];
  for (const { home, read } of homes) {
    const statements = await readStatements(read);
    const index = statements.findIndex((statement) => forbids(statement, action));
    if (index < 0) continue;
    const sid = member(statements[index], 'Sid');
    return `statement ${typeof sid === 'string' ? `'${sid}'` : String(index + 1)} of the permissions policy of ${home}`;
  }
  return undefined;
}

/** What may not be read, or is not there, tells nothing. */
async function readStatements(
  read: () => Promise<{ readonly policy?: { readonly document?: string | undefined } | undefined }>,
): Promise<unknown[]> {
  try {
    const { policy } = await read();
    const statements = member(JSON.parse(policy?.document ?? 'null'), 'Statement');
    return Array.isArray(statements) ? (statements as unknown[]) : [statements];
  } catch {
    return [];
  }
}

/** Whether a statement is a Deny that takes in the action; `*` and `?` as IAM has them. */
export function forbids(statement: unknown, action: string): boolean {
  if (member(statement, 'Effect') !== 'Deny') return false;
  const given = member(statement, 'Action');
  const excluded = member(statement, 'NotAction');
  const named = (patterns: unknown): boolean =>
    [patterns].flat().some((pattern) => typeof pattern === 'string' && globMatches(pattern, action));
  return given === undefined ? excluded !== undefined && !named(excluded) : named(given);
}

function globMatches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i').test(text);
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}
