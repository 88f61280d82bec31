export const id = 177;
export const ids = [177];
export const modules = {

/***/ 4177:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  login: () => (/* binding */ login)
});

// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__(5632);
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__(7276);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/names.ts
var names = __webpack_require__(8129);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/core/src/aws/credentials.ts

/**
 * Assumes a role within this process: with the job's OpenID Connect token where the host offers one, else with the
 * credentials of the SDK's default chain. Nothing is exported; the credentials end with the process.
 */
async function assumeRole(request, sts, host) {
    const { STSClient, AssumeRoleCommand, AssumeRoleWithWebIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 1695, 19));
    const { budgetedRetry } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5805));
    const { requestHandler } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 274));
    const { sessionPolicy } = await __webpack_require__.e(/* import() */ 39).then(__webpack_require__.bind(__webpack_require__, 8039));
    const common = {
        RoleArn: request.roleToAssume,
        RoleSessionName: request.roleSessionName ?? defaultSessionName(host),
        DurationSeconds: request.roleDurationSeconds,
        Policy: sessionPolicy(request.purpose),
    };
    const client = new STSClient({
        ...(sts.region === undefined ? {} : { region: sts.region }),
        ...(sts.endpoint === undefined ? {} : { endpoint: sts.endpoint }),
        requestHandler: await requestHandler(sts.caBundle, host.env),
        retryStrategy: budgetedRetry(),
    });
    const jwt = await host.idToken(request.audience);
    if (jwt !== undefined) {
        host.mask(jwt);
        // Each attempt gets a fresh token: GitHub's are valid for minutes, and a retry may come after a long pause.
        let used = false;
        client.middlewareStack.add((next) => async (args) => {
            const token = used ? await host.idToken(request.audience) : jwt;
            used = true;
            if (token !== undefined && token !== jwt)
                host.mask(token);
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
        account: (AssumedRoleUser?.Arn ?? request.roleToAssume).split(':')[4] ?? '',
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
/** The account behind the SDK's default credentials. */
async function callerAccount(sts, host) {
    const { STSClient, GetCallerIdentityCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(695)]).then(__webpack_require__.t.bind(__webpack_require__, 1695, 19));
    const { budgetedRetry } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 5805));
    const { requestHandler } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 274));
    const client = new STSClient({
        ...(sts.region === undefined ? {} : { region: sts.region }),
        ...(sts.endpoint === undefined ? {} : { endpoint: sts.endpoint }),
        requestHandler: await requestHandler(sts.caBundle, host.env),
        retryStrategy: budgetedRetry(),
    });
    const { Account } = await client.send(new GetCallerIdentityCommand({}));
    if (Account === undefined)
        throw new errors/* InputError */.dz('STS did not say which account this is. Check the endpoint.');
    return Account;
}

// EXTERNAL MODULE: ./packages/core/src/aws/endpoint.ts
var aws_endpoint = __webpack_require__(274);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/core/src/aws/quota.ts

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
const realPace = { now: () => performance.now(), sleep: (milliseconds) => (0,promises_.setTimeout)(milliseconds) };
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

