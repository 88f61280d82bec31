"use strict";
exports.id = "core-clients-pdm";
exports.ids = ["core-clients-pdm"];
exports.modules = {

/***/ "packages/core/src/clients/pdm.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pdm: () => (/* binding */ pdm),
  pdmConfigFile: () => (/* binding */ pdmConfigFile)
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
// EXTERNAL MODULE: ./packages/core/src/clients/support/values.ts
var values = __webpack_require__("packages/core/src/clients/support/values.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/pdm-lock.ts

/**
 * pdm.lock (PDM, "Lock file"): files have their names, and under the strategy `static_urls` their URLs. A package that
 * the project names by its URL or repository has it itself.
 */
function packagesOfPdmLock(value) {
    return (0,values/* itemsAt */.Ct)(value, 'package').flatMap((entry) => {
        if ((0,values/* textAt */.$6)(entry, 'url') !== undefined || (0,values/* textAt */.$6)(entry, 'git') !== undefined)
            return [];
        const [url, ...others] = (0,values/* itemsAt */.Ct)(entry, 'files').flatMap((file) => (0,values/* textAt */.$6)(file, 'url') ?? []);
        return url === undefined ? [] : [{ url, others }];
    });
}

// EXTERNAL MODULE: ./packages/core/src/clients/locks/pylock.ts
var pylock = __webpack_require__("packages/core/src/clients/locks/pylock.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/agreement.ts
var agreement = __webpack_require__("packages/core/src/clients/support/agreement.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/release-age.ts
var release_age = __webpack_require__("packages/core/src/clients/support/release-age.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/transport-security.ts
var transport_security = __webpack_require__("packages/core/src/clients/support/transport-security.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/pdm.ts












/**
 * PDM (from 2.4): the index and the repository to publish to by variables (PDM, "Configurations" and "Configure the
 * repositories for upload"). There are none for further indexes: those stand in the user's config.toml ("Add extra
 * indexes"), with a reference to the token's variable in their URLs ("Store credentials with the index"). With the token
 * in a file, all stands there.
 */
const pdm = {
    name: 'pdm',
    title: 'PDM',
    documentation: 'https://pdm-project.org/en/latest/usage/config/',
    format: 'pypi',
    modes: ['default', 'extra'],
    scoped: false,
    releaseAge: 'strategy.exclude-newer, seen with PDM 2.29',
    readme: {
        configured: '`PDM_PYPI_…`, `PDM_PUBLISH_…`; further indexes in `config.toml`',
        token: 'in the variable',
    },
    signs: [{ file: /^pdm\.(?:lock|toml)$/ }, { file: /^pyproject\.toml$/, text: /^\[\[?tool\.pdm\b/m }],
    projectFiles: [
        { file: /^pyproject\.toml$/, syntax: 'toml', check: checkSources },
        { file: /^\.?pdm\.toml$/, syntax: 'toml', check: checkSettings },
    ],
    lockFiles: [
        {
            file: /^pdm\.lock$/,
            syntax: 'toml',
            packages: packagesOfPdmLock,
            elsewhere: 'PDM fetches their files from there, and not from the index',
            otherRepository: 'PDM fetches their files from there, and not from the repository of the login',
            remedy: 'Run: pdm lock --update-reuse',
        },
        (0,pylock/* pylock */.n)('PDM', 'pdm lock --update-reuse'),
    ],
    cache: (folders) => ({
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'PDM_CACHE_DIR') ?? (0,external_node_path_.join)((0,cache_folder/* cacheHome */.iR)(folders), 'pdm')],
        locks: /^pdm\.lock$/,
    }),
    configure(context) {
        const { registries } = context;
        assertNames((0,python_index/* byMode */.nu)(registries).extra);
        const { notes = [], ...configured } = context.tokenIn === 'file' ? inFile(context) : inVariables(context);
        return {
            ...configured,
            files: [...configured.files, ...ageGate(context)],
            notes: [...(0,python_index/* dependencyConfusion */.G2)('PDM', registries), ...notes],
            warnings: [...(configured.warnings ?? []), ...extraSources(context)],
        };
    },
};
/** Further indexes of the user's own in config.toml, which PDM asks beside ours. */
function extraSources({ registries, env, home, read }) {
    const path = pdmConfigFile(env, home);
    const urls = [...(read(path) ?? '').matchAll(/^\[pypi\.[^\]]+\][^[]*?^url\s*=\s*["']([^"']*)["']/gm)];
    return (0,python_index/* otherSources */.$L)('PDM', registries, [{ place: path, urls: urls.map(([, url = '']) => url).join(' ') }]);
}
/** Days; a project's [tool.pdm.resolution] goes before it. */
function ageGate(context) {
    const { minReleaseAge } = context;
    if (minReleaseAge === undefined)
        return [];
    return [
        configFile(context, 'minimum age of releases', [
            { slot: '[strategy]', content: '[strategy]', container: true },
            (0,release_age/* unlessSet */.l0)('[strategy] exclude-newer', `exclude-newer = ${(0,quoting/* tomlString */.Ge)(`${String((0,release_age/* wholeDays */.n8)(minReleaseAge))}d`)}`),
        ]),
    ];
}
/** Settings of PDM that stand where the names of further indexes do: `pypi.url`. */
const SETTINGS = /^(?:pypi|url|verify_ssl|username|password|ca_certs|ignore_stored_index|client_cert|client_key|json_api)$/;
function assertNames(extra) {
    const taken = extra.find(({ name }) => SETTINGS.test(name));
    if (taken === undefined)
        return;
    throw new errors/* InputError */.dz(`PDM has a setting pypi.${taken.name}. Give the registry of pdm another 'name'.`);
}
function inVariables(context) {
    const { registries, token, tokenVariable } = context;
    const { main, extra } = (0,python_index/* byMode */.nu)(registries);
    const variables = {};
    if (main !== undefined) {
        variables['PDM_PYPI_URL'] = { value: (0,python_index/* simpleIndex */.X9)(main).href, purpose: 'index' };
        variables['PDM_PYPI_USERNAME'] = { value: 'aws', purpose: 'user name' };
        variables['PDM_PYPI_PASSWORD'] = { value: token, purpose: 'password' };
        variables['PDM_PUBLISH_REPO'] = { value: main.endpoint.href, purpose: 'repository' };
        variables['PDM_PUBLISH_USERNAME'] = { value: 'aws', purpose: 'user name' };
        variables['PDM_PUBLISH_PASSWORD'] = { value: token, purpose: 'password' };
    }
    const reference = (registry) => (0,python_index/* simpleIndex */.X9)(registry).href.replace('://', `://aws:\${${tokenVariable}}@`);
    const slots = extra.flatMap((registry) => table(`pypi.${(0,quoting/* tomlKey */.m8)(registry.name)}`, { url: reference(registry) }));
    return {
        files: extra.length === 0 ? [] : [configFile(context, 'extra index', slots)],
        variables,
        notes: storedIndexes(context),
    };
}
function inFile(context) {
    const { registries, token, env } = context;
    const { main, extra } = (0,python_index/* byMode */.nu)(registries);
    const credentials = { password: token, username: 'aws' };
    // The URL of another index would get the credentials of the file.
    const other = main !== undefined && (env['PDM_PYPI_URL'] ?? '') !== '';
    const set = Object.keys(env)
        .filter((name) => /^PDM_(?:PYPI|PUBLISH)_/.test(name) && (env[name] ?? '') !== '')
        .filter((name) => !(other && name === 'PDM_PYPI_URL'));
    return {
        files: [
            configFile(context, main === undefined ? 'extra index' : 'index and repository to publish to', [
                ...(main === undefined ? [] : table('pypi', { ...credentials, url: (0,python_index/* simpleIndex */.X9)(main).href })),
                ...extra.flatMap((registry) => table(`pypi.${(0,quoting/* tomlKey */.m8)(registry.name)}`, { ...credentials, url: (0,python_index/* simpleIndex */.X9)(registry).href })),
                ...registries.flatMap(({ name, endpoint }) => table(`repository.${(0,quoting/* tomlKey */.m8)(name)}`, { ...credentials, url: endpoint.href })),
            ]),
        ],
        variables: {
            ...(main === undefined ? {} : { PDM_PUBLISH_REPO: { value: main.name, purpose: 'repository' } }),
            ...(other ? { PDM_PYPI_URL: { value: (0,python_index/* simpleIndex */.X9)(main).href, purpose: 'index, in place of another' } } : {}),
        },
        notes: [
            `Where PDM_PUBLISH_REPO is not to be seen: pdm publish --repository ${(main ?? registries[0]).name}`,
            ...storedIndexes(context),
        ],
        warnings: set.length === 0 ? [] : [`${set.sort().join(', ')} in the environment win over the file: unset them for PDM.`],
    };
}
function table(path, values) {
    return [
        { slot: `[${path}]`, content: `[${path}]`, container: true },
        ...Object.entries(values).map(([key, value]) => ({
            slot: `[${path}] ${key}`,
            content: `${key} = ${(0,quoting/* tomlString */.Ge)(value)}`,
            container: false,
        })),
    ];
}
function configFile({ env, home }, purpose, slots) {
    return { path: pdmConfigFile(env, home), format: 'toml', purpose, slots };
}
/** "Configuration files": <CONFIG_ROOT>/config.toml, or PDM_CONFIG_FILE (`pdm --config`). */
function pdmConfigFile(env, home, platform = process.platform) {
    const given = env['PDM_CONFIG_FILE'];
    if (given === undefined || given === '') {
        // platformdirs puts the application's folder into one of its author's on Windows.
        const folder = platform === 'win32' ? (0,external_node_path_.join)('pdm', 'pdm') : 'pdm';
        return (0,external_node_path_.join)((0,config_folder/* platformConfigHome */.Vl)({ env, home }, { roaming: false }, platform), folder, 'config.toml');
    }
    if ((0,external_node_path_.isAbsolute)(given))
        return given;
    throw new errors/* InputError */.dz(`PDM_CONFIG_FILE is ${JSON.stringify(given)}, which is another file in every folder. Make it an absolute path.`);
}
/** PDM_IGNORE_STORED_INDEX: "Don't add the indexes from the config that is not listed in project". */
function storedIndexes({ registries, env }) {
    const ignored = !['', '0', 'false', 'no'].includes((env['PDM_IGNORE_STORED_INDEX'] ?? '').toLowerCase());
    if (!ignored || (0,python_index/* byMode */.nu)(registries).extra.length === 0)
        return [];
    return [
        'PDM_IGNORE_STORED_INDEX is set, so PDM takes an extra index only where the project names it: unset it for PDM.',
    ];
}
/**
 * The sources of a project. One that lacks credentials gets those of the setting by its name (Project.get_sources): those
 * of `pypi` for the default, whose URL it takes the place of.
 */
function checkSources(document, login) {
    const main = (0,agreement/* mainRegistry */.zE)(login);
    const names = new Set([
        ...(main === undefined ? [] : ['pypi']),
        ...(login.tokenIn === 'file'
            ? login.registries.filter(({ mode }) => mode === 'extra').map(({ name }) => name)
            : []),
    ]);
    return (0,values/* itemsAt */.Ct)(document.values[0], 'tool', 'pdm', 'source').flatMap((source, at) => {
        const name = (0,values/* textAt */.$6)(source, 'name') ?? '';
        const text = (0,values/* textAt */.$6)(source, 'url') ?? '';
        const url = (0,agreement/* registryUrl */.NH)((0,agreement/* expandVariables */.i7)(text, login));
        if (url === undefined)
            return [];
        const line = document.lineOf(['tool', 'pdm', 'source', at, 'url']);
        const own = (0,agreement/* ownRegistry */.Ck)(url, login);
        const written = (0,agreement/* asWritten */.qm)(url, text);
        if (own !== undefined) {
            const isUnverified = (0,values/* valueAt */.fK)(source, 'verify_ssl') === false;
            return (0,transport_security/* unverified */.Q)('PDM', login, isUnverified ? { line, key: 'verify_ssl' } : undefined);
        }
        if (names.has(name) || (0,agreement/* namesToken */.YV)(JSON.stringify(source), login)) {
            const message = `The source '${name}' gets the credentials of the login: PDM sends the token to ${(0,agreement/* shown */.SP)(written)}. Remove it, or give it another name`;
            return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
        }
        if (main === undefined)
            return [];
        const effect = `PDM takes packages from there too, and not from ${main.repository} alone`;
        return [
            (0,agreement/* named */.KT)({
                line,
                what: `The source '${name}'`,
                url: written,
                effect,
                remedy: 'Remove it: the login says where packages come from',
            }),
        ];
    });
}
/**
 * A project's pdm.toml goes before the user's config.toml, key by key, and behind the variables (PDM, "Configuration
 * files"): a URL there gets the credentials of the user's file.
 */
function checkSettings(document, login) {
    const [settings] = document.values;
    const main = (0,agreement/* mainRegistry */.zE)(login);
    const ours = new Set(login.registries.map(({ name }) => name));
    const tables = [
        { path: ['pypi'], isOurs: main !== undefined },
        ...(0,values/* entriesAt */.ws)(settings, 'pypi').map(([name]) => ({ path: ['pypi', name], isOurs: ours.has(name) })),
        ...(0,values/* entriesAt */.ws)(settings, 'repository').map(([name]) => ({ path: ['repository', name], isOurs: ours.has(name) })),
    ];
    const unchecked = ['pypi', 'repository'].flatMap((table) => (0,values/* valueAt */.fK)(settings, table, 'verify_ssl') === false ? [[table, 'verify_ssl']] : [])[0];
    const insecure = unchecked && { line: document.lineOf(unchecked), key: unchecked.join('.') };
    const found = tables.flatMap(({ path, isOurs }) => {
        const url = (0,agreement/* registryUrl */.NH)((0,values/* textAt */.$6)(settings, ...path, 'url'));
        if (url === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
            return [];
        const line = document.lineOf([...path, 'url']);
        const what = `'${[...path, 'url'].join('.')}'`;
        if (isOurs && login.tokenIn === 'file') {
            const message = `${what} gets the credentials of the login: PDM sends the token to ${(0,agreement/* shown */.SP)(url)}. Remove it, or give it another name`;
            return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
        }
        // The variable of the login goes before the URL of the index itself.
        if (main === undefined || path.length === 1 || path[0] === 'repository')
            return [];
        const effect = `PDM takes packages from there too, and not from ${main.repository} alone`;
        return [(0,agreement/* named */.KT)({ line, what, url, effect, remedy: 'Remove it: the login says where packages come from' })];
    });
    return [...found, ...(0,transport_security/* unverified */.Q)('PDM', login, insecure)];
}


/***/ })

};
;