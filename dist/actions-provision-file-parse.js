"use strict";
exports.id = "actions-provision-file-parse";
exports.ids = ["actions-provision-file-parse"];
exports.modules = {

/***/ "actions/provision/file/desired.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ desiredState),
/* harmony export */   _P: () => (/* binding */ accessDocument),
/* harmony export */   yv: () => (/* binding */ rawStatement)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/provision/file/shape.ts");
/* harmony import */ var _policy_macros_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/provision/policy/macros.ts");
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("actions/provision/policy/policy.ts");
/* harmony import */ var _state_state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("actions/provision/state/state.ts");




/** What a file means for the domain of this owner. */
function desiredState(file, account) {
    return {
        domain: {
            name: file.domain,
            existing: file.existing === true,
            encryptionKey: file['encryption-key'],
            tags: tagMap(file.tags),
            policy: policyOf(file.access, 'domain', account),
        },
        repositories: new Map((file.repositories ?? []).flatMap(({ name, value }) => value === undefined || value.existing === true ? [] : [[name, desiredRepository(value, account)]])),
        existing: existingNames(file.repositories),
        groups: new Map((file['package-groups'] ?? []).flatMap(({ name, value }) => value === undefined || value.existing === true ? [] : [[name, desiredGroup(value)]])),
        existingGroups: existingNames(file['package-groups']),
    };
}
function existingNames(entries = []) {
    return new Set(entries.flatMap(({ name, value }) => (value?.existing === true ? [name] : [])));
}
function desiredRepository(entry, account) {
    return {
        description: entry.description,
        tags: tagMap(entry.tags),
        upstreams: entry.upstreams?.value.map(({ value }) => value),
        connection: entry['external-connection']?.value === _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_CONNECTION */ .LW ? null : entry['external-connection']?.value,
        policy: policyOf(entry.access, 'repository', account),
    };
}
function desiredGroup(entry) {
    const restriction = (key) => {
        const given = entry[key]?.value;
        if (given === undefined)
            return undefined;
        if (typeof given === 'string')
            return { mode: MODES[given], repositories: [] };
        return {
            mode: 'ALLOW_SPECIFIC_REPOSITORIES',
            repositories: [...new Set(given.map(({ value }) => value))].sort(),
        };
    };
    return {
        description: entry.description,
        contactInfo: entry['contact-info'],
        tags: tagMap(entry.tags),
        restrictions: {
            [_state_state_js__WEBPACK_IMPORTED_MODULE_3__/* .ORIGIN_TYPES */ .DH.publish]: restriction('publish'),
            [_state_state_js__WEBPACK_IMPORTED_MODULE_3__/* .ORIGIN_TYPES */ .DH['external-upstream']]: restriction('external-upstream'),
            [_state_state_js__WEBPACK_IMPORTED_MODULE_3__/* .ORIGIN_TYPES */ .DH['internal-upstream']]: restriction('internal-upstream'),
        },
    };
}
const MODES = { allow: 'ALLOW', block: 'BLOCK', inherit: 'INHERIT' };
function tagMap(entries) {
    return entries === undefined ? undefined : new Map(entries.map(({ name, value }) => [name, value ?? '']));
}
function policyOf(access, level, account) {
    if (access === undefined)
        return undefined;
    return access.value.length === 0 ? null : accessDocument(access.value, level, account);
}
/** The policy document of an `access` list. */
function accessDocument(entries, level, account) {
    return (0,_policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .policyDocument */ .yr)(entries.flatMap(({ value }) => statementsOf(value, level, account)));
}
function statementsOf(entry, level, account) {
    if (!('can' in entry))
        return [rawStatement(entry)];
    const action = entry.can.flatMap((macro) => (0,_policy_macros_js__WEBPACK_IMPORTED_MODULE_1__/* .actionsOf */ .Ro)(macro, level) ?? []);
    if (action.length === 0)
        return [];
    const allow = { Effect: 'Allow', Action: action, Resource: '*' };
    const principals = principalsOf(entry, account);
    const organizations = entry.organizations ?? [];
    return [
        ...(principals.length === 0 ? [] : [(0,_policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .statementFrom */ .aj)({ ...allow, Principal: { AWS: principals } })]),
        ...(organizations.length === 0
            ? []
            : [
                (0,_policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .statementFrom */ .aj)({
                    ...allow,
                    Principal: '*',
                    Condition: { StringEquals: { 'aws:PrincipalOrgID': organizations } },
                }),
            ]),
    ];
}
function principalsOf({ accounts = [], roles = [], users = [] }, { owner, partition }) {
    const arn = (kind, name) => name.startsWith('arn:') ? name : `arn:${partition}:iam::${owner}:${kind}/${name}`;
    return [...accounts, ...roles.map((name) => arn('role', name)), ...users.map((name) => arn('user', name))];
}
/** Entries of the file carry their conditions as lists of names; IAM's grammar has objects. */
function rawStatement({ Condition, ...members }) {
    const condition = Object.fromEntries((Condition ?? []).map(({ name, value }) => [
        name,
        Object.fromEntries((value ?? []).map((key) => [key.name, key.value ?? []])),
    ]));
    return (0,_policy_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .statementFrom */ .aj)({ ...members, ...(Condition === undefined ? {} : { Condition: condition }) });
}


/***/ }),

/***/ "actions/provision/file/parse.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ parseFile)
});

