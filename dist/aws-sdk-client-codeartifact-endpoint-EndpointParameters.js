"use strict";
exports.id = "aws-sdk-client-codeartifact-endpoint-EndpointParameters";
exports.ids = ["aws-sdk-client-codeartifact-endpoint-EndpointParameters"];
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

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/AssociateExternalConnectionCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       t: () => (              AssociateExternalConnectionCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class AssociateExternalConnectionCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "AssociateExternalConnection", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                    .ICR) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/CreateDomainCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       q: () => (              CreateDomainCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class CreateDomainCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "CreateDomain", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                     .xvR) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/CreatePackageGroupCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       D: () => (              CreatePackageGroupCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class CreatePackageGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "CreatePackageGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                           .aLd) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/CreateRepositoryCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       W: () => (              CreateRepositoryCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class CreateRepositoryCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "CreateRepository", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                         .D2Z) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeleteDomainPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       Z: () => (              DeleteDomainPermissionsPolicyCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeleteDomainPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "DeleteDomainPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                      .E19) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageGroupCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       C: () => (              DeletePackageGroupCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeletePackageGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "DeletePackageGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                           .b8v) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       j: () => (              DeleteRepositoryCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeleteRepositoryCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "DeleteRepository", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                         .qTo) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       p: () => (              DeleteRepositoryPermissionsPolicyCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeleteRepositoryPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "DeleteRepositoryPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                          .sb2) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DisassociateExternalConnectionCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       V: () => (              DisassociateExternalConnectionCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DisassociateExternalConnectionCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "DisassociateExternalConnection", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                       .wzY) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/PutDomainPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       f: () => (              PutDomainPermissionsPolicyCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class PutDomainPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "PutDomainPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                   .sD7) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/PutRepositoryPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       j: () => (              PutRepositoryPermissionsPolicyCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class PutRepositoryPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "PutRepositoryPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                       .O_A) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/TagResourceCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       e: () => (              TagResourceCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class TagResourceCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "TagResource", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                    .Jqp) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UntagResourceCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       R: () => (              UntagResourceCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UntagResourceCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "UntagResource", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                      .AUX) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       c: () => (              UpdatePackageGroupCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UpdatePackageGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "UpdatePackageGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                           .XBk) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupOriginConfigurationCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       W: () => (              UpdatePackageGroupOriginConfigurationCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UpdatePackageGroupOriginConfigurationCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "UpdatePackageGroupOriginConfiguration", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                              .lbE) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UpdateRepositoryCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       B: () => (              UpdateRepositoryCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UpdateRepositoryCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "UpdateRepository", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                         .WAw) {
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

/***/ "actions/provision/service/aws-writer.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   awsWriter: () => (/* binding */ awsWriter)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreateDomainCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreateRepositoryCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdateRepositoryCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/AssociateExternalConnectionCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DisassociateExternalConnectionCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/PutDomainPermissionsPolicyCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/PutRepositoryPermissionsPolicyCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteDomainPermissionsPolicyCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryPermissionsPolicyCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/TagResourceCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UntagResourceCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreatePackageGroupCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupOriginConfigurationCommand.js");
/* harmony import */ var _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageGroupCommand.js");

function awsWriter(client, scope) {
    return {
        // A domain is always the caller's own: CreateDomain takes no owner.
        createDomain: async (encryptionKey, tags) => {
            await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_0__/* .CreateDomainCommand */ .q({ domain: scope.domain, encryptionKey, ...tagList(tags) }));
        },
        createRepository: async ({ name, description, upstreams, tags }) => {
            await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_1__/* .CreateRepositoryCommand */ .W({
                ...scope,
                repository: name,
                description,
                ...(upstreams.length === 0 ? {} : { upstreams: upstreamList(upstreams) }),
                ...tagList(tags),
            }));
        },
        updateRepository: async (repository, { description, upstreams }) => {
            await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_2__/* .UpdateRepositoryCommand */ .B({
                ...scope,
                repository,
                description,
                ...(upstreams === undefined ? {} : { upstreams: upstreamList(upstreams) }),
            }));
        },
        deleteRepository: async (repository) => {
            await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_3__/* .DeleteRepositoryCommand */ .j({ ...scope, repository }));
        },
        connect: async (repository, externalConnection) => {
            await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_4__/* .AssociateExternalConnectionCommand */ .t({ ...scope, repository, externalConnection }));
        },
        disconnect: async (repository, externalConnection) => {
            await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_5__/* .DisassociateExternalConnectionCommand */ .V({ ...scope, repository, externalConnection }));
        },
        putPolicy: async (of, policyDocument, policyRevision) => {
            const policy = { ...scope, policyDocument, policyRevision };
            if (of.kind === 'domain')
                await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_6__/* .PutDomainPermissionsPolicyCommand */ .f(policy));
            else
                await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_7__/* .PutRepositoryPermissionsPolicyCommand */ .j({ ...policy, repository: of.name }));
        },
        deletePolicy: async (of, policyRevision) => {
            const policy = { ...scope, policyRevision };
            if (of.kind === 'domain')
                await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_8__/* .DeleteDomainPermissionsPolicyCommand */ .Z(policy));
            else
                await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_9__/* .DeleteRepositoryPermissionsPolicyCommand */ .p({ ...policy, repository: of.name }));
        },
        tag: async (resourceArn, tags) => {
            await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_10__/* .TagResourceCommand */ .e({ resourceArn, tags: [...tags].map(([key, value]) => ({ key, value })) }));
        },
        untag: async (resourceArn, tagKeys) => {
            await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_11__/* .UntagResourceCommand */ .R({ resourceArn, tagKeys: [...tagKeys] }));
        },
        createGroup: async ({ pattern, description, contactInfo }, tags) => {
            await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_12__/* .CreatePackageGroupCommand */ .D({ ...scope, packageGroup: pattern, description, contactInfo, ...tagList(tags) }));
        },
        updateGroup: async ({ pattern, description, contactInfo }) => {
            await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_13__/* .UpdatePackageGroupCommand */ .c({ ...scope, packageGroup: pattern, description, contactInfo }));
        },
        setOrigin: async ({ pattern, modes, add, remove }) => {
            await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_14__/* .UpdatePackageGroupOriginConfigurationCommand */ .W({
                ...scope,
                packageGroup: pattern,
                ...(Object.keys(modes).length === 0 ? {} : { restrictions: modes }),
                ...(add.length === 0 ? {} : { addAllowedRepositories: allowedList(add) }),
                ...(remove.length === 0 ? {} : { removeAllowedRepositories: allowedList(remove) }),
            }));
        },
        deleteGroup: async (packageGroup) => {
            await client.send(new _codeartifact_ci_core_aws_sdk_ts__WEBPACK_IMPORTED_MODULE_15__/* .DeletePackageGroupCommand */ .C({ ...scope, packageGroup }));
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
;