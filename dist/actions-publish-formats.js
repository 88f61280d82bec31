"use strict";
exports.id = "actions-publish-formats";
exports.ids = ["actions-publish-formats"];
exports.modules = {

/***/ "actions/publish/apply.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ apply)
});

// EXTERNAL MODULE: ./packages/core/src/aws/explain.ts
var explain = __webpack_require__("packages/core/src/aws/explain.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__("node:timers/promises");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./actions/publish/decide.ts
var decide = __webpack_require__("actions/publish/decide.ts");
// EXTERNAL MODULE: ./actions/publish/release.ts
var publish_release = __webpack_require__("actions/publish/release.ts");
;// CONCATENATED MODULE: ./actions/publish/confirm.ts





/** Whether the repository holds the asset with these bytes; other bytes under its name are an InputError. */
async function arrived(release, asset, api) {
    const stored = await api.version(release, false);
    if (stored === undefined)
        return false;
    const { missing, different } = (0,decide/* compare */.UD)(release, [asset], stored.assets);
    if (different.length > 0) {
        throw new errors/* InputError */.dz(`${(0,publish_release/* label */.Pf)(release)} was published by somebody else meanwhile, with other content. ${different.map(decide/* differs */.Ag).join(' ')} Publish another version.`);
    }
    return missing.length === 0;
}
/** Whether the version is Published with exactly these bytes: then it is there, whatever an upload's reply was. */
function isPublished(release, stored) {
    if (stored?.status !== (release.finalStatus ?? 'Published'))
        return false;
    const { missing, different } = (0,decide/* compare */.UD)(release, release.assets, stored.assets);
    return missing.length + different.length === 0;
}
/** What a look has shown of a version whose upload failed, as a sentence. */
function stateOf(release, stored) {
    if (stored === undefined)
        return 'The repository does not hold it.';
    const { missing } = (0,decide/* compare */.UD)(release, release.assets, stored.assets);
    const held = release.assets.length - missing.length;
    return `The repository holds ${held} of its ${release.assets.length} files; its status is ${(0,safe_text/* safeText */.Hk)(stored.status)}.`;
}
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 3_000;
/** Looks until the version is Published, holds exactly these bytes, and clients can see it. */
async function verify(release, { api, client }, waitMs) {
    const end = performance.now() + waitMs;
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
        const [stored, seen] = await Promise.all([api.version(release, true), release.see(client(release.format))]);
        const { missing, different } = (0,decide/* compare */.UD)(release, release.assets, stored?.assets ?? new Map());
        if (different.length > 0) {
            throw new errors/* InputError */.dz(`${(0,publish_release/* label */.Pf)(release)} holds other content than was sent. ${different.map(decide/* differs */.Ag).join(' ')} Somebody else may have published it at the same time: do not use this version.`);
        }
        if (isPublished(release, stored) && seen.complete)
            return { stored, seen };
        if (performance.now() + pause > end) {
            const state = stored === undefined ? 'the repository does not show it yet' : `its status is ${stored.status}`;
            const lacking = missing.length === 0 ? '' : `, ${missing.map(({ name }) => name).join(', ')} not listed`;
            const unseen = seen.complete ? '' : ', clients do not see it';
            throw new errors/* InputError */.dz(`${(0,publish_release/* label */.Pf)(release)} was sent, but could not be confirmed within ${waitMs / 1000} s (${state}${lacking}${unseen}). Run the same command again, with a longer 'wait'.`);
        }
        await (0,promises_.setTimeout)(pause);
    }
}

// EXTERNAL MODULE: ./actions/publish/dependencies.ts
var dependencies = __webpack_require__("actions/publish/dependencies.ts");
// EXTERNAL MODULE: ./actions/publish/plan.ts
var plan = __webpack_require__("actions/publish/plan.ts");
;// CONCATENATED MODULE: ./actions/publish/apply.ts






/**
 * Carries the plan out, what is needed first: a release is sent when what it needs is there. One release's failure
 * stops only those that need it, and no failure is told before the repository has been looked at.
 */
async function apply(planned, destination, waitMs) {
    const releases = planned.map(({ release }) => release);
    const needs = (0,dependencies/* dependencies */.E)(releases);
    // Whether each is there, as soon as its last upload was taken; the looks afterwards hold nobody up.
    const there = new Map(releases.map((release) => [release, Promise.withResolvers()]));
    const bugs = [];
    const publishOne = async (item) => {
        const { release } = item;
        const isThere = there.get(release);
        try {
            for (const need of needs.get(release) ?? []) {
                if ((await there.get(need)?.promise) !== false)
                    continue;
                isThere?.resolve(false);
                return withheld(item, need);
            }
            await send(item, releases, destination);
            isThere?.resolve(true);
            return await apply_confirm(item, destination, waitMs);
        }
        catch (error) {
            isThere?.resolve(false);
            const { cause, looked } = error instanceof NotSent ? error : { cause: error, looked: await look(item, destination) };
            const explained = (0,explain/* explain */.W)(cause);
            if (!(explained instanceof errors/* InputError */.dz))
                bugs.push(cause);
            return failed(item, (0,errors/* messageOf */.bD)(explained), looked);
        }
    };
    return { outcomes: await Promise.all(planned.map(publishOne)), bugs };
}
function withheld({ release, found }, missing) {
    const problem = `${(0,publish_release/* label */.Pf)(release)} was not sent, because it needs ${(0,publish_release/* label */.Pf)(missing)}, which was not published.`;
    return { release, kind: 'withheld', stored: found.stored, notes: [], problem };
}
async function look({ release }, { api }) {
    try {
        return { stored: await api.version(release, true) };
    }
    catch (error) {
        return { stored: undefined, failure: (0,errors/* messageOf */.bD)((0,explain/* explain */.W)(error)) };
    }
}
function failed({ release }, reason, { stored, failure }) {
    const state = failure === undefined ? stateOf(release, stored) : `Its state cannot be read: ${failure}`;
    return { release, kind: 'failed', stored, notes: [], problem: `${reason} ${state}` };
}
/** Why a release was not sent, and what the repository has shown of it then: it is not looked at twice. */
class NotSent extends Error {
    looked;
    constructor(cause, looked) {
        super('not sent', { cause });
        this.looked = looked;
    }
}
/**
 * Sends what is missing; throws NotSent. An upload that failed is none if the repository holds the version nevertheless.
 */
async function send(item, releases, destination) {
    const { release, found, decision } = item;
    const { api, client } = destination;
    if (decision.kind !== 'send')
        return;
    try {
        await release.send(client(release.format), {
            missing: decision.missing,
            before: (0,plan/* withSiblings */.A)(release, found.seen, releases),
            arrived: (asset) => arrived(release, asset, api),
            publishAsset: (asset, finishes) => api.publishAsset(release, asset, finishes),
        });
    }
    catch (error) {
        const looked = await look(item, destination);
        if (!isPublished(release, looked.stored))
            throw new NotSent(error, looked);
    }
}
/** Looks at what is there now, and does what can only be done then. */
async function apply_confirm({ release, found, decision, notes }, destination, waitMs) {
    const { stored, seen } = found;
    if (decision.kind === 'skipped')
        return { release, kind: 'skipped', stored, notes: [] };
    const sent = decision.kind === 'send';
    const after = !sent && stored !== undefined && seen.complete ? { stored, seen } : await verify(release, destination, waitMs);
    const settled = (await release.settle?.(destination.client(release.format), seen, after.seen, sent)) ?? [];
    const kind = !sent ? 'unchanged' : stored === undefined ? 'published' : 'completed';
    return { release, kind, stored: after.stored, notes: [...(sent ? notes : []), ...settled] };
}


/***/ }),

/***/ "actions/publish/build-tool.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ runTool)
/* harmony export */ });
/* unused harmony export withoutSecrets */
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/safe-text.ts");


/** Variables that hold a secret, by name: AWS and GitHub credentials, our own inputs, and what is called one. */
const SECRET = /^(AWS_|INPUT_|ACTIONS_|STATE_)|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|API_?KEY|PRIVATE_?KEY|_AUTH$|^(PIP|UV)_.*(INDEX|URL)/i;
/** The environment for a program that runs the checkout's own code: without what could publish or sign in. */
function withoutSecrets(env, keep = []) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => keep.includes(name) || !SECRET.test(name)));
}
const LINES_OF_OUTPUT = 30;
/** Runs a build tool and gives its standard output; a failure is an InputError with the end of what it printed. */
async function runTool(host, { command, args, cwd, keep, verbose, remedy }) {
    const env = withoutSecrets(host.env, keep);
    const { exitCode, stdout, stderr } = await host.exec(command, args, { cwd, env, silent: verbose !== true });
    if (exitCode === 0)
        return stdout;
    const said = (stderr.trim() === '' ? stdout : stderr).trim().split('\n').slice(-LINES_OF_OUTPUT).join('\n');
    throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${command} ended with exit code ${exitCode}. ${remedy}\n${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_1__/* .safeLines */ .Bv)(said)}`);
}


/***/ }),

/***/ "actions/publish/collect.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ collect)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/versions/src/same-version.ts
var same_version = __webpack_require__("packages/versions/src/same-version.ts");
// EXTERNAL MODULE: ./actions/publish/files/asset.ts
var files_asset = __webpack_require__("actions/publish/files/asset.ts");
// EXTERNAL MODULE: ./actions/publish/release.ts
var publish_release = __webpack_require__("actions/publish/release.ts");
;// CONCATENATED MODULE: ./actions/publish/limits.ts

/** CodeArtifact's quota for a package version (user guide, "quotas"); some Regions have a higher one. */
const MOST_ASSETS = 150;
/** Versions of more files than a registry takes: a sentence for each. */
function beyondLimits(releases) {
    return releases
        .filter(({ assets }) => assets.length > MOST_ASSETS)
        .map((release) => `${(0,publish_release/* label */.Pf)(release)} has ${release.assets.length} files, and CodeArtifact takes ${MOST_ASSETS} in a version. Leave some out with 'packages', or ask for a higher quota.`);
}

;// CONCATENATED MODULE: ./actions/publish/collect.ts







/** Opens, packs and builds what was found, and reads what each file says of itself. Nothing is sent yet. */
async function collect({ byFormat, ...found }, options, host) {
    const opened = [];
    const problems = [...found.problems];
    const warnings = [];
    const leftOut = [...found.leftOut];
    const roots = [];
    const absent = [];
    const context = {
        ...options,
        host,
        scratch: async (name) => {
            const folder = (0,external_node_path_.join)(options.scratch, name);
            await (0,promises_.mkdir)(folder, { recursive: true });
            return folder;
        },
        open: async (root, path, name) => {
            const asset = await (0,files_asset/* openAsset */.x1)(root, path, name, options.isCopy);
            opened.push(asset);
            return asset;
        },
        attempt: async (task) => {
            try {
                return await task();
            }
            catch (error) {
                if (!(error instanceof errors/* InputError */.dz))
                    throw error;
                problems.push(error.message);
                return undefined;
            }
        },
        problem: (text) => void problems.push(text),
        unfit: (text) => {
            if (!options.isCopy)
                problems.push(text);
        },
        missing: (text) => {
            if (options.allowMissingEntryPoints)
                warnings.push(`${text}.`);
            else
                problems.push(`${text}. Mend the build, or set 'allow-missing-entry-points' if it is meant to be so.`);
        },
        warning: (text) => void warnings.push(text),
        component: (name) => void roots.push(name),
        absent: (release) => void absent.push(release),
        leftOut: (text) => void leftOut.push(text),
    };
    try {
        const releases = [];
        for (const { format, sources } of byFormat)
            releases.push(...(await format.collect(sources, context)));
        const all = oneVersionEach(releases, context);
        problems.push(...twice(all), ...beyondLimits(all));
        if (all.length === 0 && problems.length === 0) {
            problems.push(`Nothing that was found can be published. Build first, or correct 'packages'.\n${leftOut.join('\n')}`);
        }
        return { releases: all, problems, warnings, leftOut, absent, roots, close: () => (0,files_asset/* closeAssets */.OT)(opened) };
    }
    catch (error) {
        await (0,files_asset/* closeAssets */.OT)(opened);
        throw error;
    }
}
/**
 * Of a package of which patterns of ours have met several versions, those of earlier builds are left out where a tag says
 * which one is meant. Without one it is a problem: an old archive is no release.
 */
function oneVersionEach(releases, context) {
    const old = new Set();
    for (const [name, found] of Map.groupBy(releases, (release) => `${release.format} ${(0,publish_release/* clientName */.V8)(release)}`)) {
        const versions = new Set(found.map((one) => one.version));
        if (versions.size < 2 || !found.every(({ isMet }) => isMet === true))
            continue;
        const { version } = context;
        const current = found.filter((one) => version !== undefined && (0,same_version/* isTaggedAs */.R2)(one.format, one.version, version));
        for (const one of found.filter((other) => !current.includes(other))) {
            if (current.length > 0) {
                context.leftOut(`${one.source} is left out: it is ${one.version}, and the tag says ${version ?? ''}.`);
            }
            old.add(one);
        }
        if (current.length > 0)
            continue;
        const list = found.map((one) => `${one.version} in ${one.source}`).join(' and ');
        context.problem(`${name} is found in several versions: ${list}. Give the release's 'tag', name what is meant with 'packages', or take away what earlier builds have left.`);
    }
    return releases.filter((release) => !old.has(release));
}
/** A version that is found twice, and a file that its version has twice. */
function twice(releases) {
    const problems = [];
    for (const [name, found] of Map.groupBy(releases, publish_release/* label */.Pf)) {
        if (found.length < 2)
            continue;
        problems.push(`${name} is found twice: in ${found.map(({ source }) => source).join(' and in ')}. Leave one of them out with 'packages'.`);
    }
    for (const release of releases) {
        for (const [name, found] of Map.groupBy(release.assets, (asset) => asset.name)) {
            if (found.length < 2)
                continue;
            problems.push(`${(0,publish_release/* label */.Pf)(release)} has two files called ${name}: ${found.map(({ path }) => path).join(' and ')}. Leave one of them out with '${release.format === 'generic' ? 'assets' : 'packages'}'.`);
        }
    }
    return problems;
}


/***/ }),

/***/ "actions/publish/decide.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ differs),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   fQ: () => (/* binding */ IF_EXISTS)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/safe-text.ts");
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/publish/release.ts");


const IF_EXISTS = ['verify', 'skip', 'fail'];
/**
 * Versions are immutable: what is there is compared by SHA-256 and never replaced. An Unfinished version is not
 * published yet, so it is finished whatever `ifExists` says.
 */
function decide(release, found, ifExists) {
    const { stored, seen, publishBlocked } = found;
    const what = (0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .label */ .Pf)(release);
    const problem = (text) => ({ kind: 'problem', problem: `${what} ${text}` });
    const send = (missing) => publishBlocked
        ? problem("may not be published: the package's origin controls say publish BLOCK. Allow it with PutPackageOriginConfiguration, if the package is yours.")
        : { kind: 'send', missing };
    if (stored === undefined) {
        if (!seen.visible)
            return send(release.assets);
        if (ifExists === 'skip')
            return { kind: 'skipped' };
        return problem("is not in this repository, but can be had from one of its upstreams, and CodeArtifact takes no second version of it. Publish another version, or block upstream versions in the package's origin controls.");
    }
    const { different, missing } = compare(release, release.assets, stored.assets);
    if (stored.status !== 'Unfinished') {
        if (ifExists === 'skip')
            return { kind: 'skipped' };
        if (ifExists === 'fail')
            return problem("exists already, and 'if-exists' is fail. Publish another version.");
        if (stored.status !== (release.finalStatus ?? 'Published')) {
            return problem(`exists already with status ${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(stored.status)}: somebody has withdrawn it. Set it Published again (UpdatePackageVersionsStatus), or publish another version.`);
        }
    }
    if (different.length > 0) {
        const origin = stored.origin === undefined ? '' : ` (it came from ${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(stored.origin)})`;
        const remedy = stored.status === 'Unfinished'
            ? 'An earlier run left it unfinished with another build: publish that build, or delete the unfinished version (DeletePackageVersions) and run again.'
            : "Versions are immutable: publish another version, or the files of the first build; with 'if-exists: skip' this one is left as it is and the rest is published.";
        return problem(`exists already${origin} with other content. ${different.map(differs).join(' ')} ${remedy}`);
    }
    if (stored.status === 'Unfinished')
        return send(missing);
    if (missing.length === 0)
        return { kind: 'unchanged' };
    if (!release.takesFurtherAssets) {
        return problem(`exists already without ${missing.map(({ name }) => name).join(', ')}. Publish another version.`);
    }
    return send(missing);
}
/**
 * Which local assets are not there, and which are there with another SHA-256. Further assets there are no matter.
 */
function compare({ hasOneFile = false }, assets, there) {
    const [only, ...further] = there.values();
    const alone = hasOneFile && further.length === 0 ? only : undefined;
    const held = (name) => there.get(name) ?? alone;
    return {
        missing: assets.filter(({ name }) => held(name) === undefined),
        different: assets.flatMap(({ name, hashes }) => {
            const remote = held(name);
            return remote === undefined || remote === hashes.sha256 ? [] : [{ name, local: hashes.sha256, remote }];
        }),
    };
}
/** `x.jar: SHA-256 … here, … in the repository.` */
function differs({ name, local, remote }) {
    return `${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(name)}: SHA-256 ${local} here, ${remote === '' ? 'unknown' : (0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(remote)} in the repository.`;
}


/***/ }),

/***/ "actions/publish/dependencies.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ dependencies)
/* harmony export */ });
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/publish/release.ts");

/**
 * What each release must wait for: the others of this run that it needs. In a circle of needs nobody could go first,
 * so the need that closes a circle, in the order given, is left out.
 */
function dependencies(releases) {
    const byName = Map.groupBy(releases, (release) => `${release.format} ${(0,_release_js__WEBPACK_IMPORTED_MODULE_0__/* .clientName */ .V8)(release)}`);
    const needs = (release) => release.needs.flatMap((name) => byName.get(`${release.format} ${name}`) ?? []).filter((other) => other !== release);
    const result = new Map();
    const state = new Map();
    for (const start of releases) {
        if (state.has(start))
            continue;
        // Depth first without recursion: a chain may be as long as the workspace is large.
        const path = [{ release: start, rest: needs(start) }];
        state.set(start, 'open');
        result.set(start, []);
        for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
            const next = top.rest.shift();
            if (next === undefined) {
                state.set(top.release, 'done');
                path.pop();
                continue;
            }
            if (state.get(next) === 'open')
                continue;
            result.get(top.release)?.push(next);
            if (state.get(next) === 'done')
                continue;
            state.set(next, 'open');
            result.set(next, []);
            path.push({ release: next, rest: needs(next) });
        }
    }
    return result;
}


/***/ }),

/***/ "actions/publish/destination.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ openDestination)
});

