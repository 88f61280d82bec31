import { join } from 'node:path';
import { peekAtFile } from '../files/user-file.ts';
import { fails, refusal, type Check } from './check.ts';

/** What stands in the log of a step that failed, and what it says of the cause. */
interface Sign {
  readonly what: string;
  readonly pattern: RegExp;
  readonly explain: (match: readonly string[]) => { readonly detail: string; readonly remedy: string };
}

/** The line of the project's files in which a text stands, as `FILE:LINE`. */
export type FindLine = (text: string) => string | undefined;

const SIGNS: readonly Sign[] = [
  {
    what: 'npm: lock file',
    // npm 11 with allow-remote=none, and npm 12: "Refusing to fetch "left@https://…"".
    pattern: /Refusing to fetch "@?[^"@\n]+@(https?:\/\/[^"\n]+)"/g,
    explain: ([, url = '']) => ({
      detail: `EALLOWREMOTE: npm takes no package from ${url}, which is not the registry's own address`,
      remedy:
        'Let the line\'s "resolved" name the repository of the login, or take it out, and run npm install; a lock file that was made with another repository names that one in every line.',
    }),
  },
  {
    what: 'npm: publish',
    pattern: /npm (?:ERR!|error) code ENEEDAUTH/g,
    explain: () => ({
      detail: 'ENEEDAUTH: npm has no credentials for the registry that it publishes to',
      remedy:
        "publishConfig.registry in package.json, or registry in the project's .npmrc, names another one: take it out, or let it name the repository of the login.",
    }),
  },
  {
    what: 'pnpm: credentials',
    pattern: /An authorization header was used: Basic\b/g,
    explain: () => ({
      detail: 'pnpm sent a user name and a password in place of the token',
      remedy:
        'Lines with :username, :_password or :_auth for the repository in the user .npmrc go before the token in pnpm up to 10: remove them.',
    }),
  },
  {
    what: 'pnpm: credentials',
    pattern: /No authorization header was set for the request/g,
    explain: () => ({
      detail: 'pnpm found no token for the address that it asked',
      remedy:
        'The address is not that of the login (a registry in pnpm-workspace.yaml or .npmrc of the project), or the token stands in a file of the project, where pnpm expands no variables: let the login write the user file.',
    }),
  },
  {
    what: 'Identity',
    pattern: /Not authorized to perform sts:AssumeRoleWithWebIdentity/g,
    explain: () => ({
      detail: "the role's trust policy does not let this job in",
      remedy:
        "Its condition on sub has to match the job's: in one of two forms, repo:OWNER/NAME:… or repo:OWNER@ID/NAME@ID:…, and with environment:NAME at its end for a job with an environment. 'codeartifact-ci policy login --print trust' prints both; a login with 'role-to-assume' shows the job's own.",
    }),
  },
  {
    what: 'Identity',
    pattern:
      /Did you mean to set the `id-token` permission|Unable to get ACTIONS_ID_TOKEN_REQUEST_URL|This job has no id-token: write/g,
    explain: () => ({
      detail: 'this job has no id-token: write, so that it cannot show who it is',
      remedy:
        'Add to the job in the workflow: permissions: { id-token: write, contents: read }. A pull request from a fork never has it.',
    }),
  },
  {
    what: 'Proxy',
    pattern:
      /\b407 Proxy Authentication Required|statusCode=407|Tunnel connection failed: 407|(?:CONNECT|tunnel)[^\n]{0,40}\b407\b/gi,
    explain: () => ({
      detail: 'a proxy in the way wants credentials (407)',
      remedy: 'Give them in the URL of HTTPS_PROXY, http://USER:PASSWORD@HOST:PORT, or add the host to NO_PROXY.',
    }),
  },
  {
    what: 'Proxy',
    pattern:
      /SELF_SIGNED_CERT_IN_CHAIN|self[- ]signed certificate in certificate chain|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|unable to get (?:local )?issuer certificate|CERTIFICATE_VERIFY_FAILED|PKIX path building failed/gi,
    explain: () => ({
      detail: 'a certificate is not trusted, as behind a proxy that opens TLS',
      remedy:
        "Give its certificate authority: the login's input 'ca-bundle'; NODE_EXTRA_CA_CERTS for npm, Yarn and pnpm; PIP_CERT or REQUESTS_CA_BUNDLE for Python; a trust store in MAVEN_OPTS for Java.",
    }),
  },
  {
    what: 'Token',
    pattern: /The authorization token is invalid or has expired|npm (?:ERR!|error) code E401|ERR_PNPM_FETCH_401/g,
    explain: () => ({
      detail: 'the repository did not take the token (401)',
      remedy:
        "It has ended, is another domain's, or the step does not see the variable that the files refer to (another job, sudo, a container): log in in the same job shortly before.",
    }),
  },
];

/** Escapes for colours, as the clients write them. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/**
 * What the log of a step that failed says of its cause, each cause once, in the order of the table above; refusals by a
 * policy with the statement to add. `findLine` tells the line of the project's files in which a text stands. Pure, and
 * never throws: hostile text is only compared.
 */
export function explainStepLog(log: string, owner: string | undefined, findLine: FindLine): Check[] {
  const text = log.replace(COLOURS, '');
  const found = new Map<string, Check>();
  for (const line of new Set(text.match(/^.*is not authorized to perform: .*$/gm))) {
    const check = refusal('Permission', line, owner);
    if (check !== undefined) found.set(check.detail, check);
  }
  for (const { what, pattern, explain } of SIGNS) {
    for (const match of text.matchAll(pattern)) {
      const { detail, remedy } = explain(match);
      const line = match[1] === undefined ? undefined : findLine(match[1]);
      found.set(detail, fails(what, line === undefined ? detail : `${line}: ${detail}`, { text: remedy }));
    }
  }
  return [...found.values()];
}

/** Bytes. */
const LARGEST_LOCK = 64 * 1024 * 1024;

/** Looks into npm's lock files at the top of the workspace. */
export function lockFileLines(workspace: string): FindLine {
  const files = ['npm-shrinkwrap.json', 'package-lock.json'].map((file) => {
    const text = peekAtFile(join(workspace, file), LARGEST_LOCK) ?? '';
    return { file, lines: text.split(/\r\n|\n/) };
  });
  return (wanted) => {
    for (const { file, lines } of files) {
      const at = lines.findIndex((line) => line.includes(wanted));
      if (at >= 0) return `${file}:${at + 1}`;
    }
    return undefined;
  };
}
