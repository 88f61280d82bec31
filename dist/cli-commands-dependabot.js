"use strict";
exports.id = "cli-commands-dependabot";
exports.ids = [7547,9557];
exports.modules = {

/***/ "packages/cli/src/commands/dependabot.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dependabot: () => (/* binding */ dependabot)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_aws_access_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/access.ts");
/* harmony import */ var _codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("packages/core/src/aws/github-trust.ts");
/* harmony import */ var _codeartifact_ci_core_aws_iam_policy_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/aws/iam-policy.ts");
/* harmony import */ var _codeartifact_ci_core_aws_partition_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/aws/partition.ts");
/* harmony import */ var _codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/command.ts");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/inputs.ts");
/* harmony import */ var _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/names.ts");








/** Dependabot's type of registry for each format that it can read, and where its URL ends. */
const REGISTRIES = {
    npm: { type: 'npm-registry', end: '' },
    pypi: { type: 'python-index', end: 'simple/' },
    maven: { type: 'maven-repository', end: '' },
    nuget: { type: 'nuget-feed', end: 'v3/index.json' },
    cargo: { type: 'cargo-registry', end: '' },
    ruby: { type: 'rubygems-server', end: '' },
};
const FORMATS = Object.keys(REGISTRIES);
const inputs = {
    domain: _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_2__/* .domain */ .bl,
    'domain-owner': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ description: 'Account ID that owns the domain.', required: true, ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_2__/* .accountInput */ .uc }),
    region: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ description: 'AWS Region of the domain.', required: true, ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_2__/* .regionInput */ .VN }),
    repository: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ description: 'Repository that Dependabot shall read.', required: true, ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_2__/* .repositoryInput */ .JD }),
    formats: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .choices */ .zM)(FORMATS, { description: 'Package formats in use.', default: 'npm' }),
    'role-name': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
        description: 'Name of the IAM role that Dependabot assumes, without its path.',
        required: true,
        pattern: /^[\w+=,.@-]{1,64}$/,
        expected: "a role's name: 1 to 64 letters, digits or characters of _+=,.@-",
    }),
    account: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ description: "Account ID of the role. Default: the domain's.", ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_2__/* .accountInput */ .uc }),
    audience: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
        description: "Audience of Dependabot's OpenID Connect token.",
        pattern: /^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/,
        expected: 'plain characters, such as sts.amazonaws.com',
        default: 'sts.amazonaws.com',
    }),
    print: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .choice */ .Yq)(['registries', 'identity', 'trust'], {
        description: "The registries of dependabot.yml, or of the role the identity policy or the trust policy: Dependabot's jobs are jobs of the default branch.",
        default: 'registries',
    }),
    'github-repository': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_2__/* .githubRepositoryInput */ .G7, default: 'your-org/your-repo' }),
    'default-branch': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
        description: 'Default branch of that repository.',
        pattern: /^[^\s~^:?*[\\]{1,200}$/,
        expected: "a branch's name",
        default: 'main',
    }),
};
/**
 * Prints the `registries:` of a dependabot.yml by which Dependabot reads a repository with an identity of its own
 * (GitHub, "Configuring access to private registries for Dependabot", AWS CodeArtifact): no secret is kept.
 */
