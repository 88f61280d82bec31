import { join } from 'node:path';
import { configHome } from './config-folder.ts';
import { nugetConfigFile } from './nuget.ts';
import type { Tool, ToolContext } from './tool.ts';

/** The .NET SDK: NuGet's configuration, in the user's file where the SDK looks for it. */
export const dotnet: Tool = {
  name: 'dotnet',
  format: 'nuget',
  modes: ['default', 'extra'],
  scoped: false,
  configure: (context) => ({ files: [nugetConfigFile(dotnetUserConfig(context), context)], variables: {} }),
};

/**
 * On Windows the file that nuget.exe reads; elsewhere ~/.nuget/NuGet/NuGet.Config (NuGet documentation, "common NuGet
 * configurations"), where DOTNET_CLI_HOME takes the place of the home directory (".NET environment variables").
 */
export function dotnetUserConfig(
  { env, home }: Pick<ToolContext, 'env' | 'home'>,
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === 'win32') return join(configHome({ env, home }, platform), 'NuGet', 'NuGet.Config');
  const { DOTNET_CLI_HOME: given } = env;
  return join(given === undefined || given === '' ? home : given, '.nuget', 'NuGet', 'NuGet.Config');
}
