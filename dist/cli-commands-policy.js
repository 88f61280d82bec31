"use strict";
exports.id = "cli-commands-policy";
exports.ids = [7574,8039];
exports.modules = {

/***/ "packages/cli/src/commands/policy.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyCommands: () => (/* binding */ policyCommands)
});

// EXTERNAL MODULE: ./packages/core/src/aws/permissions.ts
var permissions = __webpack_require__("packages/core/src/aws/permissions.ts");
;// CONCATENATED MODULE: ./packages/core/src/aws/identity-policy.ts

/** The resource types of actions (service authorization reference, CodeArtifact); what is not here is of a repository. */
const TYPES = {
    ...each('domain', [
        'CreateDomain',
        'DescribeDomain',
        'GetAuthorizationToken',
        'GetDomainPermissionsPolicy',
        'PutDomainPermissionsPolicy',
        'DeleteDomainPermissionsPolicy',
        'ListRepositoriesInDomain',
        'ListPackageGroups',
        'GetAssociatedPackageGroup',
    ]),
    ...each('package-group', [
        'CreatePackageGroup',
        'DescribePackageGroup',
        'UpdatePackageGroup',
        'UpdatePackageGroupOriginConfiguration',
        'DeletePackageGroup',
        'ListAllowedRepositoriesForGroup',
    ]),
    ...each('package', [
        'DeletePackageVersions',
        'DescribePackage',
        'DescribePackageVersion',
        'DisposePackageVersions',
        'GetPackageVersionAsset',
        'GetPackageVersionReadme',
        'ListPackageVersionAssets',
        'ListPackageVersionDependencies',
        'ListPackageVersions',
        'PublishPackageVersion',
        'PutPackageMetadata',
        'UpdatePackageVersionsStatus',
    ]),
    ...each('any', ['ListTagsForResource', 'TagResource', 'UntagResource']),
};
function each(type, actions) {
    return Object.fromEntries(actions.map((action) => [`codeartifact:${action}`, type]));
}
/**
 * An identity policy with the least that a command needs, on the resources in scope alone. Actions of other services
 * (sts, kms) are on `*`: a bearer token has no resource, and which key it is only the domain knows.
 */
