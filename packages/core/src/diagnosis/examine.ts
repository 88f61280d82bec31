import { ACCESS, type Access } from '../aws/access.ts';
import { connect, type Connection, type ConnectionInputs } from '../aws/connection.ts';
import type { EndpointType } from '../endpoints.ts';
import type { Host } from '../host.ts';
import { agentsFor } from '../http.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { getToken, tokenEnd, type Token } from '../token.ts';
import { TOKEN_VARIABLE } from '../clients/client.ts';
import { failure, fails, notTried, works, type Check } from './check.ts';
import { describeSkew } from './clock.ts';
import { callerName } from './denial.ts';
import { findDeny } from './deny.ts';
import { checkOrigin, type PackageName } from './origin.ts';
import { checkProject } from './project.ts';
import { checkPublish, checkRead, findEndpoint, type Probe } from './repository.ts';
import { withWorkflow } from './workflow.ts';
import { checkUserFiles } from './user-files.ts';

export interface Subject {
  readonly repository: string;
  readonly formats: readonly Format[];
  readonly access: Access;
  readonly endpointType: EndpointType;
  /** Packages whose origin controls are looked at. */
  readonly packages: readonly PackageName[];
}

/**
 * Tries everything that a login and the clients after it need, one thing after the other, and says of each what it
 * showed. Nothing is written, neither here nor in the repository. Never throws for what AWS answers.
 */
export async function examine(inputs: ConnectionInputs, subject: Subject, host: Host): Promise<Check[]> {
  let connection: Connection;
  try {
    connection = await connect(inputs, host, ACCESS[subject.access]);
  } catch (error) {
    const role = await withWorkflow(failure('Role', error, undefined), host);
    return [role, notTried('everything else', 'it needs the role')];
  }
  const checks: Check[] = [];
  let owner = inputs.domainOwner;
  try {
    const { arn, account } = await connection.caller();
    owner ??= account;
    const ends = connection.sessionExpires === undefined ? '' : `, until ${connection.sessionExpires.toISOString()}`;
    checks.push(works('Credentials', `${callerName(arn)} of account ${account}${ends}`));
    await connection.checkAccount();
  } catch (error) {
    return [...checks, failure('Credentials', error, owner), notTried('everything else', 'it needs credentials')];
  }

  const agents = await agentsFor(inputs.caBundle, host);
  const probe = { agents, owner, now: host.now() };
  let token: Token | undefined;
  try {
    token = await getToken(connection, host, connection.sessionExpires === undefined ? 900 : 0);
    checks.push(works('Token', `domain ${connection.domain} of account ${owner} gives one`));
  } catch (error) {
    checks.push(await tokenFault(connection, error, owner));
  }

  const skew = describeSkew(connection.service.clockOffset, host.now());
  if (skew !== undefined) checks.push(fails('Clock', skew));

  const ask = { connection, subject, token, probe, host };
  // Side by side: where nothing answers, each waits for its own time to end.
  const examined = await Promise.all(subject.formats.map((format) => examineFormat(format, ask)));
  for (const each of examined) checks.push(...each.checks);
  const endpoints = new Map(
    examined.flatMap(({ format, endpoint }) => (endpoint === undefined ? [] : [[format, endpoint]])),
  );
  checks.push(...checkUserFiles(endpoints, host), ...(await checkProject(endpoints, subject, host)));
  for (const name of subject.packages) {
    const limited = connection.sessionExpires !== undefined;
    checks.push(
      limited
        ? notTried(`${name.format}: origin controls of ${name.name}`, NOT_IN_SESSION)
        : await checkOrigin(connection, subject.repository, name, owner),
    );
  }
  return await Promise.all(checks.map((check) => withPlace(connection, subject.repository, check)));
}

interface Asked {
  readonly connection: Connection;
  readonly subject: Subject;
  readonly token: Token | undefined;
  readonly probe: Omit<Probe, 'token' | 'expires'>;
  readonly host: Host;
}

/** What a format's clients need of the repository: its endpoint, and answers there. */
async function examineFormat(
  format: Format,
  { connection, subject, token, probe, host }: Asked,
): Promise<{ format: Format; endpoint: URL | undefined; checks: Check[] }> {
  const { repository, access, endpointType } = subject;
  const endpoint = await findEndpoint(connection, format, repository, endpointType, probe.owner);
  if (!(endpoint instanceof URL)) return { format, endpoint: undefined, checks: [endpoint] };
  if (token === undefined) {
    return { format, endpoint, checks: [notTried(`${format}: read from ${repository}`, 'it needs a token')] };
  }
  const withToken: Probe = { ...probe, token: token.token, expires: token.expires };
  const read = await checkRead(format, repository, endpoint, withToken);
  const checks = [read];
  if (access === 'publish' && read.state !== 'fails') {
    checks.push(...(await checkPublish(connection, format, repository, endpoint, withToken)));
  }
  checks.push(...(await ownToken(format, repository, endpoint, probe, host)));
  return { format, endpoint, checks };
}

/** Says of a Deny in a policy of the domain or the repository which statement it is. */
async function withPlace(connection: Connection, repository: string, check: Check): Promise<Check> {
  const { denial, detail } = check;
  if (denial?.explicit !== true || denial.layer !== 'resource-based policy') return check;
  const place = await findDeny(connection, repository, denial.action);
  return place === undefined ? check : { ...check, detail: `${detail}: ${place}` };
}

/** The session is that of a login, so that what it may do is what a login may do. */
const NOT_IN_SESSION =
  "the session of 'role-to-assume' is limited to what a login needs: run doctor with the role's own credentials";

/** A domain that is not found is nearly always another account's, or in another Region. */
async function tokenFault(connection: Connection, error: unknown, owner: string): Promise<Check> {
  const check = failure('Token', error, owner);
  const { name } = error instanceof Error ? error : { name: '' };
  const region = await connection.client.config.region();
  const asked = `Asked for was domain ${connection.domain} of account ${owner} in ${region}`;
  if (name === 'ResourceNotFoundException') {
    const { message } = error as Error;
    return fails('Token', message, {
      text: `${asked}. If another account owns it, give 'domain-owner'; if it is in another Region, give 'region'.`,
    });
  }
  if (check.remedy === undefined || name !== 'AccessDeniedException') return check;
  const { arn } = await connection.caller();
  // To a stranger the service does not say whether a domain is there.
  return arn.split(':')[4] === owner
    ? check
    : { ...check, remedy: { ...check.remedy, text: `${asked}. If these are right: ${check.remedy.text}` } };
}

/** The token that a login left in this environment may have ended, or be another domain's. */
async function ownToken(
  format: Format,
  repository: string,
  endpoint: URL,
  probe: Omit<Probe, 'token' | 'expires'>,
  host: Host,
): Promise<Check[]> {
  const token = host.env[TOKEN_VARIABLE];
  if (token === undefined || token === '') return [];
  host.mask(token);
  const { what, ...check } = await checkRead(format, repository, endpoint, {
    ...probe,
    token,
    expires: tokenEnd(token),
  });
  return check.state === 'not tried' ? [] : [{ what: `${what} with ${TOKEN_VARIABLE}`, ...check }];
}
