"use strict";
exports.id = "core-files-whole";
exports.ids = ["core-files-whole"];
exports.modules = {

/***/ "packages/core/src/files/whole.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   whole: () => (/* binding */ whole)
/* harmony export */ });
/** A file that is ours as a whole, such as an init script for Gradle. The slot is `file`, its text the whole text. */
const whole = { get: content, put: (_text, _slot, wanted) => wanted ?? '', value: content };
function content(text) {
    return text === '' ? undefined : text;
}


/***/ })

};
;