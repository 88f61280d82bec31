"use strict";
exports.id = "actions-recall-command";
exports.ids = ["actions-recall-command"];
exports.modules = {

/***/ "actions/prune/apply/restore-begun.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ planToRestore),
/* harmony export */   UP: () => (/* binding */ begunHere),
/* harmony export */   iZ: () => (/* binding */ restoreBegun)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/safe-text.ts");
/* harmony import */ var _plan_plan_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/prune/plan/plan-file.ts");
/* harmony import */ var _applicable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/prune/apply/applicable.ts");
/* harmony import */ var _restore_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("actions/prune/apply/restore.ts");





/** The plan of a file with the shards of it that the state has, or what was begun last. */
async function planToRestore(run, planFile) {
    if (planFile === undefined)
        return begunHere(run).slice(-1);
    const wanted = await (0,_plan_plan_file_js__WEBPACK_IMPORTED_MODULE_0__/* .planId */ .rY)(planFile);
    const begun = run.state.begun().filter(({ id }) => id === wanted || id.startsWith(`${wanted}:`));
    for (const { plan } of begun)
        (0,_applicable_js__WEBPACK_IMPORTED_MODULE_1__/* .checkPlace */ .uD)(plan, run.head(run.host.now(), 0));
    return begun;
}
/** The plans for the domain of the run that were begun, the oldest first. */
function begunHere({ state, host, head }) {
    const place = head(host.now(), 0);
    return state.begun().filter(({ plan }) => (0,_applicable_js__WEBPACK_IMPORTED_MODULE_1__/* .isFor */ .Gi)(plan, place));
}
/** Takes back what plans archived that were begun. */
async function restoreBegun(run, plans, tally, command) {
    const { host, service, state } = run;
    if (plans.length === 0) {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz("The state holds no such plan that was begun, so there is nothing to take back. Check 'state'.");
    }
    const lines = [];
    let failures = 0;
    for (const { id, plan } of plans) {
        tally.planned(id, plan.result);
        const { restored, left, failed } = await (0,_restore_js__WEBPACK_IMPORTED_MODULE_2__/* .restorePlan */ .C)({
            ...{ service, plan, journal: state.journal(id) },
            note: (label, version, why) => host.warn((0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_4__/* .safeText */ .Hk)(`${label}, version ${version}: not restored, ${why}`)),
        });
        tally.restored(restored, failed);
        failures += failed;
        await state.close(id);
        lines.push(`Plan ${id}: ${restored} versions have their status again, ${left} could not be taken back, ${failed} failed.`);
    }
    for (const line of lines)
        host.info(line);
    await host.summary(`### CodeArtifact ${command}: restored\n\n${lines.join('\n\n')}\n`);
    if (failures > 0) {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${failures} versions could not be restored. Run again: it goes on where it stopped.`);
    }
}


/***/ }),

/***/ "actions/prune/apply/shard.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ shardName),
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   Y: () => (/* binding */ MOST_SHARDS),
/* harmony export */   _b: () => (/* binding */ shardMatrix),
/* harmony export */   uK: () => (/* binding */ parseShard)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");

/** The jobs that may share a plan: as many as GitHub runs in a matrix. */
const MOST_SHARDS = 256;
/** Reads `2/4`, the second of four. */
function parseShard(text) {
    const [, index, count] = (/^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? []).map(Number);
    if (index === undefined || count === undefined || index > count || count > MOST_SHARDS) {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be of the form INDEX/COUNT, such as 2/4 for the second of four, ${MOST_SHARDS} at most`);
    }
    return { index, count };
}
function shardName({ index, count }) {
    return `${index}/${count}`;
}
/** What a matrix of jobs is made of: `["1/4","2/4","3/4","4/4"]`. */
function shardMatrix(count) {
    return JSON.stringify(Array.from({ length: count }, (_, index) => shardName({ index: index + 1, count })));
}
/**
 * The part of a plan that is one shard's: the packages that lose something are dealt out in the plan's order, so that
 * every job knows its own without asking another. Its totals are those of the part, its rules the whole plan's.
 */
function partOf(plan, { index, count }) {
    const packages = plan.packages
        .filter(({ remove }) => remove.length > 0)
        .filter((_, position) => position % count === index - 1);
    const sum = (of) => packages.reduce((total, planned) => total + of(planned), 0);
    return {
        ...plan,
        packages,
        result: {
            ...plan.result,
            planned: sum(({ remove }) => remove.length),
            reclaimable: sum(({ reclaimable }) => reclaimable),
        },
    };
}


/***/ }),

/***/ "actions/prune/report/apply-report.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ reportApplied),
/* harmony export */   b: () => (/* binding */ leftCollector)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/safe-text.ts");
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/prune/report/counts.ts");


