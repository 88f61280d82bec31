"use strict";
exports.id = "actions-prune-plan-make-plan";
exports.ids = ["actions-prune-plan-make-plan"];
exports.modules = {

/***/ "actions/prune/map-ordered.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ mapOrdered)
/* harmony export */ });
/**
 * Does `work` on each item, up to `width` at a time, and yields the results in the order of the items. Where one takes
 * long, others go on behind it: up to twice `width` items and results are held at once. When it ends early, what is under
 * way is awaited first.
 */
async function* mapOrdered(source, width, work) {
    const held = [];
    let running = 0;
    let wake = () => undefined;
    const start = (item) => {
        const one = { result: work(item), isDone: false };
        const ended = () => {
            one.isDone = true;
            running--;
            wake();
        };
        // A failure is thrown when its turn comes; until then it must not count as unhandled.
        one.result.then(ended, ended);
        running++;
        held.push(one);
    };
    try {
        for await (const item of source) {
            start(item);
            for (let [first] = held; first !== undefined; [first] = held) {
                if (first.isDone || held.length >= 2 * width) {
                    yield await first.result;
                    held.shift();
                }
                else if (running >= width) {
                    await new Promise((resolve) => (wake = resolve));
                }
                else
                    break;
            }
        }
        for (const { result } of held)
            yield await result;
    }
    finally {
        await Promise.allSettled(held.map(({ result }) => result));
    }
}


/***/ }),

/***/ "actions/prune/permissions.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IA: () => (/* binding */ PLAN_ACTIONS),
/* harmony export */   Pk: () => (/* binding */ APPLY_ACTIONS),
/* harmony export */   vV: () => (/* binding */ READ_ACTIONS)
/* harmony export */ });
/** What it takes to read a repository's own endpoint. */
const READ_ACTIONS = [
    'codeartifact:GetAuthorizationToken',
    'codeartifact:GetRepositoryEndpoint',
    'codeartifact:ReadFromRepository',
];
/**
 * What a plan takes: to list and to look, and nothing that changes anything. The token is for reading npm's dist-tags
 * and the public registries' times, which only the repositories' own endpoints tell.
 */
const PLAN_ACTIONS = [
    ...READ_ACTIONS,
    'codeartifact:ListRepositoriesInDomain',
    'codeartifact:ListPackages',
    'codeartifact:ListPackageVersions',
    'codeartifact:ListPackageVersionAssets',
    'codeartifact:ListPackageVersionDependencies',
    'codeartifact:DescribePackageVersion',
];
/** What applying takes: each version is looked at once more before it goes. */
const APPLY_ACTIONS = [
    ...PLAN_ACTIONS,
    'codeartifact:DeletePackageVersions',
    'codeartifact:DisposePackageVersions',
    'codeartifact:UpdatePackageVersionsStatus',
];


/***/ }),

/***/ "actions/prune/plan/ages.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ search),
/* harmony export */   dM: () => (/* binding */ agesFrom),
/* harmony export */   "in": () => (/* binding */ findAges)
/* harmony export */ });
/* harmony import */ var _policy_retention_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/prune/policy/retention-policy.ts");
/* harmony import */ var _service_version_service_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/prune/service/version-service.ts");


/**
 * How old versions are, found with few requests. Only those count whose fate depends on their age; where none does,
 * there is no request.
 *
 * - What was published here: DescribePackageVersion tells the time. The list is sorted by it, so the limit of an age is
 *   searched by halving, with at most ⌈log2(V+1)⌉ calls for V versions. If two answers are out of order, the list is
 *   not sorted after all: each version that would go is described then, and stays unless it is old itself.
 * - Copies from a public registry: the service's time may be that of its own last change, so only the registry's counts.
 * - Unfinished versions: the moment at which an earlier run first saw them.
 * - Of unknown origin: nothing is known.
 *
 * @param decide decides about all versions of the package, the newest publication first
 */
async function findAges(sources, policy, at, decide, asOf) {
    const ages = (0,_policy_retention_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .agesIn */ .Qm)((0,_policy_retention_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .scopesOf */ .ZK)(policy, at.repository, at.coordinates));
    if (ages.length === 0)
        return agesFrom(new Map());
    // Removed if old enough: nobody else's age is of any interest.
    const candidates = decide(() => 'yes').filter(({ action }) => action !== 'keep');
    const proven = new Map();
    const young = new Set();
    const prove = (version, time) => {
        if (time === undefined)
            return;
        const age = ages.findLast((one) => time < asOf.getTime() - one * 1000);
        if (age === undefined)
            young.add(version);
        else
            proven.set(version, age);
    };
    const finished = candidates.filter(({ listed }) => listed.status !== 'Unfinished').map(({ listed }) => listed);
    const internal = finished.filter(({ origin }) => origin === 'internal').map(({ version }) => version);
    const searched = await searchAges(sources.service, at, internal, ages, asOf);
    for (const [version, age] of searched.proven)
        proven.set(version, age);
    for (const version of searched.young)
        young.add(version);
    const external = finished.filter(({ origin }) => origin === 'external').map(({ version }) => version);
    if (external.length > 0) {
        const times = await sources.metadata.publicationTimes(external);
        for (const version of external)
            prove(version, times.get(version)?.getTime());
    }
    for (const { listed } of candidates) {
        if (listed.status !== 'Unfinished' || listed.revision === undefined)
            continue;
        const seen = Date.parse(sources.firstSeen(listed.version, listed.revision) ?? '');
        prove(listed.version, Number.isNaN(seen) ? undefined : seen);
    }
    return agesFrom(proven, young);
}
/** `young`: versions that are newer where nothing else is proven. Of all others nothing is known. */
function agesFrom(proven, young = new Set()) {
    return {
        isOlder(version, seconds) {
            const age = proven.get(version);
            if (age !== undefined && age >= seconds)
                return 'yes';
            return young.has(version) || age !== undefined ? 'no' : 'unknown';
        },
        provenAge: (version) => proven.get(version),
    };
}
/** The greatest age that each version of a list exceeds; the list is sorted by time, or is found not to be. */
async function searchAges(service, at, list, ages, asOf) {
    const times = new Map();
    const timeOf = async (index) => {
        if (!times.has(index))
            times.set(index, await publishedTime(service, at, list[index] ?? ''));
        return times.get(index);
    };
    const limitOf = (age) => asOf.getTime() - age * 1000;
    const proven = new Map();
    let start = 0;
    for (const age of ages) {
        start = await search(start, list.length, async (index) => ((await timeOf(index)) ?? Infinity) < limitOf(age));
        for (const version of list.slice(start))
            proven.set(version, age);
    }
    if (isSorted(times)) {
        const complete = ![...times.values()].includes(undefined);
        return { proven, young: complete ? list.filter((version) => !proven.has(version)) : [] };
    }
    for (const [index, version] of list.entries()) {
        if (!proven.has(version))
            continue;
        const time = (await timeOf(index)) ?? Infinity;
        const age = ages.findLast((one) => time < limitOf(one) && one <= (proven.get(version) ?? 0));
        if (age === undefined)
            proven.delete(version);
        else
            proven.set(version, age);
    }
    return { proven, young: [] };
}
/** Whether no version is younger than one before it in the list, of those whose time was asked for. */
function isSorted(times) {
    let before = Infinity;
    for (const [, time] of [...times].sort(([a], [b]) => a - b)) {
        if (time === undefined)
            continue;
        if (time > before)
            return false;
        before = time;
    }
    return true;
}
/**
 * The first index from which `holds` is true up to `end`, given that it is false before and true after; `end` if it
 * never is. Asks at most ⌈log2(end − start + 1)⌉ times. An answer that is false where it should be true makes the
 * result greater, never smaller.
 */
async function search(start, end, holds) {
    let [low, high] = [start, end];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (await holds(middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
/** Milliseconds since the epoch; undefined when the version is gone meanwhile or has no time. */
async function publishedTime(service, at, version) {
    try {
        return (await service.publishedTime(at, version))?.getTime();
    }
    catch (error) {
        if ((0,_service_version_service_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotFound */ .c4)(error))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ "actions/prune/plan/canonical.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson),
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * JSON with sorted keys and without spaces (RFC 8785): the same value gives the same bytes. Members that are undefined
 * are left out, as JSON.stringify does; what JSON cannot say at all is a bug, and throws.
 */
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value === 'object' && value !== null) {
        const members = Object.entries(value)
            .filter(([, member]) => member !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
        return `{${members.join(',')}}`;
    }
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return JSON.stringify(value);
    if (typeof value === 'number' && Number.isFinite(value))
        return JSON.stringify(value);
    throw new Error(`JSON has no ${typeof value}`);
}
/** Lower-case hexadecimal. */
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ "actions/prune/plan/decide.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r$: () => (/* binding */ decider),
  $L: () => (/* binding */ isDone),
  Fe: () => (/* binding */ keepNamed),
  F5: () => (/* binding */ universeSize)
});

// EXTERNAL MODULE: ./actions/prune/policy/retention-policy.ts
var retention_policy = __webpack_require__("actions/prune/policy/retention-policy.ts");
// EXTERNAL MODULE: ./actions/prune/policy/rules.ts + 2 modules
var policy_rules = __webpack_require__("actions/prune/policy/rules.ts");
// EXTERNAL MODULE: ./actions/prune/plan/newest-of-channel.ts
var newest_of_channel = __webpack_require__("actions/prune/plan/newest-of-channel.ts");
// EXTERNAL MODULE: ./packages/versions/src/orders/maven.ts
var maven = __webpack_require__("packages/versions/src/orders/maven.ts");
;// CONCATENATED MODULE: ./actions/prune/plan/snapshots.ts

/**
 * Maven clients find the builds of a snapshot (`1.0-20270131.120000-3`) through `1.0-SNAPSHOT`. While anything of such
 * a family is kept, `1.0-SNAPSHOT` is kept too, and with it the newest build, to which it leads.
 */
function keepSnapshotFamilies(decisions) {
    const families = new Map();
    for (const decision of decisions) {
        const snapshot = (0,maven/* snapshotOf */.e)(decision.listed.version);
        if (snapshot === undefined)
            continue;
        const family = families.get(snapshot.base);
        if (family === undefined)
            families.set(snapshot.base, [decision]);
        else
            family.push(decision);
    }
    const kept = new Set();
    for (const family of families.values()) {
        const heads = family.filter((decision) => buildOf(decision) === undefined);
        const alive = family.some(({ action, listed }) => action === 'keep' && listed.status !== 'Disposed');
        if (!alive || heads.length === 0)
            continue;
        const newest = family.reduce((best, other) => ((buildOf(other) ?? '') > (buildOf(best) ?? '') ? other : best));
        for (const decision of [...heads, newest])
            kept.add(decision);
    }
    return decisions.map((decision) => (decision.action !== 'keep' || decision.doubtful === true) && kept.has(decision)
        ? { listed: decision.listed, action: 'keep', reason: 'snapshot family' }
        : decision);
}
function buildOf({ listed }) {
    return (0,maven/* snapshotOf */.e)(listed.version)?.build;
}

;// CONCATENATED MODULE: ./actions/prune/plan/decide.ts




/**
 * Gets ready to decide about every version of a package: what is returned does it for what is known of ages, in the
 * order of the list. Pure.
 *
 * @param versions all versions of the package, the newest publication first
 */
function decider(policy, at, versions, facts) {
    const { format } = at.coordinates;
    const rules = (0,policy_rules/* rulesFor */.NP)(policy, at, versions, facts);
    return (isOlder) => {
        const decisions = versions.map((listed) => decideOne(policy, rules, listed, isOlder));
        const newest = (0,newest_of_channel/* newestOfChannels */.s)(policy, format, versions);
        const safe = keepNamed(decisions, ({ version }) => version === facts.defaultVersion ? 'the version that clients are shown' : newest.get(version));
        return format === 'maven' ? keepSnapshotFamilies(safe) : safe;
    };
}
/** The decisions, but that a version with a reason is kept for it, unless it is kept for a certain one already. */
function keepNamed(decisions, reasonFor) {
    return decisions.map((decision) => {
        const certain = decision.action === 'keep' && decision.doubtful !== true;
        const reason = certain ? undefined : reasonFor(decision.listed);
        return reason === undefined ? decision : { listed: decision.listed, action: 'keep', reason };
    });
}
/** How many versions of the package the policy looks at: what guards take their percentages of. */
function universeSize(policy, at, versions) {
    const scopes = (0,retention_policy/* scopesOf */.ZK)(policy, at.repository, at.coordinates);
    if (scopes.length === 0)
        return 0;
    const later = (policy.lifecycle ?? []).map(({ status }) => status);
    return versions.filter(({ status }) => later.includes(status) || scopes.some((scope) => (0,policy_rules/* looksAt */.eV)(scope, status)))
        .length;
}
function decideOne(policy, rules, listed, isOlder) {
    const { version, status, revision, origin } = listed;
    const keep = (reason) => ({ listed, action: 'keep', reason });
    const deletes = rules.delete.map((rule) => ({ rule, answer: (0,policy_rules/* holds */.v9)(rule, version, isOlder) }));
    if (deletes.every(({ answer }) => answer === undefined))
        return keep(`status ${status}`);
    const keeps = rules.keep.map((rule) => ({ rule, answer: (0,policy_rules/* holds */.v9)(rule, version, isOlder) }));
    const kept = keeps.find(({ answer }) => answer === 'yes');
    if (kept !== undefined)
        return keep(kept.rule.name);
    const applied = deletes.filter(({ answer }) => answer === 'yes');
    // Nothing to delete it: tell whether that is certain. Something to delete it: then nothing may be in doubt.
    const doubtful = (applied.length === 0 ? deletes : keeps).find(({ answer }) => answer === 'unknown');
    if (doubtful !== undefined) {
        return {
            ...keep(`${doubtful.rule.name}: ${(0,policy_rules/* unknownIn */.e3)(doubtful.rule, version, isOlder)} unknown`),
            doubtful: true,
        };
    }
    if (applied.length === 0)
        return keep('no delete rule');
    const byOrigin = policy.action[origin];
    if (byOrigin === 'none')
        return keep(`origin ${origin}`);
    if (revision === undefined)
        return keep('revision unknown');
    // A scope's rules before the lifecycle's; what a version has behind it already hides nothing that is still to be done.
    const asked = applied.map(({ rule }) => rule.action ?? byOrigin).filter((one) => !isDone(one, status));
    const action = asked.find((one) => one === byOrigin) ?? asked[0];
    if (action === undefined)
        return keep(`status ${status}`);
    return { listed, action, revision, rules: applied.map(({ rule }) => rule.name) };
}
/** Whether a version that has the status already needs the action no more, or cannot have it. */
function isDone(action, status) {
    switch (action) {
        case 'archive':
            return status === 'Archived' || status === 'Disposed';
        case 'dispose':
            return status === 'Disposed';
        case 'delete':
            return false;
    }
}


/***/ }),

/***/ "actions/prune/plan/dist-tags.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ keepTagged)
/* harmony export */ });
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/prune/plan/decide.ts");

/**
 * The decisions, but that a version which an npm dist-tag names is kept: clients install what tags name. One request,
 * and only for npm packages that would lose something. Where the tags cannot be read, nothing of the package may go: the
 * result is the reason then.
 */
