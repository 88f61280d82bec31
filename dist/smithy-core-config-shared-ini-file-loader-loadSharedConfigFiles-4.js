"use strict";
exports.id = "smithy-core-config-shared-ini-file-loader-loadSharedConfigFiles-4";
exports.ids = ["smithy-core-config-shared-ini-file-loader-loadSharedConfigFiles-4"];
exports.modules = {

/***/ "@aws-sdk/client-codeartifact/dist-es/commandBuilder.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       G5: () => (              command),
                       lq: () => (              _ep0),
                       yt: () => (              _mw0)
                     });
                     var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js");
                     var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/index.js");
                     var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/endpoint/EndpointParameters.js");



const command = (0,_smithy_core_client__WEBPACK_IMPORTED_MODULE_0__                   .k)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__                    .S, "CodeArtifactControlPlaneService", "CodeartifactClient", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__                         .rD);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/PublishPackageVersionCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       $: () => (              PublishPackageVersionCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class PublishPackageVersionCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "PublishPackageVersion", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                              .Q5h) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/endpoint/EndpointParameters.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       S: () => (              commonParams),
                       v: () => (              resolveClientEndpointParameters)
                     });
const resolveClientEndpointParameters = (options) => {
    return Object.assign(options, {
        useDualstackEndpoint: options.useDualstackEndpoint ?? false,
        useFipsEndpoint: options.useFipsEndpoint ?? false,
        defaultSigningName: "codeartifact",
    });
};
const commonParams = {
    UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
    Endpoint: { type: "builtInParams", name: "endpoint" },
    Region: { type: "builtInParams", name: "region" },
    UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
};


/***/ }),

/***/ "@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       k: () => (              makeBuilder)
                     });
                     var _command__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/command.js");

function makeBuilder(common, service, name, ep) {
    return function makeCommand(added, plugins, op, $, smithyContext = {}) {
        const epMerged = Object.assign({}, common, added);
        return _command__WEBPACK_IMPORTED_MODULE_0__               .u.classBuilder()
            .ep(epMerged)
            .m(function (CommandCtor, clientStack, config, options) {
            const list = plugins.call(this, CommandCtor, clientStack, config, options);
            list.unshift(ep(config, CommandCtor.getEndpointParameterInstructions()));
            return list;
        })
            .s(service, op, smithyContext)
            .n(name, op.charAt(0).toUpperCase() + op.slice(1) + "Command")
            .sc($)
            .build();
    };
}


/***/ }),

/***/ "@smithy/core/dist-es/submodules/client/smithy-client/command.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {



__webpack_require__.d(__webpack_exports__, {
  u: () => (              Command)
});


var middleware = __webpack_require__("@smithy/types/dist-es/middleware.js");

var MiddlewareStack = __webpack_require__("@smithy/core/dist-es/submodules/client/middleware-stack/MiddlewareStack.js");

var NormalizedSchema = __webpack_require__("@smithy/core/dist-es/submodules/schema/schemas/NormalizedSchema.js");
;// CONCATENATED MODULE: ./node_modules/@smithy/core/dist-es/submodules/client/smithy-client/schemaLogFilter.js

const SENSITIVE_STRING = "***SensitiveInformation***";
function schemaLogFilter(schema, data) {
    if (data == null) {
        return data;
    }
    const ns = NormalizedSchema                      .l1.of(schema);
    if (ns.getMergedTraits().sensitive) {
        return SENSITIVE_STRING;
    }
    if (ns.isListSchema()) {
        const valueSchema = ns.getValueSchema();
        if (valueSchema.getMergedTraits().sensitive) {
            return SENSITIVE_STRING;
        }
        if (Array.isArray(data)) {
            return data.map((value) => schemaLogFilter(valueSchema, value));
        }
    }
    else if (ns.isMapSchema()) {
        const valueSchema = ns.getValueSchema();
        if (ns.getKeySchema().getMergedTraits().sensitive || valueSchema.getMergedTraits().sensitive) {
            return SENSITIVE_STRING;
        }
        if (typeof data === "object") {
            return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, schemaLogFilter(valueSchema, value)]));
        }
    }
    else if (ns.isStructSchema() && typeof data === "object") {
        const object = data;
        const newObject = {};
        for (const [member, memberNs] of ns.structIterator()) {
            if (object[member] != null) {
                newObject[member] = schemaLogFilter(memberNs, object[member]);
            }
        }
        return newObject;
    }
    return data;
}

