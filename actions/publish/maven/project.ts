import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { TOKEN_VARIABLE } from '@codeartifact-ci/core/clients/client.ts';
import { runTool } from '../build-tool.ts';

/**
 * Builds a project into a repository folder of ours: `mvn deploy` with the wrapper if the project has one. The
 * legacy form `id::default::url` is the one that every maven-deploy-plugin takes.
 *
 * A login's token stays in the environment, because settings.xml refers to it for what the build reads. The token that
 * publishes is never there.
 */
export async function deployInto(host: Host, project: string, staging: string): Promise<void> {
  const wrapper = join(project, 'mvnw');
  const target = `staging::default::${pathToFileURL(staging).href}`;
  await runTool(host, {
    command: (await isExecutable(wrapper)) ? wrapper : 'mvn',
    args: [
      '--batch-mode',
      // A project's own alternatives for releases or snapshots would lead past the folder.
      ...['', 'Release', 'Snapshot'].map((kind) => `-Dalt${kind}DeploymentRepository=${target}`),
      'deploy',
    ],
    cwd: project,
    keep: [TOKEN_VARIABLE],
    verbose: true,
    remedy: 'Mend the build; nothing was published.',
  });
}

async function isExecutable(file: string): Promise<boolean> {
  return await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
