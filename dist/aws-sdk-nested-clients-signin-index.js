"use strict";
exports.id = "aws-sdk-nested-clients-signin-index";
exports.ids = ["aws-sdk-nested-clients-signin-index"];
exports.modules = {

/***/ "@aws-sdk/core/dist-es/submodules/client/getDefaultSocketTimeout.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       E: () => (              getDefaultSocketTimeout)
                     });
const isDefaultSocketTimeoutEnabled = () => typeof process === "object" && process?.env?.AWS_ENABLE_DEFAULT_SOCKET_TIMEOUT_2026 === "true";
const getDefaultSocketTimeout = (requestHandler, timeoutMs) => {
    if (!isDefaultSocketTimeoutEnabled()) {
        return undefined;
    }
    if (typeof requestHandler?.handle === "function") {
        return undefined;
    }
    return timeoutMs;
};


/***/ }),

/***/ "@aws-sdk/nested-clients/dist-es/submodules/signin/index.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {



__webpack_require__.d(__webpack_exports__, {
  CreateOAuth2TokenCommand: () => (               CreateOAuth2TokenCommand),
  SigninClient: () => (               SigninClient)
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
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/auth/httpAuthSchemeProvider.js


const defaultSigninHttpAuthSchemeParametersProvider = async (config, context, input) => {
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
            name: "signin",
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
function createSmithyApiNoAuthHttpAuthOption(authParameters) {
    return {
        schemeId: "smithy.api#noAuth",
    };
}
const defaultSigninHttpAuthSchemeProvider = (authParameters) => {
    const options = [];
    switch (authParameters.operation) {
        case "CreateOAuth2Token":
            {
                options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
                break;
            }
            ;
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

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
    return Object.assign(options, {
        useDualstackEndpoint: options.useDualstackEndpoint ?? false,
        useFipsEndpoint: options.useFipsEndpoint ?? false,
        defaultSigningName: "signin",
    });
};
const commonParams = {
    UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
    Endpoint: { type: "builtInParams", name: "endpoint" },
    Region: { type: "builtInParams", name: "region" },
    UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
};


var nested_clients_package = __webpack_require__("@aws-sdk/nested-clients/package.json");

var emitWarningIfUnsupportedVersion = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/emitWarningIfUnsupportedVersion.js");

var getDefaultSocketTimeout = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/getDefaultSocketTimeout.js");

var defaultUserAgent = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/defaultUserAgent.js");

var nodeAppIdConfigOptions = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/nodeAppIdConfigOptions.js");

var NODE_AUTH_SCHEME_PREFERENCE_OPTIONS = __webpack_require__("@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/NODE_AUTH_SCHEME_PREFERENCE_OPTIONS.js");

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

var noAuth = __webpack_require__("@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/httpAuthSchemes/noAuth.js");

var Sha256Node = __webpack_require__("@smithy/core/dist-es/submodules/checksum/sha256/Sha256Node.js");

var NoOpLogger = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/NoOpLogger.js");

var parseUrl = __webpack_require__("@smithy/core/dist-es/submodules/transport/parseUrl.js");

var fromBase64 = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-base64/fromBase64.js");

var toBase64 = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-base64/toBase64.js");

var fromUtf8 = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-utf8/fromUtf8.js");

var toUtf8 = __webpack_require__("@smithy/core/dist-es/submodules/serde/util-utf8/toUtf8.js");

var aws = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js");

var EndpointCache = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/util-endpoints/cache/EndpointCache.js");

var decideEndpoint = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/util-endpoints/decideEndpoint.js");

var customEndpointFunctions = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/customEndpointFunctions.js");

var BinaryDecisionDiagram = __webpack_require__("@smithy/core/dist-es/submodules/endpoints/util-endpoints/bdd/BinaryDecisionDiagram.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/endpoint/bdd.js

const s = "ref";
const a = -1, b = false, c = true, d = "isSet", e = "booleanEquals", f = "coalesce", g = "PartitionResult", h = "stringEquals", i = "getAttr", j = "https://signin.{Region}.{PartitionResult#dualStackDnsSuffix}", k = { [s]: "Endpoint" }, l = { "fn": i, "argv": [{ [s]: g }, "name"] }, m = { [s]: "Region" }, n = { [s]: g }, o = { "authSchemes": [{ "name": "sigv4", "signingName": "signin", "signingRegion": "{Region}" }] }, p = {}, q = [m];
const _data = {
    conditions: [
        [d, q],
        [e, [{ fn: f, argv: [{ [s]: "IsControlPlane" }, b] }, c]],
        [d, [k]],
        ["aws.partition", q, g],
        [e, [{ [s]: "UseFIPS" }, c]],
        [h, [l, "aws"]],
        [e, [{ fn: f, argv: [{ [s]: "IsOAuthEndpoint" }, b] }, c]],
        [e, [{ [s]: "UseDualStack" }, c]],
        [h, [l, "aws-cn"]],
        [h, [m, "us-gov-west-1"]],
        [h, [l, "aws-us-gov"]],
        [e, [{ fn: i, argv: [n, "supportsFIPS"] }, c]],
        [h, [l, "aws-iso"]],
        [h, [l, "aws-iso-b"]],
        [h, [l, "aws-iso-f"]],
        [h, [l, "aws-iso-e"]],
        [h, [l, "aws-eusc"]],
        [e, [{ fn: i, argv: [n, "supportsDualStack"] }, c]]
    ],
    results: [
        [a],
        ["https://signin.{Region}.api.aws", o],
        ["https://signin.{Region}.api.amazonwebservices.com.cn", o],
        [j, o],
        [a, "FIPS endpoints are not supported for OAuth operations. Disable FIPS or use a non-OAuth operation."],
        ["https://{Region}.oauth.signin.aws", o],
        ["https://{Region}.signin.aws.amazon.com", p],
        ["https://{Region}.signin.amazonaws.cn", p],
        ["https://{Region}.signin.amazonaws-us-gov.com", p],
        ["https://{Region}.signin.c2shome.ic.gov", p],
        ["https://{Region}.signin.sc2shome.sgov.gov", p],
        ["https://{Region}.signin.csphome.hci.ic.gov", p],
        ["https://{Region}.signin.csphome.adc-e.uk", p],
        ["https://{Region}.signin.amazonaws-eusc.eu", p],
        ["https://signin-fips.amazonaws-us-gov.com", p],
        ["https://{Region}.signin-fips.amazonaws-us-gov.com", p],
        ["https://{Region}.signin.{PartitionResult#dnsSuffix}", p],
        [a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
        [a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
        [k, p],
        ["https://signin-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", p],
        [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
        ["https://signin-fips.{Region}.{PartitionResult#dnsSuffix}", p],
        [a, "FIPS is enabled but this partition does not support FIPS"],
        [j, p],
        [a, "DualStack is enabled but this partition does not support DualStack"],
        ["https://signin.{Region}.{PartitionResult#dnsSuffix}", p],
        [a, "Invalid Configuration: Missing Region"]
    ]
};
const root = 2;
const r = 100_000_000;
const nodes = new Int32Array([
    -1, 1, -1,
    0, 6, 3,
    2, 36, 4,
    4, 5, r + 27,
    6, r + 4, r + 27,
    1, 29, 7,
    2, 36, 8,
    3, 9, 31,
    4, 22, 10,
    5, 19, 11,
    7, 21, 12,
    8, r + 7, 13,
    10, r + 8, 14,
    12, r + 9, 15,
    13, r + 10, 16,
    14, r + 11, 17,
    15, r + 12, 18,
    16, r + 13, r + 16,
    6, r + 5, 20,
    7, 21, r + 6,
    17, r + 24, r + 25,
    6, r + 4, 23,
    7, 27, 24,
    9, r + 14, 25,
    10, r + 15, 26,
    11, r + 22, r + 23,
    11, 28, r + 21,
    17, r + 20, r + 21,
    2, 35, 30,
    3, 39, 31,
    4, 32, r + 27,
    6, r + 4, 33,
    7, r + 27, 34,
    9, r + 14, r + 27,
    3, 39, 36,
    4, 38, 37,
    7, r + 18, r + 19,
    6, r + 4, r + 17,
    5, r + 1, 40,
    8, r + 2, r + 3,
]);
const bdd = BinaryDecisionDiagram                           .d.from(nodes, root, _data.conditions, _data.results);

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/endpoint/endpointResolver.js



const cache = new EndpointCache                   .k({
    size: 50,
    params: ["Endpoint", "IsControlPlane", "IsOAuthEndpoint", "Region", "UseDualStack", "UseFIPS"],
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
    return cache.get(endpointParams, () => (0,decideEndpoint                    .c)(bdd, {
        endpointParams: endpointParams,
        logger: context.logger,
    }));
};
customEndpointFunctions                             .m.aws = aws                          .U;


var TypeRegistry = __webpack_require__("@smithy/core/dist-es/submodules/schema/TypeRegistry.js");

var exceptions = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/exceptions.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/models/SigninServiceException.js


class SigninServiceException extends exceptions                      .T {
    static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.signin#SigninServiceException";
    constructor(options) {
        super(options);
        Object.setPrototypeOf(this, SigninServiceException.prototype);
    }
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/models/errors.js

class AccessDeniedException extends SigninServiceException {
    static shapeId = "com.amazonaws.signin#AccessDeniedException";
    name = "AccessDeniedException";
    $fault = "client";
    error;
    constructor(opts) {
        super({
            name: "AccessDeniedException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, AccessDeniedException.prototype);
        this.error = opts.error;
    }
}
class InternalServerException extends SigninServiceException {
    static shapeId = "com.amazonaws.signin#InternalServerException";
    name = "InternalServerException";
    $fault = "server";
    error;
    constructor(opts) {
        super({
            name: "InternalServerException",
            $fault: "server",
            ...opts,
        });
        Object.setPrototypeOf(this, InternalServerException.prototype);
        this.error = opts.error;
    }
}
class TooManyRequestsError extends SigninServiceException {
    static shapeId = "com.amazonaws.signin#TooManyRequestsError";
    name = "TooManyRequestsError";
    $fault = "client";
    error;
    constructor(opts) {
        super({
            name: "TooManyRequestsError",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, TooManyRequestsError.prototype);
        this.error = opts.error;
    }
}
class ValidationException extends SigninServiceException {
    static shapeId = "com.amazonaws.signin#ValidationException";
    name = "ValidationException";
    $fault = "client";
    error;
    constructor(opts) {
        super({
            name: "ValidationException",
            $fault: "client",
            ...opts,
        });
        Object.setPrototypeOf(this, ValidationException.prototype);
        this.error = opts.error;
    }
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/schemas/schemas_0.js
const _ADE = "AccessDeniedException";
const _AT = "AccessToken";
const _COAT = "CreateOAuth2Token";
const _COATR = "CreateOAuth2TokenRequest";
const _COATRB = "CreateOAuth2TokenRequestBody";
const _COATRBr = "CreateOAuth2TokenResponseBody";
const _COATRr = "CreateOAuth2TokenResponse";
const _COATWIAM = "CreateOAuth2TokenWithIAM";
const _COATWIAMR = "CreateOAuth2TokenWithIAMRequest";
const _COATWIAMRr = "CreateOAuth2TokenWithIAMResponse";
const _ISE = "InternalServerException";
const _OAAT = "OAuthAccessToken";
const _RT = "RefreshToken";
const _TMRE = "TooManyRequestsError";
const _VE = "ValidationException";
const _aKI = "accessKeyId";
const _aT = "accessToken";
const _at = "access_token";
const _c = "client";
const _cI = "clientId";
const _cV = "codeVerifier";
const _co = "code";
const _e = "error";
const _eI = "expiresIn";
const _ei = "expires_in";
const _gT = "grantType";
const _gt = "grant_type";
const _h = "http";
const _hE = "httpError";
const _iT = "idToken";
const _jN = "jsonName";
const _m = "message";
const _r = "resource";
const _rT = "refreshToken";
const _rU = "redirectUri";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.signin";
const _sAK = "secretAccessKey";
const _sT = "sessionToken";
const _se = "server";
const _tI = "tokenInput";
const _tO = "tokenOutput";
const _tT = "tokenType";
const _tt = "token_type";
const n0 = "com.amazonaws.signin";



const _s_registry = new TypeRegistry                  .O(_s);
var SigninServiceException$ = [-3, _s, "SigninServiceException", 0, [], []];
_s_registry.registerError(SigninServiceException$, SigninServiceException);
const n0_registry = new TypeRegistry                  .O(n0);
var AccessDeniedException$ = [-3, n0, _ADE,
    { [_e]: _c },
    [_e, _m],
    [0, 0], 2
];
n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
var InternalServerException$ = [-3, n0, _ISE,
    { [_e]: _se, [_hE]: 500 },
    [_e, _m],
    [0, 0], 2
];
n0_registry.registerError(InternalServerException$, InternalServerException);
var TooManyRequestsError$ = [-3, n0, _TMRE,
    { [_e]: _c, [_hE]: 429 },
    [_e, _m],
    [0, 0], 2
];
n0_registry.registerError(TooManyRequestsError$, TooManyRequestsError);
var ValidationException$ = [-3, n0, _VE,
    { [_e]: _c, [_hE]: 400 },
    [_e, _m],
    [0, 0], 2
];
n0_registry.registerError(ValidationException$, ValidationException);
const errorTypeRegistries = [
    _s_registry,
    n0_registry,
];
var OAuthAccessToken = [0, n0, _OAAT, 8, 0];
var RefreshToken = [0, n0, _RT, 8, 0];
var AccessToken$ = [3, n0, _AT,
    8,
    [_aKI, _sAK, _sT],
    [[0, { [_jN]: _aKI }], [0, { [_jN]: _sAK }], [0, { [_jN]: _sT }]], 3
];
var CreateOAuth2TokenRequest$ = [3, n0, _COATR,
    0,
    [_tI],
    [[() => CreateOAuth2TokenRequestBody$, 16]], 1
];
var CreateOAuth2TokenRequestBody$ = [3, n0, _COATRB,
    0,
    [_cI, _gT, _co, _rU, _cV, _rT],
    [[0, { [_jN]: _cI }], [0, { [_jN]: _gT }], 0, [0, { [_jN]: _rU }], [0, { [_jN]: _cV }], [() => RefreshToken, { [_jN]: _rT }]], 2
];
var CreateOAuth2TokenResponse$ = [3, n0, _COATRr,
    0,
    [_tO],
    [[() => CreateOAuth2TokenResponseBody$, 16]], 1
];
var CreateOAuth2TokenResponseBody$ = [3, n0, _COATRBr,
    0,
    [_aT, _tT, _eI, _rT, _iT],
    [[() => AccessToken$, { [_jN]: _aT }], [0, { [_jN]: _tT }], [1, { [_jN]: _eI }], [() => RefreshToken, { [_jN]: _rT }], [0, { [_jN]: _iT }]], 4
];
var CreateOAuth2TokenWithIAMRequest$ = [3, n0, _COATWIAMR,
    0,
    [_gT, _r],
    [[0, { [_jN]: _gt }], 0], 2
];
var CreateOAuth2TokenWithIAMResponse$ = [3, n0, _COATWIAMRr,
    0,
    [_aT, _tT, _eI],
    [[() => OAuthAccessToken, { [_jN]: _at }], [0, { [_jN]: _tt }], [1, { [_jN]: _ei }]], 3
];
var CreateOAuth2Token$ = [9, n0, _COAT,
    { [_h]: ["POST", "/v1/token", 200] }, () => CreateOAuth2TokenRequest$, () => CreateOAuth2TokenResponse$
];
var CreateOAuth2TokenWithIAM$ = [9, n0, _COATWIAM,
    { [_h]: ["POST", "/v1/token?x-amz-client-auth-method=iam", 200] }, () => CreateOAuth2TokenWithIAMRequest$, () => CreateOAuth2TokenWithIAMResponse$
];

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/runtimeConfig.shared.js










const getRuntimeConfig = (config) => {
    return {
        apiVersion: "2023-01-01",
        base64Decoder: config?.base64Decoder ?? fromBase64                .E,
        base64Encoder: config?.base64Encoder ?? toBase64              .n,
        disableHostPrefix: config?.disableHostPrefix ?? false,
        endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
        extensions: config?.extensions ?? [],
        httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSigninHttpAuthSchemeProvider,
        httpAuthSchemes: config?.httpAuthSchemes ?? [
            {
                schemeId: "aws.auth#sigv4",
                identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
                signer: new AwsSdkSigV4Signer                       .f2(),
            },
            {
                schemeId: "smithy.api#noAuth",
                identityProvider: (ipc) => ipc.getIdentityProvider("smithy.api#noAuth") || (async () => ({})),
                signer: new noAuth                  .m(),
            },
        ],
        logger: config?.logger ?? new NoOpLogger                .N(),
        protocol: config?.protocol ?? AwsRestJsonProtocol                         .Y,
        protocolSettings: config?.protocolSettings ?? {
            defaultNamespace: "com.amazonaws.signin",
            errorTypeRegistries: errorTypeRegistries,
            version: "2023-01-01",
            serviceTarget: "Signin",
        },
        serviceId: config?.serviceId ?? "Signin",
        sha256: config?.sha256 ?? Sha256Node                .k,
        urlParser: config?.urlParser ?? parseUrl              .D,
        utf8Decoder: config?.utf8Decoder ?? fromUtf8              .a,
        utf8Encoder: config?.utf8Encoder ?? toUtf8            .P,
    };
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/runtimeConfig.js









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
        defaultSocketTimeout: (0,getDefaultSocketTimeout                             .E)(config?.requestHandler, 300_000),
        defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,defaultUserAgent                                    .pf)({ serviceId: clientSharedValues.serviceId, clientVersion: nested_clients_package             .rE }),
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
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/auth/httpAuthExtensionConfiguration.js
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

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/runtimeExtensions.js




const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign((0,region_config_resolver_extensions                                        .R)(runtimeConfig), (0,defaultExtensionConfiguration                                      .xA)(runtimeConfig), (0,httpExtensionConfiguration                                          .e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach((extension) => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0,region_config_resolver_extensions                                            .$)(extensionConfiguration), (0,defaultExtensionConfiguration                                 .uv)(extensionConfiguration), (0,httpExtensionConfiguration                                     .j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/SigninClient.js













class SigninClient extends client            .K {
    config;
    constructor(...[configuration]) {
        const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
        super(_config_0);
        this.initConfig = _config_0;
        const _config_1 = resolveClientEndpointParameters(_config_0);
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
            httpAuthSchemeParametersProvider: defaultSigninHttpAuthSchemeParametersProvider,
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


var client_command_builder = __webpack_require__("@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/commandBuilder.js



const command = (0,client_command_builder                 .k)(commonParams, "Signin", "SigninClient", endpoints                       .rD);
const _ep0 = {
    IsControlPlane: { type: "staticContextParams", value: false },
};
const _ep1 = {
    IsOAuthEndpoint: { type: "staticContextParams", value: true },
};
const _mw0 = (Command, cs, config, o) => [];

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/commands/CreateOAuth2TokenCommand.js


class CreateOAuth2TokenCommand extends command(_ep0, _mw0, "CreateOAuth2Token", CreateOAuth2Token$) {
}

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/commands/index.js



;// CONCATENATED MODULE: ./node_modules/@aws-sdk/nested-clients/dist-es/submodules/signin/index.js











/***/ }),

/***/ "@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/httpAuthSchemes/noAuth.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       m: () => (              NoAuthSigner)
                     });
class NoAuthSigner {
    async sign(httpRequest, identity, signingProperties) {
        return httpRequest;
    }
}


/***/ }),

/***/ "@aws-sdk/nested-clients/package.json":
/***/ ((module) => {

module.exports = {"rE":"3.998.3"};

/***/ })

};
;