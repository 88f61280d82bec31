"use strict";
exports.id = "cli-commands-token";
exports.ids = ["cli-commands-token"];
exports.modules = {

/***/ "packages/cli/src/commands/token.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  token: () => (/* binding */ token_token)
});

// EXTERNAL MODULE: ./packages/core/src/aws/access.ts
var access = __webpack_require__("packages/core/src/aws/access.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/connection.ts + 1 modules
var aws_connection = __webpack_require__("packages/core/src/aws/connection.ts");
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/default-credentials.ts
var default_credentials = __webpack_require__("packages/core/src/aws/default-credentials.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/region.ts
var aws_region = __webpack_require__("packages/core/src/aws/region.ts");
;// CONCATENATED MODULE: ./packages/core/src/aws/source-credential.ts







/**
 * The secret with which requests begin, before any role is assumed, and which stays the same from one process to the
 * next: GitHub's request token where it is what `connect` would use, else what the SDK's default chain finds. Only
 * where the environment does not hold it, the chain itself is asked: a call for SSO, IMDS and container credentials.
 */
async function sourceCredential(inputs, host) {
    const { env } = host;
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: request } = env;
    if (inputs.roleToAssume !== undefined && !inputs.roleChaining && isSet(url) && isSet(request))
        return joined('github', request);
    if (!isSet(env['AWS_PROFILE'])) {
        const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: session } = env;
        if (isSet(id) && isSet(secret))
            return joined('keys', id, secret, session ?? '');
        const { AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: role } = env;
        // Each process would get a session of its own for this token. Profiles come before it, if there are any.
        if (isSet(file) && isSet(role) && !(await hasProfiles(env)))
            return joined('web', role, await readToken(file));
    }
    const { region, caBundle } = (0,aws_connection/* destination */.j_)(inputs, host);
    const credentials = (0,default_credentials/* defaultCredentials */.A)((0,aws_region/* regionProvider */.iw)(region), caBundle, env);
    const { accessKeyId, secretAccessKey, sessionToken } = await credentials();
    return joined('keys', accessKeyId, secretAccessKey, sessionToken ?? '');
}
/** No part can pass for another. */
function joined(...parts) {
    return JSON.stringify(parts);
}
function isSet(value) {
    return value !== undefined && value !== '';
}
async function hasProfiles(env) {
    const folder = (0,external_node_path_.join)(env['HOME'] ?? env['USERPROFILE'] ?? (0,external_node_os_.homedir)(), '.aws');
    const files = [
        env['AWS_SHARED_CREDENTIALS_FILE'] ?? (0,external_node_path_.join)(folder, 'credentials'),
        env['AWS_CONFIG_FILE'] ?? (0,external_node_path_.join)(folder, 'config'),
    ];
    const present = await Promise.all(files.map((file) => (0,promises_.access)(file).then(() => true, () => false)));
    return present.includes(true);
}
async function readToken(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        throw new errors/* InputError */.dz(`The file that AWS_WEB_IDENTITY_TOKEN_FILE names cannot be read: ${(0,errors/* messageOf */.bD)(error)}.`);
    }
}

// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__("packages/core/src/command.ts");
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__("node:crypto");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__("node:fs");
// EXTERNAL MODULE: ./packages/core/src/undo/lock.ts
var undo_lock = __webpack_require__("packages/core/src/undo/lock.ts");
// EXTERNAL MODULE: ./packages/core/src/files/user-file.ts
var user_file = __webpack_require__("packages/core/src/files/user-file.ts");
;// CONCATENATED MODULE: ./packages/core/src/token-cache.ts







/** A helper hands out no token that may end before the request for which it is asked. */
const MARGIN_MS = 5 * 60_000;
/** The longest that a token lives (API reference, GetAuthorizationToken): what is older can be of no use. */
const LONGEST_MS = 12 * 60 * 60_000;
const LARGEST = 64 * 1024;
const CIPHER = 'aes-256-gcm';
const [SALT, NONCE, TAG] = [16, 12, 16];
/**
 * The cached token of this request, or what `fetch` brings, which is kept. Processes that ask at the same time for the
 * same token wait for the first one. Where there is no safe place for a cache, or it fails, the token is fetched.
 */
