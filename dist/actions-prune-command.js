"use strict";
exports.id = "actions-prune-command";
exports.ids = ["actions-prune-command"];
exports.modules = {

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
var aws_connection = __webpack_require__("packages/core/src/aws/connection.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./packages/core/src/small-heap.ts
var small_heap = __webpack_require__("packages/core/src/small-heap.ts");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
;// CONCATENATED MODULE: ./packages/versions/src/glob.ts
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

// EXTERNAL MODULE: ./packages/versions/src/coordinates.ts
var src_coordinates = __webpack_require__("packages/versions/src/coordinates.ts");
// EXTERNAL MODULE: ./packages/versions/src/format.ts
var src_format = __webpack_require__("packages/versions/src/format.ts");
;// CONCATENATED MODULE: ./packages/versions/src/selector.ts



/** Parses a selector; undefined when it does not start with a format, or a pattern for one, and a colon. */
function parseSelector(text) {
    const colon = text.indexOf(':');
    const [head, rest] = [text.slice(0, colon), text.slice(colon + 1)];
    if (colon < 1 || rest === '' || /[\s#]/.test(text))
        return undefined;
    const format = src_format/* FORMATS */.h.find((candidate) => candidate === head);
    if (format !== undefined)
        return { glob: `${format}:${(0,src_coordinates/* normalisePart */.Iv)(format, rest)}`, format };
    return src_format/* FORMATS */.h.some((candidate) => matchesGlob(head, candidate)) ? { glob: text, format: undefined } : undefined;
}
function matchesSelector(selector, coordinates) {
    return matchesGlob(selector.glob, (0,src_coordinates/* formatCoordinates */.NC)(coordinates));
}

;// CONCATENATED MODULE: ./actions/prune/policy/retention-policy.ts



/** What may be done with a version. Archive keeps its assets; dispose keeps its record; delete frees its number. */
const ACTIONS = ['archive', 'dispose', 'delete'];
/** A version's status, as the service spells it (API reference, PackageVersionStatus). */
const STATUSES = ['Published', 'Unfinished', 'Unlisted', 'Archived', 'Disposed'];
/** Where a version came from (API reference, PackageVersionOriginType). */
const ORIGINS = ['internal', 'external', 'unknown'];
const GUARD_LEVELS = ['run', 'repository', 'package'];
/** The scopes that a package in a repository belongs to. */
function scopesOf(policy, repository, coordinates) {
    return policy.scopes.filter(({ select }) => select.repositories.some((glob) => matchesGlob(glob, repository)) &&
        (select.formats.length === 0 || select.formats.includes(coordinates.format)) &&
        (select.packages.length === 0 ||
            select.packages.some((text) => {
                const selector = parseSelector(text);
                return selector !== undefined && matchesSelector(selector, coordinates);
            })));
}
/** The ages, in seconds and ascending, that some rule of the scopes asks about. */
function agesIn(scopes) {
    const ages = scopes.flatMap((scope) => [
        ...scope.keep.map((rule) => rule.newerThan),
        ...scope.delete.map((rule) => rule.olderThan),
    ]);
    return [...new Set(ages.filter((age) => age !== undefined))].sort((a, b) => a - b);
}
/** Refuses a delete rule without a bound: one that only names a channel would take all there is, and all to come. */
function checkPolicy(policy) {
    for (const scope of policy.scopes) {
        for (const rule of scope.delete) {
            if (rule.olderThan === undefined && rule.rankGreaterThan === undefined) {
                throw new errors/* InputError */.dz(`The delete rule '${rule.id}' of scope '${scope.id}' has no bound. Add older-than or rank-greater-than.`);
            }
        }
    }
}

// EXTERNAL MODULE: ./packages/versions/src/order.ts + 5 modules
var src_order = __webpack_require__("packages/versions/src/order.ts");
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
    const versions = universe.map(({ version }) => version);
    // What no rule asks about need not be worked out.
    const none = new Map();
    const channels = asksForChannels(scope)
        ? new Map(versions.map((version) => [version, order.channel(version)]))
        : none;
    const published = publishedRanks(universe);
    const byVersion = policy.minNewest > 0 || policy.order === 'version' ? order.ranks(versions) : none;
    const ranked = (cohort) => policy.order === 'published' ? publishedRanks(cohort) : order.ranks(cohort.map(({ version }) => version));
    const ranks = scope.cohort === 'channel'
        ? new Map(cohortsByChannel(universe, channels).flatMap((cohort) => [...ranked(cohort)]))
        : policy.order === 'published'
            ? published
            : byVersion;
    return new Map(versions.map((version) => [
        version,
        {
            channel: channels.get(version),
            rank: ranks.get(version),
            publishedRank: published.get(version),
            versionRank: byVersion.get(version),
        },
    ]));
}
function asksForChannels({ cohort, keep, delete: remove }) {
    return cohort === 'channel' || [...keep, ...remove].some(({ channels }) => channels !== undefined);
}
/** An unfinished version has not been published: where it stands in a list by time of publication says nothing. */
function publishedRanks(versions) {
    const published = versions.filter(({ status }) => status !== 'Unfinished');
    return new Map(published.map(({ version }, index) => [version, index + 1]));
}
function cohortsByChannel(universe, channels) {
    const cohorts = new Map();
    for (const listed of universe) {
        const channel = channels.get(listed.version);
        if (channel === undefined)
            continue;
        const cohort = cohorts.get(channel);
        if (cohort === undefined)
            cohorts.set(channel, [listed]);
        else
            cohort.push(listed);
    }
    return [...cohorts.values()];
}

;// CONCATENATED MODULE: ./actions/prune/policy/rules.ts


/** The rules of all scopes that the package is in, in the order of their texts: theirs in the policy never matters. */
function rulesFor(policy, at, versions) {
    const keep = [];
    const remove = [];
    for (const scope of scopesOf(policy, at.repository, at.coordinates)) {
        const universe = versions.filter(({ status }) => looksAt(scope, status));
        const attributes = attributesOf(policy, scope, at.coordinates.format, universe);
        keep.push(...minNewest(policy.minNewest).map((rule) => ({ ...rule, attributes })));
        for (const rule of scope.keep)
            keep.push({ name: `${scope.id}/${rule.id}`, attributes, conditions: keeps(rule) });
        for (const rule of scope.delete)
            remove.push({ name: `${scope.id}/${rule.id}`, attributes, conditions: deletes(rule) });
    }
    return { keep: sorted(keep), delete: sorted(remove) };
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
        {
            name: 'min-newest by publication',
            conditions: [{ asks: 'time', holds: (_, { publishedRank }) => atMost(publishedRank, count) }],
        },
        {
            name: 'min-newest by version',
            conditions: [{ asks: 'version order', holds: (_, { versionRank }) => atMost(versionRank, count) }],
        },
    ];
}
function keeps({ newest, newerThan, channels }) {
    const conditions = [];
    if (newest !== undefined)
        conditions.push({ asks: 'rank', holds: (_, { rank }) => atMost(rank, newest) });
    if (newerThan !== undefined) {
        conditions.push({ asks: 'age', holds: (version, _, isOlder) => not(isOlder(version, newerThan)) });
    }
    return [...conditions, ...ofChannel(channels)];
}
function deletes({ rankGreaterThan, olderThan, channels }) {
    const conditions = [];
    if (rankGreaterThan !== undefined) {
        conditions.push({ asks: 'rank', holds: (_, { rank }) => not(atMost(rank, rankGreaterThan)) });
    }
    if (olderThan !== undefined) {
        conditions.push({ asks: 'age', holds: (version, _, isOlder) => isOlder(version, olderThan) });
    }
    return [...conditions, ...ofChannel(channels)];
}
function ofChannel(channels) {
    if (channels === undefined)
        return [];
    return [
        {
            asks: 'channel',
            holds: (_, { channel }) => (channel === undefined ? 'unknown' : channels.includes(channel) ? 'yes' : 'no'),
        },
    ];
}
function atMost(rank, limit) {
    return rank === undefined ? 'unknown' : rank <= limit ? 'yes' : 'no';
}
function not(answer) {
    return answer === 'unknown' ? 'unknown' : answer === 'yes' ? 'no' : 'yes';
}

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
    return decisions.map((decision) => decision.action !== 'keep' && kept.has(decision)
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
function decider(policy, at, versions) {
    const rules = rulesFor(policy, at, versions);
    return (isOlder) => {
        const decisions = versions.map((listed) => decideOne(policy, rules, listed, isOlder));
        return at.coordinates.format === 'maven' ? keepSnapshotFamilies(decisions) : decisions;
    };
}
/** How many versions of the package the policy looks at: what guards take their percentages of. */
function universeSize(policy, at, versions) {
    const scopes = scopesOf(policy, at.repository, at.coordinates);
    return versions.filter(({ status }) => scopes.some((scope) => looksAt(scope, status))).length;
}
function decideOne(policy, rules, listed, isOlder) {
    const { version, status, revision, origin } = listed;
    const keep = (reason) => ({ listed, action: 'keep', reason });
    const deletes = rules.delete.map((rule) => ({ rule, answer: holds(rule, version, isOlder) }));
    if (deletes.every(({ answer }) => answer === undefined))
        return keep(`status ${status}`);
    const keeps = rules.keep.map((rule) => ({ rule, answer: holds(rule, version, isOlder) }));
    const kept = keeps.find(({ answer }) => answer === 'yes');
    if (kept !== undefined)
        return keep(kept.rule.name);
    const applied = deletes.filter(({ answer }) => answer === 'yes');
    // Nothing to delete it: tell whether that is certain. Something to delete it: then nothing may be in doubt.
    const doubtful = (applied.length === 0 ? deletes : keeps).find(({ answer }) => answer === 'unknown');
    if (doubtful !== undefined) {
        return keep(`${doubtful.rule.name}: ${unknownIn(doubtful.rule, version, isOlder)} unknown`);
    }
    if (applied.length === 0)
        return keep('no delete rule');
    const action = policy.action[origin];
    if (action === 'none')
        return keep(`origin ${origin}`);
    if (revision === undefined)
        return keep('revision unknown');
    if (isDone(action, status))
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

// EXTERNAL MODULE: ./packages/core/src/aws/paginate.ts
var paginate = __webpack_require__("packages/core/src/aws/paginate.ts");
;// CONCATENATED MODULE: ./actions/prune/service/version-service.ts
/** A call takes at most so many versions, all of one package (API reference, PackageVersionList). */
const MOST_PER_CALL = 100;
/** What the service says does not match its model, or itself: nothing is done on such ground. */
class ReplyError extends Error {
    name = 'ReplyError';
}
/** Whether the service says that what was asked about does not exist (any more). */
function isNotFound(error) {
    return error instanceof Error && error.name === 'ResourceNotFoundException';
}
/** Whether it is the service that failed, at this one package: the others may be well. */
function isServiceFault(error) {
    return error instanceof ReplyError || (error instanceof Error && '$fault' in error && error.$fault === 'server');
}

;// CONCATENATED MODULE: ./actions/prune/service/listing.ts







/**
 * The names of the repositories that the policy selects, sorted; names without wildcards cost no call. `unmatched` are
 * the globs that no repository matches.
 */
async function selectRepositories(service, policy) {
    const wanted = [...new Set(policy.scopes.flatMap(({ select }) => select.repositories))];
    const names = new Set(wanted.filter((name) => !isGlob(name)));
    const globs = wanted.filter(isGlob);
    const matched = new Set();
    if (globs.length > 0) {
        for await (const page of (0,paginate/* pages */.B)('repositories', (token) => service.repositories(token))) {
            for (const name of page.items) {
                const by = globs.filter((glob) => matchesGlob(glob, name));
                if (by.length > 0)
                    names.add(name);
                for (const glob of by)
                    matched.add(glob);
            }
        }
    }
    return { repositories: [...names].sort(), unmatched: globs.filter((glob) => !matched.has(glob)) };
}
/** The packages that the policy selects in a repository, as the service lists them, a page at a time. */
async function* selectPackages(service, policy, repository) {
    const format = onlyFormat(policy);
    const fetch = (token) => service.packages(repository, format, token);
    // A package that is created meanwhile pushes the last ones of a page on to the next.
    let previous = new Set();
    for await (const { items } of (0,paginate/* pages */.B)(`the packages of ${repository}`, fetch)) {
        const current = new Set();
        for (const coordinates of items) {
            const key = packageKey(coordinates);
            if (!previous.has(key) && !current.has(key) && scopesOf(policy, repository, coordinates).length > 0) {
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
        if (select.formats.length > 0)
            select.formats.forEach((format) => formats.add(format));
        else if (select.packages.length > 0)
            select.packages.forEach((text) => formats.add(parseSelector(text)?.format));
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
    try {
        for await (const { items } of (0,paginate/* pages */.B)('versions', (token) => service.versions(at, token))) {
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
        if (isNotFound(error))
            return { versions: [], incomplete: undefined };
        // A page token that comes again is reported by `pages` as an InputError.
        if (!isServiceFault(error) && !(error instanceof errors/* InputError */.dz))
            throw error;
        incomplete = (0,errors/* messageOf */.bD)(error);
    }
    return { versions: [...versions.values()], incomplete };
}
/** `npm:@acme/core in ci-npm`, for messages. */
function labelOf({ repository, coordinates }) {
    return `${(0,src_coordinates/* formatCoordinates */.NC)(coordinates)} in ${repository}`;
}
/** A text that no other package has, whatever its name. */
function packageKey({ format, namespace, name }) {
    return JSON.stringify([format, namespace, name]);
}

;// CONCATENATED MODULE: ./actions/prune/plan/ages.ts


/**
 * How old versions are, found with few calls: the list is sorted by time of publication but names no times, so the
 * limit of an age is searched by halving, with at most ⌈log2(V+1)⌉ DescribePackageVersion calls for V versions. Only
 * those count whose fate depends on their age; where none does, there is no call.
 *
 * @param decide decides about all versions of the package, the newest publication first
 */
async function findAges(service, policy, at, decide, asOf) {
    const ages = agesIn(scopesOf(policy, at.repository, at.coordinates));
    // Removed if old enough: nobody else's age is of any interest.
    const candidates = decide(() => 'yes').filter(({ action }) => action !== 'keep');
    const proven = new Map();
    const searched = new Set();
    // Where the list has versions that were never published is not documented: they are a list of their own.
    for (const unfinished of [false, true]) {
        const list = candidates
            .map(({ listed }) => listed)
            .filter(({ status }) => (status === 'Unfinished') === unfinished)
            .map(({ version }) => version);
        const times = new Map();
        const timeOf = async (index) => {
            if (!times.has(index))
                times.set(index, await publishedTime(service, at, list[index] ?? ''));
            return times.get(index);
        };
        let start = 0;
        for (const age of ages) {
            const limit = asOf.getTime() - age * 1000;
            start = await search(start, list.length, async (index) => ((await timeOf(index)) ?? Infinity) < limit);
            for (const version of list.slice(start))
                proven.set(version, age);
        }
        if (![...times.values()].includes(undefined))
            list.forEach((version) => searched.add(version));
    }
    return agesFrom(proven, searched);
}
/** `searched`: versions that are newer where nothing else is proven. Of all others nothing is known. */
function agesFrom(proven, searched = new Set()) {
    return {
        isOlder(version, seconds) {
            if ((proven.get(version) ?? -1) >= seconds)
                return 'yes';
            return searched.has(version) ? 'no' : 'unknown';
        },
        provenAge: (version) => proven.get(version),
    };
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
        if (isNotFound(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./actions/prune/policy/guards.ts


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
            throw new errors/* InputError */.dz(expected);
        return Number(digits);
    };
    if (/^\s*\d+\s*$/.test(text)) {
        const limit = number(text.trim());
        return { run: limit, repository: limit, package: limit };
    }
    const limits = {};
    for (const part of text.split(/[,\n]/)) {
        const [name = '', value = '', ...rest] = part.split('=').map((word) => word.trim());
        const level = GUARD_LEVELS.find((known) => known === name);
        if (level === undefined || rest.length > 0 || limits[level] !== undefined)
            throw new errors/* InputError */.dz(expected);
        limits[level] = number(value);
    }
    return limits;
}

;// CONCATENATED MODULE: ./actions/prune/map-ordered.ts
/**
 * Does `work` on each item, up to `width` at a time, and yields the results in the order of the items. No more than
 * `width` items and results are held at once. When it ends early, what is under way is awaited first.
 */
async function* mapOrdered(source, width, work) {
    const underWay = [];
    try {
        for await (const item of source) {
            const result = work(item);
            // A failure is thrown when its turn comes; until then it must not count as unhandled.
            result.catch(() => undefined);
            underWay.push(result);
            const [oldest] = underWay;
            if (underWay.length >= width && oldest !== undefined) {
                yield await oldest;
                void underWay.shift();
            }
        }
        for (const result of underWay)
            yield await result;
    }
    finally {
        await Promise.allSettled(underWay);
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__("node:crypto");
;// CONCATENATED MODULE: ./actions/prune/plan/canonical.ts

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
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

;// CONCATENATED MODULE: ./actions/prune/plan/reclaim.ts




/** Lists a version's assets, one call for a thousand; undefined when they cannot be had. */
async function contentOf(service, at, version) {
    const assets = [];
    try {
        for await (const page of (0,paginate/* pages */.B)('assets', (token) => service.assets(at, version, token))) {
            assets.push(...page.items);
        }
    }
    catch (error) {
        if (isNotFound(error) || isServiceFault(error) || error instanceof errors/* InputError */.dz)
            return undefined;
        throw error;
    }
    const named = assets.map(({ name, sha256: hash }) => `${hash} ${name}`).sort();
    return { assets, hash: sha256(canonicalJson(named)) };
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

;// CONCATENATED MODULE: ./actions/prune/plan/make-plan.ts







/** Packages, and versions of a package, that are looked at at the same time; the rates are paced elsewhere. */
const PACKAGES_AT_ONCE = 16;
const VERSIONS_AT_ONCE = 4;
/**
 * Plans package by package; nothing is changed. Calls: one ListRepositoriesInDomain for a thousand repositories if
 * there are globs, Σ⌈P/1000⌉ ListPackages, Σ⌈V/1000⌉ ListPackageVersions, Σ⌈log2(V'+1)⌉ DescribePackageVersion for
 * each age and the V' versions whose fate depends on it, and ListPackageVersionAssets for each version to dispose or
 * delete, until the guard on the run's count is exceeded.
 */
async function makePlan(planning) {
    const { service, policy, write, warn, progress } = planning;
    const { repositories, unmatched } = await selectRepositories(service, policy);
    for (const glob of unmatched)
        warn(`No repository matches '${glob}'.`);
    const guards = guardCounter(policy.guards);
    const reclaimable = reclaimableCounter();
    const totals = { packages: 0, versions: 0, looksAt: 0, planned: 0, reclaimable: 0, unknownSizes: 0, incomplete: 0 };
    const actions = { archive: 0, dispose: 0, delete: 0 };
    let found = 0;
    const packages = async function* () {
        for (const repository of repositories) {
            for await (const at of selectPackages(service, policy, repository)) {
                found++;
                yield at;
            }
        }
    };
    // Which versions go is decided in order before any asset is listed: so the count that ends the listing of assets,
    // and with it the plan, does not depend on which answer comes first.
    const counted = async function* () {
        for await (const decided of mapOrdered(packages(), PACKAGES_AT_ONCE, (at) => decidePackage(planning, at))) {
            const removed = decided.decisions.filter(({ action }) => action !== 'keep').length;
            guards.add(decided.at.repository, labelOf(decided.at), removed, decided.looksAt);
            yield { decided, withAssets: guards.removed() <= (policy.guards.run.maxCount ?? Infinity) };
        }
    };
    const withContents = mapOrdered(counted(), PACKAGES_AT_ONCE, async ({ decided, withAssets }) => ({
        decided,
        contents: withAssets ? await contentsOf(service, decided) : new Map(),
    }));
    for await (const { decided, contents } of withContents) {
        const bytes = reclaimable.add([...contents.values()].flatMap(({ assets }) => assets));
        const planned = plannedPackage(decided, contents, bytes);
        await write(planned);
        if (planned.incomplete !== undefined) {
            warn(`${labelOf(decided.at)} is left alone, because its list is incomplete: ${planned.incomplete}`);
        }
        totals.packages++;
        totals.versions += decided.decisions.length;
        totals.looksAt += planned.looksAt;
        totals.planned += planned.remove.length;
        totals.reclaimable += bytes;
        totals.incomplete += planned.incomplete === undefined ? 0 : 1;
        for (const { action, bytes: size } of planned.remove) {
            actions[action]++;
            if (action !== 'archive' && size === undefined)
                totals.unknownSizes++;
        }
        progress(totals.packages, found);
    }
    if (found === 0 && repositories.length > 0)
        warn('No package matches. Check the repositories, packages and formats.');
    return { ...totals, actions, trips: guards.trips() };
}
async function decidePackage({ service, policy, asOf }, at) {
    const { versions, incomplete } = await listVersions(service, at);
    if (incomplete !== undefined) {
        const decisions = versions.map((listed) => ({ listed, action: 'keep', reason: 'incomplete list' }));
        return { at, incomplete, looksAt: 0, decisions, ages: { provenAge: () => undefined } };
    }
    const decide = decider(policy, at, versions);
    const ages = await findAges(service, policy, at, decide, asOf);
    return { at, incomplete, looksAt: universeSize(policy, at, versions), decisions: decide(ages.isOlder), ages };
}
/** Archiving keeps the assets: only of what is disposed or deleted they are listed. */
async function contentsOf(service, { at, decisions }) {
    const versions = decisions
        .filter(({ action, listed }) => (action === 'dispose' || action === 'delete') && listed.status !== 'Disposed')
        .map(({ listed }) => listed.version);
    const contents = new Map();
    const found = mapOrdered(versions, VERSIONS_AT_ONCE, async (version) => ({
        version,
        content: await contentOf(service, at, version),
    }));
    for await (const { version, content } of found) {
        if (content !== undefined)
            contents.set(version, content);
    }
    return contents;
}
function plannedPackage(decided, contents, reclaimable) {
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
        remove.push({
            ...{ version, position, revision, status, origin, action, rules },
            ...(olderThan === undefined ? {} : { olderThan }),
            ...(content === undefined ? {} : { bytes: sizeOf(content), content: content.hash }),
        });
    }
    const { at, looksAt, incomplete } = decided;
    return {
        ...at.coordinates,
        repository: at.repository,
        looksAt,
        ...(incomplete === undefined ? {} : { incomplete }),
        keep: keep,
        remove,
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
    return (0,src_coordinates/* formatCoordinates */.NC)(planned);
}

;// CONCATENATED MODULE: ./actions/prune/apply/change-together.ts


/** In lists of a hundred, as many as a call takes. */
function batches(items) {
    const result = [];
    for (let index = 0; index < items.length; index += MOST_PER_CALL)
        result.push(items.slice(index, index + MOST_PER_CALL));
    return result;
}
/**
 * Changes versions that the service changes together or not at all. It reports an error within a successful reply, by
 * version: the culprits with their own codes, the others as SKIPPED. Those are submitted again without the culprits,
 * so that one changed version does not hold up 99 others. A version that the reply does not mention has failed: nothing
 * is taken for done that is not said to be. When the service fails, so have the versions that are left; any other error
 * is thrown, because it would come again for every package.
 *
 * @param versions at most a hundred, each once
 */
async function changeTogether(versions, call) {
    const results = new Map();
    let pending = versions;
    while (pending.length > 0) {
        let reply;
        try {
            reply = await call(pending);
        }
        catch (error) {
            if (!isNotFound(error) && !isServiceFault(error))
                throw error;
            const result = isNotFound(error)
                ? { outcome: 'gone' }
                : { outcome: 'failed', detail: (0,errors/* messageOf */.bD)(error) };
            for (const version of pending)
                results.set(version, result);
            break;
        }
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
    return results;
}
function resultOf({ successful, failed }, version) {
    const failure = failed.get(version);
    if (failure === undefined) {
        return successful.has(version)
            ? { outcome: 'done' }
            : { outcome: 'failed', detail: 'the service gave no outcome for it' };
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

;// CONCATENATED MODULE: ./actions/prune/apply/still-chosen.ts



/**
 * The planned removals that the policy still chooses, given what the package holds now. What the plan removed already
 * is counted where it stood, so that a run that was interrupted goes on to the same end: else the ranks of the rest
 * would get smaller with each removal. Ages are those of the plan; no call is made.
 *
 * @param now all versions of the package, the newest publication first
 * @param ours planned versions that are as they are because of the plan, and not because somebody else changed them
 */
function stillChosen(policy, planned, now, ours) {
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
    const decisions = decider(policy, packageAt(planned), versions)(agesFrom(proven).isOlder);
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

;// CONCATENATED MODULE: ./actions/prune/apply/apply.ts







/** Packages that are worked on at the same time; the rates are paced elsewhere. */
const apply_PACKAGES_AT_ONCE = 4;
/**
 * Carries a plan out. Each package is listed again, and a version is removed only if its status and revision are those
 * of the plan and the policy still chooses it. Runs that were interrupted are resumed: what was done counts as done.
 *
 * Calls: Σ⌈V/1000⌉ lists of the packages with removals, and ⌈D/100⌉ changes for the D removals of a package that share
 * action and status, twice that where a version is archived before it is deleted. More only where something changed
 * in between.
 */
async function applyPlan(application) {
    const { plan, note, progress } = application;
    const counts = { removed: 0, stale: 0, failed: 0 };
    const packages = plan.packages.filter(({ remove }) => remove.length > 0);
    const total = packages.reduce((sum, { remove }) => sum + remove.length, 0);
    let done = 0;
    const applied = mapOrdered(packages, apply_PACKAGES_AT_ONCE, async (planned) => ({
        label: labelOf(packageAt(planned)),
        outcomes: await applyPackage(application, planned),
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
    return counts;
}
/** Settles every removal of a package. */
async function applyPackage(application, planned) {
    const at = packageAt(planned);
    const settled = new Settlement(application.journal, at);
    const open = planned.remove.filter(({ version }) => !settled.recall(version));
    if (open.length === 0)
        return settled.outcomes;
    const { versions, incomplete } = await listVersions(application.service, at);
    if (incomplete !== undefined) {
        await settled.all(open, 'failed', `the list of versions is incomplete: ${incomplete}`);
        return settled.outcomes;
    }
    const current = new Map(versions.map((listed) => [listed.version, listed]));
    const states = new Map();
    for (const item of planned.remove)
        states.set(item.version, await stateOf(application, at, item, current));
    const chosen = stillChosen(application.plan.policy, planned, versions, (version) => {
        const kind = states.get(version)?.kind;
        return kind === 'done' || kind === 'archived';
    });
    const ready = [];
    const archived = [];
    for (const item of open) {
        const state = states.get(item.version);
        if (state?.kind === 'done')
            await settled.all([item], 'removed', 'done before');
        else if (state?.kind === 'changed')
            await settled.all([item], 'stale', state.detail);
        else if (!chosen.has(item.version))
            await settled.all([item], 'stale', 'the policy no longer chooses it');
        else
            (state?.kind === 'archived' ? archived : ready).push(item);
    }
    await remove(application, at, settled, ready);
    await deleteArchived(application, at, settled, archived);
    return settled.outcomes;
}
async function stateOf({ service, journal }, at, item, current) {
    const now = current.get(item.version);
    if (now === undefined || isDone(item.action, now.status))
        return { kind: 'done' };
    if (now.status === item.status && now.revision === item.revision)
        return { kind: 'as-planned' };
    // Archiving gives a new revision that is unknown here if the answer was lost, but leaves the assets as they are.
    const halfway = item.action === 'delete' && now.status === 'Archived';
    if (halfway && journal.standing(at, item.version) === 'archiving' && item.content !== undefined) {
        const content = await contentOf(service, at, item.version);
        if (content?.hash === item.content)
            return { kind: 'archived' };
    }
    return {
        kind: 'changed',
        detail: now.status === item.status ? 'its revision changed' : `its status is ${now.status}, no longer ${item.status}`,
    };
}
/** Removes versions that stand as planned. */
async function remove(application, at, settled, items) {
    const { service } = application;
    for (const group of byActionAndStatus(items)) {
        for (const batch of batches(group)) {
            const [{ action, status } = { action: undefined, status: '' }] = batch;
            const revisions = new Map(batch.map(({ version, revision }) => [version, revision]));
            const guarded = (versions) => ({
                revisions: new Map([...revisions].filter(([version]) => versions.includes(version))),
                expectedStatus: status,
            });
            if (action === 'archive') {
                await change(application, at, settled, batch, (versions) => service.archive(at, guarded(versions)));
            }
            else if (action === 'dispose') {
                await change(application, at, settled, batch, (versions) => service.dispose(at, guarded(versions)));
            }
            else if (status === 'Archived' || status === 'Disposed') {
                // No client can publish to these, and a look at the list has just shown their revision.
                await change(application, at, settled, batch, (versions) => service.delete(at, versions, status));
            }
            else {
                // Deleting cannot compare revisions: archiving does, and nothing can change the assets of what is archived.
                await settled.intend(batch);
                const archived = await change(application, at, settled, batch, (versions) => service.archive(at, guarded(versions)), 'halfway');
                await deleteArchived(application, at, settled, archived);
            }
        }
    }
}
/** Deletes versions that were archived for it. */
async function deleteArchived(application, at, settled, items) {
    for (const batch of batches(items)) {
        await change(application, at, settled, batch, (versions) => application.service.delete(at, versions, 'Archived'));
    }
}
/**
 * One change of a batch, and its outcomes. Where the service says that a version is not as planned, that may be the
 * work of our own call, repeated by the SDK after its answer was lost: so what stands there is looked at again.
 *
 * @returns with `halfway`, the versions that were changed, not settled yet
 */
async function change(application, at, settled, batch, call, halfway) {
    const results = await changeTogether(batch.map(({ version }) => version), call);
    const changed = [];
    const doubtful = [];
    const removed = [];
    const failed = new Map();
    for (const item of batch) {
        const result = results.get(item.version) ?? { outcome: 'failed', detail: 'no answer' };
        if (result.outcome === 'done' && halfway !== undefined)
            changed.push(item);
        else if (result.outcome === 'done' || result.outcome === 'gone')
            removed.push(item);
        else if (result.outcome === 'changed')
            doubtful.push({ item, detail: result.detail });
        else
            failed.set(result.detail, [...(failed.get(result.detail) ?? []), item]);
    }
    await settled.all(removed, 'removed', '');
    for (const [detail, items] of failed)
        await settled.all(items, 'failed', detail);
    if (doubtful.length > 0) {
        const { versions } = await listVersions(application.service, at);
        const current = new Map(versions.map((listed) => [listed.version, listed]));
        for (const { item, detail } of doubtful) {
            const state = await stateOf(application, at, item, current);
            if (state.kind === 'done')
                await settled.all([item], 'removed', '');
            else if (state.kind === 'archived' && halfway !== undefined)
                changed.push(item);
            else
                await settled.all([item], 'stale', detail);
        }
    }
    return changed;
}
function byActionAndStatus(items) {
    return [...Map.groupBy(items, ({ action, status }) => `${action} ${status}`).values()];
}
/** The outcomes of a package's removals, each in the journal as soon as it is known. */
class Settlement {
    outcomes = new Map();
    #journal;
    #at;
    constructor(journal, at) {
        this.#journal = journal;
        this.#at = at;
    }
    /** Whether an earlier run settled the version. What failed is tried again. */
    recall(version) {
        const event = this.#journal.standing(this.#at, version);
        if (event !== 'removed' && event !== 'stale')
            return false;
        this.outcomes.set(version, { outcome: event, detail: 'settled by an earlier run' });
        return true;
    }
    async intend(items) {
        await this.#record('archiving', items);
    }
    async all(items, outcome, detail) {
        await this.#record(outcome, items, detail);
        for (const { version } of items)
            this.outcomes.set(version, { outcome, detail });
    }
    async #record(event, items, detail = '') {
        const versions = items.map(({ version }) => version);
        await this.#journal.record([{ at: this.#at, event, versions, ...(detail === '' ? {} : { detail }) }]);
    }
}

;// CONCATENATED MODULE: ./actions/prune/apply/applicable.ts




/**
 * Throws an InputError unless the plan may be applied: it is for this domain, it has not expired, and no guard is
 * exceeded. The guards are worked out again from what the plan removes, not believed from its totals.
 */
function checkApplicable(plan, run, now) {
    for (const key of ['domain', 'domainOwner', 'region']) {
        if (plan.head[key] !== run[key]) {
            throw new errors/* InputError */.dz(`The plan is for ${key} ${JSON.stringify(plan.head[key])}, but this run is for ${JSON.stringify(run[key])}. Apply it there, or make a new plan.`);
        }
    }
    if (now.getTime() >= Date.parse(plan.head.expires)) {
        throw new errors/* InputError */.dz(`The plan expired at ${plan.head.expires}. Make a new plan, or raise 'plan-ttl' for it.`);
    }
    const guards = guardCounter(plan.policy.guards);
    for (const planned of plan.packages) {
        guards.add(planned.repository, labelOf(packageAt(planned)), planned.remove.length, planned.looksAt);
    }
    const [first, ...others] = guards.trips();
    if (first !== undefined) {
        const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
        throw new errors/* InputError */.dz(`Nothing was removed, because too much would go: ${describeTrip(first)}${more}. If the plan is right, plan again with a higher 'max-${first.kind}'.`);
    }
}

;// CONCATENATED MODULE: ./actions/prune/service/codeartifact.ts



/** The most that a page of the service holds (API reference, MaxResults). */
const PAGE = 1000;
/** CodeArtifact itself, through the SDK. */
async function codeArtifactService({ client, domain, domainOwner }) {
    const { DeletePackageVersionsCommand, DescribePackageVersionCommand, DisposePackageVersionsCommand, ListPackageVersionAssetsCommand, ListPackageVersionsCommand, ListPackagesCommand, ListRepositoriesInDomainCommand, UpdatePackageVersionsStatusCommand, } = await Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-index")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-codeartifact/dist-es/index.js"));
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
            return { items: (reply.versions ?? []).map(listedVersion), nextToken: reply.nextToken };
        },
        async publishedTime(at, version) {
            calls.describe++;
            const reply = await client.send(new DescribePackageVersionCommand({ ...place, ...packageOf(at), packageVersion: version }));
            return reply.packageVersion?.publishedTime;
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
    if (value === undefined || value === '')
        throw new ReplyError(`CodeArtifact answered with ${what}`);
    return value;
}
function packageOf({ repository, coordinates: { format, namespace, name } }) {
    return { repository, format, namespace: namespace === '' ? undefined : namespace, package: name };
}
function coordinatesOf(summary) {
    const format = src_format/* FORMATS */.h.find((known) => known === summary.format);
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
    const status = STATUSES.find((known) => known === text);
    if (status === undefined)
        throw new Error(`no status of CodeArtifact: ${text}`);
    return status;
}
function replyOf({ successfulVersions, failedVersions }) {
    return {
        successful: new Set(Object.keys(successfulVersions ?? {})),
        failed: new Map(Object.entries(failedVersions ?? {}).map(([version, { errorCode, errorMessage }]) => [
            version,
            { code: errorCode ?? 'UNKNOWN', message: errorMessage ?? '' },
        ])),
    };
}

// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
;// CONCATENATED MODULE: ./actions/prune/inputs.ts







const DEFAULT_COUNT = { run: 2000, repository: 500 };
const DEFAULT_PERCENT = { run: 20, repository: 30, package: 90 };
const SECONDS = { h: 3600, d: 86_400, w: 604_800 };
/** The inputs that say what to remove, and where plan and journal are kept. */
const pruneInputs = {
    repositories: (0,inputs/* list */.p_)({ description: 'Repositories to prune: names, or globs such as ci-*. Required unless plan is given.' }, (item) => {
        if (/^[A-Za-z0-9*?][A-Za-z0-9._*?-]{0,99}$/.test(item))
            return item;
        throw new errors/* InputError */.dz('must be repository names, or globs of them with * and ?');
    }),
    'keep-newest': (0,inputs/* integer */.nd)({
        description: 'Keep so many versions of each package, the newest by time of publication. This or older-than is required.',
        min: 1,
        max: 1_000_000,
    }),
    'older-than': (0,inputs/* custom */.Ie)({
        description: 'Remove only what was published longer ago: hours, days or weeks, such as 12h, 30d or 8w. With keep-newest, both must hold.',
    }, parseDuration),
    packages: (0,inputs/* list */.p_)({ description: 'Packages to prune, as globs such as npm:@acme/* or maven:com.acme:*. Default: all.' }, (item) => {
        if (parseSelector(item) !== undefined)
            return item;
        throw new errors/* InputError */.dz('must be of the form format:name, such as npm:@acme/*, maven:com.acme:* or pypi:acme-*');
    }),
    formats: (0,inputs/* choices */.zM)(src_format/* FORMATS */.h, { description: 'Package formats to prune. Default: all.' }),
    'prerelease-only': (0,inputs/* flag */.Jt)({
        description: "Remove only prereleases and snapshots, by each format's own rules; keep-newest then counts each kind by itself.",
    }),
    'min-newest': (0,inputs/* integer */.nd)({
        description: 'Always keep so many versions of each package: the newest by time of publication, and the highest by the version order of the format.',
        min: 0,
        max: 1_000_000,
        default: '3',
    }),
    action: (0,inputs/* choice */.Yq)(ACTIONS, {
        description: 'What to do with a version. Default: archive what was published here, delete what came from a public service. A version of unknown origin is kept in any case.',
    }),
    status: (0,inputs/* list */.p_)({
        description: `Statuses of versions to look at: ${STATUSES.join(', ').toLowerCase()}.`,
        default: 'published, unlisted',
    }, (item) => {
        const status = STATUSES.find((known) => known.toLowerCase() === item.toLowerCase());
        if (status !== undefined)
            return status;
        throw new errors/* InputError */.dz(`must be among ${STATUSES.join(', ').toLowerCase()}`);
    }),
    mode: (0,inputs/* choice */.Yq)(['plan', 'apply'], {
        description: 'Write a plan and change nothing, or carry one out.',
        default: 'plan',
    }),
    plan: (0,inputs/* text */.Qq)({
        description: 'Plan file to apply, made earlier by mode: plan. Default: mode: apply makes its own plan first.',
    }),
    'plan-file': (0,inputs/* text */.Qq)({ description: 'File to write the plan to.', default: 'prune-plan.json' }),
    'plan-ttl': (0,inputs/* custom */.Ie)({ description: 'How long a plan may be applied.', default: '24h' }, parseDuration),
    'max-count': (0,inputs/* custom */.Ie)({
        description: 'Remove nothing at all when more versions than this would go: a number, or numbers for run, repository and package.',
        default: 'run=2000, repository=500',
    }, (value) => ({ ...DEFAULT_COUNT, ...parseLimits(value, 999_999_999) })),
    'max-percent': (0,inputs/* custom */.Ie)({
        description: 'Remove nothing at all when more than this share of the versions would go: a percentage, or percentages for run, repository and package.',
        default: 'run=20, repository=30, package=90',
    }, (value) => ({ ...DEFAULT_PERCENT, ...parseLimits(value, 100) })),
    journal: (0,inputs/* text */.Qq)({
        description: 'File that records what was removed, from which an interrupted run is resumed.',
        default: 'prune-journal.ndjson',
    }),
};
/** Reads the inputs as a whole; throws an InputError for those that contradict each other. */
function intentOf(inputs, host) {
    if (inputs.plan !== undefined) {
        if (inputs.mode !== 'apply')
            throw new errors/* InputError */.dz("'plan' names a plan to apply: set 'mode' to apply.");
        refusePolicy(inputs);
        return { kind: 'apply', planFile: (0,external_node_path_.resolve)(host.workspace, inputs.plan) };
    }
    return {
        kind: inputs.mode === 'plan' ? 'plan' : 'plan-and-apply',
        policy: policyOf(inputs),
        planFile: (0,external_node_path_.resolve)(host.workspace, inputs.planFile),
        ttl: inputs.planTtl,
    };
}
/** A plan holds its policy; another one beside it would seem to count. */
function refusePolicy(inputs) {
    const given = Object.entries({
        repositories: inputs.repositories.length > 0,
        'keep-newest': inputs.keepNewest !== undefined,
        'older-than': inputs.olderThan !== undefined,
        packages: inputs.packages.length > 0,
        formats: inputs.formats.length > 0,
        'prerelease-only': inputs.prereleaseOnly,
        action: inputs.action !== undefined,
    }).flatMap(([name, is]) => (is ? [`'${name}'`] : []));
    if (given.length > 0) {
        throw new errors/* InputError */.dz(`'plan' holds the policy that it was made with: leave out ${given.join(', ')}.`);
    }
}
/** The simple inputs as a policy of one scope. */
function policyOf(inputs) {
    const { keepNewest, olderThan, action, maxCount, maxPercent } = inputs;
    if (inputs.repositories.length === 0) {
        throw new errors/* InputError */.dz("'repositories' is required: the repositories to prune, names or globs.");
    }
    if (keepNewest === undefined && olderThan === undefined) {
        throw new errors/* InputError */.dz("Give 'keep-newest' or 'older-than', or both: without a bound nothing is removed.");
    }
    const channels = inputs.prereleaseOnly ? { channels: ['prerelease', 'snapshot'] } : {};
    return {
        order: 'published',
        minNewest: inputs.minNewest,
        action: {
            internal: action ?? 'archive',
            external: action ?? 'delete',
            unknown: 'none',
        },
        guards: guardsOf(maxCount, maxPercent),
        scopes: [
            {
                id: 'inputs',
                select: {
                    repositories: [...new Set(inputs.repositories)].sort(),
                    formats: [...inputs.formats].sort(),
                    packages: [...new Set(inputs.packages)].sort(),
                    status: [...new Set(inputs.status)].sort(),
                },
                cohort: inputs.prereleaseOnly ? 'channel' : 'none',
                keep: keepNewest === undefined ? [] : [{ id: 'keep-newest', newest: keepNewest }],
                delete: [
                    olderThan === undefined
                        ? { id: 'keep-newest', rankGreaterThan: keepNewest ?? 0, ...channels }
                        : { id: 'older-than', olderThan, ...channels },
                ],
            },
        ],
    };
}
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
/** `30d` in seconds. */
function parseDuration(value) {
    const [, count = '', unit = ''] = /^(\d{1,5})\s*([hdw])$/.exec(value.trim()) ?? [];
    const seconds = unit === 'h' || unit === 'd' || unit === 'w' ? Number(count) * SECONDS[unit] : 0;
    if (seconds === 0)
        throw new errors/* InputError */.dz('must be a number of hours, days or weeks, such as 12h, 30d or 8w');
    return seconds;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
;// CONCATENATED MODULE: ./actions/prune/apply/journal.ts




/**
 * Opens a journal file, newline-delimited JSON, and reads what it says about the plan. Lines about other plans, and a
 * last line that a crash cut off, are passed over. It is only ever appended to.
 */
async function openJournal(path, plan, now) {
    const standing = new Map();
    const stand = ({ at, event, versions }) => {
        if (event !== 'failed')
            for (const version of versions)
                standing.set(keyOf(at, version), event);
    };
    let text;
    let file;
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        file = await (0,promises_.open)(path, 'a+');
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === undefined)
            throw error;
        throw new errors/* InputError */.dz(`The journal cannot be opened: ${(0,errors/* messageOf */.bD)(error)}. Check 'journal'.`);
    }
    for (const line of text.split('\n')) {
        const entry = readLine(line, plan);
        if (entry !== undefined)
            stand(entry);
    }
    if (text !== '' && !text.endsWith('\n'))
        await file.appendFile('\n');
    // One at a time, so that lines of packages that are worked on together do not mix.
    let turn = Promise.resolve();
    return {
        standing: (at, version) => standing.get(keyOf(at, version)),
        record(entries) {
            const time = now().toISOString();
            const lines = entries
                .filter(({ versions }) => versions.length > 0)
                .map(({ at: { repository, coordinates }, event, versions, detail }) => JSON.stringify({
                plan,
                time,
                event,
                repository,
                ...coordinates,
                versions,
                ...(detail === undefined ? {} : { detail }),
            }));
            entries.forEach(stand);
            if (lines.length > 0) {
                turn = turn.then(async () => {
                    await file.appendFile(`${lines.join('\n')}\n`);
                    await file.datasync();
                });
            }
            return turn;
        },
        close: () => file.close(),
    };
}
function keyOf({ repository, coordinates }, version) {
    return JSON.stringify([repository, packageKey(coordinates), version]);
}
function readLine(line, plan) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    return isLine(value) && value.plan === plan
        ? { at: { repository: value.repository, coordinates: value }, event: value.event, versions: value.versions }
        : undefined;
}
const EVENTS = ['archiving', 'removed', 'stale', 'failed'];
function isLine(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const line = value;
    return (EVENTS.includes(line.event) &&
        [line.plan, line.repository, line.format, line.namespace, line.name].every((part) => typeof part === 'string') &&
        Array.isArray(line.versions) &&
        line.versions.every((version) => typeof version === 'string'));
}

;// CONCATENATED MODULE: ./actions/prune/permissions.ts
/** What a plan takes: to list and to look, and nothing that changes anything. */
const PLAN_ACTIONS = [
    'codeartifact:ListRepositoriesInDomain',
    'codeartifact:ListPackages',
    'codeartifact:ListPackageVersions',
    'codeartifact:ListPackageVersionAssets',
    'codeartifact:DescribePackageVersion',
];
/** What applying takes: each version is looked at once more before it goes. */
const APPLY_ACTIONS = [
    ...PLAN_ACTIONS,
    'codeartifact:DeletePackageVersions',
    'codeartifact:DisposePackageVersions',
    'codeartifact:UpdatePackageVersionsStatus',
];

;// CONCATENATED MODULE: ./actions/prune/plan/plan.ts

/** The version of the plan file's form. */
const PLAN_VERSION = 1;
/** The text of a plan file in pieces, so that it can be written as it is made: the keys in their order, what needs totals last. */
const planText = {
    head: ({ account, asOf, domain, domainOwner, expires }) => `${canonicalJson({ account, asOf, domain, domainOwner, expires }).slice(0, -1)},"packages":[\n`,
    package: (planned, first) => `${first ? '' : ',\n'}${canonicalJson(planned)}`,
    tail: ({ region }, policy, policyHash, result) => {
        const members = { policy, policyHash, region, result, version: PLAN_VERSION };
        return `\n],${canonicalJson(members).slice(1)}\n`;
    },
};

;// CONCATENATED MODULE: ./actions/prune/plan/plan-reader.ts





/**
 * Reads a plan. A plan comes from a file that somebody may have edited, so every part that a removal rests on is
 * checked; anything else than what a plan has throws an InputError that names the place.
 */
function readPlan(text) {
    const root = node(parse(text), 'the plan');
    const version = root.at('version').number();
    if (version !== PLAN_VERSION) {
        throw new errors/* InputError */.dz(`The plan has version ${version}; this release reads ${PLAN_VERSION}. Make a new plan.`);
    }
    const policy = readPolicy(root.at('policy'));
    if (root.at('policyHash').text() !== sha256(canonicalJson(policy))) {
        throw new errors/* InputError */.dz('The policy in the plan is not the one that it was made with. Make a new plan.');
    }
    checkPolicy(policy);
    const packages = root.at('packages').list(readPackage);
    const result = root.at('result');
    const action = result.at('actions');
    return {
        head: readHead(root),
        policy,
        packages,
        result: {
            packages: result.at('packages').number(),
            versions: result.at('versions').number(),
            looksAt: result.at('looksAt').number(),
            planned: result.at('planned').number(),
            actions: {
                archive: action.at('archive').number(),
                dispose: action.at('dispose').number(),
                delete: action.at('delete').number(),
            },
            reclaimable: result.at('reclaimable').number(),
            unknownSizes: result.at('unknownSizes').number(),
            incomplete: result.at('incomplete').number(),
            trips: result.at('trips').list((trip) => ({
                level: trip.at('level').oneOf(GUARD_LEVELS),
                name: trip.at('name').text(),
                kind: trip.at('kind').oneOf(['count', 'percent']),
                limit: trip.at('limit').number(),
                removed: trip.at('removed').number(),
                of: trip.at('of').number(),
            })),
        },
    };
}
function readHead(root) {
    return {
        account: root.at('account').text(),
        asOf: root.at('asOf').date(),
        domain: root.at('domain').text(),
        domainOwner: root.at('domainOwner').text(),
        expires: root.at('expires').date(),
        region: root.at('region').text(),
    };
}
function readPackage(part) {
    return {
        repository: part.at('repository').text(),
        format: part.at('format').oneOf(src_format/* FORMATS */.h),
        namespace: part.at('namespace').text(),
        name: part.at('name').text(),
        looksAt: part.at('looksAt').number(),
        ...optional('incomplete', part.maybe('incomplete')?.text()),
        keep: part.at('keep').list((run) => ({
            reason: run.at('reason').text(),
            versions: run.at('versions').list((version) => version.text()),
        })),
        remove: distinct(part.at('remove').list(readRemoval), part),
        reclaimable: part.at('reclaimable').number(),
    };
}
function readRemoval(part) {
    return {
        version: part.at('version').text(),
        position: part.at('position').number(),
        revision: part.at('revision').text(),
        status: part.at('status').oneOf(STATUSES),
        origin: part.at('origin').oneOf(ORIGINS),
        action: part.at('action').oneOf(ACTIONS),
        rules: part.at('rules').list((rule) => rule.text()),
        ...optional('olderThan', part.maybe('olderThan')?.number()),
        ...optional('bytes', part.maybe('bytes')?.number()),
        ...optional('content', part.maybe('content')?.text()),
    };
}
function distinct(removals, part) {
    if (new Set(removals.map(({ version }) => version)).size < removals.length)
        part.fail('versions that differ');
    return removals;
}
function readPolicy(part) {
    const action = part.at('action');
    const guards = part.at('guards');
    return {
        order: part.at('order').oneOf(['published', 'version']),
        minNewest: part.at('minNewest').number(),
        action: {
            internal: action.at('internal').oneOf([...ACTIONS, 'none']),
            external: action.at('external').oneOf([...ACTIONS, 'none']),
            unknown: action.at('unknown').oneOf([...ACTIONS, 'none']),
        },
        guards: {
            run: readGuard(guards.at('run')),
            repository: readGuard(guards.at('repository')),
            package: readGuard(guards.at('package')),
        },
        scopes: part.at('scopes').list((scope) => {
            const select = scope.at('select');
            return {
                id: scope.at('id').text(),
                select: {
                    repositories: select.at('repositories').list((item) => item.text()),
                    formats: select.at('formats').list((item) => item.oneOf(src_format/* FORMATS */.h)),
                    packages: select.at('packages').list((item) => item.text()),
                    status: select.at('status').list((item) => item.oneOf(STATUSES)),
                },
                cohort: scope.at('cohort').oneOf(['none', 'channel']),
                keep: scope.at('keep').list((rule) => ({
                    id: rule.at('id').text(),
                    ...optional('newest', rule.maybe('newest')?.number()),
                    ...optional('newerThan', rule.maybe('newerThan')?.number()),
                    ...optional('channels', rule.maybe('channels')?.list(readChannel)),
                })),
                delete: scope.at('delete').list((rule) => ({
                    id: rule.at('id').text(),
                    ...optional('olderThan', rule.maybe('olderThan')?.number()),
                    ...optional('rankGreaterThan', rule.maybe('rankGreaterThan')?.number()),
                    ...optional('channels', rule.maybe('channels')?.list(readChannel)),
                })),
            };
        }),
    };
}
const readChannel = (part) => part.oneOf(['release', 'prerelease', 'snapshot']);
function readGuard(part) {
    return {
        ...optional('maxCount', part.maybe('maxCount')?.number()),
        ...optional('maxPercent', part.maybe('maxPercent')?.number()),
    };
}
function optional(key, value) {
    const some = {};
    if (value !== undefined)
        some[key] = value;
    return some;
}
function node(value, place) {
    const fail = (expected) => {
        throw new errors/* InputError */.dz(`This is no plan: ${place} must be ${expected}. Make a new plan.`);
    };
    const member = (key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    const text = () => (typeof value === 'string' ? value : fail('a text'));
    return {
        at: (key) => node(member(key), `${place}, ${key}`),
        maybe: (key) => (member(key) === undefined ? undefined : node(member(key), `${place}, ${key}`)),
        text,
        number: () => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fail('a whole number'),
        date: () => (Number.isNaN(Date.parse(text())) ? fail('a date and time') : text()),
        oneOf: (values) => values.find((one) => one === value) ?? fail(`one of ${values.join(', ')}`),
        list: (read) => Array.isArray(value) ? value.map((item, index) => read(node(item, `${place} ${index + 1}`))) : fail('a list'),
        fail,
    };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        throw new errors/* InputError */.dz(`This is no plan: ${(0,errors/* messageOf */.bD)(error)}. Make one with mode: plan.`);
    }
}

;// CONCATENATED MODULE: ./actions/prune/plan/plan-file.ts







/** Bytes that are gathered before they are written. */
const CHUNK = 64 * 1024;
async function planWriter(path, head) {
    const temporary = `${path}.${process.pid}.tmp`;
    const file = await openFile(temporary);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let gathered = planText.head(head);
    let first = true;
    return {
        async add(planned) {
            gathered += planText.package(planned, first);
            first = false;
            if (gathered.length >= CHUNK) {
                await flush(file, hash, gathered);
                gathered = '';
            }
        },
        async finish(policy, result) {
            gathered += planText.tail(head, policy, sha256(canonicalJson(policy)), result);
            await flush(file, hash, gathered);
            await file.datasync();
            await file.close();
            await (0,promises_.rename)(temporary, path);
            return hash.digest('hex');
        },
        async abandon() {
            await file.close();
            await (0,promises_.unlink)(temporary);
        },
    };
}
async function openFile(path) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        return await (0,promises_.open)(path, 'w');
    }
    catch (error) {
        throw new errors/* InputError */.dz(`The plan cannot be written: ${(0,errors/* messageOf */.bD)(error)}. Check 'plan-file'.`);
    }
}
async function flush(file, hash, text) {
    hash.update(text);
    await file.appendFile(text);
}
/** Reads a plan file; its id is the hash of its bytes. */
async function readPlanFile(path) {
    try {
        const bytes = await (0,promises_.readFile)(path);
        return { plan: readPlan(bytes.toString('utf8')), id: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') };
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) !== undefined) {
            throw new errors/* InputError */.dz(`The plan cannot be read: ${(0,errors/* messageOf */.bD)(error)}. Make one with mode: plan, and pass it on.`);
        }
        throw error;
    }
}

;// CONCATENATED MODULE: ./actions/prune/report.ts




/** Rows of a table in the log and in the summary; the plan has all of them. */
const ROWS = 20;
function topPackages() {
    const rows = [];
    return {
        rows,
        add(planned) {
            if (planned.remove.length === 0)
                return;
            const { repository, looksAt, remove, reclaimable } = planned;
            rows.push({ name: nameOf(planned), repository, looksAt, removed: remove.length, bytes: reclaimable });
            rows.sort((a, b) => b.bytes - a.bytes || b.removed - a.removed);
            rows.length = Math.min(rows.length, ROWS);
        },
    };
}
/** Log, outputs and summary of a plan. */
async function reportPlan(host, report) {
    const { id, file, expires, result, top, calls } = report;
    setOutputs(host, id, result, { removed: 0, stale: 0, failed: 0 });
    host.info(`Looked at ${count(result.looksAt, 'version')} of ${count(result.packages, 'package')}: ${planned(result)}, ${freed(result)}.`);
    if (top.length > 0) {
        const rows = top.map(({ name, repository, looksAt, removed, bytes }) => [
            name,
            repository,
            String(looksAt),
            String(removed),
            formatBytes(bytes),
        ]);
        for (const line of (0,safe_text/* plainTable */.$b)(['Package', 'Repository', 'Versions', 'To remove', 'Frees at most'], rows)) {
            host.info(line);
        }
    }
    for (const trip of result.trips.slice(0, ROWS)) {
        host.warn(`Too much would go, so this plan removes nothing: ${(0,safe_text/* safeText */.Hk)(describeTrip(trip))}.`);
    }
    host.info(`Plan ${id} is in ${(0,safe_text/* safeText */.Hk)(file)}; it can be applied until ${expires}.`);
    host.info(`Calls: ${describeCalls(calls)}.`);
    await host.summary(planSummary(report));
}
function planSummary({ id, expires, result, top }) {
    const most = Math.max(1, ...top.map(({ bytes }) => bytes));
    const table = (0,safe_text/* markdownTable */.Qj)(['Package', 'Repository', 'Versions', 'To remove', 'Frees at most', ''], top.map(({ name, repository, looksAt, removed, bytes }) => [
        (0,safe_text/* code */.aY)(name),
        (0,safe_text/* code */.aY)(repository),
        String(looksAt),
        String(removed),
        formatBytes(bytes),
        '█'.repeat(Math.ceil((20 * bytes) / most)),
    ]));
    return [
        '### CodeArtifact prune: plan\n',
        `Looked at ${count(result.looksAt, 'version')} of ${count(result.packages, 'package')}: **${planned(result)}**, ${freed(result)}.\n`,
        ...(top.length === 0 ? [] : [table]),
        ...(top.length < ROWS ? [] : [`The ${ROWS} packages with the most to free; the plan has all.\n`]),
        ...tripLines(result.trips),
        ...(result.incomplete === 0 ? [] : [`${count(result.incomplete, 'package')} left alone: incomplete lists.\n`]),
        `Plan ${(0,safe_text/* code */.aY)(id)}, to be applied until ${expires}.\n`,
    ].join('\n');
}
function tripLines(trips) {
    if (trips.length === 0)
        return [];
    const lines = trips.slice(0, ROWS).map((trip) => `- ${(0,safe_text/* safeMarkdown */.fH)(describeTrip(trip))}`);
    return [`Too much would go, so this plan removes nothing:\n\n${lines.join('\n')}\n`];
}
/** Log, outputs and summary of what was done. */
async function reportApplied(host, { id, result, applied, left, calls }) {
    setOutputs(host, id, result, applied);
    for (const { label, version, outcome, detail } of left) {
        host.warn((0,safe_text/* safeText */.Hk)(`${label}, version ${version}: ${outcome}, ${detail}`));
    }
    const rest = applied.stale + applied.failed - left.length;
    if (rest > 0)
        host.warn(`… and ${rest} more; the journal has all.`);
    const line = `${applied.removed} of ${count(result.planned, 'version')} removed, ${applied.stale} stale, ${applied.failed} failed`;
    host.info(`${line}. Calls: ${describeCalls(calls)}.`);
    await host.summary([
        '### CodeArtifact prune: applied\n',
        (0,safe_text/* markdownTable */.Qj)(['Planned', 'Removed', 'Stale', 'Failed', 'Frees at most'], [[result.planned, applied.removed, applied.stale, applied.failed, formatBytes(result.reclaimable)].map(String)]),
        ...(left.length === 0
            ? []
            : [
                (0,safe_text/* markdownTable */.Qj)(['Package', 'Version', 'Outcome', 'Why'], left.map(({ label, version, outcome, detail }) => [(0,safe_text/* code */.aY)(label), (0,safe_text/* code */.aY)(version), outcome, (0,safe_text/* code */.aY)(detail)])),
            ]),
        `Plan ${(0,safe_text/* code */.aY)(id)}.\n`,
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
function setOutputs(host, id, result, { removed, stale, failed }) {
    host.setOutput('plan-id', id);
    host.setOutput('planned', String(result.planned));
    host.setOutput('removed', String(removed));
    host.setOutput('stale', String(stale));
    host.setOutput('failed', String(failed));
    host.setOutput('bytes', String(result.reclaimable));
}
function planned(result) {
    const parts = ACTIONS.filter((action) => result.actions[action] > 0).map((action) => `${result.actions[action]} to ${action}`);
    return result.planned === 0 ? 'nothing to remove' : parts.join(', ');
}
function freed({ reclaimable, unknownSizes }) {
    const unknown = unknownSizes === 0 ? '' : ` and what ${count(unknownSizes, 'version')} of unknown size hold`;
    return `which frees at most ${formatBytes(reclaimable)}${unknown}`;
}
function describeCalls({ list, describe, assets, remove }) {
    return `${list} to list, ${describe} for times, ${assets} for sizes, ${remove} to remove`;
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
/** `1.2 MB`; a megabyte is a million bytes, as AWS bills them. */
function formatBytes(bytes) {
    const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes === 0 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    return power === 0 ? `${bytes} bytes` : `${(bytes / 1000 ** power).toFixed(1)} ${units[power] ?? ''}`;
}

;// CONCATENATED MODULE: ./actions/prune/command.ts















const prune = (0,command/* defineCommand */.N)({
    name: 'prune',
    summary: 'Remove old package versions by keep-newest and older-than: a plan first, applied on request.',
    look: { icon: 'scissors', color: 'orange' },
    inputs: { ...aws_connection/* connectionInputs */.eu, ...pruneInputs },
    outputs: {
        'plan-id': 'SHA-256 of the plan file.',
        planned: 'How many versions the plan removes.',
        removed: 'How many of them are gone or archived, those of an interrupted run before included.',
        stale: 'How many were left alone, because they changed since the plan.',
        failed: 'How many could not be removed.',
        bytes: 'Bytes that the plan frees at most: assets that something else still refers to stay.',
    },
    permissions: {
        apply: { when: 'with `mode: apply`', actions: APPLY_ACTIONS, trust: 'default-branch' },
        plan: { when: 'with `mode: plan`', actions: PLAN_ACTIONS, trust: 'any' },
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
    ],
    async run(inputs, host) {
        const intent = intentOf(inputs, host);
        const connection = await (0,aws_connection/* connect */.Ng)(inputs, host, intent.kind === 'plan' ? PLAN_ACTIONS : APPLY_ACTIONS);
        await connection.checkAccount();
        const service = await codeArtifactService(connection);
        if (intent.kind !== 'apply') {
            (0,small_heap/* keepHeapSmall */.p)();
            await writePlan(intent, connection, service, host);
        }
        if (intent.kind !== 'plan') {
            await carryOut(intent.planFile, (0,external_node_path_.resolve)(host.workspace, inputs.journal), connection, service, host);
        }
    },
});
/** Plans, and reports on the plan. */
async function writePlan({ policy, planFile, ttl }, connection, service, host) {
    // Whole seconds: a service that keeps no more could not tell the moment from the one a little later.
    const asOf = new Date(Math.floor(host.now().getTime() / 1000) * 1000);
    const head = await headOf(connection, asOf, ttl);
    const writer = await planWriter(planFile, head);
    const top = topPackages();
    const progress = host.progress('Planning');
    try {
        const result = await makePlan({
            service,
            policy,
            asOf,
            write: async (planned) => {
                top.add(planned);
                await writer.add(planned);
            },
            warn: (line) => host.warn((0,safe_text/* safeText */.Hk)(line)),
            progress: (done, found) => progress.update(done, found, `${total(service)} calls`),
        });
        const id = await writer.finish(policy, result);
        progress.end();
        await reportPlan(host, { id, file: planFile, expires: head.expires, result, top: top.rows, calls: service.calls });
    }
    catch (error) {
        progress.end();
        await writer.abandon();
        throw error;
    }
}
/** Applies the plan in a file, and reports on what was done. */
async function carryOut(planFile, journalFile, connection, service, host) {
    const { plan, id } = await readPlanFile(planFile);
    checkApplicable(plan, await headOf(connection, host.now(), 0), host.now());
    const journal = await openJournal(journalFile, id, () => host.now());
    const progress = host.progress('Removing');
    const { note, left } = leftCollector();
    try {
        const applied = await applyPlan({
            service,
            plan,
            journal,
            note,
            progress: (done, all, label) => progress.update(done, all, (0,safe_text/* safeText */.Hk)(label)),
        });
        progress.end();
        await reportApplied(host, { id, result: plan.result, applied, left, calls: service.calls });
        if (applied.failed > 0) {
            throw new errors/* InputError */.dz(`${applied.failed} versions could not be removed; the journal says why. Run again with the same plan: it goes on where it stopped.`);
        }
    }
    finally {
        progress.end();
        await journal.close();
    }
}
async function headOf(connection, asOf, ttl) {
    const { account } = await connection.caller();
    return {
        account,
        asOf: asOf.toISOString(),
        domain: connection.domain,
        domainOwner: connection.domainOwner ?? account,
        expires: new Date(asOf.getTime() + ttl * 1000).toISOString(),
        region: await connection.client.config.region(),
    };
}
function total({ calls }) {
    return calls.list + calls.describe + calls.assets + calls.remove;
}


/***/ }),

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

/***/ "packages/core/src/small-heap.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ keepHeapSmall)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:v8");
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);

/**
 * For work that runs long, or over much, and keeps little of it: V8's new space stays at its first size instead of
 * growing to 128 MB, and the old one grows by a tenth before garbage is collected, not twofold.
 */
function keepHeapSmall() {
    ['--semi-space-growth-factor=1', '--heap-growing-percent=10'].forEach(node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString);
}


/***/ }),

/***/ "packages/versions/src/coordinates.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ normalisePart),
/* harmony export */   NC: () => (/* binding */ formatCoordinates)
/* harmony export */ });
/* unused harmony exports parseCoordinates, normaliseCoordinates */

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
    const format = FORMATS.find((candidate) => candidate === text.slice(0, colon));
    if (format === undefined)
        return undefined;
    const parts = split(format, text.slice(colon + 1));
    if (parts === undefined || !PART.test(parts.name))
        return undefined;
    if (parts.namespace !== '' && !PART.test(parts.namespace))
        return undefined;
    return normaliseCoordinates({ format, ...parts });
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
  g: () => (/* binding */ versionOrders)
});

// EXTERNAL MODULE: ./packages/versions/src/orders/scheme.ts
var scheme = __webpack_require__("packages/versions/src/orders/scheme.ts");
;// CONCATENATED MODULE: ./packages/versions/src/orders/generic.ts

const FORM = /^v?(\d+(?:\.\d+)*)(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
/**
 * Generic packages have no rules of their own. SemVer 2.0.0 is understood, with any number of numbers and a leading
 * `v`, so that dates (`2027.01.31`) and build numbers (`1842`) have their place; anything else is no version.
 */
const generic = {
    parse(version) {
        const found = FORM.exec(version);
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

const nuget_FORM = /^(\d+(?:\.\d+){0,3})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
/**
 * NuGetVersion: SemVer 2.0.0 with one to four numbers, of which missing ones are 0, and with prerelease labels whose
 * case does not count (NuGet docs, "Package versioning", "Normalized version numbers").
 */
const nuget = {
    parse(version) {
        const found = nuget_FORM.exec(version);
        if (found === null)
            return undefined;
        return {
            numbers: (found[1] ?? '').split('.').map(BigInt),
            prerelease: found[2]?.toLowerCase().split('.') ?? [],
        };
    },
    compare: (a, b) => (0,scheme/* compareLists */.tM)(a.numbers, b.numbers, (left = 0n, right = 0n) => (0,scheme/* order */.fq)(left, right)) ||
        (0,scheme/* comparePrereleases */.VT)(a.prerelease, b.prerelease),
    channel: ({ prerelease }) => (prerelease.length > 0 ? 'prerelease' : 'release'),
};

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

;// CONCATENATED MODULE: ./packages/versions/src/orders/rubygems.ts

/** Gem::Version::VERSION_PATTERN, anchored. */
const rubygems_FORM = /^\d+(?:\.[0-9a-zA-Z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
/**
 * Gem::Version: a hyphen reads as `.pre.`, numbers and words are segments of their own, a word makes a prerelease and
 * ranks below a number; zeros before the first word and at the end make no difference.
 */
const rubygems = {
    parse(version) {
        if (!rubygems_FORM.test(version))
            return undefined;
        const dotted = version.replaceAll('-', '.pre.');
        const segments = (dotted.match(/\d+|[a-z]+/gi) ?? []).map((part) => (/^\d/.test(part) ? BigInt(part) : part));
        const firstWord = segments.findIndex((segment) => typeof segment === 'string');
        const numbers = firstWord < 0 ? segments : segments.slice(0, firstWord);
        const rest = firstWord < 0 ? [] : segments.slice(firstWord);
        return {
            segments: [...withoutTrailingZeros(numbers), ...withoutTrailingZeros(rest)],
            prerelease: firstWord >= 0,
            hyphen: version.includes('-'),
        };
    },
    compare: (a, b) => (0,scheme/* compareLists */.tM)(a.segments, b.segments, (left = 0n, right = 0n) => {
        if (typeof left === 'string' && typeof right === 'string')
            return (0,scheme/* order */.fq)(left, right);
        if (typeof left === 'string' || typeof right === 'string')
            return typeof left === 'string' ? -1 : 1;
        return (0,scheme/* order */.fq)(left, right);
    }),
    channel: ({ prerelease, hyphen }) => (hyphen ? undefined : prerelease ? 'prerelease' : 'release'),
};
function withoutTrailingZeros(segments) {
    return segments.slice(0, segments.findLastIndex((segment) => segment !== 0n) + 1);
}

// EXTERNAL MODULE: ./packages/versions/node_modules/semver/index.js
var semver = __webpack_require__("packages/versions/node_modules/semver/index.js");
var semver_default = /*#__PURE__*/__webpack_require__.n(semver);
;// CONCATENATED MODULE: ./packages/versions/src/orders/semantic.ts

/** SemVer 2.0.0 as npm, Cargo and Swift use it; build metadata makes no difference. */
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
 * Each format's own order: SemVer 2.0.0 for npm, Cargo and Swift, PEP 440 for Python, Maven's ComparableVersion,
 * NuGet's four-part SemVer, Gem::Version for Ruby, and for generic packages numbers with dots (SemVer included).
 */
const versionOrders = {
    npm: orderOf(semantic),
    cargo: orderOf(semantic),
    swift: orderOf(semantic),
    pypi: orderOf(pep440_pep440),
    maven: orderOf(maven/* maven */.Q),
    nuget: orderOf(nuget),
    ruby: orderOf(rubygems),
    generic: orderOf(generic),
};


/***/ }),

/***/ "packages/versions/src/orders/maven.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ maven),
/* harmony export */   e: () => (/* binding */ snapshotOf)
/* harmony export */ });
/* harmony import */ var _scheme_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/versions/src/orders/scheme.ts");

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
            channel: snapshot === undefined ? channelOf(tree) : 'snapshot',
        };
    },
    compare: (a, b) => compareItems(a.tree, b.tree) || (0,_scheme_js__WEBPACK_IMPORTED_MODULE_0__/* .order */ .fq)(a.build, b.build),
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
        return b.kind === 'number' ? (0,_scheme_js__WEBPACK_IMPORTED_MODULE_0__/* .order */ .fq)(a.value, b.value) : 1;
    if (b.kind === 'number')
        return -1;
    if (a.kind === 'list')
        return b.kind === 'list' ? (0,_scheme_js__WEBPACK_IMPORTED_MODULE_0__/* .compareLists */ .tM)(a.items, b.items, compareItems) : compareListToWord(a, b);
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
    return b.kind === 'word' ? numberBehind(a) : (0,_scheme_js__WEBPACK_IMPORTED_MODULE_0__/* .order */ .fq)(a.value, b.value);
}
/** A number makes `1-rc0` higher than `1-rc`; behind a word for the release, which is nothing, only its value counts. */
function numberBehind({ qualifier: { place }, value }) {
    return place === RELEASE ? (0,_scheme_js__WEBPACK_IMPORTED_MODULE_0__/* .order */ .fq)(value, 0n) : 1;
}
function compareQualifiers(a, b) {
    return (0,_scheme_js__WEBPACK_IMPORTED_MODULE_0__/* .order */ .fq)(a.place, b.place) || (0,_scheme_js__WEBPACK_IMPORTED_MODULE_0__/* .order */ .fq)(a.text, b.text);
}
function compareToNothing(value) {
    switch (value.kind) {
        case 'number':
            return (0,_scheme_js__WEBPACK_IMPORTED_MODULE_0__/* .order */ .fq)(value.value, 0n);
        case 'word':
            return (0,_scheme_js__WEBPACK_IMPORTED_MODULE_0__/* .order */ .fq)(value.qualifier.place, RELEASE);
        case 'numbered-word':
            return (0,_scheme_js__WEBPACK_IMPORTED_MODULE_0__/* .order */ .fq)(value.qualifier.place, RELEASE) || (0,_scheme_js__WEBPACK_IMPORTED_MODULE_0__/* .order */ .fq)(value.value, 0n);
        case 'list':
            return value.items.reduce((found, inner) => (found === 0 ? compareToNothing(inner) : found), 0);
    }
}
function channelOf(value) {
    if (value.kind === 'number')
        return 'release';
    if (value.kind !== 'list') {
        const { place } = value.qualifier;
        return place === SNAPSHOT ? 'snapshot' : place < RELEASE ? 'prerelease' : 'release';
    }
    const channels = value.items.map(channelOf);
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
/* harmony export */   tM: () => (/* binding */ compareLists)
/* harmony export */ });
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
 * Prerelease identifiers by SemVer 2.0.0, item 11: numbers by value and below words, words by `compareWords`, and of
 * two lists of which one begins with the other the longer one is the higher. No identifiers at all is a release, above
 * every prerelease.
 */
function comparePrereleases(a, b, compareWords = order) {
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
        return compareWords(left, right);
    });
}


