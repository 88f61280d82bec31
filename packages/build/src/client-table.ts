import { clients } from '@codeartifact-ci/core/clients/clients.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../../test/clients/package.json' with { type: 'json' };
import { MAVEN_ARTIFACTS } from '../../../test/clients/registries.ts';

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

/** `{npm10}` is the version of that package among the clients of the tests; see `ReadmeFacts`. */
function withVersions(text: string): string {
  return text.replace(/\{(?:(python|maven)\/)?([\w-]+)\}/g, (_whole, from: string | undefined, name: string) => {
    const found = from === 'python' ? pythonVersions(name) : from === 'maven' ? mavenVersions(name) : npmVersions(name);
    if (found.length === 0) throw new Error(`test/clients has no ${name}`);
    return found.join(', ');
  });
}

function npmVersions(name: string): string[] {
  const versions: Readonly<Record<string, string>> = manifest.dependencies;
  return versions[name] === undefined ? [] : [versions[name].replace(/^npm:.*@/, '')];
}

function pythonVersions(name: string): string[] {
  const folder = join(import.meta.dirname, '../../../test/clients/python');
  const lines = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
  return lines.filter((line) => line.startsWith(`${name}==`)).map((line) => line.slice(name.length + 2).trim());
}

function mavenVersions(name: string): string[] {
  return MAVEN_ARTIFACTS.map(({ artifact }) => artifact.split(':'))
    .filter(([, artifact]) => artifact === name)
    .map(([, , version = '']) => version);
}
