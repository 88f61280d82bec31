"use strict";
exports.id = "aws-sdk-client-codeartifact-index";
exports.ids = ["aws-sdk-client-codeartifact-index"];
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

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/GetAuthorizationTokenCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       E: () => (              GetAuthorizationTokenCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class GetAuthorizationTokenCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "GetAuthorizationToken", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                              .phU) {
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

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/PublishPackageVersionCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       $: () => (              PublishPackageVersionCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class PublishPackageVersionCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "PublishPackageVersion", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                              .Q5h) {
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

/***/ "@aws-sdk/client-codeartifact/dist-es/index.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.r(__webpack_exports__);


__webpack_require__.d(__webpack_exports__, {
  $Command: () => (               command             .u),
  AccessDeniedException: () => (               errors                           .XN),
  AccessDeniedException$: () => (               schemas_0                            .fO9),
  AllowPublish: () => (               AllowPublish),
  AllowUpstream: () => (               AllowUpstream),
  AssetSummary$: () => (               schemas_0                   .djo),
  AssociateExternalConnection$: () => (               schemas_0                                  .ICR),
  AssociateExternalConnectionCommand: () => (               AssociateExternalConnectionCommand                                        .t),
  AssociateExternalConnectionRequest$: () => (               schemas_0                                         .lMo),
  AssociateExternalConnectionResult$: () => (               schemas_0                                        .ZuL),
  AssociatedPackage$: () => (               schemas_0                        .FL7),
  Codeartifact: () => (               Codeartifact),
  CodeartifactClient: () => (               CodeartifactClient                        .d),
  CodeartifactServiceException: () => (               CodeartifactServiceException                                  ._),
  CodeartifactServiceException$: () => (               schemas_0                                   .UUi),
  ConflictException: () => (               errors                       .cb),
  ConflictException$: () => (               schemas_0                        .onj),
  CopyPackageVersions$: () => (               schemas_0                          .h17),
  CopyPackageVersionsCommand: () => (               CopyPackageVersionsCommand),
  CopyPackageVersionsRequest$: () => (               schemas_0                                 .Krh),
  CopyPackageVersionsResult$: () => (               schemas_0                                .onb),
  CreateDomain$: () => (               schemas_0                   .xvR),
  CreateDomainCommand: () => (               CreateDomainCommand                         .q),
  CreateDomainRequest$: () => (               schemas_0                          .kGq),
  CreateDomainResult$: () => (               schemas_0                         .klO),
  CreatePackageGroup$: () => (               schemas_0                         .aLd),
  CreatePackageGroupCommand: () => (               CreatePackageGroupCommand                               .D),
  CreatePackageGroupRequest$: () => (               schemas_0                                .jJ3),
  CreatePackageGroupResult$: () => (               schemas_0                               .ZYC),
  CreateRepository$: () => (               schemas_0                       .D2Z),
  CreateRepositoryCommand: () => (               CreateRepositoryCommand                             .W),
  CreateRepositoryRequest$: () => (               schemas_0                              .WnE),
  CreateRepositoryResult$: () => (               schemas_0                             .qK5),
  DeleteDomain$: () => (               schemas_0                   .OZg),
  DeleteDomainCommand: () => (               DeleteDomainCommand),
  DeleteDomainPermissionsPolicy$: () => (               schemas_0                                    .E19),
  DeleteDomainPermissionsPolicyCommand: () => (               DeleteDomainPermissionsPolicyCommand                                          .Z),
  DeleteDomainPermissionsPolicyRequest$: () => (               schemas_0                                           .X_q),
  DeleteDomainPermissionsPolicyResult$: () => (               schemas_0                                          .XYZ),
  DeleteDomainRequest$: () => (               schemas_0                          .NmW),
  DeleteDomainResult$: () => (               schemas_0                         .VQd),
  DeletePackage$: () => (               schemas_0                    .Wbd),
  DeletePackageCommand: () => (               DeletePackageCommand),
  DeletePackageGroup$: () => (               schemas_0                         .b8v),
  DeletePackageGroupCommand: () => (               DeletePackageGroupCommand                               .C),
  DeletePackageGroupRequest$: () => (               schemas_0                                .CF2),
  DeletePackageGroupResult$: () => (               schemas_0                               .oRf),
  DeletePackageRequest$: () => (               schemas_0                           .nj8),
  DeletePackageResult$: () => (               schemas_0                          .VeD),
  DeletePackageVersions$: () => (               schemas_0                            .nTQ),
  DeletePackageVersionsCommand: () => (               DeletePackageVersionsCommand),
  DeletePackageVersionsRequest$: () => (               schemas_0                                   .KmY),
  DeletePackageVersionsResult$: () => (               schemas_0                                  .smr),
  DeleteRepository$: () => (               schemas_0                       .qTo),
  DeleteRepositoryCommand: () => (               DeleteRepositoryCommand                             .j),
  DeleteRepositoryPermissionsPolicy$: () => (               schemas_0                                        .sb2),
  DeleteRepositoryPermissionsPolicyCommand: () => (               DeleteRepositoryPermissionsPolicyCommand                                              .p),
  DeleteRepositoryPermissionsPolicyRequest$: () => (               schemas_0                                               .zqE),
  DeleteRepositoryPermissionsPolicyResult$: () => (               schemas_0                                              .xtO),
  DeleteRepositoryRequest$: () => (               schemas_0                              .d8L),
  DeleteRepositoryResult$: () => (               schemas_0                             .n7R),
  DescribeDomain$: () => (               schemas_0                     .M3s),
  DescribeDomainCommand: () => (               DescribeDomainCommand                           .t),
  DescribeDomainRequest$: () => (               schemas_0                            .TE6),
  DescribeDomainResult$: () => (               schemas_0                           .n_H),
  DescribePackage$: () => (               schemas_0                      .KCU),
  DescribePackageCommand: () => (               DescribePackageCommand),
  DescribePackageGroup$: () => (               schemas_0                           .bPF),
  DescribePackageGroupCommand: () => (               DescribePackageGroupCommand),
  DescribePackageGroupRequest$: () => (               schemas_0                                  .eYx),
  DescribePackageGroupResult$: () => (               schemas_0                                 .qPw),
  DescribePackageRequest$: () => (               schemas_0                             .XEO),
  DescribePackageResult$: () => (               schemas_0                            .Lej),
  DescribePackageVersion$: () => (               schemas_0                             .E7N),
  DescribePackageVersionCommand: () => (               DescribePackageVersionCommand),
  DescribePackageVersionRequest$: () => (               schemas_0                                    .NV2),
  DescribePackageVersionResult$: () => (               schemas_0                                   .TMs),
  DescribeRepository$: () => (               schemas_0                         .Gm6),
  DescribeRepositoryCommand: () => (               DescribeRepositoryCommand                               .n),
  DescribeRepositoryRequest$: () => (               schemas_0                                .$2p),
  DescribeRepositoryResult$: () => (               schemas_0                               .TYh),
  DisassociateExternalConnection$: () => (               schemas_0                                     .wzY),
  DisassociateExternalConnectionCommand: () => (               DisassociateExternalConnectionCommand                                           .V),
  DisassociateExternalConnectionRequest$: () => (               schemas_0                                            .Nv_),
  DisassociateExternalConnectionResult$: () => (               schemas_0                                           .VDL),
  DisposePackageVersions$: () => (               schemas_0                             .FSZ),
  DisposePackageVersionsCommand: () => (               DisposePackageVersionsCommand),
  DisposePackageVersionsRequest$: () => (               schemas_0                                    .u6J),
  DisposePackageVersionsResult$: () => (               schemas_0                                   .US_),
  DomainDescription$: () => (               schemas_0                        .vUq),
  DomainEntryPoint$: () => (               schemas_0                       .DT0),
  DomainStatus: () => (               DomainStatus),
  DomainSummary$: () => (               schemas_0                    .bl3),
  EndpointType: () => (               EndpointType),
  ExternalConnectionStatus: () => (               ExternalConnectionStatus),
  GetAssociatedPackageGroup$: () => (               schemas_0                                .SFl),
  GetAssociatedPackageGroupCommand: () => (               GetAssociatedPackageGroupCommand),
  GetAssociatedPackageGroupRequest$: () => (               schemas_0                                       .nHB),
  GetAssociatedPackageGroupResult$: () => (               schemas_0                                      .DhQ),
  GetAuthorizationToken$: () => (               schemas_0                            .phU),
  GetAuthorizationTokenCommand: () => (               GetAuthorizationTokenCommand                                  .E),
  GetAuthorizationTokenRequest$: () => (               schemas_0                                   .uBI),
  GetAuthorizationTokenResult$: () => (               schemas_0                                  .GWi),
  GetDomainPermissionsPolicy$: () => (               schemas_0                                 .RG0),
  GetDomainPermissionsPolicyCommand: () => (               GetDomainPermissionsPolicyCommand                                       .s),
  GetDomainPermissionsPolicyRequest$: () => (               schemas_0                                        .OwA),
  GetDomainPermissionsPolicyResult$: () => (               schemas_0                                       ._5G),
  GetPackageVersionAsset$: () => (               schemas_0                             .PIp),
  GetPackageVersionAssetCommand: () => (               GetPackageVersionAssetCommand),
  GetPackageVersionAssetRequest$: () => (               schemas_0                                    .O7Z),
  GetPackageVersionAssetResult$: () => (               schemas_0                                   .wrV),
  GetPackageVersionReadme$: () => (               schemas_0                              .BrO),
  GetPackageVersionReadmeCommand: () => (               GetPackageVersionReadmeCommand),
  GetPackageVersionReadmeRequest$: () => (               schemas_0                                     .cQ7),
  GetPackageVersionReadmeResult$: () => (               schemas_0                                    .szi),
  GetRepositoryEndpoint$: () => (               schemas_0                            .iBO),
  GetRepositoryEndpointCommand: () => (               GetRepositoryEndpointCommand),
  GetRepositoryEndpointRequest$: () => (               schemas_0                                   .L3t),
  GetRepositoryEndpointResult$: () => (               schemas_0                                  .r$2),
  GetRepositoryPermissionsPolicy$: () => (               schemas_0                                     .Pds),
  GetRepositoryPermissionsPolicyCommand: () => (               GetRepositoryPermissionsPolicyCommand                                           .K),
  GetRepositoryPermissionsPolicyRequest$: () => (               schemas_0                                            .yEn),
  GetRepositoryPermissionsPolicyResult$: () => (               schemas_0                                           ._Pp),
  HashAlgorithm: () => (               HashAlgorithm),
  InternalServerException: () => (               errors                             .GI),
  InternalServerException$: () => (               schemas_0                              .yC_),
  LicenseInfo$: () => (               schemas_0                  .COF),
  ListAllowedRepositoriesForGroup$: () => (               schemas_0                                      .j_E),
  ListAllowedRepositoriesForGroupCommand: () => (               ListAllowedRepositoriesForGroupCommand                                            .k),
  ListAllowedRepositoriesForGroupRequest$: () => (               schemas_0                                             .GRg),
  ListAllowedRepositoriesForGroupResult$: () => (               schemas_0                                            .Okb),
  ListAssociatedPackages$: () => (               schemas_0                             .MaY),
  ListAssociatedPackagesCommand: () => (               ListAssociatedPackagesCommand),
  ListAssociatedPackagesRequest$: () => (               schemas_0                                    .VMQ),
  ListAssociatedPackagesResult$: () => (               schemas_0                                   .HPm),
  ListDomains$: () => (               schemas_0                  .k2m),
  ListDomainsCommand: () => (               ListDomainsCommand),
  ListDomainsRequest$: () => (               schemas_0                         .VkE),
  ListDomainsResult$: () => (               schemas_0                        .nRv),
  ListPackageGroups$: () => (               schemas_0                        .Bu$),
  ListPackageGroupsCommand: () => (               ListPackageGroupsCommand                              .g),
  ListPackageGroupsRequest$: () => (               schemas_0                               .YB0),
  ListPackageGroupsResult$: () => (               schemas_0                              .Mcy),
  ListPackageVersionAssets$: () => (               schemas_0                               .C_x),
  ListPackageVersionAssetsCommand: () => (               ListPackageVersionAssetsCommand),
  ListPackageVersionAssetsRequest$: () => (               schemas_0                                      .Tg),
  ListPackageVersionAssetsResult$: () => (               schemas_0                                     .DoO),
  ListPackageVersionDependencies$: () => (               schemas_0                                     .YX3),
  ListPackageVersionDependenciesCommand: () => (               ListPackageVersionDependenciesCommand),
  ListPackageVersionDependenciesRequest$: () => (               schemas_0                                            .TY9),
  ListPackageVersionDependenciesResult$: () => (               schemas_0                                           .X8q),
  ListPackageVersions$: () => (               schemas_0                          .U23),
  ListPackageVersionsCommand: () => (               ListPackageVersionsCommand                                .$),
  ListPackageVersionsRequest$: () => (               schemas_0                                 .RQ7),
  ListPackageVersionsResult$: () => (               schemas_0                                .NQr),
  ListPackages$: () => (               schemas_0                   .kPv),
  ListPackagesCommand: () => (               ListPackagesCommand                         .Z),
  ListPackagesRequest$: () => (               schemas_0                          .fch),
  ListPackagesResult$: () => (               schemas_0                         .PCX),
  ListRepositories$: () => (               schemas_0                       .Dol),
  ListRepositoriesCommand: () => (               ListRepositoriesCommand),
  ListRepositoriesInDomain$: () => (               schemas_0                               .w86),
  ListRepositoriesInDomainCommand: () => (               ListRepositoriesInDomainCommand                                     .T),
  ListRepositoriesInDomainRequest$: () => (               schemas_0                                      .hEk),
  ListRepositoriesInDomainResult$: () => (               schemas_0                                     .RgE),
  ListRepositoriesRequest$: () => (               schemas_0                              .scA),
  ListRepositoriesResult$: () => (               schemas_0                             .wJu),
  ListSubPackageGroups$: () => (               schemas_0                           .dOI),
  ListSubPackageGroupsCommand: () => (               ListSubPackageGroupsCommand),
  ListSubPackageGroupsRequest$: () => (               schemas_0                                  .W_W),
  ListSubPackageGroupsResult$: () => (               schemas_0                                 .qJR),
  ListTagsForResource$: () => (               schemas_0                          .Tzn),
  ListTagsForResourceCommand: () => (               ListTagsForResourceCommand                                .a),
  ListTagsForResourceRequest$: () => (               schemas_0                                 .SKK),
  ListTagsForResourceResult$: () => (               schemas_0                                .SzO),
  PackageDependency$: () => (               schemas_0                        .S9Y),
  PackageDescription$: () => (               schemas_0                         .rlr),
  PackageFormat: () => (               PackageFormat),
  PackageGroupAllowedRepository$: () => (               schemas_0                                    .S9c),
  PackageGroupAllowedRepositoryUpdateType: () => (               PackageGroupAllowedRepositoryUpdateType),
  PackageGroupAssociationType: () => (               PackageGroupAssociationType),
  PackageGroupDescription$: () => (               schemas_0                              .ILW),
  PackageGroupOriginConfiguration$: () => (               schemas_0                                      .qpv),
  PackageGroupOriginRestriction$: () => (               schemas_0                                    .OvO),
  PackageGroupOriginRestrictionMode: () => (               PackageGroupOriginRestrictionMode),
  PackageGroupOriginRestrictionType: () => (               PackageGroupOriginRestrictionType),
  PackageGroupReference$: () => (               schemas_0                            .dCK),
  PackageGroupSummary$: () => (               schemas_0                          .iBJ),
  PackageOriginConfiguration$: () => (               schemas_0                                 .xDn),
  PackageOriginRestrictions$: () => (               schemas_0                                .OXd),
  PackageSummary$: () => (               schemas_0                     .nAG),
  PackageVersionDescription$: () => (               schemas_0                                .tZT),
  PackageVersionError$: () => (               schemas_0                          .XY1),
  PackageVersionErrorCode: () => (               PackageVersionErrorCode),
  PackageVersionOrigin$: () => (               schemas_0                           .THq),
  PackageVersionOriginType: () => (               PackageVersionOriginType),
  PackageVersionSortType: () => (               PackageVersionSortType),
  PackageVersionStatus: () => (               PackageVersionStatus),
  PackageVersionSummary$: () => (               schemas_0                            .D7$),
  PublishPackageVersion$: () => (               schemas_0                            .Q5h),
  PublishPackageVersionCommand: () => (               PublishPackageVersionCommand                                  .$),
  PublishPackageVersionRequest$: () => (               schemas_0                                   .FlO),
  PublishPackageVersionResult$: () => (               schemas_0                                  .Rji),
  PutDomainPermissionsPolicy$: () => (               schemas_0                                 .sD7),
  PutDomainPermissionsPolicyCommand: () => (               PutDomainPermissionsPolicyCommand                                       .f),
  PutDomainPermissionsPolicyRequest$: () => (               schemas_0                                        .xx5),
  PutDomainPermissionsPolicyResult$: () => (               schemas_0                                       .HOH),
  PutPackageOriginConfiguration$: () => (               schemas_0                                    .c6E),
  PutPackageOriginConfigurationCommand: () => (               PutPackageOriginConfigurationCommand),
  PutPackageOriginConfigurationRequest$: () => (               schemas_0                                           .Z8_),
  PutPackageOriginConfigurationResult$: () => (               schemas_0                                          .XnU),
  PutRepositoryPermissionsPolicy$: () => (               schemas_0                                     .O_A),
  PutRepositoryPermissionsPolicyCommand: () => (               PutRepositoryPermissionsPolicyCommand                                           .j),
  PutRepositoryPermissionsPolicyRequest$: () => (               schemas_0                                            .DKc),
  PutRepositoryPermissionsPolicyResult$: () => (               schemas_0                                           .dVq),
  RepositoryDescription$: () => (               schemas_0                            .HUZ),
  RepositoryExternalConnectionInfo$: () => (               schemas_0                                       .wgn),
  RepositorySummary$: () => (               schemas_0                        .rTr),
  ResourceNotFoundException: () => (               errors                               .lB),
  ResourceNotFoundException$: () => (               schemas_0                                .lut),
  ResourcePolicy$: () => (               schemas_0                     .F_d),
  ResourceType: () => (               ResourceType),
  ServiceQuotaExceededException: () => (               errors                                   .yP),
  ServiceQuotaExceededException$: () => (               schemas_0                                    .YYw),
  SuccessfulPackageVersionInfo$: () => (               schemas_0                                   .zd_),
  Tag$: () => (               schemas_0          .RU0),
  TagResource$: () => (               schemas_0                  .Jqp),
  TagResourceCommand: () => (               TagResourceCommand                        .e),
  TagResourceRequest$: () => (               schemas_0                         .uG_),
  TagResourceResult$: () => (               schemas_0                        ._ff),
  ThrottlingException: () => (               errors                         .x5),
  ThrottlingException$: () => (               schemas_0                          .tyi),
  UntagResource$: () => (               schemas_0                    .AUX),
  UntagResourceCommand: () => (               UntagResourceCommand                          .R),
  UntagResourceRequest$: () => (               schemas_0                           .H$X),
  UntagResourceResult$: () => (               schemas_0                          .XfV),
  UpdatePackageGroup$: () => (               schemas_0                         .XBk),
  UpdatePackageGroupCommand: () => (               UpdatePackageGroupCommand                               .c),
  UpdatePackageGroupOriginConfiguration$: () => (               schemas_0                                            .lbE),
  UpdatePackageGroupOriginConfigurationCommand: () => (               UpdatePackageGroupOriginConfigurationCommand                                                  .W),
  UpdatePackageGroupOriginConfigurationRequest$: () => (               schemas_0                                                   .kwB),
  UpdatePackageGroupOriginConfigurationResult$: () => (               schemas_0                                                  .E$I),
  UpdatePackageGroupRequest$: () => (               schemas_0                                .AxW),
  UpdatePackageGroupResult$: () => (               schemas_0                               .mXV),
  UpdatePackageVersionsStatus$: () => (               schemas_0                                  .hyF),
  UpdatePackageVersionsStatusCommand: () => (               UpdatePackageVersionsStatusCommand),
  UpdatePackageVersionsStatusRequest$: () => (               schemas_0                                         .iud),
  UpdatePackageVersionsStatusResult$: () => (               schemas_0                                        .kkc),
  UpdateRepository$: () => (               schemas_0                       .WAw),
  UpdateRepositoryCommand: () => (               UpdateRepositoryCommand                             .B),
  UpdateRepositoryRequest$: () => (               schemas_0                              .xLe),
  UpdateRepositoryResult$: () => (               schemas_0                             .$8Q),
  UpstreamRepository$: () => (               schemas_0                         .O0l),
  UpstreamRepositoryInfo$: () => (               schemas_0                             .G6R),
  ValidationException: () => (               errors                         .dr),
  ValidationException$: () => (               schemas_0                          .fNg),
  ValidationExceptionReason: () => (               ValidationExceptionReason),
  __Client: () => (               CodeartifactClient              .g),
  errorTypeRegistries: () => (               schemas_0                         .q1U),
  paginateListAllowedRepositoriesForGroup: () => (               paginateListAllowedRepositoriesForGroup),
  paginateListAssociatedPackages: () => (               paginateListAssociatedPackages),
  paginateListDomains: () => (               paginateListDomains),
  paginateListPackageGroups: () => (               paginateListPackageGroups),
  paginateListPackageVersionAssets: () => (               paginateListPackageVersionAssets),
  paginateListPackageVersions: () => (               ListPackageVersionsPaginator                                 .p),
  paginateListPackages: () => (               ListPackagesPaginator                          .j),
  paginateListRepositories: () => (               paginateListRepositories),
  paginateListRepositoriesInDomain: () => (               paginateListRepositoriesInDomain),
  paginateListSubPackageGroups: () => (               paginateListSubPackageGroups)
});


var CodeartifactClient = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js");
;// CONCATENATED MODULE: ./node_modules/@smithy/core/dist-es/submodules/client/smithy-client/create-aggregated-client.js
const createAggregatedClient = (commands, Client, options) => {
    for (const [command, CommandCtor] of Object.entries(commands)) {
        const methodImpl = async function (args, optionsOrCb, cb) {
            const command = new CommandCtor(args);
            if (typeof optionsOrCb === "function") {
                this.send(command, optionsOrCb);
            }
            else if (typeof cb === "function") {
                if (typeof optionsOrCb !== "object") {
                    throw new Error(`Expected http options but got ${typeof optionsOrCb}`);
                }
                this.send(command, optionsOrCb || {}, cb);
            }
            else {
                return this.send(command, optionsOrCb);
            }
        };
        const methodName = (command[0].toLowerCase() + command.slice(1)).replace(/Command$/, "");
        Client.prototype[methodName] = methodImpl;
    }
    const { paginators = {}, waiters = {} } = options ?? {};
    for (const [paginatorName, paginatorFn] of Object.entries(paginators)) {
        if (Client.prototype[paginatorName] === void 0) {
            Client.prototype[paginatorName] = function (commandInput = {}, paginationConfiguration, ...rest) {
                return paginatorFn({
                    ...paginationConfiguration,
                    client: this,
                }, commandInput, ...rest);
            };
        }
    }
    for (const [waiterName, waiterFn] of Object.entries(waiters)) {
        if (Client.prototype[waiterName] === void 0) {
            Client.prototype[waiterName] = async function (commandInput = {}, waiterConfiguration, ...rest) {
                let config = waiterConfiguration;
                if (typeof waiterConfiguration === "number") {
                    config = {
                        maxWaitTime: waiterConfiguration,
                    };
                }
                return waiterFn({
                    ...config,
                    client: this,
                }, commandInput, ...rest);
            };
        }
    }
};


var AssociateExternalConnectionCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/AssociateExternalConnectionCommand.js");

var commandBuilder = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");

var schemas_0 = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/CopyPackageVersionsCommand.js


class CopyPackageVersionsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "CopyPackageVersions", schemas_0                          .h17) {
}


var CreateDomainCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreateDomainCommand.js");

var CreatePackageGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreatePackageGroupCommand.js");

var CreateRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreateRepositoryCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DeleteDomainCommand.js


class DeleteDomainCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DeleteDomain", schemas_0                   .OZg) {
}


var DeleteDomainPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteDomainPermissionsPolicyCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageCommand.js


class DeletePackageCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DeletePackage", schemas_0                    .Wbd) {
}


var DeletePackageGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageGroupCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageVersionsCommand.js


class DeletePackageVersionsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DeletePackageVersions", schemas_0                            .nTQ) {
}


var DeleteRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryCommand.js");

var DeleteRepositoryPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryPermissionsPolicyCommand.js");

var DescribeDomainCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DescribeDomainCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DescribePackageCommand.js


class DescribePackageCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DescribePackage", schemas_0                      .KCU) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DescribePackageGroupCommand.js


class DescribePackageGroupCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DescribePackageGroup", schemas_0                           .bPF) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DescribePackageVersionCommand.js


class DescribePackageVersionCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DescribePackageVersion", schemas_0                             .E7N) {
}


var DescribeRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DescribeRepositoryCommand.js");

var DisassociateExternalConnectionCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DisassociateExternalConnectionCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DisposePackageVersionsCommand.js


class DisposePackageVersionsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DisposePackageVersions", schemas_0                             .FSZ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetAssociatedPackageGroupCommand.js


class GetAssociatedPackageGroupCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "GetAssociatedPackageGroup", schemas_0                                .SFl) {
}


var GetAuthorizationTokenCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/GetAuthorizationTokenCommand.js");

var GetDomainPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/GetDomainPermissionsPolicyCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetPackageVersionAssetCommand.js


class GetPackageVersionAssetCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "GetPackageVersionAsset", schemas_0                             .PIp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetPackageVersionReadmeCommand.js


class GetPackageVersionReadmeCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "GetPackageVersionReadme", schemas_0                              .BrO) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetRepositoryEndpointCommand.js


class GetRepositoryEndpointCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "GetRepositoryEndpoint", schemas_0                            .iBO) {
}


var GetRepositoryPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/GetRepositoryPermissionsPolicyCommand.js");

var ListAllowedRepositoriesForGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListAllowedRepositoriesForGroupCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListAssociatedPackagesCommand.js


class ListAssociatedPackagesCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "ListAssociatedPackages", schemas_0                             .MaY) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListDomainsCommand.js


class ListDomainsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "ListDomains", schemas_0                  .k2m) {
}


var ListPackageGroupsCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackageGroupsCommand.js");

var ListPackagesCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackagesCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionAssetsCommand.js


class ListPackageVersionAssetsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "ListPackageVersionAssets", schemas_0                               .C_x) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionDependenciesCommand.js


class ListPackageVersionDependenciesCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "ListPackageVersionDependencies", schemas_0                                     .YX3) {
}


var ListPackageVersionsCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionsCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListRepositoriesCommand.js


class ListRepositoriesCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "ListRepositories", schemas_0                       .Dol) {
}


var ListRepositoriesInDomainCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListRepositoriesInDomainCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListSubPackageGroupsCommand.js


class ListSubPackageGroupsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "ListSubPackageGroups", schemas_0                           .dOI) {
}


var ListTagsForResourceCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListTagsForResourceCommand.js");

var PublishPackageVersionCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/PublishPackageVersionCommand.js");

var PutDomainPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/PutDomainPermissionsPolicyCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/PutPackageOriginConfigurationCommand.js


class PutPackageOriginConfigurationCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "PutPackageOriginConfiguration", schemas_0                                    .c6E) {
}


var PutRepositoryPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/PutRepositoryPermissionsPolicyCommand.js");

var TagResourceCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/TagResourceCommand.js");

var UntagResourceCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UntagResourceCommand.js");

var UpdatePackageGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupCommand.js");

var UpdatePackageGroupOriginConfigurationCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupOriginConfigurationCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageVersionsStatusCommand.js


class UpdatePackageVersionsStatusCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "UpdatePackageVersionsStatus", schemas_0                                  .hyF) {
}


var UpdateRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdateRepositoryCommand.js");

