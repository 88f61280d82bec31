import type { Host } from '@codeartifact-ci/core/host.ts';
import { code, markdownTable, safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { Finding } from '@codeartifact-ci/core/project/finding.ts';
import type { Token } from '@codeartifact-ci/core/token.ts';
import type { CredentialHelper } from '@codeartifact-ci/core/clients/client.ts';
import type { ConfiguredClient } from './configure.ts';
import { describeFinding } from './survey.ts';

export interface LoginResult {
  readonly token: Token;
  /** What the clients ask for fresh tokens, where the login is to let them. */
  readonly helper: CredentialHelper | undefined;
  readonly configured: readonly ConfiguredClient[];
  /** What in the project goes against the login. */
  readonly findings: readonly Finding[];
  readonly sessionExpires: Date | undefined;
  /** Minutes. */
  readonly minReleaseAge: number | undefined;
}

/** One thing that was configured: where, and what for. */
interface Destination {
  readonly kind: 'file' | 'variable';
  readonly where: string;
  readonly purpose: string;
}

/** Outputs, log and summary. */
export async function reportLogin(host: Host, result: LoginResult): Promise<void> {
  const { token, helper, configured, findings, sessionExpires } = result;
  host.setOutput('token', token.token);
  host.setOutput('expires-at', token.expires.toISOString());
  host.setOutput('registry-url', configured[0]?.registries[0].endpoint.href ?? '');
  // The first repository of a format is the one that was asked for first.
  const urls = configured.map(({ client, registries }) => [client.format, registries[0].endpoint.href] as const);
  for (const [format, url] of new Map([...urls].reverse())) host.setOutput(`${format}-url`, url);
  host.setOutput(
    'configured',
    JSON.stringify(
      configured.flatMap((tool) =>
        placesOf(tool).map(({ kind, where, purpose }) => ({ tool: tool.client.name, [kind]: where, for: purpose })),
      ),
    ),
  );

  const left = Math.round((token.expires.getTime() - host.now().getTime()) / 60_000);
  for (const tool of configured) host.info(`${tool.client.name}: ${describe(tool)}`);
  for (const note of new Set(configured.flatMap(({ notes = [] }) => notes))) host.info(note);
  for (const warning of new Set(configured.flatMap(({ warnings = [] }) => warnings))) host.warn(safeText(warning));
  if (helper !== undefined) host.info(helperNote(configured));
  if (result.minReleaseAge !== undefined) host.info(releaseAgeNote(result.minReleaseAge, configured));
  host.info(`The token ends at ${token.expires.toISOString()}, in ${duration(left)}.`);
  for (const finding of findings) {
    if (finding.kind === 'note') host.info(`${describeFinding(finding)}.`);
    else host.warn(`${describeFinding(finding)}.`);
  }
  if (sessionExpires !== undefined && sessionExpires < token.expires) {
    host.warn(
      `The role session ends at ${sessionExpires.toISOString()}, before the token does: what needs AWS credentials of its own will fail then. Raise 'role-duration-seconds'.`,
    );
  }
  await host.summary(
    `### CodeArtifact login\n\n${markdownTable(
      ['Tool', 'Repository', 'Endpoint', 'Configured'],
      configured.flatMap((tool) =>
        tool.registries.map((registry, index) => [
          index === 0 ? tool.client.name : '',
          code(registry.repository) +
            (registry.scopes.length === 0 ? '' : ` for ${registry.scopes.map(code).join(', ')}`),
          code(registry.endpoint.href),
          index === 0 ? code(describe(tool)) : '',
        ]),
      ),
    )}\nThe token ends at ${token.expires.toISOString()} (in ${duration(left)}).\n`,
  );
}

/** Which tools outlast the token, and which do not. */
function helperNote(configured: readonly ConfiguredClient[]): string {
  const names = (asking: boolean): string =>
    configured
      .filter(({ client }) => (client.asksHelper === true) === asking)
      .map(({ client }) => client.name)
      .join(', ');
  const [asking, others] = [names(true), names(false)];
  const first = asking === '' ? '' : `${asking}: a fresh token for each call, from codeartifact-ci token. `;
  return first + (others === '' ? '' : `${others}: no credential helpers; the token below is what they have.`);
}

/** Which tools hold young releases back, and which cannot, or only without an exception for one's own. */
function releaseAgeNote(minutes: number, configured: readonly ConfiguredClient[]): string {
  const clients = configured.map(({ client }) => client).filter(({ installsNothing }) => installsNothing !== true);
  const others = clients.filter(({ releaseAge }) => releaseAge === undefined).map(({ name }) => name);
  const hours = minutes / 60;
  const age = hours % 24 === 0 ? `${String(hours / 24)} d` : `${String(hours)} h`;
  return [
    `Releases younger than ${age}:`,
    ...clients.flatMap(({ name, releaseAge }) =>
      releaseAge === undefined ? [] : [`${name} passes over them (${releaseAge}).`],
    ),
    ...(others.length === 0 ? [] : [`${others.join(', ')}: no setting of that kind, so they are taken.`]),
  ].join(' ');
}

function placesOf({ files, variables }: ConfiguredClient): Destination[] {
  return [
    ...files.map(({ path, purpose }): Destination => ({ kind: 'file', where: path, purpose })),
    ...Object.entries(variables).map(([name, { purpose }]): Destination => ({
      kind: 'variable',
      where: name,
      purpose,
    })),
  ];
}

/** `registry in ~/.npmrc, password in TWINE_PASSWORD` */
function describe(tool: ConfiguredClient): string {
  return placesOf(tool)
    .map(({ where, purpose }) => `${purpose} in ${where}`)
    .join(', ');
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = `${minutes % 60} min`;
  return hours === 0 ? rest : `${hours} h ${rest}`;
}
