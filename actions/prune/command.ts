import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { connectionInputs } from '@codeartifact-ci/core/aws/connection.ts';
import { applyPlanFile } from './apply/apply-plan-file.ts';
import { finishUnfinished } from './apply/finish-unfinished.ts';
import { shardMatrix } from './apply/shard.ts';
import { planToRestore, restoreBegun } from './apply/restore-begun.ts';
import { intentOf, pruneInputs } from './inputs.ts';
import { APPLY_ACTIONS, PLAN_ACTIONS } from './permissions.ts';
import { writePlan } from './plan/write-plan.ts';
import { Tally } from './report/tally.ts';
import { policyFileSchema } from './policy/policy-file.ts';
import { startRun } from './run.ts';
import { keepState, readKept } from './state/kept-state.ts';

export const prune = defineCommand({
  name: 'prune',
  summary: 'Remove old package versions by rule, never the last release: a plan first, applied or restored on request.',
  look: { icon: 'scissors', color: 'orange' },
  inputs: { ...connectionInputs, ...pruneInputs },
  outputs: {
    'plan-id': 'SHA-256 of the plan file.',
    planned: 'How many versions the plan removes; with mode: apply, those of an interrupted run before included.',
    removed: 'How many of them are gone or archived, those of an interrupted run before included.',
    stale: 'How many were left alone, because they changed since the plan.',
    failed: 'How many could not be removed.',
    restored: 'With mode: restore, how many have the status again that they had.',
    bytes: 'Bytes that the plan frees at most: assets that something else still refers to stay.',
    matrix: 'With the input shards, the shards for a matrix of jobs, as JSON: ["1/4","2/4",…]. Else empty.',
  },
  permissions: {
    apply: { when: 'with `mode: apply` or `restore`', actions: APPLY_ACTIONS, trust: 'default-branch' },
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
    {
      title: 'Take back what the last plan archived',
      inputs: { domain: 'my-org', mode: 'restore' },
    },
  ],
  schemas: { 'retention.schema.json': policyFileSchema },

  async run(inputs, host) {
    const intent = await intentOf(inputs, host);
    const actions = intent.kind === 'plan' ? PLAN_ACTIONS : APPLY_ACTIONS;
    const run = await startRun(inputs, host, actions, intent.kind === 'apply' ? intent.shard : undefined);
    const tally = new Tally();
    try {
      switch (intent.kind) {
        case 'plan':
          await writePlan(run, intent, tally);
          host.setOutput('matrix', intent.shards === undefined ? '' : shardMatrix(intent.shards));
          break;
        case 'plan-and-apply':
          await finishUnfinished(run, intent.policy, tally);
          await writePlan(run, intent, tally);
          await applyPlanFile(run, intent.planFile, undefined, tally);
          break;
        case 'apply':
          await applyPlanFile(run, intent.planFile, intent.confirm, tally, intent.shard);
          break;
        case 'restore':
          await restoreBegun(run, await planToRestore(run, intent.planFile), tally, 'prune');
          break;
      }
    } finally {
      tally.setOutputs(host);
      host.setOutput('bytes', String(tally.reclaimable));
      await run.end();
    }
  },

  async cleanup(state, host) {
    const kept = readKept(state['kept'] ?? '');
    if (kept !== undefined) await keepState(host, kept);
  },
});
