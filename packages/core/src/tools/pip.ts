import type { Tool } from './tool.ts';

/**
 * pip, by variables alone (pip user guide, "environment variables"): they win over every pip.conf, and the token
 * stays out of files.
 */
export const pip: Tool = {
  name: 'pip',
  format: 'pypi',
  configure({ endpoint, token }) {
    const index = new URL('simple/', endpoint);
    index.username = 'aws';
    index.password = token;
    return { files: [], variables: { PIP_INDEX_URL: index.href }, summary: 'index in PIP_INDEX_URL' };
  },
};
