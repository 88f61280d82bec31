"use strict";
exports.id = "core-project-survey";
exports.ids = ["core-project-survey"];
exports.modules = {

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

/***/ "packages/core/src/endpoints.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s4: () => (/* binding */ ENDPOINT_TYPES),
/* harmony export */   y6: () => (/* binding */ repositoryEndpoint)
/* harmony export */ });
/* unused harmony export checkEndpoint */
/* harmony import */ var _aws_endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/aws/endpoint.ts");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");


const ENDPOINT_TYPES = ['ipv4', 'dualstack'];
/**
 * The endpoint of a repository for a format, as the service tells it, with a trailing slash: one call. It is where
 * the token will be sent, so its host is checked (see `checkEndpoint`).
 */
async function repositoryEndpoint(connection, repository, format, type = 'ipv4') {
    const { domain, domainOwner, region, endpoint: declared, repositoryEndpoint: vpc, service } = connection;
    const { repositoryEndpoint: endpoint } = await service.getRepositoryEndpoint({
        ...{ domain, domainOwner, repository, format },
        ...(type === 'ipv4' ? {} : { endpointType: type }),
    });
    if (endpoint === undefined || !URL.canParse(endpoint)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`CodeArtifact gave no endpoint for ${format} in repository ${repository}. Check the endpoint.`);
    }
    const url = new URL(endpoint.endsWith('/') ? endpoint : `${endpoint}/`);
    const { hostSuffixes } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/partition.ts"));
    const suffixes = region === undefined ? undefined : hostSuffixes(region);
    checkEndpoint(url, { domain, domainOwner, region, repository, format, declared, suffixes });
    return vpc === undefined ? url : throughVpc(url, vpc, { domain, domainOwner, repository, format });
}
/**
 * The address of a repository at a VPC endpoint without private DNS (user guide, "Use the codeartifact.repositories
 * endpoint without private DNS"): `https://vpce-….vpce.amazonaws.com/FORMAT/d/DOMAIN-OWNER/REPOSITORY/`.
 */
function throughVpc(url, vpc, { domain, domainOwner, repository, format, }) {
    const owner = domainOwner ?? new RegExp(`(?:^|/)${domain}-(\\d{12})[./]`).exec(`${url.host}${url.pathname}`)?.[1];
    if (owner === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz("The input 'repository-endpoint' needs the input 'domain-owner': CodeArtifact did not name it.");
    }
    return new URL(`${vpc.origin}/${format}/d/${domain}-${owner}/${repository}/`);
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
    const { ipv4, dualstack } = expected.suffixes ?? { ipv4: 'amazonaws.com', dualstack: 'on.aws' };
    const account = new RegExp(`^${domain}-${owner}$`);
    const service = new RegExp(`^${domain}-${owner}\\.(d\\.codeartifact\\.${region}\\.${literal(ipv4)}|(?:d\\.)?codeartifact\\.${region}\\.${literal(dualstack)})$`);
    const vpc = new RegExp(`^vpce-[a-z0-9-]+\\.d\\.codeartifact\\.${region}\\.vpce\\.${literal(ipv4)}$`);
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The endpoint ${url.href} is not CodeArtifact's for domain ${domain}${expected.region === undefined ? '' : ` in ${expected.region}`}, so the token will not be sent there. Check 'domain-owner', 'region' and 'endpoint'.`);
}
/** The emulator may serve its repositories on another port of this machine; any other host must be the same one. */
function sameSite(url, declared) {
    return url.host === declared.host || ((0,_aws_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url) && (0,_aws_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(declared));
}
function literal(text) {
    return text.replaceAll('.', '\\.');
}


/***/ }),

/***/ "packages/core/src/project/document.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseProjectFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");

/** Nothing that clients write is nested deeper, or has more aliases for one anchor. */
const MOST_ALIASES = 100;
/**
 * A file of a project, read by the parser of its syntax; no parser is loaded before a file needs it. Throws an
 * InputError for a file that is not what its syntax asks for, with what is wrong and where.
 */
