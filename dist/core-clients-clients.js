"use strict";
exports.id = "core-clients-clients";
exports.ids = [6560,586,5009];
exports.modules = {

/***/ "packages/core/src/clients/client.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ withUser),
/* harmony export */   FN: () => (/* binding */ MODES),
/* harmony export */   bG: () => (/* binding */ TOKEN_VARIABLE),
/* harmony export */   bO: () => (/* binding */ schemeless),
/* harmony export */   tE: () => (/* binding */ withCredentials)
/* harmony export */ });
/**
 * What a repository is for a client: `default` takes the place of the public registry; `extra` stands beside what the
 * client uses already; `mirror` answers for another source (Maven's mirrors, Cargo's source replacement).
 */
const MODES = ['default', 'extra', 'mirror'];
/** The variable that holds the token; configuration files refer to it, so that no file holds the token itself. */
const TOKEN_VARIABLE = 'CODEARTIFACT_AUTH_TOKEN';
/** The endpoint without its scheme, as npm's keys have it: `//HOST/npm/REPOSITORY/`. */
function schemeless(endpoint) {
    return `//${endpoint.host}${endpoint.pathname}`;
}
/** The endpoint with the user `aws` alone, for clients that ask for the password. */
function withUser(endpoint) {
    const url = new URL(endpoint);
    url.username = 'aws';
    return url.href;
}
/** The endpoint with `aws` and the token as its credentials, for clients that take them no other way. */
function withCredentials(endpoint, token) {
    const url = new URL(endpoint);
    url.username = 'aws';
    url.password = token;
    return url.href;
}


/***/ }),

