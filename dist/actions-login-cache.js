"use strict";
exports.id = "actions-login-cache";
exports.ids = ["actions-login-cache"];
exports.modules = {

/***/ "actions/login/cache.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restoreCaches: () => (/* binding */ restoreCaches),
/* harmony export */   saveCaches: () => (/* binding */ saveCaches)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:os");
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _codeartifact_ci_core_project_walk_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/project/walk.ts");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/errors.ts");






/** What every authorization token starts with; see `holdsToken`. */
const TOKEN_START = Buffer.from('eyJ2ZXIiOjEs');
/**
 * Brings back what the clients downloaded in an earlier run. The key names the platform, the client, the repositories
 * and the project's lock files; what was kept for other lock files of the same repositories will do for a start.
 * A cache that does not come is no failure.
 */
async function restoreCaches(host, configured, folders) {
    const { cache } = host;
    if (cache === undefined) {
        host.info("No cache is kept here: there is no cache service (CodeBuild has its own: 'cache' in the buildspec).");
        return [];
    }
    const { files } = await (0,_codeartifact_ci_core_project_walk_ts__WEBPACK_IMPORTED_MODULE_4__/* .walkProject */ .F)(host.workspace);
    const records = [];
    for (const { client, registries } of configured) {
        const tool = client.name;
        const place = client.cache?.(folders);
        if (place === undefined)
            continue;
        const locks = files.filter((file) => place.locks.test((0,_codeartifact_ci_core_project_walk_ts__WEBPACK_IMPORTED_MODULE_4__/* .splitPath */ .U)(file)[1])).sort();
        if (locks.length === 0) {
            host.info(`${tool}: no cache, as nothing in the workspace says what it will download.`);
            continue;
        }
        const repositories = digest(registries.map(({ endpoint, mode }) => `${endpoint.href} ${mode}`).join('\n'));
        const prefix = `codeartifact-ci-${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.platform)()}-${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.arch)()}-${tool}-${repositories}-`;
        const key = prefix + (await digestFiles(host.workspace, locks));
        try {
            const found = await cache.restore(place.paths, key, [prefix]);
            host.info(`${tool}: ${found === undefined ? 'no cache yet' : `cache ${found}`}`);
            records.push({ tool, paths: place.paths, key, hit: found === key });
        }
        catch (error) {
            host.warn(`The cache for ${tool} was not restored: ${(0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`);
        }
    }
    return records;
}
/** Keeps what the clients downloaded, where the key is new. What holds a token is not kept. */
async function saveCaches(host, records) {
    const { cache } = host;
    if (cache === undefined)
        return;
    for (const { tool, paths, key, hit } of records) {
        if (hit)
            continue;
        try {
            const leak = await holdsToken(paths);
            if (leak === undefined) {
                if (await isFilled(paths))
                    await cache.save(paths, key);
            }
            else
                host.warn(`The cache for ${tool} is not kept: ${leak} holds an authorization token.`);
        }
        catch (error) {
            host.warn(`The cache for ${tool} was not kept: ${(0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`);
        }
    }
}
function digest(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16);
}
async function digestFiles(workspace, files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const file of files) {
        hash.update(`${file}\0`).update(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(workspace, file)));
    }
    return hash.digest('hex').slice(0, 32);
}
async function isFilled(paths) {
    const sizes = await Promise.all(paths.map(async (path) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path).catch(() => [])).length));
    return sizes.some((size) => size > 0);
}
/** The first file below the paths with a token in it: a client's log, or an index that names its address in full. */
async function holdsToken(paths) {
    for (const path of paths) {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path, { recursive: true, withFileTypes: true }).catch(() => []);
        for (const entry of entries) {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry.parentPath, entry.name);
            if (entry.isFile() && (await contains(file, TOKEN_START)))
                return file;
        }
    }
    return undefined;
}
const CHUNK = 256 * 1024;
async function contains(file, wanted) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'r');
    try {
        const buffer = Buffer.alloc(CHUNK + wanted.length);
        for (let kept = 0;;) {
            const { bytesRead } = await handle.read(buffer, kept, CHUNK);
            if (bytesRead === 0)
                return false;
            const end = kept + bytesRead;
            if (buffer.subarray(0, end).includes(wanted))
                return true;
            // It may lie across two chunks.
            kept = Math.min(end, wanted.length - 1);
            buffer.copyWithin(0, end - kept, end);
        }
    }
    finally {
        await handle.close();
    }
}


/***/ })

};
;