import type { Access } from '../aws/access.ts';
import { TOKEN_VARIABLE, type Registry } from '../clients/client.ts';
import { loadClients } from '../clients/clients.ts';
import type { Host } from '../host.ts';
import { surveyProject, type SurveyedLogins } from '../project/survey.ts';
import { openLedger } from '../undo/home.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { fails, type Check } from './check.ts';

/** What in the workspace goes against a login of any client to the repository: lock files and configuration, by line. */
export async function checkProject(
  endpoints: ReadonlyMap<Format, URL>,
  { repository, access }: { readonly repository: string; readonly access: Access },
  host: Host,
): Promise<Check[]> {
  const logins: SurveyedLogins = new Map(
    Object.values(await loadClients()).flatMap(({ name, format, modes }) => {
      const endpoint = endpoints.get(format);
      if (endpoint === undefined) return [];
      const registry: Registry = {
        ...{ repository, endpoint, mode: modes[0], name: 'codeartifact' },
        ...{ scopes: [], own: {}, releaseAgeGate: 'keep' },
      };
      const login = { access, tokenIn: 'environment', tokenVariables: [TOKEN_VARIABLE], env: host.env } as const;
      return [[name, { ...login, registries: [registry] }] as const];
    }),
  );
  const findings = await surveyProject(host.workspace, logins, { home: openLedger(host).home });
  return findings
    .filter(({ kind }) => kind !== 'note')
    .map(({ file, line, tools, message }) => fails(`Project (${tools.join(', ')})`, `${file}:${line}: ${message}`));
}