/***/ "packages/core/src/clients/clients.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ CLIENT_NAMES),
  u: () => (/* binding */ clients)
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
var support_values = __webpack_require__("packages/core/src/clients/support/values.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/bun-lock.ts

/**
 * bun.lock (bun.com, "Lockfile"): `"name": ["name@1.0.0", "URL", {…}, "sha512-…"]`; the second is empty for the default
 * registry, and is missing for what is not from a registry.
 */
function packagesOfBunLock(value) {
    return (0,support_values/* entriesAt */.ws)(value, 'packages').flatMap(([, entry]) => {
        const url = (0,support_values/* textAt */.$6)(entry, 1);
        const name = /^(@?[^@]+)@/.exec((0,support_values/* textAt */.$6)(entry, 0) ?? '')?.[1];
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
        ...(0,support_values/* entriesAt */.ws)(settings, 'install', 'scopes').map(([name]) => ({
            scope: name.startsWith('@') ? name : `@${name}`,
            path: ['install', 'scopes', name],
        })),
    ].map((each) => ({ ...each, text: (0,support_values/* textAt */.$6)(settings, ...each.path) ?? (0,support_values/* textAt */.$6)(settings, ...each.path, 'url') }));
    const remedy = 'Remove the line: the login says where packages come from';
    return [
        // Before 1.4 the user's .npmrc goes before it.
        ...(0,npm_project_files/* namedRegistries */.Tn)('Bun, from 1.4 on,', document, login, registries, remedy),
        ...registries.flatMap(({ path, text }) => {
            const url = (0,agreement/* registryUrl */.NH)(text);
            const ours = url !== undefined && login.registries.some(({ endpoint }) => (0,agreement/* isBelow */.Yw)(url, endpoint));
            const given = JSON.stringify((0,support_values/* valueAt */.fK)(settings, ...path) ?? '');
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
    return (0,support_values/* linesOf */.Dx)(text).flatMap(({ line, text: content }) => {
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

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/files/pointer.ts
var pointer = __webpack_require__("packages/core/src/files/pointer.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/gemfile-lock.ts

/**
 * Gemfile.lock, which is a syntax of its own (Bundler::LockfileParser): sections with a word in capitals, and under GEM
 * the sources, `remote: URL`, and the gems below `specs:`. GIT and PATH are what the Gemfile names itself.
 */
function packagesOfGemfileLock(_value, text) {
    const packages = [];
    let section = '';
    let url;
    for (const { text: line } of (0,support_values/* linesOf */.Dx)(text)) {
        section = /^([A-Z][A-Z ]*)$/.exec(line)?.[1] ?? section;
        if (section !== 'GEM')
            continue;
        url = /^ {2}remote: (\S+)/.exec(line)?.[1] ?? url;
        if (url !== undefined && /^ {4}\S/.test(line))
            packages.push({ url });
    }
    return packages;
}

// EXTERNAL MODULE: ./packages/core/src/clients/support/transport-security.ts
var transport_security = __webpack_require__("packages/core/src/clients/support/transport-security.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/client.ts
var client = __webpack_require__("packages/core/src/clients/client.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/bundler.ts











/**
 * Bundler (bundle-config, "mirrors of gem sources" and "credentials for gem sources"), by variables, or by the same
 * names in the user's config. The default is a mirror of rubygems.org, so that no Gemfile changes, and no Gemfile.lock.
 * The source is named by its host: as a URL, `https://rubygems.org/`, it makes no name of a variable in a shell, and
 * `http://rubygems.org` would be another one. Bundler 2.3 and 4.0 take both.
 */
const bundler = {
    name: 'bundler',
    title: 'Bundler',
    documentation: 'https://bundler.io/man/bundle-config.1.html',
    format: 'ruby',
    modes: ['default', 'extra'],
    scoped: false,
    releaseAge: 'cooldown, from Bundler 4.0.13, for sources that tell when a gem was published',
    readme: {
        configured: '`BUNDLE_MIRROR__RUBYGEMS__ORG`, `BUNDLE_<HOST>`',
        token: 'in the variable',
    },
    signs: [{ file: /^(?:Gemfile(?:\.lock)?|gems\.(?:rb|locked))$/ }],
    projectFiles: [
        { folder: '.bundle', file: /^config$/, syntax: 'yaml', check: checkConfig },
        { file: /^(?:Gemfile|gems\.rb)$/, syntax: 'lines', check: checkGemfile },
    ],
    lockFiles: [
        {
            file: /^(?:Gemfile|gems)\.(?:lock|locked)$/,
            syntax: 'lines',
            packages: packagesOfGemfileLock,
            // Mirrors keep the name of the source that they stand for.
            replaced: ['rubygems.org'],
            elsewhere: 'Bundler takes them from there, as the Gemfile names it as their source',
            otherRepository: 'Bundler takes them from there, and not from the repository of the login',
            remedy: 'Make the source in the Gemfile https://rubygems.org, which the login is a mirror of, and run: bundle lock',
        },
    ],
    cache: (folders) => ({
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'BUNDLE_USER_CACHE') ?? (0,external_node_path_.join)(folders.home, '.bundle/cache')],
        locks: /^Gemfile\.lock$/,
    }),
    configure(context) {
        const { registries, tokenIn } = context;
        const settings = settingsOf(context);
        const notes = registries
            .filter(({ mode }) => mode === 'extra')
            .map(({ endpoint }) => `Bundler takes gems from ${endpoint.href} where a Gemfile names it as their source.`);
        const mends = [{ ...ownMirrors(context), path: userConfig(context) }];
        const elsewhere = [...appConfig(context), ...mirrorVariables(context)];
        if (tokenIn === 'environment') {
            return {
                files: [],
                mends,
                variables: { ...settings, ...mirrorOfAll(context) },
                notes,
                warnings: elsewhere,
            };
        }
        return {
            files: [
                {
                    path: userConfig(context),
                    format: 'yaml',
                    purpose: [...new Set(Object.values(settings).map(({ purpose }) => purpose))].join(' and '),
                    slots: Object.entries(settings).map(([name, { value }]) => ({
                        slot: (0,pointer/* pointer */.W)(name),
                        content: `${(0,quoting/* yamlKey */.j5)(name)}: ${(0,quoting/* yamlScalar */.Ew)(value)}`,
                        container: false,
                    })),
                },
            ],
            mends,
            variables: {},
            notes,
            warnings: [
                ...elsewhere,
                ...[...Object.keys(settings), ...(hasDefault(context) ? [MIRROR_OF_ALL] : [])]
                    .filter((name) => (context.env[name] ?? '') !== '')
                    .map((name) => `${name} in the environment wins over ${userConfig(context)}: unset it for Bundler.`),
            ],
        };
    },
};
/**
 * Mirrors of everything, and of rubygems.org by its URL, go before the one of its host (Bundler's Settings::Mirrors).
 * That of everything is taken out: Bundler looks a mirror's own URL up again before it downloads a gem, and would find
 * it without the credentials.
 */
function ownMirrors(context) {
    const main = context.registries.find(({ mode }) => mode === 'default');
    const names = ['BUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG/', 'BUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG'];
    const mend = (name, content) => ({
        slot: (0,pointer/* pointer */.W)(name),
        ifPresent: (0,pointer/* pointer */.W)(name),
        content,
        container: false,
    });
    return {
        format: 'yaml',
        purpose: 'mirror, in place of another',
        slots: main === undefined
            ? []
            : [
                mend(MIRROR_OF_ALL, undefined),
                ...names.map((name) => mend(name, `${(0,quoting/* yamlKey */.j5)(name)}: ${(0,quoting/* yamlScalar */.Ew)(main.endpoint.href)}`)),
            ],
    };
}
const MIRROR_OF_ALL = 'BUNDLE_MIRROR__ALL';
/**
 * BUNDLE_APP_CONFIG, which Ruby's images set, is where the project's configuration is, before the variables and the
 * user's: mirrors and credentials in it win over the login.
 */
function appConfig(context) {
    const folder = context.env['BUNDLE_APP_CONFIG'] ?? '';
    if (!(0,external_node_path_.isAbsolute)(folder))
        return [];
    const path = (0,external_node_path_.join)(folder, 'config');
    const hosts = context.registries.map(({ endpoint }) => bundlerVariable(endpoint.hostname));
    const lines = (0,support_values/* linesOf */.Dx)(context.read(path) ?? '');
    return lines.flatMap(({ line, text }) => {
        const [, key = ''] = /^["']?(BUNDLE_[^"']*?)["']?\s*:(?:\s|$)/.exec(text) ?? [];
        const isMirror = hasDefault(context) && MIRROR_OF_PUBLIC.test(key);
        if (!isMirror && !hosts.includes(key))
            return [];
        return [`${path}:${String(line)}: '${key}' wins over the login: remove the line.`];
    });
}
/** Variables that no shell can set, but a workflow's `env` can: by its URL, a mirror goes before the one of its host. */
function mirrorVariables(context) {
    return Object.keys(hasDefault(context) ? context.env : {})
        .filter((name) => MIRROR_OF_PUBLIC.test(name) && name.includes('://') && context.env[name] !== '')
        .map((name) => `${name} in the environment wins over the mirror of the login: unset it for Bundler.`);
}
/** Mirrors that stand for rubygems.org. */
const MIRROR_OF_PUBLIC = /^BUNDLE_MIRROR__(ALL|(?:HTTPS?:\/\/)?RUBYGEMS__ORG\/?)$/;
function hasDefault({ registries }) {
    return registries.some(({ mode }) => mode === 'default');
}
/** A variable cannot be taken away, so it leads to us, with the credentials that Bundler would lose (see `ownMirrors`). */
function mirrorOfAll({ registries, env, token }) {
    const main = registries.find(({ mode }) => mode === 'default');
    if (main === undefined || (env[MIRROR_OF_ALL] ?? '') === '')
        return {};
    return { [MIRROR_OF_ALL]: { value: (0,client/* withCredentials */.tE)(main.endpoint, token), purpose: 'mirror, in place of another' } };
}
/** One credential serves all repositories of a host. */
function settingsOf({ registries, token, env, minReleaseAge }) {
    const settings = {};
    if (minReleaseAge !== undefined) {
        const days = Math.max((0,release_age/* wholeDays */.n8)(minReleaseAge), Number(/^\d+$/.exec(env['BUNDLE_COOLDOWN'] ?? '')?.[0] ?? 0));
        settings['BUNDLE_COOLDOWN'] = { value: String(days), purpose: 'minimum age of releases' };
    }
    for (const { mode, endpoint } of registries) {
        const credentials = bundlerVariable(endpoint.hostname);
        if (!/^\w+$/.test(credentials)) {
            throw new errors/* InputError */.dz(`Bundler finds credentials by the host's name, and ${endpoint.hostname} makes none for a variable. Use the host's name or its IPv4 address in 'endpoint'.`);
        }
        settings[credentials] = { value: `aws:${token}`, purpose: 'credentials' };
        if (mode === 'default') {
            settings[bundlerVariable('mirror.rubygems.org')] = { value: endpoint.href, purpose: 'mirror of rubygems.org' };
        }
    }
    return settings;
}
/** The variable of a setting, as Bundler's Settings.key_for has it. */
function bundlerVariable(setting) {
    return `BUNDLE_${setting.replaceAll('.', '__').replaceAll('-', '___').toUpperCase()}`;
}
/** The user's config (bundle-config, and Settings#global_config_file for the order of its variables). */
function userConfig({ env, home }) {
    const { BUNDLE_CONFIG: config, BUNDLE_USER_CONFIG: userFile, BUNDLE_USER_HOME: folder } = env;
    const inFolder = folder === undefined || folder === '' ? undefined : (0,external_node_path_.join)(folder, 'config');
    const given = [config, userFile, inFolder].find((path) => path !== undefined && path !== '');
    if (given === undefined)
        return (0,external_node_path_.join)(home, '.bundle', 'config');
    if ((0,external_node_path_.isAbsolute)(given))
        return given;
    throw new errors/* InputError */.dz(`BUNDLE_CONFIG, BUNDLE_USER_CONFIG or BUNDLE_USER_HOME makes Bundler read ${JSON.stringify(given)}, which is another file in every folder. Make it an absolute path.`);
}
/** The project's own configuration goes before the variables and the user's ("Bundler loads configuration settings in this order"). */
function checkConfig(document, login) {
    const main = (0,agreement/* mainRegistry */.zE)(login);
    const hosts = new Map(login.registries.map(({ endpoint }) => [bundlerVariable(endpoint.hostname), endpoint.hostname]));
    return (0,support_values/* entriesAt */.ws)(document.values[0]).flatMap(([key, value]) => {
        const line = document.lineOf([key]);
        const host = hosts.get(key);
        if (host !== undefined) {
            const message = `'${key}' wins over the token of the login, which CodeArtifact alone takes. Run: bundle config unset --local ${host}`;
            return [{ line, kind: 'warning', message }];
        }
        if (key === 'BUNDLE_SSL_VERIFY_MODE' && /^(?:0|none)$/i.test(String(value))) {
            return (0,transport_security/* unverified */.Q)('Bundler', login, { line, key });
        }
        const [, source] = MIRROR_OF_PUBLIC.exec(key) ?? [];
        const url = source === undefined || typeof value !== 'string' ? undefined : (0,agreement/* registryUrl */.NH)(value);
        if (url === undefined || main === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
            return [];
        const name = key.slice('BUNDLE_'.length).toLowerCase().replaceAll('___', '-').replaceAll('__', '.');
        const effect = `Bundler takes gems from there, and not from ${main.repository}`;
        return [(0,agreement/* named */.KT)({ line, what: `'${key}'`, url, effect, remedy: `Run: bundle config unset --local ${name}` })];
    });
}
/** The sources of a Gemfile without a lock file, which has them otherwise; a line that computes one is passed over. */
async function checkGemfile({ path, text }, login, read) {
    const main = (0,agreement/* mainRegistry */.zE)(login);
    const lock = path.endsWith('gems.rb') ? path.replace(/rb$/, 'locked') : `${path}.lock`;
    if (main === undefined || (await read(lock)) !== undefined)
        return [];
    return (0,support_values/* linesOf */.Dx)(text).flatMap(({ line, text: content }) => {
        // As a statement, or as the option of a gem, `source: "…"` and `:source => "…"`.
        const given = [
            ...content.matchAll(/(?:^\s*source\s*\(?|(?<=^[^#]*)(?:\bsource:|:source\s*=>))\s*["']([^"'#]+)["']/g),
        ];
        return given.flatMap(([, text]) => {
            const url = (0,agreement/* registryUrl */.NH)(text);
            if (url === undefined || url.host === 'rubygems.org' || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
                return [];
            const effect = `Bundler takes gems from there, and not from ${main.repository}`;
            const remedy = 'Make it https://rubygems.org, which the login is a mirror of';
            return [(0,agreement/* named */.KT)({ line, what: "The 'source'", url, effect, remedy })];
        });
    });
}

// EXTERNAL MODULE: ./packages/core/src/project/document.ts
var project_document = __webpack_require__("packages/core/src/project/document.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/cargo-lock.ts

/**
 * Cargo.lock: `source` is `registry+URL` for an index in Git, `sparse+URL` for one over HTTP, `git+URL` for a package that
 * Cargo.toml takes from its sources. Source replacement keeps the name of crates.io.
 */
function packagesOfCargoLock(value) {
    return (0,support_values/* itemsAt */.Ct)(value, 'package').flatMap((entry) => {
        const source = (0,support_values/* textAt */.$6)(entry, 'source') ?? '';
        return /^(?:registry|sparse)\+/.test(source) ? [{ url: source }] : [];
    });
}

;// CONCATENATED MODULE: ./packages/core/src/clients/cargo.ts









/**
 * Cargo, as the Cargo book has it ("Configuration", "Registry Authentication", "Source Replacement"): each registry by
 * variables, with the token in one of them. `default` and `mirror` answer for crates.io, for which there is no
 * variable: config.toml in CARGO_HOME says so. `default` is where `cargo publish` goes, too; `extra` is used by name,
 * as in `cargo add --registry NAME`.
 *
 * A registry that wants a token for reading is refused without a credential provider of its own. The provider that
 * runs a program stands in config.toml in any case: a variable would be split at spaces.
 */
const cargo = {
    name: 'cargo',
    title: 'Cargo',
    documentation: 'https://doc.rust-lang.org/cargo/reference/registries.html',
    format: 'cargo',
    modes: ['default', 'extra', 'mirror'],
    scoped: false,
    asksHelper: true,
    readme: {
        configured: '`CARGO_REGISTRIES_…`; `$CARGO_HOME/config.toml` in the place of crates.io',
        token: 'in the variable, or a helper fetches it',
    },
    signs: [{ file: /^Cargo\.(toml|lock)$/ }],
    projectFiles: [{ folder: '.cargo', file: /^config(?:\.toml)?$/, syntax: 'toml', above: true, check: cargo_checkConfig }],
    lockFiles: [
        {
            file: /^Cargo\.lock$/,
            syntax: 'toml',
            packages: packagesOfCargoLock,
            // Source replacement keeps the names of crates.io.
            replaced: ['github.com', 'index.crates.io'],
            elsewhere: 'Cargo asks that index for them, and not the repository of the login',
            otherRepository: 'Cargo has no token for that index: 401',
            remedy: "Name the login's registry in Cargo.toml, and run: cargo update",
        },
    ],
    cache: (folders) => {
        const folder = (0,cache_folder/* givenFolder */.qB)(folders, 'CARGO_HOME') ?? (0,external_node_path_.join)(folders.home, '.cargo');
        return {
            paths: ['registry/index', 'registry/cache', 'git/db'].map((part) => (0,external_node_path_.join)(folder, part)),
            locks: /^Cargo\.lock$/,
        };
    },
    configure(context) {
        const { registries } = context;
        checkNames(registries);
        const replacing = registries.filter(({ mode }) => mode !== 'extra');
        const [replacement, second] = replacing;
        if (second !== undefined) {
            throw new errors/* InputError */.dz(`'registries' lets ${replacing.map(({ repository }) => repository).join(' and ')} answer for crates.io; only one can. Give the others the mode 'extra'.`);
        }
        const source = replacement === undefined
            ? []
            : [
                table('[source.crates-io]'),
                value('[source.crates-io]', 'replace-with', (0,quoting/* tomlString */.Ge)(replacement.name)),
                // A source of the user's by our name would go before our registry.
                ...sourceOf(replacement),
            ];
        return context.tokenIn === 'file' ? byFiles(context, source) : byVariables(context, source);
    },
};
function byVariables(context, source) {
    const { registries, helper, token } = context;
    const variables = {};
    for (const { name, mode, endpoint } of registries) {
        const start = `CARGO_REGISTRIES_${variablePart(name)}`;
        variables[`${start}_INDEX`] = { value: indexOf(endpoint), purpose: `registry '${name}'` };
        if (helper === undefined) {
            variables[`${start}_CREDENTIAL_PROVIDER`] = { value: 'cargo:token', purpose: 'credential provider' };
            variables[`${start}_TOKEN`] = { value: `Bearer ${token}`, purpose: 'token' };
        }
        if (mode === 'default')
            variables['CARGO_REGISTRY_DEFAULT'] = { value: name, purpose: 'registry to publish to' };
    }
    return {
        files: configFile(context, [...source, ...(helper === undefined ? [] : providers(context))]),
        variables,
        warnings: otherProviders(context),
    };
}
/** A program stands in the file alone: a variable would be split at spaces. */
function otherProviders({ registries, env, helper }) {
    if (helper === undefined)
        return [];
    return registries
        .map(({ name }) => `CARGO_REGISTRIES_${variablePart(name)}_CREDENTIAL_PROVIDER`)
        .filter((name) => (env[name] ?? '') !== '')
        .map((name) => `${name} in the environment wins over the helper in config.toml: unset it for Cargo.`);
}
function byFiles(context, source) {
    const { registries, helper, token } = context;
    const main = registries.find(({ mode }) => mode === 'default');
    const slots = [
        ...source,
        ...(main === undefined ? [] : [table('[registry]'), value('[registry]', 'default', (0,quoting/* tomlString */.Ge)(main.name))]),
        ...providers(context),
        ...registries.map(({ name, endpoint }) => value(header(name), 'index', (0,quoting/* tomlString */.Ge)(indexOf(endpoint)))),
    ];
    const credentials = {
        path: cargoFile(context, 'credentials'),
        format: 'toml',
        purpose: 'token',
        slots: registries.flatMap(({ name }) => [
            table(header(name)),
            value(header(name), 'token', (0,quoting/* tomlString */.Ge)(`Bearer ${token}`)),
        ]),
    };
    return {
        files: [...configFile(context, slots), ...(helper === undefined ? [credentials] : [])],
        variables: mendedVariables(context),
        warnings: [
            ...otherProviders(context),
            ...registries
                .map(({ name }) => `CARGO_REGISTRIES_${variablePart(name)}_TOKEN`)
                .filter((name) => (context.env[name] ?? '') !== '')
                .map((name) => `${name} in the environment wins over ${credentials.path}: unset it for Cargo.`),
        ],
    };
}
/** Variables go before the files: those that are set and say something else get the repository of the login. */
function mendedVariables({ registries, env, helper }) {
    const wanted = registries.flatMap(({ name, mode, endpoint }) => [
        [`CARGO_REGISTRIES_${variablePart(name)}_INDEX`, indexOf(endpoint)],
        ...(helper === undefined
            ? [[`CARGO_REGISTRIES_${variablePart(name)}_CREDENTIAL_PROVIDER`, 'cargo:token']]
            : []),
        ...(mode === 'default' ? [['CARGO_REGISTRY_DEFAULT', name]] : []),
    ]);
    return Object.fromEntries(wanted
        .filter(([name, value]) => (env[name] ?? '') !== '' && env[name] !== value)
        .map(([name, value]) => [name, { value, purpose: 'registry, in place of another' }]));
}
/** The provider of each registry, in its table. */
function providers({ registries, helper }) {
    // The plain token is what CodeArtifact's user guide has a provider print.
    const provider = helper === undefined
        ? (0,quoting/* tomlString */.Ge)('cargo:token')
        : `[${['cargo:token-from-stdout', ...helper.command].map(quoting/* tomlString */.Ge).join(', ')}]`;
    return registries.flatMap(({ name }) => [table(header(name)), value(header(name), 'credential-provider', provider)]);
}
function configFile(context, slots) {
    if (slots.length === 0)
        return [];
    return [{ path: cargoFile(context, 'config'), format: 'toml', purpose: 'registries', slots }];
}
/** Where both are there, Cargo reads the file of older days, without an extension ("Hierarchical structure"). */
function cargoFile(context, name) {
    const old = (0,external_node_path_.join)(cargoHome(context), name);
    return context.exists(old) ? old : `${old}.toml`;
}
/** Cargo's own default is below HOME; a relative path would be one below wherever it is started. */
function cargoHome({ env, home }) {
    const given = env['CARGO_HOME'] ?? '';
    if (given === '')
        return (0,external_node_path_.join)(home, '.cargo');
    if ((0,external_node_path_.isAbsolute)(given))
        return given;
    throw new errors/* InputError */.dz(`CARGO_HOME is the relative path ${JSON.stringify(given)}. Make it absolute.`);
}
/** The trailing slash belongs to a sparse index's URL. */
function indexOf(endpoint) {
    return `sparse+${endpoint.href}`;
}
function sourceOf({ name, endpoint }) {
    const edit = value(`[source.${(0,quoting/* tomlKey */.m8)(name)}]`, 'registry', (0,quoting/* tomlString */.Ge)(indexOf(endpoint)));
    return [{ ...edit, ifPresent: edit.slot }];
}
function header(name) {
    return `[registries.${(0,quoting/* tomlKey */.m8)(name)}]`;
}
function table(slot) {
    return { slot, content: slot, container: true };
}
function value(slot, key, content) {
    return { slot: `${slot} ${key}`, content: `${key} = ${content}`, container: false };
}
/** As Cargo makes a variable's name from a key. */
function variablePart(name) {
    return name.toUpperCase().replaceAll('-', '_');
}
function checkNames(registries) {
    const taken = new Map([['CRATES_IO', 'crates-io']]);
    for (const { name } of registries) {
        const other = taken.get(variablePart(name));
        if (other !== undefined) {
            throw new errors/* InputError */.dz(`'registries' has the name '${name}' for cargo, which cannot be told from '${other}'. Choose another 'name'.`);
        }
        taken.set(variablePart(name), name);
    }
}
/**
 * The project's config.toml goes before the one in CARGO_HOME, and behind the variables ("Hierarchical structure"). A
 * replacement that leads to a folder in the project, such as `cargo vendor` makes, is none that anything is fetched from.
 */
async function cargo_checkConfig(document, login, read) {
    const included = await Promise.all(includesOf(document).map(async (path) => await readConfig(path, read)));
    return [document, ...included.flatMap((each) => each ?? [])].flatMap((each) => checkSettings(each, login).map((problem) => ({ ...problem, path: each.path })));
}
/** `include`, from Cargo 1.94 on: files beside the one that names them, each a path or a table with one. */
function includesOf({ path, values }) {
    return (0,support_values/* itemsAt */.Ct)(values[0], 'include').flatMap((item) => {
        const name = typeof item === 'string' ? item : (0,support_values/* textAt */.$6)(item, 'path');
        return name === undefined ? [] : [external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(path), name))];
    });
}
async function readConfig(path, read) {
    const text = await read(path);
    return text === undefined ? undefined : await (0,project_document/* parseProjectFile */.N)(path, 'toml', text);
}
function checkSettings(document, login) {
    const [settings] = document.values;
    const setting = (key) => {
        const value = (0,support_values/* textAt */.$6)(settings, 'http', key);
        return value === undefined ? undefined : { line: document.lineOf(['http', key]), key: `http.${key}`, value };
    };
    return [
        ...(0,transport_security/* onTheWay */.O)('Cargo', login, {
            unchecked: undefined,
            authority: setting('cainfo') ?? setting('proxy-cainfo'),
            proxy: setting('proxy'),
        }),
        ...replacement(document, settings, login),
        ...(login.tokenIn === 'file'
            ? [...ourNames(document, settings, login), ...defaultName(document, settings, login)]
            : []),
    ];
}
function replacement(document, settings, login) {
    const main = (0,agreement/* mainRegistry */.zE)(login);
    if (main === undefined)
        return [];
    const given = (0,support_values/* textAt */.$6)(settings, 'source', 'crates-io', 'replace-with');
    // A source by the name of the login's registry goes before that registry.
    const name = given ?? main.name;
    const text = (0,support_values/* textAt */.$6)(settings, 'source', name, 'registry') ??
        (name === main.name ? undefined : (0,support_values/* textAt */.$6)(settings, 'registries', name, 'index'));
    const url = (0,agreement/* registryUrl */.NH)(text);
    if (url === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
        return [];
    const line = document.lineOf(given === undefined ? ['source', name, 'registry'] : ['source', 'crates-io', 'replace-with']);
    const effect = `Cargo takes the crates of crates.io from there, and not from ${main.repository}`;
    return [
        (0,agreement/* named */.KT)({
            line,
            what: `The replacement of crates.io, '${name}',`,
            url,
            effect,
            remedy: 'Remove the line: the login has one',
        }),
    ];
}
/** With the token in credentials.toml it goes by the registry's name to whatever index that has. */
function ourNames(document, settings, login) {
    return (0,support_values/* entriesAt */.ws)(settings, 'registries').flatMap(([name, entry]) => {
        const url = (0,agreement/* registryUrl */.NH)((0,support_values/* textAt */.$6)(entry, 'index'));
        if (url === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
            return [];
        if (!login.registries.some((registry) => registry.name === name))
            return [];
        const message = `The registry '${name}' has the name of the login's: Cargo sends the token of the login to ${(0,agreement/* shown */.SP)(url)}. Give it another name`;
        return [(0,agreement/* handedOver */.$_)(document.lineOf(['registries', name, 'index']), url, message, login)];
    });
}
function defaultName(document, settings, login) {
    const main = login.registries.find(({ mode }) => mode === 'default');
    const name = (0,support_values/* textAt */.$6)(settings, 'registry', 'default');
    if (main === undefined || name === undefined || name === main.name)
        return [];
    const message = `'registry.default' is '${name}': cargo publish goes there, and not to ${main.repository}. Remove the line: the login says where to publish`;
    return [
        {
            line: document.lineOf(['registry', 'default']),
            kind: login.access === 'publish' ? 'warning' : 'note',
            message,
        },
    ];
}

;// CONCATENATED MODULE: ./packages/core/src/clients/locks/deno-lock.ts

/**
 * deno.lock: `npm` packages, those of version 3 below `packages`, have a `tarball` where theirs is not what the
 * registry's packages have by rule. `remote` holds what sources import by its URL, which no registry is asked for.
 */
function packagesOfDenoLock(value) {
    return [...(0,support_values/* entriesAt */.ws)(value, 'npm'), ...(0,support_values/* entriesAt */.ws)(value, 'packages', 'npm')].flatMap(([key, entry]) => {
        const url = (0,support_values/* textAt */.$6)(entry, 'tarball');
        return url === undefined ? [] : [{ name: /^(@?[^@]+)@/.exec(key)?.[1], url }];
    });
}

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

// EXTERNAL MODULE: ./packages/core/src/clients/support/config-folder.ts
var config_folder = __webpack_require__("packages/core/src/clients/support/config-folder.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/support/java-home.ts


/**
 * Where Java finds the user's home (the property `user.home`): in the system's user database and not in HOME, which
 * differ in a GitHub container job, unless an option says otherwise. Undefined: no option does.
 */
function javaUserHome(env, optionVariables) {
    return javaProperty('user.home', env, optionVariables);
}
/**
 * A system property from the variables with Java options, the last option of the strongest variable: `_JAVA_OPTIONS`
 * comes after the command line, on which a start script puts the client's own variables (`optionVariables`, the
 * strongest first); `JDK_JAVA_OPTIONS` comes before it, and `JAVA_TOOL_OPTIONS` before that (java(1); JVM TI,
 * "JAVA_TOOL_OPTIONS").
 */
function javaProperty(property, env, optionVariables) {
    const option = new RegExp(`(?:^|\\s)(["']?)-D${property.replaceAll('.', '\\.')}=(?:"([^"]*)"|'([^']*)'|(\\S*))`, 'g');
    for (const name of ['_JAVA_OPTIONS', ...optionVariables, 'JDK_JAVA_OPTIONS', 'JAVA_TOOL_OPTIONS']) {
        const match = [...(env[name] ?? '').matchAll(option)].at(-1);
        if (match === undefined)
            continue;
        const [, quote = '', double, single, bare = ''] = match;
        // `"-Dkey=value"` is quoted as a whole.
        const value = double ?? single ?? (quote !== '' && bare.endsWith(quote) ? bare.slice(0, -1) : bare);
        if (value !== '')
            return value;
    }
    return undefined;
}
/** A folder from a setting of the client's. Throws an InputError for a relative one: it depends on where the client runs. */
function absoluteFolder(folder, setting) {
    if ((0,external_node_path_.isAbsolute)(folder))
        return folder;
    throw new errors/* InputError */.dz(`${setting} is ${JSON.stringify(folder)}, a relative path, which means another folder in every step. Give it an absolute one.`);
}

// EXTERNAL MODULE: ./packages/core/src/files/nuget-config.ts
var nuget_config = __webpack_require__("packages/core/src/files/nuget-config.ts");
// EXTERNAL MODULE: ./packages/core/src/files/xml-spans.ts
var xml_spans = __webpack_require__("packages/core/src/files/xml-spans.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/support/nuget-config.ts






/** The name that nuget.org's source has in the file that NuGet makes for a user. */
const PUBLIC = 'nuget.org';
/** AWS's own tools name a source DOMAIN/REPOSITORY. */
const nugetNames = {
    pattern: /^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,99}$/,
    expected: 'a letter or digit, then letters, digits, spaces, dots, slashes, hyphens and underscores (100 characters at most)',
};
function nugetCache(folders) {
    return {
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'NUGET_PACKAGES') ?? (0,external_node_path_.join)(folders.home, '.nuget/packages')],
        locks: /^(packages\.lock\.json|packages\.config|.*\.(cs|fs|vb)proj|Directory\.Packages\.props)$/,
    };
}
/**
 * Sources with credentials (nuget.config reference). NuGet expands `%VARIABLE%` on every platform. Under a default,
 * nuget.org is disabled, wherever it is declared: a `<clear />` would only take away what stands before it, and a
 * source of ours by its name would have its credentials sent to nuget.org by a project that declares it again.
 */
function nugetConfigFile(path, context) {
    const { registries, exists } = context;
    assertDistinct(registries);
    const replaced = registries.some(({ mode }) => mode === 'default');
    const names = registries.map(({ name }) => `'${name}'`).join(', ');
    return {
        path,
        format: 'nuget-config',
        purpose: `source${registries.length > 1 ? 's' : ''} ${names}`,
        slots: [
            container('configuration'),
            container('packageSources'),
            container('packageSourceCredentials'),
            ...registries.flatMap((registry) => sourceSlots(registry, context)),
            ...registries.flatMap(({ name }) => mended(name)),
            ...(replaced ? [container('disabledPackageSources'), add('disabledPackageSources', PUBLIC, 'true')] : []),
            // A file that is made anew lists all sources; NuGet adds nuget.org to one of its own making only.
            ...(replaced || exists(path)
                ? []
                : [add('packageSources', PUBLIC, 'https://api.nuget.org/v3/index.json', ' protocolVersion="3"')]),
        ],
    };
}
/**
 * Credentials by a variable go before those of any file (NuGet, "Consuming packages from authenticated feeds"): one that
 * is set for a source of the login gets the login's, or, where no variable is to hold the token, is told of.
 */
function nugetCredentialVariables(path, context) {
    const { registries, env, token, tokenIn } = context;
    const set = registries
        .map(({ name }) => `NuGetPackageSourceCredentials_${name}`)
        .filter((name) => (env[name] ?? '') !== '');
    const isMended = (name) => tokenIn === 'environment' && /^\w+$/.test(name);
    return {
        variables: Object.fromEntries(set
            .filter(isMended)
            .map((name) => [name, { value: `Username=aws;Password=${token}`, purpose: 'credentials, in place of others' }])),
        warnings: [
            ...set
                .filter((name) => !isMended(name))
                .map((name) => `${name} in the environment wins over the credentials in ${path}: unset it for NuGet.`),
            ...(registries.some(({ mode }) => mode === 'default')
                ? [...restoreVariables(env), ...otherSources(path, context)]
                : []),
        ],
    };
}
/** Variables of the environment are MSBuild's properties, in any case of their letters (MSBuild, "environment variables"). */
function restoreVariables(env) {
    return Object.keys(env)
        .filter((name) => /^Restore(?:Sources|AdditionalProjectSources|ConfigFile)$/i.test(name) && env[name] !== '')
        .map((name) => `${name} in the environment says where a restore takes packages from: unset it for NuGet.`);
}
/** What else the user has in the file, which NuGet asks beside the repository. */
function otherSources(path, { registries, read }) {
    try {
        const text = read(path) ?? '';
        if (text.trim() === '')
            return [];
        const keys = (section) => (0,xml_spans/* parseXml */.NO)(text, path)
            .children.filter(({ name }) => name === section)
            .flatMap(({ children }) => children.filter(({ name }) => name === 'add'))
            .map((element) => [(0,xml_spans/* attributeOf */.w4)(text, element, 'key') ?? '', (0,xml_spans/* attributeOf */.w4)(text, element, 'value') ?? '']);
        const passedOver = [
            PUBLIC,
            ...registries.map(({ name }) => name),
            ...keys('disabledPackageSources').map(([key]) => key),
        ];
        return keys('packageSources')
            .filter(([key, value]) => /^https?:/i.test(value) && !passedOver.some((each) => sameName(each, key)))
            .map(([key]) => `${path}: NuGet takes packages from the source '${key}' too, beside the repository of the login. Remove it, or give it to the repository as an upstream.`);
    }
    catch (error) {
        // The edit of the file will say what is wrong with it.
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        return [];
    }
}
/** NuGet compares the names of sources without regard to case. */
function sameName(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
function sourceSlots({ name, endpoint }, { token, tokenIn, tokenVariable }) {
    const password = tokenIn === 'file' ? token : `%${tokenVariable}%`;
    const element = (0,quoting/* nugetElementName */.vo)(name);
    // Only this machine is reached over http; from .NET 9 on that is an error for a source that does not say so.
    const insecure = endpoint.protocol === 'http:' ? ' allowInsecureConnections="true"' : '';
    return [
        add('packageSources', name, new URL('v3/index.json', endpoint).href, ` protocolVersion="3"${insecure}`),
        {
            slot: `packageSourceCredentials/${name}`,
            content: [
                `<${element}>`,
                '  <add key="Username" value="aws" />',
                `  <add key="ClearTextPassword" value="${(0,xml_spans/* escapeXml */.X)(password)}" />`,
                `</${element}>`,
            ].join('\n'),
            container: false,
        },
    ];
}
/** A source that the user has disabled, or that a mapping of packages to sources does not name, is never asked. */
function mended(name) {
    return [
        { slot: `disabledPackageSources/${name}`, content: undefined, container: false },
        {
            slot: `packageSourceMapping/${name}`,
            ifPresent: 'packageSourceMapping',
            content: `<packageSource key="${(0,xml_spans/* escapeXml */.X)(name)}"><package pattern="*" /></packageSource>`,
            container: false,
        },
    ];
}
function container(slot) {
    return { slot, content: (0,nuget_config/* emptyContainer */.d)(slot), container: true };
}
function add(section, key, value, more = '') {
    const content = `<add key="${(0,xml_spans/* escapeXml */.X)(key)}" value="${(0,xml_spans/* escapeXml */.X)(value)}"${more} />`;
    return { slot: `${section}/${key}`, content, container: false };
}
function assertDistinct(registries) {
    const twice = registries.find(({ name }, index) => registries.findIndex((each) => sameName(each.name, name)) !== index);
    const taken = registries.find(({ name }) => sameName(name, PUBLIC));
    if (twice === undefined && taken === undefined)
        return;
    throw new errors/* InputError */.dz(`NuGet cannot have another source by the name '${(twice ?? taken)?.name ?? ''}': it does not tell upper from lower case. Choose another 'name' in 'registries'.`);
}

// EXTERNAL MODULE: ./packages/core/src/shell.ts
var shell = __webpack_require__("packages/core/src/shell.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/support/nuget-project-file.ts







/**
 * A project's nuget.config, which is merged with the user's, the nearest first, each section by its keys; `<clear />`
 * takes away what is further off (NuGet documentation, "How settings are applied"). Credentials go by the source's name.
 */
const nugetProjectFile = {
    file: /^nuget\.config$/i,
    syntax: 'lines',
    above: true,
    check: checkNugetConfig,
};
/**
 * MSBuild's properties that say where a restore takes packages from, in the project, in a file that every project below
 * it reads, or in one of options (NuGet documentation, "restore properties"; MSBuild, "response files"): they take the
 * place of nuget.config, or add to it.
 */
const msbuildFile = {
    file: /^(?:.*\.(?:cs|fs|vb)proj|Directory\.(?:Build\.(?:props|targets|rsp)|Packages\.props))$/,
    syntax: 'lines',
    check({ text }, login) {
        const lineAt = (0,support_values/* lineFinder */.ze)(text);
        const code = text.replace(/<!--[^]*?-->/g, (comment) => ' '.repeat(comment.length));
        return [...code.matchAll(PROPERTY)].flatMap(({ index, 1: element, 2: list, 3: option, 4: quoted, 5: bare }) => restoreSources(lineAt(index), element ?? option ?? '', list ?? quoted ?? bare ?? '', login));
    },
};
const PROPERTY = /<(RestoreSources|RestoreAdditionalProjectSources|RestoreConfigFile)\b[^>]*>([^<]*)|[-/]p(?:roperty)?:(RestoreSources|RestoreAdditionalProjectSources|RestoreConfigFile)=(?:"([^"]*)"|(\S*))/gi;
function restoreSources(line, property, list, login) {
    const main = (0,agreement/* mainRegistry */.zE)(login);
    if (main === undefined)
        return [];
    if (/^RestoreConfigFile$/i.test(property)) {
        const message = `<${property}> makes NuGet read ${list.trim()} in place of the user's NuGet.Config, where the login is. Remove it: a nuget.config beside the project is read, too`;
        return [{ line, kind: 'warning', message }];
    }
    return list.split(';').flatMap((source) => {
        const url = (0,agreement/* registryUrl */.NH)(source);
        if (url === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
            return [];
        const effect = /^RestoreSources$/i.test(property)
            ? `NuGet takes packages from there, and not from ${main.repository}`
            : `NuGet takes packages from there too, and not from ${main.repository} alone`;
        const remedy = 'Remove it: the login says where packages come from';
        return [(0,agreement/* named */.KT)({ line, what: `<${property}>`, url, effect, remedy })];
    });
}
function checkNugetConfig({ text, path }, login) {
    const root = (0,xml_spans/* parseXml */.NO)(text, path);
    const section = (name) => root.children.filter((child) => child.name === name).flatMap(({ children }) => children);
    const lineAt = (0,support_values/* lineFinder */.ze)(text);
    const lineOf = (element) => lineAt(element.start);
    const sources = section('packageSources')
        .filter(({ name }) => name === 'add')
        .map((element) => {
        const value = (0,xml_spans/* attributeOf */.w4)(text, element, 'value') ?? '';
        const expanded = value.replace(/%(\w+)%/g, (whole, name) => login.env[name] ?? whole);
        return {
            key: (0,xml_spans/* attributeOf */.w4)(text, element, 'key') ?? '',
            url: (0,agreement/* registryUrl */.NH)(expanded),
            value,
            line: lineOf(element),
            isUnverified: /^true$/i.test((0,xml_spans/* attributeOf */.w4)(text, element, 'disableTLSCertificateValidation') ?? ''),
        };
    });
    const cleared = section('packageSources').findLast(({ name }) => name === 'clear');
    const mapping = section('packageSourceMapping').filter(({ name }) => name === 'packageSource');
    const mapped = mapping.map((element) => (0,xml_spans/* attributeOf */.w4)(text, element, 'key') ?? '');
    const disabled = section('disabledPackageSources').filter(({ name }) => name === 'add');
    const isEnabled = section('disabledPackageSources').some(({ name }) => name === 'clear');
    return [
        ...sources.flatMap((source) => sourceProblems(source, isEnabled, login)),
        ...(cleared === undefined ? [] : withoutOurs(lineOf(cleared), sources, login)),
        ...(mapping[0] === undefined ? [] : unmapped(lineOf(mapping[0]), mapped, sources, login)),
        ...section('packageSourceCredentials').flatMap((element) => credentialProblems(lineOf(element), element.name, text.slice(element.start, element.end), sources, login)),
        ...disabled.flatMap((element) => {
            const key = (0,xml_spans/* attributeOf */.w4)(text, element, 'key') ?? '';
            const own = login.registries.find(({ name }) => sameName(name, key));
            if (own === undefined)
                return [];
            const message = `<disabledPackageSources> has the login's source '${key}', so nothing comes from ${own.repository}. Remove it`;
            return [{ line: lineOf(element), kind: 'warning', message }];
        }),
    ];
}
/** Credentials of a source: the nearest ones count, and NuGet puts variables into them (nuget.config reference). */
function credentialProblems(line, element, text, sources, login) {
    const isOf = (name) => (0,quoting/* nugetElementName */.vo)(name) === element;
    const source = sources.find(({ key }) => isOf(key));
    const url = source?.url;
    const isOurs = url === undefined ? login.registries.some(({ name }) => isOf(name)) : (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined;
    const what = `<packageSourceCredentials> of '${source?.key ?? element}'`;
    if ((0,agreement/* namesToken */.YV)(text, login)) {
        if (isOurs)
            return [];
        const message = (where) => `${what} let NuGet send the token of the login to ${where}. Remove them`;
        if (source === undefined || url === undefined)
            return [{ line, kind: 'token', message: message('that source') }];
        return [(0,agreement/* handedOver */.$_)(line, url, message((0,agreement/* shown */.SP)((0,agreement/* asWritten */.qm)(url, source.value))), login)];
    }
    if (!isOurs)
        return [];
    const message = `${what} win over the token of the login, which CodeArtifact alone takes. Remove them`;
    return [{ line, kind: 'warning', message }];
}
function sourceProblems({ key, url, value, line, isUnverified }, isPublicEnabled, login) {
    if (url === undefined)
        return [];
    const written = (0,agreement/* asWritten */.qm)(url, value);
    const known = login.registries.find(({ name }) => sameName(name, key));
    const own = (0,agreement/* ownRegistry */.Ck)(url, login);
    if (own !== undefined) {
        // Credentials are found by the very name (seen with .NET 3.1), and sources by one in any case.
        if (known?.name === key) {
            return (0,transport_security/* unverified */.Q)('NuGet', login, isUnverified ? { line, key: 'disableTLSCertificateValidation' } : undefined);
        }
        const message = `The source '${key}' is the login's ${own.repository}, whose credentials have the name '${own.name}': 401. Give it that name, or its own to the login: registries: { dotnet: { repository: ${own.repository}, name: '${key}' } }`;
        return [{ line, kind: 'warning', message }];
    }
    if (known !== undefined) {
        const message = `The source '${key}' has the name of the login's: NuGet sends the token of the login to ${(0,agreement/* shown */.SP)(written)}. Give it another name`;
        return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
    }
    const main = (0,agreement/* mainRegistry */.zE)(login);
    // Under a default the login disables nuget.org by its name, wherever it is declared.
    if (main === undefined || (sameName(key, PUBLIC) && !isPublicEnabled))
        return [];
    const effect = `NuGet takes packages from there too, and not from ${main.repository} alone`;
    return [
        (0,agreement/* named */.KT)({
            line,
            what: `The source '${key}'`,
            url: written,
            effect,
            remedy: `Run: dotnet nuget remove source ${(0,shell/* word */.V)(key)}`,
        }),
    ];
}
function withoutOurs(line, sources, login) {
    return login.registries
        .filter((registry) => !sources.some(({ url }) => url !== undefined && (0,agreement/* ownRegistry */.Ck)(url, login) === registry))
        .map(({ name, repository, endpoint }) => ({
        line,
        kind: 'warning',
        message: `<clear /> takes away the login's source '${name}', so nothing comes from ${repository}. Remove it, or add: <add key="${name}" value="${new URL('v3/index.json', endpoint).href}" />`,
    }));
}
function unmapped(line, mapped, sources, login) {
    const isMapped = (registry) => {
        const own = sources.filter(({ url }) => url !== undefined && (0,agreement/* ownRegistry */.Ck)(url, login) === registry);
        return [registry.name, ...own.map(({ key }) => key)].some((name) => mapped.some((key) => sameName(key, name)));
    };
    return login.registries
        .filter((registry) => !isMapped(registry))
        .map(({ name, repository }) => ({
        line,
        kind: 'warning',
        message: `The mapping of packages to sources does not name '${name}', so nothing comes from ${repository}. Add: <packageSource key="${name}"><package pattern="*" /></packageSource>`,
    }));
}

;// CONCATENATED MODULE: ./packages/core/src/clients/dotnet.ts





/** The .NET SDK: NuGet's configuration, in the user's file where the SDK looks for it. */
const dotnet = {
    name: 'dotnet',
    title: '.NET',
    documentation: 'https://learn.microsoft.com/nuget/consume-packages/configuring-nuget-behavior',
    format: 'nuget',
    modes: ['default', 'extra'],
    scoped: false,
    names: nugetNames,
    readme: {
        configured: 'user `NuGet.Config`: source and credentials; nuget.org disabled',
        token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
    },
    signs: [{ file: /\.(sln|slnx|csproj|fsproj|vbproj)$/ }],
    projectFiles: [nugetProjectFile, msbuildFile],
    // packages.lock.json has hashes, and no address.
    lockFiles: [],
    cache: nugetCache,
    configure: (context) => {
        const path = dotnetUserConfig(context);
        return { files: [nugetConfigFile(path, context)], ...nugetCredentialVariables(path, context) };
    },
};
/**
 * On Windows the file that nuget.exe reads; elsewhere ~/.nuget/NuGet/NuGet.Config (NuGet documentation, "common NuGet
 * configurations"), where DOTNET_CLI_HOME takes the place of the home directory (".NET environment variables").
 */
function dotnetUserConfig({ env, home }, platform = process.platform) {
    if (platform === 'win32')
        return (0,external_node_path_.join)((0,config_folder/* configHome */.e)({ env, home }, platform), 'NuGet', 'NuGet.Config');
    const { DOTNET_CLI_HOME: given } = env;
    return (0,external_node_path_.join)(given === undefined || given === '' ? home : absoluteFolder(given, 'DOTNET_CLI_HOME'), '.nuget', 'NuGet', 'NuGet.Config');
}

;// CONCATENATED MODULE: ./packages/core/src/clients/gem.ts






const gem_PUBLIC = 'https://rubygems.org/';
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
                { slot: (0,pointer/* pointer */.W)(':sources'), content: sourcesOf(context), container: false, list: { defaults: [gem_PUBLIC] } },
            ],
        };
        const notes = [`gem reads its sources from a file only: until the clean-up the token is in ${sources.path}.`];
        // Keys go to whatever host a gem is pushed to, so there is none where gems are pushed to rubygems.org.
        if (main === undefined)
            return { files: [sources], variables: {}, notes };
        const host = main.endpoint.href.replace(/\/$/, '');
        const key = `Bearer ${token}`;
        const RUBYGEMS_HOST = { value: host, purpose: 'where to push to' };
        if (tokenIn === 'environment') {
            const variables = { RUBYGEMS_HOST, GEM_HOST_API_KEY: { value: key, purpose: 'key to push with' } };
            return { files: [sources], variables, notes };
        }
        // By its host RubyGems finds the key itself; the other name is the one of the user guide, for `gem push --key`.
        const credentials = [':codeartifact_api_key', host].map((name) => ({
            slot: (0,pointer/* pointer */.W)(name),
            content: `${(0,quoting/* yamlKey */.j5)(name)}: ${(0,quoting/* yamlScalar */.Ew)(key)}`,
            container: false,
        }));
        return {
            files: [
                sources,
                { path: credentialsFile(context), format: 'yaml', purpose: 'key to push with', slots: credentials },
            ],
            variables: { RUBYGEMS_HOST },
            warnings: (context.env['GEM_HOST_API_KEY'] ?? '') === ''
                ? []
                : ['GEM_HOST_API_KEY in the environment wins over the credentials file: unset it for gem push.'],
        };
    },
};
/** The default and what stands beside it; without a default, beside the sources that are there. */
function sourcesOf({ registries, token }) {
    const ordered = [...registries].sort((a, b) => Number(a.mode === 'extra') - Number(b.mode === 'extra'));
    const own = ordered.map(({ endpoint }) => (0,client/* withCredentials */.tE)(endpoint, token));
    // Without quotes, as a URL can be: RubyGems 3.5 keeps them where a comment of the user's stands behind.
    const write = (urls) => [':sources:', ...urls.map((url) => `- ${url}`)].join('\n');
    if (ordered[0]?.mode === 'default')
        return write(own);
    const endpoints = new Set(registries.map(({ endpoint }) => endpoint.href));
    return (before) => write([...listed(before).filter((url) => !endpoints.has(withoutCredentials(url))), ...own]);
}
/** The URLs in the text of `:sources`; where it is not set, RubyGems' default. */
function listed(before) {
    if (before === undefined)
        return [gem_PUBLIC];
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
    const given = (env['GEMRC'] ?? '').split(external_node_path_.delimiter).filter((path) => path !== '');
    const last = given.findLast(external_node_path_.isAbsolute);
    if (last !== undefined)
        return last;
    if (given.length > 0) {
        throw new errors/* InputError */.dz(`GEMRC is ${JSON.stringify(env['GEMRC'])}, which is another file in every folder, and keeps RubyGems from reading the user's. Make it an absolute path.`);
    }
    const usual = (0,external_node_path_.join)(home, '.gemrc');
    const other = (0,external_node_path_.join)((0,config_folder/* configHome */.e)({ env, home }), 'gem', 'gemrc');
    return !exists(usual) && exists(other) ? other : usual;
}
/**
 * ~/.gem/credentials where it is there, else the one in XDG_DATA_HOME (RubyGems 3.3, ConfigFile#credentials_path). A new
 * ~/.gem would hide the gems in ~/.local/share/gem (Gem.user_dir).
 */
function credentialsFile({ env, home, exists }) {
    const usual = (0,external_node_path_.join)(home, '.gem', 'credentials');
    if (exists(usual))
        return usual;
    const { XDG_DATA_HOME: given } = env;
    const data = given !== undefined && (0,external_node_path_.isAbsolute)(given) ? given : (0,external_node_path_.join)(home, '.local', 'share');
    return (0,external_node_path_.join)(data, 'gem', 'credentials');
}

;// CONCATENATED MODULE: ./packages/core/src/clients/generic.ts
/**
 * Generic packages have no client but the AWS CLI and SDKs (user guide, "using CodeArtifact with generic packages"),
 * which take what they are for as arguments: `aws codeartifact publish-package-version --format generic --domain
 * "$CODEARTIFACT_GENERIC_DOMAIN" …`. The names keep clear of our own inputs in a buildspec, CODEARTIFACT_DOMAIN and such.
 */
const generic = {
    name: 'generic',
    title: 'generic packages',
    documentation: 'https://docs.aws.amazon.com/codeartifact/latest/ug/using-generic.html',
    format: 'generic',
    modes: ['default'],
    scoped: false,
    installsNothing: true,
    readme: {
        configured: '`CODEARTIFACT_GENERIC_URL`, `…_DOMAIN`, `…_DOMAIN_OWNER`, `…_REPOSITORY`, `…_REGION`',
        token: 'none: the API is signed',
        tested: 'contract',
    },
    signs: [],
    projectFiles: [],
    lockFiles: [],
    configure({ registries: [{ repository, endpoint }], domain }) {
        // The endpoint names them all: see `checkEndpoint`.
        const owner = new RegExp(`(?:^|/)${domain}-([0-9]{12})(?:[./]|$)`).exec(`${endpoint.hostname}${endpoint.pathname}`);
        const region = /\.codeartifact\.([a-z0-9-]+)\./.exec(endpoint.hostname);
        const variable = (name, value, purpose) => value === undefined ? [] : [[`CODEARTIFACT_GENERIC_${name}`, { value, purpose }]];
        return {
            files: [],
            variables: Object.fromEntries([
                ...variable('URL', endpoint.href, 'endpoint'),
                ...variable('DOMAIN', domain, 'domain'),
                ...variable('DOMAIN_OWNER', owner?.[1], 'domain owner'),
                ...variable('REPOSITORY', repository, 'repository'),
                ...variable('REGION', region?.[1], 'Region'),
            ]),
            notes: ['Generic packages are published and read with AWS credentials, by the AWS CLI or an SDK.'],
        };
    },
};

;// CONCATENATED MODULE: ./packages/core/src/clients/support/build-script.ts
/** The hosts that a script in Groovy, Kotlin or Scala names, without those of the login and those in `known`. */
function otherHosts(script, registries, known) {
    const own = new Set(registries.map(({ endpoint }) => endpoint.host));
    const code = (script ?? '').replace(/^\s*\/\/.*$/gm, '').replace(/\/\*[^]*?\*\//g, '');
    const hosts = [...code.matchAll(/https?:\/\/[^\s"'`$)]+/g)].flatMap(([url]) => URL.canParse(url) ? [new URL(url).host] : []);
    return [...new Set(hosts)].filter((host) => !own.has(host) && !known.includes(host));
}
/** What to say of such a script of the user's. */
function besideLogin(path, hosts, client) {
    return `${path} names ${hosts.join(', ')}: if that is a repository, ${client} asks there beside the one of the login. Remove it, or give it to the repository as an upstream.`;
}

;// CONCATENATED MODULE: ./packages/core/src/clients/support/gradle-script.ts
/**
 * The init script, in Groovy, for Gradle 4.4 to 9 (Gradle, "Initialization Scripts"). It holds no value of a login.
 *
 * It never adds a repository to a project that has none of its own or whose settings forbid it, so that it goes with
 * RepositoriesMode.FAIL_ON_PROJECT_REPOS and PREFER_SETTINGS; the URL of a public repository is changed in place, which
 * keeps its content filters and its order. It runs at configuration time only, and what it reads there (the variable,
 * the files) is an input of the configuration cache (Gradle, "Configuration Cache").
 */
const GRADLE_SCRIPT = String.raw `// Written by the login of codeartifact-ci, and removed when the job ends.
// Gives the repositories in the folder codeartifact-ci beside this file to every build; without a token it does nothing.
import groovy.json.JsonSlurper
import org.gradle.api.artifacts.repositories.MavenArtifactRepository
import org.gradle.authentication.http.BasicAuthentication
import org.gradle.util.GradleVersion

def since = { String version -> GradleVersion.current().baseVersion >= GradleVersion.version(version) }

def registries = (new File(gradle.gradleUserHomeDir, 'init.d/codeartifact-ci').listFiles() ?: [])
    .findAll { it.name.endsWith('.json') }
    .sort { it.name }
    .collect { new JsonSlurper().parseText(it.getText('UTF-8')) }
    .collect { it + [password: it.password ?: System.getenv(it.passwordVariable)] }
    .findAll { it.password }
if (registries.empty) return

// Not a name that a build has for a repository of its own.
def nameOf = { registry -> registry.name + ' (codeartifact-ci)' }
def names = registries.collect(nameOf)
def main = registries.find { it.mode == 'default' }
def extras = registries.findAll { it.mode == 'extra' }
def central = ['repo.maven.apache.org/maven2', 'repo1.maven.org/maven2']
def others = [
    'plugins.gradle.org/m2', 'dl.google.com/dl/android/maven2', 'maven.google.com', 'jcenter.bintray.com',
    'repo.clojars.org', 'clojars.org/repo', 'repo.commonsware.com', 'repo.commonsware.com.s3.amazonaws.com',
]

// Credentials go with the first request: every file would be asked for twice otherwise.
def lead = { repository, registry ->
    repository.url = registry.url
    if (registry.url.startsWith('http:') && since('6.0')) repository.allowInsecureProtocol = true
    repository.credentials.username = 'aws'
    repository.credentials.password = registry.password
    if (repository.authentication.findByName('basic') == null) {
        repository.authentication.create('basic', BasicAuthentication)
    }
}
def addAs = { handler, registry, name ->
    handler.maven { repository ->
        repository.name = name
        lead(repository, registry)
    }
}
def add = { handler, registry ->
    if (handler.findByName(nameOf(registry)) == null) addAs(handler, registry, nameOf(registry))
}
def foreign = { handler -> handler.findAll { !names.contains(it.name) } }
def replace = { repository ->
    if (!(repository instanceof MavenArtifactRepository) || repository.url == null) return
    def place = repository.url.toString().replaceFirst('^https?://', '').replaceFirst('/+$', '').toLowerCase(Locale.ROOT)
    def registry = central.contains(place) ? (registries.find { it.mode == 'mirror' } ?: main)
        : others.contains(place) ? main : null
    if (registry != null) lead(repository, registry)
}
// What a build names is replaced as it is named; ours come behind the first of them.
def follow = { handler, mayAdd ->
    handler.all { repository ->
        replace(repository)
        if (!names.contains(repository.name) && mayAdd()) extras.each { add(handler, it) }
    }
}
def always = { true }

// Plugins. Where a build names no repository for them, Gradle asks the Plugin Portal, unless we name another.
def pluginsBefore = { settings ->
    def handler = settings.pluginManagement.repositories
    if (main != null) ([main] + extras).each { add(handler, it) }
    follow(handler, always)
}
def pluginsAfter = { settings ->
    def handler = settings.pluginManagement.repositories
    if (main == null && !extras.empty && handler.empty) handler.gradlePluginPortal()
}

def projectsMayAdd = always
if (since('6.0')) {
    gradle.beforeSettings { settings ->
        pluginsBefore(settings)
        follow(settings.buildscript.repositories, always)
        if (since('6.8')) follow(settings.dependencyResolutionManagement.repositories, always)
    }
}
gradle.settingsEvaluated { settings ->
    if (!since('6.0')) pluginsBefore(settings)
    pluginsAfter(settings)
    if (since('6.8')) {
        def management = settings.dependencyResolutionManagement
        projectsMayAdd = { management.repositoriesMode.get().name() == 'PREFER_PROJECT' }
        if (foreign(management.repositories).empty) {
            if (main != null) add(management.repositories, main)
            extras.each { add(management.repositories, it) }
        }
    }
}

gradle.beforeProject { project ->
    follow(project.buildscript.repositories, always)
    follow(project.repositories, { projectsMayAdd() })
    project.afterEvaluate {
        // Before 6.8 the settings had no repositories for projects without any.
        if (!since('6.8') && project.repositories.empty) {
            if (main != null) add(project.repositories, main)
            extras.each { add(project.repositories, it) }
        }
        if (project.plugins.hasPlugin('maven-publish')) {
            project.extensions.configure('publishing') { publishing ->
                // A project that names where it publishes to is left alone.
                if (publishing.repositories.empty) {
                    (main == null ? extras : [main]).each { addAs(publishing.repositories, it, it.name) }
                }
            }
        }
    }
}
`;

;// CONCATENATED MODULE: ./packages/core/src/clients/gradle.ts






/**
 * Gradle, in an init script of our own, which is the same for every login, and a file for each registry, which the
 * script reads: several logins each bring their registries, and each takes its own away again. Builds in Kotlin's
 * language run init scripts in Groovy too.
 *
 * - `default` answers in place of the public repositories that a build names (Maven Central, Google's, the Plugin
 *   Portal, JCenter, and the others that CodeArtifact knows), and where a build names none at all;
 * - `mirror` answers in place of Maven Central alone;
 * - `extra` is asked after the repositories of the build.
 */
const gradle = {
    name: 'gradle',
    title: 'Gradle',
    documentation: 'https://docs.gradle.org/current/userguide/init_scripts.html',
    format: 'maven',
    modes: ['default', 'extra', 'mirror'],
    scoped: false,
    readme: {
        configured: 'an init script and a file for each registry in `init.d/`',
        token: '`CODEARTIFACT_AUTH_TOKEN`; the script reads it',
        tested: 'newer ones by the documentation',
    },
    signs: [{ file: /^(build|settings)\.gradle(\.kts)?$/ }],
    // A build script is a program: what repositories it names is told by the init script alone.
    projectFiles: [],
    // gradle.lockfile has names and versions, and no address.
    lockFiles: [],
    cache: (folders) => {
        const folder = (0,cache_folder/* givenFolder */.qB)(folders, 'GRADLE_USER_HOME') ?? (0,external_node_path_.join)(folders.systemHome, '.gradle');
        return {
            paths: [(0,external_node_path_.join)(folder, 'caches'), (0,external_node_path_.join)(folder, 'wrapper')],
            locks: /^(.*\.gradle(\.kts)?|gradle\.lockfile|.*\.versions\.toml|gradle-wrapper\.properties)$/,
        };
    },
    configure(context) {
        const folder = (0,external_node_path_.join)(gradleUserHome(context.env, context.systemHome), 'init.d');
        const file = (path, purpose, content) => ({
            path: (0,external_node_path_.join)(folder, path),
            format: 'whole',
            purpose,
            slots: [{ slot: 'file', content, container: false }],
        });
        return {
            files: [
                file(SCRIPT, 'init script', GRADLE_SCRIPT),
                ...context.registries.map((registry) => file(`codeartifact-ci/${registry.name}.json`, `repository '${registry.name}'`, describe(registry, context))),
            ],
            variables: {},
            warnings: otherScripts(context),
            notes: context.registries.some(({ mode }) => mode === 'default')
                ? [
                    "gradle: plugins come from the repository too. If it has no way to the Gradle Plugin Portal (the external connection public:maven-gradleplugins), give it the mode 'mirror' or 'extra'.",
                ]
                : [],
        };
    },
};
/** The name of our script. */
const SCRIPT = 'codeartifact-ci.init.gradle';
/**
 * Repositories in the user's own init scripts, which run for every build as ours does: those that are not public ones,
 * whose place ours takes, are asked beside it ("Initialization Scripts": where they are).
 */
function otherScripts({ registries, env, systemHome, read, list }) {
    if (!registries.some(({ mode }) => mode === 'default'))
        return [];
    const home = gradleUserHome(env, systemHome);
    const beside = list((0,external_node_path_.join)(home, 'init.d')).filter((name) => /\.gradle(?:\.kts)?$/.test(name) && name !== SCRIPT);
    return ['init.gradle', 'init.gradle.kts', ...beside.map((name) => (0,external_node_path_.join)('init.d', name))].flatMap((name) => {
        const path = (0,external_node_path_.join)(home, name);
        const others = otherHosts(read(path), registries, GRADLE_SCRIPT);
        return others.length === 0 ? [] : [besideLogin(path, others, 'Gradle')];
    });
}
/** What the init script reads: JSON, so that no name or URL is ever part of a script. */
function describe({ name, mode, endpoint }, { token, tokenIn, tokenVariable }) {
    const fields = {
        name,
        mode,
        url: endpoint.href,
        ...(tokenIn === 'file' ? { password: token } : { passwordVariable: tokenVariable }),
    };
    const lines = Object.entries(fields).map(([key, value]) => `  ${(0,quoting/* jsonString */.I)(key)}: ${(0,quoting/* jsonString */.I)(value)}`);
    return `{\n${lines.join(',\n')}\n}\n`;
}
/**
 * The property gradle.user.home, the variable GRADLE_USER_HOME, or .gradle in Java's home of the user (Gradle,
 * "Directories", "Gradle User Home").
 */
function gradleUserHome(env, systemHome) {
    const property = javaProperty('gradle.user.home', env, OPTIONS);
    if (property !== undefined)
        return absoluteFolder(property, 'gradle.user.home');
    const variable = env['GRADLE_USER_HOME'] ?? '';
    if (variable !== '')
        return absoluteFolder(variable, 'GRADLE_USER_HOME');
    return (0,external_node_path_.join)(javaUserHome(env, OPTIONS) ?? systemHome, '.gradle');
}
/** Gradle's start script puts GRADLE_OPTS behind JAVA_OPTS. */
const OPTIONS = ['GRADLE_OPTS', 'JAVA_OPTS'];

// EXTERNAL MODULE: ./packages/core/src/files/maven-settings.ts
var maven_settings = __webpack_require__("packages/core/src/files/maven-settings.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/support/maven-project-files.ts






/** .mvn/maven.config can name another settings.xml in place of the user's (Maven, "Configuring Apache Maven"). */
const mavenConfig = {
    folder: '.mvn',
    file: /^maven\.config$/,
    syntax: 'lines',
    check: async (document, login, read) => {
        const given = settingsOption(document.text);
        if (given === undefined)
            return [];
        // Below the folder that holds .mvn.
        const path = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(external_node_path_.posix.dirname(document.path)), given.value));
        const problem = await settingsProblem(path, login, read);
        return problem === undefined
            ? []
            : [
                {
                    line: given.line,
                    kind: 'warning',
                    message: `'${given.option}' makes Maven read ${given.value} in place of the user's settings.xml, ${problem}. Name the file with -gs instead: the user's then goes before it`,
                },
            ];
    },
};
/** One argument a line, up to Maven 3.8 several: `-s FILE`, `--settings=FILE`, and the option and its value on two lines. */
function settingsOption(text) {
    const words = (0,support_values/* linesOf */.Dx)(text).flatMap(({ line, text: content }) => (content.trim().startsWith('#') ? '' : content)
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => ({ line, word })));
    for (const [at, { line, word }] of words.entries()) {
        const [, option, attached] = /^(--settings|-s)(?:=(.+))?$/.exec(word) ?? /^(-s)(?![e-])(.+)$/.exec(word) ?? [];
        const value = attached ?? words[at + 1]?.word;
        if (option !== undefined && value !== undefined)
            return { line, option, value };
    }
    return undefined;
}
/** Properties, also as options, in a project's own files (Maven, "Configuring Apache Maven"; Maven 4, conf/maven-*.properties). */
const mavenProperties = {
    folder: '.mvn',
    file: /^(?:maven\.config|jvm\.config|maven(?:-user|-system)?\.properties)$/,
    syntax: 'lines',
    check: ({ text }, login) => (0,support_values/* linesOf */.Dx)(text).flatMap(({ line, text: content }) => {
        const [, key, value = ''] = /(?:^|\s|-D)(user\.home|maven\.user\.(?:settings|conf)|maven\.wagon\.http\.ssl\.insecure|aether\.connector\.https\.securityMode)\s*[=:]\s*(\S+)/.exec(/^\s*[#!]/.test(content) ? '' : content) ?? [];
        if (key === undefined)
            return [];
        if (!/insecure|securityMode/.test(key)) {
            const message = `'${key}' makes Maven look for the user's settings.xml in ${value}, and the login is not there. Remove it`;
            return [{ line, kind: 'warning', message }];
        }
        return (0,transport_security/* unverified */.Q)('Maven', login, value === 'true' || value === 'insecure' ? { line, key } : undefined);
    }),
};
/** What is amiss with the project's own settings.xml: nothing where it leads to the login's repository. */
async function settingsProblem(path, login, read) {
    const text = await read(path);
    if (text === undefined)
        return 'where the login is';
    try {
        const urls = elementsOf((0,xml_spans/* parseXml */.NO)(text, path), 'url').map((element) => (0,agreement/* registryUrl */.NH)((0,xml_spans/* textOf */.b6)(text, element)));
        if (urls.some((url) => url !== undefined && (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined))
            return undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
    }
    return 'where the login is, and it does not lead to its repository';
}
/** A pom.xml that gives the ID of the login, by which Maven finds the credentials, to another repository. */
const pom = { file: /^pom\.xml$/, syntax: 'lines', check: checkPom };
function checkPom({ text, path }, login) {
    const root = (0,xml_spans/* parseXml */.NO)(text, path);
    const lineAt = (0,support_values/* lineFinder */.ze)(text);
    const under = (container, ...tags) => elementsOf(root, container).flatMap(({ children }) => children.filter(({ name }) => tags.includes(name)));
    const sources = [...under('repositories', 'repository'), ...under('pluginRepositories', 'pluginRepository')];
    const targets = under('distributionManagement', 'repository', 'snapshotRepository');
    // A mirror of everything, or of the very ID, is asked in the place of a source; nothing is in that of a target.
    const unmirrored = login.registries.filter(({ mode, own }) => mode === 'mirror' || own['mirror-of'] !== undefined);
    return [
        ...sources.flatMap((element) => misled(repositoryIn(text, element, lineAt), unmirrored, login)),
        ...targets.flatMap((element) => [
            ...misled(repositoryIn(text, element, lineAt), login.registries, login),
            ...unknown(repositoryIn(text, element, lineAt), login),
        ]),
    ];
}
/** Has the ID of one of these registries, and the URL of none of the login's. */
function misled({ id, url, line }, registries, login) {
    if (url === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
        return [];
    if (!registries.some(({ name }) => name === id))
        return [];
    const message = `The repository '${id}' has the ID of the login's: Maven sends the token of the login to ${(0,agreement/* shown */.SP)(url)}. Give it another ID`;
    return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
}
/** Has the URL of a registry of the login, and an ID without credentials. */
function unknown({ id, url, line }, login) {
    const own = url === undefined ? undefined : (0,agreement/* ownRegistry */.Ck)(url, login);
    if (own === undefined || login.registries.some(({ name }) => name === id))
        return [];
    const message = `The repository '${id}' is the login's ${own.repository}, whose credentials have the ID '${own.name}': 401. Give it that ID`;
    return [{ line, kind: login.access === 'publish' ? 'warning' : 'note', message }];
}
function repositoryIn(text, element, lineAt) {
    const valueOf = (tag) => {
        const child = element.children.find(({ name }) => name === tag);
        return child === undefined ? '' : (0,xml_spans/* textOf */.b6)(text, child);
    };
    const given = valueOf('url');
    return {
        id: valueOf('id'),
        // What a property stands for is not known here.
        url: given.includes('${') ? undefined : (0,agreement/* registryUrl */.NH)(given),
        line: lineAt(element.start),
    };
}
/** All elements of this name, however deep. */
function elementsOf(element, name) {
    return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsOf(child, name)]);
}

;// CONCATENATED MODULE: ./packages/core/src/clients/maven.ts





/**
 * Maven, in the user's settings.xml (Maven, "settings reference", "Using Mirrors for Repositories"), which mvnw and mvnd
 * read too. Each registry has a server, whose password is a reference to the variable, and under the same ID, by which
 * Maven finds the credentials:
 *
 * - `default`: a mirror that takes all requests but those for files and for this machine, and a profile, always active,
 *   that lets snapshots and plugins come from it too;
 * - `extra`: a profile alike, and a mirror of nothing but itself: an exact ID goes before a pattern, so that no mirror of
 *   `*`, ours or the user's own, takes its requests;
 * - `mirror`: a mirror of Maven Central, or of what `mirror-of` says, and nothing else.
 *
 * Maven 4 reads the same elements at the same place (its conf/maven-system.properties).
 */
const maven = {
    name: 'maven',
    title: 'Maven',
    documentation: 'https://maven.apache.org/settings.html',
    format: 'maven',
    modes: ['default', 'extra', 'mirror'],
    scoped: false,
    fields: [
        {
            name: 'mirror-of',
            pattern: /^[A-Za-z0-9*!,:._-]{1,200}$/,
            expected: "Maven's pattern of repository IDs, such as central or *,!internal",
            modes: ['default', 'mirror'],
        },
    ],
    readme: {
        configured: 'user `settings.xml`: server, mirror and profile with the ID `codeartifact`',
        token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
    },
    signs: [{ file: /^pom\.xml$/ }],
    // A .mvn/settings.xml of Maven 4 comes after the user's file.
    projectFiles: [mavenConfig, mavenProperties, pom],
    lockFiles: [],
    cache: ({ systemHome }) => ({ paths: [(0,external_node_path_.join)(systemHome, '.m2/repository')], locks: /^pom\.xml$/ }),
    configure({ registries, env, systemHome, token, tokenIn, tokenVariable, read }) {
        const { paths, note } = settingsFiles(env, systemHome);
        const machine = machineFiles(env).map((path) => read(path) ?? '');
        const password = (0,xml_spans/* escapeXml */.X)(tokenIn === 'file' ? token : `\${env.${tokenVariable}}`);
        // A new element goes to the top of its container, and of mirrors with patterns the first one counts.
        const weakestFirst = [...registries].reverse().sort((a, b) => STRENGTH[a.mode] - STRENGTH[b.mode]);
        const withProfile = registries.some(({ mode }) => mode !== 'mirror');
        const containers = ['settings', ...(withProfile ? ['activeProfiles', 'profiles'] : []), 'mirrors', 'servers'];
        return {
            files: paths.map((path) => ({
                path,
                format: 'maven-settings',
                purpose: registries.map(purposeOf).join(', '),
                slots: [
                    ...containers.map((slot) => ({ slot, content: (0,maven_settings/* emptyContainer */.d)(slot, ''), container: true })),
                    ...weakestFirst.flatMap((registry) => maven_elementsOf(registry, read(path) ?? '', password, machine)),
                ],
            })),
            variables: {},
            notes: [
                ...(note === undefined ? [] : [note]),
                `maven: to deploy, give the repository in <distributionManagement> the ID '${(registries.find(({ mode }) => mode !== 'mirror') ?? registries[0]).name}'; by it Maven finds the credentials.`,
            ],
        };
    },
};
const STRENGTH = { default: 0, extra: 1, mirror: 2 };
function purposeOf({ mode, name }) {
    return mode === 'mirror' ? `server and mirror '${name}'` : `server, mirror and profile '${name}'`;
}
/**
 * The ID for a registry's mirror and profile: its name, unless the user has a mirror or profile of another repository by
 * it, which would keep its place among the mirrors, or lose its properties.
 */
function freeId(text, { name, endpoint }) {
    const isTaken = (id) => ['mirrors', 'profiles'].some((container) => {
        const element = elementIn(text, `${container}/${id}`);
        return element !== undefined && !element.includes(endpoint.host);
    });
    let id = name;
    for (let count = 1; isTaken(id); count++)
        id = `${name}-ci${count === 1 ? '' : count}`;
    return id;
}
/** Whether there is a mirror of a repository by its exact ID, and not one of a login to the same endpoint. */
function hasMirrorOf(repositoryId, text, endpoint) {
    const mirrors = elementIn(text, 'mirrors');
    if (mirrors === undefined)
        return false;
    return (0,xml_spans/* parseXml */.NO)(mirrors, 'settings.xml').children.some((mirror) => {
        const child = (name) => {
            const element = mirror.children.find((each) => each.name === name);
            return element === undefined ? undefined : (0,xml_spans/* textOf */.b6)(mirrors, element);
        };
        return child('mirrorOf') === repositoryId && child('url')?.includes(endpoint.host) !== true;
    });
}
/** Undefined for a file that cannot be read, too: the edit of it will say so. */
function elementIn(text, slot) {
    try {
        return maven_settings.mavenSettings.get(text, slot);
    }
    catch {
        return undefined;
    }
}
function maven_elementsOf(registry, text, password, machine) {
    const { name, mode, own, endpoint } = registry;
    const freeName = freeId(text, registry);
    const id = `<id>${(0,xml_spans/* escapeXml */.X)(freeName)}</id>`;
    const url = `<url>${(0,xml_spans/* escapeXml */.X)(endpoint.href)}</url>`;
    const element = (slot, content) => ({ slot, content, container: false });
    const mirror = (of, mirrorId) => element(`mirrors/${mirrorId}`, `<mirror><id>${(0,xml_spans/* escapeXml */.X)(mirrorId)}</id><mirrorOf>${(0,xml_spans/* escapeXml */.X)(of)}</mirrorOf>${url}</mirror>`);
    // An exact ID goes before a pattern, wherever it stands: where the user or the machine has a mirror of Maven Central, so have we.
    const central = mode === 'default' &&
        own['mirror-of'] === undefined &&
        [text, ...machine].some((settings) => hasMirrorOf('central', settings, endpoint))
        ? [`${freeName}-central`]
        : [];
    const elements = [
        // The server of the name itself, too: it is what <distributionManagement> refers to.
        ...[...new Set([name, freeName, ...central])].map((each) => element(`servers/${each}`, `<server><id>${(0,xml_spans/* escapeXml */.X)(each)}</id><username>aws</username><password>${password}</password></server>`)),
        mirror(own['mirror-of'] ?? { default: `external:*,${freeName}`, extra: freeName, mirror: 'central' }[mode], freeName),
        ...central.map((each) => mirror('central', each)),
    ];
    if (mode === 'mirror')
        return elements;
    const repository = (tag) => `<${tag}>${id}${url}<releases><enabled>true</enabled></releases><snapshots><enabled>true</enabled></snapshots></${tag}>`;
    return [
        ...elements,
        element(`profiles/${freeName}`, `<profile>${id}<repositories>${repository('repository')}</repositories><pluginRepositories>${repository('pluginRepository')}</pluginRepositories></profile>`),
        element(`activeProfiles/${freeName}`, `<activeProfile>${(0,xml_spans/* escapeXml */.X)(freeName)}</activeProfile>`),
    ];
}
/** The settings of Maven's own installation, which it joins with the user's ("settings reference"). */
function machineFiles(env) {
    const homes = ['MAVEN_HOME', 'M2_HOME'].map((name) => env[name] ?? '').filter((home) => (0,external_node_path_.isAbsolute)(home));
    return [...homes.map((home) => (0,external_node_path_.join)(home, 'conf', 'settings.xml')), '/usr/share/maven/conf/settings.xml'];
}
/**
 * `~/.m2/settings.xml`, and the file that MAVEN_ARGS names, which Maven 3.9 and later read in its place and 3.8 does not
 * know ("Configuring Apache Maven"). A relative path there is a file of the project, and not ours to edit.
 */
function settingsFiles(env, systemHome) {
    const path = (0,external_node_path_.join)(javaUserHome(env, ['MAVEN_OPTS']) ?? systemHome, '.m2', 'settings.xml');
    const args = env['MAVEN_ARGS'] ?? '';
    const match = /(?:^|\s)(?:(?:-s|--settings)(?:\s+|=)|-s(?=\/))(?:"([^"]+)"|(\S+))/.exec(args);
    const given = match?.[1] ?? match?.[2];
    if (given === undefined || given === path)
        return { paths: [path] };
    if ((0,external_node_path_.isAbsolute)(given))
        return { paths: [path, given] };
    return {
        paths: [path],
        note: `maven: MAVEN_ARGS makes Maven read ${given} in place of ${path}, which holds the login.`,
    };
}

;// CONCATENATED MODULE: ./packages/core/src/clients/locks/package-lock.ts

/**
 * package-lock.json and npm-shrinkwrap.json (npm documentation, "package-lock.json"): `packages` by their folders since
 * version 2, `dependencies` by their names, one within another, up to version 2. A tarball that package.json names by
 * its URL has it for its version there.
 */
function packagesOfPackageLock(value) {
    const byFolder = (0,support_values/* entriesAt */.ws)(value, 'packages').flatMap(([folder, entry]) => locked((0,support_values/* textAt */.$6)(entry, 'name') ?? folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length), entry));
    return byFolder.length > 0 ? byFolder : byName(value, 0);
}
/** Deeper than npm ever nests them. */
const DEEPEST = 200;
function byName(value, depth) {
    if (depth > DEEPEST)
        return [];
    return (0,support_values/* entriesAt */.ws)(value, 'dependencies').flatMap(([name, entry]) => [
        ...locked(name, entry),
        ...byName(entry, depth + 1),
    ]);
}
function locked(name, entry) {
    const url = (0,support_values/* textAt */.$6)(entry, 'resolved');
    return url === undefined ? [] : [{ name, url }];
}

;// CONCATENATED MODULE: ./packages/core/src/clients/npm.ts





/**
 * npm, in the user's .npmrc. No `always-auth`: npm 7 and later send the token without it, and npm 11 warns of keys
 * that it does not know. Where a package is published stays with its own `publishConfig`.
 */
const npm = {
    name: 'npm',
    title: 'npm',
    documentation: 'https://docs.npmjs.com/cli/configuring-npm/npmrc',
    format: 'npm',
    modes: ['default'],
    scoped: true,
    releaseAge: 'min-release-age, from npm 11.10',
    readme: {
        configured: "user `.npmrc` (`NPM_CONFIG_USERCONFIG`): `registry`, scopes' registries, `_authToken`",
        token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
    },
    signs: [
        { file: /^(package-lock|npm-shrinkwrap)\.json$/ },
        // Without a lock file `packageManager` says what reads a package.json; without that it is npm's.
        { file: /^package\.json$/, text: /^(?![^]*"packageManager"\s*:\s*"(?:yarn|pnpm|bun)@)/, weak: 'tree' },
    ],
    projectFiles: [
        (0,npm_project_files/* npmrcProjectFile */.Ki)({ title: 'npm', variables: [['npm_config_registry', 'NPM_CONFIG_REGISTRY']] }),
        (0,npm_project_files/* publishConfigFile */.SM)('npm'),
    ],
    lockFiles: [
        {
            file: /^(?:package-lock|npm-shrinkwrap)\.json$/,
            syntax: 'json',
            packages: packagesOfPackageLock,
            // replace-registry-host
            replaced: ['registry.npmjs.org'],
            strict: true,
            elsewhere: 'npm 11 and older fetch them from there, without the token; npm 12 refuses to (EALLOWREMOTE)',
            otherRepository: 'npm 11 and older fetch them from there, and not from the repository of the login; npm 12 refuses to (EALLOWREMOTE)',
            remedy: 'Run: npm install --package-lock-only --omit-lockfile-registry-resolved',
        },
    ],
    cache: (folders) => ({
        // The content alone: the folder beside it has logs.
        paths: [
            (0,external_node_path_.join)((0,cache_folder/* givenFolder */.qB)(folders, 'npm_config_cache', 'NPM_CONFIG_CACHE') ?? (0,external_node_path_.join)(folders.home, '.npm'), '_cacache'),
        ],
        // Without a lock file a manifest says as much as there is to know.
        locks: /^(package-lock|npm-shrinkwrap|package)\.json$/,
    }),
    configure(context) {
        const file = (0,npm_user_file/* npmrcFile */.FX)((0,npm_user_file/* npmUserConfig */.TG)(context.env, context.home), context);
        const patterns = (0,npm_user_file/* ungatedPatterns */.oh)(context.registries);
        // Without the brackets of a list, so that it adds to a `min-release-age-exclude[]` of the user's; npm splits it.
        const exclude = {
            slot: 'min-release-age-exclude',
            content: (before) => before === undefined ? `min-release-age-exclude=${patterns.join(',')}` : [before, ...patterns].join(','),
            container: false,
            list: { defaults: [] },
        };
        return {
            files: [
                {
                    ...file,
                    slots: [...file.slots, ...(0,npm_user_file/* npmReleaseAge */.yb)(context.minReleaseAge), ...(patterns.length === 0 ? [] : [exclude])],
                },
            ],
            variables: (0,npm_user_file/* mendedVariables */.jv)(context, ['npm_config_registry']),
            warnings: (0,npm_user_file/* keyVariables */.jr)(context, ['npm'], 'npm'),
            notes: [
                ...(patterns.length === 0
                    ? []
                    : [
                        `npm's min-release-age, if it is set, does not hold for ${patterns.join(', ')}; a project's own min-release-age-exclude takes the place of that.`,
                    ]),
            ],
        };
    },
};

;// CONCATENATED MODULE: ./packages/core/src/clients/nuget.ts




/**
 * NuGet's own client, in the user's NuGet.Config: %AppData%\NuGet on Windows, and ~/.config/NuGet elsewhere, where it
 * runs on Mono (NuGet documentation, "common NuGet configurations").
 */
const nuget = {
    name: 'nuget',
    title: 'NuGet',
    documentation: 'https://learn.microsoft.com/nuget/reference/nuget-config-file',
    format: 'nuget',
    modes: ['default', 'extra'],
    scoped: false,
    names: nugetNames,
    readme: {
        configured: 'user `NuGet.Config`: source and credentials; nuget.org disabled',
        token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
        tested: 'contract: NuGet’s documentation',
    },
    signs: [{ file: /^packages\.config$/ }],
    projectFiles: [nugetProjectFile, msbuildFile],
    // packages.lock.json has hashes, and no address.
    lockFiles: [],
    cache: nugetCache,
    configure: (context) => {
        const path = (0,external_node_path_.join)((0,config_folder/* configHome */.e)(context), 'NuGet', 'NuGet.Config');
        return { files: [nugetConfigFile(path, context)], ...nugetCredentialVariables(path, context) };
    },
};

;// CONCATENATED MODULE: ./packages/core/src/clients/support/python-index.ts
/** The index of a repository, as PEP 503 has it; the repository's endpoint itself takes uploads. */
function simpleIndex({ endpoint }) {
    return new URL('simple/', endpoint);
}
/** The one that takes the place of PyPI, and those beside it. */
function byMode(registries) {
    return {
        main: registries.find(({ mode }) => mode === 'default'),
        extra: registries.filter(({ mode }) => mode !== 'default'),
    };
}
/**
 * The words of a list of indexes, parted by space, without those that lead to one of ours: a login that comes again
 * must not leave the old token in the list.
 */
function otherIndexes(list, registries) {
    return (list ?? '').split(/\s+/).filter((word) => word !== '' && !isOurs(word, registries));
}
/** Whether a URL, with or without credentials, is that of a registry's index. */
function isOurs(url, registries) {
    if (!URL.canParse(url))
        return false;
    const { host, pathname } = new URL(url);
    return registries.some((registry) => {
        const index = simpleIndex(registry);
        return index.host === host && index.pathname === (pathname.endsWith('/') ? pathname : `${pathname}/`);
    });
}
/**
 * For clients that take the highest version from any index: what an index beside the public one means, and what
 * protects from it (CodeArtifact user guide, "Package origin controls" and "Package groups"). Nothing where a
 * repository has taken PyPI's place.
 */
function dependencyConfusion(tool, registries) {
    const { main, extra } = byMode(registries);
    if (main !== undefined || extra.length === 0)
        return [];
    return [
        `${tool} asks PyPI beside ${extra.map(({ repository }) => repository).join(', ')} and takes the highest version from either: a stranger's package on PyPI with the name of yours wins with a higher number (dependency confusion). ` +
            `Let the repository be the default, with an external connection to public:pypi upstream: then the origin controls of your packages, or a package group over their names, keep versions from outside out.`,
    ];
}
/**
 * What else the client asks beside a repository that is the default: packages come from there without a word, those of
 * a stranger by the name of one's own among them. `found` has each place and the URLs that stand there; those of ours
 * and empty ones are passed over.
 */
function python_index_otherSources(tool, registries, found) {
    if (byMode(registries).main === undefined)
        return [];
    return found
        .filter(({ urls }) => otherIndexes(urls, registries).length > 0)
        .map(({ place }) => `${place}: ${tool} takes packages from the index there too, beside the repository of the login. Remove it, or give it to the repository as an upstream.`);
}

;// CONCATENATED MODULE: ./packages/core/src/clients/locks/pdm-lock.ts

/**
 * pdm.lock (PDM, "Lock file"): files have their names, and under the strategy `static_urls` their URLs. A package that
 * the project names by its URL or repository has it itself.
 */
function packagesOfPdmLock(value) {
    return (0,support_values/* itemsAt */.Ct)(value, 'package').flatMap((entry) => {
        if ((0,support_values/* textAt */.$6)(entry, 'url') !== undefined || (0,support_values/* textAt */.$6)(entry, 'git') !== undefined)
            return [];
        const [url, ...others] = (0,support_values/* itemsAt */.Ct)(entry, 'files').flatMap((file) => (0,support_values/* textAt */.$6)(file, 'url') ?? []);
        return url === undefined ? [] : [{ url, others }];
    });
}

;// CONCATENATED MODULE: ./packages/core/src/clients/locks/pylock.ts

/**
 * pylock.toml (PEP 751): a package may have the `index` that it came from, and its files have URLs, which are what is
 * downloaded: each of them, as which one that is depends on the machine. `archive`, `vcs` and `directory` are what the
 * project names itself.
 */
function packagesOfPylock(value) {
    return (0,support_values/* itemsAt */.Ct)(value, 'packages').flatMap((entry) => {
        const [url = (0,support_values/* textAt */.$6)(entry, 'index'), ...others] = filesOf(entry);
        return url === undefined ? [] : [{ url, others }];
    });
}
/** The addresses of a package's `wheels` and of its `sdist`. */
function filesOf(entry) {
    return [...(0,support_values/* itemsAt */.Ct)(entry, 'wheels'), (0,support_values/* valueAt */.fK)(entry, 'sdist')].flatMap((file) => (0,support_values/* textAt */.$6)(file, 'url') ?? []);
}
/** The file for one of the clients that read it, with the command by which that one makes it. */
function pylock(title, command) {
    return {
        file: /^pylock(?:\.[^.]+)?\.toml$/,
        syntax: 'toml',
        packages: packagesOfPylock,
        elsewhere: `${title} fetches their files from there, and not from the index`,
        otherRepository: `${title} fetches their files from there, and not from the repository of the login`,
        remedy: `Run: ${command}`,
    };
}

;// CONCATENATED MODULE: ./packages/core/src/clients/pdm.ts












/**
 * PDM (from 2.4): the index and the repository to publish to by variables (PDM, "Configurations" and "Configure the
 * repositories for upload"). There are none for further indexes: those stand in the user's config.toml ("Add extra
 * indexes"), with a reference to the token's variable in their URLs ("Store credentials with the index"). With the token
 * in a file, all stands there.
 */
const pdm = {
    name: 'pdm',
    title: 'PDM',
    documentation: 'https://pdm-project.org/en/latest/usage/config/',
    format: 'pypi',
    modes: ['default', 'extra'],
    scoped: false,
    releaseAge: 'strategy.exclude-newer, seen with PDM 2.29',
    readme: {
        configured: '`PDM_PYPI_…`, `PDM_PUBLISH_…`; further indexes in `config.toml`',
        token: 'in the variable',
    },
    signs: [{ file: /^pdm\.(?:lock|toml)$/ }, { file: /^pyproject\.toml$/, text: /^\[\[?tool\.pdm\b/m }],
    projectFiles: [
        { file: /^pyproject\.toml$/, syntax: 'toml', check: checkSources },
        { file: /^\.?pdm\.toml$/, syntax: 'toml', check: pdm_checkSettings },
    ],
    lockFiles: [
        {
            file: /^pdm\.lock$/,
            syntax: 'toml',
            packages: packagesOfPdmLock,
            elsewhere: 'PDM fetches their files from there, and not from the index',
            otherRepository: 'PDM fetches their files from there, and not from the repository of the login',
            remedy: 'Run: pdm lock --update-reuse',
        },
        pylock('PDM', 'pdm lock --update-reuse'),
    ],
    cache: (folders) => ({
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'PDM_CACHE_DIR') ?? (0,external_node_path_.join)((0,cache_folder/* cacheHome */.iR)(folders), 'pdm')],
        locks: /^pdm\.lock$/,
    }),
    configure(context) {
        const { registries } = context;
        assertNames(byMode(registries).extra);
        const { notes = [], ...configured } = context.tokenIn === 'file' ? inFile(context) : inVariables(context);
        return {
            ...configured,
            files: [...configured.files, ...pdm_ageGate(context)],
            notes: [...dependencyConfusion('PDM', registries), ...notes],
            warnings: [...(configured.warnings ?? []), ...extraSources(context)],
        };
    },
};
/** Further indexes of the user's own in config.toml, which PDM asks beside ours. */
function extraSources({ registries, env, home, read }) {
    const path = pdmConfigFile(env, home);
    const urls = [...(read(path) ?? '').matchAll(/^\[pypi\.[^\]]+\][^[]*?^url\s*=\s*["']([^"']*)["']/gm)];
    return python_index_otherSources('PDM', registries, [{ place: path, urls: urls.map(([, url = '']) => url).join(' ') }]);
}
/** Days; a project's [tool.pdm.resolution] goes before it. */
function pdm_ageGate(context) {
    const { minReleaseAge } = context;
    if (minReleaseAge === undefined)
        return [];
    return [
        pdm_configFile(context, 'minimum age of releases', [
            { slot: '[strategy]', content: '[strategy]', container: true },
            (0,release_age/* unlessSet */.l0)('[strategy] exclude-newer', `exclude-newer = ${(0,quoting/* tomlString */.Ge)(`${String((0,release_age/* wholeDays */.n8)(minReleaseAge))}d`)}`),
        ]),
    ];
}
/** Settings of PDM that stand where the names of further indexes do: `pypi.url`. */
const SETTINGS = /^(?:pypi|url|verify_ssl|username|password|ca_certs|ignore_stored_index|client_cert|client_key|json_api)$/;
function assertNames(extra) {
    const taken = extra.find(({ name }) => SETTINGS.test(name));
    if (taken === undefined)
        return;
    throw new errors/* InputError */.dz(`PDM has a setting pypi.${taken.name}. Give the registry of pdm another 'name'.`);
}
function inVariables(context) {
    const { registries, token, tokenVariable } = context;
    const { main, extra } = byMode(registries);
    const variables = {};
    if (main !== undefined) {
        variables['PDM_PYPI_URL'] = { value: simpleIndex(main).href, purpose: 'index' };
        variables['PDM_PYPI_USERNAME'] = { value: 'aws', purpose: 'user name' };
        variables['PDM_PYPI_PASSWORD'] = { value: token, purpose: 'password' };
        variables['PDM_PUBLISH_REPO'] = { value: main.endpoint.href, purpose: 'repository' };
        variables['PDM_PUBLISH_USERNAME'] = { value: 'aws', purpose: 'user name' };
        variables['PDM_PUBLISH_PASSWORD'] = { value: token, purpose: 'password' };
    }
    const reference = (registry) => simpleIndex(registry).href.replace('://', `://aws:\${${tokenVariable}}@`);
    const slots = extra.flatMap((registry) => pdm_table(`pypi.${(0,quoting/* tomlKey */.m8)(registry.name)}`, { url: reference(registry) }));
    return {
        files: extra.length === 0 ? [] : [pdm_configFile(context, 'extra index', slots)],
        variables,
        notes: storedIndexes(context),
    };
}
function inFile(context) {
    const { registries, token, env } = context;
    const { main, extra } = byMode(registries);
    const credentials = { password: token, username: 'aws' };
    // The URL of another index would get the credentials of the file.
    const other = main !== undefined && (env['PDM_PYPI_URL'] ?? '') !== '';
    const set = Object.keys(env)
        .filter((name) => /^PDM_(?:PYPI|PUBLISH)_/.test(name) && (env[name] ?? '') !== '')
        .filter((name) => !(other && name === 'PDM_PYPI_URL'));
    return {
        files: [
            pdm_configFile(context, main === undefined ? 'extra index' : 'index and repository to publish to', [
                ...(main === undefined ? [] : pdm_table('pypi', { ...credentials, url: simpleIndex(main).href })),
                ...extra.flatMap((registry) => pdm_table(`pypi.${(0,quoting/* tomlKey */.m8)(registry.name)}`, { ...credentials, url: simpleIndex(registry).href })),
                ...registries.flatMap(({ name, endpoint }) => pdm_table(`repository.${(0,quoting/* tomlKey */.m8)(name)}`, { ...credentials, url: endpoint.href })),
            ]),
        ],
        variables: {
            ...(main === undefined ? {} : { PDM_PUBLISH_REPO: { value: main.name, purpose: 'repository' } }),
            ...(other ? { PDM_PYPI_URL: { value: simpleIndex(main).href, purpose: 'index, in place of another' } } : {}),
        },
        notes: [
            `Where PDM_PUBLISH_REPO is not to be seen: pdm publish --repository ${(main ?? registries[0]).name}`,
            ...storedIndexes(context),
        ],
        warnings: set.length === 0 ? [] : [`${set.sort().join(', ')} in the environment win over the file: unset them for PDM.`],
    };
}
function pdm_table(path, values) {
    return [
        { slot: `[${path}]`, content: `[${path}]`, container: true },
        ...Object.entries(values).map(([key, value]) => ({
            slot: `[${path}] ${key}`,
            content: `${key} = ${(0,quoting/* tomlString */.Ge)(value)}`,
            container: false,
        })),
    ];
}
function pdm_configFile({ env, home }, purpose, slots) {
    return { path: pdmConfigFile(env, home), format: 'toml', purpose, slots };
}
/** "Configuration files": <CONFIG_ROOT>/config.toml, or PDM_CONFIG_FILE (`pdm --config`). */
function pdmConfigFile(env, home, platform = process.platform) {
    const given = env['PDM_CONFIG_FILE'];
    if (given === undefined || given === '') {
        // platformdirs puts the application's folder into one of its author's on Windows.
        const folder = platform === 'win32' ? (0,external_node_path_.join)('pdm', 'pdm') : 'pdm';
        return (0,external_node_path_.join)((0,config_folder/* platformConfigHome */.V)({ env, home }, { roaming: false }, platform), folder, 'config.toml');
    }
    if ((0,external_node_path_.isAbsolute)(given))
        return given;
    throw new errors/* InputError */.dz(`PDM_CONFIG_FILE is ${JSON.stringify(given)}, which is another file in every folder. Make it an absolute path.`);
}
/** PDM_IGNORE_STORED_INDEX: "Don't add the indexes from the config that is not listed in project". */
function storedIndexes({ registries, env }) {
    const ignored = !['', '0', 'false', 'no'].includes((env['PDM_IGNORE_STORED_INDEX'] ?? '').toLowerCase());
    if (!ignored || byMode(registries).extra.length === 0)
        return [];
    return [
        'PDM_IGNORE_STORED_INDEX is set, so PDM takes an extra index only where the project names it: unset it for PDM.',
    ];
}
/**
 * The sources of a project. One that lacks credentials gets those of the setting by its name (Project.get_sources): those
 * of `pypi` for the default, whose URL it takes the place of.
 */
function checkSources(document, login) {
    const main = (0,agreement/* mainRegistry */.zE)(login);
    const names = new Set([
        ...(main === undefined ? [] : ['pypi']),
        ...(login.tokenIn === 'file'
            ? login.registries.filter(({ mode }) => mode === 'extra').map(({ name }) => name)
            : []),
    ]);
    return (0,support_values/* itemsAt */.Ct)(document.values[0], 'tool', 'pdm', 'source').flatMap((source, at) => {
        const name = (0,support_values/* textAt */.$6)(source, 'name') ?? '';
        const text = (0,support_values/* textAt */.$6)(source, 'url') ?? '';
        const url = (0,agreement/* registryUrl */.NH)((0,agreement/* expandVariables */.i7)(text, login));
        if (url === undefined)
            return [];
        const line = document.lineOf(['tool', 'pdm', 'source', at, 'url']);
        const own = (0,agreement/* ownRegistry */.Ck)(url, login);
        const written = (0,agreement/* asWritten */.qm)(url, text);
        if (own !== undefined) {
            const isUnverified = (0,support_values/* valueAt */.fK)(source, 'verify_ssl') === false;
            return (0,transport_security/* unverified */.Q)('PDM', login, isUnverified ? { line, key: 'verify_ssl' } : undefined);
        }
        if (names.has(name) || (0,agreement/* namesToken */.YV)(JSON.stringify(source), login)) {
            const message = `The source '${name}' gets the credentials of the login: PDM sends the token to ${(0,agreement/* shown */.SP)(written)}. Remove it, or give it another name`;
            return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
        }
        if (main === undefined)
            return [];
        const effect = `PDM takes packages from there too, and not from ${main.repository} alone`;
        return [
            (0,agreement/* named */.KT)({
                line,
                what: `The source '${name}'`,
                url: written,
                effect,
                remedy: 'Remove it: the login says where packages come from',
            }),
        ];
    });
}
/**
 * A project's pdm.toml goes before the user's config.toml, key by key, and behind the variables (PDM, "Configuration
 * files"): a URL there gets the credentials of the user's file.
 */
function pdm_checkSettings(document, login) {
    const [settings] = document.values;
    const main = (0,agreement/* mainRegistry */.zE)(login);
    const ours = new Set(login.registries.map(({ name }) => name));
    const tables = [
        { path: ['pypi'], isOurs: main !== undefined },
        ...(0,support_values/* entriesAt */.ws)(settings, 'pypi').map(([name]) => ({ path: ['pypi', name], isOurs: ours.has(name) })),
        ...(0,support_values/* entriesAt */.ws)(settings, 'repository').map(([name]) => ({ path: ['repository', name], isOurs: ours.has(name) })),
    ];
    const unchecked = ['pypi', 'repository'].flatMap((table) => (0,support_values/* valueAt */.fK)(settings, table, 'verify_ssl') === false ? [[table, 'verify_ssl']] : [])[0];
    const insecure = unchecked && { line: document.lineOf(unchecked), key: unchecked.join('.') };
    const found = tables.flatMap(({ path, isOurs }) => {
        const url = (0,agreement/* registryUrl */.NH)((0,support_values/* textAt */.$6)(settings, ...path, 'url'));
        if (url === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
            return [];
        const line = document.lineOf([...path, 'url']);
        const what = `'${[...path, 'url'].join('.')}'`;
        if (isOurs && login.tokenIn === 'file') {
            const message = `${what} gets the credentials of the login: PDM sends the token to ${(0,agreement/* shown */.SP)(url)}. Remove it, or give it another name`;
            return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
        }
        // The variable of the login goes before the URL of the index itself.
        if (main === undefined || path.length === 1 || path[0] === 'repository')
            return [];
        const effect = `PDM takes packages from there too, and not from ${main.repository} alone`;
        return [(0,agreement/* named */.KT)({ line, what, url, effect, remedy: 'Remove it: the login says where packages come from' })];
    });
    return [...found, ...(0,transport_security/* unverified */.Q)('PDM', login, insecure)];
}

// EXTERNAL MODULE: ./packages/core/src/files/editor.ts
var editor = __webpack_require__("packages/core/src/files/editor.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/credential-helper.ts
var credential_helper = __webpack_require__("packages/core/src/clients/support/credential-helper.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/support/pip-config.ts




/**
 * What pip, and who starts it, asks beside the repository: extra indexes and pages of links, which stay what they are: of the places where they can stand, the strongest
 * counts alone ("Precedence / override order"), the machine's own file among them.
 */
function pip_config_extraSources(title, { registries, env, home, read, tokenIn }) {
    const config = env['PIP_CONFIG_FILE'] ?? '';
    const files = [
        ...((env['VIRTUAL_ENV'] ?? '') === '' ? [] : [(0,external_node_path_.join)(env['VIRTUAL_ENV'] ?? '', 'pip.conf')]),
        ...(config === '' ? [pipConfigFile(env, home), legacyFile(home)] : (0,external_node_path_.isAbsolute)(config) ? [config] : []),
        ...['/etc/pip.conf', '/etc/xdg/pip/pip.conf'],
    ];
    return [
        ...python_index_otherSources(title, registries, linksIn(env['PIP_FIND_LINKS'], 'PIP_FIND_LINKS', files, read)),
        ...otherIndexesOf(title, { registries, env, read, tokenIn }, files),
    ];
}
/** Pages of links beside the index, in the strongest place; a folder is nobody else's. */
function linksIn(variable, name, files, read) {
    const places = [
        { place: name, urls: variable ?? '' },
        ...files.map((path) => ({ place: path, urls: listIn(read(path) ?? '', 'find-links') })),
    ];
    return places
        .filter(({ urls }) => urls.trim() !== '')
        .slice(0, 1)
        .map(({ place, urls }) => ({ place, urls: (urls.match(/https?:\S+/gi) ?? []).join(' ') }));
}
function otherIndexesOf(title, { registries, env, read, tokenIn }, files) {
    const inVariable = { place: 'PIP_EXTRA_INDEX_URL', urls: env['PIP_EXTRA_INDEX_URL'] ?? '' };
    // With the token in a file, the login has told of the variable already.
    if (inVariable.urls !== '')
        return tokenIn === 'file' ? [] : python_index_otherSources(title, registries, [inVariable]);
    // The variable of the login would hide them.
    if (tokenIn === 'environment' && byMode(registries).extra.length > 0)
        return [];
    const inFiles = files.map((path) => ({ place: path, urls: listIn(read(path) ?? '', 'extra-index-url') }));
    return python_index_otherSources(title, registries, inFiles.filter(({ urls }) => urls.trim() !== '').slice(0, 1));
}
/** The older file of the user's, before which the newer one goes. */
function legacyFile(home) {
    return (0,external_node_path_.join)(home, '.pip', 'pip.conf');
}
/** The words of a list in a pip.conf, in whatever section: one line, or the indented ones below it. */
function listIn(text, key) {
    const list = new RegExp(`^[ \\t]*${key.replaceAll('-', '[-_]')}\\s*[=:](.*(?:\\r?\\n[ \\t]+\\S.*)*)`, 'gim');
    return [...text.matchAll(list)].map(([, words = '']) => words).join(' ');
}
/**
 * The file that pip reads last of the user's ("Location": the legacy ~/.pip/pip.conf comes before it, so that this one
 * wins), and that `pip config --user` writes. PIP_CONFIG_FILE takes the place of both.
 */
function pipConfigFile(env, home, platform = process.platform) {
    const given = env['PIP_CONFIG_FILE'];
    if (given === undefined || given === '') {
        return (0,external_node_path_.join)((0,config_folder/* configHome */.e)({ env, home }, platform), 'pip', platform === 'win32' ? 'pip.ini' : 'pip.conf');
    }
    // os.devnull: "pip will not load any configuration files at all".
    if (given === '/dev/null' || given.toLowerCase() === 'nul') {
        throw new errors/* InputError */.dz(`PIP_CONFIG_FILE is ${given}, so pip reads no file that could hold the token. Unset it, or choose 'token-in: environment'.`);
    }
    if (!(0,external_node_path_.isAbsolute)(given)) {
        throw new errors/* InputError */.dz(`PIP_CONFIG_FILE is ${JSON.stringify(given)}, which is another file in every folder. Make it an absolute path.`);
    }
    return given;
}

;// CONCATENATED MODULE: ./packages/core/src/clients/support/requirements.ts




/** More files than this, one naming the next, are no requirements of a project. */
const MOST_FILES = 50;
/**
 * Requirement and constraint files, with or without hashes, as pip and uv read them (pip, "Requirements File Format"):
 * their options win over the variables and the user's file, and `-r` and `-c` bring in further files, by whatever name.
 */
function requirementsFiles(title) {
    const check = async ({ path, text }, login, read) => {
        const problems = [];
        await collect(title, path, text, login, read, new Set([path]), problems);
        return problems;
    };
    return [
        { file: /^(?:.*requirements.*\.(?:txt|in)|.*constraints.*\.txt)$/, syntax: 'lines', check },
        { folder: 'requirements', file: /^(?!.*(?:requirements|constraints)).*\.(?:txt|in)$/, syntax: 'lines', check },
    ];
}
async function collect(title, path, text, login, read, seen, problems) {
    for (const { line, option, value } of optionsOf(text)) {
        if (option === '-r' || option === '--requirement' || option === '-c' || option === '--constraint') {
            const other = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(path), value));
            if (seen.has(other) || seen.size >= MOST_FILES)
                continue;
            seen.add(other);
            const included = await read(other);
            if (included !== undefined)
                await collect(title, other, included, login, read, seen, problems);
            continue;
        }
        problems.push(...optionProblems(title, line, option, value, login).map((problem) => ({ ...problem, path })));
    }
}
/** A backslash at the end of a line goes on with the next; hashes of a requirement are behind it. */
function optionsOf(text) {
    const options = [];
    let start = 0;
    let joined = '';
    for (const { line, text: content } of (0,support_values/* linesOf */.Dx)(text)) {
        if (joined === '')
            start = line;
        joined += content.replace(/\\$/, ' ');
        if (content.endsWith('\\') && !/^\s*#/.test(content))
            continue;
        const plain = joined.replace(/(?:^|\s)#.*$/, '');
        joined = '';
        options.push(...optionsIn(plain).map((option) => ({ line: start, ...option })));
    }
    return options;
}
/** What pip reads of a line (pip, req_file.SUPPORTED_OPTIONS), and what of them leads elsewhere, by their shorter names. */
const LONG = [
    '--index-url',
    '--pypi-url',
    '--extra-index-url',
    '--no-index',
    '--constraint',
    '--requirement',
    '--editable',
    '--find-links',
    '--no-binary',
    '--only-binary',
    '--prefer-binary',
    '--require-hashes',
    '--pre',
    '--trusted-host',
    '--use-feature',
];
/** All options of a line, as a shell parts its words, and with names cut short where only one can be meant (optparse). */
function optionsIn(line) {
    const words = [...line.matchAll(/(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'])+/g)].map(([word]) => word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_quoted, double, single) => double ?? single ?? ''));
    return words.flatMap((word, at) => {
        const [, name = '', attached] = /^(--[a-z][a-z-]*)(?:=(.*))?$/.exec(word) ?? /^(-[rcif])(.+)?$/.exec(word) ?? [];
        const value = attached?.replace(/^=/, '') ?? words[at + 1];
        if (name === '' || value === undefined || value === '')
            return [];
        const [option, second] = LONG.filter((known) => known.startsWith(name));
        return [{ option: LONG.includes(name) || second !== undefined ? name : (option ?? name), value }];
    });
}
function optionProblems(title, line, option, value, login) {
    if (option === '--trusted-host') {
        const isOurs = login.registries.some(({ endpoint }) => [endpoint.host, endpoint.hostname].includes(value));
        return (0,transport_security/* unverified */.Q)(title, login, isOurs ? { line, key: option } : undefined);
    }
    const isMain = option === '-i' || option === '--index-url' || option === '--pypi-url';
    if (!isMain && !['--extra-index-url', '-f', '--find-links'].includes(option))
        return [];
    const url = (0,agreement/* registryUrl */.NH)((0,agreement/* expandVariables */.i7)(value, login));
    if (url === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
        return [];
    const remedy = 'Remove the option: the login says where packages come from';
    if ((0,agreement/* namesToken */.YV)(value, login)) {
        const message = `'${option}' lets ${title} send the token of the login to ${(0,agreement/* shown */.SP)((0,agreement/* asWritten */.qm)(url, value))}. ${remedy}`;
        return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
    }
    const main = (0,agreement/* mainRegistry */.zE)(login);
    if (main === undefined)
        return [];
    const effect = isMain
        ? `${title} asks there, and not in ${main.repository}, whatever the login says`
        : `${title} asks there beside ${main.repository}, and takes the higher version of the two`;
    return [(0,agreement/* named */.KT)({ line, what: `'${option}'`, url: (0,agreement/* asWritten */.qm)(url, value), effect, remedy })];
}

;// CONCATENATED MODULE: ./packages/core/src/clients/pip.ts











/**
 * pip, by variables alone (pip's documentation, "Configuration": "environment variables override the configuration
 * files"), with the token in the URL, as pip has no other variable for it. With the token in a file, by the user's
 * pip.conf. `python -m build`, tox and other tools that start pip follow. With a helper the URLs hold the user
 * alone, and pip asks the program `keyring` for the password ("Authentication", "Using the Python keyring"; pip 23.1
 * and newer are told so, pip 23.0 looks for it by itself); it is found by PATH, so variables it is in any case.
 */
const pip = {
    name: 'pip',
    title: 'pip',
    documentation: 'https://pip.pypa.io/en/stable/topics/configuration/',
    format: 'pypi',
    modes: ['default', 'extra'],
    scoped: false,
    releaseAge: 'uploaded-prior-to, from pip 26.1; pip 26.0 takes no span for it, and fails',
    asksHelper: true,
    readme: {
        configured: '`PIP_INDEX_URL`, `PIP_EXTRA_INDEX_URL`',
        token: 'in the variable, or a helper fetches it',
    },
    signs: [
        { file: /^.*requirements.*\.(?:txt|in)$/, weak: 'folder' },
        { folder: 'requirements', file: /\.(?:txt|in)$/, weak: 'folder' },
        { file: /^(setup\.py|setup\.cfg|pyproject\.toml)$/, weak: 'tree' },
    ],
    projectFiles: [...requirementsFiles('pip')],
    lockFiles: [pylock('pip', 'pip lock -r requirements.txt -o pylock.toml')],
    cache: (folders) => ({
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'PIP_CACHE_DIR') ?? (0,external_node_path_.join)((0,cache_folder/* cacheHome */.iR)(folders), 'pip')],
        locks: /^(.*requirements.*\.txt|constraints.*\.txt|setup\.(py|cfg)|pyproject\.toml)$/,
    }),
    configure(context) {
        const configured = context.helper !== undefined
            ? withKeyring(context, context.helper)
            : context.tokenIn === 'file'
                ? pip_inFile(context)
                : pip_inVariables(context);
        const { warnings = [] } = configured;
        return withAgeGate({ ...configured, warnings: [...warnings, ...pip_config_extraSources('pip', context)] }, context);
    },
};
/** A span of whole days; what the user has set stays. */
function withAgeGate(configured, context) {
    const { env, home, minReleaseAge, tokenIn } = context;
    if (minReleaseAge === undefined || (env['PIP_UPLOADED_PRIOR_TO'] ?? '') !== '')
        return configured;
    const value = `P${String((0,release_age/* wholeDays */.n8)(minReleaseAge))}D`;
    const purpose = 'minimum age of releases';
    if (tokenIn === 'environment') {
        return { ...configured, variables: { ...configured.variables, PIP_UPLOADED_PRIOR_TO: { value, purpose } } };
    }
    const slots = [
        { slot: '[global]', content: '[global]', container: true },
        (0,release_age/* unlessSet */.l0)('[global] uploaded-prior-to', `uploaded-prior-to = ${value}`),
    ];
    const path = pipConfigFile(env, home);
    return { ...configured, files: [...configured.files, { path, format: 'ini', purpose, slots }] };
}
function withKeyring(context, helper) {
    const endpoints = context.registries.map(({ endpoint }) => endpoint);
    const program = (0,credential_helper/* keyringScript */.R2)(helper, endpoints);
    const { variables, notes = [] } = pip_inVariables({ ...context, token: undefined });
    const provider = { value: 'subprocess', purpose: 'where to ask for the password' };
    return {
        files: [program],
        variables: { ...variables, PIP_KEYRING_PROVIDER: provider },
        paths: [(0,credential_helper/* folderOf */.yS)(program)],
        notes,
    };
}
/** Without a token the URLs have the user alone. */
function pip_inVariables({ registries, token, env, }) {
    const { main, extra } = byMode(registries);
    // The variable takes the place of a list, so what the user has in it already stays in it.
    const list = [...otherIndexes(env['PIP_EXTRA_INDEX_URL'], registries), ...extra.map((one) => url(one, token))];
    return {
        files: [],
        variables: {
            ...(main === undefined ? {} : { PIP_INDEX_URL: { value: url(main, token), purpose: 'index' } }),
            ...(extra.length === 0 ? {} : { PIP_EXTRA_INDEX_URL: { value: list.join(' '), purpose: 'extra index' } }),
        },
        notes: dependencyConfusion('pip', registries),
    };
}
function pip_inFile(context) {
    const { registries, token, env, home } = context;
    const { main, extra } = byMode(registries);
    const key = (name, content) => ({
        slot: `[global] ${name}`,
        content,
        container: false,
    });
    const slots = [{ slot: '[global]', content: '[global]', container: true }];
    const path = pipConfigFile(env, home);
    return {
        files: [
            {
                path,
                format: 'ini',
                purpose: main === undefined ? 'extra index' : 'index',
                slots: [
                    ...slots,
                    ...(main === undefined ? [] : [key('index-url', `index-url = ${(0,quoting/* iniValue */.Ct)(url(main, token))}`)]),
                    ...(extra.length === 0
                        ? []
                        : [
                            {
                                ...key('extra-index-url', (before) => extraIndexes(before, registries, extra, token)),
                                list: { defaults: [] },
                            },
                        ]),
                ],
            },
        ],
        mends: [
            { path, format: 'ini', purpose: 'index, in place of another', slots: sections(context) },
            // The older file of the user's, which PIP_CONFIG_FILE takes the place of.
            ...((env['PIP_CONFIG_FILE'] ?? '') === ''
                ? [
                    {
                        path: legacyFile(home),
                        format: 'ini',
                        purpose: 'index, in place of another',
                        slots: sections(context),
                    },
                ]
                : []),
        ],
        variables: {},
        notes: dependencyConfusion('pip', registries),
        warnings: overrides(context, path),
    };
}
/** What a command's own section says of the index wins over [global] ("Precedence / override order"). */
function sections({ registries, token }) {
    const { main } = byMode(registries);
    if (main === undefined)
        return [];
    return ['install', 'download', 'wheel', 'list', 'index', 'lock'].map((section) => ({
        slot: `[${section}] index-url`,
        ifPresent: `[${section}] index-url`,
        content: `index-url = ${(0,quoting/* iniValue */.Ct)(url(main, token))}`,
        container: false,
    }));
}
/** The user's own extra indexes, as they stand in the file, and ours after them. */
function extraIndexes(before, registries, extra, token) {
    const kept = (before ?? 'extra-index-url =').replace(/\s+(\S+)/g, (words, word) => isOurs(word, registries) ? '' : words);
    const separator = before === undefined && extra.length === 1 ? ' ' : `${(0,editor/* lineEnd */.k)(kept)}    `;
    return [kept, ...extra.map((registry) => (0,quoting/* iniValue */.Ct)(url(registry, token)))].join(separator);
}
/** What pip reads after the user's file ("Precedence / override order"). */
function overrides({ env, exists }, path) {
    const set = ['PIP_INDEX_URL', 'PIP_EXTRA_INDEX_URL'].filter((name) => (env[name] ?? '') !== '');
    const inVirtualEnv = (0,external_node_path_.join)(env['VIRTUAL_ENV'] ?? '', process.platform === 'win32' ? 'pip.ini' : 'pip.conf');
    return [
        ...(set.length === 0
            ? []
            : [`${set.join(' and ')} in the environment win over ${path}, so pip asks there: unset them for pip.`]),
        ...((env['VIRTUAL_ENV'] ?? '') === '' || path === env['PIP_CONFIG_FILE'] || !exists(inVirtualEnv)
            ? []
            : [`${inVirtualEnv} in the virtual environment wins over ${path}: remove the index from it.`]),
    ];
}
function url(registry, token) {
    return token === undefined ? (0,client/* withUser */.Cb)(simpleIndex(registry)) : (0,client/* withCredentials */.tE)(simpleIndex(registry), token);
}

;// CONCATENATED MODULE: ./packages/core/src/clients/locks/pipfile-lock.ts

/**
 * Pipfile.lock: `_meta.sources`, and the name of one of them as the `index` of a package; the first is where those
 * without one come from. A `file` or `git` is what the project names itself.
 */
function packagesOfPipfileLock(value) {
    const sources = (0,support_values/* itemsAt */.Ct)(value, '_meta', 'sources');
    const urlOf = (name) => (0,support_values/* textAt */.$6)(sources.find((source) => (0,support_values/* textAt */.$6)(source, 'name') === name) ?? sources[0], 'url');
    return (0,support_values/* entriesAt */.ws)(value)
        .filter(([group]) => group !== '_meta')
        .flatMap(([, group]) => (0,support_values/* entriesAt */.ws)(group))
        .flatMap(([, entry]) => {
        if ((0,support_values/* textAt */.$6)(entry, 'version') === undefined)
            return [];
        const url = urlOf((0,support_values/* textAt */.$6)(entry, 'index'));
        return url === undefined ? [] : [{ url }];
    });
}

;// CONCATENATED MODULE: ./packages/core/src/clients/pipenv.ts











/** The sources of a Pipfile that stand for PyPI, and which the mirror takes the place of (pipenv, is_pypi_url). */
const pipenv_PUBLIC = ['pypi.org', 'pypi.python.org'];
/**
 * Pipenv: a mirror of PyPI by a variable (Pipenv, "PIPENV_PYPI_MIRROR"), which leaves Pipfile and Pipfile.lock as they
 * are. Other sources are the project's alone. The token is in the user's .netrc (mode 0600) either way, which Pipenv and
 * its pip read for a URL without credentials: one that holds them is left in a temporary file, pipenv-request-….json
 * (seen with 2026.10.3), which nobody removes.
 */
const pipenv = {
    name: 'pipenv',
    title: 'Pipenv',
    documentation: 'https://pipenv.pypa.io/en/latest/credentials.html',
    format: 'pypi',
    modes: ['default', 'extra'],
    scoped: false,
    readme: {
        configured: '`PIPENV_PYPI_MIRROR`, `~/.netrc`; further sources are the Pipfile’s',
        token: 'in `~/.netrc` (0600), as Pipenv leaves URLs in temporary files',
    },
    signs: [{ file: /^Pipfile(?:\.lock)?$/ }],
    projectFiles: [{ file: /^Pipfile$/, syntax: 'toml', check: pipenv_checkSources }],
    lockFiles: [
        {
            file: /^Pipfile\.lock$/,
            syntax: 'json',
            packages: packagesOfPipfileLock,
            replaced: pipenv_PUBLIC,
            elsewhere: 'Pipenv takes them from there, as that is a source of the Pipfile',
            otherRepository: 'Pipenv takes them from there, and not from the repository of the login',
            remedy: 'Make the source in the Pipfile https://pypi.org/simple, which the login is a mirror of, and run: pipenv lock',
        },
    ],
    cache: (folders) => ({
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'PIPENV_CACHE_DIR') ?? (0,external_node_path_.join)((0,cache_folder/* cacheHome */.iR)(folders), 'pipenv')],
        locks: /^Pipfile\.lock$/,
    }),
    configure(context) {
        const { main, extra } = byMode(context.registries);
        const mirror = main === undefined ? undefined : { value: simpleIndex(main).href, purpose: 'mirror of PyPI' };
        return {
            files: [netrc(context)],
            variables: mirror === undefined ? {} : { PIPENV_PYPI_MIRROR: mirror },
            // The pip that it starts reads what pip reads; no variable of the login hides anything of it.
            warnings: pip_config_extraSources('Pipenv', {
                ...context,
                tokenIn: 'environment',
                registries: main === undefined ? context.registries : [main],
            }),
            notes: [...extra.map(source), ...dependencyConfusion('Pipenv', context.registries)],
        };
    },
};
/** requests goes by NETRC, else by the file in the home directory. */
function netrc({ registries, token, env, home, read }) {
    const given = env['NETRC'] ?? '';
    if (given !== '' && !(0,external_node_path_.isAbsolute)(given)) {
        throw new errors/* InputError */.dz(`NETRC is ${JSON.stringify(given)}, which is another file in every folder. Make it an absolute path.`);
    }
    const path = given === '' ? (0,external_node_path_.join)(home, '.netrc') : given;
    const words = (read(path) ?? '').split(/\s+/);
    const hosts = [...new Set(registries.map(({ endpoint }) => endpoint.hostname))];
    for (const host of hosts) {
        // Of several entries for a host Python takes the last one, and curl and Swift the first.
        if (words.filter((word, at) => word === host && words[at - 1] === 'machine').length > 1) {
            throw new errors/* InputError */.dz(`${path} has several entries for ${host}, of which each client takes another. Leave one.`);
        }
    }
    return {
        path,
        format: 'netrc',
        purpose: 'token',
        slots: hosts.map((host) => ({
            slot: `machine ${host}`,
            content: `machine ${host} login aws password ${(0,quoting/* netrcToken */.Q3)(token)}`,
            container: false,
        })),
    };
}
/** What to add to a Pipfile. */
function source(registry) {
    return (`Pipenv takes packages from the sources of the project alone. For ${registry.repository} add to the Pipfile:\n` +
        `[[source]]\nname = ${(0,quoting/* tomlString */.Ge)(registry.name)}\nurl = ${(0,quoting/* tomlString */.Ge)(simpleIndex(registry).href)}\nverify_ssl = true\n` +
        `Then add packages with: pipenv install --index ${registry.name} …`);
}
/** The sources of a Pipfile; those that stand for PyPI are had from the mirror. */
function pipenv_checkSources(document, login) {
    const main = (0,agreement/* mainRegistry */.zE)(login);
    return (0,support_values/* itemsAt */.Ct)(document.values[0], 'source').flatMap((entry, at) => {
        const name = (0,support_values/* textAt */.$6)(entry, 'name') ?? '';
        const text = (0,support_values/* textAt */.$6)(entry, 'url') ?? '';
        const url = (0,agreement/* registryUrl */.NH)((0,agreement/* expandVariables */.i7)(text, login));
        if (url === undefined)
            return [];
        const line = document.lineOf(['source', at, 'url']);
        if ((0,agreement/* ownRegistry */.Ck)(url, login) !== undefined) {
            const isUnverified = (0,support_values/* valueAt */.fK)(entry, 'verify_ssl') === false;
            return (0,transport_security/* unverified */.Q)('Pipenv', login, isUnverified ? { line, key: 'verify_ssl' } : undefined);
        }
        const written = (0,agreement/* asWritten */.qm)(url, text);
        if ((0,agreement/* namesToken */.YV)(text, login)) {
            const message = `The source '${name}' lets Pipenv send the token of the login to ${(0,agreement/* shown */.SP)(written)}. Remove it`;
            return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
        }
        if (main === undefined || pipenv_PUBLIC.includes(url.host))
            return [];
        const effect = `Pipenv takes packages from there too, and not from ${main.repository} alone`;
        return [(0,agreement/* named */.KT)({ line, what: `The source '${name}'`, url: written, effect, remedy: 'Remove it from the Pipfile' })];
    });
}

// EXTERNAL MODULE: ./packages/core/src/clients/pnpm.ts + 1 modules
var pnpm = __webpack_require__("packages/core/src/clients/pnpm.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/poetry-lock.ts

/**
 * poetry.lock: a package from another index than PyPI has a `source` of the type `legacy` with its URL. One of another
 * type, such as `git`, is none that an index is asked for; one without a source is from what the project's sources say.
 */
function packagesOfPoetryLock(value) {
    return (0,support_values/* itemsAt */.Ct)(value, 'package').flatMap((entry) => {
        const url = (0,support_values/* textAt */.$6)(entry, 'source', 'type') === 'legacy' ? (0,support_values/* textAt */.$6)(entry, 'source', 'url') : undefined;
        return url === undefined ? [] : [{ url }];
    });
}

;// CONCATENATED MODULE: ./packages/core/src/clients/poetry.ts












/**
 * Poetry: where to publish, and credentials by the repositories' names (Poetry, "Repositories"). Where packages come
 * from is the project's alone ("package sources are local to a project"): the note has what to add to pyproject.toml,
 * and the credentials hold for a source of the same name.
 *
 * Before it publishes, Poetry asks Python's keyring for a PyPI token. Login does not turn the keyring off for that:
 * what else the user has in it would be out of reach too.
 */
const poetry = {
    name: 'poetry',
    title: 'Poetry',
    documentation: 'https://python-poetry.org/docs/repositories/',
    format: 'pypi',
    modes: ['default', 'extra'],
    scoped: false,
    releaseAge: 'solver.min-release-age, from Poetry 2.4',
    readme: {
        configured: '`POETRY_REPOSITORIES_…_URL`, `POETRY_HTTP_BASIC_…`; the source itself is the project’s',
        token: 'in the variable',
    },
    signs: [{ file: /^poetry\.lock$/ }, { file: /^pyproject\.toml$/, text: /^\[\[?tool\.poetry\b/m }],
    projectFiles: [
        { file: /^pyproject\.toml$/, syntax: 'toml', check: poetry_checkSources },
        { file: /^poetry\.toml$/, syntax: 'toml', check: poetry_checkSettings },
    ],
    lockFiles: [
        {
            file: /^poetry\.lock$/,
            syntax: 'toml',
            packages: packagesOfPoetryLock,
            elsewhere: 'Poetry fetches them from there, where a source of the project has that URL',
            otherRepository: 'Poetry fetches them from there, and not from the repository of the login',
            remedy: "Run, with the source's URL in pyproject.toml: poetry lock",
        },
    ],
    cache: (folders) => ({
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'POETRY_CACHE_DIR') ?? (0,external_node_path_.join)((0,cache_folder/* cacheHome */.iR)(folders), 'pypoetry')],
        locks: /^poetry\.lock$/,
    }),
    configure(context) {
        const { registries, tokenIn } = context;
        poetry_assertNames(registries);
        const credentials = tokenIn === 'file' ? { files: [authFile(context)], variables: {} } : poetry_byVariables(context);
        // One variable of this kind makes Poetry forget all repositories of the file, the user's own too: the file it is,
        // unless it is forgotten already.
        const forgotten = Object.keys(context.env).some((name) => REPOSITORY_VARIABLE.test(name));
        const inFile = tokenIn === 'file' || !forgotten || !registries.every(({ name }) => isReadBack(name));
        return {
            files: [...(inFile ? [repositoriesFile(context)] : []), ...credentials.files, ...poetry_ageGate(context)],
            // Credentials of an earlier day in it go before the variables, for Poetry 1.3.
            mends: [...(tokenIn === 'file' ? [] : [whereSet(authFile(context))]), withoutPypiTokens(context)],
            variables: { ...(inFile ? {} : repositoryVariables(registries)), ...credentials.variables },
            notes: registries.map(poetry_source),
            warnings: [...(inFile ? poetry_overrides(context) : []), ...pypiTokens(context)],
        };
    },
};
/**
 * "The environment variables must be prefixed by POETRY_ and are comprised of the uppercase name of the setting and with
 * dots and dashes replaced by underscore" (Poetry, "Configuration"; since Poetry 1.0).
 */
function poetryVariablePart(name) {
    return name.toUpperCase().replaceAll('-', '_');
}
/**
 * Whether Poetry finds credentials under this name when the repository is known by a variable alone: it takes the names
 * from the variables' by `[A-Z_]+`, in lower case and with dashes (Config._get_environment_repositories, 1.0 to 2.4).
 */
function isReadBack(name) {
    return /^[a-z-]+$/.test(name);
}
function poetry_assertNames(registries) {
    for (const [part, [first, second]] of Map.groupBy(registries, ({ name }) => poetryVariablePart(name))) {
        if (part === 'PYPI') {
            throw new errors/* InputError */.dz("Poetry's repository pypi is PyPI itself. Give the registry of poetry another 'name'.");
        }
        if (first !== undefined && second !== undefined) {
            throw new errors/* InputError */.dz(`Poetry's variables cannot tell ${first.name} from ${second.name}. Give one of them another 'name'.`);
        }
    }
}
function repositoryVariables(registries) {
    return Object.fromEntries(registries.map(({ name, endpoint }) => [
        `POETRY_REPOSITORIES_${poetryVariablePart(name)}_URL`,
        { value: endpoint.href, purpose: 'repository to publish to' },
    ]));
}
function poetry_byVariables({ registries, token }) {
    const variables = registries.flatMap(({ name }) => {
        const prefix = `POETRY_HTTP_BASIC_${poetryVariablePart(name)}`;
        return [
            [`${prefix}_USERNAME`, { value: 'aws', purpose: 'user name' }],
            [`${prefix}_PASSWORD`, { value: token, purpose: 'password' }],
        ];
    });
    return { files: [], variables: Object.fromEntries(variables) };
}
function repositoriesFile({ registries, env, home }) {
    return {
        path: (0,external_node_path_.join)(poetryConfigFolder(env, home), 'config.toml'),
        format: 'toml',
        purpose: 'repository to publish to',
        slots: registries.flatMap(({ name, endpoint }) => poetry_table('repositories', name, { url: endpoint.href })),
    };
}
/** Days; a project's poetry.toml goes before it. */
function poetry_ageGate({ env, home, minReleaseAge }) {
    if (minReleaseAge === undefined)
        return [];
    return [
        {
            path: (0,external_node_path_.join)(poetryConfigFolder(env, home), 'config.toml'),
            format: 'toml',
            purpose: 'minimum age of releases',
            slots: [
                { slot: '[solver]', content: '[solver]', container: true },
                (0,release_age/* atLeast */.jZ)('[solver] min-release-age', 'min-release-age = ', (0,release_age/* wholeDays */.n8)(minReleaseAge)),
            ],
        },
    ];
}
/** Where Poetry itself puts credentials when there is no keyring ("Configuring Credentials"). */
function authFile({ registries, token, env, home }) {
    return {
        path: (0,external_node_path_.join)(poetryConfigFolder(env, home), 'auth.toml'),
        format: 'toml',
        purpose: 'credentials',
        slots: registries.flatMap(({ name }) => poetry_table('http-basic', name, { password: token, username: 'aws' })),
    };
}
/** A token of PyPI's kind by the name of a repository goes before user name and password (Poetry, Publisher). */
function withoutPypiTokens({ registries, env, home }) {
    return {
        path: (0,external_node_path_.join)(poetryConfigFolder(env, home), 'auth.toml'),
        format: 'toml',
        purpose: 'credentials, in place of others',
        slots: registries.map(({ name }) => ({
            slot: `[pypi-token] ${(0,quoting/* tomlKey */.m8)(name)}`,
            content: undefined,
            container: false,
        })),
    };
}
function pypiTokens({ registries, env }) {
    return registries
        .map(({ name }) => `POETRY_PYPI_TOKEN_${poetryVariablePart(name)}`)
        .filter((name) => (env[name] ?? '') !== '')
        .map((name) => `${name} in the environment wins over the token of the login: unset it for Poetry.`);
}
/** Only what is there already is edited. */
function whereSet(file) {
    const slots = file.slots.filter(({ container }) => !container).map((edit) => ({ ...edit, ifPresent: edit.slot }));
    return { ...file, purpose: 'credentials, in place of others', slots };
}
function poetry_table(section, name, values) {
    const header = `[${section}.${(0,quoting/* tomlKey */.m8)(name)}]`;
    return [
        { slot: header, content: header, container: true },
        ...Object.entries(values).map(([key, value]) => ({
            slot: `${header} ${key}`,
            content: `${key} = ${(0,quoting/* tomlString */.Ge)(value)}`,
            container: false,
            ...(key === 'username' ? { belongsTo: `${header} password` } : {}),
        })),
    ];
}
/** "Default Directories": Config Directory. */
function poetryConfigFolder(env, home, platform = process.platform) {
    const given = env['POETRY_CONFIG_DIR'];
    if (given === undefined || given === '') {
        return (0,external_node_path_.join)((0,config_folder/* platformConfigHome */.V)({ env, home }, { roaming: true }, platform), 'pypoetry');
    }
    if ((0,external_node_path_.isAbsolute)(given))
        return given;
    throw new errors/* InputError */.dz(`POETRY_CONFIG_DIR is ${JSON.stringify(given)}, which is another folder in every folder. Make it an absolute path.`);
}
/**
 * What to add to a project ("Package Sources"). A primary source takes PyPI's place in Poetry 2; the others did so by
 * other words. Of an extra source only packages that name it are taken, as the documentation asks for against
 * dependency confusion.
 */
function poetry_source(registry) {
    const { name, mode, repository } = registry;
    const priority = mode === 'default' ? 'primary' : 'explicit';
    return (`Poetry takes packages from the sources of the project alone. For ${repository} add to pyproject.toml:\n` +
        `[[tool.poetry.source]]\nname = ${(0,quoting/* tomlString */.Ge)(name)}\nurl = ${(0,quoting/* tomlString */.Ge)(simpleIndex(registry).href)}\npriority = "${priority}"\n` +
        (mode === 'default'
            ? 'Before Poetry 2 the priority is "default", before 1.5 the line is: default = true. '
            : `Then add packages with: poetry add --source ${name} … `) +
        `Publish with: poetry publish --repository ${name}`);
}
const REPOSITORY_VARIABLE = /^POETRY_REPOSITORIES_[A-Z_]+_URL/;
function poetry_overrides({ env }) {
    const set = Object.keys(env).filter((name) => REPOSITORY_VARIABLE.test(name));
    if (set.length === 0)
        return [];
    return [
        `Because of ${set.sort().join(', ')} Poetry does not see the repositories of config.toml, and publishes to them without credentials: unset the variable.`,
    ];
}
/**
 * The sources of a project, which are all that Poetry knows: one of ours must have the name of the login's registry, by
 * which Poetry finds the credentials, and no other may have it.
 */
function poetry_checkSources(document, login) {
    const main = (0,agreement/* mainRegistry */.zE)(login);
    return (0,support_values/* itemsAt */.Ct)(document.values[0], 'tool', 'poetry', 'source').flatMap((source, at) => {
        const name = (0,support_values/* textAt */.$6)(source, 'name') ?? '';
        // PyPI itself, by its name alone.
        const isPublic = /^pypi$/i.test(name) && (0,support_values/* textAt */.$6)(source, 'url') === undefined;
        const url = (0,agreement/* registryUrl */.NH)(isPublic ? 'https://pypi.org/simple/' : (0,support_values/* textAt */.$6)(source, 'url'));
        if (url === undefined)
            return [];
        const line = document.lineOf(['tool', 'poetry', 'source', at, isPublic ? 'name' : 'url']);
        const own = (0,agreement/* ownRegistry */.Ck)(url, login);
        const known = login.registries.find((registry) => poetryVariablePart(registry.name) === poetryVariablePart(name));
        if (own !== undefined) {
            if (known !== undefined)
                return [];
            const message = `The source '${name}' is the login's ${own.repository}, whose credentials have the name '${own.name}': 401. Give it that name, or 'name: ${name}' to the registry of poetry in 'registries'`;
            return [{ line, kind: 'warning', message }];
        }
        if (known !== undefined) {
            const message = `The source '${name}' has the name of the login's registry: Poetry sends the token of the login to ${(0,agreement/* shown */.SP)(url)}. Give it another name`;
            return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
        }
        const priority = (0,support_values/* textAt */.$6)(source, 'priority') ?? 'primary';
        if (main === undefined || priority === 'explicit')
            return [];
        return [
            (0,agreement/* named */.KT)({
                line,
                what: `The source '${name}'`,
                url,
                effect: `Poetry takes packages from there too, and not from ${main.repository} alone`,
                remedy: `Run: poetry source remove ${(0,shell/* word */.V)(name)}`,
            }),
        ];
    });
}
/** A project's poetry.toml goes before the user's files, behind the variables (Poetry, "Local configuration"). */
function poetry_checkSettings(document, login) {
    const [settings] = document.values;
    return login.registries.flatMap(({ name, repository }) => {
        const url = (0,agreement/* registryUrl */.NH)((0,support_values/* textAt */.$6)(settings, 'repositories', name, 'url'));
        const line = document.lineOf(['repositories', name, 'url']);
        if (url !== undefined && (0,agreement/* ownRegistry */.Ck)(url, login) === undefined) {
            const message = `The repository '${name}' has the name of the login's: Poetry sends the token of the login to ${(0,agreement/* shown */.SP)(url)}. Give it another name`;
            return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
        }
        const certificate = ['certificates', name, 'cert'];
        if ((0,support_values/* valueAt */.fK)(settings, ...certificate) === false) {
            return (0,transport_security/* unverified */.Q)('Poetry', login, { line: document.lineOf(certificate), key: certificate.join('.') });
        }
        return ['http-basic', 'pypi-token'].flatMap((table) => {
            const given = (0,support_values/* valueAt */.fK)(settings, table, name);
            if (given === undefined || (table === 'http-basic' && login.tokenIn === 'environment'))
                return [];
            const message = `'${table}.${name}' wins over the token of the login, which ${repository} alone takes. Run: poetry config --local ${(0,shell/* word */.V)(`${table}.${name}`)} --unset`;
            return [{ line: document.lineOf([table, name]), kind: 'warning', message }];
        });
    });
}

;// CONCATENATED MODULE: ./packages/core/src/clients/renovate.ts




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
            ...(tokenIn === 'file' ? renovate_inFile(rules, context) : inVariable(rules, context)),
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
    const others = (before ?? []).filter((rule) => !ours.has((0,support_values/* textAt */.$6)(rule, 'matchHost') ?? ''));
    return {
        files: [],
        variables: { RENOVATE_HOST_RULES: { value: JSON.stringify([...others, ...rules]), purpose: 'host rules' } },
        warnings: before === undefined
            ? ['RENOVATE_HOST_RULES in the environment is no JSON list, and the login puts its own in its place.']
            : [],
    };
}
/** Renovate reads one such file, whatever its name, beside its usual one ("Additional configuration file"). */
function renovate_inFile(rules, context) {
    const path = (0,external_node_path_.join)((0,config_folder/* configHome */.e)(context), 'codeartifact-ci', 'renovate.json');
    const given = context.env['RENOVATE_ADDITIONAL_CONFIG_FILE'] ?? '';
    if (given !== '' && given !== path) {
        throw new errors/* InputError */.dz(`RENOVATE_ADDITIONAL_CONFIG_FILE is ${JSON.stringify(given)}, and Renovate reads one such file. Choose 'token-in: environment' for renovate.`);
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

;// CONCATENATED MODULE: ./packages/core/src/clients/sbt.ts







/**
 * sbt, in a settings file of our own for each registry, in the global directory of sbt 1 and of sbt 2, the settings of
 * which hold for every project and for the builds of the builds, where plugins come from (sbt, "Global Settings").
 *
 * - `default` takes the place of Maven Central among the resolvers; what else the build names stays;
 * - `extra` is a resolver more.
 *
 * sbt finds credentials by realm and host (sbt, "Publishing", "Credentials"); the service's realm is DOMAIN/REPOSITORY.
 * The launcher, which gets sbt itself, knows none of this; it reads ~/.sbt/repositories.
 */
const sbt = {
    name: 'sbt',
    title: 'sbt',
    documentation: 'https://www.scala-sbt.org/1.x/docs/Publishing.html',
    format: 'maven',
    modes: ['default', 'extra'],
    scoped: false,
    readme: {
        configured: 'a file for each registry in the global settings of sbt 1 and 2',
        token: '`CODEARTIFACT_AUTH_TOKEN`; the file reads it',
        tested: 'sbt 2 by the documentation',
    },
    signs: [{ file: /^build\.sbt$/ }],
    projectFiles: [
        { file: /^.*\.sbt$/, syntax: 'lines', check: checkBuild },
        { file: /^\.(?:sbtopts|jvmopts)$/, syntax: 'lines', check: checkOptions },
    ],
    lockFiles: [],
    cache: (folders) => ({
        paths: [(0,external_node_path_.join)(folders.systemHome, '.ivy2/cache'), (0,external_node_path_.join)((0,cache_folder/* cacheHome */.iR)(folders), 'coursier')],
        locks: /^(build\.sbt|build\.properties|plugins\.sbt)$/,
    }),
    configure(context) {
        const { registries, env, systemHome } = context;
        const target = registries.find(({ mode }) => mode === 'default') ?? registries[0];
        return {
            files: registries.flatMap((registry) => globalFolders(env, systemHome).flatMap(({ folder, version }) => {
                const start = (0,external_node_path_.join)(folder, `codeartifact-ci-${registry.name}`);
                const secret = `${start}.credentials`;
                return [
                    ...(context.tokenIn === 'file'
                        ? [wholeFile(secret, `sbt ${version}: token`, sbt_credentialsFile(registry, context))]
                        : []),
                    wholeFile(`${start}.sbt`, `sbt ${version}: resolver and credentials '${registry.name}'`, settings(registry, context, { version, publish: registry === target, secret })),
                ];
            })),
            variables: {},
            warnings: [
                ...otherResolvers(context),
                ...(javaProperty('sbt.override.build.repos', env, sbt_OPTIONS) === 'true'
                    ? [
                        'sbt.override.build.repos makes sbt resolve from ~/.sbt/repositories alone: take it out of the options for this job.',
                    ]
                    : []),
            ],
            notes: ["sbt: sbt itself comes from where the launcher's own configuration says, and not from the repository."],
        };
    },
};
/** Resolvers in the user's settings for all builds, which sbt asks before those of the login ("Global Settings"). */
function otherResolvers({ registries, env, systemHome, read, list }) {
    if (!registries.some(({ mode }) => mode === 'default'))
        return [];
    return globalFolders(env, systemHome).flatMap(({ folder }) => {
        const names = list(folder).filter((name) => name.endsWith('.sbt') && !name.startsWith('codeartifact-ci-'));
        return [...new Set(['global.sbt', ...names])].flatMap((name) => {
            const path = (0,external_node_path_.join)(folder, name);
            const others = otherHosts(read(path), registries, CENTRAL.join(' '));
            return others.length === 0 ? [] : [besideLogin(path, others, 'sbt')];
        });
    });
}
/** Resolvers of a build, `"name" at "URL"`, beside which the login's is asked; where it publishes to is its own matter. */
function checkBuild({ text }, login) {
    const main = (0,agreement/* mainRegistry */.zE)(login);
    if (main === undefined)
        return [];
    return (0,support_values/* linesOf */.Dx)(text).flatMap(({ line, text: content }) => {
        const code = content.replace(/(^|\s)\/\/.*/, '');
        if (/\bpublishTo\b/.test(code))
            return [];
        return [...code.matchAll(/"([^"]*)"\s+at\s+"([^"]+)"/g)].flatMap(([, name = '', given]) => {
            const url = (0,agreement/* registryUrl */.NH)(given);
            if (url === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
                return [];
            if (CENTRAL.includes(url.href.replace(/\/$/, '')))
                return [];
            const effect = `sbt takes packages from there too, and not from ${main.repository} alone`;
            const remedy = 'Remove it, or give it to the repository as an upstream';
            return [(0,agreement/* named */.KT)({ line, what: `The resolver '${name}'`, url, effect, remedy })];
        });
    });
}
/** Options that sbt's start script reads in the project ("Command Line Reference"): they can turn the login off. */
function checkOptions({ text }) {
    return (0,support_values/* linesOf */.Dx)(text).flatMap(({ line, text: content }) => {
        const [option] = /^\s*(?:-J)?-D(?:sbt\.override\.build\.repos=true|(?:sbt\.global\.base|user\.home)=\S+)|^\s*--?sbt-dir\b/.exec(content) ?? [];
        if (option === undefined)
            return [];
        const message = `'${option.trim()}' keeps sbt from the settings where the login is. Remove the line`;
        return [{ line, kind: 'warning', message }];
    });
}
/** Maven Central, as sbt and builds name it. */
const CENTRAL = ['https://repo1.maven.org/maven2', 'https://repo.maven.apache.org/maven2'];
/**
 * The settings of one registry: Scala 2.12 for sbt 1, Scala 3 for sbt 2, which would write the value of a task, and
 * with it a token, to its cache, unless told not to (sbt 2, "Caching").
 */
function settings({ name, mode, repository, endpoint }, { domain, tokenIn, tokenVariable }, { version, publish, secret }) {
    const task = (value) => (version === 1 ? value : `Def.uncached(${value})`);
    const insecure = endpoint.protocol === 'http:' ? '.withAllowInsecureProtocol(true)' : '';
    const resolver = `(${sbt_text(name)} at ${sbt_text(endpoint.href)})${insecure}`;
    // One line each, without names of its own: several such files share a scope.
    const file = `new java.io.File(${sbt_text(secret)})`;
    const active = tokenIn === 'file' ? `${file}.isFile` : `sys.env.get(${sbt_text(tokenVariable)}).exists(_.nonEmpty)`;
    const own = tokenIn === 'file'
        ? `Seq(${file}).filter(_.isFile).map(file => Credentials(file))`
        : `sys.env.get(${sbt_text(tokenVariable)}).filter(_.nonEmpty).toSeq.map(token => Credentials(${sbt_text(`${domain}/${repository}`)}, ${sbt_text(endpoint.hostname)}, "aws", token))`;
    return [
        '// Written by the login of codeartifact-ci, and removed when the job ends. Without the token it does nothing.',
        `credentials := ${task(`credentials.value ++ ${own}`)}`,
        mode === 'extra'
            ? `resolvers ++= (if (${active}) Seq(${resolver}) else Nil)`
            : `externalResolvers := ${task(`externalResolvers.value.filterNot { case maven: sbt.librarymanagement.MavenRepository => ${active} && Set(${CENTRAL.map(sbt_text).join(', ')}).contains(maven.root.stripSuffix("/")); case _ => false } ++ (if (${active}) Seq(${resolver}) else Nil)`)}`,
        ...(publish ? [`publishTo := ${task(`publishTo.value.orElse(if (${active}) Some(${resolver}) else None)`)}`] : []),
        '',
    ].join('\n\n');
}
/**
 * The token in a file of its own, which sbt reads when it needs it ("Publishing", "Credentials"): one in the settings
 * would be compiled with them, and stay in a class file below `target`.
 */
function sbt_credentialsFile({ repository, endpoint }, { domain, token }) {
    return `realm=${domain}/${repository}\nhost=${endpoint.hostname}\nuser=aws\npassword=${token}\n`;
}
function wholeFile(path, purpose, content) {
    return { path, format: 'whole', purpose, slots: [{ slot: 'file', content, container: false }] };
}
/** A string literal; Scala reads all escapes of JSON. */
function sbt_text(value) {
    return (0,quoting/* jsonString */.I)(value);
}
/**
 * sbt 1: the property sbt.global.base, or ~/.sbt/1.0 (sbt, "Command Line Reference"). sbt 2: a folder `2` in the same
 * property's, in SBT_CONFIG_HOME, in `sbt` of XDG_CONFIG_HOME, or in ~/.config/sbt (sbt 2, "Global base directory").
 */
function globalFolders(env, systemHome) {
    const home = javaUserHome(env, sbt_OPTIONS) ?? systemHome;
    const given = javaProperty('sbt.global.base', env, sbt_OPTIONS);
    const base = given === undefined ? undefined : absoluteFolder(given, 'sbt.global.base');
    const config = (env['SBT_CONFIG_HOME'] ?? '').trim();
    const xdg = (env['XDG_CONFIG_HOME'] ?? '').trim();
    const second = config !== ''
        ? absoluteFolder(config, 'SBT_CONFIG_HOME')
        : (0,external_node_path_.join)(xdg !== '' ? absoluteFolder(xdg, 'XDG_CONFIG_HOME') : (0,external_node_path_.join)(home, '.config'), 'sbt');
    return [
        { folder: base ?? (0,external_node_path_.join)(home, '.sbt', '1.0'), version: 1 },
        { folder: (0,external_node_path_.join)(base ?? second, '2'), version: 2 },
    ];
}
/** sbt's start script puts SBT_OPTS behind JAVA_OPTS. */
const sbt_OPTIONS = ['SBT_OPTS', 'JAVA_OPTS'];

;// CONCATENATED MODULE: ./packages/core/src/clients/swift.ts








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
        paths: [(0,external_node_path_.join)((0,cache_folder/* cacheHome */.iR)(folders), 'org.swift.swiftpm')],
        locks: /^Package\.(resolved|swift)$/,
    }),
    configure(context) {
        const { registries, systemHome, env, token } = context;
        for (const registry of registries)
            check(registry);
        const home = swiftHome(env, systemHome);
        const netrc = (0,external_node_path_.join)(home, '.netrc');
        const hosts = [...new Set(registries.map(({ endpoint }) => endpoint.hostname))];
        return {
            files: [
                {
                    path: (0,external_node_path_.join)(swiftConfiguration(context), 'registries.json'),
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
                        content: `machine ${host} login token password ${(0,quoting/* netrcToken */.Q3)(token)}`,
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
        slot: (0,pointer/* pointer */.W)(...names),
        content: `${(0,quoting/* jsonString */.I)(names.at(-1) ?? '')}: ${value}`,
        container: false,
    });
    return [
        container('', '{\n}'),
        { slot: '/version', content: (before) => before ?? '"version": 1', container: false },
        container('/authentication', '"authentication": {\n}'),
        container('/registries', '"registries": {\n}'),
        // SwiftPM's key for a host is with its port (RegistryConfiguration.authenticationStorageKey).
        ...[...new Set(registries.map(({ endpoint }) => endpoint.host))].map((host) => member(['authentication', host], '{\n  "type": "token"\n}')),
        ...registries.flatMap(({ endpoint, scopes }) => (scopes.length === 0 ? ['[default]'] : scopes).map((scope) => member(['registries', scope], `{\n  "supportsAvailability": false,\n  "url": ${(0,quoting/* jsonString */.I)(endpoint.href)}\n}`))),
    ];
}
function check({ endpoint, scopes }) {
    if (endpoint.protocol !== 'https:') {
        throw new errors/* InputError */.dz(`Swift reaches registries over https only, not ${endpoint.href}. Start the emulator with --https.`);
    }
    const wrong = scopes.find((scope) => !SCOPE.test(scope));
    if (wrong !== undefined) {
        throw new errors/* InputError */.dz(`'${wrong}' cannot be a scope of Swift packages: it takes 1 to 39 letters and digits, with single hyphens in between.`);
    }
}
/** Foundation asks the system's user database, not HOME, where the user's home is. */
function swiftHome(env, systemHome) {
    const { CFFIXED_USER_HOME: fixed } = env;
    return fixed !== undefined && (0,external_node_path_.isAbsolute)(fixed) ? fixed : systemHome;
}
/** SwiftPM's folder for what all projects share (FileSystem.swiftPMConfigurationDirectory). */
function swiftConfiguration({ env, systemHome }, platform = process.platform) {
    const home = swiftHome(env, systemHome);
    if (platform === 'darwin')
        return (0,external_node_path_.join)(home, 'Library', 'org.swift.swiftpm', 'configuration');
    const { XDG_CONFIG_HOME: given } = env;
    return given !== undefined && (0,external_node_path_.isAbsolute)(given)
        ? (0,external_node_path_.join)(given, 'swiftpm', 'configuration')
        : (0,external_node_path_.join)(home, '.swiftpm', 'configuration');
}
/** The project's registries.json goes before the user's, scope by scope. */
function checkRegistries(document, login) {
    return (0,support_values/* entriesAt */.ws)(document.values[0], 'registries').flatMap(([scope, entry]) => {
        const expected = (0,agreement/* registryFor */.ZQ)(login, scope === '[default]' ? undefined : scope);
        const url = (0,agreement/* registryUrl */.NH)((0,support_values/* textAt */.$6)(entry, 'url'));
        if (url === undefined || expected === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) === expected)
            return [];
        const effect = `Swift asks there${scope === '[default]' ? '' : ` for packages of ${scope}`}, and not in ${expected.repository}`;
        return [
            (0,agreement/* named */.KT)({
                line: document.lineOf(['registries', scope, 'url']),
                what: `The registry of '${scope}'`,
                url,
                effect,
                remedy: `Run: swift package-registry unset${scope === '[default]' ? '' : ` --scope ${(0,shell/* word */.V)(scope)}`}`,
            }),
        ];
    });
}

;// CONCATENATED MODULE: ./packages/core/src/clients/twine.ts





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
        return context.tokenIn === 'file' ? twine_inFile(context) : twine_inVariables(context);
    },
};
function twine_inVariables({ registries, token }) {
    const { main, extra } = byMode(registries);
    if (main === undefined) {
        throw new errors/* InputError */.dz("twine's variables hold one user name and password for all repositories, PyPI too, so one of its 'registries' must be the default. Or choose 'token-in: file', which gives each its own.");
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
function twine_inFile({ registries, token, env, home }) {
    const { main } = byMode(registries);
    const set = ['TWINE_REPOSITORY_URL', 'TWINE_USERNAME', 'TWINE_PASSWORD'].filter((name) => (env[name] ?? '') !== '');
    return {
        files: [
            {
                // twine expands `~` itself, and has no variable for the file ("The .pypirc file").
                path: (0,external_node_path_.join)(home, '.pypirc'),
                format: 'ini',
                purpose: `repository ${registries.map(({ name }) => name).join(', ')}`,
                slots: [
                    { slot: '[distutils]', content: '[distutils]', container: true },
                    {
                        slot: '[distutils] index-servers',
                        content: (before) => indexServers(before, registries),
                        container: false,
                        belongsTo: `[${(0,quoting/* iniSection */.wv)(registries[0].name)}] repository`,
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
    return [list, ...registries.map(({ name }) => (0,quoting/* iniSection */.wv)(name)).filter((name) => !listed.includes(name))].join(`${(0,editor/* lineEnd */.k)(list)}    `);
}
function section({ name, endpoint }, token) {
    const header = `[${(0,quoting/* iniSection */.wv)(name)}]`;
    const values = { password: token, username: 'aws', repository: endpoint.href };
    return [
        { slot: header, content: header, container: true },
        ...Object.entries(values).map(([key, value]) => ({
            slot: `${header} ${key}`,
            content: `${key} = ${(0,quoting/* iniValue */.Ct)(value)}`,
            container: false,
            ...(key === 'username' ? { belongsTo: `${header} password` } : {}),
        })),
    ];
}

;// CONCATENATED MODULE: ./packages/core/src/clients/locks/uv-lock.ts


/**
 * uv.lock (uv, "Lockfile"): each package has the index that it came from, and the address of each of its files, which
 * need not be on the same host. What is not from an index was asked for by name.
 */
function packagesOfUvLock(value) {
    return (0,support_values/* itemsAt */.Ct)(value, 'package').flatMap((entry) => {
        const index = (0,support_values/* textAt */.$6)(entry, 'source', 'registry');
        // A folder can be an index, too.
        if (index === undefined)
            return [];
        const others = filesOf(entry).filter((url) => !url.startsWith(FILES_OF_PYPI) || !index.startsWith(PYPI));
        return [{ url: index, others }];
    });
}
const PYPI = 'https://pypi.org/';
const FILES_OF_PYPI = 'https://files.pythonhosted.org/';

;// CONCATENATED MODULE: ./packages/core/src/clients/uv.ts














/**
 * uv, by variables: named indexes without credentials, and the credentials by the indexes' names (uv, "Package
 * indexes", "Providing credentials directly"), since `uv add` writes an index that it is given into pyproject.toml.
 * With the token in a file, by the user's uv.toml.
 */
const uv = {
    name: 'uv',
    title: 'uv',
    documentation: 'https://docs.astral.sh/uv/concepts/indexes/',
    format: 'pypi',
    modes: ['default', 'extra'],
    scoped: false,
    releaseAge: 'exclude-newer, as a span from uv 0.9.17',
    readme: {
        configured: '`UV_DEFAULT_INDEX`, `UV_INDEX`, `UV_INDEX_…_PASSWORD`, `UV_PUBLISH_…`',
        token: 'in the variable',
    },
    signs: [{ file: /^uv\.(?:lock|toml)$/ }, { file: /^pyproject\.toml$/, text: /^\[\[?tool\.uv\b/m }],
    projectFiles: [
        {
            file: /^pyproject\.toml$/,
            syntax: 'toml',
            above: true,
            check: (document, login) => uv_checkSettings(document, login, ['tool', 'uv']),
        },
        { file: /^uv\.toml$/, syntax: 'toml', above: true, check: (document, login) => uv_checkSettings(document, login, []) },
        ...requirementsFiles('uv'),
    ],
    lockFiles: [
        {
            file: /^uv\.lock$/,
            syntax: 'toml',
            packages: packagesOfUvLock,
            elsewhere: 'uv sync makes the lock file anew, with --locked it fails, and with --frozen it takes them from there',
            otherRepository: 'uv sync makes the lock file anew, with --locked it fails, and with --frozen it takes them from there',
            remedy: 'Run: uv lock',
        },
        pylock('uv', 'uv export --format pylock.toml -o pylock.toml'),
    ],
    cache: (folders) => ({
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'UV_CACHE_DIR') ?? (0,external_node_path_.join)((0,cache_folder/* cacheHome */.iR)(folders), 'uv')],
        locks: /^uv\.lock$/,
    }),
    configure(context) {
        const configured = context.tokenIn === 'file' ? uv_inFile(context) : uv_inVariables(context);
        return {
            ...configured,
            files: [...configured.files, ...uv_ageGate(context)],
            notes: [
                ...(configured.notes ?? []),
                ...(context.minReleaseAge === undefined
                    ? []
                    : [
                        'uv writes exclude-newer into uv.lock, and uv sync --locked fails for one that was made without it: run uv lock under the same age once.',
                    ]),
            ],
            warnings: [...(configured.warnings ?? []), ...uv_extraSources(context)],
        };
    },
};
/**
 * Indexes of the user's own, which uv asks before the default one and which stay what they are. A default one of the
 * file's is asked only where no variable names another.
 */
function uv_extraSources({ registries, env, home, read, tokenIn }) {
    // "Configuration files": the machine's is joined with the user's, unless one is named in their place.
    const named = (env['UV_CONFIG_FILE'] ?? '') !== '';
    const paths = [uvConfigFile(env, home), ...(named ? [] : ['/etc/uv/uv.toml'])];
    const files = (env['UV_NO_CONFIG'] ?? '') === '' ? paths : [];
    const variables = tokenIn === 'file' ? [] : ['UV_INDEX', 'UV_EXTRA_INDEX_URL'];
    return python_index_otherSources('uv', registries, [
        ...files.map((path) => ({ place: path, urls: indexesIn(read(path) ?? '', tokenIn) })),
        ...variables.map((name) => ({ place: name, urls: env[name]?.replace(/(^|\s)[A-Za-z0-9._-]+=/g, '$1') })),
        // A list with commas, of folders too.
        { place: 'UV_FIND_LINKS', urls: (env['UV_FIND_LINKS']?.match(/https?:[^\s,]+/gi) ?? []).join(' ') },
    ]);
}
/** The URLs of the indexes in a uv.toml that are asked, parted by spaces. */
function indexesIn(text, tokenIn) {
    const list = [...text.matchAll(/^[ \t]*(?:extra-index-url|find-links)\s*=\s*\[([^\]]*)\]/gm)]
        .map(([, elements = '']) => elements)
        .join(' ');
    const tables = [...text.matchAll(/^[ \t]*\[\[[ \t]*index[ \t]*\]\]([^[]*)/gm)].flatMap(([, table = '']) => {
        const isAsked = tokenIn === 'file' || !/^\s*default\s*=\s*true/m.test(table);
        return isAsked ? (/^\s*url\s*=\s*(.*)/m.exec(table)?.[1] ?? []) : [];
    });
    const quoted = [list, ...tables].join(' ').matchAll(/["']([^"']*)["']/g);
    // A folder of links is nobody else's.
    return [...quoted].flatMap(([, url = '']) => (/^https?:/i.test(url) ? [url] : [])).join(' ');
}
function uv_inVariables({ registries, token, env }) {
    const { main, extra } = byMode(registries);
    const index = (registry) => `${registry.name}=${simpleIndex(registry).href}`;
    const variables = {};
    if (main !== undefined)
        variables['UV_DEFAULT_INDEX'] = { value: index(main), purpose: 'index' };
    if (extra.length > 0) {
        // The variable takes the place of a list, so what the user has in it already stays in it.
        const others = otherNamedIndexes(env['UV_INDEX'], registries);
        variables['UV_INDEX'] = { value: [...others, ...extra.map(index)].join(' '), purpose: 'extra index' };
    }
    for (const { name } of registries) {
        variables[`UV_INDEX_${uvVariablePart(name)}_USERNAME`] = { value: 'aws', purpose: 'user name' };
        variables[`UV_INDEX_${uvVariablePart(name)}_PASSWORD`] = { value: token, purpose: 'password' };
    }
    if (main !== undefined) {
        // "Publishing your package"; with the check, a file that is there already is passed over, as the service has no
        // answer that uv would take for that.
        variables['UV_PUBLISH_URL'] = { value: main.endpoint.href, purpose: 'repository' };
        variables['UV_PUBLISH_CHECK_URL'] = { value: simpleIndex(main).href, purpose: 'index of what is published' };
        variables['UV_PUBLISH_USERNAME'] = { value: 'aws', purpose: 'user name' };
        variables['UV_PUBLISH_PASSWORD'] = { value: token, purpose: 'password' };
    }
    return { files: [], variables, notes: [...searchOrder(env, registries), ...pinning(registries)] };
}
/**
 * The name as it stands in a variable (uv, "Providing credentials directly": "the uppercase version of the index name,
 * with non-alphanumeric characters replaced by underscores").
 */
function uvVariablePart(name) {
    return name.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}
/** Of a list of `NAME=URL`, URLs and names, those that are none of ours. */
function otherNamedIndexes(list, registries) {
    return otherIndexes(list, registries).filter((word) => {
        const [, name, url] = /^([A-Za-z0-9._-]+)=(.*)$/.exec(word) ?? [];
        if (name === undefined || url === undefined)
            return true;
        return !registries.some((registry) => registry.name === name) && !isOurs(url, registries);
    });
}
/**
 * The token stands in the URLs ("HTTP credentials": the URL comes first), since uv.toml has no other place for it. A
 * .netrc would do as well, but has one login for a host, and Swift's packages on the same host want another. The
 * editor's slots name no element of `[[index]]`, so these are the older keys, which uv takes for the same ("--index-url
 * and --extra-index-url").
 */
function uv_inFile({ registries, token, env, home }) {
    const { main, extra } = byMode(registries);
    const key = (name, content) => ({
        slot: `[] ${name}`,
        content,
        container: false,
    });
    const index = (registry) => (0,quoting/* tomlString */.Ge)((0,client/* withCredentials */.tE)(simpleIndex(registry), token));
    const path = uvConfigFile(env, home);
    const set = Object.keys(env).filter((name) => uv_SETTINGS.test(name) && (env[name] ?? '') !== '');
    return {
        files: [
            {
                path,
                format: 'toml',
                purpose: main === undefined ? 'extra index' : 'index and repository to publish to',
                slots: [
                    ...(main === undefined
                        ? []
                        : [
                            key('check-url', `check-url = ${index(main)}`),
                            key('publish-url', `publish-url = ${(0,quoting/* tomlString */.Ge)((0,client/* withCredentials */.tE)(main.endpoint, token))}`),
                            key('index-url', `index-url = ${index(main)}`),
                        ]),
                    ...(extra.length === 0
                        ? []
                        : [
                            {
                                ...key('extra-index-url', (before) => prepend(uv_withoutOurs(before ?? 'extra-index-url = []', registries), extra.map(index))),
                                list: { defaults: [] },
                            },
                        ]),
                ],
            },
        ],
        variables: {},
        notes: [...searchOrder(env, registries)],
        warnings: [
            ...((env['UV_NO_CONFIG'] ?? '') === ''
                ? []
                : [`UV_NO_CONFIG is set, so uv does not read ${path}: unset it for uv.`]),
            ...(set.length === 0 ? [] : [`${set.sort().join(', ')} in the environment win over ${path}: unset them for uv.`]),
        ],
    };
}
const uv_SETTINGS = /^UV_(?:DEFAULT_INDEX|INDEX|INDEX_URL|EXTRA_INDEX_URL|PUBLISH_(?:URL|CHECK_URL|USERNAME|PASSWORD))$/;
/** In the user's uv.toml either way, so that a project's own goes before it. */
function uv_ageGate({ env, home, minReleaseAge }) {
    if (minReleaseAge === undefined)
        return [];
    const days = minReleaseAge / (24 * 60);
    const span = (0,quoting/* tomlString */.Ge)(Number.isInteger(days) ? `${String(days)} days` : `${String(minReleaseAge / 60)} hours`);
    return [
        {
            path: uvConfigFile(env, home),
            format: 'toml',
            purpose: 'minimum age of releases',
            slots: [(0,release_age/* unlessSet */.l0)('[] exclude-newer', `exclude-newer = ${span}`)],
        },
    ];
}
/** The first index of a list is asked first, and an array's first element is where one can be put in with a comma. */
function prepend(array, values) {
    const empty = /\[\s*\]$/.test(array);
    return array.replace('[', () => `[${values.join(', ')}${empty ? '' : ', '}`);
}
function uv_withoutOurs(array, registries) {
    return array.replace(/"([^"\\]*)"[ \t]*(?:, ?)?/g, (element, url) => isOurs(url, registries) ? '' : element);
}
/** "Configuration files": UV_CONFIG_FILE is read in place of any other. */
function uvConfigFile(env, home, platform = process.platform) {
    const given = env['UV_CONFIG_FILE'];
    if (given === undefined || given === '')
        return (0,external_node_path_.join)((0,config_folder/* configHome */.e)({ env, home }, platform), 'uv', 'uv.toml');
    if ((0,external_node_path_.isAbsolute)(given))
        return given;
    throw new errors/* InputError */.dz(`UV_CONFIG_FILE is ${JSON.stringify(given)}, which is another file in every folder. Make it an absolute path.`);
}
/** "Searching across multiple indexes". */
function searchOrder(env, registries) {
    const { extra } = byMode(registries);
    if (extra.length === 0)
        return [];
    const strategy = env['UV_INDEX_STRATEGY'] ?? '';
    if (strategy.startsWith('unsafe-'))
        return dependencyConfusion(`uv with UV_INDEX_STRATEGY=${strategy}`, registries);
    return [
        `uv asks ${extra.map(({ name }) => name).join(', ')} before the default index and takes a package from the first that has it (index-strategy first-index): what the others have of it is not seen.`,
    ];
}
/** "Pinning a package to an index": "indexes provided via … environment variables … will not be recognized". */
function pinning(registries) {
    const { extra } = byMode(registries);
    return extra.map((registry) => `To pin packages to ${registry.repository} in [tool.uv.sources], name its index in pyproject.toml; the credentials go by the name:\n` +
        `[[tool.uv.index]]\nname = ${(0,quoting/* tomlString */.Ge)(registry.name)}\nurl = ${(0,quoting/* tomlString */.Ge)(simpleIndex(registry).href)}\nexplicit = true`);
}
/**
 * The indexes of a project: asked before the default, in their order; one that is `explicit` only for what
 * [tool.uv.sources] pins to it.
 */
function uv_checkSettings(document, login, table) {
    const [settings] = document.values;
    const main = (0,agreement/* mainRegistry */.zE)(login);
    const remedy = 'Remove it: the login says where packages come from';
    const indexes = (0,support_values/* itemsAt */.Ct)(settings, ...table, 'index').flatMap((entry, at) => {
        const text = (0,support_values/* textAt */.$6)(entry, 'url') ?? '';
        const name = (0,support_values/* textAt */.$6)(entry, 'name');
        const url = (0,agreement/* registryUrl */.NH)(text);
        if (url === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
            return [];
        const line = document.lineOf([...table, 'index', at, 'url']);
        const what = `The index ${name === undefined ? '' : `'${name}' `}of the project`;
        // Of two by one name, uv goes by the one of the variables.
        const isHidden = login.registries.some((registry) => registry.name === name) && login.tokenIn === 'environment';
        const isDefault = (0,support_values/* valueAt */.fK)(entry, 'default') === true && login.tokenIn === 'environment';
        if (isDefault || isHidden)
            return [];
        const sameVariable = login.registries.some((each) => uvVariablePart(each.name) === uvVariablePart(name ?? ''));
        if (sameVariable && login.tokenIn === 'environment') {
            const message = `${what} has the variables of the login's: uv sends the token of the login to ${(0,agreement/* shown */.SP)(url)}. Give it another name`;
            return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
        }
        if (main === undefined || (0,support_values/* valueAt */.fK)(entry, 'explicit') === true)
            return [];
        return [(0,agreement/* named */.KT)({ line, what, url, effect: `uv asks there before ${main.repository}`, remedy })];
    });
    // `uv pip` has a table of its own; of one index, the variables of the login go before it.
    const keys = [
        ...(login.tokenIn === 'file' ? [['index-url'], ['default-index'], ['pip', 'index-url']] : []),
        ...['extra-index-url', 'find-links'].flatMap((key) => [[key], ['pip', key]]),
    ];
    const older = keys.flatMap((path) => {
        const key = path.join('.');
        const value = (0,support_values/* valueAt */.fK)(settings, ...table, ...path);
        return (Array.isArray(value) ? value : [value]).flatMap((text) => {
            const url = (0,agreement/* registryUrl */.NH)(typeof text === 'string' ? text : undefined);
            if (url === undefined || main === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
                return [];
            const effect = EFFECTS[path.at(-1) ?? ''] ?? 'uv asks there, and not in';
            const line = document.lineOf([...table, ...path]);
            return [(0,agreement/* named */.KT)({ line, what: `'${key}'`, url, effect: `${effect} ${main.repository}`, remedy })];
        });
    });
    const unchecked = (0,support_values/* itemsAt */.Ct)(settings, ...table, 'allow-insecure-host').some((host) => login.registries.some(({ endpoint }) => [endpoint.host, endpoint.hostname, '*'].includes(String(host))));
    const setting = { line: document.lineOf([...table, 'allow-insecure-host']), key: 'allow-insecure-host' };
    return [...indexes, ...older, ...(0,transport_security/* unverified */.Q)('uv', login, unchecked ? setting : undefined)];
}
/** What uv does with a setting of a project, before the name of the repository. */
const EFFECTS = {
    'extra-index-url': 'uv asks there before',
    'find-links': 'uv takes what is linked there beside what is in',
};

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
    for (const { text: line } of (0,support_values/* linesOf */.Dx)(text.replace(/^\uFEFF/, ''))) {
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
    return (0,support_values/* linesOf */.Dx)(document.text).flatMap(({ line, text }) => {
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
    return (0,support_values/* linesOf */.Dx)(read(path) ?? '').flatMap(({ line, text }) => {
        const { key, url } = optionIn(text);
        const elsewhere = (0,agreement/* registryUrl */.NH)(url);
        if (key === undefined || elsewhere === undefined || (0,agreement/* mainRegistry */.zE)({ registries }) === undefined)
            return [];
        if ((0,agreement/* ownRegistry */.Ck)(elsewhere, { registries }) !== undefined)
            return [];
        return [`${path}:${String(line)}: '${key}' wins over the login: remove the line.`];
    });
}

;// CONCATENATED MODULE: ./packages/core/src/clients/locks/yarn-berry-lock.ts


/** A patch of a patch has its source's locator in its own, encoded once more each time. */
const yarn_berry_lock_DEEPEST = 8;
/**
 * yarn.lock of Yarn 2 and later: the registry's packages have no address, unless their tarballs lie elsewhere than npm's
 * would: `resolution: "is-number@npm:7.0.0::__archiveUrl=https%3A%2F%2F…"` (Yarn, NpmHttpFetcher). It may stand in any
 * locator or range, and, encoded again, within one of `patch:`.
 */
function packagesOfYarnBerryLock(value) {
    return (0,support_values/* entriesAt */.ws)(value).flatMap(([descriptors, entry]) => {
        const resolution = (0,support_values/* textAt */.$6)(entry, 'resolution') ?? '';
        const texts = [descriptors, resolution, ...(0,support_values/* entriesAt */.ws)(entry, 'dependencies').map(([, range]) => range)];
        const name = /^(@?[^@]+)@/.exec(resolution)?.[1];
        const urls = texts.flatMap((text) => (typeof text === 'string' ? archiveUrls(text) : []));
        return [...new Set(urls)].map((url) => ({ name, url, written: resolution }));
    });
}
function archiveUrls(text) {
    const urls = [];
    let decoded = text;
    for (let depth = 0; depth < yarn_berry_lock_DEEPEST; depth++) {
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
                ? yarn_berry_checkYarnrc(document, login)
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
function yarn_berry_checkYarnrc(document, login) {
    const [settings] = document.values;
    const servers = (scope, ...path) => ['npmRegistryServer', ...(login.access === 'publish' ? ['npmPublishRegistry'] : [])].map((key) => ({
        scope,
        text: (0,support_values/* textAt */.$6)(settings, ...path, key),
        path: [...path, key],
    }));
    const scopes = (0,support_values/* entriesAt */.ws)(settings, 'npmScopes').map(([scope]) => scope);
    // A scope that is there at all has Yarn's own default, and not the server of the rest.
    const bare = scopes
        .filter((scope) => (0,support_values/* textAt */.$6)(settings, 'npmScopes', scope, 'npmRegistryServer') === undefined)
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
    const paths = [[], ...(0,support_values/* entriesAt */.ws)(settings, 'networkSettings').map(([host]) => ['networkSettings', host])];
    const [unchecked, authority, proxy] = [['enableStrictSsl'], ['httpsCaFilePath', 'caFilePath'], ['httpsProxy']].map((keys) => paths
        .flatMap((path) => keys.map((key) => [...path, key]))
        .flatMap((path) => {
        const value = (0,support_values/* valueAt */.fK)(settings, ...path);
        const wanted = path.at(-1) === 'enableStrictSsl' ? value === false || value === 'false' : value !== undefined;
        return wanted ? [{ line: document.lineOf(path), key: path.join('.'), value: String(value) }] : [];
    })[0]);
    return (0,transport_security/* onTheWay */.O)('Yarn', login, { unchecked, authority, proxy });
}
/** Tokens on top of the file or of a scope go to whatever registry is asked, those of a registry to that one. */
function tokens(document, login, scopes) {
    const [settings] = document.values;
    const places = [
        { path: [], server: (0,support_values/* textAt */.$6)(settings, 'npmRegistryServer') ?? (0,agreement/* mainRegistry */.zE)(login)?.endpoint.href },
        ...scopes.map((scope) => ({
            path: ['npmScopes', scope],
            server: (0,support_values/* textAt */.$6)(settings, 'npmScopes', scope, 'npmRegistryServer') ??
                login.registries.find(({ scopes: own }) => own.includes(`@${scope}`))?.endpoint.href ??
                (0,support_values/* textAt */.$6)(settings, 'npmRegistryServer') ??
                (0,agreement/* mainRegistry */.zE)(login)?.endpoint.href,
        })),
        ...(0,support_values/* entriesAt */.ws)(settings, 'npmRegistries').map(([server]) => ({
            path: ['npmRegistries', server],
            server: server.startsWith('//') ? `https:${server}` : server,
        })),
    ];
    return places.flatMap(({ path, server }) => ['npmAuthToken', 'npmAuthIdent'].flatMap((key) => {
        const text = (0,support_values/* textAt */.$6)(settings, ...path, key);
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

;// CONCATENATED MODULE: ./packages/core/src/clients/clients.ts























/** The clients that login can configure, in the order of help and README; a new one is a file here and a line in this list. */
const LIST = [
    npm,
    yarn,
    yarnBerry,
    pnpm/* pnpm */.W,
    bun,
    deno,
    pip,
    twine,
    uv,
    poetry,
    pdm,
    pipenv,
    maven,
    gradle,
    sbt,
    nuget,
    dotnet,
    cargo,
    gem,
    bundler,
    swift,
    generic,
    renovate,
];
const CLIENT_NAMES = LIST.map(({ name }) => name);
const clients = Object.fromEntries(LIST.map((client) => [client.name, client]));


/***/ }),

/***/ "packages/core/src/clients/pnpm.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ pnpm),
  S: () => (/* binding */ pnpmConfigFolder)
});

// EXTERNAL MODULE: ./packages/core/src/clients/support/cache-folder.ts
var cache_folder = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/files/pointer.ts
var pointer = __webpack_require__("packages/core/src/files/pointer.ts");
// EXTERNAL MODULE: ./packages/core/src/files/quoting.ts
var quoting = __webpack_require__("packages/core/src/files/quoting.ts");
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
    const folder = pnpmConfigFolder(env, home);
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
    const folder = pnpmConfigFolder(env, home);
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
/** pnpm.io, "Configuration": where config.yaml is. */
function pnpmConfigFolder(env, home, platform = process.platform) {
    const set = (name) => (env[name] === '' ? undefined : env[name]);
    const xdg = set('XDG_CONFIG_HOME');
    if (xdg !== undefined && !(0,external_node_path_.isAbsolute)(xdg)) {
        throw new errors/* InputError */.dz(`XDG_CONFIG_HOME is ${JSON.stringify(xdg)}, which pnpm takes for another folder in every folder. Make it an absolute path.`);
    }
    if (xdg !== undefined)
        return (0,external_node_path_.join)(xdg, 'pnpm');
    if (platform === 'darwin')
        return (0,external_node_path_.join)(home, 'Library/Preferences/pnpm');
    const local = platform === 'win32' ? set('LOCALAPPDATA') : undefined;
    return local === undefined ? (0,external_node_path_.join)(home, '.config/pnpm') : (0,external_node_path_.join)(local, 'pnpm/config');
}


/***/ }),

/***/ "packages/core/src/clients/support/agreement.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ handedOver),
/* harmony export */   Ck: () => (/* binding */ ownRegistry),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   NH: () => (/* binding */ registryUrl),
/* harmony export */   Od: () => (/* binding */ scopeOf),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   YV: () => (/* binding */ namesToken),
/* harmony export */   Yw: () => (/* binding */ isBelow),
/* harmony export */   ZQ: () => (/* binding */ registryFor),
/* harmony export */   i7: () => (/* binding */ expandVariables),
/* harmony export */   qm: () => (/* binding */ asWritten),
/* harmony export */   zE: () => (/* binding */ mainRegistry)
/* harmony export */ });
/*
 * Whether what a file of the project names is what the login says. Registries are compared, not hosts: a URL, what it is
 * for, and for which scope.
 */
/** A web address of a registry, without its credentials, query and `sparse+`; undefined for anything else. */
function registryUrl(text) {
    const plain = (text ?? '').trim().replace(/^(?:sparse|registry)\+/, '');
    if (!URL.canParse(plain))
        return undefined;
    // As the clients read it: `https:host/` and `https:\\host/` are web addresses too.
    const url = new URL(plain);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return undefined;
    url.username = '';
    url.password = '';
    url.search = '';
    url.hash = '';
    return url;
}
/** Whether a URL is an endpoint or lies below it. CodeArtifact's own URLs have its port in them, which says the same. */
function isBelow(url, endpoint) {
    return url.origin === endpoint.origin && `${url.pathname.replace(/\/$/, '')}/`.startsWith(endpoint.pathname);
}
/** Whether a URL is that of a registry, of any of its pages that clients are given, such as `simple/` or `v3/index.json`. */
function ownRegistry(url, { registries }) {
    return registries.find(({ endpoint }) => isBelow(url, endpoint));
}
/** The registry that takes the public one's place. */
function mainRegistry({ registries }) {
    return registries.find(({ mode, scopes }) => mode !== 'extra' && scopes.length === 0);
}
/**
 * Where the login has the packages of a scope from; undefined where it says nothing of them, so that nothing can go
 * against it. `scope` with its `@`.
 */
function registryFor(login, scope) {
    const own = scope === undefined ? undefined : login.registries.find(({ scopes }) => scopes.includes(scope));
    return own ?? mainRegistry(login);
}
/** The scope of an npm package's name. */
function scopeOf(name) {
    return /^(@[^/]+)\//.exec(name ?? '')?.[1];
}
/** A URL for people: nothing of it that could be a secret. */
function shown(url) {
    return `${url.origin}${url.pathname}`;
}
/** Whether a text refers to a variable with the token, in the way of any client: `${V}`, `$V`, `%V%`, `${env.V}`. */
function namesToken(text, { tokenVariables }) {
    const words = new Set(text.match(/[A-Za-z0-9_]+/g) ?? []);
    return tokenVariables.some((name) => words.has(name));
}
/** With the variables that the job and the login have: `${NAME}`, `${NAME-default}`, `${NAME:-default}`. */
function expandVariables(text, { env }) {
    return text.replace(/\$\{([A-Za-z_][A-Za-z0-9_]*)(?::?[-?]([^}]{0,1000}))?\}/g, (whole, name, fallback) => env[name] ?? fallback ?? whole);
}
/**
 * The URL of a text with variables, for people: a variable may hold what is secret, such as the entitlement in a path of
 * Cloudsmith's, and stays as it is written; where it is more than the path, its host alone is shown.
 */
function asWritten(url, text) {
    const plain = registryUrl(text);
    return plain?.host === url.host ? plain : new URL(url.origin);
}
/**
 * The problem of a place that would be given the token: no more than another address on the login's own host, and the
 * end of the step on any other.
 */
function handedOver(line, url, message, { registries }) {
    const isOurs = registries.some(({ endpoint }) => endpoint.origin === url.origin);
    return { line, kind: isOurs ? 'warning' : 'token', host: url.host, message };
}
/** The problem of one such place. */
function named({ line, what, url, effect, remedy, kind = 'warning' }) {
    return { line, kind, host: url.host, message: `${what} is ${shown(url)}: ${effect}. ${remedy}` };
}


/***/ }),

/***/ "packages/core/src/clients/support/cache-folder.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iR: () => (/* binding */ cacheHome),
/* harmony export */   qB: () => (/* binding */ givenFolder),
/* harmony export */   uz: () => (/* binding */ dataHome)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** The folder in the first of these variables that is set; a relative one, and `~/`, is below the home directory. */
function givenFolder({ env, home }, ...variables) {
    const value = variables.map((name) => env[name] ?? '').find((text) => text !== '');
    if (value === undefined)
        return undefined;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(value) ? value : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(home, value.replace(/^~\//, ''));
}
/** XDG_CACHE_HOME or ~/.cache; ~/Library/Caches on macOS. */
function cacheHome(where, platform = process.platform) {
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(where.home, 'Library/Caches');
    return givenFolder(where, 'XDG_CACHE_HOME') ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(where.home, '.cache');
}
/** XDG_DATA_HOME or ~/.local/share; ~/Library on macOS. */
function dataHome(where, platform = process.platform) {
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(where.home, 'Library');
    return givenFolder(where, 'XDG_DATA_HOME') ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(where.home, '.local/share');
}


/***/ }),

/***/ "packages/core/src/clients/support/config-folder.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ platformConfigHome),
/* harmony export */   e: () => (/* binding */ configHome)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/**
 * XDG_CONFIG_HOME, or ~/.config (XDG Base Directory Specification: "consider a relative path invalid and ignore it");
 * %APPDATA% on Windows. For clients that keep to it on macOS too.
 */
function configHome({ env, home }, platform = process.platform) {
    if (platform === 'win32')
        return absolute(env['APPDATA']) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, 'AppData', 'Roaming');
    return absolute(env['XDG_CONFIG_HOME']) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.config');
}
/**
 * The same for clients that ask Python's platformdirs ("user_config_dir"), which on macOS takes Apple's folder and on
 * Windows, unless it is told `roaming`, the folder that stays on the machine.
 */
function platformConfigHome(where, { roaming }, platform = process.platform) {
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(where.home, 'Library', 'Application Support');
    if (platform !== 'win32' || roaming)
        return configHome(where, platform);
    return absolute(where.env['LOCALAPPDATA']) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(where.home, 'AppData', 'Local');
}
function absolute(path) {
    return path !== undefined && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : undefined;
}


/***/ }),

/***/ "packages/core/src/clients/support/credential-helper.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R2: () => (/* binding */ keyringScript),
/* harmony export */   YY: () => (/* binding */ withTokenHelper),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/shell.ts");




/**
 * pnpm's .npmrc with the helper in the place of each token (pnpm.io, "tokenHelper": an absolute path, without arguments,
 * in the user's file alone), and the script. As it is without a helper.
 */
function withTokenHelper(npmrc, helper) {
    if (helper === undefined)
        return [npmrc];
    const program = bearerScript(helper);
    const slots = npmrc.slots.map((edit) => {
        const slot = edit.slot.replace(/:_authToken$/, ':tokenHelper');
        return slot === edit.slot ? edit : { ...edit, slot, content: `${slot}=${program.path}` };
    });
    return [program, { ...npmrc, slots }];
}
/** A script that prints the value of an Authorization header, for clients that want a program without arguments. */
function bearerScript(helper) {
    const file = script(helper, 'bearer-token', [exec(helper, '--format=bearer')]);
    // pnpm 10 hands the path to a shell; pnpm 11 splits it at spaces and refuses $, %, ` and quotes.
    if (/^[\w@+=:,./-]+$/.test(file.path))
        return file;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`pnpm cannot start a credential helper at ${JSON.stringify(file.path)}. Use a HOME without spaces and special characters, or leave 'credential-helpers' out.`);
}
/**
 * A program with the command line of Python's keyring (`keyring get SERVICE USER`), for pip and uv, which look for it
 * on the PATH. It knows these endpoints alone, by URL or by host, so that no other server gets the token by asking
 * for credentials; for everything else it gives way to the next keyring on the PATH.
 */
function keyringScript(helper, endpoints) {
    const services = endpoints.flatMap(({ protocol, host, pathname }) => [
        (0,_shell_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(host),
        ...['', 'aws@'].map((user) => `${(0,_shell_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(`${protocol}//${user}${host}${pathname}`)}*`),
    ]);
    return script(helper, 'keyring', [
        'if [ "$1" = get ] && [ "$3" = aws ]; then',
        '  case "$2" in',
        `    ${[...new Set(services)].join(' | ')})`,
        `      ${exec(helper)}`,
        '      ;;',
        '  esac',
        'fi',
        // What is left of the PATH goes along, so that two of these do not call each other for ever.
        'rest="${CODEARTIFACT_CI_KEYRING_PATH-$PATH}:"',
        'while [ -n "$rest" ]; do',
        '  program="${rest%%:*}/keyring"',
        '  rest="${rest#*:}"',
        '  if [ -f "$program" ] && [ -x "$program" ] && ! [ "$program" -ef "$0" ]; then',
        '    export CODEARTIFACT_CI_KEYRING_PATH="${rest%:}"',
        '    exec "$program" "$@"',
        '  fi',
        'done',
        'exit 1',
    ]);
}
/** The folder of a helper's script, for PATH. */
function folderOf({ path }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path);
}
function exec({ command }, ...more) {
    return `exec ${[...command, ...more].map(_shell_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h).join(' ')}`;
}
/** The folder has a name that follows from the text: logins for other domains have scripts of their own. */
function script({ folder }, name, lines) {
    const text = [
        '#!/bin/sh',
        "# Made by codeartifact-ci's login, and removed at the end of the job. It holds no secret.",
        ...lines,
        '',
    ].join('\n');
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, 16);
    return {
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, id, name),
        format: 'whole',
        purpose: 'credential helper',
        executable: true,
        slots: [{ slot: 'file', content: text, container: false }],
    };
}


/***/ }),

/***/ "packages/core/src/clients/support/npm-project-files.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jf: () => (/* binding */ handsOver),
/* harmony export */   Ki: () => (/* binding */ npmrcProjectFile),
/* harmony export */   SM: () => (/* binding */ publishConfigFile),
/* harmony export */   Tn: () => (/* binding */ namedRegistries)
/* harmony export */ });
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/shell.ts");
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/clients/client.ts");
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/clients/support/agreement.ts");
/* harmony import */ var _transport_security_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/clients/support/transport-security.ts");
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/clients/support/values.ts");





/** A project's .npmrc wins over the user's, line by line (npm-config, "npmrc"). */
function npmrcProjectFile(reader) {
    return {
        file: /^\.npmrc$/,
        syntax: 'lines',
        check({ text }, login) {
            const all = npmrcLines(text);
            // Of several lines for one key the last counts.
            const lines = all.filter(({ key }, at) => all.findLastIndex((other) => other.key === key) === at);
            return [
                ...lines.flatMap(({ line, key, value }) => [
                    ...registryLine(line, key, value, reader, login),
                    ...credentialLine(line, key, value, reader, login),
                    ...replacementLine(line, key, value, reader, login),
                    ...userFileLine(line, key, value, reader),
                ]),
                ...openedOnTheWay(reader.title, lines, login),
            ];
        },
    };
}
/**
 * What lets somebody between the client and the repository read the token: TLS that is not checked, or checked against
 * an authority of the project's, and the proxy that the project names for it (npm-config, "strict-ssl", "cafile",
 * "https-proxy").
 */
function openedOnTheWay(title, lines, login) {
    const valueOf = (...keys) => lines.findLast(({ key, value }) => keys.includes(key) && value !== '' && value !== 'null' && value !== 'false');
    const unchecked = lines.find(({ key, value }) => key === 'strict-ssl' && value === 'false');
    return (0,_transport_security_js__WEBPACK_IMPORTED_MODULE_0__/* .onTheWay */ .O)(title, login, {
        unchecked: unchecked && { line: unchecked.line, key: unchecked.key },
        authority: valueOf('ca', 'ca[]', 'cafile'),
        proxy: valueOf('https-proxy', 'proxy', 'http-proxy'),
    });
}
/** `key = value` above any section of an ini file as npm reads it: without quotes, or without a comment behind. */
function npmrcLines(text) {
    const all = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(text);
    const section = all.findIndex(({ text: content }) => /^\s*\[/.test(content));
    return all.slice(0, section < 0 ? undefined : section).flatMap(({ line, text: content }) => {
        const at = content.indexOf('=');
        const key = content.slice(0, at < 0 ? 0 : at).trim();
        if (key === '' || key.startsWith('#') || key.startsWith(';'))
            return [];
        return [{ line, key: plain(key), value: plain(content.slice(at + 1).trim()) }];
    });
}
function plain(text) {
    return /^(["'])(.*)\1$/.exec(text)?.[2] ?? /^(?:\\.|[^;#\\])*/.exec(text)?.[0].trim() ?? text;
}
function registryLine(line, key, value, { title, variables }, login) {
    // Yarn 1 takes the one element of a list, too.
    const [found, scope] = /^(?:(@[^:\s]+):)?registry(?:\[\])?$/.exec(key) ?? [];
    if (found === undefined)
        return [];
    const url = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .registryUrl */ .NH)((0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .expandVariables */ .i7)(value, login));
    if ((0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .namesToken */ .YV)(value, login))
        return handsItselfOver(title, line, `'${key}'`, url, value, login);
    const expected = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .registryFor */ .ZQ)(login, scope);
    if (expected === undefined || url === undefined || (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(url, expected.endpoint))
        return [];
    const isSet = (names) => names.some((name) => (login.env[name] ?? '') !== '');
    if (scope === undefined && variables.every(isSet))
        return [];
    return [
        (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)({
            line,
            what: `'${key}'`,
            url: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .asWritten */ .qm)(url, value),
            effect: `${title} asks there for ${scope === undefined ? 'packages' : `packages of ${scope}`}, and not in ${expected.repository}`,
            remedy: 'Remove the line: the login says where packages come from',
        }),
    ];
}
/** Whose credentials: `//HOST/PATH/:_authToken`, or without a URL those of any registry. */
function credentialLine(line, key, value, { title }, login) {
    const [, place, name] = /^(?:(\/\/[^\s]+):)?(_auth|_authToken|_password|username|tokenHelper)$/.exec(key) ?? [];
    if (name === undefined)
        return [];
    const message = (what) => `'${key}' ${what}. Remove the line: the login has the credentials`;
    const ours = login.registries.find(({ endpoint }) => place !== undefined && isSamePlace(place, endpoint));
    if (ours !== undefined) {
        // pnpm passes over a variable in a project's file, and takes the token of the user's.
        if ((0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .namesToken */ .YV)(value, login) && name === '_authToken')
            return [];
        return [
            { line, kind: 'warning', message: message('wins over the token of the login, which CodeArtifact alone takes') },
        ];
    }
    if (!(0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .namesToken */ .YV)(value, login))
        return [];
    if (place === undefined) {
        const refused = 'is for no registry in particular, so npm 9 and later refuse the file';
        return [{ line, kind: 'warning', message: message(refused) }];
    }
    const host = place.slice(2).split('/')[0] ?? '';
    if (login.registries.some(({ endpoint }) => endpoint.host === host))
        return [];
    return [{ line, kind: 'token', host, message: message(`lets ${title} send the token of the login to ${place}`) }];
}
/** npm looks for credentials under the URL and the folders above it; a shorter one than ours is not found first. */
function isSamePlace(place, endpoint) {
    const ours = (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .schemeless */ .bO)(endpoint);
    const port = ours.replace(/^\/\/[^/:]+(?=\/)/, (host) => `${host}:443`);
    const given = `${place.replace(/\/$/, '')}/`;
    return given === ours || given === port || given.startsWith(ours);
}
function replacementLine(line, key, value, { title }, login) {
    if (title !== 'npm' || key !== 'replace-registry-host' || value !== 'never')
        return [];
    if ((0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .registryFor */ .ZQ)(login, undefined) === undefined)
        return [];
    const message = "'replace-registry-host' is never: npm takes what the lock file has from registry.npmjs.org from there, and not from the login's repository. Remove the line";
    return [{ line, kind: 'warning', message }];
}
/** npm, and pnpm before 10, look for the user's file where the project's says (npm-config, "userconfig"). */
function userFileLine(line, key, value, { title }) {
    if (key !== 'userconfig' || !['npm', 'pnpm'].includes(title) || /^(?:~|\$\{HOME\})\/\.npmrc$/.test(value))
        return [];
    const message = `'userconfig' makes ${title} read ${value} in place of the user's .npmrc, where the login is. Remove the line`;
    return [{ line, kind: 'warning', message }];
}
/**
 * `publishConfig` of a package.json, which wins over every configuration when a package is published. It is only told of
 * where the login is one to publish with: to publish elsewhere than one installs from is nothing unusual.
 */
function publishConfigFile(title) {
    return {
        file: /^package\.json$/,
        syntax: 'json',
        check(document, login) {
            const [manifest] = document.values;
            if ((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(manifest, 'private') === true)
                return [];
            const scope = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .scopeOf */ .Od)((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(manifest, 'name'));
            const expected = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .registryFor */ .ZQ)(login, scope);
            return expected === undefined ? [] : publishedElsewhere(title, document, expected, scope, login);
        },
    };
}
function publishedElsewhere(title, document, { endpoint, repository }, scope, login) {
    // npm takes the scope's own first.
    const keys = ['registry', ...(scope === undefined ? [] : [`${scope}:registry`])];
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesAt */ .ws)(document.values[0], 'publishConfig').flatMap(([key, value]) => {
        const url = keys.includes(key) && typeof value === 'string' ? (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .registryUrl */ .NH)(value) : undefined;
        if (url === undefined || (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(url, endpoint))
            return [];
        return [
            (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)({
                line: document.lineOf(['publishConfig', key]),
                what: `publishConfig's '${key}'`,
                url,
                kind: login.access === 'publish' ? 'warning' : 'note',
                effect: `${title} publishes there, where the login has no token (ENEEDAUTH), and not to ${repository}`,
                remedy: `To publish to it, run: npm pkg delete ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .word */ .V)(`publishConfig.${key}`)}`,
            }),
        ];
    });
}
/** What settings in a YAML or TOML file say of registries, where that is not what the login says. */
function namedRegistries(title, document, login, registries, remedy) {
    return registries.flatMap(({ scope, text, path }) => {
        const expected = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .registryFor */ .ZQ)(login, scope);
        if (text === undefined)
            return [];
        const url = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .registryUrl */ .NH)((0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .expandVariables */ .i7)(text, login));
        const [line, what] = [document.lineOf(path), `'${path.join('.')}'`];
        if ((0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .namesToken */ .YV)(text, login))
            return handsItselfOver(title, line, what, url, text, login);
        if (expected === undefined || url === undefined || (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .isBelow */ .Yw)(url, expected.endpoint))
            return [];
        return [
            (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .named */ .KT)({
                line,
                what,
                url: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .asWritten */ .qm)(url, text),
                effect: `${title} asks there${scope === undefined ? '' : ` for packages of ${scope}`}, and not in ${expected.repository}`,
                remedy,
            }),
        ];
    });
}
/** A registry with the token in its own address: right in ours, and given away in any other. */
function handsItselfOver(title, line, what, url, text, login) {
    if (url === undefined)
        return [handsOver(title, line, what, url, login)];
    return (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .ownRegistry */ .Ck)(url, login) === undefined ? [handsOver(title, line, what, (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .asWritten */ .qm)(url, text), login)] : [];
}
/** A place that is given the token of the login, and is none of its registries; undefined for the client's own default. */
function handsOver(title, line, what, url, login) {
    const elsewhere = url === undefined ? 'to whatever registry it asks' : `to ${(0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(url)}`;
    const message = `${what} lets ${title} send the token of the login ${elsewhere}. Remove the line: the login has the credentials`;
    return url === undefined ? { line, kind: 'token', message } : (0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .handedOver */ .$_)(line, url, message, login);
}


/***/ }),

/***/ "packages/core/src/clients/support/npm-user-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ npmrcFile),
/* harmony export */   Mz: () => (/* binding */ userFile),
/* harmony export */   TG: () => (/* binding */ npmUserConfig),
/* harmony export */   fW: () => (/* binding */ gateNotes),
/* harmony export */   jr: () => (/* binding */ keyVariables),
/* harmony export */   jv: () => (/* binding */ mendedVariables),
/* harmony export */   oh: () => (/* binding */ ungatedPatterns),
/* harmony export */   yb: () => (/* binding */ npmReleaseAge)
/* harmony export */ });
/* unused harmony export npmrcLine */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _release_age_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/clients/support/release-age.ts");
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/clients/client.ts");




/** The file with what every client needs, and with `more` lines for each registry. */
function npmrcFile(path, context, more = () => []) {
    const { registries, token, tokenIn, tokenVariable } = context;
    const value = tokenIn === 'file' ? token : `\${${tokenVariable}}`;
    const lines = registries.flatMap(({ endpoint, scopes }) => {
        const keys = scopes.length === 0 ? ['registry'] : scopes.map((scope) => `${scope}:registry`);
        return [
            [`${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .schemeless */ .bO)(endpoint)}:_authToken`, value],
            ...more(endpoint, value),
            ...keys.map((key) => [key, endpoint.href]),
        ];
    });
    // Two entries for one repository have its token in common.
    const slots = [...new Map(lines)].map(([key, text]) => npmrcLine(key, text));
    return { path, format: 'npmrc', purpose: 'registry', slots: [...staleCredentials(context), ...slots] };
}
/**
 * Other credentials for the same registry, which pnpm up to 10 sends in place of the token. Those without a URL are for
 * whatever registry is the default one: pnpm sends them in the same way, and npm 9 and later refuse the file.
 */
function staleCredentials({ registries }) {
    const keys = registries.flatMap(({ endpoint, scopes }) => [
        ...OTHER_CREDENTIALS.map((name) => `${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .schemeless */ .bO)(endpoint)}:${name}`),
        ...(scopes.length === 0 ? [...OTHER_CREDENTIALS, '_authToken'] : []),
    ]);
    return [...new Set(keys)].map((slot) => ({ slot, content: undefined, container: false }));
}
const OTHER_CREDENTIALS = ['_auth', 'username', '_password'];
function npmrcLine(key, value) {
    return { slot: key, content: `${key}=${value}`, container: false };
}
/**
 * Where npm has the user's file (npm-config, "userconfig"): the variable in any case, lower case first. Yarn 1, pnpm
 * and Bun go by it too. Throws an InputError for a path that depends on the folder that a client runs in.
 */
function npmUserConfig(env, home) {
    return userFile(env, ['npm_config_userconfig', 'NPM_CONFIG_USERCONFIG'], home);
}
/** The path in the first of these variables that is set, or ~/.npmrc. */
function userFile(env, variables, home) {
    const variable = variables.find((name) => (env[name] ?? '') !== '');
    const given = variable === undefined ? '' : (env[variable] ?? '');
    if (variable === undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.npmrc');
    const expanded = given.startsWith('~/') ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, given.slice(2)) : given;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(expanded))
        return expanded;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${variable} is the relative path ${JSON.stringify(given)}, another file in each folder. Make it absolute, or unset it for this job.`);
}
/**
 * Variables that are set and win over the registry which the user's file names: they get the repository of the login
 * too, for otherwise packages would come from elsewhere without a word. Of `variables` each is meant in any case of its
 * letters, as the clients read them.
 */
function mendedVariables({ env, registries }, variables) {
    const main = registries.find(({ scopes }) => scopes.length === 0);
    if (main === undefined)
        return {};
    const known = new Set(variables.map((name) => name.toLowerCase()));
    const same = (value) => value.replace(/\/?$/, '/') === main.endpoint.href;
    return Object.fromEntries(Object.entries(env)
        .filter(([name, value = '']) => known.has(name.toLowerCase()) && value !== '' && !same(value))
        .map(([name]) => [name, { value: main.endpoint.href, purpose: 'registry, in place of another' }]));
}
/**
 * Variables named like the keys of the file, `npm_config_@acme:registry` or `npm_config_//HOST/PATH/:_authToken`, which
 * no shell can set but a workflow's `env` can, go before the file as well (npm-config, "Environment Variables"; pnpm
 * from 11.6 on has them with a prefix of its own). One that leads elsewhere, or holds another token, is told of.
 */
function keyVariables({ env, registries, token }, prefixes, client) {
    const wanted = new Map(registries.flatMap(({ endpoint, scopes }) => [
        ...scopes.map((scope) => [`${scope}:registry`, endpoint.href]),
        ...['_authToken', ...OTHER_CREDENTIALS].map((name) => [`${(0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .schemeless */ .bO)(endpoint)}:${name}`, token]),
    ]));
    return Object.entries(env).flatMap(([name, value = '']) => {
        const [, prefix = '', key = ''] = /^(p?npm)_config_([@/].*)$/i.exec(name) ?? [];
        const right = wanted.get(key);
        if (right === undefined || value === '' || value === right)
            return [];
        if (!prefixes.some((known) => known === prefix.toLowerCase()))
            return [];
        return [`${name} in the environment wins over what the login says: unset it for ${client}.`];
    });
}
/** npm's own gate, which Deno reads too; in days. */
function npmReleaseAge(minutes) {
    return minutes === undefined ? [] : [(0,_release_age_js__WEBPACK_IMPORTED_MODULE_3__/* .atLeast */ .jZ)('min-release-age', 'min-release-age=', (0,_release_age_js__WEBPACK_IMPORTED_MODULE_3__/* .wholeDays */ .n8)(minutes))];
}
/** `@acme/*` for every scope whose packages shall be had as soon as they are published. */
function ungatedPatterns(registries) {
    return registries
        .filter(({ releaseAgeGate }) => releaseAgeGate === 'off')
        .flatMap(({ scopes }) => scopes.map((scope) => `${scope}/*`));
}
/** What a client's gate for young releases, on unless it is turned off, does to packages of one's own. */
function gateNotes(client, setting, minReleaseAge) {
    if (minReleaseAge !== undefined)
        return [];
    return [
        `${client} passes over versions that were published less than a day ago (${setting}), those of your own packages too, and takes an older one without a word. Give your packages' scope an entry in 'registries' with 'release-age-gate: off' to have new versions at once.`,
    ];
}


/***/ }),

/***/ "packages/core/src/clients/support/release-age.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jZ: () => (/* binding */ atLeast),
/* harmony export */   l0: () => (/* binding */ unlessSet),
/* harmony export */   n8: () => (/* binding */ wholeDays)
/* harmony export */ });
/** Whole days, for clients that count in them: rather too many than too few. */
function wholeDays(minutes) {
    return Math.ceil(minutes / (24 * 60));
}
/**
 * A setting that is a number at the end of its text; a higher one of the user's stays as it is, for it asks for more.
 * `slot` is the key's, `text` what comes before the number: `min-release-age=`.
 */
function atLeast(slot, text, value) {
    return {
        slot,
        content: (before) => {
            const own = Number(/(\d+(?:\.\d+)?)["']?\s*$/.exec(before ?? '')?.[1] ?? NaN);
            return before !== undefined && own >= value ? before : `${text}${String(value)}`;
        },
        container: false,
    };
}
/** A setting that stays as the user has it. */
function unlessSet(slot, content) {
    return { slot, content: (before) => before ?? content, container: false };
}


/***/ }),

/***/ "packages/core/src/clients/support/transport-security.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ onTheWay),
/* harmony export */   Q: () => (/* binding */ unverified)
/* harmony export */ });
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/clients/support/agreement.ts");

/** What a file of a project says of TLS and of a proxy. */
function onTheWay(title, login, given) {
    const { unchecked, authority, proxy } = given;
    const open = unchecked ?? authority;
    // curl and others take a host alone, and proxies of other kinds.
    const url = proxy && (0,_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .registryUrl */ .NH)(`http://${(proxy.value ?? '').replace(/^[a-z0-9]+:\/\//i, '')}`);
    if (open === undefined || proxy === undefined || url === undefined || !isOverTls(login)) {
        const remedy = `, and give ${title} the authority of a proxy by NODE_EXTRA_CA_CERTS`;
        return unverified(title, login, unchecked, remedy);
    }
    const message = `'${open.key}' and '${proxy.key}' let ${title} send the token of the login through ${url.host}, which can read it. Remove both: proxies and their authorities are the machine's`;
    return [{ line: proxy.line, kind: 'token', host: url.host, message }];
}
/** A setting by which the client does not check who answers for the repository. */
function unverified(title, login, setting, instead = '') {
    if (setting === undefined || !isOverTls(login))
        return [];
    const message = `'${setting.key}' lets ${title} send the token of the login to whoever answers for the repository. Remove the line${instead}`;
    return [{ line: setting.line, kind: 'warning', message }];
}
function isOverTls({ registries }) {
    return registries.some(({ endpoint }) => endpoint.protocol === 'https:');
}


/***/ }),

/***/ "packages/core/src/clients/support/values.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Ct: () => (/* binding */ itemsAt),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   ws: () => (/* binding */ entriesAt),
/* harmony export */   ze: () => (/* binding */ lineFinder)
/* harmony export */ });
/*
 * What a parsed file of a project says, without a shape: such a file is the project's own, so what is not as it should
 * be is passed over, and its client will say so.
 */
