import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { actions } from './actions.ts';
import { actionYml, fillMark, inputTable, outputTable, type ActionLook } from './generate.ts';

/** How each action looks in the Marketplace. */
const LOOKS: Readonly<Record<keyof typeof actions, ActionLook>> = {
  login: { icon: 'log-in', color: 'orange' },
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
  return files;
}
