"use strict";
exports.id = "actions-provision-policy-policy";
exports.ids = ["actions-provision-policy-policy"];
exports.modules = {

/***/ "actions/provision/policy/condition.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ canonicalCondition),
/* harmony export */   KR: () => (/* binding */ OPERATOR_NAMES),
/* harmony export */   _C: () => (/* binding */ conditionValues),
/* harmony export */   jS: () => (/* binding */ conditionSentence),
/* harmony export */   sK: () => (/* binding */ operatorName)
/* harmony export */ });
/**
 * A condition in the form in which two that mean the same are equal: condition keys know no case (IAM user guide,
 * "IAM JSON policy elements: Condition"), and the order of operators, keys and values means nothing.
 */
function canonicalCondition(condition) {
    const operators = Object.entries(condition).map(([operator, keys]) => {
        const values = new Map();
        for (const [key, ones] of Object.entries(keys)) {
            const known = values.get(key.toLowerCase()) ?? new Set();
            values.set(key.toLowerCase(), new Set([...known, ...ones]));
        }
        return [operator, Object.fromEntries(byName([...values].map(([key, ones]) => [key, [...ones].sort()])))];
    });
    return Object.fromEntries(byName(operators));
}
/** The operators of conditions (IAM user guide, "IAM JSON policy elements: Condition operators"). */
const OPERATOR_NAMES = [
    ...['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
    ...['StringLike', 'StringNotLike', 'ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike', 'BinaryEquals'],
    ...['NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericLessThanEquals'],
    ...['NumericGreaterThan', 'NumericGreaterThanEquals', 'DateEquals', 'DateNotEquals', 'DateLessThan'],
    ...['DateLessThanEquals', 'DateGreaterThan', 'DateGreaterThanEquals', 'Bool', 'Null', 'IpAddress', 'NotIpAddress'],
];
/** An operator as IAM spells it, whatever its case; one that IAM does not know stands as it is written. */
function operatorName(written) {
    const [, set = '', name = '', optional = ''] = /^(ForAnyValue:|ForAllValues:)?([A-Za-z]+?)(IfExists)?$/i.exec(written) ?? [];
    const known = OPERATOR_NAMES.find((one) => one.toLowerCase() === name.toLowerCase());
    if (known === undefined)
        return written;
    const sets = { foranyvalue: 'ForAnyValue:', forallvalues: 'ForAllValues:', '': '' };
    const prefix = sets[set.toLowerCase().replace(':', '')];
    return `${prefix}${known}${optional === '' ? '' : 'IfExists'}`;
}
function byName(entries) {
    return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
/** The values of one key under one operator, whatever the key's case. */
function conditionValues(condition, operator, key) {
    return canonicalCondition(condition)[operator]?.[key.toLowerCase()];
}
/**
 * How the keys that count for every service are written (IAM user guide, "AWS global condition context keys"); those with
 * a slash have a name behind it. Other keys stand as they are.
 */
const SPELLED = [
    ...['aws:CalledVia', 'aws:CalledViaFirst', 'aws:CalledViaLast', 'aws:CurrentTime', 'aws:EpochTime'],
    ...['aws:FederatedProvider', 'aws:MultiFactorAuthAge', 'aws:MultiFactorAuthPresent', 'aws:PrincipalAccount'],
    ...['aws:PrincipalArn', 'aws:PrincipalIsAWSService', 'aws:PrincipalOrgID', 'aws:PrincipalOrgPaths'],
    ...['aws:PrincipalServiceName', 'aws:PrincipalServiceNamesList', 'aws:PrincipalTag/', 'aws:PrincipalType'],
    ...['aws:RequestTag/', 'aws:RequestedRegion', 'aws:ResourceAccount', 'aws:ResourceOrgID', 'aws:ResourceOrgPaths'],
    ...['aws:ResourceTag/', 'aws:SecureTransport', 'aws:SourceAccount', 'aws:SourceArn', 'aws:SourceIdentity'],
    ...['aws:SourceIp', 'aws:SourceOrgID', 'aws:SourceOrgPaths', 'aws:SourceVpc', 'aws:SourceVpcArn'],
    ...['aws:SourceVpce', 'aws:TagKeys', 'aws:TokenIssueTime', 'aws:UserAgent', 'aws:ViaAWSService', 'aws:VpcSourceIp'],
];
function spelledKey(key) {
    const [prefix = '', ...name] = key.split(/(?<=\/)/);
    const known = SPELLED.find((one) => one.toLowerCase() === prefix.toLowerCase());
    return known === undefined ? key : [known, ...name].join('');
}
const VERBS = {
    StringEquals: ['is', 'is not'],
    StringEqualsIgnoreCase: ['is (in any case)', 'is not (in any case)'],
    StringLike: ['is like', 'is not like'],
    ArnEquals: ['is like', 'is not like'],
    ArnLike: ['is like', 'is not like'],
    NumericEquals: ['is', 'is not'],
    NumericLessThan: ['is less than', ''],
    NumericLessThanEquals: ['is at most', ''],
    NumericGreaterThan: ['is more than', ''],
    NumericGreaterThanEquals: ['is at least', ''],
    DateEquals: ['is', 'is not'],
    DateLessThan: ['is before', ''],
    DateLessThanEquals: ['is at or before', ''],
    DateGreaterThan: ['is after', ''],
    DateGreaterThanEquals: ['is at or after', ''],
    IpAddress: ['is in', 'is not in'],
    Bool: ['is', 'is not'],
    BinaryEquals: ['is', 'is not'],
};
/** A condition as a sentence: `aws:PrincipalOrgID is o-a1b2c3d4e5 and aws:SourceIp is in 10.0.0.0/8`; '' for none. */
function conditionSentence(condition) {
    return Object.entries(condition)
        .flatMap(([operator, keys]) => Object.entries(keys).map(([key, values]) => clause(operator, key, values)))
        .join(' and ');
}
function clause(operator, key, values) {
    const [, set = '', name = '', optional = ''] = /^(ForAllValues:|ForAnyValue:)?([A-Za-z]+?)(IfExists)?$/.exec(operator) ?? [];
    const spelled = spelledKey(key);
    if (name === 'Null')
        return `${spelled} ${values.includes('true') ? 'is absent' : 'is present'}`;
    const verb = VERBS[name]?.[0] ?? VERBS[name.replace('Not', '')]?.[1] ?? operator;
    const negated = VERBS[name] === undefined;
    const subject = set === '' ? spelled : `${set === 'ForAllValues:' ? 'every value of' : 'some value of'} ${spelled}`;
    return `${subject} ${verb} ${values.join(negated ? ' nor ' : ' or ')}${optional === '' ? '' : ' (where there is one)'}`;
}


/***/ }),