/** What is shown of the versions that were not removed. */
const ROWS = 20;
/** Log, outputs and summary of what was done. */
async function reportApplied(host, { id, result, applied, left, calls }) {
    for (const { label, version, outcome, detail } of left) {
        host.warn((0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .Hk)(`${label}, version ${version}: ${outcome}, ${detail}`));
    }
    const rest = applied.stale + applied.failed - left.length;
    if (rest > 0)
        host.warn(`… and ${rest} more; the state file has all.`);
    const line = `${applied.removed} of ${(0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(result.planned, 'version')} removed, ${applied.stale} stale, ${applied.failed} failed`;
    host.info(`${line}. Calls: ${(0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .describeCalls */ .LT)(calls)}.`);
    await host.summary([
        '### CodeArtifact prune: applied\n',
        (0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['Planned', 'Removed', 'Stale', 'Failed', 'Frees at most'], [[result.planned, applied.removed, applied.stale, applied.failed, (0,_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(result.reclaimable)].map(String)]),
        ...(left.length === 0
            ? []
            : [
                (0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['Package', 'Version', 'Outcome', 'Why'], left.map(({ label, version, outcome, detail }) => [(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(label), (0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(version), outcome, (0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(detail)])),
            ]),
        `Plan ${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id)}.\n`,
    ].join('\n'));
}
/** Gathers what was not removed, as much of it as is shown. */
function leftCollector() {
    const left = [];
    return {
        left,
        note: (label, version, outcome, detail) => {
            if (left.length < ROWS)
                left.push({ label, version, outcome, detail });
        },
    };
}


/***/ }),

/***/ "actions/prune/report/tally.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Tally)
/* harmony export */ });
/** The outputs of a run, which may finish another run's plan before its own. */
class Tally {
    #planId = '';
    #reclaimable = 0;
    #counts = { planned: 0, removed: 0, stale: 0, failed: 0, restored: 0 };
    planned(id, { planned, reclaimable }) {
        if (this.#planId === id)
            return;
        this.#planId = id;
        this.#counts.planned += planned;
        this.#reclaimable += reclaimable;
    }
    applied({ removed, stale, failed }) {
        this.#counts.removed += removed;
        this.#counts.stale += stale;
        this.#counts.failed += failed;
    }
    restored(count, failed) {
        this.#counts.restored += count;
        this.#counts.failed += failed;
    }
    setOutputs(host) {
        host.setOutput('plan-id', this.#planId);
        for (const [name, count] of Object.entries(this.#counts))
            host.setOutput(name, String(count));
    }
    /** Bytes that the plans free at most. */
    get reclaimable() {
        return this.#reclaimable;
    }
}


/***/ }),

/***/ "actions/prune/run.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ startRun)
});

// EXTERNAL MODULE: ./packages/core/src/aws/connection.ts + 1 modules
var aws_connection = __webpack_require__("packages/core/src/aws/connection.ts");
// EXTERNAL MODULE: ./packages/core/src/small-heap.ts
var small_heap = __webpack_require__("packages/core/src/small-heap.ts");
// EXTERNAL MODULE: ./actions/prune/apply/shard.ts
var apply_shard = __webpack_require__("actions/prune/apply/shard.ts");
// EXTERNAL MODULE: ./actions/prune/plan/canonical.ts
var canonical = __webpack_require__("actions/prune/plan/canonical.ts");
// EXTERNAL MODULE: ./actions/prune/plan/plan-reader.ts + 1 modules
var plan_reader = __webpack_require__("actions/prune/plan/plan-reader.ts");
// EXTERNAL MODULE: ./actions/prune/plan/plan.ts
var plan = __webpack_require__("actions/prune/plan/plan.ts");
;// CONCATENATED MODULE: ./actions/prune/plan/stored-plan.ts



/** A plan in the state file: of its packages only those that lose something. */
const storedPlan = {
    head: ({ head, policy, result }) => ({ head, policy, result }),
    packages: ({ packages }) => packages.filter(({ remove }) => remove.length > 0),
    read(written, packages) {
        const { head, policy, result } = written;
        const text = [
            plan/* planText */.P.head(head),
            ...packages.map((one, index) => plan/* planText */.P.package(one, index === 0)),
            plan/* planText */.P.tail(head, policy, (0,canonical/* sha256 */.s)((0,canonical/* canonicalJson */.d)(policy)), result),
        ];
        return (0,plan_reader/* readPlan */.m)(text.join(''));
    },
};

// EXTERNAL MODULE: ./actions/prune/service/codeartifact.ts
var codeartifact = __webpack_require__("actions/prune/service/codeartifact.ts");
// EXTERNAL MODULE: ./actions/prune/service/data-plane.ts + 1 modules
var data_plane = __webpack_require__("actions/prune/service/data-plane.ts");
// EXTERNAL MODULE: ./actions/prune/state/kept-state.ts
var kept_state = __webpack_require__("actions/prune/state/kept-state.ts");
// EXTERNAL MODULE: ./actions/prune/state/state-file.ts + 2 modules
var state_file = __webpack_require__("actions/prune/state/state-file.ts");
;// CONCATENATED MODULE: ./actions/prune/run.ts








async function startRun(inputs, host, 
/** IAM actions: a role's session may do no more. */
actions, 
/** The jobs that share a plan share the request rates, and each keeps a state of its own. */
shard) {
    if (host.ownsProcess === true)
        (0,small_heap/* keepHeapSmall */.p)(16);
    const connection = await (0,aws_connection/* connect */.Ng)(inputs, host, actions, shard?.count);
    await connection.checkAccount();
    const { account } = await connection.caller();
    const domainOwner = connection.domainOwner ?? account;
    const region = await connection.client.config.region();
    const scope = [connection.domain, domainOwner, region, ...(shard === undefined ? [] : [(0,apply_shard/* shardName */.Az)(shard)])];
    const kept = (0,kept_state/* keptState */.g0)(host.workspace, inputs.state, scope);
    await (0,kept_state/* bringState */.CK)(host, kept);
    const state = await (0,state_file/* openState */.G)(kept.path, () => host.now(), storedPlan);
    host.saveState('kept', JSON.stringify(kept));
    const metadata = (0,data_plane/* dataPlane */.n)(connection, host, inputs.caBundle);
    return {
        host,
        connection,
        service: await (0,codeartifact/* codeArtifactService */.x8)(connection),
        metadata,
        fetch: metadata.fetch,
        state,
        head: (asOf, ttl) => ({
            account,
            asOf: asOf.toISOString(),
            domain: connection.domain,
            domainOwner,
            expires: new Date(asOf.getTime() + ttl * 1000).toISOString(),
            region,
        }),
        async end() {
            await state.saveSeen();
            await state.end();
            await (0,kept_state/* keepState */.Jg)(host, kept);
            host.saveState('kept', '');
        },
    };
}


