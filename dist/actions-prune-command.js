"use strict";
exports.id = "actions-prune-command";
exports.ids = ["actions-prune-command"];
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

/***/ "actions/prune/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prune: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__("packages/core/src/command.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/connection.ts + 1 modules
var connection = __webpack_require__("packages/core/src/aws/connection.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./actions/prune/plan/plan-file.ts
var plan_file = __webpack_require__("actions/prune/plan/plan-file.ts");
// EXTERNAL MODULE: ./actions/prune/report/apply-report.ts
var apply_report = __webpack_require__("actions/prune/report/apply-report.ts");
// EXTERNAL MODULE: ./actions/prune/apply/applicable.ts
var applicable = __webpack_require__("actions/prune/apply/applicable.ts");
// EXTERNAL MODULE: ./actions/prune/map-ordered.ts
var map_ordered = __webpack_require__("actions/prune/map-ordered.ts");
// EXTERNAL MODULE: ./actions/prune/plan/make-plan.ts + 4 modules
var make_plan = __webpack_require__("actions/prune/plan/make-plan.ts");
// EXTERNAL MODULE: ./actions/prune/service/listing.ts
var listing = __webpack_require__("actions/prune/service/listing.ts");
// EXTERNAL MODULE: ./actions/prune/apply/apply-package.ts + 3 modules
var apply_package = __webpack_require__("actions/prune/apply/apply-package.ts");
;// CONCATENATED MODULE: ./actions/prune/apply/apply.ts





/** Packages that are worked on at the same time; the rates are paced elsewhere. */
const PACKAGES_AT_ONCE = 32;
/**
 * Carries a plan out. Each package is listed again, and a version is removed only if its status and revision are those
 * of the plan and the policy still chooses it. Runs that were interrupted are resumed: what was done counts as done.
 * After a refusal that would come for every package nothing more is tried, and what is left counts as failed.
 *
 * Calls: Σ⌈V/1000⌉ lists of the packages with removals, one request for the dist-tags of each npm package among them,
 * and ⌈D/100⌉ changes for the D removals of a package that share action and status, twice that where a version is
 * archived before it is deleted. More only where something changed in between.
 */
async function applyPlan(application) {
    const { plan, note, progress } = application;
    const counts = { removed: 0, stale: 0, failed: 0 };
    const packages = plan.packages.filter(({ remove }) => remove.length > 0);
    const total = packages.reduce((sum, { remove }) => sum + remove.length, 0);
    let gaveUp;
    let done = 0;
    const work = async (planned) => {
        if (gaveUp !== undefined)
            return notTried(planned, gaveUp);
        const { outcomes, error } = await (0,apply_package/* applyPackage */.x)(application, planned);
        if (error !== undefined)
            gaveUp ??= error;
        return outcomes;
    };
    const applied = (0,map_ordered/* mapOrdered */.w)(packages, PACKAGES_AT_ONCE, async (planned) => ({
        label: (0,listing/* labelOf */.Wy)((0,make_plan/* packageAt */.MU)(planned)),
        outcomes: await work(planned),
    }));
    for await (const { label, outcomes } of applied) {
        for (const [version, { outcome, detail }] of outcomes) {
            counts[outcome]++;
            if (outcome !== 'removed')
                note(label, version, outcome, detail);
        }
        done += outcomes.size;
        progress(done, total, label);
    }
    return gaveUp === undefined ? counts : { ...counts, error: gaveUp };
}
function notTried({ remove }, error) {
    const detail = `not tried after: ${(0,errors/* messageOf */.bD)(error)}`;
    return new Map(remove.map(({ version }) => [version, { outcome: 'failed', detail }]));
}

// EXTERNAL MODULE: ./actions/prune/apply/shard.ts
var apply_shard = __webpack_require__("actions/prune/apply/shard.ts");
;// CONCATENATED MODULE: ./actions/prune/apply/apply-plan-file.ts







/**
 * Applies the plan in a file, or the part of it that is one shard's, and reports on what was done. Whether it may be
 * applied is decided by the whole.
 */
async function applyPlanFile(run, planFile, confirm, tally, shard) {
    const { plan, id } = await (0,plan_file/* readPlanFile */.wr)(planFile);
    const part = shard === undefined ? plan : (0,apply_shard/* partOf */.BU)(plan, shard);
    tally.planned(id, part.result);
    (0,applicable/* checkApplicable */.O1)({ plan, id, file: planFile, confirm }, run.head(run.host.now(), 0), run.host.now());
    if (shard === undefined) {
        await carryOut(run, id, plan, tally);
        return;
    }
    const { planned } = part.result;
    run.host.info(`Shard ${(0,apply_shard/* shardName */.Az)(shard)} of the plan: ${planned} of its ${plan.result.planned} removals.`);
    // In the state a shard's part is a plan of its own.
    await carryOut(run, `${id}:${(0,apply_shard/* shardName */.Az)(shard)}`, part, tally);
}
/** Carries a plan out that may be applied; throws for what could not be removed, after reporting on all of it. */
async function carryOut(run, id, plan, tally, onlyBegun = false) {
    const { host, service, metadata, state } = run;
    const journal = await state.begin(id, plan);
    const progress = host.progress('Removing');
    const { note, left } = (0,apply_report/* leftCollector */.b)();
    try {
        const applied = await applyPlan({
            ...{ service, metadata, plan, journal, onlyBegun, note },
            progress: (done, all, label) => progress.update(done, all, (0,safe_text/* safeText */.Hk)(label)),
        });
        progress.end();
        tally.applied(applied);
        if (applied.failed === 0)
            await state.close(id);
        await (0,apply_report/* reportApplied */.Q)(host, { id, result: plan.result, applied, left, calls: service.calls });
        if (applied.error !== undefined)
            throw applied.error;
        if (applied.failed > 0) {
            throw new errors/* InputError */.dz(`${applied.failed} versions could not be removed; the state file says why. Run again: it goes on where it stopped.`);
        }
    }
    finally {
        progress.end();
    }
}

// EXTERNAL MODULE: ./actions/prune/plan/canonical.ts
var canonical = __webpack_require__("actions/prune/plan/canonical.ts");
;// CONCATENATED MODULE: ./actions/prune/apply/finish-unfinished.ts



/**
 * Finishes the plans of the same policy that earlier runs began and did not finish, before a new one is made. Of one
 * that has expired only what was begun is finished: versions that were archived on their way to be deleted.
 */
async function finishUnfinished(run, policy, tally) {
    const { host, state } = run;
    const now = host.now();
    const place = run.head(now, 0);
    for (const { id, plan } of state.unfinished()) {
        if (!(0,applicable/* isFor */.Gi)(plan, place))
            continue;
        if ((0,canonical/* canonicalJson */.d)(plan.policy) !== (0,canonical/* canonicalJson */.d)(policy)) {
            host.warn(`An earlier run with other rules began the plan ${id} and did not finish it. Run it again with its rules, or take it back with mode: restore.`);
            continue;
        }
        const expired = now.getTime() >= Date.parse(plan.head.expires);
        host.info(`An earlier run began the plan ${id} and did not finish it: ${expired ? 'it has expired, so only what was begun is finished first' : 'it is finished first'}.`);
        tally.planned(id, plan.result);
        await carryOut(run, id, plan, tally, expired);
    }
}

// EXTERNAL MODULE: ./actions/prune/apply/restore-begun.ts
var restore_begun = __webpack_require__("actions/prune/apply/restore-begun.ts");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
// EXTERNAL MODULE: ./packages/versions/src/format.ts
var format = __webpack_require__("packages/versions/src/format.ts");
// EXTERNAL MODULE: ./packages/versions/src/pattern.ts
var pattern = __webpack_require__("packages/versions/src/pattern.ts");
// EXTERNAL MODULE: ./packages/versions/src/selector.ts
var selector = __webpack_require__("packages/versions/src/selector.ts");
// EXTERNAL MODULE: ./actions/prune/policy/defaults.ts
var defaults = __webpack_require__("actions/prune/policy/defaults.ts");
// EXTERNAL MODULE: ./actions/prune/policy/durations.ts
var durations = __webpack_require__("actions/prune/policy/durations.ts");
// EXTERNAL MODULE: ./actions/prune/policy/guards.ts
var guards = __webpack_require__("actions/prune/policy/guards.ts");
;// CONCATENATED MODULE: ./actions/prune/policy/simple-policy.ts


/** The simple rules as a policy of one scope; throws an InputError for those without a bound. */
function simplePolicy(rules) {
    const { keepNewest, olderThan, action } = rules;
    if (rules.repositories.length === 0) {
        throw new errors/* InputError */.dz("'repositories' is required: the repositories to prune, names or globs.");
    }
    if (keepNewest === undefined && olderThan === undefined) {
        throw new errors/* InputError */.dz("Give 'keep-newest' or 'older-than', or both, or a 'policy' file: without a bound nothing is removed.");
    }
    const channels = rules.prereleaseOnly ? { channels: ['prerelease', 'snapshot'] } : {};
    return {
        order: 'published',
        minNewest: rules.minNewest,
        action: action === undefined ? defaults/* DEFAULT_ACTION */.fD : { internal: action, external: action, unknown: 'none' },
        guards: (0,defaults/* guardsOf */.g0)(rules.maxCount, rules.maxPercent),
        distTags: rules.distTags,
        protect: rules.protect,
        scopes: [
            {
                id: 'inputs',
                select: {
                    repositories: sorted(rules.repositories),
                    formats: [...rules.formats].sort(),
                    packages: sorted(rules.packages),
                    versions: sorted(rules.versions),
                    origin: [],
                    status: [...new Set(rules.status)].sort(),
                },
                cohort: rules.prereleaseOnly ? 'channel' : 'none',
                keep: keepNewest === undefined ? [] : [{ id: 'keep-newest', newest: keepNewest }],
                delete: [
                    olderThan === undefined
                        ? { id: 'keep-newest', rankGreaterThan: keepNewest ?? 0, ...channels }
                        : { id: 'older-than', olderThan, ...channels },
                ],
            },
        ],
        strict: false,
    };
}
function sorted(texts) {
    return [...new Set(texts)].sort();
}

// EXTERNAL MODULE: ./actions/prune/policy/policy-file.ts + 1 modules
var policy_file = __webpack_require__("actions/prune/policy/policy-file.ts");
// EXTERNAL MODULE: ./actions/prune/policy/retention-policy.ts
var retention_policy = __webpack_require__("actions/prune/policy/retention-policy.ts");
;// CONCATENATED MODULE: ./actions/prune/inputs.ts













const DEFAULT_TTL = '24h';
/** The inputs that say what to remove, and where plan and state are kept. */
const pruneInputs = {
    repositories: (0,inputs/* list */.p_)({
        description: 'Repositories to prune: names, or globs such as ci-*; with ! before it, what it matches is left out. Required unless policy or plan is given.',
    }, (item) => {
        if (/^!?(re:\S*|[A-Za-z0-9*?][A-Za-z0-9._*?-]{0,99})$/.test(item))
            return goodPattern(item);
        throw new errors/* InputError */.dz('must be repository names, or globs of them with * and ?, with ! before those to leave out');
    }),
    'keep-newest': (0,inputs/* integer */.nd)({
        description: 'Keep so many versions of each package, the newest by time of publication. This, older-than or policy is required.',
        min: 1,
        max: 1_000_000,
    }),
    'older-than': (0,inputs/* custom */.Ie)({
        description: 'Remove only what was published longer ago: hours, days, weeks, months (of 30 days) or years, such as 12h, 30d, 8w, 6m or 1y. With keep-newest, both must hold.',
    }, durations/* parseDuration */.E9),
    packages: (0,inputs/* list */.p_)({
        description: 'Packages to prune, as globs such as npm:@acme/* or maven:com.acme:*; with ! before it, what it matches is left out. Default: all.',
    }, (item) => {
        if ((0,selector/* parseSelector */.Pl)(item) !== undefined)
            return item;
        throw new errors/* InputError */.dz('must be of the form format:name, such as npm:@acme/*, maven:com.acme:* or pypi:acme-*, with ! before those to leave out');
    }),
    versions: (0,inputs/* list */.p_)({
        description: 'Only these versions are removed, as globs such as 1.* or *-PR-*; with ! before it, what it matches stays. All count for keep-newest. Default: all.',
    }, versionGlob),
    formats: (0,inputs/* choices */.zM)(format/* FORMATS */.h, { description: 'Package formats to prune. Default: all.' }),
    'prerelease-only': (0,inputs/* flag */.Jt)({
        description: "Remove only prereleases and snapshots, by each format's own rules and the words in use (-PR-12, -dev.5, -nightly); keep-newest then counts each kind by itself.",
    }),
    protect: (0,inputs/* list */.p_)({
        description: 'Versions to keep whatever else is said: FORMAT:NAME@VERSIONS with globs, such as npm:@acme/core@1.*; with ! before it, what it matches is no exception.',
    }, (item) => {
        if (parseProtection(item) !== undefined)
            return item;
        throw new errors/* InputError */.dz('must be of the form format:name@versions, such as npm:@acme/core@1.* or maven:com.acme:*@2.0');
    }),
    'min-newest': (0,inputs/* integer */.nd)({
        description: 'Always keep so many versions of each channel (releases, prereleases, snapshots) of a package: the newest by time of publication, and the highest by the version order of the format. The highest of each channel is kept even with 0.',
        min: 0,
        max: 1_000_000,
        default: '3',
    }),
    'dist-tags': (0,inputs/* choice */.Yq)(retention_policy/* TAG_RULES */.lX, {
        description: 'Keep what npm dist-tags name, and leave packages alone whose tags cannot be read; or ignore tags, where the role may not read the registry.',
        default: 'protect',
    }),
    action: (0,inputs/* choice */.Yq)(retention_policy/* ACTIONS */.kl, {
        description: 'What to do with a version. Default: archive what was published here, delete what came from a public registry. A version of unknown origin is kept in any case.',
    }),
    status: (0,inputs/* list */.p_)({
        description: `Statuses of versions to look at: ${retention_policy/* STATUSES */.f.join(', ').toLowerCase()}.`,
        default: 'published, unlisted',
    }, (item) => {
        const status = retention_policy/* STATUSES */.f.find((known) => known.toLowerCase() === item.toLowerCase());
        if (status !== undefined)
            return status;
        throw new errors/* InputError */.dz(`must be among ${retention_policy/* STATUSES */.f.join(', ').toLowerCase()}`);
    }),
    policy: (0,inputs/* text */.Qq)({
        description: 'Policy file (retention.yml) with scopes, exceptions and guards, in place of the inputs above.',
    }),
    mode: (0,inputs/* choice */.Yq)(['plan', 'apply', 'restore'], {
        description: 'Write a plan and change nothing, carry one out, or take back what one archived.',
        default: 'plan',
    }),
    plan: (0,inputs/* text */.Qq)({
        description: 'Plan file to apply or to restore, made earlier by mode: plan. Default: mode: apply makes its own plan first, mode: restore takes the plan that was begun last.',
    }),
    confirm: (0,inputs/* text */.Qq)({
        description: 'Id of the plan to apply (its SHA-256), for one that exceeds max-count or max-percent and was looked at: the first run over a backlog.',
        pattern: /^[0-9a-f]{64}$/,
        expected: 'the id of a plan: 64 hexadecimal digits',
    }),
    shards: (0,inputs/* integer */.nd)({
        description: 'How many jobs shall share the plan: the output matrix then has a shard for each. The guards count over the whole plan.',
        min: 1,
        max: apply_shard/* MOST_SHARDS */.Y,
    }),
    shard: (0,inputs/* custom */.Ie)({
        description: 'With mode: apply and a plan, apply this part of it alone: INDEX/COUNT, such as 2/4 for the second of four jobs.',
    }, apply_shard/* parseShard */.uK),
    'plan-file': (0,inputs/* text */.Qq)({ description: 'File to write the plan to.', default: 'prune-plan.json' }),
    'plan-ttl': (0,inputs/* custom */.Ie)({ description: `How long a plan may be applied. Default: ${DEFAULT_TTL}.` }, durations/* parseDuration */.E9),
    'max-count': (0,inputs/* custom */.Ie)({
        description: 'Remove nothing at all when more versions than this would go: a number, or numbers for run, repository and package.',
        default: 'run=2000, repository=500',
    }, (value) => ({ ...defaults/* DEFAULT_COUNT */.et, ...(0,guards/* parseLimits */.kd)(value, 999_999_999) })),
    'max-percent': (0,inputs/* custom */.Ie)({
        description: 'Remove nothing at all when more than this share of the versions would go: a percentage, or percentages for run, repository and package.',
        default: 'run=20, repository=30, package=90',
    }, (value) => ({ ...defaults/* DEFAULT_PERCENT */.k5, ...(0,guards/* parseLimits */.kd)(value, 100) })),
    'allow-empty': (0,inputs/* flag */.Jt)({
        description: 'Let a pattern of repositories or packages match nothing, which is an error otherwise.',
    }),
    state: (0,inputs/* text */.Qq)({
        description: 'File that runs leave for the next one: what was begun and done, and when unfinished versions were first seen. On GitHub it is kept in the cache; elsewhere keep it where the next run finds it.',
        default: 'prune-state.ndjson',
    }),
};
/** Reads the inputs as a whole; throws an InputError for those that contradict each other. */
async function intentOf(inputs, host) {
    const planFile = inputs.plan === undefined ? undefined : (0,external_node_path_.resolve)(host.workspace, inputs.plan);
    if (inputs.confirm !== undefined && (planFile === undefined || inputs.mode !== 'apply')) {
        throw new errors/* InputError */.dz("'confirm' is for mode: apply with a 'plan': the one whose id it is.");
    }
    if (inputs.shard !== undefined && (planFile === undefined || inputs.mode !== 'apply')) {
        throw new errors/* InputError */.dz("'shard' is for mode: apply with a 'plan': the jobs that share its work take the same plan.");
    }
    if (inputs.shards !== undefined && inputs.mode !== 'plan') {
        throw new errors/* InputError */.dz("'shards' is for mode: plan; each job that applies its part of the plan has a 'shard'.");
    }
    if (inputs.mode === 'restore') {
        refuseRules(inputs, "'mode: restore' takes a plan back");
        return { kind: 'restore', planFile };
    }
    if (planFile !== undefined) {
        if (inputs.mode !== 'apply')
            throw new errors/* InputError */.dz("'plan' names a plan to apply: set 'mode' to apply.");
        refuseRules(inputs, "'plan' holds the policy that it was made with");
        return { kind: 'apply', planFile, confirm: inputs.confirm, shard: inputs.shard };
    }
    const { policy, ttl } = await policyFrom(inputs, host);
    return {
        kind: inputs.mode === 'plan' ? 'plan' : 'plan-and-apply',
        policy,
        planFile: (0,external_node_path_.resolve)(host.workspace, inputs.planFile),
        ttl: inputs.planTtl ?? ttl ?? (0,durations/* parseDuration */.E9)(DEFAULT_TTL),
        allowEmpty: inputs.allowEmpty,
        shards: inputs.shards,
    };
}
async function policyFrom(inputs, host) {
    if (inputs.policy === undefined)
        return { policy: simplePolicy(simpleRules(inputs)), ttl: undefined };
    refuseRules({ ...inputs, policy: undefined }, "'policy' names a file with all rules");
    return await (0,policy_file/* readPolicyFile */.BK)((0,external_node_path_.resolve)(host.workspace, inputs.policy));
}
/** What stands with `!` is an exception from all the others. */
function simpleRules(inputs) {
    const parsed = inputs.protect.map(parseProtection).filter((one) => one !== undefined);
    const except = parsed.filter(({ exclude }) => exclude).map(({ packages, versions }) => ({ packages, versions }));
    const protect = parsed
        .filter(({ exclude }) => !exclude)
        .map(({ packages, versions }) => ({ packages, versions, presentIn: [], referencedBy: [], except }));
    return { ...inputs, protect };
}
/** Rules beside a plan, or a file of rules, would seem to count. */
function refuseRules(inputs, because) {
    const given = Object.entries({
        repositories: inputs.repositories.length > 0,
        'keep-newest': inputs.keepNewest !== undefined,
        'older-than': inputs.olderThan !== undefined,
        packages: inputs.packages.length > 0,
        versions: inputs.versions.length > 0,
        formats: inputs.formats.length > 0,
        'prerelease-only': inputs.prereleaseOnly,
        protect: inputs.protect.length > 0,
        action: inputs.action !== undefined,
        policy: inputs.policy !== undefined,
    }).flatMap(([name, is]) => (is ? [`'${name}'`] : []));
    if (given.length > 0)
        throw new errors/* InputError */.dz(`${because}: leave out ${given.join(', ')}.`);
}
function versionGlob(item) {
    if (/^!?[^\s!][^\s]*$/.test(item))
        return goodPattern(item);
    throw new errors/* InputError */.dz('must be version numbers, or globs of them with * and ?, with ! before those to leave out');
}
function goodPattern(item) {
    const fault = (0,pattern/* patternFault */.rG)(item);
    if (fault === undefined)
        return item;
    throw new errors/* InputError */.dz(`must be an expression in RE2's syntax behind re: (${fault})`);
}
/** `npm:@acme/core@1.*` or, for all versions, `npm:@acme/core`; undefined for what is neither. */
function parseProtection(item) {
    const exclude = item.startsWith('!');
    const text = exclude ? item.slice(1) : item;
    // A scope of npm begins with @ as well: the version's is a later one.
    const at = text.lastIndexOf('@');
    const hasVersion = at > text.indexOf(':') + 1;
    const packages = hasVersion ? text.slice(0, at) : text;
    const versions = hasVersion ? text.slice(at + 1) : '*';
    if (packages.startsWith('!') || (0,selector/* parseSelector */.Pl)(packages) === undefined || !/^[^\s!]+$/.test(versions))
        return undefined;
    return { exclude, packages: [packages], versions: [versions] };
}

// EXTERNAL MODULE: ./actions/prune/permissions.ts
var permissions = __webpack_require__("actions/prune/permissions.ts");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__("node:fs");
;// CONCATENATED MODULE: ./actions/prune/report/archived-before.ts


const SHOWN = 10;
/**
 * Takes note of versions that are Archived without a journal that says so. Without the state of earlier runs nobody can
 * tell whether they are what a run left that was to delete them.
 */
function archivedBefore(state) {
    const shown = [];
    let count = 0;
    return {
        note(at, versions) {
            for (const { version, status } of versions) {
                if (status !== 'Archived' || state.explains(at, version))
                    continue;
                count++;
                if (shown.length < SHOWN)
                    shown.push(`${(0,listing/* labelOf */.Wy)(at)} ${version}`);
            }
        },
        report(host) {
            if (state.existed)
                return;
            host.info("There is no state of an earlier run ('state'): whether one was interrupted cannot be seen.");
            if (count === 0)
                return;
            const more = count > shown.length ? `, and ${count - shown.length} more` : '';
            host.info((0,safe_text/* safeText */.Hk)(`Archived, and by no run that is known: ${shown.join(', ')}${more}.`));
        },
    };
}

// EXTERNAL MODULE: ./actions/prune/report/counts.ts
var counts = __webpack_require__("actions/prune/report/counts.ts");
;// CONCATENATED MODULE: ./actions/prune/report/plan-report.ts






/** Rows of a table in the log and in the summary, and versions in a cell; the plan has all of them. */
const ROWS = 20;
const VERSIONS = 8;
/** Characters of the longest bar. */
const BAR = 8;
function topPackages() {
    const rows = [];
    return {
        rows,
        add(planned) {
            if (planned.remove.length === 0)
                return;
            const { repository, looksAt, remove, newest, reclaimable } = planned;
            const releases = remove.filter(({ release }) => release === true);
            const goes = [...releases, ...remove.filter(({ release }) => release !== true)].slice(0, VERSIONS);
            rows.push({
                ...{ name: (0,make_plan/* nameOf */.Vb)(planned), repository, looksAt, newest, removed: remove.length, bytes: reclaimable },
                goes: goes.map(({ version, release }) => ({ version, ...(release === true ? { release } : {}) })),
                releases: releases.length,
            });
            rows.sort((a, b) => b.releases - a.releases || b.bytes - a.bytes || b.removed - a.removed);
            rows.length = Math.min(rows.length, ROWS);
        },
    };
}
/** Log and summary of a plan. */
async function reportPlan(host, report) {
    const { id, file, head, result, top, calls, requests } = report;
    host.info(`Looked at ${(0,counts/* count */.U9)(result.looksAt, 'version')} of ${(0,counts/* count */.U9)(result.packages, 'package')}: ${planned(result)}, ${freed(result)}.`);
    if (result.releases > 0)
        host.info(`${releasesGo(result)}.`);
    if (top.length > 0) {
        const rows = top.map((row) => [
            row.name,
            row.repository,
            goesText(row),
            row.newest.join(', '),
            (0,counts/* formatBytes */.z3)(row.bytes),
        ]);
        for (const line of (0,safe_text/* plainTable */.$b)(['Package', 'Repository', 'Goes', 'Stays newest', 'Frees at most'], rows)) {
            host.info((0,safe_text/* safeText */.Hk)(line));
        }
    }
    for (const trip of result.trips.slice(0, ROWS)) {
        host.warn(`Too much would go, so this plan removes nothing: ${(0,safe_text/* safeText */.Hk)((0,guards/* describeTrip */.hd)(trip))}.`);
    }
    if (result.trips.length > 0) {
        host.info((0,safe_text/* safeText */.Hk)(`If the plan is right, this carries it out: ${(0,applicable/* confirmation */.EL)(head, file, id)}`));
    }
    host.info(`Plan ${id} is in ${(0,safe_text/* safeText */.Hk)(file)}; it can be applied until ${head.expires}.`);
    host.info(`Calls: ${(0,counts/* describeCalls */.LT)(calls, requests)}.`);
    await host.summary(planSummary(report));
}
/** `releases 1.0.0, 1.0.1; 1.1.0-beta.1 and 3 more` */
function goesText({ goes, removed }) {
    const of = (releases) => goes
        .filter(({ release }) => (release === true) === releases)
        .map(({ version }) => version)
        .join(', ');
    const [releases, others] = [of(true), of(false)];
    const more = removed - goes.length;
    return `${[...(releases === '' ? [] : [`releases ${releases}`]), ...(others === '' ? [] : [others])].join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** `1.0.0, 1.0.1 and 3 more` */
function versionsOf({ goes, removed }, show) {
    const more = removed - goes.length;
    return `${goes.map(show).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** What a person needs to decide whether this may be done: which versions go, and what is left to install. */
function planSummary({ id, file, head, result, top }) {
    const most = Math.max(1, ...top.map(({ bytes }) => bytes));
    const bars = top.some(({ bytes }) => bytes > 0);
    const table = (0,safe_text/* markdownTable */.Qj)(['Package', 'Repository', 'Goes', 'Stays newest', 'How many', 'Frees at most'], top.map((row) => [
        (0,safe_text/* code */.aY)(row.name),
        (0,safe_text/* code */.aY)(row.repository),
        versionsOf(row, ({ version, release }) => (release === true ? `**${(0,safe_text/* code */.aY)(version)}**` : (0,safe_text/* code */.aY)(version))),
        row.newest.length === 0 ? '**nothing**' : row.newest.map(safe_text/* code */.aY).join(', '),
        `${row.removed} of ${row.looksAt}`,
        `${bars ? `${'█'.repeat(Math.ceil((BAR * row.bytes) / most))} ` : ''}${(0,counts/* formatBytes */.z3)(row.bytes)}`,
    ]));
    return [
        '### CodeArtifact prune: plan\n',
        `Domain ${(0,safe_text/* code */.aY)(head.domain)} in ${head.region}. Looked at ${(0,counts/* count */.U9)(result.looksAt, 'version')} of ${(0,counts/* count */.U9)(result.packages, 'package')}: **${planned(result)}**, ${freed(result)}.\n`,
        ...(result.releases === 0 ? [] : [`> [!WARNING]\n> ${releasesGo(result)}; they are bold below.\n`]),
        ...tripLines(result.trips, head, file, id),
        ...(top.length === 0 ? [] : [table]),
        ...(top.length < ROWS ? [] : [`The ${ROWS} packages that lose most; the plan has all.\n`]),
        ...(result.incomplete === 0 ? [] : [`${(0,counts/* count */.U9)(result.incomplete, 'package')} left alone; the log says why.\n`]),
        `Nothing is changed yet. Plan ${(0,safe_text/* code */.aY)(id)}, in ${(0,safe_text/* code */.aY)(file)}, can be applied until ${head.expires.replace('T', ' ').replace(/(:\d\d)?\.\d+Z$/, ' UTC')}.\n`,
    ].join('\n');
}
function releasesGo({ releases }) {
    return releases === 1 ? 'One of them is a release' : `${releases} of them are releases`;
}
function tripLines(trips, head, file, id) {
    if (trips.length === 0)
        return [];
    const lines = trips.slice(0, ROWS).map((trip) => `- ${(0,safe_text/* safeMarkdown */.fH)((0,guards/* describeTrip */.hd)(trip))}`);
    return [
        `Too much would go, so this plan removes nothing:\n\n${lines.join('\n')}\n`,
        `If it is right, as the first over a backlog may be: ${(0,safe_text/* code */.aY)((0,applicable/* confirmation */.EL)(head, file, id))}\n`,
    ];
}
function planned(result) {
    const parts = retention_policy/* ACTIONS */.kl.filter((action) => result.actions[action] > 0).map((action) => `${result.actions[action]} to ${action}`);
    return result.planned === 0 ? 'nothing to remove' : parts.join(', ');
}
function freed({ reclaimable, unknownSizes }) {
    const unknown = unknownSizes === 0
        ? ''
        : ` and what ${(0,counts/* count */.U9)(unknownSizes, 'version')} of unknown size ${unknownSizes === 1 ? 'holds' : 'hold'}`;
    return `which frees at most ${(0,counts/* formatBytes */.z3)(reclaimable)}${unknown}`;
}

// EXTERNAL MODULE: ./actions/prune/service/references.ts
var service_references = __webpack_require__("actions/prune/service/references.ts");
;// CONCATENATED MODULE: ./actions/prune/plan/write-plan.ts








/** Plans, writes the plan to its file, and reports on it. Nothing is changed. */
async function writePlan(run, { policy, planFile, ttl, allowEmpty }, tally) {
    const { host, service, metadata, state } = run;
    await refuseToOverwrite(run, planFile);
    // Whole seconds: a service that keeps no more could not tell the moment from the one a little later.
    const head = run.head(new Date(Math.floor(host.now().getTime() / 1000) * 1000), ttl);
    const references = await (0,service_references/* readReferences */.PK)(policy, host.workspace);
    const writer = await (0,plan_file/* planWriter */.nV)(planFile, head);
    const top = topPackages();
    const archived = archivedBefore(state);
    const firstSeen = {
        of: (...about) => state.firstSeen.of(...about),
        changed: (...about) => state.firstSeen.changed(...about),
        note: (at, versions) => {
            state.firstSeen.note(at, versions);
            archived.note(at, versions);
        },
    };
    const progress = host.progress('Planning');
    try {
        const result = await (0,make_plan/* makePlan */.Cs)({
            ...{ service, metadata, references, firstSeen, policy, allowEmpty },
            asOf: new Date(head.asOf),
            write: async (planned) => {
                top.add(planned);
                await writer.add(planned);
            },
            warn: (line) => host.warn((0,safe_text/* safeText */.Hk)(line)),
            progress: (done, found) => progress.update(done, found, `${calls(run)} calls`),
        });
        const id = await writer.finish(policy, result);
        progress.end();
        tally.planned(id, result);
        archived.report(host);
        await reportPlan(host, {
            id,
            file: planFile,
            head,
            result,
            top: top.rows,
            calls: service.calls,
            requests: metadata.requests,
        });
    }
    catch (error) {
        progress.end();
        await writer.abandon();
        throw error;
    }
}
/** The file of a plan that is begun and not finished is what a person looks at to see what is going on. */
async function refuseToOverwrite({ host, state }, planFile) {
    const unfinished = state.unfinished().map(({ id }) => id);
    if (unfinished.length === 0)
        return;
    const id = (0,external_node_fs_.existsSync)(planFile) ? await (0,plan_file/* planId */.rY)(planFile) : '';
    if (unfinished.some((one) => one === id || one.startsWith(`${id}:`))) {
        throw new errors/* InputError */.dz(`${planFile} holds the plan ${id}, which is begun and not finished. Finish it with mode: apply and this file as 'plan', or take it back with mode: restore; or set another 'plan-file'.`);
    }
    for (const one of unfinished)
        host.warn(`The plan ${one} is begun and not finished: mode: apply finishes it first.`);
}
function calls({ service, metadata }) {
    const { list, describe, assets, remove } = service.calls;
    return list + describe + assets + remove + metadata.requests;
}

// EXTERNAL MODULE: ./actions/prune/report/tally.ts
var report_tally = __webpack_require__("actions/prune/report/tally.ts");
// EXTERNAL MODULE: ./actions/prune/run.ts + 1 modules
var prune_run = __webpack_require__("actions/prune/run.ts");
// EXTERNAL MODULE: ./actions/prune/state/kept-state.ts
var kept_state = __webpack_require__("actions/prune/state/kept-state.ts");
;// CONCATENATED MODULE: ./actions/prune/command.ts













const prune = (0,command/* defineCommand */.N)({
    name: 'prune',
    summary: 'Remove old package versions by rule, never the last release: a plan first, applied or restored on request.',
    look: { icon: 'scissors', color: 'orange' },
    inputs: { ...connection/* connectionInputs */.eu, ...pruneInputs },
    outputs: {
        'plan-id': 'SHA-256 of the plan file.',
        planned: 'How many versions the plan removes; with mode: apply, those of an interrupted run before included.',
        removed: 'How many of them are gone or archived, those of an interrupted run before included.',
        stale: 'How many were left alone, because they changed since the plan.',
        failed: 'How many could not be removed.',
        restored: 'With mode: restore, how many have the status again that they had.',
        bytes: 'Bytes that the plan frees at most: assets that something else still refers to stay.',
        matrix: 'With the input shards, the shards for a matrix of jobs, as JSON: ["1/4","2/4",…]. Else empty.',
    },
    permissions: {
        apply: { when: 'with `mode: apply` or `restore`', actions: permissions/* APPLY_ACTIONS */.Pk, trust: 'default-branch' },
        plan: { when: 'with `mode: plan`', actions: permissions/* PLAN_ACTIONS */.IA, trust: 'any' },
    },
    examples: [
        {
            title: 'Plan to keep the newest ten versions of every package',
            inputs: { domain: 'my-org', repositories: 'my-packages', 'keep-newest': '10' },
        },
        {
            title: 'Plan to remove the prereleases of some packages that are older than 30 days',
            inputs: {
                domain: 'my-org',
                repositories: 'ci-*',
                packages: 'npm:@acme/*',
                'prerelease-only': 'true',
                'older-than': '30d',
            },
        },
        {
            title: 'Apply a plan that was reviewed',
            inputs: { domain: 'my-org', mode: 'apply', plan: 'prune-plan.json' },
        },
        {
            title: 'Take back what the last plan archived',
            inputs: { domain: 'my-org', mode: 'restore' },
        },
    ],
    schemas: { 'retention.schema.json': policy_file/* policyFileSchema */.Yo },
    async run(inputs, host) {
        const intent = await intentOf(inputs, host);
        const actions = intent.kind === 'plan' ? permissions/* PLAN_ACTIONS */.IA : permissions/* APPLY_ACTIONS */.Pk;
        const run = await (0,prune_run/* startRun */.A)(inputs, host, actions, intent.kind === 'apply' ? intent.shard : undefined);
        const tally = new report_tally/* Tally */.F();
        try {
            switch (intent.kind) {
                case 'plan':
                    await writePlan(run, intent, tally);
                    host.setOutput('matrix', intent.shards === undefined ? '' : (0,apply_shard/* shardMatrix */._b)(intent.shards));
                    break;
                case 'plan-and-apply':
                    await finishUnfinished(run, intent.policy, tally);
                    await writePlan(run, intent, tally);
                    await applyPlanFile(run, intent.planFile, undefined, tally);
                    break;
                case 'apply':
                    await applyPlanFile(run, intent.planFile, intent.confirm, tally, intent.shard);
                    break;
                case 'restore':
                    await (0,restore_begun/* restoreBegun */.iZ)(run, await (0,restore_begun/* planToRestore */.$0)(run, intent.planFile), tally, 'prune');
                    break;
            }
        }
        finally {
            tally.setOutputs(host);
            host.setOutput('bytes', String(tally.reclaimable));
            await run.end();
        }
    },
    async cleanup(state, host) {
        const kept = (0,kept_state/* readKept */.DL)(state['kept'] ?? '');
        if (kept !== undefined)
            await (0,kept_state/* keepState */.Jg)(host, kept);
    },
});


/***/ }),

/***/ "actions/prune/policy/defaults.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QL: () => (/* binding */ DEFAULT_MIN_NEWEST),
/* harmony export */   et: () => (/* binding */ DEFAULT_COUNT),
/* harmony export */   fD: () => (/* binding */ DEFAULT_ACTION),
/* harmony export */   g0: () => (/* binding */ guardsOf),
/* harmony export */   k5: () => (/* binding */ DEFAULT_PERCENT)
/* harmony export */ });
const DEFAULT_COUNT = { run: 2000, repository: 500 };
const DEFAULT_PERCENT = { run: 20, repository: 30, package: 90 };
const DEFAULT_MIN_NEWEST = 3;
/** Archive what was published here, delete what can be fetched again, and leave what is of unknown origin. */
const DEFAULT_ACTION = { internal: 'archive', external: 'delete', unknown: 'none' };
function guardsOf(count, percent) {
    const guard = (maxCount, maxPercent) => ({
        ...(maxCount === undefined ? {} : { maxCount }),
        ...(maxPercent === undefined ? {} : { maxPercent }),
    });
    return {
        run: guard(count.run, percent.run),
        repository: guard(count.repository, percent.repository),
        package: guard(count.package, percent.package),
    };
}


