export const id = 989;
export const ids = [989];
export const modules = {

/***/ 8652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $O: () => (/* binding */ emulatorInputs),
  G9: () => (/* binding */ portInput),
  k2: () => (/* binding */ startFromFlags)
});

// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__(7276);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/names.ts
var names = __webpack_require__(8129);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/emulator/src/http.ts




function json(status, value, headers = {}) {
    return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}
function http_text(status, body, reason) {
    return {
        status,
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body,
        ...(reason === undefined ? {} : { reason }),
    };
}
class BodyTooLarge extends Error {
    name = 'BodyTooLarge';
}
/** The whole body, for those that are small by nature; throws BodyTooLarge beyond `maxBytes`. */
async function readBody(request, maxBytes) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request.body) {
        size += chunk.length;
        if (size > maxBytes)
            throw new BodyTooLarge(`The body is larger than ${maxBytes} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
const COMPRESSIBLE = /^(text\/|application\/(json|vnd\.npm|vnd\.pypi|xml|problem\+json))/;
/** A reply sent before the request's body was read: this much is read and dropped, so that the client sees the reply. */
const DRAINED_BYTES = 8 * 1024 * 1024;
/** Sends a reply: request ID, conditional requests, ranges, compression, and no body for HEAD. */
async function send(incoming, outgoing, reply) {
    await drain(incoming);
    const headers = { 'x-amzn-requestid': (0,external_node_crypto_.randomUUID)(), ...reply.headers };
    const head = incoming.method === 'HEAD';
    const etag = reply.etag === true ? derivedEtag(reply.body) : reply.etag;
    if (etag !== undefined)
        headers['etag'] = etag;
    if (etag !== undefined && reply.status === 200 && matches(incoming.headers['if-none-match'], etag)) {
        write(outgoing, 304, undefined, without(headers, 'content-type'));
        outgoing.end();
        return;
    }
    if (typeof reply.body === 'object' && 'file' in reply.body) {
        await sendFile(incoming, outgoing, reply.body, reply.status, headers, head);
        return;
    }
    let body = typeof reply.body === 'string' ? Buffer.from(reply.body) : (reply.body ?? Buffer.alloc(0));
    if (body.length > 1024 && COMPRESSIBLE.test(first(headers['content-type'])) && acceptsGzip(incoming)) {
        body = (0,external_node_zlib_.gzipSync)(body, { level: 1 });
        headers['content-encoding'] = 'gzip';
        headers['vary'] = 'accept-encoding';
    }
    if (reply.status !== 204)
        headers['content-length'] = String(body.length);
    write(outgoing, reply.status, reply.reason, headers);
    outgoing.end(head ? undefined : body);
}
async function sendFile(incoming, outgoing, { file, size }, status, headers, head) {
    headers['accept-ranges'] = 'bytes';
    const range = parseRange(incoming.headers.range, size);
    if (range === 'unsatisfiable') {
        write(outgoing, 416, undefined, { ...headers, 'content-range': `bytes */${size}`, 'content-length': '0' });
        outgoing.end();
        return;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    headers['content-length'] = String(end - start + 1);
    if (range !== undefined)
        headers['content-range'] = `bytes ${start}-${end}/${size}`;
    write(outgoing, range === undefined ? status : 206, undefined, headers);
    if (head || size === 0) {
        outgoing.end();
        return;
    }
    await (0,promises_.pipeline)((0,external_node_fs_.createReadStream)(file, { start, end }), outgoing);
}
/** One range of bytes, as far as it lies within the file; several at once, or another unit, are answered whole. */
function parseRange(header, size) {
    const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
    if (match === null || (match[1] === '' && match[2] === ''))
        return undefined;
    const [, from = '', to = ''] = match;
    const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
    const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
    return start > end || start >= size ? 'unsatisfiable' : { start, end };
}
function derivedEtag(body) {
    if (body === undefined || (typeof body === 'object' && 'file' in body))
        return undefined;
    return `"${(0,external_node_crypto_.createHash)('sha256').update(body).digest('hex').slice(0, 32)}"`;
}
function matches(header, etag) {
    const plain = (value) => value.trim().replace(/^W\//, '');
    return (header !== undefined && (header.trim() === '*' || header.split(',').some((value) => plain(value) === plain(etag))));
}
function acceptsGzip(incoming) {
    return /\bgzip\b/.test(first(incoming.headers['accept-encoding']));
}
function write(outgoing, status, reason, headers) {
    for (const [name, value] of Object.entries(headers))
        outgoing.setHeader(name, value);
    if (reason === undefined)
        outgoing.writeHead(status);
    // A reason phrase comes from us but may quote a package name: one line of printable ASCII.
    else
        outgoing.writeHead(status, reason.replace(/[^\x20-\x7e]/g, '?').slice(0, 200));
}
/** Clients that are still sending would see a reset instead of the reply. */
async function drain(incoming) {
    if (incoming.readableEnded || incoming.destroyed)
        return;
    let size = 0;
    await new Promise((resolve) => {
        incoming.on('data', (chunk) => {
            size += chunk.length;
            if (size > DRAINED_BYTES) {
                incoming.pause();
                resolve();
            }
        });
        incoming.once('end', resolve);
        incoming.once('error', () => resolve());
        incoming.once('close', resolve);
        incoming.resume();
    });
}
function first(value) {
    return (typeof value === 'string' ? value : value?.[0]) ?? '';
}
function without(object, key) {
    return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}

;// CONCATENATED MODULE: ./packages/emulator/src/api/dispatch.ts

async function handleApi(_services, request) {
    return await Promise.resolve(json(404, { message: request.path }));
}

;// CONCATENATED MODULE: ./packages/emulator/src/errors.ts
class ServiceError extends Error {
    name;
    status;
    /** The members of the error's body beside `message`. */
    members;
    headers;
    constructor(name, status, message, members = {}, headers = {}) {
        super(message);
        this.name = name;
        this.status = status;
        this.members = members;
        this.headers = headers;
    }
}
const accessDenied = (message) => new ServiceError('AccessDeniedException', 403, message);
const errors_conflict = (message, resourceId, resourceType) => new ServiceError('ConflictException', 409, message, { resourceId, resourceType });
const errors_notFound = (message, resourceId, resourceType) => new ServiceError('ResourceNotFoundException', 404, message, { resourceId, resourceType });
const errors_quotaExceeded = (message, resourceId, resourceType) => new ServiceError('ServiceQuotaExceededException', 402, message, { resourceId, resourceType });
const throttled = (message, retryAfterSeconds) => new ServiceError('ThrottlingException', 429, message, {}, { 'retry-after': String(retryAfterSeconds) });
const errors_invalid = (message, reason = 'FIELD_VALIDATION_FAILED') => new ServiceError('ValidationException', 400, message, { reason });
/** A public registry that did not answer as it should: 502 on the data plane. */
class UpstreamError extends Error {
    name = 'UpstreamError';
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/arns.ts
/** ARNs as the service documents them; a package without a namespace has an empty segment. */
function arns_domainArn(domain) {
    return `arn:aws:codeartifact:${domain.region}:${domain.owner}:domain/${domain.name}`;
}
function arns_repositoryArn(domain, repository) {
    return `arn:aws:codeartifact:${domain.region}:${domain.owner}:repository/${domain.name}/${repository}`;
}
function packageArn(domain, repository, { format, namespace, name }) {
    const path = `${domain.name}/${repository}/${format}/${namespace}/${name}`;
    return `arn:aws:codeartifact:${domain.region}:${domain.owner}:package/${path}`;
}
function packageGroupArn(domain, pattern) {
    const path = pattern.replaceAll('%', '%25').replaceAll('*', '%2a').replaceAll('$', '%24');
    return `arn:aws:codeartifact:${domain.region}:${domain.owner}:package-group/${domain.name}${path}`;
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/resources.ts


function findPolicy(store, arn) {
    return store.db.get('SELECT * FROM policies WHERE resource_arn = ?', arn);
}
function requirePolicy(store, resource) {
    const policy = findPolicy(store, resource.arn);
    if (policy === undefined) {
        throw notFound(`Resource policy not found for ${resource.arn}`, resource.id, resource.type);
    }
    return policy;
}
/** Stores a policy as it was written. `revision` is the one that the caller saw; another one now is a conflict. */
function putPolicy(store, resource, document, revision) {
    return store.db.transaction(() => {
        checkRevision(findPolicy(store, resource.arn), resource, revision);
        const next = createHash('sha256').update(`${randomUUID()}${document}`).digest('base64');
        store.db.run('INSERT OR REPLACE INTO policies VALUES (?, ?, ?)', resource.arn, document, next);
        return { resource_arn: resource.arn, document, revision: next };
    });
}
function deletePolicy(store, resource, revision) {
    return store.db.transaction(() => {
        const policy = requirePolicy(store, resource);
        checkRevision(policy, resource, revision);
        store.db.run('DELETE FROM policies WHERE resource_arn = ?', resource.arn);
        return policy;
    });
}
function checkRevision(policy, resource, revision) {
    if (revision !== undefined && policy?.revision !== revision) {
        throw conflict('The policy revision does not match the current revision', resource.id, resource.type);
    }
}
/** By key. */
function listTags(store, arn) {
    return store.db.all('SELECT key, value FROM tags WHERE resource_arn = ? ORDER BY key', arn);
}
function putTags(store, arn, tags) {
    store.db.transaction(() => {
        for (const { key, value } of tags)
            store.db.run('INSERT OR REPLACE INTO tags VALUES (?, ?, ?)', arn, key, value);
    });
}
function removeTags(store, arn, keys) {
    store.db.transaction(() => {
        for (const key of keys)
            store.db.run('DELETE FROM tags WHERE resource_arn = ? AND key = ?', arn, key);
    });
}
/** What is known of a resource by its ARN alone, when the resource itself goes. */
function resources_removeResourceRecords(store, arn) {
    store.db.run('DELETE FROM policies WHERE resource_arn = ?', arn);
    store.db.run('DELETE FROM tags WHERE resource_arn = ?', arn);
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/policy.ts
/** Policy documents and their evaluation, as IAM does it for the actions of CodeArtifact and STS. */
/** One policy's word on a request: an explicit deny wins over an allow, wherever it stands. */
function evaluate(document, kind, context) {
    let verdict = 'none';
    for (const statement of statementsOf(JSON.parse(document))) {
        if (kind === 'resource' && !principalMatches(statement.Principal, context))
            continue;
        if (!applies(statement, context))
            continue;
        if (statement.Effect === 'Deny')
            return 'deny';
        verdict = 'allow';
    }
    return verdict;
}
/** What several policies say together. */
function combine(verdicts) {
    if (verdicts.includes('deny'))
        return 'deny';
    return verdicts.includes('allow') ? 'allow' : 'none';
}
function statementsOf(policy) {
    return asList(policy.Statement);
}
function applies(statement, context) {
    const action = context.action.toLowerCase();
    const anyAction = (patterns) => patterns.some((pattern) => wildcard(pattern.toLowerCase()).test(action));
    if (statement.Action !== undefined && !anyAction(asList(statement.Action)))
        return false;
    if (statement.NotAction !== undefined && anyAction(asList(statement.NotAction)))
        return false;
    const anyResource = (patterns) => patterns.some((pattern) => resourceMatches(pattern, context.resource));
    if (statement.Resource !== undefined && !anyResource(asList(statement.Resource)))
        return false;
    if (statement.NotResource !== undefined && anyResource(asList(statement.NotResource)))
        return false;
    return Object.entries(statement.Condition ?? {}).every(([operator, keys]) => Object.entries(keys).every(([key, values]) => conditionHolds(operator, key, asList(values), context)));
}
/**
 * `*` alone matches everything. Otherwise the separators `:` and `/` of pattern and ARN must line up, and a wildcard
 * stays within its segment (user guide, "resource ARNs").
 */
function resourceMatches(pattern, resource) {
    if (pattern === '*')
        return true;
    const patternSegments = pattern.split(/[:/]/);
    const segments = resource.split(/[:/]/);
    return (patternSegments.length === segments.length &&
        pattern.replace(/[^:/]/g, '') === resource.replace(/[^:/]/g, '') &&
        patternSegments.every((segment, index) => wildcard(segment).test(segments[index] ?? '')));
}
/** `*` any characters, `?` one. */
function wildcard(pattern) {
    const source = pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*+/g, '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${source}$`, 's');
}
function principalMatches(principal, { principalArns, account }) {
    if (principal === undefined)
        return false;
    if (principal === '*')
        return true;
    return asList(principal['AWS'] ?? []).some((entry) => entry === '*' ||
        entry === account ||
        entry === `arn:aws:iam::${account}:root` ||
        principalArns.some((arn) => arn === entry));
}
const OPERATORS = {
    StringEquals: (value, wanted) => value === wanted,
    StringNotEquals: (value, wanted) => value !== wanted,
    StringEqualsIgnoreCase: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
    StringLike: (value, wanted) => wildcard(wanted).test(value),
    StringNotLike: (value, wanted) => !wildcard(wanted).test(value),
    ArnEquals: (value, wanted) => resourceMatches(wanted, value),
    ArnLike: (value, wanted) => resourceMatches(wanted, value),
    ArnNotEquals: (value, wanted) => !resourceMatches(wanted, value),
    ArnNotLike: (value, wanted) => !resourceMatches(wanted, value),
    Bool: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
};
function parseOperator(text) {
    const match = /^(?:(ForAnyValue|ForAllValues):)?([A-Za-z]+?)(IfExists)?$/.exec(text);
    const name = Object.keys(OPERATORS).find((key) => key === match?.[2]);
    if (match === null || name === undefined)
        return undefined;
    const quantifier = match[1] === undefined ? undefined : match[1] === 'ForAnyValue' ? 'any' : 'all';
    return { name, quantifier, ifExists: match[3] !== undefined };
}
function conditionHolds(text, key, wanted, context) {
    const operator = parseOperator(text);
    if (operator === undefined)
        return false;
    const values = context.keys[key.toLowerCase()] ?? [];
    const negated = operator.name.includes('Not');
    const test = (value) => {
        const compare = OPERATORS[operator.name];
        return negated ? wanted.every((each) => compare(value, each)) : wanted.some((each) => compare(value, each));
    };
    if (operator.quantifier === 'all')
        return values.every(test);
    if (values.length === 0)
        return operator.ifExists || (negated && operator.quantifier === undefined);
    return operator.quantifier === 'any' ? values.some(test) : values.every(test);
}
/**
 * What is wrong with a policy document, or undefined. A condition operator that the emulator does not know is an
 * error rather than a condition that silently never holds.
 */
