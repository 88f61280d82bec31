"use strict";
exports.id = "core-clients-configured-registries";
exports.ids = ["core-clients-configured-registries"];
exports.modules = {

/***/ "packages/core/src/clients/configured-registries.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   configuredRegistries: () => (/* binding */ configuredRegistries)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _files_formats_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/formats.ts");
/* harmony import */ var _files_user_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/files/user-file.ts");
/* harmony import */ var _files_xml_spans_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/files/xml-spans.ts");
/* harmony import */ var _support_config_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/clients/support/config-folder.ts");





/**
 * What the machine's own pip, Cargo and Maven are configured to ask in place of the public registries, as the locations
 * of CodeArtifact's external connections: `public:pypi` → `https://mirror.example/simple/`. Read from their variables and
 * files rather than asked of them, as starting pip and Maven costs more than all else. Left out is what is not configured,
 * what cannot be read, and what would go in a circle or give a credential away: loopback, CodeArtifact itself, and URLs
 * with credentials.
 */
async function configuredRegistries(machine) {
    const [pypi, crates] = await Promise.all([pipIndex(machine), cargoIndex(machine)]);
    const found = [
        ['public:pypi', pypi],
        ['public:crates-io', crates],
        ['public:maven-central', mavenMirror(machine)],
    ];
    return new Map(found.flatMap(([connection, url]) => (isUsable(url) ? [[connection, withSlash(url)]] : [])));
}
const withSlash = (url) => (url.endsWith('/') ? url : `${url}/`);
function isUsable(text) {
    if (text === undefined || !URL.canParse(text))
        return false;
    const { protocol, hostname, username, password } = new URL(text);
    const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
    // Of whatever partition, and behind a VPC endpoint: what follows the Region is each one's own.
    const codeArtifact = /\.codeartifact\.[a-z]+(?:-[a-z]+)+-\d+\./.test(hostname);
    const credentials = username !== '' || password !== '';
    return (protocol === 'https:' || protocol === 'http:') && !loopback && !codeArtifact && !credentials;
}
/** pip, "Precedence / override order": the variable, then the user's file, then the machine's. */
async function pipIndex({ env, home }) {
    if ((env['PIP_INDEX_URL'] ?? '') !== '')
        return env['PIP_INDEX_URL'];
    const given = env['PIP_CONFIG_FILE'] ?? '';
    const users = [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_support_config_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .configHome */ .e4)({ env, home }), 'pip', 'pip.conf'), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.pip', 'pip.conf')];
    for (const path of [...(given === '' ? users : [given]), '/etc/pip.conf']) {
        const url = await slotOf('ini', path, '[global] index-url');
        if (url !== undefined)
            return url;
    }
    return undefined;
}
/** The Cargo Book, "Source Replacement"; `sparse+` says how the index is asked, and no other kind can be. */
async function cargoIndex({ env, home }) {
    const folder = (env['CARGO_HOME'] ?? '') === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.cargo') : (env['CARGO_HOME'] ?? '');
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'config.toml');
    const name = env['CARGO_SOURCE_CRATES_IO_REPLACE_WITH'] ?? (await slotOf('toml', path, '[source.crates-io] replace-with'));
    if (name === undefined || !/^[\w-]+$/.test(name))
        return undefined;
    const url = (await slotOf('toml', path, `[source.${name}] registry`)) ??
        (await slotOf('toml', path, `[registries.${name}] index`));
    return url?.startsWith('sparse+') === true ? url.slice('sparse+'.length) : undefined;
}
/** Maven, "Using Mirrors for Repositories": of the user's mirrors the first that stands for Maven Central. */
function mavenMirror({ home }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.m2', 'settings.xml');
    const text = (0,_files_user_file_js__WEBPACK_IMPORTED_MODULE_2__/* .peekAtFile */ .xm)(path);
    if (text === undefined)
        return undefined;
    try {
        const mirrors = (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_3__/* .parseXml */ .NO)(text, path).children.find(({ name }) => name === 'mirrors')?.children ?? [];
        for (const { children } of mirrors) {
            const valueOf = (wanted) => {
                const element = children.find(({ name }) => name === wanted);
                return element === undefined ? '' : (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(text, element);
            };
            const parts = valueOf('mirrorOf').split(',');
            if (parts.includes('!central'))
                continue;
            if (parts.some((part) => ['*', 'external:*', 'central'].includes(part.trim())))
                return valueOf('url');
        }
    }
    catch {
        // Maven itself will say what is wrong with its file.
    }
    return undefined;
}
/** The value behind `key = ` in a file, without the quotes of a TOML string; undefined where it cannot be read. */
async function slotOf(format, path, slot) {
    const text = (0,_files_user_file_js__WEBPACK_IMPORTED_MODULE_2__/* .peekAtFile */ .xm)(path);
    if (text === undefined)
        return undefined;
    const { editor } = await (0,_files_formats_js__WEBPACK_IMPORTED_MODULE_1__/* .loadFormat */ .M)(format);
    try {
        const value = /^[^=:]*[=:]\s*(.*)$/s.exec(editor.get(text, slot) ?? '')?.[1];
        return value?.trim().replace(/^(["'])([^"'\\]*)\1$/, '$2');
    }
    catch {
        // Its own client will say what is wrong with it.
        return undefined;
    }
}


/***/ }),

/***/ "packages/core/src/clients/support/config-folder.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sh: () => (/* binding */ pnpmConfigFolder),
/* harmony export */   Vl: () => (/* binding */ platformConfigHome),
/* harmony export */   e4: () => (/* binding */ configHome)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/errors.ts");


/**
 * XDG_CONFIG_HOME, or ~/.config (XDG Base Directory Specification: "consider a relative path invalid and ignore it");
 * %APPDATA% on Windows. For clients that keep to it on macOS too.
 */
function configHome({ env, home }, platform = process.platform) {
    if (platform === 'win32')
        return absolute(env['APPDATA']) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, 'AppData', 'Roaming');
    return absolute(env['XDG_CONFIG_HOME']) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.config');
}
/**
 * The same for clients that ask Python's platformdirs ("user_config_dir"), which on macOS takes Apple's folder and on
 * Windows, unless it is told `roaming`, the folder that stays on the machine.
 */
function platformConfigHome(where, { roaming }, platform = process.platform) {
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(where.home, 'Library', 'Application Support');
    if (platform !== 'win32' || roaming)
        return configHome(where, platform);
    return absolute(where.env['LOCALAPPDATA']) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(where.home, 'AppData', 'Local');
}
function absolute(path) {
    return path !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : undefined;
}
/** pnpm.io, "Configuration": where config.yaml is. */
function pnpmConfigFolder(env, home, platform = process.platform) {
    const set = (name) => (env[name] === '' ? undefined : env[name]);
    const xdg = set('XDG_CONFIG_HOME');
    if (xdg !== undefined && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(xdg)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`XDG_CONFIG_HOME is ${JSON.stringify(xdg)}, which pnpm takes for another folder in every folder. Make it an absolute path.`);
    }
    if (xdg !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(xdg, 'pnpm');
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, 'Library/Preferences/pnpm');
    const local = platform === 'win32' ? set('LOCALAPPDATA') : undefined;
    return local === undefined ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.config/pnpm') : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(local, 'pnpm/config');
}


