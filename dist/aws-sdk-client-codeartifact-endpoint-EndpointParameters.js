"use strict";
exports.id = "aws-sdk-client-codeartifact-endpoint-EndpointParameters";
exports.ids = ["aws-sdk-client-codeartifact-endpoint-EndpointParameters"];
exports.modules = {

/***/ "@aws-sdk/client-codeartifact/dist-es/commandBuilder.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   lq: () => (/* binding */ _ep0),
/* harmony export */   yt: () => (/* binding */ _mw0)
/* harmony export */ });
/* harmony import */ var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js");
/* harmony import */ var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/index.js");
/* harmony import */ var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/endpoint/EndpointParameters.js");



const command = (0,_smithy_core_client__WEBPACK_IMPORTED_MODULE_0__/* .makeBuilder */ .k)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__/* .commonParams */ .S, "CodeArtifactControlPlaneService", "CodeartifactClient", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__/* .getEndpointPlugin */ .rD);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/AssociateExternalConnectionCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ AssociateExternalConnectionCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class AssociateExternalConnectionCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "AssociateExternalConnection", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .AssociateExternalConnection$ */ .ICR) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/CreateDomainCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ CreateDomainCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class CreateDomainCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "CreateDomain", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .CreateDomain$ */ .xvR) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/CreatePackageGroupCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ CreatePackageGroupCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class CreatePackageGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "CreatePackageGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .CreatePackageGroup$ */ .aLd) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/CreateRepositoryCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ CreateRepositoryCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class CreateRepositoryCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "CreateRepository", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .CreateRepository$ */ .D2Z) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeleteDomainPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ DeleteDomainPermissionsPolicyCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeleteDomainPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeleteDomainPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeleteDomainPermissionsPolicy$ */ .E19) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageGroupCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ DeletePackageGroupCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeletePackageGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeletePackageGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeletePackageGroup$ */ .b8v) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ DeleteRepositoryCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeleteRepositoryCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeleteRepository", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeleteRepository$ */ .qTo) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ DeleteRepositoryPermissionsPolicyCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeleteRepositoryPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeleteRepositoryPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeleteRepositoryPermissionsPolicy$ */ .sb2) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DisassociateExternalConnectionCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ DisassociateExternalConnectionCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DisassociateExternalConnectionCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DisassociateExternalConnection", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DisassociateExternalConnection$ */ .wzY) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/PutDomainPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ PutDomainPermissionsPolicyCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class PutDomainPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "PutDomainPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .PutDomainPermissionsPolicy$ */ .sD7) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/PutRepositoryPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ PutRepositoryPermissionsPolicyCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class PutRepositoryPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "PutRepositoryPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .PutRepositoryPermissionsPolicy$ */ .O_A) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/TagResourceCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ TagResourceCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class TagResourceCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "TagResource", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .TagResource$ */ .Jqp) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UntagResourceCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ UntagResourceCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UntagResourceCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "UntagResource", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .UntagResource$ */ .AUX) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ UpdatePackageGroupCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UpdatePackageGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "UpdatePackageGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .UpdatePackageGroup$ */ .XBk) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupOriginConfigurationCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ UpdatePackageGroupOriginConfigurationCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UpdatePackageGroupOriginConfigurationCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "UpdatePackageGroupOriginConfiguration", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .UpdatePackageGroupOriginConfiguration$ */ .lbE) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UpdateRepositoryCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ UpdateRepositoryCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UpdateRepositoryCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "UpdateRepository", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .UpdateRepository$ */ .WAw) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/endpoint/EndpointParameters.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ commonParams),
/* harmony export */   v: () => (/* binding */ resolveClientEndpointParameters)
/* harmony export */ });
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
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreateDomainCommand.js");
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreateRepositoryCommand.js");
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdateRepositoryCommand.js");
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryCommand.js");
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/AssociateExternalConnectionCommand.js");
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DisassociateExternalConnectionCommand.js");
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/PutDomainPermissionsPolicyCommand.js");
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/PutRepositoryPermissionsPolicyCommand.js");
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteDomainPermissionsPolicyCommand.js");
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryPermissionsPolicyCommand.js");
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/TagResourceCommand.js");
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UntagResourceCommand.js");
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreatePackageGroupCommand.js");
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupCommand.js");
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupOriginConfigurationCommand.js");
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageGroupCommand.js");

