import { GITHUB_ISSUER } from '../aws/github-trust.ts';
import { fails, refusal, works, type Check } from './check.ts';

/** What the job should have been configured for. */
export interface DependabotSubject {
  readonly domain: string;
  readonly repository: string;
  readonly region: string | undefined;
  readonly domainOwner: string | undefined;
}

interface Finding {
  readonly what: string;
  readonly pattern: RegExp;
  readonly explain: (match: readonly string[], subject: DependabotSubject) => Check;
}

/**
 * What a Dependabot job's log says of CodeArtifact, as checks, in the order in which Dependabot does things. The lines
 * are those of its proxy (dependabot/proxy, internal/oidc and internal/handlers), which gets a token by the job's OpenID
 * Connect identity; package managers behind it only say 401. Each cause is told once. Never throws.
 *
 * @param text the log, of whatever steps, with or without the runner's times in front
 */
export function explainDependabotLog(text: string, subject: DependabotSubject): Check[] {
  const found = FINDINGS.flatMap(({ what, pattern, explain }) => {
    const checks = new Map<string, Check>();
    for (const match of text.matchAll(pattern)) {
      const check = { ...explain(match, subject), what };
      checks.set(`${check.state} ${check.detail}`, check);
    }
    return [...checks.values()];
  });
  if (found.length > 0) return found;
  return [
    fails('Log', 'it says nothing of CodeArtifact: no registry was registered with OpenID Connect, and none refused', {
      text: `Give the log of the step that runs Dependabot. If this is it, dependabot.yml names no such registry for this update: compare it with what 'codeartifact-ci dependabot --domain ${subject.domain} --repository ${subject.repository} …' prints, and list the registry under the update's own 'registries'.`,
    }),
  ];
}

/** Status and body of what STS answered, up to its end or the next line that begins with a time. */
const STS = String.raw`AWS credential request returned status (\d+): ([^]*?)(?:</ErrorResponse>|\n\S* ?\d{4}\/|$)`;

const FINDINGS: readonly Finding[] = [
  {
    what: 'dependabot.yml',
    pattern: /The property '#\/registries\/([^'/]+)\/?' of type object did not match/g,
    explain: ([, name = '']) =>
      fails('', `registry ${name} does not have the keys that one of CodeArtifact has`, {
        text: "It takes type, url, aws-region, account-id, role-name, domain and domain-owner together, IDs in quotes: 'codeartifact-ci dependabot' prints them.",
      }),
  },
  {
    what: 'Registry',
    pattern: /registered aws OIDC credentials for ([a-z ]+): (\S+)/g,
    explain: ([, kind = '', url = ''], subject) => registered(kind, url, subject),
  },
  {
    what: 'Identity',
    pattern: /GitHub Actions OIDC is not (?:available|configured)/g,
    explain: () =>
      fails('', 'the job has no OpenID Connect identity', {
        text: 'Dependabot has one when it runs on GitHub Actions: Settings → Code security → Dependabot on Actions runners. On Enterprise Server, 3.22 or newer.',
      }),
  },
  {
    what: 'Role',
    pattern: new RegExp(STS, 'g'),
    explain: ([, , body = '']) => roleRefused(body),
  },
  {
    what: 'Token',
    pattern: /AWS token request returned status (\d+): ([^\n]*)/g,
    explain: ([, status = '', body = ''], subject) => tokenRefused(status, body, subject),
  },
  {
    what: 'Packages',
    pattern: /\b(401|403) (https:\/\/[a-z0-9-]+\.(?:d\.)?codeartifact\.[a-z0-9-]+\.(?:amazonaws\.com|on\.aws)\S*)/g,
    explain: ([, status = '', url = '']) => packagesRefused(status, url),
  },
];

/** The proxy shows the token to addresses below the one that is registered, and to no other. */
function registered(kind: string, url: string, { domain, repository }: DependabotSubject): Check {
  const address = URL.parse(/^https?:/.test(url) ? url : `https://${url}`);
  const [, format, named] = address?.pathname.split('/') ?? [];
  if (address === null || format === undefined || named === undefined || named === '') {
    return fails('', `the ${kind} ${url} is a host without a repository`, {
      text: `Give the address of the repository, with its slash: https://…/npm/${repository}/. 'codeartifact-ci dependabot' prints it.`,
    });
  }
  if (!address.hostname.startsWith(`${domain}-`) || named !== repository) {
    return fails('', `the ${kind} ${url} is not repository ${repository} of domain ${domain}`, {
      text: 'Requests to any other address go without a token: give the address that the project installs from.',
    });
  }
  return works('', `the ${kind} ${url} has an identity of its own`);
}

function roleRefused(body: string): Check {
  const code = /<Code>([^<]+)<\/Code>/.exec(body)?.[1] ?? '';
  const message = /<Message>([^<]+)<\/Message>/.exec(body)?.[1] ?? body.trim();
  const detail = `STS says ${code === '' ? '' : `${code}: `}${message}`;
  if (/No OpenIDConnect provider/.test(message)) {
    return fails('', detail, {
      text: `The account of 'account-id' has no identity provider for https://${GITHUB_ISSUER}: create one in IAM, with the audience sts.amazonaws.com.`,
    });
  }
  if (/audience/i.test(message)) {
    return fails('', detail, {
      text: "The identity provider in IAM does not have the registry's 'audience' (sts.amazonaws.com unless it is given) among its client IDs: add it there.",
    });
  }
  if (code === 'AccessDenied') {
    return fails('', detail, {
      text: "The role is not there under that name (no path, 'account-id' is its account), or its trust policy does not know this job, which is one of the default branch: 'codeartifact-ci dependabot … --print trust --github-repository OWNER/NAME' prints a policy that does. Repositories that are new since 15 July 2026 need their numbers: OWNER@ID/NAME@ID. The subject is in CloudTrail, as the user name of AssumeRoleWithWebIdentity.",
    });
  }
  return fails('', detail, { text: 'Run the job again; if it stays, look at the role in IAM.' });
}

function tokenRefused(status: string, body: string, { domain, domainOwner, region }: DependabotSubject): Check {
  const message = /"[Mm]essage":\s*"((?:[^"\\]|\\.)*)"/.exec(body)?.[1]?.replaceAll('\\"', '"') ?? body.trim();
  const refused = refusal('', message, domainOwner);
  if (refused !== undefined) return refused;
  const detail = `CodeArtifact says ${status}: ${message}`;
  if (status === '404') {
    return fails('', detail, {
      text: `Compare the registry's domain (${domain}), domain-owner (${domainOwner ?? "the account that owns the domain, not always the role's"}) and aws-region (${region ?? "the domain's"}).`,
    });
  }
  return fails('', detail, {
    text: "The role's policy is what 'codeartifact-ci dependabot … --print identity' prints.",
  });
}

function packagesRefused(status: string, url: string): Check {
  return status === '401'
    ? fails('', `${url} was asked without a token that counts`, {
        text: "If the log says of this registry that no token was got, that is the cause. If not, the address is not below the registry's url, or the update does not list the registry.",
      })
    : fails('', `${url} is not for this role`, {
        text: "The role lacks codeartifact:ReadFromRepository on the repository: 'codeartifact-ci dependabot … --print identity' prints its policy. In another account the repository's or the domain's policy must allow it too.",
      });
}
