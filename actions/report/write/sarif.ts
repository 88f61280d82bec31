import { createHash } from 'node:crypto';
import { safeText } from '@codeartifact-ci/core/safe-text.ts';
import type { ReportDocument } from '../document.ts';
import { RULES, type Finding, type Level } from '../findings/rules.ts';

/** GitHub takes at most so many results of a run (code scanning, "SARIF results exceed limits"). */
const MOST_RESULTS = 25_000;

/** GitHub sorts security findings by this number (CVSS): over 7 is high, over 4 medium. */
const SEVERITY: Readonly<Record<Level, string>> = { error: '8.0', warning: '5.0', note: '2.0' };

/**
 * The findings as SARIF 2.1.0, as GitHub's code scanning reads it. What is not in a file of the checkout is put at
 * `settings`: the file that describes the domain, or a name that says which domain it is.
 */
export function sarifOf({ domain, findings }: ReportDocument, settings: string | undefined): string {
  const arn = domain.arn.replace(/:domain\//, ':repository/');
  const fingerprint = fingerprints(domain.arn);
  const results = findings.slice(0, MOST_RESULTS).map((one) => ({
    ruleId: one.rule,
    ruleIndex: RULES.findIndex(({ id }) => id === one.rule),
    level: one.level,
    message: { text: safeText(one.message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: uriOf(one.file ?? settings ?? `codeartifact/${domain.name}`),
            uriBaseId: '%SRCROOT%',
          },
          region: { startLine: one.line ?? 1 },
        },
        ...(one.file === undefined
          ? { logicalLocations: [{ kind: 'resource', fullyQualifiedName: safeText(resourceOf(one, arn, domain.arn)) }] }
          : {}),
      },
    ],
    partialFingerprints: { 'codeartifact-ci/v1': fingerprint(one) },
  }));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'codeartifact-ci report',
            rules: RULES.map(({ id, level, title, why, remedy, link }) => ({
              id,
              name: id.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase()),
              shortDescription: { text: title },
              fullDescription: { text: why },
              help: { text: `${remedy} ${link}`, markdown: `${remedy} [AWS's documentation](${link})` },
              helpUri: link,
              defaultConfiguration: { level },
              properties: { tags: ['security', 'codeartifact'], 'security-severity': SEVERITY[level] },
            })),
          },
        },
        automationDetails: { id: `codeartifact/${domain.name}/` },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** `ARN of the repository/npm:@acme/core@1.0.0` */
function resourceOf({ repository, package: name, version }: Finding, repositories: string, domain: string): string {
  if (repository === undefined) return domain;
  return [
    `${repositories}/${repository}`,
    ...(name === undefined ? [] : [`${name}${version === undefined ? '' : `@${version}`}`]),
  ].join('/');
}

/** The same for the same finding in every run, whatever its words: of several that are alike, the first, the second … */
function fingerprints(arn: string): (of: Finding) => string {
  const seen = new Map<string, number>();
  return ({ rule, repository, package: name, version, file }) => {
    const subject = JSON.stringify([arn, rule, repository, name, version, file]);
    const hash = createHash('sha256').update(subject).digest('hex');
    const occurrence = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, occurrence);
    return `${hash}:${occurrence}`;
  };
}

/** A relative reference (RFC 3986). */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
