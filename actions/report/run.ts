import { connect, type Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { isLoopback } from '@codeartifact-ci/core/aws/endpoint.ts';
import { jsonCaller, type JsonCaller, type JsonService } from '@codeartifact-ci/core/aws/json-service.ts';
import type { ConnectionInputs } from '@codeartifact-ci/core/aws/connection.ts';
import { agentsFor } from '@codeartifact-ci/core/http.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import type { DomainName } from '../provision/service/service.ts';
import { codeArtifactService } from '../prune/service/codeartifact.ts';
import { dataPlane } from '../prune/service/data-plane.ts';
import type { MetadataReader } from '../prune/service/metadata-reader.ts';
import type { VersionReader } from '../prune/service/version-service.ts';
import type { Gap } from './document.ts';
import type { ReportInputs } from './inputs.ts';
import { FULL_ACTIONS, INVENTORY_ACTIONS, METRICS_ACTIONS, USAGE_ACTIONS } from './permissions.ts';
import { callBudget, countCalls, type CallBudget, type CallCounts } from './read/calls.ts';

/** What every step of a run works with. */
export interface Run {
  readonly host: Host;
  readonly inputs: ReportInputs & ConnectionInputs;
  readonly connection: Connection;
  readonly scope: DomainName;
  readonly service: VersionReader;
  readonly metadata: MetadataReader;
  readonly region: string;
  /** When the run began: ages are counted from here. */
  readonly now: Date;
  readonly calls: CallCounts;
  readonly budget: CallBudget;
  /** What the report does not say; every step adds to it. */
  readonly gaps: Gap[];
  /** Another service of AWS; undefined where the connection leads to the emulator, which has no other. */
  other(service: JsonService, endpoint: URL | undefined): Promise<JsonCaller | undefined>;
}

export async function startRun(inputs: ReportInputs & ConnectionInputs, host: Host): Promise<Run> {
  const connection = await connect(inputs, host, actionsFor(inputs));
  await connection.checkAccount();
  const { client, domain, domainOwner } = connection;
  const calls = countCalls(client);
  const metadata = dataPlane(connection, host, inputs.caBundle);
  return {
    ...{ host, inputs, connection, calls },
    scope: { domain, ...(domainOwner === undefined ? {} : { domainOwner }) },
    service: await codeArtifactService(connection),
    metadata,
    region: await client.config.region(),
    now: host.now(),
    budget: callBudget(inputs.maxCalls, () => calls.total + metadata.requests),
    gaps: [],
    async other(service, endpoint) {
      // The credentials are for the emulator: they are shown to nobody else.
      if (endpoint === undefined && connection.endpoint !== undefined && isLoopback(connection.endpoint))
        return undefined;
      return await jsonCaller(service, connection, endpoint, await agentsFor(inputs.caBundle, host));
    },
  };
}

/** What the session of a role is held to: what these inputs take, and no more. */
function actionsFor({ mode, policy, usage, putMetrics }: ReportInputs): readonly string[] {
  return [
    ...(mode === 'inventory' && policy === undefined ? INVENTORY_ACTIONS : FULL_ACTIONS),
    ...(usage ? USAGE_ACTIONS : []),
    ...(putMetrics ? METRICS_ACTIONS : []),
  ];
}
