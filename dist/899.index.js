export const id = 899;
export const ids = [899];
export const modules = {

/***/ 69899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   awsWriter: () => (/* binding */ awsWriter)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83380);

function awsWriter(client, scope) {
    return {
        // A domain is always the caller's own: CreateDomain takes no owner.
        createDomain: async (encryptionKey, tags) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.CreateDomainCommand({ domain: scope.domain, encryptionKey, ...tagList(tags) }));
        },
        createRepository: async ({ name, description, upstreams, tags }) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.CreateRepositoryCommand({
                ...scope,
                repository: name,
                description,
                ...(upstreams.length === 0 ? {} : { upstreams: upstreamList(upstreams) }),
                ...tagList(tags),
            }));
        },
        updateRepository: async (repository, { description, upstreams }) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.UpdateRepositoryCommand({
                ...scope,
                repository,
                description,
                ...(upstreams === undefined ? {} : { upstreams: upstreamList(upstreams) }),
            }));
        },
        deleteRepository: async (repository) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.DeleteRepositoryCommand({ ...scope, repository }));
        },
        connect: async (repository, externalConnection) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.AssociateExternalConnectionCommand({ ...scope, repository, externalConnection }));
        },
        disconnect: async (repository, externalConnection) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.DisassociateExternalConnectionCommand({ ...scope, repository, externalConnection }));
        },
        putPolicy: async (of, policyDocument, policyRevision) => {
            const policy = { ...scope, policyDocument, policyRevision };
            if (of.kind === 'domain')
                await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.PutDomainPermissionsPolicyCommand(policy));
            else
                await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.PutRepositoryPermissionsPolicyCommand({ ...policy, repository: of.name }));
        },
        deletePolicy: async (of, policyRevision) => {
            const policy = { ...scope, policyRevision };
            if (of.kind === 'domain')
                await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.DeleteDomainPermissionsPolicyCommand(policy));
            else
                await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.DeleteRepositoryPermissionsPolicyCommand({ ...policy, repository: of.name }));
        },
        tag: async (resourceArn, tags) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.TagResourceCommand({ resourceArn, tags: [...tags].map(([key, value]) => ({ key, value })) }));
        },
        untag: async (resourceArn, tagKeys) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.UntagResourceCommand({ resourceArn, tagKeys: [...tagKeys] }));
        },
        createGroup: async ({ pattern, description, contactInfo }, tags) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.CreatePackageGroupCommand({ ...scope, packageGroup: pattern, description, contactInfo, ...tagList(tags) }));
        },
        updateGroup: async ({ pattern, description, contactInfo }) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.UpdatePackageGroupCommand({ ...scope, packageGroup: pattern, description, contactInfo }));
        },
        setOrigin: async ({ pattern, modes, add, remove }) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.UpdatePackageGroupOriginConfigurationCommand({
                ...scope,
                packageGroup: pattern,
                ...(Object.keys(modes).length === 0 ? {} : { restrictions: modes }),
                ...(add.length === 0 ? {} : { addAllowedRepositories: allowedList(add) }),
                ...(remove.length === 0 ? {} : { removeAllowedRepositories: allowedList(remove) }),
            }));
        },
        deleteGroup: async (packageGroup) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.DeletePackageGroupCommand({ ...scope, packageGroup }));
        },
    };
}
function tagList(tags) {
    return tags.size === 0 ? {} : { tags: [...tags].map(([key, value]) => ({ key, value })) };
}
function upstreamList(names) {
    return names.map((repositoryName) => ({ repositoryName }));
}
function allowedList(allowed) {
    return allowed.map(({ type, repository }) => ({ repositoryName: repository, originRestrictionType: type }));
}


/***/ })

};