async function keepTagged({ distTags }, { coordinates: { format } }, metadata, decisions) {
    if (format !== 'npm' || distTags === 'ignore' || decisions.every(({ action }) => action === 'keep')) {
        return decisions;
    }
    const read = await metadata.distTags();
    if ('unknown' in read) {
        return `its dist-tags cannot be read (${read.unknown}). Allow codeartifact:ReadFromRepository, or set 'dist-tags' to ignore`;
    }
    const tags = Map.groupBy([...read.value], ([, version]) => version);
    return (0,_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .keepNamed */ .Fe)(decisions, ({ version }) => {
        const names = tags.get(version)?.map(([tag]) => tag);
        return names === undefined ? undefined : `dist-tag ${names.sort().join(', ')}`;
    });
}


/***/ }),

/***/ "actions/prune/plan/make-plan.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Cs: () => (/* binding */ makePlan),
  Vb: () => (/* binding */ nameOf),
  MU: () => (/* binding */ packageAt)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/versions/src/order.ts + 6 modules
var order = __webpack_require__("packages/versions/src/order.ts");
// EXTERNAL MODULE: ./packages/versions/src/coordinates.ts
var coordinates = __webpack_require__("packages/versions/src/coordinates.ts");
// EXTERNAL MODULE: ./actions/prune/plan/ages.ts
var plan_ages = __webpack_require__("actions/prune/plan/ages.ts");
// EXTERNAL MODULE: ./actions/prune/plan/decide.ts + 1 modules
var plan_decide = __webpack_require__("actions/prune/plan/decide.ts");
// EXTERNAL MODULE: ./actions/prune/policy/guards.ts
var policy_guards = __webpack_require__("actions/prune/policy/guards.ts");
// EXTERNAL MODULE: ./actions/prune/service/listing.ts
var listing = __webpack_require__("actions/prune/service/listing.ts");
// EXTERNAL MODULE: ./actions/prune/map-ordered.ts
var map_ordered = __webpack_require__("actions/prune/map-ordered.ts");
// EXTERNAL MODULE: ./actions/prune/policy/retention-policy.ts
var retention_policy = __webpack_require__("actions/prune/policy/retention-policy.ts");
// EXTERNAL MODULE: ./actions/prune/plan/reclaim.ts
var reclaim = __webpack_require__("actions/prune/plan/reclaim.ts");
// EXTERNAL MODULE: ./actions/prune/service/package-facts.ts
var package_facts = __webpack_require__("actions/prune/service/package-facts.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/paginate.ts
var paginate = __webpack_require__("packages/core/src/aws/paginate.ts");
// EXTERNAL MODULE: ./actions/prune/service/publication-times.ts
var publication_times = __webpack_require__("actions/prune/service/publication-times.ts");
// EXTERNAL MODULE: ./actions/prune/service/version-service.ts
var version_service = __webpack_require__("actions/prune/service/version-service.ts");
;// CONCATENATED MODULE: ./actions/prune/service/live-requirements.ts






/**
 * Reads what is needed when it is first asked for, for a repository and format at a time. Requests: the lists of its
 * packages and their versions, and for each package with versions of its own one to its endpoint (npm, NuGet), or one
 * ListPackageVersionDependencies for each such version (other formats). What cannot be read is said once, and not known.
 */
function liveRequirements(service, metadata, warn) {
    const known = new Map();
    return {
        async of({ repository, coordinates }) {
            const key = `${repository} ${coordinates.format}`;
            const needs = known.get(key) ?? gather(service, metadata, repository, coordinates.format, warn);
            known.set(key, needs);
            return (await needs).get((0,listing/* packageKey */.MO)(coordinates)) ?? [];
        },
    };
}
async function gather(service, metadata, repository, format, warn) {
    const needs = new Map();
    const isRead = format === 'npm' || format === 'nuget';
    const keyOf = (version) => (format === 'nuget' ? (0,publication_times/* nugetKey */.Bx)(version) : version);
    const take = (by, version, requirements) => {
        for (const { namespace, name, range } of requirements) {
            const key = (0,listing/* packageKey */.MO)((0,coordinates/* normaliseCoordinates */.y2)({ format, namespace, name }));
            const need = { range, by: `${(0,coordinates/* formatCoordinates */.NC)(by)} ${version}` };
            const ranges = needs.get(key) ?? new Map();
            // One of those that need the range is enough to name; always the same one, in whatever order they are listed.
            const named = ranges.get(range);
            if (named === undefined || need.by < named.by)
                ranges.set(range, need);
            needs.set(key, ranges);
        }
    };
    try {
        for await (const { items } of (0,paginate/* pages */.B)('packages', (token) => service.packages(repository, format, token))) {
            for (const coordinates of items) {
                const at = { repository, coordinates };
                const own = await versionsOfItsOwn(service, at);
                if (own.length === 0)
                    continue;
                const read = isRead ? await metadata.package(at).requirements() : undefined;
                if (read !== undefined && 'unknown' in read)
                    throw new UnknownRequirements(read.unknown);
                for (const version of own) {
                    take(coordinates, version, read === undefined ? await listed(service, at, version) : (read.value.get(keyOf(version)) ?? []));
                }
            }
        }
    }
    catch (error) {
        if (!(error instanceof UnknownRequirements) && !(0,version_service/* isForeseen */.Yp)(error))
            throw error;
        warn(`What packages of ${repository} need of each other cannot be read, and is not looked at: ${(0,errors/* messageOf */.bD)(error)}`);
        return new Map();
    }
    return new Map([...needs].map(([key, ranges]) => [key, [...ranges.values()]]));
}
class UnknownRequirements extends Error {
    name = 'UnknownRequirements';
}
async function versionsOfItsOwn(service, at) {
    const { versions } = await (0,listing/* listVersions */.yO)(service, at);
    return versions
        .filter(({ origin, status }) => origin === 'internal' && (status === 'Published' || status === 'Unlisted'))
        .map(({ version }) => version);
}
async function listed(service, at, version) {
    const found = [];
    for await (const { items } of (0,paginate/* pages */.B)('dependencies', (token) => service.dependencies(at, version, token))) {
        found.push(...items);
    }
    return found;
}

// EXTERNAL MODULE: ./actions/prune/plan/dist-tags.ts
var dist_tags = __webpack_require__("actions/prune/plan/dist-tags.ts");
;// CONCATENATED MODULE: ./actions/prune/plan/idle-rules.ts

/**
 * What of a policy can never remove anything, a sentence each: rules by rank over unfinished versions, which have none, and
 * an action that all the versions of a scope have behind them. A scheduled run of it would be green, and idle, for ever.
 */
function idleRules({ scopes, action, lifecycle }) {
    return scopes.flatMap((scope) => [
        ...(isHeldByRank(scope)
            ? [
                `Scope '${scope.id}' looks at unfinished versions alone, which have no rank: with rules by rank all of them stay. Use older-than, and no other bound.`,
            ]
            : []),
        ...(lifecycle === undefined && scope.select.status.every((status) => (0,plan_decide/* isDone */.$L)('archive', status))
            ? ['internal', 'external'].flatMap((origin) => {
                const done = action[origin];
                if (done === 'none' || !scope.select.status.every((status) => (0,plan_decide/* isDone */.$L)(done, status)))
                    return [];
                const where = origin === 'internal' ? 'published here' : 'from a public registry';
                return [
                    `Scope '${scope.id}' looks at ${words(scope)} versions alone, and the action for those ${where} is ${done}: they stay. Set the action to ${done === 'archive' ? 'dispose or delete' : 'delete'}.`,
                ];
            })
            : []),
    ]);
}
function isHeldByRank({ select, keep, delete: remove }) {
    if (!select.status.every((status) => status === 'Unfinished'))
        return false;
    return (keep.some(({ newest, newestPer }) => newest !== undefined || newestPer !== undefined) ||
        remove.every(({ rankGreaterThan }) => rankGreaterThan !== undefined));
}
function words({ select }) {
    return [...select.status].map((status) => status.toLowerCase()).join(' and ');
}

// EXTERNAL MODULE: ./packages/versions/src/range.ts
var src_range = __webpack_require__("packages/versions/src/range.ts");
;// CONCATENATED MODULE: ./actions/prune/plan/live-dependencies.ts



/** Their packages need nothing of each other that the service knows of. */
const FORMATS_WITHOUT_RANGES = new Set(['generic', 'swift']);
/**
 * The decisions, but that each range which a version published in the repository needs of the package can still be
 * satisfied: the highest version that does stays. Whatever else is kept: were it enough that another one stays, a new
 * keep rule could cause a removal. What is needed is only looked up for a
 * package that would lose versions published here: copies can be fetched again.
 */
async function keepNeeded(at, requirements, decisions) {
    const { format } = at.coordinates;
    if (FORMATS_WITHOUT_RANGES.has(format))
        return decisions;
    if (!decisions.some(({ action, listed }) => action !== 'keep' && listed.origin === 'internal'))
        return decisions;
    const live = decisions.filter(({ listed: { status } }) => status === 'Published' || status === 'Unlisted');
    const needed = new Map();
    for (const { range, by } of await requirements.of(at)) {
        const fitting = live.filter(({ listed: { version } }) => (0,src_range/* satisfies */.i)(format, version, range) === true);
        const ranks = order/* versionOrders */.g[format].ranks(fitting.map(({ listed }) => listed.version));
        for (const [version, rank] of ranks) {
            const reason = `needed by ${by} (${range})`;
            if (rank === 1 && reason < (needed.get(version) ?? '\uffff'))
                needed.set(version, reason);
        }
    }
    return (0,plan_decide/* keepNamed */.Fe)(decisions, ({ version }) => needed.get(version));
}

// EXTERNAL MODULE: ./actions/prune/plan/newest-of-channel.ts
var newest_of_channel = __webpack_require__("actions/prune/plan/newest-of-channel.ts");
// EXTERNAL MODULE: ./packages/versions/src/pattern.ts
var src_pattern = __webpack_require__("packages/versions/src/pattern.ts");
;// CONCATENATED MODULE: ./actions/prune/policy/version-patterns.ts


/** The patterns over version numbers in a policy, without those that leave out; takes note of which of them match. */
class VersionPatterns {
    #open;
    constructor({ protect, scopes }) {
        const channels = order/* CHANNELS */.l;
        const written = [
            ...protect.flatMap(({ versions }) => versions),
            ...scopes.flatMap(({ select, keep, delete: remove }) => [
                ...select.versions,
                ...[...keep, ...remove].flatMap((rule) => [...(rule.versions ?? []), ...(rule.channels ?? [])]),
            ]),
        ];
        this.#open = new Set(written.filter((text) => !text.startsWith('!') && !channels.includes(text)));
    }
    see(versions) {
        for (const pattern of this.#open) {
            if (versions.some(({ version }) => (0,src_pattern/* matchesPattern */.MT)(pattern, version)))
                this.#open.delete(pattern);
        }
    }
    get unmatched() {
        return [...this.#open].sort();
    }
}

;// CONCATENATED MODULE: ./actions/prune/plan/make-plan.ts

















/**
 * Packages, and versions of a package, that are looked at at the same time; the rates are paced elsewhere. A package's
 * requests come one after the other, so it takes this many to reach the rate where an answer takes 150 ms.
 */
const PACKAGES_AT_ONCE = 64;
const VERSIONS_AT_ONCE = 4;
/**
 * Plans package by package; nothing is changed. Calls: one ListRepositoriesInDomain for a thousand repositories if
 * there are globs, Σ⌈P/1000⌉ ListPackages, Σ⌈V/1000⌉ ListPackageVersions, Σ⌈log2(V'+1)⌉ DescribePackageVersion for
 * each age and the V' versions whose fate depends on it, and ListPackageVersionAssets for each version to dispose or
 * delete, until the guard on the run's count is exceeded.
 */
async function makePlan(planning) {
    const { service, policy, write, warn, progress } = planning;
    for (const line of idleRules(policy))
        complainOf(planning, line);
    const { repositories, unmatched, idle } = await (0,listing/* selectRepositories */.XZ)(service, policy);
    const patterns = new listing/* PackagePatterns */.us(policy);
    const versionPatterns = new VersionPatterns(policy);
    complain(planning, 'repository', unmatched);
    complainOfIdle(planning, 'repository', idle);
    const tools = {
        facts: (0,package_facts/* factFinder */.l)(service, policy, planning.references),
        needs: liveRequirements(service, planning.metadata, warn),
    };
    const guards = (0,policy_guards/* guardCounter */.SD)(policy.guards);
    const reclaimable = (0,reclaim/* reclaimableCounter */.sb)();
    const totals = {
        packages: 0,
        versions: 0,
        looksAt: 0,
        planned: 0,
        releases: 0,
        reclaimable: 0,
        unknownSizes: 0,
        incomplete: 0,
    };
    const actions = { archive: 0, dispose: 0, delete: 0 };
    let found = 0;
    const packages = async function* () {
        for (const repository of repositories) {
            for await (const at of (0,listing/* selectPackages */.AP)(service, policy, repository, patterns)) {
                refuseAmbiguous(policy, at);
                found++;
                yield at;
            }
        }
    };
    // Which versions go is decided in order before any asset is listed: so the count that ends the listing of assets,
    // and with it the plan, does not depend on which answer comes first.
    const counted = async function* () {
        for await (const decided of (0,map_ordered/* mapOrdered */.w)(packages(), PACKAGES_AT_ONCE, (at) => decidePackage(planning, tools, at))) {
            versionPatterns.see(decided.decisions.map(({ listed }) => listed));
            const removed = decided.decisions.filter(({ action }) => action !== 'keep').length;
            guards.add(decided.at.repository, (0,listing/* labelOf */.Wy)(decided.at), removed, decided.looksAt);
            yield { decided, withAssets: guards.removed() <= (policy.guards.run.maxCount ?? Infinity) };
        }
    };
    const withContents = (0,map_ordered/* mapOrdered */.w)(counted(), PACKAGES_AT_ONCE, async ({ decided, withAssets }) => ({
        decided,
        contents: withAssets ? await contentsOf(service, decided) : new Map(),
    }));
    for await (const { decided, contents } of withContents) {
        const bytes = reclaimable.add([...contents.values()].flatMap(({ assets }) => assets));
        const planned = plannedPackage(decided, contents, bytes);
        await write(planned);
        if (planned.incomplete !== undefined)
            warn(`${(0,listing/* labelOf */.Wy)(decided.at)} is left alone: ${planned.incomplete}`);
        totals.packages++;
        totals.versions += decided.decisions.length;
        totals.looksAt += planned.looksAt;
        totals.planned += planned.remove.length;
        totals.releases += planned.remove.filter(({ release }) => release === true).length;
        totals.reclaimable += bytes;
        totals.incomplete += planned.incomplete === undefined ? 0 : 1;
        for (const { action, bytes: size } of planned.remove) {
            actions[action]++;
            if (action !== 'archive' && size === undefined)
                totals.unknownSizes++;
        }
        progress(totals.packages, found);
    }
    complain(planning, 'package', patterns.unmatched);
    complainOfIdle(planning, 'package', patterns.idle);
    complainOfVersions(planning, versionPatterns.unmatched);
    if (found === 0 && repositories.length > 0)
        warn('No package matches. Check the repositories, packages and formats.');
    return { ...totals, actions, trips: guards.trips() };
}
/** A pattern that matches nothing is likely a slip of the pen: a scheduled run would do nothing for ever. */
function complain({ allowEmpty, warn }, what, unmatched) {
    if (unmatched.length === 0)
        return;
    const message = `No ${what} matches ${unmatched.map((pattern) => `'${pattern}'`).join(', ')}.`;
    if (!allowEmpty)
        throw new errors/* InputError */.dz(`${message} Correct the pattern, or set 'allow-empty' if that may be.`);
    warn(message);
}
/** What is to be left out, or protected, and is spelled wrong, goes with all the rest. */
function complainOfIdle(planning, what, patterns) {
    if (patterns.length === 0)
        return;
    const named = patterns.map((pattern) => `'${pattern}'`).join(', ');
    complainOf(planning, `No ${what} matches ${named}, so nothing is left out, or protected, by it.`);
}
function complainOfVersions(planning, unmatched) {
    if (unmatched.length === 0)
        return;
    complainOf(planning, `No version matches ${unmatched.map((pattern) => `'${pattern}'`).join(', ')}.`);
}
/** What may well be meant so today; with `strict` it is taken for a slip of the pen. */
function complainOf({ policy: { strict }, warn }, message) {
    if (strict)
        throw new errors/* InputError */.dz(`${message} Correct the policy; without 'strict' this is a warning.`);
    warn(message);
}
/** With `strict`, a package is in one scope only. */
function refuseAmbiguous(policy, at) {
    const scopes = policy.strict ? (0,retention_policy/* scopesOf */.ZK)(policy, at.repository, at.coordinates) : [];
    if (scopes.length < 2)
        return;
    const ids = scopes.map(({ id }) => `'${id}'`).join(' and ');
    throw new errors/* InputError */.dz(`${(0,listing/* labelOf */.Wy)(at)} is in the scopes ${ids}, which 'strict' does not allow. Narrow one of them.`);
}
async function decidePackage(planning, tools, at) {
    const { service, policy, asOf, firstSeen } = planning;
    const { versions, defaultVersion, incomplete } = await (0,listing/* listVersions */.yO)(service, at);
    if (incomplete !== undefined)
        return leftAlone(at, versions, `its list is incomplete: ${incomplete}`);
    firstSeen.note(at, versions);
    const inStatusFor = statusAges(planning, at, versions);
    const facts = await tools.facts.find(at, defaultVersion, (version) => inStatusFor.get(version));
    const decide = (0,plan_decide/* decider */.r$)(policy, at, versions, facts);
    const metadata = planning.metadata.package(at);
    const seen = (version, revision) => firstSeen.of(at, version, revision);
    const ages = await (0,plan_ages/* findAges */["in"])({ service, metadata, firstSeen: seen }, policy, at, decide, asOf);
    const tagged = await (0,dist_tags/* keepTagged */._)(policy, at, metadata, decide(ages.isOlder));
    if (typeof tagged === 'string')
        return leftAlone(at, versions, tagged);
    const decisions = await keepNeeded(at, tools.needs, tagged);
    return { at, incomplete, looksAt: (0,plan_decide/* universeSize */.F5)(policy, at, versions), decisions, ages, inStatusFor };
}
function leftAlone(at, versions, why) {
    const decisions = versions.map((listed) => ({ listed, action: 'keep', reason: 'package left alone' }));
    return { at, incomplete: why, looksAt: 0, decisions, ages: { provenAge: () => undefined }, inStatusFor: new Map() };
}
/** For how many seconds versions have had the status that a run of ours gave them, where a lifecycle asks for it. */
function statusAges({ policy, asOf, firstSeen }, at, versions) {
    const statuses = (policy.lifecycle ?? []).map(({ status }) => status);
    const held = versions.filter(({ status }) => statuses.includes(status));
    return new Map(held.flatMap(({ version, revision }) => {
        const since = Date.parse((revision === undefined ? undefined : firstSeen.changed(at, version, revision)) ?? '');
        return Number.isNaN(since) ? [] : [[version, Math.max(0, Math.floor((asOf.getTime() - since) / 1000))]];
    }));
}
/** Archiving keeps the assets: only of what is disposed or deleted they are listed. */
async function contentsOf(service, { at, decisions }) {
    const versions = decisions
        .filter(({ action, listed }) => (action === 'dispose' || action === 'delete') && listed.status !== 'Disposed')
        .map(({ listed }) => listed.version);
    const contents = new Map();
    const found = (0,map_ordered/* mapOrdered */.w)(versions, VERSIONS_AT_ONCE, async (version) => ({
        version,
        content: await (0,reclaim/* contentOf */.$E)(service, at, version),
    }));
    for await (const { version, content } of found) {
        if (content !== undefined)
            contents.set(version, content);
    }
    return contents;
}
function plannedPackage(decided, contents, reclaimable) {
    const { format } = decided.at.coordinates;
    const keep = [];
    const remove = [];
    for (const [position, decision] of decided.decisions.entries()) {
        const { version, status, origin } = decision.listed;
        if (decision.action === 'keep') {
            const run = keep.at(-1);
            if (run?.reason === decision.reason)
                run.versions.push(version);
            else
                keep.push({ reason: decision.reason, versions: [version] });
            continue;
        }
        const { action, revision, rules } = decision;
        const content = contents.get(version);
        const olderThan = decided.ages.provenAge(version);
        const inStatusFor = decided.inStatusFor.get(version);
        remove.push({
            ...{ version, position, revision, status, origin, action, rules },
            ...(order/* versionOrders */.g[format].channel(version) === 'release' ? { release: true } : {}),
            ...(olderThan === undefined ? {} : { olderThan }),
            ...(inStatusFor === undefined ? {} : { inStatusFor }),
            ...(content === undefined ? {} : { bytes: sizeOf(content), content: content.hash }),
        });
    }
    const { at, looksAt, incomplete } = decided;
    const kept = decided.decisions.filter(({ action }) => action === 'keep').map(({ listed }) => listed);
    return {
        ...at.coordinates,
        repository: at.repository,
        looksAt,
        ...(incomplete === undefined ? {} : { incomplete }),
        keep: keep,
        remove,
        newest: remove.length === 0 ? [] : (0,newest_of_channel/* newestLive */.h)(format, kept),
        reclaimable,
    };
}
function sizeOf({ assets }) {
    return assets.reduce((sum, { size }) => sum + size, 0);
}
/** The package of a plan as the service takes it. */
function packageAt({ repository, format, namespace, name }) {
    return { repository, coordinates: { format, namespace, name } };
}
/** `npm:@acme/core` */
function nameOf(planned) {
    return (0,coordinates/* formatCoordinates */.NC)(planned);
}


/***/ }),

