import { strToU8, zipSync } from 'fflate';

export interface NupkgParts {
  /** Further elements of the nuspec's metadata. */
  readonly more?: string;
  /** Further files in the package. */
  readonly files?: Readonly<Record<string, string>>;
}

export function nuspec(id: string, version: string, more = ''): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">',
    `<metadata><id>${id}</id><version>${version}</version><authors>Acme, Inc.</authors>`,
    `<description>A package</description>${more}</metadata></package>`,
  ].join('\n');
}

/** A .nupkg as `dotnet pack` makes them, as far as anybody reads it. */
export function nupkg(id: string, version: string, { more = '', files = {} }: NupkgParts = {}): Buffer {
  return zip({ [`${id}.nuspec`]: nuspec(id, version, more), 'lib/netcoreapp3.1/_._': '', ...files });
}

/** The same bytes for the same files. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const entries = Object.entries(files).map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: new Date('2024-01-02T00:00:00Z') }));
}

/** What NuGet's clients send: one part with the package. */
export function pushForm(bytes: Buffer, part = 'package'): FormData {
  const form = new FormData();
  form.append(part, new Blob([new Uint8Array(bytes)]), 'package.nupkg');
  return form;
}

/** A nuspec's `<dependencies>` with one group. */
export function dependencies(targetFramework: string, ...wanted: readonly (readonly [string, string])[]): string {
  const list = wanted.map(
    ([id, version]) => `<dependency id="${id}" version="${version}" exclude="Build,Analyzers" />`,
  );
  return `<dependencies><group targetFramework="${targetFramework}">${list.join('')}</group></dependencies>`;
}
