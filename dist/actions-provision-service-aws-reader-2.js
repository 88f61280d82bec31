"use strict";
exports.id = "actions-provision-service-aws-reader-2";
exports.ids = ["actions-provision-service-aws-reader-2"];
exports.modules = {

/***/ "@aws-sdk/client-codeartifact/dist-es/commandBuilder.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       G5: () => (              command),
                       lq: () => (              _ep0),
                       yt: () => (              _mw0)
                     });
                     var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js");
                     var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/index.js");
                     var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/endpoint/EndpointParameters.js");



const command = (0,_smithy_core_client__WEBPACK_IMPORTED_MODULE_0__                   .k)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__                    .S, "CodeArtifactControlPlaneService", "CodeartifactClient", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__                         .rD);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DescribeDomainCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       t: () => (              DescribeDomainCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DescribeDomainCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "DescribeDomain", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                       .M3s) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DescribeRepositoryCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       n: () => (              DescribeRepositoryCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DescribeRepositoryCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "DescribeRepository", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                           .Gm6) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/GetDomainPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       s: () => (              GetDomainPermissionsPolicyCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class GetDomainPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "GetDomainPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                   .RG0) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/GetRepositoryPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       K: () => (              GetRepositoryPermissionsPolicyCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class GetRepositoryPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "GetRepositoryPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                       .Pds) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/ListAllowedRepositoriesForGroupCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       k: () => (              ListAllowedRepositoriesForGroupCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class ListAllowedRepositoriesForGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "ListAllowedRepositoriesForGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                        .j_E) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/ListPackageGroupsCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       g: () => (              ListPackageGroupsCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class ListPackageGroupsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "ListPackageGroups", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                          .Bu$) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionsCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       $: () => (              ListPackageVersionsCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class ListPackageVersionsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "ListPackageVersions", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                            .U23) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/ListPackagesCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       Z: () => (              ListPackagesCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class ListPackagesCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "ListPackages", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                     .kPv) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/ListRepositoriesInDomainCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       T: () => (              ListRepositoriesInDomainCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class ListRepositoriesInDomainCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "ListRepositoriesInDomain", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                 .w86) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/ListTagsForResourceCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       a: () => (              ListTagsForResourceCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class ListTagsForResourceCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "ListTagsForResource", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                            .Tzn) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/endpoint/EndpointParameters.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       S: () => (              commonParams),
                       v: () => (              resolveClientEndpointParameters)
                     });
const resolveClientEndpointParameters = (options) => {
    return Object.assign(options, {
        useDualstackEndpoint: options.useDualstackEndpoint ?? false,
        useFipsEndpoint: options.useFipsEndpoint ?? false,
        defaultSigningName: "codeartifact",
    });
};
const commonParams = {
    UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
    Endpoint: { type: "builtInParams", name: "endpoint" },
    Region: { type: "builtInParams", name: "region" },
    UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
};


/***/ }),

/***/ "actions/provision/service/aws-reader.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   awsReader: () => (/* binding */ awsReader)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DescribeDomainCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListRepositoriesInDomainCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DescribeRepositoryCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/GetDomainPermissionsPolicyCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/GetRepositoryPermissionsPolicyCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListTagsForResourceCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackageGroupsCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListAllowedRepositoriesForGroupCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackagesCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionsCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/aws/paginate.ts");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _state_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("actions/provision/state/state.ts");




