"use strict";
exports.id = "smithy-core-schema-schemas-NormalizedSchema";
exports.ids = ["smithy-core-schema-schemas-NormalizedSchema"];
exports.modules = {

/***/ "@smithy/core/dist-es/submodules/client/smithy-client/exceptions.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       M: () => (              decorateServiceException),
                       T: () => (              ServiceException)
                     });
class ServiceException extends Error {
    static shapeId = "smithy.ts.sdk.synthetic.nonamespace.client#ServiceException";
    $fault;
    $response;
    $retryable;
    $metadata;
    constructor(options) {
        super(options.message);
        Object.setPrototypeOf(this, Object.getPrototypeOf(this).constructor.prototype);
        this.name = options.name;
        this.$fault = options.$fault;
        this.$metadata = options.$metadata;
    }
    static isInstance(value) {
        if (!value) {
            return false;
        }
        const candidate = value;
        return (ServiceException.prototype.isPrototypeOf(candidate) ||
            (Boolean(candidate.$fault) &&
                Boolean(candidate.$metadata) &&
                (candidate.$fault === "client" || candidate.$fault === "server")));
    }
    static [Symbol.hasInstance](instance) {
        if (!instance) {
            return false;
        }
        const candidate = instance;
        if (this === ServiceException) {
            return ServiceException.isInstance(instance);
        }
        if (ServiceException.isInstance(instance)) {
            if (this.prototype.isPrototypeOf(instance)) {
                return true;
            }
            const targetId = Object.prototype.hasOwnProperty.call(this, "shapeId")
                ? this.shapeId
                : undefined;
            let candidateHasShapeId = false;
            if (targetId) {
                let proto = Object.getPrototypeOf(candidate);
                while (proto && proto !== Object.prototype) {
                    const ctor = proto.constructor;
                    const candidateId = ctor !== ServiceException && Object.prototype.hasOwnProperty.call(ctor, "shapeId")
                        ? ctor?.shapeId
                        : undefined;
                    if (candidateId) {
                        candidateHasShapeId = true;
                        if (candidateId === targetId) {
                            return true;
                        }
                    }
                    proto = Object.getPrototypeOf(proto);
                }
            }
            if (targetId && candidateHasShapeId) {
                return false;
            }
            const targetName = this.name;
            if (targetName && targetName.length >= 6) {
                if (candidate.name === targetName) {
                    return true;
                }
                let proto = Object.getPrototypeOf(candidate);
                while (proto && proto !== Object.prototype) {
                    const ctorName = proto.constructor?.name;
                    if (ctorName && ctorName !== "Error" && ctorName === targetName) {
                        return true;
                    }
                    proto = Object.getPrototypeOf(proto);
                }
            }
        }
        return false;
    }
}
const decorateServiceException = (exception, additions = {}) => {
    Object.entries(additions)
        .filter(([, v]) => v !== undefined)
        .forEach(([k, v]) => {
        if (exception[k] == undefined || exception[k] === "") {
            exception[k] = v;
        }
    });
    const message = exception.message || exception.Message || "UnknownError";
    exception.message = message;
    delete exception.Message;
    return exception;
};


/***/ }),

/***/ "@smithy/core/dist-es/submodules/schema/TypeRegistry.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       O: () => (              TypeRegistry)
                     });
