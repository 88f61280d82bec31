import { loadClients } from '@codeartifact-ci/core/clients/clients.ts';
import record from '../../../test/clients/driven.json' with { type: 'json' };

/** Versions by client and by row of the matrix, as `npm run proof -- --record` writes them. */
const DRIVEN: Readonly<Record<string, Readonly<Record<string, string>>>> = record;

/** The table of clients in the README. */
export async function clientTable(): Promise<string> {
  const rows = Object.values(await loadClients()).map(({ name, title, documentation, readme, modes, scoped }) => {
    const { configured, token, tested } = readme;
    const repositories = [...modes, ...(scoped ? ['scopes'] : [])].join(', ');
    const driven = [versions(name), tested ?? ''].filter((part) => part !== '').join('; ');
    return `| [${title}](${documentation}) | \`${name}\` | ${configured} | ${token} | ${repositories} | ${driven} |`;
  });
  return [
    '| Client | `tools` | What is configured | Where the token is | Repositories | Tested with |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** The oldest first. */
function versions(client: string): string {
  const driven = [...new Set(Object.values(DRIVEN[client] ?? {}))];
  return driven.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).join(', ');
}
