"use strict";
exports.id = "build-undici";
exports.ids = ["build-undici"];
exports.modules = {

/***/ "packages/build/src/undici.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ProxyAgent)
/* harmony export */ });
/**
 * Stands in for undici in the bundle. @actions/http-client makes a dispatcher for `fetch` of it where somebody asks for
 * one, which nothing here does; undici is a third of all that @actions/cache brings along.
 */
function ProxyAgent() {
    throw new Error('This bundle holds no dispatcher for fetch: getAgentDispatcher of @actions/http-client is left out');
}


/***/ })

};
;