/***/ "actions/prune/plan/newest-of-channel.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ newestLive),
/* harmony export */   s: () => (/* binding */ newestOfChannels)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_versions_order_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/versions/src/order.ts");

/**
 * The versions without which a package would have no release, or no prerelease, that clients can get: the highest of
 * each channel by the format's own order, of those that are Published and of those that are Published or Unlisted;
 * where there are none, of those that are Archived. By version, the reason.
 *
 * A number that the format's rules do not know may be the highest of any channel: it is kept too. Generic packages have
 * no rules, so there `min-newest: 0` lets such versions go.
 */
function newestOfChannels({ minNewest }, format, versions) {
    const order = _codeartifact_ci_versions_order_ts__WEBPACK_IMPORTED_MODULE_0__/* .versionOrders */ .g[format];
    const reasons = new Map();
    const channels = Map.groupBy(versions, ({ version }) => order.channel(version));
    for (const [channel, cohort] of channels) {
        if (channel === undefined) {
            if (format === 'generic' && minNewest === 0)
                continue;
            for (const { version, status } of cohort) {
                if (status !== 'Unfinished')
                    reasons.set(version, 'newest of its channel: channel unknown');
            }
            continue;
        }
        const withStatus = (...statuses) => cohort.filter(({ status }) => statuses.includes(status)).map(({ version }) => version);
        const live = withStatus('Published', 'Unlisted');
        const groups = live.length > 0 ? [withStatus('Published'), live] : [withStatus('Archived')];
        for (const group of groups) {
            for (const [version, rank] of order.ranks(group)) {
                if (rank === 1)
                    reasons.set(version, `newest ${channel}`);
            }
        }
    }
    return reasons;
}
/** The highest of each channel among versions that clients can get, releases first: what a package has to offer. */
function newestLive(format, versions) {
    const order = _codeartifact_ci_versions_order_ts__WEBPACK_IMPORTED_MODULE_0__/* .versionOrders */ .g[format];
    const live = versions.filter(({ status }) => status === 'Published' || status === 'Unlisted');
    const cohorts = Map.groupBy(live, ({ version }) => order.channel(version));
    return _codeartifact_ci_versions_order_ts__WEBPACK_IMPORTED_MODULE_0__/* .CHANNELS */ .l.flatMap((channel) => {
        const ranks = order.ranks((cohorts.get(channel) ?? []).map(({ version }) => version));
        return [...ranks].filter(([, rank]) => rank === 1).map(([version]) => version);
    });
}


/***/ }),

/***/ "actions/prune/plan/reclaim.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   Ae: () => (/* binding */ contentHash),
/* harmony export */   sb: () => (/* binding */ reclaimableCounter)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/aws/paginate.ts");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/prune/plan/canonical.ts");
/* harmony import */ var _service_version_service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("actions/prune/service/version-service.ts");




/** Lists a version's assets, one call for a thousand; undefined when they cannot be had. */
async function contentOf(service, at, version) {
    const assets = [];
    try {
        for await (const page of (0,_codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_1__/* .pages */ .B)('assets', (token) => service.assets(at, version, token))) {
            assets.push(...page.items);
        }
    }
    catch (error) {
        if ((0,_service_version_service_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotFound */ .c4)(error) || (0,_service_version_service_js__WEBPACK_IMPORTED_MODULE_2__/* .isServiceFault */ .eA)(error) || error instanceof _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz)
            return undefined;
        throw error;
    }
    return { assets, hash: contentHash(assets) };
}
/** A hash of the names and contents of assets, in whatever order they are listed: SHA-256, lower-case hexadecimal. */
function contentHash(assets) {
    return (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)((0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(assets.map(({ name, sha256: hash }) => `${hash} ${name}`).sort()));
}
/**
 * Counts bytes once for each content, as the service stores it once for the whole domain. The result is an upper
 * bound: what other versions and repositories still refer to stays, and finding that out would take a call for each.
 */
function reclaimableCounter() {
    const seen = new Set();
    return {
        add(assets) {
            let bytes = 0;
            for (const { sha256: hash, size } of assets) {
                if (seen.has(hash))
                    continue;
                seen.add(hash);
                bytes += size;
            }
            return bytes;
        },
    };
}


/***/ }),

/***/ "actions/prune/policy/guards.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SD: () => (/* binding */ guardCounter),
/* harmony export */   hd: () => (/* binding */ describeTrip),
/* harmony export */   kd: () => (/* binding */ parseLimits)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _retention_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/prune/policy/retention-policy.ts");


function guardCounter(guards) {
    const run = { removed: 0, of: 0 };
    const repositories = new Map();
    const packages = [];
    return {
        add(repository, label, removed, of) {
            const counts = repositories.get(repository) ?? { removed: 0, of: 0 };
            for (const count of [run, counts]) {
                count.removed += removed;
                count.of += of;
            }
            repositories.set(repository, counts);
            packages.push(...check('package', label, guards.package, removed, of));
        },
        removed: () => run.removed,
        trips: () => [
            ...check('run', '', guards.run, run.removed, run.of),
            ...[...repositories].flatMap(([name, { removed, of }]) => check('repository', name, guards.repository, removed, of)),
            ...packages,
        ],
    };
}
function check(level, name, guard, removed, of) {
    const trips = [];
    const { maxCount, maxPercent } = guard;
    if (maxCount !== undefined && removed > maxCount) {
        trips.push({ level, name, kind: 'count', limit: maxCount, removed, of });
    }
    if (maxPercent !== undefined && removed * 100 > maxPercent * of) {
        trips.push({ level, name, kind: 'percent', limit: maxPercent, removed, of });
    }
    return trips;
}
/** `repository ci-npm: 5 of 12 versions (41%) exceed max-percent 30` */
function describeTrip({ level, name, kind, limit, removed, of }) {
    const where = level === 'run' ? 'this run' : `${level} ${name}`;
    const share = of === 0 ? '' : ` (${Math.floor((100 * removed) / of)}%)`;
    return `${where}: ${removed} of ${of} versions${share} exceed max-${kind} ${level}=${limit}`;
}
/**
 * `500` for every level, or `run=2000, repository=500`; a level that is not named keeps its default. Throws an
 * InputError without the input's name.
 */
function parseLimits(text, most) {
    const expected = `must be a whole number up to ${most}, or a list such as run=${Math.min(most, 2000)}, repository=50, package=10`;
    const number = (digits) => {
        if (!/^\d{1,9}$/.test(digits) || Number(digits) > most)
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(expected);
        return Number(digits);
    };
    if (/^\s*\d+\s*$/.test(text)) {
        const limit = number(text.trim());
        return { run: limit, repository: limit, package: limit };
    }
    const limits = {};
    for (const part of text.split(/[,\n]/)) {
        const [name = '', value = '', ...rest] = part.split('=').map((word) => word.trim());
        const level = _retention_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .GUARD_LEVELS */ .CE.find((known) => known === name);
        if (level === undefined || rest.length > 0 || limits[level] !== undefined)
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(expected);
        limits[level] = number(value);
    }
    return limits;
}


/***/ }),

/***/ "actions/prune/policy/retention-policy.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ GUARD_LEVELS),
/* harmony export */   Ct: () => (/* binding */ isBounded),
/* harmony export */   Qm: () => (/* binding */ agesIn),
/* harmony export */   Qx: () => (/* binding */ LINES),
/* harmony export */   Ue: () => (/* binding */ LIFECYCLE_STATUSES),
/* harmony export */   ZK: () => (/* binding */ scopesOf),
/* harmony export */   bd: () => (/* binding */ COHORTS),
/* harmony export */   dT: () => (/* binding */ unbounded),
/* harmony export */   f: () => (/* binding */ STATUSES),
/* harmony export */   gf: () => (/* binding */ ORDERS),
/* harmony export */   hM: () => (/* binding */ checkPolicy),
/* harmony export */   kl: () => (/* binding */ ACTIONS),
/* harmony export */   lX: () => (/* binding */ TAG_RULES),
/* harmony export */   o9: () => (/* binding */ ORIGINS)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_versions_pattern_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/versions/src/pattern.ts");
/* harmony import */ var _codeartifact_ci_versions_selector_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/versions/src/selector.ts");



/** What may be done with a version. Archive keeps its assets; dispose keeps its record; delete frees its number. */
const ACTIONS = ['archive', 'dispose', 'delete'];
/** A version's status, as the service spells it (API reference, PackageVersionStatus). */
const STATUSES = ['Published', 'Unfinished', 'Unlisted', 'Archived', 'Disposed'];
/** Where a version came from (API reference, PackageVersionOriginType). */
const ORIGINS = ['internal', 'external', 'unknown'];
const ORDERS = ['published', 'version'];
const COHORTS = ['none', 'channel'];
const LINES = ['major', 'minor'];
const TAG_RULES = ['protect', 'ignore'];
const LIFECYCLE_STATUSES = ['Archived', 'Disposed'];
const GUARD_LEVELS = ['run', 'repository', 'package'];
/** The scopes that a package in a repository belongs to. */
function scopesOf(policy, repository, coordinates) {
    return policy.scopes.filter(({ select }) => (0,_codeartifact_ci_versions_pattern_ts__WEBPACK_IMPORTED_MODULE_0__/* .matchesPatterns */ .vZ)(select.repositories, repository) &&
        (select.formats.length === 0 || select.formats.includes(coordinates.format)) &&
        (0,_codeartifact_ci_versions_selector_ts__WEBPACK_IMPORTED_MODULE_1__/* .matchesSelectors */ .qu)(select.packages, coordinates));
}
/** The ages, in seconds and ascending, that some rule of the scopes asks about. */
function agesIn(scopes) {
    const ages = scopes.flatMap((scope) => [
        ...scope.keep.map((rule) => rule.newerThan),
        ...scope.delete.map((rule) => rule.olderThan),
    ]);
    return [...new Set(ages.filter((age) => age !== undefined))].sort((a, b) => a - b);
}
/**
 * Refuses a delete rule without a bound, because one that only names versions would take all there is and all to come,
 * and a pattern that is none.
 */