class TypeRegistry {
    namespace;
    schemas;
    exceptions;
    static registries = new Map();
    constructor(namespace, schemas = new Map(), exceptions = new Map()) {
        this.namespace = namespace;
        this.schemas = schemas;
        this.exceptions = exceptions;
        if (!TypeRegistry.registries.has(namespace)) {
            TypeRegistry.registries.set(namespace, this);
        }
    }
    static for(namespace) {
        return TypeRegistry.registries.get(namespace) ?? new TypeRegistry(namespace);
    }
    copyFrom(other) {
        const { schemas, exceptions } = this;
        for (const [k, v] of other.schemas) {
            if (!schemas.has(k)) {
                schemas.set(k, v);
            }
        }
        for (const [k, v] of other.exceptions) {
            if (!exceptions.has(k)) {
                exceptions.set(k, v);
            }
        }
    }
    register(shapeId, schema) {
        const qualifiedName = this.normalizeShapeId(shapeId);
        for (const r of [this, TypeRegistry.for(qualifiedName.split("#")[0])]) {
            if (!r.schemas.has(qualifiedName)) {
                r.schemas.set(qualifiedName, schema);
            }
        }
    }
    getSchema(shapeId) {
        const id = this.normalizeShapeId(shapeId);
        if (!this.schemas.has(id)) {
            if (!shapeId.includes("#")) {
                const suffix = "#" + shapeId;
                const candidates = [];
                for (const [shapeId, schema] of this.schemas.entries()) {
                    if (shapeId.endsWith(suffix)) {
                        candidates.push(schema);
                    }
                }
                if (candidates.length === 1) {
                    return candidates[0];
                }
            }
            throw new Error(`@smithy/core/schema - schema not found for ${id}`);
        }
        return this.schemas.get(id);
    }
    registerError(es, ctor) {
        const $error = es;
        const ns = $error[1];
        const qualifiedName = ns + "#" + $error[2];
        if (!ctor.hasOwnProperty?.("shapeId")) {
            ctor.shapeId = qualifiedName;
        }
        for (const r of [this, TypeRegistry.for(ns)]) {
            if (!r.schemas.has(qualifiedName) && !r.exceptions.has($error)) {
                r.schemas.set(qualifiedName, $error);
                r.exceptions.set($error, ctor);
            }
        }
    }
    getErrorCtor(es) {
        const $error = es;
        if (this.exceptions.has($error)) {
            return this.exceptions.get($error);
        }
        const registry = TypeRegistry.for($error[1]);
        return registry.exceptions.get($error);
    }
    getBaseException() {
        for (const exceptionKey of this.exceptions.keys()) {
            if (Array.isArray(exceptionKey)) {
                const [, ns, name] = exceptionKey;
                const id = ns + "#" + name;
                if (id.startsWith("smithy.ts.sdk.synthetic.") && id.endsWith("ServiceException")) {
                    return exceptionKey;
                }
            }
        }
        return undefined;
    }
    find(predicate) {
        for (const schema of this.schemas.values()) {
            if (predicate(schema)) {
                return schema;
            }
        }
        return undefined;
    }
    clear() {
        this.schemas.clear();
        this.exceptions.clear();
    }
    normalizeShapeId(shapeId) {
        if (shapeId.includes("#")) {
            return shapeId;
        }
        return this.namespace + "#" + shapeId;
    }
}


/***/ }),

/***/ "@smithy/core/dist-es/submodules/schema/deref.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       L: () => (              deref)
                     });
const deref = (schemaRef) => {
    if (typeof schemaRef === "function") {
        return schemaRef();
    }
    return schemaRef;
};


/***/ }),

/***/ "@smithy/core/dist-es/submodules/schema/schemas/NormalizedSchema.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       l1: () => (              NormalizedSchema)
                     });

                     var _deref__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/core/dist-es/submodules/schema/deref.js");
                     var _translateTraits__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@smithy/core/dist-es/submodules/schema/schemas/translateTraits.js");


