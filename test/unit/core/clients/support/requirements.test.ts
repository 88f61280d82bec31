import { describe, expect, it } from '@jest/globals';
import { surveyedLogin, surveyLines } from '../../../../support/survey.ts';

async function lines(files: Readonly<Record<string, string>>): Promise<string[]> {
  return await surveyLines(files, { pip: surveyedLogin('pip') });
}

describe('a requirements file', () => {
  it.each(['-r', '--requirement', '-c', '--constraint'])('brings in further files by %s', async (option) => {
    const files = { 'requirements.txt': `${option} deps.in\n`, 'deps.in': '-i https://example.com/simple\n' };
    expect(await lines(files)).toEqual([expect.stringMatching(/^deps\.in:1 warning: '-i'/)]);
  });

  it.each([
    'a\\--index-url https://example.com/simple',
    '# b \\\n# --index-url https://example.com/simple',
    'a #--index-url https://example.com/simple',
    'a # --index-url https://example.com/simple',
    'a==1 \\\n  # --index-url https://example.com/simple',
  ])('has no option in a comment or in the middle of a word: %j', async (text) => {
    expect(await lines({ 'requirements.txt': text })).toEqual([]);
  });

  it('has one behind a word with a # in it', async () => {
    const text = 'a@git+https://example.org/a#egg=a --index-url https://example.com/simple';
    expect(await lines({ 'requirements.txt': text })).toEqual([expect.stringMatching(/:1 warning: '--index-url'/)]);
  });

  it('goes on with the next line behind a backslash at the end, and not behind the one of a comment', async () => {
    expect(await lines({ 'requirements.txt': '\n--index-url \\\nhttps://example.com/simple\n' })).toEqual([
      expect.stringMatching(/^requirements\.txt:2 warning: '--index-url'/),
    ]);
    expect(await lines({ 'requirements.txt': '# a \\\n--index-url https://example.com/simple\n' })).toEqual([
      expect.stringMatching(/^requirements\.txt:2 warning: '--index-url'/),
    ]);
  });
});