/***/ }),

/***/ "@renovatebot/pep440/index.js":
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UD: () => (/* reexport */ compare),
  eq: () => (/* reexport */ eq),
  WE: () => (/* reexport */ version_explain),
  rZ: () => (/* reexport */ valid)
});

// UNUSED EXPORTS: RANGE_PATTERN, clean, filter, ge, gt, gte, inc, le, lt, lte, major, maxSatisfying, minSatisfying, minor, ne, neq, parse, patch, rcompare, satisfies, validRange

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/lib/version.js
const VERSION_PATTERN = [
  'v?',
  '(?:',
  /* */ '(?:(?<epoch>[0-9]+)!)?', // epoch
  /* */ '(?<release>[0-9]+(?:\\.[0-9]+)*)', // release segment
  /* */ '(?<pre>', // pre-release
  /*    */ '[-_\\.]?',
  /*    */ '(?<pre_l>(a|b|c|rc|alpha|beta|pre|preview))',
  /*    */ '[-_\\.]?',
  /*    */ '(?<pre_n>[0-9]+)?',
  /* */ ')?',
  /* */ '(?<post>', // post release
  /*    */ '(?:-(?<post_n1>[0-9]+))',
  /*    */ '|',
  /*    */ '(?:',
  /*        */ '[-_\\.]?',
  /*        */ '(?<post_l>post|rev|r)',
  /*        */ '[-_\\.]?',
  /*        */ '(?<post_n2>[0-9]+)?',
  /*    */ ')',
  /* */ ')?',
  /* */ '(?<dev>', // dev release
  /*    */ '[-_\\.]?',
  /*    */ '(?<dev_l>dev)',
  /*    */ '[-_\\.]?',
  /*    */ '(?<dev_n>[0-9]+)?',
  /* */ ')?',
  ')',
  '(?:\\+(?<local>[a-z0-9]+(?:[-_\\.][a-z0-9]+)*))?', // local version
].join('');



