import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { dist, root } from './paths.ts';
import type { Sandbox } from './sandbox.ts';

/** A checkout of this project as CodeBuild's secondary source has it, with the bundle under test; its path. */
export async function secondarySource(sandbox: Sandbox, name = 'codeartifact-ci'): Promise<string> {
  const checkout = join(sandbox.root, name);
  await mkdir(checkout);
  await symlink(dist, join(checkout, 'dist'));
  await symlink(join(root, 'codebuild'), join(checkout, 'codebuild'));
  return checkout;
}
