"use strict";
exports.id = "core-aws-connection";
exports.ids = ["core-aws-connection"];
exports.modules = {

/***/ "packages/core/src/aws/codeartifact-api.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ codeArtifactApi),
/* harmony export */   n: () => (/* binding */ timeOf)
/* harmony export */ });
/* harmony import */ var _quota_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/quota.ts");
/* harmony import */ var _region_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/aws/region.ts");
/* harmony import */ var _signed_exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/aws/signed-exchange.ts");



/**
 * CodeArtifact's API by requests that we sign ourselves: the SDK's client, with its tables of 48 operations and its
 * middleware, takes longer to load than all else that a login does. Each call is repeated within the time budget and
 * waits for its turn in the quotas.
 */
function codeArtifactApi({ region, endpoint, credentials, agents, quotas, }) {
    let made;
    let clock;
    const make = async () => {
        const name = await region();
        const signed = (0,_signed_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .signedExchange */ .S)({ service: 'codeartifact', region: name, credentials, agents });
        clock = signed;
        return { base: endpoint?.href ?? (await (0,_region_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceEndpoint */ .Xf)(name)), signed };
    };
    const ask = async (request, signal) => {
        const { base, signed } = await (made ??= make());
        const url = new URL(`${base.replace(/\/$/, '')}${request.path}`);
        const query = {};
        for (const [key, value] of Object.entries(request.query))
            if (value !== undefined)
                query[key] = String(value);
        return await signed.send({ method: request.method, url, query }, signal);
    };
    const call = async (operation, request) => {
        const attempt = async ({ signal }) => await ask(request, signal);
        return await (0,_quota_js__WEBPACK_IMPORTED_MODULE_0__/* .retryInTurn */ .xU)(quotas.bucket(operation), attempt, { what: operation });
    };
    return {
        call,
        get clockOffset() {
            return clock?.clockOffset ?? 0;
        },
        async getAuthorizationToken({ domain, domainOwner, durationSeconds }) {
            const query = { domain, 'domain-owner': domainOwner, duration: durationSeconds };
            const reply = await call('GetAuthorizationToken', { method: 'POST', path: '/v1/authorization-token', query });
            const { authorizationToken, expiration } = reply;
            return {
                authorizationToken: textOf(authorizationToken),
                // Seconds since 1970, with or without a fraction (API reference, GetAuthorizationToken).
                expiration: timeOf(expiration),
            };
        },
        async getRepositoryEndpoint({ domain, domainOwner, repository, format, endpointType }) {
            const query = { domain, 'domain-owner': domainOwner, repository, format, endpointType };
            const { repositoryEndpoint } = await call('GetRepositoryEndpoint', {
                method: 'GET',
                path: '/v1/repository/endpoint',
                query,
            });
            return { repositoryEndpoint: textOf(repositoryEndpoint) };
        },
    };
}
/** The time of a number of seconds since 1970; undefined for anything that is none. */
function timeOf(seconds) {
    const time = typeof seconds === 'number' ? new Date(seconds * 1000) : undefined;
    return Number.isNaN(time?.getTime()) ? undefined : time;
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ "packages/core/src/aws/connection.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ng: () => (/* binding */ connect),
  oV: () => (/* binding */ connectToApi),
  eu: () => (/* binding */ connectionInputs),
  j_: () => (/* binding */ destination),
  SV: () => (/* binding */ withClient)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/http.ts + 2 modules
var http = __webpack_require__("packages/core/src/http.ts");
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
// EXTERNAL MODULE: ./packages/core/src/names.ts
var names = __webpack_require__("packages/core/src/names.ts");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/faults.ts
var faults = __webpack_require__("packages/core/src/faults.ts");
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__("packages/core/src/retry.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/endpoint.ts
var aws_endpoint = __webpack_require__("packages/core/src/aws/endpoint.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/transport.ts
var transport = __webpack_require__("packages/core/src/aws/transport.ts");
;// CONCATENATED MODULE: ./packages/core/src/aws/credentials.ts





/**
 * Assumes a role within this process: with the job's OpenID Connect token where it has one and no chaining is asked for,
 * else with the credentials of the SDK's default chain. Nothing is exported; the credentials end with the process.
 */
async function assumeRole(request, sts, host) {
    const { STSClient, AssumeRoleCommand, AssumeRoleWithWebIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core-protocols-query-AwsQueryProtocol"), __webpack_require__.e("aws-sdk-client-sts")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-sts/dist-es/index.js"));
    const { sessionPolicy } = await __webpack_require__.e(/* import() */ "core-aws-iam-policy").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/iam-policy.ts"));
    const { fetchIdToken } = await __webpack_require__.e(/* import() */ "core-github-id-token").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/github-id-token.ts"));
    const common = {
        RoleArn: request.roleToAssume,
        RoleSessionName: request.roleSessionName ?? defaultSessionName(host),
        DurationSeconds: request.roleDurationSeconds,
        Policy: sessionPolicy(request.actions),
    };
    const client = new STSClient(await clientSettings(sts, host));
    return await (0,retry/* retry */.L)(async ({ signal }) => {
        // Each attempt gets a fresh token: GitHub's are valid for minutes, and a retry may come after a long pause.
        const jwt = request.chaining ? undefined : await fetchIdToken(request.audience, host);
        if (jwt !== undefined && request.externalId !== undefined)
            throw new errors/* InputError */.dz(EXTERNAL_ID);
        const { Credentials: credentials, AssumedRoleUser } = jwt === undefined
            ? await byRole(() => client.send(new AssumeRoleCommand({ ...common, ExternalId: request.externalId }), {
                abortSignal: signal,
            }), request, host.env)
            : await byJob(jwt, request.roleToAssume, () => client.send(new AssumeRoleWithWebIdentityCommand({ ...common, WebIdentityToken: jwt }), {
                abortSignal: signal,
            }));
        const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = credentials ?? {};
        if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration)
            throw (0,faults/* badReply */.ML)('no credentials in it');
        host.mask(SecretAccessKey);
        host.mask(SessionToken);
        return {
            credentials: {
                accessKeyId: AccessKeyId,
                secretAccessKey: SecretAccessKey,
                sessionToken: SessionToken,
                expiration: Expiration,
            },
            caller: callerOf(AssumedRoleUser?.Arn ?? request.roleToAssume),
        };
    }, { what: `Assuming ${request.roleToAssume}` });
}
const EXTERNAL_ID = "The input 'role-external-id' is not for the job's OpenID Connect token, with which STS takes none. Set 'role-chaining' to assume the role with the credentials that are there, or leave the external ID out.";
/** A refusal of the job's token, with what the token says and what the trust policy would have to say. */
async function byJob(jwt, role, call) {
    try {
        return await call();
    }
    catch (error) {
        if (!(0,errors/* isError */.bJ)(error) || !/^(AccessDenied|InvalidIdentityToken)/.test(error.name))
            throw error;
        const { claimsOf, explainRefusedJob } = await __webpack_require__.e(/* import() */ "core-aws-github-trust").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/github-trust.ts"));
        const claims = claimsOf(jwt);
        // What passes is tried again before it is explained.
        if (claims === undefined || (0,faults/* faultOf */.Kl)(error).retries > 0)
            throw error;
        throw new errors/* InputError */.dz(explainRefusedJob(claims, role, (0,errors/* messageOf */.bD)(error)), { cause: error });
    }
}
/**
 * On GitHub, where no credentials are found, it is the job's token that is missing; and where other credentials are, of
 * the runner's machine for one, it may be.
 */
async function byRole(call, { chaining }, env) {
    try {
        return await call();
    }
    catch (error) {
        if (!(0,errors/* isError */.bJ)(error) || env['GITHUB_ACTIONS'] !== 'true')
            throw error;
        if (error.name === 'CredentialsProviderError')
            throw new errors/* InputError */.dz(NO_ID_TOKEN, { cause: error });
        if (chaining || !/^AccessDenied/.test(error.name))
            throw error;
        throw new errors/* InputError */.dz(`${(0,errors/* messageOf */.bD)(error)}. ${NOT_THE_JOB}`, { cause: error });
    }
}
const NOT_THE_JOB = "This job has no id-token: write, so the role was asked for with the machine's own credentials, which it does not trust. Add to the job in the workflow: permissions: { id-token: write, contents: read }; or set 'role-chaining' if these credentials are meant, and let the role trust them.";
const NO_ID_TOKEN = 'This job has no id-token: write, so that it cannot show who it is, and there are no other AWS credentials. Add to the job in the workflow: permissions: { id-token: write, contents: read }. A pull request from a fork never has it.';
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
    const { STSClient, GetCallerIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core-protocols-query-AwsQueryProtocol"), __webpack_require__.e("aws-sdk-client-sts")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-sts/dist-es/index.js"));
    const client = new STSClient(await clientSettings(sts, host));
    return await (0,retry/* retry */.L)(async ({ signal }) => {
        const { Account, Arn } = await client.send(new GetCallerIdentityCommand({}), { abortSignal: signal });
        if (Account === undefined || Arn === undefined)
            throw (0,faults/* badReply */.ML)('no account in it');
        return { account: Account, arn: Arn };
    }, { what: 'GetCallerIdentity' });
}
async function clientSettings({ region, endpoint, caBundle }, host) {
    return {
        ...(region === undefined ? {} : { region }),
        ...(0,aws_endpoint/* clientEndpoint */.tr)(endpoint),
        ...(await (0,transport/* transport */.et)({ caBundle, env: host.env })),
    };
}

