import type { Host } from '@codeartifact-ci/core/host.ts';
import { code, markdownTable, plainTable, safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { Applied } from '../prune/apply/apply.ts';
import { nameOf } from '../prune/plan/make-plan.ts';
import type { PlannedPackage } from '../prune/plan/plan.ts';
import { storeLabel, type OpenStore } from './stores.ts';

const ROWS = 50;

export interface RecallReport {
  readonly id: string;
  readonly repositories: number;
  readonly packages: readonly PlannedPackage[];
  /** What no repository holds: `npm:axios@1.14.1`. */
  readonly nowhere: readonly string[];
  /** Undefined for a plan. */
  readonly applied?: Applied;
  /** Stores that can fetch a version again, each with the reason. */
  readonly open: readonly { readonly store: OpenStore; readonly why: string }[];
  /** Files that name a recalled version: `npm:axios 1.14.1 in web/package-lock.json`. */
  readonly references: readonly string[];
}

/** Log and summary: where the copies are, what can bring one back, and who still asks for it. */
export async function reportRecall(host: Host, report: RecallReport): Promise<void> {
  const { id, repositories, packages, nowhere, applied, open, references } = report;
  const rows = packages.map((planned) => [
    nameOf(planned),
    planned.repository,
    planned.remove.map(({ version, status }) => `${version} (${status})`).join(', '),
    planned.keep.flatMap(({ versions }) => versions).join(', '),
  ]);
  const copies = packages.reduce((sum, { remove }) => sum + remove.length, 0);
  const verdict =
    applied === undefined
      ? `${copies} to recall`
      : `${applied.removed} recalled, ${applied.stale} changed meanwhile, ${applied.failed} failed`;
  const line = `Looked for it in ${repositories} repositories: ${verdict}.`;
  host.info(line);
  const header = ['Package', 'Repository', 'Copies', 'Recalled already'];
  if (rows.length > 0) for (const text of plainTable(header, rows.slice(0, ROWS))) host.info(safeText(text));
  for (const one of nowhere.slice(0, ROWS)) host.info(safeText(`No repository holds ${one}.`));
  for (const { store, why } of open.slice(0, ROWS)) {
    host.warn(safeText(`${storeLabel(store)} can be fetched again (${why}): 'pin' archives it there.`));
  }
  for (const reference of references.slice(0, ROWS))
    host.warn(safeText(`${reference} names it: its next install fails.`));
  host.info(`Plan ${id}.`);
  await host.summary(
    [
      `### CodeArtifact recall${applied === undefined ? ': plan' : ''}\n`,
      `${line}\n`,
      ...(rows.length === 0
        ? []
        : [
            markdownTable(
              header,
              rows.slice(0, ROWS).map((row) => row.map((cell) => (cell === '' ? '' : code(cell)))),
            ),
          ]),
      ...(rows.length > ROWS ? [`The first ${ROWS}; the plan has all.\n`] : []),
      ...(nowhere.length === 0 ? [] : [`No repository holds ${nowhere.slice(0, ROWS).map(code).join(', ')}.\n`]),
      ...(open.length === 0
        ? []
        : [
            `Can be fetched again:\n\n${open
              .slice(0, ROWS)
              .map(({ store, why }) => `- ${code(storeLabel(store))}: ${code(why)}`)
              .join('\n')}\n`,
          ]),
      ...(references.length === 0
        ? []
        : [
            `Still named by:\n\n${references
              .slice(0, ROWS)
              .map((one) => `- ${code(one)}`)
              .join('\n')}\n`,
          ]),
    ].join('\n'),
  );
}
