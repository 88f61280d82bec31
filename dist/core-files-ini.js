"use strict";
exports.id = "core-files-ini";
exports.ids = ["core-files-ini"];
exports.modules = {

/***/ "packages/core/src/files/ini.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ini: () => (/* binding */ ini),
/* harmony export */   isEmptyContainer: () => (/* binding */ isEmptyContainer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _exact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/exact.ts");
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/lines.ts");
/* harmony import */ var _list_elements_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/files/list-elements.ts");
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/files/position.ts");





/**
 * INI files as Python's configparser reads them (pip.conf, .pypirc): `key = value` or `key: value`, a value going on
 * in lines that are moved in further than its key, comment lines from `#` or `;`. Slots: `[global]`, a section (a
 * container), and `[global] index-url`, a key with its value. A section's text ends with its last value. A new key
 * goes right behind the section's header, a new section to the bottom.
 */
const ini = (0,_exact_js__WEBPACK_IMPORTED_MODULE_0__/* .exact */ .e)({
    get(text, slot) {
        const found = find(parse(text), slot);
        return found === undefined ? undefined : text.slice(found.start, found.end);
    },
    put(text, slot, content) {
        const sections = parse(text);
        const found = find(sections, slot);
        if (found !== undefined) {
            if (content === undefined)
                return (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .removeLines */ .aY)(text, found.start, found.end);
            return text.slice(0, found.start) + (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .indented */ .gu)(content, found.indent) + text.slice(found.end);
        }
        if (content === undefined)
            return text;
        const [name, key] = split(slot);
        if (key === undefined)
            return (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .insertAtBottom */ .GX)(text, content);
        const at = sections.findIndex((section) => section.name === name);
        const section = sections[at];
        if (section === undefined)
            throw new Error(`${slot} has no section to go into`);
        // What follows would go on our value if it were moved in further.
        const follower = section.statements[0] ?? sections[at + 1];
        return (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .insertBehind */ .E1)(text, section.headerEnd, (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .indented */ .gu)(content, follower?.indent ?? ''));
    },
    value(text, slot) {
        const span = valueSpan(text, slot);
        if (span === undefined)
            return undefined;
        const values = text.slice(...span).split(/\r\n|\n|\r/);
        return values.map((line) => line.trim()).filter((line) => line !== '' && !/^[#;]/.test(line));
    },
    elements(text, slot) {
        const span = valueSpan(text, slot);
        return span === undefined ? undefined : (0,_list_elements_js__WEBPACK_IMPORTED_MODULE_2__/* .wordElements */ .u0)(text, ...span, 'space');
    },
});
/** What is behind the key and its `=`; of a section, all of it. */
function valueSpan(text, slot) {
    const found = find(parse(text), slot);
    if (found === undefined)
        return undefined;
    const [, key] = split(slot);
    const sign = key === undefined ? null : /[=:]/.exec(text.slice(found.start, found.end));
    return [sign === null ? found.start : found.start + sign.index + 1, found.end];
}
/** Whether a section has no key. */
function isEmptyContainer(content) {
    return parse(content).every((section) => section.statements.length === 0);
}
/** `[section] key`, the section up to the last bracket that ends one. */
function split(slot) {
    const match = /^\[([^]+)\](?: ([^\]]+))?$/.exec(slot);
    if (match?.[1] === undefined)
        throw new Error(`${slot} is no slot of an INI file`);
    return [match[1], match[2]];
}
function find(sections, slot) {
    const [name, key] = split(slot);
    const named = sections.filter((section) => section.name === name);
    if (key === undefined)
        return named[0];
    return named.flatMap((section) => section.statements).findLast((statement) => statement.name === normal(key));
}
/** pip takes `index_url`, `--index-url` and `Index-URL` for the same key, and the last of them counts. */
function normal(key) {
    return key.toLowerCase().replaceAll('_', '-').replace(/^--/, '');
}
/** Follows RawConfigParser._read of Python 3.11; what it would not read, nobody can edit. */
function parse(text) {
    const sections = [];
    const keys = new Set();
    let statement;
    let depth = 0;
    for (const line of (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .lines */ .Mn)(text)) {
        const content = text.slice(line.start, line.end).trim();
        if (content === '' || content.startsWith('#') || content.startsWith(';'))
            continue;
        const section = sections.at(-1);
        const indent = (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .indentOf */ ._j)(text, line);
        if (statement !== undefined && section !== undefined && indent.length > depth) {
            statement.end = section.end = line.end;
            continue;
        }
        depth = indent.length;
        statement = undefined;
        const fail = (problem) => {
            const where = (0,_position_js__WEBPACK_IMPORTED_MODULE_3__/* .positionOf */ .d)(text, line.start + indent.length);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`Not an INI file that Python can read: ${problem} at ${where}. Mend it, or move it away.`);
        };
        const header = /^\[([^]+)\]/.exec(content)?.[1];
        if (header !== undefined) {
            if (header !== 'DEFAULT' && sections.some(({ name }) => name === header))
                fail(`a second [${header}]`);
            const { start, end } = line;
            sections.push({ name: header, indent, start, end, headerEnd: end, statements: [] });
            continue;
        }
        const key = /^([^=:]*?)\s*[=:]/.exec(content)?.[1];
        if (section === undefined)
            return fail('a line before the first section');
        if (key === undefined || key === '')
            return fail('a line without key and value');
        const id = JSON.stringify([section.name, key.toLowerCase()]);
        if (keys.has(id))
            fail(`a second ${key} in [${section.name}]`);
        keys.add(id);
        statement = { name: normal(key), indent, start: line.start, end: line.end };
        section.statements.push(statement);
        section.end = line.end;
    }
    return sections;
}


/***/ })

};
;