/** The largest page that the service gives (API reference, MaxResults). */
const PAGE = 1000;
function awsReader(client, scope) {
    return {
        domain: async () => {
            const reply = await unlessMissing(client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_1__/* .DescribeDomainCommand */ .t(scope)));
            if (reply === undefined)
                return undefined;
            const { owner, arn, encryptionKey } = reply.domain ?? {};
            return { owner: given(owner, 'DescribeDomain'), arn: given(arn, 'DescribeDomain'), encryptionKey };
        },
        repositoryNames: async () => {
            const names = [];
            const walk = (0,_codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_2__/* .pages */ .B)('repositories', (nextToken) => client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_3__/* .ListRepositoriesInDomainCommand */ .T({ ...scope, maxResults: PAGE, nextToken })));
            for await (const { repositories = [] } of orEmpty(walk)) {
                names.push(...repositories.map(({ name }) => given(name, 'ListRepositoriesInDomain')));
            }
            return names;
        },
        repository: async (repository) => {
            const reply = await unlessMissing(client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_4__/* .DescribeRepositoryCommand */ .n({ ...scope, repository })));
            if (reply === undefined)
                return undefined;
            const { arn, description = '', upstreams = [], externalConnections = [] } = reply.repository ?? {};
            return {
                arn: given(arn, 'DescribeRepository'),
                description,
                upstreams: upstreams.map(({ repositoryName }) => given(repositoryName, 'DescribeRepository')),
                connections: externalConnections.map(({ externalConnectionName }) => given(externalConnectionName, 'DescribeRepository')),
            };
        },
        policy: async (of) => {
            const reply = await unlessMissing(of.kind === 'domain'
                ? client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_5__/* .GetDomainPermissionsPolicyCommand */ .s(scope))
                : client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_6__/* .GetRepositoryPermissionsPolicyCommand */ .K({ ...scope, repository: of.name })));
            return reply === undefined ? undefined : policyFrom(reply.policy);
        },
        tags: async (resourceArn) => {
            const { tags = [] } = await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_7__/* .ListTagsForResourceCommand */ .a({ resourceArn }));
            return new Map(tags.map(({ key, value }) => [given(key, 'ListTagsForResource'), value ?? '']));
        },
        groups: async () => {
            const groups = [];
            const walk = (0,_codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_2__/* .pages */ .B)('package groups', (nextToken) => client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_8__/* .ListPackageGroupsCommand */ .g({ ...scope, maxResults: PAGE, nextToken })));
            for await (const { packageGroups = [] } of orEmpty(walk))
                groups.push(...packageGroups.map(groupFacts));
            return groups;
        },
        allowedRepositories: async (packageGroup, originRestrictionType) => {
            const names = [];
            const walk = (0,_codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_2__/* .pages */ .B)(`the repositories allowed for ${packageGroup}`, (nextToken) => client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_9__/* .ListAllowedRepositoriesForGroupCommand */ .k({
                ...scope,
                packageGroup,
                originRestrictionType,
                maxResults: PAGE,
                nextToken,
            })));
            for await (const { allowedRepositories = [] } of walk)
                names.push(...allowedRepositories);
            return names.sort();
        },
        holdsPackages: async (repository) => {
            const { packages = [] } = await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_10__/* .ListPackagesCommand */ .Z({ ...scope, repository, maxResults: 1 }));
            return packages.length > 0;
        },
        openPackages: async (repository, format) => {
            const found = [];
            const walk = (0,_codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_2__/* .pages */ .B)(`packages of ${repository}`, (nextToken) => client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_10__/* .ListPackagesCommand */ .Z({
                ...scope,
                repository,
                format,
                publish: 'ALLOW',
                upstream: 'ALLOW',
                maxResults: PAGE,
                nextToken,
            })));
            for await (const { packages = [] } of walk) {
                for (const { namespace = '', package: name } of packages) {
                    found.push({ format, namespace, name: given(name, 'ListPackages') });
                }
            }
            return found;
        },
        publishedHere: async (repository, { format, namespace, name }) => {
            const { versions = [] } = await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_11__/* .ListPackageVersionsCommand */ .$({
                ...scope,
                repository,
                format: format,
                ...(namespace === '' ? {} : { namespace }),
                package: name,
                originType: 'INTERNAL',
                maxResults: 1,
            }));
            return versions.length > 0;
        },
    };
}
function policyFrom(policy) {
    return policy?.document === undefined ? undefined : { document: policy.document, revision: policy.revision };
}
function groupFacts(group) {
    const restrictions = group.originConfiguration?.restrictions ?? {};
    const mode = (type) => restrictions[type]?.mode ?? 'INHERIT';
    return {
        pattern: given(group.pattern, 'ListPackageGroups'),
        arn: given(group.arn, 'ListPackageGroups'),
        description: group.description ?? '',
        contactInfo: group.contactInfo ?? '',
        modes: {
            PUBLISH: mode('PUBLISH'),
            EXTERNAL_UPSTREAM: mode('EXTERNAL_UPSTREAM'),
            INTERNAL_UPSTREAM: mode('INTERNAL_UPSTREAM'),
        },
        listed: Object.values(_state_state_js__WEBPACK_IMPORTED_MODULE_0__/* .ORIGIN_TYPES */ .DH).filter((type) => mode(type) === 'ALLOW_SPECIFIC_REPOSITORIES' || (restrictions[type]?.repositoriesCount ?? 0) > 0),
    };
}
function given(value, operation) {
    if (value !== undefined)
        return value;
    throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_12__/* .InputError */ .dz(`CodeArtifact's answer to ${operation} lacks a part that it must have. Check the endpoint.`);
}
/** Lists of a domain that does not exist are empty. */
async function* orEmpty(walk) {
    try {
        yield* walk;
    }
    catch (error) {
        if (!isMissing(error))
            throw error;
    }
}
async function unlessMissing(reply) {
    try {
        return await reply;
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
function isMissing(error) {
    return error instanceof Error && error.name === 'ResourceNotFoundException';
}


/***/ })

};
;