/***/ "actions/provision/policy/glob.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ globMatches)
/* harmony export */ });
/**
 * IAM's wildcards: `*` any run of characters, `?` one. A glob covers a glob that it matches as a text. Goes back to the
 * last `*` only, so that no pattern takes more than quadratic time.
 */
function globMatches(glob, text) {
    let [at, star, mark] = [0, -1, 0];
    for (let index = 0; index < text.length;) {
        if (glob[at] === '*') {
            star = at++;
            mark = index;
        }
        else if (at < glob.length && (glob[at] === '?' || glob[at] === text[index])) {
            at++;
            index++;
        }
        else if (star >= 0) {
            at = star + 1;
            index = ++mark;
        }
        else {
            return false;
        }
    }
    return /^\**$/.test(glob.slice(at));
}


/***/ }),

/***/ "actions/provision/policy/policy.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jo: () => (/* binding */ samePolicy),
/* harmony export */   ON: () => (/* binding */ parsePolicy),
/* harmony export */   X$: () => (/* binding */ statementMembers),
/* harmony export */   Yd: () => (/* binding */ widening),
/* harmony export */   aj: () => (/* binding */ statementFrom),
/* harmony export */   bu: () => (/* binding */ othersOf),
/* harmony export */   fD: () => (/* binding */ rulesOf),
/* harmony export */   gp: () => (/* binding */ LONGEST_POLICY),
/* harmony export */   y9: () => (/* binding */ isUnconditional),
/* harmony export */   yr: () => (/* binding */ policyDocument)
/* harmony export */ });
/* unused harmony export compare */
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _condition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/provision/policy/condition.ts");
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("actions/provision/policy/glob.ts");



