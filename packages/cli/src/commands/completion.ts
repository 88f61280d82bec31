import { defineCommand, type Command, type CommandList } from '@codeartifact-ci/core/command.ts';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { grammarOf, type Grammar } from '../completion/grammar.ts';
import { zshCompletion } from '../completion/zsh.ts';

const SCRIPTS: Readonly<Record<string, (grammar: Grammar) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** `completion bash|zsh|fish`: a script that completes the listed commands, their flags and the flags' values. */
export function completionCommand(list: CommandList): Command {
  return defineCommand({
    name: 'completion',
    summary: 'Print a script that lets a shell complete the commands, their flags and values.',
    stdout: 'data',
    operands: { label: 'SHELL', after: 'name', values: Object.keys(SCRIPTS) },
    inputs: {},
    outputs: {},
    examples: [
      { title: 'For bash, in ~/.bashrc: eval "$(codeartifact-ci completion bash)"', inputs: {}, operands: ['bash'] },
      {
        title: 'For zsh, in ~/.zshrc after compinit: eval "$(codeartifact-ci completion zsh)"',
        inputs: {},
        operands: ['zsh'],
      },
      {
        title: 'For fish, in config.fish: codeartifact-ci completion fish | source',
        inputs: {},
        operands: ['fish'],
      },
    ],
    async run(_inputs, host, [shell = '']) {
      const commands = await Promise.all(Object.values(list).map((load) => load()));
      host.print(SCRIPTS[shell]?.(grammarOf(commands)) ?? '');
    },
  });
}
