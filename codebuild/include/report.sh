# shellcheck shell=sh
# Reports what a domain holds, what it costs and what is wrong. Source it after install.sh:
#
#   . "$CODEARTIFACT_CI_INCLUDE/report.sh"
#
# Every input of the report action is a variable: CODEARTIFACT_DOMAIN, CODEARTIFACT_POLICY, CODEARTIFACT_MAX_CALLS,
# CODEARTIFACT_PUT_METRICS … (actions/report/README.md).

if [ -z "${CODEARTIFACT_CI_CLI-}" ]; then
  echo "error: codeartifact-ci: CODEARTIFACT_CI_CLI is not set. Source install.sh first." >&2
  false
else
  node "$CODEARTIFACT_CI_CLI" report --from-environment
fi
