"use strict";
exports.id = "aws-sdk-credential-provider-env";
exports.ids = ["aws-sdk-credential-provider-env"];
exports.modules = {

/***/ "@aws-sdk/credential-provider-env/dist-es/index.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       fromEnv: () => (                    _fromEnv__WEBPACK_IMPORTED_MODULE_0__.sF)
                     });
                     var _fromEnv__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/credential-provider-env/dist-es/fromEnv.js");



/***/ })

};
;