// EXTERNAL MODULE: ./packages/core/src/shape/yaml.ts
var yaml = __webpack_require__("packages/core/src/shape/yaml.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/suggest.ts
var suggest = __webpack_require__("packages/core/src/suggest.ts");
// EXTERNAL MODULE: ./actions/provision/file/desired.ts
var desired = __webpack_require__("actions/provision/file/desired.ts");
// EXTERNAL MODULE: ./actions/provision/file/shape.ts
var shape = __webpack_require__("actions/provision/file/shape.ts");
// EXTERNAL MODULE: ./actions/provision/state/groups.ts
var groups = __webpack_require__("actions/provision/state/groups.ts");
// EXTERNAL MODULE: ./actions/provision/policy/macros.ts
var macros = __webpack_require__("actions/provision/policy/macros.ts");
// EXTERNAL MODULE: ./actions/provision/state/order.ts
var order = __webpack_require__("actions/provision/state/order.ts");
// EXTERNAL MODULE: ./actions/provision/policy/policy.ts
var policy = __webpack_require__("actions/provision/policy/policy.ts");
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__("node:net");
// EXTERNAL MODULE: ./actions/provision/policy/condition.ts
var condition = __webpack_require__("actions/provision/policy/condition.ts");
;// CONCATENATED MODULE: ./actions/provision/file/check-statement.ts



/**
 * Why the service would refuse a raw statement, or take it and never apply it as it is meant: a sentence's end, the
 * first that there is. Form alone: what an action does in a policy of its kind is for the plan to say (IAM user guide,
 * "IAM JSON policy elements").
 */
function statementFault(statement) {
    const { effect, principals, actions, resources, condition } = statement;
    return (emptyList(principals.values, 'Principal') ??
        (principals.not && effect === 'Allow'
            ? "'NotPrincipal' goes with 'Effect: Deny' alone: with Allow it would let in everybody else"
            : undefined) ??
        first(principals.values, principalFault) ??
        emptyList(actions.values, 'Action') ??
        first(actions.values, actionFault) ??
        emptyList(resources.values, 'Resource') ??
        first(resources.values, resourceFault) ??
        first(Object.entries(condition), ([operator, keys]) => conditionFault(operator, keys)));
}
function first(values, fault) {
    for (const value of values) {
        const message = fault(value);
        if (message !== undefined)
            return message;
    }
    return undefined;
}
function emptyList(values, name) {
    return values.length === 0 ? `'${name}' is an empty list: name one, or take the statement out` : undefined;
}
const AWS_PRINCIPAL = /^AWS:(?:\*|[0-9]{12}|arn:aws[a-z-]*:(?:iam::[0-9]{12}:(?:role|user)\/[^*?\s]+|sts::[0-9]{12}:(?:assumed-role\/[^/*?\s]+|federated-user)\/[^/*?\s]+)|A[A-Z]{2}A[A-Z0-9]{12,})$/;
/** Of other kinds: services, and identity providers by ARN or host. */
const OTHER_PRINCIPAL = /^(?:Service:[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?|Federated:(?:arn:aws[a-z-]*:iam::[0-9]{12}:(?:oidc|saml)-provider\/\S+|[a-z0-9.-]+\.[a-z]+))$/;
function principalFault(principal) {
    if (principal === '*' || AWS_PRINCIPAL.test(principal) || OTHER_PRINCIPAL.test(principal))
        return undefined;
    if (!principal.startsWith('AWS:')) {
        const [kind = '', ...name] = principal.split(':');
        return `${JSON.stringify(name.join(':'))} is no principal of the kind ${kind}: write a service such as codebuild.amazonaws.com, or the ARN of an identity provider`;
    }
    if (/^AWS:arn:.*[*?]/.test(principal)) {
        return `${JSON.stringify(principal.slice('AWS:'.length))} has a wildcard, which no principal may have: name the account, and add a condition such as ArnLike on aws:PrincipalArn`;
    }
    return `${JSON.stringify(principal.slice('AWS:'.length))} is no principal: write an account ID, the ARN of a role or user, or '*'`;
}
function actionFault(action) {
    if (action === '*' || /^[a-z0-9*?-]+:[A-Za-z0-9*?]+$/i.test(action))
        return undefined;
    return `${JSON.stringify(action)} is no action: write codeartifact:NAME, such as codeartifact:ReadFromRepository; a word such as 'read' belongs under 'can'`;
}
function resourceFault(resource) {
    if (resource !== '*' && !/^arn:[^:]+:[^:]+:./.test(resource)) {
        return `${JSON.stringify(resource)} is no resource: write '*' or an ARN, such as arn:aws:codeartifact:us-east-1:123456789012:repository/my-org/team`;
    }
    return variableFault(resource);
}
/** A policy variable: ${aws:username}, or with a default ${aws:PrincipalTag/team, 'none'}. */
const VARIABLE = /\$\{(?:[*?$]|[^}\s,]+)(?:\s*,\s*'[^']*')?\}/g;
function variableFault(text) {
    if (!text.replace(VARIABLE, '').includes('${'))
        return undefined;
    return `${JSON.stringify(text)} has a policy variable that does not end, or has no name: write \${aws:username}`;
}
const isNumber = (value) => value.trim() !== '' && Number.isFinite(Number(value));
const isDate = (value) => isNumber(value) || !Number.isNaN(Date.parse(value));
const isBoolean = (value) => /^(true|false)$/i.test(value);
/** What values an operator compares with; one that is not here takes any text. */
const OPERATORS = {
    ...check_statement_all(['NumericEquals', 'NumericNotEquals', 'NumericLessThan', 'NumericLessThanEquals'], 'a number', isNumber),
    ...check_statement_all(['NumericGreaterThan', 'NumericGreaterThanEquals'], 'a number', isNumber),
    ...check_statement_all(['DateEquals', 'DateNotEquals', 'DateLessThan', 'DateLessThanEquals'], 'a date such as 2027-01-31T00:00:00Z', isDate),
    ...check_statement_all(['DateGreaterThan', 'DateGreaterThanEquals'], 'a date such as 2027-01-31T00:00:00Z', isDate),
    ...check_statement_all(['Bool', 'Null'], 'true or false', isBoolean),
    ...check_statement_all(['IpAddress', 'NotIpAddress'], 'an address or a range such as 203.0.113.0/24', isRange),
};
function check_statement_all(names, of, takes) {
    return Object.fromEntries(names.map((name) => [name, { of, takes }]));
}
function isRange(value) {
    const [address = '', bits, ...rest] = value.split('/');
    const family = (0,external_node_net_.isIP)(address);
    if (family === 0 || rest.length > 0)
        return false;
    return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
function conditionFault(operator, keys) {
    const bare = (0,condition/* operatorName */.sK)(operator)
        .replace(/^(ForAnyValue|ForAllValues):/i, '')
        .replace(/(?<!^)IfExists$/i, '');
    if (!condition/* OPERATOR_NAMES */.KR.includes(bare)) {
        return `${JSON.stringify(operator)} is no operator of a condition${(0,suggest.suggest)(bare, condition/* OPERATOR_NAMES */.KR)}: write one such as StringEquals`;
    }
    return first(Object.entries(keys), ([key, values]) => {
        if (!/^[a-z0-9-]+:.+$/i.test(key)) {
            return `${JSON.stringify(key)} is no condition key, for it has no service's prefix: write one such as aws:PrincipalOrgID`;
        }
        if (values.length === 0)
            return `the condition ${operator} has no value for ${key}: give one, or take the key out`;
        const kind = OPERATORS[bare];
        const broken = first(values, variableFault);
        if (broken !== undefined)
            return broken;
        // A policy variable stands for what the request brings, where texts and ARNs are compared (IAM user guide, "variables").
        const odd = values.find((value) => kind?.takes(value) === false);
        return odd === undefined
            ? undefined
            : `the condition ${operator} compares ${key} with ${JSON.stringify(odd)}, which is not ${kind?.of ?? ''}: write one`;
    });
}

// EXTERNAL MODULE: ./actions/provision/state/state.ts
var state = __webpack_require__("actions/provision/state/state.ts");
;// CONCATENATED MODULE: ./actions/provision/file/check.ts










/** An account ID of the right length: the owner is not known before the first call, and only the length counts. */
const SOME_OWNER = { owner: '0'.repeat(12), partition: 'aws' };
/** What no shape can see: names that stand nowhere else, cycles, sizes, words in the wrong place. */
function checkFile(file, fault) {
    const repositories = file.repositories ?? [];
    const names = new Set(repositories.map(({ name }) => name));
    checkAccess(file.access, 'domain', fault);
    checkExistingDomain(file, fault);
    for (const { name, place, value } of repositories) {
        if (value === undefined)
            continue;
        checkExisting(name, place, value, fault);
        checkAccess(value.access, 'repository', fault);
        checkSources(name, value, names, fault);
    }
    checkCircles(repositories, fault);
    checkGroups(file, names, fault);
}
/** What something else owns is not described here: it would look as if it were set from this file. */
function checkExisting(name, place, { existing, ...rest }, fault) {
    const said = Object.entries(rest).flatMap(([key, value]) => (value === undefined ? [] : [key]));
    if (existing === true && said.length > 0) {
        fault(place, `'${name}' is 'existing: true', owned by something else, so ${said.join(', ')} cannot be set here: take one or the other out`);
    }
}
function checkExistingDomain(file, fault) {
    if (file.existing !== true)
        return;
    const said = ['encryption-key', 'tags', 'access'].filter((key) => file[key] !== undefined);
    if (said.length === 0)
        return;
    const message = `the domain is 'existing: true', owned by something else, so ${said.join(', ')} cannot be set here: take one or the other out`;
    fault(file.access?.place ?? START, message);
}
/** Keys of the file itself carry no place of their own. */
const START = { offset: () => 0 };
function checkSources(name, entry, names, fault) {
    const { upstreams, 'external-connection': connection } = entry;
    if (connection !== undefined && connection.value !== shape/* NO_CONNECTION */.LW && (upstreams?.value.length ?? 0) > 0) {
        fault(connection.place, `'${name}' has upstreams too: a repository has upstreams or an external connection. Give the connection to a repository of its own, and name that as an upstream`);
    }
    const seen = new Set();
    for (const { value, place } of upstreams?.value ?? []) {
        if (seen.has(value))
            fault(place, `upstream '${value}' is listed twice: take one of them out`);
        seen.add(value);
        if (value === name)
            fault(place, `'${name}' cannot be its own upstream: take it out of the list`);
        else
            checkKnown(value, place, names, fault);
    }
}
function checkKnown(name, place, names, fault) {
    if (!names.has(name)) {
        fault(place, `there is no repository '${name}' in this file${(0,suggest.suggest)(name, [...names])}; add it under 'repositories', with 'existing: true' where something else owns it`);
    }
}
/** Each circle is reported once, at an upstream that closes it. A repository upstream of itself is no matter of this. */
function checkCircles(repositories, fault) {
    const upstreams = new Map(repositories.map(({ name, value }) => [name, value?.upstreams?.value ?? []]));
    const needs = (name) => (upstreams.get(name) ?? []).map(({ value }) => value).filter((value) => value !== name);
    let { circular } = (0,order/* inOrder */.al)([...upstreams.keys()], needs);
    for (let circle = (0,order/* findCircle */.CV)(circular, needs); circle !== undefined; circle = (0,order/* findCircle */.CV)(circular, needs)) {
        const done = new Set(circle);
        const [last, first] = [circle.at(-2) ?? '', circle[0]];
        const closing = upstreams.get(last)?.find(({ value }) => value === first);
        if (closing !== undefined)
            fault(closing.place, `upstreams go in a circle: ${circle.join(' → ')}; take one of these out`);
        circular = (0,order/* inOrder */.al)(circular.filter((name) => !done.has(name)), needs).circular;
    }
}
function checkAccess(access, level, fault) {
    if (access === undefined || access.value.length === 0)
        return;
    let sound = true;
    const sids = new Set();
    for (const entry of access.value) {
        const sid = 'can' in entry.value ? undefined : entry.value.Sid;
        const message = entryFault(entry.value, level) ??
            (sid !== undefined && sids.has(sid)
                ? `the 'Sid' ${JSON.stringify(sid)} is used twice: give each statement of a policy one of its own, or none`
                : undefined);
        if (sid !== undefined)
            sids.add(sid);
        if (message === undefined)
            continue;
        fault(entry.place, message);
        sound = false;
    }
    if (!sound)
        return;
    const { length } = (0,desired/* accessDocument */._P)(access.value, level, SOME_OWNER);
    if (length > policy/* LONGEST_POLICY */.gp) {
        fault(access.place, `the policy would have ${length} characters, and the service takes ${policy/* LONGEST_POLICY */.gp}: name accounts or an organization instead of single roles`);
    }
}
function entryFault(entry, level) {
    if (!('can' in entry))
        return rawFault(entry);
    const { accounts = [], roles = [], users = [], organizations = [], can } = entry;
    if (accounts.length + roles.length + users.length + organizations.length === 0) {
        return 'nobody is named: give accounts, roles, users or organizations';
    }
    if (can.length === 0)
        return `'can' is empty: give ${macros/* MACROS */.Ar.join(', ')}, or take the entry out`;
    // Nobody names a role like that, and the service refuses an ARN that is made of one.
    const id = [...roles, ...users].find((name) => /^A[A-Z]{2}A[A-Z0-9]{12,}$/.test(name));
    if (id !== undefined) {
        return `'${id}' is a unique ID: give the name or the ARN, or a statement with 'Principal: {AWS: ${id}}'`;
    }
    const useless = can.find((macro) => (0,macros/* actionsOf */.Ro)(macro, level) === undefined);
    if (useless === undefined)
        return undefined;
    return `'${useless}' counts in the access of the domain only, for a token is for the whole domain: write it there`;
}
function rawFault(entry) {
    for (const name of ['Principal', 'Action']) {
        if (entry[name] === undefined && entry[`Not${name}`] === undefined)
            return `the key '${name}' is missing: add it`;
    }
    try {
        return statementFault((0,desired/* rawStatement */.yv)(entry));
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            return error.message;
        throw error;
    }
}
function checkGroups(file, names, fault) {
    for (const { name: pattern, place, value } of file['package-groups'] ?? []) {
        const message = (0,groups/* patternFault */.rG)(pattern);
        if (message !== undefined)
            fault(place, `${JSON.stringify(pattern)} is no pattern of a package group: ${message}`);
        if (value === undefined)
            continue;
        checkExisting(pattern, place, value, fault);
        for (const key of state/* ORIGIN_KEYS */.as)
            checkRestriction(pattern, key, value[key], names, fault);
    }
}
function checkRestriction(pattern, key, restriction, names, fault) {
    if (restriction === undefined)
        return;
    const { value, place } = restriction;
    if (value === 'inherit' && pattern === state/* ROOT_GROUP */.PN) {
        fault(place, `'${key}' of ${state/* ROOT_GROUP */.PN} must be allow, block or a list: there is no group above it`);
    }
    if (typeof value === 'string')
        return;
    for (const repository of value)
        checkKnown(repository.value, repository.place, names, fault);
}

;// CONCATENATED MODULE: ./actions/provision/file/parse.ts



/** Reads and checks the file, before any call. Throws one InputError with every fault: file, line and column. */
function parseFile(name, content) {
    return (0,yaml/* readYaml */.g)(name, content, shape/* fileShape */.wD, checkFile);
}


/***/ }),

/***/ "actions/provision/file/read-text.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");



/** A file over this size is no set-up that somebody reviews. */
const LARGEST = 1024 * 1024;
/** The text of codeartifact.yml. Throws an InputError that says why it cannot be read. */
async function readText(workspace, name) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, name);
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (!stats.isFile())
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${name} is no file. Check the input 'file'.`);
        if (stats.size > LARGEST)
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${name} is larger than 1 MiB. Split the set-up into more domains.`);
        return new TextDecoder('utf-8', { fatal: true }).decode(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path));
    }
    catch (error) {
        if (error instanceof _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz)
            throw error;
        if ((0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA')
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${name} is not UTF-8 text. Convert it.`);
        if ((0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(error) === 'ENOENT') {
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`There is no file ${name} in ${path.slice(0, -name.length) || '/'}. Check the input 'file' and that the repository is checked out; 'mode: export' writes one from a domain that exists.`);
        }
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${name} cannot be read: ${(0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}. Check its permissions.`);
    }
}


