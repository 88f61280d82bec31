"use strict";
exports.id = "core-clients-others";
exports.ids = [8387,5009];
exports.modules = {

/***/ "packages/core/src/clients/bundler.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bundler: () => (/* binding */ bundler),
  bundlerVariable: () => (/* binding */ bundlerVariable)
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
// EXTERNAL MODULE: ./packages/core/src/clients/support/values.ts
var values = __webpack_require__("packages/core/src/clients/support/values.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/gemfile-lock.ts

/**
 * Gemfile.lock, which is a syntax of its own (Bundler::LockfileParser): sections with a word in capitals, and under GEM
 * the sources, `remote: URL`, and the gems below `specs:`. GIT and PATH are what the Gemfile names itself.
 */
function packagesOfGemfileLock(_value, text) {
    const packages = [];
    let section = '';
    let url;
    for (const { text: line } of (0,values/* linesOf */.Dx)(text)) {
        section = /^([A-Z][A-Z ]*)$/.exec(line)?.[1] ?? section;
        if (section !== 'GEM')
            continue;
        url = /^ {2}remote: (\S+)/.exec(line)?.[1] ?? url;
        if (url !== undefined && /^ {4}\S/.test(line))
            packages.push({ url });
    }
    return packages;
}

// EXTERNAL MODULE: ./packages/core/src/clients/support/agreement.ts
var agreement = __webpack_require__("packages/core/src/clients/support/agreement.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/release-age.ts
var release_age = __webpack_require__("packages/core/src/clients/support/release-age.ts");
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
    const lines = (0,values/* linesOf */.Dx)(context.read(path) ?? '');
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
    return (0,values/* entriesAt */.ws)(document.values[0]).flatMap(([key, value]) => {
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
    const leaks = (0,values/* linesOf */.Dx)(text).flatMap(({ line, text: content }) => {
        if (!(0,agreement/* namesToken */.YV)(content, login) || /^\s*#/.test(content))
            return [];
        // What Ruby puts in is of no matter for where it goes.
        const [given] = /https?:\/\/[^"'\s]+/.exec(content.replace(/#\{[^}]*\}/g, 'x')) ?? [];
        const url = (0,agreement/* registryUrl */.NH)(given);
        if (url === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
            return [];
        const message = `The 'source' lets Bundler send the token of the login to ${(0,agreement/* shown */.SP)(url)}. Remove it`;
        return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
    });
    const main = (0,agreement/* mainRegistry */.zE)(login);
    const lock = path.endsWith('gems.rb') ? path.replace(/rb$/, 'locked') : `${path}.lock`;
    if (main === undefined || (await read(lock)) !== undefined)
        return leaks;
    const sources = (0,values/* linesOf */.Dx)(text).flatMap(({ line, text: content }) => {
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
    return [...leaks, ...sources];
}


/***/ }),

/***/ "packages/core/src/clients/cargo.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cargo: () => (/* binding */ cargo)
});

// EXTERNAL MODULE: ./packages/core/src/clients/support/cache-folder.ts
var cache_folder = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/files/quoting.ts
var quoting = __webpack_require__("packages/core/src/files/quoting.ts");
// EXTERNAL MODULE: ./packages/core/src/project/document.ts
var project_document = __webpack_require__("packages/core/src/project/document.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/values.ts
var support_values = __webpack_require__("packages/core/src/clients/support/values.ts");
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

// EXTERNAL MODULE: ./packages/core/src/clients/support/agreement.ts
var agreement = __webpack_require__("packages/core/src/clients/support/agreement.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/transport-security.ts
var transport_security = __webpack_require__("packages/core/src/clients/support/transport-security.ts");
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
    projectFiles: [{ folder: '.cargo', file: /^config(?:\.toml)?$/, syntax: 'toml', above: true, check: checkConfig }],
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
async function checkConfig(document, login, read) {
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
        (0,support_values/* textAt */.$6)(settings, 'source', name, 'git') ??
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


/***/ }),

/***/ "packages/core/src/clients/dotnet.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dotnet: () => (/* binding */ dotnet),
/* harmony export */   dotnetUserConfig: () => (/* binding */ dotnetUserConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _support_config_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/clients/support/config-folder.ts");
/* harmony import */ var _support_java_home_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/clients/support/java-home.ts");
/* harmony import */ var _support_nuget_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/clients/support/nuget-config.ts");
/* harmony import */ var _support_nuget_project_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/clients/support/nuget-project-file.ts");





/** The .NET SDK: NuGet's configuration, in the user's file where the SDK looks for it. */
const dotnet = {
    name: 'dotnet',
    title: '.NET',
    documentation: 'https://learn.microsoft.com/nuget/consume-packages/configuring-nuget-behavior',
    format: 'nuget',
    modes: ['default', 'extra'],
    scoped: false,
    names: _support_nuget_config_js__WEBPACK_IMPORTED_MODULE_3__/* .nugetNames */ .aK,
    readme: {
        configured: 'user `NuGet.Config`: source and credentials; nuget.org disabled',
        token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
    },
    signs: [{ file: /\.(sln|slnx|csproj|fsproj|vbproj)$/ }],
    projectFiles: [_support_nuget_project_file_js__WEBPACK_IMPORTED_MODULE_4__/* .nugetProjectFile */ .Z, ..._support_nuget_project_file_js__WEBPACK_IMPORTED_MODULE_4__/* .msbuildFiles */ .E],
    // packages.lock.json has hashes, and no address.
    lockFiles: [],
    cache: _support_nuget_config_js__WEBPACK_IMPORTED_MODULE_3__/* .nugetCache */ .Ue,
    configure: (context) => {
        const path = dotnetUserConfig(context);
        return { files: [(0,_support_nuget_config_js__WEBPACK_IMPORTED_MODULE_3__/* .nugetConfigFile */ .YL)(path, context)], ...(0,_support_nuget_config_js__WEBPACK_IMPORTED_MODULE_3__/* .nugetCredentialVariables */ .s)(path, context) };
    },
};
/**
 * On Windows the file that nuget.exe reads; elsewhere ~/.nuget/NuGet/NuGet.Config (NuGet documentation, "common NuGet
 * configurations"), where DOTNET_CLI_HOME takes the place of the home directory (".NET environment variables").
 */
function dotnetUserConfig({ env, home }, platform = process.platform) {
    if (platform === 'win32')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_support_config_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .configHome */ .e4)({ env, home }, platform), 'NuGet', 'NuGet.Config');
    const { DOTNET_CLI_HOME: given } = env;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(given === undefined || given === '' ? home : (0,_support_java_home_js__WEBPACK_IMPORTED_MODULE_2__/* .absoluteFolder */ .gJ)(given, 'DOTNET_CLI_HOME'), '.nuget', 'NuGet', 'NuGet.Config');
}


/***/ }),

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

/***/ "packages/core/src/clients/generic.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   generic: () => (/* binding */ generic)
/* harmony export */ });
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


/***/ }),