// EXTERNAL MODULE: ./packages/core/src/aws/quota.ts
var quota = __webpack_require__("packages/core/src/aws/quota.ts");
// EXTERNAL MODULE: ./packages/core/src/endpoints.ts
var src_endpoints = __webpack_require__("packages/core/src/endpoints.ts");
// EXTERNAL MODULE: ./packages/core/src/http.ts + 2 modules
var http = __webpack_require__("packages/core/src/http.ts");
// EXTERNAL MODULE: ./packages/core/src/token.ts
var src_token = __webpack_require__("packages/core/src/token.ts");
;// CONCATENATED MODULE: ./actions/publish/limiter.ts
function limiter(limit) {
    let running = 0;
    const waiting = [];
    return async (task) => {
        if (running >= limit)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await task();
        }
        finally {
            // The place goes straight to the next one, so that nobody can slip in between.
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__("node:timers/promises");
// EXTERNAL MODULE: ./packages/core/src/aws/explain.ts
var explain = __webpack_require__("packages/core/src/aws/explain.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/faults.ts
var faults = __webpack_require__("packages/core/src/faults.ts");
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__("packages/core/src/retry.ts");
;// CONCATENATED MODULE: ./actions/publish/observer.ts
/** The upload's body, which tells the observer of each chunk that is taken. */
function observed(upload, observer) {
    const { body } = upload;
    if (observer === undefined)
        return body;
    return {
        length: body.length,
        async *chunks() {
            let sent = 0;
            for await (const chunk of body.chunks()) {
                yield chunk;
                sent += chunk.length;
                observer.sent(upload, sent);
            }
        },
    };
}

// EXTERNAL MODULE: ./actions/publish/refusal.ts
var refusal = __webpack_require__("actions/publish/refusal.ts");
;// CONCATENATED MODULE: ./actions/publish/repository-client.ts








const MEBIBYTE = 1024 * 1024;
const CLIENT_POLICY = {
    ...retry/* RETRY_POLICY */.y,
    ...http/* HTTP_LIMITS */.Ei,
    idleMs: 60_000,
    maxBytes: 128 * MEBIBYTE,
};
/** Looks after a 409 that finds nothing: what was written a moment ago may not be seen yet. */
const LOOKS_AFTER_CONFLICT = 5;
function repositoryClient(options) {
    const { endpoint } = options;
    const policy = options.policy ?? CLIENT_POLICY;
    return {
        endpoint,
        read: (request) => read(options, policy, request),
        write: async (write) => {
            await deliver(options, policy, { ...write, body: observed(write, options.observer) });
            options.observer?.done(write);
        },
    };
}
async function read(options, policy, request) {
    const { path, accept, what, parse } = request;
    const { bucket } = options.reads;
    try {
        return await (0,retry/* retry */.L)(async ({ signal }) => {
            const reply = await send(options, policy, { method: 'GET', path, headers: { accept } }, bucket, signal);
            if (reply.status === 404)
                return undefined;
            if (reply.status !== 200)
                throw new faults/* StatusError */.Xs(reply);
            return parse(reply.body.toString('utf8'));
        }, 
        // What cannot be read may have been cut off.
        {
            policy,
            what,
            ready: () => bucket.take(),
            classify: (error) => (0,faults/* faultOf */.Kl)(error instanceof errors/* InputError */.dz ? (0,faults/* badReply */.ML)(error.message) : error),
        });
    }
    catch (error) {
        throw asRefusal(error, { what, action: 'codeartifact:ReadFromRepository', endpoint: options.endpoint });
    }
}
async function deliver(options, policy, write) {
    const { what, action, body } = write;
    const { bucket, limit } = options.writes;
    // A body may take a second per mebibyte beyond the budget.
    const budgetMs = policy.budgetMs + Math.floor(body.length / MEBIBYTE) * 1000;
    const once = ({ signal }) => deliverOnce(options, policy, write, signal);
    try {
        await limit(() => (0,retry/* retry */.L)(once, { policy: { ...policy, budgetMs }, what, ready: () => bucket.take() }));
    }
    catch (error) {
        throw asRefusal(error, { what, action, endpoint: options.endpoint });
    }
}
/** One attempt, and a look where it may have been carried out although no success was said. */
async function deliverOnce(options, policy, write, signal) {
    const arrived = async () => (await write.arrived?.()) ?? false;
    let reply;
    try {
        reply = await send(options, policy, write, options.writes.bucket, signal);
    }
    catch (error) {
        if ((0,faults/* faultOf */.Kl)(error).retries > 0 && (await arrived()))
            return;
        throw error;
    }
    const { status } = reply;
    if (status >= 200 && status < 300) {
        if (!isPage(reply) || (await arrived()))
            return;
        throw (0,faults/* badReply */.ML)(`${write.what}: a page came in place of the registry's reply`);
    }
    if (status === 409 && write.arrived !== undefined) {
        for (let looks = 0; looks < LOOKS_AFTER_CONFLICT; looks++) {
            if (await arrived())
                return;
            await (0,promises_.setTimeout)(policy.baseMs * 2 ** looks);
        }
    }
    // 429 is said before anything is done; after anything else the request may have been carried out all the same.
    else if (status !== 429 && (0,faults/* faultOfStatus */.yQ)(status).retries > 0 && (await arrived()))
        return;
    throw new faults/* StatusError */.Xs(reply);
}
/** What a portal or a proxy answers in the place of the registry: no registry sends a page for an upload. */
function isPage({ body }) {
    return /^\s*<(?:!doctype\s+html|html)\b/i.test(body.subarray(0, 100).toString('utf8'));
}
async function send(options, limits, { method, path, headers, body }, bucket, signal) {
    const authorization = await options.authorization();
    const url = below(options.endpoint, path);
    const reply = await (0,http/* exchange */.cv)(options.agents, { method, url, headers: { ...headers, authorization }, body }, limits, signal);
    if (reply.status === 429)
        bucket.throttled();
    return reply;
}
/** What the user can mend in words of their own; a bug stays one. */
function asRefusal(error, context) {
    if (error instanceof faults/* StatusError */.Xs)
        return (0,refusal/* refusal */.x)({ reply: error.reply }, context);
    return error instanceof errors/* InputError */.dz || !((0,explain/* explain */.W)(error) instanceof errors/* InputError */.dz) ? error : (0,refusal/* refusal */.x)({ error }, context);
}
/** A path that climbs out of the repository would take the token to another one. */
function below(endpoint, path) {
    const url = new URL(endpoint.href + path);
    if (url.origin !== endpoint.origin || !url.pathname.startsWith(endpoint.pathname)) {
        throw new errors/* InputError */.dz(`The path ${JSON.stringify(path)} leads out of the repository. Correct the package's name.`);
    }
    return url;
}

// EXTERNAL MODULE: ./packages/core/src/aws/paginate.ts
var paginate = __webpack_require__("packages/core/src/aws/paginate.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/transport.ts
var transport = __webpack_require__("packages/core/src/aws/transport.ts");
// EXTERNAL MODULE: ./actions/publish/files/asset.ts
var files_asset = __webpack_require__("actions/publish/files/asset.ts");
// EXTERNAL MODULE: ./actions/publish/files/json.ts
var json = __webpack_require__("actions/publish/files/json.ts");
// EXTERNAL MODULE: ./actions/publish/release.ts
var release = __webpack_require__("actions/publish/release.ts");
;// CONCATENATED MODULE: ./actions/publish/stored-version.ts






function repositoryApi(connection, repository, { client, limit, observer }) {
    const at = (key) => ({ connection, repository, key });
    return {
        async version(key, expected) {
            const assets = expected ? listAssets(at(key)) : undefined;
            // Both are awaited below; until then a failure of the second must not count as unhandled.
            assets?.catch(() => undefined);
            const described = await describe(at(key));
            if (described === undefined)
                return undefined;
            const listed = await (assets ?? listAssets(at(key)));
            return listed === undefined ? undefined : { ...described, assets: listed };
        },
        async package(key) {
            const query = packageQuery(at(key));
            try {
                const reply = await connection.service.call('DescribePackage', { method: 'GET', path: '/v1/package', query });
                const { restrictions } = (0,json/* objectAt */.lJ)((0,json/* objectAt */.lJ)(reply, 'package'), 'originConfiguration');
                return (0,json/* isObject */.Gv)(restrictions) && restrictions['publish'] === 'BLOCK' ? 'blocked' : 'open';
            }
            catch (error) {
                if (isMissing(error))
                    return 'absent';
                // Not every publisher may describe packages; the registry will say so when it comes to it.
                if (nameOf(error) === 'AccessDeniedException')
                    return 'unknown';
                throw error;
            }
        },
        async publishAsset(key, asset, finishes) {
            const { PublishPackageVersionCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts"));
            const { domain, domainOwner } = connection;
            const { format, namespace, name, version } = key;
            const sdk = await client();
            const upload = observed({ asset, body: (0,files_asset/* fileBody */.hh)(asset), what: `${(0,release/* label */.Pf)(key)}: ${asset.path}` }, observer);
            await limit(() => sdk.send(new PublishPackageVersionCommand({
                ...{ domain, domainOwner, repository, format, namespace: orNone(namespace) },
                ...{ package: name, packageVersion: version },
                assetName: asset.name,
                assetSHA256: asset.hashes.sha256,
                assetContent: (0,transport/* replayableBody */.c6)(asset.size, () => upload.chunks()),
                unfinished: !finishes,
            })));
            observer?.done({ asset, body: upload, what: `${(0,release/* label */.Pf)(key)}: ${asset.path}` });
        },
    };
}
function packageQuery({ connection: { domain, domainOwner }, repository, key: { format, namespace, name }, }) {
    return { domain, 'domain-owner': domainOwner, repository, format, namespace: orNone(namespace), package: name };
}
function versionQuery(location) {
    return { ...packageQuery(location), version: location.key.version };
}
/** The API knows no empty namespace. */
function orNone(namespace) {
    return namespace === '' ? undefined : namespace;
}
async function describe(location) {
    const { connection, repository } = location;
    const request = { method: 'GET', path: '/v1/package/version', query: versionQuery(location) };
    try {
        const found = (0,json/* objectAt */.lJ)(await connection.service.call('DescribePackageVersion', request), 'packageVersion');
        const [status, revision] = [(0,json/* stringAt */.bX)(found, 'status'), (0,json/* stringAt */.bX)(found, 'revision')];
        if (status === undefined || revision === undefined)
            return undefined;
        const entry = (0,json/* objectAt */.lJ)((0,json/* objectAt */.lJ)(found, 'origin'), 'domainEntryPoint');
        const from = (0,json/* stringAt */.bX)(entry, 'repositoryName');
        const origin = from === undefined || from === repository ? undefined : `repository ${from}`;
        return { status, revision, origin: (0,json/* stringAt */.bX)(entry, 'externalConnectionName') ?? origin };
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
const MOST_RESULTS = 1000;
async function listAssets(location) {
    const { connection, key } = location;
    const hashes = new Map();
    const page = async (nextToken) => {
        const query = { ...versionQuery(location), 'max-results': MOST_RESULTS, 'next-token': nextToken };
        const request = { method: 'POST', path: '/v1/package/version/assets', query };
        const reply = await connection.service.call('ListPackageVersionAssets', request);
        return { assets: reply['assets'], nextToken: (0,json/* stringAt */.bX)(reply, 'nextToken') };
    };
    try {
        for await (const { assets } of (0,paginate/* pages */.B)(`the assets of ${key.name} ${key.version}`, page)) {
            for (const asset of (Array.isArray(assets) ? assets : []).filter(json/* isObject */.Gv)) {
                const name = (0,json/* stringAt */.bX)(asset, 'name');
                if (name !== undefined)
                    hashes.set(name, (0,json/* stringAt */.bX)((0,json/* objectAt */.lJ)(asset, 'hashes'), 'SHA-256')?.toLowerCase() ?? '');
            }
        }
        return hashes;
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
/** The package or the version is not there; a domain or repository that is not there is an error. */
function isMissing(error) {
    if (nameOf(error) !== 'ResourceNotFoundException')
        return false;
    const type = error instanceof Error && 'resourceType' in error ? error.resourceType : undefined;
    return type !== 'domain' && type !== 'repository';
}
function nameOf(error) {
    return error instanceof Error ? error.name : '';
}

;// CONCATENATED MODULE: ./actions/publish/destination.ts







/** Everything that the uploads need of the repository: a token, an endpoint per format, connections and their pace. */
async function openDestination(connection, host, options) {
    const { repository, formats, observer, client: sdk } = options;
    const token = (0,src_token/* tokenSource */.Zx)(connection, host);
    const [agents, endpoints] = await Promise.all([
        (0,http/* agentsFor */.ml)(options.caBundle, host),
        Promise.allSettled(formats.map((format) => (0,src_endpoints/* repositoryEndpoint */.y6)(connection, repository, format.id))),
        token(),
        connection.checkAccount(),
    ]);
    const writes = { bucket: pacer('Put'), limit: limiter(options.concurrency) };
    const reads = { bucket: pacer('Get') };
    const clients = new Map();
    for (const [index, format] of formats.entries()) {
        const endpoint = endpoints[index];
        if (endpoint === undefined)
            continue;
        const authorization = async () => format.authorization((await token()).token);
        const client = endpoint.status === 'rejected'
            ? undefined
            : repositoryClient({ endpoint: endpoint.value, agents, authorization, writes, reads, observer });
        // It is an error where the format is used: a tag may leave its packages out.
        clients.set(format.id, () => {
            if (client !== undefined)
                return client;
            throw endpoint.reason;
        });
    }
    return {
        api: repositoryApi(connection, repository, { client: sdk, limit: writes.limit, observer }),
        client: (format) => {
            const client = clients.get(format);
            if (client === undefined)
                throw new Error(`no endpoint was asked for ${format}`);
            return client();
        },
    };
}
/** Half of the quota is for the rest of the account, installs above all. */
const SHARE = 0.5;
/**
 * The package protocols have the quotas of reads and writes (CodeArtifact quotas). They are per second: a release of
 * ordinary size goes at once, and with what follows within the second it still stays below the quota.
 */
function pacer(method) {
    const perSecond = (0,quota/* quotaOf */.Ot)(method).perSecond * SHARE;
    return new quota/* TokenBucket */.qc(perSecond, perSecond);
}


/***/ }),

/***/ "actions/publish/discover.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ discover)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _files_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/publish/files/glob.ts");
/* harmony import */ var _files_root_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/publish/files/root.ts");



/**
 * Finds what to publish: where `entries` say, or in the whole checkout by its manifests and what builds leave in
 * `dist/`, `target/` and `build/`. What is wrong comes back as problems beside what was found.
 *
 * @param formats those that are asked for
 * @param known all that there are
 */
async function discover(root, entries, formats, known, options) {
    const search = { root, formats, manifests: known.flatMap(({ manifests }) => manifests) };
    const given = await givenSources(search, options);
    if (isEmpty(given) && given.problems.length === 0)
        return await inPlaces(search, entries);
    // Files that are named are what is meant, unless packages are named beside them.
    return entries.length === 0 ? given : merge(formats, [await inPlaces(search, entries), given]);
}
async function givenSources({ root, formats }, options) {
    return await ofFormats(formats, async (format) => await format.discoverGiven?.(root, options));
}
async function inPlaces(search, entries) {
    const { root, formats } = search;
    if (entries.length > 0)
        return await inEntries(search, entries);
    const found = await inPlace(search, { path: root.path, kind: 'project', named: false });
    if (!isEmpty(found) || found.problems.length > 0)
        return found;
    const lookedFor = formats.map((format) => `no ${format.lookedFor}`).join(', ');
    const problem = `There is nothing to publish: ${lookedFor}. Build first, or say where it is with 'packages'.${reasons(found)}`;
    return { ...found, problems: [problem] };
}
async function inEntries(search, entries) {
    const { formats, root } = search;
    const { paths, problems } = await pathsOf(root, entries);
    const parts = [];
    for (const [path, named] of paths)
        parts.push(await inPath(search, path, named));
    const found = merge(formats, parts);
    const all = [...problems, ...found.problems];
    if (all.length === 0 && isEmpty(found)) {
        all.push(`'packages' leads to nothing that can be published as ${names(search)}.${reasons(found)}`);
    }
    return { ...found, problems: all };
}
/** What the entries lead to, and whether one names just this; what follows a `!` is taken away. */
async function pathsOf(root, entries) {
    const problems = [];
    const isUnwanted = (entry) => entry.startsWith('!');
    const attempts = async (task, of) => {
        const found = await Promise.all(of.map((entry) => attempt(() => task(entry))));
        problems.push(...found.flatMap(({ problem }) => problem ?? []));
        return found.map(({ result = [] }) => result);
    };
    const unwanted = await attempts((entry) => (0,_files_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .match */ .YW)(root, root.path, [entry.slice(1)]), entries.filter(isUnwanted));
    const excluded = new Set(unwanted.flat());
    const wanted = await attempts((entry) => (0,_files_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .expand */ .fT)(root, entry), entries.filter((entry) => !isUnwanted(entry)));
    const paths = new Map();
    for (const found of wanted) {
        for (const path of found.filter((one) => !excluded.has(one))) {
            paths.set(path, found.length === 1 || paths.get(path) === true);
        }
    }
    return { paths, problems };
}
async function inPath(search, path, named) {
    const { root, manifests } = search;
    const isFile = (await (0,_files_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(path)) === 'file';
    const isProject = !isFile && (await (0,_files_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .match */ .YW)(root, path, manifests, 'file')).length > 0;
    const kind = isFile ? 'file' : isProject ? 'project' : 'folder';
    const found = await inPlace(search, { path, kind, named });
    if (!isEmpty(found) || !named || found.problems.length > 0)
        return found;
    const problem = isFile
        ? `${(0,_files_root_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(root, path)} is nothing that can be published as ${names(search)}: give a folder, an npm .tgz, a wheel or an sdist, a .nupkg, .crate or .gem. For Maven give the repository folder that it was deployed to.${reasons(found)}`
        : `${(0,_files_root_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(root, path)} holds nothing that can be published as ${names(search)}.${reasons(found)} Build first, or correct 'packages'.`;
    return { ...found, problems: [problem] };
}
async function inPlace({ root, formats }, place) {
    return await ofFormats(formats, (format) => format.discover(root, place));
}
async function ofFormats(formats, task) {
    const found = await Promise.all(formats.map(async (format) => ({ format, ...(await attempt(() => task(format))) })));
    return {
        byFormat: found.map(({ format, result }) => ({ format, sources: result?.sources ?? [] })),
        leftOut: found.flatMap(({ result }) => result?.leftOut ?? []),
        problems: found.flatMap(({ problem }) => problem ?? []),
    };
}
/** What the task gives, or what its InputError says. */
async function attempt(task) {
    try {
        return { result: await task() };
    }
    catch (error) {
        if (!(error instanceof _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz))
            throw error;
        return { problem: error.message };
    }
}
/** One list per format; what is found in two places counts once. */
function merge(formats, parts) {
    const all = parts.flatMap(({ byFormat }) => byFormat);
    const byFormat = formats.map((format) => {
        const sources = all.filter((one) => one.format === format).flatMap((one) => one.sources);
        return { format, sources: [...new Map(sources.map((source) => [source.path, source])).values()] };
    });
    return {
        byFormat,
        leftOut: [...new Set(parts.flatMap(({ leftOut }) => leftOut))],
        problems: [...new Set(parts.flatMap(({ problems }) => problems))],
    };
}
function isEmpty({ byFormat }) {
    return byFormat.every(({ sources }) => sources.length === 0);
}
function names({ formats }) {
    return formats.map(({ id }) => id).join(', ');
}
function reasons({ leftOut }) {
    return leftOut.length === 0 ? '' : `\n${leftOut.join('\n')}`;
}


/***/ }),

/***/ "actions/publish/files/asset.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   OT: () => (/* binding */ closeAssets),
/* harmony export */   hh: () => (/* binding */ fileBody),
/* harmony export */   iD: () => (/* binding */ textBody),
/* harmony export */   x1: () => (/* binding */ openAsset)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:stream");
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("actions/publish/files/root.ts");






/** Divisible by three, so that every chunk but the last becomes base64 without padding. */
const CHUNK = 3 * 64 * 1024;
/** CodeArtifact's quota for an asset (user guide, "quotas"). */
const MOST_BYTES = 5 * 1024 ** 3;
/**
 * Opens a file and hashes it. The descriptor stays open: what is sent is read from it, whatever takes the file's place
 * meanwhile. Throws an InputError for what is no regular file within the root, and for what no registry takes.
 */
async function openAsset(root, path, name, mayBeEmpty = false) {
    const real = await (0,_root_js__WEBPACK_IMPORTED_MODULE_4__/* .realPathWithin */ .Nm)(root, path);
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
    // A link put there since the check is not followed, and a pipe does not make us wait for its writer.
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch((error) => {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`${(0,_root_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(root, path)} cannot be read: ${(0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`);
    });
    try {
        const stat = await handle.stat();
        if (!stat.isFile())
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`${(0,_root_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(root, path)} is not a regular file`);
        assertSize((0,_root_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(root, path), stat.size, mayBeEmpty);
        const asset = { name, path: (0,_root_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(root, path), size: stat.size, handle, modified: stat.mtimeMs };
        return { ...asset, hashes: await hash(asset) };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function assertSize(path, size, mayBeEmpty) {
    if (size === 0 && !mayBeEmpty) {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`${path} is empty: nobody could use it. Build it again, or leave it out.`);
    }
    if (size > MOST_BYTES) {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`${path} has ${size} bytes, and CodeArtifact takes ${MOST_BYTES} in a file. Leave it out, or make it smaller.`);
    }
}
async function closeAssets(assets) {
    await Promise.all(assets.map(({ handle }) => handle.close()));
}
async function hash(file) {
    const md5 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5');
    const sha1 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1');
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const sha512 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512');
    for await (const chunk of read(file))
        for (const one of [md5, sha1, sha256, sha512])
            one.update(chunk);
    return {
        md5: md5.digest('hex'),
        sha1: sha1.digest('hex'),
        sha256: sha256.digest('hex'),
        sha512: sha512.digest('hex'),
    };
}
/** The file from its start; an InputError if it is not what it was when it was opened. */
async function* read(file) {
    let position = 0;
    while (position < file.size) {
        const buffer = Buffer.allocUnsafe(Math.min(CHUNK, file.size - position));
        let filled = 0;
        while (filled < buffer.length) {
            const { bytesRead } = await file.handle.read(buffer, filled, buffer.length - filled, position + filled);
            if (bytesRead === 0)
                throw changed(file);
            filled += bytesRead;
        }
        position += filled;
        yield buffer;
    }
    const { size, mtimeMs } = await file.handle.stat();
    if (size !== file.size || mtimeMs !== file.modified)
        throw changed(file);
}
function changed(file) {
    return new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`${file.path} was changed while it was being published. Run again once nothing writes to it.`);
}
/** The file between what goes before and after it, as it is or as base64. */
function fileBody(file, prefix = '', suffix = '', encoding) {
    const head = Buffer.from(prefix);
    const tail = Buffer.from(suffix);
    const middle = encoding === 'base64' ? Math.ceil(file.size / 3) * 4 : file.size;
    return {
        length: head.length + middle + tail.length,
        async *chunks() {
            if (head.length > 0)
                yield head;
            for await (const chunk of read(file))
                yield encoding === 'base64' ? Buffer.from(chunk.toString('base64')) : chunk;
            if (tail.length > 0)
                yield tail;
        },
    };
}
/** A short text as a body. */
function textBody(text) {
    const bytes = Buffer.from(text);
    return { length: bytes.length, chunks: () => node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from([bytes]) };
}


/***/ }),

/***/ "actions/publish/files/glob.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   YW: () => (/* binding */ match),
/* harmony export */   fT: () => (/* binding */ expand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_files_glob_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/files/glob.ts");
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("actions/publish/files/root.ts");





/**
 * What an entry of the input `packages` means: a path as it stands if there is one, else a glob. Absolute paths, in
 * order; nothing found is an InputError, and so is what leads out of the workspace.
 */
async function expand(root, entry) {
    const literal = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root.path, entry);
    if ((await kindOf(literal)) !== undefined)
        return [await (0,_root_js__WEBPACK_IMPORTED_MODULE_3__/* .realPathWithin */ .Nm)(root, literal)];
    if (!/[*?[\]{}]/.test(entry))
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${entry} does not exist. Correct 'packages'.`);
    const found = await match(root, root.path, [entry]);
    if (found.length === 0)
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${entry} matches nothing. Correct 'packages'.`);
    return found;
}
/** The paths below `folder` that any of the patterns matches, sorted; those after `!` are taken away again. */
async function match(root, folder, patterns, kind) {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
    const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
    const [found, taken] = await Promise.all([globAll(root, folder, wanted), globAll(root, folder, unwanted)]);
    const paths = [...found].filter((path) => !taken.has(path)).sort();
    const real = [...new Set(await Promise.all(paths.map((path) => (0,_root_js__WEBPACK_IMPORTED_MODULE_3__/* .realPathWithin */ .Nm)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)))))];
    if (kind === undefined)
        return real;
    const kinds = await Promise.all(real.map(kindOf));
    return real.filter((_, index) => kinds[index] === kind);
}
async function globAll(root, cwd, patterns) {
    for (const pattern of patterns)
        assertWithin(root, cwd, pattern);
    return await (0,_codeartifact_ci_core_files_glob_ts__WEBPACK_IMPORTED_MODULE_2__/* .globPaths */ .nZ)(cwd, patterns);
}
/** A pattern that leads out of the workspace would have the whole machine looked through before anything is refused. */
function assertWithin(root, cwd, pattern) {
    const fixed = /^(?:[^*?[\]{}()!+@|\\/]*\/)*/.exec(pattern)?.[0] ?? '';
    const up = /(?:^|[/{,(|])\.\.(?:$|[/},)|])/.test(pattern.slice(fixed.length));
    if (!up && (0,_root_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(root.path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, fixed)))
        return;
    throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`The pattern ${(0,_codeartifact_ci_core_files_glob_ts__WEBPACK_IMPORTED_MODULE_2__/* .shownPattern */ .k7)(pattern)} leads out of the workspace. Only files within it are published: copy them there.`);
}
/** What is at the path, links followed: a regular file or a folder; undefined for devices, pipes and nothing. */
async function kindOf(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    if (found?.isDirectory() === true)
        return 'folder';
    return found?.isFile() === true ? 'file' : undefined;
}


/***/ }),

/***/ "actions/publish/files/json.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   QQ: () => (/* binding */ stringsIn),
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   lj: () => (/* binding */ parseObject)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");

function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The member if it is an object, else an empty one: manifests are written by hand. */
function objectAt(object, key) {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    return isObject(value) ? value : {};
}
function stringAt(object, key) {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    return typeof value === 'string' ? value : undefined;
}
function stringsIn(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
/** A file's or a reply's JSON object; `what` starts the message when it is none. */
function parseObject(text, what) {
    let value;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        value = undefined;
    }
    if (!isObject(value))
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${what} is no JSON object`);
    return value;
}


/***/ }),

/***/ "actions/publish/files/root.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nm: () => (/* binding */ realPathWithin),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   sb: () => (/* binding */ rootAt)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");



async function rootAt(path, title = '') {
    return { path: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path), title };
}
/** Whether `path`, absolute, is the folder or lies below it; both without symbolic links. */
function isWithin(folder, path) {
    const rest = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return rest === '' || (rest !== '..' && !rest.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(rest));
}
/** The path as messages give it: relative to its root. */
function shown(root, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root.title, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root.path, path)) || '.';
}
/** The path behind all symbolic links; an InputError unless it exists and lies within the root. */
async function realPathWithin(root, path) {
    let real;
    try {
        real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path);
    }
    catch (error) {
        if ((0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOENT')
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${shown(root, path)} does not exist`);
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${shown(root, path)} cannot be read: ${(0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
    if (!isWithin(root.path, real)) {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${shown(root, path)} leads out of the workspace, to ${real}. Only files within it are published: copy it there.`);
    }
    return real;
}


/***/ }),

/***/ "actions/publish/files/tar.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ tarPaths),
/* harmony export */   s: () => (/* binding */ readTar)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:stream");
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var tar__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("tar/dist/esm/index.min.js");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _asset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("actions/publish/files/asset.ts");




/**
 * Files of a tar archive, gzipped or not, by their path, as far as `wanted` gives them a size up to which they are read.
 * An InputError, with `kind` for what the archive should be, when it cannot be read.
 */
async function readTar(asset, wanted, kind = 'gzipped tar archive') {
    try {
        return await parse((0,_asset_js__WEBPACK_IMPORTED_MODULE_2__/* .read */ .LF)(asset), wanted);
    }
    catch (error) {
        if (error instanceof _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz)
            throw error;
        const said = (0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error);
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${asset.path} is no ${kind}${said === '' ? '' : ` (${said})`}`);
    }
}
/** The paths of the files in a tar archive that is in memory, gzipped or not; undefined when it cannot be read. */
async function tarPaths(archive) {
    return await parse(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([archive]), () => -1).then(({ paths }) => paths, () => undefined);
}
async function parse(chunks, wanted) {
    const paths = [];
    const executables = [];
    const files = new Map();
    let broken;
    const parser = new tar__WEBPACK_IMPORTED_MODULE_1__.Parser({
        onReadEntry(entry) {
            if (entry.type !== 'File' && entry.type !== 'OldFile') {
                entry.resume();
                return;
            }
            paths.push(entry.path);
            if (((entry.mode ?? 0) & 0o111) !== 0)
                executables.push(entry.path);
            if (entry.size > wanted(entry.path)) {
                entry.resume();
                return;
            }
            const chunks = [];
            entry.on('data', (chunk) => chunks.push(chunk));
            entry.on('end', () => files.set(entry.path, Buffer.concat(chunks)));
        },
        onwarn(warning, message) {
            if (warning !== 'TAR_ENTRY_UNSUPPORTED')
                broken ??= new Error(message);
        },
    });
    const done = new Promise((resolve) => {
        parser.on('end', () => resolve());
        parser.on('close', () => resolve());
        parser.on('error', (error) => {
            broken ??= error;
            resolve();
        });
    });
    for await (const chunk of chunks) {
        if (broken !== undefined)
            break;
        parser.write(chunk);
    }
    if (broken === undefined) {
        parser.end();
        await done;
    }
    if (broken !== undefined)
        throw broken;
    if (paths.length === 0)
        throw new Error('');
    return { paths, executables, files };
}


/***/ }),

/***/ "actions/publish/files/text.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readBytes),
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("actions/publish/files/root.ts");




const MOST_BYTES = 16 * 1024 * 1024;
/** As `readBytes`, as text. */
async function readText(root, path, mostBytes = MOST_BYTES) {
    return (await readBytes(root, path, mostBytes)).toString('utf8');
}
/**
 * A manifest, a metadata file or a signature as it is. An InputError for what is no regular file within the root (a device or a pipe
 * behind a link among them) or is larger than such a file can be.
 */
