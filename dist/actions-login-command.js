"use strict";
exports.id = "actions-login-command";
exports.ids = ["actions-login-command"];
exports.modules = {

/***/ "actions/login/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  login: () => (/* binding */ login)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/clients.ts + 6 modules
var clients_clients = __webpack_require__("packages/core/src/clients/clients.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/access.ts
var aws_access = __webpack_require__("packages/core/src/aws/access.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/connection.ts + 1 modules
var aws_connection = __webpack_require__("packages/core/src/aws/connection.ts");
// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__("packages/core/src/command.ts");
// EXTERNAL MODULE: ./packages/core/src/endpoints.ts
var endpoints = __webpack_require__("packages/core/src/endpoints.ts");
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
// EXTERNAL MODULE: ./packages/core/src/names.ts
var names = __webpack_require__("packages/core/src/names.ts");
// EXTERNAL MODULE: ./packages/core/src/token.ts
var src_token = __webpack_require__("packages/core/src/token.ts");
// EXTERNAL MODULE: ./packages/core/src/undo/log-out.ts
var log_out = __webpack_require__("packages/core/src/undo/log-out.ts");
// EXTERNAL MODULE: ./packages/versions/src/format.ts
var format = __webpack_require__("packages/versions/src/format.ts");
// EXTERNAL MODULE: ./packages/core/src/files/user-file.ts
var user_file = __webpack_require__("packages/core/src/files/user-file.ts");
// EXTERNAL MODULE: ./packages/core/src/undo/ledger.ts
var undo_ledger = __webpack_require__("packages/core/src/undo/ledger.ts");
// EXTERNAL MODULE: ./packages/core/src/files/formats.ts + 1 modules
var formats = __webpack_require__("packages/core/src/files/formats.ts");
;// CONCATENATED MODULE: ./packages/core/src/undo/about.ts

/** Editors know texts, not where they come from: an InputError of theirs gets the path in front. */
function about(path, work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz && !error.message.startsWith(path)) {
            throw new errors/* InputError */.dz(`${path}: ${error.message}`, { cause: error });
        }
        throw error;
    }
}

// EXTERNAL MODULE: ./packages/core/src/undo/digest.ts
var digest = __webpack_require__("packages/core/src/undo/digest.ts");
// EXTERNAL MODULE: ./packages/core/src/undo/layers.ts + 1 modules
var undo_layers = __webpack_require__("packages/core/src/undo/layers.ts");
// EXTERNAL MODULE: ./packages/core/src/undo/lock.ts
var lock = __webpack_require__("packages/core/src/undo/lock.ts");
// EXTERNAL MODULE: ./packages/core/src/undo/rollback.ts + 1 modules
var rollback = __webpack_require__("packages/core/src/undo/rollback.ts");
;// CONCATENATED MODULE: ./packages/core/src/undo/session.ts
/**
 * Names the job for the ledger, as `RUNNER/JOB`: on a GitHub runner its name and temporary folder, and the run with its
 * attempt and job; elsewhere nothing tells that a shell is gone, and only the token's end counts.
 */
function sessionName(env) {
    const runner = env['RUNNER_NAME'];
    if (runner === undefined || runner === '')
        return '/';
    const clean = (text) => (text ?? '').replaceAll('/', '%2F');
    const job = [env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT'], env['GITHUB_JOB']].map(clean).join(':');
    return `${clean(runner)}:${clean(env['RUNNER_TEMP'])}/${job}`;
}
/**
 * Whether a login is over: its token has expired, or the same runner is at work on another job by now, for a runner
 * takes one job at a time.
 */
function isOver(record, session, now) {
    if (now >= record.expires)
        return true;
    const [runner, job] = splitSession(record.session);
    const [ourRunner, ourJob] = splitSession(session);
    return runner !== '' && runner === ourRunner && job !== ourJob;
}
function splitSession(session) {
    const at = session.lastIndexOf('/');
    return [session.slice(0, Math.max(0, at)), session.slice(at + 1)];
}

// EXTERNAL MODULE: ./packages/core/src/undo/undo-login.ts
var undo_login = __webpack_require__("packages/core/src/undo/undo-login.ts");
;// CONCATENATED MODULE: ./packages/core/src/undo/record-login.ts











/**
 * Records a login and makes its edits; returns the paths of the files that it changed. Logins that are over are undone
 * first. All files are read and checked, and their new texts are on disk beside them, before the first is replaced; a
 * failure leaves all as it was, and its InputError names what could not be brought back. A file that holds `token`
 * then is for its owner alone, whatever it was before.
 */
async function recordLogin(ledger, login, token) {
    const edits = await Promise.all(mergeEdits(login.files).map(async (edit) => {
        const target = await (0,user_file/* resolveTarget */.u1)(edit.path, ledger);
        // Before the locks, which may make a folder for themselves. An earlier login's record is no proof of one.
        return { ...edit, target, missing: await (0,user_file/* missingFolders */.KY)(target) };
    }));
    const home = (0,undo_ledger/* ledgerFolder */.G0)(ledger);
    const folders = [...new Set([home, ...edits.map(({ target }) => (0,undo_ledger/* folderFor */.Af)(ledger, target))])];
    // Parts of a lost login lie in folders that this one may not touch otherwise: a token in one would stay for ever.
    const lost = (await (0,undo_ledger/* listLogins */.V1)(ledger)).filter((record) => record.parts.length > 0 && isOver(record, login.session, ledger.now));
    for (const { id } of lost) {
        await (0,undo_login/* undoLogin */.MX)(ledger, id).catch((error) => {
            // A disk that is full or read-only there keeps nobody from logging in here; the record stays for the next one.
            if (!(error instanceof user_file/* UnwritableError */.ye))
                throw error;
        });
    }
    try {
        return await recordUnderLocks(ledger, login, token, edits, folders);
    }
    catch (error) {
        const made = edits.flatMap(({ missing }) => missing);
        await (0,user_file/* removeFolders */.cw)((0,undo_ledger/* aroundParts */.s8)([...new Set(made)], folders)).catch(() => undefined);
        throw error;
    }
}
/** The login itself, with the locks of all the folders that hold a part of its record. */
async function recordUnderLocks(ledger, login, token, edits, folders) {
    const home = (0,undo_ledger/* ledgerFolder */.G0)(ledger);
    return await (0,lock/* withLocks */.X6)(folders, async () => {
        const parts = new Map();
        for (const folder of folders)
            parts.set(folder, await openPart(ledger, folder, login.session));
        const prepared = [];
        for (const edit of edits) {
            const part = parts.get((0,undo_ledger/* folderFor */.Af)(ledger, edit.target));
            if (part === undefined)
                throw new Error(`${edit.target} has no part of the record`);
            const file = await prepareFile(ledger, edit, part.records, token);
            if (file === undefined)
                continue;
            prepared.push(file);
            part.files.push(file.record);
        }
        const used = [...parts.values()].filter(({ folder, files }) => folder === home || files.length > 0);
        const records = used.map((part) => ({ part, record: describe(login, part, used, home, token) }));
        try {
            for (const { part, record } of records)
                await (0,undo_ledger/* writeRecord */.rh)(part.folder, record);
            await replaceAll(prepared);
        }
        catch (error) {
            throw await record_login_rollback(ledger, records, error);
        }
        return prepared.map(({ path }) => path);
    });
}
async function openPart(ledger, folder, session) {
    await (0,undo_ledger/* sweepUnfinished */.kQ)(folder);
    const records = await (0,undo_ledger/* readRecords */.T3)(folder);
    for (const stale of records.filter((record) => isOver(record, session, ledger.now))) {
        const { isDone } = await (0,rollback/* undoRecord */.s)(ledger, folder, stale, records);
        if (isDone)
            records.splice(records.indexOf(stale), 1);
    }
    return { folder, records, files: [] };
}
/** Undefined where there is nothing to edit. */
async function prepareFile(ledger, { path, target, missing, format, slots, executable }, records, token) {
    const [file, fileFormat] = await Promise.all([(0,user_file/* readUserFile */.E1)(path, ledger), (0,formats/* loadFormat */.M)(format)]);
    const result = about(path, () => (0,undo_layers/* applySlots */.AF)(fileFormat, file.text ?? '', slots));
    if (result.layers.every(undo_layers/* isIdle */.xB))
        return undefined;
    // A container that an earlier login made is ours to remove as well, once it is the last one that needs it.
    const layers = result.layers.filter((layer) => !layer.container || madeByUs(fileFormat, layer, records, target));
    const secret = token !== undefined && result.text.includes(token) && isShared(file.mode);
    const mode = secret ? 0o600 | ((file.mode ?? 0) & 0o7000) : undefined;
    return {
        path,
        record: {
            path: target,
            format,
            created: file.text === undefined,
            mode: secret ? file.mode : undefined,
            // Another login may have gone, with its folders, before the locks were ours.
            folders: [...new Set([...missing, ...(await (0,user_file/* missingFolders */.KY)(target))])].sort((a, b) => a.length - b.length),
            layers,
        },
        text: result.text,
        mode: executable === true ? 0o700 : mode,
    };
}
/** Whether others than the owner can do something with a file of this mode. */
function isShared(mode) {
    return mode !== undefined && (mode & 0o077) !== 0;
}
function madeByUs({ isSealed }, layer, records, path) {
    if (layer.previous === null || isSealed(layer.previous))
        return true;
    const below = records
        .flatMap((record) => record.files)
        .filter((file) => file.path === path)
        .flatMap((file) => file.layers)
        .find((other) => other.slot === layer.slot);
    if (below === undefined)
        return false;
    layer.previous = null;
    return true;
}
function describe(login, { folder, records, files }, used, home, token) {
    const { id, session, expires, domain, tokenVariable, endpoints = [] } = login;
    return {
        version: 2,
        id,
        sequence: 1 + Math.max(0, ...records.map((record) => record.sequence)),
        session,
        expires,
        files,
        variables: folder === home ? login.variables.map((variable) => describeVariable(variable, records, session)) : [],
        domain,
        tokenVariable,
        token: token === undefined ? undefined : (0,digest/* digestOf */.o)(token),
        endpoints,
        parts: folder === home ? used.map((part) => part.folder).filter((other) => other !== home) : [],
    };
}
/** What another login of the session has exported is not the user's, and may be a token. */
function describeVariable({ name, value, before }, records, session) {
    const earlier = records
        .filter((record) => record.session === session)
        .flatMap(({ variables }) => variables)
        .findLast((variable) => variable.name === name && variable.written === (0,digest/* digestOf */.o)(before));
    return { name, written: (0,digest/* digestOf */.o)(value), previous: earlier === undefined ? (before ?? null) : earlier.previous };
}
/** Every new text is on disk before the first file is replaced: a full disk or a folder without rights changes none. */
async function replaceAll(files) {
    const staged = [];
    try {
        for (const { record } of files)
            await (0,user_file/* makeFolders */.wZ)(record.folders);
        const outcomes = await Promise.allSettled(files.map(async ({ record, text, mode }) => {
            staged.push({ path: record.path, temporary: await (0,user_file/* stageFile */.HW)(record.path, text, mode) });
        }));
        for (const outcome of outcomes)
            if (outcome.status === 'rejected')
                throw outcome.reason;
        for (const { path, temporary } of staged)
            await (0,user_file/* placeStaged */.ge)(temporary, path);
    }
    finally {
        for (const { temporary } of staged)
            await (0,user_file/* discardStaged */.JR)(temporary);
    }
}
/** Undoes what was done of a login, and makes the error that says so. */
async function record_login_rollback(ledger, records, cause) {
    const problems = [];
    for (const { part, record } of records) {
        try {
            problems.push(...(await (0,rollback/* undoRecord */.s)(ledger, part.folder, record, [...part.records, record])).problems);
        }
        catch (error) {
            problems.push((0,errors/* messageOf */.bD)(error));
        }
        await (0,user_file/* removeFolders */.cw)(record.files.flatMap(({ folders }) => folders)).catch(() => undefined);
    }
    if (!(cause instanceof errors/* InputError */.dz))
        return cause;
    const outcome = problems.length === 0
        ? 'Nothing of this login is left: all files are as they were.'
        : `Not all could be brought back (codeartifact-ci logout --all tries again): ${problems.join(' ')}`;
    const message = `${cause.message} ${outcome}`;
    return cause instanceof user_file/* UnwritableError */.ye
        ? new user_file/* UnwritableError */.ye(message, { cause })
        : new errors/* InputError */.dz(message, { cause });
}
/**
 * One edit per file: several clients share a file, and often what they want in it. Throws an InputError where they
 * want different things.
 */
function mergeEdits(files) {
    const merged = new Map();
    for (const { path, format, slots, executable } of files) {
        const present = merged.get(path);
        if (present === undefined) {
            merged.set(path, { format, slots: [...slots], ...(executable === undefined ? {} : { executable }) });
            continue;
        }
        if (present.format !== format)
            throw new Error(`${path} is edited as ${present.format} and as ${format}`);
        for (const edit of slots) {
            const at = present.slots.findIndex(({ slot }) => slot === edit.slot);
            const other = present.slots[at];
            if (other === undefined)
                present.slots.push(edit);
            else if (edit.list !== undefined && other.list !== undefined)
                present.slots[at] = joined(other, edit);
            else if (other.content !== edit.content && !edit.container) {
                throw new errors/* InputError */.dz(`Two tools want different things of '${edit.slot}' in ${path}. Give them the same repositories, or configure them in separate jobs.`);
            }
        }
    }
    return [...merged].map(([path, edit]) => ({ path, ...edit }));
}
/** Both add their elements to a list. */
function joined(first, second) {
    const text = ({ content }, before) => typeof content === 'function' ? content(before) : content;
    return { ...first, content: (before) => text(second, text(first, before)) ?? '' };
}

;// CONCATENATED MODULE: ./actions/login/apply.ts





/**
 * Writes the files of a plan and exports its variables. Returns the clients with the files that they are in: what is only to
 * be mended may need nothing.
 */
async function applyLogin(plan, host) {
    // The state comes before the first edit, so that the clean-up finds its way even if we are killed in between.
    host.saveState('login', plan.id);
    const changed = await recordFiles(plan, host);
    for (const [name, value] of Object.entries(plan.variables))
        host.exportVariable(name, value);
    if (changed !== undefined)
        host.exportVariable(plan.loginVariable, plan.id);
    if (!host.canExport)
        host.info(`To undo this login: codeartifact-ci logout --login ${plan.id}`);
    for (const folder of plan.paths)
        host.addPath(folder);
    if (plan.secretFile !== undefined)
        host.setOutput('docker-secret', plan.secretFile);
    return plan.configured.map((client) => ({
        ...client,
        files: [
            ...client.files,
            ...(client.mends ?? []).filter(({ path }) => changed?.includes(path) === true && !client.files.some((file) => file.path === path)),
        ],
    }));
}
/** Undefined where nothing can be recorded, and nothing has to be: a login of variables alone. */
async function recordFiles(plan, host) {
    const names = Object.entries({ ...plan.variables, [plan.loginVariable]: plan.id });
    try {
        return await recordLogin(plan.ledger, {
            ...plan,
            session: sessionName(host.env),
            expires: plan.token.expires.getTime(),
            variables: names.map(([name, value]) => ({ name, value, before: host.env[name] })),
        }, plan.token.token);
    }
    catch (error) {
        const needed = plan.secretFile !== undefined || plan.configured.some(({ files }) => files.length > 0);
        if (!(error instanceof user_file/* UnwritableError */.ye) || needed)
            throw error;
        host.info(`${error.message} This login needs no file, so it goes on; its variables end with the job or shell.`);
        return undefined;
    }
}
/** Undoes a login of which a later step has failed, so that nothing of it is left. */
async function undoFailedLogin({ id, ledger }, host) {
    if (!(await (0,undo_ledger/* listLogins */.V1)(ledger)).some((login) => login.id === id))
        return;
    host.info('The login failed, so what it had configured is undone.');
    await (0,log_out/* logOut */.j)(host, id);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__("node:fs");
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/clients/client.ts
var client = __webpack_require__("packages/core/src/clients/client.ts");
// EXTERNAL MODULE: ./packages/core/src/undo/home.ts
var home = __webpack_require__("packages/core/src/undo/home.ts");
;// CONCATENATED MODULE: ./actions/login/configure.ts


/** The endpoints of all registries: one call for each repository and format, all at once. */
async function findEndpoints(connection, requests, type) {
    const asked = new Map();
    return await Promise.all(requests.map(async (request) => {
        const { format } = request.client;
        const key = `${format}/${request.repository}`;
        const endpoint = asked.get(key) ?? (0,endpoints/* repositoryEndpoint */.y6)(connection, request.repository, format, type);
        asked.set(key, endpoint);
        return { ...request, endpoint: await endpoint };
    }));
}
/** The edits and variables of each tool; nothing is written yet. */
function configureClients(registries, context) {
    const configured = [];
    for (const [client, [first, ...others]] of Map.groupBy(registries, (registry) => registry.client)) {
        if (first === undefined)
            continue;
        const own = [first, ...others];
        configured.push({ client, registries: own, ...client.configure({ ...context, registries: own }) });
    }
    assertAgreement(configured);
    return configured;
}
/** Several clients may share a file; where they want different things at one place, one of them would lose. */
function assertAgreement(configured) {
    const wanted = new Map();
    for (const { client, files } of configured) {
        const tool = client.name;
        for (const { path, slots } of files) {
            for (const { slot, content } of slots) {
                if (typeof content !== 'string')
                    continue;
                const key = `${path}\0${slot}`;
                const other = wanted.get(key) ?? { tool, content };
                if (other.content !== content) {
                    throw new errors/* InputError */.dz(`${other.tool} and ${tool} want different values of '${slot}' in ${path}, which they share. Give them the same repositories, or name one of them in 'tools'.`);
                }
                wanted.set(key, other);
            }
        }
    }
}
/** All variables by name. Throws an InputError where two tools want different values for one. */
function mergeVariables(configured) {
    const merged = {};
    for (const { client, variables } of configured) {
        for (const [name, { value }] of Object.entries(variables)) {
            if ((merged[name] ?? value) !== value) {
                throw new errors/* InputError */.dz(`${client.name} and another tool want different values of ${name}. Give them the same repositories.`);
            }
            merged[name] = value;
        }
    }
    return merged;
}

;// CONCATENATED MODULE: ./actions/login/helper.ts


/**
 * The command line for a fresh token. Each argument is a path of this machine or an input that was checked; none is a
 * secret, for every process can read another's arguments.
 */
function credentialHelper(inputs, place) {
    if (place.platform === 'win32') {
        throw new errors/* InputError */.dz("'credential-helpers' needs a POSIX shell, which Windows does not have. Leave it out there.");
    }
    const flags = {
        domain: inputs.domain,
        'domain-owner': inputs.domainOwner,
        region: place.region,
        'role-to-assume': inputs.roleToAssume,
        'role-session-name': inputs.roleSessionName,
        'role-duration-seconds': inputs.roleToAssume === undefined ? undefined : inputs.roleDurationSeconds,
        audience: inputs.roleToAssume === undefined ? undefined : inputs.audience,
        'role-chaining': inputs.roleChaining || undefined,
        'role-external-id': inputs.roleExternalId,
        'sts-endpoint': inputs.stsEndpoint?.href,
        'allowed-account-ids': inputs.allowedAccountIds.join(',') || undefined,
        endpoint: inputs.endpoint?.href,
        'ca-bundle': inputs.caBundle === undefined ? undefined : (0,external_node_path_.resolve)(place.workspace, inputs.caBundle),
        access: inputs.access,
        'duration-seconds': inputs.durationSeconds,
    };
    return {
        command: [
            place.program,
            (0,external_node_path_.join)((0,external_node_path_.dirname)(place.script), 'cli.js'),
            'token',
            // With `=`, for a value may begin with a hyphen.
            ...Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`])),
        ],
        folder: place.folder,
    };
}

;// CONCATENATED MODULE: ./actions/login/token-variable.ts



/**
 * The variable for the token: CODEARTIFACT_AUTH_TOKEN, unless there is a token in it that is not one of an earlier
 * login for the same domain: files may refer to it by now, whether a login exported it or somebody by hand. Then it is
 * one with the domain's name behind it. `domain` is `DOMAIN-OWNER`.
 */
async function chooseTokenVariable(ledger, domain, env) {
    const present = env[client/* TOKEN_VARIABLE */.bG] ?? '';
    if (present === '')
        return client/* TOKEN_VARIABLE */.bG;
    const holder = (await (0,undo_ledger/* listLogins */.V1)(ledger)).findLast(({ tokenVariable }) => tokenVariable === client/* TOKEN_VARIABLE */.bG);
    if (holder?.domain === domain && holder.token === (0,digest/* digestOf */.o)(present))
        return client/* TOKEN_VARIABLE */.bG;
    return `${client/* TOKEN_VARIABLE */.bG}_${domain.replace(/-$/, '').toUpperCase().replaceAll('-', '_')}`;
}

;// CONCATENATED MODULE: ./actions/login/plan.ts












/** The variable that names the login in the shell, for `logout --login`. */
const LOGIN_VARIABLE = 'CODEARTIFACT_LOGIN';
/** The variable for the path of the input `docker-secret`, which CODEARTIFACT_DOCKER_SECRET itself is in a buildspec. */
const SECRET_VARIABLE = 'CODEARTIFACT_DOCKER_SECRET_FILE';
/** Token and endpoints, in one round trip: none of these needs the answer of another. */
async function getAccess(connection, requests, { durationSeconds, endpointType }, host) {
    const [token, registries] = await Promise.all([
        (0,src_token/* getToken */.gf)(connection, host, (0,src_token/* tokenSeconds */.Hw)(durationSeconds, connection)),
        findEndpoints(connection, requests, endpointType),
        connection.checkAccount(),
    ]);
    return { token, registries };
}
async function planLogin(inputs, { token, registries }, { region }, host) {
    const ledger = (0,home/* openLedger */.a)(host);
    const folders = { env: host.env, home: ledger.home, systemHome: ledger.systemHome };
    const domain = `${inputs.domain}-${inputs.domainOwner ?? ''}`;
    const tokenVariable = await chooseTokenVariable(ledger, domain, host.env);
    const helper = inputs.credentialHelpers ? await planHelper(inputs, ledger, region, host) : undefined;
    const configured = configureClients(registries, {
        ...folders,
        domain: inputs.domain,
        token: token.token,
        tokenVariable,
        tokenIn: inputs.tokenIn,
        minReleaseAge: inputs.minReleaseAge,
        helper,
        exists: external_node_fs_.existsSync,
        read: (path) => (0,user_file/* peekAtFile */.xm)(path),
        list: namesIn,
    });
    const id = (0,undo_ledger/* newLoginId */.tn)();
    const secretFile = planSecretFile(inputs.dockerSecret, id, host);
    const inEnvironment = inputs.tokenIn === 'environment';
    return {
        id,
        ledger,
        folders,
        token,
        helper,
        configured,
        files: [
            ...configured.flatMap(({ files, mends = [] }) => [...files, ...mends]),
            ...(secretFile === undefined ? [] : [wholeFile(secretFile, token.token)]),
        ],
        variables: {
            ...(inEnvironment ? { [tokenVariable]: token.token } : {}),
            ...mergeVariables(configured),
            ...(secretFile === undefined ? {} : { [SECRET_VARIABLE]: secretFile }),
        },
        loginVariable: LOGIN_VARIABLE,
        paths: [...new Set(configured.flatMap(({ paths = [] }) => paths))],
        domain,
        tokenVariable: inEnvironment ? tokenVariable : undefined,
        endpoints: [...new Set(registries.map(({ endpoint }) => (0,client/* schemeless */.bO)(endpoint)))],
        secretFile,
    };
}
/** Throws where the clients need variables and nobody is there to set them. */
function refuseVariables({ variables, paths, tokenVariable }) {
    const names = [...Object.keys(variables), ...(paths.length > 0 ? ['PATH'] : [])];
    if (names.length === 0)
        return;
    const files = tokenVariable === undefined ? '' : ' Or write files alone: --token-in file.';
    throw new errors/* InputError */.dz(`This login sets ${names.join(', ')}, and only the shell itself can do that. Run: eval "$(codeartifact-ci login … --export)".${files}`);
}
function namesIn(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder).sort();
    }
    catch {
        return [];
    }
}
async function planHelper(inputs, ledger, region, host) {
    return credentialHelper(inputs, {
        program: process.execPath,
        script: await (0,promises_.realpath)(process.argv[1] ?? ''),
        platform: process.platform,
        folder: (0,external_node_path_.join)((0,undo_ledger/* ledgerFolder */.G0)(ledger), 'helpers'),
        workspace: host.workspace,
        region,
    });
}
/** A folder of its own: no other user can have put something in its place, and logins do not get in each other's way. */
function planSecretFile(name, id, host) {
    return name === undefined ? undefined : (0,external_node_path_.join)((0,external_node_path_.resolve)(host.tempDir), `codeartifact-ci-${id}`, name);
}
function wholeFile(path, content) {
    return { path, format: 'whole', slots: [{ slot: 'file', content, container: false }] };
}

// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./packages/core/src/project/survey.ts
var survey = __webpack_require__("packages/core/src/project/survey.ts");
;// CONCATENATED MODULE: ./actions/login/survey.ts




/**
 * What in the workspace goes against the planned login. Throws an InputError, before anything is written, for a file that
 * would have a client send the token to another host.
 */
async function surveyWorkspace(plan, inputs, host) {
    const { configured, token, variables } = plan;
    const login = {
        access: inputs.access,
        tokenIn: inputs.tokenIn,
        tokenVariables: Object.keys(variables).filter((name) => variables[name]?.includes(token.token)),
        env: { ...host.env, ...variables },
    };
    const logins = new Map(configured.map(({ client, registries }) => [client.name, { ...login, registries }]));
    const found = await (0,survey/* surveyProject */.M)(host.workspace, logins, { allowed: inputs.allowLockHosts });
    // Where somebody works below the home directory, as on GitHub's runners, clients read files there as the project's:
    // all but those that the login edits, or has looked into as the user's own.
    const ours = new Set([
        ...configured.flatMap(({ files, mends = [] }) => [...files, ...mends].map(({ path }) => path)),
        (0,external_node_path_.join)(plan.ledger.home, '.yarnrc'),
    ]);
    const findings = found.filter(({ file }) => !ours.has((0,external_node_path_.resolve)(plan.ledger.workspace, file)));
    refuseLeaks(findings);
    return findings;
}
function refuseLeaks(findings) {
    const leaks = findings.filter(({ kind }) => kind === 'token');
    if (leaks.length === 0)
        return;
    const hosts = [...new Set(leaks.flatMap(({ host }) => host ?? []))];
    throw new errors/* InputError */.dz([
        ...leaks.map((leak) => `${describeFinding(leak)}.`),
        hosts.length === 0
            ? 'Nothing was configured.'
            : `Nothing was configured. If such a host may have the token, name it: 'allow-lock-hosts: ${hosts.join(', ')}'.`,
    ].join('\n'));
}
/** `package-lock.json:12 (npm): takes 2 packages from …`, safe for a log. */
function describeFinding({ file, line, tools, message }) {
    return (0,safe_text/* safeText */.Hk)(`${file}:${line} (${tools.join(', ')}): ${message}`);
}

;// CONCATENATED MODULE: ./actions/login/report.ts


/** Outputs, log and summary. */
async function reportLogin(host, result) {
    const { token, helper, configured, findings, sessionExpires } = result;
    host.setOutput('token', token.token);
    host.setOutput('expires-at', token.expires.toISOString());
    host.setOutput('registry-url', configured[0]?.registries[0].endpoint.href ?? '');
    // The first repository of a format is the one that was asked for first.
    const urls = configured.map(({ client, registries }) => [client.format, registries[0].endpoint.href]);
    for (const [format, url] of new Map([...urls].reverse()))
        host.setOutput(`${format}-url`, url);
    host.setOutput('configured', JSON.stringify(configured.flatMap((tool) => placesOf(tool).map(({ kind, where, purpose }) => ({ tool: tool.client.name, [kind]: where, for: purpose })))));
    const left = Math.round((token.expires.getTime() - host.now().getTime()) / 60_000);
    for (const tool of configured)
        host.info(`${tool.client.name}: ${report_describe(tool)}`);
    for (const note of new Set(configured.flatMap(({ notes = [] }) => notes)))
        host.info(note);
    for (const warning of new Set(configured.flatMap(({ warnings = [] }) => warnings)))
        host.warn((0,safe_text/* safeText */.Hk)(warning));
    if (helper !== undefined)
        host.info(helperNote(configured));
    if (result.minReleaseAge !== undefined)
        host.info(releaseAgeNote(result.minReleaseAge, configured));
    host.info(`The token ends at ${token.expires.toISOString()}, in ${duration(left)}.`);
    for (const finding of findings) {
        if (finding.kind === 'note')
            host.info(`${describeFinding(finding)}.`);
        else
            host.warn(`${describeFinding(finding)}.`);
    }
    if (sessionExpires !== undefined && sessionExpires < token.expires) {
        host.warn(`The role session ends at ${sessionExpires.toISOString()}, before the token does: what needs AWS credentials of its own will fail then. Raise 'role-duration-seconds'.`);
    }
    await host.summary(`### CodeArtifact login\n\n${(0,safe_text/* markdownTable */.Qj)(['Tool', 'Repository', 'Endpoint', 'Configured'], configured.flatMap((tool) => tool.registries.map((registry, index) => [
        index === 0 ? tool.client.name : '',
        (0,safe_text/* code */.aY)(registry.repository) +
            (registry.scopes.length === 0 ? '' : ` for ${registry.scopes.map(safe_text/* code */.aY).join(', ')}`),
        (0,safe_text/* code */.aY)(registry.endpoint.href),
        index === 0 ? (0,safe_text/* code */.aY)(report_describe(tool)) : '',
    ])))}\nThe token ends at ${token.expires.toISOString()} (in ${duration(left)}).\n`);
}
/** Which tools outlast the token, and which do not. */
function helperNote(configured) {
    const names = (asking) => configured
        .filter(({ client }) => (client.asksHelper === true) === asking)
        .map(({ client }) => client.name)
        .join(', ');
    const [asking, others] = [names(true), names(false)];
    const first = asking === '' ? '' : `${asking}: a fresh token for each call, from codeartifact-ci token. `;
    return first + (others === '' ? '' : `${others}: no credential helpers; the token below is what they have.`);
}
/** Which tools hold young releases back, and which cannot, or only without an exception for one's own. */
function releaseAgeNote(minutes, configured) {
    const clients = configured.map(({ client }) => client).filter(({ installsNothing }) => installsNothing !== true);
    const others = clients.filter(({ releaseAge }) => releaseAge === undefined).map(({ name }) => name);
    const hours = minutes / 60;
    const age = hours % 24 === 0 ? `${String(hours / 24)} d` : `${String(hours)} h`;
    return [
        `Releases younger than ${age}:`,
        ...clients.flatMap(({ name, releaseAge }) => releaseAge === undefined ? [] : [`${name} passes over them (${releaseAge}).`]),
        ...(others.length === 0 ? [] : [`${others.join(', ')}: no setting of that kind, so they are taken.`]),
    ].join(' ');
}
function placesOf({ files, variables }) {
    return [
        ...files.map(({ path, purpose }) => ({ kind: 'file', where: path, purpose })),
        ...Object.entries(variables).map(([name, { purpose }]) => ({
            kind: 'variable',
            where: name,
            purpose,
        })),
    ];
}
/** `registry in ~/.npmrc, password in TWINE_PASSWORD` */
function report_describe(tool) {
    return placesOf(tool)
        .map(({ where, purpose }) => `${purpose} in ${where}`)
        .join(', ');
}
function duration(minutes) {
    const hours = Math.floor(minutes / 60);
    const rest = `${minutes % 60} min`;
    return hours === 0 ? rest : `${hours} h ${rest}`;
}

// EXTERNAL MODULE: ./packages/core/src/clients/registries.ts
var registries = __webpack_require__("packages/core/src/clients/registries.ts");
// EXTERNAL MODULE: ./packages/core/src/project/walk.ts
var walk = __webpack_require__("packages/core/src/project/walk.ts");
;// CONCATENATED MODULE: ./actions/login/detect.ts




/** Bytes of a lock file or manifest; what is larger shows by its name alone. */
const LARGEST = 16 * 1024 * 1024;
/**
 * The clients of a project: from the lock files and manifests in all its folders, as a monorepo has several. A manifest
 * alone shows its format's usual client, unless a folder above it has another of that format, the workspace of which it
 * is a member.
 */
async function detectClients(workspace) {
    const [{ files, cut }, clients] = await Promise.all([(0,walk/* walkProject */.F)(workspace), (0,clients_clients/* loadClients */.vo)()]);
    const folders = Map.groupBy(files, (file) => (0,walk/* splitPath */.U)(file)[0]);
    const shown = new Map();
    const found = new Map();
    // The walk goes from the top down, so what is above a folder is known by then.
    for (const [folder, paths] of folders) {
        const own = clientsIn(workspace, paths, formatsAbove(folder, shown, clients), clients);
        shown.set(folder, own);
        for (const [name, path] of own)
            if (!found.has(name))
                found.set(name, path);
    }
    const sorted = clients_clients/* CLIENT_NAMES */.bB.flatMap((name) => {
        const path = found.get(name);
        return path === undefined ? [] : [[name, path]];
    });
    return { clients: new Map(sorted), cut };
}
function formatsAbove(folder, shown, clients) {
    const formats = new Set();
    for (let above = folder; above !== '';) {
        [above] = (0,walk/* splitPath */.U)(above);
        for (const name of shown.get(above)?.keys() ?? [])
            formats.add(clients[name].format);
    }
    return formats;
}
function isIn(folder, wanted) {
    return wanted === undefined || folder === wanted || folder.endsWith(`/${wanted}`);
}
/** The clients that a folder's own files show, each with the first such file. */
function clientsIn(workspace, paths, above, clients) {
    const texts = new Map();
    const textOf = (path) => {
        const text = texts.get(path) ?? (0,user_file/* peekAtFile */.xm)((0,external_node_path_.join)(workspace, path), LARGEST) ?? '';
        texts.set(path, text);
        return text;
    };
    const signOf = (name, weak) => {
        for (const sign of clients[name].signs.filter((each) => each.weak === weak)) {
            for (const path of paths) {
                const [folder, file] = (0,walk/* splitPath */.U)(path);
                if (!sign.file.test(file) || !isIn(folder, sign.folder))
                    continue;
                if (sign.text === undefined || sign.text.test(textOf(path)))
                    return path;
            }
        }
        return undefined;
    };
    const found = new Map();
    const take = (weak, taken) => {
        for (const name of clients_clients/* CLIENT_NAMES */.bB) {
            const path = taken.has(clients[name].format) ? undefined : signOf(name, weak);
            if (path !== undefined && !found.has(name))
                found.set(name, path);
        }
    };
    take(undefined, new Set());
    const strong = new Set([...found.keys()].map((name) => clients[name].format));
    take('folder', strong);
    take('tree', new Set([...strong, ...above]));
    return found;
}

;// CONCATENATED MODULE: ./actions/login/requests.ts





/** What each client shall use, from the inputs and, for `auto`, from the workspace. */
async function requestRegistries(inputs, host) {
    const entries = inputs.registries === undefined ? new Map() : await readEntries(inputs.registries);
    // Scopes are for packages of one's own, which a minimum age would hold back only for their owner.
    const scopedGate = inputs.minReleaseAge === undefined ? 'keep' : 'off';
    const names = new Set([...(await chooseClients(inputs.tools, entries, host)), ...entries.keys()]);
    const clients = await Promise.all([...names].map(clients_clients/* loadClient */.c_));
    return (0,registries/* planRegistries */.N)(clients, entries, inputs.repository, scopedGate);
}
/** The parser of YAML and the shapes of the entries are loaded for those who use them. */
async function readEntries(registries) {
    const { readRegistries } = await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("core-clients-registries-input")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/registries-input.ts"));
    return await readRegistries(registries);
}
/** The clients by name, and for `auto`, or where nothing is named, those of the project. */
async function chooseClients(given, entries, host) {
    const named = given.filter((tool) => tool !== 'auto');
    if (!given.includes('auto') && (given.length > 0 || entries.size > 0))
        return named;
    const { clients: found, cut } = await detectClients(host.workspace);
    if (cut) {
        host.warn("The workspace has more folders than are searched for package managers, those near its top first. Name the missing ones in 'tools', beside auto.");
    }
    if (found.size === 0 && named.length === 0 && entries.size === 0) {
        throw new errors/* InputError */.dz(`No lock file or manifest of a package manager is in ${host.workspace}. Check the project out first, or name the tools in 'tools': ${clients_clients/* CLIENT_NAMES */.bB.join(', ')}`);
    }
    const shown = [...found].map(([name, path]) => (0,safe_text/* safeText */.Hk)(`${name} (${path})`));
    host.info(`Found in the workspace: ${shown.join(', ') || 'no package manager'}`);
    return [...named, ...found.keys()];
}

;// CONCATENATED MODULE: ./actions/login/command.ts
















const login = (0,command/* defineCommand */.N)({
    name: 'login',
    summary: 'Get a CodeArtifact token, configure the package managers for a repository, and undo it after the job.',
    look: { icon: 'log-in', color: 'orange' },
    stdout: 'exports',
    inputs: {
        ...aws_connection/* connectionInputs */.eu,
        repository: (0,inputs/* text */.Qq)({
            description: 'Repository that the package managers shall use; not needed where each of `registries` names its own.',
            ...names/* repositoryInput */.JD,
        }),
        tools: (0,inputs/* choices */.zM)([...clients_clients/* CLIENT_NAMES */.bB, 'auto'], {
            description: "Package managers to configure; auto: those whose lock files or manifests are in the workspace. Default: auto, or those of 'registries'.",
        }),
        registries: (0,inputs/* text */.Qq)({
            description: "YAML: for each tool a list of { repository, scope, mode: default|extra|mirror, name }, for more than one repository or for npm scopes. A tool that is named here need not be in 'tools'.",
        }),
        access: aws_access/* accessInput */.g,
        'duration-seconds': src_token/* durationInput */.Ts,
        'endpoint-type': (0,inputs/* choice */.Yq)(endpoints/* ENDPOINT_TYPES */.s4, {
            description: 'Whether the repository endpoints are reached over IPv4 alone or over IPv6 too.',
            default: 'ipv4',
        }),
        'token-in': (0,inputs/* choice */.Yq)(['environment', 'file'], {
            description: "Where the token is: in variables, to which files refer wherever the client can; or in the clients' own user files (mode 0600), for processes that do not see the variables of the job.",
            default: 'environment',
        }),
        'credential-helpers': (0,inputs/* flag */.Jt)({
            description: 'For long jobs: let Cargo, pnpm and pip ask for a fresh token whenever they need one (codeartifact-ci token), instead of one that ends with the role session. The credentials must be there in later steps: role-to-assume with id-token: write, or those of the environment.',
        }),
        cache: (0,inputs/* flag */.Jt)({
            description: "Restore the package managers' own caches, and save them after the job; keyed by repository and lock files.",
        }),
        'docker-secret': (0,inputs/* text */.Qq)({
            description: 'Name of a file for `docker build --secret id=codeartifact,src=…`: it holds the token alone (mode 0600), in a folder for temporary files, until the clean-up. Its path is the output `docker-secret` and in CODEARTIFACT_DOCKER_SECRET_FILE.',
            pattern: /^(?!\.)[A-Za-z0-9._-]{1,100}$/,
            expected: 'the name of a file, without its folder: letters, digits, dots, hyphens and underscores',
        }),
        'allow-lock-hosts': (0,inputs/* list */.p_)({
            description: 'Hosts that the lock files and configuration of the project may name, such as one that holds packages of its own: nothing is said of them. Without it, a file that would have a client send the token to another host ends the step before anything is configured.',
        }, parseHost),
        'min-release-age': (0,inputs/* custom */.Ie)({
            description: "How old a release must be before the package managers take it: `3d`, `12h`, `1w`. Each one's own setting, where it has one; the packages of the scopes in 'registries' are excepted, where it can be said. What has no such setting is named.",
        }, parseAge),
        verify: (0,inputs/* flag */.Jt)({
            description: 'Ask each repository with the token, and fail with the cause and the remedy where it refuses: one more round trip.',
        }),
    },
    outputs: {
        token: 'The authorization token (masked; it cannot be passed to another job).',
        'expires-at': 'When the token ends (ISO 8601).',
        'registry-url': 'Endpoint of the repository for the first of the tools.',
        ...Object.fromEntries(format/* FORMATS */.h.map((format) => [`${format}-url`, `Endpoint for ${format}, if one of the tools uses it.`])),
        'docker-secret': 'Path of the file with the token, where the input `docker-secret` asks for one.',
        configured: 'What was configured, as JSON: a list of {tool, file or variable, for}.',
    },
    permissions: {
        read: { when: 'with `access: read`', actions: aws_access/* ACCESS */.P.read, trust: 'any' },
        publish: { when: 'with `access: publish`', actions: aws_access/* ACCESS */.P.publish, trust: 'tags' },
    },
    examples: [
        {
            title: 'Configure npm, pip and Maven for one repository',
            inputs: { domain: 'my-org', repository: 'my-packages', tools: 'npm, pip, maven' },
        },
        {
            title: 'Assume a role first, and let nothing but one account through',
            inputs: {
                domain: 'my-org',
                'domain-owner': '111122223333',
                region: 'us-east-1',
                repository: 'my-packages',
                'role-to-assume': 'arn:aws:iam::111122223333:role/codeartifact-read',
                'allowed-account-ids': '111122223333',
            },
        },
        {
            title: "Write the token into the clients' own files, for processes that do not see the variables",
            inputs: { domain: 'my-org', repository: 'my-packages', tools: 'npm', 'token-in': 'file' },
        },
    ],
    async run(inputs, host) {
        const requests = await requestRegistries(inputs, host);
        const connection = await (0,aws_connection/* connectToApi */.oV)(inputs, host, aws_access/* ACCESS */.P[inputs.access]);
        const access = await getAccess(connection, requests, inputs, host);
        const plan = await planLogin(inputs, access, connection, host);
        if (!host.canExport)
            refuseVariables(plan);
        const findings = await surveyWorkspace(plan, inputs, host);
        if (inputs.verify) {
            const { verifyRegistries } = await __webpack_require__.e(/* import() */ "actions-login-verify").then(__webpack_require__.bind(__webpack_require__, "actions/login/verify.ts"));
            const whole = await (0,aws_connection/* withClient */.SV)(connection, inputs, host);
            await verifyRegistries(whole, access.registries, access.token, inputs, host);
        }
        try {
            const configured = await applyLogin(plan, host);
            if (inputs.cache) {
                const { restoreCaches } = await __webpack_require__.e(/* import() */ "actions-login-cache").then(__webpack_require__.bind(__webpack_require__, "actions/login/cache.ts"));
                host.saveState('caches', JSON.stringify(await restoreCaches(host, configured, plan.folders)));
            }
            const { minReleaseAge } = inputs;
            const { sessionExpires } = connection;
            await reportLogin(host, { ...plan, configured, findings, sessionExpires, minReleaseAge });
        }
        catch (error) {
            await undoFailedLogin(plan, host);
            throw error;
        }
    },
    async cleanup(state, host) {
        const id = state['login'];
        if (id !== undefined)
            await (0,log_out/* logOut */.j)(host, id);
        const caches = state['caches'];
        if (caches === undefined)
            return;
        const { saveCaches } = await __webpack_require__.e(/* import() */ "actions-login-cache").then(__webpack_require__.bind(__webpack_require__, "actions/login/cache.ts"));
        await saveCaches(host, JSON.parse(caches));
    },
});
/** Minutes. */
function parseAge(given) {
    const [, count = '', unit = ''] = /^([1-9][0-9]{0,3})([hdw])$/.exec(given) ?? [];
    if (unit === '')
        throw new errors/* InputError */.dz("must be a whole number of hours, days or weeks, such as '12h', '3d' or '1w'");
    return Number(count) * 60 * { h: 1, d: 24, w: 7 * 24 }[unit];
}
/** A host as URLs have it, with a port where it is not the usual one. */
function parseHost(given) {
    if (/^[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?(?::[0-9]{1,5})?$/i.test(given))
        return given.toLowerCase();
    throw new errors/* InputError */.dz("must be hosts such as 'npm.example.com' or 'npm.example.com:8443', without a scheme or path");
}


/***/ }),

/***/ "packages/core/src/clients/registries.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ planRegistries),
/* harmony export */   t: () => (/* binding */ EMPTY_ENTRY)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");

/**
 * What each client shall use: its entries of `registries`, and for one without any the repository of the step. Throws
 * an InputError for what a client cannot do, or what contradicts itself. `scopedGate` is what holds for the releases of
 * scopes of which `registries` does not say it. Pure.
 */
function planRegistries(clients, entries, repository, scopedGate = 'keep') {
    return clients.flatMap((client) => {
        const given = entries.get(client.name) ?? [];
        const taken = new Set(given.map(({ name }) => name));
        const planned = (given.length === 0 ? [EMPTY_ENTRY] : given).map((entry, index) => planEntry(client, entry, { repository, scopedGate }, taken, given.length === 0 ? `tool ${client.name}` : `registries.${client.name}[${index}]`));
        assertDistinct(client, planned);
        return planned;
    });
}
/** An entry that says nothing. */
const EMPTY_ENTRY = {
    repository: undefined,
    mode: undefined,
    name: undefined,
    scopes: [],
    own: {},
    releaseAgeGate: undefined,
};
function planEntry(client, entry, fallback, taken, place) {
    const { name: tool, modes, scoped, format, fields = [] } = client;
    const repository = entry.repository ?? fallback.repository;
    if (repository === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`'repository' is required for ${place}`);
    const mode = entry.mode ?? modes[0];
    if (!modes.includes(mode)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`'${place}.mode' must be one of ${modes.join(', ')}: ${tool} knows no '${mode}'`);
    }
    if (entry.scopes.length > 0 && !scoped)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`'${place}.scope' is nothing that ${tool} knows`);
    for (const { name, modes: allowed } of fields) {
        if (entry.own[name] !== undefined && !allowed.includes(mode)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`'${place}.${name}' is for the modes ${allowed.join(' and ')}, not for ${mode}`);
        }
    }
    if (entry.releaseAgeGate === 'off' && entry.scopes.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`'${place}.release-age-gate' can be off for a 'scope' only: give the scope of your own packages`);
    }
    return {
        client,
        repository,
        mode,
        scopes: entry.scopes.map((scope) => (format === 'npm' ? `@${scope}` : scope)),
        name: entry.name ?? defaultName(repository, mode === 'default' && entry.scopes.length === 0, taken),
        own: entry.own,
        releaseAgeGate: entry.releaseAgeGate ?? (entry.scopes.length > 0 ? fallback.scopedGate : 'keep'),
    };
}
/** The main repository has the same name everywhere, so that a project's own files can refer to it. */
function defaultName(repository, main, taken) {
    const base = main ? 'codeartifact' : `codeartifact-${repository.toLowerCase().replaceAll('.', '-')}`;
    let name = base.slice(0, 60);
    for (let count = 2; taken.has(name); count++)
        name = `${base.slice(0, 60)}-${count}`;
    taken.add(name);
    return name;
}
function assertDistinct({ name: tool, scoped }, planned) {
    const mains = planned.filter(({ mode, scopes }) => mode === 'default' && scopes.length === 0);
    if (mains.length > 1) {
        const others = scoped ? "; give the others a 'scope'" : "; give the others the mode 'extra'";
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`'registries' makes ${mains.map(({ repository }) => repository).join(' and ')} the default of ${tool}; only one can be${others}`);
    }
    const twice = (what, values) => {
        const found = values.find((value, index) => values.indexOf(value) !== index);
        if (found !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`'registries' has the ${what} '${found}' twice for ${tool}`);
    };
    twice('name', planned.map(({ name }) => name));
    twice('scope', planned.flatMap(({ scopes }) => scopes));
}


/***/ })

};
;