"use strict";
exports.id = "core-clients-renovate";
exports.ids = ["core-clients-renovate"];
exports.modules = {

/***/ "packages/core/src/clients/renovate.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renovate: () => (/* binding */ renovate)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _support_config_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/clients/support/config-folder.ts");
/* harmony import */ var _support_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/clients/support/values.ts");




/**
 * Renovate's datasource for each format that it can read here, which is the `hostType` of a host rule, and the way in
 * which it shall show the token (Renovate's documentation, "Private package support" and "hostRules").
 */
const DATASOURCES = {
    npm: { hostType: 'npm', scheme: 'bearer' },
    pypi: { hostType: 'pypi', scheme: 'basic' },
    maven: { hostType: 'maven', scheme: 'basic' },
    nuget: { hostType: 'nuget', scheme: 'basic' },
    cargo: { hostType: 'crate', scheme: 'bearer' },
    ruby: { hostType: 'rubygems', scheme: 'basic' },
};
/**
 * Renovate, self-hosted or as an action in the same job: its global option `hostRules`, by the variable for it ("Every
 * option has an environment variable", RENOVATE_…). Renovate asks registries itself, without a package manager, so it
 * takes the token of nobody else's configuration; and one token is good for all formats of a domain. Which registry a
 * package comes from is the project's to say. With the token in a file, by a configuration file of our own, to which
 * RENOVATE_ADDITIONAL_CONFIG_FILE leads.
 */
const renovate = {
    name: 'renovate',
    title: 'Renovate',
    documentation: 'https://docs.renovatebot.com/getting-started/private-packages/',
    // The endpoints of the other formats differ in one word.
    format: 'npm',
    modes: ['default', 'extra'],
    scoped: false,
    installsNothing: true,
    readme: {
        configured: '`RENOVATE_HOST_RULES`, for all formats of each repository',
        token: 'in the variable',
        tested: 'contract: Renovate’s documentation',
    },
    signs: [],
    projectFiles: [],
    lockFiles: [],
    configure(context) {
        const { registries, token, tokenIn } = context;
        const rules = registries.flatMap((registry) => hostRules(registry, token));
        return {
            ...(tokenIn === 'file' ? inFile(rules, context) : inVariable(rules, context)),
            notes: [
                `Renovate looks packages up where the project says. In renovate.json: ${JSON.stringify({ packageRules: [{ matchDatasources: ['npm'], registryUrls: [registries[0].endpoint.href] }] })}`,
            ],
        };
    },
};
/** Beside the rules that are there, but for those of an earlier login. */
function inVariable(rules, { env }) {
    const before = rulesOf(env['RENOVATE_HOST_RULES']);
    const ours = new Set(rules.map(({ matchHost }) => matchHost));
    const others = (before ?? []).filter((rule) => !ours.has((0,_support_values_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(rule, 'matchHost') ?? ''));
    return {
        files: [],
        variables: { RENOVATE_HOST_RULES: { value: JSON.stringify([...others, ...rules]), purpose: 'host rules' } },
        warnings: before === undefined
            ? ['RENOVATE_HOST_RULES in the environment is no JSON list, and the login puts its own in its place.']
            : [],
    };
}
/** Renovate reads one such file, whatever its name, beside its usual one ("Additional configuration file"). */
function inFile(rules, context) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_support_config_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .configHome */ .e4)(context), 'codeartifact-ci', 'renovate.json');
    const given = context.env['RENOVATE_ADDITIONAL_CONFIG_FILE'] ?? '';
    if (given !== '' && given !== path) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`RENOVATE_ADDITIONAL_CONFIG_FILE is ${JSON.stringify(given)}, and Renovate reads one such file. Choose 'token-in: environment' for renovate.`);
    }
    const content = `${JSON.stringify({ hostRules: rules }, undefined, 2)}\n`;
    return {
        files: [{ path, format: 'whole', purpose: 'host rules', slots: [{ slot: 'file', content, container: false }] }],
        variables: { RENOVATE_ADDITIONAL_CONFIG_FILE: { value: path, purpose: 'further configuration' } },
    };
}
/** A rule for each format of a repository; it is for that repository's addresses alone. */
function hostRules({ endpoint }, token) {
    return Object.entries(DATASOURCES).map(([format, { hostType, scheme }]) => {
        const matchHost = new URL(endpoint.pathname.replace('/npm/', `/${format}/`), endpoint).href;
        return { hostType, matchHost, ...(scheme === 'bearer' ? { token } : { username: 'aws', password: token }) };
    });
}
/** The rules that are there already; undefined for a text that holds none. */
function rulesOf(text) {
    if (text === undefined || text.trim() === '')
        return [];
    try {
        const rules = JSON.parse(text);
        return Array.isArray(rules) ? rules : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ })

};
;