# shellcheck shell=sh
# Plans what to remove, and removes it with CODEARTIFACT_MODE=apply. Source it after install.sh:
#
#   . "$CODEARTIFACT_CI_INCLUDE/prune.sh"
#
# Every input of the prune action is a variable: CODEARTIFACT_DOMAIN, CODEARTIFACT_REPOSITORIES, CODEARTIFACT_KEEP_NEWEST
# … (actions/prune/README.md). With CODEARTIFACT_PLAN, a plan made earlier, that plan is applied, CODEARTIFACT_CONFIRM is
# its ID, and the rules are not looked at.

if [ -z "${CODEARTIFACT_CI_CLI-}" ]; then
  echo "error: codeartifact-ci: CODEARTIFACT_CI_CLI is not set. Source install.sh first." >&2
  false
elif [ -n "${CODEARTIFACT_PLAN-}" ]; then
  (
    unset CODEARTIFACT_POLICY CODEARTIFACT_REPOSITORIES CODEARTIFACT_KEEP_NEWEST CODEARTIFACT_OLDER_THAN
    unset CODEARTIFACT_PACKAGES CODEARTIFACT_VERSIONS CODEARTIFACT_FORMATS CODEARTIFACT_PRERELEASE_ONLY
    unset CODEARTIFACT_PROTECT CODEARTIFACT_MIN_NEWEST CODEARTIFACT_DIST_TAGS CODEARTIFACT_ACTION CODEARTIFACT_STATUS
    unset CODEARTIFACT_PLAN_FILE CODEARTIFACT_PLAN_TTL CODEARTIFACT_MAX_COUNT CODEARTIFACT_MAX_PERCENT
    unset CODEARTIFACT_ALLOW_EMPTY CODEARTIFACT_SHARDS
    node "$CODEARTIFACT_CI_CLI" prune --from-environment
  )
else
  node "$CODEARTIFACT_CI_CLI" prune --from-environment
fi
