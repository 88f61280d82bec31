"use strict";
exports.id = "core-undo-log-out";
exports.ids = ["core-undo-log-out"];
exports.modules = {

/***/ "packages/core/src/files/braces.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ insertMember),
/* harmony export */   p: () => (/* binding */ removeMember)
/* harmony export */ });
/* harmony import */ var _editor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/editor.ts");
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/lines.ts");


/**
 * Puts a member behind the `{`, spaced as the first one there. A member comes with the space in front of it and, if
 * others follow, the comma behind it, and goes with them.
 */
function insertMember(text, { open, close, members }, content) {
    const space = /^\s*/.exec(text.slice(open, members[0]?.start ?? close))?.[0] ?? '';
    const lead = members.length === 0 ? spaceInEmpty(text, space) : space;
    const indent = /[\r\n]([ \t]*)$/.exec(lead)?.[1] ?? '';
    const member = (0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .indented */ .gu)((0,_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .withLineEnds */ .jB)(content, text), indent).trimStart();
    return text.slice(0, open) + lead + member + (members.length === 0 ? '' : ',') + text.slice(open);
}
/** Braces on lines of their own want a member in between, moved in as far as the file's first one. */
function spaceInEmpty(text, space) {
    const outer = /[\r\n]([ \t]*)$/.exec(space)?.[1];
    const unit = /\{\s*?[\r\n]([ \t]+)\S/.exec(text)?.[1] ?? '  ';
    return outer === undefined ? '' : (0,_editor_js__WEBPACK_IMPORTED_MODULE_1__/* .lineEnd */ .k)(text) + outer + unit;
}
function removeMember(text, { start, end }) {
    const before = text.slice(0, start).trimEnd();
    const comma = /^\s*,/.exec(text.slice(end))?.[0];
    if (comma !== undefined)
        return before + text.slice(end + comma.length);
    return before.replace(/,$/, '') + text.slice(end);
}


/***/ }),

/***/ "packages/core/src/files/formats.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ loadFormat)
});

// UNUSED EXPORTS: FORMAT_NAMES

// EXTERNAL MODULE: ./packages/core/src/files/maven-settings.ts
var maven_settings = __webpack_require__("packages/core/src/files/maven-settings.ts");
// EXTERNAL MODULE: ./packages/core/src/files/exact.ts
var exact = __webpack_require__("packages/core/src/files/exact.ts");
// EXTERNAL MODULE: ./packages/core/src/files/lines.ts
var lines = __webpack_require__("packages/core/src/files/lines.ts");
// EXTERNAL MODULE: ./packages/core/src/files/list-elements.ts
var list_elements = __webpack_require__("packages/core/src/files/list-elements.ts");
;// CONCATENATED MODULE: ./packages/core/src/files/npmrc.ts



/**
 * Keys of an .npmrc outside any section, as npm's `ini` reads them: `key = value`, comments from `;` or `#`, the last
 * of several wins. The slot is the key; its text is the whole line without its end. A new line goes to the top of the
 * file, where it needs nothing of what follows: neither a line end that may be missing at the bottom, nor a place
 * before the first section.
 */
const npmrc = (0,exact/* exact */.e)({
    get(text, slot) {
        const line = findKey(text, slot);
        return line === undefined ? undefined : text.slice(line.start, line.end);
    },
    put(text, slot, content) {
        const line = findKey(text, slot);
        if (line !== undefined && content !== undefined)
            return text.slice(0, line.start) + content + text.slice(line.end);
        if (line !== undefined)
            return text.slice(0, line.start) + text.slice(line.next);
        return content === undefined ? text : (0,lines/* insertOnTop */.Yn)(text, content);
    },
    value(text, slot) {
        const line = findKey(text, slot);
        return line === undefined ? undefined : unquoted(text.slice(...valueSpan(text, line)));
    },
    elements(text, slot) {
        const line = findKey(text, slot);
        return line === undefined ? undefined : (0,list_elements/* wordElements */.u0)(text, ...valueSpan(text, line), 'comma');
    },
});
/** Behind the `=`; a key without one is `true`, which no list is. */
function valueSpan(text, line) {
    const at = text.slice(line.start, line.end).indexOf('=');
    return [at < 0 ? line.end : line.start + at + 1, line.end];
}
function unquoted(text) {
    const trimmed = text.trim();
    return /^"(.*)"$/.exec(trimmed)?.[1] ?? /^'(.*)'$/.exec(trimmed)?.[1] ?? trimmed;
}
function findKey(text, key) {
    let found;
    for (const line of (0,lines/* lines */.Mn)(text)) {
        const content = text.slice(line.start, line.end).trim();
        if (content.startsWith('['))
            break;
        if (keyOf(content) === key)
            found = line;
    }
    return found;
}
/** The key of a line, unquoted as `ini` does it; undefined for a comment or an empty line. */
function keyOf(content) {
    if (content === '' || content.startsWith(';') || content.startsWith('#'))
        return undefined;
    const at = content.indexOf('=');
    const key = (at < 0 ? content : content.slice(0, at)).trim();
    return unquoted(key);
}

;// CONCATENATED MODULE: ./packages/core/src/files/formats.ts


const never = () => false;
/** A format of slots alone. */
const flat = (editor) => ({ editor, isEmptyContainer: never, isSealed: never });
const selfClosing = (content) => /\/>\s*$/.test(content);
/**
 * Each format under the name by which an undo record refers to it. npm's and Maven's come with the list, and with them what
 * the others build on; each of these is loaded when a file of it is edited.
 */
const formats = {
    npmrc: () => flat(npmrc),
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
        const { json: editor, isEmptyContainer } = await Promise.all(/* import() */[__webpack_require__.e("jsonc-parser"), __webpack_require__.e("core-files-json")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/json.ts"));
        return { editor, isEmptyContainer, isSealed: never };
    },
    'maven-settings': () => ({ editor: maven_settings/* mavenSettings */.$V, isEmptyContainer: maven_settings/* isEmptyContainer */.z1, isSealed: selfClosing }),
    'nuget-config': async () => {
        const { nugetConfig: editor, isEmptyContainer } = await __webpack_require__.e(/* import() */ "core-files-nuget-config").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/nuget-config.ts"));
        return { editor, isEmptyContainer, isSealed: selfClosing };
    },
};
const FORMAT_NAMES = Object.keys(formats);
async function loadFormat(name) {
    return await formats[name]();
}


/***/ }),

