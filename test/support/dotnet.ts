import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { clients } from './clients.ts';
import { run, runOk, type Outcome } from './process.ts';
import type { Sandbox } from './sandbox.ts';

/**
 * .NET Core 3.1, the last SDK that comes as an npm package, wants OpenSSL 1.1, which distributions no longer have. Of
 * what it looks for, OpenSSL 3 lacks three functions that are called otherwise there: this library adds them to it.
 */
const OPENSSL_SHIM = `
extern int EVP_MD_get_size(const void *md);
extern void *SSL_get1_peer_certificate(const void *ssl);
extern void ERR_new(void);
extern void ERR_set_debug(const char *file, int line, const char *function);
extern void ERR_set_error(int library, int reason, const char *format, ...);

int EVP_MD_size(const void *md) { return EVP_MD_get_size(md); }
void *SSL_get_peer_certificate(const void *ssl) { return SSL_get1_peer_certificate(ssl); }
void ERR_put_error(int library, int function, int reason, const char *file, int line) {
  ERR_new();
  ERR_set_debug(file, line, 0);
  ERR_set_error(library, reason, 0);
}
`;

/** Builds the shim in a folder of the machine's own, for `dotnetEnv`. It takes gcc, and OpenSSL 3's libraries. */
export async function buildOpenSslShim(parent: string): Promise<string> {
  const folder = join(parent, 'openssl-shim');
  await mkdir(folder);
  const source = join(folder, 'shim.c');
  await writeFile(source, OPENSSL_SHIM);
  const libraries = ['-Wl,--no-as-needed', '-l:libssl.so.3', '-l:libcrypto.so.3'];
  await runOk('gcc', ['-shared', '-nostdlib', '-fPIC', '-o', join(folder, 'libssl.so.1.1'), source, ...libraries], {
    cwd: folder,
    env: { PATH: '/usr/bin:/bin' },
  });
  return folder;
}

/** What the SDK needs to run without a network of its own, in folders of the sandbox, leaving no process behind. */
export function dotnetEnv(sandbox: Pick<Sandbox, 'home' | 'temp'>, shim: string): Record<string, string> {
  return {
    LD_LIBRARY_PATH: shim,
    DOTNET_ROOT: dirname(clients.dotnet[0]),
    DOTNET_CLI_HOME: sandbox.home,
    DOTNET_CLI_TELEMETRY_OPTOUT: '1',
    DOTNET_SKIP_FIRST_TIME_EXPERIENCE: '1',
    DOTNET_GENERATE_ASPNET_CERTIFICATE: 'false',
    DOTNET_NOLOGO: '1',
    // Without it, it wants ICU in a version of its time.
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1',
    NUGET_PACKAGES: join(sandbox.temp, 'packages'),
    NUGET_HTTP_CACHE_PATH: join(sandbox.temp, 'http-cache'),
    NUGET_XMLDOC_MODE: 'skip',
    MSBUILDDISABLENODEREUSE: '1',
    UseSharedCompilation: 'false',
  };
}

export async function dotnet(
  args: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Outcome> {
  return await run(clients.dotnet[0], args, options);
}

/** A library, which the SDK's own reference packs are enough to build. */
export function libraryProject(id: string, version: string, text = version): Record<string, string> {
  const properties = [
    '<TargetFramework>netcoreapp3.1</TargetFramework>',
    `<PackageId>${id}</PackageId><Version>${version}</Version>`,
    '<Authors>Acme</Authors><Description>A small library</Description>',
    '<PackageLicenseExpression>MIT</PackageLicenseExpression><PackageProjectUrl>https://example.com</PackageProjectUrl>',
    '<RepositoryUrl>https://example.com/source.git</RepositoryUrl><RepositoryType>git</RepositoryType>',
  ];
  return {
    [`${id}.csproj`]: `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>${properties.join('')}</PropertyGroup></Project>\n`,
    'Library.cs': `namespace ${id} { public static class Library { public static string Version() { return "${text}"; } } }\n`,
  };
}

/** A program that says the version of a library, for `dotnet run`. */
export function consumerProject(references: Readonly<Record<string, string>>, calls?: string): Record<string, string> {
  const items = Object.entries(references).map(
    ([id, version]) => `<PackageReference Include="${id}" Version="${version}" />`,
  );
  const body = calls === undefined ? '' : `System.Console.WriteLine(${calls}.Library.Version());`;
  return {
    'app.csproj': `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>netcoreapp3.1</TargetFramework></PropertyGroup><ItemGroup>${items.join('')}</ItemGroup></Project>\n`,
    'Program.cs': `public static class Program { public static void Main() { ${body} } }\n`,
  };
}
