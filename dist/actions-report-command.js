"use strict";
exports.id = "actions-report-command";
exports.ids = ["actions-report-command"];
exports.modules = {

/***/ "actions/provision/plan/substitution.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ letsIn),
/* harmony export */   be: () => (/* binding */ formatOf),
/* harmony export */   qP: () => (/* binding */ openConnections),
/* harmony export */   u0: () => (/* binding */ sourcesOf)
/* harmony export */ });
/* harmony import */ var _state_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/provision/state/groups.ts");
/* harmony import */ var _state_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("actions/provision/state/order.ts");
/* harmony import */ var _state_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/provision/state/state.ts");



/** The external connections that a repository reaches, its own and those of the repositories above it. */
function sourcesOf(repository, sources) {
    const above = (0,_state_order_js__WEBPACK_IMPORTED_MODULE_2__/* .reachable */ .Gq)(repository, (of) => sources(of)?.upstreams ?? []);
    return [...new Set([repository, ...above])].flatMap((one) => (sources(one)?.connections ?? []).map((connection) => ({ repository: one, connection })));
}
/** The external connections through which versions of a package may come into a repository, as package groups have it. */
function openConnections(groups, repository, name, sources) {
    const external = (0,_state_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .effectiveForPackage */ .l7)(groups, name, 'EXTERNAL_UPSTREAM');
    const through = sources.filter((source) => formatOf(source.connection) === name.format && letsIn(external, [repository, source.repository]));
    return [...new Set(through.map(({ connection }) => connection))];
}
/** The format of a public registry, by the name of the connection to it. */
function formatOf(connection) {
    return Object.entries(_state_state_js__WEBPACK_IMPORTED_MODULE_1__/* .EXTERNAL_CONNECTIONS */ .iA).find(([known]) => known === connection)?.[1];
}
/** Whether a restriction lets one of the repositories take a version in. */
function letsIn({ mode, repositories }, names) {
    if (mode === 'ALLOW_SPECIFIC_REPOSITORIES')
        return repositories.some((repository) => names.includes(repository));
    return mode !== 'BLOCK';
}


/***/ }),

/***/ "actions/provision/report/graph.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ upstreamGraph)
/* harmony export */ });
/* harmony import */ var _state_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/provision/state/outcome.ts");

/** Mermaid draws at most 500 edges by default, and nobody reads more. */
const MOST_EDGES = 300;
/**
 * The way a request takes, as a mermaid flowchart: repositories to their upstreams (numbered in search order) to the
 * public registries. What is added or removed is drawn so. undefined when there is nothing to draw, or too much.
 */
function upstreamGraph(desired, actual) {
    const names = [...new Set([...desired.repositories.keys(), ...actual.repositories.keys()])];
    const edges = names.flatMap((name) => edgesOf(name, desired, actual));
    if (names.length === 0 || edges.length > MOST_EDGES || names.length > MOST_EDGES)
        return undefined;
    const nodes = [...new Set([...names, ...edges.map(({ to }) => to)])];
    const id = new Map(nodes.map((node, index) => [node, `n${index}`]));
    const lines = nodes.map((node) => {
        const label = mermaidText(node.replace(/^ /, ''));
        return `  ${id.get(node) ?? ''}${node.startsWith(' ') ? `(["${label}"])` : `["${label}"]`}${nodeLook(node, desired, actual)}`;
    });
    const arrows = edges.map(({ from, to, label, look }) => {
        const arrow = look === 'removed' ? '-.-x' : look === 'added' ? '==>' : '-->';
        return `  ${id.get(from) ?? ''} ${arrow}${label === '' ? '' : `|"${label}"|`} ${id.get(to) ?? ''}`;
    });
    return [
        'flowchart LR',
        ...lines,
        ...arrows,
        '  classDef added stroke:#1a7f37,stroke-width:2px',
        '  classDef others stroke-dasharray:4',
        '',
    ].join('\n');
}
/** A public registry's node has a space in front, which no repository's name has. */
function edgesOf(name, desired, actual) {
    const existing = actual.repositories.get(name);
    const old = [...(existing?.upstreams ?? []), ...(existing?.connections ?? []).map((connection) => ` ${connection}`)];
    const { upstreams, connections } = (0,_state_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .sourcesAfter */ .J6)(name, desired, actual);
    const now = [...upstreams, ...connections.map((connection) => ` ${connection}`)];
    return [
        ...now.map((to, index) => ({
            from: name,
            to,
            label: now.length > 1 ? String(index + 1) : '',
            look: old.includes(to) ? 'kept' : 'added',
        })),
        ...old.filter((to) => !now.includes(to)).map((to) => ({ from: name, to, label: 'removed', look: 'removed' })),
    ];
}
function nodeLook(node, desired, actual) {
    if (node.startsWith(' '))
        return '';
    if (!desired.repositories.has(node))
        return ':::others';
    return actual.repositories.has(node) ? '' : ':::added';
}
/** Nothing but letters, digits and a few harmless signs; mermaid's own escapes for the rest. */
function mermaidText(text) {
    return text.replace(/[^A-Za-z0-9._:-]/gu, (character) => `#${character.codePointAt(0) ?? 0};`);
}


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

/***/ "actions/report/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/aws/connection.ts + 1 modules
var aws_connection = __webpack_require__("packages/core/src/aws/connection.ts");
// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__("packages/core/src/command.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./actions/prune/state/kept-state.ts
var kept_state = __webpack_require__("actions/prune/state/kept-state.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/endpoint.ts
var aws_endpoint = __webpack_require__("packages/core/src/aws/endpoint.ts");
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
// EXTERNAL MODULE: ./actions/prune/policy/durations.ts
var durations = __webpack_require__("actions/prune/policy/durations.ts");
;// CONCATENATED MODULE: ./actions/report/inputs.ts




const FILES = ['html', 'json', 'csv', 'sarif'];
const reportInputs = {
    mode: (0,inputs/* choice */.Yq)(['full', 'inventory'], {
        description: 'full: with the ages and sizes of versions. inventory: what lists and settings say alone, without a call for each version.',
        default: 'full',
    }),
    repositories: (0,inputs/* list */.p_)({
        description: 'Repositories to look at: names, or globs such as ci-*; with ! before it, what it matches is left out. Default: all.',
    }, (item) => {
        if (/^!?[A-Za-z0-9*?][A-Za-z0-9._*?-]{0,99}$/.test(item))
            return item;
        throw new errors/* InputError */.dz('must be repository names, or globs of them with * and ?, with ! before those to leave out');
    }),
    'output-folder': (0,inputs/* text */.Qq)({
        description: 'Folder for report.html, report.json, report.sarif and the CSV files.',
        default: 'codeartifact-report',
    }),
    files: (0,inputs/* choices */.zM)(FILES, { description: 'Files to write.', default: FILES.join(', ') }),
    'cache-file': (0,inputs/* text */.Qq)({
        description: 'File that runs leave for the next one: sizes and times by revision, so that only what is new is asked for. On GitHub it is kept in the cache; elsewhere keep it where the next run finds it.',
        default: 'codeartifact-report-cache.ndjson.gz',
    }),
    'max-calls': (0,inputs/* integer */.nd)({
        description: "Make at most about so many calls, requests to the repositories' own endpoints included. Where that does not reach for the sizes of all versions, a sample of them is measured, and figures come with a confidence interval. Default: as many as it takes.",
        min: 1,
        max: 100_000_000,
    }),
    policy: (0,inputs/* text */.Qq)({
        description: 'Retention policy (retention.yml, as prune reads it) whose effect on storage and cost is forecast. Nothing is changed.',
    }),
    cooldown: (0,inputs/* custom */.Ie)({
        description: 'Report versions from a public registry that came out less than so long ago: a duration such as 7d, or none.',
        default: '7d',
    }, (value) => {
        if (value.trim() === 'none')
            return undefined;
        try {
            return (0,durations/* parseDuration */.E9)(value);
        }
        catch {
            throw new errors/* InputError */.dz(`must be none, or ${durations/* DURATION_EXPECTED */.om}`);
        }
    }),
    'storage-price': (0,inputs/* custom */.Ie)({ description: 'US dollars for a GB-month of storage.', default: '0.05' }, price),
    'request-price': (0,inputs/* custom */.Ie)({ description: 'US dollars for 10,000 requests.', default: '0.05' }, price),
    usage: (0,inputs/* flag */.Jt)({
        description: "Also read how the domain is used: calls by operation from CloudWatch (AWS/Usage), and who read and changed what from CloudTrail's event history.",
    }),
    'usage-days': (0,inputs/* integer */.nd)({ description: 'Days of usage to look at.', min: 1, max: 90, default: '30', unit: 'days' }),
    'usage-events': (0,inputs/* integer */.nd)({
        description: "Events of CloudTrail's event history to read at most, the newest first: a call for 50, two calls a second.",
        min: 0,
        max: 1_000_000,
        default: '2000',
    }),
    'cloudtrail-logs': (0,inputs/* text */.Qq)({
        description: "Glob of log files that a trail delivered (**/*.json.gz), such as 'aws s3 sync' brings: they are read in place of the event history, data events included.",
    }),
    'put-metrics': (0,inputs/* flag */.Jt)({
        description: 'Publish storage, packages, versions and findings as CloudWatch metrics, for alarms and dashboards.',
    }),
    'metrics-namespace': (0,inputs/* text */.Qq)({
        description: 'Namespace of these metrics.',
        default: 'CodeArtifactCI',
        pattern: /^(?!AWS\/)[A-Za-z0-9._\-/#:]{1,255}$/,
        expected: "up to 255 letters, digits and characters of .-_/#:, not beginning with 'AWS/'",
    }),
    'cloudwatch-endpoint': (0,inputs/* custom */.Ie)({ description: "URL of CloudWatch: a VPC endpoint. Default: the Region's own." }, aws_endpoint/* parseEndpoint */.Bk),
    'cloudtrail-endpoint': (0,inputs/* custom */.Ie)({ description: "URL of CloudTrail: a VPC endpoint. Default: the Region's own." }, aws_endpoint/* parseEndpoint */.Bk),
    'fail-on': (0,inputs/* choice */.Yq)(['none', 'error', 'warning'], {
        description: 'Fail when there are findings of this level or worse. The files are written in any case.',
        default: 'none',
    }),
};
function price(value) {
    const trimmed = value.trim();
    if (!/^\d{1,6}(\.\d{1,6})?$/.test(trimmed))
        throw new errors/* InputError */.dz('must be a price in US dollars, such as 0.05');
    return Number(trimmed);
}

// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./actions/prune/policy/policy-file.ts + 1 modules
var policy_file = __webpack_require__("actions/prune/policy/policy-file.ts");
// EXTERNAL MODULE: ./actions/prune/service/references.ts
var references = __webpack_require__("actions/prune/service/references.ts");
// EXTERNAL MODULE: ./packages/versions/src/coordinates.ts
var src_coordinates = __webpack_require__("packages/versions/src/coordinates.ts");
// EXTERNAL MODULE: ./actions/prune/plan/ages.ts
var ages = __webpack_require__("actions/prune/plan/ages.ts");
// EXTERNAL MODULE: ./actions/prune/map-ordered.ts
var map_ordered = __webpack_require__("actions/prune/map-ordered.ts");
// EXTERNAL MODULE: ./actions/prune/service/version-service.ts
var version_service = __webpack_require__("actions/prune/service/version-service.ts");
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__("node:crypto");
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__("node:util");
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__("node:zlib");
// EXTERNAL MODULE: ./actions/prune/service/listing.ts
var listing = __webpack_require__("actions/prune/service/listing.ts");
;// CONCATENATED MODULE: ./actions/report/read/memory.ts







/**
 * What runs have learnt about versions. It is kept by revision: what has not changed is not asked again, and a version
 * that several repositories hold is asked once.
 */
class VersionMemory {
    #known = new Map();
    get size() {
        return this.#known.size;
    }
    get(name) {
        return this.#known.get(keyOf(name)) ?? {};
    }
    learn(name, more) {
        const key = keyOf(name);
        this.#known.set(key, { ...this.#known.get(key), ...more });
    }
}
function nameOf(coordinates, { version, revision }) {
    return { coordinates, version, revision };
}
/** A text that no other version has. */
function keyOf({ coordinates, version, revision }) {
    return `${(0,listing/* packageKey */.MO)(coordinates)} ${version} ${revision ?? ''}`;
}
const FORM = 'codeartifact-ci report cache 1';
/**
 * Reads the file of an earlier run. A file that is not there is nothing to remember; one that is damaged, or of another
 * domain, is reported and not used. Throws an InputError for a folder, before anything is asked of the service.
 *
 * @param domain name, owner and Region
 */
async function readMemory(path, domain, warn) {
    const memory = new VersionMemory();
    let text;
    try {
        text = (await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(await (0,promises_.readFile)(path))).toString('utf8');
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'EISDIR')
            throw new errors/* InputError */.dz(`The cache ${path} is a folder. Check 'cache-file'.`);
        if ((0,errors/* codeOf */.$N)(error) !== 'ENOENT')
            warn(`The cache ${path} cannot be read and is made anew: ${(0,errors/* messageOf */.bD)(error)}`);
        return memory;
    }
    const [head = '', ...lines] = text.split('\n');
    if (head !== headLine(domain)) {
        warn(`The cache ${path} is of another domain or version, and is made anew.`);
        return memory;
    }
    let damaged = 0;
    for (const line of lines) {
        if (line === '')
            continue;
        const read = readLine(line);
        if (read === undefined)
            damaged++;
        else
            memory.learn(...read);
    }
    if (damaged > 0)
        warn(`${damaged} lines of the cache ${path} cannot be read, and are asked for again.`);
    return memory;
}
/** Writes down what is known of the versions that exist; what is gone is forgotten. The old file or the new one is there. */
async function writeMemory(path, domain, memory, versions) {
    const lines = new Map();
    for (const name of versions) {
        const key = keyOf(name);
        const known = memory.get(name);
        if (name.revision === undefined || lines.has(key) || Object.keys(known).length === 0)
            continue;
        const { format, namespace, name: packageName } = name.coordinates;
        const assets = known.assets?.map(({ name: asset, size, sha256 }) => [asset, size, sha256]) ?? null;
        const published = known.published === undefined ? [] : known.published;
        lines.set(key, JSON.stringify([format, namespace, packageName, name.version, name.revision, published, known.firstSeen, assets]));
    }
    const temporary = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(temporary, await (0,external_node_util_.promisify)(external_node_zlib_.gzip)([headLine(domain), ...lines.values(), ''].join('\n')));
        await (0,promises_.rename)(temporary, path);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true }).catch(() => undefined);
        throw new errors/* InputError */.dz(`The cache cannot be written to ${path}: ${(0,errors/* messageOf */.bD)(error)}. Check 'cache-file'.`);
    }
}
function headLine(domain) {
    return JSON.stringify({ form: FORM, domain });
}
function readLine(text) {
    let line;
    try {
        line = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!isLine(line))
        return undefined;
    const [format, namespace, name, version, revision, published, firstSeen, assets] = line;
    return [
        { coordinates: { format: format, namespace, name }, version, revision },
        {
            ...(published === null || typeof published === 'number' ? { published } : {}),
            ...(typeof firstSeen === 'number' ? { firstSeen } : {}),
            ...(assets === null ? {} : { assets: assets.map(([asset, size, sha256]) => ({ name: asset, size, sha256 })) }),
        },
    ];
}
function isLine(value) {
    if (!Array.isArray(value) || value.length !== 8)
        return false;
    const [format, namespace, name, version, revision, , , assets] = value;
    return ([format, namespace, name, version, revision].every((part) => typeof part === 'string') &&
        (assets === null || (Array.isArray(assets) && assets.every(isAsset))));
}
function isAsset(value) {
    if (!Array.isArray(value))
        return false;
    const [name, size, sha256] = value;
    return (typeof name === 'string' &&
        typeof size === 'number' &&
        Number.isSafeInteger(size) &&
        size >= 0 &&
        typeof sha256 === 'string' &&
        /^[0-9a-f]{64}$/i.test(sha256));
}

