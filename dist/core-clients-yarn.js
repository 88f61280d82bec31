"use strict";
exports.id = "core-clients-yarn";
exports.ids = ["core-clients-yarn"];
exports.modules = {

/***/ "packages/core/src/clients/yarn.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yarn: () => (/* binding */ yarn)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/clients/support/cache-folder.ts
var cache_folder = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/values.ts
var values = __webpack_require__("packages/core/src/clients/support/values.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/yarn-lock.ts

/**
 * yarn.lock of Yarn 1, which is a syntax of its own: a line of descriptors, and below it, indented, `resolved "URL#hash"`
 * (classic.yarnpkg.com, "yarn.lock"). Any key or value may stand in quotes, with JSON's escapes, and a colon between them
 * (Yarn 1, lockfile/parse). What only descriptors by a URL or a Git host name was asked for so.
 */
function packagesOfYarnLock(_value, text) {
    const packages = [];
    let name;
    let byUrl = false;
    for (const { text: line } of (0,values/* linesOf */.Dx)(text.replace(/^\uFEFF/, ''))) {
        if (/^[^\s#]/.test(line)) {
            const descriptors = line.replace(/:\s*$/, '').split(/,\s*/).map(unquoted);
            name = /^(@?[^@]+)@/.exec(descriptors[0] ?? '')?.[1];
            byUrl = descriptors.every((descriptor) => /^@?[^@]+@(?!npm:)[^@]*[:/]/.test(descriptor));
            continue;
        }
        const [, key = '', value = ''] = /^\s+("(?:[^"\\]|\\.)*"|[^\s":]+):?\s+("(?:[^"\\]|\\.)*"|\S+)/.exec(line) ?? [];
        if (unquoted(key) === 'resolved' && !byUrl)
            packages.push({ name, url: unquoted(value) });
    }
    return packages;
}
function unquoted(word) {
    if (!word.startsWith('"'))
        return word;
    try {
        return String(JSON.parse(word));
    }
    catch {
        return word.replace(/^"|"$/g, '');
    }
}

// EXTERNAL MODULE: ./packages/core/src/clients/support/npm-project-files.ts
var npm_project_files = __webpack_require__("packages/core/src/clients/support/npm-project-files.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/npm-user-file.ts
var npm_user_file = __webpack_require__("packages/core/src/clients/support/npm-user-file.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/agreement.ts
var agreement = __webpack_require__("packages/core/src/clients/support/agreement.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/client.ts
var client = __webpack_require__("packages/core/src/clients/client.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/yarn.ts








/**
 * Yarn 1, in npm's user file: its own ~/.yarnrc has no place for tokens. It sends the token for packages without a
 * scope only where `always-auth` says so. That stands with each registry and not on top of the file, where it would
 * hold for every registry the user has. YARN_ALWAYS_AUTH would spare npm 11 its warning of an unknown key, but Yarn 2
 * and later end with an error for it.
 */
const yarn = {
    name: 'yarn',
    title: 'Yarn 1',
    documentation: 'https://classic.yarnpkg.com/en/docs/yarnrc',
    format: 'npm',
    modes: ['default'],
    scoped: true,
    readme: {
        configured: 'the same `.npmrc`, with `always-auth`',
        token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
    },
    signs: [
        // Its comments may be gone, or a byte order mark before them.
        { file: /^yarn\.lock$/, text: /# yarn lockfile v1|^ {2}"?resolved"?:? /m },
        { file: /^package\.json$/, text: /"packageManager"\s*:\s*"yarn@[01]\b/, weak: 'tree' },
    ],
    projectFiles: [
        {
            ...(0,npm_project_files/* npmrcProjectFile */.Ki)({ title: 'Yarn 1', variables: [['yarn_registry', 'YARN_REGISTRY']] }),
            above: true,
        },
        (0,npm_project_files/* publishConfigFile */.SM)('Yarn 1'),
        { file: /^\.yarnrc$/, syntax: 'lines', above: true, check: checkYarnrc },
    ],
    lockFiles: [
        {
            file: /^yarn\.lock$/,
            syntax: 'lines',
            packages: packagesOfYarnLock,
            elsewhere: 'Yarn 1 fetches them from there, without the token',
            otherRepository: 'Yarn 1 has no token for it: 401',
            remedy: "Run: sed -i 's#URL#OURS#' yarn.lock",
        },
    ],
    cache: (folders) => ({
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'YARN_CACHE_FOLDER') ?? (0,external_node_path_.join)((0,cache_folder/* cacheHome */.iR)(folders), 'yarn')],
        locks: /^yarn\.lock$/,
    }),
    configure: (context) => ({
        files: [
            (0,npm_user_file/* npmrcFile */.FX)((0,npm_user_file/* npmUserConfig */.TG)(context.env, context.home), context, (endpoint) => [
                [`${(0,client/* schemeless */.bO)(endpoint)}:always-auth`, 'true'],
            ]),
        ],
        // It reads npm's variables beside its own (Yarn 1, "yarnrc", and NpmRegistry#loadConfig).
        variables: (0,npm_user_file/* mendedVariables */.jv)(context, ['yarn_registry', 'npm_config_registry']),
        warnings: [...(0,npm_user_file/* keyVariables */.jr)(context, ['npm'], 'Yarn 1'), ...userOptions(context)],
        notes: ['Yarn 1 needs always-auth in the .npmrc; npm 11 and later warn that they do not know it, and go on.'],
    }),
};
/**
 * .yarnrc comes after every .npmrc; so only a scope that the login leaves to its default can be had from elsewhere, or
 * what stands there as an option of the command line, before which nothing goes ("yarnrc", "CLI arguments").
 */
function checkYarnrc(document, login) {
    return (0,values/* linesOf */.Dx)(document.text).flatMap(({ line, text }) => {
        const { key, url: given } = optionIn(text);
        if (key !== undefined) {
            const option = { scope: undefined, text: given, path: [key] };
            return (0,npm_project_files/* namedRegistries */.Tn)('Yarn 1', document, login, [option], 'Remove the line').map((each) => ({ ...each, line }));
        }
        // In quotes, as `@` starts no bare word; a colon may stand behind (Yarn 1, lockfile/parse).
        const [, scope, url] = /^\s*"(@[^:\s"]+):registry"\s*:?\s*"?([^"\s]+)/.exec(text) ?? [];
        if (scope === undefined || login.registries.some(({ scopes }) => scopes.includes(scope)))
            return [];
        const registry = { scope, text: url, path: [`${scope}:registry`] };
        return (0,npm_project_files/* namedRegistries */.Tn)('Yarn 1', document, login, [registry], 'Remove the line').map((each) => ({ ...each, line }));
    });
}
/** `--registry "URL"`, also of one command: `--install.registry`. */
function optionIn(text) {
    const [, key, url] = /^\s*"?(--(?:[^\s."]+\.)?registry)"?\s*:?\s*"?([^"\s]+)/.exec(text) ?? [];
    return { key, url };
}
function userOptions({ home, read, registries }) {
    const path = (0,external_node_path_.join)(home, '.yarnrc');
    return (0,values/* linesOf */.Dx)(read(path) ?? '').flatMap(({ line, text }) => {
        const { key, url } = optionIn(text);
        const elsewhere = (0,agreement/* registryUrl */.NH)(url);
        if (key === undefined || elsewhere === undefined || (0,agreement/* mainRegistry */.zE)({ registries }) === undefined)
            return [];
        if ((0,agreement/* ownRegistry */.Ck)(elsewhere, { registries }) !== undefined)
            return [];
        return [`${path}:${String(line)}: '${key}' wins over the login: remove the line.`];
    });
}


/***/ })

};
;