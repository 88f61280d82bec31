"use strict";
exports.id = "core-clients-pipenv";
exports.ids = ["core-clients-pipenv"];
exports.modules = {

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


/***/ })

};
;