/***/ "packages/core/src/files/list-elements.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EA: () => (/* binding */ lineElements),
/* harmony export */   N_: () => (/* binding */ commaElements),
/* harmony export */   u0: () => (/* binding */ wordElements)
/* harmony export */ });
/* harmony import */ var _braces_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/braces.ts");
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/lines.ts");


/** Elements with commas between them: an array of TOML, a flow list of YAML. `write` quotes a value. */
function commaElements(text, spans, write) {
    return spans.map((span) => ({
        ...span,
        without: () => {
            const space = /\s*$/.exec(text.slice(0, span.start))?.[0] ?? '';
            const removed = (0,_braces_js__WEBPACK_IMPORTED_MODULE_0__/* .removeMember */ .p)(text, span);
            // The first element leaves the space in front of it to the one that is first now.
            const at = span.start - space.length;
            return text[at - 1] === '[' ? removed.slice(0, at) + removed.slice(at).replace(/^[ \t]+/, '') : removed;
        },
        withBefore: (value) => `${text.slice(0, span.start)}${write(value)}, ${text.slice(span.start)}`,
    }));
}
/** Elements on lines of their own: a block list of YAML. The spans begin at the dash. */
function lineElements(text, spans, write) {
    return spans.map((span) => ({
        ...span,
        without: () => (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .removeLines */ .aY)(text, span.start, span.end),
        withBefore: (value) => {
            const { start } = (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .lineAt */ .mh)(text, span.start);
            const line = `${text.slice(start, span.start)}- ${write(value)}`;
            const before = text.slice(0, start).replace(/(?:\r\n|\n|\r)$/, '').length;
            return (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .insertBehind */ .E1)(text, before, line);
        },
    }));
}
/** Words with `separator` between them, within `start` and `end` of the text. */
function wordElements(text, start, end, separator) {
    const pattern = separator === 'space' ? /\S+/g : /[^,\s][^,]*[^,\s]|[^,\s]/g;
    return [...text.slice(start, end).matchAll(pattern)].map((match, index, { length }) => {
        const from = start + match.index;
        const to = from + match[0].length;
        return {
            value: match[0],
            start: from,
            end: to,
            without: () => {
                if (separator === 'space')
                    return text.slice(0, from).replace(/\s+$/, '') + text.slice(to);
                if (index < length - 1)
                    return text.slice(0, from) + text.slice(to).replace(/^\s*,\s*/, '');
                return text.slice(0, from).replace(/\s*,\s*$/, '') + text.slice(to);
            },
            withBefore: (value) => `${text.slice(0, from)}${value}${separator === 'space' ? ' ' : ','}${text.slice(from)}`,
        };
    });
}


/***/ }),

/***/ "packages/core/src/files/user-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   E1: () => (/* binding */ readUserFile),
/* harmony export */   HW: () => (/* binding */ stageFile),
/* harmony export */   JR: () => (/* binding */ discardStaged),
/* harmony export */   KY: () => (/* binding */ missingFolders),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   cw: () => (/* binding */ removeFolders),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   ge: () => (/* binding */ placeStaged),
/* harmony export */   nM: () => (/* binding */ removeFile),
/* harmony export */   u1: () => (/* binding */ resolveTarget),
/* harmony export */   wZ: () => (/* binding */ makeFolders),
/* harmony export */   xm: () => (/* binding */ peekAtFile),
/* harmony export */   ye: () => (/* binding */ UnwritableError)
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
/**
 * The text of a file that is only looked into; undefined for one that is not there, cannot be read, is larger than
 * `largest` bytes, or is no regular file: a FIFO would be waited for, and a device has no end.
 */
