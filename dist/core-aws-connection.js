"use strict";
exports.id = "core-aws-connection";
exports.ids = ["core-aws-connection"];
exports.modules = {

/***/ "packages/core/src/aws/connection.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ng: () => (/* binding */ connect),
  eu: () => (/* binding */ connectionInputs),
  j_: () => (/* binding */ destination)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
// EXTERNAL MODULE: ./packages/core/src/names.ts
var names = __webpack_require__("packages/core/src/names.ts");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
;// CONCATENATED MODULE: ./packages/core/src/aws/credentials.ts

/**
 * Assumes a role within this process: with the job's OpenID Connect token where the host offers one, else with the
 * credentials of the SDK's default chain. Nothing is exported; the credentials end with the process.
 */
async function assumeRole(request, sts, host) {
    const { STSClient, AssumeRoleCommand, AssumeRoleWithWebIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core-protocols-query-AwsQueryProtocol"), __webpack_require__.e("aws-sdk-client-sts")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-sts/dist-es/index.js"));
    const { budgetedRetry } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/retry.ts"));
    const { requestHandler } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/endpoint.ts"));
    const { sessionPolicy } = await __webpack_require__.e(/* import() */ "core-aws-iam-policy").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/iam-policy.ts"));
    const { fetchIdToken } = await __webpack_require__.e(/* import() */ "core-github-id-token").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/github-id-token.ts"));
    const common = {
        RoleArn: request.roleToAssume,
        RoleSessionName: request.roleSessionName ?? defaultSessionName(host),
        DurationSeconds: request.roleDurationSeconds,
        Policy: sessionPolicy(request.actions),
    };
    const client = new STSClient({
        ...(sts.region === undefined ? {} : { region: sts.region }),
        ...(sts.endpoint === undefined ? {} : { endpoint: sts.endpoint }),
        requestHandler: await requestHandler(sts.caBundle, host.env),
        retryStrategy: budgetedRetry(),
    });
    const jwt = await fetchIdToken(request.audience, host);
    if (jwt !== undefined) {
        // Each attempt gets a fresh token: GitHub's are valid for minutes, and a retry may come after a long pause.
        let used = false;
        client.middlewareStack.add((next) => async (args) => {
            const token = used ? await fetchIdToken(request.audience, host) : jwt;
            used = true;
            return await next(withToken(args, jwt, token ?? jwt));
        }, { step: 'finalizeRequest', name: 'freshIdToken', priority: 'low' });
    }
    const { Credentials, AssumedRoleUser } = jwt === undefined
        ? await client.send(new AssumeRoleCommand(common))
        : await client.send(new AssumeRoleWithWebIdentityCommand({ ...common, WebIdentityToken: jwt }));
    if (Credentials?.AccessKeyId === undefined ||
        Credentials.SecretAccessKey === undefined ||
        Credentials.SessionToken === undefined ||
        Credentials.Expiration === undefined) {
        throw new errors/* InputError */.dz(`STS answered without credentials for ${request.roleToAssume}. Check the endpoint.`);
    }
    host.mask(Credentials.SecretAccessKey);
    host.mask(Credentials.SessionToken);
    return {
        credentials: {
            accessKeyId: Credentials.AccessKeyId,
            secretAccessKey: Credentials.SecretAccessKey,
            sessionToken: Credentials.SessionToken,
            expiration: Credentials.Expiration,
        },
        caller: callerOf(AssumedRoleUser?.Arn ?? request.roleToAssume),
    };
}
/** The form body of the request carries the token URL-encoded. */
function withToken(args, before, after) {
    const { request } = args;
    if (before === after || typeof request !== 'object' || request === null || !('body' in request))
        return args;
    if (typeof request.body === 'string') {
        request.body = request.body.replaceAll(encodeURIComponent(before), encodeURIComponent(after));
    }
    return args;
}
/** STS wants 2 to 64 characters of `[\w+=,.@-]`; CloudTrail then tells which run did what. */
function defaultSessionName(host) {
    const run = host.env['GITHUB_RUN_ID'] ?? host.env['CODEBUILD_BUILD_ID'] ?? '';
    return `codeartifact-ci-${run}`
        .replace(/[^\w+=,.@-]/g, '-')
        .replace(/-$/, '')
        .slice(0, 64);
}
function callerOf(arn) {
    return { arn, account: arn.split(':')[4] ?? '' };
}
/** Who stands behind the SDK's default credentials. */
async function defaultCaller(sts, host) {
    const { STSClient, GetCallerIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core-protocols-query-AwsQueryProtocol"), __webpack_require__.e("aws-sdk-client-sts")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-sts/dist-es/index.js"));
    const { budgetedRetry } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/retry.ts"));
    const { requestHandler } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/endpoint.ts"));
    const client = new STSClient({
        ...(sts.region === undefined ? {} : { region: sts.region }),
        ...(sts.endpoint === undefined ? {} : { endpoint: sts.endpoint }),
        requestHandler: await requestHandler(sts.caBundle, host.env),
        retryStrategy: budgetedRetry(),
    });
    const { Account, Arn } = await client.send(new GetCallerIdentityCommand({}));
    if (Account === undefined || Arn === undefined) {
        throw new errors/* InputError */.dz('STS did not say whose credentials these are. Check the endpoint.');
    }
    return { account: Account, arn: Arn };
}

