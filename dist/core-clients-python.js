"use strict";
exports.id = "core-clients-python";
exports.ids = ["core-clients-python"];
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


/***/ }),

/***/ "packages/core/src/clients/pipenv.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pipenv: () => (/* binding */ pipenv)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/files/quoting.ts
var quoting = __webpack_require__("packages/core/src/files/quoting.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/values.ts
var values = __webpack_require__("packages/core/src/clients/support/values.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/pipfile-lock.ts

/**
 * Pipfile.lock: `_meta.sources`, and the name of one of them as the `index` of a package; the first is where those
 * without one come from. A `file` or `git` is what the project names itself.
 */
function packagesOfPipfileLock(value) {
    const sources = (0,values/* itemsAt */.Ct)(value, '_meta', 'sources');
    const urlOf = (name) => (0,values/* textAt */.$6)(sources.find((source) => (0,values/* textAt */.$6)(source, 'name') === name) ?? sources[0], 'url');
    return (0,values/* entriesAt */.ws)(value)
        .filter(([group]) => group !== '_meta')
        .flatMap(([, group]) => (0,values/* entriesAt */.ws)(group))
        .flatMap(([, entry]) => {
        if ((0,values/* textAt */.$6)(entry, 'version') === undefined)
            return [];
        const url = urlOf((0,values/* textAt */.$6)(entry, 'index'));
        return url === undefined ? [] : [{ url }];
    });
}

// EXTERNAL MODULE: ./packages/core/src/clients/support/agreement.ts
var agreement = __webpack_require__("packages/core/src/clients/support/agreement.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/cache-folder.ts
var cache_folder = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/python-index.ts
var python_index = __webpack_require__("packages/core/src/clients/support/python-index.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/transport-security.ts
var transport_security = __webpack_require__("packages/core/src/clients/support/transport-security.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/pipenv.ts










/** The sources of a Pipfile that stand for PyPI, and which the mirror takes the place of (pipenv, is_pypi_url). */
const PUBLIC = ['pypi.org', 'pypi.python.org'];
/**
 * Pipenv: a mirror of PyPI by a variable (Pipenv, "PIPENV_PYPI_MIRROR"), which leaves Pipfile and Pipfile.lock as they
 * are. Other sources are the project's alone. The token is in the user's .netrc (mode 0600) either way, which Pipenv and
 * its pip read for a URL without credentials: one that holds them is left in a temporary file, pipenv-request-….json
 * (seen with 2026.10.3), which nobody removes.
 */
const pipenv = {
    name: 'pipenv',
    title: 'Pipenv',
    documentation: 'https://pipenv.pypa.io/en/latest/credentials.html',
    format: 'pypi',
    modes: ['default', 'extra'],
    scoped: false,
    readme: {
        configured: '`PIPENV_PYPI_MIRROR`, `~/.netrc`; further sources are the Pipfile’s',
        token: 'in `~/.netrc` (0600), as Pipenv leaves URLs in temporary files',
    },
    signs: [{ file: /^Pipfile(?:\.lock)?$/ }],
    projectFiles: [{ file: /^Pipfile$/, syntax: 'toml', check: checkSources }],
    lockFiles: [
        {
            file: /^Pipfile\.lock$/,
            syntax: 'json',
            packages: packagesOfPipfileLock,
            replaced: PUBLIC,
            elsewhere: 'Pipenv takes them from there, as that is a source of the Pipfile',
            otherRepository: 'Pipenv takes them from there, and not from the repository of the login',
            remedy: 'Make the source in the Pipfile https://pypi.org/simple, which the login is a mirror of, and run: pipenv lock',
        },
    ],
    cache: (folders) => ({
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'PIPENV_CACHE_DIR') ?? (0,external_node_path_.join)((0,cache_folder/* cacheHome */.iR)(folders), 'pipenv')],
        locks: /^Pipfile\.lock$/,
    }),
    configure(context) {
        const { main, extra } = (0,python_index/* byMode */.nu)(context.registries);
        const mirror = main === undefined ? undefined : { value: (0,python_index/* simpleIndex */.X9)(main).href, purpose: 'mirror of PyPI' };
        return {
            files: [netrc(context)],
            variables: mirror === undefined ? {} : { PIPENV_PYPI_MIRROR: mirror },
            // The pip that it starts reads variables, and no file of the user's.
            warnings: (0,python_index/* otherSources */.$L)('Pipenv', context.registries, ['PIP_EXTRA_INDEX_URL', 'PIP_FIND_LINKS'].map((place) => ({
                place,
                urls: context.env[place]?.match(/https?:\S+/gi)?.join(' '),
            }))),
            notes: [...extra.map(source), ...(0,python_index/* dependencyConfusion */.G2)('Pipenv', context.registries)],
        };
    },
};
/** requests goes by NETRC, else by the file in the home directory. */
function netrc({ registries, token, env, home, read }) {
    const given = env['NETRC'] ?? '';
    if (given !== '' && !(0,external_node_path_.isAbsolute)(given)) {
        throw new errors/* InputError */.dz(`NETRC is ${JSON.stringify(given)}, which is another file in every folder. Make it an absolute path.`);
    }
    const path = given === '' ? (0,external_node_path_.join)(home, '.netrc') : given;
    const words = (read(path) ?? '').split(/\s+/);
    const hosts = [...new Set(registries.map(({ endpoint }) => endpoint.hostname))];
    for (const host of hosts) {
        // Of several entries for a host Python takes the last one, and curl and Swift the first.
        if (words.filter((word, at) => word === host && words[at - 1] === 'machine').length > 1) {
            throw new errors/* InputError */.dz(`${path} has several entries for ${host}, of which each client takes another. Leave one.`);
        }
    }
    return {
        path,
        format: 'netrc',
        purpose: 'token',
        slots: hosts.map((host) => ({
            slot: `machine ${host}`,
            content: `machine ${host} login aws password ${(0,quoting/* netrcToken */.Q3)(token)}`,
            container: false,
        })),
    };
}
/** What to add to a Pipfile. */
function source(registry) {
    return (`Pipenv takes packages from the sources of the project alone. For ${registry.repository} add to the Pipfile:\n` +
        `[[source]]\nname = ${(0,quoting/* tomlString */.Ge)(registry.name)}\nurl = ${(0,quoting/* tomlString */.Ge)((0,python_index/* simpleIndex */.X9)(registry).href)}\nverify_ssl = true\n` +
        `Then add packages with: pipenv install --index ${registry.name} …`);
}
/** The sources of a Pipfile; those that stand for PyPI are had from the mirror. */
function checkSources(document, login) {
    const main = (0,agreement/* mainRegistry */.zE)(login);
    return (0,values/* itemsAt */.Ct)(document.values[0], 'source').flatMap((entry, at) => {
        const name = (0,values/* textAt */.$6)(entry, 'name') ?? '';
        const text = (0,values/* textAt */.$6)(entry, 'url') ?? '';
        const url = (0,agreement/* registryUrl */.NH)((0,agreement/* expandVariables */.i7)(text, login));
        if (url === undefined)
            return [];
        const line = document.lineOf(['source', at, 'url']);
        if ((0,agreement/* ownRegistry */.Ck)(url, login) !== undefined) {
            const isUnverified = (0,values/* valueAt */.fK)(entry, 'verify_ssl') === false;
            return (0,transport_security/* unverified */.Q)('Pipenv', login, isUnverified ? { line, key: 'verify_ssl' } : undefined);
        }
        const written = (0,agreement/* asWritten */.qm)(url, text);
        if ((0,agreement/* namesToken */.YV)(text, login)) {
            const message = `The source '${name}' lets Pipenv send the token of the login to ${(0,agreement/* shown */.SP)(written)}. Remove it`;
            return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
        }
        if (main === undefined || PUBLIC.includes(url.host))
            return [];
        const effect = `Pipenv takes packages from there too, and not from ${main.repository} alone`;
        return [(0,agreement/* named */.KT)({ line, what: `The source '${name}'`, url: written, effect, remedy: 'Remove it from the Pipfile' })];
    });
}


/***/ }),

/***/ "packages/core/src/clients/poetry.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  poetry: () => (/* binding */ poetry),
  poetryConfigFolder: () => (/* binding */ poetryConfigFolder),
  poetryVariablePart: () => (/* binding */ poetryVariablePart)
});