// EXTERNAL MODULE: ./packages/core/src/aws/retry.ts
var retry = __webpack_require__(5805);
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
        expected: "a role's ARN: arn:aws:iam::123456789012:role/NAME",
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
/** Credentials and a client for the purpose at hand; `shards` jobs share the request rates. */
async function connect(inputs, host, purpose, shards = 1) {
    const { CodeartifactClient } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(380)]).then(__webpack_require__.t.bind(__webpack_require__, 3380, 19));
    const region = inputs.region ?? nonEmpty(host.env['AWS_REGION']) ?? nonEmpty(host.env['AWS_DEFAULT_REGION']);
    const caBundle = inputs.caBundle === undefined ? undefined : (0,external_node_path_.resolve)(host.workspace, inputs.caBundle);
    const endpoint = (0,aws_endpoint/* resolveEndpoint */.sO)('CODEARTIFACT', inputs.endpoint, host.env);
    const sts = { region, caBundle, endpoint: (0,aws_endpoint/* resolveEndpoint */.sO)('STS', inputs.endpoint, host.env) };
    const session = inputs.roleToAssume === undefined
        ? undefined
        : await assumeRole({
            roleToAssume: inputs.roleToAssume,
            roleSessionName: inputs.roleSessionName,
            roleDurationSeconds: inputs.roleDurationSeconds,
            audience: inputs.audience,
            purpose,
        }, sts, host);
    const client = new CodeartifactClient({
        ...(region === undefined ? {} : { region }),
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(session === undefined ? {} : { credentials: session.credentials }),
        requestHandler: await (0,aws_endpoint.requestHandler)(caBundle, host.env),
        retryStrategy: (0,retry.budgetedRetry)(),
    });
    pace(client, new Quotas(shards));
    let known = session === undefined ? undefined : Promise.resolve(session.account);
    const account = () => (known ??= callerAccount(sts, host));
    return {
        client,
        domain: inputs.domain,
        domainOwner: inputs.domainOwner,
        region,
        endpoint: endpoint === undefined ? undefined : new URL(endpoint),
        sessionExpires: session?.credentials.expiration,
        account,
        checkAccount: async () => {
            if (inputs.allowedAccountIds.length === 0)
                return;
            const actual = await account();
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

;// CONCATENATED MODULE: ./packages/core/src/endpoints.ts


const ENDPOINT_TYPES = ['ipv4', 'dualstack'];
/**
 * The endpoint of a repository for a format, as the service tells it, with a trailing slash: one call. It is where
 * the token will be sent, so its host is checked (see `checkEndpoint`).
 */
async function repositoryEndpoint(connection, repository, format, type = 'ipv4') {
    const { GetRepositoryEndpointCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(380)]).then(__webpack_require__.t.bind(__webpack_require__, 3380, 19));
    const { repositoryEndpoint: endpoint } = await connection.client.send(new GetRepositoryEndpointCommand({
        domain: connection.domain,
        domainOwner: connection.domainOwner,
        repository,
        format,
        ...(type === 'ipv4' ? {} : { endpointType: type }),
    }));
    if (endpoint === undefined || !URL.canParse(endpoint)) {
        throw new errors/* InputError */.dz(`CodeArtifact gave no endpoint for ${format} in repository ${repository}. Check the endpoint.`);
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
    const path = url.pathname.split('/').filter((segment) => segment !== '');
    const byPath = path.length === 4 && path[0] === format && path[1] === 'd' && account.test(path[2] ?? '') && path[3] === repository;
    const byHost = path.length === 2 && path[0] === format && path[1] === repository;
    const secure = url.protocol === 'https:';
    if (secure && byHost && service.test(url.hostname))
        return;
    if (secure && byPath && vpc.test(url.hostname))
        return;
    if (byPath && declared !== undefined && sameSite(url, declared))
        return;
    throw new errors/* InputError */.dz(`The endpoint ${url.href} is not CodeArtifact's for domain ${domain}${expected.region === undefined ? '' : ` in ${expected.region}`}, so the token will not be sent there. Check 'domain-owner', 'region' and 'endpoint'.`);
}
/** The emulator may serve its repositories on another port of this machine; any other host must be the same one. */
function sameSite(url, declared) {
    return url.host === declared.host || ((0,aws_endpoint/* isLoopback */.U9)(url) && (0,aws_endpoint/* isLoopback */.U9)(declared));
}

// EXTERNAL MODULE: ./packages/core/src/files/home.ts
var home = __webpack_require__(3310);
// EXTERNAL MODULE: ./packages/core/src/files/ledger.ts + 4 modules
var ledger = __webpack_require__(7168);
// EXTERNAL MODULE: ./packages/core/src/files/take-back.ts
var take_back = __webpack_require__(7936);
;// CONCATENATED MODULE: ./packages/core/src/token.ts

/**
 * An authorization token for the domain: one call. `seconds` is 0 (as long as the role session lasts) or 900 to
 * 43,200 (API reference, GetAuthorizationToken). The token is masked before anybody can see it.
 */
async function getToken(connection, host, seconds) {
    const { GetAuthorizationTokenCommand } = await Promise.all(/* import() */[__webpack_require__.e(861), __webpack_require__.e(380)]).then(__webpack_require__.t.bind(__webpack_require__, 3380, 19));
    const { authorizationToken, expiration } = await connection.client.send(new GetAuthorizationTokenCommand({
        domain: connection.domain,
        domainOwner: connection.domainOwner,
        durationSeconds: seconds,
    }));
    if (authorizationToken === undefined || expiration === undefined) {
        throw new errors/* InputError */.dz('CodeArtifact answered without a token. Check the endpoint.');
    }
    host.mask(authorizationToken);
    // A token goes into headers, variables and files: what is no plain word could break out of any of them.
    if (!/^[\x21-\x7e]+$/.test(authorizationToken)) {
        throw new errors/* InputError */.dz('CodeArtifact answered with a token of unexpected characters. Check the endpoint.');
    }
    return { token: authorizationToken, expires: expiration };
}

;// CONCATENATED MODULE: ./packages/core/src/tools/tool.ts
/** The variable that holds the token; configuration files refer to it, so that no file holds the token itself. */
const TOKEN_VARIABLE = 'CODEARTIFACT_AUTH_TOKEN';
/** The endpoint without its scheme, as npm's keys have it: `//HOST/npm/REPOSITORY/`. */
function schemeless(endpoint) {
    return `//${endpoint.host}${endpoint.pathname}`;
}

// EXTERNAL MODULE: ./packages/core/src/files/maven-settings.ts
var maven_settings = __webpack_require__(586);
// EXTERNAL MODULE: ./packages/core/src/files/xml-spans.ts
var xml_spans = __webpack_require__(4895);
;// CONCATENATED MODULE: ./packages/core/src/tools/maven.ts




/** The ID of server, mirror and repositories: Maven takes the credentials of the server whose ID is the same. */
const ID = 'codeartifact';
/**
 * Maven, in the user's settings.xml (Maven, "settings reference"): a server whose password is a reference to the
 * variable, a mirror that sends all requests to the repository, and a profile, always active, that lets snapshots
 * and plugins come from it too.
 */
const maven = {
    name: 'maven',
    format: 'maven',
    configure({ endpoint, home }) {
        const path = (0,external_node_path_.join)(home, '.m2', 'settings.xml');
        const url = (0,xml_spans/* escapeXml */.X)(endpoint.href);
        const container = (slot) => ({
            slot,
            content: (0,maven_settings/* emptyContainer */["do"])(slot, ''),
            container: true,
        });
        const repository = (element) => `<${element}><id>${ID}</id><url>${url}</url><releases><enabled>true</enabled></releases><snapshots><enabled>true</enabled></snapshots></${element}>`;
        const element = (slot, content) => ({
            slot,
            content,
            container: false,
        });
        return {
            files: [
                {
                    path,
                    format: 'maven-settings',
                    slots: [
                        container('settings'),
                        container('activeProfiles'),
                        container('profiles'),
                        container('mirrors'),
                        container('servers'),
                        element(`servers/${ID}`, `<server><id>${ID}</id><username>aws</username><password>\${env.${TOKEN_VARIABLE}}</password></server>`),
                        element(`mirrors/${ID}`, `<mirror><id>${ID}</id><mirrorOf>*</mirrorOf><url>${url}</url></mirror>`),
                        element(`profiles/${ID}`, `<profile><id>${ID}</id><repositories>${repository('repository')}</repositories><pluginRepositories>${repository('pluginRepository')}</pluginRepositories></profile>`),
                        element(`activeProfiles/${ID}`, `<activeProfile>${ID}</activeProfile>`),
                    ],
                },
            ],
            variables: {},
            summary: `server, mirror and profile '${ID}' in ${path}`,
        };
    },
};

;// CONCATENATED MODULE: ./packages/core/src/tools/npm.ts


/**
 * npm, in the user's .npmrc (npm-config, "userconfig"): the registry, and the token by reference; npm expands
 * `${VARIABLE}` when it reads the file.
 */
const npm = {
    name: 'npm',
    format: 'npm',
    configure({ endpoint, env, home }) {
        const path = userConfig(env, home);
        const key = `${schemeless(endpoint)}:_authToken`;
        return {
            files: [
                {
                    path,
                    format: 'npmrc',
                    slots: [
                        { slot: key, content: `${key}=\${${TOKEN_VARIABLE}}`, container: false },
                        { slot: 'registry', content: `registry=${endpoint.href}`, container: false },
                    ],
                },
            ],
            variables: {},
            summary: `registry in ${path}`,
        };
    },
};
/** npm reads the variable in any case, lower case first. */
function userConfig(env, home) {
    const given = env['npm_config_userconfig'] ?? env['NPM_CONFIG_USERCONFIG'];
    if (given === undefined || given === '')
        return (0,external_node_path_.join)(home, '.npmrc');
    const expanded = given.startsWith('~/') ? (0,external_node_path_.join)(home, given.slice(2)) : given;
    return (0,external_node_path_.isAbsolute)(expanded) ? expanded : (0,external_node_path_.resolve)(home, expanded);
}

;// CONCATENATED MODULE: ./packages/core/src/tools/pip.ts
/**
 * pip, by variables alone (pip user guide, "environment variables"): they win over every pip.conf, and the token
 * stays out of files.
 */
const pip = {
    name: 'pip',
    format: 'pypi',
    configure({ endpoint, token }) {
        const index = new URL('simple/', endpoint);
        index.username = 'aws';
        index.password = token;
        return { files: [], variables: { PIP_INDEX_URL: index.href }, summary: 'index in PIP_INDEX_URL' };
    },
};

;// CONCATENATED MODULE: ./packages/core/src/tools/twine.ts
/** twine, by its variables (twine's documentation, "environment variables"); no .pypirc is needed. */
const twine = {
    name: 'twine',
    format: 'pypi',
    configure({ endpoint, token }) {
        return {
            files: [],
            variables: { TWINE_REPOSITORY_URL: endpoint.href, TWINE_USERNAME: 'aws', TWINE_PASSWORD: token },
            summary: 'repository in TWINE_REPOSITORY_URL',
        };
    },
};

;// CONCATENATED MODULE: ./packages/core/src/tools/tools.ts




/** The clients that login can configure; a new one is a file here and a line in this list. */
const tools = { npm: npm, pip: pip, twine: twine, maven: maven };
const TOOL_NAMES = Object.keys(tools);

;// CONCATENATED MODULE: ./actions/login/configure.ts

/** The edits and variables of each tool; nothing is written yet. */
function configureTools(names, context) {
    return names.map((name) => {
        const { format, configure } = tools[name];
        const endpoint = context.endpoints.get(format);
        if (endpoint === undefined)
            throw new Error(`no endpoint was asked for ${format}`);
        return { tool: name, format, endpoint, ...configure({ ...context, endpoint }) };
    });
}

// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__(2638);
;// CONCATENATED MODULE: ./actions/login/report.ts

/** Outputs, log and summary. */
async function reportLogin(host, result) {
    const { repository, token, endpoints, configured, sessionExpires } = result;
    host.setOutput('token', token.token);
    host.setOutput('expires-at', token.expires.toISOString());
    host.setOutput('registry-url', configured[0]?.endpoint.href ?? '');
    for (const [format, url] of endpoints)
        host.setOutput(`${format}-url`, url.href);
    host.setOutput('configured', JSON.stringify(configured.map(({ tool, files, variables }) => ({
        tool,
        files: files.map(({ path }) => path),
        variables: Object.keys(variables),
    }))));
    const left = Math.round((token.expires.getTime() - host.now().getTime()) / 60_000);
    for (const { tool, summary } of configured)
        host.info(`${tool}: ${summary}`);
    host.info(`The token for repository ${repository} ends at ${token.expires.toISOString()}, in ${duration(left)}.`);
    if (sessionExpires !== undefined && sessionExpires < token.expires) {
        host.warn(`The role session ends at ${sessionExpires.toISOString()}, before the token does: what needs AWS credentials of its own will fail then. Raise 'role-duration-seconds'.`);
    }
    await host.summary(`### CodeArtifact login\n\n${(0,safe_text/* markdownTable */.Qj)(['Tool', 'Repository', 'Endpoint', 'Configured'], configured.map(({ tool, endpoint, summary }) => [tool, (0,safe_text/* code */.aY)(repository), (0,safe_text/* code */.aY)(endpoint.href), (0,safe_text/* code */.aY)(summary)]))}\nThe token ends at ${token.expires.toISOString()} (in ${duration(left)}).\n`);
}
function duration(minutes) {
    const hours = Math.floor(minutes / 60);
    const rest = `${minutes % 60} min`;
    return hours === 0 ? rest : `${hours} h ${rest}`;
}

;// CONCATENATED MODULE: ./actions/login/command.ts














/** The variable that names the login in the shell, for `logout --login`. */
const LOGIN_VARIABLE = 'CODEARTIFACT_LOGIN';
const login = (0,command/* defineCommand */.N)({
    name: 'login',
    summary: 'Get a CodeArtifact token, configure the package managers for a repository, and undo it after the job.',
    stdout: 'exports',
    inputs: {
        ...connectionInputs,
        repository: (0,inputs/* text */.Qq)({
            description: 'Repository that the package managers shall use.',
            required: true,
            ...names/* repositoryInput */.JD,
        }),
        tools: (0,inputs/* choices */.zM)(TOOL_NAMES, { description: 'Package managers to configure.', required: true }),
        access: (0,inputs/* choice */.Yq)(['read', 'publish'], {
            description: 'What the session of role-to-assume may do: an inline session policy takes away the rest.',
            default: 'read',
        }),
        'duration-seconds': (0,inputs/* integer */.nd)({
            description: 'How long the token lives: 900 to 43200 seconds, or 0 for as long as the role session.',
            min: 0,
            max: 43_200,
            unit: 'seconds',
            default: '0',
        }),
        'endpoint-type': (0,inputs/* choice */.Yq)(ENDPOINT_TYPES, {
            description: 'Whether the repository endpoints are reached over IPv4 alone or over IPv6 too.',
            default: 'ipv4',
        }),
    },
    outputs: {
        token: 'The authorization token (masked; it cannot be passed to another job).',
        'expires-at': 'When the token ends (ISO 8601).',
        'registry-url': 'Endpoint of the repository for the first of the tools.',
        'npm-url': 'Endpoint for npm, if one of the tools uses it.',
        'pypi-url': 'Endpoint for Python packages, if one of the tools uses it.',
        'maven-url': 'Endpoint for Maven, if one of the tools uses it.',
        configured: 'What was configured, as JSON: a list of {tool, files, variables}.',
    },
    async run(inputs, host) {
        const { repository, durationSeconds } = inputs;
        if (durationSeconds > 0 && durationSeconds < 900) {
            throw new errors/* InputError */.dz("'duration-seconds' must be 0, or a whole number from 900 to 43200 seconds");
        }
        const formats = [...new Set(inputs.tools.map((name) => tools[name].format))];
        const connection = await connect(inputs, host, inputs.access);
        // One round trip: none of these needs the answer of another.
        const [token, endpoints] = await Promise.all([
            getToken(connection, host, tokenSeconds(durationSeconds, connection.sessionExpires)),
            Promise.all(formats.map(async (format) => [
                format,
                await repositoryEndpoint(connection, repository, format, inputs.endpointType),
            ])),
            connection.checkAccount(),
        ]);
        const place = (0,home/* ledgerPlace */.V)(host);
        const configured = configureTools(inputs.tools, {
            domain: inputs.domain,
            repository,
            endpoints: new Map(endpoints),
            token: token.token,
            env: host.env,
            home: place.home,
        });
        const variables = {
            [TOKEN_VARIABLE]: token.token,
            ...Object.fromEntries(configured.flatMap((tool) => Object.entries(tool.variables))),
        };
        // The state comes before the first edit, so that the clean-up finds its way even if we are killed in between.
        const id = (0,ledger/* newLoginId */.tn)();
        host.saveState('login', id);
        await (0,ledger/* recordLogin */.hY)(place, {
            id,
            session: (0,ledger/* sessionName */.Cy)(host.env),
            expires: token.expires.getTime(),
            files: configured.flatMap((tool) => tool.files),
            variables: [...Object.keys(variables), LOGIN_VARIABLE],
        });
        for (const [name, value] of Object.entries(variables))
            host.exportVariable(name, value);
        host.exportVariable(LOGIN_VARIABLE, id);
        await reportLogin(host, { repository, token, endpoints, configured, sessionExpires: connection.sessionExpires });
    },
    async cleanup(state, host) {
        const id = state['login'];
        if (id !== undefined)
            await (0,take_back/* takeBack */.z)(host, id);
    },
});
/**
 * With 0 the token ends with the role's session. Without a role the credentials may be long-lived, for which the
 * service refuses 0: the service's own default, 12 hours, is asked for then.
 */
function tokenSeconds(asked, sessionExpires) {
    return asked === 0 && sessionExpires === undefined ? 43_200 : asked;
}


/***/ }),

