import { match } from '../files/glob.ts';
import type { Root } from '../files/root.ts';
import type { Discovery, SearchPlace, Source } from '../publish-format.ts';

/** Where `gem build` and Bundler's `rake build` put gems. */
const OUTPUT = ['*.gem', 'pkg/*.gem', 'dist/*.gem', 'build/*.gem'];

/** Gems of a project; in other folders, all that lie in them. */
export async function discover(root: Root, { path, kind }: SearchPlace): Promise<Discovery<Source>> {
  if (kind === 'file') return { sources: path.endsWith('.gem') ? [{ path }] : [], leftOut: [] };
  const files = await match(root, path, kind === 'folder' ? ['*.gem'] : OUTPUT, 'file');
  return { sources: files.map((file) => ({ path: file })), leftOut: [] };
}
