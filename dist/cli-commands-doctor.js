"use strict";
exports.id = "cli-commands-doctor";
exports.ids = ["cli-commands-doctor"];
exports.modules = {

/***/ "packages/cli/src/commands/doctor.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./packages/core/src/aws/access.ts
var access = __webpack_require__("packages/core/src/aws/access.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/connection.ts + 1 modules
var aws_connection = __webpack_require__("packages/core/src/aws/connection.ts");
// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__("packages/core/src/command.ts");
// EXTERNAL MODULE: ./packages/core/src/diagnosis/check.ts
var diagnosis_check = __webpack_require__("packages/core/src/diagnosis/check.ts");
// EXTERNAL MODULE: ./packages/core/src/http.ts
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
    const { GetDomainPermissionsPolicyCommand, GetRepositoryPermissionsPolicyCommand } = await Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-index")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-codeartifact/dist-es/index.js"));
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
    const { DescribePackageCommand, DescribePackageGroupCommand, GetAssociatedPackageGroupCommand } = await Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-index")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-codeartifact/dist-es/index.js"));
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
    const { paginateListAllowedRepositoriesForGroup: paginate } = await Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-index")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-codeartifact/dist-es/index.js"));
    const { domain, domainOwner, client } = connection;
    const pages = paginate({ client }, { domain, domainOwner, packageGroup, originRestrictionType: 'PUBLISH' });
    for await (const { allowedRepositories = [] } of pages) {
        if (allowedRepositories.includes(repository))
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./packages/core/src/diagnosis/repository.ts + 1 modules
var diagnosis_repository = __webpack_require__("packages/core/src/diagnosis/repository.ts");
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
        return [(0,diagnosis_check/* failure */.V2)('Role', error, undefined), (0,diagnosis_check/* notTried */.QI)('everything else', 'it needs the role')];
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
    const skew = (0,clock/* describeSkew */.m)(connection.client.config.systemClockOffset, host.now());
    if (skew !== undefined)
        checks.push((0,diagnosis_check/* fails */.c6)('Clock', skew));
    for (const format of subject.formats) {
        const endpoint = await (0,diagnosis_repository/* findEndpoint */.vS)(connection, format, subject.repository, subject.endpointType, owner);
        if (!(endpoint instanceof URL)) {
            checks.push(endpoint);
            continue;
        }
        if (token === undefined) {
            checks.push((0,diagnosis_check/* notTried */.QI)(`${format}: read from ${subject.repository}`, 'it needs a token'));
            continue;
        }
        const withToken = { ...probe, token: token.token, expires: token.expires };
        const read = await (0,diagnosis_repository/* checkRead */.xp)(format, subject.repository, endpoint, withToken);
        checks.push(read);
        if (subject.access === 'publish' && read.state !== 'fails') {
            checks.push(...(await (0,diagnosis_repository/* checkPublish */.Sv)(connection, format, subject.repository, endpoint, withToken)));
        }
        checks.push(...(await ownToken(format, subject.repository, endpoint, probe, host)));
    }
    for (const name of subject.packages) {
        const limited = connection.sessionExpires !== undefined;
        checks.push(limited
            ? (0,diagnosis_check/* notTried */.QI)(`${name.format}: origin controls of ${name.name}`, NOT_IN_SESSION)
            : await checkOrigin(connection, subject.repository, name, owner));
    }
    return await Promise.all(checks.map((check) => withPlace(connection, subject.repository, check)));
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
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
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
const doctor = (0,command/* defineCommand */.N)({
    name: 'doctor',
    summary: 'Try what a login needs, step by step, and say of each refusal what to add to which policy.',
    inputs: {
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
        json: (0,inputs/* flag */.Jt)({ description: 'Print {healthy, checks} as JSON, for programs, and nothing else.' }),
    },
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
    ],
    async run(inputs, host) {
        const checks = await examine(inputs, inputs, host);
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
function printAll(checks, failed, host) {
    for (const check of checks)
        print(check, host);
    host.info(failed === 0
        ? 'Everything that was tried works.'
        : `${failed} of ${checks.length} things do not work; what to do stands below each.`);
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

/***/ "packages/core/src/aws/access.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ACCESS),
/* harmony export */   g: () => (/* binding */ accessInput)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/inputs.ts");

const TOKEN = ['codeartifact:GetAuthorizationToken', 'codeartifact:GetRepositoryEndpoint'];
/** What the holder of a token may do, as IAM actions: the least that package managers need for it. */
const ACCESS = {
    read: [...TOKEN, 'codeartifact:ReadFromRepository'],
    publish: [
        ...TOKEN,
        'codeartifact:ReadFromRepository',
        'codeartifact:DescribePackage',
        'codeartifact:DescribePackageVersion',
        'codeartifact:ListPackageVersionAssets',
        'codeartifact:PublishPackageVersion',
        'codeartifact:PutPackageMetadata',
    ],
};
/** The input `access` of the commands that get a token for others. */
const accessInput = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['read', 'publish'], {
    description: 'What the session of role-to-assume may do: an inline session policy takes away the rest.',
    default: 'read',
});


/***/ }),

/***/ "packages/core/src/clients/client.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ withUser),
/* harmony export */   FN: () => (/* binding */ MODES),
/* harmony export */   bG: () => (/* binding */ TOKEN_VARIABLE),
/* harmony export */   bO: () => (/* binding */ schemeless),
/* harmony export */   tE: () => (/* binding */ withCredentials)
/* harmony export */ });
/**
 * What a repository is for a client: `default` takes the place of the public registry; `extra` stands beside what the
 * client uses already; `mirror` answers for another source (Maven's mirrors, Cargo's source replacement).
 */
