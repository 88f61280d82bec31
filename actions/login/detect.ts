import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TOOL_NAMES, type ToolName } from '@codeartifact-ci/core/tools/tools.ts';

/** A file that shows which client a project uses; `text` narrows it down where the name does not tell. */
interface Sign {
  readonly file: RegExp;
  readonly tool: string;
  readonly text?: RegExp;
}

/** Lock files and manifests, as each client names them. */
const SIGNS: readonly Sign[] = [
  { file: /^(package-lock|npm-shrinkwrap)\.json$/, tool: 'npm' },
  { file: /^yarn\.lock$/, tool: 'yarn', text: /^# yarn lockfile v1/m },
  { file: /^yarn\.lock$/, tool: 'yarn-berry', text: /^__metadata:/m },
  { file: /^\.yarnrc\.yml$/, tool: 'yarn-berry' },
  { file: /^pnpm-(lock|workspace)\.yaml$/, tool: 'pnpm' },
  { file: /^bun\.lockb?$/, tool: 'bun' },
  { file: /^deno\.(lock|jsonc?)$/, tool: 'deno' },
  { file: /^uv\.lock$/, tool: 'uv' },
  { file: /^poetry\.lock$/, tool: 'poetry' },
  { file: /^pyproject\.toml$/, tool: 'poetry', text: /^\[tool\.poetry\]/m },
  { file: /^pdm\.lock$/, tool: 'pdm' },
  { file: /^(.*requirements.*\.txt|setup\.py|setup\.cfg|pyproject\.toml)$/, tool: 'pip' },
  { file: /^pom\.xml$/, tool: 'maven' },
  { file: /^(build|settings)\.gradle(\.kts)?$/, tool: 'gradle' },
  { file: /^build\.sbt$/, tool: 'sbt' },
  { file: /^packages\.config$/, tool: 'nuget' },
  { file: /\.(sln|slnx|csproj|fsproj|vbproj)$/, tool: 'dotnet' },
  { file: /^Cargo\.(toml|lock)$/, tool: 'cargo' },
  { file: /^Gemfile(\.lock)?$/, tool: 'bundler' },
  { file: /\.gemspec$/, tool: 'gem' },
  { file: /^Package\.swift$/, tool: 'swift' },
];
/** A package.json without a lock file says in `packageManager` what reads it; without that it is npm's. */
const NODE_TOOLS: readonly string[] = ['npm', 'yarn', 'yarn-berry', 'pnpm', 'bun', 'deno'];
/** A tool that shows by its own lock file is not also pip's. */
const PYTHON_TOOLS: readonly string[] = ['uv', 'poetry', 'pdm'];

/**
 * The clients of the project in the workspace: from the files at its top, or, where these show none, from those in its
 * folders. Sorted as in the list of tools. Empty when nothing is known.
 */
export async function detectTools(workspace: string): Promise<ToolName[]> {
  const top = await readdir(workspace, { withFileTypes: true }).catch(() => []);
  const found = await signsIn(
    workspace,
    top.filter((entry) => entry.isFile()).map(({ name }) => name),
  );
  if (found.length > 0) return found;
  const folders = top.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const below = await Promise.all(
    folders
      .filter((entry) => entry.isDirectory())
      .slice(0, 200)
      .map(async ({ name }) => {
        const folder = join(workspace, name);
        return await signsIn(folder, await readdir(folder).catch(() => []));
      }),
  );
  const all = new Set(below.flat());
  return TOOL_NAMES.filter((tool) => all.has(tool));
}

async function signsIn(folder: string, names: readonly string[]): Promise<ToolName[]> {
  const texts = new Map<string, Promise<string>>();
  const textOf = (name: string): Promise<string> => {
    const text = texts.get(name) ?? readFile(join(folder, name), 'utf8').catch(() => '');
    texts.set(name, text);
    return text;
  };
  const found = new Set<string>();
  for (const { file, tool, text } of SIGNS) {
    for (const name of names) {
      if (file.test(name) && (text === undefined || text.test(await textOf(name)))) found.add(tool);
    }
  }
  if (names.includes('package.json') && !NODE_TOOLS.some((tool) => found.has(tool))) {
    found.add(packageManager(await textOf('package.json')));
  }
  if (PYTHON_TOOLS.some((tool) => found.has(tool))) found.delete('pip');
  return TOOL_NAMES.filter((tool) => found.has(tool));
}

/** Corepack's field, `pnpm@10.0.0`; Yarn is Berry from version 2 on. */
function packageManager(text: string): string {
  const match = /"packageManager"\s*:\s*"(npm|yarn|pnpm|bun)@(\d+)/.exec(text);
  if (match?.[1] === undefined) return 'npm';
  return match[1] === 'yarn' && Number(match[2]) > 1 ? 'yarn-berry' : match[1];
}