var createPaginator = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/pagination/createPaginator.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListAllowedRepositoriesForGroupPaginator.js



const paginateListAllowedRepositoriesForGroup = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListAllowedRepositoriesForGroupCommand                                            .k, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListAssociatedPackagesPaginator.js



const paginateListAssociatedPackages = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListAssociatedPackagesCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListDomainsPaginator.js



const paginateListDomains = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListDomainsCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageGroupsPaginator.js



const paginateListPackageGroups = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListPackageGroupsCommand                              .g, "nextToken", "nextToken", "maxResults");


var ListPackagesPaginator = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/pagination/ListPackagesPaginator.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageVersionAssetsPaginator.js



const paginateListPackageVersionAssets = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListPackageVersionAssetsCommand, "nextToken", "nextToken", "maxResults");


var ListPackageVersionsPaginator = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageVersionsPaginator.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListRepositoriesInDomainPaginator.js



const paginateListRepositoriesInDomain = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListRepositoriesInDomainCommand                                     .T, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListRepositoriesPaginator.js



const paginateListRepositories = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListRepositoriesCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListSubPackageGroupsPaginator.js



const paginateListSubPackageGroups = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListSubPackageGroupsCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/Codeartifact.js




























































const commands = {
    AssociateExternalConnectionCommand: AssociateExternalConnectionCommand                                        .t,
    CopyPackageVersionsCommand: CopyPackageVersionsCommand,
    CreateDomainCommand: CreateDomainCommand                         .q,
    CreatePackageGroupCommand: CreatePackageGroupCommand                               .D,
    CreateRepositoryCommand: CreateRepositoryCommand                             .W,
    DeleteDomainCommand: DeleteDomainCommand,
    DeleteDomainPermissionsPolicyCommand: DeleteDomainPermissionsPolicyCommand                                          .Z,
    DeletePackageCommand: DeletePackageCommand,
    DeletePackageGroupCommand: DeletePackageGroupCommand                               .C,
    DeletePackageVersionsCommand: DeletePackageVersionsCommand,
    DeleteRepositoryCommand: DeleteRepositoryCommand                             .j,
    DeleteRepositoryPermissionsPolicyCommand: DeleteRepositoryPermissionsPolicyCommand                                              .p,
    DescribeDomainCommand: DescribeDomainCommand                           .t,
    DescribePackageCommand: DescribePackageCommand,
    DescribePackageGroupCommand: DescribePackageGroupCommand,
    DescribePackageVersionCommand: DescribePackageVersionCommand,
    DescribeRepositoryCommand: DescribeRepositoryCommand                               .n,
    DisassociateExternalConnectionCommand: DisassociateExternalConnectionCommand                                           .V,
    DisposePackageVersionsCommand: DisposePackageVersionsCommand,
    GetAssociatedPackageGroupCommand: GetAssociatedPackageGroupCommand,
    GetAuthorizationTokenCommand: GetAuthorizationTokenCommand                                  .E,
    GetDomainPermissionsPolicyCommand: GetDomainPermissionsPolicyCommand                                       .s,
    GetPackageVersionAssetCommand: GetPackageVersionAssetCommand,
    GetPackageVersionReadmeCommand: GetPackageVersionReadmeCommand,
    GetRepositoryEndpointCommand: GetRepositoryEndpointCommand,
    GetRepositoryPermissionsPolicyCommand: GetRepositoryPermissionsPolicyCommand                                           .K,
    ListAllowedRepositoriesForGroupCommand: ListAllowedRepositoriesForGroupCommand                                            .k,
    ListAssociatedPackagesCommand: ListAssociatedPackagesCommand,
    ListDomainsCommand: ListDomainsCommand,
    ListPackageGroupsCommand: ListPackageGroupsCommand                              .g,
    ListPackagesCommand: ListPackagesCommand                         .Z,
    ListPackageVersionAssetsCommand: ListPackageVersionAssetsCommand,
    ListPackageVersionDependenciesCommand: ListPackageVersionDependenciesCommand,
    ListPackageVersionsCommand: ListPackageVersionsCommand                                .$,
    ListRepositoriesCommand: ListRepositoriesCommand,
    ListRepositoriesInDomainCommand: ListRepositoriesInDomainCommand                                     .T,
    ListSubPackageGroupsCommand: ListSubPackageGroupsCommand,
    ListTagsForResourceCommand: ListTagsForResourceCommand                                .a,
    PublishPackageVersionCommand: PublishPackageVersionCommand                                  .$,
    PutDomainPermissionsPolicyCommand: PutDomainPermissionsPolicyCommand                                       .f,
    PutPackageOriginConfigurationCommand: PutPackageOriginConfigurationCommand,
    PutRepositoryPermissionsPolicyCommand: PutRepositoryPermissionsPolicyCommand                                           .j,
    TagResourceCommand: TagResourceCommand                        .e,
    UntagResourceCommand: UntagResourceCommand                          .R,
    UpdatePackageGroupCommand: UpdatePackageGroupCommand                               .c,
    UpdatePackageGroupOriginConfigurationCommand: UpdatePackageGroupOriginConfigurationCommand                                                  .W,
    UpdatePackageVersionsStatusCommand: UpdatePackageVersionsStatusCommand,
    UpdateRepositoryCommand: UpdateRepositoryCommand                             .B,
};
const paginators = {
    paginateListAllowedRepositoriesForGroup: paginateListAllowedRepositoriesForGroup,
    paginateListAssociatedPackages: paginateListAssociatedPackages,
    paginateListDomains: paginateListDomains,
    paginateListPackageGroups: paginateListPackageGroups,
    paginateListPackages: ListPackagesPaginator                          .j,
    paginateListPackageVersionAssets: paginateListPackageVersionAssets,
    paginateListPackageVersions: ListPackageVersionsPaginator                                 .p,
    paginateListRepositories: paginateListRepositories,
    paginateListRepositoriesInDomain: paginateListRepositoriesInDomain,
    paginateListSubPackageGroups: paginateListSubPackageGroups,
};
class Codeartifact extends CodeartifactClient                        .d {
}
createAggregatedClient(commands, Codeartifact, { paginators });

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/index.js


















































