import { match } from '../files/glob.ts';
import { shown, type Root } from '../files/root.ts';
import type { Discovery, SearchPlace, Source } from '../publish-format.ts';

export interface NugetSource extends Source {
  /** See Release. */
  readonly isMet: boolean;
}

/** Where `dotnet pack` puts packages, by itself and with `--output`. */
const OUTPUT = [
  '*',
  'dist/*',
  'build/*',
  'nupkgs/*',
  'bin/Release/*',
  '**/bin/Release/*',
  'artifacts/package/release/*',
];

/** The folder of a project's own build, in which every version that was ever packed lies. */
const KEEPS_OLD = /[\\/]bin[\\/]Release[\\/]/;

/** Packages of a project's release build; in other folders, all that lie in them. Symbol packages are left out. */
export async function discover(root: Root, { path, kind }: SearchPlace): Promise<Discovery<NugetSource>> {
  const isSymbols = (file: string): boolean => /\.snupkg$|\.symbols\.nupkg$/i.test(file);
  const files =
    kind === 'file'
      ? [path].filter((file) => /\.s?nupkg$/i.test(file))
      : await match(
          root,
          path,
          (kind === 'folder' ? ['*'] : OUTPUT).flatMap((one) => [`${one}.nupkg`, `${one}.snupkg`]),
        );
  return {
    sources: files
      .filter((file) => !isSymbols(file))
      .map((file) => ({ path: file, isMet: kind === 'project' && KEEPS_OLD.test(file) })),
    leftOut: files
      .filter(isSymbols)
      .map((file) => `${shown(root, file)} is left out: CodeArtifact takes no symbol packages.`),
  };
}
