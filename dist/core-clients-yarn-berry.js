"use strict";
exports.id = "core-clients-yarn-berry";
exports.ids = ["core-clients-yarn-berry"];
exports.modules = {

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