;// CONCATENATED MODULE: ./actions/report/read/ages.ts




const DAY = 86_400_000;
/** Ages that part the classes, in days. */
const BOUNDS = [30, 90, 180, 365, 730];
/** The classes of age, the youngest first. */
const AGE_LABELS = ['under 30 days', '30–90 days', '3–6 months', '6–12 months', '1–2 years', 'over 2 years'];
const AT_ONCE = 16;
/** The calls that `readAges` makes at most, with nothing remembered. */
function callsForAges(packages) {
    return packages.reduce((sum, { versions }) => {
        const dated = datedVersions(versions).length;
        return sum + Math.min(dated, 1 + BOUNDS.length * Math.ceil(Math.log2(dated + 1)));
    }, 0);
}
/**
 * How old the versions of each package are: undefined where the budget does not reach. The list is sorted by time of
 * publication, so that the limit between two classes is searched by halving, between the nearest times that are
 * remembered: at most 1 + 5 × ⌈log2(V+1)⌉ DescribePackageVersion the first time, and hardly any afterwards.
 */
async function readAges(packages, { service, memory, budget, asOf, progress, }) {
    if (callsForAges(packages) > budget.left / 2)
        return undefined;
    const ages = new Map();
    for await (const [one, found] of (0,map_ordered/* mapOrdered */.w)(packages, AT_ONCE, async (one) => {
        const times = publicationTimes(service, memory, one);
        return [one, await classify(times, datedVersions(one.versions).length, asOf.getTime())];
    })) {
        ages.set(one, found);
        progress(ages.size, packages.length);
    }
    return ages;
}
/** Those that have been published: the service tells no time of the others. */
function datedVersions(versions) {
    return versions.filter(({ status }) => status !== 'Unfinished');
}
function publicationTimes(service, memory, { at, versions }) {
    const names = datedVersions(versions).map((listed) => nameOf(at.coordinates, listed));
    return {
        known: (index) => (names[index] === undefined ? null : memory.get(names[index]).published),
        async at(index) {
            const name = names[index];
            const known = name === undefined ? null : memory.get(name).published;
            if (name === undefined || known !== undefined)
                return known ?? null;
            const published = await publishedTime(service, at, name.version);
            memory.learn(name, { published });
            return published;
        },
    };
}
async function publishedTime(service, at, version) {
    try {
        return (await service.publishedTime(at, version))?.getTime() ?? null;
    }
    catch (error) {
        if ((0,version_service/* isNotFound */.c4)(error))
            return null;
        throw error;
    }
}
async function classify(times, length, now) {
    if (length === 0)
        return { classes: AGE_LABELS.map(() => 0), newest: undefined };
    const newest = (await times.at(0)) ?? undefined;
    const starts = [];
    for (const days of BOUNDS) {
        const limit = now - days * DAY;
        const older = (time) => typeof time === 'number' && time < limit;
        // Only between the last that is known to be younger and the first that is known to be older.
        let [low, high] = [0, length];
        for (let index = 0; index < high; index++) {
            const time = times.known(index);
            if (time === undefined)
                continue;
            if (older(time))
                high = index;
            else
                low = index + 1;
        }
        starts.push(await (0,ages/* search */.$P)(Math.min(low, high), high, async (index) => older(await times.at(index))));
    }
    const ends = [0, ...starts, length];
    return { classes: AGE_LABELS.map((_, index) => (ends[index + 1] ?? length) - (ends[index] ?? 0)), newest };
}

// EXTERNAL MODULE: ./actions/prune/plan/reclaim.ts
var reclaim = __webpack_require__("actions/prune/plan/reclaim.ts");
;// CONCATENATED MODULE: ./actions/report/analyse/sampling.ts
/** The fewest of a stratum: with one alone nothing could be said of its spread. */
const FEWEST = 2;
/**
 * A stratified sample of `size` items in proportion to the strata, at least two of each. Nothing is chosen where the
 * size does not reach for that.
 */
function chooseSample(strata, size) {
    const least = strata.map(({ items }) => Math.min(FEWEST, items.length));
    const population = sum(strata.map(({ items }) => items.length));
    const spare = size - sum(least);
    if (spare < 0)
        return strata.map(() => []);
    return strata.map(({ items }, index) => {
        const few = least[index] ?? 0;
        const share = population === 0 ? 0 : Math.floor((spare * items.length) / population);
        return items.slice(0, few + share);
    });
}
/** The standard normal quantile of 97.5 %. */
const Z = 1.96;
/**
 * The total of a population from a stratified random sample, with the variance of sampling without replacement
 * (Cochran, Sampling Techniques, 5.4). undefined where a stratum has fewer than two values and is not known whole.
 */
function estimateTotal(strata) {
    let [total, variance] = [0, 0];
    for (const { population, drawn } of strata) {
        const count = drawn.length;
        if (count < population && count < FEWEST)
            return undefined;
        if (population === 0)
            continue;
        const mean = sum(drawn) / count;
        total += population * mean;
        if (count === population)
            continue;
        const spread = sum(drawn.map((value) => (value - mean) ** 2)) / (count - 1);
        variance += population ** 2 * (1 - count / population) * (spread / count);
    }
    return { total, error: Z * Math.sqrt(variance) };
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}

;// CONCATENATED MODULE: ./actions/report/read/denied.ts

/** Whether the service says that the role may not do this: it concerns a part of the report alone. */
function isDenied(error) {
    return (0,errors/* isError */.bJ)(error) && error.name === 'AccessDeniedException';
}
/** An answer, or undefined and a gap where the role may not have it. */
async function unlessDenied(answer, what, gaps) {
    try {
        return await answer;
    }
    catch (error) {
        if (!isDenied(error))
            throw error;
        gaps.push({ what, why: `The role may not read it: ${(0,errors/* messageOf */.bD)(error)}` });
        return undefined;
    }
}

;// CONCATENATED MODULE: ./actions/report/read/sizes.ts






const sizes_AT_ONCE = 32;
/** Whether a version can have assets: of a disposed one the service has deleted them. */
function hasAssets({ status }) {
    return status !== 'Disposed';
}
/**
 * Learns the assets of the versions that are not remembered: one ListPackageVersionAssets for each, whichever
 * repository has it. Where the budget does not reach for all, a sample is drawn, stratified by repository and format;
 * where it does not reach for a sample either, nothing is asked.
 */
async function readSizes(packages, { service, memory, budget, progress, }) {
    const unknown = unknownVersions(packages, memory);
    const distinct = [...new Map(unknown.map((one) => [keyOf(one.name), one])).values()];
    const strata = stratify(unknown);
    const wanted = distinct.length <= budget.left ? distinct : chosen(strata, budget.left);
    let [asked, failed] = [0, 0];
    let refused;
    for await (const content of (0,map_ordered/* mapOrdered */.w)(wanted, sizes_AT_ONCE, async ({ at, version, name }) => {
        if (refused !== undefined)
            return undefined;
        const found = await (0,reclaim/* contentOf */.$E)(service, at, version).catch((error) => {
            if (!isDenied(error))
                throw error;
            // Who may not ask about one will hardly be answered about the others.
            refused = error;
            return undefined;
        });
        if (found !== undefined)
            memory.learn(name, { assets: found.assets });
        return found;
    })) {
        asked++;
        if (content === undefined)
            failed++;
        progress(asked, wanted.length);
    }
    const complete = wanted.length === distinct.length && failed === 0;
    return { complete, asked, failed, refused, strata: complete ? [] : drawnSizes(strata, memory) };
}
function unknownVersions(packages, memory) {
    return packages.flatMap(({ at, versions }) => versions
        .filter(hasAssets)
        .map((listed) => ({ at, version: listed.version, name: nameOf(at.coordinates, listed) }))
        .filter(({ name }) => memory.get(name).assets === undefined));
}
function stratify(unknown) {
    const groups = Map.groupBy(unknown, ({ at }) => `${at.repository} ${at.coordinates.format}`);
    return [...groups.values()].map((items) => ({ items: [...items].sort((a, b) => rank(a).localeCompare(rank(b))) }));
}
/**
 * A number drawn once and for all for each version: samples of several runs overlap as far as they can, so that each
 * adds to what is remembered (permanent random numbers).
 */
function rank({ name }) {
    return (0,external_node_crypto_.createHash)('sha256').update(keyOf(name)).digest('hex');
}
function chosen(strata, size) {
    const sample = chooseSample(strata, size);
    return [...new Map(sample.flat().map((one) => [keyOf(one.name), one])).values()];
}
/** What was drawn of each stratum stands at its head; where nothing was learnt of one, its sample ends before it. */
function drawnSizes(strata, memory) {
    return strata.map(({ items }) => {
        const drawn = [];
        for (const { name } of items) {
            const { assets } = memory.get(name);
            if (assets === undefined)
                break;
            drawn.push(assets.reduce((sum, { size }) => sum + size, 0));
        }
        return { repository: items[0]?.at.repository ?? '', population: items.length, drawn };
    });
}

;// CONCATENATED MODULE: ./actions/report/analyse/cost.ts
/** A gigabyte as AWS bills it. */
const GIGABYTE = 1e9;
/** US dollars a month. */
function storageCost(bytes, { perGigabyteMonth }) {
    return (bytes / GIGABYTE) * perGigabyteMonth;
}
/** US dollars. */
function requestCost(requests, { perTenThousandRequests }) {
    return (requests / 10_000) * perTenThousandRequests;
}
const MONTH_DAYS = 365.25 / 12;
/**
 * What the domain costs a month, and what this run did. `bytes` as the service counts them, undefined where it does not
 * say; requests at the rate of the days that `usage` is of.
 */
function costSection(prices, bytes, usage, calls) {
    return {
        currency: 'USD',
        ...prices,
        storage: bytes === undefined ? null : storageCost(bytes, prices),
        requests: usage?.operations ? requestCost((totalCalls(usage.operations) / usage.days) * MONTH_DAYS, prices) : null,
        thisRun: requestCost(calls, prices),
    };
}
function totalCalls(operations) {
    return operations.reduce((sum, { calls }) => sum + calls, 0);
}

;// CONCATENATED MODULE: ./actions/report/analyse/storage.ts
/**
 * Counts bytes as the service stores them: each content once for the whole domain (user guide, "storage"). A content
 * is exclusive to what alone holds it, and its bytes are attributed to its holders in equal parts.
 */
function countStorage(packages) {
    const contents = new Map();
    const logical = packages.map(({ versions }, index) => {
        let bytes = 0;
        for (const { sha256, size } of versions.flatMap((assets) => assets ?? [])) {
            bytes += size;
            const content = contents.get(sha256);
            if (content === undefined)
                contents.set(sha256, { size, holders: [index] });
            else if (content.holders.at(-1) !== index)
                content.holders.push(index);
        }
        return bytes;
    });
    const own = packages.map((_, index) => tally(logical[index] ?? 0));
    const byRepository = new Map();
    for (const [index, { repository }] of packages.entries()) {
        const repositoryTally = byRepository.get(repository) ?? tally(0);
        repositoryTally.logical += logical[index] ?? 0;
        byRepository.set(repository, repositoryTally);
    }
    let physical = 0;
    for (const { size, holders } of contents.values()) {
        physical += size;
        const part = size / holders.length;
        const shares = new Map();
        for (const index of holders) {
            const repository = packages[index]?.repository ?? '';
            shares.set(repository, (shares.get(repository) ?? 0) + part);
            own[index]?.add(size, part, holders.length === 1);
        }
        for (const [repository, share] of shares)
            byRepository.get(repository)?.add(size, share, shares.size === 1);
    }
    return {
        packages: own,
        repositories: byRepository,
        logical: logical.reduce((sum, bytes) => sum + bytes, 0),
        physical,
        contents: contents.size,
    };
}
function tally(logical) {
    const bytes = { logical, physical: 0, shared: 0, exclusive: 0, attributed: 0 };
    return Object.assign(bytes, {
        add(size, share, alone) {
            bytes.physical += size;
            bytes.attributed += share;
            if (alone)
                bytes.exclusive += size;
            else
                bytes.shared += size;
        },
    });
}

;// CONCATENATED MODULE: ./actions/report/analyse/assemble.ts







/** The packages with the assets that are known of their versions. */
function heldAssets({ packages, memory }) {
    return packages.map(({ at, versions }) => ({
        repository: at.repository,
        versions: versions.filter(hasAssets).map((listed) => memory.get(nameOf(at.coordinates, listed)).assets),
    }));
}
/** Inventory and storage as the report has them, from what was read. */
function assemble(read) {
    const { facts, packages, ages, sizes } = read;
    const held = heldAssets(read);
    const counted = countStorage(held);
    const figures = figuresOf(read, held, counted);
    const byPackage = packages.map((one, index) => {
        const { at, publish = null, upstream = null, versions } = one;
        return {
            repository: at.repository,
            ...at.coordinates,
            ...{ publish, upstream },
            ...countVersions(versions),
            newest: newestOf(one, ages?.get(one)),
            ages: ages?.get(one)?.classes ?? null,
            storage: figures.ofPackage(index),
        };
    });
    const byRepository = Map.groupBy(byPackage, ({ repository }) => repository);
    const repositories = facts.selected.map((name) => {
        const of = byRepository.get(name) ?? [];
        const { description = '', upstreams = [], connections = [], policy } = facts.repositories.get(name) ?? {};
        return {
            ...{ name, description, upstreams, connections },
            hasPolicy: policy === null ? null : policy !== undefined,
            packages: of.length,
            ...addCounts(of),
            byFormat: Object.fromEntries([...Map.groupBy(of, ({ format }) => format)].map(([format, ones]) => [
                format,
                assemble_sum(ones.map(({ versions }) => versions)),
            ])),
            newest: newestOfAll(of),
            ages: addAges(of),
            storage: figures.ofRepository(name),
        };
    });
    return {
        totals: {
            repositories: repositories.length,
            packages: byPackage.length,
            ...addCounts(byPackage),
            byFormat: formatsOf(byPackage),
            ages: addAges(byPackage),
            ageLabels: AGE_LABELS,
        },
        repositories,
        packages: byPackage,
        storage: storageSection(read, held, counted, sizes),
        counted,
    };
}
function countVersions(versions) {
    return {
        versions: versions.length,
        byStatus: assemble_tally(versions.map(({ status }) => [status, 1])),
        byOrigin: assemble_tally(versions.map(({ origin }) => [origin, 1])),
    };
}
function addCounts(of) {
    return {
        versions: assemble_sum(of.map(({ versions }) => versions)),
        byStatus: assemble_tally(of.flatMap(({ byStatus }) => Object.entries(byStatus))),
        byOrigin: assemble_tally(of.flatMap(({ byOrigin }) => Object.entries(byOrigin))),
    };
}
function assemble_tally(entries) {
    const counts = new Map();
    for (const [name, count] of entries)
        counts.set(name, (counts.get(name) ?? 0) + count);
    return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a));
}
function formatsOf(packages) {
    const groups = [...Map.groupBy(packages, ({ format }) => format)].map(([format, of]) => [
        format,
        { packages: of.length, versions: assemble_sum(of.map(({ versions }) => versions)) },
    ]);
    return Object.fromEntries(groups.sort(([, a], [, b]) => b.versions - a.versions));
}
/** The list begins with the version that was published last. */
function newestOf({ versions }, ages) {
    const first = versions.find(({ status }) => status !== 'Unfinished');
    if (first === undefined)
        return null;
    return { version: first.version, published: ages?.newest === undefined ? null : new Date(ages.newest).toISOString() };
}
function newestOfAll(packages) {
    const dated = packages.flatMap((one) => one.newest === null || one.newest.published === null
        ? []
        : [{ package: (0,src_coordinates/* formatCoordinates */.NC)(one), ...one.newest, published: one.newest.published }]);
    return dated.sort((a, b) => (a.published < b.published ? 1 : -1))[0] ?? null;
}
function addAges(of) {
    const known = of.flatMap(({ ages }) => (ages === null ? [] : [ages]));
    if (known.length < of.length || of.length === 0)
        return null;
    return AGE_LABELS.map((_, index) => assemble_sum(known.map((ages) => ages[index] ?? 0)));
}
const UNKNOWN = {
    ...{ logical: null, physical: null, shared: null, exclusive: null, attributed: null, monthly: null },
};
/**
 * Exact where all is known. With a sample, only packages whose versions are all known have figures, and those alone
 * that need no look at others; repositories have an estimate.
 */
