import { join } from 'node:path';
import type { Client } from './client.ts';
import { configHome } from './support/config-folder.ts';
import { nugetCache, nugetConfigFile, nugetNames, nugetCredentialVariables } from './support/nuget-config.ts';
import { msbuildFiles, nugetProjectFile } from './support/nuget-project-file.ts';

/**
 * NuGet's own client, in the user's NuGet.Config: %AppData%\NuGet on Windows, and ~/.config/NuGet elsewhere, where it
 * runs on Mono (NuGet documentation, "common NuGet configurations").
 */
export const nuget: Client<'nuget'> = {
  name: 'nuget',
  title: 'NuGet',
  documentation: 'https://learn.microsoft.com/nuget/reference/nuget-config-file',
  format: 'nuget',
  modes: ['default', 'extra'],
  scoped: false,
  names: nugetNames,
  readme: {
    configured: 'user `NuGet.Config`: source and credentials; nuget.org disabled',
    token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
    tested: 'contract: NuGet’s documentation',
  },
  signs: [{ file: /^packages\.config$/ }],
  projectFiles: [nugetProjectFile, ...msbuildFiles],
  // packages.lock.json has hashes, and no address.
  lockFiles: [],
  cache: nugetCache,
  configure: (context) => {
    const path = join(configHome(context), 'NuGet', 'NuGet.Config');
    return { files: [nugetConfigFile(path, context)], ...nugetCredentialVariables(path, context) };
  },
};
