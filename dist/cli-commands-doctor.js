"use strict";
exports.id = "cli-commands-doctor";
exports.ids = [4403,7867];
exports.modules = {

/***/ "packages/cli/src/commands/doctor.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__("node:fs");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/aws/access.ts
var access = __webpack_require__("packages/core/src/aws/access.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/connection.ts + 1 modules
var aws_connection = __webpack_require__("packages/core/src/aws/connection.ts");
// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__("packages/core/src/command.ts");
// EXTERNAL MODULE: ./packages/core/src/diagnosis/check.ts
var diagnosis_check = __webpack_require__("packages/core/src/diagnosis/check.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/github-trust.ts
var github_trust = __webpack_require__("packages/core/src/aws/github-trust.ts");
;// CONCATENATED MODULE: ./packages/core/src/diagnosis/dependabot-log.ts


/**
 * What a Dependabot job's log says of CodeArtifact, as checks, in the order in which Dependabot does things. The lines
 * are those of its proxy (dependabot/proxy, internal/oidc and internal/handlers), which gets a token by the job's OpenID
 * Connect identity; package managers behind it only say 401. Each cause is told once. Never throws.
 *
 * @param text the log, of whatever steps, with or without the runner's times in front
 */
function explainDependabotLog(text, subject) {
    const found = FINDINGS.flatMap(({ what, pattern, explain }) => {
        const checks = new Map();
        for (const match of text.matchAll(pattern)) {
            const check = { ...explain(match, subject), what };
            checks.set(`${check.state} ${check.detail}`, check);
        }
        return [...checks.values()];
    });
    if (found.length > 0)
        return found;
    return [
        (0,diagnosis_check/* fails */.c6)('Log', 'it says nothing of CodeArtifact: no registry was registered with OpenID Connect, and none refused', {
            text: `Give the log of the step that runs Dependabot. If this is it, dependabot.yml names no such registry for this update: compare it with what 'codeartifact-ci dependabot --domain ${subject.domain} --repository ${subject.repository} …' prints, and list the registry under the update's own 'registries'.`,
        }),
    ];
}
/** Status and body of what STS answered, up to its end or the next line that begins with a time. */
const STS = String.raw `AWS credential request returned status (\d+): ([^]*?)(?:</ErrorResponse>|\n\S* ?\d{4}\/|$)`;
const FINDINGS = [
    {
        what: 'dependabot.yml',
        pattern: /The property '#\/registries\/([^'/]+)\/?' of type object did not match/g,
        explain: ([, name = '']) => (0,diagnosis_check/* fails */.c6)('', `registry ${name} does not have the keys that one of CodeArtifact has`, {
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
        explain: () => (0,diagnosis_check/* fails */.c6)('', 'the job has no OpenID Connect identity', {
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
function registered(kind, url, { domain, repository }) {
    const address = URL.parse(/^https?:/.test(url) ? url : `https://${url}`);
    const [, format, named] = address?.pathname.split('/') ?? [];
    if (address === null || format === undefined || named === undefined || named === '') {
        return (0,diagnosis_check/* fails */.c6)('', `the ${kind} ${url} is a host without a repository`, {
            text: `Give the address of the repository, with its slash: https://…/npm/${repository}/. 'codeartifact-ci dependabot' prints it.`,
        });
    }
    if (!address.hostname.startsWith(`${domain}-`) || named !== repository) {
        return (0,diagnosis_check/* fails */.c6)('', `the ${kind} ${url} is not repository ${repository} of domain ${domain}`, {
            text: 'Requests to any other address go without a token: give the address that the project installs from.',
        });
    }
    return (0,diagnosis_check/* works */.No)('', `the ${kind} ${url} has an identity of its own`);
}
function roleRefused(body) {
    const code = /<Code>([^<]+)<\/Code>/.exec(body)?.[1] ?? '';
    const message = /<Message>([^<]+)<\/Message>/.exec(body)?.[1] ?? body.trim();
    const detail = `STS says ${code === '' ? '' : `${code}: `}${message}`;
    if (/No OpenIDConnect provider/.test(message)) {
        return (0,diagnosis_check/* fails */.c6)('', detail, {
            text: `The account of 'account-id' has no identity provider for https://${github_trust/* GITHUB_ISSUER */.oX}: create one in IAM, with the audience sts.amazonaws.com.`,
        });
    }
    if (/audience/i.test(message)) {
        return (0,diagnosis_check/* fails */.c6)('', detail, {
            text: "The identity provider in IAM does not have the registry's 'audience' (sts.amazonaws.com unless it is given) among its client IDs: add it there.",
        });
    }
    if (code === 'AccessDenied') {
        return (0,diagnosis_check/* fails */.c6)('', detail, {
            text: "The role is not there under that name (no path, 'account-id' is its account), or its trust policy does not know this job, which is one of the default branch: 'codeartifact-ci dependabot … --print trust --github-repository OWNER/NAME' prints a policy that does. Repositories that are new since 15 July 2026 need their numbers: OWNER@ID/NAME@ID. The subject is in CloudTrail, as the user name of AssumeRoleWithWebIdentity.",
        });
    }
    return (0,diagnosis_check/* fails */.c6)('', detail, { text: 'Run the job again; if it stays, look at the role in IAM.' });
}
function tokenRefused(status, body, { domain, domainOwner, region }) {
    const message = /"[Mm]essage":\s*"((?:[^"\\]|\\.)*)"/.exec(body)?.[1]?.replaceAll('\\"', '"') ?? body.trim();
    const refused = (0,diagnosis_check/* refusal */.x5)('', message, domainOwner);
    if (refused !== undefined)
        return refused;
    const detail = `CodeArtifact says ${status}: ${message}`;
    if (status === '404') {
        return (0,diagnosis_check/* fails */.c6)('', detail, {
            text: `Compare the registry's domain (${domain}), domain-owner (${domainOwner ?? "the account that owns the domain, not always the role's"}) and aws-region (${region ?? "the domain's"}).`,
        });
    }
    return (0,diagnosis_check/* fails */.c6)('', detail, {
        text: "The role's policy is what 'codeartifact-ci dependabot … --print identity' prints.",
    });
}
function packagesRefused(status, url) {
    return status === '401'
        ? (0,diagnosis_check/* fails */.c6)('', `${url} was asked without a token that counts`, {
            text: "If the log says of this registry that no token was got, that is the cause. If not, the address is not below the registry's url, or the update does not list the registry.",
        })
        : (0,diagnosis_check/* fails */.c6)('', `${url} is not for this role`, {
            text: "The role lacks codeartifact:ReadFromRepository on the repository: 'codeartifact-ci dependabot … --print identity' prints its policy. In another account the repository's or the domain's policy must allow it too.",
        });
}

// EXTERNAL MODULE: ./packages/core/src/files/user-file.ts
var user_file = __webpack_require__("packages/core/src/files/user-file.ts");
;// CONCATENATED MODULE: ./packages/core/src/diagnosis/step-log.ts



const SIGNS = [
    {
        what: 'npm: lock file',
        // npm 11 with allow-remote=none, and npm 12: "Refusing to fetch "left@https://…"".
        pattern: /Refusing to fetch "@?[^"@\n]+@(https?:\/\/[^"\n]+)"/g,
        explain: ([, url = '']) => ({
            detail: `EALLOWREMOTE: npm takes no package from ${url}, which is not the registry's own address`,
            remedy: 'Let the line\'s "resolved" name the repository of the login, or take it out, and run npm install; a lock file that was made with another repository names that one in every line.',
        }),
    },
    {
        what: 'npm: publish',
        pattern: /npm (?:ERR!|error) code ENEEDAUTH/g,
        explain: () => ({
            detail: 'ENEEDAUTH: npm has no credentials for the registry that it publishes to',
            remedy: "publishConfig.registry in package.json, or registry in the project's .npmrc, names another one: take it out, or let it name the repository of the login.",
        }),
    },
    {
        what: 'pnpm: credentials',
        pattern: /An authorization header was used: Basic\b/g,
        explain: () => ({
            detail: 'pnpm sent a user name and a password in place of the token',
            remedy: 'Lines with :username, :_password or :_auth for the repository in the user .npmrc go before the token in pnpm up to 10: remove them.',
        }),
    },
    {
        what: 'pnpm: credentials',
        pattern: /No authorization header was set for the request/g,
        explain: () => ({
            detail: 'pnpm found no token for the address that it asked',
            remedy: 'The address is not that of the login (a registry in pnpm-workspace.yaml or .npmrc of the project), or the token stands in a file of the project, where pnpm expands no variables: let the login write the user file.',
        }),
    },
    {
        what: 'Identity',
        pattern: /Not authorized to perform sts:AssumeRoleWithWebIdentity/g,
        explain: () => ({
            detail: "the role's trust policy does not let this job in",
            remedy: "Its condition on sub has to match the job's: in one of two forms, repo:OWNER/NAME:… or repo:OWNER@ID/NAME@ID:…, and with environment:NAME at its end for a job with an environment. 'codeartifact-ci policy login --print trust' prints both; a login with 'role-to-assume' shows the job's own.",
        }),
    },
    {
        what: 'Identity',
        pattern: /Did you mean to set the `id-token` permission|Unable to get ACTIONS_ID_TOKEN_REQUEST_URL|This job has no id-token: write/g,
        explain: () => ({
            detail: 'this job has no id-token: write, so that it cannot show who it is',
            remedy: 'Add to the job in the workflow: permissions: { id-token: write, contents: read }. A pull request from a fork never has it.',
        }),
    },
    {
        what: 'Proxy',
        pattern: /\b407 Proxy Authentication Required|statusCode=407|Tunnel connection failed: 407|(?:CONNECT|tunnel)[^\n]{0,40}\b407\b/gi,
        explain: () => ({
            detail: 'a proxy in the way wants credentials (407)',
            remedy: 'Give them in the URL of HTTPS_PROXY, http://USER:PASSWORD@HOST:PORT, or add the host to NO_PROXY.',
        }),
    },
    {
        what: 'Proxy',
        pattern: /SELF_SIGNED_CERT_IN_CHAIN|self[- ]signed certificate in certificate chain|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|unable to get (?:local )?issuer certificate|CERTIFICATE_VERIFY_FAILED|PKIX path building failed/gi,
        explain: () => ({
            detail: 'a certificate is not trusted, as behind a proxy that opens TLS',
            remedy: "Give its certificate authority: the login's input 'ca-bundle'; NODE_EXTRA_CA_CERTS for npm, Yarn and pnpm; PIP_CERT or REQUESTS_CA_BUNDLE for Python; a trust store in MAVEN_OPTS for Java.",
        }),
    },
    {
        what: 'Token',
        pattern: /The authorization token is invalid or has expired|npm (?:ERR!|error) code E401|ERR_PNPM_FETCH_401/g,
        explain: () => ({
            detail: 'the repository did not take the token (401)',
            remedy: "It has ended, is another domain's, or the step does not see the variable that the files refer to (another job, sudo, a container): log in in the same job shortly before.",
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
function explainStepLog(log, owner, findLine) {
    const text = log.replace(COLOURS, '');
    const found = new Map();
    for (const line of new Set(text.match(/^.*is not authorized to perform: .*$/gm))) {
        const check = (0,diagnosis_check/* refusal */.x5)('Permission', line, owner);
        if (check !== undefined)
            found.set(check.detail, check);
    }
    for (const { what, pattern, explain } of SIGNS) {
        for (const match of text.matchAll(pattern)) {
            const { detail, remedy } = explain(match);
            const line = match[1] === undefined ? undefined : findLine(match[1]);
            found.set(detail, (0,diagnosis_check/* fails */.c6)(what, line === undefined ? detail : `${line}: ${detail}`, { text: remedy }));
        }
    }
    return [...found.values()];
}
/** Bytes. */
const LARGEST_LOCK = 64 * 1024 * 1024;
/** Looks into npm's lock files at the top of the workspace. */
function lockFileLines(workspace) {
    const files = ['npm-shrinkwrap.json', 'package-lock.json'].map((file) => {
        const text = (0,user_file/* peekAtFile */.xm)((0,external_node_path_.join)(workspace, file), LARGEST_LOCK) ?? '';
        return { file, lines: text.split(/\r\n|\n/) };
    });
    return (wanted) => {
        for (const { file, lines } of files) {
            const at = lines.findIndex((line) => line.includes(wanted));
            if (at >= 0)
                return `${file}:${at + 1}`;
        }
        return undefined;
    };
}

// EXTERNAL MODULE: ./packages/core/src/http.ts + 2 modules
var http = __webpack_require__("packages/core/src/http.ts");
// EXTERNAL MODULE: ./packages/core/src/token.ts
var src_token = __webpack_require__("packages/core/src/token.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/client.ts
var client = __webpack_require__("packages/core/src/clients/client.ts");
// EXTERNAL MODULE: ./packages/core/src/diagnosis/clock.ts
var clock = __webpack_require__("packages/core/src/diagnosis/clock.ts");
// EXTERNAL MODULE: ./packages/core/src/diagnosis/denial.ts
var denial = __webpack_require__("packages/core/src/diagnosis/denial.ts");
;// CONCATENATED MODULE: ./packages/core/src/diagnosis/deny.ts
/**
 * Where the Deny is that forbids an action: `statement 'NoReaders' of the permissions policy of repository r`. Looks at
 * the policies of the repository and the domain; undefined where neither has it, or may be read.
 */
async function findDeny(connection, repository, action) {
    const { GetDomainPermissionsPolicyCommand, GetRepositoryPermissionsPolicyCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts"));
    const { client, domain, domainOwner } = connection;
    const homes = [
        {
            home: `repository ${repository}`,
            read: () => client.send(new GetRepositoryPermissionsPolicyCommand({ domain, domainOwner, repository })),
        },
        {
            home: `domain ${domain}`,
            read: () => client.send(new GetDomainPermissionsPolicyCommand({ domain, domainOwner })),
        },
    ];
    for (const { home, read } of homes) {
        const statements = await readStatements(read);
        const index = statements.findIndex((statement) => forbids(statement, action));
        if (index < 0)
            continue;
        const sid = member(statements[index], 'Sid');
        return `statement ${typeof sid === 'string' ? `'${sid}'` : String(index + 1)} of the permissions policy of ${home}`;
    }
    return undefined;
}
/** What may not be read, or is not there, tells nothing. */
async function readStatements(read) {
    try {
        const { policy } = await read();
        const statements = member(JSON.parse(policy?.document ?? 'null'), 'Statement');
        return Array.isArray(statements) ? statements : [statements];
    }
    catch {
        return [];
    }
}
/** Whether a statement is a Deny that takes in the action; `*` and `?` as IAM has them. */
function forbids(statement, action) {
    if (member(statement, 'Effect') !== 'Deny')
        return false;
    const given = member(statement, 'Action');
    const excluded = member(statement, 'NotAction');
    const named = (patterns) => [patterns].flat().some((pattern) => typeof pattern === 'string' && globMatches(pattern, action));
    return given === undefined ? excluded !== undefined && !named(excluded) : named(given);
}
function globMatches(pattern, text) {
    const source = pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${source}$`, 'i').test(text);
}
function member(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}

;// CONCATENATED MODULE: ./packages/core/src/diagnosis/origin.ts

/** Whether the origin controls let a package's versions be published: its own setting, and that of its group. */
async function checkOrigin(connection, repository, { format, namespace, name }, owner) {
    const what = `${format}: origin controls of ${namespace === undefined ? name : `${namespace}/${name}`}`;
    const { DescribePackageCommand, DescribePackageGroupCommand, GetAssociatedPackageGroupCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts"));
    const { domain, domainOwner, client } = connection;
    const at = { domain, domainOwner, format, package: name, ...(namespace === undefined ? {} : { namespace }) };
    try {
        const own = await client
            .send(new DescribePackageCommand({ ...at, repository }))
            .then(({ package: found }) => found?.originConfiguration?.restrictions?.publish)
            .catch((error) => {
            // A package that is not there yet has no setting of its own.
            if (error instanceof Error && error.name === 'ResourceNotFoundException')
                return undefined;
            throw error;
        });
        if (own === 'BLOCK') {
            return (0,diagnosis_check/* fails */.c6)(what, 'publish is BLOCK: the package came from upstream first', {
                text: `If it is yours, allow it: aws codeartifact put-package-origin-configuration --domain ${domain} --repository ${repository} --format ${format}${namespace === undefined ? '' : ` --namespace ${namespace}`} --package ${name} --restrictions publish=ALLOW,upstream=BLOCK`,
            });
        }
        const { packageGroup } = await client.send(new GetAssociatedPackageGroupCommand(at));
        const pattern = packageGroup?.pattern ?? '/*';
        const { packageGroup: group } = await client.send(new DescribePackageGroupCommand({ domain, domainOwner, packageGroup: pattern }));
        const mode = group?.originConfiguration?.restrictions?.PUBLISH?.effectiveMode;
        if (mode === 'BLOCK') {
            return (0,diagnosis_check/* fails */.c6)(what, `package group ${pattern} blocks publishing`, {
                text: `Let the group's PUBLISH be ALLOW, or make a more specific group for the package.`,
            });
        }
        if (mode === 'ALLOW_SPECIFIC_REPOSITORIES') {
            const from = group?.originConfiguration?.restrictions?.PUBLISH?.inheritedFrom?.pattern ?? pattern;
            if (!(await mayPublish(connection, from, repository))) {
                return (0,diagnosis_check/* fails */.c6)(what, `package group ${from} lets only some repositories publish, and ${repository} is not one`, {
                    text: `Add it: aws codeartifact update-package-group-origin-configuration --domain ${domain} --package-group '${from}' --add-allowed-repositories repositoryName=${repository},originRestrictionType=PUBLISH`,
                });
            }
        }
        return (0,diagnosis_check/* works */.No)(what, 'publishing is not blocked');
    }
    catch (error) {
        return (0,diagnosis_check/* failure */.V2)(what, error, owner);
    }
}
async function mayPublish(connection, packageGroup, repository) {
    const { paginateListAllowedRepositoriesForGroup: paginate } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts"));
    const { domain, domainOwner, client } = connection;
    const pages = paginate({ client }, { domain, domainOwner, packageGroup, originRestrictionType: 'PUBLISH' });
    for await (const { allowedRepositories = [] } of pages) {
        if (allowedRepositories.includes(repository))
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./packages/core/src/clients/clients.ts + 6 modules
var clients = __webpack_require__("packages/core/src/clients/clients.ts");
// EXTERNAL MODULE: ./packages/core/src/project/survey.ts
var survey = __webpack_require__("packages/core/src/project/survey.ts");
// EXTERNAL MODULE: ./packages/core/src/undo/home.ts
var undo_home = __webpack_require__("packages/core/src/undo/home.ts");
;// CONCATENATED MODULE: ./packages/core/src/diagnosis/project.ts





/** What in the workspace goes against a login of any client to the repository: lock files and configuration, by line. */
async function checkProject(endpoints, { repository, access }, host) {
    const logins = new Map(Object.values(await (0,clients/* loadClients */.vo)()).flatMap(({ name, format, modes }) => {
        const endpoint = endpoints.get(format);
        if (endpoint === undefined)
            return [];
        const registry = {
            ...{ repository, endpoint, mode: modes[0], name: 'codeartifact' },
            ...{ scopes: [], own: {}, releaseAgeGate: 'keep' },
        };
        const login = { access, tokenIn: 'environment', tokenVariables: [client/* TOKEN_VARIABLE */.bG], env: host.env };
        return [[name, { ...login, registries: [registry] }]];
    }));
    const findings = await (0,survey/* surveyProject */.M)(host.workspace, logins, { home: (0,undo_home/* openLedger */.a)(host).home });
    return findings
        .filter(({ kind }) => kind !== 'note')
        .map(({ file, line, tools, message }) => (0,diagnosis_check/* fails */.c6)(`Project (${tools.join(', ')})`, `${file}:${line}: ${message}`));
}

// EXTERNAL MODULE: ./packages/core/src/diagnosis/repository.ts + 1 modules
var diagnosis_repository = __webpack_require__("packages/core/src/diagnosis/repository.ts");
;// CONCATENATED MODULE: ./packages/core/src/diagnosis/workflow.ts


/** For a job without an identity token: the line of its workflow to change, where the workspace has the workflow. */
async function withWorkflow(check, host) {
    if (!check.detail.includes('id-token: write'))
        return check;
    const { GITHUB_WORKFLOW_REF: reference = '', GITHUB_JOB: job = '' } = host.env;
    // OWNER/REPO/.github/workflows/FILE@REF; of a reusable workflow it is the caller's.
    const file = /^[^/]+\/[^/]+\/(\.github\/workflows\/[^/@]+)@/.exec(reference)?.[1];
    if (file === undefined || file.includes('..'))
        return check;
    const text = (0,user_file/* peekAtFile */.xm)((0,external_node_path_.join)(host.workspace, file));
    const found = text === undefined ? undefined : await findPermissions(text, job);
    if (found === undefined)
        return check;
    return { ...check, remedy: { text: `${file}:${found.line}: ${found.change}` } };
}
/**
 * The line that keeps a job from having `id-token: write`; undefined where there is no such job. Permissions of the job
 * take the place of those of the workflow (GitHub, "Workflow syntax", `permissions`).
 */
async function findPermissions(text, job) {
    const { isMap, isScalar, LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ "yaml").then(__webpack_require__.t.bind(__webpack_require__, "yaml/dist/index.js", 19));
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
    const lineOf = (node) => {
        const { range } = node;
        return lines.linePos(range?.[0] ?? 0).line;
    };
    const jobs = document.get('jobs');
    if (!isMap(jobs))
        return undefined;
    const pair = jobs.items.find(({ key }) => isScalar(key) && key.value === job);
    if (pair === undefined || !isMap(pair.value))
        return undefined;
    const holders = [pair.value, document.contents];
    for (const holder of holders) {
        const permissions = isMap(holder)
            ? holder.items.find(({ key }) => isScalar(key) && key.value === 'permissions')
            : undefined;
        if (permissions === undefined)
            continue;
        const { key, value } = permissions;
        const own = isMap(value)
            ? value.items.find((item) => isScalar(item.key) && item.key.value === 'id-token')
            : undefined;
        if (own !== undefined)
            return { line: lineOf(own.key), change: 'make it id-token: write.' };
        return isMap(value)
            ? { line: lineOf(key), change: 'add id-token: write to these permissions.' }
            : { line: lineOf(key), change: 'make it a map with id-token: write and contents: read.' };
    }
    return { line: lineOf(pair.key), change: `add to the job: permissions: { id-token: write, contents: read }.` };
}

// EXTERNAL MODULE: ./packages/core/src/clients/support/config-folder.ts
var config_folder = __webpack_require__("packages/core/src/clients/support/config-folder.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/npm-user-file.ts
var npm_user_file = __webpack_require__("packages/core/src/clients/support/npm-user-file.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
;// CONCATENATED MODULE: ./packages/core/src/diagnosis/user-files.ts









/**
 * Credentials for the repository that an earlier login, by hand or by another tool, has left in the files that npm's
 * clients read: of user name and password, which pnpm up to 10 sends in place of the token, and tokens that have ended.
 */
function checkUserFiles(endpoints, host) {
    const endpoint = endpoints.get('npm');
    if (endpoint === undefined)
        return [];
    const { home } = (0,undo_home/* openLedger */.a)(host);
    const files = new Set([
        ...npmrcOf(host.env, home),
        (0,external_node_path_.join)(home, '.npmrc'),
        ...['auth.ini', 'rc'].map((file) => (0,external_node_path_.join)((0,config_folder/* pnpmConfigFolder */.Sh)(host.env, home), file)),
    ]);
    return [...files].flatMap((path) => staleLines(path, (0,user_file/* peekAtFile */.xm)(path) ?? '', endpoint, host.now()));
}
/** A path that depends on the folder is none that could be looked into here. */
function npmrcOf(env, home) {
    try {
        return [(0,npm_user_file/* userFile */.Mz)(env, ['npm_config_userconfig', 'NPM_CONFIG_USERCONFIG'], home)];
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            return [];
        throw error;
    }
}
/** The lines of one file; a message holds no value. Pure. */
function staleLines(path, text, endpoint, now) {
    const start = (0,client/* schemeless */.bO)(endpoint);
    const lines = text.split(/\r\n|\n|\r/).map((line) => /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(line) ?? []);
    const isDefault = lines.some(([, key, value = '']) => key === 'registry' && value.replace(/\/?$/, '/') === endpoint.href);
    return lines.flatMap(([, key = '', value = ''], index) => {
        const place = `${path}:${index + 1}`;
        if (isDefault && ['_auth', '_authToken', 'username', '_password'].includes(key)) {
            const detail = `${place} has ${key} without a URL: pnpm up to 10 sends it to the repository in place of the token, and npm from 9 on refuses the file`;
            return [
                (0,diagnosis_check/* fails */.c6)('npm: credentials of an earlier day', detail, {
                    text: `Remove line ${index + 1} of ${path}. A login does so until its logout.`,
                }),
            ];
        }
        if (!key.startsWith(start))
            return [];
        const name = key.slice(start.length).replace(/^:/, '');
        if (['_auth', 'username', '_password'].includes(name)) {
            return [
                (0,diagnosis_check/* fails */.c6)('npm: credentials of an earlier day', `${place} has ${name} for the repository, and pnpm up to 10 sends that in place of the token`, {
                    text: `Remove line ${index + 1} of ${path}, and the other of _auth, username and _password. A login does so until its logout.`,
                }),
            ];
        }
        const end = name === '_authToken' ? (0,src_token/* tokenEnd */.$m)(value) : undefined;
        if (end === undefined || end > now)
            return [];
        return [
            (0,diagnosis_check/* fails */.c6)('npm: credentials of an earlier day', `${place} has a token that ended at ${end.toISOString()}`, {
                text: `Remove line ${index + 1} of ${path}, and log in again.`,
            }),
        ];
    });
}

;// CONCATENATED MODULE: ./packages/core/src/diagnosis/examine.ts














/**
 * Tries everything that a login and the clients after it need, one thing after the other, and says of each what it
 * showed. Nothing is written, neither here nor in the repository. Never throws for what AWS answers.
 */
async function examine(inputs, subject, host) {
    let connection;
    try {
        connection = await (0,aws_connection/* connect */.Ng)(inputs, host, access/* ACCESS */.P[subject.access]);
    }
    catch (error) {
        const role = await withWorkflow((0,diagnosis_check/* failure */.V2)('Role', error, undefined), host);
        return [role, (0,diagnosis_check/* notTried */.QI)('everything else', 'it needs the role')];
    }
    const checks = [];
    let owner = inputs.domainOwner;
    try {
        const { arn, account } = await connection.caller();
        owner ??= account;
        const ends = connection.sessionExpires === undefined ? '' : `, until ${connection.sessionExpires.toISOString()}`;
        checks.push((0,diagnosis_check/* works */.No)('Credentials', `${(0,denial/* callerName */.XF)(arn)} of account ${account}${ends}`));
        await connection.checkAccount();
    }
    catch (error) {
        return [...checks, (0,diagnosis_check/* failure */.V2)('Credentials', error, owner), (0,diagnosis_check/* notTried */.QI)('everything else', 'it needs credentials')];
    }
    const agents = await (0,http/* agentsFor */.ml)(inputs.caBundle, host);
    const probe = { agents, owner, now: host.now() };
    let token;
    try {
        token = await (0,src_token/* getToken */.gf)(connection, host, connection.sessionExpires === undefined ? 900 : 0);
        checks.push((0,diagnosis_check/* works */.No)('Token', `domain ${connection.domain} of account ${owner} gives one`));
    }
    catch (error) {
        checks.push(await tokenFault(connection, error, owner));
    }
    const skew = (0,clock/* describeSkew */.m)(connection.service.clockOffset, host.now());
    if (skew !== undefined)
        checks.push((0,diagnosis_check/* fails */.c6)('Clock', skew));
    const ask = { connection, subject, token, probe, host };
    // Side by side: where nothing answers, each waits for its own time to end.
    const examined = await Promise.all(subject.formats.map((format) => examineFormat(format, ask)));
    for (const each of examined)
        checks.push(...each.checks);
    const endpoints = new Map(examined.flatMap(({ format, endpoint }) => (endpoint === undefined ? [] : [[format, endpoint]])));
    checks.push(...checkUserFiles(endpoints, host), ...(await checkProject(endpoints, subject, host)));
    for (const name of subject.packages) {
        const limited = connection.sessionExpires !== undefined;
        checks.push(limited
            ? (0,diagnosis_check/* notTried */.QI)(`${name.format}: origin controls of ${name.name}`, NOT_IN_SESSION)
            : await checkOrigin(connection, subject.repository, name, owner));
    }
    return await Promise.all(checks.map((check) => withPlace(connection, subject.repository, check)));
}
/** What a format's clients need of the repository: its endpoint, and answers there. */
async function examineFormat(format, { connection, subject, token, probe, host }) {
    const { repository, access, endpointType } = subject;
    const endpoint = await (0,diagnosis_repository/* findEndpoint */.vS)(connection, format, repository, endpointType, probe.owner);
    if (!(endpoint instanceof URL))
        return { format, endpoint: undefined, checks: [endpoint] };
    if (token === undefined) {
        return { format, endpoint, checks: [(0,diagnosis_check/* notTried */.QI)(`${format}: read from ${repository}`, 'it needs a token')] };
    }
    const withToken = { ...probe, token: token.token, expires: token.expires };
    const read = await (0,diagnosis_repository/* checkRead */.xp)(format, repository, endpoint, withToken);
    const checks = [read];
    if (access === 'publish' && read.state !== 'fails') {
        checks.push(...(await (0,diagnosis_repository/* checkPublish */.Sv)(connection, format, repository, endpoint, withToken)));
    }
    checks.push(...(await ownToken(format, repository, endpoint, probe, host)));
    return { format, endpoint, checks };
}
/** Says of a Deny in a policy of the domain or the repository which statement it is. */
async function withPlace(connection, repository, check) {
    const { denial, detail } = check;
    if (denial?.explicit !== true || denial.layer !== 'resource-based policy')
        return check;
    const place = await findDeny(connection, repository, denial.action);
    return place === undefined ? check : { ...check, detail: `${detail}: ${place}` };
}
/** The session is that of a login, so that what it may do is what a login may do. */
const NOT_IN_SESSION = "the session of 'role-to-assume' is limited to what a login needs: run doctor with the role's own credentials";
/** A domain that is not found is nearly always another account's, or in another Region. */
async function tokenFault(connection, error, owner) {
    const check = (0,diagnosis_check/* failure */.V2)('Token', error, owner);
    const { name } = error instanceof Error ? error : { name: '' };
    const region = await connection.client.config.region();
    const asked = `Asked for was domain ${connection.domain} of account ${owner} in ${region}`;
    if (name === 'ResourceNotFoundException') {
        const { message } = error;
        return (0,diagnosis_check/* fails */.c6)('Token', message, {
            text: `${asked}. If another account owns it, give 'domain-owner'; if it is in another Region, give 'region'.`,
        });
    }
    if (check.remedy === undefined || name !== 'AccessDeniedException')
        return check;
    const { arn } = await connection.caller();
    // To a stranger the service does not say whether a domain is there.
    return arn.split(':')[4] === owner
        ? check
        : { ...check, remedy: { ...check.remedy, text: `${asked}. If these are right: ${check.remedy.text}` } };
}
/** The token that a login left in this environment may have ended, or be another domain's. */
async function ownToken(format, repository, endpoint, probe, host) {
    const token = host.env[client/* TOKEN_VARIABLE */.bG];
    if (token === undefined || token === '')
        return [];
    host.mask(token);
    const { what, ...check } = await (0,diagnosis_repository/* checkRead */.xp)(format, repository, endpoint, {
        ...probe,
        token,
        expires: (0,src_token/* tokenEnd */.$m)(token),
    });
    return check.state === 'not tried' ? [] : [{ what: `${what} with ${client/* TOKEN_VARIABLE */.bG}`, ...check }];
}

// EXTERNAL MODULE: ./packages/core/src/endpoints.ts
var endpoints = __webpack_require__("packages/core/src/endpoints.ts");
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
// EXTERNAL MODULE: ./packages/core/src/names.ts
var names = __webpack_require__("packages/core/src/names.ts");
// EXTERNAL MODULE: ./packages/versions/src/format.ts
var src_format = __webpack_require__("packages/versions/src/format.ts");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
;// CONCATENATED MODULE: ./packages/cli/src/commands/doctor.ts















/** `npm`, `maven` … have a protocol to be asked; generic packages have none. */
const ASKED = src_format/* FORMATS */.h.filter((format) => format !== 'generic');
const doctorInputs = {
    ...aws_connection/* connectionInputs */.eu,
    repository: (0,inputs/* text */.Qq)({ description: 'Repository to try.', required: true, ...names/* repositoryInput */.JD }),
    formats: (0,inputs/* choices */.zM)(src_format/* FORMATS */.h, { description: 'Package formats to try.', default: ASKED.join(',') }),
    access: {
        ...access/* accessInput */.g,
        description: 'What to try: reading, or publishing too. Nothing is published.',
    },
    packages: (0,inputs/* list */.p_)({ description: 'Packages whose origin controls to look at: FORMAT/NAMESPACE/NAME, or FORMAT/NAME.' }, parsePackage),
    'endpoint-type': (0,inputs/* choice */.Yq)(endpoints/* ENDPOINT_TYPES */.s4, {
        description: 'Whether the repository endpoints are reached over IPv4 alone or over IPv6 too.',
        default: 'ipv4',
    }),
    'dependabot-log': (0,inputs/* text */.Qq)({
        description: 'Log of a Dependabot job, to be explained; nothing is tried then, and no credentials are needed.',
    }),
    log: (0,inputs/* text */.Qq)({
        description: 'File with the log of a step that failed, of npm, pnpm, pip, Maven or this: what it says of the cause comes first, and then all is tried.',
    }),
    json: (0,inputs/* flag */.Jt)({ description: 'Print {healthy, checks} as JSON, for programs, and nothing else.' }),
};
const doctor = (0,command/* defineCommand */.N)({
    name: 'doctor',
    summary: 'Try what a login needs, step by step, and say of each refusal what to add to which policy.',
    inputs: doctorInputs,
    outputs: {
        healthy: "'true' when everything that was tried works.",
        checks: 'What was tried, as JSON: a list of {what, state, detail, remedy}.',
    },
    examples: [
        {
            title: 'Try what publishing to a repository needs',
            inputs: { domain: 'my-org', repository: 'my-packages', access: 'publish' },
        },
        {
            title: 'Look at the origin controls of a package too, for a program to read',
            inputs: { domain: 'my-org', repository: 'my-packages', packages: 'npm/@acme/core', json: 'true' },
        },
        {
            title: 'Say why an install failed, from its log',
            inputs: { domain: 'my-org', repository: 'my-packages', formats: 'npm', log: 'install.log' },
        },
        {
            title: 'Say why a Dependabot job was refused',
            inputs: { domain: 'my-org', repository: 'my-packages', 'dependabot-log': 'job.log' },
        },
    ],
    async run(inputs, host) {
        const checks = inputs.dependabotLog === undefined ? await examineAll(inputs, host) : await explainDependabot(inputs, host);
        const failed = checks.filter(({ state }) => state === 'fails');
        if (inputs.json)
            host.print(`${JSON.stringify({ healthy: failed.length === 0, checks }, null, 2)}\n`);
        else
            printAll(checks, failed.length, host);
        host.setOutput('healthy', String(failed.length === 0));
        host.setOutput('checks', JSON.stringify(checks));
        await host.summary(summary(checks));
        if (failed.length > 0)
            host.setExitCode(1);
    },
});
/** What the log of a failed step says, if there is one, and what can be tried. */
async function examineAll(inputs, host) {
    if (inputs.log === undefined)
        return await examine(inputs, inputs, host);
    const log = await readLog((0,external_node_path_.resolve)(host.workspace, inputs.log));
    const findLine = lockFileLines(host.workspace);
    return [...explainStepLog(log, inputs.domainOwner, findLine), ...(await examine(inputs, inputs, host))];
}
async function explainDependabot(inputs, host) {
    const log = await readLog((0,external_node_path_.resolve)(host.workspace, inputs.dependabotLog ?? ''));
    return explainDependabotLog(log, { ...inputs, region: (0,aws_connection/* destination */.j_)(inputs, host).region });
}
function printAll(checks, failed, host) {
    for (const check of checks)
        print(check, host);
    host.info(failed === 0
        ? 'Everything that was tried works.'
        : `${failed} of ${checks.length} things do not work; what to do stands below each.`);
}
const LARGEST_LOG = 64 * 1024 * 1024;
async function readLog(path) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(path)) {
            size += chunk.length;
            // A device never ends.
            if (size > LARGEST_LOG)
                throw new errors/* InputError */.dz('it is larger than 64 MiB');
            chunks.push(chunk);
        }
    }
    catch (error) {
        throw new errors/* InputError */.dz(`The log cannot be read: ${(0,errors/* messageOf */.bD)(error)}. Download it from the job's page, or by gh run view --log.`);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function parsePackage(item) {
    const [format, ...parts] = item.split('/');
    const known = src_format/* FORMATS */.h.find((candidate) => candidate === format);
    const [first = '', second] = parts.map((part) => part.replace(/^@/, ''));
    if (known === undefined || first === '' || parts.length > 2 || second === '') {
        throw new errors/* InputError */.dz('must be FORMAT/NAMESPACE/NAME or FORMAT/NAME, such as npm/@acme/core or pypi/requests');
    }
    return second === undefined
        ? { format: known, namespace: undefined, name: first }
        : { format: known, namespace: first, name: second };
}
const MARKS = { works: '✓', fails: '✗', 'not tried': '–' };
function print({ what, state, detail, remedy }, host) {
    host.info((0,safe_text/* safeLines */.Bv)(`${MARKS[state]} ${what}: ${detail}`));
    for (const line of remedy === undefined ? [] : (0,diagnosis_check/* describeRemedy */.cF)(remedy))
        host.info(`    ${(0,safe_text/* safeLines */.Bv)(line)}`);
}
function summary(checks) {
    const rows = checks.map(({ what, state, detail, remedy }) => [
        (0,safe_text/* safeMarkdown */.fH)(what),
        state,
        (0,safe_text/* safeMarkdown */.fH)(detail),
        remedy === undefined
            ? ''
            : `${(0,safe_text/* safeMarkdown */.fH)(remedy.text)}${remedy.statement === undefined ? '' : ` ${(0,safe_text/* code */.aY)(JSON.stringify(remedy.statement))}`}`,
    ]);
    return `### CodeArtifact doctor\n\n${(0,safe_text/* markdownTable */.Qj)(['Tried', 'Result', 'Detail', 'What to do'], rows)}\n`;
}


/***/ }),

/***/ "packages/core/src/aws/github-trust.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ githubTrustPolicy),
/* harmony export */   GP: () => (/* binding */ githubRepository),
/* harmony export */   claimsOf: () => (/* binding */ claimsOf),
/* harmony export */   explainRefusedJob: () => (/* binding */ explainRefusedJob),
/* harmony export */   oX: () => (/* binding */ GITHUB_ISSUER),
/* harmony export */   vh: () => (/* binding */ isEnterpriseServer)
/* harmony export */ });
/* unused harmony export githubSubjects */
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/partition.ts");

const GITHUB_ISSUER = 'token.actions.githubusercontent.com';
/**
 * The subjects under which these jobs come (GitHub, "OpenID Connect reference"): by names alone, as repositories had
 * them before 15 July 2026, and with the immutable numbers, as those created, renamed or transferred since have them.
 * Which of the two a repository sends can be switched there, so that a role should trust both. An Enterprise Server has
 * the first form alone.
 */
function githubSubjects({ repository, ids, jobs, issuer, }) {
    const [owner = '', name = ''] = repository.split('/');
    const immutable = ids === undefined || isEnterpriseServer(issuer) ? [] : [`repo:${owner}@${ids.owner}/${name}@${ids.repository}`];
    return [`repo:${repository}`, ...immutable].flatMap((head) => jobs.map((job) => `${head}:${job}`));
}
/** GitHub Enterprise Server documentation, "OpenID Connect": the issuer is `https://HOST/_services/token`. */
function isEnterpriseServer(issuer) {
    return issuer.endsWith('/_services/token');
}
/** A repository and its numbers, from `OWNER@ID/NAME@ID`, where `*` stands for any, or, for `OWNER/NAME`, from the variables of its own job. */
function githubRepository(given, env) {
    const [, owner, ownerId, name, id] = /^(.*)@(\d+|\*)\/(.*)@(\d+|\*)$/.exec(given) ?? [];
    if (owner !== undefined && name !== undefined && ownerId !== undefined && id !== undefined) {
        return { repository: `${owner}/${name}`, ids: { owner: ownerId, repository: id } };
    }
    const { GITHUB_REPOSITORY: own, GITHUB_REPOSITORY_OWNER_ID: ownOwner, GITHUB_REPOSITORY_ID: ownId } = env;
    const known = own === given && ownOwner !== undefined && ownId !== undefined;
    return { repository: given, ids: known ? { owner: ownOwner, repository: ownId } : undefined };
}
/** A role's trust policy for these jobs (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
function githubTrustPolicy(trust) {
    const { issuer, account, region } = trust;
    const subjects = githubSubjects(trust);
    const audience = { [`${issuer}:aud`]: trust.audience };
    const numbers = trust.requiresIds !== true || trust.ids === undefined
        ? {}
        : { [`${issuer}:repository_owner_id`]: trust.ids.owner, [`${issuer}:repository_id`]: trust.ids.repository };
    const equal = { ...audience, ...numbers };
    const subject = { [`${issuer}:sub`]: subjects.length === 1 ? (subjects[0] ?? '') : subjects };
    return {
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Principal: { Federated: `arn:${(0,_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .partition */ .j)(region)}:iam::${account}:oidc-provider/${issuer}` },
                Action: 'sts:AssumeRoleWithWebIdentity',
                Condition: subjects.some((one) => /[*?]/.test(one))
                    ? { StringEquals: equal, StringLike: subject }
                    : { StringEquals: { ...equal, ...subject } },
            },
        ],
    };
}
/** The claims of a token, unverified; undefined where it is none. They are no secret: they say who the job is. */
function claimsOf(jwt) {
    try {
        const claims = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
        if (typeof claims !== 'object' || claims === null)
            return undefined;
        const { iss, sub, aud, repository_id: id, ...more } = claims;
        const { workflow_ref: workflow, job_workflow_ref: jobWorkflow } = more;
        const audience = Array.isArray(aud) ? aud[0] : aud;
        if (typeof iss !== 'string' || typeof sub !== 'string' || typeof audience !== 'string')
            return undefined;
        return {
            ...{ iss, sub, aud: audience },
            ...(typeof id === 'string' ? { repositoryId: id } : {}),
            ...(typeof jobWorkflow === 'string' && jobWorkflow !== workflow ? { reusable: jobWorkflow } : {}),
        };
    }
    catch {
        return undefined;
    }
}
/**
 * Says why STS may have refused a job, with its claims and the condition that would let it in: STS itself names neither
 * what the policy says nor what the token does. `refusal` is what STS said.
 */
function explainRefusedJob(claims, role, refusal) {
    const { iss, sub, aud, repositoryId, reusable } = claims;
    const issuer = iss.replace(/^https:\/\//, '');
    const number = repositoryId === undefined ? '' : `, repository_id ${repositoryId}`;
    const workflow = reusable === undefined ? '' : `, job_workflow_ref ${reusable}`;
    return [
        `STS does not let this job assume ${role}. The job's token says: sub ${sub}, aud ${aud}, iss ${iss}${number}${workflow}.`,
        ...(aboutProvider(claims, role, refusal) ?? [
            `${aboutSubject(claims)} A * matches with StringLike alone, upper and lower case differ, and to a role that does not exist in this account STS says the same. Add to the role's trust policy, for the provider ${issuer}, the condition`,
            JSON.stringify({ StringEquals: { [`${issuer}:aud`]: aud, [`${issuer}:sub`]: sub } }),
        ]),
    ].join('\n');
}
/** What is to be done in IAM where the account's identity provider, and not the role, has refused the token. */
function aboutProvider({ iss, aud }, role, refusal) {
    const [, partitionName = 'aws', , , account = ''] = role.split(':');
    const provider = `arn:${partitionName}:iam::${account}:oidc-provider/${iss.replace(/^https:\/\//, '')}`;
    if (/no openid ?connect provider/i.test(refusal)) {
        return [
            `${refusal}. The account ${account}, which is the role's, has no identity provider for this issuer. Check the account in 'role-to-assume', or run there:`,
            `aws iam create-open-id-connect-provider --url ${iss} --client-id-list ${aud}`,
        ];
    }
    if (/audience/i.test(refusal)) {
        return [
            `${refusal}. The identity provider in the account ${account} does not list the audience ${aud}, which is the input 'audience'. Change the input, or run there:`,
            `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${provider} --client-id ${aud}`,
        ];
    }
    return undefined;
}
/**
 * What policies often ask for that this subject does not say: the other of its two forms, and a ref where something else
 * has taken its place (GitHub, "OpenID Connect reference").
 */
function aboutSubject({ iss, sub, aud, reusable }) {
    const names = /^repo:([^@/:]+)@\d+\/([^@/:]+)@\d+:/.exec(sub);
    const form = !sub.startsWith('repo:')
        ? 'The owner has customized the subject: a policy that says repo:… does not match it.'
        : names !== null
            ? `The subject is one of GitHub's immutable ones: a policy that says repo:${names[1] ?? ''}/${names[2] ?? ''}:… does not match it.`
            : isEnterpriseServer(iss)
                ? `The token is of an Enterprise Server: a policy for the provider ${GITHUB_ISSUER} or with numbers (repo:OWNER@ID/NAME@ID:…) does not match it.`
                : "The subject has no numbers: a policy written for GitHub's immutable subjects (repo:OWNER@ID/NAME@ID:…) does not match it.";
    const environment = /:environment:([^:]+)$/.exec(sub)?.[1];
    const noRef = 'so its subject ends with that and names no branch or tag: a policy that says ref:… does not match it.';
    return [
        form,
        ...(environment === undefined ? [] : [`The job has the environment ${environment}, ${noRef}`]),
        ...(sub.endsWith(':pull_request') ? [`The job is of a pull_request, ${noRef}`] : []),
        ...(reusable === undefined
            ? []
            : [
                'The job is of a reusable workflow: a policy that asks for job_workflow_ref must name that one, with its ref.',
            ]),
        ...(aud === 'sts.amazonaws.com'
            ? []
            : [`Most policies ask for the aud sts.amazonaws.com, not ${aud}, which is the input 'audience'.`]),
    ].join(' ');
}


/***/ }),

