import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { connect, connectionInputs, type Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { keepHeapSmall } from '@codeartifact-ci/core/small-heap.ts';
import { resolve } from 'node:path';
import { applyPlan } from './apply/apply.ts';
import { checkApplicable } from './apply/applicable.ts';
import { codeArtifactService } from './service/codeartifact.ts';
import { intentOf, pruneInputs, type Intent } from './inputs.ts';
import { openJournal } from './apply/journal.ts';
import { makePlan } from './plan/make-plan.ts';
import { APPLY_ACTIONS, PLAN_ACTIONS } from './permissions.ts';
import { planWriter, readPlanFile } from './plan/plan-file.ts';
import type { PlanHead } from './plan/plan.ts';
import type { VersionService } from './service/version-service.ts';
import { leftCollector, reportApplied, reportPlan, topPackages } from './report.ts';

export const prune = defineCommand({
  name: 'prune',
  summary: 'Remove old package versions by keep-newest and older-than: a plan first, applied on request.',
  look: { icon: 'scissors', color: 'orange' },
  inputs: { ...connectionInputs, ...pruneInputs },
  outputs: {
    'plan-id': 'SHA-256 of the plan file.',
    planned: 'How many versions the plan removes.',
    removed: 'How many of them are gone or archived, those of an interrupted run before included.',
    stale: 'How many were left alone, because they changed since the plan.',
    failed: 'How many could not be removed.',
    bytes: 'Bytes that the plan frees at most: assets that something else still refers to stay.',
  },
  permissions: {
    apply: { when: 'with `mode: apply`', actions: APPLY_ACTIONS, trust: 'default-branch' },
    plan: { when: 'with `mode: plan`', actions: PLAN_ACTIONS, trust: 'any' },
  },
  examples: [
    {
      title: 'Plan to keep the newest ten versions of every package',
      inputs: { domain: 'my-org', repositories: 'my-packages', 'keep-newest': '10' },
    },
    {
      title: 'Plan to remove the prereleases of some packages that are older than 30 days',
      inputs: {
        domain: 'my-org',
        repositories: 'ci-*',
        packages: 'npm:@acme/*',
        'prerelease-only': 'true',
        'older-than': '30d',
      },
    },
    {
      title: 'Apply a plan that was reviewed',
      inputs: { domain: 'my-org', mode: 'apply', plan: 'prune-plan.json' },
    },
  ],

  async run(inputs, host) {
    const intent = intentOf(inputs, host);
    const connection = await connect(inputs, host, intent.kind === 'plan' ? PLAN_ACTIONS : APPLY_ACTIONS);
    await connection.checkAccount();
    const service = await codeArtifactService(connection);
    if (intent.kind !== 'apply') {
      keepHeapSmall();
      await writePlan(intent, connection, service, host);
    }
    if (intent.kind !== 'plan') {
      await carryOut(intent.planFile, resolve(host.workspace, inputs.journal), connection, service, host);
    }
  },
});

/** Plans, and reports on the plan. */
async function writePlan(
  { policy, planFile, ttl }: Exclude<Intent, { kind: 'apply' }>,
  connection: Connection,
  service: VersionService,
  host: Host,
): Promise<void> {
  // Whole seconds: a service that keeps no more could not tell the moment from the one a little later.
  const asOf = new Date(Math.floor(host.now().getTime() / 1000) * 1000);
  const head = await headOf(connection, asOf, ttl);
  const writer = await planWriter(planFile, head);
  const top = topPackages();
  const progress = host.progress('Planning');
  try {
    const result = await makePlan({
      service,
      policy,
      asOf,
      write: async (planned) => {
        top.add(planned);
        await writer.add(planned);
      },
      warn: (line) => host.warn(safeText(line)),
      progress: (done, found) => progress.update(done, found, `${total(service)} calls`),
    });
    const id = await writer.finish(policy, result);
    progress.end();
    await reportPlan(host, { id, file: planFile, expires: head.expires, result, top: top.rows, calls: service.calls });
  } catch (error) {
    progress.end();
    await writer.abandon();
    throw error;
  }
}

/** Applies the plan in a file, and reports on what was done. */
async function carryOut(
  planFile: string,
  journalFile: string,
  connection: Connection,
  service: VersionService,
  host: Host,
): Promise<void> {
  const { plan, id } = await readPlanFile(planFile);
  checkApplicable(plan, await headOf(connection, host.now(), 0), host.now());
  const journal = await openJournal(journalFile, id, () => host.now());
  const progress = host.progress('Removing');
  const { note, left } = leftCollector();
  try {
    const applied = await applyPlan({
      service,
      plan,
      journal,
      note,
      progress: (done, all, label) => progress.update(done, all, safeText(label)),
    });
    progress.end();
    await reportApplied(host, { id, result: plan.result, applied, left, calls: service.calls });
    if (applied.failed > 0) {
      throw new InputError(
        `${applied.failed} versions could not be removed; the journal says why. Run again with the same plan: it goes on where it stopped.`,
      );
    }
  } finally {
    progress.end();
    await journal.close();
  }
}

async function headOf(connection: Connection, asOf: Date, ttl: number): Promise<PlanHead> {
  const { account } = await connection.caller();
  return {
    account,
    asOf: asOf.toISOString(),
    domain: connection.domain,
    domainOwner: connection.domainOwner ?? account,
    expires: new Date(asOf.getTime() + ttl * 1000).toISOString(),
    region: await connection.client.config.region(),
  };
}

function total({ calls }: VersionService): number {
  return calls.list + calls.describe + calls.assets + calls.remove;
}
