"use strict";
exports.id = "cli-commands-policy";
exports.ids = [7439,9557];
exports.modules = {

/***/ "packages/cli/src/commands/policy.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyCommand: () => (/* binding */ policyCommand)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_aws_iam_policy_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/iam-policy.ts");
/* harmony import */ var _codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/command.ts");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/inputs.ts");
/* harmony import */ var _codeartifact_ci_core_suggest_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/suggest.ts");
/* harmony import */ var _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/names.ts");






const inputs = {
    domain: _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_1__/* .domain */ .bl,
    'domain-owner': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ description: 'Account ID that owns the domain.', required: true, ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_1__/* .accountInput */ .uc }),
    region: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ description: 'AWS Region of the domain.', required: true, ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_1__/* .regionInput */ .VN }),
    repositories: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)({ description: 'Repositories it may be about.', default: '*' }, (item) => {
        if (item !== '*' && !_codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_1__/* .REPOSITORY */ .Bw.test(item))
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz("must be repositories' names, or *");
        return item;
    }),
    mode: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
        description: 'Which of its modes it is for, as in its README: read or publish for login, plan or apply for prune. Default: login reads, the others may do all that they can.',
    }),
    print: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)(['both', 'identity', 'trust'], {
        description: "The role's identity policy, its trust policy, or one object with both.",
        default: 'both',
    }),
    account: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ description: "Account ID of the role. Default: the domain's.", ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_1__/* .accountInput */ .uc }),
    'github-repository': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
        description: 'GitHub repository whose jobs may assume the role.',
        pattern: /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/,
        expected: 'OWNER/NAME',
        default: 'your-org/your-repo',
    }),
    'github-subject': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
        description: 'Which of its jobs: the end of the subject of the token, such as ref:refs/heads/main, ref:refs/tags/* or environment:production.',
        pattern: /^[\x21-\x7e]{1,200}$/,
        expected: 'the end of a subject, such as ref:refs/heads/main',
        default: '*',
    }),
    issuer: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
        description: "Host and path of the OpenID Connect provider: GitHub's, or your Enterprise Server's.",
        pattern: /^[A-Za-z0-9.-]+(\/[A-Za-z0-9._~-]+)*$/,
        expected: 'a host, and a path if there is one, without https://',
        default: 'token.actions.githubusercontent.com',
    }),
    audience: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ description: "Audience of the job's OpenID Connect token.", default: 'sts.amazonaws.com' }),
};
/** `policy login`, `policy publish`, …: what a role needs for one of the listed commands, and who may assume it. */
async function policyCommand(list) {
    const permissions = await permissionsOf(list);
    return (0,_codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
        name: 'policy',
        summary: "Print the least-privilege identity policy of a role for one command, and a trust policy for GitHub's jobs.",
        stdout: 'data',
        operands: { label: 'COMMAND', after: 'name', values: [...permissions.keys()] },
        inputs,
        outputs: {},
        examples: [
            {
                title: 'The policies of a role that publishes to one repository when a tag is pushed',
                operands: ['publish'],
                inputs: {
                    domain: 'my-org',
                    'domain-owner': '111122223333',
                    region: 'us-east-1',
                    repositories: 'my-packages',
                    'github-repository': 'your-org/your-repo',
                    'github-subject': 'ref:refs/tags/*',
                },
            },
        ],
        run(given, host, [command = '']) {
            const modes = permissions.get(command) ?? {};
            const identity = (0,_codeartifact_ci_core_aws_iam_policy_ts__WEBPACK_IMPORTED_MODULE_0__/* .identityPolicy */ .rP)(modeOf(command, modes, given.mode).actions, {
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
/** The commands that need permissions, by name. */
async function permissionsOf(list) {
    const loaded = await Promise.all(Object.values(list).map((load) => load()));
    return new Map(loaded.flatMap(({ name, permissions }) => (permissions === undefined ? [] : [[name, permissions]])));
}
function modeOf(command, modes, asked) {
    const names = Object.keys(modes);
    const found = modes[asked ?? names[0] ?? ''];
    if (found !== undefined)
        return found;
    throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`'--mode' of policy ${command} must be one of ${names.join(', ')}${(0,_codeartifact_ci_core_suggest_ts__WEBPACK_IMPORTED_MODULE_5__.suggest)(asked ?? '', names)}, not ${JSON.stringify(asked)}`);
}
/** Who may assume the role (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
function trustPolicy(given) {
    const { issuer } = given;
    const provider = `arn:${(0,_codeartifact_ci_core_aws_iam_policy_ts__WEBPACK_IMPORTED_MODULE_0__/* .partition */ .jB)(given.region)}:iam::${given.account ?? given.domainOwner}:oidc-provider/${issuer}`;
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


/***/ }),

/***/ "packages/core/src/aws/iam-policy.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jB: () => (/* binding */ partition),
/* harmony export */   rP: () => (/* binding */ identityPolicy),
/* harmony export */   sessionPolicy: () => (/* binding */ sessionPolicy)
/* harmony export */ });
/* unused harmony export policyFor */
/** The policy that allows the actions on everything. A token is asked of STS too, for CodeArtifact alone. */
function policyFor(actions) {
    const statements = [{ Effect: 'Allow', Action: [...new Set(actions)], Resource: '*' }];
    if (actions.includes('codeartifact:GetAuthorizationToken')) {
        statements.push({
            Effect: 'Allow',
            Action: ['sts:GetServiceBearerToken'],
            Resource: '*',
            Condition: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
        });
    }
    return { Version: '2012-10-17', Statement: statements };
}
/** The inline session policy that allows no more than the actions, as AssumeRole takes it (2,048 characters at most). */
function sessionPolicy(actions) {
    return JSON.stringify(policyFor(actions));
}
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
 * An identity policy that allows the actions on the given resources alone. Actions of other services (sts, kms) are on
 * `*`: a bearer token has no resource, and which key it is only the domain knows.
 */
function identityPolicy(actions, about) {
    const statements = policyFor(actions).Statement.flatMap((statement) => {
        const groups = Map.groupBy(statement.Action, (action) => action.startsWith('codeartifact:') ? (TYPES[action] ?? 'repository') : undefined);
        return [...groups].map(([type, Action]) => ({
            ...statement,
            Action,
            Resource: type === undefined ? '*' : resources(type, about),
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


/***/ }),

/***/ "packages/core/src/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/inputs.ts");

/** Describes a command once; `action.yml`, flags, help, completion, policies and README tables all follow from it. */
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
/** `given` are words that stand beside this one: it is hardly a second time one of those. */
function pick(values, word, given = []) {
    const found = values.find((value) => value === word);
    if (found !== undefined)
        return found;
    const others = values.filter((value) => !given.includes(value));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be one of ${values.join(', ')}${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__.suggest)(word, others)}`);
}
/** Items between commas or line ends, each parsed by `item`; no item given is the empty list. */
function list(options, item) {
    const parse = (value) => splitList(value).map((each) => parseItem(each, item));
    return input(options, { parse, shape: 'list' }, []);
}
/** What is wrong with one item of a list; the message says which it is. */
class ItemError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz {
}
function parseItem(text, parse) {
    try {
        return parse(text);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz))
            throw error;
        throw new ItemError(`${error.message}, not ${JSON.stringify(text)}`);
    }
}
/** A list whose items come from a closed set; an item given twice counts once. */
function choices(values, options) {
    const parse = (value) => {
        const words = splitList(value);
        return [...new Set(words.map((each) => parseItem(each, (word) => pick(values, word, words))))];
    };
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
 * Parses every input once, into a readonly object. All problems come in one UsageError, a line each, so that a user
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
            const not = error instanceof ItemError ? '' : `, not ${JSON.stringify(value)}`;
            problems.push(`'${name}' ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}${not}`);
        }
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(problems.join('\n'));
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