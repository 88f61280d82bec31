import type { Tool } from './tool.ts';

/** twine, by its variables (twine's documentation, "environment variables"); no .pypirc is needed. */
export const twine: Tool = {
  name: 'twine',
  format: 'pypi',
  configure({ endpoint, token }) {
    return {
      files: [],
      variables: { TWINE_REPOSITORY_URL: endpoint.href, TWINE_USERNAME: 'aws', TWINE_PASSWORD: token },
      summary: 'repository in TWINE_REPOSITORY_URL',
    };
  },
};