function peekAtFile(path, largest = LARGEST) {
    let handle;
    try {
        handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle);
        return stats.isFile() && stats.size <= largest ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(handle, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (handle !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
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
/**
 * Where the bytes of a file are, or will be: links are followed, in its folders too. Throws an InputError where they
 * lead out of the home directory, or into the workspace.
 */
async function resolveTarget(path, { home, systemHome, workspace }) {
    const refuse = (problem) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} ${problem}`);
    };
    const inWorkspace = "lies in the workspace, where it could be committed or packed. Point the client's user configuration elsewhere.";
    if (isWithin(path, workspace) && !isWithin(home, workspace))
        refuse(inWorkspace);
    const target = await followLinks(path);
    if (target === path)
        return path;
    for (const folder of [home, systemHome]) {
        if (!isWithin(path, folder) || isWithin(target, await followLinks(folder)))
            continue;
        refuse(`is a symlink, or lies below one, that leads out of the home directory, to ${target}. Replace it by a file or folder of its own.`);
    }
    const realWorkspace = await followLinks(workspace);
    if (isWithin(target, realWorkspace) && !isWithin(await followLinks(home), realWorkspace))
        refuse(inWorkspace);
    return target;
}
/** The real path; of what does not exist yet, as far as it does. */
async function followLinks(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path);
    }
    catch (error) {
        const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error);
        if (code !== 'ENOENT' && code !== 'ENOTDIR') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions of its folder.`);
        }
    }
    const dangling = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).then((stats) => stats.isSymbolicLink(), () => false);
    if (dangling)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is a symlink to what does not exist. Remove it, or make its target.`);
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);
    return parent === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await followLinks(parent), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path));
}
/** Whether a path is a folder or lies in it, by their names. */
function isWithin(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(folder, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(way));
}
/**
 * Replaces a file as a whole: whoever reads it, and whenever we are killed, sees the old or the new text, never a
 * part.
 */
async function replaceFile(path, text, mode) {
    await placeStaged(await stageFile(path, text, mode), path);
}
/**
 * Writes what a file is to hold into a temporary file beside it, and returns that one's path. It is 0600 from the
 * start; an existing file's owner and, unless another is given, its mode are kept.
 */
async function stageFile(path, text, mode) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}${TEMP_MARK}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        const before = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(() => undefined);
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, 'wx', mode ?? 0o600);
        try {
            await handle.writeFile(text);
            // The owner first: a change of it takes the set-user-ID bit away.
            if (before !== undefined) {
                await handle.chown(before.uid, before.gid).catch(() => undefined);
                await handle.chmod(mode ?? before.mode & 0o7777);
            }
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        return temporary;
    }
    catch (error) {
        await discardStaged(temporary);
        throw unwritable(path, error);
    }
}
/** Puts a staged file in the place of the one that it is for. */
async function placeStaged(temporary, path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
        await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
    }
    catch (error) {
        await discardStaged(temporary);
        throw unwritable(path, error);
    }
}
/** Removes a staged file; one that was placed is not there any more. */
async function discardStaged(temporary) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(temporary).catch(() => undefined);
}
/** The disk is full or read-only, or a folder is somebody else's: it may pass, and what failed can be done again. */
class UnwritableError extends _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz {
    name = 'InputError';
}
function unwritable(path, error) {
    return new UnwritableError(`${path} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions and the space of its folder.`, { cause: error });
}
/** Throws an UnwritableError where the file stays. */
async function removeFile(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(path).catch(ignoring('ENOENT'));
    }
    catch (error) {
        throw new UnwritableError(`${path} cannot be removed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions of its folder.`, {
            cause: error,
        });
    }
    await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)).catch(() => undefined);
}
/** Removes the temporary files that a killed process left beside a file. Only under the lock: others are in use. */
async function removeLeftovers(path) {
    const prefix = `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}${TEMP_MARK}`;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)).catch(() => []);
    for (const name of names.filter((entry) => entry.startsWith(prefix))) {
        await removeFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), name));
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
            throw new UnwritableError(`The folder ${folder} cannot be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions and the space of the home directory.`, { cause: error });
        });
    }
}
/**
 * Removes folders that are empty, the innermost first; one that holds something stays, and so does what somebody has put
 * in the place of one, such as a link. Throws an UnwritableError that names the empty ones that stay too.
 */
async function removeFolders(folders) {
    const stuck = [];
    let cause;
    for (const folder of [...folders].reverse()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(folder)
            .catch(ignoring('ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'))
            .catch((error) => {
            stuck.push(folder);
            cause = error;
        });
    }
    if (stuck.length === 0)
        return;
    throw new UnwritableError(`${stuck.join(', ')} cannot be removed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause)}. Check the permissions.`, {
        cause,
    });
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

/***/ "packages/core/src/undo/digest.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ NOTHING),
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** In the place of a digest, for what is not there. */
const NOTHING = 'nothing';
/** SHA-256 of a value of JSON's types, whatever the order of its keys; of nothing, the word for it. */
function digestOf(value) {
    if (value === undefined)
        return NOTHING;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(canonical(value)).digest('hex');
}
function canonical(value) {
    if (Array.isArray(value))
        return `[${value.map(canonical).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}


/***/ }),

/***/ "packages/core/src/undo/home.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ openLedger)
/* harmony export */ });
/* unused harmony export systemHome */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:os");
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/errors.ts");




/**
 * The home directory whose files are edited, as the clients find it: HOME, or the user's entry in the system. Throws an
 * InputError for one that is another folder wherever a client runs: the token would land in the workspace.
 */
function openLedger(host) {
    const { HOME, USERPROFILE } = host.env;
    const name = HOME === undefined && USERPROFILE !== undefined ? 'USERPROFILE' : 'HOME';
    const home = HOME ?? USERPROFILE ?? systemHome();
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(home)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`The variable ${name} is ${JSON.stringify(home)}, another folder for each client and each step. Make it an absolute path, or unset it.`);
    }
    // By their real paths: one folder by two names, as /home is often a link, would have two records of one login.
    return {
        home: realPath((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(home)),
        systemHome: realPath(systemHome()),
        workspace: realPath((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(host.workspace)),
        now: host.now().getTime(),
    };
}
/** With links followed; of what does not exist, as far as it does. */
function realPath(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
        return parent === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(realPath(parent), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path));
    }
}
/** The user's home in the system's user database; a user without an entry there has none but HOME's. */
function systemHome() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.userInfo)().homedir;
    }
    catch {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    }
}


/***/ }),

/***/ "packages/core/src/undo/layers.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AF: () => (/* binding */ applySlots),
  xB: () => (/* binding */ isIdle),
  CB: () => (/* binding */ isOverwritten),
  g5: () => (/* binding */ removeElements),
  Zl: () => (/* binding */ removeLayers)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/undo/digest.ts
var digest = __webpack_require__("packages/core/src/undo/digest.ts");
// EXTERNAL MODULE: ./packages/core/src/files/lines.ts
var lines = __webpack_require__("packages/core/src/files/lines.ts");
;// CONCATENATED MODULE: ./packages/core/src/undo/gap.ts


/** What went from one text to the other; undefined where that is anything but whole lines. Pure. */
function gapBetween(before, after) {
    const size = before.length - after.length;
    const to = commonStart(before, after);
    const from = after.length - commonEnd(before, after);
    if (size <= 0)
        return undefined;
    for (const { at, line, above, below } of placesIn(after)) {
        const cut = before.slice(at, at + size);
        if (at >= from && at <= to && insert(after, at, cut) === before)
            return { cut, line, above, below };
    }
    return undefined;
}
/**
 * Puts the lines back between the two that they came from, or by the one of them that is still there; of several such
 * places at the one nearest to where they were. Pure.
 */