/***/ "packages/core/src/diagnosis/check.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   No: () => (/* binding */ works),
/* harmony export */   QI: () => (/* binding */ notTried),
/* harmony export */   V2: () => (/* binding */ failure),
/* harmony export */   c6: () => (/* binding */ fails),
/* harmony export */   cF: () => (/* binding */ describeRemedy),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _aws_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/explain.ts");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _denial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/diagnosis/denial.ts");
/* harmony import */ var _remedy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/diagnosis/remedy.ts");




const works = (what, detail) => ({ what, state: 'works', detail });
const fails = (what, detail, remedy) => ({
    what,
    state: 'fails',
    detail,
    remedy,
});
const notTried = (what, detail) => ({ what, state: 'not tried', detail });
/** What an error shows. `owner`: the account of the domain, where it is known. */
function failure(what, error, owner) {
    const refused = refusal(what, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error), owner);
    return refused ?? fails(what, (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)((0,_aws_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .W)(error)));
}
/** A refusal by a policy, read from its message; undefined when it is none. */
function refusal(what, message, owner) {
    const denial = (0,_denial_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDenial */ .Pu)(message);
    if (denial === undefined)
        return undefined;
    const { principal, action, resource, layer, explicit } = denial;
    const how = explicit ? 'is denied' : 'is not allowed';
    const by = layer === undefined ? '' : explicit ? ` by ${(0,_denial_js__WEBPACK_IMPORTED_MODULE_2__/* .layerName */ .Hn)(layer)}` : ` by any ${layer}`;
    const detail = `${(0,_denial_js__WEBPACK_IMPORTED_MODULE_2__/* .callerName */ .XF)(principal)} ${how} ${action} on ${resource}${by}`;
    return { ...fails(what, detail, (0,_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .remedyFor */ .w)(denial, owner)), denial };
}
/** A check as people read it, and below it what to do. */
function describeRemedy({ text, statement }) {
    return [text, ...(statement === undefined ? [] : JSON.stringify(statement, null, 2).split('\n'))];
}