const validRegex = new RegExp('^' + VERSION_PATTERN + '$', 'i');

function valid(version) {
  return validRegex.test(version) ? version : null;
}

const cleanRegex = new RegExp('^\\s*' + VERSION_PATTERN + '\\s*$', 'i');
function clean(version) {
  return version_stringify(version_parse(version, cleanRegex));
}

function version_parse(version, regex) {
  // Validate the version and parse it into pieces
  const { groups } = (regex || validRegex).exec(version) || {};
  if (!groups) {
    return null;
  }

  // Store the parsed out pieces of the version
  const parsed = {
    epoch: Number(groups.epoch ? groups.epoch : 0),
    release: groups.release.split('.').map(Number),
    pre: normalize_letter_version(groups.pre_l, groups.pre_n),
    post: normalize_letter_version(
      groups.post_l,
      groups.post_n1 || groups.post_n2,
    ),
    dev: normalize_letter_version(groups.dev_l, groups.dev_n),
    local: parse_local_version(groups.local),
  };

  return parsed;
}

function version_stringify(parsed) {
  if (!parsed) {
    return null;
  }
  const { epoch, release, pre, post, dev, local } = parsed;
  const parts = [];

  // Epoch
  if (epoch !== 0) {
    parts.push(`${epoch}!`);
  }
  // Release segment
  parts.push(release.join('.'));

  // Pre-release
  if (pre) {
    parts.push(pre.join(''));
  }
  // Post-release
  if (post) {
    parts.push('.' + post.join(''));
  }
  // Development release
  if (dev) {
    parts.push('.' + dev.join(''));
  }
  // Local version segment
  if (local) {
    parts.push(`+${local}`);
  }
  return parts.join('');
}