function fillGap(text, { cut, line, above, below }) {
    const places = placesIn(text).sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line));
    const place = places.find((one) => one.above === above && one.below === below) ??
        places.find((one) => above !== undefined && one.above === above) ??
        places.find((one) => below !== undefined && one.below === below);
    return place === undefined ? undefined : insert(text, place.at, cut);
}
/** Undefined where the lines would run into others. */
function insert(text, at, cut) {
    const endsAbove = at === 0 || /[\r\n]$/.test(text.slice(0, at)) || /^[\r\n]/.test(cut);
    const endsBelow = at === text.length || /[\r\n]$/.test(cut);
    return endsAbove && endsBelow ? text.slice(0, at) + cut + text.slice(at) : undefined;
}
/** The start of every line, and the end of the text. */
function placesIn(text) {
    const all = [...(0,lines/* lines */.Mn)(text)];
    const digests = all.map(({ start, end }) => (0,digest/* digestOf */.o)(text.slice(start, end)));
    return [...all.map(({ start }) => start), text.length].map((at, line) => ({
        at,
        line,
        above: digests[line - 1],
        below: digests[line],
    }));
}
function commonStart(one, other) {
    let length = 0;
    while (length < other.length && one[length] === other[length])
        length++;
    return length;
}
function commonEnd(one, other) {
    let length = 0;
    while (length < other.length && one[one.length - 1 - length] === other[other.length - 1 - length])
        length++;
    return length;
}

// EXTERNAL MODULE: ./packages/core/src/undo/token-text.ts
var token_text = __webpack_require__("packages/core/src/undo/token-text.ts");
;// CONCATENATED MODULE: ./packages/core/src/undo/layers.ts




/** The edits of a file's text, one after the other, each with what it replaces. Pure. */
function applySlots({ editor, isSealed }, text, slots) {
    const layers = [];
    let current = text;
    for (const { slot, content, container, ifPresent, belongsTo, list } of slots) {
        const before = editor.get(current, slot);
        if (content === undefined) {
            const taken = takeOut(editor, current, slot);
            current = taken.text;
            layers.push(taken.layer);
            continue;
        }
        if (ifPresent !== undefined && editor.get(current, ifPresent) === undefined)
            continue;
        const itemsBefore = list === undefined ? [] : (itemsOf(editor, current, slot) ?? list.defaults);
        const usable = container && before !== undefined && !isSealed(before);
        if (!usable)
            current = editor.put(current, slot, typeof content === 'function' ? content(before) : content);
        // What was read back is what an undo will find.
        const layer = {
            slot,
            container,
            written: container ? '' : (0,digest/* digestOf */.o)(editor.value(current, slot)),
            previous: before ?? null,
            ...(belongsTo === undefined ? {} : { belongsTo }),
        };
        if (list === undefined)
            layers.push(layer);
        else {
            const items = itemsOf(editor, current, slot) ?? [];
            const added = without(items, itemsBefore).map(digest/* digestOf */.o);
            layers.push({ ...layer, list: { added, removed: without(itemsBefore, items) } });
        }
    }
    return { text: current, layers };
}
/**
 * Takes a slot out, each time that it is there. Where it is not, the layer is there still: an earlier login's may lie
 * below it, and what that one took out must not come back before this one is undone.
 */
function takeOut(editor, text, slot) {
    const previous = editor.get(text, slot) ?? null;
    const gaps = [];
    let current = text;
    while (editor.get(current, slot) !== undefined) {
        const next = editor.put(current, slot, undefined);
        gaps.push(gapBetween(current, next) ?? null);
        current = next;
    }
    return { text: current, layer: { slot, container: false, written: digest/* NOTHING */.K, previous, gaps } };
}
/** Whether a layer has changed nothing. */
function isIdle({ container, written, previous }) {
    return !container && written === digest/* NOTHING */.K && previous === null;
}
/**
 * Takes layers off a text, the last one first. A slot that says something else by now is not ours, and stays; of a list
 * our elements go and those of others stay. What a client has written one of `tokens` into, in the place of the variable, is
 * still ours. `left` has what stays although it is not gone. Pure.
 */
function removeLayers(format, text, layers, tokens) {
    const left = [];
    let current = text;
    for (const layer of [...layers].reverse()) {
        if (layers.some((owner) => owner.slot === layer.belongsTo && isChanged(format, text, owner, tokens)))
            continue;
        try {
            const next = removeLayer(format, current, layer, tokens);
            if (next === undefined) {
                left.push({ slot: layer.slot, text: format.editor.get(current, layer.slot), problem: undefined });
            }
            else
                current = next;
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            left.push({ slot: layer.slot, text: undefined, problem: error.message });
        }
    }
    return { text: current, left };
}
/** Whether nothing of what the layers wrote is there any more: somebody has written the file anew. Pure. */
function isOverwritten({ editor }, text, layers) {
    const values = layers.filter(({ container, list, written }) => !container && list === undefined && written !== digest/* NOTHING */.K);
    try {
        return values.length > 0 && values.every(({ slot, written }) => (0,digest/* digestOf */.o)(editor.value(text, slot)) !== written);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            return true;
        throw error;
    }
}
/** Undefined where the slot says something that this layer did not write. */
function removeLayer({ editor, isEmptyContainer }, text, layer, tokens) {
    const { slot, container, written, previous, list } = layer;
    if (isIdle(layer))
        return text;
    const now = editor.get(text, slot);
    if (container) {
        if (now === undefined || !isEmptyContainer(now) || now === previous)
            return text;
        // A container that was there before with content of its own is emptied by somebody else, not by us.
        return previous === null || isEmptyContainer(previous) ? editor.put(text, slot, previous ?? undefined) : text;
    }
    if (isOurs(editor.value(text, slot), written, tokens)) {
        return now === undefined ? putBack(editor, text, layer) : editor.put(text, slot, previous ?? undefined);
    }
    if (now === undefined)
        return text;
    return list === undefined ? undefined : removeElements(editor, text, slot, previous, list);
}
/** Whether a slot says what was written, a token in the place of its variable or not. */
function isOurs(value, written, tokens) {
    const collapsed = typeof value === 'string' && tokens !== undefined ? (0,token_text/* withVariable */.P)(value, tokens) : value;
    return [value, collapsed].some((one) => (0,digest/* digestOf */.o)(one) === written);
}
/** Whether somebody has changed what a layer wrote, and not taken it out. */
function isChanged({ editor }, text, { slot, written }, tokens) {
    try {
        const value = editor.value(text, slot);
        return value !== undefined && !isOurs(value, written, tokens);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            return false;
        throw error;
    }
}
/** What was taken out, in its old place if that can be found. */
function putBack(editor, text, { slot, previous, gaps = [] }) {
    let current = text;
    for (const gap of [...gaps].reverse()) {
        current = current === undefined || gap === null ? undefined : fillGap(current, gap);
    }
    return current !== undefined && gaps.length > 0 && editor.get(current, slot) === previous
        ? current
        : editor.put(text, slot, previous ?? undefined);
}
/**
 * Takes our elements out of a list that others have changed, and puts back those that it had in their place. Undefined
 * where it is no list any more.
 */
