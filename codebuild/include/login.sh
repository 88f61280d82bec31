# shellcheck shell=sh
# Logs the package managers of this build in. Source it after install.sh, and logout.sh in a `finally` block:
#
#   . "$CODEARTIFACT_CI_INCLUDE/login.sh"
#
# Every input of the login action is a variable: CODEARTIFACT_DOMAIN, CODEARTIFACT_REPOSITORY, CODEARTIFACT_TOOLS,
# CODEARTIFACT_DOMAIN_OWNER, CODEARTIFACT_ROLE_TO_ASSUME … (actions/login/README.md).

# A shell that traces its commands would print the token.
case $- in
  *x*) set +x && codeartifact_ci_trace=1 ;;
  *) codeartifact_ci_trace= ;;
esac
codeartifact_ci_status=0
if [ -z "${CODEARTIFACT_CI_CLI-}" ]; then
  echo "error: codeartifact-ci: CODEARTIFACT_CI_CLI is not set. Source install.sh first." >&2
  codeartifact_ci_status=1
elif codeartifact_ci_exports=$(node "$CODEARTIFACT_CI_CLI" login --from-environment --export); then
  eval "$codeartifact_ci_exports"
else
  codeartifact_ci_status=1
fi
unset codeartifact_ci_exports
if [ -n "$codeartifact_ci_trace" ]; then
  set -x
fi
unset codeartifact_ci_trace
if [ "$codeartifact_ci_status" = 0 ]; then
  unset codeartifact_ci_status
else
  unset codeartifact_ci_status
  false
fi
