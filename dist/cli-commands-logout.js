"use strict";
exports.id = "cli-commands-logout";
exports.ids = ["cli-commands-logout"];
exports.modules = {

/***/ "packages/cli/src/commands/logout.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logout: () => (/* binding */ logout)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/command.ts");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_undo_ledger_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/undo/ledger.ts");
/* harmony import */ var _codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("packages/core/src/safe-text.ts");
/* harmony import */ var _codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/inputs.ts");
/* harmony import */ var _codeartifact_ci_core_undo_home_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/undo/home.ts");
/* harmony import */ var _codeartifact_ci_core_undo_log_out_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/undo/log-out.ts");
/* harmony import */ var _codeartifact_ci_core_undo_undo_login_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/undo/undo-login.ts");








const logout = (0,_codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
    name: 'logout',
    summary: 'Take back what a login configured: its edits of files, and in this shell its variables.',
    stdout: 'exports',
    inputs: {
        login: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)({ description: 'ID of the login, as it left it in CODEARTIFACT_LOGIN. May be given more than once.' }, (item) => item),
        all: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_5__/* .flag */ .Jt)({ description: 'Take back every login that is recorded in this home directory.' }),
    },
    outputs: {},
    examples: [
        { title: 'Take back the login of this shell', inputs: { login: '"$CODEARTIFACT_LOGIN"' } },
        { title: 'Take back every login of this home directory', inputs: { all: 'true' } },
    ],
    async run({ login, all }, host) {
        if (!all && login.length === 0) {
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz('Say which login to take back: --login "$CODEARTIFACT_LOGIN", or --all for every one in this home directory.');
        }
        const ledger = (0,_codeartifact_ci_core_undo_home_ts__WEBPACK_IMPORTED_MODULE_1__/* .openLedger */ .a)(host);
        const known = (await (0,_codeartifact_ci_core_undo_ledger_ts__WEBPACK_IMPORTED_MODULE_0__/* .listLogins */ .V1)(ledger)).map(({ id }) => id);
        const unknown = login.filter((id) => !known.includes(id));
        if (unknown.length > 0) {
            const recorded = known.length === 0 ? 'none is recorded' : `recorded are ${known.join(', ')}`;
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz(`There is no login ${unknown.map((id) => `'${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_7__/* .safeText */ .Hk)(id)}'`).join(', ')} in ${ledger.home}: ${recorded}. If it has been undone before, nothing is left to do.`);
        }
        const ids = all ? known : login;
        let left = 0;
        for (const id of [...ids].reverse())
            left += await undoOne(host, id);
        if (all)
            await (0,_codeartifact_ci_core_undo_undo_login_ts__WEBPACK_IMPORTED_MODULE_3__/* .sweepLedger */ .Sh)(ledger);
        if (ids.length === 0)
            host.info('No login is recorded in this home directory.');
        if (left > 0)
            host.setExitCode(1);
    },
});
/** Resolves to how much is left of the login. One that cannot be undone keeps no other from it. */
async function undoOne(host, id) {
    try {
        return (await (0,_codeartifact_ci_core_undo_log_out_ts__WEBPACK_IMPORTED_MODULE_2__/* .logOut */ .j)(host, id)).problems.length;
    }
    catch (error) {
        if (!(error instanceof _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz))
            throw error;
        host.warn(`${id}: ${error.message}`);
        return 1;
    }
}


/***/ }),

/***/ "packages/core/src/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/inputs.ts");

/** Describes a command once; `action.yml`, flags, help, completion, policies and README tables all follow from it. */
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