async function parseProjectFile(path, syntax, text) {
    try {
        return { path, text, ...(await parsers[syntax](text.replace(/^\uFEFF/, ''))) };
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    }
}
const parsers = {
    lines: async () => Promise.resolve({ values: [], lineOf: () => 1 }),
    json: parseJson,
    yaml: parseYaml,
    toml: parseToml,
};
/** JSON, with the comments and trailing commas of bun.lock and deno.jsonc. The parser that knows places runs on request. */
async function parseJson(text) {
    const { findNodeAtLocation, parse, parseTree, printParseErrorCode } = await __webpack_require__.e(/* import() */ "jsonc-parser").then(__webpack_require__.t.bind(__webpack_require__, "jsonc-parser/lib/umd/main.js", 23));
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        const errors = [];
        value = parse(text, errors, { allowTrailingComma: true });
        const [first] = errors;
        if (first !== undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${printParseErrorCode(first.error)} at line ${lineAt(text, first.offset)}`);
        }
    }
    let root;
    return {
        values: [value],
        lineOf(path) {
            root ??= parseTree(text, [], { allowTrailingComma: true });
            const node = root === undefined ? undefined : findNodeAtLocation(root, [...path]);
            return lineAt(text, node?.offset ?? 0);
        },
    };
}
async function parseYaml(text) {
    const { isMap, isNode, isScalar, parseAllDocuments } = await __webpack_require__.e(/* import() */ "yaml").then(__webpack_require__.t.bind(__webpack_require__, "yaml/dist/index.js", 19));
    const documents = parseAllDocuments(text, {
        prettyErrors: false,
        uniqueKeys: false,
        logLevel: 'silent',
    });
    const [error] = documents.flatMap(({ errors }) => errors);
    if (error !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${error.message} at line ${lineAt(text, error.pos[0])}`);
    return {
        values: documents.map((document) => document.toJS({ maxAliasCount: MOST_ALIASES })),
        lineOf(path) {
            const parent = path.length > 1 ? documents[0]?.getIn(path.slice(0, -1), true) : documents[0]?.contents;
            const pair = isMap(parent)
                ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
                : undefined;
            const node = pair?.key ?? documents[0]?.getIn(path, true);
            return lineAt(text, isNode(node) ? (node.range?.[0] ?? 0) : 0);
        },
    };
}
async function parseToml(text) {
    const { getStaticTOMLValue, ParseError, parseTOML } = await __webpack_require__.e(/* import() */ "toml-eslint-parser").then(__webpack_require__.bind(__webpack_require__, "toml-eslint-parser/lib/index.mjs"));
    try {
        const program = parseTOML(text);
        return {
            values: [withoutDates(getStaticTOMLValue(program))],
            lineOf: (path) => lineInToml(program.body[0].body, path) ?? 1,
        };
    }
    catch (error) {
        if (!(error instanceof ParseError))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${error.message} at line ${error.lineNumber}`);
    }
}
/** The line of the deepest statement or value on the way to a path. */
function lineInToml(nodes, path) {
    for (const node of nodes) {
        const own = node.resolvedKey ?? node.key?.keys.map((key) => ('name' in key ? key.name : key.value)) ?? [];
        if (own.length > path.length || !own.every((name, at) => name === path[at]))
            continue;
        const rest = path.slice(own.length);
        const value = node.type === 'TOMLKeyValue' ? node.value : node;
        if (rest.length === 0)
            return node.loc.start.line;
        const [index] = rest;
        const element = typeof index === 'number' ? value.elements?.[index] : undefined;
        const below = element === undefined ? (value.body ?? []) : (element.body ?? []);
        const line = lineInToml(below, element === undefined ? rest : rest.slice(1)) ?? element?.loc.start.line;
        if (line !== undefined)
            return line;
    }
    return undefined;
}
function withoutDates(value) {
    if (value instanceof Date)
        return value.toISOString();
    if (Array.isArray(value))
        return value.map(withoutDates);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutDates(item)]));
}
/** The line, from 1, of an offset. */
function lineAt(text, offset) {
    return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}


/***/ }),

/***/ "packages/core/src/project/survey.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ surveyProject)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _clients_clients_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/clients/clients.ts");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/project/document.ts");
/* harmony import */ var _lock_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/project/lock-file.ts");
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/project/walk.ts");







/** Bytes. A lock file of a monorepo has a few megabytes; what is larger is named and not read. */
const LARGEST = 16 * 1024 * 1024;
/** No manifest or configuration has so much. */
const LARGEST_CONFIGURATION = 1024 * 1024;
/** Of all files together; behind them a project is seen in part. */
const LARGEST_PROJECT = 64 * 1024 * 1024;
/** More problems of one file than this help nobody; the rest is counted. */
const SHOWN = 20;
/** From this size on a file is parsed only where it may hold something: parsers of YAML take 0.4 s for a megabyte. */
const LARGE = 64 * 1024;
/** Folders whose names begin with a dot, and which hold configuration of the clients. */
function configurationFolders(clients) {
    const folders = clients.flatMap(({ projectFiles }) => projectFiles.map(({ folder = '' }) => folder));
    return new Set(folders.flatMap((folder) => folder.split('/')).filter((name) => name.startsWith('.')));
}
/**
 * Reads the configuration, manifests and lock files of a project as far as the clients of the login read them, and says
 * what goes against it; of hosts in `allowed` nothing is said. A file that is broken or too large is a finding, one that
 * is not there or not to be read is none. Some clients read configuration in the folders above a project too; that of
 * `home` is the user's own. No client is started.
 */
async function surveyProject(workspace, logins, { allowed = [], home } = {}) {
    const clients = await Promise.all([...logins.keys()].map(_clients_clients_js__WEBPACK_IMPORTED_MODULE_2__/* .loadClient */ .c_));
    const { files, links } = await (0,_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .walkProject */ .F)(workspace, configurationFolders(clients));
    const found = [];
    const budget = { left: LARGEST_PROJECT };
    // One after the other: a project of hostile files must not fill the memory.
    for (const file of [...files, ...links]) {
        const rules = clients.flatMap((client) => rulesFor(client, file));
        if (rules.length > 0)
            found.push(...(await surveyFile(workspace, file, rules, logins, budget)));
    }
    const top = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace).catch(() => workspace);
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(top);; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if (folder !== home && folder !== top)
            found.push(...(await surveyAbove(folder, clients, logins, budget)));
        if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            break;
    }
    return mergeFindings(found).filter(({ host }) => host === undefined || !allowed.includes(host));
}
/** The files of one folder above a project, by their absolute paths. */
async function surveyAbove(folder, clients, logins, budget) {
    const found = [];
    for (const { name: tool, projectFiles } of clients) {
        for (const config of projectFiles.filter(({ above }) => above === true)) {
            const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, config.folder ?? '')).catch(() => []);
            for (const name of names.filter((each) => config.file.test(each))) {
                const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(config.folder ?? '', name);
                const findings = await surveyFile(folder, file, [{ tool, rule: { config }, message: '' }], logins, budget);
                found.push(...findings.map((finding) => ({ ...finding, file: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file) })));
            }
        }
    }
    return found;
}
async function surveyFile(workspace, file, rules, logins, budget) {
    const findings = [];
    for (const { tool, rule, message } of rules) {
        const login = logins.get(tool);
        if (login === undefined)
            continue;
        const problems = rule === undefined
            ? [{ line: 1, kind: 'note', message }]
            : shorten(await applyRule(workspace, file, rule, login, budget));
        findings.push(...problems.map(({ path = file, ...problem }) => ({ file: path, tools: [tool], ...problem })));
    }
    return findings;
}
/** Those that cost the token are never left out. */
function shorten(problems) {
    if (problems.length <= SHOWN)
        return problems;
    const leaks = problems.filter(({ kind }) => kind === 'token').slice(0, SHOWN);
    const others = problems.filter(({ kind }) => kind !== 'token').slice(0, SHOWN);
    const more = problems.length - leaks.length - others.length;
    const [first] = problems;
    return [
        ...leaks,
        ...others,
        { line: first?.line ?? 1, kind: 'warning', message: `has ${String(more)} more places that go against the login` },
    ];
}
function rulesFor({ name: tool, lockFiles, projectFiles, unreadable = [] }, file) {
    const [folder, name] = (0,_walk_js__WEBPACK_IMPORTED_MODULE_4__/* .splitPath */ .U)(file);
    const isIn = (wanted) => wanted === undefined ? true : folder === wanted || folder.endsWith(`/${wanted}`);
    const rules = [
        ...lockFiles.filter((lock) => lock.file.test(name)).map((lock) => ({ lock })),
        ...projectFiles.filter((config) => config.file.test(name) && isIn(config.folder)).map((config) => ({ config })),
    ];
    return [
        ...rules.map((rule) => ({ tool, rule, message: '' })),
        ...unreadable.filter((each) => each.file.test(name)).map(({ message }) => ({ tool, rule: undefined, message })),
    ];
}
async function applyRule(workspace, file, rule, login, budget) {
    const { syntax } = 'lock' in rule ? rule.lock : rule.config;
    const largest = Math.min('lock' in rule ? LARGEST : LARGEST_CONFIGURATION, budget.left);
    const text = await readProjectFile(workspace, file, largest);
    if (text === undefined)
        return [];
    if (text === 'too large') {
        // What could hand the token over is not let through because nobody looked.
        const kind = 'lock' in rule && rule.lock.costsToken === true ? 'token' : 'note';
        return [{ line: 1, kind, message: 'is too large to be looked into, alone or with the other files of the project' }];
    }
    budget.left -= text.content.length;
    if ('lock' in rule) {
        if (rule.lock.text?.test(text.content) === false || isHarmless(text.content, rule.lock, login))
            return [];
    }
    try {
        const document = await (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .parseProjectFile */ .N)(file, syntax, text.content);
        if ('lock' in rule)
            return (0,_lock_file_js__WEBPACK_IMPORTED_MODULE_5__/* .checkLockFile */ .Q)(rule.lock, document, login);
        return await rule.config.check(document, login, async (path) => {
            const other = await readProjectFile(workspace, path, LARGEST_CONFIGURATION);
            return other === undefined || other === 'too large' ? undefined : other.content;
        });
    }
    catch (error) {
        // A RangeError is a file so deep that no stack is high enough.
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz || error instanceof RangeError))
            throw error;
        const message = `cannot be read, so nobody knows what its client will do: ${error.message.replace(/\.$/, '')}`;
        return [{ line: lineIn(error.message), kind: 'warning', message }];
    }
}
/** A large file that names nothing but what agrees, and hides nothing behind escapes, need not be parsed. */
function isHarmless(text, lock, { registries }) {
    if (text.length < LARGE || lock.syntax === 'lines' || lock.syntax === 'json' || /[\\%]/.test(text))
        return false;
    const starts = [
        ...registries.map(({ endpoint }) => endpoint.href),
        ...(lock.replaced ?? []).flatMap((host) => [`https://${host}/`, `http://${host}/`]),
    ];
    for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 1)) {
        const from = text.slice(Math.max(0, at - 5), at).toLowerCase();
        const start = at - (from.endsWith('https') ? 5 : 4);
        if (!from.endsWith('http') && !from.endsWith('https'))
            continue;
        if (!starts.some((known) => text.startsWith(known, start)))
            return false;
    }
    return true;
}
/**
 * The text of a file in the workspace, or what is wrong with it. A path that leads out of the workspace, by dots or by a
 * link, is not the project's.
 */
