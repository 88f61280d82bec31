import type { Host } from '@codeartifact-ci/core/host.ts';
import { plainTable, safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { ReportDocument } from '../document.ts';
import { RULES } from '../findings/rules.ts';
import { countOf, dollars, grouped, sizeOf } from './numbers.ts';
import { forecastSentence, storageSentence } from './summary.ts';

/** Rows of a table in the log; the files have all. */
const ROWS = 20;

/** What the log says of a report. */
export function logReport(host: Host, report: ReportDocument, folder: string): void {
  const { domain, totals, storage, cost, repositories, findings, forecast, notAvailable, calls } = report;
  host.info(`Domain ${domain.name} of account ${domain.owner} in ${domain.region}`);
  host.info(
    `${countOf(totals.versions, 'version')} of ${countOf(totals.packages, 'package')} in ${countOf(totals.repositories, 'repository', 'repositories')}`,
  );
  if (storage.headline !== null) host.info(`Stored: ${sizeOf(storage.headline)}, ${dollars(cost.storage)} a month`);
  host.info(storageSentence(storage));
  const rows = [...repositories]
    .sort((a, b) => (b.storage.attributed ?? 0) - (a.storage.attributed ?? 0) || b.versions - a.versions)
    .slice(0, ROWS)
    .map((one) => [
      one.name,
      grouped(one.packages),
      grouped(one.versions),
      sizeOf(one.storage.logical),
      sizeOf(one.storage.exclusive),
      dollars(one.storage.monthly),
    ]);
  const header = ['Repository', 'Packages', 'Versions', 'Assets', 'Only there', 'A month'];
  for (const line of plainTable(header, rows)) host.info(line);
  if (forecast !== null) host.info(safeText(forecastSentence(forecast)));
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  for (const { id, level, title } of RULES) {
    const of = byRule.get(id) ?? [];
    if (of.length === 0) continue;
    const line = safeText(`${title}: ${grouped(of.length)}, such as: ${of[0]?.message ?? ''}`);
    if (level === 'note') host.info(line);
    else host.warn(line);
  }
  if (findings.length === 0) host.info('Nothing is wrong, as far as this report looks.');
  for (const { what, why } of notAvailable) host.info(safeText(`Not in this report: ${what}. ${why}`));
  host.info(`${countOf(calls.total, 'call')} (${dollars(cost.thisRun)}). The report is in ${safeText(folder)}.`);
}
