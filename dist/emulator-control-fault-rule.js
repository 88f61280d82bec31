"use strict";
exports.id = "emulator-control-fault-rule";
exports.ids = ["emulator-control-fault-rule"];
exports.modules = {

/***/ "packages/emulator/src/api/model.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lS: () => (/* binding */ membersOf),
  RZ: () => (/* binding */ readOperations)
});

// UNUSED EXPORTS: readErrors

// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/schema/schemas/NormalizedSchema.js
var NormalizedSchema = __webpack_require__("@smithy/core/dist-es/submodules/schema/schemas/NormalizedSchema.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js + 2 modules
var schemas_0 = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");
;// CONCATENATED MODULE: ./packages/emulator/src/api/schemas.ts

/**
 * The schemas of the service's operations and errors, one by one: the bundler then leaves out the rest of the SDK's
 * client, which the emulator has no use for. That none is missing is tested against the SDK's whole.
 */
const OPERATION_SCHEMAS = [
    schemas_0/* AssociateExternalConnection$ */.ICR,
    schemas_0/* CopyPackageVersions$ */.h17,
    schemas_0/* CreateDomain$ */.xvR,
    schemas_0/* CreatePackageGroup$ */.aLd,
    schemas_0/* CreateRepository$ */.D2Z,
    schemas_0/* DeleteDomain$ */.OZg,
    schemas_0/* DeleteDomainPermissionsPolicy$ */.E19,
    schemas_0/* DeletePackage$ */.Wbd,
    schemas_0/* DeletePackageGroup$ */.b8v,
    schemas_0/* DeletePackageVersions$ */.nTQ,
    schemas_0/* DeleteRepository$ */.qTo,
    schemas_0/* DeleteRepositoryPermissionsPolicy$ */.sb2,
    schemas_0/* DescribeDomain$ */.M3s,
    schemas_0/* DescribePackage$ */.KCU,
    schemas_0/* DescribePackageGroup$ */.bPF,
    schemas_0/* DescribePackageVersion$ */.E7N,
    schemas_0/* DescribeRepository$ */.Gm6,
    schemas_0/* DisassociateExternalConnection$ */.wzY,
    schemas_0/* DisposePackageVersions$ */.FSZ,
    schemas_0/* GetAssociatedPackageGroup$ */.SFl,
    schemas_0/* GetAuthorizationToken$ */.phU,
    schemas_0/* GetDomainPermissionsPolicy$ */.RG0,
    schemas_0/* GetPackageVersionAsset$ */.PIp,
    schemas_0/* GetPackageVersionReadme$ */.BrO,
    schemas_0/* GetRepositoryEndpoint$ */.iBO,
    schemas_0/* GetRepositoryPermissionsPolicy$ */.Pds,
    schemas_0/* ListAllowedRepositoriesForGroup$ */.j_E,
    schemas_0/* ListAssociatedPackages$ */.MaY,
    schemas_0/* ListDomains$ */.k2m,
    schemas_0/* ListPackageGroups$ */.Bu$,
    schemas_0/* ListPackageVersionAssets$ */.C_x,
    schemas_0/* ListPackageVersionDependencies$ */.YX3,
    schemas_0/* ListPackageVersions$ */.U23,
    schemas_0/* ListPackages$ */.kPv,
    schemas_0/* ListRepositories$ */.Dol,
    schemas_0/* ListRepositoriesInDomain$ */.w86,
    schemas_0/* ListSubPackageGroups$ */.dOI,
    schemas_0/* ListTagsForResource$ */.Tzn,
    schemas_0/* PublishPackageVersion$ */.Q5h,
    schemas_0/* PutDomainPermissionsPolicy$ */.sD7,
    schemas_0/* PutPackageOriginConfiguration$ */.c6E,
    schemas_0/* PutRepositoryPermissionsPolicy$ */.O_A,
    schemas_0/* TagResource$ */.Jqp,
    schemas_0/* UntagResource$ */.AUX,
    schemas_0/* UpdatePackageGroup$ */.XBk,
    schemas_0/* UpdatePackageGroupOriginConfiguration$ */.lbE,
    schemas_0/* UpdatePackageVersionsStatus$ */.hyF,
    schemas_0/* UpdateRepository$ */.WAw,
];
const schemas_ERROR_SCHEMAS = [
    schemas_0/* AccessDeniedException$ */.fO9,
    schemas_0/* ConflictException$ */.onj,
    schemas_0/* InternalServerException$ */.yC_,
    schemas_0/* ResourceNotFoundException$ */.lut,
    schemas_0/* ServiceQuotaExceededException$ */.YYw,
    schemas_0/* ThrottlingException$ */.tyi,
    schemas_0/* ValidationException$ */.fNg,
];

;// CONCATENATED MODULE: ./packages/emulator/src/api/model.ts


/**
 * The service's operations, read from the schemas that the SDK package exports beside its commands. Nothing about a
 * route, a member's place or its type is written down in the emulator.
 */
function readOperations() {
    return OPERATION_SCHEMAS.map(([, , name, { http }, input, output]) => ({
        name,
        method: http[0],
        path: http[1],
        input: readMembers(input),
        output: readMembers(output),
    }));
}
/** Error name to HTTP status, from the same schemas. */
function readErrors() {
    const errors = new Map();
    for (const [, , name, traits] of ERROR_SCHEMAS) {
        if (traits.httpError !== undefined)
            errors.set(name, traits.httpError);
    }
    return errors;
}
function readMembers(reference) {
    const raw = typeof reference === 'function' ? reference() : reference;
    const schema = NormalizedSchema/* NormalizedSchema */.l1.of(raw);
    // An operation without input or output has the unit type.
    return schema.isStructSchema() ? membersOf(schema) : [];
}
/** The members of a structure: those that are required come first, and the layout says how many they are. */
function membersOf(schema) {
    const layout = schema.getSchema();
    const required = Array.isArray(layout) ? layout[6] : undefined;
    return [...schema.structIterator()].map(([name, member], index) => {
        const traits = member.getMergedTraits();
        return {
            name,
            schema: member,
            required: typeof required === 'number' && index < required,
            query: typeof traits.httpQuery === 'string' ? traits.httpQuery : undefined,
            header: typeof traits.httpHeader === 'string' ? traits.httpHeader : undefined,
            payload: traits.httpPayload === 1,
        };
    });
}


/***/ }),

