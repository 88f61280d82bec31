"use strict";
exports.id = "core-clients-uv";
exports.ids = ["core-clients-uv"];
exports.modules = {

/***/ "packages/core/src/clients/uv.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  uv: () => (/* binding */ uv),
  uvConfigFile: () => (/* binding */ uvConfigFile),
  uvVariablePart: () => (/* binding */ uvVariablePart)
});

// EXTERNAL MODULE: ./packages/core/src/clients/support/cache-folder.ts
var cache_folder = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/files/quoting.ts
var quoting = __webpack_require__("packages/core/src/files/quoting.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/config-folder.ts
var config_folder = __webpack_require__("packages/core/src/clients/support/config-folder.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/python-index.ts
var python_index = __webpack_require__("packages/core/src/clients/support/python-index.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/locks/pylock.ts
var pylock = __webpack_require__("packages/core/src/clients/locks/pylock.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/values.ts
var values = __webpack_require__("packages/core/src/clients/support/values.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/uv-lock.ts


/**
 * uv.lock (uv, "Lockfile"): each package has the index that it came from, and the address of each of its files, which
 * need not be on the same host. What is not from an index was asked for by name.
 */
function packagesOfUvLock(value) {
    return (0,values/* itemsAt */.Ct)(value, 'package').flatMap((entry) => {
        const index = (0,values/* textAt */.$6)(entry, 'source', 'registry');
        // A folder can be an index, too.
        if (index === undefined)
            return [];
        const others = (0,pylock/* filesOf */.R)(entry).filter((url) => !url.startsWith(FILES_OF_PYPI) || !index.startsWith(PYPI));
        return [{ url: index, others }];
    });
}
const PYPI = 'https://pypi.org/';
const FILES_OF_PYPI = 'https://files.pythonhosted.org/';

// EXTERNAL MODULE: ./packages/core/src/clients/support/requirements.ts
var requirements = __webpack_require__("packages/core/src/clients/support/requirements.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/agreement.ts
var agreement = __webpack_require__("packages/core/src/clients/support/agreement.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/release-age.ts
var release_age = __webpack_require__("packages/core/src/clients/support/release-age.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/transport-security.ts
var transport_security = __webpack_require__("packages/core/src/clients/support/transport-security.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/client.ts
var client = __webpack_require__("packages/core/src/clients/client.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/uv.ts














/**
 * uv, by variables: named indexes without credentials, and the credentials by the indexes' names (uv, "Package
 * indexes", "Providing credentials directly"), since `uv add` writes an index that it is given into pyproject.toml.
 * With the token in a file, by the user's uv.toml.
 */
const uv = {
    name: 'uv',
    title: 'uv',
    documentation: 'https://docs.astral.sh/uv/concepts/indexes/',
    format: 'pypi',
    modes: ['default', 'extra'],
    scoped: false,
    releaseAge: 'exclude-newer, as a span from uv 0.9.17',
    readme: {
        configured: '`UV_DEFAULT_INDEX`, `UV_INDEX`, `UV_INDEX_…_PASSWORD`, `UV_PUBLISH_…`',
        token: 'in the variable',
    },
    signs: [{ file: /^uv\.(?:lock|toml)$/ }, { file: /^pyproject\.toml$/, text: /^\[\[?tool\.uv\b/m }],
    projectFiles: [
        {
            file: /^pyproject\.toml$/,
            syntax: 'toml',
            above: true,
            check: (document, login) => checkSettings(document, login, ['tool', 'uv']),
        },
        { file: /^uv\.toml$/, syntax: 'toml', above: true, check: (document, login) => checkSettings(document, login, []) },
        ...(0,requirements/* requirementsFiles */.G)('uv'),
    ],
    lockFiles: [
        {
            file: /^uv\.lock$/,
            syntax: 'toml',
            packages: packagesOfUvLock,
            elsewhere: 'uv sync makes the lock file anew, with --locked it fails, and with --frozen it takes them from there',
            otherRepository: 'uv sync makes the lock file anew, with --locked it fails, and with --frozen it takes them from there',
            remedy: 'Run: uv lock',
        },
        (0,pylock/* pylock */.n)('uv', 'uv export --format pylock.toml -o pylock.toml'),
    ],
    cache: (folders) => ({
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'UV_CACHE_DIR') ?? (0,external_node_path_.join)((0,cache_folder/* cacheHome */.iR)(folders), 'uv')],
        locks: /^uv\.lock$/,
    }),
    configure(context) {
        const configured = context.tokenIn === 'file' ? inFile(context) : inVariables(context);
        return {
            ...configured,
            files: [...configured.files, ...ageGate(context)],
            notes: [
                ...(configured.notes ?? []),
                ...(context.minReleaseAge === undefined
                    ? []
                    : [
                        'uv writes exclude-newer into uv.lock, and uv sync --locked fails for one that was made without it: run uv lock under the same age once.',
                    ]),
            ],
            warnings: [...(configured.warnings ?? []), ...extraSources(context)],
        };
    },
};
/**
 * Indexes of the user's own, which uv asks before the default one and which stay what they are. A default one of the
 * file's is asked only where no variable names another.
 */
function extraSources({ registries, env, home, read, tokenIn }) {
    // "Configuration files": the machine's is joined with the user's, unless one is named in their place.
    const named = (env['UV_CONFIG_FILE'] ?? '') !== '';
    const paths = [uvConfigFile(env, home), ...(named ? [] : ['/etc/uv/uv.toml'])];
    const files = (env['UV_NO_CONFIG'] ?? '') === '' ? paths : [];
    const variables = tokenIn === 'file' ? [] : ['UV_INDEX', 'UV_EXTRA_INDEX_URL'];
    return (0,python_index/* otherSources */.$L)('uv', registries, [
        ...files.map((path) => ({ place: path, urls: indexesIn(read(path) ?? '', tokenIn) })),
        ...variables.map((name) => ({ place: name, urls: env[name]?.replace(/(^|\s)[A-Za-z0-9._-]+=/g, '$1') })),
        // A list with commas, of folders too.
        { place: 'UV_FIND_LINKS', urls: (env['UV_FIND_LINKS']?.match(/https?:[^\s,]+/gi) ?? []).join(' ') },
    ]);
}
/** The URLs of the indexes in a uv.toml that are asked, parted by spaces. */
function indexesIn(text, tokenIn) {
    const list = [...text.matchAll(/^[ \t]*(?:extra-index-url|find-links)\s*=\s*\[([^\]]*)\]/gm)]
        .map(([, elements = '']) => elements)
        .join(' ');
    const tables = [...text.matchAll(/^[ \t]*\[\[[ \t]*index[ \t]*\]\]([^[]*)/gm)].flatMap(([, table = '']) => {
        const isAsked = tokenIn === 'file' || !/^\s*default\s*=\s*true/m.test(table);
        return isAsked ? (/^\s*url\s*=\s*(.*)/m.exec(table)?.[1] ?? []) : [];
    });
    const quoted = [list, ...tables].join(' ').matchAll(/["']([^"']*)["']/g);
    // A folder of links is nobody else's.
    return [...quoted].flatMap(([, url = '']) => (/^https?:/i.test(url) ? [url] : [])).join(' ');
}
function inVariables({ registries, token, env }) {
    const { main, extra } = (0,python_index/* byMode */.nu)(registries);
    const index = (registry) => `${registry.name}=${(0,python_index/* simpleIndex */.X9)(registry).href}`;
    const variables = {};
    if (main !== undefined)
        variables['UV_DEFAULT_INDEX'] = { value: index(main), purpose: 'index' };
    if (extra.length > 0) {
        // The variable takes the place of a list, so what the user has in it already stays in it.
        const others = otherNamedIndexes(env['UV_INDEX'], registries);
        variables['UV_INDEX'] = { value: [...others, ...extra.map(index)].join(' '), purpose: 'extra index' };
    }
    for (const { name } of registries) {
        variables[`UV_INDEX_${uvVariablePart(name)}_USERNAME`] = { value: 'aws', purpose: 'user name' };
        variables[`UV_INDEX_${uvVariablePart(name)}_PASSWORD`] = { value: token, purpose: 'password' };
    }
    if (main !== undefined) {
        // "Publishing your package"; with the check, a file that is there already is passed over, as the service has no
        // answer that uv would take for that.
        variables['UV_PUBLISH_URL'] = { value: main.endpoint.href, purpose: 'repository' };
        variables['UV_PUBLISH_CHECK_URL'] = { value: (0,python_index/* simpleIndex */.X9)(main).href, purpose: 'index of what is published' };
        variables['UV_PUBLISH_USERNAME'] = { value: 'aws', purpose: 'user name' };
        variables['UV_PUBLISH_PASSWORD'] = { value: token, purpose: 'password' };
    }
    return { files: [], variables, notes: [...searchOrder(env, registries), ...pinning(registries)] };
}
/**
 * The name as it stands in a variable (uv, "Providing credentials directly": "the uppercase version of the index name,
 * with non-alphanumeric characters replaced by underscores").
 */
function uvVariablePart(name) {
    return name.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}
/** Of a list of `NAME=URL`, URLs and names, those that are none of ours. */
function otherNamedIndexes(list, registries) {
    return (0,python_index/* otherIndexes */.Nx)(list, registries).filter((word) => {
        const [, name, url] = /^([A-Za-z0-9._-]+)=(.*)$/.exec(word) ?? [];
        if (name === undefined || url === undefined)
            return true;
        return !registries.some((registry) => registry.name === name) && !(0,python_index/* isOurs */.MU)(url, registries);
    });
}
/**
 * The token stands in the URLs ("HTTP credentials": the URL comes first), since uv.toml has no other place for it. A
 * .netrc would do as well, but has one login for a host, and Swift's packages on the same host want another. The
 * editor's slots name no element of `[[index]]`, so these are the older keys, which uv takes for the same ("--index-url
 * and --extra-index-url").
 */
function inFile({ registries, token, env, home }) {
    const { main, extra } = (0,python_index/* byMode */.nu)(registries);
    const key = (name, content) => ({
        slot: `[] ${name}`,
        content,
        container: false,
    });
    const index = (registry) => (0,quoting/* tomlString */.Ge)((0,client/* withCredentials */.tE)((0,python_index/* simpleIndex */.X9)(registry), token));
    const path = uvConfigFile(env, home);
    const set = Object.keys(env).filter((name) => SETTINGS.test(name) && (env[name] ?? '') !== '');
    return {
        files: [
            {
                path,
                format: 'toml',
                purpose: main === undefined ? 'extra index' : 'index and repository to publish to',
                slots: [
                    ...(main === undefined
                        ? []
                        : [
                            key('check-url', `check-url = ${index(main)}`),
                            key('publish-url', `publish-url = ${(0,quoting/* tomlString */.Ge)((0,client/* withCredentials */.tE)(main.endpoint, token))}`),
                            key('index-url', `index-url = ${index(main)}`),
                        ]),
                    ...(extra.length === 0
                        ? []
                        : [
                            {
                                ...key('extra-index-url', (before) => prepend(withoutOurs(before ?? 'extra-index-url = []', registries), extra.map(index))),
                                list: { defaults: [] },
                            },
                        ]),
                ],
            },
        ],
        // `uv pip` has a table of its own, which goes before.
        mends: main === undefined
            ? []
            : [
                {
                    path,
                    format: 'toml',
                    purpose: 'index, in place of another',
                    slots: ['index-url', 'default-index'].map((name) => ({
                        slot: `[pip] ${name}`,
                        ifPresent: `[pip] ${name}`,
                        content: `${name} = ${index(main)}`,
                        container: false,
                    })),
                },
            ],
        variables: {},
        notes: [...searchOrder(env, registries)],
        warnings: [
            ...((env['UV_NO_CONFIG'] ?? '') === ''
                ? []
                : [`UV_NO_CONFIG is set, so uv does not read ${path}: unset it for uv.`]),
            ...(set.length === 0 ? [] : [`${set.sort().join(', ')} in the environment win over ${path}: unset them for uv.`]),
        ],
    };
}
const SETTINGS = /^UV_(?:DEFAULT_INDEX|INDEX|INDEX_URL|EXTRA_INDEX_URL|PUBLISH_(?:URL|CHECK_URL|USERNAME|PASSWORD))$/;
/** In the user's uv.toml either way, so that a project's own goes before it. */
function ageGate({ env, home, minReleaseAge }) {
    if (minReleaseAge === undefined)
        return [];
    const days = minReleaseAge / (24 * 60);
    const span = (0,quoting/* tomlString */.Ge)(Number.isInteger(days) ? `${String(days)} days` : `${String(minReleaseAge / 60)} hours`);
    return [
        {
            path: uvConfigFile(env, home),
            format: 'toml',
            purpose: 'minimum age of releases',
            slots: [(0,release_age/* unlessSet */.l0)('[] exclude-newer', `exclude-newer = ${span}`)],
        },
    ];
}
/** The first index of a list is asked first, and an array's first element is where one can be put in with a comma. */
function prepend(array, values) {
    const empty = /\[\s*\]$/.test(array);
    return array.replace('[', () => `[${values.join(', ')}${empty ? '' : ', '}`);
}
function withoutOurs(array, registries) {
    return array.replace(/"([^"\\]*)"[ \t]*(?:, ?)?/g, (element, url) => (0,python_index/* isOurs */.MU)(url, registries) ? '' : element);
}
/** "Configuration files": UV_CONFIG_FILE is read in place of any other. */
function uvConfigFile(env, home, platform = process.platform) {
    const given = env['UV_CONFIG_FILE'];
    if (given === undefined || given === '')
        return (0,external_node_path_.join)((0,config_folder/* configHome */.e4)({ env, home }, platform), 'uv', 'uv.toml');
    if ((0,external_node_path_.isAbsolute)(given))
        return given;
    throw new errors/* InputError */.dz(`UV_CONFIG_FILE is ${JSON.stringify(given)}, which is another file in every folder. Make it an absolute path.`);
}
/** "Searching across multiple indexes". */
function searchOrder(env, registries) {
    const { extra } = (0,python_index/* byMode */.nu)(registries);
    if (extra.length === 0)
        return [];
    const strategy = env['UV_INDEX_STRATEGY'] ?? '';
    if (strategy.startsWith('unsafe-'))
        return (0,python_index/* dependencyConfusion */.G2)(`uv with UV_INDEX_STRATEGY=${strategy}`, registries);
    return [
        `uv asks ${extra.map(({ name }) => name).join(', ')} before the default index and takes a package from the first that has it (index-strategy first-index): what the others have of it is not seen.`,
    ];
}
/** "Pinning a package to an index": "indexes provided via … environment variables … will not be recognized". */
function pinning(registries) {
    const { extra } = (0,python_index/* byMode */.nu)(registries);
    return extra.map((registry) => `To pin packages to ${registry.repository} in [tool.uv.sources], name its index in pyproject.toml; the credentials go by the name:\n` +
        `[[tool.uv.index]]\nname = ${(0,quoting/* tomlString */.Ge)(registry.name)}\nurl = ${(0,quoting/* tomlString */.Ge)((0,python_index/* simpleIndex */.X9)(registry).href)}\nexplicit = true`);
}
/**
 * The indexes of a project: asked before the default, in their order; one that is `explicit` only for what
 * [tool.uv.sources] pins to it.
 */
function checkSettings(document, login, table) {
    const [settings] = document.values;
    const main = (0,agreement/* mainRegistry */.zE)(login);
    const remedy = 'Remove it: the login says where packages come from';
    const indexes = (0,values/* itemsAt */.Ct)(settings, ...table, 'index').flatMap((entry, at) => {
        const text = (0,values/* textAt */.$6)(entry, 'url') ?? '';
        const name = (0,values/* textAt */.$6)(entry, 'name');
        const url = (0,agreement/* registryUrl */.NH)(text);
        if (url === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
            return [];
        const line = document.lineOf([...table, 'index', at, 'url']);
        const what = `The index ${name === undefined ? '' : `'${name}' `}of the project`;
        // Of two by one name, uv goes by the one of the variables.
        const isHidden = login.registries.some((registry) => registry.name === name) && login.tokenIn === 'environment';
        const isDefault = (0,values/* valueAt */.fK)(entry, 'default') === true && login.tokenIn === 'environment';
        if (isDefault || isHidden)
            return [];
        const sameVariable = login.registries.some((each) => uvVariablePart(each.name) === uvVariablePart(name ?? ''));
        if (sameVariable && login.tokenIn === 'environment') {
            const message = `${what} has the variables of the login's: uv sends the token of the login to ${(0,agreement/* shown */.SP)(url)}. Give it another name`;
            return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
        }
        if (main === undefined || (0,values/* valueAt */.fK)(entry, 'explicit') === true)
            return [];
        return [(0,agreement/* named */.KT)({ line, what, url, effect: `uv asks there before ${main.repository}`, remedy })];
    });
    // `uv pip` has a table of its own; of one index, the variables of the login go before it.
    const keys = [
        ...(login.tokenIn === 'file' ? [['index-url'], ['default-index'], ['pip', 'index-url']] : []),
        ...['extra-index-url', 'find-links'].flatMap((key) => [[key], ['pip', key]]),
    ];
    const older = keys.flatMap((path) => {
        const key = path.join('.');
        const value = (0,values/* valueAt */.fK)(settings, ...table, ...path);
        return (Array.isArray(value) ? value : [value]).flatMap((text) => {
            const url = (0,agreement/* registryUrl */.NH)(typeof text === 'string' ? text : undefined);
            if (url === undefined || main === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
                return [];
            const effect = EFFECTS[path.at(-1) ?? ''] ?? 'uv asks there, and not in';
            const line = document.lineOf([...table, ...path]);
            return [(0,agreement/* named */.KT)({ line, what: `'${key}'`, url, effect: `${effect} ${main.repository}`, remedy })];
        });
    });
    const unchecked = (0,values/* itemsAt */.Ct)(settings, ...table, 'allow-insecure-host').some((host) => login.registries.some(({ endpoint }) => [endpoint.host, endpoint.hostname, '*'].includes(String(host))));
    const setting = { line: document.lineOf([...table, 'allow-insecure-host']), key: 'allow-insecure-host' };
    return [...indexes, ...older, ...(0,transport_security/* unverified */.Q)('uv', login, unchecked ? setting : undefined)];
}
/** What uv does with a setting of a project, before the name of the repository. */
const EFFECTS = {
    'extra-index-url': 'uv asks there before',
    'find-links': 'uv takes what is linked there beside what is in',
};


/***/ })

};
;