const anno = {
    it: Symbol.for("@smithy/nor-struct-it"),
    ns: Symbol.for("@smithy/ns"),
};
const simpleSchemaCacheN = [];
const simpleSchemaCacheS = {};
class NormalizedSchema {
    ref;
    memberName;
    static symbol = Symbol.for("@smithy/nor");
    symbol = NormalizedSchema.symbol;
    name;
    schema;
    _isMemberSchema;
    traits;
    memberTraits;
    normalizedTraits;
    constructor(ref, memberName) {
        this.ref = ref;
        this.memberName = memberName;
        const traitStack = [];
        let _ref = ref;
        let schema = ref;
        this._isMemberSchema = false;
        while (isMemberSchema(_ref)) {
            traitStack.push(_ref[1]);
            _ref = _ref[0];
            schema = (0,_deref__WEBPACK_IMPORTED_MODULE_0__             .L)(_ref);
            this._isMemberSchema = true;
        }
        if (traitStack.length > 0) {
            this.memberTraits = {};
            for (let i = traitStack.length - 1; i >= 0; --i) {
                const traitSet = traitStack[i];
                Object.assign(this.memberTraits, (0,_translateTraits__WEBPACK_IMPORTED_MODULE_1__                       .c)(traitSet));
            }
        }
        else {
            this.memberTraits = 0;
        }
        if (schema instanceof NormalizedSchema) {
            const computedMemberTraits = this.memberTraits;
            Object.assign(this, schema);
            this.memberTraits = Object.assign({}, computedMemberTraits, schema.getMemberTraits(), this.getMemberTraits());
            this.normalizedTraits = void 0;
            this.memberName = memberName ?? schema.memberName;
            return;
        }
        this.schema = (0,_deref__WEBPACK_IMPORTED_MODULE_0__             .L)(schema);
        if (isStaticSchema(this.schema)) {
            this.name = `${this.schema[1]}#${this.schema[2]}`;
            this.traits = this.schema[3];
        }
        else {
            this.name = this.memberName ?? String(schema);
            this.traits = 0;
        }
        if (this._isMemberSchema && !memberName) {
            throw new Error(`@smithy/core/schema - NormalizedSchema member init ${this.getName(true)} missing member name.`);
        }
    }
    static [Symbol.hasInstance](lhs) {
        const isPrototype = this.prototype.isPrototypeOf(lhs);
        if (!isPrototype && typeof lhs === "object" && lhs !== null) {
            const ns = lhs;
            return ns.symbol === this.symbol;
        }
        return isPrototype;
    }
    static of(ref) {
        const keyAble = typeof ref === "function" || (typeof ref === "object" && ref !== null);
        if (typeof ref === "number") {
            if (simpleSchemaCacheN[ref]) {
                return simpleSchemaCacheN[ref];
            }
        }
        else if (typeof ref === "string") {
            if (simpleSchemaCacheS[ref]) {
                return simpleSchemaCacheS[ref];
            }
        }
        else if (keyAble) {
            if (ref[anno.ns]) {
                return ref[anno.ns];
            }
        }
        const sc = (0,_deref__WEBPACK_IMPORTED_MODULE_0__             .L)(ref);
        if (sc instanceof NormalizedSchema) {
            return sc;
        }
        if (isMemberSchema(sc)) {
            const [ns, traits] = sc;
            if (ns instanceof NormalizedSchema) {
                Object.assign(ns.getMergedTraits(), (0,_translateTraits__WEBPACK_IMPORTED_MODULE_1__                       .c)(traits));
                return ns;
            }
            throw new Error(`@smithy/core/schema - may not init unwrapped member schema=${JSON.stringify(ref, null, 2)}.`);
        }
        const ns = new NormalizedSchema(sc);
        if (keyAble) {
            return (ref[anno.ns] = ns);
        }
        if (typeof sc === "string") {
            return (simpleSchemaCacheS[sc] = ns);
        }
        if (typeof sc === "number") {
            return (simpleSchemaCacheN[sc] = ns);
        }
        return ns;
    }
    getSchema() {
        const sc = this.schema;
        if (Array.isArray(sc) && sc[0] === 0) {
            return sc[4];
        }
        return sc;
    }
    getName(withNamespace = false) {
        const { name } = this;
        const short = !withNamespace && name && name.includes("#");
        return short ? name.split("#")[1] : name || undefined;
    }
    getMemberName() {
        return this.memberName;
    }
    isMemberSchema() {
        return this._isMemberSchema;
    }
    isListSchema() {
        const sc = this.getSchema();
        return typeof sc === "number"
            ? sc >= 64 && sc < 128
            : sc[0] === 1;
    }
    isMapSchema() {
        const sc = this.getSchema();
        return typeof sc === "number"
            ? sc >= 128 && sc <= 0b1111_1111
            : sc[0] === 2;
    }
    isStructSchema() {
        const sc = this.getSchema();
        if (typeof sc !== "object") {
            return false;
        }
        const id = sc[0];
        return (id === 3 ||
            id === -3 ||
            id === 4);
    }
    isUnionSchema() {
        const sc = this.getSchema();
        if (typeof sc !== "object") {
            return false;
        }
        return sc[0] === 4;
    }
    isBlobSchema() {
        const sc = this.getSchema();
        return sc === 21 || sc === 42;
    }
    isTimestampSchema() {
        const sc = this.getSchema();
        return (typeof sc === "number" &&
            sc >= 4 &&
            sc <= 7);
    }
    isUnitSchema() {
        return this.getSchema() === "unit";
    }
    isDocumentSchema() {
        return this.getSchema() === 15;
    }
    isStringSchema() {
        return this.getSchema() === 0;
    }
    isBooleanSchema() {
        return this.getSchema() === 2;
    }
    isNumericSchema() {
        return this.getSchema() === 1;
    }
    isBigIntegerSchema() {
        return this.getSchema() === 17;
    }
    isBigDecimalSchema() {
        return this.getSchema() === 19;
    }
    isStreaming() {
        const { streaming } = this.getMergedTraits();
        return !!streaming || this.getSchema() === 42;
    }
    isIdempotencyToken() {
        return !!this.getMergedTraits().idempotencyToken;
    }
    getMergedTraits() {
        return (this.normalizedTraits ??
            (this.normalizedTraits = {
                ...this.getOwnTraits(),
                ...this.getMemberTraits(),
            }));
    }
    getMemberTraits() {
        return (0,_translateTraits__WEBPACK_IMPORTED_MODULE_1__                       .c)(this.memberTraits);
    }
    getOwnTraits() {
        return (0,_translateTraits__WEBPACK_IMPORTED_MODULE_1__                       .c)(this.traits);
    }
    getKeySchema() {
        const [isDoc, isMap] = [this.isDocumentSchema(), this.isMapSchema()];
        if (!isDoc && !isMap) {
            throw new Error(`@smithy/core/schema - cannot get key for non-map: ${this.getName(true)}`);
        }
        const schema = this.getSchema();
        const memberSchema = isDoc
            ? 15
            : (schema[4] ?? 0);
        return member([memberSchema, 0], "key");
    }
    getValueSchema() {
        const sc = this.getSchema();
        const [isDoc, isMap, isList] = [this.isDocumentSchema(), this.isMapSchema(), this.isListSchema()];
        const memberSchema = typeof sc === "number"
            ? 0b0011_1111 & sc
            : sc && typeof sc === "object" && (isMap || isList)
                ? sc[3 + sc[0]]
                : isDoc
                    ? 15
                    : void 0;
        if (memberSchema != null) {
            return member([memberSchema, 0], isMap ? "value" : "member");
        }
        throw new Error(`@smithy/core/schema - ${this.getName(true)} has no value member.`);
    }
    getMemberSchema(memberName) {
        const struct = this.getSchema();
        if (this.isStructSchema() && struct[4].includes(memberName)) {
            const i = struct[4].indexOf(memberName);
            const memberSchema = struct[5][i];
            return member(isMemberSchema(memberSchema) ? memberSchema : [memberSchema, 0], memberName);
        }
        if (this.isDocumentSchema()) {
            return member([15, 0], memberName);
        }
        throw new Error(`@smithy/core/schema - ${this.getName(true)} has no member=${memberName}.`);
    }
    getMemberSchemas() {
        const buffer = {};
        try {
            for (const [k, v] of this.structIterator()) {
                buffer[k] = v;
            }
        }
        catch (ignored) { }
        return buffer;
    }
    getEventStreamMember() {
        if (this.isStructSchema()) {
            for (const [memberName, memberSchema] of this.structIterator()) {
                if (memberSchema.isStreaming() && memberSchema.isStructSchema()) {
                    return memberName;
                }
            }
        }
        return "";
    }
    *structIterator() {
        if (this.isUnitSchema()) {
            return;
        }
        if (!this.isStructSchema()) {
            throw new Error("@smithy/core/schema - cannot iterate non-struct schema.");
        }
        const struct = this.getSchema();
        const z = struct[4].length;
        let it = struct[anno.it];
        if (it && z === it.length) {
            yield* it;
            return;
        }
        it = Array(z);
        for (let i = 0; i < z; ++i) {
            const k = struct[4][i];
            const v = member([struct[5][i], 0], k);
            yield (it[i] = [k, v]);
        }
        struct[anno.it] = it;
    }
}
function member(memberSchema, memberName) {
    if (memberSchema instanceof NormalizedSchema) {
        return Object.assign(memberSchema, {
            memberName,
            _isMemberSchema: true,
        });
    }
    const internalCtorAccess = NormalizedSchema;
    return new internalCtorAccess(memberSchema, memberName);
}
const isMemberSchema = (sc) => Array.isArray(sc) && sc.length === 2;
const isStaticSchema = (sc) => Array.isArray(sc) && sc.length >= 5;