function removeElements(editor, text, slot, previous, { added, removed }) {
    let current = text;
    for (const wanted of added) {
        const elements = editor.elements?.(current, slot);
        if (elements === undefined)
            return undefined;
        current = elements.findLast(({ value }) => (0,digest/* digestOf */.o)(value) === wanted)?.without() ?? current;
    }
    for (const item of [...removed].reverse()) {
        const [first] = editor.elements?.(current, slot) ?? [];
        if (itemsOf(editor, current, slot)?.includes(item) === false)
            current = first?.withBefore(item) ?? current;
    }
    const rest = itemsOf(editor, current, slot) ?? [];
    if (rest.length === 0 && removed.length === 0 && previous === null)
        return editor.put(current, slot, undefined);
    // As it was before: then to the byte.
    if (previous === null)
        return current;
    const restored = editor.put(current, slot, previous);
    return (0,digest/* digestOf */.o)(itemsOf(editor, restored, slot) ?? []) === (0,digest/* digestOf */.o)(rest) ? restored : current;
}
function itemsOf(editor, text, slot) {
    return editor.elements?.(text, slot)?.map(({ value }) => value);
}
/** The items of a list that are not in another, each as often as it is there more. */
function without(items, others) {
    const rest = [...others];
    return items.filter((item) => {
        const at = rest.indexOf(item);
        if (at >= 0)
            rest.splice(at, 1);
        return at < 0;
    });
}


/***/ }),

/***/ "packages/core/src/undo/ledger.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ folderFor),
/* harmony export */   G0: () => (/* binding */ ledgerFolder),
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   V1: () => (/* binding */ listLogins),
/* harmony export */   kQ: () => (/* binding */ sweepUnfinished),
/* harmony export */   lX: () => (/* binding */ recordPath),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   s8: () => (/* binding */ aroundParts),
/* harmony export */   tn: () => (/* binding */ newLoginId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _files_user_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/files/user-file.ts");





const VERSION = 2;
function newLoginId() {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
}
/** The folder of a home directory's record. */
function ledgerFolder({ home }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.codeartifact-ci');
}
/** The folder where a file's part of a record lies: for a file of the home directory, that of the home directory. */
function folderFor(ledger, path) {
    if ((0,_files_user_file_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(path, ledger.home))
        return ledgerFolder(ledger);
    if ((0,_files_user_file_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(path, ledger.systemHome))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(ledger.systemHome, '.codeartifact-ci');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), '.codeartifact-ci');
}
/**
 * Of the folders that a login made, outermost first, those in which a part of its record lies: they are empty only when
 * the lock in that part is gone, so they are removed after it.
 */
function aroundParts(folders, parts) {
    return folders.filter((folder) => parts.some((part) => (0,_files_user_file_js__WEBPACK_IMPORTED_MODULE_3__/* .isWithin */ .UO)(part, folder))).sort((a, b) => a.length - b.length);
}
/** The logins recorded in this home directory, the oldest first; none where nothing can be kept. */
async function listLogins(ledger) {
    return await readRecords(ledgerFolder(ledger));
}
async function writeRecord(folder, record) {
    await (0,_files_user_file_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(recordPath(folder, record.id), `${JSON.stringify({ ...record, version: VERSION })}\n`);
}
function recordPath(folder, id) {
    if (!/^[0-9a-f-]{36}$/.test(id))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${JSON.stringify(id)} is no login's ID.`);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${id}.json`);
}
/** The records in a folder, the oldest first. */
async function readRecords(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch((error) => {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOENT' || (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOTDIR')
            return [];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`The logins recorded in ${folder} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check its permissions.`);
    });
    const records = await Promise.all(names.map((name) => readRecord((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name))));
    return records.filter((record) => record !== undefined).sort((a, b) => a.sequence - b.sequence);
}
/** Undefined for what is no record: the folder holds the lock as well. */
async function readRecord(path) {
    if (!/^[0-9a-f-]{36}\.json$/.test((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)))
        return undefined;
    let record;
    try {
        record = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'));
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOENT')
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`The record ${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. If no login is in use, remove it.`);
    }
    if (record.version === VERSION)
        return record;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`The record ${path} was made by another version of codeartifact-ci. Log out with that version, or remove the record.`);
}
/** Removes records that were being written when their process was killed: nothing had been changed yet. Under the lock. */
async function sweepUnfinished(folder) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => [])) {
        if (name.includes('.json.codeartifact-ci-'))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).catch(() => undefined);
    }
}


/***/ }),

/***/ "packages/core/src/undo/lock.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X6: () => (/* binding */ withLocks),
/* harmony export */   kK: () => (/* binding */ withLock)
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _files_user_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/files/user-file.ts");







