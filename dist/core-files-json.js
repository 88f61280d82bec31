"use strict";
exports.id = "core-files-json";
exports.ids = ["core-files-json"];
exports.modules = {

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


/***/ })

};
;