/***/ "packages/core/src/clients/gradle.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gradle: () => (/* binding */ gradle)
});

// EXTERNAL MODULE: ./packages/core/src/clients/support/cache-folder.ts
var cache_folder = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/files/quoting.ts
var quoting = __webpack_require__("packages/core/src/files/quoting.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/build-script.ts
var build_script = __webpack_require__("packages/core/src/clients/support/build-script.ts");
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

// EXTERNAL MODULE: ./packages/core/src/clients/support/java-home.ts
var java_home = __webpack_require__("packages/core/src/clients/support/java-home.ts");
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
        const others = (0,build_script/* otherHosts */.i)(read(path), registries, GRADLE_SCRIPT);
        return others.length === 0 ? [] : [(0,build_script/* besideLogin */.s)(path, others, 'Gradle')];
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
    const property = (0,java_home/* javaProperty */.e2)('gradle.user.home', env, OPTIONS);
    if (property !== undefined)
        return (0,java_home/* absoluteFolder */.gJ)(property, 'gradle.user.home');
    const variable = env['GRADLE_USER_HOME'] ?? '';
    if (variable !== '')
        return (0,java_home/* absoluteFolder */.gJ)(variable, 'GRADLE_USER_HOME');
    return (0,external_node_path_.join)((0,java_home/* javaUserHome */.FC)(env, OPTIONS) ?? systemHome, '.gradle');
}
/** Gradle's start script puts GRADLE_OPTS behind JAVA_OPTS. */
const OPTIONS = ['GRADLE_OPTS', 'JAVA_OPTS'];