// EXTERNAL MODULE: ./packages/core/src/aws/quota.ts
var quota = __webpack_require__("packages/core/src/aws/quota.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/default-credentials.ts
var default_credentials = __webpack_require__("packages/core/src/aws/default-credentials.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/codeartifact-api.ts
var codeartifact_api = __webpack_require__("packages/core/src/aws/codeartifact-api.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/region.ts
var aws_region = __webpack_require__("packages/core/src/aws/region.ts");
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
    'role-chaining': (0,inputs/* flag */.Jt)({
        description: "Assume the role with the credentials that are there already, such as those of a role that an earlier step has assumed, rather than with the job's OpenID Connect token.",
    }),
    'role-external-id': (0,inputs/* text */.Qq)({
        description: "External ID that the role's trust policy asks for; only without the job's OpenID Connect token.",
        pattern: /^[\w+=,.@:/-]{2,1224}$/,
        expected: '2 to 1,224 letters, digits or characters of _+=,.@:/-',
    }),
    audience: (0,inputs/* text */.Qq)({ description: "Audience of the job's OpenID Connect token.", default: 'sts.amazonaws.com' }),
    'allowed-account-ids': (0,inputs/* list */.p_)({ description: 'Account IDs in which this may run; any other is an error.' }, (item) => {
        if (!names/* ACCOUNT */.u4.test(item))
            throw new errors/* InputError */.dz('must be AWS account IDs of 12 digits');
        return item;
    }),
    endpoint: (0,inputs/* custom */.Ie)({ description: 'URL of the CodeArtifact API: a VPC endpoint, or the emulator. Default: the service itself.' }, aws_endpoint/* parseEndpoint */.Bk),
    'repository-endpoint': (0,inputs/* custom */.Ie)({
        description: 'URL of a VPC endpoint for repositories without private DNS, by which package managers reach them: https://vpce-….d.codeartifact.REGION.vpce.amazonaws.com.',
    }, aws_endpoint/* parseRepositoryEndpoint */.Jq),
    'sts-endpoint': (0,inputs/* custom */.Ie)({ description: "URL of STS: a VPC endpoint. Default: the Region's own." }, aws_endpoint/* parseEndpoint */.Bk),
    'ca-bundle': (0,inputs/* text */.Qq)({ description: 'PEM file of a certificate authority to trust beside the usual ones.' }),
};
/** The destination that the inputs and the environment give. */
function destination(inputs, host) {
    const region = inputs.region ?? nonEmpty(host.env['AWS_REGION']) ?? nonEmpty(host.env['AWS_DEFAULT_REGION']);
    return {
        region: region === undefined ? undefined : (0,aws_region/* checkedRegion */.kI)(region),
        endpoint: (0,aws_endpoint/* resolveEndpoint */.sO)(inputs.endpoint, host.env),
        caBundle: inputs.caBundle === undefined ? undefined : (0,external_node_path_.resolve)(host.workspace, inputs.caBundle),
    };
}
/** Credentials, API and the SDK's client; `shards` jobs share the request rates. See `connectToApi`. */
async function connect(inputs, host, actions, shards = 1) {
    const quotas = new quota/* Quotas */.SA(shards);
    return await withClient(await connectToApi(inputs, host, actions, quotas), inputs, host, quotas);
}
/** The connection with the SDK's client, which is loaded here. */
async function withClient(connection, inputs, host, quotas = new quota/* Quotas */.SA()) {
    const { CodeartifactClient } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts"));
    const { region, endpoint, caBundle } = destination(inputs, host);
    const client = new CodeartifactClient({
        ...(region === undefined ? {} : { region }),
        ...(0,aws_endpoint/* clientEndpoint */.tr)(endpoint),
        credentials: connection.credentials,
        ...(await (0,transport/* transport */.et)({ caBundle, env: host.env })),
    });
    return { ...connection, client: (0,transport/* withRetries */.LH)(client, quotas) };
}
/**
 * Credentials and API, without the SDK's client. A role that is assumed is held to the IAM actions that the command
 * needs.
 */
async function connectToApi(inputs, host, actions, quotas = new quota/* Quotas */.SA()) {
    const { region, endpoint, caBundle } = destination(inputs, host);
    // Asked only where STS is: a variable that points elsewhere hurts nobody before.
    const sts = () => ({ region, caBundle, endpoint: (0,aws_endpoint/* stsEndpoint */.u1)(inputs, host.env) });
    const session = inputs.roleToAssume === undefined
        ? undefined
        : await assumeRole({
            roleToAssume: inputs.roleToAssume,
            roleSessionName: inputs.roleSessionName,
            roleDurationSeconds: inputs.roleDurationSeconds,
            audience: inputs.audience,
            chaining: inputs.roleChaining,
            externalId: inputs.roleExternalId,
            actions,
        }, sts(), host);
    const regionOf = (0,aws_region/* regionProvider */.iw)(region);
    const credentials = session === undefined
        ? (0,default_credentials/* defaultCredentials */.A)(regionOf, caBundle, host.env)
        : () => Promise.resolve(session.credentials);
    const url = endpoint === undefined ? undefined : new URL(endpoint);
    const agents = await (0,http/* httpAgents */.T)(caBundle, host.env);
    let known = session === undefined ? undefined : Promise.resolve(session.caller);
    const caller = () => (known ??= defaultCaller(sts(), host));
    return {
        service: (0,codeartifact_api/* codeArtifactApi */.K)({ region: regionOf, endpoint: url, credentials, agents, quotas }),
        credentials,
        domain: inputs.domain,
        domainOwner: inputs.domainOwner,
        region,
        endpoint: url,
        repositoryEndpoint: inputs.repositoryEndpoint,
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
/** An unset CI variable often arrives as ''. */
function nonEmpty(value) {
    return value === '' ? undefined : value;
}


/***/ }),

/***/ "packages/core/src/aws/default-credentials.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ defaultCredentials)
/* harmony export */ });
/* harmony import */ var _aws_sdk_credential_provider_node__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/credential-provider-node/dist-es/defaultProvider.js");
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/transport.ts");


