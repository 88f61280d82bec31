"use strict";
exports.id = "renovatebot-pep440";
exports.ids = ["renovatebot-pep440"];
exports.modules = {

/***/ "actions/prune/apply/restore-begun.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ planToRestore),
/* harmony export */   i: () => (/* binding */ restoreBegun)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/safe-text.ts");
/* harmony import */ var _plan_plan_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/prune/plan/plan-file.ts");
/* harmony import */ var _restore_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/prune/apply/restore.ts");




/** The plan of a file with the shards of it that the state has, or what was begun last. */
async function planToRestore({ state }, planFile) {
    if (planFile === undefined)
        return [state.latest()].filter((plan) => plan !== undefined);
    const wanted = await (0,_plan_plan_file_js__WEBPACK_IMPORTED_MODULE_0__/* .planId */ .rY)(planFile);
    return state.begun().filter(({ id }) => id === wanted || id.startsWith(`${wanted}:`));
}
/** Takes back what plans archived that were begun. */
async function restoreBegun(run, plans, tally, command) {
    const { host, service, state } = run;
    if (plans.length === 0) {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz("The state holds no such plan that was begun, so there is nothing to take back. Check 'state'.");
    }
    const lines = [];
    let failures = 0;
    for (const { id, plan } of plans) {
        tally.planned(id, plan.result);
        const { restored, left, failed } = await (0,_restore_js__WEBPACK_IMPORTED_MODULE_1__/* .restorePlan */ .C)({
            ...{ service, plan, journal: state.journal(id) },
            note: (label, version, why) => host.warn((0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_3__/* .safeText */ .Hk)(`${label}, version ${version}: not restored, ${why}`)),
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
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${failures} versions could not be restored. Run again: it goes on where it stopped.`);
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/aws/connection.ts + 1 modules
var aws_connection = __webpack_require__("packages/core/src/aws/connection.ts");
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
// EXTERNAL MODULE: ./actions/prune/service/data-plane.ts + 2 modules
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
    const connection = await (0,aws_connection/* connect */.Ng)(inputs, host, actions, shard?.count);
    await connection.checkAccount();
    const { account } = await connection.caller();
    const domainOwner = connection.domainOwner ?? account;
    const region = await connection.client.config.region();
    const scope = [connection.domain, domainOwner, region, ...(shard === undefined ? [] : [(0,apply_shard/* shardName */.Az)(shard)])];
    const kept = (0,kept_state/* keptState */.g0)((0,external_node_path_.resolve)(host.workspace, inputs.state), scope);
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