function figuresOf({ sizes, prices, facts }, held, counted) {
    const whole = (bytes) => {
        const { logical, physical, shared, exclusive, attributed } = bytes ?? NOTHING;
        return { logical, physical, shared, exclusive, attributed, monthly: storageCost(attributed, prices) };
    };
    if (sizes === undefined)
        return { ofPackage: () => UNKNOWN, ofRepository: () => UNKNOWN };
    if (sizes.complete) {
        return {
            ofPackage: (index) => whole(counted.packages[index]),
            ofRepository: (name) => whole(counted.repositories.get(name)),
        };
    }
    const estimates = new Map(facts.selected.map((name) => [name, estimateOf(name, sizes, counted)]));
    const all = assemble_sum([...estimates.values()].map((estimate) => estimate?.total ?? 0));
    const complete = [...estimates.values()].every((estimate) => estimate !== undefined);
    return {
        ofPackage: (index) => {
            const isKnown = held[index]?.versions.every((assets) => assets !== undefined) === true;
            const { logical, physical } = counted.packages[index] ?? NOTHING;
            return isKnown ? { ...UNKNOWN, logical, physical } : UNKNOWN;
        },
        ofRepository: (name) => {
            const estimate = estimates.get(name);
            if (estimate === undefined)
                return UNKNOWN;
            const { total: logical, error } = estimate;
            const headline = facts.assetSizeBytes;
            const attributed = complete && headline !== undefined && all > 0 ? (headline * logical) / all : null;
            const monthly = attributed === null ? null : storageCost(attributed, prices);
            return { ...UNKNOWN, logical, attributed, monthly, error };
        },
    };
}
const NOTHING = { logical: 0, physical: 0, shared: 0, exclusive: 0, attributed: 0 };
/** What was known before is counted; what was not is estimated from what was drawn of it. */
function estimateOf(name, { strata }, counted) {
    const own = strata.filter(({ repository }) => repository === name);
    const estimate = estimateTotal(own);
    if (estimate === undefined)
        return undefined;
    const drawn = assemble_sum(own.flatMap((stratum) => stratum.drawn));
    const known = counted.repositories.get(name)?.logical ?? 0;
    return { total: known - drawn + estimate.total, error: estimate.error };
}
function storageSection({ facts }, held, counted, sizes) {
    const headline = facts.assetSizeBytes ?? null;
    const of = assemble_sum(held.map(({ versions }) => versions.length));
    const known = assemble_sum(held.map(({ versions }) => versions.filter((assets) => assets !== undefined).length));
    const common = { headline, known, of, asked: sizes?.asked ?? 0 };
    if (sizes?.complete === true) {
        const { logical, physical, contents } = counted;
        const rest = headline === null ? null : headline - physical;
        return { ...common, basis: 'complete', logical, physical, rest, contents, interval: null };
    }
    const unknown = { physical: null, rest: null, contents: null };
    const estimate = sizes === undefined ? undefined : estimateTotal(sizes.strata);
    if (sizes === undefined || estimate === undefined) {
        return { ...common, ...unknown, basis: 'none', logical: null, interval: null };
    }
    const logical = counted.logical - assemble_sum(sizes.strata.flatMap(({ drawn }) => drawn)) + estimate.total;
    const interval = { low: Math.max(0, logical - estimate.error), high: logical + estimate.error };
    return { ...common, ...unknown, basis: 'sample', logical, interval };
}
function assemble_sum(values) {
    return values.reduce((total, value) => total + value, 0);
}

// EXTERNAL MODULE: ./actions/prune/plan/make-plan.ts + 4 modules
var make_plan = __webpack_require__("actions/prune/plan/make-plan.ts");
// EXTERNAL MODULE: ./actions/prune/policy/guards.ts
var guards = __webpack_require__("actions/prune/policy/guards.ts");
;// CONCATENATED MODULE: ./actions/report/analyse/forecast.ts







/**
 * What a retention policy would remove and free, by prune's own planner on the inventory: nothing is listed again, and
 * times that are known are not asked for. What is freed is exact where all sizes are known: a content stays as long as
 * anything in the domain refers to it.
 */
async function forecast(forecasting) {
    const { file, policy, packages, metadata, references, asOf, prices, complete, storage, warn } = forecasting;
    const planned = [];
    const result = await (0,make_plan/* makePlan */.Cs)({
        ...{ policy, metadata, references, asOf, warn, allowEmpty: true },
        service: inventoryReader(forecasting),
        firstSeen: firstSeenIn(forecasting),
        write: (one) => {
            planned.push(one);
            return Promise.resolve();
        },
        progress: () => undefined,
    });
    const gone = new Map(planned.map((one) => [`${one.repository} ${(0,listing/* packageKey */.MO)(one)}`, goneOf(one)]));
    const after = countStorage(packages.map((one) => without(one, gone.get(keyOfPackage(one.at)), forecasting.memory)));
    const freed = storage.physical - after.physical;
    const removals = Map.groupBy(planned, ({ repository }) => repository);
    return {
        policy: file,
        versions: result.planned,
        actions: result.actions,
        frees: complete ? freed : null,
        physicalAfter: complete ? after.physical : null,
        saves: complete ? storageCost(freed, prices) : null,
        repositories: [...removals]
            .map(([name, of]) => ({
            name,
            versions: of.reduce((sum, { remove }) => sum + remove.length, 0),
            frees: complete
                ? (storage.repositories.get(name)?.attributed ?? 0) - (after.repositories.get(name)?.attributed ?? 0)
                : null,
        }))
            .filter(({ versions }) => versions > 0),
        guards: result.trips.map(guards/* describeTrip */.hd),
    };
}
/** The versions whose assets the plan takes away: archiving keeps them. */
function goneOf({ remove }) {
    return new Set(remove.filter(({ action }) => action !== 'archive').map(({ version }) => version));
}
function keyOfPackage({ repository, coordinates }) {
    return `${repository} ${(0,listing/* packageKey */.MO)(coordinates)}`;
}
function without({ at, versions }, gone, memory) {
    const left = versions.filter(({ version, status }) => status !== 'Disposed' && gone?.has(version) !== true);
    return {
        repository: at.repository,
        versions: left.map((listed) => memory.get(nameOf(at.coordinates, listed)).assets),
    };
}
/** Unfinished versions are as old as this report's own runs know them to be. */
function firstSeenIn({ memory }) {
    return {
        of: (at, version, revision) => {
            const { firstSeen } = memory.get({ coordinates: at.coordinates, version, revision });
            return firstSeen === undefined ? undefined : new Date(firstSeen).toISOString();
        },
        changed: () => undefined,
        note: () => undefined,
    };
}
/** Answers from the inventory, a page for all; what it does not have is asked of the service. */
function inventoryReader({ packages, memory, service }) {
    const byRepository = Map.groupBy(packages, ({ at }) => at.repository);
    const byKey = new Map(packages.map((one) => [keyOfPackage(one.at), one]));
    const whole = (items) => Promise.resolve({ items, nextToken: undefined });
    const listed = (at, version) => byKey.get(keyOfPackage(at))?.versions.find((one) => one.version === version);
    return {
        calls: service.calls,
        repositories: () => whole([...byRepository.keys()]),
        packages: (repository, format) => whole((byRepository.get(repository) ?? [])
            .map(({ at }) => at.coordinates)
            .filter((coordinates) => format === undefined || coordinates.format === format)),
        versions: (at) => Promise.resolve({
            items: byKey.get(keyOfPackage(at))?.versions ?? [],
            nextToken: undefined,
            defaultVersion: byKey.get(keyOfPackage(at))?.defaultVersion,
        }),
        describe: async (at, version) => listed(at, version) ?? (await service.describe(at, version)),
        async publishedTime(at, version) {
            const one = listed(at, version);
            const known = one === undefined ? undefined : memory.get(nameOf(at.coordinates, one)).published;
            if (known !== undefined)
                return known === null ? undefined : new Date(known);
            const time = await service.publishedTime(at, version);
            if (one !== undefined)
                memory.learn(nameOf(at.coordinates, one), { published: time?.getTime() ?? null });
            return time;
        },
        dependencies: (at, version, token) => service.dependencies(at, version, token),
        assets(at, version) {
            const one = listed(at, version);
            const assets = one === undefined ? undefined : memory.get(nameOf(at.coordinates, one)).assets;
            if (assets === undefined)
                return Promise.reject(new errors/* InputError */.dz(`The assets of ${version} are not known`));
            return whole(assets);
        },
    };
}

;// CONCATENATED MODULE: ./actions/report/document.ts
/** The version of the form of report.json. */
const REPORT_VERSION = 1;

// EXTERNAL MODULE: ./packages/core/src/clients/clients.ts + 6 modules
var clients_clients = __webpack_require__("packages/core/src/clients/clients.ts");
// EXTERNAL MODULE: ./packages/core/src/project/lock-file.ts
var lock_file = __webpack_require__("packages/core/src/project/lock-file.ts");
// EXTERNAL MODULE: ./packages/core/src/project/walk.ts
var walk = __webpack_require__("packages/core/src/project/walk.ts");
// EXTERNAL MODULE: ./actions/report/findings/rules.ts
var rules = __webpack_require__("actions/report/findings/rules.ts");
;// CONCATENATED MODULE: ./actions/report/findings/leaks.ts






