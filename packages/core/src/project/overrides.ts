/** Something in a file of the project that goes against what login configures. */
export interface Finding {
  /** Path relative to the workspace. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What stands there and what it does; never a secret. */
  readonly message: string;
}

interface Rule {
  /** The file's path relative to the workspace. */
  readonly file: RegExp;
  /** A line that overrides; the first group, if there is one, is quoted. */
  readonly line: RegExp;
  /** Only within a section whose header matches; for TOML and INI. */
  readonly section?: RegExp;
  readonly message: string;
}

/**
 * Where a project's own files win over the user's (each client's documentation of its configuration files). Login
 * starts no client and changes none of these; it says what they will do.
 */
const RULES: readonly Rule[] = [
  {
    file: /^\.npmrc$/,
    line: /^\s*((?:@[^:=\s]+:)?registry)\s*=/,
    message: 'wins over the registry in the user file',
  },
  {
    file: /^\.npmrc$/,
    line: /^\s*(\/\/\S+:_(?:auth|authToken|password)|_auth|_authToken)\s*=/,
    message: 'brings credentials of its own',
  },
  {
    file: /^\.yarnrc$/,
    line: /^\s*"?((?:@[^:\s]+:)?registry)"?\s/,
    message: 'wins over the registry in the user file',
  },
  {
    file: /^\.yarnrc\.yml$/,
    line: /^\s*(npmRegistryServer|npmPublishRegistry|npmAuthToken|npmAuthIdent)\s*:/,
    message: 'wins over the user file',
  },
  { file: /^\.yarnrc\.yml$/, line: /^(npmScopes|npmRegistries)\s*:/, message: 'is merged over the user file' },
  {
    file: /^bunfig\.toml$/,
    section: /^install(\.scopes)?$/,
    line: /^\s*("?@?[^"=\s]+"?)\s*=.*(?:https?:|url\b)/,
    message: 'wins over the registry in the user file',
  },
  {
    file: /^(?:.*requirements.*\.txt|constraints\.txt)$/,
    line: /^\s*(-i|--index-url|--extra-index-url|--find-links|--no-index)\b/,
    message: 'wins over PIP_INDEX_URL and PIP_EXTRA_INDEX_URL',
  },
  {
    file: /^pip\.(?:conf|ini)$/,
    line: /^\s*(index-url|extra-index-url)\s*[=:]/,
    message: 'is read where PIP_CONFIG_FILE points here; PIP_INDEX_URL wins over it',
  },
  {
    file: /^(?:pyproject|uv)\.toml$/,
    section: /^(?:tool\.uv\.index|index|tool\.poetry\.source|tool\.pdm\.source)$/,
    line: /^\s*(url)\s*=/,
    message: 'is an index of the project, asked beside or instead of the one of the login',
  },
  {
    file: /^nuget\.config$/i,
    line: /<(clear)\s*\/>/i,
    message: 'takes away the sources of the user file',
  },
  {
    file: /^nuget\.config$/i,
    line: /<(add)\s[^>]*value\s*=\s*["']https?:/i,
    message: 'is a source of the project, asked beside the one of the login',
  },
  {
    file: /^\.mvn\/maven\.config$/,
    line: /^\s*(-s|--settings|-gs|--global-settings)\b/,
    message: "makes Maven read another settings.xml than the user's",
  },
  { file: /^\.mvn\/settings\.xml$/, line: /<(mirror|server)>/, message: 'is a mirror or server of the project' },
  {
    file: /^\.cargo\/config(?:\.toml)?$/,
    section: /^(?:source\..*|registries\..*|registry)$/,
    line: /^\s*(replace-with|registry|index|default|token)\s*=/,
    message: 'wins over the user file in CARGO_HOME',
  },
  {
    file: /^\.bundle\/config$/,
    line: /^\s*(BUNDLE_MIRROR__\S+?|BUNDLE_\S*COM|BUNDLE_\S*ORG)\s*:/,
    message: 'wins over the variables of the login',
  },
  {
    file: /^\.swiftpm\/configuration\/registries\.json$/,
    line: /("url")\s*:/,
    message: 'wins over the user file',
  },
];

/** Files of a project that can override a client's user configuration, for a search of the workspace. */
export function canOverride(file: string): boolean {
  return RULES.some((rule) => rule.file.test(file));
}

/** The overrides in one file of the project, in the order of its lines. Pure. */
export function findOverrides(file: string, text: string): Finding[] {
  const rules = RULES.filter((rule) => rule.file.test(file));
  const findings: Finding[] = [];
  let section = '';
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    section = /^\s*\[{1,2}\s*([^\]]+?)\s*\]{1,2}/.exec(line)?.[1] ?? section;
    if (/^\s*[#;]/.test(line)) continue;
    for (const rule of rules) {
      if (rule.section !== undefined && !rule.section.test(section)) continue;
      const match = rule.line.exec(line);
      if (match === null) continue;
      findings.push({ file, line: index + 1, message: `'${(match[1] ?? '').trim()}' ${rule.message}` });
    }
  }
  return findings;
}