// EXTERNAL MODULE: ./packages/core/src/aws/endpoint.ts
var aws_endpoint = __webpack_require__("packages/core/src/aws/endpoint.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/quota.ts
var quota = __webpack_require__("packages/core/src/aws/quota.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/retry.ts
var retry = __webpack_require__("packages/core/src/aws/retry.ts");
;// CONCATENATED MODULE: ./packages/core/src/aws/connection.ts








/** The inputs of every command that talks to CodeArtifact. */
const connectionInputs = {
    domain: names/* domain */.bl,
    'domain-owner': (0,inputs/* text */.Qq)({
        description: "Account ID that owns the domain. Default: the caller's account.",
        ...names/* accountInput */.uc,
    }),
    region: (0,inputs/* text */.Qq)({ description: 'AWS Region of the domain. Default: the environment (AWS_REGION).', ...names/* regionInput */.VN }),
    'role-to-assume': (0,inputs/* text */.Qq)({
        description: "ARN of an IAM role to assume first, with the job's OpenID Connect token on GitHub (needs the permission id-token: write), else with the default credentials.",
        pattern: /^arn:aws[a-z-]*:iam::[0-9]{12}:role\/[\w+=,.@/-]+$/,
        expected: "a role's ARN: arn:aws:iam::111122223333:role/NAME",
    }),
    'role-session-name': (0,inputs/* text */.Qq)({
        description: 'Name of the role session, as CloudTrail shows it. Default: codeartifact-ci and the run.',
        pattern: /^[\w+=,.@-]{2,64}$/,
        expected: '2 to 64 letters, digits or characters of _+=,.@-',
    }),
    'role-duration-seconds': (0,inputs/* integer */.nd)({
        description: 'How long the role session lasts, in seconds.',
        min: 900,
        max: 43_200,
        unit: 'seconds',
        default: '3600',
    }),
    audience: (0,inputs/* text */.Qq)({ description: "Audience of the job's OpenID Connect token.", default: 'sts.amazonaws.com' }),
    'allowed-account-ids': (0,inputs/* list */.p_)({ description: 'Account IDs in which this may run; any other is an error.' }, (item) => {
        if (!names/* ACCOUNT */.u4.test(item))
            throw new errors/* InputError */.dz('must be AWS account IDs of 12 digits');
        return item;
    }),
    endpoint: (0,inputs/* custom */.Ie)({ description: 'URL of the CodeArtifact API: a VPC endpoint, or the emulator. Default: the service itself.' }, aws_endpoint/* parseEndpoint */.Bk),
    'ca-bundle': (0,inputs/* text */.Qq)({ description: 'PEM file of a certificate authority to trust beside the usual ones.' }),
};
/** The destination that the inputs and the environment give. */
function destination(inputs, host) {
    return {
        region: inputs.region ?? nonEmpty(host.env['AWS_REGION']) ?? nonEmpty(host.env['AWS_DEFAULT_REGION']),
        endpoint: (0,aws_endpoint/* resolveEndpoint */.sO)('CODEARTIFACT', inputs.endpoint, host.env),
        caBundle: inputs.caBundle === undefined ? undefined : (0,external_node_path_.resolve)(host.workspace, inputs.caBundle),
    };
}
/**
 * Credentials and a client. A role that is assumed is held to the IAM actions that the command needs; `shards` jobs share
 * the request rates.
 */
async function connect(inputs, host, actions, shards = 1) {
    const { CodeartifactClient } = await Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-index")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-codeartifact/dist-es/index.js"));
    const { region, endpoint, caBundle } = destination(inputs, host);
    const sts = { region, caBundle, endpoint: (0,aws_endpoint/* resolveEndpoint */.sO)('STS', inputs.endpoint, host.env) };
    const session = inputs.roleToAssume === undefined
        ? undefined
        : await assumeRole({
            roleToAssume: inputs.roleToAssume,
            roleSessionName: inputs.roleSessionName,
            roleDurationSeconds: inputs.roleDurationSeconds,
            audience: inputs.audience,
            actions,
        }, sts, host);
    const client = new CodeartifactClient({
        ...(region === undefined ? {} : { region }),
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(session === undefined ? {} : { credentials: session.credentials }),
        requestHandler: await (0,aws_endpoint.requestHandler)(caBundle, host.env),
        retryStrategy: (0,retry.budgetedRetry)(),
    });
    pace(client, new quota/* Quotas */.SA(shards));
    let known = session === undefined ? undefined : Promise.resolve(session.caller);
    const caller = () => (known ??= defaultCaller(sts, host));
    return {
        client,
        domain: inputs.domain,
        domainOwner: inputs.domainOwner,
        region,
        endpoint: endpoint === undefined ? undefined : new URL(endpoint),
        sessionExpires: session?.credentials.expiration,
        caller,
        checkAccount: async () => {
            if (inputs.allowedAccountIds.length === 0)
                return;
            const { account: actual } = await caller();
            if (inputs.allowedAccountIds.includes(actual))
                return;
            throw new errors/* InputError */.dz(`The credentials belong to account ${actual}, which is not among 'allowed-account-ids' (${inputs.allowedAccountIds.join(', ')}). Check the role or the profile.`);
        },
    };
}
/** Every attempt, retries included, takes a token from the bucket of its quota; a 429 slows that bucket down. */
function pace(client, quotas) {
    client.middlewareStack.add((next, context) => async (args) => {
        const bucket = quotas.bucket((context.commandName ?? '').replace(/Command$/, ''));
        await bucket.take();
        try {
            return await next(args);
        }
        catch (error) {
            if (error instanceof Error && error.name === 'ThrottlingException')
                bucket.throttled();
            throw error;
        }
    }, { step: 'finalizeRequest', name: 'tokenBucket', priority: 'low' });
}
/** An unset CI variable often arrives as ''. */
function nonEmpty(value) {
    return value === '' ? undefined : value;
}