function normalize_letter_version(letterIn, numberIn) {
  let letter = letterIn;
  let number = numberIn;
  if (letter) {
    // We consider there to be an implicit 0 in a pre-release if there is
    // not a numeral associated with it.
    if (!number) {
      number = 0;
    }
    // We normalize any letters to their lower case form
    letter = letter.toLowerCase();

    // We consider some words to be alternate spellings of other words and
    // in those cases we want to normalize the spellings to our preferred
    // spelling.
    if (letter === 'alpha') {
      letter = 'a';
    } else if (letter === 'beta') {
      letter = 'b';
    } else if (['c', 'pre', 'preview'].includes(letter)) {
      letter = 'rc';
    } else if (['rev', 'r'].includes(letter)) {
      letter = 'post';
    }
    return [letter, Number(number)];
  }
  if (!letter && number) {
    // We assume if we are given a number, but we are not given a letter
    // then this is using the implicit post release syntax (e.g. 1.0-1)
    letter = 'post';

    return [letter, Number(number)];
  }
  return null;
}

function parse_local_version(local) {
  /*
    Takes a string like abc.1.twelve and turns it into("abc", 1, "twelve").
    */
  if (local) {
    return local
      .split(/[._-]/)
      .map((part) =>
        Number.isNaN(Number(part)) ? part.toLowerCase() : Number(part),
      );
  }
  return null;
}