function checkPolicyDocument(document, kind) {
    let policy;
    try {
        policy = JSON.parse(document);
    }
    catch {
        return 'The policy document is not JSON';
    }
    if (!isRecord(policy))
        return 'The policy document must be a JSON object';
    if (policy['Version'] !== undefined && policy['Version'] !== '2012-10-17' && policy['Version'] !== '2008-10-17') {
        return "The policy's Version must be 2012-10-17 or 2008-10-17";
    }
    const { Statement: statements } = policy;
    const list = Array.isArray(statements) ? statements : [statements];
    if (statements === undefined || list.length === 0)
        return 'The policy has no Statement';
    for (const [index, statement] of list.entries()) {
        const problem = checkStatement(statement, kind);
        if (problem !== undefined)
            return `Statement ${index + 1}: ${problem}`;
    }
    return undefined;
}
const ELEMENTS = ['Sid', 'Effect', 'Principal', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];
function checkStatement(statement, kind) {
    if (!isRecord(statement))
        return 'must be an object';
    const unknown = Object.keys(statement).find((key) => !ELEMENTS.includes(key));
    if (unknown !== undefined)
        return `the element ${unknown} is not supported`;
    if (statement['Effect'] !== 'Allow' && statement['Effect'] !== 'Deny')
        return 'Effect must be Allow or Deny';
    for (const [one, other] of [
        ['Action', 'NotAction'],
        ['Resource', 'NotResource'],
    ]) {
        const values = statement[one] ?? statement[other];
        if (values === undefined)
            return `${one} or ${other} is missing`;
        if (statement[one] !== undefined && statement[other] !== undefined)
            return `${one} and ${other} exclude each other`;
        if (!isStrings(values))
            return `${one} must be a string or a list of strings`;
    }
    if (kind === 'resource' && !isPrincipal(statement['Principal'])) {
        return 'Principal must be "*" or {"AWS": account IDs or ARNs}';
    }
    if (kind === 'identity' && statement['Principal'] !== undefined)
        return 'an identity policy has no Principal';
    return checkConditions(statement['Condition']);
}
function checkConditions(conditions) {
    if (conditions === undefined)
        return undefined;
    if (!isRecord(conditions))
        return 'Condition must be an object';
    for (const [operator, keys] of Object.entries(conditions)) {
        if (parseOperator(operator) === undefined)
            return `the condition operator ${operator} is not supported`;
        if (!isRecord(keys) || !Object.values(keys).every(isStrings))
            return `the keys of ${operator} must have strings`;
    }
    return undefined;
}
function isPrincipal(principal) {
    if (principal === '*')
        return true;
    return isRecord(principal) && Object.keys(principal).length > 0 && Object.values(principal).every(isStrings);
}
function isStrings(value) {
    return typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function asList(value) {
    return Array.isArray(value) ? value : [value];
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./packages/emulator/src/auth/principals.ts


async function readPrincipals(file, account) {
    const fail = (problem) => {
        throw new Error(`the principals file ${file}: ${problem}`);
    };
    let document;
    try {
        document = JSON.parse(await (0,external_node_fs_promises_.readFile)(file, 'utf8'));
    }
    catch (error) {
        return fail(error instanceof Error ? error.message : String(error));
    }
    const root = record(document) ?? fail('must be a JSON object with users and roles');
    const list = (key) => {
        const value = root[key] ?? [];
        if (!Array.isArray(value))
            return fail(`${key} must be a list`);
        return value.map((item, index) => record(item) ?? fail(`${key}[${index}] must be an object`));
    };
    const text = (item, key, fallback) => {
        const value = item[key] ?? fallback;
        return typeof value === 'string' && value !== '' ? value : fail(`'${key}' must be a text that is not empty`);
    };
    const policies = (item) => {
        const value = item['policies'] ?? [];
        if (!Array.isArray(value))
            return fail("'policies' must be a list");
        return value.map((policy) => {
            const body = JSON.stringify(policy);
            const problem = checkPolicyDocument(body, 'identity');
            return problem === undefined ? body : fail(problem);
        });
    };
    return {
        users: list('users').map((item) => ({
            name: text(item, 'name'),
            account: text(item, 'account', account),
            accessKeyId: text(item, 'accessKeyId'),
            secretAccessKey: text(item, 'secretAccessKey'),
            policies: policies(item),
        })),
        roles: list('roles').map((item) => {
            const seconds = item['maxSessionSeconds'] ?? 3600;
            if (typeof seconds !== 'number' || seconds < 3600 || seconds > 43_200) {
                return fail("'maxSessionSeconds' must be a number from 3600 to 43200");
            }
            const trust = record(item['trust']) ?? fail("a role needs a 'trust' policy");
            return {
                name: text(item, 'name'),
                account: text(item, 'account', account),
                policies: policies(item),
                trust: JSON.stringify(trust),
                maxSessionSeconds: seconds,
            };
        }),
    };
}
function record(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/sessions.ts

/**
 * Makes and opens texts that only this emulator can have made: session tokens and authorization tokens. They hold
 * what they stand for, so nothing needs to be remembered, and they stay good across a restart with the same data.
 */
class Seal {
    #key;
    constructor(key) {
        this.#key = key;
    }
    /** base64url of payload and MAC, in two parts. */
    close(kind, payload) {
        const text = Buffer.from(JSON.stringify(payload)).toString('base64url');
        return { payload: text, mac: this.#mac(kind, text).toString('base64url') };
    }
    /** The payload, or undefined for what this emulator did not make. */
    open(kind, payload, mac) {
        const given = Buffer.from(mac, 'base64url');
        const expected = this.#mac(kind, payload);
        if (given.length !== expected.length || !(0,external_node_crypto_.timingSafeEqual)(given, expected))
            return undefined;
        return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    }
    /** The secret key that belongs to a session's access key. */
    secretFor(accessKeyId) {
        return (0,external_node_crypto_.createHmac)('sha512', this.#key).update(`secret:${accessKeyId}`).digest('base64').slice(0, 40);
    }
    #mac(kind, text) {
        return (0,external_node_crypto_.createHmac)('sha256', this.#key).update(`${kind}:${text}`).digest();
    }
}
/** Credentials of a role session, with everything about it in the session token. */
function issueSession(seal, principal) {
    const accessKeyId = `ASIA${randomText(16)}`;
    const { payload, mac } = seal.close(`session:${accessKeyId}`, principal);
    return {
        accessKeyId,
        secretAccessKey: seal.secretFor(accessKeyId),
        sessionToken: `EMULATOR.${payload}.${mac}`,
        expires: principal.expires,
    };
}
function openSession(seal, accessKeyId, sessionToken) {
    const [mark, payload, mac] = sessionToken.split('.');
    if (mark !== 'EMULATOR' || payload === undefined || mac === undefined)
        return undefined;
    return seal.open(`session:${accessKeyId}`, payload, mac);
}
/** Letters and digits as access keys have them. */
function randomText(length) {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    return [...(0,external_node_crypto_.randomBytes)(length)].map((byte) => alphabet[byte % alphabet.length]).join('');
}
/**
 * An authorization token of the service's shape: five base64url segments that start with `eyJ2ZXIiOjEs`, as scanners
 * and masks expect, and about as long. The header says that it is no real one.
 */
function issueToken(seal, domain, principal, expires, now) {
    const header = {
        ver: 1,
        isu: Math.floor(now / 1000),
        enc: 'A128GCM',
        iss: 'codeartifact-ci emulator: not a real token',
        exp: Math.floor(expires / 1000),
        alg: 'A128GCMKW',
    };
    const content = {
        domain: domain.name,
        owner: domain.owner,
        principal,
        expires,
        nonce: (0,external_node_crypto_.randomBytes)(24).toString('base64url'),
    };
    const { payload, mac } = seal.close('token', content);
    const head = Buffer.from(JSON.stringify(header)).toString('base64url');
    const padding = (0,external_node_crypto_.randomBytes)(Math.max(24, 900 - Math.floor(payload.length * 0.75))).toString('base64url');
    return [head, (0,external_node_crypto_.randomBytes)(24).toString('base64url'), padding, payload, mac].join('.');
}
/** The caller that the token was made for; undefined when it is not ours, for another domain, or has ended. */
function openToken(seal, domain, token, now) {
    const segments = token.split('.');
    const [, , , payload, mac] = segments;
    if (segments.length !== 5 || payload === undefined || mac === undefined)
        return undefined;
    const content = seal.open('token', payload, mac);
    if (content === undefined || content.domain !== domain.name || content.owner !== domain.owner)
        return undefined;
    return now < content.expires ? content.principal : undefined;
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/sigv4.ts


/** Requests older or newer than this are refused (AWS General Reference, Signature Version 4). */
const SKEW_MS = 15 * 60 * 1000;
const incomplete = (message) => new ServiceError('IncompleteSignatureException', 400, message);
const mismatch = (message) => new ServiceError('InvalidSignatureException', 403, message);
/** What the Authorization header claims; nothing is checked yet but its form. */
function parseSignature(request) {
    const header = request.headers.authorization;
    if (header === undefined || header === '') {
        throw new ServiceError('MissingAuthenticationTokenException', 403, 'Missing Authentication Token');
    }
    if (!header.startsWith('AWS4-HMAC-SHA256 ')) {
        throw incomplete(`Unsupported Authorization scheme; the emulator takes AWS4-HMAC-SHA256`);
    }
    const parts = new Map(header
        .slice('AWS4-HMAC-SHA256 '.length)
        .split(',')
        .map((part) => {
        const at = part.indexOf('=');
        return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }));
    const credential = parts.get('Credential') ?? '';
    const match = /^([\w]+)\/(\d{8})\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request$/.exec(credential);
    const signature = parts.get('Signature') ?? '';
    const signedHeaders = (parts.get('SignedHeaders') ?? '').split(';').filter((name) => name !== '');
    const timestamp = firstHeader(request, 'x-amz-date');
    if (match === null)
        throw incomplete(`Credential must have at least 5 slash-delimited elements, got '${credential}'`);
    if (!/^[0-9a-f]{64}$/.test(signature))
        throw incomplete("Authorization header requires a 'Signature' of 64 hexadecimal digits");
    if (!signedHeaders.includes('host'))
        throw incomplete("'Host' must be a 'SignedHeader' in the Authorization header");
    if (timestamp === undefined || !/^\d{8}T\d{6}Z$/.test(timestamp)) {
        throw incomplete("Authorization header requires existence of an 'X-Amz-Date' header");
    }
    const [, accessKeyId = '', date = '', region = '', service = ''] = match;
    if (!timestamp.startsWith(date))
        throw mismatch(`Date in Credential scope does not match YYYYMMDD from X-Amz-Date: ${date} != ${timestamp}`);
    const sessionToken = firstHeader(request, 'x-amz-security-token');
    return { accessKeyId, date, region, service, signedHeaders, signature, timestamp, sessionToken };
}
/**
 * Checks a signature against the secret key. `body` is the whole body, or undefined where the request names its
 * digest in x-amz-content-sha256 and is still to be read: then whoever reads it compares.
 */
function verifySignature(request, claims, secretKey, body, now) {
    const signedAt = Date.parse(claims.timestamp.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
    if (Number.isNaN(signedAt) || Math.abs(now - signedAt) > SKEW_MS) {
        const current = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
        throw mismatch(`Signature expired: ${claims.timestamp} is not within 15 min. of the current time ${current}`);
    }
    const declared = firstHeader(request, 'x-amz-content-sha256');
    const actual = body === undefined ? undefined : sha256(body);
    if (declared !== undefined && declared !== 'UNSIGNED-PAYLOAD' && actual !== undefined && declared !== actual) {
        throw mismatch('The provided x-amz-content-sha256 header does not match what was computed.');
    }
    const payload = declared ?? actual;
    if (payload === undefined)
        throw incomplete('The request needs an x-amz-content-sha256 header');
    const canonical = [
        request.method,
        canonicalPath(request.path),
        canonicalQuery(request.rawQuery),
        ...claims.signedHeaders.map((name) => `${name}:${(firstHeader(request, name) ?? '').trim().replace(/ +/g, ' ')}`),
        '',
        claims.signedHeaders.join(';'),
        payload,
    ].join('\n');
    const scope = `${claims.date}/${claims.region}/${claims.service}/aws4_request`;
    const toSign = ['AWS4-HMAC-SHA256', claims.timestamp, scope, sha256(canonical)].join('\n');
    const key = [claims.date, claims.region, claims.service, 'aws4_request'].reduce((secret, part) => (0,external_node_crypto_.createHmac)('sha256', secret).update(part).digest(), Buffer.from(`AWS4${secretKey}`));
    const expected = (0,external_node_crypto_.createHmac)('sha256', key).update(toSign).digest();
    if (!(0,external_node_crypto_.timingSafeEqual)(expected, Buffer.from(claims.signature, 'hex'))) {
        throw mismatch('The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.');
    }
}
/** Each segment encoded once more than it is on the wire: the rule of every service but S3. */
function canonicalPath(path) {
    return path
        .split('/')
        .map((segment) => encode(segment))
        .join('/');
}
function canonicalQuery(rawQuery) {
    if (rawQuery === '')
        return '';
    return rawQuery
        .split('&')
        .filter((part) => part !== '')
        .map((part) => {
        const at = part.indexOf('=');
        const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
        return [encode(decode(name)), encode(decode(value))];
    })
        .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))
        .map(([name, value]) => `${name}=${value}`)
        .join('&');
}
/** RFC 3986's unreserved characters stay. */
function encode(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function firstHeader(request, name) {
    const value = request.headers[name];
    return typeof value === 'string' ? value : value?.join(', ');
}
function sha256(data) {
    return (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/authority.ts








/** The key pair that AWS's documentation uses throughout; it belongs to an administrator of the emulator's account. */
const BUILT_IN = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
async function createAuthority(options) {
    const { store, clock, account, mode, principalsFile } = options;
    if (mode === 'strict' && principalsFile === undefined) {
        throw new Error('--auth strict needs a principals file (--principals FILE)');
    }
    const principals = principalsFile === undefined ? { users: [], roles: [] } : await readPrincipals(principalsFile, account);
    const seal = new Seal(sealingKey(store));
    const restore = (sealed) => ({
        arn: sealed.arn,
        account: sealed.account,
        userId: sealed.userId,
        expires: sealed.expires ?? undefined,
        identityPolicies: mode === 'any-key' ? 'all' : policiesOf(principals, sealed.source),
        sessionPolicy: sealed.sessionPolicy ?? undefined,
    });
    return {
        seal,
        principals,
        mode,
        clock,
        authenticate(request, service, body) {
            const claims = parseSignature(request);
            if (claims.service !== service) {
                throw new ServiceError('InvalidSignatureException', 403, `Credential should be scoped to correct service: '${service}'.`);
            }
            const { accessKeyId, sessionToken } = claims;
            const check = (secret) => verifySignature(request, claims, secret, body, clock.now());
            if (sessionToken?.startsWith('EMULATOR.') === true) {
                const session = openSession(seal, accessKeyId, sessionToken);
                if (session === undefined)
                    throw unknownKey();
                if (session.expires !== null && clock.now() >= session.expires) {
                    throw new ServiceError('ExpiredTokenException', 403, 'The security token included in the request is expired');
                }
                check(seal.secretFor(accessKeyId));
                return restore(session);
            }
            const user = principals.users.find((candidate) => candidate.accessKeyId === accessKeyId);
            if (user !== undefined) {
                check(user.secretAccessKey);
                return restore(sealedUser(user.account, user.name));
            }
            if (mode === 'strict' || accessKeyId.startsWith('ASIA'))
                throw unknownKey();
            // The secret of any other key is not known here, so its signature cannot be checked: see `--auth strict`.
            if (accessKeyId === BUILT_IN.accessKeyId)
                check(BUILT_IN.secretAccessKey);
            return restore(sealedUser(account, 'admin'));
        },
        authenticateBearer(request, domain) {
            const token = bearerToken(request);
            const sealed = token === undefined ? undefined : openToken(seal, domain, token, clock.now());
            return sealed === undefined ? undefined : restore(sealed);
        },
        issueToken(principal, domain, seconds) {
            if (seconds !== 0 && (seconds < 900 || seconds > 43_200)) {
                throw errors_invalid('The duration must be 0 or between 900 and 43200 seconds');
            }
            if (seconds === 0 && principal.expires === undefined) {
                throw errors_invalid('A duration of 0 needs temporary credentials, whose end becomes the end of the token');
            }
            const now = clock.now();
            const expires = seconds === 0 ? (principal.expires ?? now) : now + seconds * 1000;
            return { token: issueToken(seal, domain, resealed(principal), expires, now), expires };
        },
        authorize(principal, action, target) {
            authorize(store, principal, `codeartifact:${action}`, target);
            if (action === 'GetAuthorizationToken')
                authorizeIdentity(principal, 'sts:GetServiceBearerToken');
        },
    };
}
function unknownKey() {
    return new ServiceError('UnrecognizedClientException', 403, 'The security token included in the request is invalid.');
}
/** The key of the emulator's seals, kept with its data so that tokens outlive a restart. */
function sealingKey(store) {
    const row = store.db.get("SELECT value FROM secrets WHERE name = 'seal'");
    if (row !== undefined)
        return Buffer.from(row.value, 'base64');
    const key = (0,external_node_crypto_.randomBytes)(32);
    store.db.run("INSERT INTO secrets VALUES ('seal', ?)", key.toString('base64'));
    return key;
}
function sealedUser(account, name) {
    return {
        arn: `arn:aws:iam::${account}:user/${name}`,
        account,
        userId: `AIDA${name
            .toUpperCase()
            .replace(/[^A-Z0-9]/g, '')
            .padEnd(17, 'X')
            .slice(0, 17)}`,
        expires: null,
        sessionPolicy: null,
        source: `user/${account}/${name}`,
    };
}
function resealed(principal) {
    const { arn, account, userId, expires, sessionPolicy } = principal;
    const [kind, name = ''] = (arn.split(':')[5] ?? '').split('/');
    return {
        arn,
        account,
        userId,
        expires: expires ?? null,
        sessionPolicy: sessionPolicy ?? null,
        source: `${kind === 'user' ? 'user' : 'role'}/${account}/${name}`,
    };
}
function policiesOf(principals, source) {
    const [kind, account, name] = source.split('/');
    const list = kind === 'user' ? principals.users : principals.roles;
    return list.find((entry) => entry.account === account && entry.name === name)?.policies ?? [];
}
/** Bearer, Basic with any user name, the bare token (cargo), or NuGet's API key. */
function bearerToken(request) {
    const header = request.headers.authorization?.trim() ?? '';
    const [scheme = '', rest = ''] = header.split(/\s+/, 2);
    if (/^bearer$/i.test(scheme))
        return rest;
    if (/^basic$/i.test(scheme)) {
        const decoded = Buffer.from(rest, 'base64').toString('utf8');
        return decoded.slice(decoded.indexOf(':') + 1).trim();
    }
    if (header !== '')
        return header;
    const key = request.headers['x-nuget-apikey'];
    return typeof key === 'string' && key !== '' ? key.trim() : undefined;
}
/** Operations on which the domain's own policy has no say, beside those on the account (user guide, 4.2 of the contract). */
const WITHOUT_DOMAIN_POLICY = new Set(['codeartifact:PutDomainPermissionsPolicy', 'codeartifact:CreateDomain']);
const WITHOUT_REPOSITORY_POLICY = new Set([
    'codeartifact:PutRepositoryPermissionsPolicy',
    'codeartifact:CreateRepository',
]);
function authorize(store, principal, action, target) {
    const resource = resourceOf(target, principal);
    const context = {
        action,
        resource,
        principalArns: arnsOf(principal),
        account: principal.account,
        keys: conditionKeys(store, principal, target),
    };
    const policies = [];
    if ('domain' in target && !WITHOUT_DOMAIN_POLICY.has(action)) {
        policies.push(...[findPolicy(store, arns_domainArn(target.domain))?.document ?? []].flat());
        const repository = repositoryName(target);
        if (repository !== undefined && !WITHOUT_REPOSITORY_POLICY.has(action)) {
            policies.push(...[findPolicy(store, arns_repositoryArn(target.domain, repository))?.document ?? []].flat());
        }
    }
    const byResource = combine(policies.map((document) => evaluate(document, 'resource', context)));
    const byIdentity = identityVerdict(principal, context);
    const bySession = principal.sessionPolicy === undefined ? 'allow' : evaluate(principal.sessionPolicy, 'identity', context);
    const deny = (reason) => {
        throw accessDenied(`User: ${principal.arn} is not authorized to perform: ${action} on resource: ${resource} ${reason}`);
    };
    if (byIdentity === 'deny')
        deny('with an explicit deny in an identity-based policy');
    if (bySession === 'deny')
        deny('with an explicit deny in a session policy');
    if (byResource === 'deny')
        deny('with an explicit deny in a resource-based policy');
    if (bySession === 'none')
        deny(`because no session policy allows the ${action} action`);
    const foreign = 'domain' in target && target.domain.owner !== principal.account;
    if (byIdentity !== 'allow' && (foreign || byResource !== 'allow')) {
        deny(`because no identity-based policy allows the ${action} action`);
    }
    if (foreign && byResource !== 'allow')
        deny(`because no resource-based policy allows the ${action} action`);
}
/** For actions on which no resource policy has a say. */
function authorizeIdentity(principal, action) {
    const context = {
        action,
        resource: `arn:aws:sts::${principal.account}:self`,
        principalArns: arnsOf(principal),
        account: principal.account,
        keys: { 'sts:awsservicename': ['codeartifact.amazonaws.com'] },
    };
    const session = principal.sessionPolicy === undefined ? 'allow' : evaluate(principal.sessionPolicy, 'identity', context);
    const message = `User: ${principal.arn} is not authorized to perform: ${action} on resource: ${context.resource}`;
    if (identityVerdict(principal, context) !== 'allow') {
        throw accessDenied(`${message} because no identity-based policy allows the ${action} action`);
    }
    if (session !== 'allow')
        throw accessDenied(`${message} because no session policy allows the ${action} action`);
}
function identityVerdict({ identityPolicies }, context) {
    if (identityPolicies === 'all')
        return 'allow';
    return combine(identityPolicies.map((document) => evaluate(document, 'identity', context)));
}
/** A session goes by its own ARN and by its role's. */
function arnsOf({ arn, account }) {
    const role = /:assumed-role\/([^/]+)\//.exec(arn)?.[1];
    return role === undefined ? [arn] : [arn, `arn:aws:iam::${account}:role/${role}`];
}
function repositoryName(target) {
    if (target.kind === 'repository')
        return target.repository;
    return target.kind === 'package' ? target.repository.name : undefined;
}
function resourceOf(target, principal) {
    switch (target.kind) {
        case 'account':
            return `arn:aws:codeartifact:*:${principal.account}:*`;
        case 'new-domain':
            return `arn:aws:codeartifact:${target.region}:${principal.account}:domain/${target.name}`;
        case 'domain':
            return arns_domainArn(target.domain);
        case 'package-group':
            return packageGroupArn(target.domain, target.pattern);
        case 'repository':
            return arns_repositoryArn(target.domain, target.repository);
        case 'package':
            return packageArn(target.domain, target.repository.name, target.at);
    }
}
function conditionKeys(store, principal, target) {
    const keys = {
        'aws:principalarn': [arnsOf(principal).at(-1) ?? principal.arn],
        'aws:principalaccount': [principal.account],
    };
    const tagged = taggedArn(target);
    for (const { key, value } of tagged === undefined ? [] : listTags(store, tagged)) {
        keys[`aws:resourcetag/${key.toLowerCase()}`] = [value];
    }
    return keys;
}
/** Tags exist on domains, repositories and package groups. */
function taggedArn(target) {
    if (!('domain' in target))
        return undefined;
    const repository = repositoryName(target);
    if (repository !== undefined)
        return arns_repositoryArn(target.domain, repository);
    return target.kind === 'package-group' ? packageGroupArn(target.domain, target.pattern) : arns_domainArn(target.domain);
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/trust.ts
/** Whether a role's trust policy lets the caller in. */
function trusts(policy, request) {
    const { Statement } = JSON.parse(policy);
    const matching = list(Statement ?? []).filter((statement) => list(statement.Action).some((action) => action === request.action || action === 'sts:*') &&
        trust_principalMatches(statement, request) &&
        Object.entries(statement.Condition ?? {}).every(([operator, keys]) => Object.entries(keys).every(([key, wanted]) => holds(operator, trust_valueOf(key, request), list(wanted)))));
    return matching.length > 0 && matching.every(({ Effect }) => Effect === 'Allow');
}
function trust_principalMatches({ Principal: principal }, request) {
    if (request.action === 'sts:AssumeRoleWithWebIdentity') {
        return list(principal['Federated'] ?? []).some((arn) => arn === request.identity.issuer || arn.endsWith(`/${request.identity.issuer}`));
    }
    const { arn, account } = request.caller;
    return list(principal['AWS'] ?? []).some((entry) => ['*', arn, account, `arn:aws:iam::${account}:root`].includes(entry));
}
function trust_valueOf(key, request) {
    if (request.action === 'sts:AssumeRole')
        return key === 'sts:ExternalId' ? request.externalId : undefined;
    const { issuer, subject, audience } = request.identity;
    if (key === `${issuer}:sub`)
        return subject;
    return key === `${issuer}:aud` ? audience : undefined;
}
function holds(operator, value, wanted) {
    if (value === undefined)
        return operator.endsWith('IfExists');
    if (/^(ForAnyValue:)?StringEquals(IfExists)?$/.test(operator))
        return wanted.includes(value);
    if (/^(ForAnyValue:)?StringLike(IfExists)?$/.test(operator)) {
        return wanted.some((pattern) => like(pattern).test(value));
    }
    return false;
}
function like(pattern) {
    const source = pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*+/g, '.*')
        .replaceAll('?', '.');
    return new RegExp(`^${source}$`, 's');
}
function list(value) {
    return Array.isArray(value) ? value : [value];
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/sts.ts






const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';
const LARGEST_BODY = 256 * 1024;
/** STS as far as CodeArtifact's users need it: awsQuery in, XML out. */
async function handleSts(services, request) {
    try {
        const body = await readBody(request, LARGEST_BODY);
        const form = new URLSearchParams(body.toString('utf8'));
        const action = form.get('Action') ?? '';
        const handler = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
        if (handler === undefined)
            throw stsError('InvalidAction', 400, `Could not find operation ${action}`);
        const result = handler(services.authority, request, body, form);
        return xml(200, `<${action}Response xmlns="${NAMESPACE}">${sts_element(`${action}Result`, result)}${metadata()}</${action}Response>`);
    }
    catch (error) {
        if (!(error instanceof ServiceError))
            throw error;
        // Query services name errors without the suffix that the JSON services give them.
        const code = STS_NAMES[error.name] ?? error.name;
        const details = sts_element('Error', { Type: 'Sender', Code: code, Message: error.message });
        return xml(error.status, `<ErrorResponse xmlns="${NAMESPACE}">${details}<RequestId>${(0,external_node_crypto_.randomUUID)()}</RequestId></ErrorResponse>`);
    }
}
const STS_NAMES = {
    UnrecognizedClientException: 'InvalidClientTokenId',
    InvalidSignatureException: 'SignatureDoesNotMatch',
    MissingAuthenticationTokenException: 'MissingAuthenticationToken',
    IncompleteSignatureException: 'IncompleteSignature',
    ExpiredTokenException: 'ExpiredToken',
};
const ACTIONS = {
    GetCallerIdentity(authority, request, body) {
        const { arn, userId, account } = authority.authenticate(request, 'sts', body);
        return { Arn: arn, UserId: userId, Account: account };
    },
    AssumeRole(authority, request, body, form) {
        const caller = authority.authenticate(request, 'sts', body);
        const asked = parseRequest(form);
        const role = findRole(authority, asked.arn);
        if (role !== undefined &&
            !trusts(role.trust, { action: 'sts:AssumeRole', caller, externalId: form.get('ExternalId') ?? undefined })) {
            throw refused('AssumeRole', asked.arn, caller);
        }
        return session(authority, asked, role);
    },
    AssumeRoleWithWebIdentity(authority, _request, _body, form) {
        const asked = parseRequest(form);
        const identity = parseJwt(form.get('WebIdentityToken') ?? '', authority.clock.now());
        const role = findRole(authority, asked.arn);
        if (role !== undefined && !trusts(role.trust, { action: 'sts:AssumeRoleWithWebIdentity', identity })) {
            throw refused('AssumeRoleWithWebIdentity', asked.arn, undefined);
        }
        return {
            ...session(authority, asked, role),
            SubjectFromWebIdentityToken: identity.subject,
            Audience: identity.audience,
            Provider: identity.issuer,
        };
    },
};
function parseRequest(form) {
    const arn = form.get('RoleArn') ?? '';
    const sessionName = form.get('RoleSessionName') ?? '';
    const seconds = form.get('DurationSeconds') ?? '3600';
    const policy = form.get('Policy') ?? undefined;
    const match = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(?:[\w+=,.@/-]*\/)?([\w+=,.@-]+)$/.exec(arn);
    if (match?.[1] === undefined || match[2] === undefined)
        throw stsError('ValidationError', 400, `${arn} is invalid`);
    if (!/^[\w+=,.@-]{2,64}$/.test(sessionName)) {
        throw stsError('ValidationError', 400, `1 validation error detected: Value '${sessionName}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*`);
    }
    if (!/^\d+$/.test(seconds) || Number(seconds) < 900 || Number(seconds) > 43_200) {
        throw stsError('ValidationError', 400, `1 validation error detected: Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value between 900 and 43200`);
    }
    const problem = policy === undefined ? undefined : checkPolicyDocument(policy, 'identity');
    if (problem !== undefined)
        throw stsError('MalformedPolicyDocument', 400, problem);
    if ((policy?.length ?? 0) > 2048) {
        throw stsError('PackedPolicyTooLarge', 400, 'Packed size of session policy consumes more than 100% of the allotted space.');
    }
    return { arn, account: match[1], roleName: match[2], sessionName, seconds: Number(seconds), policy };
}
/** The role in the principals file. Without such a file every role exists and trusts everybody. */
function findRole({ principals, mode }, arn) {
    const [, , , , account, path = ''] = arn.split(':');
    const name = path.split('/').at(-1);
    const role = principals.roles.find((candidate) => candidate.account === account && candidate.name === name);
    if (role === undefined && mode === 'strict')
        throw refused('AssumeRole', arn, undefined);
    return role;
}
function session(authority, asked, role) {
    if (role !== undefined && asked.seconds > role.maxSessionSeconds) {
        throw stsError('ValidationError', 400, 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
    }
    const roleId = `AROA${asked.roleName
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, '')
        .padEnd(17, 'X')
        .slice(0, 17)}`;
    const principal = {
        arn: `arn:aws:sts::${asked.account}:assumed-role/${asked.roleName}/${asked.sessionName}`,
        account: asked.account,
        userId: `${roleId}:${asked.sessionName}`,
        expires: authority.clock.now() + asked.seconds * 1000,
        sessionPolicy: asked.policy ?? null,
        source: `role/${asked.account}/${asked.roleName}`,
    };
    return {
        Credentials: credentials(issueSession(authority.seal, principal)),
        AssumedRoleUser: { Arn: principal.arn, AssumedRoleId: principal.userId },
    };
}
function credentials({ accessKeyId, secretAccessKey, sessionToken, expires }) {
    return {
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey,
        SessionToken: sessionToken,
        Expiration: new Date(expires).toISOString().replace(/\.\d+Z$/, 'Z'),
    };
}
/** Claims of a token; its signature is not looked at, for there is no provider whose keys could be asked for. */
function parseJwt(token, now) {
    const [, body] = token.split('.');
    let claims;
    try {
        claims = JSON.parse(Buffer.from(body ?? '', 'base64url').toString('utf8'));
    }
    catch {
        throw stsError('InvalidIdentityToken', 400, 'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)');
    }
    const { iss, sub, aud, exp, nbf } = claims;
    if (typeof iss !== 'string' || typeof sub !== 'string' || typeof aud !== 'string') {
        throw stsError('InvalidIdentityToken', 400, 'Missing a required claim: iss, sub and aud');
    }
    if (typeof exp === 'number' && exp * 1000 <= now) {
        throw stsError('ExpiredTokenException', 400, `Token expired: current date/time ${Math.floor(now / 1000)} must be before the expiration date/time ${exp}`);
    }
    if (typeof nbf === 'number' && nbf * 1000 > now + 300_000) {
        throw stsError('InvalidIdentityToken', 400, 'The ID Token is not valid yet');
    }
    return { issuer: iss.replace(/^https:\/\//, ''), subject: sub, audience: aud };
}
function refused(action, arn, caller) {
    const who = caller === undefined ? 'Not authorized' : `User: ${caller.arn} is not authorized`;
    return stsError('AccessDenied', 403, `${who} to perform sts:${action} on resource: ${arn}`);
}
function stsError(code, status, message) {
    return new ServiceError(code, status, message);
}
function sts_element(name, value) {
    const content = typeof value === 'string'
        ? sts_escape(value)
        : Object.entries(value)
            .map(([child, inner]) => sts_element(child, inner))
            .join('');
    return `<${name}>${content}</${name}>`;
}
function metadata() {
    return sts_element('ResponseMetadata', { RequestId: (0,external_node_crypto_.randomUUID)() });
}
function sts_escape(text) {
    return text.replace(/[<>&]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function xml(status, body) {
    return { status, headers: { 'content-type': 'text/xml' }, body };
}

;// CONCATENATED MODULE: ./packages/emulator/src/clock.ts
/** The emulator's clock: the machine's, or one that tests move. Milliseconds since the epoch. */
class Clock {
    #offset = 0;
    now() {
        return Date.now() + this.#offset;
    }
    /** Makes `now()` return `time` at this moment and run on from there. */
    set(time) {
        this.#offset = time - Date.now();
    }
    advance(milliseconds) {
        this.#offset += milliseconds;
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./packages/emulator/src/store/blobs.ts





class TooLarge extends Error {
    name = 'TooLarge';
}
/**
 * Asset bytes, each in a file named by its SHA-256: no path is ever made from a name that a client sent. A file
 * appears whole (staged, synced, renamed) and never changes.
 */
class Blobs {
    #objects;
    #staging;
    #durable;
    /** Blobs in use by an upload under way, which no version refers to yet. */
    #pins = new Map();
    constructor(folder, durable) {
        this.#objects = (0,external_node_path_.join)(folder, 'objects');
        this.#staging = (0,external_node_path_.join)(folder, 'staging');
        this.#durable = durable;
        // What a crash left half-uploaded belongs to nobody.
        (0,external_node_fs_.rmSync)(this.#staging, { recursive: true, force: true });
        (0,external_node_fs_.mkdirSync)(this.#staging, { recursive: true });
        (0,external_node_fs_.mkdirSync)(this.#objects, { recursive: true });
    }
    /** Reads a body to its end, hashing on the way; throws TooLarge beyond `maxBytes`. The caller must `release`. */
    async stage(body, maxBytes) {
        const path = (0,external_node_path_.join)(this.#staging, (0,external_node_crypto_.randomUUID)());
        const file = await (0,external_node_fs_promises_.open)(path, 'wx', 0o600);
        const algorithms = ['md5', 'sha1', 'sha256', 'sha512'].map((name) => (0,external_node_crypto_.createHash)(name));
        let size = 0;
        try {
            for await (const chunk of body) {
                size += chunk.length;
                if (size > maxBytes)
                    throw new TooLarge(`The body is larger than ${maxBytes} bytes`);
                for (const algorithm of algorithms)
                    algorithm.update(chunk);
                await file.write(chunk);
            }
            if (this.#durable)
                await file.sync();
        }
        catch (error) {
            await file.close();
            await (0,external_node_fs_promises_.unlink)(path);
            throw error;
        }
        await file.close();
        const [md5 = '', sha1 = '', sha256 = '', sha512 = ''] = algorithms.map((algorithm) => algorithm.digest('hex'));
        this.#pins.set(sha256, (this.#pins.get(sha256) ?? 0) + 1);
        const target = this.path(sha256);
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.join)(target, '..'), { recursive: true });
        await (0,external_node_fs_promises_.rename)(path, target);
        if (this.#durable)
            await syncFolder((0,external_node_path_.join)(target, '..'));
        return { size, hashes: { md5, sha1, sha256, sha512 } };
    }
    async stageBytes(bytes) {
        return await this.stage(external_node_stream_.Readable.from([bytes]), Number.MAX_SAFE_INTEGER);
    }
    /** Ends an upload's hold on its bytes: from here on only versions that refer to them keep them. */
    release(staged) {
        const { sha256 } = staged.hashes;
        const pins = (this.#pins.get(sha256) ?? 0) - 1;
        if (pins > 0)
            this.#pins.set(sha256, pins);
        else
            this.#pins.delete(sha256);
    }
    path(sha256) {
        return (0,external_node_path_.join)(this.#objects, sha256.slice(0, 2), sha256);
    }
    read(sha256, range) {
        return (0,external_node_fs_.createReadStream)(this.path(sha256), range);
    }
    async bytes(sha256) {
        return await (0,external_node_fs_promises_.readFile)(this.path(sha256));
    }
    async has(sha256) {
        return await (0,external_node_fs_promises_.stat)(this.path(sha256)).then(() => true, () => false);
    }
    /** Removes the given blobs unless `referenced` or an upload under way says otherwise. */
    collect(hashes, referenced) {
        for (const sha256 of hashes) {
            if (!this.#pins.has(sha256) && !referenced(sha256))
                (0,external_node_fs_.rmSync)(this.path(sha256), { force: true });
        }
    }
    /** Every blob on disk. */
    *all() {
        for (const folder of (0,external_node_fs_.readdirSync)(this.#objects))
            yield* (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(this.#objects, folder));
    }
}
async function syncFolder(folder) {
    const handle = await (0,external_node_fs_promises_.open)(folder, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/domains.ts





const DOMAINS_PER_ACCOUNT = 10;
function createDomain(store, { owner, name, region, encryptionKey }) {
    return store.db.transaction(() => {
        if (findDomain(store, owner, name) !== undefined) {
            throw conflict(`Domain already exists: ${name}`, name, 'domain');
        }
        if (listDomains(store, owner).length >= DOMAINS_PER_ACCOUNT) {
            throw quotaExceeded(`An account may own ${DOMAINS_PER_ACCOUNT} domains`, name, 'domain');
        }
        const { id } = store.db.run('INSERT INTO domains (owner, name, region, encryption_key, created) VALUES (?, ?, ?, ?, ?)', owner, name, region, keyArn(encryptionKey, owner, region), store.clock.now());
        const domain = domainById(store, id);
        createRootGroup(store, domain);
        return domain;
    });
}
/** A key's ARN, ID, alias or alias ARN, as KMS accepts them; the default key of the account otherwise. */
function keyArn(key, owner, region) {
    const uuid = /^(mrk-[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z0-9-]{7,64})$/;
    if (key === undefined)
        return `arn:aws:kms:${region}:${owner}:key/${randomUUID()}`;
    if (/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[A-Za-z0-9/_-]+$/.test(key))
        return key;
    if (/^alias\/[A-Za-z0-9/_-]+$/.test(key))
        return `arn:aws:kms:${region}:${owner}:${key}`;
    if (uuid.test(key))
        return `arn:aws:kms:${region}:${owner}:key/${key}`;
    throw invalid(`Invalid encryption key: ${key}`, 'ENCRYPTION_KEY_ERROR');
}
function findDomain(store, owner, name) {
    return store.db.get('SELECT * FROM domains WHERE owner = ? AND name = ?', owner, name);
}
function requireDomain(store, owner, name) {
    const domain = findDomain(store, owner, name);
    if (domain !== undefined)
        return domain;
    // The service's own wording; tools look for it.
    throw notFound(`Domain not found. Domain '${name}' owned by account '${owner}' does not exist`, name, 'domain');
}
function domainById(store, id) {
    const domain = store.db.get('SELECT * FROM domains WHERE id = ?', id);
    if (domain === undefined)
        throw new Error(`no domain has the id ${id}`);
    return domain;
}
/** By name. */
function listDomains(store, owner) {
    return store.db.all('SELECT * FROM domains WHERE owner = ? ORDER BY name', owner);
}
/** Bytes stored for the domain: each asset counts once, whatever number of versions and repositories hold it. */
function domainSize(store, domain) {
    const row = store.db.get(`SELECT SUM(size) AS bytes FROM (
       SELECT DISTINCT a.sha256, a.size FROM assets a
       JOIN versions v ON v.id = a.version_id JOIN packages p ON p.id = v.package_id
       JOIN repositories r ON r.id = p.repository_id WHERE r.domain_id = ?)`, domain.id);
    return row?.bytes ?? 0;
}
function repositoryCount(store, domain) {
    const row = store.db.get('SELECT COUNT(*) AS n FROM repositories WHERE domain_id = ?', domain.id);
    return row?.n ?? 0;
}
/** Deletes an empty domain; one that does not exist is no error, as the service's model has none for it. */
function deleteDomain(store, owner, name) {
    return store.db.transaction(() => {
        const domain = findDomain(store, owner, name);
        if (domain === undefined)
            return undefined;
        if (repositoryCount(store, domain) > 0) {
            throw conflict('Domain must contain 0 repositories before deletion', name, 'domain');
        }
        removeResourceRecords(store, domainArn(domain));
        store.db.run('DELETE FROM domains WHERE id = ?', domain.id);
        return domain;
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:sqlite"
var external_node_sqlite_ = __webpack_require__(99);
;// CONCATENATED MODULE: ./packages/emulator/src/store/database.ts

/**
 * SQLite behind a handful of verbs, with every statement prepared once. All calls are synchronous, so whatever runs
 * between two awaits is atomic towards other requests; `transaction` makes it atomic towards a crash too.
 */
class Database {
    #sqlite;
    #statements = new Map();
    #depth = 0;
    /** `path` of a file, or ':memory:'. A file is in WAL mode and synced at each commit: a commit survives a power cut. */
    constructor(path) {
        this.#sqlite = new external_node_sqlite_.DatabaseSync(path);
        this.#sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
        migrate(this.#sqlite);
    }
    /* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- a query's row type is known to its author only */
    get(sql, ...values) {
        return this.#statement(sql).get(...values);
    }
    all(sql, ...values) {
        return this.#statement(sql).all(...values);
    }
    /* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */
    /** Runs a statement; returns the last row's id and how many rows changed. */
    run(sql, ...values) {
        const { lastInsertRowid, changes } = this.#statement(sql).run(...values);
        return { id: Number(lastInsertRowid), changes: Number(changes) };
    }
    /** All of `work` or nothing of it. Nested calls join the outer transaction. `work` must not await. */
    transaction(work) {
        if (this.#depth > 0)
            return work();
        this.#sqlite.exec('BEGIN IMMEDIATE');
        this.#depth++;
        try {
            const result = work();
            this.#sqlite.exec('COMMIT');
            return result;
        }
        catch (error) {
            this.#sqlite.exec('ROLLBACK');
            throw error;
        }
        finally {
            this.#depth--;
        }
    }
    close() {
        this.#statements.clear();
        this.#sqlite.close();
    }
    #statement(sql) {
        let statement = this.#statements.get(sql);
        if (statement === undefined) {
            statement = this.#sqlite.prepare(sql);
            this.#statements.set(sql, statement);
        }
        return statement;
    }
}
const SCHEMA_VERSION = 1;
function migrate(sqlite) {
    const { user_version: version } = sqlite.prepare('PRAGMA user_version').get();
    if (version > SCHEMA_VERSION) {
        throw new Error(`The data folder was written by a newer emulator (schema ${version}, this one knows ${SCHEMA_VERSION})`);
    }
    if (version === SCHEMA_VERSION)
        return;
    sqlite.exec(`BEGIN; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT;`);
}
/**
 * Times are milliseconds since the epoch. A package without a namespace has ''. An asset's bytes are the file named
 * by its SHA-256 (see blobs.ts); the same bytes in several versions or repositories are one file.
 */
const SCHEMA = `
CREATE TABLE domains (
  id INTEGER PRIMARY KEY,
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  region TEXT NOT NULL,
  encryption_key TEXT NOT NULL,
  created INTEGER NOT NULL,
  UNIQUE (owner, name)
) STRICT;
CREATE TABLE repositories (
  id INTEGER PRIMARY KEY,
  domain_id INTEGER NOT NULL REFERENCES domains ON DELETE CASCADE,
  name TEXT NOT NULL,
  administrator TEXT NOT NULL,
  description TEXT,
  created INTEGER NOT NULL,
  UNIQUE (domain_id, name)
) STRICT;
CREATE TABLE upstreams (
  repository_id INTEGER NOT NULL REFERENCES repositories ON DELETE CASCADE,
  position INTEGER NOT NULL,
  upstream_id INTEGER NOT NULL REFERENCES repositories ON DELETE CASCADE,
  PRIMARY KEY (repository_id, position)
) STRICT;
CREATE INDEX upstreams_by_upstream ON upstreams (upstream_id);
CREATE TABLE external_connections (
  repository_id INTEGER PRIMARY KEY REFERENCES repositories ON DELETE CASCADE,
  name TEXT NOT NULL
) STRICT;
CREATE TABLE packages (
  id INTEGER PRIMARY KEY,
  repository_id INTEGER NOT NULL REFERENCES repositories ON DELETE CASCADE,
  format TEXT NOT NULL,
  namespace TEXT NOT NULL,
  name TEXT NOT NULL,
  publish TEXT NOT NULL,
  upstream TEXT NOT NULL,
  UNIQUE (repository_id, format, namespace, name)
) STRICT;
CREATE INDEX packages_by_name ON packages (format, namespace, name);
CREATE TABLE versions (
  id INTEGER PRIMARY KEY,
  package_id INTEGER NOT NULL REFERENCES packages ON DELETE CASCADE,
  version TEXT NOT NULL,
  display_name TEXT,
  status TEXT NOT NULL,
  revision TEXT NOT NULL,
  published INTEGER,
  origin_type TEXT NOT NULL,
  origin_repository TEXT,
  origin_connection TEXT,
  metadata TEXT NOT NULL,
  changes INTEGER NOT NULL,
  UNIQUE (package_id, version)
) STRICT;
CREATE INDEX versions_by_time ON versions (package_id, published);
CREATE TABLE assets (
  version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  md5 TEXT NOT NULL,
  sha1 TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  sha512 TEXT NOT NULL,
  PRIMARY KEY (version_id, name)
) STRICT;
CREATE INDEX assets_by_content ON assets (sha256);
CREATE TABLE dist_tags (
  package_id INTEGER NOT NULL REFERENCES packages ON DELETE CASCADE,
  tag TEXT NOT NULL,
  version TEXT NOT NULL,
  PRIMARY KEY (package_id, tag)
) STRICT;
CREATE TABLE package_groups (
  id INTEGER PRIMARY KEY,
  domain_id INTEGER NOT NULL REFERENCES domains ON DELETE CASCADE,
  pattern TEXT NOT NULL,
  contact_info TEXT,
  description TEXT,
  created INTEGER NOT NULL,
  UNIQUE (domain_id, pattern)
) STRICT;
CREATE TABLE group_restrictions (
  group_id INTEGER NOT NULL REFERENCES package_groups ON DELETE CASCADE,
  type TEXT NOT NULL,
  mode TEXT NOT NULL,
  PRIMARY KEY (group_id, type)
) STRICT;
CREATE TABLE group_repositories (
  group_id INTEGER NOT NULL REFERENCES package_groups ON DELETE CASCADE,
  type TEXT NOT NULL,
  repository_id INTEGER NOT NULL REFERENCES repositories ON DELETE CASCADE,
  PRIMARY KEY (group_id, type, repository_id)
) STRICT;
CREATE TABLE policies (
  resource_arn TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  revision TEXT NOT NULL
) STRICT;
CREATE TABLE tags (
  resource_arn TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (resource_arn, key)
) STRICT;
CREATE TABLE secrets (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
CREATE TABLE upload_faults (
  version_id INTEGER NOT NULL REFERENCES versions ON DELETE CASCADE,
  asset TEXT NOT NULL,
  PRIMARY KEY (version_id, asset)
) STRICT;
`;

;// CONCATENATED MODULE: ./packages/emulator/src/store/store.ts





/**
 * Opens the store in a folder, or, without one, for the life of the process: metadata in memory, assets in a
 * temporary folder. What a crash left over (half uploads, bytes no version refers to) is removed on the way.
 */
function openStore(folder, clock) {
    const root = folder ?? (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'codeartifact-emulator-'));
    (0,external_node_fs_.mkdirSync)(root, { recursive: true, mode: 0o700 });
    const db = new Database(folder === undefined ? ':memory:' : (0,external_node_path_.join)(root, 'codeartifact.sqlite'));
    const blobs = new Blobs(root, folder !== undefined);
    const store = {
        db,
        blobs,
        clock,
        close: () => {
            db.close();
            if (folder === undefined)
                (0,external_node_fs_.rmSync)(root, { recursive: true, force: true });
        },
    };
    verify(store);
    return store;
}
/** Bytes without an owner go; an owner without bytes means that the folder was damaged, and is said. */
function verify({ db, blobs }) {
    const wanted = new Set(db.all('SELECT DISTINCT sha256 FROM assets').map((row) => row.sha256));
    const orphans = [];
    for (const sha256 of blobs.all()) {
        if (!wanted.delete(sha256))
            orphans.push(sha256);
    }
    blobs.collect(orphans, () => false);
    if (wanted.size > 0) {
        throw new Error(`The data folder is damaged: the bytes of ${wanted.size} assets are missing. Start with a new one.`);
    }
}
/** Removes the bytes of assets that were just dropped, where no other version of any repository has them. */
function store_collectGarbage({ db, blobs }, hashes) {
    blobs.collect(hashes, (sha256) => db.get('SELECT 1 FROM assets WHERE sha256 = ? LIMIT 1', sha256) !== undefined);
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/repositories.ts




const REPOSITORIES_PER_DOMAIN = 1000;
const DIRECT_UPSTREAMS = 10;
/** How many repositories one request searches (service quota). */
const SEARCHED_REPOSITORIES = 25;
/** The public registries the service connects to, and the format of each. */
const EXTERNAL_CONNECTIONS = {
    'public:npmjs': 'npm',
    'public:pypi': 'pypi',
    'public:nuget-org': 'nuget',
    'public:maven-central': 'maven',
    'public:maven-googleandroid': 'maven',
    'public:maven-gradleplugins': 'maven',
    'public:maven-commonsware': 'maven',
    'public:maven-clojars': 'maven',
    'public:ruby-gems-org': 'ruby',
    'public:crates-io': 'cargo',
};
function createRepository(store, domain, repository) {
    return store.db.transaction(() => {
        const { name, administrator, description, upstreams } = repository;
        if (findRepository(store, domain, name) !== undefined) {
            throw conflict(`Repository already exists: ${name}`, name, 'repository');
        }
        const count = store.db.get('SELECT COUNT(*) AS n FROM repositories WHERE domain_id = ?', domain.id);
        if ((count?.n ?? 0) >= REPOSITORIES_PER_DOMAIN) {
            throw quotaExceeded(`A domain may hold ${REPOSITORIES_PER_DOMAIN} repositories`, name, 'repository');
        }
        const { id } = store.db.run('INSERT INTO repositories (domain_id, name, administrator, description, created) VALUES (?, ?, ?, ?, ?)', domain.id, name, administrator, description ?? null, store.clock.now());
        const row = repositoryById(store, id);
        setUpstreams(store, domain, row, upstreams);
        return row;
    });
}
/** Changes what is given: `upstreams` undefined keeps them, an empty list clears them. */
function updateRepository(store, domain, name, change) {
    return store.db.transaction(() => {
        const repository = requireRepository(store, domain, name);
        if (change.description !== undefined) {
            store.db.run('UPDATE repositories SET description = ? WHERE id = ?', change.description, repository.id);
        }
        if (change.upstreams !== undefined)
            setUpstreams(store, domain, repository, change.upstreams);
        return repositoryById(store, repository.id);
    });
}
function setUpstreams(store, domain, repository, names) {
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw invalid(`Upstream repository '${twice}' is listed more than once`);
    if (names.length > DIRECT_UPSTREAMS) {
        throw quotaExceeded(`A repository may have ${DIRECT_UPSTREAMS} direct upstreams`, repository.name, 'repository');
    }
    if (names.length > 0 && externalConnection(store, repository) !== undefined) {
        throw conflict('A repository can have one or more upstream repositories or an external connection, not both', repository.name, 'repository');
    }
    const rows = names.map((name) => requireRepository(store, domain, name));
    for (const row of rows) {
        if (row.id === repository.id || everythingAbove(store, row).some((above) => above.id === repository.id)) {
            throw invalid(`Upstream repository '${row.name}' would make a cycle`, 'OTHER');
        }
    }
    store.db.run('DELETE FROM upstreams WHERE repository_id = ?', repository.id);
    rows.forEach((row, position) => store.db.run('INSERT INTO upstreams VALUES (?, ?, ?)', repository.id, position, row.id));
}
function findRepository(store, domain, name) {
    return store.db.get('SELECT * FROM repositories WHERE domain_id = ? AND name = ?', domain.id, name);
}
function requireRepository(store, domain, name) {
    const repository = findRepository(store, domain, name);
    if (repository !== undefined)
        return repository;
    throw notFound(`Repository not found. Repository '${name}' does not exist in domain '${domain.name}'`, name, 'repository');
}
function repositoryById(store, id) {
    const repository = store.db.get('SELECT * FROM repositories WHERE id = ?', id);
    if (repository === undefined)
        throw new Error(`no repository has the id ${id}`);
    return repository;
}
/** By name. */
function listRepositories(store, domain) {
    return store.db.all('SELECT * FROM repositories WHERE domain_id = ? ORDER BY name', domain.id);
}
/** Deletes the repository with all it holds. Repositories that had it upstream lose the reference. */
function deleteRepository(store, domain, name) {
    const [repository, hashes] = store.db.transaction(() => {
        const row = requireRepository(store, domain, name);
        const assets = store.db.all(`SELECT DISTINCT a.sha256 FROM assets a JOIN versions v ON v.id = a.version_id
       JOIN packages p ON p.id = v.package_id WHERE p.repository_id = ?`, row.id);
        removeResourceRecords(store, repositoryArn(domain, name));
        store.db.run('DELETE FROM repositories WHERE id = ?', row.id);
        return [row, assets.map((asset) => asset.sha256)];
    });
    collectGarbage(store, hashes);
    return repository;
}
/** Direct upstreams in search order. */
function upstreams(store, repository) {
    return store.db.all(`SELECT r.* FROM upstreams u JOIN repositories r ON r.id = u.upstream_id
     WHERE u.repository_id = ? ORDER BY u.position`, repository.id);
}
function externalConnection(store, repository) {
    return store.db.get('SELECT name FROM external_connections WHERE repository_id = ?', repository.id)
        ?.name;
}
function associateExternalConnection(store, repository, connection) {
    store.db.transaction(() => {
        assertConnection(connection);
        const present = externalConnection(store, repository);
        if (present === connection) {
            throw conflict(`External connection already exists: ${connection}`, repository.name, 'repository');
        }
        if (present !== undefined) {
            throw quotaExceeded('A repository may have one external connection', repository.name, 'repository');
        }
        if (upstreams(store, repository).length > 0) {
            throw conflict('A repository can have one or more upstream repositories or an external connection, not both', repository.name, 'repository');
        }
        store.db.run('INSERT INTO external_connections VALUES (?, ?)', repository.id, connection);
    });
}
function disassociateExternalConnection(store, repository, connection) {
    store.db.transaction(() => {
        assertConnection(connection);
        const { changes } = store.db.run('DELETE FROM external_connections WHERE repository_id = ? AND name = ?', repository.id, connection);
        if (changes === 0) {
            throw notFound(`External connection not found: ${connection}`, repository.name, 'repository');
        }
    });
}
function assertConnection(connection) {
    if (!Object.hasOwn(EXTERNAL_CONNECTIONS, connection)) {
        throw invalid(`Unknown external connection: ${connection}`);
    }
}
/**
 * The repositories a request to `repository` looks into, in order: itself, then depth first everything above each
 * upstream, each repository once, 25 at most (service quota).
 */
function searchOrder(store, repository) {
    return [repository, ...everythingAbove(store, repository)].slice(0, SEARCHED_REPOSITORIES);
}
function everythingAbove(store, repository) {
    const found = new Map();
    const visit = (row) => {
        for (const upstream of upstreams(store, row)) {
            if (found.has(upstream.id))
                continue;
            found.set(upstream.id, upstream);
            visit(upstream);
        }
    };
    visit(repository);
    return [...found.values()];
}

;// CONCATENATED MODULE: ./packages/emulator/src/store/types.ts
const FORMATS = ['npm', 'pypi', 'maven', 'nuget', 'generic', 'ruby', 'swift', 'cargo'];

;// CONCATENATED MODULE: ./packages/emulator/src/protocols/gateway.ts






/** The service's host forms: `DOMAIN-OWNER.d.codeartifact.REGION.amazonaws.com` and `DOMAIN-OWNER.codeartifact.REGION.on.aws`. */
const SERVICE_HOST = /^([a-z][a-z0-9-]*)-(\d{12})(?:\.d\.codeartifact\.[a-z0-9-]+\.(?:amazonaws\.com|localhost)|\.codeartifact\.[a-z0-9-]+\.on\.aws)(?::\d+)?$/;
/** `/FORMAT/d/DOMAIN-OWNER/REPOSITORY/…` anywhere, `/FORMAT/REPOSITORY/…` where the host names the domain. */
function parseAddress(path, host) {
    const [, format, ...segments] = path.split('/');
    const found = FORMATS.find((name) => name === format);
    if (found === undefined)
        return undefined;
    const byHost = SERVICE_HOST.exec(host ?? '');
    const byPath = segments[0] === 'd' ? /^([a-z][a-z0-9-]*)-(\d{12})$/.exec(segments[1] ?? '') : null;
    const match = byPath ?? byHost;
    const skip = byPath === null ? 0 : 2;
    const repository = segments[skip];
    if (match?.[1] === undefined || match[2] === undefined || repository === undefined || repository === '')
        return undefined;
    const base = `/${[found, ...segments.slice(0, skip + 1)].join('/')}/`;
    // RubyGems posts to `…//api/v1/gems` when the host was given with its slash.
    const rest = segments
        .slice(skip + 1)
        .join('/')
        .replace(/^\/+/, '');
    return { format: found, domain: match[1], owner: match[2], repository, base, rest };
}
/** The data plane's gate: token, then repository, then permission to read, then the protocol. */
async function handleDataPlane(services, protocols, request) {
    const address = parseAddress(request.path, request.headers.host);
    if (address === undefined)
        return http_text(404, 'Not found\n');
    const protocol = protocols.get(address.format);
    if (protocol === undefined)
        return http_text(404, `The emulator does not speak ${address.format} yet\n`);
    const domain = findDomain(services.store, address.owner, address.domain);
    if (domain === undefined) {
        return protocol.error(404, `Domain '${address.domain}' owned by account '${address.owner}' does not exist`);
    }
    const principal = services.authority.authenticateBearer(request, domain);
    if (principal === undefined)
        return challenge(protocol, `${address.domain}/${address.repository}`, request);
    const repository = findRepository(services.store, domain, address.repository);
    if (repository === undefined) {
        return protocol.error(404, `Repository '${address.repository}' does not exist in domain '${address.domain}'`);
    }
    try {
        services.authority.authorize(principal, 'ReadFromRepository', {
            kind: 'repository',
            domain,
            repository: repository.name,
        });
        return await protocol.handle({
            ...request,
            services,
            domain,
            repository,
            principal,
            rest: address.rest,
            endpoint: `${request.origin}${address.base}`,
            authorize: (action, at) => services.authority.authorize(principal, action, { kind: 'package', domain, repository, at }),
        });
    }
    catch (error) {
        if (error instanceof ServiceError)
            return { ...protocol.error(error.status, error.message), ...withHeaders(protocol, error) };
        if (error instanceof UpstreamError)
            return protocol.error(502, error.message);
        if (error instanceof TooLarge || error instanceof BodyTooLarge)
            return protocol.error(413, error.message);
        throw error;
    }
}
function withHeaders(protocol, error) {
    return { headers: { ...protocol.error(error.status, error.message).headers, ...error.headers } };
}
/**
 * 401. The two challenges stand on lines of their own: Maven does not find the Basic one in a line that joins them.
 */
function challenge(protocol, realm, request) {
    const message = request.headers.authorization === undefined
        ? 'Authentication is required: send an authorization token of the domain'
        : 'The authorization token is invalid or has expired';
    const reply = protocol.error(401, message);
    if (!protocol.challenges)
        return reply;
    return {
        ...reply,
        headers: { ...reply.headers, 'www-authenticate': [`Bearer realm="${realm}"`, `Basic realm="${realm}"`] },
    };
}

;// CONCATENATED MODULE: ./packages/emulator/src/protocols/protocols.ts
/** The protocols the emulator speaks; a new one is a file here and a line in this list. */
const protocols_all = [];
const protocols = new Map(protocols_all.map((protocol) => [protocol.format, protocol]));

;// CONCATENATED MODULE: ./packages/emulator/src/upstream/sources.ts

const makers = {};
/** The sources behind the external connections. */
function externalSources(settings, clock) {
    const sources = new Map();
    for (const { connection, location } of settings) {
        const format = EXTERNAL_CONNECTIONS[connection];
        const maker = format === undefined ? undefined : makers[format];
        if (maker !== undefined && location !== 'off')
            sources.set(connection, maker(connection, location, clock));
    }
    return sources;
}

;// CONCATENATED MODULE: ./packages/emulator/src/server.ts










const DEFAULT_ACCOUNT = '111122223333';
const DEFAULT_REGION = 'us-east-1';
/** Starts a CodeArtifact on loopback: the AWS API, STS and the package protocols on one port. */
async function startEmulator(options) {
    const clock = new Clock();
    const account = options.account ?? DEFAULT_ACCOUNT;
    const region = options.region ?? DEFAULT_REGION;
    const store = openStore(options.dataFolder, clock);
    const server = (0,external_node_http_.createServer)({ keepAliveTimeout: 30_000, requestTimeout: 0 });
    try {
        const authority = await createAuthority({
            store,
            clock,
            account,
            region,
            mode: options.auth ?? 'any-key',
            principalsFile: options.principalsFile,
        });
        const sources = externalSources(options.external ?? [], clock);
        const services = { store, sources, clock, authority, account, region };
        server.on('request', (incoming, outgoing) => void answer(services, incoming, outgoing, options.onRequest));
        await listen(server, options.port);
        const { port } = server.address();
        return {
            endpoint: `http://127.0.0.1:${port}`,
            account,
            region,
            services,
            close: async () => {
                await new Promise((resolve) => {
                    server.close(() => resolve());
                    server.closeAllConnections();
                });
                store.close();
            },
        };
    }
    catch (error) {
        store.close();
        throw error;
    }
}
async function listen(server, port) {
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        // Loopback only, always: nothing here is meant for a network.
        server.listen(port, '127.0.0.1', () => {
            server.off('error', reject);
            resolve();
        });
    });
}
async function answer(services, incoming, outgoing, onRequest) {
    const start = performance.now();
    const [path, rawQuery] = splitOnce(incoming.url ?? '/', '?');
    const method = incoming.method ?? 'GET';
    try {
        const host = incoming.headers.host ?? '';
        const request = {
            method: method === 'HEAD' ? 'GET' : method,
            path,
            rawQuery,
            query: new URLSearchParams(rawQuery),
            headers: incoming.headers,
            body: incoming,
            origin: `http://${host}`,
        };
        const reply = allowedHost(host)
            ? await route(services, request)
            : json(421, { message: `The emulator does not answer for the host ${host}` });
        await send(incoming, outgoing, reply);
    }
    catch (error) {
        fail(outgoing, error);
    }
    onRequest?.({
        method,
        path: incoming.url ?? '',
        status: outgoing.statusCode,
        milliseconds: performance.now() - start,
    });
}
/** A page in a browser must not reach us under a name of its own (DNS rebinding). */
function allowedHost(host) {
    return (/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host) ||
        /^[a-z0-9.-]+\.codeartifact\.[a-z0-9-]+\.(amazonaws\.com|localhost|on\.aws)(:\d+)?$/i.test(host));
}
async function route(services, request) {
    if (request.path.startsWith('/v1/'))
        return await handleApi(services, request);
    if (request.path === '/' && request.method === 'POST')
        return await handleSts(services, request);
    const [, plane = ''] = request.path.split('/');
    if (protocols.has(plane) || plane === 'generic')
        return await handleDataPlane(services, protocols, request);
    return json(404, { message: 'No such path' }, { 'x-amzn-errortype': 'UnknownOperationException' });
}
function fail(outgoing, error) {
    // The client went away in the middle: nobody to tell.
    if (outgoing.destroyed || outgoing.socket?.destroyed === true)
        return;
    if (outgoing.headersSent) {
        outgoing.destroy();
        return;
    }
    process.stderr.write(`emulator: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    outgoing.writeHead(500, { 'content-type': 'application/json', 'x-amzn-errortype': 'InternalServerException' });
    outgoing.end(JSON.stringify({ message: 'The emulator failed; see its standard error' }));
}
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

;// CONCATENATED MODULE: ./packages/cli/src/commands/emulator-options.ts





/** The flags that `emulator` and `emulator exec` share. */
const emulatorInputs = {
    data: (0,inputs/* text */.Qq)({
        description: 'Folder to keep everything in. Without it the emulator starts empty and leaves nothing behind.',
    }),
    account: (0,inputs/* text */.Qq)({ description: 'Account that owns the domains.', default: '111122223333', ...names/* accountInput */.uc }),
    region: (0,inputs/* text */.Qq)({ description: 'Region in ARNs.', default: 'us-east-1', ...names/* regionInput */.VN }),
    external: (0,inputs/* list */.p_)({
        description: "What stands behind an external connection, as CONNECTION=URL: 'public:maven-central=file:///usr/share/maven-repo', 'public:npmjs=off'. " +
            "Default: npm's configured registry for public:npmjs, the public registries for the others.",
    }, parseExternal),
    auth: (0,inputs/* choice */.Yq)(['any-key', 'strict'], {
        description: 'any-key: every access key is an administrator; strict: only the users and roles in --principals.',
        default: 'any-key',
    }),
    principals: (0,inputs/* text */.Qq)({ description: 'JSON file of users and roles with their policies, for --auth strict.' }),
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
/** Starts an emulator, turning what a user can mend into an InputError. */
async function startFromFlags(inputs, host) {
    try {
        return await startEmulator({
            port: inputs.port,
            dataFolder: inputs.data === undefined ? undefined : (0,external_node_path_.resolve)(host.workspace, inputs.data),
            account: inputs.account,
            region: inputs.region,
            external: inputs.external,
            auth: inputs.auth,
            principalsFile: inputs.principals === undefined ? undefined : (0,external_node_path_.resolve)(host.workspace, inputs.principals),
        });
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'EADDRINUSE') {
            throw new errors/* InputError */.dz(`Port ${inputs.port} is in use. Stop what listens there, or choose another with --port (0 takes a free one).`);
        }
        if ((0,errors/* codeOf */.$N)(error) === 'EACCES') {
            throw new errors/* InputError */.dz(`No permission: ${(0,errors/* messageOf */.bD)(error)}. Choose a port above 1023, and a data folder that you may write to.`);
        }
        throw new errors/* InputError */.dz(`The emulator cannot start: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}


/***/ }),

/***/ 5632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7276);

/** Describes a command once; `action.yml`, flags, help and README tables all follow from it. */
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

/***/ 7276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ custom),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   zM: () => (/* binding */ choices)
/* harmony export */ });
/* unused harmony exports splitList, camelCase */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4531);


function input(options, form, absent) {
    return {
        description: options.description,
        required: options.required ?? false,
        default: options.default ?? '',
        shape: form.shape ?? 'value',
        values: form.values ?? [],
        parse: form.parse,
        absent,
    };
}
/** An input without a value is undefined, unless it is required or has a default. */
function single(options, form) {
    return input(options, form, undefined);
}
/** A line of text, checked against an anchored pattern if there is one; `expected` completes "must be …". */
function text(options) {
    return single(options, {
        parse(value) {
            const trimmed = value.trim();
            if (options.pattern !== undefined && !options.pattern.test(trimmed)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be ${options.expected ?? `of the form ${options.pattern.source}`}`);
            }
            return trimmed;
        },
    });
}
/** A whole number between `min` and `max`, both included. */
function integer(options) {
    return single(options, {
        parse(value) {
            const trimmed = value.trim();
            const number = Number(trimmed);
            if (!/^\d{1,15}$/.test(trimmed) || number < options.min || number > options.max) {
                const unit = options.unit === undefined ? '' : ` ${options.unit}`;
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be a whole number from ${options.min} to ${options.max}${unit}`);
            }
            return number;
        },
    });
}
/** `true` or `false`, in the spellings of YAML 1.2's core schema (as @actions/core reads booleans). */
function flag(options) {
    const parse = (value) => {
        const trimmed = value.trim();
        if (/^(true|True|TRUE)$/.test(trimmed))
            return true;
        if (/^(false|False|FALSE)$/.test(trimmed))
            return false;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must be true or false');
    };
    return input({ description: options.description, default: options.default ?? 'false' }, { parse, shape: 'flag' }, false);
}
/** One of a closed set of words. */
function choice(values, options) {
    return single(options, { parse: (value) => pick(values, value.trim()), values });
}
function pick(values, word) {
    const found = values.find((value) => value === word);
    if (found !== undefined)
        return found;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be one of ${values.join(', ')}${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(word, values)}`);
}
/** Items between commas or line ends, each parsed by `item`; no item given is the empty list. */
function list(options, item) {
    return input(options, { parse: (value) => splitList(value).map(item), shape: 'list' }, []);
}
/** A list whose items come from a closed set; an item given twice counts once. */
function choices(values, options) {
    const parse = (value) => [
        ...new Set(splitList(value).map((word) => pick(values, word))),
    ];
    return input(options, { parse, shape: 'list', values }, []);
}
/** Splits at commas and line ends; empty items vanish. */
function splitList(value) {
    return value
        .split(/[,\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** Anything else: `parse` does what it says, and throws an InputError that says what is wrong. */
function custom(options, parse) {
    return single(options, { parse });
}
/**
 * Parses every input once, into a readonly object. All problems come in one InputError, a line each, so that a user
 * mends them in one go.
 */
function parseInputs(inputs, raw) {
    const problems = [];
    for (const name of Object.keys(raw)) {
        if (!Object.hasOwn(inputs, name)) {
            problems.push(`unknown input '${name}'${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .suggest */ .Z)(name, Object.keys(inputs))}`);
        }
    }
    const values = {};
    for (const [name, spec] of Object.entries(inputs)) {
        const given = raw[name] ?? '';
        const value = given.trim() === '' ? spec.default : given;
        if (value === '') {
            if (spec.required)
                problems.push(`'${name}' is required: ${spec.description}`);
            values[camelCase(name)] = spec.absent;
            continue;
        }
        try {
            values[camelCase(name)] = spec.parse(value);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz))
                throw error;
            problems.push(`'${name}' ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}, not ${JSON.stringify(value)}`);
        }
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(problems.join('\n'));
    return Object.freeze(values);
}
function camelCase(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 8129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ repositoryInput),
/* harmony export */   VN: () => (/* binding */ regionInput),
/* harmony export */   bl: () => (/* binding */ domain),
/* harmony export */   u4: () => (/* binding */ ACCOUNT),
/* harmony export */   uc: () => (/* binding */ accountInput)
/* harmony export */ });
/* unused harmony exports DOMAIN, REPOSITORY, REGION, FORMATS, domainInput */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7276);

/** CodeArtifact's own patterns (API reference: DomainName, AccountId, RepositoryName), anchored. */
const DOMAIN = /^[a-z][a-z0-9-]{0,48}[a-z0-9]$/;
const ACCOUNT = /^[0-9]{12}$/;
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9._-]{1,99}$/;
/** Region names as botocore's partitions file describes them, e.g. us-east-1, ap-southeast-2, us-gov-west-1. */
const REGION = /^[a-z]{2}(-[a-z]+){1,3}-[0-9]{1,2}$/;
const FORMATS = (/* unused pure expression or super */ null && (['npm', 'pypi', 'maven', 'nuget', 'generic', 'ruby', 'swift', 'cargo']));
const domainInput = {
    pattern: DOMAIN,
    expected: 'a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter',
};
const accountInput = { pattern: ACCOUNT, expected: 'an AWS account ID of 12 digits' };
const repositoryInput = {
    pattern: REPOSITORY,
    expected: 'a repository name: 2 to 100 letters, digits, dots, hyphens and underscores',
};
const regionInput = { pattern: REGION, expected: "an AWS Region such as 'us-east-1'" };
/** The `domain` input shared by every command that talks to CodeArtifact. */
const domain = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'Name of the CodeArtifact domain.', required: true, ...domainInput });


/***/ })

};
