"use strict";
exports.id = "core-clients-bundler";
exports.ids = ["core-clients-bundler"];
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