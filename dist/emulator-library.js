"use strict";
exports.id = "emulator-library";
exports.ids = ["emulator-library"];
exports.modules = {

/***/ "packages/emulator/src/library.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   startEmulator: () => (/* binding */ startEmulator)
/* harmony export */ });
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/emulator/src/environment.ts");
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/emulator/src/server.ts");


/**
 * Starts a CodeArtifact on loopback in this process: the AWS API, STS and the package protocols. Throws an Error that
 * names the setting, the port or the folder that is wrong.
 */
async function startEmulator(options = {}) {
    const { port = 0, https = false, external = {}, dataFolder, account, region, auth, principalsFile, ...control } = options;
    const running = await (0,_server_js__WEBPACK_IMPORTED_MODULE_1__/* .startEmulator */ .s)({
        port,
        httpsPort: https === false ? undefined : https === true ? 0 : https,
        dataFolder,
        account,
        region,
        auth,
        principalsFile,
        external: Object.entries(external).map(([connection, location]) => ({ connection, location })),
        control,
    });
    const variables = { ...process.env, ...(0,_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatorVariables */ .$)(running, process.env) };
    const stop = async () => await running.close();
    return {
        endpoint: running.endpoint,
        httpsEndpoint: running.secure?.endpoint,
        ca: running.secure?.ca,
        account: running.account,
        region: running.region,
        env: Object.fromEntries(Object.entries(variables).filter((entry) => entry[1] !== undefined)),
        credentials: {
            accessKeyId: variables['AWS_ACCESS_KEY_ID'] ?? '',
            secretAccessKey: variables['AWS_SECRET_ACCESS_KEY'] ?? '',
        },
        control: (settings) => running.control.change(settings),
        reset: () => running.control.reset(),
        stop,
        [Symbol.asyncDispose]: stop,
    };
}


/***/ })

};
;