function identityPolicy(purpose, scope) {
    const statements = (0,permissions/* statementsFor */.YQ)(purpose).flatMap((statement) => {
        const groups = Map.groupBy(statement.Action, (action) => action.startsWith('codeartifact:') ? (TYPES[action] ?? 'repository') : undefined);
        return [...groups].map(([type, Action]) => ({
            ...statement,
            Action,
            Resource: type === undefined ? '*' : resources(type, scope),
        }));
    });
    return { Version: '2012-10-17', Statement: statements };
}
function resources(type, { domain, owner, region, repositories }) {
    const arn = (path) => `arn:${partition(region)}:codeartifact:${region}:${owner}:${path}`;
    switch (type) {
        case 'domain':
            return arn(`domain/${domain}`);
        case 'package-group':
            return arn(`package-group/${domain}/*`);
        case 'repository':
            return single(repositories.map((repository) => arn(`repository/${domain}/${repository}`)));
        case 'package':
            return single(repositories.map((repository) => arn(`package/${domain}/${repository}/*`)));
        case 'any':
            return [arn(`domain/${domain}`), arn(`repository/${domain}/*`), arn(`package-group/${domain}/*`)];
    }
}
function single(items) {
    const [first] = items;
    return first !== undefined && items.length === 1 ? first : items;
}
/** The partition of a Region (AWS general reference, "Amazon Resource Names"). */
function partition(region) {
    if (region.startsWith('cn-'))
        return 'aws-cn';
    return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__("packages/core/src/command.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
// EXTERNAL MODULE: ./packages/core/src/names.ts
var names = __webpack_require__("packages/core/src/names.ts");
;// CONCATENATED MODULE: ./packages/cli/src/commands/policy.ts





const policy_inputs = {
    domain: names/* domain */.bl,
    'domain-owner': (0,inputs/* text */.Qq)({ description: 'Account ID that owns the domain.', required: true, ...names/* accountInput */.uc }),
    region: (0,inputs/* text */.Qq)({ description: 'AWS Region of the domain.', required: true, ...names/* regionInput */.VN }),
    repositories: (0,inputs/* list */.p_)({ description: 'Repositories it may be about.', default: '*' }, (item) => {
        if (item !== '*' && !names/* REPOSITORY */.Bw.test(item))
            throw new errors/* InputError */.dz("must be repositories' names, or *");
        return item;
    }),
    print: (0,inputs/* choice */.Yq)(['both', 'identity', 'trust'], {
        description: "The role's identity policy, its trust policy, or one object with both.",
        default: 'both',
    }),
    account: (0,inputs/* text */.Qq)({ description: "Account ID of the role. Default: the domain's.", ...names/* accountInput */.uc }),
    'github-repository': (0,inputs/* text */.Qq)({
        description: 'GitHub repository whose jobs may assume the role.',
        pattern: /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/,
        expected: 'OWNER/NAME',
        default: 'your-org/your-repo',
    }),
    'github-subject': (0,inputs/* text */.Qq)({
        description: 'Which of its jobs: the end of the subject of the token, such as ref:refs/heads/main, ref:refs/tags/* or environment:production.',
        pattern: /^[\x21-\x7e]{1,200}$/,
        expected: 'the end of a subject, such as ref:refs/heads/main',
        default: '*',
    }),
    issuer: (0,inputs/* text */.Qq)({
        description: "Host and path of the OpenID Connect provider: GitHub's, or your Enterprise Server's.",
        pattern: /^[A-Za-z0-9.-]+(\/[A-Za-z0-9._~-]+)*$/,
        expected: 'a host, and a path if there is one, without https://',
        default: 'token.actions.githubusercontent.com',
    }),
    audience: (0,inputs/* text */.Qq)({ description: "Audience of the job's OpenID Connect token.", default: 'sts.amazonaws.com' }),
};
/** `policy login`, `policy publish`, …: what a role needs for one command, and who may assume it. */
function policyCommand(name, purposeOf) {
    return (0,command/* defineCommand */.N)({
        name: `policy ${name}`,
        summary: `Print the least-privilege identity policy for ${name}, and a trust policy for GitHub's jobs.`,
        stdout: 'data',
        inputs: policy_inputs,
        outputs: {},
        run(given, host) {
            const identity = identityPolicy(purposeOf, {
                domain: given.domain,
                owner: given.domainOwner,
                region: given.region,
                repositories: given.repositories,
            });
            const trust = trustPolicy(given);
            const wanted = { both: { identity, trust }, identity, trust }[given.print];
            host.print(`${JSON.stringify(wanted, null, 2)}\n`);
            return Promise.resolve();
        },
    });
}
/** Who may assume the role (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
function trustPolicy(given) {
    const { issuer } = given;
    const provider = `arn:${partition(given.region)}:iam::${given.account ?? given.domainOwner}:oidc-provider/${issuer}`;
    const subject = `repo:${given.githubRepository}:${given.githubSubject}`;
    const exact = !/[*?]/.test(subject);
    const audience = { [`${issuer}:aud`]: given.audience };
    return {
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Principal: { Federated: provider },
                Action: 'sts:AssumeRoleWithWebIdentity',
                Condition: exact
                    ? { StringEquals: { ...audience, [`${issuer}:sub`]: subject } }
                    : { StringEquals: audience, StringLike: { [`${issuer}:sub`]: subject } },
            },
        ],
    };
}
const policyCommands = {
    'policy login': policyCommand('login', 'read'),
    'policy publish': policyCommand('publish', 'publish'),
    'policy prune': policyCommand('prune', 'prune'),
    'policy provision': policyCommand('provision', 'provision'),
};


/***/ }),

