import { match } from '../files/glob.ts';
import type { Root } from '../files/root.ts';
import { readText } from '../files/text.ts';
import type { ProjectMember } from '../project-member.ts';
import type { Discovery, SearchPlace, Source } from '../publish-format.ts';

export interface GemSource extends Source {
  /** The gems of the project whose build may have left it; undefined where it was not looked for in a project. */
  readonly project: readonly ProjectMember[] | undefined;
}

/** Where `gem build` and Bundler's `rake build` put gems. */
const OUTPUT = ['*.gem', 'pkg/*.gem', 'dist/*.gem', 'build/*.gem'];

/** Gems of a project; in other folders, all that lie in them. */
export async function discover(root: Root, { path, kind }: SearchPlace): Promise<Discovery<GemSource>> {
  const project = kind === 'project' ? await gemspecs(root, path) : undefined;
  if (kind === 'file') return { sources: path.endsWith('.gem') ? [{ path, project }] : [], leftOut: [] };
  const files = await match(root, path, kind === 'folder' ? ['*.gem'] : OUTPUT, 'file');
  return { sources: files.map((file) => ({ path: file, project })), leftOut: [] };
}

/** What a folder's gemspecs say as plain texts: they are programs, and many take their version from another file. */
async function gemspecs(root: Root, folder: string): Promise<ProjectMember[]> {
  const files = await match(root, folder, ['*.gemspec'], 'file');
  return await Promise.all(
    files.map(async (file) => {
      const text = await readText(root, file);
      const plain = (key: string): string | undefined =>
        new RegExp(`^[^#\\n]*\\.${key}\\s*=\\s*(["'])([^"'#{}]+)\\1(?:\\.freeze)?\\s*(?:[;}#]|end\\b|$)`, 'm').exec(
          text,
        )?.[2];
      return { name: plain('name'), version: plain('version') };
    }),
  );
}
