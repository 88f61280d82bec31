"use strict";
exports.id = "aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand";
exports.ids = ["aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand"];
exports.modules = {

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

/***/ "packages/core/src/aws/sdk.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AssociateExternalConnectionCommand: () => (/* reexport */ AssociateExternalConnectionCommand/* AssociateExternalConnectionCommand */.t),
  CodeartifactClient: () => (/* reexport */ CodeartifactClient/* CodeartifactClient */.d),
  CopyPackageVersionsCommand: () => (/* reexport */ CopyPackageVersionsCommand),
  CreateDomainCommand: () => (/* reexport */ CreateDomainCommand/* CreateDomainCommand */.q),
  CreatePackageGroupCommand: () => (/* reexport */ CreatePackageGroupCommand/* CreatePackageGroupCommand */.D),
  CreateRepositoryCommand: () => (/* reexport */ CreateRepositoryCommand/* CreateRepositoryCommand */.W),
  DeleteDomainPermissionsPolicyCommand: () => (/* reexport */ DeleteDomainPermissionsPolicyCommand/* DeleteDomainPermissionsPolicyCommand */.Z),
  DeletePackageGroupCommand: () => (/* reexport */ DeletePackageGroupCommand/* DeletePackageGroupCommand */.C),
  DeletePackageVersionsCommand: () => (/* reexport */ DeletePackageVersionsCommand),
  DeleteRepositoryCommand: () => (/* reexport */ DeleteRepositoryCommand/* DeleteRepositoryCommand */.j),
  DeleteRepositoryPermissionsPolicyCommand: () => (/* reexport */ DeleteRepositoryPermissionsPolicyCommand/* DeleteRepositoryPermissionsPolicyCommand */.p),
  DescribeDomainCommand: () => (/* reexport */ DescribeDomainCommand/* DescribeDomainCommand */.t),
  DescribePackageCommand: () => (/* reexport */ DescribePackageCommand),
  DescribePackageGroupCommand: () => (/* reexport */ DescribePackageGroupCommand),
  DescribePackageVersionCommand: () => (/* reexport */ DescribePackageVersionCommand),
  DescribeRepositoryCommand: () => (/* reexport */ DescribeRepositoryCommand/* DescribeRepositoryCommand */.n),
  DisassociateExternalConnectionCommand: () => (/* reexport */ DisassociateExternalConnectionCommand/* DisassociateExternalConnectionCommand */.V),
  DisposePackageVersionsCommand: () => (/* reexport */ DisposePackageVersionsCommand),
  GetAssociatedPackageGroupCommand: () => (/* reexport */ GetAssociatedPackageGroupCommand),
  GetAuthorizationTokenCommand: () => (/* reexport */ GetAuthorizationTokenCommand/* GetAuthorizationTokenCommand */.E),
  GetDomainPermissionsPolicyCommand: () => (/* reexport */ GetDomainPermissionsPolicyCommand/* GetDomainPermissionsPolicyCommand */.s),
  GetPackageVersionAssetCommand: () => (/* reexport */ GetPackageVersionAssetCommand),
  GetRepositoryPermissionsPolicyCommand: () => (/* reexport */ GetRepositoryPermissionsPolicyCommand/* GetRepositoryPermissionsPolicyCommand */.K),
  ListAllowedRepositoriesForGroupCommand: () => (/* reexport */ ListAllowedRepositoriesForGroupCommand/* ListAllowedRepositoriesForGroupCommand */.k),
  ListPackageGroupsCommand: () => (/* reexport */ ListPackageGroupsCommand/* ListPackageGroupsCommand */.g),
  ListPackageVersionAssetsCommand: () => (/* reexport */ ListPackageVersionAssetsCommand),
  ListPackageVersionDependenciesCommand: () => (/* reexport */ ListPackageVersionDependenciesCommand),
  ListPackageVersionsCommand: () => (/* reexport */ ListPackageVersionsCommand/* ListPackageVersionsCommand */.$),
  ListPackagesCommand: () => (/* reexport */ ListPackagesCommand/* ListPackagesCommand */.Z),
  ListRepositoriesInDomainCommand: () => (/* reexport */ ListRepositoriesInDomainCommand/* ListRepositoriesInDomainCommand */.T),
  ListTagsForResourceCommand: () => (/* reexport */ ListTagsForResourceCommand/* ListTagsForResourceCommand */.a),
  PublishPackageVersionCommand: () => (/* reexport */ PublishPackageVersionCommand),
  PutDomainPermissionsPolicyCommand: () => (/* reexport */ PutDomainPermissionsPolicyCommand/* PutDomainPermissionsPolicyCommand */.f),
  PutRepositoryPermissionsPolicyCommand: () => (/* reexport */ PutRepositoryPermissionsPolicyCommand/* PutRepositoryPermissionsPolicyCommand */.j),
  TagResourceCommand: () => (/* reexport */ TagResourceCommand/* TagResourceCommand */.e),
  UntagResourceCommand: () => (/* reexport */ UntagResourceCommand/* UntagResourceCommand */.R),
  UpdatePackageGroupCommand: () => (/* reexport */ UpdatePackageGroupCommand/* UpdatePackageGroupCommand */.c),
  UpdatePackageGroupOriginConfigurationCommand: () => (/* reexport */ UpdatePackageGroupOriginConfigurationCommand/* UpdatePackageGroupOriginConfigurationCommand */.W),
  UpdatePackageVersionsStatusCommand: () => (/* reexport */ UpdatePackageVersionsStatusCommand),
  UpdateRepositoryCommand: () => (/* reexport */ UpdateRepositoryCommand/* UpdateRepositoryCommand */.B),
  paginateListAllowedRepositoriesForGroup: () => (/* reexport */ paginateListAllowedRepositoriesForGroup),
  paginateListPackageVersions: () => (/* reexport */ ListPackageVersionsPaginator/* paginateListPackageVersions */.p),
  paginateListPackages: () => (/* reexport */ ListPackagesPaginator/* paginateListPackages */.j)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/CopyPackageVersionsCommand.js


class CopyPackageVersionsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "CopyPackageVersions", schemas_0                          .h17) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageVersionsCommand.js


class DeletePackageVersionsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DeletePackageVersions", schemas_0                            .nTQ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DescribePackageCommand.js


class DescribePackageCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DescribePackage", schemas_0                      .KCU) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DescribePackageGroupCommand.js


class DescribePackageGroupCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DescribePackageGroup", schemas_0                           .bPF) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DescribePackageVersionCommand.js


class DescribePackageVersionCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DescribePackageVersion", schemas_0                             .E7N) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DisposePackageVersionsCommand.js


class DisposePackageVersionsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DisposePackageVersions", schemas_0                             .FSZ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetAssociatedPackageGroupCommand.js


class GetAssociatedPackageGroupCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "GetAssociatedPackageGroup", schemas_0                                .SFl) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetPackageVersionAssetCommand.js


class GetPackageVersionAssetCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "GetPackageVersionAsset", schemas_0                             .PIp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionAssetsCommand.js


class ListPackageVersionAssetsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "ListPackageVersionAssets", schemas_0                               .C_x) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionDependenciesCommand.js


class ListPackageVersionDependenciesCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "ListPackageVersionDependencies", schemas_0                                     .YX3) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/PublishPackageVersionCommand.js


class PublishPackageVersionCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "PublishPackageVersion", schemas_0                            .Q5h) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageVersionsStatusCommand.js


class UpdatePackageVersionsStatusCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "UpdatePackageVersionsStatus", schemas_0                                  .hyF) {
}


var createPaginator = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/pagination/createPaginator.js");

var CodeartifactClient = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js");

var ListAllowedRepositoriesForGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListAllowedRepositoriesForGroupCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListAllowedRepositoriesForGroupPaginator.js



const paginateListAllowedRepositoriesForGroup = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListAllowedRepositoriesForGroupCommand                                            .k, "nextToken", "nextToken", "maxResults");


var AssociateExternalConnectionCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/AssociateExternalConnectionCommand.js");

var CreateDomainCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreateDomainCommand.js");

var CreatePackageGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreatePackageGroupCommand.js");

var CreateRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreateRepositoryCommand.js");

var DeleteDomainPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteDomainPermissionsPolicyCommand.js");

var DeletePackageGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageGroupCommand.js");

var DeleteRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryCommand.js");

var DeleteRepositoryPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryPermissionsPolicyCommand.js");

var DescribeDomainCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DescribeDomainCommand.js");

var DescribeRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DescribeRepositoryCommand.js");

var DisassociateExternalConnectionCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DisassociateExternalConnectionCommand.js");

var GetAuthorizationTokenCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/GetAuthorizationTokenCommand.js");

var GetDomainPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/GetDomainPermissionsPolicyCommand.js");

var GetRepositoryPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/GetRepositoryPermissionsPolicyCommand.js");

var ListPackageGroupsCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackageGroupsCommand.js");

var ListPackageVersionsCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionsCommand.js");

var ListPackagesCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackagesCommand.js");

var ListRepositoriesInDomainCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListRepositoriesInDomainCommand.js");

var ListTagsForResourceCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListTagsForResourceCommand.js");

var PutDomainPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/PutDomainPermissionsPolicyCommand.js");

var PutRepositoryPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/PutRepositoryPermissionsPolicyCommand.js");

var TagResourceCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/TagResourceCommand.js");

var UntagResourceCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UntagResourceCommand.js");

var UpdatePackageGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupCommand.js");

var UpdatePackageGroupOriginConfigurationCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupOriginConfigurationCommand.js");

var UpdateRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdateRepositoryCommand.js");

var ListPackageVersionsPaginator = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageVersionsPaginator.js");

var ListPackagesPaginator = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/pagination/ListPackagesPaginator.js");
;// CONCATENATED MODULE: ./packages/core/src/aws/sdk.ts
// The part of the SDK that commands use, bundled once: from its index each would get a chunk of its own, with the same
// modules in it.



/***/ })

};
;