var command = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/command.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/index.js












;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/models/enums.js
const AllowPublish = {
    ALLOW: "ALLOW",
    BLOCK: "BLOCK",
};
const AllowUpstream = {
    ALLOW: "ALLOW",
    BLOCK: "BLOCK",
};
const HashAlgorithm = {
    MD5: "MD5",
    SHA1: "SHA-1",
    SHA256: "SHA-256",
    SHA512: "SHA-512",
};
const PackageGroupAssociationType = {
    STRONG: "STRONG",
    WEAK: "WEAK",
};
const PackageFormat = {
    CARGO: "cargo",
    GENERIC: "generic",
    MAVEN: "maven",
    NPM: "npm",
    NUGET: "nuget",
    PYPI: "pypi",
    RUBY: "ruby",
    SWIFT: "swift",
};
const ExternalConnectionStatus = {
    AVAILABLE: "Available",
};
const ResourceType = {
    ASSET: "asset",
    DOMAIN: "domain",
    PACKAGE: "package",
    PACKAGE_VERSION: "package-version",
    REPOSITORY: "repository",
};
const ValidationExceptionReason = {
    CANNOT_PARSE: "CANNOT_PARSE",
    ENCRYPTION_KEY_ERROR: "ENCRYPTION_KEY_ERROR",
    FIELD_VALIDATION_FAILED: "FIELD_VALIDATION_FAILED",
    OTHER: "OTHER",
    UNKNOWN_OPERATION: "UNKNOWN_OPERATION",
};
const PackageVersionErrorCode = {
    ALREADY_EXISTS: "ALREADY_EXISTS",
    MISMATCHED_REVISION: "MISMATCHED_REVISION",
    MISMATCHED_STATUS: "MISMATCHED_STATUS",
    NOT_ALLOWED: "NOT_ALLOWED",
    NOT_FOUND: "NOT_FOUND",
    SKIPPED: "SKIPPED",
};
const PackageVersionStatus = {
    ARCHIVED: "Archived",
    DELETED: "Deleted",
    DISPOSED: "Disposed",
    PUBLISHED: "Published",
    UNFINISHED: "Unfinished",
    UNLISTED: "Unlisted",
};
const DomainStatus = {
    ACTIVE: "Active",
    DELETED: "Deleted",
};
const PackageGroupOriginRestrictionType = {
    EXTERNAL_UPSTREAM: "EXTERNAL_UPSTREAM",
    INTERNAL_UPSTREAM: "INTERNAL_UPSTREAM",
    PUBLISH: "PUBLISH",
};
const PackageGroupOriginRestrictionMode = {
    ALLOW: "ALLOW",
    ALLOW_SPECIFIC_REPOSITORIES: "ALLOW_SPECIFIC_REPOSITORIES",
    BLOCK: "BLOCK",
    INHERIT: "INHERIT",
};
const PackageVersionOriginType = {
    EXTERNAL: "EXTERNAL",
    INTERNAL: "INTERNAL",
    UNKNOWN: "UNKNOWN",
};
const EndpointType = {
    DUALSTACK: "dualstack",
    IPV4: "ipv4",
};
const PackageVersionSortType = {
    PUBLISHED_TIME: "PUBLISHED_TIME",
};
const PackageGroupAllowedRepositoryUpdateType = {
    ADDED: "ADDED",
    REMOVED: "REMOVED",
};


