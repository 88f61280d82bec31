# shellcheck shell=sh
# Finds the codeartifact-ci command line, or fetches it, for the scripts beside this one. Source it first:
#
#   . "$CODEBUILD_SRC_DIR_codeartifact_ci/codebuild/include/install.sh"
#
# Looked for, in this order:
#   CODEARTIFACT_CI_HOME                 a checkout, or an unpacked package
#   CODEBUILD_SRC_DIR_codeartifact_ci    a secondary source with the identifier codeartifact_ci
#   CODEBUILD_SRC_DIR                    the build's own source, if it is this project
#   node_modules/codeartifact-ci         a dependency of the project being built
# and fetched, if it has the digest CODEARTIFACT_CI_SHA256:
#   CODEARTIFACT_CI_URL                  an archive (.tgz)
#   CODEARTIFACT_CI_NPM                  a package of npm's registry: @your-org/codeartifact-ci@1.2.3
#
# Exports CODEARTIFACT_CI_CLI, the script for node, and CODEARTIFACT_CI_INCLUDE, the folder of the other scripts. These
# two are all that the others need: each command of a phase may run in a process of its own, to which exported variables
# go and nothing else. Leaves the shell's options and traps as they are.

codeartifact_ci_problem=
codeartifact_ci_home=
for codeartifact_ci_place in \
  "${CODEARTIFACT_CI_HOME-}" \
  "${CODEBUILD_SRC_DIR_codeartifact_ci-}" \
  "${CODEBUILD_SRC_DIR-}" \
  "${CODEBUILD_SRC_DIR-.}/node_modules/codeartifact-ci"; do
  if [ -z "$codeartifact_ci_home" ] && [ -n "$codeartifact_ci_place" ] &&
    [ -f "$codeartifact_ci_place/dist/cli.js" ] && [ -f "$codeartifact_ci_place/codebuild/include/install.sh" ]; then
    codeartifact_ci_home=$codeartifact_ci_place
  fi
done

if [ -n "$codeartifact_ci_home" ]; then
  # Later commands may run in another folder.
  codeartifact_ci_home=$(CDPATH='' cd -- "$codeartifact_ci_home" && pwd)
elif [ -n "${CODEARTIFACT_CI_HOME-}" ]; then
  codeartifact_ci_problem="CODEARTIFACT_CI_HOME ($CODEARTIFACT_CI_HOME) is no checkout of it and no unpacked package: it has no dist/cli.js. Correct the path, or unset the variable."
elif [ -n "${CODEBUILD_SRC_DIR_codeartifact_ci-}" ]; then
  codeartifact_ci_problem="the secondary source codeartifact_ci ($CODEBUILD_SRC_DIR_codeartifact_ci) is another repository, or a version without a build: it has no dist/cli.js. Correct its location and version in the project."
elif [ -z "${CODEARTIFACT_CI_URL-}${CODEARTIFACT_CI_NPM-}" ]; then
  codeartifact_ci_problem="not found. Add its repository as a secondary source named codeartifact_ci, or set CODEARTIFACT_CI_HOME to a folder that has it, or CODEARTIFACT_CI_URL or CODEARTIFACT_CI_NPM with CODEARTIFACT_CI_SHA256."
elif [ -z "${CODEARTIFACT_CI_SHA256-}" ]; then
  codeartifact_ci_problem="what is fetched needs CODEARTIFACT_CI_SHA256, the digest of the archive. It is in the release's SHA256SUMS."
elif ! codeartifact_ci_folder=$(mktemp -d); then
  codeartifact_ci_problem="no temporary folder can be made (mktemp says above why). Check TMPDIR and the space on the disk."
else
  codeartifact_ci_archive=$codeartifact_ci_folder/archive.tgz
  if [ -n "${CODEARTIFACT_CI_URL-}" ]; then
    codeartifact_ci_source="CODEARTIFACT_CI_URL ($CODEARTIFACT_CI_URL)"
    if ! command -v curl >/dev/null 2>&1; then
      codeartifact_ci_problem="curl is not in the build image, and CODEARTIFACT_CI_URL needs it. Install it in the phase install, or use a secondary source."
    elif ! curl --fail --silent --show-error --location --output "$codeartifact_ci_archive" -- "$CODEARTIFACT_CI_URL"; then
      codeartifact_ci_problem="$codeartifact_ci_source cannot be fetched (curl says above why). Check the URL, and that the build's network reaches its host."
    fi
  else
    codeartifact_ci_source="CODEARTIFACT_CI_NPM ($CODEARTIFACT_CI_NPM)"
    if ! command -v npm >/dev/null 2>&1; then
      codeartifact_ci_problem="npm is not in the build image, and CODEARTIFACT_CI_NPM needs it. Add runtime-versions: nodejs: 24 to the phase install."
    elif ! npm pack --silent --ignore-scripts --pack-destination "$codeartifact_ci_folder" -- "$CODEARTIFACT_CI_NPM" >/dev/null; then
      codeartifact_ci_problem="$codeartifact_ci_source cannot be fetched (npm says above why). Check the name and the version, and which registry npm asks."
    else
      # In a shell of its own: the caller's may not expand names (set -f).
      (set +f && mv "$codeartifact_ci_folder"/*.tgz "$codeartifact_ci_archive")
    fi
  fi
  if [ -n "$codeartifact_ci_problem" ]; then
    :
  elif ! codeartifact_ci_actual=$(sha256sum "$codeartifact_ci_archive" || shasum -a 256 "$codeartifact_ci_archive"); then
    codeartifact_ci_problem="the digest of the archive cannot be worked out with sha256sum or shasum (they say above why). Install one of them in the phase install, or use a secondary source."
  elif codeartifact_ci_actual=${codeartifact_ci_actual%% *} && [ "$codeartifact_ci_actual" != "$(echo "$CODEARTIFACT_CI_SHA256" | tr A-F a-f)" ]; then
    codeartifact_ci_problem="$codeartifact_ci_source does not have the digest CODEARTIFACT_CI_SHA256 but $codeartifact_ci_actual; it was not unpacked. Compare it with the release's SHA256SUMS."
  elif ! tar -xzf "$codeartifact_ci_archive" -C "$codeartifact_ci_folder" || [ ! -f "$codeartifact_ci_folder/package/dist/cli.js" ]; then
    codeartifact_ci_problem="$codeartifact_ci_source is no package of codeartifact-ci: it has no package/dist/cli.js."
  else
    codeartifact_ci_home=$codeartifact_ci_folder/package
  fi
  unset codeartifact_ci_folder codeartifact_ci_archive codeartifact_ci_source codeartifact_ci_actual
fi

if [ -z "$codeartifact_ci_problem" ] && ! command -v node >/dev/null 2>&1; then
  codeartifact_ci_problem="Node.js is not in the build image. Add runtime-versions: nodejs: 24 to the phase install; 22.21 is the oldest that works."
fi
if [ -z "$codeartifact_ci_problem" ]; then
  CODEARTIFACT_CI_CLI=$codeartifact_ci_home/dist/cli.js
  CODEARTIFACT_CI_INCLUDE=$codeartifact_ci_home/codebuild/include
  export CODEARTIFACT_CI_CLI CODEARTIFACT_CI_INCLUDE
  unset codeartifact_ci_problem codeartifact_ci_home codeartifact_ci_place
else
  echo "error: codeartifact-ci: $codeartifact_ci_problem" >&2
  unset codeartifact_ci_problem codeartifact_ci_home codeartifact_ci_place
  false
fi
