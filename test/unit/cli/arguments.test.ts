import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { choices, flag, integer, list, parseInputs, text } from '@codeartifact-ci/core/inputs.ts';
import { parseArguments } from '@codeartifact-ci/cli/arguments.ts';
import { commandHelp } from '@codeartifact-ci/cli/help.ts';
import { readExports, SHELLS } from '@codeartifact-ci/cli/shell.ts';
import { quote } from '@codeartifact-ci/core/shell.ts';
import { spawnSync } from 'node:child_process';

const inputs = {
  domain: text({ description: 'The domain.', required: true, pattern: /^[a-z]+$/, expected: 'letters' }),
  count: integer({ description: 'How many.', min: 1, max: 9, default: '3' }),
  'dry-run': flag({ description: 'Change nothing.' }),
  tools: choices(['npm', 'pip'], { description: 'The tools.' }),
  names: list({ description: 'Names.' }, (item) => item),
};
const command = defineCommand({
  name: 'demo',
  summary: 'A demonstration.',
  inputs,
  outputs: { id: 'An ID.' },
  examples: [{ title: 'Show it', inputs: { domain: 'a b', 'dry-run': 'true', tools: 'npm, pip' } }],
  run: () => Promise.resolve(),
});

describe('arguments', () => {
  it('are read in every form', () => {
    const argv = ['--domain', 'a', '--count=4', '--dry-run', '--names', 'x', '--names=y', '--outputs', 'f'];
    expect(parseArguments(command, argv)).toMatchObject({
      inputs: { domain: 'a', count: '4', 'dry-run': 'true', names: 'x\ny' },
      outputs: 'f',
    });
    expect(parseArguments(command, ['--no-dry-run']).inputs).toEqual({ 'dry-run': 'false' });
  });

  it.each([
    [['--domian', 'a'], /unknown flag '--domian' \(did you mean '--domain'\?\)/],
    [['--domain'], /'--domain' needs a value/],
    [['--domain', '--dry-run'], /'--domain' needs a value/],
    [['--domain', 'a', '--domain', 'b'], /given twice/],
    [['--no-domain'], /has no '--no-' form/],
    [['stray'], /unexpected argument 'stray'/],
    [['--', 'x'], /takes nothing after '--'/],
    [['--export'], /unknown flag '--export'/],
  ])('%j is refused', (argv, message) => {
    expect(() => parseArguments(command, argv)).toThrow(message);
  });

  it('are explained by the help', () => {
    const help = commandHelp(command);
    for (const name of Object.keys(inputs)) expect(help).toContain(`--${name}`);
    expect(help).toMatch(/One of npm, pip\./);
    expect(help).toMatch(/Default: 3\./);
  });
});

describe('inputs', () => {
  it('become values, typed and with their defaults', () => {
    expect(parseInputs(inputs, { domain: ' abc ', tools: 'pip,npm\npip', names: '' })).toEqual({
      domain: 'abc',
      count: 3,
      dryRun: false,
      tools: ['pip', 'npm'],
      names: [],
    });
  });

  it('that are wrong are all told at once', () => {
    expect(() => parseInputs(inputs, { count: '10', tools: 'nmp', 'dry-run': 'yes' })).toThrow(
      /'domain' is required.*\n'count' must be a whole number from 1 to 9, not "10"\n'dry-run' must be true or false, not "yes"\n'tools' must be one of npm, pip \(did you mean 'npm'\?\), not "nmp"/,
    );
  });
});

describe('words for a shell', () => {
  it('come out of the shell as they went in', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string().filter((word) => !word.includes('\0')),
          { minLength: 1, maxLength: 20 },
        ),
        (words) => {
          const { stdout } = spawnSync('/bin/sh', ['-c', `printf '%s\\0' ${words.map(quote).join(' ')}`]);
          expect(stdout.toString('utf8').split('\0').slice(0, -1)).toEqual(
            words.map((word) => Buffer.from(word).toString('utf8')),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('of an export are read back', () => {
    expect(readExports(SHELLS.sh.set('A', "it's") + SHELLS.sh.set('B', ''))).toEqual({ A: "it's", B: '' });
    expect(() => SHELLS.sh.set('A;rm -rf', 'x')).toThrow(/no variable name/);
  });
});
