import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as sdk from '@aws-sdk/client-codeartifact';
import { startBench, type Bench } from '../api/client.ts';

let bench: Bench;
const place = { domain: 'acme', repository: 'app' };

beforeEach(async () => {
  bench = await startBench();
  await bench.client.send(new sdk.CreateDomainCommand({ domain: 'acme' }));
  await bench.client.send(new sdk.CreateRepositoryCommand(place));
});
afterEach(() => bench.close());

async function configure(name: string): Promise<string> {
  const restrictions = { publish: 'ALLOW', upstream: 'ALLOW' } as const;
  const command = new sdk.PutPackageOriginConfigurationCommand({
    ...place,
    format: 'pypi',
    package: name,
    restrictions,
  });
  return await bench.client.send(command).then(
    () => 'done',
    (error: unknown) => (error as Error).name,
  );
}
async function describePackage(format: sdk.PackageFormat, name: string): Promise<string | undefined> {
  const command = new sdk.DescribePackageCommand({ ...place, format, package: name });
  return await bench.client.send(command).then(
    ({ package: found }) => found?.name,
    (error: unknown) => (error as Error).name,
  );
}

describe('a package', () => {
  it('of Python is found by its normalised name only', async () => {
    expect(await configure('Py.Hamcrest')).toBe('ResourceNotFoundException');
    expect(await configure('py-hamcrest')).toBe('done');
    expect(await describePackage('pypi', 'py-hamcrest')).toBe('py-hamcrest');
    expect(await describePackage('pypi', 'Py.Hamcrest')).toBe('ResourceNotFoundException');
    expect(await describePackage('pypi', 'py_hamcrest')).toBe('ResourceNotFoundException');
  });
});