/**
 * The SDK's default chain: variables, profiles (SSO, roles, processes), web identity, containers and instances. Asked when
 * somebody first needs them, and kept until shortly before they end. Its own calls take our transport and the Region.
 */
function defaultCredentials(region, caBundle, env) {
    let chain;
    const make = async () => {
        const { requestHandler, logger } = await (0,_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .transport */ .et)({ caBundle, env });
        const parentClientConfig = { region, requestHandler, logger };
        return (0,_aws_sdk_credential_provider_node__WEBPACK_IMPORTED_MODULE_1__/* .defaultProvider */ .v6)({ ...parentClientConfig, parentClientConfig });
    };
    return async (options) => await (await (chain ??= make()))(options);
}


/***/ }),

/***/ "packages/core/src/aws/endpoint.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ parseEndpoint),
/* harmony export */   Jq: () => (/* binding */ parseRepositoryEndpoint),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   sO: () => (/* binding */ resolveEndpoint),
/* harmony export */   tr: () => (/* binding */ clientEndpoint),
/* harmony export */   u1: () => (/* binding */ stsEndpoint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");

/** 127.0.0.0/8, ::1 and localhost. */
function isLoopback(url) {
    return /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/.test(url.hostname);
}
/** An absolute http(s) URL without credentials, query or fragment; throws an InputError that says what is wrong. */
function parseEndpoint(text) {
    if (!URL.canParse(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must be an absolute URL, such as https://vpce-….vpce.amazonaws.com');
    const url = new URL(text);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must be an https URL (http only for this machine: 127.0.0.1 or localhost)');
    }
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must not hold credentials, a query or a fragment');
    }
    return url;
}
/** A VPC endpoint for repositories: the address of a host alone. */
function parseRepositoryEndpoint(text) {
    const url = parseEndpoint(text);
    if (url.pathname !== '/')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must be the address of a host without a path');
    if (!isLoopback(url) && !/^vpce-[a-z0-9-]+\.d\.codeartifact\.[a-z0-9-]+\.vpce\.[a-z0-9.-]+$/.test(url.hostname)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must be a VPC endpoint for repositories: https://vpce-….d.codeartifact.REGION.vpce.amazonaws.com');
    }
    return url;
}
/**
 * Where to send a service's requests; undefined leaves it to the SDK. The SDK would take AWS_ENDPOINT_URL_* from the
 * environment by itself, so that any step of a job could lead the next one's credentials elsewhere: such a variable is
 * honoured for this machine (the emulator) and refused for any other.
 */
function resolveEndpoint(given, env) {
    return given?.href ?? fromVariables('CODEARTIFACT', 'endpoint', env);
}
/** The same for STS: the input `sts-endpoint`, else the emulator, which is both, else a variable. */
function stsEndpoint({ stsEndpoint: given, endpoint }, env) {
    if (given !== undefined)
        return given.href;
    return endpoint !== undefined && isLoopback(endpoint) ? endpoint.href : fromVariables('STS', 'sts-endpoint', env);
}
/**
 * An endpoint as the SDK's clients take it: FIPS and dual stack, which the environment or a profile may ask for, choose
 * among the service's own, and a client refuses them together with another.
 */
function clientEndpoint(endpoint) {
    return endpoint === undefined ? {} : { endpoint, useFipsEndpoint: false, useDualstackEndpoint: false };
}
function fromVariables(service, input, env) {
    for (const name of [`AWS_ENDPOINT_URL_${service}`, 'AWS_ENDPOINT_URL']) {
        const value = env[name];
        if (value === undefined || value === '')
            continue;
        if (!URL.canParse(value) || !isLoopback(new URL(value))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The variable ${name} points at ${value}, which is not this machine. Give the endpoint as the input '${input}', or unset the variable.`);
        }
        return value;
    }
    return undefined;
}


/***/ }),

/***/ "packages/core/src/aws/partition.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ apiHosts),
/* harmony export */   hostSuffixes: () => (/* binding */ hostSuffixes),
/* harmony export */   j: () => (/* binding */ partition)
/* harmony export */ });
/* harmony import */ var _aws_sdk_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partition.js");

/** The partition of a Region, as ARNs have it, from the SDK's own list: `aws`, `aws-cn`, `aws-eusc`, `aws-iso-b`, …; without a Region `aws`. */
function partition(region) {
    return region === undefined ? 'aws' : (0,_aws_sdk_core_client__WEBPACK_IMPORTED_MODULE_0__/* .partition */ .jB)(region).name;
}
/**
 * How the names of repositories' hosts end in a Region: `amazonaws.com`, and with dual stack `on.aws`. The SDK's list has
 * the ending of a service's API there, `api.aws`; what customers own in a service is below `on.` (user guide, "Dual-stack
 * endpoints").
 */
function hostSuffixes(region) {
    const { dnsSuffix, dualStackDnsSuffix } = (0,_aws_sdk_core_client__WEBPACK_IMPORTED_MODULE_0__/* .partition */ .jB)(region);
    return { ipv4: dnsSuffix, dualstack: dualStackDnsSuffix.replace(/^api\./, 'on.') };
}
/** How the names of an API's hosts end in a Region, and which kinds of them there are. */
function apiHosts(region) {
    const { dnsSuffix, dualStackDnsSuffix, supportsFIPS, supportsDualStack } = (0,_aws_sdk_core_client__WEBPACK_IMPORTED_MODULE_0__/* .partition */ .jB)(region);
    return { ipv4: dnsSuffix, dualStack: dualStackDnsSuffix, hasFips: supportsFIPS, hasDualStack: supportsDualStack };
}


/***/ }),

/***/ "packages/core/src/aws/quota.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ot: () => (/* binding */ quotaOf),
/* harmony export */   SA: () => (/* binding */ Quotas),
/* harmony export */   qc: () => (/* binding */ TokenBucket),
/* harmony export */   xU: () => (/* binding */ retryInTurn)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:timers/promises");
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/faults.ts");
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/retry.ts");



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
/**
 * Repeats a call within the time budget. Each attempt waits for its turn in the bucket, and one that the service throttles
 * slows the bucket down.
 */
async function retryInTurn(bucket, task, options) {
    const inTurn = async (attempt) => {
        try {
            return await task(attempt);
        }
        catch (error) {
            if ((0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(error))
                bucket?.throttled();
            throw error;
        }
    };
    return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L)(inTurn, { ...options, ready: () => bucket?.take() });
}


/***/ }),

/***/ "packages/core/src/aws/region.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xf: () => (/* binding */ serviceEndpoint),
/* harmony export */   iw: () => (/* binding */ regionProvider),
/* harmony export */   kI: () => (/* binding */ checkedRegion)
/* harmony export */ });
/* harmony import */ var _smithy_core_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js");
/* harmony import */ var _smithy_core_config__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/config.js");
/* harmony import */ var _smithy_core_config__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseFipsEndpointConfigOptions.js");
/* harmony import */ var _smithy_core_config__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseDualstackEndpointConfigOptions.js");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/aws/partition.ts");



/**
 * The Region of the inputs or the environment, else of the profile or the instance, as the SDK finds it. The promise is
 * rejected where there is none.
 */
function regionProvider(given) {
    let found;
    return async () => checkedRegion(given ?? (await (found ??= configuredRegion())));
}
/** A Region becomes part of a host's name: an InputError where it cannot be one. */
function checkedRegion(region) {
    if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(region))
        return region;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The Region '${region}' is none: it must be a name such as eu-west-1. Check AWS_REGION and the profile.`);
}
/** The Region of the variables, the profile or the instance, as the SDK finds it; rejects where there is none. */
async function configuredRegion() {
    return await (0,_smithy_core_config__WEBPACK_IMPORTED_MODULE_1__/* .loadConfig */ .Z)(_smithy_core_config__WEBPACK_IMPORTED_MODULE_2__/* .NODE_REGION_CONFIG_OPTIONS */ .GG, _smithy_core_config__WEBPACK_IMPORTED_MODULE_2__/* .NODE_REGION_CONFIG_FILE_OPTIONS */ .zH)();
}
/**
 * The service's own endpoint in a Region, FIPS and dual stack as the environment and the profile have them: the rules of
 * the SDK's endpoint rule set for CodeArtifact.
 */
async function serviceEndpoint(region) {
    const [fips, dualStack] = await Promise.all([
        (0,_smithy_core_config__WEBPACK_IMPORTED_MODULE_1__/* .loadConfig */ .Z)(_smithy_core_config__WEBPACK_IMPORTED_MODULE_3__/* .nodeFipsConfigSelectors */ .hl)(),
        (0,_smithy_core_config__WEBPACK_IMPORTED_MODULE_1__/* .loadConfig */ .Z)(_smithy_core_config__WEBPACK_IMPORTED_MODULE_4__/* .nodeDualstackConfigSelectors */ .rq)(),
    ]);
    const hosts = (0,_partition_js__WEBPACK_IMPORTED_MODULE_5__/* .apiHosts */ .G)(region);
    if ((fips && !hosts.hasFips) || (dualStack && !hosts.hasDualStack)) {
        const asked = [fips ? 'FIPS' : '', dualStack ? 'dual stack' : ''].filter((word) => word !== '').join(' and ');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The partition of ${region} has no endpoints with ${asked}. Unset AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT, and what says so in the profile.`);
    }
    return `https://codeartifact${fips ? '-fips' : ''}.${region}.${dualStack ? hosts.dualStack : hosts.ipv4}`;
}


/***/ }),

/***/ "packages/core/src/aws/signed-exchange.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ signedExchange)
/* harmony export */ });
/* harmony import */ var _smithy_core_checksum__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("@smithy/core/dist-es/submodules/checksum/sha256/Sha256Node.js");
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("@smithy/core/dist-es/submodules/protocols/querystring-builder/buildQueryString.js");
/* harmony import */ var _smithy_signature_v4__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("@smithy/signature-v4/dist-es/SignatureV4.js");
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/faults.ts");
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/http.ts");





