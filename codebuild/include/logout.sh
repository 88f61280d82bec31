# shellcheck shell=sh
# Takes back what login.sh configured: the edits of files, and the variables of this shell. Source it in a `finally`
# block; without a login it does nothing.

if [ -n "${CODEARTIFACT_LOGIN-}" ]; then
  codeartifact_ci_exports=$(codeartifact_ci logout --login "$CODEARTIFACT_LOGIN" --export) && eval "$codeartifact_ci_exports"
  unset codeartifact_ci_exports
fi
