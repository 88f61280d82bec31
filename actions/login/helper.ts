import { dirname, join, resolve } from 'node:path';
import type { ConnectionInputs } from '@codeartifact-ci/core/aws/connection.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { CredentialHelper } from '@codeartifact-ci/core/clients/client.ts';

/** What a helper needs to know to ask for the same tokens as this login. */
export interface HelperInputs extends ConnectionInputs {
  readonly access: 'read' | 'publish';
  readonly durationSeconds: number;
}

/** Where this program runs from, and where helpers are put. */
export interface HelperPlace {
  readonly program: string;
  /** Absolute path of the script that runs now: the command line's stands in the same folder. */
  readonly script: string;
  readonly platform: NodeJS.Platform;
  readonly folder: string;
  readonly workspace: string;
  /** The Region in use, so that helpers ask there whatever a later step's AWS_REGION says. */
  readonly region: string | undefined;
}

/**
 * The command line for a fresh token. Each argument is a path of this machine or an input that was checked; none is a
 * secret, for every process can read another's arguments.
 */
export function credentialHelper(inputs: HelperInputs, place: HelperPlace): CredentialHelper {
  if (place.platform === 'win32') {
    throw new InputError("'credential-helpers' needs a POSIX shell, which Windows does not have. Leave it out there.");
  }
  const flags: Readonly<Record<string, string | number | true | undefined>> = {
    domain: inputs.domain,
    'domain-owner': inputs.domainOwner,
    region: place.region,
    'role-to-assume': inputs.roleToAssume,
    'role-session-name': inputs.roleSessionName,
    'role-duration-seconds': inputs.roleToAssume === undefined ? undefined : inputs.roleDurationSeconds,
    audience: inputs.roleToAssume === undefined ? undefined : inputs.audience,
    'role-chaining': inputs.roleChaining || undefined,
    'role-external-id': inputs.roleExternalId,
    'sts-endpoint': inputs.stsEndpoint?.href,
    'allowed-account-ids': inputs.allowedAccountIds.join(',') || undefined,
    endpoint: inputs.endpoint?.href,
    'ca-bundle': inputs.caBundle === undefined ? undefined : resolve(place.workspace, inputs.caBundle),
    access: inputs.access,
    'duration-seconds': inputs.durationSeconds,
  };
  return {
    command: [
      place.program,
      join(dirname(place.script), 'cli.js'),
      'token',
      // With `=`, for a value may begin with a hyphen.
      ...Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`])),
    ],
    folder: place.folder,
  };
}
