"use strict";
exports.id = "core-github-id-token";
exports.ids = ["core-github-id-token"];
exports.modules = {

/***/ "packages/core/src/github-id-token.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchIdToken: () => (/* binding */ fetchIdToken)
/* harmony export */ });
/* harmony import */ var _aws_endpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/aws/endpoint.ts");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/http.ts");
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/retry.ts");
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/faults.ts");





const LIMITS = { ..._http_js__WEBPACK_IMPORTED_MODULE_0__/* .HTTP_LIMITS */ .Ei, idleMs: 10_000, totalMs: 20_000, maxBytes: 64 * 1024 };
/** GitHub's token service has short failures; the whole exchange for credentials has a budget of its own. */
const POLICY = { ..._retry_js__WEBPACK_IMPORTED_MODULE_1__/* .RETRY_POLICY */ .y, budgetMs: 60_000 };
/**
 * Where and with what a step asks for the job's OpenID Connect token (GitHub, "OpenID Connect reference"); undefined
 * where the variables are absent. Throws an InputError for an address to which the request token must not go.
 */
function idTokenRequest(env) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = env;
    if (address === '' || token === '')
        return undefined;
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && (0,_aws_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .isLoopback */ .U9)(url)))
        return { url, token };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz('ACTIONS_ID_TOKEN_REQUEST_URL is no https URL, so the request token will not be sent there. The runner sets this variable; do not set it yourself.');
}
/**
 * A fresh OpenID Connect token of the job, or undefined where it has none to give: for an action and for a `run:` step,
 * which are given the same variables. The request token and the answer are masked.
 */
async function fetchIdToken(audience, host) {
    const request = idTokenRequest(host.env);
    if (request === undefined)
        return undefined;
    const { url, token } = request;
    host.mask(token);
    const address = new URL(url);
    address.searchParams.set('audience', audience);
    const agents = await (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .httpAgents */ .T)(undefined, host.env);
    const headers = { authorization: `bearer ${token}`, accept: 'application/json' };
    try {
        return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L)(async ({ signal }) => {
            const reply = await (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .exchange */ .cv)(agents, { method: 'GET', url: address, headers }, LIMITS, signal);
            if (reply.status !== 200)
                throw new _faults_js__WEBPACK_IMPORTED_MODULE_2__/* .StatusError */ .Xs(reply);
            const jwt = valueOf(reply.body);
            host.mask(jwt);
            return jwt;
        }, { policy: POLICY, what: "The request for the job's OpenID Connect token" });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`GitHub gave no OpenID Connect token: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check that the job has the permission 'id-token: write' and is still running.`, { cause: error });
    }
}
function valueOf(body) {
    try {
        const { value } = JSON.parse(body.toString('utf8'));
        if (typeof value === 'string' && /^[\w.-]+$/.test(value))
            return value;
    }
    catch {
        // The message below says it.
    }
    throw (0,_faults_js__WEBPACK_IMPORTED_MODULE_2__/* .badReply */ .ML)('an answer without a token');
}


/***/ })

};
;