/***/ }),

/***/ "actions/recall/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recall: () => (/* binding */ recall)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/aws/connection.ts + 1 modules
var connection = __webpack_require__("packages/core/src/aws/connection.ts");
// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__("packages/core/src/command.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./packages/versions/src/coordinates.ts
var src_coordinates = __webpack_require__("packages/versions/src/coordinates.ts");
// EXTERNAL MODULE: ./packages/versions/src/glob.ts
var glob = __webpack_require__("packages/versions/src/glob.ts");
// EXTERNAL MODULE: ./actions/prune/apply/restore-begun.ts
var restore_begun = __webpack_require__("actions/prune/apply/restore-begun.ts");
// EXTERNAL MODULE: ./actions/prune/plan/plan-file.ts
var plan_file = __webpack_require__("actions/prune/plan/plan-file.ts");
// EXTERNAL MODULE: ./actions/prune/report/apply-report.ts
var apply_report = __webpack_require__("actions/prune/report/apply-report.ts");
// EXTERNAL MODULE: ./actions/prune/report/tally.ts
var report_tally = __webpack_require__("actions/prune/report/tally.ts");
// EXTERNAL MODULE: ./actions/prune/run.ts + 1 modules
var prune_run = __webpack_require__("actions/prune/run.ts");
// EXTERNAL MODULE: ./actions/prune/service/references.ts
var references = __webpack_require__("actions/prune/service/references.ts");
// EXTERNAL MODULE: ./actions/prune/state/kept-state.ts
var kept_state = __webpack_require__("actions/prune/state/kept-state.ts");
// EXTERNAL MODULE: ./actions/prune/apply/apply-package.ts + 3 modules
var apply_package = __webpack_require__("actions/prune/apply/apply-package.ts");
// EXTERNAL MODULE: ./actions/prune/map-ordered.ts
var map_ordered = __webpack_require__("actions/prune/map-ordered.ts");
// EXTERNAL MODULE: ./actions/prune/plan/make-plan.ts + 4 modules
var make_plan = __webpack_require__("actions/prune/plan/make-plan.ts");
// EXTERNAL MODULE: ./actions/prune/service/listing.ts
var listing = __webpack_require__("actions/prune/service/listing.ts");
;// CONCATENATED MODULE: ./actions/recall/apply-recall.ts




/** Packages that are worked on at the same time; the rates are paced elsewhere. */
const PACKAGES_AT_ONCE = 32;
/**
 * Archives, or disposes of, every copy that the plan names, by its revision. Calls: one for a hundred versions of a
 * package in a repository; more only where something changed since the plan. Runs that were interrupted are resumed.
 */
async function applyRecall(service, plan, journal, note) {
    const counts = { removed: 0, stale: 0, failed: 0 };
    let gaveUp;
    const packages = plan.packages.filter(({ remove }) => remove.length > 0);
    const applied = (0,map_ordered/* mapOrdered */.w)(packages, PACKAGES_AT_ONCE, async (planned) => ({
        label: (0,listing/* labelOf */.Wy)((0,make_plan/* packageAt */.MU)(planned)),
        ...(await (0,apply_package/* settlePlanned */.O)({ service, journal }, planned)),
    }));
    for await (const { label, outcomes, error } of applied) {
        gaveUp ??= error;
        for (const [version, { outcome, detail }] of outcomes) {
            counts[outcome]++;
            if (outcome !== 'removed')
                note(label, version, outcome, detail);
        }
    }
    return gaveUp === undefined ? counts : { ...counts, error: gaveUp };
}

// EXTERNAL MODULE: ./actions/prune/plan/decide.ts + 1 modules
var decide = __webpack_require__("actions/prune/plan/decide.ts");
// EXTERNAL MODULE: ./actions/prune/policy/retention-policy.ts
var retention_policy = __webpack_require__("actions/prune/policy/retention-policy.ts");
// EXTERNAL MODULE: ./actions/prune/service/version-service.ts
var version_service = __webpack_require__("actions/prune/service/version-service.ts");
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
// EXTERNAL MODULE: ./packages/versions/src/same-version.ts
var same_version = __webpack_require__("packages/versions/src/same-version.ts");
;// CONCATENATED MODULE: ./actions/recall/inputs.ts