const MODES = ['default', 'extra', 'mirror'];
/** The variable that holds the token; configuration files refer to it, so that no file holds the token itself. */
const TOKEN_VARIABLE = 'CODEARTIFACT_AUTH_TOKEN';
/** The endpoint without its scheme, as npm's keys have it: `//HOST/npm/REPOSITORY/`. */
function schemeless(endpoint) {
    return `//${endpoint.host}${endpoint.pathname}`;
}
/** The endpoint with the user `aws` alone, for clients that ask for the password. */
function withUser(endpoint) {
    const url = new URL(endpoint);
    url.username = 'aws';
    return url.href;
}
/** The endpoint with `aws` and the token as its credentials, for clients that take them no other way. */
function withCredentials(endpoint, token) {
    const url = new URL(endpoint);
    url.username = 'aws';
    url.password = token;
    return url.href;
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
// EXTERNAL MODULE: ./packages/core/src/http.ts
var http = __webpack_require__("packages/core/src/http.ts");
;// CONCATENATED MODULE: ./packages/core/src/diagnosis/ping.ts


/** A package that nobody has, so that nothing is fetched, kept or changed by asking for it. */
const PROBE = 'codeartifact-ci-probe';
const LIMITS = { idleMs: 30_000, replyMs: 30_000, maxBytes: 1024 * 1024 };
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
        ...(body === undefined ? {} : { body: whole(Buffer.from(body)) }),
    };
    const reply = await (0,http/* exchange */.cv)(agents, request, LIMITS);
    const date = reply.headers['date'];
    return {
        status: reply.status,
        message: messageIn(reply),
        date: typeof date === 'string' && !Number.isNaN(Date.parse(date)) ? new Date(date) : undefined,
    };
}
/** As the format's own client sends it. */
function authorization(format, token) {
    return format === 'npm' || format === 'cargo'
        ? `Bearer ${token}`
        : `Basic ${Buffer.from(`aws:${token}`).toString('base64')}`;
}
function whole(bytes) {
    return {
        length: bytes.length,
        chunks: async function* () {
            yield await Promise.resolve(bytes);
        },
    };
}
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
            return message;
    }
    catch {
        // Not JSON: the body itself is the text.
    }
    return text === '' || text.startsWith('<') ? reason : text.slice(0, 2_000);
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
    const { PublishPackageVersionCommand } = await Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-index")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-codeartifact/dist-es/index.js"));
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
    const { ListRepositoriesInDomainCommand } = await Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-index")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-codeartifact/dist-es/index.js"));
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

/***/ "packages/core/src/endpoints.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s4: () => (/* binding */ ENDPOINT_TYPES),
/* harmony export */   y6: () => (/* binding */ repositoryEndpoint)
/* harmony export */ });
/* unused harmony export checkEndpoint */
/* harmony import */ var _aws_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/endpoint.ts");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/errors.ts");


const ENDPOINT_TYPES = ['ipv4', 'dualstack'];
/**
 * The endpoint of a repository for a format, as the service tells it, with a trailing slash: one call. It is where
 * the token will be sent, so its host is checked (see `checkEndpoint`).
 */
async function repositoryEndpoint(connection, repository, format, type = 'ipv4') {
    const { GetRepositoryEndpointCommand } = await Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-index")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-codeartifact/dist-es/index.js"));
    const { repositoryEndpoint: endpoint } = await connection.client.send(new GetRepositoryEndpointCommand({
        domain: connection.domain,
        domainOwner: connection.domainOwner,
        repository,
        format,
        ...(type === 'ipv4' ? {} : { endpointType: type }),
    }));
    if (endpoint === undefined || !URL.canParse(endpoint)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`CodeArtifact gave no endpoint for ${format} in repository ${repository}. Check the endpoint.`);
    }
    const url = new URL(endpoint.endsWith('/') ? endpoint : `${endpoint}/`);
    const { domain, domainOwner, region, endpoint: declared } = connection;
    checkEndpoint(url, { domain, domainOwner, region, repository, format, declared });
    return url;
}
/**
 * Throws unless the host is the service's for this domain, owner and Region, in one of its forms (user guide,
 * "repository endpoints"): `D-O.d.codeartifact.R.amazonaws.com`, dual-stack `D-O.codeartifact.R.on.aws`, or a VPC
 * endpoint with the path `/FORMAT/d/D-O/REPOSITORY/`; or the host of the declared endpoint with such a path.
 */
