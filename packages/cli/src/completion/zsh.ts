import type { CommandWords, FlagWords, Grammar } from './grammar.ts';

/** A function for compdef: commands with their summaries, then `_arguments` for the flags of the one that was chosen. */
export function zshCompletion({ commands }: Grammar): string {
  const top = commands.filter(({ name }) => !name.includes(' '));
  const longer = commands.filter(({ name }) => name.includes(' '));
  return `#compdef codeartifact-ci
# zsh completion for codeartifact-ci; made by: codeartifact-ci completion zsh
_codeartifact_ci() {
  local command=$words[2]
  if (( CURRENT == 2 )); then
    local -a commands=(
${top.map(({ name, summary }) => `      ${quote(`${name}:${summary}`)}`).join('\n')}
    )
    _describe command commands
    return
  fi
  if (( CURRENT > 3 )); then
    case "$words[2] $words[3]" in
${longer.map(({ name }) => `      ${quote(name)}) command=${quote(name)}; shift words; (( CURRENT-- )) ;;`).join('\n')}
    esac
  fi
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(caseOf).join('\n')}
    *) _files ;;
  esac
}
compdef _codeartifact_ci codeartifact-ci
`;
}

function caseOf({ name, words, flags }: CommandWords): string {
  const specs = flags.map(flagSpec);
  if (words.length > 0) specs.push(quote(`1:word:(${words.join(' ')})`));
  return [
    `    ${quote(name)})`,
    '      _arguments -S \\',
    ...specs.map((spec) => `        ${spec} \\`),
    '        && return',
    '      ;;',
  ].join('\n');
}

/** `--flag[description]`, `--flag=[description]:value:(a b)`; commas stand between the values of a list. */
function flagSpec({ flag, description, takes, values }: FlagWords): string {
  const text = description.replace(/[[\]\\]/g, '\\$&');
  if (takes === 'none') return quote(`${flag}[${text}]`);
  const action =
    values.length === 0
      ? '_files'
      : takes === 'list'
        ? `_values -s , value ${values.join(' ')}`
        : `(${values.join(' ')})`;
  return quote(`${takes === 'list' ? '*' : ''}${flag}=[${text}]:value:${action}`);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
