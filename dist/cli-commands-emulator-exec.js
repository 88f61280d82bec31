"use strict";
exports.id = "cli-commands-emulator-exec";
exports.ids = ["cli-commands-emulator-exec"];
exports.modules = {

/***/ "packages/cli/src/commands/emulator-exec.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   emulatorExec: () => (/* binding */ emulatorExec)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:child_process");
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:os");
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/command.ts");
/* harmony import */ var _codeartifact_ci_core_environment_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/environment.ts");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_emulator_environment_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/emulator/src/environment.ts");
/* harmony import */ var _emulator_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/cli/src/commands/emulator-options.ts");







const emulatorExec = (0,_codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
    name: 'emulator exec',
    summary: 'Start a CodeArtifact on a free port, run a command against it, and exit with its status.',
    stdout: 'data',
    operands: { label: 'COMMAND …', after: '--' },
    inputs: { port: { ..._emulator_options_js__WEBPACK_IMPORTED_MODULE_3__/* .portInput */ .G9, default: '0' }, ..._emulator_options_js__WEBPACK_IMPORTED_MODULE_3__/* .emulatorInputs */ .$O },
    outputs: {},
    examples: [{ title: 'Run a test against it', inputs: { provision: 'codeartifact.yml' }, operands: ['npm', 'test'] }],
    async run(inputs, host, operands) {
        const [command, ...args] = operands;
        if (command === undefined) {
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz('Say what to run: codeartifact-ci emulator exec -- COMMAND ARGUMENTS');
        }
        const running = await (0,_emulator_options_js__WEBPACK_IMPORTED_MODULE_3__/* .startFromFlags */ .k2)(inputs, host, 0);
        try {
            const env = { ...host.env, ...(0,_codeartifact_ci_emulator_environment_ts__WEBPACK_IMPORTED_MODULE_2__/* .emulatorVariables */ .$)(running, host.env) };
            host.setExitCode(await runToEnd(command, args, env));
        }
        finally {
            await running.close();
        }
    },
});
/** The command has our terminal to itself; signals go on to it, and it decides. */
async function runToEnd(command, args, env) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, { stdio: 'inherit', env: (0,_codeartifact_ci_core_environment_ts__WEBPACK_IMPORTED_MODULE_6__/* .definedVariables */ .J)(env) });
    const forward = (signal) => void child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    try {
        return await new Promise((resolve, reject) => {
            child.once('error', (error) => {
                if ((0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error) !== 'ENOENT')
                    reject(error);
                else
                    reject(new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`The program '${command}' is not installed or not on the PATH.`));
            });
            child.once('exit', (code, signal) => {
                // As a shell reports it.
                resolve(code ?? 128 + (signal === null ? 0 : node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signal]));
            });
        });
    }
    finally {
        process.off('SIGINT', forward).off('SIGTERM', forward);
    }
}


/***/ })

};
;