;// CONCATENATED MODULE: ./node_modules/@smithy/core/dist-es/submodules/client/smithy-client/command.js




const operationEventStreamMarker = Symbol.for("@smithy/op-event-stream");
class Command {
    middlewareStack = (0,MiddlewareStack                    .o)();
    schema;
    static classBuilder() {
        return new ClassBuilder();
    }
    resolveMiddlewareWithContext(clientStack, configuration, options, { middlewareFn, clientName, commandName, inputFilterSensitiveLog, outputFilterSensitiveLog, smithyContext, additionalContext, CommandCtor, }) {
        for (const mw of middlewareFn.bind(this)(CommandCtor, clientStack, configuration, options)) {
            this.middlewareStack.use(mw);
        }
        const stack = clientStack.concat(this.middlewareStack);
        const { logger } = configuration;
        const additionalSmithyContext = additionalContext[middleware                        .V];
        const handlerExecutionContext = {
            logger,
            clientName,
            commandName,
            inputFilterSensitiveLog,
            outputFilterSensitiveLog,
            ...additionalContext,
            [middleware                        .V]: {
                ...additionalSmithyContext,
                commandInstance: this,
                ...smithyContext,
                ...(options?.metricsRecorder === undefined ? {} : { metricsRecorder: options.metricsRecorder }),
                ...(options?.abortSignal === undefined ? {} : { abortSignal: options.abortSignal }),
            },
        };
        const { requestHandler } = configuration;
        let requestOptions = options ?? {};
        if (requestOptions.metricsRecorder) {
            requestOptions = { ...requestOptions };
            delete requestOptions.metricsRecorder;
        }
        let isEventStream;
        const schema = this.schema;
        const marker = schema?.[operationEventStreamMarker];
        if (marker !== undefined) {
            isEventStream = marker;
        }
        else if (schema) {
            if (Array.isArray(schema) && schema[0] === 9) {
                const [, , , , input$, output$] = schema;
                isEventStream = schema[operationEventStreamMarker] = Boolean(NormalizedSchema                      .l1.of(input$).getEventStreamMember() || NormalizedSchema                      .l1.of(output$).getEventStreamMember());
            }
        }
        if (isEventStream) {
            requestOptions = {
                isEventStream,
                ...requestOptions,
            };
        }
        return stack.resolve((request) => requestHandler.handle(request.request, requestOptions), handlerExecutionContext);
    }
}
class ClassBuilder {
    _init = () => { };
    _ep = {};
    _middlewareFn = () => [];
    _commandName = "";
    _clientName = "";
    _additionalContext = {};
    _smithyContext = {};
    _inputFilterSensitiveLog = undefined;
    _outputFilterSensitiveLog = undefined;
    _serializer = null;
    _deserializer = null;
    _operationSchema;
    init(cb) {
        this._init = cb;
    }
    ep(endpointParameterInstructions) {
        this._ep = endpointParameterInstructions;
        return this;
    }
    m(middlewareSupplier) {
        this._middlewareFn = middlewareSupplier;
        return this;
    }
    s(service, operation, smithyContext = {}) {
        this._smithyContext = {
            service,
            operation,
            ...smithyContext,
        };
        return this;
    }
    c(additionalContext = {}) {
        this._additionalContext = additionalContext;
        return this;
    }
    n(clientName, commandName) {
        this._clientName = clientName;
        this._commandName = commandName;
        return this;
    }
    f(inputFilter = (_) => _, outputFilter = (_) => _) {
        this._inputFilterSensitiveLog = inputFilter;
        this._outputFilterSensitiveLog = outputFilter;
        return this;
    }
    ser(serializer) {
        this._serializer = serializer;
        return this;
    }
    de(deserializer) {
        this._deserializer = deserializer;
        return this;
    }
    sc(operation) {
        this._operationSchema = operation;
        this._smithyContext.operationSchema = operation;
        return this;
    }
    build() {
        const closure = this;
        let CommandRef;
        return (CommandRef = class extends Command {
            input;
            static getEndpointParameterInstructions() {
                return closure._ep;
            }
            constructor(...[input]) {
                super();
                this.input = input ?? {};
                closure._init(this);
                this.schema = closure._operationSchema;
            }
            resolveMiddleware(stack, configuration, options) {
                const op = closure._operationSchema;
                const input = op?.[4] ?? op?.input;
                const output = op?.[5] ?? op?.output;
                return this.resolveMiddlewareWithContext(stack, configuration, options, {
                    CommandCtor: CommandRef,
                    middlewareFn: closure._middlewareFn,
                    clientName: closure._clientName,
                    commandName: closure._commandName,
                    inputFilterSensitiveLog: closure._inputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, input) : (_) => _),
                    outputFilterSensitiveLog: closure._outputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, output) : (_) => _),
                    smithyContext: closure._smithyContext,
                    additionalContext: closure._additionalContext,
                });
            }
            serialize = closure._serializer;
            deserialize = closure._deserializer;
        });
    }
}