/***/ }),

/***/ "@smithy/core/dist-es/submodules/schema/schemas/translateTraits.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       c: () => (              translateTraits)
                     });

const traitsCache = [];
function translateTraits(indicator) {
    if (typeof indicator === "object") {
        return indicator;
    }
    indicator = indicator | 0;
    if (traitsCache[indicator]) {
        return traitsCache[indicator];
    }
    const traits = {};
    let i = 0;
    for (const trait of [
        "httpLabel",
        "idempotent",
        "idempotencyToken",
        "sensitive",
        "httpPayload",
        "httpResponseCode",
        "httpQueryParams",
    ]) {
        if (((indicator >> i++) & 1) === 1) {
            traits[trait] = 1;
        }
    }
    return (traitsCache[indicator] = traits);
}


/***/ }),

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
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** The command has our terminal to itself; signals go on to it, and it decides. */
async function runToEnd(command, args, env) {
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, { stdio: 'inherit', env: (0,_codeartifact_ci_core_environment_ts__WEBPACK_IMPORTED_MODULE_6__/* .definedVariables */ .J)(env) });
    const forward = (signal) => void child.kill(signal);
    for (const signal of SIGNALS)
        process.on(signal, forward);
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
        for (const signal of SIGNALS)
            process.off(signal, forward);
    }
}


