"use strict";
exports.id = "core-aws-iam-policy";
exports.ids = ["core-aws-iam-policy"];
exports.modules = {

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