async function readBytes(root, path, mostBytes) {
    const real = await (0,_root_js__WEBPACK_IMPORTED_MODULE_2__/* .realPathWithin */ .Nm)(root, path);
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch((error) => {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${(0,_root_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(root, path)} cannot be read: ${(0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    });
    try {
        const stat = await handle.stat();
        if (!stat.isFile())
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${(0,_root_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(root, path)} is not a regular file`);
        if (stat.size > mostBytes) {
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${(0,_root_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(root, path)} has ${stat.size} bytes, and at most ${mostBytes} can be what it is`);
        }
        return await handle.readFile();
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ "actions/publish/formats.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ PUBLISH_FORMATS)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./actions/publish/build-tool.ts
var build_tool = __webpack_require__("actions/publish/build-tool.ts");
// EXTERNAL MODULE: ./actions/publish/files/glob.ts
var glob = __webpack_require__("actions/publish/files/glob.ts");
// EXTERNAL MODULE: ./actions/publish/files/json.ts
var json = __webpack_require__("actions/publish/files/json.ts");
// EXTERNAL MODULE: ./actions/publish/files/root.ts
var files_root = __webpack_require__("actions/publish/files/root.ts");
// EXTERNAL MODULE: ./packages/versions/src/same-version.ts
var same_version = __webpack_require__("packages/versions/src/same-version.ts");
// EXTERNAL MODULE: ./actions/publish/files/tar.ts
var tar = __webpack_require__("actions/publish/files/tar.ts");
// EXTERNAL MODULE: ./node_modules/toml-eslint-parser/lib/index.mjs + 3 modules
var lib = __webpack_require__("toml-eslint-parser/lib/index.mjs");
;// CONCATENATED MODULE: ./actions/publish/files/toml.ts



/** A TOML document; an InputError that starts with `what` when it is none. */
function parseToml(text, what) {
    let value;
    try {
        value = (0,lib.getStaticTOMLValue)((0,lib.parseTOML)(text));
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${what} is no TOML: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    if (!(0,json/* isObject */.Gv)(value))
        throw new errors/* InputError */.dz(`${what} is no TOML document`);
    return value;
}

;// CONCATENATED MODULE: ./actions/publish/cargo/crate.ts






const MANIFEST_BYTES = 4 * 1024 * 1024;
const README_BYTES = 1024 * 1024;
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
/** Reads a .crate: a gzipped tar of one folder, `name-version/`. Throws an InputError that names the file. */
async function readCrateFile(asset, source) {
    const inner = (path) => path.replace(/^[^/]+\//, '');
    const { paths, files } = await (0,tar/* readTar */.s)(asset, (path) => {
        if (inner(path) === 'Cargo.toml')
            return MANIFEST_BYTES;
        return /^[^/]+\/readme[^/]*$/i.test(path) ? README_BYTES : -1;
    });
    const [, text] = [...files].find(([path]) => inner(path) === 'Cargo.toml') ?? [];
    if (text === undefined)
        throw new errors/* InputError */.dz(`${source} is no crate: it holds no Cargo.toml`);
    const manifest = parseToml(text.toString('utf8'), `Cargo.toml in ${source}`);
    const own = (0,json/* objectAt */.lJ)(manifest, 'package');
    const [name, version] = [(0,json/* stringAt */.bX)(own, 'name') ?? '', (0,json/* stringAt */.bX)(own, 'version') ?? ''];
    if (!NAME.test(name))
        throw new errors/* InputError */.dz(`${source}: its Cargo.toml has the name ${JSON.stringify(name)}, which Cargo does not take`);
    if ((0,same_version/* npmVersion */.GZ)(version) === undefined) {
        throw new errors/* InputError */.dz(`${source}: its Cargo.toml has the version ${JSON.stringify(version)}, which is no semantic version`);
    }
    if (asset.name !== `${name}-${version}.crate`) {
        throw new errors/* InputError */.dz(`${source}: its Cargo.toml says that it is ${name}-${version}.crate. Give it that name.`);
    }
    const readmePath = (0,json/* stringAt */.bX)(own, 'readme');
    const readme = [...files].find(([path]) => inner(path) === readmePath)?.[1].toString('utf8');
    return { name, version, asset, source, manifest, readme, lack: lackOf(new Set(paths.map(inner)), manifest, own) };
}
/** Targets of its users whose source file the manifest names, and a readme or licence that it names. */
function lackOf(held, manifest, own) {
    // Examples, tests and benches may be left out of a crate: who builds with it needs none.
    const listed = manifest['bin'];
    const targets = Array.isArray(listed) ? listed : [];
    const named = [(0,json/* objectAt */.lJ)(manifest, 'lib'), ...targets.filter(json/* isObject */.Gv)].flatMap((one) => (0,json/* stringAt */.bX)(one, 'path') ?? []);
    const files = [(0,json/* stringAt */.bX)(own, 'readme'), (0,json/* stringAt */.bX)(own, 'license-file'), (0,json/* stringAt */.bX)(own, 'build')];
    const absent = [...named, ...files]
        .filter((path) => path !== undefined)
        .filter((path) => !held.has(external_node_path_.posix.normalize(path)));
    if (absent.length > 0)
        return `does not hold ${absent.join(', ')}, which its Cargo.toml names`;
    const isBuilt = named.length > 0 ||
        held.has('src/lib.rs') ||
        held.has('src/main.rs') ||
        [...held].some((path) => path.startsWith('src/bin/'));
    return isBuilt ? undefined : 'holds neither a library nor a program (src/lib.rs, src/main.rs)';
}

// EXTERNAL MODULE: ./actions/publish/files/text.ts
var files_text = __webpack_require__("actions/publish/files/text.ts");
;// CONCATENATED MODULE: ./actions/publish/cargo/manifest.ts






/** A folder's Cargo.toml; undefined when there is none. */
async function readManifest(root, folder) {
    const file = (0,external_node_path_.join)(folder, 'Cargo.toml');
    if ((await (0,glob/* kindOf */.I)(file)) !== 'file')
        return undefined;
    return parseToml(await (0,files_text/* readText */.y)(root, file), (0,files_root/* shown */.SP)(root, file));
}
/** Why a crate is not for this registry, by its `publish` (The Cargo Book, "the publish field"); undefined when it is. */
function notForPublishing(publish) {
    if (publish === false)
        return 'its Cargo.toml says publish = false';
    if (!Array.isArray(publish))
        return undefined;
    if (publish.length === 0)
        return 'its Cargo.toml says publish = []';
    const others = publish.every((registry) => registry === 'crates-io');
    return others ? 'its Cargo.toml says publish = ["crates-io"], and this is another registry' : undefined;
}
const CRATES_IO = 'https://github.com/rust-lang/crates.io-index';
const KINDS = [
    ['dependencies', 'normal'],
    ['dev-dependencies', 'dev'],
    ['build-dependencies', 'build'],
];
/** Where crates lie that this one has by their path. */
function pathDependencies(manifest, workspace) {
    const inherited = (0,json/* objectAt */.lJ)(workspace, 'dependencies');
    return tables(manifest).flatMap(({ alias, value }) => {
        if (!(0,json/* isObject */.Gv)(value))
            return [];
        const own = (0,json/* stringAt */.bX)(value, 'path');
        if (own !== undefined)
            return [{ path: own, inherited: false }];
        const path = value['workspace'] === true ? (0,json/* stringAt */.bX)((0,json/* objectAt */.lJ)(inherited, alias), 'path') : undefined;
        return path === undefined ? [] : [{ path, inherited: true }];
    });
}
/** Names of the crates that whoever builds with this one needs. */
function crateNeeds(manifest) {
    const all = dependencies(manifest, '', new Set());
    return [...new Set(all.filter(({ kind }) => kind !== 'dev').map(({ name }) => name))];
}
/**
 * The metadata that goes before a crate (The Cargo Book, "Publish"), from the Cargo.toml that `cargo package` writes.
 *
 * @param index of the registry that it goes to: `sparse+https://…/`
 * @param siblings crates of the same run, which go to the same registry
 */
function uploadMetadata(manifest, readme, index, siblings) {
    const own = (0,json/* objectAt */.lJ)(manifest, 'package');
    const given = (key) => (0,json/* stringAt */.bX)(own, key) ?? null;
    return {
        name: given('name'),
        vers: given('version'),
        deps: dependencies(manifest, index, siblings),
        features: Object.fromEntries(Object.entries((0,json/* objectAt */.lJ)(manifest, 'features')).map(([name, value]) => [name, (0,json/* stringsIn */.QQ)(value)])),
        authors: (0,json/* stringsIn */.QQ)(own['authors']),
        description: given('description'),
        documentation: given('documentation'),
        homepage: given('homepage'),
        readme: readme ?? null,
        readme_file: given('readme'),
        keywords: (0,json/* stringsIn */.QQ)(own['keywords']),
        categories: (0,json/* stringsIn */.QQ)(own['categories']),
        license: given('license'),
        license_file: given('license-file'),
        repository: given('repository'),
        badges: {},
        links: given('links'),
        rust_version: given('rust-version'),
    };
}
function dependencies(manifest, index, siblings) {
    return tables(manifest).map(({ alias, value, kind, target }) => dependency(alias, value, { kind, target, index, siblings }));
}
/** All dependencies, those of single targets among them. */
function tables(manifest) {
    const from = (table, target) => KINDS.flatMap(([key, kind]) => Object.entries((0,json/* objectAt */.lJ)(table, key)).map(([alias, value]) => ({ alias, value, kind, target })));
    const targets = Object.entries((0,json/* objectAt */.lJ)(manifest, 'target')).filter((entry) => (0,json/* isObject */.Gv)(entry[1]));
    return [...from(manifest, null), ...targets.flatMap(([target, table]) => from(table, target))];
}
function dependency(alias, value, at) {
    const table = (0,json/* isObject */.Gv)(value) ? value : { version: value };
    const name = (0,json/* stringAt */.bX)(table, 'package') ?? alias;
    const source = (0,json/* stringAt */.bX)(table, 'registry-index') ?? (at.siblings.has(name) ? at.index : CRATES_IO);
    return {
        name,
        version_req: (0,json/* stringAt */.bX)(table, 'version') ?? '*',
        features: (0,json/* stringsIn */.QQ)(table['features']),
        optional: table['optional'] === true,
        default_features: (table['default-features'] ?? true) !== false,
        target: at.target,
        kind: at.kind,
        // No registry means the one that the crate goes to.
        registry: source.replace(/\/$/, '') === at.index.replace(/\/$/, '') ? null : source,
        explicit_name_in_toml: name === alias ? null : alias,
    };
}

// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./actions/publish/files/asset.ts
var files_asset = __webpack_require__("actions/publish/files/asset.ts");
// EXTERNAL MODULE: ./actions/publish/release.ts
var release = __webpack_require__("actions/publish/release.ts");
;// CONCATENATED MODULE: ./actions/publish/cargo/release.ts






/** A crate, by the upload API of Cargo's registries. */
function crateRelease({ name, version, asset, source, manifest, readme }, siblings) {
    const at = { format: 'cargo', namespace: '', name, version };
    return {
        ...at,
        source,
        assets: [asset],
        takesFurtherAssets: false,
        hasOneFile: true,
        needs: crateNeeds(manifest),
        see: (client) => see(client, at, asset.hashes.sha256),
        preview: (_client, before) => {
            const same = before.versions.find((one) => one !== version && (0,same_version/* sameVersion */.r1)('cargo', one, version));
            const problem = `${(0,release/* label */.Pf)(at)} is no other version than ${(0,safe_text/* safeText */.Hk)(same ?? '')}, which is there: build metadata (+…) makes no difference. Publish another version.`;
            return { problems: same === undefined ? [] : [problem], notes: [] };
        },
        send: async (client, { arrived }) => {
            const document = uploadMetadata(manifest, readme, `sparse+${client.endpoint.href}`, siblings);
            const json = Buffer.from(JSON.stringify(document));
            await client.write({
                method: 'PUT',
                path: 'api/v1/crates/new',
                headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
                body: (0,files_asset/* fileBody */.hh)(asset, Buffer.concat([release_length(json.length), json, release_length(asset.size)])),
                what: `${(0,release/* label */.Pf)(at)}: ${source}`,
                action: 'codeartifact:PublishPackageVersion',
                asset,
                arrived: () => arrived(asset),
            });
        },
    };
}
/** A crate that others need and that this run does not publish: it can only be looked for. */
function absentCrate({ name, version }) {
    const at = { format: 'cargo', namespace: '', name, version };
    const nothing = { source: '', assets: [], needs: [], takesFurtherAssets: false };
    return { ...at, ...nothing, see: (client) => see(client, at, ''), send: () => Promise.resolve() };
}
async function see(client, at, sha256) {
    const parse = (body) => view(body, at, sha256);
    const { name } = at;
    const read = { path: indexPath(name), accept: 'text/plain, */*', what: `cargo ${name}`, parse };
    return (await client.read(read)) ?? release/* NOTHING_SEEN */.s3;
}
/** 32 bits, low byte first. */
function release_length(bytes) {
    const buffer = Buffer.alloc(4);
    buffer.writeUInt32LE(bytes);
    return buffer;
}
/** Where a crate's lines are in an index (The Cargo Book, "index files"). */
function indexPath(name) {
    const lower = name.toLowerCase();
    if (lower.length <= 2)
        return `${lower.length}/${lower}`;
    return lower.length === 3 ? `3/${lower.slice(0, 1)}/${lower}` : `${lower.slice(0, 2)}/${lower.slice(2, 4)}/${lower}`;
}
function view(body, at, sha256) {
    const lines = body.split('\n').filter((line) => line.trim() !== '');
    const entries = lines.map((line) => (0,json/* parseObject */.lj)(line, `A line of the registry's index of cargo ${at.name}`));
    const versions = entries.flatMap((entry) => (0,json/* stringAt */.bX)(entry, 'vers') ?? []);
    const own = entries.find((entry) => (0,json/* stringAt */.bX)(entry, 'vers') === at.version);
    const complete = own !== undefined && (0,json/* stringAt */.bX)(own, 'cksum') === sha256;
    return { visible: own !== undefined, complete, versions, tags: new Map() };
}

;// CONCATENATED MODULE: ./actions/publish/cargo/collect.ts









/** Reads .crate files, and packages the folders. */
async function collect(sources, context) {
    const files = sources.filter(({ crate }) => crate === undefined);
    const read = await Promise.all(files.map((source) => context.attempt(() => readGiven(source, context))));
    const folders = sources.map(({ crate }) => crate).filter((crate) => crate !== undefined);
    const packaged = folders.length === 0 ? [] : await packageFolders(folders, context);
    const crates = [...read, ...packaged].filter((crate) => crate !== undefined);
    const apart = new Map(sources.flatMap((source) => source.apart.map((one) => [one.name, one])));
    const siblings = new Set([...crates.map(({ name }) => name), ...apart.keys()]);
    for (const one of apart.values()) {
        if (!crates.some(({ name }) => name === one.name))
            context.absent(absentCrate(one));
    }
    for (const crate of folders) {
        if (crate.isRoot && folders.some((other) => other.workspace === crate.workspace && !other.isRoot)) {
            context.component(crate.name);
        }
    }
    refuseNeedsOfHidden(crates, new Map(sources.flatMap(({ hidden }) => [...hidden])), context);
    return crates.map((crate) => crateRelease(crate, siblings));
}
/** A .crate that is there; one that is not for publishing is a mistake where it is named, else passed by. */
async function readGiven({ path, named }, context) {
    const title = (0,files_root/* shown */.SP)(context.root, path);
    const crate = await readFile(context.root, path, title, context);
    const why = notForPublishing((0,json/* objectAt */.lJ)(crate.manifest, 'package')['publish']);
    if (why === undefined)
        return crate;
    if (named) {
        context.unfit(`${title}: ${why}.`);
        return crate;
    }
    context.leftOut(`${title} is left out: ${why}.`);
    return undefined;
}
/** Nobody could build with a crate that needs one which stays in the checkout. */
function refuseNeedsOfHidden(crates, hidden, context) {
    const published = new Set(crates.map(({ name }) => name));
    for (const { source, manifest } of crates) {
        for (const need of crateNeeds(manifest)) {
            const why = published.has(need) ? undefined : hidden.get(need);
            if (why === undefined)
                continue;
            context.problem(`${source}: it needs ${need}, a crate of the same workspace that is not published (${why}). Publish it too, or make it a dev-dependency.`);
        }
    }
}
async function readFile(root, path, source, context) {
    const asset = await context.open(root, path, (0,external_node_path_.basename)(path));
    const crate = await readCrateFile(asset, source);
    if (crate.lack !== undefined)
        context.missing(`${source} ${crate.lack}`);
    return crate;
}
/** One call of Cargo for each workspace, into a target folder of ours. */
async function packageFolders(folders, context) {
    const crates = [];
    for (const [workspace, of] of Map.groupBy(folders, (folder) => folder.workspace)) {
        const target = await context.scratch(`cargo-${crates.length}`);
        const done = await context.attempt(async () => {
            await (0,build_tool/* runTool */.q)(context.host, {
                command: 'cargo',
                args: [
                    ...['package', '--no-verify', '--allow-dirty', '--exclude-lockfile', '--target-dir', target],
                    ...of.flatMap(({ name }) => ['--package', name]),
                ],
                cwd: workspace,
                remedy: 'Try cargo package there; or package in the build job and publish its .crate files.',
            });
            return await (0,files_root/* rootAt */.sb)(target, 'cargo package');
        });
        for (const { name, version, title } of done === undefined ? [] : of) {
            crates.push(await context.attempt(async () => {
                const file = (0,external_node_path_.join)(target, 'package', `${name}-${version}.crate`);
                if (done === undefined || (await (0,glob/* kindOf */.I)(file)) !== 'file')
                    throw new errors/* InputError */.dz(`cargo package gave no .crate for ${title}`);
                return await readFile(done, (0,external_node_path_.join)(done.path, 'package', (0,external_node_path_.basename)(file)), title, context);
            }));
        }
    }
    return crates;
}

;// CONCATENATED MODULE: ./actions/publish/cargo/discover.ts





/** The crates of a package or a workspace that are for publishing; elsewhere `.crate` files. */
async function discover(root, { path, kind, named }) {
    const hidden = new Map();
    const files = (found) => found.map((file) => ({ path: file, crate: undefined, named: named && kind === 'file', hidden, apart: [] }));
    if (kind === 'file')
        return { sources: files(path.endsWith('.crate') ? [path] : []), leftOut: [] };
    if (kind === 'folder')
        return { sources: files(await (0,glob/* match */.YW)(root, path, ['*.crate'])), leftOut: [] };
    const sources = [];
    const leftOut = [];
    const manifest = await readManifest(root, path);
    if (manifest === undefined)
        return { sources, leftOut };
    const { inside, outside } = await members(root, path, manifest);
    const others = await Promise.all(outside.map((folder) => readManifest(root, folder)));
    const apart = others.flatMap((other) => {
        const own = (0,json/* objectAt */.lJ)(other ?? {}, 'package');
        const [name, version] = [(0,json/* stringAt */.bX)(own, 'name'), (0,json/* stringAt */.bX)(own, 'version')];
        return name === undefined ? [] : [{ name, version: version ?? '' }];
    });
    for (const folder of inside) {
        const found = folder === path ? manifest : await readManifest(root, folder);
        if (found === undefined || !(0,json/* isObject */.Gv)(found['package']))
            continue;
        const crate = readCrate(found, manifest, (0,files_root/* shown */.SP)(root, folder), path);
        if ('why' in crate) {
            leftOut.push(`${(0,files_root/* shown */.SP)(root, folder)} is left out: ${crate.why}.`);
            hidden.set(crate.name, crate.why);
        }
        else
            sources.push({ path: folder, crate: { ...crate, isRoot: folder === path }, named, hidden, apart });
    }
    return { sources, leftOut };
}
/**
 * Folders of a workspace's members, its own among them, and those of other crates that members have by their path. What
 * is had by a path within a workspace is a member as well (The Cargo Book, "The members and exclude fields").
 */
async function members(root, folder, manifest) {
    const workspace = (0,json/* objectAt */.lJ)(manifest, 'workspace');
    const patterns = (0,json/* stringsIn */.QQ)(workspace['members']);
    const excluded = (0,json/* stringsIn */.QQ)(workspace['exclude']);
    const without = excluded.map((pattern) => `!${pattern}/Cargo.toml`);
    const found = await (0,glob/* match */.YW)(root, folder, [...patterns.map((pattern) => `${pattern}/Cargo.toml`), ...without], 'file');
    const inside = new Set([folder, ...found.map((file) => (0,external_node_path_.join)(file, '..'))]);
    const outside = new Set();
    // What is added on the way is gone through as well.
    for (const member of inside) {
        const own = member === folder ? manifest : await readManifest(root, member);
        for (const path of pathDependencies(own ?? {}, workspace)) {
            const at = (0,external_node_path_.resolve)(path.inherited ? folder : member, path.path);
            if (inside.has(at) || !(0,files_root/* isWithin */.UO)(root.path, at))
                continue;
            const isMember = (0,json/* isObject */.Gv)(manifest['workspace']) &&
                (0,files_root/* isWithin */.UO)(folder, at) &&
                !excluded.some((one) => (0,files_root/* isWithin */.UO)((0,external_node_path_.resolve)(folder, one), at));
            (isMember ? inside : outside).add(at);
        }
    }
    return { inside: [...inside], outside: [...outside] };
}
function readCrate(manifest, rootManifest, title, workspace) {
    const inherited = (0,json/* objectAt */.lJ)((0,json/* objectAt */.lJ)(rootManifest, 'workspace'), 'package');
    const own = (0,json/* objectAt */.lJ)(manifest, 'package');
    const value = (key) => ((0,json/* isObject */.Gv)(own[key]) ? inherited[key] : own[key]);
    const [name, version] = [(0,json/* stringAt */.bX)(own, 'name'), value('version')];
    const why = notForPublishing(value('publish'));
    if (why !== undefined)
        return { name: name ?? '', why };
    if (name === undefined || typeof version !== 'string') {
        return { name: name ?? '', why: 'its Cargo.toml has no version' };
    }
    return { name, version, title, workspace };
}

;// CONCATENATED MODULE: ./actions/publish/cargo/format.ts


const cargo = {
    id: 'cargo',
    manifests: ['Cargo.toml'],
    lookedFor: 'Cargo.toml of a crate that is for publishing, .crate',
    authorization: (token) => `Bearer ${token}`,
    discover: discover,
    collect: collect,
};

;// CONCATENATED MODULE: ./actions/publish/generic/release.ts

/** What the service takes for names of generic packages (user guide, "generic packages overview"). */
const release_NAME = /^(?:[\p{L}\p{Nd}~!@^&()\-_+[\]{};,.]|(?<=[^ ]) (?=[^ ])){1,255}$/u;
/** Why a name cannot be one of a generic package's; undefined when it can. */
function nameProblem(name) {
    if (release_NAME.test(name) && name !== '.' && name !== '..')
        return undefined;
    return `${JSON.stringify(name)} is no name for a generic package or a file of one: letters, digits, single spaces and ~!@^&()-_+[]{};,. are taken. Rename it.`;
}
/** Clients see a generic version when the API does. */
const SEEN = { ...release/* NOTHING_SEEN */.s3, complete: true };
/** A version of a generic package: it stays open for further files until the last one is sent. */
function genericRelease(at, assets) {
    return {
        format: 'generic',
        ...at,
        source: assets.map(({ path }) => path).join(', '),
        assets,
        takesFurtherAssets: false,
        needs: [],
        see: () => Promise.resolve(SEEN),
        send: async (_client, { missing, publishAsset }) => {
            // Of a version that has all its files and was not finished, the smallest is sent again to finish it.
            const bySize = [...(missing.length > 0 ? missing : assets.slice())].sort((a, b) => b.size - a.size);
            const last = bySize.pop();
            if (last === undefined)
                return;
            const [first, ...rest] = missing.length > 0 ? bySize : [];
            // The first makes the version; the others then find it there.
            if (first !== undefined)
                await publishAsset(first, false);
            await Promise.all(rest.map((asset) => publishAsset(asset, false)));
            await publishAsset(last, true);
        },
    };
}

;// CONCATENATED MODULE: ./actions/publish/generic/format.ts





/** Files of the input `assets`, as one version of one package: nothing else says what belongs to it. */
const generic = {
    id: 'generic',
    manifests: [],
    lookedFor: "'assets'",
    // The format has no protocol of its own, so nothing is sent to its endpoint.
    authorization: (token) => `Bearer ${token}`,
    discover: () => Promise.resolve({ sources: [], leftOut: [] }),
    async discoverGiven(root, { assets }) {
        const isUnwanted = (entry) => entry.startsWith('!');
        const unwanted = assets.filter(isUnwanted).map((entry) => entry.slice(1));
        const excluded = new Set(await (0,glob/* match */.YW)(root, root.path, unwanted));
        const wanted = assets.filter((entry) => !isUnwanted(entry));
        const found = await Promise.allSettled(wanted.map((entry) => filesOf(root, entry)));
        const problems = found.flatMap((one) => (one.status === 'rejected' ? [reason(one.reason)] : []));
        if (problems.length > 0)
            throw new errors/* InputError */.dz(problems.join('\n'));
        const paths = found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
        const sources = [...new Set(paths)].filter((path) => !excluded.has(path)).map((path) => ({ path }));
        if (sources.length === 0 && assets.length > 0) {
            throw new errors/* InputError */.dz("'assets' leads to no file. Correct it.");
        }
        return { sources, leftOut: [] };
    },
    async collect(sources, context) {
        if (sources.length === 0)
            return [];
        const { namespace = '', packageName, version = '' } = context;
        if (namespace === '')
            context.problem("A generic package needs a namespace. Give it as the input 'namespace'.");
        if (version === '')
            context.problem("A generic package has the version of the tag. Give it as the input 'tag'.");
        const opened = await Promise.all(sources.map(({ path }) => context.attempt(() => context.open(context.root, path, (0,external_node_path_.basename)(path)))));
        const assets = opened.filter((asset) => asset !== undefined);
        const names = [namespace, packageName, version, ...assets.map(({ name }) => name)].filter((name) => name !== '');
        const problems = [...new Set(names)].flatMap((name) => nameProblem(name) ?? []);
        problems.forEach(context.problem);
        if (namespace === '' || version === '' || problems.length > 0 || assets.length === 0)
            return [];
        return [genericRelease({ namespace, name: packageName, version }, assets)];
    },
};
/** The file that an entry names, or those that its pattern matches; a folder that is named is a mistake. */
async function filesOf(root, entry) {
    const found = await (0,glob/* expand */.fT)(root, entry);
    const kinds = await Promise.all(found.map(glob/* kindOf */.I));
    const files = found.filter((_, index) => kinds[index] !== 'folder');
    const [folder] = found;
    if (files.length > 0 || folder === undefined)
        return files;
    throw new errors/* InputError */.dz(`${(0,files_root/* shown */.SP)(root, folder)} is a folder: give its files with 'assets', such as ${entry}/**.`);
}
function reason(error) {
    if (!(error instanceof errors/* InputError */.dz))
        throw error;
    return error.message.replace("'packages'", "'assets'");
}

;// CONCATENATED MODULE: ./actions/publish/publish-format.ts
/** A token as a password, as clients that know user names send it. */
function basic(token) {
    return `Basic ${Buffer.from(`aws:${token}`).toString('base64')}`;
}

// EXTERNAL MODULE: ./packages/versions/src/coordinates.ts
var coordinates = __webpack_require__("packages/versions/src/coordinates.ts");
;// CONCATENATED MODULE: ./actions/publish/project-member.ts



/** What stands in a manifest whose version the build puts in. */
const PLACEHOLDER = /^0+(\.0+)*([-.]?(a|dev|post)\.?\d*)?$|-SNAPSHOT$|[$#{]/i;
/**
 * Why an archive that a pattern of ours has met is not of the project, as the rest of a sentence; undefined when it is,
 * or when that cannot be known. What a build left an hour ago, and what it fetched for itself, is no release.
 *
 * @param tagVersion the version of the release's tag, which counts for more than a manifest
 */
function notOfProject({ format, name, version }, members, tagVersion) {
    const isSame = (one) => (0,coordinates/* normalisePart */.Iv)(format, one) === (0,coordinates/* normalisePart */.Iv)(format, name);
    const own = members.find((member) => member.name !== undefined && isSame(member.name));
    if (own === undefined) {
        const allKnown = members.length > 0 && members.every((member) => member.name !== undefined);
        return allKnown ? `it is ${(0,safe_text/* safeText */.Hk)(name)}, which is no package of this project` : undefined;
    }
    const now = own.version;
    if (now === undefined || PLACEHOLDER.test(now) || (0,same_version/* sameVersion */.r1)(format, now, version))
        return undefined;
    if (tagVersion !== undefined && (0,same_version/* isTaggedAs */.R2)(format, version, tagVersion))
        return undefined;
    return `it is ${(0,safe_text/* safeText */.Hk)(name)} ${(0,safe_text/* safeText */.Hk)(version)}, and the project is at ${(0,safe_text/* safeText */.Hk)(now)}`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__("node:url");
// EXTERNAL MODULE: ./packages/core/src/clients/client.ts
var client = __webpack_require__("packages/core/src/clients/client.ts");
;// CONCATENATED MODULE: ./actions/publish/maven/project.ts





/**
 * Builds a project into a repository folder of ours: `mvn deploy` with the wrapper if the project has one. The
 * legacy form `id::default::url` is the one that every maven-deploy-plugin takes.
 *
 * A login's token stays in the environment, because settings.xml refers to it for what the build reads. The token that
 * publishes is never there.
 */
async function deployInto(host, project, staging) {
    const wrapper = (0,external_node_path_.join)(project, 'mvnw');
    const target = `staging::default::${(0,external_node_url_.pathToFileURL)(staging).href}`;
    await (0,build_tool/* runTool */.q)(host, {
        command: (await isExecutable(wrapper)) ? wrapper : 'mvn',
        args: [
            '--batch-mode',
            // A project's own alternatives for releases or snapshots would lead past the folder.
            ...['', 'Release', 'Snapshot'].map((kind) => `-Dalt${kind}DeploymentRepository=${target}`),
            'deploy',
        ],
        cwd: project,
        keep: [client/* TOKEN_VARIABLE */.bG],
        verbose: true,
        remedy: 'Mend the build; nothing was published.',
    });
}
async function isExecutable(file) {
    return await (0,promises_.access)(file, promises_.constants.X_OK).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./actions/publish/maven/layout.ts
const ALGORITHMS = ['md5', 'sha1', 'sha256', 'sha512'];
const METADATA = 'maven-metadata.xml';
const SNAPSHOT = '-SNAPSHOT';
/** What Maven and Gradle keep for themselves in a local repository. */
const BOOKKEEPING = /^(\..*|_remote\.repositories|_maven\.repositories|resolver-status\.properties|.*\.lastUpdated|maven-metadata[^/]*\.xml|archetype-catalog\.xml)$/;
const SEGMENT = /^[A-Za-z0-9_.+~-]+$/;
/** What a deployment puts for SNAPSHOT: `20210728.194552-1`. */
const BUILD = /^\d{8}\.\d{6}-\d+(?=[.-])/;
/**
 * Reads a repository's layout (Maven, "repository layout"): `group/as/path/artifact/version/artifact-version….ext`.
 * Metadata is made anew from what the registry holds, so what is staged of it is left out.
 *
 * @param paths files relative to the repository's root, with `/`
 */
function parseLayout(paths) {
    const problems = [];
    const leftOut = new Set();
    const metadata = [];
    const found = new Map();
    for (const path of paths) {
        const filename = path.slice(path.lastIndexOf('/') + 1);
        if (filename === METADATA)
            metadata.push(path);
        const algorithm = ALGORITHMS.find((one) => filename.endsWith(`.${one}`));
        const file = algorithm === undefined ? filename : filename.slice(0, -algorithm.length - 1);
        if (BOOKKEEPING.test(file) || /(^|\/)\.[^/.][^/]*\//.test(path))
            continue;
        const at = layout_coordinates(path.split('/'), file);
        if ('problem' in at)
            problems.push(at.problem);
        if ('leftOut' in at)
            leftOut.add(at.leftOut);
        if (!('group' in at))
            continue;
        const key = `${at.group}:${at.artifact}:${at.version}`;
        const entry = found.get(key) ?? { ...at, files: [], checksums: [] };
        found.set(key, entry);
        if (algorithm === undefined)
            entry.files.push(path);
        else
            entry.checksums.push({ path, of: path.slice(0, -algorithm.length - 1), algorithm });
    }
    return {
        versions: [...found.values()].filter(({ files }) => files.length > 0),
        metadata,
        problems,
        leftOut: [...leftOut],
    };
}
/** What a file belongs to, or why it belongs to nothing. */
function layout_coordinates(segments, file) {
    const base = segments.at(-2) ?? '';
    const artifact = segments.at(-3) ?? '';
    const group = segments.slice(0, -3).join('.');
    const path = [...segments.slice(0, -1), file].join('/');
    if (group === '' || !segments.every((segment) => SEGMENT.test(segment) && !/^\.+$/.test(segment))) {
        return { problem: `${path} is not where a Maven repository has its files: group/artifact/version/file` };
    }
    const stem = base.endsWith(SNAPSHOT) ? `${artifact}-${base.slice(0, -SNAPSHOT.length)}-` : undefined;
    const build = stem !== undefined && file.startsWith(stem) ? BUILD.exec(file.slice(stem.length))?.[0] : undefined;
    if (stem !== undefined && build === undefined && file.startsWith(stem)) {
        return {
            leftOut: `${segments.slice(0, -1).join('/')} is left out: it holds a snapshot without a build's time, as 'install' makes it and no repository takes it. Deploy it to a folder (mvn deploy, gradle publish).`,
        };
    }
    const version = build === undefined ? base : `${base.slice(0, -SNAPSHOT.length)}-${build}`;
    if (!file.startsWith(`${artifact}-${version}.`) && !file.startsWith(`${artifact}-${version}-`)) {
        return { problem: `${path} does not have the name of its artifact and version: ${artifact}-${version}…` };
    }
    return { group, artifact, version, base };
}
/** The folder that a metadata file's coordinates make the repository's root; undefined when they do not fit its place. */
function rootOf(metadataPath, { group, artifact, version }) {
    const tail = [...group.split('.'), artifact, ...(version === undefined ? [] : [version])];
    const folder = metadataPath.split('/').slice(0, -1);
    const head = folder.slice(0, -tail.length);
    return folder.length >= tail.length && folder.slice(-tail.length).every((segment, index) => segment === tail[index])
        ? head.join('/')
        : undefined;
}

// EXTERNAL MODULE: ./packages/core/src/files/xml-spans.ts
var xml_spans = __webpack_require__("packages/core/src/files/xml-spans.ts");
// EXTERNAL MODULE: ./packages/versions/src/order.ts + 6 modules
var order = __webpack_require__("packages/versions/src/order.ts");
// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 23 modules
var XMLParser = __webpack_require__("fast-xml-parser/src/xmlparser/XMLParser.js");
;// CONCATENATED MODULE: ./actions/publish/maven/xml.ts



const LISTS = new Set([
    'metadata.versioning.versions.version',
    'metadata.versioning.snapshotVersions.snapshotVersion',
    'metadata.plugins.plugin',
    'project.modules.module',
    'project.dependencies.dependency',
    'project.dependencyManagement.dependencies.dependency',
]);
const parser = new XMLParser/* default */.A({
    ignoreAttributes: true,
    parseTagValue: false,
    processEntities: false,
    // A list of one would otherwise come as the one itself.
    isArray: (_name, path) => LISTS.has(String(path)),
});
/** The document's root element; an InputError that starts with `what` when it is none. */
function parseXml(text, root, what) {
    try {
        // The parser takes half a document for a whole one.
        if (!new RegExp(`</${root}>\\s*(<!--[^]*)?$`).test(text))
            throw new Error(`it does not end with </${root}>`);
        const document = parser.parse(text.replace(/^\uFEFF/, ''));
        if ((0,json/* isObject */.Gv)(document) && Object.hasOwn(document, root))
            return (0,json/* objectAt */.lJ)(document, root);
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${what} is no XML: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    throw new errors/* InputError */.dz(`${what} is no XML document <${root}>`);
}

;// CONCATENATED MODULE: ./actions/publish/maven/metadata.ts





/** maven-metadata.xml (Maven, "repository metadata model"); undefined for a group's, which names no artifact. */
function parseMetadata(text, what) {
    const metadata = parseXml(text, 'metadata', what);
    const group = (0,json/* stringAt */.bX)(metadata, 'groupId');
    const artifact = (0,json/* stringAt */.bX)(metadata, 'artifactId');
    if (group === undefined || artifact === undefined)
        return undefined;
    const version = (0,json/* stringAt */.bX)(metadata, 'version');
    const versioning = (0,json/* objectAt */.lJ)(metadata, 'versioning');
    const listed = (0,json/* objectAt */.lJ)(versioning, 'versions')['version'];
    const versions = Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : [];
    const named = (0,json/* objectAt */.lJ)(versioning, 'snapshotVersions')['snapshotVersion'];
    const builds = (Array.isArray(named) ? named : []).filter(json/* isObject */.Gv).flatMap((one) => (0,json/* stringAt */.bX)(one, 'value') ?? []);
    return { group, artifact, versions, builds: [...new Set(builds)], ...(version === undefined ? {} : { version }) };
}
/** The plugins of a group's metadata; none in that of an artifact. */
function parsePlugins(text, what) {
    const listed = (0,json/* objectAt */.lJ)(parseXml(text, 'metadata', what), 'plugins')['plugin'];
    return (Array.isArray(listed) ? listed : []).filter(json/* isObject */.Gv).flatMap((one) => {
        const [prefix, artifact] = [(0,json/* stringAt */.bX)(one, 'prefix'), (0,json/* stringAt */.bX)(one, 'artifactId')];
        if (prefix === undefined || artifact === undefined)
            return [];
        return [{ name: (0,json/* stringAt */.bX)(one, 'name'), prefix, artifact }];
    });
}
const metadata_element = (name, text) => `<${name}>${(0,xml_spans/* escapeXml */.X)(text)}</${name}>`;
function metadata_document(lines) {
    return ['<?xml version="1.0" encoding="UTF-8"?>', '<metadata>', ...lines, '</metadata>', ''].join('\n');
}
function timestamp(now) {
    return now.toISOString().replace(/\D/g, '').slice(0, 14);
}
/** The metadata that lists `added` beside the versions that are there: uploading it publishes them. */
function renderMetadata({ group, artifact }, there, added, now) {
    const versions = [...there.filter((other) => !added.includes(other)), ...added];
    const ranks = order/* versionOrders */.g.maven.ranks(versions);
    const highest = (from) => [...from].sort((a, b) => (ranks.get(a) ?? Infinity) - (ranks.get(b) ?? Infinity))[0];
    const latest = highest(versions);
    const release = highest(versions.filter((version) => !version.endsWith(SNAPSHOT)));
    return metadata_document([
        `  ${metadata_element('groupId', group)}`,
        `  ${metadata_element('artifactId', artifact)}`,
        '  <versioning>',
        ...(latest === undefined ? [] : [`    ${metadata_element('latest', latest)}`]),
        ...(release === undefined ? [] : [`    ${metadata_element('release', release)}`]),
        '    <versions>',
        ...versions.map((one) => `      ${metadata_element('version', one)}`),
        '    </versions>',
        `    ${metadata_element('lastUpdated', timestamp(now))}`,
        '  </versioning>',
    ]);
}
/** The metadata of a snapshot: which build each of its files comes from, and which is the newest. */
function renderSnapshotMetadata({ group, artifact, base }, files, now) {
    const builds = files.map(({ build }) => build).sort();
    const [, time = '', number = ''] = /-(\d{8}\.\d{6})-(\d+)$/.exec(builds.at(-1) ?? '') ?? [];
    return metadata_document([
        `  ${metadata_element('groupId', group)}`,
        `  ${metadata_element('artifactId', artifact)}`,
        `  ${metadata_element('version', base)}`,
        '  <versioning>',
        `    <snapshot>${metadata_element('timestamp', time)}${metadata_element('buildNumber', number)}</snapshot>`,
        `    ${metadata_element('lastUpdated', timestamp(now))}`,
        '    <snapshotVersions>',
        ...files.map(({ build, classifier, extension }) => {
            const named = classifier === undefined ? '' : metadata_element('classifier', classifier);
            const updated = metadata_element('updated', timestamp(now));
            return `      <snapshotVersion>${named}${metadata_element('extension', extension)}${metadata_element('value', build)}${updated}</snapshotVersion>`;
        }),
        '    </snapshotVersions>',
        '  </versioning>',
    ]);
}
/** The metadata of a group with these plugins beside those that are there. */
function renderPlugins(there, added) {
    const names = new Set(added.map(({ artifact }) => artifact));
    const plugins = [...there.filter(({ artifact }) => !names.has(artifact)), ...added];
    return metadata_document([
        '  <plugins>',
        ...plugins.map(({ name, prefix, artifact }) => {
            const title = name === undefined ? '' : metadata_element('name', name);
            return `    <plugin>${title}${metadata_element('prefix', prefix)}${metadata_element('artifactId', artifact)}</plugin>`;
        }),
        '  </plugins>',
    ]);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__("node:crypto");
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__("node:timers/promises");
// EXTERNAL MODULE: ./actions/publish/refusal.ts
var refusal = __webpack_require__("actions/publish/refusal.ts");
;// CONCATENATED MODULE: ./actions/publish/maven/metadata-writer.ts





/**
 * The checksum that goes along: the registry compares it with the file that it holds, and makes the others itself when
 * they are asked for. A second one would say the same and cost a request for every file.
 */
const CHECKSUM = 'sha1';
/** Others may write the same file between ours and its checksums: then it is read, merged and written again. */
const MOST_ROUNDS = 8;
const PAUSE_MS = 100;
/**
 * The one writer of a metadata file: of two versions of an artifact that are ready at the same time, one would
 * otherwise write over what the other has just written. What becomes ready while a write is under way goes into the
 * next one together.
 */
class MetadataWriter {
    #metadata;
    #waiting = [];
    #running = false;
    constructor(metadata) {
        this.#metadata = metadata;
    }
    /** Resolves when a file that holds the line is in the repository. */
    async add(client, line) {
        const done = Promise.withResolvers();
        this.#waiting.push({ line, done });
        if (!this.#running)
            void this.#run(client);
        await done.promise;
    }
    async #run(client) {
        this.#running = true;
        while (this.#waiting.length > 0) {
            const batch = this.#waiting;
            this.#waiting = [];
            try {
                await this.#write(client, batch.map(({ line }) => line));
                for (const { done } of batch)
                    done.resolve(undefined);
            }
            catch (error) {
                for (const { done } of batch)
                    done.reject(error);
            }
        }
        this.#running = false;
    }
    async #write(client, lines) {
        const { folder, what } = this.#metadata;
        const path = `${folder}/${METADATA}`;
        for (let round = 1;; round++) {
            const text = await this.#metadata.render(client, path, lines);
            await putText(client, path, text, what);
            try {
                const digest = (0,external_node_crypto_.createHash)(CHECKSUM).update(text).digest('hex');
                await putText(client, `${path}.${CHECKSUM}`, digest, `${what}.${CHECKSUM}`);
                return;
            }
            catch (error) {
                if (!(error instanceof refusal/* Refusal */.P) || error.status !== 400 || round === MOST_ROUNDS)
                    throw error;
                await (0,external_node_timers_promises_.setTimeout)(Math.random() * PAUSE_MS * 2 ** round);
            }
        }
    }
}
/** Text that may be sent any number of times: a checksum, or metadata. */
async function putText(client, path, text, what) {
    const metadata = path.includes(`/${METADATA}`);
    await client.write({
        method: 'PUT',
        path,
        headers: { 'content-type': metadata ? 'application/xml' : 'text/plain', accept: '*/*' },
        body: (0,files_asset/* textBody */.iD)(text),
        what,
        action: metadata ? 'codeartifact:PutPackageMetadata' : 'codeartifact:PublishPackageVersion',
    });
}

;// CONCATENATED MODULE: ./actions/publish/maven/release.ts





/** @param now for the times in the files */
function metadataWriters(now) {
    const artifacts = new Map();
    const snapshots = new Map();
    const groups = new Map();
    return {
        artifact: (group, artifact) => once(artifacts, `${group}:${artifact}`, () => ({
            folder: folderOf(group, artifact),
            what: `maven ${group}:${artifact}: ${METADATA}`,
            render: async (client, path, versions) => {
                const read = await readMetadata(client, path, `maven ${group}:${artifact}`);
                return renderMetadata({ group, artifact }, read?.versions ?? [], versions, now());
            },
        })),
        snapshot: (group, artifact, base) => once(snapshots, `${group}:${artifact}:${base}`, () => ({
            folder: `${folderOf(group, artifact)}/${segment(base)}`,
            what: `maven ${group}:${artifact} ${base}: ${METADATA}`,
            render: (_client, _path, files) => Promise.resolve(renderSnapshotMetadata({ group, artifact, base }, files.flat(), now())),
        })),
        group: (group) => once(groups, group, () => ({
            folder: folderOf(group),
            what: `maven ${group}: ${METADATA}`,
            render: async (client, path, plugins) => {
                const parse = (body) => parsePlugins(body, `The registry's ${METADATA} of ${group}`);
                const there = await client.read({ path, accept: XML, what: `maven ${group}`, parse });
                return renderPlugins(there ?? [], plugins);
            },
        })),
    };
}
function once(writers, key, make) {
    const writer = writers.get(key) ?? new MetadataWriter(make());
    writers.set(key, writer);
    return writer;
}
/** A version of a Maven artifact: its files become visible together, once the metadata that lists it arrives. */
function mavenRelease(staged, writers) {
    const { group, artifact, version, base, source, assets, needs, required, isRoot, plugin } = staged;
    const at = { format: 'maven', namespace: group, name: artifact, version };
    const folder = folderOf(group, artifact);
    const isSnapshot = base.endsWith(SNAPSHOT);
    return {
        ...at,
        source,
        assets,
        needs,
        required,
        isRoot,
        takesFurtherAssets: true,
        // A build of a snapshot is listed under its base version alone (user guide, "Maven snapshots").
        ...(isSnapshot ? { finalStatus: 'Unlisted' } : {}),
        see: (client) => (isSnapshot ? seeBuild(client, folder, staged) : seeVersion(client, folder, at)),
        send: async (client, { missing, arrived }) => {
            const send = (asset) => sendFile(client, `${folder}/${segment(base)}/${segment(asset.name)}`, asset, (0,release/* label */.Pf)(at), arrived);
            const isPom = ({ name }) => name === `${artifact}-${version}.pom`;
            await Promise.all(missing.filter((asset) => !isPom(asset)).map(send));
            await Promise.all(missing.filter(isPom).map(send));
            if (isSnapshot)
                await writers.snapshot(group, artifact, base).add(client, snapshotFiles(staged));
            await writers.artifact(group, artifact).add(client, base);
            if (plugin !== undefined)
                await writers.group(group).add(client, plugin);
        },
    };
}
/** What a snapshot's metadata says of each file: `-sources.jar` is the classifier `sources` and the extension `jar`. */
function snapshotFiles({ artifact, version, assets }) {
    return assets.map(({ name }) => {
        const rest = name.slice(`${artifact}-${version}`.length);
        const [, classifier, extension = ''] = /^(?:-([^.]+))?\.(.+)$/.exec(rest) ?? [];
        return { build: version, classifier, extension };
    });
}
const SIGNATURE = /\.(asc|sigstore|sigstore\.json)$/;
const XML = 'application/xml, text/xml, */*';
async function readMetadata(client, path, what) {
    const parse = (body) => parseMetadata(body, `The registry's ${METADATA} of ${what}`);
    return await client.read({ path, accept: XML, what, parse });
}
async function seeVersion(client, folder, at) {
    const metadata = await readMetadata(client, `${folder}/${METADATA}`, (0,release/* label */.Pf)(at));
    if (metadata === undefined)
        return release/* NOTHING_SEEN */.s3;
    const visible = metadata.versions.includes(at.version);
    return { visible, complete: visible, versions: metadata.versions, tags: new Map() };
}
/** The metadata of a snapshot names its newest build: an older one is seen when a newer one is. */
async function seeBuild(client, folder, staged) {
    const { base, version } = staged;
    const metadata = await readMetadata(client, `${folder}/${segment(base)}/${METADATA}`, `${staged.artifact} ${base}`);
    const builds = metadata?.builds ?? [];
    const complete = builds.some((build) => buildOf(build) >= buildOf(version));
    return { visible: false, complete, versions: builds, tags: new Map() };
}
/** The time of a build, so that later ones compare greater. */
function buildOf(version) {
    return /\d{8}\.\d{6}(?=-\d+$)/.exec(version)?.[0] ?? '';
}
async function sendFile(client, path, asset, what, arrived) {
    await client.write({
        method: 'PUT',
        path,
        headers: { 'content-type': 'application/octet-stream', accept: '*/*' },
        body: (0,files_asset/* fileBody */.hh)(asset),
        what: `${what}: ${asset.path}`,
        action: 'codeartifact:PublishPackageVersion',
        asset,
        arrived: () => arrived(asset),
    });
    // A signature is its own checksum; Maven sends none for it either.
    if (SIGNATURE.test(asset.name))
        return;
    await putText(client, `${path}.${CHECKSUM}`, asset.hashes[CHECKSUM], `${what}: ${asset.path}.${CHECKSUM}`);
}
/** The path of a group's folder, or of an artifact's in it. */
function folderOf(group, artifact) {
    return [...group.split('.'), ...(artifact === undefined ? [] : [artifact])].map(segment).join('/');
}
/** A segment of a path; `+` is common in versions and stands for itself there. */
function segment(text) {
    return encodeURIComponent(text).replaceAll('%2B', '+');
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__("node:stream/consumers");
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__("yauzl/index.js");
;// CONCATENATED MODULE: ./actions/publish/files/zip.ts



const MOST_ENTRIES = 500_000;
/**
 * Files of a zip by their path, as far as `wanted` gives them a size up to which they are read. An InputError, with
 * `kind` for what the archive should be, when it cannot be read.
 */
async function readZip(asset, kind, wanted) {
    const paths = [];
    const files = new Map();
    try {
        // The descriptor stays ours: the same one is uploaded from.
        const zip = await (0,yauzl.fromFdPromise)(asset.handle.fd, { autoClose: false });
        for await (const entry of zip.eachEntry()) {
            const path = entry.fileName;
            if (path.endsWith('/'))
                continue;
            paths.push(path);
            if (paths.length > MOST_ENTRIES)
                throw new Error(`it has more than ${MOST_ENTRIES} files`);
            if (entry.uncompressedSize > wanted(path))
                continue;
            files.set(path, await (0,consumers_.buffer)(await zip.openReadStreamPromise(entry)));
        }
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${asset.path} is no ${kind}: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
    return { paths, files };
}

;// CONCATENATED MODULE: ./actions/publish/maven/jar.ts


const SOURCE = /\.(java|kt|scala|groovy)$/;
/** Source files that give no class of their own that somebody could use. */
const DESCRIPTIVE = /(^|\/)(package-info|module-info)\.java$/;
/**
 * A jar that holds nothing but its manifest, beside a jar with the sources that should have been compiled into it;
 * undefined when there is no such thing. A jar that cannot be read is not judged: some are no zip to begin with.
 */
async function jarProblem(assets, stem) {
    const main = assets.find(({ name }) => name === `${stem}.jar`);
    const sources = assets.find(({ name }) => name === `${stem}-sources.jar`);
    if (main === undefined || sources === undefined)
        return undefined;
    const [held, written] = await Promise.all([paths(main), paths(sources)]);
    if (held === undefined || written === undefined)
        return undefined;
    const isCompiled = held.some((path) => path.endsWith('.class'));
    // Some are made of sources: what a compiler of another kind works on.
    const isSource = held.some((path) => SOURCE.test(path));
    const isJava = !isSource && written.some((path) => path.endsWith('.java') && !DESCRIPTIVE.test(path));
    const isEmpty = held.every((path) => path.startsWith('META-INF/'));
    const hasSource = written.some((path) => SOURCE.test(path) && !DESCRIPTIVE.test(path));
    if (isCompiled || !(isJava || (isEmpty && hasSource)))
        return undefined;
    return `${main.path} holds no classes, though ${sources.path} holds sources: the build did not compile them`;
}
const ARCHIVE = /\.(jar|war|ear|rar|aar|zip)$/;
const ZIP_START = Buffer.from('PK\x03\x04');
/** Zip archives that cannot be read to their directory, as one is that was cut off: a sentence each. */
async function damagedArchives(assets) {
    const found = await Promise.all(assets.map(async (asset) => {
        if (!ARCHIVE.test(asset.name))
            return [];
        const { buffer, bytesRead } = await asset.handle.read(Buffer.alloc(ZIP_START.length), 0, ZIP_START.length, 0);
        if (!buffer.subarray(0, bytesRead).equals(ZIP_START))
            return [];
        try {
            await readZip(asset, 'zip archive', () => -1);
            return [];
        }
        catch (error) {
            return [`${(0,errors/* messageOf */.bD)(error)}. Build it again.`];
        }
    }));
    return found.flat();
}
async function paths(asset) {
    const zip = await readZip(asset, 'jar', () => -1).catch(() => undefined);
    return zip?.paths;
}

;// CONCATENATED MODULE: ./actions/publish/maven/module.ts

/** What those who compile with a library and run with it ask for (Gradle, "Working with Variant Attributes"). */
const USAGES = new Set(['java-api', 'java-runtime']);
/**
 * Reads a `.module` (Gradle, "Gradle Module Metadata"). What else it may name is asked for by few.
 *
 * @param what for the InputError, when it is no JSON object
 */
function parseModule(text, what) {
    const listed = (0,json/* parseObject */.lj)(text, what)['variants'];
    const variants = (Array.isArray(listed) ? listed : []).filter(json/* isObject */.Gv);
    const files = variants
        .filter((variant) => {
        const attributes = (0,json/* objectAt */.lJ)(variant, 'attributes');
        return attributes['org.gradle.category'] === 'library' && USAGES.has(attributes['org.gradle.usage']);
    })
        .flatMap(({ files: some }) => (Array.isArray(some) ? some : []));
    const urls = files.filter(json/* isObject */.Gv).flatMap((file) => (0,json/* stringAt */.bX)(file, 'url') ?? []);
    const modules = variants.flatMap((variant) => {
        const place = (0,json/* objectAt */.lJ)(variant, 'available-at');
        const [group, artifact] = [(0,json/* stringAt */.bX)(place, 'group'), (0,json/* stringAt */.bX)(place, 'module')];
        return group === undefined || artifact === undefined ? [] : [`${group}:${artifact}`];
    });
    return { files: [...new Set(urls)].filter((url) => !url.includes('/')), modules: [...new Set(modules)] };
}

;// CONCATENATED MODULE: ./actions/publish/maven/pom.ts



/** Reads a POM; an InputError that starts with `what` when it is none. */
function parsePom(text, what) {
    const project = parseXml(text, 'project', what);
    const parent = (0,json/* isObject */.Gv)(project['parent']) ? (0,json/* objectAt */.lJ)(project, 'parent') : undefined;
    const own = (key) => (0,json/* stringAt */.bX)(project, key) ?? (parent === undefined ? undefined : (0,json/* stringAt */.bX)(parent, key));
    const pom = { group: own('groupId'), artifact: (0,json/* stringAt */.bX)(project, 'artifactId'), version: own('version') };
    const modules = (0,json/* objectAt */.lJ)(project, 'modules')['module'];
    return {
        ...pom,
        parent: parent === undefined
            ? undefined
            : {
                group: (0,json/* stringAt */.bX)(parent, 'groupId') ?? '',
                artifact: (0,json/* stringAt */.bX)(parent, 'artifactId') ?? '',
                version: (0,json/* stringAt */.bX)(parent, 'version') ?? '',
            },
        packaging: (0,json/* stringAt */.bX)(project, 'packaging') ?? 'jar',
        modules: Array.isArray(modules) ? modules.filter((one) => typeof one === 'string') : [],
        needs: needsOf(project, pom.group, parent, (one) => (0,json/* stringAt */.bX)(one, 'scope') !== 'test'),
        required: needsOf(project, pom.group, parent, isRequired),
        unresolvable: parent === undefined ? unresolvable(project) : [],
        snapshots: dependenciesOf(project)
            .filter((one) => (0,json/* stringAt */.bX)(one, 'scope') !== 'test')
            .map(named)
            .filter(({ version }) => version.endsWith('-SNAPSHOT')),
        isRelocated: (0,json/* isObject */.Gv)((0,json/* objectAt */.lJ)(project, 'distributionManagement')['relocation']),
    };
}
function dependenciesOf(owner) {
    const listed = (0,json/* objectAt */.lJ)(owner, 'dependencies')['dependency'];
    return (Array.isArray(listed) ? listed : []).filter(json/* isObject */.Gv);
}
function named(dependency) {
    const name = `${(0,json/* stringAt */.bX)(dependency, 'groupId') ?? ''}:${(0,json/* stringAt */.bX)(dependency, 'artifactId') ?? ''}`;
    return { name, version: (0,json/* stringAt */.bX)(dependency, 'version') ?? '' };
}
/** Properties that Maven itself knows (Maven, "Model interpolation"), old ones without a prefix among them. */
const KNOWN_PROPERTY = /^(?:project|pom|parent|build|scm|env|java|os|user|settings|maven|file|line|path)\.|^(?:basedir|groupId|artifactId|version|packaging|name|url)$/;
/** Maven takes a POM with such a dependency for invalid, and leaves out all that the artifact needs. */
function unresolvable(project) {
    const profiles = (0,json/* objectAt */.lJ)(project, 'profiles')['profile'];
    const owners = [project, ...(Array.isArray(profiles) ? profiles : [profiles]).filter(json/* isObject */.Gv)];
    const properties = new Set(owners.flatMap((owner) => Object.keys((0,json/* objectAt */.lJ)(owner, 'properties'))));
    const isOpen = (text) => [...text.matchAll(/\$\{([^}]*)\}/g)].some(([, name = '']) => !properties.has(name) && !KNOWN_PROPERTY.test(name));
    const managed = dependenciesOf((0,json/* objectAt */.lJ)(project, 'dependencyManagement'));
    const imported = managed.filter((one) => (0,json/* stringAt */.bX)(one, 'scope') === 'import').map(named);
    const versions = new Map(managed.map(named).map(({ name, version }) => [name, version]));
    const used = dependenciesOf(project)
        .map(named)
        .map(({ name, version }) => ({ name, version: version === '' ? (versions.get(name) ?? '') : version }))
        // What an imported BOM manages is not known here.
        .filter(({ version }) => version !== '' || imported.length === 0);
    return [...imported, ...used].filter(({ name, version }) => version === '' || isOpen(version) || isOpen(name));
}
const OWN_GROUP = /^\$\{(?:(?:project|pom)\.(?:parent\.)?|parent\.)?groupId\}$/;
/** Its users get it along (Maven, "Dependency Scope", "Optional Dependencies"). */
function isRequired(dependency) {
    const scope = (0,json/* stringAt */.bX)(dependency, 'scope') ?? 'compile';
    return (0,json/* stringAt */.bX)(dependency, 'optional') !== 'true' && ['compile', 'runtime', 'import'].includes(scope);
}
/** Its parent, the BOMs that it imports, and of its dependencies those that are `wanted`. */
function needsOf(project, group, parent, wanted) {
    const managed = dependenciesOf((0,json/* objectAt */.lJ)(project, 'dependencyManagement'));
    const imported = managed.filter((one) => (0,json/* stringAt */.bX)(one, 'scope') === 'import');
    const names = [...(parent === undefined ? [] : [parent]), ...imported, ...dependenciesOf(project).filter(wanted)]
        .map((one) => [(0,json/* stringAt */.bX)(one, 'groupId') ?? '', (0,json/* stringAt */.bX)(one, 'artifactId') ?? ''])
        .map(([name = '', artifact = '']) => `${OWN_GROUP.test(name) ? (group ?? '') : name}:${artifact}`);
    return [...new Set(names)];
}
/** Where packagings have their main artifact (Maven, "default artifact handlers"); others are not judged. */
const EXTENSIONS = {
    jar: 'jar',
    'maven-plugin': 'jar',
    ejb: 'jar',
    bundle: 'jar',
    'eclipse-plugin': 'jar',
    war: 'war',
    ear: 'ear',
    rar: 'rar',
    aar: 'aar',
};
/** What a POM says against the place where it lies, and what nobody but its own build can resolve. */
function pomProblems(pom, at) {
    const problems = [];
    const own = { group: pom.group, artifact: pom.artifact, version: pom.version };
    const place = { group: at.group, artifact: at.artifact, version: at.base };
    for (const key of ['group', 'artifact', 'version']) {
        const value = own[key];
        if (value === undefined)
            continue;
        if (value.includes('${'))
            problems.push(unresolved(`its ${key}`, value));
        else if (value !== place[key]) {
            problems.push(`says ${key} ${JSON.stringify(value)}, its place says ${JSON.stringify(place[key])}`);
        }
    }
    for (const [key, value] of Object.entries(pom.parent ?? {})) {
        // What is inherited was told above.
        if (value.includes('${') && own[key] !== value)
            problems.push(unresolved(`its parent's ${key}`, value));
    }
    for (const { name, version } of pom.unresolvable) {
        problems.push(version === ''
            ? `needs ${(0,safe_text/* safeText */.Hk)(name)} without saying which version`
            : unresolved('the version of a dependency', `${name}:${version}`));
    }
    return problems;
}
function unresolved(what, value) {
    return `has ${value} as ${what}, which only this build knows: use the flatten-maven-plugin`;
}
/** The name of the file that a packaging stands for; undefined where there is none, or nobody can tell. */
function mainArtifact(pom, stem) {
    const extension = pom.isRelocated ? undefined : EXTENSIONS[pom.packaging];
    return extension === undefined ? undefined : `${stem}.${extension}`;
}

;// CONCATENATED MODULE: ./actions/publish/maven/staging.ts










/** The repository folders that match a pattern for the metadata that Maven and Gradle write into them. */
async function stagingFolders(root, folder, patterns) {
    const found = new Map();
    for (const file of await (0,glob/* match */.YW)(root, folder, patterns, 'file')) {
        const metadata = parseMetadata(await (0,files_text/* readText */.y)(root, file), (0,files_root/* shown */.SP)(root, file));
        const path = metadata === undefined ? undefined : rootOf(slashed(file), metadata);
        if (metadata === undefined || path === undefined)
            continue;
        const artifacts = found.get(path) ?? new Set();
        found.set(path, artifacts.add(`${metadata.group}:${metadata.artifact}`));
    }
    return [...found].map(([path, artifacts]) => ({ path, artifacts })).sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** Opens what a repository folder holds; the files' links may not lead out of the root. Problems go to the context. */
async function readStaging(root, folder, context) {
    const files = await (0,glob/* match */.YW)(root, folder, ['**/*.*'], 'file');
    const layout = parseLayout(files.map((file) => slashed((0,external_node_path_.relative)(folder, file))));
    for (const problem of layout.problems)
        context.problem(`${(0,files_root/* shown */.SP)(root, folder)}: ${problem}.`);
    for (const reason of layout.leftOut)
        context.leftOut(`${(0,files_root/* shown */.SP)(root, folder)}: ${reason}`);
    const plugins = await groupPlugins(root, folder, layout.metadata);
    const read = [];
    for (const staged of layout.versions) {
        const one = await context.attempt(() => readVersion(root, folder, staged, context));
        if (one === undefined)
            continue;
        read.push({ ...one, plugin: plugins.get(`${staged.group}:${staged.artifact}`) });
    }
    const parents = new Set(read.flatMap(({ pom }) => (pom?.parent === undefined ? [] : [nameOf(pom.parent)])));
    return read.map((one) => ({
        ...one,
        isRoot: one.isRoot || parents.has(nameOf(one)) || (one.pom?.modules.length ?? 0) > 0,
    }));
}
function nameOf({ group, artifact }) {
    return `${group}:${artifact}`;
}
async function readVersion(root, folder, staged, context) {
    const opened = await Promise.all(staged.files.map((path) => context.attempt(() => context.open(root, (0,external_node_path_.join)(folder, path), path.slice(path.lastIndexOf('/') + 1)))));
    const assets = opened.filter((asset) => asset !== undefined);
    const source = (0,files_root/* shown */.SP)(root, (0,external_node_path_.dirname)((0,external_node_path_.join)(folder, staged.files[0] ?? '')));
    for (const [index, path] of staged.files.entries()) {
        const asset = opened[index];
        for (const checksum of staged.checksums.filter(({ of }) => of === path)) {
            // `HASH` or `HASH  FILE`, as the tools write it.
            const text = await (0,files_text/* readText */.y)(root, (0,external_node_path_.join)(folder, checksum.path));
            const [said = ''] = text.trim().toLowerCase().split(/\s+/);
            const actual = asset?.hashes[checksum.algorithm];
            if (asset === undefined || said === actual)
                continue;
            context.problem(`${asset.path} is damaged: its ${checksum.algorithm} is ${actual}, ${(0,files_root/* shown */.SP)(root, (0,external_node_path_.join)(folder, checksum.path))} says ${said.slice(0, 128)}. Build it again.`);
        }
    }
    const stem = `${staged.artifact}-${staged.version}`;
    const pomPath = staged.files.find((path) => path.endsWith(`/${stem}.pom`));
    const pomShown = pomPath === undefined ? '' : (0,files_root/* shown */.SP)(root, (0,external_node_path_.join)(folder, pomPath));
    const pom = pomPath === undefined || context.isCopy
        ? undefined
        : parsePom(await (0,files_text/* readText */.y)(root, (0,external_node_path_.join)(folder, pomPath)), pomShown);
    for (const problem of pom === undefined ? [] : pomProblems(pom, staged))
        context.problem(`${pomShown} ${problem}.`);
    if (!staged.base.endsWith('-SNAPSHOT')) {
        for (const { name, version } of pom?.snapshots ?? []) {
            context.warning(`${pomShown}: the release needs ${(0,safe_text/* safeText */.Hk)(name)} ${(0,safe_text/* safeText */.Hk)(version)}, which changes after it. Release that first.`);
        }
    }
    for (const damage of await damagedArchives(assets))
        context.unfit(damage);
    const main = pom === undefined ? undefined : mainArtifact(pom, stem);
    if (main !== undefined && !staged.files.some((path) => path.endsWith(`/${main}`))) {
        context.missing(`${source} has no ${main}, though its POM's packaging is ${pom?.packaging ?? ''}: nobody can use it`);
    }
    const modulePath = staged.files.find((path) => path.endsWith(`/${stem}.module`));
    const modules = [];
    if (modulePath !== undefined && !context.isCopy) {
        const title = (0,files_root/* shown */.SP)(root, (0,external_node_path_.join)(folder, modulePath));
        const module = parseModule(await (0,files_text/* readText */.y)(root, (0,external_node_path_.join)(folder, modulePath)), title);
        modules.push(...module.modules);
        const absent = module.files.filter((name) => !staged.files.some((path) => path.endsWith(`/${name}`)));
        if (absent.length > 0)
            context.missing(`${title} names ${absent.map(safe_text/* safeText */.Hk).join(', ')}, which is not there`);
    }
    const empty = await jarProblem(assets, stem);
    if (empty !== undefined)
        context.missing(empty);
    return {
        ...staged,
        source,
        assets,
        needs: [...(pom?.needs ?? []), ...modules],
        required: [...(pom?.required ?? []), ...modules],
        isRoot: modules.length > 0,
        plugin: undefined,
        pom,
    };
}
/** By which prefixes plugins are called, from the metadata of their groups. */
async function groupPlugins(root, folder, metadata) {
    const found = new Map();
    for (const path of metadata) {
        const file = (0,external_node_path_.join)(folder, path);
        const group = path.split('/').slice(0, -1).join('.');
        for (const plugin of parsePlugins(await (0,files_text/* readText */.y)(root, file), (0,files_root/* shown */.SP)(root, file))) {
            found.set(`${group}:${plugin.artifact}`, plugin);
        }
    }
    return found;
}
function slashed(path) {
    return external_node_path_.sep === '/' ? path : path.replaceAll(external_node_path_.sep, '/');
}

;// CONCATENATED MODULE: ./actions/publish/maven/collect.ts






/** Builds projects into repository folders of ours, and reads what repository folders hold. */
async function collect_collect(sources, context) {
    const { root, host } = context;
    const repositories = [];
    for (const [index, { path, kind, modules, component }] of sources.entries()) {
        if (component !== undefined)
            context.component(component);
        if (kind === 'repository')
            repositories.push({ root, folder: path, modules });
        else {
            const built = await context.attempt(() => build(path, index, context));
            if (built !== undefined)
                repositories.push(built);
        }
    }
    const writers = metadataWriters(() => host.now());
    const releases = [];
    for (const { root: place, folder, modules } of repositories) {
        const staged = await context.attempt(() => readStaging(place, folder, context));
        const versions = (staged ?? []).filter((one) => isCurrent(one, modules, context));
        releases.push(...versions.map((version) => mavenRelease(version, writers)));
        if (staged?.length === 0) {
            context.problem(`${(0,files_root/* shown */.SP)(place, folder)} holds no Maven artifacts: nothing was deployed to it (is maven.deploy.skip set?).`);
        }
    }
    for (const one of notDeployed(sources, releases)) {
        const [group = '', artifact = ''] = one.name.split(':');
        const { version } = one;
        const nothing = { source: '', assets: [], needs: [], required: [], isRoot: false, plugin: undefined };
        context.absent(mavenRelease({ group, artifact, version, base: version, ...nothing }, writers));
    }
    return releases;
}
/** Whether it is what its module is now, and not what an earlier build has deployed to the same folder. */
function isCurrent({ group, artifact, base, source }, modules, context) {
    const name = `${group}:${artifact}`;
    const version = modules.get(name);
    const why = notOfProject({ format: 'maven', name, version: base }, [{ name, version }], context.version);
    if (why === undefined)
        return true;
    context.leftOut(`${source} is left out: ${why}. Name its repository with 'packages' if it is to be published.`);
    return false;
}
/** Modules of the same projects that a release needs and that were not deployed with it, as a parent that is skipped. */
function notDeployed(sources, releases) {
    const modules = new Map(sources.flatMap((source) => [...source.modules]));
    const deployed = new Set(releases.map(release/* clientName */.V8));
    const needed = new Set(releases.flatMap(({ required = [] }) => required));
    return [...modules]
        .filter(([name]) => needed.has(name) && !deployed.has(name) && !name.includes('${'))
        .map(([name, version]) => ({ name, version }));
}
async function build(project, index, { root, host, scratch }) {
    const staging = await scratch(`maven-${index}`);
    host.info(`Building ${(0,files_root/* shown */.SP)(root, project)} with Maven, into a local folder`);
    await deployInto(host, project, staging);
    const place = await (0,files_root/* rootAt */.sb)(staging, 'mvn deploy');
    return { root: place, folder: place.path, modules: new Map() };
}

;// CONCATENATED MODULE: ./actions/publish/maven/modules.ts






const MOST_MODULES = 1_000;
/** The modules of a Maven or Gradle project; just the folder where it is neither. */
async function readProject(root, folder) {
    if ((await (0,glob/* kindOf */.I)((0,external_node_path_.join)(folder, 'pom.xml'))) === 'file')
        return await mavenProject(root, folder);
    const scripts = await (0,glob/* match */.YW)(root, folder, ['*/**/build.gradle', '*/**/build.gradle.kts'], 'file');
    const modules = scripts
        .map(external_node_path_.dirname)
        .filter((path) => !/[\\/](build|target|src)[\\/]/.test(`${path.slice(folder.length)}/`));
    const name = modules.some((path) => path !== folder) ? await gradleName(root, folder) : undefined;
    return { folders: [...new Set([folder, ...modules])], artifacts: undefined, name };
}
/** `rootProject.name = "shop"` of the settings, which are a program: another way to say it is not read. */
async function gradleName(root, folder) {
    for (const file of ['settings.gradle', 'settings.gradle.kts'].map((name) => (0,external_node_path_.join)(folder, name))) {
        if ((await (0,glob/* kindOf */.I)(file)) !== 'file')
            continue;
        return /^\s*rootProject\.name\s*=\s*(["'])([^"'$]+)\1/m.exec(await (0,files_text/* readText */.y)(root, file))?.[2];
    }
    return undefined;
}
async function mavenProject(root, folder) {
    const folders = new Set();
    const artifacts = new Map();
    const waiting = [folder];
    let name;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        if (folders.has(next) || folders.size >= MOST_MODULES || !(0,files_root/* isWithin */.UO)(root.path, next))
            continue;
        const file = (0,external_node_path_.join)(next, 'pom.xml');
        if ((await (0,glob/* kindOf */.I)(file)) !== 'file')
            continue;
        folders.add(next);
        try {
            const { group, artifact, version, modules } = parsePom(await (0,files_text/* readText */.y)(root, file), file);
            if (next === folder && modules.length > 0)
                name = artifact;
            artifacts.set(`${group ?? ''}:${artifact ?? ''}`, version ?? '');
            // A module may be given by its POM's name as well as by its folder's.
            waiting.push(...modules.map((module) => (0,external_node_path_.join)(next, module.replace(/\/?[^/]+\.xml$/, ''))));
        }
        catch (error) {
            // Maven itself will say what is wrong with it.
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
        }
    }
    return { folders: [...folders], artifacts, name };
}

;// CONCATENATED MODULE: ./actions/publish/maven/discover.ts





const discover_METADATA = '**/maven-metadata.xml';
/** Below these a build keeps what its tests work with, copies of its sources, and other builds. */
const NOT_STAGED = /^(classes|resources|tmp|its?|checkout|target|build|src|m2|invoker)$|(^|[-_.])(tests?|its?|local-?repo(sitory)?)([-_.]|$)/i;
/** Repository folders below the modules' `target/` and `build/`, else the project itself; in other folders, all. */
async function discover_discover(root, { path, kind }) {
    if (kind === 'file')
        return { sources: [], leftOut: [] };
    if (kind === 'folder')
        return { sources: repositories(await inFolder(root, path)), leftOut: [] };
    const project = await readProject(root, path);
    const { taken, leftOut } = await staged(root, project);
    const modules = project.artifacts ?? new Map();
    const component = project.name;
    if (taken.length > 0)
        return { sources: repositories(taken, modules, component), leftOut };
    const isProject = (await (0,glob/* kindOf */.I)((0,external_node_path_.join)(path, 'pom.xml'))) === 'file';
    return { sources: isProject ? [{ path, kind: 'project', modules, component }] : [], leftOut };
}
function repositories(paths, modules = new Map(), component) {
    return paths.map((path) => ({ path, kind: 'repository', modules, component }));
}
async function inFolder(root, folder) {
    const found = await stagingFolders(root, folder, [discover_METADATA]);
    if (found.length > 0)
        return found.map(({ path }) => path).filter((path) => (0,files_root/* isWithin */.UO)(folder, path));
    // Without metadata the folder itself must be the repository's root.
    const poms = await (0,glob/* match */.YW)(root, folder, ['*/**/*.pom'], 'file');
    return poms.length > 0 ? [folder] : [];
}
async function staged(root, project) {
    const taken = [];
    const leftOut = [];
    for (const folder of project.folders) {
        for (const output of ['target', 'build']) {
            if ((await (0,glob/* kindOf */.I)((0,external_node_path_.join)(folder, output))) !== 'folder')
                continue;
            for (const found of await stagingFolders(root, (0,external_node_path_.join)(folder, output), [discover_METADATA])) {
                const why = notOurs(found, (0,external_node_path_.join)(folder, output), project);
                if (why === undefined)
                    taken.push(found.path);
                else
                    leftOut.push(`${(0,files_root/* shown */.SP)(root, found.path)} is left out: ${why}. Name it with 'packages' if it is to be published.`);
            }
        }
    }
    return { taken: [...new Set(taken)], leftOut };
}
/** Why a repository folder is none that this project was deployed to; undefined when it is one. */
function notOurs({ path, artifacts }, output, project) {
    const inside = (0,external_node_path_.relative)(output, path).split(external_node_path_.sep);
    const odd = inside.find((segment) => NOT_STAGED.test(segment));
    if (odd !== undefined)
        return `what lies in ${odd}/ belongs to tests or to another build`;
    const own = project.artifacts;
    // Coordinates that only the build knows are not judged.
    const isUnclear = own === undefined || [...own.keys()].some((name) => /\$\{|^:|:$/.test(name));
    if (isUnclear || [...artifacts].some((name) => own.has(name)))
        return undefined;
    return "it holds none of this project's artifacts";
}

;// CONCATENATED MODULE: ./actions/publish/maven/format.ts



const maven = {
    id: 'maven',
    manifests: ['pom.xml'],
    lookedFor: 'pom.xml and no Maven repository folder below target/ or build/',
    authorization: basic,
    discover: discover_discover,
    collect: collect_collect,
};

// EXTERNAL MODULE: ./actions/publish/npm/format.ts + 7 modules
var format = __webpack_require__("actions/publish/npm/format.ts");
;// CONCATENATED MODULE: ./actions/publish/nuget/nuspec.ts




const nuspec_MANIFEST_BYTES = 4 * 1024 * 1024;
/** Parts that every package has and that nobody installs it for (Open Packaging Conventions). */
const PACKAGING = /^(_rels\/|package\/services\/|\[Content_Types\]\.xml$|\.signature\.p7s$|[^/]+\.nuspec$)/i;
const nuspec_parser = new XMLParser/* default */.A({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    processEntities: true,
    isArray: (name) => name === 'dependency' || name === 'group',
});
/** Reads the nuspec of a package; an InputError that names the file when there is none. */
async function readNupkg(asset) {
    const { paths, files } = await readZip(asset, 'NuGet package', (path) => /^[^/]+\.nuspec$/i.test(path) ? nuspec_MANIFEST_BYTES : -1);
    const [text] = files.values();
    if (text === undefined)
        throw new errors/* InputError */.dz(`${asset.path} is no NuGet package: it holds no .nuspec`);
    const metadata = parse(text.toString('utf8'), asset.path);
    const [id, version] = [(0,json/* stringAt */.bX)(metadata, 'id')?.trim() ?? '', (0,json/* stringAt */.bX)(metadata, 'version')?.trim() ?? ''];
    const needs = nuspec_dependencies((0,json/* objectAt */.lJ)(metadata, 'dependencies'));
    return { id, version, needs, lack: nuspec_lackOf(paths, metadata, needs) };
}
function parse(text, what) {
    let document;
    try {
        document = nuspec_parser.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${what}: its .nuspec is no XML: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    return (0,json/* isObject */.Gv)(document) ? (0,json/* objectAt */.lJ)((0,json/* objectAt */.lJ)(document, 'package'), 'metadata') : {};
}
function nuspec_dependencies(list) {
    const groups = list['group'];
    const all = [list, ...(Array.isArray(groups) ? groups : []).filter(json/* isObject */.Gv)].flatMap((one) => {
        const listed = one['dependency'];
        return Array.isArray(listed) ? listed : [];
    });
    return [...new Set(all.filter(json/* isObject */.Gv).flatMap((one) => (0,json/* stringAt */.bX)(one, '@id')?.toLowerCase() ?? []))];
}
function nuspec_lackOf(paths, metadata, needs) {
    const held = new Set(paths.map((path) => unescaped(path).toLowerCase()));
    const license = (0,json/* objectAt */.lJ)(metadata, 'license');
    const named = [
        (0,json/* stringAt */.bX)(metadata, 'readme'),
        (0,json/* stringAt */.bX)(metadata, 'icon'),
        (0,json/* stringAt */.bX)(license, '@type') === 'file' ? (0,json/* stringAt */.bX)(license, '#text') : undefined,
    ].filter((path) => path !== undefined);
    const absent = named.filter((path) => !held.has(path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()));
    if (absent.length > 0)
        return `does not hold ${absent.join(', ')}, which its .nuspec names`;
    const content = paths.filter((path) => !PACKAGING.test(path));
    // A package that only brings others along is one.
    return content.length === 0 && needs.length === 0 ? 'holds nothing that could be used' : undefined;
}
/** A part's name, in which signs may be escaped as in URLs (Open Packaging Conventions); as it is where they are none. */
function unescaped(path) {
    try {
        return decodeURIComponent(path.replace(/%(?![0-9A-Fa-f]{2})/g, '%25'));
    }
    catch {
        return path;
    }
}
/** NuGet's own rule for package IDs (PackageIdValidator). */
const ID = /^[\p{L}\p{Mn}\p{Nd}\p{Pc}]+(?:[.-][\p{L}\p{Mn}\p{Nd}\p{Pc}]+)*$/u;
const VERSION = /^(\d+(?:\.\d+){0,3})(-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z.-]+)?$/;
function isPackageId(id) {
    return id.length <= 100 && ID.test(id);
}
/**
 * A version as NuGet's protocol has it (NuGet docs, "Normalized version numbers"): three numbers without leading zeros,
 * a fourth unless it is 0, no build metadata, lower case. Undefined when it is no version.
 */
function normalisedVersion(text) {
    const [, numbers, labels = ''] = VERSION.exec(text) ?? [];
    if (numbers === undefined)
        return undefined;
    const parts = numbers.split('.').map((number) => number.replace(/^0+(?=\d)/, ''));
    while (parts.length < 3)
        parts.push('0');
    if (parts[3] === '0')
        parts.pop();
    return `${parts.join('.')}${labels.toLowerCase()}`;
}

;// CONCATENATED MODULE: ./actions/publish/files/multipart.ts


/**
 * A form with one file (RFC 7578): its type for the header, and its body, read from the file as it is sent. A field may
 * hold bytes.
 */
function multipart(fields, file, boundary = (0,external_node_crypto_.randomBytes)(24).toString('hex')) {
    const part = (disposition, type) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${type}\r\n`;
    const parts = fields.flatMap(([name, value]) => {
        const type = typeof value === 'string' ? '' : 'Content-Type: application/octet-stream\r\n';
        return [Buffer.from(part(`name="${quoted(name)}"`, type)), Buffer.from(value), Buffer.from('\r\n')];
    });
    const head = part(`name="${quoted(file.field)}"; filename="${quoted(file.filename)}"`, `Content-Type: ${file.type ?? 'application/octet-stream'}\r\n`);
    return {
        contentType: `multipart/form-data; boundary=${boundary}`,
        body: (0,files_asset/* fileBody */.hh)(file.asset, Buffer.concat([...parts, Buffer.from(head)]), `\r\n--${boundary}--\r\n`),
    };
}
/** What would end the quoted name, as browsers write it. */
function quoted(text) {
    return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

;// CONCATENATED MODULE: ./actions/publish/nuget/release.ts




function serviceIndex() {
    let resources;
    return async (client, type) => {
        const found = (await (resources ??= readResources(client))).get(type);
        if (found?.startsWith(client.endpoint.href) === true)
            return found.slice(client.endpoint.href.length);
        throw new errors/* InputError */.dz(`The repository's NuGet service index has no ${type} below ${client.endpoint.href}. Check the endpoint.`);
    };
}
async function readResources(client) {
    const parse = (body) => {
        const listed = (0,json/* parseObject */.lj)(body, "The repository's NuGet service index")['resources'];
        const resources = Array.isArray(listed) ? listed : [];
        return new Map(resources.filter(json/* isObject */.Gv).flatMap((one) => {
            const [type, id] = [(0,json/* stringAt */.bX)(one, '@type'), (0,json/* stringAt */.bX)(one, '@id')];
            return type === undefined || id === undefined ? [] : [[type, id]];
        }));
    };
    const read = await client.read({
        path: 'v3/index.json',
        accept: 'application/json',
        what: 'the NuGet service index',
        parse,
    });
    return read ?? new Map();
}
/** A package of NuGet's push protocol. */
function nugetRelease({ name, version }, asset, needs, index) {
    const at = { format: 'nuget', namespace: '', name, version };
    return {
        ...at,
        source: asset.path,
        assets: [asset],
        takesFurtherAssets: false,
        needs,
        see: async (client) => {
            const base = await index(client, 'PackageBaseAddress/3.0.0');
            const parse = (body) => (0,json/* stringsIn */.QQ)((0,json/* parseObject */.lj)(body, `The registry's list of nuget ${name}`)['versions']);
            const path = `${base.replace(/\/?$/, '/')}${encodeURIComponent(name)}/index.json`;
            const versions = await client.read({ path, accept: 'application/json', what: `nuget ${name}`, parse });
            if (versions === undefined)
                return release/* NOTHING_SEEN */.s3;
            const visible = versions.includes(version);
            return { visible, complete: visible, versions, tags: new Map() };
        },
        send: async (client, { arrived }) => {
            const { contentType, body } = multipart([], { field: 'package', filename: 'package.nupkg', asset });
            await client.write({
                method: 'PUT',
                path: await index(client, 'PackagePublish/2.0.0'),
                headers: { 'content-type': contentType, accept: '*/*' },
                body,
                what: `${(0,release/* label */.Pf)(at)}: ${asset.path}`,
                action: 'codeartifact:PublishPackageVersion',
                asset,
                arrived: () => arrived(asset),
            });
        },
    };
}

;// CONCATENATED MODULE: ./actions/publish/nuget/collect.ts




/** Reads the packages' own manifests. */
async function nuget_collect_collect(sources, context) {
    const index = serviceIndex();
    const releases = await Promise.all(sources.map(({ path, isMet }) => context.attempt(async () => {
        const title = (0,files_root/* shown */.SP)(context.root, path);
        // The asset's name follows from the manifest, so that the file is opened before its name is known.
        const asset = await context.open(context.root, path, '');
        const { id, version, needs, lack } = await readNupkg(asset);
        const normalised = normalisedVersion(version);
        if (!isPackageId(id))
            throw new errors/* InputError */.dz(`${title}: its .nuspec has the id ${JSON.stringify(id)}, which NuGet does not take.`);
        if (normalised === undefined) {
            throw new errors/* InputError */.dz(`${title}: its .nuspec has the version ${JSON.stringify(version)}, which NuGet does not take.`);
        }
        if (lack !== undefined)
            context.missing(`${title} ${lack}`);
        const name = id.toLowerCase();
        const file = { ...asset, name: `${name}.${normalised}.nupkg` };
        return { ...nugetRelease({ name, version: normalised }, file, needs, index), isMet };
    })));
    return releases.filter((release) => release !== undefined);
}

;// CONCATENATED MODULE: ./actions/publish/nuget/discover.ts


/** Where `dotnet pack` puts packages, by itself and with `--output`. */
const OUTPUT = [
    '*',
    'dist/*',
    'build/*',
    'nupkgs/*',
    'bin/Release/*',
    '**/bin/Release/*',
    'artifacts/package/release/*',
];
/** The folder of a project's own build, in which every version that was ever packed lies. */
const KEEPS_OLD = /[\\/]bin[\\/]Release[\\/]/;
/** Packages of a project's release build; in other folders, all that lie in them. Symbol packages are left out. */
async function nuget_discover_discover(root, { path, kind }) {
    const isSymbols = (file) => /\.snupkg$|\.symbols\.nupkg$/i.test(file);
    const files = kind === 'file'
        ? [path].filter((file) => /\.s?nupkg$/i.test(file))
        : await (0,glob/* match */.YW)(root, path, (kind === 'folder' ? ['*'] : OUTPUT).flatMap((one) => [`${one}.nupkg`, `${one}.snupkg`]));
    return {
        sources: files
            .filter((file) => !isSymbols(file))
            .map((file) => ({ path: file, isMet: kind === 'project' && KEEPS_OLD.test(file) })),
        leftOut: files
            .filter(isSymbols)
            .map((file) => `${(0,files_root/* shown */.SP)(root, file)} is left out: CodeArtifact takes no symbol packages.`),
    };
}

;// CONCATENATED MODULE: ./actions/publish/nuget/format.ts



const nuget = {
    id: 'nuget',
    manifests: ['*.csproj', '*.fsproj', '*.vbproj', '*.sln', '*.slnx', '*.nuspec'],
    lookedFor: '.nupkg',
    authorization: basic,
    discover: nuget_discover_discover,
    collect: nuget_collect_collect,
};

;// CONCATENATED MODULE: ./actions/publish/pypi/metadata.ts

/**
 * Reads METADATA or PKG-INFO (Python packaging, "core metadata specifications"): headers as in an email, long ones
 * folded, and after an empty line the description.
 */
function parseCoreMetadata(text) {
    const normal = text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '');
    const end = /\n\n/.exec(`${normal}\n`)?.index ?? normal.length;
    const fields = new Map();
    for (const line of unfold(normal.slice(0, end))) {
        const match = /^([A-Za-z][A-Za-z0-9-]*):[ \t]*([^]*)/.exec(line);
        if (match?.[1] === undefined || match[2] === undefined) {
            throw new errors/* InputError */.dz(`has a line that is no field: ${JSON.stringify(line.slice(0, 80))}`);
        }
        const name = match[1].toLowerCase().replaceAll('-', '_');
        const value = match[2].trimEnd();
        const values = fields.get(name);
        if (values === undefined)
            fields.set(name, [value]);
        else
            values.push(value);
    }
    const body = normal.slice(end + 2);
    if (body.trim() !== '')
        fields.set('description', [body]);
    return fields;
}
/** A line that starts with white space goes on with the one before; older tools mark such lines with `|`. */
function unfold(head) {
    const lines = [];
    for (const line of head.split('\n')) {
        if (/^[ \t]/.test(line) && lines.length > 0)
            lines.push(`${lines.pop() ?? ''}\n${line.replace(/^(?: {7}\||[ \t]+)/, '')}`);
        else if (line !== '')
            lines.push(line);
    }
    return lines;
}
/** The first value of a field; what is not known is left out by some tools and written as UNKNOWN by older ones. */
function field(metadata, name) {
    const value = metadata.get(name)?.[0];
    return value === undefined || value === '' || value === 'UNKNOWN' ? undefined : value;
}
/** Where the upload form's name is not the field's (PyPI, "upload API"; twine says `provides_extras`, too). */
const FORM_NAMES = {
    classifier: 'classifiers',
    project_url: 'project_urls',
    license_file: 'license_files',
};
/** The metadata as fields of the upload form. */
function formFields(metadata) {
    return [...metadata].flatMap(([name, values]) => values.map((value) => [FORM_NAMES[name] ?? name, value]));
}
/** A project's name as indexes and the API know it (PEP 503). */
function normalisedName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
/** `name-version[-build]-python-abi-platform.whl` or `name-version.tar.gz`; undefined when it is no such name. */
function parseFilename(filename) {
    const wheel = /^([^-]+)-([^-]+)(?:-\d[^-]*)?-([^-]+)-[^-]+-[^-]+\.whl$/.exec(filename);
    if (wheel?.[1] !== undefined && wheel[2] !== undefined && wheel[3] !== undefined) {
        return { filetype: 'bdist_wheel', readings: [{ name: wheel[1], version: wheel[2] }], pyversion: wheel[3] };
    }
    const stem = /^(.+)\.tar\.gz$/.exec(filename)?.[1] ?? '';
    const readings = [...stem.matchAll(/-/g)]
        .map(({ index }) => ({ name: stem.slice(0, index), version: stem.slice(index + 1) }))
        .filter(({ name, version }) => name !== '' && version !== '');
    return readings.length === 0 ? undefined : { filetype: 'sdist', readings, pyversion: 'source' };
}

;// CONCATENATED MODULE: ./actions/publish/pypi/archive.ts





const METADATA_BYTES = 16 * 1024 * 1024;
/** What a wheel or an sdist says of itself; undefined for a tar archive that is no sdist. */
async function readPython(asset, { filetype }) {
    return filetype === 'bdist_wheel' ? await readWheel(asset) : await readSdist(asset);
}
function archive_parse(asset, text) {
    try {
        return parseCoreMetadata(text.toString('utf8'));
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        throw new errors/* InputError */.dz(`${asset.path}: its metadata ${error.message}`);
    }
}
async function readSdist(asset) {
    const wanted = (path) => /^(?:\.\/)?[^/]+\/PKG-INFO$/.test(path);
    const { files } = await (0,tar/* readTar */.s)(asset, (path) => (wanted(path) ? METADATA_BYTES : -1));
    const [found] = files.values();
    if (found === undefined)
        return undefined;
    const metadata = archive_parse(asset, found);
    return { metadata, lack: localRequirement(metadata) };
}
async function readWheel(asset) {
    const { paths, files } = await readZip(asset, 'wheel', (path) => /^[^/]+\.dist-info\/(METADATA|RECORD|top_level\.txt|entry_points\.txt)$/.test(path) ? METADATA_BYTES : -1);
    const file = (name) => [...files].find(([path]) => path.endsWith(`.dist-info/${name}`))?.[1];
    const text = file('METADATA');
    if (text === undefined)
        throw new errors/* InputError */.dz(`${asset.path} is no wheel: it holds no METADATA`);
    const metadata = archive_parse(asset, text);
    const about = {
        record: file('RECORD')?.toString('utf8') ?? '',
        topLevel: file('top_level.txt')?.toString('utf8') ?? '',
        entryPoints: file('entry_points.txt')?.toString('utf8') ?? '',
    };
    return { metadata, lack: archive_lackOf(paths, about, metadata) ?? localRequirement(metadata) };
}
/** A requirement by a URL of the machine that built it (PEP 508), which nobody else can install. */
function localRequirement(metadata) {
    const local = (metadata.get('requires_dist') ?? []).find((requirement) => /@\s*file:/i.test(requirement));
    return local === undefined ? undefined : `needs ${(0,safe_text/* safeText */.Hk)(local)}, which only the machine that built it has`;
}
const MOST_NAMED = 3;
function archive_lackOf(paths, about, metadata) {
    const held = new Set(paths);
    const absent = recorded(about.record).filter((path) => !held.has(path) && !/\.dist-info\/RECORD(\.jws|\.p7s)?$/.test(path));
    if (absent.length > 0) {
        const more = absent.length > MOST_NAMED ? ` and ${absent.length - MOST_NAMED} more` : '';
        return `does not hold ${absent.slice(0, MOST_NAMED).join(', ')}${more}, which its RECORD lists`;
    }
    const installed = paths
        .filter((path) => !/^[^/]+\.dist-info\//.test(path))
        .map((path) => path.replace(/^[^/]+\.data\/(?:purelib|platlib)\//, ''));
    const modules = about.topLevel.split(/\s+/).filter((name) => name !== '');
    if (modules.length > 0 && !modules.some((name) => holdsModule(installed, name)))
        return `holds none of its modules (${modules.join(', ')})`;
    // A wheel that only brings other wheels along is one; one that brings nothing is none.
    if (installed.length === 0)
        return field(metadata, 'requires_dist') === undefined ? 'holds no module' : undefined;
    const [broken] = commands(about.entryPoints).filter(({ module }) => {
        const [top = '', ...rest] = module.split('.');
        // Of a namespace other packages may bring the rest.
        const isOurs = rest.length > 0 && installed.some((path) => path.startsWith(`${top}/__init__.`));
        return isOurs && !holdsModule(installed, module);
    });
    return broken && `does not hold ${broken.module}, the module that its command ${broken.name} starts`;
}
/** As a file, compiled, or as a folder: a namespace needs no `__init__.py`. */
function holdsModule(installed, module) {
    const path = module.replaceAll('.', '/');
    return installed.some((one) => one.startsWith(`${path}/`) || (one.startsWith(`${path}.`) && !one.slice(path.length).includes('/')));
}
/** What `entry_points.txt` has under console_scripts and gui_scripts (Python packaging, "Entry points specification"). */
function commands(text) {
    let section = '';
    return text.split(/\r?\n/).flatMap((line) => {
        section = /^\s*\[(.*)\]\s*$/.exec(line)?.[1]?.trim() ?? section;
        const match = /^\s*([^=#;\s][^=]*?)\s*=\s*([\w.]+)\s*(?::|\[|$)/.exec(line);
        if (!/^(console|gui)_scripts$/.test(section) || match?.[1] === undefined || match[2] === undefined)
            return [];
        return [{ name: match[1], module: match[2] }];
    });
}
/** The paths in a RECORD (PEP 376): the first column of a CSV file. */
function recorded(text) {
    return text
        .split(/\r?\n/)
        .map((line) => /^(?:"((?:[^"]|"")*)"|([^,]*)),/.exec(line))
        .flatMap((match) => match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? [])
        .filter((path) => path !== '' && !path.endsWith('/'));
}

;// CONCATENATED MODULE: ./actions/publish/pypi/release.ts





const pypi_release_NAME = /^([A-Z0-9]|[A-Z0-9][A-Z0-9._-]*[A-Z0-9])$/i;
const SIMPLE = 'application/vnd.pypi.simple.v1+json';
/**
 * Puts the files together that are of one version: they are published together. Files that contradict their own names
 * come back as problems.
 */
function pythonReleases(files) {
    const problems = [];
    const byVersion = new Map();
    for (const file of files) {
        const problem = contradiction(file);
        if (problem !== undefined) {
            problems.push(`${file.asset.path}: ${problem}.`);
            continue;
        }
        const at = release_coordinates(file.metadata);
        const group = byVersion.get((0,release/* label */.Pf)(at)) ?? { at, files: [] };
        byVersion.set((0,release/* label */.Pf)(at), group);
        group.files.push(file);
    }
    return { releases: [...byVersion.values()].map((group) => release_release(group.at, group.files)), problems };
}
function release_coordinates(metadata) {
    return {
        format: 'pypi',
        namespace: '',
        name: normalisedName(field(metadata, 'name') ?? ''),
        version: field(metadata, 'version') ?? '',
    };
}
function contradiction({ metadata, distribution }) {
    const name = field(metadata, 'name');
    const version = field(metadata, 'version');
    if (name === undefined || !pypi_release_NAME.test(name))
        return `its metadata gives ${JSON.stringify(name ?? '')} as the name`;
    if (version === undefined || !(0,same_version/* isPythonVersion */.Fk)(version)) {
        return `its metadata gives ${JSON.stringify(version ?? '')} as the version, which PEP 440 does not know`;
    }
    const named = distribution.readings.filter((reading) => normalisedName(reading.name) === normalisedName(name));
    if (named.length === 0) {
        return `its name says ${distribution.readings.at(-1)?.name ?? ''}, its metadata says ${name}`;
    }
    // A wheel's name has `_` where the version has `-` or `+`-separators of its own (PEP 427, "escaping").
    if (!named.some((reading) => (0,same_version/* sameVersion */.r1)('pypi', reading.version.replaceAll('_', '-'), version))) {
        return `its name says version ${named[0]?.version ?? ''}, its metadata says ${version}`;
    }
    return undefined;
}
function release_release(at, files) {
    const names = files.map(({ asset }) => asset.name);
    return {
        ...at,
        source: files.map(({ asset }) => asset.path).join(', '),
        assets: files.map(({ asset }) => asset),
        takesFurtherAssets: true,
        isMet: files.every(({ isMet }) => isMet),
        needs: [],
        see: async (client) => (await client.read({
            path: `simple/${at.name}/`,
            accept: SIMPLE,
            what: `pypi ${at.name}`,
            parse: (body) => seen(body, at, names),
        })) ?? release/* NOTHING_SEEN */.s3,
        send: (client, shipment) => sendFiles(client, at, files, shipment),
    };
}
/** The project's page (PEP 691; `versions` since PEP 700). */
function seen(body, at, names) {
    const page = (0,json/* parseObject */.lj)(body, `The registry's page of pypi ${at.name}`);
    const versions = (0,json/* stringsIn */.QQ)(page['versions']);
    const listed = Array.isArray(page['files']) ? page['files'] : [];
    const files = new Set(listed.filter(json/* isObject */.Gv).map((file) => (0,json/* stringAt */.bX)(file, 'filename')));
    return {
        visible: versions.some((version) => (0,same_version/* sameVersion */.r1)('pypi', version, at.version)) || names.some((name) => files.has(name)),
        complete: names.every((name) => files.has(name)),
        versions,
        tags: new Map(),
    };
}
/** Wheels before the sdist, so that nobody builds from source what comes as a wheel a moment later. */
async function sendFiles(client, at, files, { missing, arrived }) {
    const [first, ...rest] = files
        .filter(({ asset }) => missing.includes(asset))
        .sort((a, b) => a.distribution.filetype.localeCompare(b.distribution.filetype));
    if (first === undefined)
        return;
    // The first file makes the version; the others then find it there.
    await release_sendFile(client, at, first, arrived);
    await Promise.all(rest.map((file) => release_sendFile(client, at, file, arrived)));
}
async function release_sendFile(client, at, { asset, distribution, metadata }, arrived) {
    const { contentType, body } = multipart([
        [':action', 'file_upload'],
        ['protocol_version', '1'],
        ...formFields(metadata),
        ['filetype', distribution.filetype],
        ['pyversion', distribution.pyversion],
        ['md5_digest', asset.hashes.md5],
        ['sha256_digest', asset.hashes.sha256],
    ], { field: 'content', filename: asset.name, asset });
    await client.write({
        method: 'POST',
        path: '',
        headers: { 'content-type': contentType, accept: '*/*' },
        body,
        what: `${(0,release/* label */.Pf)(at)}: ${asset.path}`,
        action: 'codeartifact:PublishPackageVersion',
        asset,
        arrived: () => arrived(asset),
    });
}

;// CONCATENATED MODULE: ./actions/publish/pypi/collect.ts







/** Reads the metadata of wheels and sdists, and puts those of one version together. */
async function pypi_collect_collect(sources, context) {
    for (const { isRoot, name } of new Set(sources.flatMap(({ projects = [] }) => projects))) {
        if (isRoot && name !== undefined)
            context.component(name);
    }
    const files = await Promise.all(sources.map((source) => context.attempt(() => read(source, context))));
    const { releases, problems } = pythonReleases(files.filter((file) => file !== undefined));
    problems.forEach(context.problem);
    return releases;
}
async function read({ path, named, projects }, context) {
    const title = (0,files_root/* shown */.SP)(context.root, path);
    const passBy = (why) => {
        if (named)
            throw new errors/* InputError */.dz(`${title} ${why}.`);
        context.leftOut(`${title} is left out: it ${why}.`);
    };
    const distribution = parseFilename((0,external_node_path_.basename)(path));
    if (distribution === undefined) {
        // A wheel with another name is a mistake; an archive with another name is an archive of another kind.
        const names = 'a wheel (name-version-python-abi-platform.whl) or an sdist (name-version.tar.gz)';
        if (path.endsWith('.whl'))
            throw new errors/* InputError */.dz(`${title}: its name is none of ${names}.`);
        passBy(`has no name of ${names}`);
        return undefined;
    }
    const asset = await context.open(context.root, path, (0,external_node_path_.basename)(path));
    const archive = await readPython(asset, distribution);
    if (archive === undefined) {
        passBy('is no Python sdist: it holds no PKG-INFO');
        return undefined;
    }
    const { metadata } = archive;
    const at = {
        format: 'pypi',
        name: field(metadata, 'name') ?? '',
        version: field(metadata, 'version') ?? '',
    };
    const why = projects === undefined ? undefined : notOfProject(at, projects, context.version);
    if (why !== undefined) {
        context.leftOut(`${title} is left out: ${why}. Name it with 'packages' if it is to be published.`);
        return undefined;
    }
    if (archive.lack !== undefined)
        context.missing(`${title} ${archive.lack}`);
    return { asset, distribution, metadata, isMet: projects !== undefined && projects.length > 0 };
}

;// CONCATENATED MODULE: ./actions/publish/pypi/project.ts






const PYTHON_MANIFESTS = ['pyproject.toml', 'setup.py', 'setup.cfg'];
/** Below these lie projects that nobody releases: what tests and documents work with, copies and environments. */
const NOT_RELEASED = /^(\..*|tests?|testdata|fixtures?|examples?|docs?|templates?|vendor|third_party|env|venv)$/;
/** The project of a folder and, in a repository of several, those up to two folders below it or in its uv workspace. */
async function pythonProjects(root, folder) {
    const own = await readPyproject(root, folder);
    const workspace = workspaceOf(own ?? {});
    const members = (0,json/* stringsIn */.QQ)(workspace['members']);
    const excluded = (0,json/* stringsIn */.QQ)(workspace['exclude']).map((pattern) => `!${pattern}/pyproject.toml`);
    const patterns = members.length > 0
        ? [...members.map((pattern) => `${pattern}/pyproject.toml`), ...excluded]
        : PYTHON_MANIFESTS.flatMap((name) => [`*/${name}`, `*/*/${name}`]);
    const below = [...new Set((await (0,glob/* match */.YW)(root, folder, patterns, 'file')).map(external_node_path_.dirname))].filter((path) => path !== folder &&
        !(0,external_node_path_.relative)(folder, path)
            .split(external_node_path_.sep)
            .some((segment) => NOT_RELEASED.test(segment)));
    const isPython = (await Promise.all(PYTHON_MANIFESTS.map((name) => (0,glob/* kindOf */.I)((0,external_node_path_.join)(folder, name))))).includes('file');
    const others = await Promise.all(below.map(async (path) => project(path, await readPyproject(root, path))));
    return [...(isPython ? [project(folder, own)] : []), ...others];
}
function workspaceOf(manifest) {
    return (0,json/* objectAt */.lJ)((0,json/* objectAt */.lJ)((0,json/* objectAt */.lJ)(manifest, 'tool'), 'uv'), 'workspace');
}
/** Undefined where there is none, or none that can be read: its build will say so. */
async function readPyproject(root, folder) {
    const file = (0,external_node_path_.join)(folder, 'pyproject.toml');
    if ((await (0,glob/* kindOf */.I)(file)) !== 'file')
        return undefined;
    try {
        return parseToml(await (0,files_text/* readText */.y)(root, file), file);
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        return undefined;
    }
}
/** The name and the version that `[project]` has (PEP 621), or Poetry's own table; those that are dynamic are not in it. */
function project(path, manifest = {}) {
    const isRoot = (0,json/* stringsIn */.QQ)(workspaceOf(manifest)['members']).length > 0;
    const standard = (0,json/* objectAt */.lJ)(manifest, 'project');
    const poetry = (0,json/* objectAt */.lJ)((0,json/* objectAt */.lJ)(manifest, 'tool'), 'poetry');
    const value = (key) => (0,json/* stringAt */.bX)(standard, key) ?? (0,json/* stringAt */.bX)(poetry, key);
    return { path, name: value('name'), version: value('version'), isRoot };
}

;// CONCATENATED MODULE: ./actions/publish/pypi/discover.ts




/** Where builds leave what they made: `build`, Poetry, uv and Hatch, maturin, cibuildwheel. */
const discover_OUTPUT = ['dist/', 'target/wheels/', 'wheelhouse/'];
/**
 * Wheels and sdists: in a project those of its own build and of the projects below it. A job that only publishes may have
 * them without the sources.
 */
async function pypi_discover_discover(root, { path, kind, named }) {
    if (kind === 'file') {
        const source = { path, named, projects: undefined };
        return { sources: /(\.whl|\.tar\.gz)$/.test(path) ? [source] : [], leftOut: [] };
    }
    if (kind === 'folder')
        return await discover_inFolder(root, path, [''], undefined);
    const projects = await pythonProjects(root, path);
    const places = [...new Set([path, ...projects.map((one) => one.path)])];
    const parts = await Promise.all(places.map((place) => discover_inFolder(root, place, discover_OUTPUT, projects)));
    const found = {
        sources: parts.flatMap(({ sources }) => sources),
        leftOut: parts.flatMap(({ leftOut }) => leftOut),
    };
    if (named && projects.some((one) => one.path === path) && found.sources.length === 0) {
        throw new errors/* InputError */.dz(`${(0,files_root/* shown */.SP)(root, path)} has no wheel or sdist in dist/. Build it first: python -m build.`);
    }
    return found;
}
/** Kinds of distributions that nobody uploads any more (PEP 527, PEP 715). */
const OLD_KINDS = ['*.egg', '*-py[23]*.exe', '*.tar.bz2'];
async function discover_inFolder(root, folder, below, projects) {
    const all = (kinds) => below.flatMap((place) => kinds.map((kind) => place + kind));
    const [files, old] = await Promise.all([
        (0,glob/* match */.YW)(root, folder, all(['*.whl', '*.tar.gz']), 'file'),
        (0,glob/* match */.YW)(root, folder, all(OLD_KINDS), 'file'),
    ]);
    return {
        sources: files.map((path) => ({ path, named: false, projects })),
        leftOut: old.map((path) => `${(0,files_root/* shown */.SP)(root, path)} is left out: it is neither a wheel nor an sdist (.tar.gz), which is what pip installs.`),
    };
}

;// CONCATENATED MODULE: ./actions/publish/pypi/format.ts




const pypi = {
    id: 'pypi',
    manifests: PYTHON_MANIFESTS,
    lookedFor: 'wheel or sdist in dist/',
    authorization: basic,
    discover: pypi_discover_discover,
    collect: pypi_collect_collect,
};

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__("node:zlib");
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__("yaml/dist/index.js");
;// CONCATENATED MODULE: ./actions/publish/ruby/gem.ts





const gem_METADATA_BYTES = 4 * 1024 * 1024;
/** A larger gem is not unpacked to be looked into. */
const DATA_BYTES = 64 * 1024 * 1024;
const gem_MOST_NAMED = 3;
/** A tar archive without entries is padded to a record. */
const EMPTY_BYTES = 64 * 1024;
const gem_NAME = /^(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9._-]{0,254}$/;
const gem_VERSION = /^[0-9]+(?:\.[0-9A-Za-z]+)*$/;
/** Reads a gem: a tar archive with `metadata.gz` and `data.tar.gz`. Throws an InputError that names the file. */
async function readGem(asset) {
    const sizes = { 'metadata.gz': gem_METADATA_BYTES, 'data.tar.gz': DATA_BYTES };
    const { paths: parts, files } = await (0,tar/* readTar */.s)(asset, (path) => sizes[path] ?? -1, 'gem');
    const packed = files.get('metadata.gz');
    if (packed === undefined || !parts.includes('data.tar.gz')) {
        throw new errors/* InputError */.dz(`${asset.path} is no gem: it holds no metadata.gz and data.tar.gz`);
    }
    const spec = gem_parse(asset, packed);
    const name = (0,json/* stringAt */.bX)(spec, 'name') ?? '';
    const version = gem_text((0,json/* objectAt */.lJ)(spec, 'version')['version']).replaceAll('-', '.pre.');
    if (!gem_NAME.test(name))
        throw new errors/* InputError */.dz(`${asset.path}: its metadata gives ${JSON.stringify(name)} as the name`);
    if (!gem_VERSION.test(version)) {
        throw new errors/* InputError */.dz(`${asset.path}: its metadata gives ${JSON.stringify(version)} as the version`);
    }
    const data = files.get('data.tar.gz');
    const needs = gem_dependencies(spec);
    const named = [...(0,json/* stringsIn */.QQ)(spec['files']), ...executables(spec)].map((path) => path.replace(/^\.\//, ''));
    const held = data === undefined ? undefined : await pathsIn(asset, data);
    const absent = held === undefined ? [] : [...new Set(named)].filter((path) => !held.has(path));
    const more = absent.length > gem_MOST_NAMED ? ` and ${absent.length - gem_MOST_NAMED} more` : '';
    return {
        ...{ name, version, platform: gem_text(spec['platform']) || 'ruby', needs },
        onlyHost: (0,json/* stringAt */.bX)((0,json/* objectAt */.lJ)(spec, 'metadata'), 'allowed_push_host'),
        lack: absent.length === 0
            ? nothing(held, needs)
            : `does not hold ${absent.slice(0, gem_MOST_NAMED).join(', ')}${more}, which its metadata lists`,
    };
}
/** A gem that only brings others along is one; one that brings nothing is none. */
function nothing(held, needs) {
    if (held?.size !== 0 || needs.length > 0)
        return undefined;
    return 'holds no file: its gemspec lists none (git ls-files lists none without Git)';
}
/** The files in a gem's `data.tar.gz`; RubyGems packs one of zeros alone where the gemspec lists nothing. */
async function pathsIn(asset, data) {
    const paths = await (0,tar/* tarPaths */.Y)(data);
    if (paths !== undefined)
        return new Set(paths);
    try {
        if ((0,external_node_zlib_.gunzipSync)(data, { maxOutputLength: EMPTY_BYTES }).every((byte) => byte === 0))
            return new Set();
    }
    catch {
        // Neither an archive nor zeros.
    }
    throw new errors/* InputError */.dz(`${asset.path}: its data.tar.gz cannot be read. Build it again.`);
}
/** The gemspec as YAML; its tags (`!ruby/object:Gem::Version`) name classes, and nothing is made of them here. */
function gem_parse(asset, packed) {
    try {
        const document = (0,dist.parseDocument)((0,external_node_zlib_.gunzipSync)(packed, { maxOutputLength: gem_METADATA_BYTES * 8 }).toString('utf8'), {
            logLevel: 'silent',
            schema: 'failsafe',
            merge: false,
        }).toJS({ maxAliasCount: 100 });
        if ((0,json/* isObject */.Gv)(document))
            return document;
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${asset.path}: its metadata cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    throw new errors/* InputError */.dz(`${asset.path}: its metadata is no gemspec`);
}
function gem_text(value) {
    return typeof value === 'string' ? value : '';
}
function executables(spec) {
    const folder = (0,json/* stringAt */.bX)(spec, 'bindir') ?? 'bin';
    return (0,json/* stringsIn */.QQ)(spec['executables']).map((name) => `${folder}/${name}`);
}
function gem_dependencies(spec) {
    const listed = spec['dependencies'];
    return (Array.isArray(listed) ? listed : [])
        .filter(json/* isObject */.Gv)
        .filter((one) => gem_text(one['type']).replace(/^:/, '') !== 'development')
        .flatMap((one) => (0,json/* stringAt */.bX)(one, 'name') ?? []);
}

// EXTERNAL MODULE: ./actions/publish/same-repository.ts
var same_repository = __webpack_require__("actions/publish/same-repository.ts");
;// CONCATENATED MODULE: ./actions/publish/ruby/release.ts




/** The gems of one version, one for each platform, by RubyGems' push protocol. */
function gemRelease(files) {
    const assets = files.map(({ asset }) => asset);
    const { name = '', version = '' } = files[0]?.gem ?? {};
    const at = { format: 'ruby', namespace: '', name, version };
    return {
        ...at,
        source: assets.map(({ path }) => path).join(', '),
        assets,
        takesFurtherAssets: true,
        isMet: files.every(({ isMet }) => isMet),
        needs: [...new Set(files.flatMap(({ gem }) => gem.needs))],
        see: async (client) => {
            const parse = (body) => release_view(body, version, assets);
            const read = { path: `info/${encodeURIComponent(name)}`, accept: 'text/plain, */*', what: `ruby ${name}`, parse };
            return (await client.read(read)) ?? release/* NOTHING_SEEN */.s3;
        },
        preview: (client) => ({
            problems: files.flatMap(({ asset, gem }) => {
                const { onlyHost } = gem;
                if (onlyHost === undefined || (0,same_repository/* isSameRepository */.v)(onlyHost, client.endpoint))
                    return [];
                return [
                    `${(0,release/* label */.Pf)(at)}: the metadata of ${asset.path} has ${(0,safe_text/* safeText */.Hk)(onlyHost)} as allowed_push_host, and this repository is ${client.endpoint.href}. Take that line away, or publish it there.`,
                ];
            }),
            notes: [],
        }),
        send: async (client, { missing, arrived }) => {
            const send = (asset) => client.write({
                method: 'POST',
                path: 'api/v1/gems',
                headers: { 'content-type': 'application/octet-stream', accept: '*/*' },
                body: (0,files_asset/* fileBody */.hh)(asset),
                what: `${(0,release/* label */.Pf)(at)}: ${asset.path}`,
                action: 'codeartifact:PublishPackageVersion',
                asset,
                arrived: () => arrived(asset),
            });
            const [first, ...rest] = missing;
            // The first makes the version; the others then find it there.
            if (first !== undefined)
                await send(first);
            await Promise.all(rest.map(send));
        },
    };
}
/** A line of the compact index: `VERSION[-PLATFORM] dependencies|checksum:SHA256,…`. */
function release_view(body, version, assets) {
    const lines = body.split('\n').filter((line) => /^\d/.test(line));
    const checksums = new Set(lines.flatMap((line) => /\bchecksum:([0-9a-f]{64})/.exec(line)?.[1] ?? []));
    const versions = [...new Set(lines.map((line) => /[^ -]+/.exec(line)?.[0] ?? ''))];
    const complete = assets.every(({ hashes }) => checksums.has(hashes.sha256));
    return { visible: versions.includes(version), complete, versions, tags: new Map() };
}

;// CONCATENATED MODULE: ./actions/publish/ruby/collect.ts






/** Reads gems, and puts those of one version for several platforms together. */
async function ruby_collect_collect(sources, context) {
    const read = await Promise.all(sources.map((source) => context.attempt(() => collect_readFile(source, context))));
    const files = read.filter((file) => file !== undefined);
    return [...Map.groupBy(files, ({ gem }) => `${gem.name} ${gem.version}`).values()].map((of) => gemRelease(of));
}
async function collect_readFile({ path, project }, context) {
    const title = (0,files_root/* shown */.SP)(context.root, path);
    const asset = await context.open(context.root, path, (0,external_node_path_.basename)(path));
    const gem = await readGem(asset);
    const expected = fileName(gem);
    // RubyGems itself finds a gem by this name only.
    if (asset.name !== expected)
        throw new errors/* InputError */.dz(`${title}: its metadata says that it is ${expected}. Give it that name.`);
    const { name, version } = gem;
    const why = project === undefined ? undefined : notOfProject({ format: 'ruby', name, version }, project, context.version);
    if (why !== undefined) {
        context.leftOut(`${title} is left out: ${why}. Name it with 'packages' if it is to be published.`);
        return undefined;
    }
    if (gem.lack !== undefined)
        context.missing(`${title} ${gem.lack}`);
    return { asset, gem, isMet: project !== undefined && project.length > 0 };
}
function fileName({ name, version, platform }) {
    return `${name}-${version}${platform === 'ruby' ? '' : `-${platform}`}.gem`;
}

;// CONCATENATED MODULE: ./actions/publish/ruby/discover.ts


/** Where `gem build` and Bundler's `rake build` put gems. */
const ruby_discover_OUTPUT = ['*.gem', 'pkg/*.gem', 'dist/*.gem', 'build/*.gem'];
/** Gems of a project; in other folders, all that lie in them. */
async function ruby_discover_discover(root, { path, kind }) {
    const project = kind === 'project' ? await gemspecs(root, path) : undefined;
    if (kind === 'file')
        return { sources: path.endsWith('.gem') ? [{ path, project }] : [], leftOut: [] };
    const files = await (0,glob/* match */.YW)(root, path, kind === 'folder' ? ['*.gem'] : ruby_discover_OUTPUT, 'file');
    return { sources: files.map((file) => ({ path: file, project })), leftOut: [] };
}
/** What a folder's gemspecs say as plain texts: they are programs, and many take their version from another file. */
async function gemspecs(root, folder) {
    const files = await (0,glob/* match */.YW)(root, folder, ['*.gemspec'], 'file');
    return await Promise.all(files.map(async (file) => {
        const text = await (0,files_text/* readText */.y)(root, file);
        const plain = (key) => new RegExp(`^[^#\\n]*\\.${key}\\s*=\\s*(["'])([^"'#{}]+)\\1(?:\\.freeze)?\\s*(?:[;}#]|end\\b|$)`, 'm').exec(text)?.[2];
        return { name: plain('name'), version: plain('version') };
    }));
}

;// CONCATENATED MODULE: ./actions/publish/ruby/format.ts


const ruby = {
    id: 'ruby',
    manifests: ['*.gemspec', 'Gemfile'],
    lookedFor: '.gem',
    authorization: (token) => `Bearer ${token}`,
    discover: ruby_discover_discover,
    collect: ruby_collect_collect,
};

;// CONCATENATED MODULE: ./actions/publish/swift/release.ts




/** Names of scopes and packages (SE-0292, "package identification"). */
const SCOPE = /^[a-zA-Z0-9](?:[a-zA-Z0-9]|-(?=[a-zA-Z0-9])){0,38}$/;
const swift_release_NAME = /^[a-zA-Z0-9](?:[a-zA-Z0-9]|[-_](?=[a-zA-Z0-9])){0,99}$/;
/** The name in a Package.swift. */
function release_nameOf(manifest) {
    return /\bPackage\s*\(\s*name\s*:\s*"([^"\\]+)"/.exec(manifest.replace(/\/\/.*$/gm, ''))?.[1];
}
/** Why a package cannot have these coordinates; undefined when it can. */
function releaseProblem({ namespace, name, version }) {
    if (namespace === '')
        return "a Swift package needs a scope. Give it as the input 'namespace'.";
    if (version === '')
        return "a Swift package has the version of the tag. Give it as the input 'tag'.";
    if (!SCOPE.test(namespace))
        return `${JSON.stringify(namespace)} is no scope for a Swift package: letters, digits and single hyphens. Correct 'namespace'.`;
    if (!swift_release_NAME.test(name))
        return `${JSON.stringify(name)} is no name for a Swift package in a registry: letters, digits, single hyphens and underscores.`;
    return (0,same_version/* npmVersion */.GZ)(version) === version ? undefined : `${version} is no semantic version. Correct the tag.`;
}
const JSON_TYPE = 'application/vnd.swift.registry.v1+json';
/** The one format of signatures that there is. */
const SIGNATURE_FORMAT = 'cms-1.0.0';
/** A package, by the registry protocol (SE-0292, "create a package release"). */
function swiftRelease({ namespace, name, version }, { asset, source, metadata, signature, metadataSignature }) {
    const at = { format: 'swift', namespace: namespace.toLowerCase(), name: name.toLowerCase(), version };
    const path = `${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
    return {
        ...at,
        source,
        assets: [asset],
        takesFurtherAssets: false,
        hasOneFile: true,
        needs: [],
        see: async (client) => {
            const parse = (body) => {
                const versions = Object.keys((0,json/* objectAt */.lJ)((0,json/* parseObject */.lj)(body, `The registry's releases of ${(0,release/* label */.Pf)(at)}`), 'releases'));
                const visible = versions.includes(version);
                return { visible, complete: visible, versions, tags: new Map() };
            };
            return (await client.read({ path, accept: JSON_TYPE, what: (0,release/* label */.Pf)(at), parse })) ?? release/* NOTHING_SEEN */.s3;
        },
        send: async (client, { arrived }) => {
            const file = { field: 'source-archive', filename: asset.name, asset, type: 'application/zip' };
            const fields = [['metadata', metadata?.toString('utf8') ?? '{}']];
            if (signature !== undefined)
                fields.push(['source-archive-signature', signature]);
            if (metadataSignature !== undefined)
                fields.push(['metadata-signature', metadataSignature]);
            const { contentType, body } = multipart(fields, file);
            const signed = signature === undefined ? {} : { 'x-swift-package-signature-format': SIGNATURE_FORMAT };
            await client.write({
                method: 'PUT',
                path: `${path}/${encodeURIComponent(version)}`,
                headers: { 'content-type': contentType, accept: JSON_TYPE, ...signed },
                body,
                what: `${(0,release/* label */.Pf)(at)}: ${source}`,
                action: 'codeartifact:PublishPackageVersion',
                asset,
                arrived: () => arrived(asset),
            });
        },
    };
}

;// CONCATENATED MODULE: ./actions/publish/swift/format.ts









const format_MANIFEST_BYTES = 1024 * 1024;
/** Swift packages: their scope is the input `namespace`, their version that of the tag. */
const swift = {
    id: 'swift',
    manifests: ['Package.swift'],
    lookedFor: 'Package.swift',
    authorization: (token) => `Bearer ${token}`,
    async discover(root, { path, kind }) {
        if (kind === 'file')
            return { sources: path.endsWith('.zip') ? [{ path, kind: 'archive' }] : [], leftOut: [] };
        if (kind === 'project' && (await (0,glob/* kindOf */.I)((0,external_node_path_.join)(path, 'Package.swift'))) === 'file') {
            return { sources: [{ path, kind: 'folder' }], leftOut: [] };
        }
        const archives = kind === 'folder' ? await (0,glob/* match */.YW)(root, path, ['*.zip']) : [];
        return { sources: archives.map((file) => ({ path: file, kind: 'archive' })), leftOut: [] };
    },
    async collect(sources, context) {
        const releases = [];
        for (const [index, source] of sources.entries()) {
            const release = await context.attempt(() => format_read(source, index, context));
            if (release !== undefined)
                releases.push(release);
        }
        return releases;
    },
};
async function format_read({ path, kind }, index, context) {
    const { root } = context;
    const source = (0,files_root/* shown */.SP)(root, path);
    const asset = kind === 'archive' ? await context.open(root, path, (0,external_node_path_.basename)(path)) : await archive(path, source, index, context);
    const manifest = await manifestOf(asset);
    if (manifest === undefined) {
        context.leftOut(`${source} is left out: it is no Swift source archive, as it holds no folder with a Package.swift.`);
        return undefined;
    }
    // What it is called in a registry is no matter of its manifest, and of a copy is known.
    const name = context.isCopy ? context.packageName : release_nameOf(manifest);
    if (name === undefined)
        throw new errors/* InputError */.dz(`${source}: its Package.swift gives no name`);
    const at = { namespace: context.namespace ?? '', name, version: context.version ?? '' };
    const problem = releaseProblem(at);
    if (problem !== undefined)
        throw new errors/* InputError */.dz(`${source}: ${problem}`);
    const beside = await companions(root, path, kind);
    return swiftRelease(at, { asset: { ...asset, name: `${name}-${at.version}.zip` }, source, ...beside });
}
/** What `swift package-registry publish --dry-run` leaves beside an archive, and the metadata of a package's folder. */
async function companions(root, path, kind) {
    const folder = kind === 'folder' ? path : (0,external_node_path_.dirname)(path);
    const stem = path.replace(/\.zip$/, '');
    const bytes = async (file) => (await (0,glob/* kindOf */.I)(file)) === 'file' ? await (0,files_text/* readBytes */.i)(root, file, format_MANIFEST_BYTES) : undefined;
    const metadata = await bytes((0,external_node_path_.join)(folder, 'package-metadata.json'));
    if (metadata !== undefined)
        (0,json/* parseObject */.lj)(metadata.toString('utf8'), (0,files_root/* shown */.SP)(root, (0,external_node_path_.join)(folder, 'package-metadata.json')));
    if (kind === 'folder')
        return { metadata, signature: undefined, metadataSignature: undefined };
    const [signature, metadataSignature] = await Promise.all([bytes(`${stem}.sig`), bytes(`${stem}-metadata.sig`)]);
    return { metadata, signature, metadataSignature: metadata === undefined ? undefined : metadataSignature };
}
/** The manifest in the one folder of a source archive (SE-0292, "source archive"). */
async function manifestOf(asset) {
    const { files } = await readZip(asset, 'source archive', (path) => /^[^/]+\/Package\.swift$/.test(path) ? format_MANIFEST_BYTES : -1);
    const [text] = files.values();
    return text?.toString('utf8');
}
/** What Git holds of a folder, as `swift package archive-source` has it: the same bytes for the same commit. */
async function archive(folder, source, index, context) {
    const place = await (0,files_root/* rootAt */.sb)(await context.scratch(`swift-${index}`), 'git archive');
    const name = (0,external_node_path_.basename)(folder);
    const file = (0,external_node_path_.join)(place.path, `${name}.zip`);
    await (0,build_tool/* runTool */.q)(context.host, {
        command: 'git',
        args: ['archive', '--format=zip', `--prefix=${name}/`, `--output=${file}`, 'HEAD'],
        cwd: folder,
        remedy: `Make a source archive of ${source} in the build job (swift package archive-source), and publish that.`,
    });
    return await context.open(place, file, (0,external_node_path_.basename)(file));
}

;// CONCATENATED MODULE: ./actions/publish/formats.ts








/** The formats that can be published. */
const PUBLISH_FORMATS = [format/* npm */.w, pypi, maven, nuget, cargo, ruby, swift, generic];


/***/ }),

/***/ "actions/publish/npm/dist-tags.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b4: () => (/* binding */ removeTag),
/* harmony export */   go: () => (/* binding */ putTag),
/* harmony export */   jW: () => (/* binding */ documentPath)
/* harmony export */ });
/* harmony import */ var _files_asset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/publish/files/asset.ts");
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/publish/refusal.ts");


/** The path of a package's document: npm's own spelling, with the scope's slash encoded in lower case. */
function documentPath(name) {
    return name.replace('/', '%2f');
}
/** Has a dist-tag name a version of the package (`npm dist-tag add`). */
async function putTag(client, name, tag, version) {
    await client.write({ ...request(name, tag), method: 'PUT', body: (0,_files_asset_js__WEBPACK_IMPORTED_MODULE_0__/* .textBody */ .iD)(JSON.stringify(version)) });
}
/** Takes a dist-tag away (`npm dist-tag rm`); one that is not there is none the less gone. */
async function removeTag(client, name, tag) {
    try {
        await client.write({ ...request(name, tag), method: 'DELETE', body: (0,_files_asset_js__WEBPACK_IMPORTED_MODULE_0__/* .textBody */ .iD)('') });
    }
    catch (error) {
        if (!(error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P && error.status === 404))
            throw error;
    }
}
function request(name, tag) {
    return {
        path: `-/package/${documentPath(name)}/dist-tags/${encodeURIComponent(tag)}`,
        headers: { 'content-type': 'application/json', accept: '*/*' },
        what: `the dist-tag ${tag} of npm ${name}`,
        action: 'codeartifact:PutPackageMetadata',
    };
}


/***/ }),

/***/ "actions/publish/npm/format.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ npm)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./actions/publish/files/root.ts
var files_root = __webpack_require__("actions/publish/files/root.ts");
// EXTERNAL MODULE: ./actions/publish/files/json.ts
var json = __webpack_require__("actions/publish/files/json.ts");
// EXTERNAL MODULE: ./actions/publish/release.ts
var publish_release = __webpack_require__("actions/publish/release.ts");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/files/glob.ts + 1 modules
var glob = __webpack_require__("packages/core/src/files/glob.ts");
// EXTERNAL MODULE: ./actions/publish/npm/manifest.ts
var npm_manifest = __webpack_require__("actions/publish/npm/manifest.ts");
;// CONCATENATED MODULE: ./actions/publish/npm/entry-points.ts




/** Conditions of `exports` that Node, TypeScript and bundlers know; what others choose by is for their users to check. */
const CONDITIONS = new Set('import require default node node-addons types browser module module-sync worker deno production development'.split(' '));
/**
 * Entry points that package.json names and the package does not hold, as `main (dist/index.js)`: whoever imports or
 * runs it gets an error.
 *
 * @param files paths in the package, relative to its folder
 */
function missingEntryPoints(manifest, files) {
    const held = new Set(files);
    const missing = [];
    const check = (field, path, isThere) => {
        if (path !== undefined && path.trim() !== '' && !isThere(inside(path)))
            missing.push(`${field} (${path})`);
    };
    // Node takes index.js where main leads nowhere (CommonJS, "LOAD_AS_DIRECTORY"), and does not look at it beside exports.
    check('main', isAbsent(manifest['exports']) ? (0,json/* stringAt */.bX)(manifest, 'main') : undefined, (path) => resolves(held, path, MODULES) || resolves(held, 'index', MODULES));
    check('module', (0,json/* stringAt */.bX)(manifest, 'module'), (path) => resolves(held, path, MODULES));
    for (const field of ['types', 'typings']) {
        check(field, (0,json/* stringAt */.bX)(manifest, field), (path) => [path, ...redirected(manifest, path)].some((one) => resolves(held, one, DECLARATIONS)));
    }
    for (const paths of versionedTypes(manifest)) {
        const isThere = (path) => matchesTarget(files, held, path) || resolves(held, path, DECLARATIONS);
        if (!paths.some((path) => isThere(inside(path))))
            check('typesVersions', paths[0], isThere);
    }
    const browser = manifest['browser'];
    if (typeof browser === 'string')
        check('browser', browser, (path) => resolves(held, path, MODULES));
    else if ((0,json/* isObject */.Gv)(browser)) {
        for (const value of Object.values(browser)) {
            if (typeof value === 'string' && value.startsWith('./')) {
                check('browser', value, (path) => resolves(held, path, MODULES));
            }
        }
    }
    for (const path of binaries(manifest['bin']))
        check('bin', path, (one) => held.has(one));
    const commands = manifest['bin'] === undefined ? (0,json/* stringAt */.bX)((0,json/* objectAt */.lJ)(manifest, 'directories'), 'bin') : undefined;
    check('directories.bin', commands, (path) => files.some((file) => file.startsWith(`${path.replace(/\/$/, '')}/`)));
    for (const path of exportTargets(manifest['exports']))
        check('exports', path, (one) => matchesTarget(files, held, one));
    for (const { name, path } of installScripts(manifest))
        check(name, path, (one) => resolves(held, one, MODULES));
    const optional = (0,json/* objectAt */.lJ)(manifest, 'optionalDependencies');
    for (const name of (0,npm_manifest/* bundledNames */.JO)(manifest).filter((one) => !Object.hasOwn(optional, one))) {
        check('bundleDependencies', `node_modules/${name}`, (one) => files.some((file) => file.startsWith(`${one}/`)));
    }
    return [...new Set(missing)];
}
/** Where TypeScript looks for a path in its place, by `typesVersions`: it looks for `types` there, too. */
function redirected(manifest, path) {
    const maps = Object.values((0,json/* objectAt */.lJ)(manifest, 'typesVersions')).filter(json/* isObject */.Gv);
    return maps.flatMap(Object.entries).flatMap(([pattern, targets]) => {
        const [head = '', tail] = pattern.split('*');
        const isMet = tail === undefined ? pattern === path : path.startsWith(head) && path.endsWith(tail);
        const rest = path.slice(head.length, path.length - (tail?.length ?? 0));
        return isMet ? (0,json/* stringsIn */.QQ)(targets).map((target) => inside(target.replace('*', rest))) : [];
    });
}
/** Of each pattern in `typesVersions` the paths that TypeScript tries one after the other. */
function versionedTypes(manifest) {
    return Object.values((0,json/* objectAt */.lJ)(manifest, 'typesVersions'))
        .filter(json/* isObject */.Gv)
        .flatMap((paths) => Object.values(paths).map(json/* stringsIn */.QQ));
}
function isAbsent(value) {
    return value === undefined || value === null;
}
/** Scripts that whoever installs the package runs, and the file that they start with Node. */
function installScripts(manifest) {
    const scripts = (0,json/* objectAt */.lJ)(manifest, 'scripts');
    return ['preinstall', 'install', 'postinstall'].flatMap((name) => {
        const path = /^node\s+([\w@./-]*[\w.])(?:\s|$)/.exec((0,json/* stringAt */.bX)(scripts, name)?.trim() ?? '')?.[1];
        return path === undefined || path.startsWith('-') ? [] : [{ name, path }];
    });
}
const CONTENT_FIELDS = [
    ...['main', 'module', 'types', 'typings', 'browser', 'bin', 'exports', 'imports', 'style', 'sass', 'directories'],
    ...['dependencies', 'peerDependencies', 'optionalDependencies'],
];
/** Whether it holds package.json and texts about itself alone, and needs nothing either: whoever installs it gets nothing. */
function isEmptyPackage(manifest, files) {
    return (files.every((file) => /^(package\.json|[^/]*(readme|licen[cs]e|change(s|log)|history|notice|copying|authors)[^/]*)$/i.test(file)) && !CONTENT_FIELDS.some((field) => Object.hasOwn(manifest, field)));
}
const MODULES = ['.js', '.cjs', '.mjs', '.json', '.node'];
const DECLARATIONS = ['.d.ts', '.d.mts', '.d.cts', '.ts'];
function inside(path) {
    return external_node_path_.posix.join('/', path.replaceAll('\\', '/')).slice(1);
}
/** A path as it stands, with an extension, or as a folder with an index file. */
function resolves(held, path, extensions) {
    const base = path.replace(/\/$/, '');
    const candidates = [base, ...extensions.map((one) => base + one)];
    const folder = base === '' ? '' : `${base}/`;
    return [...candidates, ...extensions.map((one) => `${folder}index${one}`)].some((one) => held.has(one));
}
function binaries(bin) {
    if (typeof bin === 'string')
        return [bin];
    return (0,json/* isObject */.Gv)(bin) ? Object.values(bin).filter((path) => typeof path === 'string') : [];
}
/** The paths of `exports` that must be there: of several for the same condition, the first that Node would take. */
function exportTargets(value) {
    if (typeof value === 'string')
        return value.startsWith('./') ? [value] : [];
    if (Array.isArray(value))
        return exportTargets(value.find((one) => exportTargets(one).length > 0));
    if (!(0,json/* isObject */.Gv)(value))
        return [];
    return Object.entries(value)
        .filter(([key]) => key.startsWith('.') || CONDITIONS.has(key))
        .flatMap(([, target]) => exportTargets(target));
}
/** A target may be a folder or hold one `*` that stands for any text (Node, "subpath patterns"). */
function matchesTarget(files, held, target) {
    // The package's own folder.
    if (target === '')
        return true;
    const star = target.indexOf('*');
    if (star < 0)
        return target.endsWith('/') ? files.some((file) => file.startsWith(target)) : held.has(target);
    const [head, tail] = [target.slice(0, star), target.slice(star + 1).split('*')[0] ?? ''];
    return files.some((file) => file.startsWith(head) && file.length > head.length + tail.length && file.endsWith(tail));
}
/** Patterns of `files` that nothing in the package matches. */
function unmatchedFiles(manifest, files) {
    const patterns = (0,json/* stringsIn */.QQ)(manifest['files']).filter((pattern) => pattern.trim() !== '' && !pattern.startsWith('!'));
    return patterns.filter((pattern) => {
        const path = inside(pattern)
            .replace(/\/+$/, '')
            .replace(/\/\*\*?$/, '');
        if (path === '' || path === '*' || path === '**' || (0,glob/* unbounded */.dT)(path) !== undefined)
            return false;
        return !files.some((file) => file === path || file.startsWith(`${path}/`) || matches(file, path) || matches(file, `**/${path}`));
    });
}
/** As npm reads a line of `files`: a pattern stands for what lies in a folder that it matches, too. */
function matches(file, pattern) {
    return external_node_path_.posix.matchesGlob(file, pattern) || external_node_path_.posix.matchesGlob(file, `${pattern}/**`);
}
const BUILD_SCRIPTS = ['prepublishOnly', 'prepack', 'prepare', 'prepublish'];
/** Scripts by which the package would be built where it is packed, and which are not run here. */
function buildScripts(manifest) {
    const { scripts } = manifest;
    return (0,json/* isObject */.Gv)(scripts) ? BUILD_SCRIPTS.filter((name) => (0,json/* stringAt */.bX)(scripts, name) !== undefined) : [];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__("node:os");
// EXTERNAL MODULE: ./actions/publish/build-tool.ts
var build_tool = __webpack_require__("actions/publish/build-tool.ts");
// EXTERNAL MODULE: ./actions/publish/files/glob.ts
var files_glob = __webpack_require__("actions/publish/files/glob.ts");
;// CONCATENATED MODULE: ./actions/publish/npm/pack.ts








/**
 * Packs folders with npm itself, so that the tarball holds what npm says it holds, and gives each one's tarball.
 * The scripts of the packages are not run: building is the build's business, and this job may publish.
 *
 * @param into an empty folder of our own
 */
async function packFolders(host, root, folders, into) {
    const packed = new Map();
    const shares = batches(folders).flatMap((batch) => sharesOf(batch, (0,external_node_os_.availableParallelism)()));
    await Promise.all(shares.map(async (share, index) => {
        const destination = (0,external_node_path_.join)(into, String(index));
        await (0,promises_.mkdir)(destination);
        const reports = await packShare(host, root, share, destination);
        for (const [position, folder] of share.entries()) {
            const report = reports[position];
            const file = report === undefined ? undefined : await tarballOf(destination, report);
            if (file === undefined)
                throw new errors/* InputError */.dz(`npm pack gave no tarball for ${(0,files_root/* shown */.SP)(root, folder.path)}`);
            packed.set(folder, file);
        }
    }));
    return folders.map((folder) => packed.get(folder)).filter((file) => file !== undefined);
}
async function packShare(host, root, folders, destination) {
    const output = await (0,build_tool/* runTool */.q)(host, {
        command: 'npm',
        args: [
            ...['pack', '--json', '--ignore-scripts', '--workspaces=false', '--dry-run=false'],
            ...['--update-notifier=false', '--loglevel=error'],
            ...['--pack-destination', destination, '--', ...folders.map(({ path }) => path)],
        ],
        cwd: root.path,
        remedy: 'Try npm pack there; or pack in the build job and publish its .tgz files.',
    });
    return parseReports(output);
}
/** npm packs one folder after the other: with this many it pays to start it once more, on another processor. */
const FOLDERS_PER_NPM = 8;
/** The folders in as many parts of about the same size as there are processors for. */
function sharesOf(folders, processors) {
    const count = Math.max(1, Math.min(processors, Math.floor(folders.length / FOLDERS_PER_NPM)));
    return Array.from({ length: count }, (_, share) => folders.filter((_folder, index) => index % count === share));
}
/** One call of npm packs many folders, but `@a/b-c` and `@a-b/c` get the same file name: those go apart. */
function batches(folders) {
    const result = [];
    for (const folder of folders) {
        const name = filename(folder.manifest);
        let batch = result.find(({ taken }) => !taken.has(name));
        if (batch === undefined) {
            batch = { taken: new Set(), folders: [] };
            result.push(batch);
        }
        batch.taken.add(name);
        batch.folders.push(folder);
    }
    return result.map((batch) => batch.folders);
}
function filename(manifest) {
    const name = ((0,json/* stringAt */.bX)(manifest, 'name') ?? '').replace(/^@/, '').replace('/', '-');
    return `${name}-${(0,json/* stringAt */.bX)(manifest, 'version') ?? ''}.tgz`;
}
/** npm reports a list, in the order of the folders; some versions an object by name, in the same order. */
function parseReports(output) {
    const start = output.search(/^[[{]/m);
    try {
        const parsed = JSON.parse(output.slice(start));
        const reports = Array.isArray(parsed) ? parsed : (0,json/* isObject */.Gv)(parsed) ? Object.values(parsed) : [];
        return reports.filter(json/* isObject */.Gv);
    }
    catch {
        throw new errors/* InputError */.dz('npm pack did not report what it packed. Update npm.');
    }
}
/** npm 7 and 8 report a scoped package's file as `@scope/name-1.0.0.tgz`, but do not call it so. */
async function tarballOf(folder, report) {
    const name = (0,json/* stringAt */.bX)(report, 'filename') ?? '';
    for (const candidate of [name, name.replace(/^@/, '').replace('/', '-')]) {
        const file = (0,external_node_path_.join)(folder, candidate);
        if ((await (0,files_glob/* kindOf */.I)(file)) === 'file')
            return file;
    }
    return undefined;
}

// EXTERNAL MODULE: ./actions/publish/npm/release.ts
var release = __webpack_require__("actions/publish/npm/release.ts");
// EXTERNAL MODULE: ./actions/publish/files/tar.ts
var tar = __webpack_require__("actions/publish/files/tar.ts");
;// CONCATENATED MODULE: ./actions/publish/npm/tarball.ts


/** What the registry shows of a package is small; what is larger than this is not meant. */
const MANIFEST_BYTES = 8 * 1024 * 1024;
const README_BYTES = 1024 * 1024;
/**
 * Reads an npm tarball: everything in it lies in one folder, `package/` by custom. Undefined for an archive of another
 * kind, which has no package.json there; an InputError for one that cannot be read.
 */
async function readNpmTarball(asset) {
    const inner = (path) => path.replace(/^(?:\.\/)?[^/]+\//, '');
    const { paths, executables, files } = await (0,tar/* readTar */.s)(asset, (path) => {
        if (inner(path) === 'package.json')
            return MANIFEST_BYTES;
        return isReadme(inner(path)) ? README_BYTES : -1;
    });
    const byPath = new Map([...files].map(([path, content]) => [inner(path), content.toString('utf8')]));
    const manifest = byPath.get('package.json');
    if (manifest === undefined)
        return undefined;
    const readmes = [...byPath.keys()].filter(isReadme);
    const filename = readmes.find((path) => /\.(md|markdown)$/i.test(path)) ?? readmes[0];
    const text = filename === undefined ? undefined : byPath.get(filename);
    return {
        manifest: (0,json/* parseObject */.lj)(manifest, `package.json in ${asset.path}`),
        files: paths.map(inner),
        executables: executables.map(inner),
        readme: filename === undefined || text === undefined ? undefined : { filename, text },
    };
}
function isReadme(path) {
    return /^readme(\.\w+)?$/i.test(path);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__("yaml/dist/index.js");
// EXTERNAL MODULE: ./actions/publish/files/text.ts
var files_text = __webpack_require__("actions/publish/files/text.ts");
;// CONCATENATED MODULE: ./actions/publish/npm/workspaces.ts







/** The package in a folder and, when it is the root of workspaces, theirs; a private package is one of them. */
async function packageFolders(root, folder) {
    const own = await readFolder(root, folder);
    if (own === undefined)
        return [];
    const patterns = await memberPatterns(root, folder, own.manifest);
    const files = await (0,files_glob/* match */.YW)(root, folder, patterns.map((pattern) => `${pattern.replace(/^(!?)\.\//, '$1').replace(/\/+$/, '')}/package.json`), 'file');
    const members = await Promise.all(files.map((file) => readFolder(root, (0,external_node_path_.dirname)(file))));
    return [own, ...members.filter((member) => member !== undefined && member.path !== folder)].filter((found) => found !== undefined);
}
/** Whether npm refuses to publish it: whatever is true to JavaScript counts, as `"private": "true"` does. */
function isPrivate(manifest) {
    return Boolean(manifest['private']);
}
/** Why a folder's package is not for publishing; undefined when it is. */
function notForPublishing(manifest) {
    if (isPrivate(manifest))
        return 'its package.json says private';
    if ((0,json/* stringAt */.bX)(manifest, 'name') === undefined)
        return 'its package.json has no name';
    if ((0,json/* stringAt */.bX)(manifest, 'version') === undefined)
        return 'its package.json has no version';
    return undefined;
}
/** The package in a folder; undefined when it has no package.json. */
async function readFolder(root, folder) {
    const file = (0,external_node_path_.join)(folder, 'package.json');
    if ((await (0,files_glob/* kindOf */.I)(file)) !== 'file')
        return undefined;
    return { path: folder, manifest: (0,json/* parseObject */.lj)(await (0,files_text/* readText */.y)(root, file), (0,files_root/* shown */.SP)(root, file)) };
}
/** npm and Yarn have a list or an object with one, pnpm a file of its own; Lerna's counts where there is neither. */
async function memberPatterns(root, folder, { workspaces }) {
    const npm = (0,json/* stringsIn */.QQ)((0,json/* isObject */.Gv)(workspaces) ? workspaces['packages'] : workspaces);
    const pnpm = await pnpmPatterns(root, folder);
    return npm.length + pnpm.length > 0 ? [...npm, ...pnpm] : await lernaPatterns(root, folder);
}
async function pnpmPatterns(root, folder) {
    const file = (0,external_node_path_.join)(folder, 'pnpm-workspace.yaml');
    if ((await (0,files_glob/* kindOf */.I)(file)) !== 'file')
        return [];
    const text = await (0,files_text/* readText */.y)(root, file);
    let document;
    try {
        document = (0,dist/* parse */.qg)(text);
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${(0,files_root/* shown */.SP)(root, file)} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    return (0,json/* isObject */.Gv)(document) ? (0,json/* stringsIn */.QQ)(document['packages']) : [];
}
/** Without a list Lerna takes `packages/*` (Lerna, "lerna.json"). */
async function lernaPatterns(root, folder) {
    const file = (0,external_node_path_.join)(folder, 'lerna.json');
    if ((await (0,files_glob/* kindOf */.I)(file)) !== 'file')
        return [];
    const { packages } = (0,json/* parseObject */.lj)(await (0,files_text/* readText */.y)(root, file), (0,files_root/* shown */.SP)(root, file));
    return packages === undefined ? ['packages/*'] : (0,json/* stringsIn */.QQ)(packages);
}

;// CONCATENATED MODULE: ./actions/publish/npm/collect.ts










/** Reads tarballs, and packs the folders that no tarball stands for. */
async function collect(sources, context) {
    const tarballs = sources.filter(({ folder }) => folder === undefined);
    const ready = await Promise.all(tarballs.map((source) => readTarball(source, context)));
    const releases = ready.filter((release) => release !== undefined);
    // What the build has packed stands for the folder that it was packed from.
    const taken = new Set(releases.map((release) => `${(0,publish_release/* clientName */.V8)(release)}@${release.version}`));
    const folders = [];
    for (const { folder, unbuilt } of sources) {
        if (folder === undefined)
            continue;
        const { manifest } = folder;
        if (taken.has(`${(0,json/* stringAt */.bX)(manifest, 'name') ?? ''}@${(0,json/* stringAt */.bX)(manifest, 'version') ?? ''}`))
            continue;
        if (unbuilt === undefined)
            folders.push(folder);
        else
            context.problem(unbuilt);
    }
    const all = folders.length === 0 ? releases : [...releases, ...(await pack(folders, context))];
    const members = new Set(sources.flatMap((source) => source.members));
    for (const { members: [first, ...rest], } of sources) {
        const name = first === undefined || rest.length === 0 ? undefined : (0,json/* stringAt */.bX)(first.manifest, 'name');
        if (name !== undefined)
            context.component(name);
    }
    refuseNeedsOfPrivate(all, [...members], context);
    return all;
}
async function readTarball(source, context) {
    const { root } = context;
    const title = (0,files_root/* shown */.SP)(root, source.path);
    return await context.attempt(async () => {
        const asset = await context.open(root, source.path, release/* TARBALL */.J);
        const packed = await readNpmTarball(asset);
        if (packed === undefined) {
            if (source.named)
                throw new errors/* InputError */.dz(`${title} is no npm package: it holds no package.json`);
            context.leftOut(`${title} is left out: it is no npm package, as it holds no package.json.`);
            return undefined;
        }
        if (isPrivate(packed.manifest) && source.named) {
            context.unfit(`${title}: its package.json says private, and npm publishes no such package`);
        }
        const why = source.named ? undefined : notOfProject(packed, source.members);
        if (why !== undefined) {
            context.leftOut(`${title} is left out: ${why}. Name it with 'packages' if it is to be published.`);
            return undefined;
        }
        return { ...collect_release(packed, { asset, title, scripts: [] }, context), isMet: source.isMet };
    });
}
/** Why a tarball that a pattern of ours has met is not of the project; undefined when it is, or there is no project. */
function notOfProject({ manifest }, members) {
    if (isPrivate(manifest))
        return 'its package.json says private';
    const named = members.filter((member) => (0,json/* stringAt */.bX)(member.manifest, 'name') !== undefined);
    if (named.length === 0)
        return undefined;
    const [name, version] = [(0,json/* stringAt */.bX)(manifest, 'name') ?? '', (0,json/* stringAt */.bX)(manifest, 'version') ?? ''];
    const own = named.find((member) => (0,json/* stringAt */.bX)(member.manifest, 'name') === name);
    if (own === undefined) {
        return name === ''
            ? 'its package.json has no name'
            : `it is ${(0,safe_text/* safeText */.Hk)(name)}, which is no package of this project`;
    }
    const why = notForPublishing(own.manifest);
    if (why !== undefined)
        return why;
    const now = (0,json/* stringAt */.bX)(own.manifest, 'version') ?? '';
    return now === version ? undefined : `it is ${name} ${(0,safe_text/* safeText */.Hk)(version)}, and the project is at ${(0,safe_text/* safeText */.Hk)(now)}`;
}
async function pack(folders, context) {
    const { root, host } = context;
    const place = await (0,files_root/* rootAt */.sb)(await context.scratch('npm'), 'npm pack');
    const files = await context.attempt(() => packFolders(host, root, folders, place.path));
    const releases = await Promise.all((files ?? []).map((path, index) => context.attempt(() => readPacked(place, path, folders[index], context))));
    return releases.filter((release) => release !== undefined);
}
async function readPacked(place, path, folder, context) {
    const title = (0,files_root/* shown */.SP)(context.root, folder?.path ?? context.root.path);
    const asset = await context.open(place, path, release/* TARBALL */.J);
    const packed = await readNpmTarball(asset);
    if (packed === undefined)
        throw new errors/* InputError */.dz(`npm pack gave no package for ${title}`);
    return collect_release(packed, { asset, title, scripts: buildScripts(packed.manifest) }, context);
}
function collect_release(packed, { asset, title, scripts }, context) {
    const made = (0,release/* npmRelease */.bi)(asset, packed, title, context.distTag);
    const unfit = (0,release/* unfitness */.oc)(packed);
    if (unfit.length > 0) {
        for (const text of unfit)
            context.unfit(`${title}: ${text}.`);
        return made;
    }
    const { manifest, files } = packed;
    const skipped = scripts.length === 0
        ? ''
        : `. Its ${scripts.join(', ')} ${scripts.length === 1 ? 'is' : 'are'} not run here: pack it in the build job (npm pack), and publish the .tgz`;
    const missing = missingEntryPoints(manifest, files);
    const unmatched = unmatchedFiles(manifest, files);
    const patterns = `'files' of its package.json has ${unmatched.join(', ')}, and nothing there to match`;
    const matchedNone = unmatched.length > 0 && unmatched.length === countPatterns(manifest['files']);
    if (missing.length > 0) {
        context.missing(`${title}: the package does not hold ${missing.join(', ')}, which its package.json names${skipped}`);
    }
    else if (matchedNone)
        context.missing(`${title}: ${patterns}${skipped}`);
    else {
        if (skipped !== '')
            context.leftOut(`${title}:${skipped.slice(1)}.`);
        if (unmatched.length > 0)
            context.warning(`${title}: ${patterns}.`);
        if (isEmptyPackage(manifest, files)) {
            context.warning(`${title}: the package holds nothing but ${files.join(', ')}. Whoever installs it gets no more.`);
        }
    }
    return made;
}
function countPatterns(files) {
    return Array.isArray(files) ? files.filter((one) => typeof one === 'string' && !one.startsWith('!')).length : 0;
}
/** Nobody could install a package that needs one which stays in the checkout. */
function refuseNeedsOfPrivate(releases, members, context) {
    const published = new Set(releases.map(publish_release/* clientName */.V8));
    const hidden = new Map(members.flatMap(({ manifest }) => {
        const [name, why] = [(0,json/* stringAt */.bX)(manifest, 'name'), notForPublishing(manifest)];
        return name === undefined || why === undefined || published.has(name) ? [] : [[name, why]];
    }));
    if (hidden.size === 0)
        return;
    for (const one of releases) {
        for (const need of one.required ?? []) {
            const why = hidden.get(need);
            if (why === undefined)
                continue;
            context.problem(`${one.source}: it needs ${need}, a package of the same project that is not published (${why}). Publish it too, bundle it, or make it a devDependency.`);
        }
    }
}

// EXTERNAL MODULE: ./actions/publish/npm/publish-config.ts
var publish_config = __webpack_require__("actions/publish/npm/publish-config.ts");
;// CONCATENATED MODULE: ./actions/publish/npm/built-folder.ts








/**
 * The folder itself, or the one that its build fills: packing the sources in its place gives a package that nobody could
 * use. It must hold the same package; an InputError where it does not, or was not built.
 *
 * @param contents see lernaContents
 */
async function packedFolder(root, member, contents) {
    const built = await builtFolder(root, member, contents);
    if (built === undefined)
        return member;
    const what = `${(0,files_root/* shown */.SP)(root, member.path)}: ${built.said}`;
    const path = await (0,files_root/* realPathWithin */.Nm)(root, built.path).catch((error) => {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        throw new errors/* InputError */.dz(`${what}: ${error.message}. Build it first.`);
    });
    const packed = await readFolder(root, path);
    if (packed === undefined)
        throw new errors/* InputError */.dz(`${what}, where there is no package.json. Build it first.`);
    for (const key of ['name', 'version']) {
        const [own, other] = [(0,json/* stringAt */.bX)(member.manifest, key), (0,json/* stringAt */.bX)(packed.manifest, key)];
        if (own !== other) {
            throw new errors/* InputError */.dz(`${what}, whose ${key} is ${JSON.stringify(other)} and not ${JSON.stringify(own)}. Build it again.`);
        }
    }
    return packed;
}
/** pnpm's and Yarn's publishConfig, Lerna's `contents` for all packages, ng-packagr's `dest`. */
async function builtFolder(root, { path, manifest }, contents) {
    const directory = (0,publish_config/* publishDirectory */.fQ)(manifest);
    if (directory !== undefined) {
        return { path: (0,external_node_path_.resolve)(path, directory), said: `publishConfig.directory is ${directory}` };
    }
    if (contents !== undefined) {
        return { path: (0,external_node_path_.resolve)(path, contents), said: `lerna.json's command.publish.contents is ${contents}` };
    }
    const file = (0,external_node_path_.join)(path, 'ng-package.json');
    if ((await (0,files_glob/* kindOf */.I)(file)) !== 'file')
        return undefined;
    const dest = (0,json/* stringAt */.bX)((0,json/* parseObject */.lj)(await (0,files_text/* readText */.y)(root, file), (0,files_root/* shown */.SP)(root, file)), 'dest') ?? 'dist';
    const built = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), dest);
    return { path: built, said: `it is built into ${(0,external_node_path_.relative)(root.path, built)} (ng-package.json)` };
}
/** The folder in each package that Lerna publishes in place of the package's own (Lerna, "lerna.json"). */
async function lernaContents(root, folder) {
    const file = (0,external_node_path_.join)(folder, 'lerna.json');
    if ((await (0,files_glob/* kindOf */.I)(file)) !== 'file')
        return undefined;
    const { command } = (0,json/* parseObject */.lj)(await (0,files_text/* readText */.y)(root, file), (0,files_root/* shown */.SP)(root, file));
    return (0,json/* isObject */.Gv)(command) ? (0,json/* stringAt */.bX)((0,json/* objectAt */.lJ)(command, 'publish'), 'contents') : undefined;
}

;// CONCATENATED MODULE: ./actions/publish/npm/discover.ts






/** Where a repository's build puts packages that are ready to be packed, as those of Nx and Angular do. */
const BUILT = ['dist/*/package.json', 'dist/*/*/package.json', 'dist/*/*/*/package.json'];
/** Folders of a project and its workspaces, and the tarballs that its build has left; in other folders, tarballs. */
async function discover(root, { path, kind, named }) {
    if (kind === 'file') {
        const source = { path, folder: undefined, named, isMet: false, members: [] };
        return { sources: path.endsWith('.tgz') ? [source] : [], leftOut: [] };
    }
    if (kind === 'folder')
        return { sources: tarballs(await (0,files_glob/* match */.YW)(root, path, ['*.tgz']), false, []), leftOut: [] };
    const members = await packageFolders(root, path);
    const contents = await lernaContents(root, path);
    const leftOut = [];
    const folders = [];
    for (const member of members) {
        const why = notForPublishing(member.manifest);
        if (why === undefined)
            folders.push({ ...(await built(root, member, contents)), named, isMet: false, members });
        else
            leftOut.push(`${(0,files_root/* shown */.SP)(root, member.path)} is left out: ${why}.`);
    }
    const patterns = ['*.tgz', 'dist/*.tgz', 'build/*.tgz', 'target/*.tgz'];
    const places = [path, ...members.map((member) => member.path)];
    const found = await Promise.all([...new Set(places)].map((place) => (0,files_glob/* match */.YW)(root, place, patterns, 'file')));
    const sources = [...folders, ...tarballs([...new Set(found.flat())], members.length > 0, members)];
    if (sources.length > 0 || members.length === 0)
        return { sources, leftOut };
    return { sources: await inOutput(root, path, named, members), leftOut };
}
function tarballs(files, isMet, members) {
    return files.map((path) => ({ path, folder: undefined, named: false, isMet, members }));
}
async function built(root, member, contents) {
    try {
        const folder = await packedFolder(root, member, contents);
        return { path: folder.path, folder };
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        return { path: member.path, folder: member, unbuilt: error.message };
    }
}
/** Packages in the output of a repository that has none of its own for publishing. */
async function inOutput(root, path, named, members) {
    const files = await (0,files_glob/* match */.YW)(root, path, BUILT, 'file');
    const folders = await Promise.all(files.map((file) => readFolder(root, (0,external_node_path_.dirname)(file))));
    return folders
        .filter((folder) => folder !== undefined)
        .filter(({ manifest }) => notForPublishing(manifest) === undefined)
        .map((folder) => ({ path: folder.path, folder, named, isMet: false, members }));
}

;// CONCATENATED MODULE: ./actions/publish/npm/format.ts


const npm = {
    id: 'npm',
    manifests: ['package.json'],
    lookedFor: 'package.json with a name and a version, .tgz of npm',
    authorization: (token) => `Bearer ${token}`,
    discover: discover,
    collect: collect,
};


/***/ }),

/***/ "actions/publish/npm/manifest.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ parseName),
/* harmony export */   DZ: () => (/* binding */ localDependencies),
/* harmony export */   JO: () => (/* binding */ bundledNames),
/* harmony export */   LR: () => (/* binding */ requiredDependencies),
/* harmony export */   TS: () => (/* binding */ registryManifest),
/* harmony export */   yp: () => (/* binding */ runtimeDependencies)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _codeartifact_ci_versions_same_version_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/versions/src/same-version.ts");
/* harmony import */ var _files_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("actions/publish/files/json.ts");



/** npm's rule for names (package.json, "name"); capitals, which new packages may not have, are those of old ones. */
const NAME = /^(?:@([A-Za-z0-9~-][A-Za-z0-9._~-]*)\/)?([A-Za-z0-9~-][A-Za-z0-9._~-]*)$/;
const LONGEST_NAME = 214;
/** A package's name in CodeArtifact's terms; undefined when npm would not take it. */
function parseName(name) {
    const match = name.length <= LONGEST_NAME ? NAME.exec(name) : null;
    return match?.[2] === undefined ? undefined : { namespace: match[1] ?? '', name: match[2] };
}
const RUNTIME = ['dependencies', 'optionalDependencies', 'peerDependencies'];
/** Names of the packages that must be there when this one is installed. */
function runtimeDependencies(manifest) {
    return [...new Set(RUNTIME.flatMap((kind) => dependencies(manifest, kind).map(({ name }) => name)))];
}
/** Those of them without which it cannot be installed: neither optional nor brought along in the package itself. */
function requiredDependencies(manifest) {
    const bundled = new Set(bundledNames(manifest));
    const optional = new Set(Object.keys((0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(manifest, 'optionalDependencies')));
    const meta = (0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(manifest, 'peerDependenciesMeta');
    const required = [
        ...dependencies(manifest, 'dependencies').filter(({ key }) => !optional.has(key)),
        ...dependencies(manifest, 'peerDependencies').filter(({ key }) => (0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(meta, key)['optional'] !== true),
    ];
    return [...new Set(required.filter(({ key }) => !bundled.has(key)).map(({ name }) => name))];
}
/** The dependencies of one kind, by the key that imports have and the name of the package that `npm:NAME@RANGE` installs for it. */
function dependencies(manifest, kind) {
    return Object.entries((0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(manifest, kind)).map(([key, range]) => {
        const alias = typeof range === 'string' ? /^npm:(@?[^@]+)(?:@|$)/.exec(range.trim()) : null;
        return { key, name: alias?.[1] ?? key };
    });
}
/** Protocols of pnpm and Yarn, which they write out when they pack, and paths (npm-package-arg, "folder"). */
const LOCAL = /^(?:workspace|catalog|link|portal|file|patch|exec|jsr):|^\.{1,2}(?:\/|$)|^~\/|^\//;
/** Dependencies that only mean something within the checkout: nobody could install the package. */
function localDependencies(manifest) {
    const bundled = new Set(bundledNames(manifest));
    return RUNTIME.flatMap((kind) => Object.entries((0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(manifest, kind)))
        .filter((entry) => typeof entry[1] === 'string')
        .filter(([name, range]) => LOCAL.test(range.trim()) && !bundled.has(name))
        .map(([name, range]) => ({ name, range }));
}
/**
 * The manifest as npm sends it to a registry: what clients install from is written out (npm's read-package-json,
 * "normalize"), what npm's own bookkeeping left in it is dropped.
 */
function registryManifest({ manifest, files, readme }) {
    const rest = Object.fromEntries(Object.entries(manifest).filter(([key]) => !key.startsWith('_') && key !== 'bundledDependencies'));
    const bin = binaries(manifest, files);
    const bundled = bundledNames(manifest);
    const version = (0,_codeartifact_ci_versions_same_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .npmVersion */ .GZ)((0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(manifest, 'version') ?? '') ?? '';
    return {
        ...rest,
        version,
        _id: `${(0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(manifest, 'name') ?? ''}@${version}`,
        ...(bin === undefined ? {} : { bin }),
        ...(bundled.length === 0 ? {} : { bundleDependencies: bundled }),
        ...gyp(manifest, files),
        ...(readme === undefined ? {} : { readme: readme.text, readmeFilename: readme.filename }),
    };
}
/** `bin` as a map of commands to files, whichever of its three forms the author used. */
function binaries(manifest, files) {
    const { bin } = manifest;
    if (typeof bin === 'string') {
        const command = ((0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(manifest, 'name') ?? '').replace(/^@[^/]*\//, '');
        return { [command]: relativePath(bin) };
    }
    if ((0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(bin)) {
        const entries = Object.entries(bin).filter((entry) => typeof entry[1] === 'string');
        return Object.fromEntries(entries.map(([command, path]) => [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(command), relativePath(path)]));
    }
    const folder = (0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)((0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(manifest, 'directories'), 'bin');
    if (folder === undefined)
        return undefined;
    const inside = `${relativePath(folder).replace(/\/$/, '')}/`;
    const scripts = files.filter((file) => file.startsWith(inside) && !node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(file).startsWith('.'));
    return Object.fromEntries(scripts.map((file) => [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(file), file]));
}
/** Within the package, without `./` and without a way out. */
function relativePath(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join('/', path.replaceAll('\\', '/')).slice(1);
}
/** Packages that its tarball is to bring along. */
function bundledNames(manifest) {
    const given = manifest['bundleDependencies'] ?? manifest['bundledDependencies'];
    return given === true ? Object.keys((0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(manifest, 'dependencies')) : (0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringsIn */ .QQ)(given);
}
/** A package with a binding.gyp and no install script of its own is built by node-gyp. */
function gyp(manifest, files) {
    const scripts = (0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(manifest, 'scripts');
    const own = scripts['install'] !== undefined || scripts['preinstall'] !== undefined;
    if (own || manifest['gypfile'] === false || !files.includes('binding.gyp'))
        return {};
    return { scripts: { ...scripts, install: 'node-gyp rebuild' }, gypfile: true };
}


/***/ }),

/***/ "actions/publish/npm/publish-config.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ unappliedOverrides),
/* harmony export */   T_: () => (/* binding */ access),
/* harmony export */   c$: () => (/* binding */ foreignRegistry),
/* harmony export */   fQ: () => (/* binding */ publishDirectory)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:util");
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _files_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("actions/publish/files/json.ts");
/* harmony import */ var _same_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("actions/publish/same-repository.ts");




/** Fields of package.json that pnpm and Yarn take from publishConfig when they pack, and npm does not. */
const OVERRIDES = [
    ...['main', 'module', 'types', 'typings', 'typesVersions', 'browser', 'exports', 'imports', 'bin', 'type'],
    ...['esnext', 'es2015', 'unpkg', 'umd:main', 'engines', 'os', 'cpu', 'libc'],
];
/** What publishConfig asks for that the package does not hold, as its packer has not done it: a sentence each. */
function unappliedOverrides({ manifest, files, executables, }) {
    const config = (0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(manifest, 'publishConfig');
    const open = OVERRIDES.filter((key) => Object.hasOwn(config, key) && !(0,node_util__WEBPACK_IMPORTED_MODULE_1__.isDeepStrictEqual)(config[key], manifest[key]));
    const toRun = (0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringsIn */ .QQ)(config['executableFiles']).map((path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path));
    if (toRun.some((path) => files.includes(path) && !executables.includes(path)))
        open.push('executableFiles');
    if (open.length === 0)
        return [];
    return [
        `its publishConfig says ${open.join(', ')}, which npm pack does not put in place: pack it with pnpm pack or yarn pack in the build job, and publish that .tgz`,
    ];
}
/** The folder that is packed in place of the package's own (pnpm, "publishConfig.directory"). */
function publishDirectory(manifest) {
    return (0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)((0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(manifest, 'publishConfig'), 'directory');
}
/** `public` or `restricted`, which goes along in the publish document; CodeArtifact has one access for all. */
function access(manifest) {
    return (0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)((0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(manifest, 'publishConfig'), 'access') ?? null;
}
/** Why the package must not go to this endpoint: its publishConfig names another registry. */
function foreignRegistry(manifest, endpoint) {
    const config = (0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(manifest, 'publishConfig');
    const scope = /^(@[^/]+)\//.exec((0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(manifest, 'name') ?? '')?.[1];
    const key = scope !== undefined && (0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(config, `${scope}:registry`) !== undefined ? `${scope}:registry` : 'registry';
    const registry = (0,_files_json_js__WEBPACK_IMPORTED_MODULE_2__/* .stringAt */ .bX)(config, key);
    if (registry === undefined || (0,_same_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameRepository */ .v)(registry, endpoint))
        return undefined;
    return `its publishConfig.${key} is ${registry}, and this repository is ${endpoint.href}: take that line away, or publish it there`;
}


/***/ }),

/***/ "actions/publish/npm/release.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ TARBALL),
/* harmony export */   YF: () => (/* binding */ parseDistTag),
/* harmony export */   bi: () => (/* binding */ npmRelease),
/* harmony export */   oc: () => (/* binding */ unfitness)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("packages/core/src/safe-text.ts");
/* harmony import */ var _codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/versions/src/dist-tag.ts");
/* harmony import */ var _codeartifact_ci_versions_same_version_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/versions/src/same-version.ts");
/* harmony import */ var _files_asset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("actions/publish/files/asset.ts");
/* harmony import */ var _files_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("actions/publish/files/json.ts");
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("actions/publish/release.ts");
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("actions/publish/npm/manifest.ts");
/* harmony import */ var _dist_tags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("actions/publish/npm/dist-tags.ts");
/* harmony import */ var _publish_config_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("actions/publish/npm/publish-config.ts");










/** CodeArtifact's name for the one asset of an npm version. */
const TARBALL = 'package.tgz';
/** Enough of a packument to see versions and tags; the whole one of a popular package is tens of megabytes. */
const ABBREVIATED = 'application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8';
/**
 * A packed npm package. `distTag` is the tag asked for; undefined leaves it to the package's `publishConfig.tag` and
 * the version. Throws an InputError for coordinates that npm does not take.
 */
function npmRelease(asset, packed, source, distTag) {
    const { manifest } = packed;
    const at = checkedCoordinates(manifest, source);
    const name = (0,_release_js__WEBPACK_IMPORTED_MODULE_3__/* .clientName */ .V8)({ format: 'npm', ...at });
    const own = (0,_files_json_js__WEBPACK_IMPORTED_MODULE_7__/* .stringAt */ .bX)((0,_files_json_js__WEBPACK_IMPORTED_MODULE_7__/* .objectAt */ .lJ)(manifest, 'publishConfig'), 'tag');
    const asked = distTag ?? (own !== undefined && (0,_codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .isDistTag */ .Nr)(own) ? own : undefined);
    const tagFor = (before) => asked ?? (0,_codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .defaultDistTag */ .oO)(at.version, before.versions, before.tags.get(_codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .LATEST */ .k0));
    const what = (0,_release_js__WEBPACK_IMPORTED_MODULE_3__/* .label */ .Pf)({ format: 'npm', ...at });
    return {
        format: 'npm',
        ...at,
        source,
        assets: [asset],
        takesFurtherAssets: false,
        needs: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .runtimeDependencies */ .yp)(manifest),
        required: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .requiredDependencies */ .LR)(manifest),
        see: async (client) => (await client.read({
            path: (0,_dist_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .documentPath */ .jW)(name),
            accept: ABBREVIATED,
            what: `npm ${name}`,
            parse: (body) => seen(body, name, at.version),
        })) ?? _release_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING_SEEN */ .s3,
        preview: (client, before, exists) => {
            const elsewhere = (0,_publish_config_js__WEBPACK_IMPORTED_MODULE_6__/* .foreignRegistry */ .c$)(manifest, client.endpoint);
            if (elsewhere !== undefined)
                return { problems: [`${what}: ${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_8__/* .safeText */ .Hk)(elsewhere)}.`], notes: [] };
            if (exists)
                return { problems: [], notes: [] };
            const tag = tagFor(before);
            const latest = before.tags.get(_codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .LATEST */ .k0);
            const problems = tag === _codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .LATEST */ .k0 && (0,_codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .movesBack */ .ut)(at.version, latest)
                ? [
                    `${what} would take the dist-tag latest back from ${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_8__/* .safeText */ .Hk)(latest ?? '')}. Leave 'dist-tag' out (this one then gets ${(0,_codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .defaultDistTag */ .oO)(at.version, before.versions, latest)}), or give another tag.`,
                ]
                : [];
            return { problems, notes: [`dist-tag ${tag}`] };
        },
        send: async (client, { before, arrived }) => {
            const { prefix, suffix } = document(client, packed, asset, { name, version: at.version, tag: tagFor(before) });
            await client.write({
                method: 'PUT',
                path: (0,_dist_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .documentPath */ .jW)(name),
                headers: { 'content-type': 'application/json', accept: '*/*', 'npm-command': 'publish' },
                body: (0,_files_asset_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBody */ .hh)(asset, prefix, suffix, 'base64'),
                what,
                action: 'codeartifact:PublishPackageVersion',
                asset,
                arrived: () => arrived(asset),
            });
        },
        settle: (client, before, after, sent) => settleTags(client, { name, version: at.version, asked }, before, after, sent),
    };
}
function checkedCoordinates(manifest, source) {
    const name = (0,_files_json_js__WEBPACK_IMPORTED_MODULE_7__/* .stringAt */ .bX)(manifest, 'name') ?? '';
    const version = (0,_files_json_js__WEBPACK_IMPORTED_MODULE_7__/* .stringAt */ .bX)(manifest, 'version') ?? '';
    const problems = [];
    const parsed = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseName */ .$q)(name);
    if (parsed === undefined)
        problems.push(`the name ${JSON.stringify(name)} is none that npm takes`);
    const clean = (0,_codeartifact_ci_versions_same_version_ts__WEBPACK_IMPORTED_MODULE_1__/* .npmVersion */ .GZ)(version);
    if (clean === undefined)
        problems.push(`the version ${JSON.stringify(version)} is no semantic version`);
    if (parsed === undefined || clean === undefined) {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_9__/* .InputError */ .dz(problems.map((problem) => `${source}: ${problem}.`).join('\n'));
    }
    return { ...parsed, version: clean };
}
/** What makes a package unfit to be published, a sentence each without its end. */
function unfitness(packed) {
    const { manifest } = packed;
    const tag = (0,_files_json_js__WEBPACK_IMPORTED_MODULE_7__/* .stringAt */ .bX)((0,_files_json_js__WEBPACK_IMPORTED_MODULE_7__/* .objectAt */ .lJ)(manifest, 'publishConfig'), 'tag');
    return [
        ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .localDependencies */ .DZ)(manifest).map(({ name, range }) => `the dependency ${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_8__/* .safeText */ .Hk)(name)} is ${JSON.stringify(range)}, which means something only in this checkout: pack with the package manager that knows it (pnpm pack, yarn pack) and publish its .tgz, or give a version`),
        ...(tag === undefined || (0,_codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .isDistTag */ .Nr)(tag)
            ? []
            : [`its publishConfig.tag is ${JSON.stringify(tag)}, which npm takes for no dist-tag`]),
        ...(0,_publish_config_js__WEBPACK_IMPORTED_MODULE_6__/* .unappliedOverrides */ .Ge)(packed),
    ];
}
function seen(body, name, version) {
    const packument = (0,_files_json_js__WEBPACK_IMPORTED_MODULE_7__/* .parseObject */ .lj)(body, `The registry's document of npm ${name}`);
    const versions = Object.keys((0,_files_json_js__WEBPACK_IMPORTED_MODULE_7__/* .objectAt */ .lJ)(packument, 'versions'));
    const tags = Object.entries((0,_files_json_js__WEBPACK_IMPORTED_MODULE_7__/* .objectAt */ .lJ)(packument, 'dist-tags')).filter((entry) => typeof entry[1] === 'string');
    const visible = versions.includes(version);
    return { visible, complete: visible, versions, tags: new Map(tags) };
}
/** The publish document (libnpmpublish), cut where the tarball's base64 comes in. */
function document(client, packed, asset, { name, version, tag }) {
    const filename = `${name}-${version}.tgz`;
    const { sha1, sha512 } = asset.hashes;
    const manifest = {
        ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .registryManifest */ .TS)(packed),
        dist: {
            integrity: `sha512-${Buffer.from(sha512, 'hex').toString('base64')}`,
            shasum: sha1,
            tarball: new URL(`${name}/-/${filename.replace(/^@[^/]*\//, '')}`, client.endpoint).href,
        },
    };
    const head = JSON.stringify({
        _id: name,
        name,
        'dist-tags': { [tag]: version },
        versions: { [version]: manifest },
        access: (0,_publish_config_js__WEBPACK_IMPORTED_MODULE_6__/* .access */ .T_)(packed.manifest),
    });
    return {
        prefix: `${head.slice(0, -1)},"_attachments":{${JSON.stringify(filename)}:{"content_type":"application/octet-stream","data":"`,
        suffix: `","length":${asset.size}}}}`,
    };
}
/** Sets the tag that was asked for, and gives `latest` back to a higher release that came at the same time. */
async function settleTags(client, { name, version, asked }, before, after, sent) {
    if (sent && after.tags.get(_codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .LATEST */ .k0) === version) {
        const higher = (0,_codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .overtakenBy */ .z2)(version, before.versions, after.versions, after.tags);
        if (higher !== undefined) {
            await (0,_dist_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .putTag */ .go)(client, name, _codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .LATEST */ .k0, higher);
            return [`dist-tag latest given back to ${higher}, which was published at the same time`];
        }
    }
    if (asked === undefined || after.tags.get(asked) === version)
        return [];
    if (asked === _codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .LATEST */ .k0 && (0,_codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .movesBack */ .ut)(version, after.tags.get(_codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .LATEST */ .k0))) {
        return [`dist-tag latest stays at ${after.tags.get(_codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .LATEST */ .k0) ?? ''}`];
    }
    await (0,_dist_tags_js__WEBPACK_IMPORTED_MODULE_5__/* .putTag */ .go)(client, name, asked, version);
    return [`dist-tag ${asked} set`];
}
/** For the input: a tag, or an InputError without its name. */
function parseDistTag(text) {
    const tag = text.trim();
    if ((0,_codeartifact_ci_versions_dist_tag_ts__WEBPACK_IMPORTED_MODULE_0__/* .isDistTag */ .Nr)(tag))
        return tag;
    throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_9__/* .InputError */ .dz('must be a word that is no range of versions, such as latest or beta');
}


/***/ }),

/***/ "actions/publish/plan.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ withSiblings),
/* harmony export */   e: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_aws_explain_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/explain.ts");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/publish/decide.ts");



/**
 * Looks at the repository once for each release and decides. What stands against publishing comes back as problems,
 * a failing look among them: nothing is sent while there is one.
 */
async function plan(releases, destination, ifExists) {
    const problems = [];
    const looks = await Promise.all(releases.map(async (release) => {
        try {
            return await look(release, destination);
        }
        catch (error) {
            problems.push(inputError(error).message);
            return undefined;
        }
    }));
    const planned = [];
    for (const [index, release] of releases.entries()) {
        const found = looks[index];
        if (found === undefined)
            continue;
        const decision = (0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .decide */ .LD)(release, found, ifExists);
        const preview = release.preview?.(destination.client(release.format), withSiblings(release, found.seen, releases), found.stored !== undefined);
        if (decision.kind === 'problem')
            problems.push(decision.problem);
        if (decision.kind === 'send' || decision.kind === 'unchanged')
            problems.push(...(preview?.problems ?? []));
        planned.push({ release, found, decision, notes: preview?.notes ?? [] });
    }
    return { planned, problems: [...new Set(problems)] };
}
/** A package that is not there has no version either, so that nothing more is asked about a new one. */
async function look(release, { api, client }) {
    const ofFormat = client(release.format);
    const [state, seen] = await Promise.all([api.package(release), release.see(ofFormat)]);
    const stored = state === 'absent' ? undefined : await api.version(release, seen.visible);
    return { stored, publishBlocked: state === 'blocked', seen };
}
/** Two versions of one package in the same run must know of each other: only one of them can be the latest. */
function withSiblings(release, seen, releases) {
    const siblings = releases.filter((other) => other.format === release.format && other.namespace === release.namespace && other.name === release.name);
    return { ...seen, versions: [...new Set([...seen.versions, ...siblings.map(({ version }) => version)])] };
}
/** An error that the user can mend; anything else is thrown on. */
function inputError(error) {
    const explained = (0,_codeartifact_ci_core_aws_explain_ts__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .W)(error);
    if (explained instanceof _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz)
        return explained;
    throw error;
}


/***/ }),

/***/ "actions/publish/refusal.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Refusal),
/* harmony export */   x: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_aws_explain_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/explain.ts");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/safe-text.ts");



/** What the repository refused, with the status of its reply; 0 when there was none. */
class Refusal extends _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz {
    status;
    constructor(message, status, cause) {
        super(message, { cause });
        this.status = status;
    }
}
const AGAIN = 'Run the same command again: what is there already stays as it is.';
/** The error that says why the registry did not take it, and what to do. */
function refusal({ reply, error }, { what, action, endpoint }) {
    const subject = action === 'codeartifact:ReadFromRepository' ? `${what} cannot be read` : `${what} was not taken`;
    if (reply === undefined) {
        const explained = (0,_codeartifact_ci_core_aws_explain_ts__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .W)(error);
        const reason = explained instanceof _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz ? explained.message : `${(0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}. ${AGAIN}`;
        return new Refusal(`${subject}: ${reason}`, 0, error);
    }
    const said = quote(reply);
    return new Refusal(`${subject} (${reply.status}${said}). ${remedy(reply.status, action, endpoint)}`, reply.status);
}
function remedy(status, action, endpoint) {
    switch (status) {
        case 400:
            return 'The registry finds it malformed, or other bytes arrived than were sent: build it again and run again.';
        case 401:
            return 'The authorization token was not accepted: it has ended, or belongs to another domain. Run again; if that does not help, check the clock of this machine.';
        case 402:
            return 'A quota is reached: a version may have a limited number of assets. Publish fewer, or ask for a higher quota.';
        case 403:
            return `Allow ${action} to the role, or in the repository's permissions policy; if that is so, look at the package's origin controls (publish: BLOCK) and its package group.`;
        case 404:
            return `There is no such path at ${endpoint.href}: check 'domain', 'domain-owner' and 'repository'.`;
        case 409:
            return 'CodeArtifact holds this version already, though it cannot be seen: it may be archived, or come from an upstream repository, or somebody else is publishing it. Publish another version, or run again.';
        case 413:
            return 'It is larger than the service, or a proxy in between, takes (CodeArtifact: 5 GB for an asset). Leave out what is not needed.';
        case 429:
            return `The account's quota of requests is used up by others. ${AGAIN}`;
        default:
            if (status >= 500)
                return `The service failed for as long as it was tried. ${AGAIN}`;
            if (status >= 300 && status < 400) {
                return 'It answers with a redirect, which is not followed, because the token is for one host. Check the endpoint.';
            }
            return 'Check the endpoint.';
    }
}
/** What the registry said, from where the format's clients look for it: npm's JSON, a plain text, the status line. */
function quote(reply) {
    const body = reply.body.subarray(0, 4096).toString('utf8').trim();
    let text = /^\s*</.test(body) ? '' : body;
    try {
        const parsed = JSON.parse(body);
        if (typeof parsed === 'object' && parsed !== null) {
            const { error, message } = parsed;
            text = [error, message].find((one) => typeof one === 'string') ?? '';
        }
    }
    catch {
        // Not JSON: the text as it is.
    }
    const said = text === '' ? reply.reason : text;
    return said === '' ? '' : `: ${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .safeText */ .Hk)(said.slice(0, 300))}`;
}


/***/ }),

/***/ "actions/publish/release.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   V8: () => (/* binding */ clientName),
/* harmony export */   s3: () => (/* binding */ NOTHING_SEEN)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_versions_coordinates_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/versions/src/coordinates.ts");

const NOTHING_SEEN = { visible: false, complete: false, versions: [], tags: new Map() };
/** The name as the format's clients write it: `@scope/name`, `group:artifact`, `scope.name`, `name`. */
function clientName(at) {
    return (0,_codeartifact_ci_versions_coordinates_ts__WEBPACK_IMPORTED_MODULE_0__/* .formatCoordinates */ .NC)(at).slice(at.format.length + 1);
}
/** `npm @scope/name 1.2.3` */
function label(at) {
    return `${at.format} ${clientName(at)} ${at.version}`;
}


/***/ }),

/***/ "actions/publish/same-repository.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ isSameRepository)
/* harmony export */ });
/**
 * Whether a URL that a package names is the repository's. CodeArtifact has several hosts for one (dual-stack, VPC): the
 * domain and the path say which it is.
 */
function isSameRepository(named, endpoint) {
    if (!URL.canParse(named))
        return false;
    const url = new URL(named);
    const path = ({ pathname }) => pathname.replace(/\/+$/, '');
    if (path(url) !== path(endpoint))
        return false;
    const domain = ({ hostname }) => hostname.split('.')[0] ?? '';
    return url.host === endpoint.host || (url.hostname.includes('.codeartifact.') && domain(url) === domain(endpoint));
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

/***/ "packages/core/src/clients/client.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ withUser),
/* harmony export */   FN: () => (/* binding */ MODES),
/* harmony export */   bG: () => (/* binding */ TOKEN_VARIABLE),
/* harmony export */   bO: () => (/* binding */ schemeless),
/* harmony export */   tE: () => (/* binding */ withCredentials)
/* harmony export */ });
/**
 * What a repository is for a client: `default` takes the place of the public registry; `extra` stands beside what the
 * client uses already; `mirror` answers for another source (Maven's mirrors, Cargo's source replacement).
 */
const MODES = ['default', 'extra', 'mirror'];
/** The variable that holds the token; configuration files refer to it, so that no file holds the token itself. */
const TOKEN_VARIABLE = 'CODEARTIFACT_AUTH_TOKEN';
/** The endpoint without its scheme, as npm's keys have it: `//HOST/npm/REPOSITORY/`. */
function schemeless(endpoint) {
    return `//${endpoint.host}${endpoint.pathname}`;
}
/** The endpoint with the user `aws` alone, for clients that ask for the password. */
function withUser(endpoint) {
    const url = new URL(endpoint);
    url.username = 'aws';
    return url.href;
}
/** The endpoint with `aws` and the token as its credentials, for clients that take them no other way. */
function withCredentials(endpoint, token) {
    const url = new URL(endpoint);
    url.username = 'aws';
    url.password = token;
    return url.href;
}


/***/ }),

/***/ "packages/core/src/files/position.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ positionOf)
/* harmony export */ });
/** Where an offset lies in a text, for messages to people: `line 3, column 7`, both counted from 1. */
function positionOf(text, offset) {
    const before = text.slice(0, offset).split(/\r\n|\n|\r/);
    return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}


/***/ }),

/***/ "packages/core/src/files/xml-spans.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO: () => (/* binding */ parseXml),
/* harmony export */   Td: () => (/* binding */ attributesOf),
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   w4: () => (/* binding */ attributeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/position.ts");


const MARKUP = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([\p{L}_:][\p{L}\p{M}\p{N}_:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|</gu;
/**
 * The root element of an XML document. Checks that tags match and that there is one root; throws an InputError with
 * line and column otherwise. Entities and attributes are passed over: they are not ours to change.
 */
function parseXml(text, file) {
    const stack = [];
    let root;
    const fail = (offset, problem) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${file} is not XML: ${problem} at ${(0,_position_js__WEBPACK_IMPORTED_MODULE_1__/* .positionOf */ .d)(text, offset)}. Mend the file, or move it away.`);
    };
    for (const match of text.matchAll(MARKUP)) {
        const [whole, slash, name, , selfClosing] = match;
        if (whole === '<')
            fail(match.index, 'a stray or unfinished <');
        if (name === undefined)
            continue;
        const behind = match.index + whole.length;
        if (slash === '/') {
            const open = stack.pop();
            if (open?.name !== name)
                fail(match.index, `</${name}> without its start tag`);
            else
                root = close(open, match.index, behind, stack, root);
            continue;
        }
        if (stack.length === 0 && root !== undefined)
            fail(match.index, 'a second root element');
        const open = {
            name,
            start: match.index,
            contentStart: behind,
            selfClosing: selfClosing === '/',
            children: [],
        };
        if (open.selfClosing)
            root = close(open, behind, behind, stack, root);
        else
            stack.push(open);
    }
    const unclosed = stack.at(-1);
    if (unclosed !== undefined)
        fail(unclosed.start, `<${unclosed.name}> without its end tag`);
    if (root === undefined)
        return fail(0, 'no root element');
    const outside = text.slice(0, root.start) + text.slice(root.end);
    if (outside
        .replace(MARKUP, '')
        .replace(/^\uFEFF/, '')
        .trim() !== '')
        fail(root.end, 'text outside the root element');
    return root;
}
function close(open, contentEnd, end, stack, root) {
    const element = { ...open, contentEnd, end };
    const parent = stack.at(-1);
    if (parent === undefined)
        return element;
    parent.children.push(element);
    return root;
}
/** The text of an element without markup, with its entities resolved. */
function textOf(document, element) {
    return resolveEntities(document
        .slice(element.contentStart, element.contentEnd)
        .replace(/<!--[^]*?-->/g, '')
        .replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1')).trim();
}
/** The value of an attribute, with its entities resolved. */
function attributeOf(document, element, name) {
    return attributesOf(document, element)[name];
}
/** All attributes, with their entities resolved; of two by one name the first. */
function attributesOf(document, element) {
    const tag = document.slice(element.start, element.contentStart);
    const found = [...tag.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
    return Object.fromEntries(found.reverse().map(([, key = '', double, single]) => [key, resolveEntities(double ?? single ?? '')]));
}
const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** The five predefined entities, and characters by their number. */
function resolveEntities(text) {
    return text.replace(/&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));/g, (whole, name, decimal, hex) => {
        if (typeof name === 'string')
            return ENTITIES[name] ?? whole;
        const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
/**
 * Text for an element's content or an attribute. Line ends and tabs, which an attribute would lose, and characters
 * that people would not see are written by number. XML has no way to write other control characters: an InputError.
 */
function escapeXml(text) {
    if (/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/u.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('XML holds no value with control characters or half of a surrogate pair.');
    }
    const names = Object.entries(ENTITIES);
    return text.replace(/[<>&"'\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
        const name = names.find(([, meaning]) => meaning === character)?.[0];
        return `&${name ?? `#${character.codePointAt(0) ?? 0}`};`;
    });
}


/***/ }),

/***/ "packages/core/src/scratch.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withScratch)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _on_cancel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/on-cancel.ts");




/** A program that is being ended may still write into the folder while it is taken away. */
const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 };
/**
 * Runs the task with a folder of its own in `parent`, named after `name`, and takes the folder away afterwards: also when
 * the run is cancelled.
 */
async function withScratch(parent, name, task) {
    let folder;
    const forget = (0,_on_cancel_js__WEBPACK_IMPORTED_MODULE_3__/* .onCancel */ .A)(() => {
        if (folder !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, REMOVAL);
    });
    try {
        // In one go, so that no signal comes between the folder and its name.
        folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `codeartifact-${name}-`));
        return await task(folder);
    }
    finally {
        if (folder !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, REMOVAL);
        forget();
    }
}


/***/ }),

/***/ "packages/versions/src/dist-tag.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nr: () => (/* binding */ isDistTag),
/* harmony export */   k0: () => (/* binding */ LATEST),
/* harmony export */   oO: () => (/* binding */ defaultDistTag),
/* harmony export */   ut: () => (/* binding */ movesBack),
/* harmony export */   z2: () => (/* binding */ overtakenBy)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/versions/node_modules/semver/index.js");
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_0__);

const LATEST = 'latest';
/** For a prerelease whose first identifier cannot be a tag. */
const PRERELEASE_TAG = 'next';
/**
 * The npm dist-tag that a new version gets when none is asked for: the first prerelease identifier (`2.0.0-beta.1` →
 * `beta`), `latest` for a release above everything there is, `release-X.Y` for one below (a backport).
 *
 * @param existing all versions of the package that clients see
 * @param latest what the tag `latest` points at now
 */
function defaultDistTag(version, existing, latest) {
    const [identifier] = semver__WEBPACK_IMPORTED_MODULE_0___default().prerelease(version) ?? [];
    if (identifier !== undefined) {
        const tag = String(identifier);
        return tag !== LATEST && isDistTag(tag) ? tag : PRERELEASE_TAG;
    }
    const releases = existing.filter((other) => semver__WEBPACK_IMPORTED_MODULE_0___default().valid(other) !== null && semver__WEBPACK_IMPORTED_MODULE_0___default().prerelease(other) === null);
    const highest = releases.every((other) => semver__WEBPACK_IMPORTED_MODULE_0___default().gte(version, other)) && !movesBack(version, latest);
    return highest ? LATEST : `release-${semver__WEBPACK_IMPORTED_MODULE_0___default().major(version)}.${semver__WEBPACK_IMPORTED_MODULE_0___default().minor(version)}`;
}
/** Whether a tag that points at `current` would go back if it pointed at `version`. */
function movesBack(version, current) {
    return current !== undefined && semver__WEBPACK_IMPORTED_MODULE_0___default().valid(current) !== null && semver__WEBPACK_IMPORTED_MODULE_0___default().lt(version, current);
}
/** npm takes a word for a tag only if it cannot be read as a range of versions (npm-dist-tag, "caveats"). */
function isDistTag(word) {
    // Of half a surrogate pair encodeURIComponent makes an error.
    return word !== '' && word.isWellFormed() && encodeURIComponent(word) === word && semver__WEBPACK_IMPORTED_MODULE_0___default().validRange(word) === null;
}
/**
 * Two releases at the same time: each finds itself the highest, and the one that is sent last holds `latest`. Gives the
 * version that `latest` belongs to when it is not `version`, which has just taken it: a release above it that came
 * in between and that no tag points at any more.
 */
function overtakenBy(version, before, after, tagsAfter) {
    const known = new Set(before);
    const tagged = new Set(tagsAfter.values());
    return after
        .filter((other) => semver__WEBPACK_IMPORTED_MODULE_0___default().valid(other) !== null && semver__WEBPACK_IMPORTED_MODULE_0___default().prerelease(other) === null)
        .filter((other) => semver__WEBPACK_IMPORTED_MODULE_0___default().gt(other, version) && !known.has(other) && !tagged.has(other))
        .sort((semver__WEBPACK_IMPORTED_MODULE_0___default().rcompare))[0];
}


/***/ })

};
;