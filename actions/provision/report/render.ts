import type { Host } from '@codeartifact-ci/core/host.ts';
import { code, markdownTable, plainTable, safeMarkdown, safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { Outcome } from '../apply.ts';
import type { Change, Plan } from '../plan/change.ts';
import { packageLabel, type Risk } from '../plan/risks.ts';

/** Where the plan is for; shown before everything else. */
export interface Scene {
  /** The caller's account and ARN. */
  readonly account: string;
  readonly arn: string;
  readonly owner: string;
  readonly region: string;
  readonly domain: string;
  /** The file, as it was given. */
  readonly file: string;
}

export interface Report {
  readonly scene: Scene;
  readonly plan: Plan;
  readonly risks: readonly Risk[];
  readonly graph: string | undefined;
  /** Whether the file lets somebody get tokens, which takes more than a resource policy can give. */
  readonly getsTokens: boolean;
}

const SIGNS = { create: '+', update: '~', delete: '-' } as const;
/** A job summary may hold 1 MiB; the log has every row. */
const MOST_ROWS = 300;
/** How many packages at risk a warning names. */
const NAMED = 10;

export function counts(changes: readonly Change[]): string {
  if (changes.length === 0) return 'No changes';
  const count = (kind: Change['kind']): number => changes.filter((change) => change.kind === kind).length;
  const made = `${count('create')} to create, ${count('update')} to update, ${count('delete')} to delete`;
  const opened = changes.filter(({ widens }) => widens.length > 0).length;
  return opened === 0 ? made : `${made}; ${opened} ${opened === 1 ? 'widens' : 'widen'} access`;
}

/** Says first of all where this is about to happen. */
export function showScene(host: Host, { account, owner, region, domain, file }: Scene): void {
  host.info(`Account ${account}, Region ${region}`);
  host.info(safeText(`Domain ${domain} of account ${owner}, set up by ${file}`));
}

/** The difference in the log, a row for each line of a change. */
export function showPlan(host: Pick<Host, 'info' | 'warn'>, { plan, risks, getsTokens }: Report): void {
  for (const { subject, widens } of plan.changes) {
    for (const line of widens) host.info(safeText(`WIDENS ACCESS to ${subject}: ${line}`));
  }
  if (plan.changes.length > 0) {
    const subjects = Math.min(SUBJECT_WIDTH, Math.max(...plan.changes.map(({ subject }) => subject.length)));
    const rows = plan.changes.flatMap(({ kind, subject, what }) => {
      const lines = what.flatMap((line) => wrapped(line, WIDTH - subjects - 5));
      const names = wrapped(subject, subjects);
      return Array.from({ length: Math.max(lines.length, names.length) }, (_, index) => [
        index === 0 ? SIGNS[kind] : '',
        names[index] ?? '',
        lines[index] ?? '',
      ]);
    });
    for (const line of plainTable(['', 'Resource', 'Change'], rows)) host.info(line);
  }
  host.info(`${counts(plan.changes)}.`);
  if (plan.unmanaged.length > 0) {
    host.info("Left alone, because the file does not have it ('prune: true' takes it away):");
    for (const line of plan.unmanaged) host.info(safeText(`  ${line}`));
  }
  for (const line of plan.unread) host.warn(safeText(`Could not be read, so it is left alone: ${line}`));
  for (const line of plan.kept) host.warn(safeText(`Not deleted: ${line}.`));
  for (const line of plan.warnings) host.warn(safeText(line));
  for (const [repository, packages] of byRepository(risks)) {
    const more = packages.length > NAMED ? ` and ${packages.length - NAMED} more` : '';
    const names = packages.slice(0, NAMED).map((risk) => packageLabel(risk.package));
    host.warn(
      safeText(
        `Published in ${repository}, and open to versions of the same name from a public registry: ${names.join(', ')}${more}. Block it with a package group ('external-upstream: block') or the package's origin controls.`,
      ),
    );
  }
  if (getsTokens && plan.changes.length > 0) host.info(TOKEN_REMINDER);
}

/** Columns of a log that nobody has to scroll sideways. */
const WIDTH = 120;
const SUBJECT_WIDTH = 48;

/** A text in lines of at most so many characters, broken at spaces where there are any; those after the first are set in. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let rest = safeText(text);
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const end = space > width / 3 ? space : width;
    lines.push(rest.slice(0, end));
    rest = `  ${rest.slice(end).trimStart()}`;
  }
  return [...lines, rest];
}

const TOKEN_REMINDER =
  "Who may 'get-token' also needs sts:GetServiceBearerToken in an identity policy of its own: no resource policy can give it.";

/** The job's summary: where, what changes, the graph, what is left alone, and what to look at. */
export function summaryOf(report: Report, heading: string, failed: Outcome['failed'] = []): string {
  const { scene, plan, risks, graph, getsTokens } = report;
  const { account, owner, region, domain, file } = scene;
  return [
    `### ${heading}`,
    `Account ${code(account)}, Region ${code(region)}, domain ${code(domain)} of account ${code(owner)}, file ${code(file)}`,
    `**${counts(plan.changes)}**`,
    bullets(
      'Failed',
      failed.map(({ id, message }) => `${id}: ${message}`),
    ),
    bullets(
      '⚠️ Widens access',
      plan.changes.flatMap(({ subject, widens }) => widens.map((line) => `${subject}: ${line}`)),
    ),
    plan.changes.length === 0 ? '' : changeTable(plan.changes),
    ...plan.problems.map((line) => `> [!CAUTION]\n> ${safeMarkdown(line)}`),
    graph === undefined ? '' : `\`\`\`mermaid\n${graph}\`\`\``,
    bullets('Left alone, because the file does not have it (`prune: true` takes it away)', plan.unmanaged),
    bullets('Could not be read, and is left alone', plan.unread),
    bullets('Not deleted', plan.kept),
    bullets('Warnings', plan.warnings),
    riskTable(risks),
    getsTokens ? tokenReminder() : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function changeTable(changes: readonly Change[]): string {
  const rows = changes
    .slice(0, MOST_ROWS)
    .map(({ kind, subject, what, widens }) => [
      widens.length === 0 ? kind : `⚠️ ${kind}`,
      code(subject),
      what.map(safeMarkdown).join('<br>'),
    ]);
  const more = changes.length > MOST_ROWS ? `\n${changes.length - MOST_ROWS} more are in the log.\n` : '';
  return `${markdownTable(['', 'Resource', 'Change'], rows)}${more}`;
}

function bullets(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, MOST_ROWS).map((line) => `- ${safeMarkdown(line)}`);
  const more = lines.length > MOST_ROWS ? [`- … and ${lines.length - MOST_ROWS} more`] : [];
  return [`**${title}**`, '', ...shown, ...more].join('\n');
}

function riskTable(risks: readonly Risk[]): string {
  if (risks.length === 0) return '';
  const rows = risks
    .slice(0, MOST_ROWS)
    .map((risk) => [code(packageLabel(risk.package)), code(risk.repository), risk.connections.map(code).join(', ')]);
  const more = risks.length > MOST_ROWS ? `\n… and ${risks.length - MOST_ROWS} more.\n` : '';
  return `**Published here, and a public registry may serve the same name (dependency substitution)**\n\n${markdownTable(['Package', 'Repository', 'Could come from'], rows)}${more}`;
}

function tokenReminder(): string {
  const statement = {
    Effect: 'Allow',
    Action: 'sts:GetServiceBearerToken',
    Resource: '*',
    Condition: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
  };
  return `<details><summary>Who may <code>get-token</code> also needs this in an identity policy: no resource policy can give it</summary>\n\n\`\`\`json\n${JSON.stringify(statement, null, 2)}\n\`\`\`\n\n</details>`;
}

function byRepository(risks: readonly Risk[]): Map<string, Risk[]> {
  return Map.groupBy(risks, ({ repository }) => repository);
}

/** The plan as data: what the output `plan` holds. */
export function planJson({ scene, plan, risks }: Report): string {
  return JSON.stringify({
    ...scene,
    changes: plan.changes.map(({ id, kind, subject, what, widens }) => ({ id, kind, subject, what, widens })),
    unmanaged: plan.unmanaged,
    kept: plan.kept,
    problems: plan.problems,
    warnings: plan.warnings,
    unread: plan.unread,
    risks: risks.map((risk) => ({
      repository: risk.repository,
      package: packageLabel(risk.package),
      connections: risk.connections,
    })),
  });
}