/***/ }),

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

/***/ "packages/core/src/files/editor.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ lineEnd)
/* harmony export */ });
/** The first line end of a text, as the style to follow; `\n` for a text of one line. */
function lineEnd(text) {
    return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}


/***/ }),

/***/ "packages/core/src/files/exact.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ exact)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/safe-text.ts");


/**
 * An editor that proves every edit before it hands it out: the slot shows what was put there, and nothing but it, and
 * putting back what it showed before gives the old text to the byte. What cannot be shown so, such as a value with a
 * line end that would start a second key, is refused. Contents may hold tokens, so no message quotes them.
 */
function exact(editor) {
    return {
        get: (text, slot) => editor.get(text, slot),
        value: (text, slot) => editor.value(text, slot),
        elements: (text, slot) => editor.elements?.(text, slot),
        put(text, slot, content) {
            const edited = editor.put(text, slot, content);
            if (content === undefined || isExact(editor, text, edited, slot, content))
                return edited;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(slot)} cannot be written into this file so that it can be read, and be taken out again without a trace. ` +
                'Check it for characters that the format cannot hold, such as line ends, or configure this entry by hand.');
        },
    };
}
function isExact(editor, text, edited, slot, content) {
    try {
        const shown = editor.get(edited, slot);
        return (shown !== undefined &&
            withoutIndents(shown) === withoutIndents(content) &&
            editor.put(edited, slot, editor.get(text, slot)) === text);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz)
            return false;
        throw error;
    }
}
/** Editors choose line ends and indentation after the file. */
function withoutIndents(content) {
    return content.replace(/(?:\r\n|\n|\r)[ \t]*/g, '\n').trimStart();
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

/***/ "packages/core/src/files/lines.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ insertBehind),
/* harmony export */   Eq: () => (/* binding */ contentStart),
/* harmony export */   GX: () => (/* binding */ insertAtBottom),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Yn: () => (/* binding */ insertOnTop),
/* harmony export */   _j: () => (/* binding */ indentOf),
/* harmony export */   aY: () => (/* binding */ removeLines),
/* harmony export */   gu: () => (/* binding */ indented),
/* harmony export */   jB: () => (/* binding */ withLineEnds),
/* harmony export */   mh: () => (/* binding */ lineAt)
/* harmony export */ });
/* harmony import */ var _editor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/editor.ts");

/** Offset of the first character that is content: a byte order mark stays in front of everything. */
function contentStart(text) {
    return text.startsWith('\uFEFF') ? 1 : 0;
}
/** The lines of a text without its byte order mark; what follows the last line end is one only if it has characters. */
function* lines(text) {
    let start = contentStart(text);
    for (const match of text.matchAll(/\r\n|\n|\r/g)) {
        yield { start, end: match.index, next: match.index + match[0].length };
        start = match.index + match[0].length;
    }
    if (start < text.length)
        yield { start, end: text.length, next: text.length };
}
/** The line that an offset lies in. */
function lineAt(text, offset) {
    let last = { start: contentStart(text), end: text.length, next: text.length };
    for (const line of lines(text)) {
        last = line;
        if (offset < line.next)
            break;
    }
    return last;
}
/** The spaces and tabs that a line starts with. */
function indentOf(text, line) {
    return /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
}
/*
 * Lines are put in and taken out so that neither needs to know of other lines put in or taken out meanwhile: a line
 * comes with the line end in front of it and goes with it, and only on top of the file with the one behind it.
 */
/** Puts a line, or several, on top of a text. */
function insertOnTop(text, content) {
    const start = contentStart(text);
    return text.slice(0, start) + withLineEnds(content, text) + (0,_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .k)(text) + text.slice(start);
}
/** Puts a line, or several, behind the one that ends at an offset (`Line.end`). */
function insertBehind(text, end, content) {
    return text.slice(0, end) + (0,_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .k)(text) + withLineEnds(content, text) + text.slice(end);
}
/** Puts a line, or several, at the bottom of a text, whose last line may or may not have an end. */
function insertAtBottom(text, content) {
    if (text.length === contentStart(text))
        return insertOnTop(text, content);
    return insertBehind(text, text.length - (/(?:\r\n|\n|\r)$/.exec(text)?.[0].length ?? 0), content);
}
/** Takes out the whole lines from the one that an offset lies in to the one that another does. */
function removeLines(text, from, to) {
    const { start } = lineAt(text, from);
    const { end, next } = lineAt(text, to);
    if (start === contentStart(text))
        return text.slice(0, start) + text.slice(next);
    return text.slice(0, start).replace(/(?:\r\n|\n|\r)$/, '') + text.slice(end);
}
/** A content that is new to a file, with the file's own line ends. */
function withLineEnds(content, text) {
    return content.replaceAll('\n', (0,_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .k)(text));
}
/**
 * A content with every line moved in. One that is so already, as it was read from the file, stays: only what tools
 * write starts in the first column.
 */
function indented(content, indent) {
    return /^[ \t]/.test(content) ? content : content.replace(/^(?=.)/gm, indent);
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

/***/ "packages/core/src/files/maven-settings.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ mavenSettings),
/* harmony export */   "do": () => (/* binding */ emptyContainer),
/* harmony export */   z1: () => (/* binding */ isEmptyContainer)
/* harmony export */ });
/* harmony import */ var _editor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/files/editor.ts");
/* harmony import */ var _xml_editor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/xml-editor.ts");
/* harmony import */ var _xml_spans_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/xml-spans.ts");



const FILE = 'settings.xml';
const SKELETON = ['<settings xmlns="http://maven.apache.org/SETTINGS/1.2.0">', '</settings>'];
/**
 * The elements of Maven's settings.xml. Slots: `settings` (the root), `servers`, `mirrors`, `profiles`,
 * `activeProfiles` (its children, the containers), and `servers/ID`, `mirrors/ID`, `profiles/ID`, `activeProfiles/ID`
 * (an element in one of them, by its `<id>` or text).
 */
const mavenSettings = (0,_xml_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .xmlEditor */ .T)({
    file: FILE,
    root: 'settings',
    isNamed(text, element, _container, name) {
        const id = element.children.find((child) => child.name === 'id');
        return (0,_xml_spans_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(text, id ?? element) === name;
    },
    insertAt: (parent) => parent.contentStart,
});
/** What makes a container of the slot, to stand in the file until something is put into it. */
function emptyContainer(slot, text) {
    const end = (0,_editor_js__WEBPACK_IMPORTED_MODULE_2__/* .lineEnd */ .k)(text);
    return slot === 'settings' ? SKELETON.join(end) : `<${slot}>${end}</${slot}>`;
}
function isEmptyContainer(content) {
    return (0,_xml_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmptyElement */ .s)(content, FILE);
}


/***/ }),

/***/ "packages/core/src/files/position.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ positionOf)
/* harmony export */ });
/** Where an offset lies in a text, for messages to people: `line 3, column 7`, both counted from 1. */
function positionOf(text, offset) {
    const before = text.slice(0, offset).split(/\r\n|\n|\r/);
    return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
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

/***/ "packages/core/src/files/xml-editor.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ xmlEditor),
/* harmony export */   s: () => (/* binding */ isEmptyElement)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _editor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/files/editor.ts");
/* harmony import */ var _exact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/exact.ts");
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/files/lines.ts");
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/files/position.ts");
/* harmony import */ var _xml_spans_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/xml-spans.ts");






/**
 * Slots: ROOT, `CONTAINER` (a child of the root) and `CONTAINER/NAME`. An element comes with its own line end and
 * indentation in front, so that taking it out again leaves no trace.
 */
function xmlEditor(format) {
    return (0,_exact_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e)({
        get(text, slot) {
            const element = find(text, slot, format);
            return element === undefined ? undefined : text.slice(element.start, element.end);
        },
        put(text, slot, content) {
            const element = find(text, slot, format);
            if (element !== undefined && content !== undefined) {
                return text.slice(0, element.start) + content + text.slice(element.end);
            }
            if (element !== undefined)
                return remove(text, slot === format.root, element);
            return content === undefined ? text : insert(text, slot, content, format);
        },
        value(text, slot) {
            const element = find(text, slot, format);
            return element === undefined ? undefined : valueOf(text, element);
        },
    });
}
/** Name, attributes by their names, and children, or text where there are none. */
function valueOf(text, element) {
    const { name, children } = element;
    const content = children.length > 0 ? children.map((child) => valueOf(text, child)) : (0,_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(text, element);
    return [name, (0,_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .attributesOf */ .Td)(text, element), content];
}
/** Whether a container holds nothing: no element, no comment, no text. */
function isEmptyElement(content, file) {
    const element = (0,_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .parseXml */ .NO)(content, file);
    return content.slice(element.contentStart, element.contentEnd).trim() === '';
}
function find(text, slot, format) {
    if (text.trim() === '')
        return undefined;
    const root = (0,_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .parseXml */ .NO)(text, format.file);
    if (root.name !== format.root) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${format.file} holds <${root.name}> in place of <${format.root}> at ${(0,_position_js__WEBPACK_IMPORTED_MODULE_3__/* .positionOf */ .d)(text, root.start)}. Mend the file, or move it away.`);
    }
    if (slot === root.name)
        return root;
    const [container, name] = split(slot);
    const parent = root.children.find((child) => child.name === container);
    if (name === undefined || parent === undefined)
        return parent;
    return parent.children.find((child) => format.isNamed(text, child, container, name));
}
function split(slot) {
    const at = slot.indexOf('/');
    return at < 0 ? [slot, undefined] : [slot.slice(0, at), slot.slice(at + 1)];
}
function insert(text, slot, content, format) {
    const end = (0,_editor_js__WEBPACK_IMPORTED_MODULE_4__/* .lineEnd */ .k)(text);
    if (slot === format.root)
        return text + (0,_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .withLineEnds */ .jB)(content, text) + end;
    const [container, name] = split(slot);
    const parentSlot = name === undefined ? format.root : container;
    const parent = find(text, parentSlot, format);
    if (parent === undefined)
        throw new Error(`${slot} has no ${parentSlot} to go into`);
    const at = format.insertAt(parent, name);
    const indent = '  '.repeat(name === undefined ? 1 : 2);
    return text.slice(0, at) + end + (0,_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .indented */ .gu)((0,_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .withLineEnds */ .jB)(content, text), indent) + text.slice(at);
}
function remove(text, isRoot, element) {
    const before = text.slice(0, element.start);
    if (isRoot)
        return before + text.slice(element.end).replace(/^(\r\n|\n|\r)/, '');
    return before.replace(/(\r\n|\n|\r)?[ \t]*$/, '') + text.slice(element.end);
}