function version_explain(version) {
  const parsed = version_parse(version);
  if (!parsed) {
    return parsed;
  }
  const { epoch, release, pre, post, dev, local } = parsed;

  let base_version = '';
  if (epoch !== 0) {
    base_version += epoch + '!';
  }
  base_version += release.join('.');

  const is_prerelease = Boolean(dev || pre);
  const is_devrelease = Boolean(dev);
  const is_postrelease = Boolean(post);

  // return

  return {
    epoch,
    release,
    pre,
    post: post ? post[1] : post,
    dev: dev ? dev[1] : dev,
    local: local ? local.join('.') : local,
    public: version_stringify(parsed).split('+', 1)[0],
    base_version,
    is_prerelease,
    is_devrelease,
    is_postrelease,
  };
}

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/lib/operator.js




function lt(version, other) {
  return compare(version, other) < 0;
}

function le(version, other) {
  return compare(version, other) <= 0;
}

function eq(version, other) {
  return compare(version, other) === 0;
}

function ne(version, other) {
  return compare(version, other) !== 0;
}

function ge(version, other) {
  return compare(version, other) >= 0;
}

function gt(version, other) {
  return compare(version, other) > 0;
}

function arbitrary(version, other) {
  return version.toLowerCase() === other.toLowerCase();
}

