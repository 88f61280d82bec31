import type { Connection } from '../aws/connection.ts';
import { repositoryEndpoint, type EndpointType } from '../endpoints.ts';
import type { Agents } from '../http.ts';
import type { Format } from '@codeartifact-ci/versions/format.ts';
import { failure, fails, notTried, refusal, works, type Check } from './check.ts';
import { pingMetadata, pingRead, PROBE, type Answer } from './ping.ts';

/** What a repository is asked with. */
export interface Probe {
  readonly agents: Agents;
  readonly token: string;
  /** When the token ends. */
  readonly expires: Date | undefined;
  /** Account that owns the domain; undefined where it is not known. */
  readonly owner: string | undefined;
  readonly now: Date;
}

/** Asks an endpoint with the token, as the format's client would. */
export async function checkRead(format: Format, repository: string, endpoint: URL, probe: Probe): Promise<Check> {
  const what = `${format}: read from ${repository}`;
  try {
    const answer = await pingRead(probe.agents, format, endpoint, probe.token);
    if (answer === undefined) return notTried(what, `${format} packages are read through the API alone`);
    return judge(what, answer, probe, `${endpoint.host} answers`);
  } catch (error) {
    return failure(what, error, probe.owner);
  }
}

/** 2xx and 404 (of a package that is not there) show that the request was allowed. */
function judge(what: string, answer: Answer, probe: Probe, detail: string): Check {
  const { status, message } = answer;
  if (status < 300 || status === 404 || status === 405) return works(what, detail);
  if (status === 401) return unauthorized(what, answer, probe);
  if (status === 403) {
    return (
      refusal(what, message, probe.owner) ??
      fails(what, `refused (403): ${message}`, {
        text: 'Allow it in the identity policy of the caller; across accounts in the permissions policy of the repository or the domain too. Look for a Deny in any of them.',
      })
    );
  }
  return fails(what, `answered ${status}: ${message}`);
}

/** A token is refused when it has ended, or is for another domain. */
function unauthorized(what: string, { message, date }: Answer, { expires, now }: Probe): Check {
  const time = date ?? now;
  if (expires !== undefined && expires <= time) {
    const minutes = Math.round((time.getTime() - expires.getTime()) / 60_000);
    return fails(what, `the token ended at ${expires.toISOString()}, ${minutes} minutes ago`, {
      text: "Log in again shortly before the token is used, or let it live longer with 'duration-seconds' (with a role: 'role-duration-seconds').",
    });
  }
  return fails(what, `the token is refused (401): ${message}`, {
    text: "The token is another domain's, or the role was deleted since: compare 'domain' and 'domain-owner' with those of the login, then log in again.",
  });
}

/**
 * Whether packages could be published, without publishing any: PublishPackageVersion is asked for an asset that the
 * service refuses whoever sends it (a digest that does not fit, and, but for generic, a format that it never takes);
 * for npm and Maven also for what needs PutPackageMetadata.
 */
export async function checkPublish(
  connection: Connection,
  format: Format,
  repository: string,
  endpoint: URL,
  probe: Probe,
): Promise<Check[]> {
  const { domain, domainOwner, client } = connection;
  const what = `${format}: publish to ${repository}`;
  const { PublishPackageVersionCommand } = await import('../aws/sdk.ts');
  const checks: Check[] = [];
  try {
    await client.send(
      new PublishPackageVersionCommand({
        domain,
        domainOwner,
        repository,
        format,
        ...(NAMESPACED.includes(format) ? { namespace: PROBE } : {}),
        package: PROBE,
        packageVersion: '0.0.0',
        assetName: PROBE,
        assetContent: Buffer.from(PROBE),
        assetSHA256: '0'.repeat(64),
      }),
    );
    checks.push(fails(what, 'the service took what it should refuse', { text: `Delete the package ${PROBE}.` }));
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'ValidationException' || name === 'ConflictException') {
      checks.push(works(what, 'PublishPackageVersion is allowed'));
    } else checks.push(failure(what, error, probe.owner));
  }
  try {
    const answer = await pingMetadata(probe.agents, format, endpoint, probe.token);
    const about = `${format}: ${format === 'npm' ? 'set dist-tags' : 'publish metadata'} in ${repository}`;
    if (answer !== undefined) checks.push(judge(about, answer, probe, 'PutPackageMetadata is allowed'));
  } catch (error) {
    checks.push(failure(what, error, probe.owner));
  }
  return checks;
}

/** The formats whose packages have a namespace (user guide, "Package name"). */
const NAMESPACED: readonly Format[] = ['maven', 'swift', 'generic'];

/** The endpoint of a repository, or the check that says why there is none. */
export async function findEndpoint(
  connection: Connection,
  format: Format,
  repository: string,
  type: EndpointType,
  owner: string | undefined,
): Promise<URL | Check> {
  const what = `${format}: endpoint of ${repository}`;
  try {
    return await repositoryEndpoint(connection, repository, format, type);
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') {
      return fails(what, error.message, { text: await knownRepositories(connection, repository) });
    }
    return failure(what, error, owner);
  }
}

/** Which repositories there are, as far as the caller may see. */
async function knownRepositories(connection: Connection, repository: string): Promise<string> {
  const { ListRepositoriesInDomainCommand } = await import('../aws/sdk.ts');
  const { domain, domainOwner, client } = connection;
  try {
    const { repositories = [] } = await client.send(
      new ListRepositoriesInDomainCommand({ domain, domainOwner, maxResults: 50 }),
    );
    const names = repositories.flatMap(({ name }) => name ?? []);
    const { suggest } = await import('../suggest.ts');
    return `Domain ${domain} has ${names.length === 0 ? 'no repository' : names.join(', ')}${suggest(repository, names)}. Check 'repository', 'domain-owner' and 'region'.`;
  } catch {
    return "Check 'repository', 'domain-owner' (the account that owns the domain) and 'region'.";
  }
}
