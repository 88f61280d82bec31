import { UnwritableError } from '@codeartifact-ci/core/files/user-file.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { listLogins } from '@codeartifact-ci/core/undo/ledger.ts';
import { logOut } from '@codeartifact-ci/core/undo/log-out.ts';
import { recordLogin } from '@codeartifact-ci/core/undo/record-login.ts';
import { sessionName } from '@codeartifact-ci/core/undo/session.ts';
import type { ConfiguredClient } from './configure.ts';
import type { LoginPlan } from './plan.ts';

/**
 * Writes the files of a plan and exports its variables. Returns the clients with the files that they are in: what is only to
 * be mended may need nothing.
 */
export async function applyLogin(plan: LoginPlan, host: Host): Promise<ConfiguredClient[]> {
  // The state comes before the first edit, so that the clean-up finds its way even if we are killed in between.
  host.saveState('login', plan.id);
  const changed = await recordFiles(plan, host);
  for (const [name, value] of Object.entries(plan.variables)) host.exportVariable(name, value);
  if (changed !== undefined) host.exportVariable(plan.loginVariable, plan.id);
  if (!host.canExport) host.info(`To undo this login: codeartifact-ci logout --login ${plan.id}`);
  for (const folder of plan.paths) host.addPath(folder);
  if (plan.secretFile !== undefined) host.setOutput('docker-secret', plan.secretFile);
  return plan.configured.map((client) => ({
    ...client,
    files: [
      ...client.files,
      ...(client.mends ?? []).filter(
        ({ path }) => changed?.includes(path) === true && !client.files.some((file) => file.path === path),
      ),
    ],
  }));
}

/** Undefined where nothing can be recorded, and nothing has to be: a login of variables alone. */
async function recordFiles(plan: LoginPlan, host: Host): Promise<readonly string[] | undefined> {
  const names = Object.entries({ ...plan.variables, [plan.loginVariable]: plan.id });
  try {
    return await recordLogin(
      plan.ledger,
      {
        ...plan,
        session: sessionName(host.env),
        expires: plan.token.expires.getTime(),
        variables: names.map(([name, value]) => ({ name, value, before: host.env[name] })),
      },
      plan.token.token,
    );
  } catch (error) {
    const needed = plan.secretFile !== undefined || plan.configured.some(({ files }) => files.length > 0);
    if (!(error instanceof UnwritableError) || needed) throw error;
    host.info(`${error.message} This login needs no file, so it goes on; its variables end with the job or shell.`);
    return undefined;
  }
}

/** Undoes a login of which a later step has failed, so that nothing of it is left. */
export async function undoFailedLogin({ id, ledger }: LoginPlan, host: Host): Promise<void> {
  if (!(await listLogins(ledger)).some((login) => login.id === id)) return;
  host.info('The login failed, so what it had configured is undone.');
  await logOut(host, id);
}
