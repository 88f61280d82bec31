# shellcheck shell=sh
# Finds the codeartifact-ci command line, or fetches it, for the scripts beside this one. Source it first:
#
#   . "$CODEBUILD_SRC_DIR_codeartifact_ci/codebuild/include/install.sh"
#
# Looked for, in this order:
#   CODEARTIFACT_CI_HOME                        a checkout or unpacked package
#   CODEBUILD_SRC_DIR_codeartifact_ci           a secondary source with the identifier codeartifact_ci
#   CODEBUILD_SRC_DIR                           the build's own source, if it is this project
#   node_modules/codeartifact-ci                a dependency of the project being built
#   CODEARTIFACT_CI_NPM=1.2.3                   that version from the npm registry
#   CODEARTIFACT_CI_URL and CODEARTIFACT_CI_SHA256   an archive (.tgz), taken only with this digest
#
# Defines CODEARTIFACT_CI_CLI and the functions codeartifact_ci and codeartifact_ci_with_inputs. Leaves shell options
# and traps as they are.

codeartifact_ci_find() {
  for codeartifact_ci_place in \
    "${CODEARTIFACT_CI_HOME-}" \
    "${CODEBUILD_SRC_DIR_codeartifact_ci-}" \
    "${CODEBUILD_SRC_DIR-}" \
    "${CODEBUILD_SRC_DIR-.}/node_modules/codeartifact-ci"; do
    if [ -n "$codeartifact_ci_place" ] && [ -f "$codeartifact_ci_place/dist/cli.js" ] && [ -f "$codeartifact_ci_place/codebuild/include/install.sh" ]; then
      CODEARTIFACT_CI_CLI=$codeartifact_ci_place/dist/cli.js
      unset codeartifact_ci_place
      return 0
    fi
  done
  unset codeartifact_ci_place
  return 1
}

codeartifact_ci_fetch() {
  codeartifact_ci_folder=$(mktemp -d) || return 1
  if [ -n "${CODEARTIFACT_CI_NPM-}" ]; then
    npm install --silent --no-save --ignore-scripts --prefix "$codeartifact_ci_folder" "codeartifact-ci@$CODEARTIFACT_CI_NPM" >&2 || return 1
    CODEARTIFACT_CI_CLI=$codeartifact_ci_folder/node_modules/codeartifact-ci/dist/cli.js
  elif [ -n "${CODEARTIFACT_CI_URL-}" ]; then
    if [ -z "${CODEARTIFACT_CI_SHA256-}" ]; then
      echo "codeartifact-ci: CODEARTIFACT_CI_URL needs CODEARTIFACT_CI_SHA256, the digest of the archive." >&2
      return 1
    fi
    curl --fail --silent --show-error --location --output "$codeartifact_ci_folder/archive.tgz" -- "$CODEARTIFACT_CI_URL" || return 1
    if ! echo "$CODEARTIFACT_CI_SHA256  $codeartifact_ci_folder/archive.tgz" | sha256sum -c - >/dev/null 2>&1; then
      echo "codeartifact-ci: the archive at CODEARTIFACT_CI_URL does not have the digest CODEARTIFACT_CI_SHA256; it was not unpacked." >&2
      return 1
    fi
    tar -xzf "$codeartifact_ci_folder/archive.tgz" -C "$codeartifact_ci_folder" || return 1
    CODEARTIFACT_CI_CLI=$codeartifact_ci_folder/package/dist/cli.js
  else
    echo "codeartifact-ci: not found. Add its repository as a secondary source named codeartifact_ci, or set CODEARTIFACT_CI_HOME, CODEARTIFACT_CI_NPM, or CODEARTIFACT_CI_URL with CODEARTIFACT_CI_SHA256." >&2
    return 1
  fi
  unset codeartifact_ci_folder
}

# The command line itself: codeartifact_ci login --help
codeartifact_ci() {
  node "$CODEARTIFACT_CI_CLI" "$@"
}

# codeartifact_ci_with_inputs COMMAND INPUT…: runs the command with each input whose variable is set, those of the
# connection among them. The input domain-owner comes from CODEARTIFACT_DOMAIN_OWNER. What stands behind a -- goes to the
# command as it is.
codeartifact_ci_with_inputs() {
  codeartifact_ci_command=$1
  shift
  set -- domain domain-owner region role-to-assume role-session-name role-duration-seconds allowed-account-ids endpoint ca-bundle "$@"
  codeartifact_ci_count=$#
  while [ "$codeartifact_ci_count" -gt 0 ]; do
    codeartifact_ci_input=$1
    shift
    codeartifact_ci_count=$((codeartifact_ci_count - 1))
    if [ "$codeartifact_ci_input" = -- ]; then
      while [ "$codeartifact_ci_count" -gt 0 ]; do
        set -- "$@" "$1"
        shift
        codeartifact_ci_count=$((codeartifact_ci_count - 1))
      done
      break
    fi
    codeartifact_ci_variable=CODEARTIFACT_$(printf '%s' "$codeartifact_ci_input" | tr 'a-z-' 'A-Z_')
    eval "codeartifact_ci_value=\${$codeartifact_ci_variable-}"
    if [ -n "$codeartifact_ci_value" ]; then
      set -- "$@" "--$codeartifact_ci_input=$codeartifact_ci_value"
    fi
  done
  unset codeartifact_ci_count codeartifact_ci_input codeartifact_ci_variable codeartifact_ci_value
  codeartifact_ci "$codeartifact_ci_command" "$@"
}


codeartifact_ci_find || codeartifact_ci_fetch
