"use strict";
exports.id = "cli-commands-emulator";
exports.ids = ["cli-commands-emulator"];
exports.modules = {

/***/ "packages/cli/src/commands/emulator.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   emulator: () => (/* binding */ emulator)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/command.ts");
/* harmony import */ var _emulator_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/cli/src/commands/emulator-options.ts");


const emulator = (0,_codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    name: 'emulator',
    summary: 'Run a CodeArtifact on this machine: the AWS API, STS and the package protocols on 127.0.0.1.',
    stdout: 'data',
    inputs: { port: _emulator_options_js__WEBPACK_IMPORTED_MODULE_0__/* .portInput */ .G9, ..._emulator_options_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatorInputs */ .$O },
    outputs: {},
    examples: [
        { title: 'Start in memory, on http://127.0.0.1:4999', inputs: {} },
        { title: 'Keep everything in a folder, and serve TLS too', inputs: { data: './data', https: 'true' } },
        { title: 'Set up a domain first', inputs: { provision: 'codeartifact.yml' } },
    ],
    async run(inputs, host) {
        const running = await (0,_emulator_options_js__WEBPACK_IMPORTED_MODULE_0__/* .startFromFlags */ .k2)(inputs, host, _emulator_options_js__WEBPACK_IMPORTED_MODULE_0__/* .HTTPS_PORT */ .G4);
        const { endpoint, secure, account, region } = running;
        // Before anybody knows that it runs: who stops it at once must not leave its temporary folder behind.
        const stopped = untilStopped();
        const withTls = secure === undefined ? {} : { httpsEndpoint: secure.endpoint, ca: secure.ca };
        const external = Object.fromEntries([...running.external].map(([name, url]) => [name, withoutCredentials(url)]));
        host.print(`${JSON.stringify({ endpoint, ...withTls, account, region, external, pid: process.pid })}\n`);
        const also = secure === undefined ? '' : ` and ${secure.endpoint} (trust ${secure.ca})`;
        host.info(`CodeArtifact emulator at ${endpoint}${also}; stop it with Ctrl-C`);
        await stopped;
        await running.close();
    },
});
function withoutCredentials(location) {
    if (!URL.canParse(location))
        return location;
    const url = new URL(location);
    url.username = '';
    url.password = '';
    return url.href;
}
async function untilStopped() {
    await new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'])
            process.once(signal, () => resolve());
    });
}


/***/ })

};
;