/***/ }),

/***/ "packages/cli/src/commands/emulator-options.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G4: () => (/* binding */ HTTPS_PORT),
  $O: () => (/* binding */ emulatorInputs),
  X: () => (/* binding */ machineSettings),
  G9: () => (/* binding */ portInput),
  k2: () => (/* binding */ startFromFlags)
});

// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/names.ts
var names = __webpack_require__("packages/core/src/names.ts");
// EXTERNAL MODULE: ./packages/core/src/small-heap.ts
var small_heap = __webpack_require__("packages/core/src/small-heap.ts");
// EXTERNAL MODULE: ./packages/emulator/src/environment.ts
var environment = __webpack_require__("packages/emulator/src/environment.ts");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: ./packages/emulator/src/control/clock-setting.ts
var clock_setting = __webpack_require__("packages/emulator/src/control/clock-setting.ts");
// EXTERNAL MODULE: ./packages/emulator/src/control/fault-rule.ts + 1 modules
var fault_rule = __webpack_require__("packages/emulator/src/control/fault-rule.ts");
// EXTERNAL MODULE: ./packages/versions/src/format.ts
var format = __webpack_require__("packages/versions/src/format.ts");
// EXTERNAL MODULE: ./packages/emulator/src/control/latency.ts
var latency = __webpack_require__("packages/emulator/src/control/latency.ts");
// EXTERNAL MODULE: ./packages/emulator/src/control/quota-rates.ts
var quota_rates = __webpack_require__("packages/emulator/src/control/quota-rates.ts");
// EXTERNAL MODULE: ./packages/emulator/src/control/source-setting.ts
var source_setting = __webpack_require__("packages/emulator/src/control/source-setting.ts");
// EXTERNAL MODULE: ./packages/emulator/src/control/setting-error.ts
var setting_error = __webpack_require__("packages/emulator/src/control/setting-error.ts");
;// CONCATENATED MODULE: ./packages/cli/src/commands/emulator-control.ts











