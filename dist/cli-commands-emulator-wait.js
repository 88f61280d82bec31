"use strict";
exports.id = "cli-commands-emulator-wait";
exports.ids = ["cli-commands-emulator-wait"];
exports.modules = {

/***/ "packages/cli/src/commands/emulator-client.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ endpointInput),
/* harmony export */   t: () => (/* binding */ findEmulator)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:http");
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:timers/promises");
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/inputs.ts");




/** The flag by which commands find a running emulator. */
const endpointInput = (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .Ie)({ description: 'The emulator: its port on 127.0.0.1, or its URL.', default: 'http://127.0.0.1:4999' }, (text) => {
    const url = /^\d{1,5}$/.test(text) ? `http://127.0.0.1:${text}` : text;
    if (!URL.canParse(url) || new URL(url).protocol !== 'http:') {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz('must be a port or a URL such as http://127.0.0.1:4999');
    }
    return new URL(url).origin;
});
const ATTEMPT_MS = 2_000;
const PAUSE_MS = 100;
/** Asks until the emulator is ready, for `milliseconds` at most (0: once). Throws an InputError when it is not. */
async function findEmulator(endpoint, milliseconds) {
    const end = performance.now() + milliseconds;
    for (;;) {
        try {
            return read(endpoint, await get(`${endpoint}/health`));
        }
        catch (error) {
            if (error instanceof _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz)
                throw error;
            if (performance.now() + PAUSE_MS > end) {
                throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`No emulator answers at ${endpoint} (${(0,_codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}). Start one: codeartifact-ci emulator`, { cause: error });
            }
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(PAUSE_MS);
        }
    }
}
/** Directly: loopback is behind no proxy, whatever the environment says. */
async function get(url) {
    return await new Promise((resolve, reject) => {
        const outgoing = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)(url, { timeout: ATTEMPT_MS, agent: false }, (reply) => {
            let body = '';
            reply.setEncoding('utf8');
            reply.on('data', (chunk) => (body += chunk));
            reply.on('end', () => resolve({ status: reply.statusCode ?? 0, body }));
            reply.on('error', reject);
        });
        outgoing.on('timeout', () => outgoing.destroy(new Error('no reply')));
        outgoing.on('error', reject);
        outgoing.end();
    });
}
function read(endpoint, { status, body }) {
    const stranger = () => {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`What listens at ${endpoint} is no emulator of this project; give its --endpoint.`);
    };
    if (status !== 200)
        return stranger();
    let health;
    try {
        health = JSON.parse(body);
    }
    catch {
        return stranger();
    }
    const { region, httpsEndpoint, ca } = Object(health);
    if (typeof region !== 'string')
        return stranger();
    const secure = typeof httpsEndpoint === 'string' && typeof ca === 'string' ? { endpoint: httpsEndpoint, ca } : undefined;
    return { endpoint, region, secure };
}


/***/ }),

/***/ "packages/cli/src/commands/emulator-wait.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   emulatorWait: () => (/* binding */ emulatorWait)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/command.ts");
/* harmony import */ var _codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/inputs.ts");
/* harmony import */ var _emulator_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/cli/src/commands/emulator-client.ts");



const emulatorWait = (0,_codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    name: 'emulator wait',
    summary: 'Wait until an emulator that was started in the background answers.',
    inputs: {
        endpoint: _emulator_client_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointInput */ .I,
        timeout: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .nd)({
            description: 'Fail after so many seconds.',
            min: 0,
            max: 3600,
            default: '30',
            unit: 'seconds',
        }),
    },
    outputs: {},
    examples: [{ title: 'After: codeartifact-ci emulator &', inputs: { timeout: '10' } }],
    async run({ endpoint, timeout }, host) {
        const { region } = await (0,_emulator_client_js__WEBPACK_IMPORTED_MODULE_0__/* .findEmulator */ .t)(endpoint, timeout * 1000);
        host.info(`CodeArtifact emulator at ${endpoint}, Region ${region}`);
    },
});


/***/ }),

/***/ "packages/core/src/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/inputs.ts");

/** Describes a command once; `action.yml`, flags, help, completion, policies and README tables all follow from it. */
function defineCommand(spec) {
    const { run, ...description } = spec;
    return {
        ...description,
        execute: async (raw, host, operands = []) => {
            await run((0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .TL)(spec.inputs, raw), host, operands);
        },
    };
}


/***/ })

};
;