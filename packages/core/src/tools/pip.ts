import { withCredentials, type Tool } from './tool.ts';

/**
 * pip, by variables alone (pip user guide, "environment variables"): they win over every pip.conf, and the token
 * stays out of files.
 */
export const pip: Tool = {
  name: 'pip',
  format: 'pypi',
  modes: ['default', 'extra'],
  scoped: false,
  configure({ registries, token }) {
    const urls = (mode: 'default' | 'extra'): string[] =>
      registries
        .filter((registry) => registry.mode === mode)
        .map(({ endpoint }) => withCredentials(new URL('simple/', endpoint), token));
    const [index] = urls('default');
    const extra = urls('extra');
    return {
      files: [],
      variables: {
        ...(index === undefined ? {} : { PIP_INDEX_URL: { value: index, purpose: 'index' } }),
        ...(extra.length === 0 ? {} : { PIP_EXTRA_INDEX_URL: { value: extra.join(' '), purpose: 'extra index' } }),
      },
    };
  },
};