/** A domain's host (user guide, "repository endpoints"): DOMAIN-OWNER.d.codeartifact.REGION.amazonaws.com. */
const HOST = /\b[a-z][a-z0-9-]{0,48}[a-z0-9]-\d{12}\.d\.codeartifact\.[a-z0-9-]+\.[a-z0-9.-]+\b/i;
const LARGEST = 32 * 1024 * 1024;
/** Tokens and hosts of domains in the lock files of a checkout; what cannot be read is passed over. */
async function findLeaks(workspace) {
    const found = [];
    for (const file of await lockFiles(workspace)) {
        const text = await readText((0,external_node_path_.join)(workspace, file));
        if (text !== undefined)
            found.push(...findLeaksIn(file, text));
    }
    return found;
}
/** One finding for each line with a token, and one for the first line with a domain's host. Pure. */
function findLeaksIn(file, text) {
    const found = (0,lock_file/* linesWithSecrets */.N)(text).map((line) => (0,rules/* finding */.gk)('leaked-token', { file, line, message: `${file} holds a token or password in line ${line}.` }));
    const hosts = text.split(/\r\n|\n|\r/).map((content) => HOST.exec(content)?.[0]);
    const first = hosts.findIndex((host) => host !== undefined);
    if (first < 0)
        return found;
    const count = hosts.filter((host) => host !== undefined).length;
    const times = count === 1 ? 'in one line' : `in ${count} lines`;
    const message = `${file} names the domain's host ${hosts[first] ?? ''} ${times}.`;
    return [...found, (0,rules/* finding */.gk)('lock-file-names-domain', { file, line: first + 1, message })];
}
/** Paths from the workspace, sorted. */
async function lockFiles(workspace) {
    const clients = Object.values(await (0,clients_clients/* loadClients */.vo)());
    const known = clients.flatMap((client) => client.lockFiles.map(({ file }) => file));
    const { files } = await (0,walk/* walkProject */.F)(workspace);
    return files
        .filter((path) => {
        const [, name] = (0,walk/* splitPath */.U)(path);
        return known.some((file) => file.test(name));
    })
        .sort();
}
async function readText(path) {
    try {
        return (await (0,promises_.stat)(path)).size > LARGEST ? undefined : await (0,promises_.readFile)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./actions/provision/plan/substitution.ts
var substitution = __webpack_require__("actions/provision/plan/substitution.ts");
// EXTERNAL MODULE: ./actions/provision/state/groups.ts
var groups = __webpack_require__("actions/provision/state/groups.ts");
;// CONCATENATED MODULE: ./actions/report/findings/packages.ts





const packages_DAY = 86_400_000;
/** Notes of each unfinished version when a run saw it for the first time: the service tells no time of them. */
function rememberUnfinished(packages, memory, now) {
    for (const { at, versions } of packages) {
        for (const listed of versions) {
            const name = nameOf(at.coordinates, listed);
            if (listed.status === 'Unfinished' && memory.get(name).firstSeen === undefined) {
                memory.learn(name, { firstSeen: now.getTime() });
            }
        }
    }
}
/** Findings in packages and their versions, from what has been read already: no calls. */
function findInPackages(packages, facts, memory, now) {
    return packages.flatMap((one) => [...originFindings(one, facts), ...versionFindings(one, memory, now)]);
}
/** One finding at most: that a public registry may serve an internal name, or else that nothing says whence it comes. */
function originFindings({ at, publish, upstream, versions }, facts) {
    const { repository, coordinates } = at;
    const name = (0,src_coordinates/* formatCoordinates */.NC)(coordinates);
    if (upstream !== 'ALLOW')
        return [];
    const sources = (0,substitution/* sourcesOf */.u0)(repository, (of) => facts.repositories.get(of));
    const connections = (0,substitution/* openConnections */.qP)(facts.groups, repository, coordinates, sources);
    const isInternal = versions.some(({ origin }) => origin === 'internal');
    if (isInternal && connections.length > 0) {
        const message = `${name} is published in ${repository}, and ${connections.join(', ')} may serve versions of the same name.`;
        return [(0,rules/* finding */.gk)('dependency-substitution', { repository, package: name, message })];
    }
    const mayPublish = publish === 'ALLOW' && (0,substitution/* letsIn */.C6)((0,groups/* effectiveForPackage */.l7)(facts.groups, coordinates, 'PUBLISH'), [repository]);
    if (!mayPublish || connections.length === 0)
        return [];
    const message = `${name} in ${repository} may be published there and come from ${connections.join(', ')} as well.`;
    return [(0,rules/* finding */.gk)('package-without-origin-controls', { repository, package: name, message })];
}
function versionFindings({ at, versions }, memory, now) {
    const { repository, coordinates } = at;
    const name = (0,src_coordinates/* formatCoordinates */.NC)(coordinates);
    return versions.flatMap((listed) => {
        const { version, status } = listed;
        const about = { repository, package: name, version };
        const { firstSeen, assets } = memory.get(nameOf(coordinates, listed));
        if (status === 'Unfinished') {
            if (firstSeen === undefined || now.getTime() - firstSeen < packages_DAY)
                return [];
            const since = new Date(firstSeen).toISOString().slice(0, 10);
            const message = `${name} ${version} in ${repository} is unfinished, at least since ${since}.`;
            return [(0,rules/* finding */.gk)('unfinished-version', { ...about, message })];
        }
        if ((status !== 'Published' && status !== 'Unlisted') || assets === undefined)
            return [];
        const lacks = assets.length === 0
            ? 'no asset'
            : coordinates.format === 'maven' && !assets.some((asset) => asset.name.endsWith('.pom'))
                ? 'no POM'
                : undefined;
        if (lacks === undefined)
            return [];
        const message = `${name} ${version} in ${repository} has ${lacks}.`;
        return [(0,rules/* finding */.gk)('version-without-metadata', { ...about, message })];
    });
}

// EXTERNAL MODULE: ./actions/provision/policy/glob.ts
var glob = __webpack_require__("actions/provision/policy/glob.ts");
// EXTERNAL MODULE: ./actions/provision/policy/policy.ts
var policy = __webpack_require__("actions/provision/policy/policy.ts");
;// CONCATENATED MODULE: ./actions/report/findings/settings.ts




/** Keys that say who asks or from where (IAM user guide, "AWS global condition context keys"), in lower case. */
const WHO = /^aws:(principal(orgid|orgpaths|account|arn|isawsservice|servicename|tag\/.+)|userid|username|source(ip|vpc|vpce|vpcarn|account|arn|orgid|orgpaths)|vpcsourceip)$/;
/** Findings in what a domain and its repositories are set to. Policies that cannot be read become gaps. */
function findInSettings(domain, facts, gaps) {
    const found = openStatements(`domain ${domain}`, facts.policy, gaps).map((message) => (0,rules/* finding */.gk)('policy-open-to-all', { message }));
    for (const repository of facts.selected) {
        const { policy, upstreams = [], connections = [] } = facts.repositories.get(repository) ?? {};
        for (const message of openStatements(`repository ${repository}`, policy ?? undefined, gaps)) {
            found.push((0,rules/* finding */.gk)('policy-open-to-all', { repository, message }));
        }
        if (policy === undefined) {
            const message = `The repository ${repository} has no permissions policy.`;
            found.push((0,rules/* finding */.gk)('repository-without-policy', { repository, message }));
        }
        if (upstreams.length === 0 && connections.length === 0) {
            const message = `The repository ${repository} has neither an upstream nor an external connection.`;
            found.push((0,rules/* finding */.gk)('repository-without-upstream', { repository, message }));
        }
    }
    return found;
}
/** A message for each statement that allows everybody. */
function openStatements(of, document, gaps) {
    if (document === undefined)
        return [];
    let statements;
    try {
        statements = (0,policy/* parsePolicy */.ON)(document, of);
    }
    catch (error) {
        gaps.push({ what: `Permissions policy of ${of}`, why: (0,errors/* messageOf */.bD)(error) });
        return [];
    }
    return statements
        .filter(({ effect, principals, condition }) => effect === 'Allow' && isEverybody(principals) && !asksWho(condition))
        .map(({ actions }) => {
        const what = actions.not ? `all but ${actions.values.join(', ')}` : actions.values.join(', ');
        return `The permissions policy of the ${of} allows every AWS account ${what}.`;
    });
}
/** `NotPrincipal` with Allow lets in all others. */
function isEverybody({ not, values }) {
    return not || values.includes('*');
}
/** Whether the condition must hold of a key that says who asks: one that is negated, or asked only if it exists, does not. */
function asksWho(condition) {
    return Object.entries(condition).some(([operator, keys]) => /^(ForAnyValue:)?(String(Equals|Like|EqualsIgnoreCase)|Arn(Equals|Like)|IpAddress|Bool)$/.test(operator) &&
        Object.entries(keys).some(([key, values]) => WHO.test(key.toLowerCase()) && !values.some(isAnything)));
}
/** An organization, an account and principals that nobody would name: a pattern that takes one of them takes all. */
const ANYBODY = [
    ...['o-zzzzzzzzzz', 'o-zzzzzzzzzz/r-zzzz/ou-zzzz-zzzzzzzz/', '000000000000'],
    ...['arn:aws:iam::000000000000:role/z', 'arn:aws:iam::000000000000:user/z', 'vpc-zzzzzzzz', 'vpce-zzzzzzzz'],
];
/** Whether a value lets in everybody: all addresses, a pattern of everything, or a name in whichever account it is. */
function isAnything(value) {
    if (value === '0.0.0.0/0' || value === '::/0' || /^arn:[^:]*:[^:]*:[^:]*:[*?]+:/.test(value))
        return true;
    // Of these keys one alone is true or false, and it is false of everybody but services of AWS.
    return value === '' || value === 'false' || (/[*?]/.test(value) && ANYBODY.some((one) => (0,glob/* globMatches */.m)(value, one)));
}

// EXTERNAL MODULE: ./actions/report/write/numbers.ts
var numbers = __webpack_require__("actions/report/write/numbers.ts");
;// CONCATENATED MODULE: ./actions/report/findings/young-versions.ts





const young_versions_AT_ONCE = 8;
/**
 * Versions from a public registry that it published less than the cooldown ago. The service's time is that of its own
 * last change, so it can be too late and not too early: only what is young by it is asked of the registry, one request
 * for a package (Maven: for a version). Of what the registry tells no time, nothing is found, and it is said.
 */
async function findYoungVersions(packages, sources, gaps) {
    const external = packages.filter(({ versions }) => versions.some(({ origin }) => origin === 'external'));
    const found = [];
    let unknown = 0;
    for await (const one of (0,map_ordered/* mapOrdered */.w)(external, young_versions_AT_ONCE, (one) => youngOf(one, sources))) {
        found.push(...one.found);
        unknown += one.unknown;
    }
    if (unknown > 0) {
        const why = `Of ${(0,numbers/* countOf */.pq)(unknown, 'version')} new here the public registry's own time is not known; the role needs ReadFromRepository and GetAuthorizationToken to ask for it.`;
        gaps.push({ what: 'Age of some public versions', why });
    }
    return found;
}
async function youngOf(one, { service, metadata, memory, now, cooldown }) {
    const limit = now.getTime() - cooldown * 1000;
    const times = publicationTimes(service, memory, one);
    const candidates = [];
    for (const [index, { version, origin, status }] of datedVersions(one.versions).entries()) {
        const changed = await times.at(index);
        if (changed !== null && changed < limit)
            break;
        if (origin === 'external' && (status === 'Published' || status === 'Unlisted'))
            candidates.push(version);
    }
    if (candidates.length === 0)
        return { found: [], unknown: 0 };
    const published = await metadata.package(one.at).publicationTimes(candidates);
    const { repository, coordinates } = one.at;
    const name = (0,src_coordinates/* formatCoordinates */.NC)(coordinates);
    const found = candidates.flatMap((version) => {
        const time = published.get(version);
        if (time === undefined || time.getTime() < limit)
            return [];
        const message = `${name} ${version} in ${repository} came out on ${time.toISOString().slice(0, 10)}, less than ${Math.round(cooldown / 86_400)} days ago.`;
        return [(0,rules/* finding */.gk)('young-external-version', { repository, package: name, version, message })];
    });
    return { found, unknown: candidates.filter((version) => !published.has(version)).length };
}

// EXTERNAL MODULE: ./packages/versions/src/glob.ts
var src_glob = __webpack_require__("packages/versions/src/glob.ts");
;// CONCATENATED MODULE: ./actions/report/read/domain.ts



/**
 * Reads the settings of a domain and its repositories; the globs select those whose packages are looked at (none given:
 * all). Calls: two for the domain, ⌈R/1000⌉ to list repositories, two for each of them, ⌈G/1000⌉ for package groups and one for each list of
 * allowed repositories. What the role may not read is left out and said; the domain and its repositories' names must be
 * readable.
 */
async function readDomain(client, scope, globs) {
    const [{ DescribeDomainCommand }, { awsReader }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts")),
        Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("actions-provision-service-aws-reader-2")]).then(__webpack_require__.bind(__webpack_require__, "actions/provision/service/aws-reader.ts")),
    ]);
    const service = awsReader(client, scope);
    const gaps = [];
    const [described, names] = await Promise.all([
        client.send(new DescribeDomainCommand(scope)),
        service.repositoryNames(),
    ]);
    const { arn, owner, assetSizeBytes } = described.domain ?? {};
    if (arn === undefined || owner === undefined) {
        throw new errors/* InputError */.dz("CodeArtifact's answer to DescribeDomain lacks a part that it must have. Check the endpoint.");
    }
    const wanted = globs.length === 0 ? names : names.filter((name) => (0,src_glob/* matchesGlobs */.nJ)(globs, name));
    if (wanted.length === 0 && globs.length > 0) {
        throw new errors/* InputError */.dz(`No repository matches ${globs.map((glob) => `'${glob}'`).join(', ')}. Check 'repositories'.`);
    }
    const [policy, groups, repositories] = await Promise.all([
        unlessDenied(service.policy({ kind: 'domain' }), 'Permissions policy of the domain', gaps),
        readGroups(service, gaps),
        Promise.all([...names].sort().map((name) => readRepository(service, name, gaps))),
    ]);
    const present = new Map(repositories.filter((entry) => entry !== undefined));
    return {
        owner,
        arn,
        assetSizeBytes,
        policy: policy?.document,
        repositories: present,
        selected: wanted.filter((name) => present.has(name)).sort(),
        groups,
        gaps,
    };
}
/** undefined when it was deleted since it was listed, or may not be read. */
async function readRepository(service, name, gaps) {
    const before = gaps.length;
    const [facts, policy] = await Promise.all([
        unlessDenied(service.repository(name), `Repository ${name}`, gaps),
        unlessDenied(service.policy({ kind: 'repository', name }), `Permissions policy of ${name}`, gaps),
    ]);
    if (facts === undefined)
        return undefined;
    const denied = gaps.slice(before).some(({ what }) => what === `Permissions policy of ${name}`);
    return [name, { ...facts, tags: new Map(), policy: denied ? null : policy?.document }];
}
async function readGroups(service, gaps) {
    const facts = (await unlessDenied(service.groups(), 'Package groups', gaps)) ?? [];
    const read = facts.map(async (group) => [group.pattern, { restrictions: await restrictionsOf(service, group) }]);
    return new Map((await unlessDenied(Promise.all(read), 'Package groups', gaps)) ?? []);
}
async function restrictionsOf(service, { pattern, modes, listed }) {
    const restriction = async (type) => ({
        mode: modes[type],
        repositories: listed.includes(type) ? await service.allowedRepositories(pattern, type) : [],
    });
    const [publish, external, internal] = await Promise.all([
        restriction('PUBLISH'),
        restriction('EXTERNAL_UPSTREAM'),
        restriction('INTERNAL_UPSTREAM'),
    ]);
    return { PUBLISH: publish, EXTERNAL_UPSTREAM: external, INTERNAL_UPSTREAM: internal };
}

// EXTERNAL MODULE: ./packages/core/src/aws/paginate.ts
var paginate = __webpack_require__("packages/core/src/aws/paginate.ts");
// EXTERNAL MODULE: ./packages/versions/src/format.ts
var src_format = __webpack_require__("packages/versions/src/format.ts");
;// CONCATENATED MODULE: ./actions/report/read/inventory.ts







/** The most that a page of the service holds (API reference, MaxResults). */
const PAGE = 1000;
/** Packages that are listed at the same time; the rates are paced elsewhere. */
const inventory_AT_ONCE = 16;
/**
 * Lists the packages of the repositories and all their versions: Σ⌈P/1000⌉ ListPackages, then Σ⌈V/1000⌉
 * ListPackageVersions. What the role may not list is left out and said. Throws an InputError where the budget does not
 * reach for one call for each package.
 */
