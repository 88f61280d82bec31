export const id = 907;
export const ids = [907];
export const modules = {

/***/ 907:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logout: () => (/* binding */ logout)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5632);
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7638);
/* harmony import */ var _codeartifact_ci_core_files_ledger_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7168);
/* harmony import */ var _codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7276);
/* harmony import */ var _codeartifact_ci_core_files_home_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3310);
/* harmony import */ var _codeartifact_ci_core_files_take_back_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7936);






const logout = (0,_codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_3__/* .defineCommand */ .N)({
    name: 'logout',
    summary: 'Take back what a login configured: its edits of files, and in this shell its variables.',
    stdout: 'exports',
    inputs: {
        login: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)({ description: 'ID of the login, as it left it in CODEARTIFACT_LOGIN. May be given more than once.' }, (item) => item),
        all: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_4__/* .flag */ .Jt)({ description: 'Take back every login that is recorded in this home directory.' }),
    },
    outputs: {},
    async run({ login, all }, host) {
        if (!all && login.length === 0) {
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz('Say which login to take back: --login "$CODEARTIFACT_LOGIN", or --all for every one in this home directory.');
        }
        const place = (0,_codeartifact_ci_core_files_home_ts__WEBPACK_IMPORTED_MODULE_1__/* .ledgerPlace */ .V)(host);
        const ids = all ? (await (0,_codeartifact_ci_core_files_ledger_ts__WEBPACK_IMPORTED_MODULE_0__/* .listLogins */ .V1)(place)).map(({ id }) => id) : login;
        for (const id of [...ids].reverse())
            await (0,_codeartifact_ci_core_files_take_back_ts__WEBPACK_IMPORTED_MODULE_2__/* .takeBack */ .z)(host, id);
        if (ids.length === 0)
            host.info('No login is recorded in this home directory.');
    },
});


/***/ })

};
