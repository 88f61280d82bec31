"use strict";
exports.id = "core-files-toml";
exports.ids = ["core-files-toml"];
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


/***/ }),

/***/ "packages/core/src/files/quoting.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ iniValue),
/* harmony export */   Ew: () => (/* binding */ yamlScalar),
/* harmony export */   Ge: () => (/* binding */ tomlString),
/* harmony export */   I: () => (/* binding */ jsonString),
/* harmony export */   Q3: () => (/* binding */ netrcToken),
/* harmony export */   j5: () => (/* binding */ yamlKey),
/* harmony export */   m8: () => (/* binding */ tomlKey),
/* harmony export */   vo: () => (/* binding */ nugetElementName),
/* harmony export */   wv: () => (/* binding */ iniSection)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/safe-text.ts");


/*
 * Names and values as the formats write them, so that each is read back as it was and none ends its own place. What
 * people would not see (control characters, bidirectional overrides) is escaped where the format can; where it
 * cannot hold a value at all, that is an InputError, which does not quote it: it may be a token.
 */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** A basic string of TOML. */
function tomlString(value) {
    return `"${checked(value, 'TOML')
        .replace(/["\\]/g, '\\$&')
        .replace(UNSEEN, (character) => {
        const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
        return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
    })}"`;
}
/** One name of a TOML key, bare where that will do. */
function tomlKey(name) {
    return /^[A-Za-z0-9_-]+$/.test(name) ? name : tomlString(name);
}
/** A string of JSON. */
function jsonString(value) {
    return JSON.stringify(checked(value, 'JSON')).replace(UNSEEN, (character) => character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''));
}
/** A string of YAML, always in double quotes: no value is taken for a number, a date, `no` or an alias. */
function yamlScalar(value) {
    return tomlString(value);
}
/**
 * A key of YAML, plain where that will do: Bundler and RubyGems read their files with parsers of their own, which do
 * not take quotes off a key.
 */
function yamlKey(name) {
    const plain = /^:?[A-Za-z_][\w./-]*(?::[\w./-]+)*$/.test(name) && !/^(?:y|yes|n|no|on|off|true|false|null)$/i.test(name);
    return plain ? name : yamlScalar(name);
}
/**
 * A value of an INI file. configparser knows no escapes and takes off space at the ends; pip and twine use its raw
 * parser, for which a `%` is nothing special.
 */
