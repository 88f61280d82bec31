"use strict";
exports.id = "aws-sdk-client-codeartifact-index";
exports.ids = [9665,2046];
exports.modules = {

/***/ "@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {



__webpack_require__.d(__webpack_exports__, {
  d: () => (              CodeartifactClient),
  g: () => (               client            .K)
});


var configurations = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/configurations.js");

var hostHeaderMiddleware = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/middleware-host-header/hostHeaderMiddleware.js");

var user_agent_middleware = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/user-agent-middleware.js");

var loggerMiddleware = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js");

var getRecursionDetectionPlugin = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/getRecursionDetectionPlugin.js");

var getHttpAuthSchemeEndpointRuleSetPlugin = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/getHttpAuthSchemeEndpointRuleSetPlugin.js");

var DefaultIdentityProviderConfig = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/DefaultIdentityProviderConfig.js");

var getHttpSigningMiddleware = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/middleware-http-signing/getHttpSigningMiddleware.js");

var client = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/client.js");

var resolveRegionConfig = __webpack_require__("@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/resolveRegionConfig.js");

var endpoints = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/index.js");

var contentLengthMiddleware = __webpack_require__("@smithy/core/dist-es/submodules/protocols/middleware-content-length/contentLengthMiddleware.js");

var middleware_retry_configurations = __webpack_require__("@smithy/core/dist-es/submodules/retry/middleware-retry/configurations.js");

var retry = __webpack_require__("@smithy/core/dist-es/submodules/retry/index.js");

var getSchemaSerdePlugin = __webpack_require__("@smithy/core/dist-es/submodules/schema/middleware/getSchemaSerdePlugin.js");

var httpAuthSchemes = __webpack_require__("@aws-sdk/core/dist-es/submodules/httpAuthSchemes/index.js");

var getSmithyContext = __webpack_require__("@smithy/core/dist-es/submodules/transport/getSmithyContext.js");

var normalizeProvider = __webpack_require__("@smithy/core/dist-es/submodules/transport/normalizeProvider.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/auth/httpAuthSchemeProvider.js


const defaultCodeartifactHttpAuthSchemeParametersProvider = async (config, context, input) => {
    return {
        operation: (0,getSmithyContext                      .u)(context).operation,
        region: await (0,normalizeProvider                       .t)(config.region)() || (() => {
            throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
        })(),
    };
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
    return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
            name: "codeartifact",
            region: authParameters.region,
        },
        propertiesExtractor: (config, context) => ({
            signingProperties: {
                config,
                context,
            },
        }),
    };
}
const defaultCodeartifactHttpAuthSchemeProvider = (authParameters) => {
    const options = [];
    switch (authParameters.operation) {
        default: {
            options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
        }
    }
    return options;
};
const resolveHttpAuthSchemeConfig = (config) => {
    const config_0 = (0,httpAuthSchemes                              .ho)(config);
    return Object.assign(config_0, {
        authSchemePreference: (0,normalizeProvider                       .t)(config.authSchemePreference ?? []),
    });
};


var EndpointParameters = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/endpoint/EndpointParameters.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/package.json
const package_namespaceObject = {"rE":"3.1124.0"};

var emitWarningIfUnsupportedVersion = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/emitWarningIfUnsupportedVersion.js");

var defaultUserAgent = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/defaultUserAgent.js");

var nodeAppIdConfigOptions = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/nodeAppIdConfigOptions.js");

var NODE_AUTH_SCHEME_PREFERENCE_OPTIONS = __webpack_require__("@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/NODE_AUTH_SCHEME_PREFERENCE_OPTIONS.js");

var defaultProvider = __webpack_require__("@aws-sdk/credential-provider-node/dist-es/defaultProvider.js");

var smithy_client_emitWarningIfUnsupportedVersion = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/emitWarningIfUnsupportedVersion.js");

var defaults_mode = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/defaults-mode.js");

var resolveDefaultsModeConfig = __webpack_require__("@smithy/core/dist-es/submodules/config/defaults-mode/resolveDefaultsModeConfig.js");

var configLoader = __webpack_require__("@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js");

var regionConfig_config = __webpack_require__("@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/config.js");

var NodeUseDualstackEndpointConfigOptions = __webpack_require__("@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseDualstackEndpointConfigOptions.js");

var NodeUseFipsEndpointConfigOptions = __webpack_require__("@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseFipsEndpointConfigOptions.js");

var util_retry_config = __webpack_require__("@smithy/core/dist-es/submodules/retry/util-retry/config.js");

var calculateBodyLength = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-body-length/calculateBodyLength.js");

var node_http_handler = __webpack_require__("@smithy/node-http-handler/dist-es/node-http-handler.js");

var stream_collector = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.js");

var AwsSdkSigV4Signer = __webpack_require__("@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/AwsSdkSigV4Signer.js");

var AwsRestJsonProtocol = __webpack_require__("@aws-sdk/core/dist-es/submodules/protocols/json/AwsRestJsonProtocol.js");

var Sha256Node = __webpack_require__("@smithy/core/dist-es/submodules/checksum/sha256/Sha256Node.js");

var NoOpLogger = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/NoOpLogger.js");

var parseUrl = __webpack_require__("@smithy/core/dist-es/submodules/transport/parseUrl.js");

var fromBase64 = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-base64/fromBase64.js");

var toBase64 = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-base64/toBase64.js");

var sdk_stream_mixin = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-stream/sdk-stream-mixin.js");

var fromUtf8 = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-utf8/fromUtf8.js");

var toUtf8 = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-utf8/toUtf8.js");

var aws = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js");

var EndpointCache = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/util-endpoints/cache/EndpointCache.js");

var decideEndpoint = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/util-endpoints/decideEndpoint.js");

var customEndpointFunctions = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/customEndpointFunctions.js");

var BinaryDecisionDiagram = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/util-endpoints/bdd/BinaryDecisionDiagram.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/endpoint/bdd.js

