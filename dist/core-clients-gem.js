"use strict";
exports.id = "core-clients-gem";
exports.ids = ["core-clients-gem"];
exports.modules = {

/***/ "packages/core/src/clients/gem.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gem: () => (/* binding */ gem)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _files_pointer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/files/pointer.ts");
/* harmony import */ var _files_quoting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/files/quoting.ts");
/* harmony import */ var _support_config_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/clients/support/config-folder.ts");
/* harmony import */ var _support_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/clients/support/values.ts");
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/clients/client.ts");







const PUBLIC = 'https://rubygems.org/';
/**
 * RubyGems' own client. It takes the sources of `gem install` from the user's gemrc, credentials in their URLs, and from
 * no variable; so the token is in that file (mode 0600) either way. GEMRC could name a file of ours instead, but, unlike
 * its documentation has it, it keeps the user's own gemrc from being read (ConfigFile#set_config_file_name), and
 * `gem sources --add` would write into ours. What `gem push` needs is in variables.
 */
const gem = {
    name: 'gem',
    title: 'RubyGems',
    documentation: 'https://guides.rubygems.org/command-reference/',
    format: 'ruby',
    modes: ['default', 'extra'],
    scoped: false,
    readme: {
        configured: 'the gemrc’s sources; `RUBYGEMS_HOST`, `GEM_HOST_API_KEY`',
        token: 'in the gemrc (0600), as `gem install` knows no other place, and in the variable',
    },
    signs: [{ file: /\.gemspec$/ }],
    projectFiles: [],
    lockFiles: [],
    configure(context) {
        const { registries, token, tokenIn } = context;
        const main = registries.find(({ mode }) => mode === 'default');
        const sources = {
            path: gemrc(context),
            format: 'yaml',
            purpose: 'sources',
            slots: [
                { slot: (0,_files_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .pointer */ .W)(':sources'), content: sourcesOf(context), container: false, list: { defaults: [PUBLIC] } },
            ],
        };
        const warnings = otherSources(context);
        const notes = [`gem reads its sources from a file only: until the clean-up the token is in ${sources.path}.`];
        // Keys go to whatever host a gem is pushed to, so there is none where gems are pushed to rubygems.org.
        if (main === undefined)
            return { files: [sources], variables: {}, notes, warnings };
        const host = main.endpoint.href.replace(/\/$/, '');
        const key = `Bearer ${token}`;
        const RUBYGEMS_HOST = { value: host, purpose: 'where to push to' };
        if (tokenIn === 'environment') {
            const variables = { RUBYGEMS_HOST, GEM_HOST_API_KEY: { value: key, purpose: 'key to push with' } };
            return { files: [sources], variables, notes, warnings };
        }
        // By its host RubyGems finds the key itself; the other name is the one of the user guide, for `gem push --key`.
        const credentials = [':codeartifact_api_key', host].map((name) => ({
            slot: (0,_files_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .pointer */ .W)(name),
            content: `${(0,_files_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .yamlKey */ .j5)(name)}: ${(0,_files_quoting_js__WEBPACK_IMPORTED_MODULE_3__/* .yamlScalar */ .Ew)(key)}`,
            container: false,
        }));
        return {
            files: [
                sources,
                { path: credentialsFile(context), format: 'yaml', purpose: 'key to push with', slots: credentials },
            ],
            variables: { RUBYGEMS_HOST },
            warnings: [
                ...warnings,
                ...((context.env['GEM_HOST_API_KEY'] ?? '') === ''
                    ? []
                    : ['GEM_HOST_API_KEY in the environment wins over the credentials file: unset it for gem push.']),
            ],
        };
    },
};
/** The default and what stands beside it; without a default, beside the sources that are there. */
function sourcesOf({ registries, token }) {
    const ordered = [...registries].sort((a, b) => Number(a.mode === 'extra') - Number(b.mode === 'extra'));
    const own = ordered.map(({ endpoint }) => (0,_client_js__WEBPACK_IMPORTED_MODULE_4__/* .withCredentials */ .tE)(endpoint, token));
    // Without quotes, as a URL can be: RubyGems 3.5 keeps them where a comment of the user's stands behind.
    const write = (urls) => [':sources:', ...urls.map((url) => `- ${url}`)].join('\n');
    if (ordered[0]?.mode === 'default')
        return write(own);
    const endpoints = new Set(registries.map(({ endpoint }) => endpoint.href));
    return (before) => write([...listed(before).filter((url) => !endpoints.has(withoutCredentials(url))), ...own]);
}
/** Arguments of gem's commands in a gemrc, before which no source goes: `install: --source URL` (`gem help environment`). */
function otherSources(context) {
    const given = (context.env['GEMRC'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute);
    return [...new Set(['/etc/gemrc', ...given, gemrc(context)])].flatMap((path) => (0,_support_values_js__WEBPACK_IMPORTED_MODULE_5__/* .linesOf */ .Dx)(context.read(path) ?? '').flatMap(({ line, text }) => {
        const [, command] = /^["']?:?(\w+)["']?\s*:.*(?:--source|\s-s)[\s=]/.exec(text) ?? [];
        if (command === undefined)
            return [];
        return [`${path}:${String(line)}: '${command}' names another source for gem, which it asks first: remove it.`];
    }));
}
/** The URLs in the text of `:sources`; where it is not set, RubyGems' default. */
function listed(before) {
    if (before === undefined)
        return [PUBLIC];
    return before.replace(/(^|\s)#.*$/gm, '').match(/[a-z][a-z0-9+.-]*:\/\/[^\s"',\]]+/gi) ?? [];
}
function withoutCredentials(text) {
    if (!URL.canParse(text))
        return text;
    const url = new URL(text);
    url.username = '';
    url.password = '';
    return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
/**
 * The gemrc that counts (Gem::ConfigFile, Gem.find_config_file): the last one of GEMRC; ~/.gemrc; since RubyGems 3.3
 * that in XDG_CONFIG_HOME, where there is no ~/.gemrc.
 */
function gemrc({ env, home, exists }) {
    const given = (env['GEMRC'] ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter).filter((path) => path !== '');
    const last = given.findLast(node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute);
    if (last !== undefined)
        return last;
    if (given.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz(`GEMRC is ${JSON.stringify(env['GEMRC'])}, which is another file in every folder, and keeps RubyGems from reading the user's. Make it an absolute path.`);
    }
    const usual = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.gemrc');
    const other = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_support_config_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .configHome */ .e4)({ env, home }), 'gem', 'gemrc');
    return !exists(usual) && exists(other) ? other : usual;
}
/**
 * ~/.gem/credentials where it is there, else the one in XDG_DATA_HOME (RubyGems 3.3, ConfigFile#credentials_path). A new
 * ~/.gem would hide the gems in ~/.local/share/gem (Gem.user_dir).
 */
function credentialsFile({ env, home, exists }) {
    const usual = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.gem', 'credentials');
    if (exists(usual))
        return usual;
    const { XDG_DATA_HOME: given } = env;
    const data = given !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(given) ? given : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.local', 'share');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(data, 'gem', 'credentials');
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