"use strict";
exports.id = "core-undo-log-out";
exports.ids = ["core-undo-log-out"];
exports.modules = {

/***/ "packages/core/src/files/user-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   E1: () => (/* binding */ readUserFile),
/* harmony export */   KY: () => (/* binding */ missingFolders),
/* harmony export */   cw: () => (/* binding */ removeFolders),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   nM: () => (/* binding */ removeFile),
/* harmony export */   wZ: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/errors.ts");





const LARGEST = 1024 * 1024;
const TEMP_MARK = '.codeartifact-ci-';
/**
 * Reads a file of the user's. Refuses what could lead the write elsewhere or tear something else: a symlink out of
 * the home directory, a file with other hard links, a FIFO or device, a file over 1 MiB or that is not UTF-8.
 */
async function readUserFile(path, bounds) {
    const target = await resolveTarget(path, bounds);
    let handle;
    try {
        // O_NONBLOCK: opening a FIFO would wait for a writer for ever.
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(target, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOENT')
            return { path: target, text: undefined, mode: undefined };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check its permissions and those of its folder.`);
    }
    try {
        const stats = await handle.stat();
        const { size, nlink } = stats;
        if (!stats.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is no regular file, so it is left alone. Move it away.`);
        if (nlink > 1) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} has ${nlink} hard links; an edit would tear them apart. Replace it by a copy of its own.`);
        }
        if (size > LARGEST)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is larger than 1 MiB, so it is left alone. Move it away.`);
        return { path: target, text: decodeUtf8(await handle.readFile(), path), mode: stats.mode & 0o7777 };
    }
    finally {
        await handle.close();
    }
}
function decodeUtf8(bytes, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is not UTF-8 text. Convert it, or move it away.`);
    }
}
async function resolveTarget(path, { home, workspace }) {
    if (within(path, workspace) && !within(home, workspace)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} lies in the workspace, where it could be committed or packed. Point the client's user configuration elsewhere.`);
    }
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch((error) => {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOTDIR')
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions of its folder.`);
    });
    if (stats?.isSymbolicLink() !== true)
        return path;
    const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path).catch(() => undefined);
    if (target === undefined || !within(target, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(home))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is a symlink that leads out of the home directory. Replace it by a file.`);
    }
    return target;
}
function within(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(folder, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`) && !way.startsWith(node_path__WEBPACK_IMPORTED_MODULE_3__.sep));
}
/**
 * Replaces a file as a whole: whoever reads it, and whenever we are killed, sees the old or the new text, never a
 * part. The temporary file stands beside it and is 0600 from the start; an existing file keeps its owner and, unless
 * another is given, its mode.
 */
async function replaceFile(path, text, mode) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}${TEMP_MARK}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        const before = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(() => undefined);
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, 'wx', mode ?? 0o600);
        try {
            await handle.writeFile(text);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        if (before !== undefined) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(temporary, mode ?? before.mode & 0o7777);
            if (process.getuid?.() === 0)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chown)(temporary, before.uid, before.gid);
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
        await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(temporary).catch(() => undefined);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions and the space of its folder.`);
    }
}
async function removeFile(path) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(path).catch(ignoring('ENOENT'));
    await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)).catch(ignoring('ENOENT'));
}
/** Removes the temporary files that a killed process left beside a file. Only under the lock: others are in use. */
async function removeLeftovers(path) {
    const prefix = `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}${TEMP_MARK}`;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)).catch(() => []);
    for (const name of names.filter((entry) => entry.startsWith(prefix))) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), name)).catch(ignoring('ENOENT'));
    }
}
/** The folders that must be made before `path` can be, the outermost first. */
async function missingFolders(path) {
    const missing = [];
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder)) {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(folder).catch(() => undefined);
        if (stats !== undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder) === folder)
            return missing;
        missing.unshift(folder);
    }
}
async function makeFolders(folders) {
    for (const folder of folders) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { mode: 0o700 }).catch((error) => {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'EEXIST')
                return;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`The folder ${folder} cannot be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions of the home directory.`);
        });
    }
}
/** Removes folders that are empty, the innermost first; one that holds something stays. */
async function removeFolders(folders) {
    for (const folder of [...folders].reverse())
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(folder).catch(ignoring('ENOENT', 'ENOTEMPTY', 'EEXIST'));
}
async function syncFolder(folder) {
    // Windows cannot sync a folder, and does not need to.
    if (process.platform === 'win32')
        return;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(folder, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
function ignoring(...codes) {
    return (error) => {
        if (!codes.includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) ?? ''))
            throw error;
    };
}


/***/ }),

