import type { ClientSetUp } from '../client-set-up.ts';

export const clients: readonly ClientSetUp[] = [
  {
    id: 'nuget',
    name: 'NuGet, dotnet',
    auth: 'token',
    steps: (target) => [
      {
        title: 'nuget.config',
        text: `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <packageSources>
    <add key="codeartifact" value="${target.url}v3/index.json"
         protocolVersion="3" allowInsecureConnections="true" />
  </packageSources>
  <packageSourceCredentials>
    <codeartifact>
      <add key="Username" value="aws" />
      <add key="ClearTextPassword" value="%CODEARTIFACT_AUTH_TOKEN%" />
    </codeartifact>
  </packageSourceCredentials>
</configuration>`,
        note: 'NuGet replaces %…% with the variable on every platform.',
      },
      { title: 'To publish, in the shell', text: 'dotnet nuget push NAME.nupkg --source codeartifact' },
    ],
  },
];