/***/ }),

/***/ "@smithy/core/dist-es/submodules/config/property-provider/CredentialsProviderError.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       C: () => (              CredentialsProviderError)
                     });
                     var _ProviderError__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/core/dist-es/submodules/config/property-provider/ProviderError.js");

class CredentialsProviderError extends _ProviderError__WEBPACK_IMPORTED_MODULE_0__                     .m {
    name = "CredentialsProviderError";
    constructor(message, options = true) {
        super(message, options);
        Object.setPrototypeOf(this, CredentialsProviderError.prototype);
    }
}


/***/ }),

/***/ "@smithy/core/dist-es/submodules/config/property-provider/ProviderError.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       m: () => (              ProviderError)
                     });
class ProviderError extends Error {
    name = "ProviderError";
    tryNextLink;
    constructor(message, options = true) {
        let logger;
        let tryNextLink = true;
        if (typeof options === "boolean") {
            logger = undefined;
            tryNextLink = options;
        }
        else if (options != null && typeof options === "object") {
            logger = options.logger;
            tryNextLink = options.tryNextLink ?? true;
        }
        super(message);
        this.tryNextLink = tryNextLink;
        Object.setPrototypeOf(this, ProviderError.prototype);
        logger?.debug?.(`@smithy/property-provider ${tryNextLink ? "->" : "(!)"} ${message}`);
    }
    static from(error, options = true) {
        return Object.assign(new this(error.message, options), error);
    }
}


/***/ }),

/***/ "@smithy/core/dist-es/submodules/config/property-provider/chain.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       c: () => (              chain)
                     });
                     var _ProviderError__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/core/dist-es/submodules/config/property-provider/ProviderError.js");

const chain = (...providers) => async () => {
    if (providers.length === 0) {
        throw new _ProviderError__WEBPACK_IMPORTED_MODULE_0__                     .m("No providers in chain");
    }
    let lastProviderError;
    for (const provider of providers) {
        try {
            const credentials = await provider();
            return credentials;
        }
        catch (err) {
            lastProviderError = err;
            if (err?.tryNextLink) {
                continue;
            }
            throw err;
        }
    }
    throw lastProviderError;
};


/***/ }),

/***/ "@smithy/core/dist-es/submodules/config/shared-ini-file-loader/constants.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       Q: () => (              CONFIG_PREFIX_SEPARATOR)
                     });
const CONFIG_PREFIX_SEPARATOR = ".";


/***/ }),

/***/ "@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigFilepath.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       g: () => (              getConfigFilepath)
                     });

                     var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
                     var node_path__WEBPACK_IMPORTED_MODULE_0___default =              __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
                     var _getHomeDir__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getHomeDir.js");


const ENV_CONFIG_PATH = "AWS_CONFIG_FILE";
const getConfigFilepath = () => process.env[ENV_CONFIG_PATH] || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_getHomeDir__WEBPACK_IMPORTED_MODULE_1__                  .R)(), ".aws", "config");


