export const id = 52;
export const ids = [52];
export const modules = {

/***/ 5052:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  login: () => (/* binding */ login)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__(5632);
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__(7276);
// EXTERNAL MODULE: ./packages/core/src/aws/connection.ts + 1 modules
var aws_connection = __webpack_require__(8593);
// EXTERNAL MODULE: ./packages/core/src/endpoints.ts
var src_endpoints = __webpack_require__(5487);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/files/home.ts
var home = __webpack_require__(3310);
// EXTERNAL MODULE: ./packages/core/src/files/ledger.ts + 3 modules
var ledger = __webpack_require__(2390);
// EXTERNAL MODULE: ./packages/core/src/files/take-back.ts
var take_back = __webpack_require__(7936);
// EXTERNAL MODULE: ./packages/core/src/names.ts
var names = __webpack_require__(8129);
// EXTERNAL MODULE: ./packages/core/src/token.ts
var src_token = __webpack_require__(3948);
// EXTERNAL MODULE: ./packages/core/src/tools/tool.ts
var tool = __webpack_require__(2191);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
    configure({ endpoint, env, systemHome }) {
        const path = (0,external_node_path_.join)(javaHome(env) ?? systemHome, '.m2', 'settings.xml');
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
                        element(`servers/${ID}`, `<server><id>${ID}</id><username>aws</username><password>\${env.${tool/* TOKEN_VARIABLE */.b}}</password></server>`),
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
/**
 * Where Java finds the user's home: in the system's user database and not in HOME (they differ in a GitHub container
 * job), unless an option says otherwise.
 */
function javaHome(env) {
    for (const options of [env['MAVEN_OPTS'], env['JAVA_TOOL_OPTIONS']]) {
        const match = /(?:^|\s)-Duser\.home=(?:"([^"]+)"|(\S+))/.exec(options ?? '');
        if (match !== null)
            return match[1] ?? match[2];
    }
    return undefined;
}

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
        const key = `${(0,tool/* schemeless */.u)(endpoint)}:_authToken`;
        return {
            files: [
                {
                    path,
                    format: 'npmrc',
                    slots: [
                        { slot: key, content: `${key}=\${${tool/* TOKEN_VARIABLE */.b}}`, container: false },
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
        ...aws_connection/* connectionInputs */.e,
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
        'endpoint-type': (0,inputs/* choice */.Yq)(src_endpoints/* ENDPOINT_TYPES */.s4, {
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
        const connection = await (0,aws_connection/* connect */.N)(inputs, host, inputs.access);
        // One round trip: none of these needs the answer of another.
        const [token, endpoints] = await Promise.all([
            (0,src_token/* getToken */.g)(connection, host, tokenSeconds(durationSeconds, connection.sessionExpires)),
            Promise.all(formats.map(async (format) => [
                format,
                await (0,src_endpoints/* repositoryEndpoint */.y6)(connection, repository, format, inputs.endpointType),
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
            systemHome: (0,external_node_os_.userInfo)().homedir,
        });
        const variables = {
            [tool/* TOKEN_VARIABLE */.b]: token.token,
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

/***/ 5487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s4: () => (/* binding */ ENDPOINT_TYPES),
/* harmony export */   y6: () => (/* binding */ repositoryEndpoint)
/* harmony export */ });
/* unused harmony export checkEndpoint */
/* harmony import */ var _aws_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(274);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);


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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The endpoint ${url.href} is not CodeArtifact's for domain ${domain}${expected.region === undefined ? '' : ` in ${expected.region}`}, so the token will not be sent there. Check 'domain-owner', 'region' and 'endpoint'.`);
}
/** The emulator may serve its repositories on another port of this machine; any other host must be the same one. */
function sameSite(url, declared) {
    return url.host === declared.host || ((0,_aws_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url) && (0,_aws_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(declared));
}


/***/ }),

/***/ 3948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ getToken)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('CodeArtifact answered without a token. Check the endpoint.');
    }
    host.mask(authorizationToken);
    // A token goes into headers, variables and files: what is no plain word could break out of any of them.
    if (!/^[\x21-\x7e]+$/.test(authorizationToken)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('CodeArtifact answered with a token of unexpected characters. Check the endpoint.');
    }
    return { token: authorizationToken, expires: expiration };
}


/***/ }),

/***/ 2191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ TOKEN_VARIABLE),
/* harmony export */   u: () => (/* binding */ schemeless)
/* harmony export */ });
/** The variable that holds the token; configuration files refer to it, so that no file holds the token itself. */
const TOKEN_VARIABLE = 'CODEARTIFACT_AUTH_TOKEN';
/** The endpoint without its scheme, as npm's keys have it: `//HOST/npm/REPOSITORY/`. */
function schemeless(endpoint) {
    return `//${endpoint.host}${endpoint.pathname}`;
}


/***/ })

};
