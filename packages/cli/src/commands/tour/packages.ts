import { clientEndpoint } from '@codeartifact-ci/core/aws/endpoint.ts';
import {
  CodeartifactClient,
  paginateListPackages,
  paginateListPackageVersions,
} from '@codeartifact-ci/core/aws/sdk.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Emulator } from '@codeartifact-ci/emulator/server.ts';
import { EXAMPLE_KEY } from '@codeartifact-ci/emulator/environment.ts';
import { DOMAIN, REPOSITORY } from './scene.ts';

export interface HeldPackage {
  readonly format: string;
  readonly name: string;
  readonly origin: string;
  readonly versions: readonly { readonly version: string; readonly status: string }[];
}

/** A client of the emulator, whatever the machine's own settings for AWS are. */
export function emulatorClient({ endpoint, region }: Pick<Emulator, 'endpoint' | 'region'>): CodeartifactClient {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = EXAMPLE_KEY;
  const credentials = { accessKeyId, secretAccessKey };
  return new CodeartifactClient({ ...clientEndpoint(endpoint), region, credentials });
}

/** Every package of a repository with its versions, as the AWS API lists them. */
export async function listPackages(emulator: Emulator, repository: string): Promise<HeldPackage[]> {
  const client = emulatorClient(emulator);
  const found: HeldPackage[] = [];
  for await (const { packages } of paginateListPackages({ client }, { domain: DOMAIN, repository })) {
    for (const { format, namespace, package: name } of packages ?? []) {
      const at = { domain: DOMAIN, repository, format, namespace, package: name };
      const versions: { version: string; status: string }[] = [];
      let origin = '';
      for await (const page of paginateListPackageVersions({ client }, at)) {
        for (const each of page.versions ?? []) {
          versions.push({ version: each.version ?? '', status: each.status ?? '' });
          origin = each.origin?.originType ?? origin;
        }
      }
      found.push({ format: format ?? '', name: fullName(format, namespace, name ?? ''), origin, versions });
    }
  }
  return found;
}

/** Those that were published here. */
export async function listOwnPackages(emulator: Emulator): Promise<HeldPackage[]> {
  return (await listPackages(emulator, REPOSITORY)).filter(({ origin }) => origin === 'INTERNAL');
}

/** As the ecosystem writes it. */
function fullName(format: string | undefined, namespace: string | undefined, name: string): string {
  if (namespace === undefined) return name;
  return format === 'npm' ? `@${namespace}/${name}` : `${namespace}:${name}`;
}

export function expectVersions(held: readonly HeldPackage[], expected: readonly string[]): void {
  for (const { name, versions } of held) {
    const actual = versions.map(({ version }) => version);
    if (actual.join() === expected.join()) continue;
    throw new InputError(`${name} has the versions ${actual.join(', ')}, not ${expected.join(', ')}.`);
  }
}
