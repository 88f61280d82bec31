"use strict";
exports.id = "core-clients-clients";
exports.ids = ["core-clients-clients"];
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
  bB: () => (/* binding */ CLIENT_NAMES),
  N: () => (/* binding */ isClientName),
  c_: () => (/* binding */ loadClient),
  vo: () => (/* binding */ loadClients)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/files/maven-settings.ts
var maven_settings = __webpack_require__("packages/core/src/files/maven-settings.ts");
// EXTERNAL MODULE: ./packages/core/src/files/xml-spans.ts
var xml_spans = __webpack_require__("packages/core/src/files/xml-spans.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/java-home.ts
var java_home = __webpack_require__("packages/core/src/clients/support/java-home.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/agreement.ts
var agreement = __webpack_require__("packages/core/src/clients/support/agreement.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/transport-security.ts
var transport_security = __webpack_require__("packages/core/src/clients/support/transport-security.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/values.ts
var values = __webpack_require__("packages/core/src/clients/support/values.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/support/maven-project-files.ts






/** .mvn/maven.config can name another settings.xml in place of the user's (Maven, "Configuring Apache Maven"). */
const mavenConfig = {
    folder: '.mvn',
    file: /^maven\.config$/,
    syntax: 'lines',
    async check(document, login, read) {
        const found = settingsOptions(document.text).map(async ({ line, option, value }) => {
            // Below the folder that holds .mvn.
            const path = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(external_node_path_.posix.dirname(document.path)), value));
            const text = (await read(path)) ?? '';
            const leaks = path.startsWith('.mvn/settings.') ? [] : passwords(path, text, login);
            if (option !== '-s' && option !== '--settings') {
                return [...leaks, ...mirrorsOfCentral(path, text, login)].map((problem) => ({ ...problem, path }));
            }
            if (leaks.length > 0)
                return leaks.map((problem) => ({ ...problem, path }));
            const problem = await settingsProblem(path, login, read);
            if (problem === undefined)
                return [];
            const message = `'${option}' makes Maven read ${value} in place of the user's settings.xml, ${problem}. Name the file with -gs instead: the user's then goes before it`;
            return [{ line, kind: 'warning', message }];
        });
        return (await Promise.all(found)).flat();
    },
};
/** The settings of a project, which come after the user's (Maven 4, "What's new"). */
const mavenProjectSettings = {
    folder: '.mvn',
    file: /^settings\.xml$/,
    syntax: 'lines',
    check: ({ path, text }, login) => [...passwords(path, text, login), ...mirrorsOfCentral(path, text, login)],
};
/** Servers in a project's settings with the token as their password, where they have the ID of somebody else's repository. */
function passwords(path, text, login) {
    if (!(0,agreement/* namesToken */.YV)(text, login))
        return [];
    const root = (0,xml_spans/* parseXml */.NO)(text, path);
    const lineAt = (0,values/* lineFinder */.ze)(text);
    const servers = elementsOf(root, 'server').filter((element) => (0,agreement/* namesToken */.YV)(text.slice(element.start, element.end), login));
    const ids = servers.map((element) => childText(text, element, 'id'));
    return ['mirror', 'repository', 'pluginRepository'].flatMap((tag) => elementsOf(root, tag).flatMap((element) => {
        const { id, url, line } = repositoryIn(text, element, lineAt);
        if (url === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined || !ids.includes(id))
            return [];
        const message = `The server '${id}' has Maven send the token of the login to ${(0,agreement/* shown */.SP)(url)}. Remove it`;
        return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
    }));
}
/** Mirrors of Maven Central by its ID, in settings after the user's: an exact ID goes before the pattern of the login. */
function mirrorsOfCentral(path, text, login) {
    const main = login.registries.find(({ mode, own }) => mode === 'default' && own['mirror-of'] === undefined);
    if (main === undefined || text === '')
        return [];
    const lineAt = (0,values/* lineFinder */.ze)(text);
    return elementsOf((0,xml_spans/* parseXml */.NO)(text, path), 'mirror').flatMap((element) => {
        const valueOf = (tag) => childText(text, element, tag);
        const url = valueOf('mirrorOf') === 'central' ? (0,agreement/* registryUrl */.NH)(valueOf('url')) : undefined;
        if (url === undefined || (0,agreement/* ownRegistry */.Ck)(url, login) !== undefined)
            return [];
        const effect = `Maven takes what is Maven Central's from there, and not from ${main.repository}`;
        const what = `The mirror '${valueOf('id')}' of central`;
        return [(0,agreement/* named */.KT)({ line: lineAt(element.start), what, url, effect, remedy: 'Make it a mirror of external:*' })];
    });
}
/** One argument a line, up to Maven 3.8 several: `-s FILE`, `--settings=FILE`, and the option and its value on two lines. */
function settingsOptions(text) {
    const words = (0,values/* linesOf */.Dx)(text).flatMap(({ line, text: content }) => (content.trim().startsWith('#') ? '' : content)
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => ({ line, word })));
    return words.flatMap(({ line, word }, at) => {
        const [, option, attached] = /^(--(?:(?:global|install|project)-)?settings|-[gip]?s)(?:=(.+))?$/.exec(word) ??
            /^(-s)(?![e-])(.+)$/.exec(word) ??
            [];
        const value = attached ?? words[at + 1]?.word;
        return option === undefined || value === undefined ? [] : [{ line, option, value }];
    });
}
/** Properties, also as options, in a project's own files (Maven, "Configuring Apache Maven"; Maven 4, conf/maven-*.properties). */
const mavenProperties = {
    folder: '.mvn',
    file: /^(?:maven\.config|jvm\.config|maven(?:-user|-system)?\.properties)$/,
    syntax: 'lines',
    check: ({ text }, login) => (0,values/* linesOf */.Dx)(text).flatMap(({ line, text: content }) => {
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
    const lineAt = (0,values/* lineFinder */.ze)(text);
    const under = (container, ...tags) => elementsOf(root, container).flatMap(({ children }) => children.filter(({ name }) => tags.includes(name)));
    const sources = [...under('repositories', 'repository'), ...under('pluginRepositories', 'pluginRepository')];
    const targets = under('distributionManagement', 'repository', 'snapshotRepository');
    // A mirror of everything, or of the very ID, is asked in the place of a source; nothing is in that of a target.
    const unmirrored = login.registries.filter(({ mode, own }) => mode === 'mirror' || own['mirror-of'] !== undefined);
    return [
        ...sources.flatMap((element) => misled(repositoryIn(text, element, lineAt), unmirrored, login)),
        ...targets.flatMap((element) => [
            ...misled(repositoryIn(text, element, lineAt), login.registries, login),
            ...((0,agreement/* namesToken */.YV)(childText(text, element, 'url'), login)
                ? [{ line: lineAt(element.start), kind: 'token', message: TOKEN_IN_URL }]
                : []),
            ...unknown(repositoryIn(text, element, lineAt), login),
        ]),
    ];
}
const TOKEN_IN_URL = "The URL of a repository to deploy to has the token of the login in it, and Maven would send it there. Take it out: by the repository's ID Maven finds the credentials";
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
    const valueOf = (tag) => childText(text, element, tag);
    const given = valueOf('url');
    return {
        id: valueOf('id'),
        // What a property stands for is not known here.
        url: given.includes('${') ? undefined : (0,agreement/* registryUrl */.NH)(given),
        line: lineAt(element.start),
    };
}
function childText(text, element, tag) {
    const child = element.children.find(({ name }) => name === tag);
    return child === undefined ? '' : (0,xml_spans/* textOf */.b6)(text, child);
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
    projectFiles: [mavenConfig, mavenProperties, mavenProjectSettings, pom],
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
                    ...containers.map((slot) => ({ slot, content: (0,maven_settings/* emptyContainer */["do"])(slot, ''), container: true })),
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
        return maven_settings/* mavenSettings */.$V.get(text, slot);
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
/** The settings of Maven's own installation, or in their place, which it joins with the user's ("settings reference"). */
function machineFiles(env) {
    const homes = ['MAVEN_HOME', 'M2_HOME'].map((name) => env[name] ?? '').filter((home) => (0,external_node_path_.isAbsolute)(home));
    const given = /(?:^|\s)(?:-gs|--global-settings|-is|--install-settings)(?:\s+|=)(\/\S+)/.exec(env['MAVEN_ARGS'] ?? '');
    return [
        ...(given ?? []).slice(1),
        ...homes.map((home) => (0,external_node_path_.join)(home, 'conf', 'settings.xml')),
        '/usr/share/maven/conf/settings.xml',
    ];
}
/**
 * `~/.m2/settings.xml`, and the file that MAVEN_ARGS names, which Maven 3.9 and later read in its place and 3.8 does not
 * know ("Configuring Apache Maven"). A relative path there is a file of the project, and not ours to edit.
 */
function settingsFiles(env, systemHome) {
    const path = (0,external_node_path_.join)((0,java_home/* javaUserHome */.FC)(env, ['MAVEN_OPTS']) ?? systemHome, '.m2', 'settings.xml');
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

// EXTERNAL MODULE: ./packages/core/src/clients/support/cache-folder.ts
var cache_folder = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/npm-user-file.ts
var npm_user_file = __webpack_require__("packages/core/src/clients/support/npm-user-file.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/package-lock.ts

/**
 * package-lock.json and npm-shrinkwrap.json (npm documentation, "package-lock.json"): `packages` by their folders since
 * version 2, `dependencies` by their names, one within another, up to version 2. A tarball that package.json names by
 * its URL has it for its version there.
 */
function packagesOfPackageLock(value) {
    const byFolder = (0,values/* entriesAt */.ws)(value, 'packages').flatMap(([folder, entry]) => locked((0,values/* textAt */.$6)(entry, 'name') ?? folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length), entry));
    return byFolder.length > 0 ? byFolder : byName(value, 0);
}
/** Deeper than npm ever nests them. */
const DEEPEST = 200;
function byName(value, depth) {
    if (depth > DEEPEST)
        return [];
    return (0,values/* entriesAt */.ws)(value, 'dependencies').flatMap(([name, entry]) => [
        ...locked(name, entry),
        ...byName(entry, depth + 1),
    ]);
}
function locked(name, entry) {
    const url = (0,values/* textAt */.$6)(entry, 'resolved');
    return url === undefined ? [] : [{ name, url }];
}

// EXTERNAL MODULE: ./packages/core/src/clients/support/npm-project-files.ts
var npm_project_files = __webpack_require__("packages/core/src/clients/support/npm-project-files.ts");
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

// EXTERNAL MODULE: ./packages/core/src/files/editor.ts
var editor = __webpack_require__("packages/core/src/files/editor.ts");
// EXTERNAL MODULE: ./packages/core/src/files/quoting.ts
var quoting = __webpack_require__("packages/core/src/files/quoting.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/credential-helper.ts
var credential_helper = __webpack_require__("packages/core/src/clients/support/credential-helper.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/config-folder.ts
var config_folder = __webpack_require__("packages/core/src/clients/support/config-folder.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/python-index.ts
var python_index = __webpack_require__("packages/core/src/clients/support/python-index.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/support/pip-config.ts




/**
 * What pip asks beside the repository: extra indexes and pages of links, which stay what they are: of the places where they can stand, the strongest
 * counts alone ("Precedence / override order"), the machine's own file among them.
 */
function extraSources({ registries, env, home, read, tokenIn }) {
    const config = env['PIP_CONFIG_FILE'] ?? '';
    const files = [
        ...((env['VIRTUAL_ENV'] ?? '') === '' ? [] : [(0,external_node_path_.join)(env['VIRTUAL_ENV'] ?? '', 'pip.conf')]),
        ...(config === '' ? [pipConfigFile(env, home), legacyFile(home)] : (0,external_node_path_.isAbsolute)(config) ? [config] : []),
        ...['/etc/pip.conf', '/etc/xdg/pip/pip.conf'],
    ];
    return [
        ...(0,python_index/* otherSources */.$L)('pip', registries, linksIn(env['PIP_FIND_LINKS'], 'PIP_FIND_LINKS', files, read)),
        ...otherIndexesOf({ registries, env, read, tokenIn }, files),
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
function otherIndexesOf({ registries, env, read, tokenIn }, files) {
    const inVariable = { place: 'PIP_EXTRA_INDEX_URL', urls: env['PIP_EXTRA_INDEX_URL'] ?? '' };
    // With the token in a file, the login has told of the variable already.
    if (inVariable.urls !== '')
        return tokenIn === 'file' ? [] : (0,python_index/* otherSources */.$L)('pip', registries, [inVariable]);
    // The variable of the login would hide them.
    if (tokenIn === 'environment' && (0,python_index/* byMode */.nu)(registries).extra.length > 0)
        return [];
    const inFiles = files.map((path) => ({ place: path, urls: listIn(read(path) ?? '', 'extra-index-url') }));
    return (0,python_index/* otherSources */.$L)('pip', registries, inFiles.filter(({ urls }) => urls.trim() !== '').slice(0, 1));
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
        return (0,external_node_path_.join)((0,config_folder/* configHome */.e4)({ env, home }, platform), 'pip', platform === 'win32' ? 'pip.ini' : 'pip.conf');
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

// EXTERNAL MODULE: ./packages/core/src/clients/locks/pylock.ts
var pylock = __webpack_require__("packages/core/src/clients/locks/pylock.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/release-age.ts
var release_age = __webpack_require__("packages/core/src/clients/support/release-age.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/requirements.ts
var requirements = __webpack_require__("packages/core/src/clients/support/requirements.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/client.ts
var client = __webpack_require__("packages/core/src/clients/client.ts");
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
    projectFiles: [...(0,requirements/* requirementsFiles */.G)('pip')],
    lockFiles: [(0,pylock/* pylock */.n)('pip', 'pip lock -r requirements.txt -o pylock.toml')],
    cache: (folders) => ({
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'PIP_CACHE_DIR') ?? (0,external_node_path_.join)((0,cache_folder/* cacheHome */.iR)(folders), 'pip')],
        locks: /^(.*requirements.*\.txt|constraints.*\.txt|setup\.(py|cfg)|pyproject\.toml)$/,
    }),
    configure(context) {
        const configured = context.helper !== undefined
            ? withKeyring(context, context.helper)
            : context.tokenIn === 'file'
                ? inFile(context)
                : inVariables(context);
        const { warnings = [] } = configured;
        return withAgeGate({ ...configured, warnings: [...warnings, ...extraSources(context)] }, context);
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
    const { variables, notes = [] } = inVariables({ ...context, token: undefined });
    const provider = { value: 'subprocess', purpose: 'where to ask for the password' };
    return {
        files: [program],
        variables: { ...variables, PIP_KEYRING_PROVIDER: provider },
        paths: [(0,credential_helper/* folderOf */.yS)(program)],
        notes,
    };
}
/** Without a token the URLs have the user alone. */
function inVariables({ registries, token, env, }) {
    const { main, extra } = (0,python_index/* byMode */.nu)(registries);
    // The variable takes the place of a list, so what the user has in it already stays in it.
    const list = [...(0,python_index/* otherIndexes */.Nx)(env['PIP_EXTRA_INDEX_URL'], registries), ...extra.map((one) => url(one, token))];
    return {
        files: [],
        variables: {
            ...(main === undefined ? {} : { PIP_INDEX_URL: { value: url(main, token), purpose: 'index' } }),
            ...(extra.length === 0 ? {} : { PIP_EXTRA_INDEX_URL: { value: list.join(' '), purpose: 'extra index' } }),
        },
        notes: (0,python_index/* dependencyConfusion */.G2)('pip', registries),
    };
}
function inFile(context) {
    const { registries, token, env, home } = context;
    const { main, extra } = (0,python_index/* byMode */.nu)(registries);
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
        notes: (0,python_index/* dependencyConfusion */.G2)('pip', registries),
        warnings: overrides(context, path),
    };
}
/** What a command's own section says of the index wins over [global] ("Precedence / override order"). */
function sections({ registries, token }) {
    const { main } = (0,python_index/* byMode */.nu)(registries);
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
    const kept = (before ?? 'extra-index-url =').replace(/\s+(\S+)/g, (words, word) => (0,python_index/* isOurs */.MU)(word, registries) ? '' : words);
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
    return token === undefined ? (0,client/* withUser */.Cb)((0,python_index/* simpleIndex */.X9)(registry)) : (0,client/* withCredentials */.tE)((0,python_index/* simpleIndex */.X9)(registry), token);
}

;// CONCATENATED MODULE: ./packages/core/src/clients/clients.ts



/**
 * The clients that login can configure, in the order of help and README, each under its own name; a new one is a file
 * here and a line in this list. npm, pip and Maven, which most projects have, come with the list, and with them what the
 * others build on; these are loaded when one is asked for, as a login is for few of them. Those of one language share a
 * chunk, so that looking which clients a project is for does not take a file for each.
 */
const LIST = listOf({
    npm: () => npm,
    yarn: async () => (await __webpack_require__.e(/* import() | core-clients-javascript */ "core-clients-javascript").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/yarn.ts"))).yarn,
    'yarn-berry': async () => (await __webpack_require__.e(/* import() | core-clients-javascript */ "core-clients-javascript").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/yarn-berry.ts"))).yarnBerry,
    pnpm: async () => (await __webpack_require__.e(/* import() | core-clients-javascript */ "core-clients-javascript").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/pnpm.ts"))).pnpm,
    bun: async () => (await __webpack_require__.e(/* import() | core-clients-javascript */ "core-clients-javascript").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/bun.ts"))).bun,
    deno: async () => (await __webpack_require__.e(/* import() | core-clients-javascript */ "core-clients-javascript").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/deno.ts"))).deno,
    pip: () => pip,
    twine: async () => (await __webpack_require__.e(/* import() | core-clients-python */ "core-clients-python").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/twine.ts"))).twine,
    uv: async () => (await __webpack_require__.e(/* import() | core-clients-python */ "core-clients-python").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/uv.ts"))).uv,
    poetry: async () => (await __webpack_require__.e(/* import() | core-clients-python */ "core-clients-python").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/poetry.ts"))).poetry,
    pdm: async () => (await __webpack_require__.e(/* import() | core-clients-python */ "core-clients-python").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/pdm.ts"))).pdm,
    pipenv: async () => (await __webpack_require__.e(/* import() | core-clients-python */ "core-clients-python").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/pipenv.ts"))).pipenv,
    maven: () => maven,
    gradle: async () => (await __webpack_require__.e(/* import() | core-clients-others */ "core-clients-others").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/gradle.ts"))).gradle,
    sbt: async () => (await __webpack_require__.e(/* import() | core-clients-others */ "core-clients-others").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/sbt.ts"))).sbt,
    nuget: async () => (await __webpack_require__.e(/* import() | core-clients-others */ "core-clients-others").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/nuget.ts"))).nuget,
    dotnet: async () => (await __webpack_require__.e(/* import() | core-clients-others */ "core-clients-others").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/dotnet.ts"))).dotnet,
    cargo: async () => (await __webpack_require__.e(/* import() | core-clients-others */ "core-clients-others").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/cargo.ts"))).cargo,
    gem: async () => (await __webpack_require__.e(/* import() | core-clients-others */ "core-clients-others").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/gem.ts"))).gem,
    bundler: async () => (await __webpack_require__.e(/* import() | core-clients-others */ "core-clients-others").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/bundler.ts"))).bundler,
    swift: async () => (await __webpack_require__.e(/* import() | core-clients-others */ "core-clients-others").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/swift.ts"))).swift,
    generic: async () => (await __webpack_require__.e(/* import() | core-clients-others */ "core-clients-others").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/generic.ts"))).generic,
    renovate: async () => (await __webpack_require__.e(/* import() | core-clients-others */ "core-clients-others").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/renovate.ts"))).renovate,
});
/** Does not compile where a client stands under another name than its own. */
function listOf(list) {
    return list;
}
const CLIENT_NAMES = Object.keys(LIST);
function isClientName(name) {
    return Object.hasOwn(LIST, name);
}
async function loadClient(name) {
    return await LIST[name]();
}
/** Every client, for what asks which of them a project is for. */
async function loadClients() {
    const loaded = await Promise.all(CLIENT_NAMES.map(async (name) => [name, await loadClient(name)]));
    return Object.fromEntries(loaded);
}


/***/ }),

/***/ "packages/core/src/clients/locks/pylock.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ filesOf),
/* harmony export */   n: () => (/* binding */ pylock)
/* harmony export */ });
/* harmony import */ var _support_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/clients/support/values.ts");

/**
 * pylock.toml (PEP 751): a package may have the `index` that it came from, and its files have URLs, which are what is
 * downloaded: each of them, as which one that is depends on the machine. `archive`, `vcs` and `directory` are what the
 * project names itself.
 */
function packagesOfPylock(value) {
    return (0,_support_values_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsAt */ .Ct)(value, 'packages').flatMap((entry) => {
        const [url = (0,_support_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(entry, 'index'), ...others] = filesOf(entry);
        return url === undefined ? [] : [{ url, others }];
    });
}
/** The addresses of a package's `wheels` and of its `sdist`. */
function filesOf(entry) {
    return [...(0,_support_values_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsAt */ .Ct)(entry, 'wheels'), (0,_support_values_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(entry, 'sdist')].flatMap((file) => (0,_support_values_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(file, 'url') ?? []);
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
/** With the variables that the job and the login have: `${NAME}`, `${NAME-default}`, `${NAME:-default}`, Bun's `$NAME`. */
function expandVariables(text, { env }) {
    return text.replace(/\$\{([A-Za-z_]\w*)(?::?[-?]([^}]{0,1000}))?\}|\$([A-Za-z_]\w*)/g, (whole, name, fallback, bare) => env[name ?? bare] ?? fallback ?? whole);
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
/* harmony export */   Sh: () => (/* binding */ pnpmConfigFolder),
/* harmony export */   Vl: () => (/* binding */ platformConfigHome),
/* harmony export */   e4: () => (/* binding */ configHome)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/errors.ts");


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
/** pnpm.io, "Configuration": where config.yaml is. */
function pnpmConfigFolder(env, home, platform = process.platform) {
    const set = (name) => (env[name] === '' ? undefined : env[name]);
    const xdg = set('XDG_CONFIG_HOME');
    if (xdg !== undefined && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(xdg)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`XDG_CONFIG_HOME is ${JSON.stringify(xdg)}, which pnpm takes for another folder in every folder. Make it an absolute path.`);
    }
    if (xdg !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(xdg, 'pnpm');
    if (platform === 'darwin')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, 'Library/Preferences/pnpm');
    const local = platform === 'win32' ? set('LOCALAPPDATA') : undefined;
    return local === undefined ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.config/pnpm') : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(local, 'pnpm/config');
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

/***/ "packages/core/src/clients/support/java-home.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ javaUserHome),
/* harmony export */   e2: () => (/* binding */ javaProperty),
/* harmony export */   gJ: () => (/* binding */ absoluteFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/errors.ts");


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
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(folder))
        return folder;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${setting} is ${JSON.stringify(folder)}, a relative path, which means another folder in every step. Give it an absolute one.`);
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
            const all = npmrcLines(text, reader.title);
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
/**
 * `key = value` above any section of an ini file as npm reads it: without quotes, or without a comment behind. pnpm 12
 * passes over the headers alone.
 */
function npmrcLines(text, title) {
    const all = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(text);
    const section = title === 'pnpm' ? -1 : all.findIndex(({ text: content }) => /^\s*\[/.test(content));
    return all.slice(0, section < 0 ? undefined : section).map(({ line, text: content }) => {
        // Of a comment the key is empty, and so it is of a line without a value.
        const at = Math.max(content.indexOf('='), 0);
        return { line, key: plain(content.slice(0, at).trim()), value: plain(content.slice(at + 1).trim()) };
    });
}
function plain(text) {
    return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text.replace(/^((?:\\.|[^;#\\])*).*/s, '$1').trim();
}
function registryLine(line, key, value, { title, variables }, login) {
    // Yarn 1 takes the one element of a list, too.
    const [found, scope] = /^(?:(@[^:\s]+):)?registry(?:\[\])?$/.exec((0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .expandVariables */ .i7)(key, login)) ?? [];
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
    // Variables stand in keys as well.
    const [, place, name] = /^(?:(\/\/[^\s]+):)?(_auth|_authToken|_password|username|tokenHelper)$/.exec((0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .expandVariables */ .i7)(key, login)) ?? [];
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
    const host = (place.slice(2).split('/')[0] ?? '').replace(/:443$/, '');
    if (login.registries.some(({ endpoint }) => endpoint.host === host))
        return [];
    return [{ line, kind: 'token', host, message: message(`lets ${title} send the token of the login to ${host}`) }];
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

/***/ "packages/core/src/clients/support/python-index.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ otherSources),
/* harmony export */   G2: () => (/* binding */ dependencyConfusion),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   Nx: () => (/* binding */ otherIndexes),
/* harmony export */   X9: () => (/* binding */ simpleIndex),
/* harmony export */   nu: () => (/* binding */ byMode)
/* harmony export */ });
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
function otherSources(tool, registries, found) {
    if (byMode(registries).main === undefined)
        return [];
    return found
        .filter(({ urls }) => otherIndexes(urls, registries).length > 0)
        .map(({ place }) => `${place}: ${tool} takes packages from the index there too, beside the repository of the login. Remove it, or give it to the repository as an upstream.`);
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

/***/ "packages/core/src/clients/support/requirements.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ requirementsFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/clients/support/agreement.ts");
/* harmony import */ var _transport_security_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/clients/support/transport-security.ts");
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/clients/support/values.ts");




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
            const other = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), value));
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
    for (const { line, text: content } of (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .linesOf */ .Dx)(text)) {
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
        // A requirement that is an address.
        if (name === '' && words[at - 1]?.startsWith('-') !== true && word.includes('://')) {
            return [{ option: '', value: word.replace(/^.*?(?=https?:)/, '') }];
        }
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
        return (0,_transport_security_js__WEBPACK_IMPORTED_MODULE_2__/* .unverified */ .Q)(title, login, isOurs ? { line, key: option } : undefined);
    }
    const isMain = option === '-i' || option === '--index-url' || option === '--pypi-url';
    const isSource = isMain || ['--extra-index-url', '-f', '--find-links'].includes(option);
    if (!isSource && !(0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .namesToken */ .YV)(value, login))
        return [];
    const url = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .registryUrl */ .NH)((0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .expandVariables */ .i7)(value, login));
    if (url === undefined)
        return [];
    const own = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .ownRegistry */ .Ck)(url, login);
    if (own !== undefined) {
        // uv goes by the address alone; pip by the one with the credentials, in whose place this is.
        if (title !== 'pip' || !isMain || own !== (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .mainRegistry */ .zE)(login) || /@/.test(value))
            return [];
        const message = `'${option}' is the login's ${own.repository} without the credentials, which pip then has nowhere: 401. Remove the option (pip-compile leaves it out with --no-emit-index-url)`;
        return [{ line, kind: 'warning', message }];
    }
    const remedy = `Remove ${option === '' ? 'it' : 'the option'}: the login says where packages come from`;
    if ((0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .namesToken */ .YV)(value, login)) {
        const message = `${option === '' ? 'The requirement' : `'${option}'`} lets ${title} send the token of the login to ${(0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)((0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .asWritten */ .qm)(url, value))}. ${remedy}`;
        return [(0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .handedOver */ .$_)(line, url, message, login)];
    }
    const main = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .mainRegistry */ .zE)(login);
    if (main === undefined)
        return [];
    const effect = isMain
        ? `${title} asks there, and not in ${main.repository}, whatever the login says`
        : `${title} asks there beside ${main.repository}, and takes the higher version of the two`;
    return [(0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .named */ .KT)({ line, what: `'${option}'`, url: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .asWritten */ .qm)(url, value), effect, remedy })];
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
/* harmony export */   $V: () => (/* binding */ mavenSettings),
/* harmony export */   "do": () => (/* binding */ emptyContainer),
/* harmony export */   z1: () => (/* binding */ isEmptyContainer)
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