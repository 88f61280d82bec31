"use strict";
exports.id = "core-clients-javascript";
exports.ids = ["core-clients-javascript"];
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


/***/ }),

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


/***/ }),

/***/ "packages/core/src/clients/pnpm.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pnpm: () => (/* binding */ pnpm)
});

// EXTERNAL MODULE: ./packages/core/src/clients/support/cache-folder.ts
var cache_folder = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/files/pointer.ts
var pointer = __webpack_require__("packages/core/src/files/pointer.ts");
// EXTERNAL MODULE: ./packages/core/src/files/quoting.ts
var quoting = __webpack_require__("packages/core/src/files/quoting.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/config-folder.ts
var config_folder = __webpack_require__("packages/core/src/clients/support/config-folder.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/credential-helper.ts
var credential_helper = __webpack_require__("packages/core/src/clients/support/credential-helper.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/npm-user-file.ts
var npm_user_file = __webpack_require__("packages/core/src/clients/support/npm-user-file.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/client.ts
var client = __webpack_require__("packages/core/src/clients/client.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/values.ts
var values = __webpack_require__("packages/core/src/clients/support/values.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/pnpm-lock.ts

/**
 * pnpm-lock.yaml, versions 5 to 9 (pnpm, "lockfile-file"): a package has a `resolution` with an address only where it
 * is not the one that the registry's packages have by rule, or where `lockfileIncludeTarballUrl` asks for all of them.
 * The keys are `/name/1.0.0` (5), `/name@1.0.0` (6) and `name@1.0.0` (9); one with a version is the registry's, whatever
 * its `gitHosted` says. What is there by its URL, as what Git hosts serve is, was asked for by that URL: by the project,
 * whose `specifier` has it, or by a dependency.
 */
function packagesOfPnpmLock(value) {
    return (0,values/* entriesAt */.ws)(value, 'packages').flatMap(([key, entry]) => {
        const url = (0,values/* textAt */.$6)(entry, 'resolution', 'tarball');
        const name = /^\/?((?:@[^/]+\/)?[^/@]+)[/@]/.exec(key)?.[1];
        const isVersion = /^\/?(?:@[^/]+\/)?[^/@]+[/@]\d/.test(key);
        if (url === undefined || (!isVersion && (0,values/* valueAt */.fK)(entry, 'resolution', 'gitHosted') === true))
            return [];
        // A tarball that somebody names by its URL has that for its key.
        if (/^(?:@?[^@]+@)?https?:\/\//.test(key) && !isForced(value, name, url))
            return [];
        return [{ name, url }];
    });
}
const DEPENDENCIES = ['dependencies', 'devDependencies', 'optionalDependencies'];
/** Whether the project asks for a package by a version, and the lock file alone by a URL (lock files of version 6 and 9). */
function isForced(value, name, url) {
    const projects = [value, ...(0,values/* entriesAt */.ws)(value, 'importers').map(([, project]) => project)];
    return projects.some((project) => DEPENDENCIES.some((group) => {
        const { specifier, version } = {
            specifier: (0,values/* textAt */.$6)(project, group, name ?? '', 'specifier'),
            version: (0,values/* textAt */.$6)(project, group, name ?? '', 'version'),
        };
        return specifier !== undefined && version === url && /^[\^~<>=*v\d]|^[a-z]+$/i.test(specifier);
    }));
}

// EXTERNAL MODULE: ./packages/core/src/clients/support/npm-project-files.ts
var npm_project_files = __webpack_require__("packages/core/src/clients/support/npm-project-files.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/transport-security.ts
var transport_security = __webpack_require__("packages/core/src/clients/support/transport-security.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/release-age.ts
var release_age = __webpack_require__("packages/core/src/clients/support/release-age.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/yaml-list.ts
var yaml_list = __webpack_require__("packages/core/src/clients/support/yaml-list.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/pnpm.ts














/** What says where the user's file is (pnpm.io, "npmrcAuthFile"), in pnpm's order; pnpm 10 knows npm's two alone. */
const USER_CONFIG = [
    'pnpm_config_npmrc_auth_file',
    'PNPM_CONFIG_NPMRC_AUTH_FILE',
    'pnpm_config_userconfig',
    'PNPM_CONFIG_USERCONFIG',
    'npm_config_userconfig',
    'NPM_CONFIG_USERCONFIG',
];
const REGISTRY = ['pnpm_config_registry', 'PNPM_CONFIG_REGISTRY'];
/** Before pnpm 11, which does not know the others. */
const OLDER_REGISTRY = ['npm_config_registry', 'NPM_CONFIG_REGISTRY'];
/**
 * pnpm, in the user's .npmrc: in a project's file it does not put in variables any more (pnpm 10.34.2 and 11.5.3).
 * What is neither registry nor token has its place in the user's config.yaml, from pnpm 11 on.
 */
const pnpm = {
    name: 'pnpm',
    title: 'pnpm',
    documentation: 'https://pnpm.io/settings',
    format: 'npm',
    modes: ['default'],
    scoped: true,
    releaseAge: 'minimumReleaseAge, from pnpm 10.16',
    asksHelper: true,
    readme: {
        configured: 'user `.npmrc`; `config.yaml` for release ages on request',
        token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it, or a helper fetches it',
    },
    signs: [
        { file: /^pnpm-(lock|workspace)\.yaml$/ },
        { file: /^package\.json$/, text: /"packageManager"\s*:\s*"pnpm@\d/, weak: 'tree' },
    ],
    projectFiles: [
        (0,npm_project_files/* npmrcProjectFile */.Ki)({ title: 'pnpm', variables: [REGISTRY, OLDER_REGISTRY] }),
        (0,npm_project_files/* publishConfigFile */.SM)('pnpm'),
        {
            file: /^pnpm-workspace\.yaml$/,
            syntax: 'yaml',
            check: (document, login) => [
                ...network(document, login),
                ...(0,npm_project_files/* namedRegistries */.Tn)('pnpm', document, login, [
                    { scope: undefined, text: (0,values/* textAt */.$6)(document.values[0], 'registry'), path: ['registry'] },
                    ...(0,values/* entriesAt */.ws)(document.values[0], 'registries').map(([key, url]) => ({
                        scope: key === 'default' ? undefined : key,
                        text: typeof url === 'string' ? url : undefined,
                        path: ['registries', key],
                    })),
                ], 'Remove the line: the login says where packages come from'),
            ],
        },
    ],
    lockFiles: [
        {
            file: /^pnpm-lock\.yaml$/,
            syntax: 'yaml',
            packages: packagesOfPnpmLock,
            elsewhere: 'pnpm 10 fetches them from there, without the token; pnpm 11 and later refuse the lock file',
            otherRepository: 'pnpm 10 has no token for it (401); pnpm 11 and later refuse the lock file',
            remedy: "Run: sed -i 's#URL#OURS#' pnpm-lock.yaml",
        },
    ],
    cache: (folders) => ({
        paths: [
            (0,cache_folder/* givenFolder */.qB)(folders, 'npm_config_store_dir', 'pnpm_config_store_dir') ??
                (0,external_node_path_.join)((0,cache_folder/* givenFolder */.qB)(folders, 'PNPM_HOME') ?? (0,external_node_path_.join)((0,cache_folder/* dataHome */.uz)(folders), 'pnpm'), 'store'),
        ],
        locks: /^pnpm-lock\.yaml$/,
    }),
    configure(context) {
        const { env, home, registries, helper } = context;
        const patterns = (0,npm_user_file/* ungatedPatterns */.oh)(registries);
        return {
            files: [
                // pnpm 10 and older know npm's variables alone.
                ...[...new Set([(0,npm_user_file/* userFile */.Mz)(env, USER_CONFIG, home), (0,npm_user_file/* npmUserConfig */.TG)(env, home)])].flatMap((path) => (0,credential_helper/* withTokenHelper */.YY)((0,npm_user_file/* npmrcFile */.FX)(path, context, tokenWithPort), helper)),
                ...gateFiles(context, patterns),
            ],
            mends: ownFiles(context),
            variables: (0,npm_user_file/* mendedVariables */.jv)(context, [...REGISTRY, ...OLDER_REGISTRY]),
            warnings: (0,npm_user_file/* keyVariables */.jr)(context, ['pnpm', 'npm'], 'pnpm'),
            notes: patterns.length === 0
                ? (0,npm_user_file/* gateNotes */.fW)('pnpm 11 and later', 'minimumReleaseAge', context.minReleaseAge)
                : [
                    `pnpm 11 and later do not hold ${patterns.join(', ')} back for their age, unless the project's pnpm-workspace.yaml has a minimumReleaseAgeExclude of its own, which takes the place of the user's: add them there.${patterns.length > 1 && context.minReleaseAge !== undefined ? ' pnpm 10 has no such list outside the project: there, too.' : ''}`,
                ],
        };
    },
};
const OLDER_EXCLUDE = 'minimum-release-age-exclude[]';
/** TLS and proxies (pnpm.io, "Settings", "Request Settings"). */
function network(document, login) {
    const setting = (key) => {
        const value = (0,values/* valueAt */.fK)(document.values[0], key);
        return typeof value === 'string' || value === false
            ? { line: document.lineOf([key]), key, value: String(value) }
            : undefined;
    };
    // Turned off by `false`.
    const given = (...keys) => keys.map(setting).find((found) => found !== undefined && found.value !== 'false');
    const strict = setting('strictSsl');
    return (0,transport_security/* onTheWay */.O)('pnpm', login, {
        unchecked: strict?.value === 'false' ? strict : undefined,
        authority: given('ca', 'cafile', 'caFile'),
        proxy: given('httpsProxy', 'proxy', 'httpProxy'),
    });
}
/** pnpm's own files for all projects: config.yaml from pnpm 11 on, rc before ("Configuration"). Minutes. */
function gateFiles({ env, home, minReleaseAge }, patterns) {
    const folder = (0,config_folder/* pnpmConfigFolder */.Sh)(env, home);
    const purpose = 'minimum age of releases';
    const exclude = {
        slot: (0,pointer/* pointer */.W)('minimumReleaseAgeExclude'),
        content: (0,yaml_list/* yamlList */.g)('minimumReleaseAgeExclude', patterns),
        container: false,
        list: { defaults: [] },
    };
    const slots = [
        ...(minReleaseAge === undefined
            ? []
            : [(0,release_age/* atLeast */.jZ)((0,pointer/* pointer */.W)('minimumReleaseAge'), 'minimumReleaseAge: ', minReleaseAge)]),
        ...(patterns.length === 0 ? [] : [exclude]),
    ];
    const files = slots.length === 0 ? [] : [{ path: (0,external_node_path_.join)(folder, 'config.yaml'), format: 'yaml', purpose, slots }];
    if (minReleaseAge === undefined)
        return files;
    const older = [
        (0,release_age/* atLeast */.jZ)('minimum-release-age', 'minimum-release-age=', minReleaseAge),
        // A list of several lines is none that one slot can be; for more scopes the note has what to do.
        ...(patterns.length === 1 ? [(0,release_age/* unlessSet */.l0)(OLDER_EXCLUDE, `${OLDER_EXCLUDE}=${patterns.join('')}`)] : []),
    ];
    return [...files, { path: (0,external_node_path_.join)(folder, 'rc'), format: 'npmrc', purpose, slots: older }];
}
/** pnpm's own files go before the .npmrc, from pnpm 11 on: what they say of registries and tokens is mended. */
function ownFiles({ env, home, registries, token, tokenIn, tokenVariable }) {
    const folder = (0,config_folder/* pnpmConfigFolder */.Sh)(env, home);
    const mend = (slot, content) => ({ slot, ifPresent: slot, content, container: false });
    const secret = tokenIn === 'file' ? token : `\${${tokenVariable}}`;
    const settings = registries.flatMap(({ endpoint, scopes }) => {
        const url = (0,quoting/* yamlScalar */.Ew)(endpoint.href);
        return scopes.length === 0
            ? [mend((0,pointer/* pointer */.W)('registry'), `registry: ${url}`), mend((0,pointer/* pointer */.W)('registries', 'default'), `default: ${url}`)]
            : scopes.map((scope) => mend((0,pointer/* pointer */.W)('registries', scope), `${(0,quoting/* yamlKey */.j5)(scope)}: ${url}`));
    });
    const lines = registries.flatMap(({ endpoint, scopes }) => [
        ...(scopes.length === 0 ? ['registry'] : scopes.map((scope) => `${scope}:registry`)).map((key) => mend(key, `${key}=${endpoint.href}`)),
        mend(`${(0,client/* schemeless */.bO)(endpoint)}:_authToken`, `${(0,client/* schemeless */.bO)(endpoint)}:_authToken=${secret}`),
    ]);
    const purpose = 'registry, in place of another';
    return [
        { path: (0,external_node_path_.join)(folder, 'config.yaml'), format: 'yaml', purpose, slots: settings },
        {
            path: (0,external_node_path_.join)(folder, 'auth.ini'),
            format: 'npmrc',
            purpose,
            slots: [...new Map(lines.map((edit) => [edit.slot, edit])).values()],
        },
    ];
}
/**
 * The token once more under the host with its port: CodeArtifact's URLs of tarballs have it, and pnpm before 8.7 looks
 * for them as they are written (pnpm/pnpm#5970, #6864).
 */
function tokenWithPort({ protocol, host, port, pathname }, token) {
    return protocol === 'https:' && port === '' ? [[`//${host}:443${pathname}:_authToken`, token]] : [];
}


/***/ }),

/***/ "packages/core/src/clients/support/yaml-list.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ yamlList)
/* harmony export */ });
/* harmony import */ var _files_quoting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/quoting.ts");

/** A slot of a YAML file that is a list: these items, and behind them those that the user's file has. */
function yamlList(key, items) {
    const added = items.map(_files_quoting_js__WEBPACK_IMPORTED_MODULE_0__/* .yamlScalar */ .Ew);
    return (before = '') => {
        const [flow] = /^[^[\n]*:\s*\[/.exec(before) ?? [];
        if (flow !== undefined)
            return `${flow}${added.join(', ')}, ${before.slice(flow.length).trimStart()}`;
        const [block, end, indent] = /(\r?\n)([ \t]*)(?=- )/.exec(before) ?? [];
        if (block === undefined)
            return `${key}: [${added.join(', ')}]`;
        return before.replace(block, () => `${added.map((item) => `${end}${indent}- ${item}`).join('')}${block}`);
    };
}


/***/ }),

/***/ "packages/core/src/clients/yarn-berry.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yarnBerry: () => (/* binding */ yarnBerry)
});

// EXTERNAL MODULE: ./packages/core/src/clients/support/cache-folder.ts
var cache_folder = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/files/pointer.ts
var pointer = __webpack_require__("packages/core/src/files/pointer.ts");
// EXTERNAL MODULE: ./packages/core/src/files/quoting.ts
var quoting = __webpack_require__("packages/core/src/files/quoting.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/npm-user-file.ts
var npm_user_file = __webpack_require__("packages/core/src/clients/support/npm-user-file.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/agreement.ts
var agreement = __webpack_require__("packages/core/src/clients/support/agreement.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/values.ts
var values = __webpack_require__("packages/core/src/clients/support/values.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/yarn-berry-lock.ts


/** A patch of a patch has its source's locator in its own, encoded once more each time. */
const DEEPEST = 8;
/**
 * yarn.lock of Yarn 2 and later: the registry's packages have no address, unless their tarballs lie elsewhere than npm's
 * would: `resolution: "is-number@npm:7.0.0::__archiveUrl=https%3A%2F%2F…"` (Yarn, NpmHttpFetcher). It may stand in any
 * locator or range, and, encoded again, within one of `patch:`.
 */
function packagesOfYarnBerryLock(value) {
    return (0,values/* entriesAt */.ws)(value).flatMap(([descriptors, entry]) => {
        const resolution = (0,values/* textAt */.$6)(entry, 'resolution') ?? '';
        const texts = [descriptors, resolution, ...(0,values/* entriesAt */.ws)(entry, 'dependencies').map(([, range]) => range)];
        const name = /^(@?[^@]+)@/.exec(resolution)?.[1];
        const urls = texts.flatMap((text) => (typeof text === 'string' ? archiveUrls(text) : []));
        return [...new Set(urls)].map((url) => ({ name, url, written: resolution }));
    });
}
function archiveUrls(text) {
    const urls = [];
    let decoded = text;
    for (let depth = 0; depth < DEEPEST; depth++) {
        for (const [, url = ''] of decoded.matchAll(/__archiveUrl=([^&#\s,]*)/g))
            urls.push(decode(url));
        const next = decode(decoded);
        if (next === decoded)
            break;
        decoded = next;
    }
    // What is encoded more than once shows as a URL on a later turn.
    return urls.filter((url) => (0,agreement/* registryUrl */.NH)(url) !== undefined);
}
function decode(text) {
    return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (encoded) => {
        try {
            return decodeURIComponent(encoded);
        }
        catch {
            return encoded;
        }
    });
}

// EXTERNAL MODULE: ./packages/core/src/clients/support/npm-project-files.ts
var npm_project_files = __webpack_require__("packages/core/src/clients/support/npm-project-files.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/transport-security.ts
var transport_security = __webpack_require__("packages/core/src/clients/support/transport-security.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/release-age.ts
var release_age = __webpack_require__("packages/core/src/clients/support/release-age.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/yaml-list.ts
var yaml_list = __webpack_require__("packages/core/src/clients/support/yaml-list.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/yarn-berry.ts












/**
 * Yarn 2 and later, in ~/.yarnrc.yml (yarnpkg.com, "Yarnrc files"): YARN_RC_FILENAME renames the projects' files and
 * not this one. A reference to a variable has a fallback, or every command would fail where it is not set.
 */
const yarnBerry = {
    name: 'yarn-berry',
    title: 'Yarn 2 and later',
    documentation: 'https://yarnpkg.com/configuration/yarnrc',
    format: 'npm',
    modes: ['default'],
    scoped: true,
    releaseAge: 'npmMinimalAgeGate, from Yarn 4.10',
    readme: {
        configured: '`~/.yarnrc.yml`: server, publish registry, scopes, `npmAuthToken`',
        token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
    },
    signs: [
        { file: /^yarn\.lock$/, text: /^__metadata:/m },
        { file: /^\.yarnrc\.yml$/ },
        { file: /^package\.json$/, text: /"packageManager"\s*:\s*"yarn@(?![01]\b)\d/, weak: 'tree' },
    ],
    projectFiles: [
        {
            // YARN_RC_FILENAME says which of them it is.
            file: /^\.?yarn[\w.-]*\.ya?ml$/,
            syntax: 'yaml',
            above: true,
            check: (document, login) => (0,external_node_path_.basename)(document.path) === (login.env['YARN_RC_FILENAME'] ?? '.yarnrc.yml')
                ? checkYarnrc(document, login)
                : [],
        },
        (0,npm_project_files/* publishConfigFile */.SM)('Yarn'),
    ],
    lockFiles: [
        {
            file: /^yarn\.lock$/,
            // No other can hold an address: `__archiveUrl`, also with escapes of YAML or of URLs in place of its letters.
            text: /archiveUrl|\\|%(?:25|5[5f]|6[1-9a-f]|7[0-9a])/i,
            syntax: 'yaml',
            packages: packagesOfYarnBerryLock,
            costsToken: true,
            elsewhere: 'Yarn sends the token of the login there with its request, even where no script may run',
            otherRepository: 'Yarn fetches them from there, and not from the repository of the login',
            remedy: "Run: sed -i 's/::__archiveUrl=[^\"#&]*//' yarn.lock && yarn install",
        },
    ],
    cache: (folders) => ({
        paths: [(0,external_node_path_.join)((0,cache_folder/* givenFolder */.qB)(folders, 'YARN_GLOBAL_FOLDER') ?? (0,external_node_path_.join)(folders.home, '.yarn/berry'), 'cache')],
        locks: /^yarn\.lock$/,
    }),
    configure(context) {
        const patterns = (0,npm_user_file/* ungatedPatterns */.oh)(context.registries);
        return {
            files: [
                {
                    path: (0,external_node_path_.join)(context.home, '.yarnrc.yml'),
                    format: 'yaml',
                    purpose: 'registry',
                    slots: [
                        ...context.registries.flatMap((registry) => registrySlots(registry, context)),
                        ...hostSlots(context),
                        // Minutes, as a number: some versions take `3d` for three minutes.
                        ...(context.minReleaseAge === undefined
                            ? []
                            : [(0,release_age/* atLeast */.jZ)((0,pointer/* pointer */.W)('npmMinimalAgeGate'), 'npmMinimalAgeGate: ', context.minReleaseAge)]),
                    ],
                },
            ],
            variables: (0,npm_user_file/* mendedVariables */.jv)(context, ['yarn_npm_registry_server', 'yarn_npm_publish_registry']),
            notes: patterns.length === 0 ? (0,npm_user_file/* gateNotes */.fW)('Yarn 4', 'npmMinimalAgeGate', context.minReleaseAge) : [],
        };
    },
};
function registrySlots({ endpoint, scopes }, context) {
    const url = (0,quoting/* yamlScalar */.Ew)(endpoint.href);
    const token = context.tokenIn === 'file' ? context.token : `\${${context.tokenVariable}-}`;
    const servers = (...above) => [
        entry([...above, 'npmPublishRegistry'], url),
        entry([...above, 'npmRegistryServer'], url),
    ];
    const none = (...names) => ({
        slot: (0,pointer/* pointer */.W)(...names),
        content: undefined,
        container: false,
    });
    return [
        // Yarn takes the one without the slash for the same registry, and the last of the two counts.
        none('npmRegistries', endpoint.href.replace(/\/$/, '')),
        map('npmRegistries'),
        map('npmRegistries', endpoint.href),
        entry(['npmRegistries', endpoint.href, 'npmAlwaysAuth'], 'true'),
        entry(['npmRegistries', endpoint.href, 'npmAuthToken'], (0,quoting/* yamlScalar */.Ew)(token)),
        ...(scopes.length === 0 ? servers() : [map('npmScopes')]),
        ...scopes.flatMap((scope) => [
            map('npmScopes', scope.slice(1)),
            ...servers('npmScopes', scope.slice(1)),
            // They would go before that of the registry.
            none('npmScopes', scope.slice(1), 'npmAuthToken'),
            none('npmScopes', scope.slice(1), 'npmAuthIdent'),
        ]),
    ];
}
function hostSlots({ registries }) {
    const list = (key, items) => items.length === 0
        ? []
        : [{ slot: (0,pointer/* pointer */.W)(key), content: (0,yaml_list/* yamlList */.g)(key, items), container: false, list: { defaults: [] } }];
    const plain = registries.filter(({ endpoint }) => endpoint.protocol === 'http:');
    return [
        // Not npmScopes' npmMinimalAgeGate: a Yarn that does not know it there ends with an error.
        ...list('npmPreapprovedPackages', (0,npm_user_file/* ungatedPatterns */.oh)(registries)),
        // An endpoint without TLS is one on this machine.
        ...list('unsafeHttpWhitelist', [...new Set(plain.map(({ endpoint }) => endpoint.hostname))]),
    ];
}
function entry(names, value) {
    return { slot: (0,pointer/* pointer */.W)(...names), content: `${(0,quoting/* yamlKey */.j5)(names.at(-1) ?? '')}: ${value}`, container: false };
}
/** One in braces goes into a map of either style; on top of the file, lines are what people read more easily. */
function map(...names) {
    const key = (0,quoting/* yamlKey */.j5)(names.at(-1) ?? '');
    return { slot: (0,pointer/* pointer */.W)(...names), content: names.length === 1 ? `${key}:` : `${key}: {}`, container: true };
}
/** The project's .yarnrc.yml goes before the user's, key by key, also within maps (yarnpkg.com, "Yarnrc files"). */
function checkYarnrc(document, login) {
    const [settings] = document.values;
    const servers = (scope, ...path) => ['npmRegistryServer', ...(login.access === 'publish' ? ['npmPublishRegistry'] : [])].map((key) => ({
        scope,
        text: (0,values/* textAt */.$6)(settings, ...path, key),
        path: [...path, key],
    }));
    const scopes = (0,values/* entriesAt */.ws)(settings, 'npmScopes').map(([scope]) => scope);
    // A scope that is there at all has Yarn's own default, and not the server of the rest.
    const bare = scopes
        .filter((scope) => (0,values/* textAt */.$6)(settings, 'npmScopes', scope, 'npmRegistryServer') === undefined)
        .filter((scope) => !login.registries.some(({ scopes: own }) => own.includes(`@${scope}`)))
        .map((scope) => ({ scope: `@${scope}`, text: 'https://registry.yarnpkg.com', path: ['npmScopes', scope] }));
    const isSet = (login.env['YARN_NPM_REGISTRY_SERVER'] ?? '') !== '';
    const named = (0,npm_project_files/* namedRegistries */.Tn)('Yarn', document, login, [...(isSet ? [] : servers(undefined)), ...scopes.flatMap((scope) => servers(`@${scope}`, 'npmScopes', scope))], 'Remove the line: the login says where packages come from');
    const byDefault = (0,npm_project_files/* namedRegistries */.Tn)('Yarn', document, login, bare, "Give it the login's npmRegistryServer");
    return [...named, ...byDefault, ...tokens(document, login, scopes), ...network(document, login)];
}
/** TLS and proxies, for all hosts or for some (yarnpkg.com, "networkSettings"). */
function network(document, login) {
    const [settings] = document.values;
    const paths = [[], ...(0,values/* entriesAt */.ws)(settings, 'networkSettings').map(([host]) => ['networkSettings', host])];
    const [unchecked, authority, proxy] = [['enableStrictSsl'], ['httpsCaFilePath', 'caFilePath'], ['httpsProxy']].map((keys) => paths
        .flatMap((path) => keys.map((key) => [...path, key]))
        .flatMap((path) => {
        const value = (0,values/* valueAt */.fK)(settings, ...path);
        const wanted = path.at(-1) === 'enableStrictSsl' ? value === false || value === 'false' : value !== undefined;
        return wanted ? [{ line: document.lineOf(path), key: path.join('.'), value: String(value) }] : [];
    })[0]);
    return (0,transport_security/* onTheWay */.O)('Yarn', login, { unchecked, authority, proxy });
}
/** Tokens on top of the file or of a scope go to whatever registry is asked, those of a registry to that one. */
function tokens(document, login, scopes) {
    const [settings] = document.values;
    const places = [
        { path: [], server: (0,values/* textAt */.$6)(settings, 'npmRegistryServer') ?? (0,agreement/* mainRegistry */.zE)(login)?.endpoint.href },
        ...scopes.map((scope) => ({
            path: ['npmScopes', scope],
            server: (0,values/* textAt */.$6)(settings, 'npmScopes', scope, 'npmRegistryServer') ??
                login.registries.find(({ scopes: own }) => own.includes(`@${scope}`))?.endpoint.href ??
                (0,values/* textAt */.$6)(settings, 'npmRegistryServer') ??
                (0,agreement/* mainRegistry */.zE)(login)?.endpoint.href,
        })),
        ...(0,values/* entriesAt */.ws)(settings, 'npmRegistries').map(([server]) => ({
            path: ['npmRegistries', server],
            server: server.startsWith('//') ? `https:${server}` : server,
        })),
    ];
    return places.flatMap(({ path, server }) => ['npmAuthToken', 'npmAuthIdent'].flatMap((key) => {
        const text = (0,values/* textAt */.$6)(settings, ...path, key);
        if (text === undefined)
            return [];
        const url = (0,agreement/* registryUrl */.NH)(server === undefined ? undefined : (0,agreement/* expandVariables */.i7)(server, login));
        const ours = url !== undefined && login.registries.some(({ endpoint }) => (0,agreement/* isBelow */.Yw)(url, endpoint));
        const line = document.lineOf([...path, key]);
        if ((0,agreement/* namesToken */.YV)(text, login)) {
            const elsewhere = url && (0,agreement/* asWritten */.qm)(url, server ?? '');
            return ours ? [] : [(0,npm_project_files/* handsOver */.Jf)('Yarn', line, `'${[...path, key].join('.')}'`, elsewhere, login)];
        }
        if (!ours)
            return [];
        const message = `'${[...path, key].join('.')}' wins over the token of the login, which CodeArtifact alone takes. Remove the line`;
        return [{ line, kind: 'warning', message }];
    }));
}


/***/ }),

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