/***/ }),

/***/ "@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getHomeDir.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       R: () => (              getHomeDir)
                     });
                     var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:os");
                     var node_os__WEBPACK_IMPORTED_MODULE_0___default =              __webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
                     var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
                     var node_path__WEBPACK_IMPORTED_MODULE_1___default =              __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


const homeDirCache = {};
const getHomeDirCacheKey = () => {
    if (process && process.geteuid) {
        return `${process.geteuid()}`;
    }
    return "DEFAULT";
};
const getHomeDir = () => {
    const { HOME, USERPROFILE, HOMEPATH, HOMEDRIVE = `C:${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}` } = process.env;
    if (HOME) {
        return HOME;
    }
    if (USERPROFILE) {
        return USERPROFILE;
    }
    if (HOMEPATH) {
        return `${HOMEDRIVE}${HOMEPATH}`;
    }
    const homeDirCacheKey = getHomeDirCacheKey();
    if (!homeDirCache[homeDirCacheKey]) {
        homeDirCache[homeDirCacheKey] = (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    }
    return homeDirCache[homeDirCacheKey];
};


/***/ }),

/***/ "@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getProfileName.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       Bz: () => (              getProfileName),
                       Ch: () => (              ENV_PROFILE)
                     });

const ENV_PROFILE = "AWS_PROFILE";
const DEFAULT_PROFILE = "default";
const getProfileName = (init) => init.profile || process.env[ENV_PROFILE] || DEFAULT_PROFILE;


/***/ }),

/***/ "@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {



__webpack_require__.d(__webpack_exports__, {
  p: () => (              loadSharedConfigFiles)
});




var external_node_path_ = __webpack_require__("node:path");

var profile = __webpack_require__("@smithy/types/dist-es/profile.js");

var constants = __webpack_require__("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/constants.js");
;// CONCATENATED MODULE: ./node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigData.js


const getConfigData = (data) => Object.entries(data)
    .filter(([key]) => {
    const indexOfSeparator = key.indexOf(constants                             .Q);
    if (indexOfSeparator === -1) {
        return false;
    }
    return Object.values(profile                    .I).includes(key.substring(0, indexOfSeparator));
})
    .reduce((acc, [key, value]) => {
    const indexOfSeparator = key.indexOf(constants                             .Q);
    const updatedKey = key.substring(0, indexOfSeparator) === profile                    .I.PROFILE ? key.substring(indexOfSeparator + 1) : key;
    acc[updatedKey] = value;
    return acc;
}, {
    ...(data.default && { default: data.default }),
});


var getConfigFilepath = __webpack_require__("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigFilepath.js");

var getHomeDir = __webpack_require__("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getHomeDir.js");
;// CONCATENATED MODULE: ./node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getCredentialsFilepath.js


const ENV_CREDENTIALS_PATH = "AWS_SHARED_CREDENTIALS_FILE";
const getCredentialsFilepath = () => process.env[ENV_CREDENTIALS_PATH] || (0,external_node_path_.join)((0,getHomeDir                .R)(), ".aws", "credentials");


var parseIni = __webpack_require__("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/parseIni.js");

var readFile = __webpack_require__("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/readFile.js");
;// CONCATENATED MODULE: ./node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js







const swallowError = () => ({});

const loadSharedConfigFiles = async (init = {}) => {
    const { filepath = getCredentialsFilepath(), configFilepath = (0,getConfigFilepath                       .g)() } = init;
    const homeDir = (0,getHomeDir                .R)();
    const relativeHomeDirPrefix = "~/";
    let resolvedFilepath = filepath;
    if (filepath.startsWith(relativeHomeDirPrefix)) {
        resolvedFilepath = (0,external_node_path_.join)(homeDir, filepath.slice(2));
    }
    let resolvedConfigFilepath = configFilepath;
    if (configFilepath.startsWith(relativeHomeDirPrefix)) {
        resolvedConfigFilepath = (0,external_node_path_.join)(homeDir, configFilepath.slice(2));
    }
    const parsedFiles = await Promise.all([
        (0,readFile              .TA)(resolvedConfigFilepath, {
            ignoreCache: init.ignoreCache,
        })
            .then(parseIni              .A)
            .then(getConfigData)
            .catch(swallowError),
        (0,readFile              .TA)(resolvedFilepath, {
            ignoreCache: init.ignoreCache,
        })
            .then(parseIni              .A)
            .catch(swallowError),
    ]);
    return {
        configFile: parsedFiles[0],
        credentialsFile: parsedFiles[1],
    };
};


