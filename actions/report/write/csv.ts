import { formatCoordinates } from '@codeartifact-ci/versions/coordinates.ts';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { ReportDocument, StorageFigures } from '../document.ts';

type Cell = string | number | boolean | null | undefined;

/** The report's tables as CSV (RFC 4180), by file name. Empty cells are what is not known. */
export function csvTables({ repositories, packages, findings, totals }: ReportDocument): ReadonlyMap<string, string> {
  return new Map([
    [
      'repositories.csv',
      table(
        ['repository', 'upstreams', 'connections', 'policy', 'packages', 'versions', 'newest', ...STORAGE],
        repositories.map((one) => [
          one.name,
          one.upstreams.join(' '),
          one.connections.join(' '),
          one.hasPolicy,
          one.packages,
          one.versions,
          one.newest?.published,
          ...storageCells(one.storage),
        ]),
      ),
    ],
    [
      'packages.csv',
      table(
        [
          ...['repository', 'package', 'format', 'namespace', 'name', 'publish', 'upstream', 'versions'],
          ...['published', 'unlisted', 'archived', 'unfinished', 'disposed', 'internal', 'external'],
          ...['newest', 'newest published', ...totals.ageLabels, ...STORAGE],
        ],
        packages.map((one) => [
          ...[one.repository, formatCoordinates(one), one.format, one.namespace, one.name, one.publish, one.upstream],
          one.versions,
          ...['Published', 'Unlisted', 'Archived', 'Unfinished', 'Disposed'].map((status) => one.byStatus[status] ?? 0),
          ...['internal', 'external'].map((origin) => one.byOrigin[origin] ?? 0),
          one.newest?.version,
          one.newest?.published,
          ...totals.ageLabels.map((_, index) => one.ages?.[index]),
          ...storageCells(one.storage),
        ]),
      ),
    ],
    [
      'findings.csv',
      table(
        ['level', 'rule', 'repository', 'package', 'version', 'file', 'line', 'message'],
        findings.map((one) => [
          ...[one.level, one.rule, one.repository, one.package, one.version, one.file, one.line, one.message],
        ]),
      ),
    ],
  ]);
}

const STORAGE = [
  'logical bytes',
  'physical bytes',
  'shared bytes',
  'exclusive bytes',
  'attributed bytes',
  'USD a month',
] as const;

function storageCells({ logical, physical, shared, exclusive, attributed, monthly }: StorageFigures): Cell[] {
  return [
    logical,
    physical,
    shared,
    exclusive,
    attributed === null ? null : Math.round(attributed),
    monthly?.toFixed(6),
  ];
}

function table(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/**
 * A spreadsheet takes a text that begins with one of these for a formula, and would compute it: the quote in front makes
 * it a text (OWASP, "CSV injection").
 */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = safeText(value);
  const text = FORMULA.test(safe) && !/^-?\d+(\.\d+)?$/.test(safe) ? `'${safe}` : safe;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