/** The flags that make the emulator cruel; all of them can be changed while it runs, through /_control. */
const controlInputs = {
    quotas: (0,inputs/* text */.Qq)({
        description: "Answer 429 beyond quotas: 'aws' for the published ones, 'off', or a JSON file of requests per second by operation or class " +
            '(read, write, token, address), such as {"GetAuthorizationToken": 1, "read": {"perSecond": 20, "burst": 40}}.',
        default: 'off',
    }),
    latency: (0,inputs/* custom */.Ie)({ description: "Let every request wait before anything is done with it: '30ms', or a range, '10ms-50ms'." }, checked(latency/* parseLatency */.Cb)),
    fault: (0,inputs/* list */.p_)({
        description: "What shall go wrong, as 'FAULT[:ARGUMENT] [CONDITION=VALUE …]': 'lost-reply operation=PublishPackageVersion times=1', " +
            "'429:2 format=npm method=PUT every=3', 'reset-reply path=/npm/**.tgz probability=0.2 seed=7'. Again for more rules; the first that is due counts.",
    }, checked((text) => (0,fault_rule/* parseFaultRule */.W)(text, format/* FORMATS */.h))),
    clock: (0,inputs/* custom */.Ie)({ description: "The emulator's time: '2027-01-01T00:00:00Z', or moved by '+2h' or '-10m'. It runs on from there." }, checked(clock_setting/* parseClock */.g)),
    source: (0,inputs/* custom */.Ie)({
        description: "Where policies shall think that requests come from: 'ip=203.0.113.7', 'vpce=vpce-1a2b3c4d vpc=vpc-1a2b3c4d'. " +
            'Default: where they do come from.',
    }, checked(source_setting/* parseSource */.P)),
};
/** Checks a text as the emulator will, and leaves it a text. */
function checked(parse) {
    return (value) => {
        try {
            parse(value.trim());
            return value.trim();
        }
        catch (error) {
            if (error instanceof setting_error/* SettingError */.L)
                throw new errors/* InputError */.dz(error.message);
            throw error;
        }
    };
}
/** What the flags say, in the form that the emulator takes; reads the file of quotas, which is relative to `workspace`. */
async function controlSettings(inputs, workspace) {
    const { quotas, latency, fault, clock, source } = inputs;
    return { latency, clock, source, faults: fault, quotas: await readQuotas(quotas, workspace) };
}
async function readQuotas(setting, workspace) {
    if (setting === 'aws' || setting === 'off')
        return setting;
    let quotas;
    try {
        quotas = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, setting), 'utf8'));
        (0,quota_rates/* parseQuotas */.nt)(quotas);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT') {
            throw new errors/* InputError */.dz(`'quotas' must be aws, off or the path of a JSON file; there is no file ${setting}`);
        }
        if (error instanceof setting_error/* SettingError */.L)
            throw new errors/* InputError */.dz(`The quotas in ${setting}: the file ${error.message}`);
        throw new errors/* InputError */.dz(`The quotas in ${setting} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    return quotas;
}

;// CONCATENATED MODULE: ./packages/cli/src/commands/emulator-variants.ts

/** Flags for what the service is known, or reported, to do in more ways than one. */
const variantInputs = {
    'published-time': (0,inputs/* choice */.Yq)(['upstream', 'updated', 'mixed'], {
        description: "What publishedTime tells of versions from a public registry: the registry's time (upstream), when the record was last " +
            'updated, as AWS falls back to without a word (updated), or some of each, always the same ones (mixed).',
        default: 'upstream',
    }),
    'tarball-port': (0,inputs/* integer */.nd)({
        description: "Port that the URLs of npm's tarballs carry though the registry's does not: 443 at AWS, to try clients that stumble over it. " +
            'Needs something that listens there.',
        min: 1,
        max: 65535,
    }),
    'npm-integrity': (0,inputs/* choice */.Yq)(['keep', 'omit'], {
        description: "Whether npm's metadata of packages from a public registry have their integrity: omit shows what lock files and checks make of it.",
        default: 'keep',
    }),
    'ruby-index': (0,inputs/* choice */.Yq)(['compact', 'dependencies'], {
        description: 'How gems are looked up: by the Compact Index and the Dependencies API, as AWS has it; or by the latter alone, as AWS ' +
            'had it earlier (dependencies), with which RubyGems from 3.5.19 on installs nothing.',
        default: 'compact',
    }),
};
function serviceVariants(inputs) {
    const { publishedTime, tarballPort, npmIntegrity, rubyIndex } = inputs;
    return { publishedTime, tarballPort, npmIntegrity, rubyIndex };
}

;// CONCATENATED MODULE: ./packages/cli/src/commands/emulator-options.ts









/** The flags that `emulator` and `emulator exec` share. */
const emulatorInputs = {
    data: (0,inputs/* text */.Qq)({
        description: 'Folder to keep everything in. Without it the emulator starts empty and leaves nothing behind.',
    }),
    account: (0,inputs/* text */.Qq)({ description: 'Account that owns the domains.', default: '111122223333', ...names/* accountInput */.uc }),
    region: (0,inputs/* text */.Qq)({ description: 'Region in ARNs.', default: 'us-east-1', ...names/* regionInput */.VN }),
    provision: (0,inputs/* text */.Qq)({ description: 'A codeartifact.yml to set up at the start, as the command provision would.' }),
    external: (0,inputs/* list */.p_)({
        description: "What stands behind an external connection, as CONNECTION=URL: 'public:maven-central=file:///usr/share/maven-repo', 'public:npmjs=off'. " +
            "Default: what this machine's npm, pip, Cargo and Maven are configured with, but for loopback, CodeArtifact and URLs with credentials; else the public registries.",
    }, parseExternal),
    auth: (0,inputs/* choice */.Yq)(['any-key', 'strict'], {
        description: 'any-key: every access key is an administrator; strict: only the users and roles in --principals.',
        default: 'any-key',
    }),
    https: (0,inputs/* flag */.Jt)({
        description: 'Serve TLS too, on a second port of 127.0.0.1, with a certificate of an authority of its own: Swift and .NET 9 insist on it. ' +
            'With --data the authority stays the same from start to start.',
    }),
    'https-port': (0,inputs/* integer */.nd)({
        description: 'Port for --https; 0 takes a free one. Default: the one below the default --port, 4998; with exec a free one.',
        min: 0,
        max: 65535,
    }),
    principals: (0,inputs/* text */.Qq)({ description: 'JSON file of users and roles with their policies, for --auth strict.' }),
    ...controlInputs,
    ...variantInputs,
};
const portInput = (0,inputs/* integer */.nd)({
    description: 'Port on 127.0.0.1; 0 takes a free one. Lock files record registry URLs, hence a fixed default.',
    min: 0,
    max: 65535,
    default: '4999',
});
function parseExternal(item) {
    const match = /^(public:[a-z-]+)=(.+)$/.exec(item);
    if (match?.[1] === undefined || match[2] === undefined) {
        throw new errors/* InputError */.dz('must be CONNECTION=URL, such as public:pypi=https://pypi.example/simple/');
    }
    return { connection: match[1], location: match[2] };
}
/** Fixed, as the other one's: registries.json and lock files record it. */
const HTTPS_PORT = 4998;
/** Starts an emulator, turning what a user can mend into an InputError. */
async function startFromFlags(inputs, host, httpsDefault) {
    if (inputs.httpsPort !== undefined && !inputs.https)
        throw new errors/* InputError */.dz('--https-port needs --https');
    const running = await start({ ...inputs, httpsPort: inputs.httpsPort ?? httpsDefault }, host);
    if (inputs.provision === undefined)
        return running;
    try {
        await provision(running, (0,external_node_path_.resolve)(host.workspace, inputs.provision), host);
        return running;
    }
    catch (error) {
        await running.close();
        throw error;
    }
}
/** Our own command line does it, as it would against the service: the emulator knows nothing of it. */
async function provision(running, file, host) {
    const { exitCode, stderr } = await host.exec(process.execPath, [process.argv[1] ?? '', 'provision', '--file', file, '--mode', 'apply'], { env: { ...host.env, ...(0,environment/* emulatorVariables */.$)(running, host.env) }, silent: true });
    if (exitCode !== 0)
        throw new errors/* InputError */.dz(stderr.replace(/^error: /, '').trimEnd());
}
/** What the machine's own clients are configured with; the emulator reads npm's settings itself. */
async function machineSettings({ env }) {
    const { configuredRegistries } = await __webpack_require__.e(/* import() */ "core-clients-configured-registries").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/configured-registries.ts"));
    const configured = await configuredRegistries({ env, home: env['HOME'] ?? env['USERPROFILE'] ?? (0,external_node_os_.homedir)() });
    return [...configured].map(([connection, location]) => ({ connection, location }));
}
async function start(inputs, host) {
    const { startEmulator } = await Promise.all(/* import() */[__webpack_require__.e("fast-xml-parser"), __webpack_require__.e("yauzl"), __webpack_require__.e("renovatebot-pep440"), __webpack_require__.e("emulator-server")]).then(__webpack_require__.bind(__webpack_require__, "packages/emulator/src/server.ts"));
    const control = await controlSettings(inputs, host.workspace);
    // It stays beside a build for hours.
    (0,small_heap/* keepHeapSmall */.p)();
    try {
        return await startEmulator({
            port: inputs.port,
            httpsPort: inputs.https ? inputs.httpsPort : undefined,
            dataFolder: inputs.data === undefined ? undefined : (0,external_node_path_.resolve)(host.workspace, inputs.data),
            account: inputs.account,
            region: inputs.region,
            external: [...(await machineSettings(host)), ...inputs.external],
            auth: inputs.auth,
            control,
            variants: serviceVariants(inputs),
            principalsFile: inputs.principals === undefined ? undefined : (0,external_node_path_.resolve)(host.workspace, inputs.principals),
        });
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'EADDRINUSE') {
            const { port } = error;
            const option = inputs.https && port === inputs.httpsPort ? '--https-port' : '--port';
            throw new errors/* InputError */.dz(`Port ${port ?? inputs.port} is in use. Stop what listens there, or choose another with ${option} (0 takes a free one).`);
        }
        if ((0,errors/* codeOf */.$N)(error) === 'EACCES') {
            throw new errors/* InputError */.dz(`No permission: ${(0,errors/* messageOf */.bD)(error)}. Choose a port above 1023, and a data folder that you may write to.`);
        }
        throw new errors/* InputError */.dz(`The emulator cannot start: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}


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

