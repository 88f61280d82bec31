"use strict";
exports.id = "core-clients-twine";
exports.ids = ["core-clients-twine"];
exports.modules = {

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


/***/ })

};
;