// EXTERNAL MODULE: ./packages/core/src/shell.ts
var shell = __webpack_require__("packages/core/src/shell.ts");
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
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/poetry-lock.ts

/**
 * poetry.lock: a package from another index than PyPI has a `source` of the type `legacy` with its URL. One of another
 * type, such as `git`, is none that an index is asked for; one without a source is from what the project's sources say.
 */
function packagesOfPoetryLock(value) {
    return (0,values/* itemsAt */.Ct)(value, 'package').flatMap((entry) => {
        const url = (0,values/* textAt */.$6)(entry, 'source', 'type') === 'legacy' ? (0,values/* textAt */.$6)(entry, 'source', 'url') : undefined;
        return url === undefined ? [] : [{ url }];
    });
}

// EXTERNAL MODULE: ./packages/core/src/clients/support/agreement.ts
var agreement = __webpack_require__("packages/core/src/clients/support/agreement.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/release-age.ts
var release_age = __webpack_require__("packages/core/src/clients/support/release-age.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/transport-security.ts
var transport_security = __webpack_require__("packages/core/src/clients/support/transport-security.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/poetry.ts












/**
 * Poetry: where to publish, and credentials by the repositories' names (Poetry, "Repositories"). Where packages come
 * from is the project's alone ("package sources are local to a project"): the note has what to add to pyproject.toml,
 * and the credentials hold for a source of the same name.
 *
 * Before it publishes, Poetry asks Python's keyring for a PyPI token. Login does not turn the keyring off for that:
 * what else the user has in it would be out of reach too.
 */
const poetry = {
    name: 'poetry',
    title: 'Poetry',
    documentation: 'https://python-poetry.org/docs/repositories/',
    format: 'pypi',
    modes: ['default', 'extra'],
    scoped: false,
    releaseAge: 'solver.min-release-age, from Poetry 2.4',
    readme: {
        configured: '`POETRY_REPOSITORIES_…_URL`, `POETRY_HTTP_BASIC_…`; the source itself is the project’s',
        token: 'in the variable',
    },
    signs: [{ file: /^poetry\.lock$/ }, { file: /^pyproject\.toml$/, text: /^\[\[?tool\.poetry\b/m }],
    projectFiles: [
        { file: /^pyproject\.toml$/, syntax: 'toml', check: checkSources },
        { file: /^poetry\.toml$/, syntax: 'toml', check: checkSettings },
    ],
    lockFiles: [
        {
            file: /^poetry\.lock$/,
            syntax: 'toml',
            packages: packagesOfPoetryLock,
            elsewhere: 'Poetry fetches them from there, where a source of the project has that URL',
            otherRepository: 'Poetry fetches them from there, and not from the repository of the login',
            remedy: "Run, with the source's URL in pyproject.toml: poetry lock",
        },
    ],
    cache: (folders) => ({
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'POETRY_CACHE_DIR') ?? (0,external_node_path_.join)((0,cache_folder/* cacheHome */.iR)(folders), 'pypoetry')],
        locks: /^poetry\.lock$/,
    }),
    configure(context) {
        const { registries, tokenIn } = context;
        assertNames(registries);
        const credentials = tokenIn === 'file' ? { files: [authFile(context)], variables: {} } : byVariables(context);
        // One variable of this kind makes Poetry forget all repositories of the file, the user's own too: the file it is,
        // unless it is forgotten already.
        const forgotten = Object.keys(context.env).some((name) => REPOSITORY_VARIABLE.test(name));
        const inFile = tokenIn === 'file' || !forgotten || !registries.every(({ name }) => isReadBack(name));
        return {
            files: [...(inFile ? [repositoriesFile(context)] : []), ...credentials.files, ...ageGate(context)],
            // Credentials of an earlier day in it go before the variables, for Poetry 1.3.
            mends: [...(tokenIn === 'file' ? [] : [whereSet(authFile(context))]), withoutPypiTokens(context)],
            variables: { ...(inFile ? {} : repositoryVariables(registries)), ...credentials.variables },
            notes: registries.map(source),
            warnings: [...(inFile ? overrides(context) : []), ...pypiTokens(context)],
        };
    },
};
/**
 * "The environment variables must be prefixed by POETRY_ and are comprised of the uppercase name of the setting and with
 * dots and dashes replaced by underscore" (Poetry, "Configuration"; since Poetry 1.0).
 */
function poetryVariablePart(name) {
    return name.toUpperCase().replaceAll('-', '_');
}
/**
 * Whether Poetry finds credentials under this name when the repository is known by a variable alone: it takes the names
 * from the variables' by `[A-Z_]+`, in lower case and with dashes (Config._get_environment_repositories, 1.0 to 2.4).
 */
function isReadBack(name) {
    return /^[a-z-]+$/.test(name);
}
function assertNames(registries) {
    for (const [part, [first, second]] of Map.groupBy(registries, ({ name }) => poetryVariablePart(name))) {
        if (part === 'PYPI') {
            throw new errors/* InputError */.dz("Poetry's repository pypi is PyPI itself. Give the registry of poetry another 'name'.");
        }
        if (first !== undefined && second !== undefined) {
            throw new errors/* InputError */.dz(`Poetry's variables cannot tell ${first.name} from ${second.name}. Give one of them another 'name'.`);
        }
    }
}
function repositoryVariables(registries) {
    return Object.fromEntries(registries.map(({ name, endpoint }) => [
        `POETRY_REPOSITORIES_${poetryVariablePart(name)}_URL`,
        { value: endpoint.href, purpose: 'repository to publish to' },
    ]));
}
function byVariables({ registries, token }) {
    const variables = registries.flatMap(({ name }) => {
        const prefix = `POETRY_HTTP_BASIC_${poetryVariablePart(name)}`;
        return [
            [`${prefix}_USERNAME`, { value: 'aws', purpose: 'user name' }],
            [`${prefix}_PASSWORD`, { value: token, purpose: 'password' }],
        ];
    });
    return { files: [], variables: Object.fromEntries(variables) };
}
function repositoriesFile({ registries, env, home }) {
    return {
        path: (0,external_node_path_.join)(poetryConfigFolder(env, home), 'config.toml'),
        format: 'toml',
        purpose: 'repository to publish to',
        slots: registries.flatMap(({ name, endpoint }) => table('repositories', name, { url: endpoint.href })),
    };
}
/** Days; a project's poetry.toml goes before it. */
function ageGate({ env, home, minReleaseAge }) {
    if (minReleaseAge === undefined)
        return [];
    return [
        {
            path: (0,external_node_path_.join)(poetryConfigFolder(env, home), 'config.toml'),
            format: 'toml',
            purpose: 'minimum age of releases',
            slots: [
                { slot: '[solver]', content: '[solver]', container: true },
                (0,release_age/* atLeast */.jZ)('[solver] min-release-age', 'min-release-age = ', (0,release_age/* wholeDays */.n8)(minReleaseAge)),
            ],
        },
    ];
}
/** Where Poetry itself puts credentials when there is no keyring ("Configuring Credentials"). */
function authFile({ registries, token, env, home }) {
    return {
        path: (0,external_node_path_.join)(poetryConfigFolder(env, home), 'auth.toml'),
        format: 'toml',
        purpose: 'credentials',
        slots: registries.flatMap(({ name }) => table('http-basic', name, { password: token, username: 'aws' })),
    };
}
/** A token of PyPI's kind by the name of a repository goes before user name and password (Poetry, Publisher). */
function withoutPypiTokens({ registries, env, home }) {
    return {
        path: (0,external_node_path_.join)(poetryConfigFolder(env, home), 'auth.toml'),
        format: 'toml',
        purpose: 'credentials, in place of others',
        slots: registries.map(({ name }) => ({
            slot: `[pypi-token] ${(0,quoting/* tomlKey */.m8)(name)}`,
            content: undefined,
            container: false,
        })),
    };
}
function pypiTokens({ registries, env }) {
    return registries
        .map(({ name }) => `POETRY_PYPI_TOKEN_${poetryVariablePart(name)}`)
        .filter((name) => (env[name] ?? '') !== '')
        .map((name) => `${name} in the environment wins over the token of the login: unset it for Poetry.`);
}
/** Only what is there already is edited. */
function whereSet(file) {
    const slots = file.slots.filter(({ container }) => !container).map((edit) => ({ ...edit, ifPresent: edit.slot }));
    return { ...file, purpose: 'credentials, in place of others', slots };
}
function table(section, name, values) {
    const header = `[${section}.${(0,quoting/* tomlKey */.m8)(name)}]`;
    return [
        { slot: header, content: header, container: true },
        ...Object.entries(values).map(([key, value]) => ({
            slot: `${header} ${key}`,
            content: `${key} = ${(0,quoting/* tomlString */.Ge)(value)}`,
            container: false,
            ...(key === 'username' ? { belongsTo: `${header} password` } : {}),
        })),
    ];
}
/** "Default Directories": Config Directory. */
function poetryConfigFolder(env, home, platform = process.platform) {
    const given = env['POETRY_CONFIG_DIR'];
    if (given === undefined || given === '') {
        return (0,external_node_path_.join)((0,config_folder/* platformConfigHome */.Vl)({ env, home }, { roaming: true }, platform), 'pypoetry');
    }
    if ((0,external_node_path_.isAbsolute)(given))
        return given;
    throw new errors/* InputError */.dz(`POETRY_CONFIG_DIR is ${JSON.stringify(given)}, which is another folder in every folder. Make it an absolute path.`);
}
/**
 * What to add to a project ("Package Sources"). A primary source takes PyPI's place in Poetry 2; the others did so by
 * other words. Of an extra source only packages that name it are taken, as the documentation asks for against
 * dependency confusion.
 */
function source(registry) {
    const { name, mode, repository } = registry;
    const priority = mode === 'default' ? 'primary' : 'explicit';
    return (`Poetry takes packages from the sources of the project alone. For ${repository} add to pyproject.toml:\n` +
        `[[tool.poetry.source]]\nname = ${(0,quoting/* tomlString */.Ge)(name)}\nurl = ${(0,quoting/* tomlString */.Ge)((0,python_index/* simpleIndex */.X9)(registry).href)}\npriority = "${priority}"\n` +
        (mode === 'default'
            ? 'Before Poetry 2 the priority is "default", before 1.5 the line is: default = true. '
            : `Then add packages with: poetry add --source ${name} … `) +
        `Publish with: poetry publish --repository ${name}`);
}
const REPOSITORY_VARIABLE = /^POETRY_REPOSITORIES_[A-Z_]+_URL/;
function overrides({ env }) {
    const set = Object.keys(env).filter((name) => REPOSITORY_VARIABLE.test(name));
    if (set.length === 0)
        return [];
    return [
        `Because of ${set.sort().join(', ')} Poetry does not see the repositories of config.toml, and publishes to them without credentials: unset the variable.`,
    ];
}
/**
 * The sources of a project, which are all that Poetry knows: one of ours must have the name of the login's registry, by
 * which Poetry finds the credentials, and no other may have it.
 */
function checkSources(document, login) {
    const main = (0,agreement/* mainRegistry */.zE)(login);
    return (0,values/* itemsAt */.Ct)(document.values[0], 'tool', 'poetry', 'source').flatMap((source, at) => {
        const name = (0,values/* textAt */.$6)(source, 'name') ?? '';
        // PyPI itself, by its name alone.
        const isPublic = /^pypi$/i.test(name) && (0,values/* textAt */.$6)(source, 'url') === undefined;
        const url = (0,agreement/* registryUrl */.NH)(isPublic ? 'https://pypi.org/simple/' : (0,values/* textAt */.$6)(source, 'url'));
        if (url === undefined)
            return [];
        const line = document.lineOf(['tool', 'poetry', 'source', at, isPublic ? 'name' : 'url']);
        const own = (0,agreement/* ownRegistry */.Ck)(url, login);
        const known = login.registries.find((registry) => poetryVariablePart(registry.name) === poetryVariablePart(name));
        if (own !== undefined) {
            if (known !== undefined)
                return [];
            const message = `The source '${name}' is the login's ${own.repository}, whose credentials have the name '${own.name}': 401. Give it that name, or 'name: ${name}' to the registry of poetry in 'registries'`;
            return [{ line, kind: 'warning', message }];
        }
        if (known !== undefined) {
            const message = `The source '${name}' has the name of the login's registry: Poetry sends the token of the login to ${(0,agreement/* shown */.SP)(url)}. Give it another name`;
            return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
        }
        const priority = (0,values/* textAt */.$6)(source, 'priority') ?? 'primary';
        if (main === undefined || priority === 'explicit')
            return [];
        return [
            (0,agreement/* named */.KT)({
                line,
                what: `The source '${name}'`,
                url,
                effect: `Poetry takes packages from there too, and not from ${main.repository} alone`,
                remedy: `Run: poetry source remove ${(0,shell/* word */.V)(name)}`,
            }),
        ];
    });
}
/** A project's poetry.toml goes before the user's files, behind the variables (Poetry, "Local configuration"). */
function checkSettings(document, login) {
    const [settings] = document.values;
    return login.registries.flatMap(({ name, repository }) => {
        const url = (0,agreement/* registryUrl */.NH)((0,values/* textAt */.$6)(settings, 'repositories', name, 'url'));
        const line = document.lineOf(['repositories', name, 'url']);
        if (url !== undefined && (0,agreement/* ownRegistry */.Ck)(url, login) === undefined) {
            const message = `The repository '${name}' has the name of the login's: Poetry sends the token of the login to ${(0,agreement/* shown */.SP)(url)}. Give it another name`;
            return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
        }
        const certificate = ['certificates', name, 'cert'];
        if ((0,values/* valueAt */.fK)(settings, ...certificate) === false) {
            return (0,transport_security/* unverified */.Q)('Poetry', login, { line: document.lineOf(certificate), key: certificate.join('.') });
        }
        return ['http-basic', 'pypi-token'].flatMap((table) => {
            const given = (0,values/* valueAt */.fK)(settings, table, name);
            if (given === undefined || (table === 'http-basic' && login.tokenIn === 'environment'))
                return [];
            const message = `'${table}.${name}' wins over the token of the login, which ${repository} alone takes. Run: poetry config --local ${(0,shell/* word */.V)(`${table}.${name}`)} --unset`;
            return [{ line: document.lineOf([table, name]), kind: 'warning', message }];
        });
    });
}


/***/ }),

/***/ "packages/core/src/clients/twine.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   twine: () => (/* binding */ twine)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _files_editor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/files/editor.ts");
/* harmony import */ var _files_quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/files/quoting.ts");
/* harmony import */ var _support_python_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/clients/support/python-index.ts");