/***/ "packages/emulator/src/control/clock-setting.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ applyClock),
/* harmony export */   g: () => (/* binding */ parseClock)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/emulator/src/control/durations.ts");
/* harmony import */ var _setting_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/emulator/src/control/setting-error.ts");


/** `2027-01-01T00:00:00Z` (the zone must be there), `+2h`, `-10m`, or `machine`. Throws a SettingError. */
function parseClock(text) {
    if (text === 'machine')
        return { machine: true };
    const move = (0,_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOffset */ .Xo)(text);
    if (move !== undefined)
        return { move };
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text)
        ? Date.parse(text)
        : Number.NaN;
    // Date takes February 30th for a day of March.
    const isDay = !Number.isNaN(time) && new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDate() === Number(text.slice(8, 10));
    // What signatures, tokens and headers can still write: four digits for the year.
    if (isDay && time >= 0 && time < Date.parse('9999-01-01T00:00:00Z'))
        return { time };
    throw new _setting_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SettingError */ .L(`must be a time with its zone such as 2027-01-01T00:00:00Z, a move such as +2h or -10m (${_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORM */ .ec}), or machine`);
}
function applyClock(clock, setting) {
    if ('machine' in setting)
        clock.set(Date.now());
    else if ('time' in setting)
        clock.set(setting.time);
    else
        clock.advance(setting.move);
}


/***/ }),

/***/ "packages/emulator/src/control/durations.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Xo: () => (/* binding */ parseOffset),
/* harmony export */   ec: () => (/* binding */ DURATION_FORM)
/* harmony export */ });
const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** What `parseDuration` takes, for messages. */
const DURATION_FORM = 'a number with ms, s, m, h or d';
/** `30ms`, `1.5s`, `10m`, `2h`, `7d`, in milliseconds; undefined for anything else. */
function parseDuration(text) {
    const match = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h|d)$/.exec(text);
    const unit = UNITS[match?.[2] ?? ''];
    return match === null || unit === undefined ? undefined : Number(match[1]) * unit;
}
/** The same with a sign in front, which must be there: `+2h`, `-10m`. */
function parseOffset(text) {
    const length = /^[+-]/.test(text) ? parseDuration(text.slice(1)) : undefined;
    return length === undefined || !text.startsWith('-') ? length : -length;
}


/***/ }),

/***/ "packages/emulator/src/control/fault-rule.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ parseFaultRule)
});

