"use strict";
exports.id = "core-clients-swift";
exports.ids = ["core-clients-swift"];
exports.modules = {

/***/ "packages/core/src/clients/swift.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   swift: () => (/* binding */ swift),
/* harmony export */   swiftConfiguration: () => (/* binding */ swiftConfiguration)
/* harmony export */ });
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("packages/core/src/shell.ts");
/* harmony import */ var _support_cache_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _files_pointer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/files/pointer.ts");
/* harmony import */ var _files_quoting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/files/quoting.ts");
/* harmony import */ var _support_agreement_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/clients/support/agreement.ts");
/* harmony import */ var _support_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/clients/support/values.ts");








/** What SwiftPM takes for a scope (PackageIdentity.Scope); one that is none makes it refuse the whole file. */
const SCOPE = /^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}$/;
/**
 * SwiftPM: the user's registries.json says where packages are and that their host takes a token, the user's .netrc what
 * token (SwiftPM documentation, "Using a package registry"). Neither knows variables, so the token is in the .netrc
 * (mode 0600) either way, under the login that `swift package-registry login` uses.
 */
const swift = {
    name: 'swift',
    title: 'SwiftPM',
    documentation: 'https://github.com/swiftlang/swift-package-manager/blob/main/Documentation/PackageRegistry/PackageRegistryUsage.md',
    format: 'swift',
    modes: ['default'],
    scoped: true,
    readme: {
        configured: '`registries.json`, `~/.netrc`',
        token: 'in `~/.netrc` (0600), as SwiftPM knows no other place',
        tested: 'contract: SwiftPM’s documentation; its files through curl over TLS',
    },
    signs: [{ file: /^Package\.swift$/ }],
    projectFiles: [
        { folder: '.swiftpm/configuration', file: /^registries\.json$/, syntax: 'json', check: checkRegistries },
    ],
    // Package.resolved names no address for what is from a registry.
    lockFiles: [],
    cache: (folders) => ({
        paths: [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_support_cache_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheHome */ .iR)(folders), 'org.swift.swiftpm')],
        locks: /^Package\.(resolved|swift)$/,
    }),
    configure(context) {
        const { registries, systemHome, env, token } = context;
        for (const registry of registries)
            check(registry);
        const home = swiftHome(env, systemHome);
        const netrc = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.netrc');
        const hosts = [...new Set(registries.map(({ endpoint }) => endpoint.hostname))];
        return {
            files: [
                {
                    path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(swiftConfiguration(context), 'registries.json'),
                    format: 'json',
                    purpose: 'registry',
                    slots: registriesSlots(registries),
                },
                {
                    path: netrc,
                    format: 'netrc',
                    purpose: 'token',
                    slots: hosts.map((host) => ({
                        slot: `machine ${host}`,
                        content: `machine ${host} login token password ${(0,_files_quoting_js__WEBPACK_IMPORTED_MODULE_2__/* .netrcToken */ .Q3)(token)}`,
                        container: false,
                    })),
                },
            ],
            variables: {},
            notes: [
                `Swift reads the token from a file only: until the clean-up it is in ${netrc}. On macOS an item of the keychain for the same host goes before it.`,
            ],
        };
    },
};
function registriesSlots(registries) {
    const container = (slot, content) => ({ slot, content, container: true });
    const member = (names, value) => ({
        slot: (0,_files_pointer_js__WEBPACK_IMPORTED_MODULE_3__/* .pointer */ .W)(...names),
        content: `${(0,_files_quoting_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonString */ .I)(names.at(-1) ?? '')}: ${value}`,
        container: false,
    });
    return [
        container('', '{\n}'),
        { slot: '/version', content: (before) => before ?? '"version": 1', container: false },
        container('/authentication', '"authentication": {\n}'),
        container('/registries', '"registries": {\n}'),
        // SwiftPM's key for a host is with its port (RegistryConfiguration.authenticationStorageKey).
        ...[...new Set(registries.map(({ endpoint }) => endpoint.host))].map((host) => member(['authentication', host], '{\n  "type": "token"\n}')),
        ...registries.flatMap(({ endpoint, scopes }) => (scopes.length === 0 ? ['[default]'] : scopes).map((scope) => member(['registries', scope], `{\n  "supportsAvailability": false,\n  "url": ${(0,_files_quoting_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonString */ .I)(endpoint.href)}\n}`))),
    ];
}
function check({ endpoint, scopes }) {
    if (endpoint.protocol !== 'https:') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`Swift reaches registries over https only, not ${endpoint.href}. Start the emulator with --https.`);
    }
    const wrong = scopes.find((scope) => !SCOPE.test(scope));
    if (wrong !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`'${wrong}' cannot be a scope of Swift packages: it takes 1 to 39 letters and digits, with single hyphens in between.`);
    }
}
/** Foundation asks the system's user database, not HOME, where the user's home is. */
function swiftHome(env, systemHome) {
    const { CFFIXED_USER_HOME: fixed } = env;
    return fixed !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(fixed) ? fixed : systemHome;
}
/** SwiftPM's folder for what all projects share (FileSystem.swiftPMConfigurationDirectory). */
function swiftConfiguration({ env, systemHome }, platform = process.platform) {
    const home = swiftHome(env, systemHome);
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, 'Library', 'org.swift.swiftpm', 'configuration');
    const { XDG_CONFIG_HOME: given } = env;
    return given !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(given)
        ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(given, 'swiftpm', 'configuration')
        : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.swiftpm', 'configuration');
}
/** The project's registries.json goes before the user's, scope by scope. */
function checkRegistries(document, login) {
    return (0,_support_values_js__WEBPACK_IMPORTED_MODULE_5__/* .entriesAt */ .ws)(document.values[0], 'registries').flatMap(([scope, entry]) => {
        const expected = (0,_support_agreement_js__WEBPACK_IMPORTED_MODULE_6__/* .registryFor */ .ZQ)(login, scope === '[default]' ? undefined : scope);
        const url = (0,_support_agreement_js__WEBPACK_IMPORTED_MODULE_6__/* .registryUrl */ .NH)((0,_support_values_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(entry, 'url'));
        if (url === undefined || expected === undefined || (0,_support_agreement_js__WEBPACK_IMPORTED_MODULE_6__/* .ownRegistry */ .Ck)(url, login) === expected)
            return [];
        const effect = `Swift asks there${scope === '[default]' ? '' : ` for packages of ${scope}`}, and not in ${expected.repository}`;
        return [
            (0,_support_agreement_js__WEBPACK_IMPORTED_MODULE_6__/* .named */ .KT)({
                line: document.lineOf(['registries', scope, 'url']),
                what: `The registry of '${scope}'`,
                url,
                effect,
                remedy: `Run: swift package-registry unset${scope === '[default]' ? '' : ` --scope ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_7__/* .word */ .V)(scope)}`}`,
            }),
        ];
    });
}


/***/ }),

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


/***/ })

};
;