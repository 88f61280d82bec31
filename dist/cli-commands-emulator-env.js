"use strict";
exports.id = "cli-commands-emulator-env";
exports.ids = ["cli-commands-emulator-env"];
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

/***/ "packages/cli/src/commands/emulator-env.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   emulatorEnv: () => (/* binding */ emulatorEnv)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/command.ts");
/* harmony import */ var _codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/inputs.ts");
/* harmony import */ var _codeartifact_ci_emulator_environment_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/emulator/src/environment.ts");
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/cli/src/shell.ts");
/* harmony import */ var _emulator_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/cli/src/commands/emulator-client.ts");





/** `''` of fish knows two escapes only (fish documentation, "Quotes"). */
const fish = {
    set: (name, value) => `set -gx ${name} '${value.replace(/[\\']/g, '\\$&')}'\n`,
    unset: (name) => `set -e ${name}\n`,
};
/** In quotes, nothing but `%` means anything to cmd, and our values have none. */
const cmd = {
    set: (name, value) => `set "${name}=${value}"\n`,
    unset: (name) => `set "${name}="\n`,
};
/** Lines for docker's `--env-file`, GitHub's GITHUB_ENV and the like: values are taken as they stand. */
const dotenv = { set: (name, value) => `${name}=${value}\n`, unset: () => '' };
const FORMS = { ..._shell_js__WEBPACK_IMPORTED_MODULE_1__/* .SHELLS */ .O, fish, cmd, dotenv };
const NAMES = ['sh', 'powershell', 'fish', 'cmd', 'dotenv', 'json'];
const emulatorEnv = (0,_codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_3__/* .defineCommand */ .N)({
    name: 'emulator env',
    summary: 'Print the variables that lead the AWS SDKs, the AWS CLI and this CLI to a running emulator.',
    stdout: 'data',
    inputs: {
        endpoint: _emulator_client_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointInput */ .I,
        shell: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_4__/* .choice */ .Yq)(NAMES, {
            description: 'Whose commands to print; dotenv are lines NAME=VALUE, json is one object with null for what to unset.',
            default: 'sh',
        }),
    },
    outputs: {},
    examples: [{ title: 'Use it in this shell: eval "$(codeartifact-ci emulator env)"', inputs: {} }],
    async run({ endpoint, shell }, host) {
        const variables = (0,_codeartifact_ci_emulator_environment_ts__WEBPACK_IMPORTED_MODULE_0__/* .emulatorVariables */ .$)(await (0,_emulator_client_js__WEBPACK_IMPORTED_MODULE_2__/* .findEmulator */ .t)(endpoint, 0), host.env);
        if (shell === 'json') {
            const known = Object.entries(variables).map(([name, value]) => [name, value ?? null]);
            host.print(`${JSON.stringify(Object.fromEntries(known), undefined, 2)}\n`);
            return;
        }
        const form = FORMS[shell];
        for (const [name, value] of Object.entries(variables)) {
            host.print(value === undefined ? form.unset(name) : form.set(name, value));
        }
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


/***/ }),

/***/ "packages/emulator/src/environment.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ emulatorVariables),
/* harmony export */   R: () => (/* binding */ EXAMPLE_KEY)
/* harmony export */ });
/** The key pair of AWS's own examples, which the emulator takes for its administrator's. */
const EXAMPLE_KEY = {
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
/**
 * Variables that lead the AWS SDKs, the AWS CLI and this CLI to an emulator with credentials that mean nothing
 * elsewhere, and past any proxy; whatever would bring in others, or lead elsewhere, is undefined, to be taken away. `before` are those that
 * are set already.
 */
function emulatorVariables(running, before) {
    const { endpoint, region, secure } = running;
    return {
        AWS_ENDPOINT_URL_CODEARTIFACT: endpoint,
        AWS_ENDPOINT_URL_STS: endpoint,
        AWS_REGION: region,
        AWS_DEFAULT_REGION: region,
        ...EXAMPLE_KEY,
        AWS_SESSION_TOKEN: undefined,
        AWS_PROFILE: undefined,
        // Each makes some SDK pass over the endpoint, or refuse it.
        AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: undefined,
        AWS_USE_FIPS_ENDPOINT: undefined,
        AWS_USE_DUALSTACK_ENDPOINT: undefined,
        AWS_EC2_METADATA_DISABLED: 'true',
        ...withoutProxy(before),
        ...(secure === undefined ? {} : tlsVariables(secure, before)),
    };
}
const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
/** Programs read one spelling or the other, and some both. */
function withoutProxy(before) {
    const listed = (before['NO_PROXY'] ?? before['no_proxy'] ?? '').split(',').map((name) => name.trim());
    const all = [...new Set([...listed, ...LOOPBACK])].filter((name) => name !== '').join(',');
    return { NO_PROXY: all, no_proxy: all };
}
/**
 * Where TLS is served and the authority's certificate. Node takes that one beside those it has; every other client's
 * variable (PIP_CERT, SSL_CERT_FILE, AWS_CA_BUNDLE …) replaces all it trusts and would cut it off from everything else,
 * so whoever wants one sets it from ours.
 */
function tlsVariables(secure, before) {
    return {
        CODEARTIFACT_EMULATOR_HTTPS_ENDPOINT: secure.endpoint,
        CODEARTIFACT_EMULATOR_CA: secure.ca,
        // One that is set already may be a company's, without which nothing works.
        ...(before['NODE_EXTRA_CA_CERTS'] ? {} : { NODE_EXTRA_CA_CERTS: secure.ca }),
    };
}


/***/ })

};
;