async function cachedToken({ key, secret }, host, fetch) {
    const name = cacheName(key, secret);
    const context = JSON.stringify(sorted(key));
    let folder;
    try {
        folder = await cacheFolder(host);
    }
    catch (error) {
        host.debug(`No token is cached: ${(0,errors/* messageOf */.bD)(error)}`);
        return await fetch();
    }
    const file = (0,external_node_path_.join)(folder, `${name}.token`);
    const find = async () => {
        const text = await readOwn(file).catch(() => undefined);
        const token = text === undefined ? undefined : openToken(text, secret, context);
        if (token === undefined || host.now().getTime() >= token.expires.getTime() - MARGIN_MS)
            return undefined;
        host.mask(token.token);
        host.debug(`The token comes from the cache; it ends at ${token.expires.toISOString()}.`);
        return token;
    };
    const found = await find();
    if (found !== undefined)
        return found;
    const lock = { held: false };
    try {
        return await (0,undo_lock/* withLock */.kK)((0,external_node_path_.join)(folder, name), async () => {
            lock.held = true;
            const other = await find();
            if (other !== undefined)
                return other;
            const token = await fetch();
            await sweep(folder, host.now().getTime());
            // What stands there may be no file of ours, whose mode could be kept.
            await (0,promises_.unlink)(file).catch(() => undefined);
            await (0,user_file/* replaceFile */.fR)(file, sealToken(token, secret, context)).catch((error) => {
                host.debug(`The token is not cached: ${(0,errors/* messageOf */.bD)(error)}`);
            });
            return token;
        });
    }
    catch (error) {
        if (lock.held)
            throw error;
        host.debug(`No token is cached: ${(0,errors/* messageOf */.bD)(error)}`);
        return await fetch();
    }
}
/** Names the file of a request. Nothing of the credential can be told from it. */
function cacheName(key, secret) {
    return derive(secret, Buffer.alloc(0), `name ${JSON.stringify(sorted(key))}`)
        .toString('hex')
        .slice(0, 40);
}
/** Encrypts a token: salt, nonce, tag and ciphertext in base64. `context` must be the same to open it. */
function sealToken({ token, expires }, secret, context) {
    const [salt, nonce] = [(0,external_node_crypto_.randomBytes)(SALT), (0,external_node_crypto_.randomBytes)(NONCE)];
    const cipher = (0,external_node_crypto_.createCipheriv)(CIPHER, derive(secret, salt, 'encryption'), nonce);
    cipher.setAAD(Buffer.from(context));
    const text = JSON.stringify({ token, expires: expires.getTime() });
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([salt, nonce, cipher.getAuthTag(), sealed]).toString('base64');
}
/** The token, or undefined where the text was made with another credential or for another request, or is damaged. */
function openToken(text, secret, context) {
    const bytes = Buffer.from(text, 'base64');
    const start = SALT + NONCE + TAG;
    if (bytes.length <= start || bytes.toString('base64') !== text)
        return undefined;
    try {
        const key = derive(secret, bytes.subarray(0, SALT), 'encryption');
        const decipher = (0,external_node_crypto_.createDecipheriv)(CIPHER, key, bytes.subarray(SALT, SALT + NONCE), { authTagLength: TAG });
        decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(SALT + NONCE, start));
        const opened = Buffer.concat([decipher.update(bytes.subarray(start)), decipher.final()]);
        const { token, expires } = JSON.parse(opened.toString('utf8'));
        return { token, expires: new Date(expires) };
    }
    catch {
        return undefined;
    }
}
function derive(secret, salt, purpose) {
    return Buffer.from((0,external_node_crypto_.hkdfSync)('sha256', secret, salt, `codeartifact-ci token cache 1: ${purpose}`, 32));
}
function sorted(key) {
    return Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1));
}
/**
 * A folder of ours alone: below XDG_RUNTIME_DIR, which is memory and ends with the user's session (XDG base directory
 * specification), else in the folder for temporary files. Throws for one that somebody else could have a hand in.
 */