/***/ }),

/***/ "actions/provision/file/shape.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LW: () => (/* binding */ NO_CONNECTION),
/* harmony export */   Mz: () => (/* binding */ fileSchema),
/* harmony export */   wD: () => (/* binding */ fileShape)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/names.ts");
/* harmony import */ var _policy_macros_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/provision/policy/macros.ts");
/* harmony import */ var _codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/shape/collections.ts");
/* harmony import */ var _codeartifact_ci_core_shape_shape_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/shape/shape.ts");
/* harmony import */ var _codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/shape/values.ts");
/* harmony import */ var _state_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("actions/provision/state/state.ts");






/*
 * The one description of codeartifact.yml: what is read, what is refused and the JSON Schema all follow from it.
 * Lengths and patterns are those of the API reference.
 */
/** Says that there shall be no external connection; without the key there may be one. */
const NO_CONNECTION = 'none';
const connectionNames = [...Object.keys(_state_state_js__WEBPACK_IMPORTED_MODULE_2__/* .EXTERNAL_CONNECTIONS */ .iA), NO_CONNECTION];
const description = (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
    description: 'What it is for.',
    expected: 'one line of at most 1000 characters',
    pattern: /^\P{C}*$/u,
    max: 1000,
});
const tags = (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .mapping */ .pq)({
    description: 'Tags. Where they are given, tags that do not stand here are taken away (but for those of AWS, aws:…).',
    key: (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
        description: "A tag's key.",
        expected: "a tag's key of 1 to 128 characters that does not begin with 'aws:'",
        pattern: /^(?![aA][wW][sS]:)\P{C}+$/u,
        min: 1,
        max: 128,
    }),
    value: (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
        description: "A tag's value.",
        expected: "a tag's value of at most 256 characters",
        pattern: /^\P{C}*$/u,
        max: 256,
    }),
});
const account = (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ description: 'An account ID.', pattern: _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_0__/* .ACCOUNT */ .u4, expected: _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_0__/* .accountInput */ .uc.expected });
function iamName(kind) {
    return (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
        description: `A ${kind}'s name in the account of the domain's owner (with its path, if it has one), or its ARN.`,
        expected: `a ${kind}'s name or ARN (arn:aws:iam::123456789012:${kind}/NAME)`,
        pattern: new RegExp(`^(arn:aws[a-z-]*:iam::[0-9]{12}:${kind}/)?[A-Za-z0-9_+=,.@][A-Za-z0-9_+=,.@/-]*$`),
        max: 600,
    });
}
const grant = (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    description: 'Who may do what. The actions are the fewest that do the job.',
    whole: true,
    keys: {
        accounts: (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)({ description: 'All that these accounts let do it by policies of their own.', items: account }),
        roles: (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)({ description: 'Roles.', items: iamName('role') }),
        users: (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)({ description: 'Users.', items: iamName('user') }),
        organizations: (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)({
            description: 'Every account of these organizations.',
            items: (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
                description: 'An organization ID.',
                expected: 'an organization ID such as o-a1b2c3d4e5',
                pattern: /^o-[a-z0-9]{10,32}$/,
            }),
        }),
        can: (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)((0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)({ description: 'What they may do.', items: (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .choice */ .Yq)('Stands for a set of actions.', _policy_macros_js__WEBPACK_IMPORTED_MODULE_1__/* .MACROS */ .Ar) })),
    },
});
const words = (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .oneOrMore */ .h9)({
    description: 'A text or a list of texts.',
    items: (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ description: 'A text.', expected: 'a text without spaces', pattern: /^\S+$/, min: 1 }),
});
const principals = (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    description: 'Principals by kind.',
    keys: { AWS: words, Service: words, Federated: words },
});
const everybody = (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
    description: 'Everybody.',
    expected: "'*' or a mapping such as {AWS: arn:aws:iam::123456789012:role/NAME}",
    pattern: /^\*$/,
});
const principal = (0,_codeartifact_ci_core_shape_shape_ts__WEBPACK_IMPORTED_MODULE_5__/* .either */ .gP)((node) => node.kind === 'scalar', everybody, principals);
const statementKeys = {
    Sid: (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ description: 'A name for the statement.', expected: 'one line', pattern: /^\P{C}+$/u }),
    Effect: (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)((0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .choice */ .Yq)('Whether it allows or denies.', ['Allow', 'Deny'])),
    Principal: principal,
    NotPrincipal: principal,
    Action: words,
    NotAction: words,
    Resource: words,
    NotResource: words,
    Condition: (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .mapping */ .pq)({
        description: 'When it counts.',
        key: (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ description: 'An operator.', expected: 'an operator such as StringEquals', pattern: /^[A-Za-z:]+$/ }),
        value: (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .mapping */ .pq)({
            description: 'Keys and values.',
            key: (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
                description: 'A key.',
                expected: 'a condition key such as aws:PrincipalOrgID',
                pattern: /^\P{C}+$/u,
            }),
            value: (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .oneOrMore */ .h9)({ description: 'A value or a list.', items: (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .scalar */ .d_)('A value.') }),
        }),
    }),
};
const statement = (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    description: 'A statement as in a policy document, for what the words of `can` do not say.',
    whole: true,
    keys: statementKeys,
});
/** A raw statement is known by IAM's members. */
function looksRaw(node) {
    return node.kind === 'map' && node.entries.some(({ key }) => Object.hasOwn(statementKeys, key.source));
}
const access = (0,_codeartifact_ci_core_shape_shape_ts__WEBPACK_IMPORTED_MODULE_5__/* .located */ .t4)((0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)({
    description: 'The permissions policy, as grants and raw statements. An empty list: none.',
    items: (0,_codeartifact_ci_core_shape_shape_ts__WEBPACK_IMPORTED_MODULE_5__/* .located */ .t4)((0,_codeartifact_ci_core_shape_shape_ts__WEBPACK_IMPORTED_MODULE_5__/* .either */ .gP)(looksRaw, statement, grant)),
}));
const restriction = (0,_codeartifact_ci_core_shape_shape_ts__WEBPACK_IMPORTED_MODULE_5__/* .located */ .t4)((0,_codeartifact_ci_core_shape_shape_ts__WEBPACK_IMPORTED_MODULE_5__/* .either */ .gP)((node) => node.kind === 'list', (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)({
    description: 'Only for these repositories.',
    items: (0,_codeartifact_ci_core_shape_shape_ts__WEBPACK_IMPORTED_MODULE_5__/* .located */ .t4)((0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ description: 'A repository of this file.', pattern: _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_0__/* .REPOSITORY */ .Bw, expected: _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_0__/* .repositoryInput */ .JD.expected })),
}), (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .choice */ .Yq)('allow, block, or inherit from the group above.', ['allow', 'block', 'inherit'])));
const repositoryName = (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
    description: 'A repository.',
    pattern: _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_0__/* .REPOSITORY */ .Bw,
    expected: _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_0__/* .repositoryInput */ .JD.expected,
});
const repository = (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    description: 'A repository. What is not said of it stays as it is.',
    orNothing: true,
    keys: {
        existing: (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt)('true: something else owns it. It must exist, and is never changed.'),
        description,
        tags,
        upstreams: (0,_codeartifact_ci_core_shape_shape_ts__WEBPACK_IMPORTED_MODULE_5__/* .located */ .t4)((0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)({
            description: 'Upstream repositories of this file, in search order. An empty list: none.',
            items: (0,_codeartifact_ci_core_shape_shape_ts__WEBPACK_IMPORTED_MODULE_5__/* .located */ .t4)(repositoryName),
            max: 10,
        })),
        'external-connection': (0,_codeartifact_ci_core_shape_shape_ts__WEBPACK_IMPORTED_MODULE_5__/* .located */ .t4)((0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .choice */ .Yq)('The public registry behind it, or none; not together with upstreams.', connectionNames)),
        access,
    },
});
const packageGroup = (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    description: 'A package group: where packages may come from. A way in that is not named stays as it is: inherited, when the group is new.',
    orNothing: true,
    keys: {
        existing: (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt)('true: something else owns it. It must exist, and is never changed.'),
        description,
        'contact-info': (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
            description: 'Whom to ask.',
            expected: 'one line of at most 1000 characters',
            pattern: /^\P{C}*$/u,
            max: 1000,
        }),
        tags,
        publish: restriction,
        'external-upstream': restriction,
        'internal-upstream': restriction,
    },
});
const fileShape = (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ik)({
    description: 'A CodeArtifact domain: its repositories, where they get packages from, and who may do what.',
    keys: {
        domain: (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .required */ .mw)((0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ description: 'Name of the domain.', pattern: _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_0__/* .DOMAIN */ .V2, expected: _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_0__/* .domainInput */ .xD.expected }), ''),
        'domain-owner': (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
            description: "Account ID that owns the domain. Default: the caller's account.",
            pattern: _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_0__/* .ACCOUNT */ .u4,
            expected: _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_0__/* .accountInput */ .uc.expected,
        }),
        existing: (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .flag */ .Jt)('true: something else owns the domain. It must exist, and what it is set to is never changed: tags, permissions policy, and whatever this file does not name.'),
        'encryption-key': (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
            description: "ARN, ID or alias of a KMS key; counts when the domain is created. Default: the account's key for CodeArtifact.",
            expected: 'the ARN, ID or alias of a KMS key',
            pattern: /^(?:arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:(?:key|alias)\/\S+|alias\/\S+|[A-Za-z0-9-]+)$/,
            max: 1011,
        }),
        tags,
        access,
        repositories: (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .mapping */ .pq)({ description: 'Repositories by name.', key: repositoryName, value: repository }),
        'package-groups': (0,_codeartifact_ci_core_shape_collections_ts__WEBPACK_IMPORTED_MODULE_4__/* .mapping */ .pq)({
            description: 'Package groups by pattern, such as /npm/acme/*.',
            key: (0,_codeartifact_ci_core_shape_values_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
                description: 'A pattern.',
                expected: 'a pattern of 2 to 520 characters without spaces',
                pattern: /^\S+$/,
                min: 2,
                max: 520,
            }),
            value: packageGroup,
        }),
    },
});
/** For editors. */
function fileSchema() {
    return {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: 'codeartifact.yml',
        ...fileShape.schema,
    };
}


