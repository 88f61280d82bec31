import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { safeLines, safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { PromoteInputs } from './inputs.ts';

const LINES = 10;

/**
 * Has the GitHub CLI verify that a workflow of the repository attested the release manifest (`gh attestation verify`): the
 * versions and hashes in it are then those of that build. Throws an InputError where it did not, and with `required` where
 * that cannot be found out. `gh` takes its token from GH_TOKEN.
 */
export async function verifyAttestation(
  { attestation, attestationRepository }: Pick<PromoteInputs, 'attestation' | 'attestationRepository'>,
  releaseFile: string | undefined,
  host: Host,
): Promise<void> {
  if (attestation === 'off') return;
  if (releaseFile === undefined) {
    throw new InputError(
      "'attestation' is about the release manifest: give it as 'release-file', or set 'attestation' to off.",
    );
  }
  const repository = attestationRepository ?? host.env['GITHUB_REPOSITORY'] ?? '';
  if (repository === '') {
    throw new InputError(
      "'attestation-repository' is required here: OWNER/REPOSITORY of the workflow that attested the release.",
    );
  }
  if (!(await hasGitHubCli(host))) {
    const missing =
      'The GitHub CLI (gh) is not installed or not on the PATH, so the attestation of the release cannot be verified.';
    if (attestation === 'required') {
      throw new InputError(`${missing} Install it in this job, or set 'attestation' to available.`);
    }
    host.warn(`${missing} It goes on without, because 'attestation' is available.`);
    return;
  }
  const { exitCode, stdout, stderr } = await host.exec(
    'gh',
    ['attestation', 'verify', '--repo', repository, '--', releaseFile],
    { silent: true },
  );
  if (exitCode === 0) {
    host.info(safeText(`The release manifest is attested by a workflow of ${repository}.`));
    return;
  }
  const said = (stderr.trim() === '' ? stdout : stderr).trim().split('\n').slice(-LINES).join('\n');
  throw new InputError(
    `Nothing was promoted: the release manifest has no attestation of ${safeText(repository)} that holds (gh attestation verify ended with ${exitCode}). Check 'attestation-repository', that the publishing job attested this very file, and GH_TOKEN (attestations: read).\n${safeLines(said)}`,
  );
}

async function hasGitHubCli(host: Host): Promise<boolean> {
  try {
    return (await host.exec('gh', ['--version'], { silent: true })).exitCode === 0;
  } catch {
    // Either host throws where there is no such program.
    return false;
  }
}
