"use strict";
exports.id = "core-clients-pnpm";
exports.ids = ["core-clients-pnpm"];
exports.modules = {

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