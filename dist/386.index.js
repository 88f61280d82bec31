export const id = 386;
export const ids = [386];
export const modules = {

/***/ 3386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   emulator: () => (/* binding */ emulator)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5632);
/* harmony import */ var _emulator_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8652);


const emulator = (0,_codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    name: 'emulator',
    summary: 'Run a CodeArtifact on this machine: the AWS API, STS and the package protocols on 127.0.0.1.',
    stdout: 'data',
    inputs: { port: _emulator_options_js__WEBPACK_IMPORTED_MODULE_0__/* .portInput */ .G9, ..._emulator_options_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatorInputs */ .$O },
    outputs: {},
    async run(inputs, host) {
        const running = await (0,_emulator_options_js__WEBPACK_IMPORTED_MODULE_0__/* .startFromFlags */ .k2)(inputs, host);
        const { endpoint, account, region } = running;
        host.print(`${JSON.stringify({ endpoint, account, region, pid: process.pid })}\n`);
        host.info(`CodeArtifact emulator at ${endpoint}; stop it with Ctrl-C`);
        await untilStopped();
        await running.close();
    },
});
async function untilStopped() {
    await new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'])
            process.once(signal, () => resolve());
    });
}


/***/ })

};
