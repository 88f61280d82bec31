import { join, resolve } from 'node:path';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import type { Finding } from '@codeartifact-ci/core/project/finding.ts';
import { surveyProject } from '@codeartifact-ci/core/project/survey.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { LoginPlan } from './plan.ts';

export interface SurveyInputs {
  readonly access: 'read' | 'publish';
  readonly tokenIn: 'environment' | 'file';
  readonly allowLockHosts: readonly string[];
}

/**
 * What in the workspace goes against the planned login. Throws an InputError, before anything is written, for a file that
 * would have a client send the token to another host.
 */
export async function surveyWorkspace(plan: LoginPlan, inputs: SurveyInputs, host: Host): Promise<Finding[]> {
  const { configured, token, variables } = plan;
  const login = {
    access: inputs.access,
    tokenIn: inputs.tokenIn,
    tokenVariables: Object.keys(variables).filter((name) => variables[name]?.includes(token.token)),
    env: { ...host.env, ...variables },
  };
  const logins = new Map(configured.map(({ client, registries }) => [client.name, { ...login, registries }]));
  const found = await surveyProject(host.workspace, logins, { allowed: inputs.allowLockHosts });
  // Where somebody works below the home directory, as on GitHub's runners, clients read files there as the project's:
  // all but those that the login edits, or has looked into as the user's own.
  const ours = new Set([
    ...configured.flatMap(({ files, mends = [] }) => [...files, ...mends].map(({ path }) => path)),
    join(plan.ledger.home, '.yarnrc'),
  ]);
  const findings = found.filter(({ file }) => !ours.has(resolve(plan.ledger.workspace, file)));
  refuseLeaks(findings);
  return findings;
}

function refuseLeaks(findings: readonly Finding[]): void {
  const leaks = findings.filter(({ kind }) => kind === 'token');
  if (leaks.length === 0) return;
  const hosts = [...new Set(leaks.flatMap(({ host }) => host ?? []))];
  throw new InputError(
    [
      ...leaks.map((leak) => `${describeFinding(leak)}.`),
      hosts.length === 0
        ? 'Nothing was configured.'
        : `Nothing was configured. If such a host may have the token, name it: 'allow-lock-hosts: ${hosts.join(', ')}'.`,
    ].join('\n'),
  );
}

/** `package-lock.json:12 (npm): takes 2 packages from …`, safe for a log. */
export function describeFinding({ file, line, tools, message }: Finding): string {
  return safeText(`${file}:${line} (${tools.join(', ')}): ${message}`);
}
