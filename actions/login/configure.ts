import type { FileEdit } from '@codeartifact-ci/core/files/ledger.ts';
import type { Format } from '@codeartifact-ci/core/names.ts';
import { tools, type ToolName } from '@codeartifact-ci/core/tools/tools.ts';

export interface ConfiguredTool {
  readonly tool: ToolName;
  readonly format: Format;
  readonly endpoint: URL;
  readonly files: readonly FileEdit[];
  readonly variables: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface ConfigurationContext {
  readonly domain: string;
  readonly repository: string;
  readonly endpoints: ReadonlyMap<Format, URL>;
  readonly token: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly systemHome: string;
}

/** The edits and variables of each tool; nothing is written yet. */
export function configureTools(names: readonly ToolName[], context: ConfigurationContext): ConfiguredTool[] {
  return names.map((name) => {
    const { format, configure } = tools[name];
    const endpoint = context.endpoints.get(format);
    if (endpoint === undefined) throw new Error(`no endpoint was asked for ${format}`);
    return { tool: name, format, endpoint, ...configure({ ...context, endpoint }) };
  });
}