/***/ }),

/***/ "packages/core/src/files/xml-spans.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO: () => (/* binding */ parseXml),
/* harmony export */   Td: () => (/* binding */ attributesOf),
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   w4: () => (/* binding */ attributeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/position.ts");


const MARKUP = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([\p{L}_:][\p{L}\p{M}\p{N}_:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|</gu;
/**
 * The root element of an XML document. Checks that tags match and that there is one root; throws an InputError with
 * line and column otherwise. Entities and attributes are passed over: they are not ours to change.
 */
function parseXml(text, file) {
    const stack = [];
    let root;
    const fail = (offset, problem) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${file} is not XML: ${problem} at ${(0,_position_js__WEBPACK_IMPORTED_MODULE_1__/* .positionOf */ .d)(text, offset)}. Mend the file, or move it away.`);
    };
    for (const match of text.matchAll(MARKUP)) {
        const [whole, slash, name, , selfClosing] = match;
        if (whole === '<')
            fail(match.index, 'a stray or unfinished <');
        if (name === undefined)
            continue;
        const behind = match.index + whole.length;
        if (slash === '/') {
            const open = stack.pop();
            if (open?.name !== name)
                fail(match.index, `</${name}> without its start tag`);
            else
                root = close(open, match.index, behind, stack, root);
            continue;
        }
        if (stack.length === 0 && root !== undefined)
            fail(match.index, 'a second root element');
        const open = {
            name,
            start: match.index,
            contentStart: behind,
            selfClosing: selfClosing === '/',
            children: [],
        };
        if (open.selfClosing)
            root = close(open, behind, behind, stack, root);
        else
            stack.push(open);
    }
    const unclosed = stack.at(-1);
    if (unclosed !== undefined)
        fail(unclosed.start, `<${unclosed.name}> without its end tag`);
    if (root === undefined)
        return fail(0, 'no root element');
    const outside = text.slice(0, root.start) + text.slice(root.end);
    if (outside
        .replace(MARKUP, '')
        .replace(/^\uFEFF/, '')
        .trim() !== '')
        fail(root.end, 'text outside the root element');
    return root;
}
function close(open, contentEnd, end, stack, root) {
    const element = { ...open, contentEnd, end };
    const parent = stack.at(-1);
    if (parent === undefined)
        return element;
    parent.children.push(element);
    return root;
}
/** The text of an element without markup, with its entities resolved. */
function textOf(document, element) {
    return resolveEntities(document
        .slice(element.contentStart, element.contentEnd)
        .replace(/<!--[^]*?-->/g, '')
        .replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1')).trim();
}
/** The value of an attribute, with its entities resolved. */
function attributeOf(document, element, name) {
    return attributesOf(document, element)[name];
}
/** All attributes, with their entities resolved; of two by one name the first. */
function attributesOf(document, element) {
    const tag = document.slice(element.start, element.contentStart);
    const found = [...tag.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
    return Object.fromEntries(found.reverse().map(([, key = '', double, single]) => [key, resolveEntities(double ?? single ?? '')]));
}
const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** The five predefined entities, and characters by their number. */
function resolveEntities(text) {
    return text.replace(/&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));/g, (whole, name, decimal, hex) => {
        if (typeof name === 'string')
            return ENTITIES[name] ?? whole;
        const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
/**
 * Text for an element's content or an attribute. Line ends and tabs, which an attribute would lose, and characters
 * that people would not see are written by number. XML has no way to write other control characters: an InputError.
 */
function escapeXml(text) {
    if (/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/u.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('XML holds no value with control characters or half of a surrogate pair.');
    }
    const names = Object.entries(ENTITIES);
    return text.replace(/[<>&"'\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
        const name = names.find(([, meaning]) => meaning === character)?.[0];
        return `&${name ?? `#${character.codePointAt(0) ?? 0}`};`;
    });
}


/***/ })

};
;