/***/ "packages/core/src/aws/permissions.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YQ: () => (/* binding */ statementsFor),
/* harmony export */   sessionPolicy: () => (/* binding */ sessionPolicy),
/* harmony export */   vV: () => (/* binding */ READ_ACTIONS)
/* harmony export */ });
/* unused harmony export PURPOSES */
/** What a command may need to do. Each names the least it takes. */
const PURPOSES = (/* unused pure expression or super */ null && (['read', 'publish', 'prune-plan', 'prune', 'provision']));
/** What a repository's policy gives to readers (CodeArtifact user guide, read access to a repository). */
const READ_ACTIONS = [
    'codeartifact:DescribePackageVersion',
    'codeartifact:DescribeRepository',
    'codeartifact:GetPackageVersionReadme',
    'codeartifact:GetRepositoryEndpoint',
    'codeartifact:ListPackages',
    'codeartifact:ListPackageVersions',
    'codeartifact:ListPackageVersionAssets',
    'codeartifact:ListPackageVersionDependencies',
    'codeartifact:ReadFromRepository',
];
const TOKEN_ACTIONS = ['codeartifact:GetAuthorizationToken', 'codeartifact:GetRepositoryEndpoint'];
/** Of prune before it changes anything. */
const PRUNE_PLAN_ACTIONS = [
    'codeartifact:ListRepositoriesInDomain',
    'codeartifact:ListPackages',
    'codeartifact:ListPackageVersions',
    'codeartifact:ListPackageVersionAssets',
    'codeartifact:DescribePackageVersion',
];
const ACTIONS = {
    read: [...TOKEN_ACTIONS, 'codeartifact:ReadFromRepository'],
    publish: [
        ...TOKEN_ACTIONS,
        'codeartifact:ReadFromRepository',
        'codeartifact:DescribePackage',
        'codeartifact:DescribePackageVersion',
        'codeartifact:ListPackageVersionAssets',
        'codeartifact:PublishPackageVersion',
        'codeartifact:PutPackageMetadata',
    ],
    'prune-plan': PRUNE_PLAN_ACTIONS,
    prune: [
        ...PRUNE_PLAN_ACTIONS,
        'codeartifact:DeletePackageVersions',
        'codeartifact:DisposePackageVersions',
        'codeartifact:UpdatePackageVersionsStatus',
    ],
    provision: [
        'codeartifact:CreateDomain',
        'codeartifact:DescribeDomain',
        'codeartifact:GetDomainPermissionsPolicy',
        'codeartifact:PutDomainPermissionsPolicy',
        'codeartifact:DeleteDomainPermissionsPolicy',
        'codeartifact:ListRepositoriesInDomain',
        'codeartifact:CreateRepository',
        'codeartifact:DescribeRepository',
        'codeartifact:UpdateRepository',
        'codeartifact:DeleteRepository',
        'codeartifact:AssociateWithDownstreamRepository',
        'codeartifact:AssociateExternalConnection',
        'codeartifact:DisassociateExternalConnection',
        'codeartifact:GetRepositoryPermissionsPolicy',
        'codeartifact:PutRepositoryPermissionsPolicy',
        'codeartifact:DeleteRepositoryPermissionsPolicy',
        'codeartifact:ListPackages',
        'codeartifact:ListPackageVersions',
        'codeartifact:ListPackageGroups',
        'codeartifact:ListAllowedRepositoriesForGroup',
        'codeartifact:CreatePackageGroup',
        'codeartifact:UpdatePackageGroup',
        'codeartifact:UpdatePackageGroupOriginConfiguration',
        'codeartifact:DeletePackageGroup',
        'codeartifact:ListTagsForResource',
        'codeartifact:TagResource',
        'codeartifact:UntagResource',
        'kms:DescribeKey',
        'kms:CreateGrant',
    ],
};
/** The statements of a policy for a purpose: what an inline session policy, or an identity policy, must allow. */
function statementsFor(purpose) {
    const statements = [{ Effect: 'Allow', Action: [...new Set(ACTIONS[purpose])], Resource: '*' }];
    if (ACTIONS[purpose].includes('codeartifact:GetAuthorizationToken')) {
        statements.push({
            Effect: 'Allow',
            Action: ['sts:GetServiceBearerToken'],
            Resource: '*',
            Condition: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
        });
    }
    return statements;
}
/** An inline session policy as AssumeRole takes it; STS allows 2,048 characters. */
function sessionPolicy(purpose) {
    return JSON.stringify({ Version: '2012-10-17', Statement: statementsFor(purpose) });
}


/***/ }),

/***/ "packages/core/src/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/inputs.ts");

/** Describes a command once; `action.yml`, flags, help and README tables all follow from it. */
function defineCommand(spec) {
    const { run, ...description } = spec;
    return {
        ...description,
        execute: async (raw, host, operands = []) => {
            await run((0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .TL)(spec.inputs, raw), host, operands);
        },
    };
}


/***/ }),

/***/ "packages/core/src/inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ custom),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   zM: () => (/* binding */ choices)
/* harmony export */ });
/* unused harmony exports splitList, camelCase */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/suggest.ts");


