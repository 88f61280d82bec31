/**
 * The init script, in Groovy, for Gradle 4.4 to 9 (Gradle, "Initialization Scripts"). It holds no value of a login.
 *
 * It never adds a repository to a project that has none of its own or whose settings forbid it, so that it goes with
 * RepositoriesMode.FAIL_ON_PROJECT_REPOS and PREFER_SETTINGS; the URL of a public repository is changed in place, which
 * keeps its content filters and its order. It runs at configuration time only, and what it reads there (the variable,
 * the files) is an input of the configuration cache (Gradle, "Configuration Cache").
 */
export const GRADLE_SCRIPT = String.raw`// Written by the login of codeartifact-ci, and removed when the job ends.
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
