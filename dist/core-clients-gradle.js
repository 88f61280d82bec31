"use strict";
exports.id = "core-clients-gradle";
exports.ids = ["core-clients-gradle"];
exports.modules = {

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