import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { dotnet, dotnetUserConfig } from '@codeartifact-ci/core/clients/dotnet.ts';
import { nuget } from '@codeartifact-ci/core/clients/nuget.ts';
import type { Registry, ClientContext } from '@codeartifact-ci/core/clients/client.ts';
import { applySlots, fileFormats, removeLayers } from '../../../support/file-formats.ts';
import { clientContext } from '../../../support/client-context.ts';

const source = (repository: string): string =>
  `https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com/nuget/${repository}/v3/index.json`;
const extra = { repository: 'internal', mode: 'extra', name: 'internal' } as const;

function written(registries: readonly Partial<Registry>[], text: string, context: Partial<ClientContext> = {}): string {
  const { files } = dotnet.configure(clientContext('nuget', registries, context));
  return applySlots('nuget-config', text, files[0]?.slots ?? []).text;
}

describe('NuGet', () => {
  // nuget.config reference: packageSources, packageSourceCredentials, disabledPackageSources
  it('has a source with credentials by reference, and nuget.org out of the way', () => {
    expect(written([{}], '')).toBe(
      [
        '<configuration>',
        '  <disabledPackageSources>',
        '    <add key="nuget.org" value="true" />',
        '  </disabledPackageSources>',
        '  <packageSourceCredentials>',
        '    <codeartifact>',
        '      <add key="Username" value="aws" />',
        '      <add key="ClearTextPassword" value="%CODEARTIFACT_AUTH_TOKEN%" />',
        '    </codeartifact>',
        '  </packageSourceCredentials>',
        '  <packageSources>',
        `    <add key="codeartifact" value="${source('my-packages')}" protocolVersion="3" />`,
        '  </packageSources>',
        '</configuration>',
        '',
      ].join('\n'),
    );
  });

  it('has others beside the sources that are there, nuget.org among them', () => {
    const text =
      '<configuration>\n  <packageSources>\n    <add key="mine" value="x" />\n  </packageSources>\n</configuration>\n';
    const edited = written([extra], text, { exists: () => true });
    expect(edited).toContain('<add key="mine" value="x" />');
    expect(edited).toContain(`<add key="internal" value="${source('internal')}" protocolVersion="3" />`);
    expect(edited).not.toContain('nuget.org');
    // A new file hides NuGet's own first one, which lists nuget.org.
    expect(written([extra], '')).toContain(
      '<add key="nuget.org" value="https://api.nuget.org/v3/index.json" protocolVersion="3" />',
    );
    expect(written([extra, {}], '')).not.toContain('api.nuget.org');
  });

  it('has the token itself where files hold it, and the variable that the login chose where not', () => {
    expect(written([{}], '', { tokenIn: 'file' })).toContain('value="eyJ2ZXIiOjEs.TOKEN"');
    expect(written([{}], '', { tokenVariable: 'TOKEN_TWO' })).toContain('value="%TOKEN_TWO%"');
    expect(written([{}], '', { tokenIn: 'file', token: 'a"<b>&' })).toContain('value="a&quot;&lt;b&gt;&amp;"');
  });

  // NuGet documentation, "HTTPS everywhere": NU1302 since .NET 9, allowInsecureConnections since NuGet 6.8
  it('allows http for the emulator, and for nothing else', () => {
    const endpoint = new URL('http://127.0.0.1:8080/nuget/d/my-org-111122223333/my-packages/');
    expect(written([{ endpoint }], '')).toContain(
      '/v3/index.json" protocolVersion="3" allowInsecureConnections="true" />',
    );
    expect(written([{}], '')).not.toContain('allowInsecureConnections');
  });

  it('refuses names that NuGet does not tell apart', () => {
    const other = { ...extra, name: 'CodeArtifact' };
    expect(() => written([{}, other], '')).toThrow(InputError);
    expect(() => written([{ name: 'NuGet.org' }], '')).toThrow(/Choose another 'name'/);
  });

  it('encodes a name that would mean another as an element', () => {
    expect(written([{ name: 'a_x0041_' }], '')).toContain('<a_x005F_x0041_>');
  });

  // NuGet documentation, "common NuGet configurations"; .NET environment variables, DOTNET_CLI_HOME
  it.each([
    [{}, '/home/user/.nuget/NuGet/NuGet.Config', '/home/user/.config/NuGet/NuGet.Config'],
    [{ DOTNET_CLI_HOME: '/cli' }, '/cli/.nuget/NuGet/NuGet.Config', '/home/user/.config/NuGet/NuGet.Config'],
    [{ XDG_CONFIG_HOME: '/xdg' }, '/home/user/.nuget/NuGet/NuGet.Config', '/xdg/NuGet/NuGet.Config'],
  ])('with %j has its file where dotnet and nuget look for theirs', (env, sdk, mono) => {
    expect(dotnet.configure(clientContext('nuget', [{}], { env })).files[0]?.path).toBe(sdk);
    expect(nuget.configure(clientContext('nuget', [{}], { env })).files[0]?.path).toBe(mono);
  });

  it('has one file for both on Windows', () => {
    const where = { env: { APPDATA: '/AppData', DOTNET_CLI_HOME: '/cli' }, home: '/home/user' };
    expect(dotnetUserConfig(where, 'win32')).toBe('/AppData/NuGet/NuGet.Config');
  });

  it('gives a file its old bytes back, whatever they were', () => {
    const item = fc.constantFrom(
      '<clear />',
      '<!-- c -->',
      '<add key="nuget.org" value="https://api.nuget.org/v3/index.json" />',
      '<add key="NuGet.org" value="false" />',
      '<add key="codeartifact" value="old" />',
      '<codeartifact><add key="Username" value="me" /></codeartifact>',
    );
    const section = fc
      .tuple(
        fc.constantFrom('packageSources', 'packageSourceCredentials', 'disabledPackageSources'),
        fc.array(item, { maxLength: 3 }),
      )
      .map(([name, items]) =>
        items.length === 0 ? `<${name} />` : `<${name}>\n    ${items.join('\n    ')}\n  </${name}>`,
      );
    const texts = fc
      .tuple(
        fc.uniqueArray(section, { maxLength: 3, selector: (text) => text.slice(0, 18) }),
        fc.constantFrom('\n', '\r\n'),
      )
      .map(([sections, end]) =>
        `<configuration>\n  ${sections.join('\n  ')}\n</configuration>\n`.replaceAll('\n', end),
      );
    fc.assert(
      fc.property(fc.oneof(fc.constant(''), texts), fc.constantFrom([{}], [extra], [{}, extra]), (text, registries) => {
        const slots =
          dotnet.configure(clientContext('nuget', registries, { exists: () => text !== '' })).files[0]?.slots ?? [];
        const edited = applySlots('nuget-config', text, slots);
        expect(edited.text).not.toBe(text);
        expect(removeLayers(fileFormats['nuget-config'], edited.text, edited.layers)).toBe(text);
      }),
    );
  });
});
