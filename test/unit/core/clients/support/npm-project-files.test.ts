import { describe, expect, it } from '@jest/globals';
import { surveyedLogin, surveyLines } from '../../../../support/survey.ts';

async function lines(tool: 'npm' | 'pnpm', text: string): Promise<string[]> {
  return await surveyLines({ '.npmrc': text }, { [tool]: surveyedLogin(tool) });
}

describe("a line of a project's .npmrc", () => {
  it.each([
    '# registry=https://example.com/',
    '; registry=https://example.com/',
    '  #registry=https://example.com/',
    '=https://example.com/',
    'registry',
    '#',
    'userconfigs',
    'registry=',
  ])('that sets no registry is passed over: %j', async (text) => {
    expect(await lines('npm', `${text}\n`)).toEqual([]);
  });

  it.each([
    'registry=https://example.com/ ; mine',
    'registry = https://example.com/#mine',
    'registry="https://example.com/"',
    "'registry'='https://example.com/'",
    'registry ;=https://example.com/',
    'registry=https://example.com/ ; a\u2028b',
  ])('is read without quotes and comments: %j', async (text) => {
    expect(await lines('npm', text)).toEqual([
      expect.stringMatching(/^\.npmrc:1 warning: 'registry' is https:\/\/example\.com\/: npm asks/),
    ]);
  });

  it('has a character that stands for itself behind a backslash', async () => {
    expect(await lines('npm', 'registry=https://example.com/a\\;b')).toEqual([
      expect.stringContaining('https://example.com/a/;b:'),
    ]);
  });

  it('below a section is one for pnpm alone', async () => {
    const text = ' [section]\nregistry=https://example.com/\n';
    expect(await lines('npm', text)).toEqual([]);
    expect(await lines('pnpm', text)).toHaveLength(1);
  });

  it('that names a proxy is told of only beside one by which the proxy can read what goes through it', async () => {
    for (const open of ['strict-ssl=false', 'ca=x', 'ca[]=x', 'cafile=x']) {
      expect(await lines('npm', `${open}\nproxy=http://example.com:8080`)).toEqual([
        expect.stringMatching(/^\.npmrc:2 token: .*example\.com:8080/),
      ]);
    }
    for (const closed of ['strict-ssl=true', 'ca=', 'ca=null', 'cafile=false']) {
      expect(await lines('npm', `${closed}\nproxy=http://example.com:8080`)).toEqual([]);
    }
  });
});