function compare(version, other) {
  const parsedVersion = version_parse(version);
  const parsedOther = version_parse(other);

  const keyVersion = calculateKey(parsedVersion);
  const keyOther = calculateKey(parsedOther);

  return pyCompare(keyVersion, keyOther);
}

function rcompare(version, other) {
  return -compare(version, other);
}

// this logic is buitin in python, but we need to port it to js
// see https://stackoverflow.com/a/5292332/1438522
function pyCompare(elemIn, otherIn) {
  let elem = elemIn;
  let other = otherIn;
  if (elem === other) {
    return 0;
  }
  if (Array.isArray(elem) !== Array.isArray(other)) {
    elem = Array.isArray(elem) ? elem : [elem];
    other = Array.isArray(other) ? other : [other];
  }
  if (Array.isArray(elem)) {
    const len = Math.min(elem.length, other.length);
    for (let i = 0; i < len; i += 1) {
      const res = pyCompare(elem[i], other[i]);
      if (res !== 0) {
        return res;
      }
    }
    return elem.length - other.length;
  }
  if (elem === -Infinity || other === Infinity) {
    return -1;
  }
  if (elem === Infinity || other === -Infinity) {
    return 1;
  }
  return elem < other ? -1 : 1;
}

function calculateKey(input) {
  const { epoch } = input;
  let { release, pre, post, local, dev } = input;
  // When we compare a release version, we want to compare it with all of the
  // trailing zeros removed. So we'll use a reverse the list, drop all the now
  // leading zeros until we come to something non zero, then take the rest
  // re-reverse it back into the correct order and make it a tuple and use
  // that for our sorting key.
  release = release.concat();
  release.reverse();
  while (release.length && release[0] === 0) {
    release.shift();
  }
  release.reverse();

  // We need to "trick" the sorting algorithm to put 1.0.dev0 before 1.0a0.
  // We'll do this by abusing the pre segment, but we _only_ want to do this
  // if there is !a pre or a post segment. If we have one of those then
  // the normal sorting rules will handle this case correctly.
  if (!pre && !post && dev) pre = -Infinity;
  // Versions without a pre-release (except as noted above) should sort after
  // those with one.
  else if (!pre) pre = Infinity;

  // Versions without a post segment should sort before those with one.
  if (!post) post = -Infinity;

  // Versions without a development segment should sort after those with one.
  if (!dev) dev = Infinity;

  if (!local) {
    // Versions without a local segment should sort before those with one.
    local = -Infinity;
  } else {
    // Versions with a local segment need that segment parsed to implement
    // the sorting rules in PEP440.
    // - Alpha numeric segments sort before numeric segments
    // - Alpha numeric segments sort lexicographically
    // - Numeric segments sort numerically
    // - Shorter versions sort before longer versions when the prefixes
    //   match exactly
    local = local.map((i) =>
      Number.isNaN(Number(i)) ? [-Infinity, i] : [Number(i), ''],
    );
  }

  return [epoch, release, pre, post, dev, local];
}

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/lib/specifier.js
// This file is dual licensed under the terms of the Apache License, Version
// 2.0, and the BSD License. See the LICENSE file in the root of this repository
// for complete details.