const k = "ref";
const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = { [k]: "Endpoint" }, h = { [k]: d }, i = {}, j = [{ [k]: "Region" }];
const _data = {
    conditions: [
        [c, [g]],
        [c, j],
        ["aws.partition", j, d],
        [e, [{ [k]: "UseFIPS" }, b]],
        [e, [{ [k]: "UseDualStack" }, b]],
        [e, [{ fn: f, argv: [h, "supportsDualStack"] }, b]],
        [e, [{ fn: f, argv: [h, "supportsFIPS"] }, b]]
    ],
    results: [
        [a],
        [a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
        [a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
        [g, i],
        ["https://codeartifact-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
        [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
        ["https://codeartifact-fips.{Region}.{PartitionResult#dnsSuffix}", i],
        [a, "FIPS is enabled but this partition does not support FIPS"],
        ["https://codeartifact.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
        [a, "DualStack is enabled but this partition does not support DualStack"],
        ["https://codeartifact.{Region}.{PartitionResult#dnsSuffix}", i],
        [a, "Invalid Configuration: Missing Region"]
    ]
};
const root = 2;
const r = 100_000_000;
const nodes = new Int32Array([
    -1, 1, -1,
    0, 12, 3,
    1, 4, r + 11,
    2, 5, r + 11,
    3, 8, 6,
    4, 7, r + 10,
    5, r + 8, r + 9,
    4, 10, 9,
    6, r + 6, r + 7,
    5, 11, r + 5,
    6, r + 4, r + 5,
    3, r + 1, 13,
    4, r + 2, r + 3,
]);
const bdd = BinaryDecisionDiagram                           .d.from(nodes, root, _data.conditions, _data.results);

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/endpoint/endpointResolver.js



const cache = new EndpointCache                   .k({
    size: 50,
    params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"],
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
    return cache.get(endpointParams, () => (0,decideEndpoint                    .c)(bdd, {
        endpointParams: endpointParams,
        logger: context.logger,
    }));
};
customEndpointFunctions                             .m.aws = aws                          .U;


var schemas_0 = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/runtimeConfig.shared.js









const getRuntimeConfig = (config) => {
    return {
        apiVersion: "2018-09-22",
        base64Decoder: config?.base64Decoder ?? fromBase64                .E,
        base64Encoder: config?.base64Encoder ?? toBase64              .n,
        disableHostPrefix: config?.disableHostPrefix ?? false,
        endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
        extensions: config?.extensions ?? [],
        httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultCodeartifactHttpAuthSchemeProvider,
        httpAuthSchemes: config?.httpAuthSchemes ?? [
            {
                schemeId: "aws.auth#sigv4",
                identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
                signer: new AwsSdkSigV4Signer                       .f2(),
            },
        ],
        logger: config?.logger ?? new NoOpLogger                .N(),
        protocol: config?.protocol ?? AwsRestJsonProtocol                         .Y,
        protocolSettings: config?.protocolSettings ?? {
            defaultNamespace: "com.amazonaws.codeartifact",
            errorTypeRegistries: schemas_0                         .q1U,
            version: "2018-09-22",
            serviceTarget: "CodeArtifactControlPlaneService",
        },
        sdkStreamMixin: config?.sdkStreamMixin ?? sdk_stream_mixin                    .c,
        serviceId: config?.serviceId ?? "codeartifact",
        sha256: config?.sha256 ?? Sha256Node                .k,
        urlParser: config?.urlParser ?? parseUrl              .D,
        utf8Decoder: config?.utf8Decoder ?? fromUtf8              .a,
        utf8Encoder: config?.utf8Encoder ?? toUtf8            .P,
    };
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/runtimeConfig.js










const runtimeConfig_getRuntimeConfig = (config) => {
    (0,smithy_client_emitWarningIfUnsupportedVersion                                     .I)(process.version);
    const defaultsMode = (0,resolveDefaultsModeConfig                               .I)(config);
    const defaultConfigProvider = () => defaultsMode().then(defaults_mode                               .l);
    const clientSharedValues = getRuntimeConfig(config);
    (0,emitWarningIfUnsupportedVersion                                     .I)(process.version);
    const loaderConfig = {
        profile: config?.profile,
        logger: clientSharedValues.logger,
    };
    return {
        ...clientSharedValues,
        ...config,
        runtime: "node",
        defaultsMode,
        authSchemePreference: config?.authSchemePreference ?? (0,configLoader                .Z)(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS                                         .$, loaderConfig),
        bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength                         .n,
        credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider                     .v6,
        defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,defaultUserAgent                                    .pf)({ serviceId: clientSharedValues.serviceId, clientVersion: package_namespaceObject.rE }),
        maxAttempts: config?.maxAttempts ?? (0,configLoader                .Z)(middleware_retry_configurations                                     .qs, config),
        region: config?.region ?? (0,configLoader                .Z)(regionConfig_config                                .GG, { ...regionConfig_config                                     .zH, ...loaderConfig }),
        requestHandler: node_http_handler                     .$.create(config?.requestHandler ?? defaultConfigProvider),
        retryMode: config?.retryMode ??
            (0,configLoader                .Z)({
                ...middleware_retry_configurations                                    .kN,
                default: async () => (await defaultConfigProvider()).retryMode || util_retry_config                        .L0,
            }, config),
        streamCollector: config?.streamCollector ?? stream_collector                     .k,
        useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,configLoader                .Z)(NodeUseDualstackEndpointConfigOptions                                                .e$, loaderConfig),
        useFipsEndpoint: config?.useFipsEndpoint ?? (0,configLoader                .Z)(NodeUseFipsEndpointConfigOptions                                           .Ko, loaderConfig),
        userAgentAppId: config?.userAgentAppId ?? (0,configLoader                .Z)(nodeAppIdConfigOptions                                .hV, loaderConfig),
    };
};


var region_config_resolver_extensions = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/region-config-resolver/extensions.js");

var defaultExtensionConfiguration = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/extensions/defaultExtensionConfiguration.js");

var httpExtensionConfiguration = __webpack_require__("@smithy/core/dist-es/submodules/protocols/protocol-http/extensions/httpExtensionConfiguration.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/auth/httpAuthExtensionConfiguration.js
const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
    const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
    let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
    let _credentials = runtimeConfig.credentials;
    return {
        setHttpAuthScheme(httpAuthScheme) {
            const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
            if (index === -1) {
                _httpAuthSchemes.push(httpAuthScheme);
            }
            else {
                _httpAuthSchemes.splice(index, 1, httpAuthScheme);
            }
        },
        httpAuthSchemes() {
            return _httpAuthSchemes;
        },
        setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
            _httpAuthSchemeProvider = httpAuthSchemeProvider;
        },
        httpAuthSchemeProvider() {
            return _httpAuthSchemeProvider;
        },
        setCredentials(credentials) {
            _credentials = credentials;
        },
        credentials() {
            return _credentials;
        },
    };
};
const resolveHttpAuthRuntimeConfig = (config) => {
    return {
        httpAuthSchemes: config.httpAuthSchemes(),
        httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
        credentials: config.credentials(),
    };
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/runtimeExtensions.js




const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign((0,region_config_resolver_extensions                                        .R)(runtimeConfig), (0,defaultExtensionConfiguration                                      .xA)(runtimeConfig), (0,httpExtensionConfiguration                                          .e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach((extension) => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0,region_config_resolver_extensions                                            .$)(extensionConfiguration), (0,defaultExtensionConfiguration                                 .uv)(extensionConfiguration), (0,httpExtensionConfiguration                                     .j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js













class CodeartifactClient extends client            .K {
    config;
    constructor(...[configuration]) {
        const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
        super(_config_0);
        this.initConfig = _config_0;
        const _config_1 = (0,EndpointParameters                                     .v)(_config_0);
        const _config_2 = (0,configurations                            .D)(_config_1);
        const _config_3 = (0,middleware_retry_configurations                        .$z)(_config_2);
        const _config_4 = (0,resolveRegionConfig                         .T)(_config_3);
        const _config_5 = (0,hostHeaderMiddleware                             .OV)(_config_4);
        const _config_6 = (0,endpoints                           .Co)(_config_5);
        const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
        const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
        this.config = _config_8;
        this.middlewareStack.use((0,getSchemaSerdePlugin                          .wq)(this.config));
        this.middlewareStack.use((0,user_agent_middleware                        .sM)(this.config));
        this.middlewareStack.use((0,retry                    .ey)(this.config));
        this.middlewareStack.use((0,contentLengthMiddleware                            .vK)(this.config));
        this.middlewareStack.use((0,hostHeaderMiddleware                         .TC)(this.config));
        this.middlewareStack.use((0,loggerMiddleware                     .Y7)(this.config));
        this.middlewareStack.use((0,getRecursionDetectionPlugin                                 .n)(this.config));
        this.middlewareStack.use((0,getHttpAuthSchemeEndpointRuleSetPlugin                                            .w)(this.config, {
            httpAuthSchemeParametersProvider: defaultCodeartifactHttpAuthSchemeParametersProvider,
            identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig                                   .h({
                "aws.auth#sigv4": config.credentials,
            }),
        }));
        this.middlewareStack.use((0,getHttpSigningMiddleware                          .l)(this.config));
    }
    destroy() {
        super.destroy();
    }
}


/***/ }),

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

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/AssociateExternalConnectionCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       t: () => (              AssociateExternalConnectionCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class AssociateExternalConnectionCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "AssociateExternalConnection", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                    .ICR) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/CreateDomainCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       q: () => (              CreateDomainCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class CreateDomainCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "CreateDomain", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                     .xvR) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/CreatePackageGroupCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       D: () => (              CreatePackageGroupCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class CreatePackageGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "CreatePackageGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                           .aLd) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/CreateRepositoryCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       W: () => (              CreateRepositoryCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class CreateRepositoryCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "CreateRepository", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                         .D2Z) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeleteDomainPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       Z: () => (              DeleteDomainPermissionsPolicyCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeleteDomainPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "DeleteDomainPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                      .E19) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageGroupCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       C: () => (              DeletePackageGroupCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeletePackageGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "DeletePackageGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                           .b8v) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       j: () => (              DeleteRepositoryCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeleteRepositoryCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "DeleteRepository", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                         .qTo) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       p: () => (              DeleteRepositoryPermissionsPolicyCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeleteRepositoryPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "DeleteRepositoryPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                          .sb2) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DescribeDomainCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       t: () => (              DescribeDomainCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DescribeDomainCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "DescribeDomain", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                       .M3s) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DescribeRepositoryCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       n: () => (              DescribeRepositoryCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DescribeRepositoryCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "DescribeRepository", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                           .Gm6) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DisassociateExternalConnectionCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       V: () => (              DisassociateExternalConnectionCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DisassociateExternalConnectionCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "DisassociateExternalConnection", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                       .wzY) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/GetAuthorizationTokenCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       E: () => (              GetAuthorizationTokenCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class GetAuthorizationTokenCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "GetAuthorizationToken", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                              .phU) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/GetDomainPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       s: () => (              GetDomainPermissionsPolicyCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class GetDomainPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "GetDomainPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                   .RG0) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/GetRepositoryPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       K: () => (              GetRepositoryPermissionsPolicyCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class GetRepositoryPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "GetRepositoryPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                       .Pds) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/ListAllowedRepositoriesForGroupCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       k: () => (              ListAllowedRepositoriesForGroupCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class ListAllowedRepositoriesForGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "ListAllowedRepositoriesForGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                        .j_E) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/ListPackageGroupsCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       g: () => (              ListPackageGroupsCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class ListPackageGroupsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "ListPackageGroups", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                          .Bu$) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionsCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       $: () => (              ListPackageVersionsCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class ListPackageVersionsCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "ListPackageVersions", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                            .U23) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/ListPackagesCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       Z: () => (              ListPackagesCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class ListPackagesCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "ListPackages", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                     .kPv) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/ListRepositoriesInDomainCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       T: () => (              ListRepositoriesInDomainCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class ListRepositoriesInDomainCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "ListRepositoriesInDomain", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                 .w86) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/ListTagsForResourceCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       a: () => (              ListTagsForResourceCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class ListTagsForResourceCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "ListTagsForResource", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                            .Tzn) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/PutDomainPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       f: () => (              PutDomainPermissionsPolicyCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class PutDomainPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "PutDomainPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                   .sD7) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/PutRepositoryPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       j: () => (              PutRepositoryPermissionsPolicyCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class PutRepositoryPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "PutRepositoryPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                       .O_A) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/TagResourceCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       e: () => (              TagResourceCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class TagResourceCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "TagResource", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                    .Jqp) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UntagResourceCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       R: () => (              UntagResourceCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UntagResourceCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "UntagResource", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                      .AUX) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       c: () => (              UpdatePackageGroupCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UpdatePackageGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "UpdatePackageGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                           .XBk) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupOriginConfigurationCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       W: () => (              UpdatePackageGroupOriginConfigurationCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UpdatePackageGroupOriginConfigurationCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "UpdatePackageGroupOriginConfiguration", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                                              .lbE) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UpdateRepositoryCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       B: () => (              UpdateRepositoryCommand)
                     });
                     var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
                     var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UpdateRepositoryCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__               .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__            .yt, "UpdateRepository", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__                         .WAw) {
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

/***/ "@aws-sdk/client-codeartifact/dist-es/index.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


__webpack_require__.r(__webpack_exports__);


__webpack_require__.d(__webpack_exports__, {
  $Command: () => (               command             .u),
  AccessDeniedException: () => (               errors                           .XN),
  AccessDeniedException$: () => (               schemas_0                            .fO9),
  AllowPublish: () => (               AllowPublish),
  AllowUpstream: () => (               AllowUpstream),
  AssetSummary$: () => (               schemas_0                   .djo),
  AssociateExternalConnection$: () => (               schemas_0                                  .ICR),
  AssociateExternalConnectionCommand: () => (               AssociateExternalConnectionCommand                                        .t),
  AssociateExternalConnectionRequest$: () => (               schemas_0                                         .lMo),
  AssociateExternalConnectionResult$: () => (               schemas_0                                        .ZuL),
  AssociatedPackage$: () => (               schemas_0                        .FL7),
  Codeartifact: () => (               Codeartifact),
  CodeartifactClient: () => (               CodeartifactClient                        .d),
  CodeartifactServiceException: () => (               CodeartifactServiceException                                  ._),
  CodeartifactServiceException$: () => (               schemas_0                                   .UUi),
  ConflictException: () => (               errors                       .cb),
  ConflictException$: () => (               schemas_0                        .onj),
  CopyPackageVersions$: () => (               schemas_0                          .h17),
  CopyPackageVersionsCommand: () => (               CopyPackageVersionsCommand),
  CopyPackageVersionsRequest$: () => (               schemas_0                                 .Krh),
  CopyPackageVersionsResult$: () => (               schemas_0                                .onb),
  CreateDomain$: () => (               schemas_0                   .xvR),
  CreateDomainCommand: () => (               CreateDomainCommand                         .q),
  CreateDomainRequest$: () => (               schemas_0                          .kGq),
  CreateDomainResult$: () => (               schemas_0                         .klO),
  CreatePackageGroup$: () => (               schemas_0                         .aLd),
  CreatePackageGroupCommand: () => (               CreatePackageGroupCommand                               .D),
  CreatePackageGroupRequest$: () => (               schemas_0                                .jJ3),
  CreatePackageGroupResult$: () => (               schemas_0                               .ZYC),
  CreateRepository$: () => (               schemas_0                       .D2Z),
  CreateRepositoryCommand: () => (               CreateRepositoryCommand                             .W),
  CreateRepositoryRequest$: () => (               schemas_0                              .WnE),
  CreateRepositoryResult$: () => (               schemas_0                             .qK5),
  DeleteDomain$: () => (               schemas_0                   .OZg),
  DeleteDomainCommand: () => (               DeleteDomainCommand),
  DeleteDomainPermissionsPolicy$: () => (               schemas_0                                    .E19),
  DeleteDomainPermissionsPolicyCommand: () => (               DeleteDomainPermissionsPolicyCommand                                          .Z),
  DeleteDomainPermissionsPolicyRequest$: () => (               schemas_0                                           .X_q),
  DeleteDomainPermissionsPolicyResult$: () => (               schemas_0                                          .XYZ),
  DeleteDomainRequest$: () => (               schemas_0                          .NmW),
  DeleteDomainResult$: () => (               schemas_0                         .VQd),
  DeletePackage$: () => (               schemas_0                    .Wbd),
  DeletePackageCommand: () => (               DeletePackageCommand),
  DeletePackageGroup$: () => (               schemas_0                         .b8v),
  DeletePackageGroupCommand: () => (               DeletePackageGroupCommand                               .C),
  DeletePackageGroupRequest$: () => (               schemas_0                                .CF2),
  DeletePackageGroupResult$: () => (               schemas_0                               .oRf),
  DeletePackageRequest$: () => (               schemas_0                           .nj8),
  DeletePackageResult$: () => (               schemas_0                          .VeD),
  DeletePackageVersions$: () => (               schemas_0                            .nTQ),
  DeletePackageVersionsCommand: () => (               DeletePackageVersionsCommand),
  DeletePackageVersionsRequest$: () => (               schemas_0                                   .KmY),
  DeletePackageVersionsResult$: () => (               schemas_0                                  .smr),
  DeleteRepository$: () => (               schemas_0                       .qTo),
  DeleteRepositoryCommand: () => (               DeleteRepositoryCommand                             .j),
  DeleteRepositoryPermissionsPolicy$: () => (               schemas_0                                        .sb2),
  DeleteRepositoryPermissionsPolicyCommand: () => (               DeleteRepositoryPermissionsPolicyCommand                                              .p),
  DeleteRepositoryPermissionsPolicyRequest$: () => (               schemas_0                                               .zqE),
  DeleteRepositoryPermissionsPolicyResult$: () => (               schemas_0                                              .xtO),
  DeleteRepositoryRequest$: () => (               schemas_0                              .d8L),
  DeleteRepositoryResult$: () => (               schemas_0                             .n7R),
  DescribeDomain$: () => (               schemas_0                     .M3s),
  DescribeDomainCommand: () => (               DescribeDomainCommand                           .t),
  DescribeDomainRequest$: () => (               schemas_0                            .TE6),
  DescribeDomainResult$: () => (               schemas_0                           .n_H),
  DescribePackage$: () => (               schemas_0                      .KCU),
  DescribePackageCommand: () => (               DescribePackageCommand),
  DescribePackageGroup$: () => (               schemas_0                           .bPF),
  DescribePackageGroupCommand: () => (               DescribePackageGroupCommand),
  DescribePackageGroupRequest$: () => (               schemas_0                                  .eYx),
  DescribePackageGroupResult$: () => (               schemas_0                                 .qPw),
  DescribePackageRequest$: () => (               schemas_0                             .XEO),
  DescribePackageResult$: () => (               schemas_0                            .Lej),
  DescribePackageVersion$: () => (               schemas_0                             .E7N),
  DescribePackageVersionCommand: () => (               DescribePackageVersionCommand),
  DescribePackageVersionRequest$: () => (               schemas_0                                    .NV2),
  DescribePackageVersionResult$: () => (               schemas_0                                   .TMs),
  DescribeRepository$: () => (               schemas_0                         .Gm6),
  DescribeRepositoryCommand: () => (               DescribeRepositoryCommand                               .n),
  DescribeRepositoryRequest$: () => (               schemas_0                                .$2p),
  DescribeRepositoryResult$: () => (               schemas_0                               .TYh),
  DisassociateExternalConnection$: () => (               schemas_0                                     .wzY),
  DisassociateExternalConnectionCommand: () => (               DisassociateExternalConnectionCommand                                           .V),
  DisassociateExternalConnectionRequest$: () => (               schemas_0                                            .Nv_),
  DisassociateExternalConnectionResult$: () => (               schemas_0                                           .VDL),
  DisposePackageVersions$: () => (               schemas_0                             .FSZ),
  DisposePackageVersionsCommand: () => (               DisposePackageVersionsCommand),
  DisposePackageVersionsRequest$: () => (               schemas_0                                    .u6J),
  DisposePackageVersionsResult$: () => (               schemas_0                                   .US_),
  DomainDescription$: () => (               schemas_0                        .vUq),
  DomainEntryPoint$: () => (               schemas_0                       .DT0),
  DomainStatus: () => (               DomainStatus),
  DomainSummary$: () => (               schemas_0                    .bl3),
  EndpointType: () => (               EndpointType),
  ExternalConnectionStatus: () => (               ExternalConnectionStatus),
  GetAssociatedPackageGroup$: () => (               schemas_0                                .SFl),
  GetAssociatedPackageGroupCommand: () => (               GetAssociatedPackageGroupCommand),
  GetAssociatedPackageGroupRequest$: () => (               schemas_0                                       .nHB),
  GetAssociatedPackageGroupResult$: () => (               schemas_0                                      .DhQ),
  GetAuthorizationToken$: () => (               schemas_0                            .phU),
  GetAuthorizationTokenCommand: () => (               GetAuthorizationTokenCommand                                  .E),
  GetAuthorizationTokenRequest$: () => (               schemas_0                                   .uBI),
  GetAuthorizationTokenResult$: () => (               schemas_0                                  .GWi),
  GetDomainPermissionsPolicy$: () => (               schemas_0                                 .RG0),
  GetDomainPermissionsPolicyCommand: () => (               GetDomainPermissionsPolicyCommand                                       .s),
  GetDomainPermissionsPolicyRequest$: () => (               schemas_0                                        .OwA),
  GetDomainPermissionsPolicyResult$: () => (               schemas_0                                       ._5G),
  GetPackageVersionAsset$: () => (               schemas_0                             .PIp),
  GetPackageVersionAssetCommand: () => (               GetPackageVersionAssetCommand),
  GetPackageVersionAssetRequest$: () => (               schemas_0                                    .O7Z),
  GetPackageVersionAssetResult$: () => (               schemas_0                                   .wrV),
  GetPackageVersionReadme$: () => (               schemas_0                              .BrO),
  GetPackageVersionReadmeCommand: () => (               GetPackageVersionReadmeCommand),
  GetPackageVersionReadmeRequest$: () => (               schemas_0                                     .cQ7),
  GetPackageVersionReadmeResult$: () => (               schemas_0                                    .szi),
  GetRepositoryEndpoint$: () => (               schemas_0                            .iBO),
  GetRepositoryEndpointCommand: () => (               GetRepositoryEndpointCommand),
  GetRepositoryEndpointRequest$: () => (               schemas_0                                   .L3t),
  GetRepositoryEndpointResult$: () => (               schemas_0                                  .r$2),
  GetRepositoryPermissionsPolicy$: () => (               schemas_0                                     .Pds),
  GetRepositoryPermissionsPolicyCommand: () => (               GetRepositoryPermissionsPolicyCommand                                           .K),
  GetRepositoryPermissionsPolicyRequest$: () => (               schemas_0                                            .yEn),
  GetRepositoryPermissionsPolicyResult$: () => (               schemas_0                                           ._Pp),
  HashAlgorithm: () => (               HashAlgorithm),
  InternalServerException: () => (               errors                             .GI),
  InternalServerException$: () => (               schemas_0                              .yC_),
  LicenseInfo$: () => (               schemas_0                  .COF),
  ListAllowedRepositoriesForGroup$: () => (               schemas_0                                      .j_E),
  ListAllowedRepositoriesForGroupCommand: () => (               ListAllowedRepositoriesForGroupCommand                                            .k),
  ListAllowedRepositoriesForGroupRequest$: () => (               schemas_0                                             .GRg),
  ListAllowedRepositoriesForGroupResult$: () => (               schemas_0                                            .Okb),
  ListAssociatedPackages$: () => (               schemas_0                             .MaY),
  ListAssociatedPackagesCommand: () => (               ListAssociatedPackagesCommand),
  ListAssociatedPackagesRequest$: () => (               schemas_0                                    .VMQ),
  ListAssociatedPackagesResult$: () => (               schemas_0                                   .HPm),
  ListDomains$: () => (               schemas_0                  .k2m),
  ListDomainsCommand: () => (               ListDomainsCommand),
  ListDomainsRequest$: () => (               schemas_0                         .VkE),
  ListDomainsResult$: () => (               schemas_0                        .nRv),
  ListPackageGroups$: () => (               schemas_0                        .Bu$),
  ListPackageGroupsCommand: () => (               ListPackageGroupsCommand                              .g),
  ListPackageGroupsRequest$: () => (               schemas_0                               .YB0),
  ListPackageGroupsResult$: () => (               schemas_0                              .Mcy),
  ListPackageVersionAssets$: () => (               schemas_0                               .C_x),
  ListPackageVersionAssetsCommand: () => (               ListPackageVersionAssetsCommand),
  ListPackageVersionAssetsRequest$: () => (               schemas_0                                      .Tg),
  ListPackageVersionAssetsResult$: () => (               schemas_0                                     .DoO),
  ListPackageVersionDependencies$: () => (               schemas_0                                     .YX3),
  ListPackageVersionDependenciesCommand: () => (               ListPackageVersionDependenciesCommand),
  ListPackageVersionDependenciesRequest$: () => (               schemas_0                                            .TY9),
  ListPackageVersionDependenciesResult$: () => (               schemas_0                                           .X8q),
  ListPackageVersions$: () => (               schemas_0                          .U23),
  ListPackageVersionsCommand: () => (               ListPackageVersionsCommand                                .$),
  ListPackageVersionsRequest$: () => (               schemas_0                                 .RQ7),
  ListPackageVersionsResult$: () => (               schemas_0                                .NQr),
  ListPackages$: () => (               schemas_0                   .kPv),
  ListPackagesCommand: () => (               ListPackagesCommand                         .Z),
  ListPackagesRequest$: () => (               schemas_0                          .fch),
  ListPackagesResult$: () => (               schemas_0                         .PCX),
  ListRepositories$: () => (               schemas_0                       .Dol),
  ListRepositoriesCommand: () => (               ListRepositoriesCommand),
  ListRepositoriesInDomain$: () => (               schemas_0                               .w86),
  ListRepositoriesInDomainCommand: () => (               ListRepositoriesInDomainCommand                                     .T),
  ListRepositoriesInDomainRequest$: () => (               schemas_0                                      .hEk),
  ListRepositoriesInDomainResult$: () => (               schemas_0                                     .RgE),
  ListRepositoriesRequest$: () => (               schemas_0                              .scA),
  ListRepositoriesResult$: () => (               schemas_0                             .wJu),
  ListSubPackageGroups$: () => (               schemas_0                           .dOI),
  ListSubPackageGroupsCommand: () => (               ListSubPackageGroupsCommand),
  ListSubPackageGroupsRequest$: () => (               schemas_0                                  .W_W),
  ListSubPackageGroupsResult$: () => (               schemas_0                                 .qJR),
  ListTagsForResource$: () => (               schemas_0                          .Tzn),
  ListTagsForResourceCommand: () => (               ListTagsForResourceCommand                                .a),
  ListTagsForResourceRequest$: () => (               schemas_0                                 .SKK),
  ListTagsForResourceResult$: () => (               schemas_0                                .SzO),
  PackageDependency$: () => (               schemas_0                        .S9Y),
  PackageDescription$: () => (               schemas_0                         .rlr),
  PackageFormat: () => (               PackageFormat),
  PackageGroupAllowedRepository$: () => (               schemas_0                                    .S9c),
  PackageGroupAllowedRepositoryUpdateType: () => (               PackageGroupAllowedRepositoryUpdateType),
  PackageGroupAssociationType: () => (               PackageGroupAssociationType),
  PackageGroupDescription$: () => (               schemas_0                              .ILW),
  PackageGroupOriginConfiguration$: () => (               schemas_0                                      .qpv),
  PackageGroupOriginRestriction$: () => (               schemas_0                                    .OvO),
  PackageGroupOriginRestrictionMode: () => (               PackageGroupOriginRestrictionMode),
  PackageGroupOriginRestrictionType: () => (               PackageGroupOriginRestrictionType),
  PackageGroupReference$: () => (               schemas_0                            .dCK),
  PackageGroupSummary$: () => (               schemas_0                          .iBJ),
  PackageOriginConfiguration$: () => (               schemas_0                                 .xDn),
  PackageOriginRestrictions$: () => (               schemas_0                                .OXd),
  PackageSummary$: () => (               schemas_0                     .nAG),
  PackageVersionDescription$: () => (               schemas_0                                .tZT),
  PackageVersionError$: () => (               schemas_0                          .XY1),
  PackageVersionErrorCode: () => (               PackageVersionErrorCode),
  PackageVersionOrigin$: () => (               schemas_0                           .THq),
  PackageVersionOriginType: () => (               PackageVersionOriginType),
  PackageVersionSortType: () => (               PackageVersionSortType),
  PackageVersionStatus: () => (               PackageVersionStatus),
  PackageVersionSummary$: () => (               schemas_0                            .D7$),
  PublishPackageVersion$: () => (               schemas_0                            .Q5h),
  PublishPackageVersionCommand: () => (               PublishPackageVersionCommand),
  PublishPackageVersionRequest$: () => (               schemas_0                                   .FlO),
  PublishPackageVersionResult$: () => (               schemas_0                                  .Rji),
  PutDomainPermissionsPolicy$: () => (               schemas_0                                 .sD7),
  PutDomainPermissionsPolicyCommand: () => (               PutDomainPermissionsPolicyCommand                                       .f),
  PutDomainPermissionsPolicyRequest$: () => (               schemas_0                                        .xx5),
  PutDomainPermissionsPolicyResult$: () => (               schemas_0                                       .HOH),
  PutPackageOriginConfiguration$: () => (               schemas_0                                    .c6E),
  PutPackageOriginConfigurationCommand: () => (               PutPackageOriginConfigurationCommand),
  PutPackageOriginConfigurationRequest$: () => (               schemas_0                                           .Z8_),
  PutPackageOriginConfigurationResult$: () => (               schemas_0                                          .XnU),
  PutRepositoryPermissionsPolicy$: () => (               schemas_0                                     .O_A),
  PutRepositoryPermissionsPolicyCommand: () => (               PutRepositoryPermissionsPolicyCommand                                           .j),
  PutRepositoryPermissionsPolicyRequest$: () => (               schemas_0                                            .DKc),
  PutRepositoryPermissionsPolicyResult$: () => (               schemas_0                                           .dVq),
  RepositoryDescription$: () => (               schemas_0                            .HUZ),
  RepositoryExternalConnectionInfo$: () => (               schemas_0                                       .wgn),
  RepositorySummary$: () => (               schemas_0                        .rTr),
  ResourceNotFoundException: () => (               errors                               .lB),
  ResourceNotFoundException$: () => (               schemas_0                                .lut),
  ResourcePolicy$: () => (               schemas_0                     .F_d),
  ResourceType: () => (               ResourceType),
  ServiceQuotaExceededException: () => (               errors                                   .yP),
  ServiceQuotaExceededException$: () => (               schemas_0                                    .YYw),
  SuccessfulPackageVersionInfo$: () => (               schemas_0                                   .zd_),
  Tag$: () => (               schemas_0          .RU0),
  TagResource$: () => (               schemas_0                  .Jqp),
  TagResourceCommand: () => (               TagResourceCommand                        .e),
  TagResourceRequest$: () => (               schemas_0                         .uG_),
  TagResourceResult$: () => (               schemas_0                        ._ff),
  ThrottlingException: () => (               errors                         .x5),
  ThrottlingException$: () => (               schemas_0                          .tyi),
  UntagResource$: () => (               schemas_0                    .AUX),
  UntagResourceCommand: () => (               UntagResourceCommand                          .R),
  UntagResourceRequest$: () => (               schemas_0                           .H$X),
  UntagResourceResult$: () => (               schemas_0                          .XfV),
  UpdatePackageGroup$: () => (               schemas_0                         .XBk),
  UpdatePackageGroupCommand: () => (               UpdatePackageGroupCommand                               .c),
  UpdatePackageGroupOriginConfiguration$: () => (               schemas_0                                            .lbE),
  UpdatePackageGroupOriginConfigurationCommand: () => (               UpdatePackageGroupOriginConfigurationCommand                                                  .W),
  UpdatePackageGroupOriginConfigurationRequest$: () => (               schemas_0                                                   .kwB),
  UpdatePackageGroupOriginConfigurationResult$: () => (               schemas_0                                                  .E$I),
  UpdatePackageGroupRequest$: () => (               schemas_0                                .AxW),
  UpdatePackageGroupResult$: () => (               schemas_0                               .mXV),
  UpdatePackageVersionsStatus$: () => (               schemas_0                                  .hyF),
  UpdatePackageVersionsStatusCommand: () => (               UpdatePackageVersionsStatusCommand),
  UpdatePackageVersionsStatusRequest$: () => (               schemas_0                                         .iud),
  UpdatePackageVersionsStatusResult$: () => (               schemas_0                                        .kkc),
  UpdateRepository$: () => (               schemas_0                       .WAw),
  UpdateRepositoryCommand: () => (               UpdateRepositoryCommand                             .B),
  UpdateRepositoryRequest$: () => (               schemas_0                              .xLe),
  UpdateRepositoryResult$: () => (               schemas_0                             .$8Q),
  UpstreamRepository$: () => (               schemas_0                         .O0l),
  UpstreamRepositoryInfo$: () => (               schemas_0                             .G6R),
  ValidationException: () => (               errors                         .dr),
  ValidationException$: () => (               schemas_0                          .fNg),
  ValidationExceptionReason: () => (               ValidationExceptionReason),
  __Client: () => (               CodeartifactClient              .g),
  errorTypeRegistries: () => (               schemas_0                         .q1U),
  paginateListAllowedRepositoriesForGroup: () => (               paginateListAllowedRepositoriesForGroup),
  paginateListAssociatedPackages: () => (               paginateListAssociatedPackages),
  paginateListDomains: () => (               paginateListDomains),
  paginateListPackageGroups: () => (               paginateListPackageGroups),
  paginateListPackageVersionAssets: () => (               paginateListPackageVersionAssets),
  paginateListPackageVersions: () => (               ListPackageVersionsPaginator                                 .p),
  paginateListPackages: () => (               ListPackagesPaginator                          .j),
  paginateListRepositories: () => (               paginateListRepositories),
  paginateListRepositoriesInDomain: () => (               paginateListRepositoriesInDomain),
  paginateListSubPackageGroups: () => (               paginateListSubPackageGroups)
});


var CodeartifactClient = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js");
;// CONCATENATED MODULE: ./node_modules/@smithy/core/dist-es/submodules/client/smithy-client/create-aggregated-client.js
const createAggregatedClient = (commands, Client, options) => {
    for (const [command, CommandCtor] of Object.entries(commands)) {
        const methodImpl = async function (args, optionsOrCb, cb) {
            const command = new CommandCtor(args);
            if (typeof optionsOrCb === "function") {
                this.send(command, optionsOrCb);
            }
            else if (typeof cb === "function") {
                if (typeof optionsOrCb !== "object") {
                    throw new Error(`Expected http options but got ${typeof optionsOrCb}`);
                }
                this.send(command, optionsOrCb || {}, cb);
            }
            else {
                return this.send(command, optionsOrCb);
            }
        };
        const methodName = (command[0].toLowerCase() + command.slice(1)).replace(/Command$/, "");
        Client.prototype[methodName] = methodImpl;
    }
    const { paginators = {}, waiters = {} } = options ?? {};
    for (const [paginatorName, paginatorFn] of Object.entries(paginators)) {
        if (Client.prototype[paginatorName] === void 0) {
            Client.prototype[paginatorName] = function (commandInput = {}, paginationConfiguration, ...rest) {
                return paginatorFn({
                    ...paginationConfiguration,
                    client: this,
                }, commandInput, ...rest);
            };
        }
    }
    for (const [waiterName, waiterFn] of Object.entries(waiters)) {
        if (Client.prototype[waiterName] === void 0) {
            Client.prototype[waiterName] = async function (commandInput = {}, waiterConfiguration, ...rest) {
                let config = waiterConfiguration;
                if (typeof waiterConfiguration === "number") {
                    config = {
                        maxWaitTime: waiterConfiguration,
                    };
                }
                return waiterFn({
                    ...config,
                    client: this,
                }, commandInput, ...rest);
            };
        }
    }
};


var AssociateExternalConnectionCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/AssociateExternalConnectionCommand.js");

var commandBuilder = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");

var schemas_0 = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/CopyPackageVersionsCommand.js


class CopyPackageVersionsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "CopyPackageVersions", schemas_0                          .h17) {
}


var CreateDomainCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreateDomainCommand.js");

var CreatePackageGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreatePackageGroupCommand.js");

var CreateRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreateRepositoryCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DeleteDomainCommand.js


class DeleteDomainCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DeleteDomain", schemas_0                   .OZg) {
}


var DeleteDomainPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteDomainPermissionsPolicyCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageCommand.js


class DeletePackageCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DeletePackage", schemas_0                    .Wbd) {
}


var DeletePackageGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageGroupCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageVersionsCommand.js


class DeletePackageVersionsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DeletePackageVersions", schemas_0                            .nTQ) {
}


var DeleteRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryCommand.js");

var DeleteRepositoryPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryPermissionsPolicyCommand.js");

var DescribeDomainCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DescribeDomainCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DescribePackageCommand.js


class DescribePackageCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DescribePackage", schemas_0                      .KCU) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DescribePackageGroupCommand.js


class DescribePackageGroupCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DescribePackageGroup", schemas_0                           .bPF) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DescribePackageVersionCommand.js


class DescribePackageVersionCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DescribePackageVersion", schemas_0                             .E7N) {
}


var DescribeRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DescribeRepositoryCommand.js");

var DisassociateExternalConnectionCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DisassociateExternalConnectionCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DisposePackageVersionsCommand.js


class DisposePackageVersionsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "DisposePackageVersions", schemas_0                             .FSZ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetAssociatedPackageGroupCommand.js


class GetAssociatedPackageGroupCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "GetAssociatedPackageGroup", schemas_0                                .SFl) {
}


var GetAuthorizationTokenCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/GetAuthorizationTokenCommand.js");

var GetDomainPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/GetDomainPermissionsPolicyCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetPackageVersionAssetCommand.js


class GetPackageVersionAssetCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "GetPackageVersionAsset", schemas_0                             .PIp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetPackageVersionReadmeCommand.js


class GetPackageVersionReadmeCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "GetPackageVersionReadme", schemas_0                              .BrO) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetRepositoryEndpointCommand.js


class GetRepositoryEndpointCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "GetRepositoryEndpoint", schemas_0                            .iBO) {
}


var GetRepositoryPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/GetRepositoryPermissionsPolicyCommand.js");

var ListAllowedRepositoriesForGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListAllowedRepositoriesForGroupCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListAssociatedPackagesCommand.js


class ListAssociatedPackagesCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "ListAssociatedPackages", schemas_0                             .MaY) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListDomainsCommand.js


class ListDomainsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "ListDomains", schemas_0                  .k2m) {
}


var ListPackageGroupsCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackageGroupsCommand.js");

var ListPackagesCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackagesCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionAssetsCommand.js


class ListPackageVersionAssetsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "ListPackageVersionAssets", schemas_0                               .C_x) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionDependenciesCommand.js


class ListPackageVersionDependenciesCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "ListPackageVersionDependencies", schemas_0                                     .YX3) {
}


var ListPackageVersionsCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionsCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListRepositoriesCommand.js


class ListRepositoriesCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "ListRepositories", schemas_0                       .Dol) {
}


var ListRepositoriesInDomainCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListRepositoriesInDomainCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListSubPackageGroupsCommand.js


class ListSubPackageGroupsCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "ListSubPackageGroups", schemas_0                           .dOI) {
}


var ListTagsForResourceCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListTagsForResourceCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/PublishPackageVersionCommand.js


class PublishPackageVersionCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "PublishPackageVersion", schemas_0                            .Q5h) {
}


var PutDomainPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/PutDomainPermissionsPolicyCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/PutPackageOriginConfigurationCommand.js


class PutPackageOriginConfigurationCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "PutPackageOriginConfiguration", schemas_0                                    .c6E) {
}


var PutRepositoryPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/PutRepositoryPermissionsPolicyCommand.js");

var TagResourceCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/TagResourceCommand.js");

var UntagResourceCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UntagResourceCommand.js");

var UpdatePackageGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupCommand.js");

var UpdatePackageGroupOriginConfigurationCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupOriginConfigurationCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageVersionsStatusCommand.js


class UpdatePackageVersionsStatusCommand extends (0,commandBuilder             .G5)(commandBuilder          .lq, commandBuilder          .yt, "UpdatePackageVersionsStatus", schemas_0                                  .hyF) {
}


var UpdateRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdateRepositoryCommand.js");

var createPaginator = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/pagination/createPaginator.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListAllowedRepositoriesForGroupPaginator.js



const paginateListAllowedRepositoriesForGroup = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListAllowedRepositoriesForGroupCommand                                            .k, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListAssociatedPackagesPaginator.js



const paginateListAssociatedPackages = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListAssociatedPackagesCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListDomainsPaginator.js



const paginateListDomains = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListDomainsCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageGroupsPaginator.js



const paginateListPackageGroups = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListPackageGroupsCommand                              .g, "nextToken", "nextToken", "maxResults");


var ListPackagesPaginator = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/pagination/ListPackagesPaginator.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageVersionAssetsPaginator.js



const paginateListPackageVersionAssets = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListPackageVersionAssetsCommand, "nextToken", "nextToken", "maxResults");


var ListPackageVersionsPaginator = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageVersionsPaginator.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListRepositoriesInDomainPaginator.js



const paginateListRepositoriesInDomain = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListRepositoriesInDomainCommand                                     .T, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListRepositoriesPaginator.js



const paginateListRepositories = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListRepositoriesCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListSubPackageGroupsPaginator.js



const paginateListSubPackageGroups = (0,createPaginator                     .K)(CodeartifactClient                        .d, ListSubPackageGroupsCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/Codeartifact.js




























































const commands = {
    AssociateExternalConnectionCommand: AssociateExternalConnectionCommand                                        .t,
    CopyPackageVersionsCommand: CopyPackageVersionsCommand,
    CreateDomainCommand: CreateDomainCommand                         .q,
    CreatePackageGroupCommand: CreatePackageGroupCommand                               .D,
    CreateRepositoryCommand: CreateRepositoryCommand                             .W,
    DeleteDomainCommand: DeleteDomainCommand,
    DeleteDomainPermissionsPolicyCommand: DeleteDomainPermissionsPolicyCommand                                          .Z,
    DeletePackageCommand: DeletePackageCommand,
    DeletePackageGroupCommand: DeletePackageGroupCommand                               .C,
    DeletePackageVersionsCommand: DeletePackageVersionsCommand,
    DeleteRepositoryCommand: DeleteRepositoryCommand                             .j,
    DeleteRepositoryPermissionsPolicyCommand: DeleteRepositoryPermissionsPolicyCommand                                              .p,
    DescribeDomainCommand: DescribeDomainCommand                           .t,
    DescribePackageCommand: DescribePackageCommand,
    DescribePackageGroupCommand: DescribePackageGroupCommand,
    DescribePackageVersionCommand: DescribePackageVersionCommand,
    DescribeRepositoryCommand: DescribeRepositoryCommand                               .n,
    DisassociateExternalConnectionCommand: DisassociateExternalConnectionCommand                                           .V,
    DisposePackageVersionsCommand: DisposePackageVersionsCommand,
    GetAssociatedPackageGroupCommand: GetAssociatedPackageGroupCommand,
    GetAuthorizationTokenCommand: GetAuthorizationTokenCommand                                  .E,
    GetDomainPermissionsPolicyCommand: GetDomainPermissionsPolicyCommand                                       .s,
    GetPackageVersionAssetCommand: GetPackageVersionAssetCommand,
    GetPackageVersionReadmeCommand: GetPackageVersionReadmeCommand,
    GetRepositoryEndpointCommand: GetRepositoryEndpointCommand,
    GetRepositoryPermissionsPolicyCommand: GetRepositoryPermissionsPolicyCommand                                           .K,
    ListAllowedRepositoriesForGroupCommand: ListAllowedRepositoriesForGroupCommand                                            .k,
    ListAssociatedPackagesCommand: ListAssociatedPackagesCommand,
    ListDomainsCommand: ListDomainsCommand,
    ListPackageGroupsCommand: ListPackageGroupsCommand                              .g,
    ListPackagesCommand: ListPackagesCommand                         .Z,
    ListPackageVersionAssetsCommand: ListPackageVersionAssetsCommand,
    ListPackageVersionDependenciesCommand: ListPackageVersionDependenciesCommand,
    ListPackageVersionsCommand: ListPackageVersionsCommand                                .$,
    ListRepositoriesCommand: ListRepositoriesCommand,
    ListRepositoriesInDomainCommand: ListRepositoriesInDomainCommand                                     .T,
    ListSubPackageGroupsCommand: ListSubPackageGroupsCommand,
    ListTagsForResourceCommand: ListTagsForResourceCommand                                .a,
    PublishPackageVersionCommand: PublishPackageVersionCommand,
    PutDomainPermissionsPolicyCommand: PutDomainPermissionsPolicyCommand                                       .f,
    PutPackageOriginConfigurationCommand: PutPackageOriginConfigurationCommand,
    PutRepositoryPermissionsPolicyCommand: PutRepositoryPermissionsPolicyCommand                                           .j,
    TagResourceCommand: TagResourceCommand                        .e,
    UntagResourceCommand: UntagResourceCommand                          .R,
    UpdatePackageGroupCommand: UpdatePackageGroupCommand                               .c,
    UpdatePackageGroupOriginConfigurationCommand: UpdatePackageGroupOriginConfigurationCommand                                                  .W,
    UpdatePackageVersionsStatusCommand: UpdatePackageVersionsStatusCommand,
    UpdateRepositoryCommand: UpdateRepositoryCommand                             .B,
};
const paginators = {
    paginateListAllowedRepositoriesForGroup: paginateListAllowedRepositoriesForGroup,
    paginateListAssociatedPackages: paginateListAssociatedPackages,
    paginateListDomains: paginateListDomains,
    paginateListPackageGroups: paginateListPackageGroups,
    paginateListPackages: ListPackagesPaginator                          .j,
    paginateListPackageVersionAssets: paginateListPackageVersionAssets,
    paginateListPackageVersions: ListPackageVersionsPaginator                                 .p,
    paginateListRepositories: paginateListRepositories,
    paginateListRepositoriesInDomain: paginateListRepositoriesInDomain,
    paginateListSubPackageGroups: paginateListSubPackageGroups,
};
class Codeartifact extends CodeartifactClient                        .d {
}
createAggregatedClient(commands, Codeartifact, { paginators });

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/index.js


















































var command = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/command.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/index.js












;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/models/enums.js
const AllowPublish = {
    ALLOW: "ALLOW",
    BLOCK: "BLOCK",
};
const AllowUpstream = {
    ALLOW: "ALLOW",
    BLOCK: "BLOCK",
};
const HashAlgorithm = {
    MD5: "MD5",
    SHA1: "SHA-1",
    SHA256: "SHA-256",
    SHA512: "SHA-512",
};
const PackageGroupAssociationType = {
    STRONG: "STRONG",
    WEAK: "WEAK",
};
const PackageFormat = {
    CARGO: "cargo",
    GENERIC: "generic",
    MAVEN: "maven",
    NPM: "npm",
    NUGET: "nuget",
    PYPI: "pypi",
    RUBY: "ruby",
    SWIFT: "swift",
};
const ExternalConnectionStatus = {
    AVAILABLE: "Available",
};
const ResourceType = {
    ASSET: "asset",
    DOMAIN: "domain",
    PACKAGE: "package",
    PACKAGE_VERSION: "package-version",
    REPOSITORY: "repository",
};
const ValidationExceptionReason = {
    CANNOT_PARSE: "CANNOT_PARSE",
    ENCRYPTION_KEY_ERROR: "ENCRYPTION_KEY_ERROR",
    FIELD_VALIDATION_FAILED: "FIELD_VALIDATION_FAILED",
    OTHER: "OTHER",
    UNKNOWN_OPERATION: "UNKNOWN_OPERATION",
};
const PackageVersionErrorCode = {
    ALREADY_EXISTS: "ALREADY_EXISTS",
    MISMATCHED_REVISION: "MISMATCHED_REVISION",
    MISMATCHED_STATUS: "MISMATCHED_STATUS",
    NOT_ALLOWED: "NOT_ALLOWED",
    NOT_FOUND: "NOT_FOUND",
    SKIPPED: "SKIPPED",
};
const PackageVersionStatus = {
    ARCHIVED: "Archived",
    DELETED: "Deleted",
    DISPOSED: "Disposed",
    PUBLISHED: "Published",
    UNFINISHED: "Unfinished",
    UNLISTED: "Unlisted",
};
const DomainStatus = {
    ACTIVE: "Active",
    DELETED: "Deleted",
};
const PackageGroupOriginRestrictionType = {
    EXTERNAL_UPSTREAM: "EXTERNAL_UPSTREAM",
    INTERNAL_UPSTREAM: "INTERNAL_UPSTREAM",
    PUBLISH: "PUBLISH",
};
const PackageGroupOriginRestrictionMode = {
    ALLOW: "ALLOW",
    ALLOW_SPECIFIC_REPOSITORIES: "ALLOW_SPECIFIC_REPOSITORIES",
    BLOCK: "BLOCK",
    INHERIT: "INHERIT",
};
const PackageVersionOriginType = {
    EXTERNAL: "EXTERNAL",
    INTERNAL: "INTERNAL",
    UNKNOWN: "UNKNOWN",
};
const EndpointType = {
    DUALSTACK: "dualstack",
    IPV4: "ipv4",
};
const PackageVersionSortType = {
    PUBLISHED_TIME: "PUBLISHED_TIME",
};
const PackageGroupAllowedRepositoryUpdateType = {
    ADDED: "ADDED",
    REMOVED: "REMOVED",
};


var errors = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/models/errors.js");

var CodeartifactServiceException = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/models/CodeartifactServiceException.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/index.js












/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageVersionsPaginator.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       p: () => (              paginateListPackageVersions)
                     });
                     var _smithy_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/pagination/createPaginator.js");
                     var _CodeartifactClient__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js");
                     var _commands_ListPackageVersionsCommand__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionsCommand.js");



