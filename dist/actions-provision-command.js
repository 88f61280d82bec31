"use strict";
exports.id = "actions-provision-command";
exports.ids = ["actions-provision-command"];
exports.modules = {

/***/ "actions/provision/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provision: () => (/* binding */ provision)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/aws/connection.ts + 1 modules
var aws_connection = __webpack_require__("packages/core/src/aws/connection.ts");
// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__("packages/core/src/command.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/files/user-file.ts
var user_file = __webpack_require__("packages/core/src/files/user-file.ts");
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
// EXTERNAL MODULE: ./packages/core/src/names.ts
var names = __webpack_require__("packages/core/src/names.ts");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
;// CONCATENATED MODULE: ./actions/provision/policy/macros.ts
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
const PUBLISH = ['PublishPackageVersion', 'PutPackageMetadata'];
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

// EXTERNAL MODULE: ./packages/core/src/shape/collections.ts + 1 modules
var collections = __webpack_require__("packages/core/src/shape/collections.ts");
// EXTERNAL MODULE: ./packages/core/src/shape/shape.ts
var shape = __webpack_require__("packages/core/src/shape/shape.ts");
// EXTERNAL MODULE: ./packages/core/src/shape/values.ts
var values = __webpack_require__("packages/core/src/shape/values.ts");
// EXTERNAL MODULE: ./actions/provision/state/state.ts
var state = __webpack_require__("actions/provision/state/state.ts");
;// CONCATENATED MODULE: ./actions/provision/file/shape.ts






/*
 * The one description of codeartifact.yml: what is read, what is refused and the JSON Schema all follow from it.
 * Lengths and patterns are those of the API reference.
 */
/** Says that there shall be no external connection; without the key there may be one. */
const NO_CONNECTION = 'none';
const connectionNames = [...Object.keys(state/* EXTERNAL_CONNECTIONS */.iA), NO_CONNECTION];
const description = (0,values/* text */.Qq)({
    description: 'What it is for.',
    expected: 'one line of at most 1000 characters',
    pattern: /^\P{C}*$/u,
    max: 1000,
});
const tags = (0,collections/* mapping */.pq)({
    description: 'Tags. Where they are given, tags that do not stand here are taken away (but for those of AWS, aws:…).',
    key: (0,values/* text */.Qq)({
        description: "A tag's key.",
        expected: "a tag's key of 1 to 128 characters that does not begin with 'aws:'",
        pattern: /^(?!aws:)\P{C}+$/u,
        min: 1,
        max: 128,
    }),
    value: (0,values/* text */.Qq)({
        description: "A tag's value.",
        expected: "a tag's value of at most 256 characters",
        pattern: /^\P{C}*$/u,
        max: 256,
    }),
});
const account = (0,values/* text */.Qq)({ description: 'An account ID.', pattern: names/* ACCOUNT */.u4, expected: names/* accountInput */.uc.expected });
function iamName(kind) {
    return (0,values/* text */.Qq)({
        description: `A ${kind}'s name in the account of the domain's owner (with its path, if it has one), or its ARN.`,
        expected: `a ${kind}'s name or ARN (arn:aws:iam::123456789012:${kind}/NAME)`,
        pattern: new RegExp(`^(arn:aws[a-z-]*:iam::[0-9]{12}:${kind}/)?[A-Za-z0-9_+=,.@][A-Za-z0-9_+=,.@/-]*$`),
        max: 600,
    });
}
const grant = (0,collections/* object */.Ik)({
    description: 'Who may do what. The actions are the fewest that do the job.',
    whole: true,
    keys: {
        accounts: (0,collections/* list */.p_)({ description: 'All that these accounts let do it by policies of their own.', items: account }),
        roles: (0,collections/* list */.p_)({ description: 'Roles.', items: iamName('role') }),
        users: (0,collections/* list */.p_)({ description: 'Users.', items: iamName('user') }),
        organizations: (0,collections/* list */.p_)({
            description: 'Every account of these organizations.',
            items: (0,values/* text */.Qq)({
                description: 'An organization ID.',
                expected: 'an organization ID such as o-a1b2c3d4e5',
                pattern: /^o-[a-z0-9]{10,32}$/,
            }),
        }),
        can: (0,collections/* required */.mw)((0,collections/* list */.p_)({ description: 'What they may do.', items: (0,values/* choice */.Yq)('Stands for a set of actions.', MACROS) })),
    },
});
const words = (0,collections/* oneOrMore */.h9)({
    description: 'A text or a list of texts.',
    items: (0,values/* text */.Qq)({ description: 'A text.', expected: 'a text without spaces', pattern: /^\S+$/, min: 1 }),
});
const principals = (0,collections/* object */.Ik)({
    description: 'Principals by kind.',
    keys: { AWS: words, Service: words, Federated: words, CanonicalUser: words },
});
const everybody = (0,values/* choice */.Yq)('Everybody.', ['*']);
const principal = (0,shape/* either */.gP)((node) => node.kind === 'scalar', everybody, principals);
const statementKeys = {
    Sid: (0,values/* text */.Qq)({ description: 'A name for the statement.', expected: 'one line', pattern: /^\P{C}+$/u }),
    Effect: (0,collections/* required */.mw)((0,values/* choice */.Yq)('Whether it allows or denies.', ['Allow', 'Deny'])),
    Principal: principal,
    NotPrincipal: principal,
    Action: words,
    NotAction: words,
    Resource: words,
    NotResource: words,
    Condition: (0,collections/* mapping */.pq)({
        description: 'When it counts.',
        key: (0,values/* text */.Qq)({ description: 'An operator.', expected: 'an operator such as StringEquals', pattern: /^[A-Za-z:]+$/ }),
        value: (0,collections/* mapping */.pq)({
            description: 'Keys and values.',
            key: (0,values/* text */.Qq)({
                description: 'A key.',
                expected: 'a condition key such as aws:PrincipalOrgID',
                pattern: /^\P{C}+$/u,
            }),
            value: (0,collections/* oneOrMore */.h9)({ description: 'A value or a list.', items: (0,values/* scalar */.d_)('A value.') }),
        }),
    }),
};
const statement = (0,collections/* object */.Ik)({
    description: 'A statement as in a policy document, for what the words of `can` do not say.',
    whole: true,
    keys: statementKeys,
});
/** A raw statement is known by IAM's members. */
function looksRaw(node) {
    return node.kind === 'map' && node.entries.some(({ key }) => Object.hasOwn(statementKeys, key.source));
}
const access = (0,shape/* located */.t4)((0,collections/* list */.p_)({
    description: 'The permissions policy, as grants and raw statements. An empty list: none.',
    items: (0,shape/* located */.t4)((0,shape/* either */.gP)(looksRaw, statement, grant)),
}));
const restriction = (0,shape/* located */.t4)((0,shape/* either */.gP)((node) => node.kind === 'list', (0,collections/* list */.p_)({
    description: 'Only for these repositories.',
    items: (0,shape/* located */.t4)((0,values/* text */.Qq)({ description: 'A repository of this file.', pattern: names/* REPOSITORY */.Bw, expected: names/* repositoryInput */.JD.expected })),
}), (0,values/* choice */.Yq)('allow, block, or inherit from the group above.', ['allow', 'block', 'inherit'])));
const repositoryName = (0,values/* text */.Qq)({
    description: 'A repository.',
    pattern: names/* REPOSITORY */.Bw,
    expected: names/* repositoryInput */.JD.expected,
});
const repository = (0,collections/* object */.Ik)({
    description: 'A repository. What is not said of it stays as it is.',
    orNothing: true,
    keys: {
        existing: (0,values/* flag */.Jt)('true: something else owns it. It must exist, and is never changed.'),
        description,
        tags,
        upstreams: (0,shape/* located */.t4)((0,collections/* list */.p_)({
            description: 'Upstream repositories of this file, in search order. An empty list: none.',
            items: (0,shape/* located */.t4)(repositoryName),
            max: 10,
        })),
        'external-connection': (0,shape/* located */.t4)((0,values/* choice */.Yq)('The public registry behind it, or none; not together with upstreams.', connectionNames)),
        access,
    },
});
const packageGroup = (0,collections/* object */.Ik)({
    description: 'A package group: where packages may come from. A way in that is not named stays as it is: inherited, when the group is new.',
    orNothing: true,
    keys: {
        description,
        'contact-info': (0,values/* text */.Qq)({
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
const fileShape = (0,collections/* object */.Ik)({
    description: 'A CodeArtifact domain: its repositories, where they get packages from, and who may do what.',
    keys: {
        domain: (0,collections/* required */.mw)((0,values/* text */.Qq)({ description: 'Name of the domain.', pattern: names/* DOMAIN */.V2, expected: names/* domainInput */.xD.expected }), ''),
        'domain-owner': (0,values/* text */.Qq)({
            description: "Account ID that owns the domain. Default: the caller's account.",
            pattern: names/* ACCOUNT */.u4,
            expected: names/* accountInput */.uc.expected,
        }),
        'encryption-key': (0,values/* text */.Qq)({
            description: "ARN, ID or alias of a KMS key; counts when the domain is created. Default: the account's key for CodeArtifact.",
            expected: 'the ARN, ID or alias of a KMS key',
            pattern: /^\S+$/,
            max: 1011,
        }),
        tags,
        access,
        repositories: (0,collections/* mapping */.pq)({ description: 'Repositories by name.', key: repositoryName, value: repository }),
        'package-groups': (0,collections/* mapping */.pq)({
            description: 'Package groups by pattern, such as /npm/acme/*.',
            key: (0,values/* text */.Qq)({
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

;// CONCATENATED MODULE: ./actions/provision/policy/condition.ts
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
function byName(entries) {
    return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
/** The values of one key under one operator, whatever the key's case. */
function conditionValues(condition, operator, key) {
    return canonicalCondition(condition)[operator]?.[key.toLowerCase()];
}
/** How people write the keys that IAM knows; other keys stand as they are. */
const SPELLED = [
    'aws:PrincipalOrgID',
    'aws:PrincipalOrgPaths',
    'aws:PrincipalArn',
    'aws:PrincipalAccount',
    'aws:PrincipalType',
    'aws:PrincipalTag',
    'aws:SourceIp',
    'aws:SourceVpc',
    'aws:SourceVpce',
    'aws:SourceAccount',
    'aws:SourceOrgID',
    'aws:RequestedRegion',
    'aws:SecureTransport',
    'aws:CurrentTime',
    'aws:TokenIssueTime',
    'aws:UserAgent',
];
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
    const spelled = SPELLED.find((known) => known.toLowerCase() === key.toLowerCase()) ?? key;
    if (name === 'Null')
        return `${spelled} ${values.includes('true') ? 'is absent' : 'is present'}`;
    const verb = VERBS[name]?.[0] ?? VERBS[name.replace('Not', '')]?.[1] ?? operator;
    const negated = VERBS[name] === undefined;
    const subject = set === '' ? spelled : `${set === 'ForAllValues:' ? 'every value of' : 'some value of'} ${spelled}`;
    return `${subject} ${verb} ${values.join(negated ? ' nor ' : ' or ')}${optional === '' ? '' : ' (where there is one)'}`;
}

;// CONCATENATED MODULE: ./actions/provision/policy/glob.ts
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

;// CONCATENATED MODULE: ./actions/provision/policy/policy.ts



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
        throw new errors/* InputError */.dz(`The permissions policy of ${of} cannot be read (${(0,errors/* messageOf */.bD)(error)}). Correct or delete it in AWS, then run again.`);
    }
}
/** From the members of IAM's grammar (IAM user guide, "Grammar of the IAM JSON policy language"). */
function statementFrom(members) {
    const effect = members['Effect'];
    if (effect !== 'Allow' && effect !== 'Deny')
        throw new errors/* InputError */.dz("'Effect' is neither Allow nor Deny");
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
        throw new errors/* InputError */.dz(`'${name}' and 'Not${name}' exclude each other`);
    const member = not ? `Not${name}` : name;
    return { not, values: sorted(read(members[member], member)) };
}
function textList(value, name) {
    const values = Array.isArray(value) ? value : [value];
    return values.map((one) => {
        if (typeof one === 'string')
            return one;
        throw new errors/* InputError */.dz(`'${name}' is no text or list of texts`);
    });
}
function principalList(value, name) {
    if (value === '*')
        return ['*'];
    const kinds = Object.entries(asRecord(value, name)).filter(([, names]) => names !== undefined);
    return kinds.flatMap(([type, names]) => textList(names, name).map((one) => {
        if (type === 'AWS' && one === '*')
            return '*';
        if (type === 'AWS' && /^\d{12}$/.test(one))
            return `AWS:arn:aws:iam::${one}:root`;
        return `${type}:${one}`;
    }));
}
function conditionFrom(value) {
    if (value === undefined || value === null)
        return {};
    return Object.fromEntries(sortedEntries(asRecord(value, 'Condition')).map(([operator, keys]) => [
        operator,
        Object.fromEntries(sortedEntries(asRecord(keys, operator)).map(([key, values]) => [key, sorted(valuesOf(values))])),
    ]));
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
        [policy_name('Principal', principals)]: writePrincipals(principals.values),
        [policy_name('Action', actions)]: oneOrAll(actions.values),
        [policy_name('Resource', resources)]: oneOrAll(resources.values),
        ...(Object.keys(condition).length === 0 ? {} : { Condition: writeCondition(condition) }),
    };
}
/** A statement in IAM's own members, for a file. */
function statementMembers(statement) {
    return writeStatement(statement);
}
function policy_name(part, { not }) {
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
            condition: canonicalCondition(condition),
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
        (wide.action === narrow.action || (!wide.action.startsWith('not ') && globMatches(wide.action, narrow.action))));
}
function asRecord(value, name) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
        return Object.fromEntries(Object.entries(value));
    }
    throw new errors/* InputError */.dz(`'${name}' is no object`);
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

;// CONCATENATED MODULE: ./actions/provision/file/desired.ts




/** The partition of a Region, as in ARNs; without a Region the usual one. */
function partitionOf(region) {
    if (region?.startsWith('cn-') === true)
        return 'aws-cn';
    if (region?.startsWith('us-gov-') === true)
        return 'aws-us-gov';
    return 'aws';
}
/** What a file means for the domain of this owner. */
function desiredState(file, account) {
    return {
        domain: {
            name: file.domain,
            encryptionKey: file['encryption-key'],
            tags: tagMap(file.tags),
            policy: policyOf(file.access, 'domain', account),
        },
        repositories: new Map((file.repositories ?? []).flatMap(({ name, value }) => value === undefined || value.existing === true ? [] : [[name, desiredRepository(value, account)]])),
        existing: new Set((file.repositories ?? []).flatMap(({ name, value }) => (value?.existing === true ? [name] : []))),
        groups: new Map((file['package-groups'] ?? []).flatMap(({ name, value }) => value === undefined ? [] : [[name, desiredGroup(value)]])),
    };
}
function desiredRepository(entry, account) {
    return {
        description: entry.description,
        tags: tagMap(entry.tags),
        upstreams: entry.upstreams?.value.map(({ value }) => value),
        connection: entry['external-connection']?.value === NO_CONNECTION ? null : entry['external-connection']?.value,
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
            [state/* ORIGIN_TYPES */.DH.publish]: restriction('publish'),
            [state/* ORIGIN_TYPES */.DH['external-upstream']]: restriction('external-upstream'),
            [state/* ORIGIN_TYPES */.DH['internal-upstream']]: restriction('internal-upstream'),
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
    return policyDocument(entries.flatMap(({ value }) => statementsOf(value, level, account)));
}
function statementsOf(entry, level, account) {
    if (!('can' in entry))
        return [rawStatement(entry)];
    const action = entry.can.flatMap((macro) => actionsOf(macro, level) ?? []);
    if (action.length === 0)
        return [];
    const allow = { Effect: 'Allow', Action: action, Resource: '*' };
    const principals = principalsOf(entry, account);
    const organizations = entry.organizations ?? [];
    return [
        ...(principals.length === 0 ? [] : [statementFrom({ ...allow, Principal: { AWS: principals } })]),
        ...(organizations.length === 0
            ? []
            : [
                statementFrom({
                    ...allow,
                    Principal: '*',
                    Condition: { StringEquals: { 'aws:PrincipalOrgID': organizations } },
                }),
            ]),
    ];
}
function principalsOf({ accounts = [], roles = [], users = [] }, { owner, partition }) {
    const arn = (kind, name) => name.startsWith('arn:') ? name : `arn:${partition}:iam::${owner}:${kind}/${name}`;
    return [
        ...accounts.map((account) => `arn:${partition}:iam::${account}:root`),
        ...roles.map((name) => arn('role', name)),
        ...users.map((name) => arn('user', name)),
    ];
}
/** Entries of the file carry their conditions as lists of names; IAM's grammar has objects. */
function rawStatement({ Condition, ...members }) {
    const condition = Object.fromEntries((Condition ?? []).map(({ name, value }) => [
        name,
        Object.fromEntries((value ?? []).map((key) => [key.name, key.value ?? []])),
    ]));
    return statementFrom({ ...members, ...(Condition === undefined ? {} : { Condition: condition }) });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__("yaml/dist/index.js");
;// CONCATENATED MODULE: ./actions/provision/file/export.ts




/**
 * The text of a file that asks for what exists: planned against the same state it gives no change. `domain` is the
 * name of a domain that exists.
 */
function exportFile(domain, actual, account) {
    const repositories = [...actual.repositories].map(([name, repository]) => [
        name,
        repositoryEntry(name, repository, account),
    ]);
    const groups = [...actual.groups]
        .map(([pattern, group]) => [pattern, groupEntry(pattern, group)])
        .filter(([pattern, entry]) => pattern !== state/* ROOT_GROUP */.PN || Object.keys(entry).length > 0);
    const document = new dist/* Document */.yo({
        domain,
        ...(actual.domain?.encryptionKey === undefined ? {} : { 'encryption-key': actual.domain.encryptionKey }),
        ...tagEntry(actual.domain?.tags),
        ...accessEntry(actual.domain?.policy, 'domain', 'the domain', account),
        repositories: Object.fromEntries(repositories),
        ...(groups.length === 0 ? {} : { 'package-groups': Object.fromEntries(groups) }),
    });
    document.commentBefore = ` Domain ${domain} of account ${account.owner}, written by codeartifact-ci provision (mode: export).`;
    (0,dist/* visit */.YR)(document, {
        // Short lists and grants read best on one line.
        Seq: (_, node) => {
            if (node.items.every((item) => (0,dist/* isScalar */.jn)(item)))
                node.flow = true;
        },
        Map: (_, node) => {
            if (node.items.length === 0 || node.has('can'))
                node.flow = true;
            for (const { key, value } of node.items) {
                if ((0,dist/* isScalar */.jn)(key) && key.value === 'tags' && (0,dist/* isMap */.jh)(value))
                    value.flow = value.items.length <= 3;
                if ((0,dist/* isSeq */.oP)(value) && value.items.length === 0)
                    value.flow = true;
            }
        },
    });
    return document.toString({ lineWidth: 120, flowCollectionPadding: false });
}
function repositoryEntry(name, repository, account) {
    const { description, upstreams, tags, policy } = repository;
    const [connection] = repository.connections;
    return {
        ...(description === '' ? {} : { description }),
        ...tagEntry(tags),
        ...(upstreams.length === 0 ? {} : { upstreams }),
        ...(connection === undefined ? {} : { 'external-connection': connection }),
        ...accessEntry(policy, 'repository', `repository ${name}`, account),
    };
}
function groupEntry(pattern, group) {
    const { description, contactInfo, tags, restrictions } = group;
    const unsaid = pattern === state/* ROOT_GROUP */.PN ? 'ALLOW' : 'INHERIT';
    const ways = state/* ORIGIN_KEYS */.as.map((key) => [key, restrictions[state/* ORIGIN_TYPES */.DH[key]]]);
    return {
        ...(description === '' ? {} : { description }),
        ...(contactInfo === '' ? {} : { 'contact-info': contactInfo }),
        ...tagEntry(tags),
        ...Object.fromEntries(ways.filter(([, { mode }]) => mode !== unsaid).map(([key, restriction]) => [key, restrictionEntry(restriction)])),
    };
}
function restrictionEntry({ mode, repositories }) {
    return mode === 'ALLOW_SPECIFIC_REPOSITORIES' ? repositories : mode.toLowerCase();
}
function tagEntry(tags) {
    const own = [...(tags ?? [])].filter(([key]) => !key.startsWith('aws:'));
    return own.length === 0 ? {} : { tags: Object.fromEntries(own) };
}
function accessEntry(policy, level, of, account) {
    if (policy === undefined)
        return {};
    return {
        access: parsePolicy(policy.document, of).map((statement) => grantOf(statement, level, account) ?? statementMembers(statement)),
    };
}
/** The statement in the file's own words, or undefined where they do not say exactly the same. */
function grantOf(statement, level, account) {
    const { sid, effect, principals, actions, resources } = statement;
    if (sid !== undefined || effect === 'Deny' || principals.not || actions.not || resources.not)
        return undefined;
    if (resources.values.length !== 1 || resources.values[0] !== '*')
        return undefined;
    const { macros, rest } = macrosWithin(actions.values, level);
    if (macros.length === 0 || rest.length > 0)
        return undefined;
    const who = whoOf(statement, account);
    return who === undefined ? undefined : { ...who, can: macros };
}
function whoOf({ principals, condition }, domain) {
    const organizations = condition['StringEquals']?.['aws:PrincipalOrgID'];
    if (principals.values.length === 1 && principals.values[0] === '*') {
        const alone = JSON.stringify(condition) === JSON.stringify({ StringEquals: { 'aws:PrincipalOrgID': organizations } });
        const sound = organizations?.every((id) => /^o-[a-z0-9]{10,32}$/.test(id)) === true;
        return alone && sound ? { organizations } : undefined;
    }
    if (Object.keys(condition).length > 0)
        return undefined;
    const found = { accounts: [], roles: [], users: [] };
    for (const principal of principals.values) {
        const [, partition, account, kind, name = ''] = /^AWS:arn:(aws[a-z-]*):iam::(\d{12}):(?:root|(role|user)\/([A-Za-z0-9_+=,.@][A-Za-z0-9_+=,.@/-]*))$/.exec(principal) ?? [];
        if (account === undefined)
            return undefined;
        const home = partition === domain.partition;
        if (kind === undefined) {
            if (!home)
                return undefined;
            found.accounts.push(account);
        }
        else {
            const list = kind === 'role' ? found.roles : found.users;
            list.push(home && account === domain.owner ? name : principal.slice('AWS:'.length));
        }
    }
    return Object.fromEntries(Object.entries(found).filter(([, names]) => names.length > 0));
}

// EXTERNAL MODULE: ./packages/core/src/shape/yaml.ts
var yaml = __webpack_require__("packages/core/src/shape/yaml.ts");
// EXTERNAL MODULE: ./packages/core/src/suggest.ts
var suggest = __webpack_require__("packages/core/src/suggest.ts");
// EXTERNAL MODULE: ./packages/versions/src/format.ts
var src_format = __webpack_require__("packages/versions/src/format.ts");
;// CONCATENATED MODULE: ./actions/provision/state/groups.ts


/** Formats whose packages have a namespace; the others leave it blank in a pattern (`/pypi//requests$`). */
const WITH_NAMESPACE = new Set(['npm', 'maven', 'generic', 'swift']);
/**
 * What is wrong with a package group's pattern, or undefined. The grammar (user guide, "Package group definition
 * syntax"): `/*`, `/FORMAT/*`, `/FORMAT/NAMESPACE/*`, `/FORMAT/NAMESPACE~`, `/FORMAT/NAMESPACE/NAME$`,
 * `/FORMAT/NAMESPACE/NAME~`; `~` ends on a letter or digit.
 */
function patternFault(pattern) {
    if (pattern === state/* ROOT_GROUP */.PN)
        return undefined;
    const [first, format = '', ...rest] = pattern.split('/');
    if (first !== '')
        return "a pattern starts with '/', such as /npm/acme/*";
    if (!src_format/* FORMATS */.h.some((name) => name === format))
        return `the format must be one of ${src_format/* FORMATS */.h.join(', ')}`;
    const last = rest.at(-1) ?? '';
    if (rest.length < 1 || rest.length > 2)
        return 'a pattern has the form /FORMAT/NAMESPACE/NAME with *, $ or ~ at its end';
    if (!/[*$~]$/.test(last))
        return 'a pattern ends with * (all), $ (exactly this) or ~ (what begins so)';
    if (/[*$~]/.test(rest.join('/').slice(0, -1)))
        return 'only the last character may be *, $ or ~';
    if (last.endsWith('*') && last !== '*')
        return "* stands alone behind a '/'; for what begins so, write ~";
    if (last.endsWith('~') && !/[\p{L}\p{N}]~$/u.test(last))
        return '~ comes after a letter or digit';
    if (rest.length === 1)
        return last.endsWith('$') ? 'an exact pattern names a package: /FORMAT/NAMESPACE/NAME$' : undefined;
    const [namespace = ''] = rest;
    if (namespace !== '' && !WITH_NAMESPACE.has(format))
        return `${format} has no namespaces: write /${format}//${last}`;
    if (last === '$')
        return 'the name in front of $ is missing';
    return undefined;
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

;// CONCATENATED MODULE: ./actions/provision/state/order.ts
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

;// CONCATENATED MODULE: ./actions/provision/file/check.ts









/** An account ID of the right length: the owner is not known before the first call, and only the length counts. */
const SOME_OWNER = { owner: '0'.repeat(12), partition: 'aws' };
/** What no shape can see: names that stand nowhere else, cycles, sizes, words in the wrong place. */
function checkFile(file, fault) {
    const repositories = file.repositories ?? [];
    const names = new Set(repositories.map(({ name }) => name));
    checkAccess(file.access, 'domain', fault);
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
        fault(place, `'${name}' is 'existing: true', owned by something else, so ${said.join(', ')} cannot be set here`);
    }
}
function checkSources(name, entry, names, fault) {
    const { upstreams, 'external-connection': connection } = entry;
    if (connection !== undefined && connection.value !== NO_CONNECTION && (upstreams?.value.length ?? 0) > 0) {
        fault(connection.place, `'${name}' has upstreams too: a repository has upstreams or an external connection. Give the connection to a repository of its own, and name that as an upstream`);
    }
    const seen = new Set();
    for (const { value, place } of upstreams?.value ?? []) {
        if (seen.has(value))
            fault(place, `upstream '${value}' is listed twice`);
        seen.add(value);
        if (value === name)
            fault(place, `'${name}' cannot be its own upstream`);
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
    let { circular } = inOrder([...upstreams.keys()], needs);
    while (circular.length > 0) {
        const circle = findCircle(circular, needs) ?? [];
        const [last, first] = [circle.at(-2) ?? '', circle[0]];
        const closing = upstreams.get(last)?.find(({ value }) => value === first);
        if (closing !== undefined)
            fault(closing.place, `upstreams go in a circle: ${circle.join(' → ')}`);
        circular = inOrder(circular.filter((name) => !circle.includes(name)), needs).circular;
    }
}
function checkAccess(access, level, fault) {
    if (access === undefined || access.value.length === 0)
        return;
    let sound = true;
    for (const entry of access.value) {
        const message = entryFault(entry.value, level);
        if (message === undefined)
            continue;
        fault(entry.place, message);
        sound = false;
    }
    if (!sound)
        return;
    const { length } = accessDocument(access.value, level, SOME_OWNER);
    if (length > LONGEST_POLICY) {
        fault(access.place, `the policy would have ${length} characters, and the service takes ${LONGEST_POLICY}: name accounts or an organization instead of single roles`);
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
        return "'can' is empty";
    const useless = can.find((macro) => actionsOf(macro, level) === undefined);
    if (useless === undefined)
        return undefined;
    return `'${useless}' counts in the access of the domain only: a token is for the whole domain`;
}
function rawFault(entry) {
    for (const name of ['Principal', 'Action']) {
        if (entry[name] === undefined && entry[`Not${name}`] === undefined)
            return `the key '${name}' is missing`;
    }
    try {
        accessDocument([{ value: entry }], 'repository', SOME_OWNER);
        return undefined;
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            return error.message;
        throw error;
    }
}
function checkGroups(file, names, fault) {
    for (const { name: pattern, place, value } of file['package-groups'] ?? []) {
        const message = patternFault(pattern);
        if (message !== undefined)
            fault(place, `${JSON.stringify(pattern)} is no pattern of a package group: ${message}`);
        if (value === undefined)
            continue;
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
    return (0,yaml/* readYaml */.g)(name, content, fileShape, checkFile);
}

;// CONCATENATED MODULE: ./actions/provision/permissions.ts
/** What plan, check and export take: to read all that a file can say. */
const PLAN_ACTIONS = [
    'codeartifact:DescribeDomain',
    'codeartifact:GetDomainPermissionsPolicy',
    'codeartifact:ListRepositoriesInDomain',
    'codeartifact:DescribeRepository',
    'codeartifact:GetRepositoryPermissionsPolicy',
    'codeartifact:ListPackages',
    'codeartifact:ListPackageVersions',
    'codeartifact:ListPackageGroups',
    'codeartifact:ListAllowedRepositoriesForGroup',
    'codeartifact:ListTagsForResource',
];
/** What apply takes, deletions included; those of KMS are for a new domain with a key of its own. */
const APPLY_ACTIONS = [
    ...PLAN_ACTIONS,
    'codeartifact:CreateDomain',
    'codeartifact:PutDomainPermissionsPolicy',
    'codeartifact:DeleteDomainPermissionsPolicy',
    'codeartifact:CreateRepository',
    'codeartifact:UpdateRepository',
    'codeartifact:DeleteRepository',
    'codeartifact:AssociateWithDownstreamRepository',
    'codeartifact:AssociateExternalConnection',
    'codeartifact:DisassociateExternalConnection',
    'codeartifact:PutRepositoryPermissionsPolicy',
    'codeartifact:DeleteRepositoryPermissionsPolicy',
    'codeartifact:CreatePackageGroup',
    'codeartifact:UpdatePackageGroup',
    'codeartifact:UpdatePackageGroupOriginConfiguration',
    'codeartifact:DeletePackageGroup',
    'codeartifact:TagResource',
    'codeartifact:UntagResource',
    'kms:DescribeKey',
    'kms:CreateGrant',
];

;// CONCATENATED MODULE: ./actions/provision/state/outcome.ts

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
const outcome_ALLOW = { mode: 'ALLOW', repositories: [] };
/** What a package group restricts before anybody says anything. Nothing stands above the root group: it allows. */
function freshRestrictions(pattern) {
    const fresh = pattern === state/* ROOT_GROUP */.PN ? outcome_ALLOW : INHERIT;
    return { PUBLISH: fresh, EXTERNAL_UPSTREAM: fresh, INTERNAL_UPSTREAM: fresh };
}
/** What a package group of the file will restrict. */
function restrictionsAfter(pattern, wanted, actual) {
    const before = actual.groups.get(pattern)?.restrictions ?? freshRestrictions(pattern);
    const type = (key) => wanted.restrictions[state/* ORIGIN_TYPES */.DH[key]] ?? before[state/* ORIGIN_TYPES */.DH[key]];
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

;// CONCATENATED MODULE: ./actions/provision/plan/deletions.ts




/**
 * What goes because the file does not have it: nothing without `prune`. A repository that holds packages goes only
 * by name, and one that another remaining repository draws from does not go at all.
 */
function planDeletions(desired, actual, { prune, allowDelete }) {
    if (!prune)
        return { changes: [], kept: [], groups: new Set() };
    const extra = [...actual.repositories.keys()].filter((name) => !desired.repositories.has(name) && !desired.existing.has(name));
    const full = extra.filter((name) => actual.holdingPackages.has(name) && !allowDelete.has(name));
    // As they will be: what a repository of the file draws from now may be out of use by then.
    const upstreams = (name) => sourcesAfter(name, desired, actual).upstreams;
    const needed = new Map([...full, ...desired.existing, ...desired.repositories.keys()].flatMap((name) => [...reachable(name, upstreams)].map((above) => [above, name])));
    const doomed = extra.filter((name) => !full.includes(name) && !needed.has(name));
    const groups = [...actual.groups.keys()].filter((pattern) => pattern !== state/* ROOT_GROUP */.PN && !desired.groups.has(pattern));
    return {
        changes: [
            ...groups.map((pattern) => deleteGroup(pattern, groups, desired, actual)),
            ...deleteRepositories(doomed, upstreams, allowDelete),
        ],
        kept: [
            ...full.map((name) => `repository ${name}: it holds packages; name it in 'allow-delete' to delete it with them`),
            ...extra
                .filter((name) => !full.includes(name) && needed.has(name))
                .map((name) => `repository ${name}: it is upstream of ${needed.get(name) ?? ''}, which stays`),
        ],
        groups: new Set(groups),
    };
}
function deleteRepositories(doomed, upstreams, allowDelete) {
    const id = (name) => `repository ${name}: delete`;
    return doomed.map((name) => ({
        id: id(name),
        kind: 'delete',
        subject: `repository ${name}`,
        what: ['repository'],
        widens: [],
        // Whoever draws from it goes first.
        after: doomed.filter((other) => upstreams(other).includes(name)).map(id),
        call: { do: 'delete-repository', name, holdingPackages: allowDelete.has(name) },
    }));
}
function deleteGroup(pattern, deleted, desired, actual) {
    const after = groupsAfter(desired, actual, new Set(deleted));
    const widens = state/* ORIGIN_KEYS */.as.filter((key) => {
        const type = state/* ORIGIN_TYPES */.DH[key];
        return opens(effective(actual.groups, pattern, type), effective(after, pattern, type));
    });
    return {
        id: `package group ${pattern}: delete`,
        kind: 'delete',
        subject: `package group ${pattern}`,
        what: ['package group'],
        widens: widens.map((key) => `${key} is no longer restricted by ${pattern}`),
        after: [],
        call: { do: 'delete-group', pattern },
    };
}

;// CONCATENATED MODULE: ./actions/provision/policy/policy-text.ts



/** Rules in words, a line for each principal: `account 222222222222: read, get-token`. */
function describeRules(rules, level) {
    const groups = new Map();
    for (const rule of rules) {
        const key = JSON.stringify([rule.effect, rule.principal, rule.resources, rule.condition]);
        const group = groups.get(key) ?? { first: rule, actions: [] };
        group.actions.push(rule.action);
        groups.set(key, group);
    }
    return [...groups.values()].map(({ first, actions }) => {
        const { macros, rest } = macrosWithin(actions, level);
        const words = [...macros, ...rest.map((action) => action.replace(/^codeartifact:/, ''))].join(', ');
        return `${first.effect === 'Deny' ? 'denied to ' : ''}${who(first)}: ${words}`;
    });
}
function who(rule) {
    const { principal, resources, condition } = rule;
    const organizations = conditionValues(condition, 'StringEquals', 'aws:PrincipalOrgID');
    const everywhere = !resources.not && resources.values.includes('*');
    if (principal === '*' && everywhere && organizations !== undefined && keysOf(condition) === 1) {
        return `organization ${organizations.join(', ')}`;
    }
    return `${principalText(principal)}${where(rule)}`;
}
function keysOf(condition) {
    return Object.values(condition).reduce((count, keys) => count + Object.keys(keys).length, 0);
}
/** `, on …, where …`; nothing for what counts everywhere. */
function where(rule) {
    if (isUnconditional(rule))
        return '';
    const { resources, condition } = rule;
    const on = resources.values.includes('*')
        ? ''
        : ` on ${resources.not ? 'all but ' : ''}${resources.values.join(', ')}`;
    const sentence = conditionSentence(condition);
    return `${on}${sentence === '' ? '' : ` where ${sentence}`}`;
}
function principalText(principal) {
    if (principal === '*')
        return 'EVERYBODY with an AWS account';
    const [, account] = /^AWS:arn:[a-z-]+:iam::(\d{12}):root$/.exec(principal) ?? [];
    if (account !== undefined)
        return `account ${account}`;
    const [, owner, kind, name] = /^AWS:arn:[a-z-]+:iam::(\d{12}):(role|user)\/(.+)$/.exec(principal) ?? [];
    if (owner !== undefined && kind !== undefined)
        return `${kind} ${name ?? ''} of account ${owner}`;
    return principal.replace(/^AWS:/, '');
}

;// CONCATENATED MODULE: ./actions/provision/plan/policies-and-tags.ts


/** `wanted` undefined leaves the policy as it is, unless `prune` takes it away; null takes it away. */
function policyChange(of, subject, wanted, existing, prune) {
    const level = of.kind;
    const before = existing === undefined ? [] : parsePolicy(existing.document, subject);
    if (wanted === undefined || wanted === null) {
        if (existing === undefined || (wanted === undefined && !prune))
            return [];
        return [
            {
                ...policyBase(of, subject, level, before, []),
                kind: 'delete',
                call: { do: 'delete-policy', of, revision: existing.revision },
            },
        ];
    }
    const after = parsePolicy(wanted, subject);
    if (existing !== undefined && samePolicy(before, after))
        return [];
    return [
        {
            ...policyBase(of, subject, level, before, after),
            kind: existing === undefined ? 'create' : 'update',
            call: { do: 'put-policy', of, document: wanted, revision: existing?.revision },
        },
    ];
}
function policyBase(of, subject, level, before, after) {
    const [old, now] = [rulesOf(before), rulesOf(after)];
    const added = [...now].filter(([key]) => !old.has(key)).map(([, rule]) => rule);
    const removed = [...old].filter(([key]) => !now.has(key)).map(([, rule]) => rule);
    return {
        id: `${of.kind === 'domain' ? 'domain' : subject}: policy`,
        subject,
        what: [
            'permissions policy',
            ...describeRules(added, level).map((line) => `+ ${line}`),
            ...describeRules(removed, level).map((line) => `- ${line}`),
        ],
        widens: describeRules(widening(before, after), level),
        after: [],
    };
}
/** `wanted` undefined leaves the tags as they are. Tags of AWS itself (`aws:…`) cannot be changed. */
function tagChanges(of, subject, wanted, existing) {
    if (wanted === undefined)
        return [];
    const set = new Map([...wanted].filter(([key, value]) => existing.get(key) !== value));
    const gone = [...existing.keys()].filter((key) => !wanted.has(key) && !key.startsWith('aws:'));
    const base = { subject, kind: 'update', widens: [], after: [] };
    return [
        ...(set.size === 0
            ? []
            : [
                {
                    ...base,
                    id: `${subject}: tag`,
                    what: [...set].map(([key, value]) => `tag ${key}=${value}`),
                    call: { do: 'tag', of, tags: set },
                },
            ]),
        ...(gone.length === 0
            ? []
            : [
                {
                    ...base,
                    id: `${subject}: untag`,
                    what: gone.map((key) => `no tag ${key}`),
                    call: { do: 'untag', of, keys: gone },
                },
            ]),
    ];
}

;// CONCATENATED MODULE: ./actions/provision/plan/repositories.ts



/**
 * The changes of the repositories in the file. A repository gets its upstreams when all above it have theirs in their
 * final form: so an upstream exists before it is used, and no step makes a circle that neither the old nor the new
 * state has (the part of the graph above is final, and the final graph has none).
 */
function planRepositories(desired, actual, prune) {
    const upstreams = (name) => sourcesAfter(name, desired, actual).upstreams;
    const rewired = new Map();
    for (const name of desired.repositories.keys()) {
        const existing = actual.repositories.get(name);
        if (existing === undefined)
            rewired.set(name, createdId(name));
        else if (!sameList(existing.upstreams, upstreams(name)))
            rewired.set(name, updatedId(name));
    }
    return [...desired.repositories].flatMap(([name, wanted]) => {
        const existing = actual.repositories.get(name);
        const above = rewired.has(name)
            ? [...reachable(name, upstreams)].flatMap((upstream) => rewired.get(upstream) ?? [])
            : [];
        return existing === undefined ? created(name, wanted, above) : changed(name, wanted, existing, above, prune);
    });
}
const createdId = (name) => `repository ${name}: create`;
const updatedId = (name) => `repository ${name}: update`;
function created(name, wanted, above) {
    const { description, upstreams = [], policy, tags = new Map() } = wanted;
    const connection = wanted.connection ?? undefined;
    const subject = `repository ${name}`;
    const id = createdId(name);
    const create = {
        id,
        kind: 'create',
        subject,
        what: ['repository', ...(upstreams.length === 0 ? [] : [`upstreams ${upstreams.join(', ')}`])],
        widens: [],
        after: above,
        call: { do: 'create-repository', repository: { name, description, upstreams, tags } },
    };
    return [
        create,
        ...(connection === undefined ? [] : [connect(name, connection, [id])]),
        ...policyChange({ kind: 'repository', name }, subject, policy, undefined, false).map((change) => ({
            ...change,
            after: [id],
        })),
    ];
}
function changed(name, wanted, existing, above, prune) {
    const subject = `repository ${name}`;
    const disconnects = existing.connections
        .filter((connection) => wanted.connection !== undefined && connection !== wanted.connection)
        .map((connection) => ({
        id: `${subject}: disconnect ${connection}`,
        kind: 'update',
        subject,
        what: [`no external connection ${connection}`],
        widens: [],
        after: [],
        call: { do: 'disconnect', name, connection },
    }));
    const disconnected = disconnects.map(({ id }) => id);
    // Upstreams and an external connection exclude each other: the old one goes before the new one comes.
    const update = updated(name, wanted, existing, [...above, ...disconnected]);
    const connection = wanted.connection ?? undefined;
    const connects = connection === undefined || existing.connections.includes(connection)
        ? []
        : [connect(name, connection, [...disconnected, ...update.map(({ id }) => id)])];
    return [
        ...disconnects,
        ...update,
        ...connects,
        ...tagChanges({ arn: existing.arn }, subject, wanted.tags, existing.tags),
        ...policyChange({ kind: 'repository', name }, subject, wanted.policy, existing.policy, prune),
    ];
}
function updated(name, wanted, existing, after) {
    const upstreams = wanted.upstreams !== undefined && sameList(existing.upstreams, wanted.upstreams) ? undefined : wanted.upstreams;
    const description = wanted.description === existing.description ? undefined : wanted.description;
    if (upstreams === undefined && description === undefined)
        return [];
    return [
        {
            id: updatedId(name),
            kind: 'update',
            subject: `repository ${name}`,
            what: [
                ...(upstreams === undefined ? [] : [`upstreams ${listed(existing.upstreams)} → ${listed(upstreams)}`]),
                ...(description === undefined ? [] : [`description ${JSON.stringify(description)}`]),
            ],
            widens: [],
            after: upstreams === undefined ? [] : after,
            call: { do: 'update-repository', name, description, upstreams },
        },
    ];
}
function connect(name, connection, after) {
    return {
        id: `repository ${name}: connect ${connection}`,
        kind: 'update',
        subject: `repository ${name}`,
        what: [`external connection ${connection}`],
        widens: [],
        after,
        call: { do: 'connect', name, connection },
    };
}
function listed(names) {
    return names.length === 0 ? '(none)' : names.join(', ');
}
function sameList(a, b) {
    return a.length === b.length && a.every((item, index) => item === b[index]);
}

;// CONCATENATED MODULE: ./actions/provision/plan/package-groups.ts





/** The changes of the package groups in the file; `after` holds all groups as they will be. */
function planGroups(desired, actual, after) {
    return [...desired.groups].flatMap(([pattern, wanted]) => {
        const existing = actual.groups.get(pattern) ?? (pattern === state/* ROOT_GROUP */.PN ? FRESH_ROOT : undefined);
        const created = existing === undefined ? [create(pattern, wanted)] : [];
        const origin = setOrigin(pattern, wanted, existing?.restrictions ?? freshRestrictions(pattern), desired, actual, after);
        return [
            ...created,
            ...(existing === undefined ? [] : updates(pattern, wanted, existing)),
            ...origin.map((change) => ({ ...change, after: [...created.map(({ id }) => id), ...change.after] })),
        ];
    });
}
/** The root group as it comes with a new domain; its ARN is not known before. */
const FRESH_ROOT = {
    arn: '',
    description: '',
    contactInfo: '',
    tags: new Map(),
    restrictions: freshRestrictions(state/* ROOT_GROUP */.PN),
};
function create(pattern, wanted) {
    const { description, contactInfo, tags = new Map() } = wanted;
    return {
        id: `package group ${pattern}: create`,
        kind: 'create',
        subject: `package group ${pattern}`,
        what: ['package group'],
        widens: [],
        after: [],
        call: { do: 'create-group', group: { pattern, description, contactInfo }, tags },
    };
}
function updates(pattern, wanted, existing) {
    const subject = `package group ${pattern}`;
    const description = wanted.description === existing.description ? undefined : wanted.description;
    const contactInfo = wanted.contactInfo === existing.contactInfo ? undefined : wanted.contactInfo;
    const text = description === undefined && contactInfo === undefined
        ? []
        : [
            {
                id: `${subject}: update`,
                kind: 'update',
                subject,
                what: [
                    ...(description === undefined ? [] : [`description ${JSON.stringify(description)}`]),
                    ...(contactInfo === undefined ? [] : [`contact ${JSON.stringify(contactInfo)}`]),
                ],
                widens: [],
                after: [],
                call: { do: 'update-group', group: { pattern, description, contactInfo } },
            },
        ];
    const tagged = existing.arn === '' ? { group: pattern } : { arn: existing.arn };
    return [...text, ...tagChanges(tagged, subject, wanted.tags, existing.tags)];
}
function setOrigin(pattern, wanted, before, desired, actual, after) {
    const modes = {};
    const add = [];
    const remove = [];
    const what = [];
    const widens = [];
    for (const key of state/* ORIGIN_KEYS */.as) {
        const type = state/* ORIGIN_TYPES */.DH[key];
        const [old, now] = [before[type], wanted.restrictions[type]];
        if (now === undefined || sameRestriction(old, now))
            continue;
        if (old.mode !== now.mode)
            modes[type] = now.mode;
        if (now.mode === 'ALLOW_SPECIFIC_REPOSITORIES') {
            add.push(...minus(now.repositories, old.repositories).map((repository) => ({ type, repository })));
            remove.push(...minus(old.repositories, now.repositories).map((repository) => ({ type, repository })));
        }
        const line = `${key}: ${inWords(old)} → ${inWords(now)}`;
        what.push(line);
        if (opens(effective(actual.groups, pattern, type), effective(after, pattern, type)))
            widens.push(line);
    }
    if (what.length === 0)
        return [];
    const fresh = add.map(({ repository }) => repository).filter((name) => !actual.repositories.has(name));
    return [
        {
            id: `package group ${pattern}: origin`,
            kind: 'update',
            subject: `package group ${pattern}`,
            what,
            widens,
            after: [...new Set(fresh)].filter((name) => desired.repositories.has(name)).map(createdId),
            call: { do: 'set-origin', change: { pattern, modes, add, remove } },
        },
    ];
}
function sameRestriction(a, b) {
    if (a.mode !== b.mode)
        return false;
    return a.mode !== 'ALLOW_SPECIFIC_REPOSITORIES' || sameList([...a.repositories].sort(), b.repositories);
}
function minus(names, others) {
    return names.filter((name) => !others.includes(name));
}
function inWords({ mode, repositories }) {
    if (mode !== 'ALLOW_SPECIFIC_REPOSITORIES')
        return mode.toLowerCase();
    return repositories.length === 0 ? 'allow in no repository' : `allow in ${repositories.join(', ')}`;
}

;// CONCATENATED MODULE: ./actions/provision/policy/evaluate.ts


/**
 * Evaluates one resource policy as IAM does (IAM user guide, "Policy evaluation logic"): a deny that applies wins,
 * else an allow that applies; nothing is `none`.
 */
function evaluate(statements, request) {
    const answers = statements.map((by) => ({ by, answer: applies(by, request) }));
    const found = (effect, answer) => answers.find((one) => one.by.effect === effect && one.answer === answer)?.by;
    for (const [effect, statement] of [
        ['deny', found('Deny', 'yes')],
        ['maybe-deny', found('Deny', 'unknown')],
        ['allow', found('Allow', 'yes')],
        ['maybe-allow', found('Allow', 'unknown')],
    ]) {
        if (statement !== undefined)
            return { effect, by: statement };
    }
    return { effect: 'none', by: undefined };
}
function applies(statement, { caller, action, resource }) {
    const { principals, actions, resources, condition } = statement;
    return every([
        negate(principals.not, some(principals.values.map((value) => isPrincipal(value, caller)))),
        negate(actions.not, known(actions.values.some((glob) => globMatches(glob.toLowerCase(), action.toLowerCase())))),
        negate(resources.not, known(resources.values.some((glob) => globMatches(glob, resource)))),
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
    const [, owner, rest = ''] = /^arn:[a-z-]+:(?:iam|sts)::(\d{12}):(.+)$/.exec(name) ?? [];
    if (owner !== account)
        return 'no';
    if (rest === 'root')
        return 'yes';
    return known(name === arn || roleName(name) === roleName(arn) || false);
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
    const clauses = Object.entries(canonicalCondition(condition)).flatMap(([operator, keys]) => Object.entries(keys).map(([key, values]) => evaluate_clause(operator, values, context[key])));
    return every(clauses);
}
function evaluate_clause(operator, values, given) {
    if (given === undefined)
        return 'unknown';
    const name = operator.replace(/IfExists$/, '');
    const not = name.includes('Not');
    const plain = name.replace('Not', '');
    if (plain === 'StringEquals' || plain === 'Bool')
        return negate(not, known(values.includes(given)));
    if (plain === 'StringEqualsIgnoreCase') {
        return negate(not, known(values.some((value) => value.toLowerCase() === given.toLowerCase())));
    }
    if (plain === 'StringLike' || plain === 'ArnLike' || plain === 'ArnEquals') {
        return negate(not, known(values.some((value) => globMatches(value, given))));
    }
    if (plain === 'Null')
        return known(values.includes('false'));
    return 'unknown';
}
function known(yes) {
    return yes ? 'yes' : 'no';
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

;// CONCATENATED MODULE: ./actions/provision/policy/lockout.ts


/** What a caller must be able to do on a domain to look at it again and to take a policy back. */
const DOMAIN_ACTIONS = [
    'DescribeDomain',
    'GetDomainPermissionsPolicy',
    'PutDomainPermissionsPolicy',
    'DeleteDomainPermissionsPolicy',
    'ListRepositoriesInDomain',
];
/** And on a repository; a domain's policy counts for its repositories as well. */
const REPOSITORY_ACTIONS = [
    'DescribeRepository',
    'GetRepositoryPermissionsPolicy',
    'PutRepositoryPermissionsPolicy',
    'DeleteRepositoryPermissionsPolicy',
];
/**
 * Whether a new permissions policy would shut out who puts it there, so that neither a plan nor a correction could be
 * made afterwards. `owner` is the account of the domain: callers of other accounts live on what a policy allows them.
 */
function lockoutOf(caller, owner, resources, before, after) {
    const { domain, repository } = resources;
    const asked = [
        ...(repository === undefined ? DOMAIN_ACTIONS.map((action) => [action, domain]) : []),
        ...REPOSITORY_ACTIONS.map((action) => [action, repository ?? domain.replace(':domain/', ':repository/').concat('/any')]),
    ];
    const found = asked.flatMap(([name, resource]) => {
        const request = { caller, action: `codeartifact:${name}`, resource };
        const [was, is] = [evaluate(before, request), evaluate(after, request)];
        return lost(was, is, caller.account !== owner).map((certain) => ({
            certain,
            action: request.action,
            statement: is.by === undefined ? undefined : JSON.stringify(statementMembers(is.by)),
        }));
    });
    return found.find(({ certain }) => certain) ?? found[0];
}
/** [certain], or nothing where nothing is lost that was not lost before. */
function lost(was, is, foreign) {
    if (is.effect === 'deny')
        return was.effect === 'deny' ? [] : [true];
    if (is.effect === 'maybe-deny')
        return was.effect === 'deny' || was.effect === 'maybe-deny' ? [] : [false];
    return foreign && was.effect === 'allow' && is.effect === 'none' ? [true] : [];
}

;// CONCATENATED MODULE: ./actions/provision/policy/without-effect.ts

/**
 * Actions that a resource policy cannot give, whatever it says: those of other services, and those that the user guide
 * keeps to identity policies or to the other kind of policy ("Interaction between repository and domain policies").
 */
const ELSEWHERE = {
    domain: {
        'codeartifact:CreateDomain': 'it is asked before there is a domain: allow it in an identity policy',
        'codeartifact:ListDomains': 'it is about no single domain: allow it in an identity policy',
        'codeartifact:ListRepositories': 'it is about no single domain: allow it in an identity policy',
        'codeartifact:PutDomainPermissionsPolicy': 'allow it in an identity policy',
    },
    repository: {
        'codeartifact:GetAuthorizationToken': "a token is for the whole domain: allow it in the domain's policy",
        'codeartifact:ListRepositoriesInDomain': "it is about the domain: allow it in the domain's policy",
        'codeartifact:DescribeDomain': "it is about the domain: allow it in the domain's policy",
        'codeartifact:CreateRepository': "it is asked before there is a repository: allow it in the domain's policy",
        'codeartifact:PutRepositoryPermissionsPolicy': "allow it in the domain's policy or an identity policy",
    },
};
/** What of a statement has no effect in a policy of this level, a line each, with where it would have one. */
function withoutEffect({ effect, actions }, level) {
    if (effect === 'Deny' || actions.not)
        return [];
    const known = new Map(Object.entries(ELSEWHERE[level]).map(([action, why]) => [action.toLowerCase(), why]));
    return actions.values.flatMap((action) => {
        if (action.toLowerCase() === 'sts:getservicebearertoken') {
            return [
                `${action} has no effect here: no resource policy can give it. Add it to an identity policy of the caller`,
            ];
        }
        if (!globMatches('codeartifact:*', action.toLowerCase()) && action !== '*') {
            return [`${action} has no effect here: the policy counts for CodeArtifact alone`];
        }
        const why = known.get(action.toLowerCase());
        return why === undefined ? [] : [`${action} has no effect here: ${why}`];
    });
}

;// CONCATENATED MODULE: ./actions/provision/plan/policy-checks.ts



/** What new permissions policies would take from the caller: problems where it is certain and not allowed. */
function lockoutLines(changes, actual, { caller, owner, allowLockout }) {
    const problems = [];
    const warnings = [];
    for (const { call, subject } of changes) {
        if (call.do !== 'put-policy' && call.do !== 'delete-policy')
            continue;
        const name = call.of.kind === 'repository' ? call.of.name : undefined;
        const existing = name === undefined ? actual.domain : actual.repositories.get(name);
        // A domain that is not there yet has an ARN all the same; only its end is of account for a policy's resources.
        const domain = actual.domain?.arn ?? `arn:aws:codeartifact:*:${owner}:domain/new`;
        const lockout = lockoutOf(caller, owner, { domain, repository: name === undefined ? undefined : `${domain.replace(':domain/', ':repository/')}/${name}` }, existing?.policy === undefined ? [] : parsePolicy(existing.policy.document, subject), call.do === 'put-policy' ? parsePolicy(call.document, subject) : []);
        if (lockout === undefined)
            continue;
        const { action, statement, certain } = lockout;
        const because = statement === undefined ? 'nothing allows it any more' : `by the statement ${statement}`;
        const who = `the caller (${caller.arn})`;
        if (!certain) {
            warnings.push(`The permissions policy of ${subject} may deny ${action} to ${who}, ${because}: whether its condition holds is not known here. Exempt the role that provisions.`);
        }
        else if (allowLockout) {
            warnings.push(`The permissions policy of ${subject} takes ${action} from ${who}, as 'allow-lockout' allows.`);
        }
        else {
            problems.push(`The permissions policy of ${subject} would take ${action} from ${who} itself, ${because}: it could not be looked at or corrected afterwards. Exempt the role that provisions (a condition on aws:PrincipalArn), or set 'allow-lockout: true'.`);
        }
    }
    return { problems, warnings };
}
/** What of the new permissions policies has no effect, a line each. */
function effectWarnings(changes) {
    return changes.flatMap(({ call, subject }) => {
        if (call.do !== 'put-policy')
            return [];
        const lines = parsePolicy(call.document, subject).flatMap((statement) => withoutEffect(statement, call.of.kind));
        return [...new Set(lines)].map((line) => `Permissions policy of ${subject}: ${line}.`);
    });
}

;// CONCATENATED MODULE: ./actions/provision/plan/unread.ts

/** The parts that a change rests on: it can be planned only when they were read. */
function needs({ call, subject }) {
    switch (call.do) {
        case 'create-domain':
            return [];
        case 'put-policy':
        case 'delete-policy':
            return [unread_policyOf(call.of), ...(call.of.kind === 'repository' ? [`repository ${call.of.name}`] : [])];
        case 'tag':
        case 'untag':
            return subject.startsWith('domain ')
                ? ['tags of the domain']
                : [`tags of ${subject}`, subject, 'package groups'];
        case 'create-repository':
            return [`repository ${call.repository.name}`];
        case 'update-repository':
        case 'delete-repository':
        case 'connect':
        case 'disconnect':
            return [`repository ${call.name}`];
        case 'create-group':
        case 'update-group':
            return ['package groups', `package group ${call.group.pattern}`];
        case 'set-origin':
            return ['package groups', `package group ${call.change.pattern}`];
        case 'delete-group':
            return ['package groups', `package group ${call.pattern}`];
    }
}
function unread_policyOf(of) {
    return of.kind === 'domain' ? 'permissions policy of the domain' : `permissions policy of repository ${of.name}`;
}
/** The changes without those that rest on what could not be read; the others do not wait for them. */
function withoutUnread(changes, { unread }) {
    const left = changes.filter((change) => !needs(change).some((part) => unread.has(part)));
    const ids = new Set(left.map(({ id }) => id));
    return left.map((change) => ({ ...change, after: change.after.filter((id) => ids.has(id)) }));
}
/** A line for each part that the file says something of and that could not be read. */
function unreadLines(desired, { unread }, prune) {
    const asked = new Set([
        ...(desired.domain.policy !== undefined || prune ? ['permissions policy of the domain'] : []),
        ...(desired.domain.tags === undefined ? [] : ['tags of the domain']),
        ...[...desired.repositories].flatMap(([name, { policy, tags }]) => [
            `repository ${name}`,
            ...(policy !== undefined || prune ? [`permissions policy of repository ${name}`] : []),
            ...(tags === undefined ? [] : [`tags of repository ${name}`]),
        ]),
        ...[...desired.existing].map((name) => `repository ${name}`),
        ...(desired.groups.size === 0 && !prune ? [] : ['package groups']),
        ...[...desired.groups].flatMap(([pattern, { tags }]) => [
            `package group ${pattern}`,
            ...(tags === undefined || pattern === state/* ROOT_GROUP */.PN ? [] : [`tags of package group ${pattern}`]),
        ]),
    ]);
    return [...unread].filter(([part]) => asked.has(part)).map(([part, reason]) => `${part}: ${reason}`);
}

;// CONCATENATED MODULE: ./actions/provision/plan/plan.ts









/** How many repositories the service searches for one request (user guide, "upstream repositories"). */
const SEARCHED = 25;
/**
 * What must change so that what exists becomes what the file asks for. Pure: the same states give the same plan, and
 * equal states an empty one.
 */
function makePlan(desired, actual, options) {
    const circle = circleProblem(desired, actual);
    // In a circle no order of the changes is right.
    if (circle.length > 0)
        return { changes: [], unmanaged: [], kept: [], problems: circle, warnings: [], unread: [] };
    const deletions = planDeletions(desired, actual, options);
    const groups = planGroups(desired, actual, groupsAfter(desired, actual, deletions.groups));
    const repositories = planRepositories(desired, actual, options.prune);
    const origin = groups.filter(({ call }) => call.do === 'set-origin').map(({ id }) => id);
    const domain = planDomain(desired, actual, options.prune);
    const made = [
        ...domain,
        ...groups,
        // What a group blocks is blocked before a public registry is opened.
        ...repositories.map((change) => change.call.do === 'connect' ? { ...change, after: [...change.after, ...origin] } : change),
    ];
    // Deletions come last, so that a failure before them leaves more and not less than there was.
    const all = made.map(({ id }) => id);
    const changes = plan_sorted(withoutUnread([...made, ...deletions.changes.map((change) => ({ ...change, after: [...all, ...change.after] }))], actual));
    const lockouts = lockoutLines(changes, actual, options);
    return {
        changes: actual.domain === undefined ? behindDomain(changes) : changes,
        unmanaged: options.prune ? [] : unmanaged(desired, actual),
        kept: deletions.kept,
        problems: [...problems(desired, actual, options), ...lockouts.problems],
        warnings: [...warnings(desired, actual, options), ...lockouts.warnings, ...effectWarnings(changes)],
        unread: unreadLines(desired, actual, options.prune),
    };
}
function planDomain(desired, actual, prune) {
    const { name, encryptionKey, tags, policy } = desired.domain;
    const subject = `domain ${name}`;
    const existing = actual.domain;
    const holder = { kind: 'domain' };
    if (existing === undefined) {
        const create = {
            id: DOMAIN_CREATED,
            kind: 'create',
            subject,
            what: ['domain', ...(encryptionKey === undefined ? [] : [`encryption key ${encryptionKey}`])],
            widens: [],
            after: [],
            call: { do: 'create-domain', encryptionKey, tags: tags ?? new Map() },
        };
        return [create, ...policyChange(holder, subject, policy, undefined, false)];
    }
    return [
        ...tagChanges({ arn: existing.arn }, subject, tags, existing.tags),
        ...policyChange(holder, subject, policy, existing.policy, prune),
    ];
}
const DOMAIN_CREATED = 'domain: create';
function behindDomain(changes) {
    return changes.map((change) => change.id === DOMAIN_CREATED ? change : { ...change, after: [DOMAIN_CREATED, ...change.after] });
}
function plan_sorted(changes) {
    const byId = new Map(changes.map((change) => [change.id, change]));
    const { order, circular } = inOrder([...byId.keys()], (id) => byId.get(id)?.after ?? []);
    if (circular.length > 0)
        throw new Error(`changes wait for each other: ${circular.join(', ')}`);
    return order.flatMap((id) => byId.get(id) ?? []);
}
function unmanaged(desired, actual) {
    const noAccess = (what) => `the permissions policy of ${what} (the file gives no access there)`;
    const { domain } = actual;
    return [
        ...(domain?.policy !== undefined && desired.domain.policy === undefined ? [noAccess('the domain')] : []),
        ...actual.others.map((name) => `repository ${name}`),
        ...[...actual.repositories.keys()]
            .filter((name) => !desired.repositories.has(name) && !desired.existing.has(name))
            .map((name) => `repository ${name}`),
        ...[...desired.repositories].flatMap(([name, { policy }]) => policy === undefined && actual.repositories.get(name)?.policy !== undefined
            ? [noAccess(`repository ${name}`)]
            : []),
        ...[...actual.groups.keys()]
            .filter((pattern) => pattern !== state/* ROOT_GROUP */.PN && !desired.groups.has(pattern))
            .map((pattern) => `package group ${pattern}`),
    ];
}
function problems(desired, actual, { caller: { account }, owner }) {
    const { name, encryptionKey } = desired.domain;
    const { domain } = actual;
    if (domain === undefined) {
        return account === owner
            ? [...desired.existing].map((repository) => `Repository ${repository} is 'existing: true' in the file, and there is no domain ${name} yet. Correct the name or 'domain-owner', or have its owner create it first.`)
            : [
                `Account ${owner} has no domain ${name}, and only that account can create it. Run with credentials of account ${owner}, or correct 'domain-owner'.`,
            ];
    }
    return [
        ...(encryptionKey === undefined ||
            domain.encryptionKey === undefined ||
            sameKey(encryptionKey, domain.encryptionKey)
            ? []
            : [
                `Domain ${name} is encrypted with ${domain.encryptionKey}, and the file says ${encryptionKey}. A domain's key cannot be changed: correct the file, or make a new domain.`,
            ]),
        ...[...desired.existing]
            .filter((repository) => !actual.repositories.has(repository) && !actual.unread.has(`repository ${repository}`))
            .map((repository) => `Repository ${repository} is 'existing: true' in the file, and domain ${name} has no such repository. Correct the name, or have its owner create it first.`),
        ...[...desired.repositories.keys()].flatMap((repository) => sourceProblem(repository, desired, actual)),
    ];
}
/** The file alone has no circle; with the upstreams of repositories of which it says nothing there may be one. */
function circleProblem(desired, actual) {
    const upstreams = (name) => sourcesAfter(name, desired, actual).upstreams;
    const { circular } = inOrder([...new Set([...desired.repositories.keys(), ...actual.repositories.keys()])], upstreams);
    const circle = findCircle(circular, upstreams);
    if (circle === undefined)
        return [];
    return [`The upstreams would go in a circle: ${circle.join(' → ')}. Say the upstreams of all of them in the file.`];
}
/** A repository has upstreams or an external connection: who asks for one must say that the other goes. */
function sourceProblem(name, desired, actual) {
    const { upstreams, connections } = sourcesAfter(name, desired, actual);
    if (upstreams.length === 0 || connections.length === 0)
        return [];
    const [has, remedy] = desired.repositories.get(name)?.upstreams === undefined
        ? [`the upstreams ${upstreams.join(', ')}`, "'upstreams: []'"]
        : [`the external connection ${connections.join(', ')}`, "'external-connection: none'"];
    return [
        `Repository ${name} has ${has}, of which the file says nothing, and a repository has upstreams or an external connection. Add ${remedy} to take it away.`,
    ];
}
/** An alias cannot be told from here to be the same key or not; the ID of a key is the end of its ARN. */
function sameKey(written, arn) {
    return written === arn || /(^|:)alias\//.test(written) || arn.endsWith(`:key/${written}`);
}
function warnings(desired, actual, { allowDelete }) {
    const upstreams = (name) => sourcesAfter(name, desired, actual).upstreams;
    return [
        ...[...desired.repositories.keys()].flatMap((name) => {
            const searched = reachable(name, upstreams).size + 1;
            if (searched <= SEARCHED)
                return [];
            return [
                `Repository ${name} leads to ${searched - 1} others, and the service searches ${SEARCHED} in all for a package.`,
            ];
        }),
        ...[...allowDelete]
            .filter((name) => desired.repositories.has(name))
            .map((name) => `Repository ${name} is in 'allow-delete' and in the file: it stays.`),
    ];
}

// EXTERNAL MODULE: ./packages/core/src/aws/explain.ts
var explain = __webpack_require__("packages/core/src/aws/explain.ts");
;// CONCATENATED MODULE: ./actions/provision/apply.ts





/**
 * Makes the changes, each as soon as those it needs are through, the rest side by side. A failure stops only what
 * needs it: another run takes up from there. Errors of the service are part of the outcome; a bug is thrown.
 */
async function applyPlan(service, plan, onDone = () => undefined) {
    const done = [];
    const failed = [];
    const skipped = [];
    const bugs = [];
    const started = new Map();
    for (const change of plan.changes) {
        const run = async () => {
            const needed = await Promise.all(change.after.flatMap((id) => started.get(id) ?? []));
            if (needed.includes(false)) {
                skipped.push(change.id);
                return false;
            }
            try {
                await perform(service, change.call);
                done.push(change.id);
                onDone(change, done.length);
                return true;
            }
            catch (error) {
                const explained = (0,explain/* explain */.W)(error);
                if (!(explained instanceof errors/* InputError */.dz))
                    bugs.push(error);
                failed.push({ id: change.id, message: (0,errors/* messageOf */.bD)(explained) });
                return false;
            }
        };
        started.set(change.id, run());
    }
    await Promise.all(started.values());
    if (bugs.length > 0)
        throw bugs[0];
    return { done, failed, skipped };
}
/** Errors by which the service says that things are not as they were. */
const CHANGED_MEANWHILE = new Set(['ConflictException', 'ResourceNotFoundException', 'ServiceQuotaExceededException']);
/**
 * Makes one change. When the reply to a call that went through is lost, the retry meets its own work (it exists
 * already, the revision is another): what is as it should be is no error, whoever made it so.
 */
async function perform(service, call) {
    try {
        await send(service, call);
    }
    catch (error) {
        if (!(error instanceof Error) || !CHANGED_MEANWHILE.has(error.name))
            throw error;
        if (await isSo(service, call))
            return;
        if (error.name === 'ConflictException' && (call.do === 'put-policy' || call.do === 'delete-policy')) {
            throw policyConflict(call.of);
        }
        throw error;
    }
}
function send(service, call) {
    switch (call.do) {
        case 'create-domain':
            return service.createDomain(call.encryptionKey, call.tags);
        case 'create-repository':
            return service.createRepository(call.repository);
        case 'update-repository':
            return service.updateRepository(call.name, call);
        case 'delete-repository':
            return deleteRepository(service, call.name, call.holdingPackages);
        case 'connect':
            return service.connect(call.name, call.connection);
        case 'disconnect':
            return service.disconnect(call.name, call.connection);
        case 'put-policy':
            return putPolicy(service, call.of, call.document, call.revision);
        case 'delete-policy':
            return service.deletePolicy(call.of, call.revision);
        case 'tag':
            return arnOf(service, call.of).then((arn) => service.tag(arn, call.tags));
        case 'untag':
            return arnOf(service, call.of).then((arn) => service.untag(arn, call.keys));
        case 'create-group':
            return service.createGroup(call.group, call.tags);
        case 'update-group':
            return service.updateGroup(call.group);
        case 'set-origin':
            return service.setOrigin(call.change);
        case 'delete-group':
            return service.deleteGroup(call.pattern);
    }
}
/** Packages may have come since the plan was made: looked at once more, right before. */
async function deleteRepository(service, name, holdingPackages) {
    if (!holdingPackages && (await service.holdsPackages(name))) {
        throw new errors/* InputError */.dz(`Repository ${name} holds packages by now, so it was not deleted. Name it in 'allow-delete' to delete it with them.`);
    }
    await service.deleteRepository(name);
}
/** The service cannot be told "only if there is none", so a first policy is preceded by a look. */
async function putPolicy(service, of, document, revision) {
    if (revision === undefined) {
        const present = await service.policy(of);
        if (says(present, document, of))
            return;
        if (present !== undefined)
            throw policyConflict(of);
    }
    await service.putPolicy(of, document, revision);
}
function policyConflict(of) {
    return new errors/* InputError */.dz(`Somebody else changed the permissions policy of ${holderText(of)} since it was read, so it was not overwritten. Look at its present state, then run again.`);
}
function holderText(of) {
    return of.kind === 'domain' ? 'the domain' : `repository ${of.name}`;
}
function says(policy, document, of) {
    const what = holderText(of);
    return policy !== undefined && samePolicy(parsePolicy(policy.document, what), parsePolicy(document, what));
}
async function arnOf(service, of) {
    if ('arn' in of)
        return of.arn;
    const group = (await service.groups()).find(({ pattern }) => pattern === of.group);
    if (group === undefined)
        throw new errors/* InputError */.dz(`The package group ${of.group} was deleted meanwhile. Run again.`);
    return group.arn;
}
/** Whether the call's effect is there. */
async function isSo(service, call) {
    switch (call.do) {
        case 'create-domain': {
            const domain = await service.domain();
            if (domain === undefined)
                return false;
            const key = call.encryptionKey;
            return ((key === undefined || (domain.encryptionKey !== undefined && sameKey(key, domain.encryptionKey))) &&
                sameTags(await service.tags(domain.arn), call.tags));
        }
        case 'create-repository': {
            const { name, description, upstreams } = call.repository;
            const found = await service.repository(name);
            return (found !== undefined &&
                sameList(found.upstreams, upstreams) &&
                found.description === (description ?? '') &&
                sameTags(await service.tags(found.arn), call.repository.tags));
        }
        case 'connect':
            return (await service.repository(call.name))?.connections.includes(call.connection) === true;
        case 'disconnect':
            return (await service.repository(call.name))?.connections.includes(call.connection) === false;
        case 'put-policy':
            return says(await service.policy(call.of), call.document, call.of);
        case 'delete-policy':
            return (await service.policy(call.of)) === undefined;
        case 'create-group': {
            const { pattern, description, contactInfo } = call.group;
            const found = (await service.groups()).find((group) => group.pattern === pattern);
            return (found !== undefined &&
                found.description === (description ?? '') &&
                found.contactInfo === (contactInfo ?? '') &&
                sameTags(await service.tags(found.arn), call.tags));
        }
        case 'delete-repository':
            return !(await service.repositoryNames()).includes(call.name);
        case 'delete-group':
            return !(await service.groups()).some(({ pattern }) => pattern === call.pattern);
        case 'update-repository':
        case 'update-group':
        case 'set-origin':
        case 'tag':
        case 'untag':
            // These may be sent twice: an error of theirs is not about their own work.
            return false;
    }
}
function sameTags(present, wanted) {
    const own = [...present].filter(([key]) => !key.startsWith('aws:'));
    return own.length === wanted.size && own.every(([key, value]) => wanted.get(key) === value);
}

;// CONCATENATED MODULE: ./actions/provision/report/graph.ts

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
    const { upstreams, connections } = sourcesAfter(name, desired, actual);
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

;// CONCATENATED MODULE: ./actions/provision/service/read-state.ts

/**
 * Reads what exists. `names` are the repositories to look into; 'all' looks into every one, and when `kept` is given
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
        Promise.all(present.filter((name) => names === 'all' || names.has(name)).map((name) => reader.repository(name))),
        Promise.all(facts.map((group) => reader.group(group))),
        kept === undefined ? [] : holdingPackages(reader, present, kept),
    ]);
    return {
        domain: { ...domain, tags, policy },
        repositories: new Map(repositories.filter((entry) => entry !== undefined)),
        others: names === 'all' ? [] : present.filter((name) => !names.has(name)),
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
            this.#unread.set(part, (0,errors/* messageOf */.bD)(error));
            return instead;
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

;// CONCATENATED MODULE: ./actions/provision/plan/risks.ts




/**
 * The packages published here whose origin controls let in versions of the same name from a public registry, once the
 * file is applied. By default the service blocks that for a package that is published first (user guide, "package
 * origin controls"); it is open where somebody, or a package group, opened it.
 */
async function findRisks(service, desired, actual, groups) {
    const risks = await Promise.all([...desired.repositories.keys()]
        .filter((name) => actual.repositories.has(name))
        .map((name) => risksOf(name, service, desired, actual, groups)));
    return risks.flat();
}
async function risksOf(name, service, desired, actual, groups) {
    const upstreams = (of) => sourcesAfter(of, desired, actual).upstreams;
    const sources = [name, ...reachable(name, upstreams)].flatMap((repository) => sourcesAfter(repository, desired, actual).connections.map((connection) => ({ repository, connection })));
    const formats = [...new Set(sources.map(({ connection }) => formatOf(connection)))].filter((format) => format !== undefined);
    const open = await Promise.all(formats.map((format) => service.openPackages(name, format)));
    const candidates = open.flat().flatMap((found) => {
        const external = effectiveForPackage(groups, found, 'EXTERNAL_UPSTREAM');
        const publish = effectiveForPackage(groups, found, 'PUBLISH');
        const through = sources.filter(({ repository, connection }) => formatOf(connection) === found.format && letsIn(external, [name, repository]));
        return through.length === 0 || !letsIn(publish, [name])
            ? []
            : [{ repository: name, package: found, connections: [...new Set(through.map(({ connection }) => connection))] }];
    });
    const published = await Promise.all(candidates.map((risk) => service.publishedHere(name, risk.package)));
    return candidates.filter((_, index) => published[index]);
}
function formatOf(connection) {
    return Object.entries(state/* EXTERNAL_CONNECTIONS */.iA).find(([known]) => known === connection)?.[1];
}
function letsIn({ mode, repositories }, names) {
    if (mode === 'ALLOW_SPECIFIC_REPOSITORIES')
        return repositories.some((repository) => names.includes(repository));
    return mode !== 'BLOCK';
}
/** `npm:@acme/web` as its users write it: the scope with @, a Maven group with a colon. */
function packageLabel({ format, namespace, name }) {
    if (namespace === '')
        return `${format}:${name}`;
    if (format === 'npm')
        return `npm:@${namespace}/${name}`;
    return `${format}:${namespace}${format === 'maven' ? ':' : '/'}${name}`;
}

;// CONCATENATED MODULE: ./actions/provision/provision.ts









/** Reads what exists and plans the way to what the file asks for. Changes nothing. */
async function planFile(service, file, scene, { prune, allowDelete, allowLockout }) {
    const desired = desiredState(file, { owner: scene.owner, partition: partitionOf(scene.region) });
    const names = new Set([...desired.repositories.keys(), ...desired.existing]);
    const actual = await readState(service, prune ? 'all' : names, prune ? names : undefined);
    const plan = makePlan(desired, actual, {
        prune,
        allowDelete: new Set(allowDelete),
        allowLockout,
        caller: { account: scene.account, arn: scene.arn },
        owner: scene.owner,
    });
    return {
        scene,
        plan,
        risks: await findRisks(service, desired, actual, groupsAfter(desired, actual, deletedGroups(plan))),
        graph: upstreamGraph(desired, actual),
        getsTokens: desired.domain.policy?.includes(':GetAuthorizationToken"') === true,
    };
}
function deletedGroups({ changes }) {
    return new Set(changes.flatMap(({ call }) => (call.do === 'delete-group' ? [call.pattern] : [])));
}
/** Carries a plan out and says in the log what was done. A plan with problems changes nothing: it is an error. */
async function applyReport(service, { plan }, host) {
    if (plan.problems.length > 0)
        throw new errors/* InputError */.dz(plan.problems.join('\n'));
    const progress = host.progress('Provisioning');
    const outcome = await applyPlan(service, plan, ({ id }, done) => progress.update(done, plan.changes.length, id));
    progress.end();
    for (const id of outcome.done)
        host.info((0,safe_text/* safeText */.Hk)(`done: ${id}`));
    return outcome;
}
/** Throws one error with all that went wrong; the rest is done, and another run takes up from there. */
function assertDone({ done, failed, skipped }) {
    if (failed.length === 0)
        return;
    throw new errors/* InputError */.dz([
        `${failed.length} of ${done.length + failed.length + skipped.length} changes failed; ${done.length} were made and ${skipped.length} waited for one that failed. Mend the cause and run again: what is done stays done.`,
        ...failed.map(({ id, message }) => `${id}: ${message}`),
    ].join('\n'));
}

;// CONCATENATED MODULE: ./actions/provision/report/render.ts


const SIGNS = { create: '+', update: '~', delete: '-' };
/** A job summary may hold 1 MiB; the log has every row. */
const MOST_ROWS = 300;
/** How many packages at risk a warning names. */
const NAMED = 10;
function counts(changes) {
    if (changes.length === 0)
        return 'No changes';
    const count = (kind) => changes.filter((change) => change.kind === kind).length;
    const opened = changes.filter(({ widens }) => widens.length > 0).length;
    return `${count('create')} to create, ${count('update')} to update, ${count('delete')} to delete${opened === 0 ? '' : `; ${opened} widen access`}`;
}
/** Says first of all where this is about to happen. */
function showScene(host, { account, owner, region, domain, file }) {
    host.info(`Account ${account}, Region ${region}`);
    host.info((0,safe_text/* safeText */.Hk)(`Domain ${domain} of account ${owner}, set up by ${file}`));
}
/** The difference in the log, a row for each line of a change. */
function showPlan(host, { plan, risks, getsTokens }) {
    for (const { subject, widens } of plan.changes) {
        for (const line of widens)
            host.info((0,safe_text/* safeText */.Hk)(`WIDENS ACCESS to ${subject}: ${line}`));
    }
    if (plan.changes.length > 0) {
        const subjects = Math.min(SUBJECT_WIDTH, Math.max(...plan.changes.map(({ subject }) => subject.length)));
        const rows = plan.changes.flatMap(({ kind, subject, what }) => {
            const lines = what.flatMap((line) => wrapped(line, WIDTH - subjects - 5));
            const names = wrapped(subject, subjects);
            return Array.from({ length: Math.max(lines.length, names.length) }, (_, index) => [
                index === 0 ? SIGNS[kind] : '',
                names[index] ?? '',
                lines[index] ?? '',
            ]);
        });
        for (const line of (0,safe_text/* plainTable */.$b)(['', 'Resource', 'Change'], rows))
            host.info(line);
    }
    host.info(`${counts(plan.changes)}.`);
    if (plan.unmanaged.length > 0) {
        host.info("Left alone, because the file does not have it ('prune: true' takes it away):");
        for (const line of plan.unmanaged)
            host.info((0,safe_text/* safeText */.Hk)(`  ${line}`));
    }
    for (const line of plan.unread)
        host.warn((0,safe_text/* safeText */.Hk)(`Could not be read, so it is left alone: ${line}`));
    for (const line of plan.kept)
        host.warn((0,safe_text/* safeText */.Hk)(`Not deleted: ${line}.`));
    for (const line of plan.warnings)
        host.warn((0,safe_text/* safeText */.Hk)(line));
    for (const [repository, packages] of byRepository(risks)) {
        const more = packages.length > NAMED ? ` and ${packages.length - NAMED} more` : '';
        const names = packages.slice(0, NAMED).map((risk) => packageLabel(risk.package));
        host.warn((0,safe_text/* safeText */.Hk)(`Published in ${repository}, and open to versions of the same name from a public registry: ${names.join(', ')}${more}. Block it with a package group ('external-upstream: block') or the package's origin controls.`));
    }
    if (getsTokens && plan.changes.length > 0)
        host.info(TOKEN_REMINDER);
}
/** Columns of a log that nobody has to scroll sideways. */
const WIDTH = 120;
const SUBJECT_WIDTH = 48;
/** A text in lines of at most so many characters, broken at spaces where there are any; those after the first are set in. */
function wrapped(text, width) {
    const lines = [];
    let rest = (0,safe_text/* safeText */.Hk)(text);
    while (rest.length > width) {
        const space = rest.lastIndexOf(' ', width);
        const end = space > width / 3 ? space : width;
        lines.push(rest.slice(0, end));
        rest = `  ${rest.slice(end).trimStart()}`;
    }
    return [...lines, rest];
}
const TOKEN_REMINDER = "Who may 'get-token' also needs sts:GetServiceBearerToken in an identity policy of its own: no resource policy can give it.";
/** The job's summary: where, what changes, the graph, what is left alone, and what to look at. */
function summaryOf(report, heading, failed = []) {
    const { scene, plan, risks, graph, getsTokens } = report;
    const { account, owner, region, domain, file } = scene;
    return [
        `### ${heading}`,
        `Account ${(0,safe_text/* code */.aY)(account)}, Region ${(0,safe_text/* code */.aY)(region)}, domain ${(0,safe_text/* code */.aY)(domain)} of account ${(0,safe_text/* code */.aY)(owner)}, file ${(0,safe_text/* code */.aY)(file)}`,
        `**${counts(plan.changes)}**`,
        bullets('Failed', failed.map(({ id, message }) => `${id}: ${message}`)),
        bullets('⚠️ Widens access', plan.changes.flatMap(({ subject, widens }) => widens.map((line) => `${subject}: ${line}`))),
        plan.changes.length === 0 ? '' : changeTable(plan.changes),
        ...plan.problems.map((line) => `> [!CAUTION]\n> ${(0,safe_text/* safeMarkdown */.fH)(line)}`),
        graph === undefined ? '' : `\`\`\`mermaid\n${graph}\`\`\``,
        bullets('Left alone, because the file does not have it (`prune: true` takes it away)', plan.unmanaged),
        bullets('Could not be read, and is left alone', plan.unread),
        bullets('Not deleted', plan.kept),
        bullets('Warnings', plan.warnings),
        riskTable(risks),
        getsTokens ? tokenReminder() : '',
    ]
        .filter((part) => part !== '')
        .join('\n\n')
        .concat('\n');
}
function changeTable(changes) {
    const rows = changes
        .slice(0, MOST_ROWS)
        .map(({ kind, subject, what, widens }) => [
        widens.length === 0 ? kind : `⚠️ ${kind}`,
        (0,safe_text/* code */.aY)(subject),
        what.map(safe_text/* safeMarkdown */.fH).join('<br>'),
    ]);
    const more = changes.length > MOST_ROWS ? `\n${changes.length - MOST_ROWS} more are in the log.\n` : '';
    return `${(0,safe_text/* markdownTable */.Qj)(['', 'Resource', 'Change'], rows)}${more}`;
}
function bullets(title, lines) {
    if (lines.length === 0)
        return '';
    const shown = lines.slice(0, MOST_ROWS).map((line) => `- ${(0,safe_text/* safeMarkdown */.fH)(line)}`);
    const more = lines.length > MOST_ROWS ? [`- … and ${lines.length - MOST_ROWS} more`] : [];
    return [`**${title}**`, '', ...shown, ...more].join('\n');
}
function riskTable(risks) {
    if (risks.length === 0)
        return '';
    const rows = risks
        .slice(0, MOST_ROWS)
        .map((risk) => [(0,safe_text/* code */.aY)(packageLabel(risk.package)), (0,safe_text/* code */.aY)(risk.repository), risk.connections.map(safe_text/* code */.aY).join(', ')]);
    const more = risks.length > MOST_ROWS ? `\n… and ${risks.length - MOST_ROWS} more.\n` : '';
    return `**Published here, and a public registry may serve the same name (dependency substitution)**\n\n${(0,safe_text/* markdownTable */.Qj)(['Package', 'Repository', 'Could come from'], rows)}${more}`;
}
function tokenReminder() {
    const statement = {
        Effect: 'Allow',
        Action: 'sts:GetServiceBearerToken',
        Resource: '*',
        Condition: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
    };
    return `<details><summary>Who may <code>get-token</code> also needs this in an identity policy: no resource policy can give it</summary>\n\n\`\`\`json\n${JSON.stringify(statement, null, 2)}\n\`\`\`\n\n</details>`;
}
function byRepository(risks) {
    return Map.groupBy(risks, ({ repository }) => repository);
}
/** The plan as data: what the output `plan` holds. */
function planJson({ scene, plan, risks }) {
    return JSON.stringify({
        ...scene,
        changes: plan.changes.map(({ id, kind, subject, what, widens }) => ({ id, kind, subject, what, widens })),
        unmanaged: plan.unmanaged,
        kept: plan.kept,
        problems: plan.problems,
        warnings: plan.warnings,
        unread: plan.unread,
        risks: risks.map((risk) => ({
            repository: risk.repository,
            package: packageLabel(risk.package),
            connections: risk.connections,
        })),
    });
}

;// CONCATENATED MODULE: ./actions/provision/service/codeartifact.ts
/** The service itself, over the AWS API. `domainOwner` undefined: the caller's account. */
async function codeartifactService(client, domain, domainOwner) {
    const [{ awsReader }, { awsWriter }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("actions-provision-service-aws-reader")]).then(__webpack_require__.bind(__webpack_require__, "actions/provision/service/aws-reader.ts")), Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("actions-provision-service-aws-writer")]).then(__webpack_require__.bind(__webpack_require__, "actions/provision/service/aws-writer.ts"))]);
    const scope = { domain, ...(domainOwner === undefined ? {} : { domainOwner }) };
    return { ...awsReader(client, scope), ...awsWriter(client, scope) };
}

;// CONCATENATED MODULE: ./actions/provision/command.ts



















const command_inputs = {
    ...aws_connection/* connectionInputs */.eu,
    domain: (0,inputs/* text */.Qq)({
        description: 'Name of the CodeArtifact domain. Default: the one that the file names; export needs it.',
        ...names/* domainInput */.xD,
    }),
    mode: (0,inputs/* choice */.Yq)(['plan', 'apply', 'check', 'export'], {
        description: 'plan: show what would change. apply: change it. check: fail if something would change. export: write the file from what exists.',
        default: 'plan',
    }),
    file: (0,inputs/* text */.Qq)({ description: 'The file, relative to the workspace.', default: 'codeartifact.yml' }),
    prune: (0,inputs/* flag */.Jt)({
        description: 'Also delete permissions policies, package groups and repositories that are not in the file (in check: count them as a difference).',
    }),
    'allow-delete': (0,inputs/* list */.p_)({ description: "Repositories that 'prune' may delete although they hold packages." }, (item) => {
        if (!names/* REPOSITORY */.Bw.test(item))
            throw new errors/* InputError */.dz(`must be names: ${names/* repositoryInput */.JD.expected}`);
        return item;
    }),
    'allow-lockout': (0,inputs/* flag */.Jt)({
        description: 'Let a permissions policy be put that shuts out the caller itself.',
    }),
    overwrite: (0,inputs/* flag */.Jt)({ description: 'Let export replace a file that exists.' }),
    'detailed-exit-code': (0,inputs/* flag */.Jt)({ description: 'Exit with 2 when the plan has changes (with 0 otherwise).' }),
};
const provision = (0,command/* defineCommand */.N)({
    name: 'provision',
    summary: 'Set up a domain, its repositories, upstreams, external connections, policies and package groups from one file.',
    look: { icon: 'layers', color: 'orange' },
    inputs: command_inputs,
    outputs: {
        changes: 'true when the file and what exists differ (for apply: differed), else false.',
        'widens-access': 'true when a change lets somebody or something in that was not let in before, else false.',
        plan: 'The plan as JSON: {account, owner, region, domain, file, changes, unmanaged, kept, problems, warnings, risks}.',
        file: 'Absolute path of the file.',
    },
    permissions: {
        apply: { when: 'with `mode: apply`', actions: APPLY_ACTIONS, trust: 'default-branch' },
        plan: { when: 'with `mode: plan`, `check` or `export`', actions: PLAN_ACTIONS, trust: 'any' },
    },
    examples: [
        { title: 'Show what would change', inputs: { file: 'codeartifact.yml', region: 'us-east-1' } },
        { title: 'Make the changes', inputs: { file: 'codeartifact.yml', mode: 'apply', region: 'us-east-1' } },
        {
            title: 'Write down a domain that exists',
            inputs: { domain: 'my-org', mode: 'export', file: 'codeartifact.yml', region: 'us-east-1' },
        },
    ],
    schemas: { 'codeartifact.schema.json': fileSchema },
    async run(given, host) {
        const path = (0,external_node_path_.resolve)(host.workspace, given.file);
        host.setOutput('file', path);
        if (given.mode === 'export') {
            await runExport(given, path, host);
            return;
        }
        const file = parseFile(given.file, await readText(path, given.file));
        assertSameDomain(file, given);
        const domainOwner = given.domainOwner ?? file['domain-owner'];
        const connection = await (0,aws_connection/* connect */.Ng)({ ...given, domain: file.domain, domainOwner }, host, given.mode === 'apply' ? APPLY_ACTIONS : PLAN_ACTIONS);
        const scene = await sceneOf(connection, given);
        showScene(host, scene);
        const service = await codeartifactService(connection.client, file.domain, domainOwner);
        const report = await planFile(service, file, scene, given);
        const { plan } = report;
        showPlan(host, report);
        setOutputs(host, report);
        if (given.mode !== 'apply') {
            await host.summary(summaryOf(report, `CodeArtifact provision: ${given.mode}`));
            if (plan.problems.length > 0)
                throw new errors/* InputError */.dz(plan.problems.join('\n'));
            if (given.mode === 'check')
                assertNoDrift(report);
            if (given.detailedExitCode && plan.changes.length > 0)
                host.setExitCode(2);
            return;
        }
        const outcome = await applyReport(service, report, host);
        const left = outcome.failed.length + outcome.skipped.length;
        const heading = left === 0 ? 'applied' : `${left} of ${plan.changes.length} changes not made`;
        await host.summary(summaryOf(report, `CodeArtifact provision: ${heading}`, outcome.failed));
        assertDone(outcome);
        assertRead(report.plan);
    },
});
function assertSameDomain(file, { domain, domainOwner, file: name }) {
    const owner = file['domain-owner'];
    const differ = (input, given, found) => new errors/* InputError */.dz(`The input '${input}' is ${given}, and ${name} says ${found}. Leave the input out, or give another file.`);
    if (domain !== undefined && domain !== file.domain)
        throw differ('domain', domain, file.domain);
    if (domainOwner !== undefined && owner !== undefined && domainOwner !== owner) {
        throw differ('domain-owner', domainOwner, owner);
    }
}
/** Account, Region and owner; one call where the account is not known yet. Throws for an account that is not allowed. */
async function sceneOf(connection, given) {
    const [{ account, arn }, region] = await Promise.all([
        connection.caller(),
        connection.client.config.region(),
        connection.checkAccount(),
    ]);
    return {
        account,
        arn,
        owner: connection.domainOwner ?? account,
        region,
        domain: connection.domain,
        file: given.file,
    };
}
function setOutputs(host, report) {
    const { changes } = report.plan;
    host.setOutput('changes', String(changes.length > 0));
    host.setOutput('widens-access', String(changes.some(({ widens }) => widens.length > 0)));
    host.setOutput('plan', planJson(report));
}
function assertNoDrift({ plan, scene }) {
    assertRead(plan);
    const differences = plan.changes.length + plan.kept.length;
    if (differences === 0)
        return;
    const kept = plan.kept.length === 0 ? '' : `, ${plan.kept.length} not in the file and not to be deleted`;
    throw new errors/* InputError */.dz(`Domain ${scene.domain} differs from ${scene.file}: ${counts(plan.changes)}${kept}. Run with 'mode: apply' to set it right, or bring the file up to date ('mode: export' writes it anew).`);
}
/** What could not be read may differ: neither an apply nor a check may call it right. */
function assertRead({ unread }) {
    if (unread.length === 0)
        return;
    throw new errors/* InputError */.dz(`${unread.length} parts of the domain could not be read, so nobody knows whether they are as the file says; the rest is done.\n${unread.join('\n')}`);
}
/** A file over this size is no set-up that somebody reviews. */
const LARGEST = 1024 * 1024;
async function readText(path, name) {
    try {
        const stats = await (0,promises_.stat)(path);
        if (!stats.isFile())
            throw new errors/* InputError */.dz(`${name} is no file. Check the input 'file'.`);
        if (stats.size > LARGEST)
            throw new errors/* InputError */.dz(`${name} is larger than 1 MiB. Split the set-up into more domains.`);
        return new TextDecoder('utf-8', { fatal: true }).decode(await (0,promises_.readFile)(path));
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            throw error;
        if (error instanceof TypeError)
            throw new errors/* InputError */.dz(`${name} is not UTF-8 text. Convert it.`);
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT') {
            throw new errors/* InputError */.dz(`There is no file ${name} in ${path.slice(0, -name.length) || '/'}. Check the input 'file' and that the repository is checked out; 'mode: export' writes one from a domain that exists.`);
        }
        throw new errors/* InputError */.dz(`${name} cannot be read: ${(0,errors/* messageOf */.bD)(error)}. Check its permissions.`);
    }
}
async function runExport(given, path, host) {
    const { domain, file, overwrite } = given;
    if (domain === undefined)
        throw new errors/* InputError */.dz("'mode: export' needs the input 'domain': the domain to write down.");
    const exists = (await (0,promises_.stat)(path).catch(() => undefined)) !== undefined;
    if (exists && !overwrite) {
        throw new errors/* InputError */.dz(`${file} exists. Give another 'file', or 'overwrite: true' to replace it.`);
    }
    const connection = await (0,aws_connection/* connect */.Ng)({ ...given, domain }, host, PLAN_ACTIONS);
    const scene = await sceneOf(connection, given);
    showScene(host, scene);
    const service = await codeartifactService(connection.client, domain, given.domainOwner);
    const actual = await readState(service, 'all');
    if (actual.domain === undefined) {
        throw new errors/* InputError */.dz(`Account ${scene.owner} has no domain ${domain} in ${scene.region}. Check 'domain', 'domain-owner' and 'region'.`);
    }
    const place = { owner: scene.owner, partition: partitionOf(scene.region) };
    const written = exportFile(domain, actual, place);
    // What was written must be read back as exactly what exists, or it would change something when it is applied.
    const again = makePlan(desiredState(parseFile(file, written), place), actual, {
        prune: true,
        allowDelete: new Set(),
        allowLockout: true,
        caller: { account: scene.account, arn: scene.arn },
        owner: scene.owner,
    });
    if (again.changes.length > 0) {
        throw new Error(`the exported file would change ${again.changes.map(({ id }) => id).join(', ')}`);
    }
    await writeExport(path, file, written, exists);
    host.setOutput('changes', 'false');
    const content = `${actual.repositories.size} repositories and ${actual.groups.size} package groups`;
    host.info((0,safe_text/* safeText */.Hk)(`Wrote ${content} to ${file}.`));
    await host.summary(`### CodeArtifact provision: export\n\nWrote ${content} of domain ${(0,safe_text/* code */.aY)(domain)} to ${(0,safe_text/* code */.aY)(file)}.\n`);
}
/** A new file is the user's like any other; one that exists is replaced as a whole or not at all. */
async function writeExport(path, name, written, exists) {
    if (exists) {
        await (0,user_file/* replaceFile */.fR)(path, written);
        return;
    }
    try {
        await (0,promises_.writeFile)(path, written, { flag: 'wx' });
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${name} cannot be written: ${(0,errors/* messageOf */.bD)(error)}. Check its folder.`);
    }
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

/***/ "packages/core/src/files/user-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   E1: () => (/* binding */ readUserFile),
/* harmony export */   HW: () => (/* binding */ stageFile),
/* harmony export */   JR: () => (/* binding */ discardStaged),
/* harmony export */   KY: () => (/* binding */ missingFolders),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   cw: () => (/* binding */ removeFolders),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   ge: () => (/* binding */ placeStaged),
/* harmony export */   nM: () => (/* binding */ removeFile),
/* harmony export */   u1: () => (/* binding */ resolveTarget),
/* harmony export */   wZ: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/errors.ts");





const LARGEST = 1024 * 1024;
const TEMP_MARK = '.codeartifact-ci-';
/**
 * Reads a file of the user's. Refuses what could lead the write elsewhere or tear something else: a symlink out of
 * the home directory, a file with other hard links, a FIFO or device, a file over 1 MiB or that is not UTF-8.
 */
async function readUserFile(path, bounds) {
    const target = await resolveTarget(path, bounds);
    let handle;
    try {
        // O_NONBLOCK: opening a FIFO would wait for a writer for ever.
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(target, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOENT')
            return { path: target, text: undefined, mode: undefined };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check its permissions and those of its folder.`);
    }
    try {
        const stats = await handle.stat();
        const { size, nlink } = stats;
        if (!stats.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is no regular file, so it is left alone. Move it away.`);
        if (nlink > 1) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} has ${nlink} hard links; an edit would tear them apart. Replace it by a copy of its own.`);
        }
        if (size > LARGEST)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is larger than 1 MiB, so it is left alone. Move it away.`);
        return { path: target, text: decodeUtf8(await handle.readFile(), path), mode: stats.mode & 0o7777 };
    }
    finally {
        await handle.close();
    }
}
function decodeUtf8(bytes, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is not UTF-8 text. Convert it, or move it away.`);
    }
}
/**
 * Where the bytes of a file are, or will be: links are followed, in its folders too. Throws an InputError where they
 * lead out of the home directory, or into the workspace.
 */
async function resolveTarget(path, { home, systemHome, workspace }) {
    const refuse = (problem) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} ${problem}`);
    };
    const inWorkspace = "lies in the workspace, where it could be committed or packed. Point the client's user configuration elsewhere.";
    if (isWithin(path, workspace) && !isWithin(home, workspace))
        refuse(inWorkspace);
    const target = await followLinks(path);
    if (target === path)
        return path;
    for (const folder of [home, systemHome]) {
        if (!isWithin(path, folder) || isWithin(target, await followLinks(folder)))
            continue;
        refuse(`is a symlink, or lies below one, that leads out of the home directory, to ${target}. Replace it by a file or folder of its own.`);
    }
    const realWorkspace = await followLinks(workspace);
    if (isWithin(target, realWorkspace) && !isWithin(await followLinks(home), realWorkspace))
        refuse(inWorkspace);
    return target;
}
/** The real path; of what does not exist yet, as far as it does. */
async function followLinks(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path);
    }
    catch (error) {
        const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error);
        if (code !== 'ENOENT' && code !== 'ENOTDIR') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions of its folder.`);
        }
    }
    const dangling = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).then((stats) => stats.isSymbolicLink(), () => false);
    if (dangling)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is a symlink to what does not exist. Remove it, or make its target.`);
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);
    return parent === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await followLinks(parent), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path));
}
/** Whether a path is a folder or lies in it, by their names. */
function isWithin(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(folder, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(way));
}
/**
 * Replaces a file as a whole: whoever reads it, and whenever we are killed, sees the old or the new text, never a
 * part.
 */
async function replaceFile(path, text, mode) {
    await placeStaged(await stageFile(path, text, mode), path);
}
/**
 * Writes what a file is to hold into a temporary file beside it, and returns that one's path. It is 0600 from the
 * start; an existing file's owner and, unless another is given, its mode are kept.
 */
async function stageFile(path, text, mode) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}${TEMP_MARK}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        const before = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(() => undefined);
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, 'wx', mode ?? 0o600);
        try {
            await handle.writeFile(text);
            // The owner first: a change of it takes the set-user-ID bit away.
            if (before !== undefined) {
                await handle.chown(before.uid, before.gid).catch(() => undefined);
                await handle.chmod(mode ?? before.mode & 0o7777);
            }
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        return temporary;
    }
    catch (error) {
        await discardStaged(temporary);
        throw unwritable(path, error);
    }
}
/** Puts a staged file in the place of the one that it is for. */
async function placeStaged(temporary, path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
        await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
    }
    catch (error) {
        await discardStaged(temporary);
        throw unwritable(path, error);
    }
}
/** Removes a staged file; one that was placed is not there any more. */
async function discardStaged(temporary) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(temporary).catch(() => undefined);
}
function unwritable(path, error) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions and the space of its folder.`, { cause: error });
}
async function removeFile(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(path).catch(ignoring('ENOENT'));
    await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)).catch(ignoring('ENOENT'));
}
/** Removes the temporary files that a killed process left beside a file. Only under the lock: others are in use. */
async function removeLeftovers(path) {
    const prefix = `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}${TEMP_MARK}`;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)).catch(() => []);
    for (const name of names.filter((entry) => entry.startsWith(prefix))) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), name)).catch(ignoring('ENOENT'));
    }
}
/** The folders that must be made before `path` can be, the outermost first. */
async function missingFolders(path) {
    const missing = [];
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder)) {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(folder).catch(() => undefined);
        if (stats !== undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder) === folder)
            return missing;
        missing.unshift(folder);
    }
}
async function makeFolders(folders) {
    for (const folder of folders) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { mode: 0o700 }).catch((error) => {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'EEXIST')
                return;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`The folder ${folder} cannot be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions of the home directory.`);
        });
    }
}
/** Removes folders that are empty, the innermost first; one that holds something stays. */
async function removeFolders(folders) {
    for (const folder of [...folders].reverse())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(folder).catch(ignoring('ENOENT', 'ENOTEMPTY', 'EEXIST'));
}
async function syncFolder(folder) {
    // Windows cannot sync a folder, and does not need to.
    if (process.platform === 'win32')
        return;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(folder, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
function ignoring(...codes) {
    return (error) => {
        if (!codes.includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) ?? ''))
            throw error;
    };
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
                faults.add(node.place, 'must be a list');
                return undefined;
            }
            if (node.items.length > max) {
                faults.add(node.place, `must have at most ${max} entries, not ${node.items.length}`);
            }
            return node.items.map((item) => items.read(item, faults)).filter((value) => value !== undefined);
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
                    faults.add(place, 'has no value');
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
                        faults.add(key.place, `'${name}' has no value`);
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
                faults.add(node.place, `the key '${name}' is missing`);
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
    const lines = faults.all
        .map(({ place, message }) => ({ offset: place.offset(), message }))
        .sort((a, b) => a.offset - b.offset)
        .map(({ offset, message }) => `${document.name}:${lineAndColumn(document.text, offset)}: ${message}`);
    const more = lines.length > SHOWN ? [`… and ${lines.length - SHOWN} more`] : [];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz([...lines.slice(0, SHOWN), ...more].join('\n'));
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
/** Collects the faults of one document; the same fault at the same place counts once. */
class Faults {
    #faults = [];
    add(place, message) {
        if (!this.#faults.some((fault) => fault.place === place && fault.message === message)) {
            this.#faults.push({ place, message });
        }
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
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { prettyErrors: false, version: '1.2' });
    const problems = [...document.errors, ...document.warnings];
    const found = problems.map(({ pos, message }) => ({ place: at(pos[0]), message }));
    // Behind a syntax error nothing can be trusted; a key that stands twice spoils nothing else.
    const readable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
    const root = readable ? convert(document, name) : undefined;
    if (readable && root === undefined)
        found.push({ place: at(0), message: 'the file is empty' });
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)({ name, text }, root, found, shape, check);
}
function convert(document, name) {
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${name} holds more than ${MOST_NODES} values, aliases counted, or more than ${DEEPEST} levels. Split it.`);
        }
        const node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(written) ? written.resolve(document) : written;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return scalarNode(node, placeOf(node));
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
            const items = node.items.map((item) => read(item, depth + 1)).filter((item) => item !== undefined);
            return { kind: 'list', place: placeOf(node), items };
        }
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return undefined;
        const place = placeOf(node);
        const entries = node.items.map((pair) => {
            const key = read(pair.key, depth + 1);
            const none = { kind: 'scalar', place: key?.place ?? place, value: null, source: '' };
            return { key: key?.kind === 'scalar' ? key : none, value: read(pair.value, depth + 1) };
        });
        return { kind: 'map', place, entries };
    };
    return read(document.contents, 0);
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