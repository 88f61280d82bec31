import { partition as partitionOf } from '@codeartifact-ci/core/aws/partition.ts';
import { stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { connect, connectionInputs, type Connection } from '@codeartifact-ci/core/aws/connection.ts';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { replaceFile } from '@codeartifact-ci/core/files/user-file.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { choice, flag, list, text, type Values } from '@codeartifact-ci/core/inputs.ts';
import { domainInput, REPOSITORY, repositoryInput } from '@codeartifact-ci/core/names.ts';
import { code, safeText } from '@codeartifact-ci/core/safe-text.ts';
import { desiredState } from './file/desired.ts';
import { exportFile } from './file/export.ts';
import { parseFile } from './file/parse.ts';
import { readText } from './file/read-text.ts';
import { fileSchema, type ProvisionFile } from './file/shape.ts';
import { APPLY_ACTIONS, PLAN_ACTIONS } from './permissions.ts';
import type { Plan } from './plan/change.ts';
import { makePlan } from './plan/plan.ts';
import { applyReport, assertDone, planFile } from './provision.ts';
import { readState } from './service/read-state.ts';
import { counts, planJson, showPlan, showScene, summaryOf, type Report, type Scene } from './report/render.ts';
import { codeartifactService } from './service/codeartifact.ts';

const inputs = {
  ...connectionInputs,
  domain: text({
    description: 'Name of the CodeArtifact domain. Default: the one that the file names; export needs it.',
    ...domainInput,
  }),
  mode: choice(['plan', 'apply', 'check', 'export'], {
    description:
      'plan: show what would change. apply: change it. check: fail if something would change. export: write the file from what exists.',
    default: 'plan',
  }),
  file: text({ description: 'The file, relative to the workspace.', default: 'codeartifact.yml' }),
  prune: flag({
    description:
      'Also delete permissions policies, package groups and repositories that are not in the file (in check: count them as a difference).',
  }),
  'allow-delete': list({ description: "Repositories that 'prune' may delete although they hold packages." }, (item) => {
    if (!REPOSITORY.test(item)) throw new InputError(`must be names: ${repositoryInput.expected}`);
    return item;
  }),
  'allow-lockout': flag({
    description: 'Let a permissions policy be put that shuts out the caller itself.',
  }),
  overwrite: flag({ description: 'Let export replace a file that exists.' }),
  'detailed-exit-code': flag({ description: 'Exit with 2 when the plan has changes (with 0 otherwise).' }),
} as const;

type ProvisionInputs = Values<typeof inputs>;

export const provision = defineCommand({
  name: 'provision',
  summary:
    'Set up a domain, its repositories, upstreams, external connections, policies and package groups from one file.',
  look: { icon: 'layers', color: 'orange' },
  inputs,
  outputs: {
    changes: 'true when the file and what exists differ (for apply: differed), else false.',
    'widens-access': 'true when a change lets somebody or something in that was not let in before, else false.',
    plan: 'The plan as JSON: {account, owner, region, domain, file, changes, unmanaged, kept, problems, warnings, risks}.',
    file: 'Absolute path of the file.',
  },
  permissions: {
    apply: { when: 'with `mode: apply`', actions: APPLY_ACTIONS, trust: 'default-branch' },
    plan: { when: 'with `mode: plan`, `check` or `export`', actions: PLAN_ACTIONS, trust: 'any' },
  },
  examples: [
    { title: 'Show what would change', inputs: { file: 'codeartifact.yml', region: 'us-east-1' } },
    { title: 'Make the changes', inputs: { file: 'codeartifact.yml', mode: 'apply', region: 'us-east-1' } },
    {
      title: 'Write down a domain that exists',
      inputs: { domain: 'my-org', mode: 'export', file: 'codeartifact.yml', region: 'us-east-1' },
    },
  ],
  schemas: { 'codeartifact.schema.json': fileSchema },

  async run(given, host) {
    const path = resolve(host.workspace, given.file);
    host.setOutput('file', path);
    if (given.mode === 'export') {
      await runExport(given, path, host);
      return;
    }
    const file = parseFile(given.file, await readText(host.workspace, given.file));
    assertSameDomain(file, given);
    const domainOwner = given.domainOwner ?? file['domain-owner'];
    const connection = await connect(
      { ...given, domain: file.domain, domainOwner },
      host,
      given.mode === 'apply' ? APPLY_ACTIONS : PLAN_ACTIONS,
    );
    const scene = await sceneOf(connection, given);
    showScene(host, scene);
    const service = await codeartifactService(connection.client, file.domain, domainOwner);
    const report = await planFile(service, file, scene, given);
    const { plan } = report;
    showPlan(host, report);
    setOutputs(host, report);
    if (given.mode !== 'apply') {
      await host.summary(summaryOf(report, `CodeArtifact provision: ${given.mode}`));
      if (plan.problems.length > 0) throw new InputError(plan.problems.join('\n'));
      if (given.mode === 'check') assertNoDrift(report);
      if (given.detailedExitCode && plan.changes.length > 0) host.setExitCode(2);
      return;
    }
    const outcome = await applyReport(service, report, host);
    const left = outcome.failed.length + outcome.skipped.length;
    const heading = left === 0 ? 'applied' : `${left} of ${plan.changes.length} changes not made`;
    await host.summary(summaryOf(report, `CodeArtifact provision: ${heading}`, outcome.failed));
    assertDone(outcome);
    assertRead(report.plan);
  },
});

function assertSameDomain(file: ProvisionFile, { domain, domainOwner, file: name }: ProvisionInputs): void {
  const owner = file['domain-owner'];
  const differ = (input: string, given: string, found: string): InputError =>
    new InputError(
      `The input '${input}' is ${given}, and ${name} says ${found}. Leave the input out, or give another file.`,
    );
  if (domain !== undefined && domain !== file.domain) throw differ('domain', domain, file.domain);
  if (domainOwner !== undefined && owner !== undefined && domainOwner !== owner) {
    throw differ('domain-owner', domainOwner, owner);
  }
}

/** Account, Region and owner; one call where the account is not known yet. Throws for an account that is not allowed. */
async function sceneOf(connection: Connection, given: ProvisionInputs): Promise<Scene> {
  const [{ account, arn }, region] = await Promise.all([
    connection.caller(),
    connection.client.config.region(),
    connection.checkAccount(),
  ]);
  return {
    account,
    arn,
    owner: connection.domainOwner ?? account,
    region,
    domain: connection.domain,
    file: given.file,
  };
}

function setOutputs(host: Host, report: Report): void {
  const { changes } = report.plan;
  host.setOutput('changes', String(changes.length > 0));
  host.setOutput('widens-access', String(changes.some(({ widens }) => widens.length > 0)));
  host.setOutput('plan', planJson(report));
}

function assertNoDrift({ plan, scene }: Report): void {
  assertRead(plan);
  const differences = plan.changes.length + plan.kept.length;
  if (differences === 0) return;
  const kept = plan.kept.length === 0 ? '' : `, ${plan.kept.length} not in the file and not to be deleted`;
  throw new InputError(
    `Domain ${scene.domain} differs from ${scene.file}: ${counts(plan.changes)}${kept}. Run with 'mode: apply' to set it right, or bring the file up to date ('mode: export' writes it anew).`,
  );
}

/** What could not be read may differ: neither an apply nor a check may call it right. */
function assertRead({ unread }: Plan): void {
  if (unread.length === 0) return;
  throw new InputError(
    `Not all of the domain could be read, so nobody knows whether it is as the file says; the rest is done.\n${unread.join('\n')}`,
  );
}

async function runExport(given: ProvisionInputs, path: string, host: Host): Promise<void> {
  const { domain, file, overwrite } = given;
  if (domain === undefined) throw new InputError("'mode: export' needs the input 'domain': the domain to write down.");
  const exists = (await stat(path).catch(() => undefined)) !== undefined;
  if (exists && !overwrite) {
    throw new InputError(`${file} exists. Give another 'file', or 'overwrite: true' to replace it.`);
  }
  const connection = await connect({ ...given, domain }, host, PLAN_ACTIONS);
  const scene = await sceneOf(connection, given);
  showScene(host, scene);
  const service = await codeartifactService(connection.client, domain, given.domainOwner);
  const actual = await readState(service, 'all');
  if (actual.domain === undefined) {
    throw new InputError(
      `Account ${scene.owner} has no domain ${domain} in ${scene.region}. Check 'domain', 'domain-owner' and 'region'.`,
    );
  }
  const place = { owner: scene.owner, partition: partitionOf(scene.region) };
  if (actual.unread.size > 0) {
    const lines = [...actual.unread].map(([part, reason]) => `${part}: ${reason}`);
    throw new InputError(`The file would not say all that exists, for this could not be read:\n${lines.join('\n')}`);
  }
  const written = exportFile(domain, actual, place, given.domainOwner !== undefined);
  // What was written must be read back as exactly what exists, or it would change something when it is applied.
  const again = makePlan(desiredState(parseFile(file, written), place), actual, {
    prune: true,
    allowDelete: new Set(),
    allowLockout: true,
    caller: { account: scene.account, arn: scene.arn },
    owner: scene.owner,
  });
  if (again.changes.length > 0) {
    throw new Error(`the exported file would change ${again.changes.map(({ id }) => id).join(', ')}`);
  }
  await writeExport(path, file, written, exists);
  host.setOutput('changes', 'false');
  const content = `repositories: ${actual.repositories.size}, package groups: ${actual.groups.size}`;
  host.info(safeText(`Wrote ${file} (${content}).`));
  await host.summary(
    `### CodeArtifact provision: export\n\nWrote domain ${code(domain)} to ${code(file)} (${content}).\n`,
  );
}

/** A new file is the user's like any other; one that exists is replaced as a whole or not at all. */
async function writeExport(path: string, name: string, written: string, exists: boolean): Promise<void> {
  if (exists) {
    await replaceFile(path, written);
    return;
  }
  try {
    await writeFile(path, written, { flag: 'wx' });
  } catch (error) {
    throw new InputError(`${name} cannot be written: ${messageOf(error)}. Check its folder.`);
  }
}
