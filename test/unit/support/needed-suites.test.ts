import { expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEBIAN_NEEDS } from '../../clients/debian.ts';
import { REGISTRY_SUITES } from '../../clients/registries.ts';
import { root } from '../../support/paths.ts';

it('every suite that waits for a client is there under that name', () => {
  const suites = [...DEBIAN_NEEDS.flatMap((need) => need.suites), ...REGISTRY_SUITES];
  const gone = suites.filter(
    (name) => !['e2e', 'proof'].some((kind) => existsSync(join(root, 'test', kind, `${name}.test.ts`))),
  );
  expect(gone).toEqual([]);
});