/***/ }),

/***/ "packages/core/src/clients/nuget.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nuget: () => (/* binding */ nuget)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _support_config_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/clients/support/config-folder.ts");
/* harmony import */ var _support_nuget_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/clients/support/nuget-config.ts");
/* harmony import */ var _support_nuget_project_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/clients/support/nuget-project-file.ts");




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
    names: _support_nuget_config_js__WEBPACK_IMPORTED_MODULE_2__/* .nugetNames */ .aK,
    readme: {
        configured: 'user `NuGet.Config`: source and credentials; nuget.org disabled',
        token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
        tested: 'contract: NuGet’s documentation',
    },
    signs: [{ file: /^packages\.config$/ }],
    projectFiles: [_support_nuget_project_file_js__WEBPACK_IMPORTED_MODULE_3__/* .nugetProjectFile */ .Z, ..._support_nuget_project_file_js__WEBPACK_IMPORTED_MODULE_3__/* .msbuildFiles */ .E],
    // packages.lock.json has hashes, and no address.
    lockFiles: [],
    cache: _support_nuget_config_js__WEBPACK_IMPORTED_MODULE_2__/* .nugetCache */ .Ue,
    configure: (context) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_support_config_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .configHome */ .e4)(context), 'NuGet', 'NuGet.Config');
        return { files: [(0,_support_nuget_config_js__WEBPACK_IMPORTED_MODULE_2__/* .nugetConfigFile */ .YL)(path, context)], ...(0,_support_nuget_config_js__WEBPACK_IMPORTED_MODULE_2__/* .nugetCredentialVariables */ .s)(path, context) };
    },
};


/***/ }),

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


/***/ }),

