import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '@codeartifact-ci/core/command.ts';
import { format } from 'prettier';
import { clientTable } from './client-table.ts';
import { commands } from './commands.ts';
import { actionYml, exampleSection, fillMark, inputTable, outputTable, permissionSection } from './generate.ts';

/** The sections of an action's README that are generated, by the name of their mark. */
const SECTIONS: Readonly<Record<string, (command: Command) => string>> = {
  examples: exampleSection,
  permissions: permissionSection,
  inputs: inputTable,
  outputs: outputTable,
};

/** What is generated beside the bundle, by path relative to the project's root. */
export async function generatedFiles(root: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const load of Object.values(commands)) {
    const command = await load();
    if (command.look === undefined) continue;
    const folder = `actions/${command.name}`;
    files.set(`${folder}/action.yml`, actionYml(command, command.look));
    const readme = `${folder}/README.md`;
    let text = await readFile(join(root, readme), 'utf8');
    for (const [mark, section] of Object.entries(SECTIONS)) text = fillMark(text, mark, section(command), readme);
    files.set(readme, text);
    for (const [path, schema] of Object.entries(command.schemas ?? {})) {
      files.set(`${folder}/${path}`, await schemaText(schema()));
    }
  }
  const readme = 'actions/login/README.md';
  files.set(readme, fillMark(files.get(readme) ?? '', 'clients', await clientTable(), readme));
  return files;
}

/** As the linter wants it. */
async function schemaText(schema: object): Promise<string> {
  return await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });
}