/** The value at a path of keys and indexes; undefined where there is none. */
function valueAt(value, ...path) {
    let found = value;
    for (const key of path) {
        if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key))
            return undefined;
        found = found[key];
    }
    return found;
}
/** The text at a path; undefined where there is none. */
function textAt(value, ...path) {
    const found = valueAt(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
/** The items of a list at a path; none where there is no list. */
function itemsAt(value, ...path) {
    const found = valueAt(value, ...path);
    return Array.isArray(found) ? found : [];
}
/** The entries of a map at a path; none where there is no map. */
function entriesAt(value, ...path) {
    const found = valueAt(value, ...path);
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? Object.entries(found) : [];
}
/** The line, from 1, of an offset in a text, for many offsets. */
function lineFinder(text) {
    const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
    return (offset) => {
        let [low, high] = [0, starts.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
}
/** The lines of a text with their numbers, from 1. */
function linesOf(text) {
    return text.split(/\r\n|\n|\r/).map((content, index) => ({ line: index + 1, text: content }));
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

/***/ "packages/core/src/files/editor.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ lineEnd)
/* harmony export */ });
/** The first line end of a text, as the style to follow; `\n` for a text of one line. */
function lineEnd(text) {
    return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}


/***/ }),

/***/ "packages/core/src/files/exact.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ exact)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/safe-text.ts");


