"use strict";
exports.id = "core-clients-cargo";
exports.ids = ["core-clients-cargo"];
exports.modules = {

/***/ "packages/core/src/clients/cargo.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cargo: () => (/* binding */ cargo)
});

// EXTERNAL MODULE: ./packages/core/src/clients/support/cache-folder.ts
var cache_folder = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/files/quoting.ts
var quoting = __webpack_require__("packages/core/src/files/quoting.ts");
// EXTERNAL MODULE: ./packages/core/src/project/document.ts
var project_document = __webpack_require__("packages/core/src/project/document.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/values.ts
var support_values = __webpack_require__("packages/core/src/clients/support/values.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/cargo-lock.ts

/**
 * Cargo.lock: `source` is `registry+URL` for an index in Git, `sparse+URL` for one over HTTP, `git+URL` for a package that
 * Cargo.toml takes from its sources. Source replacement keeps the name of crates.io.
 */
function packagesOfCargoLock(value) {
    return (0,support_values/* itemsAt */.Ct)(value, 'package').flatMap((entry) => {
        const source = (0,support_values/* textAt */.$6)(entry, 'source') ?? '';
        return /^(?:registry|sparse)\+/.test(source) ? [{ url: source }] : [];
    });
}

// EXTERNAL MODULE: ./packages/core/src/clients/support/agreement.ts
var agreement = __webpack_require__("packages/core/src/clients/support/agreement.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/transport-security.ts
var transport_security = __webpack_require__("packages/core/src/clients/support/transport-security.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/cargo.ts









/**
 * Cargo, as the Cargo book has it ("Configuration", "Registry Authentication", "Source Replacement"): each registry by
 * variables, with the token in one of them. `default` and `mirror` answer for crates.io, for which there is no
 * variable: config.toml in CARGO_HOME says so. `default` is where `cargo publish` goes, too; `extra` is used by name,
 * as in `cargo add --registry NAME`.
 *
 * A registry that wants a token for reading is refused without a credential provider of its own. The provider that
 * runs a program stands in config.toml in any case: a variable would be split at spaces.
 */
const cargo = {
    name: 'cargo',
    title: 'Cargo',
    documentation: 'https://doc.rust-lang.org/cargo/reference/registries.html',
    format: 'cargo',
    modes: ['default', 'extra', 'mirror'],
    scoped: false,
    asksHelper: true,
    readme: {
        configured: '`CARGO_REGISTRIES_…`; `$CARGO_HOME/config.toml` in the place of crates.io',
        token: 'in the variable, or a helper fetches it',
    },
    signs: [{ file: /^Cargo\.(toml|lock)$/ }],
    projectFiles: [{ folder: '.cargo', file: /^config(?:\.toml)?$/, syntax: 'toml', above: true, check: checkConfig }],
    lockFiles: [
        {
            file: /^Cargo\.lock$/,
            syntax: 'toml',
            packages: packagesOfCargoLock,
            // Source replacement keeps the names of crates.io.
            replaced: ['github.com', 'index.crates.io'],
            elsewhere: 'Cargo asks that index for them, and not the repository of the login',
            otherRepository: 'Cargo has no token for that index: 401',
            remedy: "Name the login's registry in Cargo.toml, and run: cargo update",
        },
    ],
    cache: (folders) => {
        const folder = (0,cache_folder/* givenFolder */.qB)(folders, 'CARGO_HOME') ?? (0,external_node_path_.join)(folders.home, '.cargo');
        return {
            paths: ['registry/index', 'registry/cache', 'git/db'].map((part) => (0,external_node_path_.join)(folder, part)),
            locks: /^Cargo\.lock$/,
        };
    },
    configure(context) {
        const { registries } = context;
        checkNames(registries);
        const replacing = registries.filter(({ mode }) => mode !== 'extra');
        const [replacement, second] = replacing;
        if (second !== undefined) {
            throw new errors/* InputError */.dz(`'registries' lets ${replacing.map(({ repository }) => repository).join(' and ')} answer for crates.io; only one can. Give the others the mode 'extra'.`);
        }
        const source = replacement === undefined
            ? []
            : [
                table('[source.crates-io]'),
                value('[source.crates-io]', 'replace-with', (0,quoting/* tomlString */.Ge)(replacement.name)),
                // A source of the user's by our name would go before our registry.
                ...sourceOf(replacement),
            ];
        return context.tokenIn === 'file' ? byFiles(context, source) : byVariables(context, source);
    },
};
function byVariables(context, source) {
    const { registries, helper, token } = context;
    const variables = {};
    for (const { name, mode, endpoint } of registries) {
        const start = `CARGO_REGISTRIES_${variablePart(name)}`;
        variables[`${start}_INDEX`] = { value: indexOf(endpoint), purpose: `registry '${name}'` };
        if (helper === undefined) {
            variables[`${start}_CREDENTIAL_PROVIDER`] = { value: 'cargo:token', purpose: 'credential provider' };
            variables[`${start}_TOKEN`] = { value: `Bearer ${token}`, purpose: 'token' };
        }
        if (mode === 'default')
            variables['CARGO_REGISTRY_DEFAULT'] = { value: name, purpose: 'registry to publish to' };
    }
    return {
        files: configFile(context, [...source, ...(helper === undefined ? [] : providers(context))]),
        variables,
        warnings: otherProviders(context),
    };
}
/** A program stands in the file alone: a variable would be split at spaces. */
function otherProviders({ registries, env, helper }) {
    if (helper === undefined)
        return [];
    return registries
        .map(({ name }) => `CARGO_REGISTRIES_${variablePart(name)}_CREDENTIAL_PROVIDER`)
        .filter((name) => (env[name] ?? '') !== '')
        .map((name) => `${name} in the environment wins over the helper in config.toml: unset it for Cargo.`);
}
function byFiles(context, source) {
    const { registries, helper, token } = context;
    const main = registries.find(({ mode }) => mode === 'default');
    const slots = [
        ...source,
        ...(main === undefined ? [] : [table('[registry]'), value('[registry]', 'default', (0,quoting/* tomlString */.Ge)(main.name))]),
        ...providers(context),
        ...registries.map(({ name, endpoint }) => value(header(name), 'index', (0,quoting/* tomlString */.Ge)(indexOf(endpoint)))),
    ];
    const credentials = {
        path: cargoFile(context, 'credentials'),
        format: 'toml',
        purpose: 'token',
        slots: registries.flatMap(({ name }) => [
            table(header(name)),
            value(header(name), 'token', (0,quoting/* tomlString */.Ge)(`Bearer ${token}`)),
        ]),
    };
    return {
        files: [...configFile(context, slots), ...(helper === undefined ? [credentials] : [])],
        variables: mendedVariables(context),
        warnings: [
            ...otherProviders(context),
            ...registries
                .map(({ name }) => `CARGO_REGISTRIES_${variablePart(name)}_TOKEN`)
                .filter((name) => (context.env[name] ?? '') !== '')
                .map((name) => `${name} in the environment wins over ${credentials.path}: unset it for Cargo.`),
        ],
    };
}
/** Variables go before the files: those that are set and say something else get the repository of the login. */
function mendedVariables({ registries, env, helper }) {
    const wanted = registries.flatMap(({ name, mode, endpoint }) => [
        [`CARGO_REGISTRIES_${variablePart(name)}_INDEX`, indexOf(endpoint)],
        ...(helper === undefined
            ? [[`CARGO_REGISTRIES_${variablePart(name)}_CREDENTIAL_PROVIDER`, 'cargo:token']]
            : []),
        ...(mode === 'default' ? [['CARGO_REGISTRY_DEFAULT', name]] : []),
    ]);
    return Object.fromEntries(wanted
        .filter(([name, value]) => (env[name] ?? '') !== '' && env[name] !== value)
        .map(([name, value]) => [name, { value, purpose: 'registry, in place of another' }]));
}
/** The provider of each registry, in its table. */
function providers({ registries, helper }) {
    // The plain token is what CodeArtifact's user guide has a provider print.
    const provider = helper === undefined
        ? (0,quoting/* tomlString */.Ge)('cargo:token')
        : `[${['cargo:token-from-stdout', ...helper.command].map(quoting/* tomlString */.Ge).join(', ')}]`;
    return registries.flatMap(({ name }) => [table(header(name)), value(header(name), 'credential-provider', provider)]);
}
function configFile(context, slots) {
    if (slots.length === 0)
        return [];
    return [{ path: cargoFile(context, 'config'), format: 'toml', purpose: 'registries', slots }];
}
/** Where both are there, Cargo reads the file of older days, without an extension ("Hierarchical structure"). */
function cargoFile(context, name) {
    const old = (0,external_node_path_.join)(cargoHome(context), name);
    return context.exists(old) ? old : `${old}.toml`;
}
/** Cargo's own default is below HOME; a relative path would be one below wherever it is started. */
function cargoHome({ env, home }) {
    const given = env['CARGO_HOME'] ?? '';
    if (given === '')
        return (0,external_node_path_.join)(home, '.cargo');
    if ((0,external_node_path_.isAbsolute)(given))
        return given;
    throw new errors/* InputError */.dz(`CARGO_HOME is the relative path ${JSON.stringify(given)}. Make it absolute.`);
}
/** The trailing slash belongs to a sparse index's URL. */
function indexOf(endpoint) {
    return `sparse+${endpoint.href}`;
}
function sourceOf({ name, endpoint }) {
    const edit = value(`[source.${(0,quoting/* tomlKey */.m8)(name)}]`, 'registry', (0,quoting/* tomlString */.Ge)(indexOf(endpoint)));
    return [{ ...edit, ifPresent: edit.slot }];
}
function header(name) {
    return `[registries.${(0,quoting/* tomlKey */.m8)(name)}]`;
}
function table(slot) {
    return { slot, content: slot, container: true };
}
function value(slot, key, content) {
    return { slot: `${slot} ${key}`, content: `${key} = ${content}`, container: false };
}
/** As Cargo makes a variable's name from a key. */
function variablePart(name) {
    return name.toUpperCase().replaceAll('-', '_');
}
function checkNames(registries) {
    const taken = new Map([['CRATES_IO', 'crates-io']]);
    for (const { name } of registries) {
        const other = taken.get(variablePart(name));
        if (other !== undefined) {
            throw new errors/* InputError */.dz(`'registries' has the name '${name}' for cargo, which cannot be told from '${other}'. Choose another 'name'.`);
        }
        taken.set(variablePart(name), name);
    }
}
/**
 * The project's config.toml goes before the one in CARGO_HOME, and behind the variables ("Hierarchical structure"). A
 * replacement that leads to a folder in the project, such as `cargo vendor` makes, is none that anything is fetched from.
 */
async function checkConfig(document, login, read) {
    const included = await Promise.all(includesOf(document).map(async (path) => await readConfig(path, read)));
    return [document, ...included.flatMap((each) => each ?? [])].flatMap((each) => checkSettings(each, login).map((problem) => ({ ...problem, path: each.path })));
}
/** `include`, from Cargo 1.94 on: files beside the one that names them, each a path or a table with one. */
function includesOf({ path, values }) {
    return (0,support_values/* itemsAt */.Ct)(values[0], 'include').flatMap((item) => {
        const name = typeof item === 'string' ? item : (0,support_values/* textAt */.$6)(item, 'path');
        return name === undefined ? [] : [external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(path), name))];
    });
}
async function readConfig(path, read) {
    const text = await read(path);
    return text === undefined ? undefined : await (0,project_document/* parseProjectFile */.N)(path, 'toml', text);
}
function checkSettings(document, login) {
    const [settings] = document.values;
    const setting = (key) => {
        const value = (0,support_values/* textAt */.$6)(settings, 'http', key);
        return value === undefined ? undefined : { line: document.lineOf(['http', key]), key: `http.${key}`, value };
    };
    return [
        ...(0,transport_security/* onTheWay */.O)('Cargo', login, {
            unchecked: undefined,
            authority: setting('cainfo') ?? setting('proxy-cainfo'),
            proxy: setting('proxy'),
        }),
        ...replacement(document, settings, login),
        ...(login.tokenIn === 'file'
            ? [...ourNames(document, settings, login), ...defaultName(document, settings, login)]
            : []),
    ];
}
function replacement(document, settings, login) {
    const main = (0,agreement/* mainRegistry */.zE)(login);
    if (main === undefined)
        return [];
    const given = (0,support_values/* textAt */.$6)(settings, 'source', 'crates-io', 'replace-with');
    // A source by the name of the login's registry goes before that registry.
    const name = given ?? main.name;
    const text = (0,support_values/* textAt */.$6)(settings, 'source', name, 'registry') ??
        (0,support_values/* textAt */.$6)(settings, 'source', name, 'git') ??
        (name === main.name ? undefined : (0,support_values/* textAt */.$6)(settings, 'registries', name, 'index'));
    const url = (0,agreement/* registryUrl */.NH)(text);
    if (url === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
        return [];
    const line = document.lineOf(given === undefined ? ['source', name, 'registry'] : ['source', 'crates-io', 'replace-with']);
    const effect = `Cargo takes the crates of crates.io from there, and not from ${main.repository}`;
    return [
        (0,agreement/* named */.KT)({
            line,
            what: `The replacement of crates.io, '${name}',`,
            url,
            effect,
            remedy: 'Remove the line: the login has one',
        }),
    ];
}
/** With the token in credentials.toml it goes by the registry's name to whatever index that has. */
function ourNames(document, settings, login) {
    return (0,support_values/* entriesAt */.ws)(settings, 'registries').flatMap(([name, entry]) => {
        const url = (0,agreement/* registryUrl */.NH)((0,support_values/* textAt */.$6)(entry, 'index'));
        if (url === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
            return [];
        if (!login.registries.some((registry) => registry.name === name))
            return [];
        const message = `The registry '${name}' has the name of the login's: Cargo sends the token of the login to ${(0,agreement/* shown */.SP)(url)}. Give it another name`;
        return [(0,agreement/* handedOver */.$_)(document.lineOf(['registries', name, 'index']), url, message, login)];
    });
}
function defaultName(document, settings, login) {
    const main = login.registries.find(({ mode }) => mode === 'default');
    const name = (0,support_values/* textAt */.$6)(settings, 'registry', 'default');
    if (main === undefined || name === undefined || name === main.name)
        return [];
    const message = `'registry.default' is '${name}': cargo publish goes there, and not to ${main.repository}. Remove the line: the login says where to publish`;
    return [
        {
            line: document.lineOf(['registry', 'default']),
            kind: login.access === 'publish' ? 'warning' : 'note',
            message,
        },
    ];
}


/***/ }),

/***/ "packages/core/src/project/document.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseProjectFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");

/** Nothing that clients write is nested deeper, or has more aliases for one anchor. */
const MOST_ALIASES = 100;
/**
 * A file of a project, read by the parser of its syntax; no parser is loaded before a file needs it. Throws an
 * InputError for a file that is not what its syntax asks for, with what is wrong and where.
 */
async function parseProjectFile(path, syntax, text) {
    try {
        return { path, text, ...(await parsers[syntax](text.replace(/^\uFEFF/, ''))) };
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    }
}
const parsers = {
    lines: async () => Promise.resolve({ values: [], lineOf: () => 1 }),
    json: parseJson,
    yaml: parseYaml,
    toml: parseToml,
};
/** JSON, with the comments and trailing commas of bun.lock and deno.jsonc. The parser that knows places runs on request. */
async function parseJson(text) {
    const { findNodeAtLocation, parse, parseTree, printParseErrorCode } = await __webpack_require__.e(/* import() */ "jsonc-parser").then(__webpack_require__.t.bind(__webpack_require__, "jsonc-parser/lib/umd/main.js", 23));
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        const errors = [];
        value = parse(text, errors, { allowTrailingComma: true });
        const [first] = errors;
        if (first !== undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${printParseErrorCode(first.error)} at line ${lineAt(text, first.offset)}`);
        }
    }
    let root;
    return {
        values: [value],
        lineOf(path) {
            root ??= parseTree(text, [], { allowTrailingComma: true });
            const node = root === undefined ? undefined : findNodeAtLocation(root, [...path]);
            return lineAt(text, node?.offset ?? 0);
        },
    };
}
async function parseYaml(text) {
    const { isMap, isNode, isScalar, parseAllDocuments } = await __webpack_require__.e(/* import() */ "yaml").then(__webpack_require__.t.bind(__webpack_require__, "yaml/dist/index.js", 19));
    const documents = parseAllDocuments(text, {
        prettyErrors: false,
        uniqueKeys: false,
        logLevel: 'silent',
    });
    const [error] = documents.flatMap(({ errors }) => errors);
    if (error !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${error.message} at line ${lineAt(text, error.pos[0])}`);
    return {
        values: documents.map((document) => document.toJS({ maxAliasCount: MOST_ALIASES })),
        lineOf(path) {
            const parent = path.length > 1 ? documents[0]?.getIn(path.slice(0, -1), true) : documents[0]?.contents;
            const pair = isMap(parent)
                ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
                : undefined;
            const node = pair?.key ?? documents[0]?.getIn(path, true);
            return lineAt(text, isNode(node) ? (node.range?.[0] ?? 0) : 0);
        },
    };
}
async function parseToml(text) {
    const { getStaticTOMLValue, ParseError, parseTOML } = await __webpack_require__.e(/* import() */ "toml-eslint-parser").then(__webpack_require__.bind(__webpack_require__, "toml-eslint-parser/lib/index.mjs"));
    try {
        const program = parseTOML(text);
        return {
            values: [withoutDates(getStaticTOMLValue(program))],
            lineOf: (path) => lineInToml(program.body[0].body, path) ?? 1,
        };
    }
    catch (error) {
        if (!(error instanceof ParseError))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${error.message} at line ${error.lineNumber}`);
    }
}
/** The line of the deepest statement or value on the way to a path. */
function lineInToml(nodes, path) {
    for (const node of nodes) {
        const own = node.resolvedKey ?? node.key?.keys.map((key) => ('name' in key ? key.name : key.value)) ?? [];
        if (own.length > path.length || !own.every((name, at) => name === path[at]))
            continue;
        const rest = path.slice(own.length);
        const value = node.type === 'TOMLKeyValue' ? node.value : node;
        if (rest.length === 0)
            return node.loc.start.line;
        const [index] = rest;
        const element = typeof index === 'number' ? value.elements?.[index] : undefined;
        const below = element === undefined ? (value.body ?? []) : (element.body ?? []);
        const line = lineInToml(below, element === undefined ? rest : rest.slice(1)) ?? element?.loc.start.line;
        if (line !== undefined)
            return line;
    }
    return undefined;
}
function withoutDates(value) {
    if (value instanceof Date)
        return value.toISOString();
    if (Array.isArray(value))
        return value.map(withoutDates);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutDates(item)]));
}
/** The line, from 1, of an offset. */
function lineAt(text, offset) {
    return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}


/***/ })

};
;