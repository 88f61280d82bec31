export const id = 593;
export const ids = [593];
export const modules = {

/***/ 9593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  emulator: () => (/* binding */ emulator)
});

// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__(5632);
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

;// CONCATENATED MODULE: ./packages/emulator/src/auth/authority.ts
async function createAuthority(_options) {
    return await Promise.reject(new Error('no authority'));
}

;// CONCATENATED MODULE: ./packages/emulator/src/auth/sts.ts

async function handleSts(_services, request) {
    return await Promise.resolve(json(404, { message: request.path }));
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

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
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
    const [path = '', rawQuery = ''] = splitOnce(incoming.url ?? '/', '?');
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

;// CONCATENATED MODULE: ./packages/cli/src/commands/emulator.ts


const emulator = (0,command/* defineCommand */.N)({
    name: 'emulator',
    summary: 'Run a CodeArtifact on this machine: the AWS API, STS and the package protocols on 127.0.0.1.',
    stdout: 'data',
    inputs: { port: portInput, ...emulatorInputs },
    outputs: {},
    async run(inputs, host) {
        const running = await startFromFlags(inputs, host);
        const { endpoint, account, region } = running;
        host.print(`${JSON.stringify({ endpoint, account, region, pid: process.pid })}\n`);
        host.info(`CodeArtifact emulator at ${endpoint}; stop it with Ctrl-C`);
        await untilStopped();
        await running.close();
    },
});
async function untilStopped() {
    await new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'])
            process.once(signal, () => resolve());
    });
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
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list)
/* harmony export */ });
/* unused harmony exports flag, choices, splitList, custom, camelCase */
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
        throw new InputError('must be true or false');
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
/* harmony export */   VN: () => (/* binding */ regionInput),
/* harmony export */   bl: () => (/* binding */ domain),
/* harmony export */   uc: () => (/* binding */ accountInput)
/* harmony export */ });
/* unused harmony exports DOMAIN, ACCOUNT, REPOSITORY, REGION, FORMATS, domainInput, repositoryInput */
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