async function readInventory({ client, scope, service, budget, gaps, progress }, repositories) {
    const found = [];
    for await (const one of (0,map_ordered/* mapOrdered */.w)(repositories, inventory_AT_ONCE, async (repository) => {
        const packages = listPackages(client, scope, repository);
        return (await unlessDenied(packages, `Packages of ${repository}`, gaps)) ?? [];
    })) {
        found.push(...one);
    }
    if (budget.left < found.length) {
        throw new errors/* InputError */.dz(`'max-calls' does not reach for the list of versions, which takes a call for each of ${found.length} packages. Set it to ${found.length + 100} or more, or narrow 'repositories'.`);
    }
    const listed = [];
    for await (const one of (0,map_ordered/* mapOrdered */.w)(found, inventory_AT_ONCE, async (one) => {
        return { ...one, ...(await listOrRefused(service, one.at)) };
    })) {
        listed.push(one);
        progress(listed.length, found.length);
    }
    // A package without versions is one that was deleted since it was listed.
    return listed.filter(({ versions, incomplete }) => versions.length > 0 || incomplete !== undefined);
}
/** A package whose versions the role may not list is one that is incomplete. */
async function listOrRefused(service, at) {
    try {
        return await (0,listing/* listVersions */.yO)(service, at);
    }
    catch (error) {
        if (!isDenied(error))
            throw error;
        return { versions: [], defaultVersion: undefined, incomplete: (0,errors/* messageOf */.bD)(error) };
    }
}
async function listPackages(client, scope, repository) {
    const { ListPackagesCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts"));
    // A package that is created meanwhile pushes the last ones of a page on to the next.
    const found = new Map();
    const fetch = (nextToken) => client.send(new ListPackagesCommand({ ...scope, repository, maxResults: PAGE, nextToken }));
    for await (const { packages = [] } of (0,paginate/* pages */.B)(`the packages of ${repository}`, fetch)) {
        for (const { format: spelled, namespace = '', package: name, originConfiguration } of packages) {
            const format = src_format/* FORMATS */.h.find((known) => known === spelled);
            if (format === undefined || name === undefined || name === '') {
                throw new version_service/* ReplyError */.vO(`CodeArtifact lists a package of ${repository} without a known format or a name`);
            }
            const coordinates = { format, namespace, name };
            const { publish, upstream } = originConfiguration?.restrictions ?? {};
            found.set((0,listing/* packageKey */.MO)(coordinates), { at: { repository, coordinates }, publish, upstream });
        }
    }
    return [...found.values()];
}

// EXTERNAL MODULE: ./packages/core/src/aws/explain.ts
var explain = __webpack_require__("packages/core/src/aws/explain.ts");
// EXTERNAL MODULE: ./packages/core/src/files/glob.ts + 1 modules
var files_glob = __webpack_require__("packages/core/src/files/glob.ts");
// EXTERNAL MODULE: ./actions/prune/service/json.ts
var json = __webpack_require__("actions/prune/service/json.ts");
;// CONCATENATED MODULE: ./actions/report/usage/cloudtrail.ts







/** CloudTrail; LookupEvents has a quota of two a second (user guide, "quotas"). */
const CLOUDTRAIL = {
    name: 'cloudtrail',
    target: 'com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101',
    version: '1.1',
    perSecond: 1.5,
};
/** The most that LookupEvents gives at once. */
const cloudtrail_PAGE = 50;
/**
 * The newest events of the account's event history about a domain, up to `most`: one LookupEvents for 50. undefined
 * where there are none.
 */
async function lookUpEvents(caller, domain, since, most) {
    const events = [];
    let looked = 0;
    let token;
    const seen = new Set();
    do {
        const reply = await caller.call('LookupEvents', {
            LookupAttributes: [{ AttributeKey: 'EventSource', AttributeValue: 'codeartifact.amazonaws.com' }],
            StartTime: Math.floor(since.getTime() / 1000),
            MaxResults: cloudtrail_PAGE,
            ...(token === undefined ? {} : { NextToken: token }),
        });
        const page = (0,json/* isRecord */.u)(reply) && Array.isArray(reply['Events']) ? reply['Events'].filter(json/* isRecord */.u) : [];
        looked += page.length;
        for (const { CloudTrailEvent: text } of page) {
            const event = typeof text === 'string' ? eventOf(parse(text), domain) : undefined;
            if (event !== undefined)
                events.push(event);
        }
        token = (0,json/* isRecord */.u)(reply) && typeof reply['NextToken'] === 'string' ? reply['NextToken'] : undefined;
        if (token !== undefined && seen.has(token))
            break;
        if (token !== undefined)
            seen.add(token);
    } while (token !== undefined && looked < most);
    return sectionOf(events, token !== undefined);
}
/**
 * The events about a domain in log files that a trail has delivered (`*.json.gz`, or unpacked), as `aws s3 sync` brings
 * them: data events among them. A pattern that no file matches is an InputError.
 */
async function readTrailLogs(pattern, workspace, domain) {
    const events = [];
    const files = await (0,files_glob/* globFiles */.CJ)(workspace, pattern);
    for (const path of files) {
        const log = await readLog(path);
        const records = (0,json/* isRecord */.u)(log) && Array.isArray(log['Records']) ? log['Records'] : [];
        for (const record of records) {
            const event = eventOf(record, domain);
            if (event !== undefined)
                events.push(event);
        }
    }
    if (files.length === 0)
        throw new errors/* InputError */.dz(`No file matches '${pattern}'. Check 'cloudtrail-logs'.`);
    return sectionOf(events, false);
}
async function readLog(path) {
    try {
        const bytes = await (0,promises_.readFile)(path);
        return JSON.parse((path.endsWith('.gz') ? (0,external_node_zlib_.gunzipSync)(bytes) : bytes).toString('utf8'));
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${path} cannot be read as a log of CloudTrail: ${(0,errors/* messageOf */.bD)(error)}. Check 'cloudtrail-logs'.`);
    }
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/**
 * A record of CloudTrail if it is about the domain (CodeArtifact user guide, "Logging CodeArtifact API calls"). One that
 * names no owner or Region is of the trail's own account and Region.
 */
function eventOf(record, domain) {
    if (!(0,json/* isRecord */.u)(record) || record['eventSource'] !== 'codeartifact.amazonaws.com')
        return undefined;
    const { eventTime, eventName, readOnly, userIdentity, awsRegion = domain.region } = record;
    const asked = (0,json/* isRecord */.u)(record['requestParameters']) ? record['requestParameters'] : {};
    const of = (...names) => names.map((name) => asked[name]).find((value) => typeof value === 'string');
    const isOurs = of('domainName', 'domain') === domain.name &&
        (of('domainOwner') ?? domain.owner) === domain.owner &&
        awsRegion === domain.region;
    if (!isOurs || typeof eventTime !== 'string' || Number.isNaN(Date.parse(eventTime)))
        return undefined;
    const name = of('packageName', 'package');
    const format = src_format/* FORMATS */.h.find((one) => one === of('packageFormat', 'format'));
    return {
        time: eventTime,
        caller: callerOf(userIdentity),
        // Who gets a token has changed nothing, though such an event is not read-only.
        isRead: readOnly === true || (typeof eventName === 'string' && /^(Describe|Get|List|Read)/.test(eventName)),
        repository: of('repositoryName', 'repository'),
        package: name === undefined || format === undefined
            ? undefined
            : (0,src_coordinates/* formatCoordinates */.NC)({ format, namespace: of('packageNamespace', 'namespace') ?? '', name }),
    };
}
/** The role behind a session, rather than the session of each job. */
function callerOf(identity) {
    if (!(0,json/* isRecord */.u)(identity))
        return 'unknown';
    const session = (0,json/* isRecord */.u)(identity['sessionContext']) ? identity['sessionContext'] : {};
    const issuer = (0,json/* isRecord */.u)(session['sessionIssuer']) ? session['sessionIssuer'] : {};
    const known = [issuer['arn'], identity['arn'], identity['invokedBy'], identity['accountId']];
    return known.find((one) => typeof one === 'string') ?? 'unknown';
}
function sectionOf(events, more) {
    const times = events.map(({ time }) => time).sort();
    const [from, to] = [times[0], times.at(-1)];
    if (from === undefined || to === undefined)
        return undefined;
    const count = (of) => ({
        reads: of.filter(({ isRead }) => isRead).length,
        writes: of.filter(({ isRead }) => !isRead).length,
    });
    const most = (rows) => [...rows].sort((a, b) => b.reads + b.writes - a.reads - a.writes);
    const named = events.filter((event) => event.package !== undefined);
    const byPackage = Map.groupBy(named, (event) => `${event.repository ?? ''} ${event.package ?? ''}`);
    return {
        ...{ events: events.length, from, to, more },
        callers: most([...Map.groupBy(events, ({ caller }) => caller)].map(([caller, of]) => ({ caller, ...count(of) }))),
        packages: most([...byPackage.values()].map((of) => ({
            repository: of[0]?.repository ?? '',
            package: of[0]?.package ?? '',
            ...count(of),
        }))),
    };
}

;// CONCATENATED MODULE: ./actions/report/usage/cloudwatch.ts

/** CloudWatch; its quotas are 50 GetMetricData and 500 PutMetricData a second. */
const CLOUDWATCH = {
    name: 'monitoring',
    target: 'GraniteServiceVersion20100801',
    version: '1.0',
    perSecond: 10,
};
const cloudwatch_DAY = 86_400;
/**
 * The calls of the account, by operation and by day, as AWS's own usage metrics have them (namespace AWS/Usage,
 * CallCount). One GetMetricData for 500 operations. Both are null where there are none: the service publishes them for
 * some of its operations only.
 */
async function readUsageMetrics(caller, now, days) {
    const end = Math.floor(now.getTime() / 1000 / cloudwatch_DAY) * cloudwatch_DAY;
    const search = `SEARCH('{AWS/Usage,Class,Resource,Service,Type} Service="CodeArtifact" MetricName="CallCount"', 'Sum', ${cloudwatch_DAY})`;
    const byOperation = new Map();
    const byDay = new Map();
    let token;
    const seen = new Set();
    do {
        const reply = await caller.call('GetMetricData', {
            StartTime: end - days * cloudwatch_DAY,
            EndTime: end,
            MetricDataQueries: [{ Id: 'calls', Expression: search, ReturnData: true }],
            ...(token === undefined ? {} : { NextToken: token }),
        });
        for (const { label, timestamps, values } of metricResults(reply)) {
            for (const [index, calls] of values.entries()) {
                const day = new Date((timestamps[index] ?? 0) * 1000).toISOString().slice(0, 10);
                byOperation.set(label, (byOperation.get(label) ?? 0) + calls);
                byDay.set(day, (byDay.get(day) ?? 0) + calls);
            }
        }
        token = (0,json/* isRecord */.u)(reply) && typeof reply['NextToken'] === 'string' ? reply['NextToken'] : undefined;
        if (token !== undefined && seen.has(token))
            break;
        if (token !== undefined)
            seen.add(token);
    } while (token !== undefined);
    if (byOperation.size === 0)
        return { operations: null, daily: null };
    return {
        operations: [...byOperation].map(([operation, calls]) => ({ operation, calls })).sort((a, b) => b.calls - a.calls),
        daily: [...byDay].map(([day, calls]) => ({ day, calls })).sort((a, b) => (a.day < b.day ? -1 : 1)),
    };
}
/** The label of a search's result is the part of the dimensions by which its metrics differ: the operation. */
function metricResults(reply) {
    const results = (0,json/* isRecord */.u)(reply) && Array.isArray(reply['MetricDataResults']) ? reply['MetricDataResults'] : [];
    return results.filter(json/* isRecord */.u).map(({ Label, Timestamps, Values }) => ({
        label: typeof Label === 'string'
            ? (Label.split(' ').find((word) => /^[A-Z][A-Za-z]{3,}$/.test(word) && word !== 'CallCount' && word !== 'CodeArtifact') ?? Label)
            : '',
        timestamps: cloudwatch_numbers(Timestamps),
        values: cloudwatch_numbers(Values),
    }));
}
function cloudwatch_numbers(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
}
/** The most that a request takes (API reference, PutMetricData). */
const MOST_METRICS = 1000;
/**
 * Publishes storage, packages, versions and findings of the domain and of each repository as metrics of ours, for
 * alarms and dashboards. One PutMetricData for a thousand of them.
 */
async function putMetrics(caller, namespace, report) {
    const { domain, totals, storage, repositories, findings } = report;
    const timestamp = Date.parse(report.generated) / 1000;
    const data = [];
    const add = (dimensions, values) => {
        const Dimensions = Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
        for (const [MetricName, Value] of Object.entries(values)) {
            if (Value === null)
                continue;
            const Unit = MetricName.endsWith('Bytes') ? 'Bytes' : 'Count';
            data.push({ MetricName, Dimensions, Timestamp: timestamp, Value, Unit });
        }
    };
    const errors = findings.filter(({ level }) => level === 'error').length;
    add({ Domain: domain.name }, {
        StorageBytes: storage.headline,
        LogicalBytes: storage.logical,
        Repositories: totals.repositories,
        Packages: totals.packages,
        Versions: totals.versions,
        Findings: findings.length,
        Errors: errors,
    });
    for (const { name, packages, versions, storage: own } of repositories) {
        add({ Domain: domain.name, Repository: name }, { StorageBytes: own.attributed, ExclusiveBytes: own.exclusive, Packages: packages, Versions: versions });
    }
    for (let start = 0; start < data.length; start += MOST_METRICS) {
        await caller.call('PutMetricData', { Namespace: namespace, MetricData: data.slice(start, start + MOST_METRICS) });
    }
    return data.length;
}

;// CONCATENATED MODULE: ./actions/report/usage/read-usage.ts




const read_usage_DAY = 86_400_000;
/** How the domain of this owner is used, as far as the account can tell; what it cannot becomes a gap. */
async function readUsage(run, owner) {
    const { inputs, now } = run;
    const days = inputs.usageDays;
    const metrics = inputs.usage ? await operationsOf(run) : undefined;
    const events = await eventsOf(run, owner, new Date(now.getTime() - days * read_usage_DAY));
    return { days, operations: metrics?.operations ?? null, daily: metrics?.daily ?? null, events: events ?? null };
}
async function operationsOf(run) {
    const { inputs, gaps, now } = run;
    const what = 'Calls by operation';
    const caller = await run.other(CLOUDWATCH, inputs.cloudwatchEndpoint);
    const read = await unlessRefused(what, 'CloudWatch', gaps, caller, (one) => readUsageMetrics(one, now, inputs.usageDays));
    if (read?.operations === null) {
        gaps.push({ what, why: 'CloudWatch has no usage metrics of CodeArtifact (AWS/Usage) for these days.' });
    }
    return read;
}
async function eventsOf(run, owner, since) {
    const { inputs, gaps, scope, host, region } = run;
    const domain = { name: scope.domain, owner, region };
    const what = 'Who reads and changes what';
    const logs = inputs.cloudtrailLogs;
    if (logs !== undefined) {
        const read = await readTrailLogs(logs, host.workspace, domain);
        if (read === undefined)
            gaps.push({ what, why: 'The log files hold no event about this domain.' });
        return read;
    }
    if (inputs.usageEvents === 0)
        return undefined;
    const caller = await run.other(CLOUDTRAIL, inputs.cloudtrailEndpoint);
    const found = await unlessRefused(what, 'CloudTrail', gaps, caller, async (one) => ({
        events: await lookUpEvents(one, domain, since, inputs.usageEvents),
    }));
    if (found !== undefined && found.events === undefined) {
        gaps.push({
            what,
            why: "CloudTrail's event history has no event about this domain. For data events give the logs of a trail as 'cloudtrail-logs'.",
        });
    }
    return found?.events;
}
/** A refusal, or a service that cannot be had, concerns this part of the report alone. */
async function unlessRefused(what, service, gaps, caller, read) {
    if (caller === undefined) {
        gaps.push({ what, why: `The emulator has no ${service}.` });
        return undefined;
    }
    try {
        return await read(caller);
    }
    catch (error) {
        const explained = (0,explain/* explain */.W)(error);
        if (!(explained instanceof errors/* InputError */.dz))
            throw error;
        gaps.push({ what, why: `${service}: ${(0,errors/* messageOf */.bD)(explained)}` });
        return undefined;
    }
}
/** Publishes the figures as metrics; a refusal is an error, because they were asked for. */
async function publishMetrics(run, report) {
    const { host, inputs } = run;
    const caller = await run.other(CLOUDWATCH, inputs.cloudwatchEndpoint);
    if (caller === undefined) {
        host.warn("'put-metrics' does nothing with the emulator, which has no CloudWatch.");
        return;
    }
    const count = await putMetrics(caller, inputs.metricsNamespace, report);
    host.info(`Published ${count} metrics in the namespace ${inputs.metricsNamespace}.`);
}

;// CONCATENATED MODULE: ./actions/report/make-report.ts























/** Reads the domain and makes the report of it. What is learnt of versions is written down even where a later step fails. */
async function makeReport(run) {
    const { host, inputs, region, scope, connection, now, gaps } = run;
    const policy = await policyOf(run);
    const prices = { perGigabyteMonth: inputs.storagePrice, perTenThousandRequests: inputs.requestPrice };
    const facts = await readDomain(connection.client, scope, inputs.repositories);
    gaps.push(...facts.gaps);
    const identity = [scope.domain, facts.owner, region];
    const kept = (0,kept_state/* keptState */.g0)(host.workspace, inputs.cacheFile, identity, 'report-cache');
    const { path } = kept;
    await (0,kept_state/* bringState */.CK)(host, kept);
    host.saveState('kept', JSON.stringify(kept));
    const memory = await readMemory(path, identity, (line) => host.warn((0,safe_text/* safeText */.Hk)(line)));
    const packages = await listEverything(run, facts, memory);
    try {
        const ages = await agesOf(run, packages, memory);
        const young = await youngVersions(run, packages, memory);
        const sizes = await sizesOf(run, packages, memory);
        const read = { facts, packages, memory, ages, sizes, prices };
        const { totals, repositories, packages: sections, storage, counted } = assemble(read);
        const forecasted = policy === undefined ? null : await forecastOf(run, policy, read, counted);
        const usage = inputs.usage || inputs.cloudtrailLogs !== undefined ? await readUsage(run, facts.owner) : null;
        const findings = sorted([
            ...findInSettings(scope.domain, facts, gaps),
            ...findInPackages(packages, facts, memory, now),
            ...young,
            ...(await findLeaks(host.workspace)),
        ]);
        const { total, byOperation } = run.calls;
        const registry = run.metadata.requests;
        return {
            version: REPORT_VERSION,
            generated: now.toISOString(),
            domain: {
                name: scope.domain,
                ...{ owner: facts.owner, region, arn: facts.arn },
                looksAt: facts.selected.length === facts.repositories.size ? 'all repositories' : 'some repositories',
            },
            ...{ totals, repositories, packages: sections, storage },
            cost: costSection(prices, facts.assetSizeBytes, usage, total + registry),
            ...{ forecast: forecasted, usage, rules: rules/* RULES */.y0, findings, notAvailable: gaps },
            calls: { total: total + registry, byOperation: Object.fromEntries(byOperation), registry },
        };
    }
    finally {
        await writeMemory(path, identity, memory, namesOf(packages));
        await (0,kept_state/* keepState */.Jg)(host, kept);
        host.saveState('kept', '');
    }
}
async function listEverything(run, facts, memory) {
    const { host, connection, scope, service, budget, now, gaps } = run;
    const progress = host.progress('Listing');
    const packages = await readInventory({
        ...{ client: connection.client, scope, service, budget, gaps },
        progress: (done, of) => progress.update(done, of, (0,numbers/* countOf */.pq)(run.calls.total, 'call')),
    }, facts.selected).finally(() => progress.end());
    rememberUnfinished(packages, memory, now);
    const incomplete = packages.filter((one) => one.incomplete !== undefined);
    if (incomplete.length > 0) {
        const why = `Incomplete are the lists of ${(0,numbers/* countOf */.pq)(incomplete.length, 'package')}: ${incomplete[0]?.incomplete ?? ''}`;
        gaps.push({ what: 'Some versions', why });
    }
    return packages;
}
async function agesOf(run, packages, memory) {
    const { host, inputs, service, budget, now, gaps } = run;
    if (inputs.mode === 'inventory')
        return undefined;
    const progress = host.progress('Ages');
    const read = readAges(packages, {
        ...{ service, memory, budget, asOf: now },
        progress: (done, of) => progress.update(done, of, (0,numbers/* countOf */.pq)(run.calls.total, 'call')),
    }).finally(() => progress.end());
    const known = gaps.length;
    const ages = await unlessDenied(read, 'Ages of versions', gaps);
    if (ages === undefined && gaps.length === known) {
        const why = `'max-calls' does not reach for them: they take up to ${(0,numbers/* countOf */.pq)(callsForAges(packages), 'call')}.`;
        gaps.push({ what: 'Ages of versions', why });
    }
    return ages;
}
async function sizesOf(run, packages, memory) {
    const { host, inputs, service, budget, gaps } = run;
    if (inputs.mode === 'inventory')
        return undefined;
    const progress = host.progress('Sizes');
    const sizes = await readSizes(packages, {
        ...{ service, memory, budget },
        progress: (done, of) => progress.update(done, of, (0,numbers/* countOf */.pq)(run.calls.total, 'call')),
    }).finally(() => progress.end());
    if (sizes.refused !== undefined) {
        gaps.push({ what: 'Sizes', why: `The role may not list assets: ${(0,errors/* messageOf */.bD)(sizes.refused)}` });
    }
    else if (sizes.failed > 0) {
        gaps.push({ what: 'Some sizes', why: `The assets of ${(0,numbers/* countOf */.pq)(sizes.failed, 'version')} could not be listed.` });
    }
    return sizes;
}
async function youngVersions(run, packages, memory) {
    const { inputs, service, metadata, now, budget, gaps } = run;
    const { cooldown } = inputs;
    if (inputs.mode === 'inventory' || cooldown === undefined)
        return [];
    const external = packages.filter(({ versions }) => versions.some(({ origin }) => origin === 'external'));
    if (external.length > budget.left / 2) {
        gaps.push({
            what: 'Public versions younger than the cooldown',
            why: "'max-calls' does not reach for their times.",
        });
        return [];
    }
    const found = findYoungVersions(external, { service, metadata, memory, now, cooldown }, gaps);
    return (await unlessDenied(found, 'Public versions younger than the cooldown', gaps)) ?? [];
}
/** The retention policy to forecast, read before anything is asked of the service. */
async function policyOf({ host, inputs, }) {
    if (inputs.policy === undefined)
        return undefined;
    const { policy } = await (0,policy_file/* readPolicyFile */.BK)((0,external_node_path_.resolve)(host.workspace, inputs.policy));
    return { file: inputs.policy, policy, references: await (0,references/* readReferences */.PK)(policy, host.workspace) };
}
async function forecastOf({ host, service, metadata, now }, policy, { packages, memory, prices, sizes }, storage) {
    return await forecast({
        ...policy,
        ...{ service, metadata, storage, packages, memory, prices },
        asOf: now,
        complete: sizes?.complete === true,
        warn: (line) => host.warn((0,safe_text/* safeText */.Hk)(line)),
    });
}
/** The worst first, in the order of the rules. */
function sorted(findings) {
    const rank = new Map(rules/* RULES */.y0.map(({ id }, index) => [id, index]));
    return [...findings].sort((a, b) => rules/* LEVELS */.A_.indexOf(a.level) - rules/* LEVELS */.A_.indexOf(b.level) || (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0));
}
function* namesOf(packages) {
    for (const { at, versions } of packages) {
        for (const listed of versions)
            yield nameOf(at.coordinates, listed);
    }
}

// EXTERNAL MODULE: ./actions/prune/permissions.ts
var permissions = __webpack_require__("actions/prune/permissions.ts");
;// CONCATENATED MODULE: ./actions/report/permissions.ts

/** What every report takes: to list, and to read settings. */
const INVENTORY_ACTIONS = [
    'codeartifact:DescribeDomain',
    'codeartifact:GetDomainPermissionsPolicy',
    'codeartifact:ListRepositoriesInDomain',
    'codeartifact:DescribeRepository',
    'codeartifact:GetRepositoryPermissionsPolicy',
    'codeartifact:ListPackages',
    'codeartifact:ListPackageVersions',
    'codeartifact:ListPackageGroups',
    'codeartifact:ListAllowedRepositoriesForGroup',
];
/** With ages and sizes; the token is for the public registries' times, which the repositories' own endpoints tell. */
const FULL_ACTIONS = [
    ...INVENTORY_ACTIONS,
    'codeartifact:DescribePackageVersion',
    'codeartifact:ListPackageVersionAssets',
    'codeartifact:ListPackageVersionDependencies',
    ...permissions/* READ_ACTIONS */.vV,
];
/** What usage takes beside. */
const USAGE_ACTIONS = ['cloudwatch:GetMetricData', 'cloudtrail:LookupEvents'];
/** What publishing metrics takes beside. */
const METRICS_ACTIONS = ['cloudwatch:PutMetricData'];

// EXTERNAL MODULE: ./packages/core/src/aws/partition.ts
var partition = __webpack_require__("packages/core/src/aws/partition.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/quota.ts
var quota = __webpack_require__("packages/core/src/aws/quota.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/signed-exchange.ts
var signed_exchange = __webpack_require__("packages/core/src/aws/signed-exchange.ts");
;// CONCATENATED MODULE: ./packages/core/src/aws/json-service.ts



/**
 * Calls a service with the credentials of a connection.
 *
 * @param endpoint a VPC endpoint; undefined: the service's own in the connection's Region
 */
async function jsonCaller(service, { client }, endpoint, agents) {
    const region = await client.config.region();
    const url = endpoint ?? new URL(`https://${service.name}.${region}.${(0,partition.hostSuffixes)(region).ipv4}/`);
    const signed = (0,signed_exchange/* signedExchange */.S)({ service: service.name, region, credentials: client.config.credentials, agents });
    const bucket = new quota/* TokenBucket */.qc(service.perSecond, 1);
    let requests = 0;
    return {
        get requests() {
            return requests;
        },
        async call(operation, input) {
            requests++;
            const body = Buffer.from(JSON.stringify(input));
            const headers = {
                'content-type': `application/x-amz-json-${service.version}`,
                'x-amz-target': `${service.target}.${operation}`,
            };
            const attempt = async ({ signal }) => await signed.send({ method: 'POST', url, headers, body }, signal);
            return await (0,quota/* retryInTurn */.xU)(bucket, attempt, { what: operation });
        },
    };
}

// EXTERNAL MODULE: ./packages/core/src/http.ts + 2 modules
var http = __webpack_require__("packages/core/src/http.ts");
// EXTERNAL MODULE: ./actions/prune/service/codeartifact.ts
var codeartifact = __webpack_require__("actions/prune/service/codeartifact.ts");
// EXTERNAL MODULE: ./actions/prune/service/data-plane.ts + 1 modules
var data_plane = __webpack_require__("actions/prune/service/data-plane.ts");
;// CONCATENATED MODULE: ./actions/report/read/calls.ts
/** Counts from now on what the client is asked for. */
function countCalls(client) {
    const send = client.send.bind(client);
    const byOperation = new Map();
    let total = 0;
    const counted = (command, ...rest) => {
        const operation = command.constructor.name.replace(/Command$/, '');
        byOperation.set(operation, (byOperation.get(operation) ?? 0) + 1);
        total++;
        return send(command, ...rest);
    };
    Object.assign(client, { send: counted });
    return {
        byOperation,
        get total() {
            return total;
        },
    };
}
/** `most` undefined: as many as it takes. `made` counts calls of the API and requests to repositories' endpoints. */
function callBudget(most, made) {
    return {
        get left() {
            return most === undefined ? Infinity : Math.max(0, most - made());
        },
    };
}

;// CONCATENATED MODULE: ./actions/report/run.ts








async function startRun(inputs, host) {
    const connection = await (0,aws_connection/* connect */.Ng)(inputs, host, actionsFor(inputs));
    await connection.checkAccount();
    const { client, domain, domainOwner } = connection;
    const calls = countCalls(client);
    const metadata = (0,data_plane/* dataPlane */.n)(connection, host, inputs.caBundle);
    return {
        ...{ host, inputs, connection, calls },
        scope: { domain, ...(domainOwner === undefined ? {} : { domainOwner }) },
        service: await (0,codeartifact/* codeArtifactService */.x8)(connection),
        metadata,
        region: await client.config.region(),
        now: host.now(),
        budget: callBudget(inputs.maxCalls, () => calls.total + metadata.requests),
        gaps: [],
        async other(service, endpoint) {
            // The credentials are for the emulator: they are shown to nobody else.
            if (endpoint === undefined && connection.endpoint !== undefined && (0,aws_endpoint/* isLoopback */.U9)(connection.endpoint))
                return undefined;
            return await jsonCaller(service, connection, endpoint, await (0,http/* agentsFor */.ml)(inputs.caBundle, host));
        },
    };
}
/** What the session of a role is held to: what these inputs take, and no more. */
function actionsFor({ mode, policy, usage, putMetrics }) {
    return [
        ...(mode === 'inventory' && policy === undefined ? INVENTORY_ACTIONS : FULL_ACTIONS),
        ...(usage ? USAGE_ACTIONS : []),
        ...(putMetrics ? METRICS_ACTIONS : []),
    ];
}

// EXTERNAL MODULE: ./actions/report/write/summary.ts
var summary = __webpack_require__("actions/report/write/summary.ts");
;// CONCATENATED MODULE: ./actions/report/write/log.ts




/** Rows of a table in the log; the files have all. */
const ROWS = 20;
/** What the log says of a report. */
function logReport(host, report, folder) {
    const { domain, totals, storage, cost, repositories, findings, forecast, notAvailable, calls } = report;
    host.info(`Domain ${domain.name} of account ${domain.owner} in ${domain.region}`);
    host.info(`${(0,numbers/* countOf */.pq)(totals.versions, 'version')} of ${(0,numbers/* countOf */.pq)(totals.packages, 'package')} in ${(0,numbers/* countOf */.pq)(totals.repositories, 'repository', 'repositories')}`);
    if (storage.headline !== null)
        host.info(`Stored: ${(0,numbers/* sizeOf */.$d)(storage.headline)}, ${(0,numbers/* dollars */.E9)(cost.storage)} a month`);
    host.info((0,summary/* storageSentence */.TA)(storage));
    const rows = [...repositories]
        .sort((a, b) => (b.storage.attributed ?? 0) - (a.storage.attributed ?? 0) || b.versions - a.versions)
        .slice(0, ROWS)
        .map((one) => [
        one.name,
        (0,numbers/* grouped */.zD)(one.packages),
        (0,numbers/* grouped */.zD)(one.versions),
        (0,numbers/* sizeOf */.$d)(one.storage.logical),
        (0,numbers/* sizeOf */.$d)(one.storage.exclusive),
        (0,numbers/* dollars */.E9)(one.storage.monthly),
    ]);
    const header = ['Repository', 'Packages', 'Versions', 'Assets', 'Only there', 'A month'];
    for (const line of (0,safe_text/* plainTable */.$b)(header, rows))
        host.info(line);
    if (forecast !== null)
        host.info((0,safe_text/* safeText */.Hk)((0,summary/* forecastSentence */.BA)(forecast)));
    const byRule = Map.groupBy(findings, ({ rule }) => rule);
    for (const { id, level, title } of rules/* RULES */.y0) {
        const of = byRule.get(id) ?? [];
        if (of.length === 0)
            continue;
        const line = (0,safe_text/* safeText */.Hk)(`${title}: ${(0,numbers/* grouped */.zD)(of.length)}, such as: ${of[0]?.message ?? ''}`);
        if (level === 'note')
            host.info(line);
        else
            host.warn(line);
    }
    if (findings.length === 0)
        host.info('Nothing is wrong, as far as this report looks.');
    for (const { what, why } of notAvailable)
        host.info((0,safe_text/* safeText */.Hk)(`Not in this report: ${what}. ${why}`));
    host.info(`${(0,numbers/* countOf */.pq)(calls.total, 'call')} (${(0,numbers/* dollars */.E9)(cost.thisRun)}). The report is in ${(0,safe_text/* safeText */.Hk)(folder)}.`);
}

;// CONCATENATED MODULE: ./actions/report/write/schema.ts



/** The JSON Schema (draft 7) of report.json. */
function reportSchema() {
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: 'A report of codeartifact-ci on a CodeArtifact domain',
        ...object('A report. Bytes and US dollars are numbers; null is what is not known.', {
            version: { const: REPORT_VERSION },
            generated: schema_text('When it was begun (ISO 8601).'),
            domain: object('The domain.', {
                name: schema_text('Name.'),
                owner: schema_text('Account ID.'),
                region: schema_text('AWS Region.'),
                arn: schema_text('ARN.'),
                looksAt: { enum: ['all repositories', 'some repositories'] },
            }),
            totals: object('Everything that was looked at.', {
                repositories: count('Repositories.'),
                packages: count('Packages; one counts for each repository that has it.'),
                ...VERSIONS,
                byFormat: {
                    description: 'By format.',
                    type: 'object',
                    propertyNames: { enum: src_format/* FORMATS */.h },
                    additionalProperties: object('', { packages: count('Packages.'), versions: count('Versions.') }),
                },
                ages: AGES,
                ageLabels: list('Names of the classes of age.', { type: 'string' }),
            }),
            repositories: list('Each repository.', object('A repository.', {
                name: schema_text('Name.'),
                description: schema_text('Description.'),
                upstreams: list('Upstreams, in the order in which they are searched.', { type: 'string' }),
                connections: list('External connections.', { type: 'string' }),
                hasPolicy: { description: 'Whether it has a permissions policy.', type: ['boolean', 'null'] },
                packages: count('Packages.'),
                ...VERSIONS,
                byFormat: counts('Versions by format.'),
                newest: NEWEST,
                ages: AGES,
                storage: STORAGE,
            })),
            packages: list('Each package of each repository.', object('A package of a repository.', {
                repository: schema_text('Repository.'),
                format: { enum: src_format/* FORMATS */.h },
                namespace: schema_text("Namespace, '' for none; an npm scope without its @."),
                name: schema_text('Name.'),
                publish: nullable('string', 'Origin control: ALLOW or BLOCK.'),
                upstream: nullable('string', 'Origin control: ALLOW or BLOCK.'),
                ...VERSIONS,
                newest: NEWEST,
                ages: AGES,
                storage: STORAGE,
            })),
            storage: object('Storage of the domain.', {
                basis: {
                    description: 'Of how many versions the assets are known: all, a sample, none.',
                    enum: ['complete', 'sample', 'none'],
                },
                headline: nullable('number', "The domain's own figure (assetSizeBytes), which is billed."),
                logical: nullable('number', 'The assets of all versions together.'),
                physical: nullable('number', 'The same, each content once.'),
                rest: nullable('number', 'headline − physical.'),
                contents: nullable('integer', 'Distinct contents.'),
                known: count('Versions whose assets are known.'),
                asked: count('Of these, those that were asked for in this run.'),
                of: count('Versions that have assets.'),
                interval: orNull(object("95 % confidence interval of 'logical'.", { low: { type: 'number' }, high: { type: 'number' } })),
            }),
            cost: object('What it costs, in US dollars.', {
                currency: { const: 'USD' },
                perGigabyteMonth: { type: 'number' },
                perTenThousandRequests: { type: 'number' },
                storage: nullable('number', 'Storage, a month.'),
                requests: nullable('number', 'Requests, a month.'),
                thisRun: { description: 'The calls of this run.', type: 'number' },
            }),
            forecast: orNull(object('What a retention policy would free.', {
                policy: schema_text('Its file.'),
                versions: count('Versions that it removes.'),
                actions: object('By what is done with them.', { archive: count(''), dispose: count(''), delete: count('') }),
                frees: nullable('number', 'Bytes freed.'),
                physicalAfter: nullable('number', 'Bytes left.'),
                saves: nullable('number', 'US dollars a month.'),
                repositories: list('By repository.', object('', {
                    name: schema_text('Repository.'),
                    versions: count('Versions that go.'),
                    frees: nullable('number', 'Bytes freed that are attributed to it.'),
                })),
                guards: list('Guards of the policy that an apply would trip.', { type: 'string' }),
            })),
            usage: orNull(object('How the domain is used.', {
                days: count('Days that the calls are of.'),
                operations: orNull(list('Calls of the account in the Region, by operation.', object('', { operation: schema_text('Operation.'), calls: { type: 'number' } }))),
                daily: orNull(list('The same, by day.', object('', { day: schema_text('YYYY-MM-DD'), calls: { type: 'number' } }))),
                events: orNull(object('What CloudTrail recorded about the domain.', {
                    events: count('Events.'),
                    from: schema_text('Time of the oldest (ISO 8601).'),
                    to: schema_text('Time of the newest (ISO 8601).'),
                    more: { description: 'Whether there are older ones that were not read.', type: 'boolean' },
                    callers: list('By who called.', object('', { caller: schema_text('ARN.'), reads: count('Reads.'), writes: count('Changes.') })),
                    packages: list('By package.', object('', {
                        repository: schema_text('Repository.'),
                        package: schema_text('Package.'),
                        reads: count('Reads.'),
                        writes: count('Changes.'),
                    })),
                })),
            })),
            rules: list('The rules that findings name.', object('A rule.', {
                id: RULE,
                level: { enum: rules/* LEVELS */.A_ },
                title: schema_text('Title.'),
                why: schema_text('Why it matters.'),
                remedy: schema_text('What to do.'),
                link: schema_text('Where AWS documents it.'),
            })),
            findings: list('What is wrong, the worst first.', object('A finding.', { rule: RULE, level: { enum: rules/* LEVELS */.A_ }, message: schema_text('A sentence.') }, {
                repository: schema_text('Repository.'),
                package: schema_text('Package: npm:@acme/core.'),
                version: schema_text('Version.'),
                file: schema_text('File of the workspace.'),
                line: count('Line, from 1.'),
            })),
            notAvailable: list('What the report does not say.', object('', { what: schema_text('What.'), why: schema_text('Why.') })),
            calls: object('Calls of this run, retries aside.', {
                total: count('All.'),
                byOperation: counts('By operation.'),
                registry: count("Of these, requests to repositories' own endpoints."),
            }),
        }),
    };
}
function object(description, required, optional = {}) {
    return {
        ...(description === '' ? {} : { description }),
        type: 'object',
        additionalProperties: false,
        required: Object.keys(required),
        properties: { ...required, ...optional },
    };
}
function list(description, items) {
    return { description, type: 'array', items };
}
function schema_text(description) {
    return { description, type: 'string' };
}
function count(description) {
    return { ...(description === '' ? {} : { description }), type: 'integer', minimum: 0 };
}
function counts(description) {
    return { description, type: 'object', additionalProperties: { type: 'integer', minimum: 0 } };
}
function nullable(type, description) {
    return { description, type: [type, 'null'] };
}
function orNull(schema) {
    return { anyOf: [schema, { type: 'null' }] };
}
const RULE = { enum: rules/* RULES */.y0.map(({ id }) => id) };
const VERSIONS = {
    versions: count('Versions.'),
    byStatus: counts('Versions by status.'),
    byOrigin: counts('Versions by origin: internal, external, unknown.'),
};
const AGES = orNull(list('Versions in each class of age.', { type: 'integer', minimum: 0 }));
const NEWEST = orNull(object('What was published last.', { version: schema_text('Version.'), published: nullable('string', 'ISO 8601.') }, { package: schema_text('Package: npm:@acme/core.') }));
const STORAGE = object('Storage.', {
    logical: nullable('number', 'The assets of all versions together.'),
    physical: nullable('number', 'The same, each content once.'),
    shared: nullable('number', 'Of physical: what something else holds too.'),
    exclusive: nullable('number', 'Of physical: what nothing else holds.'),
    attributed: nullable('number', 'Its part of what is billed; the parts add up.'),
    monthly: nullable('number', 'That part in US dollars a month.'),
}, {
    error: {
        description: "With a sample: half the width of the 95 % confidence interval of 'logical'.",
        type: 'number',
    },
});

;// CONCATENATED MODULE: ./actions/report/write/csv.ts


/** The report's tables as CSV (RFC 4180), by file name. Empty cells are what is not known. */
function csvTables({ repositories, packages, findings, totals }) {
    return new Map([
        [
            'repositories.csv',
            table(['repository', 'upstreams', 'connections', 'policy', 'packages', 'versions', 'newest', ...csv_STORAGE], repositories.map((one) => [
                one.name,
                one.upstreams.join(' '),
                one.connections.join(' '),
                one.hasPolicy,
                one.packages,
                one.versions,
                one.newest?.published,
                ...storageCells(one.storage),
            ])),
        ],
        [
            'packages.csv',
            table([
                ...['repository', 'package', 'format', 'namespace', 'name', 'publish', 'upstream', 'versions'],
                ...['published', 'unlisted', 'archived', 'unfinished', 'disposed', 'internal', 'external'],
                ...['newest', 'newest published', ...totals.ageLabels, ...csv_STORAGE],
            ], packages.map((one) => [
                ...[one.repository, (0,src_coordinates/* formatCoordinates */.NC)(one), one.format, one.namespace, one.name, one.publish, one.upstream],
                one.versions,
                ...['Published', 'Unlisted', 'Archived', 'Unfinished', 'Disposed'].map((status) => one.byStatus[status] ?? 0),
                ...['internal', 'external'].map((origin) => one.byOrigin[origin] ?? 0),
                one.newest?.version,
                one.newest?.published,
                ...totals.ageLabels.map((_, index) => one.ages?.[index]),
                ...storageCells(one.storage),
            ])),
        ],
        [
            'findings.csv',
            table(['level', 'rule', 'repository', 'package', 'version', 'file', 'line', 'message'], findings.map((one) => [
                ...[one.level, one.rule, one.repository, one.package, one.version, one.file, one.line, one.message],
            ])),
        ],
    ]);
}
const csv_STORAGE = [
    'logical bytes',
    'physical bytes',
    'shared bytes',
    'exclusive bytes',
    'attributed bytes',
    'USD a month',
];
function storageCells({ logical, physical, shared, exclusive, attributed, monthly }) {
    return [
        logical,
        physical,
        shared,
        exclusive,
        attributed === null ? null : Math.round(attributed),
        monthly?.toFixed(6),
    ];
}
function table(header, rows) {
    return [header, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}
/**
 * A spreadsheet takes a text that begins with one of these for a formula, and would compute it: the quote in front makes
 * it a text (OWASP, "CSV injection").
 */
const FORMULA = /^[=+\-@\t\r]/;
function cell(value) {
    if (value === null || value === undefined)
        return '';
    if (typeof value !== 'string')
        return String(value);
    const safe = (0,safe_text/* safeText */.Hk)(value);
    const text = FORMULA.test(safe) && !/^-?\d+(\.\d+)?$/.test(safe) ? `'${safe}` : safe;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

;// CONCATENATED MODULE: ./actions/report/write/sarif.ts



/** GitHub takes at most so many results of a run (code scanning, "SARIF results exceed limits"). */
const MOST_RESULTS = 25_000;
/** GitHub sorts security findings by this number (CVSS): over 7 is high, over 4 medium. */
const SEVERITY = { error: '8.0', warning: '5.0', note: '2.0' };
/**
 * The findings as SARIF 2.1.0, as GitHub's code scanning reads it. What is not in a file of the checkout is put at
 * `settings`: the file that describes the domain, or a name that says which domain it is.
 */
function sarifOf({ domain, findings }, settings) {
    const arn = domain.arn.replace(/:domain\//, ':repository/');
    const fingerprint = fingerprints(domain.arn);
    const results = findings.slice(0, MOST_RESULTS).map((one) => ({
        ruleId: one.rule,
        ruleIndex: rules/* RULES */.y0.findIndex(({ id }) => id === one.rule),
        level: one.level,
        message: { text: (0,safe_text/* safeText */.Hk)(one.message) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: {
                        uri: uriOf(one.file ?? settings ?? `codeartifact/${domain.name}`),
                        uriBaseId: '%SRCROOT%',
                    },
                    region: { startLine: one.line ?? 1 },
                },
                ...(one.file === undefined
                    ? { logicalLocations: [{ kind: 'resource', fullyQualifiedName: (0,safe_text/* safeText */.Hk)(resourceOf(one, arn, domain.arn)) }] }
                    : {}),
            },
        ],
        partialFingerprints: { 'codeartifact-ci/v1': fingerprint(one) },
    }));
    const log = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'codeartifact-ci report',
                        rules: rules/* RULES */.y0.map(({ id, level, title, why, remedy, link }) => ({
                            id,
                            name: id.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase()),
                            shortDescription: { text: title },
                            fullDescription: { text: why },
                            help: { text: `${remedy} ${link}`, markdown: `${remedy} [AWS's documentation](${link})` },
                            helpUri: link,
                            defaultConfiguration: { level },
                            properties: { tags: ['security', 'codeartifact'], 'security-severity': SEVERITY[level] },
                        })),
                    },
                },
                automationDetails: { id: `codeartifact/${domain.name}/` },
                columnKind: 'utf16CodeUnits',
                results,
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
/** `ARN of the repository/npm:@acme/core@1.0.0` */
function resourceOf({ repository, package: name, version }, repositories, domain) {
    if (repository === undefined)
        return domain;
    return [
        `${repositories}/${repository}`,
        ...(name === undefined ? [] : [`${name}${version === undefined ? '' : `@${version}`}`]),
    ].join('/');
}
/** The same for the same finding in every run, whatever its words: of several that are alike, the first, the second … */
function fingerprints(arn) {
    const seen = new Map();
    return ({ rule, repository, package: name, version, file }) => {
        const subject = JSON.stringify([arn, rule, repository, name, version, file]);
        const hash = (0,external_node_crypto_.createHash)('sha256').update(subject).digest('hex');
        const occurrence = (seen.get(hash) ?? 0) + 1;
        seen.set(hash, occurrence);
        return `${hash}:${occurrence}`;
    };
}
/** A relative reference (RFC 3986). */
function uriOf(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ./actions/report/write/files.ts





/** The file that provision reads: where findings about settings are mended. */
const SETTINGS = 'codeartifact.yml';
/** Writes the files that are asked for; absolute paths, by kind (of the tables: the folder's). */
async function writeFiles(folder, kinds, report, workspace) {
    const files = new Map();
    const paths = new Map();
    const add = (kind, name, text) => {
        files.set(name, text);
        paths.set(kind, kind === 'csv' ? folder : (0,external_node_path_.join)(folder, name));
    };
    if (kinds.includes('json'))
        add('json', 'report.json', `${JSON.stringify(report, null, 1)}\n`);
    if (kinds.includes('sarif')) {
        const settings = await (0,promises_.access)((0,external_node_path_.join)(workspace, SETTINGS)).then(() => SETTINGS, () => undefined);
        add('sarif', 'report.sarif', sarifOf(report, settings));
    }
    if (kinds.includes('csv'))
        for (const [name, text] of csvTables(report))
            add('csv', name, text);
    if (kinds.includes('html')) {
        const { pageOf } = await Promise.all(/* import() */[__webpack_require__.e("d3-shape"), __webpack_require__.e("actions-report-page-page")]).then(__webpack_require__.bind(__webpack_require__, "actions/report/page/page.ts"));
        add('html', 'report.html', pageOf(report));
    }
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await Promise.all([...files].map(([name, text]) => (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), text)));
    }
    catch (error) {
        throw new errors/* InputError */.dz(`The report cannot be written to ${folder}: ${(0,errors/* messageOf */.bD)(error)}. Check 'output-folder'.`);
    }
    return paths;
}