/***/ "packages/core/src/undo/home.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ ledgerPlace)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:os");
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** The home directory whose files are edited, as the clients find it: HOME, or the user's entry in the system. */
function ledgerPlace(host) {
    const { HOME: home, USERPROFILE: profile } = host.env;
    return {
        home: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(home === undefined || home === '' ? (profile ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()) : home),
        workspace: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(host.workspace),
        now: host.now().getTime(),
    };
}


/***/ }),

/***/ "packages/core/src/undo/ledger.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G0: () => (/* binding */ ledgerFolder),
  V1: () => (/* binding */ listLogins),
  tn: () => (/* binding */ newLoginId),
  hY: () => (/* binding */ recordLogin),
  Cy: () => (/* binding */ sessionName),
  MX: () => (/* binding */ undoLogin)
});

// UNUSED EXPORTS: mergeEdits

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__("node:crypto");
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
;// CONCATENATED MODULE: ./packages/core/src/files/formats.ts
const never = () => false;
/** A format of slots alone. */
const flat = (editor) => ({ editor, isEmptyContainer: never, isSealed: never });
const selfClosing = (content) => /\/>\s*$/.test(content);
/** Each format under the name by which an undo record refers to it. None is loaded before a file of it is edited. */
const formats = {
    npmrc: async () => flat((await __webpack_require__.e(/* import() */ "core-files-npmrc").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/npmrc.ts"))).npmrc),
    netrc: async () => flat((await __webpack_require__.e(/* import() */ "core-files-netrc").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/netrc.ts"))).netrc),
    whole: async () => flat((await __webpack_require__.e(/* import() */ "core-files-whole").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/whole.ts"))).whole),
    ini: async () => {
        const { ini: editor, isEmptyContainer } = await __webpack_require__.e(/* import() */ "core-files-ini").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/ini.ts"));
        return { editor, isEmptyContainer, isSealed: never };
    },
    toml: async () => {
        const { toml: editor, isEmptyContainer } = await Promise.all(/* import() */[__webpack_require__.e("toml-eslint-parser"), __webpack_require__.e("core-files-toml")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/toml.ts"));
        return { editor, isEmptyContainer, isSealed: never };
    },
    yaml: async () => {
        const { yaml: editor, isEmptyContainer } = await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("core-files-yaml")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/yaml.ts"));
        return { editor, isEmptyContainer, isSealed: never };
    },
    json: async () => {
        const { json: editor, isEmptyContainer } = await __webpack_require__.e(/* import() */ "core-files-json").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/json.ts"));
        return { editor, isEmptyContainer, isSealed: never };
    },
    'maven-settings': async () => {
        const { mavenSettings: editor, isEmptyContainer } = await __webpack_require__.e(/* import() */ "core-files-maven-settings").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/maven-settings.ts"));
        return { editor, isEmptyContainer, isSealed: selfClosing };
    },
    'nuget-config': async () => {
        const { nugetConfig: editor, isEmptyContainer } = await __webpack_require__.e(/* import() */ "core-files-nuget-config").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/nuget-config.ts"));
        return { editor, isEmptyContainer, isSealed: selfClosing };
    },
};
const FORMAT_NAMES = Object.keys(formats);
async function loadFormat(name) {
    return await formats[name]();
}

;// CONCATENATED MODULE: ./packages/core/src/undo/layers.ts

/** The edits of a file's text, one after the other, each with what it replaces. Pure. */
function applySlots({ editor, isSealed }, text, slots) {
    const layers = [];
    let current = text;
    for (const { slot, content, container } of slots) {
        const before = editor.get(current, slot);
        const usable = container && before !== undefined && !isSealed(before);
        if (!usable)
            current = editor.put(current, slot, typeof content === 'string' ? content : content(before));
        // What was read back is what an undo will find, line ends and all.
        const written = container ? '' : digest(editor.get(current, slot) ?? '');
        layers.push({ slot, container, written, previous: before ?? null });
    }
    return { text: current, layers };
}
/**
 * Takes layers off a text, the last one first. A slot that shows something else by now is not ours, and stays. Pure.
 */
function removeLayers({ editor, isEmptyContainer }, text, layers) {
    let current = text;
    for (const { slot, container, written, previous } of [...layers].reverse()) {
        const now = editor.get(current, slot);
        if (now === undefined)
            continue;
        if (container ? isEmptyContainer(now) && now !== previous : digest(now) === written) {
            // A container that was there before with content of its own is emptied by somebody else, not by us.
            if (!container || previous === null || isEmptyContainer(previous)) {
                current = editor.put(current, slot, previous ?? undefined);
            }
        }
    }
    return current;
}
function digest(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}

// EXTERNAL MODULE: ./packages/core/src/undo/lock.ts
var lock = __webpack_require__("packages/core/src/undo/lock.ts");
// EXTERNAL MODULE: ./packages/core/src/files/user-file.ts
var user_file = __webpack_require__("packages/core/src/files/user-file.ts");
;// CONCATENATED MODULE: ./packages/core/src/undo/ledger.ts








function newLoginId() {
    return (0,external_node_crypto_.randomUUID)();
}
/**
 * Records a login and makes its edits. Logins that are over are taken back first. All files are read and checked
 * before the first is written. A file that holds `token` then is for its owner alone, whatever it was before.
 */
async function recordLogin(place, login, token) {
    await (0,lock/* withLock */.k)(ledgerFolder(place), async () => {
        const records = await readRecords(place);
        for (const stale of records.filter((record) => isOver(record, login.session, place.now))) {
            await undo(place, stale, records);
            records.splice(records.indexOf(stale), 1);
        }
        const files = [];
        const texts = [];
        const modes = [];
        const edits = await Promise.all(mergeEdits(login.files).map(async (edit) => {
            const [file, fileFormat] = await Promise.all([(0,user_file/* readUserFile */.E1)(edit.path, place), loadFormat(edit.format)]);
            return { ...edit, file, fileFormat };
        }));
        for (const { path, format, slots, executable, file, fileFormat } of edits) {
            const result = about(path, () => applySlots(fileFormat, file.text ?? '', slots));
            const present = records.some((record) => record.files.some((other) => other.path === file.path));
            // A container that an earlier login made is ours to remove as well, once it is the last one that needs it.
            const layers = result.layers.filter((layer) => !layer.container || madeByUs(fileFormat, layer, records, file.path));
            files.push({
                path: file.path,
                format,
                created: file.text === undefined,
                mode: holds(result.text, token) && isShared(file.mode) ? file.mode : undefined,
                folders: present ? [] : await (0,user_file/* missingFolders */.KY)(file.path),
                layers,
            });
            texts.push(result.text);
            modes.push(executable === true ? 0o700 : undefined);
        }
        const sequence = 1 + Math.max(0, ...records.map((record) => record.sequence));
        await writeRecord(place, { ...login, version: 1, sequence, files });
        // All at once: each is whole by itself, and the record has them all. The lock is held until the last one is done.
        const written = await Promise.allSettled(files.map(async (file, index) => {
            await (0,user_file/* makeFolders */.wZ)(file.folders);
            const mode = modes[index] ?? (file.mode === undefined ? undefined : 0o600);
            await (0,user_file/* replaceFile */.fR)(file.path, texts[index] ?? '', mode);
        }));
        for (const outcome of written)
            if (outcome.status === 'rejected')
                throw outcome.reason;
    });
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
            const other = present.slots.find(({ slot }) => slot === edit.slot);
            if (other === undefined)
                present.slots.push(edit);
            else if (other.content !== edit.content && !edit.container) {
                throw new errors/* InputError */.dz(`Two tools want different things of '${edit.slot}' in ${path}. Give them the same repositories, or configure them in separate jobs.`);
            }
        }
    }
    return [...merged].map(([path, edit]) => ({ path, ...edit }));
}
function holds(text, token) {
    return token !== undefined && text.includes(token);
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
/** Takes a login back; one that is not recorded (any more) is no error. */
async function undoLogin(place, id) {
    return await (0,lock/* withLock */.k)(ledgerFolder(place), async () => {
        const records = await readRecords(place);
        const record = records.find((candidate) => candidate.id === id);
        if (record === undefined)
            return { variables: [], problems: [] };
        const problems = await undo(place, record, records);
        const others = records.filter((other) => other !== record && other.session === record.session);
        const variables = record.variables.filter((name) => !others.some((other) => other.variables.includes(name)));
        return { variables, problems };
    });
}
/** Editors know texts, not where they come from. */
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
/** The logins recorded in this home directory, the oldest first. */
async function listLogins(place) {
    return await (0,lock/* withLock */.k)(ledgerFolder(place), () => readRecords(place));
}
/** Returns what could not be taken back: the other files are, and the record goes all the same. */
async function undo(place, record, records) {
    const problems = [];
    const later = records.filter((other) => other.sequence > record.sequence);
    const edits = [];
    const changed = new Set();
    for (const file of record.files) {
        const top = [];
        for (const layer of file.layers) {
            const above = findAbove(later, file.path, layer.slot);
            if (above === undefined) {
                top.push(layer);
            }
            else {
                above.layer.previous = layer.previous;
                changed.add(above.record);
            }
        }
        const others = records
            .filter((other) => other !== record)
            .flatMap((other) => other.files.map((candidate) => ({ other, candidate })));
        const heir = others.find(({ candidate }) => candidate.path === file.path);
        if (heir !== undefined && (file.created || file.mode !== undefined)) {
            heir.candidate.created ||= file.created;
            heir.candidate.mode ??= file.mode;
            changed.add(heir.other);
        }
        // A folder goes with the last file in it, which may be another one than it was made for.
        for (const folder of file.folders) {
            const next = heir ?? others.find(({ candidate }) => candidate.path.startsWith(folder + external_node_path_.sep));
            if (next === undefined || next.candidate.folders.includes(folder))
                continue;
            next.candidate.folders = [...next.candidate.folders, folder].sort((a, b) => a.length - b.length);
            changed.add(next.other);
        }
        edits.push({ file, layers: top, last: heir === undefined });
    }
    // In this order a process that is killed can always be repeated: heirs, then files, then the record itself.
    for (const other of changed)
        await writeRecord(place, other);
    for (const { file, layers, last } of edits) {
        try {
            await restore(place, file, layers, last);
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            problems.push(`${error.message} Remove what the login wrote there by hand.`);
        }
    }
    // After the last file: a folder may hold several, and only one of them knows that it was made for it.
    const folders = new Set(record.files.flatMap((file) => file.folders));
    await (0,user_file/* removeFolders */.cw)([...folders].sort((a, b) => a.length - b.length));
    await (0,user_file/* removeFile */.nM)(recordPath(place, record.id));
    return problems;
}
/** `last`: no other login needs the file. */
async function restore(place, file, layers, last) {
    await (0,user_file/* removeLeftovers */.DA)(file.path);
    const { text } = await (0,user_file/* readUserFile */.E1)(file.path, place);
    if (text === undefined)
        return;
    const format = await loadFormat(file.format);
    const restored = about(file.path, () => removeLayers(format, text, layers));
    const mode = last ? file.mode : undefined;
    if (last && file.created && restored === '')
        await (0,user_file/* removeFile */.nM)(file.path);
    else if (restored !== text || mode !== undefined)
        await (0,user_file/* replaceFile */.fR)(file.path, restored, mode);
}
/** The layer directly on top of this one, if a later login has put one there. */
function findAbove(later, path, slot) {
    for (const record of later) {
        const layer = record.files.find((file) => file.path === path)?.layers.find((other) => other.slot === slot);
        if (layer !== undefined)
            return { record, layer };
    }
    return undefined;
}
/**
 * A login is over when its token has expired, or when the same runner is at work on another job by now: a runner
 * takes one job at a time.
 */
function isOver(record, session, now) {
    if (now >= record.expires)
        return true;
    const [runner, job] = splitSession(record.session);
    const [ourRunner, ourJob] = splitSession(session);
    return runner !== '' && runner === ourRunner && job !== ourJob;
}
/** `RUNNER/JOB`: see `sessionName`. */
function splitSession(session) {
    const at = session.lastIndexOf('/');
    return [session.slice(0, Math.max(0, at)), session.slice(at + 1)];
}
/**
 * Names the job for the ledger: on a GitHub runner its name and temporary folder, and the run with its attempt and
 * job; elsewhere nothing tells that a shell is gone, and only the token's end counts.
 */
function sessionName(env) {
    const runner = env['RUNNER_NAME'];
    if (runner === undefined || runner === '')
        return '/';
    const clean = (text) => (text ?? '').replaceAll('/', '%2F');
    const job = [env['GITHUB_RUN_ID'], env['GITHUB_RUN_ATTEMPT'], env['GITHUB_JOB']].map(clean).join(':');
    return `${clean(runner)}:${clean(env['RUNNER_TEMP'])}/${job}`;
}
function ledgerFolder({ home }) {
    return (0,external_node_path_.join)(home, '.codeartifact-ci');
}
function recordPath(place, id) {
    if (!/^[0-9a-f-]{36}$/.test(id))
        throw new errors/* InputError */.dz(`${JSON.stringify(id)} is no login's ID.`);
    return (0,external_node_path_.join)(ledgerFolder(place), `${id}.json`);
}
async function writeRecord(place, record) {
    await (0,user_file/* replaceFile */.fR)(recordPath(place, record.id), `${JSON.stringify(record)}\n`);
}
async function readRecords(place) {
    const folder = ledgerFolder(place);
    const records = await Promise.all((await (0,promises_.readdir)(folder)).map((name) => readRecord((0,external_node_path_.join)(folder, name))));
    return records.filter((record) => record !== undefined).sort((a, b) => a.sequence - b.sequence);
}
/** Undefined for what is no record: the folder holds the lock as well. */
async function readRecord(path) {
    const name = (0,external_node_path_.basename)(path);
    // A record that was being written when its process was killed: nothing had been changed yet.
    if (name.includes('.json.codeartifact-ci-'))
        await (0,promises_.unlink)(path).catch(() => undefined);
    if (!/^[0-9a-f-]{36}\.json$/.test(name))
        return undefined;
    try {
        return JSON.parse(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
            return undefined;
        throw new errors/* InputError */.dz(`The record ${path} cannot be read: ${(0,errors/* messageOf */.bD)(error)}. If no login is in use, remove it.`);
    }
}


/***/ }),

/***/ "packages/core/src/undo/lock.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withLock)
/* harmony export */ });
/* unused harmony export isAlive */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:os");
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("node:timers/promises");
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/errors.ts");






/** A holder does its work in milliseconds; one that holds on for longer than this is gone. */
const EXPIRY_MS = 30_000;
const PATIENCE_MS = 60_000;
/**
 * Runs `work` while holding the lock of a folder (made, and removed again when it is left empty). The lock file
 * appears with its content at once (link), names its holder, and is taken over when the holder is dead or late.
 */
async function withLock(folder, work) {
    const lock = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'lock');
    const release = await acquire(folder, lock);
    try {
        return await work();
    }
    finally {
        await release();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(folder).catch(() => undefined);
    }
}
async function acquire(folder, lock) {
    const started = Date.now();
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `lock-${process.pid}-${id}`);
    for (;;) {
        const holder = { id, host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), pid: process.pid, expires: Date.now() + EXPIRY_MS };
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: 0o700 });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(own, JSON.stringify(holder), { mode: 0o600 });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(own, lock);
            await sweepDead(folder);
            return async () => {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(own).catch(() => undefined);
                if ((await readHolder(lock))?.id === id)
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(lock).catch(() => undefined);
            };
        }
        catch (error) {
            const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error);
            // ENOENT: the last holder removed the folder under us.
            if (code !== 'EEXIST' && code !== 'ENOENT') {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`The record of what is changed cannot be kept in ${folder}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}. Check that the home directory can be written.`);
            }
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(own).catch(() => undefined);
            if (code === 'EEXIST')
                await breakIfStale(folder, lock);
        }
        if (Date.now() - started > PATIENCE_MS) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`Another process holds ${lock} for over a minute. If none is at work, remove that file.`);
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(5 + Math.random() * 20);
    }
}
async function readHolder(lock) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(lock, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** Removes the lock of a dead or late holder; only one process at a time may try, so that none removes a fresh one. */
async function breakIfStale(folder, lock) {
    const holder = await readHolder(lock);
    if (holder === undefined || !isStale(holder))
        return;
    const guard = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, 'lock-guard');
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(guard, '', { flag: 'wx', mode: 0o600 });
    }
    catch {
        const age = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(guard).then(({ mtimeMs }) => Date.now() - mtimeMs, () => 0);
        if (age > 5_000)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(guard).catch(() => undefined);
        return;
    }
    try {
        if ((await readHolder(lock))?.id === holder.id)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(lock).catch(() => undefined);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(guard).catch(() => undefined);
    }
}
function isStale(holder) {
    if (Date.now() > holder.expires)
        return true;
    return holder.host === (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)() && !isAlive(holder.pid);
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error) === 'EPERM';
    }
}
/** What processes that were killed while they waited left behind. */
async function sweepDead(folder) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)) {
        const pid = /^lock-(\d+)-/.exec(name)?.[1];
        if (pid !== undefined && !isAlive(Number(pid)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name)).catch(() => undefined);
    }
}


/***/ }),

/***/ "packages/core/src/undo/log-out.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ logOut)
/* harmony export */ });
/* harmony import */ var _home_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/undo/home.ts");
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/undo/ledger.ts");


/** Takes a login back: its files, and in a shell its variables. Offline; the token itself ends by its own time. */
async function logOut(host, id) {
    const { variables, problems } = await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .undoLogin */ .MX)((0,_home_js__WEBPACK_IMPORTED_MODULE_0__/* .ledgerPlace */ .V)(host), id);
    for (const name of variables)
        host.unsetVariable(name);
    for (const problem of problems)
        host.warn(problem);
    host.info('The CodeArtifact configuration of this login is taken back.');
}


/***/ })

};
;