"use strict";
exports.id = "renovatebot-pep440";
exports.ids = ["renovatebot-pep440"];
exports.modules = {

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
    const file = (0,yaml.readYaml)(path, written, policyFileShape, check);
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

/***/ "@renovatebot/pep440/index.js":
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {



__webpack_require__.d(__webpack_exports__, {
  UD: () => (               compare),
  eq: () => (               eq),
  WE: () => (               version_explain),
  ib: () => (               satisfies),
  rZ: () => (               valid)
});




var operator_namespaceObject = {};
__webpack_require__.r(operator_namespaceObject);
__webpack_require__.d(operator_namespaceObject, {
  "!=": () => (ne),
  "<": () => (lt),
  "<=": () => (le),
  "==": () => (eq),
  "===": () => (arbitrary),
  ">": () => (gt),
  ">=": () => (ge),
  compare: () => (compare),
  eq: () => (eq),
  ge: () => (ge),
  gt: () => (gt),
  le: () => (le),
  lt: () => (lt),
  ne: () => (ne),
  rcompare: () => (rcompare)
});

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/lib/version.js
const VERSION_PATTERN = [
  'v?',
  '(?:',
        '(?:(?<epoch>[0-9]+)!)?',
        '(?<release>[0-9]+(?:\\.[0-9]+)*)',
        '(?<pre>',
           '[-_\\.]?',
           '(?<pre_l>(a|b|c|rc|alpha|beta|pre|preview))',
           '[-_\\.]?',
           '(?<pre_n>[0-9]+)?',
        ')?',
        '(?<post>',
           '(?:-(?<post_n1>[0-9]+))',
           '|',
           '(?:',
               '[-_\\.]?',
               '(?<post_l>post|rev|r)',
               '[-_\\.]?',
               '(?<post_n2>[0-9]+)?',
           ')',
        ')?',
        '(?<dev>',
           '[-_\\.]?',
           '(?<dev_l>dev)',
           '[-_\\.]?',
           '(?<dev_n>[0-9]+)?',
        ')?',
  ')',
  '(?:\\+(?<local>[a-z0-9]+(?:[-_\\.][a-z0-9]+)*))?',
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

  const { groups } = (regex || validRegex).exec(version) || {};
  if (!groups) {
    return null;
  }


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


  if (epoch !== 0) {
    parts.push(`${epoch}!`);
  }

  parts.push(release.join('.'));


  if (pre) {
    parts.push(pre.join(''));
  }

  if (post) {
    parts.push('.' + post.join(''));
  }

  if (dev) {
    parts.push('.' + dev.join(''));
  }

  if (local) {
    parts.push(`+${local}`);
  }
  return parts.join('');
}

function normalize_letter_version(letterIn, numberIn) {
  let letter = letterIn;
  let number = numberIn;
  if (letter) {


    if (!number) {
      number = 0;
    }

    letter = letter.toLowerCase();




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


    letter = 'post';

    return [letter, Number(number)];
  }
  return null;
}

function parse_local_version(local) {



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





  release = release.concat();
  release.reverse();
  while (release.length && release[0] === 0) {
    release.shift();
  }
  release.reverse();





  if (!pre && !post && dev) pre = -Infinity;


  else if (!pre) pre = Infinity;


  if (!post) post = -Infinity;


  if (!dev) dev = Infinity;

  if (!local) {

    local = -Infinity;
  } else {







    local = local.map((i) =>
      Number.isNaN(Number(i)) ? [-Infinity, i] : [Number(i), ''],
    );
  }

  return [epoch, release, pre, post, dev, local];
}

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/lib/specifier.js








const RANGE_PATTERN = [
  '(?<operator>(===|~=|==|!=|<=|>=|<|>))',
  '\\s*',
  '(',
         '(?<version>(?:' + VERSION_PATTERN.replace(/\?<\w+>/g, '?:') + '))',
         '(?<prefix>\\.\\*)?',
         '|',
         '(?<legacy>[^,;\\s)]+)',
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
        spec = { ...spec, ...version_explain(version) };
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
    const explained = version_explain(version);

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

    if (spec.operator !== '===' && !spec.local) {
      version = explained.public;
      spec.version = version_explain(spec.version).public;
    }
  }

  if (spec.operator === '<' || spec.operator === '>') {

    if (eq(spec.release.join('.'), explained.release.join('.'))) {
      return false;
    }
  }



  const op = operator_namespaceObject[spec.operator];
  return op(version, spec.version || spec.legacy);
}

function validRange(specifier) {
  return Boolean(specifier_parse(specifier));
}

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/lib/semantic.js





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