;// CONCATENATED MODULE: ./actions/report/command.ts














const report = (0,command/* defineCommand */.N)({
    name: 'report',
    summary: 'Report what a domain holds, what it costs and what is wrong: a page, JSON, CSV and SARIF. Changes nothing.',
    look: { icon: 'bar-chart-2', color: 'orange' },
    inputs: { ...aws_connection/* connectionInputs */.eu, ...reportInputs },
    outputs: {
        folder: 'Absolute path of the folder with the files.',
        html: 'Absolute path of report.html.',
        json: 'Absolute path of report.json.',
        sarif: 'Absolute path of report.sarif, for github/codeql-action/upload-sarif.',
        bytes: 'Bytes that the domain stores, as the service counts them.',
        'monthly-cost': 'What storing them costs, in US dollars a month.',
        saves: 'With a policy: what it would save, in US dollars a month.',
        findings: 'How many findings there are.',
        errors: 'How many of them are errors.',
        calls: 'How many calls were made.',
    },
    permissions: {
        full: { when: 'with `mode: full`', actions: FULL_ACTIONS, trust: 'any' },
        inventory: { when: 'with `mode: inventory`', actions: INVENTORY_ACTIONS, trust: 'any' },
        usage: { when: 'with `usage: true`', actions: [...FULL_ACTIONS, ...USAGE_ACTIONS], trust: 'any' },
        metrics: {
            when: 'with `put-metrics: true` and `usage: true`',
            actions: [...FULL_ACTIONS, ...USAGE_ACTIONS, ...METRICS_ACTIONS],
            trust: 'default-branch',
        },
    },
    examples: [
        { title: 'Report on a whole domain', inputs: { domain: 'my-org', 'output-folder': 'codeartifact-report' } },
        {
            title: 'Forecast what a retention policy would save',
            inputs: { domain: 'my-org', policy: 'retention.yml' },
        },
        {
            title: 'Look at a large domain with few calls, and fail on errors',
            inputs: { domain: 'my-org', 'max-calls': '20000', 'fail-on': 'error' },
        },
        {
            title: 'See who uses the domain, and publish metrics',
            inputs: { domain: 'my-org', usage: 'true', 'put-metrics': 'true' },
        },
    ],
    schemas: { 'report.schema.json': reportSchema },
    async run(inputs, host) {
        const run = await startRun(inputs, host);
        const made = await makeReport(run);
        const folder = (0,external_node_path_.resolve)(host.workspace, inputs.outputFolder);
        const paths = await writeFiles(folder, inputs.files, made, host.workspace);
        for (const name of ['html', 'json', 'sarif'])
            host.setOutput(name, paths.get(name) ?? '');
        host.setOutput('folder', folder);
        for (const [name, value] of Object.entries(figures(made)))
            host.setOutput(name, value);
        logReport(host, made, folder);
        await host.summary((0,summary/* summaryOf */.YG)(made));
        if (inputs.putMetrics)
            await publishMetrics(run, made);
        assertNothingFound(made, inputs);
    },
    async cleanup(state, host) {
        const kept = (0,kept_state/* readKept */.DL)(state['kept'] ?? '');
        if (kept !== undefined)
            await (0,kept_state/* keepState */.Jg)(host, kept);
    },
});
function figures({ storage, cost, forecast, findings, calls }) {
    return {
        bytes: String(storage.headline ?? ''),
        'monthly-cost': cost.storage?.toFixed(6) ?? '',
        saves: forecast?.saves?.toFixed(6) ?? '',
        findings: String(findings.length),
        errors: String(findings.filter(({ level }) => level === 'error').length),
        calls: String(calls.total),
    };
}
function assertNothingFound({ findings }, { failOn }) {
    const counted = findings.filter(({ level }) => level === 'error' || (failOn === 'warning' && level === 'warning'));
    if (failOn === 'none' || counted.length === 0)
        return;
    const [first] = counted;
    throw new errors/* InputError */.dz(`${counted.length} findings of level ${failOn}${failOn === 'warning' ? ' or error' : ''}, such as: ${first?.message ?? ''} The report says what to do about each ('fail-on: none' lets them pass).`);
}