async function cacheFolder(host) {
    const runtime = host.env['XDG_RUNTIME_DIR'] ?? '';
    const usable = (0,external_node_path_.isAbsolute)(runtime) && (await assertOwn(runtime).then(() => true, () => false)); // prettier-ignore
    const user = process.getuid === undefined ? '' : `-${process.getuid()}`;
    const folder = usable ? (0,external_node_path_.join)(runtime, 'codeartifact-ci') : (0,external_node_path_.join)(host.tempDir, `codeartifact-ci${user}`);
    await (0,promises_.mkdir)(folder, { mode: 0o700 }).catch(() => undefined);
    await assertOwn(folder);
    return folder;
}
async function assertOwn(folder) {
    const stats = await (0,promises_.lstat)(folder);
    if (!stats.isDirectory())
        throw new errors/* InputError */.dz(`${folder} is no folder`);
    // Windows has neither; there the temporary folder is the user's own.
    if (process.getuid === undefined)
        return;
    if (stats.uid !== process.getuid())
        throw new errors/* InputError */.dz(`${folder} belongs to another user`);
    if ((stats.mode & 0o077) !== 0)
        throw new errors/* InputError */.dz(`${folder} is open to other users`);
}
/** A small regular file of ours, not behind a symlink. */
async function readOwn(file) {
    const handle = await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        const stats = await handle.stat();
        const own = process.getuid === undefined || stats.uid === process.getuid();
        return stats.isFile() && own && stats.size <= LARGEST ? await handle.readFile('utf8') : undefined;
    }
    finally {
        await handle.close();
    }
}
/** Removes what has certainly ended: each job of a machine leaves a file under another credential. */
async function sweep(folder, now) {
    for (const name of await (0,promises_.readdir)(folder).catch(() => [])) {
        if (!name.endsWith('.token') && !name.includes('.token.'))
            continue;
        const file = (0,external_node_path_.join)(folder, name);
        const changed = await (0,promises_.stat)(file).then(({ mtimeMs }) => mtimeMs, () => now); // prettier-ignore
        if (now - changed > LONGEST_MS)
            await (0,promises_.unlink)(file).catch(() => undefined);
    }
}

// EXTERNAL MODULE: ./packages/core/src/token.ts
var token = __webpack_require__("packages/core/src/token.ts");
;// CONCATENATED MODULE: ./packages/cli/src/commands/token.ts







/** What goes to standard output. */
const FORMS = {
    token: ({ token }) => token,
    bearer: ({ token }) => `Bearer ${token}`,
    basic: ({ token }) => `Basic ${Buffer.from(`aws:${token}`).toString('base64')}`,
    json: ({ token, expires }) => JSON.stringify({ token, expiresAt: expires.toISOString() }),
};
const token_token = (0,command/* defineCommand */.N)({
    name: 'token',
    summary: "Print a token for the domain, for scripts and for package managers' credential helpers; nothing else.",
    stdout: 'data',
    inputs: {
        ...aws_connection/* connectionInputs */.eu,
        access: access/* accessInput */.g,
        'duration-seconds': token/* durationInput */.Ts,
        format: (0,inputs/* choice */.Yq)(Object.keys(FORMS), {
            description: 'What to print: the token; the value of an Authorization header, bearer or basic; or JSON with token and expiresAt.',
            default: 'token',
        }),
        cache: (0,inputs/* flag */.Jt)({
            description: 'Keep the token, encrypted under the credentials it was asked for with, for other calls until five minutes before its end. --no-cache asks for a new one.',
            default: 'true',
        }),
    },
    outputs: {},
    examples: [
        { title: 'Print a token', inputs: { domain: 'my-org' } },
        { title: 'Print the value of an Authorization header', inputs: { domain: 'my-org', format: 'bearer' } },
    ],
    async run(inputs, host) {
        const fetch = async () => {
            const connection = await (0,aws_connection/* connectToApi */.oV)(inputs, host, access/* ACCESS */.P[inputs.access]);
            const [fresh] = await Promise.all([
                (0,token/* getToken */.gf)(connection, host, (0,token/* tokenSeconds */.Hw)(inputs.durationSeconds, connection)),
                connection.checkAccount(),
            ]);
            return fresh;
        };
        const found = inputs.cache ? await cachedToken(await cacheRequest(inputs, host), host, fetch) : await fetch();
        host.print(`${FORMS[inputs.format](found)}\n`);
    },
});
/** All that two calls must have in common to share a token. */
async function cacheRequest(inputs, host) {
    const { region, endpoint } = (0,aws_connection/* destination */.j_)(inputs, host);
    return {
        secret: await sourceCredential(inputs, host),
        key: {
            domain: inputs.domain,
            owner: inputs.domainOwner,
            region,
            endpoint,
            profile: host.env['AWS_PROFILE'],
            role: inputs.roleToAssume,
            externalId: inputs.roleExternalId,
            sts: inputs.stsEndpoint?.href,
            session: inputs.roleSessionName,
            roleSeconds: inputs.roleDurationSeconds,
            audience: inputs.audience,
            access: inputs.access,
            seconds: inputs.durationSeconds,
            accounts: [...inputs.allowedAccountIds].sort().join(','),
        },
    };
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

/***/ "packages/core/src/undo/lock.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X6: () => (/* binding */ withLocks),
/* harmony export */   kK: () => (/* binding */ withLock)
/* harmony export */ });
/* unused harmony export isAlive */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:os");
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("node:timers/promises");
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _files_user_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/files/user-file.ts");