/** A holder does its work in milliseconds; one that holds on for longer than this is gone. */
const EXPIRY_MS = 30_000;
/** How long to wait for holders that are at work. */
const TIMEOUT_MS = 60_000;
/**
 * Runs `work` while holding the lock of a folder (made, and removed again when it is left empty). The lock file
 * appears with its content at once (link), names its holder, and is taken over when the holder is dead or late. Throws
 * an InputError at once where the folder cannot be written, and after a minute where it is held.
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
/** The same for several folders, always in the same order, so that two who want the same ones never wait in a ring. */
async function withLocks(folders, work) {
    const [first, ...others] = [...new Set(folders)].sort();
    if (first === undefined)
        return await work();
    return await withLock(first, async () => await withLocks(others, work));
}
async function acquire(folder, lock) {
    await refuseLink(folder);
    const started = Date.now();
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `lock-${process.pid}-${id}`);
    for (;;) {
        const holder = { id, host: (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)(), pid: process.pid, expires: Date.now() + EXPIRY_MS };
        try {
            await makeFolder(folder);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(own, JSON.stringify(holder), { mode: 0o600 });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(own, lock);
            await sweepDead(folder).catch(() => undefined);
            return async () => {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(own).catch(() => undefined);
                if ((await readHolder(lock))?.id === id)
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(lock).catch(() => undefined);
            };
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz)
                throw error;
            const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .codeOf */ .$N)(error);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(own).catch(() => undefined);
            // ENOENT: the last holder removed the folder under us.
            if (code !== 'EEXIST' && code !== 'ENOENT') {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rmdir)(folder).catch(() => undefined);
                throw unwritable(folder, error);
            }
            if (code === 'EEXIST')
                await breakIfStale(folder, lock);
        }
        if (Date.now() - started > TIMEOUT_MS) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz(`Another process holds ${lock} for over a minute. If none is at work, remove that file.`);
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(5 + Math.random() * 20);
    }
}
/** A record holds what is to be put back, credentials too: it must not land in a workspace. */
async function refuseLink(folder) {
    const isLink = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder).then((stats) => stats.isSymbolicLink(), () => false);
    if (!isLink)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz(`${folder} is a symlink, so what logins record, which may hold credentials of the user's, would lie elsewhere. Replace it by a folder of its own.`);
}
/** Level by level: with `recursive`, Node says ENOENT for a read-only file system, or tries for ever. */
async function makeFolder(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { mode: 0o700 }).catch(async (error) => {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .codeOf */ .$N)(error) !== 'ENOENT')
                throw error;
            await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { mode: 0o700 });
        });
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz)
            throw error;
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .codeOf */ .$N)(error) !== 'EEXIST')
            throw unwritable(folder, error);
    }
}
function unwritable(folder, cause) {
    return new _files_user_file_js__WEBPACK_IMPORTED_MODULE_5__/* .UnwritableError */ .ye(`The record of what is changed cannot be kept in ${folder}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(cause)}. Check that the home directory can be written.`, { cause });
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
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .codeOf */ .$N)(error) === 'EPERM';
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
/* harmony import */ var _undo_login_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/undo/undo-login.ts");


/**
 * Undoes a login: its files, and in a shell its variables, which get back what they had before. Warns of what is left,
 * and returns it. Offline; the token itself ends by its own time.
 */
async function logOut(host, id) {
    const undone = await (0,_undo_login_js__WEBPACK_IMPORTED_MODULE_1__/* .undoLogin */ .MX)((0,_home_js__WEBPACK_IMPORTED_MODULE_0__/* .openLedger */ .a)(host), id);
    for (const variable of undone.variables) {
        if (!(0,_undo_login_js__WEBPACK_IMPORTED_MODULE_1__/* .isUntouched */ .O2)(variable, host.env[variable.name]))
            continue;
        if (variable.previous === null)
            host.unsetVariable(variable.name);
        else
            host.exportVariable(variable.name, variable.previous);
    }
    for (const problem of undone.problems)
        host.warn(problem);
    for (const path of undone.overwritten) {
        host.warn(`${path} was written anew after the login, so what read it since went elsewhere. Let steps that write it, such as setup-java or setup-node with registry-url, run before the login.`);
    }
    if (!undone.known)
        host.info('This login is not recorded any more: it has been undone before.');
    else if (undone.problems.length === 0)
        host.info('The CodeArtifact configuration of this login is taken back.');
    else
        host.info('The CodeArtifact configuration of this login is taken back, but for what the warnings name.');
    return undone;
}


/***/ }),

/***/ "packages/core/src/undo/rollback.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ undoRecord)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/files/formats.ts + 1 modules
var formats = __webpack_require__("packages/core/src/files/formats.ts");
// EXTERNAL MODULE: ./packages/core/src/files/user-file.ts
var user_file = __webpack_require__("packages/core/src/files/user-file.ts");
// EXTERNAL MODULE: ./packages/core/src/undo/digest.ts
var digest = __webpack_require__("packages/core/src/undo/digest.ts");
// EXTERNAL MODULE: ./packages/core/src/undo/layers.ts + 1 modules
var undo_layers = __webpack_require__("packages/core/src/undo/layers.ts");
// EXTERNAL MODULE: ./packages/core/src/undo/ledger.ts
var undo_ledger = __webpack_require__("packages/core/src/undo/ledger.ts");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./packages/core/src/undo/token-text.ts
var token_text = __webpack_require__("packages/core/src/undo/token-text.ts");
;// CONCATENATED MODULE: ./packages/core/src/undo/leftovers.ts



/**
 * What stays in a file although it comes from the login: keys that somebody has changed and that still name one of its
 * endpoints or hold its token, and keys of which nobody can say. A key that says something else altogether is the
 * user's. Messages hold no value.
 */
function describeRemainders(path, left, record) {
    return left.flatMap(({ slot, text, problem }) => {
        if (problem !== undefined) {
            return [
                `${path}: '${(0,safe_text/* safeText */.Hk)(slot)}' could not be undone: ${problem} Remove by hand what the login wrote there.`,
            ];
        }
        if (text === undefined || !refersTo(text, record))
            return [];
        return [
            `${path}: '${(0,safe_text/* safeText */.Hk)(slot)}' was changed since the login and still refers to its repository. Remove that entry, or what in it is not yours.`,
        ];
    });
}
function refersTo(text, { endpoints, token }) {
    return endpoints.some((endpoint) => text.includes(endpoint)) || (0,token_text/* tokensIn */.g)(text).some((found) => found === token);
}
/**
 * The last look at a file: tokens of this login, and dead ones for its endpoints. Those of `live` logins stay where
 * they are.
 */