/***/ }),

/***/ "actions/report/findings/rules.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A_: () => (/* binding */ LEVELS),
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   y0: () => (/* binding */ RULES)
/* harmony export */ });
/** How bad a finding is, as SARIF has it (2.1.0, 3.27.10). */
const LEVELS = ['error', 'warning', 'note'];
const GUIDE = 'https://docs.aws.amazon.com/codeartifact/latest/ug';
const BY_ID = {
    'dependency-substitution': {
        level: 'error',
        title: 'Internal packages open to a public registry',
        why: 'Anybody can publish a higher version under the same name in the public registry, and clients would take it.',
        remedy: "Block the package's upstream by its origin controls, or all internal names with a package group whose external-upstream is block.",
        link: `${GUIDE}/package-origin-controls.html`,
    },
    'policy-open-to-all': {
        level: 'error',
        title: 'Permissions policies open to everybody',
        why: 'A statement that allows the principal * without a condition on who asks lets in every AWS account.',
        remedy: 'Name accounts or roles as principals, or add the condition aws:PrincipalOrgID.',
        link: `${GUIDE}/repo-policies.html`,
    },
    'leaked-token': {
        level: 'error',
        title: 'Authorization tokens in lock files',
        why: 'Whoever sees the file can use the token until it expires, for up to 12 hours.',
        remedy: 'Write the lock file anew without the token, and take the file out of the history. Tokens end with the session that got them.',
        link: `${GUIDE}/tokens-authentication.html`,
    },
    'young-external-version': {
        level: 'warning',
        title: 'Public versions younger than the cooldown',
        why: 'Most malicious releases are found and taken down within days: what was published a moment ago is not yet proven.',
        remedy: "Pin an older version, or archive this one until it has aged; make installers wait with login's min-release-age.",
        link: `${GUIDE}/packages-overview.html`,
    },
    'package-without-origin-controls': {
        level: 'warning',
        title: 'Packages that may come from anywhere',
        why: 'Versions of them may both be published here and come from upstream, so that two sources share one name.',
        remedy: "Set the package's origin controls, or a package group for its namespace, to one of publish and upstream.",
        link: `${GUIDE}/package-origin-controls.html`,
    },
    'lock-file-names-domain': {
        level: 'warning',
        title: 'Lock files that name the domain',
        why: 'The host of a domain holds the account ID, and a lock file that names it does not work with another domain.',
        remedy: 'Write the lock file without registry addresses (npm: omit-lockfile-registry-resolved), or keep the repository private.',
        link: `${GUIDE}/repositories-view.html`,
    },
    'unfinished-version': {
        level: 'warning',
        title: 'Versions unfinished for more than a day',
        why: 'A publication that was broken off: nobody can use the version, and its assets are stored and billed.',
        remedy: 'Publish it again, which finishes it, or delete it (prune with status: unfinished).',
        link: `${GUIDE}/packages-overview.html#package-version-status`,
    },
    'version-without-metadata': {
        level: 'warning',
        title: 'Versions without readable metadata',
        why: 'Without its metadata (a POM, or any asset at all) clients cannot resolve what the version needs.',
        remedy: 'Publish the version again as a whole, or archive it.',
        link: `${GUIDE}/packages-overview.html#package-asset-overview`,
    },
    'repository-without-upstream': {
        level: 'note',
        title: 'Repositories without upstream or external connection',
        why: 'They serve only what was published or copied there, which may be meant.',
        remedy: 'Give it an upstream, or delete it if nobody needs it.',
        link: `${GUIDE}/repos-upstream.html`,
    },
    'repository-without-policy': {
        level: 'note',
        title: 'Repositories without a permissions policy',
        why: "Only identity policies of the domain's account say who may read and publish.",
        remedy: 'Write down who may do what in a permissions policy (provision does so from a file).',
        link: `${GUIDE}/repo-policies.html`,
    },
};
/** All rules, the worst first. */
const RULES = Object.entries(BY_ID).map(([id, rule]) => ({ id: id, ...rule }));
/** A finding of the rule. */
function finding(rule, found) {
    return { rule, level: BY_ID[rule].level, ...found };
}