/***/ }),

/***/ "@smithy/core/dist-es/submodules/config/shared-ini-file-loader/parseIni.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       A: () => (              parseIni)
                     });
                     var _smithy_types__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/types/dist-es/profile.js");
                     var _constants__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/constants.js");


const prefixKeyRegex = /^([\w-]+)\s(["'])?([\w-@+.%:/]+)\2$/;
const profileNameBlockList = ["__proto__", "profile __proto__"];
const parseIni = (iniData) => {
    const map = {};
    let currentSection;
    let currentSubSection;
    for (const iniLine of iniData.split(/\r?\n/)) {
        const trimmedLine = iniLine.split(/(^|\s)[;#]/)[0].trim();
        const isSection = trimmedLine[0] === "[" && trimmedLine[trimmedLine.length - 1] === "]";
        if (isSection) {
            currentSection = undefined;
            currentSubSection = undefined;
            const sectionName = trimmedLine.substring(1, trimmedLine.length - 1);
            const matches = prefixKeyRegex.exec(sectionName);
            if (matches) {
                const [, prefix, , name] = matches;
                if (Object.values(_smithy_types__WEBPACK_IMPORTED_MODULE_0__                      .I).includes(prefix)) {
                    currentSection = [prefix, name].join(_constants__WEBPACK_IMPORTED_MODULE_1__                               .Q);
                }
            }
            else {
                currentSection = sectionName;
            }
            if (profileNameBlockList.includes(sectionName)) {
                throw new Error(`Found invalid profile name "${sectionName}"`);
            }
        }
        else if (currentSection) {
            const indexOfEqualsSign = trimmedLine.indexOf("=");
            if (![0, -1].includes(indexOfEqualsSign)) {
                const [name, value] = [
                    trimmedLine.substring(0, indexOfEqualsSign).trim(),
                    trimmedLine.substring(indexOfEqualsSign + 1).trim(),
                ];
                if (value === "") {
                    currentSubSection = name;
                }
                else {
                    if (currentSubSection && iniLine.trimStart() === iniLine) {
                        currentSubSection = undefined;
                    }
                    map[currentSection] = map[currentSection] || {};
                    const key = currentSubSection ? [currentSubSection, name].join(_constants__WEBPACK_IMPORTED_MODULE_1__                               .Q) : name;
                    map[currentSection][key] = value;
                }
            }
        }
    }
    return map;
};


/***/ }),

/***/ "@smithy/core/dist-es/submodules/config/shared-ini-file-loader/readFile.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       Jj: () => (              fileIntercept),
                       TA: () => (              readFile)
                     });

                     var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
                     var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default =              __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

const filePromises = {};
const fileIntercept = {};
const readFile = (path, options) => {
    if (fileIntercept[path] !== undefined) {
        return fileIntercept[path];
    }
    if (!filePromises[path] || options?.ignoreCache) {
        filePromises[path] = (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8");
    }
    return filePromises[path];
};


/***/ }),

/***/ "@smithy/types/dist-es/profile.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       I: () => (              IniSectionType)
                     });
var IniSectionType;
(function (IniSectionType) {
    IniSectionType["PROFILE"] = "profile";
    IniSectionType["SSO_SESSION"] = "sso-session";
    IniSectionType["SERVICES"] = "services";
})(IniSectionType || (IniSectionType = {}));


/***/ }),

/***/ "actions/publish/publish-client.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PublishPackageVersionCommand: () => (/* reexport safe */ _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__.$)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/PublishPackageVersionCommand.js");
// The SDK's index evaluates every operation; what imports this one by name here gets its module alone.



/***/ })

};
;