"use strict";
exports.id = "core-files-toml";
exports.ids = ["core-files-toml"];
exports.modules = {

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