"use strict";
exports.id = "aws-sdk-client-codeartifact-index-2";
exports.ids = ["aws-sdk-client-codeartifact-index-2"];
exports.modules = {

/***/ "@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ CodeartifactClient),
  g: () => (/* reexport */ client/* Client */.K)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/configurations.js
var configurations = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/configurations.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-host-header/hostHeaderMiddleware.js
var hostHeaderMiddleware = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/middleware-host-header/hostHeaderMiddleware.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/user-agent-middleware.js + 4 modules
var user_agent_middleware = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/user-agent-middleware.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js
var loggerMiddleware = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/getRecursionDetectionPlugin.js + 2 modules
var getRecursionDetectionPlugin = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/getRecursionDetectionPlugin.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/getHttpAuthSchemeEndpointRuleSetPlugin.js + 2 modules
var getHttpAuthSchemeEndpointRuleSetPlugin = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/getHttpAuthSchemeEndpointRuleSetPlugin.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/DefaultIdentityProviderConfig.js
var DefaultIdentityProviderConfig = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/DefaultIdentityProviderConfig.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-signing/getHttpSigningMiddleware.js + 1 modules
var getHttpSigningMiddleware = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/middleware-http-signing/getHttpSigningMiddleware.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client.js
var client = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/client.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/resolveRegionConfig.js + 3 modules
var resolveRegionConfig = __webpack_require__("@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/resolveRegionConfig.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/endpoints/index.js + 6 modules
var endpoints = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/index.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/protocols/middleware-content-length/contentLengthMiddleware.js
var contentLengthMiddleware = __webpack_require__("@smithy/core/dist-es/submodules/protocols/middleware-content-length/contentLengthMiddleware.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/configurations.js + 6 modules
var middleware_retry_configurations = __webpack_require__("@smithy/core/dist-es/submodules/retry/middleware-retry/configurations.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/retry/index.js + 5 modules
var retry = __webpack_require__("@smithy/core/dist-es/submodules/retry/index.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/schema/middleware/getSchemaSerdePlugin.js + 3 modules
var getSchemaSerdePlugin = __webpack_require__("@smithy/core/dist-es/submodules/schema/middleware/getSchemaSerdePlugin.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/index.js + 4 modules
var httpAuthSchemes = __webpack_require__("@aws-sdk/core/dist-es/submodules/httpAuthSchemes/index.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/transport/getSmithyContext.js
var getSmithyContext = __webpack_require__("@smithy/core/dist-es/submodules/transport/getSmithyContext.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/transport/normalizeProvider.js
var normalizeProvider = __webpack_require__("@smithy/core/dist-es/submodules/transport/normalizeProvider.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/auth/httpAuthSchemeProvider.js


const defaultCodeartifactHttpAuthSchemeParametersProvider = async (config, context, input) => {
    return {
        operation: (0,getSmithyContext/* getSmithyContext */.u)(context).operation,
        region: await (0,normalizeProvider/* normalizeProvider */.t)(config.region)() || (() => {
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
    const config_0 = (0,httpAuthSchemes/* resolveAwsSdkSigV4Config */.ho)(config);
    return Object.assign(config_0, {
        authSchemePreference: (0,normalizeProvider/* normalizeProvider */.t)(config.authSchemePreference ?? []),
    });
};

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/endpoint/EndpointParameters.js
var EndpointParameters = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/endpoint/EndpointParameters.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/package.json
const package_namespaceObject = {"rE":"3.1124.0"};
// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/client/emitWarningIfUnsupportedVersion.js
var emitWarningIfUnsupportedVersion = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/emitWarningIfUnsupportedVersion.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/defaultUserAgent.js + 3 modules
var defaultUserAgent = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/defaultUserAgent.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/nodeAppIdConfigOptions.js
var nodeAppIdConfigOptions = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/nodeAppIdConfigOptions.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/NODE_AUTH_SCHEME_PREFERENCE_OPTIONS.js + 2 modules
var NODE_AUTH_SCHEME_PREFERENCE_OPTIONS = __webpack_require__("@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/NODE_AUTH_SCHEME_PREFERENCE_OPTIONS.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js + 2 modules
var defaultProvider = __webpack_require__("@aws-sdk/credential-provider-node/dist-es/defaultProvider.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/client/smithy-client/emitWarningIfUnsupportedVersion.js
var smithy_client_emitWarningIfUnsupportedVersion = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/emitWarningIfUnsupportedVersion.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/client/smithy-client/defaults-mode.js
var defaults_mode = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/defaults-mode.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/resolveDefaultsModeConfig.js + 1 modules
var resolveDefaultsModeConfig = __webpack_require__("@smithy/core/dist-es/submodules/config/defaults-mode/resolveDefaultsModeConfig.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js + 5 modules
var configLoader = __webpack_require__("@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/config.js
var regionConfig_config = __webpack_require__("@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/config.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseDualstackEndpointConfigOptions.js
var NodeUseDualstackEndpointConfigOptions = __webpack_require__("@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseDualstackEndpointConfigOptions.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseFipsEndpointConfigOptions.js
var NodeUseFipsEndpointConfigOptions = __webpack_require__("@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseFipsEndpointConfigOptions.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/retry/util-retry/config.js
var util_retry_config = __webpack_require__("@smithy/core/dist-es/submodules/retry/util-retry/config.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/serde/util-body-length/calculateBodyLength.js
var calculateBodyLength = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-body-length/calculateBodyLength.js");
// EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js + 10 modules
var node_http_handler = __webpack_require__("@smithy/node-http-handler/dist-es/node-http-handler.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.js
var stream_collector = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/AwsSdkSigV4Signer.js + 2 modules
var AwsSdkSigV4Signer = __webpack_require__("@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/AwsSdkSigV4Signer.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/protocols/json/AwsRestJsonProtocol.js + 17 modules
var AwsRestJsonProtocol = __webpack_require__("@aws-sdk/core/dist-es/submodules/protocols/json/AwsRestJsonProtocol.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/checksum/sha256/Sha256Node.js + 1 modules
var Sha256Node = __webpack_require__("@smithy/core/dist-es/submodules/checksum/sha256/Sha256Node.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/client/smithy-client/NoOpLogger.js
var NoOpLogger = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/NoOpLogger.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/transport/parseUrl.js + 1 modules
var parseUrl = __webpack_require__("@smithy/core/dist-es/submodules/transport/parseUrl.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/serde/util-base64/fromBase64.js
var fromBase64 = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-base64/fromBase64.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/serde/util-base64/toBase64.js
var toBase64 = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-base64/toBase64.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/serde/util-stream/sdk-stream-mixin.js + 5 modules
var sdk_stream_mixin = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-stream/sdk-stream-mixin.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/fromUtf8.js
var fromUtf8 = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-utf8/fromUtf8.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUtf8.js
var toUtf8 = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-utf8/toUtf8.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js + 2 modules
var aws = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/cache/EndpointCache.js
var EndpointCache = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/util-endpoints/cache/EndpointCache.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/decideEndpoint.js + 24 modules
var decideEndpoint = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/util-endpoints/decideEndpoint.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/customEndpointFunctions.js
var customEndpointFunctions = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/customEndpointFunctions.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/bdd/BinaryDecisionDiagram.js
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
const bdd = BinaryDecisionDiagram/* BinaryDecisionDiagram */.d.from(nodes, root, _data.conditions, _data.results);

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/endpoint/endpointResolver.js



const cache = new EndpointCache/* EndpointCache */.k({
    size: 50,
    params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"],
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
    return cache.get(endpointParams, () => (0,decideEndpoint/* decideEndpoint */.c)(bdd, {
        endpointParams: endpointParams,
        logger: context.logger,
    }));
};
customEndpointFunctions/* customEndpointFunctions */.m.aws = aws/* awsEndpointFunctions */.U;

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js
var schemas_0 = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/runtimeConfig.shared.js









const getRuntimeConfig = (config) => {
    return {
        apiVersion: "2018-09-22",
        base64Decoder: config?.base64Decoder ?? fromBase64/* fromBase64 */.E,
        base64Encoder: config?.base64Encoder ?? toBase64/* toBase64 */.n,
        disableHostPrefix: config?.disableHostPrefix ?? false,
        endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
        extensions: config?.extensions ?? [],
        httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultCodeartifactHttpAuthSchemeProvider,
        httpAuthSchemes: config?.httpAuthSchemes ?? [
            {
                schemeId: "aws.auth#sigv4",
                identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
                signer: new AwsSdkSigV4Signer/* AwsSdkSigV4Signer */.f2(),
            },
        ],
        logger: config?.logger ?? new NoOpLogger/* NoOpLogger */.N(),
        protocol: config?.protocol ?? AwsRestJsonProtocol/* AwsRestJsonProtocol */.Y,
        protocolSettings: config?.protocolSettings ?? {
            defaultNamespace: "com.amazonaws.codeartifact",
            errorTypeRegistries: schemas_0/* errorTypeRegistries */.q1U,
            version: "2018-09-22",
            serviceTarget: "CodeArtifactControlPlaneService",
        },
        sdkStreamMixin: config?.sdkStreamMixin ?? sdk_stream_mixin/* sdkStreamMixin */.c,
        serviceId: config?.serviceId ?? "codeartifact",
        sha256: config?.sha256 ?? Sha256Node/* Sha256Node */.k,
        urlParser: config?.urlParser ?? parseUrl/* parseUrl */.D,
        utf8Decoder: config?.utf8Decoder ?? fromUtf8/* fromUtf8 */.a,
        utf8Encoder: config?.utf8Encoder ?? toUtf8/* toUtf8 */.P,
    };
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/runtimeConfig.js










const runtimeConfig_getRuntimeConfig = (config) => {
    (0,smithy_client_emitWarningIfUnsupportedVersion/* emitWarningIfUnsupportedVersion */.I)(process.version);
    const defaultsMode = (0,resolveDefaultsModeConfig/* resolveDefaultsModeConfig */.I)(config);
    const defaultConfigProvider = () => defaultsMode().then(defaults_mode/* loadConfigsForDefaultMode */.l);
    const clientSharedValues = getRuntimeConfig(config);
    (0,emitWarningIfUnsupportedVersion/* emitWarningIfUnsupportedVersion */.I)(process.version);
    const loaderConfig = {
        profile: config?.profile,
        logger: clientSharedValues.logger,
    };
    return {
        ...clientSharedValues,
        ...config,
        runtime: "node",
        defaultsMode,
        authSchemePreference: config?.authSchemePreference ?? (0,configLoader/* loadConfig */.Z)(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS/* NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */.$, loaderConfig),
        bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength/* calculateBodyLength */.n,
        credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider/* defaultProvider */.v6,
        defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,defaultUserAgent/* createDefaultUserAgentProvider */.pf)({ serviceId: clientSharedValues.serviceId, clientVersion: package_namespaceObject.rE }),
        maxAttempts: config?.maxAttempts ?? (0,configLoader/* loadConfig */.Z)(middleware_retry_configurations/* NODE_MAX_ATTEMPT_CONFIG_OPTIONS */.qs, config),
        region: config?.region ?? (0,configLoader/* loadConfig */.Z)(regionConfig_config/* NODE_REGION_CONFIG_OPTIONS */.GG, { ...regionConfig_config/* NODE_REGION_CONFIG_FILE_OPTIONS */.zH, ...loaderConfig }),
        requestHandler: node_http_handler/* NodeHttpHandler */.$.create(config?.requestHandler ?? defaultConfigProvider),
        retryMode: config?.retryMode ??
            (0,configLoader/* loadConfig */.Z)({
                ...middleware_retry_configurations/* NODE_RETRY_MODE_CONFIG_OPTIONS */.kN,
                default: async () => (await defaultConfigProvider()).retryMode || util_retry_config/* DEFAULT_RETRY_MODE */.L0,
            }, config),
        streamCollector: config?.streamCollector ?? stream_collector/* streamCollector */.k,
        useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,configLoader/* loadConfig */.Z)(NodeUseDualstackEndpointConfigOptions/* NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */.e$, loaderConfig),
        useFipsEndpoint: config?.useFipsEndpoint ?? (0,configLoader/* loadConfig */.Z)(NodeUseFipsEndpointConfigOptions/* NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */.Ko, loaderConfig),
        userAgentAppId: config?.userAgentAppId ?? (0,configLoader/* loadConfig */.Z)(nodeAppIdConfigOptions/* NODE_APP_ID_CONFIG_OPTIONS */.hV, loaderConfig),
    };
};

// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/client/region-config-resolver/extensions.js
var region_config_resolver_extensions = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/region-config-resolver/extensions.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/defaultExtensionConfiguration.js + 3 modules
var defaultExtensionConfiguration = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/extensions/defaultExtensionConfiguration.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/protocols/protocol-http/extensions/httpExtensionConfiguration.js
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
    const extensionConfiguration = Object.assign((0,region_config_resolver_extensions/* getAwsRegionExtensionConfiguration */.R)(runtimeConfig), (0,defaultExtensionConfiguration/* getDefaultExtensionConfiguration */.xA)(runtimeConfig), (0,httpExtensionConfiguration/* getHttpHandlerExtensionConfiguration */.e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach((extension) => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0,region_config_resolver_extensions/* resolveAwsRegionExtensionConfiguration */.$)(extensionConfiguration), (0,defaultExtensionConfiguration/* resolveDefaultRuntimeConfig */.uv)(extensionConfiguration), (0,httpExtensionConfiguration/* resolveHttpHandlerRuntimeConfig */.j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js













class CodeartifactClient extends client/* Client */.K {
    config;
    constructor(...[configuration]) {
        const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
        super(_config_0);
        this.initConfig = _config_0;
        const _config_1 = (0,EndpointParameters/* resolveClientEndpointParameters */.v)(_config_0);
        const _config_2 = (0,configurations/* resolveUserAgentConfig */.D)(_config_1);
        const _config_3 = (0,middleware_retry_configurations/* resolveRetryConfig */.$z)(_config_2);
        const _config_4 = (0,resolveRegionConfig/* resolveRegionConfig */.T)(_config_3);
        const _config_5 = (0,hostHeaderMiddleware/* resolveHostHeaderConfig */.OV)(_config_4);
        const _config_6 = (0,endpoints/* resolveEndpointConfig */.Co)(_config_5);
        const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
        const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
        this.config = _config_8;
        this.middlewareStack.use((0,getSchemaSerdePlugin/* getSchemaSerdePlugin */.wq)(this.config));
        this.middlewareStack.use((0,user_agent_middleware/* getUserAgentPlugin */.sM)(this.config));
        this.middlewareStack.use((0,retry/* getRetryPlugin */.ey)(this.config));
        this.middlewareStack.use((0,contentLengthMiddleware/* getContentLengthPlugin */.vK)(this.config));
        this.middlewareStack.use((0,hostHeaderMiddleware/* getHostHeaderPlugin */.TC)(this.config));
        this.middlewareStack.use((0,loggerMiddleware/* getLoggerPlugin */.Y7)(this.config));
        this.middlewareStack.use((0,getRecursionDetectionPlugin/* getRecursionDetectionPlugin */.n)(this.config));
        this.middlewareStack.use((0,getHttpAuthSchemeEndpointRuleSetPlugin/* getHttpAuthSchemeEndpointRuleSetPlugin */.w)(this.config, {
            httpAuthSchemeParametersProvider: defaultCodeartifactHttpAuthSchemeParametersProvider,
            identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig/* DefaultIdentityProviderConfig */.h({
                "aws.auth#sigv4": config.credentials,
            }),
        }));
        this.middlewareStack.use((0,getHttpSigningMiddleware/* getHttpSigningPlugin */.l)(this.config));
    }
    destroy() {
        super.destroy();
    }
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/AssociateExternalConnectionCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ AssociateExternalConnectionCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class AssociateExternalConnectionCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "AssociateExternalConnection", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .AssociateExternalConnection$ */ .ICR) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/CreateDomainCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ CreateDomainCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class CreateDomainCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "CreateDomain", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .CreateDomain$ */ .xvR) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/CreatePackageGroupCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ CreatePackageGroupCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class CreatePackageGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "CreatePackageGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .CreatePackageGroup$ */ .aLd) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/CreateRepositoryCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ CreateRepositoryCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class CreateRepositoryCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "CreateRepository", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .CreateRepository$ */ .D2Z) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeleteDomainPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ DeleteDomainPermissionsPolicyCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeleteDomainPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeleteDomainPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeleteDomainPermissionsPolicy$ */ .E19) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageGroupCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ DeletePackageGroupCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeletePackageGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeletePackageGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeletePackageGroup$ */ .b8v) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ DeleteRepositoryCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeleteRepositoryCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeleteRepository", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeleteRepository$ */ .qTo) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ DeleteRepositoryPermissionsPolicyCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DeleteRepositoryPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DeleteRepositoryPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DeleteRepositoryPermissionsPolicy$ */ .sb2) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/DisassociateExternalConnectionCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ DisassociateExternalConnectionCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class DisassociateExternalConnectionCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "DisassociateExternalConnection", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .DisassociateExternalConnection$ */ .wzY) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/GetAuthorizationTokenCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ GetAuthorizationTokenCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class GetAuthorizationTokenCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "GetAuthorizationToken", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .GetAuthorizationToken$ */ .phU) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/PutDomainPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ PutDomainPermissionsPolicyCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class PutDomainPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "PutDomainPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .PutDomainPermissionsPolicy$ */ .sD7) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/PutRepositoryPermissionsPolicyCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ PutRepositoryPermissionsPolicyCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class PutRepositoryPermissionsPolicyCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "PutRepositoryPermissionsPolicy", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .PutRepositoryPermissionsPolicy$ */ .O_A) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/TagResourceCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ TagResourceCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class TagResourceCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "TagResource", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .TagResource$ */ .Jqp) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UntagResourceCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ UntagResourceCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UntagResourceCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "UntagResource", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .UntagResource$ */ .AUX) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ UpdatePackageGroupCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UpdatePackageGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "UpdatePackageGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .UpdatePackageGroup$ */ .XBk) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupOriginConfigurationCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ UpdatePackageGroupOriginConfigurationCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UpdatePackageGroupOriginConfigurationCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "UpdatePackageGroupOriginConfiguration", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .UpdatePackageGroupOriginConfiguration$ */ .lbE) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/commands/UpdateRepositoryCommand.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ UpdateRepositoryCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");


class UpdateRepositoryCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "UpdateRepository", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .UpdateRepository$ */ .WAw) {
}


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/index.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $Command: () => (/* reexport */ command/* Command */.u),
  AccessDeniedException: () => (/* reexport */ errors/* AccessDeniedException */.XN),
  AccessDeniedException$: () => (/* reexport */ schemas_0/* AccessDeniedException$ */.fO9),
  AllowPublish: () => (/* reexport */ AllowPublish),
  AllowUpstream: () => (/* reexport */ AllowUpstream),
  AssetSummary$: () => (/* reexport */ schemas_0/* AssetSummary$ */.djo),
  AssociateExternalConnection$: () => (/* reexport */ schemas_0/* AssociateExternalConnection$ */.ICR),
  AssociateExternalConnectionCommand: () => (/* reexport */ AssociateExternalConnectionCommand/* AssociateExternalConnectionCommand */.t),
  AssociateExternalConnectionRequest$: () => (/* reexport */ schemas_0/* AssociateExternalConnectionRequest$ */.lMo),
  AssociateExternalConnectionResult$: () => (/* reexport */ schemas_0/* AssociateExternalConnectionResult$ */.ZuL),
  AssociatedPackage$: () => (/* reexport */ schemas_0/* AssociatedPackage$ */.FL7),
  Codeartifact: () => (/* reexport */ Codeartifact),
  CodeartifactClient: () => (/* reexport */ CodeartifactClient/* CodeartifactClient */.d),
  CodeartifactServiceException: () => (/* reexport */ CodeartifactServiceException/* CodeartifactServiceException */._),
  CodeartifactServiceException$: () => (/* reexport */ schemas_0/* CodeartifactServiceException$ */.UUi),
  ConflictException: () => (/* reexport */ errors/* ConflictException */.cb),
  ConflictException$: () => (/* reexport */ schemas_0/* ConflictException$ */.onj),
  CopyPackageVersions$: () => (/* reexport */ schemas_0/* CopyPackageVersions$ */.h17),
  CopyPackageVersionsCommand: () => (/* reexport */ CopyPackageVersionsCommand),
  CopyPackageVersionsRequest$: () => (/* reexport */ schemas_0/* CopyPackageVersionsRequest$ */.Krh),
  CopyPackageVersionsResult$: () => (/* reexport */ schemas_0/* CopyPackageVersionsResult$ */.onb),
  CreateDomain$: () => (/* reexport */ schemas_0/* CreateDomain$ */.xvR),
  CreateDomainCommand: () => (/* reexport */ CreateDomainCommand/* CreateDomainCommand */.q),
  CreateDomainRequest$: () => (/* reexport */ schemas_0/* CreateDomainRequest$ */.kGq),
  CreateDomainResult$: () => (/* reexport */ schemas_0/* CreateDomainResult$ */.klO),
  CreatePackageGroup$: () => (/* reexport */ schemas_0/* CreatePackageGroup$ */.aLd),
  CreatePackageGroupCommand: () => (/* reexport */ CreatePackageGroupCommand/* CreatePackageGroupCommand */.D),
  CreatePackageGroupRequest$: () => (/* reexport */ schemas_0/* CreatePackageGroupRequest$ */.jJ3),
  CreatePackageGroupResult$: () => (/* reexport */ schemas_0/* CreatePackageGroupResult$ */.ZYC),
  CreateRepository$: () => (/* reexport */ schemas_0/* CreateRepository$ */.D2Z),
  CreateRepositoryCommand: () => (/* reexport */ CreateRepositoryCommand/* CreateRepositoryCommand */.W),
  CreateRepositoryRequest$: () => (/* reexport */ schemas_0/* CreateRepositoryRequest$ */.WnE),
  CreateRepositoryResult$: () => (/* reexport */ schemas_0/* CreateRepositoryResult$ */.qK5),
  DeleteDomain$: () => (/* reexport */ schemas_0/* DeleteDomain$ */.OZg),
  DeleteDomainCommand: () => (/* reexport */ DeleteDomainCommand),
  DeleteDomainPermissionsPolicy$: () => (/* reexport */ schemas_0/* DeleteDomainPermissionsPolicy$ */.E19),
  DeleteDomainPermissionsPolicyCommand: () => (/* reexport */ DeleteDomainPermissionsPolicyCommand/* DeleteDomainPermissionsPolicyCommand */.Z),
  DeleteDomainPermissionsPolicyRequest$: () => (/* reexport */ schemas_0/* DeleteDomainPermissionsPolicyRequest$ */.X_q),
  DeleteDomainPermissionsPolicyResult$: () => (/* reexport */ schemas_0/* DeleteDomainPermissionsPolicyResult$ */.XYZ),
  DeleteDomainRequest$: () => (/* reexport */ schemas_0/* DeleteDomainRequest$ */.NmW),
  DeleteDomainResult$: () => (/* reexport */ schemas_0/* DeleteDomainResult$ */.VQd),
  DeletePackage$: () => (/* reexport */ schemas_0/* DeletePackage$ */.Wbd),
  DeletePackageCommand: () => (/* reexport */ DeletePackageCommand),
  DeletePackageGroup$: () => (/* reexport */ schemas_0/* DeletePackageGroup$ */.b8v),
  DeletePackageGroupCommand: () => (/* reexport */ DeletePackageGroupCommand/* DeletePackageGroupCommand */.C),
  DeletePackageGroupRequest$: () => (/* reexport */ schemas_0/* DeletePackageGroupRequest$ */.CF2),
  DeletePackageGroupResult$: () => (/* reexport */ schemas_0/* DeletePackageGroupResult$ */.oRf),
  DeletePackageRequest$: () => (/* reexport */ schemas_0/* DeletePackageRequest$ */.nj8),
  DeletePackageResult$: () => (/* reexport */ schemas_0/* DeletePackageResult$ */.VeD),
  DeletePackageVersions$: () => (/* reexport */ schemas_0/* DeletePackageVersions$ */.nTQ),
  DeletePackageVersionsCommand: () => (/* reexport */ DeletePackageVersionsCommand),
  DeletePackageVersionsRequest$: () => (/* reexport */ schemas_0/* DeletePackageVersionsRequest$ */.KmY),
  DeletePackageVersionsResult$: () => (/* reexport */ schemas_0/* DeletePackageVersionsResult$ */.smr),
  DeleteRepository$: () => (/* reexport */ schemas_0/* DeleteRepository$ */.qTo),
  DeleteRepositoryCommand: () => (/* reexport */ DeleteRepositoryCommand/* DeleteRepositoryCommand */.j),
  DeleteRepositoryPermissionsPolicy$: () => (/* reexport */ schemas_0/* DeleteRepositoryPermissionsPolicy$ */.sb2),
  DeleteRepositoryPermissionsPolicyCommand: () => (/* reexport */ DeleteRepositoryPermissionsPolicyCommand/* DeleteRepositoryPermissionsPolicyCommand */.p),
  DeleteRepositoryPermissionsPolicyRequest$: () => (/* reexport */ schemas_0/* DeleteRepositoryPermissionsPolicyRequest$ */.zqE),
  DeleteRepositoryPermissionsPolicyResult$: () => (/* reexport */ schemas_0/* DeleteRepositoryPermissionsPolicyResult$ */.xtO),
  DeleteRepositoryRequest$: () => (/* reexport */ schemas_0/* DeleteRepositoryRequest$ */.d8L),
  DeleteRepositoryResult$: () => (/* reexport */ schemas_0/* DeleteRepositoryResult$ */.n7R),
  DescribeDomain$: () => (/* reexport */ schemas_0/* DescribeDomain$ */.M3s),
  DescribeDomainCommand: () => (/* reexport */ DescribeDomainCommand/* DescribeDomainCommand */.t),
  DescribeDomainRequest$: () => (/* reexport */ schemas_0/* DescribeDomainRequest$ */.TE6),
  DescribeDomainResult$: () => (/* reexport */ schemas_0/* DescribeDomainResult$ */.n_H),
  DescribePackage$: () => (/* reexport */ schemas_0/* DescribePackage$ */.KCU),
  DescribePackageCommand: () => (/* reexport */ DescribePackageCommand),
  DescribePackageGroup$: () => (/* reexport */ schemas_0/* DescribePackageGroup$ */.bPF),
  DescribePackageGroupCommand: () => (/* reexport */ DescribePackageGroupCommand),
  DescribePackageGroupRequest$: () => (/* reexport */ schemas_0/* DescribePackageGroupRequest$ */.eYx),
  DescribePackageGroupResult$: () => (/* reexport */ schemas_0/* DescribePackageGroupResult$ */.qPw),
  DescribePackageRequest$: () => (/* reexport */ schemas_0/* DescribePackageRequest$ */.XEO),
  DescribePackageResult$: () => (/* reexport */ schemas_0/* DescribePackageResult$ */.Lej),
  DescribePackageVersion$: () => (/* reexport */ schemas_0/* DescribePackageVersion$ */.E7N),
  DescribePackageVersionCommand: () => (/* reexport */ DescribePackageVersionCommand),
  DescribePackageVersionRequest$: () => (/* reexport */ schemas_0/* DescribePackageVersionRequest$ */.NV2),
  DescribePackageVersionResult$: () => (/* reexport */ schemas_0/* DescribePackageVersionResult$ */.TMs),
  DescribeRepository$: () => (/* reexport */ schemas_0/* DescribeRepository$ */.Gm6),
  DescribeRepositoryCommand: () => (/* reexport */ DescribeRepositoryCommand/* DescribeRepositoryCommand */.n),
  DescribeRepositoryRequest$: () => (/* reexport */ schemas_0/* DescribeRepositoryRequest$ */.$2p),
  DescribeRepositoryResult$: () => (/* reexport */ schemas_0/* DescribeRepositoryResult$ */.TYh),
  DisassociateExternalConnection$: () => (/* reexport */ schemas_0/* DisassociateExternalConnection$ */.wzY),
  DisassociateExternalConnectionCommand: () => (/* reexport */ DisassociateExternalConnectionCommand/* DisassociateExternalConnectionCommand */.V),
  DisassociateExternalConnectionRequest$: () => (/* reexport */ schemas_0/* DisassociateExternalConnectionRequest$ */.Nv_),
  DisassociateExternalConnectionResult$: () => (/* reexport */ schemas_0/* DisassociateExternalConnectionResult$ */.VDL),
  DisposePackageVersions$: () => (/* reexport */ schemas_0/* DisposePackageVersions$ */.FSZ),
  DisposePackageVersionsCommand: () => (/* reexport */ DisposePackageVersionsCommand),
  DisposePackageVersionsRequest$: () => (/* reexport */ schemas_0/* DisposePackageVersionsRequest$ */.u6J),
  DisposePackageVersionsResult$: () => (/* reexport */ schemas_0/* DisposePackageVersionsResult$ */.US_),
  DomainDescription$: () => (/* reexport */ schemas_0/* DomainDescription$ */.vUq),
  DomainEntryPoint$: () => (/* reexport */ schemas_0/* DomainEntryPoint$ */.DT0),
  DomainStatus: () => (/* reexport */ DomainStatus),
  DomainSummary$: () => (/* reexport */ schemas_0/* DomainSummary$ */.bl3),
  EndpointType: () => (/* reexport */ EndpointType),
  ExternalConnectionStatus: () => (/* reexport */ ExternalConnectionStatus),
  GetAssociatedPackageGroup$: () => (/* reexport */ schemas_0/* GetAssociatedPackageGroup$ */.SFl),
  GetAssociatedPackageGroupCommand: () => (/* reexport */ GetAssociatedPackageGroupCommand),
  GetAssociatedPackageGroupRequest$: () => (/* reexport */ schemas_0/* GetAssociatedPackageGroupRequest$ */.nHB),
  GetAssociatedPackageGroupResult$: () => (/* reexport */ schemas_0/* GetAssociatedPackageGroupResult$ */.DhQ),
  GetAuthorizationToken$: () => (/* reexport */ schemas_0/* GetAuthorizationToken$ */.phU),
  GetAuthorizationTokenCommand: () => (/* reexport */ GetAuthorizationTokenCommand/* GetAuthorizationTokenCommand */.E),
  GetAuthorizationTokenRequest$: () => (/* reexport */ schemas_0/* GetAuthorizationTokenRequest$ */.uBI),
  GetAuthorizationTokenResult$: () => (/* reexport */ schemas_0/* GetAuthorizationTokenResult$ */.GWi),
  GetDomainPermissionsPolicy$: () => (/* reexport */ schemas_0/* GetDomainPermissionsPolicy$ */.RG0),
  GetDomainPermissionsPolicyCommand: () => (/* reexport */ GetDomainPermissionsPolicyCommand/* GetDomainPermissionsPolicyCommand */.s),
  GetDomainPermissionsPolicyRequest$: () => (/* reexport */ schemas_0/* GetDomainPermissionsPolicyRequest$ */.OwA),
  GetDomainPermissionsPolicyResult$: () => (/* reexport */ schemas_0/* GetDomainPermissionsPolicyResult$ */._5G),
  GetPackageVersionAsset$: () => (/* reexport */ schemas_0/* GetPackageVersionAsset$ */.PIp),
  GetPackageVersionAssetCommand: () => (/* reexport */ GetPackageVersionAssetCommand),
  GetPackageVersionAssetRequest$: () => (/* reexport */ schemas_0/* GetPackageVersionAssetRequest$ */.O7Z),
  GetPackageVersionAssetResult$: () => (/* reexport */ schemas_0/* GetPackageVersionAssetResult$ */.wrV),
  GetPackageVersionReadme$: () => (/* reexport */ schemas_0/* GetPackageVersionReadme$ */.BrO),
  GetPackageVersionReadmeCommand: () => (/* reexport */ GetPackageVersionReadmeCommand),
  GetPackageVersionReadmeRequest$: () => (/* reexport */ schemas_0/* GetPackageVersionReadmeRequest$ */.cQ7),
  GetPackageVersionReadmeResult$: () => (/* reexport */ schemas_0/* GetPackageVersionReadmeResult$ */.szi),
  GetRepositoryEndpoint$: () => (/* reexport */ schemas_0/* GetRepositoryEndpoint$ */.iBO),
  GetRepositoryEndpointCommand: () => (/* reexport */ GetRepositoryEndpointCommand),
  GetRepositoryEndpointRequest$: () => (/* reexport */ schemas_0/* GetRepositoryEndpointRequest$ */.L3t),
  GetRepositoryEndpointResult$: () => (/* reexport */ schemas_0/* GetRepositoryEndpointResult$ */.r$2),
  GetRepositoryPermissionsPolicy$: () => (/* reexport */ schemas_0/* GetRepositoryPermissionsPolicy$ */.Pds),
  GetRepositoryPermissionsPolicyCommand: () => (/* reexport */ GetRepositoryPermissionsPolicyCommand/* GetRepositoryPermissionsPolicyCommand */.K),
  GetRepositoryPermissionsPolicyRequest$: () => (/* reexport */ schemas_0/* GetRepositoryPermissionsPolicyRequest$ */.yEn),
  GetRepositoryPermissionsPolicyResult$: () => (/* reexport */ schemas_0/* GetRepositoryPermissionsPolicyResult$ */._Pp),
  HashAlgorithm: () => (/* reexport */ HashAlgorithm),
  InternalServerException: () => (/* reexport */ errors/* InternalServerException */.GI),
  InternalServerException$: () => (/* reexport */ schemas_0/* InternalServerException$ */.yC_),
  LicenseInfo$: () => (/* reexport */ schemas_0/* LicenseInfo$ */.COF),
  ListAllowedRepositoriesForGroup$: () => (/* reexport */ schemas_0/* ListAllowedRepositoriesForGroup$ */.j_E),
  ListAllowedRepositoriesForGroupCommand: () => (/* reexport */ ListAllowedRepositoriesForGroupCommand/* ListAllowedRepositoriesForGroupCommand */.k),
  ListAllowedRepositoriesForGroupRequest$: () => (/* reexport */ schemas_0/* ListAllowedRepositoriesForGroupRequest$ */.GRg),
  ListAllowedRepositoriesForGroupResult$: () => (/* reexport */ schemas_0/* ListAllowedRepositoriesForGroupResult$ */.Okb),
  ListAssociatedPackages$: () => (/* reexport */ schemas_0/* ListAssociatedPackages$ */.MaY),
  ListAssociatedPackagesCommand: () => (/* reexport */ ListAssociatedPackagesCommand),
  ListAssociatedPackagesRequest$: () => (/* reexport */ schemas_0/* ListAssociatedPackagesRequest$ */.VMQ),
  ListAssociatedPackagesResult$: () => (/* reexport */ schemas_0/* ListAssociatedPackagesResult$ */.HPm),
  ListDomains$: () => (/* reexport */ schemas_0/* ListDomains$ */.k2m),
  ListDomainsCommand: () => (/* reexport */ ListDomainsCommand),
  ListDomainsRequest$: () => (/* reexport */ schemas_0/* ListDomainsRequest$ */.VkE),
  ListDomainsResult$: () => (/* reexport */ schemas_0/* ListDomainsResult$ */.nRv),
  ListPackageGroups$: () => (/* reexport */ schemas_0/* ListPackageGroups$ */.Bu$),
  ListPackageGroupsCommand: () => (/* reexport */ ListPackageGroupsCommand/* ListPackageGroupsCommand */.g),
  ListPackageGroupsRequest$: () => (/* reexport */ schemas_0/* ListPackageGroupsRequest$ */.YB0),
  ListPackageGroupsResult$: () => (/* reexport */ schemas_0/* ListPackageGroupsResult$ */.Mcy),
  ListPackageVersionAssets$: () => (/* reexport */ schemas_0/* ListPackageVersionAssets$ */.C_x),
  ListPackageVersionAssetsCommand: () => (/* reexport */ ListPackageVersionAssetsCommand),
  ListPackageVersionAssetsRequest$: () => (/* reexport */ schemas_0/* ListPackageVersionAssetsRequest$ */.Tg),
  ListPackageVersionAssetsResult$: () => (/* reexport */ schemas_0/* ListPackageVersionAssetsResult$ */.DoO),
  ListPackageVersionDependencies$: () => (/* reexport */ schemas_0/* ListPackageVersionDependencies$ */.YX3),
  ListPackageVersionDependenciesCommand: () => (/* reexport */ ListPackageVersionDependenciesCommand),
  ListPackageVersionDependenciesRequest$: () => (/* reexport */ schemas_0/* ListPackageVersionDependenciesRequest$ */.TY9),
  ListPackageVersionDependenciesResult$: () => (/* reexport */ schemas_0/* ListPackageVersionDependenciesResult$ */.X8q),
  ListPackageVersions$: () => (/* reexport */ schemas_0/* ListPackageVersions$ */.U23),
  ListPackageVersionsCommand: () => (/* reexport */ ListPackageVersionsCommand/* ListPackageVersionsCommand */.$),
  ListPackageVersionsRequest$: () => (/* reexport */ schemas_0/* ListPackageVersionsRequest$ */.RQ7),
  ListPackageVersionsResult$: () => (/* reexport */ schemas_0/* ListPackageVersionsResult$ */.NQr),
  ListPackages$: () => (/* reexport */ schemas_0/* ListPackages$ */.kPv),
  ListPackagesCommand: () => (/* reexport */ ListPackagesCommand/* ListPackagesCommand */.Z),
  ListPackagesRequest$: () => (/* reexport */ schemas_0/* ListPackagesRequest$ */.fch),
  ListPackagesResult$: () => (/* reexport */ schemas_0/* ListPackagesResult$ */.PCX),
  ListRepositories$: () => (/* reexport */ schemas_0/* ListRepositories$ */.Dol),
  ListRepositoriesCommand: () => (/* reexport */ ListRepositoriesCommand),
  ListRepositoriesInDomain$: () => (/* reexport */ schemas_0/* ListRepositoriesInDomain$ */.w86),
  ListRepositoriesInDomainCommand: () => (/* reexport */ ListRepositoriesInDomainCommand/* ListRepositoriesInDomainCommand */.T),
  ListRepositoriesInDomainRequest$: () => (/* reexport */ schemas_0/* ListRepositoriesInDomainRequest$ */.hEk),
  ListRepositoriesInDomainResult$: () => (/* reexport */ schemas_0/* ListRepositoriesInDomainResult$ */.RgE),
  ListRepositoriesRequest$: () => (/* reexport */ schemas_0/* ListRepositoriesRequest$ */.scA),
  ListRepositoriesResult$: () => (/* reexport */ schemas_0/* ListRepositoriesResult$ */.wJu),
  ListSubPackageGroups$: () => (/* reexport */ schemas_0/* ListSubPackageGroups$ */.dOI),
  ListSubPackageGroupsCommand: () => (/* reexport */ ListSubPackageGroupsCommand),
  ListSubPackageGroupsRequest$: () => (/* reexport */ schemas_0/* ListSubPackageGroupsRequest$ */.W_W),
  ListSubPackageGroupsResult$: () => (/* reexport */ schemas_0/* ListSubPackageGroupsResult$ */.qJR),
  ListTagsForResource$: () => (/* reexport */ schemas_0/* ListTagsForResource$ */.Tzn),
  ListTagsForResourceCommand: () => (/* reexport */ ListTagsForResourceCommand/* ListTagsForResourceCommand */.a),
  ListTagsForResourceRequest$: () => (/* reexport */ schemas_0/* ListTagsForResourceRequest$ */.SKK),
  ListTagsForResourceResult$: () => (/* reexport */ schemas_0/* ListTagsForResourceResult$ */.SzO),
  PackageDependency$: () => (/* reexport */ schemas_0/* PackageDependency$ */.S9Y),
  PackageDescription$: () => (/* reexport */ schemas_0/* PackageDescription$ */.rlr),
  PackageFormat: () => (/* reexport */ PackageFormat),
  PackageGroupAllowedRepository$: () => (/* reexport */ schemas_0/* PackageGroupAllowedRepository$ */.S9c),
  PackageGroupAllowedRepositoryUpdateType: () => (/* reexport */ PackageGroupAllowedRepositoryUpdateType),
  PackageGroupAssociationType: () => (/* reexport */ PackageGroupAssociationType),
  PackageGroupDescription$: () => (/* reexport */ schemas_0/* PackageGroupDescription$ */.ILW),
  PackageGroupOriginConfiguration$: () => (/* reexport */ schemas_0/* PackageGroupOriginConfiguration$ */.qpv),
  PackageGroupOriginRestriction$: () => (/* reexport */ schemas_0/* PackageGroupOriginRestriction$ */.OvO),
  PackageGroupOriginRestrictionMode: () => (/* reexport */ PackageGroupOriginRestrictionMode),
  PackageGroupOriginRestrictionType: () => (/* reexport */ PackageGroupOriginRestrictionType),
  PackageGroupReference$: () => (/* reexport */ schemas_0/* PackageGroupReference$ */.dCK),
  PackageGroupSummary$: () => (/* reexport */ schemas_0/* PackageGroupSummary$ */.iBJ),
  PackageOriginConfiguration$: () => (/* reexport */ schemas_0/* PackageOriginConfiguration$ */.xDn),
  PackageOriginRestrictions$: () => (/* reexport */ schemas_0/* PackageOriginRestrictions$ */.OXd),
  PackageSummary$: () => (/* reexport */ schemas_0/* PackageSummary$ */.nAG),
  PackageVersionDescription$: () => (/* reexport */ schemas_0/* PackageVersionDescription$ */.tZT),
  PackageVersionError$: () => (/* reexport */ schemas_0/* PackageVersionError$ */.XY1),
  PackageVersionErrorCode: () => (/* reexport */ PackageVersionErrorCode),
  PackageVersionOrigin$: () => (/* reexport */ schemas_0/* PackageVersionOrigin$ */.THq),
  PackageVersionOriginType: () => (/* reexport */ PackageVersionOriginType),
  PackageVersionSortType: () => (/* reexport */ PackageVersionSortType),
  PackageVersionStatus: () => (/* reexport */ PackageVersionStatus),
  PackageVersionSummary$: () => (/* reexport */ schemas_0/* PackageVersionSummary$ */.D7$),
  PublishPackageVersion$: () => (/* reexport */ schemas_0/* PublishPackageVersion$ */.Q5h),
  PublishPackageVersionCommand: () => (/* reexport */ PublishPackageVersionCommand),
  PublishPackageVersionRequest$: () => (/* reexport */ schemas_0/* PublishPackageVersionRequest$ */.FlO),
  PublishPackageVersionResult$: () => (/* reexport */ schemas_0/* PublishPackageVersionResult$ */.Rji),
  PutDomainPermissionsPolicy$: () => (/* reexport */ schemas_0/* PutDomainPermissionsPolicy$ */.sD7),
  PutDomainPermissionsPolicyCommand: () => (/* reexport */ PutDomainPermissionsPolicyCommand/* PutDomainPermissionsPolicyCommand */.f),
  PutDomainPermissionsPolicyRequest$: () => (/* reexport */ schemas_0/* PutDomainPermissionsPolicyRequest$ */.xx5),
  PutDomainPermissionsPolicyResult$: () => (/* reexport */ schemas_0/* PutDomainPermissionsPolicyResult$ */.HOH),
  PutPackageOriginConfiguration$: () => (/* reexport */ schemas_0/* PutPackageOriginConfiguration$ */.c6E),
  PutPackageOriginConfigurationCommand: () => (/* reexport */ PutPackageOriginConfigurationCommand),
  PutPackageOriginConfigurationRequest$: () => (/* reexport */ schemas_0/* PutPackageOriginConfigurationRequest$ */.Z8_),
  PutPackageOriginConfigurationResult$: () => (/* reexport */ schemas_0/* PutPackageOriginConfigurationResult$ */.XnU),
  PutRepositoryPermissionsPolicy$: () => (/* reexport */ schemas_0/* PutRepositoryPermissionsPolicy$ */.O_A),
  PutRepositoryPermissionsPolicyCommand: () => (/* reexport */ PutRepositoryPermissionsPolicyCommand/* PutRepositoryPermissionsPolicyCommand */.j),
  PutRepositoryPermissionsPolicyRequest$: () => (/* reexport */ schemas_0/* PutRepositoryPermissionsPolicyRequest$ */.DKc),
  PutRepositoryPermissionsPolicyResult$: () => (/* reexport */ schemas_0/* PutRepositoryPermissionsPolicyResult$ */.dVq),
  RepositoryDescription$: () => (/* reexport */ schemas_0/* RepositoryDescription$ */.HUZ),
  RepositoryExternalConnectionInfo$: () => (/* reexport */ schemas_0/* RepositoryExternalConnectionInfo$ */.wgn),
  RepositorySummary$: () => (/* reexport */ schemas_0/* RepositorySummary$ */.rTr),
  ResourceNotFoundException: () => (/* reexport */ errors/* ResourceNotFoundException */.lB),
  ResourceNotFoundException$: () => (/* reexport */ schemas_0/* ResourceNotFoundException$ */.lut),
  ResourcePolicy$: () => (/* reexport */ schemas_0/* ResourcePolicy$ */.F_d),
  ResourceType: () => (/* reexport */ ResourceType),
  ServiceQuotaExceededException: () => (/* reexport */ errors/* ServiceQuotaExceededException */.yP),
  ServiceQuotaExceededException$: () => (/* reexport */ schemas_0/* ServiceQuotaExceededException$ */.YYw),
  SuccessfulPackageVersionInfo$: () => (/* reexport */ schemas_0/* SuccessfulPackageVersionInfo$ */.zd_),
  Tag$: () => (/* reexport */ schemas_0/* Tag$ */.RU0),
  TagResource$: () => (/* reexport */ schemas_0/* TagResource$ */.Jqp),
  TagResourceCommand: () => (/* reexport */ TagResourceCommand/* TagResourceCommand */.e),
  TagResourceRequest$: () => (/* reexport */ schemas_0/* TagResourceRequest$ */.uG_),
  TagResourceResult$: () => (/* reexport */ schemas_0/* TagResourceResult$ */._ff),
  ThrottlingException: () => (/* reexport */ errors/* ThrottlingException */.x5),
  ThrottlingException$: () => (/* reexport */ schemas_0/* ThrottlingException$ */.tyi),
  UntagResource$: () => (/* reexport */ schemas_0/* UntagResource$ */.AUX),
  UntagResourceCommand: () => (/* reexport */ UntagResourceCommand/* UntagResourceCommand */.R),
  UntagResourceRequest$: () => (/* reexport */ schemas_0/* UntagResourceRequest$ */.H$X),
  UntagResourceResult$: () => (/* reexport */ schemas_0/* UntagResourceResult$ */.XfV),
  UpdatePackageGroup$: () => (/* reexport */ schemas_0/* UpdatePackageGroup$ */.XBk),
  UpdatePackageGroupCommand: () => (/* reexport */ UpdatePackageGroupCommand/* UpdatePackageGroupCommand */.c),
  UpdatePackageGroupOriginConfiguration$: () => (/* reexport */ schemas_0/* UpdatePackageGroupOriginConfiguration$ */.lbE),
  UpdatePackageGroupOriginConfigurationCommand: () => (/* reexport */ UpdatePackageGroupOriginConfigurationCommand/* UpdatePackageGroupOriginConfigurationCommand */.W),
  UpdatePackageGroupOriginConfigurationRequest$: () => (/* reexport */ schemas_0/* UpdatePackageGroupOriginConfigurationRequest$ */.kwB),
  UpdatePackageGroupOriginConfigurationResult$: () => (/* reexport */ schemas_0/* UpdatePackageGroupOriginConfigurationResult$ */.E$I),
  UpdatePackageGroupRequest$: () => (/* reexport */ schemas_0/* UpdatePackageGroupRequest$ */.AxW),
  UpdatePackageGroupResult$: () => (/* reexport */ schemas_0/* UpdatePackageGroupResult$ */.mXV),
  UpdatePackageVersionsStatus$: () => (/* reexport */ schemas_0/* UpdatePackageVersionsStatus$ */.hyF),
  UpdatePackageVersionsStatusCommand: () => (/* reexport */ UpdatePackageVersionsStatusCommand),
  UpdatePackageVersionsStatusRequest$: () => (/* reexport */ schemas_0/* UpdatePackageVersionsStatusRequest$ */.iud),
  UpdatePackageVersionsStatusResult$: () => (/* reexport */ schemas_0/* UpdatePackageVersionsStatusResult$ */.kkc),
  UpdateRepository$: () => (/* reexport */ schemas_0/* UpdateRepository$ */.WAw),
  UpdateRepositoryCommand: () => (/* reexport */ UpdateRepositoryCommand/* UpdateRepositoryCommand */.B),
  UpdateRepositoryRequest$: () => (/* reexport */ schemas_0/* UpdateRepositoryRequest$ */.xLe),
  UpdateRepositoryResult$: () => (/* reexport */ schemas_0/* UpdateRepositoryResult$ */.$8Q),
  UpstreamRepository$: () => (/* reexport */ schemas_0/* UpstreamRepository$ */.O0l),
  UpstreamRepositoryInfo$: () => (/* reexport */ schemas_0/* UpstreamRepositoryInfo$ */.G6R),
  ValidationException: () => (/* reexport */ errors/* ValidationException */.dr),
  ValidationException$: () => (/* reexport */ schemas_0/* ValidationException$ */.fNg),
  ValidationExceptionReason: () => (/* reexport */ ValidationExceptionReason),
  __Client: () => (/* reexport */ CodeartifactClient/* __Client */.g),
  errorTypeRegistries: () => (/* reexport */ schemas_0/* errorTypeRegistries */.q1U),
  paginateListAllowedRepositoriesForGroup: () => (/* reexport */ paginateListAllowedRepositoriesForGroup),
  paginateListAssociatedPackages: () => (/* reexport */ paginateListAssociatedPackages),
  paginateListDomains: () => (/* reexport */ paginateListDomains),
  paginateListPackageGroups: () => (/* reexport */ paginateListPackageGroups),
  paginateListPackageVersionAssets: () => (/* reexport */ paginateListPackageVersionAssets),
  paginateListPackageVersions: () => (/* reexport */ ListPackageVersionsPaginator/* paginateListPackageVersions */.p),
  paginateListPackages: () => (/* reexport */ ListPackagesPaginator/* paginateListPackages */.j),
  paginateListRepositories: () => (/* reexport */ paginateListRepositories),
  paginateListRepositoriesInDomain: () => (/* reexport */ paginateListRepositoriesInDomain),
  paginateListSubPackageGroups: () => (/* reexport */ paginateListSubPackageGroups)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js + 8 modules
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

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/AssociateExternalConnectionCommand.js
var AssociateExternalConnectionCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/AssociateExternalConnectionCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commandBuilder.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js
var schemas_0 = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/schemas/schemas_0.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/CopyPackageVersionsCommand.js


class CopyPackageVersionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "CopyPackageVersions", schemas_0/* CopyPackageVersions$ */.h17) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/CreateDomainCommand.js
var CreateDomainCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreateDomainCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/CreatePackageGroupCommand.js
var CreatePackageGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreatePackageGroupCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/CreateRepositoryCommand.js
var CreateRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreateRepositoryCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DeleteDomainCommand.js


class DeleteDomainCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeleteDomain", schemas_0/* DeleteDomain$ */.OZg) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DeleteDomainPermissionsPolicyCommand.js
var DeleteDomainPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteDomainPermissionsPolicyCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageCommand.js


class DeletePackageCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeletePackage", schemas_0/* DeletePackage$ */.Wbd) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageGroupCommand.js
var DeletePackageGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageGroupCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DeletePackageVersionsCommand.js


class DeletePackageVersionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DeletePackageVersions", schemas_0/* DeletePackageVersions$ */.nTQ) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryCommand.js
var DeleteRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryPermissionsPolicyCommand.js
var DeleteRepositoryPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DeleteRepositoryPermissionsPolicyCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DescribeDomainCommand.js
var DescribeDomainCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DescribeDomainCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DescribePackageCommand.js


class DescribePackageCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribePackage", schemas_0/* DescribePackage$ */.KCU) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DescribePackageGroupCommand.js


class DescribePackageGroupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribePackageGroup", schemas_0/* DescribePackageGroup$ */.bPF) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DescribePackageVersionCommand.js


class DescribePackageVersionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribePackageVersion", schemas_0/* DescribePackageVersion$ */.E7N) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DescribeRepositoryCommand.js
var DescribeRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DescribeRepositoryCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DisassociateExternalConnectionCommand.js
var DisassociateExternalConnectionCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/DisassociateExternalConnectionCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/DisposePackageVersionsCommand.js


class DisposePackageVersionsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DisposePackageVersions", schemas_0/* DisposePackageVersions$ */.FSZ) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetAssociatedPackageGroupCommand.js


class GetAssociatedPackageGroupCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetAssociatedPackageGroup", schemas_0/* GetAssociatedPackageGroup$ */.SFl) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetAuthorizationTokenCommand.js
var GetAuthorizationTokenCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/GetAuthorizationTokenCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetDomainPermissionsPolicyCommand.js
var GetDomainPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/GetDomainPermissionsPolicyCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetPackageVersionAssetCommand.js


class GetPackageVersionAssetCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetPackageVersionAsset", schemas_0/* GetPackageVersionAsset$ */.PIp) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetPackageVersionReadmeCommand.js


class GetPackageVersionReadmeCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetPackageVersionReadme", schemas_0/* GetPackageVersionReadme$ */.BrO) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetRepositoryEndpointCommand.js


class GetRepositoryEndpointCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "GetRepositoryEndpoint", schemas_0/* GetRepositoryEndpoint$ */.iBO) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetRepositoryPermissionsPolicyCommand.js
var GetRepositoryPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/GetRepositoryPermissionsPolicyCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListAllowedRepositoriesForGroupCommand.js
var ListAllowedRepositoriesForGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListAllowedRepositoriesForGroupCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListAssociatedPackagesCommand.js


class ListAssociatedPackagesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListAssociatedPackages", schemas_0/* ListAssociatedPackages$ */.MaY) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListDomainsCommand.js


class ListDomainsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListDomains", schemas_0/* ListDomains$ */.k2m) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListPackageGroupsCommand.js
var ListPackageGroupsCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackageGroupsCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListPackagesCommand.js
var ListPackagesCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackagesCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionAssetsCommand.js


class ListPackageVersionAssetsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListPackageVersionAssets", schemas_0/* ListPackageVersionAssets$ */.C_x) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionDependenciesCommand.js


class ListPackageVersionDependenciesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListPackageVersionDependencies", schemas_0/* ListPackageVersionDependencies$ */.YX3) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionsCommand.js
var ListPackageVersionsCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionsCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListRepositoriesCommand.js


class ListRepositoriesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListRepositories", schemas_0/* ListRepositories$ */.Dol) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListRepositoriesInDomainCommand.js
var ListRepositoriesInDomainCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListRepositoriesInDomainCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListSubPackageGroupsCommand.js


class ListSubPackageGroupsCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "ListSubPackageGroups", schemas_0/* ListSubPackageGroups$ */.dOI) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/ListTagsForResourceCommand.js
var ListTagsForResourceCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListTagsForResourceCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/PublishPackageVersionCommand.js


class PublishPackageVersionCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PublishPackageVersion", schemas_0/* PublishPackageVersion$ */.Q5h) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/PutDomainPermissionsPolicyCommand.js
var PutDomainPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/PutDomainPermissionsPolicyCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/PutPackageOriginConfigurationCommand.js


class PutPackageOriginConfigurationCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "PutPackageOriginConfiguration", schemas_0/* PutPackageOriginConfiguration$ */.c6E) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/PutRepositoryPermissionsPolicyCommand.js
var PutRepositoryPermissionsPolicyCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/PutRepositoryPermissionsPolicyCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/TagResourceCommand.js
var TagResourceCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/TagResourceCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/UntagResourceCommand.js
var UntagResourceCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UntagResourceCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupCommand.js
var UpdatePackageGroupCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupOriginConfigurationCommand.js
var UpdatePackageGroupOriginConfigurationCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageGroupOriginConfigurationCommand.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/UpdatePackageVersionsStatusCommand.js


class UpdatePackageVersionsStatusCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "UpdatePackageVersionsStatus", schemas_0/* UpdatePackageVersionsStatus$ */.hyF) {
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/UpdateRepositoryCommand.js
var UpdateRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/UpdateRepositoryCommand.js");
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/legacy-root-exports/pagination/createPaginator.js
var createPaginator = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/pagination/createPaginator.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListAllowedRepositoriesForGroupPaginator.js



const paginateListAllowedRepositoriesForGroup = (0,createPaginator/* createPaginator */.K)(CodeartifactClient/* CodeartifactClient */.d, ListAllowedRepositoriesForGroupCommand/* ListAllowedRepositoriesForGroupCommand */.k, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListAssociatedPackagesPaginator.js



const paginateListAssociatedPackages = (0,createPaginator/* createPaginator */.K)(CodeartifactClient/* CodeartifactClient */.d, ListAssociatedPackagesCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListDomainsPaginator.js



const paginateListDomains = (0,createPaginator/* createPaginator */.K)(CodeartifactClient/* CodeartifactClient */.d, ListDomainsCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageGroupsPaginator.js



const paginateListPackageGroups = (0,createPaginator/* createPaginator */.K)(CodeartifactClient/* CodeartifactClient */.d, ListPackageGroupsCommand/* ListPackageGroupsCommand */.g, "nextToken", "nextToken", "maxResults");

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListPackagesPaginator.js
var ListPackagesPaginator = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/pagination/ListPackagesPaginator.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageVersionAssetsPaginator.js



const paginateListPackageVersionAssets = (0,createPaginator/* createPaginator */.K)(CodeartifactClient/* CodeartifactClient */.d, ListPackageVersionAssetsCommand, "nextToken", "nextToken", "maxResults");

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageVersionsPaginator.js
var ListPackageVersionsPaginator = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageVersionsPaginator.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListRepositoriesInDomainPaginator.js



const paginateListRepositoriesInDomain = (0,createPaginator/* createPaginator */.K)(CodeartifactClient/* CodeartifactClient */.d, ListRepositoriesInDomainCommand/* ListRepositoriesInDomainCommand */.T, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListRepositoriesPaginator.js



const paginateListRepositories = (0,createPaginator/* createPaginator */.K)(CodeartifactClient/* CodeartifactClient */.d, ListRepositoriesCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListSubPackageGroupsPaginator.js



const paginateListSubPackageGroups = (0,createPaginator/* createPaginator */.K)(CodeartifactClient/* CodeartifactClient */.d, ListSubPackageGroupsCommand, "nextToken", "nextToken", "maxResults");

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/Codeartifact.js




























































const commands = {
    AssociateExternalConnectionCommand: AssociateExternalConnectionCommand/* AssociateExternalConnectionCommand */.t,
    CopyPackageVersionsCommand: CopyPackageVersionsCommand,
    CreateDomainCommand: CreateDomainCommand/* CreateDomainCommand */.q,
    CreatePackageGroupCommand: CreatePackageGroupCommand/* CreatePackageGroupCommand */.D,
    CreateRepositoryCommand: CreateRepositoryCommand/* CreateRepositoryCommand */.W,
    DeleteDomainCommand: DeleteDomainCommand,
    DeleteDomainPermissionsPolicyCommand: DeleteDomainPermissionsPolicyCommand/* DeleteDomainPermissionsPolicyCommand */.Z,
    DeletePackageCommand: DeletePackageCommand,
    DeletePackageGroupCommand: DeletePackageGroupCommand/* DeletePackageGroupCommand */.C,
    DeletePackageVersionsCommand: DeletePackageVersionsCommand,
    DeleteRepositoryCommand: DeleteRepositoryCommand/* DeleteRepositoryCommand */.j,
    DeleteRepositoryPermissionsPolicyCommand: DeleteRepositoryPermissionsPolicyCommand/* DeleteRepositoryPermissionsPolicyCommand */.p,
    DescribeDomainCommand: DescribeDomainCommand/* DescribeDomainCommand */.t,
    DescribePackageCommand: DescribePackageCommand,
    DescribePackageGroupCommand: DescribePackageGroupCommand,
    DescribePackageVersionCommand: DescribePackageVersionCommand,
    DescribeRepositoryCommand: DescribeRepositoryCommand/* DescribeRepositoryCommand */.n,
    DisassociateExternalConnectionCommand: DisassociateExternalConnectionCommand/* DisassociateExternalConnectionCommand */.V,
    DisposePackageVersionsCommand: DisposePackageVersionsCommand,
    GetAssociatedPackageGroupCommand: GetAssociatedPackageGroupCommand,
    GetAuthorizationTokenCommand: GetAuthorizationTokenCommand/* GetAuthorizationTokenCommand */.E,
    GetDomainPermissionsPolicyCommand: GetDomainPermissionsPolicyCommand/* GetDomainPermissionsPolicyCommand */.s,
    GetPackageVersionAssetCommand: GetPackageVersionAssetCommand,
    GetPackageVersionReadmeCommand: GetPackageVersionReadmeCommand,
    GetRepositoryEndpointCommand: GetRepositoryEndpointCommand,
    GetRepositoryPermissionsPolicyCommand: GetRepositoryPermissionsPolicyCommand/* GetRepositoryPermissionsPolicyCommand */.K,
    ListAllowedRepositoriesForGroupCommand: ListAllowedRepositoriesForGroupCommand/* ListAllowedRepositoriesForGroupCommand */.k,
    ListAssociatedPackagesCommand: ListAssociatedPackagesCommand,
    ListDomainsCommand: ListDomainsCommand,
    ListPackageGroupsCommand: ListPackageGroupsCommand/* ListPackageGroupsCommand */.g,
    ListPackagesCommand: ListPackagesCommand/* ListPackagesCommand */.Z,
    ListPackageVersionAssetsCommand: ListPackageVersionAssetsCommand,
    ListPackageVersionDependenciesCommand: ListPackageVersionDependenciesCommand,
    ListPackageVersionsCommand: ListPackageVersionsCommand/* ListPackageVersionsCommand */.$,
    ListRepositoriesCommand: ListRepositoriesCommand,
    ListRepositoriesInDomainCommand: ListRepositoriesInDomainCommand/* ListRepositoriesInDomainCommand */.T,
    ListSubPackageGroupsCommand: ListSubPackageGroupsCommand,
    ListTagsForResourceCommand: ListTagsForResourceCommand/* ListTagsForResourceCommand */.a,
    PublishPackageVersionCommand: PublishPackageVersionCommand,
    PutDomainPermissionsPolicyCommand: PutDomainPermissionsPolicyCommand/* PutDomainPermissionsPolicyCommand */.f,
    PutPackageOriginConfigurationCommand: PutPackageOriginConfigurationCommand,
    PutRepositoryPermissionsPolicyCommand: PutRepositoryPermissionsPolicyCommand/* PutRepositoryPermissionsPolicyCommand */.j,
    TagResourceCommand: TagResourceCommand/* TagResourceCommand */.e,
    UntagResourceCommand: UntagResourceCommand/* UntagResourceCommand */.R,
    UpdatePackageGroupCommand: UpdatePackageGroupCommand/* UpdatePackageGroupCommand */.c,
    UpdatePackageGroupOriginConfigurationCommand: UpdatePackageGroupOriginConfigurationCommand/* UpdatePackageGroupOriginConfigurationCommand */.W,
    UpdatePackageVersionsStatusCommand: UpdatePackageVersionsStatusCommand,
    UpdateRepositoryCommand: UpdateRepositoryCommand/* UpdateRepositoryCommand */.B,
};
const paginators = {
    paginateListAllowedRepositoriesForGroup: paginateListAllowedRepositoriesForGroup,
    paginateListAssociatedPackages: paginateListAssociatedPackages,
    paginateListDomains: paginateListDomains,
    paginateListPackageGroups: paginateListPackageGroups,
    paginateListPackages: ListPackagesPaginator/* paginateListPackages */.j,
    paginateListPackageVersionAssets: paginateListPackageVersionAssets,
    paginateListPackageVersions: ListPackageVersionsPaginator/* paginateListPackageVersions */.p,
    paginateListRepositories: paginateListRepositories,
    paginateListRepositoriesInDomain: paginateListRepositoriesInDomain,
    paginateListSubPackageGroups: paginateListSubPackageGroups,
};
class Codeartifact extends CodeartifactClient/* CodeartifactClient */.d {
}
createAggregatedClient(commands, Codeartifact, { paginators });

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/index.js

















































// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-es/submodules/client/smithy-client/command.js + 1 modules
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

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/models/errors.js
var errors = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/models/errors.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/models/CodeartifactServiceException.js
var CodeartifactServiceException = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/models/CodeartifactServiceException.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/index.js












/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageVersionsPaginator.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ paginateListPackageVersions)
/* harmony export */ });
/* harmony import */ var _smithy_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/pagination/createPaginator.js");
/* harmony import */ var _CodeartifactClient__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js");
/* harmony import */ var _commands_ListPackageVersionsCommand__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackageVersionsCommand.js");



const paginateListPackageVersions = (0,_smithy_core__WEBPACK_IMPORTED_MODULE_0__/* .createPaginator */ .K)(_CodeartifactClient__WEBPACK_IMPORTED_MODULE_1__/* .CodeartifactClient */ .d, _commands_ListPackageVersionsCommand__WEBPACK_IMPORTED_MODULE_2__/* .ListPackageVersionsCommand */ .$, "nextToken", "nextToken", "maxResults");


/***/ }),

/***/ "@aws-sdk/client-codeartifact/dist-es/pagination/ListPackagesPaginator.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ paginateListPackages)
/* harmony export */ });
/* harmony import */ var _smithy_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/pagination/createPaginator.js");
/* harmony import */ var _CodeartifactClient__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js");
/* harmony import */ var _commands_ListPackagesCommand__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/ListPackagesCommand.js");



const paginateListPackages = (0,_smithy_core__WEBPACK_IMPORTED_MODULE_0__/* .createPaginator */ .K)(_CodeartifactClient__WEBPACK_IMPORTED_MODULE_1__/* .CodeartifactClient */ .d, _commands_ListPackagesCommand__WEBPACK_IMPORTED_MODULE_2__/* .ListPackagesCommand */ .Z, "nextToken", "nextToken", "maxResults");


/***/ }),

/***/ "@smithy/core/dist-es/legacy-root-exports/pagination/createPaginator.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ createPaginator)
/* harmony export */ });
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