/**
 * What is left of a call when the SDK's client is taken away: its signature (Signature Version 4, by the SDK's own
 * signer), our exchange, and the errors of AWS's JSON protocols. For services of which no client is needed otherwise,
 * and for a login, where loading one would take as long as everything else.
 */
function signedExchange({ service, region, credentials, agents }) {
    const signer = new _smithy_signature_v4__WEBPACK_IMPORTED_MODULE_2__/* .SignatureV4 */ .B({ service, region, credentials, sha256: _smithy_core_checksum__WEBPACK_IMPORTED_MODULE_3__/* .Sha256Node */ .k });
    let clockOffset = 0;
    return {
        get clockOffset() {
            return clockOffset;
        },
        async send({ method, url, query = {}, headers = {}, body }, signal) {
            const signedWith = clockOffset;
            const signed = await signer.sign({
                method,
                protocol: url.protocol,
                hostname: url.hostname,
                ...(url.port === '' ? {} : { port: Number(url.port) }),
                path: url.pathname,
                query,
                headers: { host: url.host, ...headers },
                body,
            }, { signingDate: new Date(Date.now() + signedWith) });
            const sent = new URL(url);
            // As it is signed, so that nobody in between has to know that a plus may be a space.
            sent.search = (0,_smithy_core_protocols__WEBPACK_IMPORTED_MODULE_4__/* .buildQueryString */ .G)(query);
            const reply = await (0,_http_js__WEBPACK_IMPORTED_MODULE_1__/* .exchange */ .cv)(agents, { method, url: sent, headers: signed.headers, ...(body === undefined ? {} : { body: (0,_http_js__WEBPACK_IMPORTED_MODULE_1__/* .wholeBody */ .g3)(body) }) }, _http_js__WEBPACK_IMPORTED_MODULE_1__/* .API_LIMITS */ .sz, signal);
            clockOffset = offsetFrom(reply.headers) ?? clockOffset;
            return documentOf(reply, Math.abs(clockOffset) >= SKEW_MS && clockOffset !== signedWith);
        },
    };
}
/** From here on the SDK makes up for a difference of the clocks; AWS refuses signatures that are five minutes off. */
const SKEW_MS = 240_000;
/** `clockSkewCorrected`: signed anew, by the service's time, the request may be taken. */
function documentOf({ status, headers, body }, clockSkewCorrected) {
    const text = body.toString('utf8');
    let document;
    try {
        document = text === '' ? {} : JSON.parse(text);
    }
    catch {
        if (status === 200)
            throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .badReply */ .ML)('what came is no JSON');
    }
    const members = typeof document === 'object' && document !== null ? document : {};
    if (status === 200)
        return members;
    const said = [members['message'], members['Message']].find((one) => typeof one === 'string') ?? '';
    throw Object.assign(new Error(said), {
        name: errorName(headers['x-amzn-errortype'], members['__type'], members['code']) ?? 'UnknownError',
        $metadata: { httpStatusCode: status, ...(clockSkewCorrected ? { clockSkewCorrected } : {}) },
        $fault: status >= 500 ? 'server' : 'client',
        $response: { statusCode: status, headers },
        // Of a ResourceNotFoundException of CodeArtifact's: what it is that is not there.
        ...(typeof members['resourceType'] === 'string' ? { resourceType: members['resourceType'] } : {}),
    });
}
/** A name stands alone, before a colon and an address, or behind a namespace (AWS restJson1, "Operation error serialization"). */
function errorName(...candidates) {
    const given = candidates.find((one) => typeof one === 'string');
    return given?.split(':')[0]?.replace(/^.*#/, '');
}
/** Undefined where the reply tells no time, or lay in a cache (`Age`). */
function offsetFrom({ date, age }) {
    if (typeof date !== 'string' || age !== undefined)
        return undefined;
    const offset = Date.parse(date) - Date.now();
    return Number.isNaN(offset) ? undefined : offset;
}


/***/ }),

