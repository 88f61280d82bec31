"use strict";
exports.id = "aws-sdk-credential-provider-web-identity";
exports.ids = ["aws-sdk-credential-provider-web-identity"];
exports.modules = {

/***/ "@aws-sdk/credential-provider-web-identity/dist-es/index.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {



__webpack_require__.d(__webpack_exports__, {
  fromTokenFile: () => (               fromTokenFile)
});




var setCredentialFeature = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/setCredentialFeature.js");

var CredentialsProviderError = __webpack_require__("@smithy/core/dist-es/submodules/config/property-provider/CredentialsProviderError.js");

var externalDataInterceptor = __webpack_require__("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/externalDataInterceptor.js");

var external_node_fs_ = __webpack_require__("node:fs");
;// CONCATENATED MODULE: ./node_modules/@aws-sdk/credential-provider-web-identity/dist-es/fromWebToken.js
const fromWebToken = (init) => async (awsIdentityProperties) => {
    init.logger?.debug("@aws-sdk/credential-provider-web-identity - fromWebToken");
    const { roleArn, roleSessionName, webIdentityToken, providerId, policyArns, policy, durationSeconds } = init;
    let { roleAssumerWithWebIdentity } = init;
    if (!roleAssumerWithWebIdentity) {
        const { getDefaultRoleAssumerWithWebIdentity } = await Promise.all(              [__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core-protocols-query-AwsQueryProtocol"), __webpack_require__.e("aws-sdk-nested-clients")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/nested-clients/dist-es/submodules/sts/index.js"));
        roleAssumerWithWebIdentity = getDefaultRoleAssumerWithWebIdentity({
            ...init.clientConfig,
            credentialProviderLogger: init.logger,
            parentClientConfig: {
                ...awsIdentityProperties?.callerClientConfig,
                ...init.parentClientConfig,
            },
        }, init.clientPlugins);
    }
    return roleAssumerWithWebIdentity({
        RoleArn: roleArn,
        RoleSessionName: roleSessionName ?? `aws-sdk-js-session-${Date.now()}`,
        WebIdentityToken: webIdentityToken,
        ProviderId: providerId,
        PolicyArns: policyArns,
        Policy: policy,
        DurationSeconds: durationSeconds,
    });
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/credential-provider-web-identity/dist-es/fromTokenFile.js




const ENV_TOKEN_FILE = "AWS_WEB_IDENTITY_TOKEN_FILE";
const ENV_ROLE_ARN = "AWS_ROLE_ARN";
const ENV_ROLE_SESSION_NAME = "AWS_ROLE_SESSION_NAME";
const fromTokenFile = (init = {}) => async (awsIdentityProperties) => {
    init.logger?.debug("@aws-sdk/credential-provider-web-identity - fromTokenFile");
    const webIdentityTokenFile = init?.webIdentityTokenFile ?? process.env[ENV_TOKEN_FILE];
    const roleArn = init?.roleArn ?? process.env[ENV_ROLE_ARN];
    const roleSessionName = init?.roleSessionName ?? process.env[ENV_ROLE_SESSION_NAME];
    if (!webIdentityTokenFile || !roleArn) {
        throw new CredentialsProviderError                              .C("Web identity configuration not specified", {
            logger: init.logger,
        });
    }
    const credentials = await fromWebToken({
        ...init,
        webIdentityToken: externalDataInterceptor                             .Z?.getTokenRecord?.()[webIdentityTokenFile] ??
            (0,external_node_fs_.readFileSync)(webIdentityTokenFile, { encoding: "ascii" }),
        roleArn,
        roleSessionName,
    })(awsIdentityProperties);
    if (webIdentityTokenFile === process.env[ENV_TOKEN_FILE]) {
        (0,setCredentialFeature                          .g)(credentials, "CREDENTIALS_ENV_VARS_STS_WEB_ID_TOKEN", "h");
    }
    return credentials;
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/credential-provider-web-identity/dist-es/index.js




/***/ }),

/***/ "@smithy/core/dist-es/submodules/config/shared-ini-file-loader/externalDataInterceptor.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       Z: () => (              externalDataInterceptor)
                     });
                     var _getSSOTokenFromFile__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getSSOTokenFromFile.js");
                     var _readFile__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/readFile.js");


const externalDataInterceptor = {
    getFileRecord() {
        return _readFile__WEBPACK_IMPORTED_MODULE_0__                     .Jj;
    },
    interceptFile(path, contents) {
        _readFile__WEBPACK_IMPORTED_MODULE_0__                     .Jj[path] = Promise.resolve(contents);
    },
    getTokenRecord() {
        return _getSSOTokenFromFile__WEBPACK_IMPORTED_MODULE_1__                      .a;
    },
    interceptToken(id, contents) {
        _getSSOTokenFromFile__WEBPACK_IMPORTED_MODULE_1__                      .a[id] = contents;
    },
};


/***/ }),

/***/ "@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getSSOTokenFilepath.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       C: () => (              getSSOTokenFilepath)
                     });
                     var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
                     var node_crypto__WEBPACK_IMPORTED_MODULE_0___default =              __webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
                     var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
                     var node_path__WEBPACK_IMPORTED_MODULE_1___default =              __webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
                     var _getHomeDir__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getHomeDir.js");



const getSSOTokenFilepath = (id) => {
    const hasher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1");
    const cacheName = hasher.update(id).digest("hex");
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_getHomeDir__WEBPACK_IMPORTED_MODULE_2__                  .R)(), ".aws", "sso", "cache", `${cacheName}.json`);
};


/***/ }),

/***/ "@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getSSOTokenFromFile.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

                     __webpack_require__.d(__webpack_exports__, {
                       a: () => (              tokenIntercept),
                       v: () => (              getSSOTokenFromFile)
                     });
                     var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
                     var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default =              __webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
                     var _getSSOTokenFilepath__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getSSOTokenFilepath.js");


const tokenIntercept = {};
const getSSOTokenFromFile = async (id) => {
    if (tokenIntercept[id]) {
        return tokenIntercept[id];
    }
    const ssoTokenFilepath = (0,_getSSOTokenFilepath__WEBPACK_IMPORTED_MODULE_1__                           .C)(id);
    const ssoTokenText = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(ssoTokenFilepath, "utf8");
    return JSON.parse(ssoTokenText);
};


/***/ })

};
;