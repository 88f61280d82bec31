"use strict";
exports.id = "aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator";
exports.ids = ["aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"];
exports.modules = {

/***/ "@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {



__webpack_require__.d(__webpack_exports__, {
  d: () => (              CodeartifactClient)
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