import type { CommandWords, FlagWords, Grammar } from './grammar.ts';

/** `complete` lines, each under the condition that its command is the one on the line. */
export function fishCompletion({ commands }: Grammar): string {
  const top = commands.filter(({ name }) => !name.includes(' '));
  return `# fish completion for codeartifact-ci; made by: codeartifact-ci completion fish
function __codeartifact_ci_command
    set -l words (commandline -opc)
    set -e words[1]
    if test (count $argv) -eq 0
        test (count $words) -eq 0
    else
        string match -q -- "$argv *" "$words "
    end
end
# The comma-separated values of a list: what stands before the last comma is kept.
function __codeartifact_ci_list
    set -l head (string match -r '^.*,' -- (commandline -ct | string replace -r '^--[^=]*=' ''))
    printf '%s\\n' $head$argv
end
complete -c codeartifact-ci -f
${top
  .map(
    ({ name, summary }) => `complete -c codeartifact-ci -n __codeartifact_ci_command -a ${name} -d ${quote(summary)}`,
  )
  .join('\n')}
${commands.flatMap((command) => linesOf(command, commands)).join('\n')}
`;
}

function linesOf({ name, words, flags }: CommandWords, all: readonly CommandWords[]): string[] {
  const longer = all.filter((other) => other.name.startsWith(`${name} `));
  const condition = [
    `__codeartifact_ci_command ${name}`,
    ...longer.map((other) => `and not __codeartifact_ci_command ${other.name}`),
  ].join('; ');
  const start = `complete -c codeartifact-ci -n '${condition}'`;
  return [
    ...(words.length === 0 ? [] : [`${start} -a ${quote(words.join(' '))}`]),
    ...flags.map((flag) => `${start} ${flagLine(flag)}`),
  ];
}

function flagLine({ flag, description, takes, values }: FlagWords): string {
  const base = `-l ${flag.slice(2)} -d ${quote(description)}`;
  if (takes === 'none') return base;
  if (values.length === 0) return `${base} -r -F`;
  const offered = values.join(' ');
  return takes === 'list'
    ? `${base} -x -a ${quote(`(__codeartifact_ci_list ${offered})`)}`
    : `${base} -x -a ${quote(offered)}`;
}

/** Single quotes of fish know two escapes. */
function quote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