function checkPolicy(policy) {
    for (const pattern of patternsOf(policy)) {
        const fault = (0,_codeartifact_ci_versions_pattern_ts__WEBPACK_IMPORTED_MODULE_0__/* .patternFault */ .rG)(pattern);
        if (fault !== undefined)
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`The pattern '${pattern}' of the policy cannot be used: ${fault}.`);
    }
    for (const scope of policy.scopes) {
        for (const rule of scope.delete) {
            if (!isBounded(rule))
                throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(unbounded(scope.id, rule.id));
        }
    }
}
function patternsOf({ protect, scopes }) {
    return [
        ...protect.flatMap(({ versions, presentIn, except }) => [
            ...[...versions, ...presentIn, ...except.flatMap((one) => one.versions)],
        ]),
        ...scopes.flatMap(({ select, keep, delete: remove }) => [
            ...[...select.repositories, ...select.versions],
            ...[...keep, ...remove].flatMap(({ channels = [], versions = [] }) => [...channels, ...versions]),
            ...remove.flatMap(({ presentIn = [] }) => presentIn),
        ]),
    ];
}
function isBounded({ olderThan, rankGreaterThan, status, presentIn }) {
    return [olderThan, rankGreaterThan, status, presentIn].some((bound) => bound !== undefined);
}
function unbounded(scope, rule) {
    return `The delete rule '${rule}' of scope '${scope}' has no bound. Add older-than, rank-greater-than, status or present-in.`;
}


/***/ }),

/***/ "actions/prune/policy/rules.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v9: () => (/* binding */ holds),
  eV: () => (/* binding */ looksAt),
  NP: () => (/* binding */ rulesFor),
  e3: () => (/* binding */ unknownIn)
});

// EXTERNAL MODULE: ./packages/versions/src/pattern.ts
var pattern = __webpack_require__("packages/versions/src/pattern.ts");
// EXTERNAL MODULE: ./packages/versions/src/order.ts + 6 modules
var src_order = __webpack_require__("packages/versions/src/order.ts");
// EXTERNAL MODULE: ./packages/versions/src/selector.ts
var selector = __webpack_require__("packages/versions/src/selector.ts");
;// CONCATENATED MODULE: ./packages/versions/src/release-line.ts
/**
 * The line of releases that a version belongs to, by its leading numbers: `major` of `2.4.1` is `2`, `minor` is `2.4`; a
 * number that is not written is 0. An epoch (`1!2.4`, PEP 440) is part of both. Undefined for a text without a number.
 */
function releaseLine(version, level) {
    const found = /^v?(\d+!)?0*(\d+)(?:\.0*(\d+))?/i.exec(version);
    if (found === null)
        return undefined;
    const [, epoch = '', major = '0', minor = '0'] = found;
    return level === 'major' ? `${epoch}${major}` : `${epoch}${major}.${minor}`;
}

// EXTERNAL MODULE: ./actions/prune/policy/retention-policy.ts
var retention_policy = __webpack_require__("actions/prune/policy/retention-policy.ts");
;// CONCATENATED MODULE: ./actions/prune/policy/attributes.ts



/**
 * The attributes of the versions that a scope looks at (its universe), by version. Ranks count every version of the
 * universe, whatever rules say about it. One whose place is not known counts in nobody's rank: the ranks of the
 * others can only be smaller for it, and fewer of them removed.
 *
 * @param universe the newest publication first
 */
function attributesOf(policy, scope, format, universe) {
    const order = src_order/* versionOrders */.g[format];
    const channels = new Map(universe.map(({ version }) => [version, order.channel(version)]));
    const byVersion = (cohort) => order.ranks(cohort.map(({ version }) => version));
    const byChannel = cohorts(universe, ({ version }) => channels.get(version));
    const finished = byChannel.map((cohort) => cohort.filter(({ status }) => status !== 'Unfinished'));
    // What no rule asks about need not be worked out.
    const minimumRanks = (ranks) => new Map(policy.minNewest > 0 ? finished.flatMap((cohort) => [...ranks(cohort)]) : []);
    const lines = retention_policy/* LINES */.Qx.map((level) => {
        const asked = scope.keep.some(({ newestPer }) => newestPer === level);
        const line = ({ version }) => {
            const [name, channel] = [releaseLine(version, level), channels.get(version)];
            return name === undefined || channel === undefined ? undefined : `${channel} ${name}`;
        };
        return [level, asked ? new Map(cohorts(universe, line).flatMap((cohort) => [...byVersion(cohort)])) : new Map()];
    });
    const ranked = policy.order === 'published' ? publishedRanks : byVersion;
    const ranks = scope.cohort === 'channel' ? new Map(byChannel.flatMap((cohort) => [...ranked(cohort)])) : ranked(universe);
    const published = minimumRanks(publishedRanks);
    const versionRanks = minimumRanks(byVersion);
    return new Map(universe.map(({ version, status, origin }) => [
        version,
        {
            status,
            origin,
            channel: channels.get(version),
            rank: ranks.get(version),
            publishedRank: published.get(version),
            versionRank: versionRanks.get(version),
            lineRank: Object.fromEntries(lines.map(([level, inLine]) => [level, inLine.get(version)])),
        },
    ]));
}
/** An unfinished version has not been published: where it stands in a list by time of publication says nothing. */
function publishedRanks(versions) {
    const published = versions.filter(({ status }) => status !== 'Unfinished');
    return new Map(published.map(({ version }, index) => [version, index + 1]));
}
/** Those of the same name together, in their order; what has no name belongs to none. */
function cohorts(universe, nameOf) {
    const found = Map.groupBy(universe, nameOf);
    found.delete(undefined);
    return [...found.values()];
}

;// CONCATENATED MODULE: ./actions/prune/policy/rules.ts





/** The rules of all scopes that the package is in, in the order of their texts: theirs in the policy never matters. */
function rulesFor(policy, at, versions, facts) {
    const keep = [];
    const remove = [];
    for (const scope of (0,retention_policy/* scopesOf */.ZK)(policy, at.repository, at.coordinates)) {
        const universe = versions.filter(({ status }) => looksAt(scope, status));
        const attributes = attributesOf(policy, scope, at.coordinates.format, universe);
        const rule = (name, conditions) => ({ name, attributes, conditions });
        keep.push(...minNewest(policy.minNewest).map(([name, condition]) => rule(name, [condition])));
        keep.push(...protections(policy, at, facts, attributes));
        for (const one of scope.keep)
            keep.push(rule(`${scope.id}/${one.id}`, keeps(one)));
        for (const one of scope.delete) {
            remove.push(rule(`${scope.id}/${one.id}`, [...selects(scope.select), ...deletes(one, facts)]));
        }
        for (const { status, after, action } of policy.lifecycle ?? []) {
            const held = versions.filter((listed) => listed.status === status);
            const known = attributesOf(policy, scope, at.coordinates.format, held);
            keep.push(...protections(policy, at, facts, known));
            const conditions = [...selects(scope.select), inStatusFor(after, facts)];
            remove.push({ name: `${scope.id}/lifecycle`, attributes: known, conditions, action });
        }
    }
    return { keep: sorted(keep), delete: sorted(remove) };
}
function protections(policy, at, facts, attributes) {
    return policy.protect.flatMap((one, index) => (0,selector/* matchesSelectors */.qu)(one.packages, at.coordinates)
        ? [{ name: protectionName(one, index), attributes, conditions: protects(one, at, facts) }]
        : []);
}
function inStatusFor(seconds, facts) {
    return {
        asks: 'since when it is archived or disposed',
        holds: (version) => {
            const known = facts.inStatusFor(version);
            return known === undefined ? 'unknown' : yes(known >= seconds);
        },
    };
}
function sorted(rules) {
    const text = ({ name, conditions }) => [name, ...conditions.map(({ asks }) => asks)].join(' ');
    return rules.toSorted((a, b) => (text(a) < text(b) ? -1 : 1));
}
/** Whether a scope looks at versions of a status. */
function looksAt({ select }, status) {
    return select.status.some((selected) => selected === status);
}
/** Whether a rule holds for a version; undefined when its scope does not look at it. */
function holds({ attributes, conditions }, version, isOlder) {
    const known = attributes.get(version);
    if (known === undefined)
        return undefined;
    let answer = 'yes';
    for (const condition of conditions) {
        const one = condition.holds(version, known, isOlder);
        if (one === 'no')
            return 'no';
        if (one === 'unknown')
            answer = 'unknown';
    }
    return answer;
}
/** What would have to be known to tell whether a rule holds: `rank and age`. */
function unknownIn({ attributes, conditions }, version, isOlder) {
    const known = attributes.get(version);
    if (known === undefined)
        return '';
    const unknown = conditions.filter((condition) => condition.holds(version, known, isOlder) === 'unknown');
    return unknown.map(({ asks }) => asks).join(' and ');
}
/** The newest m by either order. As a keep rule of its own, because "at least m remain" would not be monotone. */
function minNewest(count) {
    if (count === 0)
        return [];
    return [
        ['min-newest by publication', atMostFinished('channel or time', count, ({ publishedRank }) => publishedRank)],
        ['min-newest by version', atMostFinished('channel or version order', count, ({ versionRank }) => versionRank)],
    ];
}
/** An unfinished version is of no use to clients: it is never one of the newest that they need. */
function atMostFinished(asks, count, rankOf) {
    return { asks, holds: (_, known) => (known.status === 'Unfinished' ? 'no' : atMost(rankOf(known), count)) };
}
/** The protections have no names of their own: what they say names them. */
function protectionName({ packages, versions, presentIn, referencedBy }, index) {
    const said = [
        ...packages,
        ...versions,
        ...presentIn.map((glob) => `present in ${glob}`),
        ...referencedBy.map((glob) => `referenced by ${glob}`),
    ];
    return `protect ${said.length === 0 ? index + 1 : said.join(' ')}`;
}
function protects({ versions, presentIn, referencedBy, except }, { coordinates }, facts) {
    const excepted = except.filter(({ packages }) => (0,selector/* matchesSelectors */.qu)(packages, coordinates));
    return [
        ...ofVersions(versions),
        ...excepted.map((one) => ({
            asks: 'version',
            holds: (version) => yes(!(0,pattern/* matchesPatterns */.vZ)(one.versions, version)),
        })),
        ...(presentIn.length === 0 ? [] : [heldElsewhere(presentIn, facts)]),
        ...(referencedBy.length === 0
            ? []
            : [{ asks: 'references', holds: (version) => yes(facts.isReferenced(referencedBy, version)) }]),
    ];
}
function keeps({ newest, newestPer, count = 1, newerThan, channels = [], versions = [] }) {
    const conditions = [];
    if (newest !== undefined)
        conditions.push({ asks: 'rank', holds: (_, { rank }) => atMost(rank, newest) });
    if (newestPer !== undefined) {
        conditions.push({
            asks: `${newestPer} version`,
            holds: (_, { lineRank }) => atMost(lineRank[newestPer], count),
        });
    }
    if (newerThan !== undefined) {
        conditions.push({ asks: 'age', holds: (version, _, isOlder) => not(isOlder(version, newerThan)) });
    }
    return [...conditions, ...ofChannels(channels), ...ofVersions(versions)];
}
/** A scope's selection of versions narrows its delete rules; ranks count what it leaves out as well. */
function selects({ versions, origin }) {
    const ofOrigin = {
        asks: 'origin',
        holds: (_, known) => {
            if (origin.includes(known.origin))
                return 'yes';
            return known.origin === 'unknown' ? 'unknown' : 'no';
        },
    };
    return [...ofVersions(versions), ...(origin.length === 0 ? [] : [ofOrigin])];
}
function deletes(rule, facts) {
    const { rankGreaterThan, olderThan, status, presentIn, channels = [], versions = [] } = rule;
    const conditions = [];
    if (rankGreaterThan !== undefined) {
        conditions.push({ asks: 'rank', holds: (_, { rank }) => not(atMost(rank, rankGreaterThan)) });
    }
    if (olderThan !== undefined) {
        conditions.push({ asks: 'age', holds: (version, _, isOlder) => isOlder(version, olderThan) });
    }
    if (status !== undefined) {
        conditions.push({ asks: 'status', holds: (_, known) => yes(status.some((one) => one === known.status)) });
    }
    if (presentIn !== undefined)
        conditions.push(heldElsewhere(presentIn, facts));
    return [...conditions, ...ofChannels(channels), ...ofVersions(versions)];
}
function heldElsewhere(repositories, facts) {
    return { asks: `presence in ${repositories.join(', ')}`, holds: (version) => facts.isHeldBy(repositories, version) };
}
function ofChannels(channels) {
    if (channels.length === 0)
        return [];
    const globs = channels.filter((text) => !isChannel(text));
    const names = channels.filter(isChannel);
    return [
        {
            asks: 'channel',
            holds: (version, { channel }) => {
                if (globs.length > 0 && (0,pattern/* matchesPatterns */.vZ)(globs, version))
                    return 'yes';
                if (names.length === 0)
                    return 'no';
                return channel === undefined ? 'unknown' : yes(names.includes(channel));
            },
        },
    ];
}
/** Whether a text names a channel, rather than being a glob over versions. */
function isChannel(text) {
    return src_order/* CHANNELS */.l.some((channel) => channel === text);
}
function ofVersions(globs) {
    return globs.length === 0 ? [] : [{ asks: 'version', holds: (version) => yes((0,pattern/* matchesPatterns */.vZ)(globs, version)) }];
}
function yes(value) {
    return value ? 'yes' : 'no';
}
function atMost(rank, limit) {
    return rank === undefined ? 'unknown' : rank <= limit ? 'yes' : 'no';
}
function not(answer) {
    return answer === 'unknown' ? 'unknown' : answer === 'yes' ? 'no' : 'yes';
}


/***/ }),

/***/ "actions/prune/service/codeartifact.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Me: () => (/* binding */ replyOf),
/* harmony export */   wg: () => (/* binding */ packageOf),
/* harmony export */   x8: () => (/* binding */ codeArtifactService)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_versions_format_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/versions/src/format.ts");
/* harmony import */ var _policy_retention_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/prune/policy/retention-policy.ts");
/* harmony import */ var _version_service_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/prune/service/version-service.ts");