function checkEndpoint(url, expected) {
    const { domain, repository, format, declared } = expected;
    const owner = expected.domainOwner ?? '\\d{12}';
    const region = expected.region ?? '[a-z0-9-]+';
    const account = new RegExp(`^${domain}-${owner}$`);
    const service = new RegExp(`^${domain}-${owner}\\.(d\\.codeartifact\\.${region}\\.amazonaws\\.com|codeartifact\\.${region}\\.on\\.aws)$`);
    const vpc = new RegExp(`^vpce-[a-z0-9-]+\\.d\\.codeartifact\\.${region}\\.vpce\\.amazonaws\\.com$`);
    const segments = url.pathname.split('/').filter((segment) => segment !== '');
    // The emulator writes a Region that is not its own in front.
    const path = segments[0] === expected.region ? segments.slice(1) : segments;
    const byPath = path.length === 4 && path[0] === format && path[1] === 'd' && account.test(path[2] ?? '') && path[3] === repository;
    const byHost = path.length === 2 && path[0] === format && path[1] === repository;
    const secure = url.protocol === 'https:';
    if (secure && byHost && service.test(url.hostname))
        return;
    if (secure && byPath && vpc.test(url.hostname))
        return;
    if (byPath && declared !== undefined && sameSite(url, declared))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The endpoint ${url.href} is not CodeArtifact's for domain ${domain}${expected.region === undefined ? '' : ` in ${expected.region}`}, so the token will not be sent there. Check 'domain-owner', 'region' and 'endpoint'.`);
}
/** The emulator may serve its repositories on another port of this machine; any other host must be the same one. */
function sameSite(url, declared) {
    return url.host === declared.host || ((0,_aws_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url) && (0,_aws_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(declared));
}


/***/ }),

/***/ "packages/core/src/token.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ tokenEnd),
/* harmony export */   Hw: () => (/* binding */ tokenSeconds),
/* harmony export */   Ts: () => (/* binding */ durationInput),
/* harmony export */   gf: () => (/* binding */ getToken)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/inputs.ts");


/** How long a token may live: API reference, GetAuthorizationToken. */
const durationInput = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .custom */ .Ie)({
    description: 'How long the token lives: 900 to 43200 seconds, or 0 for as long as the role session.',
    default: '0',
}, (text) => {
    const seconds = Number(text.trim());
    if (/^\d{1,6}$/.test(text.trim()) && (seconds === 0 || (seconds >= 900 && seconds <= 43_200)))
        return seconds;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('must be 0, or a whole number from 900 to 43200 seconds');
});
/**
 * What to ask for. With 0 the token ends with the role's session. Without a role the credentials may be long-lived,
 * for which the service refuses 0: the service's own default, 12 hours, is asked for then.
 */
function tokenSeconds(asked, { sessionExpires }) {
    return asked === 0 && sessionExpires === undefined ? 43_200 : asked;
}
/**
 * An authorization token for the domain: one call. `seconds` is 0 (as long as the role session lasts) or 900 to
 * 43,200 (API reference, GetAuthorizationToken). The token is masked before anybody can see it.
 */
async function getToken(connection, host, seconds) {
    const { GetAuthorizationTokenCommand } = await Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-index")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-codeartifact/dist-es/index.js"));
    const { authorizationToken, expiration } = await connection.client.send(new GetAuthorizationTokenCommand({
        domain: connection.domain,
        domainOwner: connection.domainOwner,
        durationSeconds: seconds,
    }));
    if (authorizationToken === undefined || expiration === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('CodeArtifact answered without a token. Check the endpoint.');
    }
    host.mask(authorizationToken);
    if (!isPlainWord(authorizationToken)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('CodeArtifact answered with a token of unexpected characters. Check the endpoint.');
    }
    return { token: authorizationToken, expires: expiration };
}
/** A token goes into headers, variables and files: what is no plain word could break out of any of them. */
function isPlainWord(text) {
    return /^[\x21-\x7e]+$/.test(text);
}
/** When a token ends, as its readable header says; undefined where it does not say. */
function tokenEnd(token) {
    const [header = ''] = token.split('.');
    try {
        const { exp } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
        return typeof exp === 'number' ? new Date(exp * 1000) : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ "packages/versions/src/format.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ FORMATS)
/* harmony export */ });
/** CodeArtifact's package formats (API reference, PackageFormat). */
const FORMATS = ['npm', 'pypi', 'maven', 'nuget', 'generic', 'ruby', 'swift', 'cargo'];


/***/ })

};
;