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

// EXTERNAL MODULE: ./packages/core/src/aws/partition.ts
var partition = __webpack_require__("packages/core/src/aws/partition.ts");
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
// EXTERNAL MODULE: ./actions/provision/file/desired.ts
var file_desired = __webpack_require__("actions/provision/file/desired.ts");
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__("yaml/dist/index.js");
// EXTERNAL MODULE: ./actions/provision/policy/macros.ts
var policy_macros = __webpack_require__("actions/provision/policy/macros.ts");
// EXTERNAL MODULE: ./actions/provision/policy/policy.ts
var policy_policy = __webpack_require__("actions/provision/policy/policy.ts");
// EXTERNAL MODULE: ./actions/provision/state/state.ts
var state = __webpack_require__("actions/provision/state/state.ts");
;// CONCATENATED MODULE: ./actions/provision/file/export.ts




/**
 * The text of a file that asks for what exists: planned against the same state it gives no change. `domain` is the
 * name of a domain that exists; `isForeign` says that it is not the caller's: the file names its owner then.
 */
function exportFile(domain, actual, account, isForeign = false) {
    const repositories = [...actual.repositories].map(([name, repository]) => [
        name,
        repositoryEntry(name, repository, account),
    ]);
    const groups = [...actual.groups]
        .map(([pattern, group]) => [pattern, groupEntry(pattern, group)])
        .filter(([pattern, entry]) => pattern !== state/* ROOT_GROUP */.PN || Object.keys(entry).length > 0);
    const document = new dist/* Document */.yo({
        domain,
        ...(isForeign ? { 'domain-owner': account.owner } : {}),
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
            if (node.items.every((item) => (0,dist.isScalar)(item)))
                node.flow = true;
        },
        Map: (_, node) => {
            if (node.items.length === 0 || node.has('can'))
                node.flow = true;
            for (const { key, value } of node.items) {
                if ((0,dist.isScalar)(key) && key.value === 'tags' && (0,dist.isMap)(value))
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
        access: (0,policy_policy/* parsePolicy */.ON)(policy.document, of).map((statement) => grantOf(statement, level, account) ?? (0,policy_policy/* statementMembers */.X$)(statement)),
    };
}
/** The statement in the file's own words, or undefined where they do not say exactly the same. */
function grantOf(statement, level, account) {
    const { sid, effect, principals, actions, resources } = statement;
    if (sid !== undefined || effect === 'Deny' || principals.not || actions.not || resources.not)
        return undefined;
    if (resources.values.length !== 1 || resources.values[0] !== '*')
        return undefined;
    const { macros, rest } = (0,policy_macros/* macrosWithin */.hD)(actions.values, level);
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
        const [, account] = /^AWS:(\d{12})$/.exec(principal) ?? [];
        if (account !== undefined) {
            found.accounts.push(account);
            continue;
        }
        const [, partition, owner, kind, name = ''] = /^AWS:arn:(aws[a-z-]*):iam::(\d{12}):(role|user)\/([A-Za-z0-9_+=,.@][A-Za-z0-9_+=,.@/-]*)$/.exec(principal) ?? [];
        if (kind === undefined)
            return undefined;
        const isHome = partition === domain.partition && owner === domain.owner;
        found[kind === 'role' ? 'roles' : 'users'].push(isHome ? name : principal.slice('AWS:'.length));
    }
    return Object.fromEntries(Object.entries(found).filter(([, names]) => names.length > 0));
}

// EXTERNAL MODULE: ./actions/provision/file/parse.ts + 2 modules
var parse = __webpack_require__("actions/provision/file/parse.ts");
// EXTERNAL MODULE: ./actions/provision/file/read-text.ts
var read_text = __webpack_require__("actions/provision/file/read-text.ts");
// EXTERNAL MODULE: ./actions/provision/file/shape.ts
var shape = __webpack_require__("actions/provision/file/shape.ts");
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

// EXTERNAL MODULE: ./actions/provision/state/order.ts
var state_order = __webpack_require__("actions/provision/state/order.ts");
// EXTERNAL MODULE: ./actions/provision/state/outcome.ts
var outcome = __webpack_require__("actions/provision/state/outcome.ts");
// EXTERNAL MODULE: ./actions/provision/state/groups.ts
var state_groups = __webpack_require__("actions/provision/state/groups.ts");
;// CONCATENATED MODULE: ./actions/provision/plan/deletions.ts




/**
 * What goes because the file does not have it: nothing without `prune`. A repository that holds packages goes only
 * by name, and one that another remaining repository draws from, or may draw from, does not go at all.
 */
function planDeletions(desired, actual, { prune, allowDelete }) {
    // In a domain that something else owns, what the file does not name is that owner's.
    if (!prune || desired.domain.existing)
        return { changes: [], kept: [], groups: new Set() };
    const extra = [...actual.repositories.keys()].filter((name) => !desired.repositories.has(name) && !desired.existing.has(name));
    const full = extra.filter((name) => actual.holdingPackages.has(name) && !allowDelete.has(name));
    // As they will be: what a repository of the file draws from now may be out of use by then.
    const upstreams = (name) => (0,outcome/* sourcesAfter */.J6)(name, desired, actual).upstreams;
    const needed = new Map([...full, ...desired.existing, ...desired.repositories.keys()].flatMap((name) => [...(0,state_order/* reachable */.Gq)(name, upstreams)].map((above) => [above, name])));
    // What may not be read may draw from any of them.
    const [hidden] = [...actual.unread.keys()].flatMap((part) => {
        const [, name] = /^repository (.*)$/.exec(part) ?? [];
        return name === undefined || actual.repositories.has(name) ? [] : [name];
    });
    const spared = extra.filter((name) => !full.includes(name) && (needed.has(name) || hidden !== undefined));
    const doomed = extra.filter((name) => !full.includes(name) && !spared.includes(name));
    const groups = [...actual.groups.keys()].filter((pattern) => pattern !== state/* ROOT_GROUP */.PN && !desired.groups.has(pattern) && !desired.existingGroups.has(pattern));
    return {
        changes: [
            ...groups.map((pattern) => deleteGroup(pattern, groups, desired, actual)),
            ...deleteRepositories(doomed, upstreams, allowDelete),
        ],
        kept: [
            ...full.map((name) => `repository ${name}: it holds packages; name it in 'allow-delete' to delete it with them`),
            ...spared.map((name) => {
                const below = needed.get(name);
                return below === undefined
                    ? `repository ${name}: it may be upstream of ${hidden ?? ''}, which cannot be read`
                    : `repository ${name}: it is upstream of ${below}, which stays`;
            }),
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
    const after = (0,outcome/* groupsAfter */.dW)(desired, actual, new Set(deleted));
    const widens = state/* ORIGIN_KEYS */.as.filter((key) => {
        const type = state/* ORIGIN_TYPES */.DH[key];
        return (0,state_groups/* opens */.UI)((0,state_groups/* effective */.C$)(actual.groups, pattern, type), (0,state_groups/* effective */.C$)(after, pattern, type));
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

// EXTERNAL MODULE: ./actions/provision/policy/actions.ts
var policy_actions = __webpack_require__("actions/provision/policy/actions.ts");
// EXTERNAL MODULE: ./actions/provision/policy/glob.ts
var policy_glob = __webpack_require__("actions/provision/policy/glob.ts");
// EXTERNAL MODULE: ./actions/provision/policy/condition.ts
var policy_condition = __webpack_require__("actions/provision/policy/condition.ts");
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
        const { macros, rest } = (0,policy_macros/* macrosWithin */.hD)(actions, level);
        const words = [...macros, ...rest.map(spelledAction)].join(', ');
        return `${first.effect === 'Deny' ? 'denied to ' : ''}${who(first)}: ${words}`;
    });
}
/** An action without its prefix, as the service spells it; of a rule it is in lower case. */
function spelledAction(action) {
    const others = (0,policy_policy/* othersOf */.bu)(action);
    if (others !== undefined)
        return `everything but ${others.map(spelledAction).join(', ')}`;
    const name = action.replace(/^codeartifact:/, '');
    if (name === '*')
        return 'everything';
    const [literal = ''] = /^[^*?]*/.exec(name) ?? [];
    const known = policy_actions/* ACTIONS */.k.find((one) => (0,policy_glob/* globMatches */.m)(name, one.toLowerCase()));
    return known === undefined ? name : `${known.slice(0, literal.length)}${name.slice(literal.length)}`;
}
function who(rule) {
    const { principal, resources, condition } = rule;
    const organizations = (0,policy_condition/* conditionValues */._C)(condition, 'StringEquals', 'aws:PrincipalOrgID');
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
    if ((0,policy_policy/* isUnconditional */.y9)(rule))
        return '';
    const { resources, condition } = rule;
    const on = resources.values.includes('*')
        ? ''
        : ` on ${resources.not ? 'all but ' : ''}${resources.values.join(', ')}`;
    const sentence = (0,policy_condition/* conditionSentence */.jS)(condition);
    return `${on}${sentence === '' ? '' : ` where ${sentence}`}`;
}
function principalText(principal) {
    const others = (0,policy_policy/* othersOf */.bu)(principal);
    if (others !== undefined)
        return `everybody but ${others.map(principalText).join(', ')}`;
    if (principal === '*')
        return 'EVERYBODY with an AWS account';
    const [, account] = /^AWS:(\d{12})$/.exec(principal) ?? [];
    if (account !== undefined)
        return `account ${account}`;
    const [, id, type] = /^AWS:(A([A-Z]{2})A[A-Z0-9]{12,})$/.exec(principal) ?? [];
    // The service shows the ID where the ARN leads to nobody any more (IAM user guide, "Principal").
    if (id !== undefined) {
        return `${{ RO: 'the role', ID: 'the user' }[type ?? ''] ?? 'the principal'} whose unique ID is ${id}`;
    }
    const [, owner, kind, name] = /^AWS:arn:[a-z-]+:iam::(\d{12}):(role|user)\/(.+)$/.exec(principal) ?? [];
    if (owner !== undefined && kind !== undefined)
        return `${kind} ${name ?? ''} of account ${owner}`;
    return principal.replace(/^AWS:/, '');
}

;// CONCATENATED MODULE: ./actions/provision/plan/policies-and-tags.ts


/** `wanted` undefined leaves the policy as it is, unless `prune` takes it away; null takes it away. */
function policyChange(of, subject, wanted, existing, prune) {
    const level = of.kind;
    const before = existing === undefined ? [] : (0,policy_policy/* parsePolicy */.ON)(existing.document, subject);
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
    const after = (0,policy_policy/* parsePolicy */.ON)(wanted, subject);
    if (existing !== undefined && (0,policy_policy/* samePolicy */.Jo)(before, after))
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
    const [old, now] = [(0,policy_policy/* rulesOf */.fD)(before), (0,policy_policy/* rulesOf */.fD)(after)];
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
        widens: describeRules((0,policy_policy/* widening */.Yd)(before, after), level),
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
    const upstreams = (name) => (0,outcome/* sourcesAfter */.J6)(name, desired, actual).upstreams;
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
            ? [...(0,state_order/* reachable */.Gq)(name, upstreams)].flatMap((upstream) => rewired.get(upstream) ?? [])
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
        const origin = setOrigin(pattern, wanted, existing?.restrictions ?? (0,outcome/* freshRestrictions */.sn)(pattern), desired, actual, after);
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
    restrictions: (0,outcome/* freshRestrictions */.sn)(state/* ROOT_GROUP */.PN),
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
        if ((0,state_groups/* opens */.UI)((0,state_groups/* effective */.C$)(actual.groups, pattern, type), (0,state_groups/* effective */.C$)(after, pattern, type)))
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

// EXTERNAL MODULE: ./actions/provision/policy/asked-on.ts
var asked_on = __webpack_require__("actions/provision/policy/asked-on.ts");
// EXTERNAL MODULE: ./actions/provision/policy/evaluate.ts
var evaluate = __webpack_require__("actions/provision/policy/evaluate.ts");
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
    const level = repository === undefined ? 'domain' : 'repository';
    const found = asked.flatMap(([name, resource]) => {
        // Nobody is shut out by a policy that has no say: none of a domain's in who replaces it.
        if (!(0,asked_on/* policiesFor */.O)(`codeartifact:${name}`)[level])
            return [];
        const request = { caller, action: `codeartifact:${name}`, resource };
        const [was, is] = [(0,evaluate/* evaluate */._)(before, request), (0,evaluate/* evaluate */._)(after, request)];
        return lost(was, is, caller.account !== owner).map((certain) => ({
            certain,
            action: request.action,
            statement: is.by[0] === undefined ? undefined : JSON.stringify((0,policy_policy/* statementMembers */.X$)(is.by[0])),
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

// EXTERNAL MODULE: ./packages/core/src/suggest.ts
var suggest = __webpack_require__("packages/core/src/suggest.ts");
;// CONCATENATED MODULE: ./actions/provision/policy/without-effect.ts




/** Where an action has an effect that it has not in a policy of this level; undefined where it has one here. */
function elsewhere(action, level) {
    const say = (0,asked_on/* policiesFor */.O)(action);
    if (say[level])
        return undefined;
    const name = action.toLowerCase().replace('codeartifact:', '');
    if (say.domain) {
        const because = REASONS.get(name) ?? "it is about the domain: allow it in the domain's policy";
        return (0,asked_on/* askedOn */.W)(action) === 'package-group'
            ? "package groups are the domain's: allow it in the domain's policy"
            : because;
    }
    return REASONS.get(name) ?? 'it is about no single domain: allow it in an identity policy';
}
const REASONS = new Map([
    ['createdomain', 'it is asked before there is a domain: allow it in an identity policy'],
    ['createrepository', "it is asked before there is a repository: allow it in the domain's policy"],
    ['getauthorizationtoken', "a token is for the whole domain: allow it in the domain's policy"],
    ['putdomainpermissionspolicy', 'allow it in an identity policy'],
    ['putrepositorypermissionspolicy', "allow it in the domain's policy or an identity policy"],
]);
/** What of a statement has no effect in a policy of this level, a line each, with where it would have one. */
function withoutEffect({ effect, actions }, level) {
    if (effect === 'Deny' || actions.not)
        return [];
    return actions.values.flatMap((action) => {
        if (action.toLowerCase() === 'sts:getservicebearertoken') {
            return [
                `${action} has no effect here: no resource policy can give it. Add it to an identity policy of the caller`,
            ];
        }
        if (!(0,policy_glob/* globMatches */.m)('codeartifact:*', action.toLowerCase()) && action !== '*') {
            return [`${action} has no effect here: the policy counts for CodeArtifact alone`];
        }
        if (isNoAction(action)) {
            const name = action.replace(/^codeartifact:/i, '');
            return [`${action} has no effect: CodeArtifact has no such action${(0,suggest.suggest)(name, policy_actions/* ACTIONS */.k)}`];
        }
        if (action.includes('*') || action.includes('?'))
            return [];
        const why = elsewhere(action, level);
        return why === undefined ? [] : [`${action} has no effect here: ${why}`];
    });
}
function isNoAction(action) {
    const glob = action.toLowerCase();
    return action !== '*' && !policy_actions/* ACTIONS */.k.some((name) => (0,policy_glob/* globMatches */.m)(glob, `codeartifact:${name.toLowerCase()}`));
}
/**
 * The resources of a statement that lie outside of what the policy hangs on, a line each: the domain with all that is in
 * it, or one repository with its packages.
 */
function outsideOf({ resources }, domain, repository) {
    if (resources.not)
        return [];
    const name = (kind) => domain.replace(':domain/', `:${kind}/`);
    const within = repository === undefined
        ? [domain, `${name('repository')}/`, `${name('package')}/`, `${name('package-group')}/`]
        : [`${name('repository')}/${repository}`, `${name('package')}/${repository}/`];
    return resources.values
        .filter((glob) => !within.some((start) => mayMatch(glob, start)))
        .map((glob) => `${glob} has no effect here: it is not ${repository === undefined ? 'in the domain' : `repository ${repository} or in it`}`);
}
/** Whether a glob may match an ARN that is `start`, or begins with it where that ends on a slash. */
function mayMatch(glob, start) {
    const literal = glob.replace(/[*?$].*$/s, '');
    if (literal === glob)
        return start.endsWith('/') ? glob.startsWith(start) : glob === start;
    return start.startsWith(literal) || (start.endsWith('/') && literal.startsWith(start));
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
        const lockout = lockoutOf(caller, owner, { domain, repository: name === undefined ? undefined : `${domain.replace(':domain/', ':repository/')}/${name}` }, existing?.policy === undefined ? [] : (0,policy_policy/* parsePolicy */.ON)(existing.policy.document, subject), call.do === 'put-policy' ? (0,policy_policy/* parsePolicy */.ON)(call.document, subject) : []);
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
/** Why the service would refuse new permissions policies: nothing else is changed then, either. */
function unfitPolicies(changes, { caller }) {
    const partition = partitionOf(caller.arn);
    return changes.flatMap(({ call, subject }) => {
        if (call.do !== 'put-policy')
            return [];
        const { length } = call.document;
        const elsewhere = (0,policy_policy/* parsePolicy */.ON)(call.document, subject)
            .flatMap(({ principals }) => principals.values)
            .filter((principal) => principal.startsWith('AWS:arn:') && partitionOf(principal) !== partition);
        return [
            ...(length <= policy_policy/* LONGEST_POLICY */.gp
                ? []
                : [
                    `The permissions policy of ${subject} would have ${length} characters, and the service takes ${policy_policy/* LONGEST_POLICY */.gp}. Name accounts or an organization instead of single roles.`,
                ]),
            ...[...new Set(elsewhere)].map((principal) => `The permissions policy of ${subject} names ${principal.slice('AWS:'.length)}, and the domain is in the partition ${partition}, where nobody of another partition can be let in. Correct the ARN.`),
        ];
    });
}
function partitionOf(arn) {
    return /arn:([a-z-]+):/.exec(arn)?.[1] ?? '';
}
/** What of the new permissions policies has no effect, a line each. */
function effectWarnings(changes, actual) {
    return changes.flatMap(({ call, subject }) => {
        if (call.do !== 'put-policy')
            return [];
        const domain = actual.domain?.arn;
        const repository = call.of.kind === 'repository' ? call.of.name : undefined;
        const lines = (0,policy_policy/* parsePolicy */.ON)(call.document, subject).flatMap((statement) => [
            ...withoutEffect(statement, call.of.kind),
            ...(domain === undefined ? [] : outsideOf(statement, domain, repository)),
        ]);
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
            return [policyOf(call.of), ...(call.of.kind === 'repository' ? [`repository ${call.of.name}`] : [])];
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
function policyOf(of) {
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
        ...(desired.domain.policy !== undefined || (prune && !desired.domain.existing)
            ? ['permissions policy of the domain']
            : []),
        ...(desired.domain.tags === undefined ? [] : ['tags of the domain']),
        ...[...desired.repositories].flatMap(([name, { policy, tags }]) => [
            `repository ${name}`,
            ...(policy !== undefined || prune ? [`permissions policy of repository ${name}`] : []),
            ...(tags === undefined ? [] : [`tags of repository ${name}`]),
        ]),
        ...[...desired.existing].map((name) => `repository ${name}`),
        ...(desired.groups.size + desired.existingGroups.size === 0 && !prune ? [] : ['package groups']),
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
    const groups = planGroups(desired, actual, (0,outcome/* groupsAfter */.dW)(desired, actual, deletions.groups));
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
    const changes = sorted(withoutUnread([...made, ...deletions.changes.map((change) => ({ ...change, after: [...all, ...change.after] }))], actual));
    const lockouts = lockoutLines(changes, actual, options);
    const unfit = unfitPolicies(changes, options);
    return {
        changes: actual.domain === undefined ? behindDomain(changes) : changes,
        unmanaged: options.prune ? [] : unmanaged(desired, actual),
        kept: deletions.kept,
        problems: [...problems(desired, actual, options), ...unfit, ...lockouts.problems],
        warnings: [...warnings(desired, actual, options), ...lockouts.warnings, ...effectWarnings(changes, actual)],
        unread: unreadLines(desired, actual, options.prune),
    };
}
function planDomain(desired, actual, prune) {
    const { name, encryptionKey, tags, policy, existing: isExisting } = desired.domain;
    const subject = `domain ${name}`;
    const existing = actual.domain;
    const holder = { kind: 'domain' };
    if (isExisting)
        return [];
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
function sorted(changes) {
    const byId = new Map(changes.map((change) => [change.id, change]));
    const { order, circular } = (0,state_order/* inOrder */.al)([...byId.keys()], (id) => byId.get(id)?.after ?? []);
    if (circular.length > 0)
        throw new Error(`changes wait for each other: ${circular.join(', ')}`);
    return order.flatMap((id) => byId.get(id) ?? []);
}
function unmanaged(desired, actual) {
    const noAccess = (what) => `the permissions policy of ${what} (the file gives no access there)`;
    const { domain } = actual;
    const policies = [...desired.repositories].flatMap(([name, { policy }]) => policy === undefined && actual.repositories.get(name)?.policy !== undefined ? [noAccess(`repository ${name}`)] : []);
    if (desired.domain.existing)
        return policies;
    return [
        ...(domain?.policy !== undefined && desired.domain.policy === undefined ? [noAccess('the domain')] : []),
        ...actual.others.map((name) => `repository ${name}`),
        ...[...actual.repositories.keys()]
            .filter((name) => !desired.repositories.has(name) && !desired.existing.has(name))
            .map((name) => `repository ${name}`),
        ...policies,
        ...[...actual.groups.keys()]
            .filter((pattern) => pattern !== state/* ROOT_GROUP */.PN && !desired.groups.has(pattern) && !desired.existingGroups.has(pattern))
            .map((pattern) => `package group ${pattern}`),
    ];
}
function problems(desired, actual, { caller: { account }, owner }) {
    const { name, encryptionKey, existing } = desired.domain;
    const { domain } = actual;
    if (domain === undefined && existing) {
        return [
            `Domain ${name} is 'existing: true' in the file, and account ${owner} has none of that name. Correct 'domain', 'domain-owner' or the Region, or have its owner create it first.`,
        ];
    }
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
        ...[...desired.existingGroups]
            .filter((pattern) => !actual.groups.has(pattern) && pattern !== state/* ROOT_GROUP */.PN && !actual.unread.has('package groups'))
            .map((pattern) => `Package group ${pattern} is 'existing: true' in the file, and domain ${name} has no such group. Correct the pattern, or have its owner create it first.`),
        ...[...desired.repositories.keys()].flatMap((repository) => sourceProblem(repository, desired, actual)),
    ];
}
/** The file alone has no circle; with the upstreams of repositories of which it says nothing there may be one. */
function circleProblem(desired, actual) {
    const upstreams = (name) => (0,outcome/* sourcesAfter */.J6)(name, desired, actual).upstreams;
    const { circular } = (0,state_order/* inOrder */.al)([...new Set([...desired.repositories.keys(), ...actual.repositories.keys()])], upstreams);
    const circle = (0,state_order/* findCircle */.CV)(circular, upstreams);
    if (circle === undefined)
        return [];
    return [`The upstreams would go in a circle: ${circle.join(' → ')}. Say the upstreams of all of them in the file.`];
}
/** A repository has upstreams or an external connection: who asks for one must say that the other goes. */
function sourceProblem(name, desired, actual) {
    const { upstreams, connections } = (0,outcome/* sourcesAfter */.J6)(name, desired, actual);
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
    const upstreams = (name) => (0,outcome/* sourcesAfter */.J6)(name, desired, actual).upstreams;
    return [
        ...[...desired.repositories.keys()].flatMap((name) => {
            const searched = (0,state_order/* reachable */.Gq)(name, upstreams).size + 1;
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
    return policy !== undefined && (0,policy_policy/* samePolicy */.Jo)((0,policy_policy/* parsePolicy */.ON)(policy.document, what), (0,policy_policy/* parsePolicy */.ON)(document, what));
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

// EXTERNAL MODULE: ./actions/provision/report/graph.ts
var graph = __webpack_require__("actions/provision/report/graph.ts");
// EXTERNAL MODULE: ./actions/provision/service/read-state.ts
var read_state = __webpack_require__("actions/provision/service/read-state.ts");
// EXTERNAL MODULE: ./actions/provision/plan/substitution.ts
var substitution = __webpack_require__("actions/provision/plan/substitution.ts");
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
    const sources = (0,substitution/* sourcesOf */.u0)(name, (of) => (0,outcome/* sourcesAfter */.J6)(of, desired, actual));
    const formats = [...new Set(sources.map(({ connection }) => (0,substitution/* formatOf */.be)(connection)))].filter((format) => format !== undefined);
    const open = await Promise.all(formats.map((format) => service.openPackages(name, format)));
    const candidates = open.flat().flatMap((found) => {
        const connections = (0,substitution/* openConnections */.qP)(groups, name, found, sources);
        const publish = (0,state_groups/* effectiveForPackage */.l7)(groups, found, 'PUBLISH');
        return connections.length === 0 || !(0,substitution/* letsIn */.C6)(publish, [name])
            ? []
            : [{ repository: name, package: found, connections }];
    });
    const published = await Promise.all(candidates.map((risk) => service.publishedHere(name, risk.package)));
    return candidates.filter((_, index) => published[index]);
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
    const desired = (0,file_desired/* desiredState */.Iq)(file, { owner: scene.owner, partition: (0,partition/* partition */.j)(scene.region) });
    const names = new Set([...desired.repositories.keys(), ...desired.existing]);
    const looksAtAll = prune && !desired.domain.existing;
    const actual = await (0,read_state/* readState */.u)(service, looksAtAll ? 'all' : names, looksAtAll ? names : undefined);
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
        risks: await findRisks(service, desired, actual, (0,outcome/* groupsAfter */.dW)(desired, actual, deletedGroups(plan))),
        graph: (0,graph/* upstreamGraph */.M)(desired, actual),
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
    const made = `${count('create')} to create, ${count('update')} to update, ${count('delete')} to delete`;
    const opened = changes.filter(({ widens }) => widens.length > 0).length;
    return opened === 0 ? made : `${made}; ${opened} ${opened === 1 ? 'widens' : 'widen'} access`;
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

// EXTERNAL MODULE: ./actions/provision/service/codeartifact.ts
var codeartifact = __webpack_require__("actions/provision/service/codeartifact.ts");
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
    schemas: { 'codeartifact.schema.json': shape/* fileSchema */.Mz },
    async run(given, host) {
        const path = (0,external_node_path_.resolve)(host.workspace, given.file);
        host.setOutput('file', path);
        if (given.mode === 'export') {
            await runExport(given, path, host);
            return;
        }
        const file = (0,parse/* parseFile */.C)(given.file, await (0,read_text/* readText */.y)(host.workspace, given.file));
        assertSameDomain(file, given);
        const domainOwner = given.domainOwner ?? file['domain-owner'];
        const connection = await (0,aws_connection/* connect */.Ng)({ ...given, domain: file.domain, domainOwner }, host, given.mode === 'apply' ? APPLY_ACTIONS : PLAN_ACTIONS);
        const scene = await sceneOf(connection, given);
        showScene(host, scene);
        const service = await (0,codeartifact/* codeartifactService */.r)(connection.client, file.domain, domainOwner);
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
    throw new errors/* InputError */.dz(`Not all of the domain could be read, so nobody knows whether it is as the file says; the rest is done.\n${unread.join('\n')}`);
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
    const service = await (0,codeartifact/* codeartifactService */.r)(connection.client, domain, given.domainOwner);
    const actual = await (0,read_state/* readState */.u)(service, 'all');
    if (actual.domain === undefined) {
        throw new errors/* InputError */.dz(`Account ${scene.owner} has no domain ${domain} in ${scene.region}. Check 'domain', 'domain-owner' and 'region'.`);
    }
    const place = { owner: scene.owner, partition: (0,partition/* partition */.j)(scene.region) };
    if (actual.unread.size > 0) {
        const lines = [...actual.unread].map(([part, reason]) => `${part}: ${reason}`);
        throw new errors/* InputError */.dz(`The file would not say all that exists, for this could not be read:\n${lines.join('\n')}`);
    }
    const written = exportFile(domain, actual, place, given.domainOwner !== undefined);
    // What was written must be read back as exactly what exists, or it would change something when it is applied.
    const again = makePlan((0,file_desired/* desiredState */.Iq)((0,parse/* parseFile */.C)(file, written), place), actual, {
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
    const content = `repositories: ${actual.repositories.size}, package groups: ${actual.groups.size}`;
    host.info((0,safe_text/* safeText */.Hk)(`Wrote ${file} (${content}).`));
    await host.summary(`### CodeArtifact provision: export\n\nWrote domain ${(0,safe_text/* code */.aY)(domain)} to ${(0,safe_text/* code */.aY)(file)} (${content}).\n`);
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
/* harmony export */   wZ: () => (/* binding */ makeFolders),
/* harmony export */   xm: () => (/* binding */ peekAtFile),
/* harmony export */   ye: () => (/* binding */ UnwritableError)
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
/**
 * The text of a file that is only looked into; undefined for one that is not there, cannot be read, is larger than
 * `largest` bytes, or is no regular file: a FIFO would be waited for, and a device has no end.
 */
function peekAtFile(path, largest = LARGEST) {
    let handle;
    try {
        handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle);
        return stats.isFile() && stats.size <= largest ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(handle, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (handle !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
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
/** The disk is full or read-only, or a folder is somebody else's: it may pass, and what failed can be done again. */
class UnwritableError extends _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz {
    name = 'InputError';
}
function unwritable(path, error) {
    return new UnwritableError(`${path} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions and the space of its folder.`, { cause: error });
}
/** Throws an UnwritableError where the file stays. */
async function removeFile(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(path).catch(ignoring('ENOENT'));
    }
    catch (error) {
        throw new UnwritableError(`${path} cannot be removed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions of its folder.`, {
            cause: error,
        });
    }
    await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)).catch(() => undefined);
}
/** Removes the temporary files that a killed process left beside a file. Only under the lock: others are in use. */
async function removeLeftovers(path) {
    const prefix = `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}${TEMP_MARK}`;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)).catch(() => []);
    for (const name of names.filter((entry) => entry.startsWith(prefix))) {
        await removeFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), name));
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
            throw new UnwritableError(`The folder ${folder} cannot be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions and the space of the home directory.`, { cause: error });
        });
    }
}
/**
 * Removes folders that are empty, the innermost first; one that holds something stays, and so does what somebody has put
 * in the place of one, such as a link. Throws an UnwritableError that names the empty ones that stay too.
 */
async function removeFolders(folders) {
    const stuck = [];
    let cause;
    for (const folder of [...folders].reverse()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(folder)
            .catch(ignoring('ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'))
            .catch((error) => {
            stuck.push(folder);
            cause = error;
        });
    }
    if (stuck.length === 0)
        return;
    throw new UnwritableError(`${stuck.join(', ')} cannot be removed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause)}. Check the permissions.`, {
        cause,
    });
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


/***/ })

};
;