"use strict";
exports.id = "core-files-glob";
exports.ids = ["core-files-glob"];
exports.modules = {

/***/ "packages/core/src/aws/paginate.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ pages)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");

/** More pages than the service can have (a million of a thousand entries each) mean a server that does not end. */
const MOST_PAGES = 1_000_000;
/**
 * Walks the pages of a list operation. A token that comes again would make an endless loop: it is an error.
 * `fetch` gets the token of the page to get, undefined for the first.
 */
async function* pages(what, fetch) {
    const seen = new Set();
    let token;
    do {
        const page = await fetch(token);
        yield page;
        token = page.nextToken === '' ? undefined : page.nextToken;
        if (token !== undefined && (seen.has(token) || seen.size >= MOST_PAGES)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The service repeats itself while listing ${what} (the same page token again). Run again.`);
        }
        if (token !== undefined)
            seen.add(token);
    } while (token !== undefined);
}


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

/***/ "packages/core/src/files/glob.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CJ: () => (/* binding */ globFiles),
  nZ: () => (/* binding */ globPaths),
  k7: () => (/* binding */ shownPattern),
  dT: () => (/* binding */ unbounded)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
;// CONCATENATED MODULE: ./packages/core/src/files/glob-braces.ts
/**
 * How many patterns the braces of a glob stand for: `{a,b}c{1..3}` is 6. What is larger than `most` is told as
 * Infinity, so that nobody has to count that far.
 */
function braceExpansions(pattern, most) {
    return sequence(pattern, 0, most).count;
}
function sequence(pattern, start, most, depth = 0) {
    let count = 1;
    let at = start;
    while (at < pattern.length) {
        const character = pattern[at];
        if (character === '\\')
            at += 2;
        else if (character === '{') {
            const inner = braces(pattern, at + 1, most, depth + 1);
            count *= inner.count;
            at = inner.end;
            if (count > most)
                return { count: Infinity, end: pattern.length };
        }
        else if (depth > 0 && (character === ',' || character === '}'))
            break;
        else
            at += 1;
    }
    return { count, end: at };
}
function braces(pattern, start, most, depth) {
    const range = /^(-?\d{1,15}|[A-Za-z])\.\.(-?\d{1,15}|[A-Za-z])(?:\.\.-?\d+)?\}/.exec(pattern.slice(start));
    if (range?.[1] !== undefined && range[2] !== undefined) {
        const value = (text) => (/\d/.test(text) ? Number(text) : (text.codePointAt(0) ?? 0));
        return { count: Math.abs(value(range[2]) - value(range[1])) + 1, end: start + range[0].length };
    }
    let count = 0;
    let at = start;
    for (;;) {
        const one = sequence(pattern, at, most, depth);
        count += one.count;
        at = one.end + 1;
        if (count > most || pattern[one.end] !== ',')
            return { count, end: at };
    }
}

;// CONCATENATED MODULE: ./packages/core/src/files/glob.ts




/** Folders that hold what others made, or what Git keeps. */
const FOREIGN = new Set(['node_modules', '.git']);
/** Bounds on what a pattern may ask for: a checkout's own manifests can hold patterns, too. */
const MOST_EXPANSIONS = 1_000;
const LONGEST_PATTERN = 1_000;
const MOST_STARS = 3;
/** In one name: a wheel's has five parts. Each more multiplies what is tried by the length of the name. */
const MOST_STARS_IN_NAME = 5;
const MOST_PATHS = 100_000;
/**
 * The files and folders that any of the patterns matches, as paths from `folder`. An InputError for a pattern that would
 * keep this busy without end, and for more matches than anybody means.
 */
async function globPaths(folder, patterns) {
    for (const pattern of patterns) {
        const why = unbounded(pattern);
        if (why !== undefined)
            throw new errors/* InputError */.dz(`The pattern ${shownPattern(pattern)} ${why}. Give a simpler one.`);
    }
    const found = new Set();
    for await (const path of (0,promises_.glob)([...patterns], { cwd: folder, exclude: (name) => FOREIGN.has(name) })) {
        if (!FOREIGN.has((0,external_node_path_.basename)(path)))
            found.add(path);
        if (found.size > MOST_PATHS) {
            throw new errors/* InputError */.dz(`${patterns.join(', ')} matches more than ${MOST_PATHS} paths. Give a narrower pattern.`);
        }
    }
    return found;
}
/** The regular files that a pattern matches, links followed: absolute paths, sorted. Throws as globPaths does. */
async function globFiles(folder, pattern) {
    const files = [];
    for (const path of await globPaths(folder, [pattern])) {
        const absolute = (0,external_node_path_.resolve)(folder, path);
        if ((await (0,promises_.stat)(absolute).catch(() => undefined))?.isFile() === true)
            files.push(absolute);
    }
    return files.sort();
}
/** What would keep somebody busy without end who compares names with a pattern; undefined for nothing. */
function unbounded(pattern) {
    if (pattern.length > LONGEST_PATTERN)
        return `has more than ${LONGEST_PATTERN} characters`;
    if (braceExpansions(pattern, MOST_EXPANSIONS) > MOST_EXPANSIONS) {
        return `stands for more than ${MOST_EXPANSIONS} patterns`;
    }
    const segments = pattern.split('/');
    if (segments.filter((segment) => segment.includes('**')).length > MOST_STARS) {
        return `has more than ${MOST_STARS} times **`;
    }
    if (segments.some((segment) => segment.split(/\*+/).length - 1 > MOST_STARS_IN_NAME)) {
        return `has more than ${MOST_STARS_IN_NAME} stars in a name`;
    }
    return /[@!+?*]\([^)]*[(*+]/.test(pattern) ? 'nests patterns in parentheses' : undefined;
}
function shownPattern(pattern) {
    return pattern.length > 80 ? `${pattern.slice(0, 80)}…` : pattern;
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

/***/ "packages/versions/src/coordinates.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ normalisePart),
/* harmony export */   NC: () => (/* binding */ formatCoordinates),
/* harmony export */   jW: () => (/* binding */ parseCoordinates),
/* harmony export */   xc: () => (/* binding */ parseVersionOf),
/* harmony export */   y2: () => (/* binding */ normaliseCoordinates)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/versions/src/format.ts");

/** CodeArtifact's pattern of names, namespaces and versions (API reference, PackageName), anchored. */
const PART = /^[^#/\s]{1,255}$/;
/**
 * The coordinates in each ecosystem's own spelling after the format: `npm:@acme/core`, `npm:left-pad`,
 * `maven:com.acme:lib`, `swift:acme.core`, `generic:acme/tool`, `pypi:requests`, `nuget:acme.core`, `ruby:rake`,
 * `cargo:serde`.
 */
function formatCoordinates({ format, namespace, name }) {
    if (namespace === '')
        return `${format}:${name}`;
    switch (format) {
        case 'npm':
            return `npm:@${namespace}/${name}`;
        case 'maven':
            return `maven:${namespace}:${name}`;
        case 'swift':
            return `swift:${namespace}.${name}`;
        default:
            return `${format}:${namespace}/${name}`;
    }
}
/** Reads what formatCoordinates writes, and normalises it; undefined when it names no package. */
function parseCoordinates(text) {
    const colon = text.indexOf(':');
    const format = _format_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h.find((candidate) => candidate === text.slice(0, colon));
    if (format === undefined)
        return undefined;
    const parts = split(format, text.slice(colon + 1));
    if (parts === undefined || !PART.test(parts.name))
        return undefined;
    if (parts.namespace !== '' && !PART.test(parts.namespace))
        return undefined;
    return normaliseCoordinates({ format, ...parts });
}
/**
 * Reads a package and, behind the last `@`, a version of it or a glob over its versions: `npm:@acme/core@1.0.0`,
 * `pypi:requests@2.31.*`. Undefined for what is no version of one package.
 */
function parseVersionOf(text) {
    const at = text.lastIndexOf('@');
    // A scope of npm begins with @ as well: the version's is a later one.
    if (at <= text.indexOf(':') + 1)
        return undefined;
    const coordinates = parseCoordinates(text.slice(0, at));
    const version = text.slice(at + 1);
    return coordinates === undefined || !PART.test(version) ? undefined : { coordinates, version };
}
function split(format, rest) {
    switch (format) {
        case 'npm': {
            const scoped = /^@([^/]+)\/([^/]+)$/.exec(rest);
            if (scoped !== null)
                return { namespace: scoped[1] ?? '', name: scoped[2] ?? '' };
            return rest.startsWith('@') ? undefined : { namespace: '', name: rest };
        }
        case 'maven':
            return cut(rest, ':');
        case 'swift':
            return cut(rest, '.');
        case 'generic':
            return cut(rest, '/');
        default:
            return { namespace: '', name: rest };
    }
}
/** A namespace is required where it is cut off (user guide: maven, swift and generic). */
function cut(rest, separator) {
    const at = rest.indexOf(separator);
    return at <= 0 ? undefined : { namespace: rest.slice(0, at), name: rest.slice(at + 1) };
}
/**
 * The spelling that CodeArtifact knows a package by: PyPI names as PEP 503 has them, NuGet IDs and Swift identities in
 * lower case, the others as they are.
 */
function normaliseCoordinates({ format, namespace, name }) {
    return { format, namespace: normalisePart(format, namespace), name: normalisePart(format, name) };
}
/** One part of the coordinates, or a pattern for it, in the format's normal spelling. */
function normalisePart(format, part) {
    switch (format) {
        case 'pypi':
            return part.toLowerCase().replace(/[-_.]+/g, '-');
        case 'nuget':
        case 'swift':
            return part.toLowerCase();
        default:
            return part;
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


/***/ }),

/***/ "packages/versions/src/order.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* reexport */ scheme/* CHANNELS */.l_),
  g: () => (/* binding */ versionOrders)
});

// EXTERNAL MODULE: ./packages/versions/src/orders/scheme.ts
var scheme = __webpack_require__("packages/versions/src/orders/scheme.ts");
;// CONCATENATED MODULE: ./packages/versions/src/orders/cargo.ts

const NUMBER = '(?:0|[1-9]\\d*)';
const IDENTIFIER = `(?:${NUMBER}|\\d*[A-Za-z-][0-9A-Za-z-]*)`;
const FORM = new RegExp(`^(${NUMBER}(?:\\.${NUMBER}){2})(?:-(${IDENTIFIER}(?:\\.${IDENTIFIER})*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`);
/** The three numbers are Rust's u64 (the crate `semver`, `Version`); npm's are whole numbers of a double. */
const GREATEST = 2n ** 64n - 1n;
/** SemVer 2.0.0 as Cargo reads it; build metadata makes no difference. */
const cargo = {
    parse(version) {
        const found = FORM.exec(version);
        if (found === null)
            return undefined;
        const numbers = (found[1] ?? '').split('.').map(BigInt);
        if (numbers.some((one) => one > GREATEST))
            return undefined;
        return { numbers, prerelease: found[2]?.split('.') ?? [] };
    },
    compare: (a, b) => (0,scheme/* compareLists */.tM)(a.numbers, b.numbers, (left = 0n, right = 0n) => (0,scheme/* order */.fq)(left, right)) ||
        (0,scheme/* comparePrereleases */.VT)(a.prerelease, b.prerelease),
    channel: ({ prerelease }) => (prerelease.length > 0 ? 'prerelease' : 'release'),
};

;// CONCATENATED MODULE: ./packages/versions/src/orders/generic.ts

const generic_FORM = /^v?(\d+(?:\.\d+)*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
/** A day as ISO 8601 has it: its hyphens make no prerelease of it. */
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?=$|[.+-])/;
/**
 * Generic packages have no rules of their own. SemVer 2.0.0 is understood, with any number of numbers and a leading
 * `v`, so that dates (`2027.01.31`, `2027-01-31`) and build numbers (`1842`) have their place; anything else is no version.
 */
const generic = {
    parse(version) {
        const found = generic_FORM.exec(version.replace(DATE, '$1.$2.$3'));
        if (found === null)
            return undefined;
        return { numbers: (found[1] ?? '').split('.').map(BigInt), prerelease: found[2]?.split('.') ?? [] };
    },
    compare: (a, b) => (0,scheme/* compareLists */.tM)(a.numbers, b.numbers, (left = 0n, right = 0n) => (0,scheme/* order */.fq)(left, right)) ||
        (0,scheme/* comparePrereleases */.VT)(a.prerelease, b.prerelease),
    channel: ({ prerelease }) => (prerelease.length > 0 ? 'prerelease' : 'release'),
};

// EXTERNAL MODULE: ./packages/versions/src/orders/maven.ts
var maven = __webpack_require__("packages/versions/src/orders/maven.ts");
;// CONCATENATED MODULE: ./packages/versions/src/orders/nuget.ts

const LABEL = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)';
const nuget_FORM = new RegExp(`^(\\d+(?:\\.\\d+){0,3})(?:-(${LABEL}(?:\\.${LABEL})*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`);
/** Numbers are .NET's Int32. */
const [LEAST, nuget_GREATEST] = [-(2n ** 31n), 2n ** 31n - 1n];
/**
 * NuGetVersion: SemVer 2.0.0 with one to four numbers, of which missing ones are 0, and with prerelease labels whose
 * case does not count (NuGet docs, "Package versioning", "Normalized version numbers").
 */
const nuget = {
    parse(version) {
        const found = nuget_FORM.exec(version);
        if (found === null)
            return undefined;
        const numbers = (found[1] ?? '').split('.').map(BigInt);
        if (numbers.some((one) => one > nuget_GREATEST))
            return undefined;
        return { numbers, prerelease: found[2]?.toLowerCase().split('.') ?? [] };
    },
    compare: (a, b) => (0,scheme/* compareLists */.tM)(a.numbers, b.numbers, (left = 0n, right = 0n) => (0,scheme/* order */.fq)(left, right)) ||
        compareLabels(a.prerelease, b.prerelease),
    channel: ({ prerelease }) => (prerelease.length > 0 ? 'prerelease' : 'release'),
};
function compareLabels(a, b) {
    if (a.length === 0 || b.length === 0)
        return (0,scheme/* order */.fq)(b.length, a.length);
    return (0,scheme/* compareLists */.tM)(a, b, (left, right) => {
        if (left === undefined || right === undefined)
            return left === undefined ? -1 : 1;
        const [leftNumber, rightNumber] = [numberOf(left), numberOf(right)];
        if (leftNumber !== undefined && rightNumber !== undefined)
            return (0,scheme/* order */.fq)(leftNumber, rightNumber);
        if (leftNumber === undefined && rightNumber === undefined)
            return (0,scheme/* order */.fq)(left, right);
        return leftNumber === undefined ? 1 : -1;
    });
}
/** As NuGet's comparer takes a label: what is no Int32 is a word, a time in digits such as `20261130120000` for one. */
function numberOf(label) {
    if (!/^-?\d+$/.test(label))
        return undefined;
    const number = BigInt(label);
    return number >= LEAST && number <= nuget_GREATEST ? number : undefined;
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__("@renovatebot/pep440/index.js");
;// CONCATENATED MODULE: ./packages/versions/src/orders/pep440.ts

/** PEP 440. Pre-releases and developmental releases are prereleases; post-releases and local versions are releases. */
const pep440_pep440 = {
    parse(version) {
        // The library holds numbers as doubles: beyond 15 digits two different ones could seem the same.
        if (/\d{16}/.test(version))
            return undefined;
        // It takes a local segment such as `1e5` or `0x10`, which is a word, for the number that JavaScript reads there.
        if (/\+(?:.*[._-])?(?:0[xob][0-9a-f]+|\d+e\d+)(?:[._-]|$)/i.test(version))
            return undefined;
        const parsed = (0,pep440/* explain */.WE)(version);
        return parsed === null ? undefined : { text: version, prerelease: parsed.is_prerelease };
    },
    compare: (a, b) => Math.sign((0,pep440/* compare */.UD)(a.text, b.text)),
    channel: ({ prerelease }) => (prerelease ? 'prerelease' : 'release'),
};

// EXTERNAL MODULE: ./packages/versions/src/orders/channel-words.ts
var channel_words = __webpack_require__("packages/versions/src/orders/channel-words.ts");
;// CONCATENATED MODULE: ./packages/versions/src/orders/rubygems.ts


/** Gem::Version::VERSION_PATTERN, anchored. */
const rubygems_FORM = /^\d+(?:\.[0-9a-zA-Z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
/**
 * Gem::Version: a hyphen reads as `.pre.`, numbers and words are segments of their own, a word makes a prerelease and
 * ranks below a number; zeros before the first word and at the end make no difference.
 */
const rubygems = {
    parse(text) {
        const version = withoutPlatform(text);
        if (!rubygems_FORM.test(version))
            return undefined;
        const dotted = version.replaceAll('-', '.pre.');
        const segments = (dotted.match(/\d+|[a-z]+/gi) ?? []).map((part) => (/^\d/.test(part) ? BigInt(part) : part));
        const firstWord = segments.findIndex((segment) => typeof segment === 'string');
        const numbers = firstWord < 0 ? segments : segments.slice(0, firstWord);
        const rest = firstWord < 0 ? [] : segments.slice(firstWord);
        return {
            segments: [...withoutTrailingZeros(numbers), ...withoutTrailingZeros(rest)],
            channel: channelOf(version),
        };
    },
    compare: (a, b) => (0,scheme/* compareLists */.tM)(a.segments, b.segments, (left = 0n, right = 0n) => {
        if (typeof left === 'string' && typeof right === 'string')
            return (0,scheme/* order */.fq)(left, right);
        if (typeof left === 'string' || typeof right === 'string')
            return typeof left === 'string' ? -1 : 1;
        return (0,scheme/* order */.fq)(left, right);
    }),
    channel: ({ channel }) => channel,
};
/** Gem::Platform: a processor, a system, or both, behind the number of a gem that is not pure Ruby. */
const PLATFORM = /^(?:java|jruby|dalvik|mswin\d*|mingw\d*|(?:x86|x64|x86_64|amd64|i[3-6]86|arm|armv\d\w*|arm64|aarch64|ppc|powerpc|ppc64|ppc64le|s390x|riscv64|universal)(?:-.+)?)$/i;
/** `1.0-x86_64-linux` is the version `1.0` for a platform: of the same age and rank as `1.0` for any other. */
function withoutPlatform(version) {
    const hyphen = version.indexOf('-');
    return hyphen > 0 && PLATFORM.test(version.slice(hyphen + 1)) ? version.slice(0, hyphen) : version;
}
function channelOf(version) {
    const hyphen = version.indexOf('-');
    if (/[a-z]/i.test(hyphen < 0 ? version : version.slice(0, hyphen)))
        return 'prerelease';
    if (hyphen < 0)
        return 'release';
    return (0,channel_words/* hasPrereleaseWord */.$)(version.slice(hyphen)) ? 'prerelease' : undefined;
}
function withoutTrailingZeros(segments) {
    return segments.slice(0, segments.findLastIndex((segment) => segment !== 0n) + 1);
}

// EXTERNAL MODULE: ./packages/versions/node_modules/semver/index.js
var semver = __webpack_require__("packages/versions/node_modules/semver/index.js");
var semver_default = /*#__PURE__*/__webpack_require__.n(semver);
;// CONCATENATED MODULE: ./packages/versions/src/orders/semantic.ts

/** SemVer 2.0.0 as npm and Swift use it; build metadata makes no difference. */
const semantic = {
    parse: (version) => semver_default().parse(version) ?? undefined,
    compare: (a, b) => semver_default().compare(a, b),
    channel: (version) => (version.prerelease.length > 0 ? 'prerelease' : 'release'),
};

;// CONCATENATED MODULE: ./packages/versions/src/order.ts








function orderOf(scheme) {
    return {
        compare(a, b) {
            const [left, right] = [scheme.parse(a), scheme.parse(b)];
            return left === undefined || right === undefined ? undefined : scheme.compare(left, right);
        },
        channel(version) {
            const parsed = scheme.parse(version);
            return parsed === undefined ? undefined : scheme.channel(parsed);
        },
        ranks(versions) {
            const parsed = versions.flatMap((version) => {
                const value = scheme.parse(version);
                return value === undefined ? [] : [{ version, value }];
            });
            parsed.sort((a, b) => scheme.compare(b.value, a.value));
            const ranks = new Map();
            let rank = 0;
            for (const [index, { version, value }] of parsed.entries()) {
                const above = parsed[index - 1];
                if (above === undefined || scheme.compare(above.value, value) !== 0)
                    rank = index + 1;
                ranks.set(version, rank);
            }
            return ranks;
        },
    };
}
/**
 * Each format's own order: SemVer 2.0.0 for npm and Swift, and for Cargo with its greater numbers, PEP 440 for Python, Maven's ComparableVersion,
 * NuGet's four-part SemVer, Gem::Version for Ruby, and for generic packages numbers with dots (SemVer included).
 */
const versionOrders = {
    npm: orderOf(semantic),
    cargo: orderOf(cargo),
    swift: orderOf(semantic),
    pypi: orderOf(pep440_pep440),
    maven: orderOf(maven/* maven */.Q),
    nuget: orderOf(nuget),
    ruby: orderOf(rubygems),
    generic: orderOf(generic),
};


/***/ }),

/***/ "packages/versions/src/orders/channel-words.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hasPrereleaseWord)
/* harmony export */ });
/**
 * Words that mark a build which is no release, as people write them behind a number: `1.4.0-PR-12`, `2.0-dev.5`,
 * `3.1-nightly.20240101`, `21-EA1`. Formats whose own rules make every hyphen a prerelease do not need them.
 */
const PRERELEASE_WORDS = new Set([
    ...['alpha', 'beta', 'milestone', 'rc', 'cr', 'pre', 'preview', 'prerelease', 'ea', 'eap', 'candidate'],
    ...['dev', 'devel', 'develop', 'development', 'nightly', 'daily', 'canary', 'edge', 'next', 'insider', 'insiders'],
    ...[
        'unstable',
        'testing',
        'staging',
        'main',
        'master',
        'poc',
        'experimental',
        'trunk',
        'wip',
        'tmp',
        'ci',
        'dirty',
        'pr',
        'mr',
        'pull',
        'branch',
        'feature',
        'feat',
    ],
]);
/** Whether one of the words in a version, of either case, says that it is no release. */
function hasPrereleaseWord(version) {
    return (version.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => PRERELEASE_WORDS.has(word));
}


/***/ }),

/***/ "packages/versions/src/orders/maven.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ maven),
/* harmony export */   e: () => (/* binding */ snapshotOf)
/* harmony export */ });
/* harmony import */ var _channel_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/versions/src/orders/channel-words.ts");
/* harmony import */ var _scheme_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/versions/src/orders/scheme.ts");


const NEWEST_BUILD = '\uffff';
/** In ascending order; the empty one is the release itself. */
const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
const RELEASE = QUALIFIERS.indexOf('');
const SNAPSHOT = QUALIFIERS.indexOf('snapshot');
const ALIASES = new Map([
    ['cr', 'rc'],
    ['ga', ''],
    ['final', ''],
    ['release', ''],
]);
/** Only with a number behind it: `1-a1` is an alpha, `1-a` is a qualifier of its own. */
const SHORT = new Map([
    ['a', 'alpha'],
    ['b', 'beta'],
    ['m', 'milestone'],
]);
const maven = {
    parse(version) {
        // Java's Character.isDigit and Integer.parseInt would let other scripts' digits in, some of the time.
        if (version === '' || version.length > 255 || /[^\P{Nd}0-9]/u.test(version))
            return undefined;
        // To ComparableVersion alone a build would be above its own release, as `1.0-1` is above `1.0`; what resolves
        // versions reads it as the snapshot that it is a build of.
        const snapshot = snapshotOf(version);
        const tree = parseTree((snapshot?.build === undefined ? version : `${snapshot.base}-SNAPSHOT`).toLowerCase());
        return {
            tree,
            build: snapshot?.build ?? NEWEST_BUILD,
            channel: snapshot === undefined ? channelOf(tree, version) : 'snapshot',
        };
    },
    compare: (a, b) => compareItems(a.tree, b.tree) || (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .order */ .fq)(a.build, b.build),
    channel: ({ channel }) => channel,
};
/** Reads a snapshot's version (Maven's Artifact.VERSION_FILE_PATTERN); undefined for any other. */
function snapshotOf(version) {
    const build = /^(.+)-(\d{8}\.\d{6})-(\d{1,15})$/.exec(version);
    if (build !== null)
        return { base: build[1] ?? '', build: `${build[2] ?? ''}-${(build[3] ?? '').padStart(15, '0')}` };
    const base = /^(.+)-SNAPSHOT$/i.exec(version);
    return base === null ? undefined : { base: base[1] ?? '', build: undefined };
}
function parseTree(version) {
    const root = { kind: 'list', items: [] };
    const lists = [root];
    let list = root;
    const open = () => {
        const inner = { kind: 'list', items: [] };
        list.items.push(inner);
        lists.push(inner);
        list = inner;
    };
    const openUnlessEmpty = () => {
        if (list.items.length > 0)
            open();
    };
    let start = 0;
    let digits = false;
    let numbered = false;
    const add = (end) => {
        const text = version.slice(start, end);
        list.items.push(text === '' ? zero : item(text, digits, numbered));
    };
    for (let index = 0; index < version.length; index++) {
        const character = version.charAt(index);
        if (character === '.') {
            add(index);
            numbered = false;
            start = index + 1;
        }
        else if (character === '-') {
            if (index > start && !digits && /^[0-9]/.test(version.slice(index + 1))) {
                numbered = true;
                continue;
            }
            add(index);
            start = index + 1;
            openUnlessEmpty();
            numbered = false;
        }
        else if (/[0-9]/.test(character)) {
            if (!digits && index > start) {
                numbered = true;
                openUnlessEmpty();
            }
            digits = true;
        }
        else {
            if (digits && index > start) {
                add(index);
                start = index;
                open();
                numbered = false;
            }
            digits = false;
        }
    }
    if (version.length > start) {
        if (!digits)
            openUnlessEmpty();
        add(version.length);
    }
    for (const inner of lists.reverse())
        normalise(inner);
    return root;
}
const zero = { kind: 'number', value: 0n };
function item(text, digits, numbered) {
    if (numbered) {
        const [word = '', number = ''] = /^(.*?)-?([0-9]+)$/s.exec(text)?.slice(1) ?? [];
        return { kind: 'numbered-word', qualifier: qualifier(SHORT.get(word) ?? word), value: BigInt(number) };
    }
    if (digits)
        return { kind: 'number', value: BigInt(text) };
    return { kind: 'word', qualifier: qualifier(text) };
}
function qualifier(word) {
    const text = ALIASES.get(word) ?? word;
    const place = QUALIFIERS.indexOf(text);
    return place < 0 ? { place: QUALIFIERS.length, text } : { place, text: '' };
}
/** Takes out zeros and empty lists at the end and in front of a qualifier: `1.0.0-rc` is `1-rc`. */
function normalise(list) {
    const { items } = list;
    for (let index = items.length - 1; index >= 0; index--) {
        const current = items[index];
        const next = items[index + 1];
        const empty = current?.kind === 'list' ? current.items.length === 0 : current?.kind === 'number' && current.value === 0n;
        if (!empty)
            continue;
        const first = next?.kind === 'list' ? next.items[0] : undefined;
        const beforeQualifier = next?.kind === 'word' || first?.kind === 'word' || first?.kind === 'numbered-word';
        if (next === undefined || beforeQualifier)
            items.splice(index, 1);
    }
    const [only] = items;
    if (items.length === 1 && only?.kind === 'list')
        items.splice(0, 1, ...only.items);
}
/** Compares two items of the same place; undefined where a version has no more. */
function compareItems(a, b) {
    if (a === undefined)
        return b === undefined ? 0 : -compareToNothing(b);
    if (b === undefined)
        return compareToNothing(a);
    if (a.kind === 'number')
        return b.kind === 'number' ? (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .order */ .fq)(a.value, b.value) : 1;
    if (b.kind === 'number')
        return -1;
    if (a.kind === 'list')
        return b.kind === 'list' ? (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .compareLists */ .tM)(a.items, b.items, compareItems) : compareListToWord(a, b);
    if (b.kind === 'list')
        return -compareListToWord(b, a);
    return compareWords(a, b);
}
function compareListToWord(list, word) {
    const [first, ...others] = list.items;
    const result = compareItems(first, word);
    if (result !== 0)
        return result;
    return others.reduce((found, other) => (found === 0 ? compareToNothing(other) : found), 0);
}
function compareWords(a, b) {
    const result = compareQualifiers(a.qualifier, b.qualifier);
    if (result !== 0)
        return result;
    if (a.kind === 'word')
        return b.kind === 'word' ? 0 : -numberBehind(b);
    return b.kind === 'word' ? numberBehind(a) : (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .order */ .fq)(a.value, b.value);
}
/** A number makes `1-rc0` higher than `1-rc`; behind a word for the release, which is nothing, only its value counts. */
function numberBehind({ qualifier: { place }, value }) {
    return place === RELEASE ? (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .order */ .fq)(value, 0n) : 1;
}
function compareQualifiers(a, b) {
    return (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .order */ .fq)(a.place, b.place) || (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .order */ .fq)(a.text, b.text);
}
function compareToNothing(value) {
    switch (value.kind) {
        case 'number':
            return (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .order */ .fq)(value.value, 0n);
        case 'word':
            return (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .order */ .fq)(value.qualifier.place, RELEASE);
        case 'numbered-word':
            return (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .order */ .fq)(value.qualifier.place, RELEASE) || (0,_scheme_js__WEBPACK_IMPORTED_MODULE_1__/* .order */ .fq)(value.value, 0n);
        case 'list':
            return value.items.reduce((found, inner) => (found === 0 ? compareToNothing(inner) : found), 0);
    }
}
/** By Maven's own qualifiers, and by the words that people use where Maven knows none. */
function channelOf(tree, version) {
    const channel = qualifiedChannel(tree);
    return channel === 'release' && (0,_channel_words_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPrereleaseWord */ .$)(version) ? 'prerelease' : channel;
}
function qualifiedChannel(value) {
    if (value.kind === 'number')
        return 'release';
    if (value.kind !== 'list') {
        const { place } = value.qualifier;
        return place === SNAPSHOT ? 'snapshot' : place < RELEASE ? 'prerelease' : 'release';
    }
    const channels = value.items.map(qualifiedChannel);
    if (channels.includes('snapshot'))
        return 'snapshot';
    return channels.includes('prerelease') ? 'prerelease' : 'release';
}


/***/ }),

/***/ "packages/versions/src/orders/scheme.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VT: () => (/* binding */ comparePrereleases),
/* harmony export */   fq: () => (/* binding */ order),
/* harmony export */   l_: () => (/* binding */ CHANNELS),
/* harmony export */   tM: () => (/* binding */ compareLists)
/* harmony export */ });
/** What a version is, by its number alone. A snapshot is one whose content changes under its number (Maven). */
const CHANNELS = ['release', 'prerelease', 'snapshot'];
/** The sign of `a - b`, also for numbers too large to subtract and for texts, in the order of their code units. */
function order(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Compares two lists item by item; `missing` stands for the items of the shorter one. */
function compareLists(a, b, compare) {
    for (let index = 0; index < Math.max(a.length, b.length); index++) {
        const result = compare(a[index], b[index]);
        if (result !== 0)
            return result;
    }
    return 0;
}
/**
 * Prerelease identifiers by SemVer 2.0.0, item 11: numbers by value and below words, words in the order of their code
 * units, and of two lists of which one begins with the other the longer one is the higher. No identifiers at all is a
 * release, above every prerelease.
 */
function comparePrereleases(a, b) {
    if (a.length === 0 || b.length === 0)
        return order(b.length, a.length);
    return compareLists(a, b, (left, right) => {
        if (left === undefined || right === undefined)
            return left === undefined ? -1 : 1;
        const [leftNumber, rightNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)];
        if (leftNumber && rightNumber)
            return order(BigInt(left), BigInt(right));
        if (leftNumber !== rightNumber)
            return leftNumber ? -1 : 1;
        return order(left, right);
    });
}


/***/ }),

/***/ "packages/versions/src/same-version.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ isPythonVersion),
/* harmony export */   GZ: () => (/* binding */ npmVersion),
/* harmony export */   R2: () => (/* binding */ isTaggedAs),
/* harmony export */   r1: () => (/* binding */ sameVersion)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@renovatebot/pep440/index.js");
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/versions/node_modules/semver/index.js");
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/versions/src/order.ts");



/**
 * Whether two spellings name the same version: by SemVer for npm, Cargo and Swift (npm's build metadata is no part of
 * a version), by PEP 440 for Python (`1.0-rc.1` is `1.0rc1`), by their own orders for NuGet (`1.0` is `1.0.0.0`) and
 * Ruby, letter by letter for Maven and generic packages, whose repositories know no other rule.
 */
function sameVersion(format, a, b) {
    if (a === b)
        return true;
    switch (format) {
        case 'npm':
        case 'cargo':
        case 'swift':
            return semver__WEBPACK_IMPORTED_MODULE_1___default().valid(a) !== null && semver__WEBPACK_IMPORTED_MODULE_1___default().valid(a) === semver__WEBPACK_IMPORTED_MODULE_1___default().valid(b);
        case 'pypi':
            return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(a) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(b) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.eq)(a, b);
        case 'nuget':
        case 'ruby':
            return _order_js__WEBPACK_IMPORTED_MODULE_2__/* .versionOrders */ .g[format].compare(a, b) === 0;
        case 'maven':
        case 'generic':
            return false;
    }
}
/**
 * Whether a release's tag says this version: the same one, or as people write it there. Maven's `1.0.0-RC1` has the tag
 * `v1.0.0-rc1`, `1.0.0.Final` the tag `v1.0.0`, and the gem 1.0.0.rc1 `v1.0.0-rc1`.
 */
function isTaggedAs(format, version, tagged) {
    if (sameVersion(format, version, tagged))
        return true;
    const plain = (text) => text.toLowerCase().replace(/[.-](?:final|ga|release)$/, '');
    if (format === 'maven')
        return plain(version) === plain(tagged);
    return format === 'ruby' && sameVersion(format, version, tagged.replaceAll('-', '.'));
}
/** The version as npm's registries know it: build metadata and a leading `v` dropped; undefined when it is none. */
function npmVersion(version) {
    return semver__WEBPACK_IMPORTED_MODULE_1___default().valid(version) ?? undefined;
}
/** Whether PEP 440 knows the version. */
function isPythonVersion(version) {
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(version) !== null;
}


/***/ })

};
;