function input(options, form, absent) {
    return {
        description: options.description,
        required: options.required ?? false,
        default: options.default ?? '',
        shape: form.shape ?? 'value',
        values: form.values ?? [],
        parse: form.parse,
        absent,
    };
}
/** An input without a value is undefined, unless it is required or has a default. */
function single(options, form) {
    return input(options, form, undefined);
}
/** A line of text, checked against an anchored pattern if there is one; `expected` completes "must be …". */
function text(options) {
    return single(options, {
        parse(value) {
            const trimmed = value.trim();
            if (options.pattern !== undefined && !options.pattern.test(trimmed)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be ${options.expected ?? `of the form ${options.pattern.source}`}`);
            }
            return trimmed;
        },
    });
}
/** A whole number between `min` and `max`, both included. */
function integer(options) {
    return single(options, {
        parse(value) {
            const trimmed = value.trim();
            const number = Number(trimmed);
            if (!/^\d{1,15}$/.test(trimmed) || number < options.min || number > options.max) {
                const unit = options.unit === undefined ? '' : ` ${options.unit}`;
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be a whole number from ${options.min} to ${options.max}${unit}`);
            }
            return number;
        },
    });
}
/** `true` or `false`, in the spellings of YAML 1.2's core schema (as @actions/core reads booleans). */
function flag(options) {
    const parse = (value) => {
        const trimmed = value.trim();
        if (/^(true|True|TRUE)$/.test(trimmed))
            return true;
        if (/^(false|False|FALSE)$/.test(trimmed))
            return false;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must be true or false');
    };
    return input({ description: options.description, default: options.default ?? 'false' }, { parse, shape: 'flag' }, false);
}
/** One of a closed set of words. */
function choice(values, options) {
    return single(options, { parse: (value) => pick(values, value.trim()), values });
}
function pick(values, word) {
    const found = values.find((value) => value === word);
    if (found !== undefined)
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be one of ${values.join(', ')}${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__.suggest)(word, values)}`);
}
/** Items between commas or line ends, each parsed by `item`; no item given is the empty list. */
function list(options, item) {
    return input(options, { parse: (value) => splitList(value).map(item), shape: 'list' }, []);
}
/** A list whose items come from a closed set; an item given twice counts once. */
function choices(values, options) {
    const parse = (value) => [
        ...new Set(splitList(value).map((word) => pick(values, word))),
    ];
    return input(options, { parse, shape: 'list', values }, []);
}
/** Splits at commas and line ends; empty items vanish. */
function splitList(value) {
    return value
        .split(/[,\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** Anything else: `parse` does what it says, and throws an InputError that says what is wrong. */
function custom(options, parse) {
    return single(options, { parse });
}
/**
 * Parses every input once, into a readonly object. All problems come in one InputError, a line each, so that a user
 * mends them in one go.
 */
function parseInputs(inputs, raw) {
    const problems = [];
    for (const name of Object.keys(raw)) {
        if (!Object.hasOwn(inputs, name)) {
            problems.push(`unknown input '${name}'${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__.suggest)(name, Object.keys(inputs))}`);
        }
    }
    const values = {};
    for (const [name, spec] of Object.entries(inputs)) {
        const given = raw[name] ?? '';
        const value = given.trim() === '' ? spec.default : given;
        if (value === '') {
            if (spec.required)
                problems.push(`'${name}' is required: ${spec.description}`);
            values[camelCase(name)] = spec.absent;
            continue;
        }
        try {
            values[camelCase(name)] = spec.parse(value);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz))
                throw error;
            problems.push(`'${name}' ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}, not ${JSON.stringify(value)}`);
        }
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(problems.join('\n'));
    return Object.freeze(values);
}
function camelCase(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ "packages/core/src/names.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ REPOSITORY),
/* harmony export */   JD: () => (/* binding */ repositoryInput),
/* harmony export */   V2: () => (/* binding */ DOMAIN),
/* harmony export */   VN: () => (/* binding */ regionInput),
/* harmony export */   bl: () => (/* binding */ domain),
/* harmony export */   u4: () => (/* binding */ ACCOUNT),
/* harmony export */   uc: () => (/* binding */ accountInput),
/* harmony export */   xD: () => (/* binding */ domainInput)
/* harmony export */ });
/* unused harmony export REGION */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/inputs.ts");

/** CodeArtifact's own patterns (API reference: DomainName, AccountId, RepositoryName), anchored. */
const DOMAIN = /^[a-z][a-z0-9-]{0,48}[a-z0-9]$/;
const ACCOUNT = /^[0-9]{12}$/;
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9._-]{1,99}$/;
/** Region names as botocore's partitions file describes them, e.g. us-east-1, ap-southeast-2, us-gov-west-1. */
const REGION = /^[a-z]{2}(-[a-z]+){1,3}-[0-9]{1,2}$/;
const domainInput = {
    pattern: DOMAIN,
    expected: 'a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter',
};
const accountInput = { pattern: ACCOUNT, expected: 'an AWS account ID of 12 digits' };
const repositoryInput = {
    pattern: REPOSITORY,
    expected: 'a repository name: 2 to 100 letters, digits, dots, hyphens and underscores',
};
const regionInput = { pattern: REGION, expected: "an AWS Region such as 'us-east-1'" };
/** The `domain` input shared by every command that talks to CodeArtifact. */
const domain = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'Name of the CodeArtifact domain.', required: true, ...domainInput });


/***/ })

};
;