"use strict";
exports.id = "core-files-yaml";
exports.ids = ["core-files-yaml"];
exports.modules = {

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