/***/ }),

/***/ "actions/prune/policy/durations.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   ft: () => (/* binding */ DURATION),
/* harmony export */   om: () => (/* binding */ DURATION_EXPECTED)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");

const SECONDS = { h: 3600, d: 86_400, w: 604_800, m: 2_592_000, y: 31_536_000 };
/** What a duration looks like, for schemas. */
const DURATION = /^\d{1,5}\s*[hdwmy]$/;
const DURATION_EXPECTED = 'a number of hours, days, weeks, months or years, such as 12h, 30d, 8w, 6m or 1y';
/** `30d` in seconds; a month is 30 days, a year 365. Throws an InputError without the name of what it is. */
function parseDuration(value) {
    const [, count = '', unit = ''] = /^(\d{1,5})\s*([hdwmy])$/.exec(value.trim()) ?? [];
    const seconds = Number(count) * (Object.hasOwn(SECONDS, unit) ? SECONDS[unit] : 0);
    if (seconds === 0)
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be ${DURATION_EXPECTED}`);
    return seconds;
}


/***/ }),

/***/ "actions/prune/policy/policy-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Yo: () => (/* binding */ policyFileSchema),
  BK: () => (/* binding */ readPolicyFile)
});

// UNUSED EXPORTS: parsePolicy

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/shape/yaml.ts
var yaml = __webpack_require__("packages/core/src/shape/yaml.ts");
// EXTERNAL MODULE: ./packages/versions/src/selector.ts
var selector = __webpack_require__("packages/versions/src/selector.ts");
// EXTERNAL MODULE: ./actions/prune/policy/defaults.ts
var policy_defaults = __webpack_require__("actions/prune/policy/defaults.ts");
// EXTERNAL MODULE: ./actions/prune/policy/durations.ts
var durations = __webpack_require__("actions/prune/policy/durations.ts");
// EXTERNAL MODULE: ./packages/core/src/shape/collections.ts + 1 modules
var collections = __webpack_require__("packages/core/src/shape/collections.ts");
// EXTERNAL MODULE: ./packages/core/src/shape/shape.ts
var shape = __webpack_require__("packages/core/src/shape/shape.ts");
// EXTERNAL MODULE: ./packages/core/src/shape/values.ts
var values = __webpack_require__("packages/core/src/shape/values.ts");
// EXTERNAL MODULE: ./packages/versions/src/format.ts
var format = __webpack_require__("packages/versions/src/format.ts");
// EXTERNAL MODULE: ./packages/versions/src/pattern.ts
var pattern = __webpack_require__("packages/versions/src/pattern.ts");
// EXTERNAL MODULE: ./actions/prune/policy/retention-policy.ts
var retention_policy = __webpack_require__("actions/prune/policy/retention-policy.ts");
;// CONCATENATED MODULE: ./actions/prune/policy/policy-shape.ts







const policy_shape_name = (description) => (0,values/* text */.Qq)({
    description,
    expected: 'a name of letters, digits, dots, hyphens and underscores',
    pattern: /^[\w.-]{1,100}$/,
});
const globs = (description) => (0,collections/* oneOrMore */.h9)({
    description,
    items: (0,values/* text */.Qq)({
        description: 'A glob; with ! before it, what it matches is left out.',
        expected: 'a glob such as 1.* or !2.0.0',
        pattern: /^!?[^\s!]+$/,
    }),
});
const policy_shape_pattern = (() => {
    const written = (0,values/* text */.Qq)({
        description: 'A glob, or re: and a regular expression (RE2) for the whole; with ! before it, what it matches is left out.',
        expected: 'a glob such as 1.* or !2.0.0, or an expression such as re:1\\.\\d+',
        pattern: /^!?(re:\S*|[^\s!]+)$/,
    });
    return {
        schema: written.schema,
        read: (node, faults) => {
            const value = written.read(node, faults);
            const fault = value === undefined ? undefined : (0,pattern/* patternFault */.rG)(value);
            if (fault === undefined)
                return value;
            faults.add(node.place, `must be an expression in RE2's syntax behind re: (${fault})`);
            return undefined;
        },
    };
})();
const patterns = (description) => (0,collections/* oneOrMore */.h9)({ description, items: policy_shape_pattern });
const duration = (description) => (0,values/* text */.Qq)({ description, expected: durations/* DURATION_EXPECTED */.om, pattern: durations/* DURATION */.ft });
const selectors = (0,collections/* oneOrMore */.h9)({
    description: 'Packages, as globs such as npm:@acme/*; with ! before it, what it matches is left out.',
    items: (0,shape/* located */.t4)((0,values/* text */.Qq)({ description: 'A glob over FORMAT:NAME.', expected: 'FORMAT:NAME, such as npm:@acme/*' })),
});
const statusNames = retention_policy/* STATUSES */.f.map((status) => status.toLowerCase());
const statuses = (0,collections/* oneOrMore */.h9)({
    description: 'Statuses of versions.',
    items: (0,values/* choice */.Yq)('A status.', statusNames),
});
const channel = patterns('Channels (release, prerelease, snapshot), or globs over version numbers, such as *-PR-*.');
const limits = (0,collections/* object */.Ik)({
    description: 'What may be removed at most; beyond it nothing at all is removed.',
    keys: { 'max-count': (0,values/* wholeNumber */.rD)('Versions.'), 'max-percent': (0,values/* wholeNumber */.rD)('Per cent.', { max: 100 }) },
});
const lifecycleStep = (from, targets) => (0,collections/* object */.Ik)({
    description: `What becomes of a version that a run ${from}, by the state file, and that nobody has touched since.`,
    keys: {
        after: (0,collections/* required */.mw)(duration('How long after that.')),
        then: (0,collections/* required */.mw)((0,values/* choice */.Yq)('What to do.', targets)),
    },
});
const onRemoval = (0,values/* choice */.Yq)('What to do with a version that goes.', [...retention_policy/* ACTIONS */.kl, 'none']);
const keepShape = (0,collections/* object */.Ik)({
    description: 'Versions that are kept; all conditions must hold.',
    keys: {
        id: (0,collections/* required */.mw)(policy_shape_name('Names the rule in plans.')),
        newest: (0,values/* wholeNumber */.rD)('The newest so many of the cohort.', { min: 1 }),
        'newest-per': (0,values/* choice */.Yq)('The newest `count` of each line of releases.', retention_policy/* LINES */.Qx),
        count: (0,values/* wholeNumber */.rD)('How many of each line.', { min: 1 }),
        'newer-than': duration('Published less long ago.'),
        channel,
        versions: patterns('Version numbers.'),
    },
});
const deleteShape = (0,collections/* object */.Ik)({
    description: 'Versions that go unless something keeps them; all conditions must hold, one of them a bound.',
    keys: {
        id: (0,collections/* required */.mw)(policy_shape_name('Names the rule in plans.')),
        'older-than': duration('A bound: published longer ago; of an unfinished version, first seen.'),
        'rank-greater-than': (0,values/* wholeNumber */.rD)('A bound: not among the newest so many of the cohort.', { min: 1 }),
        status: { ...statuses, schema: { ...statuses.schema, description: 'A bound: of these statuses.' } },
        'present-in': patterns('A bound: another repository, one of these, holds the version too.'),
        channel,
        versions: patterns('Version numbers.'),
    },
});
const scopeShape = (0,collections/* object */.Ik)({
    description: 'Rules for a selection of packages. A package in two scopes has the rules of both.',
    keys: {
        id: (0,collections/* required */.mw)(policy_shape_name('Names the scope in plans.')),
        select: (0,collections/* required */.mw)((0,collections/* object */.Ik)({
            description: 'The packages, and of which versions something may go.',
            keys: {
                repositories: (0,collections/* required */.mw)(patterns('Repositories.')),
                formats: (0,collections/* oneOrMore */.h9)({ description: 'Package formats. Default: all.', items: (0,values/* choice */.Yq)('A format.', format/* FORMATS */.h) }),
                packages: selectors,
                versions: patterns('Only these version numbers go; all count in ranks. Default: all.'),
                origin: (0,collections/* oneOrMore */.h9)({
                    description: 'Only versions of these origins go.',
                    items: (0,values/* choice */.Yq)('An origin.', retention_policy/* ORIGINS */.o9),
                }),
                status: statuses,
            },
        })),
        cohort: (0,collections/* object */.Ik)({
            description: 'Which versions are counted together.',
            keys: {
                by: (0,collections/* required */.mw)((0,collections/* list */.p_)({ description: 'Nothing, or channel.', items: (0,values/* choice */.Yq)('An attribute.', ['channel']) })),
            },
        }),
        keep: (0,collections/* list */.p_)({ description: 'Keep rules; they win.', items: keepShape }),
        delete: (0,collections/* required */.mw)((0,collections/* list */.p_)({ description: 'Delete rules.', items: (0,shape/* located */.t4)(deleteShape) })),
    },
});
const protectShape = (0,collections/* object */.Ik)({
    description: 'Versions that are kept whatever the scopes say; all conditions must hold.',
    keys: {
        packages: selectors,
        versions: patterns('Version numbers.'),
        'dist-tags': globs('npm dist-tags. All are protected in any case.'),
        'present-in': patterns('Repositories that hold the version too.'),
        'referenced-by': globs('Files that name the version, such as lock files and SBOMs.'),
    },
});
/** The policy file, as people write it. */
const policyFileShape = (0,collections/* object */.Ik)({
    description: 'Retention policy for CodeArtifact.',
    keys: {
        version: (0,collections/* required */.mw)((0,values/* choice */.Yq)('The version of this form.', ['1'])),
        strict: (0,values/* flag */.Jt)('Whether a package in two scopes is an error.'),
        defaults: (0,collections/* object */.Ik)({
            description: 'For all scopes.',
            keys: {
                order: (0,values/* choice */.Yq)('By what ranks count: time of publication, or the order of the format.', retention_policy/* ORDERS */.gf),
                'min-newest': (0,values/* wholeNumber */.rD)('So many of each channel are always kept, by either order.'),
                action: (0,collections/* object */.Ik)({
                    description: 'What to do with versions, by where they came from.',
                    keys: { internal: onRemoval, external: onRemoval, unknown: onRemoval },
                }),
                'dist-tags': (0,values/* choice */.Yq)('What npm dist-tags name is kept, or not looked at.', ['protect', 'ignore']),
            },
        }),
        guards: (0,collections/* object */.Ik)({
            description: 'Limits that turn a surprise into an error.',
            keys: {
                run: limits,
                repository: limits,
                package: limits,
                'plan-ttl': duration('How long a plan may be applied.'),
            },
        }),
        protect: (0,collections/* list */.p_)({ description: 'Exceptions.', items: protectShape }),
        scopes: (0,collections/* required */.mw)((0,collections/* list */.p_)({ description: 'What is pruned.', items: (0,shape/* located */.t4)(scopeShape) })),
        lifecycle: (0,collections/* object */.Ik)({
            description: 'What becomes of versions in the scopes once they are archived or disposed of.',
            keys: {
                archive: lifecycleStep('archived', ['dispose', 'delete', 'keep']),
                dispose: lifecycleStep('disposed of', ['delete', 'keep']),
            },
        }),
    },
});