/** The most that a page of the service holds (API reference, MaxResults). */
const PAGE = 1000;
/** CodeArtifact itself, through the SDK. */
async function codeArtifactService({ client, domain, domainOwner }) {
    const { DeletePackageVersionsCommand, DescribePackageVersionCommand, DisposePackageVersionsCommand, ListPackageVersionAssetsCommand, ListPackageVersionDependenciesCommand, ListPackageVersionsCommand, ListPackagesCommand, ListRepositoriesInDomainCommand, UpdatePackageVersionsStatusCommand, } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts"));
    const calls = { list: 0, describe: 0, assets: 0, remove: 0 };
    const place = { domain, domainOwner };
    const paging = (nextToken) => ({ maxResults: PAGE, nextToken });
    return {
        calls,
        async repositories(nextToken) {
            calls.list++;
            const reply = await client.send(new ListRepositoriesInDomainCommand({ ...place, ...paging(nextToken) }));
            const items = reply.repositories ?? [];
            return {
                items: items.map(({ name }) => present(name, 'a repository without a name')),
                nextToken: reply.nextToken,
            };
        },
        async packages(repository, format, nextToken) {
            calls.list++;
            const reply = await client.send(new ListPackagesCommand({ ...place, repository, format, ...paging(nextToken) }));
            return { items: (reply.packages ?? []).map(coordinatesOf), nextToken: reply.nextToken };
        },
        async versions(at, nextToken) {
            calls.list++;
            const reply = await client.send(new ListPackageVersionsCommand({
                ...place,
                ...packageOf(at),
                sortBy: 'PUBLISHED_TIME',
                ...paging(nextToken),
            }));
            return {
                items: (reply.versions ?? []).map(listedVersion),
                nextToken: reply.nextToken,
                defaultVersion: reply.defaultDisplayVersion,
            };
        },
        async describe(at, version) {
            calls.describe++;
            const { packageVersion } = await client.send(new DescribePackageVersionCommand({ ...place, ...packageOf(at), packageVersion: version }));
            const { status, revision, origin } = packageVersion ?? {};
            return listedVersion({ version: packageVersion?.version ?? version, status, revision, origin });
        },
        async publishedTime(at, version) {
            calls.describe++;
            const reply = await client.send(new DescribePackageVersionCommand({ ...place, ...packageOf(at), packageVersion: version }));
            return reply.packageVersion?.publishedTime;
        },
        async dependencies(at, version, nextToken) {
            calls.list++;
            const reply = await client.send(new ListPackageVersionDependenciesCommand({ ...place, ...packageOf(at), packageVersion: version, nextToken }));
            const items = (reply.dependencies ?? []).map(({ namespace, package: name, versionRequirement, dependencyType }) => ({
                namespace: namespace ?? '',
                name: name ?? '',
                range: versionRequirement ?? '',
                ...(dependencyType === undefined ? {} : { kind: dependencyType }),
            }));
            return { items, nextToken: reply.nextToken };
        },
        async assets(at, version, nextToken) {
            calls.assets++;
            const reply = await client.send(new ListPackageVersionAssetsCommand({
                ...place,
                ...packageOf(at),
                packageVersion: version,
                ...paging(nextToken),
            }));
            const items = (reply.assets ?? []).map(({ name, size, hashes }) => ({
                name: present(name, 'an asset without a name'),
                size: present(size, 'an asset without a size'),
                sha256: present(hashes?.['SHA-256'], 'an asset without a SHA-256'),
            }));
            return { items, nextToken: reply.nextToken };
        },
        async archive(at, { revisions, expectedStatus }) {
            calls.remove++;
            const reply = await client.send(new UpdatePackageVersionsStatusCommand({
                ...place,
                ...packageOf(at),
                versions: [...revisions.keys()],
                versionRevisions: Object.fromEntries(revisions),
                expectedStatus: statusOf(expectedStatus),
                targetStatus: 'Archived',
            }));
            return replyOf(reply);
        },
        async restore(at, { revisions, targetStatus }) {
            calls.remove++;
            const reply = await client.send(new UpdatePackageVersionsStatusCommand({
                ...place,
                ...packageOf(at),
                versions: [...revisions.keys()],
                versionRevisions: Object.fromEntries(revisions),
                expectedStatus: 'Archived',
                targetStatus: statusOf(targetStatus),
            }));
            return replyOf(reply);
        },
        async dispose(at, { revisions, expectedStatus }) {
            calls.remove++;
            const reply = await client.send(new DisposePackageVersionsCommand({
                ...place,
                ...packageOf(at),
                versions: [...revisions.keys()],
                versionRevisions: Object.fromEntries(revisions),
                expectedStatus: statusOf(expectedStatus),
            }));
            return replyOf(reply);
        },
        async delete(at, versions, expectedStatus) {
            calls.remove++;
            const reply = await client.send(new DeletePackageVersionsCommand({
                ...place,
                ...packageOf(at),
                versions: [...versions],
                expectedStatus: statusOf(expectedStatus),
            }));
            return replyOf(reply);
        },
    };
}
function present(value, what) {
    if (value === undefined || value === '') {
        throw new _version_service_js__WEBPACK_IMPORTED_MODULE_1__/* .ReplyError */ .vO(`CodeArtifact answered with ${what}. Check the endpoint and proxies in between, and run again.`);
    }
    return value;
}
/** The package as the API takes it. */
function packageOf({ repository, coordinates: { format, namespace, name } }) {
    return { repository, format, namespace: namespace === '' ? undefined : namespace, package: name };
}
function coordinatesOf(summary) {
    const format = _codeartifact_ci_versions_format_ts__WEBPACK_IMPORTED_MODULE_2__/* .FORMATS */ .h.find((known) => known === summary.format);
    return {
        format: present(format, `a package of the unknown format ${JSON.stringify(summary.format)}`),
        namespace: summary.namespace ?? '',
        name: present(summary.package, 'a package without a name'),
    };
}
function listedVersion({ version, status, revision, origin }) {
    return {
        version: present(version, 'a version without a number'),
        status: present(status, 'a version without a status'),
        revision,
        origin: originOf(origin?.originType),
    };
}
function originOf(type) {
    return type === 'INTERNAL' ? 'internal' : type === 'EXTERNAL' ? 'external' : 'unknown';
}
function statusOf(text) {
    const status = _policy_retention_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .STATUSES */ .f.find((known) => known === text);
    if (status === undefined)
        throw new Error(`no status of CodeArtifact: ${text}`);
    return status;
}
/** What a call that changes several versions says of each. */
function replyOf({ successfulVersions, failedVersions }) {
    return {
        successful: new Map(Object.entries(successfulVersions ?? {}).map(([version, { revision }]) => [version, revision])),
        failed: new Map(Object.entries(failedVersions ?? {}).map(([version, { errorCode, errorMessage }]) => [
            version,
            { code: errorCode ?? 'UNKNOWN', message: errorMessage ?? '' },
        ])),
    };
}


/***/ }),

/***/ "actions/prune/service/data-plane.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ dataPlane)
});

// EXTERNAL MODULE: ./packages/core/src/aws/explain.ts
var explain = __webpack_require__("packages/core/src/aws/explain.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/quota.ts
var quota = __webpack_require__("packages/core/src/aws/quota.ts");
// EXTERNAL MODULE: ./packages/core/src/endpoints.ts
var src_endpoints = __webpack_require__("packages/core/src/endpoints.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/faults.ts
var faults = __webpack_require__("packages/core/src/faults.ts");
// EXTERNAL MODULE: ./packages/core/src/http.ts + 2 modules
var http = __webpack_require__("packages/core/src/http.ts");
// EXTERNAL MODULE: ./packages/core/src/http-message.ts
var http_message = __webpack_require__("packages/core/src/http-message.ts");
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__("packages/core/src/retry.ts");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./packages/core/src/token.ts
var src_token = __webpack_require__("packages/core/src/token.ts");
// EXTERNAL MODULE: ./actions/prune/service/json.ts
var service_json = __webpack_require__("actions/prune/service/json.ts");
// EXTERNAL MODULE: ./actions/prune/service/publication-times.ts
var publication_times = __webpack_require__("actions/prune/service/publication-times.ts");
;// CONCATENATED MODULE: ./actions/prune/service/requirements.ts


/** What installs along with a package, or beside it; what only its developers need is not looked at. */
const KINDS = ['dependencies', 'optionalDependencies', 'peerDependencies'];
/** By version, what a packument's versions need of other packages. */
function npmRequirements(packument) {
    const versions = (0,service_json/* isRecord */.u)(packument) ? packument['versions'] : undefined;
    if (!(0,service_json/* isRecord */.u)(versions))
        return new Map();
    return new Map(Object.entries(versions).map(([version, manifest]) => [
        version,
        (0,service_json/* isRecord */.u)(manifest) ? KINDS.flatMap((kind) => entriesOf(manifest[kind])) : [],
    ]));
}
/** By version (see nugetKey), what the versions in a NuGet registration need, whatever the target framework. */
function nugetRequirements(pages) {
    const recordsIn = (value) => (Array.isArray(value) ? value.filter(service_json/* isRecord */.u) : []);
    return new Map((0,publication_times/* nugetEntries */.sH)(pages).flatMap(({ version, dependencyGroups }) => {
        if (typeof version !== 'string')
            return [];
        const needed = recordsIn(dependencyGroups).flatMap(({ dependencies }) => recordsIn(dependencies));
        const requirements = needed.flatMap(({ id, range }) => typeof id === 'string' && typeof range === 'string' ? [{ namespace: '', name: id, range }] : []);
        return [[(0,publication_times/* nugetKey */.Bx)(version), requirements]];
    }));
}
function entriesOf(dependencies) {
    if (!(0,service_json/* isRecord */.u)(dependencies))
        return [];
    return Object.entries(dependencies).flatMap(([key, range]) => {
        if (typeof range !== 'string')
            return [];
        // `npm:@acme/core@^1` under another name (npm, "package.json", aliases).
        const alias = /^npm:(.+)@([^@]*)$/.exec(range);
        const [, scope = '', name = ''] = /^(?:@([^/]+)\/)?(.+)$/.exec(alias?.[1] ?? key) ?? [];
        return [{ namespace: scope, name, range: alias?.[2] ?? range }];
    });
}

;// CONCATENATED MODULE: ./actions/prune/service/data-plane.ts













const LIMITS = { ...http/* HTTP_LIMITS */.Ei, idleMs: 60_000, maxBytes: 256 * 1024 * 1024 };
/**
 * Reads repositories' own endpoints with an authorization token, which is asked for when it is first needed. Refusals,
 * and a registry that fails for as long as it is tried, are values: they concern one package.
 */
function dataPlane(connection, host, caBundle) {
    const counter = { requests: 0 };
    const fetch = fetcher(connection, host, caBundle, counter);
    return {
        get requests() {
            return counter.requests;
        },
        package: (at) => packageMetadata(fetch, at),
        fetch,
    };
}
function packageMetadata(fetch, at) {
    const { format, namespace, name } = at.coordinates;
    const json = async (path, accept = 'application/json') => {
        const fetched = await fetch(at, 'GET', path, accept);
        if ('unknown' in fetched)
            return fetched;
        if (fetched.value === undefined)
            return { value: undefined };
        try {
            return { value: (0,service_json/* parseReply */.U)(fetched.value.body.toString('utf8'), path) };
        }
        catch (error) {
            return { unknown: (0,errors/* messageOf */.bD)(error) };
        }
    };
    // Tags and times stand in one document.
    let packument;
    const npm = () => (packument ??= json(encodeURIComponent(namespace === '' ? name : `@${namespace}/${name}`).replace(/^%40/, '@')));
    return {
        async distTags() {
            if (format !== 'npm')
                return { value: new Map() };
            const read = await npm();
            return 'unknown' in read ? read : { value: (0,publication_times/* npmDistTags */.$)(read.value) };
        },
        async requirements() {
            if (format === 'nuget') {
                const pages = await nugetPages(json, name);
                return 'unknown' in pages ? pages : { value: nugetRequirements(pages.value) };
            }
            const read = await npm();
            return 'unknown' in read ? read : { value: npmRequirements(read.value) };
        },
        async publicationTimes(versions) {
            const valueOf = (read) => ('unknown' in read ? undefined : read.value);
            const encoded = encodeURIComponent(name);
            switch (format) {
                case 'npm':
                    return (0,publication_times/* npmTimes */._g)(valueOf(await npm()));
                case 'pypi':
                    return (0,publication_times/* pypiTimes */.fJ)(valueOf(await json(`simple/${encoded}/`, 'application/vnd.pypi.simple.v1+json')));
                case 'cargo':
                    return (0,publication_times/* cargoTimes */.fe)(valueOf(await json(`api/v1/crates/${encoded}/versions`)));
                case 'nuget': {
                    const pages = await nugetPages(json, name);
                    return 'unknown' in pages ? new Map() : byVersion((0,publication_times/* nugetTimes */.oU)(pages.value), versions);
                }
                case 'maven':
                    return await mavenTimes(fetch, at, versions);
                default:
                    return new Map();
            }
        },
    };
}
/** A registration's index has its pages within it, or their addresses; CodeArtifact's base is `v3/registration4/`. */
async function nugetPages(json, name) {
    const base = `v3/registration4/${encodeURIComponent(name.toLowerCase())}/`;
    const index = await json(`${base}index.json`);
    if ('unknown' in index)
        return index;
    const { value } = index;
    const listed = (0,service_json/* isRecord */.u)(value) && Array.isArray(value['items']) ? value['items'].filter(service_json/* isRecord */.u) : [];
    const pages = [];
    for (const page of listed) {
        const id = page['@id'];
        if (Array.isArray(page['items']) || typeof id !== 'string')
            pages.push(page);
        else {
            const read = await json(`${base}${id.slice(id.lastIndexOf(base) + base.length).replace(/[?#].*$/, '')}`);
            if ('unknown' in read)
                return read;
            pages.push(read.value);
        }
    }
    return { value: pages };
}
/** The service may list a version with capitals that the registration has without. */
function byVersion(times, versions) {
    return new Map(versions.flatMap((version) => {
        const time = times.get((0,publication_times/* nugetKey */.Bx)(version));
        return time === undefined ? [] : [[version, time]];
    }));
}
async function mavenTimes(fetch, at, versions) {
    const { namespace, name } = at.coordinates;
    const folder = [...namespace.split('.'), name].map(encodeURIComponent).join('/');
    const times = new Map();
    for (const version of versions) {
        const file = `${encodeURIComponent(version)}/${encodeURIComponent(`${name}-${version}.pom`)}`;
        const fetched = await fetch(at, 'HEAD', `${folder}/${file}`, '*/*');
        const header = 'unknown' in fetched ? undefined : fetched.value?.headers['last-modified'];
        const time = typeof header === 'string' ? Date.parse(header) : NaN;
        if (!Number.isNaN(time))
            times.set(version, new Date(time));
    }
    return times;
}
function fetcher(connection, host, caBundle, counter) {
    const endpoints = new Map();
    const bucket = new quota/* Quotas */.SA().bucket('GetPackage');
    let agents;
    const token = (0,src_token/* tokenSource */.Zx)(connection, host);
    return async (at, method, path, accept) => {
        const { repository, coordinates } = at;
        const key = `${repository} ${coordinates.format}`;
        let endpoint;
        let headers;
        try {
            const known = endpoints.get(key) ?? (0,src_endpoints/* repositoryEndpoint */.y6)(connection, repository, coordinates.format);
            endpoints.set(key, known);
            endpoint = await known;
            headers = { accept, authorization: `Bearer ${(await token()).token}` };
        }
        catch (error) {
            if (!isDenied(error))
                throw error;
            return { unknown: (0,errors/* messageOf */.bD)(error) };
        }
        const url = new URL(endpoint.href + path);
        if (url.origin !== endpoint.origin || !url.pathname.startsWith(endpoint.pathname)) {
            return { unknown: 'its name leads out of the repository' };
        }
        agents ??= (0,http/* agentsFor */.ml)(caBundle, host);
        const connections = await agents;
        try {
            return await (0,retry/* retry */.L)(async ({ signal }) => {
                counter.requests++;
                const reply = await (0,http/* exchange */.cv)(connections, { method, url, headers }, LIMITS, signal);
                if (reply.status === 429)
                    bucket.throttled();
                if (reply.status === 200)
                    return { value: reply };
                if (reply.status === 404)
                    return { value: undefined };
                throw new faults/* StatusError */.Xs(reply);
            }, { what: url.pathname, ready: () => bucket.take() });
        }
        catch (error) {
            // What it says names the action and the policy that are in the way.
            if (error instanceof faults/* StatusError */.Xs && error.reply.status === 403) {
                return { unknown: (0,safe_text/* safeText */.Hk)(`${url.pathname}: refused (403): ${(0,http_message/* messageIn */.v)(error.reply)}`) };
            }
            const explained = (0,explain/* explain */.W)(error);
            if (explained instanceof errors/* InputError */.dz)
                return { unknown: `${url.pathname}: ${explained.message}` };
            throw error;
        }
    };
}
function isDenied(error) {
    return error instanceof Error && error.name.startsWith('AccessDenied');
}


/***/ }),

