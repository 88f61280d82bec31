"use strict";
exports.id = 3982;
exports.ids = [3982];
exports.modules = {

/***/ 40274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ parseEndpoint),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   requestHandler: () => (/* binding */ requestHandler),
/* harmony export */   sO: () => (/* binding */ resolveEndpoint)
/* harmony export */ });
/* harmony import */ var _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51668);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37638);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61457);



/** 127.0.0.0/8, ::1 and localhost. */
function isLoopback(url) {
    return /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/.test(url.hostname);
}
/** An absolute http(s) URL without credentials, query or fragment; throws an InputError that says what is wrong. */
function parseEndpoint(text) {
    if (!URL.canParse(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('must be an absolute URL, such as https://vpce-….vpce.amazonaws.com');
    const url = new URL(text);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('must be an https URL (http only for this machine: 127.0.0.1 or localhost)');
    }
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('must not hold credentials, a query or a fragment');
    }
    return url;
}
/**
 * Where to send a service's requests; undefined leaves it to the SDK. The SDK would take AWS_ENDPOINT_URL_* from the
 * environment by itself, so that any step of a job could lead the next one's credentials elsewhere: such a variable is
 * honoured for this machine (the emulator) and refused for any other.
 */
function resolveEndpoint(service, given, env) {
    if (given !== undefined && (service === 'CODEARTIFACT' || isLoopback(given)))
        return given.href;
    for (const name of [`AWS_ENDPOINT_URL_${service}`, 'AWS_ENDPOINT_URL']) {
        const value = env[name];
        if (value === undefined || value === '')
            continue;
        if (!URL.canParse(value) || !isLoopback(new URL(value))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`The variable ${name} points at ${value}, which is not this machine. Give the endpoint as the input 'endpoint', or unset the variable.`);
        }
        return value;
    }
    return undefined;
}
/** The SDK's HTTP client with our agents: proxies from the environment, and one more certificate authority if asked. */
async function requestHandler(caBundle, env) {
    const { http, https } = await (0,_http_js__WEBPACK_IMPORTED_MODULE_0__/* .httpAgents */ .T)(caBundle, env);
    return new _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_2__/* .NodeHttpHandler */ .$({
        connectionTimeout: 10_000,
        requestTimeout: 60_000,
        httpAgent: http,
        httpsAgent: https,
    });
}


/***/ }),

/***/ 83982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchIdToken: () => (/* binding */ fetchIdToken),
/* harmony export */   idTokenRequest: () => (/* binding */ idTokenRequest)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _aws_endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40274);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37638);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61457);




const LIMITS = { idleMs: 10_000, replyMs: 20_000, maxBytes: 64 * 1024 };
/** Milliseconds before each further attempt: GitHub's token service has short failures. */
const PAUSES_MS = [500, 1500, 4000];
/**
 * Where and with what a step asks for the job's OpenID Connect token (GitHub, "OpenID Connect reference"); undefined
 * where the variables are absent. Throws an InputError for an address to which the request token must not go.
 */
function idTokenRequest(env) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: address = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = env;
    if (address === '' || token === '')
        return undefined;
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && (0,_aws_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(url)))
        return { url, token };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz('ACTIONS_ID_TOKEN_REQUEST_URL is no https URL, so the request token will not be sent there. The runner sets this variable; do not set it yourself.');
}
/**
 * A fresh OpenID Connect token of the job, as a `run:` step gets it: one request. The request token and the answer
 * are masked.
 */
async function fetchIdToken({ url, token }, audience, host) {
    host.mask(token);
    const address = new URL(url);
    address.searchParams.set('audience', audience);
    const agents = await (0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .httpAgents */ .T)(undefined, host.env);
    const headers = { authorization: `bearer ${token}`, accept: 'application/json' };
    let failure = '';
    for (const pause of [0, ...PAUSES_MS]) {
        if (pause > 0)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pause);
        let reply;
        try {
            reply = await (0,_http_js__WEBPACK_IMPORTED_MODULE_2__/* .exchange */ .cv)(agents, { method: 'GET', url: address, headers }, LIMITS);
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz)
                throw error;
            failure = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error);
            continue;
        }
        if (reply.status === 200) {
            const jwt = valueOf(reply.body);
            host.mask(jwt);
            return jwt;
        }
        failure = `HTTP ${reply.status}`;
        if (reply.status < 500 && reply.status !== 429)
            break;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`GitHub gave no OpenID Connect token: ${failure}. Check that the job has the permission 'id-token: write' and is still running.`);
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz('GitHub answered without an OpenID Connect token. Run the job again.');
}