/** The longest document that the service takes (API reference, PolicyDocument). */
const LONGEST_POLICY = 7168;
/** Reads a policy document as the service returned it. `of` names it in the error for one that is no policy. */
function parsePolicy(document, of) {
    try {
        const policy = asRecord(JSON.parse(document), 'the document');
        const statements = policy['Statement'];
        return (Array.isArray(statements) ? statements : [statements]).map((one) => statementFrom(asRecord(one, 'Statement')));
    }
    catch (error) {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The permissions policy of ${of} cannot be read (${(0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}). Correct or delete it in AWS, then run again.`);
    }
}
/** From the members of IAM's grammar (IAM user guide, "Grammar of the IAM JSON policy language"). */
function statementFrom(members) {
    const effect = members['Effect'];
    if (effect !== 'Allow' && effect !== 'Deny')
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz("'Effect' is neither Allow nor Deny");
    const sid = members['Sid'];
    const resource = members['NotResource'] === undefined ? '*' : undefined;
    return {
        sid: typeof sid === 'string' && sid !== '' ? sid : undefined,
        effect,
        principals: match(members, 'Principal', principalList),
        actions: match(members, 'Action', textList),
        resources: match({ ...members, Resource: members['Resource'] ?? resource }, 'Resource', textList),
        condition: conditionFrom(members['Condition']),
    };
}
function match(members, name, read) {
    const not = members[`Not${name}`] !== undefined;
    if (not && members[name] !== undefined)
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`'${name}' and 'Not${name}' exclude each other: keep one of them`);
    const member = not ? `Not${name}` : name;
    return { not, values: sorted(read(members[member], member)) };
}
function textList(value, name) {
    const values = Array.isArray(value) ? value : [value];
    return values.map((one) => {
        if (typeof one === 'string')
            return one;
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`'${name}' is no text or list of texts`);
    });
}
function principalList(value, name) {
    if (value === '*')
        return ['*'];
    const kinds = Object.entries(asRecord(value, name)).filter(([, names]) => names !== undefined);
    return kinds.flatMap(([type, names]) => textList(names, name).map((one) => {
        if (type === 'AWS' && one === '*')
            return '*';
        const account = type === 'AWS' ? /^arn:aws[a-z-]*:iam::(\d{12}):root$/.exec(one)?.[1] : undefined;
        return `${type}:${account ?? one}`;
    }));
}
function conditionFrom(value) {
    if (value === undefined || value === null)
        return {};
    const written = asRecord(value, 'Condition');
    const operators = Object.entries(written).map(([operator, keys]) => {
        const spelled = (0,_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .operatorName */ .sK)(operator);
        const name = spelled in written ? operator : spelled;
        return [name, keysFrom(asRecord(keys, operator), /^(Bool|Null)/.test(spelled))];
    });
    return Object.fromEntries(operators.sort(([a], [b]) => compare(a, b)));
}
/** `isTruth`: the values are true and false, in whatever case. */
function keysFrom(keys, isTruth) {
    const texts = (value) => valuesOf(value).map((one) => (isTruth ? one.toLowerCase() : one));
    return Object.fromEntries(sortedEntries(keys).map(([key, value]) => [key, sorted(texts(value))]));
}
function valuesOf(value) {
    const values = Array.isArray(value) ? value : [value];
    return values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
}
/**
 * The smallest and always the same document for what the statements say: statements of the same actions become one,
 * then those of the same principals; everything is sorted.
 */
function policyDocument(statements) {
    let merged = statements;
    let before;
    // Joining on one side may make statements alike on the other: until none are, or the form would not be a fixed point.
    do {
        before = merged.length;
        merged = merge(merge(merged, 'principals', 'actions'), 'actions', 'principals');
    } while (merged.length < before);
    const written = merged.map(writeStatement).sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
    return JSON.stringify({ Version: '2012-10-17', Statement: written });
}
/** Joins the `joined` part of the statements that agree in everything else. One with a Sid stays as it is. */
function merge(statements, joined, other) {
    const groups = new Map();
    statements.forEach((statement, index) => {
        const { sid, effect, resources, condition } = statement;
        const alone = sid !== undefined || statement[joined].not ? index : undefined;
        const key = JSON.stringify([alone, effect, statement[other], resources, condition]);
        const before = groups.get(key);
        const values = sorted([...(before?.[joined].values ?? []), ...statement[joined].values]);
        groups.set(key, { ...statement, [joined]: { not: statement[joined].not, values } });
    });
    return [...groups.values()];
}
function writeStatement(statement) {
    const { sid, effect, principals, actions, resources, condition } = statement;
    return {
        ...(sid === undefined ? {} : { Sid: sid }),
        Effect: effect,
        [name('Principal', principals)]: writePrincipals(principals.values),
        [name('Action', actions)]: oneOrAll(actions.values),
        [name('Resource', resources)]: oneOrAll(resources.values),
        ...(Object.keys(condition).length === 0 ? {} : { Condition: writeCondition(condition) }),
    };
}
/** A statement in IAM's own members, for a file. */
function statementMembers(statement) {
    return writeStatement(statement);
}
function name(part, { not }) {
    return not ? `Not${part}` : part;
}
function writePrincipals(values) {
    if (values.length === 1 && values[0] === '*')
        return '*';
    const types = new Map();
    for (const value of values) {
        const [, type = 'AWS', rest = '*'] = /^([A-Za-z]+):(.*)$/s.exec(value) ?? [];
        types.set(type, [...(types.get(type) ?? []), rest]);
    }
    return Object.fromEntries([...types].map(([type, names]) => [type, oneOrAll(names)]));
}
function writeCondition(condition) {
    return Object.fromEntries(Object.entries(condition).map(([operator, keys]) => [
        operator,
        Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, oneOrAll(values)])),
    ]));
}
function oneOrAll(values) {
    const [first] = values;
    return values.length === 1 && first !== undefined ? first : values;
}
const ALL = { not: false, values: ['*'] };
/** Whether the rule counts for every resource and every request. */
function isUnconditional({ resources, condition }) {
    return !resources.not && resources.values.includes('*') && Object.keys(condition).length === 0;
}
function sameWhere(a, b) {
    return JSON.stringify([a.resources, a.condition]) === JSON.stringify([b.resources, b.condition]);
}
/** A policy taken apart into rules, by a text that is the same for the same rule. */
function rulesOf(statements) {
    const rules = new Map();
    for (const { effect, principals, actions, resources, condition } of statements) {
        const where = {
            resources: !resources.not && resources.values.includes('*') ? ALL : resources,
            condition: (0,_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalCondition */ .G$)(condition),
        };
        for (const principal of parts(principals)) {
            for (const action of parts(actions)) {
                const rule = { effect, principal, action: action.toLowerCase(), ...where };
                rules.set(JSON.stringify(rule), rule);
            }
        }
    }
    return rules;
}
/** A negated part cannot be taken apart: `not A and not B` is one rule. */
function parts({ not, values }) {
    return not ? [`not ${JSON.stringify(values)}`] : values;
}
/** What a rule's principal or action stands for all others of; undefined where it is one. */
function othersOf(part) {
    return part.startsWith('not ') ? JSON.parse(part.slice('not '.length)) : undefined;
}
/** Whether two policies say the same, however they are written. */
function samePolicy(a, b) {
    const [ours, theirs] = [rulesOf(a), rulesOf(b)];
    return ours.size === theirs.size && [...ours.keys()].every((key) => theirs.has(key));
}
/**
 * What `after` allows beyond `before`: rules to allow that none of the old ones covers, and rules to deny that are
 * gone. A new rule that a wildcard of an old one covers widens nothing.
 */
function widening(before, after) {
    const [old, now] = [rulesOf(before), rulesOf(after)];
    const allowed = [...old.values()].filter(({ effect }) => effect === 'Allow');
    const denied = [...now.values()].filter(({ effect }) => effect === 'Deny');
    return [
        ...[...now.values()].filter((rule) => rule.effect === 'Allow' && !allowed.some((other) => covers(other, rule))),
        ...[...old.values()].filter((rule) => rule.effect === 'Deny' && !denied.some((other) => covers(other, rule))),
    ];
}
function covers(wide, narrow) {
    return ((wide.principal === narrow.principal || wide.principal === '*') &&
        (isUnconditional(wide) || sameWhere(wide, narrow)) &&
        (wide.action === narrow.action || (!wide.action.startsWith('not ') && (0,_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .globMatches */ .m)(wide.action, narrow.action))));
}
function asRecord(value, name) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        return Object.fromEntries(Object.entries(value));
    }
    throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`'${name}' is no object`);
}
function sorted(values) {
    return [...new Set(values)].sort(compare);
}
function sortedEntries(record) {
    return Object.entries(record).sort(([a], [b]) => compare(a, b));
}
/** By code units, in every locale the same. */
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ "actions/provision/state/groups.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C$: () => (/* binding */ effective),
/* harmony export */   UI: () => (/* binding */ opens),
/* harmony export */   l7: () => (/* binding */ effectiveForPackage),
/* harmony export */   rG: () => (/* binding */ patternFault)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_versions_coordinates_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/versions/src/coordinates.ts");
/* harmony import */ var _codeartifact_ci_versions_format_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/versions/src/format.ts");
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/provision/state/state.ts");



/** Formats whose packages may have a namespace; the others leave it blank in a pattern (`/pypi//requests$`). */
const WITH_NAMESPACE = new Set(['npm', 'maven', 'generic', 'swift']);
/** Of those, the one whose packages may also have none. */
const WITHOUT_TOO = 'npm';
/**
 * What is wrong with a package group's pattern, or undefined. The grammar (user guide, "Package group definition
 * syntax"): `/*`, `/FORMAT/*`, `/FORMAT/NAMESPACE/*`, `/FORMAT/NAMESPACE~`, `/FORMAT/NAMESPACE/NAME$`,
 * `/FORMAT/NAMESPACE/NAME~`; `~` ends on a letter or digit.
 */
function patternFault(pattern) {
    if (pattern === _state_js__WEBPACK_IMPORTED_MODULE_0__/* .ROOT_GROUP */ .PN)
        return undefined;
    const [first, written = '', ...rest] = pattern.split('/');
    if (first !== '')
        return "a pattern starts with '/', such as /npm/acme/*";
    const format = _codeartifact_ci_versions_format_ts__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .h.find((name) => name === written);
    if (format === undefined)
        return `the format must be one of ${_codeartifact_ci_versions_format_ts__WEBPACK_IMPORTED_MODULE_1__/* .FORMATS */ .h.join(', ')}`;
    const last = rest.at(-1) ?? '';
    if (rest.length < 1 || rest.length > 2 || pattern.includes('#'))
        return 'a pattern has the form /FORMAT/NAMESPACE/NAME with *, $ or ~ at its end';
    if (!/[*$~]$/.test(last))
        return 'a pattern ends with * (all), $ (exactly this) or ~ (what begins so)';
    if (/[*$~]/.test(rest.join('/').slice(0, -1)))
        return 'only the last character may be *, $ or ~';
    if (last.endsWith('*') && last !== '*')
        return "* stands alone behind a '/'; for what begins so, write ~";
    if (last.endsWith('~') && !/[\p{L}\p{N}]\p{M}*~$/u.test(last))
        return '~ comes after a letter or digit';
    if (rest.length === 1 && last.endsWith('$'))
        return 'an exact pattern names a package: /FORMAT/NAMESPACE/NAME$';
    if (rest.length === 2 && last === '$')
        return 'the name in front of $ is missing';
    return rest.length === 1 && last === '*' ? undefined : partsFault(format, rest, last);
}
/** Groups are matched against names as they are stored (user guide, as above). */
function partsFault(format, rest, last) {
    const namespace = rest.length === 1 ? last.slice(0, -1) : (rest[0] ?? '');
    if (namespace !== '' && !WITH_NAMESPACE.has(format)) {
        return `${format} has no namespaces: write /${format}//${rest.length === 1 ? last : (rest[1] ?? '')}`;
    }
    if (namespace === '' && WITH_NAMESPACE.has(format) && format !== WITHOUT_TOO) {
        return `packages of ${format} always have a namespace: write /${format}/NAMESPACE/${last}`;
    }
    if (format === 'npm' && rest.some((part) => part.startsWith('@')))
        return "the scope of npm packages is the namespace and has no '@' in front: write /npm/acme/* for @acme";
    const stored = rest.map((part) => `${(0,_codeartifact_ci_versions_coordinates_ts__WEBPACK_IMPORTED_MODULE_2__/* .normalisePart */ .Iv)(format, part.replace(/[*$~]$/, ''))}${/[*$~]$/.exec(part)?.[0] ?? ''}`);
    if (stored.join('/') === rest.join('/'))
        return undefined;
    return `names of ${format} are stored in lower case${format === 'pypi' ? ' with hyphens' : ''}, and only those match: write /${format}/${stored.join('/')}`;
}
/** Whether everything that `inner` matches is matched by `outer`. `inner` may be `/FORMAT/NAMESPACE/NAME$`: a package. */
function contains(outer, inner) {
    const [text, kind] = [outer.slice(0, -1), outer.slice(-1)];
    if (kind === '$')
        return outer === inner;
    const innerText = inner.slice(0, -1);
    if (!innerText.startsWith(text))
        return false;
    if (kind === '*')
        return true;
    // A prefix ends on a word's boundary: /npm/acme~ matches acme-web and not acmeweb.
    return innerText.length === text.length
        ? !inner.endsWith('*')
        : !/^[\p{L}\p{N}\p{M}]/u.test(innerText.slice(text.length));
}
/**
 * The nearest group above a pattern (or of a package, as `/FORMAT/NAMESPACE/NAME$`) among `patterns`: of those that
 * contain it, each contains the shorter ones' part of it, so that the longest is the most specific.
 */
function parentOf(pattern, patterns) {
    let best;
    for (const candidate of patterns) {
        if (candidate === pattern || !contains(candidate, pattern))
            continue;
        if (best === undefined || candidate.length > best.length)
            best = candidate;
    }
    return best;
}
const ALLOW = { mode: 'ALLOW', repositories: [] };
/** The restriction that counts for a group, whether it exists or not: its own, or what it inherits. */
function effective(groups, pattern, type) {
    const own = groups.get(pattern)?.restrictions[type];
    if (own !== undefined && own.mode !== 'INHERIT')
        return own;
    const parent = parentOf(pattern, groups.keys());
    return parent === undefined ? ALLOW : effective(groups, parent, type);
}
/** The restriction that counts for a package. Only strong matches: a weak one is blocked by the service itself. */
function effectiveForPackage(groups, { format, namespace, name }, type) {
    return effective(groups, `/${format}/${namespace}/${name}$`, type);
}
/** Whether `after` lets in what `before` did not. */
function opens(before, after) {
    if (after.mode === 'BLOCK' || before.mode === 'ALLOW')
        return false;
    if (after.mode === 'ALLOW')
        return true;
    if (before.mode === 'BLOCK')
        return after.repositories.length > 0;
    return after.repositories.some((repository) => !before.repositories.includes(repository));
}


/***/ }),

/***/ "actions/provision/state/order.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ findCircle),
/* harmony export */   Gq: () => (/* binding */ reachable),
/* harmony export */   al: () => (/* binding */ inOrder)
/* harmony export */ });
/**
 * Sorts names so that each comes after those it needs; otherwise the order stays as given. What lies on a circle, or
 * behind one, is left over in `circular`. Names that are needed and not among `names` are of no account.
 */
