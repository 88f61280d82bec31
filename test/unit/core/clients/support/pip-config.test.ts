import { describe, expect, it } from '@jest/globals';
import type { ClientContext } from '@codeartifact-ci/core/clients/client.ts';
import { extraSources, pipConfigFile } from '@codeartifact-ci/core/clients/support/pip-config.ts';
import { clientContext } from '../../../../support/client-context.ts';

const USER = '/home/user/.config/pip/pip.conf';
const LEGACY = '/home/user/.pip/pip.conf';
const MACHINE = '/etc/pip.conf';
const extra = (host: string): string => `[global]\nextra-index-url = https://${host}/simple\n`;
const links = (place: string): string => `[global]\nfind-links = ${place}\n`;

/** The places that are told of. */
function places(files: Readonly<Record<string, string>>, context: Partial<ClientContext> = {}, registries?: object[]) {
  const given = clientContext('pypi', registries, { read: (path) => files[path], ...context });
  return extraSources(given).map((line) => line.slice(0, line.indexOf(': ')));
}

describe('what pip asks beside the repository', () => {
  it('is in the strongest of its files alone', () => {
    const files = { '/v/pip.conf': extra('v'), [USER]: extra('u'), [LEGACY]: extra('l'), [MACHINE]: extra('m') };
    expect(places(files, { env: { VIRTUAL_ENV: '/v' } })).toEqual(['/v/pip.conf']);
    expect(places(files)).toEqual([USER]);
    expect(places({ ...files, [USER]: '[global]\nextra-index-url =\n' })).toEqual([LEGACY]);
    expect(places({ [MACHINE]: extra('m') })).toEqual([MACHINE]);
    expect(places({ '/etc/xdg/pip/pip.conf': extra('m') })).toEqual(['/etc/xdg/pip/pip.conf']);
    expect(places({})).toEqual([]);
    // Of the folder where it happens to run.
    expect(places({ 'pip.conf': extra('x') }, { env: { VIRTUAL_ENV: '' } })).toEqual([]);
  });

  it('is in the file of PIP_CONFIG_FILE in place of the user’s, where every folder has the same', () => {
    const files = { '/c.conf': extra('c'), [USER]: extra('u'), 'c.conf': extra('r') };
    expect(places(files, { env: { PIP_CONFIG_FILE: '/c.conf' } })).toEqual(['/c.conf']);
    expect(places(files, { env: { PIP_CONFIG_FILE: 'c.conf' } })).toEqual([]);
    expect(places(files, { env: { PIP_CONFIG_FILE: '' } })).toEqual([USER]);
  });

  it('is in the variable, which hides the files, and is told of once where the token is in a file', () => {
    const env = { PIP_EXTRA_INDEX_URL: 'https://x/simple' };
    expect(places({ [USER]: extra('u') }, { env })).toEqual(['PIP_EXTRA_INDEX_URL']);
    expect(places({ [USER]: extra('u') }, { env, tokenIn: 'file' })).toEqual([]);
  });

  it('is hidden by the variable of a login with an extra index', () => {
    const both = [{}, { mode: 'extra', name: 'more' }];
    expect(places({ [USER]: extra('u') }, {}, both)).toEqual([]);
    expect(places({ [USER]: extra('u') }, { tokenIn: 'file' }, both)).toEqual([USER]);
  });

  it('is pages of links too, in the strongest place, and no folders', () => {
    expect(places({ [USER]: links('https://u/'), [MACHINE]: links('https://m/') })).toEqual([USER]);
    expect(places({ [USER]: links('/wheels'), [MACHINE]: links('https://m/') })).toEqual([]);
    expect(places({ [USER]: links(''), [MACHINE]: links('https://m/') })).toEqual([MACHINE]);
    const env = { PIP_FIND_LINKS: 'HTTPS://x/ /wheels' };
    expect(places({ [USER]: links('https://u/') }, { env })).toEqual(['PIP_FIND_LINKS']);
  });

  it.each([
    'extra_index_url: https://x/simple',
    '  Extra-Index-Url =\r\n  https://x/simple',
    'a = 1\nextra-index-url =\n\t/x\n\thttps://x/simple',
  ])('is read as pip does: %j', (text) => expect(places({ [USER]: `[install]\n${text}\n` })).toEqual([USER]));

  it.each([
    '# extra-index-url = https://x/simple',
    'extra-index-url =\nhttps://x/simple',
    'x-extra-index-url = https://x/',
  ])('is none in %j', (text) => expect(places({ [USER]: `[install]\n${text}\n` })).toEqual([]));
});

describe("pip's user file", () => {
  const home = '/home/user';

  it('is another on Windows', () => {
    expect(pipConfigFile({}, home, 'linux')).toBe(USER);
    expect(pipConfigFile({ APPDATA: '/a' }, home, 'win32')).toMatch(/pip\.ini$/);
  });

  it.each(['/dev/null', 'nul', 'NUL', 'pip.conf'])('is refused where PIP_CONFIG_FILE is %s', (given) => {
    expect(() => pipConfigFile({ PIP_CONFIG_FILE: given }, home)).toThrow(
      given === 'pip.conf' ? /another file in every folder/ : /pip reads no file/,
    );
  });
});
