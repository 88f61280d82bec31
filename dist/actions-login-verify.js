"use strict";
exports.id = "actions-login-verify";
exports.ids = ["actions-login-verify"];
exports.modules = {

/***/ "actions/login/verify.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyRegistries: () => (/* binding */ verifyRegistries)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_diagnosis_check_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/diagnosis/check.ts");
/* harmony import */ var _codeartifact_ci_core_diagnosis_repository_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/diagnosis/repository.ts");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_http_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/http.ts");




/**
 * Asks every repository with the token, each once for a format, all at once; with `access: publish` also what
 * publishing needs. Throws an InputError with cause and remedy of all that is refused.
 */
async function verifyRegistries(connection, registries, token, { access, caBundle }, host) {
    const probe = {
        agents: await (0,_codeartifact_ci_core_http_ts__WEBPACK_IMPORTED_MODULE_2__/* .agentsFor */ .ml)(caBundle, host),
        token: token.token,
        expires: token.expires,
        owner: connection.domainOwner,
        now: host.now(),
    };
    const endpoints = new Map(registries.map((registry) => [registry.endpoint.href, registry]));
    const checks = await Promise.all([...endpoints.values()].map(async ({ client, repository, endpoint }) => {
        const { format } = client;
        const read = await (0,_codeartifact_ci_core_diagnosis_repository_ts__WEBPACK_IMPORTED_MODULE_1__/* .checkRead */ .xp)(format, repository, endpoint, probe);
        if (access === 'read' || read.state === 'fails')
            return [read];
        return [read, ...(await (0,_codeartifact_ci_core_diagnosis_repository_ts__WEBPACK_IMPORTED_MODULE_1__/* .checkPublish */ .Sv)(connection, format, repository, endpoint, probe))];
    }));
    const failed = checks.flat().filter(({ state }) => state === 'fails');
    for (const { what, detail, state } of checks.flat())
        if (state === 'works')
            host.info(`✓ ${what}: ${detail}`);
    if (failed.length === 0)
        return;
    throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(failed
        .flatMap(({ what, detail, remedy }) => [
        `${what}: ${detail}`,
        ...(remedy === undefined ? [] : (0,_codeartifact_ci_core_diagnosis_check_ts__WEBPACK_IMPORTED_MODULE_0__/* .describeRemedy */ .cF)(remedy)),
    ])
        .join('\n'));
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


/***/ })

};
;