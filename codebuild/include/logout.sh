# shellcheck shell=sh
# Takes back what login.sh configured: the edits of files, and the variables. Source it in a `finally` block; without a
# login it does nothing.
#
#   . "$CODEARTIFACT_CI_INCLUDE/logout.sh"

if [ -n "${CODEARTIFACT_LOGIN-}" ]; then
  if [ -z "${CODEARTIFACT_CI_CLI-}" ]; then
    echo "error: codeartifact-ci: CODEARTIFACT_CI_CLI is not set. Source install.sh first." >&2
    false
  elif codeartifact_ci_exports=$(node "$CODEARTIFACT_CI_CLI" logout --login "$CODEARTIFACT_LOGIN" --export); then
    eval "$codeartifact_ci_exports"
    unset codeartifact_ci_exports
  else
    unset codeartifact_ci_exports
    false
  fi
fi
