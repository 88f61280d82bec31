import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { keepState, readKept } from '../prune/state/kept-state.ts';
import { promoteInputs } from './inputs.ts';
import { intentOf } from './intent.ts';
import { APPLY_ACTIONS, PLAN_ACTIONS, ROLLBACK_ACTIONS, TRANSFER_ACTIONS } from './permissions.ts';
import { promoteAs } from './promote.ts';
import { startRun } from './run.ts';
import { PromotionTally } from './tally.ts';

export const promote = defineCommand({
  name: 'promote',
  summary:
    'Promote tested versions to another repository, byte for byte: a plan first, applied or rolled back on request.',
  look: { icon: 'chevrons-up', color: 'green' },
  inputs: promoteInputs,
  operands: { label: 'FORMAT:NAME@VERSION …', after: 'name' },
  outputs: {
    'plan-id': 'SHA-256 of the plan file.',
    planned: 'How many versions the plan promotes; with mode: apply, those of an interrupted run before included.',
    promoted: 'How many are at the destination now, those of an interrupted run before included.',
    unchanged: 'How many were there already, identical.',
    stale: 'How many were left alone, because they changed since the plan.',
    failed: 'How many could not be promoted, or taken back.',
    'rolled-back': 'With mode: rollback, how many versions were taken away again.',
  },
  permissions: {
    apply: { when: 'with `mode: apply`, within a domain', actions: APPLY_ACTIONS, trust: 'default-branch' },
    plan: { when: 'with `mode: plan`', actions: PLAN_ACTIONS, trust: 'any' },
    transfer: {
      when: 'with `mode: apply`, across domains or Regions',
      actions: TRANSFER_ACTIONS,
      trust: 'default-branch',
    },
    rollback: { when: 'with `mode: rollback`', actions: ROLLBACK_ACTIONS, trust: 'default-branch' },
  },
  examples: [
    {
      title: 'Plan to promote the release that publish has just made',
      inputs: {
        domain: 'my-org',
        'source-repository': 'dev',
        'destination-repository': 'staging',
        'release-file': 'release.json',
      },
    },
    {
      title: 'Let external packages out of quarantine once they are 7 days old',
      inputs: {
        domain: 'my-org',
        'source-repository': 'npm-quarantine',
        'destination-repository': 'npm-approved',
        packages: 'npm:*',
        origin: 'external',
        'older-than': '7d',
        mode: 'apply',
      },
    },
    {
      title: 'Promote one version and what it needs',
      inputs: {
        domain: 'my-org',
        'source-repository': 'staging',
        'destination-repository': 'prod',
        coordinates: 'npm:@acme/app@2.1.0',
        dependencies: 'true',
        mode: 'apply',
      },
    },
    {
      title: 'Take back what the last plan has added',
      inputs: {
        domain: 'my-org',
        'source-repository': 'staging',
        'destination-repository': 'prod',
        mode: 'rollback',
      },
    },
  ],

  async run(inputs, host, operands) {
    const intent = intentOf(inputs, operands, host);
    const run = await startRun(inputs, host);
    const tally = new PromotionTally();
    try {
      await promoteAs({ run, inputs, tally }, intent);
    } finally {
      tally.setOutputs(host);
      await run.end();
    }
  },

  async cleanup(state, host) {
    const kept = readKept(state['kept'] ?? '');
    if (kept !== undefined) await keepState(host, kept);
  },
});