const EXPECTED = 'of the form format:name@version, such as npm:axios@1.14.1, pypi:requests@2.31.* or maven:com.acme:lib@1.0';
const recallInputs = {
    versions: (0,inputs/* list */.p_)({ description: `What to recall: ${EXPECTED.replace('of the form ', '')}. This or file is required.` }, (item) => {
        if ((0,src_coordinates/* parseVersionOf */.xc)(item) !== undefined)
            return item;
        throw new errors/* InputError */.dz(`must be ${EXPECTED}`);
    }),
    file: (0,inputs/* text */.Qq)({ description: 'File with more of them, one a line; what stands behind # is a comment.' }),
    action: (0,inputs/* choice */.Yq)(['archive', 'dispose'], {
        description: 'Archive a copy, which can be restored, or dispose of it, which takes its assets away for good.',
        default: 'archive',
    }),
    pin: (0,inputs/* flag */.Jt)({
        description: 'Let repositories with an external connection that lack a version fetch it once, and archive it there: an archived version is not served, and not fetched again.',
    }),
    lockfiles: (0,inputs/* list */.p_)({ description: 'Files to look for the versions in, as globs below the workspace: lock files and SBOMs.' }, (item) => item),
    mode: (0,inputs/* choice */.Yq)(['plan', 'apply', 'restore'], {
        description: 'Say what would be recalled and change nothing, recall it, or give the copies their status back.',
        default: 'plan',
    }),
    'plan-file': (0,inputs/* text */.Qq)({ description: 'File to write the plan to.', default: 'recall-plan.json' }),
    state: (0,inputs/* text */.Qq)({
        description: 'File that says what was done, for a run that goes on where another one stopped, and for mode: restore.',
        default: 'recall-state.ndjson',
    }),
};
/** Whether a version is recalled, in whatever spelling of its number: `2.31` is PyPI's 2.31.0. */
function isRecalled({ coordinates, version }, other) {
    return (0,glob/* isGlob */.fg)(version) ? (0,glob/* matchesGlob */.kt)(version, other) : (0,same_version/* sameVersion */.r1)(coordinates.format, version, other);
}
/** `npm:axios@1.14.1` */
function formatRecalled({ coordinates, version }) {
    return `${(0,src_coordinates/* formatCoordinates */.NC)(coordinates)}@${version}`;
}
/** What the inputs, the operands and the file name together, each once; nothing only where a recall is taken back. */
async function recalledOf(inputs, operands, host) {
    const lines = inputs.file === undefined ? [] : await linesOf((0,external_node_path_.resolve)(host.workspace, inputs.file));
    const items = [...new Set([...inputs.versions, ...operands, ...lines])];
    if (items.length === 0 && inputs.mode !== 'restore')
        throw new errors/* InputError */.dz(`Say what to recall: 'versions', or 'file', or versions behind the command, each ${EXPECTED}.`);
    return items.map((item) => {
        const recalled = (0,src_coordinates/* parseVersionOf */.xc)(item);
        if (recalled === undefined)
            throw new errors/* InputError */.dz(`${JSON.stringify(item)} names no version: each must be ${EXPECTED}.`);
        return recalled;
    });
}
async function linesOf(path) {
    try {
        const written = await (0,promises_.readFile)(path, 'utf8');
        return written
            .split(/\r?\n/)
            .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
            .filter((line) => line !== '');
    }
    catch (error) {
        throw new errors/* InputError */.dz(`The file of versions cannot be read: ${(0,errors/* messageOf */.bD)(error)}. Check 'file'.`);
    }
}

;// CONCATENATED MODULE: ./actions/recall/find-copies.ts








/** Repositories that are looked at at the same time; the rates are paced elsewhere. */
const REPOSITORIES_AT_ONCE = 64;
/**
 * Finds the recalled versions in every repository of the domain. Calls: ⌈R/1000⌉ lists of R repositories, and for each
 * repository one DescribePackageVersion for a version, or ⌈V/1000⌉ lists for a glob, and where numbers have spellings.
 */
async function findCopies(service, recalled, action, progress) {
    const repositories = [];
    for await (const name of (0,listing/* repositoryNames */.L0)(service))
        repositories.push(name);
    const byPackage = [...Map.groupBy(recalled, ({ coordinates }) => (0,listing/* packageKey */.MO)(coordinates)).values()];
    const places = repositories.flatMap((repository) => byPackage.map((wanted) => ({ wanted, at: { repository, coordinates: wanted[0]?.coordinates } })));
    const packages = [];
    let done = 0;
    const found = (0,map_ordered/* mapOrdered */.w)(places, REPOSITORIES_AT_ONCE, async ({ wanted, at: { repository, coordinates } }) => {
        if (coordinates === undefined)
            return undefined;
        const at = { repository, coordinates };
        return plannedPackage(at, await copiesIn(service, at, wanted), action);
    });
    for await (const planned of found) {
        if (planned !== undefined)
            packages.push(planned);
        progress(++done, places.length);
    }
    return { repositories, packages };
}
/** Formats in which a number may be spelt otherwise, or stand for several platforms: one has to look at all of them. */
const RESPELT = new Set(['pypi', 'nuget', 'ruby', 'cargo']);
async function copiesIn(service, at, wanted) {
    const isListed = ({ version }) => (0,glob/* isGlob */.fg)(version) || RESPELT.has(at.coordinates.format);
    const copies = new Map();
    const sought = wanted.filter(isListed);
    if (sought.length > 0) {
        const { versions, incomplete } = await (0,listing/* listVersions */.yO)(service, at);
        if (incomplete !== undefined) {
            throw new errors/* InputError */.dz(`The versions of ${(0,listing/* labelOf */.Wy)(at)} could not be listed: ${incomplete}. Run again.`);
        }
        for (const listed of versions) {
            if (sought.some((one) => isRecalled(one, listed.version)))
                copies.set(listed.version, listed);
        }
    }
    for (const { version } of wanted.filter((one) => !isListed(one))) {
        const found = await described(service, at, version);
        if (found !== undefined)
            copies.set(found.version, found);
    }
    return [...copies.values()];
}
/** Where copies of what is recalled are, those that are recalled already among them, and how each spells the version. */
function copiesOf(recalled, packages) {
    const key = (0,listing/* packageKey */.MO)(recalled.coordinates);
    return packages
        .filter((one) => (0,listing/* packageKey */.MO)(one) === key)
        .flatMap(({ repository, remove, keep }) => [...remove.map(({ version }) => version), ...keep.flatMap(({ versions }) => versions)]
        .filter((version) => isRecalled(recalled, version))
        .map((version) => ({ repository, version })));
}
/** The version as the repository holds it; undefined when it does not. */
async function described(service, at, version) {
    try {
        return await service.describe(at, version);
    }
    catch (error) {
        if ((0,version_service/* isNotFound */.c4)(error))
            return undefined;
        throw error;
    }
}
function plannedPackage({ repository, coordinates }, copies, action) {
    if (copies.length === 0)
        return undefined;
    const open = copies.filter(({ status }) => !(0,decide/* isDone */.$L)(action, status));
    const unsafe = open.find(({ revision }) => revision === undefined);
    if (unsafe !== undefined) {
        throw new errors/* InputError */.dz(`The service gives no revision for ${(0,listing/* labelOf */.Wy)({ repository, coordinates })} ${unsafe.version}, so it cannot be recalled safely. Run again.`);
    }
    const remove = open.map(({ version, status, revision = '', origin }, position) => ({
        ...{ version, position, revision, origin, action, rules: ['recall'] },
        status: retention_policy/* STATUSES */.f.find((known) => known === status) ?? 'Published',
    }));
    const closed = copies.filter((copy) => !open.includes(copy)).map(({ version }) => version);
    return {
        ...{ ...coordinates, repository, looksAt: copies.length, remove, newest: [], reclaimable: 0 },
        keep: closed.length === 0 ? [] : [{ reason: 'recalled already', versions: closed }],
    };
}