var errors = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/models/errors.js");

var CodeartifactServiceException = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/models/CodeartifactServiceException.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/index.js












/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageVersionsPaginator.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       p: () => (              paginateListPackageVersions)
                     });
                     var _smithy_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/pagination/createPaginator.js");
                     var _CodeartifactClient__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js");
                     var _commands_ListPackageVersionsCommand__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionsCommand.js");



const paginateListPackageVersions = (0,_smithy_core__WEBPACK_IMPORTED_MODULE_0__                       .K)(_CodeartifactClient__WEBPACK_IMPORTED_MODULE_1__                          .d, _commands_ListPackageVersionsCommand__WEBPACK_IMPORTED_MODULE_2__                                  .$, "nextToken", "nextToken", "maxResults");


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/pagination/ListPackagesPaginator.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       j: () => (              paginateListPackages)
                     });
                     var _smithy_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/pagination/createPaginator.js");
                     var _CodeartifactClient__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js");
                     var _commands_ListPackagesCommand__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackagesCommand.js");



const paginateListPackages = (0,_smithy_core__WEBPACK_IMPORTED_MODULE_0__                       .K)(_CodeartifactClient__WEBPACK_IMPORTED_MODULE_1__                          .d, _commands_ListPackagesCommand__WEBPACK_IMPORTED_MODULE_2__                           .Z, "nextToken", "nextToken", "maxResults");


/***/ }),

/***/ "@smithy/core/dist-es/legacy-root-exports/pagination/createPaginator.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       K: () => (              createPaginator)
                     });
const makePagedClientRequest = async (CommandCtor, client, input, withCommand = (_) => _, ...args) => {
    let command = new CommandCtor(input);
    command = withCommand(command) ?? command;
    return await client.send(command, ...args);
};
function createPaginator(ClientCtor, CommandCtor, inputTokenName, outputTokenName, pageSizeTokenName) {
    return async function* paginateOperation(config, input, ...additionalArguments) {
        const _input = input;
        let token = config.startingToken ?? _input[inputTokenName];
        let hasNext = true;
        let page;
        while (hasNext) {
            _input[inputTokenName] = token;
            if (pageSizeTokenName) {
                _input[pageSizeTokenName] = _input[pageSizeTokenName] ?? config.pageSize;
            }
            if (config.client instanceof ClientCtor) {
                page = await makePagedClientRequest(CommandCtor, config.client, input, config.withCommand, ...additionalArguments);
            }
            else {
                throw new Error(`Invalid client, expected instance of ${ClientCtor.name}`);
            }
            yield page;
            const prevToken = token;
            token = get(page, outputTokenName);
            hasNext = !!(token && (!config.stopOnSameToken || token !== prevToken));
        }
        return undefined;
    };
}
const get = (fromObject, path) => {
    let cursor = fromObject;
    const pathComponents = path.split(".");
    for (const step of pathComponents) {
        if (!cursor || typeof cursor !== "object") {
            return undefined;
        }
        cursor = cursor[step];
    }
    return cursor;
};


/***/ }),

/***/ "@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       k: () => (              makeBuilder)
                     });
                     var _command__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/command.js");

function makeBuilder(common, service, name, ep) {
    return function makeCommand(added, plugins, op, $, smithyContext = {}) {
        const epMerged = Object.assign({}, common, added);
        return _command__WEBPACK_IMPORTED_MODULE_0__               .u.classBuilder()
            .ep(epMerged)
            .m(function (CommandCtor, clientStack, config, options) {
            const list = plugins.call(this, CommandCtor, clientStack, config, options);
            list.unshift(ep(config, CommandCtor.getEndpointParameterInstructions()));
            return list;
        })
            .s(service, op, smithyContext)
            .n(name, op.charAt(0).toUpperCase() + op.slice(1) + "Command")
            .sc($)
            .build();
    };
}


/***/ }),

/***/ "@smithy/core/dist-es/submodules/client/smithy-client/command.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {



__webpack_require__.d(__webpack_exports__, {
  u: () => (              Command)
});


var middleware = __webpack_require__("@smithy/types/dist-es/middleware.js");

var MiddlewareStack = __webpack_require__("@smithy/core/dist-es/submodules/client/middleware-stack/MiddlewareStack.js");

var NormalizedSchema = __webpack_require__("@smithy/core/dist-es/submodules/schema/schemas/NormalizedSchema.js");
;// CONCATENATED MODULE: ./node_modules/@smithy/core/dist-es/submodules/client/smithy-client/schemaLogFilter.js