/***/ }),

/***/ "actions/provision/policy/actions.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ACTIONS)
/* harmony export */ });
/** The actions that policies can name, without `codeartifact:` (service authorization reference, CodeArtifact). */
const ACTIONS = [
    ...['AssociateExternalConnection', 'AssociateWithDownstreamRepository', 'CopyPackageVersions', 'CreateDomain'],
    ...['CreatePackageGroup', 'CreateRepository', 'DeleteDomain', 'DeleteDomainPermissionsPolicy', 'DeletePackage'],
    ...['DeletePackageGroup', 'DeletePackageVersions', 'DeleteRepository', 'DeleteRepositoryPermissionsPolicy'],
    ...['DescribeDomain', 'DescribePackage', 'DescribePackageGroup', 'DescribePackageVersion', 'DescribeRepository'],
    ...['DisassociateExternalConnection', 'DisposePackageVersions', 'GetAssociatedPackageGroup'],
    ...['GetAuthorizationToken', 'GetDomainPermissionsPolicy', 'GetPackageVersionAsset', 'GetPackageVersionReadme'],
    ...['GetRepositoryEndpoint', 'GetRepositoryPermissionsPolicy', 'ListAllowedRepositoriesForGroup'],
    ...['ListAssociatedPackages', 'ListDomains', 'ListPackageGroups', 'ListPackages', 'ListPackageVersionAssets'],
    ...['ListPackageVersionDependencies', 'ListPackageVersions', 'ListRepositories', 'ListRepositoriesInDomain'],
    ...['ListSubPackageGroups', 'ListTagsForResource', 'PublishPackageVersion', 'PutDomainPermissionsPolicy'],
    ...['PutPackageMetadata', 'PutPackageOriginConfiguration', 'PutRepositoryPermissionsPolicy', 'ReadFromRepository'],
    ...['TagResource', 'UntagResource', 'UpdatePackageGroup', 'UpdatePackageGroupOriginConfiguration'],
    ...['UpdatePackageVersionsStatus', 'UpdateRepository'],
];


