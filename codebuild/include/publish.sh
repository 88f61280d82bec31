# shellcheck shell=sh
# Publishes what the build made; running it again is safe. Source it after install.sh.
#
# Inputs: CODEARTIFACT_DOMAIN, CODEARTIFACT_REPOSITORY; CODEARTIFACT_PACKAGES, CODEARTIFACT_FORMATS,
# CODEARTIFACT_TAG (default: the tag that started the build), CODEARTIFACT_CHECK_VERSION, CODEARTIFACT_DIST_TAG,
# CODEARTIFACT_IF_EXISTS, CODEARTIFACT_DRY_RUN, CODEARTIFACT_CONCURRENCY, CODEARTIFACT_WAIT and the connection's.

# CodeBuild tells what started a build as branch/NAME, pr/NUMBER or tag/NAME.
case ${CODEBUILD_WEBHOOK_TRIGGER-} in
  tag/*) CODEARTIFACT_TAG=${CODEARTIFACT_TAG-${CODEBUILD_WEBHOOK_TRIGGER#tag/}} ;;
esac
codeartifact_ci_with_inputs publish repository packages formats tag check-version dist-tag if-exists dry-run concurrency wait