/***/ "packages/core/src/clients/sbt.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sbt: () => (/* binding */ sbt)
/* harmony export */ });
/* harmony import */ var _support_cache_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _files_quoting_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/files/quoting.ts");
/* harmony import */ var _support_build_script_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/clients/support/build-script.ts");
/* harmony import */ var _support_java_home_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/clients/support/java-home.ts");
/* harmony import */ var _support_agreement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/clients/support/agreement.ts");
/* harmony import */ var _support_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/clients/support/values.ts");







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
        paths: [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folders.systemHome, '.ivy2/cache'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_support_cache_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .cacheHome */ .iR)(folders), 'coursier')],
        locks: /^(build\.sbt|build\.properties|plugins\.sbt)$/,
    }),
    configure(context) {
        const { registries, env, systemHome } = context;
        const target = registries.find(({ mode }) => mode === 'default') ?? registries[0];
        return {
            files: registries.flatMap((registry) => globalFolders(env, systemHome).flatMap(({ folder, version }) => {
                const start = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `codeartifact-ci-${registry.name}`);
                const secret = `${start}.credentials`;
                return [
                    ...(context.tokenIn === 'file'
                        ? [wholeFile(secret, `sbt ${version}: token`, credentialsFile(registry, context))]
                        : []),
                    wholeFile(`${start}.sbt`, `sbt ${version}: resolver and credentials '${registry.name}'`, settings(registry, context, { version, publish: registry === target, secret })),
                ];
            })),
            variables: {},
            warnings: [
                ...otherResolvers(context),
                ...((0,_support_java_home_js__WEBPACK_IMPORTED_MODULE_2__/* .javaProperty */ .e2)('sbt.override.build.repos', env, OPTIONS) === 'true'
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
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
            const others = (0,_support_build_script_js__WEBPACK_IMPORTED_MODULE_3__/* .otherHosts */ .i)(read(path), registries, CENTRAL.join(' '));
            return others.length === 0 ? [] : [(0,_support_build_script_js__WEBPACK_IMPORTED_MODULE_3__/* .besideLogin */ .s)(path, others, 'sbt')];
        });
    });
}
/** Resolvers of a build, `"name" at "URL"`, beside which the login's is asked; where it publishes to is its own matter. */
function checkBuild({ text }, login) {
    const main = (0,_support_agreement_js__WEBPACK_IMPORTED_MODULE_4__/* .mainRegistry */ .zE)(login);
    if (main === undefined)
        return [];
    return (0,_support_values_js__WEBPACK_IMPORTED_MODULE_5__/* .linesOf */ .Dx)(text).flatMap(({ line, text: content }) => {
        const code = content.replace(/(^|\s)\/\/.*/, '');
        if (/\bpublishTo\b/.test(code))
            return [];
        return [...code.matchAll(/"([^"]*)"\s+at\s+"([^"]+)"/g)].flatMap(([, name = '', given]) => {
            const url = (0,_support_agreement_js__WEBPACK_IMPORTED_MODULE_4__/* .registryUrl */ .NH)(given);
            if (url === undefined || (0,_support_agreement_js__WEBPACK_IMPORTED_MODULE_4__/* .ownRegistry */ .Ck)(url, login) !== undefined)
                return [];
            if (CENTRAL.includes(url.href.replace(/\/$/, '')))
                return [];
            const effect = `sbt takes packages from there too, and not from ${main.repository} alone`;
            const remedy = 'Remove it, or give it to the repository as an upstream';
            return [(0,_support_agreement_js__WEBPACK_IMPORTED_MODULE_4__/* .named */ .KT)({ line, what: `The resolver '${name}'`, url, effect, remedy })];
        });
    });
}
/** Options that sbt's start script reads in the project ("Command Line Reference"): they can turn the login off. */
function checkOptions({ text }) {
    return (0,_support_values_js__WEBPACK_IMPORTED_MODULE_5__/* .linesOf */ .Dx)(text).flatMap(({ line, text: content }) => {
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
    const resolver = `(${text(name)} at ${text(endpoint.href)})${insecure}`;
    // One line each, without names of its own: several such files share a scope.
    const file = `new java.io.File(${text(secret)})`;
    const active = tokenIn === 'file' ? `${file}.isFile` : `sys.env.get(${text(tokenVariable)}).exists(_.nonEmpty)`;
    const own = tokenIn === 'file'
        ? `Seq(${file}).filter(_.isFile).map(file => Credentials(file))`
        : `sys.env.get(${text(tokenVariable)}).filter(_.nonEmpty).toSeq.map(token => Credentials(${text(`${domain}/${repository}`)}, ${text(endpoint.hostname)}, "aws", token))`;
    return [
        '// Written by the login of codeartifact-ci, and removed when the job ends. Without the token it does nothing.',
        `credentials := ${task(`credentials.value ++ ${own}`)}`,
        mode === 'extra'
            ? `resolvers ++= (if (${active}) Seq(${resolver}) else Nil)`
            : `externalResolvers := ${task(`externalResolvers.value.filterNot { case maven: sbt.librarymanagement.MavenRepository => ${active} && Set(${CENTRAL.map(text).join(', ')}).contains(maven.root.stripSuffix("/")); case _ => false } ++ (if (${active}) Seq(${resolver}) else Nil)`)}`,
        ...(publish ? [`publishTo := ${task(`publishTo.value.orElse(if (${active}) Some(${resolver}) else None)`)}`] : []),
        '',
    ].join('\n\n');
}
/**
 * The token in a file of its own, which sbt reads when it needs it ("Publishing", "Credentials"): one in the settings
 * would be compiled with them, and stay in a class file below `target`.
 */
function credentialsFile({ repository, endpoint }, { domain, token }) {
    return `realm=${domain}/${repository}\nhost=${endpoint.hostname}\nuser=aws\npassword=${token}\n`;
}
function wholeFile(path, purpose, content) {
    return { path, format: 'whole', purpose, slots: [{ slot: 'file', content, container: false }] };
}
/** A string literal; Scala reads all escapes of JSON. */
function text(value) {
    return (0,_files_quoting_js__WEBPACK_IMPORTED_MODULE_6__/* .jsonString */ .I)(value);
}
/**
 * sbt 1: the property sbt.global.base, or ~/.sbt/1.0 (sbt, "Command Line Reference"). sbt 2: a folder `2` in the same
 * property's, in SBT_CONFIG_HOME, in `sbt` of XDG_CONFIG_HOME, or in ~/.config/sbt (sbt 2, "Global base directory").
 */
function globalFolders(env, systemHome) {
    const home = (0,_support_java_home_js__WEBPACK_IMPORTED_MODULE_2__/* .javaUserHome */ .FC)(env, OPTIONS) ?? systemHome;
    const given = (0,_support_java_home_js__WEBPACK_IMPORTED_MODULE_2__/* .javaProperty */ .e2)('sbt.global.base', env, OPTIONS);
    const base = given === undefined ? undefined : (0,_support_java_home_js__WEBPACK_IMPORTED_MODULE_2__/* .absoluteFolder */ .gJ)(given, 'sbt.global.base');
    const config = (env['SBT_CONFIG_HOME'] ?? '').trim();
    const xdg = (env['XDG_CONFIG_HOME'] ?? '').trim();
    const second = config !== ''
        ? (0,_support_java_home_js__WEBPACK_IMPORTED_MODULE_2__/* .absoluteFolder */ .gJ)(config, 'SBT_CONFIG_HOME')
        : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(xdg !== '' ? (0,_support_java_home_js__WEBPACK_IMPORTED_MODULE_2__/* .absoluteFolder */ .gJ)(xdg, 'XDG_CONFIG_HOME') : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.config'), 'sbt');
    return [
        { folder: base ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.sbt', '1.0'), version: 1 },
        { folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(base ?? second, '2'), version: 2 },
    ];
}
/** sbt's start script puts SBT_OPTS behind JAVA_OPTS. */
const OPTIONS = ['SBT_OPTS', 'JAVA_OPTS'];


/***/ }),

/***/ "packages/core/src/clients/support/build-script.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ otherHosts),
/* harmony export */   s: () => (/* binding */ besideLogin)
/* harmony export */ });
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