/***/ }),

/***/ "actions/provision/policy/asked-on.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ policiesFor),
/* harmony export */   W: () => (/* binding */ askedOn)
/* harmony export */ });
const ACCOUNT = /^codeartifact:(CreateDomain|ListDomains|ListRepositories)$/i;
const DOMAIN = /^codeartifact:((Delete|Describe)Domain|GetAuthorizationToken|ListRepositoriesInDomain|ListPackageGroups|(Get|Put|Delete)DomainPermissionsPolicy)$/i;
const GROUP = /^codeartifact:((Create|Delete|Describe|ListSub|Update|GetAssociated)PackageGroups?|UpdatePackageGroupOriginConfiguration|ListAllowedRepositoriesForGroup|ListAssociatedPackages)$/i;
const PACKAGE = /^codeartifact:((Describe|Delete)Package|(Describe|Get|List|Publish|Put|Copy|Delete|Dispose|Update)Package(Version|Metadata|Origin)[A-Za-z]*)$/i;
/** What an action, with its prefix, is asked on (service authorization reference, CodeArtifact). */
function askedOn(action) {
    if (ACCOUNT.test(action))
        return 'account';
    if (DOMAIN.test(action))
        return 'domain';
    if (GROUP.test(action))
        return 'package-group';
    return PACKAGE.test(action) ? 'package' : 'repository';
}
/**
 * Whose policies have a say in an action: never a repository's in what is asked on the domain, in who makes the
 * repository or in who replaces that policy (user guide, "Interaction between repository and domain policies").
 */
