"use strict";
exports.id = "core-clients-bun";
exports.ids = ["core-clients-bun"];
exports.modules = {

/***/ "packages/core/src/clients/bun.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bun: () => (/* binding */ bun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/clients/support/cache-folder.ts
var cache_folder = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/npm-user-file.ts
var npm_user_file = __webpack_require__("packages/core/src/clients/support/npm-user-file.ts");
// EXTERNAL MODULE: ./packages/core/src/files/quoting.ts
var quoting = __webpack_require__("packages/core/src/files/quoting.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/values.ts
var values = __webpack_require__("packages/core/src/clients/support/values.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/bun-lock.ts

/**
 * bun.lock (bun.com, "Lockfile"): `"name": ["name@1.0.0", "URL", {…}, "sha512-…"]`; the second is empty for the default
 * registry, and is missing for what is not from a registry.
 */
function packagesOfBunLock(value) {
    return (0,values/* entriesAt */.ws)(value, 'packages').flatMap(([, entry]) => {
        const url = (0,values/* textAt */.$6)(entry, 1);
        const name = /^(@?[^@]+)@/.exec((0,values/* textAt */.$6)(entry, 0) ?? '')?.[1];
        return url === undefined || url === '' ? [] : [{ name, url }];
    });
}

// EXTERNAL MODULE: ./packages/core/src/clients/support/agreement.ts
var agreement = __webpack_require__("packages/core/src/clients/support/agreement.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/npm-project-files.ts
var npm_project_files = __webpack_require__("packages/core/src/clients/support/npm-project-files.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/release-age.ts
var release_age = __webpack_require__("packages/core/src/clients/support/release-age.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/bun.ts









/**
 * Bun, in npm's user file, which it reads since 1.1.18 (bun.com, "npmrc"), to install and to publish. A .bunfig.toml
 * of the user's would win over the .npmrc of a project, which the user's .npmrc does not.
 */
const bun = {
    name: 'bun',
    title: 'Bun',
    documentation: 'https://bun.com/docs/pm/npmrc',
    format: 'npm',
    modes: ['default'],
    scoped: true,
    releaseAge: 'minimumReleaseAge, from Bun 1.3',
    readme: {
        configured: 'user `.npmrc`',
        token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
    },
    signs: [{ file: /^bun\.lockb?$/ }, { file: /^package\.json$/, text: /"packageManager"\s*:\s*"bun@\d/, weak: 'tree' }],
    projectFiles: [
        (0,npm_project_files/* npmrcProjectFile */.Ki)({ title: 'Bun', variables: [['BUN_CONFIG_REGISTRY', 'NPM_CONFIG_REGISTRY']] }),
        (0,npm_project_files/* publishConfigFile */.SM)('Bun'),
        { file: /^bunfig\.toml$/, syntax: 'toml', check: checkBunfig },
        { file: /^\.env(?:\.(?:development|production|test))?(?:\.local)?$/, syntax: 'lines', check: checkEnvironment },
    ],
    lockFiles: [
        {
            file: /^bun\.lock$/,
            syntax: 'json',
            packages: packagesOfBunLock,
            elsewhere: 'Bun fetches them from there, without the token',
            otherRepository: 'Bun fetches them from there, and not from the repository of the login',
            remedy: "Run: sed -i 's#URL#OURS#' bun.lock",
        },
    ],
    unreadable: [
        {
            file: /^bun\.lockb$/,
            message: 'is binary, so nobody has looked at where it takes packages from. Run: bun install --save-text-lockfile --frozen-lockfile --lockfile-only',
        },
    ],
    cache: (folders) => ({
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'BUN_INSTALL_CACHE_DIR') ?? (0,external_node_path_.join)(folders.home, '.bun/install/cache')],
        locks: /^bun\.lockb?$/,
    }),
    configure(context) {
        const patterns = (0,npm_user_file/* ungatedPatterns */.oh)(context.registries);
        return {
            files: [
                // Bun 1.2 and 1.3 read ~/.npmrc alone, 1.4 goes by npm's variable.
                ...[...new Set([(0,external_node_path_.join)(context.home, '.npmrc'), (0,npm_user_file/* npmUserConfig */.TG)(context.env, context.home)])].map((path) => (0,npm_user_file/* npmrcFile */.FX)(path, context)),
                ...(context.minReleaseAge === undefined ? [] : [ageGate(context.minReleaseAge, context)]),
            ],
            mends: [bunfig(context)],
            ...tokenVariables(context, (0,npm_user_file/* mendedVariables */.jv)(context, REGISTRIES)),
            notes: [
                ...(patterns.length === 0
                    ? []
                    : [
                        `Bun holds no version back for its age, unless a bunfig.toml has minimumReleaseAge; it excepts packages by their full names alone, so name those of ${patterns.join(', ')} in its minimumReleaseAgeExcludes.`,
                    ]),
            ],
        };
    },
};
/** What Bun reads of the variables, and from the project's .env where they are not set (bun.com, "Environment variables"). */
const REGISTRIES = ['BUN_CONFIG_REGISTRY', 'NPM_CONFIG_REGISTRY', 'npm_config_registry'];
const TOKENS = ['BUN_CONFIG_TOKEN', 'NPM_CONFIG_TOKEN', 'npm_config_token'];
/** Tokens in the environment, which Bun sends to the registry of packages without a scope, whatever the .npmrc says. */
function tokenVariables({ registries, env, token, tokenIn }, mended) {
    const set = registries.some(({ scopes }) => scopes.length === 0)
        ? TOKENS.filter((name) => (env[name] ?? '') !== '' && env[name] !== token)
        : [];
    if (tokenIn === 'environment') {
        const ours = { value: token, purpose: 'token, in place of another' };
        return { variables: { ...mended, ...Object.fromEntries(set.map((name) => [name, ours])) } };
    }
    return {
        variables: mended,
        warnings: set.map((name) => `${name} in the environment wins over the token in the .npmrc: unset it for Bun.`),
    };
}
/** Seconds. */
function ageGate(minutes, context) {
    return {
        path: userBunfig(context),
        format: 'toml',
        purpose: 'minimum age of releases',
        slots: [
            { slot: '[install]', content: '[install]', container: true },
            (0,release_age/* atLeast */.jZ)('[install] minimumReleaseAge', 'minimumReleaseAge = ', minutes * 60),
        ],
    };
}
/** In XDG_CONFIG_HOME if that is set, and else, as seen with Bun 1.4, not in ~/.config but in the home directory itself. */
function userBunfig({ env, home }) {
    const { XDG_CONFIG_HOME: given } = env;
    return (0,external_node_path_.join)(given !== undefined && (0,external_node_path_.isAbsolute)(given) ? given : home, '.bunfig.toml');
}
/** The user's own .bunfig.toml goes before every .npmrc: what it says of a registry is mended (bun.com, "bunfig.toml"). */
function bunfig(context) {
    const { registries, token, tokenIn, tokenVariable } = context;
    const secret = (0,quoting/* tomlString */.Ge)(tokenIn === 'file' ? token : `$${tokenVariable}`);
    const headers = headersIn(context.read(userBunfig(context)) ?? '');
    const mend = (table, key, endpoint) => {
        const url = (0,quoting/* tomlString */.Ge)(endpoint.href);
        const header = `[${table}.${key}]`;
        const whole = { slot: `[${table}] ${key}`, content: `${key} = { url = ${url}, token = ${secret} }` };
        const inTable = [
            { slot: `${header} token`, content: `token = ${secret}` },
            { slot: `${header} url`, content: `url = ${url}` },
            { slot: `${header} username`, content: undefined },
            { slot: `${header} password`, content: undefined },
        ];
        // A URL or an inline table is replaced; of a table with a header, each key.
        return headers.has(bare(header))
            ? inTable.map((edit) => ({ ...edit, container: false }))
            : [{ ...whole, ifPresent: whole.slot, container: false }];
    };
    return {
        path: userBunfig(context),
        format: 'toml',
        purpose: 'registry, in place of another',
        slots: registries.flatMap(({ endpoint, scopes }) => scopes.length === 0
            ? mend('install', 'registry', endpoint)
            : scopes
                .flatMap((scope) => [scope, scope.slice(1)])
                .flatMap((scope) => mend('install.scopes', (0,quoting/* tomlKey */.m8)(scope), endpoint))),
    };
}
/** The headers of a TOML file's tables, without spaces and quotes. */
function headersIn(text) {
    return new Set([...text.matchAll(/^[ \t]*(\[[^[\]]+\])/gm)].map(([, header = '']) => bare(header)));
}
function bare(header) {
    return header.replace(/[\s"']/g, '');
}
/** The project's bunfig.toml goes before every .npmrc, from Bun 1.4 on; a registry is a URL, or a table with `url` and credentials. */
function checkBunfig(document, login) {
    const [settings] = document.values;
    const registries = [
        { scope: undefined, path: ['install', 'registry'] },
        ...(0,values/* entriesAt */.ws)(settings, 'install', 'scopes').map(([name]) => ({
            scope: name.startsWith('@') ? name : `@${name}`,
            path: ['install', 'scopes', name],
        })),
    ].map((each) => ({ ...each, text: (0,values/* textAt */.$6)(settings, ...each.path) ?? (0,values/* textAt */.$6)(settings, ...each.path, 'url') }));
    const remedy = 'Remove the line: the login says where packages come from';
    return [
        // Before 1.4 the user's .npmrc goes before it.
        ...(0,npm_project_files/* namedRegistries */.Tn)('Bun, from 1.4 on,', document, login, registries, remedy),
        ...registries.flatMap(({ path, text }) => {
            const url = (0,agreement/* registryUrl */.NH)(text);
            const ours = url !== undefined && login.registries.some(({ endpoint }) => (0,agreement/* isBelow */.Yw)(url, endpoint));
            const given = JSON.stringify((0,values/* valueAt */.fK)(settings, ...path) ?? '');
            if (ours || !(0,agreement/* namesToken */.YV)(given, login))
                return [];
            return [(0,npm_project_files/* handsOver */.Jf)('Bun', document.lineOf(path), `'${path.join('.')}'`, url, login)];
        }),
    ];
}
function checkEnvironment({ text }, login) {
    const main = (0,agreement/* mainRegistry */.zE)(login);
    if (main === undefined)
        return [];
    return (0,values/* linesOf */.Dx)(text).flatMap(({ line, text: content }) => {
        const [, name = '', given = ''] = /^\s*(?:export\s+)?(\w+)\s*=\s*["'`]?([^"'`\s]*)/.exec(content) ?? [];
        if (given === '' || (login.env[name] ?? '') !== '')
            return [];
        const message = (what) => `'${name}' ${what}. Remove the line`;
        if (TOKENS.includes(name)) {
            const effect = 'wins over the token of the login, which CodeArtifact alone takes';
            return (0,agreement/* namesToken */.YV)(given, login) ? [] : [{ line, kind: 'warning', message: message(effect) }];
        }
        const url = REGISTRIES.includes(name) ? (0,agreement/* registryUrl */.NH)((0,agreement/* expandVariables */.i7)(given, login)) : undefined;
        if (url === undefined || (0,agreement/* isBelow */.Yw)(url, main.endpoint))
            return [];
        const effect = `is ${(0,agreement/* shown */.SP)((0,agreement/* asWritten */.qm)(url, given))}: Bun asks there, and not in ${main.repository}, and before 1.4 sends the token of the login with it`;
        return [(0,agreement/* handedOver */.$_)(line, url, message(effect), login)];
    });
}


/***/ })

};
;