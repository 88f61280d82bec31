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
/* harmony import */ var _codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/aws/github-trust.ts");
/* harmony import */ var _codeartifact_ci_core_aws_iam_policy_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/iam-policy.ts");
/* harmony import */ var _codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/command.ts");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/inputs.ts");
/* harmony import */ var _codeartifact_ci_core_suggest_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/suggest.ts");
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
    'github-repository': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_1__/* .githubRepositoryInput */ .G7, default: 'your-org/your-repo' }),
    'github-subject': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
        description: 'Which of its jobs: the end of the subject of the token, such as ref:refs/heads/main, ref:refs/tags/* or environment:production. Default: tags for publish, the branch main for the others, pull requests too for login.',
        pattern: /^[\x21-\x7e]{1,200}$/,
        expected: 'the end of a subject, such as ref:refs/heads/main',
    }),
    issuer: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
        description: "Host and path of the OpenID Connect provider: GitHub's, or your Enterprise Server's.",
        pattern: /^[A-Za-z0-9.-]+(\/[A-Za-z0-9._~-]+)*$/,
        expected: 'a host, and a path if there is one, without https://',
        default: _codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_4__/* .GITHUB_ISSUER */ .oX,
    }),
    audience: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ description: "Audience of the job's OpenID Connect token.", default: 'sts.amazonaws.com' }),
};
/** `policy login`, `policy publish`, …: what a role needs for one of the listed commands, and who may assume it. */
async function policyCommand(list) {
    const permissions = await permissionsOf(list);
    return (0,_codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_5__/* .defineCommand */ .N)({
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
            const identity = (0,_codeartifact_ci_core_aws_iam_policy_ts__WEBPACK_IMPORTED_MODULE_0__/* .identityPolicy */ .r)(modeOf(command, modes, given.mode).actions, {
                domain: given.domain,
                owner: given.domainOwner,
                region: given.region,
                repositories: given.repositories,
            });
            const { repository, ids } = (0,_codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_4__/* .githubRepository */ .GP)(given.githubRepository, host.env);
            const trust = (0,_codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_4__/* .githubTrustPolicy */ .AU)({
                ...given,
                repository,
                ids,
                jobs: given.githubSubject === undefined ? (JOBS[command] ?? DEFAULT_JOBS) : [given.githubSubject],
                account: given.account ?? given.domainOwner,
            });
            const wanted = { both: { identity, trust }, identity, trust }[given.print];
            host.print(`${JSON.stringify(wanted, null, 2)}\n`);
            return Promise.resolve();
        },
    });
}
/** The jobs that a command is for, unless others are named: a release is a tag, and what changes a domain runs on main. */
const JOBS = {
    publish: ['ref:refs/tags/*'],
    login: ['ref:refs/heads/main', 'pull_request'],
};
const DEFAULT_JOBS = ['ref:refs/heads/main'];
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
    throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`'--mode' of policy ${command} must be one of ${names.join(', ')}${(0,_codeartifact_ci_core_suggest_ts__WEBPACK_IMPORTED_MODULE_6__.suggest)(asked ?? '', names)}, not ${JSON.stringify(asked)}`);
}


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