/***/ "actions/prune/service/json.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseReply),
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");

function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Parses a registry's reply; throws an InputError, without the text, for one that is cut off or is no JSON. */
function parseReply(text, what) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${what} is no JSON. Check the endpoint, and run again.`);
    }
}


/***/ }),

/***/ "actions/prune/service/listing.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ selectPackages),
/* harmony export */   L0: () => (/* binding */ repositoryNames),
/* harmony export */   MO: () => (/* binding */ packageKey),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   XZ: () => (/* binding */ selectRepositories),
/* harmony export */   us: () => (/* binding */ PackagePatterns),
/* harmony export */   yO: () => (/* binding */ listVersions)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/aws/paginate.ts");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_versions_coordinates_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/versions/src/coordinates.ts");
/* harmony import */ var _codeartifact_ci_versions_pattern_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/versions/src/pattern.ts");
/* harmony import */ var _codeartifact_ci_versions_selector_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/versions/src/selector.ts");
/* harmony import */ var _policy_retention_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("actions/prune/policy/retention-policy.ts");
/* harmony import */ var _version_service_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("actions/prune/service/version-service.ts");







/** The repositories that the policy selects; if only names without wildcards are asked for, they cost no call. */
async function selectRepositories(service, policy) {
    const lists = policy.scopes.map(({ select }) => select.repositories);
    const wanted = [...new Set(lists.flat())].filter((glob) => !glob.startsWith('!'));
    const globs = wanted.filter(_codeartifact_ci_versions_pattern_ts__WEBPACK_IMPORTED_MODULE_0__/* .isPattern */ .Pt);
    const onlyNames = globs.length === 0 && lists.every((list) => list.some((glob) => !glob.startsWith('!')));
    const names = new Set(wanted.filter((name) => !(0,_codeartifact_ci_versions_pattern_ts__WEBPACK_IMPORTED_MODULE_0__/* .isPattern */ .Pt)(name)));
    const matched = new Set();
    const exceptions = onlyNames ? [] : [...new Set(lists.flat())].filter((glob) => glob.startsWith('!'));
    if (!onlyNames) {
        for await (const name of repositoryNames(service)) {
            if (lists.some((list) => (0,_codeartifact_ci_versions_pattern_ts__WEBPACK_IMPORTED_MODULE_0__/* .matchesPatterns */ .vZ)(list, name)))
                names.add(name);
            for (const glob of globs)
                if ((0,_codeartifact_ci_versions_pattern_ts__WEBPACK_IMPORTED_MODULE_0__/* .matchesPattern */ .MT)(glob, name))
                    matched.add(glob);
            for (const glob of exceptions)
                if ((0,_codeartifact_ci_versions_pattern_ts__WEBPACK_IMPORTED_MODULE_0__/* .matchesPattern */ .MT)(glob.slice(1), name))
                    matched.add(glob);
        }
    }
    const selected = [...names].filter((name) => lists.some((list) => (0,_codeartifact_ci_versions_pattern_ts__WEBPACK_IMPORTED_MODULE_0__/* .matchesPatterns */ .vZ)(list, name)));
    const open = (glob) => !matched.has(glob);
    return { repositories: selected.sort(), unmatched: globs.filter(open), idle: exceptions.filter(open) };
}
/** The names of all repositories of the domain: one call for a thousand. */
async function* repositoryNames(service) {
    for await (const { items } of (0,_codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_3__/* .pages */ .B)('repositories', (token) => service.repositories(token)))
        yield* items;
}
/** The selectors of packages in a policy; takes note of which of them match. */
class PackagePatterns {
    #selectors;
    #wanted;
    #matched = new Set();
    constructor({ scopes, protect }) {
        const selected = scopes.flatMap(({ select }) => select.packages);
        const texts = [...selected, ...protect.flatMap(({ packages }) => packages)];
        const parsed = texts.map((text) => [text, (0,_codeartifact_ci_versions_selector_ts__WEBPACK_IMPORTED_MODULE_1__/* .parseSelector */ .Pl)(text)]);
        this.#selectors = new Map(parsed.filter((entry) => entry[1] !== undefined));
        this.#wanted = selected.filter((text) => !text.startsWith('!'));
    }
    see(coordinates) {
        for (const [text, selector] of this.#selectors) {
            if (!this.#matched.has(text) && (0,_codeartifact_ci_versions_selector_ts__WEBPACK_IMPORTED_MODULE_1__/* .matchesSelector */ .B5)(selector, coordinates))
                this.#matched.add(text);
        }
    }
    /** Of those that select. */
    get unmatched() {
        return this.#open.filter((text) => this.#wanted.includes(text));
    }
    /** Of those that leave out (`!npm:@acme/core`), or protect. */
    get idle() {
        return this.#open.filter((text) => !this.#wanted.includes(text));
    }
    get #open() {
        return [...this.#selectors.keys()].filter((text) => !this.#matched.has(text));
    }
}
/** The packages that the policy selects in a repository, as the service lists them, a page at a time. */
async function* selectPackages(service, policy, repository, patterns) {
    const format = onlyFormat(policy);
    const fetch = (token) => service.packages(repository, format, token);
    // A package that is created meanwhile pushes the last ones of a page on to the next.
    let previous = new Set();
    for await (const { items } of (0,_codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_3__/* .pages */ .B)(`the packages of ${repository}`, fetch)) {
        const current = new Set();
        for (const coordinates of items) {
            const key = packageKey(coordinates);
            patterns.see(coordinates);
            if (!previous.has(key) && !current.has(key) && (0,_policy_retention_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .scopesOf */ .ZK)(policy, repository, coordinates).length > 0) {
                yield { repository, coordinates };
            }
            current.add(key);
        }
        previous = current;
    }
}
/** The one format that the policy can select, by which the service can filter; undefined when there are several. */
function onlyFormat(policy) {
    const formats = new Set();
    for (const { select } of policy.scopes) {
        const wanted = select.packages.map(_codeartifact_ci_versions_selector_ts__WEBPACK_IMPORTED_MODULE_1__/* .parseSelector */ .Pl).filter((selector) => selector?.exclude !== true);
        if (select.formats.length > 0)
            select.formats.forEach((format) => formats.add(format));
        else if (wanted.length > 0)
            wanted.forEach((selector) => formats.add(selector?.format));
        else
            formats.add(undefined);
    }
    return formats.size === 1 ? [...formats][0] : undefined;
}
/**
 * Lists a package: ⌈V/1000⌉ calls. A package that is gone has no versions. A fault of the service, and a list that
 * contradicts itself, make it incomplete; everything else that goes wrong is thrown, because it would go wrong for
 * every package.
 */
async function listVersions(service, at) {
    const versions = new Map();
    let incomplete;
    let defaultVersion;
    try {
        for await (const { items, defaultVersion: shown } of (0,_codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_3__/* .pages */ .B)('versions', (token) => service.versions(at, token))) {
            defaultVersion ??= shown;
            for (const listed of items) {
                const before = versions.get(listed.version);
                if (before === undefined)
                    versions.set(listed.version, listed);
                else if (before.revision !== listed.revision || before.status !== listed.status) {
                    incomplete = `version ${listed.version} changed while it was listed`;
                }
            }
        }
    }
    catch (error) {
        if ((0,_version_service_js__WEBPACK_IMPORTED_MODULE_4__/* .isNotFound */ .c4)(error))
            return { versions: [], defaultVersion: undefined, incomplete: undefined };
        // A page token that comes again is reported by `pages` as an InputError.
        if (!(0,_version_service_js__WEBPACK_IMPORTED_MODULE_4__/* .isServiceFault */ .eA)(error) && !(error instanceof _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz))
            throw error;
        incomplete = (0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error);
    }
    return { versions: [...versions.values()], defaultVersion, incomplete };
}
/** `npm:@acme/core in ci-npm`, for messages. */
function labelOf({ repository, coordinates }) {
    return `${(0,_codeartifact_ci_versions_coordinates_ts__WEBPACK_IMPORTED_MODULE_6__/* .formatCoordinates */ .NC)(coordinates)} in ${repository}`;
}
/** A text that no other package has, whatever its name. */
function packageKey({ format, namespace, name }) {
    return JSON.stringify([format, namespace, name]);
}


/***/ }),

/***/ "actions/prune/service/package-facts.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ factFinder)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_versions_pattern_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/versions/src/pattern.ts");
/* harmony import */ var _policy_retention_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/prune/policy/retention-policy.ts");
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("actions/prune/service/listing.ts");



/**
 * Calls: none for a policy without `present-in`; else one ListRepositoriesInDomain for a thousand repositories, and a
 * ListPackageVersions for each package and each repository that such a rule names.
 */
function factFinder(service, policy, references) {
    let names;
    return {
        async find(at, defaultVersion, inStatusFor) {
            const lists = presenceLists(policy, at);
            const holders = new Map();
            if (lists.length > 0) {
                names ??= all((0,_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryNames */ .L0)(service));
                for (const repository of await names) {
                    if (repository === at.repository || !lists.some((list) => (0,_codeartifact_ci_versions_pattern_ts__WEBPACK_IMPORTED_MODULE_0__/* .matchesPatterns */ .vZ)(list, repository)))
                        continue;
                    const { versions, incomplete } = await (0,_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .listVersions */ .yO)(service, { ...at, repository });
                    const held = versions.filter(({ status }) => status === 'Published' || status === 'Unlisted');
                    holders.set(repository, incomplete === undefined ? new Set(held.map(({ version }) => version)) : undefined);
                }
            }
            return {
                defaultVersion,
                inStatusFor,
                isHeldBy(repositories, version) {
                    const asked = [...holders].filter(([repository]) => (0,_codeartifact_ci_versions_pattern_ts__WEBPACK_IMPORTED_MODULE_0__/* .matchesPatterns */ .vZ)(repositories, repository));
                    if (asked.some(([, held]) => held?.has(version) === true))
                        return 'yes';
                    return asked.some(([, held]) => held === undefined) ? 'unknown' : 'no';
                },
                isReferenced: (files, version) => references.names(files, at.coordinates, version),
            };
        },
    };
}
function presenceLists(policy, at) {
    const scopes = (0,_policy_retention_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesOf */ .ZK)(policy, at.repository, at.coordinates);
    return [
        ...policy.protect.map(({ presentIn }) => presentIn),
        ...scopes.flatMap((scope) => scope.delete.map(({ presentIn = [] }) => presentIn)),
    ].filter((list) => list.length > 0);
}
async function all(source) {
    const items = [];
    for await (const item of source)
        items.push(item);
    return items;
}


/***/ }),

/***/ "actions/prune/service/publication-times.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ npmDistTags),
/* harmony export */   Bx: () => (/* binding */ nugetKey),
/* harmony export */   _g: () => (/* binding */ npmTimes),
/* harmony export */   fJ: () => (/* binding */ pypiTimes),
/* harmony export */   fe: () => (/* binding */ cargoTimes),
/* harmony export */   oU: () => (/* binding */ nugetTimes),
/* harmony export */   sH: () => (/* binding */ nugetEntries)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/prune/service/json.ts");

/** npm: the `time` member of a packument. */
function npmTimes(packument) {
    const times = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(packument) ? packument['time'] : undefined;
    return collect((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(times) ? Object.entries(times) : []);
}
/** npm: the `dist-tags` member of a packument. */
function npmDistTags(packument) {
    const tags = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(packument) ? packument['dist-tags'] : undefined;
    return new Map((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(tags)
        ? Object.entries(tags).flatMap(([tag, version]) => (typeof version === 'string' ? [[tag, version]] : []))
        : []);
}
/** PyPI: `upload-time` of the files of a project page (PEP 700); of several files the last one counts. */
function pypiTimes(page) {
    const files = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(page) && Array.isArray(page['files']) ? page['files'] : [];
    return collect(files.filter(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u).map((file) => [pypiVersion(file) ?? '', file['upload-time']]));
}
/** CodeArtifact's links are `VERSION/FILE`; elsewhere the file name has the version behind the name. */
function pypiVersion({ url, filename }) {
    const folder = typeof url === 'string' ? /^(?:.*\/)?([^/]+)\/[^/]+$/.exec(url.replace(/[?#].*$/, ''))?.[1] : undefined;
    if (folder !== undefined) {
        try {
            return decodeURIComponent(folder);
        }
        catch {
            // No version has a sign that is none.
            return undefined;
        }
    }
    if (typeof filename !== 'string')
        return undefined;
    return /^[^-]+-([^-]+?)(?:-.*\.whl|\.tar\.gz|\.zip)$/.exec(filename)?.[1];
}
/** NuGet: `published` of a registration's catalog entries; the year 1900 stands for unlisted, which is no time. */
function nugetTimes(pages) {
    return collect(nugetEntries(pages).flatMap(({ version, published }) => {
        const unlisted = typeof published === 'string' && published.startsWith('1900-');
        return typeof version === 'string' && !unlisted ? [[nugetKey(version), published]] : [];
    }));
}
/** The catalog entries in the pages of a NuGet registration: one for each version. */
function nugetEntries(pages) {
    const items = pages.flatMap((page) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(page) && Array.isArray(page['items']) ? page['items'] : []);
    return items.filter(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u).flatMap(({ catalogEntry }) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(catalogEntry) ? [catalogEntry] : []));
}
/** A NuGet version without what makes no other version of it: capitals and build metadata. */
function nugetKey(version) {
    return version.toLowerCase().replace(/\+.*$/, '');
}
/** Cargo: `created_at` of a crate's versions. */
function cargoTimes(document) {
    const versions = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(document) && Array.isArray(document['versions']) ? document['versions'] : [];
    return collect(versions
        .filter(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)
        .map(({ num, created_at: created }) => [typeof num === 'string' ? num : '', created]));
}
function collect(entries) {
    const times = new Map();
    for (const [version, text] of entries) {
        const time = typeof text === 'string' ? Date.parse(text) : NaN;
        if (version === '' || Number.isNaN(time))
            continue;
        const known = times.get(version);
        if (known === undefined || known.getTime() < time)
            times.set(version, new Date(time));
    }
    return times;
}


/***/ }),

/***/ "actions/prune/service/references.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OM: () => (/* binding */ filesNaming),
/* harmony export */   PK: () => (/* binding */ readReferences),
/* harmony export */   RA: () => (/* binding */ NO_REFERENCES)
/* harmony export */ });
/* unused harmony exports searchable, namesVersion */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_files_glob_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/files/glob.ts");
/* harmony import */ var _codeartifact_ci_versions_same_version_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/versions/src/same-version.ts");





/** Where nothing is protected by files. */
const NO_REFERENCES = { names: () => false };
/** How far behind the package's name its version may stand: in the next lines of every lock file and SBOM. */
const NEAR = 200;
/**
 * Reads the files that the policy's `referenced-by` names, below the workspace. A glob that no file matches throws an
 * InputError: nothing would be protected by it.
 */
async function readReferences(policy, workspace) {
    const texts = new Map();
    for (const { referencedBy } of policy.protect) {
        const files = await filesOf(referencedBy, workspace, (pattern) => {
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`No file matches '${pattern}', which protects what such files name. Check 'referenced-by'.`);
        });
        texts.set(referencedBy.join('\n'), await Promise.all(files.map(read)));
    }
    return {
        names: (globs, coordinates, version) => (texts.get(globs.join('\n')) ?? []).some((text) => namesVersion(text, coordinates, version)),
    };
}
/** Which files that the globs stand for name a version, as paths from the workspace. */
async function filesNaming(globs, workspace, coordinates, version) {
    const named = [];
    for (const path of await filesOf(globs, workspace)) {
        if (namesVersion(await read(path), coordinates, version))
            named.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, path));
    }
    return named.sort();
}
/** Absolute paths: what the globs match, without what those behind `!` do. `unmatched` hears of globs that match nothing. */
async function filesOf(globs, workspace, unmatched = () => undefined) {
    const [wanted, left] = [new Set(), new Set()];
    for (const written of globs) {
        const excludes = written.startsWith('!');
        const found = await (0,_codeartifact_ci_core_files_glob_ts__WEBPACK_IMPORTED_MODULE_2__/* .globFiles */ .CJ)(workspace, excludes ? written.slice(1) : written);
        if (found.length === 0 && !excludes)
            unmatched(written);
        for (const path of found)
            (excludes ? left : wanted).add(path);
    }
    const files = [...wanted].filter((path) => !left.has(path));
    if (files.length === 0 && globs.length > 0)
        unmatched(globs.join(', '));
    return files;
}
async function read(path) {
    try {
        return searchable(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`A file that names versions cannot be read: ${(0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check 'referenced-by'.`);
    }
}
/**
 * In lower case, the escapes of package URLs undone, and without hashes (`sha256:…`, `sha512-…`), which may stand by the
 * dozen between a name and its version (Pipfile.lock).
 */
function searchable(text) {
    return text
        .toLowerCase()
        .replace(/%40/g, '@')
        .replace(/%2f/g, '/')
        .replace(/\bsha\d+[:=-][0-9a-z+/]{20,}=*/g, '')
        .replace(/[\s"',]{2,}/g, ' ');
}
/** Formats whose files may spell a version otherwise: NuGet's `1.0` is 1.0.0, Bundler's `1.16.0-x86_64-linux` is 1.16.0. */
const RESPELT = new Set(['nuget', 'pypi', 'ruby']);
/**
 * Whether a text, in lower case, has the package's name and closely behind it the version, each as a word of its own:
 * `"node_modules/@acme/core": {"version": "1.0.0"`, `name = "core"` and `version = "1.0.0"` a line below,
 * `com.acme:core:1.0`, `pkg:npm/%40acme/core@1.0.0`. Meant to find too much rather than too little.
 */
function namesVersion(text, coordinates, version) {
    const wanted = version.toLowerCase();
    const { format } = coordinates;
    return spellings(coordinates).some((name) => {
        for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (isPart(text[at - 1]) || isPart(text[at + name.length]))
                continue;
            const near = text.slice(at + name.length, at + name.length + NEAR);
            for (let found = near.indexOf(wanted); found >= 0; found = near.indexOf(wanted, found + 1)) {
                const [before, after] = [near[found - 1], near.slice(found + wanted.length)];
                if (!/[0-9a-z.+-]/.test(before ?? '') && !/^(?:[0-9a-z+-]|\.[0-9a-z])/.test(after))
                    return true;
            }
            if (RESPELT.has(format) && spelt(near).some((one) => (0,_codeartifact_ci_versions_same_version_ts__WEBPACK_IMPORTED_MODULE_3__/* .sameVersion */ .r1)(format, one, wanted)))
                return true;
        }
        return false;
    });
}
/** What may be a version in a text, each a word of its own. */
function spelt(text) {
    const words = text.match(/(?<![0-9a-z.+-])\d[0-9a-z.!+_-]*/g) ?? [];
    return words.map((word) => word.replace(/\.+$/, ''));
}
/** The name as files of its ecosystem spell it, in lower case. */
function spellings({ format, namespace, name }) {
    const plain = name.toLowerCase();
    if (format === 'npm' && namespace !== '')
        return [`${namespace.toLowerCase()}/${plain}`];
    if (format === 'pypi')
        return [...new Set([plain, plain.replaceAll('-', '_'), plain.replaceAll('-', '.')])];
    return [plain];
}
function isPart(character) {
    return character !== undefined && /[0-9a-z_-]/.test(character);
}


/***/ }),

/***/ "actions/prune/service/version-service.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yp: () => (/* binding */ isForeseen),
/* harmony export */   c4: () => (/* binding */ isNotFound),
/* harmony export */   eA: () => (/* binding */ isServiceFault),
/* harmony export */   nw: () => (/* binding */ MOST_PER_CALL),
/* harmony export */   vO: () => (/* binding */ ReplyError)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");

/** A call takes at most so many versions, all of one package (API reference, PackageVersionList). */
const MOST_PER_CALL = 100;
/** What the service says does not match its model, or itself: nothing is done on such ground, and it is no bug of ours. */
class ReplyError extends _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz {
    name = 'ReplyError';
}
/** Whether the service says that what was asked about does not exist (any more). */
function isNotFound(error) {
    return error instanceof Error && error.name === 'ResourceNotFoundException';
}
/** Whether an error is one that the service, the network or the credentials may bring about, rather than a bug. */
function isForeseen(error) {
    return (error instanceof Error &&
        (isServiceFault(error) ||
            '$fault' in error ||
            (0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error) !== undefined ||
            error instanceof _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz ||
            error.name === 'ResourceNotFoundException' ||
            error.name === 'TimeoutError'));
}
/** Whether it is the service that failed, at this one package: the others may be well. */
function isServiceFault(error) {
    return error instanceof ReplyError || (error instanceof Error && '$fault' in error && error.$fault === 'server');
}


/***/ }),

/***/ "actions/prune/state/kept-state.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ bringState),
/* harmony export */   DL: () => (/* binding */ readKept),
/* harmony export */   Jg: () => (/* binding */ keepState),
/* harmony export */   g0: () => (/* binding */ keptState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/errors.ts");




/**
 * @param file as the input says, from the workspace
 * @param scope what the state is about: domain, owner, Region
 */
function keptState(workspace, file, scope, what = 'prune-state') {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, file);
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(workspace, path);
    const isOutside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(inside) || inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`);
    const cached = isOutside ? path : inside.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/');
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([cached, ...scope]))
        .digest('hex')
        .slice(0, 16);
    return { path, cached, prefix: `codeartifact-ci-${what}-${digest}-` };
}
/** Brings the newest state back, unless the file is there. A cache that does not come is said, and no failure. */
async function bringState(host, { path, cached, prefix }) {
    if (host.cache === undefined || (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return;
    try {
        const found = await host.cache.restore([cached], `${prefix}none`, [prefix]);
        host.info(found === undefined ? 'No state of an earlier run is kept yet.' : `State of an earlier run: ${found}.`);
    }
    catch (error) {
        host.warn(`The state of earlier runs was not restored: ${(0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
}
/** Keeps the state for the next run, under a key of its own, because a key that is taken stays as it is. */
async function keepState(host, { path, cached, prefix }) {
    if (host.cache === undefined || !(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))
        return;
    try {
        await host.cache.save([cached], `${prefix}${host.now().getTime()}`);
    }
    catch (error) {
        host.warn(`The state was not kept for the next run: ${(0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
}
/** What a run saved for the clean-up; undefined when it kept its state already, or had none. */
function readKept(text) {
    if (text === '')
        return undefined;
    const { path, cached, prefix } = JSON.parse(text);
    return path === undefined || cached === undefined || prefix === undefined ? undefined : { path, cached, prefix };
}


/***/ }),

/***/ "packages/core/src/http-message.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ messageIn)
/* harmony export */ });
const LONGEST = 2_000;
/** The text of an error, wherever the format has it: a member of a JSON document, the body, or the status line. */
function messageIn({ body, reason }) {
    const text = body.toString('utf8').trim();
    try {
        const document = JSON.parse(text);
        const errors = document?.['errors'];
        const first = Array.isArray(errors) ? errors[0] : undefined;
        const found = [document, first].flatMap((part) => typeof part === 'object' && part !== null
            ? ['message', 'error', 'detail'].map((name) => part[name])
            : []);
        const message = found.find((value) => typeof value === 'string' && value !== '');
        if (message !== undefined)
            return message.slice(0, LONGEST);
    }
    catch {
        // Not JSON: the body itself is the text.
    }
    return text === '' || text.startsWith('<') ? reason : text.slice(0, LONGEST);
}


/***/ }),