/**
 * An editor that proves every edit before it hands it out: the slot shows what was put there, and nothing but it, and
 * putting back what it showed before gives the old text to the byte. What cannot be shown so, such as a value with a
 * line end that would start a second key, is refused. Contents may hold tokens, so no message quotes them.
 */
function exact(editor) {
    return {
        get: (text, slot) => editor.get(text, slot),
        value: (text, slot) => editor.value(text, slot),
        elements: (text, slot) => editor.elements?.(text, slot),
        put(text, slot, content) {
            const edited = editor.put(text, slot, content);
            if (content === undefined || isExact(editor, text, edited, slot, content))
                return edited;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(slot)} cannot be written into this file so that it can be read, and be taken out again without a trace. ` +
                'Check it for characters that the format cannot hold, such as line ends, or configure this entry by hand.');
        },
    };
}
function isExact(editor, text, edited, slot, content) {
    try {
        const shown = editor.get(edited, slot);
        return (shown !== undefined &&
            withoutIndents(shown) === withoutIndents(content) &&
            editor.put(edited, slot, editor.get(text, slot)) === text);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz)
            return false;
        throw error;
    }
}
/** Editors choose line ends and indentation after the file. */
function withoutIndents(content) {
    return content.replace(/(?:\r\n|\n|\r)[ \t]*/g, '\n').trimStart();
}


/***/ }),

/***/ "packages/core/src/files/lines.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ insertBehind),
/* harmony export */   Eq: () => (/* binding */ contentStart),
/* harmony export */   GX: () => (/* binding */ insertAtBottom),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Yn: () => (/* binding */ insertOnTop),
/* harmony export */   _j: () => (/* binding */ indentOf),
/* harmony export */   aY: () => (/* binding */ removeLines),
/* harmony export */   gu: () => (/* binding */ indented),
/* harmony export */   jB: () => (/* binding */ withLineEnds),
/* harmony export */   mh: () => (/* binding */ lineAt)
/* harmony export */ });
/* harmony import */ var _editor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/editor.ts");

/** Offset of the first character that is content: a byte order mark stays in front of everything. */
function contentStart(text) {
    return text.startsWith('\uFEFF') ? 1 : 0;
}
/** The lines of a text without its byte order mark; what follows the last line end is one only if it has characters. */
function* lines(text) {
    let start = contentStart(text);
    for (const match of text.matchAll(/\r\n|\n|\r/g)) {
        yield { start, end: match.index, next: match.index + match[0].length };
        start = match.index + match[0].length;
    }
    if (start < text.length)
        yield { start, end: text.length, next: text.length };
}
/** The line that an offset lies in. */
function lineAt(text, offset) {
    let last = { start: contentStart(text), end: text.length, next: text.length };
    for (const line of lines(text)) {
        last = line;
        if (offset < line.next)
            break;
    }
    return last;
}
/** The spaces and tabs that a line starts with. */
function indentOf(text, line) {
    return /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
}
/*
 * Lines are put in and taken out so that neither needs to know of other lines put in or taken out meanwhile: a line
 * comes with the line end in front of it and goes with it, and only on top of the file with the one behind it.
 */
/** Puts a line, or several, on top of a text. */
function insertOnTop(text, content) {
    const start = contentStart(text);
    return text.slice(0, start) + withLineEnds(content, text) + (0,_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .k)(text) + text.slice(start);
}
/** Puts a line, or several, behind the one that ends at an offset (`Line.end`). */
function insertBehind(text, end, content) {
    return text.slice(0, end) + (0,_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .k)(text) + withLineEnds(content, text) + text.slice(end);
}
/** Puts a line, or several, at the bottom of a text, whose last line may or may not have an end. */
function insertAtBottom(text, content) {
    if (text.length === contentStart(text))
        return insertOnTop(text, content);
    return insertBehind(text, text.length - (/(?:\r\n|\n|\r)$/.exec(text)?.[0].length ?? 0), content);
}
/** Takes out the whole lines from the one that an offset lies in to the one that another does. */
function removeLines(text, from, to) {
    const { start } = lineAt(text, from);
    const { end, next } = lineAt(text, to);
    if (start === contentStart(text))
        return text.slice(0, start) + text.slice(next);
    return text.slice(0, start).replace(/(?:\r\n|\n|\r)$/, '') + text.slice(end);
}
/** A content that is new to a file, with the file's own line ends. */
function withLineEnds(content, text) {
    return content.replaceAll('\n', (0,_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .k)(text));
}
/**
 * A content with every line moved in. One that is so already, as it was read from the file, stays: only what tools
 * write starts in the first column.
 */
function indented(content, indent) {
    return /^[ \t]/.test(content) ? content : content.replace(/^(?=.)/gm, indent);
}


/***/ }),

/***/ "packages/core/src/files/maven-settings.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ emptyContainer),
/* harmony export */   isEmptyContainer: () => (/* binding */ isEmptyContainer),
/* harmony export */   mavenSettings: () => (/* binding */ mavenSettings)
/* harmony export */ });
/* harmony import */ var _editor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/files/editor.ts");
/* harmony import */ var _xml_editor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/xml-editor.ts");
/* harmony import */ var _xml_spans_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/xml-spans.ts");



const FILE = 'settings.xml';
const SKELETON = ['<settings xmlns="http://maven.apache.org/SETTINGS/1.2.0">', '</settings>'];
/**
 * The elements of Maven's settings.xml. Slots: `settings` (the root), `servers`, `mirrors`, `profiles`,
 * `activeProfiles` (its children, the containers), and `servers/ID`, `mirrors/ID`, `profiles/ID`, `activeProfiles/ID`
 * (an element in one of them, by its `<id>` or text).
 */
const mavenSettings = (0,_xml_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .xmlEditor */ .T)({
    file: FILE,
    root: 'settings',
    isNamed(text, element, _container, name) {
        const id = element.children.find((child) => child.name === 'id');
        return (0,_xml_spans_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(text, id ?? element) === name;
    },
    insertAt: (parent) => parent.contentStart,
});
/** What makes a container of the slot, to stand in the file until something is put into it. */
function emptyContainer(slot, text) {
    const end = (0,_editor_js__WEBPACK_IMPORTED_MODULE_2__/* .lineEnd */ .k)(text);
    return slot === 'settings' ? SKELETON.join(end) : `<${slot}>${end}</${slot}>`;
}
function isEmptyContainer(content) {
    return (0,_xml_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmptyElement */ .s)(content, FILE);
}


/***/ }),

/***/ "packages/core/src/files/nuget-config.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ emptyContainer),
/* harmony export */   isEmptyContainer: () => (/* binding */ isEmptyContainer),
/* harmony export */   nugetConfig: () => (/* binding */ nugetConfig)
/* harmony export */ });
/* harmony import */ var _xml_editor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/xml-editor.ts");
/* harmony import */ var _xml_spans_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/xml-spans.ts");


const FILE = 'NuGet.Config';
const CLEAR = '<clear>';
/**
 * NuGet.Config. Slots: `configuration` (the root), its sections (`packageSources`, `disabledPackageSources`,
 * `packageSourceMapping`, `apikeys`, …; containers), `SECTION/NAME`, an element by its `key`, which NuGet compares
 * without regard to case, `packageSourceCredentials/NAME`, an element by its own name, and `SECTION/<clear>`. A new
 * element goes right behind the start tag, or behind the `<clear />`, which would take back what stands before it.
 */
const nugetConfig = (0,_xml_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .xmlEditor */ .T)({
    file: FILE,
    root: 'configuration',
    isNamed(text, element, container, name) {
        if (name === CLEAR)
            return element.name === 'clear';
        if (container === 'packageSourceCredentials')
            return decodeName(element.name) === name;
        return (0,_xml_spans_js__WEBPACK_IMPORTED_MODULE_1__/* .attributeOf */ .w4)(text, element, 'key')?.toLowerCase() === name.toLowerCase();
    },
    insertAt(parent, name) {
        const clear = parent.children.findLast((child) => child.name === 'clear');
        return name === CLEAR ? parent.contentStart : (clear?.end ?? parent.contentStart);
    },
});
/** What makes a container of the slot. */
function emptyContainer(slot) {
    return `<${slot}>\n</${slot}>`;
}
function isEmptyContainer(content) {
    return (0,_xml_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmptyElement */ .s)(content, FILE);
}
/** The source that an element's name means: .NET's XmlConvert.DecodeName. */
function decodeName(name) {
    return name.replace(/_x((?:[0-9A-Fa-f]{4}){1,2})_/g, (whole, hex) => {
        const code = parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
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


/***/ }),

/***/ "packages/core/src/files/position.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ positionOf)
/* harmony export */ });
/** Where an offset lies in a text, for messages to people: `line 3, column 7`, both counted from 1. */
function positionOf(text, offset) {
    const before = text.slice(0, offset).split(/\r\n|\n|\r/);
    return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}


/***/ }),

/***/ "packages/core/src/files/quoting.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ct: () => (/* binding */ iniValue),
/* harmony export */   Ew: () => (/* binding */ yamlScalar),
/* harmony export */   Ge: () => (/* binding */ tomlString),
/* harmony export */   I: () => (/* binding */ jsonString),
/* harmony export */   Q3: () => (/* binding */ netrcToken),
/* harmony export */   j5: () => (/* binding */ yamlKey),
/* harmony export */   m8: () => (/* binding */ tomlKey),
/* harmony export */   vo: () => (/* binding */ nugetElementName),
/* harmony export */   wv: () => (/* binding */ iniSection)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/safe-text.ts");


/*
 * Names and values as the formats write them, so that each is read back as it was and none ends its own place. What
 * people would not see (control characters, bidirectional overrides) is escaped where the format can; where it
 * cannot hold a value at all, that is an InputError, which does not quote it: it may be a token.
 */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** A basic string of TOML. */
function tomlString(value) {
    return `"${checked(value, 'TOML')
        .replace(/["\\]/g, '\\$&')
        .replace(UNSEEN, (character) => {
        const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
        return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
    })}"`;
}
/** One name of a TOML key, bare where that will do. */
function tomlKey(name) {
    return /^[A-Za-z0-9_-]+$/.test(name) ? name : tomlString(name);
}
/** A string of JSON. */
function jsonString(value) {
    return JSON.stringify(checked(value, 'JSON')).replace(UNSEEN, (character) => character
        .split('')
        .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        .join(''));
}
/** A string of YAML, always in double quotes: no value is taken for a number, a date, `no` or an alias. */
function yamlScalar(value) {
    return tomlString(value);
}
/**
 * A key of YAML, plain where that will do: Bundler and RubyGems read their files with parsers of their own, which do
 * not take quotes off a key.
 */
function yamlKey(name) {
    const plain = /^:?[A-Za-z_][\w./-]*(?::[\w./-]+)*$/.test(name) && !/^(?:y|yes|n|no|on|off|true|false|null)$/i.test(name);
    return plain ? name : yamlScalar(name);
}
/**
 * A value of an INI file. configparser knows no escapes and takes off space at the ends; pip and twine use its raw
 * parser, for which a `%` is nothing special.
 */
function iniValue(value) {
    if (/\p{Cc}/u.test(checked(value, 'INI')) || /^\s|\s$/.test(value)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('An INI file holds no value with a line end or control character, or with space at its ends.');
    }
    return value;
}
/** The name of a section, between its brackets. */
function iniSection(name) {
    if (name === '' || /[[\]]/.test(name) || name === 'DEFAULT') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(name) || 'An empty text'} cannot name a section of an INI file. Choose another name.`);
    }
    return iniValue(name);
}
/** A word of a .netrc, in quotes where it needs them (curl 7.84, Python 3.11); older readers take it bare. */
function netrcToken(value) {
    if (/\p{Cc}/u.test(checked(value, '.netrc'))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('A .netrc holds no value with a line end or another control character.');
    }
    return /^[^\s"\\#]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}
/**
 * The name of an element for a NuGet source: as .NET's XmlConvert.EncodeLocalName has it, `_x0020_` for a space, with
 * every character beyond ASCII encoded, as its DecodeName takes that too.
 */
function nugetElementName(source) {
    const encode = (character) => {
        const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
        return `_x${hex.padStart(hex.length > 4 ? 8 : 4, '0')}_`;
    };
    return checked(source, 'XML')
        .replace(/_(?=x(?:[0-9A-Fa-f]{4}){1,2}_)|[^A-Za-z0-9_.-]/gu, encode)
        .replace(/^[^A-Za-z_]/, encode);
}
function checked(value, format) {
    if (value.isWellFormed())
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`A value for a ${format} file is no Unicode text: half of a surrogate pair is missing.`);
}


/***/ }),

/***/ "packages/core/src/files/xml-editor.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ xmlEditor),
/* harmony export */   s: () => (/* binding */ isEmptyElement)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _editor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/files/editor.ts");
/* harmony import */ var _exact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/exact.ts");
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/files/lines.ts");
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/files/position.ts");
/* harmony import */ var _xml_spans_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/xml-spans.ts");






/**
 * Slots: ROOT, `CONTAINER` (a child of the root) and `CONTAINER/NAME`. An element comes with its own line end and
 * indentation in front, so that taking it out again leaves no trace.
 */
function xmlEditor(format) {
    return (0,_exact_js__WEBPACK_IMPORTED_MODULE_1__/* .exact */ .e)({
        get(text, slot) {
            const element = find(text, slot, format);
            return element === undefined ? undefined : text.slice(element.start, element.end);
        },
        put(text, slot, content) {
            const element = find(text, slot, format);
            if (element !== undefined && content !== undefined) {
                return text.slice(0, element.start) + content + text.slice(element.end);
            }
            if (element !== undefined)
                return remove(text, slot === format.root, element);
            return content === undefined ? text : insert(text, slot, content, format);
        },
        value(text, slot) {
            const element = find(text, slot, format);
            return element === undefined ? undefined : valueOf(text, element);
        },
    });
}
/** Name, attributes by their names, and children, or text where there are none. */
function valueOf(text, element) {
    const { name, children } = element;
    const content = children.length > 0 ? children.map((child) => valueOf(text, child)) : (0,_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(text, element);
    return [name, (0,_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .attributesOf */ .Td)(text, element), content];
}
/** Whether a container holds nothing: no element, no comment, no text. */
function isEmptyElement(content, file) {
    const element = (0,_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .parseXml */ .NO)(content, file);
    return content.slice(element.contentStart, element.contentEnd).trim() === '';
}
function find(text, slot, format) {
    if (text.trim() === '')
        return undefined;
    const root = (0,_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .parseXml */ .NO)(text, format.file);
    if (root.name !== format.root) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(`${format.file} holds <${root.name}> in place of <${format.root}> at ${(0,_position_js__WEBPACK_IMPORTED_MODULE_3__/* .positionOf */ .d)(text, root.start)}. Mend the file, or move it away.`);
    }
    if (slot === root.name)
        return root;
    const [container, name] = split(slot);
    const parent = root.children.find((child) => child.name === container);
    if (name === undefined || parent === undefined)
        return parent;
    return parent.children.find((child) => format.isNamed(text, child, container, name));
}
function split(slot) {
    const at = slot.indexOf('/');
    return at < 0 ? [slot, undefined] : [slot.slice(0, at), slot.slice(at + 1)];
}
function insert(text, slot, content, format) {
    const end = (0,_editor_js__WEBPACK_IMPORTED_MODULE_4__/* .lineEnd */ .k)(text);
    if (slot === format.root)
        return text + (0,_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .withLineEnds */ .jB)(content, text) + end;
    const [container, name] = split(slot);
    const parentSlot = name === undefined ? format.root : container;
    const parent = find(text, parentSlot, format);
    if (parent === undefined)
        throw new Error(`${slot} has no ${parentSlot} to go into`);
    const at = format.insertAt(parent, name);
    const indent = '  '.repeat(name === undefined ? 1 : 2);
    return text.slice(0, at) + end + (0,_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .indented */ .gu)((0,_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .withLineEnds */ .jB)(content, text), indent) + text.slice(at);
}
function remove(text, isRoot, element) {
    const before = text.slice(0, element.start);
    if (isRoot)
        return before + text.slice(element.end).replace(/^(\r\n|\n|\r)/, '');
    return before.replace(/(\r\n|\n|\r)?[ \t]*$/, '') + text.slice(element.end);
}


/***/ }),

/***/ "packages/core/src/files/xml-spans.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO: () => (/* binding */ parseXml),
/* harmony export */   Td: () => (/* binding */ attributesOf),
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   w4: () => (/* binding */ attributeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/position.ts");


const MARKUP = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([\p{L}_:][\p{L}\p{M}\p{N}_:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|</gu;
/**
 * The root element of an XML document. Checks that tags match and that there is one root; throws an InputError with
 * line and column otherwise. Entities and attributes are passed over: they are not ours to change.
 */
function parseXml(text, file) {
    const stack = [];
    let root;
    const fail = (offset, problem) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${file} is not XML: ${problem} at ${(0,_position_js__WEBPACK_IMPORTED_MODULE_1__/* .positionOf */ .d)(text, offset)}. Mend the file, or move it away.`);
    };
    for (const match of text.matchAll(MARKUP)) {
        const [whole, slash, name, , selfClosing] = match;
        if (whole === '<')
            fail(match.index, 'a stray or unfinished <');
        if (name === undefined)
            continue;
        const behind = match.index + whole.length;
        if (slash === '/') {
            const open = stack.pop();
            if (open?.name !== name)
                fail(match.index, `</${name}> without its start tag`);
            else
                root = close(open, match.index, behind, stack, root);
            continue;
        }
        if (stack.length === 0 && root !== undefined)
            fail(match.index, 'a second root element');
        const open = {
            name,
            start: match.index,
            contentStart: behind,
            selfClosing: selfClosing === '/',
            children: [],
        };
        if (open.selfClosing)
            root = close(open, behind, behind, stack, root);
        else
            stack.push(open);
    }
    const unclosed = stack.at(-1);
    if (unclosed !== undefined)
        fail(unclosed.start, `<${unclosed.name}> without its end tag`);
    if (root === undefined)
        return fail(0, 'no root element');
    const outside = text.slice(0, root.start) + text.slice(root.end);
    if (outside
        .replace(MARKUP, '')
        .replace(/^\uFEFF/, '')
        .trim() !== '')
        fail(root.end, 'text outside the root element');
    return root;
}
function close(open, contentEnd, end, stack, root) {
    const element = { ...open, contentEnd, end };
    const parent = stack.at(-1);
    if (parent === undefined)
        return element;
    parent.children.push(element);
    return root;
}
/** The text of an element without markup, with its entities resolved. */
function textOf(document, element) {
    return resolveEntities(document
        .slice(element.contentStart, element.contentEnd)
        .replace(/<!--[^]*?-->/g, '')
        .replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1')).trim();
}
/** The value of an attribute, with its entities resolved. */
function attributeOf(document, element, name) {
    return attributesOf(document, element)[name];
}
/** All attributes, with their entities resolved; of two by one name the first. */
function attributesOf(document, element) {
    const tag = document.slice(element.start, element.contentStart);
    const found = [...tag.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
    return Object.fromEntries(found.reverse().map(([, key = '', double, single]) => [key, resolveEntities(double ?? single ?? '')]));
}
const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** The five predefined entities, and characters by their number. */
function resolveEntities(text) {
    return text.replace(/&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));/g, (whole, name, decimal, hex) => {
        if (typeof name === 'string')
            return ENTITIES[name] ?? whole;
        const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
/**
 * Text for an element's content or an attribute. Line ends and tabs, which an attribute would lose, and characters
 * that people would not see are written by number. XML has no way to write other control characters: an InputError.
 */
function escapeXml(text) {
    if (/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/u.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('XML holds no value with control characters or half of a surrogate pair.');
    }
    const names = Object.entries(ENTITIES);
    return text.replace(/[<>&"'\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
        const name = names.find(([, meaning]) => meaning === character)?.[0];
        return `&${name ?? `#${character.codePointAt(0) ?? 0}`};`;
    });
}


/***/ }),

/***/ "packages/core/src/project/document.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseProjectFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");