function iniValue(value) {
    if (/\p{Cc}/u.test(checked(value, 'INI')) || /^\s|\s$/.test(value)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('An INI file holds no value with a line end or control character, or with space at its ends.');
    }
    return value;
}
/** The name of a section, between its brackets. */
function iniSection(name) {
    if (name === '' || /[[\]]/.test(name) || name === 'DEFAULT') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(name) || 'An empty text'} cannot name a section of an INI file. Choose another name.`);
    }
    return iniValue(name);
}
/** A word of a .netrc, in quotes where it needs them (curl 7.84, Python 3.11); older readers take it bare. */
function netrcToken(value) {
    if (/\p{Cc}/u.test(checked(value, '.netrc'))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('A .netrc holds no value with a line end or another control character.');
    }
    return /^[^\s"\\#]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}
/**
 * The name of an element for a NuGet source: as .NET's XmlConvert.EncodeLocalName has it, `_x0020_` for a space, with
 * every character beyond ASCII encoded, as its DecodeName takes that too.
 */
function nugetElementName(source) {
    const encode = (character) => {
        const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
        return `_x${hex.padStart(hex.length > 4 ? 8 : 4, '0')}_`;
    };
    return checked(source, 'XML')
        .replace(/_(?=x(?:[0-9A-Fa-f]{4}){1,2}_)|[^A-Za-z0-9_.-]/gu, encode)
        .replace(/^[^A-Za-z_]/, encode);
}
function checked(value, format) {
    if (value.isWellFormed())
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`A value for a ${format} file is no Unicode text: half of a surrogate pair is missing.`);
}


/***/ }),

/***/ "packages/core/src/files/toml.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isEmptyContainer: () => (/* binding */ isEmptyContainer),
/* harmony export */   toml: () => (/* binding */ toml)
/* harmony export */ });
/* harmony import */ var toml_eslint_parser__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("toml-eslint-parser/lib/index.mjs");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("packages/core/src/safe-text.ts");
/* harmony import */ var _braces_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/files/braces.ts");
/* harmony import */ var _exact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/exact.ts");
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/files/lines.ts");
/* harmony import */ var _list_elements_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/files/list-elements.ts");
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/files/position.ts");
/* harmony import */ var _quoting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/files/quoting.ts");









/**
 * TOML (1.1). Slots: `[] key` at the root, `[registries.codeartifact]`, a table (a container), and
 * `[registries.codeartifact] index`, a key in it; names are quoted where TOML needs it. A slot shows `index = "…"`
 * and a key is found however it is written: below a header, dotted, in an inline table. A new key goes right behind
 * its table's header or brace, behind the last of its dotted keys and dotted as they are, one of the root to the top, a
 * new table to the bottom. What is an array of tables, or within a value, is refused: a header would define it again.
 */
const toml = (0,_exact_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e)({
    get(text, slot) {
        const found = find(parse(text), parseSlot(slot));
        return found === undefined ? undefined : text.slice(found.start, found.end);
    },
    put(text, slot, content) {
        const document = parse(text);
        const place = parseSlot(slot);
        const found = find(document, place);
        if (found === undefined)
            return content === undefined ? text : insert(text, document, place, content);
        if (content !== undefined)
            return text.slice(0, found.start) + content + text.slice(found.end);
        if ('last' in found)
            throw new Error(`${slot} is made of dotted keys, which are not ours`);
        if ('headerEnd' in found)
            return (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .removeLines */ .aY)(text, found.start, found.end);
        return found.statement === undefined ? (0,_braces_js__WEBPACK_IMPORTED_MODULE_3__/* .removeMember */ .p)(text, found) : (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .removeLines */ .aY)(text, found.statement, found.end);
    },
    value(text, slot) {
        const found = find(parse(text), parseSlot(slot));
        if (found === undefined)
            return undefined;
        return 'content' in found ? plain((0,toml_eslint_parser__WEBPACK_IMPORTED_MODULE_0__.getStaticTOMLValue)(found.content)) : text.slice(found.start, found.end);
    },
    elements(text, slot) {
        const found = find(parse(text), parseSlot(slot));
        if (found === undefined || !('content' in found) || found.content.type !== 'TOMLArray')
            return undefined;
        const shift = (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .contentStart */ .Eq)(text);
        const spans = found.content.elements.map((element) => {
            const value = (0,toml_eslint_parser__WEBPACK_IMPORTED_MODULE_0__.getStaticTOMLValue)(element);
            const [start, end] = element.range;
            return { value: typeof value === 'string' ? value : '', start: shift + start, end: shift + end };
        });
        return (0,_list_elements_js__WEBPACK_IMPORTED_MODULE_4__/* .commaElements */ .N_)(text, spans, _quoting_js__WEBPACK_IMPORTED_MODULE_5__/* .tomlString */ .Ge);
    },
});
/** Dates as text. */
function plain(value) {
    return value instanceof Date ? value.toISOString() : value;
}
/** Whether a table with a header has no key. */
function isEmptyContainer(content) {
    return content.startsWith('[') && parse(content).entries.length === 0;
}
function find(document, { table, key }) {
    if (key === undefined)
        return findTable(document, table);
    return document.entries.find((entry) => equal(entry.path, [...table, key]));
}
function findTable({ tables, entries }, path) {
    return (tables.find((table) => equal(table.path, path)) ??
        entries.find((entry) => entry.inline !== undefined && equal(entry.path, path)) ??
        findDotted(entries, path));
}
function findDotted(entries, path) {
    const last = entries.findLast((entry) => entry.statement !== undefined && entry.table.length < path.length && equal(entry.path.slice(0, -1), path));
    return last === undefined ? undefined : { path, start: last.statement, end: last.end, last };
}
function insert(text, document, { table, key }, content) {
    return key === undefined
        ? insertTable(text, document, table, content)
        : insertKey(text, document, table, key, content);
}
function insertTable(text, { tables, entries }, path, content) {
    const isArray = ({ path: other }) => typeof other.at(-1) === 'number';
    const inWay = tables.find((table) => isArray(table) && startsWith(path, table.path.slice(0, -1))) ??
        entries.find((entry) => startsWith(path, entry.path)) ??
        entries.find((entry) => startsWith(entry.path, path) && entry.table.length < path.length);
    if (inWay !== undefined)
        throw definedOtherwise(text, inWay, path, `a table [${path.join('.')}]`);
    return (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .insertAtBottom */ .GX)(text, content);
}
function insertKey(text, document, table, key, content) {
    const path = [...table, key];
    const inWay = [...document.tables, ...document.entries].find((other) => startsWith(other.path, path));
    if (inWay !== undefined)
        throw definedOtherwise(text, inWay, path, `a single value, ${key} = …`);
    if (table.length === 0)
        return (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .insertOnTop */ .Yn)(text, content);
    const parent = findTable(document, table);
    if (parent === undefined)
        throw new Error(`${path.join('.')} has no table to go into`);
    if ('inline' in parent)
        return (0,_braces_js__WEBPACK_IMPORTED_MODULE_3__/* .insertMember */ .A)(text, parent.inline, content);
    if ('last' in parent) {
        const { last } = parent;
        const { start, end } = (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .lineAt */ .mh)(text, last.statement);
        const dotted = text.slice(start, last.start) + content;
        return (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .insertBehind */ .E1)(text, Math.max(end, (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .lineAt */ .mh)(text, last.end).end), dotted);
    }
    const indent = parent.first === undefined ? '' : (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .indentOf */ ._j)(text, (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .lineAt */ .mh)(text, parent.first.start));
    return (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .insertBehind */ .E1)(text, (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .lineAt */ .mh)(text, parent.headerEnd).end, indent + content);
}
function definedOtherwise(text, inWay, path, wanted) {
    const where = (0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .positionOf */ .d)(text, inWay.start);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .dz((0,_safe_text_js__WEBPACK_IMPORTED_MODULE_8__/* .safeText */ .Hk)(`${path.join('.')} is defined in another form at ${where}. Write it as ${wanted}, or remove it.`));
}
function equal(a, b) {
    return a.length === b.length && startsWith(a, b);
}
function startsWith(path, prefix) {
    return prefix.every((name, at) => name === path[at]);
}
function parseSlot(slot) {
    const match = /^\[((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^"'\]])*)\](?: ([^]+))?$/.exec(slot);
    if (match === null)
        throw new Error(`${slot} is no slot of a TOML file`);
    const names = (key) => namesOf(parseToml(`${key} = 0`).body[0].body[0]?.key);
    const [, table = '', key] = match;
    return { table: table === '' ? [] : names(table), key: key === undefined ? undefined : names(key)[0] };
}
function namesOf(key) {
    return (key?.keys ?? []).map((name) => (name.type === 'TOMLBare' ? name.name : name.value));
}
function parseToml(text) {
    try {
        return (0,toml_eslint_parser__WEBPACK_IMPORTED_MODULE_0__.parseTOML)(text);
    }
    catch (error) {
        if (!(error instanceof toml_eslint_parser__WEBPACK_IMPORTED_MODULE_0__.ParseError))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_7__/* .InputError */ .dz(`Not TOML: ${error.message} at ${(0,_position_js__WEBPACK_IMPORTED_MODULE_6__/* .positionOf */ .d)(text, error.index)}. Mend the file, or move it away.`);
    }
}
function parse(text) {
    const shift = (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .contentStart */ .Eq)(text);
    const entries = [];
    const tables = [];
    const add = (node, table, inline) => {
        const path = [...table, ...namesOf(node.key)];
        const { value, range, key } = node;
        const entry = {
            path,
            start: shift + (key.keys.at(-1)?.range[0] ?? range[0]),
            end: shift + range[1],
            statement: inline ? undefined : shift + range[0],
            table,
            content: value,
            inline: value.type === 'TOMLInlineTable'
                ? {
                    open: shift + value.range[0] + 1,
                    close: shift + value.range[1] - 1,
                    members: value.body.map((member) => ({ start: shift + member.range[0], end: shift + member.range[1] })),
                }
                : undefined,
        };
        entries.push(entry);
        if (value.type === 'TOMLInlineTable')
            for (const member of value.body)
                add(member, path, true);
        return entry;
    };
    for (const node of parseToml(text.slice(shift)).body[0].body) {
        if (node.type === 'TOMLKeyValue') {
            add(node, [], false);
            continue;
        }
        const path = node.resolvedKey;
        const [first] = node.body.map((member) => add(member, path, false));
        const headerEnd = shift + node.key.range[1] + (node.kind === 'array' ? 2 : 1);
        tables.push({ path, start: shift + node.range[0], headerEnd, end: shift + node.range[1], first });
    }
    return { entries, tables };
}


/***/ })

};
;