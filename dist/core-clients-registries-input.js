"use strict";
exports.id = "core-clients-registries-input";
exports.ids = ["core-clients-registries-input"];
exports.modules = {

/***/ "packages/core/src/clients/registries-input.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRegistries: () => (/* binding */ readRegistries)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/names.ts");
/* harmony import */ var _shape_collections_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/shape/collections.ts");
/* harmony import */ var _shape_shape_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("packages/core/src/shape/shape.ts");
/* harmony import */ var _shape_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/shape/values.ts");
/* harmony import */ var _shape_yaml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/shape/yaml.ts");
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/clients/client.ts");
/* harmony import */ var _clients_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/clients/clients.ts");
/* harmony import */ var _registries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/clients/registries.ts");









/** Names end up as XML IDs, TOML keys and parts of variables. */
const NAME = {
    pattern: /^[A-Za-z][A-Za-z0-9_-]{0,63}$/,
    expected: 'a letter, then letters, digits, hyphens and underscores (64 characters at most)',
};
/** npm's rule for scopes; the leading `@` may be left out. Swift's scopes are a subset. */
const SCOPE = /^@?[a-z0-9][a-z0-9._-]{0,213}$/i;
const repository = (0,_shape_values_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({ description: 'Repository.', pattern: _names_js__WEBPACK_IMPORTED_MODULE_0__/* .REPOSITORY */ .Bw, expected: "a repository's name" });
const scope = (0,_shape_values_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({ description: 'Scope.', pattern: SCOPE, expected: "a scope such as '@acme'" });
/** A list of entries for each client, or one entry alone. */
function registriesShape(clients) {
    return (0,_shape_collections_js__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)({
        description: 'Repositories by client.',
        keys: Object.fromEntries(Object.values(clients).map((client) => [
            client.name,
            (0,_shape_collections_js__WEBPACK_IMPORTED_MODULE_5__/* .oneOrMore */ .h9)({ description: `What ${client.name} uses.`, items: entryShape(client) }),
        ])),
    });
}
/** A repository's name, or a map of fields, those of the client alone among them. */
function entryShape({ fields = [], names = NAME }) {
    const own = fields.map(({ name, pattern, expected }) => [name, (0,_shape_values_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({ description: name, pattern, expected })]);
    const map = (0,_shape_collections_js__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ik)({
        description: 'A repository and how it is used.',
        keys: {
            repository,
            scope: (0,_shape_collections_js__WEBPACK_IMPORTED_MODULE_5__/* .oneOrMore */ .h9)({ description: 'Scopes.', items: scope }),
            mode: (0,_shape_values_js__WEBPACK_IMPORTED_MODULE_4__/* .choice */ .Yq)('What it is for the client.', _client_js__WEBPACK_IMPORTED_MODULE_6__/* .MODES */ .FN),
            name: (0,_shape_values_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)({ description: 'Its name in the client.', pattern: names.pattern, expected: names.expected }),
            'release-age-gate': (0,_shape_values_js__WEBPACK_IMPORTED_MODULE_4__/* .choice */ .Yq)("Whether the client's minimum age of releases holds.", ['keep', 'off']),
            ...Object.fromEntries(own),
        },
    });
    return (0,_shape_shape_js__WEBPACK_IMPORTED_MODULE_7__/* .either */ .gP)((node) => node.kind === 'scalar', (0,_shape_shape_js__WEBPACK_IMPORTED_MODULE_7__/* .mapped */ .CV)(repository, (name) => ({ ..._registries_js__WEBPACK_IMPORTED_MODULE_3__/* .EMPTY_ENTRY */ .t, repository: name })), (0,_shape_shape_js__WEBPACK_IMPORTED_MODULE_7__/* .mapped */ .CV)(map, (given) => ({
        repository: given.repository,
        mode: given.mode,
        name: given.name,
        scopes: (given.scope ?? []).map((one) => one.replace(/^@/, '')),
        own: Object.fromEntries(own.flatMap(([name]) => {
            const value = Reflect.get(given, name);
            return typeof value === 'string' ? [[name, value]] : [];
        })),
        releaseAgeGate: given['release-age-gate'],
    })));
}
/**
 * Reads the input `registries`: YAML with a list of entries for each client. Throws one UsageError with every fault, by
 * line and column, and what may stand there.
 */
async function readRegistries(document) {
    const shape = registriesShape(await (0,_clients_js__WEBPACK_IMPORTED_MODULE_2__/* .loadClients */ .vo)());
    const entries = Object.entries(asUsage(() => (0,_shape_yaml_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)("'registries'", document, shape)));
    return new Map(entries.flatMap(([name, list]) => ((0,_clients_js__WEBPACK_IMPORTED_MODULE_2__/* .isClientName */ .N)(name) && list !== undefined ? [[name, list]] : [])));
}
/** What is wrong with an input is wrong with the call. */
function asUsage(read) {
    try {
        return read();
    }
    catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .InputError */ .dz ? new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .UsageError */ .eb(error.message) : error;
    }
}


/***/ }),

