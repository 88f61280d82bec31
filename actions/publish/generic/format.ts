import { basename } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { expand, kindOf, match } from '../files/glob.ts';
import { shown, type Root } from '../files/root.ts';
import type { PublishFormat } from '../publish-format.ts';
import { genericRelease, nameProblem } from './release.ts';

/** Files of the input `assets`, as one version of one package: nothing else says what belongs to it. */
export const generic: PublishFormat = {
  id: 'generic',
  manifests: [],
  lookedFor: "'assets'",
  // The format has no protocol of its own, so nothing is sent to its endpoint.
  authorization: (token) => `Bearer ${token}`,
  discover: () => Promise.resolve({ sources: [], leftOut: [] }),

  async discoverGiven(root, { assets }) {
    const isUnwanted = (entry: string): boolean => entry.startsWith('!');
    const unwanted = assets.filter(isUnwanted).map((entry) => entry.slice(1));
    const excluded = new Set(await match(root, root.path, unwanted));
    const wanted = assets.filter((entry) => !isUnwanted(entry));
    const found = await Promise.allSettled(wanted.map((entry) => filesOf(root, entry)));
    const problems = found.flatMap((one) => (one.status === 'rejected' ? [reason(one.reason)] : []));
    if (problems.length > 0) throw new InputError(problems.join('\n'));
    const paths = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    const sources = [...new Set(paths)].filter((path) => !excluded.has(path)).map((path) => ({ path }));
    if (sources.length === 0 && assets.length > 0) {
      throw new InputError("'assets' leads to no file. Correct it.");
    }
    return { sources, leftOut: [] };
  },

  async collect(sources, context) {
    if (sources.length === 0) return [];
    const { namespace = '', packageName, version = '' } = context;
    if (namespace === '') context.problem("A generic package needs a namespace. Give it as the input 'namespace'.");
    if (version === '') context.problem("A generic package has the version of the tag. Give it as the input 'tag'.");
    const opened = await Promise.all(
      sources.map(({ path }) => context.attempt(() => context.open(context.root, path, basename(path)))),
    );
    const assets = opened.filter((asset) => asset !== undefined);
    const names = [namespace, packageName, version, ...assets.map(({ name }) => name)].filter((name) => name !== '');
    const problems = [...new Set(names)].flatMap((name) => nameProblem(name) ?? []);
    problems.forEach(context.problem);
    if (namespace === '' || version === '' || problems.length > 0 || assets.length === 0) return [];
    return [genericRelease({ namespace, name: packageName, version }, assets)];
  },
};

/** The file that an entry names, or those that its pattern matches; a folder that is named is a mistake. */
async function filesOf(root: Root, entry: string): Promise<string[]> {
  const found = await expand(root, entry);
  const kinds = await Promise.all(found.map(kindOf));
  const files = found.filter((_, index) => kinds[index] !== 'folder');
  const [folder] = found;
  if (files.length > 0 || folder === undefined) return files;
  throw new InputError(`${shown(root, folder)} is a folder: give its files with 'assets', such as ${entry}/**.`);
}

function reason(error: unknown): string {
  if (!(error instanceof InputError)) throw error;
  return error.message.replace("'packages'", "'assets'");
}