/** A holder does its work in milliseconds; one that holds on for longer than this is gone. */
const EXPIRY_MS = 30_000;
/** How long to wait for holders that are at work. */
const TIMEOUT_MS = 60_000;
/**
 * Runs `work` while holding the lock of a folder (made, and removed again when it is left empty). The lock file
 * appears with its content at once (link), names its holder, and is taken over when the holder is dead or late. Throws
 * an InputError at once where the folder cannot be written, and after a minute where it is held.
 */
async function withLock(folder, work) {
    const lock = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'lock');
    const release = await acquire(folder, lock);
    try {
        return await work();
    }
    finally {
        await release();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(folder).catch(() => undefined);
    }
}
/** The same for several folders, always in the same order, so that two who want the same ones never wait in a ring. */
async function withLocks(folders, work) {
    const [first, ...others] = [...new Set(folders)].sort();
    if (first === undefined)
        return await work();
    return await withLock(first, async () => await withLocks(others, work));
}
async function acquire(folder, lock) {
    await refuseLink(folder);
    const started = Date.now();
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `lock-${process.pid}-${id}`);
    for (;;) {
        const holder = { id, host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), pid: process.pid, expires: Date.now() + EXPIRY_MS };
        try {
            await makeFolder(folder);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(own, JSON.stringify(holder), { mode: 0o600 });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(own, lock);
            await sweepDead(folder).catch(() => undefined);
            return async () => {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(own).catch(() => undefined);
                if ((await readHolder(lock))?.id === id)
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(lock).catch(() => undefined);
            };
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz)
                throw error;
            const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .codeOf */ .$N)(error);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(own).catch(() => undefined);
            // ENOENT: the last holder removed the folder under us.
            if (code !== 'EEXIST' && code !== 'ENOENT') {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(folder).catch(() => undefined);
                throw unwritable(folder, error);
            }
            if (code === 'EEXIST')
                await breakIfStale(folder, lock);
        }
        if (Date.now() - started > TIMEOUT_MS) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz(`Another process holds ${lock} for over a minute. If none is at work, remove that file.`);
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(5 + Math.random() * 20);
    }
}
/** A record holds what is to be put back, credentials too: it must not land in a workspace. */
async function refuseLink(folder) {
    const isLink = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder).then((stats) => stats.isSymbolicLink(), () => false);
    if (!isLink)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz(`${folder} is a symlink, so what logins record, which may hold credentials of the user's, would lie elsewhere. Replace it by a folder of its own.`);
}
/** Level by level: with `recursive`, Node says ENOENT for a read-only file system, or tries for ever. */
async function makeFolder(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { mode: 0o700 }).catch(async (error) => {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .codeOf */ .$N)(error) !== 'ENOENT')
                throw error;
            await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { mode: 0o700 });
        });
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz)
            throw error;
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .codeOf */ .$N)(error) !== 'EEXIST')
            throw unwritable(folder, error);
    }
}
function unwritable(folder, cause) {
    return new _files_user_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UnwritableError */ .ye(`The record of what is changed cannot be kept in ${folder}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(cause)}. Check that the home directory can be written.`, { cause });
}
async function readHolder(lock) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(lock, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** Removes the lock of a dead or late holder; only one process at a time may try, so that none removes a fresh one. */
async function breakIfStale(folder, lock) {
    const holder = await readHolder(lock);
    if (holder === undefined || !isStale(holder))
        return;
    const guard = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'lock-guard');
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(guard, '', { flag: 'wx', mode: 0o600 });
    }
    catch {
        const age = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(guard).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0);
        if (age > 5_000)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(guard).catch(() => undefined);
        return;
    }
    try {
        if ((await readHolder(lock))?.id === holder.id)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(lock).catch(() => undefined);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(guard).catch(() => undefined);
    }
}
function isStale(holder) {
    if (Date.now() > holder.expires)
        return true;
    return holder.host === (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)() && !isAlive(holder.pid);
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .codeOf */ .$N)(error) === 'EPERM';
    }
}
/** What processes that were killed while they waited left behind. */
async function sweepDead(folder) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
        const pid = /^lock-(\d+)-/.exec(name)?.[1];
        if (pid !== undefined && !isAlive(Number(pid)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name)).catch(() => undefined);
    }
}


/***/ })

};
;