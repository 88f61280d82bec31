# shellcheck shell=sh
# Shows where copies of a bad version are, or, with CODEARTIFACT_MODE=apply, takes them away. Source it after install.sh:
#
#   . "$CODEARTIFACT_CI_INCLUDE/recall.sh"
#
# Every input of the recall action is a variable: CODEARTIFACT_DOMAIN, CODEARTIFACT_VERSIONS, CODEARTIFACT_FILE,
# CODEARTIFACT_PIN … (actions/recall/README.md).

if [ -z "${CODEARTIFACT_CI_CLI-}" ]; then
  echo "error: codeartifact-ci: CODEARTIFACT_CI_CLI is not set. Source install.sh first." >&2
  false
else
  node "$CODEARTIFACT_CI_CLI" recall --from-environment
fi