/***/ 274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ parseEndpoint),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   requestHandler: () => (/* binding */ requestHandler),
/* harmony export */   sO: () => (/* binding */ resolveEndpoint)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1279);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7638);






/** 127.0.0.0/8, ::1 and localhost. */
function isLoopback(url) {
    return /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/.test(url.hostname);
}
/** An absolute http(s) URL without credentials, query or fragment; throws an InputError that says what is wrong. */
function parseEndpoint(text) {
    if (!URL.canParse(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz('must be an absolute URL, such as https://vpce-….vpce.amazonaws.com');
    const url = new URL(text);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz('must be an https URL (http only for this machine: 127.0.0.1 or localhost)');
    }
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz('must not hold credentials, a query or a fragment');
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`The variable ${name} points at ${value}, which is not this machine. Give the endpoint as the input 'endpoint', or unset the variable.`);
        }
        return value;
    }
    return undefined;
}
/** The SDK's HTTP client with our agents: proxies from the environment, and one more certificate authority if asked. */
async function requestHandler(caBundle, env) {
    const ca = caBundle === undefined ? {} : { ca: [...node_tls__WEBPACK_IMPORTED_MODULE_3__.rootCertificates, await readBundle(caBundle)] };
    const options = { keepAlive: true, maxSockets: 64, proxyEnv: proxyVariables(env) };
    return new _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_5__.NodeHttpHandler({
        connectionTimeout: 10_000,
        requestTimeout: 60_000,
        httpAgent: new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent(options),
        httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent({ ...options, ...ca }),
    });
}
async function readBundle(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`The certificate bundle cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the input 'ca-bundle'.`);
    }
}
function proxyVariables(env) {
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];
    return Object.fromEntries([...names, ...names.map((name) => name.toLowerCase())].map((name) => [name, env[name]]));
}


