"use strict";
exports.id = "emulator-server";
exports.ids = ["emulator-server"];
exports.modules = {

/***/ "packages/emulator/src/errors.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   Ib: () => (/* binding */ accessDenied),
/* harmony export */   Q: () => (/* binding */ quotaExceeded),
/* harmony export */   _7: () => (/* binding */ ServiceError),
/* harmony export */   gA: () => (/* binding */ UpstreamError),
/* harmony export */   hj: () => (/* binding */ conflict),
/* harmony export */   mX: () => (/* binding */ notFound),
/* harmony export */   v6: () => (/* binding */ throttled)
/* harmony export */ });
class ServiceError extends Error {
    name;
    status;
    /** The members of the error's body beside `message`. */
    members;
    headers;
    constructor(name, status, message, members = {}, headers = {}) {
        super(message);
        this.name = name;
        this.status = status;
        this.members = members;
        this.headers = headers;
    }
}
const accessDenied = (message) => new ServiceError('AccessDeniedException', 403, message);
const conflict = (message, resourceId, resourceType) => new ServiceError('ConflictException', 409, message, { resourceId, resourceType });
const notFound = (message, resourceId, resourceType) => new ServiceError('ResourceNotFoundException', 404, message, { resourceId, resourceType });
const quotaExceeded = (message, resourceId, resourceType) => new ServiceError('ServiceQuotaExceededException', 402, message, { resourceId, resourceType });
const throttled = (message, retryAfterSeconds) => new ServiceError('ThrottlingException', 429, message, {}, { 'retry-after': String(retryAfterSeconds) });
const invalid = (message, reason = 'FIELD_VALIDATION_FAILED') => new ServiceError('ValidationException', 400, message, { reason });
/** A public registry that did not answer as it should: 502 on the data plane. */
class UpstreamError extends Error {
    name = 'UpstreamError';
    /** Whether there was no answer at all: the host is down, unknown, or out of reach. */
    unreachable = false;
}
/** The `code` of a system error (`ENOENT` …), if it has one. */
function codeOf(error) {
    // Not by `instanceof`: a system error may come from another realm (node:vm).
    const isObject = typeof error === 'object' && error !== null;
    return isObject && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}


/***/ }),

/***/ "packages/emulator/src/formats/ruby/info.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   NR: () => (/* binding */ gemIn),
/* harmony export */   Oj: () => (/* binding */ parseInfoLine),
/* harmony export */   Ux: () => (/* binding */ formatInfoLine),
/* harmony export */   eZ: () => (/* binding */ versionRequirement),
/* harmony export */   ep: () => (/* binding */ formatInfo),
/* harmony export */   uD: () => (/* binding */ indexLines)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/emulator/src/formats/ruby/names.ts");

/** `Gem::Requirement::PATTERN`: an operator, `=` if there is none, and a version. */
const REQUIREMENT = /^\s*(=|!=|>=|<=|~>|>|<)?\s*([0-9A-Za-z.-]+)\s*$/;
/** A requirement in RubyGems' own spelling, `>= 1.0`; undefined for what is none. */
function versionRequirement(text) {
    const [, operator = '=', stated = ''] = REQUIREMENT.exec(text) ?? [];
    const version = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .gemVersion */ .Cw)(stated);
    return version === undefined ? undefined : `${operator} ${version}`;
}
/** `VERSION[-PLATFORM] NAME:REQUIREMENT&…,…|checksum:SHA256,ruby:…,rubygems:…` (Compact Index API). */
function formatInfoLine(line) {
    const pair = ({ name, versions }) => `${name}:${versions.join('&')}`;
    const facts = [
        ...(line.sha256 === undefined ? [] : [`checksum:${line.sha256}`]),
        ...(says(line.ruby) ? [pair({ name: 'ruby', versions: line.ruby })] : []),
        ...(says(line.rubygems) ? [pair({ name: 'rubygems', versions: line.rubygems })] : []),
    ];
    return `${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .gemNumber */ .Ve)(line)} ${line.dependencies.map(pair).join(',')}|${facts.join(',')}`;
}
/** Whether a requirement excludes anything. */
function says(versions) {
    return versions.length > 0 && !(versions.length === 1 && versions[0] === '>= 0');
}
/** Undefined for a line that no client could make use of. */
function parseInfoLine(text) {
    const space = text.indexOf(' ');
    const number = space < 0 ? text : text.slice(0, space);
    const hyphen = number.indexOf('-');
    const version = hyphen < 0 ? number : number.slice(0, hyphen);
    const platform = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .gemPlatform */ .jo)(hyphen < 0 ? undefined : number.slice(hyphen + 1));
    // Not one character that could start another line, or another column.
    if ((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .gemVersion */ .Cw)(version) !== version || platform === undefined || /[\x00-\x1f\x7f]/.test(text))
        return undefined;
    const [dependencies = '', facts = ''] = (space < 0 ? '' : text.slice(space + 1)).split('|', 2);
    const read = (list) => list.split(',').flatMap((pair) => {
        const colon = pair.indexOf(':');
        return colon <= 0 ? [] : [{ name: pair.slice(0, colon), versions: pair.slice(colon + 1).split('&') }];
    });
    const known = new Map(read(facts).map(({ name, versions }) => [name, versions]));
    const requirements = (name) => (known.get(name) ?? []).flatMap((each) => versionRequirement(each) ?? []);
    const checksum = known.get('checksum')?.[0] ?? '';
    const created = Date.parse(known.get('created_at')?.[0] ?? '');
    return {
        version,
        platform,
        dependencies: read(dependencies).flatMap(({ name, versions }) => {
            const wanted = versions.flatMap((each) => versionRequirement(each) ?? []);
            return (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .gemAt */ .vz)(name) === undefined ? [] : [{ name, versions: wanted.length === 0 ? ['>= 0'] : wanted }];
        }),
        sha256: /^[0-9a-f]{64}$/i.test(checksum) ? checksum.toLowerCase() : undefined,
        ruby: requirements('ruby'),
        rubygems: requirements('rubygems'),
        created: Number.isNaN(created) ? undefined : created,
    };
}
/** A gem's page in the compact index. */
function formatInfo(lines) {
    return `---\n${lines.map((line) => `${line}\n`).join('')}`;
}
/** The lines of a document of the compact index, without what stands above them. */
function indexLines(document) {
    const lines = document.split('\n').filter((line) => line !== '');
    return lines.slice(lines.indexOf('---') + 1);
}
/** What is known of one of a version's gems. */
function gemIn(metadata, file) {
    const native = metadata?.native;
    return native !== undefined && Object.hasOwn(native.gems, file) ? native.gems[file] : undefined;
}
/** A gem's name with its version, as people read it: `demo (1.0-java)`. */
function titleOf(file) {
    return `${file.name} (${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .gemNumber */ .Ve)(file)})`;
}


/***/ }),

/***/ "packages/emulator/src/formats/ruby/names.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ gemVersion),
/* harmony export */   Hw: () => (/* binding */ readFullName),
/* harmony export */   Kx: () => (/* binding */ gemFullName),
/* harmony export */   L3: () => (/* binding */ ANY_PLATFORM),
/* harmony export */   Ve: () => (/* binding */ gemNumber),
/* harmony export */   Yn: () => (/* binding */ platformParts),
/* harmony export */   jo: () => (/* binding */ gemPlatform),
/* harmony export */   vz: () => (/* binding */ gemAt)
/* harmony export */ });
/** Platform of a gem that runs on all of them. */
const ANY_PLATFORM = 'ruby';
/** `Gem::SpecificationPolicy#validate_name`; the length is the service's. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/;
/** `Gem::Version::VERSION_PATTERN`, after its hyphens were replaced. */
const VERSION = /^[0-9]+(?:\.[0-9A-Za-z]+)*$/;
const MAX_VERSION_LENGTH = 255;
/** CPU, system and its version, joined by hyphens. That a platform starts with a letter tells it from a version. */
const PLATFORM = /^[A-Za-z][A-Za-z0-9_.]*(?:-[A-Za-z0-9_.]+)*$/;
const MAX_PLATFORM_LENGTH = 100;
/** Where a gem is kept; undefined for what is no name of a gem. */
function gemAt(name) {
    return NAME.test(name) && /[A-Za-z]/.test(name) ? { format: 'ruby', namespace: '', name } : undefined;
}
/** A version in RubyGems' own spelling: `1.0-rc1` is `1.0.pre.rc1`. Undefined for what is none. */
function gemVersion(text) {
    const version = text.trim().replaceAll('-', '.pre.');
    return version.length <= MAX_VERSION_LENGTH && VERSION.test(version) ? version : undefined;
}
/** Undefined for what is no platform; none given means any. */
function gemPlatform(text) {
    if (text === undefined || text === '')
        return ANY_PLATFORM;
    return text.length <= MAX_PLATFORM_LENGTH && PLATFORM.test(text) ? text : undefined;
}
/** `VERSION` or `VERSION-PLATFORM`: how the indexes list a gem. */
function gemNumber({ version, platform }) {
    return platform === ANY_PLATFORM ? version : `${version}-${platform}`;
}
/** `NAME-VERSION[-PLATFORM]`: RubyGems' `full_name`. */
function gemFullName(file) {
    return `${file.name}-${gemNumber(file)}`;
}
/**
 * Everything that a full name can mean: names of gems may look as if they ended with a version (`foo-1` 2.0 is
 * `foo-1-2.0`). Each reading has a platform that starts with a letter, so there is seldom more than one.
 */
function readFullName(fullName) {
    const readings = [];
    for (let at = fullName.indexOf('-'); at > 0; at = fullName.indexOf('-', at + 1)) {
        const next = fullName.indexOf('-', at + 1);
        const number = fullName.slice(at + 1, next < 0 ? undefined : next);
        const name = fullName.slice(0, at);
        const platform = next < 0 ? ANY_PLATFORM : gemPlatform(fullName.slice(next + 1));
        if (gemAt(name) === undefined || gemVersion(number) !== number || platform === undefined)
            continue;
        if (next < 0 || (platform !== ANY_PLATFORM && next + 1 < fullName.length))
            readings.push({ name, version: number, platform });
    }
    return readings;
}
/** Systems whose version is written right behind their name, as `Gem::Platform#initialize` knows them. */
const SYSTEMS = [
    [/^aix(\d+)?/, 'aix'],
    [/cygwin()/, 'cygwin'],
    [/^darwin(\d+)?/, 'darwin'],
    [/^macruby()$/, 'macruby'],
    [/^freebsd(\d+)?/, 'freebsd'],
    [/^hpux(\d+)?/, 'hpux'],
    [/^j(?:ruby|ava)()$/, 'java'],
    [/^java([\d.]*)/, 'java'],
    [/^dalvik(\d+)?$/, 'dalvik'],
    [/^dotnet([\d.]*)/, 'dotnet'],
    [/^linux-?((?!gnu)\w+)?/, 'linux'],
    [/mingw32()/, 'mingw32'],
    [/mingw-?(\w+)?/, 'mingw'],
    [/netbsdelf()/, 'netbsdelf'],
    [/^openbsd(\d+\.\d+)?/, 'openbsd'],
    [/^solaris(\d+\.\d+)?/, 'solaris'],
];
/** What `Gem::Platform.new` makes of a platform's text. */
function platformParts(platform) {
    const parts = platform.split('-');
    // x86-linux-gnu: the system has a hyphen of its own.
    if (parts.length > 2 && !/\d/.test(parts.at(-1) ?? ''))
        parts.push(parts.splice(-2).join('-'));
    const [first = '', system, number] = parts;
    const cpu = /i\d86/.test(first) ? 'x86' : first;
    if (parts.length === 3 && number !== undefined && /^\d+(\.\d+)?$/.test(number)) {
        return { cpu, os: system ?? null, version: number };
    }
    const [owner, name] = system === undefined ? [null, first] : [cpu, system];
    const windows = /(mswin\d+)(?:_(\d+))?/.exec(name);
    if (windows !== null) {
        const os = windows[1] ?? null;
        return { cpu: owner ?? (os?.endsWith('32') === true ? 'x86' : null), os, version: windows[2] ?? null };
    }
    for (const [pattern, os] of SYSTEMS) {
        const match = pattern.exec(name);
        if (match !== null)
            return { cpu: owner, os, version: match[1] === undefined || match[1] === '' ? null : match[1] };
    }
    return { cpu: owner, os: 'unknown', version: null };
}


/***/ }),

/***/ "packages/emulator/src/http/limits.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ SERVER_LIMITS),
/* harmony export */   T: () => (/* binding */ limited)
/* harmony export */ });
/**
 * How long and how much a client may keep a connection busy. Uploads may take as long as they need, as long as something
 * comes; heads may not.
 */
const SERVER_LIMITS = {
    keepAliveTimeout: 30_000,
    requestTimeout: 0,
    headersTimeout: 10_000,
    connectionsCheckingInterval: 2_000,
    // Tokens have 1,700 characters, session tokens of AWS a few thousand.
    maxHeaderSize: 32 * 1024,
};
const IDLE_MS = 5 * 60_000;
/** The rest of the limits, and an answer for what is no request for anything here. */
function limited(server) {
    server.setTimeout(IDLE_MS);
    // A proxy would open a tunnel.
    server.on('connect', (_request, socket) => {
        socket.on('error', () => undefined);
        socket.end('HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD, PUT, POST, PATCH, DELETE\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
    return server;
}


/***/ }),

/***/ "packages/emulator/src/http/loopback.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listenOnLoopback)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/emulator/src/errors.ts");

/** So often another free port is tried when the one that the system chose for 127.0.0.1 is taken on ::1. */
const ATTEMPTS = 10;
const WITHOUT_IPV6 = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL'];
/**
 * Listens on loopback, with a server for each of its addresses: clients that are told `localhost` take either. The
 * system chooses the port for 0. Rejects with EADDRINUSE or EACCES.
 */
async function listenOnLoopback(makeServer, port) {
    for (let attempt = 1;; attempt++) {
        const first = makeServer();
        const chosen = await listen(first, port, '127.0.0.1');
        const second = makeServer();
        try {
            await listen(second, chosen, '::1');
            return { port: chosen, close: async () => await stop(first, second) };
        }
        catch (error) {
            if (WITHOUT_IPV6.includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error) ?? ''))
                return { port: chosen, close: async () => await stop(first) };
            await stop(first);
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error) !== 'EADDRINUSE' || port !== 0 || attempt === ATTEMPTS)
                throw error;
        }
    }
}
/** Loopback only, always: nothing here is meant for a network. */
async function listen(server, port, address) {
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, address, () => {
            server.off('error', reject);
            resolve();
        });
    });
    return server.address().port;
}
async function stop(...servers) {
    const stopped = servers.map(async (server) => await new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
    }));
    await Promise.all(stopped);
}


/***/ }),

/***/ "packages/emulator/src/server.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startEmulator: () => (/* binding */ startEmulator)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__("node:http");
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__("node:tls");
// EXTERNAL MODULE: ./packages/emulator/src/errors.ts
var errors = __webpack_require__("packages/emulator/src/errors.ts");
;// CONCATENATED MODULE: ./packages/emulator/src/http/reply.ts
function json(status, value, headers = {}) {
    return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}
function reply_text(status, body, reason) {
    return {
        status,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body,
        ...(reason === undefined ? {} : { reason }),
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/http/request.ts
class BodyTooLarge extends Error {
    name = 'BodyTooLarge';
}
/** The whole body, for those that are small by nature; throws BodyTooLarge beyond `maxBytes`. */
async function readBody(request, maxBytes) {
    const tooLarge = () => new BodyTooLarge(`The body is larger than ${maxBytes} bytes`);
    // What is announced need not be waited for.
    if (Number(request.headers['content-length'] ?? 0) > maxBytes)
        throw tooLarge();
    const chunks = [];
    let size = 0;
    // Stopping early must not destroy the request: the rest is drained and the connection used again.
    for await (const chunk of request.body.iterator({ destroyOnReturn: false })) {
        size += chunk.length;
        if (size > maxBytes)
            throw tooLarge();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__("node:crypto");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__("node:fs");
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__("node:stream");
;// CONCATENATED MODULE: ./packages/emulator/src/store/blobs.ts





class TooLarge extends Error {
    name = 'TooLarge';
}
/**
 * Asset bytes, each in a file named by its SHA-256: no path is ever made from a name that a client sent. A file
 * appears whole (staged, synced, renamed) and never changes.
 */
class Blobs {
    #objects;
    #staging;
    #durable;
    /** Blobs in use by an upload under way, which no version refers to yet. */
    #pins = new Map();
    #folders = new Map();
    constructor(folder, durable) {
        this.#objects = (0,external_node_path_.join)(folder, 'objects');
        this.#staging = (0,external_node_path_.join)(folder, 'staging');
        this.#durable = durable;
        // What a crash left half-uploaded belongs to nobody.
        (0,external_node_fs_.rmSync)(this.#staging, { recursive: true, force: true });
        (0,external_node_fs_.mkdirSync)(this.#staging, { recursive: true });
        (0,external_node_fs_.mkdirSync)(this.#objects, { recursive: true });
        if (durable)
            syncFolderNow(folder);
    }
    /** Reads a body to its end, hashing on the way; throws TooLarge beyond `maxBytes`. The caller must `release`. */
    async stage(body, maxBytes) {
        const path = (0,external_node_path_.join)(this.#staging, (0,external_node_crypto_.randomUUID)());
        const file = await (0,promises_.open)(path, 'wx', 0o600);
        const algorithms = ['md5', 'sha1', 'sha256', 'sha512'].map((name) => (0,external_node_crypto_.createHash)(name));
        let size = 0;
        try {
            for await (const chunk of body) {
                size += chunk.length;
                if (size > maxBytes)
                    throw new TooLarge(`The body is larger than ${maxBytes} bytes`);
                for (const algorithm of algorithms)
                    algorithm.update(chunk);
                await file.write(chunk);
            }
            if (this.#durable)
                await file.sync();
        }
        catch (error) {
            await file.close();
            await (0,promises_.unlink)(path);
            throw error;
        }
        await file.close();
        const [md5 = '', sha1 = '', sha256 = '', sha512 = ''] = algorithms.map((algorithm) => algorithm.digest('hex'));
        this.#pins.set(sha256, (this.#pins.get(sha256) ?? 0) + 1);
        const target = this.path(sha256);
        await this.#folderOf(target);
        await (0,promises_.rename)(path, target);
        if (this.#durable)
            await syncFolder((0,external_node_path_.join)(target, '..'));
        return { size, hashes: { md5, sha1, sha256, sha512 } };
    }
    /**
     * Makes the folder of a blob. A file is only as durable as the folders that lead to it, so it is synced into its own
     * once, which all who put something there wait for.
     */
    async #folderOf(target) {
        const folder = (0,external_node_path_.dirname)(target);
        const ready = this.#folders.get(folder) ?? this.#makeFolder(folder);
        this.#folders.set(folder, ready);
        try {
            await ready;
        }
        catch (error) {
            this.#folders.delete(folder);
            throw error;
        }
    }
    async #makeFolder(folder) {
        await (0,promises_.mkdir)(folder, { recursive: true });
        if (this.#durable)
            await syncFolder(this.#objects);
    }
    async stageBytes(bytes) {
        return await this.stage(external_node_stream_.Readable.from([bytes]), Number.MAX_SAFE_INTEGER);
    }
    /** Ends an upload's hold on its bytes: from here on only versions that refer to them keep them. */
    release(staged) {
        const { sha256 } = staged.hashes;
        const pins = (this.#pins.get(sha256) ?? 0) - 1;
        if (pins > 0)
            this.#pins.set(sha256, pins);
        else
            this.#pins.delete(sha256);
    }
    path(sha256) {
        return `${this.#objects}${external_node_path_.sep}${sha256.slice(0, 2)}${external_node_path_.sep}${sha256}`;
    }
    read(sha256, range) {
        return (0,external_node_fs_.createReadStream)(this.path(sha256), range);
    }
    async bytes(sha256) {
        return await (0,promises_.readFile)(this.path(sha256));
    }
    async has(sha256) {
        return await (0,promises_.stat)(this.path(sha256)).then(() => true, () => false);
    }
    /** Removes the given blobs unless `referenced` or an upload under way says otherwise. */
    collect(hashes, referenced) {
        for (const sha256 of hashes) {
            if (!this.#pins.has(sha256) && !referenced(sha256))
                (0,external_node_fs_.rmSync)(this.path(sha256), { force: true });
        }
    }
    /** Every blob on disk. */
    *all() {
        for (const folder of (0,external_node_fs_.readdirSync)(this.#objects))
            yield* (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(this.#objects, folder));
    }
}
function syncFolderNow(folder) {
    const handle = (0,external_node_fs_.openSync)(folder, 'r');
    try {
        (0,external_node_fs_.fsyncSync)(handle);
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
    }
}
async function syncFolder(folder) {
    const handle = await (0,promises_.open)(folder, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/sigv4.ts


/** A signature is good for this long before and after its time (IAM user guide, "AWS Signature Version 4"). */
const SKEW_MS = 15 * 60 * 1000;
const ALGORITHM = 'AWS4-HMAC-SHA256';
const incomplete = (message) => new errors/* ServiceError */._7('IncompleteSignatureException', 400, message);
const refused = (message) => new errors/* ServiceError */._7('InvalidSignatureException', 403, message);
/**
 * Reads the Authorization header; nothing is checked yet but its form. Throws MissingAuthenticationTokenException or
 * IncompleteSignatureException.
 */
function parseSignature(request) {
    const header = headerOf(request, 'authorization') ?? '';
    if (header === '') {
        throw new errors/* ServiceError */._7('MissingAuthenticationTokenException', 403, 'Missing Authentication Token');
    }
    if (!header.startsWith(`${ALGORITHM} `)) {
        throw incomplete(`Authorization header must be of the form '${ALGORITHM} Credential=…, SignedHeaders=…, Signature=…'`);
    }
    const parts = partsOf(header.slice(ALGORITHM.length));
    const part = (name) => {
        const value = parts.get(name);
        if (value === undefined || value === '')
            throw incomplete(`Authorization header requires '${name}' parameter`);
        return value;
    };
    const scope = part('Credential').split('/');
    const [accessKeyId = '', date = '', region = '', service = '', terminal] = scope;
    if (scope.length !== 5 || terminal !== 'aws4_request' || scope.includes('')) {
        throw incomplete(`Credential must have exactly 5 slash-delimited elements: KEY/DATE/REGION/SERVICE/aws4_request`);
    }
    if (!/^\w{1,128}$/.test(accessKeyId))
        throw incomplete('The access key of Credential is malformed');
    const signedHeaders = part('SignedHeaders').toLowerCase().split(';');
    if (!signedHeaders.includes('host'))
        throw incomplete("'Host' must be a 'SignedHeader' in the Authorization header");
    const signature = part('Signature').toLowerCase();
    if (!/^[0-9a-f]{64}$/.test(signature))
        throw incomplete('Signature must be 64 hexadecimal digits');
    const timestamp = headerOf(request, 'x-amz-date') ?? '';
    const signedAt = timeOf(timestamp);
    if (signedAt === undefined) {
        throw incomplete("Authorization header requires existence of an 'X-Amz-Date' header: YYYYMMDDTHHMMSSZ");
    }
    if (!timestamp.startsWith(`${date}T`)) {
        throw refused(`Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date: ${date} != ${timestamp}`);
    }
    const sessionToken = headerOf(request, 'x-amz-security-token');
    return { accessKeyId, date, region, service, signedHeaders, signature, timestamp, signedAt, sessionToken };
}
function partsOf(text) {
    return new Map(text.split(',').map((part) => {
        const at = part.indexOf('=');
        return at < 0 ? [part.trim(), ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }));
}
function timeOf(timestamp) {
    const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(timestamp);
    if (match === null)
        return undefined;
    const [, year, month, day, hour, minute, second] = match;
    const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return Number.isNaN(time) ? undefined : time;
}
/** Throws an InvalidSignatureException for a signature made too long ago, or by a clock that is ahead. */
function checkTime({ timestamp, signedAt }, now) {
    const limit = (bound) => `${stamp(bound)} (${stamp(now)}`;
    if (signedAt < now - SKEW_MS) {
        throw refused(`Signature expired: ${timestamp} is now earlier than ${limit(now - SKEW_MS)} - 15 min.)`);
    }
    if (signedAt > now + SKEW_MS) {
        throw refused(`Signature not yet current: ${timestamp} is still later than ${limit(now + SKEW_MS)} + 15 min.)`);
    }
}
function stamp(time) {
    return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}
/**
 * Checks the signature against the secret key. `body` is the whole body, or undefined where the request names its
 * digest in x-amz-content-sha256 and is still to be read: whoever reads it compares. Throws an
 * InvalidSignatureException.
 */
function verifySignature(request, claims, secretKey, body) {
    const { date, region, service, timestamp, signedHeaders } = claims;
    const canonical = [
        request.method,
        canonicalPath(request.prefix + request.path),
        canonicalQuery(request.rawQuery),
        ...signedHeaders.map((name) => `${name}:${(headerOf(request, name) ?? '').trim().replace(/ +/g, ' ')}`),
        '',
        signedHeaders.join(';'),
        payloadHash(request, body),
    ].join('\n');
    const scope = [date, region, service, 'aws4_request'];
    const toSign = [ALGORITHM, timestamp, scope.join('/'), sha256(canonical)].join('\n');
    const key = scope.reduce((secret, part) => hmac(secret, part), Buffer.from(`AWS4${secretKey}`));
    if (!(0,external_node_crypto_.timingSafeEqual)(hmac(key, toSign), Buffer.from(claims.signature, 'hex'))) {
        throw refused('The request signature we calculated does not match the signature you provided. ' +
            'Check your AWS Secret Access Key and signing method. Consult the service documentation for details.');
    }
}
/** The declared digest, once it is known to be the body's, or the body's own. */
function payloadHash(request, body) {
    const declared = headerOf(request, 'x-amz-content-sha256');
    if (declared === undefined) {
        if (body === undefined)
            throw incomplete("The request requires existence of an 'X-Amz-Content-Sha256' header");
        return sha256(body);
    }
    if (declared === 'UNSIGNED-PAYLOAD') {
        // Where nothing else protects the body, its digest must be signed.
        if (!request.origin.startsWith('https:'))
            throw refused('UNSIGNED-PAYLOAD is accepted over HTTPS only');
    }
    else if (!/^[0-9a-f]{64}$/.test(declared) || (body !== undefined && sha256(body) !== declared)) {
        throw refused("The provided 'x-amz-content-sha256' header does not match what was computed.");
    }
    return declared;
}
/** Each segment is encoded once more than it is on the wire: the rule of every service but S3. */
function canonicalPath(path) {
    return path.split('/').map(encode).join('/');
}
/** Sorted by name, then by value, both in RFC 3986's encoding. */
function canonicalQuery(rawQuery) {
    return rawQuery
        .split('&')
        .filter((part) => part !== '')
        .map((part) => {
        const at = part.indexOf('=');
        const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
        return [encode(decode(name)), encode(decode(value))];
    })
        .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
        .map(([name, value]) => `${name}=${value}`)
        .join('&');
}
function compare(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** All but RFC 3986's unreserved characters; encodeURIComponent leaves five more as they are. */
function encode(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        // No valid percent-encoding: whoever signed it took it as it stands.
        return text;
    }
}
/** A client names the headers it signed: names like `constructor` must not reach what objects inherit. */
function headerOf({ headers }, name) {
    const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
    return typeof value === 'string' ? value : value?.join(',');
}
function sha256(data) {
    return (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
}
function hmac(key, data) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(data).digest();
}

;// CONCATENATED MODULE: ./packages/emulator/src/reading/client-json.ts
/** A document nobody would send in earnest: parsed, it would take far more memory than its bytes did. */
class StructureTooLarge extends Error {
    name = 'StructureTooLarge';
}
/** npm's own documents nest some ten levels deep. */
const MOST_LEVELS = 100;
/** Objects, lists and members together; a packument of a thousand versions has some 200,000. */
const MOST_PARTS = 2_000_000;
const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
/**
 * JSON that a client sent. Throws a SyntaxError for what is none, and a StructureTooLarge for what is too deep for the
 * functions that walk through it, or has too many parts for the machine's memory.
 */
function parseClientJson(bytes) {
    assertStructure(bytes);
    return JSON.parse(bytes.toString('utf8'));
}
function assertStructure(bytes) {
    let levels = 0;
    let parts = 0;
    for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at];
        if (byte === QUOTE) {
            at = endOfText(bytes, at);
        }
        else if (byte === 0x5b || byte === 0x7b) {
            levels++;
            parts++;
            if (levels > MOST_LEVELS)
                throw new StructureTooLarge(`The JSON is more than ${MOST_LEVELS} levels deep`);
        }
        else if (byte === 0x5d || byte === 0x7d) {
            levels--;
        }
        else if (byte === COMMA) {
            parts++;
        }
        if (parts > MOST_PARTS)
            throw new StructureTooLarge(`The JSON has more than ${MOST_PARTS} parts`);
    }
}
/** Where the text that starts at `start` ends; tarballs are texts of many megabytes, hence not byte by byte. */
function endOfText(bytes, start) {
    for (let end = bytes.indexOf(QUOTE, start + 1); end >= 0; end = bytes.indexOf(QUOTE, end + 1)) {
        let slashes = 0;
        while (bytes[end - 1 - slashes] === BACKSLASH)
            slashes++;
        if (slashes % 2 === 0)
            return end;
    }
    return bytes.length;
}

;// CONCATENATED MODULE: ./packages/emulator/src/api/codec.ts


/** Query, headers and JSON body to input. `body` is undefined where the payload is a stream. */
function codec_decode(operation, request, body) {
    const document = body === undefined ? {} : parseBody(body);
    const input = {};
    for (const member of operation.input) {
        const value = memberValue(member, request, document);
        if (value !== undefined)
            input[member.name] = value;
    }
    return input;
}
function memberValue(member, request, document) {
    const { name, schema, query, header, payload } = member;
    if (query !== undefined) {
        const text = request.query.get(query);
        return text === null ? undefined : fromText(schema, text, name);
    }
    if (header !== undefined) {
        const text = request.headers[header.toLowerCase()];
        return typeof text === 'string' ? fromText(schema, text, name) : undefined;
    }
    return payload ? request.body : fromJson(schema, document[name], name);
}
function parseBody(body) {
    if (body.length === 0)
        return {};
    let value;
    try {
        value = parseClientJson(body);
    }
    catch (error) {
        if (error instanceof StructureTooLarge)
            throw (0,errors/* invalid */.Gq)(error.message, 'CANNOT_PARSE');
        throw (0,errors/* invalid */.Gq)('The request body is not JSON', 'CANNOT_PARSE');
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw (0,errors/* invalid */.Gq)('The request body must be a JSON object', 'CANNOT_PARSE');
    }
    return value;
}
function fromText(schema, text, name) {
    if (schema.isBooleanSchema()) {
        if (text === 'true' || text === 'false')
            return text === 'true';
        throw (0,errors/* invalid */.Gq)(`Value '${text}' at '${name}' must be true or false`, 'CANNOT_PARSE');
    }
    if (schema.isNumericSchema()) {
        if (/^-?\d{1,15}$/.test(text))
            return Number(text);
        throw (0,errors/* invalid */.Gq)(`Value '${text}' at '${name}' must be a number`, 'CANNOT_PARSE');
    }
    return text;
}
/** Checks types on the way: the SDK's own decoders take anything. */
function fromJson(schema, value, name) {
    const wrong = (expected) => {
        throw (0,errors/* invalid */.Gq)(`The value at '${name}' must be ${expected}`, 'CANNOT_PARSE');
    };
    if (value === undefined || value === null)
        return undefined;
    if (schema.isListSchema()) {
        if (!Array.isArray(value))
            return wrong('a list');
        return value.map((item, index) => {
            const place = `${name}.${index + 1}.member`;
            return fromJson(schema.getValueSchema(), item, place) ?? wrong('a list without null');
        });
    }
    if (schema.isMapSchema() || schema.isStructSchema()) {
        if (typeof value !== 'object' || Array.isArray(value))
            return wrong('an object');
        const entries = Object.entries(value)
            .filter(([key]) => schema.isMapSchema() || hasMember(schema, key))
            .map(([key, item]) => {
            const inner = schema.isMapSchema() ? schema.getValueSchema() : schema.getMemberSchema(key);
            return [key, fromJson(inner, item, `${name}.${key}`)];
        })
            .filter(([, item]) => item !== undefined);
        return Object.fromEntries(entries);
    }
    if (schema.isBooleanSchema())
        return typeof value === 'boolean' ? value : wrong('true or false');
    if (schema.isNumericSchema())
        return typeof value === 'number' ? value : wrong('a number');
    return typeof value === 'string' ? value : wrong('a string');
}
function hasMember(schema, name) {
    return [...schema.structIterator()].some(([member]) => member === name);
}
/** Output to reply: headers, payload, or a JSON body; times are seconds with milliseconds as fraction. */
function codec_encode(operation, output) {
    const headers = { 'content-type': 'application/json' };
    const document = {};
    let payload;
    for (const { name, header, payload: isPayload } of operation.output) {
        const value = output[name];
        if (value === undefined)
            continue;
        if (isPayload)
            payload = value;
        else if (header !== undefined)
            headers[header] = headerText(value);
        else
            document[name] = toJson(value);
    }
    if (payload === undefined)
        return { status: 200, headers, body: JSON.stringify(document) };
    return { status: 200, headers: { ...headers, 'content-type': 'application/octet-stream' }, body: payload };
}
/** Asset names may have any letters; a header is bytes, and theirs are UTF-8. */
function headerText(value) {
    if (typeof value !== 'string')
        throw new Error('a header must be text');
    return Buffer.from(value, 'utf8').toString('latin1');
}
function toJson(value) {
    if (value instanceof Date)
        return value.getTime() / 1000;
    if (Array.isArray(value))
        return value.map(toJson);
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value)
            .filter(([, item]) => item !== undefined)
            .map(([key, item]) => [key, toJson(item)]));
    }
    return value;
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/client-set-up.ts
/** The token as shells and configuration files refer to it. */
const TOKEN = '${CODEARTIFACT_AUTH_TOKEN}';
function withCredentials(url) {
    return url.replace('://', `://aws:${TOKEN}@`);
}
/** The name alone: `127.0.0.1`. */
function hostOf({ endpoint }) {
    return new URL(endpoint).hostname;
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/cargo/clients.ts

const clients = [
    {
        id: 'cargo',
        name: 'Cargo',
        auth: 'token',
        steps: (target) => [
            {
                title: '~/.cargo/config.toml',
                text: `[registries.codeartifact]
index = "sparse+${target.url}"

[registry]
default = "codeartifact"
global-credential-providers = ["cargo:token"]

[source.crates-io]
replace-with = "codeartifact"`,
            },
            {
                title: 'In the shell',
                text: `export CARGO_REGISTRIES_CODEARTIFACT_TOKEN="Bearer ${TOKEN}"`,
                note: 'The word Bearer belongs to the value.',
            },
        ],
    },
];

// EXTERNAL MODULE: ./packages/emulator/node_modules/semver/index.js
var semver = __webpack_require__("packages/emulator/node_modules/semver/index.js");
var semver_default = /*#__PURE__*/__webpack_require__.n(semver);
;// CONCATENATED MODULE: ./packages/emulator/src/formats/plain-names.ts
/** Names that are kept and compared as they are written. */
const plainNames = {
    normalise: (key) => key,
    normaliseVersion: (version) => version,
    display: ({ name }) => name,
    full: ({ namespace, name }) => (namespace === '' ? name : `${namespace}/${name}`),
};

;// CONCATENATED MODULE: ./packages/emulator/src/formats/cargo/names.ts


/**
 * Of crates that differ in case or in `-` and `_` only, a registry has one; of versions that differ in their build
 * metadata only, too (The Cargo Book, "Name restrictions", "Version uniqueness").
 */
const names = {
    ...plainNames,
    identity: (name) => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replaceAll('_', '-'),
    versionIdentity,
};
/** A version without its build metadata. */
function versionIdentity(version) {
    return version.replace(/\+.*$/s, '');
}
/** Cargo's own rule, less the letters beyond ASCII, with crates.io's limit of length. */
const NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/;
/** The coordinates of a crate; undefined for what cannot be one's name. */
function crateAt(name) {
    return NAME.test(name) ? { format: 'cargo', namespace: '', name } : undefined;
}
/** Whether this is a semantic version as Cargo writes it: no `v` in front, no part missing. */
function isCrateVersion(version) {
    const parsed = version.length <= 255 ? semver_default().parse(version) : null;
    if (parsed === null)
        return false;
    const build = parsed.build.length === 0 ? '' : `+${parsed.build.join('.')}`;
    return `${parsed.version}${build}` === version;
}
/** Where a crate stands in an index (The Cargo Book, "Index files"): in lower case, as Cargo asks for it. */
function indexPath(name) {
    const lower = name.toLowerCase();
    return `${indexFolders(lower)}/${lower}`;
}
/** The folders alone: `{prefix}` in a registry's download URL, or `{lowerprefix}` of the name in lower case. */
function indexFolders(name) {
    if (name.length <= 2)
        return String(name.length);
    return name.length === 3 ? `3/${name.slice(0, 1)}` : `${name.slice(0, 2)}/${name.slice(2, 4)}`;
}
/** The one asset of a crate's version. */
function crateFile(name, version) {
    return `${name}-${version}.crate`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/single-flight.ts
/** Work under way by key: who asks for it meanwhile waits for the same, and what it comes to is for all of them. */
async function singleFlight(underWay, key, work) {
    const present = underWay.get(key);
    if (present !== undefined)
        return await present;
    const started = work();
    underWay.set(key, started);
    try {
        return await started;
    }
    finally {
        underWay.delete(key);
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/variants.ts

/** Whether a version's `publishedTime` falls back to the time of its record. `key` names the version. */
function fallsBack({ publishedTime = 'upstream' }, key) {
    if (publishedTime !== 'mixed')
        return publishedTime === 'updated';
    return (((0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(key)).digest()[0] ?? 0) & 1) === 1;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__("node:util");
;// CONCATENATED MODULE: ./packages/emulator/src/store/arns.ts
/** ARNs as the service documents them; a package without a namespace has an empty segment. */
function domainArn(domain) {
    return `arn:aws:codeartifact:${domain.region}:${domain.owner}:domain/${domain.name}`;
}
function repositoryArn(domain, repository) {
    return `arn:aws:codeartifact:${domain.region}:${domain.owner}:repository/${domain.name}/${repository}`;
}
function packageArn(domain, repository, { format, namespace, name }) {
    const path = `${domain.name}/${repository}/${format}/${namespace}/${name}`;
    return `arn:aws:codeartifact:${domain.region}:${domain.owner}:package/${path}`;
}
function packageGroupArn(domain, pattern) {
    const path = pattern.replaceAll('%', '%25').replaceAll('*', '%2a').replaceAll('$', '%24');
    return `arn:aws:codeartifact:${domain.region}:${domain.owner}:package-group/${domain.name}${path}`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/root-group.ts
/** Pattern of the group that every domain has: it matches all packages, and allows what it does not restrict. */
const ROOT = '/*';
function createRootGroup({ db, clock }, domainId) {
    db.run('INSERT INTO package_groups (domain_id, pattern, created) VALUES (?, ?, ?)', domainId, ROOT, clock.now());
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/resources.ts


function findPolicy(store, arn) {
    return store.db.get('SELECT * FROM policies WHERE resource_arn = ?', arn);
}
function requirePolicy(store, resource) {
    const policy = findPolicy(store, resource.arn);
    if (policy === undefined) {
        throw (0,errors/* notFound */.mX)(`Resource policy not found for ${resource.arn}`, resource.id, resource.type);
    }
    return policy;
}
/** Stores a policy as it was written. `revision` is the one that the caller saw; another one now is a conflict. */
function putPolicy(store, resource, document, revision) {
    return store.db.transaction(() => {
        checkRevision(findPolicy(store, resource.arn), resource, revision);
        const next = (0,external_node_crypto_.createHash)('sha256').update(`${(0,external_node_crypto_.randomUUID)()}${document}`).digest('base64');
        store.db.run('INSERT OR REPLACE INTO policies VALUES (?, ?, ?)', resource.arn, document, next);
        return { resource_arn: resource.arn, document, revision: next };
    });
}
function deletePolicy(store, resource, revision) {
    return store.db.transaction(() => {
        const policy = requirePolicy(store, resource);
        checkRevision(policy, resource, revision);
        store.db.run('DELETE FROM policies WHERE resource_arn = ?', resource.arn);
        return policy;
    });
}
function checkRevision(policy, resource, revision) {
    if (revision !== undefined && policy?.revision !== revision) {
        throw (0,errors/* conflict */.hj)('The policy revision does not match the current revision', resource.id, resource.type);
    }
}
/** By key. */
function listTags(store, arn) {
    return store.db.all('SELECT key, value FROM tags WHERE resource_arn = ? ORDER BY key', arn);
}
function putTags(store, arn, tags) {
    store.db.transaction(() => {
        for (const { key, value } of tags)
            store.db.run('INSERT OR REPLACE INTO tags VALUES (?, ?, ?)', arn, key, value);
    });
}
function removeTags(store, arn, keys) {
    store.db.transaction(() => {
        for (const key of keys)
            store.db.run('DELETE FROM tags WHERE resource_arn = ? AND key = ?', arn, key);
    });
}
/** What is known of a resource by its ARN alone, when the resource itself goes. */
function removeResourceRecords(store, arn) {
    store.db.run('DELETE FROM policies WHERE resource_arn = ?', arn);
    store.db.run('DELETE FROM tags WHERE resource_arn = ?', arn);
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/domains.ts





/** In each Region (user guide, "Quotas"). */
const DOMAINS_PER_ACCOUNT = 10;
function createDomain(store, domain) {
    const { owner, name, region, encryptionKey } = domain;
    const key = keyArn(encryptionKey, owner, region);
    return store.db.transaction(() => {
        if (findDomain(store, domain) !== undefined) {
            throw (0,errors/* conflict */.hj)(`Domain already exists: ${name}`, name, 'domain');
        }
        if (listDomains(store, domain).length >= DOMAINS_PER_ACCOUNT) {
            throw (0,errors/* quotaExceeded */.Q)(`An account may own ${DOMAINS_PER_ACCOUNT} domains`, name, 'domain');
        }
        const { id } = store.db.run('INSERT INTO domains (owner, name, region, encryption_key, created) VALUES (?, ?, ?, ?, ?)', owner, name, region, key, store.clock.now());
        const row = domainById(store, id);
        createRootGroup(store, row.id);
        return row;
    });
}
/**
 * The ARN of a key, which is all that a domain tells of it, from what KMS accepts: its ARN, ID, alias or alias ARN. No
 * KMS is here to say what an alias stands for: one key of its own. Without any, the default key of the account.
 */
function keyArn(key, owner, region) {
    const uuid = /^(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z0-9-]{7,64})$/;
    if (key === undefined)
        return `arn:aws:kms:${region}:${owner}:key/${(0,external_node_crypto_.randomUUID)()}`;
    if (/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9/_-]+$/.test(key))
        return key;
    const [, place = `arn:aws:kms:${region}:${owner}`, alias] = /^(?:(arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}):)?(alias\/[A-Za-z0-9/_-]+)$/.exec(key) ?? [];
    if (alias !== undefined)
        return `${place}:key/${uuidOf(`${place}:${alias}`)}`;
    if (uuid.test(key))
        return `arn:aws:kms:${region}:${owner}:key/${key}`;
    throw (0,errors/* invalid */.Gq)(`KMS key not found: ${key}`, 'ENCRYPTION_KEY_ERROR');
}
function uuidOf(text) {
    const digits = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    return [0, 8, 12, 16, 20].map((start, index) => digits.slice(start, [8, 12, 16, 20, 32][index])).join('-');
}
function findDomain(store, { region, owner, name }) {
    return store.db.get('SELECT * FROM domains WHERE owner = ? AND name = ? AND region = ?', owner, name, region);
}
function requireDomain(store, wanted) {
    const domain = findDomain(store, wanted);
    if (domain !== undefined)
        return domain;
    const { owner, name } = wanted;
    // The service's own wording; tools look for it.
    throw (0,errors/* notFound */.mX)(`Domain not found. Domain '${name}' owned by account '${owner}' does not exist`, name, 'domain');
}
function domainById(store, id) {
    const domain = store.db.get('SELECT * FROM domains WHERE id = ?', id);
    if (domain === undefined)
        throw new Error(`no domain has the id ${id}`);
    return domain;
}
/** By name. */
function listDomains(store, { region, owner }) {
    return store.db.all('SELECT * FROM domains WHERE owner = ? AND region = ? ORDER BY name', owner, region);
}
/** Bytes stored for the domain: each asset counts once, whatever number of versions and repositories hold it. */
function domainSize(store, domain) {
    const row = store.db.get(`SELECT SUM(size) AS bytes FROM (
       SELECT DISTINCT a.sha256, a.size FROM assets a
       JOIN versions v ON v.id = a.version_id JOIN packages p ON p.id = v.package_id
       JOIN repositories r ON r.id = p.repository_id WHERE r.domain_id = ?)`, domain.id);
    return row?.bytes ?? 0;
}
function repositoryCount(store, domain) {
    const row = store.db.get('SELECT COUNT(*) AS n FROM repositories WHERE domain_id = ?', domain.id);
    return row?.n ?? 0;
}
/** Deletes an empty domain, its groups and all that is kept about it. */
function deleteDomain(store, domain) {
    store.db.transaction(() => {
        if (repositoryCount(store, domain) > 0) {
            throw (0,errors/* conflict */.hj)('Domain must contain 0 repositories before deletion', domain.name, 'domain');
        }
        removeResourceRecords(store, domainArn(domain));
        const groups = store.db.all('SELECT pattern FROM package_groups WHERE domain_id = ?', domain.id);
        for (const { pattern } of groups)
            removeResourceRecords(store, packageGroupArn(domain, pattern));
        store.db.run('DELETE FROM domains WHERE id = ?', domain.id);
    });
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/group-pattern.ts

/** From the widest to the narrowest; of two patterns that match one package, the later kind is the more specific. */
const KINDS = ['all', 'format', 'namespace-prefix', 'namespace', 'name-prefix', 'name'];
/** The user guide's examples name a format by its language ("Namespaces in package group definitions"). */
const OTHER_NAMES = new Map([['python', 'pypi']]);
const ENDS_IN_WORD = /[\p{L}\p{N}]\p{M}*$/u;
const CONTINUES_WORD = /^[\p{L}\p{N}\p{M}]/u;
/**
 * Reads `/*`, `/FORMAT/*`, `/FORMAT/NS~`, `/FORMAT/NS/*`, `/FORMAT/NS/NAME~` or `/FORMAT/NS/NAME$`; throws a
 * ValidationException for anything else, and for a pattern that no package can match.
 */
function parseGroupPattern(formats, text) {
    const refuse = (problem) => {
        throw (0,errors/* invalid */.Gq)(`Invalid package group pattern '${text}': ${problem}`);
    };
    const [start, formatName, ...rest] = text.split('/');
    if (start !== '' || formatName === undefined)
        return refuse("it must start with '/'");
    if (formatName === '*' && rest.length === 0)
        return { kind: 'all' };
    const record = formats.get(OTHER_NAMES.get(formatName) ?? formatName);
    if (record === undefined)
        return refuse(`its first part must be '*' or one of ${[...formats.keys()].join(', ')}`);
    const format = record.id;
    const [first, second, ...more] = rest;
    if (first === undefined || more.length > 0 || text.includes('#')) {
        return refuse('it must have the form /*, /FORMAT/*, /FORMAT/NS~, /FORMAT/NS/*, /FORMAT/NS/NAME~ or /FORMAT/NS/NAME$');
    }
    if (second === undefined) {
        if (first === '*')
            return { kind: 'format', format };
        if (!first.endsWith('~'))
            return refuse("a namespace must end in '~' or be followed by '/'");
        const namespace = prefixOf(first, refuse);
        checkParts(record, namespace, undefined, refuse);
        return { kind: 'namespace-prefix', format, namespace };
    }
    if (second === '*') {
        checkParts(record, first, undefined, refuse);
        return { kind: 'namespace', format, namespace: first };
    }
    const suffix = second.slice(-1);
    if (suffix !== '~' && suffix !== '$')
        return refuse("a name must end in '$' (exactly this) or '~' (a prefix)");
    const name = suffix === '~' ? prefixOf(second, refuse) : second.slice(0, -1);
    if (name === '')
        return refuse('the name is empty');
    checkParts(record, first, name, refuse);
    return { kind: suffix === '~' ? 'name-prefix' : 'name', format, namespace: first, name };
}
function prefixOf(text, refuse) {
    const prefix = text.slice(0, -1);
    return ENDS_IN_WORD.test(prefix) ? prefix : refuse("'~' must follow a letter or a digit");
}
/** Groups are matched against stored names, so a pattern has to be written with those (user guide, as above). */
function checkParts({ id: format, names, namespace: rule }, namespace, name, refuse) {
    if (namespace.includes('*') || name?.includes('*') === true)
        refuse("'*' stands at the end only, after a '/'");
    if (namespace !== '' && rule === 'none')
        refuse(`${format} packages have no namespace; leave it empty`);
    if (namespace === '' && rule === 'required')
        refuse(`${format} packages always have a namespace`);
    const stored = names.normalise({ format, namespace, name: name ?? '' });
    if (stored.namespace !== namespace || stored.name !== (name ?? '')) {
        const path = `/${format}/${stored.namespace}${name === undefined ? '' : `/${stored.name}`}`;
        refuse(`${format} names are stored in their normalised form; the pattern must begin ${path}`);
    }
}
function matchGroup(formats, pattern, at) {
    if (pattern.kind === 'all')
        return 'STRONG';
    if (pattern.format !== at.format)
        return undefined;
    // A crate spelled otherwise is the same one, not one that resembles it; an index is even asked for it in lower case.
    const identify = formats.get(at.format)?.names.identity ?? ((text) => text);
    if (matches(pattern, at, identify))
        return 'STRONG';
    return matches(pattern, at, fold) ? 'WEAK' : undefined;
}
function matches(pattern, at, form) {
    if (pattern.kind === 'format')
        return true;
    const namespace = form(at.namespace);
    const wanted = form(pattern.namespace);
    if (pattern.kind === 'namespace-prefix')
        return startsWithWords(namespace, wanted);
    if (namespace !== wanted)
        return false;
    if (pattern.kind === 'namespace')
        return true;
    return pattern.kind === 'name'
        ? form(at.name) === form(pattern.name)
        : startsWithWords(form(at.name), form(pattern.name));
}
/** Whether `text` is `prefix`, or goes on after it with something that is not part of the prefix's last word. */
function startsWithWords(text, prefix) {
    return text.startsWith(prefix) && !CONTINUES_WORD.test(text.slice(prefix.length));
}
/** Letters and digits that look like a Latin letter in the fonts of terminals and package pages. */
const LOOK_ALIKES = new Map(Object.entries({
    a: 'аαɑ',
    b: 'ьƅ',
    c: 'сϲ',
    d: 'ԁ',
    e: 'еє',
    g: 'ɡ',
    h: 'һ',
    i: 'іιı',
    j: 'јϳ',
    k: 'кκ',
    l: '1ӏ|',
    m: 'м',
    n: 'ո',
    o: '0оοօ',
    p: 'рρ',
    q: 'ԛ',
    s: 'ѕ',
    t: 'тτ',
    u: 'υս',
    v: 'νѵ',
    w: 'ԝω',
    x: 'хχ',
    y: 'уγ',
    σ: 'ς',
    '.': '‐‑‒–—−',
}).flatMap(([latin, others]) => Array.from(others, (other) => [other, latin])));
/** What a name looks like at a glance: compatibility forms, case, separators and look-alikes are made the same. */
function fold(text) {
    const lower = text.normalize('NFKC').toLowerCase();
    return lower.replace(/./gsu, (character) => LOOK_ALIKES.get(character) ?? character).replace(/[-._]+/g, '.');
}
/** Sorts the more specific of two patterns that match one package first. */
function bySpecificity(a, b) {
    return KINDS.indexOf(b.kind) - KINDS.indexOf(a.kind) || lastPart(b).length - lastPart(a).length;
}
function lastPart(pattern) {
    if ('name' in pattern)
        return fold(pattern.name);
    return 'namespace' in pattern ? fold(pattern.namespace) : '';
}
/** Whether every package that `inner` matches is matched by `outer` too, and `outer` matches more than that. */
function contains(outer, inner) {
    if (outer.kind === 'all')
        return inner.kind !== 'all';
    if (inner.kind === 'all' || inner.format !== outer.format)
        return false;
    if (outer.kind === 'format')
        return inner.kind !== 'format';
    if (inner.kind === 'format')
        return false;
    if (outer.kind === 'namespace-prefix') {
        const same = inner.kind === 'namespace-prefix' && inner.namespace === outer.namespace;
        return !same && startsWithWords(inner.namespace, outer.namespace);
    }
    if (!('name' in inner) || inner.namespace !== outer.namespace)
        return false;
    if (outer.kind === 'namespace')
        return true;
    if (outer.kind === 'name')
        return false;
    const same = inner.kind === 'name-prefix' && inner.name === outer.name;
    return !same && startsWithWords(inner.name, outer.name);
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/format.ts
/** The record of a package's format. What is stored, or asked for after validation, has one. */
function formatOf({ formats }, { format }) {
    const found = formats.get(format);
    if (found === undefined)
        throw new Error(`there is no package format ${format}`);
    return found;
}
/** A package's identity in a repository, beside its namespace: two that have the same are one package. */
function identityOf(store, key) {
    return formatOf(store, key).names.identity?.(key.name) ?? key.name;
}
/** The format of an external connection's packages; undefined where the service has no such connection. */
function formatOfConnection({ formats }, connection) {
    for (const { id, connections } of formats.values()) {
        if (connections.some(({ name }) => name === connection))
            return id;
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__("node:os");
// EXTERNAL MODULE: external "node:sqlite"
var external_node_sqlite_ = __webpack_require__("node:sqlite");
;// CONCATENATED MODULE: ./packages/emulator/src/store/database.ts

/**
 * SQLite behind a handful of verbs, with every statement prepared once. All calls are synchronous, so whatever runs
 * between two awaits is atomic towards other requests; `transaction` makes it atomic towards a crash too.
 */
class Database {
    #sqlite;
    #statements = new Map();
    #depth = 0;
    #changes = 0;
    /**
     * `path` of a file, or ':memory:'. A file is in WAL mode and synced at each commit: a commit survives a power cut.
     * `identify` tells a package's identity, for folders of before it was kept.
     */
    constructor(path, identify) {
        this.#sqlite = new external_node_sqlite_.DatabaseSync(path);
        this.#sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = OFF;');
        // A table is made anew under the rows that refer to it.
        migrate(this.#sqlite, identify);
        this.#sqlite.exec('PRAGMA foreign_keys = ON;');
    }
    /** Grows with every change, of whatever it is: as long as it is the same, so is all that a query can answer. */
    get changes() {
        return this.#changes;
    }
    /* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- a query's row type is known to its author only */
    get(sql, ...values) {
        return this.#statement(sql).get(...values);
    }
    all(sql, ...values) {
        return this.#statement(sql).all(...values);
    }
    /* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */
    /** Runs a statement; returns the last row's id and how many rows changed. */
    run(sql, ...values) {
        // Counted whatever becomes of it: a statement may have changed something, by a trigger or a cascade, that it does
        // not report.
        this.#changes++;
        const { lastInsertRowid, changes } = this.#statement(sql).run(...values);
        return { id: Number(lastInsertRowid), changes: Number(changes) };
    }
    /** All of `work` or nothing of it. Nested calls join the outer transaction. `work` must not await. */
    transaction(work) {
        if (this.#depth > 0)
            return work();
        this.#sqlite.exec('BEGIN IMMEDIATE');
        this.#depth++;
        try {
            const result = work();
            this.#sqlite.exec('COMMIT');
            return result;
        }
        catch (error) {
            this.#changes++;
            this.#sqlite.exec('ROLLBACK');
            throw error;
        }
        finally {
            this.#depth--;
        }
    }
    close() {
        this.#statements.clear();
        this.#sqlite.close();
    }
    #statement(sql) {
        let statement = this.#statements.get(sql);
        if (statement === undefined) {
            statement = this.#sqlite.prepare(sql);
            this.#statements.set(sql, statement);
        }
        return statement;
    }
}
const SCHEMA_VERSION = 5;
function migrate(sqlite, identify) {
    const { user_version: version } = sqlite.prepare('PRAGMA user_version').get();
    if (version > SCHEMA_VERSION) {
        throw new Error(`The data folder was written by a newer emulator (schema ${version}, this one knows ${SCHEMA_VERSION})`);
    }
    if (version === SCHEMA_VERSION)
        return;
    sqlite.function('identify', { deterministic: true }, (format, name) => identify(String(format), String(name)));
    const steps = version === 0 ? [SCHEMA] : CHANGES.slice(version - 1);
    sqlite.exec(`BEGIN; ${steps.join('')} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
}
/** Since the fourth schema. What is not known is null. */
const PENDING_ASSETS = `
CREATE TABLE pending_assets (
  version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
  name TEXT NOT NULL,
  size INTEGER,
  md5 TEXT,
  sha1 TEXT,
  sha256 TEXT,
  sha512 TEXT,
  PRIMARY KEY (version_id, name)
) STRICT;
`;
/** Since the fifth schema. An Unfinished version was published at no time, which counts as the earliest. */
const VERSIONS_BY_TIME = 'CREATE INDEX versions_by_time ON versions (package_id, COALESCE(published, 0));';
/** What leads from each version of the schema to the next, the first to the second first. */
const CHANGES = [
    // The first schema knew the identity of one format's packages only.
    `
DROP INDEX crates;
ALTER TABLE packages ADD COLUMN identity TEXT NOT NULL DEFAULT '';
UPDATE packages SET identity = identify(format, name);
CREATE UNIQUE INDEX packages_by_identity ON packages (repository_id, format, namespace, identity);
`,
    // Each Region has domain names of its own.
    `
CREATE TABLE domains_by_region (
  id INTEGER PRIMARY KEY,
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  region TEXT NOT NULL,
  encryption_key TEXT NOT NULL,
  created INTEGER NOT NULL,
  UNIQUE (owner, name, region)
) STRICT;
INSERT INTO domains_by_region SELECT id, owner, name, region, encryption_key, created FROM domains;
DROP TABLE domains;
ALTER TABLE domains_by_region RENAME TO domains;
`,
    // A version is imported with the records of all its assets.
    PENDING_ASSETS,
    // Lists of the newest find Unfinished versions at their end.
    `DROP INDEX IF EXISTS versions_by_time; ${VERSIONS_BY_TIME}`,
];
/**
 * Times are milliseconds since the epoch. A package without a namespace has ''; its identity is what two spellings of
 * its name have in common. An asset's bytes are the file named
 * by its SHA-256 (see blobs.ts); the same bytes in several versions or repositories are one file.
 */
const SCHEMA = `
CREATE TABLE domains (
  id INTEGER PRIMARY KEY,
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  region TEXT NOT NULL,
  encryption_key TEXT NOT NULL,
  created INTEGER NOT NULL,
  UNIQUE (owner, name, region)
) STRICT;
CREATE TABLE repositories (
  id INTEGER PRIMARY KEY,
  domain_id INTEGER NOT NULL REFERENCES domains ON DELETE CASCADE,
  name TEXT NOT NULL,
  administrator TEXT NOT NULL,
  description TEXT,
  created INTEGER NOT NULL,
  UNIQUE (domain_id, name)
) STRICT;
CREATE TABLE upstreams (
  repository_id INTEGER NOT NULL REFERENCES repositories ON DELETE CASCADE,
  position INTEGER NOT NULL,
  upstream_id INTEGER NOT NULL REFERENCES repositories ON DELETE CASCADE,
  PRIMARY KEY (repository_id, position)
) STRICT;
CREATE INDEX upstreams_by_upstream ON upstreams (upstream_id);
CREATE TABLE external_connections (
  repository_id INTEGER PRIMARY KEY REFERENCES repositories ON DELETE CASCADE,
  name TEXT NOT NULL
) STRICT;
CREATE TABLE packages (
  id INTEGER PRIMARY KEY,
  repository_id INTEGER NOT NULL REFERENCES repositories ON DELETE CASCADE,
  format TEXT NOT NULL,
  namespace TEXT NOT NULL,
  name TEXT NOT NULL,
  publish TEXT NOT NULL,
  upstream TEXT NOT NULL,
  identity TEXT NOT NULL,
  UNIQUE (repository_id, format, namespace, name)
) STRICT;
CREATE INDEX packages_by_name ON packages (format, namespace, name);
CREATE UNIQUE INDEX packages_by_identity ON packages (repository_id, format, namespace, identity);
CREATE TABLE versions (
  id INTEGER PRIMARY KEY,
  package_id INTEGER NOT NULL REFERENCES packages ON DELETE CASCADE,
  version TEXT NOT NULL,
  display_name TEXT,
  status TEXT NOT NULL,
  revision TEXT NOT NULL,
  published INTEGER,
  origin_type TEXT NOT NULL,
  origin_repository TEXT,
  origin_connection TEXT,
  metadata TEXT NOT NULL,
  changes INTEGER NOT NULL,
  UNIQUE (package_id, version)
) STRICT;
${VERSIONS_BY_TIME}
CREATE TABLE assets (
  version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  md5 TEXT NOT NULL,
  sha1 TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  sha512 TEXT NOT NULL,
  PRIMARY KEY (version_id, name)
) STRICT;
CREATE INDEX assets_by_content ON assets (sha256);
${PENDING_ASSETS}
CREATE TABLE dist_tags (
  package_id INTEGER NOT NULL REFERENCES packages ON DELETE CASCADE,
  tag TEXT NOT NULL,
  version TEXT NOT NULL,
  PRIMARY KEY (package_id, tag)
) STRICT;
CREATE TABLE package_groups (
  id INTEGER PRIMARY KEY,
  domain_id INTEGER NOT NULL REFERENCES domains ON DELETE CASCADE,
  pattern TEXT NOT NULL,
  contact_info TEXT,
  description TEXT,
  created INTEGER NOT NULL,
  UNIQUE (domain_id, pattern)
) STRICT;
CREATE TABLE group_restrictions (
  group_id INTEGER NOT NULL REFERENCES package_groups ON DELETE CASCADE,
  type TEXT NOT NULL,
  mode TEXT NOT NULL,
  PRIMARY KEY (group_id, type)
) STRICT;
CREATE TABLE group_repositories (
  group_id INTEGER NOT NULL REFERENCES package_groups ON DELETE CASCADE,
  type TEXT NOT NULL,
  repository_id INTEGER NOT NULL REFERENCES repositories ON DELETE CASCADE,
  PRIMARY KEY (group_id, type, repository_id)
) STRICT;
CREATE TABLE policies (
  resource_arn TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  revision TEXT NOT NULL
) STRICT;
CREATE TABLE tags (
  resource_arn TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (resource_arn, key)
) STRICT;
CREATE TABLE secrets (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
CREATE TABLE upload_faults (
  version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
  asset TEXT NOT NULL,
  PRIMARY KEY (version_id, asset)
) STRICT;
`;

;// CONCATENATED MODULE: ./packages/emulator/src/store/store.ts






/**
 * Opens the store in a folder, or, without one, for the life of the process: metadata in memory, assets in a
 * temporary folder. What a crash left over (half uploads, bytes no version refers to) is removed on the way.
 */
function openStore(folder, clock, formats, temporaryFolder = (0,external_node_os_.tmpdir)()) {
    const root = folder ?? (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temporaryFolder, 'codeartifact-emulator-'));
    (0,external_node_fs_.mkdirSync)(root, { recursive: true, mode: 0o700 });
    const db = openDatabase(folder === undefined ? ':memory:' : (0,external_node_path_.join)(root, 'codeartifact.sqlite'), formats);
    const blobs = new Blobs(root, folder !== undefined);
    const store = {
        db,
        blobs,
        clock,
        formats,
        close: () => {
            db.close();
            if (folder === undefined)
                (0,external_node_fs_.rmSync)(root, { recursive: true, force: true });
        },
    };
    verify(store);
    return store;
}
/** Throws an Error that names the file and the remedy: another program's, or a damaged one, is the user's to take away. */
function openDatabase(path, formats) {
    try {
        return new Database(path, (format, name) => identityOf({ formats }, { format, namespace: '', name }));
    }
    catch (error) {
        const { message } = error;
        throw new Error(`${path} cannot be opened (${message}): start with another data folder, or a new one`, {
            cause: error,
        });
    }
}
/** Bytes without an owner go; an owner without bytes means that the folder was damaged, and is said. */
function verify({ db, blobs }) {
    const wanted = new Set(db.all('SELECT DISTINCT sha256 FROM assets').map((row) => row.sha256));
    const orphans = [];
    for (const sha256 of blobs.all()) {
        if (!wanted.delete(sha256))
            orphans.push(sha256);
    }
    blobs.collect(orphans, () => false);
    if (wanted.size > 0) {
        throw new Error(`The data folder is damaged: the bytes of ${wanted.size} assets are missing. Start with a new one.`);
    }
}
/** Removes the bytes of assets that were just dropped, where no other version of any repository has them. */
function collectGarbage({ db, blobs }, hashes) {
    blobs.collect(hashes, (sha256) => db.get('SELECT 1 FROM assets WHERE sha256 = ? LIMIT 1', sha256) !== undefined);
}
/** Ends an upload: its bytes stay only if a version refers to them by now. To be called whatever became of it. */
function releaseStaged(store, staged) {
    store.blobs.release(staged);
    collectGarbage(store, [staged.hashes.sha256]);
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/repositories.ts





const REPOSITORIES_PER_DOMAIN = 1000;
const DIRECT_UPSTREAMS = 10;
/** How many repositories one request searches (service quota). */
const SEARCHED_REPOSITORIES = 25;
function createRepository(store, domain, repository) {
    return store.db.transaction(() => {
        const { name, administrator, description, upstreams } = repository;
        if (findRepository(store, domain, name) !== undefined) {
            throw (0,errors/* conflict */.hj)(`Repository already exists: ${name}`, name, 'repository');
        }
        const count = store.db.get('SELECT COUNT(*) AS n FROM repositories WHERE domain_id = ?', domain.id);
        if ((count?.n ?? 0) >= REPOSITORIES_PER_DOMAIN) {
            throw (0,errors/* quotaExceeded */.Q)(`A domain may hold ${REPOSITORIES_PER_DOMAIN} repositories`, name, 'repository');
        }
        const { id } = store.db.run('INSERT INTO repositories (domain_id, name, administrator, description, created) VALUES (?, ?, ?, ?, ?)', domain.id, name, administrator, description ?? null, store.clock.now());
        const row = repositoryById(store, id);
        setUpstreams(store, domain, row, upstreams);
        return row;
    });
}
/** Changes what is given: `upstreams` undefined keeps them, an empty list clears them. */
function updateRepository(store, domain, name, change) {
    return store.db.transaction(() => {
        const repository = requireRepository(store, domain, name);
        if (change.description !== undefined) {
            store.db.run('UPDATE repositories SET description = ? WHERE id = ?', change.description, repository.id);
        }
        if (change.upstreams !== undefined)
            setUpstreams(store, domain, repository, change.upstreams);
        return repositoryById(store, repository.id);
    });
}
function setUpstreams(store, domain, repository, names) {
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw (0,errors/* invalid */.Gq)(`Upstream repository '${twice}' is listed more than once`);
    if (names.length > DIRECT_UPSTREAMS) {
        throw (0,errors/* quotaExceeded */.Q)(`A repository may have ${DIRECT_UPSTREAMS} direct upstreams`, repository.name, 'repository');
    }
    if (names.length > 0 && externalConnection(store, repository) !== undefined) {
        throw (0,errors/* conflict */.hj)('A repository can have one or more upstream repositories or an external connection, not both', repository.name, 'repository');
    }
    const rows = names.map((name) => requireRepository(store, domain, name));
    for (const row of rows) {
        if (row.id === repository.id || everythingAbove(store, row).some((above) => above.id === repository.id)) {
            throw (0,errors/* invalid */.Gq)(`Upstream repository '${row.name}' would make a cycle`, 'OTHER');
        }
    }
    store.db.run('DELETE FROM upstreams WHERE repository_id = ?', repository.id);
    rows.forEach((row, position) => store.db.run('INSERT INTO upstreams VALUES (?, ?, ?)', repository.id, position, row.id));
}
function findRepository(store, domain, name) {
    return store.db.get('SELECT * FROM repositories WHERE domain_id = ? AND name = ?', domain.id, name);
}
function requireRepository(store, domain, name) {
    const repository = findRepository(store, domain, name);
    if (repository !== undefined)
        return repository;
    throw (0,errors/* notFound */.mX)(`Repository not found. Repository '${name}' does not exist in domain '${domain.name}'`, name, 'repository');
}
function repositoryById(store, id) {
    const repository = store.db.get('SELECT * FROM repositories WHERE id = ?', id);
    if (repository === undefined)
        throw new Error(`no repository has the id ${id}`);
    return repository;
}
/** By name. */
function listRepositories(store, domain) {
    return store.db.all('SELECT * FROM repositories WHERE domain_id = ? ORDER BY name', domain.id);
}
/** The repositories of an account in a Region, in all domains; by name, those of one name in the order they were made in. */
function listAdministeredRepositories(store, account, region) {
    return store.db.all(`SELECT r.* FROM repositories r JOIN domains d ON d.id = r.domain_id
     WHERE r.administrator = ? AND d.region = ? ORDER BY r.name, r.id`, account, region);
}
/** Deletes the repository with all it holds. Repositories that had it upstream lose the reference. */
function deleteRepository(store, domain, name) {
    const [repository, hashes] = store.db.transaction(() => {
        const row = requireRepository(store, domain, name);
        const assets = store.db.all(`SELECT DISTINCT a.sha256 FROM assets a JOIN versions v ON v.id = a.version_id
       JOIN packages p ON p.id = v.package_id WHERE p.repository_id = ?`, row.id);
        removeResourceRecords(store, repositoryArn(domain, name));
        store.db.run('DELETE FROM repositories WHERE id = ?', row.id);
        return [row, assets.map((asset) => asset.sha256)];
    });
    collectGarbage(store, hashes);
    return repository;
}
/** Direct upstreams in search order. */
function upstreams(store, repository) {
    return store.db.all(`SELECT r.* FROM upstreams u JOIN repositories r ON r.id = u.upstream_id
     WHERE u.repository_id = ? ORDER BY u.position`, repository.id);
}
function externalConnection(store, repository) {
    return store.db.get('SELECT name FROM external_connections WHERE repository_id = ?', repository.id)
        ?.name;
}
function associateExternalConnection(store, repository, connection) {
    store.db.transaction(() => {
        assertConnection(store, connection);
        const present = externalConnection(store, repository);
        if (present === connection) {
            throw (0,errors/* conflict */.hj)(`External connection already exists: ${connection}`, repository.name, 'repository');
        }
        if (present !== undefined) {
            throw (0,errors/* quotaExceeded */.Q)('A repository may have one external connection', repository.name, 'repository');
        }
        if (upstreams(store, repository).length > 0) {
            throw (0,errors/* conflict */.hj)('A repository can have one or more upstream repositories or an external connection, not both', repository.name, 'repository');
        }
        store.db.run('INSERT INTO external_connections VALUES (?, ?)', repository.id, connection);
    });
}
function disassociateExternalConnection(store, repository, connection) {
    store.db.transaction(() => {
        assertConnection(store, connection);
        const { changes } = store.db.run('DELETE FROM external_connections WHERE repository_id = ? AND name = ?', repository.id, connection);
        if (changes === 0) {
            throw (0,errors/* notFound */.mX)(`External connection not found: ${connection}`, repository.name, 'repository');
        }
    });
}
function assertConnection(store, connection) {
    if (formatOfConnection(store, connection) === undefined) {
        throw (0,errors/* invalid */.Gq)(`Unknown external connection: ${connection}`);
    }
}
/**
 * The repositories a request to `repository` looks into, in order: itself, then depth first everything above each
 * upstream, each repository once, 25 at most (service quota).
 */
function searchOrder(store, repository) {
    return [repository, ...everythingAbove(store, repository)].slice(0, SEARCHED_REPOSITORIES);
}
function everythingAbove(store, repository) {
    const found = new Map();
    const visit = (row) => {
        for (const upstream of upstreams(store, row)) {
            if (found.has(upstream.id))
                continue;
            found.set(upstream.id, upstream);
            visit(upstream);
        }
    };
    visit(repository);
    return [...found.values()];
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/groups.ts







const RESTRICTION_TYPES = ['EXTERNAL_UPSTREAM', 'INTERNAL_UPSTREAM', 'PUBLISH'];
/** The packages that the pattern describes better than any other group's belong to the new group from here on. */
function createGroup(store, domain, group) {
    return store.db.transaction(() => {
        parseGroupPattern(store.formats, group.pattern);
        if (findGroup(store, domain, group.pattern) !== undefined) {
            // The model's resource types do not name package groups, so the error goes without one.
            throw new errors/* ServiceError */._7('ConflictException', 409, `Package group already exists: ${group.pattern}`, {
                resourceId: group.pattern,
            });
        }
        return insertGroup(store, domain, group);
    });
}
function insertGroup(store, domain, { pattern, contactInfo, description }) {
    store.db.run('INSERT INTO package_groups (domain_id, pattern, contact_info, description, created) VALUES (?, ?, ?, ?, ?)', domain.id, pattern, contactInfo ?? null, description ?? null, store.clock.now());
    return requireGroup(store, domain, pattern);
}
function findGroup(store, domain, pattern) {
    return store.db.get('SELECT * FROM package_groups WHERE domain_id = ? AND pattern = ?', domain.id, pattern);
}
function requireGroup(store, domain, pattern) {
    const group = findGroup(store, domain, pattern);
    if (group !== undefined)
        return group;
    throw new errors/* ServiceError */._7('ResourceNotFoundException', 404, `Package group not found. Package group '${pattern}' does not exist in domain '${domain.name}'`, { resourceId: pattern });
}
/** By pattern. */
function listGroups(store, domain) {
    return store.db.all('SELECT * FROM package_groups WHERE domain_id = ? ORDER BY pattern', domain.id);
}
/** Changes what is given. */
function updateGroup(store, domain, { pattern, contactInfo, description }) {
    return store.db.transaction(() => {
        const { id } = requireGroup(store, domain, pattern);
        if (contactInfo !== undefined) {
            store.db.run('UPDATE package_groups SET contact_info = ? WHERE id = ?', contactInfo, id);
        }
        if (description !== undefined) {
            store.db.run('UPDATE package_groups SET description = ? WHERE id = ?', description, id);
        }
        return requireGroup(store, domain, pattern);
    });
}
/** Its packages and sub-groups fall to its parent: both follow from the patterns that are left. */
function deleteGroup(store, domain, pattern) {
    store.db.transaction(() => {
        const { id } = requireGroup(store, domain, pattern);
        if (pattern === ROOT)
            throw (0,errors/* invalid */.Gq)('The root package group /* cannot be deleted', 'OTHER');
        removeResourceRecords(store, packageGroupArn(domain, pattern));
        store.db.run('DELETE FROM package_groups WHERE id = ?', id);
    });
}
/** The most specific group that holds all packages of this one; undefined for the root. */
function parentGroup(store, domain, group) {
    return nearestAncestor(store, listGroups(store, domain), group.pattern);
}
function nearestAncestor({ formats }, groups, pattern) {
    const parse = (text) => parseGroupPattern(formats, text);
    const inner = parse(pattern);
    return groups
        .filter((candidate) => contains(parse(candidate.pattern), inner))
        .sort((a, b) => bySpecificity(parse(a.pattern), parse(b.pattern)))[0];
}
/** The groups whose parent this one is, by pattern. */
function subGroups(store, domain, group) {
    const groups = listGroups(store, domain);
    return groups.filter((candidate) => nearestAncestor(store, groups, candidate.pattern)?.id === group.id);
}
/** The group that a package belongs to, whether or not the package exists anywhere. */
function associatedGroup(store, domain, at) {
    const found = groupFinder(store, listGroups(store, domain))(at);
    if (found === undefined)
        throw new Error(`domain ${domain.name} has no root package group`);
    return found;
}
/**
 * As associatedGroup among the given groups, for many packages: the patterns are read once. Of several groups that
 * match it is the most specific; of equally specific ones, the one that matches strongly.
 */
function groupFinder({ formats }, groups) {
    const parsed = groups
        .map((group) => ({ group, pattern: parseGroupPattern(formats, group.pattern) }))
        .sort((a, b) => bySpecificity(a.pattern, b.pattern));
    return (at) => {
        let best;
        for (const candidate of parsed) {
            if (best !== undefined && bySpecificity(best.pattern, candidate.pattern) < 0)
                break;
            const association = matchGroup(formats, candidate.pattern, at);
            if (association === 'STRONG')
                return { group: candidate.group, association };
            if (association === 'WEAK')
                best ??= candidate;
        }
        return best === undefined ? undefined : { group: best.group, association: 'WEAK' };
    };
}
/**
 * The packages of the domain's repositories that belong to the group, by format, namespace and name. A pattern that
 * no group has yet is answered as if there were one: a preview.
 */
function associatedPackages(store, domain, pattern) {
    parseGroupPattern(store.formats, pattern);
    const groups = listGroups(store, domain);
    if (groups.every((group) => group.pattern !== pattern))
        groups.push({ pattern });
    const packages = store.db.all(`SELECT DISTINCT p.format, p.namespace, p.name FROM packages p JOIN repositories r ON r.id = p.repository_id
     WHERE r.domain_id = ? ORDER BY p.format, p.namespace, p.name`, domain.id);
    const find = groupFinder(store, groups);
    return packages.flatMap((at) => {
        const found = find(at);
        return found?.group.pattern === pattern ? [{ ...at, association: found.association }] : [];
    });
}
/** A group's setting of one way in. `INHERIT` (a new group's) stands for the nearest ancestor with a setting. */
function restriction(store, domain, group, type) {
    const mode = ownMode(store, group, type);
    let decidedBy = group;
    let effectiveMode = mode;
    while (effectiveMode === 'INHERIT') {
        const parent = parentGroup(store, domain, decidedBy);
        if (parent === undefined)
            throw new Error(`package group ${decidedBy.pattern} has no parent to inherit from`);
        decidedBy = parent;
        effectiveMode = ownMode(store, parent, type);
    }
    return { mode, effectiveMode, decidedBy };
}
function ownMode(store, group, type) {
    const row = store.db.get('SELECT mode FROM group_restrictions WHERE group_id = ? AND type = ?', group.id, type);
    return row?.mode ?? (group.pattern === ROOT ? 'ALLOW' : 'INHERIT');
}
/** Names, sorted. The list counts where the mode is ALLOW_SPECIFIC_REPOSITORIES. */
function allowedRepositories(store, group, type) {
    const rows = store.db.all(`SELECT r.name FROM group_repositories g JOIN repositories r ON r.id = g.repository_id
     WHERE g.group_id = ? AND g.type = ? ORDER BY r.name`, group.id, type);
    return rows.map((row) => row.name);
}
/** Sets modes, then removes from and adds to the lists. Returns what of the lists really changed. */
function updateGroupOrigin(store, domain, group, { restrictions, add, remove }) {
    return store.db.transaction(() => {
        for (const [type, mode] of restrictions) {
            if (mode === 'INHERIT' && group.pattern === ROOT) {
                throw (0,errors/* invalid */.Gq)('The root package group has no parent to inherit from: set ALLOW, BLOCK or ALLOW_SPECIFIC_REPOSITORIES');
            }
            store.db.run('INSERT OR REPLACE INTO group_restrictions VALUES (?, ?, ?)', group.id, type, mode);
        }
        const change = (sql) => {
            return ({ type, repository }) => store.db.run(sql, group.id, type, requireRepository(store, domain, repository).id).changes > 0;
        };
        return {
            removed: remove.filter(change('DELETE FROM group_repositories WHERE group_id = ? AND type = ? AND repository_id = ?')),
            added: add.filter(change('INSERT OR IGNORE INTO group_repositories VALUES (?, ?, ?)')),
        };
    });
}
/** Whether the group that the package belongs to blocks or limits anything. */
function groupRestrictsAnything(store, domain, at) {
    const { group, association } = associatedGroup(store, domain, at);
    return (association === 'WEAK' ||
        RESTRICTION_TYPES.some((type) => restriction(store, domain, group, type).effectiveMode !== 'ALLOW'));
}
/**
 * Whether the package's group allows this way in, for this repository. A package that only resembles what the group
 * is for (a weak match) is blocked whatever the settings say: it may be posing as one of the group's.
 */
function groupAllows(store, repository, at, type) {
    const domain = domainById(store, repository.domain_id);
    const { group, association } = associatedGroup(store, domain, at);
    if (association === 'WEAK')
        return false;
    const { effectiveMode, decidedBy } = restriction(store, domain, group, type);
    if (effectiveMode !== 'ALLOW_SPECIFIC_REPOSITORIES')
        return effectiveMode === 'ALLOW';
    return allowedRepositories(store, decidedBy, type).includes(repository.name);
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/packages.ts





/** Under any spelling that is the same name to the format's tools; the row has the one it is stored under. */
function findPackage(store, repository, at) {
    return store.db.get('SELECT * FROM packages WHERE repository_id = ? AND format = ? AND namespace = ? AND identity = ?', repository.id, at.format, at.namespace, identityOf(store, at));
}
function requirePackage(store, repository, at) {
    const row = findPackage(store, repository, at);
    // Policies name packages by their stored spelling, and must not be got round with another.
    if (row?.name === at.name)
        return row;
    throw packageNotFound(repository, at);
}
/** In the service's own wording. */
function packageNotFound(repository, at) {
    const namespace = at.namespace === '' ? '' : `namespace=${at.namespace}, `;
    return (0,errors/* notFound */.mX)(`Package not found in repository. RepoId: ${repository.name}, Package = PackageCoordinate{packageType=${at.format}, ${namespace}packageName=${at.name}},`, at.name, 'package');
}
/**
 * The package's record, created on first sight. Its origin controls then follow from what brought it here: published
 * packages take no versions from upstream and the other way round, unless a package group restricts the package, in
 * which case both are open and the group decides (user guide, "package origin controls").
 */
function ensurePackage(store, repository, at, by) {
    const present = findPackage(store, repository, at);
    if (present !== undefined)
        return present;
    const open = by === 'configuration' || groupRestrictsAnything(store, domainById(store, repository.domain_id), at);
    const publish = open || by === 'publish' ? 'ALLOW' : 'BLOCK';
    const upstream = open || by === 'ingest' ? 'ALLOW' : 'BLOCK';
    store.db.run('INSERT INTO packages (repository_id, format, namespace, name, publish, upstream, identity) VALUES (?, ?, ?, ?, ?, ?, ?)', repository.id, at.format, at.namespace, at.name, publish, upstream, identityOf(store, at));
    return requirePackage(store, repository, at);
}
/** Sets both origin controls, creating the package's record where there is none (as the service does). */
function putOriginConfiguration(store, repository, at, { publish, upstream }) {
    // A package of that name could never be published.
    const { namespace, name } = formatOf(store, at).names.normalise(at);
    if (namespace !== at.namespace || name !== at.name)
        throw packageNotFound(repository, at);
    return store.db.transaction(() => {
        const { id } = ensurePackage(store, repository, at, 'configuration');
        store.db.run('UPDATE packages SET publish = ?, upstream = ? WHERE id = ?', publish, upstream, id);
        return requirePackage(store, repository, at);
    });
}
/** All packages of a format that a repository holds, by namespace and name; for a page of them, see browse.ts. */
function listPackages(store, repository, format) {
    return store.db.all('SELECT * FROM packages WHERE repository_id = ? AND format = ? ORDER BY namespace, name', repository.id, format);
}
/** Removes the package with all its versions and its origin controls. */
function deletePackage(store, repository, at) {
    const [row, hashes] = store.db.transaction(() => {
        const present = requirePackage(store, repository, at);
        const assets = store.db.all('SELECT DISTINCT a.sha256 FROM assets a JOIN versions v ON v.id = a.version_id WHERE v.package_id = ?', present.id);
        store.db.run('DELETE FROM packages WHERE id = ?', present.id);
        return [present, assets.map((asset) => asset.sha256)];
    });
    collectGarbage(store, hashes);
    return row;
}
/** Tag to version. */
function distTags(store, row) {
    const rows = store.db.all('SELECT tag, version FROM dist_tags WHERE package_id = ? ORDER BY tag', row.id);
    return Object.fromEntries(rows.map(({ tag, version }) => [tag, version]));
}
function setDistTag(store, row, tag, version) {
    store.db.run('INSERT OR REPLACE INTO dist_tags VALUES (?, ?, ?)', row.id, tag, version);
}
function removeDistTag(store, row, tag) {
    return store.db.run('DELETE FROM dist_tags WHERE package_id = ? AND tag = ?', row.id, tag).changes > 0;
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/pending.ts
/** By name. */
function listPending(store, version) {
    const rows = store.db.all('SELECT * FROM pending_assets WHERE version_id = ? ORDER BY name', version.id);
    return rows.map(factsOf);
}
function findPending(store, version, name) {
    const row = store.db.get('SELECT * FROM pending_assets WHERE version_id = ? AND name = ?', version.id, name);
    return row === undefined ? undefined : factsOf(row);
}
function factsOf({ name, size, md5, sha1, sha256, sha512 }) {
    const known = Object.entries({ size, md5, sha1, sha256, sha512 }).filter(([, value]) => value !== null);
    return { name, ...Object.fromEntries(known) };
}
/** Adds what the version does not have yet, as its registry tells of it; returns whether there was any. */
function addPending(store, version, assets) {
    let added = false;
    for (const { name, size, hashes = {} } of assets) {
        const { changes } = store.db.run(`INSERT OR IGNORE INTO pending_assets (version_id, name, size, md5, sha1, sha256, sha512)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (SELECT 1 FROM assets WHERE version_id = ?1 AND name = ?2)`, version.id, name, size ?? null, hashes.md5 ?? null, hashes.sha1 ?? null, hashes.sha256 ?? null, hashes.sha512 ?? null);
        added ||= changes > 0;
    }
    return added;
}
/** The bytes have come: every copy of the version that waits for them has them now, and is the version it was. */
function completePending(store, { at, version, connection, name, staged }) {
    const waiting = store.db.all(`SELECT v.id FROM pending_assets a JOIN versions v ON v.id = a.version_id JOIN packages p ON p.id = v.package_id
     WHERE a.name = ? AND v.version = ? AND v.origin_connection = ? AND p.format = ? AND p.namespace = ? AND p.name = ?`, name, version, connection, at.format, at.namespace, at.name);
    const { md5, sha1, sha256, sha512 } = staged.hashes;
    for (const { id } of waiting) {
        store.db.run('DELETE FROM pending_assets WHERE version_id = ? AND name = ?', id, name);
        store.db.run('INSERT OR IGNORE INTO assets VALUES (?, ?, ?, ?, ?, ?, ?)', id, name, staged.size, md5, sha1, sha256, sha512);
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/versions.ts





function findVersion(store, row, version) {
    return store.db.get('SELECT * FROM versions WHERE package_id = ? AND version = ?', row.id, version);
}
/** The version, or the one that is the same to the format's tools (of a crate one exists for all build metadata). */
function findSameVersion(store, row, version) {
    const found = findVersion(store, row, version);
    const { versionIdentity } = formatOf(store, row).names;
    if (found !== undefined || versionIdentity === undefined)
        return found;
    const identity = versionIdentity(version);
    const same = store.db
        .all('SELECT version FROM versions WHERE package_id = ?', row.id)
        .find((other) => versionIdentity(other.version) === identity);
    return same === undefined ? undefined : findVersion(store, row, same.version);
}
function requireVersion(store, row, version) {
    const found = findVersion(store, row, version);
    if (found !== undefined)
        return found;
    throw (0,errors/* notFound */.mX)(`Package version not found: ${row.name} ${version}`, version, 'package-version');
}
/** By version string. */
function listVersions(store, row) {
    return store.db.all('SELECT * FROM versions WHERE package_id = ? ORDER BY version', row.id);
}
/** By name: those that are kept, and those whose bytes are still with the registry that the version came from. */
function listAllAssets(store, version) {
    return [...listAssets(store, version), ...listPending(store, version)].sort((a, b) => (a.name < b.name ? -1 : 1));
}
/** By name, those whose bytes are kept. */
function listAssets(store, version) {
    return store.db.all('SELECT * FROM assets WHERE version_id = ? ORDER BY name', version.id);
}
function findAsset(store, version, name) {
    return store.db.get('SELECT * FROM assets WHERE version_id = ? AND name = ?', version.id, name);
}
/** An asset that the version has, whether its bytes are kept or not. */
function requireAsset(store, version, name) {
    const found = findAsset(store, version, name) ?? findPending(store, version, name);
    if (found !== undefined)
        return found;
    throw (0,errors/* notFound */.mX)(`Asset not found: ${name}`, name, 'asset');
}
/** Whether two records of a version came into the domain by the same door: one is a copy of the other. */
function sameOrigin(a, b) {
    return (a.origin_type === b.origin_type &&
        a.origin_repository === b.origin_repository &&
        a.origin_connection === b.origin_connection);
}
function metadataOf(version) {
    return JSON.parse(version.metadata);
}
/** Whether clients may fetch the version's assets; they see it in listings only when it is Published. */
function downloadable(status) {
    return status === 'Published' || status === 'Unlisted';
}
/**
 * Gives the version a new revision, after a change of its assets or metadata: an opaque text of 44 characters, like the
 * service's own. A change of status makes none (user guide, the samples of archiving and disposing).
 */
function touch(store, version) {
    const assets = listAllAssets(store, version).map(({ name, sha256 }) => [name, sha256]);
    const changes = version.changes + 1;
    const content = JSON.stringify([version.id, version.version, changes, assets]);
    const revision = (0,external_node_crypto_.createHash)('sha256').update(content).digest('base64');
    store.db.run('UPDATE versions SET revision = ?, changes = ? WHERE id = ?', revision, changes, version.id);
    return { ...version, revision, changes };
}
/** Changes what is known of a version beside its assets; as any change, under a new revision. */
function replaceMetadata(store, version, metadata) {
    const text = JSON.stringify(metadata);
    store.db.run('UPDATE versions SET metadata = ? WHERE id = ?', text, version.id);
    return touch(store, { ...version, metadata: text });
}
/** What stands against changing a version as the caller expects it, if anything. */
function objection(version, name, expected) {
    if (version === undefined)
        return { errorCode: 'NOT_FOUND', errorMessage: `Could not find version ${name}` };
    if (expected.expectedStatus !== undefined && version.status !== expected.expectedStatus) {
        return {
            errorCode: 'MISMATCHED_STATUS',
            errorMessage: `current status: ${version.status}, expected status: ${expected.expectedStatus}`,
        };
    }
    const revision = expectedRevision(expected.revisions, name);
    if (revision !== undefined && version.revision !== revision) {
        return {
            errorCode: 'MISMATCHED_REVISION',
            errorMessage: `current revision: ${version.revision}, expected revision: ${revision}`,
        };
    }
    return undefined;
}
/** The revision a caller expects of a version. Versions may be called `constructor`: only what was given counts. */
function expectedRevision(revisions, version) {
    return revisions !== undefined && Object.hasOwn(revisions, version) ? revisions[version] : undefined;
}
/**
 * Changes several versions together or, when one of them cannot be changed, none: the culprits get their own code,
 * the others SKIPPED (user guide, "update package version status").
 */
function changeTogether(store, row, names, check, change) {
    return store.db.transaction(() => {
        const unique = [...new Set(names)];
        const versions = new Map(unique.map((name) => [name, findVersion(store, row, name)]));
        const failed = new Map();
        for (const [name, version] of versions) {
            const failure = check(version, name);
            if (failure !== undefined)
                failed.set(name, failure);
        }
        const successful = new Map();
        for (const [name, version] of versions) {
            if (failed.size === 0 && version !== undefined)
                successful.set(name, change(version));
            else if (!failed.has(name))
                failed.set(name, { errorCode: 'SKIPPED', errorMessage: `version ${name} is skipped` });
        }
        return { successful, failed };
    });
}
/** To Published, Unlisted or Archived; the revision stays. */
function updateStatus(store, row, names, target, expected) {
    return changeTogether(store, row, names, (version, name) => objection(version, name, expected) ??
        (version?.status === 'Disposed'
            ? { errorCode: 'NOT_ALLOWED', errorMessage: `version ${name} is Disposed and cannot become ${target}` }
            : undefined), (version) => {
        const published = target === 'Published' ? (version.published ?? store.clock.now()) : version.published;
        store.db.run('UPDATE versions SET status = ?, published = ? WHERE id = ?', target, published, version.id);
        return { revision: version.revision, status: target };
    });
}
/** The assets go for good, the record stays. */
function disposeVersions(store, row, names, expected) {
    const check = (version, name) => objection(version, name, expected) ??
        (version?.status === 'Disposed'
            ? { errorCode: 'NOT_ALLOWED', errorMessage: `version ${name} is Disposed already` }
            : undefined);
    return removeTogether(store, row, names, check, (version) => {
        store.db.run('DELETE FROM assets WHERE version_id = ?', version.id);
        store.db.run('DELETE FROM pending_assets WHERE version_id = ?', version.id);
        store.db.run("UPDATE versions SET status = 'Disposed' WHERE id = ?", version.id);
        return { revision: version.revision, status: 'Disposed' };
    });
}
/** The versions go, and their numbers are free again. The package's record stays, empty if need be. */
function deleteVersions(store, row, names, expected) {
    const check = (version, name) => objection(version, name, expected);
    return removeTogether(store, row, names, check, (version) => {
        store.db.run('DELETE FROM versions WHERE id = ?', version.id);
        return { revision: version.revision, status: 'Deleted' };
    });
}
/** As `changeTogether`, for what takes a version's assets away, and with them tags and, at last, files. */
function removeTogether(store, row, names, check, remove) {
    const dropped = [];
    const result = changeTogether(store, row, names, check, (version) => {
        dropped.push(...listAssets(store, version).map((asset) => asset.sha256));
        const outcome = remove(version);
        dropDanglingTags(store, row);
        return outcome;
    });
    collectGarbage(store, dropped);
    return result;
}
function dropDanglingTags(store, row) {
    store.db.run(`DELETE FROM dist_tags WHERE package_id = ? AND NOT EXISTS (SELECT 1 FROM versions v
       WHERE v.package_id = dist_tags.package_id AND v.version = dist_tags.version AND v.status <> 'Disposed')`, row.id);
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/copy.ts






/**
 * Copies versions between two repositories of a domain, all of them or none. A version that the destination has
 * already, identical, is neither a success nor a failure (API reference, CopyPackageVersions). npm's tags on copied
 * versions travel with them.
 */
function copyVersions(store, request) {
    const dropped = [];
    const result = store.db.transaction(() => {
        const { from, to, at, revisions, allowOverwrite } = request;
        const target = findPackage(store, to, at);
        if (target !== undefined && target.name !== at.name) {
            throw (0,errors/* conflict */.hj)(`${at.name} exists in ${to.name}, spelled ${target.name}`, at.name, 'package');
        }
        const failed = new Map();
        const copied = new Map();
        for (const name of new Set(request.versions)) {
            const source = findAtSource(store, request, name);
            const present = target === undefined ? undefined : findSameVersion(store, target, name);
            const failure = copyObjection(source, name, expectedRevision(revisions, name));
            if (failure !== undefined || source === undefined) {
                failed.set(name, failure ?? { errorCode: 'NOT_FOUND', errorMessage: `Could not find version ${name}` });
            }
            else if (present === undefined) {
                copied.set(name, source);
            }
            else if (!identical(store, source, present)) {
                if (allowOverwrite)
                    copied.set(name, source);
                else
                    failed.set(name, { errorCode: 'ALREADY_EXISTS', errorMessage: `Version ${name} already exists` });
            }
        }
        const successful = new Map();
        if (failed.size > 0) {
            for (const name of copied.keys()) {
                failed.set(name, { errorCode: 'SKIPPED', errorMessage: `Version ${name} was skipped` });
            }
            return { successful, failed };
        }
        if (copied.size === 0)
            return { successful, failed };
        // A package that arrives by copy was published in this domain or ingested into it: its first version tells.
        const [first] = copied.values();
        const row = target ?? ensurePackage(store, to, at, first?.origin_type === 'EXTERNAL' ? 'ingest' : 'publish');
        for (const [name, source] of copied) {
            const present = findSameVersion(store, row, name);
            if (present !== undefined) {
                dropped.push(...listAssets(store, present).map((asset) => asset.sha256));
                store.db.run('DELETE FROM versions WHERE id = ?', present.id);
            }
            copyVersionInto(store, row.id, source);
            successful.set(name, { revision: source.revision, status: source.status });
        }
        const tags = findPackage(store, from, at);
        for (const [tag, version] of Object.entries(tags === undefined ? {} : distTags(store, tags))) {
            if (copied.has(version))
                setDistTag(store, row, tag, version);
        }
        return { successful, failed };
    });
    collectGarbage(store, dropped);
    return result;
}
function findAtSource(store, { from, at, includeFromUpstream }, name) {
    for (const repository of includeFromUpstream ? searchOrder(store, from) : [from]) {
        const row = findPackage(store, repository, at);
        const version = row?.name === at.name ? findVersion(store, row, name) : undefined;
        if (version !== undefined)
            return version;
    }
    return undefined;
}
function copyObjection(source, name, revision) {
    if (source === undefined)
        return { errorCode: 'NOT_FOUND', errorMessage: `Could not find version ${name}` };
    if (source.status === 'Disposed' || source.status === 'Unfinished') {
        return { errorCode: 'NOT_ALLOWED', errorMessage: `Version ${name} is ${source.status} and cannot be copied` };
    }
    if (revision !== undefined && source.revision !== revision) {
        return {
            errorCode: 'MISMATCHED_REVISION',
            errorMessage: `current revision: ${source.revision}, expected revision: ${revision}`,
        };
    }
    return undefined;
}
/** By assets and metadata, whatever the status (user guide, "Versions that already exist in the destination repository"). */
function identical(store, a, b) {
    const content = (version) => JSON.stringify(listAllAssets(store, version).map(({ name, sha256 }) => [name, sha256]));
    return content(a) === content(b) && (0,external_node_util_.isDeepStrictEqual)(metadataOf(a), metadataOf(b));
}
/**
 * Makes the package hold what `held` holds: the record with its revision, and its assets beside those already there.
 * Copies share the bytes, and wait together for those that are still with a registry.
 */
function copyVersionInto(store, packageId, held) {
    store.db.run(`INSERT INTO versions (package_id, version, display_name, status, revision, published, origin_type,
       origin_repository, origin_connection, metadata, changes)
     SELECT ?, version, display_name, status, revision, published, origin_type, origin_repository,
       origin_connection, metadata, changes FROM versions WHERE id = ?
     ON CONFLICT (package_id, version) DO UPDATE
       SET revision = excluded.revision, changes = excluded.changes, metadata = excluded.metadata,
         published = excluded.published`, packageId, held.id);
    store.db.run(`INSERT OR IGNORE INTO assets (version_id, name, size, md5, sha1, sha256, sha512)
     SELECT v.id, a.name, a.size, a.md5, a.sha1, a.sha256, a.sha512 FROM assets a, versions v
     WHERE a.version_id = ? AND v.package_id = ? AND v.version = ?`, held.id, packageId, held.version);
    store.db.run(`INSERT OR IGNORE INTO pending_assets (version_id, name, size, md5, sha1, sha256, sha512)
     SELECT v.id, a.name, a.size, a.md5, a.sha1, a.sha256, a.sha512 FROM pending_assets a, versions v
     WHERE a.version_id = ? AND v.package_id = ? AND v.version = ?`, held.id, packageId, held.version);
    store.db.run(`DELETE FROM pending_assets WHERE version_id = (SELECT id FROM versions WHERE package_id = ? AND version = ?)
       AND name IN (SELECT a.name FROM assets a WHERE a.version_id = pending_assets.version_id)`, packageId, held.version);
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/derived.ts
/** Of a key. What a client makes up may be of any length, and is not worth the memory. */
const LONGEST_KEY = 1_000;
/**
 * Remembers what was worked out from a store alone, by key, until anything in the store changes: whatever the change
 * is, nothing that was worked out before is answered after it. For what is asked again and again between changes, as
 * clients do that install from a warm cache. `make` must not await, nor change the store.
 */
function derived(limit) {
    const stores = new WeakMap();
    return (store, key, make) => {
        if (key.length > LONGEST_KEY)
            return make();
        const remembered = stores.get(store) ?? { changes: NaN, values: new Map() };
        stores.set(store, remembered);
        const { values } = remembered;
        if (remembered.changes !== store.db.changes || values.size >= limit) {
            values.clear();
            remembered.changes = store.db.changes;
        }
        const present = values.get(key);
        if (present !== undefined)
            return present;
        const value = make();
        values.set(key, value);
        return value;
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/search-locations.ts






/**
 * Where to look for a package, in order: the repository itself, then what its origin controls and package group let
 * through, depth first; the registry behind an external connection comes right after the repository that has it. What
 * comes from that registry enters the domain there, and comes from an upstream repository to those below (user guide,
 * "Package group origin controls", the example of one repository that ingests).
 * Made as it is asked for: most searches end at the first location.
 */
function* searchLocations({ store, sources }, repository, at) {
    yield { kind: 'repository', repository };
    for (const row of searchOrder(store, repository)) {
        if (row.id !== repository.id) {
            if (!upstreamOpen(store, repository, at, 'INTERNAL_UPSTREAM'))
                continue;
            yield { kind: 'repository', repository: row };
        }
        const connection = externalConnection(store, row);
        const source = connection === undefined ? undefined : sources.get(connection);
        if (connection === undefined || source?.format !== at.format)
            continue;
        if (upstreamOpen(store, row, at, 'EXTERNAL_UPSTREAM')) {
            yield { kind: 'external', repository: row, connection, source };
        }
    }
}
function upstreamOpen(store, repository, at, type) {
    if (findPackage(store, repository, at)?.upstream === 'BLOCK')
        return false;
    return groupAllows(store, repository, at, type);
}
/**
 * What a package's view from a repository is made from. As long as the members of two such lists are the same (`===`),
 * so is all that `visiblePackage` answers; to know it costs a few index look-ups and no parsing, and between two changes
 * of the store not even those.
 */
async function packageState(context, repository, at) {
    const key = JSON.stringify([repository.id, at.format, at.namespace, at.name]);
    const parts = parted(context.store, key, () => [...stateParts(context, repository, at)]);
    const state = [];
    for (const part of parts)
        state.push(typeof part === 'object' ? await described(part, at) : part);
    return state;
}
/** Enough for all that one installation asks for. */
const parted = derived(5_000);
/** What is held, as text, and the registries that are still to be asked. */
function* stateParts(context, repository, at) {
    for (const location of searchLocations(context, repository, at)) {
        yield location.repository.id;
        if (location.kind === 'external') {
            yield location.source;
        }
        else {
            const row = findPackage(context.store, location.repository, at);
            if (row !== undefined)
                yield heldState(context.store, row);
        }
    }
}
/**
 * A change of a version's content gives it a new revision; its status and its tags are beside that. A digest, since of
 * a package of thousands of versions the text has megabytes, and states are kept.
 */
function heldState(store, row) {
    const { versions, tags } = store.db.get(`SELECT
       (SELECT group_concat(id || ' ' || revision || ' ' || status || ' ' || COALESCE(published, ''), char(10)) FROM versions WHERE package_id = ?1) AS versions,
       (SELECT group_concat(tag || ' ' || version, char(10)) FROM dist_tags WHERE package_id = ?1) AS tags`, row.id) ?? { versions: null, tags: null };
    return (0,external_node_crypto_.hash)('sha256', `${versions ?? ''}\n\n${tags ?? ''}`, 'base64');
}
/** A name for each description, so that a state does not keep what it stands for in memory. */
const search_locations_names = new WeakMap();
/** A source hands out the same object until its registry says something else. */
async function described(source, at) {
    try {
        const description = await source.describe(at);
        if (description === undefined)
            return undefined;
        const name = search_locations_names.get(description) ?? Symbol(at.name);
        search_locations_names.set(description, name);
        return name;
    }
    catch (error) {
        if (error instanceof errors/* UpstreamError */.gA)
            return error.name;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/resolve-asset.ts










const MAX_ASSET_BYTES = 5 * 1024 ** 3;
/**
 * An asset for a client, from wherever in the chain it is. What comes from above is kept in the repository that was
 * asked, and, from a public registry, in the one that owns the connection too; not in those between (user guide,
 * "package retention from upstream repositories").
 */
async function resolveAsset(context, repository, at, version, asset) {
    const { store } = context;
    const present = assetAt(store, repository, at, version, asset);
    if (present !== undefined)
        return present;
    const { opensAfterPublish } = formatOf(store, at);
    let nearest;
    let failure;
    for (const location of searchLocations(context, repository, at)) {
        try {
            if (location.kind === 'external') {
                const fetched = await fetchOnce(context, location, repository, at, version, asset);
                if (fetched !== undefined)
                    return fetched;
                continue;
            }
            const row = findPackage(store, location.repository, at);
            const held = row === undefined ? undefined : findVersion(store, row, version);
            if (held === undefined)
                continue;
            if (!downloadable(held.status) || (nearest !== undefined && !sameOrigin(held, nearest)))
                break;
            nearest ??= held;
            if (findPending(store, held, asset) !== undefined)
                await bringBytes(context, at, held, asset);
            const found = findAsset(store, held, asset);
            if (found !== undefined) {
                if (location.repository.id !== repository.id)
                    keepCopy(store, repository, at, held);
                return found;
            }
            // The registry that it came from, or the repository, may have come to have this one too.
            if (held.origin_type !== 'EXTERNAL' && !opensAfterPublish)
                break;
        }
        catch (error) {
            // A repository further up may hold it.
            if (!(error instanceof errors/* UpstreamError */.gA))
                throw error;
            failure ??= error;
        }
    }
    if (failure !== undefined)
        throw failure;
    throw (0,errors/* notFound */.mX)(`${at.name} ${version} has no ${asset} here`, asset, 'asset');
}
/** An asset that clients may have from the repository itself, where every search begins and most end. */
function assetAt(store, repository, at, version, asset) {
    const row = findPackage(store, repository, at);
    const held = row === undefined ? undefined : findVersion(store, row, version);
    return held !== undefined && downloadable(held.status) ? findAsset(store, held, asset) : undefined;
}
/** An asset of a version that a repository holds; its bytes are fetched if they still are with its registry. */
async function heldAsset(context, at, version, asset) {
    const { store } = context;
    if (findAsset(store, version, asset) === undefined)
        await bringBytes(context, at, version, asset);
    const found = findAsset(store, version, asset);
    if (found === undefined)
        throw (0,errors/* notFound */.mX)(`Asset not found: ${asset}`, asset, 'asset');
    return found;
}
/** Fetches what a version's registry tells no digest of, so that there is one to show; what cannot be had stays as it is. */
async function learnHashes(context, at, version) {
    const { store } = context;
    for (const { name, md5, sha1, sha256, sha512 } of listPending(store, version)) {
        if ([md5, sha1, sha256, sha512].some((digest) => digest !== undefined))
            continue;
        try {
            await bringBytes(context, at, version, name);
        }
        catch (error) {
            if (!(error instanceof errors/* UpstreamError */.gA))
                throw error;
        }
    }
}
/** Work under way, so that many who ask for the same asset at once cause one download. */
const downloads = new WeakMap();
async function once(store, key, work) {
    const underWay = downloads.get(store) ?? new Map();
    downloads.set(store, underWay);
    return await singleFlight(underWay, JSON.stringify(key), work);
}
/**
 * Fetches the bytes of an asset that a version is known to have. Whether its connection is still reachable from the
 * repository does not matter: what a repository retained does not depend on what is above it.
 */
async function bringBytes(context, at, version, name) {
    const { store, sources } = context;
    const connection = version.origin_connection ?? '';
    await once(store, [connection, at, version.version, name], async () => {
        const expected = findPending(store, version, name);
        const file = await sources.get(connection)?.fetchAsset(at, version.version, name);
        if (file === undefined)
            throw new errors/* UpstreamError */.gA(`${name} cannot be had from ${connection}, where it was listed`);
        await withStaged(store, file, connection, name, expected, (staged) => store.db.transaction(() => completePending(store, { at, version: version.version, connection, name, staged })));
        return undefined;
    });
}
/** Takes the bytes in, and checks them against what the registry tells of them now and told before. */
async function withStaged(store, file, connection, name, before, use) {
    const staged = await store.blobs.stage(file.body, MAX_ASSET_BYTES);
    try {
        for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512']) {
            const expected = file.hashes?.[algorithm] ?? before?.[algorithm];
            if (expected !== undefined && staged.hashes[algorithm] !== expected) {
                throw new errors/* UpstreamError */.gA(`${name} from ${connection} does not have the ${algorithm} its registry tells`);
            }
        }
        return await use(staged);
    }
    finally {
        releaseStaged(store, staged);
    }
}
async function fetchOnce(context, location, repository, at, version, asset) {
    return await once(context.store, [location.repository.id, repository.id, at, version, asset], () => importVersion(context, location, repository, at, version, asset));
}
/** Imports a version for the sake of one asset: the records of all its assets, and the bytes of this one. */
async function importVersion(context, location, repository, at, version, asset) {
    const { store } = context;
    const { source, connection } = location;
    const file = await source.fetchAsset(at, version, asset);
    if (file === undefined)
        return undefined;
    const owned = findPackage(store, location.repository, at);
    const present = owned === undefined ? undefined : findVersion(store, owned, version);
    const before = present === undefined ? undefined : findPending(store, present, asset);
    return await withStaged(store, file, connection, asset, before, async (staged) => {
        const unlisted = present === undefined ? ((await source.findAssets?.(at, version, asset)) ?? []) : [];
        return store.db.transaction(() => {
            const others = [...file.version.assets, ...unlisted].filter(({ name }) => name !== asset);
            const owner = keepExternal(context, location, at, file.version, { name: asset, staged }, others);
            if (location.repository.id !== repository.id)
                keepCopy(store, repository, at, owner);
            const row = findAsset(store, owner, asset);
            if (row === undefined)
                throw new Error(`asset ${asset} vanished within a transaction`);
            return row;
        });
    });
}
function keepExternal(context, { repository, connection }, at, version, { name, staged }, others) {
    const { store } = context;
    const row = ensurePackage(store, repository, at, 'ingest');
    const present = findVersion(store, row, version.version);
    if (present === undefined) {
        store.db.run(`INSERT INTO versions (package_id, version, display_name, status, revision, published, origin_type,
         origin_repository, origin_connection, metadata, changes)
       VALUES (?, ?, ?, 'Published', '', ?, 'EXTERNAL', NULL, ?, ?, 0)`, row.id, version.version, version.displayName ?? null, version.published, connection, JSON.stringify(version.metadata));
    }
    else if (version.metadata.native !== undefined) {
        // Since the version was imported, its registry may have come to say more.
        const metadata = { ...metadataOf(present), native: version.metadata.native };
        store.db.run('UPDATE versions SET metadata = ? WHERE id = ?', JSON.stringify(metadata), present.id);
    }
    const owner = findVersion(store, row, version.version);
    if (owner === undefined)
        throw new Error(`version ${version.version} vanished within a transaction`);
    const added = addPending(store, owner, [{ name, url: '' }, ...others]);
    completePending(store, { at, version: owner.version, connection, name, staged });
    return added || owner.metadata !== present?.metadata ? updated(context, at, touch(store, owner)) : owner;
}
/** An external version whose record has changed: where the service lost its time of publication, it is that of now. */
function updated({ store, variants = {} }, at, version) {
    if (!fallsBack(variants, [at.format, at.namespace, at.name, version.version]))
        return version;
    const published = store.clock.now();
    store.db.run('UPDATE versions SET published = ? WHERE id = ?', published, version.id);
    return { ...version, published };
}
/** The repository's own copy of a version held above, with the same revision: it is the same version. */
function keepCopy(store, repository, at, held) {
    store.db.transaction(() => {
        const row = ensurePackage(store, repository, at, 'ingest');
        copyVersionInto(store, row.id, held);
    });
}
/**
 * Brings the versions that a repository holds up to the assets that they have above it by now: "new assets … will be
 * retained in the current repository when pip install is run" (user guide, "Requesting Python packages …"). A registry
 * that is down has nothing new.
 */
async function retainNewAssets(context, repository, at) {
    const { store } = context;
    const row = findPackage(store, repository, at);
    if (row === undefined)
        return;
    for (const location of searchLocations(context, repository, at)) {
        if (location.kind === 'external') {
            await importNewAssets(context, location, at);
        }
        else if (location.repository.id === repository.id) {
            continue;
        }
        const above = findPackage(store, location.repository, at);
        if (above === undefined || above.id === row.id)
            continue;
        store.db.transaction(() => {
            for (const version of listVersions(store, above)) {
                const own = findVersion(store, row, version.version);
                if (own === undefined || own.revision === version.revision)
                    continue;
                if (downloadable(own.status) && downloadable(version.status) && sameOrigin(own, version)) {
                    copyVersionInto(store, row.id, version);
                }
            }
        });
    }
}
async function importNewAssets(context, { repository, source, connection }, at) {
    const { store } = context;
    const owned = findPackage(store, repository, at);
    if (owned === undefined)
        return;
    const described = await source.describe(at).catch((error) => {
        if (error instanceof errors/* UpstreamError */.gA)
            return undefined;
        throw error;
    });
    if (described === undefined)
        return;
    store.db.transaction(() => {
        for (const version of listVersions(store, owned)) {
            const external = described.versions.get(version.version);
            if (external === undefined || version.origin_connection !== connection || !downloadable(version.status))
                continue;
            if (!addPending(store, version, external.assets))
                continue;
            const metadata = { ...metadataOf(version), native: external.metadata.native };
            updated(context, at, replaceMetadata(store, version, metadata));
        }
    });
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/resolve.ts






/**
 * A package merged over the chain. The nearer repository wins for a version, whatever its status there: an Archived
 * one hides the same version above, and what a registry has come to say of it. For a tag the farther one wins (user guide, "npm tags and upstreams"). A registry
 * that is down is passed over as long as something is held; undefined means that nobody has the package.
 */
async function visiblePackage(context, repository, at) {
    const versions = new Map();
    // A tag may be called `__proto__`.
    const tags = new Map();
    // Held further up in a status that says that it is not to be had: nothing of it is passed on to those below.
    const closed = new Set();
    let known = false;
    let failure;
    const { opensAfterPublish } = formatOf(context.store, at);
    for (const location of searchLocations(context, repository, at)) {
        if (location.kind === 'repository') {
            const row = findPackage(context.store, location.repository, at);
            if (row === undefined)
                continue;
            known = true;
            for (const version of listVersions(context.store, row)) {
                if (!downloadable(version.status))
                    closed.add(version.version);
                const nearer = versions.get(version.version);
                if (nearer === undefined)
                    versions.set(version.version, heldVersion(context.store, version));
                else if (opensAfterPublish && nearer.held !== undefined && isLaterStateOf(version, nearer.held)) {
                    versions.set(version.version, withAssetsOf(nearer, heldVersion(context.store, version)));
                }
            }
            for (const [tag, version] of Object.entries(distTags(context.store, row)))
                tags.set(tag, version);
        }
        else {
            let external;
            try {
                external = await location.source.describe(at);
            }
            catch (error) {
                if (!(error instanceof errors/* UpstreamError */.gA))
                    throw error;
                failure = error;
                continue;
            }
            if (external === undefined)
                continue;
            known = true;
            for (const version of external.versions.values()) {
                if (closed.has(version.version))
                    continue;
                const nearer = versions.get(version.version);
                versions.set(version.version, nearer === undefined ? externalVersion(version) : merged(nearer, version));
            }
            for (const [tag, version] of Object.entries(external.tags))
                tags.set(tag, version);
        }
    }
    if (!known && failure !== undefined)
        throw failure;
    return known ? { versions, tags: Object.fromEntries(tags) } : undefined;
}
/**
 * The packages of a format that are kept in the repository or above it, by name: what a search can look through, as a
 * public registry cannot be asked for all that it has. Origin controls are for `visiblePackage` to apply.
 */
function heldPackages(store, repository, format) {
    const found = new Map();
    for (const row of searchOrder(store, repository)) {
        for (const { namespace, name } of listPackages(store, row, format)) {
            found.set(JSON.stringify([namespace, name]), { format, namespace, name });
        }
    }
    return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}
function heldVersion(store, version) {
    return {
        version: version.version,
        displayName: version.display_name ?? version.version,
        status: version.status,
        published: version.published ?? 0,
        // Unfolded for who reads them: a listing of a package with thousands of versions needs one or the other.
        get metadata() {
            return metadataOf(version);
        },
        get assets() {
            return listAllAssets(store, version);
        },
        held: version,
    };
}
function externalVersion(version) {
    return {
        version: version.version,
        displayName: version.displayName ?? version.version,
        status: 'Published',
        published: version.published,
        // A source may unfold these only when they are read.
        get metadata() {
            return version.metadata;
        },
        get assets() {
            return version.assets.map(({ name, size, hashes }) => ({
                name,
                ...(size === undefined ? {} : { size }),
                ...hashes,
            }));
        },
        held: undefined,
    };
}
/** Whether a version of a repository above is the one that is kept below, perhaps with assets that came since. */
function isLaterStateOf(above, kept) {
    return downloadable(above.status) && sameOrigin(above, kept);
}
/** A version of which some files are kept already: its origin's other files stay in sight. */
function merged(nearer, version) {
    return nearer.held?.origin_type === 'EXTERNAL' ? withAssetsOf(nearer, externalVersion(version)) : nearer;
}
function withAssetsOf(nearer, farther) {
    return {
        version: nearer.version,
        displayName: nearer.displayName,
        status: nearer.status,
        published: nearer.published,
        held: nearer.held,
        get metadata() {
            return nearer.metadata;
        },
        get assets() {
            const own = nearer.assets;
            const names = new Set(own.map((asset) => asset.name));
            return [...own, ...farther.assets.filter((asset) => !names.has(asset.name))];
        },
        get current() {
            return farther.current ?? farther.metadata;
        },
    };
}
/**
 * Whether a version could be had from above the repository: such a version cannot be published, be the package new to
 * the repository or not (user guide, "Packages overview", "Package origin controls"). `external` false: of a kind that
 * no public registry is asked for. What a new package's registry
 * cannot be asked for, because there is no way to it, cannot be had from there.
 */
async function reachableUpstream(context, repository, at, version, { external = true } = {}) {
    const row = findPackage(context.store, repository, at);
    if (row?.upstream === 'BLOCK')
        return false;
    // What is here already is compared with, whatever is above.
    if (row !== undefined && findSameVersion(context.store, row, version) !== undefined)
        return false;
    const identify = formatOf(context.store, at).names.versionIdentity ?? ((spelling) => spelling);
    for (const location of searchLocations(context, repository, at)) {
        if (location.kind === 'external') {
            if (!external)
                continue;
            const described = await location.source.describe(at).catch((error) => {
                if (row === undefined && error instanceof errors/* UpstreamError */.gA && error.unreachable)
                    return undefined;
                throw error;
            });
            const versions = [...(described?.versions.keys() ?? [])];
            if (versions.some((one) => identify(one) === identify(version)))
                return true;
        }
        else if (location.repository.id !== repository.id) {
            const above = findPackage(context.store, location.repository, at);
            if (above !== undefined && findSameVersion(context.store, above, version) !== undefined)
                return true;
        }
    }
    return false;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__("node:zlib");
;// CONCATENATED MODULE: ./packages/emulator/src/bounded-cache.ts
/** A map that forgets what was used least recently once its values weigh more than `capacity` together. */
class BoundedCache {
    #capacity;
    /** In the order of use, the least recent first. */
    #entries = new Map();
    #weight = 0;
    /** The most recent one: who is asked for again and again need not be moved each time. */
    #newest;
    constructor(capacity) {
        this.#capacity = capacity;
    }
    get(key) {
        const entry = this.#entries.get(key);
        if (entry === undefined)
            return undefined;
        if (key !== this.#newest) {
            this.#entries.delete(key);
            this.#entries.set(key, entry);
            this.#newest = key;
        }
        return entry.value;
    }
    /** What is heavier than the whole capacity is not kept. */
    set(key, value, weight) {
        this.delete(key);
        if (weight > this.#capacity)
            return;
        this.#entries.set(key, { value, weight });
        this.#newest = key;
        this.#weight += weight;
        for (const oldest of this.#entries.keys()) {
            if (this.#weight <= this.#capacity)
                return;
            this.delete(oldest);
        }
    }
    delete(key) {
        this.#weight -= this.#entries.get(key)?.weight ?? 0;
        this.#entries.delete(key);
        if (key === this.#newest)
            this.#newest = undefined;
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/http/accept-encoding.ts
/**
 * Whether a client takes gzip, by its Accept-Encoding header (RFC 9110, section 12.5.3): named with a weight above 0, or
 * covered by `*`. Without the header, nothing is packed.
 */
function acceptsGzip(header) {
    const weights = new Map();
    for (const item of [header ?? []].flat().join(',').split(',')) {
        const [coding = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
        const weight = parameters.find((parameter) => /^q\s*=/.test(parameter))?.replace(/^q\s*=\s*/, '');
        weights.set(coding === 'x-gzip' ? 'gzip' : coding, weight === undefined ? 1 : Number(weight));
    }
    return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__("node:stream/promises");
;// CONCATENATED MODULE: ./packages/emulator/src/http/packing.ts



/** By gzip, for what is made once and may be kept for long. */
async function pack(bytes) {
    return exactly(await (0,external_node_util_.promisify)(external_node_zlib_.gzip)(bytes, { level: 1 }));
}
/** As `pack`, for what is wanted at once. */
function packNow(bytes) {
    return exactly((0,external_node_zlib_.gzipSync)(bytes, { level: 1 }));
}
/** Characters that are packed at a time. */
const BATCH = 64 * 1024;
/** As `pack`, and never held as a whole before. `seen` gets the bytes as they were. */
async function packPieces(pieces, seen) {
    const packed = [];
    await (0,external_node_stream_promises_.pipeline)(batches(pieces, seen), (0,external_node_zlib_.createGzip)({ level: 1 }), async (chunks) => {
        for await (const chunk of chunks)
            packed.push(chunk);
    });
    return exactly(Buffer.concat(packed));
}
function* batches(pieces, seen) {
    let text = '';
    const take = () => {
        const bytes = Buffer.from(text);
        text = '';
        seen(bytes);
        return bytes;
    };
    for (const piece of pieces) {
        text += piece;
        if (text.length >= BATCH)
            yield take();
    }
    if (text !== '')
        yield take();
}
/** zlib hands out the start of a chunk of 16 KB; who keeps that, keeps all of it. */
function exactly(bytes) {
    const own = Buffer.allocUnsafeSlow(bytes.length);
    bytes.copy(own);
    return own;
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/rendered.ts








/** Of documents ready to be sent. */
const CACHED_BYTES = 16 * 1024 * 1024;
const renderings = new WeakMap();
/** The document, made anew only when the package has changed; undefined where there is nothing to see. */
async function renderedReply(request, at, rendering) {
    const rendered = await current(request, at, rendering);
    if (rendered === undefined)
        return undefined;
    // Clients keep it, and ask each time whether it still holds.
    const headers = { 'cache-control': 'private, no-cache', vary: 'accept-encoding', ...rendering.headers };
    const { packed, etag } = rendered;
    if (acceptsGzip(request.headers['accept-encoding'])) {
        return { status: 200, headers: { ...headers, 'content-encoding': 'gzip' }, body: packed, etag };
    }
    const plain = rendered.plain?.deref() ?? (await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(packed));
    rendered.plain = new WeakRef(plain);
    return { status: 200, headers, body: plain, etag };
}
async function current(request, at, rendering) {
    const { services, repository, endpoint } = request;
    const own = renderings.get(services.store) ?? {
        done: new BoundedCache(CACHED_BYTES),
        underWay: new Map(),
    };
    renderings.set(services.store, own);
    const key = JSON.stringify([repository.id, at, rendering.kind, endpoint]);
    const state = await packageState(services, repository, at);
    const present = own.done.get(key);
    if (present !== undefined && sameMembers(present.state, state))
        return present;
    const others = own.underWay.get(key);
    if (others !== undefined && sameMembers(others.state, state))
        return await others.result;
    const result = make(request, at, rendering, state);
    own.underWay.set(key, { state, result });
    try {
        const rendered = await result;
        if (rendered !== undefined)
            own.done.set(key, rendered, rendered.packed.length);
        return rendered;
    }
    finally {
        if (own.underWay.get(key)?.result === result)
            own.underWay.delete(key);
    }
}
async function make({ services, repository }, at, { render }, state) {
    const found = await visiblePackage(services, repository, at);
    const pieces = found === undefined ? undefined : render(found);
    if (pieces === undefined)
        return undefined;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const packed = await packPieces(pieces, (bytes) => hash.update(bytes));
    return { state, packed, etag: `"${hash.digest('hex').slice(0, 32)}"` };
}
function sameMembers(a, b) {
    return a.length === b.length && a.every((member, index) => member === b[index]);
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/cargo/index.ts





/**
 * A crate's file in the index; undefined where it has no version that Cargo may know of. `at` has the name in lower
 * case, as every path of an index.
 */
async function indexReply(request, at) {
    return await renderedReply(request, at, {
        kind: 'index',
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        render: (found) => renderIndex(found, at),
    });
}
function renderIndex(found, at) {
    const lines = shownVersions(found)
        .filter(({ entry }) => isNamed(entry, at))
        .map(({ entry, checksum, yanked, published }) => JSON.stringify({ ...entry, cksum: checksum, yanked, ...(published === undefined ? {} : { pubtime: published }) }));
    return lines.length === 0 ? undefined : lines.map((line) => `${line}\n`);
}
/** What the web API of crates.io tells of a crate's versions, as far as it is known here; the newest first. */
async function versionsReply(request, at) {
    const found = await visiblePackage(request.services, request.repository, at);
    const shown = found === undefined ? [] : shownVersions(found).filter(({ entry }) => entry.name === at.name);
    if (shown.length === 0)
        return undefined;
    const versions = shown.reverse().map(({ entry, checksum, yanked, published, size, license }) => ({
        crate: entry.name,
        num: entry.vers,
        checksum,
        crate_size: size ?? null,
        created_at: published ?? null,
        license: license ?? null,
        rust_version: entry['rust_version'] ?? null,
        yanked,
    }));
    return { ...json(200, { versions, meta: { total: versions.length, next_page: null } }), etag: true };
}
/**
 * The lowest first. An Unlisted version is shown as yanked, which in an index says the same: not for new resolutions,
 * but lock files that have it go on working. Were it left out, Cargo would refuse those. Of versions that differ in
 * build metadata only, the nearest counts, even where it is hidden itself.
 */
function shownVersions({ versions }) {
    const seen = new Set();
    return [...versions.values()]
        .filter(({ version }) => {
        const identity = versionIdentity(version);
        const isFirst = !seen.has(identity);
        seen.add(identity);
        return isFirst && semver_default().valid(version) !== null;
    })
        .flatMap(shown)
        .sort((a, b) => semver_default().compareBuild(a.entry.vers, b.entry.vers));
}
function shown(version) {
    const { status, metadata, current, assets, published } = version;
    const native = nativeOf(metadata);
    if (native === undefined || (status !== 'Published' && status !== 'Unlisted'))
        return [];
    const file = crateFile(native.entry.name, native.entry.vers);
    const asset = assets.find(({ name }) => name === file);
    if (asset?.sha256 === undefined)
        return [];
    // A version may be yanked long after it was kept.
    const yanked = (nativeOf(current) ?? native).yanked ?? false;
    return [
        {
            entry: native.entry,
            checksum: asset.sha256,
            yanked: yanked || status === 'Unlisted',
            published: publicationTime(published),
            size: asset.size,
            license: metadata.licenses?.[0]?.name,
        },
    ];
}
function nativeOf(metadata) {
    return metadata?.native;
}
/** Registries that do not tell it are said to have published at 0; others have current times that are none. */
function publicationTime(published) {
    if (published <= 0 || published >= Date.UTC(10_000, 0))
        return undefined;
    return new Date(published).toISOString().replace(/\.\d+Z$/, 'Z');
}
/** Cargo takes `-` and `_` for different crates when it asks, and would stumble over lines of another name. */
function isNamed({ name }, at) {
    return name.toLowerCase() === at.name;
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/publish.ts





/** Service quota: assets of one version. */
const ASSETS_PER_VERSION = 350;
/** Refuses what the package's origin controls or its group forbid to publish; call before taking a body. */
function assertPublishAllowed(store, repository, at) {
    if (findPackage(store, repository, at)?.publish === 'BLOCK') {
        throw (0,errors/* accessDenied */.Ib)(`Publishing is blocked by the origin controls of package ${at.name} (publish is BLOCK in repository ${repository.name})`);
    }
    if (!groupAllows(store, repository, at, 'PUBLISH')) {
        throw (0,errors/* accessDenied */.Ib)(`Publishing is blocked by the package group of package ${at.name}`);
    }
}
/**
 * Takes a version, or assets for one, as a whole. Versions are immutable: the same bytes under the same name are
 * accepted again and change nothing, other bytes are a conflict. The staged assets are the caller's to release.
 */
function publish(store, repository, publication) {
    return store.db.transaction(() => {
        const { at, version, mode } = publication;
        assertPublishAllowed(store, repository, at);
        const row = ensurePackage(store, repository, at, 'publish');
        if (row.name !== at.name)
            throw (0,errors/* conflict */.hj)(`${at.name} exists, spelled ${row.name}`, at.name, 'package');
        const present = findSameVersion(store, row, version);
        if (present !== undefined && present.version !== version) {
            throw (0,errors/* conflict */.hj)(`${at.name} ${version} exists, as ${present.version}`, version, 'package-version');
        }
        if (present === undefined) {
            if (publication.reachableUpstream) {
                throw (0,errors/* conflict */.hj)(`${at.name} ${version} exists in an upstream repository`, version, 'package-version');
            }
            return { outcome: 'created', version: create(store, repository, row, publication) };
        }
        if (present.origin_type === 'EXTERNAL') {
            // User guide, "Maven", "Package origin controls": not even the bytes that it has are taken.
            throw (0,errors/* conflict */.hj)(`${at.name} ${version} came from ${present.origin_connection ?? 'an external connection'}; nothing can be published to it`, version, 'package-version');
        }
        const added = newAssets(store, present, publication);
        assertSpace(store, present, added);
        for (const asset of added)
            insertAsset(store, present, asset);
        const finishes = mode === 'last' && present.status === 'Unfinished';
        if (added.length === 0 && !finishes)
            return { outcome: 'unchanged', version: present };
        const described = setMetadata(store, present, publication.metadata);
        if (finishes)
            finish(store, present);
        const after = requireRow(store, row, version);
        // The status alone makes no new revision.
        return { outcome: 'added', version: added.length > 0 || described ? touch(store, after) : after };
    });
}
function create(store, repository, row, publication) {
    const { version, displayName, assets, mode, metadata, tags = [] } = publication;
    const unfinished = mode === 'unfinished';
    store.db.run(`INSERT INTO versions (package_id, version, display_name, status, revision, published, origin_type,
       origin_repository, origin_connection, metadata, changes) VALUES (?, ?, ?, ?, '', ?, 'INTERNAL', ?, NULL, ?, 0)`, row.id, version, displayName === version ? null : (displayName ?? null), unfinished ? 'Unfinished' : 'Published', unfinished ? null : store.clock.now(), repository.name, JSON.stringify(typeof metadata === 'function' ? metadata(undefined) : metadata));
    const created = requireRow(store, row, version);
    assertSpace(store, created, assets);
    for (const asset of assets)
        insertAsset(store, created, asset);
    for (const tag of tags)
        setDistTag(store, row, tag, version);
    return touch(store, created);
}
/** The assets that are not there yet; throws for one that is there with other bytes, or that comes too late. */
function newAssets(store, present, { at, version, assets }) {
    const held = new Map(listAssets(store, present).map((asset) => [asset.name, asset.sha256]));
    const added = assets.filter((asset) => {
        const sha256 = held.get(asset.name);
        if (sha256 !== undefined && sha256 !== asset.staged.hashes.sha256) {
            throw (0,errors/* conflict */.hj)(`${asset.name} of ${at.name} ${version} exists with other content`, asset.name, 'asset');
        }
        return sha256 === undefined;
    });
    if (present.status === 'Archived' || present.status === 'Disposed') {
        throw (0,errors/* conflict */.hj)(`${at.name} ${version} is ${present.status}`, version, 'package-version');
    }
    const open = formatOf(store, at).opensAfterPublish || present.status === 'Unfinished';
    if (added.length > 0 && !open) {
        throw (0,errors/* conflict */.hj)(`${at.name} ${version} is published; nothing can be added`, version, 'package-version');
    }
    return added;
}
function assertSpace(store, version, added) {
    if (listAssets(store, version).length + added.length > ASSETS_PER_VERSION) {
        throw (0,errors/* quotaExceeded */.Q)(`A version may have ${ASSETS_PER_VERSION} assets`, version.version, 'package-version');
    }
}
function insertAsset(store, version, { name, staged }) {
    const { md5, sha1, sha256, sha512 } = staged.hashes;
    store.db.run('INSERT INTO assets VALUES (?, ?, ?, ?, ?, ?, ?)', version.id, name, staged.size, md5, sha1, sha256, sha512);
}
/** Returns whether that changed anything. */
function setMetadata(store, version, metadata) {
    const before = JSON.parse(version.metadata);
    const after = JSON.stringify(typeof metadata === 'function' ? metadata(before) : metadata);
    store.db.run('UPDATE versions SET metadata = ? WHERE id = ?', after, version.id);
    return after !== version.metadata;
}
/** Makes an Unfinished version visible, as `Unlisted` for a snapshot's build. */
function finish(store, version, status = 'Published') {
    if (version.status !== 'Unfinished')
        throw (0,errors/* invalid */.Gq)(`${version.version} is ${version.status}, not Unfinished`, 'OTHER');
    store.db.run('UPDATE versions SET status = ?, published = ? WHERE id = ?', status, store.clock.now(), version.id);
}
function requireRow(store, row, version) {
    const found = findVersion(store, row, version);
    if (found === undefined)
        throw new Error(`version ${version} vanished within a transaction`);
    return found;
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/cargo/body.ts


/** A readme is in it whole, and by far the largest part. */
const MAX_JSON_BYTES = 8 * 1024 * 1024;
/**
 * The body of a publish (The Cargo Book, "Publish"): 32 bits of length, low byte first, and JSON of that length; then
 * a length again, and the .crate file. `stated` is the Content-Length, where there is one. Throws a
 * ValidationException for lengths that contradict each other, before any of the crate is read.
 */
async function readPublishBody(body, stated) {
    const bytes = new ByteReader(body);
    const jsonSize = (await bytes.take(4, 'the length of the metadata')).readUInt32LE();
    if (jsonSize > MAX_JSON_BYTES) {
        throw new BodyTooLarge(`The crate's metadata may have ${MAX_JSON_BYTES} bytes, not ${jsonSize}`);
    }
    const json = parseJson(await bytes.take(jsonSize, 'the metadata'));
    const crateSize = (await bytes.take(4, 'the length of the crate')).readUInt32LE();
    if (crateSize === 0)
        throw (0,errors/* invalid */.Gq)('The body has no crate');
    if (stated !== undefined && stated !== 8 + jsonSize + crateSize) {
        throw (0,errors/* invalid */.Gq)(`The body has ${stated} bytes, but by the lengths within it ${8 + jsonSize + crateSize}`);
    }
    return { json, crateSize, crate: bytes.last(crateSize) };
}
function parseJson(bytes) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        throw (0,errors/* invalid */.Gq)("The crate's metadata are no JSON");
    }
}
/** Takes a stream apart at given lengths, whatever chunks it comes in. */
class ByteReader {
    #source;
    #held = Buffer.alloc(0);
    constructor(source) {
        this.#source = source;
    }
    async take(size, what) {
        const chunks = [];
        let missing = size;
        while (missing > 0) {
            const chunk = await this.#some(missing);
            if (chunk === undefined)
                throw (0,errors/* invalid */.Gq)(`The body ends within ${what}`);
            chunks.push(chunk);
            missing -= chunk.length;
        }
        return Buffer.concat(chunks);
    }
    /** The rest of the stream, which must have exactly this size. */
    async *last(size) {
        let missing = size;
        while (missing > 0) {
            const chunk = await this.#some(missing);
            if (chunk === undefined)
                throw (0,errors/* invalid */.Gq)('The body ends within the crate');
            missing -= chunk.length;
            yield chunk;
        }
        if ((await this.#some(1)) !== undefined)
            throw (0,errors/* invalid */.Gq)('Something follows the crate in the body');
    }
    /** The next bytes, at most so many; undefined at the end. */
    async #some(most) {
        while (this.#held.length === 0) {
            const next = await this.#source.next();
            if (next.done === true)
                return undefined;
            this.#held = next.value;
        }
        const some = this.#held.subarray(0, most);
        this.#held = this.#held.subarray(some.length);
        return some;
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/reading/gzipped-tar.ts


/**
 * Reads a gzipped tar archive through. `onReadEntry` must read each entry, or pass it over, at once: the parser is
 * never waited for. Throws an Error for what is no such archive, and beyond `limit` unpacked bytes.
 */
async function readArchive(packed, limit, onReadEntry) {
    const { Parser } = await __webpack_require__.e(/* import() */ "tar").then(__webpack_require__.bind(__webpack_require__, "tar/dist/esm/index.min.js"));
    const parser = new Parser({ strict: true, brotli: false, zstd: false, onReadEntry });
    const failures = [];
    parser.on('error', (error) => failures.push(error));
    // The parser would collect what follows an archive's end; clients do not look at it.
    const archive = { over: false };
    parser.once('eof', () => (archive.over = true));
    const unpacked = (0,external_node_stream_.pipeline)(packed, (0,external_node_zlib_.createGunzip)(), () => undefined);
    let size = 0;
    for await (const chunk of unpacked) {
        size += chunk.length;
        if (size > limit)
            throw new Error(`it unfolds to more than ${limit} bytes`);
        if (!archive.over)
            parser.write(chunk);
        if (failures[0] !== undefined)
            throw failures[0];
    }
    await new Promise((resolve, reject) => {
        parser.once('end', resolve).once('error', reject);
        parser.end();
    });
}

;// CONCATENATED MODULE: ./packages/emulator/src/reading/json-record.ts
/** Whether a value of a document is a JSON object. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A copy of a JSON object that lacks some members. */
function without(record, members) {
    return Object.fromEntries(Object.entries(record).filter(([member]) => !members.includes(member)));
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/cargo/crate.ts



/** Cargo's own limits ("zip bomb"): what unfolds to more, or beyond to so many times its size, it does not unpack. */
const UNPACKED_BYTES = 512 * 1024 * 1024;
const UNPACKED_RATIO = 20;
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
const MAX_README_BYTES = 1024 * 1024;
const FILES = ['File', 'OldFile', 'ContiguousFile'];
/**
 * Reads a .crate of `size` bytes through; a ValidationException for what Cargo would not unpack, and for a Cargo.toml
 * that speaks of another crate or version than its name does.
 */
async function readCrate(packed, size, name, version) {
    const folder = `${name}-${version}`;
    const texts = new Map();
    // The first is enough; an archive may have a million entries.
    const objections = [];
    const object = (text) => {
        if (objections.length === 0)
            objections.push(text);
    };
    const onReadEntry = (entry) => {
        const path = entry.path.replace(/\/$/, '').split('/');
        const shown = shownPath(entry.path);
        const [top, file = '', ...deeper] = path;
        const isFile = FILES.includes(entry.type);
        if (top !== folder || path.includes('..'))
            object(`${shown} is not under ${folder}`);
        else if (!isFile && entry.type !== 'Directory')
            object(`${shown} is a ${entry.type}`);
        const limit = limitOf(file);
        if (!isFile || deeper.length > 0 || limit === 0) {
            entry.resume();
            return;
        }
        if (texts.has(file))
            object(`${shown} is there twice`);
        if (entry.size > limit) {
            if (file === 'Cargo.toml')
                object(`its Cargo.toml is larger than ${limit} bytes`);
            entry.resume();
            return;
        }
        const chunks = [];
        entry.on('data', (chunk) => chunks.push(chunk));
        entry.on('end', () => texts.set(file, Buffer.concat(chunks)));
    };
    try {
        await readArchive(packed, Math.max(UNPACKED_BYTES, size * UNPACKED_RATIO), onReadEntry);
    }
    catch (error) {
        throw (0,errors/* invalid */.Gq)(`The .crate file of ${name} ${version} cannot be unpacked: ${messageOf(error)}`);
    }
    if (objections[0] !== undefined) {
        throw (0,errors/* invalid */.Gq)(`Cargo would not unpack the .crate file of ${name} ${version}: ${objections[0]}`);
    }
    const text = texts.get('Cargo.toml');
    if (text === undefined)
        throw (0,errors/* invalid */.Gq)(`The .crate file of ${name} ${version} has no ${folder}/Cargo.toml`);
    const manifest = await parseManifest(text, folder);
    assertSame(manifest, name, version);
    texts.delete('Cargo.toml');
    return { manifest, readmes: new Map([...texts].map(([file, bytes]) => [file, bytes.toString('utf8')])) };
}
/** A path from an archive in a message that a terminal shows. */
function shownPath(path) {
    return path.slice(0, 200).replace(/\p{C}/gu, '?');
}
function limitOf(file) {
    if (file === 'Cargo.toml')
        return MAX_MANIFEST_BYTES;
    return /^readme(\.(md|markdown|txt))?$/i.test(file) ? MAX_README_BYTES : 0;
}
async function parseManifest(bytes, folder) {
    const { parse } = await __webpack_require__.e(/* import() */ "smol-toml").then(__webpack_require__.bind(__webpack_require__, "smol-toml/dist/index.js"));
    try {
        return parse(bytes.toString('utf8'), { integersAsBigInt: 'asNeeded' });
    }
    catch (error) {
        throw (0,errors/* invalid */.Gq)(`${folder}/Cargo.toml is no TOML: ${messageOf(error)}`);
    }
}
function assertSame(manifest, name, version) {
    const stated = packageOf(manifest);
    const [statedName, statedVersion] = [stated['name'], stated['version']];
    if (statedName !== name || typeof statedVersion !== 'string' || statedVersion.trim() !== version) {
        throw (0,errors/* invalid */.Gq)(`The Cargo.toml in the .crate file does not say that it is ${name} ${version}`);
    }
}
/** `[package]`, or as it was called of old, `[project]`. */
function packageOf(manifest) {
    const stated = manifest['package'] ?? manifest['project'];
    return isRecord(stated) ? stated : {};
}
/** The first line: TOML's errors show the text around them too. */
function messageOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.split('\n', 1)[0] ?? '';
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/cargo/metadata.ts



/**
 * Reads the document; a ValidationException names the member that Cargo could not read in an index. Members that are
 * not known are passed over, as the book has it; ones that are missing take their defaults.
 */
function readDocument(json) {
    if (!isRecord(json))
        throw (0,errors/* invalid */.Gq)("The crate's metadata are not a JSON object");
    const { name, vers } = json;
    if (typeof name !== 'string' || crateAt(name) === undefined) {
        throw (0,errors/* invalid */.Gq)("The name must be one that Cargo takes: up to 64 letters, digits, '-' and '_', no digit first");
    }
    if (typeof vers !== 'string' || !isCrateVersion(vers))
        throw (0,errors/* invalid */.Gq)(`The version of ${name} is no semantic version`);
    const rustVersion = metadata_text(json, 'rust_version');
    if (rustVersion !== undefined && !/^\d{1,9}(\.\d{1,9}){0,2}$/.test(rustVersion)) {
        throw (0,errors/* invalid */.Gq)("rust_version must be a version without an operator, such as '1.74'");
    }
    return {
        name,
        version: vers,
        dependencies: list(json, 'deps').map(readDependency),
        features: readFeatures(json['features']),
        links: metadata_text(json, 'links'),
        rustVersion,
        description: metadata_text(json, 'description'),
        homepage: metadata_text(json, 'homepage'),
        repository: metadata_text(json, 'repository'),
        license: metadata_text(json, 'license'),
        readme: metadata_text(json, 'readme'),
    };
}
function metadata_text(json, member) {
    const value = json[member] ?? undefined;
    if (value !== undefined && typeof value !== 'string')
        throw (0,errors/* invalid */.Gq)(`${member} must be a string or null`);
    return value === '' ? undefined : value;
}
function list(json, member) {
    const value = json[member] ?? [];
    if (!Array.isArray(value))
        throw (0,errors/* invalid */.Gq)(`${member} must be a list`);
    return value;
}
function texts(json, member) {
    const values = list(json, member);
    if (!values.every((value) => typeof value === 'string'))
        throw (0,errors/* invalid */.Gq)(`${member} must be a list of strings`);
    return values;
}
function flag(json, member, otherwise) {
    const value = json[member] ?? otherwise;
    if (typeof value !== 'boolean')
        throw (0,errors/* invalid */.Gq)(`${member} must be true or false`);
    return value;
}
function readDependency(json) {
    if (!isRecord(json))
        throw (0,errors/* invalid */.Gq)('Each of deps must be an object');
    const crate = metadata_text(json, 'name') ?? '';
    const renamed = metadata_text(json, 'explicit_name_in_toml');
    if ([crate, renamed ?? crate].some((name) => crateAt(name) === undefined)) {
        throw (0,errors/* invalid */.Gq)('A dependency must have the name of a crate');
    }
    const requirement = metadata_text(json, 'version_req') ?? '';
    if (!isRequirement(requirement))
        throw (0,errors/* invalid */.Gq)(`version_req of ${crate} is no requirement that Cargo could read`);
    const kind = metadata_text(json, 'kind') ?? 'normal';
    if (kind !== 'normal' && kind !== 'dev' && kind !== 'build') {
        throw (0,errors/* invalid */.Gq)(`kind of ${crate} must be normal, dev or build`);
    }
    const registry = metadata_text(json, 'registry');
    if (registry !== undefined && !URL.canParse(registry.replace(/^sparse\+/, ''))) {
        throw (0,errors/* invalid */.Gq)(`registry of ${crate} must be the URL of an index`);
    }
    return {
        crate,
        renamed,
        requirement,
        features: texts(json, 'features'),
        optional: flag(json, 'optional', false),
        defaultFeatures: flag(json, 'default_features', true),
        target: metadata_text(json, 'target'),
        kind,
        registry,
        artifact: (json['artifact'] ?? undefined) === undefined ? undefined : texts(json, 'artifact'),
        artifactTarget: metadata_text(json, 'bindep_target'),
        lib: flag(json, 'lib', false),
    };
}
/** `*`, or comparators with commas between (The Cargo Book, "Specifying Dependencies"). */
const COMPARATOR = /^(=|>=?|<=?|~|\^)? *\d{1,20}(\.(\d{1,20}|[*xX])){0,2}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;
function isRequirement(requirement) {
    const parts = requirement.split(',').map((part) => part.trim());
    if (parts.length > 32 || requirement.length > 1024)
        return false;
    return parts.every((part) => COMPARATOR.test(part)) || /^[*xX](\.[*xX]){0,2}$/.test(requirement.trim());
}
function readFeatures(json) {
    const features = json ?? {};
    if (!isRecord(features))
        throw (0,errors/* invalid */.Gq)('features must be an object');
    return Object.fromEntries(Object.keys(features).map((feature) => [feature, texts(features, feature)]));
}
/** The line of an index for it; in a dependency's line, this index has no URL, and `own` are the ones it goes by. */
function indexEntry(document, own) {
    const { name, version, dependencies, features, links, rustVersion } = document;
    const extended = Object.entries(features).filter(([, values]) => values.some(isExtended));
    const plain = Object.entries(features).filter(([, values]) => !values.some(isExtended));
    const artifacts = dependencies.some(({ artifact }) => artifact !== undefined);
    const schema = artifacts ? 3 : extended.length > 0 ? 2 : undefined;
    return {
        name,
        vers: version,
        deps: dependencies.map((dependency) => dependencyEntry(dependency, own)),
        features: Object.fromEntries(plain),
        ...(extended.length === 0 ? {} : { features2: Object.fromEntries(extended) }),
        ...(links === undefined ? {} : { links }),
        ...(rustVersion === undefined ? {} : { rust_version: rustVersion }),
        ...(schema === undefined ? {} : { v: schema }),
    };
}
/** The syntax that Cargo before 1.60 cannot read, and must find in `features2` so as not to stumble over it. */
function isExtended(value) {
    return value.startsWith('dep:') || value.includes('?/');
}
function dependencyEntry(dependency, own) {
    const { crate, renamed, registry, artifact, artifactTarget, lib } = dependency;
    return {
        name: renamed ?? crate,
        req: dependency.requirement,
        features: dependency.features,
        optional: dependency.optional,
        default_features: dependency.defaultFeatures,
        target: dependency.target ?? null,
        kind: dependency.kind,
        registry: registry === undefined || own.includes(registry) ? null : registry,
        package: renamed === undefined ? null : crate,
        ...(artifact === undefined ? {} : { artifact, bindep_target: artifactTarget ?? null, lib }),
    };
}
/** What the API tells of the version. */
function metadataFrom(document, native) {
    const { description, homepage, repository, license, readme, dependencies } = document;
    return {
        ...(description === undefined ? {} : { summary: description }),
        ...(homepage === undefined ? {} : { homePage: homepage }),
        ...(repository === undefined ? {} : { sourceCodeRepository: repository }),
        ...(license === undefined ? {} : { licenses: [{ name: license }] }),
        ...(readme === undefined ? {} : { readme }),
        dependencies: dependencies.map(({ crate, kind, requirement }) => ({
            package: crate,
            dependencyType: kind,
            versionRequirement: requirement,
        })),
        native,
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/cargo/publish.ts









/**
 * `cargo publish`. The same bytes again are accepted and change nothing. Cargo then waits for the index to show the
 * version, which it does by the time of the reply.
 */
async function handlePublish(request) {
    const body = request.body.iterator({ destroyOnReturn: false });
    try {
        await takeCrate(request, body);
    }
    finally {
        // Lets go of the rest of a body that is refused, which is then read to its end so that the client sees the reply.
        await body.return(undefined);
    }
    return json(200, { warnings: { invalid_categories: [], invalid_badges: [], other: [] } });
}
async function takeCrate(request, body) {
    const { services, repository } = request;
    const { store } = services;
    const length = request.headers['content-length'];
    const upload = await readPublishBody(body, length === undefined ? undefined : Number(length));
    const document = readDocument(upload.json);
    const { name, version } = document;
    const at = crateAt(name);
    if (at === undefined)
        throw (0,errors/* invalid */.Gq)(`${name} is no name of a crate`);
    request.authorize('PublishPackageVersion', at);
    assertPublishAllowed(store, repository, at);
    const staged = await store.blobs.stage(upload.crate, upload.crateSize);
    try {
        await readCrate(store.blobs.read(staged.hashes.sha256), staged.size, name, version);
        await keep(request, at, document, staged);
    }
    finally {
        releaseStaged(store, staged);
    }
}
async function keep(request, at, document, staged) {
    const { services, repository, endpoint } = request;
    const { version } = document;
    try {
        publish(services.store, repository, {
            at,
            version,
            assets: [{ name: crateFile(at.name, version), staged }],
            metadata: metadataFrom(document, { entry: indexEntry(document, [`sparse+${endpoint}`]) }),
            mode: 'complete',
            reachableUpstream: await reachableUpstream(services, repository, at, version),
        });
    }
    catch (error) {
        if (!(error instanceof errors/* ServiceError */._7) || error.status !== 409 || error.members['resourceType'] === 'package') {
            throw error;
        }
        // The words of crates.io, by which tools tell this refusal from others; then what is the matter.
        throw (0,errors/* conflict */.hj)(`crate version \`${version}\` is already uploaded: ${error.message}`, version, 'package-version');
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/responses.ts
/**
 * An asset as a download: Range and If-None-Match work on it, and its bytes never change. Settled: who makes more of it
 * than the path says takes that back.
 */
function assetReply(services, asset, contentType) {
    return {
        status: 200,
        headers: { 'content-type': contentType, 'cache-control': 'private, immutable, max-age=31536000' },
        etag: `"${asset.sha256}"`,
        body: { file: services.store.blobs.path(asset.sha256), size: asset.size },
        settled: true,
    };
}
/** A segment of a path, decoded; undefined when it is not valid percent-encoding. */
function decodeSegment(segment) {
    if (!segment.includes('%'))
        return segment;
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/cargo/paths.ts


/** Undefined for what neither an index nor the web API has. No crate has a name with `%` in it. */
function parseRoute(rest) {
    if (rest === 'config.json')
        return { kind: 'config' };
    const segments = rest.split('/');
    if (segments[0] !== 'api')
        return parseIndexPath(rest, segments.at(-1) ?? '');
    const [, version, crates, ...more] = segments;
    if (version !== 'v1' || crates !== 'crates')
        return undefined;
    const [name = '', selector, action] = more;
    if (more.length === 0)
        return { kind: 'unsupported', command: 'search' };
    if (more.length === 1 && name === 'new')
        return { kind: 'publish' };
    const at = crateAt(name);
    if (at === undefined)
        return undefined;
    if (more.length === 2)
        return ofCrate(at, selector);
    return more.length === 3 ? ofVersion(at, decodeSegment(selector ?? ''), action) : undefined;
}
/** The folders must be those of the name: at any other address, Cargo would never see the crate. */
function parseIndexPath(rest, name) {
    const at = crateAt(name);
    return at !== undefined && indexPath(name) === rest ? { kind: 'index', at } : undefined;
}
function ofCrate(at, selector) {
    if (selector === 'versions')
        return { kind: 'versions', at };
    return selector === 'owners' ? { kind: 'unsupported', command: 'owner' } : undefined;
}
function ofVersion(at, version, action) {
    if (version === undefined || !isCrateVersion(version))
        return undefined;
    if (action === 'download')
        return { kind: 'download', at, version };
    return action === 'yank' || action === 'unyank' ? { kind: 'unsupported', command: 'yank' } : undefined;
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/cargo/routes.ts







/** A sparse registry: its index, the downloads, and of the web API what the service supports. */
const routes = {
    challenges: true,
    error,
    async handle(request) {
        const route = parseRoute(request.rest);
        return route === undefined ? error(404, 'Not found') : await answer(request, route);
    },
};
/** Cargo prints the details, whatever the status (The Cargo Book, "Web API"). */
function error(status, message) {
    return json(status, { errors: [{ detail: message }] });
}
async function answer(request, route) {
    if (route.kind === 'unsupported')
        return { ...error(405, REMEDIES[route.command]), headers: headers('') };
    const method = route.kind === 'publish' ? 'PUT' : 'GET';
    if (request.method !== method) {
        return { ...error(405, `${request.method} is not possible here, only ${method}`), headers: headers(method) };
    }
    switch (route.kind) {
        case 'config':
            return config(request);
        case 'index':
            return (await indexReply(request, route.at)) ?? missing(request, route.at);
        case 'versions':
            return (await versionsReply(request, route.at)) ?? missing(request, route.at);
        case 'download':
            return await handleDownload(request, route.at, route.version);
        case 'publish':
            return await handlePublish(request);
    }
}
/** User guide, "Cargo command support": owner and search are not; yank is not among the commands that are. */
const REMEDIES = {
    search: 'CodeArtifact does not support cargo search; list packages with ListPackages',
    owner: 'CodeArtifact does not support cargo owner; who may publish is for its resource policies to say',
    yank: 'CodeArtifact does not support cargo yank; set the status of the version to Unlisted instead, and back to Published (UpdatePackageVersionsStatus)',
};
function headers(allow) {
    return { 'content-type': 'application/json', allow };
}
/** Having it asked for with a token is what makes Cargo send the token everywhere else too. */
function config({ endpoint }) {
    const api = endpoint.replace(/\/$/, '');
    const value = { dl: `${api}/api/v1/crates/{crate}/{version}/download`, api, 'auth-required': true };
    return { ...json(200, value), etag: true };
}
function missing({ repository }, { name }) {
    return error(404, `${name} is not in repository ${repository.name}, nor can it be had from upstream`);
}
async function handleDownload(request, at, version) {
    const asset = await resolveAsset(request.services, request.repository, at, version, crateFile(at.name, version));
    return assetReply(request.services, asset, 'application/gzip');
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__("node:url");
;// CONCATENATED MODULE: ./packages/emulator/src/formats/cargo/manifest.ts




/**
 * What Cargo would send when it published the crate, from the Cargo.toml in it. A ValidationException for what it would
 * not have published.
 */
function documentFrom({ manifest, readmes }) {
    const stated = packageOf(manifest);
    const readme = stated['readme'];
    return readDocument({
        name: stated['name'],
        vers: stated['version'],
        deps: [dependenciesIn(manifest, undefined), ...targets(manifest)].flat(),
        features: manifest['features'],
        links: stated['links'],
        rust_version: stated['rust-version'],
        description: stated['description'],
        homepage: stated['homepage'],
        repository: stated['repository'],
        license: stated['license'],
        readme: typeof readme === 'string' ? readmes.get(readme) : undefined,
    });
}
function targets(manifest) {
    const { target } = manifest;
    if (!isRecord(target))
        return [];
    return Object.entries(target).map(([platform, tables]) => (isRecord(tables) ? dependenciesIn(tables, platform) : []));
}
/** Tables of dependencies, under their names of today and of old. */
const TABLES = [
    ['normal', 'dependencies', 'dependencies'],
    ['build', 'build-dependencies', 'build_dependencies'],
    ['dev', 'dev-dependencies', 'dev_dependencies'],
];
function dependenciesIn(tables, target) {
    return TABLES.flatMap(([kind, name, formerName]) => {
        const table = tables[name] ?? tables[formerName];
        if (!isRecord(table))
            return [];
        return Object.entries(table).map(([key, value]) => ({ ...dependency(key, value), kind, target }));
    });
}
function dependency(key, value) {
    if (typeof value === 'string')
        return { name: key, version_req: value };
    if (!isRecord(value))
        throw (0,errors/* invalid */.Gq)(`The dependency ${key} in Cargo.toml is neither a version nor a table`);
    return {
        name: value['package'] ?? key,
        explicit_name_in_toml: value['package'] === undefined ? undefined : key,
        version_req: value['version'] ?? '*',
        features: value['features'],
        optional: value['optional'],
        default_features: value['default-features'] ?? value['default_features'],
        registry: value['registry-index'],
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/cargo/source-folder.ts











/** Of what is known of the crates, which are read as a whole to know it. */
const REMEMBERED_BYTES = 24 * 1024 * 1024;
/** The indexes that a manifest written for crates.io may mean by it. */
const CRATES_IO = ['https://github.com/rust-lang/crates.io-index', 'sparse+https://index.crates.io/'];
/**
 * A folder with .crate files. It is listed anew each time, for it is there to be changed; a file is read again when its
 * size or time is another.
 */
function crateFolder(root) {
    const known = new BoundedCache(REMEMBERED_BYTES);
    const describeFile = async (path, name, version) => {
        const found = await (0,promises_.stat)(path).catch(() => undefined);
        if (found?.isFile() !== true)
            return undefined;
        const state = `${found.size} ${found.mtimeMs}`;
        const present = known.get(path);
        if (present?.state === state)
            return present.version;
        const described = await readFile(path, found.size, name, version, found.mtime);
        known.set(path, { state, version: described }, JSON.stringify(described).length);
        return described;
    };
    return async (name) => {
        const files = await (0,promises_.readdir)(root).catch((error) => {
            throw new errors/* UpstreamError */.gA(`The folder ${root} cannot be read: ${(0,errors/* codeOf */.$N)(error) ?? String(error)}`);
        });
        const versions = new Map();
        for (const file of files) {
            const version = /^(.*)\.crate$/s.exec(file)?.[1]?.slice(name.length + 1) ?? '';
            if (!file.toLowerCase().startsWith(`${name}-`) || !isCrateVersion(version))
                continue;
            const described = await describeFile((0,external_node_path_.join)(root, file), file.slice(0, name.length), version);
            if (described !== undefined)
                versions.set(version, described);
        }
        return versions.size === 0 ? undefined : { versions, tags: {} };
    };
}
async function readFile(path, size, name, version, published) {
    try {
        const document = documentFrom(await readCrate((0,external_node_fs_.createReadStream)(path), size, name, version));
        const hash = (0,external_node_crypto_.createHash)('sha256');
        for await (const chunk of (0,external_node_fs_.createReadStream)(path))
            hash.update(chunk);
        return {
            version,
            published: published.getTime(),
            metadata: metadataFrom(document, { entry: indexEntry(document, CRATES_IO) }),
            assets: [
                { name: crateFile(name, version), url: (0,external_node_url_.pathToFileURL)(path).href, size, hashes: { sha256: hash.digest('hex') } },
            ],
        };
    }
    catch (error) {
        if (!(error instanceof errors/* ServiceError */._7) && (0,errors/* codeOf */.$N)(error) === undefined)
            throw error;
        throw new errors/* UpstreamError */.gA(`${path} cannot be used: ${error instanceof Error ? error.message : String(error)}`);
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/cargo/source-lines.ts



/**
 * The lines of an index file on one crate, by its name in lower case. As in Cargo, a line that cannot be read is passed
 * over; undefined where none can.
 */
function parseIndex(file, name) {
    const texts = file.split('\n').filter((line) => line.trim() !== '');
    const lines = texts.flatMap((text) => parseLine(text, name));
    return lines.length === 0 && texts.length > 0 ? undefined : lines;
}
function parseLine(text, wanted) {
    const line = source_lines_parseJson(text);
    if (!isRecord(line) || !isShallow(line, MAX_LEVELS))
        return [];
    const { name, vers, cksum, deps, pubtime } = line;
    if (typeof name !== 'string' || name.toLowerCase() !== wanted || !Array.isArray(deps))
        return [];
    if (typeof vers !== 'string' || !isCrateVersion(vers))
        return [];
    if (typeof cksum !== 'string' || !/^[0-9a-f]{64}$/i.test(cksum))
        return [];
    return [{ name, version: vers, checksum: cksum.toLowerCase(), published: source_lines_timeOf(pubtime), text }];
}
/** Of objects and lists within each other; the schema has four. What is very deep can be read, but not written. */
const MAX_LEVELS = 16;
function isShallow(value, levels) {
    if (typeof value !== 'object' || value === null)
        return true;
    return levels > 0 && Object.values(value).every((member) => isShallow(member, levels - 1));
}
function source_lines_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function source_lines_timeOf(text) {
    const time = typeof text === 'string' ? Date.parse(text) : NaN;
    return Number.isNaN(time) ? undefined : time;
}
/** What is kept of a line that parseIndex took: all but what a repository shows in its own way. */
function metadataOfLine(text) {
    const line = JSON.parse(text);
    const { deps, yanked } = line;
    const entry = without(line, ['cksum', 'yanked', 'pubtime']);
    return {
        dependencies: Array.isArray(deps) ? deps.flatMap(dependencyOf) : [],
        native: { entry, ...(yanked === true ? { yanked } : {}) },
    };
}
function dependencyOf(entry) {
    if (!isRecord(entry))
        return [];
    const { name, package: original, kind, req } = entry;
    const crate = original ?? name;
    if (typeof crate !== 'string')
        return [];
    return [
        {
            package: crate,
            dependencyType: typeof kind === 'string' ? kind : 'normal',
            ...(typeof req === 'string' ? { versionRequirement: req } : {}),
        },
    ];
}
function parseConfig(config, index) {
    const { dl, api } = config;
    if (typeof dl !== 'string')
        throw new errors/* UpstreamError */.gA(`${index.host} has a config.json that tells no download URL`);
    return { dl, api: typeof api === 'string' && URL.canParse(api) ? api.replace(/\/+$/, '') : undefined };
}
const MARKERS = /\{(crate|version|prefix|lowerprefix|sha256-checksum)\}/g;
/**
 * Where the .crate file of a line is: the template's markers replaced, or, where it has none, `/CRATE/VERSION/download`
 * after it. Undefined for an address that is none, and for one in clear of a registry that is not.
 */
function downloadUrl({ dl }, { name, version, checksum }, index) {
    const values = {
        crate: name,
        version: encodeURIComponent(version).replaceAll('%2B', '+'),
        prefix: indexFolders(name),
        lowerprefix: indexFolders(name.toLowerCase()),
        'sha256-checksum': checksum,
    };
    const template = dl.search(MARKERS) < 0 ? `${dl}/{crate}/{version}/download` : dl;
    const address = template.replace(MARKERS, (_marker, key) => values[key] ?? '');
    if (!URL.canParse(address))
        return undefined;
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === index.protocol ? url : undefined;
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__("node:https");
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__("node:timers/promises");
;// CONCATENATED MODULE: ./packages/emulator/src/upstream/fetch.ts






const REDIRECTS = 5;
/** Pauses before another try at a registry that is overloaded or broke the connection, in milliseconds. */
const PAUSES = [200, 800];
/** Waiting longer than this would outlast the patience of the client that waits for us. */
const LONGEST_PAUSE = 5_000;
const TEMPORARY = new Set([429, 502, 503, 504]);
/** Failures of a connection that another one may not have; a refused one, or an unknown host, would fail again. */
const PASSING = new Set(['ECONNRESET', 'EPIPE', 'EAI_AGAIN']);
/** What registries answer for what they do not have, or had to take down. */
const ABSENT = new Set([404, 410, 451]);
/** Proxies as HTTP_PROXY, HTTPS_PROXY and NO_PROXY say, by Node's own support; never for loopback. */
const proxied = {
    'http:': new external_node_http_.Agent({ keepAlive: true, proxyEnv: process.env }),
    'https:': new external_node_https_.Agent({ keepAlive: true, proxyEnv: process.env }),
};
const direct = { 'http:': new external_node_http_.Agent({ keepAlive: true }), 'https:': new external_node_https_.Agent({ keepAlive: true }) };
/**
 * GETs a URL of a public registry, following redirects. Undefined: the registry does not have it (404, 410, 451).
 * Everything else that is not a success is an UpstreamError that names the host and the cause. What failed for the
 * moment only is tried again, up to three times in all.
 */
async function fetchUrl(url, options = {}) {
    for (let attempt = 0;; attempt++) {
        const pause = PAUSES[attempt];
        const outcome = await followRedirects(new URL(url), options).catch((error) => {
            if (error instanceof Unreachable && error.passing && pause !== undefined)
                return 'again';
            throw error;
        });
        if (outcome === 'again') {
            await (0,external_node_timers_promises_.setTimeout)(pause);
            continue;
        }
        const wait = retryAfter(outcome.headers) ?? pause ?? 0;
        if (pause === undefined || !TEMPORARY.has(outcome.status) || wait > LONGEST_PAUSE)
            return judge(outcome);
        discard(outcome.message);
        await (0,external_node_timers_promises_.setTimeout)(wait);
    }
}
/** The body as a whole, for documents; an UpstreamError beyond `maxBytes`. */
async function readFetched(fetched, maxBytes) {
    const chunks = [];
    for await (const chunk of limited(fetched, maxBytes))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
/** The body as it arrives; an UpstreamError beyond `maxBytes`. */
async function* limited({ body, url }, maxBytes) {
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > maxBytes)
            throw new errors/* UpstreamError */.gA(`${url.host} sent a document of more than ${maxBytes} bytes`);
        yield chunk;
    }
}
/** The body as JSON that is an object; an UpstreamError for anything else. */
async function readJson(fetched, maxBytes) {
    return fetch_parseJson(await readFetched(fetched, maxBytes), fetched.url);
}
/** A document from `url` as JSON that is an object; an UpstreamError for anything else. */
function fetch_parseJson(bytes, url) {
    let value;
    try {
        value = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        throw new errors/* UpstreamError */.gA(`${url.host} sent a document that is no JSON`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new errors/* UpstreamError */.gA(`${url.host} sent a document that is no JSON object`);
    }
    return value;
}
/** No answer at all: the host is down, unknown, or out of context. Asking it for something else would fail as well. */
class Unreachable extends errors/* UpstreamError */.gA {
    unreachable = true;
    /** Whether another connection may fare better. */
    passing;
    constructor(message, passing, cause) {
        super(message, { cause });
        this.passing = passing;
    }
}
async function followRedirects(url, options) {
    let authorization = options.authorization;
    let current = url;
    for (let hops = 0; hops <= REDIRECTS; hops++) {
        const answer = await get(current, options, authorization);
        const { location } = answer.headers;
        if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined)
            return answer;
        discard(answer.message);
        const next = URL.canParse(location, current.href) ? new URL(location, current) : undefined;
        if (next === undefined || (next.protocol !== 'https:' && next.protocol !== current.protocol)) {
            throw new errors/* UpstreamError */.gA(`${current.host} redirects to an address that cannot be followed`);
        }
        if (next.origin !== current.origin)
            authorization = undefined;
        current = next;
    }
    throw new errors/* UpstreamError */.gA(`${url.host} redirects more than ${REDIRECTS} times`);
}
function get(url, options, authorization) {
    const { protocol } = url;
    if (protocol !== 'http:' && protocol !== 'https:') {
        throw new errors/* UpstreamError */.gA(`${url.host} has an address of the kind ${protocol}, not http or https`);
    }
    const { method = 'GET', timeout = 30_000 } = options;
    const agents = /^(localhost|127\.[0-9.]+|\[::1\])$/.test(url.hostname) ? direct : proxied;
    const headers = {
        'user-agent': 'codeartifact-ci-emulator',
        ...options.headers,
        ...(authorization === undefined ? {} : { authorization }),
    };
    return new Promise((resolve, reject) => {
        const request = protocol === 'http:'
            ? (0,external_node_http_.request)(url, { method, agent: agents[protocol], headers, timeout })
            : (0,external_node_https_.request)(url, { method, agent: agents[protocol], headers, timeout });
        request.once('timeout', () => {
            request.destroy(new Unreachable(`${url.host} did not answer in ${timeout} ms`, false));
        });
        request.once('error', (error) => {
            if (error instanceof Unreachable)
                reject(error);
            else
                reject(new Unreachable(`${url.host} cannot be reached: ${causeOf(error)}`, PASSING.has(error.code ?? ''), error));
        });
        request.once('response', (message) => {
            resolve({ status: message.statusCode ?? 0, headers: message.headers, url, message, timeout });
        });
        request.end();
    });
}
function judge(answer) {
    const { status, headers, url, message } = answer;
    if (status === 200)
        return { status, headers, url, body: bodyOf(answer) };
    discard(message);
    if (status === 304)
        return { status, headers, url, body: external_node_stream_.Readable.from([]) };
    if (ABSENT.has(status))
        return undefined;
    const hint = status === 401 || status === 403
        ? '; check the credentials configured for it'
        : status === 407
            ? '; the proxy wants credentials (HTTP_PROXY, HTTPS_PROXY)'
            : '';
    throw new errors/* UpstreamError */.gA(`${url.host} answered ${status}${hint}`);
}
/** The body, unpacked, with whatever breaks it told as an UpstreamError. */
function bodyOf({ headers, url, message, timeout }) {
    message.setTimeout(timeout, () => message.destroy(new Error(`nothing arrived for ${timeout} ms`)));
    const gzip = /^(x-)?gzip$/i.test(headers['content-encoding'] ?? '');
    const source = gzip ? (0,external_node_stream_.pipeline)(message, (0,external_node_zlib_.createGunzip)(), () => undefined) : message;
    // It may break before anybody reads; whoever then reads is told.
    source.on('error', () => undefined);
    const body = external_node_stream_.Readable.from(explained(source, url.host), { objectMode: false });
    return body.once('close', () => {
        if (!message.readableEnded)
            message.destroy();
    });
}
async function* explained(source, host) {
    try {
        yield* source;
    }
    catch (error) {
        const cause = error;
        throw new errors/* UpstreamError */.gA(`${host} broke off its reply: ${causeOf(cause)}`, { cause });
    }
}
/** A body nobody reads: a short one is let through, which keeps the connection for the next request. */
function discard(message) {
    message.on('error', () => undefined);
    if (message.statusCode === 304 || Number(message.headers['content-length'] ?? Infinity) <= 64 * 1024)
        message.resume();
    else
        message.destroy();
}
/** Seconds or a date; in milliseconds from now. */
function retryAfter(headers) {
    const value = headers['retry-after'];
    if (value === undefined)
        return undefined;
    const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
    return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}
/** Several addresses tried in vain make an error without a message, only a code. */
function causeOf(error) {
    return error.message === '' ? (error.code ?? error.name) : error.message;
}

;// CONCATENATED MODULE: ./packages/emulator/src/reading/packed-texts.ts


/** Texts are packed together up to this size. What gzip finds alike lies within 32 KB: larger blocks gain nothing. */
const BLOCK_BYTES = 64 * 1024;
/** Used again and again: one of its own for each of hundreds of packuments would wait long to be collected. */
const scratch = [];
const SPARE_BUFFERS = 16;
/** Packs texts as they come; to read one unpacks the block that it is in. */
function textPacker() {
    const blocks = [];
    /** Of each text: its block, and where it starts and ends in it. */
    const ranges = [];
    let pending = scratch.pop() ?? Buffer.allocUnsafeSlow(BLOCK_BYTES);
    let filled = 0;
    let size = 0;
    const flush = async () => {
        const packed = await pack(pending.subarray(0, filled));
        blocks.push({ packed });
        size += packed.length;
        filled = 0;
    };
    return {
        async add(text) {
            const length = Buffer.byteLength(text);
            if (filled > 0 && filled + length > pending.length)
                await flush();
            if (length > pending.length)
                pending = Buffer.allocUnsafeSlow(length);
            ranges.push(blocks.length, filled, filled + length);
            filled += pending.write(text, filled);
            return ranges.length / 3 - 1;
        },
        async finish() {
            if (filled > 0)
                await flush();
            // What reads the texts keeps everything that this function closes over.
            if (pending.length === BLOCK_BYTES && scratch.length < SPARE_BUFFERS)
                scratch.push(pending);
            pending = Buffer.alloc(0);
            return {
                size,
                read: (index) => {
                    const [number = -1, start, end] = ranges.slice(index * 3, index * 3 + 3);
                    // What is empty may come behind the last block.
                    if (start !== undefined && start === end)
                        return '';
                    const block = blocks[number];
                    if (block === undefined)
                        throw new RangeError(`there is no text ${index}`);
                    return unpack(block).toString('utf8', start, end);
                },
            };
        },
    };
}
/** Packs texts that are there already; each has the number of its place among them. */
async function packTexts(texts) {
    const packer = textPacker();
    for (const text of texts)
        await packer.add(text);
    return await packer.finish();
}
function unpack(block) {
    const present = block.unpacked?.deref();
    if (present !== undefined)
        return present;
    const unpacked = (0,external_node_zlib_.gunzipSync)(block.packed);
    block.unpacked = new WeakRef(unpacked);
    return unpacked;
}

;// CONCATENATED MODULE: ./packages/emulator/src/upstream/remembered.ts




/**
 * A registry's answers by key: asked once however many want to know, remembered for a while, then revalidated. An
 * answer that has aged stands in when the registry cannot be asked; without one, the UpstreamError is thrown.
 */
function remembered(options) {
    const { clock, freshFor, ask } = options;
    const answers = new BoundedCache(options.capacity);
    const underWay = new Map();
    // After a host was waited for in vain, others are not made to wait: for as long again, it counts as unreachable.
    let resting;
    // The clock may be set back, too.
    const within = (since, span) => Math.abs(clock.now() - since) < span;
    const refresh = async (key, before) => {
        const start = performance.now();
        try {
            if (resting !== undefined && within(resting.since, resting.span))
                throw resting.error;
            const reply = await ask(key, before?.etag);
            resting = undefined;
            const answer = reply === 'unchanged' ? before : reply;
            if (answer === undefined)
                throw new errors/* UpstreamError */.gA(`The registry says that what it never sent has not changed`);
            answers.set(key, { answer, at: clock.now() }, answer.weight);
            return answer.value;
        }
        catch (error) {
            if (error instanceof Unreachable && error !== resting?.error) {
                resting = { error, since: clock.now(), span: performance.now() - start };
            }
            if (error instanceof errors/* UpstreamError */.gA && before?.value !== undefined)
                return before.value;
            throw error;
        }
    };
    return async (key) => {
        const known = answers.get(key);
        if (known !== undefined && within(known.at, freshFor))
            return known.answer.value;
        return await singleFlight(underWay, key, () => refresh(key, known?.answer));
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/cargo/source-sparse.ts







const FRESH_FOR = 60_000;
/** The index file of a crate with thousands of versions and hundreds of features has some megabytes. */
const MAX_INDEX_BYTES = 64 * 1024 * 1024;
const MAX_API_BYTES = 64 * 1024 * 1024;
const MAX_CONFIG_BYTES = 64 * 1024;
/** Of index files kept in memory, packed. */
const source_sparse_REMEMBERED_BYTES = 24 * 1024 * 1024;
/** About what a version takes that is kept unpacked. */
const BYTES_PER_VERSION = 500;
/** A registry with a sparse index, at an http or https URL with or without `sparse+` in front. */
function sparseIndex(connection, location, clock) {
    const address = location.replace(/^sparse\+/, '');
    if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
        throw new Error(`${connection} needs the http or https URL of a sparse index, not '${location}'`);
    }
    const index = new URL(address.endsWith('/') ? address : `${address}/`);
    const conditional = (etag) => ({
        headers: { 'accept-encoding': 'gzip', ...(etag === undefined ? {} : { 'if-none-match': etag }) },
    });
    const configuration = remembered({
        clock,
        freshFor: FRESH_FOR,
        capacity: MAX_CONFIG_BYTES,
        ask: async (name, etag) => {
            const fetched = await fetchUrl(new URL(name, index), conditional(etag));
            if (fetched === undefined)
                return { value: undefined, etag: undefined, weight: 0 };
            if (fetched.status === 304)
                return 'unchanged';
            const value = parseConfig(await readJson(fetched, MAX_CONFIG_BYTES), index);
            return { value, etag: fetched.headers.etag, weight: value.dl.length };
        },
    });
    return remembered({
        clock,
        freshFor: FRESH_FOR,
        capacity: source_sparse_REMEMBERED_BYTES,
        ask: async (name, etag) => {
            const fetched = await fetchUrl(new URL(indexPath(name), index), conditional(etag));
            if (fetched === undefined)
                return { value: undefined, etag: undefined, weight: name.length };
            if (fetched.status === 304)
                return 'unchanged';
            const lines = parseIndex((await readFetched(fetched, MAX_INDEX_BYTES)).toString('utf8'), name);
            if (lines === undefined)
                throw new errors/* UpstreamError */.gA(`${index.host} sent something that is no index of ${name}`);
            const config = await configuration('config.json');
            if (config === undefined)
                throw new errors/* UpstreamError */.gA(`${index.host} has no config.json, so it is no sparse index`);
            const times = lines.every(({ published }) => published !== undefined) ? NO_TIMES : await timesOf(config, lines);
            const { versions, weight } = await versionsOf(lines, (line) => downloadUrl(config, line, index), times ?? NO_TIMES);
            return {
                value: versions.size === 0 ? undefined : { versions, tags: {} },
                // Where the times could not be had, they are to be asked for again.
                etag: times === undefined ? undefined : fetched.headers.etag,
                weight,
            };
        },
    });
}
/** Lines are kept packed, and read when somebody looks at one: there may be thousands. */
async function versionsOf(lines, urlOf, times) {
    const texts = await packTexts(lines.map(({ text }) => text));
    const versions = new Map();
    for (const [index, line] of lines.entries()) {
        const url = urlOf(line);
        if (url === undefined)
            continue;
        const { name, version, checksum, published } = line;
        versions.set(version, {
            version,
            published: published ?? times.get(version) ?? 0,
            assets: [{ name: crateFile(name, version), url: url.href, hashes: { sha256: checksum } }],
            get metadata() {
                return metadataOfLine(texts.read(index));
            },
        });
    }
    return { versions, weight: texts.size + versions.size * BYTES_PER_VERSION };
}
const NO_TIMES = new Map();
/**
 * When versions were published, from the registry's web API: older indexes do not tell (nor did crates.io's until 2025).
 * Undefined where it cannot be asked now; nobody has to do without the crates for that.
 */
async function timesOf({ api }, [line]) {
    if (api === undefined || line === undefined)
        return NO_TIMES;
    try {
        const fetched = await fetchUrl(new URL(`${api}/api/v1/crates/${line.name}/versions`), {
            headers: { accept: 'application/json', 'accept-encoding': 'gzip' },
        });
        if (fetched === undefined)
            return NO_TIMES;
        const { versions } = await readJson(fetched, MAX_API_BYTES);
        return new Map((Array.isArray(versions) ? versions : []).flatMap(timeOfVersion));
    }
    catch (error) {
        if (error instanceof errors/* UpstreamError */.gA)
            return undefined;
        throw error;
    }
}
function timeOfVersion(version) {
    if (!isRecord(version) || typeof version['num'] !== 'string')
        return [];
    const time = source_lines_timeOf(version['created_at']);
    return time === undefined ? [] : [[version['num'], time]];
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/cargo/source.ts






/** crates.io, or what stands in for it: a sparse index, or a folder with .crate files. */
function cargoSource(connection, location, clock) {
    const isFolder = location.startsWith('file:');
    const describe = isFolder ? crateFolder((0,external_node_url_.fileURLToPath)(location)) : sparseIndex(connection, location, clock);
    return {
        format: 'cargo',
        describe: async (at) => await describe(at.name.toLowerCase()),
        async fetchAsset(at, version, asset) {
            const described = (await describe(at.name.toLowerCase()))?.versions.get(version);
            // Its name has the crate's spelling in it, so that a crate is kept under no other.
            const file = described?.assets.find(({ name }) => name === asset);
            if (described === undefined || file === undefined)
                return undefined;
            const { url, hashes = {} } = file;
            if (isFolder) {
                const handle = await (0,promises_.open)((0,external_node_url_.fileURLToPath)(url)).catch((error) => {
                    throw new errors/* UpstreamError */.gA(`${connection} cannot read ${asset}: ${(0,errors/* codeOf */.$N)(error) ?? String(error)}`);
                });
                return { body: handle.createReadStream(), version: described, hashes };
            }
            const fetched = await fetchUrl(url);
            if (fetched === undefined)
                throw new errors/* UpstreamError */.gA(`${connection} lists ${asset} but does not have it`);
            return { body: fetched.body, version: described, hashes };
        },
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/cargo/format.ts




/** Rust's crates. */
const cargo = {
    id: 'cargo',
    names: names,
    namespace: 'none',
    hasReadme: false,
    opensAfterPublish: false,
    publishedByApi: false,
    writesNeedRead: false,
    needsTls: false,
    routes: routes,
    source: cargoSource,
    connections: [{ name: 'public:crates-io', location: () => 'https://index.crates.io/' }],
    clients: clients,
};

;// CONCATENATED MODULE: ./packages/emulator/src/formats/generic/clients.ts
const clients_clients = [
    {
        id: 'generic',
        name: 'Generic (AWS CLI)',
        auth: 'signature',
        steps: ({ endpoint, region, domain, owner, repository }) => {
            const place = `--endpoint-url ${endpoint} --region ${region} \\
  --domain ${domain} --domain-owner ${owner} --repository ${repository} \\
  --format generic --namespace my-team --package my-tool --package-version 1.0.0`;
            return [
                {
                    title: 'To publish, in the shell',
                    text: `aws codeartifact publish-package-version ${place} \\
  --asset-name my-tool.tgz --asset-content my-tool.tgz \\
  --asset-sha256 "$(sha256sum my-tool.tgz | cut -d ' ' -f 1)"`,
                },
                {
                    title: 'To fetch, in the shell',
                    text: `aws codeartifact get-package-version-asset ${place} \\
  --asset my-tool.tgz my-tool.tgz`,
                    note: 'Generic packages have no protocol of their own; these calls are signed and need no token.',
                },
            ];
        },
    },
];

;// CONCATENATED MODULE: ./packages/emulator/src/formats/generic/routes.ts

/** Generic packages have an endpoint but no protocol: they are published and read through the API alone. */
const routes_routes = {
    challenges: true,
    error: (status, message) => reply_text(status, `${message}\n`, message),
    handle: () => Promise.resolve(routes_routes.error(404, 'Generic packages have no protocol of their own: use PublishPackageVersion and GetPackageVersionAsset')),
};

;// CONCATENATED MODULE: ./packages/emulator/src/formats/generic/format.ts



/** Files of any kind, published and read through the API. */
const generic = {
    id: 'generic',
    names: plainNames,
    namespace: 'required',
    hasReadme: false,
    opensAfterPublish: false,
    publishedByApi: true,
    writesNeedRead: false,
    needsTls: false,
    routes: routes_routes,
    connections: [],
    clients: clients_clients,
};

;// CONCATENATED MODULE: ./packages/emulator/src/formats/maven/clients.ts
const maven_clients_clients = [
    {
        id: 'maven',
        name: 'Maven',
        auth: 'token',
        login: 'maven',
        steps: (target) => {
            const url = target.url;
            return [
                {
                    title: '~/.m2/settings.xml',
                    text: `<settings>
  <servers>
    <server>
      <id>codeartifact</id>
      <username>aws</username>
      <password>\${env.CODEARTIFACT_AUTH_TOKEN}</password>
    </server>
  </servers>
  <mirrors>
    <mirror>
      <id>codeartifact</id>
      <mirrorOf>*</mirrorOf>
      <url>${url}</url>
    </mirror>
  </mirrors>
</settings>`,
                    note: 'Maven takes the credentials of the server whose id is that of the mirror.',
                },
                {
                    title: 'To publish, in the shell',
                    text: `mvn deploy -DaltDeploymentRepository=codeartifact::default::${url}`,
                },
            ];
        },
    },
    {
        id: 'gradle',
        name: 'Gradle',
        auth: 'token',
        steps: (target) => {
            const url = target.url;
            return [
                {
                    title: 'settings.gradle (Gradle 6.8 and later)',
                    text: `pluginManagement {
    repositories {
        ${mavenRepository(url, '        ')}
    }
}
dependencyResolutionManagement {
    repositories {
        ${mavenRepository(url, '        ')}
    }
}`,
                },
                {
                    title: 'To publish, in build.gradle',
                    text: `publishing {
    repositories {
        ${mavenRepository(url, '        ')}
    }
}`,
                },
            ];
        },
    },
];
function mavenRepository(url, indent) {
    return [
        'maven {',
        `    url = uri('${url}')`,
        '    allowInsecureProtocol = true',
        '    credentials {',
        "        username = 'aws'",
        "        password = System.getenv('CODEARTIFACT_AUTH_TOKEN')",
        '    }',
        '}',
    ].join(`\n${indent}`);
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/maven/unfinished.ts



/** A checksum file (`lib-1.0.jar.sha1`) that does not match the file that was uploaded. */
function recordFault(store, version, checksumFile) {
    store.db.run('INSERT OR IGNORE INTO upload_faults VALUES (?, ?)', version.id, checksumFile);
}
function clearFault(store, version, checksumFile) {
    store.db.run('DELETE FROM upload_faults WHERE version_id = ? AND asset = ?', version.id, checksumFile);
}
/** The checksum files of a version that do not match, by name. */
function faults(store, version) {
    return store.db
        .all('SELECT asset FROM upload_faults WHERE version_id = ? ORDER BY asset', version.id)
        .map(({ asset }) => asset);
}
/**
 * Finishes builds of a snapshot: they become Unlisted, for an exact number may be asked for, and `X-SNAPSHOT` becomes,
 * or stays, a Published version that holds the newest build's files (user guide, "Maven snapshots").
 */
function finishBuilds(store, row, { builds, base, newest }) {
    const dropped = store.db.transaction(() => {
        for (const build of builds) {
            finish(store, requireVersion(store, row, build), 'Unlisted');
        }
        if (!builds.includes(newest))
            return [];
        const { id, metadata } = requireVersion(store, row, newest);
        const present = findVersion(store, row, base);
        const replaced = present === undefined ? [] : listAssets(store, present);
        if (present === undefined) {
            store.db.run(`INSERT INTO versions (package_id, version, display_name, status, revision, published, origin_type,
           origin_repository, origin_connection, metadata, changes)
         SELECT package_id, ?, NULL, 'Published', '', ?, origin_type, origin_repository, origin_connection, metadata, 0
         FROM versions WHERE id = ?`, base, store.clock.now(), id);
        }
        else {
            store.db.run('DELETE FROM assets WHERE version_id = ?', present.id);
            store.db.run('UPDATE versions SET published = ?, metadata = ? WHERE id = ?', store.clock.now(), metadata, present.id);
        }
        const snapshot = requireVersion(store, row, base);
        store.db.run(`INSERT INTO assets (version_id, name, size, md5, sha1, sha256, sha512)
       SELECT ?, name, size, md5, sha1, sha256, sha512 FROM assets WHERE version_id = ?`, snapshot.id, id);
        touch(store, snapshot);
        return replaced;
    });
    // The build that they came from may have been deleted.
    collectGarbage(store, dropped.map(({ sha256 }) => sha256));
}
/** Whether nothing is known of a version but its files. */
function lacksMetadata(store, versionId) {
    return store.db.get("SELECT 1 FROM versions WHERE id = ? AND metadata = '{}'", versionId) !== undefined;
}
/** What was learnt from a POM that came later than the version's other files, for every copy of the version. */
function completeMetadata(store, versionId, metadata) {
    store.db.run(`UPDATE versions SET metadata = ?
     WHERE metadata = '{}' AND revision = (SELECT revision FROM versions WHERE id = ?)`, JSON.stringify(metadata), versionId);
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/maven/order.ts
/** What a qualifier may also be called. */
const ALIASES = { ga: '', final: '', release: '', cr: 'rc' };
/** What a letter means right before a digit: `1.0a1`. */
const SHORT = { a: 'alpha', b: 'beta', m: 'milestone' };
/** '' is the release itself. Other qualifiers come after these, by the alphabet. */
const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
/** Maven's order of versions (POM reference, "Version Order Specification"), for `sort`. */
function compareMavenVersions(a, b) {
    const [left, right] = [tokens(a), tokens(b)];
    for (let at = 0; at < Math.max(left.length, right.length); at++) {
        const order = compareTokens(left[at] ?? padding(right[at]), right[at] ?? padding(left[at]));
        if (order !== 0)
            return order;
    }
    return 0;
}
function tokens(version) {
    const found = [...version.toLowerCase().matchAll(/([.-]?)(\d+|[^\d.-]+)?/g)].filter(([whole]) => whole !== '');
    const all = found.map(([, separator, text = '0'], index) => {
        const next = found[index + 1];
        const beforeDigit = next?.[1] === '' && /^\d/.test(next[2] ?? '');
        const known = beforeDigit && Object.hasOwn(SHORT, text) ? SHORT : ALIASES;
        return {
            separator: separator === '.' || (index === 0 && separator === '') ? '.' : '-',
            text: Object.hasOwn(known, text) ? (known[text] ?? text) : text,
        };
    });
    // Nothing is said by zeros and the release's own names at the end, nor before a hyphen.
    return all.reduceRight((kept, token, index) => {
        const [next] = kept;
        const trailing = index > 0 && (next === undefined || next.separator === '-');
        return trailing && /^0*$/.test(token.text) ? kept : [token, ...kept];
    }, []);
}
/** What the shorter version has where the longer one goes on: 1 is 1.0 beside 1.1, and the release beside 1-rc or 1.rc. */
function padding(other) {
    const number = other?.separator === '.' && /^\d/.test(other.text);
    return number ? { separator: '.', text: '0' } : { separator: '-', text: '' };
}
function compareTokens(a, b) {
    const kinds = kind(a) - kind(b);
    if (kinds !== 0)
        return kinds;
    if (kind(a) > 0)
        return Number(BigInt(a.text) - BigInt(b.text));
    const ranks = rank(a) - rank(b);
    return ranks !== 0 ? ranks : a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}
/** A qualifier is less than a number behind a hyphen, and that less than one behind a dot. */
function kind({ separator, text }) {
    return /^\d/.test(text) ? (separator === '-' ? 1 : 2) : 0;
}
function rank({ text }) {
    const known = QUALIFIERS.indexOf(text);
    return known < 0 ? QUALIFIERS.length : known;
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/maven/paths.ts

const CHECKSUMS = ['md5', 'sha1', 'sha256', 'sha512'];
const METADATA = 'maven-metadata.xml';
const SNAPSHOT = '-SNAPSHOT';
/** Of a namespace, a name, a version and an asset's name, in the service's model. */
const MAX_LENGTH = 255;
/** A build of a snapshot: `1.0-20210728.194552-1`. */
const BUILD = /^(.+)-(\d{8}\.\d{6})-(\d+)$/;
function parseBuild(version) {
    const match = BUILD.exec(version);
    if (match === null)
        return undefined;
    const [, base = '', timestamp = '', number = ''] = match;
    return { base: `${base}${SNAPSHOT}`, timestamp, number: Number(number) };
}
function isSnapshot(version) {
    return version.endsWith(SNAPSHOT);
}
/** A snapshot's builds, the oldest first. */
function compareBuilds(a, b) {
    return a.timestamp === b.timestamp ? a.number - b.number : a.timestamp < b.timestamp ? -1 : 1;
}
/**
 * Reads `GROUP/AS/PATH/ARTIFACT/VERSION/FILE`, and the metadata files of an artifact and of a snapshot. Undefined for
 * what is no such path: folders, and segments that could lead elsewhere.
 */
function parseMavenPath(rest) {
    const segments = rest.split('/').map(decodeSegment);
    if (!segments.every((segment) => segment !== undefined && isSafe(segment)))
        return undefined;
    const last = segments.at(-1) ?? '';
    const checksum = CHECKSUMS.find((name) => last.endsWith(`.${name}`));
    const file = checksum === undefined ? last : last.slice(0, -checksum.length - 1);
    const folders = segments.slice(0, -1);
    if (file === METADATA) {
        const base = folders.at(-1) ?? '';
        if (isSnapshot(base)) {
            const at = coordinates(folders.slice(0, -1));
            return at === undefined ? undefined : { kind: 'snapshot-metadata', at, base, checksum };
        }
        const at = coordinates(folders);
        return at === undefined ? undefined : { kind: 'package-metadata', at, checksum };
    }
    const base = folders.at(-1) ?? '';
    const at = coordinates(folders.slice(0, -1));
    if (at === undefined || base === '')
        return undefined;
    return { kind: 'artifact', at, base, version: versionOf(at.name, base, file), file, checksum };
}
/** A build of a snapshot is a version of its own, which only its files' names tell. */
function versionOf(artifact, base, file) {
    if (!isSnapshot(base))
        return base;
    const stem = `${artifact}-${base.slice(0, -SNAPSHOT.length)}-`;
    const build = file.startsWith(stem) ? /^\d{8}\.\d{6}-\d+/.exec(file.slice(stem.length))?.[0] : undefined;
    return build === undefined ? base : `${base.slice(0, -SNAPSHOT.length)}-${build}`;
}
function coordinates(folders) {
    const name = folders.at(-1);
    const namespace = folders.slice(0, -1).join('.');
    if (name === undefined || namespace === '' || namespace.length > MAX_LENGTH)
        return undefined;
    return { format: 'maven', namespace, name };
}
function isSafe(segment) {
    if (segment === '' || segment === '.' || segment === '..' || segment.length > MAX_LENGTH)
        return false;
    return !/[\p{C}/\\#\s]/u.test(segment);
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/maven/metadata.ts






/**
 * The `maven-metadata.xml` of an artifact: made from the versions that are Published anywhere in the chain, not what
 * was uploaded, because statuses decide what may be listed. Undefined where there is none.
 */
async function packageMetadata(request, at) {
    const found = await visiblePackage(request.services, request.repository, at);
    const published = [...(found?.versions.values() ?? [])].filter(({ status }) => status === 'Published');
    // By their order and not by time: of a public repository's versions, the times are known of a few only.
    const versions = published.map(({ version }) => version).sort(compareMavenVersions);
    const latest = versions.at(-1);
    if (latest === undefined)
        return undefined;
    const release = versions.findLast((version) => !isSnapshot(version));
    const updated = published.reduce((last, version) => Math.max(last, version.published), 0);
    return metadata_document(at, [
        '  <versioning>',
        `    <latest>${metadata_escape(latest)}</latest>`,
        ...(release === undefined ? [] : [`    <release>${metadata_escape(release)}</release>`]),
        '    <versions>',
        ...versions.map((version) => `      <version>${metadata_escape(version)}</version>`),
        '    </versions>',
        `    <lastUpdated>${compactTime(updated)}</lastUpdated>`,
        '  </versioning>',
    ]);
}
/**
 * The build of a snapshot that clients get. Where several repositories of the chain have some, it is the farthest
 * one's newest (user guide, "Snapshots and upstream repositories"). A snapshot that is Archived or Disposed hides what
 * lies above it.
 */
function currentBuild({ services, repository }, at, base) {
    const { store } = services;
    let current;
    for (const location of searchLocations(services, repository, at)) {
        const row = location.kind === 'repository' ? findPackage(store, location.repository, at) : undefined;
        if (row === undefined)
            continue;
        const snapshot = findVersion(store, row, base);
        if (snapshot !== undefined && !downloadable(snapshot.status))
            break;
        const newest = listVersions(store, row)
            .filter(({ status }) => downloadable(status))
            .flatMap((version) => {
            const build = parseBuild(version.version);
            return build?.base === base ? [{ ...build, version }] : [];
        })
            .sort(compareBuilds)
            .at(-1);
        if (newest !== undefined)
            current = { ...newest, assets: listAssets(store, newest.version) };
    }
    return current;
}
/** The `maven-metadata.xml` of a snapshot, for the build that clients get. */
function snapshotMetadata(request, at, base) {
    const build = currentBuild(request, at, base);
    if (build === undefined)
        return undefined;
    const { version } = build.version;
    const updated = compactTime(build.version.published ?? 0);
    const files = build.assets.flatMap(({ name }) => {
        const file = describeFile(name, `${at.name}-${version}`);
        if (file === undefined)
            return [];
        return [
            '      <snapshotVersion>',
            ...(file.classifier === undefined ? [] : [`        <classifier>${metadata_escape(file.classifier)}</classifier>`]),
            `        <extension>${metadata_escape(file.extension)}</extension>`,
            `        <value>${metadata_escape(version)}</value>`,
            `        <updated>${updated}</updated>`,
            '      </snapshotVersion>',
        ];
    });
    return metadata_document(at, [
        `  <version>${metadata_escape(base)}</version>`,
        '  <versioning>',
        '    <snapshot>',
        `      <timestamp>${build.timestamp}</timestamp>`,
        `      <buildNumber>${build.number}</buildNumber>`,
        '    </snapshot>',
        `    <lastUpdated>${updated}</lastUpdated>`,
        '    <snapshotVersions>',
        ...files,
        '    </snapshotVersions>',
        '  </versioning>',
    ]);
}
/** `STEM(-CLASSIFIER)?.EXTENSION`. A signature's extension goes with that of what it signs: `jar.asc`. */
function describeFile(file, stem) {
    if (!file.startsWith(stem))
        return undefined;
    const match = /^(?:-(.+?))?\.((?:tar\.)?[^.]+(?:\.asc)?)$/.exec(file.slice(stem.length));
    return match === null ? undefined : { classifier: match[1], extension: match[2] ?? '' };
}
function metadata_document(at, content) {
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<metadata modelVersion="1.1.0">',
        `  <groupId>${metadata_escape(at.namespace)}</groupId>`,
        `  <artifactId>${metadata_escape(at.name)}</artifactId>`,
        ...content,
        '</metadata>',
        '',
    ].join('\n');
}
/** YYYYMMDDHHMMSS, as Maven writes times. */
function compactTime(time) {
    return new Date(time).toISOString().replace(/[-:T]|\..*/g, '');
}
function metadata_escape(text) {
    return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 23 modules
var XMLParser = __webpack_require__("fast-xml-parser/src/xmlparser/XMLParser.js");
;// CONCATENATED MODULE: ./packages/emulator/src/reading/xml.ts

/** Elements are nested to a depth of 100 at most, which is the parser's own limit. */
const options = {
    parseTagValue: false,
    trimValues: true,
    processEntities: true,
    // References by number among them, which is what other software writes.
    htmlEntities: true,
};
const plain = new XMLParser/* default */.A({ ...options, ignoreAttributes: true });
const withAttributes = new XMLParser/* default */.A({
    ...options,
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseAttributeValue: false,
    removeNSPrefix: true,
});
/**
 * An XML document as nested objects; undefined for what is none. A document type declaration is refused: entities
 * defined there could unfold without end. With `attributes`, those are read too, and namespaces' prefixes left out.
 */
function parseXml(text, { attributes = false } = {}) {
    if (/<!DOCTYPE/i.test(text))
        return undefined;
    try {
        const document = (attributes ? withAttributes : plain).parse(text);
        return isElement(document) ? document : undefined;
    }
    catch {
        return undefined;
    }
}
function child(element, name) {
    return xml_list(element, name)[0];
}
/** The child elements of a name that have children, or attributes that are read. */
function xml_list(element, name) {
    return values(element, name).filter(isElement);
}
function xml_texts(element, name) {
    return values(element, name)
        .map((value) => (isElement(value) && Object.hasOwn(value, '#text') ? value['#text'] : value))
        .filter((value) => typeof value === 'string' && value !== '');
}
function textOf(element, name) {
    return xml_texts(element, name)[0];
}
/** The parser makes an array only of what is there several times. */
function values(element, name) {
    const value = element !== undefined && Object.hasOwn(element, name) ? element[name] : [];
    return Array.isArray(value) ? value : [value];
}
function isElement(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/maven/pom.ts

/** Larger POMs and metadata exist nowhere; this one would only be meant to exhaust us. */
const MAX_XML_BYTES = 2 * 1024 * 1024;
/** What a POM says of its version. `${…}` stays as it is: it takes parents and profiles to resolve. */
function metadataFromPom(text) {
    const project = child(parseXml(text), 'project');
    if (project === undefined)
        return {};
    const displayName = textOf(project, 'name');
    const summary = textOf(project, 'description') ?? displayName;
    const homePage = textOf(project, 'url');
    const sourceCodeRepository = textOf(child(project, 'scm'), 'url');
    const licenses = xml_list(child(project, 'licenses'), 'license').map((license) => {
        const [name, url] = [textOf(license, 'name'), textOf(license, 'url')];
        return { ...(name === undefined ? {} : { name }), ...(url === undefined ? {} : { url }) };
    });
    return {
        ...(displayName === undefined ? {} : { displayName }),
        ...(summary === undefined ? {} : { summary }),
        ...(homePage === undefined ? {} : { homePage }),
        ...(sourceCodeRepository === undefined ? {} : { sourceCodeRepository }),
        ...(licenses.length === 0 ? {} : { licenses }),
        dependencies: [
            ...xml_list(project, 'parent').flatMap((parent) => toDependency(parent, 'parent')),
            ...xml_list(child(project, 'dependencies'), 'dependency').flatMap((dependency) => toDependency(dependency, textOf(dependency, 'optional') === 'true' ? 'optional' : (textOf(dependency, 'scope') ?? 'compile'))),
        ],
    };
}
function toDependency(element, dependencyType) {
    const [namespace, name, version] = ['groupId', 'artifactId', 'version'].map((key) => textOf(element, key));
    if (name === undefined)
        return [];
    return [
        {
            ...(namespace === undefined ? {} : { namespace }),
            package: name,
            dependencyType,
            ...(version === undefined ? {} : { versionRequirement: version }),
        },
    ];
}
/**
 * The versions that a `maven-metadata.xml` lists: of an artifact; none in that of a group, which is about plugins.
 * Undefined when it is no such document.
 */
function listedVersions(text) {
    const metadata = metadataElement(text);
    return metadata === undefined ? undefined : xml_texts(child(child(metadata, 'versioning'), 'versions'), 'version');
}
/** The builds that a snapshot's `maven-metadata.xml` names: `1.0-20210728.194552-1`. Undefined as above. */
function listedBuilds(text, base) {
    const metadata = metadataElement(text);
    if (metadata === undefined)
        return undefined;
    const versioning = child(metadata, 'versioning');
    const builds = xml_list(child(versioning, 'snapshotVersions'), 'snapshotVersion').flatMap((entry) => xml_texts(entry, 'value'));
    const snapshot = child(versioning, 'snapshot');
    const [timestamp, number] = [textOf(snapshot, 'timestamp'), textOf(snapshot, 'buildNumber')];
    const named = timestamp === undefined || number === undefined ? [] : [`-${timestamp}-${number}`];
    return [...new Set([...builds, ...named.map((build) => base.replace(/-SNAPSHOT$/, build))])];
}
/** An element without content is parsed as an empty text. */
function metadataElement(text) {
    const document = parseXml(text);
    if (document === undefined || !Object.hasOwn(document, 'metadata'))
        return undefined;
    return child(document, 'metadata') ?? {};
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/maven/upload.ts










const MAX_FILE_BYTES = 5 * 1024 ** 3;
const MAX_CHECKSUM_BYTES = 4096;
/** One of the PUTs that a deployment consists of; their order is the client's, but for the metadata at the end. */
async function handleUpload(request, path) {
    request.authorize(path.kind === 'artifact' ? 'PublishPackageVersion' : 'PutPackageMetadata', path.at);
    const { checksum } = path;
    if (path.kind === 'artifact') {
        return checksum === undefined ? await uploadArtifact(request, path) : await uploadChecksum(request, path, checksum);
    }
    return checksum === undefined
        ? await uploadMetadata(request, path)
        : await uploadMetadataChecksum(request, path, checksum);
}
/** A file of a version, which stays Unfinished until the metadata that lists it arrives. */
async function uploadArtifact(request, path) {
    const { services, repository } = request;
    const { store } = services;
    const { at, version, file } = path;
    assertPublishAllowed(store, repository, at);
    assertPlace(path);
    const staged = await store.blobs.stage(request.body, MAX_FILE_BYTES);
    try {
        const pom = file === `${at.name}-${version}.pom` && staged.size <= MAX_XML_BYTES
            ? metadataFromPom((await store.blobs.bytes(staged.hashes.sha256)).toString('utf8'))
            : undefined;
        const { outcome } = publish(store, repository, {
            at,
            version,
            assets: [{ name: file, staged }],
            metadata: (before) => pom ?? before ?? {},
            mode: 'unfinished',
            reachableUpstream: await reachableUpstream(services, repository, at, version, {
                external: !isSnapshot(path.base),
            }),
        });
        return { status: outcome === 'unchanged' ? 200 : 201, body: '' };
    }
    finally {
        releaseStaged(store, staged);
    }
}
/** Refuses what would not be found again: file, version and folder must name the same thing. */
function assertPlace({ at, version, base, file }) {
    if (isSnapshot(version)) {
        throw (0,errors/* invalid */.Gq)(`${file} is not named like ${at.name}-${base.replace(/SNAPSHOT$/, 'YYYYMMDD.HHMMSS-N')}: only unique snapshots can be published`);
    }
    if (!isSnapshot(base) && parseBuild(version) !== undefined) {
        throw (0,errors/* invalid */.Gq)(`${version} is a build of a snapshot; its files belong into the folder ${parseBuild(version)?.base}`);
    }
    const stem = `${at.name}-${version}`;
    if (!file.startsWith(stem) || !/^[.-]/.test(file.slice(stem.length))) {
        throw (0,errors/* invalid */.Gq)(`${file} is not a file of ${at.name} ${version}, whose files are named ${stem}…`);
    }
}
/** Checksums are compared, not stored; one that differs stands in the way of finishing the version. */
async function uploadChecksum(request, { at, version, file }, checksum) {
    const { store } = request.services;
    const stated = readChecksum(await readBody(request, MAX_CHECKSUM_BYTES));
    const row = findPackage(store, request.repository, at);
    if (row === undefined)
        throw (0,errors/* notFound */.mX)(`${file} has not been uploaded`, file, 'asset');
    const held = requireVersion(store, row, version);
    const asset = requireAsset(store, held, file);
    const name = `${file}.${checksum}`;
    if (stated !== asset[checksum]) {
        recordFault(store, held, name);
        throw (0,errors/* invalid */.Gq)(`The ${checksum} of ${file} is ${asset[checksum]}, not ${stated}`);
    }
    clearFault(store, held, name);
    return { status: 201, body: '' };
}
/** Hexadecimal digits, perhaps with a file name behind them as `sha1sum` writes it. */
function readChecksum(body) {
    return body.toString('utf8').trim().split(/\s+/)[0] ?? '';
}
/**
 * The metadata of an artifact publishes the versions that it lists; that of a snapshot finishes the builds it names.
 * That of a group, which goes with a Maven plugin, has neither: it is taken, and changes nothing.
 */
async function uploadMetadata(request, path) {
    const { services, repository } = request;
    const { store } = services;
    const { at } = path;
    const body = await readBody(request, MAX_XML_BYTES);
    const document = body.toString('utf8');
    const names = path.kind === 'package-metadata' ? listedVersions(document) : listedBuilds(document, path.base);
    if (names === undefined)
        throw (0,errors/* invalid */.Gq)(`The body is no ${METADATA}: it has no <metadata> element`);
    const staged = await store.blobs.stageBytes(body);
    try {
        const row = findPackage(store, repository, at);
        const unfinished = names.filter((name) => row !== undefined && isUnfinished(request, row, name));
        if (row !== undefined && unfinished.length > 0) {
            assertPublishAllowed(store, repository, at);
            assertChecksums(request, row, unfinished);
            if (path.kind === 'snapshot-metadata') {
                finishSnapshot(request, row, unfinished, path.base);
            }
            else {
                store.db.transaction(() => {
                    for (const version of unfinished) {
                        publish(store, repository, {
                            at,
                            version,
                            assets: [{ name: METADATA, staged }],
                            metadata: (before) => before ?? {},
                            mode: 'last',
                            reachableUpstream: false,
                        });
                    }
                });
            }
        }
        rememberUpload(request, path, staged.hashes);
        return { status: 201, body: '' };
    }
    finally {
        releaseStaged(store, staged);
    }
}
function isUnfinished({ services }, row, name) {
    return findVersion(services.store, row, name)?.status === 'Unfinished';
}
function assertChecksums({ services }, row, versions) {
    const { store } = services;
    for (const version of versions) {
        const wrong = faults(store, requireVersion(store, row, version));
        if (wrong.length > 0) {
            throw (0,errors/* invalid */.Gq)(`${wrong.join(', ')} did not match: send the right ones, or delete ${version} and deploy it again`);
        }
    }
}
function finishSnapshot({ services }, row, builds, base) {
    const { store } = services;
    const present = findVersion(store, row, base);
    if (present !== undefined && !downloadable(present.status)) {
        throw (0,errors/* conflict */.hj)(`${row.name} ${base} is ${present.status}`, base, 'package-version');
    }
    const newest = listVersions(store, row)
        .filter(({ version, status }) => downloadable(status) || builds.includes(version))
        .flatMap(({ version }) => {
        const build = parseBuild(version);
        return build?.base === base ? [{ ...build, version }] : [];
    })
        .sort(compareBuilds)
        .at(-1);
    if (newest !== undefined)
        finishBuilds(store, row, { builds, base, newest: newest.version });
}
/**
 * The digests of the metadata files that came last: their checksums follow, and describe the client's bytes and not
 * the document that a GET makes. Kept for as long as an upload takes; after a restart a checksum is taken on trust.
 */
const lastUploads = new WeakMap();
function uploadKey({ repository }, path) {
    const { namespace, name } = path.at;
    return JSON.stringify([repository.id, namespace, name, path.kind === 'snapshot-metadata' ? path.base : '']);
}
const REMEMBERED_UPLOADS = 1000;
function rememberUpload(request, path, hashes) {
    const uploads = lastUploads.get(request.services.store) ?? new Map();
    lastUploads.set(request.services.store, uploads);
    const key = uploadKey(request, path);
    uploads.delete(key);
    uploads.set(key, hashes);
    const [oldest] = uploads.keys();
    if (uploads.size > REMEMBERED_UPLOADS && oldest !== undefined)
        uploads.delete(oldest);
}
async function uploadMetadataChecksum(request, path, checksum) {
    const stated = readChecksum(await readBody(request, MAX_CHECKSUM_BYTES));
    const hashes = lastUploads.get(request.services.store)?.get(uploadKey(request, path));
    if (hashes !== undefined && hashes[checksum] !== stated) {
        throw (0,errors/* invalid */.Gq)(`The ${checksum} of ${METADATA} is ${hashes[checksum]}, not ${stated}`);
    }
    return { status: 201, body: '' };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/maven/routes.ts









/** The Maven repository layout over HTTP, as Maven, Gradle and others use it. */
const maven_routes_routes = {
    challenges: true,
    error: (status, message) => reply_text(status, `${message}\n`, message),
    async handle(request) {
        const path = parseMavenPath(request.rest);
        if (path === undefined)
            return maven_routes_routes.error(404, 'No such path in a Maven repository');
        if (request.method === 'PUT')
            return await handleUpload(request, path);
        if (request.method === 'GET') {
            return path.kind === 'artifact' ? await downloadArtifact(request, path) : await downloadMetadata(request, path);
        }
        const reply = maven_routes_routes.error(405, 'Only GET and PUT are possible here');
        return { ...reply, headers: { ...reply.headers, allow: 'GET, PUT' } };
    },
};
async function downloadMetadata(request, path) {
    const { at, checksum } = path;
    const document = path.kind === 'package-metadata' ? await packageMetadata(request, at) : snapshotMetadata(request, at, path.base);
    if (document === undefined)
        return maven_routes_routes.error(404, `${at.namespace}:${at.name} has no ${METADATA} here`);
    // Maven compares it with the document that it got: both are made in the same way, from the same versions.
    if (checksum !== undefined)
        return reply_text(200, (0,external_node_crypto_.createHash)(checksum).update(document).digest('hex'));
    return { status: 200, headers: { 'content-type': 'application/xml' }, body: document, etag: true };
}
async function downloadArtifact(request, path) {
    const { services, repository } = request;
    const { at, checksum } = path;
    const { version, file } = wantedFile(request, path);
    const asset = await resolveAsset(services, repository, at, version, file);
    if (checksum !== undefined)
        return reply_text(200, asset[checksum]);
    if (file.endsWith('.pom') && asset.size <= MAX_XML_BYTES && lacksMetadata(services.store, asset.version_id)) {
        // A version from a public registry is described by its POM, which is known once somebody has asked for it.
        const pom = await services.store.blobs.bytes(asset.sha256);
        completeMetadata(services.store, asset.version_id, metadataFromPom(pom.toString('utf8')));
    }
    return assetReply(services, asset, contentType(file));
}
/** A snapshot's file may be asked for without a build's number; then the build that clients get is meant. */
function wantedFile(request, { at, version, base, file }) {
    const build = isSnapshot(version) ? currentBuild(request, at, base)?.version.version : undefined;
    const stem = `${at.name}-${base}`;
    if (build === undefined || !file.startsWith(stem))
        return { version, file };
    return { version: build, file: `${at.name}-${build}${file.slice(stem.length)}` };
}
function contentType(file) {
    return /\.(pom|xml)$/.test(file) ? 'application/xml' : 'application/octet-stream';
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/maven/source.ts








const FRESH_MS = 60_000;
const source_REMEMBERED_BYTES = 16 * 1024 * 1024;
/**
 * Maven Central, another repository in its layout, or a local folder in that layout. Which files a version has is
 * not listed anywhere: each is asked for by name. Snapshots are never fetched (user guide, "Maven snapshots").
 */
function mavenSource(_connection, location, clock) {
    const layout = location.startsWith('file:') ? folder((0,external_node_url_.fileURLToPath)(location)) : repository(location, clock);
    return {
        format: 'maven',
        async describe(at) {
            const versions = await layout.versions(at);
            if (versions === undefined)
                return undefined;
            const shown = versions.filter(({ version }) => !isSnapshot(version) && parseBuild(version) === undefined);
            return { versions: new Map(shown.map((version) => [version.version, version])), tags: {} };
        },
        async fetchAsset(at, version, asset) {
            if (isSnapshot(version) || parseBuild(version) !== undefined)
                return undefined;
            return await layout.file(at, version, asset);
        },
        async findAssets(at, version, known) {
            const standard = STANDARD_SUFFIXES.map((suffix) => `${at.name}-${version}${suffix}`);
            const names = standard.filter((name) => name !== known);
            const found = names.map(async (name) => {
                try {
                    return await layout.look(at, version, name);
                }
                catch (error) {
                    if (error instanceof errors/* UpstreamError */.gA)
                        return undefined;
                    throw error;
                }
            });
            return (await Promise.all(found)).filter((asset) => asset !== undefined);
        },
    };
}
/** The names that the service tries, as a Maven repository has no list of a version's files (user guide, as above). */
const STANDARD_SUFFIXES = ['.pom', '.jar', '-javadoc.jar', '-sources.jar'];
function version(name, published) {
    return { version: name, published, metadata: {}, assets: [] };
}
/** The parts of coordinates come from checked paths: none is empty, `..`, or holds a separator. */
function folders({ namespace, name }) {
    return [...namespace.split('.'), name];
}
function folder(root) {
    /**
     * Where a path leads, through links too; undefined where nothing is. Debian's folder is full of links to the one
     * beside it, so links may lead that far, but no farther: what lies elsewhere was not meant to be served.
     */
    const locate = async (...segments) => {
        const limit = (0,external_node_path_.dirname)(await readable(root, (0,promises_.realpath)(root)));
        const path = (0,external_node_path_.join)(root, ...segments);
        const real = await ifPresent(path, (0,promises_.realpath)(path));
        return real?.startsWith(limit.endsWith(external_node_path_.sep) ? limit : `${limit}${external_node_path_.sep}`) === true ? real : undefined;
    };
    return {
        async versions(at) {
            const path = await locate(...folders(at));
            const entries = path === undefined ? undefined : await ifPresent(path, (0,promises_.readdir)(path, { withFileTypes: true }));
            const found = [];
            for (const { name } of entries?.filter((entry) => !entry.isFile()) ?? []) {
                const pom = await locate(...folders(at), name, `${at.name}-${name}.pom`);
                if (pom !== undefined)
                    found.push(version(name, Math.floor((await readable(pom, (0,promises_.stat)(pom))).mtimeMs)));
            }
            return found.length === 0 ? undefined : found;
        },
        async look(at, name, asset) {
            const path = await locate(...folders(at), name, asset);
            const found = path === undefined ? undefined : await readable(path, (0,promises_.stat)(path));
            return found?.isFile() === true ? { name: asset, url: '', size: found.size } : undefined;
        },
        async file(at, name, asset) {
            const path = await locate(...folders(at), name, asset);
            if (path === undefined)
                return undefined;
            const found = await readable(path, (0,promises_.stat)(path));
            if (!found.isFile())
                return undefined;
            const handle = await readable(path, (0,promises_.open)(path));
            return { body: handle.createReadStream(), version: version(name, Math.floor(found.mtimeMs)) };
        },
    };
}
async function readable(path, work) {
    try {
        return await work;
    }
    catch (error) {
        throw new errors/* UpstreamError */.gA(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
}
async function ifPresent(path, work) {
    return await readable(path, work.catch((error) => {
        if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
            return undefined;
        throw error;
    }));
}
function repository(location, clock) {
    if (!URL.canParse(location))
        throw new Error(`${location} is no URL of a Maven repository`);
    const base = location.endsWith('/') ? location : `${location}/`;
    const address = (segments) => new URL(segments.map(encodeURIComponent).join('/'), base);
    const metadata = remembered({
        clock,
        freshFor: FRESH_MS,
        capacity: source_REMEMBERED_BYTES,
        ask: async (key, etag) => {
            const fetched = await fetchUrl(address([...key.split('/'), METADATA]), {
                headers: { 'accept-encoding': 'gzip', ...(etag === undefined ? {} : { 'if-none-match': etag }) },
            });
            if (fetched === undefined)
                return { value: undefined, etag: undefined, weight: 100 };
            if (fetched.status === 304)
                return 'unchanged';
            const document = await readFetched(fetched, MAX_XML_BYTES);
            const names = listedVersions(document.toString('utf8'));
            if (names === undefined)
                throw new errors/* UpstreamError */.gA(`${fetched.url.host} sent a ${METADATA} that cannot be read`);
            // When each version came is told by its own files only; the artifact's last change stands for all of them.
            const changed = time(fetched.headers['last-modified'], clock);
            return {
                value: names.map((name) => version(name, changed)),
                etag: fetched.headers.etag,
                weight: document.length,
            };
        },
    });
    return {
        versions: async (at) => await metadata(folders(at).join('/')),
        async look(at, name, asset) {
            const url = address([...folders(at), name, asset]);
            const fetched = await fetchUrl(url, { method: 'HEAD' });
            if (fetched === undefined)
                return undefined;
            fetched.body.destroy();
            const size = Number(fetched.headers['content-length'] ?? NaN);
            return {
                name: asset,
                url: url.href,
                hashes: statedHashes(fetched.headers),
                ...(Number.isSafeInteger(size) ? { size } : {}),
            };
        },
        async file(at, name, asset) {
            const fetched = await fetchUrl(address([...folders(at), name, asset]));
            if (fetched === undefined)
                return undefined;
            return {
                body: fetched.body,
                version: version(name, time(fetched.headers['last-modified'], clock)),
                hashes: statedHashes(fetched.headers),
            };
        },
    };
}
function time(header, clock) {
    const parsed = Date.parse(header ?? '');
    return Number.isNaN(parsed) ? clock.now() : parsed;
}
/** Maven Central and the usual repository managers tell the checksums along with the file. */
function statedHashes(headers) {
    const stated = CHECKSUMS.flatMap((checksum) => {
        const value = headers[`x-checksum-${checksum}`];
        return typeof value === 'string' && /^[0-9a-f]+$/i.test(value) ? [[checksum, value.toLowerCase()]] : [];
    });
    return Object.fromEntries(stated);
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/maven/format.ts




/** The packages of Maven, Gradle and sbt: a group (the namespace) and an artifact. */
const maven = {
    id: 'maven',
    names: { ...plainNames, full: ({ namespace, name }) => (namespace === '' ? name : `${namespace}:${name}`) },
    namespace: 'required',
    hasReadme: false,
    opensAfterPublish: true,
    publishedByApi: false,
    writesNeedRead: false,
    needsTls: false,
    routes: maven_routes_routes,
    source: mavenSource,
    connections: [
        { name: 'public:maven-central', location: () => 'https://repo.maven.apache.org/maven2/' },
        { name: 'public:maven-googleandroid', location: () => 'https://maven.google.com/' },
        { name: 'public:maven-gradleplugins', location: () => 'https://plugins.gradle.org/m2/' },
        { name: 'public:maven-commonsware', location: () => 'https://repo.commonsware.com/' },
        { name: 'public:maven-clojars', location: () => 'https://repo.clojars.org/' },
    ],
    clients: maven_clients_clients,
};

;// CONCATENATED MODULE: ./packages/emulator/src/formats/npm/clients.ts

const npm_clients_clients = [
    {
        id: 'npm',
        name: 'npm',
        auth: 'token',
        login: 'npm',
        steps: (target) => [
            {
                title: '~/.npmrc',
                text: npmrc(target),
                note: 'npm replaces the variable when it reads the file. For one scope only, write @scope:registry= in place of registry=.',
            },
        ],
    },
    {
        id: 'yarn',
        name: 'Yarn',
        auth: 'token',
        steps: (target) => [
            {
                title: '~/.yarnrc.yml (Yarn 2 and later)',
                text: `npmRegistryServer: "${target.url}"
npmAuthToken: "${TOKEN}"
npmAlwaysAuth: true
unsafeHttpWhitelist: ["${hostOf(target)}"]`,
            },
            {
                title: '~/.npmrc (Yarn 1)',
                text: npmrc(target, '\nalways-auth=true'),
                note: 'Without always-auth, Yarn 1 fetches tarballs without the token and gets 401.',
            },
        ],
    },
    {
        id: 'pnpm',
        name: 'pnpm',
        auth: 'token',
        steps: (target) => [
            {
                title: '~/.npmrc',
                text: npmrc(target),
                note: "It must be the user's file: current versions do not replace variables in a project's .npmrc.",
            },
        ],
    },
    {
        id: 'bun',
        name: 'Bun',
        auth: 'token',
        steps: (target) => [
            {
                title: 'bunfig.toml',
                text: `[install]
registry = { url = "${target.url}", token = "$CODEARTIFACT_AUTH_TOKEN" }`,
            },
        ],
    },
];
function npmrc({ url }, more = '') {
    return `registry=${url}
${schemeless(url)}:_authToken=${TOKEN}${more}`;
}
/** `//HOST/npm/…/`, as npm's keys have it. */
function schemeless(url) {
    return url.replace(/^[a-z]+:/, '');
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/npm/config.ts



const PUBLIC_REGISTRY = 'https://registry.npmjs.org/';
/**
 * npm's configuration, as far as it says which registry is used and how to log in there. The registry comes from the
 * environment, the project, the user or the machine, in npm's own order. Credentials come from the environment and
 * from the user's and the machine's file only: a project's file is as trustworthy as the checkout it came with.
 */
function readNpmConfig(surroundings = surroundingsOfProcess()) {
    const { env, home, folder } = surroundings;
    const variables = fromEnvironment(env);
    const prefix = variables.get('prefix') ?? (0,external_node_path_.dirname)((0,external_node_path_.dirname)(process.execPath));
    const project = readNpmrc((0,external_node_path_.join)(folder, '.npmrc'), env);
    const user = readNpmrc(variables.get('userconfig') ?? (0,external_node_path_.join)(home, '.npmrc'), env);
    const machine = readNpmrc(variables.get('globalconfig') ?? (0,external_node_path_.join)(prefix, 'etc', 'npmrc'), env);
    const trusted = [variables, user, machine];
    const lookUp = (key) => trusted.find((values) => values.has(key))?.get(key);
    const registry = [variables, project, user, machine].find((values) => values.has('registry'))?.get('registry');
    return {
        registry: usableRegistry(registry) ?? PUBLIC_REGISTRY,
        authorizationFor: (url) => authorizationFor(url, lookUp),
    };
}
function surroundingsOfProcess() {
    return { env: process.env, home: (0,external_node_os_.homedir)(), folder: process.cwd() };
}
/** Where `codeartifact-ci login` has been, npm's registry is the emulator itself: asking it would go in a circle. */
function usableRegistry(registry) {
    if (registry === undefined || !URL.canParse(registry))
        return undefined;
    const url = new URL(registry);
    if (!['http:', 'https:'].includes(url.protocol))
        return undefined;
    const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
    if (loopback && url.pathname.startsWith('/npm/'))
        return undefined;
    return registry.endsWith('/') ? registry : `${registry}/`;
}
/** `npm_config_KEY` in any case; npm writes a key's hyphens as underscores, but keeps a `//host/:key` as it is. */
function fromEnvironment(env) {
    const values = new Map();
    for (const [name, value] of Object.entries(env)) {
        const key = /^npm_config_(.+)$/i.exec(name)?.[1];
        if (key === undefined || value === undefined || value === '')
            continue;
        values.set(key.startsWith('//') ? key : key.toLowerCase().replaceAll('_', '-'), value);
    }
    return values;
}
function readNpmrc(file, env) {
    return parseNpmrc(readIfThere(file), env);
}
function readIfThere(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (error) {
        const { code } = error;
        // What this process may not read is not meant for it; npm's configuration is no more than a default here.
        if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'EACCES')
            return '';
        throw error;
    }
}
/** `key = value` lines with `${VARIABLE}` filled in; a line with one that is not set is left out. */
function parseNpmrc(text, env) {
    const values = new Map();
    for (const line of text.split(/\r?\n/)) {
        const match = /^\s*([^;#\s[=][^=]*?)\s*=\s*(.*?)\s*$/.exec(line);
        if (match?.[1] === undefined || match[2] === undefined)
            continue;
        const value = expand(match[2].replace(/^(["'])(.*)\1$/, '$2'), env);
        if (value !== undefined)
            values.set(match[1], value);
    }
    return values;
}
function expand(value, env) {
    const reference = /\$\{([^}?]+)(\?)?\}/g;
    const unset = value.matchAll(reference).some(([, name = '', optional]) => {
        return env[name] === undefined && optional === undefined;
    });
    return unset ? undefined : value.replace(reference, (_, name) => env[name] ?? '');
}
/** npm's rule: the longest `//host:port/path/` above the URL that has a token, or a name and password, counts. */
function authorizationFor(url, lookUp) {
    for (let path = url.pathname;; path = path.slice(0, path.slice(0, -1).lastIndexOf('/') + 1)) {
        for (const folder of new Set([path, path.replace(/\/$/, '')])) {
            const at = `//${url.host}${folder}`;
            const token = lookUp(`${at}:_authToken`);
            if (token !== undefined)
                return `Bearer ${token}`;
            const basic = lookUp(`${at}:_auth`);
            if (basic !== undefined)
                return `Basic ${basic}`;
            const user = lookUp(`${at}:username`);
            const password = lookUp(`${at}:_password`);
            if (user !== undefined && password !== undefined) {
                const secret = Buffer.from(password, 'base64').toString('utf8');
                return `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
            }
        }
        if (path === '/' || path === '')
            return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/npm/manifest.ts

/** The one asset of an npm version. */
const TARBALL = 'package.tgz';
/** `@scope/name`, or `name`. */
function fullName({ namespace, name }) {
    return namespace === '' ? name : `@${namespace}/${name}`;
}
/** `@scope/name` or `name` in parts; undefined where it cannot be a package's name. */
function packageKeyOf(name) {
    const match = /^(?:@([^@#/\s]+)\/)?([^@#/\s][^#/\s]*)$/.exec(name);
    const [, namespace = '', last = ''] = match ?? [];
    if (match === null || name.length > 214 || [namespace, last].some((part) => part === '.' || part === '..')) {
        return undefined;
    }
    return { format: 'npm', namespace, name: last };
}
/** What the API tells of a version, from its manifest. The manifest is kept without what is kept elsewhere. */
function manifest_metadataFrom(manifest, readme) {
    const text = readme ?? manifest['readme'];
    const repository = repositoryUrl(manifest['repository']);
    return {
        ...(typeof manifest['description'] === 'string' ? { summary: manifest['description'] } : {}),
        ...(typeof manifest['homepage'] === 'string' ? { homePage: manifest['homepage'] } : {}),
        ...(repository === undefined ? {} : { sourceCodeRepository: repository }),
        licenses: licensesOf(manifest),
        ...(typeof text === 'string' && text !== '' ? { readme: text } : {}),
        dependencies: dependenciesOf(manifest),
        native: without(manifest, ['readme', 'readmeFilename']),
    };
}
/** The manifest of a version that metadataFrom made. */
function manifestOf(metadata) {
    return isRecord(metadata.native) ? metadata.native : {};
}
/** The manifest as a repository shows it: with the tarball at the address under which the client reached us. */
function servedManifest(version, at, { endpoint, variants }) {
    const manifest = manifestOf(version.metadata);
    const name = fullName(at);
    const external = version.held === undefined || version.held.origin_type === 'EXTERNAL';
    const stated = isRecord(manifest['dist']) ? manifest['dist'] : {};
    const dist = external && variants.npmIntegrity === 'omit' ? without(stated, ['integrity']) : stated;
    const tarball = `${withPort(endpoint, variants.tarballPort)}${name.split('/').map(encodePart).join('/')}/-/${encodePart(`${at.name}-${version.version}.tgz`)}`;
    return { ...manifest, _id: `${name}@${version.version}`, name, version: version.version, dist: { ...dist, tarball } };
}
/** The URL with an explicit port, which may be the one that the scheme has anyway. */
function withPort(url, port) {
    return port === undefined ? url : url.replace(/^([a-z]+:\/\/(?:\[[^\]]*\]|[^/:]*))(?::\d+)?/, `$1:${port}`);
}
/** encodeURIComponent but for the `@` of a scope, which every client leaves as it is. */
function encodePart(part) {
    return encodeURIComponent(part).replaceAll('%40', '@');
}
/** What installing needs: the members that npm's registry documents for `application/vnd.npm.install-v1+json`. */
const INSTALL_MEMBERS = [
    'name',
    'version',
    'deprecated',
    'dependencies',
    'optionalDependencies',
    'devDependencies',
    'bundleDependencies',
    'bundledDependencies',
    'peerDependencies',
    'peerDependenciesMeta',
    'acceptDependencies',
    'bin',
    'directories',
    'dist',
    'engines',
    'cpu',
    'os',
    'libc',
    'funding',
    'hasInstallScript',
    '_hasShrinkwrap',
];
function abbreviated(manifest) {
    const short = Object.fromEntries(INSTALL_MEMBERS.filter((member) => Object.hasOwn(manifest, member)).map((member) => [member, manifest[member]]));
    return hasInstallScript(manifest) ? { ...short, hasInstallScript: true } : short;
}
function hasInstallScript({ scripts }) {
    return isRecord(scripts) && ['preinstall', 'install', 'postinstall'].some((name) => Object.hasOwn(scripts, name));
}
/** npm's `integrity` and `shasum` from hex digests. */
function distOf({ sha1, sha512 }) {
    return { integrity: `sha512-${Buffer.from(sha512, 'hex').toString('base64')}`, shasum: sha1 };
}
const DEPENDENCY_TYPES = [
    ['optionalDependencies', 'optional'],
    ['dependencies', 'regular'],
    ['devDependencies', 'dev'],
    ['peerDependencies', 'peer'],
];
/** An optional dependency may stand among the regular ones too; it is an optional one. */
function dependenciesOf(manifest) {
    const optional = manifest['optionalDependencies'];
    return DEPENDENCY_TYPES.flatMap(([member, dependencyType]) => {
        const list = manifest[member];
        if (!isRecord(list))
            return [];
        return Object.entries(list).flatMap(([name, range]) => {
            const at = packageKeyOf(name);
            const twice = dependencyType === 'regular' && isRecord(optional) && Object.hasOwn(optional, name);
            if (at === undefined || twice || typeof range !== 'string')
                return [];
            const namespace = at.namespace === '' ? {} : { namespace: at.namespace };
            return [{ ...namespace, package: at.name, dependencyType, versionRequirement: range }];
        });
    });
}
/** npm's three ways to say it: `"MIT"`, `{"type", "url"}`, and of old a list of those. */
function licensesOf(manifest) {
    const stated = manifest['license'] ?? manifest['licenses'];
    return (Array.isArray(stated) ? stated : [stated]).flatMap((license) => {
        if (typeof license === 'string')
            return [{ name: license }];
        if (!isRecord(license))
            return [];
        const { type, name = type, url } = license;
        return [{ ...(typeof name === 'string' ? { name } : {}), ...(typeof url === 'string' ? { url } : {}) }];
    });
}
const HOSTS = {
    github: 'https://github.com/',
    gitlab: 'https://gitlab.com/',
    bitbucket: 'https://bitbucket.org/',
};
/** `git+https://…`, `{"type", "url"}`, or npm's shorthand `host:owner/repository` with GitHub understood. */
function repositoryUrl(repository) {
    const stated = isRecord(repository) ? repository['url'] : repository;
    if (typeof stated !== 'string' || stated === '')
        return undefined;
    const shorthand = /^(?:(github|gitlab|bitbucket):)?([\w.-]+\/[\w.-]+)$/.exec(stated);
    return shorthand === null
        ? stated.replace(/^git\+/, '')
        : `${HOSTS[shorthand[1] ?? 'github'] ?? ''}${shorthand[2] ?? ''}`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/npm/deprecate.ts







/**
 * `npm deprecate`: the client sends the whole packument back with `deprecated` set, or emptied, in some versions. That
 * is all that is taken from it.
 */
async function handleDeprecate(request, at, document) {
    const { services, repository } = request;
    const { store } = services;
    request.authorize('PutPackageMetadata', at);
    if (!isRecord(document['versions'])) {
        throw (0,errors/* invalid */.Gq)('The document has neither an attachment to publish nor versions to deprecate');
    }
    const found = await visiblePackage(services, repository, at);
    if (found === undefined)
        throw (0,errors/* notFound */.mX)(`${fullName(at)} does not exist here`, at.name, 'package');
    const changes = Object.entries(document['versions']).flatMap(([version, sent]) => {
        const present = found.versions.get(version);
        if (present === undefined || !isRecord(sent))
            return [];
        const message = deprecate_messageOf(sent);
        return message === deprecate_messageOf(manifestOf(present.metadata)) ? [] : [{ version, message }];
    });
    store.db.transaction(() => {
        const row = findPackage(store, repository, at);
        for (const { version, message } of changes) {
            const held = row === undefined ? undefined : findVersion(store, row, version);
            if (held === undefined) {
                throw (0,errors/* notFound */.mX)(`${fullName(at)} ${version} comes from upstream of repository ${repository.name}; deprecate it there`, version, 'package-version');
            }
            const metadata = metadataOf(held);
            const native = without(manifestOf(metadata), ['deprecated']);
            replaceMetadata(store, held, {
                ...metadata,
                native: message === undefined ? native : { ...native, deprecated: message },
            });
        }
    });
    return json(200, { success: true });
}
/** An empty message takes the deprecation back. */
function deprecate_messageOf({ deprecated }) {
    return typeof deprecated === 'string' && deprecated !== '' ? deprecated : undefined;
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/npm/document.ts





/** Of the whole body; the service's limit. */
const MAX_BODY_BYTES = 2 * 1024 ** 3;
/** Of what is not the content of an attachment: manifests, and a readme or a few. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;
/**
 * Reads a document whose attachments are base64 within its JSON. Their contents go to the store as they arrive: neither
 * the document nor a tarball is ever held as a whole. A ValidationException for what is no such document.
 */
async function readPublishDocument({ headers, body }, store) {
    if (Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES)
        throw tooLarge();
    const staged = [];
    const release = () => staged.splice(0).forEach((one) => releaseStaged(store, one));
    // Stopping early must not destroy the request: the rest is drained and the connection used again.
    const parts = document_partsOf(body.iterator({ destroyOnReturn: false }));
    try {
        const contents = new Map();
        const text = [];
        let size = 0;
        for (let next = await parts.next(); next.done !== true; next = await parts.next()) {
            const part = next.value;
            if (part.kind === 'content') {
                const one = await store.blobs.stage(decoded(parts, part.bytes), MAX_BODY_BYTES);
                staged.push(one);
                contents.set(part.attachment, one);
            }
            else {
                size += part.bytes.length;
                if (size > MAX_DOCUMENT_BYTES)
                    throw tooLarge();
                text.push(part.bytes);
            }
        }
        return { document: parse(Buffer.concat(text)), contents, release };
    }
    catch (error) {
        release();
        throw error;
    }
    finally {
        await parts.return(undefined);
    }
}
function tooLarge() {
    return new BodyTooLarge(`A publish document may have ${MAX_BODY_BYTES} bytes, and ${MAX_DOCUMENT_BYTES} beside its tarball`);
}
function parse(text) {
    try {
        const document = parseClientJson(text);
        if (isRecord(document))
            return document;
    }
    catch (cause) {
        if (cause instanceof StructureTooLarge)
            throw (0,errors/* invalid */.Gq)(cause.message);
        if (!(cause instanceof SyntaxError))
            throw cause;
    }
    throw (0,errors/* invalid */.Gq)('The body is not a JSON object');
}
/** The content that begins with a part, to its end; the parts that belong to it are taken from the document. */
async function* decoded(parts, first) {
    let left = '';
    for (let bytes = first, over = false;;) {
        const text = left +
            Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
                .toString('latin1')
                .replace(/[\\\s]/g, '');
        const whole = over ? text.length : text.length - (text.length % 4);
        left = text.slice(whole);
        if (whole > 0)
            yield Buffer.from(text.slice(0, whole), 'base64');
        if (over)
            return;
        const next = await parts.next();
        if (next.done === true)
            throw (0,errors/* invalid */.Gq)('The body is not a JSON object: it ends within an attachment');
        if (next.value.kind === 'text')
            throw new Error('an attachment ended without its last part');
        bytes = next.value.bytes;
        over = next.value.end;
    }
}
const [document_QUOTE, document_BACKSLASH, document_COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OBJECT, OBJECT_END, ARRAY, ARRAY_END] = [0x7b, 0x7d, 0x5b, 0x5d];
/**
 * A document in parts: the values of `_attachments.NAME.data` apart from all else. Only as much of JSON is understood
 * as it takes to find them: whether the rest is JSON, its parser tells.
 */
async function* document_partsOf(body) {
    const levels = [];
    let state = 'between';
    let escaped = false;
    let key = '';
    const isContent = () => levels.length === 3 && levels[0]?.key === '_attachments' && levels[2]?.key === 'data' && levels[2].isObject;
    for await (const chunk of body) {
        let from = 0;
        let at = 0;
        while (at < chunk.length) {
            if (state === 'content') {
                const quote = chunk.indexOf(document_QUOTE, at);
                const end = quote < 0 ? chunk.length : quote;
                yield { kind: 'content', attachment: levels[1]?.key ?? '', bytes: chunk.subarray(at, end), end: quote >= 0 };
                from = at = end;
                if (quote < 0)
                    break;
                state = 'between';
                at++;
                continue;
            }
            const byte = chunk[at++] ?? 0;
            if (state === 'key' || state === 'string') {
                const closes = byte === document_QUOTE && !escaped;
                escaped = byte === document_BACKSLASH && !escaped;
                if (state === 'key' && !closes)
                    key += String.fromCharCode(byte);
                if (closes) {
                    const level = levels.at(-1);
                    if (state === 'key' && level !== undefined)
                        level.key = document_unescape(key);
                    state = 'between';
                }
                continue;
            }
            const level = levels.at(-1);
            if (byte === document_QUOTE) {
                if (level?.isObject === true && level.wantsKey) {
                    state = 'key';
                    key = '';
                }
                else if (isContent()) {
                    yield { kind: 'text', bytes: chunk.subarray(from, at) };
                    from = at;
                    yield { kind: 'content', attachment: levels[1]?.key ?? '', bytes: chunk.subarray(at, at), end: false };
                    state = 'content';
                }
                else
                    state = 'string';
            }
            else if (byte === OBJECT || byte === ARRAY) {
                levels.push({ isObject: byte === OBJECT, key: '', wantsKey: true });
                if (levels.length > document_MOST_LEVELS)
                    throw (0,errors/* invalid */.Gq)(`The JSON is more than ${document_MOST_LEVELS} levels deep`);
            }
            else if (byte === OBJECT_END || byte === ARRAY_END)
                levels.pop();
            else if (level !== undefined && byte === COLON)
                level.wantsKey = false;
            else if (level !== undefined && byte === document_COMMA)
                level.wantsKey = true;
        }
        if (from < chunk.length)
            yield { kind: 'text', bytes: chunk.subarray(from) };
    }
}
const document_MOST_LEVELS = 100;
/** A key as its bytes are written, in UTF-8 and with escapes. */
function document_unescape(written) {
    try {
        return JSON.parse(`"${Buffer.from(written, 'latin1').toString('utf8')}"`);
    }
    catch {
        // The parser of the whole will find fault with it.
        return '';
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/npm/packument.ts



const ABBREVIATED = 'application/vnd.npm.install-v1+json';
/** The package as its clients see it; undefined where there is nothing to see. */
async function packumentReply(request, at) {
    const short = (request.headers.accept ?? '').includes(ABBREVIATED);
    return await renderedReply(request, at, {
        kind: short ? 'abbreviated packument' : 'packument',
        headers: { 'content-type': short ? ABBREVIATED : 'application/json', vary: 'accept, accept-encoding' },
        render: (found) => renderPackument(found, at, { endpoint: request.endpoint, variants: request.services.variants }, short),
    });
}
/**
 * The packument as JSON, piece by piece; undefined where no version is Published. `time` is part of the short form as
 * well: clients that hold back young versions need it, and take one without a time for too young.
 */
function renderPackument(found, at, audience, short) {
    const shown = packument_shownVersions(found);
    if (shown.length === 0)
        return undefined;
    const times = shown.map(({ published }) => published);
    const tags = shownTags(found);
    const name = fullName(at);
    const modified = isoTime(times.reduce((latest, time) => Math.max(latest, time)));
    const head = {
        ...(short ? { modified } : { _id: name }),
        name,
        'dist-tags': tags,
        time: Object.fromEntries([
            ['created', isoTime(times.reduce((first, time) => Math.min(first, time)))],
            ['modified', modified],
            ...shown.map(({ version, published }) => [version, isoTime(published)]),
        ]),
    };
    const readme = short ? undefined : found.versions.get(tags['latest'] ?? '')?.metadata.readme;
    return pieces(head, shown, readme, (version) => {
        const manifest = servedManifest(version, at, audience);
        return short ? abbreviated(manifest) : manifest;
    });
}
/** Version by version, so that the manifests of thousands are not unfolded at the same time. */
function* pieces(head, shown, readme, manifest) {
    yield `${JSON.stringify(head).slice(0, -1)},"versions":{`;
    for (const [index, version] of shown.entries()) {
        yield `${index === 0 ? '' : ','}${JSON.stringify(version.version)}:${JSON.stringify(manifest(version))}`;
    }
    yield readme === undefined ? '}}' : `},"readme":${JSON.stringify(readme)}}`;
}
/** A time that JavaScript can express; registries have told stranger ones. */
function isoTime(time) {
    return new Date(Math.abs(time) <= 8.64e15 ? time : 0).toISOString();
}
/** Published ones, the lowest first. */
function packument_shownVersions({ versions }) {
    return [...versions.values()]
        .flatMap((version) => {
        // Parsed once, not at each comparison.
        const parsed = version.status === 'Published' ? semver_default().parse(version.version, true) : null;
        return parsed === null ? [] : [{ version, parsed }];
    })
        .sort((a, b) => semver_default().compareBuild(a.parsed, b.parsed, true))
        .map(({ version }) => version);
}
/** A tag on a version that is not shown would lead clients nowhere. */
function shownTags({ versions, tags }) {
    return Object.fromEntries(Object.entries(tags).filter(([, version]) => versions.get(version)?.status === 'Published'));
}

// EXTERNAL MODULE: ./node_modules/ssri/lib/index.js
var lib = __webpack_require__("ssri/lib/index.js");
;// CONCATENATED MODULE: ./packages/emulator/src/formats/npm/tarball.ts





/** A tarball may unfold to this many bytes, or beyond to so many times its own size: no source code packs better. */
const tarball_UNPACKED_BYTES = 64 * 1024 * 1024;
const tarball_UNPACKED_RATIO = 200;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const tarball_MAX_MANIFEST_BYTES = 5 * 1024 * 1024;
const tarball_MAX_README_BYTES = 1024 * 1024;
/** Reads a tarball of `size` bytes through; a ValidationException for what npm could not install. */
async function readTarball(tarball, size) {
    const files = new Map();
    let fileCount = 0;
    let unpackedSize = 0;
    const onReadEntry = (entry) => {
        if (entry.type === 'File' || entry.type === 'OldFile' || entry.type === 'ContiguousFile') {
            fileCount++;
            unpackedSize += entry.size;
        }
        const kind = kindOf(entry.path);
        const limit = kind === 'package.json' ? tarball_MAX_MANIFEST_BYTES : tarball_MAX_README_BYTES;
        if (kind === undefined || files.has(kind) || entry.size > limit) {
            entry.resume();
            return;
        }
        const chunks = [];
        entry.on('data', (chunk) => chunks.push(chunk));
        entry.on('end', () => files.set(kind, Buffer.concat(chunks)));
    };
    try {
        await readArchive(tarball, Math.max(tarball_UNPACKED_BYTES, size * tarball_UNPACKED_RATIO), onReadEntry);
    }
    catch (error) {
        // Nothing but these bytes went in, so whatever went wrong is their fault.
        throw (0,errors/* invalid */.Gq)(`The attachment is not a tarball that npm could install: ${tarball_messageOf(error)}`);
    }
    const manifest = files.get('package.json');
    if (manifest === undefined)
        throw (0,errors/* invalid */.Gq)('The tarball has no package/package.json');
    return {
        manifest: tarball_parseManifest(manifest),
        readme: (files.get('readme.md') ?? files.get('readme'))?.toString('utf8'),
        fileCount,
        unpackedSize,
    };
}
/** npm takes whatever the first folder is called for the package's. */
function kindOf(path) {
    const name = /^(?:\.\/)?[^/]+\/([^/]+)$/.exec(path)?.[1];
    if (name === 'package.json')
        return name;
    if (name === undefined || !/^readme(\.(md|markdown|txt))?$/i.test(name))
        return undefined;
    return /\.(md|markdown)$/i.test(name) ? 'readme.md' : 'readme';
}
function tarball_messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function tarball_parseManifest(bytes) {
    try {
        const manifest = parseClientJson(bytes.subarray(bytes.indexOf(BYTE_ORDER_MARK) === 0 ? 3 : 0));
        if (isRecord(manifest))
            return manifest;
    }
    catch (error) {
        if (error instanceof StructureTooLarge)
            throw (0,errors/* invalid */.Gq)(`The package/package.json in the tarball: ${error.message}`);
        if (!(error instanceof SyntaxError))
            throw error;
    }
    throw (0,errors/* invalid */.Gq)('The package/package.json in the tarball is not a JSON object');
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/npm/publish.ts









/**
 * `npm publish`: the document with the tarball inside. The same bytes again are accepted and change nothing; for other
 * bytes under the same version the store has a ConflictException.
 */
async function publish_handlePublish(request, at, sent, attachments) {
    const { services, repository } = request;
    const { store } = services;
    request.authorize('PublishPackageVersion', at);
    assertPublishAllowed(store, repository, at);
    const { version, manifest, tags, tarball, readme } = readUpload(sent, attachments, at);
    const content = await readTarball(store.blobs.read(tarball.hashes.sha256), tarball.size);
    const name = fullName(at);
    if (content.manifest['name'] !== name || !sameVersion(content.manifest['version'], version)) {
        throw (0,errors/* invalid */.Gq)(`The package.json in the tarball does not say that it is ${name} ${version}`);
    }
    await assertStated(manifest['dist'], tarball, store);
    const { fileCount, unpackedSize } = content;
    const dist = { ...distOf(tarball.hashes), fileCount, unpackedSize };
    const { outcome } = publish(store, repository, {
        at,
        version,
        assets: [{ name: TARBALL, staged: tarball }],
        metadata: manifest_metadataFrom({ ...manifest, dist }, readme ?? content.readme),
        mode: 'complete',
        tags,
        reachableUpstream: await reachableUpstream(services, repository, at, version),
    });
    return json(outcome === 'created' ? 201 : 200, { success: true });
}
function readUpload({ document, contents }, attachments, at) {
    const name = fullName(at);
    if (document['name'] !== undefined && document['name'] !== name) {
        throw (0,errors/* invalid */.Gq)(`The document is not about ${name}, to whose address it was sent`);
    }
    const [attachment, ...others] = Object.entries(attachments);
    if (attachment === undefined || others.length > 0) {
        throw (0,errors/* invalid */.Gq)(`A version is published with exactly one attachment, its tarball; this one has ${others.length + 1} (publish without --provenance)`);
    }
    const [file, value] = attachment;
    const { versions } = document;
    // npm up to 9, after a conflict, sends along all the versions that were there before. The longest that fits: the
    // version 1.0.0-2.0.0 ends like 2.0.0.
    const [entry] = Object.entries(isRecord(versions) ? versions : {})
        .filter(([version]) => file.endsWith(`-${version}.tgz`))
        .sort(([a], [b]) => b.length - a.length);
    if (entry === undefined)
        throw (0,errors/* invalid */.Gq)('The attachment belongs to none of the versions of the document');
    const [version, manifest] = entry;
    if (!isRecord(manifest) || manifest['name'] !== name || manifest['version'] !== version) {
        throw (0,errors/* invalid */.Gq)(`The manifest does not say that it is ${name} ${version}`);
    }
    if (semver_default().valid(version) === null)
        throw (0,errors/* invalid */.Gq)(`The version ${version} is not a semantic version`);
    const readme = document['readme'];
    return {
        version,
        manifest,
        tags: tagsOn(document['dist-tags'], version),
        tarball: readAttachment(value, contents.get(file)),
        readme: typeof readme === 'string' && readme !== '' ? readme : undefined,
    };
}
/** The tags that the document puts on the version; `latest` when it has no word on tags. */
function tagsOn(tags, version) {
    if (tags === undefined)
        return ['latest'];
    if (!isRecord(tags))
        throw (0,errors/* invalid */.Gq)('dist-tags must be an object');
    const own = Object.keys(tags).filter((tag) => tags[tag] === version);
    for (const tag of own)
        assertTag(tag);
    return own;
}
/** npm's own rule: a tag that reads as a range could never be asked for. */
function assertTag(tag) {
    if (!/^[^\s/#]{1,255}$/.test(tag) || semver_default().validRange(tag) !== null) {
        throw (0,errors/* invalid */.Gq)(`'${tag}' cannot be a tag: it is empty, has spaces or slashes, or reads as a version range`);
    }
}
function readAttachment(attachment, content) {
    if (!isRecord(attachment) || content === undefined || content.size === 0) {
        throw (0,errors/* invalid */.Gq)('The attachment has no data');
    }
    const { length } = attachment;
    if (typeof length === 'number' && length !== content.size) {
        throw (0,errors/* invalid */.Gq)(`The attachment has ${content.size} bytes, not the ${length} that it states`);
    }
    return content;
}
/** npm's packing cleans versions (`v1.2`, ` 1.2.3+4`) in the document but not in the tarball. */
function sameVersion(stated, version) {
    return typeof stated === 'string' && (stated === version || semver_default().clean(stated, true) === version);
}
/** What the client says of the tarball must be true: it made the hashes before it sent the bytes. */
async function assertStated(dist, { hashes }, store) {
    const { shasum, integrity } = isRecord(dist) ? dist : {};
    if (typeof shasum === 'string' && shasum.toLowerCase() !== hashes.sha1) {
        throw (0,errors/* invalid */.Gq)(`The tarball's SHA-1 is ${hashes.sha1}, not the shasum that was sent with it`);
    }
    if (typeof integrity !== 'string')
        return;
    const refusal = (0,errors/* invalid */.Gq)(`The tarball's integrity is ${distOf(hashes).integrity}, not the one that was sent with it`);
    // Its types do not say that a text without any digest gives null.
    const stated = lib.parse(integrity);
    if (!isRecord(stated) || Object.keys(stated).length === 0)
        throw refusal;
    try {
        await lib.checkStream(store.blobs.read(hashes.sha256), integrity);
    }
    catch (error) {
        throw (0,errors/* codeOf */.$N)(error) === 'EINTEGRITY' ? refusal : error;
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/npm/paths.ts


/**
 * Reads the path below the endpoint as it came. A scope is parted from its name by a slash, or by `%2f` or `%2F`:
 * npm and Yarn 4 encode it in one place, pnpm in another. Undefined: no such path.
 */
function paths_parseRoute(rest) {
    const segments = rest.replace(/\/$/, '').split('/').map(decodeSegment);
    if (!segments.every((segment) => segment !== undefined))
        return undefined;
    if (segments.length === 1 && segments[0] === '')
        return { kind: 'root' };
    if (segments.includes('-rev'))
        return { kind: 'unsupported', command: 'unpublish and owner' };
    // There is a package named `-`; its own paths go on with another `-`, or end.
    if (segments[0] === '-' && segments.length > 1 && segments[1] !== '-')
        return serviceRoute(segments.slice(1));
    const named = takeName(segments);
    if (named === undefined)
        return undefined;
    const [at, tail] = named;
    const [first, file] = tail;
    if (first === undefined)
        return { kind: 'package', at };
    if (first === '-' && file !== undefined && tail.length === 2) {
        const version = versionInFile(at, file);
        return version === undefined ? undefined : { kind: 'tarball', at, version };
    }
    return tail.length === 1 ? { kind: 'version', at, selector: first } : undefined;
}
/** Below `-/`: what is not about one package. */
function serviceRoute(segments) {
    const path = segments.join('/');
    if (path === 'ping')
        return { kind: 'ping' };
    if (segments[0] === 'package') {
        const named = takeName(segments.slice(1));
        if (named === undefined)
            return undefined;
        const [at, [what, tag, ...more]] = named;
        if (what === 'dist-tags' && more.length === 0)
            return { kind: 'dist-tags', at, tag };
        return { kind: 'unsupported', command: 'access' };
    }
    // `npm install` asks for advisories and goes on without; a 405 would do as well, but is logged as an error.
    if (path.startsWith('npm/v1/security/'))
        return { kind: 'absent', what: 'security advisories' };
    if (path.startsWith('npm/v1/keys'))
        return { kind: 'absent', what: 'registry signatures' };
    if (path.startsWith('npm/v1/attestations/'))
        return { kind: 'absent', what: 'attestations' };
    return { kind: 'unsupported', command: commandOf(path) };
}
/** The npm command that asks for a path, to name it in the answer. */
const COMMANDS = [
    ['whoami', 'whoami'],
    ['v1/search', 'search'],
    ['all', 'search'],
    ['v1/login', 'login'],
    ['user/', 'login, logout and adduser'],
    ['npm/v1/tokens', 'token'],
    ['npm/v1/user', 'profile'],
    ['npm/v1/hooks', 'hook'],
    ['org/', 'org and team'],
    ['team/', 'team'],
    ['_view/starred', 'star'],
    ['stage', 'stage'],
];
function commandOf(path) {
    return COMMANDS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? path.split('/', 1).join('');
}
/** The coordinates at the head of the segments, and what follows. */
function takeName(segments) {
    const [first = '', second = ''] = segments;
    const joined = first.startsWith('@') && !first.includes('/');
    const at = packageKeyOf(joined ? `${first}/${second}` : first);
    return at === undefined ? undefined : [at, segments.slice(joined ? 2 : 1)];
}
/** `name-1.0.0.tgz` of `@scope/name` is version 1.0.0. */
function versionInFile({ name }, file) {
    const match = file.startsWith(`${name}-`) ? /^(.+)\.tgz$/.exec(file.slice(name.length + 1)) : null;
    return match?.[1];
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/npm/dist-tags.ts









const dist_tags_MAX_BODY_BYTES = 64 * 1024;
/** The package's tags, merged over the chain. */
async function handleListTags({ services, repository }, at) {
    const found = await visiblePackage(services, repository, at);
    return found === undefined ? undefined : json(200, shownTags(found));
}
/** Puts a tag on a version that the repository holds; the body is the version as a JSON string. */
async function handleSetTag(request, at, tag) {
    const { services, repository } = request;
    const { store } = services;
    request.authorize('PutPackageMetadata', at);
    assertTag(tag);
    const version = parseVersion(await readBody(request, dist_tags_MAX_BODY_BYTES));
    const row = requirePackage(store, repository, at);
    const held = findVersion(store, row, version);
    if (held === undefined || !downloadable(held.status)) {
        throw (0,errors/* notFound */.mX)(`${fullName(at)} ${version} is not in repository ${repository.name}; a tag can be put on what it holds itself`, version, 'package-version');
    }
    setDistTag(store, row, tag, version);
    return json(200, { success: true });
}
function parseVersion(body) {
    try {
        const version = JSON.parse(body.toString('utf8'));
        if (typeof version === 'string')
            return version;
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
    }
    throw (0,errors/* invalid */.Gq)('The body must be a version as a JSON string');
}
function handleRemoveTag(request, at, tag) {
    const { services, repository } = request;
    request.authorize('PutPackageMetadata', at);
    if (!removeDistTag(services.store, requirePackage(services.store, repository, at), tag)) {
        throw (0,errors/* notFound */.mX)(`${fullName(at)} has no tag '${tag}' in repository ${repository.name}; one that comes from upstream is removed there`, tag, 'package-version');
    }
    return json(200, { success: true });
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/npm/routes.ts












/** npm's registry protocol, as far as the service speaks it. */
const npm_routes_routes = {
    challenges: true,
    error: routes_error,
    async handle(request) {
        const route = paths_parseRoute(request.rest);
        return (route === undefined ? undefined : await routes_answer(request, route)) ?? routes_error(404, 'Not found');
    },
};
/** npm prints `error`, other clients `message`. */
function routes_error(status, message) {
    return json(status, { error: message, message });
}
async function routes_answer(request, route) {
    const { method } = request;
    switch (route.kind) {
        case 'root':
        case 'ping':
            return method === 'GET' ? json(200, {}) : notAllowed(method, 'GET');
        case 'package':
            if (method === 'PUT')
                return await handlePut(request, route.at);
            if (method !== 'GET')
                return notAllowed(method, 'GET, PUT');
            return (await packumentReply(request, route.at)) ?? routes_missing(request, fullName(route.at));
        case 'version':
            return method === 'GET' ? await handleVersion(request, route.at, route.selector) : notAllowed(method, 'GET');
        case 'tarball':
            return method === 'GET' ? await handleTarball(request, route.at, route.version) : notAllowed(method, 'GET');
        case 'dist-tags':
            return await handleTags(request, route.at, route.tag);
        case 'absent':
            return routes_error(404, `This repository has no ${route.what}`);
        case 'unsupported':
            // Not 404: npm takes that for success where it deletes.
            return { ...routes_error(405, `CodeArtifact does not support npm ${route.command}`), headers: jsonHeaders('') };
    }
}
function notAllowed(method, allowed) {
    return { ...routes_error(405, `${method} is not possible here, only ${allowed}`), headers: jsonHeaders(allowed) };
}
function jsonHeaders(allow) {
    return { 'content-type': 'application/json', allow };
}
function routes_missing({ repository }, what) {
    return routes_error(404, `${what} is not in repository ${repository.name}, nor can it be had from upstream`);
}
/** One version's manifest, by version or by tag. */
async function handleVersion(request, at, selector) {
    const { services, repository, endpoint } = request;
    const found = await visiblePackage(services, repository, at);
    const tags = new Map(Object.entries(found === undefined ? {} : shownTags(found)));
    const version = found?.versions.get(tags.get(selector) ?? selector);
    if (version?.status !== 'Published')
        return routes_missing(request, `${fullName(at)}@${selector}`);
    const manifest = servedManifest(version, at, { endpoint, variants: services.variants });
    return { ...json(200, manifest), etag: true };
}
async function handleTarball(request, at, version) {
    const { services, repository } = request;
    const asset = await resolveAsset(services, repository, at, version, TARBALL);
    return assetReply(services, asset, 'application/octet-stream');
}
async function handleTags(request, at, tag) {
    const { method } = request;
    if (tag === undefined) {
        if (method !== 'GET')
            return notAllowed(method, 'GET');
        return (await handleListTags(request, at)) ?? routes_missing(request, fullName(at));
    }
    if (method === 'PUT' || method === 'POST')
        return await handleSetTag(request, at, tag);
    return method === 'DELETE' ? handleRemoveTag(request, at, tag) : notAllowed(method, 'PUT, DELETE');
}
async function handlePut(request, at) {
    const sent = await readPublishDocument(request, request.services.store);
    try {
        const attachments = sent.document['_attachments'];
        return isRecord(attachments) && Object.keys(attachments).length > 0
            ? await publish_handlePublish(request, at, sent, attachments)
            : await handleDeprecate(request, at, sent.document);
    }
    finally {
        sent.release();
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/reading/json-members.ts
const [json_members_QUOTE, json_members_BACKSLASH, json_members_COMMA, json_members_COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [json_members_OBJECT, json_members_OBJECT_END, json_members_ARRAY, json_members_ARRAY_END] = [0x7b, 0x7d, 0x5b, 0x5d];
/**
 * The members of a document that is a JSON object, one by one as they arrive; those of its member `opened` singly, if
 * that is an object. For documents whose parts are small and whose whole is not: it is never held together. Throws a
 * SyntaxError where the document is no JSON object; values are the reader's to parse, and to find fault with.
 */
async function* jsonMembers(body, opened) {
    const splitter = new Splitter(opened);
    for await (const chunk of body)
        yield* splitter.read(chunk);
    splitter.end();
}
class Splitter {
    #opened;
    #state = 'start';
    /** Name of the member whose object is open. */
    #outer;
    #name = '';
    /** The present name or value, as far as it came with earlier chunks. */
    #pieces = [];
    #depth = 0;
    #inString = false;
    #escaped = false;
    constructor(opened) {
        this.#opened = opened;
    }
    *read(chunk) {
        let at = 0;
        while (at < chunk.length) {
            if (this.#state === 'in name' || this.#state === 'in value') {
                const end = this.#findEnd(chunk, at);
                this.#pieces.push(chunk.subarray(at, end));
                if (end === undefined)
                    return;
                at = end;
                const member = this.#finish();
                if (member !== undefined)
                    yield member;
                continue;
            }
            const byte = chunk[at] ?? 0;
            if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)
                at++;
            else if (this.#state === 'value' && !(byte === json_members_OBJECT && this.#opens()))
                this.#begin('in value');
            else if (byte === json_members_QUOTE && (this.#state === 'first' || this.#state === 'name'))
                this.#begin('in name');
            else {
                const member = this.#step(byte);
                if (member !== undefined)
                    yield member;
                at++;
            }
        }
    }
    end() {
        if (this.#state !== 'end')
            throw new SyntaxError('The document ends too early');
    }
    #opens() {
        return this.#outer === undefined && this.#name === this.#opened;
    }
    #begin(state) {
        this.#state = state;
        this.#pieces = [];
        this.#depth = 0;
    }
    /** One byte between names and values. */
    #step(byte) {
        const state = this.#state;
        if (state === 'start' && byte === json_members_OBJECT)
            this.#state = 'first';
        else if (state === 'colon' && byte === json_members_COLON)
            this.#state = 'value';
        else if (state === 'after' && byte === json_members_COMMA)
            this.#state = 'name';
        else if (state === 'value') {
            this.#outer = this.#name;
            this.#state = 'first';
            return { name: this.#name, text: '{}' };
        }
        else if ((state === 'first' || state === 'after') && byte === json_members_OBJECT_END) {
            this.#state = this.#outer === undefined ? 'end' : 'after';
            this.#outer = undefined;
        }
        else
            throw new SyntaxError('The document is no JSON object');
        return undefined;
    }
    /** Where the present name or value ends; undefined: not in this chunk. */
    #findEnd(chunk, from) {
        for (let at = from; at < chunk.length; at++) {
            const byte = chunk[at];
            if (this.#inString) {
                if (this.#escaped)
                    this.#escaped = false;
                else if (byte === json_members_BACKSLASH)
                    this.#escaped = true;
                else if (byte === json_members_QUOTE) {
                    this.#inString = false;
                    if (this.#depth === 0)
                        return at + 1;
                }
            }
            else if (byte === json_members_QUOTE)
                this.#inString = true;
            else if (byte === json_members_OBJECT || byte === json_members_ARRAY)
                this.#depth++;
            else if (this.#depth === 0) {
                // A number, true, false or null: it ends before what cannot be part of it.
                if (byte === json_members_COMMA || byte === json_members_OBJECT_END || byte === json_members_ARRAY_END)
                    return at;
            }
            else if (byte === json_members_OBJECT_END || byte === json_members_ARRAY_END) {
                if (--this.#depth === 0)
                    return at + 1;
            }
        }
        return undefined;
    }
    #finish() {
        const [only, ...more] = this.#pieces;
        const whole = only === undefined || more.length > 0 ? Buffer.concat(this.#pieces) : only;
        const text = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength).toString('utf8');
        this.#pieces = [];
        if (this.#state === 'in name') {
            this.#name = JSON.parse(text);
            this.#state = 'colon';
            return undefined;
        }
        this.#state = 'after';
        return this.#outer === undefined ? { name: this.#name, text } : { name: this.#outer, within: this.#name, text };
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/npm/source.ts










/** How long a packument is taken for current: as long as a person would wait for a new version to appear. */
const source_FRESH_FOR = 60_000;
/** Some packages with thousands of versions have packuments of tens of megabytes. */
const MAX_PACKUMENT_BYTES = 200 * 1024 * 1024;
/** Of packuments kept in memory, packed. */
const npm_source_REMEMBERED_BYTES = 16 * 1024 * 1024;
/** About what a version takes that is kept unpacked. */
const source_BYTES_PER_VERSION = 200;
/**
 * An npm registry behind an external connection. Credentials that npm has for a URL are sent to that URL; what a
 * client of the emulator sends goes nowhere.
 */
function npmSource(connection, location, clock, options = {}) {
    const registry = registryUrl(connection, location);
    const { config = readNpmConfig() } = options;
    const fetchOptions = (url, headers) => ({
        headers,
        authorization: config.authorizationFor(url),
        ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    });
    const ask = async (name, etag) => {
        const url = new URL(name.split('/').map(encodeURIComponent).join('%2f').replace(/^%40/, '@'), registry);
        const headers = {
            accept: 'application/json',
            'accept-encoding': 'gzip',
            ...(etag === undefined ? {} : { 'if-none-match': etag }),
        };
        const fetched = await fetchUrl(url, fetchOptions(url, headers));
        if (fetched === undefined)
            return { value: undefined, etag: undefined, weight: name.length };
        if (fetched.status === 304)
            return 'unchanged';
        const { value, weight } = await readPackument(limited(fetched, MAX_PACKUMENT_BYTES), name, registry).catch((error) => {
            if (!(error instanceof SyntaxError))
                throw error;
            throw new errors/* UpstreamError */.gA(`${fetched.url.host} sent a document that is no JSON object`);
        });
        return { value, etag: fetched.headers.etag, weight };
    };
    const describe = remembered({ clock, freshFor: source_FRESH_FOR, capacity: npm_source_REMEMBERED_BYTES, ask });
    return {
        format: 'npm',
        describe: (at) => describe(fullName(at)),
        fetchAsset: async (at, version, asset) => {
            const found = (await describe(fullName(at)))?.versions.get(version);
            const tarball = found?.assets.find(({ name }) => name === asset);
            if (found === undefined || tarball === undefined)
                return undefined;
            const url = new URL(tarball.url);
            const fetched = await fetchUrl(url, fetchOptions(url, { accept: '*/*' }));
            if (fetched === undefined)
                return undefined;
            return {
                body: fetched.body,
                version: found,
                ...(tarball.hashes === undefined ? {} : { hashes: tarball.hashes }),
            };
        },
    };
}
function registryUrl(connection, location) {
    if (!URL.canParse(location) || !/^https?:$/.test(new URL(location).protocol)) {
        throw new Error(`${connection} needs the http or https URL of an npm registry, not '${location}'`);
    }
    return new URL(location.endsWith('/') ? location : `${location}/`);
}
/** The members of a packument that are of use beside its versions. */
const FACTS = new Set(['name', 'time', 'dist-tags', 'readme']);
/**
 * Manifests are kept packed, and read when somebody looks at one: there may be thousands, of kilobytes each. Nor is the
 * document ever held as a whole: many are asked for at the same time.
 */
async function readPackument(body, name, registry) {
    const facts = new Map();
    const packer = textPacker();
    const usable = new Map();
    let hasVersions = false;
    for await (const member of jsonMembers(body, 'versions')) {
        if (member.within !== undefined) {
            if (usableAsset(member.within, JSON.parse(member.text), registry) === undefined)
                usable.delete(member.within);
            else
                usable.set(member.within, await packer.add(member.text));
        }
        else if (member.name === 'versions')
            hasVersions = member.text === '{}';
        else if (FACTS.has(member.name))
            facts.set(member.name, JSON.parse(member.text));
    }
    const [time, tags, readme] = [facts.get('time'), facts.get('dist-tags'), facts.get('readme')];
    const times = isRecord(time) ? time : {};
    if (!hasVersions && 'unpublished' in times)
        return { value: undefined, weight: name.length };
    if (!hasVersions || facts.get('name') !== name) {
        throw new errors/* UpstreamError */.gA(`${registry.host} sent something that is no packument of ${name}`);
    }
    const readmeIndex = typeof readme === 'string' ? await packer.add(readme) : undefined;
    const texts = await packer.finish();
    const latest = isRecord(tags) ? tags['latest'] : undefined;
    const versions = new Map();
    for (const [version, index] of usable) {
        const published = source_timeOf(times[version]) ?? source_timeOf(times['created']) ?? 0;
        const own = version === latest ? readmeIndex : undefined;
        versions.set(version, new PackedVersion(version, published, { texts, registry }, index, own));
    }
    const usableTags = Object.entries(isRecord(tags) ? tags : {}).filter((entry) => {
        return typeof entry[1] === 'string' && versions.has(entry[1]);
    });
    const value = { versions, tags: Object.fromEntries(usableTags) };
    return { value, weight: texts.size + versions.size * source_BYTES_PER_VERSION };
}
/** A class, so that one of thousands takes no more than its members. */
class PackedVersion {
    version;
    published;
    #packument;
    #index;
    #readme;
    constructor(version, published, packument, index, readme) {
        this.version = version;
        this.published = published;
        this.#packument = packument;
        this.#index = index;
        this.#readme = readme;
    }
    /** Where its tarball is, is the repository's to say. */
    get metadata() {
        const manifest = this.#manifest();
        const dist = isRecord(manifest['dist']) ? { dist: without(manifest['dist'], ['tarball']) } : {};
        const readme = this.#readme === undefined ? undefined : this.#packument.texts.read(this.#readme);
        return manifest_metadataFrom({ ...manifest, ...dist }, readme);
    }
    get assets() {
        const asset = usableAsset(this.version, this.#manifest(), this.#packument.registry);
        return asset === undefined ? [] : [asset];
    }
    #manifest() {
        return JSON.parse(this.#packument.texts.read(this.#index));
    }
}
function source_timeOf(text) {
    const time = typeof text === 'string' ? Date.parse(text) : NaN;
    return Number.isNaN(time) ? undefined : time;
}
/**
 * A version's tarball; undefined for what no client could ask for, or nothing could be done with: an odd version, one
 * without a tarball.
 */
function usableAsset(version, manifest, registry) {
    if (!isRecord(manifest) || !isRecord(manifest['dist']) || semver_default().valid(version, true) === null)
        return undefined;
    const url = tarballUrl(manifest['dist']['tarball'], registry);
    return url === undefined ? undefined : { name: TARBALL, url: url.href, hashes: hashesOf(manifest['dist']) };
}
/**
 * npm's `replace-registry-host`: a mirror that passes on packuments as they are names the public registry's host in
 * them, and stands for it nevertheless.
 */
function tarballUrl(tarball, registry) {
    if (typeof tarball !== 'string' || !URL.canParse(tarball, registry.href))
        return undefined;
    const url = new URL(tarball, registry);
    if (url.hostname !== 'registry.npmjs.org' || url.host === registry.host)
        return url;
    return new URL(`${registry.href}${url.pathname.slice(1)}${url.search}`);
}
/** What `integrity` and `shasum` say, in hex. Of several digests by one algorithm any may be right: none is demanded. */
function hashesOf({ integrity, shasum }) {
    const hashes = {};
    const stated = typeof integrity === 'string' ? lib.parse(integrity) : null;
    for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512']) {
        const digests = stated?.[algorithm];
        if (digests?.length === 1 && digests[0] !== undefined) {
            hashes[algorithm] = Buffer.from(digests[0].digest, 'base64').toString('hex');
        }
    }
    if (typeof shasum === 'string' && /^[0-9a-f]{40}$/i.test(shasum))
        hashes.sha1 ??= shasum.toLowerCase();
    return hashes;
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/npm/format.ts






/** JavaScript's packages, with or without a scope (the namespace). */
const npm = {
    id: 'npm',
    names: { ...plainNames, display: fullName, full: fullName },
    namespace: 'optional',
    hasReadme: true,
    opensAfterPublish: false,
    publishedByApi: false,
    writesNeedRead: false,
    needsTls: false,
    routes: npm_routes_routes,
    source: npmSource,
    connections: [{ name: 'public:npmjs', location: () => readNpmConfig().registry }],
    clients: npm_clients_clients,
};

;// CONCATENATED MODULE: ./packages/emulator/src/formats/nuget/clients.ts
const nuget_clients_clients = [
    {
        id: 'nuget',
        name: 'NuGet, dotnet',
        auth: 'token',
        steps: (target) => [
            {
                title: 'nuget.config',
                text: `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <packageSources>
    <add key="codeartifact" value="${target.url}v3/index.json"
         protocolVersion="3" allowInsecureConnections="true" />
  </packageSources>
  <packageSourceCredentials>
    <codeartifact>
      <add key="Username" value="aws" />
      <add key="ClearTextPassword" value="%CODEARTIFACT_AUTH_TOKEN%" />
    </codeartifact>
  </packageSourceCredentials>
</configuration>`,
                note: 'NuGet replaces %…% with the variable on every platform.',
            },
            { title: 'To publish, in the shell', text: 'dotnet nuget push NAME.nupkg --source codeartifact' },
        ],
    },
];

;// CONCATENATED MODULE: ./packages/emulator/src/formats/nuget/names.ts

/** IDs, and the labels of versions, are the same in any case. */
const names_names = {
    ...plainNames,
    normalise: (key) => ({ ...key, name: key.name.toLowerCase() }),
    normaliseVersion,
};
/**
 * A version as it is stored: three numbers without leading zeros, a fourth one unless it is 0, no build metadata, and
 * prerelease labels in lower case (NuGet docs, "Normalized version numbers").
 */
function normaliseVersion(version) {
    const match = /^(\d+(?:\.\d+){0,3})(-[^+]*)?(?:\+.*)?$/.exec(version);
    if (match === null)
        return version;
    const [, written = '', prerelease = ''] = match;
    const [major = '0', minor = '0', patch = '0', fourth = '0'] = written
        .split('.')
        .map((number) => number.replace(/^0+(?=\d)/, ''));
    const numbers = [major, minor, patch, ...(fourth === '0' ? [] : [fourth])];
    return `${numbers.join('.')}${prerelease.toLowerCase()}`;
}
/** NuGet's own rule for package IDs (PackageIdValidator), in which letters are those of any script. */
const WORD = '[\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}]+';
const ID = new RegExp(`^${WORD}(?:[.-]${WORD})*$`, 'u');
const MAX_ID_LENGTH = 100;
const LABELS = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const VERSION = new RegExp(`^(\\d+(?:\\.\\d+){0,3})(?:-(${LABELS}))?(?:\\+(${LABELS}))?$`);
/** Of a version, in the service's model. */
const MAX_VERSION_LENGTH = 255;
/** The numbers are Int32 in every client. */
const MAX_NUMBER = 2n ** 31n - 1n;
/** Where a package is kept, whatever the case of its ID; undefined for what is no ID. */
function nugetPackage(id) {
    return id.length <= MAX_ID_LENGTH && ID.test(id)
        ? names_names.normalise({ format: 'nuget', namespace: '', name: id })
        : undefined;
}
/**
 * A version of one to four numbers with prerelease labels and build metadata (NuGet docs, "Package versioning");
 * undefined for what is none.
 */
function parseNugetVersion(text) {
    const version = text.trim();
    const found = version.length <= MAX_VERSION_LENGTH ? VERSION.exec(version) : null;
    if (found === null)
        return undefined;
    const [, numbers = '', labels, metadata] = found;
    if (numbers.split('.').some((number) => BigInt(number) > MAX_NUMBER))
        return undefined;
    const release = labels === undefined ? '' : `-${labels}`;
    return {
        normalised: normaliseVersion(version),
        full: normaliseVersion(numbers) + release + (metadata === undefined ? '' : `+${metadata}`),
        prerelease: labels !== undefined,
        semVer2: metadata !== undefined || labels?.includes('.') === true,
    };
}
/** The name of the one asset that a version has (user guide, "NuGet package name … normalization"). */
function nugetAsset({ name }, version) {
    return `${name}.${version}.nupkg`;
}
/** SemVer 2.0.0's order, with up to four numbers, for `sort`; of normalised versions. */
function compareNugetVersions(a, b) {
    const [[numbers, labels], [otherNumbers, otherLabels]] = [parts(a), parts(b)];
    for (let at = 0; at < 4; at++) {
        const order = Number((numbers[at] ?? 0n) - (otherNumbers[at] ?? 0n));
        if (order !== 0)
            return order;
    }
    if (labels.length === 0 || otherLabels.length === 0)
        return otherLabels.length - labels.length;
    for (let at = 0; at < Math.min(labels.length, otherLabels.length); at++) {
        const order = compareLabels(labels[at] ?? '', otherLabels[at] ?? '');
        if (order !== 0)
            return order;
    }
    return labels.length - otherLabels.length;
}
function parts(version) {
    const [, numbers = '', labels] = VERSION.exec(version) ?? [];
    return [numbers.split('.').map(BigInt), labels?.toLowerCase().split('.') ?? []];
}
/** Numbers come before words. */
function compareLabels(a, b) {
    const [isNumber, isOtherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (isNumber && isOtherNumber)
        return Number(BigInt(a) - BigInt(b));
    if (isNumber !== isOtherNumber)
        return isNumber ? -1 : 1;
    return a < b ? -1 : a > b ? 1 : 0;
}
const RANGE = /^([[(])([^,[\]()]*)(?:(,)([^,[\]()]*))?([\])])$/;
/**
 * A dependency's range of versions: `1.0` is a minimum, the rest is mathematicians' notation (NuGet docs, "Version
 * ranges"); none is any version. Undefined for what no client could read.
 */
function parseNugetRange(text) {
    const range = (text ?? '').trim();
    if (range === '')
        return { text: '(, )', semVer2: false };
    const single = parseNugetVersion(range);
    if (single !== undefined)
        return { text: `[${single.full}, )`, semVer2: single.semVer2 };
    const [, open = '', lower = '', comma, upper = '', close = ''] = RANGE.exec(range) ?? [];
    const bounds = [lower, upper].map((bound) => (bound.trim() === '' ? undefined : parseNugetVersion(bound)));
    const [min, max] = bounds;
    const unreadable = [lower, upper].some((bound, index) => bound.trim() !== '' && bounds[index] === undefined);
    if (open === '' || unreadable || (comma === undefined && min === undefined))
        return undefined;
    const semVer2 = bounds.some((bound) => bound?.semVer2 === true);
    if (comma === undefined)
        return open === '[' && close === ']' ? { text: `[${min?.full ?? ''}]`, semVer2 } : undefined;
    return { text: `${open}${min?.full ?? ''}, ${max?.full ?? ''}${close}`, semVer2 };
}

;// CONCATENATED MODULE: ./packages/emulator/src/reading/zip.ts


/** A file that is no ZIP archive, or one that nobody should unpack. */
class BadArchive extends Error {
    name = 'BadArchive';
}
const MAX_ENTRIES = 65_535;
/** Of the names in a directory, which is held in memory; each could be of 64 KB. */
const MAX_NAME_BYTES = 8 * 1024 * 1024;
/** An archive may unfold to this many bytes, or beyond to so many times its own size: what people pack never does. */
const zip_UNPACKED_BYTES = 64 * 1024 * 1024;
const zip_UNPACKED_RATIO = 200;
/**
 * Reads from a ZIP archive on disk: its directory, and of its entries only those that are asked for. Throws a
 * BadArchive for what would harm whoever unpacks it: names that lead out of the folder, and sizes out of all
 * proportion.
 */
async function withArchive(path, use) {
    const { default: yauzl } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, "yauzl/index.js", 19));
    const file = await yauzl.openPromise(path, { autoClose: false }).catch(asBadArchive);
    try {
        const entries = await readDirectory(file, yauzl.validateFileName).catch(asBadArchive);
        return await use({
            names: entries.map((entry) => entry.fileName),
            read: async (name, maxBytes) => {
                const entry = entries.find(({ fileName }) => fileName === name);
                if (entry === undefined)
                    throw new BadArchive(`it has no ${name}`);
                if (entry.uncompressedSize > maxBytes)
                    throw new BadArchive(`its ${name} is larger than ${maxBytes} bytes`);
                const content = await file.openReadStreamPromise(entry).then(readAll).catch(asBadArchive);
                if ((0,external_node_zlib_.crc32)(content) !== entry.crc32)
                    throw new BadArchive(`its ${name} is damaged`);
                return content;
            },
        });
    }
    finally {
        file.close();
    }
}
async function readDirectory(file, objectionTo) {
    if (file.entryCount > MAX_ENTRIES)
        throw new BadArchive(`it has more than ${MAX_ENTRIES} entries`);
    const limit = Math.max(zip_UNPACKED_BYTES, file.fileSize * zip_UNPACKED_RATIO);
    const entries = [];
    let unpacked = 0;
    let names = 0;
    // It checks each name as it is: neither absolute, nor with `..` in it.
    for await (const entry of file.eachEntry()) {
        unpacked += entry.uncompressedSize;
        if (unpacked > limit)
            throw new BadArchive(`it unfolds to more than ${limit} bytes`);
        names += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
        if (names > MAX_NAME_BYTES)
            throw new BadArchive(`its directory is larger than ${MAX_NAME_BYTES} bytes`);
        const problem = objectionTo(decodedName(entry.fileName));
        if (problem !== null)
            throw new BadArchive(problem);
        entries.push(entry);
    }
    return entries;
}
/** Names in packages of the Open Packaging Conventions are parts of URLs, which clients decode. */
function decodedName(name) {
    try {
        return decodeURIComponent(name).replaceAll('\\', '/');
    }
    catch {
        return name;
    }
}
/** No more than the directory said: the reader checks that. */
async function readAll(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
/** The reader's own errors are about the archive; those of the system have a code, but for the inflater's. */
function asBadArchive(error) {
    const code = (0,errors/* codeOf */.$N)(error);
    if (error instanceof BadArchive || (code !== undefined && !code.startsWith('Z_')))
        throw error;
    throw new BadArchive(error instanceof Error ? error.message : String(error), { cause: error });
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/nuget/nuspec.ts



const MAX_NUSPEC_BYTES = 1024 * 1024;
const nuspec_MAX_README_BYTES = 1024 * 1024;
/** What NuGet writes into `licenseUrl` for old clients where the licence is a file in the package. */
const LICENSE_IS_A_FILE = 'https://aka.ms/deprecateLicenseUrl';
/**
 * Reads the .nupkg at a path: its nuspec, and the README that the nuspec names. Throws a BadArchive for what NuGet
 * could not install.
 */
async function readNupkg(path) {
    return await withArchive(path, async (archive) => {
        const nuspec = parseNuspec(decodeXml(await archive.read(nuspecName(archive.names), MAX_NUSPEC_BYTES)));
        const { readmeFile } = nuspec;
        // In a package's directory, names are written in either case and with either slash.
        const plain = (name) => name.replaceAll('\\', '/').toLowerCase();
        const file = archive.names.find((name) => readmeFile !== undefined && plain(name) === plain(readmeFile));
        const readme = file === undefined ? undefined : (await archive.read(file, nuspec_MAX_README_BYTES)).toString('utf8');
        return { ...nuspec, metadata: { ...nuspec.metadata, ...(readme === undefined ? {} : { readme }) } };
    });
}
/** The nuspec in the .nupkg at a path, as it is there. */
async function readNuspec(path) {
    return await withArchive(path, async (archive) => await archive.read(nuspecName(archive.names), MAX_NUSPEC_BYTES));
}
/** There is one, at the root: of two, clients could take either. */
function nuspecName(names) {
    const [nuspec, ...others] = names.filter((name) => /^[^/]+\.nuspec$/i.test(name));
    if (nuspec === undefined)
        throw new BadArchive('it has no .nuspec at its root');
    if (others.length > 0)
        throw new BadArchive('it has several .nuspec files at its root');
    return nuspec;
}
/** UTF-8 with or without a byte order mark, or UTF-16 with one. */
function decodeXml(bytes) {
    const [first, second] = bytes;
    const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
    return new TextDecoder(encoding === '' ? 'utf-8' : encoding).decode(bytes);
}
/** What a nuspec says (NuGet docs, ".nuspec reference"). Throws a BadArchive for one that clients would refuse. */
function parseNuspec(text) {
    const metadata = child(child(parseXml(text, { attributes: true }), 'package'), 'metadata');
    if (metadata === undefined)
        throw new BadArchive('its .nuspec is no XML with package metadata');
    const [id = '', written = ''] = ['id', 'version'].map((name) => textOf(metadata, name));
    const at = nugetPackage(id);
    const version = parseNugetVersion(written);
    if (at === undefined)
        throw new BadArchive(`its .nuspec has no valid package ID, but '${id}'`);
    if (version === undefined)
        throw new BadArchive(`its .nuspec has no valid version, but '${written}'`);
    const groups = dependencyGroups(metadata);
    return {
        at,
        version,
        metadata: {
            displayName: id,
            ...nuspec_described(metadata),
            native: nuspec_native(metadata, groups),
        },
        readmeFile: textOf(metadata, 'readme'),
    };
}
function nuspec_described(metadata) {
    const summary = textOf(metadata, 'summary') ?? textOf(metadata, 'description');
    const homePage = textOf(metadata, 'projectUrl');
    const sourceCodeRepository = attribute(child(metadata, 'repository'), 'url');
    const { licenseExpression, licenseUrl } = license(metadata);
    const stated = {
        ...(licenseExpression === undefined ? {} : { name: licenseExpression }),
        ...(licenseUrl === undefined ? {} : { url: licenseUrl }),
    };
    return {
        ...(summary === undefined ? {} : { summary }),
        ...(homePage === undefined ? {} : { homePage }),
        ...(sourceCodeRepository === undefined ? {} : { sourceCodeRepository }),
        ...(Object.keys(stated).length === 0 ? {} : { licenses: [stated] }),
    };
}
function nuspec_native(metadata, groups) {
    const [title, description, authors, tags, language, iconUrl] = [
        'title',
        'description',
        'authors',
        'tags',
        'language',
        'iconUrl',
    ].map((name) => textOf(metadata, name));
    const minClientVersion = attribute(metadata, 'minClientVersion');
    const packageTypes = xml_list(child(metadata, 'packageTypes'), 'packageType').flatMap((type) => attribute(type, 'name') ?? []);
    return {
        ...(title === undefined ? {} : { title }),
        ...(description === undefined ? {} : { description }),
        ...(authors === undefined ? {} : { authors }),
        ...(tags === undefined ? {} : { tags: tags.split(/[\s,;]+/).filter((tag) => tag !== '') }),
        ...(language === undefined ? {} : { language }),
        ...(iconUrl === undefined ? {} : { iconUrl }),
        ...license(metadata),
        ...(textOf(metadata, 'requireLicenseAcceptance')?.toLowerCase() === 'true'
            ? { requireLicenseAcceptance: true }
            : {}),
        ...(minClientVersion === undefined ? {} : { minClientVersion }),
        ...(packageTypes.length === 0 ? {} : { packageTypes }),
        dependencyGroups: groups,
    };
}
function license(metadata) {
    const isExpression = attribute(child(metadata, 'license'), 'type')?.toLowerCase() === 'expression';
    const licenseExpression = isExpression ? textOf(metadata, 'license') : undefined;
    const licenseUrl = textOf(metadata, 'licenseUrl');
    return {
        ...(licenseExpression === undefined ? {} : { licenseExpression }),
        ...(licenseUrl === undefined || licenseUrl === LICENSE_IS_A_FILE ? {} : { licenseUrl }),
    };
}
/** Groups for target frameworks, or a flat list for all; where there are groups, clients pass over the list. */
function dependencyGroups(metadata) {
    const dependencies = child(metadata, 'dependencies');
    const groups = xml_list(dependencies, 'group');
    if (groups.length === 0) {
        const flat = readDependencies(dependencies);
        return flat.length === 0 ? [] : [{ dependencies: flat }];
    }
    return groups.map((group) => {
        const targetFramework = attribute(group, 'targetFramework');
        return {
            ...(targetFramework === undefined ? {} : { targetFramework }),
            dependencies: readDependencies(group),
        };
    });
}
function readDependencies(parent) {
    return xml_list(parent, 'dependency').map((dependency) => {
        const id = attribute(dependency, 'id') ?? '';
        const version = attribute(dependency, 'version');
        const range = parseNugetRange(version);
        if (nugetPackage(id) === undefined)
            throw new BadArchive(`its .nuspec has a dependency without a valid ID: '${id}'`);
        if (range === undefined)
            throw new BadArchive(`its .nuspec wants ${id} in no valid range of versions: '${version ?? ''}'`);
        return { id, range: range.text };
    });
}
function attribute(element, name) {
    const value = element?.[`@${name}`];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/nuget/paths.ts


/** Below the endpoint, the resources that the service index names. The registration's is the service's own. */
const FLAT_CONTAINER = 'v3/flatcontainer/';
const QUERY = 'v3/query';
const AUTOCOMPLETE = 'v3/autocomplete';
const PACKAGE = 'v3/package';
const HIVES = ['registration4', 'registration4-semver1'];
/** What a path below the endpoint names, in any case and spelling of ID and version; undefined for nothing. */
function parseNugetRoute(rest) {
    const segments = rest.replace(/\/$/, '').split('/').map(decodeSegment);
    if (!segments.every((segment) => segment !== undefined))
        return undefined;
    const [api, resource, id, ...more] = segments;
    if (api !== 'v3' || resource === undefined)
        return undefined;
    if (id === undefined) {
        return resource === 'index.json'
            ? { kind: 'service-index' }
            : resource === 'query' || resource === 'autocomplete'
                ? { kind: resource }
                : resource === 'package'
                    ? { kind: 'publish' }
                    : undefined;
    }
    const at = nugetPackage(id);
    if (at === undefined)
        return undefined;
    if (resource === 'flatcontainer')
        return flatContainerRoute(at, more);
    const hive = HIVES.find((name) => name === resource);
    if (hive !== undefined)
        return registrationRoute(hive, at, more);
    const version = parseNugetVersion(more[0] ?? '');
    return resource === 'package' && version !== undefined && more.length === 1
        ? { kind: 'listing', at, version }
        : undefined;
}
function flatContainerRoute(at, segments) {
    const [first = '', file = '', ...more] = segments;
    if (segments.length === 1 && first === 'index.json')
        return { kind: 'versions', at };
    const version = parseNugetVersion(first);
    if (version === undefined || more.length > 0)
        return undefined;
    const name = file.toLowerCase();
    if (name === nugetAsset(at, version.normalised))
        return { kind: 'nupkg', at, version };
    return name === `${at.name}.nuspec` ? { kind: 'nuspec', at, version } : undefined;
}
function registrationRoute(hive, at, segments) {
    const [first = '', lower = '', upper = ''] = segments;
    if (segments.length === 1) {
        if (first === 'index.json')
            return { kind: 'registration', hive, at };
        const version = parseNugetVersion(first.replace(/\.json$/, ''));
        return version === undefined ? undefined : { kind: 'registration-leaf', hive, at, version };
    }
    if (segments.length !== 3 || first !== 'page' || !upper.endsWith('.json'))
        return undefined;
    return { kind: 'registration-page', hive, at, lower };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/nuget/registration.ts





/** As nuget.org has it: pages of 64 versions, within the index for packages of up to two of them. */
const PAGE_SIZE = 64;
const INLINE_VERSIONS = 128;
/** What says that a version is not listed to clients that do not look at `listed`. */
const UNLISTED_SINCE = '1900-01-01T00:00:00.000Z';
/** A package's registration (NuGet docs, "Package metadata"): its index, a page, or a version's leaf. */
async function registrationReply(request, route) {
    const { at, hive } = route;
    const found = await visiblePackage(request.services, request.repository, at);
    const versions = installable(found).filter((version) => hive === 'registration4' || !isSemVer2(version));
    const links = linksTo(request, at, hive);
    if (route.kind === 'registration-leaf') {
        const version = versions.find((one) => one.version === route.version.normalised);
        return version === undefined ? undefined : registration_document(leaf(links, version));
    }
    const pages = paginate(versions);
    if (route.kind === 'registration-page') {
        const page = pages.find(([first]) => first?.version === route.lower);
        return page === undefined ? undefined : registration_document(pageOf(links, at, page, true));
    }
    if (pages.length === 0)
        return undefined;
    const inline = versions.length <= INLINE_VERSIONS;
    return registration_document({
        '@id': links.index,
        '@type': ['catalog:CatalogRoot', 'PackageRegistration', 'catalog:Permalink'],
        count: pages.length,
        items: pages.map((page) => pageOf(links, at, page, inline)),
    });
}
function registration_document(value) {
    return { ...json(200, value), etag: true };
}
/** The versions that a client may have, listed or not, the oldest first. */
function installable(found) {
    return [...(found?.versions.values() ?? [])]
        .filter(({ status }) => downloadable(status))
        .sort((a, b) => compareNugetVersions(a.version, b.version));
}
/** Unlisted here, or by the public registry that it comes from, which may have come to that since it was kept. */
function isListed({ status, current, metadata }) {
    return (status === 'Published' && (current?.native ?? registration_nativeOf(metadata)).listed !== false);
}
/** As well by the version itself as by those that it depends on. */
function isSemVer2({ displayName, metadata }) {
    const ranges = registration_nativeOf(metadata).dependencyGroups.flatMap((group) => group.dependencies);
    return (parseNugetVersion(displayName)?.semVer2 === true ||
        ranges.some(({ range }) => parseNugetRange(range)?.semVer2 === true));
}
/** Nothing is known of a version that came by another way than from a package or a registry. */
function registration_nativeOf({ native }) {
    return native ?? { dependencyGroups: [] };
}
/** IDs may be in any script, and are escaped. */
function linksTo({ endpoint }, at, hive) {
    const id = encodeURIComponent(at.name);
    const base = `${endpoint}v3/${hive}/${id}/`;
    return {
        index: `${base}index.json`,
        leaf: (version) => `${base}${version}.json`,
        page: (lower, upper) => `${base}page/${lower}/${upper}.json`,
        nupkg: (version) => `${endpoint}${FLAT_CONTAINER}${id}/${version}/${encodeURIComponent(nugetAsset(at, version))}`,
    };
}
function paginate(versions) {
    const pages = [];
    for (let at = 0; at < versions.length; at += PAGE_SIZE)
        pages.push(versions.slice(at, at + PAGE_SIZE));
    return pages;
}
function pageOf(links, at, page, whole) {
    const [lower = '', upper = ''] = [page.at(0)?.version, page.at(-1)?.version];
    return {
        '@id': links.page(lower, upper),
        '@type': 'catalog:CatalogPage',
        count: page.length,
        lower,
        upper,
        parent: links.index,
        ...(whole
            ? {
                items: page.map((version) => ({
                    ...leaf(links, version),
                    catalogEntry: catalogEntry(links, at, version),
                })),
            }
            : {}),
    };
}
function leaf(links, version) {
    return {
        '@id': links.leaf(version.version),
        '@type': ['Package'],
        listed: isListed(version),
        published: publishedAt(version),
        packageContent: links.nupkg(version.version),
        registration: links.index,
    };
}
function publishedAt(version) {
    return isListed(version) ? new Date(version.published).toISOString() : UNLISTED_SINCE;
}
function catalogEntry(links, at, version) {
    const { metadata } = version;
    const native = registration_nativeOf(metadata);
    return {
        '@id': links.leaf(version.version),
        '@type': 'PackageDetails',
        id: metadata.displayName ?? at.name,
        version: version.displayName,
        listed: isListed(version),
        published: publishedAt(version),
        packageContent: links.nupkg(version.version),
        ...descriptionOf(version),
        language: native.language ?? '',
        minClientVersion: native.minClientVersion ?? '',
        requireLicenseAcceptance: native.requireLicenseAcceptance ?? false,
        licenseExpression: native.licenseExpression ?? '',
        dependencyGroups: native.dependencyGroups.map(({ targetFramework, dependencies }) => ({
            '@type': 'PackageDependencyGroup',
            ...(targetFramework === undefined ? {} : { targetFramework }),
            dependencies: dependencies.map(({ id, range }) => ({ '@type': 'PackageDependency', id, range })),
        })),
    };
}
/** What both the registration and the search say of a version. */
function descriptionOf({ metadata }) {
    const { title, description, authors, tags, iconUrl, licenseUrl } = registration_nativeOf(metadata);
    return {
        title: title ?? '',
        description: description ?? metadata.summary ?? '',
        summary: metadata.summary ?? '',
        authors: authors ?? '',
        tags: tags ?? [],
        iconUrl: iconUrl ?? '',
        licenseUrl: licenseUrl ?? '',
        projectUrl: metadata.homePage ?? '',
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/nuget/search.ts




const DEFAULT_TAKE = 20;
const MAX_TAKE = 1000;
/**
 * `GET v3/query` (NuGet docs, "Search"): packages whose ID, title, description or tags have every word of `q`. Looked
 * through is what is kept in the repository and above it; a public registry is not asked.
 */
async function handleQuery(request) {
    const { query } = request;
    const words = wordsOf(query);
    const type = query.get('packageType')?.toLowerCase() ?? '';
    const hits = (await candidates(request))
        .filter(({ at, latest }) => words.every((word) => search_matches(word, at, latest)))
        .filter(({ latest }) => type === '' || packageTypes(latest).some((name) => name.toLowerCase() === type))
        .sort((a, b) => search_rank(words, a) - search_rank(words, b));
    const data = page(query, hits).map((hit) => describeHit(request, hit));
    return { ...json(200, { totalHits: hits.length, data }), etag: true };
}
/** `GET v3/autocomplete`: IDs that have the words of `q`, or the versions of `id`. */
async function handleAutocomplete(request) {
    const { query, services, repository } = request;
    const id = query.get('id');
    if (id !== null) {
        const at = nugetPackage(id);
        const found = at === undefined ? undefined : await visiblePackage(services, repository, at);
        const versions = search_shown(query, installable(found)).map(({ displayName }) => displayName);
        return { ...json(200, { totalHits: versions.length, data: versions }), etag: true };
    }
    const words = wordsOf(query);
    const hits = (await candidates(request))
        .filter(({ at }) => words.every((word) => at.name.includes(word)))
        .sort((a, b) => search_rank(words, a) - search_rank(words, b));
    const data = page(query, hits).map(({ at, latest }) => latest.metadata.displayName ?? at.name);
    return { ...json(200, { totalHits: hits.length, data }), etag: true };
}
async function candidates({ services, repository, query }) {
    const { store } = services;
    const found = [];
    for (const at of heldPackages(store, repository, 'nuget')) {
        const versions = search_shown(query, installable(await visiblePackage({ store, sources: new Map() }, repository, at)));
        const latest = versions.at(-1);
        if (latest !== undefined)
            found.push({ at, versions, latest });
    }
    return found;
}
/** What the client wants to see: prereleases, and versions by SemVer 2.0.0, only where it says so. */
function search_shown(query, versions) {
    const prerelease = query.get('prerelease')?.toLowerCase() === 'true';
    const semVer2 = wantsSemVer2(query);
    return versions.filter((version) => isListed(version) &&
        (prerelease || parseNugetVersion(version.version)?.prerelease !== true) &&
        (semVer2 || !isSemVer2(version)));
}
function wantsSemVer2(query) {
    return query.get('semVerLevel')?.startsWith('2.') === true;
}
function wordsOf(query) {
    return (query.get('q') ?? '')
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== '');
}
/** nuget.org's `packageid:` stands for an ID as a whole. */
function search_matches(word, at, latest) {
    const exact = /^packageid:(.*)$/.exec(word)?.[1];
    if (exact !== undefined)
        return at.name === exact;
    const { title = '', description = '', tags = [] } = registration_nativeOf(latest.metadata);
    return [at.name, title, description, ...tags].some((text) => text.toLowerCase().includes(word));
}
/** IDs that are what was asked for come first, then those that begin with it. */
function search_rank(words, { at }) {
    const [word = ''] = words;
    return at.name === word ? 0 : at.name.startsWith(word) ? 1 : 2;
}
function page(query, hits) {
    const skip = numberOf(query.get('skip'), 0);
    return hits.slice(skip, skip + Math.min(numberOf(query.get('take'), DEFAULT_TAKE), MAX_TAKE));
}
function numberOf(text, otherwise) {
    return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
}
/** A package without a type of its own is a dependency (NuGet docs, "Set a NuGet package type"). */
function packageTypes({ metadata }) {
    return registration_nativeOf(metadata).packageTypes ?? ['Dependency'];
}
/** Nobody counts downloads here. */
function describeHit(request, { at, versions, latest }) {
    const links = linksTo(request, at, wantsSemVer2(request.query) ? 'registration4' : 'registration4-semver1');
    return {
        '@id': links.index,
        '@type': 'Package',
        registration: links.index,
        id: latest.metadata.displayName ?? at.name,
        version: latest.displayName,
        ...descriptionOf(latest),
        totalDownloads: 0,
        verified: false,
        packageTypes: packageTypes(latest).map((name) => ({ name })),
        versions: versions.map(({ version, displayName }) => ({
            '@id': links.leaf(version),
            version: displayName,
            downloads: 0,
        })),
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/multipart.ts

/** A parser for the request's body; a ValidationException where that is no multipart form. */
async function multipartParser({ headers }, options) {
    const type = headers['content-type'] ?? '';
    const refusal = (0,errors/* invalid */.Gq)('The body must be multipart/form-data, with a boundary');
    // The parser would take other forms too.
    if (!/^multipart\/form-data\s*;/i.test(type))
        throw refusal;
    // Its module is a function: of one that is loaded late the bundle has the default alone.
    const { default: Busboy } = await __webpack_require__.e(/* import() */ "fastify-busboy").then(__webpack_require__.t.bind(__webpack_require__, "@fastify/busboy/index.js", 23));
    try {
        return new Busboy({ ...options, headers: { ...headers, 'content-type': type } });
    }
    catch {
        throw refusal;
    }
}
/**
 * Parses the body to its end. As `pipeline`, but a form that cannot be read leaves the request whole, so that the
 * client sees the reply; `parts`, which would wait for their rest for ever, are then destroyed. Returns what is wrong
 * with the form, if anything is.
 */
async function parseForm(body, parser, parts) {
    try {
        await new Promise((resolve, reject) => {
            const cut = (error) => {
                if (!body.readableEnded)
                    reject(error ?? new Error('the connection was closed'));
            };
            body.once('error', cut).once('close', cut);
            parser.on('error', (error) => reject(error instanceof Error ? error : new Error(String(error))));
            parser.once('finish', resolve);
            // The client may have gone while the parser was loaded.
            if (body.destroyed)
                cut();
            else
                body.pipe(parser);
        });
        return undefined;
    }
    catch (error) {
        const broken = (0,errors/* invalid */.Gq)(`The form cannot be read: ${error.message}`);
        for (const part of parts)
            part.destroy(broken);
        return broken;
    }
}
/** A part that is a file, into the store's staging area. Throws TooLarge beyond `maxBytes`. */
async function stagePart(blobs, part, maxBytes) {
    try {
        // A destroyed part would stop the parser for good: what is refused is read to its end, and dropped.
        return await blobs.stage(part.iterator({ destroyOnReturn: false }), maxBytes);
    }
    finally {
        part.resume();
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/upload-form.ts




const upload_form_MAX_FILE_BYTES = 5 * 1024 ** 3;
/** All fields together. A description is a whole README, and the largest of them by far. */
const MAX_FORM_BYTES = 8 * 1024 * 1024;
const MAX_FIELDS = 5_000;
/**
 * Reads a multipart form to its end, its parts in any order. The file in `part` is staged as it comes, and the
 * caller's to release; other files (signatures, attestations) are read and dropped, as the service does not keep them.
 * Throws TooLarge for a file of more than `maxFileBytes`, a ValidationException for what else is wrong with the form.
 */
async function readForm(request, store, part, maxFileBytes = upload_form_MAX_FILE_BYTES) {
    const fields = new Map();
    let room = MAX_FORM_BYTES;
    let problem;
    const parts = [];
    const parser = await multipartParser(request, {
        limits: { fieldSize: MAX_FORM_BYTES, fields: MAX_FIELDS, files: 4 },
    });
    parser.on('field', (name, value, nameTruncated, valueTruncated) => {
        room -= name.length + value.length;
        if (room < 0 || valueTruncated || nameTruncated) {
            problem = `The fields of the form are larger than ${MAX_FORM_BYTES} bytes`;
            return;
        }
        const values = fields.get(name);
        if (values === undefined)
            fields.set(name, [value]);
        else
            values.push(value);
    });
    parser.on('fieldsLimit', () => (problem = `The form has more than ${MAX_FIELDS} fields`));
    let file;
    parser.on('file', (name, stream, filename) => {
        // A form that ends too early ends its parts with an error each, perhaps before anybody reads them.
        stream.on('error', () => undefined);
        parts.push(stream);
        if (name !== part || file !== undefined) {
            stream.resume();
            return;
        }
        file = { name: filename ?? '', staging: stagePart(store.blobs, stream, maxFileBytes) };
        // It is looked at when the form is over; until then nobody would have handled it, which ends the process.
        file.staging.catch(() => undefined);
    });
    const broken = await parseForm(request.body, parser, parts);
    const staged = await file?.staging.catch((error) => {
        // The file ends early because the form does: that is the cause to tell.
        throw error instanceof TooLarge || broken === undefined ? error : broken;
    });
    const refusal = problem === undefined ? broken : (0,errors/* invalid */.Gq)(problem);
    if (refusal !== undefined) {
        if (staged !== undefined)
            releaseStaged(store, staged);
        throw refusal;
    }
    return { fields, file: file === undefined || staged === undefined ? undefined : { name: file.name, staged } };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/nuget/upload.ts










/** `PUT v3/package`: a .nupkg as the form's part `package`. What it is of is told by the nuspec inside. */
async function handlePush(request) {
    const { services, repository } = request;
    const { store } = services;
    const { file } = await readForm(request, store, 'package');
    if (file === undefined)
        throw (0,errors/* invalid */.Gq)("The form has no file in the part 'package'");
    const { staged } = file;
    try {
        const { at, version, metadata } = await readPushed(store.blobs.path(staged.hashes.sha256));
        request.authorize('PublishPackageVersion', at);
        assertPublishAllowed(store, repository, at);
        const { outcome } = publish(store, repository, {
            at,
            version: version.normalised,
            displayName: version.full,
            assets: [{ name: nugetAsset(at, version.normalised), staged }],
            metadata,
            mode: 'complete',
            reachableUpstream: await reachableUpstream(services, repository, at, version.normalised),
        });
        return { status: outcome === 'created' ? 201 : 200, body: '' };
    }
    finally {
        releaseStaged(store, staged);
    }
}
async function readPushed(path) {
    try {
        return await readNupkg(path);
    }
    catch (error) {
        if (error instanceof BadArchive)
            throw (0,errors/* invalid */.Gq)(`This is no package that NuGet could install: ${error.message}`);
        throw error;
    }
}
/**
 * Unlists a version, or lists it again. What the service does with these requests is not documented; nuget.org, too,
 * unlists what is to be deleted. Versions that clients cannot see are not to be found by this either.
 */
function handleListing(request, at, { normalised }, target) {
    const { services, repository } = request;
    const { store } = services;
    request.authorize('PutPackageMetadata', at);
    const absent = (0,errors/* notFound */.mX)(`${at.name} ${normalised} is not in repository ${repository.name}`, normalised, 'package-version');
    const row = findPackage(store, repository, at);
    if (row === undefined)
        throw absent;
    const version = requireVersion(store, row, normalised);
    if (!downloadable(version.status))
        throw absent;
    updateStatus(store, row, [normalised], target, { expectedStatus: version.status });
    return { status: target === 'Unlisted' ? 204 : 200, body: '' };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/nuget/routes.ts












/** NuGet's protocol, version 3 (NuGet docs, "NuGet Server API"). */
const nuget_routes_routes = {
    challenges: true,
    // The clients print the status with its reason, and leave the body out.
    error: (status, message) => reply_text(status, `${message}\n`, message),
    async handle(request) {
        const route = parseNugetRoute(request.rest);
        if (route === undefined)
            return nuget_routes_routes.error(404, 'No such path in a NuGet repository');
        const allowed = methodsOf(route);
        if (!allowed.includes(request.method)) {
            const reply = nuget_routes_routes.error(405, `${request.method} is not possible here, only ${allowed.join(' and ')}`);
            return { ...reply, headers: { ...reply.headers, allow: allowed.join(', ') } };
        }
        return (await nuget_routes_answer(request, route)) ?? nuget_routes_routes.error(404, nuget_routes_missing(request, route));
    },
};
function methodsOf({ kind }) {
    return kind === 'publish' ? ['PUT'] : kind === 'listing' ? ['DELETE', 'POST'] : ['GET'];
}
function nuget_routes_missing({ repository }, route) {
    const what = 'at' in route ? route.at.name : 'That';
    return `${what} is not in repository ${repository.name}, nor can it be had from upstream`;
}
async function nuget_routes_answer(request, route) {
    switch (route.kind) {
        case 'service-index':
            return serviceIndex(request.endpoint);
        case 'versions':
            return await handleVersions(request, route.at);
        case 'nupkg':
            return assetReply(request.services, await nupkg(request, route), 'application/octet-stream');
        case 'nuspec':
            return await handleNuspec(request, await nupkg(request, route));
        case 'registration':
        case 'registration-page':
        case 'registration-leaf':
            return await registrationReply(request, route);
        case 'query':
            return await handleQuery(request);
        case 'autocomplete':
            return await handleAutocomplete(request);
        case 'publish':
            return await handlePush(request);
        case 'listing':
            return handleListing(request, route.at, route.version, request.method === 'DELETE' ? 'Unlisted' : 'Published');
    }
}
/** What there is, under each of the names by which clients of some age look for it. */
const RESOURCES = {
    [FLAT_CONTAINER]: ['PackageBaseAddress/3.0.0'],
    'v3/registration4/': ['RegistrationsBaseUrl/3.6.0', 'RegistrationsBaseUrl/Versioned'],
    'v3/registration4-semver1/': ['', '/3.0.0-beta', '/3.0.0-rc', '/3.4.0'].map((of) => `RegistrationsBaseUrl${of}`),
    [QUERY]: ['', '/3.0.0-beta', '/3.0.0-rc', '/3.5.0'].map((of) => `SearchQueryService${of}`),
    [AUTOCOMPLETE]: ['', '/3.0.0-beta', '/3.0.0-rc', '/3.5.0'].map((of) => `SearchAutocompleteService${of}`),
    [PACKAGE]: ['PackagePublish/2.0.0'],
};
function serviceIndex(endpoint) {
    const resources = Object.entries(RESOURCES).flatMap(([path, types]) => types.map((type) => ({
        '@id': `${endpoint}${path}`,
        '@type': type,
        // It is for clients from this version on.
        ...(type.endsWith('/Versioned') ? { clientVersion: '4.3.0-alpha' } : {}),
    })));
    return { ...json(200, { version: '3.0.0', resources }), etag: true };
}
/** Unlisted versions are among them: lock files name them. */
async function handleVersions({ services, repository }, at) {
    const versions = installable(await visiblePackage(services, repository, at)).map(({ version }) => version);
    return versions.length === 0 ? undefined : { ...json(200, { versions }), etag: true };
}
async function nupkg({ services, repository }, { at, version }) {
    const { normalised } = version;
    return await resolveAsset(services, repository, at, normalised, nugetAsset(at, normalised));
}
/** It is no asset of its own, but as immutable as the package that it is in. */
async function handleNuspec({ services }, asset) {
    try {
        return {
            status: 200,
            headers: { 'content-type': 'application/xml', 'cache-control': 'private, immutable, max-age=31536000' },
            body: await readNuspec(services.store.blobs.path(asset.sha256)),
            etag: true,
        };
    }
    catch (error) {
        // What was pushed here has been looked into; what came from a public registry may be anything.
        if (error instanceof BadArchive)
            throw new errors/* UpstreamError */.gA(`${asset.name} is no package: ${error.message}`);
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/nuget/source-folder.ts








const REMEMBERED_PACKAGES = 10_000;
/**
 * A folder as NuGet's own local feeds are laid out: .nupkg files flat, or as `ID/VERSION/ID.VERSION.nupkg`. It is read
 * anew each time, as it is there to be changed; the packages in it only once, until they change.
 */
function nugetFolder(root) {
    const packages = new BoundedCache(REMEMBERED_PACKAGES);
    const read = async (path, at) => {
        const found = await source_folder_ifPresent((0,promises_.stat)(path));
        if (found?.isFile() !== true)
            return undefined;
        const key = `${path}\n${found.size}\n${found.mtimeMs}\n${found.ino}`;
        const known = packages.get(key);
        const nupkg = known === undefined ? await ifPackage(path) : known.nupkg;
        if (known === undefined)
            packages.set(key, { nupkg }, 1);
        // `a.1.2.0.0.nupkg` may be version 2.0.0.0 of `a.1`: the nuspec inside knows.
        if (nupkg === undefined || nupkg.at.name !== at.name)
            return undefined;
        const { version, metadata } = nupkg;
        return {
            version: version.normalised,
            displayName: version.full,
            published: found.mtime.getTime(),
            metadata,
            assets: [{ name: nugetAsset(at, version.normalised), url: (0,external_node_url_.pathToFileURL)(path).href, size: found.size }],
        };
    };
    return async (at) => {
        const versions = new Map();
        for (const path of await source_folder_candidates(root, at)) {
            const version = await read(path, at);
            if (version !== undefined && !versions.has(version.version))
                versions.set(version.version, version);
        }
        return versions.size === 0 ? undefined : { versions, tags: {} };
    };
}
/** The files that are named like versions of the package. */
async function source_folder_candidates(root, { name }) {
    const entries = await (0,promises_.readdir)(root, { withFileTypes: true }).catch((error) => {
        throw new errors/* UpstreamError */.gA(`The folder ${root} cannot be read: ${source_folder_messageOf(error)}`);
    });
    const own = entries.filter((entry) => !entry.isFile() && nugetPackage(entry.name)?.name === name);
    const paths = entries.map((entry) => (0,external_node_path_.join)(root, entry.name));
    for (const folder of own.map((entry) => (0,external_node_path_.join)(root, entry.name))) {
        for (const inner of (await source_folder_ifPresent((0,promises_.readdir)(folder))) ?? []) {
            const path = (0,external_node_path_.join)(folder, inner);
            paths.push(path);
            if (parseNugetVersion(inner) === undefined)
                continue;
            paths.push(...((await source_folder_ifPresent((0,promises_.readdir)(path))) ?? []).map((file) => (0,external_node_path_.join)(path, file)));
        }
    }
    return paths.filter((path) => {
        const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
        const version = file.startsWith(`${name}.`) && file.endsWith('.nupkg') ? file.slice(name.length + 1, -6) : '';
        return parseNugetVersion(version) !== undefined;
    });
}
/** Undefined for what is no package: it cannot be installed, and hides no other. */
async function ifPackage(path) {
    try {
        return await readNupkg(path);
    }
    catch (error) {
        if (error instanceof BadArchive)
            return undefined;
        throw new errors/* UpstreamError */.gA(`${path} cannot be read: ${source_folder_messageOf(error)}`);
    }
}
/** Undefined for what is not there: removed in the meantime, or a link that leads nowhere. */
async function source_folder_ifPresent(work) {
    try {
        return await work;
    }
    catch (error) {
        const code = (0,errors/* codeOf */.$N)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new errors/* UpstreamError */.gA(`The folder cannot be read: ${source_folder_messageOf(error)}`);
    }
}
function source_folder_messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/nuget/source-index.ts


/** Registrations by preference: those with all versions first. */
const REGISTRATIONS = ['/3.6.0', '/Versioned', '/3.4.0', ''].map((of) => `RegistrationsBaseUrl${of}`);
/** Where a service index says that registrations are. `url`: where it came from. */
function registrationBase(index, url) {
    const resources = listOf(index['resources']);
    for (const type of REGISTRATIONS) {
        const base = resources.find((resource) => typesOf(resource).includes(type));
        const link = base === undefined ? undefined : followable(base['@id'], url);
        if (link !== undefined)
            return new URL(link.href.endsWith('/') ? link.href : `${link.href}/`);
    }
    throw new errors/* UpstreamError */.gA(`${url.host} sent a service index without a RegistrationsBaseUrl`);
}
function typesOf(resource) {
    const type = resource['@type'];
    return Array.isArray(type) ? type : [type];
}
/** The pages in a registration's index. `url`: where it came from. */
function registrationPages(index, url) {
    return pageItems(index, url).map((page) => {
        if (Array.isArray(page['items']))
            return { items: listOf(page['items']) };
        const link = followable(page['@id'], url);
        if (link === undefined)
            throw new errors/* UpstreamError */.gA(`${url.host} sent a registration with a page that is nowhere`);
        return { url: link };
    });
}
/** What an index or a page lists. */
function pageItems(document, url) {
    if (!Array.isArray(document['items']))
        throw new errors/* UpstreamError */.gA(`${url.host} sent a registration without items`);
    return listOf(document['items']);
}
/** The versions on a registration's page. `url`: where it came from; what cannot be used of it is left out. */
function registeredVersions(items, at, url) {
    return items.flatMap((leaf) => {
        const entry = source_index_isRecord(leaf['catalogEntry']) ? leaf['catalogEntry'] : undefined;
        const version = parseNugetVersion(source_index_textOf(entry?.['version']) ?? '');
        const link = followable(leaf['packageContent'] ?? entry?.['packageContent'], url);
        if (entry === undefined || version === undefined || link === undefined)
            return [];
        return [
            {
                version: version.normalised,
                displayName: version.full,
                published: source_index_timeOf(entry['published']),
                metadata: describeEntry(entry, at),
                assets: [{ name: nugetAsset(at, version.normalised), url: link.href }],
            },
        ];
    });
}
/** A link that may be fetched: no local file, and nothing in clear from a registry that is reached encrypted. */
function followable(href, page) {
    if (typeof href !== 'string' || !URL.canParse(href, page.href))
        return undefined;
    const link = new URL(href, page);
    return link.protocol === 'https:' || (link.protocol === 'http:' && page.protocol === 'http:') ? link : undefined;
}
/** For a registry that does not tell: long ago, so that no release-age gate holds the version back. */
function source_index_timeOf(value) {
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(time) ? 0 : time;
}
function describeEntry(entry, at) {
    const id = source_index_textOf(entry['id']);
    const summary = source_index_textOf(entry['summary']) ?? source_index_textOf(entry['description']);
    const homePage = source_index_textOf(entry['projectUrl']);
    const [name, url] = [source_index_textOf(entry['licenseExpression']), source_index_textOf(entry['licenseUrl'])];
    const license = { ...(name === undefined ? {} : { name }), ...(url === undefined ? {} : { url }) };
    return {
        displayName: id !== undefined && nugetPackage(id)?.name === at.name ? id : at.name,
        ...(summary === undefined ? {} : { summary }),
        ...(homePage === undefined ? {} : { homePage }),
        ...(Object.keys(license).length === 0 ? {} : { licenses: [license] }),
        native: source_index_nativeOf(entry),
    };
}
function source_index_nativeOf(entry) {
    const named = ['title', 'description', 'language', 'iconUrl', 'licenseUrl', 'licenseExpression', 'minClientVersion'];
    const stated = named.flatMap((name) => {
        const text = source_index_textOf(entry[name]);
        return text === undefined ? [] : [[name, text]];
    });
    const authors = textsOf(entry['authors']).join(', ');
    const tags = textsOf(entry['tags']);
    return {
        ...Object.fromEntries(stated),
        ...(authors === '' ? {} : { authors }),
        ...(tags.length === 0 ? {} : { tags }),
        ...(entry['requireLicenseAcceptance'] === true ? { requireLicenseAcceptance: true } : {}),
        dependencyGroups: listOf(entry['dependencyGroups']).map(readGroup),
        // Old registries have no word for it but the year.
        ...(entry['listed'] === false || new Date(source_index_timeOf(entry['published'])).getUTCFullYear() === 1900
            ? { listed: false }
            : {}),
    };
}
/** What no client could read is left out: it would be the end of the whole registration. */
function readGroup(group) {
    const targetFramework = source_index_textOf(group['targetFramework']);
    return {
        ...(targetFramework === undefined ? {} : { targetFramework }),
        dependencies: listOf(group['dependencies']).flatMap((dependency) => {
            const id = source_index_textOf(dependency['id']);
            const range = parseNugetRange(source_index_textOf(dependency['range']));
            return id === undefined || range === undefined ? [] : [{ id, range: range.text }];
        }),
    };
}
function source_index_textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** One text, or several. */
function textsOf(value) {
    return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '');
}
function listOf(value) {
    return (Array.isArray(value) ? value : []).filter(source_index_isRecord);
}
function source_index_isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/nuget/source.ts








const source_FRESH_MS = 60_000;
/** A service index says where things are; that changes once in years. */
const INDEX_FRESH_MS = 60 * 60_000;
const source_MAX_INDEX_BYTES = 1024 * 1024;
/** Of all the documents of a registration. */
const MAX_REGISTRATION_BYTES = 64 * 1024 * 1024;
const nuget_source_REMEMBERED_BYTES = 16 * 1024 * 1024;
const HEADERS = { accept: 'application/json', 'accept-encoding': 'gzip' };
/** nuget.org, or what stands in for it: the URL of a service index (version 3), or a folder of .nupkg files. */
function nugetSource(connection, location, clock) {
    const isFolder = location.startsWith('file:');
    const describe = isFolder ? nugetFolder((0,external_node_url_.fileURLToPath)(location)) : registry(connection, location, clock);
    return {
        format: 'nuget',
        describe,
        async fetchAsset(at, version, asset) {
            const described = (await describe(at))?.versions.get(version);
            const file = described?.assets.find(({ name }) => name === asset);
            if (described === undefined || file === undefined)
                return undefined;
            if (isFolder) {
                const handle = await (0,promises_.open)((0,external_node_url_.fileURLToPath)(file.url)).catch((error) => {
                    throw new errors/* UpstreamError */.gA(`${connection} cannot read ${asset}: ${(0,errors/* codeOf */.$N)(error) ?? String(error)}`);
                });
                return { body: handle.createReadStream(), version: described };
            }
            const fetched = await fetchUrl(file.url);
            if (fetched === undefined)
                throw new errors/* UpstreamError */.gA(`${connection} lists ${asset} but does not have it`);
            return { body: fetched.body, version: described };
        },
    };
}
function registry(connection, location, clock) {
    if (!URL.canParse(location) || !/^https?:$/.test(new URL(location).protocol)) {
        throw new Error(`${connection} needs the http or https URL of a NuGet service index, not '${location}'`);
    }
    const serviceIndex = remembered({
        clock,
        freshFor: INDEX_FRESH_MS,
        capacity: source_MAX_INDEX_BYTES,
        ask: async (url) => {
            const fetched = await fetchUrl(url, { headers: HEADERS });
            if (fetched === undefined)
                throw new errors/* UpstreamError */.gA(`${connection}: there is no service index at ${url}`);
            const value = registrationBase(await readJson(fetched, source_MAX_INDEX_BYTES), fetched.url);
            return { value, etag: undefined, weight: value.href.length };
        },
    });
    const packages = remembered({
        clock,
        freshFor: source_FRESH_MS,
        capacity: nuget_source_REMEMBERED_BYTES,
        ask: async (name, etag) => {
            const base = await serviceIndex(location);
            const at = nugetPackage(name);
            if (base === undefined || at === undefined)
                return { value: undefined, etag: undefined, weight: name.length };
            return await askRegistration(new URL(`${encodeURIComponent(name)}/index.json`, base), at, etag);
        },
    });
    return async (at) => await packages(at.name);
}
/**
 * A package's registration: the index and those of its pages that are documents of their own. The index changes
 * whenever one of its pages does, so its ETag stands for all of them.
 */
async function askRegistration(url, at, etag) {
    const index = await fetchUrl(url, {
        headers: { ...HEADERS, ...(etag === undefined ? {} : { 'if-none-match': etag }) },
    });
    if (index === undefined)
        return { value: undefined, etag: undefined, weight: at.name.length };
    if (index.status === 304)
        return 'unchanged';
    const versions = new Map();
    const take = (items, from) => {
        for (const version of registeredVersions(items, at, from))
            versions.set(version.version, version);
    };
    let weight = 0;
    const read = async (fetched) => {
        const bytes = await readFetched(fetched, MAX_REGISTRATION_BYTES - weight);
        weight += bytes.length;
        return fetch_parseJson(bytes, fetched.url);
    };
    for (const page of registrationPages(await read(index), index.url)) {
        if ('items' in page) {
            take(page.items, index.url);
            continue;
        }
        const fetched = await fetchUrl(page.url, { headers: HEADERS });
        if (fetched === undefined)
            throw new errors/* UpstreamError */.gA(`${page.url.host} lists a page that it does not have`);
        take(pageItems(await read(fetched), fetched.url), fetched.url);
    }
    const value = versions.size === 0 ? undefined : { versions, tags: {} };
    return { value, etag: index.headers.etag, weight };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/nuget/format.ts




/** .NET's packages. */
const nuget = {
    id: 'nuget',
    names: names_names,
    namespace: 'none',
    hasReadme: true,
    opensAfterPublish: false,
    publishedByApi: false,
    writesNeedRead: true,
    needsTls: false,
    routes: nuget_routes_routes,
    source: nugetSource,
    connections: [{ name: 'public:nuget-org', location: () => 'https://api.nuget.org/v3/index.json' }],
    clients: nuget_clients_clients,
};

;// CONCATENATED MODULE: ./packages/emulator/src/formats/pypi/clients.ts

const pypi_clients_clients = [
    {
        id: 'pip',
        name: 'pip',
        auth: 'token',
        login: 'pip',
        steps: (target) => [
            {
                title: 'In the shell',
                text: `export PIP_INDEX_URL="${withCredentials(target.url)}simple/"`,
            },
        ],
    },
    {
        id: 'twine',
        name: 'twine',
        auth: 'token',
        login: 'twine',
        steps: (target) => [
            {
                title: 'In the shell',
                text: `export TWINE_REPOSITORY_URL="${target.url}"
export TWINE_USERNAME=aws
export TWINE_PASSWORD="${TOKEN}"`,
            },
        ],
    },
    {
        id: 'uv',
        name: 'uv',
        auth: 'token',
        steps: (target) => [
            {
                title: 'pyproject.toml',
                text: `[[tool.uv.index]]
name = "codeartifact"
url = "${target.url}simple/"
publish-url = "${target.url}"
default = true`,
            },
            {
                title: 'In the shell',
                text: `export UV_INDEX_CODEARTIFACT_USERNAME=aws
export UV_INDEX_CODEARTIFACT_PASSWORD="${TOKEN}"
export UV_PUBLISH_USERNAME=aws
export UV_PUBLISH_PASSWORD="${TOKEN}"`,
            },
        ],
    },
    {
        id: 'poetry',
        name: 'Poetry',
        auth: 'token',
        steps: (target) => [
            {
                title: 'pyproject.toml',
                text: `[[tool.poetry.source]]
name = "codeartifact"
url = "${target.url}simple/"`,
            },
            {
                title: 'In the shell',
                text: `export POETRY_REPOSITORIES_CODEARTIFACT_URL="${target.url}"
export POETRY_HTTP_BASIC_CODEARTIFACT_USERNAME=aws
export POETRY_HTTP_BASIC_CODEARTIFACT_PASSWORD="${TOKEN}"`,
                note: 'The first variable is for poetry publish --repository codeartifact.',
            },
        ],
    },
];

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__("@renovatebot/pep440/index.js");
;// CONCATENATED MODULE: ./packages/emulator/src/formats/pypi/names.ts


/** PEP 503, "Normalized Names"; the API takes no others (user guide, "Python package name normalization"). */
const pypi_names_names = {
    ...plainNames,
    exactInApi: true,
    normalise: (key) => ({ ...key, name: key.name.toLowerCase().replace(/[-_.]+/g, '-') }),
};
/** PEP 508, "names"; the length is the service's. */
const PROJECT = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,253}[A-Za-z0-9])?$/;
/** What wheels and source distributions are named with: it needs no escaping anywhere. */
const FILE = /^[A-Za-z0-9][A-Za-z0-9._+!-]{0,254}$/;
const SDIST = /\.(?:tar\.gz|tgz|tar\.bz2|tar\.xz|tar\.Z|zip)$/;
/** Where a project is kept, whatever the spelling of its name (PEP 503); undefined for what is no name of a project. */
function projectAt(name) {
    return PROJECT.test(name) ? pypi_names_names.normalise({ format: 'pypi', namespace: '', name }) : undefined;
}
/** The one spelling of a version that all its spellings share (PEP 440, "normalization"); undefined for no version. */
function canonicalVersion(version) {
    const parts = (0,pep440/* explain */.WE)(version);
    if (parts === null)
        return undefined;
    return parts.local === null ? parts.public : `${parts.public}+${parts.local}`;
}
/**
 * The canonical version in the name of a project's file: a wheel is `NAME-VERSION(-BUILD)?-PYTHON-ABI-PLATFORM.whl`
 * (binary distribution format), a source distribution `NAME-VERSION.tar.gz` (PEP 625) or of an older kind. Undefined
 * for a file of another project, and for what is neither.
 *
 * @param project its normalised name
 */
function versionInFileName(file, project) {
    return parseFileName(file, project)?.version;
}
/** As versionInFileName, with the project's name as the file has it: in a wheel's, `_` stands for hyphens and dots. */
function parseFileName(file, project) {
    if (!FILE.test(file))
        return undefined;
    const reading = (name, text) => {
        const version = projectAt(name)?.name === project ? canonicalVersion(text) : undefined;
        return version === undefined ? undefined : { name, version };
    };
    if (file.endsWith('.whl')) {
        const [name = '', version = '', ...tags] = file.slice(0, -'.whl'.length).split('-');
        return tags.length < 3 || tags.length > 4 || tags.includes('') ? undefined : reading(name, version);
    }
    const stem = file.replace(SDIST, '');
    if (stem === file)
        return undefined;
    // Old ones keep hyphens in the name, and may have one in the version: only the project's name tells where it ends.
    for (let at = stem.indexOf('-'); at > 0; at = stem.indexOf('-', at + 1)) {
        const found = reading(stem.slice(0, at), stem.slice(at + 1));
        if (found !== undefined)
            return found;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/emulator/src/http/accept.ts
/** The ranges of an Accept header (RFC 9110, 12.5.1); without one, everything is welcome. */
function parseAccept(accept) {
    return (accept === undefined || accept.trim() === '' ? '*/*' : accept).split(',').map(parseRange);
}
function parseRange(text) {
    const [pattern = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
    const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const quality = given === undefined ? 1 : Number(given);
    return { pattern, quality: Number.isNaN(quality) ? 0 : quality };
}
/** Whether a range takes in a media type, given in lower case. */
function includes(pattern, type) {
    if (pattern === '*/*')
        return true;
    return pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : pattern === type;
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/pypi/negotiation.ts

/** In the order of preference where a client likes several equally: HTML, which every client of any age can read. */
const TYPES = [
    { kind: 'html', name: 'text/html', aliases: [] },
    {
        kind: 'json',
        name: 'application/vnd.pypi.simple.v1+json',
        aliases: ['application/vnd.pypi.simple.latest+json'],
    },
    {
        kind: 'html',
        name: 'application/vnd.pypi.simple.v1+html',
        aliases: ['application/vnd.pypi.simple.latest+html'],
    },
];
/** The representation a client likes best by its Accept header (RFC 9110, 12.5.1; PEP 691); undefined: none of ours. */
function negotiate(accept) {
    const ranges = parseAccept(accept);
    let best;
    for (const { kind, name, aliases } of TYPES) {
        // The most specific range that matches decides.
        const [range] = ranges
            .filter(({ pattern }) => [name, ...aliases].some((each) => includes(pattern, each)))
            .sort((a, b) => specificity(b.pattern) - specificity(a.pattern));
        if (range !== undefined && range.quality > (best?.quality ?? 0))
            best = { type: { kind, name }, quality: range.quality };
    }
    return best?.type;
}
function specificity(pattern) {
    return pattern === '*/*' ? 0 : pattern.endsWith('/*') ? 1 : 2;
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/pypi/metadata.ts

/** What the core metadata in an upload form say of the version; its fields are named in lower case with underscores. */
function describeForm(fields) {
    const urls = new Map((fields.get('project_urls') ?? []).map((line) => {
        const at = line.indexOf(',');
        return [label(line.slice(0, at)), line.slice(at + 1).trim()];
    }));
    const summary = field(fields, 'summary');
    const homePage = field(fields, 'home_page') ?? urls.get('homepage');
    // The labels that "Well-known Project URLs in Metadata" knows for it.
    const sourceCodeRepository = ['source', 'sourcecode', 'repository', 'github']
        .map((name) => urls.get(name))
        .find((url) => url !== undefined);
    const licenses = metadata_licensesOf(fields);
    const readme = field(fields, 'description');
    return {
        ...(summary === undefined ? {} : { summary }),
        ...(homePage === undefined ? {} : { homePage }),
        ...(sourceCodeRepository === undefined ? {} : { sourceCodeRepository }),
        ...(licenses.length === 0 ? {} : { licenses: licenses.map((name) => ({ name })) }),
        ...(readme === undefined ? {} : { readme }),
        dependencies: (fields.get('requires_dist') ?? []).flatMap(parseRequirement),
    };
}
/** setuptools long wrote UNKNOWN where nothing was said. */
function field(fields, name) {
    const value = fields.get(name)?.[0];
    return value === undefined || value === '' || value === 'UNKNOWN' ? undefined : value;
}
/** Labels of URLs are compared without punctuation and spaces, whatever their case. */
function label(text) {
    return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
function metadata_licensesOf(fields) {
    const stated = field(fields, 'license_expression') ?? field(fields, 'license');
    if (stated !== undefined)
        return [stated];
    return (fields.get('classifiers') ?? []).flatMap((classifier) => {
        const [kind, ...path] = classifier.split(' :: ');
        const name = path.at(-1);
        return kind !== 'License' || name === undefined || name === 'OSI Approved' ? [] : [name];
    });
}
/**
 * `NAME[extras] (specifiers); marker` or `NAME @ URL` (PEP 508); none for a text that is no requirement. The type is
 * the service's for all of them.
 */
function parseRequirement(requirement) {
    const [head = ''] = requirement.split(';', 1);
    const [, spelled = '', rest = ''] = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)([^]*)$/.exec(head) ?? [];
    const at = projectAt(spelled);
    if (at === undefined)
        return [];
    const wanted = rest
        .trim()
        .replace(/^\[[^\]]*\]/, '')
        .trim()
        .replace(/^@/, '')
        .replace(/^\(([^)]*)\)$/, '$1')
        .trim();
    return [
        {
            package: at.name,
            dependencyType: 'Requires-Dist',
            ...(wanted === '' ? {} : { versionRequirement: wanted }),
        },
    ];
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/pypi/upload.ts







/** The legacy upload API: one file with its metadata as a form. */
async function upload_handleUpload(request) {
    const { services, repository } = request;
    const { store } = services;
    const { fields, file } = await readForm(request, store, 'content');
    if (file === undefined)
        throw (0,errors/* invalid */.Gq)("The form has no file in the part 'content'");
    try {
        const { at, version } = checkForm(fields, file);
        request.authorize('PublishPackageVersion', at);
        assertPublishAllowed(store, repository, at);
        publish(store, repository, {
            at,
            version,
            assets: [{ name: file.name, staged: file.staged }],
            metadata: (before) => mergeMetadata(before, fields, file.name, new Date(services.clock.now()).toISOString()),
            mode: 'complete',
            reachableUpstream: await reachableUpstream(services, repository, at, version),
        });
        return { status: 200, body: '' };
    }
    finally {
        releaseStaged(store, file.staged);
    }
}
function checkForm(fields, file) {
    const [action, name, version] = [':action', 'name', 'version'].map((key) => fields.get(key)?.[0]);
    if (action !== undefined && action !== 'file_upload')
        throw (0,errors/* invalid */.Gq)(`The action ${action} is not supported, only file_upload`);
    if (name === undefined || version === undefined)
        throw (0,errors/* invalid */.Gq)("The form needs the fields 'name' and 'version'");
    const at = projectAt(name);
    if (at === undefined)
        throw (0,errors/* invalid */.Gq)(`${name} is no name of a Python project`);
    const canonical = canonicalVersion(version);
    if (canonical === undefined)
        throw (0,errors/* invalid */.Gq)(`${version} is no version as PEP 440 has it`);
    if (versionInFileName(file.name, at.name) !== canonical) {
        throw (0,errors/* invalid */.Gq)(`${file.name} is not the name of a wheel or a source distribution of ${name} ${version}`);
    }
    for (const algorithm of ['sha256', 'md5']) {
        const stated = fields.get(`${algorithm}_digest`)?.[0]?.toLowerCase() ?? '';
        const actual = file.staged.hashes[algorithm];
        if (stated !== '' && stated !== actual)
            throw (0,errors/* invalid */.Gq)(`The ${algorithm} of ${file.name} is ${actual}, not ${stated}`);
    }
    return { at, version };
}
/**
 * The version as the form tells of it, with what is known of it and its other files: the form of a source distribution may
 * leave out what that of a wheel has (PEP 643), dependencies above all.
 */
function mergeMetadata(before, fields, file, uploadTime) {
    const native = before?.native;
    const [requiresPython = ''] = fields.get('requires_python') ?? [];
    const facts = { uploadTime, ...(requiresPython === '' ? {} : { requiresPython }) };
    const [displayName = ''] = fields.get('name') ?? [];
    const { dependencies = [], ...described } = describeForm(fields);
    return {
        ...before,
        displayName,
        ...described,
        dependencies: dependencies.length === 0 ? (before?.dependencies ?? []) : dependencies,
        native: { files: { ...native?.files, [file]: facts } },
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/pypi/routes.ts







/** The simple repository API (PEP 503, 691, 700) and the legacy upload API, as far as the service speaks them. */
const pypi_routes_routes = {
    challenges: true,
    error: (status, message) => reply_text(status, `${message}\n`, message),
    async handle(request) {
        const { method, rest } = request;
        if (rest === '')
            return method === 'POST' ? await upload_handleUpload(request) : reply_text(404, 'Not found\n');
        const [index, rawName = '', ...more] = rest.split('/');
        if (index !== 'simple' || rawName === '')
            return reply_text(404, 'Not found\n');
        if (method !== 'GET')
            return { ...reply_text(405, 'Only GET is possible here\n'), headers: { allow: 'GET' } };
        const name = decodeSegment(rawName);
        const at = projectAt(name ?? '');
        if (at === undefined)
            return pypi_routes_routes.error(404, 'No such project: this is no name of a Python project');
        if (more.length === 2)
            return await handleFile(request, at, more);
        if (more.length > 1 || (more[0] ?? '') !== '')
            return reply_text(404, 'Not found\n');
        // The page's links are relative to its address with a slash at the end.
        if (name !== at.name || more.length === 0) {
            return { status: 301, headers: { location: `${request.endpoint}simple/${at.name}/` } };
        }
        return await handleProject(request, at);
    },
};
async function handleFile(request, at, segments) {
    const [version, file] = segments.map(decodeSegment);
    if (version === undefined || file === undefined)
        return pypi_routes_routes.error(404, 'Not found');
    const asset = await resolveAsset(request.services, request.repository, at, version, file);
    return assetReply(request.services, asset, 'application/octet-stream');
}
async function handleProject(request, at) {
    const type = negotiate(request.headers.accept);
    if (type === undefined) {
        return pypi_routes_routes.error(406, 'This index has application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html and text/html');
    }
    await retainNewAssets(request.services, request.repository, at);
    const found = await visiblePackage(request.services, request.repository, at);
    const files = found === undefined ? [] : listFiles(found);
    if (files.length === 0)
        return pypi_routes_routes.error(404, `${at.name} is not in repository ${request.repository.name}, nor can it be had from upstream`);
    const reply = type.kind === 'json' ? projectJson(at.name, files) : projectHtml(at.name, files, request.repository.name);
    return { ...reply, etag: true, headers: { ...reply.headers, 'content-type': routes_contentType(type), vary: 'accept' } };
}
function routes_contentType({ kind, name }) {
    return kind === 'json' ? name : `${name}; charset=utf-8`;
}
/** Every file of every Published version, the oldest version first. */
function listFiles({ versions }) {
    return [...versions.values()]
        .filter(({ status }) => status === 'Published')
        .sort((a, b) => a.published - b.published)
        .flatMap(({ version, published, metadata, current, assets }) => assets.map(({ name, size, sha256, md5 }) => ({
        // A file may be yanked long after it was kept.
        ...(fileFacts(current, name) ?? fileFacts(metadata, name) ?? { uploadTime: new Date(published).toISOString() }),
        name,
        version,
        size,
        sha256,
        md5,
    })));
}
function fileFacts(metadata, file) {
    const native = metadata?.native;
    return native !== undefined && Object.hasOwn(native.files, file) ? native.files[file] : undefined;
}
function relativeUrl({ version, name }) {
    return `${encodeURIComponent(version)}/${encodeURIComponent(name)}`;
}
function projectJson(name, files) {
    return json(200, {
        meta: { 'api-version': '1.1' },
        name,
        versions: [...new Set(files.map((file) => file.version))],
        files: files.map((file) => ({
            filename: file.name,
            url: relativeUrl(file),
            hashes: { ...(file.sha256 && { sha256: file.sha256 }), ...(file.md5 && { md5: file.md5 }) },
            ...(file.requiresPython !== undefined && { 'requires-python': file.requiresPython }),
            ...(file.size !== undefined && { size: file.size }),
            'upload-time': file.uploadTime,
            // PEP 691: a reason is not empty, and without one there is a flag.
            yanked: file.yanked === '' ? true : (file.yanked ?? false),
        })),
    });
}
function projectHtml(name, files, repository) {
    const anchors = files.map((file) => {
        const attributes = [
            `href="${routes_escape(relativeUrl(file))}${file.sha256 === undefined ? '' : `#sha256=${file.sha256}`}"`,
            ...(file.requiresPython === undefined ? [] : [`data-requires-python="${routes_escape(file.requiresPython)}"`]),
            ...(file.yanked === undefined ? [] : [`data-yanked="${routes_escape(file.yanked)}"`]),
        ];
        return `    <a ${attributes.join(' ')}>${routes_escape(file.name)}</a><br>`;
    });
    const body = [
        '<!DOCTYPE html>',
        '<html>',
        '  <head>',
        '    <meta name="pypi:repository-version" content="1.1">',
        `    <title>Links for ${routes_escape(name)} in ${routes_escape(repository)}</title>`,
        '  </head>',
        '  <body>',
        `    <h1>Links for ${routes_escape(name)}</h1>`,
        ...anchors,
        '  </body>',
        '</html>',
        '',
    ];
    return reply_text(200, body.join('\n'));
}
function routes_escape(value) {
    return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/pypi/simple-index.ts


/** For an index that does not tell: long ago, so that no release-age gate holds the file back. */
const UNKNOWN_TIME = new Date(0).toISOString();
const HASHES = { md5: 32, sha1: 40, sha256: 64, sha512: 128 };
/** A project's page as PEP 691 has it, with PEP 700's sizes and times where told. `url`: where it came from. */
function parseIndexJson(page, url) {
    let document;
    try {
        document = JSON.parse(page);
    }
    catch {
        throw new errors/* UpstreamError */.gA(`${url.host} sent a page that is no JSON`);
    }
    const files = isRecord(document) ? document['files'] : undefined;
    if (!Array.isArray(files))
        throw new errors/* UpstreamError */.gA(`${url.host} sent a page without files`);
    return files.filter(isRecord).flatMap((file) => {
        const { filename, url: href, hashes, size, yanked } = file;
        const link = typeof href === 'string' ? simple_index_followable(href, url, url) : undefined;
        if (typeof filename !== 'string' || link === undefined)
            return [];
        const requiresPython = file['requires-python'];
        return [
            {
                name: filename,
                url: link,
                uploadTime: simple_index_timeOf(file['upload-time']),
                hashes: simple_index_hashesOf(isRecord(hashes) ? Object.entries(hashes) : []),
                ...(typeof size === 'number' && Number.isSafeInteger(size) ? { size } : {}),
                ...(typeof requiresPython === 'string' ? { requiresPython } : {}),
                // PEP 592: a flag or a reason; an empty reason is no reason to install it.
                ...(typeof yanked === 'string' && yanked !== '' ? { yanked } : yanked === true ? { yanked: '' } : {}),
            },
        ];
    });
}
/** A project's page as PEP 503 has it: whatever the page is like, its anchors are the files. */
function parseIndexHtml(page, url) {
    const files = [];
    let base = url;
    for (const { name, attributes } of tags(page)) {
        const link = simple_index_followable(attributes.get('href') ?? '', url, base);
        if (link === undefined)
            continue;
        if (name === 'base') {
            base = link;
            continue;
        }
        const fragment = new URLSearchParams(link.hash.slice(1));
        link.hash = '';
        const requiresPython = attributes.get('data-requires-python');
        const yanked = attributes.get('data-yanked');
        files.push({
            name: fileName(link),
            url: link,
            uploadTime: simple_index_timeOf(attributes.get('data-upload-time')),
            hashes: simple_index_hashesOf([...fragment]),
            ...(requiresPython === undefined ? {} : { requiresPython }),
            ...(yanked === undefined ? {} : { yanked }),
        });
    }
    return files;
}
/** A link that may be fetched: no local file, and nothing in clear from an index that came encrypted. */
function simple_index_followable(href, page, base) {
    if (href === '' || !URL.canParse(href, base.href))
        return undefined;
    const link = new URL(href, base);
    return link.protocol === 'https:' || (link.protocol === 'http:' && page.protocol === 'http:') ? link : undefined;
}
/** As pip does: the text between the tags is for people. */
function fileName({ pathname }) {
    const last = pathname.slice(pathname.lastIndexOf('/') + 1);
    try {
        return decodeURIComponent(last);
    }
    catch {
        return last;
    }
}
function simple_index_timeOf(value) {
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(time) ? UNKNOWN_TIME : new Date(time).toISOString();
}
/** Those that can be checked; others would be asked in vain. */
function simple_index_hashesOf(entries) {
    return Object.fromEntries(entries.flatMap(([name, value]) => {
        const length = Object.entries(HASHES).find(([algorithm]) => algorithm === name)?.[1];
        if (length === undefined || typeof value !== 'string')
            return [];
        return value.length === length && /^[0-9a-f]+$/i.test(value) ? [[name, value.toLowerCase()]] : [];
    }));
}
/** The start tags of a page that count. Takes time in proportion to the page's length, whatever is in it. */
function* tags(page) {
    const opening = /<!--|<(a|base)(?=[\s/>])/gi;
    for (let found = opening.exec(page); found !== null; found = opening.exec(page)) {
        const name = found[1]?.toLowerCase();
        if (name === undefined) {
            const end = page.indexOf('-->', opening.lastIndex);
            if (end < 0)
                return;
            opening.lastIndex = end;
            continue;
        }
        const { attributes, end } = readAttributes(page, opening.lastIndex);
        opening.lastIndex = end;
        yield { name: name === 'a' ? 'a' : 'base', attributes };
    }
}
/** Reads to the end of a tag. A `>` within quotes does not end it: `data-requires-python=">=3.8"` is often seen. */
function readAttributes(page, from) {
    const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
    const attributes = new Map();
    let at = from;
    while (at < page.length && page[at] !== '>') {
        attribute.lastIndex = at;
        const found = attribute.exec(page);
        if (found === null) {
            at++;
            continue;
        }
        const [, name = '', double, single, bare] = found;
        attributes.set(name.toLowerCase(), simple_index_unescape(double ?? single ?? bare ?? ''));
        at = attribute.lastIndex;
    }
    return { attributes, end: at };
}
const NAMED = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
function simple_index_unescape(text) {
    return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
        if (name !== undefined)
            return NAMED[name.toLowerCase()] ?? whole;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/pypi/source.ts








const MAX_PAGE_BYTES = 64 * 1024 * 1024;
const pypi_source_FRESH_MS = 60_000;
const pypi_source_REMEMBERED_BYTES = 16 * 1024 * 1024;
/**
 * PyPI, or what stands in for it: a simple index (PEP 691 JSON, else PEP 503 HTML), or a folder with the files, flat
 * or in a folder for each project.
 */
function pypiSource(connection, location, clock) {
    const describe = location.startsWith('file:') ? source_folder((0,external_node_url_.fileURLToPath)(location)) : simpleIndex(location, clock);
    return {
        format: 'pypi',
        describe: async (at) => await describe(at.name),
        async fetchAsset(at, version, asset) {
            const described = (await describe(at.name))?.versions.get(version);
            const file = described?.assets.find(({ name }) => name === asset);
            if (described === undefined || file === undefined)
                return undefined;
            const { url, hashes = {} } = file;
            if (location.startsWith('file:')) {
                const handle = await (0,promises_.open)((0,external_node_url_.fileURLToPath)(url)).catch((error) => {
                    throw new errors/* UpstreamError */.gA(`${connection} cannot read ${asset}: ${(0,errors/* codeOf */.$N)(error) ?? String(error)}`);
                });
                return { body: handle.createReadStream(), version: described, hashes };
            }
            const fetched = await fetchUrl(url);
            if (fetched === undefined)
                throw new errors/* UpstreamError */.gA(`${connection} lists ${asset} but does not have it`);
            return { body: fetched.body, version: described, hashes };
        },
    };
}
function simpleIndex(location, clock) {
    if (!URL.canParse(location))
        throw new Error(`${location} is no URL of a simple index`);
    const base = location.endsWith('/') ? location : `${location}/`;
    return remembered({
        clock,
        freshFor: pypi_source_FRESH_MS,
        capacity: pypi_source_REMEMBERED_BYTES,
        ask: async (project, etag) => {
            const fetched = await fetchUrl(new URL(`${encodeURIComponent(project)}/`, base), {
                headers: {
                    accept: 'application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1',
                    'accept-encoding': 'gzip',
                    ...(etag === undefined ? {} : { 'if-none-match': etag }),
                },
            });
            if (fetched === undefined)
                return { value: undefined, etag: undefined, weight: 100 };
            if (fetched.status === 304)
                return 'unchanged';
            const page = await readFetched(fetched, MAX_PAGE_BYTES);
            const parse = /json/i.test(fetched.headers['content-type'] ?? '') ? parseIndexJson : parseIndexHtml;
            const value = byVersion(parse(page.toString('utf8'), fetched.url), project);
            return { value, etag: fetched.headers.etag, weight: page.length };
        },
    });
}
/** A folder is read anew each time: it is there to be changed. */
function source_folder(root) {
    return async (project) => {
        const entries = await (0,promises_.readdir)(root, { withFileTypes: true }).catch((error) => {
            throw new errors/* UpstreamError */.gA(`The folder ${root} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
        });
        const own = entries.filter((entry) => !entry.isFile() && projectAt(entry.name)?.name === project);
        const files = new Map();
        for (const directory of [root, ...own.map((entry) => (0,external_node_path_.join)(root, entry.name))]) {
            for (const name of await namesIn(directory)) {
                if (files.has(name) || versionInFileName(name, project) === undefined)
                    continue;
                const path = (0,external_node_path_.join)(directory, name);
                const found = await source_ifPresent((0,promises_.stat)(path));
                if (found?.isFile() !== true)
                    continue;
                const uploadTime = found.mtime.toISOString();
                files.set(name, { name, url: (0,external_node_url_.pathToFileURL)(path), size: found.size, uploadTime, hashes: {} });
            }
        }
        return byVersion([...files.values()], project);
    };
}
async function namesIn(path) {
    return (await source_ifPresent((0,promises_.readdir)(path))) ?? [];
}
/** Undefined for what is not there: removed in the meantime, or a link that leads nowhere. */
async function source_ifPresent(work) {
    try {
        return await work;
    }
    catch (error) {
        const code = (0,errors/* codeOf */.$N)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new errors/* UpstreamError */.gA(`The folder cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
}
/** What a file belongs to is in its name; files whose names tell nothing (old installers) are left out. */
function byVersion(files, project) {
    const groups = new Map();
    for (const file of files) {
        const version = versionInFileName(file.name, project);
        if (version === undefined)
            continue;
        const group = groups.get(version);
        if (group === undefined)
            groups.set(version, [file]);
        else
            group.push(file);
    }
    if (groups.size === 0)
        return undefined;
    return {
        versions: new Map([...groups].map(([version, group]) => [version, describeVersion(version, group, project)])),
        tags: {},
    };
}
function describeVersion(version, files, project) {
    const facts = files.map(({ name, requiresPython, uploadTime, yanked }) => [
        name,
        {
            uploadTime,
            ...(requiresPython === undefined ? {} : { requiresPython }),
            ...(yanked === undefined ? {} : { yanked }),
        },
    ]);
    return {
        version,
        published: files.reduce((first, { uploadTime }) => Math.min(first, Date.parse(uploadTime)), Infinity),
        metadata: {
            displayName: spelling(files, project),
            native: { files: Object.fromEntries(facts) },
        },
        assets: files.map(({ name, url, size, hashes }) => ({
            name,
            url: url.href,
            hashes,
            ...(size === undefined ? {} : { size }),
        })),
    };
}
/** The project's name as its files are named: the index has it normalised, and a wheel writes hyphens as `_`. */
function spelling(files, project) {
    const [first] = files
        .toSorted((a, b) => Number(a.name.endsWith('.whl')) - Number(b.name.endsWith('.whl')))
        .map(({ name }) => parseFileName(name, project)?.name.replaceAll('_', '-'));
    return first ?? project;
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/pypi/format.ts




/** Python's packages. */
const pypi = {
    id: 'pypi',
    names: pypi_names_names,
    namespace: 'none',
    hasReadme: true,
    opensAfterPublish: true,
    publishedByApi: false,
    writesNeedRead: false,
    needsTls: false,
    routes: pypi_routes_routes,
    source: pypiSource,
    connections: [{ name: 'public:pypi', location: () => 'https://pypi.org/simple/' }],
    clients: pypi_clients_clients,
};

;// CONCATENATED MODULE: ./packages/emulator/src/formats/ruby/clients.ts

const ruby_clients_clients = [
    {
        id: 'bundler',
        name: 'Bundler',
        auth: 'token',
        steps: (target) => [
            {
                title: 'In the shell',
                text: `export ${bundlerVariable(hostOf(target))}="aws:${TOKEN}"
bundle config set --global mirror.https://rubygems.org ${target.url}`,
                note: "Bundler's configuration keeps the mirror; the token stays in the variable.",
            },
        ],
    },
    {
        id: 'gem',
        name: 'gem',
        auth: 'token',
        steps: (target) => {
            const url = target.url;
            return [
                {
                    title: 'To publish, in the shell',
                    text: `export GEM_HOST_API_KEY="Bearer ${TOKEN}"
gem push NAME.gem --host ${url.slice(0, -1)}`,
                    note: 'The host has no slash at its end, and the word Bearer belongs to the key.',
                },
                {
                    title: 'To install, in the shell',
                    text: `gem sources --add "${withCredentials(url)}"`,
                    note: 'RubyGems writes the source with the token into ~/.gemrc; take it away afterwards with gem sources --remove.',
                },
            ];
        },
    },
];
/** Bundler's variable for the credentials of a host: `BUNDLE_127__0__0__1`. */
function bundlerVariable(host) {
    return `BUNDLE_${host.replaceAll('.', '__').replaceAll('-', '___').toUpperCase()}`;
}

// EXTERNAL MODULE: ./packages/emulator/src/formats/ruby/names.ts
var ruby_names = __webpack_require__("packages/emulator/src/formats/ruby/names.ts");
;// CONCATENATED MODULE: ./packages/emulator/src/store/catalogue.ts


/**
 * Names only, for formats whose clients want them all. A registry that is down is passed over as long as something is
 * held; a registry's list is not held against package groups, name by name: what they block has no page of its own.
 */
async function visibleNames(context, repository, format) {
    const { store, sources } = context;
    const held = new Set();
    const external = [];
    let failure;
    for (const row of searchOrder(store, repository)) {
        const names = store.db.all('SELECT name FROM packages WHERE repository_id = ? AND format = ?', row.id, format);
        for (const { name } of names)
            held.add(name);
        const connection = externalConnection(store, row);
        const source = connection === undefined ? undefined : sources.get(connection);
        if (source?.format !== format || source.catalogue === undefined)
            continue;
        try {
            external.push(await source.catalogue());
        }
        catch (error) {
            if (!(error instanceof errors/* UpstreamError */.gA))
                throw error;
            failure = error;
        }
    }
    if (held.size === 0 && external.length === 0 && failure !== undefined)
        throw failure;
    return { held: [...held].sort(), external };
}

// EXTERNAL MODULE: ./packages/emulator/src/formats/ruby/info.ts
var info = __webpack_require__("packages/emulator/src/formats/ruby/info.ts");
;// CONCATENATED MODULE: ./packages/emulator/src/formats/ruby/index.ts









/** More gems than this, and the service answers 400 instead of a list of them. */
const MAX_LISTED_GEMS = 5_000;
/** Of what was read from the store before. */
const ruby_CACHED_BYTES = 16 * 1024 * 1024;
/** Gems looked up at the same time. */
const LOOKUPS = 8;
const caches = new WeakMap();
/**
 * The Published gems under a name, in an order in which new ones come last: clients keep these documents, and ask only
 * for what has been added.
 */
async function listedGems(request, at) {
    const { services, repository } = request;
    const cache = caches.get(services.store) ?? new BoundedCache(ruby_CACHED_BYTES);
    caches.set(services.store, cache);
    const key = JSON.stringify([repository.id, at.name]);
    const state = await packageState(services, repository, at);
    const present = cache.get(key);
    if (present !== undefined && ruby_sameMembers(present.state, state))
        return present.gems;
    const found = await visiblePackage(services, repository, at);
    const gems = found === undefined ? [] : readGems(found, at.name);
    cache.set(key, { state, gems }, gems.reduce((sum, { gem }) => sum + 1_000 + 2 * gem.line.length, 1_000));
    return gems;
}
function ruby_sameMembers(a, b) {
    return a.length === b.length && a.every((member, index) => member === b[index]);
}
function readGems({ versions }, name) {
    return [...versions.values()]
        .filter(({ status }) => status === 'Published')
        .flatMap((held) => held.assets.flatMap((asset) => {
        // A registry may come to say more of a gem than when it was kept.
        const gem = (0,info/* gemIn */.NR)(held.current, asset.name) ?? (0,info/* gemIn */.NR)(held.metadata, asset.name);
        const line = gem === undefined ? undefined : (0,info/* parseInfoLine */.Oj)(gem.line);
        if (gem === undefined || line === undefined)
            return [];
        return [{ name, version: line.version, platform: line.platform, line, gem, held }];
    }))
        .sort((a, b) => ruby_time(a) - ruby_time(b) || (a.gem.position ?? 0) - (b.gem.position ?? 0) || byText(a, b));
}
/** What a registry lists comes first: when it got there is not known of all of it. */
function ruby_time({ gem }) {
    return gem.uploaded ?? 0;
}
function byText(a, b) {
    return (0,ruby_names/* gemFullName */.Kx)(a) < (0,ruby_names/* gemFullName */.Kx)(b) ? -1 : 1;
}
/** `info/NAME`; undefined where there is nothing to see. */
async function infoReply(request, at) {
    const gems = await listedGems(request, at);
    return gems.length === 0 ? undefined : ruby_indexReply((0,info/* formatInfo */.ep)(gems.map(({ gem }) => gem.line)));
}
/** `names`: every gem, by name. */
async function namesReply(request) {
    const { gems, external } = await everything(request);
    const names = new Set([...external.keys(), ...gems.map(([name]) => name)]);
    return ruby_indexReply((0,info/* formatInfo */.ep)([...names].sort()));
}
/**
 * `versions`: every gem with its versions and the MD5 of its `info`. A gem that is pushed gets a line of its own at the
 * end, with the MD5 that its `info` had by then, so that the document only ever grows; of several lines on a gem, the
 * last one counts.
 */
async function ruby_versionsReply(request) {
    const { gems, external } = await everything(request);
    const events = [];
    for (const [name, listed] of gems) {
        const undated = listed.filter(({ gem }) => gem.uploaded === undefined);
        const hash = (0,external_node_crypto_.createHash)('md5').update((0,info/* formatInfo */.ep)(undated.map(({ gem }) => gem.line)));
        if (undated.length > 0)
            events.push({ time: 0, line: `${name} ${undated.map(ruby_names/* gemNumber */.Ve).join(',')} ${digest(hash)}` });
        for (const each of listed.slice(undated.length)) {
            hash.update(`${each.gem.line}\n`);
            events.push({ time: ruby_time(each), line: `${name} ${(0,ruby_names/* gemNumber */.Ve)(each)} ${digest(hash)}` });
        }
    }
    events.sort((a, b) => a.time - b.time || (a.line < b.line ? -1 : 1));
    const lines = [...external].map(([name, versions]) => `${name} ${versions}`);
    const created = new Date(request.repository.created).toISOString();
    const document = (0,info/* formatInfo */.ep)([...lines, ...events.map(({ line }) => line)]);
    return ruby_indexReply(`created_at: ${created}\n${document}`);
}
function digest(hash) {
    return hash.copy().digest('hex');
}
async function everything(request) {
    const { held, external } = await visibleNames(request.services, request.repository, 'ruby');
    if (held.length > MAX_LISTED_GEMS) {
        throw (0,errors/* invalid */.Gq)(`A repository with more than ${MAX_LISTED_GEMS} gems cannot be listed; this one has ${held.length}`);
    }
    const gems = [];
    for (let from = 0; from < held.length; from += LOOKUPS) {
        const some = held.slice(from, from + LOOKUPS).flatMap((name) => (0,ruby_names/* gemAt */.vz)(name) ?? []);
        gems.push(...(await Promise.all(some.map(async (at) => [at.name, await listedGems(request, at)]))));
    }
    // What is held may be hidden here, or blocked from upstream: a registry's word on it does not count.
    const names = new Set(held);
    const others = new Map();
    for (const catalogue of external) {
        for (const [name, versions] of catalogue)
            if (!names.has(name) && !others.has(name))
                others.set(name, versions);
    }
    return { gems: gems.filter(([, listed]) => listed.length > 0), external: others };
}
/**
 * A document of the compact index. Bundler up to 2.4 takes the ETag for the MD5 of the whole document, and checks it
 * after it has put a part behind what it had; later ones read Repr-Digest (RFC 9530) for that.
 */
function ruby_indexReply(document) {
    const body = Buffer.from(document);
    const reply = reply_text(200, '');
    return {
        ...reply,
        body,
        headers: {
            ...reply.headers,
            'cache-control': 'private, no-cache',
            'repr-digest': `sha-256=:${(0,external_node_crypto_.createHash)('sha256').update(body).digest('base64')}:`,
        },
        etag: `"${(0,external_node_crypto_.createHash)('md5').update(body).digest('hex')}"`,
        ranges: true,
    };
}

// EXTERNAL MODULE: ./node_modules/@hyrious/marshal/dist/marshal.mjs
var marshal = __webpack_require__("@hyrious/marshal/dist/marshal.mjs");
;// CONCATENATED MODULE: ./packages/emulator/src/formats/ruby/marshal.ts


/**
 * A Gem::Specification as `Marshal.load` takes it: RubyGems dumps it by a `_dump` of its own, an array of 19 fields
 * that is marshalled once more (`Gem::Specification#_dump`).
 */
function marshalSpecification(gem) {
    const platform = gem.platform === ruby_names/* ANY_PLATFORM */.L3 ? ruby_names/* ANY_PLATFORM */.L3 : platformObject(gem.platform);
    const fields = [
        // The version of RubyGems that made it, and of the specification's own form.
        '3.0.0',
        4,
        gem.name,
        versionObject(gem.version),
        new Date(gem.published).toISOString().slice(0, 10),
        gem.summary,
        requirementObject(gem.ruby),
        requirementObject(gem.rubygems),
        gem.platform,
        gem.dependencies.map(dependencyObject),
        '',
        null,
        [...gem.authors],
        gem.description ?? null,
        gem.homePage ?? null,
        true,
        platform,
        [...gem.licenses],
        new marshal/* RubyHash */.dC([]),
    ];
    return marshal_marshal(object('Gem::Specification', { userDefined: marshal_marshal(fields) }));
}
/** The answer of the dependency API: what each gem needs at run time. */
function marshalDependencies(gems) {
    return marshal_marshal(gems.map(({ name, version, platform, dependencies }) => {
        const members = [
            ['name', name],
            ['number', version],
            ['platform', platform],
            ['dependencies', dependencies.map((each) => [each.name, each.versions.join(', ')])],
        ];
        return new marshal/* RubyHash */.dC(members.map(([key, value]) => [Symbol.for(key), value]));
    }));
}
function marshal_marshal(value) {
    return Buffer.from((0,marshal/* dump */.Bh)(value));
}
function object(name, content) {
    return Object.assign(new marshal/* RubyObject */.A6(Symbol.for(name)), content);
}
function withVariables(name, variables) {
    const symbols = Object.entries(variables).map(([variable, value]) => [Symbol.for(`@${variable}`), value]);
    return object(name, Object.fromEntries(symbols));
}
function versionObject(version) {
    return object('Gem::Version', { userMarshal: [version] });
}
function requirementObject(versions) {
    const pairs = (versions.length === 0 ? ['>= 0'] : versions).map((text) => {
        const [operator, version = '0'] = text.split(' ');
        return [operator, versionObject(version)];
    });
    return object('Gem::Requirement', { userMarshal: [pairs] });
}
function dependencyObject({ name, type, versions }) {
    const requirement = requirementObject(versions);
    return withVariables('Gem::Dependency', {
        name,
        requirement,
        type: Symbol.for(type),
        prerelease: false,
        version_requirements: requirement,
    });
}
function platformObject(platform) {
    return withVariables('Gem::Platform', { ...(0,ruby_names/* platformParts */.Yn)(platform) });
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__("node:events");
;// CONCATENATED MODULE: ./packages/emulator/src/formats/ruby/archive.ts





/** The specification lists every file of a gem; those of the largest take a few hundred kilobytes. */
const MAX_SPECIFICATION_BYTES = 1024 * 1024;
const MAX_CHECKSUMS_BYTES = 64 * 1024;
/** A gem has three entries, a signed one six. */
const archive_MAX_ENTRIES = 100;
/** What a gem is made of: the specification and the files, which nobody here unpacks. */
const PARTS = ['metadata.gz', 'data.tar.gz', 'checksums.yaml.gz'];
/**
 * Reads a gem through: a tar archive with a specification that RubyGems could install. A ValidationException for what
 * is none, for one whose checksums are wrong, and for one that would unfold to more than the specification may.
 *
 * @param maxBytes what the specification may unfold to
 */
async function readGem(body, maxBytes = MAX_SPECIFICATION_BYTES) {
    try {
        const { contents, digests } = await readEntries(body, maxBytes);
        const metadata = contents.get('metadata.gz');
        if (metadata === undefined)
            throw (0,errors/* invalid */.Gq)('The gem has no metadata.gz');
        if (!digests.has('SHA256 data.tar.gz'))
            throw (0,errors/* invalid */.Gq)('The gem has no data.tar.gz');
        const checksums = contents.get('checksums.yaml.gz');
        if (checksums !== undefined) {
            archive_assertChecksums((await unfold(checksums, MAX_CHECKSUMS_BYTES, 'checksums.yaml.gz')).toString('utf8'), digests);
        }
        const specification = await unfold(metadata, maxBytes, 'metadata.gz');
        const { parseGemspec } = await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("emulator-formats-ruby-gemspec")]).then(__webpack_require__.bind(__webpack_require__, "packages/emulator/src/formats/ruby/gemspec.ts"));
        return parseGemspec(specification.toString('utf8'));
    }
    catch (error) {
        // A file that cannot be read is not the gem's fault.
        if (error instanceof errors/* ServiceError */._7 || isSystemError(error))
            throw error;
        throw (0,errors/* invalid */.Gq)(`The body is no gem: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function isSystemError(error) {
    return typeof error === 'object' && error !== null && 'syscall' in error;
}
async function readEntries(body, maxBytes) {
    const contents = new Map();
    const digests = new Map();
    const failures = [];
    let count = 0;
    const onReadEntry = (entry) => {
        const { path } = entry;
        const name = PARTS.find((part) => part === path);
        const keep = name !== undefined && name !== 'data.tar.gz';
        if (++count > archive_MAX_ENTRIES)
            failures.push((0,errors/* invalid */.Gq)(`The gem has more than ${archive_MAX_ENTRIES} entries`));
        if (name !== undefined && digests.has(`SHA256 ${name}`))
            failures.push((0,errors/* invalid */.Gq)(`The gem has ${name} twice`));
        if (keep && entry.size > maxBytes)
            failures.push((0,errors/* invalid */.Gq)(`The gem's ${name} is larger than ${maxBytes} bytes`));
        if (failures.length > 0 || name === undefined) {
            entry.resume();
            return;
        }
        const chunks = [];
        const hashes = ['SHA256', 'SHA512'].map((algorithm) => [
            algorithm,
            (0,external_node_crypto_.createHash)(algorithm),
        ]);
        digests.set(`SHA256 ${name}`, '');
        entry.on('data', (chunk) => {
            if (keep)
                chunks.push(chunk);
            for (const [, hash] of hashes)
                hash.update(chunk);
        });
        entry.on('end', () => {
            if (keep)
                contents.set(name, Buffer.concat(chunks));
            for (const [algorithm, hash] of hashes)
                digests.set(`${algorithm} ${name}`, hash.digest('hex'));
        });
    };
    const { Parser } = await __webpack_require__.e(/* import() */ "tar").then(__webpack_require__.bind(__webpack_require__, "tar/dist/esm/index.min.js"));
    const parser = new Parser({ strict: true, brotli: false, zstd: false, onReadEntry });
    parser.on('error', (error) => failures.push(error));
    const archive = { started: false, over: false };
    parser.once('eof', () => (archive.over = true));
    for await (const chunk of body) {
        // The parser would unpack a compressed archive, however much comes out of it.
        if (!archive.started && chunk[0] === 0x1f)
            throw (0,errors/* invalid */.Gq)('The body is no gem: it is compressed as a whole');
        archive.started = true;
        // Every entry is read or passed over at once, so the parser never has to be waited for.
        if (!archive.over)
            parser.write(chunk);
        if (failures[0] !== undefined)
            throw failures[0];
    }
    const ended = (0,external_node_events_.once)(parser, 'end');
    parser.end();
    await ended;
    if (failures[0] !== undefined)
        throw failures[0];
    return { contents, digests };
}
async function unfold(bytes, maxBytes, name) {
    try {
        return await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(bytes, { maxOutputLength: maxBytes });
    }
    catch (error) {
        if (error instanceof RangeError || error.code === 'ERR_BUFFER_TOO_LARGE') {
            throw (0,errors/* invalid */.Gq)(`The gem's ${name} unfolds to more than ${maxBytes} bytes`);
        }
        throw (0,errors/* invalid */.Gq)(`The gem's ${name} is no gzip file`);
    }
}
/** RubyGems' own form: a section per algorithm, in each a line per part. */
function archive_assertChecksums(text, digests) {
    let algorithm = '';
    for (const line of text.split('\n')) {
        algorithm = /^(SHA\d+):\s*$/.exec(line)?.[1] ?? algorithm;
        const [, name = '', stated = ''] = /^\s+([\w.-]+): "?([0-9a-f]+)"?\s*$/.exec(line) ?? [];
        const actual = digests.get(`${algorithm} ${name}`);
        if (actual !== undefined && stated !== actual) {
            throw (0,errors/* invalid */.Gq)(`The ${algorithm} of ${name} is ${actual}, not the one in the gem's checksums.yaml.gz`);
        }
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/ruby/specification.ts
/** What the specification tells of the version. */
function describeGemspec(spec) {
    const { summary = spec.description, homePage, sourceCodeRepository, licenses, dependencies } = spec;
    return {
        ...(summary === undefined ? {} : { summary }),
        ...(homePage === undefined ? {} : { homePage }),
        ...(sourceCodeRepository === undefined ? {} : { sourceCodeRepository }),
        ...(licenses.length === 0 ? {} : { licenses: licenses.map((name) => ({ name })) }),
        dependencies: dependencies.map(({ name, type, versions }) => ({
            package: name,
            dependencyType: type,
            versionRequirement: versions.join(', '),
        })),
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/ruby/push.ts











const MAX_GEM_BYTES = 5 * 1024 ** 3;
/**
 * `gem push`: the gem as it is. The same bytes again are accepted and change nothing; for other bytes under the same
 * name the store has a ConflictException.
 *
 * A gem for a platform is one more file of the version that it belongs to. Public documentation does not say how the
 * service keeps them, nor that files can be added to a Published version of a gem; but each platform's gem is a push of
 * its own, so that without it a release for several platforms would end with its first.
 */
async function push_handlePush(request) {
    const { services, repository } = request;
    const { store } = services;
    const staged = await store.blobs.stage(
    // Refusing a body must not cut the connection before the client has seen why.
    request.body.iterator({ destroyOnReturn: false }), MAX_GEM_BYTES);
    try {
        if (staged.size === 0)
            throw (0,errors/* invalid */.Gq)('The body is empty; a gem was expected');
        const spec = await readGem(store.blobs.read(staged.hashes.sha256));
        const { name, version } = spec;
        const at = (0,ruby_names/* gemAt */.vz)(name);
        if (at === undefined)
            throw new Error(`the gem's name ${name} was not checked`);
        request.authorize('PublishPackageVersion', at);
        assertPublishAllowed(store, repository, at);
        assertUnambiguous(request, spec);
        const file = `${(0,ruby_names/* gemFullName */.Kx)(spec)}.gem`;
        const { outcome } = publish(store, repository, {
            at,
            version,
            assets: [{ name: file, staged }],
            metadata: (before) => push_mergeMetadata(before, spec, gemOf(spec, staged, services.clock.now()), file),
            mode: 'complete',
            reachableUpstream: await reachableUpstream(services, repository, at, version),
        });
        return reply_text(200, outcome === 'unchanged'
            ? `${(0,info/* titleOf */.Gg)(spec)} was pushed before with the same content; nothing has changed.\n`
            : `Successfully registered gem: ${(0,info/* titleOf */.Gg)(spec)}\n`);
    }
    finally {
        releaseStaged(store, staged);
    }
}
/** `foo-1` 2.0 and a gem `foo` 1 for a platform could have the same file name; only one of them can be downloaded. */
function assertUnambiguous({ services: { store }, repository }, spec) {
    const fullName = (0,ruby_names/* gemFullName */.Kx)(spec);
    for (const reading of (0,ruby_names/* readFullName */.Hw)(fullName)) {
        const at = reading.name === spec.name ? undefined : (0,ruby_names/* gemAt */.vz)(reading.name);
        const row = at === undefined ? undefined : findPackage(store, repository, at);
        const version = row === undefined ? undefined : findVersion(store, row, reading.version);
        if (version !== undefined && findAsset(store, version, `${fullName}.gem`) !== undefined) {
            throw (0,errors/* conflict */.hj)(`${(0,info/* titleOf */.Gg)(reading)} has the file name ${fullName}.gem already`, `${fullName}.gem`, 'asset');
        }
    }
}
function gemOf(spec, { hashes }, now) {
    const dependencies = spec.dependencies.filter(({ type }) => type === 'runtime');
    return {
        line: (0,info/* formatInfoLine */.Ux)({ ...spec, dependencies, sha256: hashes.sha256 }),
        uploaded: now,
        authors: spec.authors,
        ...(spec.description === undefined ? {} : { description: spec.description }),
    };
}
/** The version as the gem tells of it, with what is known of those for other platforms; the one for all has the word. */
function push_mergeMetadata(before, spec, gem, file) {
    const native = before?.native;
    const gems = { ...native?.gems, [file]: gem };
    const pureIsThere = Object.hasOwn(gems, `${spec.name}-${spec.version}.gem`) && spec.platform !== ruby_names/* ANY_PLATFORM */.L3;
    return {
        ...(before !== undefined && pureIsThere ? before : describeGemspec(spec)),
        native: { gems },
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/ruby/routes.ts













/** How many gems the dependency API is asked for at once, at most; Bundler asks for 50. */
const MAX_ASKED_GEMS = 200;
/** RubyGems' and Bundler's protocols, as far as the service speaks them. */
const ruby_routes_routes = {
    challenges: true,
    // `gem push` prints the body, `gem install` the reason.
    error: (status, message) => reply_text(status, `${message}\n`, message),
    async handle(request) {
        const segments = request.rest.split('/').map(decodeSegment);
        const path = segments.every((segment) => segment !== undefined) ? segments : [];
        return (await ruby_routes_answer(request, path)) ?? ruby_routes_routes.error(404, 'Not found');
    },
};
async function ruby_routes_answer(request, [first, ...rest]) {
    if (first === 'api')
        return await answerApi(request, rest);
    const reply = reader(first, rest);
    if (reply === undefined || (LISTS.has(first ?? '') && !hasLists(request)))
        return undefined;
    return request.method === 'GET' ? await reply(request) : routes_notAllowed('GET');
}
const LISTS = new Set(['versions', 'names']);
/**
 * The service speaks the Compact Index and the Dependencies API (user guide, "Bundler compatibility"). By the guide's
 * earlier editions it had no lists: Bundler falls back to the Dependencies API then, and RubyGems from 3.5.19 on finds
 * nothing; earlier ones ask for a gem's page without looking for the lists.
 */
function hasLists({ services }) {
    return services.variants.rubyIndex !== 'dependencies';
}
function reader(first, rest) {
    const [second = '', third = '', ...more] = rest;
    if (rest.length === 0) {
        // RubyGems before 3.5.19 looks here whether there is a compact index.
        if (first === '')
            return () => reply_text(200, 'Gems of AWS CodeArtifact\n');
        if (first === 'versions')
            return ruby_versionsReply;
        if (first === 'names')
            return namesReply;
        // RubyGems comes here when a gem has no page in the compact index, and prints this answer only.
        if (/^(?:latest_|prerelease_)?specs\.4\.8(?:\.gz)?$/.test(first ?? ''))
            return noFullIndex;
    }
    if (first === 'info' && rest.length === 1)
        return async (request) => await handleInfo(request, second);
    if (first === 'gems' && rest.length === 1)
        return async (request) => await handleGem(request, second);
    if (first === 'quick' && second === 'Marshal.4.8' && more.length === 0) {
        return async (request) => await handleSpecification(request, third);
    }
    return undefined;
}
function noFullIndex({ repository }) {
    return ruby_routes_routes.error(404, `Repository ${repository.name} does not have the gem, and no full index to look it up in`);
}
async function answerApi(request, path) {
    const { method } = request;
    const api = path.join('/');
    if (api === 'v1/gems')
        return method === 'POST' ? await push_handlePush(request) : routes_notAllowed('POST');
    if (api === 'v1/dependencies')
        return method === 'GET' ? await handleDependencies(request) : routes_notAllowed('GET');
    const command = unsupported(api);
    return command === undefined
        ? undefined
        : { ...ruby_routes_routes.error(405, `CodeArtifact does not support ${command}`), ...allow('') };
}
/** Commands that the user guide names as not supported, by what they ask for. */
function unsupported(api) {
    if (api === 'v1/gems/yank')
        return 'gem yank; unlist or delete the package version instead';
    if (/^v1\/gems\/[^/]+\/owners(?:\.json|\.yaml)?$/.test(api))
        return 'gem owner; permissions are in the policies';
    if (/^v1\/search(?:\.json|\.yaml)?$/.test(api))
        return 'gem search';
    if (api === 'v1/api_key')
        return 'gem signin; the API key is an authorization token, as "Bearer TOKEN"';
    return undefined;
}
function routes_notAllowed(method) {
    return { ...ruby_routes_routes.error(405, `Only ${method} is possible here`), ...allow(method) };
}
function allow(methods) {
    return { headers: { ...reply_text(405, '').headers, allow: methods } };
}
function ruby_routes_missing({ repository }, what) {
    return ruby_routes_routes.error(404, `${what} is not in repository ${repository.name}, nor can it be had from upstream`);
}
async function handleInfo(request, name) {
    const at = (0,ruby_names/* gemAt */.vz)(name);
    const reply = at === undefined ? undefined : await infoReply(request, at);
    return reply ?? ruby_routes_missing(request, `Gem ${name}`);
}
/** A gem's file, or its error: of a name that can be read in several ways, the first that leads to a gem. */
async function handleGem(request, file) {
    const fullName = /^(.+)\.gem$/.exec(file)?.[1] ?? '';
    const asset = await firstReading(fullName, async ({ name, version }) => {
        const at = (0,ruby_names/* gemAt */.vz)(name);
        if (at === undefined)
            return undefined;
        try {
            return await resolveAsset(request.services, request.repository, at, version, file);
        }
        catch (error) {
            if (error instanceof errors/* ServiceError */._7 && error.status === 404)
                return undefined;
            throw error;
        }
    });
    return asset === undefined ? ruby_routes_missing(request, file) : assetReply(request.services, asset, 'application/octet-stream');
}
/** Names are hostile: of one that can be read in very many ways, no registry is asked for each. */
const MAX_READINGS = 8;
async function firstReading(fullName, look) {
    let failure;
    for (const reading of (0,ruby_names/* readFullName */.Hw)(fullName).slice(0, MAX_READINGS)) {
        try {
            const found = await look(reading);
            if (found !== undefined)
                return found;
        }
        catch (error) {
            if (!(error instanceof errors/* UpstreamError */.gA))
                throw error;
            failure ??= error;
        }
    }
    if (failure !== undefined)
        throw failure;
    return undefined;
}
/** `NAME-VERSION[-PLATFORM].gemspec.rz`: what `gem install` reads before it downloads a gem. */
async function handleSpecification(request, file) {
    const fullName = /^(.+)\.gemspec\.rz$/.exec(file)?.[1] ?? '';
    const gem = await firstReading(fullName, async (reading) => await findSpecification(request, reading));
    if (gem === undefined)
        return ruby_routes_missing(request, fullName === '' ? file : fullName);
    const body = await (0,external_node_util_.promisify)(external_node_zlib_.deflate)(marshalSpecification(gem));
    return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body, etag: true };
}
async function findSpecification(request, file) {
    const at = (0,ruby_names/* gemAt */.vz)(file.name);
    const found = at === undefined ? undefined : await visiblePackage(request.services, request.repository, at);
    const version = found?.versions.get(file.version);
    // Who knows an Unlisted version may install it; that goes through here.
    if (version === undefined || !downloadable(version.status))
        return undefined;
    const asset = `${(0,ruby_names/* gemFullName */.Kx)(file)}.gem`;
    const gem = (0,info/* gemIn */.NR)(version.current, asset) ?? (0,info/* gemIn */.NR)(version.metadata, asset);
    return gem === undefined ? undefined : specificationOf(file, gem, version.metadata, version.published);
}
function specificationOf({ name, platform }, gem, metadata, published) {
    const line = (0,info/* parseInfoLine */.Oj)(gem.line);
    if (line === undefined)
        return undefined;
    // The index has only what is needed at run time; `gem install --development` looks for the rest.
    const development = (metadata.dependencies ?? []).filter(({ dependencyType }) => dependencyType === 'development');
    return {
        ...line,
        name,
        platform,
        dependencies: [
            ...line.dependencies.map((each) => ({ ...each, type: 'runtime' })),
            ...development.map(({ package: of, versionRequirement = '>= 0' }) => ({
                name: of,
                versions: versionRequirement.split(', '),
                type: 'development',
            })),
        ],
        published,
        summary: metadata.summary ?? '',
        description: gem.description,
        homePage: metadata.homePage,
        authors: gem.authors ?? [],
        licenses: (metadata.licenses ?? []).flatMap(({ name: license }) => license ?? []),
    };
}
/** What Bundler falls back to, and what it used before the compact index. Without names it only looks whether it is there. */
async function handleDependencies(request) {
    const names = request.query
        .getAll('gems')
        .flatMap((list) => list.split(','))
        .filter((name) => name !== '');
    if (names.length > MAX_ASKED_GEMS) {
        return ruby_routes_routes.error(422, `The dependencies of at most ${MAX_ASKED_GEMS} gems can be asked for at once`);
    }
    const headers = { 'content-type': 'application/octet-stream' };
    if (names.length === 0)
        return { status: 200, headers, body: '' };
    const listed = await Promise.all([...new Set(names)].flatMap((name) => (0,ruby_names/* gemAt */.vz)(name) ?? []).map(async (at) => await listedGems(request, at)));
    const gems = listed.flat().map(({ name, line }) => ({ ...line, name }));
    return { status: 200, headers, body: marshalDependencies(gems), etag: true };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/ruby/source-index.ts


/** A gem's page. */
function readInfo(name, document, base) {
    return (0,info/* indexLines */.uD)(document).flatMap((text) => {
        const line = (0,info/* parseInfoLine */.Oj)(text);
        if (line === undefined)
            return [];
        const file = `${(0,ruby_names/* gemFullName */.Kx)({ name, ...line })}.gem`;
        return [{ text, line, url: new URL(`gems/${encodeURIComponent(file)}`, base).href }];
    });
}
/**
 * `NAME VERSIONS MD5`, by name. A registry adds lines as gems change: of several on a gem the versions add up (`-1.0`
 * takes one away), and the last MD5 counts.
 */
function readVersions(document) {
    const catalogue = new Map();
    for (const line of (0,info/* indexLines */.uD)(document)) {
        const [name = '', versions = '', md5 = '', ...more] = line.split(' ');
        if ((0,ruby_names/* gemAt */.vz)(name) === undefined || more.length > 0 || !/^[0-9A-Za-z.,_-]+$/.test(versions))
            continue;
        if (!/^[0-9a-f]{32}$/.test(md5))
            continue;
        const before = catalogue.get(name)?.split(' ', 1)[0];
        catalogue.set(name, `${before === undefined ? '' : `${before},`}${versions} ${md5}`);
    }
    return catalogue;
}
/** A gem from its lines, in their order; undefined where there is none. Of two lines on one gem the last counts. */
function describeGem(name, lines) {
    const groups = new Map();
    for (const [position, listed] of lines.entries()) {
        const { version } = listed.line;
        const group = groups.get(version) ?? new Map();
        groups.set(version, group);
        group.set(`${(0,ruby_names/* gemFullName */.Kx)({ name, ...listed.line })}.gem`, { ...listed, position });
    }
    if (groups.size === 0)
        return undefined;
    const versions = [...groups].map(([version, group]) => {
        const all = [...group.values()];
        const main = all.find(({ line }) => line.platform === ruby_names/* ANY_PLATFORM */.L3) ?? all[0];
        const times = all.map(({ published, line }) => published ?? line.created ?? 0);
        return [
            version,
            {
                version,
                published: Math.min(...times),
                // Made when somebody looks: there may be hundreds of versions.
                get metadata() {
                    return { ...(main?.metadata ?? runtimeDependencies(main?.line)), native: ruby_source_index_nativeOf(group) };
                },
                assets: [...group].map(([file, { url, line, size }]) => ({
                    name: file,
                    url,
                    ...(size === undefined ? {} : { size }),
                    ...(line.sha256 === undefined ? {} : { hashes: { sha256: line.sha256 } }),
                })),
            },
        ];
    });
    return { versions: new Map(versions), tags: {} };
}
function ruby_source_index_nativeOf(group) {
    const gems = [...group].map(([file, { text, position, facts }]) => [
        file,
        { line: text, position, ...facts },
    ]);
    return { gems: Object.fromEntries(gems) };
}
function runtimeDependencies(line) {
    return {
        dependencies: (line?.dependencies ?? []).map(({ name, versions }) => ({
            package: name,
            dependencyType: 'runtime',
            versionRequirement: versions.join(', '),
        })),
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/ruby/source-folder.ts













/** Of what was read from gems: a kilobyte or two for each. */
const source_folder_REMEMBERED_BYTES = 16 * 1024 * 1024;
/**
 * A folder with gems under the names that `gem build` gave them. It is looked at anew each time, because it is there to
 * be changed; a gem is read again only when its file has changed. What is no gem is left out.
 */
function gemFolder(connection, location) {
    const root = (0,external_node_url_.fileURLToPath)(location);
    const gems = new BoundedCache(source_folder_REMEMBERED_BYTES);
    const packages = new BoundedCache(source_folder_REMEMBERED_BYTES);
    let listed;
    const read = async (found) => {
        const key = keyOf([found]);
        const known = gems.get(found.path);
        if (known?.key === key)
            return known.gem;
        const gem = await readFolderGem(found);
        gems.set(found.path, { key, gem }, 500 + 2 * (gem?.text.length ?? 0) + JSON.stringify(gem?.metadata ?? {}).length);
        return gem;
    };
    const readAll = async (paths) => {
        const found = [];
        for (const path of paths) {
            const gem = await read(path);
            if (gem !== undefined)
                found.push(gem);
        }
        return found;
    };
    const describe = async (name) => {
        // A gem's name is at the beginning of its file's, but which part it is only the gem itself tells.
        const paths = await gemPaths(root, (file) => readingsOf(file).some((reading) => reading.name === name));
        const key = keyOf(paths);
        const known = packages.get(name);
        if (known?.key === key)
            return known.described;
        const lines = (await readAll(paths)).filter((gem) => gem.name === name);
        const described = describeGem(name, lines);
        packages.set(name, { key, described }, 500 + 1_000 * lines.length);
        return described;
    };
    return {
        format: 'ruby',
        describe: async (at) => await describe(at.name),
        async catalogue() {
            const paths = await gemPaths(root, (file) => readingsOf(file).length > 0);
            const key = keyOf(paths);
            if (listed?.key !== key)
                listed = { key, catalogue: catalogueOf(await readAll(paths)) };
            return listed.catalogue;
        },
        async fetchAsset(at, version, asset) {
            const described = (await describe(at.name))?.versions.get(version);
            const file = described?.assets.find(({ name }) => name === asset);
            if (described === undefined || file === undefined)
                return undefined;
            const handle = await (0,promises_.open)((0,external_node_url_.fileURLToPath)(file.url)).catch((error) => {
                throw new errors/* UpstreamError */.gA(`${connection} cannot read ${asset}: ${(0,errors/* codeOf */.$N)(error) ?? String(error)}`);
            });
            return { body: handle.createReadStream(), version: described, hashes: file.hashes ?? {} };
        },
    };
}
function readingsOf(file) {
    return file.endsWith('.gem') ? (0,ruby_names/* readFullName */.Hw)(file.slice(0, -'.gem'.length)) : [];
}
function keyOf(paths) {
    return JSON.stringify(paths.map(({ file, size, modified }) => [file, size, modified]));
}
/** Oldest first. */
async function gemPaths(root, wanted) {
    const files = await (0,promises_.readdir)(root).catch((error) => {
        throw new errors/* UpstreamError */.gA(`The folder ${root} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    });
    const paths = await Promise.all(files.filter(wanted).map(async (file) => {
        const path = (0,external_node_path_.join)(root, file);
        // Removed in the meantime, or a link that leads nowhere.
        const found = await (0,promises_.stat)(path).catch(() => undefined);
        return found?.isFile() === true ? [{ file, path, size: found.size, modified: found.mtimeMs }] : [];
    }));
    return paths.flat().sort((a, b) => a.modified - b.modified || (a.file < b.file ? -1 : 1));
}
/** Undefined for what is no gem, or has another name than its gem says. */
async function readFolderGem({ file, path, size, modified }) {
    try {
        const spec = await readGem((0,external_node_fs_.createReadStream)(path));
        if (`${(0,ruby_names/* gemFullName */.Kx)(spec)}.gem` !== file)
            return undefined;
        const hash = (0,external_node_crypto_.createHash)('sha256');
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash);
        const dependencies = spec.dependencies.filter(({ type }) => type === 'runtime');
        const text = (0,info/* formatInfoLine */.Ux)({ ...spec, dependencies, sha256: hash.digest('hex') });
        const line = (0,info/* parseInfoLine */.Oj)(text);
        if (line === undefined)
            return undefined;
        const { authors, description } = spec;
        return {
            name: spec.name,
            text,
            line,
            url: (0,external_node_url_.pathToFileURL)(path).href,
            published: Math.floor(modified),
            size,
            facts: { authors, ...(description === undefined ? {} : { description }) },
            metadata: describeGemspec(spec),
        };
    }
    catch (error) {
        if (error instanceof errors/* ServiceError */._7)
            return undefined;
        throw new errors/* UpstreamError */.gA(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function catalogueOf(gems) {
    const groups = new Map();
    for (const gem of gems) {
        const group = groups.get(gem.name);
        if (group === undefined)
            groups.set(gem.name, [gem]);
        else
            group.push(gem);
    }
    return new Map([...groups].map(([name, group]) => {
        const md5 = (0,external_node_crypto_.createHash)('md5').update((0,info/* formatInfo */.ep)(group.map(({ text }) => text)));
        return [name, `${group.map(({ line }) => (0,ruby_names/* gemNumber */.Ve)(line)).join(',')} ${md5.digest('hex')}`];
    }));
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/ruby/source.ts







const MAX_INFO_BYTES = 16 * 1024 * 1024;
/** rubygems.org's list of everything has 25 MB. */
const MAX_VERSIONS_BYTES = 128 * 1024 * 1024;
const MAX_DETAILS_BYTES = 4 * 1024 * 1024;
const ruby_source_FRESH_MS = 60_000;
const ruby_source_REMEMBERED_BYTES = 16 * 1024 * 1024;
/** What the registry's site says of a version is not worth a long wait: the gem can be had without. */
const DETAILS_TIMEOUT_MS = 5_000;
/** rubygems.org, or another registry with a compact index; or a folder of gems. */
function rubySource(connection, location, clock) {
    if (location.startsWith('file:'))
        return gemFolder(connection, location);
    if (!URL.canParse(location) || !/^https?:$/.test(new URL(location).protocol)) {
        throw new Error(`${connection} needs the http, https or file URL of gems, not '${location}'`);
    }
    const base = location.endsWith('/') ? location : `${location}/`;
    const fetchDocument = async (path, etag) => await fetchUrl(new URL(path, base), {
        headers: { 'accept-encoding': 'gzip', ...(etag === undefined ? {} : { 'if-none-match': etag }) },
    });
    const describe = remembered({
        clock,
        freshFor: ruby_source_FRESH_MS,
        capacity: ruby_source_REMEMBERED_BYTES,
        ask: async (name, etag) => {
            const fetched = await fetchDocument(`info/${encodeURIComponent(name)}`, etag);
            if (fetched === undefined)
                return { value: undefined, etag: undefined, weight: 100 };
            if (fetched.status === 304)
                return 'unchanged';
            const document = await readFetched(fetched, MAX_INFO_BYTES);
            const value = describeGem(name, readInfo(name, document.toString('utf8'), base));
            // The lines, and about as much again for what was read from them.
            return { value, etag: fetched.headers.etag, weight: 2 * document.length };
        },
    });
    const catalogue = remembered({
        clock,
        freshFor: ruby_source_FRESH_MS,
        capacity: MAX_VERSIONS_BYTES,
        ask: async (_key, etag) => {
            const fetched = await fetchDocument('versions', etag);
            if (fetched === undefined)
                return { value: undefined, etag: undefined, weight: 100 };
            if (fetched.status === 304)
                return 'unchanged';
            const document = await readFetched(fetched, MAX_VERSIONS_BYTES);
            const value = readVersions(document.toString('latin1'));
            return { value, etag: fetched.headers.etag, weight: document.length };
        },
    });
    return {
        format: 'ruby',
        describe: async (at) => await describe(at.name),
        catalogue: async () => (await catalogue('')) ?? EMPTY,
        async fetchAsset(at, version, asset) {
            const described = (await describe(at.name))?.versions.get(version);
            const file = described?.assets.find(({ name }) => name === asset);
            if (described === undefined || file === undefined)
                return undefined;
            const [fetched, details] = await Promise.all([
                fetchUrl(file.url),
                fetchDetails(new URL(`api/v2/rubygems/${at.name}/versions/${version}.json`, base)),
            ]);
            if (fetched === undefined)
                throw new errors/* UpstreamError */.gA(`${connection} lists ${asset} but does not have it`);
            return { body: fetched.body, version: withDetails(described, details), hashes: file.hashes ?? {} };
        },
    };
}
const EMPTY = new Map();
/** The site's own page on a version (RubyGems.org API v2); a registry without one has none to give. */
async function fetchDetails(url) {
    try {
        const options = { headers: { accept: 'application/json', 'accept-encoding': 'gzip' }, timeout: DETAILS_TIMEOUT_MS };
        const fetched = await fetchUrl(url, options);
        return fetched === undefined ? undefined : await readJson(fetched, MAX_DETAILS_BYTES);
    }
    catch (error) {
        if (error instanceof errors/* UpstreamError */.gA)
            return undefined;
        throw error;
    }
}
/** The version with what the compact index does not tell of it. */
function withDetails(version, details) {
    if (details === undefined)
        return version;
    const text = (...members) => members.map((member) => details[member]).find((value) => typeof value === 'string' && value !== '');
    const [summary, homePage, source] = [text('summary', 'info'), text('homepage_uri'), text('source_code_uri')];
    const licenses = source_texts(details['licenses']);
    const created = Date.parse(text('version_created_at', 'created_at') ?? '');
    const { metadata } = version;
    return {
        ...version,
        published: Number.isNaN(created) ? version.published : created,
        metadata: {
            ...metadata,
            ...(summary === undefined ? {} : { summary }),
            ...(homePage === undefined ? {} : { homePage }),
            ...(source === undefined ? {} : { sourceCodeRepository: source }),
            ...(licenses.length === 0 ? {} : { licenses: licenses.map((name) => ({ name })) }),
            dependencies: [...(metadata.dependencies ?? []), ...developmentDependencies(details['dependencies'])],
        },
    };
}
function source_texts(value) {
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
function developmentDependencies(dependencies) {
    const list = dependencies?.development;
    return (Array.isArray(list) ? list : []).flatMap((each) => {
        const { name, requirements } = (each ?? {});
        if (typeof name !== 'string' || (0,ruby_names/* gemAt */.vz)(name) === undefined || typeof requirements !== 'string')
            return [];
        const versions = requirements.split(',').flatMap((one) => (0,info/* versionRequirement */.eZ)(one) ?? []);
        return versions.length === 0
            ? []
            : [{ package: name, dependencyType: 'development', versionRequirement: versions.join(', ') }];
    });
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/ruby/format.ts




/** Ruby's gems. */
const ruby = {
    id: 'ruby',
    names: plainNames,
    namespace: 'none',
    hasReadme: false,
    opensAfterPublish: true,
    publishedByApi: false,
    writesNeedRead: false,
    needsTls: false,
    routes: ruby_routes_routes,
    source: rubySource,
    connections: [{ name: 'public:ruby-gems-org', location: () => 'https://rubygems.org/' }],
    // "A single read request to /api/v1/dependencies … counts as three requests" for three gems (user guide, "Quotas").
    requestCost: (rest, query) => rest === 'api/v1/dependencies' ? Math.max(1, (query.get('gems') ?? '').split(',').length) : 1,
    clients: ruby_clients_clients,
};

;// CONCATENATED MODULE: ./packages/emulator/src/formats/swift/clients.ts

const swift_clients_clients = [
    {
        id: 'swift',
        name: 'Swift',
        auth: 'token',
        steps: (target) => [
            {
                title: "In the package's folder",
                text: `swift package-registry set --allow-insecure-http ${target.url}`,
            },
            {
                title: 'In the shell',
                text: `(umask 077 && printf 'machine %s login token password %s\\n' ${hostOf(target)} "${TOKEN}" >> ~/.netrc)`,
                note: 'SwiftPM reads the token from ~/.netrc only. Delete the line when the token has expired.',
            },
        ],
    },
];

;// CONCATENATED MODULE: ./packages/emulator/src/formats/swift/names.ts


/** Scopes and names are the same in any case (SE-0292, "Package identity"). */
const swift_names_names = {
    ...plainNames,
    normalise: ({ format, namespace, name }) => ({
        format,
        namespace: namespace.toLowerCase(),
        name: name.toLowerCase(),
    }),
    full: ({ namespace, name }) => (namespace === '' ? name : `${namespace}.${name}`),
};
/** SE-0292, "package scope" and "package name". */
const SCOPE = /^[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){0,38}$/i;
const names_NAME = /^[a-z0-9](?:[a-z0-9]|[-_](?=[a-z0-9])){0,99}$/i;
/** An asset's name may have 255 characters, and a release's begins with a name of up to 100. */
const names_MAX_VERSION_LENGTH = 150;
/** Undefined where a scope or a name can be none. */
function packageAt(scope, name) {
    if (!SCOPE.test(scope) || !names_NAME.test(name))
        return undefined;
    return { scope, name, at: swift_names_names.normalise({ format: 'swift', namespace: scope, name }) };
}
/**
 * Whether a text is a version as SemVer 2 has it, to the letter (user guide, "Swift package name and namespace
 * normalization"). One that ends in an extension of the registry's own addresses could not be told from those.
 */
function isVersion(text) {
    const version = semver_default().parse(text);
    // The parser is lenient about a leading v and spaces.
    return (version !== null &&
        text.length <= names_MAX_VERSION_LENGTH &&
        text === [version.version, version.build.join('.')].filter(Boolean).join('+') &&
        !/\.(?:zip|json)$/.test(text));
}
/** The asset that holds a release. */
function archiveName({ at }, version) {
    return `${at.name}-${version}.zip`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/swift/identifiers.ts



/** The packages (`scope.name`) of which a Published release says that its sources are at a URL. */
async function identifiersFor(context, repository, url) {
    const wanted = identifiers_location(url);
    const found = new Set();
    for (const at of identifiers_candidates(context, repository)) {
        const { versions } = (await visiblePackage(context, repository, at)) ?? { versions: new Map() };
        for (const { status, metadata } of versions.values()) {
            const { scope, name, release } = metadata.native;
            const urls = (release['repositoryURLs'] ?? []);
            if (status === 'Published' && urls.some((one) => identifiers_location(one) === wanted))
                found.add(`${scope}.${name}`);
        }
    }
    return [...found].sort();
}
function identifiers_candidates(context, repository) {
    const rows = searchOrder(context.store, repository).flatMap((one) => listPackages(context.store, one, 'swift'));
    return [...new Map(rows.map((row) => [`${row.namespace}.${row.name}`, row])).values()];
}
/** Where a repository is, however it is written: `https://host/a/b.git`, `git@host:a/b`. */
function identifiers_location(url) {
    return url
        .toLowerCase()
        .replace(/^[a-z+]+:\/\//, '')
        .replace(/^[^/@]*@/, '')
        .replace(/^([^/:]+):(?!\d)/, '$1/')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '');
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/swift/manifest.ts
const MANIFEST = 'Package.swift';
/** SE-0292, "fetch manifest for a package release". */
const VARIANT = /^Package@swift-(\d+)(?:\.(\d+))?(?:\.(\d+))?\.swift$/;
function isManifest(file) {
    return file === MANIFEST || VARIANT.test(file);
}
/**
 * The version in a manifest's own words; undefined where there is none that the package manager could read: two
 * numbers at least, on the first line before 6.0, on any since.
 */
function toolsVersion(text) {
    return /^[ \t]*\/\/[ \t]*swift-tools-version[ \t]*:[ \t]*(\d{1,9}\.\d{1,9}(?:\.\d{1,9})?)(?![\d.])/im.exec(text)?.[1];
}
/**
 * The manifest for a version of Swift. The package manager asks for all three numbers (`5.9.0`), whatever the file's
 * name has; undefined where there is no such file.
 */
function manifestFor(manifests, swiftVersion) {
    if (swiftVersion === undefined)
        return manifests.find(({ file }) => file === MANIFEST);
    const wanted = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(swiftVersion);
    return manifests.find(({ file }) => {
        const named = VARIANT.exec(file);
        return wanted !== null && named !== null && [1, 2, 3].every((part) => number(named[part]) === number(wanted[part]));
    });
}
/** The version that a variant's name has, as its address asks for it. */
function variantVersion(file) {
    return file.slice('Package@swift-'.length, -'.swift'.length);
}
function number(part) {
    return Number(part ?? '0');
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__("node:stream/consumers");
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__("yauzl/index.js");
;// CONCATENATED MODULE: ./packages/emulator/src/formats/swift/archive.ts





/** An archive may unfold to this many bytes, or beyond to so many times its own size: no source code packs better. */
const archive_UNPACKED_BYTES = 64 * 1024 * 1024;
const archive_UNPACKED_RATIO = 200;
const swift_archive_MAX_ENTRIES = 100_000;
const archive_MAX_MANIFEST_BYTES = 1024 * 1024;
const MAX_MANIFESTS = 64;
/** A path's length on any system. */
const MAX_LINK_BYTES = 4096;
/** A release that cannot be taken for what is in it (SE-0292, "source archive"). */
function unprocessable(message) {
    return new errors/* ServiceError */._7('ValidationException', 422, message, { reason: 'FIELD_VALIDATION_FAILED' });
}
/**
 * The manifests in a source archive, `Package.swift` among them. Only these are unpacked, and nothing is written. An
 * archive that the package manager could not unpack, or that would write outside of its folder, is refused (422).
 */
async function readManifests(path, size) {
    try {
        const zip = await (0,yauzl.openPromise)(path, { lazyEntries: true, autoClose: false });
        try {
            return await manifestsIn(zip, size);
        }
        finally {
            zip.close();
        }
    }
    catch (error) {
        if (error instanceof errors/* ServiceError */._7)
            throw error;
        // Nothing but these bytes went in, so whatever went wrong is their fault.
        throw unprocessable(`The source archive cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
}
async function manifestsIn(zip, size) {
    const manifests = new Map();
    const limit = Math.max(archive_UNPACKED_BYTES, size * archive_UNPACKED_RATIO);
    if (zip.entryCount > swift_archive_MAX_ENTRIES)
        throw unprocessable(`The source archive has more than ${swift_archive_MAX_ENTRIES} entries`);
    let top;
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
        unpacked += entry.uncompressedSize;
        if (unpacked > limit)
            throw unprocessable(`The source archive unfolds to more than ${limit} bytes`);
        const [folder = '', ...inner] = entry.fileName.split('/');
        top ??= folder;
        if (folder !== top || inner.length === 0) {
            throw unprocessable('The source archive must hold one folder with everything in it, as swift package archive-source makes it');
        }
        const file = inner.join('/');
        if (isLink(entry))
            await assertStaysInside(zip, entry, inner);
        if (!isManifest(file))
            continue;
        if (manifests.has(file))
            throw unprocessable(`The source archive has ${file} twice`);
        if (manifests.size === MAX_MANIFESTS)
            throw unprocessable(`The source archive has more than ${MAX_MANIFESTS} manifests`);
        manifests.set(file, await readManifest(zip, entry, file));
    }
    if (!manifests.has(MANIFEST))
        throw unprocessable(`The source archive has no ${MANIFEST} in its folder`);
    return [...manifests.values()];
}
async function readManifest(zip, entry, file) {
    if (isLink(entry))
        throw unprocessable(`${file} in the source archive is a symbolic link`);
    const text = archive_decode(await content(zip, entry, archive_MAX_MANIFEST_BYTES));
    const version = text === undefined ? undefined : toolsVersion(text);
    if (text === undefined || version === undefined) {
        throw unprocessable(`${file} in the source archive is no manifest: it must be UTF-8 and begin with // swift-tools-version:MAJOR.MINOR`);
    }
    return { file, toolsVersion: version, text };
}
/** What an entry says of its size binds its stream: no more than that is unpacked. */
async function content(zip, entry, limit) {
    if (entry.uncompressedSize > limit)
        throw unprocessable(`${entry.fileName} is larger than ${limit} bytes`);
    return await (0,consumers_.buffer)(await zip.openReadStreamPromise(entry));
}
function archive_decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
/** The mode that Unix zips keep in the upper half of the attributes. */
function isLink({ externalFileAttributes }) {
    return ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}
/** An archive's later files would be written through a link that leads out of its folder. */
async function assertStaysInside(zip, entry, inner) {
    const target = (await content(zip, entry, MAX_LINK_BYTES)).toString('utf8');
    const resolved = external_node_path_.posix.normalize(external_node_path_.posix.join(...inner.slice(0, -1), target));
    if (external_node_path_.posix.isAbsolute(target) || resolved === '..' || resolved.startsWith('../')) {
        throw unprocessable('The source archive has a symbolic link that leads out of its folder');
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/swift/metadata.ts


const swift_metadata_text = (value) => typeof value === 'string';
const optional = (check) => (value) => value === undefined || value === null || check(value);
const metadata_time = (value) => typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i.test(value) &&
    !Number.isNaN(Date.parse(value));
const strings = (value) => Array.isArray(value) && value.every(swift_metadata_text);
const metadata_object = (members) => (value) => isObject(value) && Object.entries(members).every(([name, check]) => check(value[name]));
const PERSON = { name: swift_metadata_text, email: optional(swift_metadata_text), description: optional(swift_metadata_text), url: optional(swift_metadata_text) };
/** SE-0292, "package release metadata JSON schema". The package manager cannot read a release whose types differ. */
const RELEASE = {
    author: optional(metadata_object({ ...PERSON, organization: optional(metadata_object(PERSON)) })),
    description: optional(swift_metadata_text),
    licenseURL: optional(swift_metadata_text),
    originalPublicationTime: optional(metadata_time),
    readmeURL: optional(swift_metadata_text),
    repositoryURLs: optional(strings),
};
/** The part `metadata` of a form; a 422 for what is not a PackageRelease. Members that the schema lacks are kept. */
function parseRelease(bytes) {
    if (bytes === undefined)
        return {};
    let value;
    try {
        value = parseClientJson(bytes);
    }
    catch (error) {
        throw unprocessable(error instanceof StructureTooLarge ? error.message : 'The metadata is not JSON');
    }
    if (!isObject(value))
        throw unprocessable('The metadata is not a JSON object');
    for (const [member, check] of Object.entries(RELEASE)) {
        if (!check(value[member]))
            throw unprocessable(`The metadata's ${member} is not as the schema of PackageRelease has it`);
    }
    return value;
}
function describeRelease({ scope, name, at }, manifests, release, signing) {
    const { description, licenseURL, repositoryURLs } = release;
    const [repository] = repositoryURLs ?? [];
    const native = { scope, name, manifests, release, ...(signing && { signing }) };
    return {
        ...(name !== at.name && { displayName: name }),
        ...(typeof description === 'string' && { summary: description }),
        ...(typeof licenseURL === 'string' && { licenses: [{ url: licenseURL }] }),
        ...(repository !== undefined && { sourceCodeRepository: repository }),
        native,
    };
}
/** The publisher's metadata as the package manager can read it: its dates have no fractions of a second. */
function shownRelease({ originalPublicationTime, ...rest }) {
    if (typeof originalPublicationTime !== 'string')
        return rest;
    return { ...rest, originalPublicationTime: shownTime(Date.parse(originalPublicationTime)) };
}
/** ISO 8601 in whole seconds: older decoders of the package manager refuse a finer one. */
function shownTime(milliseconds) {
    return new Date(milliseconds).toISOString().replace(/\.\d+(?=Z$)/, '');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/swift/negotiation.ts


/** What the registry hands out, by the last part of its media type in a request. */
const SWIFT_TYPES = {
    json: 'application/json',
    swift: 'text/x-swift',
    zip: 'application/zip',
};
const OWN = 'application/vnd.swift.registry';
/**
 * Refuses a client that wants another version of the API (415), one that can be none (400), or another
 * representation (406). SE-0292, "API versioning": `application/vnd.swift.registry[.v1][+json|+swift|+zip]`.
 */
function assertAcceptable(accept, type) {
    const wanted = parseAccept(accept).filter(({ quality }) => quality > 0);
    if (wanted.some(({ pattern }) => includes(pattern, SWIFT_TYPES[type])))
        return;
    const problems = wanted
        .filter(({ pattern }) => pattern.startsWith(OWN))
        .map(({ pattern }) => negotiation_objection(pattern, type));
    if (problems.includes(undefined))
        return;
    throw problems[0] ?? refusal(406, `This is ${SWIFT_TYPES[type]}: accept ${OWN}.v1+${type}`);
}
function negotiation_objection(pattern, type) {
    const [version = '', media] = pattern.slice(OWN.length).split('+', 2);
    if (!/^(?:\.v[1-9]\d*)?$/.test(version))
        return refusal(400, `invalid API version in ${pattern}`);
    if (version !== '' && version !== '.v1')
        return refusal(415, `unsupported API version in ${pattern}: this is version 1`);
    // Without a media type it is JSON, but a client that leaves it out means whatever there is.
    if (media !== undefined && media !== type)
        return refusal(406, `This is ${SWIFT_TYPES[type]}, not ${pattern}`);
    return undefined;
}
function refusal(status, message) {
    return new errors/* ServiceError */._7('ValidationException', status, message);
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/swift/form.ts





const MAX_ARCHIVE_BYTES = 5 * 1024 ** 3;
const MAX_METADATA_BYTES = 1024 * 1024;
/** A CMS signature with its certificates. */
const MAX_SIGNATURE_BYTES = 32 * 1024;
const MAX_PARTS = 16;
/** The parts that are kept in memory, with the most bytes that each may have. The last one is read, and not looked at. */
const SMALL_PARTS = {
    metadata: MAX_METADATA_BYTES,
    'source-archive-signature': MAX_SIGNATURE_BYTES,
    'metadata-signature': MAX_SIGNATURE_BYTES,
};
/**
 * Reads the form of a release (SE-0292, "create a package release") to its end, its parts in any order; the archive
 * is staged as it comes. Throws TooLarge or BodyTooLarge for a part beyond its limit, a ValidationException for what
 * else is wrong.
 */
async function form_readForm(request, store, maxArchiveBytes = MAX_ARCHIVE_BYTES) {
    const problems = [];
    const parts = [];
    const small = new Map();
    let staging;
    const parser = await multipartParser(request, {
        limits: { parts: MAX_PARTS, headerPairs: 20, headerSize: 8 * 1024 },
        // The package manager gives its archive no file name; as a field it would be held in memory.
        isPartAFile: () => true,
    });
    parser.on('partsLimit', () => problems.push((0,errors/* invalid */.Gq)(`The form has more than ${MAX_PARTS} parts`)));
    parser.on('file', (name, stream, _file, encoding) => {
        // A form that ends too early ends its parts with an error each, perhaps before anybody reads them.
        stream.on('error', () => undefined);
        parts.push(stream);
        const limit = Object.hasOwn(SMALL_PARTS, name) ? SMALL_PARTS[name] : undefined;
        const again = name === 'source-archive' ? staging !== undefined : small.has(name);
        if (again)
            problems.push((0,errors/* invalid */.Gq)(`The form has the part '${name}' twice`));
        else if (!/^(?:7bit|8bit|binary)$/.test(encoding)) {
            // RFC 7578, 4.7: encodings of parts are of the past.
            problems.push((0,errors/* invalid */.Gq)(`The part '${name}' comes encoded as ${encoding}: send it as it is (binary)`));
        }
        else if (name === 'source-archive') {
            staging = stagePart(store.blobs, stream, maxArchiveBytes);
            // It is looked at when the form is over; until then nobody would have handled it, which ends the process.
            staging.catch(() => undefined);
            return;
        }
        else if (limit !== undefined) {
            const bytes = collect(name, stream, limit);
            bytes.catch(() => undefined);
            small.set(name, bytes);
            return;
        }
        stream.resume();
    });
    const broken = await parseForm(request.body, parser, parts);
    const [archive, ...rest] = await Promise.allSettled([staging, ...small.values()]);
    const failures = [archive, ...rest].flatMap((one) => (one.status === 'rejected' ? [asError(one.reason)] : []));
    const tooLarge = failures.find((failure) => failure instanceof TooLarge || failure instanceof BodyTooLarge);
    const staged = archive.status === 'fulfilled' ? archive.value : undefined;
    const [failure] = [tooLarge, broken, ...problems, ...failures].filter((one) => one !== undefined);
    if (failure !== undefined) {
        if (staged !== undefined)
            releaseStaged(store, staged);
        throw failure;
    }
    if (staged === undefined)
        throw (0,errors/* invalid */.Gq)("The form has no part 'source-archive'");
    return {
        archive: staged,
        metadata: await small.get('metadata'),
        signature: await small.get('source-archive-signature'),
    };
}
async function collect(name, stream, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
        size += chunk.length;
        if (size <= limit)
            chunks.push(chunk);
    }
    if (size > limit)
        throw new BodyTooLarge(`The part '${name}' is larger than ${limit} bytes`);
    return Buffer.concat(chunks);
}
function asError(error) {
    return error instanceof Error ? error : new Error(String(error));
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/swift/publish.ts








/** Takes a release (SE-0292, "create a package release"), at once. */
async function swift_publish_handlePublish(request, wanted, version) {
    const { services, repository } = request;
    const { store } = services;
    const { at } = wanted;
    request.authorize('PublishPackageVersion', at);
    assertPublishAllowed(store, repository, at);
    const { archive, metadata, signature } = await form_readForm(request, store);
    try {
        const release = parseRelease(metadata);
        const signing = signature === undefined ? undefined : signingOf(request, signature);
        const manifests = await readManifests(store.blobs.path(archive.hashes.sha256), archive.size);
        publish(store, repository, {
            at,
            version,
            assets: [{ name: archiveName(wanted, version), staged: archive }],
            metadata: describeRelease(wanted, manifests, release, signing),
            mode: 'complete',
            reachableUpstream: await reachableUpstream(services, repository, at, version),
        });
    }
    finally {
        releaseStaged(store, archive);
    }
    return { status: 201, headers: { location: `${request.endpoint}${wanted.scope}/${wanted.name}/${version}` } };
}
function signingOf({ headers }, signature) {
    const format = headers['x-swift-package-signature-format'];
    if (typeof format !== 'string' || !/^[a-z0-9][a-z0-9.-]{0,49}$/i.test(format)) {
        throw (0,errors/* invalid */.Gq)('A signed release needs the header X-Swift-Package-Signature-Format, such as cms-1.0.0');
    }
    return { signatureBase64Encoded: signature.toString('base64'), signatureFormat: format };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/swift/routes.ts













/** Of the API, in every reply (SE-0292, "API versioning"). */
const routes_VERSION = { 'content-version': '1' };
/** The package registry service of SE-0292, as far as the service speaks it. */
const swift_routes_routes = {
    challenges: false,
    error: (status, detail) => ({
        ...json(status, { status, detail }),
        headers: { ...routes_VERSION, 'content-type': 'application/problem+json', 'content-language': 'en' },
    }),
    async handle(request) {
        const reply = await route(request);
        return { ...reply, headers: { ...routes_VERSION, ...reply.headers } };
    },
};
async function route(request) {
    const { method } = request;
    const segments = request.rest.replace(/\/$/, '').split('/').map(decodeSegment);
    const [first = '', second, third, fourth] = segments;
    if (segments.length === 1) {
        // The gate has seen the token already.
        if (first === 'login')
            return method === 'POST' ? { status: 200 } : swift_routes_notAllowed('POST');
        if (first === 'identifiers')
            return method === 'GET' ? await identifiers(request) : swift_routes_notAllowed('GET');
    }
    const isListing = segments.length === 2;
    const wanted = packageAt(first, isListing ? withoutExtension(second) : (second ?? ''));
    if (wanted === undefined || segments.length > 4)
        return swift_routes_routes.error(404, 'Not found');
    if (isListing)
        return method === 'GET' ? await listReleases(request, wanted) : swift_routes_notAllowed('GET');
    if (fourth !== undefined) {
        if (fourth !== MANIFEST || !isVersion(third ?? ''))
            return swift_routes_routes.error(404, 'Not found');
        return method === 'GET' ? await showManifest(request, wanted, third ?? '') : swift_routes_notAllowed('GET');
    }
    return await handleRelease(request, wanted, third ?? '');
}
async function handleRelease(request, wanted, last) {
    if (request.method === 'PUT') {
        assertAcceptable(request.headers.accept, 'json');
        if (!isVersion(last))
            throw (0,errors/* invalid */.Gq)(`${last} is no version as SemVer 2.0.0 has it`);
        return await swift_publish_handlePublish(request, wanted, last);
    }
    if (request.method !== 'GET')
        return swift_routes_notAllowed('GET, PUT');
    return last.endsWith('.zip')
        ? await sendArchive(request, wanted, last.slice(0, -'.zip'.length))
        : await showRelease(request, wanted, withoutExtension(last));
}
/** Every Published release, the one of the highest precedence first. */
async function listReleases(request, wanted) {
    assertAcceptable(request.headers.accept, 'json');
    const versions = publishedVersions(await visibleVersions(request, wanted));
    const [latest] = versions;
    if (latest === undefined) {
        throw (0,errors/* notFound */.mX)(`${nameOf(wanted)} is not in repository ${request.repository.name}`, wanted.at.name, 'package');
    }
    const releases = Object.fromEntries(versions.map((version) => [version, { url: addressOf(request, wanted, version) }]));
    const link = linkTo(addressOf(request, wanted, latest), 'latest-version');
    return { ...json(200, { releases }, { link }), etag: true };
}
async function showRelease(request, wanted, version) {
    assertAcceptable(request.headers.accept, 'json');
    const versions = await visibleVersions(request, wanted);
    const { native, found } = releaseOf(versions, wanted, version);
    const archive = found.assets.find(({ name }) => name === archiveName(wanted, version));
    const published = publishedVersions(versions);
    const at = published.indexOf(version);
    const links = [
        [published[0], 'latest-version'],
        [at < 0 ? undefined : published[at - 1], 'successor-version'],
        [at < 0 ? undefined : published[at + 1], 'predecessor-version'],
    ];
    const link = links.flatMap(([other, relation]) => other === undefined ? [] : [linkTo(addressOf(request, wanted, other), relation)]);
    const document = {
        id: `${native.scope}.${native.name}`,
        version,
        resources: [{ name: 'source-archive', type: SWIFT_TYPES.zip, checksum: archive?.sha256, signing: native.signing }],
        metadata: shownRelease(native.release),
        publishedAt: shownTime(found.published),
    };
    return { ...json(200, document, link.length === 0 ? {} : { link: link.join(', ') }), etag: true };
}
async function showManifest(request, wanted, version) {
    assertAcceptable(request.headers.accept, 'swift');
    const { native } = releaseOf(await visibleVersions(request, wanted), wanted, version);
    const swiftVersion = request.query.get('swift-version') ?? undefined;
    const manifest = manifestFor(native.manifests, swiftVersion);
    const address = `${addressOf(request, wanted, version)}/${MANIFEST}`;
    if (manifest === undefined)
        return { status: 303, headers: { location: address } };
    const variants = swiftVersion === undefined ? native.manifests.filter(({ file }) => file !== MANIFEST) : [];
    return {
        status: 200,
        headers: {
            'content-type': SWIFT_TYPES.swift,
            'content-disposition': `attachment; filename="${manifest.file}"`,
            ...(variants.length > 0 && { link: variants.map((variant) => variantLink(address, variant)).join(', ') }),
        },
        body: manifest.text,
        etag: true,
    };
}
/** The package manager splits at every comma and semicolon and wants exactly these four. */
function variantLink(address, { file, toolsVersion }) {
    return `<${address}?swift-version=${variantVersion(file)}>; rel="alternate"; filename="${file}"; swift-tools-version="${toolsVersion}"`;
}
async function sendArchive(request, wanted, version) {
    assertAcceptable(request.headers.accept, 'zip');
    const { native } = releaseOf(await visibleVersions(request, wanted), wanted, version);
    const { services, repository } = request;
    const asset = await resolveAsset(services, repository, wanted.at, version, archiveName(wanted, version));
    const { signing } = native;
    const reply = assetReply(services, asset, SWIFT_TYPES.zip);
    return {
        ...reply,
        // What the client accepts has a say.
        settled: false,
        headers: {
            ...reply.headers,
            digest: `sha-256=${Buffer.from(asset.sha256, 'hex').toString('base64')}`,
            'content-disposition': `attachment; filename="${native.name}-${version}.zip"`,
            ...(signing && {
                'x-swift-package-signature-format': signing.signatureFormat,
                'x-swift-package-signature': signing.signatureBase64Encoded,
            }),
        },
    };
}
async function identifiers(request) {
    assertAcceptable(request.headers.accept, 'json');
    const url = request.query.get('url') ?? '';
    if (url === '')
        throw (0,errors/* invalid */.Gq)('Say which repository: identifiers?url=URL');
    return json(200, { identifiers: await identifiersFor(request.services, request.repository, url) });
}
async function visibleVersions(request, { at }) {
    return (await visiblePackage(request.services, request.repository, at))?.versions ?? new Map();
}
/** By precedence, the highest first. */
function publishedVersions(versions) {
    return [...versions.values()]
        .filter(({ status }) => status === 'Published')
        .map(({ version }) => version)
        .sort((a, b) => semver_default().compareBuild(b, a));
}
/** A release that can be had: one that is Unlisted too, as those who have it in Package.resolved need it. */
function releaseOf(versions, wanted, version) {
    const found = versions.get(version);
    if (found === undefined || !downloadable(found.status)) {
        throw (0,errors/* notFound */.mX)(`${nameOf(wanted)} ${version} is not here`, version, 'package-version');
    }
    return { found, native: found.metadata.native };
}
function addressOf({ endpoint }, { scope, name }, version) {
    return `${endpoint}${scope}/${name}/${version}`;
}
function nameOf({ scope, name }) {
    return `${scope}.${name}`;
}
function linkTo(address, relation) {
    return `<${address}>; rel="${relation}"`;
}
/** Clients may add it to the addresses of JSON documents (SE-0292). */
function withoutExtension(segment = '') {
    return segment.replace(/\.json$/, '');
}
function swift_routes_notAllowed(allow) {
    const reply = swift_routes_routes.error(405, `Only ${allow} is possible here`);
    return { ...reply, headers: { ...reply.headers, allow } };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/swift/format.ts



/** Swift's packages: a scope (the namespace) and a name. */
const swift = {
    id: 'swift',
    names: swift_names_names,
    namespace: 'required',
    hasReadme: false,
    opensAfterPublish: false,
    publishedByApi: false,
    writesNeedRead: false,
    needsTls: true,
    routes: swift_routes_routes,
    connections: [],
    clients: swift_clients_clients,
};

;// CONCATENATED MODULE: ./packages/emulator/src/formats/formats.ts








/** The formats of packages that the emulator has, in the order of its page. A new one is a folder here, and a line. */
const records = [npm, pypi, maven, nuget, cargo, ruby, swift, generic];
/** By ID. */
const FORMATS = new Map(records.map((record) => [record.id, record]));

// EXTERNAL MODULE: ./packages/emulator/src/api/model.ts + 1 modules
var model = __webpack_require__("packages/emulator/src/api/model.ts");
;// CONCATENATED MODULE: ./packages/emulator/src/api/constraints.ts



const account = { min: 12, max: 12, pattern: '[0-9]{12}' };
const constraints_repository = { min: 2, max: 100, pattern: '[A-Za-z0-9][A-Za-z0-9._\\-]{1,99}' };
const constraints_name = { min: 1, max: 255, pattern: '[^#/\\s]+' };
const asset = { min: 1, max: 255, pattern: '\\P{C}+' };
const revision = { min: 1, max: 50, pattern: '\\S+' };
const group = { min: 2, max: 520, pattern: '[^\\p{C}\\p{White_Space}]+' };
const tagKey = { min: 1, max: 128, pattern: '\\P{C}+' };
const constraints_status = { values: ['Published', 'Unfinished', 'Unlisted', 'Archived', 'Disposed', 'Deleted'] };
const permission = { values: ['ALLOW', 'BLOCK'] };
const constraints_restriction = { values: ['EXTERNAL_UPSTREAM', 'INTERNAL_UPSTREAM', 'PUBLISH'] };
const mode = { values: ['ALLOW', 'ALLOW_SPECIFIC_REPOSITORIES', 'BLOCK', 'INHERIT'] };
/** By member name: within this service a name always has the same constraint, but for the few in `OVERRIDES`. */
const CONSTRAINTS = {
    domain: { min: 2, max: 50, pattern: '[a-z][a-z0-9\\-]{0,48}[a-z0-9]' },
    domainOwner: account,
    administratorAccount: account,
    repository: constraints_repository,
    sourceRepository: constraints_repository,
    destinationRepository: constraints_repository,
    repositoryPrefix: constraints_repository,
    repositoryName: constraints_repository,
    format: { values: [...FORMATS.keys()] },
    namespace: constraints_name,
    package: constraints_name,
    packagePrefix: constraints_name,
    packageVersion: constraints_name,
    packageVersionRevision: revision,
    asset,
    assetName: asset,
    assetSHA256: { min: 64, max: 64, pattern: '[0-9a-f]+' },
    description: { min: 0, max: 1000, pattern: '\\P{C}*' },
    contactInfo: { min: 0, max: 1000, pattern: '\\P{C}*' },
    encryptionKey: { min: 1, max: 1011, pattern: '\\S+' },
    resourceArn: { min: 1, max: 1011, pattern: '\\S+' },
    externalConnection: { min: 2, max: 100, pattern: '[A-Za-z0-9][A-Za-z0-9._\\-:]{1,99}' },
    packageGroup: group,
    prefix: { ...group, min: 0 },
    nextToken: { min: 1, max: 2000, pattern: '\\S+' },
    maxResults: { min: 1, max: 1000 },
    policyDocument: { min: 1, max: 7168, pattern: '[\\P{C}\\s]+' },
    policyRevision: { min: 1, max: 100, pattern: '\\S+' },
    durationSeconds: { min: 0, max: 43_200 },
    versions: { max: 100, items: constraints_name },
    versionRevisions: { keys: constraints_name, items: revision },
    status: constraints_status,
    expectedStatus: constraints_status,
    targetStatus: constraints_status,
    publish: permission,
    upstream: permission,
    originType: { values: ['INTERNAL', 'EXTERNAL', 'UNKNOWN'] },
    originRestrictionType: constraints_restriction,
    sortBy: { values: ['PUBLISHED_TIME'] },
    endpointType: { values: ['dualstack', 'ipv4'] },
    tags: { max: 200 },
    tagKeys: { max: 200, items: tagKey },
    key: tagKey,
    value: { min: 0, max: 256, pattern: '\\P{C}*' },
};
/** `restrictions` is a structure in one operation and a map in another. */
const OVERRIDES = {
    UpdatePackageGroupOriginConfiguration: { restrictions: { keys: constraints_restriction, items: mode } },
};
/** Throws a ValidationException that lists everything that is wrong with an input, in the service's wording. */
function validate(operation, input) {
    const problems = [];
    for (const member of operation.input) {
        const constraint = OVERRIDES[operation.name]?.[member.name] ?? constraintOf(member.name);
        checkMember(input[member.name], constraint, member, member.name, problems);
    }
    if (problems.length > 0) {
        throw (0,errors/* invalid */.Gq)(`${problems.length} validation error${problems.length === 1 ? '' : 's'} detected: ${problems.join('; ')}`);
    }
}
function constraintOf(member) {
    return Object.hasOwn(CONSTRAINTS, member) ? (CONSTRAINTS[member] ?? {}) : {};
}
function checkMember(value, constraint, member, path, problems) {
    if (value !== undefined) {
        if (!member.payload)
            check(value, constraint, member.schema, path, problems);
    }
    else if (member.required) {
        problems.push(`Value null at '${path}' failed to satisfy constraint: Member must not be null`);
    }
}
function check(value, constraint, schema, path, problems) {
    const fail = (shown, rule) => void problems.push(`Value '${String(shown)}' at '${path}' failed to satisfy constraint: Member must ${rule}`);
    const { min, max, pattern, values } = constraint;
    if (typeof value === 'number') {
        if (min !== undefined && value < min)
            fail(value, `have value greater than or equal to ${min}`);
        if (max !== undefined && value > max)
            fail(value, `have value less than or equal to ${max}`);
    }
    else if (typeof value === 'string') {
        const length = Array.from(value).length;
        if (min !== undefined && length < min)
            fail(value, `have length greater than or equal to ${min}`);
        if (max !== undefined && length > max)
            fail(value, `have length less than or equal to ${max}`);
        if (pattern !== undefined && !compiled(pattern).test(value))
            fail(value, `satisfy regular expression pattern: ${pattern}`);
        if (values !== undefined && !values.includes(value))
            fail(value, `satisfy enum value set: [${values.join(', ')}]`);
    }
    else if (Array.isArray(value)) {
        if (max !== undefined && value.length > max)
            fail(`list of ${value.length}`, `have length less than or equal to ${max}`);
        value.forEach((item, index) => check(item, constraint.items ?? {}, schema.getValueSchema(), `${path}.${index + 1}.member`, problems));
    }
    else if (schema.isStructSchema()) {
        const given = new Map(Object.entries(value ?? {}));
        for (const member of (0,model/* membersOf */.lS)(schema)) {
            checkMember(given.get(member.name), constraintOf(member.name), member, `${path}.${member.name}`, problems);
        }
    }
    else if (schema.isMapSchema()) {
        for (const [key, item] of Object.entries(value ?? {})) {
            check(key, constraint.keys ?? {}, schema.getKeySchema(), `${path}.key`, problems);
            check(item, constraint.items ?? {}, schema.getValueSchema(), `${path}.${key}`, problems);
        }
    }
}
const patterns = new Map();
function compiled(pattern) {
    let expression = patterns.get(pattern);
    if (expression === undefined) {
        expression = new RegExp(`^(?:${pattern})$`, 'u');
        patterns.set(pattern, expression);
    }
    return expression;
}

;// CONCATENATED MODULE: ./packages/emulator/src/api/context.ts




function domainOf(context, { domain, domainOwner }) {
    return requireDomain(context.services.store, {
        region: context.region,
        owner: domainOwner ?? context.principal.account,
        name: domain,
    });
}
function repositoryOf(context, input) {
    const domain = domainOf(context, input);
    return { domain, repository: requireRepository(context.services.store, domain, input.repository) };
}
/** The package that an input names, normalised where the API does that; the namespace rules are the API reference's ("namespace"). */
function context_packageKeyOf({ services }, { format, namespace, package: name }) {
    const { names, namespace: rule } = formatOf(services.store, { format });
    if (rule === 'required' && namespace === undefined) {
        throw (0,errors/* invalid */.Gq)(`A namespace is required for packages of format ${format}`);
    }
    if (rule === 'none' && namespace !== undefined) {
        throw (0,errors/* invalid */.Gq)(`Packages of format ${format} have no namespace`);
    }
    const key = { format, namespace: namespace ?? '', name };
    return names.exactInApi === true ? key : names.normalise(key);
}

;// CONCATENATED MODULE: ./packages/emulator/src/api/describe.ts




/**
 * The model writes `Available`, the service answers in capitals (user guide, "Connect a repository to a public
 * repository"; the acceptance tests of Terraform's provider compare with it).
 */
const AVAILABLE = 'AVAILABLE';
/** Rows of the store in the service's own shapes. */
function describeDomain(store, domain) {
    return {
        name: domain.name,
        owner: domain.owner,
        arn: domainArn(domain),
        status: 'Active',
        createdTime: new Date(domain.created),
        encryptionKey: domain.encryption_key,
        repositoryCount: repositoryCount(store, domain),
        assetSizeBytes: domainSize(store, domain),
        s3BucketArn: `arn:aws:s3:::assets-${domain.owner}-${domain.region}`,
    };
}
function describeRepository(store, domain, repository) {
    const connection = externalConnection(store, repository);
    return {
        ...summariseRepository(domain, repository),
        upstreams: upstreams(store, repository).map(({ name }) => ({ repositoryName: name })),
        externalConnections: connection === undefined
            ? []
            : [
                {
                    externalConnectionName: connection,
                    packageFormat: formatName(formatOfConnection(store, connection)),
                    status: AVAILABLE,
                },
            ],
    };
}
function summariseRepository(domain, repository) {
    return {
        name: repository.name,
        administratorAccount: repository.administrator,
        domainName: domain.name,
        domainOwner: domain.owner,
        arn: repositoryArn(domain, repository.name),
        description: repository.description ?? undefined,
        createdTime: new Date(repository.created),
    };
}
/** The SDK's type has the formats of the day on which it was made; the emulator's list (formats/) is what counts. */
function formatName(format) {
    return format;
}
/** A package without a namespace has none, rather than an empty one. */
function namespaceOf({ namespace }) {
    return namespace === '' ? undefined : namespace;
}
function originConfiguration({ publish, upstream }) {
    return { restrictions: { publish, upstream } };
}
function describeOrigin(version) {
    return {
        originType: version.origin_type,
        domainEntryPoint: {
            repositoryName: version.origin_repository ?? undefined,
            externalConnectionName: version.origin_connection ?? undefined,
        },
    };
}
function describeAsset({ name, size, md5, sha1, sha256, sha512 }) {
    const known = Object.entries({ MD5: md5, 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-512': sha512 });
    return { name, size, hashes: Object.fromEntries(known.filter(([, digest]) => digest !== undefined)) };
}
function describePolicy(policy) {
    return { resourceArn: policy.resource_arn, revision: policy.revision, document: policy.document };
}

;// CONCATENATED MODULE: ./packages/emulator/src/api/pagination.ts


const DEFAULT_SIZE = 50;
/** One page of rows, which are in the order of their keys. For lists that are short; see `paginateQuery`. */
function pagination_paginate(context, input, rows, key, defaultSize = DEFAULT_SIZE) {
    const query = (after) => after === undefined ? rows : rows.filter((row) => compareKeys(key(row), after) > 0);
    return paginateQuery(context, input, query, key, defaultSize);
}
/**
 * One page of what a query finds: the rows after the one with a key, or from the first, in the order of their keys, so
 * many at most. The token holds the key of the last row of the page before, so that rows which come or go between two
 * pages make no other row appear twice or never. It is bound to the operation and its other inputs and cannot be used
 * with another question.
 */
function paginateQuery(context, input, query, key, defaultSize = DEFAULT_SIZE) {
    const { nextToken, maxResults, ...question } = input;
    const asked = JSON.stringify([context.operation, context.principal.account, question]);
    // Only this question's own tokens are opened, and what they hold is what `key` made.
    const after = nextToken === undefined ? undefined : openToken(nextToken, asked);
    const size = maxResults ?? defaultSize;
    // One more than the page: is there another?
    const rows = query(after, size + 1);
    const page = rows.slice(0, size);
    const last = page.at(-1);
    if (last === undefined || page.length === rows.length)
        return { page, nextToken: undefined };
    return { page, nextToken: closeToken(key(last), asked) };
}
/** Numbers by size; texts by code point, which is also how SQLite orders them. */
function compareKeys(a, b) {
    for (const [index, left] of a.entries()) {
        const right = b[index];
        const order = typeof left === 'number' && typeof right === 'number'
            ? left - right
            : Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
        if (order !== 0)
            return order;
    }
    return 0;
}
function closeToken(key, asked) {
    const payload = Buffer.from(JSON.stringify(key)).toString('base64url');
    return `${payload}.${macOf(payload, asked)}`;
}
function openToken(token, asked) {
    const [payload = '', mac = ''] = token.split('.');
    const given = Buffer.from(mac);
    const expected = Buffer.from(macOf(payload, asked));
    if (given.length !== expected.length || !(0,external_node_crypto_.timingSafeEqual)(given, expected)) {
        throw (0,errors/* invalid */.Gq)('The pagination token is invalid for this request: use it with the inputs of the page that gave it');
    }
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
}
/** The key is no secret: a token tells a name that its holder has just been told, and this finds mistakes, not forgers. */
function macOf(payload, asked) {
    return (0,external_node_crypto_.createHmac)('sha256', 'page').update(`${payload}\n${asked}`).digest('base64url');
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/search.ts
/**
 * That a package's `NAMESPACE/NAME`, with or without `@`, or Maven's `GROUP:NAME`, has the text in it; ASCII letters in
 * any case. Undefined for a text that every name has. `prefix` of the columns: `p.`.
 */
function nameContains(text, prefix = '') {
    const wanted = asciiLower(text.trim().replace(/^@/, ''));
    if (wanted === '')
        return undefined;
    const separators = wanted.includes(':') ? ['/', ':'] : ['/'];
    const parts = separators.map((separator) => `instr(lower(${prefix}namespace || '${separator}' || ${prefix}name), ?)`);
    return { sql: `(${parts.join(' OR ')})`, values: separators.map(() => wanted) };
}
/** SQLite's `lower` knows ASCII only; the text that is looked for must be treated the same way. */
function asciiLower(text) {
    return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
/** Up to `limit` packages of all repositories by part of their name; those that have just this name, or begin so, first. */
function searchPackages(store, text, limit) {
    const contains = nameContains(text, 'p.');
    if (contains === undefined)
        return [];
    const last = asciiLower(text.trim().replace(/^.*[/:@]/, ''));
    return store.db.all(`SELECT p.*, r.domain_id, r.name AS repository FROM packages p JOIN repositories r ON r.id = p.repository_id
     WHERE ${contains.sql}
     ORDER BY lower(p.name) = ? DESC, instr(lower(p.name), ?) = 1 DESC, p.name, p.namespace, p.format, r.name, p.id
     LIMIT ?`, ...contains.values, last, last, limit);
}
/** Up to `limit` repositories of all domains by part of their name, by name. */
function searchRepositories(store, text, limit) {
    const wanted = asciiLower(text.trim());
    if (wanted === '')
        return [];
    return store.db.all('SELECT * FROM repositories WHERE instr(lower(name), ?) ORDER BY name, id LIMIT ?', wanted, limit);
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/browse.ts


/** Lists for people who leaf through: a page at a time by SQL, without the metadata that a list does not show. */
/** Of all accounts, by name. */
function allDomains(store) {
    return store.db.all('SELECT * FROM domains ORDER BY name, owner, region');
}
const sizes = new WeakMap();
/** As domainSize, which reads every asset, but worked out again only after something in the database has changed. */
function knownDomainSize(store, domain) {
    const { changes } = store.db.get('SELECT total_changes() AS changes') ?? { changes: 0 };
    let known = sizes.get(store);
    if (known?.changes !== changes) {
        known = { changes, byDomain: new Map() };
        sizes.set(store, known);
    }
    const size = known.byDomain.get(domain.id) ?? domainSize(store, domain);
    known.byDomain.set(domain.id, size);
    return size;
}
/** How many packages each repository of a domain holds, by repository ID; one without packages is absent. */
function packageCounts(store, domain) {
    const rows = store.db.all(`SELECT p.repository_id AS id, COUNT(*) AS n FROM packages p JOIN repositories r ON r.id = p.repository_id
     WHERE r.domain_id = ? GROUP BY p.repository_id`, domain.id);
    return new Map(rows.map(({ id, n }) => [id, n]));
}
/** The formats of which a repository holds packages. */
function formatsIn(store, repository) {
    // One step along the index per format, where DISTINCT would read all of it.
    const rows = store.db.all(`WITH RECURSIVE found(format) AS (
       SELECT MIN(format) FROM packages WHERE repository_id = ?1
       UNION ALL
       SELECT (SELECT MIN(format) FROM packages WHERE repository_id = ?1 AND format > found.format)
       FROM found WHERE found.format IS NOT NULL)
     SELECT format FROM found`, repository.id);
    return rows.flatMap(({ format }) => (format === null ? [] : [format]));
}
function conditions(repository, search) {
    const { format, namespacePrefix, namePrefix, publish, upstream, text = '' } = search;
    const found = [{ sql: 'repository_id = ?', values: [repository.id] }];
    if (format !== undefined)
        found.push({ sql: 'format = ?', values: [format] });
    if (namespacePrefix !== undefined)
        found.push(startsWith('namespace', namespacePrefix));
    if (namePrefix !== undefined)
        found.push(startsWith('name', namePrefix));
    if (publish !== undefined)
        found.push({ sql: 'publish = ?', values: [publish] });
    if (upstream !== undefined)
        found.push({ sql: 'upstream = ?', values: [upstream] });
    const contains = nameContains(text);
    if (contains !== undefined)
        found.push(contains);
    return found;
}
/** The comparison lets an index skip what stands before. */
function startsWith(column, prefix) {
    return {
        sql: `${column} >= ? AND substr(${column}, 1, length(?)) = ?`,
        values: [prefix, prefix, prefix],
    };
}
function where(list) {
    return { sql: list.map(({ sql }) => sql).join(' AND '), values: list.flatMap(({ values }) => values) };
}
/** Up to `limit` packages after one, or before one, in order. */
function pageOfPackages(store, repository, search, from, limit) {
    const { after, before } = from;
    const list = conditions(repository, search);
    const edge = before ?? after;
    if (edge !== undefined) {
        list.push({
            sql: `(format, namespace, name) ${before === undefined ? '>' : '<'} (?, ?, ?)`,
            values: [edge.format, edge.namespace, edge.name],
        });
    }
    const { sql, values } = where(list);
    const direction = before === undefined ? 'ASC' : 'DESC';
    const order = (prefix) => ['format', 'namespace', 'name'].map((column) => `${prefix}${column} ${direction}`).join(', ');
    // What does not fit is passed over in the index alone; only the rows of the page are read.
    const rows = store.db.all(`SELECT p.* FROM (SELECT id FROM packages WHERE ${sql} ORDER BY ${order('')} LIMIT ?) found
     JOIN packages p ON p.id = found.id ORDER BY ${order('p.')}`, ...values, limit);
    return before === undefined ? rows : rows.reverse();
}
function countPackages(store, repository, search = {}) {
    const { sql, values } = where(conditions(repository, search));
    return count(store.db, `SELECT COUNT(*) AS n FROM packages WHERE ${sql}`, ...values);
}
function countVersions(store, row) {
    return count(store.db, 'SELECT COUNT(*) AS n FROM versions WHERE package_id = ?', row.id);
}
function count(db, sql, ...values) {
    return db.get(sql, ...values)?.n ?? 0;
}
/**
 * What `defaultDisplayVersion` shows: the one tagged `latest` (npm) where that is Published, else the version published
 * last; none when nothing is Published.
 */
function displayVersion(store, row) {
    const tagged = store.db.get(`SELECT v.version FROM dist_tags t JOIN versions v ON v.package_id = t.package_id AND v.version = t.version
     WHERE t.package_id = ? AND t.tag = 'latest' AND v.status = 'Published'`, row.id);
    const newest = () => store.db.get(`SELECT version FROM versions WHERE package_id = ? AND status = 'Published'
       ORDER BY COALESCE(published, 0) DESC, id DESC LIMIT 1`, row.id);
    return (tagged ?? newest())?.version;
}
const HEAD = 'id, package_id, version, display_name, status, revision, published, origin_type, origin_repository, origin_connection';
/** Up to `limit` versions of a package after one, in order. */
function pageOfVersionHeads(store, row, { status, originType, order }, after, limit) {
    const fitting = [{ sql: 'package_id = ?', values: [row.id] }];
    if (status !== undefined)
        fitting.push({ sql: 'status = ?', values: [status] });
    if (originType !== undefined)
        fitting.push({ sql: 'origin_type = ?', values: [originType] });
    const read = (place, by, most) => {
        const { sql, values } = where([...fitting, ...place]);
        return store.db.all(`SELECT ${HEAD} FROM versions WHERE ${sql} ORDER BY ${by} LIMIT ?`, ...values, most);
    };
    const newest = 'COALESCE(published, 0) DESC, id DESC';
    if (after === undefined)
        return read([], order === 'version' ? 'version' : newest, limit);
    const [published, id, version] = after;
    if (order === 'version')
        return read([{ sql: 'version > ?', values: [version] }], 'version', limit);
    // In two steps along the index: for a comparison of both parts at once, SQLite reads all that were published together.
    const together = read([{ sql: 'COALESCE(published, 0) = ? AND id < ?', values: [published, id] }], 'id DESC', limit);
    if (together.length === limit)
        return together;
    const older = read([{ sql: 'COALESCE(published, 0) < ?', values: [published] }], newest, limit - together.length);
    return [...together, ...older];
}
/** A page of a package's versions, the newest first, each with the number of its assets. */
function pageOfVersions(store, row, skip, limit) {
    return store.db.all(`SELECT v.id, v.package_id, v.version, v.display_name, v.status, v.revision, v.published, v.origin_type,
       v.origin_repository, v.origin_connection, (SELECT COUNT(*) FROM assets a WHERE a.version_id = v.id) +
         (SELECT COUNT(*) FROM pending_assets a WHERE a.version_id = v.id) AS assets
     FROM versions v WHERE v.package_id = ? ORDER BY COALESCE(v.published, 0) DESC, v.id DESC LIMIT ? OFFSET ?`, row.id, limit, skip);
}
/** The repositories of the same domain that hold the package, by name. */
function holdersOf(store, domain, at) {
    const rows = store.db.all(`SELECT r.name FROM packages p JOIN repositories r ON r.id = p.repository_id
     WHERE p.format = ? AND p.namespace = ? AND p.name = ? AND r.domain_id = ? ORDER BY r.name`, at.format, at.namespace, at.name, domain.id);
    return rows.map(({ name }) => name);
}
/** What is upstream of what in a domain, in search order, by repository ID; and each repository's external connection. */
function upstreamEdges(store, domain) {
    const edges = store.db.all(`SELECT u.repository_id AS "from", u.upstream_id AS "to" FROM upstreams u
     JOIN repositories r ON r.id = u.repository_id WHERE r.domain_id = ? ORDER BY r.name, u.position`, domain.id);
    const connections = store.db.all(`SELECT c.repository_id AS id, c.name FROM external_connections c
     JOIN repositories r ON r.id = c.repository_id WHERE r.domain_id = ?`, domain.id);
    return { edges, connections: new Map(connections.map(({ id, name }) => [id, name])) };
}

;// CONCATENATED MODULE: ./packages/emulator/src/api/versions.ts











/** The package that an input names, after the caller's right to the operation on it is checked. */
function packagePlace(context, input, action = context.operation) {
    const { domain, repository } = repositoryOf(context, input);
    const at = context_packageKeyOf(context, input);
    context.authorize(action, { kind: 'package', domain, repository, at });
    return { domain, repository, row: requirePackage(context.services.store, repository, at) };
}
function versionPlace(context, input) {
    const place = packagePlace(context, input);
    const version = formatOf(context.services.store, place.row).names.normaliseVersion(input.packageVersion);
    return { ...place, version: requireVersion(context.services.store, place.row, version) };
}
/** What every answer about a version repeats. */
function versionHeading({ row, version }) {
    return {
        format: formatName(row.format),
        namespace: namespaceOf(row),
        package: row.name,
        version: version.version,
        versionRevision: version.revision,
    };
}
const ListPackageVersions = (input, context) => {
    const { store } = context.services;
    const { row } = packagePlace(context, input);
    const search = {
        status: input.status,
        originType: input.originType,
        order: input.sortBy === 'PUBLISHED_TIME' ? 'published' : 'version',
    };
    const { page, nextToken } = paginateQuery(context, input, (after, limit) => pageOfVersionHeads(store, row, search, after, limit), ({ id, version, published }) => [published ?? 0, id, version]);
    return {
        defaultDisplayVersion: displayVersion(store, row),
        format: formatName(row.format),
        namespace: namespaceOf(row),
        package: row.name,
        versions: page.map((version) => ({
            version: version.version,
            revision: version.revision,
            status: version.status,
            origin: describeOrigin(version),
        })),
        nextToken,
    };
};
const DescribePackageVersion = (input, context) => {
    const { row, version } = versionPlace(context, input);
    const { displayName, summary, homePage, sourceCodeRepository, licenses } = metadataOf(version);
    return {
        packageVersion: {
            format: formatName(row.format),
            namespace: namespaceOf(row),
            packageName: row.name,
            displayName: displayName ?? formatOf(context.services.store, row).names.display(row),
            version: version.version,
            summary,
            homePage,
            sourceCodeRepository,
            publishedTime: version.published === null ? undefined : new Date(version.published),
            licenses: licenses?.map(({ name, url }) => ({ name, url })),
            revision: version.revision,
            status: version.status,
            origin: describeOrigin(version),
        },
    };
};
const GetPackageVersionReadme = (input, context) => {
    const place = versionPlace(context, input);
    const { readme } = metadataOf(place.version);
    if (readme === undefined || FORMATS.get(place.row.format)?.hasReadme !== true) {
        throw (0,errors/* notFound */.mX)(`Package version ${place.version.version} of ${place.row.name} has no readme`, place.version.version, 'package-version');
    }
    return { ...versionHeading(place), readme };
};
/** The operation has a token but no page size: a page is what one reply of the service holds at most. */
const DEPENDENCY_PAGE = 1000;
const ListPackageVersionDependencies = (input, context) => {
    const place = versionPlace(context, input);
    const rows = (metadataOf(place.version).dependencies ?? []).map((dependency, index) => ({ ...dependency, index }));
    const { page, nextToken } = pagination_paginate(context, input, rows, ({ index }) => [index], DEPENDENCY_PAGE);
    const dependencies = page.map(({ namespace, package: name, dependencyType, versionRequirement }) => ({
        namespace,
        package: name,
        dependencyType,
        versionRequirement,
    }));
    return { ...versionHeading(place), dependencies, nextToken };
};
const UpdatePackageVersionsStatus = (input, context) => {
    const { row } = packagePlace(context, input);
    const { targetStatus: target } = input;
    if (target !== 'Published' && target !== 'Unlisted' && target !== 'Archived') {
        throw (0,errors/* invalid */.Gq)(`The target status must be Published, Unlisted or Archived, not ${target}`);
    }
    return batch(updateStatus(context.services.store, row, input.versions, target, expectations(input)));
};
const DisposePackageVersions = (input, context) => {
    const { row } = packagePlace(context, input);
    return batch(disposeVersions(context.services.store, row, input.versions, expectations(input)));
};
const DeletePackageVersions = (input, context) => {
    const { row } = packagePlace(context, input);
    return batch(deleteVersions(context.services.store, row, input.versions, expectations(input)));
};
/** What the caller expects; the revisions must be of the versions (user guide, "Specifying a package version revision"). */
function expectations(input) {
    const revisions = new Set(Object.keys(input.versionRevisions ?? {}));
    if (revisions.size > 0 && new Set(input.versions).symmetricDifference(revisions).size > 0) {
        throw (0,errors/* invalid */.Gq)("'versionRevisions' must name the same versions as 'versions'");
    }
    // No version ever has the status Deleted, so expecting it fails as a mismatch.
    return { expectedStatus: input.expectedStatus, revisions: input.versionRevisions };
}
const CopyPackageVersions = (input, context) => {
    const { store } = context.services;
    const domain = domainOf(context, input);
    const from = requireRepository(store, domain, input.sourceRepository);
    const to = requireRepository(store, domain, input.destinationRepository);
    const at = context_packageKeyOf(context, input);
    // Of both resource types, which the service authorization reference requires.
    context.authorize('CopyPackageVersions', { kind: 'package', domain, repository: to, at });
    context.authorize('CopyPackageVersions', { kind: 'repository', domain, repository: to.name });
    context.authorize('ReadFromRepository', { kind: 'repository', domain, repository: from.name });
    const { versions, versionRevisions } = input;
    if ((versions === undefined) === (versionRevisions === undefined)) {
        throw (0,errors/* invalid */.Gq)("Exactly one of 'versions' and 'versionRevisions' must be given");
    }
    if (from.id === to.id)
        throw (0,errors/* invalid */.Gq)('Source and destination repository must differ');
    // The package itself must be known at the source; versions that are not there fail one by one.
    if (input.includeFromUpstream !== true)
        requirePackage(store, from, at);
    return batch(copyVersions(store, {
        from,
        to,
        at,
        versions: versions ?? Object.keys(versionRevisions ?? {}),
        revisions: versionRevisions,
        allowOverwrite: input.allowOverwrite ?? false,
        includeFromUpstream: input.includeFromUpstream ?? false,
    }));
};
function batch({ successful, failed }) {
    return { successfulVersions: Object.fromEntries(successful), failedVersions: Object.fromEntries(failed) };
}
const versionHandlers = {
    ListPackageVersions,
    DescribePackageVersion,
    GetPackageVersionReadme,
    ListPackageVersionDependencies,
    UpdatePackageVersionsStatus,
    DisposePackageVersions,
    DeletePackageVersions,
    CopyPackageVersions,
};

;// CONCATENATED MODULE: ./packages/emulator/src/api/assets.ts











const assets_MAX_ASSET_BYTES = 5 * 1024 ** 3;
const ListPackageVersionAssets = async (input, context) => {
    const place = versionPlace(context, input);
    await learnHashes(context.services, place.row, place.version);
    const rows = listAllAssets(context.services.store, place.version);
    const { page, nextToken } = pagination_paginate(context, input, rows, ({ name }) => [name]);
    return { ...versionHeading(place), assets: page.map(describeAsset), nextToken };
};
const GetPackageVersionAsset = async (input, context) => {
    const { store } = context.services;
    const { row, version } = versionPlace(context, input);
    const { packageVersionRevision: revision } = input;
    if (revision !== undefined && revision !== version.revision) {
        throw (0,errors/* conflict */.hj)(`The current revision is ${version.revision}, not ${revision}`, version.version, 'package-version');
    }
    requireAsset(store, version, input.asset);
    if (!downloadable(version.status)) {
        throw (0,errors/* conflict */.hj)(`Package version ${version.version} is ${version.status}`, version.version, 'package-version');
    }
    const asset = await heldAsset(context.services, row, version, input.asset);
    return {
        asset: { file: store.blobs.path(asset.sha256), size: asset.size },
        assetName: asset.name,
        packageVersion: version.version,
        packageVersionRevision: version.revision,
    };
};
const PublishPackageVersion = async (input, context) => {
    const { store } = context.services;
    const { domain, repository } = repositoryOf(context, input);
    const at = context_packageKeyOf(context, input);
    context.authorize('PublishPackageVersion', { kind: 'package', domain, repository, at });
    const format = FORMATS.get(at.format);
    if (format?.publishedByApi !== true) {
        const taken = [...FORMATS.values()].filter(({ publishedByApi }) => publishedByApi).map(({ id }) => id);
        throw (0,errors/* invalid */.Gq)(`PublishPackageVersion takes packages of format ${taken.join(', ')}; publish ${at.format} packages with their own client`);
    }
    asPublishError(input, () => assertPublishAllowed(store, repository, at));
    assertGenericNames(input);
    assertOpen(store, repository, at, input);
    const staged = await store.blobs.stage(input.assetContent, assets_MAX_ASSET_BYTES);
    try {
        if (staged.hashes.sha256 !== input.assetSHA256) {
            throw (0,errors/* invalid */.Gq)(`The SHA-256 of the asset is ${staged.hashes.sha256}, not ${input.assetSHA256}`);
        }
        const { version } = asPublishError(input, () => publish(store, repository, {
            at,
            version: format.names.normaliseVersion(input.packageVersion),
            assets: [{ name: input.assetName, staged }],
            metadata: (before) => before ?? {},
            mode: input.unfinished === true ? 'unfinished' : 'last',
            // Generic packages are never taken from upstream.
            reachableUpstream: false,
        }));
        const asset = findAsset(store, version, input.assetName);
        return {
            format: formatName(at.format),
            namespace: namespaceOf(at),
            package: at.name,
            version: version.version,
            versionRevision: version.revision,
            status: version.status,
            asset: asset === undefined ? undefined : describeAsset(asset),
        };
    }
    finally {
        releaseStaged(store, staged);
    }
};
/** On the API a package whose origin controls forbid publishing is a conflict; on the data plane it is forbidden. */
function asPublishError(input, work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof Error && error.name === 'AccessDeniedException')
            throw (0,errors/* conflict */.hj)(error.message, input.package, 'package');
        throw error;
    }
}
/** Refuses before the body is read what would be refused after. */
function assertOpen(store, repository, at, input) {
    const row = findPackage(store, repository, at);
    const version = row === undefined ? undefined : findVersion(store, row, input.packageVersion);
    const present = version === undefined ? undefined : findAsset(store, version, input.assetName);
    if (present !== undefined && present.sha256 !== input.assetSHA256) {
        throw (0,errors/* conflict */.hj)(`Asset ${input.assetName} exists with other content`, input.assetName, 'asset');
    }
}
/**
 * User guide, "Generic package constraints": letters and numbers of any script (but superscripts and fractions), and
 * these marks; single spaces within; no part that names a folder.
 */
function assertGenericNames(input) {
    const legal = /^(?!\.{1,2}$)[\p{L}\p{Nl}\p{Nd}~!@^&()\-_+[\]{};,.]+(?: [\p{L}\p{Nl}\p{Nd}~!@^&()\-_+[\]{};,.]+)*$/u;
    for (const [member, value] of [
        ['namespace', input.namespace ?? ''],
        ['package', input.package],
        ['packageVersion', input.packageVersion],
        ['assetName', input.assetName],
    ]) {
        if (!legal.test(value))
            throw (0,errors/* invalid */.Gq)(`Value '${value}' at '${member}' has characters that generic packages do not allow`);
    }
}
const assetHandlers = { ListPackageVersionAssets, GetPackageVersionAsset, PublishPackageVersion };

;// CONCATENATED MODULE: ./packages/emulator/src/api/tags.ts






/** Tags as they are kept; a key can be given once (API reference, "TagList"), and `aws:` is kept for AWS. */
function toTags(tags) {
    const seen = new Set();
    return (tags ?? []).map(({ key = '', value = '' }) => {
        if (seen.has(key))
            throw (0,errors/* invalid */.Gq)(`The tag key '${key}' is given more than once`);
        if (key.toLowerCase().startsWith('aws:'))
            throw (0,errors/* invalid */.Gq)(`The tag key '${key}' begins with 'aws:', which is reserved`);
        seen.add(key);
        return { key, value };
    });
}
/** "Each resource can have a maximum of 50 user created tags" (user guide, "Working with tags"). */
const TAGS_PER_RESOURCE = 50;
function refuseTooMany(count, names) {
    if (count <= TAGS_PER_RESOURCE)
        return;
    const message = `A resource may have ${TAGS_PER_RESOURCE} tags`;
    throw new errors/* ServiceError */._7('ServiceQuotaExceededException', 402, message, names);
}
/**
 * The tags that a resource is made with, once the caller may make it: tags take the permission to tag besides (user
 * guide, "Domain policies").
 */
function tagsOfNew(context, action, target, { tags: given }) {
    const tags = toTags(given);
    context.authorize(action, target, { tags });
    if (tags.length > 0)
        context.authorize('TagResource', target, { tags });
    refuseTooMany(tags.length, namesOf(target));
    return tags;
}
function namesOf(target) {
    switch (target.kind) {
        case 'new-domain':
            return { resourceId: target.name, resourceType: 'domain' };
        case 'repository':
            return { resourceId: target.repository, resourceType: 'repository' };
        case 'package-group':
            return { resourceId: target.pattern };
        default:
            throw new Error(`nothing of the kind ${target.kind} is made with tags`);
    }
}
/** The domain, repository or package group behind an ARN; only these have tags. */
function resourceOf(context, arn) {
    const { store } = context.services;
    const match = /^arn:aws[a-z-]*:codeartifact:([a-z0-9-]+):(\d{12}):(domain|repository|package-group)\/([a-z][a-z0-9-]*)(\/.*)?$/.exec(arn);
    if (match === null)
        throw (0,errors/* invalid */.Gq)(`${arn} is no ARN of a domain, repository or package group`);
    const [, region, owner = '', type, name = '', path = ''] = match;
    if (region !== context.region)
        throw (0,errors/* notFound */.mX)(`The request is for ${context.region}, not for the Region of ${arn}`, name, 'domain');
    const domain = requireDomain(store, { region, owner, name });
    if (type === 'domain' && path === '') {
        const names = { resourceId: domain.name, resourceType: 'domain' };
        return { target: { kind: 'domain', domain }, arn: domainArn(domain), names };
    }
    if (type === 'repository') {
        const { name: repository } = requireRepository(store, domain, path.slice(1));
        const names = { resourceId: repository, resourceType: 'repository' };
        return { target: { kind: 'repository', domain, repository }, arn: repositoryArn(domain, repository), names };
    }
    if (type === 'package-group') {
        const written = path.replaceAll('%24', '$').replaceAll(/%2a/gi, '*').replaceAll('%25', '%');
        const { pattern } = requireGroup(store, domain, written);
        const names = { resourceId: pattern };
        return { target: { kind: 'package-group', domain, pattern }, arn: packageGroupArn(domain, pattern), names };
    }
    throw (0,errors/* invalid */.Gq)(`${arn} is no ARN of a domain, repository or package group`);
}
const TagResource = (input, context) => {
    const { store } = context.services;
    const { target, arn, names } = resourceOf(context, input.resourceArn);
    const tags = toTags(input.tags);
    context.authorize('TagResource', target, { tags });
    const keys = new Set([...listTags(store, arn), ...tags].map(({ key }) => key));
    refuseTooMany(keys.size, names);
    putTags(store, arn, tags);
    return {};
};
const UntagResource = (input, context) => {
    const { target, arn } = resourceOf(context, input.resourceArn);
    context.authorize('UntagResource', target, { tags: input.tagKeys.map((key) => ({ key })) });
    removeTags(context.services.store, arn, input.tagKeys);
    return {};
};
const ListTagsForResource = (input, context) => {
    const { target, arn } = resourceOf(context, input.resourceArn);
    context.authorize('ListTagsForResource', target);
    return { tags: listTags(context.services.store, arn) };
};
const tagHandlers = { TagResource, UntagResource, ListTagsForResource };

;// CONCATENATED MODULE: ./packages/emulator/src/api/domains.ts







const CreateDomain = (input, context) => {
    const { store } = context.services;
    const target = { kind: 'new-domain', region: context.region, name: input.domain };
    const tags = tagsOfNew(context, 'CreateDomain', target, input);
    const domain = store.db.transaction(() => {
        const created = createDomain(store, {
            owner: context.principal.account,
            name: input.domain,
            region: context.region,
            encryptionKey: input.encryptionKey,
        });
        putTags(store, domainArn(created), tags);
        return created;
    });
    return { domain: describeDomain(store, domain) };
};
const DescribeDomain = (input, context) => {
    const domain = domainOf(context, input);
    context.authorize('DescribeDomain', { kind: 'domain', domain });
    return { domain: describeDomain(context.services.store, domain) };
};
const DeleteDomain = (input, context) => {
    const { store } = context.services;
    const domain = domainOf(context, input);
    context.authorize('DeleteDomain', { kind: 'domain', domain });
    const description = describeDomain(store, domain);
    deleteDomain(store, domain);
    return { domain: { ...description, status: 'Deleted' } };
};
const ListDomains = (input, context) => {
    const { store } = context.services;
    context.authorize('ListDomains', { kind: 'account', region: context.region });
    const rows = listDomains(store, { region: context.region, owner: context.principal.account });
    const { page, nextToken } = pagination_paginate(context, input, rows, (domain) => [domain.name]);
    const domains = page.map((domain) => {
        const { name, owner, arn, status, createdTime, encryptionKey } = describeDomain(store, domain);
        return { name, owner, arn, status, createdTime, encryptionKey };
    });
    return { domains, nextToken };
};
const GetAuthorizationToken = (input, context) => {
    const domain = domainOf(context, input);
    const seconds = input.durationSeconds ?? 43_200;
    context.authorize('GetAuthorizationToken', { kind: 'domain', domain }, { seconds });
    const { token, expires } = context.services.authority.issueToken(context.principal, domain, seconds);
    return { authorizationToken: token, expiration: new Date(expires) };
};
const domainHandlers = { CreateDomain, DescribeDomain, DeleteDomain, ListDomains, GetAuthorizationToken };

;// CONCATENATED MODULE: ./packages/emulator/src/api/groups.ts







function reference(domain, group) {
    return { arn: packageGroupArn(domain, group.pattern), pattern: group.pattern };
}
function describeGroup(store, domain, group) {
    const parent = parentGroup(store, domain, group);
    const restrictions = RESTRICTION_TYPES.map((type) => {
        const { mode, effectiveMode, decidedBy } = restriction(store, domain, group, type);
        return [
            type,
            {
                mode,
                effectiveMode,
                inheritedFrom: mode === 'INHERIT' ? reference(domain, decidedBy) : undefined,
                repositoriesCount: allowedRepositories(store, decidedBy, type).length,
            },
        ];
    });
    return {
        ...reference(domain, group),
        domainName: domain.name,
        domainOwner: domain.owner,
        createdTime: new Date(group.created),
        contactInfo: group.contact_info ?? undefined,
        description: group.description ?? undefined,
        originConfiguration: { restrictions: Object.fromEntries(restrictions) },
        parent: parent === undefined ? undefined : reference(domain, parent),
    };
}
/** The group that an input names, after the caller's right to the operation on it is checked. */
function groupOf(context, input) {
    const domain = domainOf(context, input);
    context.authorize(context.operation, { kind: 'package-group', domain, pattern: input.packageGroup });
    return { domain, group: requireGroup(context.services.store, domain, input.packageGroup) };
}
const CreatePackageGroup = (input, context) => {
    const { store } = context.services;
    const domain = domainOf(context, input);
    const tags = tagsOfNew(context, 'CreatePackageGroup', { kind: 'package-group', domain, pattern: input.packageGroup }, input);
    const { packageGroup: pattern, contactInfo, description } = input;
    const group = store.db.transaction(() => {
        const created = createGroup(store, domain, { pattern, contactInfo, description });
        putTags(store, packageGroupArn(domain, pattern), tags);
        return created;
    });
    return { packageGroup: describeGroup(store, domain, group) };
};
const DescribePackageGroup = (input, context) => {
    const { domain, group } = groupOf(context, input);
    return { packageGroup: describeGroup(context.services.store, domain, group) };
};
const UpdatePackageGroup = (input, context) => {
    const { store } = context.services;
    const { domain, group } = groupOf(context, input);
    const { contactInfo, description } = input;
    const updated = updateGroup(store, domain, { pattern: group.pattern, contactInfo, description });
    return { packageGroup: describeGroup(store, domain, updated) };
};
const DeletePackageGroup = (input, context) => {
    const { store } = context.services;
    const { domain, group } = groupOf(context, input);
    const packageGroup = describeGroup(store, domain, group);
    deleteGroup(store, domain, group.pattern);
    return { packageGroup };
};
const ListPackageGroups = (input, context) => {
    const { store } = context.services;
    const domain = domainOf(context, input);
    context.authorize('ListPackageGroups', { kind: 'domain', domain });
    const rows = listGroups(store, domain).filter(({ pattern }) => pattern.startsWith(input.prefix ?? ''));
    const { page, nextToken } = pagination_paginate(context, input, rows, ({ pattern }) => [pattern]);
    return { packageGroups: page.map((group) => describeGroup(store, domain, group)), nextToken };
};
const ListSubPackageGroups = (input, context) => {
    const { store } = context.services;
    const { domain, group } = groupOf(context, input);
    const { page, nextToken } = pagination_paginate(context, input, subGroups(store, domain, group), ({ pattern }) => [pattern]);
    return { packageGroups: page.map((row) => describeGroup(store, domain, row)), nextToken };
};
const ListAllowedRepositoriesForGroup = (input, context) => {
    const { group } = groupOf(context, input);
    const rows = allowedRepositories(context.services.store, group, input.originRestrictionType);
    const { page, nextToken } = pagination_paginate(context, input, rows, (name) => [name]);
    return { allowedRepositories: [...page], nextToken };
};
const ListAssociatedPackages = (input, context) => {
    const { store } = context.services;
    const domain = domainOf(context, input);
    const { packageGroup: pattern } = input;
    context.authorize('ListAssociatedPackages', { kind: 'package-group', domain, pattern });
    if (input.preview !== true)
        requireGroup(store, domain, pattern);
    const rows = associatedPackages(store, domain, pattern);
    const { page, nextToken } = pagination_paginate(context, input, rows, (at) => [at.format, at.namespace, at.name]);
    const packages = page.map((at) => ({
        format: formatName(at.format),
        namespace: namespaceOf(at),
        package: at.name,
        associationType: at.association,
    }));
    return { packages, nextToken };
};
const GetAssociatedPackageGroup = (input, context) => {
    const { store } = context.services;
    const domain = domainOf(context, input);
    const { group, association } = associatedGroup(store, domain, context_packageKeyOf(context, input));
    context.authorize('GetAssociatedPackageGroup', { kind: 'package-group', domain, pattern: group.pattern });
    return { packageGroup: describeGroup(store, domain, group), associationType: association };
};
const UpdatePackageGroupOriginConfiguration = (input, context) => {
    const { store } = context.services;
    const { domain, group } = groupOf(context, input);
    const { added, removed } = updateGroupOrigin(store, domain, group, {
        restrictions: new Map(RESTRICTION_TYPES.flatMap((type) => {
            const mode = input.restrictions?.[type];
            return mode === undefined ? [] : [[type, mode]];
        })),
        add: toAllowed(input.addAllowedRepositories),
        remove: toAllowed(input.removeAllowedRepositories),
    });
    const updates = {};
    for (const [kind, list] of [
        ['ADDED', added],
        ['REMOVED', removed],
    ]) {
        for (const { type, repository } of list) {
            const ofType = (updates[type] ??= {});
            (ofType[kind] ??= []).push(repository);
        }
    }
    return { packageGroup: describeGroup(store, domain, group), allowedRepositoryUpdates: updates };
};
function toAllowed(list) {
    return (list ?? []).flatMap(({ repositoryName, originRestrictionType }) => repositoryName === undefined || originRestrictionType === undefined
        ? []
        : [{ repository: repositoryName, type: originRestrictionType }]);
}
const groupHandlers = {
    CreatePackageGroup,
    DescribePackageGroup,
    UpdatePackageGroup,
    DeletePackageGroup,
    ListPackageGroups,
    ListSubPackageGroups,
    ListAllowedRepositoriesForGroup,
    ListAssociatedPackages,
    GetAssociatedPackageGroup,
    UpdatePackageGroupOriginConfiguration,
};

;// CONCATENATED MODULE: ./packages/emulator/src/api/packages.ts






const DEFAULT_PAGE = 100;
const ListPackages = (input, context) => {
    const { domain, repository } = repositoryOf(context, input);
    context.authorize('ListPackages', { kind: 'repository', domain, repository: repository.name });
    if (input.namespace !== undefined && input.format === undefined) {
        throw (0,errors/* invalid */.Gq)('A namespace needs a format: namespaces mean different things in different formats');
    }
    const search = {
        format: input.format,
        namespacePrefix: input.namespace,
        namePrefix: input.packagePrefix,
        publish: input.publish,
        upstream: input.upstream,
    };
    const { page, nextToken } = paginateQuery(context, input, (after, limit) => {
        const [format = '', namespace = '', name = ''] = after ?? [];
        const from = after === undefined ? {} : { after: { format, namespace, name } };
        return pageOfPackages(context.services.store, repository, search, from, limit);
    }, ({ format, namespace, name }) => [format, namespace, name], DEFAULT_PAGE);
    return { packages: page.map(summarise), nextToken };
};
function summarise(row) {
    return {
        format: formatName(row.format),
        namespace: namespaceOf(row),
        package: row.name,
        originConfiguration: originConfiguration(row),
    };
}
const DescribePackage = (input, context) => {
    const { domain, repository } = repositoryOf(context, input);
    const at = context_packageKeyOf(context, input);
    context.authorize('DescribePackage', { kind: 'package', domain, repository, at });
    const row = requirePackage(context.services.store, repository, at);
    return {
        package: {
            format: formatName(row.format),
            namespace: namespaceOf(row),
            name: row.name,
            originConfiguration: originConfiguration(row),
        },
    };
};
const DeletePackage = (input, context) => {
    const { domain, repository } = repositoryOf(context, input);
    const at = context_packageKeyOf(context, input);
    context.authorize('DeletePackage', { kind: 'package', domain, repository, at });
    return { deletedPackage: summarise(deletePackage(context.services.store, repository, at)) };
};
const PutPackageOriginConfiguration = (input, context) => {
    const { domain, repository } = repositoryOf(context, input);
    const at = context_packageKeyOf(context, input);
    context.authorize('PutPackageOriginConfiguration', { kind: 'package', domain, repository, at });
    const { publish, upstream } = input.restrictions;
    if (publish === undefined || upstream === undefined) {
        throw (0,errors/* invalid */.Gq)("Both 'restrictions.publish' and 'restrictions.upstream' must be given");
    }
    const row = putOriginConfiguration(context.services.store, repository, at, { publish, upstream });
    return { originConfiguration: originConfiguration(row) };
};
const packageHandlers = { ListPackages, DescribePackage, DeletePackage, PutPackageOriginConfiguration };

;// CONCATENATED MODULE: ./packages/emulator/src/auth/condition-keys.ts
/**
 * The global condition keys (IAM user guide, "AWS global condition context keys"). Those that describe calls by AWS
 * services, or the network of an EC2 instance, are known and never have a value here.
 */
const GLOBAL_KEYS = [
    // The caller.
    'aws:AssumedRoot',
    'aws:PrincipalAccount',
    'aws:PrincipalArn',
    'aws:PrincipalIsAWSService',
    'aws:PrincipalOrgID',
    'aws:PrincipalOrgPaths',
    'aws:PrincipalServiceName',
    'aws:PrincipalServiceNamesList',
    'aws:PrincipalType',
    'aws:userid',
    'aws:username',
    // Its session.
    'aws:ChatbotSourceArn',
    'aws:Ec2InstanceSourcePrivateIPv4',
    'aws:Ec2InstanceSourceVpc',
    'aws:FederatedProvider',
    'aws:MultiFactorAuthAge',
    'aws:MultiFactorAuthPresent',
    'aws:SignInSessionArn',
    'aws:SourceIdentity',
    'aws:TokenIssueTime',
    // The network.
    'aws:SourceIp',
    'aws:SourceVpc',
    'aws:SourceVpcArn',
    'aws:SourceVpce',
    'aws:VpceAccount',
    'aws:VpceOrgID',
    'aws:VpceOrgPaths',
    'aws:VpcSourceIp',
    // The resource.
    'aws:ResourceAccount',
    'aws:ResourceOrgID',
    'aws:ResourceOrgPaths',
    // The request.
    'aws:CalledVia',
    'aws:CalledViaFirst',
    'aws:CalledViaLast',
    'aws:CurrentTime',
    'aws:EpochTime',
    'aws:IsMcpServiceAction',
    'aws:referer',
    'aws:RequestedRegion',
    'aws:SecureTransport',
    'aws:SourceAccount',
    'aws:SourceArn',
    'aws:SourceOrgID',
    'aws:SourceOrgPaths',
    'aws:TagKeys',
    'aws:UserAgent',
    'aws:ViaAWSService',
];
const WITH_NAME = ['aws:PrincipalTag/', 'aws:RequestTag/', 'aws:ResourceTag/'];
const NAMES = new Set(GLOBAL_KEYS.map((name) => name.toLowerCase()));
/**
 * Why a policy may not ask for a key, or undefined. A misspelt global key would silently never match. Keys of services
 * (`sts:ExternalId`, `s3:prefix`) and claims of web identity tokens (`token.actions.githubusercontent.com:sub`) may be
 * any: they have a value where they apply. CodeArtifact has none of its own (service authorization reference).
 */
function checkConditionKey(key) {
    const lower = key.toLowerCase();
    if (NAMES.has(lower))
        return undefined;
    if (WITH_NAME.some((prefix) => lower.startsWith(prefix.toLowerCase()) && key.length > prefix.length))
        return undefined;
    if (!/^(aws|codeartifact):/.test(lower) && /^[^:\s]+(:\d+)?[^:\s]*:[^:\s]+$/.test(key))
        return undefined;
    const names = [...GLOBAL_KEYS, ...WITH_NAME.map((prefix) => `${prefix}KEY`)].join(', ');
    return `the condition key ${key} is none of IAM's; its global keys are ${names}`;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__("node:net");
;// CONCATENATED MODULE: ./packages/emulator/src/auth/patterns.ts
/** In a pattern: a `*` and a `?` that stand for themselves, in characters that Unicode keeps free for private use. */
const LITERALS = { '*': '\ue000', '?': '\ue001' };
/**
 * `*` stands for any run of characters, `?` for exactly one. Walks the text once with one point to fall back to: a
 * pattern is as long as a policy may be, and as a regular expression `*a*a*a…` could be made to run for ever.
 */
function matchesGlob(pattern, text) {
    let at = 0;
    let position = 0;
    let star = -1;
    let resume = 0;
    while (position < text.length) {
        if (pattern[at] === '*') {
            star = at++;
            resume = position;
        }
        else if (at < pattern.length && (pattern[at] === '?' || matchesOne(pattern[at], text[position]))) {
            at++;
            position++;
        }
        else if (star >= 0) {
            at = star + 1;
            position = ++resume;
        }
        else {
            return false;
        }
    }
    while (pattern[at] === '*')
        at++;
    return at === pattern.length;
}
function matchesOne(pattern, character) {
    return pattern === character || (character !== undefined && pattern === LITERALS[character]);
}
/**
 * Whether an ARN is what a Resource element, or ArnLike, describes. Each of the six fields is matched by itself, so a
 * wildcard never runs over a `:` between them; within the last one it does run over `/`: `package/my-domain/*` is every
 * package of the domain (user guide, "AWS CodeArtifact permissions reference"). Separators that are written must line
 * up: `:` is not taken for `/`, as other services do, and the empty namespace in `npm//lodash` counts (same page).
 */
function matchesArn(pattern, arn) {
    if (pattern === '*' || pattern === arn)
        return true;
    const wanted = fieldsOf(pattern);
    const fields = fieldsOf(arn);
    // `arn:aws:codeartifact:*` is short for everything below it (same page).
    const open = wanted.length < ARN_FIELDS && wanted.at(-1) === '*';
    if (fields.length !== ARN_FIELDS || (wanted.length !== ARN_FIELDS && !open))
        return false;
    return wanted.every((field, index) => matchesGlob(field, fields[index] ?? ''));
}
const ARN_FIELDS = 6;
function fieldsOf(arn) {
    const fields = arn.split(':');
    return [...fields.slice(0, ARN_FIELDS - 1), ...rest(fields.slice(ARN_FIELDS - 1))];
}
function rest(fields) {
    return fields.length === 0 ? [] : [fields.join(':')];
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/comparisons.ts


const equal = (value, wanted) => value === wanted;
const equalInAnyCase = (value, wanted) => value.toLowerCase() === wanted.toLowerCase();
const like = (value, wanted) => matchesGlob(wanted, value);
// IAM treats ArnEquals and ArnLike alike.
const arn = (value, wanted) => matchesArn(wanted, value);
function comparisons_plain(holds, problem) {
    return { holds, wildcards: false, ...(problem === undefined ? {} : { problem }) };
}
/** Compares by what both sides are parsed to: what is none of its kind compares with nothing. */
function parsed(parse, form, holds) {
    return comparisons_plain((value, wanted) => holds(parse(value), parse(wanted)), (wanted) => (Number.isNaN(parse(wanted)) ? `'${wanted}' is no ${form}` : undefined));
}
/**
 * Milliseconds since the epoch, or NaN, of a date as policies write it (IAM user guide, "Date condition operators"): a
 * W3C profile of ISO 8601, in UTC where there is a time, or seconds since the epoch.
 */
function parseDate(text) {
    if (/^\d{5,12}$/.test(text))
        return Number(text) * 1000;
    const iso = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/;
    return iso.test(text) ? Date.parse(text) : Number.NaN;
}
function parseNumber(text) {
    return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
const ORDERS = {
    LessThan: (value, wanted) => value < wanted,
    LessThanEquals: (value, wanted) => value <= wanted,
    GreaterThan: (value, wanted) => value > wanted,
    GreaterThanEquals: (value, wanted) => value >= wanted,
};
const same = (value, wanted) => value === wanted;
const DATE = 'date: write it as 2026-01-31T12:00:00Z, or in seconds since 1970';
/** A range of addresses as `203.0.113.0/24`, or one address; undefined for anything else. */
function comparisons_parseRange(text) {
    const [address = '', bits, ...rest] = text.split('/');
    if ((0,external_node_net_.isIP)(address) === 0 || rest.length > 0)
        return undefined;
    const [family, most] = (0,external_node_net_.isIPv4)(address) ? ['ipv4', 32] : ['ipv6', 128];
    const prefix = bits === undefined ? most : Number(/^\d{1,3}$/.test(bits) ? bits : Number.NaN);
    if (!(prefix <= most))
        return undefined;
    const range = new external_node_net_.BlockList();
    range.addSubnet(address, prefix, family);
    return { family, range };
}
/** An IPv4 address is in no range of IPv6 addresses, `::/0` included; one that IPv6 maps counts as the IPv4 address. */
function isInRange(value, wanted) {
    const parsed = comparisons_parseRange(wanted);
    if (parsed === undefined || (0,external_node_net_.isIP)(value) === 0)
        return false;
    const family = (0,external_node_net_.isIPv4)(value) ? 'ipv4' : 'ipv6';
    return (family === 'ipv6' || parsed.family === 'ipv4') && parsed.range.check(value, family);
}
const inRange = comparisons_plain(isInRange, (wanted) => comparisons_parseRange(wanted) === undefined
    ? `'${wanted}' is no range of addresses: write it as 203.0.113.0/24 or 2001:db8::/32`
    : undefined);
const yesOrNo = (wanted) => /^(true|false)$/i.test(wanted) ? undefined : `'${wanted}' is neither true nor false`;
/** Positive operators, with the name of what negates each. */
const PAIRS = [
    ['StringEquals', 'StringNotEquals', comparisons_plain(equal)],
    ['StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', comparisons_plain(equalInAnyCase)],
    ['StringLike', 'StringNotLike', { holds: like, wildcards: true }],
    ['NumericEquals', 'NumericNotEquals', parsed(parseNumber, 'number', same)],
    ['DateEquals', 'DateNotEquals', parsed(parseDate, DATE, same)],
    ['IpAddress', 'NotIpAddress', inRange],
    ['ArnEquals', 'ArnNotEquals', { holds: arn, wildcards: true }],
    ['ArnLike', 'ArnNotLike', { holds: arn, wildcards: true }],
];
/** By the operator's name (IAM user guide, "Condition operators"); `Null` stands apart. */
const COMPARISONS = new Map([
    ...PAIRS.flatMap(([name, opposite, comparison]) => [
        [name, { ...comparison, negated: false }],
        [opposite, { ...comparison, negated: true }],
    ]),
    ...Object.entries(ORDERS).flatMap(([order, holds]) => [
        [`Numeric${order}`, { ...parsed(parseNumber, 'number', holds), negated: false }],
        [`Date${order}`, { ...parsed(parseDate, DATE, holds), negated: false }],
    ]),
    ['Bool', { ...comparisons_plain(equalInAnyCase, yesOrNo), negated: false }],
    ['BinaryEquals', { ...comparisons_plain(equal), negated: false }],
]);
/** Whether a key shall be absent (`true`) or there (`false`). */
const NULL = { ...comparisons_plain(() => false, yesOrNo), negated: false };

;// CONCATENATED MODULE: ./packages/emulator/src/auth/variables.ts

/**
 * Puts values of the request in the place of policy variables (IAM user guide, "IAM policy elements: variables and
 * tags"): `${aws:username}`, `${aws:PrincipalTag/team, 'none'}` with a default, and `${*}`, `${?}`, `${$}` for the
 * characters themselves. Undefined where a variable has no value, or several: such a text matches nothing.
 * `wildcards`: whether the result is a pattern, in which what is put in stands for itself.
 */
function substitute(text, keys, wildcards) {
    if (!text.includes('${'))
        return text;
    const valueOf = ([, name = '', fallback]) => /^[*?$]$/.test(name) ? name : (only(keys.get(name.toLowerCase())) ?? fallback);
    const values = [...text.matchAll(VARIABLE)].map(valueOf);
    if (values.includes(undefined))
        return undefined;
    let next = 0;
    return text.replace(VARIABLE, () => {
        const value = values[next++] ?? '';
        return wildcards ? value.replace(/[*?]/g, (character) => LITERALS[character] ?? character) : value;
    });
}
const VARIABLE = /\$\{([*?$]|[^}\s,]+)(?:\s*,\s*'([^']*)')?\}/g;
function only(values) {
    return values?.length === 1 ? values[0] : undefined;
}
/** Why the variables in a text cannot be put in, or undefined. */
function checkVariables(text) {
    const rest = text.replace(VARIABLE, '');
    return rest.includes('${') ? `'${text}' has a policy variable that does not end, or has no name` : undefined;
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/conditions.ts


const OPERATOR_NAMES = [...COMPARISONS.keys(), 'Null'];
/** `ForAnyValue:StringLikeIfExists` and the like; undefined for what is no operator of IAM's. */
function parseOperator(text) {
    if (text === 'Null')
        return { comparison: NULL, quantifier: undefined, ifExists: false };
    const match = /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(text);
    const comparison = COMPARISONS.get(match?.[2] ?? '');
    if (comparison === undefined)
        return undefined;
    const [, quantifier, , ifExists] = match ?? [];
    return {
        comparison,
        quantifier: quantifier === 'ForAnyValue' || quantifier === 'ForAllValues' ? quantifier : undefined,
        ifExists: ifExists !== undefined,
    };
}
/** `variables`: whether `${…}` in the policy's values stands for a value of the request. */
function conditionHolds({ operator, key, values: written }, keys, variables) {
    const { comparison, quantifier, ifExists } = operator;
    const values = keys.get(key) ?? [];
    if (comparison === NULL)
        return written.some((text) => (text.toLowerCase() === 'true') === (values.length === 0));
    const { holds, negated, wildcards } = comparison;
    const wanted = variables ? written.flatMap((text) => substitute(text, keys, wildcards) ?? []) : written;
    const test = (value) => wanted.some((each) => holds(value, each)) !== negated;
    if (quantifier === 'ForAllValues')
        return values.every(test);
    if (values.length === 0)
        return ifExists || (negated && quantifier === undefined);
    return negated && quantifier === undefined ? values.every(test) : values.some(test);
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/policy.ts



/** What is wrong with a policy document, in words for its author. */
class PolicyProblem extends Error {
    name = 'PolicyProblem';
}
/**
 * What is wrong with a policy document, or undefined. Whatever the emulator would not evaluate as IAM does is refused
 * here rather than silently ignored later.
 */
function checkPolicyDocument(document, kind) {
    try {
        parsePolicy(document, kind);
        return undefined;
    }
    catch (error) {
        if (error instanceof PolicyProblem)
            return error.message;
        throw error;
    }
}
/** Reads a policy document (JSON). Throws a PolicyProblem. */
function parsePolicy(document, kind) {
    const policy = recordOf(policy_parseJson(document)) ?? fail('The policy must be a JSON object');
    refuseOthers(policy, ['Version', 'Id', 'Statement'], 'The policy');
    const version = policy['Version'] ?? '2008-10-17';
    if (version !== '2012-10-17' && version !== '2008-10-17')
        fail("Version must be '2012-10-17' or '2008-10-17'");
    if (policy['Statement'] === undefined)
        fail('The policy has no Statement');
    const list = Array.isArray(policy['Statement']) ? policy['Statement'] : [policy['Statement']];
    if (list.length === 0)
        fail('The policy has no Statement');
    const sids = new Set();
    const statements = list.map((item, index) => {
        const at = `Statement ${index + 1}`;
        const element = recordOf(item) ?? fail(`${at} must be an object`);
        const sid = element['Sid'];
        if (sid !== undefined && typeof sid !== 'string')
            fail(`${at}: Sid must be a text`);
        if (sid !== undefined && sids.has(sid))
            fail(`${at}: the Sid '${sid}' is used twice`);
        sids.add(sid);
        return parseStatement(element, kind, at, version === '2012-10-17');
    });
    return { statements };
}
const ELEMENTS = {
    identity: ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'],
    resource: [
        'Sid',
        'Effect',
        'Principal',
        'NotPrincipal',
        'Action',
        'NotAction',
        'Resource',
        'NotResource',
        'Condition',
    ],
    trust: ['Sid', 'Effect', 'Principal', 'Action', 'NotAction', 'Condition'],
};
function parseStatement(element, kind, at, variables) {
    refuseOthers(element, ELEMENTS[kind], at);
    const effect = element['Effect'];
    if (effect !== 'Allow' && effect !== 'Deny')
        return fail(`${at}: Effect must be 'Allow' or 'Deny'`);
    const actions = parseSelection(element, 'Action', at);
    for (const action of actions.patterns) {
        if (!/^(\*|[a-z0-9-]+:[a-z0-9*?]+)$/i.test(action)) {
            fail(`${at}: '${action}' is no action; write SERVICE:ACTION, such as codeartifact:ReadFromRepository, or '*'`);
        }
    }
    const resources = kind === 'trust' ? undefined : parseSelection(element, 'Resource', at);
    for (const resource of resources?.patterns ?? []) {
        if (resource !== '*' && !/^arn:[^:]+:[^:]+:./.test(resource))
            fail(`${at}: '${resource}' is no ARN and not '*'`);
    }
    const statement = {
        effect,
        principal: kind === 'identity' ? undefined : parsePrincipals(element, kind, at),
        actions,
        resources,
        conditions: parseConditions(element['Condition'], at),
        variables,
    };
    if (variables)
        refuseBrokenVariables(statement, at);
    return statement;
}
function parseSelection(element, name, at) {
    const positive = element[name];
    const negative = element[`Not${name}`];
    if (positive !== undefined && negative !== undefined)
        fail(`${at}: ${name} and Not${name} exclude each other`);
    const given = positive ?? negative ?? fail(`${at}: ${name} is missing`);
    const patterns = policy_textsOf(given) ?? fail(`${at}: ${name} must be a text or a list of texts`);
    if (patterns.length === 0)
        fail(`${at}: ${name} is an empty list`);
    return { patterns, negated: positive === undefined };
}
const AWS_PRINCIPAL = /^(\*|\d{12}|A[A-Z]{2}A[A-Z0-9]{12,124}|arn:aws[a-z-]*:(iam::\d{12}:(root|(user|role)\/[!-~]+)|sts::\d{12}:(assumed-role\/[^/\s]+\/[^/\s]+|federated-user\/[^/\s]+)))$/;
const OIDC_PROVIDER = /^(\*|arn:aws[a-z-]*:iam::\d{12}:(oidc|saml)-provider\/[!-~]+|[a-z0-9.-]+\.[a-z]+)$/;
const SERVICE = /^[a-z0-9.-]+\.(amazonaws|amazon)\.com(\.cn)?$/;
function parsePrincipals(element, kind, at) {
    const { Principal: positive, NotPrincipal: negative } = element;
    if (positive !== undefined && negative !== undefined)
        fail(`${at}: Principal and NotPrincipal exclude each other`);
    if (negative !== undefined && element['Effect'] !== 'Deny')
        fail(`${at}: NotPrincipal goes with the Effect 'Deny' only`);
    return { ...parsePrincipal(positive ?? negative, kind, at), negated: negative !== undefined };
}
function parsePrincipal(value, kind, at) {
    const forms = `"*", {"AWS": …}, {"Service": …} or {"Federated": …}`;
    if (value === undefined)
        return fail(`${at}: Principal is missing; write ${forms}`);
    if (value === '*')
        return { aws: ['*'], federated: kind === 'trust' ? ['*'] : [] };
    const given = recordOf(value) ?? fail(`${at}: Principal must be ${forms}`);
    const other = Object.keys(given).find((key) => !['AWS', 'Service', 'Federated'].includes(key));
    if (other !== undefined || Object.keys(given).length === 0)
        fail(`${at}: Principal must be ${forms}`);
    const list = (key) => {
        const texts = given[key] === undefined ? [] : policy_textsOf(given[key]);
        if (texts === undefined || (given[key] !== undefined && texts.length === 0)) {
            return fail(`${at}: Principal.${key} must be a text or a list of texts`);
        }
        return texts;
    };
    const [aws, federated, services] = [list('AWS'), list('Federated'), list('Service')];
    const badAws = aws.find((text) => !AWS_PRINCIPAL.test(text) || (text !== '*' && /[*?]/.test(text)));
    if (badAws !== undefined) {
        fail(`${at}: the principal '${badAws}' is none of '*', an account ID, the unique ID of a user or role, and the ARN of an ` +
            "account's root, a user, a role or a session; wildcards within one are not allowed");
    }
    const badProvider = federated.find((text) => !OIDC_PROVIDER.test(text));
    if (badProvider !== undefined)
        fail(`${at}: '${badProvider}' is not the ARN of an OpenID Connect provider`);
    // No service calls here: such a statement is for nobody.
    const badService = services.find((text) => !SERVICE.test(text));
    if (badService !== undefined)
        fail(`${at}: '${badService}' is no service, such as codebuild.amazonaws.com`);
    return { aws, federated };
}
function parseConditions(value, at) {
    if (value === undefined)
        return [];
    const operators = recordOf(value) ?? fail(`${at}: Condition must be an object of operators`);
    return Object.entries(operators).flatMap(([name, block]) => {
        const operator = parseOperator(name) ??
            fail(`${at}: the condition operator ${name} is none of IAM's, which are ` +
                `${OPERATOR_NAMES.join(', ')}, with IfExists behind and ForAnyValue: or ForAllValues: before`);
        const keys = recordOf(block) ?? fail(`${at}: ${name} must be an object of condition keys`);
        return Object.entries(keys).map(([key, given]) => {
            const problem = checkConditionKey(key);
            if (problem !== undefined)
                fail(`${at}: ${problem}`);
            const values = policy_textsOf(given) ?? fail(`${at}: ${key} must have a text or a list of texts`);
            if (values.length === 0)
                fail(`${at}: ${key} has no value`);
            const wrong = values.map((text) => operator.comparison.problem?.(text)).find((text) => text !== undefined);
            if (wrong !== undefined)
                fail(`${at}: ${key}: ${wrong}`);
            return { operator, key: key.toLowerCase(), values };
        });
    });
}
function refuseBrokenVariables({ resources, conditions }, at) {
    const texts = [...(resources?.patterns ?? []), ...conditions.flatMap(({ values }) => values)];
    const problem = texts.map(checkVariables).find((text) => text !== undefined);
    if (problem !== undefined)
        fail(`${at}: ${problem}`);
}
function refuseOthers(record, known, at) {
    const other = Object.keys(record).find((key) => !known.includes(key));
    if (other !== undefined)
        fail(`${at} has an element '${other}'; known here are ${known.join(', ')}`);
}
function policy_parseJson(document) {
    try {
        return JSON.parse(document);
    }
    catch (error) {
        return fail(`The policy is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function recordOf(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    return Object.fromEntries(Object.entries(value));
}
/** One value or several; IAM also takes a bare `true` or number for its text. */
function policy_textsOf(value) {
    const list = Array.isArray(value) ? value : [value];
    const texts = list.map((item) => (typeof item === 'boolean' || typeof item === 'number' ? String(item) : item));
    return texts.every((item) => typeof item === 'string') ? texts : undefined;
}
function fail(problem) {
    throw new PolicyProblem(problem);
}

;// CONCATENATED MODULE: ./packages/emulator/src/api/policies.ts






const ofDomain = (domain) => ({ arn: domainArn(domain), id: domain.name, type: 'domain' });
const ofRepository = (domain, repository) => ({
    arn: repositoryArn(domain, repository),
    id: repository,
    type: 'repository',
});
function checked(document) {
    const problem = checkPolicyDocument(document, 'resource');
    if (problem !== undefined)
        throw (0,errors/* invalid */.Gq)(`Invalid policy document: ${problem}`, 'OTHER');
    return document;
}
const GetDomainPermissionsPolicy = (input, context) => {
    const domain = domainOf(context, input);
    context.authorize('GetDomainPermissionsPolicy', { kind: 'domain', domain });
    return { policy: describePolicy(requirePolicy(context.services.store, ofDomain(domain))) };
};
const PutDomainPermissionsPolicy = (input, context) => {
    const domain = domainOf(context, input);
    context.authorize('PutDomainPermissionsPolicy', { kind: 'domain', domain });
    const document = checked(input.policyDocument);
    return {
        policy: describePolicy(putPolicy(context.services.store, ofDomain(domain), document, input.policyRevision)),
    };
};
const DeleteDomainPermissionsPolicy = (input, context) => {
    const domain = domainOf(context, input);
    context.authorize('DeleteDomainPermissionsPolicy', { kind: 'domain', domain });
    return { policy: describePolicy(deletePolicy(context.services.store, ofDomain(domain), input.policyRevision)) };
};
const GetRepositoryPermissionsPolicy = (input, context) => {
    const { domain, repository } = repositoryOf(context, input);
    context.authorize('GetRepositoryPermissionsPolicy', { kind: 'repository', domain, repository: repository.name });
    return { policy: describePolicy(requirePolicy(context.services.store, ofRepository(domain, repository.name))) };
};
const PutRepositoryPermissionsPolicy = (input, context) => {
    const { domain, repository } = repositoryOf(context, input);
    context.authorize('PutRepositoryPermissionsPolicy', { kind: 'repository', domain, repository: repository.name });
    const resource = ofRepository(domain, repository.name);
    const document = checked(input.policyDocument);
    return { policy: describePolicy(putPolicy(context.services.store, resource, document, input.policyRevision)) };
};
const DeleteRepositoryPermissionsPolicy = (input, context) => {
    const { domain, repository } = repositoryOf(context, input);
    context.authorize('DeleteRepositoryPermissionsPolicy', { kind: 'repository', domain, repository: repository.name });
    const resource = ofRepository(domain, repository.name);
    return { policy: describePolicy(deletePolicy(context.services.store, resource, input.policyRevision)) };
};
const policyHandlers = {
    GetDomainPermissionsPolicy,
    PutDomainPermissionsPolicy,
    DeleteDomainPermissionsPolicy,
    GetRepositoryPermissionsPolicy,
    PutRepositoryPermissionsPolicy,
    DeleteRepositoryPermissionsPolicy,
};

;// CONCATENATED MODULE: ./packages/emulator/src/http/hosts.ts
const REGION = '[a-z]{2}(?:-[a-z]+)+-\\d{1,2}';
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;
/** User guide, "Endpoints and quotas" and "VPC endpoints": the API and the repositories, with IPv4 or dual stack. */
const hosts_SERVICE = [
    new RegExp(`^(?:[a-z0-9.-]+\\.)?codeartifact(?:-fips)?\\.(${REGION})\\.(?:amazonaws\\.com|api\\.aws|on\\.aws|localhost)(?::\\d+)?$`, 'i'),
    new RegExp(`^(vpce-[0-9a-f]+)-[a-z0-9-]+\\.(?:(?:d|api)\\.)?codeartifact\\.(${REGION})\\.vpce\\.amazonaws\\.com(?::\\d+)?$`, 'i'),
];
const AT_START = new RegExp(`^/(${REGION})(?=/)`);
/** Undefined for a name that is not ours: a page in a browser must not reach us under one of its own (DNS rebinding). */
function readHost(host) {
    if (LOOPBACK.test(host))
        return {};
    const [general, vpc] = hosts_SERVICE.map((form) => form.exec(host));
    if (vpc !== null && vpc !== undefined)
        return { vpcEndpoint: vpc[1]?.toLowerCase(), region: vpc[2]?.toLowerCase() };
    return general === null || general === undefined ? undefined : { region: general[1]?.toLowerCase() };
}
/** `/eu-west-1/npm/d/…`: a path that begins with a Region, which every other host name leaves to us to say. */
function splitRegion(path) {
    const [prefix = '', region] = AT_START.exec(path) ?? [];
    return { prefix, region, path: path.slice(prefix.length) };
}
/** What the addresses of a Region's repositories begin with: nothing for the emulator's own Region, `home`. */
function regionPrefix(region, home) {
    return region === home ? '' : `/${region}`;
}
/** The same place under the name that stands for both 127.0.0.1 and ::1; a name that is not of this machine stays. */
function dualStack(origin) {
    return origin.replace(/^(https?:\/\/)(?:127\.0\.0\.1|\[::1\])/, '$1localhost');
}

;// CONCATENATED MODULE: ./packages/emulator/src/api/repositories.ts










const CreateRepository = (input, context) => {
    const { store } = context.services;
    const domain = domainOf(context, input);
    const target = { kind: 'repository', domain, repository: input.repository };
    const tags = tagsOfNew(context, 'CreateRepository', target, input);
    const upstreams = upstreamNames(context, domain, input.upstreams) ?? [];
    const repository = store.db.transaction(() => {
        const created = createRepository(store, domain, {
            name: input.repository,
            administrator: context.principal.account,
            description: input.description,
            upstreams,
        });
        putTags(store, repositoryArn(domain, created.name), tags);
        return created;
    });
    return { repository: describeRepository(store, domain, repository) };
};
const DescribeRepository = (input, context) => {
    const { domain, repository } = repositoryOf(context, input);
    context.authorize('DescribeRepository', { kind: 'repository', domain, repository: repository.name });
    return { repository: describeRepository(context.services.store, domain, repository) };
};
const UpdateRepository = (input, context) => {
    const { store } = context.services;
    const { domain, repository } = repositoryOf(context, input);
    context.authorize('UpdateRepository', { kind: 'repository', domain, repository: repository.name });
    const updated = updateRepository(store, domain, repository.name, {
        description: input.description,
        upstreams: upstreamNames(context, domain, input.upstreams),
    });
    return { repository: describeRepository(store, domain, updated) };
};
/** Using a repository as an upstream is an action on that repository. */
function upstreamNames(context, domain, upstreams) {
    const names = upstreams?.map(({ repositoryName }) => repositoryName ?? '');
    for (const repository of names ?? []) {
        context.authorize('AssociateWithDownstreamRepository', { kind: 'repository', domain, repository });
    }
    return names;
}
const DeleteRepository = (input, context) => {
    const { store } = context.services;
    const { domain, repository } = repositoryOf(context, input);
    context.authorize('DeleteRepository', { kind: 'repository', domain, repository: repository.name });
    const description = describeRepository(store, domain, repository);
    deleteRepository(store, domain, repository.name);
    return { repository: description };
};
const ListRepositories = (input, context) => {
    const { store } = context.services;
    context.authorize('ListRepositories', { kind: 'account', region: context.region });
    // The caller's repositories, in whosever domains they are.
    const rows = listAdministeredRepositories(store, context.principal.account, context.region).filter(({ name }) => name.startsWith(input.repositoryPrefix ?? ''));
    const { page, nextToken } = pagination_paginate(context, input, rows, ({ name, id }) => [name, id]);
    const repositories = page.map((row) => summariseRepository(domainById(store, row.domain_id), row));
    return { repositories, nextToken };
};
const ListRepositoriesInDomain = (input, context) => {
    const domain = domainOf(context, input);
    context.authorize('ListRepositoriesInDomain', { kind: 'domain', domain });
    const rows = listRepositories(context.services.store, domain).filter(({ name, administrator }) => name.startsWith(input.repositoryPrefix ?? '') &&
        (input.administratorAccount === undefined || administrator === input.administratorAccount));
    const { page, nextToken } = pagination_paginate(context, input, rows, ({ name }) => [name]);
    return { repositories: page.map((repository) => summariseRepository(domain, repository)), nextToken };
};
const AssociateExternalConnection = (input, context) => {
    const { store } = context.services;
    const { domain, repository } = repositoryOf(context, input);
    context.authorize('AssociateExternalConnection', { kind: 'repository', domain, repository: repository.name });
    associateExternalConnection(store, repository, input.externalConnection);
    return { repository: describeRepository(store, domain, repository) };
};
const DisassociateExternalConnection = (input, context) => {
    const { store } = context.services;
    const { domain, repository } = repositoryOf(context, input);
    context.authorize('DisassociateExternalConnection', { kind: 'repository', domain, repository: repository.name });
    disassociateExternalConnection(store, repository, input.externalConnection);
    return { repository: describeRepository(store, domain, repository) };
};
const GetRepositoryEndpoint = (input, context) => {
    const { domain, repository } = repositoryOf(context, input);
    context.authorize('GetRepositoryEndpoint', { kind: 'repository', domain, repository: repository.name });
    // The service's form for endpoints without a DNS name of their own (user guide, "VPC endpoints").
    const path = `/${input.format}/d/${domain.name}-${domain.owner}/${repository.name}/`;
    const origin = originFor(input.format, context);
    const base = input.endpointType === 'dualstack' ? dualStack(origin) : origin;
    return { repositoryEndpoint: `${base}${regionPrefix(domain.region, context.services.region)}${path}` };
};
/** As the caller came, but for a client that sends no credentials without TLS. */
function originFor(format, { origin, services }) {
    const needsTls = FORMATS.get(format)?.needsTls === true;
    return needsTls && origin.startsWith('http:') ? (services.secure?.endpoint ?? origin) : origin;
}
const repositoryHandlers = {
    CreateRepository,
    DescribeRepository,
    UpdateRepository,
    DeleteRepository,
    ListRepositories,
    ListRepositoriesInDomain,
    AssociateExternalConnection,
    DisassociateExternalConnection,
    GetRepositoryEndpoint,
};

;// CONCATENATED MODULE: ./packages/emulator/src/api/handlers.ts








/**
 * Every operation's handler by name. Each is typed with the SDK's own shapes; here, behind the validation that makes
 * those types true, they become one table.
 */
const handlers = {
    ...domainHandlers,
    ...repositoryHandlers,
    ...packageHandlers,
    ...versionHandlers,
    ...assetHandlers,
    ...groupHandlers,
    ...policyHandlers,
    ...tagHandlers,
};

;// CONCATENATED MODULE: ./packages/emulator/src/api/routes.ts

let api_routes_routes;
/** By method and path; made at the first request, so that a start does not wait for it. */
function findOperation(method, path) {
    api_routes_routes ??= new Map((0,model/* readOperations */.RZ)().map((operation) => [`${operation.method} ${operation.path}`, operation]));
    return api_routes_routes.get(`${method} ${path.replace(/(?<=.)\/$/, '')}`);
}

;// CONCATENATED MODULE: ./packages/emulator/src/api/dispatch.ts









const LARGEST_BODY = 1024 * 1024;
/** The AWS API: route, authenticate, decode, validate, authorise and do (the handlers), encode. */
async function handleApi(services, request) {
    try {
        const operation = findOperation(request.method, request.path);
        if (operation === undefined) {
            throw new errors/* ServiceError */._7('UnknownOperationException', 404, `CodeArtifact has no operation ${request.method} ${request.path}`);
        }
        // A streamed payload is authenticated by the digest that its request names, and compared when it is read.
        const streamed = operation.input.some((member) => member.payload);
        const body = streamed ? undefined : await readBody(request, LARGEST_BODY);
        const principal = services.authority.authenticate(request, 'codeartifact', body);
        const { region } = parseSignature(request);
        if (request.region !== undefined && request.region !== region) {
            throw new errors/* ServiceError */._7('InvalidSignatureException', 403, 'Credential should be scoped to a valid region.');
        }
        services.quotas.operation(`${principal.account} ${region}`, operation.name);
        const input = codec_decode(operation, request, body);
        validate(operation, input);
        const context = {
            services,
            principal,
            operation: operation.name,
            region,
            origin: request.origin,
            authorize: (action, target, wanted) => services.authority.authorize(principal, request, action, target, wanted),
        };
        const handler = handlers[operation.name];
        if (handler === undefined)
            throw new Error(`no handler for ${operation.name}`);
        return codec_encode(operation, await handler(input, context));
    }
    catch (error) {
        if (error instanceof errors/* ServiceError */._7)
            return errorReply(error);
        if (error instanceof BodyTooLarge || error instanceof TooLarge) {
            return errorReply(new errors/* ServiceError */._7('RequestEntityTooLargeException', 413, error.message));
        }
        throw error;
    }
}
function errorReply({ name, status, message, members, headers }) {
    return json(status, { message, ...members }, { 'x-amzn-errortype': name, ...headers });
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/allowances.ts
/**
 * What principals were allowed, until anything in the store changes (a policy may be among it, or a tag), and for a
 * second at most: policies may ask for the time. Conditions may ask for the rest of what a request says of itself.
 */
function allowances(store, clock) {
    const known = new WeakMap();
    return {
        once: (principal, target, { source, headers }, ask) => {
            const { changes } = store.db;
            const second = Math.floor(clock.now() / 1000);
            let before = known.get(principal);
            if (before?.changes !== changes || before.second !== second) {
                before = { changes, second, requests: new Map() };
                known.set(principal, before);
            }
            const { ip, vpcEndpoint = '', vpc = '' } = source;
            // No header has a line break in it.
            const asked = `${ip} ${vpcEndpoint} ${vpc}\n${headers['user-agent'] ?? ''}\n${headers.referer ?? ''}`;
            const requests = before.requests.get(target);
            if (requests?.has(asked) === true)
                return;
            ask();
            if (requests === undefined)
                before.requests.set(target, new Set([asked]));
            else
                requests.add(asked);
        },
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/directory.ts

/** The longest session that STS gives to any role. */
const LONGEST_SESSION_SECONDS = 43_200;
/** The pair of AWS's own documentation. */
const BUILT_IN = { id: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const ADMINISTRATOR = 'administrator';
/** Nobody's: AWS's identifiers have no such form. Lets policies that ask for an organization be tried. */
const ORGANIZATION = 'o-emulator00';
/** The root of an organization whose accounts are in no organizational unit. */
const directory_ROOT = 'r-0000';
/** Where in the organization an account is that nothing else is said of. */
function rootPath(organization) {
    return `${organization}/${directory_ROOT}/`;
}
/**
 * `--auth any-key`: every access key is the administrator's, of whom only the built-in key's secret is known; every role
 * of every account exists, may do everything in its account, and may be assumed by anybody whose policies allow it.
 * Roles of other accounts are there so that resource policies across accounts can be tried without a principals file.
 */
function openDirectory(account) {
    const user = userOf(account, '/', ADMINISTRATOR);
    return {
        organization: ORGANIZATION,
        organizationPath: () => rootPath(ORGANIZATION),
        tagsOf: () => ({}),
        accessKey: (id) => ({ user, secretAccessKey: id === BUILT_IN.id ? BUILT_IN.secretAccessKey : undefined }),
        role: (arn) => {
            const parts = parseRoleArn(arn);
            return parts && { arn, ...parts, trust: 'anybody', maxSessionSeconds: LONGEST_SESSION_SECONDS };
        },
        policiesOf: () => 'all',
        provider: (owner, issuer) => ({ arn: providerArn(owner, issuer), audiences: undefined }),
    };
}
function parseRoleArn(arn) {
    const match = /^arn:aws[a-z-]*:iam::(\d{12}):role(?:\/[\x21-\x2e\x30-\x7e]+)*\/([\w+=,.@-]{1,64})$/.exec(arn);
    return match?.[1] === undefined || match[2] === undefined ? undefined : { account: match[1], name: match[2] };
}
function userOf(account, path, name) {
    const arn = `arn:aws:iam::${account}:user${path}${name}`;
    return { arn, account, userId: uniqueId('AIDA', arn) };
}
function providerArn(account, issuer) {
    return `arn:aws:iam::${account}:oidc-provider/${issuer}`;
}
/** IAM's unique identifiers: a prefix that tells users (AIDA) from roles (AROA), then 17 letters and digits. */
function uniqueId(prefix, arn) {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const digest = (0,external_node_crypto_.createHash)('sha256').update(arn).digest();
    const letters = [...digest.subarray(0, 9)].map((byte) => alphabet[byte % alphabet.length]);
    return `${prefix}EMULATOR${letters.join('')}`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/evaluation.ts



const SILENCE = { denied: false, allowed: undefined };
const CONSENT = { denied: false, allowed: 'direct' };
/** What several policies of one kind say together. */
function evaluate(policies, request) {
    let opinion = SILENCE;
    for (const statement of policies.flatMap((policy) => policy.statements)) {
        const grant = statement.principal === undefined ? 'direct' : grantTo(statement.principal, request);
        if (grant === undefined || !applies(statement, request))
            continue;
        opinion =
            statement.effect === 'Deny'
                ? { ...opinion, denied: true }
                : { ...opinion, allowed: stronger(opinion.allowed, grant) };
    }
    return opinion;
}
const STRENGTH = { account: 1, role: 2, direct: 3 };
function stronger(one, other) {
    return one !== undefined && STRENGTH[one] >= STRENGTH[other] ? one : other;
}
function grantTo(element, request) {
    if (!element.negated)
        return grantByName(element, request);
    return isExcepted(element, request) ? undefined : 'direct';
}
/**
 * Whether NotPrincipal leaves the caller out (IAM user guide, "NotPrincipal"): the account must be named, and where
 * users or roles of it are named too, the caller's own must be, and where sessions of its role are, its session.
 */
function isExcepted({ aws }, { caller }) {
    if (aws.includes('*'))
        return true;
    if (caller === undefined)
        return false;
    const { arn, roleArn, account, userId } = caller;
    if (!aws.includes(account) && !aws.includes(rootArn(account)))
        return false;
    const [uniqueId = ''] = userId.split(':');
    const isEntity = (text) => text !== rootArn(account) && (text.split(':')[4] === account || /^A[A-Z]{2}A/.test(text));
    const named = aws.filter(isEntity);
    if (named.length > 0 && !named.includes(roleArn ?? arn) && !named.includes(uniqueId))
        return false;
    const sessions = named.filter((text) => roleArn !== undefined && text.startsWith(arn.slice(0, arn.lastIndexOf('/') + 1)));
    return sessions.length === 0 || sessions.includes(arn);
}
function rootArn(account) {
    return `arn:aws:iam::${account}:root`;
}
function grantByName({ aws, federated }, { caller, provider }) {
    if (provider !== undefined)
        return federated.includes('*') || federated.includes(provider) ? 'direct' : undefined;
    if (caller === undefined)
        return undefined;
    const { arn, roleArn, account, userId } = caller;
    if (aws.includes('*') || aws.includes(arn))
        return 'direct';
    // IAM writes the unique ID in the place of an ARN whose user or role is gone.
    const [uniqueId = ''] = userId.split(':');
    if (aws.includes(uniqueId))
        return roleArn === undefined ? 'direct' : 'role';
    if (roleArn !== undefined && aws.includes(roleArn))
        return 'role';
    return aws.includes(account) || aws.includes(rootArn(account)) ? 'account' : undefined;
}
function applies({ actions, resources, conditions, variables }, { action, resource, keys }) {
    const named = (pattern) => matchesGlob(pattern.toLowerCase(), action.toLowerCase());
    const covers = (pattern) => {
        const wanted = variables ? substitute(pattern, keys, true) : pattern;
        return wanted !== undefined && matchesArn(wanted, resource);
    };
    return (selects(actions, named) &&
        (resources === undefined || selects(resources, covers)) &&
        conditions.every((condition) => conditionHolds(condition, keys, variables)));
}
function selects({ patterns, negated }, matches) {
    return patterns.some(matches) !== negated;
}
/**
 * Puts the layers together: an explicit deny wins; within an account the identity policies or
 * the resource policies must allow, across accounts both; a session policy limits what identity policies, and resource
 * policies that name the role, allow. Undefined: allowed.
 */
function decide({ sameAccount, identity, session, resource }) {
    if (identity.denied)
        return { layer: 'identity-based', explicit: true };
    if (resource.denied)
        return { layer: 'resource-based', explicit: true };
    if (session?.denied === true)
        return { layer: 'session', explicit: true };
    if (sameAccount && resource.allowed === 'direct')
        return undefined;
    const grantedToRole = sameAccount && resource.allowed === 'role';
    if (identity.allowed === undefined && !grantedToRole)
        return { layer: 'identity-based', explicit: false };
    if (session !== undefined && session.allowed === undefined)
        return { layer: 'session', explicit: false };
    if (!sameAccount && resource.allowed === undefined)
        return { layer: 'resource-based', explicit: false };
    return undefined;
}
/** The end of AWS's sentence "User: … is not authorized to perform: … on resource: … ". */
function because({ layer, explicit }, action) {
    const article = layer === 'identity-based' ? 'an' : 'a';
    return explicit
        ? `with an explicit deny in ${article} ${layer} policy`
        : `because no ${layer} policy allows the ${action} action`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/seal.ts


const KEY = 'seal';
/** The seal of this data folder; its key is made at the first start and kept in the database. */
function openSeal(store) {
    store.db.run('INSERT OR IGNORE INTO secrets VALUES (?, ?)', KEY, (0,external_node_crypto_.randomBytes)(32).toString('base64'));
    const row = store.db.get('SELECT value FROM secrets WHERE name = ?', KEY);
    if (row === undefined)
        throw new Error('the database did not keep the key of the seal');
    return createSeal(Buffer.from(row.value, 'base64'));
}
function createSeal(key) {
    const mac = (purpose, text) => (0,external_node_crypto_.createHmac)('sha256', key).update(`${purpose}\n${text}`).digest('base64url');
    return {
        mac,
        // Compared as texts: base64url has several spellings of the same bytes, and only ours is ours.
        verifies: (purpose, text, given) => {
            const [expected, actual] = [Buffer.from(mac(purpose, text)), Buffer.from(given)];
            return expected.length === actual.length && (0,external_node_crypto_.timingSafeEqual)(expected, actual);
        },
    };
}
/** An object as base64url; compressed, because a session's policy may be in it. */
function seal_pack(value) {
    return (0,external_node_zlib_.deflateRawSync)(JSON.stringify(value)).toString('base64url');
}
/** The fields of a packed object, which must be one whose seal was verified. */
function seal_unpack(text) {
    const value = JSON.parse((0,external_node_zlib_.inflateRawSync)(Buffer.from(text, 'base64url')).toString('utf8'));
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/sessions.ts


/** Marks session tokens and their access keys as the emulator's own; AWS makes neither of this form. */
const TOKEN_MARK = 'EMULATOR.';
const KEY_MARK = 'ASIAEMULATOR';
/** Credentials of a role session. The session token says everything about it, the secret key follows from the token. */
function sealSession(seal, bearer) {
    const accessKeyId = `${KEY_MARK}${randomKeyPart()}`;
    const content = seal_pack(bearer);
    const mac = seal.mac(`session ${accessKeyId}`, content);
    const sessionToken = `${TOKEN_MARK}${content}.${mac}`;
    return { accessKeyId, secretAccessKey: secretKeyOf(seal, sessionToken), sessionToken };
}
/** Whether a key or token claims to come from here, and is therefore good only with the other one. */
function isOwnSession(accessKeyId, sessionToken) {
    return accessKeyId.startsWith(KEY_MARK) || sessionToken?.startsWith(TOKEN_MARK) === true;
}
/** Undefined unless this emulator made the token for this access key. Its end is not looked at. */
function openSession(seal, accessKeyId, sessionToken) {
    const match = /^EMULATOR\.([\w-]+)\.([\w-]+)$/.exec(sessionToken ?? '');
    const [token, content = '', mac = ''] = match ?? [];
    if (token === undefined || !seal.verifies(`session ${accessKeyId}`, content, mac))
        return undefined;
    const bearer = readBearer(seal_unpack(content));
    return bearer === undefined ? undefined : { bearer, secretAccessKey: secretKeyOf(seal, token) };
}
/** Undefined when the text was sealed by a version of the emulator that wrote other fields. */
function readBearer(fields) {
    const text = (name) => {
        const value = fields.get(name);
        return typeof value === 'string' ? value : undefined;
    };
    const number = (name) => {
        const value = fields.get(name);
        return typeof value === 'number' ? value : undefined;
    };
    const [arn, account, userId] = [text('arn'), text('account'), text('userId')];
    if (arn === undefined || account === undefined || userId === undefined)
        return undefined;
    return {
        arn,
        account,
        userId,
        roleArn: text('roleArn'),
        expires: number('expires'),
        issued: number('issued'),
        sessionPolicy: text('sessionPolicy'),
        session: sessionFacts(fields.get('session')),
    };
}
/** What `pack` made of SessionFacts. */
function sessionFacts(value) {
    return typeof value === 'object' && value !== null ? value : undefined;
}
/** 40 characters, as secret keys have. */
function secretKeyOf(seal, sessionToken) {
    return seal.mac('secret key', sessionToken).slice(0, 40);
}
function randomKeyPart() {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    return Array.from({ length: 8 }, () => alphabet[(0,external_node_crypto_.randomInt)(alphabet.length)]).join('');
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/principals.ts




/**
 * Reads the principals file of `--auth strict`: the users and roles that exist, and nobody else. It is JSON:
 *
 *     {
 *       "organization": "o-exampleorgid",
 *       "organizationPaths": { "111122223333": "o-exampleorgid/r-ab12/ou-ab12-11111111/" },
 *       "users": [
 *         {
 *           "name": "developer",
 *           "accessKeyId": "AKIADEVELOPER0000001",
 *           "secretAccessKey": "…",
 *           "tags": { "team": "web" },
 *           "policies": [{ "Version": "2012-10-17", "Statement": [ … ] }]
 *         }
 *       ],
 *       "roles": [
 *         {
 *           "name": "publish",
 *           "trust": {
 *             "Version": "2012-10-17",
 *             "Statement": [{
 *               "Effect": "Allow",
 *               "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
 *               "Action": "sts:AssumeRoleWithWebIdentity",
 *               "Condition": {
 *                 "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
 *                 "StringLike": { "token.actions.githubusercontent.com:sub": "repo:octo/app:*" }
 *               }
 *             }]
 *           },
 *           "policies": [ … ],
 *           "maxSessionSeconds": 3600
 *         }
 *       ],
 *       "oidcProviders": [
 *         { "url": "https://token.actions.githubusercontent.com", "audiences": ["sts.amazonaws.com"] }
 *       ]
 *     }
 *
 * - `organization`: what aws:PrincipalOrgID is for all of them; without it the key is absent.
 * - `organizationPaths`: aws:PrincipalOrgPaths by account; an account that is not named is at the root.
 * - `users`, `roles`: `tags` are what aws:PrincipalTag/KEY is; `policies` are identity policies as IAM has them, in full; `path` is `/` and `account` the
 *   emulator's unless given. Principals of other accounts need resource policies beside their own.
 * - `trust`: the role's trust policy. The action is sts:AssumeRole with Principal {"AWS": …}, or
 *   sts:AssumeRoleWithWebIdentity with {"Federated": …}; session tags need sts:TagSession and a source identity
 *   sts:SetSourceIdentity besides. `maxSessionSeconds` is 3600 to 43200, by default 3600.
 * - `oidcProviders`: the issuers whose tokens are taken, and for which audiences; `account` as above. Without the
 *   list, every issuer that a trust policy names is taken.
 *
 * Throws an Error that names the file, the place in it and what is expected there.
 */
async function principals_readDirectory(file, account) {
    let content;
    try {
        content = await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        throw new Error(`the principals file ${file} cannot be read: ${principals_messageOf(error)}`, { cause: error });
    }
    try {
        return strictDirectory(principals_parsePrincipals(content, account));
    }
    catch (error) {
        if (error instanceof PrincipalsProblem)
            throw new Error(`the principals file ${file}: ${error.message}`, { cause: error });
        throw error;
    }
}
/** What is wrong with a principals file, with its place: `roles[0].trust: …`. */
class PrincipalsProblem extends Error {
    name = 'PrincipalsProblem';
}
function strictDirectory({ organization, organizationPaths, users, roles, providers }) {
    const keys = new Map(users.map((user) => [user.accessKeyId, user]));
    const rolesByArn = new Map(roles.map((role) => [role.arn, role]));
    const entries = new Map([...users, ...roles].map((entry) => [entry.arn, entry]));
    const providersByArn = providers && new Map(providers.map((provider) => [provider.arn, provider]));
    return {
        organization,
        organizationPath: (account) => organizationPaths.get(account) ?? (organization === undefined ? undefined : rootPath(organization)),
        tagsOf: (arn) => entries.get(arn)?.tags ?? {},
        accessKey: (id) => {
            const user = keys.get(id);
            return user && { user, secretAccessKey: user.secretAccessKey };
        },
        role: (arn) => rolesByArn.get(arn),
        policiesOf: (arn) => entries.get(arn)?.policies ?? [],
        provider: (owner, issuer) => {
            const arn = providerArn(owner, issuer);
            return providersByArn === undefined ? { arn, audiences: undefined } : providersByArn.get(arn);
        },
    };
}
/** Throws a PrincipalsProblem. `account` is that of entries that name none. */
function principals_parsePrincipals(content, account) {
    const root = principals_fieldsOf(principals_parseJson(content), 'the whole', [
        'organization',
        'organizationPaths',
        'users',
        'roles',
        'oidcProviders',
    ]);
    const organization = principals_optional(root.get('organization'), (value) => principals_textOf(value, 'organization', /^o-[a-z0-9]{10,32}$/, 'an organization ID such as o-exampleorgid'));
    const organizationPaths = textsByKey(root.get('organizationPaths'), 'organizationPaths', /^\d{12}$/, /^o-[a-z0-9]{10,32}\/r-[a-z0-9]{4,32}\/(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}\/)*$/, 'an account ID with a path such as o-exampleorgid/r-ab12/ou-ab12-11111111/');
    const users = principals_listOf(root.get('users'), 'users').map((item, index) => parseUser(item, `users[${index}]`, account));
    const roles = principals_listOf(root.get('roles'), 'roles').map((item, index) => parseRole(item, `roles[${index}]`, account));
    const providers = principals_optional(root.get('oidcProviders'), (value) => principals_listOf(value, 'oidcProviders').map((item, index) => parseProvider(item, `oidcProviders[${index}]`, account)));
    refuseTwins(users, 'users', 'accessKeyId', (user) => user.accessKeyId);
    // IAM's names are unique within an account, whatever the path and the case.
    refuseTwins(users, 'users', 'name', (user) => nameKey(user.arn));
    refuseTwins(roles, 'roles', 'name', (role) => nameKey(role.arn));
    return { organization, organizationPaths, users, roles, providers };
}
const ENTITY = ['name', 'path', 'account', 'policies', 'tags'];
function parseUser(value, at, account) {
    const fields = principals_fieldsOf(value, at, [...ENTITY, 'accessKeyId', 'secretAccessKey']);
    const { name, path, owner, policies, tags } = parseEntity(fields, at, account);
    const keyAt = `${at}.accessKeyId`;
    const accessKeyId = principals_textOf(fields.get('accessKeyId'), keyAt, /^\w{16,128}$/, '16 to 128 letters and digits');
    if (isOwnSession(accessKeyId, undefined)) {
        return principals_fail(keyAt, `'${accessKeyId}' has the form of a session's key; a user's begins with AKIA`);
    }
    return {
        ...userOf(owner, path, name),
        accessKeyId,
        secretAccessKey: principals_textOf(fields.get('secretAccessKey'), `${at}.secretAccessKey`, /^\S+$/, 'a text without spaces'),
        policies,
        tags,
    };
}
function parseRole(value, at, account) {
    const fields = principals_fieldsOf(value, at, [...ENTITY, 'trust', 'maxSessionSeconds']);
    const { name, path, owner, policies, tags } = parseEntity(fields, at, account);
    if (fields.get('trust') === undefined)
        principals_fail(`${at}.trust`, 'is missing: a trust policy says who may assume the role');
    const trust = documentOf(fields.get('trust'), `${at}.trust`, 'trust');
    const seconds = fields.get('maxSessionSeconds') ?? 3600;
    if (typeof seconds !== 'number' ||
        !Number.isInteger(seconds) ||
        seconds < 3600 ||
        seconds > LONGEST_SESSION_SECONDS) {
        return principals_fail(`${at}.maxSessionSeconds`, `must be a whole number from 3600 to ${LONGEST_SESSION_SECONDS}`);
    }
    return {
        arn: `arn:aws:iam::${owner}:role${path}${name}`,
        account: owner,
        name,
        trust: parsePolicy(trust, 'trust'),
        maxSessionSeconds: seconds,
        policies,
        tags,
    };
}
function parseEntity(fields, at, account) {
    return {
        name: principals_textOf(fields.get('name'), `${at}.name`, /^[\w+=,.@-]{1,64}$/, 'a name as IAM has them: 1 to 64 of A-Z a-z 0-9 _+=,.@-'),
        path: principals_textOf(fields.get('path') ?? '/', `${at}.path`, /^\/([\x21-\x2e\x30-\x7e]+\/)*$/, "a path such as '/' or '/ci/'"),
        owner: accountOf(fields, at, account),
        policies: principals_listOf(fields.get('policies'), `${at}.policies`).map((policy, index) => documentOf(policy, `${at}.policies[${index}]`, 'identity')),
        tags: Object.fromEntries(textsByKey(fields.get('tags'), `${at}.tags`, /^.{1,128}$/s, /^.{0,256}$/s, 'a tag: a key of 1 to 128 and a text of up to 256 characters')),
    };
}
function parseProvider(value, at, account) {
    const fields = principals_fieldsOf(value, at, ['url', 'audiences', 'account']);
    const url = principals_textOf(fields.get('url'), `${at}.url`, /^https?:\/\/[^\s/?#]+[^\s?#]*$/, "an issuer's URL: https://HOST/PATH");
    const audiences = principals_listOf(fields.get('audiences'), `${at}.audiences`).map((item, index) => principals_textOf(item, `${at}.audiences[${index}]`, /^.{1,255}$/, 'a text of 1 to 255 characters'));
    if (audiences.length === 0)
        principals_fail(`${at}.audiences`, 'must name at least one audience, such as sts.amazonaws.com');
    return { arn: providerArn(accountOf(fields, at, account), url.replace(/^https?:\/\//, '')), audiences };
}
function accountOf(fields, at, account) {
    return principals_textOf(fields.get('account') ?? account, `${at}.account`, /^\d{12}$/, 'an account ID of 12 digits, as a text');
}
/** A policy document within the file, as the text that the rest of the emulator takes policies in. */
function documentOf(value, at, kind) {
    const document = JSON.stringify(value);
    try {
        parsePolicy(document, kind);
        return document;
    }
    catch (error) {
        if (error instanceof PolicyProblem)
            return principals_fail(at, error.message);
        throw error;
    }
}
function principals_fieldsOf(value, at, known) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return principals_fail(at, 'must be an object');
    const other = Object.keys(value).find((key) => !known.includes(key));
    if (other !== undefined)
        principals_fail(at, `has a field '${other}'; known here are ${known.join(', ')}`);
    return new Map(Object.entries(value));
}
/** An object of texts, empty where there is none. */
function textsByKey(value, at, keys, values, expected) {
    if (value === undefined)
        return new Map();
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return principals_fail(at, 'must be an object');
    return new Map(Object.entries(value).map(([key, text]) => {
        if (!keys.test(key))
            principals_fail(at, `has '${key}', which is not ${expected}`);
        return [key, principals_textOf(text, `${at}.${key}`, values, expected)];
    }));
}
function principals_listOf(value, at) {
    if (value === undefined)
        return [];
    return Array.isArray(value) ? value : principals_fail(at, 'must be a list');
}
function principals_textOf(value, at, pattern, expected) {
    // The value itself may be a secret.
    return typeof value === 'string' && pattern.test(value) ? value : principals_fail(at, `must be ${expected}`);
}
function principals_optional(value, parse) {
    return value === undefined ? undefined : parse(value);
}
function refuseTwins(list, at, field, keyOf) {
    const seen = new Map();
    list.forEach((item, index) => {
        const first = seen.get(keyOf(item));
        if (first !== undefined)
            principals_fail(`${at}[${index}].${field}`, `is that of ${at}[${first}] too`);
        seen.set(keyOf(item), index);
    });
}
function nameKey(arn) {
    const [account, name] = [arn.split(':')[4] ?? '', arn.slice(arn.lastIndexOf('/') + 1)];
    return `${account}/${name.toLowerCase()}`;
}
function principals_parseJson(content) {
    try {
        return JSON.parse(content);
    }
    catch (error) {
        // Only the place: the rest of the parser's message quotes the file, secrets included.
        const place = /at position \d+ \(line \d+ column \d+\)/.exec(principals_messageOf(error))?.[0];
        throw new PrincipalsProblem(`the whole is not JSON${place === undefined ? '' : ` (${place})`}`);
    }
}
function principals_messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
function principals_fail(at, problem) {
    throw new PrincipalsProblem(`${at} ${problem}`);
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/request-keys.ts
/**
 * How the request came, and when (milliseconds since the epoch). Loopback stands in for TLS: a policy that insists on it
 * is there to be tried, not to fail.
 */
function channelKeys({ source, headers }, region, now) {
    const byEndpoint = source.vpcEndpoint !== undefined || source.vpc !== undefined;
    return new Map([
        ['aws:currenttime', [new Date(now).toISOString()]],
        ['aws:epochtime', [String(Math.floor(now / 1000))]],
        ['aws:principalisawsservice', ['false']],
        ['aws:viaawsservice', ['false']],
        ['aws:securetransport', ['true']],
        ['aws:requestedregion', [region]],
        // One or the other (IAM user guide, "aws:SourceIp", "aws:VpcSourceIp").
        [byEndpoint ? 'aws:vpcsourceip' : 'aws:sourceip', [source.ip]],
        ['aws:sourcevpce', request_keys_optional(source.vpcEndpoint)],
        ['aws:sourcevpc', request_keys_optional(source.vpc)],
        ['aws:useragent', request_keys_optional(headers['user-agent'])],
        ['aws:referer', request_keys_optional(headers.referer)],
    ]);
}
/** Who makes it. A session counts as its role (IAM user guide, "AWS global condition context keys"). */
function callerKeys(principal, directory) {
    const { arn, roleArn, account, userId, issued, session, expires } = principal;
    const isSession = roleArn !== undefined;
    const tags = { ...directory.tagsOf(roleArn ?? arn), ...session?.tags };
    return new Map([
        ['aws:principalarn', [roleArn ?? arn]],
        ['aws:principalaccount', [account]],
        ['aws:principaltype', [isSession ? 'AssumedRole' : 'User']],
        ['aws:principalorgid', request_keys_optional(directory.organization)],
        ['aws:principalorgpaths', request_keys_optional(directory.organizationPath(account))],
        ['aws:userid', [userId]],
        // Only a user has a name.
        ['aws:username', isSession ? [] : [arn.slice(arn.lastIndexOf('/') + 1)]],
        ['aws:sourceidentity', request_keys_optional(session?.sourceIdentity)],
        ['aws:federatedprovider', request_keys_optional(session?.provider)],
        // Only temporary credentials have these two.
        ['aws:tokenissuetime', issued === undefined ? [] : [new Date(issued).toISOString()]],
        ['aws:multifactorauthpresent', expires === undefined ? [] : ['false']],
        ...Object.entries(tags).map(([key, value]) => [
            `aws:principaltag/${key.toLowerCase()}`,
            [value],
        ]),
    ]);
}
/** Whose the resource is; an operation on none of its own has no such key. */
function ownerKeys(owner, directory) {
    if (owner === undefined)
        return new Map();
    return new Map([
        ['aws:resourceaccount', [owner]],
        ['aws:resourceorgid', request_keys_optional(directory.organization)],
        ['aws:resourceorgpaths', request_keys_optional(directory.organizationPath(owner))],
    ]);
}
/** The tags that it sets or removes. */
function tagKeys(tags) {
    return new Map([
        ['aws:tagkeys', tags.map(({ key }) => key)],
        ...tags.flatMap(({ key, value }) => value === undefined ? [] : [[`aws:requesttag/${key.toLowerCase()}`, [value]]]),
    ]);
}
function request_keys_optional(value) {
    return value === undefined ? [] : [value];
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/targets.ts


/** The ARN that policies are held against. An operation on no resource of its own has `*`. */
function resourceArn(target, account) {
    switch (target.kind) {
        case 'account':
            return '*';
        case 'new-domain':
            return `arn:aws:codeartifact:${target.region}:${account}:domain/${target.name}`;
        case 'domain':
            return domainArn(target.domain);
        case 'package-group':
            return packageGroupArn(target.domain, target.pattern);
        case 'repository':
            return repositoryArn(target.domain, target.repository);
        case 'package':
            return packageArn(target.domain, target.repository.name, target.at);
    }
}
/** The Region that an action is done in. */
function regionOf(target) {
    return 'domain' in target ? target.domain.region : target.region;
}
/**
 * The resources whose policies have a say (user guide, "Domain policies"): a
 * resource's policy never has one on who replaces that policy.
 */
function policyArns(action, target) {
    if (!('domain' in target) || action === 'PutDomainPermissionsPolicy')
        return [];
    const repository = repositoryName(target);
    if (repository === undefined || WITHOUT_REPOSITORY_POLICY.has(action))
        return [domainArn(target.domain)];
    return [domainArn(target.domain), repositoryArn(target.domain, repository)];
}
/** A repository that is still to be made has no policy yet: the domain's decides. */
const WITHOUT_REPOSITORY_POLICY = new Set(['CreateRepository', 'PutRepositoryPermissionsPolicy']);
/** Tags of the resource itself; packages have none and go by no other's. */
function tagsOf(store, target) {
    switch (target.kind) {
        case 'account':
        case 'new-domain':
        case 'package':
            return [];
        case 'domain':
            return listTags(store, domainArn(target.domain));
        case 'package-group':
            return listTags(store, packageGroupArn(target.domain, target.pattern));
        case 'repository':
            return listTags(store, repositoryArn(target.domain, target.repository));
    }
}
function repositoryName(target) {
    if (target.kind === 'repository')
        return target.repository;
    return target.kind === 'package' ? target.repository.name : undefined;
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/tokens.ts



/** Real tokens are about this long, which finds clients and tools with limits of their own. */
const USUAL_LENGTH = 1700;
/** Bytes; random, so that no two tokens are alike. */
const SHORTEST_FILLING = 24;
const PURPOSE = 'authorization token';
/** Characters of the last segment: an HMAC-SHA-256 in base64url. */
const MAC_LENGTH = 43;
/**
 * An authorization token in the service's shape: five base64url segments that start with `eyJ2ZXIiOjEs`, which scanners
 * and masks look for. The first segment says that it is not a real one; the last is a MAC over all the others. The
 * fourth holds domain, caller and end; the second and third are random, as the key and the vector of a real one are.
 */
function sealToken(seal, { domain, bearer, issued, expires }) {
    const header = {
        ver: 1,
        isu: Math.floor(issued / 1000),
        enc: 'A128GCM',
        tag: 'not-a-real-token: made by the CodeArtifact emulator',
        exp: Math.floor(expires / 1000),
        alg: 'A128GCMKW',
    };
    const content = seal_pack({ domain: domain.name, owner: domain.owner, region: domain.region, issued, expires, bearer });
    const assemble = (filling) => {
        const text = [base64url(JSON.stringify(header)), base64url(filling), base64url((0,external_node_crypto_.randomBytes)(12)), content].join('.');
        return `${text}.${seal.mac(PURPOSE, text)}`;
    };
    const missing = USUAL_LENGTH - assemble(Buffer.alloc(0)).length;
    return assemble((0,external_node_crypto_.randomBytes)(Math.max(SHORTEST_FILLING, Math.floor((missing * 3) / 4))));
}
/** Reads a token; undefined when it is not ours. Whether it is good for a domain, and still, is for `isGood` to say. */
function tokens_openToken(seal, token) {
    const match = /^([\w-]+\.[\w-]+\.[\w-]+\.([\w-]+))\.([\w-]+)$/.exec(token);
    const [, text = '', content = '', mac = ''] = match ?? [];
    if (match === null || !seal.verifies(PURPOSE, text, mac))
        return undefined;
    const fields = seal_unpack(content);
    const [domain, owner, expires] = [fields.get('domain'), fields.get('owner'), fields.get('expires')];
    const region = fields.get('region');
    const sealed = fields.get('bearer');
    const bearer = typeof sealed === 'object' && sealed !== null ? readBearer(new Map(Object.entries(sealed))) : undefined;
    if (typeof domain !== 'string' || typeof owner !== 'string' || typeof expires !== 'number')
        return undefined;
    if (typeof region !== 'string')
        return undefined;
    return bearer === undefined ? undefined : { domain, owner, region, expires, bearer };
}
/** Whether a token is the domain's and has not ended. */
function isGood(content, { name, owner, region }, now) {
    const { domain, expires } = content;
    return domain === name && content.owner === owner && content.region === region && now < expires;
}
function base64url(data) {
    return Buffer.from(data).toString('base64url');
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/authority.ts














/** A session whose credentials are not ours says nothing of its end: this long, as AWS's sessions usually last. */
const FOREIGN_SESSION_MS = 3600 * 1000;
/** How many tokens are remembered, each as it is sent. */
const KNOWN_TOKENS = 1_000;
const TOKEN_SECONDS = { shortest: 900, longest: 43_200 };
/** Throws an Error with the remedy when the mode and the principals file do not go together, or the file is wrong. */
async function createAuthority(options) {
    const { store, clock } = options;
    const directory = await chooseDirectory(options);
    const seal = openSeal(store);
    const read = policyReader();
    const restore = (bearer) => ({
        ...bearer,
        identityPolicies: directory.policiesOf(bearer.roleArn ?? bearer.arn),
    });
    const opinionsOf = (principal, request) => {
        const { identityPolicies, sessionPolicy } = principal;
        const identity = identityPolicies === 'all'
            ? CONSENT
            : evaluate(identityPolicies.map((document) => read(document, 'identity')), request);
        const session = sessionPolicy === undefined ? undefined : evaluate([read(sessionPolicy, 'identity')], request);
        return { identity, session };
    };
    // A token says the same each time it is read; who sends thousands of requests sends it with each. Remembered only when
    // it is ours, as the header that it came in, and found by its end, where the MAC is: who has that has the token.
    const tokens = new BoundedCache(KNOWN_TOKENS);
    const readToken = (sent, tokenIn) => {
        const end = sent.slice(-MAC_LENGTH);
        const known = tokens.get(end);
        if (known?.sent === sent)
            return known;
        const content = tokens_openToken(seal, tokenIn(sent));
        if (content === undefined)
            return undefined;
        const read = { sent, content, principal: restore(content.bearer) };
        tokens.set(end, read, 1);
        return read;
    };
    const keysOf = (principal, request, region, tags) => new Map([...channelKeys(request, region, clock.now()), ...callerKeys(principal, directory), ...tagKeys(tags)]);
    const authorize = (principal, source, action, target, tags) => {
        const keys = keysOf(principal, source, regionOf(target), tags);
        const owner = 'domain' in target ? target.domain.owner : undefined;
        for (const [key, values] of ownerKeys(owner, directory))
            keys.set(key, values);
        for (const { key, value } of tagsOf(store, target))
            keys.set(`aws:resourcetag/${key.toLowerCase()}`, [value]);
        const request = {
            action: `codeartifact:${action}`,
            resource: resourceArn(target, principal.account),
            caller: principal,
            keys,
        };
        const documents = policyArns(action, target).flatMap((arn) => findPolicy(store, arn)?.document ?? []);
        const resource = evaluate(documents.map((document) => read(document, 'resource')), request);
        const sameAccount = !('domain' in target) || target.domain.owner === principal.account;
        refuse(principal, request, decide({ ...opinionsOf(principal, request), sameAccount, resource }));
    };
    const readers = allowances(store, clock);
    /** GetAuthorizationToken needs this too, and no resource policy can give it (user guide, "Authentication and tokens"). */
    const authorizeBearerToken = (principal, source, region, seconds) => {
        const keys = keysOf(principal, source, region, []).set('sts:awsservicename', ['codeartifact.amazonaws.com']);
        if (seconds !== undefined)
            keys.set('sts:durationseconds', [String(seconds)]);
        const request = { action: 'sts:GetServiceBearerToken', resource: '*', caller: principal, keys };
        refuse(principal, request, decide({ ...opinionsOf(principal, request), sameAccount: true, resource: SILENCE }));
    };
    return {
        directory,
        opinionsOf,
        keysOf,
        issueSession: (bearer) => sealSession(seal, bearer),
        authenticate(request, service, body) {
            const claims = parseSignature(request);
            if (claims.service !== service) {
                throw new errors/* ServiceError */._7('InvalidSignatureException', 403, `Credential should be scoped to correct service: '${service}'.`);
            }
            const { accessKeyId, sessionToken } = claims;
            if (isOwnSession(accessKeyId, sessionToken)) {
                const session = openSession(seal, accessKeyId, sessionToken) ?? unknownKey();
                if (clock.now() >= (session.bearer.expires ?? 0)) {
                    throw new errors/* ServiceError */._7('ExpiredTokenException', 403, 'The security token included in the request is expired');
                }
                checkTime(claims, clock.nearest(claims.signedAt));
                verifySignature(request, claims, session.secretAccessKey, body);
                return restore(session.bearer);
            }
            const { user, secretAccessKey } = directory.accessKey(accessKeyId) ?? unknownKey();
            // A secret that is known goes with a long-lived key, and long-lived keys have no session token.
            if (secretAccessKey !== undefined && sessionToken !== undefined)
                unknownKey();
            checkTime(claims, clock.nearest(claims.signedAt));
            if (secretAccessKey !== undefined)
                verifySignature(request, claims, secretAccessKey, body);
            const expires = sessionToken === undefined ? undefined : clock.now() + FOREIGN_SESSION_MS;
            return restore({ arn: user.arn, account: user.account, userId: user.userId, expires, sessionPolicy: undefined });
        },
        authenticateBearer(request, domain) {
            const { authorization, 'x-nuget-apikey': apiKey } = request.headers;
            const good = (read) => read !== undefined && isGood(read.content, domain, clock.now()) ? read.principal : undefined;
            return (good(authorization === undefined ? undefined : readToken(authorization, tokenOfAuthorization)) ??
                good(typeof apiKey === 'string' ? readToken(apiKey, (sent) => sent.trim()) : undefined));
        },
        issueToken(principal, domain, seconds) {
            const { shortest, longest } = TOKEN_SECONDS;
            if (seconds !== 0 && !(Number.isInteger(seconds) && seconds >= shortest && seconds <= longest)) {
                throw (0,errors/* invalid */.Gq)(`The duration must be 0, or between ${shortest} and ${longest} seconds`);
            }
            if (seconds === 0 && principal.expires === undefined) {
                throw (0,errors/* invalid */.Gq)('A duration of 0 needs temporary credentials: the token then ends when they end');
            }
            const issued = Math.floor(clock.now() / 1000) * 1000;
            const expires = seconds === 0 && principal.expires !== undefined ? principal.expires : issued + seconds * 1000;
            return { token: sealToken(seal, { domain, bearer: bearerOf(principal), issued, expires }), expires };
        },
        authorize(principal, request, action, target, { tags = [], seconds } = {}) {
            if (action === 'ReadFromRepository' && target.kind === 'repository') {
                readers.once(principal, target, request, () => authorize(principal, request, action, target, tags));
                return;
            }
            authorize(principal, request, action, target, tags);
            if (action === 'GetAuthorizationToken')
                authorizeBearerToken(principal, request, regionOf(target), seconds);
        },
    };
}
async function chooseDirectory({ mode, principalsFile, account }) {
    if (mode === 'strict') {
        if (principalsFile !== undefined)
            return await principals_readDirectory(principalsFile, account);
        throw new Error('the mode strict knows only the users and roles of a principals file: name one with --principals');
    }
    if (principalsFile === undefined)
        return openDirectory(account);
    throw new Error('a principals file counts in the mode strict only: add --auth strict, or leave the file out');
}
/** Policies are asked at every request of the data plane and seldom change: each document is parsed once. */
function policyReader() {
    const known = new Map();
    const limit = 500;
    return (document, kind) => {
        const key = `${kind} ${document}`;
        const policy = known.get(key) ?? parsePolicy(document, kind);
        if (known.size >= limit)
            known.clear();
        known.set(key, policy);
        return policy;
    };
}
function refuse({ arn }, { action, resource }, refusal) {
    if (refusal === undefined)
        return;
    throw (0,errors/* accessDenied */.Ib)(`User: ${arn} is not authorized to perform: ${action} on resource: ${resource} ${because(refusal, action)}`);
}
function unknownKey() {
    throw new errors/* ServiceError */._7('UnrecognizedClientException', 403, 'The security token included in the request is invalid.');
}
function bearerOf({ arn, account, userId, roleArn, expires, issued, sessionPolicy, session }) {
    return { arn, account, userId, roleArn, expires, issued, sessionPolicy, session };
}
/** Bearer, Basic with any user name, the token alone (cargo), and NuGet's API key, in this order. */
function tokensIn({ headers }) {
    const apiKey = headers['x-nuget-apikey'];
    return [tokenOfAuthorization(headers.authorization ?? ''), typeof apiKey === 'string' ? apiKey.trim() : ''].filter((token) => token !== '');
}
function tokenOfAuthorization(value) {
    const header = value.trim();
    const gap = header.search(/\s/);
    if (gap < 0)
        return header;
    const scheme = header.slice(0, gap).toLowerCase();
    const rest = header.slice(gap + 1).trim();
    if (scheme !== 'basic')
        return scheme === 'bearer' ? rest : '';
    const pair = Buffer.from(rest, 'base64').toString('utf8');
    return pair.slice(pair.indexOf(':') + 1).trim();
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/sts-request.ts



const sts_request_NAME = /^[\w+=,.@-]*$/;
const MOST_TAGS = 50;
/** Reads the form of a request. Throws a ValidationError that counts all it finds, as STS does. */
function parseRoleRequest(form) {
    const problems = [];
    const problem = addTo(problems);
    const text = (name, shortest, longest, pattern) => {
        const value = form.get(name);
        if (value === null)
            return undefined;
        const member = `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}`;
        if (value.length < shortest)
            problem(member, value, `have length greater than or equal to ${shortest}`);
        if (value.length > longest)
            problem(member, value, `have length less than or equal to ${longest}`);
        if (pattern?.test(value) === false) {
            problem(member, value, `satisfy regular expression pattern: ${pattern.source.replace(/^\^|\$$/g, '')}`);
        }
        return value;
    };
    const required = (name, shortest, longest, pattern) => {
        const value = text(name, shortest, longest, pattern);
        if (value !== undefined)
            return value;
        const member = `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}`;
        problems.push(`Value null at '${member}' failed to satisfy constraint: Member must not be null`);
        return '';
    };
    const duration = form.get('DurationSeconds') ?? '3600';
    const seconds = /^\d{1,9}$/.test(duration) ? Number(duration) : Number.NaN;
    if (!(seconds >= 900))
        problem('durationSeconds', duration, 'have value greater than or equal to 900');
    if (seconds > LONGEST_SESSION_SECONDS) {
        problem('durationSeconds', duration, `have value less than or equal to ${LONGEST_SESSION_SECONDS}`);
    }
    const request = {
        roleArn: required('RoleArn', 20, 2048, /^[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uFFFF]+$/),
        sessionName: required('RoleSessionName', 2, 64, sts_request_NAME),
        seconds,
        sessionPolicy: text('Policy', 1, 2048, undefined),
        externalId: text('ExternalId', 2, 1224, /^[\w+=,.@:/-]*$/),
        sourceIdentity: text('SourceIdentity', 2, 64, sts_request_NAME),
        tags: parseTags(form, problem),
        transitiveTagKeys: members(form, 'TransitiveTagKeys').map((at) => form.get(at) ?? ''),
    };
    refuseAny(problems);
    checkSessionPolicy(form, request.sessionPolicy);
    return request;
}
function addTo(problems) {
    return (member, value, constraint) => {
        problems.push(`Value '${value}' at '${member}' failed to satisfy constraint: Member must ${constraint}`);
    };
}
function refuseAny(problems) {
    if (problems.length === 0)
        return;
    const count = `${problems.length} validation error${problems.length === 1 ? '' : 's'} detected`;
    throw new errors/* ServiceError */._7('ValidationError', 400, `${count}: ${problems.join('; ')}`);
}
function checkSessionPolicy(form, policy) {
    if (members(form, 'PolicyArns').length > 0) {
        // Left out of account, they would give the session more than was asked for.
        throw new errors/* ServiceError */._7('ValidationError', 400, 'The emulator has no managed policies: give the session policy in full, as Policy, instead of PolicyArns');
    }
    const problem = policy === undefined ? undefined : checkPolicyDocument(policy, 'identity');
    if (problem !== undefined)
        throw new errors/* ServiceError */._7('MalformedPolicyDocument', 400, problem);
}
function parseTags(form, problem) {
    const tags = members(form, 'Tags').map((at) => ({
        key: form.get(`${at}.Key`) ?? '',
        value: form.get(`${at}.Value`) ?? '',
    }));
    findTagProblems(tags, problem);
    return tags;
}
/** Throws a ValidationError for session tags beyond the limits that they have wherever they come from. */
function checkTags(tags) {
    const problems = [];
    findTagProblems(tags, addTo(problems));
    refuseAny(problems);
}
function findTagProblems(tags, problem) {
    if (tags.length > MOST_TAGS)
        problem('tags', String(tags.length), `have length less than or equal to ${MOST_TAGS}`);
    tags.forEach(({ key, value }, index) => {
        const at = `tags.${index + 1}.member`;
        if (key.length < 1 || key.length > 128)
            problem(`${at}.key`, key, 'have length between 1 and 128');
        if (value.length > 256)
            problem(`${at}.value`, value, 'have length less than or equal to 256');
    });
    // Keys of session tags differ by more than case (IAM user guide, "Passing session tags").
    const keys = tags.map(({ key }) => key.toLowerCase());
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice !== undefined)
        problem('tags', twice, 'not name a key twice');
}
/** `NAME.member.1`, `NAME.member.2` … as far as the form has them, with or without fields below. */
function members(form, name) {
    const prefixes = new Set();
    for (const key of form.keys()) {
        const match = /^(\w+\.member\.\d+)(\.\w+)?$/.exec(key);
        if (match?.[1]?.startsWith(`${name}.member.`) === true)
            prefixes.add(match[1]);
    }
    return [...prefixes];
}
/** Condition keys that a request to assume a role brings along. */
function roleRequestKeys(request) {
    const optional = (value) => (value === undefined ? [] : [value]);
    return new Map([
        ['sts:rolesessionname', [request.sessionName]],
        ['sts:externalid', optional(request.externalId)],
        ['sts:sourceidentity', optional(request.sourceIdentity)],
        ['sts:transitivetagkeys', request.transitiveTagKeys],
    ]);
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/session-claims.ts


const TAGS = 'https://aws.amazon.com/tags';
const TAG_PREFIX = `${TAGS}/principal_tags/`;
const SOURCE_IDENTITY = 'https://aws.amazon.com/source_identity';
/**
 * Reads the claims that set session tags, nested or flattened, and the source identity (IAM user guide, "Passing session
 * tags using AssumeRoleWithWebIdentity", "Monitor and control actions taken with assumed roles"). Throws
 * InvalidIdentityToken for claims of another shape, and a ValidationError for tags beyond the limits of all sessions.
 */
function readSessionClaims(claims) {
    const nested = session_claims_fieldsOf(claims.get(TAGS), TAGS);
    const flat = [...claims].flatMap(([name, value]) => name.startsWith(TAG_PREFIX) ? [[name.slice(TAG_PREFIX.length), value]] : []);
    const tags = [...session_claims_fieldsOf(nested.get('principal_tags'), `${TAGS}, principal_tags`), ...flat].map(([key, value]) => ({
        key,
        value: session_claims_textOf(value, `${TAG_PREFIX}${key}`),
    }));
    checkTags(tags);
    const transitiveTagKeys = session_claims_textsOf(nested.get('transitive_tag_keys') ?? claims.get(`${TAGS}/transitive_tag_keys`));
    const sourceIdentity = claims.get(SOURCE_IDENTITY);
    return {
        tags,
        transitiveTagKeys,
        sourceIdentity: sourceIdentity === undefined ? undefined : session_claims_nameOf(session_claims_textOf(sourceIdentity, SOURCE_IDENTITY)),
    };
}
function session_claims_fieldsOf(value, claim) {
    if (value === undefined)
        return new Map();
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return new Map(Object.entries(value));
    throw wrongClaim(claim);
}
/** A text, or a list of one. */
function session_claims_textOf(value, claim) {
    const list = Array.isArray(value) ? value : [value];
    const [text] = list;
    if (typeof text === 'string' && list.length === 1)
        return text;
    throw wrongClaim(claim);
}
function session_claims_textsOf(value) {
    const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return list.map((item) => session_claims_textOf(item, `${TAGS}, transitive_tag_keys`));
}
/** As the parameter of the other operation has it. */
function session_claims_nameOf(sourceIdentity) {
    if (/^[\w+=,.@-]{2,64}$/.test(sourceIdentity))
        return sourceIdentity;
    throw wrongClaim(SOURCE_IDENTITY);
}
function wrongClaim(claim) {
    return new errors/* ServiceError */._7('InvalidIdentityToken', 400, `The claim ${claim} of the token has not the form that it must have`);
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/jwt.ts


/** Clocks of issuers run a little ahead. */
const LEEWAY_SECONDS = 300;
const LONGEST_TOKEN = 20_000;
/**
 * Reads a JSON Web Token. Its signature is not looked at: the emulator asks nobody for an issuer's keys, so a test may
 * make its own tokens. Throws InvalidIdentityToken, or ExpiredTokenException, as STS does.
 */
function readWebIdentity(token, now) {
    const [, header = '', payload = ''] = /^([\w-]+)\.([\w-]+)\.([\w-]*)$/.exec(token) ?? [];
    const claims = token.length <= LONGEST_TOKEN && jwt_decode(header) !== undefined ? jwt_decode(payload) : undefined;
    if (claims === undefined) {
        throw invalidToken('The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)');
    }
    const [issuer, subject] = [textClaim(claims, 'iss'), textClaim(claims, 'sub')];
    if (!/^https?:\/\/[^\s/?#]+[^\s?#]*$/.test(issuer))
        throw invalidToken('Issuer must be a valid URL');
    checkValidity(claims, Math.floor(now / 1000));
    // A token for several parties names in azp the one that it was given to (OpenID Connect Core, 2).
    const [audience, ...others] = jwt_textsOf(claims.get('aud'));
    const party = jwt_textsOf(claims.get('azp'))[0] ?? audience;
    if (audience === undefined || party === undefined)
        throw invalidToken('Missing a required claim: aud');
    if (others.length > 0 && !claims.has('azp'))
        throw invalidToken('Incorrect token audience');
    return {
        issuer: issuer.replace(/^https?:\/\//, ''),
        subject,
        audience: party,
        claims: new Map([
            ...[...claims].map(([name, value]) => [name, jwt_textsOf(value)]),
            ['aud', [party]],
        ]),
        session: readSessionClaims(claims),
    };
}
function checkValidity(claims, now) {
    const [end, start] = [numberClaim(claims, 'exp'), numberClaim(claims, 'nbf')];
    if (end === undefined)
        throw invalidToken('Missing a required claim: exp');
    if (now >= end) {
        throw new errors/* ServiceError */._7('ExpiredTokenException', 400, `Token expired: current date/time ${now} must be before the expiration date/time ${end}`);
    }
    if (start !== undefined && now + LEEWAY_SECONDS < start) {
        throw invalidToken(`The token is not valid before ${start}; the current date/time is ${now}`);
    }
}
/** The fields of a segment, or undefined when it is not a JSON object in base64url. */
function jwt_decode(segment) {
    try {
        const value = JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'));
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return undefined;
        return new Map(Object.entries(value));
    }
    catch {
        return undefined;
    }
}
function textClaim(claims, name) {
    const value = claims.get(name);
    if (typeof value !== 'string' || value === '')
        throw invalidToken(`Missing a required claim: ${name}`);
    return value;
}
function numberClaim(claims, name) {
    const value = claims.get(name);
    if (value !== undefined && typeof value !== 'number')
        throw invalidToken(`The claim ${name} must be a number`);
    return value;
}
function jwt_textsOf(value) {
    const list = Array.isArray(value) ? value : [value];
    return list.flatMap((item) => typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean' ? [String(item)] : []);
}
function invalidToken(message) {
    return new errors/* ServiceError */._7('InvalidIdentityToken', 400, message);
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/trust.ts

/**
 * Whether a caller with credentials may: the trust policy stands where a resource policy stands elsewhere, and always
 * has to allow. Naming the account in it leaves the choice to the caller's own policies.
 */
function mayAssume({ role, action, keys }, caller, opinionsOf) {
    const request = { action, resource: role.arn, caller, keys };
    const trust = role.trust === 'anybody' ? { denied: false, allowed: 'account' } : evaluate([role.trust], request);
    const refusal = decide({ ...opinionsOf(request), sameAccount: caller.account === role.account, resource: trust });
    return refusal ?? (trust.allowed === undefined ? { layer: 'resource-based', explicit: false } : undefined);
}
/** Whether a token of the provider may; there is nobody yet whose own policies could count. */
function mayAssumeByToken({ role, action, keys }, provider) {
    const request = { action, resource: role.arn, caller: undefined, provider, keys };
    const resource = role.trust === 'anybody' ? CONSENT : evaluate([role.trust], request);
    return decide({ sameAccount: false, identity: CONSENT, session: undefined, resource });
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/xml.ts
/** Elements one after the other. Names are ours, contents may be a client's. */
function xmlElements(elements) {
    return Object.entries(elements)
        .map(([name, content]) => `<${name}>${typeof content === 'string' ? xml_escape(content) : xmlElements(content)}</${name}>`)
        .join('');
}
const ENTITIES = new Map([
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['&', '&amp;'],
    ['\r', '&#13;'],
]);
function xml_escape(text) {
    return (text
        .toWellFormed()
        // XML 1.0 has no way to write these, not even escaped.
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
        .replace(/[<>&\r]/g, (character) => ENTITIES.get(character) ?? character));
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/sts.ts











const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';
const sts_VERSION = '2011-06-15';
const sts_LARGEST_BODY = 256 * 1024;
/** "Role chaining limits your … session to a maximum of one hour" (IAM user guide, "Roles terms and concepts"). */
const LONGEST_CHAINED_SECONDS = 3600;
/**
 * STS as far as CodeArtifact's users need it: GetCallerIdentity, AssumeRole and AssumeRoleWithWebIdentity, awsQuery in
 * and XML out.
 */
async function handleSts(services, request) {
    const requestId = (0,external_node_crypto_.randomUUID)();
    try {
        const body = await readBody(request, sts_LARGEST_BODY);
        const form = new URLSearchParams(body.toString('utf8'));
        const [action, version] = [form.get('Action') ?? '', form.get('Version') ?? 'NO_VERSION_SPECIFIED'];
        const run = version === sts_VERSION ? ACTIONS.get(action) : undefined;
        if (run === undefined) {
            throw stsError('InvalidAction', 400, `Could not find operation ${action} for version ${version}`);
        }
        const result = run({ services, request, body, form });
        const content = { [`${action}Result`]: result, ResponseMetadata: { RequestId: requestId } };
        return xml(200, `${action}Response`, content, requestId);
    }
    catch (error) {
        return stsErrorReply(error, requestId);
    }
}
/** The query protocol's form of an error; anything but a ServiceError or a BodyTooLarge is thrown on. */
function stsErrorReply(error, requestId = (0,external_node_crypto_.randomUUID)()) {
    const { status, code, message } = faultOf(error);
    const content = { Error: { Type: 'Sender', Code: code, Message: message }, RequestId: requestId };
    return xml(status, 'ErrorResponse', content, requestId);
}
const ACTIONS = new Map([
    ['GetCallerIdentity', getCallerIdentity],
    ['AssumeRole', assumeRole],
    ['AssumeRoleWithWebIdentity', assumeRoleWithWebIdentity],
]);
function getCallerIdentity({ services, request, body }) {
    const { arn, userId, account } = services.authority.authenticate(request, 'sts', body);
    return { Arn: arn, UserId: userId, Account: account };
}
function assumeRole({ services, request, body, form }) {
    const { authority } = services;
    const caller = authority.authenticate(request, 'sts', body);
    const asked = parseRoleRequest(form);
    const role = authority.directory.role(asked.roleArn) ?? sts_refuse(caller, 'sts:AssumeRole', asked.roleArn, undefined);
    const { region } = parseSignature(request);
    const keys = new Map([
        ...authority.keysOf(caller, request, region, asked.tags),
        ...roleRequestKeys(asked),
        ...roleKeys(authority.directory, role),
    ]);
    for (const action of actionsOf('sts:AssumeRole', asked)) {
        const refusal = mayAssume({ role, action, keys }, caller, (wish) => authority.opinionsOf(caller, wish));
        if (refusal !== undefined)
            sts_refuse(caller, action, role.arn, refusal);
    }
    // Only a session has a role: it is the caller's own.
    if (caller.roleArn !== undefined && asked.seconds > LONGEST_CHAINED_SECONDS) {
        throw stsError('ValidationError', 400, 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining');
    }
    return {
        ...openedSession(services, asked, role, chained(asked, caller.session)),
        ...(asked.sourceIdentity === undefined ? {} : { SourceIdentity: asked.sourceIdentity }),
    };
}
/** Unsigned: the token is all the caller has. */
function assumeRoleWithWebIdentity({ services, request, form }) {
    const { authority, clock } = services;
    const asked = parseRoleRequest(form);
    const identity = readWebIdentity(form.get('WebIdentityToken') ?? '', clock.now());
    // The token alone says what the session is tagged with.
    const wanted = { ...asked, ...identity.session };
    const role = authority.directory.role(asked.roleArn) ?? refuseToken();
    const provider = authority.directory.provider(role.account, identity.issuer);
    if (provider === undefined) {
        throw stsError('InvalidIdentityToken', 400, `No OpenIDConnect provider found in your account for https://${identity.issuer}`);
    }
    if (provider.audiences?.includes(identity.audience) === false) {
        throw stsError('InvalidIdentityToken', 400, 'Incorrect token audience');
    }
    const region = request.region ?? services.region;
    const keys = new Map([
        ...channelKeys(request, region, clock.now()),
        ...tagKeys(wanted.tags),
        ...roleRequestKeys(wanted),
        ...roleKeys(authority.directory, role),
    ]);
    keys.set('aws:federatedprovider', [provider.arn]);
    for (const [name, values] of identity.claims)
        keys.set(`${identity.issuer}:${name}`.toLowerCase(), values);
    for (const action of actionsOf('sts:AssumeRoleWithWebIdentity', wanted)) {
        if (mayAssumeByToken({ role, action, keys }, provider.arn) !== undefined)
            refuseToken();
    }
    return {
        ...openedSession(services, wanted, role, { ...chained(wanted, undefined), provider: provider.arn }),
        ...(wanted.sourceIdentity === undefined ? {} : { SourceIdentity: wanted.sourceIdentity }),
        SubjectFromWebIdentityToken: identity.subject,
        Audience: identity.audience,
        Provider: provider.arn,
    };
}
/** The role's own tags, under both of the names that conditions have for them (IAM user guide, "Available keys for IAM"). */
function roleKeys(directory, role) {
    return Object.entries(directory.tagsOf(role.arn)).flatMap(([key, value]) => ['iam', 'aws'].map((prefix) => [
        `${prefix}:resourcetag/${key.toLowerCase()}`,
        [value],
    ]));
}
/** Session tags and a source identity are permissions of their own (IAM user guide, "Passing session tags"). */
function actionsOf(action, { tags, sourceIdentity }) {
    return [
        action,
        ...(tags.length > 0 ? ['sts:TagSession'] : []),
        ...(sourceIdentity === undefined ? [] : ['sts:SetSourceIdentity']),
    ];
}
/** Transitive tags and the source identity go from session to session (IAM user guide, "Chaining roles with session tags"). */
function chained({ tags, transitiveTagKeys, sourceIdentity }, before) {
    const inherited = (before?.transitive ?? []).map((key) => [key, before?.tags[key] ?? '']);
    return {
        tags: { ...Object.fromEntries(tags.map(({ key, value }) => [key, value])), ...Object.fromEntries(inherited) },
        transitive: [...new Set([...(before?.transitive ?? []), ...transitiveTagKeys])],
        sourceIdentity: before?.sourceIdentity ?? sourceIdentity,
    };
}
function openedSession({ authority, clock }, asked, role, session) {
    if (asked.seconds > role.maxSessionSeconds) {
        throw stsError('ValidationError', 400, 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
    }
    const { account, name, arn: roleArn } = role;
    // In whole seconds, so that it ends when the reply says.
    const issued = clock.now();
    const expires = Math.floor(issued / 1000) * 1000 + asked.seconds * 1000;
    // The ARN of a session leaves the path of the role out.
    const arn = `arn:aws:sts::${account}:assumed-role/${name}/${asked.sessionName}`;
    const userId = `${uniqueId('AROA', roleArn)}:${asked.sessionName}`;
    const { sessionPolicy } = asked;
    const credentials = authority.issueSession({
        arn,
        roleArn,
        account,
        userId,
        expires,
        issued,
        sessionPolicy,
        session,
    });
    return {
        Credentials: {
            AccessKeyId: credentials.accessKeyId,
            SecretAccessKey: credentials.secretAccessKey,
            SessionToken: credentials.sessionToken,
            Expiration: new Date(expires).toISOString().replace('.000Z', 'Z'),
        },
        AssumedRoleUser: { Arn: arn, AssumedRoleId: userId },
    };
}
/** Without a reason where the role does not exist: STS does not tell which do. */
function sts_refuse(caller, action, resource, refusal) {
    const reason = refusal === undefined ? '' : ` ${because(refusal, action)}`;
    throw stsError('AccessDenied', 403, `User: ${caller.arn} is not authorized to perform: ${action} on resource: ${resource}${reason}`);
}
function refuseToken() {
    throw stsError('AccessDenied', 403, 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
}
function stsError(code, status, message) {
    return new errors/* ServiceError */._7(code, status, message);
}
/** The query protocol has names of its own for what the others call …Exception. */
const CODES = new Map([
    ['MissingAuthenticationTokenException', 'MissingAuthenticationToken'],
    ['IncompleteSignatureException', 'IncompleteSignature'],
    ['InvalidSignatureException', 'SignatureDoesNotMatch'],
    ['UnrecognizedClientException', 'InvalidClientTokenId'],
    ['ThrottlingException', 'Throttling'],
]);
function faultOf(error) {
    if (error instanceof BodyTooLarge)
        return { status: 413, code: 'RequestEntityTooLarge', message: error.message };
    if (!(error instanceof errors/* ServiceError */._7))
        throw error;
    const { status, name, message } = error;
    // ExpiredTokenException, status 400, is the name that a web identity token's end has in STS's model; the end of
    // credentials, status 403, is the query protocol's ExpiredToken.
    const code = name === 'ExpiredTokenException' && status === 403 ? 'ExpiredToken' : (CODES.get(name) ?? name);
    return { status, code, message };
}
function xml(status, root, content, requestId) {
    return {
        status,
        headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
        body: `<${root} xmlns="${NAMESPACE}">${xmlElements(content)}</${root}>`,
    };
}

// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__("node:async_hooks");
;// CONCATENATED MODULE: ./packages/emulator/src/clock.ts

/** The emulator's clock: the machine's, or one that tests move. Milliseconds since the epoch. */
class Clock {
    #offset = 0;
    /** The second that was last told as a date, and the date. */
    #dated = NaN;
    #date = '';
    #skew = new external_node_async_hooks_.AsyncLocalStorage();
    now() {
        return this.#machine() + this.#offset;
    }
    /** As the Date header of HTTP has it (RFC 9110, section 5.6.7). */
    httpDate() {
        const second = Math.floor(this.now() / 1000);
        if (second !== this.#dated) {
            this.#dated = second;
            this.#date = new Date(second * 1000).toUTCString();
        }
        return this.#date;
    }
    /** Makes `now()` return `time` at this moment and run on from there. */
    set(time) {
        this.#offset = time - Date.now();
    }
    advance(milliseconds) {
        this.#offset += milliseconds;
    }
    /** How far the clock was moved, in milliseconds. */
    get offset() {
        return this.#offset;
    }
    /**
     * What this clock says to somebody who says it is `time`. Clients sign with the machine's time or with the time that
     * the last reply's Date header had; both are right, or moving the clock would lock the AWS CLI out.
     */
    nearest(time) {
        const machine = this.#machine();
        const moved = this.now();
        return Math.abs(machine - time) < Math.abs(moved - time) ? machine : moved;
    }
    /** Runs `work` by a clock that is wrong by so much: what it calls sees that time, nobody else does. */
    async skewed(milliseconds, work) {
        return await this.#skew.run(milliseconds, work);
    }
    #machine() {
        return Date.now() + (this.#skew.getStore() ?? 0);
    }
}

// EXTERNAL MODULE: ./packages/emulator/src/control/clock-setting.ts
var clock_setting = __webpack_require__("packages/emulator/src/control/clock-setting.ts");
// EXTERNAL MODULE: ./packages/emulator/src/control/fault-rule.ts + 1 modules
var fault_rule = __webpack_require__("packages/emulator/src/control/fault-rule.ts");
;// CONCATENATED MODULE: ./packages/emulator/src/seeded-random.ts
/** Numbers in [0, 1) that are the same for the same seed (mulberry32): a test that failed can be run again. */
function seededRandom(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/control/faults.ts

/** The rules in force. They are asked in their order; the first that is due decides, and the others do not see the request. */
class Faults {
    #rules = [];
    get active() {
        return this.#rules.length > 0;
    }
    /** From here on, with all counts at nought. */
    set(rules) {
        this.#rules = rules.map((rule) => ({ rule, random: seededRandom(rule.often.seed), matched: 0, fired: 0 }));
    }
    /** The fault that this request shall have. `possible` leaves out, and does not count, what a fault cannot be done to. */
    next(subject, possible) {
        return this.#rules.find((counted) => {
            if (!counted.rule.matches(subject) || !possible(counted.rule.fault))
                return false;
            const { after, every, times, probability } = counted.rule.often;
            counted.matched++;
            const due = counted.matched > after && (counted.matched - after) % every === 0 && counted.fired < times;
            if (!due || counted.random() >= probability)
                return false;
            counted.fired++;
            return true;
        })?.rule.fault;
    }
    /** Whether a rule with this kind of fault has an eye on the request, due or not. */
    watches(kind, subject) {
        return this.#rules.some(({ rule }) => rule.fault.kind === kind && rule.matches(subject));
    }
    report() {
        return this.#rules.map(({ rule, matched, fired }) => ({ rule: rule.text, matched, fired }));
    }
}

// EXTERNAL MODULE: ./packages/emulator/src/control/latency.ts
var control_latency = __webpack_require__("packages/emulator/src/control/latency.ts");
// EXTERNAL MODULE: ./packages/emulator/src/control/quota-rates.ts
var quota_rates = __webpack_require__("packages/emulator/src/control/quota-rates.ts");
;// CONCATENATED MODULE: ./packages/emulator/src/control/token-bucket.ts
/** Time comes in with every call, in milliseconds, and may run backwards: then nothing is gained or lost. */
class TokenBucket {
    #rate;
    #tokens;
    #filled;
    constructor(rate, now) {
        this.#rate = rate;
        this.#tokens = rate.burst;
        this.#filled = now;
    }
    /** Milliseconds until `cost` requests may go; 0: now. What costs more than the burst goes when the bucket is full. */
    wait(cost, now) {
        this.#fill(now);
        const missing = Math.min(cost, this.#rate.burst) - this.#tokens;
        // A sum of fractions may be a hair short of the whole.
        return missing <= 1e-9 ? 0 : (missing / this.#rate.perSecond) * 1000;
    }
    /** To be called when `wait` says 0. */
    take(cost) {
        this.#tokens -= cost;
    }
    #fill(now) {
        const passed = Math.max(0, now - this.#filled) / 1000;
        this.#tokens = Math.min(this.#rate.burst, this.#tokens + passed * this.#rate.perSecond);
        this.#filled = now;
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/control/quota-gate.ts





/** Accounts, tokens and addresses seen lately; a bucket that is forgotten starts full. */
const MOST_BUCKETS = 10_000;
/** Counts requests against quotas, on the emulator's clock. All methods throw a ThrottlingException with Retry-After. */
class QuotaGate {
    #clock;
    #quotas = quota_rates/* NO_QUOTAS */._l;
    #buckets = new BoundedCache(MOST_BUCKETS);
    constructor(clock) {
        this.#clock = clock;
    }
    get quotas() {
        return this.#quotas;
    }
    /** From here on; all buckets are full. */
    set(quotas) {
        this.#quotas = quotas;
        this.#buckets = new BoundedCache(MOST_BUCKETS);
    }
    /** A call of the API: against the operation's own quota, or its account's for reads or writes, in its Region: `owner`. */
    operation(owner, name) {
        const quota = this.#quotas.has(name) ? name : isRead(name) ? 'read' : 'write';
        this.#take([[quota, owner]], 1);
    }
    /** A data-plane request with a good token. `owner` as above; `cost`: as how many requests it counts. */
    bearer(owner, token, method, cost) {
        const kind = method === 'GET' ? 'read' : 'write';
        const key = (0,external_node_crypto_.createHash)('sha256').update(token).digest('base64');
        this.#take([
            [kind, owner],
            ['token', key],
        ], cost);
    }
    /** A data-plane request without any token. */
    address(address) {
        this.#take([['address', address]], 1);
    }
    /** From all buckets, or, if one has too little, from none. */
    #take(wanted, cost) {
        const now = this.#clock.now();
        const buckets = wanted.flatMap(([quota, owner]) => this.#bucket(quota, owner, now) ?? []);
        const wait = Math.max(0, ...buckets.map((bucket) => bucket.wait(cost, now)));
        if (wait > 0)
            throw (0,errors/* throttled */.v6)('Rate exceeded', Math.ceil(wait / 1000));
        for (const bucket of buckets)
            bucket.take(cost);
    }
    #bucket(quota, owner, now) {
        const rate = this.#quotas.get(quota);
        if (rate === undefined)
            return undefined;
        const key = `${quota} ${owner}`;
        const bucket = this.#buckets.get(key) ?? new TokenBucket(rate, now);
        this.#buckets.set(key, bucket, 1);
        return bucket;
    }
}
function isRead(operation) {
    return /^(List|Get|Describe)/.test(operation);
}

// EXTERNAL MODULE: ./packages/emulator/src/control/source-setting.ts
var source_setting = __webpack_require__("packages/emulator/src/control/source-setting.ts");
// EXTERNAL MODULE: ./packages/emulator/src/control/setting-error.ts
var setting_error = __webpack_require__("packages/emulator/src/control/setting-error.ts");
;// CONCATENATED MODULE: ./packages/emulator/src/control/control.ts








/**
 * Throws a SettingError when the settings of the start are wrong. `formats`: the names of those that rules may name.
 */
function createControl(clock, atStart, formats) {
    const quotas = new QuotaGate(clock);
    const faults = new Faults();
    let latency = control_latency/* NO_LATENCY */.z_;
    let source = {};
    const change = (settings) => {
        const parsed = parseSettings(settings, formats);
        if (parsed.clock !== undefined)
            (0,clock_setting/* applyClock */.J)(clock, parsed.clock);
        if (parsed.quotas !== undefined)
            quotas.set(parsed.quotas);
        if (parsed.faults !== undefined)
            faults.set(parsed.faults);
        latency = parsed.latency ?? latency;
        source = parsed.source ?? source;
    };
    change(atStart);
    const offset = clock.offset;
    return {
        clock,
        quotas,
        faults,
        get latency() {
            return latency;
        },
        get source() {
            return source;
        },
        change,
        reset: () => {
            clock.advance(offset - clock.offset);
            latency = control_latency/* NO_LATENCY */.z_;
            source = {};
            quotas.set(quota_rates/* NO_QUOTAS */._l);
            faults.set([]);
            change({ ...atStart, clock: undefined });
        },
        state: () => ({
            clock: { now: new Date(clock.now()).toISOString(), offsetMilliseconds: clock.offset },
            latency: (0,control_latency/* formatLatency */.YL)(latency),
            quotas: (0,quota_rates/* formatQuotas */.dn)(quotas.quotas),
            faults: faults.report(),
            source: (0,source_setting/* formatSource */.j)(source),
        }),
    };
}
function parseSettings({ clock, latency, quotas, faults, source }, formats) {
    const named = (name, value, parse) => {
        if (value === undefined)
            return undefined;
        try {
            return parse(value);
        }
        catch (error) {
            if (error instanceof setting_error/* SettingError */.L)
                throw new setting_error/* SettingError */.L(`'${name}' ${error.message}`);
            throw error;
        }
    };
    return {
        clock: named('clock', clock, clock_setting/* parseClock */.g),
        latency: named('latency', latency, control_latency/* parseLatency */.Cb),
        source: named('source', source, source_setting/* parseSource */.P),
        quotas: named('quotas', quotas, quota_rates/* parseQuotas */.nt),
        faults: faults
            ?.map((rule, index) => named(`faults[${index}]`, rule, (text) => (0,fault_rule/* parseFaultRule */.W)(text, formats)))
            .filter((rule) => rule !== undefined),
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/control/endpoint.ts




const endpoint_LARGEST_BODY = 1024 * 1024;
function isControlPath(path) {
    return path === '/_control' || path.startsWith('/_control/');
}
/**
 * `GET /_control`: the state. `PATCH /_control`: changes what its JSON object names, and answers with the state.
 * `POST /_control/reset`: back to the start. All is in force with the next request.
 */
async function handleControl(control, request) {
    const refusal = refuseBrowsers(request);
    if (refusal !== undefined)
        return refusal;
    const place = `${request.method} ${request.path.replace(/\/$/, '')}`;
    try {
        if (place === 'PATCH /_control')
            control.change(readSettings(await readBody(request, endpoint_LARGEST_BODY)));
        else if (place === 'POST /_control/reset')
            control.reset();
        else if (place !== 'GET /_control') {
            const message = 'The control endpoint has GET /_control, PATCH /_control and POST /_control/reset';
            return json(404, { message });
        }
        return json(200, control.state(), { 'cache-control': 'no-store' });
    }
    catch (error) {
        if (error instanceof setting_error/* SettingError */.L)
            return json(400, { message: error.message });
        if (error instanceof BodyTooLarge)
            return json(413, { message: error.message });
        throw error;
    }
}
/**
 * A page of some site, open in a browser on this machine, can send requests here. It cannot leave out Origin where it
 * matters, nor send application/json without asking first (CORS), which is never granted; nor can it be on a name of
 * its own, which the service's host names would be.
 */
function refuseBrowsers({ headers, method }) {
    const site = headers['sec-fetch-site'];
    if (headers.origin !== undefined || (site !== undefined && site !== 'none')) {
        return json(403, { message: 'The control endpoint does not answer pages in a browser' });
    }
    if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(headers.host ?? '')) {
        return json(421, { message: 'The control endpoint answers on 127.0.0.1 and localhost only' });
    }
    if (method !== 'GET' && !/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
        return json(415, { message: 'Send Content-Type: application/json' });
    }
    return undefined;
}
function readSettings(body) {
    let value;
    try {
        value = parseClientJson(body);
    }
    catch (error) {
        if (!(error instanceof SyntaxError || error instanceof StructureTooLarge))
            throw error;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new setting_error/* SettingError */.L('The body must be a JSON object with clock, latency, quotas, faults, source');
    }
    const { clock, latency, quotas, faults, source, ...others } = value;
    const [stranger] = Object.keys(others);
    if (stranger !== undefined)
        throw new setting_error/* SettingError */.L(`'${stranger}' cannot be set; legal are clock, latency, quotas, faults, source`);
    if (faults !== undefined && !isTexts(faults))
        throw new setting_error/* SettingError */.L("'faults' must be a list of rules as text");
    return {
        clock: endpoint_text('clock', clock),
        latency: endpoint_text('latency', latency),
        source: endpoint_text('source', source),
        quotas,
        faults,
    };
}
function endpoint_text(name, value) {
    if (value === undefined || typeof value === 'string')
        return value;
    throw new setting_error/* SettingError */.L(`'${name}' must be a text`);
}
function isTexts(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

;// CONCATENATED MODULE: ./packages/emulator/src/http/drain.ts
/** A reply sent before the request's body was read: this much is read and dropped, so that the client sees the reply. */
const DRAINED_BYTES = 8 * 1024 * 1024;
/** A body that was announced but does not come is not waited for any longer; the connection ends with the reply. */
const QUIET_MS = 1000;
/** By RFC 9112, section 6.3: a request without either header has none. */
function hasBody({ headers }) {
    return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}
/** Clients that are still sending would see a reset instead of the reply. False: the client has stopped sending. */
async function drain(incoming) {
    if (incoming.readableEnded || incoming.destroyed)
        return true;
    let size = 0;
    return await new Promise((resolve) => {
        const quiet = setTimeout(() => resolve(false), QUIET_MS);
        const done = () => {
            clearTimeout(quiet);
            resolve(true);
        };
        incoming.on('data', (chunk) => {
            quiet.refresh();
            size += chunk.length;
            if (size > DRAINED_BYTES) {
                incoming.pause();
                done();
            }
        });
        incoming.once('end', done);
        incoming.once('error', done);
        incoming.once('close', done);
        incoming.resume();
    });
}

;// CONCATENATED MODULE: ./packages/emulator/src/http/ranges.ts
/**
 * One range of bytes, as far as it lies within the file (RFC 9110, 14.1.2); several at once, another unit, or one that
 * ends before it begins, which is none, are answered whole.
 */
function ranges_parseRange(header, size) {
    if (header === undefined)
        return undefined;
    const match = /^bytes=(\d*)-(\d*)$/i.exec(header);
    if (match === null || (match[1] === '' && match[2] === ''))
        return undefined;
    const [, from = '', to = ''] = match;
    if (from !== '' && to !== '' && Number(to) < Number(from))
        return undefined;
    const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
    const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
    return start > end || start >= size ? 'unsatisfiable' : { start, end };
}

;// CONCATENATED MODULE: ./packages/emulator/src/http/small-files.ts


/** Most assets are smaller than this: one read brings them in. */
const SMALL_FILE_BYTES = 256 * 1024;
/** Buffers kept for the next small files. What goes to slow clients at the same time beyond that is not kept. */
const small_files_SPARE_BUFFERS = 8;
/** Of files that are asked for again and again. */
const HOT_BYTES = 16 * 1024 * 1024;
/** Files of which it is known that they were asked for before. */
const KNOWN_FILES = 2_000;
/**
 * Small files that never change, as files named by their content do not. A file that is asked for a second time stays in
 * memory, as far as there is room: an installation asks for each of hundreds once, which is no reason to keep them.
 */
class SmallFiles {
    #spare = [];
    #hot = new BoundedCache(HOT_BYTES);
    #known = new BoundedCache(KNOWN_FILES);
    /**
     * `length` bytes of a file of `size` bytes, SMALL_FILE_BYTES at most. They are read at once rather than by the thread
     * pool, whose way there and back takes several times as long as the reading: such files have just been written, or
     * were read before, and come from the system's cache.
     */
    read(file, size, start, length) {
        const hot = this.#hot.get(file);
        if (hot !== undefined) {
            return { bytes: length === size ? hot : hot.subarray(start, start + length), release: undefined };
        }
        if (length === size && this.#known.get(file) === true) {
            const bytes = Buffer.allocUnsafeSlow(size);
            readInto(bytes, file, 0, size);
            this.#hot.set(file, bytes, size);
            return { bytes, release: undefined };
        }
        const buffer = this.#spare.pop() ?? Buffer.allocUnsafeSlow(SMALL_FILE_BYTES);
        const release = () => {
            if (this.#spare.length < small_files_SPARE_BUFFERS)
                this.#spare.push(buffer);
        };
        try {
            readInto(buffer, file, start, length);
        }
        catch (error) {
            release();
            throw error;
        }
        this.#known.set(file, true, 1);
        return { bytes: buffer.subarray(0, length), release };
    }
}
function readInto(buffer, file, start, length) {
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    try {
        let read = 0;
        while (read < length) {
            const count = (0,external_node_fs_.readSync)(descriptor, buffer, read, length - read, start + read);
            if (count === 0)
                throw new Error(`${file} ends before its ${start + length} bytes`);
            read += count;
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/http/send.ts









const COMPRESSIBLE = /^(text\/|application\/(json|vnd\.npm|vnd\.pypi|xml|problem\+json))/;
/**
 * Sends a reply: request ID, conditional requests, ranges, compression, and no body for HEAD. `date`: of the Date header;
 * without it, the machine's time.
 */
async function send(incoming, outgoing, reply, date) {
    if (hasBody(incoming) && !(await drain(incoming)))
        outgoing.shouldKeepAlive = false;
    // Given with the others rather than set before: setting one makes Node.js handle each of them by itself.
    const headers = {
        ...(date === undefined ? {} : { date }),
        'x-amzn-requestid': (0,external_node_crypto_.randomUUID)(),
        ...reply.headers,
    };
    const head = incoming.method === 'HEAD';
    const etag = reply.etag === true ? derivedEtag(reply.body) : reply.etag;
    if (etag !== undefined)
        headers['etag'] = etag;
    if (etag !== undefined && reply.status === 200 && send_matches(incoming.headers['if-none-match'], etag)) {
        write(outgoing, 304, undefined, send_without(headers, 'content-type'));
        outgoing.end();
        return;
    }
    if (typeof reply.body === 'object' && 'file' in reply.body) {
        const range = rangeOf(incoming, etag, reply.body.size);
        const rest = sendFile(outgoing, reply.body, range, reply.status, headers, head);
        if (rest !== undefined)
            await (0,external_node_stream_promises_.pipeline)(rest, outgoing);
        return;
    }
    let body = typeof reply.body === 'string' ? Buffer.from(reply.body) : (reply.body ?? NOTHING);
    if (reply.ranges === true && reply.status === 200) {
        headers['accept-ranges'] = 'bytes';
        const range = rangeOf(incoming, etag, body.length);
        if (range !== undefined) {
            sendPart(outgoing, body, range, headers);
            return;
        }
    }
    const compressible = headers['content-encoding'] === undefined && COMPRESSIBLE.test(first(headers['content-type']));
    if (body.length > 1024 && compressible && acceptsGzip(incoming.headers['accept-encoding'])) {
        body = packOnce(body, reply.etag === true ? etag : undefined);
        headers['content-encoding'] = 'gzip';
        headers['vary'] = [headers['vary'] ?? [], 'accept-encoding'].flat().join(', ');
    }
    if (reply.status !== 204)
        headers['content-length'] = String(body.length);
    write(outgoing, reply.status, reply.reason, headers);
    outgoing.end(head ? undefined : body);
}
/** The part that a GET asks for (RFC 9110, 14.2), which is of use only for what the client has the beginning of (13.1.5). */
function rangeOf(incoming, etag, size) {
    const condition = incoming.headers['if-range'];
    if (incoming.method !== 'GET' || (condition !== undefined && condition !== etag))
        return undefined;
    return ranges_parseRange(incoming.headers.range, size);
}
/** Never compressed: the client puts it behind bytes that it has. */
function sendPart(outgoing, body, range, headers) {
    const part = range === 'unsatisfiable' ? Buffer.alloc(0) : body.subarray(range.start, range.end + 1);
    headers['content-range'] =
        range === 'unsatisfiable' ? `bytes */${body.length}` : `bytes ${range.start}-${range.end}/${body.length}`;
    headers['content-length'] = String(part.length);
    write(outgoing, range === 'unsatisfiable' ? 416 : 206, undefined, headers);
    outgoing.end(part);
}
/** Sends the head and, of a small file, the body; returns what is still to be sent of a large one. */
function sendFile(outgoing, { file, size }, range, status, headers, head) {
    headers['accept-ranges'] = 'bytes';
    if (range === 'unsatisfiable') {
        write(outgoing, 416, undefined, { ...headers, 'content-range': `bytes */${size}`, 'content-length': '0' });
        outgoing.end();
        return undefined;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    const length = end - start + 1;
    headers['content-length'] = String(length);
    if (range !== undefined)
        headers['content-range'] = `bytes ${start}-${end}/${size}`;
    if (!head && length > 0 && length <= SMALL_FILE_BYTES) {
        const { bytes, release } = smallFiles.read(file, size, start, length);
        write(outgoing, range === undefined ? status : 206, undefined, headers);
        // Not earlier: until then, the bytes may still wait for the socket.
        if (release === undefined)
            outgoing.end(bytes);
        else
            outgoing.end(bytes, release);
        return undefined;
    }
    write(outgoing, range === undefined ? status : 206, undefined, headers);
    if (head || size === 0) {
        outgoing.end();
        return undefined;
    }
    return (0,external_node_fs_.createReadStream)(file, { start, end, highWaterMark: SMALL_FILE_BYTES });
}
function derivedEtag(body) {
    if (body === undefined || (typeof body === 'object' && 'file' in body))
        return undefined;
    return `"${(0,external_node_crypto_.createHash)('sha256').update(body).digest('hex').slice(0, 32)}"`;
}
function send_matches(header, etag) {
    const plain = (value) => value.trim().replace(/^W\//, '');
    return (header !== undefined && (header.trim() === '*' || header.split(',').some((value) => plain(value) === plain(etag))));
}
function write(outgoing, status, reason, headers) {
    // Its types do not know that Node.js leaves lists as they are.
    const plain = headers;
    if (reason === undefined)
        outgoing.writeHead(status, plain);
    // A reason phrase comes from us but may quote a package name: one line of printable ASCII, with room for the ARNs of
    // a refusal and the cause behind them, of which twine and Poetry show no more than this line.
    else
        outgoing.writeHead(status, reason
            .replaceAll('…', '...')
            .replace(/[^\x20-\x7e]/g, '?')
            .slice(0, 500), plain);
}
const NOTHING = Buffer.alloc(0);
const smallFiles = new SmallFiles();
/** Replies by their derived ETag, packed: the same content is packed once, whoever asks for it again. */
const packedReplies = new BoundedCache(4 * 1024 * 1024);
function packOnce(body, etag) {
    const known = etag === undefined ? undefined : packedReplies.get(etag);
    if (known !== undefined)
        return known;
    const packed = packNow(body);
    if (etag !== undefined)
        packedReplies.set(etag, packed, packed.length);
    return packed;
}
function first(value) {
    return (typeof value === 'string' ? value : value?.[0]) ?? '';
}
function send_without(object, key) {
    return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

;// CONCATENATED MODULE: ./packages/emulator/src/control/delivery.ts





/** Pieces that a body which drips is cut into. */
const DROPS = 20;
/** So long a client has to read a reply before its connection is reset. */
const READING_MS = 50;
/** A TCP reset where there is one to send; behind TLS the connection just ends. */
function resetConnection({ incoming }) {
    const { socket } = incoming;
    if ('encrypted' in socket)
        socket.destroy();
    else
        socket.resetAndDestroy();
}
/** Reads the body up to so many bytes, or its end, and drops it. */
async function readAway({ incoming }, bytes) {
    let size = 0;
    if (bytes <= 0)
        return;
    for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
        size += chunk.length;
        if (size >= bytes)
            return;
    }
}
/** Half of what the request says that it has. */
function halfOfUpload({ incoming }) {
    return Math.ceil(Number(incoming.headers['content-length'] ?? 0) / 2);
}
/** Sends a reply badly. It goes out whole and uncompressed but for the fault: no ranges, no conditions. */
async function deliver(exchange, reply, fault) {
    const { incoming, outgoing } = exchange;
    switch (fault.kind) {
        case 'lost-reply':
            resetConnection(exchange);
            return;
        case 'reset-after-reply':
            await send(incoming, outgoing, reply);
            await (0,external_node_timers_promises_.setTimeout)(READING_MS);
            resetConnection(exchange);
            return;
        case 'reset-reply': {
            const size = sizeOf(reply);
            const cut = Math.min(fault.bytes ?? Math.ceil(size / 2), size);
            writeHead(outgoing, reply, size);
            await writeBody(outgoing, reply, cut, cut, 0);
            await (0,external_node_timers_promises_.setTimeout)(READING_MS);
            resetConnection(exchange);
            return;
        }
        case 'drip': {
            const size = sizeOf(reply);
            writeHead(outgoing, reply, size);
            await writeBody(outgoing, reply, size, Math.ceil(size / DROPS), fault.milliseconds / DROPS);
            outgoing.end();
            return;
        }
        case 'truncate': {
            const size = sizeOf(reply);
            const cut = Math.min(fault.bytes ?? Math.floor(size / 2), size);
            writeHead(outgoing, reply, cut);
            await writeBody(outgoing, reply, cut, cut, 0);
            outgoing.end();
            return;
        }
        case 'wrong-length': {
            const size = sizeOf(reply);
            writeHead(outgoing, reply, Math.max(0, size + fault.difference));
            await writeBody(outgoing, reply, size, size, 0);
            await (0,external_node_timers_promises_.setTimeout)(READING_MS);
            // The length is a lie: nothing that can be read follows.
            incoming.socket.destroySoon();
        }
    }
}
function sizeOf({ body }) {
    if (body === undefined)
        return 0;
    return typeof body === 'object' && 'file' in body ? body.size : Buffer.byteLength(body);
}
function writeHead(outgoing, { status, reason, headers }, length) {
    const fields = { 'x-amzn-requestid': (0,external_node_crypto_.randomUUID)(), ...headers, 'content-length': String(length) };
    for (const [name, value] of Object.entries(fields))
        outgoing.setHeader(name, value);
    outgoing.strictContentLength = false;
    outgoing.writeHead(status, reason);
    outgoing.flushHeaders();
}
/** The first `length` bytes in pieces of `piece` bytes, with a pause after each. */
async function writeBody(outgoing, { body }, length, piece, pause) {
    if (body === undefined || length === 0)
        return;
    const source = typeof body === 'object' && 'file' in body
        ? (0,external_node_fs_.createReadStream)(body.file, { end: length - 1 })
        : external_node_stream_.Readable.from([Buffer.from(body).subarray(0, length)]);
    for await (const chunk of source) {
        for (let at = 0; at < chunk.length; at += piece) {
            if (outgoing.destroyed)
                return;
            await new Promise((resolve) => outgoing.write(chunk.subarray(at, at + piece), resolve));
            if (pause > 0)
                await (0,external_node_timers_promises_.setTimeout)(pause);
        }
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/control/subject.ts



const LARGEST_FORM = 256 * 1024;
/** What a request is about, and the request to go on with: the action of STS stands in the body, which is read for that. */
async function describeRequest(method, request) {
    const { path, query } = request;
    const subject = { method, path, query, operation: undefined, format: undefined };
    if (path.startsWith('/v1/')) {
        return { subject: { ...subject, operation: findOperation(request.method, path)?.name }, request };
    }
    if (path !== '/' || request.method !== 'POST') {
        const [, first] = path.split('/', 2);
        return { subject: { ...subject, format: first }, request };
    }
    try {
        const body = await readBody(request, LARGEST_FORM);
        const operation = new URLSearchParams(body.toString('utf8')).get('Action') ?? undefined;
        return { subject: { ...subject, operation }, request: { ...request, body: external_node_stream_.Readable.from([body]) } };
    }
    catch (error) {
        if (!(error instanceof BodyTooLarge))
            throw error;
        // STS takes no more either, and says so.
        return { subject, request: { ...request, body: external_node_stream_.Readable.from([Buffer.alloc(LARGEST_FORM + 1)]) } };
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/control/serve.ts







/** Replies of the past, for those that shall be stale. */
const serve_REMEMBERED_BYTES = 16 * 1024 * 1024;
const serve_remembered = new WeakMap();
/** Does a request's work and sends the reply, with whatever was set to stand in the way. */
async function serve(control, exchange, request, handlers) {
    const { incoming, outgoing } = exchange;
    const { latency, faults, quotas } = control;
    if (latency.to > 0)
        await (0,external_node_timers_promises_.setTimeout)((0,control_latency/* pickLatency */.ge)(latency, Math.random));
    if (quotas.quotas.size > 0 && withoutToken(request)) {
        try {
            quotas.address(incoming.socket.remoteAddress ?? '');
        }
        catch (error) {
            if (!(error instanceof errors/* ServiceError */._7))
                throw error;
            await send(incoming, outgoing, handlers.refuse(request, error), control.clock.httpDate());
            return;
        }
    }
    if (!faults.active) {
        await send(incoming, outgoing, await handlers.answer(request), control.clock.httpDate());
        return;
    }
    outgoing.setHeader('date', control.clock.httpDate());
    const described = await describeRequest(incoming.method ?? 'GET', request);
    await serveWithFaults(control, exchange, described, handlers);
}
async function serveWithFaults(control, exchange, { subject, request }, { answer, refuse }) {
    const { incoming, outgoing } = exchange;
    const past = serve_remembered.get(control) ?? new BoundedCache(serve_REMEMBERED_BYTES);
    serve_remembered.set(control, past);
    const key = `${subject.method} ${request.path}?${request.rawQuery} ${incoming.headers.accept ?? ''}`;
    const before = past.get(key);
    const fault = control.faults.next(subject, (one) => possible(one, subject, before));
    const fresh = async () => {
        const reply = await answer(request);
        if (control.faults.watches('stale', subject))
            remember(past, key, reply);
        return reply;
    };
    if (fault === undefined) {
        await send(incoming, outgoing, await fresh());
        return;
    }
    switch (fault.kind) {
        case 'reset':
            resetConnection(exchange);
            return;
        case 'reset-upload':
            await readAway(exchange, fault.bytes ?? halfOfUpload(exchange));
            resetConnection(exchange);
            return;
        case 'reset-after-upload':
            await readAway(exchange, Number.POSITIVE_INFINITY);
            resetConnection(exchange);
            return;
        case 'status':
            await send(incoming, outgoing, refuse(request, statusError(fault)));
            return;
        case 'stale':
            await send(incoming, outgoing, before ?? (await fresh()));
            return;
        case 'repeat-token':
            await send(incoming, outgoing, repeatToken(await fresh(), subject.query));
            return;
        case 'clock':
            await control.clock.skewed(fault.offset, async () => {
                outgoing.setHeader('date', control.clock.httpDate());
                await send(incoming, outgoing, await fresh());
            });
            return;
        default: {
            const reply = await fresh();
            // A reply to HEAD has no body to go wrong.
            if (incoming.method === 'HEAD' && fault.kind !== 'lost-reply')
                await send(incoming, outgoing, reply);
            else
                await deliver(exchange, reply, fault);
        }
    }
}
function possible(fault, { query }, before) {
    if (fault.kind === 'stale')
        return before !== undefined;
    return fault.kind !== 'repeat-token' || query.has('next-token');
}
function remember(past, key, reply) {
    const { body } = reply;
    // A file may be gone by then.
    if (typeof body === 'object' && 'file' in body)
        return;
    past.set(key, reply, Buffer.byteLength(body ?? '') + key.length);
}
/** The client's own page token instead of the next one. */
function repeatToken(reply, query) {
    if (reply.status !== 200 || typeof reply.body !== 'string')
        return reply;
    const document = JSON.parse(reply.body);
    return { ...reply, body: JSON.stringify({ ...document, nextToken: query.get('next-token') }) };
}
const serve_NAMES = new Map([
    [400, 'ValidationException'],
    [402, 'ServiceQuotaExceededException'],
    [403, 'AccessDeniedException'],
    [404, 'ResourceNotFoundException'],
    [407, 'ProxyAuthenticationRequired'],
    [409, 'ConflictException'],
    [429, 'ThrottlingException'],
    [500, 'InternalServerException'],
    [503, 'ServiceUnavailableException'],
]);
function statusError({ status, retryAfter }) {
    const name = serve_NAMES.get(status) ?? (status < 500 ? 'BadRequestException' : 'ServiceException');
    return new errors/* ServiceError */._7(name, status, status === 429 ? 'Rate exceeded' : `A fault that was asked for: ${status}`, {}, {
        ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
        ...(status === 407 ? { 'proxy-authenticate': 'Basic realm="proxy"' } : {}),
    });
}
function withoutToken({ path, headers }) {
    const plane = path.split('/', 2)[1] ?? '';
    return (plane !== 'v1' && plane !== '' && headers.authorization === undefined && headers['x-nuget-apikey'] === undefined);
}

;// CONCATENATED MODULE: ./packages/emulator/src/folder-lock.ts



const LOCK = 'emulator.lock';
const OWNER = 'emulator.pid';
const SQLITE_BUSY = 5;
/**
 * Takes a data folder for this process, and makes it where it is missing. Node.js has no file locks of its own; SQLite's
 * are the system's, which ends them with the process, however that ends: there is no stale lock. Throws an Error with
 * the remedy while another emulator has the folder.
 */
function lockFolder(folder) {
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    const lock = new external_node_sqlite_.DatabaseSync((0,external_node_path_.join)(folder, LOCK));
    try {
        lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
    }
    catch (error) {
        lock.close();
        if (!isBusy(error))
            throw error;
        throw new Error(`another emulator${ownerOf(folder)} uses the data folder ${folder}: stop it, or give this one a folder of its own`, { cause: error });
    }
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, OWNER), `${process.pid}\n`);
    return { release: () => lock.close() };
}
function isBusy(error) {
    // Not by `instanceof`: the error may come from another realm (node:vm).
    return typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
/** For the message only: the lock decides. */
function ownerOf(folder) {
    try {
        const pid = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, OWNER), 'utf8').trim();
        return /^\d+$/.test(pid) ? ` (process ${pid})` : '';
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./packages/emulator/src/http/loopback.ts
var loopback = __webpack_require__("packages/emulator/src/http/loopback.ts");
// EXTERNAL MODULE: ./packages/emulator/src/http/limits.ts
var limits = __webpack_require__("packages/emulator/src/http/limits.ts");
;// CONCATENATED MODULE: ./packages/emulator/src/http/request-target.ts
/** Two Host headers are one too many: who stands between might go by the other (RFC 9112, section 3.2). */
function hasOneHost(rawHeaders) {
    let hosts = 0;
    for (let at = 0; at < rawHeaders.length; at += 2) {
        if (rawHeaders[at]?.length === 4 && rawHeaders[at]?.toLowerCase() === 'host')
            hosts++;
    }
    return hosts <= 1;
}
/**
 * Reads a request's target. In the absolute form, which is for proxies but must be taken (RFC 9112, section 3.2.2), the
 * host stands in the target and counts instead of the Host header. Undefined: a bad request.
 */
function parseTarget({ url = '', headers, rawHeaders }) {
    const absolute = url.startsWith('/') ? null : /^https?:\/\/([^/?#]*)(.*)$/i.exec(url);
    const rest = absolute === null ? url : absolute[2] === '' ? '/' : (absolute[2] ?? '/');
    if (!rest.startsWith('/') || !hasOneHost(rawHeaders))
        return undefined;
    const at = rest.indexOf('?');
    return {
        host: absolute?.[1] ?? headers.host ?? '',
        path: at < 0 ? rest : rest.slice(0, at),
        rawQuery: at < 0 ? '' : rest.slice(at + 1),
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/formats/gateway.ts









/** The service's host forms: `DOMAIN-OWNER.d.codeartifact.REGION.amazonaws.com` and `DOMAIN-OWNER.codeartifact.REGION.on.aws`. */
const SERVICE_HOST = /^([a-z][a-z0-9-]*)-(\d{12})(?:\.d\.codeartifact\.[a-z0-9-]+\.(?:amazonaws\.com|localhost)|\.codeartifact\.[a-z0-9-]+\.on\.aws)(?::\d+)?$/;
const DOMAIN_OWNER = /^([a-z][a-z0-9-]*)-(\d{12})$/;
/** `/FORMAT/d/DOMAIN-OWNER/REPOSITORY/…` anywhere, `/FORMAT/REPOSITORY/…` where the host names the domain. */
function parseAddress(path, host) {
    const [, id = '', first = '', second = '', third = ''] = path.split('/', 5);
    const format = FORMATS.get(id);
    if (format === undefined)
        return undefined;
    const byPath = first === 'd' ? DOMAIN_OWNER.exec(second) : null;
    const [, domain, owner] = byPath ?? SERVICE_HOST.exec(host?.toLowerCase() ?? '') ?? [];
    const repository = byPath === null ? first : third;
    if (domain === undefined || owner === undefined || repository === '')
        return undefined;
    const base = byPath === null ? `/${id}/${repository}/` : `/${id}/d/${second}/${repository}/`;
    // RubyGems posts to `…//api/v1/gems` when the host was given with its slash.
    const rest = path.slice(base.length).replace(/^\/+/, '');
    return { format, domain, owner, repository, base, rest };
}
/** Names that clients make up are among them; a service has 1,000 repositories in a domain at most. */
const named = derived(2_000);
function find({ store }, { owner, domain: name, repository: wanted }, region) {
    const domain = findDomain(store, { region, owner, name });
    const repository = domain === undefined ? undefined : findRepository(store, domain, wanted);
    if (domain === undefined || repository === undefined)
        return { domain, repository, target: undefined };
    return { domain, repository, target: { kind: 'repository', domain, repository: repository.name } };
}
/** Enough for all that one installation asks for; paths that clients make up are among them. */
const destinations = derived(5_000);
function findDestination(services, request) {
    const { path, headers, region = services.region } = request;
    return destinations(services.store, `${region} ${headers.host ?? ''} ${path}`, () => {
        const address = parseAddress(path, headers.host);
        if (address === undefined)
            return undefined;
        const key = `${region} ${address.owner} ${address.domain} ${address.repository}`;
        return { address, ...named(services.store, key, () => find(services, address, region)) };
    });
}
/** The data plane's gate: token, then repository, then, for who reads, the permission to, then the protocol. */
async function handleDataPlane(services, request) {
    const found = findDestination(services, request);
    if (found === undefined)
        return reply_text(404, 'Not found\n');
    const { address, domain, repository, target } = found;
    const { format } = address;
    const { routes } = format;
    if (domain === undefined) {
        return routes.error(404, `Domain '${address.domain}' owned by account '${address.owner}' does not exist`);
    }
    const principal = services.authority.authenticateBearer(request, domain);
    if (principal === undefined)
        return challenge(format, `${address.domain}/${address.repository}`, request);
    if (repository === undefined || target === undefined) {
        return routes.error(404, `Repository '${address.repository}' does not exist in domain '${address.domain}'`);
    }
    try {
        if (services.quotas.quotas.size > 0) {
            const cost = format.requestCost?.(address.rest, request.query) ?? 1;
            const owner = `${principal.account} ${domain.region}`;
            services.quotas.bearer(owner, tokensIn(request)[0] ?? '', request.method, cost);
        }
        if (request.method === 'GET' || format.writesNeedRead) {
            services.authority.authorize(principal, request, 'ReadFromRepository', target);
        }
        const settles = request.method === 'GET' && request.rawQuery === '';
        if (settles && found.settled !== undefined)
            return found.settled;
        const reply = await routes.handle({
            ...request,
            services,
            domain,
            repository,
            principal,
            rest: address.rest,
            endpoint: `${request.origin}${request.prefix}${address.base}`,
            authorize: (action, at) => services.authority.authorize(principal, request, action, { kind: 'package', domain, repository, at }),
        });
        // Where the store has changed in the meantime, nobody asks this destination any more.
        if (settles && reply.settled === true)
            found.settled = reply;
        return reply;
    }
    catch (error) {
        if (error instanceof errors/* ServiceError */._7)
            return formatErrorReply(format, error);
        if (error instanceof errors/* UpstreamError */.gA)
            return routes.error(502, error.message);
        if (error instanceof TooLarge || error instanceof BodyTooLarge)
            return routes.error(413, error.message);
        throw error;
    }
}
/** The format's own error, with the headers that the service's has. */
function formatErrorReply({ routes }, { status, message, headers }) {
    const reply = routes.error(status, message);
    return { ...reply, headers: { ...reply.headers, ...headers } };
}
/**
 * 401. The two challenges stand on lines of their own: Maven does not find the Basic one in a line that joins them.
 */
function challenge({ routes }, realm, request) {
    const message = request.headers.authorization === undefined
        ? 'Authentication is required: send an authorization token of the domain'
        : 'The authorization token is invalid or has expired';
    const reply = routes.error(401, message);
    if (!routes.challenges)
        return reply;
    return {
        ...reply,
        headers: { ...reply.headers, 'www-authenticate': [`Bearer realm="${realm}"`, `Basic realm="${realm}"`] },
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/refusal.ts




/** An error as the service would give it in this place: the API's JSON, STS's XML, or the format's own. */
function refusal_refusal({ method, path }, error) {
    if (path === '/' && method === 'POST') {
        const reply = stsErrorReply(error);
        return { ...reply, headers: { ...reply.headers, ...error.headers } };
    }
    const format = FORMATS.get(path.split('/', 2)[1] ?? '');
    return format === undefined ? errorReply(error) : formatErrorReply(format, error);
}

;// CONCATENATED MODULE: ./packages/emulator/src/upstream/sources.ts
/** What stands behind each external connection: as set, or by default. The last setting of a connection counts. */
function externalLocations(formats, settings) {
    const connections = [...formats].flatMap((format) => format.connections);
    return new Map(connections.map(({ name, location }) => {
        const set = settings.findLast(({ connection }) => connection === name);
        return [name, set?.location ?? location()];
    }));
}
/** The sources behind the external connections. Throws an Error for a setting that cannot be followed. */
function externalSources(formats, settings, clock) {
    const all = [...formats];
    const locations = externalLocations(all, settings);
    const unknown = settings.find(({ connection }) => !locations.has(connection));
    if (unknown !== undefined) {
        const known = [...locations.keys()].join(', ');
        throw new Error(`There is no external connection '${unknown.connection}'; there are ${known}`);
    }
    const sources = new Map();
    for (const format of all) {
        for (const { name } of format.connections) {
            const location = locations.get(name) ?? 'off';
            if (location === 'off')
                continue;
            if (format.source === undefined) {
                throw new Error(`Format ${format.id} has the external connection ${name} but nothing that could ask it`);
            }
            sources.set(name, format.source(name, location, clock));
        }
    }
    return sources;
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/clients.ts

/** In the order of the page. */
const CLIENTS = [...FORMATS.values()].flatMap(({ id, clients }) => clients.map((client) => ({ ...client, format: id })));
/** With a slash at the end, as all clients want it. */
function repositoryEndpoint({ endpoint, prefix, domain, owner, repository }, format) {
    return `${endpoint}${prefix}/${format}/d/${domain}-${owner}/${repository}/`;
}
function loginCommand(target, tool) {
    const { endpoint, region, domain, owner, repository } = target;
    return `eval "$(codeartifact-ci login --domain ${domain} --domain-owner ${owner} --region ${region} --repository ${repository} --tools ${tool} --endpoint ${endpoint} --export)"`;
}
function tokenCommand({ endpoint, region, domain, owner }) {
    return `export CODEARTIFACT_AUTH_TOKEN="$(aws codeartifact get-authorization-token \\
  --endpoint-url ${endpoint} --region ${region} \\
  --domain ${domain} --domain-owner ${owner} \\
  --query authorizationToken --output text)"`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/html.ts
/** Markup of ours, with everything in it that came from elsewhere escaped. Only `html` makes it. */
class Html {
    markup;
    constructor(markup) {
        this.markup = markup;
    }
}
/** Markup from a template. Attribute values in it must stand in double quotes. */
function html(parts, ...values) {
    return new Html(parts.map((part, index) => part + render(values[index])).join(''));
}
function render(value) {
    if (value === undefined || value === false)
        return '';
    if (value instanceof Html)
        return value.markup;
    if (typeof value === 'object')
        return value.map(render).join('');
    return escapeHtml(visible(String(value)));
}
const html_ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => html_ENTITIES[character] ?? '');
}
/**
 * Controls, marks that turn the direction of writing round, characters without a width, tags, and half characters.
 * The joiner that holds an emoji together stays.
 */
const DECEPTIVE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e007f}]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d/gu;
/** Text with what cannot be seen, or makes other text look different, spelled out as `[U+202E]`. */
function visible(text) {
    return text.replace(DECEPTIVE, (character) => {
        const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        return `[U+${code}]`;
    });
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/links.ts

/** Addresses of the pages. Names of packages and versions go into the query: a path would lose `..` to the browser. */
const home = '/';
const requestsPage = '/web/requests';
const searchPage = '/web/search';
function domainPage(domain) {
    return `/web/d/${domain.region}/${domain.name}-${domain.owner}`;
}
function groupsPage(domain) {
    return `${domainPage(domain)}/groups`;
}
function repositoryPage(domain, repository, tab = 'packages') {
    const base = `${domainPage(domain)}/r/${encodeURIComponent(repository.name)}`;
    return tab === 'packages' ? base : `${base}/${tab}`;
}
function packagePage(domain, repository, at) {
    return `${repositoryPage(domain, repository)}/package?${links_coordinates(at)}`;
}
function versionPage(domain, repository, at, version) {
    return `${repositoryPage(domain, repository)}/version?${links_coordinates(at)}&version=${encodeURIComponent(version.toWellFormed())}`;
}
function links_coordinates({ format, namespace, name }) {
    return withQuery('', { format, namespace, package: name }).slice(1);
}
/** The path with those parameters that have a value. */
function withQuery(path, parameters) {
    const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== '');
    if (given.length === 0)
        return path;
    const query = given.map(([name, value = '']) => `${name}=${encodeURIComponent(value.toWellFormed())}`);
    return `${path}?${query.join('&')}`;
}
/** A link to an address that a package states, where it is one of the web; else its text alone. */
function outsideLink(address) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url === undefined || !['http:', 'https:'].includes(url.protocol))
        return html `<bdi>${address}</bdi>`;
    return html `<a href="${url.href}" rel="noopener noreferrer nofollow external"><bdi>${address}</bdi></a>`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/graph-order.ts

const SWEEPS = 8;
/** Beginnings to sweep from; fewer for what has many lines, so that a drawing is made in some tens of milliseconds. */
const MOST_ATTEMPTS = 40;
const LINES_IN_ALL = 3_000;
/**
 * Orders the cells of each column so that few lines cross: sweeps forth and back that bring each cell to the mean of its
 * neighbours (Sugiyama's barycentre), then exchanges of two that stand together, from several beginnings, and the best
 * that came by; of two orders with as few crossings, the one with shorter lines. One graph is always ordered in one way.
 */
function orderColumns(columns, lines) {
    const neighbours = neighboursOf(lines);
    const random = seededRandom(1);
    let best = columns;
    let least = costOf(columns, lines);
    const attempts = Math.max(2, Math.min(MOST_ATTEMPTS, Math.floor(LINES_IN_ALL / lines.length)));
    for (let attempt = 0; attempt < attempts && (attempt === 0 || least.crossings > 0); attempt++) {
        const order = columns.map((column) => attempt === 0 ? [...column] : attempt === 1 ? column.toReversed() : shuffled(column, random));
        for (let sweep = 0; sweep < SWEEPS; sweep++) {
            bringToMeans(order, neighbours, sweep % 2 === 0 ? 'left' : 'right');
            exchange(order, neighbours);
            const cost = costOf(order, lines);
            if (cost.crossings > least.crossings || (cost.crossings === least.crossings && cost.length >= least.length))
                continue;
            least = cost;
            best = order.map((column) => [...column]);
        }
    }
    // What stands alone pushes no line aside at the bottom.
    return best.map((column) => {
        const alone = column.filter((cell) => !neighbours.has(cell));
        return [...column.filter((cell) => neighbours.has(cell)), ...alone];
    });
}
function costOf(columns, lines) {
    const height = new Map(columns.flatMap((column) => column.map((cell, row) => [cell, row - column.length / 2])));
    const length = lines.reduce((sum, { from, to }) => sum + Math.abs((height.get(from) ?? 0) - (height.get(to) ?? 0)), 0);
    return { crossings: countCrossings(columns, lines), length };
}
/** Pairs of lines that cross. Lines that meet in a cell do not. */
function countCrossings(columns, lines) {
    const place = new Map(columns.flatMap((column, at) => column.map((cell, row) => [cell, { at, row }])));
    const drawn = lines.flatMap(({ from, to, port }) => {
        const [start, end] = [place.get(from), place.get(to)];
        return start === undefined || end === undefined ? [] : [{ at: start.at, row: start.row, port, end: end.row }];
    });
    drawn.sort((a, b) => a.at - b.at || a.row - b.row || a.port - b.port);
    let crossings = 0;
    for (const [index, upper] of drawn.entries()) {
        for (let next = index + 1; next < drawn.length; next++) {
            const lower = drawn[next];
            if (lower === undefined || lower.at !== upper.at)
                break;
            if (lower.end < upper.end)
                crossings++;
        }
    }
    return crossings;
}
function neighboursOf(lines) {
    const found = new Map();
    const of = (cell) => {
        const known = found.get(cell) ?? { left: [], right: [] };
        found.set(cell, known);
        return known;
    };
    for (const { from, to, port } of lines) {
        of(from).right.push({ cell: to, port: 0 });
        of(to).left.push({ cell: from, port });
    }
    return found;
}
/** Where the lines of a cell end on one side, from top to bottom: rows, with the port behind the point. */
function endsOf(cell, side, neighbours, rows) {
    return (neighbours.get(cell)?.[side] ?? []).map(({ cell: other, port }) => (rows.get(other) ?? 0) + 1 - 1 / (port + 1));
}
function rowsOf(column) {
    return new Map((column ?? []).map((cell, row) => [cell, row]));
}
/** Column by column, away from the side that is looked at. */
function bringToMeans(order, neighbours, side) {
    const step = side === 'left' ? 1 : -1;
    for (let at = side === 'left' ? 1 : order.length - 2; at >= 0 && at < order.length; at += step) {
        const rows = rowsOf(order[at - step]);
        const mean = new Map((order[at] ?? []).map((cell, row) => {
            const ends = endsOf(cell, side, neighbours, rows);
            // A cell without neighbours keeps its place.
            return [cell, ends.length === 0 ? row : ends.reduce((sum, end) => sum + end, 0) / ends.length];
        }));
        order[at]?.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0));
    }
}
/** Exchanges cells that stand together as long as that makes fewer crossings. */
function exchange(order, neighbours) {
    for (let better = true; better;) {
        better = false;
        for (const [at, column] of order.entries()) {
            const [left, right] = [rowsOf(order[at - 1]), rowsOf(order[at + 1])];
            const sides = (cell) => [
                endsOf(cell, 'left', neighbours, left),
                endsOf(cell, 'right', neighbours, right),
            ];
            for (let row = 0; row + 1 < column.length; row++) {
                const [upper = '', lower = ''] = column.slice(row, row + 2);
                const [a, b] = [sides(upper), sides(lower)];
                if (inversions(b[0], a[0]) + inversions(b[1], a[1]) >= inversions(a[0], b[0]) + inversions(a[1], b[1]))
                    continue;
                column.splice(row, 2, lower, upper);
                better = true;
            }
        }
    }
}
/** Pairs of ends of an upper and of a lower cell that cross. */
function inversions(upper, lower) {
    let count = 0;
    for (const one of upper)
        for (const other of lower)
            if (one > other)
                count++;
    return count;
}
function shuffled(column, random) {
    return column
        .map((cell) => ({ cell, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ cell }) => cell);
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/graph-rows.ts
const graph_rows_SWEEPS = 6;
/**
 * How far down each cell stands: in the order of its column, `gap` apart at least, and otherwise as level with its
 * neighbours as can be, so that lines are straight where nothing is in the way.
 */
function placeRows(columns, lines, heightOf, gap) {
    const middles = new Map();
    /** Puts a column where its cells want to be: the sum of the squares of what each is moved by is the least there is. */
    const settle = (column, wanted) => {
        let above = 0;
        const offsets = column.map((cell) => {
            const offset = above;
            above += heightOf(cell) + gap;
            return offset;
        });
        const starts = nondecreasing(column.map((cell, row) => wanted(cell) - heightOf(cell) / 2 - (offsets[row] ?? 0)));
        column.forEach((cell, row) => {
            middles.set(cell, Math.round(starts[row] ?? 0) + (offsets[row] ?? 0) + heightOf(cell) / 2);
        });
    };
    for (const column of columns)
        settle(column, () => 0);
    const left = Map.groupBy(lines, ({ to }) => to);
    const right = Map.groupBy(lines, ({ from }) => from);
    const middleOf = (cell) => middles.get(cell) ?? 0;
    const mean = (cell, others) => others.length === 0 ? middleOf(cell) : others.reduce((sum, other) => sum + middleOf(other), 0) / others.length;
    for (let sweep = 0; sweep < graph_rows_SWEEPS; sweep++) {
        const forth = sweep % 2 === 0;
        for (const column of forth ? columns.slice(1) : columns.slice(0, -1).toReversed()) {
            settle(column, (cell) => mean(cell, forth ? (left.get(cell) ?? []).map(({ from }) => from) : (right.get(cell) ?? []).map(({ to }) => to)));
        }
    }
    const edges = [...middles].map(([cell, middle]) => ({ cell, top: middle - heightOf(cell) / 2 }));
    const highest = Math.min(...edges.map(({ top }) => top));
    return {
        tops: new Map(edges.map(({ cell, top }) => [cell, top - highest])),
        height: Math.max(0, ...edges.map(({ cell, top }) => top - highest + heightOf(cell))),
    };
}
/** The nondecreasing numbers nearest to those given, by least squares: neighbours that are out of order meet at their mean. */
function nondecreasing(values) {
    const pools = [];
    for (const value of values) {
        let pool = { sum: value, count: 1 };
        for (let last = pools.at(-1); last !== undefined && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
            pools.pop();
            pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
        }
        pools.push(pool);
    }
    return pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/graph-layout.ts


const NODE_WIDTH = 172;
const NODE_HEIGHT = 36;
const COLUMN_GAP = 60;
const ROW_GAP = 14;
/** Height of a row in which an edge only passes by. */
const PASS_HEIGHT = 12;
const MARGIN = 4;
/**
 * Places nodes in columns (Sugiyama's method: columns by the longest way, rows so that few edges cross). Edges to the
 * same node pass a column together: they cannot be taken for others, and there are far fewer
 * lines. `ends` and, left of them, those that lead to nothing else, stand together at the right. The order of `nodes`,
 * and of the edges of one node, decides where nothing else does, so that one graph is always drawn in one way.
 */
function layOut(nodes, edges, ends = new Set()) {
    const columns = assignColumns(nodes, edges, ends);
    /** Of nodes, and of the places where edges to one node pass a column. */
    const cells = new Set();
    const layers = [];
    const put = (cell, column) => {
        if (cells.has(cell))
            return;
        cells.add(cell);
        (layers[column] ??= []).push(cell);
    };
    for (const id of nodes)
        put(nodeKey(id), columns.get(id) ?? 0);
    const lines = new Map();
    const leaving = Map.groupBy(edges, ({ from }) => from);
    const chains = edges.map((edge) => {
        const siblings = leaving.get(edge.from) ?? [];
        // Edges leave in their order, from the top of the node to its bottom.
        const port = siblings.indexOf(edge);
        const chain = [nodeKey(edge.from)];
        const end = columns.get(edge.to) ?? 0;
        for (let column = (columns.get(edge.from) ?? 0) + 1; column < end; column++) {
            const key = `to ${column} ${edge.to}`;
            put(key, column);
            chain.push(key);
        }
        chain.push(nodeKey(edge.to));
        chain.slice(1).forEach((to, step) => {
            const from = chain[step] ?? '';
            lines.set(JSON.stringify([from, to]), { from, to, port: step === 0 ? port : 0 });
        });
        return { edge, chain, port: (port + 1) / (siblings.length + 1) };
    });
    return draw(layers, [...lines.values()], chains, nodes);
}
function nodeKey(id) {
    return `node ${id}`;
}
function assignColumns(nodes, edges, ends) {
    const above = Map.groupBy(edges, ({ to }) => to);
    const columns = new Map();
    const columnOf = (id, path) => {
        const known = columns.get(id);
        if (known !== undefined)
            return known;
        if (path.has(id))
            throw new Error(`the graph has a cycle through ${id}`);
        const beyond = new Set(path).add(id);
        const column = Math.max(0, ...(above.get(id) ?? []).map(({ from }) => columnOf(from, beyond) + 1));
        columns.set(id, column);
        return column;
    };
    for (const id of nodes)
        columnOf(id, new Set());
    const last = Math.max(0, ...columns.values());
    for (const id of ends)
        columns.set(id, last);
    const below = Map.groupBy(edges, ({ from }) => from);
    for (const [id, leaving] of below) {
        if (leaving.every(({ to }) => ends.has(to)))
            columns.set(id, last - 1);
    }
    return columns;
}
function draw(layers, lines, chains, nodes) {
    const isNode = new Set(nodes.map(nodeKey));
    const ordered = orderColumns(layers, lines);
    const { tops, height } = placeRows(ordered, lines, (cell) => (isNode.has(cell) ? NODE_HEIGHT : PASS_HEIGHT), ROW_GAP);
    const places = new Map();
    for (const [column, layer] of ordered.entries()) {
        const x = MARGIN + column * (NODE_WIDTH + COLUMN_GAP);
        for (const cell of layer)
            places.set(cell, { x, y: MARGIN + (tops.get(cell) ?? 0) });
    }
    const place = (key) => places.get(key) ?? { x: 0, y: 0 };
    return {
        width: 2 * MARGIN + layers.length * NODE_WIDTH + Math.max(0, layers.length - 1) * COLUMN_GAP,
        height: 2 * MARGIN + height,
        nodes: nodes.map((id) => ({ id, ...place(nodeKey(id)) })),
        edges: chains.map(({ edge, chain, port }) => ({
            ...edge,
            points: chain.flatMap((key, step) => {
                const { x, y } = place(key);
                if (step === 0)
                    return [{ x: x + NODE_WIDTH, y: Math.round(y + NODE_HEIGHT * port) }];
                if (step === chain.length - 1)
                    return [{ x, y: y + NODE_HEIGHT / 2 }];
                const middle = y + PASS_HEIGHT / 2;
                return [
                    { x, y: middle },
                    { x: x + NODE_WIDTH, y: middle },
                ];
            }),
        })),
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/graph-view.ts




/** Beyond this a drawing tells less than the table. */
const MOST_DRAWN = 120;
/**
 * The repositories of a domain with what is upstream of them, as a drawing of links. Everything in it is said by the
 * table of repositories too.
 */
function upstreamGraph(store, domain, repositories) {
    const { edges, connections } = upstreamEdges(store, domain);
    if (edges.length === 0 && connections.size === 0) {
        return html `<p class="quiet">No repository has an upstream or an external connection yet.</p>`;
    }
    if (repositories.length > MOST_DRAWN) {
        return html `<p class="quiet">
      With more than ${MOST_DRAWN} repositories, the table below is easier to read than a drawing.
    </p>`;
    }
    const names = new Map(repositories.map(({ id, name }) => [String(id), name]));
    // Repositories are numbers here, connections their names, which no number is.
    const outside = [...new Set(connections.values())].sort();
    const layout = layOut([...names.keys(), ...outside], [
        ...edges.map(({ from, to }) => ({ from: String(from), to: String(to) })),
        ...[...connections].map(([id, name]) => ({ from: String(id), to: name })),
    ], new Set(outside));
    const boxes = layout.nodes.map(({ id, x, y }) => {
        const name = names.get(id);
        const shape = html `<rect
        width="${NODE_WIDTH}"
        height="${NODE_HEIGHT}"
        rx="${name === undefined ? NODE_HEIGHT / 2 : 8}"
      /><foreignObject width="${NODE_WIDTH}" height="${NODE_HEIGHT}"
        ><div>${name ?? id.replace(/^public:/, '')}</div></foreignObject
      >`;
        if (name === undefined) {
            return html `<g class="node outside" data-node="${id}" transform="translate(${x} ${y})"
        ><title>External connection ${id}</title>${shape}</g
      >`;
        }
        const above = edges.filter(({ from }) => String(from) === id).map(({ to }) => names.get(String(to)) ?? '');
        const connection = connections.get(Number(id));
        const goesTo = [...above, ...(connection === undefined ? [] : [connection])].join(', then ');
        const label = goesTo === '' ? `${name}, no upstream` : `${name}, upstream: ${goesTo}`;
        return html `<a
      class="node"
      data-node="${id}"
      href="${repositoryPage(domain, { name })}"
      aria-label="${label}"
      transform="translate(${x} ${y})"
      ><title>${name}</title>${shape}</a
    >`;
    });
    return html `<div class="graph scroll">
      <svg
        role="group"
        aria-label="Upstream graph"
        viewBox="0 0 ${layout.width} ${layout.height}"
        width="${layout.width}"
        height="${layout.height}"
      >
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 8 4 0 8z" />
          </marker>
        </defs>
        <g aria-hidden="true">
          ${layout.edges.map((edge) => html `<path class="edge" data-from="${edge.from}" data-to="${edge.to}" d="${curve(edge)}" marker-end="url(#arrow)" />`)}
        </g>
        ${boxes}
      </svg>
    </div>
    <p class="quiet">
      Arrows lead from a repository to what it searches next: from the top of its box down, in search order. Rounded
      boxes are public registries.
    </p>`;
}
/** Level at each point, so that an edge passes a column straight. */
function curve({ points }) {
    const [start, ...rest] = points;
    if (start === undefined)
        return '';
    let { x, y } = start;
    let path = `M${x} ${y}`;
    for (const point of rest) {
        const middle = (x + point.x) / 2;
        path += y === point.y ? `L${point.x} ${point.y}` : `C${middle} ${y} ${middle} ${point.y} ${point.x} ${point.y}`;
        ({ x, y } = point);
    }
    return path;
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/layout.ts


/** The whole document. `path` is the path of the page, to mark it in the navigation. */
function layout_documentOf({ title, crumbs, heading, main }, path, services) {
    const current = (href) => path === href && html ` aria-current="page"`;
    const { markup } = html `<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · CodeArtifact emulator</title>
        <link rel="icon" href="/web/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/web/page.css" />
        <script src="/web/page.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <header class="top">
          <div class="wrap">
            <a class="brand" href="${home}"
              ><svg aria-hidden="true" viewBox="0 0 24 24" width="22" height="22">
                <path d="M12 2 21 7v10l-9 5-9-5V7z" />
                <path d="m3 7 9 5 9-5M12 12v10" /></svg
              >CodeArtifact <span>emulator</span></a
            >
            <nav aria-label="Main">
              <ul>
                <li><a href="${home}" ${current(home)}>Domains</a></li>
                <li><a href="${requestsPage}" ${current(requestsPage)}>Requests</a></li>
              </ul>
            </nav>
          </div>
        </header>
        <div class="wrap">
          ${crumbs.length > 0 &&
        html `<nav class="crumbs" aria-label="Breadcrumb">
              <ol>
                ${crumbs.map(({ text, href }) => html `<li>${href === undefined ? text : html `<a href="${href}"><bdi>${text}</bdi></a>`}</li>`)}
                <li aria-current="page"><bdi>${title}</bdi></li>
              </ol>
            </nav>`}
          <main id="main" tabindex="-1">
            <h1>${heading ?? html `<bdi>${title}</bdi>`}</h1>
            ${main}
          </main>
        </div>
        <footer class="wrap">
          Account ${services.account}, Region ${services.region}. This page only reads; it holds no token. The emulator
          is for tests: it is not AWS and not affiliated with it.
        </footer>
        <p class="hidden" role="status" id="announce"></p>
      </body>
    </html> `;
    return markup;
}
/** Pages of one thing, side by side. */
function tabs(label, entries) {
    return html `<nav class="tabs" aria-label="${label}">
    <ul>
      ${entries.map(({ text, href, current }) => html `<li><a href="${href}" ${current && html ` aria-current="page"`}>${text}</a></li>`)}
    </ul>
  </nav>`;
}
/** Terms with what there is to say of them; a term without a value is left out. */
function facts(rows) {
    const given = rows.filter(([, value]) => value !== undefined && value !== false && value !== '');
    return html `<dl class="facts">
    ${given.map(([term, value]) => html `<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`)}
  </dl>`;
}
/**
 * A table; the first cell of a row is its heading. On a narrow screen the style makes a block of each row, hence the
 * roles: some browsers forget what a table is when its elements are displayed as something else.
 */
function table(caption, columns, rows) {
    const cell = (value, index) => {
        const kind = columns[index]?.class;
        const attributes = html `${kind !== undefined && html ` class="${kind}"`} data-title="${columns[index]?.title}"`;
        return index === 0
            ? html `<th scope="row" role="rowheader" ${attributes}>${value}</th>`
            : html `<td role="cell" ${attributes}>${value}</td>`;
    };
    return html `<div class="table">
    <table role="table">
      <caption>
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map(({ title, class: kind }) => html `<th scope="col" role="columnheader" ${kind !== undefined && html ` class="${kind}"`}>${title}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => html `<tr role="row">
              ${row.map(cell)}
            </tr> `)}
      </tbody>
    </table>
  </div>`;
}
/** Nothing here yet, and what to do about it. */
function empty(title, advice) {
    return html `<div class="empty">
    <p><strong>${title}</strong></p>
    ${advice}
  </div>`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/values.ts


/** How single values are shown. */
/** `@scope/name`, `group:name`, `namespace/name` or `name`, as the format's own tools write it. */
function values_fullName(at) {
    return FORMATS.get(at.format)?.names.full(at) ?? at.name;
}
const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
function bytes(count) {
    let value = count;
    let unit = 0;
    while (value >= 1024 && unit < UNITS.length - 1) {
        value /= 1024;
        unit++;
    }
    return `${unit === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${UNITS[unit] ?? ''}`;
}
/** Whole numbers with a thin gap between thousands. */
function whole(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
function counted(count, one, several = `${one}s`) {
    return `${whole(count)} ${count === 1 ? one : several}`;
}
function values_time(milliseconds) {
    if (milliseconds === null)
        return html `<span class="quiet">not yet</span>`;
    const date = new Date(milliseconds);
    if (Number.isNaN(date.getTime()))
        return html `<span class="quiet">unknown</span>`;
    const iso = date.toISOString();
    return html `<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')}<span class="unit"> UTC</span></time>`;
}
/** Words first; the colour only helps. */
function badge(text, tone = 'plain') {
    return html `<span class="badge ${tone}">${text}</span>`;
}
const STATUS_TONES = {
    Published: 'good',
    Unfinished: 'warn',
    Unlisted: 'plain',
    Archived: 'warn',
    Disposed: 'bad',
};
function statusBadge(status) {
    return badge(status, STATUS_TONES[status]);
}
function origin(version) {
    const { origin_type: type, origin_repository: repository, origin_connection: connection } = version;
    const where = connection ?? repository;
    const word = { INTERNAL: 'Internal', EXTERNAL: 'External', UNKNOWN: 'Unknown' }[type];
    return where === null ? word : `${word}, ${connection === null ? 'published to' : 'from'} ${where}`;
}
/** A short text beside a button that copies it. `what` completes "Copy …". */
function copyable(text, what) {
    return html `<span class="copyable"><code>${text}</code>${copyButton(what)}</span>`;
}
/** For the `code` before it. Without the script there is no button: it could do nothing. */
function copyButton(what) {
    return html `<button type="button" class="copy" hidden>Copy<span class="hidden"> ${what}</span></button>`;
}
/** Lines to paste somewhere. */
function snippet(text, what) {
    return html `<div class="snippet">
    <pre role="group" aria-label="${what}"><code>${text}</code></pre>
    ${copyButton(what)}
  </div>`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/domain-view.ts









const domainCrumbs = [{ text: 'Domains', href: home }];
function domainTabs(domain, current) {
    return tabs(`Domain ${domain.name}`, [
        { text: 'Repositories', href: domainPage(domain), current: current === 'repositories' },
        { text: 'Package groups', href: groupsPage(domain), current: current === 'groups' },
    ]);
}
function domainView({ store }, domain, endpoint) {
    const repositories = listRepositories(store, domain);
    const arn = domainArn(domain);
    return {
        title: domain.name,
        crumbs: domainCrumbs,
        main: html `${domainTabs(domain, 'repositories')}
      ${repositories.length === 0
            ? empty('No repository in this domain yet.', html `<p>Make one:</p>
                ${snippet(`aws codeartifact create-repository --endpoint-url ${endpoint} --region ${domain.region} --domain ${domain.name} --domain-owner ${domain.owner} --repository my-packages`, 'the command that makes a repository')}`)
            : html `<section aria-labelledby="graph">
                <h2 id="graph">Upstream graph</h2>
                ${upstreamGraph(store, domain, repositories)}
              </section>
              <section aria-labelledby="repositories">
                <h2 id="repositories">Repositories</h2>
                ${repositoryTable(store, domain, repositories)}
              </section>`}
      <section aria-labelledby="about">
        <h2 id="about">About the domain</h2>
        ${facts([
            ['Owner', html `<code>${domain.owner}</code>`],
            ['Region', domain.region],
            ['Assets', bytes(knownDomainSize(store, domain))],
            ['Created', values_time(domain.created)],
            ['ARN', copyable(arn, "the domain's ARN")],
            ['Encryption key', html `<code>${domain.encryption_key}</code>`],
        ])}
        ${policyAndTags(store, arn, 'domain')}
      </section>`,
    };
}
function repositoryTable(store, domain, repositories) {
    const counts = packageCounts(store, domain);
    const { edges, connections } = upstreamEdges(store, domain);
    const names = new Map(repositories.map(({ id, name }) => [id, name]));
    return table(counted(repositories.length, 'repository', 'repositories'), [{ title: 'Repository' }, { title: 'Packages', class: 'number' }, { title: 'Upstream, in search order' }], repositories.map(({ id, name, description }) => {
        const above = edges.filter(({ from }) => from === id).flatMap(({ to }) => names.get(to) ?? []);
        const connection = connections.get(id);
        return [
            html `<a href="${repositoryPage(domain, { name })}">${name}</a
          >${description !== null && description !== '' && html `<p class="quiet">${description}</p>`}`,
            whole(counts.get(id) ?? 0),
            connection !== undefined
                ? html `<code>${connection}</code>`
                : above.length === 0
                    ? html `<span class="quiet">none</span>`
                    : html `<ol class="inline">
                ${above.map((upstream) => html `<li><a href="${repositoryPage(domain, { name: upstream })}">${upstream}</a></li>`)}
              </ol>`,
        ];
    }));
}
/** The resource policy as it was written, and the tags. */
function policyAndTags(store, arn, what) {
    const policy = findPolicy(store, arn);
    const tags = listTags(store, arn);
    return html `<h3>Resource policy</h3>
    ${policy === undefined
        ? html `<p class="quiet">None: only identity policies of the owner's account decide.</p>`
        : html `<div class="snippet">
              <pre
                tabindex="0"
                role="group"
                aria-label="Policy of the ${what}"
              ><code>${indented(policy.document)}</code></pre>
              ${copyButton(`the policy of the ${what}`)}
            </div>
            <p class="quiet">Revision <code>${policy.revision}</code></p>`}
    <h3>Tags</h3>
    ${tags.length === 0
        ? html `<p class="quiet">None.</p>`
        : table(counted(tags.length, 'tag'), [{ title: 'Key' }, { title: 'Value' }], tags.map(({ key, value }) => [html `<bdi>${key}</bdi>`, html `<bdi>${value}</bdi>`]))}`;
}
function indented(document) {
    try {
        return JSON.stringify(JSON.parse(document), undefined, 2);
    }
    catch {
        return document;
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/repository-view.ts







function repositoryCrumbs({ domain }) {
    return [...domainCrumbs, { text: domain.name, href: domainPage(domain) }];
}
const TABS = [
    ['packages', 'Packages'],
    ['connect', 'Connect'],
    ['details', 'Details'],
];
function repositoryTabs({ domain, repository }, current) {
    return tabs(`Repository ${repository.name}`, TABS.map(([tab, text]) => ({ text, href: repositoryPage(domain, repository, tab), current: tab === current })));
}
function detailsView({ store }, place) {
    const { domain, repository } = place;
    const arn = repositoryArn(domain, repository.name);
    const searched = searchOrder(store, repository);
    return {
        title: repository.name,
        crumbs: repositoryCrumbs(place),
        main: html `${repositoryTabs(place, 'details')}
      ${facts([
            ['Description', repository.description ?? undefined],
            ['Administrator', html `<code>${repository.administrator}</code>`],
            ['Created', values_time(repository.created)],
            ['ARN', copyable(arn, "the repository's ARN")],
        ])}
      <h2>Search order</h2>
      <p>A request for a package looks into these, one after the other:</p>
      <ol class="steps">
        ${searched.map((row) => {
            const connection = externalConnection(store, row);
            return html `<li>
            ${row.id === repository.id ? html `<strong>${row.name}</strong>, this repository` : html `<a href="${repositoryPage(domain, row)}">${row.name}</a>`}${connection !== undefined && html `, then <code>${connection}</code>`}
          </li>`;
        })}
      </ol>
      <h2>Access</h2>
      ${policyAndTags(store, arn, 'repository')}`,
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/connect-view.ts







function connectView(services, place, endpoint, wanted) {
    const { domain, repository } = place;
    const client = wanted === '' ? CLIENTS[0] : CLIENTS.find(({ id }) => id === wanted);
    if (client === undefined) {
        throw (0,errors/* invalid */.Gq)(`There is no client '${wanted}' here; there are ${CLIENTS.map(({ id }) => id).join(', ')}`);
    }
    const target = {
        endpoint,
        prefix: regionPrefix(domain.region, services.region),
        region: domain.region,
        domain: domain.name,
        owner: domain.owner,
        repository: repository.name,
    };
    const path = repositoryPage(domain, repository, 'connect');
    const links = CLIENTS.map(({ id, name }) => html `<li>
        <a href="${withQuery(path, { client: id })}" ${id === client.id && html ` aria-current="true"`}>${name}</a>
      </li>`);
    const url = repositoryEndpoint(target, client.format);
    const steps = client.steps({ ...target, url });
    return {
        title: repository.name,
        crumbs: repositoryCrumbs(place),
        main: html `${repositoryTabs(place, 'connect')}
      <nav aria-label="Client">
        <ul class="choices">
          ${links}
        </ul>
      </nav>
      <h2>Connect ${client.name}</h2>
      <p>Endpoint: ${copyable(url, 'the endpoint')}</p>
      ${client.login !== undefined &&
            html `<section aria-labelledby="line">
          <h3 id="line">In one line</h3>
          <p>
            Gets a token and configures ${client.name}, for this shell and your user;
            <code>codeartifact-ci logout</code> takes it back.
          </p>
          ${snippet(loginCommand(target, client.login), `the login command for ${client.name}`)}
        </section>`}
      <section aria-labelledby="hand">
        <h3 id="hand">By hand</h3>
        <ol class="steps">
          ${client.auth === 'token' && step('A token for this shell', tokenCommand(target), 'It lasts twelve hours. Files refer to the variable, so none of them holds the token.')}
          ${steps.map(({ title, text, note }) => step(title, text, note))}
        </ol>
      </section>
      <section aria-labelledby="credentials">
        <h3 id="credentials">If the shell has no AWS credentials</h3>
        <p>
          This key pair is the example of AWS's own documentation. It opens nothing but an emulator that takes any key;
          one started with <code>--auth strict</code> wants a key of its principals file.
        </p>
        ${snippet(`export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE
export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY`, 'the example credentials')}
      </section>`,
    };
}
function step(title, text, note) {
    return html `<li>
    <p><strong>${title}</strong></p>
    ${snippet(text, title)}${note !== undefined && html `<p class="quiet">${note}</p>`}
  </li>`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/group-tree.ts


/** All package groups of a domain below its root group, each with what it comes to: everything read once. */
function groupTree(store, domain) {
    const groups = listGroups(store, domain).map((group) => ({
        group,
        pattern: parseGroupPattern(store.formats, group.pattern),
    }));
    const narrowFirst = groups.toSorted((a, b) => bySpecificity(a.pattern, b.pattern));
    const childrenOf = new Map();
    for (const { group, pattern } of groups) {
        const parent = narrowFirst.find((candidate) => contains(candidate.pattern, pattern))?.group.id;
        childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), group]);
    }
    const modes = keyed(store.db.all(`SELECT s.group_id, s.type, s.mode AS value FROM group_restrictions s
       JOIN package_groups g ON g.id = s.group_id WHERE g.domain_id = ?`, domain.id));
    const lists = keyed(store.db.all(`SELECT l.group_id, l.type, r.name AS value FROM group_repositories l
       JOIN package_groups g ON g.id = l.group_id JOIN repositories r ON r.id = l.repository_id
       WHERE g.domain_id = ? ORDER BY r.name`, domain.id));
    const node = (group, above) => {
        const decide = (type) => {
            const [own = 'INHERIT'] = modes.get(`${group.id} ${type}`) ?? [];
            if (own === 'INHERIT' && above !== undefined)
                return above[type];
            return {
                // The root has nothing to inherit from: it allows what it does not restrict.
                mode: own === 'INHERIT' ? 'ALLOW' : own,
                decidedBy: group.pattern,
                repositories: lists.get(`${group.id} ${type}`) ?? [],
            };
        };
        const restrictions = Object.fromEntries(RESTRICTION_TYPES.map((type) => [type, decide(type)]));
        return {
            group,
            restrictions,
            children: (childrenOf.get(group.id) ?? []).map((child) => node(child, restrictions)),
        };
    };
    const [root] = childrenOf.get(undefined) ?? [];
    return root === undefined ? undefined : node(root, undefined);
}
/** Values by `GROUP-ID TYPE`, in the order of the rows. */
function keyed(rows) {
    const map = new Map();
    for (const { group_id, type, value } of rows) {
        const key = `${group_id} ${type}`;
        map.set(key, [...(map.get(key) ?? []), value]);
    }
    return map;
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/groups-view.ts





const WAYS = [
    ['PUBLISH', 'Publish'],
    ['INTERNAL_UPSTREAM', 'Internal upstream'],
    ['EXTERNAL_UPSTREAM', 'External upstream'],
];
function groupsView({ store }, domain) {
    const root = groupTree(store, domain);
    return {
        title: 'Package groups',
        crumbs: [...domainCrumbs, { text: domain.name, href: domainPage(domain) }],
        main: html `${domainTabs(domain, 'groups')}
      <p class="lead">
        A package belongs to the most specific group that matches it. What is shown is what counts in the end: a group's
        own setting, or the one that it inherits.
      </p>
      ${root !== undefined &&
            html `<ul class="tree">
          ${branch(root)}
        </ul>`}`,
    };
}
function branch({ group, restrictions, children }) {
    return html `<li>
    <div class="group">
      <p class="pattern"><code>${group.pattern}</code></p>
      ${group.description !== null && group.description !== '' && html `<p>${group.description}</p>`}
      ${group.contact_info !== null && group.contact_info !== '' && html `<p class="quiet">Contact: <bdi>${group.contact_info}</bdi></p>`}
      <dl class="ways">
        ${WAYS.map(([type, label]) => html `<div>
              <dt>${label}</dt>
              <dd>${groups_view_mode(restrictions[type], group.pattern)}</dd>
            </div>`)}
      </dl>
    </div>
    ${children.length > 0 &&
        html `<ul>
        ${children.map(branch)}
      </ul>`}
  </li>`;
}
function groups_view_mode({ mode: name, decidedBy, repositories }, own) {
    const shown = {
        ALLOW: badge('Allow', 'good'),
        BLOCK: badge('Block', 'bad'),
        ALLOW_SPECIFIC_REPOSITORIES: badge('Some repositories', 'warn'),
    }[name];
    const list = name === 'ALLOW_SPECIFIC_REPOSITORIES' && html ` ${repositories.length === 0 ? 'none' : repositories.join(', ')}`;
    return html `${shown}${list}${decidedBy !== own && html ` <span class="quiet">from ${decidedBy}</span>`}`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/search-view.ts






/** Of packages, and of repositories: who sees so many types on. */
const MOST_FOUND = 100;
/** The field that looks through all domains. `live`: the list on the same page follows it. */
function searchForm(text, live) {
    return html `<form
    class="filter everywhere"
    role="search"
    aria-label="All domains"
    action="${searchPage}"
    ${live && html ` data-live="results"`}
  >
    <p class="field wide">
      <label for="q">Search all domains</label
      ><input
        id="q"
        name="q"
        type="search"
        value="${text}"
        placeholder="Part of the name of a package or a repository"
        autocomplete="off"
        spellcheck="false"
      />
    </p>
    <p class="field"><button type="submit">Search</button></p>
  </form>`;
}
function searchView({ store }, query) {
    const text = query.get('q') ?? '';
    const domains = new Map(allDomains(store).map((domain) => [domain.id, domain]));
    const packages = searchPackages(store, text, MOST_FOUND + 1);
    const repositories = searchRepositories(store, text, MOST_FOUND + 1);
    const summary = text.trim() === ''
        ? 'Nothing to look for yet'
        : `${found(packages, 'package')}, ${found(repositories, 'repository', 'repositories')}`;
    return {
        title: 'Search',
        crumbs: [{ text: 'Domains', href: home }],
        main: html `${searchForm(text, true)}
      <div id="results" data-summary="${summary}">
        <p class="count">${summary}</p>
        ${repositories.length > 0 &&
            html `<section>
            ${table('Repositories', [{ title: 'Repository' }, { title: 'Domain' }, { title: 'Region' }], repositories.slice(0, MOST_FOUND).flatMap((repository) => {
                const domain = domains.get(repository.domain_id);
                if (domain === undefined)
                    return [];
                return [
                    [
                        html `<a href="${repositoryPage(domain, repository)}">${repository.name}</a>`,
                        html `<a href="${domainPage(domain)}">${domain.name}</a>`,
                        html `<code>${domain.region}</code>`,
                    ],
                ];
            }))}
          </section>`}
        ${packages.length > 0 &&
            html `<section>
            ${table('Packages', [{ title: 'Package' }, { title: 'Format' }, { title: 'Repository' }, { title: 'Domain' }], packages.slice(0, MOST_FOUND).flatMap((one) => {
                const domain = domains.get(one.domain_id);
                if (domain === undefined)
                    return [];
                const repository = { name: one.repository };
                return [
                    [
                        html `<a href="${packagePage(domain, repository, one)}"><bdi>${values_fullName(one)}</bdi></a>`,
                        badge(one.format),
                        html `<a href="${repositoryPage(domain, repository)}">${one.repository}</a>`,
                        html `<a href="${domainPage(domain)}">${domain.name}</a>`,
                    ],
                ];
            }))}
          </section>`}
      </div>`,
    };
}
function found(rows, one, several = `${one}s`) {
    return rows.length > MOST_FOUND
        ? `more than ${counted(MOST_FOUND, one, several)}`
        : counted(rows.length, one, several);
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/home-view.ts







function homeView({ store, region }, origin) {
    const domains = allDomains(store);
    const main = domains.length === 0
        ? empty('No domain yet.', html `<p>Make one with a repository in it, and come back:</p>
            ${snippet(`aws codeartifact create-domain --endpoint-url ${origin} --region ${region} --domain my-org
aws codeartifact create-repository --endpoint-url ${origin} --region ${region} --domain my-org --repository my-packages`, 'the two commands that make a domain and a repository')}
            <p>
              Or start the emulator with <code>--provision codeartifact.yml</code>, and all that the file describes is
              there.
            </p>`)
        : html `${searchForm('', false)}
        ${table(counted(domains.length, 'domain'), [
            { title: 'Domain' },
            { title: 'Owner' },
            { title: 'Region' },
            { title: 'Repositories', class: 'number' },
            { title: 'Assets', class: 'number' },
            { title: 'Created' },
        ], domains.map((domain) => [
            html `<a href="${domainPage(domain)}">${domain.name}</a>`,
            html `<code>${domain.owner}</code>`,
            html `<code>${domain.region}</code>`,
            whole(repositoryCount(store, domain)),
            bytes(knownDomainSize(store, domain)),
            values_time(domain.created),
        ]))}`;
    return {
        title: 'Domains',
        crumbs: [],
        main: html `<p class="lead">A CodeArtifact on this machine, at <code>${origin}</code>.</p>
      ${main}`,
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/package-view.ts











const VERSIONS_PER_PAGE = 100;
/** The package that the query of a page names. */
function package_view_packageOf({ store }, { repository }, query) {
    const format = FORMATS.get(query.get('format') ?? '')?.id;
    const name = query.get('package') ?? '';
    if (format === undefined || name === '')
        throw (0,errors/* invalid */.Gq)('The address of this page must name a format and a package');
    return requirePackage(store, repository, { format, namespace: query.get('namespace') ?? '', name });
}
function packageCrumbs(place) {
    const { domain, repository } = place;
    return [...repositoryCrumbs(place), { text: repository.name, href: repositoryPage(domain, repository) }];
}
function headingOf(at, rest = '') {
    return html `<bdi>${values_fullName(at)}</bdi>${rest !== '' && html ` <bdi class="quiet">${rest}</bdi>`} ${badge(at.format)}`;
}
function packageView(services, place, query) {
    const { store } = services;
    const { domain, repository } = place;
    const row = package_view_packageOf(services, place, query);
    const total = countVersions(store, row);
    const pages = Math.max(1, Math.ceil(total / VERSIONS_PER_PAGE));
    const page = readPage(query.get('page') ?? '1', pages);
    const versions = pageOfVersions(store, row, (page - 1) * VERSIONS_PER_PAGE, VERSIONS_PER_PAGE);
    const tags = Object.entries(distTags(store, row));
    const { group, association } = associatedGroup(store, domain, row);
    const elsewhere = holdersOf(store, domain, row).filter((name) => name !== repository.name);
    const link = (version) => html `<a href="${versionPage(domain, repository, row, version)}"><bdi>${version}</bdi></a>`;
    const shown = displayVersion(store, row);
    return {
        title: values_fullName(row),
        heading: headingOf(row),
        crumbs: packageCrumbs(place),
        main: html `${facts([
            ['Version shown first', shown === undefined ? undefined : link(shown)],
            ['Publish', row.publish === 'ALLOW' ? badge('Allow', 'good') : badge('Block', 'bad')],
            ['Upstream', row.upstream === 'ALLOW' ? badge('Allow', 'good') : badge('Block', 'bad')],
            [
                'Package group',
                html `<a href="${groupsPage(domain)}"><code>${group.pattern}</code></a
            >${association === 'WEAK' && html ` ${badge('only looks alike', 'warn')} <span class="quiet">blocked: the name resembles one that the group is for</span>`}`,
            ],
            [
                'Also in',
                elsewhere.length > 0 &&
                    html `<ul class="inline">
              ${elsewhere.map((name) => html `<li><a href="${packagePage(domain, { name }, row)}">${name}</a></li>`)}
            </ul>`,
            ],
            ['ARN', copyable(packageArn(domain, repository.name, row), "the package's ARN")],
        ])}
      ${tags.length > 0 &&
            html `<section aria-labelledby="tags">
          <h2 id="tags">Dist-tags</h2>
          ${table(counted(tags.length, 'tag'), [{ title: 'Tag' }, { title: 'Version' }], tags.map(([tag, version]) => [html `<bdi>${tag}</bdi>`, link(version)]))}
        </section>`}
      <section aria-labelledby="versions">
        <h2 id="versions">Versions</h2>
        ${versions.length === 0
            ? empty('No version.', html `<p>The package's record is here with its origin controls; publish a version to fill it.</p>`)
            : table(html `${counted(total, 'version')}, the newest first`, [
                { title: 'Version' },
                { title: 'Status' },
                { title: 'Published' },
                { title: 'Origin' },
                { title: 'Assets', class: 'number' },
                { title: 'Revision' },
            ], versions.map((version) => [
                link(version.version),
                statusBadge(version.status),
                values_time(version.published),
                origin(version),
                whole(version.assets),
                html `<code class="cut" title="${version.revision}">${version.revision}</code>`,
            ]))}
        ${pages > 1 && pager(packagePage(domain, repository, row), page, pages)}
      </section>`,
    };
}
function readPage(text, pages) {
    const page = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (page < 1 || page > pages)
        throw (0,errors/* invalid */.Gq)(`'${text}' is no page of this list; it has ${pages}`);
    return page;
}
function pager(path, page, pages) {
    const link = (text, to, rel) => html `<li><a href="${path}&page=${to}" rel="${rel}">${text}</a></li>`;
    return html `<nav class="pager" aria-label="Pages">
    <ul>
      ${page > 1 && link('Previous page', page - 1, 'prev')}
      <li>Page ${page} of ${pages}</li>
      ${page < pages && link('Next page', page + 1, 'next')}
    </ul>
  </nav>`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/packages-view.ts










const packages_view_PAGE_SIZE = 100;
/** Rows that are looked at before others get their turn, when the database cannot do the choosing. */
const packages_view_BATCH = 500;
const PERMISSIONS = ['ALLOW', 'BLOCK'];
function readQuestion(query) {
    return {
        text: query.get('q') ?? '',
        format: oneOf(query, 'format', [...FORMATS.keys()]),
        publish: oneOf(query, 'publish', PERMISSIONS),
        upstream: oneOf(query, 'upstream', PERMISSIONS),
        group: given(query, 'group'),
        after: readKey(query, 'after'),
        before: readKey(query, 'before'),
    };
}
function given(query, name) {
    const value = query.get(name);
    return value === null || value === '' ? undefined : value;
}
function oneOf(query, name, values) {
    const text = given(query, name);
    if (text === undefined)
        return undefined;
    const found = values.find((value) => value === text);
    if (found === undefined)
        throw (0,errors/* invalid */.Gq)(`'${text}' is no ${name}; there are ${values.join(', ')}`);
    return found;
}
/** A place in the list, as pages hand it on: the parts of the key as JSON in base64url. */
function writeKey({ format, namespace, name }) {
    return Buffer.from(JSON.stringify([format, namespace, name])).toString('base64url');
}
function readKey(query, parameter) {
    const text = given(query, parameter);
    if (text === undefined)
        return undefined;
    try {
        const parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
        if (Array.isArray(parts)) {
            const [wanted, namespace, name] = parts;
            const format = typeof wanted === 'string' ? FORMATS.get(wanted)?.id : undefined;
            if (format !== undefined && typeof namespace === 'string' && typeof name === 'string') {
                return { format, namespace, name };
            }
        }
    }
    catch {
        // Falls through: a key that nobody wrote.
    }
    throw (0,errors/* invalid */.Gq)(`'${parameter}' is no place in this list; start again from its first page`);
}
/** Undefined where counting would mean to look at every package: a group's are known by their patterns only. */
function countMatching({ store }, { repository }, question, { rows, earlier, later }) {
    if (!earlier && !later)
        return rows.length;
    return question.group === undefined ? countPackages(store, repository, question) : undefined;
}
async function packagesView(services, place, query) {
    const { store } = services;
    const { domain, repository } = place;
    const question = readQuestion(query);
    const groups = listGroups(store, domain);
    const groupOf = groupFinder(store, groups);
    if (question.group !== undefined && groups.every(({ pattern }) => pattern !== question.group)) {
        throw (0,errors/* invalid */.Gq)(`There is no package group '${question.group}' in domain ${domain.name}`);
    }
    const found = await packages_view_find(services, place, question, (at) => groupOf(at)?.group.pattern);
    const total = countPackages(store, repository);
    const filtered = [question.text, question.format, question.publish, question.upstream, question.group].some((value) => value !== undefined && value !== '');
    const matching = filtered ? countMatching(services, place, question, found) : total;
    const summary = matching === undefined
        ? `${counted(found.rows.length, 'package')} of group ${question.group ?? ''} on this page`
        : filtered
            ? `${whole(matching)} of ${counted(total, 'package')}`
            : counted(total, 'package');
    const row = (one) => {
        const version = displayVersion(store, one);
        const group = groupOf(one);
        return [
            html `<a href="${packagePage(domain, repository, one)}"><bdi>${values_fullName(one)}</bdi></a>`,
            badge(one.format),
            version === undefined
                ? html `<span class="quiet">none published</span>`
                : html `<a href="${versionPage(domain, repository, one, version)}"><bdi>${version}</bdi></a>`,
            whole(countVersions(store, one)),
            packages_view_permission(one.publish),
            packages_view_permission(one.upstream),
            html `<code>${group?.group.pattern}</code
        >${group?.association === 'WEAK' && html ` ${badge('looks alike', 'warn')}`}`,
        ];
    };
    return {
        title: repository.name,
        crumbs: repositoryCrumbs(place),
        main: html `${repositoryTabs(place, 'packages')}
    ${total === 0
            ? empty('No package in this repository yet.', html `<p>
              Publish one, or install one that is upstream: a package comes into the repository when a client first asks
              for it. <a href="${repositoryPage(domain, repository, 'connect')}">Connect a client</a> shows how.
            </p>`)
            : html `${packages_view_form(services, place, question, groups)}
            <div id="results" data-summary="${summary}">
              <p class="count">
                ${summary}${filtered && html ` · <a href="${repositoryPage(domain, repository)}">show all</a>`}
              </p>
              ${found.rows.length === 0
                ? html `<p class="quiet">
                      Nothing matches. The packages of upstream repositories are on the pages of those.
                    </p>`
                : table(html `<span class="hidden">Packages of ${repository.name}</span>`, [
                    { title: 'Package' },
                    { title: 'Format' },
                    { title: 'Version' },
                    { title: 'Versions', class: 'number' },
                    { title: 'Publish' },
                    { title: 'Upstream' },
                    { title: 'Group' },
                ], found.rows.map(row))}
              ${packages_view_pager(place, query, found)}
            </div>`}`,
    };
}
async function packages_view_find(services, { repository }, question, groupOf) {
    const backwards = question.before !== undefined;
    const rows = question.group === undefined
        ? pageOfPackages(services.store, repository, question, question, packages_view_PAGE_SIZE + 1)
        : await findInGroup(services, { repository }, question, groupOf);
    const more = rows.length > packages_view_PAGE_SIZE;
    return {
        rows: backwards ? rows.slice(-packages_view_PAGE_SIZE) : rows.slice(0, packages_view_PAGE_SIZE),
        earlier: backwards ? more : question.after !== undefined,
        later: backwards || more,
    };
}
/** Which group a package belongs to, only the patterns tell: package by package, a batch at a time. */
async function findInGroup({ store }, { repository }, question, groupOf) {
    const backwards = question.before !== undefined;
    const found = [];
    let from = question;
    for (;;) {
        const batch = pageOfPackages(store, repository, question, from, packages_view_BATCH);
        const fitting = batch.filter((row) => groupOf(row) === question.group);
        if (backwards)
            found.unshift(...fitting);
        else
            found.push(...fitting);
        const edge = backwards ? batch[0] : batch.at(-1);
        if (found.length > packages_view_PAGE_SIZE || batch.length < packages_view_BATCH || edge === undefined)
            break;
        from = backwards ? { before: edge } : { after: edge };
        await (0,external_node_timers_promises_.setImmediate)();
    }
    return backwards ? found.slice(-packages_view_PAGE_SIZE - 1) : found.slice(0, packages_view_PAGE_SIZE + 1);
}
function packages_view_permission(value) {
    return value === 'ALLOW' ? badge('Allow', 'good') : badge('Block', 'bad');
}
function packages_view_form({ store }, { domain, repository }, question, groups) {
    const select = (name, label, any, values, current) => html `<p class="field">
      <label for="${name}">${label}</label
      ><select id="${name}" name="${name}">
        <option value="">${any}</option>
        ${values.map((value) => html `<option value="${value}" ${value === current && html ` selected`}>${value}</option>`)}
      </select>
    </p>`;
    return html `<form
    class="filter"
    role="search"
    aria-label="Packages"
    action="${repositoryPage(domain, repository)}"
    data-live="results"
  >
    <p class="field wide">
      <label for="q">Search</label
      ><input
        id="q"
        name="q"
        type="search"
        value="${question.text}"
        placeholder="Part of a name"
        autocomplete="off"
        spellcheck="false"
      />
    </p>
    ${select('format', 'Format', 'All', formatsIn(store, repository), question.format)}
    ${select('publish', 'Publish', 'Any', PERMISSIONS, question.publish)}
    ${select('upstream', 'Upstream', 'Any', PERMISSIONS, question.upstream)}
    ${select('group', 'Group', 'All', groups.map(({ pattern }) => pattern), question.group)}
    <p class="field"><button type="submit">Filter</button></p>
  </form>`;
}
function packages_view_pager({ domain, repository }, query, { rows, earlier, later }) {
    const [first, last] = [rows[0], rows.at(-1)];
    const link = (text, key, rel) => {
        const { after, before } = key;
        const parameters = { ...Object.fromEntries(query), after, before };
        return html `<li>
      <a href="${withQuery(repositoryPage(domain, repository), parameters)}" rel="${rel}">${text}</a>
    </li>`;
    };
    if ((!earlier && !later) || first === undefined || last === undefined)
        return html ``;
    return html `<nav class="pager" aria-label="Pages">
    <ul>
      ${earlier && link('Previous page', { before: writeKey(first) }, 'prev')}${later && link('Next page', { after: writeKey(last) }, 'next')}
    </ul>
  </nav>`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/requests-view.ts




function requestsView({ requests }) {
    const recent = requests.recent();
    return {
        title: 'Requests',
        crumbs: [],
        main: html `<p class="lead">
        What clients asked for last, the newest first. Tokens in an address are left out.
        <a href="${requestsPage}">Refresh</a>
      </p>
      ${recent.length === 0
            ? empty('No request yet.', html `<p>
                Choose a repository among the <a href="${home}">domains</a> and connect a client to it; its requests
                appear here.
              </p>`)
            : table(counted(recent.length, 'request'), [
                { title: 'Address' },
                { title: 'Method' },
                { title: 'Status' },
                { title: 'Took', class: 'number' },
                { title: 'At' },
                { title: 'Client' },
            ], recent.map(({ path, method, status, milliseconds, at, client }) => [
                html `<code class="path">${path}</code>`,
                method,
                outcome(status),
                `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`,
                html `<time datetime="${new Date(at).toISOString()}">${new Date(at).toISOString().slice(11, 23)}</time>`,
                html `<bdi>${client}</bdi>`,
            ]))}`,
    };
}
function outcome(status) {
    const [tone, word] = status >= 500
        ? ['bad', 'failed']
        : status >= 400
            ? ['warn', 'refused']
            : status >= 300
                ? ['plain', status === 304 ? 'unchanged' : 'redirected']
                : ['good', 'ok'];
    return badge(`${status} ${word}`, tone);
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/version-view.ts







/** A page is for reading; who needs the rest asks the API. */
const MOST_DEPENDENCIES = 1000;
const LONGEST_README = 50_000;
function versionView(services, place, query) {
    const { store } = services;
    const { domain, repository } = place;
    const row = package_view_packageOf(services, place, query);
    const version = requireVersion(store, row, query.get('version') ?? '');
    const metadata = metadataOf(version);
    const tags = Object.entries(distTags(store, row)).flatMap(([tag, target]) => target === version.version ? [tag] : []);
    const shown = version.display_name ?? version.version;
    return {
        title: `${values_fullName(row)} ${shown}`,
        heading: headingOf(row, shown),
        crumbs: [...packageCrumbs(place), { text: values_fullName(row), href: packagePage(domain, repository, row) }],
        main: html `${metadata.summary !== undefined && html `<p class="lead">${metadata.summary}</p>`}
      ${facts([
            ['Status', statusBadge(version.status)],
            ['Published', values_time(version.published)],
            ['Origin', origin(version)],
            ['Dist-tags', tags.length > 0 && tags.map((tag) => html `${badge(tag)} `)],
            ['Licenses', licenses(metadata)],
            ['Home page', metadata.homePage === undefined ? undefined : outsideLink(metadata.homePage)],
            [
                'Source',
                metadata.sourceCodeRepository === undefined ? undefined : outsideLink(metadata.sourceCodeRepository),
            ],
            ['Revision', copyable(version.revision, 'the revision')],
        ])}
      <section aria-labelledby="assets">
        <h2 id="assets">Assets</h2>
        ${assets(listAllAssets(store, version))}
      </section>
      <section aria-labelledby="dependencies">
        <h2 id="dependencies">Dependencies</h2>
        ${dependencies(row.format, metadata.dependencies ?? [], (name) => withQuery(repositoryPage(domain, repository), { format: row.format, q: name }))}
      </section>
      ${metadata.readme !== undefined && readme(metadata.readme)}`,
    };
}
function licenses({ licenses: list = [] }) {
    if (list.length === 0)
        return undefined;
    return html `<ul class="inline">
    ${list.map(({ name, url }) => html `<li>${name !== undefined && html `<bdi>${name}</bdi> `}${url !== undefined && outsideLink(url)}</li>`)}
  </ul>`;
}
/** Of an asset that is still with the registry that the version came from. */
const UNKNOWN = html `<span class="quiet">not fetched yet</span>`;
function version_view_digest(value, what) {
    return value === undefined ? UNKNOWN : copyable(value, what);
}
function assets(rows) {
    if (rows.length === 0)
        return html `<p class="quiet">None.</p>`;
    return table(`${counted(rows.length, 'asset')}, ${bytes(rows.reduce((sum, { size = 0 }) => sum + size, 0))}`, [{ title: 'Name' }, { title: 'Size', class: 'number' }, { title: 'SHA-256' }, { title: 'Other digests' }], rows.map(({ name, size, md5, sha1, sha256, sha512 }) => [
        html `<bdi>${name}</bdi>`,
        size === undefined ? UNKNOWN : html `<span title="${size} bytes">${bytes(size)}</span>`,
        version_view_digest(sha256, `the SHA-256 of ${name}`),
        html `<details>
        <summary>Show<span class="hidden"> other digests of ${name}</span></summary>
        ${facts([
            ['SHA-512', version_view_digest(sha512, `the SHA-512 of ${name}`)],
            ['SHA-1', version_view_digest(sha1, `the SHA-1 of ${name}`)],
            ['MD5', version_view_digest(md5, `the MD5 of ${name}`)],
        ])}
      </details>`,
    ]));
}
function dependencies(format, list, search) {
    if (list.length === 0)
        return html `<p class="quiet">None are declared.</p>`;
    return html `${table(counted(list.length, 'dependency', 'dependencies'), [{ title: 'Package' }, { title: 'Type' }, { title: 'Requirement' }], list.slice(0, MOST_DEPENDENCIES).map(({ namespace = '', package: name, dependencyType, versionRequirement }) => {
        const wanted = namespace === '' ? name : `${namespace}/${name}`;
        return [
            html `<a href="${search(wanted)}"><bdi>${values_fullName({ format, namespace, name })}</bdi></a>`,
            dependencyType,
            versionRequirement === undefined || versionRequirement === ''
                ? html `<span class="quiet">any</span>`
                : html `<code>${versionRequirement}</code>`,
        ];
    }))}${list.length > MOST_DEPENDENCIES && html `<p class="quiet">The first ${MOST_DEPENDENCIES} are shown.</p>`}`;
}
function readme(text) {
    const cut = text.length > LONGEST_README;
    return html `<section aria-labelledby="readme">
    <h2 id="readme">Readme</h2>
    <details>
      <summary>Show the readme as plain text</summary>
      <pre class="readme" tabindex="0" role="group" aria-label="Readme">${text.slice(0, LONGEST_README)}</pre>
      ${cut && html `<p class="quiet">The first ${LONGEST_README} characters are shown.</p>`}
    </details>
  </section>`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/pages.ts


















/**
 * Nothing runs or loads but our own two files, and no other site may frame, read or embed a page. There are no CORS
 * headers, so another origin cannot read one either.
 */
const SAFETY = {
    'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
};
/** Whether the path is one of the pages' and not of the API's or a protocol's. */
function isWebPath(path) {
    return path === home || path.startsWith('/web/');
}
/** The pages for people: they only read, and need no token, since whoever reaches loopback may see what is here. */
async function handleWeb(services, request) {
    if (request.method !== 'GET') {
        const reply = reply_text(405, 'These pages only read\n');
        return secured({ ...reply, headers: { ...reply.headers, allow: 'GET, HEAD' } });
    }
    if (comesFromElsewhere(request))
        return secured(reply_text(403, 'Another site may link here, but not read or embed it\n'));
    const file = pages_FILES[request.path];
    if (file !== undefined) {
        return secured({
            status: 200,
            headers: { ...file.headers, 'cache-control': 'no-cache' },
            body: file.read(),
            etag: true,
        });
    }
    const page = await pages_pageOf(services, request);
    return secured({
        status: page.status ?? 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: layout_documentOf(page, request.path, services),
    });
}
function secured(reply) {
    return { ...reply, headers: { ...SAFETY, ...reply.headers } };
}
/** A script or an element of another site; following a link from there is fine (Fetch Metadata Request Headers, W3C). */
function comesFromElsewhere({ headers }) {
    const site = headers['sec-fetch-site'];
    const elsewhere = site === 'cross-site' || site === 'same-site';
    return elsewhere && !(headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document');
}
/** The bundler takes these paths for what they are and puts the files beside the bundle. */
const pages_FILES = {
    '/web/page.css': {
        headers: { 'content-type': 'text/css; charset=utf-8' },
        read: () => (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "page.css", 'utf8'),
    },
    '/web/page.js': {
        headers: { 'content-type': 'text/javascript; charset=utf-8' },
        read: () => (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "page.js", 'utf8'),
    },
    '/web/icon.svg': {
        headers: { 'content-type': 'image/svg+xml' },
        read: () => (0,external_node_fs_.readFileSync)(__webpack_require__.ab + "icon.svg", 'utf8'),
    },
};
async function pages_pageOf(services, request) {
    try {
        return (await findPage(services, request)) ?? problem(404, 'There is no such page.');
    }
    catch (error) {
        if (error instanceof errors/* ServiceError */._7)
            return problem(error.status, error.message);
        throw error;
    }
}
function problem(status, message) {
    return {
        status,
        title: status === 404 ? 'Not found' : 'That did not work',
        crumbs: [],
        main: html `<p class="lead">${message}</p>
      <p><a href="${home}">All domains</a></p>`,
    };
}
async function findPage(services, { path, query, origin }) {
    const [, , kind, region = '', place = '', ...rest] = path.split('/');
    if (path === home)
        return homeView(services, origin);
    if (path === requestsPage)
        return requestsView(services);
    if (path === searchPage)
        return searchView(services, query);
    const address = /^([a-z][a-z0-9-]*)-(\d{12})$/.exec(place);
    if (kind !== 'd' || address === null)
        return undefined;
    const domain = requireDomain(services.store, { region, owner: address[2] ?? '', name: address[1] ?? '' });
    const [section, name = '', view, ...more] = rest;
    if (section === undefined)
        return domainView(services, domain, origin);
    if (section === 'groups' && rest.length === 1)
        return groupsView(services, domain);
    if (section !== 'r' || more.length > 0)
        return undefined;
    const inRepository = { domain, repository: requireRepository(services.store, domain, name) };
    switch (view) {
        case undefined:
            return await packagesView(services, inRepository, query);
        case 'connect':
            return connectView(services, inRepository, origin, query.get('client') ?? '');
        case 'details':
            return detailsView(services, inRepository);
        case 'package':
            return packageView(services, inRepository, query);
        case 'version':
            return versionView(services, inRepository, query);
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/web/request-log.ts
const KEPT = 200;
const LONGEST = 600;
/** Of an address, before secrets are taken out: what the search for them takes must not grow with what a client sends. */
const LONGEST_READ = 2_000;
/** The last requests that clients made, for the page that shows them. The pages' own are left out. */
class RequestLog {
    #lines = [];
    /** Where the next one goes, once all places are taken. */
    #oldest = 0;
    /** Keeps it as it is: few of the requests are ever looked at. */
    add(line, at, userAgent = '') {
        if (line.method !== 'POST' && isOwnPage(line.path))
            return;
        const kept = { line, at, userAgent };
        if (this.#lines.length < KEPT) {
            this.#lines.push(kept);
        }
        else {
            this.#lines[this.#oldest] = kept;
            this.#oldest = (this.#oldest + 1) % KEPT;
        }
    }
    /** The newest first. */
    recent() {
        const inOrder = [...this.#lines.slice(this.#oldest), ...this.#lines.slice(0, this.#oldest)];
        return inOrder.reverse().map(({ line, at, userAgent }) => {
            const [client = ''] = userAgent.split(' ', 1);
            return { ...line, path: withoutSecrets(line.path), at, client: client.slice(0, 60) };
        });
    }
}
function isOwnPage(path) {
    return /^\/(?:web\/|health$|$|\?)/.test(path);
}
/** A presigned request carries its session's token in the query, and a client may put anything into a path. */
function withoutSecrets(path) {
    if (path.length <= LONGEST && !/\?|eyJ/.test(path))
        return path;
    return path
        .slice(0, LONGEST_READ)
        .replace(/([?&][^=&]*(?:token|signature|credential|secret|password|key)[^=&]*=)[^&]+/gi, '$1…')
        .replace(/eyJ[\w.%-]+/g, '…')
        .slice(0, LONGEST);
}

;// CONCATENATED MODULE: ./packages/emulator/src/server.ts























const NO_QUERY = new URLSearchParams();
const DEFAULT_ACCOUNT = '111122223333';
const DEFAULT_REGION = 'us-east-1';
/** Starts a CodeArtifact on loopback: the AWS API, STS and the package protocols on one port. */
async function startEmulator(options) {
    const clock = new Clock();
    const account = options.account ?? DEFAULT_ACCOUNT;
    const region = options.region ?? DEFAULT_REGION;
    const control = createControl(clock, options.control ?? {}, [...FORMATS.keys()]);
    const { store, close } = openLocked(options, clock);
    let secure;
    try {
        const authority = await createAuthority({
            store,
            clock,
            account,
            region,
            mode: options.auth ?? 'any-key',
            principalsFile: options.principalsFile,
        });
        const sources = externalSources(FORMATS.values(), options.external ?? [], clock);
        const services = {
            store,
            sources,
            clock,
            authority,
            quotas: control.quotas,
            account,
            region,
            requests: new RequestLog(),
            variants: options.variants ?? {},
            get secure() {
                return secure;
            },
        };
        const onRequest = (incoming, outgoing) => void server_answer(services, control, incoming, outgoing, options.onRequest);
        if (options.httpsPort !== undefined) {
            // Most runs do without, and the library for certificates takes its time to load.
            const { serveSecurely } = await Promise.all(/* import() */[__webpack_require__.e("peculiar-x509"), __webpack_require__.e("emulator-tls-serve")]).then(__webpack_require__.bind(__webpack_require__, "packages/emulator/src/tls/serve.ts"));
            secure = await serveSecurely(limits/* SERVER_LIMITS */.L, onRequest, options.httpsPort, options.dataFolder);
        }
        const plain = await (0,loopback/* listenOnLoopback */.c)(() => (0,limits/* limited */.T)((0,external_node_http_.createServer)(limits/* SERVER_LIMITS */.L, onRequest)), options.port);
        return {
            endpoint: `http://127.0.0.1:${plain.port}`,
            secure,
            account,
            region,
            external: externalLocations(FORMATS.values(), options.external ?? []),
            services,
            control,
            close: async () => {
                await Promise.all([plain.close(), secure?.close()]);
                close();
            },
        };
    }
    catch (error) {
        await secure?.close();
        close();
        throw error;
    }
}
/** The store of a folder that no other emulator has; `close` lets both go. */
function openLocked({ dataFolder: folder, temporaryFolder }, clock) {
    const lock = folder === undefined ? undefined : lockFolder(folder);
    try {
        const store = openStore(folder, clock, FORMATS, temporaryFolder);
        const close = () => {
            store.close();
            lock?.release();
        };
        return { store, close };
    }
    catch (error) {
        lock?.release();
        throw error;
    }
}
async function server_answer(services, control, incoming, outgoing, onRequest) {
    const start = performance.now();
    const method = incoming.method ?? 'GET';
    try {
        const target = parseTarget(incoming);
        const { host, rawQuery } = target ?? { host: '', rawQuery: '' };
        const named = readHost(host);
        const { prefix, region, path } = splitRegion(target?.path ?? '');
        const request = {
            method: method === 'HEAD' ? 'GET' : method,
            path,
            prefix,
            region: region ?? named?.region,
            source: {
                ip: control.source.ip ?? incoming.socket.remoteAddress ?? '127.0.0.1',
                vpcEndpoint: control.source.vpcEndpoint ?? named?.vpcEndpoint,
                vpc: control.source.vpc,
            },
            rawQuery,
            query: rawQuery === '' ? NO_QUERY : new URLSearchParams(rawQuery),
            headers: host === incoming.headers.host ? incoming.headers : { ...incoming.headers, host },
            body: incoming,
            origin: `${incoming.socket instanceof external_node_tls_.TLSSocket ? 'https' : 'http'}://${host}`,
        };
        if (target === undefined) {
            await send(incoming, outgoing, json(400, { message: 'Bad request: the target is no path, or there are two hosts' }));
        }
        else if (named === undefined) {
            const reply = json(421, { message: `The emulator does not answer for the host ${host}` });
            await send(incoming, outgoing, reply);
        }
        else if (path === '/health') {
            // As long as it listens, it is ready: faults and quotas are not for who waits for it.
            const { account, region: home, secure } = services;
            const tls = secure === undefined ? {} : { httpsEndpoint: secure.endpoint, ca: secure.ca };
            const status = { status: 'ok', account, region: home, ...tls };
            await send(incoming, outgoing, json(200, status, { 'cache-control': 'no-store' }));
        }
        else if (isControlPath(path)) {
            await send(incoming, outgoing, await handleControl(control, request));
        }
        else {
            await serve(control, { incoming, outgoing }, request, {
                answer: (described) => server_route(services, described),
                refuse: refusal_refusal,
            });
        }
    }
    catch (error) {
        server_fail(outgoing, error);
    }
    const line = {
        method,
        path: incoming.url ?? '',
        status: outgoing.statusCode,
        milliseconds: performance.now() - start,
    };
    services.requests.add(line, services.clock.now(), incoming.headers['user-agent']);
    onRequest?.(line);
}
async function server_route(services, request) {
    if (request.path.startsWith('/v1/'))
        return await handleApi(services, request);
    if (request.path === '/' && request.method === 'POST')
        return await handleSts(services, request);
    if (isWebPath(request.path))
        return await handleWeb(services, request);
    const [, plane = ''] = request.path.split('/', 2);
    if (FORMATS.has(plane))
        return await handleDataPlane(services, request);
    return json(404, { message: 'No such path' }, { 'x-amzn-errortype': 'UnknownOperationException' });
}
function server_fail(outgoing, error) {
    // The client went away in the middle: nobody to tell.
    if (outgoing.destroyed || outgoing.socket?.destroyed === true)
        return;
    if (outgoing.headersSent) {
        outgoing.destroy();
        return;
    }
    process.stderr.write(`emulator: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    outgoing.writeHead(500, { 'content-type': 'application/json', 'x-amzn-errortype': 'InternalServerException' });
    outgoing.end(JSON.stringify({ message: 'The emulator failed; see its standard error' }));
}


/***/ })

};
;