import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CodeartifactClient } from '@aws-sdk/client-codeartifact';
import { regionProvider, serviceEndpoint } from '@codeartifact-ci/core/aws/region.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const before = process.env;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'region-'));
  process.env = { HOME: folder, AWS_CONFIG_FILE: join(folder, 'config'), AWS_EC2_METADATA_DISABLED: 'true' };
});
afterEach(async () => {
  process.env = before;
  await rm(folder, { recursive: true });
});

/** What the SDK's own rule set says: `none` where it refuses. */
function bySdk(region: string, fips: boolean, dualStack: boolean): string {
  const { endpointProvider } = new CodeartifactClient({ region }).config;
  try {
    return endpointProvider({ Region: region, UseFIPS: fips, UseDualStack: dualStack }).url.origin;
  } catch {
    return 'none';
  }
}

async function ours(region: string, fips: boolean, dualStack: boolean): Promise<string> {
  process.env['AWS_USE_FIPS_ENDPOINT'] = String(fips);
  process.env['AWS_USE_DUALSTACK_ENDPOINT'] = String(dualStack);
  try {
    return await serviceEndpoint(region);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return 'none';
  }
}

describe('the endpoint of the service', () => {
  it.each([
    ...['eu-west-1', 'cn-north-1', 'us-gov-west-1', 'us-iso-east-1', 'us-isob-east-1', 'eu-isoe-west-1'],
    ...['us-isof-south-1', 'eusc-de-east-1', 'xx-new-9'],
  ])('in %s is the one of the SDK’s rule set, with FIPS and dual stack or without', async (region) => {
    for (const fips of [false, true]) {
      for (const dualStack of [false, true]) {
        expect([fips, dualStack, await ours(region, fips, dualStack)]).toEqual([
          ...[fips, dualStack, bySdk(region, fips, dualStack)],
        ]);
      }
    }
  });

  it('follows the profile as it follows the variables', async () => {
    await writeFile(join(folder, 'config'), '[profile secure]\nuse_fips_endpoint = true\n');
    process.env['AWS_PROFILE'] = 'secure';
    expect(await serviceEndpoint('us-east-1')).toBe('https://codeartifact-fips.us-east-1.amazonaws.com');
  });
});

describe('the Region', () => {
  it('is the one that was given, else that of the profile', async () => {
    await writeFile(join(folder, 'config'), '[default]\nregion = eu-central-1\n');
    expect(await regionProvider('eu-west-1')()).toBe('eu-west-1');
    expect(await regionProvider(undefined)()).toBe('eu-central-1');
  });

  it('is missing where nobody names it', async () => {
    await expect(regionProvider(undefined)()).rejects.toThrow('Region is missing');
  });

  it.each(['', 'eu-west-1.evil.example', 'eu west', 'a/b', '-eu', 'eu-west-1@x'])(
    'cannot be %j, which would be another host',
    async (region) => {
      await expect(regionProvider(region)()).rejects.toThrow(InputError);
    },
  );
});