/***/ }),

/***/ "packages/core/src/aws/endpoint.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ parseEndpoint),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   requestHandler: () => (/* binding */ requestHandler),
/* harmony export */   sO: () => (/* binding */ resolveEndpoint)
/* harmony export */ });
/* harmony import */ var _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("@smithy/node-http-handler/dist-es/node-http-handler.js");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/http.ts");



/** 127.0.0.0/8, ::1 and localhost. */
function isLoopback(url) {
    return /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/.test(url.hostname);
}
/** An absolute http(s) URL without credentials, query or fragment; throws an InputError that says what is wrong. */
function parseEndpoint(text) {
    if (!URL.canParse(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('must be an absolute URL, such as https://vpce-….vpce.amazonaws.com');
    const url = new URL(text);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('must be an https URL (http only for this machine: 127.0.0.1 or localhost)');
    }
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('must not hold credentials, a query or a fragment');
    }
    return url;
}
/**
 * Where to send a service's requests; undefined leaves it to the SDK. The SDK would take AWS_ENDPOINT_URL_* from the
 * environment by itself, so that any step of a job could lead the next one's credentials elsewhere: such a variable is
 * honoured for this machine (the emulator) and refused for any other.
 */
function resolveEndpoint(service, given, env) {
    if (given !== undefined && (service === 'CODEARTIFACT' || isLoopback(given)))
        return given.href;
    for (const name of [`AWS_ENDPOINT_URL_${service}`, 'AWS_ENDPOINT_URL']) {
        const value = env[name];
        if (value === undefined || value === '')
            continue;
        if (!URL.canParse(value) || !isLoopback(new URL(value))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The variable ${name} points at ${value}, which is not this machine. Give the endpoint as the input 'endpoint', or unset the variable.`);
        }
        return value;
    }
    return undefined;
}
/** The SDK's HTTP client with our agents: proxies from the environment, and one more certificate authority if asked. */
async function requestHandler(caBundle, env) {
    const { http, https } = await (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .httpAgents */ .T)(caBundle, env);
    return new _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_2__/* .NodeHttpHandler */ .$({
        connectionTimeout: 10_000,
        requestTimeout: 60_000,
        httpAgent: http,
        httpsAgent: https,
    });
}


/***/ }),

/***/ "packages/core/src/aws/quota.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ot: () => (/* binding */ quotaOf),
/* harmony export */   SA: () => (/* binding */ Quotas),
/* harmony export */   qc: () => (/* binding */ TokenBucket)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:timers/promises");
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Requests per second that the service allows an account in a Region, by operation (CodeArtifact quotas). Lists and
 * reads have quotas of their own; what is not named here counts as a write.
 */
const RATES = {
    CopyPackageVersions: 5,
    PublishPackageVersion: 10,
    GetPackageVersionAsset: 50,
    GetAuthorizationToken: 40,
};
const LISTS_PER_SECOND = 200;
const READS_PER_SECOND = 800;
const WRITES_PER_SECOND = 100;
/** The pool an operation draws from, and the pool's quota in requests per second. */
function quotaOf(operation) {
    const own = RATES[operation];
    if (own !== undefined)
        return { pool: operation, perSecond: own };
    if (operation.startsWith('List'))
        return { pool: 'List', perSecond: LISTS_PER_SECOND };
    if (/^(Describe|Get)/.test(operation))
        return { pool: 'Read', perSecond: READS_PER_SECOND };
    return { pool: 'Write', perSecond: WRITES_PER_SECOND };
}
const realPace = {
    // Not `performance`: Node.js loads that on first use, for which a login would wait.
    now: () => Number(process.hrtime.bigint()) / 1e6,
    sleep: (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds),
};
/**
 * A token bucket: `take` waits until a request may be sent. In any window of t seconds at most rate·t + burst requests
 * go out. Throttling halves the rate; every second without brings back a twentieth of the full rate (AIMD), because
 * the quota is shared with everybody else in the account.
 */
class TokenBucket {
    #full;
    #burst;
    #pace;
    #rate;
    #tokens;
    #filled;
    #queue = Promise.resolve();
    /** `perSecond`: requests per second; `burst`: requests that may go at once after a pause (default: a tenth of a second's worth). */
    constructor(perSecond, burst = Math.max(1, perSecond / 10), pace = realPace) {
        this.#full = perSecond;
        this.#burst = burst;
        this.#pace = pace;
        this.#rate = perSecond;
        this.#tokens = burst;
        this.#filled = pace.now();
    }
    /** Resolves, in the order of the calls, when a request may go. */
    async take() {
        const turn = this.#queue.then(() => this.#takeOne());
        this.#queue = turn;
        await turn;
    }
    /** The service said 429. */
    throttled() {
        this.#fill();
        this.#rate = Math.max(this.#full / 32, this.#rate / 2);
        this.#tokens = 0;
    }
    get rate() {
        return this.#rate;
    }
    async #takeOne() {
        this.#fill();
        while (this.#tokens < 1) {
            await this.#pace.sleep(Math.ceil(((1 - this.#tokens) / this.#rate) * 1000));
            this.#fill();
        }
        this.#tokens -= 1;
    }
    #fill() {
        const now = this.#pace.now();
        const seconds = (now - this.#filled) / 1000;
        this.#filled = now;
        this.#tokens = Math.min(this.#burst, this.#tokens + seconds * this.#rate);
        this.#rate = Math.min(this.#full, this.#rate + seconds * (this.#full / 20));
    }
}
/**
 * The share of each quota that we take, split among `shards` jobs that run at the same time. The other half is for
 * the installs of the rest of the account.
 */
const SHARE = 0.5;
/** One bucket per quota, made when it is first needed. */
class Quotas {
    #buckets = new Map();
    #share;
    constructor(shards = 1) {
        this.#share = SHARE / shards;
    }
    bucket(operation) {
        const { pool, perSecond } = quotaOf(operation);
        let bucket = this.#buckets.get(pool);
        if (bucket === undefined) {
            bucket = new TokenBucket(perSecond * this.#share);
            this.#buckets.set(pool, bucket);
        }
        return bucket;
    }
}


/***/ }),

/***/ "packages/core/src/aws/retry.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   budgetedRetry: () => (/* binding */ budgetedRetry)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");

/** No call takes longer than this with all its retries, unless the service itself asks for a longer pause. */
const BUDGET_MS = 120_000;
const BASE_MS = 100;
/** A host that is not there, or at which nobody listens, does not come up within a job. */
const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH'];
const UNREACHABLE_RETRIES = 3;
const CAP_MS = 20_000;
/**
 * Retries throttling, server errors, broken connections and IDPCommunicationError with exponential backoff and full
 * jitter, within a total time rather than a number of attempts. `Retry-After` is honoured however long it is: the
 * SDK's own strategy caps it at five seconds beyond its backoff, which loses calls against a quota.
 */
function budgetedRetry() {
    return {
        mode: 'standard',
        acquireInitialRetryToken: () => Promise.resolve(token(0, 0, Date.now())),
        refreshRetryTokenForRetry: (previous, info) => {
            const { started } = previous;
            const count = previous.getRetryCount() + 1;
            const retriable = isSkewedRefusal(info.error)
                ? count === 1
                : info.errorType !== 'CLIENT_ERROR' || isRetriableClientError(info.error);
            const unreachable = UNREACHABLE.includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(info.error) ?? '') && count > UNREACHABLE_RETRIES;
            const backoff = Math.random() * Math.min(CAP_MS, BASE_MS * 2 ** count);
            const asked = info.retryAfterHint === undefined ? 0 : info.retryAfterHint.getTime() - Date.now();
            const delay = Math.max(backoff, asked);
            const inBudget = asked > 0 ? Date.now() - started < BUDGET_MS : Date.now() + delay - started < BUDGET_MS;
            if (!retriable || unreachable || !inBudget)
                return Promise.reject(new Error('No retry is left'));
            return Promise.resolve(token(count, delay, started));
        },
        recordSuccess: () => undefined,
    };
}
/**
 * Where the clocks differ, the SDK marks every reply but a success as one that its new reckoning of the time may mend,
 * since that is never the same to the millisecond. A refusal is worth one more try for it, and no more.
 */
function isSkewedRefusal(error) {
    const { clockSkewCorrected, httpStatusCode = 0 } = error?.$metadata ?? {};
    return clockSkewCorrected === true && httpStatusCode >= 400 && httpStatusCode < 500 && httpStatusCode !== 429;
}
/** STS reports that it could not reach the identity provider as a client error; it passes. */
function isRetriableClientError(error) {
    return (error instanceof Error &&
        (error.name === 'IDPCommunicationError' || error.name === 'IDPCommunicationErrorException'));
}
function token(count, delay, started) {
    return {
        started,
        getRetryCount: () => count,
        getRetryDelay: () => delay,
        getRetryCost: () => undefined,
    };
}


/***/ }),

/***/ "packages/core/src/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/inputs.ts");

/** Describes a command once; `action.yml`, flags, help, completion, policies and README tables all follow from it. */
function defineCommand(spec) {
    const { run, ...description } = spec;
    return {
        ...description,
        execute: async (raw, host, operands = []) => {
            await run((0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .TL)(spec.inputs, raw), host, operands);
        },
    };
}


/***/ }),

/***/ "packages/core/src/http.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ httpAgents),
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   ml: () => (/* binding */ agentsFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:http");
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:https");
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("node:tls");
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/errors.ts");






/** Connections that go through the environment's proxies and trust one more certificate authority if asked. */
async function httpAgents(caBundle, env) {
    const ca = caBundle === undefined ? {} : { ca: [...node_tls__WEBPACK_IMPORTED_MODULE_4__.rootCertificates, await readBundle(caBundle)] };
    const options = { keepAlive: true, maxSockets: 64, proxyEnv: proxyVariables(env) };
    return { http: new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent(options), https: new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent({ ...options, ...ca }) };
}
/** The same for the input `ca-bundle`, a path below the workspace. */
async function agentsFor(caBundle, host) {
    return await httpAgents(caBundle === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(host.workspace, caBundle), host.env);
}
async function readBundle(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`The certificate bundle cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}. Check the input 'ca-bundle'.`);
    }
}
function proxyVariables(env) {
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];
    return Object.fromEntries([...names, ...names.map((name) => name.toLowerCase())].map((name) => [name, env[name]]));
}
/**
 * One request and its whole reply. Redirects are not followed: the headers may hold a token, which is for one host.
 * A connection that breaks before the reply is complete, a reply shorter than announced and a pause that is too long
 * are errors with a system error's `code` (ECONNRESET, ETIMEDOUT, …).
 */
async function exchange(agents, request, limits) {
    const { url, method, body } = request;
    const secure = url.protocol === 'https:';
    const headers = { ...request.headers, ...(body === undefined ? {} : { 'content-length': String(body.length) }) };
    const outgoing = secure
        ? (0,node_https__WEBPACK_IMPORTED_MODULE_2__.request)(url, { method, headers, agent: agents.https })
        : (0,node_http__WEBPACK_IMPORTED_MODULE_1__.request)(url, { method, headers, agent: agents.http });
    outgoing.setTimeout(limits.idleMs, () => outgoing.destroy(timedOut(`no byte for ${limits.idleMs / 1000} s`)));
    let deadline;
    let over = false;
    try {
        const reply = new Promise((resolve, reject) => {
            outgoing.once('error', reject);
            outgoing.once('response', (incoming) => void readReply(incoming, limits.maxBytes).then(resolve, reject));
        });
        const sent = send(outgoing, body).then(() => {
            if (over)
                return;
            deadline = setTimeout(() => outgoing.destroy(timedOut(`no complete reply within ${limits.replyMs / 1000} s`)), limits.replyMs);
        });
        // A server may answer before it has read everything (401, 413): its reply counts, not the broken upload.
        return await Promise.race([reply, sent.then(() => reply)]);
    }
    finally {
        over = true;
        clearTimeout(deadline);
        // Without a whole exchange behind it the connection cannot be used again.
        if (!outgoing.writableFinished)
            outgoing.destroy();
    }
}
async function send(outgoing, body) {
    try {
        if (body !== undefined) {
            for await (const chunk of body.chunks()) {
                if (outgoing.destroyed)
                    return;
                if (!outgoing.write(chunk))
                    await drained(outgoing);
            }
        }
    }
    catch (error) {
        outgoing.destroy();
        throw error;
    }
    outgoing.end();
}
async function drained(outgoing) {
    if (outgoing.destroyed)
        return;
    await new Promise((resolve) => {
        const done = () => {
            outgoing.off('drain', done).off('close', done);
            resolve();
        };
        outgoing.once('drain', done).once('close', done);
    });
}
async function readReply(incoming, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of incoming) {
        size += chunk.length;
        if (size > maxBytes)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`A reply is larger than ${maxBytes} bytes. Check the endpoint.`);
        chunks.push(chunk);
    }
    return {
        status: incoming.statusCode ?? 0,
        reason: incoming.statusMessage ?? '',
        headers: incoming.headers,
        body: Buffer.concat(chunks),
    };
}
function timedOut(message) {
    return Object.assign(new Error(message), { code: 'ETIMEDOUT' });
}


/***/ }),

/***/ "packages/core/src/inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ custom),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   zM: () => (/* binding */ choices)
/* harmony export */ });
/* unused harmony exports splitList, camelCase */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/suggest.ts");


function input(options, form, absent) {
    return {
        description: options.description,
        required: options.required ?? false,
        default: options.default ?? '',
        shape: form.shape ?? 'value',
        values: form.values ?? [],
        parse: form.parse,
        absent,
    };
}
/** An input without a value is undefined, unless it is required or has a default. */
function single(options, form) {
    return input(options, form, undefined);
}
/** A line of text, checked against an anchored pattern if there is one; `expected` completes "must be …". */
function text(options) {
    return single(options, {
        parse(value) {
            const trimmed = value.trim();
            if (options.pattern !== undefined && !options.pattern.test(trimmed)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be ${options.expected ?? `of the form ${options.pattern.source}`}`);
            }
            return trimmed;
        },
    });
}
/** A whole number between `min` and `max`, both included. */
function integer(options) {
    return single(options, {
        parse(value) {
            const trimmed = value.trim();
            const number = Number(trimmed);
            if (!/^\d{1,15}$/.test(trimmed) || number < options.min || number > options.max) {
                const unit = options.unit === undefined ? '' : ` ${options.unit}`;
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be a whole number from ${options.min} to ${options.max}${unit}`);
            }
            return number;
        },
    });
}
/** `true` or `false`, in the spellings of YAML 1.2's core schema (as @actions/core reads booleans). */
function flag(options) {
    const parse = (value) => {
        const trimmed = value.trim();
        if (/^(true|True|TRUE)$/.test(trimmed))
            return true;
        if (/^(false|False|FALSE)$/.test(trimmed))
            return false;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must be true or false');
    };
    return input({ description: options.description, default: options.default ?? 'false' }, { parse, shape: 'flag' }, false);
}
/** One of a closed set of words. */
function choice(values, options) {
    return single(options, { parse: (value) => pick(values, value.trim()), values });
}
/** `given` are words that stand beside this one: it is hardly a second time one of those. */
function pick(values, word, given = []) {
    const found = values.find((value) => value === word);
    if (found !== undefined)
        return found;
    const others = values.filter((value) => !given.includes(value));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be one of ${values.join(', ')}${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__.suggest)(word, others)}`);
}
/** Items between commas or line ends, each parsed by `item`; no item given is the empty list. */
function list(options, item) {
    const parse = (value) => splitList(value).map((each) => parseItem(each, item));
    return input(options, { parse, shape: 'list' }, []);
}
/** What is wrong with one item of a list; the message says which it is. */
class ItemError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz {
}
function parseItem(text, parse) {
    try {
        return parse(text);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz))
            throw error;
        throw new ItemError(`${error.message}, not ${JSON.stringify(text)}`);
    }
}
/** A list whose items come from a closed set; an item given twice counts once. */
function choices(values, options) {
    const parse = (value) => {
        const words = splitList(value);
        return [...new Set(words.map((each) => parseItem(each, (word) => pick(values, word, words))))];
    };
    return input(options, { parse, shape: 'list', values }, []);
}
/** Splits at commas and line ends; empty items vanish. */
function splitList(value) {
    return value
        .split(/[,\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** Anything else: `parse` does what it says, and throws an InputError that says what is wrong. */
function custom(options, parse) {
    return single(options, { parse });
}
/**
 * Parses every input once, into a readonly object. All problems come in one UsageError, a line each, so that a user
 * mends them in one go.
 */
function parseInputs(inputs, raw) {
    const problems = [];
    for (const name of Object.keys(raw)) {
        if (!Object.hasOwn(inputs, name)) {
            problems.push(`unknown input '${name}'${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__.suggest)(name, Object.keys(inputs))}`);
        }
    }
    const values = {};
    for (const [name, spec] of Object.entries(inputs)) {
        const given = raw[name] ?? '';
        const value = given.trim() === '' ? spec.default : given;
        if (value === '') {
            if (spec.required)
                problems.push(`'${name}' is required: ${spec.description}`);
            values[camelCase(name)] = spec.absent;
            continue;
        }
        try {
            values[camelCase(name)] = spec.parse(value);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz))
                throw error;
            const not = error instanceof ItemError ? '' : `, not ${JSON.stringify(value)}`;
            problems.push(`'${name}' ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}${not}`);
        }
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(problems.join('\n'));
    return Object.freeze(values);
}
function camelCase(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ "packages/core/src/names.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ REPOSITORY),
/* harmony export */   JD: () => (/* binding */ repositoryInput),
/* harmony export */   V2: () => (/* binding */ DOMAIN),
/* harmony export */   VN: () => (/* binding */ regionInput),
/* harmony export */   bl: () => (/* binding */ domain),
/* harmony export */   u4: () => (/* binding */ ACCOUNT),
/* harmony export */   uc: () => (/* binding */ accountInput),
/* harmony export */   xD: () => (/* binding */ domainInput)
/* harmony export */ });
/* unused harmony export REGION */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/inputs.ts");

/** CodeArtifact's own patterns (API reference: DomainName, AccountId, RepositoryName), anchored. */
const DOMAIN = /^[a-z][a-z0-9-]{0,48}[a-z0-9]$/;
const ACCOUNT = /^[0-9]{12}$/;
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9._-]{1,99}$/;
/** Region names as botocore's partitions file describes them, e.g. us-east-1, ap-southeast-2, us-gov-west-1. */
const REGION = /^[a-z]{2}(-[a-z]+){1,3}-[0-9]{1,2}$/;
const domainInput = {
    pattern: DOMAIN,
    expected: 'a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter',
};
const accountInput = { pattern: ACCOUNT, expected: 'an AWS account ID of 12 digits' };
const repositoryInput = {
    pattern: REPOSITORY,
    expected: 'a repository name: 2 to 100 letters, digits, dots, hyphens and underscores',
};
const regionInput = { pattern: REGION, expected: "an AWS Region such as 'us-east-1'" };
/** The `domain` input shared by every command that talks to CodeArtifact. */
const domain = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'Name of the CodeArtifact domain.', required: true, ...domainInput });


/***/ })

};
;