// EXTERNAL MODULE: ./actions/prune/permissions.ts
var permissions = __webpack_require__("actions/prune/permissions.ts");
;// CONCATENATED MODULE: ./actions/recall/permissions.ts

/** What a plan takes: to find copies, and the stores that could fetch the version again. */
const PLAN_ACTIONS = [
    'codeartifact:ListRepositoriesInDomain',
    'codeartifact:ListPackageVersions',
    'codeartifact:DescribePackageVersion',
    'codeartifact:DescribeRepository',
];
/** What applying and restoring take; the token is for `pin`, which fetches a version once. */
const APPLY_ACTIONS = [
    ...PLAN_ACTIONS,
    ...permissions/* READ_ACTIONS */.vV,
    'codeartifact:DisposePackageVersions',
    'codeartifact:UpdatePackageVersionsStatus',
];

// EXTERNAL MODULE: ./actions/prune/plan/canonical.ts
var canonical = __webpack_require__("actions/prune/plan/canonical.ts");
// EXTERNAL MODULE: ./actions/prune/plan/plan.ts
var plan = __webpack_require__("actions/prune/plan/plan.ts");
;// CONCATENATED MODULE: ./actions/recall/plan.ts



/** A recall goes by what it names, not by rules. */
const NO_RULES = {
    order: 'published',
    minNewest: 0,
    action: { internal: 'none', external: 'none', unknown: 'none' },
    guards: { run: {}, repository: {}, package: {} },
    distTags: 'ignore',
    protect: [],
    scopes: [],
    strict: false,
};
/** The plan of a recall, in the same form as prune's; `id` is the SHA-256 of its text. */
function recallPlan(place, recalled, packages) {
    const head = { ...place, recalled: recalled.map(formatRecalled).sort() };
    const removals = packages.flatMap(({ remove }) => remove);
    const result = {
        packages: packages.length,
        versions: packages.reduce((sum, { looksAt }) => sum + looksAt, 0),
        looksAt: packages.reduce((sum, { looksAt }) => sum + looksAt, 0),
        planned: removals.length,
        releases: 0,
        actions: {
            archive: removals.filter(({ action }) => action === 'archive').length,
            dispose: removals.filter(({ action }) => action === 'dispose').length,
            delete: 0,
        },
        ...{ reclaimable: 0, unknownSizes: 0, incomplete: 0, trips: [] },
    };
    const text = [
        plan/* planText */.P.head(head),
        ...packages.map((planned, index) => plan/* planText */.P.package(planned, index === 0)),
        plan/* planText */.P.tail(head, NO_RULES, (0,canonical/* sha256 */.s)((0,canonical/* canonicalJson */.d)(NO_RULES)), result),
    ].join('');
    return { plan: { head, packages, policy: NO_RULES, result }, text, id: (0,canonical/* sha256 */.s)(text) };
}

;// CONCATENATED MODULE: ./actions/recall/stores.ts




