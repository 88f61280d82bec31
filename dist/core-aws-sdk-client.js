"use strict";
exports.id = "core-aws-sdk-client";
exports.ids = ["core-aws-sdk-client"];
exports.modules = {

/***/ "packages/core/src/aws/sdk-client.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CodeartifactClient: () => (/* reexport safe */ _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.d)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js");
// The SDK's index evaluates every operation; what imports the client by name here gets its module alone.



/***/ })

};
;