/***/ }),

/***/ "packages/core/src/diagnosis/repository.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Sv: () => (/* binding */ checkPublish),
  xp: () => (/* binding */ checkRead),
  vS: () => (/* binding */ findEndpoint)
});

// EXTERNAL MODULE: ./packages/core/src/endpoints.ts
var endpoints = __webpack_require__("packages/core/src/endpoints.ts");
// EXTERNAL MODULE: ./packages/core/src/diagnosis/check.ts
var check = __webpack_require__("packages/core/src/diagnosis/check.ts");
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__("node:crypto");
// EXTERNAL MODULE: ./packages/core/src/faults.ts
var faults = __webpack_require__("packages/core/src/faults.ts");
// EXTERNAL MODULE: ./packages/core/src/http.ts + 2 modules
var http = __webpack_require__("packages/core/src/http.ts");
// EXTERNAL MODULE: ./packages/core/src/http-message.ts
var http_message = __webpack_require__("packages/core/src/http-message.ts");
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__("packages/core/src/retry.ts");
;// CONCATENATED MODULE: ./packages/core/src/diagnosis/ping.ts





/** A package that nobody has, so that nothing is fetched, kept or changed by asking for it. */
const PROBE = 'codeartifact-ci-probe';
const LIMITS = { ...http/* HTTP_LIMITS */.Ei, totalMs: 30_000, maxBytes: 1024 * 1024 };
/** Somebody waits for the diagnosis, which asks many things. */
const POLICY = { ...retry/* RETRY_POLICY */.y, budgetMs: 30_000 };
/**
 * One small request that every reader of the repository may make. Formats without a protocol (generic) have none.
 * The paths ask for what each client asks first, or for a package that is not there (404 shows that reading is allowed).
 */