/***/ "packages/core/src/aws/transport.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ withRetries),
/* harmony export */   c6: () => (/* binding */ replayableBody),
/* harmony export */   et: () => (/* binding */ transport)
/* harmony export */ });
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("@smithy/core/dist-es/submodules/transport/httpResponse.js");
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("@smithy/core/dist-es/submodules/protocols/querystring-builder/buildQueryString.js");
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:stream");
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/faults.ts");
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/http.ts");
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/retry.ts");
/* harmony import */ var _quota_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/aws/quota.ts");







/** An asset, of up to 5 GB (CodeArtifact quotas), is handed on as it comes; every other reply is read whole. */
const ASSET = /\/v1\/package\/version\/asset$/;
/** All operations of CodeArtifact and STS answer with a document but these two (API reference, TagResource). */
const WITHOUT_BODY = /\/v1\/(un)?tag$/;
const ASSET_BYTES = 6 * 1024 ** 3;
/**
 * What every client of the SDK is made with: our own exchanges, with their limits on time and size, proxies and one more
 * certificate authority; and no repetition by the SDK, which `withRetries` does.
 */
async function transport({ caBundle, env, limits = _http_js__WEBPACK_IMPORTED_MODULE_2__/* .API_LIMITS */ .sz }) {
    const agents = await (0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .httpAgents */ .T)(caBundle, env);
    return {
        requestHandler: {
            metadata: { handlerProtocol: 'http/1.1' },
            handle: async (request, { abortSignal } = {}) => {
                const outgoing = requestOf(request);
                const signal = abortSignal instanceof AbortSignal ? abortSignal : undefined;
                const isAsset = ASSET.test(request.path);
                const { status, reason, headers, body } = isAsset
                    ? await (0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .exchangeStream */ .Qz)(agents, outgoing, { ...limits, maxBytes: ASSET_BYTES }, signal)
                    : await (0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .exchange */ .cv)(agents, outgoing, limits, signal);
                if (status === 200 && body instanceof Uint8Array && body.length === 0 && !WITHOUT_BODY.test(request.path)) {
                    throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .badReply */ .ML)('an empty reply');
                }
                const response = new _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_5__/* .HttpResponse */ .c({
                    statusCode: status,
                    reason,
                    headers: single(headers),
                    body: body instanceof Uint8Array ? body : node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(body),
                });
                return { response };
            },
            updateHttpClientConfig: () => undefined,
            httpHandlerConfigs: () => ({}),
            destroy: () => {
                agents.http.destroy();
                agents.https.destroy();
            },
        },
        retryStrategy: {
            mode: 'standard',
            acquireInitialRetryToken: () => Promise.resolve({ getRetryCount: () => 0, getRetryDelay: () => 0, getRetryCost: () => undefined }),
            refreshRetryTokenForRetry: () => Promise.reject(new Error('The caller repeats the request')),
            recordSuccess: () => undefined,
        },
        // Without one the SDK writes to the console that it will not repeat what we do repeat.
        logger: { trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet },
    };
}
function quiet() {
    // What went wrong is in the error.
}
/** The SDK sends a stream once; this one it hands on to our transport, which reads it as often as it has to. */
function replayableBody(size, chunks) {
    return Object.assign(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([]), { size, chunks });
}
function isReplayable(body) {
    return body instanceof node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable && 'size' in body && typeof body.size === 'number' && 'chunks' in body;
}
/** A second per megabyte beyond what any exchange may take. */
const MS_PER_BYTE = 1000 / 1e6;
function sizeOf(command) {
    const input = 'input' in command ? command.input : undefined;
    if (typeof input !== 'object' || input === null)
        return 0;
    return Object.values(input).find(isReplayable)?.size ?? 0;
}
/** Not repeated when its reply was lost: whoever calls it looks first at what it did. */
const LOOKED_AT = new Set(['CopyPackageVersions']);
/** Throttling is said before anything is done; after anything else the call may have been carried out. */
function refusedUndone(error) {
    return (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(error) ? (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl)(error) : { retries: 0 };
}
/**
 * Makes each call of a client one that is repeated within the time budget. With `quotas` each attempt takes a token
 * from the bucket of its operation, for which the budget waits; a 429 slows that bucket down. A copy whose reply was lost
 * is not repeated.
 */
function withRetries(client, quotas, policy) {
    const once = client.send.bind(client);
    const send = (command, options) => {
        const what = command.constructor.name.replace(/Command$/, '');
        const bucket = quotas?.bucket(what);
        const task = async ({ signal }) => modelled(await once(command, { ...options, abortSignal: signal }));
        const { budgetMs, ...rest } = policy ?? _retry_js__WEBPACK_IMPORTED_MODULE_3__/* .RETRY_POLICY */ .y;
        const extended = { ...rest, budgetMs: budgetMs + sizeOf(command) * MS_PER_BYTE };
        const classify = LOOKED_AT.has(what) ? refusedUndone : _faults_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl;
        return (0,_quota_js__WEBPACK_IMPORTED_MODULE_4__/* .retryInTurn */ .xU)(bucket, task, { what, policy: extended, classify });
    };
    return Object.assign(client, { send });
}
/** Members of CodeArtifact's replies, by what they are wherever they stand: the SDK hands on whatever it finds there. */
const LISTS = new Set([
    ...['assets', 'dependencies', 'domains', 'externalConnections', 'licenses', 'packageGroups', 'packages'],
    ...['repositories', 'tags', 'upstreams', 'versions'],
]);
const TEXTS = new Set(['arn', 'format', 'name', 'namespace', 'revision', 'status', 'version']);
const RECORDS = new Set(['domain', 'package', 'packageGroup', 'packageVersion', 'repository']);
/** The reply, if its lists are lists and its texts are texts; else it is another server's. Of nulls the SDK hands on none. */
function modelled(reply) {
    if (typeof reply !== 'object' || reply === null)
        return reply;
    for (const [name, value] of Object.entries(reply)) {
        if (LISTS.has(name) && !(Array.isArray(value) && !value.includes(null)))
            throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .badReply */ .ML)(`what stands in ${name} is no list`);
        if (TEXTS.has(name) && typeof value !== 'string')
            throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .badReply */ .ML)(`what stands in ${name} is no text`);
        if (Array.isArray(value))
            value.forEach(modelled);
        else if (RECORDS.has(name))
            modelled(value);
    }
    return reply;
}
/** The SDK has escaped path and query already. */
function requestOf(request) {
    const { protocol, hostname, port, path, query, method, headers } = request;
    const body = request.body;
    const search = query === undefined ? '' : (0,_smithy_core_protocols__WEBPACK_IMPORTED_MODULE_6__/* .buildQueryString */ .G)(query);
    const origin = `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`;
    const url = new URL(`${origin}${path}${search === '' ? '' : `?${search}`}`);
    return { method, url, headers, body: bodyOf(body) };
}
function bodyOf(body) {
    if (body === undefined || body === null || body === '')
        return undefined;
    if (isReplayable(body))
        return { length: body.size, chunks: () => body.chunks() };
    const bytes = typeof body === 'string' ? Buffer.from(body) : body instanceof Uint8Array ? body : undefined;
    if (bytes === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .dz('A request can be sent from memory only.');
    return (0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeBody */ .g3)(bytes);
}
function single(headers) {
    return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]]));
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


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sz: () => (/* binding */ API_LIMITS),
  Ei: () => (/* binding */ HTTP_LIMITS),
  ml: () => (/* binding */ agentsFor),
  cv: () => (/* binding */ exchange),
  Qz: () => (/* binding */ exchangeStream),
  T: () => (/* binding */ httpAgents),
  g3: () => (/* binding */ wholeBody)
});

