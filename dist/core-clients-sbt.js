"use strict";
exports.id = "core-clients-sbt";
exports.ids = ["core-clients-sbt"];
exports.modules = {

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


/***/ })

};
;