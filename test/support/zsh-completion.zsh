# Prints what zsh offers at the end of a line, a word a line: zsh -f zsh-completion.zsh COMPLETION-SCRIPT LINE
# An interactive zsh runs in a terminal of its own, with a compadd that says what it adds.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; stty -echo; autoload -Uz compinit && compinit -D -u; source '$1'"
zpty -w shell 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
  local -a hits; builtin compadd -A hits "$@"; (( $#hits )) && print -l -r -- "OFFER"":"${^hits}
  builtin compadd "$@"
}
finish() { print "FIN""ISHED"; exit }
zle -C offer complete-word _main_complete
bindkey "^T" offer
zle -N finish
bindkey "^X" finish
print "REA""DY"'
local line
while zpty -r shell line; do [[ $line == *READY* ]] && break; done
zpty -w -n shell "$2"$'\C-T\C-X'
while zpty -r shell line; do
  [[ $line == *FINISHED* ]] && break
  [[ $line == *OFFER:* ]] && print -r -- "${${line#*OFFER:}%%$'\r'*}"
done
zpty -d shell