const paginateListPackageVersions = (0,_smithy_core__WEBPACK_IMPORTED_MODULE_0__                       .K)(_CodeartifactClient__WEBPACK_IMPORTED_MODULE_1__                          .d, _commands_ListPackageVersionsCommand__WEBPACK_IMPORTED_MODULE_2__                                  .$, "nextToken", "nextToken", "maxResults");


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/pagination/ListPackagesPaginator.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       j: () => (              paginateListPackages)
                     });
                     var _smithy_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/pagination/createPaginator.js");
                     var _CodeartifactClient__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js");
                     var _commands_ListPackagesCommand__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackagesCommand.js");



const paginateListPackages = (0,_smithy_core__WEBPACK_IMPORTED_MODULE_0__                       .K)(_CodeartifactClient__WEBPACK_IMPORTED_MODULE_1__                          .d, _commands_ListPackagesCommand__WEBPACK_IMPORTED_MODULE_2__                           .Z, "nextToken", "nextToken", "maxResults");


/***/ }),

/***/ "@smithy/core/dist-es/legacy-root-exports/pagination/createPaginator.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       K: () => (              createPaginator)
                     });
const makePagedClientRequest = async (CommandCtor, client, input, withCommand = (_) => _, ...args) => {
    let command = new CommandCtor(input);
    command = withCommand(command) ?? command;
    return await client.send(command, ...args);
};
function createPaginator(ClientCtor, CommandCtor, inputTokenName, outputTokenName, pageSizeTokenName) {
    return async function* paginateOperation(config, input, ...additionalArguments) {
        const _input = input;
        let token = config.startingToken ?? _input[inputTokenName];
        let hasNext = true;
        let page;
        while (hasNext) {
            _input[inputTokenName] = token;
            if (pageSizeTokenName) {
                _input[pageSizeTokenName] = _input[pageSizeTokenName] ?? config.pageSize;
            }
            if (config.client instanceof ClientCtor) {
                page = await makePagedClientRequest(CommandCtor, config.client, input, config.withCommand, ...additionalArguments);
            }
            else {
                throw new Error(`Invalid client, expected instance of ${ClientCtor.name}`);
            }
            yield page;
            const prevToken = token;
            token = get(page, outputTokenName);
            hasNext = !!(token && (!config.stopOnSameToken || token !== prevToken));
        }
        return undefined;
    };
}
const get = (fromObject, path) => {
    let cursor = fromObject;
    const pathComponents = path.split(".");
    for (const step of pathComponents) {
        if (!cursor || typeof cursor !== "object") {
            return undefined;
        }
        cursor = cursor[step];
    }
    return cursor;
};


/***/ })

};
;