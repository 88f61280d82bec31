import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { code, markdownTable, plainTable, safeLines, safeMarkdown } from '@codeartifact-ci/core/safe-text.ts';
import type { Outcome } from './apply.ts';
import type { Planned } from './plan.ts';
import { clientName, label, type Release } from './release.ts';

/** Where everything went. */
export interface ReleaseTarget {
  readonly domain: string;
  readonly domainOwner: string | undefined;
  readonly region: string | undefined;
  readonly repository: string;
  /** The tag that the versions were checked against. */
  readonly tag: string | undefined;
}

/** A version in the output `published` and in the release manifest. */
export interface ReleaseEntry {
  readonly format: string;
  /** npm's scope without `@`, Maven's groupId; null where the package has none. */
  readonly namespace: string | null;
  readonly package: string;
  readonly version: string;
  /** Null while nothing is published (dry run). */
  readonly revision: string | null;
  readonly outcome: Outcome['kind'] | 'would-publish';
  /** SHA-256 in lower-case hexadecimal. */
  readonly assets: readonly { readonly name: string; readonly sha256: string }[];
}

/** The version of the manifest's form; it changes when a reader of the old one would go wrong. */
const MANIFEST_VERSION = 1;

export function releaseEntry({ release, kind, stored }: Outcome): ReleaseEntry {
  // What was skipped was not compared: only what the repository says of it is known.
  const assets =
    kind === 'skipped'
      ? [...(stored?.assets ?? [])].map(([name, sha256]) => ({ name, sha256 }))
      : release.assets.map(({ name, hashes }) => ({ name, sha256: hashes.sha256 }));
  return { ...coordinates(release), revision: stored?.revision ?? null, outcome: kind, assets };
}

function coordinates({
  format,
  namespace,
  name,
  version,
}: Release): Pick<ReleaseEntry, 'format' | 'namespace' | 'package' | 'version'> {
  return { format, namespace: namespace === '' ? null : namespace, package: name, version };
}

const succeeded = ({ problem }: Outcome): boolean => problem === undefined;

/** Log, summary, outputs and the release manifest. */
export async function report(host: Host, target: ReleaseTarget, outcomes: readonly Outcome[]): Promise<void> {
  const entries = outcomes.filter(succeeded).map(releaseEntry);
  const failures = outcomes.filter((outcome) => !succeeded(outcome));
  const folder = await mkdtemp(join(host.tempDir, 'codeartifact-release-'));
  const file = join(folder, 'release.json');
  const checksums = join(folder, 'checksums.txt');
  const manifest = {
    manifestVersion: MANIFEST_VERSION,
    domain: target.domain,
    domainOwner: target.domainOwner ?? null,
    region: target.region ?? null,
    repository: target.repository,
    tag: target.tag ?? null,
    complete: failures.length === 0,
    packages: entries,
    failures: failures.map(({ release, kind, problem }) => ({ ...coordinates(release), outcome: kind, problem })),
  };
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`);
  host.setOutput('published', JSON.stringify(entries));
  host.setOutput(
    'count',
    String(entries.filter(({ outcome }) => outcome === 'published' || outcome === 'completed').length),
  );
  host.setOutput('release-file', file);
  await writeFile(checksums, subjectChecksums(entries));
  host.setOutput('subject-checksums', checksums);

  const rows = outcomes.map(({ release, kind, notes, problem }) => ({
    cells: [release.format, clientName(release), release.version, kind],
    files: String(release.assets.length),
    notes: problem ?? notes.join('; '),
  }));
  const header = ['Format', 'Package', 'Version', 'Outcome', 'Files'];
  for (const line of plainTable(
    [...header, 'Notes'],
    rows.map(({ cells, files, notes }) => [...cells, files, outcomeNote(notes)]),
  )) {
    host.info(line);
  }
  await host.summary(
    `### Published to ${code(target.repository)}\n\n${markdownTable(
      [...header, 'Notes'],
      rows.map(({ cells, files, notes }) => [...cells.map(code), files, safeMarkdown(notes)]),
    )}\n${summaryLine(outcomes)}\n`,
  );
  host.info(`${summaryLine(outcomes)} The release manifest is ${file}`);
}

/** A problem is told in full at the end; the table has its first words. */
function outcomeNote(note: string): string {
  const longest = 60;
  return note.length <= longest ? note : `${note.slice(0, longest - 1)}…`;
}

function summaryLine(outcomes: readonly Outcome[]): string {
  const kinds = Map.groupBy(outcomes, ({ kind }) => kind);
  return `${[...kinds].map(([kind, of]) => `${of.length} ${kind}`).join(', ')}.`;
}

/**
 * Lines as `sha256sum` writes them, a file's hash and its name: what actions/attest-* take as `subject-checksums`. A
 * name that does not tell the version, such as npm's `package.tgz`, is put behind the package's.
 */
export function subjectChecksums(entries: readonly ReleaseEntry[]): string {
  const lines = entries.flatMap(({ package: of, version, assets }) =>
    assets
      .filter(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))
      .map(({ name, sha256 }) => `${sha256}  ${name.includes(version) ? name : `${of}-${version}-${name}`}`),
  );
  return [...new Set(lines)].map((line) => `${line}\n`).join('');
}

/** What a dry run would do. */
export async function reportPlan(host: Host, target: ReleaseTarget, planned: readonly Planned[]): Promise<void> {
  const entries: ReleaseEntry[] = planned.map(({ release, found, decision }) => {
    const kind = decision.kind === 'unchanged' || decision.kind === 'skipped' ? decision.kind : undefined;
    const entry = releaseEntry({ release, kind: kind ?? 'published', stored: found.stored, notes: [] });
    return { ...entry, outcome: kind ?? 'would-publish' };
  });
  host.setOutput('published', JSON.stringify(entries));
  host.setOutput('count', '0');
  host.setOutput('release-file', '');
  host.setOutput('subject-checksums', '');
  const rows = planned.map(({ release, decision, notes }) => [
    release.format,
    clientName(release),
    release.version,
    decision.kind === 'send' ? 'would publish' : decision.kind,
    decision.kind === 'send' ? decision.missing.map(({ path }) => path).join(', ') : '',
    decision.kind === 'send' ? notes.join('; ') : '',
  ]);
  const header = ['Format', 'Package', 'Version', 'Action', 'Files', 'Notes'];
  for (const line of plainTable(header, rows)) host.info(line);
  await host.summary(
    `### Dry run: what would be published to ${code(target.repository)}\n\n${markdownTable(
      header,
      rows.map((cells) => cells.map(safeMarkdown)),
    )}\n`,
  );
  host.info('Dry run: nothing was sent.');
}

/** All failures, for the error that ends the run. */
export function failureMessage(outcomes: readonly Outcome[]): string | undefined {
  const failures = outcomes.filter((outcome) => !succeeded(outcome));
  if (failures.length === 0) return undefined;
  const done = outcomes.filter(succeeded).map(({ release, kind }) => `${label(release)} (${kind})`);
  return safeLines(
    [
      `${failures.length} of ${outcomes.length} packages were not published:`,
      ...failures.map(({ problem = '' }) => `- ${problem}`),
      done.length === 0 ? 'Nothing else was published.' : `In the repository are: ${done.join(', ')}.`,
      'Run the same command again once the cause is mended: it finishes the rest and leaves alone what is there.',
    ].join('\n'),
  );
}