/***/ "packages/core/src/shape/collections.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p_: () => (/* binding */ list),
  pq: () => (/* binding */ mapping),
  Ik: () => (/* binding */ object),
  h9: () => (/* binding */ oneOrMore),
  mw: () => (/* binding */ required)
});

// EXTERNAL MODULE: ./packages/core/src/suggest.ts
var suggest = __webpack_require__("packages/core/src/suggest.ts");
;// CONCATENATED MODULE: ./packages/core/src/shape/node.ts
/** Nothing: `key:` with nothing behind it, or null. */
function isNothing(node) {
    return node.kind === 'scalar' && node.value === null;
}

// EXTERNAL MODULE: ./packages/core/src/shape/values.ts
var shape_values = __webpack_require__("packages/core/src/shape/values.ts");
;// CONCATENATED MODULE: ./packages/core/src/shape/collections.ts



function list(options) {
    const { description, items, max = Infinity } = options;
    return {
        schema: {
            description,
            type: 'array',
            items: items.schema,
            ...(max === Infinity ? {} : { maxItems: max }),
        },
        read: (node, faults) => {
            if (node.kind !== 'list') {
                faults.add(node.place, `must be a list${node.kind === 'scalar' && node.source !== '' ? `: write [${node.source}]` : ''}`);
                return undefined;
            }
            const { items: nodes } = node;
            if (nodes.length > max)
                faults.add(node.place, `must have at most ${max} entries, not ${nodes.length}`);
            return nodes.map((item) => items.read(item, faults)).filter((value) => value !== undefined);
        },
    };
}
/** A list, or one item alone. */
function oneOrMore(options) {
    const many = list(options);
    return {
        schema: { description: options.description, anyOf: [options.items.schema, many.schema] },
        read: (node, faults) => {
            if (node.kind === 'list')
                return many.read(node, faults);
            const value = options.items.read(node, faults);
            return value === undefined ? undefined : [value];
        },
    };
}
/** A mapping whose keys are names of the user's. */
function mapping(options) {
    const { description, key, value } = options;
    const { pattern, minLength, maxLength, enum: names } = key.schema;
    return {
        schema: {
            description,
            type: 'object',
            propertyNames: JSON.parse(JSON.stringify({ pattern, minLength, maxLength, enum: names })),
            additionalProperties: value.schema,
        },
        read: (node, faults) => {
            if (node.kind !== 'map') {
                faults.add(node.place, 'must be a mapping (name: …)');
                return undefined;
            }
            return node.entries.map((entry) => {
                const name = key.read(entry.key, faults) ?? entry.key.source;
                const { place } = entry.key;
                if (entry.value === undefined)
                    faults.add(place, 'has no value: write one behind it');
                return { name, place, value: entry.value === undefined ? undefined : value.read(entry.value, faults) };
            });
        },
    };
}
/**
 * A key that must be there. With `instead` the rest of its mapping is looked at even without it, so that the other
 * faults come in the same message; the value itself never leaves the reader then.
 */
function required(shape, instead) {
    return { ...shape, required: true, instead };
}
/**
 * A mapping with known keys; any other key is a fault. With `orNothing`, `name:` with nothing behind it is `{}`. With
 * `whole`, a fault anywhere within gives undefined, so that nobody judges what is left of it.
 */
function object(options) {
    const { description, keys, orNothing, whole } = options;
    const names = Object.keys(keys);
    const needed = names.filter((name) => keys[name]?.required);
    return {
        schema: {
            description,
            type: orNothing === true ? ['object', 'null'] : 'object',
            additionalProperties: false,
            ...(needed.length === 0 ? {} : { required: needed }),
            properties: Object.fromEntries(names.map((name) => [name, keys[name]?.schema])),
        },
        read: (node, faults) => {
            const values = {};
            const before = faults.count;
            if (node.kind === 'map') {
                for (const { key, value } of node.entries) {
                    const name = key.source;
                    const shape = Object.hasOwn(keys, name) ? keys[name] : undefined;
                    if (shape === undefined) {
                        const known = `the keys here are ${names.join(', ')}`;
                        faults.add(key.place, `unknown key ${(0,shape_values/* quote */.hD)(name)}${(0,suggest.suggest)(name, names)}; ${known}`);
                    }
                    else if (value === undefined || (isNothing(value) && !acceptsNull(shape.schema))) {
                        faults.add(key.place, `'${name}' has no value: write one behind it`);
                        values[name] = undefined;
                    }
                    else {
                        values[name] = shape.read(value, faults);
                    }
                }
            }
            else if (!(orNothing === true && isNothing(node))) {
                faults.add(node.place, `must be a mapping with the keys ${names.join(', ')}`);
                return undefined;
            }
            const missing = needed.filter((name) => !Object.hasOwn(values, name));
            for (const name of missing)
                faults.add(node.place, `the key '${name}' is missing: add it`);
            if (whole === true && faults.count > before)
                return undefined;
            for (const name of needed)
                values[name] ??= keys[name]?.instead;
            // Every key was read by the shape that its type comes from; a required one without a value is a fault already.
            return needed.some((name) => values[name] === undefined) ? undefined : values;
        },
    };
}
function acceptsNull({ type }) {
    return Array.isArray(type) && type.includes('null');
}


/***/ }),

/***/ "packages/core/src/shape/document.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/shape/shape.ts");


/** More faults than this help nobody; the rest is counted. */
const SHOWN = 50;
/**
 * Reads a document's root by a shape. Throws one InputError with every fault, a line each: `NAME:LINE:COLUMN: …`.
 * `found` are the faults of the document's own syntax; `root` is undefined where they leave nothing to read.
 */
function readDocument(document, root, found, shape, check = () => undefined) {
    const faults = new _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .Faults */ .CG();
    for (const { place, message } of found)
        faults.add(place, message);
    const value = root === undefined ? undefined : shape.read(root, faults);
    if (value !== undefined)
        check(value, (place, message) => faults.add(place, message));
    if (value !== undefined && faults.count === 0)
        return value;
    const all = faults.all
        .map(({ place, message }) => ({ offset: place.offset(), message }))
        .sort((a, b) => a.offset - b.offset);
    const lines = all
        .slice(0, SHOWN)
        .map(({ offset, message }) => `${document.name}:${lineAndColumn(document.text, offset)}: ${message}`);
    const more = all.length > SHOWN ? [`… and ${all.length - SHOWN} more`] : [];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz([...lines, ...more].join('\n'));
}
/** `3:7`, both counted from 1, as compilers write it and editors jump to. */
function lineAndColumn(text, offset) {
    const before = text.slice(0, offset).split(/\r\n|\n|\r/);
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}