/***/ }),

/***/ "actions/report/write/numbers.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   pR: () => (/* binding */ percentOf),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/** `1,234` */
function grouped(number) {
    return number.toLocaleString('en-US');
}
/** `1 version`, `1,234 versions`. */
function countOf(number, one, many = `${one}s`) {
    return `${grouped(number)} ${number === 1 ? one : many}`;
}
const UNITS = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];
/** `1.23 GB`, three significant digits; a gigabyte is 10⁹ bytes, as AWS bills it. `–` for what is not known. */
function sizeOf(bytes) {
    if (bytes === null)
        return '–';
    const size = Math.abs(bytes);
    // What would round up to a thousand of a unit is one of the next.
    const power = UNITS.findIndex((_, index) => size < 999.5 * 1000 ** index || index === UNITS.length - 1);
    if (power === 0)
        return `${grouped(Math.round(bytes))} ${Math.abs(Math.round(bytes)) === 1 ? 'byte' : 'bytes'}`;
    const value = bytes / 1000 ** power;
    const digits = Math.abs(value) < 9.995 ? 2 : Math.abs(value) < 99.95 ? 1 : 0;
    return `${value.toFixed(digits)} ${UNITS[power] ?? ''}`;
}
/** `$1,234.56`, `$0.551` and `$0.0012` where cents say too little; `–` for what is not known. */
function dollars(amount) {
    if (amount === null)
        return '–';
    if (amount === 0)
        return '$0';
    const size = Math.abs(amount);
    if (size < 0.0001)
        return 'under $0.0001';
    const digits = size < 0.01 ? 4 : size < 1 ? 3 : 2;
    const sign = amount < 0 ? '−' : '';
    return `${sign}$${size.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}`;
}
/** `12 %`, `0.4 %`. */
function percentOf(part, whole) {
    if (whole === 0)
        return '0 %';
    const percent = (100 * part) / whole;
    return `${percent !== 0 && percent < 9.95 ? percent.toFixed(1) : percent.toFixed(0)} %`;
}


/***/ }),

/***/ "actions/report/write/summary.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BA: () => (/* binding */ forecastSentence),
/* harmony export */   TA: () => (/* binding */ storageSentence),
/* harmony export */   YG: () => (/* binding */ summaryOf)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_versions_coordinates_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/versions/src/coordinates.ts");
/* harmony import */ var _codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/safe-text.ts");
/* harmony import */ var _provision_report_graph_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/provision/report/graph.ts");
/* harmony import */ var _findings_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/report/findings/rules.ts");
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("actions/report/write/numbers.ts");





/** Rows of a table; the files have all. */
const ROWS = 20;
/** Findings of a rule; the files have all. */
const NAMED = 5;
const ICONS = { error: '🔴', warning: '🟡', note: '⚪' };
/** The job's summary, in Markdown. */
function summaryOf(report) {
    const { domain, storage, cost, calls } = report;
    return [
        `### CodeArtifact report: ${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(domain.name)}`,
        `Account ${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(domain.owner)}, Region ${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(domain.region)}`,
        headline(report),
        findingsSection(report.findings),
        '#### Repositories',
        repositoryTable(report.repositories),
        graphSection(report.repositories),
        storage.basis === 'none' ? '' : packageSection(report),
        forecastSection(report),
        usageSection(report),
        report.notAvailable.length === 0
            ? ''
            : `**Not in this report**\n\n${report.notAvailable.map(({ what, why }) => `- ${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .safeMarkdown */ .fH)(what)}: ${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .safeMarkdown */ .fH)(why)}`).join('\n')}`,
        `${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(calls.total, 'call')} (${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .dollars */ .E9)(cost.thisRun)}).`,
    ]
        .filter((part) => part !== '')
        .join('\n\n')
        .concat('\n');
}
function headline({ totals, storage, cost }) {
    const versions = [
        `${bold((0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(totals.versions, 'version'))} of ${bold((0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(totals.packages, 'package'))}`,
        `in ${bold((0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(totals.repositories, 'repository', 'repositories'))}`,
    ].join(' ');
    if (storage.headline === null)
        return `${versions}.`;
    return `${versions}; **${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(storage.headline)}** are stored, for **${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .dollars */ .E9)(cost.storage)}** a month. ${storageSentence(storage)}`;
}
/** `**1,234** versions` */
function bold(count) {
    return count.replace(/^\S+/, '**$&**');
}
/** How the parts add up to what is billed. */
function storageSentence({ basis, headline, logical, physical, rest, interval, known, of, }) {
    switch (basis) {
        case 'complete':
            return `All versions together are ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(logical)}; with each content stored once, ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(physical)}${restClause(headline, rest)}.`;
        case 'sample':
            return `From the ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(known)} of ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(of, 'version')} whose assets are known: all versions together are about ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(logical)} (95 % confidence: ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(interval?.low ?? null)} to ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(interval?.high ?? null)}).`;
        case 'none':
            return 'The assets of versions were not looked at.';
    }
}
function restClause(headline, rest) {
    if (headline === null || rest === null)
        return '';
    if (rest === 0)
        return ', which is what the service bills';
    return rest > 0
        ? `; the remaining ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(rest)} of the ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(headline)} that the service counts belong to nothing that was looked at`
        : `, which is ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(-rest)} more than the ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(headline)} that the service counts (its count lags behind)`;
}
function findingsSection(findings) {
    if (findings.length === 0)
        return '#### Findings\n\nNone.';
    const groups = Map.groupBy(findings, ({ rule }) => rule);
    const parts = _findings_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .RULES */ .y0.flatMap(({ id, level, title, remedy, link }) => {
        const of = groups.get(id) ?? [];
        if (of.length === 0)
            return [];
        const shown = of.slice(0, NAMED).map(({ message }) => `- ${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .safeMarkdown */ .fH)(message)}`);
        const more = of.length > NAMED ? [`- and ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(of.length - NAMED)} more`] : [];
        const body = [...shown, ...more, '', `${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .safeMarkdown */ .fH)(remedy)} [More](${link})`].join('\n');
        return [
            `<details><summary>${ICONS[level]} <b>${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .safeMarkdown */ .fH)(title)}</b>: ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(of.length)}</summary>\n\n${body}\n\n</details>`,
        ];
    });
    return ['#### Findings', ...parts].join('\n\n');
}
function repositoryTable(repositories) {
    const sorted = [...repositories].sort((a, b) => (b.storage.attributed ?? 0) - (a.storage.attributed ?? 0) || b.versions - a.versions);
    const rows = sorted
        .slice(0, ROWS)
        .map(({ name, packages, versions, newest, storage }) => [
        (0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name),
        (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(packages),
        (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(versions),
        newest?.published?.slice(0, 10) ?? '–',
        (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(storage.logical),
        (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(storage.exclusive),
        (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .dollars */ .E9)(storage.monthly),
    ]);
    const more = sorted.length > ROWS ? `\n${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(sorted.length - ROWS)} more are in the files.` : '';
    return `${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Qj)(['Repository', 'Packages', 'Versions', 'Newest', 'Assets', 'Only there', 'A month'], rows)}${more}`;
}
function graphSection(repositories) {
    const facts = repositories.map(({ name, description, upstreams, connections }) => [name, { arn: '', description, upstreams, connections, tags: new Map(), policy: undefined }]);
    const asIs = {
        description: undefined,
        tags: undefined,
        upstreams: undefined,
        connection: undefined,
        policy: undefined,
    };
    const graph = (0,_provision_report_graph_js__WEBPACK_IMPORTED_MODULE_0__/* .upstreamGraph */ .M)({
        domain: { name: '', existing: false, encryptionKey: undefined, tags: undefined, policy: undefined },
        repositories: new Map(repositories.map(({ name }) => [name, asIs])),
        existing: new Set(),
        existingGroups: new Set(),
        groups: new Map(),
    }, {
        ...{ domain: undefined, others: [], holdingPackages: new Set(), groups: new Map(), unread: new Map() },
        repositories: new Map(facts),
    });
    return graph === undefined ? '' : `\`\`\`mermaid\n${graph}\`\`\``;
}
function packageSection({ packages }) {
    const largest = packages
        .filter(({ storage }) => (storage.logical ?? 0) > 0)
        .sort((a, b) => (b.storage.logical ?? 0) - (a.storage.logical ?? 0))
        .slice(0, ROWS);
    if (largest.length === 0)
        return '';
    const rows = largest.map((one) => [
        (0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_codeartifact_ci_versions_coordinates_ts__WEBPACK_IMPORTED_MODULE_4__/* .formatCoordinates */ .NC)(one)),
        (0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(one.repository),
        (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(one.versions),
        (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(one.storage.logical),
        (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(one.storage.exclusive),
        (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .dollars */ .E9)(one.storage.monthly),
    ]);
    const table = (0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Qj)(['Package', 'Repository', 'Versions', 'Assets', 'Only there', 'A month'], rows);
    return `<details><summary>The ${rows.length} largest packages</summary>\n\n${table}\n</details>`;
}
/** What a policy would free, in a sentence. */
function forecastSentence({ versions, actions, frees, saves, physicalAfter, }) {
    const kept = actions.archive > 0 ? ` (${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(actions.archive)} of them archived, which frees nothing)` : '';
    const freed = frees === null
        ? 'what that frees is not known, as not all sizes are'
        : `that frees ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(frees)} and saves ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .dollars */ .E9)(saves)} a month; ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(physicalAfter)} stay`;
    return `The policy would remove ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(versions, 'version')}${kept}: ${freed}.`;
}
function forecastSection({ forecast }) {
    if (forecast === null)
        return '';
    const rows = forecast.repositories.map(({ name, versions, frees }) => [(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name), (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(versions), (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .sizeOf */ .$d)(frees)]);
    const guards = forecast.guards.slice(0, NAMED).map((guard) => `- ${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .safeMarkdown */ .fH)(guard)}`);
    return [
        `#### What ${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(forecast.policy)} would free`,
        (0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .safeMarkdown */ .fH)(forecastSentence(forecast)),
        rows.length === 0 ? '' : (0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Qj)(['Repository', 'Versions', 'Frees'], rows),
        guards.length === 0 ? '' : `Its own guards would refuse to apply it in one go:\n\n${guards.join('\n')}`,
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function usageSection({ usage, cost }) {
    if (usage === null)
        return '';
    const operations = usage.operations ?? [];
    const events = usage.events;
    return [
        `#### Usage of the last ${usage.days} days`,
        operations.length === 0
            ? ''
            : `${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Qj)(['Operation', 'Calls'], operations.slice(0, ROWS).map(({ operation, calls }) => [(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(operation), (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(calls)]))}\nAt this rate requests cost ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .dollars */ .E9)(cost.requests)} a month.`,
        events === null
            ? ''
            : `CloudTrail, ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(events.events, 'event')} from ${events.from.slice(0, 16)} to ${events.to.slice(0, 16)}${events.more ? ' (older ones were not read)' : ''}:\n\n${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Qj)(['Who', 'Reads', 'Changes'], events.callers
                .slice(0, ROWS)
                .map(({ caller, reads, writes }) => [(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(caller), (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(reads), (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .grouped */ .zD)(writes)]))}`,
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}


/***/ })

};
;