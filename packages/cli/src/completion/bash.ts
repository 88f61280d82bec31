import type { Grammar } from './grammar.ts';

/**
 * A function for `complete -F`. It looks for the longest command that the words before the cursor name, and offers its
 * flags, or the values of the flag before the cursor; where anything goes, bash's own completion of files steps in.
 * COMP_WORDBREAKS holds `=`, so that `--flag=value` arrives as three words.
 */
export function bashCompletion({ commands }: Grammar): string {
  const flagCases = commands.map(({ name, words, flags }) => {
    const offered = flags.map(({ flag }) => flag).join(' ');
    const valued = flags.filter(({ takes }) => takes !== 'none');
    const values = valued.map(
      ({ flag, takes, values: legal }) => `        ${flag}) values='${legal.join(' ')}' takes=${takes} ;;`,
    );
    return [
      `    '${name}')`,
      `      words='${words.join(' ')}' flags='${offered}'`,
      ...(values.length === 0 ? [] : ['      case $previous in', ...values, '      esac']),
      '      ;;',
    ].join('\n');
  });
  const top = commands.flatMap(({ name }) => (name.includes(' ') ? [] : [name]));
  return `# bash completion for codeartifact-ci; made by: codeartifact-ci completion bash
_codeartifact_ci() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= words= flags= values= takes=none at=1 head=
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  COMPREPLY=()
  if (( COMP_CWORD == 1 )); then
    COMPREPLY=( $(compgen -W '${top.join(' ')} --help --version' -- "$current") )
    return
  fi
  command=\${COMP_WORDS[1]}
  if (( COMP_CWORD > 2 )); then
    case "$command \${COMP_WORDS[2]}" in
${commands.flatMap(({ name }) => (name.includes(' ') ? [`      '${name}') command='${name}' at=2 ;;`] : [])).join('\n')}
    esac
  fi
  case $command in
${flagCases.join('\n')}
    *) return ;;
  esac
  if [[ $takes == list ]]; then
    # What stands before the last comma is kept.
    [[ $current == *,* ]] && head=\${current%,*},
    [[ -n $values ]] && COMPREPLY=( $(compgen -P "$head" -W "$values" -- "\${current##*,}") )
  elif [[ $takes == one ]]; then
    [[ -n $values ]] && COMPREPLY=( $(compgen -W "$values" -- "$current") )
  elif [[ $current == -* ]]; then
    COMPREPLY=( $(compgen -W "$flags" -- "$current") )
  elif (( COMP_CWORD == at + 1 )); then
    COMPREPLY=( $(compgen -W "$words" -- "$current") )
  fi
}
complete -o bashdefault -o default -F _codeartifact_ci codeartifact-ci
`;
}