/** Repositories by the formats of their external connections: one DescribeRepository for each. */
async function externalFormats({ client, domain, domainOwner }, repositories) {
    const { DescribeRepositoryCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts"));
    const formats = new Map();
    const described = (0,map_ordered/* mapOrdered */.w)(repositories, 16, async (repository) => {
        const reply = await client.send(new DescribeRepositoryCommand({ domain, domainOwner, repository }));
        return { repository, connections: reply.repository?.externalConnections ?? [] };
    });
    for await (const { repository, connections } of described) {
        const known = connections.flatMap(({ packageFormat }) => (packageFormat === undefined ? [] : [packageFormat]));
        if (known.length > 0)
            formats.set(repository, known);
    }
    return formats;
}
/** The stores that lack a version which is recalled by its number; what a glob would match there nobody can know. */
function openStores(recalled, external, packages) {
    const sought = recalled
        .filter(({ version }) => !(0,glob/* isGlob */.fg)(version))
        .map((one) => ({ ...one, held: copiesOf(one, packages) }));
    return [...external].flatMap(([repository, formats]) => sought
        .filter(({ coordinates }) => formats.includes(coordinates.format))
        .filter(({ held }) => !held.some((copy) => copy.repository === repository))
        // As the copies spell it, where there are any.
        .map(({ coordinates, held, version }) => ({
        at: { repository, coordinates },
        version: held[0]?.version ?? version,
    })));
}
/**
 * Has the store fetch the version once, and archives it there. An archived version is not served, and not fetched again;
 * every other version of the package still is.
 */
async function pinVersion(service, fetcher, journal, { at, version }) {
    const fetched = await fetcher.fetch(at, version);
    if (typeof fetched === 'object')
        return { open: fetched.unknown };
    const held = await described(service, at, version);
    if (held === undefined)
        return fetched === 'missing' ? 'gone' : { open: 'it was fetched, and is not held' };
    if (held.status === 'Archived' || held.status === 'Disposed')
        return 'pinned';
    if (held.revision === undefined)
        return { open: 'it has no revision' };
    await journal.record([{ at, event: 'archiving', versions: [version], detail: 'pin' }]);
    const { failed } = await service.archive(at, {
        revisions: new Map([[held.version, held.revision]]),
        expectedStatus: held.status,
    });
    const after = failed.size === 0 ? 'Archived' : (await described(service, at, version))?.status;
    const [failure] = failed.values();
    return after === 'Archived' ? 'pinned' : { open: failure?.message ?? 'it could not be archived' };
}
/** `npm:axios 1.14.1 in store` */
function storeLabel({ at, version }) {
    return `${(0,src_coordinates/* formatCoordinates */.NC)(at.coordinates)} ${version} in ${at.repository}`;
}

;// CONCATENATED MODULE: ./actions/recall/report.ts



const ROWS = 50;
/** Log and summary: where the copies are, what can bring one back, and who still asks for it. */
async function reportRecall(host, report) {
    const { id, repositories, packages, nowhere, applied, open, references } = report;
    const rows = packages.map((planned) => [
        (0,make_plan/* nameOf */.Vb)(planned),
        planned.repository,
        planned.remove.map(({ version, status }) => `${version} (${status})`).join(', '),
        planned.keep.flatMap(({ versions }) => versions).join(', '),
    ]);
    const copies = packages.reduce((sum, { remove }) => sum + remove.length, 0);
    const verdict = applied === undefined
        ? `${copies} to recall`
        : `${applied.removed} recalled, ${applied.stale} changed meanwhile, ${applied.failed} failed`;
    const line = `Looked for it in ${repositories} repositories: ${verdict}.`;
    host.info(line);
    const header = ['Package', 'Repository', 'Copies', 'Recalled already'];
    if (rows.length > 0)
        for (const text of (0,safe_text/* plainTable */.$b)(header, rows.slice(0, ROWS)))
            host.info((0,safe_text/* safeText */.Hk)(text));
    for (const one of nowhere.slice(0, ROWS))
        host.info((0,safe_text/* safeText */.Hk)(`No repository holds ${one}.`));
    for (const { store, why } of open.slice(0, ROWS)) {
        host.warn((0,safe_text/* safeText */.Hk)(`${storeLabel(store)} can be fetched again (${why}): 'pin' archives it there.`));
    }
    for (const reference of references.slice(0, ROWS))
        host.warn((0,safe_text/* safeText */.Hk)(`${reference} names it: its next install fails.`));
    host.info(`Plan ${id}.`);
    await host.summary([
        `### CodeArtifact recall${applied === undefined ? ': plan' : ''}\n`,
        `${line}\n`,
        ...(rows.length === 0
            ? []
            : [
                (0,safe_text/* markdownTable */.Qj)(header, rows.slice(0, ROWS).map((row) => row.map((cell) => (cell === '' ? '' : (0,safe_text/* code */.aY)(cell))))),
            ]),
        ...(rows.length > ROWS ? [`The first ${ROWS}; the plan has all.\n`] : []),
        ...(nowhere.length === 0 ? [] : [`No repository holds ${nowhere.slice(0, ROWS).map(safe_text/* code */.aY).join(', ')}.\n`]),
        ...(open.length === 0
            ? []
            : [
                `Can be fetched again:\n\n${open
                    .slice(0, ROWS)
                    .map(({ store, why }) => `- ${(0,safe_text/* code */.aY)(storeLabel(store))}: ${(0,safe_text/* code */.aY)(why)}`)
                    .join('\n')}\n`,
            ]),
        ...(references.length === 0
            ? []
            : [
                `Still named by:\n\n${references
                    .slice(0, ROWS)
                    .map((one) => `- ${(0,safe_text/* code */.aY)(one)}`)
                    .join('\n')}\n`,
            ]),
    ].join('\n'));
}

;// CONCATENATED MODULE: ./actions/recall/to-restore.ts



/**
 * What of the recalls that were begun is taken back: the copies of the versions that are named; where none is, those of
 * the last recall with all runs that it took, which asked for the same. Every other recall stays as it is.
 */
function toRestore(begun, named) {
    const last = (0,canonical/* canonicalJson */.d)(begun.at(-1)?.plan.head.recalled ?? []);
    const asked = begun.filter(({ plan }) => named.length > 0 || (0,canonical/* canonicalJson */.d)(plan.head.recalled ?? []) === last);
    // What a later run had still to do, an earlier one had not done.
    const later = new Set();
    return asked.toReversed().flatMap(({ id, plan }) => {
        const packages = plan.packages.flatMap((planned) => {
            const key = (version) => JSON.stringify([planned.repository, (0,listing/* packageKey */.MO)(planned), version]);
            const remove = planned.remove.filter(({ version }) => isNamed(planned, version, named) && !later.has(key(version)));
            for (const { version } of remove)
                later.add(key(version));
            return remove.length === 0 ? [] : [{ ...planned, remove }];
        });
        return packages.length === 0 ? [] : [{ id, plan: { ...plan, packages } }];
    });
}
/** Whether a version is among those that are named; all are where none is. */
function isNamed(planned, held, named) {
    return (named.length === 0 ||
        named
            .filter(({ coordinates }) => (0,listing/* packageKey */.MO)(coordinates) === (0,listing/* packageKey */.MO)(planned))
            .some((one) => isRecalled(one, held)));
}

// EXTERNAL MODULE: ./actions/prune/service/json.ts
var json = __webpack_require__("actions/prune/service/json.ts");
;// CONCATENATED MODULE: ./actions/recall/version-fetcher.ts



function versionFetcher(fetch) {
    return {
        async fetch(at, version) {
            const path = await assetPath(fetch, at, version);
            if (typeof path === 'object')
                return path;
            if (path === undefined)
                return 'missing';
            const fetched = await fetch(at, 'GET', path, '*/*');
            if ('unknown' in fetched)
                return fetched;
            return fetched.value === undefined ? 'missing' : 'fetched';
        },
    };
}
/** One asset of the version, by the paths of each format's client; undefined when the format has none, or it is not there. */
async function assetPath(fetch, at, version) {
    const { format, namespace, name } = at.coordinates;
    const [n, v] = [encodeURIComponent(name), encodeURIComponent(version)];
    switch (format) {
        case 'npm': {
            const whole = namespace === '' ? n : `@${encodeURIComponent(namespace)}/${n}`;
            return `${whole}/-/${n}-${v}.tgz`;
        }
        case 'maven':
            return `${[...namespace.split('.'), name, version].map(encodeURIComponent).join('/')}/${n}-${v}.pom`;
        case 'nuget': {
            const [id, number] = [n.toLowerCase(), v.toLowerCase()];
            return `v3/flatcontainer/${id}/${number}/${id}.${number}.nupkg`;
        }
        case 'cargo':
            return `api/v1/crates/${n}/${v}/download`;
        case 'ruby':
            return `gems/${n}-${v}.gem`;
        case 'pypi':
            return await pypiFile(fetch, at, version);
        case 'swift':
        case 'generic':
            return undefined;
    }
}
async function pypiFile(fetch, at, version) {
    const folder = `simple/${encodeURIComponent(at.coordinates.name)}/`;
    const page = await fetch(at, 'GET', folder, 'application/vnd.pypi.simple.v1+json');
    if ('unknown' in page)
        return page;
    if (page.value === undefined)
        return undefined;
    let document;
    try {
        document = (0,json/* parseReply */.U)(page.value.body.toString('utf8'), folder);
    }
    catch (error) {
        return { unknown: (0,errors/* messageOf */.bD)(error) };
    }
    const files = (0,json/* isRecord */.u)(document) && Array.isArray(document['files']) ? document['files'].filter(json/* isRecord */.u) : [];
    const urls = files.flatMap(({ url }) => (typeof url === 'string' ? [url.replace(/[?#].*$/, '')] : []));
    const url = urls.find((one) => (0,same_version/* sameVersion */.r1)('pypi', one.split('/').at(-2) ?? '', version));
    return url === undefined ? undefined : `${folder}${url.split('/').slice(-2).join('/')}`;
}

;// CONCATENATED MODULE: ./actions/recall/command.ts























const recall = (0,command/* defineCommand */.N)({
    name: 'recall',
    summary: 'Take a bad version out of every repository of a domain: a plan first, applied or restored on request.',
    look: { icon: 'shield-off', color: 'red' },
    inputs: { ...connection/* connectionInputs */.eu, ...recallInputs },
    operands: { label: 'FORMAT:NAME@VERSION …', after: 'name' },
    outputs: {
        'plan-id': 'SHA-256 of the plan file.',
        planned: 'How many copies there are to recall.',
        removed: 'How many are archived or disposed of, those of an interrupted run before included.',
        stale: 'How many were left alone, because they changed since the plan.',
        failed: 'How many could not be recalled, or restored.',
        restored: 'With mode: restore, how many have the status again that they had.',
        open: 'How many repositories can still fetch a recalled version from a public registry.',
    },
    permissions: {
        apply: { when: 'with `mode: apply` or `restore`', actions: APPLY_ACTIONS, trust: 'default-branch' },
        plan: { when: 'with `mode: plan`', actions: PLAN_ACTIONS, trust: 'any' },
    },
    examples: [
        {
            title: 'See where copies of a version are',
            inputs: { domain: 'my-org', versions: 'npm:axios@1.14.1' },
        },
        {
            title: 'Take it out of every repository, and keep it from being fetched again',
            inputs: { domain: 'my-org', versions: 'npm:axios@1.14.1', mode: 'apply', pin: 'true' },
        },
    ],
    async run(inputs, host, operands) {
        const recalled = await recalledOf(inputs, operands, host);
        const run = await (0,prune_run/* startRun */.A)(inputs, host, inputs.mode === 'plan' ? PLAN_ACTIONS : APPLY_ACTIONS);
        const tally = new report_tally/* Tally */.F();
        try {
            if (inputs.mode === 'restore')
                await (0,restore_begun/* restoreBegun */.iZ)(run, toRestore((0,restore_begun/* begunHere */.UP)(run), recalled), tally, 'recall');
            else
                await recallVersions(run, inputs, recalled, tally);
        }
        finally {
            tally.setOutputs(host);
            await run.end();
        }
    },
    async cleanup(state, host) {
        const kept = (0,kept_state/* readKept */.DL)(state['kept'] ?? '');
        if (kept !== undefined)
            await (0,kept_state/* keepState */.Jg)(host, kept);
    },
});
/** Finds the copies, writes the plan, carries it out if asked, and reports. */
async function recallVersions(run, inputs, recalled, tally) {
    const { host, service, state, connection } = run;
    const copies = await find(run, inputs, recalled);
    const { plan, text, id } = recallPlan(run.head(wholeSecond(host), 86_400), recalled, copies.packages);
    tally.planned(id, plan.result);
    await (0,plan_file/* writePlanText */.eU)((0,external_node_path_.resolve)(host.workspace, inputs.planFile), text);
    const external = await externalFormats(connection, copies.repositories);
    const stores = openStores(recalled, external, copies.packages);
    const references = await namedBy(recalled, inputs.lockfiles, host);
    if (inputs.mode === 'plan') {
        const open = stores.map((store) => ({ store, why: 'it has an external connection, and no copy' }));
        host.setOutput('open', String(open.length));
        await reportRecall(host, {
            id,
            repositories: copies.repositories.length,
            packages: copies.packages,
            nowhere: nowhere(recalled, copies),
            open,
            references,
        });
        return;
    }
    const journal = plan.result.planned === 0 ? state.journal(id) : await state.begin(id, plan);
    const { note, left } = (0,apply_report/* leftCollector */.b)();
    const applied = await applyRecall(service, plan, journal, note);
    tally.applied(applied);
    const open = inputs.pin ? await pinAll(run, id, stores) : stores.map((store) => ({ store, why: "'pin' is not set" }));
    host.setOutput('open', String(open.length));
    for (const { label, version, outcome, detail } of left) {
        host.warn((0,safe_text/* safeText */.Hk)(`${label}, version ${version}: ${outcome}, ${detail}`));
    }
    await reportRecall(host, {
        id,
        repositories: copies.repositories.length,
        packages: copies.packages,
        nowhere: nowhere(recalled, copies),
        applied,
        open,
        references,
    });
    if (applied.error !== undefined)
        throw applied.error;
    if (applied.failed + applied.stale > 0) {
        throw new errors/* InputError */.dz(`${applied.failed + applied.stale} copies are left. Run again: it goes on where it stopped.`);
    }
    if (plan.result.planned > 0)
        await state.close(id);
    if (inputs.pin && open.length > 0) {
        throw new errors/* InputError */.dz(`${open.length} repositories can still fetch a recalled version. Run again, or block the package there.`);
    }
}
async function find(run, inputs, recalled) {
    const progress = run.host.progress('Looking');
    try {
        return await findCopies(run.service, recalled, inputs.action, (done, total) => progress.update(done, total));
    }
    finally {
        progress.end();
    }
}
async function pinAll({ service, state, fetch }, id, stores) {
    const open = [];
    for (const store of stores) {
        const pinned = await pinVersion(service, versionFetcher(fetch), state.journal(id), store);
        if (typeof pinned === 'object')
            open.push({ store, why: pinned.open });
    }
    return open;
}
/** What is recalled and found nowhere, which may be the end of it or a slip of the pen. */
function nowhere(recalled, { packages }) {
    return recalled.filter((one) => copiesOf(one, packages).length === 0).map(formatRecalled);
}
/** Which files of the checkout name a version that is recalled by its number. */
async function namedBy(recalled, globs, host) {
    const named = [];
    for (const { coordinates, version } of recalled) {
        if ((0,glob/* isGlob */.fg)(version))
            continue;
        for (const file of await (0,references/* filesNaming */.OM)(globs, host.workspace, coordinates, version)) {
            named.push(`${file}: ${(0,src_coordinates/* formatCoordinates */.NC)(coordinates)} ${version}`);
        }
    }
    return named;
}
function wholeSecond(host) {
    return new Date(Math.floor(host.now().getTime() / 1000) * 1000);
}


/***/ }),

/***/ "packages/core/src/small-heap.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ keepHeapSmall)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:perf_hooks");
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:v8");
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_1__);


/**
 * For work that runs long, or over much, and keeps little of it: the old space grows by a tenth before garbage is
 * collected, not twofold, and V8's new space, which by itself grows to 128 MB, grows no more once it has the size.
 *
 * @param newSpace megabytes. Without it the new space stays at its first size, which costs the least memory and, where
 * much garbage is made, up to half of the time.
 */
function keepHeapSmall(newSpace = 0) {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString)('--heap-growing-percent=10');
    if (newSpace === 0) {
        stopGrowing();
        return;
    }
    // It grows in collections alone.
    const observer = new node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.PerformanceObserver(() => {
        const { space_size: size = 0 } = (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.getHeapSpaceStatistics)().find((one) => one.space_name === 'new_space') ?? {};
        if (size < newSpace * 1e6)
            return;
        stopGrowing();
        observer.disconnect();
    });
    observer.observe({ entryTypes: ['gc'] });
}
function stopGrowing() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString)('--semi-space-growth-factor=1');
}


/***/ })

};
;