async function findTokens(ledger, path, record, live) {
    const { text } = await (0,user_file/* readUserFile */.E1)(path, ledger);
    if (text === undefined)
        return [];
    return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
        const dead = (0,token_text/* tokensIn */.g)(line).filter((token) => !live.some((other) => other.token === token));
        const ours = dead.includes(record.token ?? '');
        if (!ours && (dead.length === 0 || !record.endpoints.some((endpoint) => line.includes(endpoint))))
            return [];
        const whose = ours ? 'the token of this login' : 'an older token for the same repository';
        return [`${path}:${index + 1}: still holds ${whose}. Remove that line.`];
    });
}

;// CONCATENATED MODULE: ./packages/core/src/undo/rollback.ts









/**
 * Undoes what one folder records of a login. What is left of one file keeps no other from being undone. The record goes
 * unless a file could not be written, or it is to be kept for another part of the login. Under the folder's lock.
 */
async function undoRecord(ledger, folder, record, records, keep = false) {
    const others = records.filter((other) => other.id !== record.id);
    const later = others.filter((other) => other.sequence > record.sequence);
    const changed = new Set();
    const edits = [];
    for (const file of record.files) {
        const top = [];
        const below = [];
        for (const layer of file.layers) {
            const above = findAbove(later, file.path, layer.slot);
            if (above === undefined) {
                top.push(layer);
                continue;
            }
            await handDown(ledger, file, layer, above.layer);
            changed.add(above.record);
            if (layer.list !== undefined)
                below.push(withoutShared(layer, above.layer));
        }
        const last = inherit(file, others, changed);
        edits.push({ file, layers: top, below, last });
    }
    const sharers = others.filter((other) => sharesVariable(other, record));
    // In this order a process that is killed can always be repeated: heirs, then files, then the record itself.
    for (const other of changed)
        await (0,undo_ledger/* writeRecord */.rh)(folder, other);
    const problems = [];
    const overwritten = [];
    let isDone = !keep;
    for (const { file, layers, below, last } of edits) {
        try {
            const restored = await restore(ledger, record, sharers, file, [...below, ...layers], last);
            problems.push(...restored.problems);
            if (restored.isOverwritten)
                overwritten.push(file.path);
            problems.push(...(await findTokens(ledger, file.path, record, others)));
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            if (error instanceof user_file/* UnwritableError */.ye) {
                isDone = false;
                problems.push(`${error.message} What the login wrote there stays until the logout is repeated.`);
                continue;
            }
            const keys = file.layers.filter(({ container }) => !container).map(({ slot }) => slot);
            problems.push(`${error.message} Remove what the login wrote there by hand: ${keys.join(', ')}.`);
        }
    }
    // After the last file: a folder may hold several, and only one of them knows that it was made for it.
    const folders = new Set(record.files.flatMap((file) => file.folders));
    try {
        await (0,user_file/* removeFolders */.cw)([...folders].sort((a, b) => a.length - b.length));
        if (isDone)
            await (0,user_file/* removeFile */.nM)((0,undo_ledger/* recordPath */.lX)(folder, record.id));
    }
    catch (error) {
        if (!(error instanceof user_file/* UnwritableError */.ye))
            throw error;
        isDone = false;
        problems.push(`${error.message} Repeat the logout then; in the files nothing is left to do.`);
    }
    return { problems, overwritten, isDone };
}
/** Whether two logins refer to one variable in one file. */
function sharesVariable(one, other) {
    return (one.tokenVariable !== undefined &&
        one.tokenVariable === other.tokenVariable &&
        one.files.some(({ path }) => other.files.some((file) => file.path === path)));
}
/** What lies below a layer is what stood there before it. */
async function handDown(ledger, file, layer, above) {
    const { previous } = above;
    above.previous = layer.previous;
    above.gaps = layer.gaps;
    if (layer.list === undefined || above.list === undefined || previous === null)
        return;
    const { editor } = await (0,formats/* loadFormat */.M)(file.format);
    const { text } = await (0,user_file/* readUserFile */.E1)(file.path, ledger).catch(() => ({ text: undefined }));
    if (text !== undefined)
        above.previous = listWithout(editor, text, previous, layer);
    const { added, removed } = layer.list;
    const kept = above.list.removed.filter((item) => !added.includes((0,digest/* digestOf */.o)(item)));
    above.list.removed = kept.length === above.list.removed.length ? kept : [...removed, ...kept];
}
/** The list as it was when the layer above came, others' changes of it included, without the elements of this one. */
function listWithout(editor, text, previous, { slot, written, list, ...layer }) {
    try {
        if (list === undefined || editor.get(text, slot) === undefined)
            return layer.previous;
        const then = editor.put(text, slot, previous);
        if ((0,digest/* digestOf */.o)(editor.value(then, slot)) === written)
            return layer.previous;
        const rest = (0,undo_layers/* removeElements */.g5)(editor, then, slot, layer.previous, list);
        return rest === undefined ? layer.previous : (editor.get(rest, slot) ?? null);
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz)
            return layer.previous;
        throw error;
    }
}
/** A list's layer below another: our elements go, and nothing comes back that the other has taken out. */
function withoutShared(layer, above) {
    const added = layer.list?.added.filter((item) => above.list?.added.includes(item) !== true) ?? [];
    return { ...layer, written: '', list: { added, removed: [] } };
}
/** Hands what is to be done at the end to another login that needs the file; returns whether there is none. */
function inherit(file, others, changed) {
    const candidates = others.flatMap((other) => other.files.map((candidate) => ({ other, candidate })));
    const heir = candidates.find(({ candidate }) => candidate.path === file.path);
    if (heir !== undefined && (file.created || file.mode !== undefined)) {
        heir.candidate.created ||= file.created;
        heir.candidate.mode ??= file.mode;
        changed.add(heir.other);
    }
    // A folder goes with the last file in it, which may be another one than it was made for.
    for (const folder of file.folders) {
        const next = heir ?? candidates.find(({ candidate }) => candidate.path.startsWith(folder + external_node_path_.sep));
        if (next === undefined || next.candidate.folders.includes(folder))
            continue;
        next.candidate.folders = [...next.candidate.folders, folder].sort((a, b) => a.length - b.length);
        changed.add(next.other);
    }
    return heir === undefined;
}
/** `last`: no other login needs the file. Returns what could not be undone. */
async function restore(ledger, record, sharers, file, layers, last) {
    await (0,user_file/* removeLeftovers */.DA)(file.path);
    const { text } = await (0,user_file/* readUserFile */.E1)(file.path, ledger);
    if (text === undefined)
        return { problems: [], isOverwritten: false };
    const format = await (0,formats/* loadFormat */.M)(file.format);
    const tokens = {
        tokens: [record, ...sharers].flatMap(({ token }) => token ?? []),
        tokenVariable: record.tokenVariable,
    };
    const removed = (0,undo_layers/* removeLayers */.Zl)(format, text, layers, tokens);
    const others = sharers.flatMap(({ files }) => files.filter(({ path }) => path === file.path));
    const slots = others.flatMap((other) => other.layers.map(({ slot }) => slot));
    const restored = withoutToken(format.editor, removed.text, slots, record);
    const mode = last ? file.mode : undefined;
    if (last && file.created && restored === '')
        await (0,user_file/* removeFile */.nM)(file.path);
    else if (restored !== text || mode !== undefined)
        await (0,user_file/* replaceFile */.fR)(file.path, restored, mode);
    return {
        problems: describeRemainders(file.path, removed.left, record),
        isOverwritten: (0,undo_layers/* isOverwritten */.CB)(format, text, layers),
    };
}
/** A client has put our token in the place of the variable in what another login wrote, too: there the variable goes back. */
function withoutToken(editor, text, slots, { token, tokenVariable }) {
    if (token === undefined)
        return text;
    return slots.reduce((current, slot) => {
        const now = editor.get(current, slot);
        const wanted = now === undefined ? undefined : (0,token_text/* withVariable */.P)(now, { tokens: [token], tokenVariable });
        return wanted === undefined || wanted === now ? current : editor.put(current, slot, wanted);
    }, text);
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


/***/ }),