// UNUSED EXPORTS: ExchangeError

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__("node:http");
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__("node:https");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__("node:tls");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__("node:net");
;// CONCATENATED MODULE: ./packages/core/src/proxy.ts


/** This machine is never reached through a proxy, whatever the variables say. */
const LOOPBACK_HOSTS = ['127.0.0.0-127.255.255.255', 'localhost', '::1', '[::1]'];
/**
 * The variables of proxies as Node.js's agent for plain HTTP takes them (`proxyEnv`), with this machine among the
 * exceptions. A proxy that cannot be used is left out: `proxyFor` tells of it when a request would go there.
 */
function proxyVariables(env) {
    const parsed = parseProxy(env, 'HTTP_PROXY');
    return { HTTP_PROXY: parsed instanceof URL ? parsed.href : undefined, NO_PROXY: exceptions(env).join(',') };
}
/**
 * The proxy that a request to `url` goes through, as people find it: its variable and its address, without credentials.
 * Throws an InputError for one that cannot be used.
 */
function proxyFor(url, env) {
    const proxy = proxyUrl(url, env);
    return proxy === undefined ? undefined : `${proxy.host} (${variableFor(url)})`;
}
/** The same as a URL, with its credentials. */
function proxyUrl(url, env) {
    if (exceptions(env).some((entry) => excepts(entry, url)))
        return undefined;
    const name = variableFor(url);
    const parsed = parseProxy(env, name);
    if (typeof parsed === 'string') {
        throw new errors/* InputError */.dz(`The variable ${name} (or ${name.toLowerCase()}) ${parsed}, so no request can go through it. Write http://HOST:PORT or http://USER:PASSWORD@HOST:PORT there, or add the host ${url.host} to NO_PROXY.`);
    }
    return parsed;
}
function variableFor({ protocol }) {
    return protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
}
/** The proxy's URL, what is wrong with it, or undefined where there is none. Without a scheme it is http, as for curl. */
function parseProxy(env, name) {
    const given = (variable(env, name) ?? '').trim();
    if (given === '')
        return undefined;
    const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `http://${given}`;
    if (!URL.canParse(text))
        return 'holds no URL';
    const url = new URL(text);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return `names a proxy of the kind ${url.protocol}//`;
    try {
        [url.username, url.password].map(decodeURIComponent);
    }
    catch {
        return 'has credentials that are not URL-encoded (% is written %25)';
    }
    return url;
}
/** Lower case goes before upper case. */
function variable(env, name) {
    return env[name.toLowerCase()] ?? env[name];
}
/**
 * What NO_PROXY excepts, and this machine, in the forms that Node.js knows. A name stands for the hosts below it too, as
 * it does for curl, the AWS CLI and the package managers; Node.js wants a dot in front for that.
 */