async function readProjectFile(workspace, path, largest) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)(path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).includes('..'))
        return undefined;
    try {
        const [root, real] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, path))]);
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, real).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep)[0] === '..')
            return undefined;
        const { size, ...kind } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real).then((found) => ({ size: found.size, isFile: found.isFile() }));
        if (!kind.isFile)
            return undefined;
        return size > largest ? 'too large' : { content: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(real, 'utf8') };
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .codeOf */ .$N)(error) === undefined)
            throw error;
        return undefined;
    }
}
function lineIn(message) {
    return Number(/at line (\d+)/.exec(message)?.[1] ?? 1);
}
/** Several clients may read one file, and the same is to be said of each. */
function mergeFindings(findings) {
    const merged = new Map();
    for (const finding of findings) {
        const key = JSON.stringify([finding.file, finding.line, finding.kind, finding.message]);
        const same = merged.get(key);
        merged.set(key, same === undefined ? finding : { ...same, tools: [...new Set([...same.tools, ...finding.tools])] });
    }
    return [...merged.values()].sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}


/***/ }),

/***/ "packages/core/src/token.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ tokenEnd),
/* harmony export */   Hw: () => (/* binding */ tokenSeconds),
/* harmony export */   Ts: () => (/* binding */ durationInput),
/* harmony export */   Zx: () => (/* binding */ tokenSource),
/* harmony export */   gf: () => (/* binding */ getToken)
/* harmony export */ });
/* harmony import */ var _aws_codeartifact_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/codeartifact-api.ts");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/faults.ts");
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/inputs.ts");