/***/ "packages/core/src/undo/token-text.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ withVariable),
/* harmony export */   g: () => (/* binding */ tokensIn)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/undo/digest.ts");

/** An authorization token: what each starts with is the header `{"ver":1,` in base64. */
const TOKEN = /eyJ2ZXIiOjEs[\w.-]{20,}/g;
/** Digests of the tokens in a text. */
function tokensIn(text) {
    return [...text.matchAll(TOKEN)].map(([token]) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(token));
}
/**
 * A value as the login wrote it, with its variable again where a client has put the token itself: npm 8 expands all
 * variables of `.npmrc` when it changes one line.
 */
function withVariable(value, { tokens, tokenVariable }) {
    if (tokenVariable === undefined)
        return value;
    return value.replaceAll(TOKEN, (found) => (tokens.includes((0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(found)) ? `\${${tokenVariable}}` : found));
}


/***/ }),

/***/ "packages/core/src/undo/undo-login.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ undoLogin),
/* harmony export */   O2: () => (/* binding */ isUntouched),
/* harmony export */   Sh: () => (/* binding */ sweepLedger)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/undo/digest.ts");
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/undo/ledger.ts");
/* harmony import */ var _files_user_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/files/user-file.ts");
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/undo/lock.ts");
/* harmony import */ var _rollback_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/undo/rollback.ts");






/**
 * Undoes a login; one that is not recorded (any more) is no error. Throws an UnwritableError where nothing could be
 * undone; then, as with the problems of a disk, the login is still recorded, and the undo can be repeated.
 */
async function undoLogin(ledger, id) {
    try {
        return await undoParts(ledger, id);
    }
    catch (error) {
        if (!(error instanceof _files_user_file_js__WEBPACK_IMPORTED_MODULE_3__/* .UnwritableError */ .ye))
            throw error;
        throw new _files_user_file_js__WEBPACK_IMPORTED_MODULE_3__/* .UnwritableError */ .ye(`${error.message} The login is still configured: repeat the logout when that is mended.`, { cause: error });
    }
}
async function undoParts(ledger, id) {
    const home = (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerFolder */ .G0)(ledger);
    const parts = (await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .readRecords */ .T3)(home)).find((record) => record.id === id)?.parts ?? [];
    const made = new Set();
    const undone = await (0,_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .withLocks */ .X6)([home, ...parts], async () => {
        const problems = [];
        const overwritten = [];
        const own = [];
        let others = [];
        let isKept = false;
        // The record in the home directory goes last: it knows of the others.
        for (const folder of [...parts, home]) {
            await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .sweepUnfinished */ .kQ)(folder);
            const records = await (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .readRecords */ .T3)(folder);
            const record = records.find((candidate) => candidate.id === id);
            if (folder === home)
                others = records.filter((other) => other.id !== id);
            if (record === undefined)
                continue;
            own.push(record);
            for (const path of record.files.flatMap(({ folders }) => folders))
                made.add(path);
            const found = await (0,_rollback_js__WEBPACK_IMPORTED_MODULE_5__/* .undoRecord */ .s)(ledger, folder, record, records, isKept);
            isKept ||= !found.isDone;
            problems.push(...found.problems);
            overwritten.push(...found.overwritten);
        }
        const session = others.filter((other) => other.session === own.at(-1)?.session);
        const shared = new Set(session.flatMap(({ variables }) => variables.map(({ name }) => name)));
        const variables = own.flatMap((record) => record.variables).filter(({ name }) => !shared.has(name));
        return { known: own.length > 0, variables, problems: [...new Set(problems)], overwritten };
    });
    await (0,_files_user_file_js__WEBPACK_IMPORTED_MODULE_3__/* .removeFolders */ .cw)((0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .aroundParts */ .s8)([...made], parts)).catch(() => undefined);
    return undone;
}
/** Removes what a process left in the home directory's ledger that was killed when no login was recorded in it any more. */
async function sweepLedger(ledger) {
    const folder = (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerFolder */ .G0)(ledger);
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder))
        await (0,_lock_js__WEBPACK_IMPORTED_MODULE_4__/* .withLock */ .kK)(folder, () => (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__/* .sweepUnfinished */ .kQ)(folder));
}
/** Whether a variable still has the value that the login gave it. */
function isUntouched({ written }, value) {
    return value === undefined || (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(value) === written;
}


/***/ })

};
;