import { resolve } from 'node:path';
import { messageOf } from '@codeartifact-ci/core/errors.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import { readPolicyFile } from '../prune/policy/policy-file.ts';
import { readReferences } from '../prune/service/references.ts';
import { bringState, keepState, keptState } from '../prune/state/kept-state.ts';
import { assemble, type ReadDomain } from './analyse/assemble.ts';
import { costSection } from './analyse/cost.ts';
import { forecast, type Forecasting } from './analyse/forecast.ts';
import type { Storage } from './analyse/storage.ts';
import { REPORT_VERSION, type ForecastSection, type ReportDocument } from './document.ts';
import { findLeaks } from './findings/leaks.ts';
import { findInPackages, rememberUnfinished } from './findings/packages.ts';
import { LEVELS, RULES, type Finding } from './findings/rules.ts';
import { findInSettings } from './findings/settings.ts';
import { findYoungVersions } from './findings/young-versions.ts';
import { callsForAges, readAges, type PackageAges } from './read/ages.ts';
import { unlessDenied } from './read/denied.ts';
import { readDomain, type DomainFacts } from './read/domain.ts';
import { readInventory, type ListedPackage } from './read/inventory.ts';
import { nameOf, readMemory, writeMemory, type VersionMemory } from './read/memory.ts';
import { readSizes, type SizeScan } from './read/sizes.ts';
import type { Run } from './run.ts';
import { readUsage } from './usage/read-usage.ts';
import { countOf } from './write/numbers.ts';

/** Reads the domain and makes the report of it. What is learnt of versions is written down even where a later step fails. */
export async function makeReport(run: Run): Promise<ReportDocument> {
  const { host, inputs, region, scope, connection, now, gaps } = run;
  const policy = await policyOf(run);
  const prices = { perGigabyteMonth: inputs.storagePrice, perTenThousandRequests: inputs.requestPrice };
  const facts = await readDomain(connection.client, scope, inputs.repositories);
  gaps.push(...facts.gaps);
  const identity = [scope.domain, facts.owner, region];
  const kept = keptState(host.workspace, inputs.cacheFile, identity, 'report-cache');
  const { path } = kept;
  await bringState(host, kept);
  host.saveState('kept', JSON.stringify(kept));
  const memory = await readMemory(path, identity, (line) => host.warn(safeText(line)));
  const packages = await listEverything(run, facts, memory);
  try {
    const ages = await agesOf(run, packages, memory);
    const young = await youngVersions(run, packages, memory);
    const sizes = await sizesOf(run, packages, memory);
    const read: ReadDomain = { facts, packages, memory, ages, sizes, prices };
    const { totals, repositories, packages: sections, storage, counted } = assemble(read);
    const forecasted = policy === undefined ? null : await forecastOf(run, policy, read, counted);
    const usage = inputs.usage || inputs.cloudtrailLogs !== undefined ? await readUsage(run, facts.owner) : null;
    const findings = sorted([
      ...findInSettings(scope.domain, facts, gaps),
      ...findInPackages(packages, facts, memory, now),
      ...young,
      ...(await findLeaks(host.workspace)),
    ]);
    const { total, byOperation } = run.calls;
    const registry = run.metadata.requests;
    return {
      version: REPORT_VERSION,
      generated: now.toISOString(),
      domain: {
        name: scope.domain,
        ...{ owner: facts.owner, region, arn: facts.arn },
        looksAt: facts.selected.length === facts.repositories.size ? 'all repositories' : 'some repositories',
      },
      ...{ totals, repositories, packages: sections, storage },
      cost: costSection(prices, facts.assetSizeBytes, usage, total + registry),
      ...{ forecast: forecasted, usage, rules: RULES, findings, notAvailable: gaps },
      calls: { total: total + registry, byOperation: Object.fromEntries(byOperation), registry },
    };
  } finally {
    await writeMemory(path, identity, memory, namesOf(packages));
    await keepState(host, kept);
    host.saveState('kept', '');
  }
}

