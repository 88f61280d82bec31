import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { fileSchema } from '../../../actions/provision/file/shape.ts';
import { actions } from './actions.ts';
import { clientTable } from './client-table.ts';
import { PURPOSES, statementsFor } from '@codeartifact-ci/core/aws/permissions.ts';
import { actionYml, fillMark, inputTable, outputTable, type ActionLook } from './generate.ts';

/** How each action looks in the Marketplace. */
const LOOKS: Readonly<Record<keyof typeof actions, ActionLook>> = {
  login: { icon: 'log-in', color: 'orange' },
  provision: { icon: 'layers', color: 'orange' },
  prune: { icon: 'scissors', color: 'orange' },
  publish: { icon: 'upload-cloud', color: 'orange' },
};

/** What is generated beside the bundle, by path relative to the project's root. */
export async function generatedFiles(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [name, load] of Object.entries(actions)) {
    const command = await load();
    files.set(`actions/${name}/action.yml`, actionYml(command, LOOKS[name as keyof typeof actions]));
    const readme = `actions/${name}/README.md`;
    let text = await readFile(join(root, readme), 'utf8');
    text = fillMark(text, 'inputs', inputTable(command), readme);
    text = fillMark(text, 'outputs', outputTable(command), readme);
    files.set(readme, text);
  }
  files.set('actions/provision/codeartifact.schema.json', await schemaText(fileSchema()));
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const withClients = fillMark(readme, 'clients', clientTable(), 'README.md');
  files.set('README.md', fillMark(withClients, 'permissions', permissionsSection(), 'README.md'));
  return files;
}

/** The identity policy of each purpose, as the session policies have it. */
function permissionsSection(): string {
  const titles = {
    read: 'login with `access: read` (`codeartifact:read`)',
    publish: 'publish, and login with `access: publish` (`codeartifact:publish`)',
    'prune-plan': 'prune with `mode: plan` (`codeartifact:prune-plan`)',
    prune: 'prune (`codeartifact:prune`)',
    provision: 'provision (`codeartifact:provision`)',
  } as const;
  return PURPOSES.map((purpose) => {
    const policy = { Version: '2012-10-17', Statement: statementsFor(purpose) };
    const json = JSON.stringify(policy, null, 2);
    return `<details><summary>${titles[purpose].replace(/`([^`]+)`/g, '<code>$1</code>')}</summary>\n\n\`\`\`json\n${json}\n\`\`\`\n\n</details>`;
  }).join('\n');
}

/** As the linter wants it. */
async function schemaText(schema: object): Promise<string> {
  return await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });
}