function inOrder(names, needs) {
    const known = new Set(names);
    const missing = new Map();
    const neededBy = new Map();
    for (const name of names) {
        const own = new Set(needs(name).filter((other) => known.has(other)));
        missing.set(name, own.size);
        for (const other of own)
            neededBy.set(other, [...(neededBy.get(other) ?? []), name]);
    }
    const order = names.filter((name) => missing.get(name) === 0);
    for (const name of order) {
        for (const next of neededBy.get(name) ?? []) {
            const left = (missing.get(next) ?? 0) - 1;
            missing.set(next, left);
            if (left === 0)
                order.push(next);
        }
    }
    return { order, circular: names.filter((name) => missing.get(name) !== 0) };
}
/** Everything that can be reached from `start`, itself not counted unless a circle leads back. */
function reachable(start, next) {
    const found = new Set();
    const open = [...next(start)];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (found.has(name))
            continue;
        found.add(name);
        open.push(...next(name));
    }
    return found;
}
/** One circle among names each of which needs another of them: `[a, b, a]`. */
function findCircle(names, needs) {
    const known = new Set(names);
    const [start] = names;
    const path = [];
    const position = new Map();
    for (let name = start; name !== undefined;) {
        const seen = position.get(name);
        if (seen !== undefined)
            return [...path.slice(seen), name];
        position.set(name, path.length);
        path.push(name);
        name = needs(name).find((other) => known.has(other));
    }
    return undefined;
}