const READS = {
    npm: '-/ping',
    pypi: `simple/${PROBE}/`,
    maven: `${PROBE}/${PROBE}/maven-metadata.xml`,
    nuget: 'v3/index.json',
    cargo: 'config.json',
    ruby: `info/${PROBE}`,
    swift: `${PROBE}/${PROBE}`,
    generic: undefined,
};
/** Asks the endpoint with the token; undefined for a format that has nothing to ask. */
async function pingRead(agents, format, endpoint, token) {
    const path = READS[format];
    if (path === undefined)
        return undefined;
    return await ask(agents, 'GET', format, new URL(path, endpoint), token);
}
/**
 * Tries what needs PutPackageMetadata with a request that changes nothing even where it is allowed: npm's removal of
 * a tag that no package has, Maven's checksum of metadata that was never sent. Undefined for other formats.
 */
async function pingMetadata(agents, format, endpoint, token) {
    if (format === 'npm') {
        return await ask(agents, 'DELETE', format, new URL(`-/package/${PROBE}/dist-tags/${(0,external_node_crypto_.randomUUID)()}`, endpoint), token);
    }
    if (format === 'maven') {
        const path = `${PROBE}/${PROBE}/maven-metadata.xml.sha1`;
        return await ask(agents, 'PUT', format, new URL(path, endpoint), token, '0'.repeat(40));
    }
    return undefined;
}
async function ask(agents, method, format, url, token, body) {
    const request = {
        method,
        url,
        headers: { authorization: authorization(format, token), accept: '*/*', 'user-agent': 'codeartifact-ci' },
        ...(body === undefined ? {} : { body: (0,http/* wholeBody */.g3)(Buffer.from(body)) }),
    };
    const reply = await (0,retry/* retry */.L)(async ({ signal }) => {
        const answer = await (0,http/* exchange */.cv)(agents, request, LIMITS, signal);
        if ((0,faults/* faultOfStatus */.yQ)(answer.status).retries > 0)
            throw new faults/* StatusError */.Xs(answer);
        if (isPortal(answer))
            throw (0,faults/* badReply */.ML)('a web page came, of a proxy or a portal in between and not of CodeArtifact');
        return answer;
    }, { policy: POLICY, what: `The request to ${url.host}` });
    const date = reply.headers['date'];
    return {
        status: reply.status,
        message: (0,http_message/* messageIn */.v)(reply),
        date: typeof date === 'string' && !Number.isNaN(Date.parse(date)) ? new Date(date) : undefined,
    };
}
/** A page in the place of what was asked for; the one page of the formats, PyPI's of a package, has the name in it. */
function isPortal({ status, headers, body }) {
    return status < 300 && /^text\/html\b/i.test(String(headers['content-type'])) && !body.includes(PROBE);
}
/** As the format's own client sends it. */
function authorization(format, token) {
    return format === 'npm' || format === 'cargo'
        ? `Bearer ${token}`
        : `Basic ${Buffer.from(`aws:${token}`).toString('base64')}`;
}