/***/ }),

/***/ 5805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   budgetedRetry: () => (/* binding */ budgetedRetry)
/* harmony export */ });
/** No call takes longer than this with all its retries, unless the service itself asks for a longer pause. */
const BUDGET_MS = 120_000;
const BASE_MS = 100;
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
            const retriable = info.errorType !== 'CLIENT_ERROR' || isRetriableClientError(info.error);
            const count = previous.getRetryCount() + 1;
            const backoff = Math.random() * Math.min(CAP_MS, BASE_MS * 2 ** count);
            const asked = info.retryAfterHint === undefined ? 0 : info.retryAfterHint.getTime() - Date.now();
            const delay = Math.max(backoff, asked);
            const inBudget = asked > 0 ? Date.now() - started < BUDGET_MS : Date.now() + delay - started < BUDGET_MS;
            if (!retriable || !inBudget)
                return Promise.reject(new Error('No retry is left'));
            return Promise.resolve(token(count, delay, started));
        },
        recordSuccess: () => undefined,
    };
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

/***/ 8129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ repositoryInput),
/* harmony export */   VN: () => (/* binding */ regionInput),
/* harmony export */   bl: () => (/* binding */ domain),
/* harmony export */   u4: () => (/* binding */ ACCOUNT),
/* harmony export */   uc: () => (/* binding */ accountInput)
/* harmony export */ });
/* unused harmony exports DOMAIN, REPOSITORY, REGION, FORMATS, domainInput */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7276);

/** CodeArtifact's own patterns (API reference: DomainName, AccountId, RepositoryName), anchored. */
const DOMAIN = /^[a-z][a-z0-9-]{0,48}[a-z0-9]$/;
const ACCOUNT = /^[0-9]{12}$/;
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9._-]{1,99}$/;
/** Region names as botocore's partitions file describes them, e.g. us-east-1, ap-southeast-2, us-gov-west-1. */
const REGION = /^[a-z]{2}(-[a-z]+){1,3}-[0-9]{1,2}$/;
const FORMATS = (/* unused pure expression or super */ null && (['npm', 'pypi', 'maven', 'nuget', 'generic', 'ruby', 'swift', 'cargo']));
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
