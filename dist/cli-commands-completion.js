"use strict";
exports.id = "cli-commands-completion";
exports.ids = ["cli-commands-completion"];
exports.modules = {

/***/ "packages/cli/src/commands/completion.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  completionCommand: () => (/* binding */ completionCommand)
});

// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__("packages/core/src/command.ts");
;// CONCATENATED MODULE: ./packages/cli/src/completion/bash.ts
/**
 * A function for `complete -F`. It looks for the longest command that the words before the cursor name, and offers its
 * flags, or the values of the flag before the cursor; where anything goes, bash's own completion of files steps in.
 * COMP_WORDBREAKS holds `=`, so that `--flag=value` arrives as three words.
 */
function bashCompletion({ commands }) {
    const flagCases = commands.map(({ name, words, flags }) => {
        const offered = flags.map(({ flag }) => flag).join(' ');
        const valued = flags.filter(({ takes }) => takes !== 'none');
        const values = valued.map(({ flag, takes, values: legal }) => `        ${flag}) values='${legal.join(' ')}' takes=${takes} ;;`);
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

;// CONCATENATED MODULE: ./packages/cli/src/completion/fish.ts
/** `complete` lines, each under the condition that its command is the one on the line. */
function fishCompletion({ commands }) {
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
        .map(({ name, summary }) => `complete -c codeartifact-ci -n __codeartifact_ci_command -a ${name} -d ${quote(summary)}`)
        .join('\n')}
${commands.flatMap((command) => linesOf(command, commands)).join('\n')}
`;
}
function linesOf({ name, words, flags }, all) {
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
function flagLine({ flag, description, takes, values }) {
    const base = `-l ${flag.slice(2)} -d ${quote(description)}`;
    if (takes === 'none')
        return base;
    if (values.length === 0)
        return `${base} -r -F`;
    const offered = values.join(' ');
    return takes === 'list'
        ? `${base} -x -a ${quote(`(__codeartifact_ci_list ${offered})`)}`
        : `${base} -x -a ${quote(offered)}`;
}
/** Single quotes of fish know two escapes. */
function quote(text) {
    return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

// EXTERNAL MODULE: ./packages/cli/src/arguments.ts
var src_arguments = __webpack_require__("packages/cli/src/arguments.ts");
;// CONCATENATED MODULE: ./packages/cli/src/completion/grammar.ts

function grammarOf(commands) {
    const names = commands.map(({ name }) => name);
    const described = commands.map((command) => {
        const { name, summary, operands } = command;
        const longer = names.flatMap((other) => (other.startsWith(`${name} `) ? [other.slice(name.length + 1)] : []));
        const words = [...(operands?.after === 'name' ? (operands.values ?? []) : []), ...longer];
        return { name, summary, words, flags: (0,src_arguments/* flagNames */.JY)(command).map((flag) => flagWords(command, flag)) };
    });
    const help = {
        name: 'help',
        summary: 'Show what a command does, its flags and examples.',
        words: names.filter((name) => !name.includes(' ')),
        flags: [],
    };
    return { commands: [...described, help] };
}
function flagWords(command, name) {
    const input = command.inputs[name];
    if (input !== undefined) {
        const takes = { flag: 'none', list: 'list', value: 'one' };
        return {
            flag: `--${name}`,
            description: firstSentence(input.description),
            takes: takes[input.shape],
            values: input.values,
        };
    }
    const general = src_arguments/* GENERAL_FLAGS */.N5[name];
    return {
        flag: `--${name}`,
        description: firstSentence(general.description),
        takes: general.value === undefined ? 'none' : 'one',
        values: general.values ?? [],
    };
}
/** What a menu has room for. */
function firstSentence(text) {
    const [sentence = text] = /^.*?(?=[.;](\s|$))/.exec(text) ?? [];
    return sentence;
}

;// CONCATENATED MODULE: ./packages/cli/src/completion/zsh.ts
/** A function for compdef: commands with their summaries, then `_arguments` for the flags of the one that was chosen. */
function zshCompletion({ commands }) {
    const top = commands.filter(({ name }) => !name.includes(' '));
    const longer = commands.filter(({ name }) => name.includes(' '));
    return `#compdef codeartifact-ci
# zsh completion for codeartifact-ci; made by: codeartifact-ci completion zsh
_codeartifact_ci() {
  local command=$words[2]
  if (( CURRENT == 2 )); then
    local -a commands=(
${top.map(({ name, summary }) => `      ${zsh_quote(`${name}:${summary}`)}`).join('\n')}
    )
    _describe command commands
    return
  fi
  if (( CURRENT > 3 )); then
    case "$words[2] $words[3]" in
${longer.map(({ name }) => `      ${zsh_quote(name)}) command=${zsh_quote(name)}; shift words; (( CURRENT-- )) ;;`).join('\n')}
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
function caseOf({ name, words, flags }) {
    const specs = flags.map(flagSpec);
    if (words.length > 0)
        specs.push(zsh_quote(`1:word:(${words.join(' ')})`));
    return [
        `    ${zsh_quote(name)})`,
        '      _arguments -S \\',
        ...specs.map((spec) => `        ${spec} \\`),
        '        && return',
        '      ;;',
    ].join('\n');
}
/** `--flag[description]`, `--flag=[description]:value:(a b)`; commas stand between the values of a list. */
function flagSpec({ flag, description, takes, values }) {
    const text = description.replace(/[[\]\\]/g, '\\$&');
    if (takes === 'none')
        return zsh_quote(`${flag}[${text}]`);
    const action = values.length === 0
        ? '_files'
        : takes === 'list'
            ? `_values -s , value ${values.join(' ')}`
            : `(${values.join(' ')})`;
    return zsh_quote(`${takes === 'list' ? '*' : ''}${flag}=[${text}]:value:${action}`);
}
function zsh_quote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./packages/cli/src/commands/completion.ts





const SCRIPTS = {
    bash: bashCompletion,
    zsh: zshCompletion,
    fish: fishCompletion,
};
/** `completion bash|zsh|fish`: a script that completes the listed commands, their flags and the flags' values. */
function completionCommand(list) {
    return (0,command/* defineCommand */.N)({
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


/***/ }),

/***/ "packages/core/src/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/inputs.ts");

/** Describes a command once; `action.yml`, flags, help, completion, policies and README tables all follow from it. */
function defineCommand(spec) {
    const { run, ...description } = spec;
    return {
        ...description,
        execute: async (raw, host, operands = []) => {
            await run((0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .TL)(spec.inputs, raw), host, operands);
        },
    };
}


/***/ })

};
;