/**
 * twine, by its variables (twine's documentation, "Environment Variables"). TWINE_REPOSITORY_URL rather than
 * TWINE_REPOSITORY: the URL wins over `--repository` too, so that the token goes to no other repository by mistake, and
 * no .pypirc is needed. With the token in a file, by sections of the .pypirc, under the names of the registries.
 *
 * Python's keyring is asked in neither case: twine does so only for what neither gives.
 */
const twine = {
    name: 'twine',
    title: 'twine',
    documentation: 'https://twine.readthedocs.io/en/stable/',
    format: 'pypi',
    modes: ['default', 'extra'],
    scoped: false,
    installsNothing: true,
    readme: {
        configured: '`TWINE_REPOSITORY_URL`, `TWINE_USERNAME`, `TWINE_PASSWORD`',
        token: 'in the variable',
    },
    signs: [],
    projectFiles: [],
    lockFiles: [],
    configure(context) {
        return context.tokenIn === 'file' ? inFile(context) : inVariables(context);
    },
};
function inVariables({ registries, token }) {
    const { main, extra } = (0,_support_python_index_js__WEBPACK_IMPORTED_MODULE_1__/* .byMode */ .nu)(registries);
    if (main === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz("twine's variables hold one user name and password for all repositories, PyPI too, so one of its 'registries' must be the default. Or choose 'token-in: file', which gives each its own.");
    }
    return {
        files: [],
        variables: {
            TWINE_REPOSITORY_URL: { value: main.endpoint.href, purpose: 'repository' },
            TWINE_USERNAME: { value: 'aws', purpose: 'user name' },
            TWINE_PASSWORD: { value: token, purpose: 'password' },
        },
        notes: extra.map(({ repository, endpoint }) => `twine uploads to ${repository} with: twine upload --repository-url ${endpoint.href} …`),
    };
}
function inFile({ registries, token, env, home }) {
    const { main } = (0,_support_python_index_js__WEBPACK_IMPORTED_MODULE_1__/* .byMode */ .nu)(registries);
    const set = ['TWINE_REPOSITORY_URL', 'TWINE_USERNAME', 'TWINE_PASSWORD'].filter((name) => (env[name] ?? '') !== '');
    return {
        files: [
            {
                // twine expands `~` itself, and has no variable for the file ("The .pypirc file").
                path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.pypirc'),
                format: 'ini',
                purpose: `repository ${registries.map(({ name }) => name).join(', ')}`,
                slots: [
                    { slot: '[distutils]', content: '[distutils]', container: true },
                    {
                        slot: '[distutils] index-servers',
                        content: (before) => indexServers(before, registries),
                        container: false,
                        belongsTo: `[${(0,_files_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .iniSection */ .wv)(registries[0].name)}] repository`,
                        list: { defaults: ['pypi', 'testpypi'] },
                    },
                    ...registries.flatMap((registry) => section(registry, token)),
                ],
            },
        ],
        variables: main === undefined ? {} : { TWINE_REPOSITORY: { value: main.name, purpose: 'repository' } },
        notes: [`Where TWINE_REPOSITORY is not to be seen: twine upload --repository ${(main ?? registries[0]).name} …`],
        warnings: set.length === 0 ? [] : [`${set.join(', ')} in the environment win over .pypirc: unset them for twine.`],
    };
}
/** "Each section whose name is listed in index-servers": a list that is not there means PyPI and its test instance. */
function indexServers(before, registries) {
    const list = before ?? 'index-servers =\n    pypi\n    testpypi';
    const listed = list.replace(/^[^=:]*[=:]/, '').split(/\s+/);
    return [list, ...registries.map(({ name }) => (0,_files_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .iniSection */ .wv)(name)).filter((name) => !listed.includes(name))].join(`${(0,_files_editor_js__WEBPACK_IMPORTED_MODULE_4__/* .lineEnd */ .k)(list)}    `);
}
function section({ name, endpoint }, token) {
    const header = `[${(0,_files_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .iniSection */ .wv)(name)}]`;
    const values = { password: token, username: 'aws', repository: endpoint.href };
    return [
        { slot: header, content: header, container: true },
        ...Object.entries(values).map(([key, value]) => ({
            slot: `${header} ${key}`,
            content: `${key} = ${(0,_files_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .iniValue */ .Ct)(value)}`,
            container: false,
            ...(key === 'username' ? { belongsTo: `${header} password` } : {}),
        })),
    ];
}


/***/ }),

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