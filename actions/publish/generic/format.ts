import { basename } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { expand } from '../files/glob.ts';
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
    const found = await Promise.all(
      assets.map(async (entry) => {
        try {
          return await expand(root, entry);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          throw new InputError(error.message.replace("'packages'", "'assets'"));
        }
      }),
    );
    return { sources: [...new Set(found.flat())].map((path) => ({ path })), leftOut: [] };
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
