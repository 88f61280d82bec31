# shellcheck shell=sh
# Plans what to remove, and removes it with CODEARTIFACT_MODE=apply. Source it after install.sh.
#
# Inputs: CODEARTIFACT_DOMAIN, CODEARTIFACT_REPOSITORIES, and CODEARTIFACT_KEEP_NEWEST or CODEARTIFACT_OLDER_THAN;
# CODEARTIFACT_PACKAGES, CODEARTIFACT_FORMATS, CODEARTIFACT_PRERELEASE_ONLY, CODEARTIFACT_MIN_NEWEST,
# CODEARTIFACT_ACTION, CODEARTIFACT_STATUS, CODEARTIFACT_PLAN_FILE, CODEARTIFACT_PLAN_TTL, CODEARTIFACT_MAX_COUNT,
# CODEARTIFACT_MAX_PERCENT, CODEARTIFACT_JOURNAL and the connection's. With CODEARTIFACT_PLAN, a plan made earlier, that
# plan is applied and the rules are not looked at.

if [ -n "${CODEARTIFACT_PLAN-}" ]; then
  codeartifact_ci_with_inputs prune mode plan journal
else
  codeartifact_ci_with_inputs prune repositories mode keep-newest older-than packages formats prerelease-only min-newest action status plan-file plan-ttl max-count max-percent journal
fi
