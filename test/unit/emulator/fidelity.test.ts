import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const document = readFileSync(new URL('../../../packages/emulator/FIDELITY.md', import.meta.url), 'utf8');

interface Fact {
  readonly text: string;
  /** The keys of the links at the end of the document. */
  readonly sources: readonly string[];
  /** File below `test/`. */
  readonly file: string;
  readonly title: string;
}

const FACTS: readonly Fact[] = document
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (Fact |--- |Operation |`)/.test(line))
  .map((line) => {
    const [, text = '', source = '', test = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(test) ?? [];
    const sources = [...source.matchAll(/\[[^\]]+\]\[([^\]]+)\]/g)].map(([, key]) => key ?? '');
    return { text, sources, file, title: title.replaceAll('\\|', '|') };
  });
/** Tests that the doubts name, in brackets. */
const DOUBTED = [...document.replaceAll(/\n +/g, ' ').matchAll(/\(`([^`]+\.test\.ts)`: ([^)]+)\)/g)].map(
  ([, file = '', title = '']) => ({ file, title }),
);
const LINKS: ReadonlyMap<string, string> = new Map(
  [...document.matchAll(/^\[([^\]]+)\]: (\S+)$/gm)].map(([, key = '', url = '']) => [key, url]),
);

/** Whether a file has a test or a group of tests with this title, however it is quoted. */
function hasTitle(source: string, title: string): boolean {
  const quotes = ["'", '"', '`'];
  return quotes.some((quote) => source.includes(quote + title.replaceAll(quote, `\\${quote}`) + quote));
}

describe('FIDELITY.md', () => {
  test('says each fact once', () => {
    const texts = FACTS.map(({ text }) => text);
    expect(texts.filter((text, index) => text === '' || texts.indexOf(text) !== index)).toEqual([]);
  });

  test('names for each fact, and for a doubt, a test that exists', () => {
    expect(DOUBTED.length).toBeGreaterThan(0);
    const missing = [...FACTS, ...DOUBTED].filter(({ file, title }) => {
      const path = new URL(`../../${file}`, import.meta.url);
      return file === '' || title === '' || !existsSync(path) || !hasTitle(readFileSync(path, 'utf8'), title);
    });
    expect(missing).toEqual([]);
  });

  test("names for each fact a document of AWS's, and no link that leads nowhere", () => {
    expect(FACTS.filter(({ sources }) => sources.length === 0)).toEqual([]);
    const used = new Set(FACTS.flatMap(({ sources }) => sources));
    expect([...used].filter((key) => LINKS.get(key)?.startsWith('https://docs.aws.amazon.com/') !== true)).toEqual([]);
    expect([...LINKS.keys()].filter((key) => !document.includes(`][${key}]`))).toEqual([]);
  });
});
