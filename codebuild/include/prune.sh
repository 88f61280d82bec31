# shellcheck shell=sh
# Plans what to remove, and removes it with CODEARTIFACT_MODE=apply. Source it after install.sh.
#
# Inputs: CODEARTIFACT_DOMAIN, CODEARTIFACT_REPOSITORIES, and CODEARTIFACT_KEEP_NEWEST or CODEARTIFACT_OLDER_THAN;
# CODEARTIFACT_PACKAGES, CODEARTIFACT_FORMATS, CODEARTIFACT_PRERELEASE_ONLY, CODEARTIFACT_MIN_NEWEST,
# CODEARTIFACT_VERSIONS, CODEARTIFACT_PROTECT, CODEARTIFACT_DIST_TAGS, CODEARTIFACT_ACTION, CODEARTIFACT_STATUS,
# CODEARTIFACT_PLAN_FILE, CODEARTIFACT_PLAN_TTL, CODEARTIFACT_MAX_COUNT, CODEARTIFACT_MAX_PERCENT,
# CODEARTIFACT_ALLOW_EMPTY, CODEARTIFACT_STATE and the connection's. With CODEARTIFACT_POLICY, a policy file, its rules
# count; with CODEARTIFACT_PLAN, a plan made earlier, that plan is applied, and CODEARTIFACT_CONFIRM is its id.

if [ -n "${CODEARTIFACT_PLAN-}" ]; then
  codeartifact_ci_with_inputs prune mode plan confirm state
else
  codeartifact_ci_with_inputs prune policy repositories mode keep-newest older-than packages versions formats prerelease-only protect min-newest dist-tags action status plan-file plan-ttl max-count max-percent allow-empty state
fi