/***/ }),

/***/ 61457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ httpAgents),
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   ml: () => (/* binding */ agentsFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37638);






/** Connections that go through the environment's proxies and trust one more certificate authority if asked. */
async function httpAgents(caBundle, env) {
    const ca = caBundle === undefined ? {} : { ca: [...node_tls__WEBPACK_IMPORTED_MODULE_4__.rootCertificates, await readBundle(caBundle)] };
    const options = { keepAlive: true, maxSockets: 64, proxyEnv: proxyVariables(env) };
    return { http: new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent(options), https: new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent({ ...options, ...ca }) };
}
/** The same for the input `ca-bundle`, a path below the workspace. */
async function agentsFor(caBundle, host) {
    return await httpAgents(caBundle === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(host.workspace, caBundle), host.env);
}
async function readBundle(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`The certificate bundle cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}. Check the input 'ca-bundle'.`);
    }
}
function proxyVariables(env) {
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];
    return Object.fromEntries([...names, ...names.map((name) => name.toLowerCase())].map((name) => [name, env[name]]));
}
/**
 * One request and its whole reply. Redirects are not followed: the headers may hold a token, which is for one host.
 * A connection that breaks before the reply is complete, a reply shorter than announced and a pause that is too long
 * are errors with a system error's `code` (ECONNRESET, ETIMEDOUT, …).
 */
async function exchange(agents, request, limits) {
    const { url, method, body } = request;
    const secure = url.protocol === 'https:';
    const headers = { ...request.headers, ...(body === undefined ? {} : { 'content-length': String(body.length) }) };
    const outgoing = secure
        ? (0,node_https__WEBPACK_IMPORTED_MODULE_2__.request)(url, { method, headers, agent: agents.https })
        : (0,node_http__WEBPACK_IMPORTED_MODULE_1__.request)(url, { method, headers, agent: agents.http });
    outgoing.setTimeout(limits.idleMs, () => outgoing.destroy(timedOut(`no byte for ${limits.idleMs / 1000} s`)));
    let deadline;
    let over = false;
    try {
        const reply = new Promise((resolve, reject) => {
            outgoing.once('error', reject);
            outgoing.once('response', (incoming) => void readReply(incoming, limits.maxBytes).then(resolve, reject));
        });
        const sent = send(outgoing, body).then(() => {
            if (over)
                return;
            deadline = setTimeout(() => outgoing.destroy(timedOut(`no complete reply within ${limits.replyMs / 1000} s`)), limits.replyMs);
        });
        // A server may answer before it has read everything (401, 413): its reply counts, not the broken upload.
        return await Promise.race([reply, sent.then(() => reply)]);
    }
    finally {
        over = true;
        clearTimeout(deadline);
        // Without a whole exchange behind it the connection cannot be used again.
        if (!outgoing.writableFinished)
            outgoing.destroy();
    }
}
async function send(outgoing, body) {
    try {
        if (body !== undefined) {
            for await (const chunk of body.chunks()) {
                if (outgoing.destroyed)
                    return;
                if (!outgoing.write(chunk))
                    await drained(outgoing);
            }
        }
    }
    catch (error) {
        outgoing.destroy();
        throw error;
    }
    outgoing.end();
}
async function drained(outgoing) {
    if (outgoing.destroyed)
        return;
    await new Promise((resolve) => {
        const done = () => {
            outgoing.off('drain', done).off('close', done);
            resolve();
        };
        outgoing.once('drain', done).once('close', done);
    });
}
async function readReply(incoming, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of incoming) {
        size += chunk.length;
        if (size > maxBytes)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`A reply is larger than ${maxBytes} bytes. Check the endpoint.`);
        chunks.push(chunk);
    }
    return {
        status: incoming.statusCode ?? 0,
        reason: incoming.statusMessage ?? '',
        headers: incoming.headers,
        body: Buffer.concat(chunks),
    };
}
function timedOut(message) {
    return Object.assign(new Error(message), { code: 'ETIMEDOUT' });
}


/***/ })

};
;