async function listEverything(run: Run, facts: DomainFacts, memory: VersionMemory): Promise<readonly ListedPackage[]> {
  const { host, connection, scope, service, budget, now, gaps } = run;
  const progress = host.progress('Listing');
  const packages = await readInventory(
    {
      ...{ client: connection.client, scope, service, budget, gaps },
      progress: (done, of) => progress.update(done, of, countOf(run.calls.total, 'call')),
    },
    facts.selected,
  ).finally(() => progress.end());
  rememberUnfinished(packages, memory, now);
  const incomplete = packages.filter((one) => one.incomplete !== undefined);
  if (incomplete.length > 0) {
    const why = `Incomplete are the lists of ${countOf(incomplete.length, 'package')}: ${incomplete[0]?.incomplete ?? ''}`;
    gaps.push({ what: 'Some versions', why });
  }
  return packages;
}

async function agesOf(
  run: Run,
  packages: readonly ListedPackage[],
  memory: VersionMemory,
): Promise<ReadonlyMap<ListedPackage, PackageAges> | undefined> {
  const { host, inputs, service, budget, now, gaps } = run;
  if (inputs.mode === 'inventory') return undefined;
  const progress = host.progress('Ages');
  const read = readAges(packages, {
    ...{ service, memory, budget, asOf: now },
    progress: (done, of) => progress.update(done, of, countOf(run.calls.total, 'call')),
  }).finally(() => progress.end());
  const known = gaps.length;
  const ages = await unlessDenied(read, 'Ages of versions', gaps);
  if (ages === undefined && gaps.length === known) {
    const why = `'max-calls' does not reach for them: they take up to ${countOf(callsForAges(packages), 'call')}.`;
    gaps.push({ what: 'Ages of versions', why });
  }
  return ages;
}

async function sizesOf(
  run: Run,
  packages: readonly ListedPackage[],
  memory: VersionMemory,
): Promise<SizeScan | undefined> {
  const { host, inputs, service, budget, gaps } = run;
  if (inputs.mode === 'inventory') return undefined;
  const progress = host.progress('Sizes');
  const sizes = await readSizes(packages, {
    ...{ service, memory, budget },
    progress: (done, of) => progress.update(done, of, countOf(run.calls.total, 'call')),
  }).finally(() => progress.end());
  if (sizes.refused !== undefined) {
    gaps.push({ what: 'Sizes', why: `The role may not list assets: ${messageOf(sizes.refused)}` });
  } else if (sizes.failed > 0) {
    gaps.push({ what: 'Some sizes', why: `The assets of ${countOf(sizes.failed, 'version')} could not be listed.` });
  }
  return sizes;
}

async function youngVersions(run: Run, packages: readonly ListedPackage[], memory: VersionMemory): Promise<Finding[]> {
  const { inputs, service, metadata, now, budget, gaps } = run;
  const { cooldown } = inputs;
  if (inputs.mode === 'inventory' || cooldown === undefined) return [];
  const external = packages.filter(({ versions }) => versions.some(({ origin }) => origin === 'external'));
  if (external.length > budget.left / 2) {
    gaps.push({
      what: 'Public versions younger than the cooldown',
      why: "'max-calls' does not reach for their times.",
    });
    return [];
  }
  const found = findYoungVersions(external, { service, metadata, memory, now, cooldown }, gaps);
  return (await unlessDenied(found, 'Public versions younger than the cooldown', gaps)) ?? [];
}

/** The retention policy to forecast, read before anything is asked of the service. */
async function policyOf({
  host,
  inputs,
}: Run): Promise<Pick<Forecasting, 'file' | 'policy' | 'references'> | undefined> {
  if (inputs.policy === undefined) return undefined;
  const { policy } = await readPolicyFile(resolve(host.workspace, inputs.policy));
  return { file: inputs.policy, policy, references: await readReferences(policy, host.workspace) };
}

async function forecastOf(
  { host, service, metadata, now }: Run,
  policy: Pick<Forecasting, 'file' | 'policy' | 'references'>,
  { packages, memory, prices, sizes }: ReadDomain,
  storage: Storage,
): Promise<ForecastSection> {
  return await forecast({
    ...policy,
    ...{ service, metadata, storage, packages, memory, prices },
    asOf: now,
    complete: sizes?.complete === true,
    warn: (line) => host.warn(safeText(line)),
  });
}

/** The worst first, in the order of the rules. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  const rank = new Map(RULES.map(({ id }, index) => [id, index]));
  return [...findings].sort(
    (a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0),
  );
}

function* namesOf(packages: readonly ListedPackage[]) {
  for (const { at, versions } of packages) {
    for (const listed of versions) yield nameOf(at.coordinates, listed);
  }
}