/***/ }),

/***/ "actions/provision/state/outcome.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J6: () => (/* binding */ sourcesAfter),
/* harmony export */   dW: () => (/* binding */ groupsAfter),
/* harmony export */   sn: () => (/* binding */ freshRestrictions)
/* harmony export */ });
/* unused harmony export restrictionsAfter */
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/provision/state/state.ts");

/** Where a repository will get packages from. */
function sourcesAfter(name, desired, actual) {
    const [wanted, existing] = [desired.repositories.get(name), actual.repositories.get(name)];
    const connection = wanted?.connection;
    return {
        upstreams: wanted?.upstreams ?? existing?.upstreams ?? [],
        connections: connection === undefined ? (existing?.connections ?? []) : connection === null ? [] : [connection],
    };
}
const INHERIT = { mode: 'INHERIT', repositories: [] };
const ALLOW = { mode: 'ALLOW', repositories: [] };
/** What a package group restricts before anybody says anything. Nothing stands above the root group: it allows. */
function freshRestrictions(pattern) {
    const fresh = pattern === _state_js__WEBPACK_IMPORTED_MODULE_0__/* .ROOT_GROUP */ .PN ? ALLOW : INHERIT;
    return { PUBLISH: fresh, EXTERNAL_UPSTREAM: fresh, INTERNAL_UPSTREAM: fresh };
}
/** What a package group of the file will restrict. */
function restrictionsAfter(pattern, wanted, actual) {
    const before = actual.groups.get(pattern)?.restrictions ?? freshRestrictions(pattern);
    const type = (key) => wanted.restrictions[_state_js__WEBPACK_IMPORTED_MODULE_0__/* .ORIGIN_TYPES */ .DH[key]] ?? before[_state_js__WEBPACK_IMPORTED_MODULE_0__/* .ORIGIN_TYPES */ .DH[key]];
    return {
        PUBLISH: type('publish'),
        EXTERNAL_UPSTREAM: type('external-upstream'),
        INTERNAL_UPSTREAM: type('internal-upstream'),
    };
}
/** The package groups as they will be, when those of `deleted` are gone. */
function groupsAfter(desired, actual, deleted) {
    return new Map([
        ...[...actual.groups].filter(([pattern]) => !deleted.has(pattern)),
        ...[...desired.groups].map(([pattern, wanted]) => [pattern, { restrictions: restrictionsAfter(pattern, wanted, actual) }]),
    ]);
}


