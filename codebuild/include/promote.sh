# shellcheck shell=sh
# Plans what to promote to another repository, and promotes it with CODEARTIFACT_MODE=apply. Source it after install.sh:
#
#   . "$CODEARTIFACT_CI_INCLUDE/promote.sh"
#
# Every input of the promote action is a variable: CODEARTIFACT_DOMAIN, CODEARTIFACT_SOURCE_REPOSITORY,
# CODEARTIFACT_DESTINATION_REPOSITORY, CODEARTIFACT_RELEASE_FILE … (actions/promote/README.md). With CODEARTIFACT_PLAN, a
# plan made earlier, that plan is applied, CODEARTIFACT_CONFIRM is its ID, and what else is said is not looked at.

if [ -z "${CODEARTIFACT_CI_CLI-}" ]; then
  echo "error: codeartifact-ci: CODEARTIFACT_CI_CLI is not set. Source install.sh first." >&2
  false
elif [ -n "${CODEARTIFACT_PLAN-}" ] || [ "${CODEARTIFACT_MODE-}" = rollback ]; then
  (
    unset CODEARTIFACT_RELEASE_FILE CODEARTIFACT_COORDINATES CODEARTIFACT_PACKAGES CODEARTIFACT_VERSIONS
    unset CODEARTIFACT_FORMATS CODEARTIFACT_CHANNEL CODEARTIFACT_OLDER_THAN CODEARTIFACT_ORIGIN
    unset CODEARTIFACT_DEPENDENCIES CODEARTIFACT_DIST_TAG CODEARTIFACT_REMOVE_FROM_SOURCE CODEARTIFACT_ATTESTATION
    node "$CODEARTIFACT_CI_CLI" promote --from-environment
  )
else
  node "$CODEARTIFACT_CI_CLI" promote --from-environment
fi