function policiesFor(action) {
    const type = askedOn(action);
    const domain = type !== 'account' && !/^codeartifact:PutDomainPermissionsPolicy$/i.test(action);
    const ofRepository = type === 'repository' || type === 'package';
    return {
        domain,
        repository: ofRepository && !/^codeartifact:(CreateRepository|PutRepositoryPermissionsPolicy)$/i.test(action),
    };
}


/***/ }),

/***/ "actions/provision/policy/evaluate.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _condition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/provision/policy/condition.ts");
/* harmony import */ var _glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("actions/provision/policy/glob.ts");


/**
 * Evaluates one resource policy as IAM does (IAM user guide, "Policy evaluation logic"): a deny that applies wins,
 * else an allow that applies; nothing is `none`.
 */
function evaluate(statements, request) {
    const answers = statements.map((by) => ({ by, answer: applies(by, request) }));
    const found = (effect, answer) => answers.filter((one) => one.by.effect === effect && one.answer === answer).map(({ by }) => by);
    for (const [effect, by] of [
        ['deny', found('Deny', 'yes')],
        ['maybe-deny', found('Deny', 'unknown')],
        ['allow', found('Allow', 'yes')],
        ['maybe-allow', found('Allow', 'unknown')],
    ]) {
        if (by.length > 0)
            return { effect, by };
    }
    return { effect: 'none', by: [] };
}
function applies(statement, { caller, action, resource }) {
    const { principals, actions, resources, condition } = statement;
    return every([
        negate(principals.not, some(principals.values.map((value) => isPrincipal(value, caller)))),
        negate(actions.not, known(actions.values.some((glob) => (0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globMatches */ .m)(glob.toLowerCase(), action.toLowerCase())))),
        negate(resources.not, some(resources.values.map((glob) => isLike(glob, resource)))),
        meets(condition, caller, resource),
    ]);
}
function isPrincipal(value, { account, arn }) {
    if (value === '*')
        return 'yes';
    if (!value.startsWith('AWS:'))
        return 'no';
    const name = value.slice('AWS:'.length);
    // A unique ID (AROA…) stands for a role that only IAM knows.
    if (/^A[A-Z]{2}A[A-Z0-9]{12,}$/.test(name))
        return 'unknown';
    if (name === account)
        return 'yes';
    const [, owner] = /^arn:[a-z-]+:(?:iam|sts)::(\d{12}):/.exec(name) ?? [];
    return known(owner === account && (name === arn || roleName(name) === roleName(arn)));
}
/** A role's name without its path: the ARN of its session has none. Anything else is itself. */
function roleName(arn) {
    const [, session] = /:assumed-role\/([^/]+)\//.exec(arn) ?? [];
    const [, role] = /:role\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
    return session === undefined && role === undefined ? arn : `role ${session ?? role ?? ''}`;
}
/** The keys that follow from the caller's and the resource's ARN. */
function contextOf({ account, arn }, resource) {
    const [, partition = 'aws'] = /^arn:([a-z-]+):/.exec(arn) ?? [];
    const session = /:assumed-role\/([^/]+)\//.exec(arn)?.[1];
    const user = /:user\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1];
    return {
        'aws:principalaccount': account,
        'aws:principalarn': session === undefined ? arn : `arn:${partition}:iam::${account}:role/${session}`,
        'aws:securetransport': 'true',
        'aws:principaltype': user === undefined ? 'AssumedRole' : 'User',
        'aws:requestedregion': /^arn:[a-z-]+:codeartifact:([a-z0-9-]+):/.exec(resource)?.[1] ?? '',
        ...(user === undefined ? {} : { 'aws:username': user }),
    };
}
function meets(condition, caller, resource) {
    const context = contextOf(caller, resource);
    const clauses = Object.entries((0,_condition_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalCondition */ .G$)(condition)).flatMap(([operator, keys]) => Object.entries(keys).map(([key, values]) => clause(operator, values, context[key], key)));
    return every(clauses);
}
function clause(operator, values, given, key) {
    if (given === undefined)
        return 'unknown';
    const name = operator.replace(/IfExists$/, '');
    const compare = COMPARISONS[name.replace('Not', '')];
    if (name === 'Null')
        return known(values.includes('false'));
    if (compare === undefined)
        return 'unknown';
    const isSession = key === 'aws:principalarn' && given.includes(':role/');
    return negate(name.includes('Not'), some(values.map((value) => (isSession ? isRole(value, given, compare) : compare(value, given)))));
}
const COMPARISONS = {
    StringEquals: (value, given) => known(value === given, value),
    Bool: (value, given) => known(value === given, value),
    StringEqualsIgnoreCase: (value, given) => known(value.toLowerCase() === given.toLowerCase(), value),
    StringLike: isLike,
    ArnLike: isLike,
    ArnEquals: isLike,
};
function isLike(glob, text) {
    return known((0,_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .globMatches */ .m)(glob, text), glob);
}
/** A session's ARN has no path, and the role's has one: what differs in the path alone may be the role. */
function isRole(value, given, compare) {
    const answer = compare(value, given);
    const pathless = value.replace(/:role\/.*\//, ':role/');
    return answer === 'no' && compare(pathless, given) !== 'no' ? 'unknown' : answer;
}
/** `of`: what was compared; a policy variable in it stands for what only the request tells. */
function known(yes, of = '') {
    if (yes)
        return 'yes';
    return of.includes('${') ? 'unknown' : 'no';
}
function negate(not, answer) {
    return !not || answer === 'unknown' ? answer : known(answer === 'no');
}
function every(answers) {
    if (answers.includes('no'))
        return 'no';
    return answers.includes('unknown') ? 'unknown' : 'yes';
}
function some(answers) {
    if (answers.includes('yes'))
        return 'yes';
    return answers.includes('unknown') ? 'unknown' : 'no';
}


/***/ }),

