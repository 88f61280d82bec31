"use strict";
exports.id = "core-clients-deno";
exports.ids = ["core-clients-deno"];
exports.modules = {

/***/ "packages/core/src/clients/deno.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deno: () => (/* binding */ deno)
});

// EXTERNAL MODULE: ./packages/core/src/clients/support/cache-folder.ts
var cache_folder = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/clients/support/values.ts
var values = __webpack_require__("packages/core/src/clients/support/values.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/deno-lock.ts

/**
 * deno.lock: `npm` packages, those of version 3 below `packages`, have a `tarball` where theirs is not what the
 * registry's packages have by rule. `remote` holds what sources import by its URL, which no registry is asked for.
 */
function packagesOfDenoLock(value) {
    return [...(0,values/* entriesAt */.ws)(value, 'npm'), ...(0,values/* entriesAt */.ws)(value, 'packages', 'npm')].flatMap(([key, entry]) => {
        const url = (0,values/* textAt */.$6)(entry, 'tarball');
        return url === undefined ? [] : [{ name: /^(@?[^@]+)@/.exec(key)?.[1], url }];
    });
}

// EXTERNAL MODULE: ./packages/core/src/clients/support/npm-project-files.ts
var npm_project_files = __webpack_require__("packages/core/src/clients/support/npm-project-files.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/npm-user-file.ts
var npm_user_file = __webpack_require__("packages/core/src/clients/support/npm-user-file.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/deno.ts





/**
 * Deno, for `npm:` specifiers and package.json, in ~/.npmrc: it knows no variable for another place (docs.deno.com,
 * "Use private npm registries"). It publishes to JSR alone.
 */
const deno = {
    name: 'deno',
    title: 'Deno',
    documentation: 'https://docs.deno.com/runtime/fundamentals/node/',
    format: 'npm',
    modes: ['default'],
    scoped: true,
    releaseAge: 'min-release-age of the .npmrc, seen with Deno 2.9',
    readme: {
        configured: '`~/.npmrc`, for `npm:` packages',
        token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
    },
    signs: [{ file: /^deno\.(lock|jsonc?)$/ }],
    projectFiles: [(0,npm_project_files/* npmrcProjectFile */.Ki)({ title: 'Deno', variables: [['NPM_CONFIG_REGISTRY']] })],
    lockFiles: [
        {
            file: /^deno\.lock$/,
            syntax: 'json',
            packages: packagesOfDenoLock,
            elsewhere: 'Deno fetches them from there, without the token',
            otherRepository: 'Deno fetches them from there, and not from the repository of the login',
            remedy: "Run: sed -i 's#URL#OURS#' deno.lock",
        },
    ],
    cache: (folders) => ({
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'DENO_DIR') ?? (0,external_node_path_.join)((0,cache_folder/* cacheHome */.iR)(folders), 'deno')],
        locks: /^deno\.lock$/,
    }),
    configure(context) {
        const patterns = (0,npm_user_file/* ungatedPatterns */.oh)(context.registries);
        const file = (0,npm_user_file/* npmrcFile */.FX)((0,external_node_path_.join)(context.home, '.npmrc'), context);
        return {
            files: [{ ...file, slots: [...file.slots, ...(0,npm_user_file/* npmReleaseAge */.yb)(context.minReleaseAge)] }],
            variables: (0,npm_user_file/* mendedVariables */.jv)(context, ['NPM_CONFIG_REGISTRY']),
            notes: patterns.length === 0
                ? (0,npm_user_file/* gateNotes */.fW)('Deno', 'minimumDependencyAge', context.minReleaseAge)
                : [
                    `Deno holds versions back for a day, and has an exception for some packages in a project's deno.json alone: "minimumDependencyAge": {"age": "P1D", "exclude": ${JSON.stringify(patterns.map((pattern) => `npm:${pattern}`))}}. NPM_CONFIG_MIN_RELEASE_AGE=0 turns that off for all packages.`,
                ],
        };
    },
};


/***/ })

};
;