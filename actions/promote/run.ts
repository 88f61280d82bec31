import { connect, type Connection, type ConnectionInputs } from '@codeartifact-ci/core/aws/connection.ts';
import { isLoopback } from '@codeartifact-ci/core/aws/endpoint.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { codeArtifactService } from '../prune/service/codeartifact.ts';
import { dataPlane } from '../prune/service/data-plane.ts';
import type { MetadataReader } from '../prune/service/metadata-reader.ts';
import type { VersionService } from '../prune/service/version-service.ts';
import { bringState, keepState, keptState } from '../prune/state/kept-state.ts';
import { openState, type State } from '../prune/state/state-file.ts';
import type { PromoteInputs } from './inputs.ts';
import { APPLY_ACTIONS, GROUP_ACTIONS, PLAN_ACTIONS, ROLLBACK_ACTIONS, TRANSFER_ACTIONS } from './permissions.ts';
import { storedPromotion } from './plan/plan-file.ts';
import type { PromotionHead, PromotionPlan, PromotionRequest, RepositoryLocation } from './plan/plan.ts';
import { describeRepository } from './service/describe-repository.ts';

/** One of the two repositories, with all that asks and changes it. */
export interface RepositoryAccess {
  readonly location: RepositoryLocation;
  readonly connection: Connection;
  readonly service: VersionService;
  readonly metadata: MetadataReader;
  /** Whether versions can come in from elsewhere, by the formats that its external connections have. */
  readonly hasUpstreams: boolean;
}

/** What every step of a run works with. */
export interface Run {
  readonly host: Host;
  readonly source: RepositoryAccess;
  readonly destination: RepositoryAccess;
  /** `copy` within a domain and Region. */
  readonly method: PromotionRequest['method'];
  readonly state: State<PromotionPlan>;
  /** Where the run is, as plans say it. `asOf` is a moment in whole seconds, `ttl` seconds. */
  head(asOf: Date, ttl: number): PromotionHead;
  /** Keeps the state for the next run. */
  end(): Promise<void>;
}

export async function startRun(inputs: PromoteInputs, host: Host): Promise<Run> {
  const across =
    (inputs.destinationDomain ?? inputs.domain) !== inputs.domain ||
    (inputs.destinationDomainOwner ?? inputs.domainOwner) !== inputs.domainOwner ||
    (inputs.destinationRegion ?? inputs.region) !== inputs.region;
  const actions = actionsFor(inputs.mode, across);
  const from = await connect(inputs, host, actions);
  await from.checkAccount();
  const separate = across || inputs.destinationRoleToAssume !== undefined || inputs.destinationEndpoint !== undefined;
  const to = separate ? await connect(destinationInputs(inputs), host, actions) : from;
  if (separate) await to.checkAccount();
  const source = await openRepository(from, host, inputs, inputs.sourceRepository);
  const destination = await openRepository(to, host, inputs, inputs.destinationRepository);
  const method = sameDomain(source.location, destination.location) ? 'copy' : 'publish';
  if (method === 'copy' && source.location.repository === destination.location.repository) {
    throw new InputError(
      `'source-repository' and 'destination-repository' are the same, ${source.location.repository}. Name two.`,
    );
  }

  const scope = [source.location, destination.location].flatMap((one) => Object.values(one) as string[]);
  const kept = keptState(host.workspace, inputs.state, scope);
  await bringState(host, kept);
  const state = await openState(kept.path, () => host.now(), storedPromotion);
  host.saveState('kept', JSON.stringify(kept));
  const { account } = await from.caller();
  return {
    ...{ host, source, destination, method, state },
    head: (asOf, ttl) => ({
      account,
      asOf: asOf.toISOString(),
      expires: new Date(asOf.getTime() + ttl * 1000).toISOString(),
      source: source.location,
      destination: destination.location,
    }),
    async end() {
      await state.end();
      await keepState(host, kept);
      host.saveState('kept', '');
    },
  };
}

/** The session of a role that is assumed may do no more than the mode needs. */
function actionsFor(mode: PromoteInputs['mode'], across: boolean): readonly string[] {
  switch (mode) {
    case 'plan':
      return across ? [...PLAN_ACTIONS, ...GROUP_ACTIONS] : PLAN_ACTIONS;
    case 'rollback':
      return ROLLBACK_ACTIONS;
    case 'apply':
      // Which of the two it is only the repositories themselves say for sure.
      return across ? [...APPLY_ACTIONS, ...TRANSFER_ACTIONS] : APPLY_ACTIONS;
  }
}

/** The inputs with which the destination is connected to: its own, else those of the source. */
function destinationInputs(inputs: PromoteInputs): ConnectionInputs {
  const region = inputs.destinationRegion ?? inputs.region;
  const { endpoint, repositoryEndpoint } = inputs;
  // A VPC endpoint is one of a Region, the emulator is all of them.
  const stays = (url: URL | undefined): URL | undefined =>
    url === undefined || region === inputs.region || isLoopback(url) ? url : undefined;
  return {
    ...inputs,
    domain: inputs.destinationDomain ?? inputs.domain,
    domainOwner: inputs.destinationDomainOwner ?? inputs.domainOwner,
    region,
    roleToAssume: inputs.destinationRoleToAssume ?? inputs.roleToAssume,
    endpoint: inputs.destinationEndpoint ?? stays(endpoint),
    repositoryEndpoint: stays(repositoryEndpoint),
  };
}

async function openRepository(
  connection: Connection,
  host: Host,
  { caBundle }: PromoteInputs,
  repository: string,
): Promise<RepositoryAccess> {
  const { domain } = connection;
  const { owner, hasUpstreams } = await describeRepository(connection, repository);
  const region = await connection.client.config.region();
  return {
    location: { domain, domainOwner: owner, region, repository },
    connection,
    service: await codeArtifactService(connection),
    metadata: dataPlane(connection, host, caBundle),
    hasUpstreams,
  };
}

function sameDomain(a: RepositoryLocation, b: RepositoryLocation): boolean {
  return a.domain === b.domain && a.domainOwner === b.domainOwner && a.region === b.region;
}
