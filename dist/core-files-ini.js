"use strict";
exports.id = "core-files-ini";
exports.ids = ["core-files-ini"];
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