/***/ "packages/core/src/shape/collections.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p_: () => (/* binding */ list),
  pq: () => (/* binding */ mapping),
  Ik: () => (/* binding */ object),
  h9: () => (/* binding */ oneOrMore),
  mw: () => (/* binding */ required)
});

// EXTERNAL MODULE: ./packages/core/src/suggest.ts
var suggest = __webpack_require__("packages/core/src/suggest.ts");
;// CONCATENATED MODULE: ./packages/core/src/shape/node.ts
/** Nothing: `key:` with nothing behind it, or null. */
function isNothing(node) {
    return node.kind === 'scalar' && node.value === null;
}

// EXTERNAL MODULE: ./packages/core/src/shape/values.ts
var shape_values = __webpack_require__("packages/core/src/shape/values.ts");
;// CONCATENATED MODULE: ./packages/core/src/shape/collections.ts



function list(options) {
    const { description, items, max = Infinity } = options;
    return {
        schema: {
            description,
            type: 'array',
            items: items.schema,
            ...(max === Infinity ? {} : { maxItems: max }),
        },
        read: (node, faults) => {
            if (node.kind !== 'list') {
                faults.add(node.place, `must be a list${node.kind === 'scalar' && node.source !== '' ? `: write [${node.source}]` : ''}`);
                return undefined;
            }
            const { items: nodes } = node;
            if (nodes.length > max)
                faults.add(node.place, `must have at most ${max} entries, not ${nodes.length}`);
            return nodes.map((item) => items.read(item, faults)).filter((value) => value !== undefined);
        },
    };
}
/** A list, or one item alone. */
function oneOrMore(options) {
    const many = list(options);
    return {
        schema: { description: options.description, anyOf: [options.items.schema, many.schema] },
        read: (node, faults) => {
            if (node.kind === 'list')
                return many.read(node, faults);
            const value = options.items.read(node, faults);
            return value === undefined ? undefined : [value];
        },
    };
}
/** A mapping whose keys are names of the user's. */
function mapping(options) {
    const { description, key, value } = options;
    const { pattern, minLength, maxLength, enum: names } = key.schema;
    return {
        schema: {
            description,
            type: 'object',
            propertyNames: JSON.parse(JSON.stringify({ pattern, minLength, maxLength, enum: names })),
            additionalProperties: value.schema,
        },
        read: (node, faults) => {
            if (node.kind !== 'map') {
                faults.add(node.place, 'must be a mapping (name: …)');
                return undefined;
            }
            return node.entries.map((entry) => {
                const name = key.read(entry.key, faults) ?? entry.key.source;
                const { place } = entry.key;
                if (entry.value === undefined)
                    faults.add(place, 'has no value: write one behind it');
                return { name, place, value: entry.value === undefined ? undefined : value.read(entry.value, faults) };
            });
        },
    };
}
/**
 * A key that must be there. With `instead` the rest of its mapping is looked at even without it, so that the other
 * faults come in the same message; the value itself never leaves the reader then.
 */
function required(shape, instead) {
    return { ...shape, required: true, instead };
}
/**
 * A mapping with known keys; any other key is a fault. With `orNothing`, `name:` with nothing behind it is `{}`. With
 * `whole`, a fault anywhere within gives undefined, so that nobody judges what is left of it.
 */
function object(options) {
    const { description, keys, orNothing, whole } = options;
    const names = Object.keys(keys);
    const needed = names.filter((name) => keys[name]?.required);
    return {
        schema: {
            description,
            type: orNothing === true ? ['object', 'null'] : 'object',
            additionalProperties: false,
            ...(needed.length === 0 ? {} : { required: needed }),
            properties: Object.fromEntries(names.map((name) => [name, keys[name]?.schema])),
        },
        read: (node, faults) => {
            const values = {};
            const before = faults.count;
            if (node.kind === 'map') {
                for (const { key, value } of node.entries) {
                    const name = key.source;
                    const shape = Object.hasOwn(keys, name) ? keys[name] : undefined;
                    if (shape === undefined) {
                        const known = `the keys here are ${names.join(', ')}`;
                        faults.add(key.place, `unknown key ${(0,shape_values/* quote */.hD)(name)}${(0,suggest.suggest)(name, names)}; ${known}`);
                    }
                    else if (value === undefined || (isNothing(value) && !acceptsNull(shape.schema))) {
                        faults.add(key.place, `'${name}' has no value: write one behind it`);
                        values[name] = undefined;
                    }
                    else {
                        values[name] = shape.read(value, faults);
                    }
                }
            }
            else if (!(orNothing === true && isNothing(node))) {
                faults.add(node.place, `must be a mapping with the keys ${names.join(', ')}`);
                return undefined;
            }
            const missing = needed.filter((name) => !Object.hasOwn(values, name));
            for (const name of missing)
                faults.add(node.place, `the key '${name}' is missing: add it`);
            if (whole === true && faults.count > before)
                return undefined;
            for (const name of needed)
                values[name] ??= keys[name]?.instead;
            // Every key was read by the shape that its type comes from; a required one without a value is a fault already.
            return needed.some((name) => values[name] === undefined) ? undefined : values;
        },
    };
}
function acceptsNull({ type }) {
    return Array.isArray(type) && type.includes('null');
}