const SENSITIVE_STRING = "***SensitiveInformation***";
function schemaLogFilter(schema, data) {
    if (data == null) {
        return data;
    }
    const ns = NormalizedSchema                      .l1.of(schema);
    if (ns.getMergedTraits().sensitive) {
        return SENSITIVE_STRING;
    }
    if (ns.isListSchema()) {
        const valueSchema = ns.getValueSchema();
        if (valueSchema.getMergedTraits().sensitive) {
            return SENSITIVE_STRING;
        }
        if (Array.isArray(data)) {
            return data.map((value) => schemaLogFilter(valueSchema, value));
        }
    }
    else if (ns.isMapSchema()) {
        const valueSchema = ns.getValueSchema();
        if (ns.getKeySchema().getMergedTraits().sensitive || valueSchema.getMergedTraits().sensitive) {
            return SENSITIVE_STRING;
        }
        if (typeof data === "object") {
            return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, schemaLogFilter(valueSchema, value)]));
        }
    }
    else if (ns.isStructSchema() && typeof data === "object") {
        const object = data;
        const newObject = {};
        for (const [member, memberNs] of ns.structIterator()) {
            if (object[member] != null) {
                newObject[member] = schemaLogFilter(memberNs, object[member]);
            }
        }
        return newObject;
    }
    return data;
}

;// CONCATENATED MODULE: ./node_modules/@smithy/core/dist-es/submodules/client/smithy-client/command.js




const operationEventStreamMarker = Symbol.for("@smithy/op-event-stream");
class Command {
    middlewareStack = (0,MiddlewareStack                    .o)();
    schema;
    static classBuilder() {
        return new ClassBuilder();
    }
    resolveMiddlewareWithContext(clientStack, configuration, options, { middlewareFn, clientName, commandName, inputFilterSensitiveLog, outputFilterSensitiveLog, smithyContext, additionalContext, CommandCtor, }) {
        for (const mw of middlewareFn.bind(this)(CommandCtor, clientStack, configuration, options)) {
            this.middlewareStack.use(mw);
        }
        const stack = clientStack.concat(this.middlewareStack);
        const { logger } = configuration;
        const additionalSmithyContext = additionalContext[middleware                        .V];
        const handlerExecutionContext = {
            logger,
            clientName,
            commandName,
            inputFilterSensitiveLog,
            outputFilterSensitiveLog,
            ...additionalContext,
            [middleware                        .V]: {
                ...additionalSmithyContext,
                commandInstance: this,
                ...smithyContext,
                ...(options?.metricsRecorder === undefined ? {} : { metricsRecorder: options.metricsRecorder }),
                ...(options?.abortSignal === undefined ? {} : { abortSignal: options.abortSignal }),
            },
        };
        const { requestHandler } = configuration;
        let requestOptions = options ?? {};
        if (requestOptions.metricsRecorder) {
            requestOptions = { ...requestOptions };
            delete requestOptions.metricsRecorder;
        }
        let isEventStream;
        const schema = this.schema;
        const marker = schema?.[operationEventStreamMarker];
        if (marker !== undefined) {
            isEventStream = marker;
        }
        else if (schema) {
            if (Array.isArray(schema) && schema[0] === 9) {
                const [, , , , input$, output$] = schema;
                isEventStream = schema[operationEventStreamMarker] = Boolean(NormalizedSchema                      .l1.of(input$).getEventStreamMember() || NormalizedSchema                      .l1.of(output$).getEventStreamMember());
            }
        }
        if (isEventStream) {
            requestOptions = {
                isEventStream,
                ...requestOptions,
            };
        }
        return stack.resolve((request) => requestHandler.handle(request.request, requestOptions), handlerExecutionContext);
    }
}
class ClassBuilder {
    _init = () => { };
    _ep = {};
    _middlewareFn = () => [];
    _commandName = "";
    _clientName = "";
    _additionalContext = {};
    _smithyContext = {};
    _inputFilterSensitiveLog = undefined;
    _outputFilterSensitiveLog = undefined;
    _serializer = null;
    _deserializer = null;
    _operationSchema;
    init(cb) {
        this._init = cb;
    }
    ep(endpointParameterInstructions) {
        this._ep = endpointParameterInstructions;
        return this;
    }
    m(middlewareSupplier) {
        this._middlewareFn = middlewareSupplier;
        return this;
    }
    s(service, operation, smithyContext = {}) {
        this._smithyContext = {
            service,
            operation,
            ...smithyContext,
        };
        return this;
    }
    c(additionalContext = {}) {
        this._additionalContext = additionalContext;
        return this;
    }
    n(clientName, commandName) {
        this._clientName = clientName;
        this._commandName = commandName;
        return this;
    }
    f(inputFilter = (_) => _, outputFilter = (_) => _) {
        this._inputFilterSensitiveLog = inputFilter;
        this._outputFilterSensitiveLog = outputFilter;
        return this;
    }
    ser(serializer) {
        this._serializer = serializer;
        return this;
    }
    de(deserializer) {
        this._deserializer = deserializer;
        return this;
    }
    sc(operation) {
        this._operationSchema = operation;
        this._smithyContext.operationSchema = operation;
        return this;
    }
    build() {
        const closure = this;
        let CommandRef;
        return (CommandRef = class extends Command {
            input;
            static getEndpointParameterInstructions() {
                return closure._ep;
            }
            constructor(...[input]) {
                super();
                this.input = input ?? {};
                closure._init(this);
                this.schema = closure._operationSchema;
            }
            resolveMiddleware(stack, configuration, options) {
                const op = closure._operationSchema;
                const input = op?.[4] ?? op?.input;
                const output = op?.[5] ?? op?.output;
                return this.resolveMiddlewareWithContext(stack, configuration, options, {
                    CommandCtor: CommandRef,
                    middlewareFn: closure._middlewareFn,
                    clientName: closure._clientName,
                    commandName: closure._commandName,
                    inputFilterSensitiveLog: closure._inputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, input) : (_) => _),
                    outputFilterSensitiveLog: closure._outputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, output) : (_) => _),
                    smithyContext: closure._smithyContext,
                    additionalContext: closure._additionalContext,
                });
            }
            serialize = closure._serializer;
            deserialize = closure._deserializer;
        });
    }
}


/***/ })

};
;