function exceptions(env) {
    const present = (variable(env, 'NO_PROXY') ?? '')
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .map((entry) => (/^[^.*:[\]/][^*:[\]/]*$/.test(entry) && !/^[\d.-]+$/.test(entry) ? `.${entry}` : entry));
    return present.includes('*') ? ['*'] : [...new Set([...present, ...LOOPBACK_HOSTS])];
}
/** As Node.js has it: `*`, a host, a host with its port, `.example.com` with what is below it, `*.example.com`, IPs from-to. */
function excepts(given, { hostname, port, protocol }) {
    const entry = given.toLowerCase();
    const host = hostname.toLowerCase();
    const withPort = `${host}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`;
    if (entry === '*' || entry === host || entry === withPort)
        return true;
    if (entry.startsWith('*.'))
        return host.endsWith(entry.slice(1));
    if (entry.startsWith('.'))
        return `.${host}`.endsWith(entry);
    const [from = '', to = ''] = entry.split('-');
    return [host, from, to].every((address) => (0,external_node_net_.isIPv4)(address)) && order(from) <= order(host) && order(host) <= order(to);
}
function order(address) {
    return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

;// CONCATENATED MODULE: ./packages/core/src/tunnel.ts




/**
 * Connections by https that go through a proxy by CONNECT (RFC 9110, 9.3.6). Node.js's own (`proxyEnv`, v24) wait for the
 * proxy's reply without end, with nothing to end them by, and listen once more for each piece in which it comes.
 */
class TunnelAgent extends external_node_https_.Agent {
    #tunnel;
    constructor(options) {
        super(options);
        this.#tunnel = options;
    }
    createConnection(options, opened) {
        const { host, port } = options;
        const target = `${(0,external_node_net_.isIPv6)(host ?? '') ? `[${host ?? ''}]` : (host ?? '')}:${port ?? 443}`;
        const proxy = this.#tunnel.proxyUrl(new URL(`https://${target}`));
        if (proxy === undefined)
            return super.createConnection(options, opened);
        this.#open(proxy, target, options, opened);
        return undefined;
    }
    #open(proxy, target, options, opened) {
        const { connectMs } = this.#tunnel;
        const { username, password, protocol, port } = proxy;
        const credentials = [username, password].map(decodeURIComponent).join(':');
        const request = (protocol === 'https:' ? external_node_https_.request : external_node_http_.request)({
            method: 'CONNECT',
            path: target,
            protocol,
            hostname: proxy.hostname.replace(/^\[|\]$/g, ''),
            port,
            agent: false,
            ...(options.ca === undefined ? {} : { ca: options.ca }),
            headers: {
                host: target,
                ...(credentials === ':'
                    ? {}
                    : { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }),
            },
        });
        const timer = setTimeout(() => {
            const message = `the proxy has made no connection within ${connectMs / 1000} s`;
            request.destroy(Object.assign(new Error(message), { code: 'ETIMEDOUT' }));
        }, connectMs).unref();
        // Whoever waits for the connection has a limit of time that keeps the process alive; what is given up does not.
        request.once('socket', (socket) => socket.unref());
        const fail = (error) => {
            clearTimeout(timer);
            // Node.js takes nothing for the stream that there is not.
            opened(error, undefined);
        };
        request.once('error', fail);
        request.once('connect', ({ statusCode, statusMessage }, socket, head) => {
            request.off('error', fail);
            if (statusCode === 200) {
                clearTimeout(timer);
                socket.ref();
                // What came too early is no TLS, which is then said.
                if (head.length > 0)
                    socket.unshift(head);
                opened(null, (0,external_node_tls_.connect)({ ALPNProtocols: ['http/1.1'], ...options, socket }));
                return;
            }
            socket.destroy();
            fail(refused(`The proxy made no tunnel to ${target}: HTTP ${statusCode} ${statusMessage ?? ''}`, statusCode));
        });
        request.end();
    }
}
function refused(message, statusCode) {
    return Object.assign(new Error(message.trim()), { code: 'ERR_PROXY_TUNNEL', statusCode });
}

;// CONCATENATED MODULE: ./packages/core/src/http.ts








/** Connections that go through the environment's proxies and trust one more certificate authority if asked. */
async function httpAgents(caBundle, env) {
    // The usual ones are Node.js's own and those of NODE_EXTRA_CA_CERTS.
    const ca = caBundle === undefined ? {} : { ca: [...(0,external_node_tls_.getCACertificates)('default'), await readBundle(caBundle)] };
    const options = { keepAlive: true, maxSockets: 64 };
    const { connectMs } = HTTP_LIMITS;
    return {
        http: new external_node_http_.Agent({ ...options, proxyEnv: proxyVariables(env) }),
        https: new TunnelAgent({ ...options, ...ca, connectMs, proxyUrl: (url) => proxyUrl(url, env) }),
        proxyFor: (url) => proxyFor(url, env),
    };
}
/** The same for the input `ca-bundle`, a path below the workspace. */
async function agentsFor(caBundle, host) {
    return await httpAgents(caBundle === undefined ? undefined : (0,external_node_path_.resolve)(host.workspace, caBundle), host.env);
}
async function readBundle(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        throw new errors/* InputError */.dz(`The certificate bundle cannot be read: ${(0,errors/* messageOf */.bD)(error)}. Check the input 'ca-bundle'.`);
    }
}
/** A body that is in memory. */
function wholeBody(bytes) {
    return {
        length: bytes.length,
        chunks: async function* () {
            yield await Promise.resolve(bytes);
        },
    };
}
const MEBIBYTE = 1024 * 1024;
/** What a body of either direction has beyond the total: a second per megabyte (specs/security.md, point 5). */
const MS_PER_BYTE = 1 / 1000;
/** For metadata of packages, and for tokens. */
const HTTP_LIMITS = {
    connectMs: 10_000,
    idleMs: 30_000,
    totalMs: 120_000,
    maxBytes: 64 * MEBIBYTE,
};
/** For documents of AWS's APIs: the largest pages have some hundred kilobytes, and parsed they take a multiple. */
const API_LIMITS = { ...HTTP_LIMITS, maxBytes: 8 * MEBIBYTE };
/** An exchange that came to no end. */
class ExchangeError extends Error {
    name = 'ExchangeError';
    /** A system error's code: ECONNRESET, ETIMEDOUT, … */
    code;
    /** The proxy that was in the way, and the variable that names it. */
    proxy;
    /** How the proxy answered where it made no tunnel. */
    proxyStatus;
    constructor(code, cause, proxy) {
        super((0,errors/* messageOf */.bD)(cause), { cause });
        this.code = code;
        this.proxy = proxy;
        const { statusCode } = cause;
        this.proxyStatus = code === 'ERR_PROXY_TUNNEL' && typeof statusCode === 'number' ? statusCode : undefined;
    }
}
/**
 * One request and its whole reply. Redirects are not followed: the headers may hold a token, which is for one host.
 * A connection that breaks before the reply is complete, a reply shorter than announced and a limit that is passed
 * are ExchangeErrors.
 */
