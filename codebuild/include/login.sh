# shellcheck shell=sh
# Logs the package managers of this build in. Source it after install.sh, and logout.sh in a `finally` block:
#
#   . "$CODEBUILD_SRC_DIR_codeartifact_ci/codebuild/include/login.sh"
#
# Inputs: CODEARTIFACT_DOMAIN, CODEARTIFACT_REPOSITORY, CODEARTIFACT_TOOLS; CODEARTIFACT_ACCESS,
# CODEARTIFACT_REGISTRIES, CODEARTIFACT_DURATION_SECONDS, CODEARTIFACT_ENDPOINT_TYPE, CODEARTIFACT_TOKEN_IN,
# CODEARTIFACT_CREDENTIAL_HELPERS, CODEARTIFACT_DOCKER_SECRET, CODEARTIFACT_VERIFY and the connection's (CODEARTIFACT_DOMAIN_OWNER, CODEARTIFACT_REGION,
# CODEARTIFACT_ROLE_TO_ASSUME …): a variable for each input of the login action.

# A shell that traces its commands would print the token.
case $- in
  *x*) set +x && codeartifact_ci_trace=1 ;;
  *) codeartifact_ci_trace= ;;
esac
if codeartifact_ci_exports=$(codeartifact_ci_with_inputs login repository tools registries access duration-seconds endpoint-type token-in credential-helpers docker-secret verify -- --export); then
  eval "$codeartifact_ci_exports"
  codeartifact_ci_status=0
else
  codeartifact_ci_status=1
fi
unset codeartifact_ci_exports
if [ -n "$codeartifact_ci_trace" ]; then
  set -x
fi
unset codeartifact_ci_trace
[ "$codeartifact_ci_status" = 0 ]
