"use strict";
exports.id = "actions-prune-apply-apply-package";
exports.ids = ["actions-prune-apply-apply-package"];
exports.modules = {

/***/ "actions/prune/apply/applicable.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ confirmation),
/* harmony export */   Gi: () => (/* binding */ isFor),
/* harmony export */   LA: () => (/* binding */ quoteShell),
/* harmony export */   O1: () => (/* binding */ checkApplicable),
/* harmony export */   uD: () => (/* binding */ checkPlace)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _policy_guards_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/prune/policy/guards.ts");
/* harmony import */ var _service_listing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/prune/service/listing.ts");
/* harmony import */ var _plan_make_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("actions/prune/plan/make-plan.ts");




/** What a plan and a run say differently of the domain; undefined when it is a plan for it. */
function elsewhere({ head }, run) {
    for (const key of ['domain', 'domainOwner', 'region']) {
        if (head[key] === run[key])
            continue;
        return `The plan is for ${key} ${JSON.stringify(head[key])}, but this run is for ${JSON.stringify(run[key])}.`;
    }
    return undefined;
}
/** Whether a plan is for the domain of the run: one state file may hold those of others. */
function isFor(plan, run) {
    return elsewhere(plan, run) === undefined;
}
/** Throws an InputError unless the plan is for the domain of the run. */
function checkPlace(plan, run) {
    const difference = elsewhere(plan, run);
    if (difference !== undefined)
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${difference} Apply it there, or make a new plan.`);
}
/**
 * Throws an InputError unless the plan may be applied: it is for this domain, it has not expired, and no guard is
 * exceeded, or it is the very plan that was confirmed. The guards are worked out again from what the plan removes, not
 * believed from its totals.
 */
function checkApplicable({ plan, id, file, confirm }, run, now) {
    checkPlace(plan, run);
    if (now.getTime() >= Date.parse(plan.head.expires)) {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`The plan expired at ${plan.head.expires}. Make a new plan, or raise 'plan-ttl' for it.`);
    }
    if (confirm !== undefined) {
        if (confirm === id)
            return;
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`'confirm' is not the id of this plan, which is ${id}. Look at the plan, and confirm that one.`);
    }
    const guards = (0,_policy_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .guardCounter */ .SD)(plan.policy.guards);
    for (const planned of plan.packages) {
        guards.add(planned.repository, (0,_service_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)((0,_plan_make_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .packageAt */ .MU)(planned)), planned.remove.length, planned.looksAt);
    }
    const [first, ...others] = guards.trips();
    if (first !== undefined) {
        const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`Nothing was removed, because too much would go: ${(0,_policy_guards_js__WEBPACK_IMPORTED_MODULE_0__/* .describeTrip */ .hd)(first)}${more}. Look at the plan. If it is right, as the first over a backlog may be, this carries out exactly what it says: ${confirmation(plan.head, file, id)}`);
    }
}
/** The one command that applies this plan and no other. */
function confirmation({ domain, domainOwner, region }, file, id) {
    return `codeartifact-ci prune --domain ${domain} --domain-owner ${domainOwner} --region ${region} --mode apply --plan ${quoteShell(file)} --confirm ${id} (as an action: mode: apply, plan: ${file}, confirm: ${id})`;
}
/** A word as a POSIX shell takes it. */
function quoteShell(text) {
    return /^[\w./@:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ "actions/prune/apply/apply-package.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ applyPackage),
  O: () => (/* binding */ settlePlanned)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./actions/prune/plan/make-plan.ts + 4 modules
var make_plan = __webpack_require__("actions/prune/plan/make-plan.ts");
// EXTERNAL MODULE: ./actions/prune/service/package-facts.ts
var package_facts = __webpack_require__("actions/prune/service/package-facts.ts");
// EXTERNAL MODULE: ./actions/prune/service/references.ts
var references = __webpack_require__("actions/prune/service/references.ts");
// EXTERNAL MODULE: ./actions/prune/service/listing.ts
var listing = __webpack_require__("actions/prune/service/listing.ts");
// EXTERNAL MODULE: ./actions/prune/service/version-service.ts
var version_service = __webpack_require__("actions/prune/service/version-service.ts");
// EXTERNAL MODULE: ./actions/prune/apply/change-together.ts
var change_together = __webpack_require__("actions/prune/apply/change-together.ts");
;// CONCATENATED MODULE: ./actions/prune/apply/settlement.ts
/** The outcomes of a package's removals, each in the journal as soon as it is known. */
class Settlement {
    outcomes = new Map();
    #journal;
    #at;
    constructor(journal, at) {
        this.#journal = journal;
        this.#at = at;
    }
    /** Whether an earlier run settled the version. What failed, or was restored since, is open again. */
    recall(version) {
        const event = this.#journal.standing(this.#at, version)?.event;
        if (event !== 'removed' && event !== 'stale')
            return false;
        this.outcomes.set(version, { outcome: event, detail: 'settled by an earlier run' });
        return true;
    }
    async intend(items) {
        await this.#record('archiving', items);
    }
    /** @param revisions by version, the revision that a change gave it */
    async all(items, outcome, detail, revisions = new Map()) {
        await this.#record(outcome, items, detail, revisions);
        for (const { version } of items)
            this.outcomes.set(version, { outcome, detail });
    }
    async #record(event, items, detail = '', revisions = new Map()) {
        const versions = items.map(({ version }) => version);
        const known = versions.flatMap((version) => {
            const revision = revisions.get(version);
            return revision === undefined ? [] : [[version, revision]];
        });
        await this.#journal.record([
            {
                ...{ at: this.#at, event, versions },
                ...(known.length === 0 ? {} : { revisions: Object.fromEntries(known) }),
                ...(detail === '' ? {} : { detail }),
            },
        ]);
    }
}

// EXTERNAL MODULE: ./actions/prune/plan/decide.ts + 1 modules
var decide = __webpack_require__("actions/prune/plan/decide.ts");
// EXTERNAL MODULE: ./actions/prune/plan/reclaim.ts
var reclaim = __webpack_require__("actions/prune/plan/reclaim.ts");
;// CONCATENATED MODULE: ./actions/prune/apply/version-state.ts


/** @param now the version as it is listed now; undefined when it is not */
async function stateOf(service, journal, at, item, now) {
    if (now === undefined || (0,decide/* isDone */.$L)(item.action, now.status))
        return { kind: 'done' };
    if (now.status === item.status && now.revision === item.revision)
        return { kind: 'as-planned' };
    // Archiving gives a new revision that is unknown here if the answer was lost, but leaves the assets as they are.
    const halfway = item.action === 'delete' && now.status === 'Archived';
    if (halfway && journal.standing(at, item.version)?.event === 'archiving' && item.content !== undefined) {
        const content = await (0,reclaim/* contentOf */.$E)(service, at, item.version);
        if (content?.hash === item.content)
            return { kind: 'archived' };
    }
    return {
        kind: 'changed',
        detail: now.status === item.status ? 'its revision changed' : `its status is ${now.status}, no longer ${item.status}`,
    };
}

// EXTERNAL MODULE: ./actions/prune/plan/ages.ts
var ages = __webpack_require__("actions/prune/plan/ages.ts");
// EXTERNAL MODULE: ./actions/prune/plan/dist-tags.ts
var dist_tags = __webpack_require__("actions/prune/plan/dist-tags.ts");
;// CONCATENATED MODULE: ./actions/prune/apply/still-chosen.ts




/**
 * The planned removals that the policy still chooses, given what the package holds now. What the plan removed already
 * is counted where it stood, so that a run that was interrupted goes on to the same end: else the ranks of the rest
 * would get smaller with each removal. Ages are those of the plan; the dist-tags are asked for again. A text says why the
 * whole package must be left alone.
 *
 * @param now all versions of the package, the newest publication first
 * @param ours planned versions that are as they are because of the plan, and not because somebody else changed them
 */
async function stillChosen(policy, planned, now, facts, metadata, ours) {
    const removals = new Map(planned.remove.map((removal) => [removal.version, removal]));
    const asPlanned = (version) => removals.get(version);
    const present = new Set(now.map(({ version }) => version));
    const versions = [];
    // Each version that is gone follows the nearest one before it in the plan that is still there.
    const gone = new Map();
    const order = plannedOrder(planned);
    let anchor;
    for (const version of order) {
        if (present.has(version)) {
            anchor = version;
            continue;
        }
        const missing = asPlanned(version);
        if (missing === undefined)
            continue;
        const after = gone.get(anchor);
        if (after === undefined)
            gone.set(anchor, [missing]);
        else
            after.push(missing);
    }
    // What was published since the plan stands before what the plan had first.
    const known = new Set(order);
    const firstOfPlan = now.findIndex(({ version }) => known.has(version));
    const put = (version) => void versions.push(...(gone.get(version) ?? []));
    for (const [index, listed] of now.entries()) {
        if (index === firstOfPlan)
            put(undefined);
        versions.push(ours(listed.version) ? (asPlanned(listed.version) ?? listed) : listed);
        put(listed.version);
    }
    if (firstOfPlan < 0)
        put(undefined);
    const proven = new Map(planned.remove.map(({ version, olderThan }) => [version, olderThan ?? -1]));
    const at = (0,make_plan/* packageAt */.MU)(planned);
    const decided = (0,decide/* decider */.r$)(policy, at, versions, facts)((0,ages/* agesFrom */.dM)(proven).isOlder);
    const decisions = await (0,dist_tags/* keepTagged */._)(policy, at, metadata, decided);
    if (typeof decisions === 'string')
        return decisions;
    return new Set(decisions.filter(({ action }) => action !== 'keep').map(({ listed }) => listed.version));
}
/** All versions of the package as the plan found them listed. */
function plannedOrder({ keep, remove }) {
    const kept = keep.flatMap(({ versions }) => versions);
    const removals = new Map(remove.map(({ position, version }) => [position, version]));
    const order = [];
    let next = 0;
    for (let position = 0; position < kept.length + remove.length; position++) {
        const version = removals.get(position) ?? kept[next++];
        if (version !== undefined)
            order.push(version);
    }
    return order;
}

;// CONCATENATED MODULE: ./actions/prune/apply/apply-package.ts










/**
 * Settles every removal of a package. `error` is what cut it short; what was not settled by then has failed, as far as
 * a look at the versions does not show otherwise.
 */
async function applyPackage(tools, planned) {
    return await settling(tools, planned, async (settled) => await settlePackage(tools, planned, settled));
}
/** Does the work; what is not settled when it is cut short has failed. */
async function settling({ journal }, planned, work) {
    const settled = new Settlement(journal, (0,make_plan/* packageAt */.MU)(planned));
    try {
        await work(settled);
        return { outcomes: settled.outcomes };
    }
    catch (error) {
        if (!(0,version_service/* isForeseen */.Yp)(error))
            throw error;
        for (const { version } of planned.remove) {
            if (!settled.outcomes.has(version))
                settled.outcomes.set(version, { outcome: 'failed', detail: (0,errors/* messageOf */.bD)(error) });
        }
        return { outcomes: settled.outcomes, error };
    }
}
async function settlePackage(tools, planned, settled) {
    const { service, plan, journal } = tools;
    const at = (0,make_plan/* packageAt */.MU)(planned);
    const open = planned.remove.filter(({ version }) => !settled.recall(version));
    if (open.length === 0)
        return;
    const { versions, defaultVersion, incomplete } = await (0,listing/* listVersions */.yO)(service, at);
    if (incomplete !== undefined) {
        await settled.all(open, 'failed', `the list of versions is incomplete: ${incomplete}`);
        return;
    }
    const current = new Map(versions.map((listed) => [listed.version, listed]));
    const states = new Map();
    for (const item of planned.remove) {
        states.set(item.version, await stateOf(service, journal, at, item, current.get(item.version)));
    }
    // What the plan knew of times holds as long as a version has the revision of the plan, which is compared by itself.
    const known = new Map(planned.remove.map(({ version, inStatusFor }) => [version, inStatusFor]));
    const finder = (0,package_facts/* factFinder */.l)(service, plan.policy, references/* NO_REFERENCES */.RA);
    const facts = await finder.find(at, defaultVersion, (version) => known.get(version));
    const ours = (version) => ['done', 'archived'].includes(states.get(version)?.kind ?? '');
    const chosen = await stillChosen(plan.policy, planned, versions, facts, tools.metadata.package(at), ours);
    const ready = [];
    const archived = [];
    for (const item of open) {
        const state = states.get(item.version);
        if (state?.kind === 'done')
            await settled.all([item], 'removed', 'done before');
        else if (state?.kind === 'changed')
            await settled.all([item], 'stale', state.detail);
        else if (typeof chosen === 'string')
            await settled.all([item], 'stale', chosen);
        else if (!chosen.has(item.version))
            await settled.all([item], 'stale', 'the policy no longer chooses it');
        else if (state?.kind === 'archived')
            archived.push(item);
        else if (tools.onlyBegun === true)
            await settled.all([item], 'stale', 'the plan expired before its turn came');
        else
            ready.push(item);
    }
    await remove(tools, at, settled, ready);
    await deleteArchived(tools, at, settled, archived);
}
/**
 * Settles every removal of a package as it is planned, without a look at the others and whatever a policy says: the
 * calls themselves compare revisions. `error` is what cut it short.
 */
async function settlePlanned(tools, planned) {
    const at = (0,make_plan/* packageAt */.MU)(planned);
    return await settling(tools, planned, async (settled) => {
        await remove(tools, at, settled, planned.remove.filter(({ version }) => !settled.recall(version)));
    });
}
/** Removes versions that stand as planned. */
async function remove(tools, at, settled, items) {
    const { service } = tools;
    for (const group of Map.groupBy(items, ({ action, status }) => `${action} ${status}`).values()) {
        for (const batch of (0,change_together/* batches */.Xy)(group)) {
            const [{ action, status } = { action: undefined, status: '' }] = batch;
            const revisions = new Map(batch.map(({ version, revision }) => [version, revision]));
            const guarded = (versions) => ({
                revisions: new Map([...revisions].filter(([version]) => versions.includes(version))),
                expectedStatus: status,
            });
            if (action === 'archive') {
                // Written first: should the answer be lost, it tells whose doing the archived version is.
                await settled.intend(batch);
                await change(tools, at, settled, batch, (versions) => service.archive(at, guarded(versions)));
            }
            else if (action === 'dispose') {
                await change(tools, at, settled, batch, (versions) => service.dispose(at, guarded(versions)));
            }
            else if (status === 'Archived' || status === 'Disposed') {
                // No client can publish to these, and a look at the list has just shown their revision.
                await change(tools, at, settled, batch, (versions) => service.delete(at, versions, status));
            }
            else {
                // Deleting cannot compare revisions: archiving does, and nothing can change the assets of what is archived.
                await settled.intend(batch);
                const archive = (versions) => service.archive(at, guarded(versions));
                await deleteArchived(tools, at, settled, await change(tools, at, settled, batch, archive, 'halfway'));
            }
        }
    }
}
/** Deletes versions that were archived for it. */
async function deleteArchived(tools, at, settled, items) {
    for (const batch of (0,change_together/* batches */.Xy)(items)) {
        await change(tools, at, settled, batch, (versions) => tools.service.delete(at, versions, 'Archived'));
    }
}
/**
 * One change of a batch, and its outcomes. Where the service says that a version is not as planned, that may be the
 * work of our own call, repeated by the SDK after its answer was lost; and where it failed, it may have done the work
 * all the same: so what stands there is looked at before an outcome is given.
 *
 * @returns with `halfway`, the versions that were changed, not settled yet
 */
async function change(tools, at, settled, batch, call, halfway) {
    const names = batch.map(({ version }) => version);
    const { results, revisions, error } = await (0,change_together/* changeTogether */.Du)(names, call);
    const changed = [];
    const doubtful = [];
    const removed = [];
    for (const item of batch) {
        const result = results.get(item.version) ?? { outcome: 'failed', detail: 'no answer' };
        if (result.outcome === 'done' && halfway !== undefined)
            changed.push(item);
        else if (result.outcome === 'done' || result.outcome === 'gone')
            removed.push(item);
        else
            doubtful.push({ item, result });
    }
    await settled.all(removed, 'removed', '', revisions);
    if (doubtful.length > 0)
        changed.push(...(await look(tools, at, settled, doubtful, halfway)));
    if (error !== undefined)
        throw error;
    return changed;
}
/** Looks at versions whose change is in doubt, and settles them by what stands there now. */
async function look({ service, journal }, at, settled, doubtful, halfway) {
    const changed = [];
    let current;
    try {
        const { versions, incomplete } = await (0,listing/* listVersions */.yO)(service, at);
        if (incomplete !== undefined)
            throw new Error(incomplete);
        current = new Map(versions.map((listed) => [listed.version, listed]));
    }
    catch (error) {
        for (const { item, result } of doubtful) {
            const detail = 'detail' in result ? result.detail : '';
            await settled.all([item], 'failed', `${detail}; what stands there now cannot be seen: ${(0,errors/* messageOf */.bD)(error)}`);
        }
        return changed;
    }
    for (const { item, result } of doubtful) {
        const state = await stateOf(service, journal, at, item, current.get(item.version));
        const detail = 'detail' in result ? result.detail : '';
        if (state.kind === 'done')
            await settled.all([item], 'removed', '', revisionsOf(current, item));
        else if (state.kind === 'archived' && halfway !== undefined)
            changed.push(item);
        else if (result.outcome === 'changed')
            await settled.all([item], 'stale', detail);
        else
            await settled.all([item], 'failed', detail);
    }
    return changed;
}
function revisionsOf(current, { version }) {
    const revision = current.get(version)?.revision;
    return new Map(revision === undefined ? [] : [[version, revision]]);
}


/***/ }),

/***/ "actions/prune/apply/change-together.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ changeTogether),
/* harmony export */   XD: () => (/* binding */ NO_OUTCOME),
/* harmony export */   Xy: () => (/* binding */ batches)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _service_version_service_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/prune/service/version-service.ts");


/** The detail of a version that a reply does not mention. */
const NO_OUTCOME = 'the service gave no outcome for it';
/** In lists of a hundred, as many as a call takes. */
function batches(items) {
    const result = [];
    for (let index = 0; index < items.length; index += _service_version_service_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_PER_CALL */ .nw)
        result.push(items.slice(index, index + _service_version_service_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_PER_CALL */ .nw));
    return result;
}
/**
 * Changes versions that the service changes together or not at all. It reports an error within a successful reply, by
 * version: the culprits with their own codes, the others as SKIPPED. Those are submitted again without the culprits,
 * so that one changed version does not hold up 99 others. A version that the reply does not mention has failed: nothing
 * is taken for done that is not said to be. When the service fails, the versions that are left have failed as far as is
 * known; `error` is any other refusal or fault of the network, which would come again for every package.
 *
 * @param versions at most a hundred, each once
 */
async function changeTogether(versions, call) {
    const results = new Map();
    const revisions = new Map();
    let pending = versions;
    while (pending.length > 0) {
        let reply;
        try {
            reply = await call(pending);
        }
        catch (error) {
            if (!(0,_service_version_service_js__WEBPACK_IMPORTED_MODULE_0__/* .isForeseen */ .Yp)(error))
                throw error;
            const result = (0,_service_version_service_js__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(error)
                ? { outcome: 'gone' }
                : { outcome: 'failed', detail: (0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error) };
            for (const version of pending)
                results.set(version, result);
            if (!(0,_service_version_service_js__WEBPACK_IMPORTED_MODULE_0__/* .isNotFound */ .c4)(error) && !(0,_service_version_service_js__WEBPACK_IMPORTED_MODULE_0__/* .isServiceFault */ .eA)(error))
                return { results, revisions, error };
            break;
        }
        for (const [version, revision] of reply.successful)
            if (revision !== undefined)
                revisions.set(version, revision);
        const skipped = [];
        for (const version of pending) {
            const result = resultOf(reply, version);
            if (result === 'skipped')
                skipped.push(version);
            else
                results.set(version, result);
        }
        if (skipped.length === pending.length) {
            for (const version of skipped) {
                results.set(version, { outcome: 'failed', detail: 'SKIPPED, though nothing stood against it' });
            }
            break;
        }
        pending = skipped;
    }
    return { results, revisions };
}
function resultOf({ successful, failed }, version) {
    const failure = failed.get(version);
    if (failure === undefined) {
        return successful.has(version) ? { outcome: 'done' } : { outcome: 'failed', detail: NO_OUTCOME };
    }
    const detail = failure.message === '' ? failure.code : `${failure.code}: ${failure.message}`;
    switch (failure.code) {
        case 'SKIPPED':
            return 'skipped';
        case 'NOT_FOUND':
            return { outcome: 'gone' };
        case 'MISMATCHED_REVISION':
        case 'MISMATCHED_STATUS':
            return { outcome: 'changed', detail };
        default:
            return { outcome: 'failed', detail };
    }
}


/***/ }),

/***/ "actions/prune/apply/restore.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ restorePlan)
/* harmony export */ });
/* harmony import */ var _map_ordered_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("actions/prune/map-ordered.ts");
/* harmony import */ var _plan_make_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/prune/plan/make-plan.ts");
/* harmony import */ var _service_listing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/prune/service/listing.ts");
/* harmony import */ var _change_together_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("actions/prune/apply/change-together.ts");




/** Packages that are worked on at the same time; the rates are paced elsewhere. */
const PACKAGES_AT_ONCE = 8;
/**
 * Gives the versions that a plan archived the status back that they had, by the journal: only those that are Archived
 * now with the revision that our own call gave them. What was disposed or deleted is beyond that. Restoring again
 * changes nothing.
 */
async function restorePlan(restoration) {
    const counts = { restored: 0, left: 0, failed: 0 };
    const packages = (0,_map_ordered_js__WEBPACK_IMPORTED_MODULE_2__/* .mapOrdered */ .w)(restoration.plan.packages, PACKAGES_AT_ONCE, (one) => restorePackage(restoration, one));
    for await (const { restored, left, failed } of packages) {
        counts.restored += restored;
        counts.left += left;
        counts.failed += failed;
    }
    return counts;
}
async function restorePackage({ service, journal, note }, planned) {
    const counts = { restored: 0, left: 0, failed: 0 };
    const at = (0,_plan_make_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .packageAt */ .MU)(planned);
    const ours = planned.remove.filter(({ version }) => journal.standing(at, version) !== undefined);
    const begun = ours.filter(({ version }) => journal.standing(at, version)?.event !== 'stale');
    if (begun.length === 0)
        return counts;
    const { versions } = await (0,_service_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .listVersions */ .yO)(service, at);
    const current = new Map(versions.map((listed) => [listed.version, listed]));
    const ready = [];
    for (const item of begun) {
        const why = obstacle(journal, at, item, current.get(item.version));
        if (why === 'restored')
            counts.restored++;
        else if (why === undefined)
            ready.push(item);
        else {
            counts.left++;
            note((0,_service_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(at), item.version, why);
        }
    }
    for (const [status, items] of Map.groupBy(ready, (item) => item.status)) {
        for (const batch of (0,_change_together_js__WEBPACK_IMPORTED_MODULE_3__/* .batches */ .Xy)(items)) {
            const { restored, failed } = await restoreBatch({ service, journal, note }, planned, status, batch, current);
            counts.restored += restored;
            counts.failed += failed;
        }
    }
    return counts;
}
/** Why a version cannot be restored; `restored` when it has its status already, undefined when nothing is against it. */
function obstacle(journal, at, item, now) {
    if (now === undefined)
        return 'it is deleted';
    if (now.status === item.status)
        return 'restored';
    if (now.status !== 'Archived')
        return `its status is ${now.status}`;
    const standing = journal.standing(at, item.version);
    if (standing?.revision !== undefined && standing.revision !== now.revision)
        return 'it was changed since';
    return standing?.revision === undefined && standing?.event !== 'archiving' && standing?.event !== 'removed'
        ? 'the journal does not say that it was archived'
        : undefined;
}
async function restoreBatch({ service, journal, note }, planned, status, batch, current) {
    const at = (0,_plan_make_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .packageAt */ .MU)(planned);
    const revisions = new Map(batch.map(({ version }) => [version, current.get(version)?.revision ?? '']));
    const names = batch.map(({ version }) => version);
    const { results, error } = await (0,_change_together_js__WEBPACK_IMPORTED_MODULE_3__/* .changeTogether */ .Du)(names, (versions) => service.restore(at, {
        revisions: new Map([...revisions].filter(([version]) => versions.includes(version))),
        targetStatus: status,
    }));
    const doubtful = names.filter((version) => results.get(version)?.outcome !== 'done');
    const now = doubtful.length === 0 ? [] : (await (0,_service_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .listVersions */ .yO)(service, at)).versions;
    const back = new Set(now.filter((listed) => listed.status === status).map(({ version }) => version));
    const restored = names.filter((version) => results.get(version)?.outcome === 'done' || back.has(version));
    await journal.record([{ at, event: 'restored', versions: restored }]);
    for (const version of doubtful.filter((one) => !back.has(one))) {
        const result = results.get(version);
        note((0,_service_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(at), version, result !== undefined && 'detail' in result ? result.detail : 'it is gone');
    }
    if (error !== undefined)
        throw error;
    return { restored: restored.length, failed: names.length - restored.length };
}


/***/ }),

/***/ "actions/prune/plan/plan-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eU: () => (/* binding */ writePlanText),
/* harmony export */   nV: () => (/* binding */ planWriter),
/* harmony export */   rY: () => (/* binding */ planId),
/* harmony export */   wr: () => (/* binding */ readPlanFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("actions/prune/plan/canonical.ts");
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("actions/prune/plan/plan.ts");
/* harmony import */ var _plan_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("actions/prune/plan/plan-reader.ts");







/** Bytes that are gathered before they are written. */
const CHUNK = 64 * 1024;
async function planWriter(path, head) {
    const temporary = await temporaryBeside(path);
    const file = await openFile(temporary);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let gathered = _plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planText */ .P.head(head);
    let first = true;
    return {
        async add(planned) {
            gathered += _plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planText */ .P.package(planned, first);
            first = false;
            if (gathered.length >= CHUNK) {
                await flush(file, hash, gathered);
                gathered = '';
            }
        },
        async finish(policy, result) {
            gathered += _plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planText */ .P.tail(head, policy, (0,_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)((0,_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(policy)), result);
            await flush(file, hash, gathered);
            await file.datasync();
            await file.close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
            return hash.digest('hex');
        },
        async abandon() {
            await file.close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(temporary);
        },
    };
}
/** Writes the text of a plan beside its place; it gets there whole, or not at all. */
async function writePlanText(path, text) {
    const temporary = await temporaryBeside(path);
    const file = await openFile(temporary);
    try {
        await file.writeFile(text);
        await file.datasync();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(temporary).catch(() => undefined);
        throw cannotWrite(error);
    }
    finally {
        await file.close();
    }
}
/** Where this process writes a plan before it gets to its place. What killed processes left there is taken away. */
async function temporaryBeside(path) {
    const [folder, name] = [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)];
    const files = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch((error) => {
        if ((0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__/* .codeOf */ .$N)(error) === 'ENOENT')
            return [];
        throw cannotWrite(error);
    });
    for (const file of files) {
        if (!file.startsWith(`${name}.`))
            continue;
        const [, pid] = /^(\d+)\.tmp$/.exec(file.slice(name.length + 1)) ?? [];
        if (pid !== undefined && !isRunning(Number(pid)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file)).catch(() => undefined);
    }
    return `${path}.${process.pid}.tmp`;
}
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        // It may be another user's.
        return (0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__/* .codeOf */ .$N)(error) === 'EPERM';
    }
}
function cannotWrite(error) {
    return new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz(`The plan cannot be written: ${(0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}. Check 'plan-file'.`);
}
async function openFile(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'w');
    }
    catch (error) {
        throw cannotWrite(error);
    }
}
async function flush(file, hash, text) {
    hash.update(text);
    await file.appendFile(text);
}
/** The id of the plan in a file: the SHA-256 of its bytes. */
async function planId(path) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(await bytesOf(path))
        .digest('hex');
}
/** Reads a plan file; its id is the hash of its bytes. */
async function readPlanFile(path) {
    const bytes = await bytesOf(path);
    return { plan: (0,_plan_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlan */ .m)(bytes.toString('utf8')), id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex') };
}
async function bytesOf(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path);
    }
    catch (error) {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz(`The plan cannot be read: ${(0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}. Make one with mode: plan, and pass it on.`);
    }
}


/***/ }),

/***/ "actions/prune/plan/plan-reader.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/shape/json.ts
var json = __webpack_require__("packages/core/src/shape/json.ts");
// EXTERNAL MODULE: ./actions/prune/policy/retention-policy.ts
var retention_policy = __webpack_require__("actions/prune/policy/retention-policy.ts");
// EXTERNAL MODULE: ./actions/prune/plan/canonical.ts
var canonical = __webpack_require__("actions/prune/plan/canonical.ts");
// EXTERNAL MODULE: ./actions/prune/plan/plan.ts
var plan = __webpack_require__("actions/prune/plan/plan.ts");
// EXTERNAL MODULE: ./packages/core/src/shape/collections.ts + 1 modules
var collections = __webpack_require__("packages/core/src/shape/collections.ts");
// EXTERNAL MODULE: ./packages/core/src/shape/shape.ts
var shape = __webpack_require__("packages/core/src/shape/shape.ts");
// EXTERNAL MODULE: ./packages/core/src/shape/values.ts
var values = __webpack_require__("packages/core/src/shape/values.ts");
// EXTERNAL MODULE: ./packages/versions/src/format.ts
var format = __webpack_require__("packages/versions/src/format.ts");
;// CONCATENATED MODULE: ./actions/prune/plan/plan-shape.ts





const word = (description) => (0,values/* text */.Qq)({ description, expected: 'a text' });
const words = (description) => (0,collections/* list */.p_)({ description, items: word('one') });
const number = (description) => (0,values/* wholeNumber */.rD)(description);
const moment = (description) => (0,values/* text */.Qq)({ description, expected: 'a date and time (ISO 8601)', pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/ });
const guard = (0,collections/* required */.mw)((0,shape/* defined */.sw)((0,collections/* object */.Ik)({ description: 'Limits', keys: { maxCount: number('versions'), maxPercent: number('percent') } })));
const selection = (0,collections/* object */.Ik)({
    description: 'What a scope looks at',
    keys: {
        repositories: (0,collections/* required */.mw)(words('globs')),
        formats: (0,collections/* required */.mw)((0,collections/* list */.p_)({ description: 'formats', items: (0,values/* choice */.Yq)('a format', format/* FORMATS */.h) })),
        packages: (0,collections/* required */.mw)(words('selectors')),
        versions: (0,collections/* required */.mw)(words('globs')),
        origin: (0,collections/* required */.mw)((0,collections/* list */.p_)({ description: 'origins', items: (0,values/* choice */.Yq)('an origin', retention_policy/* ORIGINS */.o9) })),
        status: (0,collections/* required */.mw)((0,collections/* list */.p_)({ description: 'statuses', items: (0,values/* choice */.Yq)('a status', retention_policy/* STATUSES */.f) })),
    },
});
const keepRule = (0,shape/* defined */.sw)((0,collections/* object */.Ik)({
    description: 'A keep rule',
    keys: {
        id: (0,collections/* required */.mw)(word('its name')),
        newest: number('versions'),
        newestPer: (0,values/* choice */.Yq)('a line of releases', retention_policy/* LINES */.Qx),
        count: number('versions'),
        newerThan: number('seconds'),
        channels: words('channels'),
        versions: words('globs'),
    },
}));
const deleteRule = (0,shape/* defined */.sw)((0,collections/* object */.Ik)({
    description: 'A delete rule',
    keys: {
        id: (0,collections/* required */.mw)(word('its name')),
        olderThan: number('seconds'),
        rankGreaterThan: number('a rank'),
        status: (0,collections/* list */.p_)({ description: 'statuses', items: (0,values/* choice */.Yq)('a status', retention_policy/* STATUSES */.f) }),
        presentIn: words('globs'),
        channels: words('channels'),
        versions: words('globs'),
    },
}));
const planAction = (0,collections/* required */.mw)((0,values/* choice */.Yq)('an action', [...retention_policy/* ACTIONS */.kl, 'none']));
/** A policy as a plan holds it: with every default written out, durations in seconds. */
const policyShape = (0,shape/* defined */.sw)((0,collections/* object */.Ik)({
    description: 'The policy of a plan',
    keys: {
        order: (0,collections/* required */.mw)((0,values/* choice */.Yq)('the order of ranks', retention_policy/* ORDERS */.gf)),
        minNewest: (0,collections/* required */.mw)(number('versions')),
        action: (0,collections/* required */.mw)((0,collections/* object */.Ik)({ description: 'By origin', keys: { internal: planAction, external: planAction, unknown: planAction } })),
        guards: (0,collections/* required */.mw)((0,collections/* object */.Ik)({ description: 'Guards', keys: { run: guard, repository: guard, package: guard } })),
        distTags: (0,collections/* required */.mw)((0,values/* choice */.Yq)('dist-tags', retention_policy/* TAG_RULES */.lX)),
        protect: (0,collections/* required */.mw)((0,collections/* list */.p_)({
            description: 'Protections',
            items: (0,collections/* object */.Ik)({
                description: 'A protection',
                keys: {
                    packages: (0,collections/* required */.mw)(words('selectors')),
                    versions: (0,collections/* required */.mw)(words('globs')),
                    presentIn: (0,collections/* required */.mw)(words('globs')),
                    referencedBy: (0,collections/* required */.mw)(words('globs')),
                    except: (0,collections/* required */.mw)((0,collections/* list */.p_)({
                        description: 'exceptions',
                        items: (0,collections/* object */.Ik)({
                            description: 'what is not protected',
                            keys: { packages: (0,collections/* required */.mw)(words('selectors')), versions: (0,collections/* required */.mw)(words('globs')) },
                        }),
                    })),
                },
            }),
        })),
        scopes: (0,collections/* required */.mw)((0,collections/* list */.p_)({
            description: 'Scopes',
            items: (0,collections/* object */.Ik)({
                description: 'A scope',
                keys: {
                    id: (0,collections/* required */.mw)(word('its name')),
                    select: (0,collections/* required */.mw)(selection),
                    cohort: (0,collections/* required */.mw)((0,values/* choice */.Yq)('cohorts', retention_policy/* COHORTS */.bd)),
                    keep: (0,collections/* required */.mw)((0,collections/* list */.p_)({ description: 'keep rules', items: keepRule })),
                    delete: (0,collections/* required */.mw)((0,collections/* list */.p_)({ description: 'delete rules', items: deleteRule })),
                },
            }),
        })),
        lifecycle: (0,collections/* list */.p_)({
            description: 'Steps of the lifecycle',
            items: (0,collections/* object */.Ik)({
                description: 'A step',
                keys: {
                    status: (0,collections/* required */.mw)((0,values/* choice */.Yq)('its status', retention_policy/* LIFECYCLE_STATUSES */.Ue)),
                    after: (0,collections/* required */.mw)(number('seconds')),
                    action: (0,collections/* required */.mw)((0,values/* choice */.Yq)('what to do', ['dispose', 'delete'])),
                },
            }),
        }),
        strict: (0,collections/* required */.mw)((0,values/* flag */.Jt)('strict')),
    },
}));
const removal = (0,shape/* defined */.sw)((0,collections/* object */.Ik)({
    description: 'A removal',
    keys: {
        version: (0,collections/* required */.mw)(word('the version')),
        position: (0,collections/* required */.mw)(number('its place in the list')),
        revision: (0,collections/* required */.mw)(word('its revision')),
        status: (0,collections/* required */.mw)((0,values/* choice */.Yq)('its status', retention_policy/* STATUSES */.f)),
        origin: (0,collections/* required */.mw)((0,values/* choice */.Yq)('its origin', retention_policy/* ORIGINS */.o9)),
        action: (0,collections/* required */.mw)((0,values/* choice */.Yq)('what to do', retention_policy/* ACTIONS */.kl)),
        release: (0,values/* flag */.Jt)('whether it is a release'),
        rules: (0,collections/* required */.mw)(words('rules')),
        olderThan: number('seconds'),
        inStatusFor: number('seconds'),
        bytes: number('bytes'),
        content: word('a hash'),
    },
}));
const plannedPackage = (0,shape/* defined */.sw)((0,collections/* object */.Ik)({
    description: 'A package',
    keys: {
        repository: (0,collections/* required */.mw)(word('its repository')),
        format: (0,collections/* required */.mw)((0,values/* choice */.Yq)('its format', format/* FORMATS */.h)),
        namespace: (0,collections/* required */.mw)(word('its namespace')),
        name: (0,collections/* required */.mw)(word('its name')),
        looksAt: (0,collections/* required */.mw)(number('versions')),
        incomplete: word('why it is left alone'),
        keep: (0,collections/* required */.mw)((0,collections/* list */.p_)({
            description: 'what is kept',
            items: (0,collections/* object */.Ik)({
                description: 'versions that are kept for one reason',
                keys: { reason: (0,collections/* required */.mw)(word('the reason')), versions: (0,collections/* required */.mw)(words('versions')) },
            }),
        })),
        remove: (0,collections/* required */.mw)((0,collections/* list */.p_)({ description: 'what goes', items: removal })),
        newest: (0,collections/* required */.mw)(words('versions')),
        reclaimable: (0,collections/* required */.mw)(number('bytes')),
    },
}));
const resultShape = (0,collections/* object */.Ik)({
    description: 'Totals',
    keys: {
        packages: (0,collections/* required */.mw)(number('packages')),
        versions: (0,collections/* required */.mw)(number('versions')),
        looksAt: (0,collections/* required */.mw)(number('versions')),
        planned: (0,collections/* required */.mw)(number('versions')),
        releases: (0,collections/* required */.mw)(number('releases among them')),
        actions: (0,collections/* required */.mw)((0,collections/* object */.Ik)({
            description: 'By action',
            keys: {
                archive: (0,collections/* required */.mw)(number('versions')),
                dispose: (0,collections/* required */.mw)(number('versions')),
                delete: (0,collections/* required */.mw)(number('versions')),
            },
        })),
        reclaimable: (0,collections/* required */.mw)(number('bytes')),
        unknownSizes: (0,collections/* required */.mw)(number('versions')),
        incomplete: (0,collections/* required */.mw)(number('packages')),
        trips: (0,collections/* required */.mw)((0,collections/* list */.p_)({
            description: 'Guards that are exceeded',
            items: (0,collections/* object */.Ik)({
                description: 'A guard',
                keys: {
                    level: (0,collections/* required */.mw)((0,values/* choice */.Yq)('its level', retention_policy/* GUARD_LEVELS */.CE)),
                    name: (0,collections/* required */.mw)(word('its subject')),
                    kind: (0,collections/* required */.mw)((0,values/* choice */.Yq)('its kind', ['count', 'percent'])),
                    limit: (0,collections/* required */.mw)(number('the limit')),
                    removed: (0,collections/* required */.mw)(number('versions')),
                    of: (0,collections/* required */.mw)(number('versions')),
                },
            }),
        })),
    },
});
/** A plan file as a document: every part that a removal rests on. */
const planShape = (0,collections/* object */.Ik)({
    description: 'A plan',
    keys: {
        account: (0,collections/* required */.mw)(word('the account')),
        asOf: (0,collections/* required */.mw)(moment('when ages were counted')),
        domain: (0,collections/* required */.mw)(word('the domain')),
        domainOwner: (0,collections/* required */.mw)(word('its owner')),
        expires: (0,collections/* required */.mw)(moment('the end')),
        packages: (0,collections/* required */.mw)((0,collections/* list */.p_)({ description: 'Packages', items: plannedPackage })),
        policy: (0,collections/* required */.mw)(policyShape),
        policyHash: (0,collections/* required */.mw)(word('SHA-256 of the policy')),
        recalled: words('what was recalled'),
        region: (0,collections/* required */.mw)(word('the Region')),
        result: (0,collections/* required */.mw)(resultShape),
        version: (0,collections/* required */.mw)(number('the version of this form')),
    },
});

;// CONCATENATED MODULE: ./actions/prune/plan/plan-reader.ts






/**
 * Reads a plan. A plan comes from a file that somebody may have edited, so every part that a removal rests on is
 * checked; anything else than what a plan has throws an InputError that names line and column.
 */
function readPlan(text) {
    const { policy, policyHash, packages, recalled, result, version, ...place } = read(text);
    if (version !== plan/* PLAN_VERSION */.Z) {
        throw new errors/* InputError */.dz(`The plan has version ${version}; this release reads ${plan/* PLAN_VERSION */.Z}. Make a new plan.`);
    }
    if (policyHash !== (0,canonical/* sha256 */.s)((0,canonical/* canonicalJson */.d)(policy))) {
        throw new errors/* InputError */.dz('The policy in the plan is not the one that it was made with. Make a new plan.');
    }
    (0,retention_policy/* checkPolicy */.hM)(policy);
    for (const { name, remove } of packages) {
        if (new Set(remove.map((one) => one.version)).size < remove.length) {
            throw new errors/* InputError */.dz(`The plan removes a version of ${JSON.stringify(name)} twice. Make a new plan.`);
        }
    }
    return { head: { ...place, ...(recalled === undefined ? {} : { recalled }) }, policy, packages, result };
}
function read(text) {
    try {
        return (0,json/* readJson */.V)('the plan', text, planShape);
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        throw new errors/* InputError */.dz(`${error.message}\nThis is no plan that can be applied. Make one with mode: plan.`);
    }
}


/***/ }),

/***/ "actions/prune/plan/plan.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ planText),
/* harmony export */   Z: () => (/* binding */ PLAN_VERSION)
/* harmony export */ });
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/prune/plan/canonical.ts");

/** The version of the plan file's form. */
const PLAN_VERSION = 2;
/** The text of a plan file in pieces, so that it can be written as it is made: the keys in their order, what needs totals last. */
const planText = {
    head: ({ account, asOf, domain, domainOwner, expires }) => `${(0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ account, asOf, domain, domainOwner, expires }).slice(0, -1)},"packages":[\n`,
    package: (planned, first) => `${first ? '' : ',\n'}${(0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(planned)}`,
    tail: ({ recalled, region }, policy, policyHash, result) => {
        const asked = recalled === undefined ? {} : { recalled };
        const members = { policy, policyHash, ...asked, region, result, version: PLAN_VERSION };
        return `\n],${(0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(members).slice(1)}\n`;
    },
};


/***/ }),

/***/ "actions/prune/report/counts.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LT: () => (/* binding */ describeCalls),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `1 version`, `2 versions`. */
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
function describeCalls({ list, describe, assets, remove }, requests = 0) {
    const registry = requests === 0 ? '' : `, ${requests} to registries`;
    return `${list} to list, ${describe} for times, ${assets} for sizes, ${remove} to change${registry}`;
}
/** `1.2 MB`; a megabyte is a million bytes, as AWS bills them. */
function formatBytes(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes === 0 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return power === 0 ? `${bytes} bytes` : `${(bytes / 1000 ** power).toFixed(1)} ${units[power] ?? ''}`;
}


/***/ }),

/***/ "actions/prune/state/state-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ openState)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./actions/prune/service/listing.ts
var listing = __webpack_require__("actions/prune/service/listing.ts");
// EXTERNAL MODULE: ./packages/versions/src/format.ts
var src_format = __webpack_require__("packages/versions/src/format.ts");
// EXTERNAL MODULE: ./actions/prune/service/json.ts
var json = __webpack_require__("actions/prune/service/json.ts");
;// CONCATENATED MODULE: ./actions/prune/state/journal.ts
/**
 * What happened to a version. `archiving` is written before the call that archives what shall be deleted: when the
 * answer never came, it tells that the archived version is our own doing. `restored` undoes `removed`. In the same way
 * `copying` is written before a version is brought into a repository that lacks it, `copied` when it is there, and
 * `unchanged` when it was there already; `tagging` holds npm's dist-tags of a package before they are moved, `tagged`
 * what they are afterwards, and `restored` with tags undoes that.
 */
const REMOVING = ['archiving', 'removed', 'stale', 'failed', 'restored'];
const COPYING = ['copying', 'copied', 'unchanged', 'tagging', 'tagged'];
const EVENTS = [...REMOVING, ...COPYING];

;// CONCATENATED MODULE: ./actions/prune/state/lines.ts



/** The line as it stands in the file, with its line end. */
function lineText(line) {
    const { kind } = line;
    if (kind === 'event' || kind === 'seen') {
        const { at, ...rest } = line;
        return `${JSON.stringify({ ...rest, repository: at.repository, ...at.coordinates })}\n`;
    }
    return `${JSON.stringify(line)}\n`;
}
/** Reads a line; undefined for one that a crash cut off, or that is of another kind than these. */
function parseLine(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!(0,json/* isRecord */.u)(value))
        return undefined;
    const { kind, plan, time } = value;
    switch (kind) {
        case 'opened':
            return typeof plan === 'string' && typeof time === 'string'
                ? { kind, plan, time, head: value['head'] }
                : undefined;
        case 'planned':
            return typeof plan === 'string' && (0,json/* isRecord */.u)(value['package'])
                ? { kind, plan, package: value['package'] }
                : undefined;
        case 'closed':
            return typeof plan === 'string' && typeof time === 'string' ? { kind, plan, time } : undefined;
        case 'event':
            return eventLine(value);
        case 'seen': {
            const at = packageAt(value);
            const revisions = texts(value['revisions']);
            return at !== undefined && revisions !== undefined && typeof time === 'string'
                ? { kind, time, at, revisions }
                : undefined;
        }
        default:
            return undefined;
    }
}
function eventLine(value) {
    const { plan, time, versions, detail } = value;
    const at = packageAt(value);
    const event = EVENTS.find((known) => known === value['event']);
    if (typeof plan !== 'string' || typeof time !== 'string' || at === undefined || event === undefined)
        return undefined;
    if (!Array.isArray(versions) || !versions.every((version) => typeof version === 'string'))
        return undefined;
    const [revisions, tags] = [texts(value['revisions']), texts(value['tags'])];
    return {
        ...{ kind: 'event', plan, time, at, event, versions },
        ...(revisions === undefined ? {} : { revisions }),
        ...(tags === undefined ? {} : { tags }),
        ...(typeof detail === 'string' ? { detail } : {}),
    };
}
function packageAt({ repository, format, namespace, name }) {
    const known = src_format/* FORMATS */.h.find((one) => one === format);
    return typeof repository === 'string' &&
        known !== undefined &&
        typeof namespace === 'string' &&
        typeof name === 'string'
        ? { repository, coordinates: { format: known, namespace, name } }
        : undefined;
}
function texts(value) {
    if (!(0,json/* isRecord */.u)(value))
        return undefined;
    const entries = Object.entries(value).filter((entry) => typeof entry[1] === 'string');
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./actions/prune/state/state-file.ts





async function openState(path, now, form) {
    const { file, text, existed } = await openFile(path);
    const memory = new Memory(form);
    for (const line of text.split('\n')) {
        const parsed = parseLine(line);
        if (parsed !== undefined)
            memory.take(parsed);
    }
    const append = appender(file);
    if (text !== '' && !text.endsWith('\n'))
        await append('\n');
    const write = async (lines) => {
        lines.forEach((line) => memory.take(line));
        if (lines.length > 0)
            await append(lines.map(lineText).join(''));
    };
    const time = () => now().toISOString();
    const fresh = new Map();
    const journal = (plan) => ({
        standing: (at, version) => memory.standing(plan, at, version),
        tags: (at) => memory.tags(plan, at),
        record: (entries) => write(entries
            .filter(({ versions, tags }) => versions.length > 0 || tags !== undefined)
            .map((entry) => ({ kind: 'event', plan, time: time(), ...entry }))),
    });
    return {
        existed,
        firstSeen: {
            of: (at, version, revision) => memory.seen.get(seenKey(at, version, revision)),
            changed: (at, version, revision) => memory.changed.get(seenKey(at, version, revision)),
            note(at, versions) {
                const revisions = Object.fromEntries(unfinishedOf(versions).filter(([version, revision]) => !memory.seen.has(seenKey(at, version, revision))));
                if (Object.keys(revisions).length > 0)
                    fresh.set(keyOf(at), { kind: 'seen', time: time(), at, revisions });
            },
        },
        unfinished: () => memory.open((id) => !memory.closed.has(id)),
        begun: () => memory.open(() => true),
        async begin(id, plan) {
            if (!memory.plans.has(id)) {
                await write([
                    ...form.packages(plan).map((one) => ({ kind: 'planned', plan: id, package: one })),
                    { kind: 'opened', plan: id, time: time(), head: form.head(plan) },
                ]);
            }
            return journal(id);
        },
        journal,
        close: (id) => write(memory.closed.has(id) ? [] : [{ kind: 'closed', plan: id, time: time() }]),
        explains: (at, version) => memory.explained.has(versionKey(at, version)),
        async saveSeen() {
            const lines = [...fresh.values()];
            fresh.clear();
            await write(lines);
        },
        end: () => file.close(),
    };
}
/** What the lines say, taken one after the other. */
class Memory {
    plans = new Map();
    closed = new Set();
    explained = new Set();
    /** By version and revision. */
    seen = new Map();
    /** By version and the revision that a removal of ours gave it: when. */
    changed = new Map();
    #form;
    #packages = new Map();
    #standing = new Map();
    #tags = new Map();
    constructor(form) {
        this.#form = form;
    }
    take(line) {
        switch (line.kind) {
            case 'planned':
                this.#packagesOf(line.plan).push(line.package);
                return;
            case 'opened':
                this.plans.set(line.plan, { head: line.head, packages: this.#packagesOf(line.plan) });
                return;
            case 'closed':
                this.closed.add(line.plan);
                return;
            case 'seen':
                for (const [version, revision] of Object.entries(line.revisions)) {
                    const key = seenKey(line.at, version, revision);
                    if (!this.seen.has(key))
                        this.seen.set(key, line.time);
                }
                return;
            case 'event':
                this.#takeEvent(line.plan, line, line.time);
        }
    }
    #packagesOf(plan) {
        const packages = this.#packages.get(plan) ?? [];
        this.#packages.set(plan, packages);
        return packages;
    }
    #takeEvent(plan, { at, event, versions, revisions = {}, tags }, time) {
        if (event === 'failed')
            return;
        if (tags !== undefined)
            this.#takeTags(`${plan} ${keyOf(at)}`, event, new Map(Object.entries(tags)));
        if (event === 'tagging' || event === 'tagged')
            return;
        for (const version of versions) {
            const revision = Object.hasOwn(revisions, version) ? revisions[version] : undefined;
            this.#standing.set(`${plan} ${versionKey(at, version)}`, { event, revision });
            if (event === 'archiving' || event === 'removed')
                this.explained.add(versionKey(at, version));
            if (event === 'removed' && revision !== undefined)
                this.changed.set(seenKey(at, version, revision), time);
        }
    }
    standing(plan, at, version) {
        return this.#standing.get(`${plan} ${versionKey(at, version)}`);
    }
    #takeTags(key, event, tags) {
        const known = this.#tags.get(key);
        if (event === 'tagging')
            this.#tags.set(key, { original: known?.original ?? tags, before: tags, after: undefined });
        else if (event === 'tagged' && known !== undefined)
            this.#tags.set(key, { ...known, after: tags });
        else if (event === 'restored')
            this.#tags.delete(key);
    }
    tags(plan, at) {
        return this.#tags.get(`${plan} ${keyOf(at)}`);
    }
    /** The plans that are wanted, each checked as one that comes from a file. */
    open(isWanted) {
        const wanted = [...this.plans].filter(([id]) => isWanted(id));
        return wanted.map(([id, { head, packages }]) => ({ id, plan: this.#form.read(head, packages) }));
    }
}
function unfinishedOf(versions) {
    return versions.flatMap(({ version, status, revision }) => status === 'Unfinished' && revision !== undefined ? [[version, revision]] : []);
}
function keyOf({ repository, coordinates }) {
    return JSON.stringify([repository, (0,listing/* packageKey */.MO)(coordinates)]);
}
function versionKey(at, version) {
    return `${keyOf(at)} ${version}`;
}
function seenKey(at, version, revision) {
    return `${versionKey(at, version)} ${revision}`;
}
async function openFile(path) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        const before = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
            if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
                return undefined;
            throw error;
        });
        return { file: await (0,promises_.open)(path, 'a'), text: before ?? '', existed: before !== undefined };
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === undefined)
            throw error;
        throw new errors/* InputError */.dz(`The state file cannot be opened: ${(0,errors/* messageOf */.bD)(error)}. Check 'state'.`);
    }
}
/**
 * On the disk when it resolves. What comes while the disk is busy is gathered and goes there together: packages that are
 * worked on at the same time wait for one synchronisation instead of one each, and their lines do not mix.
 */
function appender(file) {
    let gathered = '';
    let turn = Promise.resolve();
    let next;
    return (text) => {
        gathered += text;
        next ??= turn = turn.then(async () => {
            const together = gathered;
            gathered = '';
            next = undefined;
            await file.appendFile(together);
            await file.datasync();
        });
        return next;
    };
}


/***/ }),

/***/ "packages/core/src/shape/json.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("jsonc-parser/lib/umd/main.js");
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(jsonc_parser__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/shape/document.ts");



/**
 * Reads JSON by a shape, with one pass of the engine's own parser; the slower parser that knows places runs only when
 * a message needs one. `name` is what messages call the document. Throws one InputError with every fault, a line each:
 * `NAME:LINE:COLUMN: …`.
 */
function readJson(name, text, shape, check) {
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)({ name, text }, wrap(parse(name, text), undefined, offsetsIn(text)), [], shape, check);
}
function parse(name, text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${name} is not JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    }
}
/**
 * A value as shapes read it. What it holds is wrapped when it is looked at, and not kept: a plan of a hundred thousand
 * values would take a hundred times the memory of its text otherwise.
 */
function wrap(value, path, offsetAt) {
    const place = { offset: () => offsetAt(keysOf(path)) };
    const inside = (key, item) => wrap(item, { key, parent: path }, offsetAt);
    if (Array.isArray(value)) {
        return {
            ...{ kind: 'list', place },
            get items() {
                return value.map((item, index) => inside(index, item));
            },
        };
    }
    if (typeof value === 'object' && value !== null) {
        return {
            ...{ kind: 'map', place },
            get entries() {
                return Object.entries(value).map(([key, item]) => {
                    const node = inside(key, item);
                    return { key: { kind: 'scalar', place: node.place, value: key, source: key }, value: node };
                });
            },
        };
    }
    const single = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    return { kind: 'scalar', place, value: single, source: String(single) };
}
function keysOf(path) {
    const keys = [];
    for (let at = path; at !== undefined; at = at.parent)
        keys.unshift(at.key);
    return keys;
}
/** Finds offsets; the document is parsed for it once. */
function offsetsIn(text) {
    let root;
    return (path) => {
        root ??= (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(text);
        return (root === undefined ? undefined : (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.findNodeAtLocation)(root, path))?.offset ?? 0;
    };
}


/***/ })

};
;