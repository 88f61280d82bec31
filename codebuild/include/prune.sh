# shellcheck shell=sh
# Plans what to remove, and removes it with CODEARTIFACT_MODE=apply. Source it after install.sh.
#
# Inputs: CODEARTIFACT_DOMAIN, CODEARTIFACT_REPOSITORIES, and CODEARTIFACT_KEEP_NEWEST or CODEARTIFACT_OLDER_THAN;
# CODEARTIFACT_MODE, CODEARTIFACT_PACKAGES, CODEARTIFACT_FORMATS, CODEARTIFACT_PRERELEASE_ONLY, CODEARTIFACT_MIN_NEWEST,
# CODEARTIFACT_ACTION, CODEARTIFACT_STATUS, CODEARTIFACT_PLAN, CODEARTIFACT_PLAN_FILE and the connection's.

codeartifact_ci_with_inputs prune repositories mode keep-newest older-than packages formats prerelease-only min-newest action status plan plan-file
