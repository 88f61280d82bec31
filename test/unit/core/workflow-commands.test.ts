import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { safeLines, safeText, withoutCommands } from '@codeartifact-ci/core/safe-text.ts';
import { outputLines, workflowCommand } from '../../support/workflow-commands.ts';

const commands = (text: string): unknown[] => outputLines(text).flatMap((line) => workflowCommand(line) ?? []);

/** Texts out of what commands are made of. */
const hostile = fc
  .array(
    fc.constantFrom('::', ':', '##[', '#', '[', ']', 'add-mask', 'stop-commands', ' ', '\t', '\r', '\n', '\u2028', 'e'),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe("The tests' runner", () => {
  it.each([
    ['::add-mask::secret', [{ name: 'add-mask', data: 'secret' }]],
    ['  ::error file=a.ts::no', [{ name: 'error', data: 'no' }]],
    ['a package ##[add-mask]true', [{ name: 'add-mask', data: 'true' }]],
    ['a\r::stop-commands::x', [{ name: 'stop-commands', data: 'x' }]],
    ['nothing ::add-mask::x', []],
    ['##[unknown]x', []],
  ])('finds in %j the commands that the runner finds', (text, found) => {
    expect(commands(text)).toEqual(found);
  });
});

describe('Text of a registry', () => {
  it('gives the runner no command in a line of its own or within one', () => {
    fc.assert(
      fc.property(hostile, hostile, (before, text) => {
        expect(commands(safeText(text))).toEqual([]);
        expect(commands(safeLines(`${before}${text}`))).toEqual([]);
        expect(commands(withoutCommands(`${before}${text}`))).toEqual([]);
        expect(commands(`Published: ${safeText(text)}`)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('stays as it is where it holds no command', () => {
    expect(withoutCommands('a: b\nstd::vector #[derive]')).toBe('a: b\nstd::vector #[derive]');
  });
});