;// CONCATENATED MODULE: ./packages/core/src/diagnosis/repository.ts



/** Asks an endpoint with the token, as the format's client would. */
async function checkRead(format, repository, endpoint, probe) {
    const what = `${format}: read from ${repository}`;
    try {
        const answer = await pingRead(probe.agents, format, endpoint, probe.token);
        if (answer === undefined)
            return (0,check/* notTried */.QI)(what, `${format} packages are read through the API alone`);
        return judge(what, answer, probe, `${endpoint.host} answers`);
    }
    catch (error) {
        return (0,check/* failure */.V2)(what, error, probe.owner);
    }
}
/** 2xx and 404 (of a package that is not there) show that the request was allowed. */
function judge(what, answer, probe, detail) {
    const { status, message } = answer;
    if (status < 300 || status === 404 || status === 405)
        return (0,check/* works */.No)(what, detail);
    if (status === 401)
        return unauthorized(what, answer, probe);
    if (status === 403) {
        return ((0,check/* refusal */.x5)(what, message, probe.owner) ??
            (0,check/* fails */.c6)(what, `refused (403): ${message}`, {
                text: 'Allow it in the identity policy of the caller; across accounts in the permissions policy of the repository or the domain too. Look for a Deny in any of them.',
            }));
    }
    return (0,check/* fails */.c6)(what, `answered ${status}: ${message}`);
}
/** A token is refused when it has ended, or is for another domain. */
function unauthorized(what, { message, date }, { expires, now }) {
    const time = date ?? now;
    if (expires !== undefined && expires <= time) {
        const minutes = Math.round((time.getTime() - expires.getTime()) / 60_000);
        return (0,check/* fails */.c6)(what, `the token ended at ${expires.toISOString()}, ${minutes} minutes ago`, {
            text: "Log in again shortly before the token is used, or let it live longer with 'duration-seconds' (with a role: 'role-duration-seconds').",
        });
    }
    return (0,check/* fails */.c6)(what, `the token is refused (401): ${message}`, {
        text: "The token is another domain's, or the role was deleted since: compare 'domain' and 'domain-owner' with those of the login, then log in again.",
    });
}
/**
 * Whether packages could be published, without publishing any: PublishPackageVersion is asked for an asset that the
 * service refuses whoever sends it (a digest that does not fit, and, but for generic, a format that it never takes);
 * for npm and Maven also for what needs PutPackageMetadata.
 */
