"use strict";
exports.id = "core-aws-permissions";
exports.ids = ["core-aws-permissions"];
exports.modules = {

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


/***/ })

};
;