/***/ }),

/***/ "packages/core/src/clients/support/nuget-config.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ue: () => (/* binding */ nugetCache),
/* harmony export */   YL: () => (/* binding */ nugetConfigFile),
/* harmony export */   ZO: () => (/* binding */ sameName),
/* harmony export */   aK: () => (/* binding */ nugetNames),
/* harmony export */   q: () => (/* binding */ PUBLIC),
/* harmony export */   s: () => (/* binding */ nugetCredentialVariables)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _files_nuget_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/nuget-config.ts");
/* harmony import */ var _files_quoting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/files/quoting.ts");
/* harmony import */ var _files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/files/xml-spans.ts");
/* harmony import */ var _cache_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");






/** The name that nuget.org's source has in the file that NuGet makes for a user. */
const PUBLIC = 'nuget.org';
/** AWS's own tools name a source DOMAIN/REPOSITORY. */
const nugetNames = {
    pattern: /^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,99}$/,
    expected: 'a letter or digit, then letters, digits, spaces, dots, slashes, hyphens and underscores (100 characters at most)',
};
function nugetCache(folders) {
    return {
        paths: [(0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .givenFolder */ .qB)(folders, 'NUGET_PACKAGES') ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folders.home, '.nuget/packages')],
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
        const keys = (section) => (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .parseXml */ .NO)(text, path)
            .children.filter(({ name }) => name === section)
            .flatMap(({ children }) => children.filter(({ name }) => name === 'add'))
            .map((element) => [(0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .attributeOf */ .w4)(text, element, 'key') ?? '', (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .attributeOf */ .w4)(text, element, 'value') ?? '']);
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
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz))
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
    const element = (0,_files_quoting_js__WEBPACK_IMPORTED_MODULE_5__/* .nugetElementName */ .vo)(name);
    // Only this machine is reached over http; from .NET 9 on that is an error for a source that does not say so.
    const insecure = endpoint.protocol === 'http:' ? ' allowInsecureConnections="true"' : '';
    return [
        add('packageSources', name, new URL('v3/index.json', endpoint).href, ` protocolVersion="3"${insecure}`),
        {
            slot: `packageSourceCredentials/${name}`,
            content: [
                `<${element}>`,
                '  <add key="Username" value="aws" />',
                `  <add key="ClearTextPassword" value="${(0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeXml */ .X)(password)}" />`,
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
            content: `<packageSource key="${(0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeXml */ .X)(name)}"><package pattern="*" /></packageSource>`,
            container: false,
        },
    ];
}
function container(slot) {
    return { slot, content: (0,_files_nuget_config_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyContainer */ .d)(slot), container: true };
}
function add(section, key, value, more = '') {
    const content = `<add key="${(0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeXml */ .X)(key)}" value="${(0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeXml */ .X)(value)}"${more} />`;
    return { slot: `${section}/${key}`, content, container: false };
}
function assertDistinct(registries) {
    const twice = registries.find(({ name }, index) => registries.findIndex((each) => sameName(each.name, name)) !== index);
    const taken = registries.find(({ name }) => sameName(name, PUBLIC));
    if (twice === undefined && taken === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`NuGet cannot have another source by the name '${(twice ?? taken)?.name ?? ''}': it does not tell upper from lower case. Choose another 'name' in 'registries'.`);
}