/** How long a token may live: API reference, GetAuthorizationToken. */
const durationInput = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .Ie)({
    description: 'How long the token lives: 900 to 43200 seconds, or 0 for as long as the role session.',
    default: '0',
}, (text) => {
    const seconds = Number(text.trim());
    if (/^\d{1,6}$/.test(text.trim()) && (seconds === 0 || (seconds >= 900 && seconds <= 43_200)))
        return seconds;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz('must be 0, or a whole number from 900 to 43200 seconds');
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
    const { domain, domainOwner, service } = connection;
    const asked = { domain, domainOwner, durationSeconds: seconds };
    const { authorizationToken, expiration } = await service.getAuthorizationToken(asked);
    if (authorizationToken === undefined || expiration === undefined) {
        throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_1__/* .badReply */ .ML)('no token in it');
    }
    host.mask(authorizationToken);
    if (!isPlainWord(authorizationToken)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz('CodeArtifact answered with a token of unexpected characters. Check the endpoint.');
    }
    return { token: authorizationToken, expires: expiration };
}
const SOURCE_SECONDS = 3_600;
const RENEW_BEFORE_MS = 5 * 60_000;
/**
 * One token for a long run: another is asked for before it ends, once, whoever needs one meanwhile. With a role the token
 * ends with its session, so another would not help; 0 seconds, which says so, is refused for credentials that do not end.
 */
function tokenSource(connection, host) {
    const renewable = connection.sessionExpires === undefined;
    let current;
    const ask = () => {
        const asked = getToken(connection, host, renewable ? SOURCE_SECONDS : 0);
        current = asked;
        // Who comes later asks anew.
        asked.catch(() => {
            if (current === asked)
                current = undefined;
        });
        return asked;
    };
    return async () => {
        const asked = current ?? ask();
        const token = await asked;
        if (!renewable || token.expires.getTime() - host.now().getTime() > RENEW_BEFORE_MS)
            return token;
        // Somebody who waited for the same one may have asked already.
        return await (current === undefined || current === asked ? ask() : current);
    };
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
        return (0,_aws_codeartifact_api_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .n)(exp);
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