import { describe, expect, it } from '@jest/globals';
import type { ExecResult, Host } from '@codeartifact-ci/core/host.ts';
import { verifyAttestation } from '../../../../actions/promote/attestation.ts';

type Exec = (args: readonly string[]) => ExecResult;

/** `gh` as given; without it there is none. */
function hostWith(gh: Exec | undefined, said: string[], calls: string[][] = []): Host {
  const host: Partial<Host> = {
    env: { GITHUB_REPOSITORY: 'acme/app' },
    info: (line) => void said.push(line),
    warn: (line) => void said.push(`warning: ${line}`),
    exec: (command, args) => {
      calls.push([command, ...args]);
      if (gh === undefined) throw new Error('Unable to locate executable file: gh');
      return Promise.resolve(gh(args));
    },
  };
  return host as Host;
}
const ok: ExecResult = { exitCode: 0, stdout: '', stderr: '' };
const inputs = { attestationRepository: undefined };

describe('the attestation of the release manifest', () => {
  it('is verified by the GitHub CLI, for the repository of the job unless another is given', async () => {
    const [said, calls]: [string[], string[][]] = [[], []];
    await verifyAttestation(
      { ...inputs, attestation: 'required' },
      '/r.json',
      hostWith(() => ok, said, calls),
    );
    await verifyAttestation(
      { attestation: 'available', attestationRepository: 'acme/lib' },
      '/r.json',
      hostWith(() => ok, said, calls),
    );
    expect(calls.filter(([, first]) => first === 'attestation')).toEqual([
      ['gh', 'attestation', 'verify', '--repo', 'acme/app', '--', '/r.json'],
      ['gh', 'attestation', 'verify', '--repo', 'acme/lib', '--', '/r.json'],
    ]);
    expect(said[0]).toBe('The release manifest is attested by a workflow of acme/app.');
  });

  it('fails the run where it does not hold, with what gh said', async () => {
    const gh: Exec = ([first]) =>
      first === '--version' ? ok : { exitCode: 1, stdout: '', stderr: 'no attestations\n::error::x\n' };
    for (const attestation of ['available', 'required'] as const) {
      await expect(verifyAttestation({ ...inputs, attestation }, '/r.json', hostWith(gh, []))).rejects.toThrow(
        /Nothing was promoted: the release manifest has no attestation of acme\/app that holds.*GH_TOKEN.*\nno attestations\n․::error::x/,
      );
    }
  });

  it('is said to be missing where there is no GitHub CLI, and fails the run only where it is required', async () => {
    const said: string[] = [];
    await verifyAttestation({ ...inputs, attestation: 'available' }, '/r.json', hostWith(undefined, said));
    expect(said).toEqual([expect.stringMatching(/^warning: The GitHub CLI \(gh\) is not installed.*goes on without/)]);
    await expect(
      verifyAttestation({ ...inputs, attestation: 'required' }, '/r.json', hostWith(undefined, said)),
    ).rejects.toThrow(
      /The GitHub CLI \(gh\) is not installed.*Install it in this job, or set 'attestation' to available/,
    );
  });

  it('needs a manifest and a repository, and is not looked for unless it is asked for', async () => {
    const calls: string[][] = [];
    await verifyAttestation({ ...inputs, attestation: 'off' }, '/r.json', hostWith(undefined, [], calls));
    expect(calls).toEqual([]);
    await expect(
      verifyAttestation({ ...inputs, attestation: 'required' }, undefined, hostWith(undefined, [])),
    ).rejects.toThrow("give it as 'release-file'");
    const nowhere = { ...hostWith(() => ok, []), env: {} };
    await expect(verifyAttestation({ ...inputs, attestation: 'required' }, '/r.json', nowhere)).rejects.toThrow(
      "'attestation-repository' is required here",
    );
  });
});