/***/ "actions/provision/policy/macros.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ MACROS),
/* harmony export */   Ro: () => (/* binding */ actionsOf),
/* harmony export */   hD: () => (/* binding */ macrosWithin)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_aws_access_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/access.ts");

/** What `can:` takes. Each stands for the fewest actions that do the job. */
const MACROS = ['read', 'publish', 'get-token', 'promote', 'prune', 'admin'];
const GROUP_ADMIN = [
    'CreatePackageGroup',
    'DeletePackageGroup',
    'DescribePackageGroup',
    'GetAssociatedPackageGroup',
    'ListAllowedRepositoriesForGroup',
    'ListAssociatedPackages',
    'ListPackageGroups',
    'ListSubPackageGroups',
    'UpdatePackageGroup',
    'UpdatePackageGroupOriginConfiguration',
];
const REPOSITORY_ADMIN = [
    'AssociateExternalConnection',
    'AssociateWithDownstreamRepository',
    'DeletePackage',
    'DeleteRepository',
    'DeleteRepositoryPermissionsPolicy',
    'DescribePackage',
    'DescribeRepository',
    'DisassociateExternalConnection',
    'GetRepositoryPermissionsPolicy',
    'ListPackages',
    'ListTagsForResource',
    'PutPackageOriginConfiguration',
    'TagResource',
    'UntagResource',
    'UpdateRepository',
];
const PRUNE = [
    'DeletePackageVersions',
    'DescribePackageVersion',
    'DisposePackageVersions',
    'ListPackageVersionAssets',
    'ListPackageVersions',
    'ListPackages',
    'UpdatePackageVersionsStatus',
];
const PROMOTE = [
    'CopyPackageVersions',
    'DescribePackageVersion',
    'ListPackageVersionAssets',
    'ListPackageVersionDependencies',
    'ListPackageVersions',
    'ListPackages',
    'ReadFromRepository',
];
/** What a repository's policy gives to readers (CodeArtifact user guide, read access to a repository). */
const READ = [
    'DescribePackageVersion',
    'DescribeRepository',
    'GetPackageVersionReadme',
    'GetRepositoryEndpoint',
    'ListPackages',
    'ListPackageVersions',
    'ListPackageVersionAssets',
    'ListPackageVersionDependencies',
    'ReadFromRepository',
];
/** What the command publish takes, but for the token, which is the domain's. */
const PUBLISH = _codeartifact_ci_core_aws_access_ts__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS */ .P.publish
    .map((action) => action.replace(/^codeartifact:/, ''))
    .filter((action) => action !== 'GetAuthorizationToken');
/**
 * The actions of each macro. PutRepositoryPermissionsPolicy counts in a domain's policy alone and
 * PutDomainPermissionsPolicy in no resource policy at all (user guide, "Interaction between repository and domain
 * policies"), so that neither is given where it would be without effect. A token is got from the domain.
 */
const ACTIONS = {
    repository: {
        read: READ,
        publish: PUBLISH,
        promote: PROMOTE,
        prune: PRUNE,
        admin: REPOSITORY_ADMIN,
    },
    domain: {
        read: READ,
        publish: PUBLISH,
        'get-token': ['GetAuthorizationToken', 'GetRepositoryEndpoint'],
        promote: PROMOTE,
        prune: ['DescribeDomain', 'ListRepositoriesInDomain', ...PRUNE],
        admin: [
            'CreateRepository',
            'DescribeDomain',
            'GetDomainPermissionsPolicy',
            'ListRepositoriesInDomain',
            'PutRepositoryPermissionsPolicy',
            ...GROUP_ADMIN,
            ...REPOSITORY_ADMIN,
        ],
    },
};
/** The actions of a macro, `codeartifact:` in front; undefined where it makes no sense. */
function actionsOf(macro, level) {
    return ACTIONS[level][macro]?.map((action) => `codeartifact:${action}`);
}
/**
 * The macros that lie within a set of actions, without those that add nothing to the others, and what they leave
 * over. IAM compares actions without regard to case.
 */
function macrosWithin(actions, level) {
    const has = new Set(actions.map((action) => action.toLowerCase()));
    const within = MACROS.flatMap((macro) => {
        const own = actionsOf(macro, level)?.map((action) => action.toLowerCase());
        return own !== undefined && own.every((action) => has.has(action)) ? [{ macro, own }] : [];
    });
    let chosen = within;
    for (const candidate of within) {
        const others = chosen.filter((one) => one !== candidate);
        const covered = new Set(others.flatMap(({ own }) => own));
        if (candidate.own.every((action) => covered.has(action)))
            chosen = others;
    }
    const covered = new Set(chosen.flatMap(({ own }) => own));
    return {
        macros: chosen.map(({ macro }) => macro),
        rest: actions.filter((action) => !covered.has(action.toLowerCase())),
    };
}


/***/ }),

