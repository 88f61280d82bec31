"use strict";
exports.id = "core-shape-yaml";
exports.ids = ["core-shape-yaml"];
exports.modules = {

/***/ "packages/core/src/shape/document.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/shape/shape.ts");


/** More faults than this help nobody; the rest is counted. */
const SHOWN = 50;
/**
 * Reads a document's root by a shape. Throws one InputError with every fault, a line each: `NAME:LINE:COLUMN: …`.
 * `found` are the faults of the document's own syntax; `root` is undefined where they leave nothing to read.
 */
function readDocument(document, root, found, shape, check = () => undefined) {
    const faults = new _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .Faults */ .CG();
    for (const { place, message } of found)
        faults.add(place, message);
    const value = root === undefined ? undefined : shape.read(root, faults);
    if (value !== undefined)
        check(value, (place, message) => faults.add(place, message));
    if (value !== undefined && faults.count === 0)
        return value;
    const all = faults.all
        .map(({ place, message }) => ({ offset: place.offset(), message }))
        .sort((a, b) => a.offset - b.offset);
    const lines = all
        .slice(0, SHOWN)
        .map(({ offset, message }) => `${document.name}:${lineAndColumn(document.text, offset)}: ${message}`);
    const more = all.length > SHOWN ? [`… and ${all.length - SHOWN} more`] : [];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz([...lines, ...more].join('\n'));
}
/** `3:7`, both counted from 1, as compilers write it and editors jump to. */
function lineAndColumn(text, offset) {
    const before = text.slice(0, offset).split(/\r\n|\n|\r/);
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}


/***/ }),

/***/ "packages/core/src/shape/yaml.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYaml: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("yaml/dist/index.js");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/shape/document.ts");



/** More values than this, aliases followed, mean a file made to exhaust us. */
const MOST_NODES = 200_000;
/** Nothing that people write is nested deeper; an anchor within itself is, without end. */
const DEEPEST = 100;
/**
 * Reads YAML 1.2 by a shape. `name` is what messages call it: a file, or an input. Throws one InputError with every
 * fault, a line each: `NAME:LINE:COLUMN: …`.
 */
function readYaml(name, text, shape, check) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, { prettyErrors: false, version: '1.2' });
    const problems = [...document.errors, ...document.warnings];
    const found = problems.map(({ pos, code, message }) => ({
        place: at(pos[0]),
        message: code === 'MULTIPLE_DOCS'
            ? 'a second document begins here: one file is one document, so take one of them out'
            : message,
    }));
    // Behind a syntax error nothing can be trusted; a key that stands twice spoils nothing else.
    const readable = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
    const root = readable ? convert(document, name, (place, message) => found.push({ place, message })) : undefined;
    if (readable && root === undefined)
        found.push({ place: at(0), message: 'the file is empty' });
    return (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)({ name, text }, root, found, shape, check);
}
function convert(document, name, fault) {
    // One place for each offset, however often an alias leads there: a fault in what is shared is one fault.
    const places = new Map();
    const placeOf = (node) => {
        const offset = node.range?.[0] ?? 0;
        const known = places.get(offset) ?? at(offset);
        places.set(offset, known);
        return known;
    };
    let nodes = 0;
    const read = (written, depth) => {
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${name}:1:1: the file holds more than ${MOST_NODES} values, aliases counted, or more than ${DEEPEST} levels. Split it.`);
        }
        const node = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(written) ? written.resolve(document) : written;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node))
            return scalarNode(node, placeOf(node));
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
            const items = node.items.map((item) => read(item, depth + 1)).filter((item) => item !== undefined);
            return { kind: 'list', place: placeOf(node), items };
        }
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node))
            return undefined;
        const place = placeOf(node);
        const [merges, items] = [node.items.filter(isMerge), node.items.filter((pair) => !isMerge(pair))];
        for (const { key } of merges) {
            fault((0,yaml__WEBPACK_IMPORTED_MODULE_0__.isNode)(key) ? placeOf(key) : place, 'YAML 1.2 has no merge keys (<<): write out what shall be here too');
        }
        const entries = items.map((pair) => {
            const key = read(pair.key, depth + 1);
            const none = { kind: 'scalar', place: key?.place ?? place, value: null, source: '' };
            return { key: key?.kind === 'scalar' ? key : none, value: read(pair.value, depth + 1) };
        });
        return { kind: 'map', place, entries };
    };
    return read(document.contents, 0);
}
/** A key of YAML 1.1 that stands for all entries of an alias; in quotes it is a key like any other. */
function isMerge({ key }) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(key) && key.value === '<<' && key.type === 'PLAIN';
}
function scalarNode({ value, source }, place) {
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    // As it was written, without quotes: 012 and 1e3 are other texts than the numbers they stand for.
    return { kind: 'scalar', place, value: plain, source: typeof plain === 'string' ? plain : (source ?? String(plain)) };
}
function at(offset) {
    return { offset: () => offset };
}


/***/ })

};
;