/***/ }),

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

/***/ "packages/core/src/shape/shape.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ Faults),
/* harmony export */   CV: () => (/* binding */ mapped),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   sw: () => (/* binding */ defined),
/* harmony export */   t4: () => (/* binding */ located)
/* harmony export */ });
/** The value with its place, for checks that look at several values together. */
function located(shape) {
    return {
        schema: shape.schema,
        read: (node, faults) => {
            const value = shape.read(node, faults);
            return value === undefined ? undefined : { value, place: node.place };
        },
    };
}
/** One of two shapes; `first` tells from the node which. */
function either(first, a, b) {
    return {
        schema: { anyOf: [a.schema, b.schema] },
        read: (node, faults) => (first(node) ? a.read(node, faults) : b.read(node, faults)),
    };
}
/** The value made into another; what `convert` throws is not caught. */
function mapped(shape, convert) {
    return {
        schema: shape.schema,
        read: (node, faults) => {
            const value = shape.read(node, faults);
            return value === undefined ? undefined : convert(value);
        },
    };
}
/** Members that are undefined are taken out, so that an optional key is one that may be missing. */
function defined(shape) {
    return mapped(shape, (value) => Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)));
}
/** Collects the faults of one document; the same fault at the same place counts once. */
class Faults {
    #faults = [];
    #said = new Map();
    add(place, message) {
        const said = this.#said.get(place) ?? new Set();
        if (said.has(message))
            return;
        this.#said.set(place, said.add(message));
        this.#faults.push({ place, message });
    }
    /** How many faults there are so far. */
    get count() {
        return this.#faults.length;
    }
    get all() {
        return this.#faults;
    }
}


/***/ }),

/***/ "packages/core/src/shape/values.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   rD: () => (/* binding */ wholeNumber)
/* harmony export */ });
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/suggest.ts");

/** How much of a wrong value a message quotes. */
const QUOTED = 60;
/** A text. What YAML takes for a number or a boolean must be quoted: `012` and `1e3` would change otherwise. */
function text(options) {
    const { description, expected, pattern, min = 0, max = Infinity } = options;
    return {
        schema: {
            description,
            type: 'string',
            ...(pattern === undefined || pattern.unicode ? {} : { pattern: pattern.source }),
            ...(min === 0 ? {} : { minLength: min }),
            ...(max === Infinity ? {} : { maxLength: max }),
        },
        read: (node, faults) => {
            if (node.kind !== 'scalar' || node.value === null) {
                faults.add(node.place, `must be ${expected}`);
                return undefined;
            }
            if (typeof node.value !== 'string') {
                faults.add(node.place, `must be ${expected}: write "${node.source}" in quotes`);
                return undefined;
            }
            const { length } = Array.from(node.value);
            if (length >= min && length <= max && (pattern === undefined || pattern.test(node.value)))
                return node.value;
            faults.add(node.place, `must be ${expected}, not ${quote(node.value)}`);
            return undefined;
        },
    };
}
/** A whole number of at least `min` (default 0). */
function wholeNumber(description, { min = 0, max = Number.MAX_SAFE_INTEGER } = {}) {
    return {
        schema: {
            description,
            type: 'integer',
            minimum: min,
            ...(max === Number.MAX_SAFE_INTEGER ? {} : { maximum: max }),
        },
        read: (node, faults) => {
            const value = node.kind === 'scalar' ? node.value : undefined;
            if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max)
                return value;
            const bounds = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
            faults.add(node.place, `must be a whole number ${bounds}, not ${quote(written(node))}`);
            return undefined;
        },
    };
}
/** true or false. */
function flag(description) {
    return {
        schema: { description, type: 'boolean' },
        read: (node, faults) => {
            if (node.kind === 'scalar' && typeof node.value === 'boolean')
                return node.value;
            faults.add(node.place, `must be true or false, not ${quote(written(node))}`);
            return undefined;
        },
    };
}
/** Any single value, as the text that was written: `true`, `8080`. */
function scalar(description) {
    return {
        schema: { description, type: ['string', 'number', 'boolean'] },
        read: (node, faults) => {
            if (node.kind === 'scalar' && node.value !== null)
                return node.source;
            faults.add(node.place, 'must be a single value');
            return undefined;
        },
    };
}
/** One of a closed set of words. */
function choice(description, values) {
    return {
        schema: { description, enum: values },
        read: (node, faults) => {
            const word = written(node);
            const found = values.find((value) => value === word);
            if (found === undefined) {
                faults.add(node.place, `must be one of ${values.join(', ')}, not ${quote(word)}${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_0__.suggest)(word, values)}`);
            }
            return found;
        },
    };
}
function written(node) {
    return node.kind === 'scalar' ? node.source : 'a list or mapping';
}
/** A value as messages show it: in quotes, cut when it is long. */
function quote(value) {
    return JSON.stringify(value.length > QUOTED ? `${value.slice(0, QUOTED)}…` : value);
}


/***/ }),

/***/ "packages/core/src/shape/yaml.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
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