async function checkPublish(connection, format, repository, endpoint, probe) {
    const { domain, domainOwner, client } = connection;
    const what = `${format}: publish to ${repository}`;
    const { PublishPackageVersionCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts"));
    const checks = [];
    try {
        await client.send(new PublishPackageVersionCommand({
            domain,
            domainOwner,
            repository,
            format,
            ...(NAMESPACED.includes(format) ? { namespace: PROBE } : {}),
            package: PROBE,
            packageVersion: '0.0.0',
            assetName: PROBE,
            assetContent: Buffer.from(PROBE),
            assetSHA256: '0'.repeat(64),
        }));
        checks.push((0,check/* fails */.c6)(what, 'the service took what it should refuse', { text: `Delete the package ${PROBE}.` }));
    }
    catch (error) {
        const name = error instanceof Error ? error.name : '';
        if (name === 'ValidationException' || name === 'ConflictException') {
            checks.push((0,check/* works */.No)(what, 'PublishPackageVersion is allowed'));
        }
        else
            checks.push((0,check/* failure */.V2)(what, error, probe.owner));
    }
    try {
        const answer = await pingMetadata(probe.agents, format, endpoint, probe.token);
        const about = `${format}: ${format === 'npm' ? 'set dist-tags' : 'publish metadata'} in ${repository}`;
        if (answer !== undefined)
            checks.push(judge(about, answer, probe, 'PutPackageMetadata is allowed'));
    }
    catch (error) {
        checks.push((0,check/* failure */.V2)(what, error, probe.owner));
    }
    return checks;
}
/** The formats whose packages have a namespace (user guide, "Package name"). */
const NAMESPACED = ['maven', 'swift', 'generic'];
/** The endpoint of a repository, or the check that says why there is none. */
async function findEndpoint(connection, format, repository, type, owner) {
    const what = `${format}: endpoint of ${repository}`;
    try {
        return await (0,endpoints/* repositoryEndpoint */.y6)(connection, repository, format, type);
    }
    catch (error) {
        if (error instanceof Error && error.name === 'ResourceNotFoundException') {
            return (0,check/* fails */.c6)(what, error.message, { text: await knownRepositories(connection, repository) });
        }
        return (0,check/* failure */.V2)(what, error, owner);
    }
}
/** Which repositories there are, as far as the caller may see. */
async function knownRepositories(connection, repository) {
    const { ListRepositoriesInDomainCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts"));
    const { domain, domainOwner, client } = connection;
    try {
        const { repositories = [] } = await client.send(new ListRepositoriesInDomainCommand({ domain, domainOwner, maxResults: 50 }));
        const names = repositories.flatMap(({ name }) => name ?? []);
        const { suggest } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/suggest.ts"));
        return `Domain ${domain} has ${names.length === 0 ? 'no repository' : names.join(', ')}${suggest(repository, names)}. Check 'repository', 'domain-owner' and 'region'.`;
    }
    catch {
        return "Check 'repository', 'domain-owner' (the account that owns the domain) and 'region'.";
    }
}


/***/ }),

