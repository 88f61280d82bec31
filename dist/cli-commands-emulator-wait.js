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


/***/ }),

/***/ "packages/core/src/inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ custom),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   zM: () => (/* binding */ choices)
/* harmony export */ });
/* unused harmony exports splitList, camelCase */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/suggest.ts");


function input(options, form, absent) {
    return {
        description: options.description,
        required: options.required ?? false,
        default: options.default ?? '',
        shape: form.shape ?? 'value',
        values: form.values ?? [],
        parse: form.parse,
        absent,
    };
}
/** An input without a value is undefined, unless it is required or has a default. */
function single(options, form) {
    return input(options, form, undefined);
}
/** A line of text, checked against an anchored pattern if there is one; `expected` completes "must be …". */
function text(options) {
    return single(options, {
        parse(value) {
            const trimmed = value.trim();
            if (options.pattern !== undefined && !options.pattern.test(trimmed)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be ${options.expected ?? `of the form ${options.pattern.source}`}`);
            }
            return trimmed;
        },
    });
}
/** A whole number between `min` and `max`, both included. */
function integer(options) {
    return single(options, {
        parse(value) {
            const trimmed = value.trim();
            const number = Number(trimmed);
            if (!/^\d{1,15}$/.test(trimmed) || number < options.min || number > options.max) {
                const unit = options.unit === undefined ? '' : ` ${options.unit}`;
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be a whole number from ${options.min} to ${options.max}${unit}`);
            }
            return number;
        },
    });
}
/** `true` or `false`, in the spellings of YAML 1.2's core schema (as @actions/core reads booleans). */
function flag(options) {
    const parse = (value) => {
        const trimmed = value.trim();
        if (/^(true|True|TRUE)$/.test(trimmed))
            return true;
        if (/^(false|False|FALSE)$/.test(trimmed))
            return false;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must be true or false');
    };
    return input({ description: options.description, default: options.default ?? 'false' }, { parse, shape: 'flag' }, false);
}
/** One of a closed set of words. */
function choice(values, options) {
    return single(options, { parse: (value) => pick(values, value.trim()), values });
}
/** `given` are words that stand beside this one: it is hardly a second time one of those. */
function pick(values, word, given = []) {
    const found = values.find((value) => value === word);
    if (found !== undefined)
        return found;
    const others = values.filter((value) => !given.includes(value));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be one of ${values.join(', ')}${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__.suggest)(word, others)}`);
}
/** Items between commas or line ends, each parsed by `item`; no item given is the empty list. */
function list(options, item) {
    const parse = (value) => splitList(value).map((each) => parseItem(each, item));
    return input(options, { parse, shape: 'list' }, []);
}
/** What is wrong with one item of a list; the message says which it is. */
class ItemError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz {
}
function parseItem(text, parse) {
    try {
        return parse(text);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz))
            throw error;
        throw new ItemError(`${error.message}, not ${JSON.stringify(text)}`);
    }
}
/** A list whose items come from a closed set; an item given twice counts once. */
function choices(values, options) {
    const parse = (value) => {
        const words = splitList(value);
        return [...new Set(words.map((each) => parseItem(each, (word) => pick(values, word, words))))];
    };
    return input(options, { parse, shape: 'list', values }, []);
}
/** Splits at commas and line ends; empty items vanish. */
function splitList(value) {
    return value
        .split(/[,\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** Anything else: `parse` does what it says, and throws an InputError that says what is wrong. */
function custom(options, parse) {
    return single(options, { parse });
}
/**
 * Parses every input once, into a readonly object. All problems come in one UsageError, a line each, so that a user
 * mends them in one go.
 */
function parseInputs(inputs, raw) {
    const problems = [];
    for (const name of Object.keys(raw)) {
        if (!Object.hasOwn(inputs, name)) {
            problems.push(`unknown input '${name}'${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__.suggest)(name, Object.keys(inputs))}`);
        }
    }
    const values = {};
    for (const [name, spec] of Object.entries(inputs)) {
        const given = raw[name] ?? '';
        const value = given.trim() === '' ? spec.default : given;
        if (value === '') {
            if (spec.required)
                problems.push(`'${name}' is required: ${spec.description}`);
            values[camelCase(name)] = spec.absent;
            continue;
        }
        try {
            values[camelCase(name)] = spec.parse(value);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz))
                throw error;
            const not = error instanceof ItemError ? '' : `, not ${JSON.stringify(value)}`;
            problems.push(`'${name}' ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}${not}`);
        }
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(problems.join('\n'));
    return Object.freeze(values);
}
function camelCase(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}


/***/ })

};
;