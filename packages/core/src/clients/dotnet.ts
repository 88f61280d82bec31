import { join } from 'node:path';
import { configHome } from './support/config-folder.ts';
import { absoluteFolder } from './support/java-home.ts';
import { nugetCache, nugetConfigFile, nugetCredentialVariables, nugetNames } from './support/nuget-config.ts';
import { msbuildFiles, nugetProjectFile } from './support/nuget-project-file.ts';
import type { Client, ClientContext } from './client.ts';

/** The .NET SDK: NuGet's configuration, in the user's file where the SDK looks for it. */
export const dotnet: Client<'dotnet'> = {
  name: 'dotnet',
  title: '.NET',
  documentation: 'https://learn.microsoft.com/nuget/consume-packages/configuring-nuget-behavior',
  format: 'nuget',
  modes: ['default', 'extra'],
  scoped: false,
  names: nugetNames,
  readme: {
    configured: 'user `NuGet.Config`: source and credentials; nuget.org disabled',
    token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
  },
  signs: [{ file: /\.(sln|slnx|csproj|fsproj|vbproj)$/ }],
  projectFiles: [nugetProjectFile, ...msbuildFiles],
  // packages.lock.json has hashes, and no address.
  lockFiles: [],
  cache: nugetCache,
  configure: (context) => {
    const path = dotnetUserConfig(context);
    return { files: [nugetConfigFile(path, context)], ...nugetCredentialVariables(path, context) };
  },
};

/**
 * On Windows the file that nuget.exe reads; elsewhere ~/.nuget/NuGet/NuGet.Config (NuGet documentation, "common NuGet
 * configurations"), where DOTNET_CLI_HOME takes the place of the home directory (".NET environment variables").
 */
export function dotnetUserConfig(
  { env, home }: Pick<ClientContext, 'env' | 'home'>,
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === 'win32') return join(configHome({ env, home }, platform), 'NuGet', 'NuGet.Config');
  const { DOTNET_CLI_HOME: given } = env;
  return join(
    given === undefined || given === '' ? home : absoluteFolder(given, 'DOTNET_CLI_HOME'),
    '.nuget',
    'NuGet',
    'NuGet.Config',
  );
}