;// CONCATENATED MODULE: ./actions/prune/policy/policy-file.ts








/** JSON Schema (draft 7) of the policy file, for editors. */
function policyFileSchema() {
    return { $schema: 'http://json-schema.org/draft-07/schema#', ...policyFileShape.schema };
}
/** Reads a policy file; throws one InputError with every fault, `FILE:LINE:COLUMN: …`. */
async function readPolicyFile(path) {
    let written;
    try {
        written = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new errors/* InputError */.dz(`The policy file cannot be read: ${(0,errors/* messageOf */.bD)(error)}. Check 'policy'.`);
    }
    return parsePolicy(path, written);
}
function parsePolicy(path, written) {
    const file = (0,yaml/* readYaml */.g)(path, written, policyFileShape, check);
    return { policy: policyOf(file), ttl: seconds(file.guards?.['plan-ttl']) };
}
function check(file, fault) {
    const ids = new Set();
    // A rule may stand in several scopes, by an anchor.
    const unboundedAt = new Set();
    const selectorsOf = (packages = []) => {
        for (const { value, place } of packages) {
            if ((0,selector/* parseSelector */.Pl)(value) === undefined)
                fault(place, `must be FORMAT:NAME, such as npm:@acme/*, not ${JSON.stringify(value)}`);
        }
    };
    for (const one of file.protect ?? [])
        selectorsOf(one.packages);
    for (const { value: scope, place } of file.scopes) {
        if (ids.has(scope.id))
            fault(place, `the id '${scope.id}' stands twice: plans name rules by it`);
        ids.add(scope.id);
        selectorsOf(scope.select.packages);
        for (const { value, place: rulePlace } of scope.delete) {
            const rule = deleteRule(value);
            if ((0,retention_policy/* isBounded */.Ct)(rule) || unboundedAt.has(rulePlace))
                continue;
            unboundedAt.add(rulePlace);
            fault(rulePlace, (0,retention_policy/* unbounded */.dT)(scope.id, rule.id));
        }
    }
}
function policyOf({ strict, defaults, guards, protect = [], scopes, lifecycle }) {
    const steps = lifecycleOf(lifecycle);
    const levels = (key, standard) => Object.fromEntries(retention_policy/* GUARD_LEVELS */.CE.flatMap((level) => {
        const limit = guards?.[level]?.[key] ?? standard[level];
        return limit === undefined ? [] : [[level, limit]];
    }));
    return {
        order: defaults?.order ?? 'published',
        minNewest: defaults?.['min-newest'] ?? policy_defaults/* DEFAULT_MIN_NEWEST */.QL,
        action: {
            internal: defaults?.action?.internal ?? policy_defaults/* DEFAULT_ACTION */.fD.internal,
            external: defaults?.action?.external ?? policy_defaults/* DEFAULT_ACTION */.fD.external,
            unknown: defaults?.action?.unknown ?? policy_defaults/* DEFAULT_ACTION */.fD.unknown,
        },
        guards: (0,policy_defaults/* guardsOf */.g0)(levels('max-count', policy_defaults/* DEFAULT_COUNT */.et), levels('max-percent', policy_defaults/* DEFAULT_PERCENT */.k5)),
        distTags: defaults?.['dist-tags'] ?? 'protect',
        protect: protect.filter(({ 'dist-tags': tags }) => tags === undefined).map(protection),
        scopes: scopes.map(({ value }) => scopeOf(value)),
        ...(steps.length === 0 ? {} : { lifecycle: steps }),
        strict: strict ?? false,
    };
}
function lifecycleOf(written) {
    const steps = [
        { status: 'Archived', step: written?.archive },
        { status: 'Disposed', step: written?.dispose },
    ];
    return steps.flatMap(({ status, step }) => step === undefined || step.then === 'keep' ? [] : [{ status, after: (0,durations/* parseDuration */.E9)(step.after), action: step.then }]);
}
function protection(one) {
    return {
        packages: policy_file_values(one.packages),
        versions: one.versions ?? [],
        presentIn: one['present-in'] ?? [],
        referencedBy: one['referenced-by'] ?? [],
        except: [],
    };
}
function scopeOf({ id, select, cohort, keep = [], delete: remove }) {
    return {
        id,
        select: {
            repositories: select.repositories,
            formats: select.formats ?? [],
            packages: policy_file_values(select.packages),
            versions: select.versions ?? [],
            origin: select.origin ?? [],
            status: statusesOf(select.status) ?? ['Published', 'Unlisted'],
        },
        cohort: cohort?.by.includes('channel') === true ? 'channel' : 'none',
        keep: keep.map(keepRule),
        delete: remove.map(({ value }) => deleteRule(value)),
    };
}
function keepRule(rule) {
    return compact({
        id: rule.id,
        newest: rule.newest,
        newestPer: rule['newest-per'],
        count: rule.count,
        newerThan: seconds(rule['newer-than']),
        channels: rule.channel,
        versions: rule.versions,
    });
}
function deleteRule(rule) {
    return compact({
        id: rule.id,
        olderThan: seconds(rule['older-than']),
        rankGreaterThan: rule['rank-greater-than'],
        status: statusesOf(rule.status),
        presentIn: rule['present-in'],
        channels: rule.channel,
        versions: rule.versions,
    });
}
function seconds(written) {
    return written === undefined ? undefined : (0,durations/* parseDuration */.E9)(written);
}
function policy_file_values(written = []) {
    return written.map(({ value }) => value);
}
function statusesOf(written) {
    return written?.map((word) => retention_policy/* STATUSES */.f.find((status) => status.toLowerCase() === word) ?? 'Published');
}
/** Without the members that are undefined. */
function compact(value) {
    return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
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

/***/ "packages/core/src/shape/yaml.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("yaml/dist/index.js");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/shape/document.ts");



