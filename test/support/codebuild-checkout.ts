import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { dist, root } from './paths.ts';
import { runOk } from './process.ts';
import type { Sandbox } from './sandbox.ts';

/** A checkout of this project as CodeBuild's secondary source has it, with the bundle under test; its path. */
export async function secondarySource(sandbox: Sandbox, name = 'codeartifact-ci'): Promise<string> {
  const checkout = join(sandbox.root, name);
  await mkdir(checkout);
  await symlink(dist, join(checkout, 'dist'));
  await symlink(join(root, 'codebuild'), join(checkout, 'codebuild'));
  return checkout;
}

/** The archive of a release, as npm packs it, and its SHA-256. It is in the sandbox's folder `archive`. */
export async function packedArchive(sandbox: Sandbox): Promise<{ path: string; digest: string }> {
  const folder = join(sandbox.root, 'archive');
  await mkdir(folder, { recursive: true });
  const options = { cwd: root, env: sandbox.env };
  await runOk('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], options);
  const [archive = ''] = (await readdir(folder)).filter((file) => file.endsWith('.tgz'));
  const path = join(folder, archive);
  const { stdout } = await runOk('sha256sum', [path], options);
  return { path, digest: stdout.split(' ')[0] ?? '' };
}
