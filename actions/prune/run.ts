import { connect, type Connection, type ConnectionInputs } from '@codeartifact-ci/core/aws/connection.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { keepHeapSmall } from '@codeartifact-ci/core/small-heap.ts';
import { shardName, type Shard } from './apply/shard.ts';
import type { Plan, PlanHead } from './plan/plan.ts';
import { storedPlan } from './plan/stored-plan.ts';
import { codeArtifactService } from './service/codeartifact.ts';
import { dataPlane, type DataPlane } from './service/data-plane.ts';
import type { MetadataReader } from './service/metadata-reader.ts';
import type { VersionService } from './service/version-service.ts';
import { bringState, keepState, keptState } from './state/kept-state.ts';
import { openState, type State } from './state/state-file.ts';

/** What every step of a run works with. */
export interface Run {
  readonly host: Host;
  readonly connection: Connection;
  readonly service: VersionService;
  readonly metadata: MetadataReader;
  /** Fetches what stands at a path of a repository's own endpoint. */
  readonly fetch: DataPlane['fetch'];
  readonly state: State<Plan>;
  /** Where the run is, as plans say it. `asOf` is a moment in whole seconds, `ttl` seconds. */
  head(asOf: Date, ttl: number): PlanHead;
  /** Writes the state down and keeps it for the next run. */
  end(): Promise<void>;
}

export async function startRun(
  inputs: ConnectionInputs & { readonly state: string },
  host: Host,
  /** IAM actions: a role's session may do no more. */
  actions: readonly string[],
  /** The jobs that share a plan share the request rates, and each keeps a state of its own. */
  shard?: Shard,
): Promise<Run> {
  if (host.ownsProcess === true) keepHeapSmall(16);
  const connection = await connect(inputs, host, actions, shard?.count);
  await connection.checkAccount();
  const { account } = await connection.caller();
  const domainOwner = connection.domainOwner ?? account;
  const region = await connection.client.config.region();
  const scope = [connection.domain, domainOwner, region, ...(shard === undefined ? [] : [shardName(shard)])];
  const kept = keptState(host.workspace, inputs.state, scope);
  await bringState(host, kept);
  const state = await openState(kept.path, () => host.now(), storedPlan);
  host.saveState('kept', JSON.stringify(kept));
  const metadata = dataPlane(connection, host, inputs.caBundle);
  return {
    host,
    connection,
    service: await codeArtifactService(connection),
    metadata,
    fetch: metadata.fetch,
    state,
    head: (asOf, ttl) => ({
      account,
      asOf: asOf.toISOString(),
      domain: connection.domain,
      domainOwner,
      expires: new Date(asOf.getTime() + ttl * 1000).toISOString(),
      region,
    }),
    async end() {
      await state.saveSeen();
      await state.end();
      await keepState(host, kept);
      host.saveState('kept', '');
    },
  };
}
