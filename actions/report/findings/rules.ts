/** How bad a finding is, as SARIF has it (2.1.0, 3.27.10). */
export const LEVELS = ['error', 'warning', 'note'] as const;
export type Level = (typeof LEVELS)[number];

/** What findings have in common. */
export interface Rule {
  readonly id: RuleId;
  readonly level: Level;
  /** A noun phrase, for headings. */
  readonly title: string;
  /** Why it matters: a sentence or two. */
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
  readonly link: string;
}

export interface Finding {
  readonly rule: RuleId;
  readonly level: Level;
  /** A sentence that makes sense alone; it may hold names from a registry, so make it safe where it is shown. */
  readonly message: string;
  readonly repository?: string;
  /** `npm:@acme/core` */
  readonly package?: string;
  readonly version?: string;
  /** In the workspace: path from its top, and line from 1. */
  readonly file?: string;
  readonly line?: number;
}

const GUIDE = 'https://docs.aws.amazon.com/codeartifact/latest/ug';

const BY_ID = {
  'dependency-substitution': {
    level: 'error',
    title: 'Internal packages open to a public registry',
    why: 'Anybody can publish a higher version under the same name in the public registry, and clients would take it.',
    remedy:
      "Block the package's upstream by its origin controls, or all internal names with a package group whose external-upstream is block.",
    link: `${GUIDE}/package-origin-controls.html`,
  },
  'policy-open-to-all': {
    level: 'error',
    title: 'Permissions policies open to everybody',
    why: 'A statement that allows the principal * without a condition on who asks lets in every AWS account.',
    remedy: 'Name accounts or roles as principals, or add the condition aws:PrincipalOrgID.',
    link: `${GUIDE}/repo-policies.html`,
  },
  'leaked-token': {
    level: 'error',
    title: 'Authorization tokens in lock files',
    why: 'Whoever sees the file can use the token until it expires, for up to 12 hours.',
    remedy:
      'Write the lock file anew without the token, and take the file out of the history. Tokens end with the session that got them.',
    link: `${GUIDE}/tokens-authentication.html`,
  },
  'young-external-version': {
    level: 'warning',
    title: 'Public versions younger than the cooldown',
    why: 'Most malicious releases are found and taken down within days: what was published a moment ago is not yet proven.',
    remedy:
      "Pin an older version, or archive this one until it has aged; make installers wait with login's min-release-age.",
    link: `${GUIDE}/packages-overview.html`,
  },
  'package-without-origin-controls': {
    level: 'warning',
    title: 'Packages that may come from anywhere',
    why: 'Versions of them may both be published here and come from upstream, so that two sources share one name.',
    remedy: "Set the package's origin controls, or a package group for its namespace, to one of publish and upstream.",
    link: `${GUIDE}/package-origin-controls.html`,
  },
  'lock-file-names-domain': {
    level: 'warning',
    title: 'Lock files that name the domain',
    why: 'The host of a domain holds the account ID, and a lock file that names it does not work with another domain.',
    remedy:
      'Write the lock file without registry addresses (npm: omit-lockfile-registry-resolved), or keep the repository private.',
    link: `${GUIDE}/repositories-view.html`,
  },
  'unfinished-version': {
    level: 'warning',
    title: 'Versions unfinished for more than a day',
    why: 'A publication that was broken off: nobody can use the version, and its assets are stored and billed.',
    remedy: 'Publish it again, which finishes it, or delete it (prune with status: unfinished).',
    link: `${GUIDE}/packages-overview.html#package-version-status`,
  },
  'version-without-metadata': {
    level: 'warning',
    title: 'Versions without readable metadata',
    why: 'Without its metadata (a POM, or any asset at all) clients cannot resolve what the version needs.',
    remedy: 'Publish the version again as a whole, or archive it.',
    link: `${GUIDE}/packages-overview.html#package-asset-overview`,
  },
  'repository-without-upstream': {
    level: 'note',
    title: 'Repositories without upstream or external connection',
    why: 'They serve only what was published or copied there, which may be meant.',
    remedy: 'Give it an upstream, or delete it if nobody needs it.',
    link: `${GUIDE}/repos-upstream.html`,
  },
  'repository-without-policy': {
    level: 'note',
    title: 'Repositories without a permissions policy',
    why: "Only identity policies of the domain's account say who may read and publish.",
    remedy: 'Write down who may do what in a permissions policy (provision does so from a file).',
    link: `${GUIDE}/repo-policies.html`,
  },
} as const satisfies Readonly<Record<string, Omit<Rule, 'id'>>>;

export type RuleId = keyof typeof BY_ID;

/** All rules, the worst first. */
export const RULES: readonly Rule[] = Object.entries(BY_ID).map(([id, rule]) => ({ id: id as RuleId, ...rule }));

/** A finding of the rule. */
export function finding(rule: RuleId, found: Omit<Finding, 'rule' | 'level'>): Finding {
  return { rule, level: BY_ID[rule].level, ...found };
}