/***/ "packages/core/src/files/user-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   E1: () => (/* binding */ readUserFile),
/* harmony export */   HW: () => (/* binding */ stageFile),
/* harmony export */   JR: () => (/* binding */ discardStaged),
/* harmony export */   KY: () => (/* binding */ missingFolders),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   cw: () => (/* binding */ removeFolders),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   ge: () => (/* binding */ placeStaged),
/* harmony export */   nM: () => (/* binding */ removeFile),
/* harmony export */   u1: () => (/* binding */ resolveTarget),
/* harmony export */   wZ: () => (/* binding */ makeFolders),
/* harmony export */   xm: () => (/* binding */ peekAtFile),
/* harmony export */   ye: () => (/* binding */ UnwritableError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/errors.ts");





const LARGEST = 1024 * 1024;
const TEMP_MARK = '.codeartifact-ci-';
/**
 * Reads a file of the user's. Refuses what could lead the write elsewhere or tear something else: a symlink out of
 * the home directory, a file with other hard links, a FIFO or device, a file over 1 MiB or that is not UTF-8.
 */
async function readUserFile(path, bounds) {
    const target = await resolveTarget(path, bounds);
    let handle;
    try {
        // O_NONBLOCK: opening a FIFO would wait for a writer for ever.
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(target, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOENT')
            return { path: target, text: undefined, mode: undefined };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check its permissions and those of its folder.`);
    }
    try {
        const stats = await handle.stat();
        const { size, nlink } = stats;
        if (!stats.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is no regular file, so it is left alone. Move it away.`);
        if (nlink > 1) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} has ${nlink} hard links; an edit would tear them apart. Replace it by a copy of its own.`);
        }
        if (size > LARGEST)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is larger than 1 MiB, so it is left alone. Move it away.`);
        return { path: target, text: decodeUtf8(await handle.readFile(), path), mode: stats.mode & 0o7777 };
    }
    finally {
        await handle.close();
    }
}
/**
 * The text of a file that is only looked into; undefined for one that is not there, cannot be read, is larger than
 * `largest` bytes, or is no regular file: a FIFO would be waited for, and a device has no end.
 */