/***/ }),

/***/ "actions/provision/state/state.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ ORIGIN_TYPES),
/* harmony export */   PN: () => (/* binding */ ROOT_GROUP),
/* harmony export */   as: () => (/* binding */ ORIGIN_KEYS),
/* harmony export */   iA: () => (/* binding */ EXTERNAL_CONNECTIONS)
/* harmony export */ });
/** The three ways in that a package group can restrict, as the file and as the API call them. */
const ORIGIN_TYPES = {
    publish: 'PUBLISH',
    'external-upstream': 'EXTERNAL_UPSTREAM',
    'internal-upstream': 'INTERNAL_UPSTREAM',
};
const ORIGIN_KEYS = ['publish', 'external-upstream', 'internal-upstream'];
/** The group that every domain has; it matches all packages and cannot be deleted. */
const ROOT_GROUP = '/*';
/** The public registries that the service connects to, and the format of each (user guide, "external connections"). */
const EXTERNAL_CONNECTIONS = {
    'public:npmjs': 'npm',
    'public:pypi': 'pypi',
    'public:maven-central': 'maven',
    'public:maven-googleandroid': 'maven',
    'public:maven-gradleplugins': 'maven',
    'public:maven-commonsware': 'maven',
    'public:maven-clojars': 'maven',
    'public:nuget-org': 'nuget',
    'public:ruby-gems-org': 'ruby',
    'public:crates-io': 'cargo',
};


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


/***/ })

};
;