async function exchange(agents, request, limits, signal) {
    const { body, ...head } = await exchangeStream(agents, request, limits, signal);
    const chunks = [];
    for await (const chunk of body)
        chunks.push(chunk);
    return { ...head, body: Buffer.concat(chunks) };
}
/** The same, with a body that is read as it comes: it counts towards the same limits. */
async function exchangeStream(agents, request, limits, signal) {
    const { url, method, body } = request;
    const proxy = agents.proxyFor(url);
    const secure = url.protocol === 'https:';
    const headers = { ...request.headers, ...(body === undefined ? {} : { 'content-length': String(body.length) }) };
    const outgoing = secure
        ? (0,external_node_https_.request)(url, { method, headers, agent: agents.https })
        : (0,external_node_http_.request)(url, { method, headers, agent: agents.http });
    outgoing.on('error', ignore);
    const watch = watched(outgoing, limits, signal);
    const end = () => {
        watch.stop();
        // Without a whole exchange behind it the connection cannot be used again.
        if (!outgoing.writableFinished)
            outgoing.destroy();
    };
    try {
        const reply = new Promise((resolve, reject) => {
            outgoing.on('error', reject);
            outgoing.once('response', resolve);
            // As after 101, for which nobody asked.
            outgoing.once('close', () => {
                reject(coded('ECONNRESET', 'the connection was closed without a reply'));
            });
        });
        const sent = send(outgoing, body, watch);
        // A server may answer before it has read everything (401, 413): its reply counts, not the broken upload.
        const incoming = await Promise.race([reply, sent.then(() => reply)]);
        const { statusCode: status = 0 } = incoming;
        if (status < 200) {
            // Node.js takes any number for a status.
            incoming.destroy();
            throw coded('EBADREPLY', `the status is ${status}`);
        }
        return {
            status,
            reason: incoming.statusMessage ?? '',
            headers: incoming.headers,
            body: read(incoming, limits.maxBytes, watch, proxy, end),
        };
    }
    catch (error) {
        end();
        throw asExchangeError(watch.failure ?? error, proxy);
    }
}
function watched(outgoing, limits, signal) {
    const { connectMs, idleMs, totalMs } = limits;
    const started = performance.now();
    let [bytes, failure] = [0, undefined];
    const fail = (message) => {
        failure ??= coded('ETIMEDOUT', message);
        outgoing.destroy(failure);
        // Node.js says it only once there is a connection.
        if (outgoing.socket === null)
            outgoing.emit('error', failure);
    };
    const connect = setTimeout(() => {
        fail(`no connection within ${connectMs / 1000} s`);
    }, connectMs);
    const connected = () => {
        clearTimeout(connect);
    };
    outgoing.once('socket', (socket) => {
        // A connection may be kept from an earlier exchange, or come ready from a proxy.
        const pending = socket.connecting || (socket instanceof external_node_tls_.TLSSocket && socket.getProtocol() === null);
        if (pending)
            socket.once(socket instanceof external_node_tls_.TLSSocket ? 'secureConnect' : 'connect', connected);
        else
            connected();
    });
    outgoing.once('response', connected);
    outgoing.setTimeout(idleMs, () => {
        fail(`no byte for ${idleMs / 1000} s`);
    });
    const check = () => {
        const left = started + totalMs + bytes * MS_PER_BYTE - performance.now();
        if (left > 1)
            total = setTimeout(check, left);
        else
            fail(`no complete reply within ${Math.round((performance.now() - started) / 1000)} s`);
    };
    let total = setTimeout(check, totalMs);
    const abort = () => {
        fail((0,errors/* messageOf */.bD)(signal?.reason));
    };
    if (signal?.aborted === true)
        abort();
    signal?.addEventListener('abort', abort, { once: true });
    return {
        moved: (count) => {
            bytes += count;
        },
        get failure() {
            return failure;
        },
        stop: () => {
            connected();
            clearTimeout(total);
            signal?.removeEventListener('abort', abort);
        },
    };
}
async function send(outgoing, body, watch) {
    try {
        if (body !== undefined) {
            for await (const chunk of body.chunks()) {
                if (outgoing.destroyed)
                    return;
                if (!outgoing.write(chunk))
                    await drained(outgoing);
                watch.moved(chunk.length);
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
async function* read(incoming, maxBytes, watch, proxy, end) {
    let size = 0;
    try {
        for await (const chunk of incoming) {
            size += chunk.length;
            if (size > maxBytes)
                throw new errors/* InputError */.dz(`A reply is larger than ${maxBytes} bytes. Check the endpoint.`);
            watch.moved(chunk.length);
            yield chunk;
        }
    }
    catch (error) {
        incoming.destroy();
        throw asExchangeError(watch.failure ?? error, proxy);
    }
    finally {
        end();
    }
}
function ignore() {
    // Whoever waits for the reply is told.
}
function coded(code, message) {
    return Object.assign(new Error(message), { code });
}
/** Mistakes of the user and bugs stay what they are: neither has a system error's code. */
function asExchangeError(error, proxy) {
    const code = (0,errors/* codeOf */.$N)(error);
    return code === undefined ? error : new ExchangeError(code, error, proxy);
}


/***/ }),

/***/ "packages/core/src/retry.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   y: () => (/* binding */ RETRY_POLICY)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:timers/promises");
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/faults.ts");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");



/** For every exchange of the API, of metadata and of tokens (specs/security.md, point 5). */
const RETRY_POLICY = { budgetMs: 120_000, baseMs: 100, capMs: 20_000 };
/**
 * Does a task until it succeeds, with exponential backoff and full jitter, within a time budget rather than a number of
 * attempts. A failure that will not pass is thrown at once, and so is one whose `Retry-After` lies beyond the budget:
 * as an InputError that names the time. When the budget ends, the last failure is thrown, and ETIMEDOUT for an attempt that
 * is still under way.
 */
async function retry(task, options = {}) {
    const { policy = RETRY_POLICY, classify = _faults_js__WEBPACK_IMPORTED_MODULE_1__/* .faultOf */ .Kl, what = 'The request' } = options;
    let left = policy.budgetMs;
    for (let number = 1;; number++) {
        await options.ready?.();
        const started = performance.now();
        try {
            return await within(left, what, policy, (signal) => task({ number, signal }));
        }
        catch (error) {
            left -= performance.now() - started;
            const { retries, retryAfterMs = 0 } = classify(error);
            if (number > retries || left <= 0)
                throw error;
            if (retryAfterMs > left)
                throw tooLong(what, error, retryAfterMs, policy);
            const pause = Math.max(retryAfterMs, Math.random() * Math.min(policy.capMs, policy.baseMs * 2 ** number));
            if (pause > left)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
            left -= pause;
        }
    }
}
/** What a task gives, or ETIMEDOUT where it takes longer, whatever it is that it waits for. */
async function within(milliseconds, what, { budgetMs }, task) {
    const controller = new AbortController();
    let timer;
    const over = new Promise((_, reject) => {
        timer = setTimeout(() => {
            const error = timedOut(`${what} was not answered within ${budgetMs / 1000} s`);
            controller.abort(error);
            // What the task itself says of its end goes first: it knows of a proxy.
            setImmediate(reject, error);
        }, milliseconds);
    });
    try {
        return await Promise.race([task(controller.signal), over]);
    }
    finally {
        clearTimeout(timer);
    }
}
function tooLong(what, error, asked, { budgetMs }) {
    const time = new Date(Date.now() + asked).toISOString().replace(/\.\d+Z$/, 'Z');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${what}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error).trim() || 'refused'}. The service asks to wait ${Math.ceil(asked / 1000)} s, longer than the ${budgetMs / 1000} s that a request may take: run again after ${time}.`, { cause: error });
}
function timedOut(message) {
    return Object.assign(new Error(message), { code: 'ETIMEDOUT' });
}


/***/ })

};
;