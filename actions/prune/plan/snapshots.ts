import { snapshotOf } from '@codeartifact-ci/versions/orders/maven.ts';
import type { Decision } from './decision.ts';

/**
 * Maven clients find the builds of a snapshot (`1.0-20270131.120000-3`) through `1.0-SNAPSHOT`. While anything of such
 * a family is kept, `1.0-SNAPSHOT` is kept too, and with it the newest build, to which it leads.
 */
export function keepSnapshotFamilies(decisions: readonly Decision[]): Decision[] {
  const families = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const snapshot = snapshotOf(decision.listed.version);
    if (snapshot === undefined) continue;
    const family = families.get(snapshot.base);
    if (family === undefined) families.set(snapshot.base, [decision]);
    else family.push(decision);
  }
  const kept = new Set<Decision>();
  for (const family of families.values()) {
    const heads = family.filter((decision) => buildOf(decision) === undefined);
    const alive = family.some(({ action, listed }) => action === 'keep' && listed.status !== 'Disposed');
    if (!alive || heads.length === 0) continue;
    const newest = family.reduce((best, other) => ((buildOf(other) ?? '') > (buildOf(best) ?? '') ? other : best));
    for (const decision of [...heads, newest]) kept.add(decision);
  }
  return decisions.map((decision) =>
    (decision.action !== 'keep' || decision.doubtful === true) && kept.has(decision)
      ? { listed: decision.listed, action: 'keep', reason: 'snapshot family' }
      : decision,
  );
}

function buildOf({ listed }: Decision): string | undefined {
  return snapshotOf(listed.version)?.build;
}
