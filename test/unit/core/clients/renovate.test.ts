import { describe, expect, it } from '@jest/globals';
import { renovate } from '@codeartifact-ci/core/clients/renovate.ts';
import { clientContext } from '../../../support/client-context.ts';

const AWS = 'https://my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com';

function configured(endpoints: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const context = clientContext(
    'npm',
    endpoints.map((endpoint) => ({ endpoint: new URL(endpoint) })),
  );
  const { variables, warnings } = renovate.configure({ ...context, token: 'T', env });
  return { rules: JSON.parse(variables['RENOVATE_HOST_RULES']?.value ?? '') as unknown, warnings };
}

describe('Renovate', () => {
  // Keys and host types: Renovate's documentation, "hostRules" and "Private package support"; the host types are its
  // datasources' names.
  it('has a host rule for each format of the repository, with the token as that registry takes it', () => {
    const basic = { username: 'aws', password: 'T' };
    expect(configured([`${AWS}/npm/my-packages/`])).toEqual({
      rules: [
        { hostType: 'npm', matchHost: `${AWS}/npm/my-packages/`, token: 'T' },
        { hostType: 'pypi', matchHost: `${AWS}/pypi/my-packages/`, ...basic },
        { hostType: 'maven', matchHost: `${AWS}/maven/my-packages/`, ...basic },
        { hostType: 'nuget', matchHost: `${AWS}/nuget/my-packages/`, ...basic },
        { hostType: 'crate', matchHost: `${AWS}/cargo/my-packages/`, token: 'T' },
        { hostType: 'rubygems', matchHost: `${AWS}/ruby/my-packages/`, ...basic },
      ],
      warnings: [],
    });
  });

  it('finds the other formats behind an endpoint that names the domain in its path, and in a repository called npm', () => {
    for (const base of ['http://127.0.0.1:4999', 'https://vpce-0a.d.codeartifact.us-east-1.vpce.amazonaws.com']) {
      const { rules } = configured([`${base}/npm/d/my-org-111122223333/npm/`]);
      expect(rules).toContainEqual(
        expect.objectContaining({ hostType: 'pypi', matchHost: `${base}/pypi/d/my-org-111122223333/npm/` }),
      );
    }
  });

  it('keeps the rules that are there, and says so where they cannot be read', () => {
    const own = [{ matchHost: 'example.com', token: 'mine' }];
    const kept = configured([`${AWS}/npm/a/`], { RENOVATE_HOST_RULES: JSON.stringify(own) });
    expect(kept.rules).toEqual([...own, ...(configured([`${AWS}/npm/a/`]).rules as unknown[])]);
    expect(kept.warnings).toEqual([]);
    const lost = configured([`${AWS}/npm/a/`], { RENOVATE_HOST_RULES: '{' });
    expect(lost.warnings).toEqual([expect.stringMatching(/is no JSON list/)]);
  });

  it('does not keep the rules of an earlier login beside its own', () => {
    const first = configured([`${AWS}/npm/a/`]).rules;
    expect(configured([`${AWS}/npm/a/`], { RENOVATE_HOST_RULES: JSON.stringify(first) }).rules).toEqual(first);
  });

  it('has them in a file of its own where no variable is to hold the token', () => {
    const context = { ...clientContext('npm', [{ endpoint: new URL(`${AWS}/npm/a/`) }]), tokenIn: 'file' as const };
    const { files, variables } = renovate.configure(context);
    const path = '/home/user/.config/codeartifact-ci/renovate.json';
    expect(files).toEqual([expect.objectContaining({ path, format: 'whole' })]);
    expect(Object.entries(variables)).toEqual([
      ['RENOVATE_ADDITIONAL_CONFIG_FILE', expect.objectContaining({ value: path })],
    ]);
    const given = { ...context, env: { RENOVATE_ADDITIONAL_CONFIG_FILE: 'mine.json' } };
    expect(() => renovate.configure(given)).toThrow(/reads one such file\. Choose 'token-in: environment'/);
  });
});