/***/ "packages/core/src/small-heap.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ keepHeapSmall)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:perf_hooks");
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:v8");
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_1__);


/**
 * For work that runs long, or over much, and keeps little of it: the old space grows by a tenth before garbage is
 * collected, not twofold, and V8's new space, which by itself grows to 128 MB, grows no more once it has the size.
 *
 * @param newSpace megabytes. Without it the new space stays at its first size, which costs the least memory and, where
 * much garbage is made, up to half of the time.
 */
function keepHeapSmall(newSpace = 0) {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString)('--heap-growing-percent=10');
    if (newSpace === 0) {
        stopGrowing();
        return;
    }
    // It grows in collections alone.
    const observer = new node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.PerformanceObserver(() => {
        const { space_size: size = 0 } = (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.getHeapSpaceStatistics)().find((one) => one.space_name === 'new_space') ?? {};
        if (size < newSpace * 1e6)
            return;
        stopGrowing();
        observer.disconnect();
    });
    observer.observe({ entryTypes: ['gc'] });
}
function stopGrowing() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString)('--semi-space-growth-factor=1');
}


/***/ }),

/***/ "packages/versions/src/format.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ FORMATS)
/* harmony export */ });
/** CodeArtifact's package formats (API reference, PackageFormat). */
const FORMATS = ['npm', 'pypi', 'maven', 'nuget', 'generic', 'ruby', 'swift', 'cargo'];


/***/ })

};
;