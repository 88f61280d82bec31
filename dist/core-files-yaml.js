"use strict";
exports.id = "core-files-yaml";
exports.ids = ["core-files-yaml"];
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

/***/ "packages/core/src/files/yaml.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isEmptyContainer: () => (/* binding */ isEmptyContainer),
/* harmony export */   yaml: () => (/* binding */ yaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("yaml/dist/index.js");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__("packages/core/src/safe-text.ts");
/* harmony import */ var _braces_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/files/braces.ts");
/* harmony import */ var _exact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/exact.ts");
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/files/lines.ts");
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/files/pointer.ts");
/* harmony import */ var _list_elements_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/files/list-elements.ts");
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("packages/core/src/files/position.ts");
/* harmony import */ var _quoting_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/files/quoting.ts");










/**
 * YAML files that are one map, such as .yarnrc.yml, .gemrc or Bundler's config. Slots are JSON Pointers: `/npmScopes`
 * (a container), `/npmScopes/acme`. A slot's text is `key: value` without a comment behind it; one that tools write
 * starts in the first column, with nested lines moved in relative to it, and is moved in as the file needs it. A new
 * entry goes to the top of its map, in a flow map `{ … }` in one line.
 */
const yaml = (0,_exact_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e)({
    get(text, slot) {
        const entry = find(text, (0,_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePointer */ .v)(slot));
        return entry === undefined ? undefined : text.slice(entry.start, entry.end);
    },
    put(text, slot, content) {
        const names = (0,_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePointer */ .v)(slot);
        const entry = find(text, names);
        if (entry === undefined)
            return content === undefined ? text : insert(text, names, content);
        const { start, end, indent } = entry;
        if (content !== undefined)
            return text.slice(0, start) + (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .indented */ .gu)(content, indent ?? '') + text.slice(end);
        return indent === undefined ? (0,_braces_js__WEBPACK_IMPORTED_MODULE_4__/* .removeMember */ .p)(text, entry) : (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .removeLines */ .aY)(text, start, end);
    },
    value(text, slot) {
        const entry = find(text, (0,_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePointer */ .v)(slot));
        if (entry === undefined)
            return undefined;
        let value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { logLevel: 'silent', uniqueKeys: false });
        for (const name of (0,_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePointer */ .v)(slot))
            value = memberOf(value, name);
        return value;
    },
    elements(text, slot) {
        const list = find(text, (0,_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePointer */ .v)(slot))?.value;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list))
            return undefined;
        const spans = list.items.map((item) => {
            const node = item;
            const [start] = node.range ?? [0];
            return {
                value: (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) ? String(node.value) : '',
                start: list.flow === true ? start : text.lastIndexOf('-', start - 1),
                end: endOf(text, node),
            };
        });
        return list.flow === true ? (0,_list_elements_js__WEBPACK_IMPORTED_MODULE_5__/* .commaElements */ .N_)(text, spans, _quoting_js__WEBPACK_IMPORTED_MODULE_6__/* .yamlScalar */ .Ew) : (0,_list_elements_js__WEBPACK_IMPORTED_MODULE_5__/* .lineElements */ .EA)(text, spans, plainOrQuoted);
    },
});
function memberOf(value, name) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
        return undefined;
    return value[name];
}
/** A URL needs no quotes, and RubyGems keeps them where a comment stands behind. */
function plainOrQuoted(value) {
    return /^[a-z]+:\/\/[^\s#'"]+$/.test(value) ? value : (0,_quoting_js__WEBPACK_IMPORTED_MODULE_6__/* .yamlScalar */ .Ew)(value);
}
/** Whether an entry is a map of nothing. */
function isEmptyContainer(content) {
    const map = root(content);
    const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(map) ? map.items[0]?.value : undefined;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(value) ? value.items.length === 0 : isBlank(value);
}
function insert(text, names, content) {
    const parent = names.slice(0, -1);
    const holder = find(text, parent);
    if (holder === undefined && parent.length > 0)
        throw new Error(`${names.join('.')} has no map to go into`);
    const map = holder === undefined ? root(text) : holder.value;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(map) && map.flow === true)
        return (0,_braces_js__WEBPACK_IMPORTED_MODULE_4__/* .insertMember */ .A)(text, bracesOf(text, map), content);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(map))
        return insertAbove(text, map, content);
    if (!isBlank(map) || (holder !== undefined && holder.indent === undefined)) {
        const where = (0,_position_js__WEBPACK_IMPORTED_MODULE_7__/* .positionOf */ .d)(text, map?.range?.[0] ?? 0);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .InputError */ .dz(`${parent.join('.') || 'The file'} has to be a map, but holds something else at ${where}. Write it as a map, or remove it.`);
    }
    if (holder?.indent !== undefined) {
        return (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .insertBehind */ .E1)(text, (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .lineAt */ .mh)(text, holder.end).end, (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .indented */ .gu)(content, `${holder.indent}  `));
    }
    const marker = [...(0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .Mn)(text)].find(({ start, end }) => /^---(?:\s|$)/.test(text.slice(start, end)));
    return marker === undefined ? (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .insertOnTop */ .Yn)(text, content) : (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .insertBehind */ .E1)(text, marker.end, content);
}
/** On top of a block map, and of the comments above its first entry. */
function insertAbove(text, map, content) {
    const first = (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .lineAt */ .mh)(text, entryOf(text, map, map.items[0]).start);
    const above = [...(0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .Mn)(text)]
        .filter(({ next }) => next <= first.start)
        .findLast(({ start, end }) => !/^\s*(?:#|$)/.test(text.slice(start, end)));
    const moved = (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .indented */ .gu)(content, (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .indentOf */ ._j)(text, first));
    return above === undefined ? (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .insertOnTop */ .Yn)(text, moved) : (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .insertBehind */ .E1)(text, above.end, moved);
}
function find(text, names) {
    let node = root(text);
    let entry;
    for (const name of names) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node))
            return undefined;
        refuseAnchor(text, node);
        const [pair, second] = node.items.filter(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) && String(key.value) === name);
        if (pair === undefined)
            return undefined;
        if (second !== undefined) {
            const where = (0,_position_js__WEBPACK_IMPORTED_MODULE_7__/* .positionOf */ .d)(text, entryOf(text, node, second).start);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .InputError */ .dz(`${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_9__/* .safeText */ .Hk)(name)} is given a second time at ${where}. Remove one of the two.`);
        }
        entry = entryOf(text, node, pair);
        node = entry.value;
    }
    return entry;
}
/** What is put into a map with an anchor would show in other places too. */
function refuseAnchor(text, { anchor, range }) {
    if (anchor === undefined)
        return;
    const where = (0,_position_js__WEBPACK_IMPORTED_MODULE_7__/* .positionOf */ .d)(text, range?.[0] ?? 0);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .InputError */ .dz(`The map at ${where} has an anchor, &${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_9__/* .safeText */ .Hk)(anchor)}. Write it out where it is needed, without one.`);
}
function entryOf(text, map, pair) {
    const key = pair?.key;
    const value = (pair?.value ?? null);
    const at = key?.range?.[0] ?? 0;
    const end = Math.max(key?.range?.[1] ?? 0, value === null ? 0 : endOf(text, value));
    if (map.flow === true)
        return { value, start: at, end, indent: undefined };
    const { start } = (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .lineAt */ .mh)(text, at);
    const indent = text.slice(start, at);
    if (/^ *$/.test(indent))
        return { value, start, end, indent };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .InputError */ .dz(`The key at ${(0,_position_js__WEBPACK_IMPORTED_MODULE_7__/* .positionOf */ .d)(text, at)} has something in front of it. Write it as a plain "key: value", or remove it.`);
}
/** The end of a node's last character; the parser counts line ends and comments behind it in. */
function endOf(text, node) {
    const items = ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) && node.flow !== true ? node.items : [];
    const last = items.at(-1);
    if (last !== undefined && 'key' in last)
        return last.value === null ? (last.key.range?.[1] ?? 0) : endOf(text, last.value);
    if (last !== undefined)
        return endOf(text, last);
    const [start, end] = node.range ?? [0, 0];
    return start + text.slice(start, end).trimEnd().length;
}
function bracesOf(text, map) {
    const [start, end] = map.range ?? [0, 0];
    return { open: start + 1, close: end - 1, members: map.items.map((pair) => entryOf(text, map, pair)) };
}
/** Whether there is nothing, not even a `null` or an anchor. */
function isBlank(node) {
    return (node === null ||
        node === undefined ||
        ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) && node.source === '' && node.anchor === undefined && node.tag === undefined));
}
/** What the file consists of; undefined for one with comments at most. */
function root(text) {
    const fail = (problem, offset) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .InputError */ .dz(`${problem} at ${(0,_position_js__WEBPACK_IMPORTED_MODULE_7__/* .positionOf */ .d)(text, offset)}. Mend the file, or move it away.`);
    };
    const lone = /\r(?!\n)/.exec(text);
    if (lone !== null)
        fail('A carriage return without a line feed', lone.index);
    // The parser compares every key with every other; `find` looks at the ones that matter.
    const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseAllDocuments)(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
    if (!Array.isArray(documents))
        return undefined;
    const [document, second] = documents;
    const [error] = documents.flatMap(({ errors }) => errors);
    if (error !== undefined)
        fail(`Not YAML: ${error.message}`, error.pos[0]);
    if (second !== undefined)
        fail('A second YAML document', second.range[0]);
    return document?.contents;
}


/***/ })

};
;