function peekAtFile(path, largest = LARGEST) {
    let handle;
    try {
        handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle);
        return stats.isFile() && stats.size <= largest ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(handle, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (handle !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
    }
}
function decodeUtf8(bytes, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is not UTF-8 text. Convert it, or move it away.`);
    }
}
/**
 * Where the bytes of a file are, or will be: links are followed, in its folders too. Throws an InputError where they
 * lead out of the home directory, or into the workspace.
 */
async function resolveTarget(path, { home, systemHome, workspace }) {
    const refuse = (problem) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} ${problem}`);
    };
    const inWorkspace = "lies in the workspace, where it could be committed or packed. Point the client's user configuration elsewhere.";
    if (isWithin(path, workspace) && !isWithin(home, workspace))
        refuse(inWorkspace);
    const target = await followLinks(path);
    if (target === path)
        return path;
    for (const folder of [home, systemHome]) {
        if (!isWithin(path, folder) || isWithin(target, await followLinks(folder)))
            continue;
        refuse(`is a symlink, or lies below one, that leads out of the home directory, to ${target}. Replace it by a file or folder of its own.`);
    }
    const realWorkspace = await followLinks(workspace);
    if (isWithin(target, realWorkspace) && !isWithin(await followLinks(home), realWorkspace))
        refuse(inWorkspace);
    return target;
}
/** The real path; of what does not exist yet, as far as it does. */
async function followLinks(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path);
    }
    catch (error) {
        const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error);
        if (code !== 'ENOENT' && code !== 'ENOTDIR') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions of its folder.`);
        }
    }
    const dangling = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).then((stats) => stats.isSymbolicLink(), () => false);
    if (dangling)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is a symlink to what does not exist. Remove it, or make its target.`);
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);
    return parent === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await followLinks(parent), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path));
}
/** Whether a path is a folder or lies in it, by their names. */
function isWithin(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(folder, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(way));
}
/**
 * Replaces a file as a whole: whoever reads it, and whenever we are killed, sees the old or the new text, never a
 * part.
 */
async function replaceFile(path, text, mode) {
    await placeStaged(await stageFile(path, text, mode), path);
}
/**
 * Writes what a file is to hold into a temporary file beside it, and returns that one's path. It is 0600 from the
 * start; an existing file's owner and, unless another is given, its mode are kept.
 */
async function stageFile(path, text, mode) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}${TEMP_MARK}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        const before = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(() => undefined);
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, 'wx', mode ?? 0o600);
        try {
            await handle.writeFile(text);
            // The owner first: a change of it takes the set-user-ID bit away.
            if (before !== undefined) {
                await handle.chown(before.uid, before.gid).catch(() => undefined);
                await handle.chmod(mode ?? before.mode & 0o7777);
            }
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        return temporary;
    }
    catch (error) {
        await discardStaged(temporary);
        throw unwritable(path, error);
    }
}
/** Puts a staged file in the place of the one that it is for. */
async function placeStaged(temporary, path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
        await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
    }
    catch (error) {
        await discardStaged(temporary);
        throw unwritable(path, error);
    }
}
/** Removes a staged file; one that was placed is not there any more. */
async function discardStaged(temporary) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(temporary).catch(() => undefined);
}
/** The disk is full or read-only, or a folder is somebody else's: it may pass, and what failed can be done again. */
class UnwritableError extends _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz {
    name = 'InputError';
}
function unwritable(path, error) {
    return new UnwritableError(`${path} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions and the space of its folder.`, { cause: error });
}
/** Throws an UnwritableError where the file stays. */
async function removeFile(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(path).catch(ignoring('ENOENT'));
    }
    catch (error) {
        throw new UnwritableError(`${path} cannot be removed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions of its folder.`, {
            cause: error,
        });
    }
    await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)).catch(() => undefined);
}
/** Removes the temporary files that a killed process left beside a file. Only under the lock: others are in use. */
async function removeLeftovers(path) {
    const prefix = `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}${TEMP_MARK}`;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)).catch(() => []);
    for (const name of names.filter((entry) => entry.startsWith(prefix))) {
        await removeFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), name));
    }
}
/** The folders that must be made before `path` can be, the outermost first. */
async function missingFolders(path) {
    const missing = [];
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder)) {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(folder).catch(() => undefined);
        if (stats !== undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder) === folder)
            return missing;
        missing.unshift(folder);
    }
}
async function makeFolders(folders) {
    for (const folder of folders) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { mode: 0o700 }).catch((error) => {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'EEXIST')
                return;
            throw new UnwritableError(`The folder ${folder} cannot be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions and the space of the home directory.`, { cause: error });
        });
    }
}
/**
 * Removes folders that are empty, the innermost first; one that holds something stays, and so does what somebody has put
 * in the place of one, such as a link. Throws an UnwritableError that names the empty ones that stay too.
 */
async function removeFolders(folders) {
    const stuck = [];
    let cause;
    for (const folder of [...folders].reverse()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(folder)
            .catch(ignoring('ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'))
            .catch((error) => {
            stuck.push(folder);
            cause = error;
        });
    }
    if (stuck.length === 0)
        return;
    throw new UnwritableError(`${stuck.join(', ')} cannot be removed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause)}. Check the permissions.`, {
        cause,
    });
}
async function syncFolder(folder) {
    // Windows cannot sync a folder, and does not need to.
    if (process.platform === 'win32')
        return;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(folder, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
function ignoring(...codes) {
    return (error) => {
        if (!codes.includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) ?? ''))
            throw error;
    };
}


/***/ }),

/***/ "packages/core/src/http-message.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ messageIn)
/* harmony export */ });
const LONGEST = 2_000;
/** The text of an error, wherever the format has it: a member of a JSON document, the body, or the status line. */
function messageIn({ body, reason }) {
    const text = body.toString('utf8').trim();
    try {
        const document = JSON.parse(text);
        const errors = document?.['errors'];
        const first = Array.isArray(errors) ? errors[0] : undefined;
        const found = [document, first].flatMap((part) => typeof part === 'object' && part !== null
            ? ['message', 'error', 'detail'].map((name) => part[name])
            : []);
        const message = found.find((value) => typeof value === 'string' && value !== '');
        if (message !== undefined)
            return message.slice(0, LONGEST);
    }
    catch {
        // Not JSON: the body itself is the text.
    }
    return text === '' || text.startsWith('<') ? reason : text.slice(0, LONGEST);
}


/***/ }),

/***/ "packages/core/src/undo/home.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openLedger)
/* harmony export */ });
/* unused harmony export systemHome */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:os");
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/errors.ts");




/**
 * The home directory whose files are edited, as the clients find it: HOME, or the user's entry in the system. Throws an
 * InputError for one that is another folder wherever a client runs: the token would land in the workspace.
 */
function openLedger(host) {
    const { HOME, USERPROFILE } = host.env;
    const name = HOME === undefined && USERPROFILE !== undefined ? 'USERPROFILE' : 'HOME';
    const home = HOME ?? USERPROFILE ?? systemHome();
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(home)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`The variable ${name} is ${JSON.stringify(home)}, another folder for each client and each step. Make it an absolute path, or unset it.`);
    }
    // By their real paths: one folder by two names, as /home is often a link, would have two records of one login.
    return {
        home: realPath((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(home)),
        systemHome: realPath(systemHome()),
        workspace: realPath((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(host.workspace)),
        now: host.now().getTime(),
    };
}
/** With links followed; of what does not exist, as far as it does. */
function realPath(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
        return parent === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(realPath(parent), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path));
    }
}
/** The user's home in the system's user database; a user without an entry there has none but HOME's. */
function systemHome() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().homedir;
    }
    catch {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    }
}


/***/ })

};
;