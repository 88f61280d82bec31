# shellcheck shell=sh
# Publishes what the build made; running it again is safe. Source it after install.sh:
#
#   . "$CODEARTIFACT_CI_INCLUDE/publish.sh"
#
# Every input of the publish action is a variable: CODEARTIFACT_DOMAIN, CODEARTIFACT_REPOSITORY, CODEARTIFACT_PACKAGES …
# (actions/publish/README.md). CODEARTIFACT_TAG is the tag that started the build unless it is set.

if [ -z "${CODEARTIFACT_CI_CLI-}" ]; then
  echo "error: codeartifact-ci: CODEARTIFACT_CI_CLI is not set. Source install.sh first." >&2
  false
elif [ -z "${CODEARTIFACT_TAG-}" ] && [ -n "${CODEBUILD_WEBHOOK_TRIGGER-}" ] && [ "${CODEBUILD_WEBHOOK_TRIGGER#tag/}" != "$CODEBUILD_WEBHOOK_TRIGGER" ]; then
  # CodeBuild tells what started a build as branch/NAME, pr/NUMBER or tag/NAME.
  CODEARTIFACT_TAG=${CODEBUILD_WEBHOOK_TRIGGER#tag/} node "$CODEARTIFACT_CI_CLI" publish --from-environment
else
  node "$CODEARTIFACT_CI_CLI" publish --from-environment
fi