// EXTERNAL MODULE: ./packages/emulator/src/api/model.ts + 1 modules
var model = __webpack_require__("packages/emulator/src/api/model.ts");
// EXTERNAL MODULE: ./packages/emulator/src/control/durations.ts
var durations = __webpack_require__("packages/emulator/src/control/durations.ts");
;// CONCATENATED MODULE: ./packages/emulator/src/control/path-glob.ts
/**
 * A pattern for whole paths: `*` is any part of a segment, `**` any part of the path, `?` one character; all else stands
 * for itself.
 */
function pathGlob(pattern) {
    const source = pattern.replace(/\*\*|[*?]|[\\^$.|+()[\]{}/-]/g, (found) => {
        if (found === '**')
            return '.*';
        if (found === '*')
            return '[^/]*';
        return found === '?' ? '.' : `\\${found}`;
    });
    const expression = new RegExp(`^${source}$`, 's');
    return (path) => expression.test(path);
}

// EXTERNAL MODULE: ./packages/emulator/src/control/setting-error.ts
var setting_error = __webpack_require__("packages/emulator/src/control/setting-error.ts");
;// CONCATENATED MODULE: ./packages/emulator/src/control/fault-rule.ts




const PLAIN = ['reset', 'reset-after-upload', 'lost-reply', 'reset-after-reply', 'stale', 'repeat-token'];
const STS_OPERATIONS = ['GetCallerIdentity', 'AssumeRole', 'AssumeRoleWithWebIdentity'];
const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE'];
const CONDITIONS = ['operation', 'format', 'method', 'path', 'after', 'every', 'times', 'probability', 'seed'];
const FAULTS_FORM = `${PLAIN.join(', ')}, reset-upload[:BYTES], reset-reply[:BYTES], truncate[:BYTES], drip[:DURATION], ` +
    'wrong-length[:DIFFERENCE], clock[:OFFSET], or a status from 400 to 599 as STATUS[:RETRY-AFTER-SECONDS]';
/**
 * `FAULT[:ARGUMENT] [CONDITION=VALUE …]`, such as `lost-reply operation=PublishPackageVersion times=1` or
 * `429:2 format=npm method=PUT every=3`. Conditions on the request take several values with `|` between them; `path` is
 * a glob for the path as it was sent. Throws a SettingError that names the legal values.
 */
function parseFaultRule(text, formats) {
    const [first = '', ...words] = text.trim().split(/\s+/);
    const fault = parseFault(first);
    const conditions = new Map();
    for (const word of words) {
        const [name, value] = splitOnce(word, '=');
        if (!CONDITIONS.includes(name) || value === undefined || value === '') {
            throw new setting_error/* SettingError */.L(`has '${word}', which is no condition: write NAME=VALUE with ${CONDITIONS.join(', ')}`);
        }
        if (conditions.has(name))
            throw new setting_error/* SettingError */.L(`has the condition '${name}' twice`);
        conditions.set(name, value);
    }
    const often = parseHowOften(conditions);
    return { text: text.trim(), fault, matches: parseWhere(conditions, formats), often };
}
function parseFault(word) {
    const [name, argument] = splitOnce(word, ':');
    const plain = PLAIN.find((one) => one === name);
    if (plain !== undefined) {
        if (argument !== undefined)
            throw new setting_error/* SettingError */.L(`has an argument for ${plain}, which takes none`);
        return { kind: plain };
    }
    const wrong = (form) => {
        throw new setting_error/* SettingError */.L(`must have ${form} after '${name}:'`);
    };
    switch (name) {
        case 'reset-upload':
        case 'reset-reply':
        case 'truncate':
            return {
                kind: name,
                bytes: argument === undefined ? undefined : (whole(argument) ?? wrong('a number of bytes')),
            };
        case 'drip':
            return { kind: name, milliseconds: (0,durations/* parseDuration */.E9)(argument ?? '5s') ?? wrong(durations/* DURATION_FORM */.ec) };
        case 'clock':
            return { kind: name, offset: (0,durations/* parseOffset */.Xo)(argument ?? '+10m') ?? wrong(`a sign and ${durations/* DURATION_FORM */.ec}`) };
        case 'wrong-length': {
            const difference = /^[+-]?\d{1,9}$/.test(argument ?? '10') ? Number(argument ?? '10') : 0;
            return { kind: name, difference: difference === 0 ? wrong('a number of bytes other than 0') : difference };
        }
    }
    if (!/^[45]\d\d$/.test(name))
        throw new setting_error/* SettingError */.L(`must start with a fault: ${FAULTS_FORM}`);
    const retryAfter = argument === undefined ? undefined : (whole(argument) ?? wrong('a number of seconds'));
    return { kind: 'status', status: Number(name), retryAfter };
}
function parseWhere(conditions, formats) {
    const operations = oneOf(conditions, 'operation', () => [
        ...STS_OPERATIONS,
        ...(0,model/* readOperations */.RZ)().map(({ name }) => name),
    ]);
    const named = oneOf(conditions, 'format', () => formats);
    const methods = oneOf(conditions, 'method', () => METHODS);
    const path = conditions.get('path');
    const onPath = path === undefined ? undefined : pathGlob(path);
    return (subject) => (operations === undefined || operations.includes(subject.operation ?? '')) &&
        (named === undefined || named.includes(subject.format ?? '')) &&
        (methods === undefined || methods.includes(subject.method)) &&
        (onPath === undefined || onPath(subject.path));
}
function oneOf(conditions, name, legal) {
    const values = conditions.get(name)?.split('|');
    if (values === undefined)
        return undefined;
    const known = legal();
    const stranger = values.find((value) => !known.includes(value));
    if (stranger === undefined)
        return values;
    throw new setting_error/* SettingError */.L(`has the ${name} '${stranger}'; legal are ${known.join(', ')}`);
}
function parseHowOften(conditions) {
    const count = (name, least, fallback) => {
        const value = conditions.get(name);
        if (value === undefined)
            return fallback;
        const number = whole(value);
        if (number !== undefined && number >= least)
            return number;
        throw new setting_error/* SettingError */.L(`must have a whole number from ${least} after '${name}='`);
    };
    const probability = conditions.get('probability') ?? '1';
    if (!/^(0?\.\d{1,9}|1(\.0+)?)$/.test(probability) || Number(probability) === 0) {
        throw new setting_error/* SettingError */.L("must have a number above 0 and up to 1 after 'probability='");
    }
    if (conditions.has('seed') && !conditions.has('probability')) {
        throw new setting_error/* SettingError */.L('has a seed, which goes with a probability only');
    }
    return {
        after: count('after', 0, 0),
        every: count('every', 1, 1),
        times: count('times', 1, Number.POSITIVE_INFINITY),
        probability: Number(probability),
        seed: count('seed', 0, 1),
    };
}
function whole(text) {
    return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}


