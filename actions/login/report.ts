import type { Host } from '@codeartifact-ci/core/host.ts';
import type { Format } from '@codeartifact-ci/core/names.ts';
import { code, markdownTable } from '@codeartifact-ci/core/safe-text.ts';
import type { Token } from '@codeartifact-ci/core/token.ts';
import type { ConfiguredTool } from './configure.ts';

export interface LoginResult {
  readonly repository: string;
  readonly token: Token;
  readonly endpoints: readonly (readonly [Format, URL])[];
  readonly configured: readonly ConfiguredTool[];
  readonly sessionExpires: Date | undefined;
}

/** Outputs, log and summary. */
export async function reportLogin(host: Host, result: LoginResult): Promise<void> {
  const { repository, token, endpoints, configured, sessionExpires } = result;
  host.setOutput('token', token.token);
  host.setOutput('expires-at', token.expires.toISOString());
  host.setOutput('registry-url', configured[0]?.endpoint.href ?? '');
  for (const [format, url] of endpoints) host.setOutput(`${format}-url`, url.href);
  host.setOutput(
    'configured',
    JSON.stringify(
      configured.map(({ tool, files, variables }) => ({
        tool,
        files: files.map(({ path }) => path),
        variables: Object.keys(variables),
      })),
    ),
  );

  const left = Math.round((token.expires.getTime() - host.now().getTime()) / 60_000);
  for (const { tool, summary } of configured) host.info(`${tool}: ${summary}`);
  host.info(`The token for repository ${repository} ends at ${token.expires.toISOString()}, in ${duration(left)}.`);
  if (sessionExpires !== undefined && sessionExpires < token.expires) {
    host.warn(
      `The role session ends at ${sessionExpires.toISOString()}, before the token does: what needs AWS credentials of its own will fail then. Raise 'role-duration-seconds'.`,
    );
  }
  await host.summary(
    `### CodeArtifact login\n\n${markdownTable(
      ['Tool', 'Repository', 'Endpoint', 'Configured'],
      configured.map(({ tool, endpoint, summary }) => [tool, code(repository), code(endpoint.href), code(summary)]),
    )}\nThe token ends at ${token.expires.toISOString()} (in ${duration(left)}).\n`,
  );
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = `${minutes % 60} min`;
  return hours === 0 ? rest : `${hours} h ${rest}`;
}
