import type { Registry, SurveyedLogin } from '@codeartifact-ci/core/clients/client.ts';
import { loadClients, type ClientName } from '@codeartifact-ci/core/clients/clients.ts';
import type { Finding } from '@codeartifact-ci/core/project/finding.ts';
import { surveyProject } from '@codeartifact-ci/core/project/survey.ts';
import { clientContext } from './client-context.ts';
import { writeFiles } from './projects.ts';
import { makeSandbox } from './sandbox.ts';

const clients = await loadClients();

/** The host of the endpoints of `clientContext`. */
export const HOST = 'my-org-111122223333.d.codeartifact.us-east-1.amazonaws.com';

/** The login of a client, with the guide's repository where a test does not say otherwise. */
export function surveyedLogin(
  tool: ClientName,
  registries: readonly Partial<Registry>[] = [{}],
  more: Partial<SurveyedLogin> = {},
): SurveyedLogin {
  return {
    registries: clientContext(clients[tool].format, registries).registries,
    access: 'read',
    tokenIn: 'environment',
    tokenVariables: ['CODEARTIFACT_AUTH_TOKEN'],
    env: {},
    ...more,
  };
}

/** What a survey finds in a project of these files, for these clients. */
export async function surveyFiles(
  files: Readonly<Record<string, string>>,
  logins: Partial<Record<ClientName, SurveyedLogin>>,
  allowed: readonly string[] = [],
): Promise<Finding[]> {
  // The files are a test's own, and may hold what looks like a token.
  const sandbox = await makeSandbox({ holdsTokens: true });
  try {
    await writeFiles(sandbox.workspace, files);
    const given = Object.entries(logins) as [ClientName, SurveyedLogin][];
    return await surveyProject(sandbox.workspace, new Map(given), { allowed, home: sandbox.root });
  } finally {
    await sandbox.remove();
  }
}

/** `FILE:LINE KIND: MESSAGE`, a line for each. */
export async function surveyLines(...given: Parameters<typeof surveyFiles>): Promise<string[]> {
  const findings = await surveyFiles(...given);
  return findings.map(({ file, line, kind, message }) => `${file}:${line} ${kind}: ${message}`);
}

/** A client, a file of a project that it reads, and what is in it. */
export type SurveyedFile = readonly [tool: ClientName, file: string, text: string];

/** `surveyLines` of one file. */
export async function surveyFile(
  [tool, file, text]: SurveyedFile,
  login: SurveyedLogin = surveyedLogin(tool),
): Promise<string[]> {
  return await surveyLines({ [file]: text }, { [tool]: login });
}
