"use strict";
exports.id = "core-files-json";
exports.ids = ["core-files-json"];
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

/***/ "packages/core/src/files/json.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isEmptyContainer: () => (/* binding */ isEmptyContainer),
/* harmony export */   json: () => (/* binding */ json)
/* harmony export */ });
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("jsonc-parser/lib/umd/main.js");
/* harmony import */ var jsonc_parser__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(jsonc_parser__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _braces_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/files/braces.ts");
/* harmony import */ var _exact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/exact.ts");
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/files/lines.ts");
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/files/pointer.ts");
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/files/position.ts");







const DEEPEST = 100;
/**
 * JSON (RFC 8259), such as SwiftPM's registries.json. Slots are JSON Pointers: the empty one is the object that the
 * file consists of, `/registries` a member `"registries": { … }`. Objects are containers. A new member goes right
 * behind the `{`, in the style of the one that was first.
 */
const json = (0,_exact_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e)({
    get(text, slot) {
        const found = find(text, slot);
        return found === undefined ? undefined : text.slice(found.offset, found.offset + found.length);
    },
    put(text, slot, content) {
        const found = find(text, slot);
        if (found !== undefined) {
            const span = { start: found.offset, end: found.offset + found.length };
            if (content !== undefined)
                return text.slice(0, span.start) + content + text.slice(span.end);
            return slot === '' ? (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .removeLines */ .aY)(text, span.start, span.end) : (0,_braces_js__WEBPACK_IMPORTED_MODULE_3__/* .removeMember */ .p)(text, span);
        }
        if (content === undefined)
            return text;
        if (slot === '')
            return (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .insertOnTop */ .Yn)(text, content);
        const parent = slot.slice(0, slot.lastIndexOf('/'));
        const value = find(text, parent);
        if (value === undefined)
            throw new Error(`${slot} has no object to go into`);
        return (0,_braces_js__WEBPACK_IMPORTED_MODULE_3__/* .insertMember */ .A)(text, bracesOf(objectOf(text, valueOf(value), parent)), content);
    },
    value(text, slot) {
        const found = find(text, slot);
        if (found === undefined)
            return undefined;
        const { offset, length } = valueOf(found);
        return JSON.parse(text.slice(offset, offset + length));
    },
});
/** Whether an object, alone or as a member, has no members. */
function isEmptyContainer(content) {
    return /^(?:"(?:[^"\\]|\\.)*"\s*:\s*)?\{\s*\}$/.test(content.trim());
}
/** The whole, or the member that a slot means. */
function find(text, slot) {
    if (text.slice((0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .contentStart */ .Eq)(text)).trim() === '')
        return undefined;
    let found = parse(text);
    for (const name of (0,_pointer_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePointer */ .v)(slot)) {
        const members = objectOf(text, valueOf(found), slot).children ?? [];
        const [member, second] = members.filter(({ children }) => children?.[0]?.value === name);
        if (member === undefined)
            return undefined;
        if (second !== undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`${JSON.stringify(name)} is given a second time at ${(0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .positionOf */ .d)(text, second.offset)}. Remove one of the two.`);
        }
        found = member;
    }
    return found;
}
function valueOf(node) {
    return node.type === 'property' ? (node.children?.[1] ?? node) : node;
}
function objectOf(text, node, slot) {
    if (node.type === 'object')
        return node;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`${slot} needs an object where another value stands at ${(0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .positionOf */ .d)(text, node.offset)}. Write { } there, or move the file away.`);
}
function bracesOf({ offset, length, children = [] }) {
    const members = children.map((member) => ({ start: member.offset, end: member.offset + member.length }));
    return { open: offset + 1, close: offset + length - 1, members };
}
function parse(text) {
    const start = (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .contentStart */ .Eq)(text);
    refuseDepth(text);
    const errors = [];
    // A space in the place of the byte order mark keeps the offsets.
    const source = start === 0 ? text : ` ${text.slice(start)}`;
    const root = (0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.parseTree)(source, errors, { disallowComments: true });
    const [error] = errors;
    if (root !== undefined && isStrict(source))
        return root;
    const problem = error === undefined
        ? 'a number, literal or character that JSON does not have'
        : inWords((0,jsonc_parser__WEBPACK_IMPORTED_MODULE_0__.printParseErrorCode)(error.error));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`Not JSON: ${problem} at ${(0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .positionOf */ .d)(text, error?.offset ?? start)}. Mend the file, or move it away.`);
}
/** `PropertyNameExpected` is `property name expected`. */
function inWords(code) {
    return code.replace(/(?!^)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
/** Whether readers of the file take it too: the parser forgives more, such as a number with leading zeros. */
function isStrict(source) {
    try {
        JSON.parse(source);
        return true;
    }
    catch {
        return false;
    }
}
/** The parser calls itself for each level. */
function refuseDepth(text) {
    let depth = 0;
    for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
        if (match[0] === '[' || match[0] === '{')
            depth++;
        else if (match[0] === ']' || match[0] === '}')
            depth--;
        if (depth > DEEPEST) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InputError */ .dz(`More than ${DEEPEST} levels of JSON at ${(0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .positionOf */ .d)(text, match.index)}. Move the file away.`);
        }
    }
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

/***/ "packages/core/src/files/pointer.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pointer),
/* harmony export */   v: () => (/* binding */ parsePointer)
/* harmony export */ });
/** The names in a JSON Pointer (RFC 6901): `/a~1b/c` is `a/b` and in it `c`; the empty pointer is the whole. */
function parsePointer(pointer) {
    if (pointer === '')
        return [];
    if (!pointer.startsWith('/'))
        throw new Error(`${pointer} is no JSON Pointer`);
    return pointer
        .slice(1)
        .split('/')
        .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** The JSON Pointer to a place within nested objects. */
function pointer(...names) {
    return names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
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


/***/ })

};
;