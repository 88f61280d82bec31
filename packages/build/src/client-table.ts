import { clients } from '@codeartifact-ci/core/clients/clients.ts';
import manifest from '../../../test/clients/package.json' with { type: 'json' };

/** The table of clients in the README. */
export function clientTable(): string {
  const rows = Object.values(clients).map(({ name, title, documentation, readme, modes, scoped }) => {
    const { configured, token, tested } = readme;
    const repositories = [...modes, ...(scoped ? ['scopes'] : [])].join(', ');
    return `| [${title}](${documentation}) | \`${name}\` | ${configured} | ${token} | ${repositories} | ${withVersions(tested)} |`;
  });
  return [
    '| Client | `tools` | What is configured | Where the token is | Repositories | Tested with |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** `{npm10}` is the version of that package among the clients of the tests. */
function withVersions(text: string): string {
  const versions: Readonly<Record<string, string>> = manifest.dependencies;
  return text.replace(/\{([\w-]+)\}/g, (_whole, name: string) => {
    const version = versions[name];
    if (version === undefined) throw new Error(`test/clients/package.json has no ${name}`);
    return version.replace(/^npm:.*@/, '');
  });
}