const RANGE_PATTERN = [
  '(?<operator>(===|~=|==|!=|<=|>=|<|>))',
  '\\s*',
  '(',
  /*  */ '(?<version>(?:' + VERSION_PATTERN.replace(/\?<\w+>/g, '?:') + '))',
  /*  */ '(?<prefix>\\.\\*)?',
  /*  */ '|',
  /*  */ '(?<legacy>[^,;\\s)]+)',
  ')',
].join('');



const isEqualityOperator = (op) => ['==', '!=', '==='].includes(op);

const rangeRegex = new RegExp('^' + RANGE_PATTERN + '$', 'i');

function specifier_parse(ranges) {
  if (!ranges.trim()) {
    return [];
  }

  const specifiers = ranges
    .split(',')
    .map((range) => rangeRegex.exec(range.trim()) || {})
    .map(({ groups }) => {
      if (!groups) {
        return null;
      }

      let { ...spec } = groups;
      const { operator, version, prefix, legacy } = groups;

      if (version) {
        spec = { ...spec, ...explainVersion(version) };
        if (operator === '~=') {
          if (spec.release.length < 2) {
            return null;
          }
        }
        if (!isEqualityOperator(operator) && spec.local) {
          return null;
        }

        if (prefix) {
          if (!isEqualityOperator(operator) || spec.dev || spec.local) {
            return null;
          }
        }
      }
      if (legacy && operator !== '===') {
        return null;
      }

      return spec;
    });

  if (specifiers.filter(Boolean).length !== specifiers.length) {
    return null;
  }

  return specifiers;
}

