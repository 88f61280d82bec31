"use strict";
exports.id = "aws-sdk-credential-provider-env";
exports.ids = ["aws-sdk-credential-provider-env"];
exports.modules = {

/***/ "@aws-sdk/credential-provider-env/dist-es/index.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fromEnv: () => (/* reexport safe */ _fromEnv__WEBPACK_IMPORTED_MODULE_0__.sF)
/* harmony export */ });
/* harmony import */ var _fromEnv__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/credential-provider-env/dist-es/fromEnv.js");



/***/ })

};
;