/***/ }),

/***/ "packages/emulator/src/control/latency.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ parseLatency),
/* harmony export */   YL: () => (/* binding */ formatLatency),
/* harmony export */   ge: () => (/* binding */ pickLatency),
/* harmony export */   z_: () => (/* binding */ NO_LATENCY)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/emulator/src/control/durations.ts");
/* harmony import */ var _setting_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/emulator/src/control/setting-error.ts");


const NO_LATENCY = { from: 0, to: 0 };
/** Clients give up long before. */
const LONGEST = 10 * 60_000;
/** `30ms`, or a range: `10ms-50ms`. `0` is none. Throws a SettingError. */
function parseLatency(text) {
    if (text === '0')
        return NO_LATENCY;
    const [from, to, ...more] = text.split('-').map(_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9);
    const latency = { from: from ?? Number.NaN, to: text.includes('-') ? (to ?? Number.NaN) : (from ?? Number.NaN) };
    if (more.length === 0 && latency.from <= latency.to && latency.to <= LONGEST)
        return latency;
    throw new _setting_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SettingError */ .L(`must be ${_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_FORM */ .ec} or a range such as 10ms-50ms, of at most 10m`);
}
/** One latency out of the range; `random` is in [0, 1). */
function pickLatency({ from, to }, random) {
    return from + (to - from) * random();
}
function formatLatency({ from, to }) {
    return from === to ? `${from}ms` : `${from}ms-${to}ms`;
}


/***/ }),

/***/ "packages/emulator/src/control/quota-rates.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _l: () => (/* binding */ NO_QUOTAS),
/* harmony export */   dn: () => (/* binding */ formatQuotas),
/* harmony export */   nt: () => (/* binding */ parseQuotas)
/* harmony export */ });
/* unused harmony export withUsualBurst */
/* harmony import */ var _api_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/emulator/src/api/model.ts");
/* harmony import */ var _setting_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/emulator/src/control/setting-error.ts");