const dependabot = (0,_codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
    name: 'dependabot',
    summary: 'Print the registries of a dependabot.yml for a repository, with OpenID Connect in the place of a secret.',
    stdout: 'data',
    inputs,
    outputs: {},
    examples: [
        {
            title: 'For npm and Python packages of one repository',
            inputs: {
                domain: 'my-org',
                'domain-owner': '111122223333',
                region: 'us-east-1',
                repository: 'my-packages',
                formats: 'npm, pypi',
                'role-name': 'codeartifact-read',
            },
        },
    ],
    run(given, host) {
        assertReachable(given.region);
        host.print(PRINT[given.print](given, host.env));
        if (given.print === 'registries') {
            host.info("The role's policies: the same command with --print identity, and with --print trust.");
        }
        return Promise.resolve();
    },
});
/** Dependabot assumes `arn:aws:iam::…` by sts.amazonaws.com (dependabot/proxy, internal/oidc/actions_oidc.go). */
function assertReachable(region) {
    const found = (0,_codeartifact_ci_core_aws_partition_ts__WEBPACK_IMPORTED_MODULE_5__/* .partition */ .j)(region);
    if (found === 'aws')
        return;
    throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz(`Dependabot assumes roles of the partition aws alone, and ${region} is in ${found}. Give it a token as a Dependabot secret, renewed every 12 hours at most by a scheduled workflow.`);
}
const PRINT = {
    registries: registriesOf,
    identity: ({ domain: name, domainOwner, region, repository }) => {
        const at = { domain: name, owner: domainOwner, region, repositories: [repository] };
        return json((0,_codeartifact_ci_core_aws_iam_policy_ts__WEBPACK_IMPORTED_MODULE_1__/* .identityPolicy */ .r)(_codeartifact_ci_core_aws_access_ts__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS */ .P.read, at));
    },
    trust: (given, env) => json((0,_codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_7__/* .githubTrustPolicy */ .AU)({
        ...(0,_codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_7__/* .githubRepository */ .GP)(given.githubRepository, env),
        jobs: [`ref:refs/heads/${given.defaultBranch}`],
        issuer: _codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_7__/* .GITHUB_ISSUER */ .oX,
        audience: given.audience,
        account: given.account ?? given.domainOwner,
        region: given.region,
    })),
};
function registriesOf(given) {
    const server = `${given.domain}-${given.domainOwner}.d.codeartifact.${given.region}.amazonaws.com`;
    const lines = given.formats.flatMap((format) => {
        const { type, end } = REGISTRIES[format];
        return [
            `  codeartifact-${format}:`,
            `    type: ${type}`,
            `    url: https://${server}/${format}/${given.repository}/${end}`,
            `    aws-region: ${given.region}`,
            `    account-id: "${given.account ?? given.domainOwner}"`,
            `    role-name: "${given.roleName}"`,
            `    domain: ${given.domain}`,
            `    domain-owner: "${given.domainOwner}"`,
            `    audience: "${given.audience}"`,
        ];
    });
    return `${['registries:', ...lines].join('\n')}\n`;
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
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

/***/ "packages/core/src/aws/iam-policy.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ identityPolicy),
/* harmony export */   sessionPolicy: () => (/* binding */ sessionPolicy)
/* harmony export */ });
/* unused harmony export policyFor */
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/partition.ts");

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
        'DeleteDomain',
        'DescribeDomain',
        'GetAuthorizationToken',
        'GetDomainPermissionsPolicy',
        'PutDomainPermissionsPolicy',
        'DeleteDomainPermissionsPolicy',
        'ListRepositoriesInDomain',
        'ListPackageGroups',
    ]),
    ...each('package-group', [
        'CreatePackageGroup',
        'DescribePackageGroup',
        'UpdatePackageGroup',
        'UpdatePackageGroupOriginConfiguration',
        'DeletePackageGroup',
        'GetAssociatedPackageGroup',
        'ListAllowedRepositoriesForGroup',
        'ListAssociatedPackages',
        'ListSubPackageGroups',
    ]),
    ...each('package', [
        'CopyPackageVersions',
        'DeletePackage',
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
        'PutPackageOriginConfiguration',
        'UpdatePackageVersionsStatus',
    ]),
    ...each('tagged', ['ListTagsForResource', 'TagResource', 'UntagResource']),
    ...each('copied', ['CopyPackageVersions']),
    ...each('none', ['ListDomains', 'ListRepositories']),
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
        const groups = Map.groupBy(statement.Action, (action) => action.startsWith('codeartifact:') ? (TYPES[action] ?? 'repository') : 'none');
        return [...groups].map(([type, Action]) => ({ ...statement, Action, Resource: resources(type, about) }));
    });
    return { Version: '2012-10-17', Statement: statements };
}
function resources(type, { domain, owner, region, repositories }) {
    const arn = (path) => `arn:${(0,_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .partition */ .j)(region)}:codeartifact:${region}:${owner}:${path}`;
    const ofRepositories = repositories.map((repository) => arn(`repository/${domain}/${repository}`));
    const ofPackages = repositories.map((repository) => arn(`package/${domain}/${repository}/*`));
    switch (type) {
        case 'domain':
            return arn(`domain/${domain}`);
        case 'package-group':
            return arn(`package-group/${domain}/*`);
        case 'repository':
            return single(ofRepositories);
        case 'package':
            return single(ofPackages);
        case 'copied':
            return [...ofRepositories, ...ofPackages];
        case 'none':
            return '*';
        case 'tagged':
            return [arn(`domain/${domain}`), arn(`repository/${domain}/*`), arn(`package-group/${domain}/*`)];
    }
}
function single(items) {
    const [first] = items;
    return first !== undefined && items.length === 1 ? first : items;
}


/***/ })

};
;