function awsWriter(client, scope) {
    return {
        // A domain is always the caller's own: CreateDomain takes no owner.
        createDomain: async (encryptionKey, tags) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__/* .CreateDomainCommand */ .q({ domain: scope.domain, encryptionKey, ...tagList(tags) }));
        },
        createRepository: async ({ name, description, upstreams, tags }) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_1__/* .CreateRepositoryCommand */ .W({
                ...scope,
                repository: name,
                description,
                ...(upstreams.length === 0 ? {} : { upstreams: upstreamList(upstreams) }),
                ...tagList(tags),
            }));
        },
        updateRepository: async (repository, { description, upstreams }) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_2__/* .UpdateRepositoryCommand */ .B({
                ...scope,
                repository,
                description,
                ...(upstreams === undefined ? {} : { upstreams: upstreamList(upstreams) }),
            }));
        },
        deleteRepository: async (repository) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_3__/* .DeleteRepositoryCommand */ .j({ ...scope, repository }));
        },
        connect: async (repository, externalConnection) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_4__/* .AssociateExternalConnectionCommand */ .t({ ...scope, repository, externalConnection }));
        },
        disconnect: async (repository, externalConnection) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_5__/* .DisassociateExternalConnectionCommand */ .V({ ...scope, repository, externalConnection }));
        },
        putPolicy: async (of, policyDocument, policyRevision) => {
            const policy = { ...scope, policyDocument, policyRevision };
            if (of.kind === 'domain')
                await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_6__/* .PutDomainPermissionsPolicyCommand */ .f(policy));
            else
                await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_7__/* .PutRepositoryPermissionsPolicyCommand */ .j({ ...policy, repository: of.name }));
        },
        deletePolicy: async (of, policyRevision) => {
            const policy = { ...scope, policyRevision };
            if (of.kind === 'domain')
                await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_8__/* .DeleteDomainPermissionsPolicyCommand */ .Z(policy));
            else
                await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_9__/* .DeleteRepositoryPermissionsPolicyCommand */ .p({ ...policy, repository: of.name }));
        },
        tag: async (resourceArn, tags) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_10__/* .TagResourceCommand */ .e({ resourceArn, tags: [...tags].map(([key, value]) => ({ key, value })) }));
        },
        untag: async (resourceArn, tagKeys) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_11__/* .UntagResourceCommand */ .R({ resourceArn, tagKeys: [...tagKeys] }));
        },
        createGroup: async ({ pattern, description, contactInfo }, tags) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_12__/* .CreatePackageGroupCommand */ .D({ ...scope, packageGroup: pattern, description, contactInfo, ...tagList(tags) }));
        },
        updateGroup: async ({ pattern, description, contactInfo }) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_13__/* .UpdatePackageGroupCommand */ .c({ ...scope, packageGroup: pattern, description, contactInfo }));
        },
        setOrigin: async ({ pattern, modes, add, remove }) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_14__/* .UpdatePackageGroupOriginConfigurationCommand */ .W({
                ...scope,
                packageGroup: pattern,
                ...(Object.keys(modes).length === 0 ? {} : { restrictions: modes }),
                ...(add.length === 0 ? {} : { addAllowedRepositories: allowedList(add) }),
                ...(remove.length === 0 ? {} : { removeAllowedRepositories: allowedList(remove) }),
            }));
        },
        deleteGroup: async (packageGroup) => {
            await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_15__/* .DeletePackageGroupCommand */ .C({ ...scope, packageGroup }));
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