const NO_QUOTAS = new Map();
/** User guide, "Quotas in AWS CodeArtifact": requests per second, for each account in a Region. */
const PUBLISHED = {
    CopyPackageVersions: 5,
    GetAuthorizationToken: 40,
    GetPackageVersionAsset: 50,
    ListPackageVersionAssets: 200,
    ListPackageVersions: 200,
    ListPackages: 200,
    PublishPackageVersion: 10,
    read: 800,
    write: 100,
    token: 1200,
    address: 600,
};
const CLASSES = ['read', 'write', 'token', 'address'];
const MOST_PER_SECOND = 1_000_000;
/** How much may go at once is not published; here it is what a second brings, and one request at least. */
function withUsualBurst(perSecond) {
    return { perSecond, burst: Math.max(1, perSecond) };
}
/**
 * `aws`: the published quotas; `off`: none; or an object of rates by operation or class, each a number of requests per
 * second or `{"perSecond": 5, "burst": 10}`. What is not named has no quota. Throws a SettingError.
 */
function parseQuotas(value) {
    if (value === 'off')
        return NO_QUOTAS;
    if (value === 'aws')
        return parseQuotas(PUBLISHED);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new _setting_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SettingError */ .L('must be aws, off, or an object of rates such as {"GetAuthorizationToken": 1, "read": 20}');
    }
    const operations = (0,_api_model_js__WEBPACK_IMPORTED_MODULE_0__/* .readOperations */ .RZ)().map(({ name }) => name);
    return new Map(Object.entries(value).map(([name, rate]) => {
        if (CLASSES.includes(name) || operations.includes(name))
            return [name, parseRate(name, rate)];
        throw new _setting_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SettingError */ .L(`has a rate for '${name}', which is neither a class (${CLASSES.join(', ')}) nor an operation (${operations.join(', ')})`);
    }));
}
function parseRate(name, value) {
    const wrong = (what) => {
        throw new _setting_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SettingError */ .L(`has for '${name}' ${what}: give requests per second, or {"perSecond": 5, "burst": 10}`);
    };
    if (typeof value === 'number')
        return isRate(value) ? withUsualBurst(value) : wrong(String(value));
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return wrong(JSON.stringify(value));
    const { perSecond, burst, ...others } = value;
    const [stranger] = Object.keys(others);
    if (stranger !== undefined)
        return wrong(`the member '${stranger}'`);
    if (!isRate(perSecond))
        return wrong(`perSecond ${JSON.stringify(perSecond)}`);
    if (burst === undefined)
        return withUsualBurst(perSecond);
    return isRate(burst) && burst >= 1 ? { perSecond, burst } : wrong(`burst ${JSON.stringify(burst)}`);
}
function isRate(value) {
    return typeof value === 'number' && value > 0 && value <= MOST_PER_SECOND;
}
/** As `parseQuotas` takes it. */
function formatQuotas(quotas) {
    return quotas.size === 0 ? 'off' : Object.fromEntries(quotas);
}


/***/ }),

/***/ "packages/emulator/src/control/setting-error.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ SettingError)
/* harmony export */ });
/** A setting that cannot be: the message says what it must be, and goes on after the setting's name ("'latency' must be …"). */
class SettingError extends Error {
    name = 'SettingError';
}


/***/ }),

/***/ "packages/emulator/src/control/source-setting.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseSource),
/* harmony export */   j: () => (/* binding */ formatSource)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:net");
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _setting_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/emulator/src/control/setting-error.ts");


const FORMS = {
    ip: ['ip', /^[0-9a-f.:]+$/i],
    vpce: ['vpcEndpoint', /^vpce-[0-9a-f]{8,17}$/],
    vpc: ['vpc', /^vpc-[0-9a-f]{8,17}$/],
};
/**
 * Where policies shall think that requests come from: `ip=203.0.113.7`, `vpce=vpce-1a2b3c4d vpc=vpc-1a2b3c4d`, or `off`
 * for where they do come from. Throws a SettingError.
 */
function parseSource(text) {
    if (text.trim() === 'off')
        return {};
    const source = {};
    for (const word of text.trim().split(/\s+/)) {
        const at = word.indexOf('=');
        const [name, value] = [word.slice(0, Math.max(at, 0)), word.slice(at + 1)];
        const form = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
        if (form?.[1].test(value) !== true || (name === 'ip' && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(value) === 0)) {
            throw new _setting_error_js__WEBPACK_IMPORTED_MODULE_1__/* .SettingError */ .L(`has '${word}': write ip=ADDRESS, vpce=vpce-ID and vpc=vpc-ID, as many of them as apply, or off`);
        }
        source[form[0]] = value;
    }
    return source;
}
/** As `parseSource` takes it. */
function formatSource(source) {
    const words = Object.entries(FORMS).flatMap(([name, [member]]) => {
        const value = source[member];
        return value === undefined ? [] : [`${name}=${value}`];
    });
    return words.length === 0 ? 'off' : words.join(' ');
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