/** Nothing that clients write is nested deeper, or has more aliases for one anchor. */
const MOST_ALIASES = 100;
/**
 * A file of a project, read by the parser of its syntax; no parser is loaded before a file needs it. Throws an
 * InputError for a file that is not what its syntax asks for, with what is wrong and where.
 */
async function parseProjectFile(path, syntax, text) {
    try {
        return { path, text, ...(await parsers[syntax](text.replace(/^\uFEFF/, ''))) };
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
    }
}
const parsers = {
    lines: async () => Promise.resolve({ values: [], lineOf: () => 1 }),
    json: parseJson,
    yaml: parseYaml,
    toml: parseToml,
};
/** JSON, with the comments and trailing commas of bun.lock and deno.jsonc. The parser that knows places runs on request. */
async function parseJson(text) {
    const { findNodeAtLocation, parse, parseTree, printParseErrorCode } = await __webpack_require__.e(/* import() */ "jsonc-parser").then(__webpack_require__.t.bind(__webpack_require__, "jsonc-parser/lib/umd/main.js", 23));
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        const errors = [];
        value = parse(text, errors, { allowTrailingComma: true });
        const [first] = errors;
        if (first !== undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${printParseErrorCode(first.error)} at line ${lineAt(text, first.offset)}`);
        }
    }
    let root;
    return {
        values: [value],
        lineOf(path) {
            root ??= parseTree(text, [], { allowTrailingComma: true });
            const node = root === undefined ? undefined : findNodeAtLocation(root, [...path]);
            return lineAt(text, node?.offset ?? 0);
        },
    };
}
async function parseYaml(text) {
    const { isMap, isNode, isScalar, parseAllDocuments } = await __webpack_require__.e(/* import() */ "yaml").then(__webpack_require__.t.bind(__webpack_require__, "yaml/dist/index.js", 19));
    const documents = parseAllDocuments(text, {
        prettyErrors: false,
        uniqueKeys: false,
        logLevel: 'silent',
    });
    const [error] = documents.flatMap(({ errors }) => errors);
    if (error !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${error.message} at line ${lineAt(text, error.pos[0])}`);
    return {
        values: documents.map((document) => document.toJS({ maxAliasCount: MOST_ALIASES })),
        lineOf(path) {
            const parent = path.length > 1 ? documents[0]?.getIn(path.slice(0, -1), true) : documents[0]?.contents;
            const pair = isMap(parent)
                ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
                : undefined;
            const node = pair?.key ?? documents[0]?.getIn(path, true);
            return lineAt(text, isNode(node) ? (node.range?.[0] ?? 0) : 0);
        },
    };
}
async function parseToml(text) {
    const { getStaticTOMLValue, ParseError, parseTOML } = await __webpack_require__.e(/* import() */ "toml-eslint-parser").then(__webpack_require__.bind(__webpack_require__, "toml-eslint-parser/lib/index.mjs"));
    try {
        const program = parseTOML(text);
        return {
            values: [withoutDates(getStaticTOMLValue(program))],
            lineOf: (path) => lineInToml(program.body[0].body, path) ?? 1,
        };
    }
    catch (error) {
        if (!(error instanceof ParseError))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${error.message} at line ${error.lineNumber}`);
    }
}
/** The line of the deepest statement or value on the way to a path. */
function lineInToml(nodes, path) {
    for (const node of nodes) {
        const own = node.resolvedKey ?? node.key?.keys.map((key) => ('name' in key ? key.name : key.value)) ?? [];
        if (own.length > path.length || !own.every((name, at) => name === path[at]))
            continue;
        const rest = path.slice(own.length);
        const value = node.type === 'TOMLKeyValue' ? node.value : node;
        if (rest.length === 0)
            return node.loc.start.line;
        const [index] = rest;
        const element = typeof index === 'number' ? value.elements?.[index] : undefined;
        const below = element === undefined ? (value.body ?? []) : (element.body ?? []);
        const line = lineInToml(below, element === undefined ? rest : rest.slice(1)) ?? element?.loc.start.line;
        if (line !== undefined)
            return line;
    }
    return undefined;
}
function withoutDates(value) {
    if (value instanceof Date)
        return value.toISOString();
    if (Array.isArray(value))
        return value.map(withoutDates);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutDates(item)]));
}
/** The line, from 1, of an offset. */
function lineAt(text, offset) {
    return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}


/***/ }),

/***/ "packages/core/src/project/lock-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ linesWithSecrets),
/* harmony export */   Q: () => (/* binding */ checkLockFile)
/* harmony export */ });
/* harmony import */ var _clients_support_agreement_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/clients/support/agreement.ts");

/** What every CodeArtifact token starts with: the header `{"ver":1,` in base64. */
const TOKEN = /eyJ2ZXIiOjEs[\w.-]{20,}/;
/** A password in a URL that is no reference to a variable. */
const CREDENTIALS = /https?:\/\/[^\s/@"':]*:(?![$%])[^\s/@"']+@/;
/**
 * What a lock file has that goes against the login: packages that it takes from elsewhere, one problem for each place,
 * and tokens or passwords. Nothing where it names no address, or the one that the client would ask anyway. Pure.
 */
function checkLockFile(lock, document, login) {
    const { text, values } = document;
    const sources = new Map();
    for (const each of (lock.syntax === 'lines' ? [undefined] : values).flatMap((value) => lock.packages(value, text))) {
        for (const address of [each.url, ...(each.others ?? [])]) {
            const url = (0,_clients_support_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .registryUrl */ .NH)(address);
            if (url === undefined || agrees(url, each, lock, login))
                continue;
            const repository = repositoryOnOurHost(url, login);
            const place = repository ?? url.host;
            const own = repository !== undefined;
            const source = sources.get(place) ?? {
                first: each,
                text: address,
                url,
                own,
                packages: new Set(),
                namesToken: false,
            };
            source.packages.add(each);
            source.namesToken ||= (0,_clients_support_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .namesToken */ .YV)(address, login);
            sources.set(place, source);
        }
    }
    return [...secrets(text), ...[...sources].map(([place, source]) => problemOf(place, source, lock, text, login))];
}
function problemOf(place, { first, text: address, url, own, packages: { size }, namesToken: hasToken }, lock, text, login) {
    const packages = size === 1 ? 'a package' : `${size} packages`;
    const ours = ((0,_clients_support_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .mainRegistry */ .zE)(login) ?? login.registries[0])?.endpoint.href ?? '';
    const theirs = own ? `${url.protocol}//${place}` : prefixOf(url, first.name);
    const effect = own ? lock.otherRepository : lock.elsewhere;
    const costsToken = !own && (lock.costsToken === true || hasToken);
    return {
        line: lineOf(text, first.written ?? address),
        kind: costsToken ? 'token' : 'warning',
        host: url.host,
        message: `takes ${packages} from ${place}: ${effect}. ${remedyOf(lock, theirs, ours)}`,
    };
}
/** The command with both addresses, between single quotes of a shell, which what a lock file holds must not end. */
function remedyOf({ remedy }, theirs, ours) {
    const inQuotes = (text) => text.replaceAll("'", "'\\''");
    return remedy.replaceAll('URL', () => inQuotes(theirs)).replaceAll('OURS', () => inQuotes(ours));
}
/** What stands before the package's name in the URL of its tarball. */
function prefixOf(url, name) {
    const at = name === undefined ? -1 : url.pathname.indexOf(`/${name}/-/`);
    return `${url.origin}${url.pathname.slice(0, at < 0 ? 1 : at + 1)}`;
}
function agrees(url, { name }, lock, login) {
    const expected = (0,_clients_support_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .registryFor */ .ZQ)(login, (0,_clients_support_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeOf */ .Od)(name));
    // The login says nothing of this package: it comes from where it came from before.
    if (expected === undefined)
        return (0,_clients_support_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .ownRegistry */ .Ck)(url, login) !== undefined || repositoryOnOurHost(url, login) === undefined;
    if (lock.replaced?.includes(url.host) === true)
        return expected === (0,_clients_support_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .mainRegistry */ .zE)(login);
    return lock.strict === true ? (0,_clients_support_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .isBelow */ .Yw)(url, expected.endpoint) : (0,_clients_support_agreement_js__WEBPACK_IMPORTED_MODULE_0__/* .ownRegistry */ .Ck)(url, login) !== undefined;
}
/** `HOST/npm/other/`, where a URL is on a host of the login's registries and in none of them. */
function repositoryOnOurHost(url, { registries }) {
    const sibling = registries.find(({ endpoint }) => endpoint.origin === url.origin);
    if (sibling === undefined)
        return undefined;
    const depth = sibling.endpoint.pathname.split('/').length - 1;
    return `${url.host}${url.pathname.split('/').slice(0, depth).join('/')}/`;
}
/** One for each line, as many as people will look at. */
function secrets(text) {
    return linesWithSecrets(text)
        .slice(0, 10)
        .map((line) => ({
        line,
        kind: 'warning',
        message: 'holds a token or password: whoever sees the file can use it. Remove it, and write the lock file anew',
    }));
}
/** The lines, from 1, that hold a token of CodeArtifact or a password in a URL. */
function linesWithSecrets(text) {
    if (!TOKEN.test(text) && !CREDENTIALS.test(text))
        return [];
    return text
        .split(/\r\n|\n|\r/)
        .flatMap((content, index) => (TOKEN.test(content) || CREDENTIALS.test(content) ? [index + 1] : []));
}
/** The first line that holds a text; the first of the file where it is written in another way. */
function lineOf(text, wanted) {
    const at = text.indexOf(wanted);
    return at < 0 ? 1 : text.slice(0, at).split(/\r\n|\n|\r/).length;
}


/***/ }),