/***/ "actions/provision/service/codeartifact.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ codeartifactService)
/* harmony export */ });
/** The service itself, over the AWS API. `domainOwner` undefined: the caller's account. */
async function codeartifactService(client, domain, domainOwner) {
    const [{ awsReader }, { awsWriter }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("actions-provision-service-aws-reader")]).then(__webpack_require__.bind(__webpack_require__, "actions/provision/service/aws-reader.ts")), Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("aws-sdk-client-codeartifact-endpoint-EndpointParameters")]).then(__webpack_require__.bind(__webpack_require__, "actions/provision/service/aws-writer.ts"))]);
    const scope = { domain, ...(domainOwner === undefined ? {} : { domainOwner }) };
    return { ...awsReader(client, scope), ...awsWriter(client, scope) };
}


/***/ }),

/***/ "actions/provision/service/read-state.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");

/**
 * Reads what exists. `names` are the repositories to look into, and what they draw from; 'all' looks into every one, and when `kept` is given
 * also at which of the repositories outside it hold packages. All calls that need nothing of each other run side by
 * side; the client keeps to the quotas. A part that the caller may not read is noted and left out: the rest can be
 * planned. The domain itself and the names of its repositories must be readable.
 */
async function readState(service, names, kept) {
    const unread = new Map();
    const reader = new PartReader(service, unread);
    const [domain, policy, present, facts] = await Promise.all([
        service.domain(),
        reader.read('permissions policy of the domain', service.policy({ kind: 'domain' }), undefined),
        service.repositoryNames(),
        reader.read('package groups', service.groups(), []),
    ]);
    if (domain === undefined) {
        const nothing = { repositories: new Map(), others: [], holdingPackages: new Set(), groups: new Map() };
        return { domain, ...nothing, unread: new Map() };
    }
    const [tags, repositories, groups, holding] = await Promise.all([
        reader.read('tags of the domain', service.tags(domain.arn), new Map()),
        reader.repositories(present, names),
        Promise.all(facts.map((group) => reader.group(group))),
        kept === undefined ? [] : holdingPackages(reader, present, kept),
    ]);
    return {
        domain: { ...domain, tags, policy },
        repositories,
        others: present.filter((name) => names !== 'all' && !names.has(name) && !repositories.has(name)),
        holdingPackages: new Set(holding),
        groups: new Map(groups.filter((entry) => entry !== undefined)),
        unread,
    };
}
/** Reads single parts and notes those that are refused. */
class PartReader {
    service;
    #unread;
    constructor(service, unread) {
        this.service = service;
        this.#unread = unread;
    }
    async read(part, answer, instead) {
        try {
            return await answer;
        }
        catch (error) {
            if (!(error instanceof Error) || error.name !== 'AccessDeniedException')
                throw error;
            this.#unread.set(part, (0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
            return instead;
        }
    }
    /** Those that were asked for, and of what they draw from its own sources: they serve what it lets in. */
    async repositories(present, names) {
        const asked = present.filter((name) => names === 'all' || names.has(name));
        const read = await Promise.all(asked.map((name) => this.repository(name)));
        const found = new Map(read.filter((entry) => entry !== undefined));
        const seen = new Set(asked);
        for (;;) {
            const above = [...new Set([...found.values()].flatMap(({ upstreams }) => upstreams))].filter((name) => !seen.has(name));
            if (above.length === 0)
                return found;
            for (const name of above)
                seen.add(name);
            const facts = await Promise.all(above.map((name) => this.read(`repository ${name}`, this.service.repository(name), undefined)));
            for (const [index, one] of facts.entries()) {
                if (one !== undefined)
                    found.set(above[index] ?? '', { ...one, policy: undefined, tags: new Map() });
            }
        }
    }
    /** undefined when it was deleted since it was listed, or may not be read. */
    async repository(name) {
        const [facts, policy] = await Promise.all([
            this.read(`repository ${name}`, this.service.repository(name), undefined),
            this.read(`permissions policy of repository ${name}`, this.service.policy({ kind: 'repository', name }), undefined),
        ]);
        if (facts === undefined)
            return undefined;
        const tags = await this.read(`tags of repository ${name}`, this.service.tags(facts.arn), new Map());
        return [name, { ...facts, policy, tags }];
    }
    async group(facts) {
        const { pattern, arn, description, contactInfo, modes, listed } = facts;
        const restriction = async (type) => ({
            mode: modes[type],
            repositories: listed.includes(type) ? await this.service.allowedRepositories(pattern, type) : [],
        });
        const restrictions = async () => {
            const [publish, external, internal] = await Promise.all([
                restriction('PUBLISH'),
                restriction('EXTERNAL_UPSTREAM'),
                restriction('INTERNAL_UPSTREAM'),
            ]);
            return { PUBLISH: publish, EXTERNAL_UPSTREAM: external, INTERNAL_UPSTREAM: internal };
        };
        const [tags, origin] = await Promise.all([
            this.read(`tags of package group ${pattern}`, this.service.tags(arn), new Map()),
            this.read(`package group ${pattern}`, restrictions(), undefined),
        ]);
        if (origin === undefined)
            return undefined;
        return [pattern, { arn, description, contactInfo, tags, restrictions: origin }];
    }
}
async function holdingPackages(reader, present, kept) {
    const candidates = present.filter((name) => !kept.has(name));
    // What may not be looked into counts as full: it is not deleted.
    const holds = await Promise.all(candidates.map((name) => reader.read(`repository ${name}`, reader.service.holdsPackages(name), true)));
    return candidates.filter((_, index) => holds[index]);
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

/***/ "packages/versions/src/coordinates.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ normalisePart),
/* harmony export */   NC: () => (/* binding */ formatCoordinates),
/* harmony export */   jW: () => (/* binding */ parseCoordinates),
/* harmony export */   xc: () => (/* binding */ parseVersionOf),
/* harmony export */   y2: () => (/* binding */ normaliseCoordinates)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/versions/src/format.ts");

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
    const format = _format_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMATS */ .h.find((candidate) => candidate === text.slice(0, colon));
    if (format === undefined)
        return undefined;
    const parts = split(format, text.slice(colon + 1));
    if (parts === undefined || !PART.test(parts.name))
        return undefined;
    if (parts.namespace !== '' && !PART.test(parts.namespace))
        return undefined;
    return normaliseCoordinates({ format, ...parts });
}
/**
 * Reads a package and, behind the last `@`, a version of it or a glob over its versions: `npm:@acme/core@1.0.0`,
 * `pypi:requests@2.31.*`. Undefined for what is no version of one package.
 */
function parseVersionOf(text) {
    const at = text.lastIndexOf('@');
    // A scope of npm begins with @ as well: the version's is a later one.
    if (at <= text.indexOf(':') + 1)
        return undefined;
    const coordinates = parseCoordinates(text.slice(0, at));
    const version = text.slice(at + 1);
    return coordinates === undefined || !PART.test(version) ? undefined : { coordinates, version };
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


/***/ })

};
;