/***/ }),

/***/ "packages/core/src/shape/shape.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ Faults),
/* harmony export */   CV: () => (/* binding */ mapped),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   sw: () => (/* binding */ defined),
/* harmony export */   t4: () => (/* binding */ located)
/* harmony export */ });
/** The value with its place, for checks that look at several values together. */
function located(shape) {
    return {
        schema: shape.schema,
        read: (node, faults) => {
            const value = shape.read(node, faults);
            return value === undefined ? undefined : { value, place: node.place };
        },
    };
}
/** One of two shapes; `first` tells from the node which. */
function either(first, a, b) {
    return {
        schema: { anyOf: [a.schema, b.schema] },
        read: (node, faults) => (first(node) ? a.read(node, faults) : b.read(node, faults)),
    };
}
/** The value made into another; what `convert` throws is not caught. */
function mapped(shape, convert) {
    return {
        schema: shape.schema,
        read: (node, faults) => {
            const value = shape.read(node, faults);
            return value === undefined ? undefined : convert(value);
        },
    };
}
/** Members that are undefined are taken out, so that an optional key is one that may be missing. */
function defined(shape) {
    return mapped(shape, (value) => Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)));
}
/** Collects the faults of one document; the same fault at the same place counts once. */
class Faults {
    #faults = [];
    #said = new Map();
    add(place, message) {
        const said = this.#said.get(place) ?? new Set();
        if (said.has(message))
            return;
        this.#said.set(place, said.add(message));
        this.#faults.push({ place, message });
    }
    /** How many faults there are so far. */
    get count() {
        return this.#faults.length;
    }
    get all() {
        return this.#faults;
    }
}


/***/ }),

/***/ "packages/core/src/shape/values.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/suggest.ts");

/** How much of a wrong value a message quotes. */
const QUOTED = 60;
/** A text. What YAML takes for a number or a boolean must be quoted: `012` and `1e3` would change otherwise. */
function text(options) {
    const { description, expected, pattern, min = 0, max = Infinity } = options;
    return {
        schema: {
            description,
            type: 'string',
            ...(pattern === undefined || pattern.unicode ? {} : { pattern: pattern.source }),
            ...(min === 0 ? {} : { minLength: min }),
            ...(max === Infinity ? {} : { maxLength: max }),
        },
        read: (node, faults) => {
            if (node.kind !== 'scalar' || node.value === null) {
                faults.add(node.place, `must be ${expected}`);
                return undefined;
            }
            if (typeof node.value !== 'string') {
                faults.add(node.place, `must be ${expected}: write "${node.source}" in quotes`);
                return undefined;
            }
            const { length } = Array.from(node.value);
            if (length >= min && length <= max && (pattern === undefined || pattern.test(node.value)))
                return node.value;
            faults.add(node.place, `must be ${expected}, not ${quote(node.value)}`);
            return undefined;
        },
    };
}
/** A whole number of at least `min` (default 0). */
function wholeNumber(description, { min = 0, max = Number.MAX_SAFE_INTEGER } = {}) {
    return {
        schema: {
            description,
            type: 'integer',
            minimum: min,
            ...(max === Number.MAX_SAFE_INTEGER ? {} : { maximum: max }),
        },
        read: (node, faults) => {
            const value = node.kind === 'scalar' ? node.value : undefined;
            if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max)
                return value;
            const bounds = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
            faults.add(node.place, `must be a whole number ${bounds}, not ${quote(written(node))}`);
            return undefined;
        },
    };
}
/** true or false. */
function flag(description) {
    return {
        schema: { description, type: 'boolean' },
        read: (node, faults) => {
            if (node.kind === 'scalar' && typeof node.value === 'boolean')
                return node.value;
            faults.add(node.place, `must be true or false, not ${quote(written(node))}`);
            return undefined;
        },
    };
}
/** Any single value, as the text that was written: `true`, `8080`. */
function scalar(description) {
    return {
        schema: { description, type: ['string', 'number', 'boolean'] },
        read: (node, faults) => {
            if (node.kind === 'scalar' && node.value !== null)
                return node.source;
            faults.add(node.place, 'must be a single value');
            return undefined;
        },
    };
}
/** One of a closed set of words. */
function choice(description, values) {
    return {
        schema: { description, enum: values },
        read: (node, faults) => {
            const word = written(node);
            const found = values.find((value) => value === word);
            if (found === undefined) {
                faults.add(node.place, `must be one of ${values.join(', ')}, not ${quote(word)}${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_0__.suggest)(word, values)}`);
            }
            return found;
        },
    };
}
function written(node) {
    return node.kind === 'scalar' ? node.source : 'a list or mapping';
}
/** A value as messages show it: in quotes, cut when it is long. */
function quote(value) {
    return JSON.stringify(value.length > QUOTED ? `${value.slice(0, QUOTED)}…` : value);
}


/***/ }),

/***/ "packages/versions/src/glob.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fg: () => (/* binding */ isGlob),
/* harmony export */   kt: () => (/* binding */ matchesGlob),
/* harmony export */   nJ: () => (/* binding */ matchesGlobs)
/* harmony export */ });
/**
 * Whether the whole of `text` matches a glob: `*` is any run of characters (separators too), `?` is one character,
 * everything else stands for itself. Case counts. Takes at most `glob.length × text.length` steps, whatever the pattern,
 * because package names and patterns come from elsewhere.
 */
function matchesGlob(glob, text) {
    const pattern = Array.from(glob);
    const characters = Array.from(text);
    let at = 0;
    let star = -1;
    let retry = 0;
    let index = 0;
    while (index < characters.length) {
        if (pattern[at] === '*') {
            star = at++;
            retry = index;
        }
        else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === characters[index])) {
            at++;
            index++;
        }
        else if (star >= 0) {
            // The last star takes one character more; what earlier stars took need never be tried again.
            at = star + 1;
            index = ++retry;
        }
        else {
            return false;
        }
    }
    while (pattern[at] === '*')
        at++;
    return at === pattern.length;
}
/** Whether a text is a pattern rather than a name. */
function isGlob(text) {
    return /[*?]/.test(text);
}
/**
 * Whether a text is selected by a list of globs of which some may begin with `!`: it matches one of the others, or
 * there are no others, and it matches none with `!`. The order makes no difference; the empty list selects everything.
 */
function matchesGlobs(globs, text) {
    const wanted = globs.filter((glob) => !glob.startsWith('!'));
    return ((wanted.length === 0 || wanted.some((glob) => matchesGlob(glob, text))) &&
        !globs.some((glob) => glob.startsWith('!') && matchesGlob(glob.slice(1), text)));
}


/***/ }),

/***/ "packages/versions/src/pattern.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   rG: () => (/* binding */ patternFault),
/* harmony export */   vZ: () => (/* binding */ matchesPatterns)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("re2js/build/index.js");
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/versions/src/glob.ts");


/** A pattern that begins with it is a regular expression, any other a glob. */
const EXPRESSION = 're:';
/** Patterns are those of a policy, a handful, and are asked about every version. */
const compiled = new Map();
/**
 * Whether the whole of `text` matches a pattern: a glob (see matchesGlob), or `re:` and a regular expression in RE2's
 * syntax, which takes time in proportion to the text, whatever the expression. Throws for an expression that is none.
 */
function matchesPattern(pattern, text) {
    return pattern.startsWith(EXPRESSION) ? expressionOf(pattern).testExact(text) : (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .kt)(pattern, text);
}
/**
 * Whether a text is selected by a list of patterns of which some may begin with `!`: it matches one of the others, or
 * there are no others, and it matches none with `!`. The order makes no difference; the empty list selects everything.
 */
function matchesPatterns(patterns, text) {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
    return ((wanted.length === 0 || wanted.some((pattern) => matchesPattern(pattern, text))) &&
        !patterns.some((pattern) => pattern.startsWith('!') && matchesPattern(pattern.slice(1), text)));
}
/** Whether a text stands for several names rather than for itself. */
function isPattern(text) {
    return text.startsWith(EXPRESSION) || (0,_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .isGlob */ .fg)(text);
}
/** What is wrong with a pattern, `!` before it or not, such as `missing closing ): (a`; undefined for a good one. */
function patternFault(written) {
    const pattern = written.startsWith('!') ? written.slice(1) : written;
    if (!pattern.startsWith(EXPRESSION))
        return undefined;
    if (pattern === EXPRESSION)
        return 'an expression is missing behind re:';
    try {
        expressionOf(pattern);
        return undefined;
    }
    catch (error) {
        if (error instanceof re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JSException */ .o_)
            return error.message.replace(/^error parsing regexp: /, '');
        throw error;
    }
}
function expressionOf(pattern) {
    const known = compiled.get(pattern);
    if (known !== undefined)
        return known;
    const expression = re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.compile(pattern.slice(EXPRESSION.length));
    compiled.set(pattern, expression);
    return expression;
}


/***/ }),

/***/ "packages/versions/src/range.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ satisfies)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@renovatebot/pep440/index.js");
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/versions/node_modules/semver/index.js");
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(semver__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/versions/src/order.ts");



/**
 * Whether a version is one that a requirement asks for, as the format's package manager reads it: npm's and Cargo's
 * ranges, PEP 440 specifiers, Maven's and NuGet's intervals (a bare version is that version for Maven, at least that one
 * for NuGet), RubyGems' `~>` and comparisons. Undefined where the requirement is none of these.
 */
function satisfies(format, version, requirement) {
    const range = requirement.trim();
    switch (format) {
        case 'npm':
            return semver__WEBPACK_IMPORTED_MODULE_1___default().validRange(range) === null ? undefined : semver__WEBPACK_IMPORTED_MODULE_1___default().satisfies(version, range);
        case 'cargo': {
            // A bare version of Cargo's is a caret range (the Cargo Book, "Specifying Dependencies").
            const parts = range.split(',').map((part) => part.trim());
            const text = parts.map((part) => (/^\d/.test(part) && !part.includes('*') ? `^${part}` : part)).join(' ');
            return semver__WEBPACK_IMPORTED_MODULE_1___default().validRange(text) === null ? undefined : semver__WEBPACK_IMPORTED_MODULE_1___default().satisfies(version, text);
        }
        case 'pypi':
            return specifier(version, range);
        case 'maven':
            return interval(format, version, range) ?? _order_js__WEBPACK_IMPORTED_MODULE_2__/* .versionOrders */ .g.maven.compare(version, range) === 0;
        case 'nuget':
            return interval(format, version, range) ?? compared(format, version, '>=', range);
        case 'ruby':
            return allOf(range, (part) => rubyPart(version, part));
        default:
            return undefined;
    }
}
function specifier(version, range) {
    // `(>=1.0) ; extra == "x"`: metadata of old has it in parentheses, and where it holds is no matter.
    const plain = range
        .replace(/;.*$/, '')
        .trim()
        .replace(/^\((.*)\)$/, '$1');
    if (plain === '' || plain === '*')
        return true;
    try {
        return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .satisfies */ .ib)(version, plain, { prereleases: true });
    }
    catch {
        return undefined;
    }
}
/** `[1.0,2.0)`, `(,1.5]`, `[1.2]`, and several of them for Maven; undefined for another text. */
function interval(format, version, range) {
    const parts = range.match(/[[(][^\])]*[\])]/g);
    if (parts === null || !/^(?:[[(][^\])]*[\])]\s*,?\s*)+$/.test(range))
        return undefined;
    return parts.some((part) => {
        const [low = '', high = low] = part
            .slice(1, -1)
            .split(',')
            .map((end) => end.trim());
        const above = low === '' || compared(format, version, part.startsWith('[') ? '>=' : '>', low) === true;
        return above && (high === '' || compared(format, version, part.endsWith(']') ? '<=' : '<', high) === true);
    });
}
function allOf(range, holds) {
    const answers = range.split(',').map((part) => holds(part.trim()));
    return answers.includes(undefined) ? undefined : !answers.includes(false);
}
/** RubyGems: `~> 1.2.3` is at least that and below 1.3. */
function rubyPart(version, part) {
    const [, operator = '=', bound = ''] = /^(~>|>=|<=|!=|=|>|<)?\s*(\S+)$/.exec(part) ?? [];
    if (operator !== '~>')
        return compared('ruby', version, operator, bound);
    const numbers = bound.split('.').filter((segment) => /^\d+$/.test(segment));
    const upper = numbers.length < 2 ? numbers : numbers.slice(0, -1);
    const last = Number(upper.at(-1) ?? NaN);
    const next = [...upper.slice(0, -1), String(last + 1)].join('.');
    return compared('ruby', version, '>=', bound) === true ? compared('ruby', version, '<', next) : false;
}
function compared(format, version, operator, bound) {
    const sign = _order_js__WEBPACK_IMPORTED_MODULE_2__/* .versionOrders */ .g[format].compare(version, bound);
    if (sign === undefined)
        return undefined;
    switch (operator) {
        case '>=':
            return sign >= 0;
        case '>':
            return sign > 0;
        case '<=':
            return sign <= 0;
        case '<':
            return sign < 0;
        case '!=':
            return sign !== 0;
        default:
            return sign === 0;
    }
}


/***/ }),

/***/ "packages/versions/src/selector.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ matchesSelector),
/* harmony export */   Pl: () => (/* binding */ parseSelector),
/* harmony export */   qu: () => (/* binding */ matchesSelectors)
/* harmony export */ });
/* harmony import */ var _coordinates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/versions/src/coordinates.ts");
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/versions/src/format.ts");
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/versions/src/glob.ts");
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/versions/src/pattern.ts");




/**
 * Parses a selector, with a `!` before it or without; undefined when it does not start with a format, or a pattern for
 * one, and a colon, or with `re:` and an expression.
 */
function parseSelector(written) {
    const exclude = written.startsWith('!');
    const text = exclude ? written.slice(1) : written;
    if (text.startsWith('re:')) {
        return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .patternFault */ .rG)(text) === undefined ? { exclude, pattern: text, format: undefined } : undefined;
    }
    const colon = text.indexOf(':');
    const [head, rest] = [text.slice(0, colon), text.slice(colon + 1)];
    if (colon < 1 || rest === '' || /[\s#]/.test(text))
        return undefined;
    const format = _format_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .h.find((candidate) => candidate === head);
    if (format !== undefined)
        return { exclude, pattern: `${format}:${(0,_coordinates_js__WEBPACK_IMPORTED_MODULE_2__/* .normalisePart */ .Iv)(format, rest)}`, format };
    return _format_js__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .h.some((candidate) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesGlob */ .kt)(head, candidate))
        ? { exclude, pattern: text, format: undefined }
        : undefined;
}
/** Whether the pattern of a selector matches, whatever `exclude` says. */
function matchesSelector(selector, coordinates) {
    return (0,_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesPattern */ .MT)(selector.pattern, (0,_coordinates_js__WEBPACK_IMPORTED_MODULE_2__/* .formatCoordinates */ .NC)(coordinates));
}
/**
 * Whether a package is selected by a list of selectors, in any order: by one of those without `!`, or by there being
 * none, and by none with `!`. A text that is no selector selects nothing.
 */
function matchesSelectors(texts, coordinates) {
    const selectors = texts.map(parseSelector);
    const matches = (selector) => selector !== undefined && matchesSelector(selector, coordinates);
    const wanted = selectors.filter((selector) => selector?.exclude !== true);
    return ((wanted.length === 0 || wanted.some(matches)) &&
        !selectors.some((selector) => selector?.exclude === true && matches(selector)));
}


/***/ })

};
;