/** More values than this, aliases followed, mean a file made to exhaust us. */
const MOST_NODES = 200_000;
/** Nothing that people write is nested deeper; an anchor within itself is, without end. */
const DEEPEST = 100;
/**
 * Reads YAML 1.2 by a shape. `name` is what messages call it: a file, or an input. Throws one InputError with every
 * fault, a line each: `NAME:LINE:COLUMN: …`.
 */
function readYaml(name, text, shape, check) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { prettyErrors: false, version: '1.2' });
    const problems = [...document.errors, ...document.warnings];
    const found = problems.map(({ pos, code, message }) => ({
        place: at(pos[0]),
        message: code === 'MULTIPLE_DOCS'
            ? 'a second document begins here: one file is one document, so take one of them out'
            : message,
    }));
    // Behind a syntax error nothing can be trusted; a key that stands twice spoils nothing else.
    const readable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
    const root = readable ? convert(document, name, (place, message) => found.push({ place, message })) : undefined;
    if (readable && root === undefined)
        found.push({ place: at(0), message: 'the file is empty' });
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)({ name, text }, root, found, shape, check);
}
function convert(document, name, fault) {
    // One place for each offset, however often an alias leads there: a fault in what is shared is one fault.
    const places = new Map();
    const placeOf = (node) => {
        const offset = node.range?.[0] ?? 0;
        const known = places.get(offset) ?? at(offset);
        places.set(offset, known);
        return known;
    };
    let nodes = 0;
    const read = (written, depth) => {
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${name}:1:1: the file holds more than ${MOST_NODES} values, aliases counted, or more than ${DEEPEST} levels. Split it.`);
        }
        const node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(written) ? written.resolve(document) : written;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node))
            return scalarNode(node, placeOf(node));
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
            const items = node.items.map((item) => read(item, depth + 1)).filter((item) => item !== undefined);
            return { kind: 'list', place: placeOf(node), items };
        }
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node))
            return undefined;
        const place = placeOf(node);
        const [merges, items] = [node.items.filter(isMerge), node.items.filter((pair) => !isMerge(pair))];
        for (const { key } of merges) {
            fault((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isNode)(key) ? placeOf(key) : place, 'YAML 1.2 has no merge keys (<<): write out what shall be here too');
        }
        const entries = items.map((pair) => {
            const key = read(pair.key, depth + 1);
            const none = { kind: 'scalar', place: key?.place ?? place, value: null, source: '' };
            return { key: key?.kind === 'scalar' ? key : none, value: read(pair.value, depth + 1) };
        });
        return { kind: 'map', place, entries };
    };
    return read(document.contents, 0);
}
/** A key of YAML 1.1 that stands for all entries of an alias; in quotes it is a key like any other. */
function isMerge({ key }) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) && key.value === '<<' && key.type === 'PLAIN';
}
function scalarNode({ value, source }, place) {
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    // As it was written, without quotes: 012 and 1e3 are other texts than the numbers they stand for.
    return { kind: 'scalar', place, value: plain, source: typeof plain === 'string' ? plain : (source ?? String(plain)) };
}
function at(offset) {
    return { offset: () => offset };
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