import type { Tool } from './tool.ts';

/** twine, by its variables (twine's documentation, "environment variables"); no .pypirc is needed. */
export const twine: Tool = {
  name: 'twine',
  format: 'pypi',
  modes: ['default'],
  scoped: false,
  configure({ registries: [{ endpoint }], token }) {
    return {
      files: [],
      variables: {
        TWINE_REPOSITORY_URL: { value: endpoint.href, purpose: 'repository' },
        TWINE_USERNAME: { value: 'aws', purpose: 'user name' },
        TWINE_PASSWORD: { value: token, purpose: 'password' },
      },
    };
  },
};