function filter(versions, specifier, options = {}) {
  const filtered = pick(versions, specifier, options);
  if (filtered.length === 0 && options.prereleases === undefined) {
    return pick(versions, specifier, { prereleases: true });
  }
  return filtered;
}

function maxSatisfying(versions, range, options) {
  const found = filter(versions, range, options).sort(Operator.compare);
  return found.length === 0 ? null : found[found.length - 1];
}

function minSatisfying(versions, range, options) {
  const found = filter(versions, range, options).sort(Operator.compare);
  return found.length === 0 ? null : found[0];
}

function pick(versions, specifier, options) {
  const parsed = specifier_parse(specifier);

  if (!parsed) {
    return [];
  }

  return versions.filter((version) => {
    const explained = explainVersion(version);

    if (!parsed.length) {
      return explained && !(explained.is_prerelease && !options.prereleases);
    }

    return parsed.reduce((pass, spec) => {
      if (!pass) {
        return false;
      }
      return contains({ ...spec, ...options }, { version, explained });
    }, true);
  });
}

function satisfies(version, specifier, options = {}) {
  const filtered = pick([version], specifier, options);

  return filtered.length === 1;
}

function arrayStartsWith(array, prefix) {
  if (prefix.length > array.length) {
    return false;
  }

  for (let i = 0; i < prefix.length; i += 1) {
    if (prefix[i] !== array[i]) {
      return false;
    }
  }

  return true;
}

function contains(specifier, input) {
  const { explained } = input;
  let { version } = input;
  const { ...spec } = specifier;

  if (spec.prereleases === undefined) {
    spec.prereleases = spec.is_prerelease;
  }

  if (explained && explained.is_prerelease && !spec.prereleases) {
    return false;
  }

  if (spec.operator === '~=') {
    let compatiblePrefix = spec.release.slice(0, -1).concat('*').join('.');
    if (spec.epoch) {
      compatiblePrefix = spec.epoch + '!' + compatiblePrefix;
    }
    return satisfies(version, `>=${spec.version}, ==${compatiblePrefix}`, {
      prereleases: spec.prereleases,
    });
  }

  if (spec.prefix) {
    const isMatching =
      explained.epoch === spec.epoch &&
      arrayStartsWith(explained.release, spec.release);
    const isEquality = spec.operator !== '!=';
    return isEquality ? isMatching : !isMatching;
  }

  if (explained && explained.local && spec.version) {
    // Ignore candidate local labels only when the specifier itself is public.
    if (spec.operator !== '===' && !spec.local) {
      version = explained.public;
      spec.version = explainVersion(spec.version).public;
    }
  }

  if (spec.operator === '<' || spec.operator === '>') {
    // simplified version of https://www.python.org/dev/peps/pep-0440/#exclusive-ordered-comparison
    if (Operator.eq(spec.release.join('.'), explained.release.join('.'))) {
      return false;
    }
  }

  // TODO: fix me?
  // eslint-disable-next-line import-x/namespace
  const op = Operator[spec.operator];
  return op(version, spec.version || spec.legacy);
}

function validRange(specifier) {
  return Boolean(specifier_parse(specifier));
}

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/lib/semantic.js


// those notation are borrowed from semver


function major(input) {
  const version = explain(input);
  if (!version) {
    throw new TypeError('Invalid Version: ' + input);
  }
  return version.release[0];
}

function minor(input) {
  const version = explain(input);
  if (!version) {
    throw new TypeError('Invalid Version: ' + input);
  }
  if (version.release.length < 2) {
    return 0;
  }
  return version.release[1];
}

function patch(input) {
  const version = explain(input);
  if (!version) {
    throw new TypeError('Invalid Version: ' + input);
  }
  if (version.release.length < 3) {
    return 0;
  }
  return version.release[2];
}

function inc(input, release, preReleaseIdentifier) {
  let identifier = preReleaseIdentifier || `a`;
  const version = parse(input);

  if (!version) {
    return null;
  }

  if (
    !['a', 'b', 'c', 'rc', 'alpha', 'beta', 'pre', 'preview'].includes(
      identifier,
    )
  ) {
    return null;
  }

  switch (release) {
    case 'premajor':
      {
        const [majorVersion] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion + 1;
      }
      version.pre = [identifier, 0];
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'preminor':
      {
        const [majorVersion, minorVersion = 0] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion + 1;
      }
      version.pre = [identifier, 0];
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'prepatch':
      {
        const [majorVersion, minorVersion = 0, patchVersion = 0] =
          version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion;
        version.release[2] = patchVersion + 1;
      }
      version.pre = [identifier, 0];
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'prerelease':
      if (version.pre === null) {
        const [majorVersion, minorVersion = 0, patchVersion = 0] =
          version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion;
        version.release[2] = patchVersion + 1;
        version.pre = [identifier, 0];
      } else {
        if (preReleaseIdentifier === undefined && version.pre !== null) {
          [identifier] = version.pre;
        }

        const [letter, number] = version.pre;
        if (letter === identifier) {
          version.pre = [letter, number + 1];
        } else {
          version.pre = [identifier, 0];
        }
      }

      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'major':
      if (
        version.release.slice(1).some((value) => value !== 0) ||
        version.pre === null
      ) {
        const [majorVersion] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion + 1;
      }
      delete version.pre;
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'minor':
      if (
        version.release.slice(2).some((value) => value !== 0) ||
        version.pre === null
      ) {
        const [majorVersion, minorVersion = 0] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion + 1;
      }
      delete version.pre;
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'patch':
      if (
        version.release.slice(3).some((value) => value !== 0) ||
        version.pre === null
      ) {
        const [majorVersion, minorVersion = 0, patchVersion = 0] =
          version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion;
        version.release[2] = patchVersion + 1;
      }
      delete version.pre;
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    default:
      return null;
  }

  return stringify(version);
}

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/index.js











/***/ })

};
;