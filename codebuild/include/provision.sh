# shellcheck shell=sh
# Plans what a codeartifact.yml changes, and changes it with CODEARTIFACT_MODE=apply. Source it after install.sh:
#
#   . "$CODEARTIFACT_CI_INCLUDE/provision.sh"
#
# Every input of the provision action is a variable: CODEARTIFACT_FILE, CODEARTIFACT_MODE, CODEARTIFACT_PRUNE …
# (actions/provision/README.md).

if [ -z "${CODEARTIFACT_CI_CLI-}" ]; then
  echo "error: codeartifact-ci: CODEARTIFACT_CI_CLI is not set. Source install.sh first." >&2
  false
else
  node "$CODEARTIFACT_CI_CLI" provision --from-environment
fi
