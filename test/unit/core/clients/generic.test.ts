import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { generic } from '@codeartifact-ci/core/clients/generic.ts';
import { root } from '../../../support/paths.ts';
import { clientContext } from '../../../support/client-context.ts';

function variables(endpoint?: string): Record<string, string> {
  const registry = endpoint === undefined ? {} : { endpoint: new URL(endpoint) };
  const configured = generic.configure(clientContext('generic', [registry]));
  return Object.fromEntries(Object.entries(configured.variables).map(([name, { value }]) => [name, value]));
}

describe('generic packages', () => {
  // User guide, "repository endpoints", for the three forms of a host
  it.each([
    'https://my-org-111122223333.d.codeartifact.eu-west-1.amazonaws.com/generic/my-packages/',
    'https://my-org-111122223333.codeartifact.eu-west-1.on.aws/generic/my-packages/',
    'https://vpce-0a-1b.d.codeartifact.eu-west-1.vpce.amazonaws.com/generic/d/my-org-111122223333/my-packages/',
  ])('have what the AWS CLI asks for in variables, from %s', (endpoint) => {
    expect(variables(endpoint)).toEqual({
      CODEARTIFACT_GENERIC_URL: endpoint,
      CODEARTIFACT_GENERIC_DOMAIN: 'my-org',
      CODEARTIFACT_GENERIC_DOMAIN_OWNER: '111122223333',
      CODEARTIFACT_GENERIC_REPOSITORY: 'my-packages',
      CODEARTIFACT_GENERIC_REGION: 'eu-west-1',
    });
  });

  it('leave out the Region where the endpoint does not say it', () => {
    const found = variables('http://127.0.0.1:8080/generic/d/my-org-111122223333/my-packages/');
    expect(found).toMatchObject({ CODEARTIFACT_GENERIC_DOMAIN_OWNER: '111122223333' });
    expect(found).not.toHaveProperty('CODEARTIFACT_GENERIC_REGION');
  });

  it('have no variable that a buildspec reads as an input', async () => {
    const names = new Set<string>();
    for (const action of await readdir(join(root, 'actions'))) {
      const text = await readFile(join(root, 'actions', action, 'action.yml'), 'utf8').catch(() => '{}');
      const { inputs = {} } = parse(text) as { inputs?: Record<string, unknown> };
      for (const name of Object.keys(inputs)) names.add(`CODEARTIFACT_${name.toUpperCase().replaceAll('-', '_')}`);
    }
    expect(names).toContain('CODEARTIFACT_DOMAIN');
    expect(Object.keys(variables()).filter((name) => names.has(name))).toEqual([]);
  });
});