/***/ "packages/core/src/project/walk.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ walkProject),
/* harmony export */   U: () => (/* binding */ splitPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** A monorepo with more folders than this is seen in part; those near the top come first. */
const MOST_FOLDERS = 2_000;
const DEEPEST = 8;
/** What is not the project's own, or no project at all: dependencies, copies, environments, what tests are fed with. */
const SKIPPED = /^(?:node_modules|bower_components|jspm_packages|vendor|third[-_]?party|site-packages|__pycache__|venv|fixtures?|__fixtures__|test[-_]?data)$/i;
/** What tools put beside the manifest of a project. */
const OUTPUT = /^(?:dist|build|out|target|bin|obj)$/i;
const MANIFEST = /^(?:package\.json|pyproject\.toml|setup\.py|pom\.xml|build\.(?:gradle(?:\.kts)?|sbt)|Cargo\.toml|.*\.(?:cs|fs|vb)proj|Package\.swift)$/;
/** Where Java's and its relatives' sources are: many folders, and no manifest among them, as there is in `src/main/webapp`. */
const SOURCES = /(?:^|\/)src\/(?:test|main\/(?:java|kotlin|scala|groovy|resources))$/;
/**
 * The files of a project, level by level. Not followed are symbolic links, which may lead anywhere, and folders whose
 * names begin with a dot, but for those in `dotted`. What cannot be read is passed over.
 */
async function walkProject(workspace, dotted = new Set()) {
    const files = [];
    const links = [];
    let level = [''];
    let seen = 0;
    for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
        const visited = level.slice(0, MOST_FOLDERS - seen);
        seen += visited.length;
        const found = await Promise.all(visited.map(async (folder) => await readFolder(workspace, folder, dotted)));
        for (const folder of found) {
            for (const file of folder.files)
                files.push(file);
            for (const link of folder.links)
                links.push(link);
        }
        if (visited.length < level.length)
            return { files, links, cut: true };
        level = found.flatMap(({ folders }) => folders);
    }
    return { files, links, cut: false };
}
async function readFolder(workspace, folder, dotted) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, folder), { withFileTypes: true }).catch(() => []);
    const hasManifest = entries.some(({ name }) => MANIFEST.test(name));
    const files = [];
    const links = [];
    const folders = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isFile())
            files.push(path);
        else if (entry.isSymbolicLink())
            links.push(path);
        else if (entry.isDirectory() && isEntered(path, entry.name, hasManifest, dotted))
            folders.push(path);
    }
    return { files, links, folders };
}
function isEntered(path, name, hasManifest, dotted) {
    if (name.startsWith('.'))
        return dotted.has(name);
    return !SKIPPED.test(name) && !SOURCES.test(path) && !(hasManifest && OUTPUT.test(name));
}
/** The folder that a path lies in, '' for the top, and its name. */
function splitPath(path) {
    const at = path.lastIndexOf('/');
    return [path.slice(0, Math.max(0, at)), path.slice(at + 1)];
}


/***/ })

};
;