/***/ }),

/***/ "packages/core/src/clients/support/nuget-project-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ msbuildFiles),
/* harmony export */   Z: () => (/* binding */ nugetProjectFile)
/* harmony export */ });
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/shell.ts");
/* harmony import */ var _files_quoting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/files/quoting.ts");
/* harmony import */ var _files_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/xml-spans.ts");
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/clients/support/agreement.ts");
/* harmony import */ var _nuget_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/clients/support/nuget-config.ts");
/* harmony import */ var _transport_security_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/clients/support/transport-security.ts");
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/clients/support/values.ts");







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
const msbuildFiles = [
    { file: /^.*\.(?:cs|fs|vb)proj$/, syntax: 'lines', check: checkProperties },
    {
        file: /^Directory\.(?:Build\.(?:props|targets|rsp)|Packages\.props)$/,
        syntax: 'lines',
        above: true,
        check: checkProperties,
    },
];
function checkProperties({ text }, login) {
    const lineAt = (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .lineFinder */ .ze)(text);
    const code = text.replace(/<!--[^]*?-->/g, (comment) => ' '.repeat(comment.length));
    return [...code.matchAll(PROPERTY)].flatMap(({ index, 1: element, 2: list, 3: option, 4: quoted, 5: bare }) => restoreSources(lineAt(index), element ?? option ?? '', list ?? quoted ?? bare ?? '', login));
}
const PROPERTY = /<(RestoreSources|RestoreAdditionalProjectSources|RestoreConfigFile)\b[^>]*>([^<]*)|[-/]p(?:roperty)?:(RestoreSources|RestoreAdditionalProjectSources|RestoreConfigFile)=(?:"([^"]*)"|(\S*))/gi;
function restoreSources(line, property, list, login) {
    const main = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .mainRegistry */ .zE)(login);
    if (main === undefined)
        return [];
    if (/^RestoreConfigFile$/i.test(property)) {
        const message = `<${property}> makes NuGet read ${list.trim()} in place of the user's NuGet.Config, where the login is. Remove it: a nuget.config beside the project is read, too`;
        return [{ line, kind: 'warning', message }];
    }
    return list.split(';').flatMap((source) => {
        const url = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .registryUrl */ .NH)(source);
        if (url === undefined || (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .ownRegistry */ .Ck)(url, login) !== undefined)
            return [];
        const effect = /^RestoreSources$/i.test(property)
            ? `NuGet takes packages from there, and not from ${main.repository}`
            : `NuGet takes packages from there too, and not from ${main.repository} alone`;
        const remedy = 'Remove it: the login says where packages come from';
        return [(0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .named */ .KT)({ line, what: `<${property}>`, url, effect, remedy })];
    });
}
function checkNugetConfig({ text, path }, login) {
    const root = (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .parseXml */ .NO)(text, path);
    const section = (name) => root.children.filter((child) => child.name === name).flatMap(({ children }) => children);
    const lineAt = (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .lineFinder */ .ze)(text);
    const lineOf = (element) => lineAt(element.start);
    const sources = section('packageSources')
        .filter(({ name }) => name === 'add')
        .map((element) => {
        const value = (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(text, element, 'value') ?? '';
        const expanded = value.replace(/%(\w+)%/g, (whole, name) => login.env[name] ?? whole);
        return {
            key: (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(text, element, 'key') ?? '',
            url: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .registryUrl */ .NH)(expanded),
            value,
            line: lineOf(element),
            isUnverified: /^true$/i.test((0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(text, element, 'disableTLSCertificateValidation') ?? ''),
        };
    });
    const cleared = section('packageSources').findLast(({ name }) => name === 'clear');
    const mapping = section('packageSourceMapping').filter(({ name }) => name === 'packageSource');
    const mapped = mapping.map((element) => (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(text, element, 'key') ?? '');
    const disabled = section('disabledPackageSources').filter(({ name }) => name === 'add');
    const isEnabled = section('disabledPackageSources').some(({ name }) => name === 'clear');
    return [
        ...sources.flatMap((source) => sourceProblems(source, isEnabled, login)),
        ...(cleared === undefined ? [] : withoutOurs(lineOf(cleared), sources, login)),
        ...(mapping[0] === undefined ? [] : unmapped(lineOf(mapping[0]), mapped, sources, login)),
        ...section('packageSourceCredentials').flatMap((element) => credentialProblems(lineOf(element), element.name, text.slice(element.start, element.end), sources, login)),
        ...disabled.flatMap((element) => {
            const key = (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(text, element, 'key') ?? '';
            const own = login.registries.find(({ name }) => (0,_nuget_config_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .ZO)(name, key));
            if (own === undefined)
                return [];
            const message = `<disabledPackageSources> has the login's source '${key}', so nothing comes from ${own.repository}. Remove it`;
            return [{ line: lineOf(element), kind: 'warning', message }];
        }),
    ];
}
/** Credentials of a source: the nearest ones count, and NuGet puts variables into them (nuget.config reference). */
function credentialProblems(line, element, text, sources, login) {
    const isOf = (name) => (0,_files_quoting_js__WEBPACK_IMPORTED_MODULE_4__/* .nugetElementName */ .vo)(name) === element;
    const source = sources.find(({ key }) => isOf(key));
    const url = source?.url;
    const isOurs = url === undefined ? login.registries.some(({ name }) => isOf(name)) : (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .ownRegistry */ .Ck)(url, login) !== undefined;
    const what = `<packageSourceCredentials> of '${source?.key ?? element}'`;
    if ((0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .namesToken */ .YV)(text, login)) {
        if (isOurs)
            return [];
        const message = (where) => `${what} let NuGet send the token of the login to ${where}. Remove them`;
        if (source === undefined || url === undefined)
            return [{ line, kind: 'token', message: message('that source') }];
        return [(0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .handedOver */ .$_)(line, url, message((0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)((0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .asWritten */ .qm)(url, source.value))), login)];
    }
    if (!isOurs)
        return [];
    const message = `${what} win over the token of the login, which CodeArtifact alone takes. Remove them`;
    return [{ line, kind: 'warning', message }];
}
function sourceProblems({ key, url, value, line, isUnverified }, isPublicEnabled, login) {
    if (url === undefined)
        return [];
    const written = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .asWritten */ .qm)(url, value);
    const known = login.registries.find(({ name }) => (0,_nuget_config_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .ZO)(name, key));
    const own = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .ownRegistry */ .Ck)(url, login);
    if (own !== undefined) {
        // Credentials are found by the very name (seen with .NET 3.1), and sources by one in any case.
        if (known?.name === key) {
            return (0,_transport_security_js__WEBPACK_IMPORTED_MODULE_5__/* .unverified */ .Q)('NuGet', login, isUnverified ? { line, key: 'disableTLSCertificateValidation' } : undefined);
        }
        const message = `The source '${key}' is the login's ${own.repository}, whose credentials have the name '${own.name}': 401. Give it that name, or its own to the login: registries: { dotnet: { repository: ${own.repository}, name: '${key}' } }`;
        return [{ line, kind: 'warning', message }];
    }
    if (known !== undefined) {
        const message = `The source '${key}' has the name of the login's: NuGet sends the token of the login to ${(0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(written)}. Give it another name`;
        return [(0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .handedOver */ .$_)(line, url, message, login)];
    }
    const main = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .mainRegistry */ .zE)(login);
    // Under a default the login disables nuget.org by its name, wherever it is declared.
    if (main === undefined || ((0,_nuget_config_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .ZO)(key, _nuget_config_js__WEBPACK_IMPORTED_MODULE_1__/* .PUBLIC */ .q) && !isPublicEnabled))
        return [];
    const effect = `NuGet takes packages from there too, and not from ${main.repository} alone`;
    return [
        (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .named */ .KT)({
            line,
            what: `The source '${key}'`,
            url: written,
            effect,
            remedy: `Run: dotnet nuget remove source ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_6__/* .word */ .V)(key)}`,
        }),
    ];
}
function withoutOurs(line, sources, login) {
    return login.registries
        .filter((registry) => !sources.some(({ url }) => url !== undefined && (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .ownRegistry */ .Ck)(url, login) === registry))
        .map(({ name, repository, endpoint }) => ({
        line,
        kind: 'warning',
        message: `<clear /> takes away the login's source '${name}', so nothing comes from ${repository}. Remove it, or add: <add key="${name}" value="${new URL('v3/index.json', endpoint).href}" />`,
    }));
}
function unmapped(line, mapped, sources, login) {
    const isMapped = (registry) => {
        const own = sources.filter(({ url }) => url !== undefined && (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .ownRegistry */ .Ck)(url, login) === registry);
        return [registry.name, ...own.map(({ key }) => key)].some((name) => mapped.some((key) => (0,_nuget_config_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .ZO)(key, name)));
    };
    return login.registries
        .filter((registry) => !isMapped(registry))
        .map(({ name, repository }) => ({
        line,
        kind: 'warning',
        message: `The mapping of packages to sources does not name '${name}', so nothing comes from ${repository}. Add: <packageSource key="${name}"><package pattern="*" /></packageSource>`,
    }));
}


/***/ }),

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


/***/ })

};
;