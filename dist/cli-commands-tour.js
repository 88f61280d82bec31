"use strict";
exports.id = "cli-commands-tour";
exports.ids = ["cli-commands-tour"];
exports.modules = {

/***/ "packages/cli/src/commands/emulator-options.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G4: () => (/* binding */ HTTPS_PORT),
  $O: () => (/* binding */ emulatorInputs),
  X: () => (/* binding */ machineSettings),
  G9: () => (/* binding */ portInput),
  k2: () => (/* binding */ startFromFlags)
});

// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/names.ts
var names = __webpack_require__("packages/core/src/names.ts");
// EXTERNAL MODULE: ./packages/core/src/small-heap.ts
var small_heap = __webpack_require__("packages/core/src/small-heap.ts");
// EXTERNAL MODULE: ./packages/emulator/src/environment.ts
var environment = __webpack_require__("packages/emulator/src/environment.ts");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: ./packages/emulator/src/control/clock-setting.ts
var clock_setting = __webpack_require__("packages/emulator/src/control/clock-setting.ts");
// EXTERNAL MODULE: ./packages/emulator/src/control/fault-rule.ts + 1 modules
var fault_rule = __webpack_require__("packages/emulator/src/control/fault-rule.ts");
// EXTERNAL MODULE: ./packages/versions/src/format.ts
var format = __webpack_require__("packages/versions/src/format.ts");
// EXTERNAL MODULE: ./packages/emulator/src/control/latency.ts
var latency = __webpack_require__("packages/emulator/src/control/latency.ts");
// EXTERNAL MODULE: ./packages/emulator/src/control/quota-rates.ts
var quota_rates = __webpack_require__("packages/emulator/src/control/quota-rates.ts");
// EXTERNAL MODULE: ./packages/emulator/src/control/source-setting.ts
var source_setting = __webpack_require__("packages/emulator/src/control/source-setting.ts");
// EXTERNAL MODULE: ./packages/emulator/src/control/setting-error.ts
var setting_error = __webpack_require__("packages/emulator/src/control/setting-error.ts");
;// CONCATENATED MODULE: ./packages/cli/src/commands/emulator-control.ts











/** The flags that make the emulator cruel; all of them can be changed while it runs, through /_control. */
const controlInputs = {
    quotas: (0,inputs/* text */.Qq)({
        description: "Answer 429 beyond quotas: 'aws' for the published ones, 'off', or a JSON file of requests per second by operation or class " +
            '(read, write, token, address), such as {"GetAuthorizationToken": 1, "read": {"perSecond": 20, "burst": 40}}.',
        default: 'off',
    }),
    latency: (0,inputs/* custom */.Ie)({ description: "Let every request wait before anything is done with it: '30ms', or a range, '10ms-50ms'." }, checked(latency/* parseLatency */.Cb)),
    fault: (0,inputs/* list */.p_)({
        description: "What shall go wrong, as 'FAULT[:ARGUMENT] [CONDITION=VALUE …]': 'lost-reply operation=PublishPackageVersion times=1', " +
            "'429:2 format=npm method=PUT every=3', 'reset-reply path=/npm/**.tgz probability=0.2 seed=7'. Again for more rules; the first that is due counts.",
    }, checked((text) => (0,fault_rule/* parseFaultRule */.W)(text, format/* FORMATS */.h))),
    clock: (0,inputs/* custom */.Ie)({ description: "The emulator's time: '2027-01-01T00:00:00Z', or moved by '+2h' or '-10m'. It runs on from there." }, checked(clock_setting/* parseClock */.g)),
    source: (0,inputs/* custom */.Ie)({
        description: "Where policies shall think that requests come from: 'ip=203.0.113.7', 'vpce=vpce-1a2b3c4d vpc=vpc-1a2b3c4d'. " +
            'Default: where they do come from.',
    }, checked(source_setting/* parseSource */.P)),
};
/** Checks a text as the emulator will, and leaves it a text. */
function checked(parse) {
    return (value) => {
        try {
            parse(value.trim());
            return value.trim();
        }
        catch (error) {
            if (error instanceof setting_error/* SettingError */.L)
                throw new errors/* InputError */.dz(error.message);
            throw error;
        }
    };
}
/** What the flags say, in the form that the emulator takes; reads the file of quotas, which is relative to `workspace`. */
async function controlSettings(inputs, workspace) {
    const { quotas, latency, fault, clock, source } = inputs;
    return { latency, clock, source, faults: fault, quotas: await readQuotas(quotas, workspace) };
}
async function readQuotas(setting, workspace) {
    if (setting === 'aws' || setting === 'off')
        return setting;
    let quotas;
    try {
        quotas = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, setting), 'utf8'));
        (0,quota_rates/* parseQuotas */.nt)(quotas);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT') {
            throw new errors/* InputError */.dz(`'quotas' must be aws, off or the path of a JSON file; there is no file ${setting}`);
        }
        if (error instanceof setting_error/* SettingError */.L)
            throw new errors/* InputError */.dz(`The quotas in ${setting}: the file ${error.message}`);
        throw new errors/* InputError */.dz(`The quotas in ${setting} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    return quotas;
}

;// CONCATENATED MODULE: ./packages/cli/src/commands/emulator-variants.ts

/** Flags for what the service is known, or reported, to do in more ways than one. */
const variantInputs = {
    'published-time': (0,inputs/* choice */.Yq)(['upstream', 'updated', 'mixed'], {
        description: "What publishedTime tells of versions from a public registry: the registry's time (upstream), when the record was last " +
            'updated, as AWS falls back to without a word (updated), or some of each, always the same ones (mixed).',
        default: 'upstream',
    }),
    'tarball-port': (0,inputs/* integer */.nd)({
        description: "Port that the URLs of npm's tarballs carry though the registry's does not: 443 at AWS, to try clients that stumble over it. " +
            'Needs something that listens there.',
        min: 1,
        max: 65535,
    }),
    'npm-integrity': (0,inputs/* choice */.Yq)(['keep', 'omit'], {
        description: "Whether npm's metadata of packages from a public registry have their integrity: omit shows what lock files and checks make of it.",
        default: 'keep',
    }),
    'ruby-index': (0,inputs/* choice */.Yq)(['compact', 'dependencies'], {
        description: 'How gems are looked up: by the Compact Index and the Dependencies API, as AWS has it; or by the latter alone, as AWS ' +
            'had it earlier (dependencies), with which RubyGems from 3.5.19 on installs nothing.',
        default: 'compact',
    }),
};
function serviceVariants(inputs) {
    const { publishedTime, tarballPort, npmIntegrity, rubyIndex } = inputs;
    return { publishedTime, tarballPort, npmIntegrity, rubyIndex };
}

;// CONCATENATED MODULE: ./packages/cli/src/commands/emulator-options.ts









/** The flags that `emulator` and `emulator exec` share. */
const emulatorInputs = {
    data: (0,inputs/* text */.Qq)({
        description: 'Folder to keep everything in. Without it the emulator starts empty and leaves nothing behind.',
    }),
    account: (0,inputs/* text */.Qq)({ description: 'Account that owns the domains.', default: '111122223333', ...names/* accountInput */.uc }),
    region: (0,inputs/* text */.Qq)({ description: 'Region in ARNs.', default: 'us-east-1', ...names/* regionInput */.VN }),
    provision: (0,inputs/* text */.Qq)({ description: 'A codeartifact.yml to set up at the start, as the command provision would.' }),
    external: (0,inputs/* list */.p_)({
        description: "What stands behind an external connection, as CONNECTION=URL: 'public:maven-central=file:///usr/share/maven-repo', 'public:npmjs=off'. " +
            "Default: what this machine's npm, pip, Cargo and Maven are configured with, but for loopback, CodeArtifact and URLs with credentials; else the public registries.",
    }, parseExternal),
    auth: (0,inputs/* choice */.Yq)(['any-key', 'strict'], {
        description: 'any-key: every access key is an administrator; strict: only the users and roles in --principals.',
        default: 'any-key',
    }),
    https: (0,inputs/* flag */.Jt)({
        description: 'Serve TLS too, on a second port of 127.0.0.1, with a certificate of an authority of its own: Swift and .NET 9 insist on it. ' +
            'With --data the authority stays the same from start to start.',
    }),
    'https-port': (0,inputs/* integer */.nd)({
        description: 'Port for --https; 0 takes a free one. Default: the one below the default --port, 4998; with exec a free one.',
        min: 0,
        max: 65535,
    }),
    principals: (0,inputs/* text */.Qq)({ description: 'JSON file of users and roles with their policies, for --auth strict.' }),
    ...controlInputs,
    ...variantInputs,
};
const portInput = (0,inputs/* integer */.nd)({
    description: 'Port on 127.0.0.1; 0 takes a free one. Lock files record registry URLs, hence a fixed default.',
    min: 0,
    max: 65535,
    default: '4999',
});
function parseExternal(item) {
    const match = /^(public:[a-z-]+)=(.+)$/.exec(item);
    if (match?.[1] === undefined || match[2] === undefined) {
        throw new errors/* InputError */.dz('must be CONNECTION=URL, such as public:pypi=https://pypi.example/simple/');
    }
    return { connection: match[1], location: match[2] };
}
/** Fixed, as the other one's: registries.json and lock files record it. */
const HTTPS_PORT = 4998;
/** Starts an emulator, turning what a user can mend into an InputError. */
async function startFromFlags(inputs, host, httpsDefault) {
    if (inputs.httpsPort !== undefined && !inputs.https)
        throw new errors/* InputError */.dz('--https-port needs --https');
    const running = await start({ ...inputs, httpsPort: inputs.httpsPort ?? httpsDefault }, host);
    if (inputs.provision === undefined)
        return running;
    try {
        await provision(running, (0,external_node_path_.resolve)(host.workspace, inputs.provision), host);
        return running;
    }
    catch (error) {
        await running.close();
        throw error;
    }
}
/** Our own command line does it, as it would against the service: the emulator knows nothing of it. */
async function provision(running, file, host) {
    const { exitCode, stderr } = await host.exec(process.execPath, [process.argv[1] ?? '', 'provision', '--file', file, '--mode', 'apply'], { env: { ...host.env, ...(0,environment/* emulatorVariables */.$)(running, host.env) }, silent: true });
    if (exitCode !== 0)
        throw new errors/* InputError */.dz(stderr.replace(/^error: /, '').trimEnd());
}
/** What the machine's own clients are configured with; the emulator reads npm's settings itself. */
async function machineSettings({ env }) {
    const { configuredRegistries } = await __webpack_require__.e(/* import() */ "core-clients-configured-registries").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/clients/configured-registries.ts"));
    const configured = await configuredRegistries({ env, home: env['HOME'] ?? env['USERPROFILE'] ?? (0,external_node_os_.homedir)() });
    return [...configured].map(([connection, location]) => ({ connection, location }));
}
async function start(inputs, host) {
    const { startEmulator } = await Promise.all(/* import() */[__webpack_require__.e("fast-xml-parser"), __webpack_require__.e("yauzl"), __webpack_require__.e("renovatebot-pep440"), __webpack_require__.e("emulator-server")]).then(__webpack_require__.bind(__webpack_require__, "packages/emulator/src/server.ts"));
    const control = await controlSettings(inputs, host.workspace);
    // It stays beside a build for hours.
    (0,small_heap/* keepHeapSmall */.p)();
    try {
        return await startEmulator({
            port: inputs.port,
            httpsPort: inputs.https ? inputs.httpsPort : undefined,
            dataFolder: inputs.data === undefined ? undefined : (0,external_node_path_.resolve)(host.workspace, inputs.data),
            account: inputs.account,
            region: inputs.region,
            external: [...(await machineSettings(host)), ...inputs.external],
            auth: inputs.auth,
            control,
            variants: serviceVariants(inputs),
            principalsFile: inputs.principals === undefined ? undefined : (0,external_node_path_.resolve)(host.workspace, inputs.principals),
        });
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'EADDRINUSE') {
            const { port } = error;
            const option = inputs.https && port === inputs.httpsPort ? '--https-port' : '--port';
            throw new errors/* InputError */.dz(`Port ${port ?? inputs.port} is in use. Stop what listens there, or choose another with ${option} (0 takes a free one).`);
        }
        if ((0,errors/* codeOf */.$N)(error) === 'EACCES') {
            throw new errors/* InputError */.dz(`No permission: ${(0,errors/* messageOf */.bD)(error)}. Choose a port above 1023, and a data folder that you may write to.`);
        }
        throw new errors/* InputError */.dz(`The emulator cannot start: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}


/***/ }),

/***/ "packages/cli/src/commands/tour.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tour: () => (/* binding */ tour)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__("packages/core/src/command.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/scratch.ts
var scratch = __webpack_require__("packages/core/src/scratch.ts");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./packages/cli/src/commands/emulator-options.ts + 2 modules
var emulator_options = __webpack_require__("packages/cli/src/commands/emulator-options.ts");
// EXTERNAL MODULE: ./packages/emulator/src/server.ts + 212 modules
var server = __webpack_require__("packages/emulator/src/server.ts");
// EXTERNAL MODULE: ./packages/cli/src/shell.ts
var shell = __webpack_require__("packages/cli/src/shell.ts");
;// CONCATENATED MODULE: ./packages/cli/src/commands/tour/clients.ts


/** Debian's Maven artifacts: with them Maven builds without a network. */
const DEBIAN_MAVEN = '/usr/share/maven-repo';
/** What `mvn compile` of a project without dependencies of its own takes. */
const MAVEN_PLUGINS = ['maven-resources-plugin', 'maven-compiler-plugin'];
/** Tries each package manager: that a program is on the PATH does not say that it runs. */
async function probeClients(host, env) {
    const probes = {
        npm: async () => await probe('npm', ['--version'], host, env, 'it comes with Node.js'),
        Python: async () => (await probe('python3', ['--version'], host, env, 'apt-get install python3-pip')) ??
            (await probe('python3', ['-m', 'pip', '--version'], host, env, 'apt-get install python3-pip', 'python3 has no pip')),
        Maven: async () => (await probe('java', ['-version'], host, javaEnvironment(env), 'apt-get install default-jdk-headless')) ??
            (await probe('mvn', ['--version'], host, env, 'apt-get install maven')),
    };
    return await Promise.all(Object.entries(probes).map(async ([ecosystem, ask]) => ({
        ecosystem: ecosystem,
        missing: await ask(),
    })));
}
/** Maven's own starter looks for Java in JAVA_HOME before the PATH. */
function javaEnvironment(env) {
    const home = env['JAVA_HOME'];
    return home === undefined || home === ''
        ? env
        : { ...env, PATH: `${(0,external_node_path_.join)(home, 'bin')}${external_node_path_.delimiter}${env['PATH'] ?? ''}` };
}
async function probe(command, args, host, env, remedy, broken = `${command} does not run`) {
    const program = await findProgram(command, env);
    if (program === undefined)
        return `${command} is not on this machine (${remedy})`;
    const { exitCode } = await host.exec(program, args, { env, silent: true });
    return exitCode === 0 ? undefined : `${broken} (${remedy})`;
}
async function findProgram(command, env) {
    for (const folder of (env['PATH'] ?? '').split(external_node_path_.delimiter)) {
        if (await succeeds((0,promises_.access)((0,external_node_path_.join)(folder, command), promises_.constants.X_OK)))
            return (0,external_node_path_.join)(folder, command);
    }
    return undefined;
}
/** Whether Debian's folder has the plugins that a build takes: Maven alone does not bring them. */
async function hasMavenPlugins() {
    const folders = MAVEN_PLUGINS.map((name) => (0,promises_.stat)((0,external_node_path_.join)(DEBIAN_MAVEN, 'org/apache/maven/plugins', name)));
    return await succeeds(Promise.all(folders));
}
async function succeeds(work) {
    return await work.then(() => true, () => false);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__("node:crypto");
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__("node:util");
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__("fflate/esm/index.mjs");
;// CONCATENATED MODULE: ./packages/cli/src/commands/tour/projects.ts




/** The one little package of the tour, as each ecosystem has it. */
const NAMES = { npm: '@acme/hello', Python: 'acme-hello', Maven: 'com.acme:hello' };
/** Writes what a build of `version` leaves: an npm folder, a wheel in dist/, a Maven repository in target/staging. */
async function writeRelease(folder, version, ecosystems) {
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    const files = Object.assign({}, ...ecosystems.map((ecosystem) => RELEASES[ecosystem](version)));
    await writeAll(folder, files);
}
/** Writes the projects that install it. */
async function writeConsumers(folder, version) {
    await writeAll(folder, {
        'npm/package.json': json({ name: 'consumer', version: '1.0.0', private: true }),
        // The oldest that every JDK of the last ten years compiles to.
        'maven/pom.xml': pom('consumer', '1.0.0', [
            '  <properties><maven.compiler.source>1.8</maven.compiler.source><maven.compiler.target>1.8</maven.compiler.target><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>',
            `  <dependencies><dependency><groupId>com.acme</groupId><artifactId>hello</artifactId><version>${version}</version></dependency></dependencies>`,
        ]),
        'maven/src/main/java/Consumer.java': 'public class Consumer {}\n',
        'maven-import/pom.xml': importingPom('com.acme', 'hello', version),
    });
}
/** A project that takes nothing but another one's POM, for which Maven needs no plugin. */
function importingPom(group, artifact, version) {
    return pom('importer', '1.0.0', [
        '  <packaging>pom</packaging>',
        '  <dependencyManagement><dependencies>',
        `    <dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version><type>pom</type><scope>import</scope></dependency>`,
        '  </dependencies></dependencyManagement>',
    ]);
}
/** The file of a release that its consumers get: its repository path, and where the build left it. */
const RELEASE_FILES = {
    npm: (version) => ({ format: 'npm', path: `${NAMES.npm}/-/hello-${version}.tgz`, file: '' }),
    Python: (version) => {
        const name = `acme_hello-${version}-py3-none-any.whl`;
        return { format: 'pypi', path: `simple/${NAMES.Python}/${version}/${name}`, file: `dist/${name}` };
    },
    Maven: (version) => {
        const path = `com/acme/hello/${version}/hello-${version}.jar`;
        return { format: 'maven', path, file: `target/staging/${path}` };
    },
};
async function writeAll(folder, files) {
    for (const [name, content] of Object.entries(files)) {
        const path = (0,external_node_path_.join)(folder, name);
        await (0,promises_.mkdir)((0,external_node_path_.join)(path, '..'), { recursive: true });
        await (0,promises_.writeFile)(path, content);
    }
}
const RELEASES = {
    npm: (version) => ({
        'package.json': json({ name: NAMES.npm, version, main: 'index.js', files: ['index.js'], license: 'Apache-2.0' }),
        'index.js': `module.exports = 'hello from npm, version ${version}';\n`,
    }),
    Python: (version) => ({ [`dist/acme_hello-${version}-py3-none-any.whl`]: wheel(version) }),
    Maven: (version) => {
        const stem = `target/staging/com/acme/hello/${version}/hello-${version}`;
        const manifest = (0,esm/* strToU8 */._u)(`Manifest-Version: 1.0\r\nImplementation-Version: ${version}\r\n\r\n`);
        return {
            [`${stem}.pom`]: pom('hello', version, ['  <name>Hello</name>']),
            [`${stem}.jar`]: (0,esm/* zipSync */.L)({ 'META-INF/MANIFEST.MF': manifest }, { mtime: BUILT }),
            'target/staging/com/acme/hello/maven-metadata.xml': `<metadata><groupId>com.acme</groupId><artifactId>hello</artifactId><versioning><latest>${version}</latest><release>${version}</release><versions><version>${version}</version></versions></versioning></metadata>\n`,
        };
    },
};
/** Archives with a time of their own have other bytes at every build; a published version never changes. */
const BUILT = new Date('2024-01-01T00:00:00Z');
/** A wheel (binary distribution format 1.0) of one module. */
function wheel(version) {
    const info = `acme_hello-${version}.dist-info`;
    const files = {
        'acme_hello.py': (0,esm/* strToU8 */._u)(`MESSAGE = "hello from Python, version ${version}"\n`),
        [`${info}/METADATA`]: (0,esm/* strToU8 */._u)(`Metadata-Version: 2.1\nName: ${NAMES.Python}\nVersion: ${version}\nSummary: Says hello\n`),
        [`${info}/WHEEL`]: (0,esm/* strToU8 */._u)('Wheel-Version: 1.0\nGenerator: codeartifact-ci\nRoot-Is-Purelib: true\nTag: py3-none-any\n'),
    };
    const record = Object.entries(files).map(([name, content]) => `${name},sha256=${(0,external_node_crypto_.createHash)('sha256').update(content).digest('base64url')},${content.length}`);
    files[`${info}/RECORD`] = (0,esm/* strToU8 */._u)([...record, `${info}/RECORD,,`, ''].join('\n'));
    return (0,esm/* zipSync */.L)(files, { mtime: BUILT });
}
function pom(artifact, version, more) {
    return [
        '<project xmlns="http://maven.apache.org/POM/4.0.0">',
        '  <modelVersion>4.0.0</modelVersion>',
        `  <groupId>com.acme</groupId><artifactId>${artifact}</artifactId><version>${version}</version>`,
        ...more,
        '</project>',
        '',
    ].join('\n');
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}

// EXTERNAL MODULE: ./packages/emulator/src/environment.ts
var environment = __webpack_require__("packages/emulator/src/environment.ts");
;// CONCATENATED MODULE: ./packages/cli/src/commands/tour/scene.ts



const DOMAIN = 'my-org';
const REPOSITORY = 'my-packages';
/** The account in the example file's policies. */
const ACCOUNT = '111122223333';
const VERSIONS = ['1.0.0', '1.1.0', '1.2.0'];
const NEWEST = VERSIONS[2];
/** Makes the folders within the scratch folder. */
async function makeFolders(root) {
    const folder = (name) => (0,external_node_path_.join)(root, name);
    const folders = {
        root,
        home: folder('home'),
        project: folder('project'),
        consumers: folder('consumers'),
        temp: folder('temp'),
    };
    for (const path of [folders.home, folders.project, folders.consumers, folders.temp])
        await (0,promises_.mkdir)(path);
    return folders;
}
/**
 * Where the scratch folder goes. MAVEN_OPTS cannot name a path with a space, so a place without one is preferred to the
 * machine's own folder for temporary files.
 */
async function spaceless(tempDir) {
    for (const candidate of [tempDir, '/tmp', '/var/tmp']) {
        if (/\s/.test(candidate))
            continue;
        const usable = await (0,promises_.access)(candidate, promises_.constants.W_OK).then(() => true, () => false);
        if (usable)
            return candidate;
    }
    return tempDir;
}
/** Settings of the machine's own user, and those npm sets for its scripts, would lead the clients elsewhere. */
const FOREIGN = /^(npm_|pip_|twine_|maven_|aws_|python|codeartifact_|force_color$|clicolor_force$)/i;
/** The environment of everything that the tour starts. */
function scene_environment(host, { home, temp }) {
    const inherited = Object.entries(host.env).filter(([name]) => !FOREIGN.test(name));
    // The emulator is on this machine, where no proxy leads to.
    const direct = [host.env['NO_PROXY'] ?? host.env['no_proxy'] ?? '', '127.0.0.1,localhost']
        .filter((part) => part !== '')
        .join(',');
    return {
        ...Object.fromEntries(inherited),
        NO_PROXY: direct,
        no_proxy: direct,
        NO_COLOR: '1',
        HOME: home,
        TMPDIR: temp,
        // Java asks the system where the home directory is; and it runs for a moment only.
        MAVEN_OPTS: `-Duser.home=${home} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC`,
        npm_config_update_notifier: 'false',
        npm_config_fund: 'false',
        npm_config_audit: 'false',
        npm_config_fetch_retries: '0',
        PIP_DISABLE_PIP_VERSION_CHECK: '1',
        PIP_NO_CACHE_DIR: '1',
        PIP_CONFIG_FILE: '/dev/null',
    };
}
/** The same, with the emulator as the AWS of this shell. */
function emulatorEnvironment(env, emulator) {
    return { ...env, ...(0,environment/* emulatorVariables */.$)(emulator, env) };
}
/** A GET of a repository's endpoint with the login's token, in a few seconds or not at all. */
async function ask({ emulator, token }, format, path) {
    const url = `${emulator.endpoint}/${format}/d/${DOMAIN}-${ACCOUNT}/${REPOSITORY}/${path}`;
    return await fetch(url, { headers: { authorization: `Bearer ${token ?? ''}` }, signal: AbortSignal.timeout(6_000) });
}

;// CONCATENATED MODULE: ./packages/cli/src/commands/tour/install.ts








/** Installs the release with each client that runs here; of the others what is served is compared with what was built. */
async function installAll(scene) {
    const { stage, clients, folders } = scene;
    stage.step('Install them with the real clients');
    await writeConsumers(folders.consumers, NEWEST);
    for (const { ecosystem, missing } of clients) {
        if (missing === undefined)
            await INSTALLERS[ecosystem](scene);
        else
            await compareServed(scene, ecosystem);
    }
}
const INSTALLERS = {
    async npm({ stage, env, folders }) {
        const cwd = (0,external_node_path_.join)(folders.consumers, 'npm');
        await stage.run('npm', ['install', NAMES.npm], { cwd, env });
        const { stdout } = await stage.run(process.execPath, ['-p', `require('${NAMES.npm}')`], {
            ...{ cwd, env, shown: `node -p "require('${NAMES.npm}')"` },
        });
        expectText(stage, stdout, `hello from npm, version ${NEWEST}`);
    },
    async Python({ stage, env, folders }) {
        const target = (0,external_node_path_.join)(folders.consumers, 'site-packages');
        await stage.run('python3', ['-m', 'pip', 'install', '--quiet', '--target', target, NAMES.Python], {
            ...{ cwd: folders.consumers, env, shown: `pip install ${NAMES.Python}` },
        });
        const { stdout } = await stage.run('python3', ['-c', 'import acme_hello; print(acme_hello.MESSAGE)'], {
            cwd: folders.consumers,
            env: { ...env, PYTHONPATH: target },
        });
        expectText(stage, stdout, `hello from Python, version ${NEWEST}`);
    },
    async Maven(scene) {
        const { stage } = scene;
        if (!(await hasMavenPlugins())) {
            stage.skipped('mvn compile: its plugins are not on this machine (apt-get install libmaven-compiler-plugin-java libmaven-resources-plugin-java)');
        }
        else if (await compile(scene)) {
            return;
        }
        await importPom(scene);
        await compareServed(scene, 'Maven');
    },
};
/** No colours: they would be control characters in what we show of the output. */
const MAVEN_FLAGS = ['-B', '-q', '-ntp', '-Dstyle.color=never'];
/** Whether a project that depends on the release compiles; what a JDK of this machine cannot do is no failure of ours. */
async function compile({ stage, env, folders }) {
    const cwd = (0,external_node_path_.join)(folders.consumers, 'maven');
    const { exitCode, stdout } = await stage.run('mvn', [...MAVEN_FLAGS, 'compile'], {
        cwd,
        env,
        shown: 'mvn compile',
        mayFail: true,
    });
    const resolved = await (0,promises_.readFile)(inLocalRepository(folders.home, 'jar')).then(() => true, () => false);
    if (exitCode === 0 && resolved) {
        stage.verified(`Maven has resolved ${NAMES.Maven}:${NEWEST}, and its own plugins through maven-store`);
        return true;
    }
    const [reason = 'it says nothing'] = /(?<=^\[ERROR\] ).*$/m.exec((0,external_node_util_.stripVTControlCharacters)(stdout)) ?? [];
    stage.skipped(`mvn compile does not work on this machine: ${reason}`);
    return false;
}
/** Maven takes a POM that is imported before it knows of any plugin. */
async function importPom({ stage, env, folders }) {
    const cwd = (0,external_node_path_.join)(folders.consumers, 'maven-import');
    await stage.run('mvn', [...MAVEN_FLAGS, 'validate'], { cwd, env, shown: 'mvn validate' });
    await (0,promises_.readFile)(inLocalRepository(folders.home, 'pom')).catch(() => {
        throw new errors/* InputError */.dz(`Maven has not fetched the POM of ${NAMES.Maven}.`);
    });
    stage.verified(`Maven has resolved the POM of ${NAMES.Maven}:${NEWEST}`);
}
function inLocalRepository(home, extension) {
    return (0,external_node_path_.join)(home, `.m2/repository/com/acme/hello/${NEWEST}/hello-${NEWEST}.${extension}`);
}
/** Fetches the release's file with the login's token, and compares it with the one that was published. */
async function compareServed(scene, ecosystem) {
    const { format, path, file } = RELEASE_FILES[ecosystem](NEWEST);
    const reply = await ask(scene, format, path);
    if (!reply.ok)
        throw new errors/* InputError */.dz(`${format}: ${path} is answered with ${reply.status}.`);
    const served = sha256(await reply.bytes());
    const built = sha256(await (0,promises_.readFile)((0,external_node_path_.join)(scene.folders.project, file)));
    if (served !== built)
        throw new errors/* InputError */.dz(`${format}: ${path} is not the file that was published.`);
    scene.stage.verified(`${path.split('/').at(-1) ?? path} is served as it was published: SHA-256 ${served.slice(0, 16)}…`);
}
function sha256(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
}
function expectText(stage, actual, expected) {
    if (actual.trim() !== expected) {
        throw new errors/* InputError */.dz(`The installed package says ${JSON.stringify(actual.trim())}, not ${JSON.stringify(expected)}.`);
    }
    stage.verified(`it says: ${expected}`);
}

// EXTERNAL MODULE: ./packages/core/src/aws/endpoint.ts
var aws_endpoint = __webpack_require__("packages/core/src/aws/endpoint.ts");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js + 8 modules
var CodeartifactClient = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListPackagesPaginator.js
var ListPackagesPaginator = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/pagination/ListPackagesPaginator.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageVersionsPaginator.js
var ListPackageVersionsPaginator = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageVersionsPaginator.js");
;// CONCATENATED MODULE: ./packages/cli/src/commands/tour/packages.ts





/** A client of the emulator, whatever the machine's own settings for AWS are. */
function emulatorClient({ endpoint, region }) {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment/* EXAMPLE_KEY */.R;
    const credentials = { accessKeyId, secretAccessKey };
    return new CodeartifactClient/* CodeartifactClient */.d({ ...(0,aws_endpoint/* clientEndpoint */.tr)(endpoint), region, credentials });
}
/** Every package of a repository with its versions, as the AWS API lists them. */
async function listPackages(emulator, repository) {
    const client = emulatorClient(emulator);
    const found = [];
    for await (const { packages } of (0,ListPackagesPaginator/* paginateListPackages */.j)({ client }, { domain: DOMAIN, repository })) {
        for (const { format, namespace, package: name } of packages ?? []) {
            const at = { domain: DOMAIN, repository, format, namespace, package: name };
            const versions = [];
            let origin = '';
            for await (const page of (0,ListPackageVersionsPaginator/* paginateListPackageVersions */.p)({ client }, at)) {
                for (const each of page.versions ?? []) {
                    versions.push({ version: each.version ?? '', status: each.status ?? '' });
                    origin = each.origin?.originType ?? origin;
                }
            }
            found.push({ format: format ?? '', name: fullName(format, namespace, name ?? ''), origin, versions });
        }
    }
    return found;
}
/** Those that were published here. */
async function listOwnPackages(emulator) {
    return (await listPackages(emulator, REPOSITORY)).filter(({ origin }) => origin === 'INTERNAL');
}
/** As the ecosystem writes it. */
function fullName(format, namespace, name) {
    if (namespace === undefined)
        return name;
    return format === 'npm' ? `@${namespace}/${name}` : `${namespace}:${name}`;
}
function expectVersions(held, expected) {
    for (const { name, versions } of held) {
        const actual = versions.map(({ version }) => version);
        if (actual.join() === expected.join())
            continue;
        throw new errors/* InputError */.dz(`${name} has the versions ${actual.join(', ')}, not ${expected.join(', ')}.`);
    }
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/CreateDomainCommand.js
var CreateDomainCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreateDomainCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/GetAuthorizationTokenCommand.js
var GetAuthorizationTokenCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/GetAuthorizationTokenCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/CreateRepositoryCommand.js
var CreateRepositoryCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/CreateRepositoryCommand.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/commands/AssociateExternalConnectionCommand.js
var AssociateExternalConnectionCommand = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/commands/AssociateExternalConnectionCommand.js");
;// CONCATENATED MODULE: ./packages/cli/src/commands/tour/public.ts









const PACKAGES = {
    npm: {
        name: 'is-number',
        registry: "npm's registry",
        connection: 'public:npmjs',
        store: 'npm-store',
        format: 'npm',
        path: 'is-number',
        async install({ stage, env, folders }) {
            await stage.run('npm', ['install', 'is-number'], { cwd: (0,external_node_path_.join)(folders.consumers, 'npm'), env });
        },
    },
    Python: {
        name: 'iniconfig',
        registry: 'PyPI',
        connection: 'public:pypi',
        store: 'pypi-store',
        format: 'pypi',
        path: 'simple/iniconfig/',
        async install({ stage, env, folders }) {
            const target = (0,external_node_path_.join)(folders.consumers, 'site-packages-public');
            await stage.run('python3', ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', target, 'iniconfig'], {
                ...{ cwd: folders.consumers, env, shown: 'pip install iniconfig' },
            });
        },
    },
    Maven: {
        name: 'org.junit:junit-bom',
        registry: 'Maven Central',
        connection: 'public:maven-central',
        store: 'maven-store',
        format: 'maven',
        path: 'org/junit/junit-bom/5.10.2/junit-bom-5.10.2.pom',
        async install({ stage, env, folders }) {
            const cwd = (0,external_node_path_.join)(folders.consumers, 'maven-public');
            await (0,promises_.mkdir)(cwd);
            await (0,promises_.writeFile)((0,external_node_path_.join)(cwd, 'pom.xml'), importingPom('org.junit', 'junit-bom', '5.10.2'));
            await stage.run('mvn', [...MAVEN_FLAGS, 'validate'], { cwd, env, shown: 'mvn validate' });
        },
    },
};
/** The external connection of each ecosystem, by which an emulator can be told to leave it off. */
function connectionOf(ecosystem) {
    return PACKAGES[ecosystem].connection;
}
/**
 * The public registries that can be reached from here, found out by an emulator that asks them: it has the machine's
 * proxies and mirrors. What cannot be is left off later, or every package that is looked for would be looked for there.
 */
async function reachedRegistries(ecosystems) {
    const emulator = await (0,server.startEmulator)({ port: 0, account: ACCOUNT });
    const { endpoint } = emulator;
    const client = emulatorClient(emulator);
    try {
        await client.send(new CreateDomainCommand/* CreateDomainCommand */.q({ domain: DOMAIN }));
        const { authorizationToken } = await client.send(new GetAuthorizationTokenCommand/* GetAuthorizationTokenCommand */.E({ domain: DOMAIN }));
        const reached = await Promise.all(ecosystems.map(async (ecosystem) => {
            const { connection, store: repository, format, path } = PACKAGES[ecosystem];
            await client.send(new CreateRepositoryCommand/* CreateRepositoryCommand */.W({ domain: DOMAIN, repository }));
            const external = { domain: DOMAIN, repository, externalConnection: connection };
            await client.send(new AssociateExternalConnectionCommand/* AssociateExternalConnectionCommand */.t(external));
            const url = `${endpoint}/${format}/d/${DOMAIN}-${ACCOUNT}/${repository}/${path}`;
            return await answers(url, authorizationToken ?? '');
        }));
        return ecosystems.filter((_, index) => reached[index]);
    }
    finally {
        client.destroy();
        await emulator.close();
    }
}
/** Whether it is there, in a few seconds: no answer in time is as good as none. */
async function answers(url, token) {
    try {
        const reply = await fetch(url, {
            headers: { authorization: `Bearer ${token}` },
            signal: AbortSignal.timeout(5_000),
        });
        await reply.bytes();
        return reply.ok;
    }
    catch {
        return false;
    }
}
/** Takes a public package through each upstream whose registry this machine reaches, with the clients that run here. */
async function takePublicPackages(scene, wanted, reached) {
    const { stage, emulator } = scene;
    stage.step('Take a public package through each upstream');
    for (const ecosystem of wanted) {
        const { name, registry, store, install } = PACKAGES[ecosystem];
        if (!reached.includes(ecosystem)) {
            stage.skipped(`${ecosystem}: ${registry} cannot be reached from this machine (network or proxy)`);
            continue;
        }
        await install(scene);
        const held = await listPackages(emulator, store);
        if (!held.some((each) => each.name === name))
            throw new errors/* InputError */.dz(`${name} was not kept in ${store}.`);
        stage.verified(`${name} came through ${store}, and is kept there and in ${REPOSITORY}`);
    }
}

// EXTERNAL MODULE: ./packages/core/src/shell.ts
var src_shell = __webpack_require__("packages/core/src/shell.ts");
;// CONCATENATED MODULE: ./packages/cli/src/commands/tour/stage.ts




function openStage(host, colour) {
    const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
    let steps = 0;
    const run = async (command, args, options) => {
        const { cwd, env, shown = commandText([command, ...args]), mayFail = false, lines = 0, stream = 'stdout', } = options;
        host.info(paint(2, `  $ ${shown}`));
        const result = await host.exec(command, args, { cwd, env, silent: true });
        if (result.exitCode !== 0 && !mayFail) {
            throw new errors/* InputError */.dz(`The tour stops here: ${shown} ended with ${result.exitCode}.\n${tail(result.stdout + result.stderr, 20).join('\n')}`);
        }
        for (const line of lines === 0 ? [] : tail(result[stream], lines))
            host.info(`    ${(0,safe_text/* safeText */.Hk)(line)}`);
        return result;
    };
    return {
        step(title) {
            steps++;
            host.info('');
            host.info(paint(1, `${steps}. ${title}`));
        },
        say: (line) => host.info(`  ${line}`),
        verified: (line) => host.info(`  ${paint(32, 'ok')} ${line}`),
        skipped: (line) => host.info(`  ${paint(33, 'skipped')} ${line}`),
        run,
        cli: (args, options) => run(process.execPath, [process.argv[1] ?? '', ...args], {
            shown: commandText(['codeartifact-ci', ...args]),
            ...options,
        }),
    };
}
/** As somebody would type it. */
function commandText(words) {
    return words.map(src_shell/* word */.V).join(' ');
}
function tail(text, count) {
    return (0,external_node_util_.stripVTControlCharacters)(text).trimEnd().split('\n').slice(-count);
}

;// CONCATENATED MODULE: ./packages/cli/src/commands/tour.ts
















const TOOLS = { npm: 'npm', Python: 'pip', Maven: 'maven' };
const tour = (0,command/* defineCommand */.N)({
    name: 'tour',
    summary: 'See it all at work on this machine: a CodeArtifact, a login, packages published, installed and pruned.',
    inputs: {},
    outputs: {},
    examples: [{ title: 'Take the tour', inputs: {} }],
    async run(_inputs, host) {
        await (0,scratch/* withScratch */.h)(await spaceless(host.tempDir), 'tour', (root) => take(host, root));
    },
});
async function take(host, root) {
    const started = performance.now();
    const stage = openStage(host, process.stdout.isTTY && host.env['NO_COLOR'] === undefined);
    const folders = await makeFolders(root);
    let emulator;
    try {
        host.info('A tour of codeartifact-ci: no AWS account, and nothing outside a scratch folder is changed.');
        host.info('In what is shown, codeartifact-ci stands for: node dist/cli.js');
        const env = scene_environment(host, folders);
        const clients = await chooseClients(host, stage, env, folders.home);
        stage.step('Start a CodeArtifact on this machine');
        const asked = await askedRegistries();
        const reached = await reachedRegistries(asked);
        emulator = await (0,server.startEmulator)({
            port: 0,
            account: ACCOUNT,
            temporaryFolder: folders.temp,
            external: [...(await (0,emulator_options/* machineSettings */.X)(host)), ...externalSettings(asked, reached)],
        });
        stage.verified(`the AWS API and the package protocols answer at ${emulator.endpoint}`);
        const scene = {
            host,
            stage,
            emulator,
            clients,
            folders,
            env: emulatorEnvironment(env, emulator),
            token: undefined,
        };
        await provision(scene);
        const loggedIn = await logIn(scene);
        await publishReleases(loggedIn);
        await installAll(loggedIn);
        await takePublicPackages(loggedIn, asked.filter((ecosystem) => runs(clients, ecosystem)), reached);
        await showPackages(loggedIn);
        await pruneOld(loggedIn);
        await logOut(loggedIn);
        sumUp(host, stage, clients, (performance.now() - started) / 1000);
    }
    finally {
        await emulator?.close();
    }
}
/** The public registries that the tour asks: where Debian's folder has all that Maven needs, Maven Central is not one. */
async function askedRegistries() {
    return (await hasMavenPlugins()) ? ['npm', 'Python'] : ['npm', 'Python', 'Maven'];
}
/** What stands behind the external connections: Debian's folder for Maven Central, nothing for what cannot be reached. */
function externalSettings(asked, reached) {
    const debian = asked.includes('Maven')
        ? []
        : [{ connection: connectionOf('Maven'), location: `file://${DEBIAN_MAVEN}` }];
    const off = asked.filter((ecosystem) => !reached.includes(ecosystem));
    return [...debian, ...off.map((ecosystem) => ({ connection: connectionOf(ecosystem), location: 'off' }))];
}
function runs(clients, ecosystem) {
    return clients.some((client) => client.ecosystem === ecosystem && client.missing === undefined);
}
/** The clients, those that do not run here with the reason; npm makes a package of a folder, so that nothing goes without. */
async function chooseClients(host, stage, env, home) {
    const spaced = /\s/.test(home)
        ? `MAVEN_OPTS cannot name ${home} (set TMPDIR to a folder without a space)`
        : undefined;
    const clients = (await probeClients(host, env)).map((client) => client.ecosystem === 'Maven' ? { ...client, missing: client.missing ?? spaced } : client);
    for (const { ecosystem, missing } of clients) {
        if (missing === undefined)
            continue;
        if (ecosystem === 'npm')
            throw new errors/* InputError */.dz(`The tour packs an npm package, and ${missing}.`);
        stage.skipped(`${ecosystem}: ${missing}; what is published is compared by its hash instead`);
    }
    return clients;
}
async function provision({ stage, env, folders }) {
    stage.step(`Set up the domain ${DOMAIN} from one file: stores for public packages, a repository on top, its policy`);
    const example = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(process.argv[1] ?? ''), '../actions/provision/example.codeartifact.yml');
    const flags = ['provision', '--file', example, '--mode'];
    const shown = (mode) => `codeartifact-ci provision --file example.codeartifact.yml --mode ${mode}`;
    const cwd = folders.project;
    await stage.cli([...flags, 'apply'], { cwd, env, shown: shown('apply'), lines: 12 });
    await stage.cli([...flags, 'check'], { cwd, env, shown: shown('check') });
    stage.verified('what exists is what the file says; a second run would change nothing');
}
async function logIn(scene) {
    const { stage, env, clients, folders, host } = scene;
    stage.step('Log the package managers in');
    const tools = clients.map(({ ecosystem }) => TOOLS[ecosystem]).join(',');
    const flags = ['login', '--domain', DOMAIN, '--repository', REPOSITORY, '--tools', tools, '--export'];
    const { stdout } = await stage.cli(flags, {
        cwd: folders.project,
        env,
        shown: `eval "$(codeartifact-ci ${flags.join(' ')})"`,
        lines: 5,
        stream: 'stderr',
    });
    const exports = (0,shell/* readExports */.I)(stdout);
    const token = exports['CODEARTIFACT_AUTH_TOKEN'];
    if (token === undefined)
        throw new errors/* InputError */.dz('The login exported no token.');
    host.mask(token);
    for (const file of await filesBelow(folders.home)) {
        if ((await (0,promises_.readFile)(file, 'utf8')).includes(token))
            throw new errors/* InputError */.dz(`The token was written to ${file}.`);
    }
    stage.verified('the token is in the environment of this shell, and in no file');
    return { ...scene, env: { ...env, ...exports }, token };
}
async function publishReleases({ stage, env, folders, clients }) {
    const ecosystems = clients.map(({ ecosystem }) => ecosystem);
    stage.step(`Publish ${VERSIONS.length} releases of a small package for ${ecosystems.join(', ')}`);
    const flags = ['publish', '--domain', DOMAIN, '--repository', REPOSITORY, '--tag'];
    const options = { cwd: folders.project, env, lines: ecosystems.length + 1 };
    for (const version of VERSIONS) {
        await writeRelease(folders.project, version, ecosystems);
        await stage.cli([...flags, `v${version}`], options);
    }
    await stage.cli([...flags, `v${NEWEST}`], options);
    stage.verified('publishing the same release again compares every file and changes nothing');
}
async function showPackages({ stage, host, emulator }) {
    stage.step(`See what ${REPOSITORY} holds of ours`);
    const held = await listOwnPackages(emulator);
    const rows = held.map(({ format, name, versions }) => [
        format,
        name,
        versions.map(({ version, status }) => `${version} ${status}`).join(', '),
    ]);
    for (const line of (0,safe_text/* plainTable */.$b)(['format', 'package', 'versions'], rows))
        host.info(`    ${line}`);
    expectVersions(held, VERSIONS);
}
async function pruneOld({ stage, env, folders, emulator }) {
    stage.step('Prune to the newest two: a plan first, then what was planned');
    const cwd = folders.project;
    const command = ['prune', '--domain', DOMAIN];
    const rules = [
        ...['--repositories', REPOSITORY, '--packages', 'npm:@acme/*,pypi:acme-*,maven:com.acme:*'],
        ...['--keep-newest', '2', '--min-newest', '2', '--max-percent', '50', '--action', 'delete'],
    ];
    await stage.cli([...command, ...rules], { cwd, env, lines: 14 });
    expectVersions(await listOwnPackages(emulator), VERSIONS);
    stage.verified('a plan removes nothing');
    await stage.cli([...command, '--mode', 'apply', '--plan', 'prune-plan.json'], { cwd, env, lines: 6 });
    expectVersions(await listOwnPackages(emulator), VERSIONS.slice(1));
    stage.verified(`${VERSIONS[0]} is gone, ${VERSIONS[1]} and ${NEWEST} are there`);
}
async function logOut({ stage, env, folders }) {
    stage.step('Log out');
    const id = env['CODEARTIFACT_LOGIN'] ?? '';
    await stage.cli(['logout', '--login', id, '--export'], {
        cwd: folders.project,
        env,
        shown: 'eval "$(codeartifact-ci logout --login "$CODEARTIFACT_LOGIN" --export)"',
    });
    const left = (await filesBelow(folders.home)).filter((file) => /\.npmrc$|settings\.xml$|\.codeartifact-ci/.test(file));
    if (left.length > 0)
        throw new errors/* InputError */.dz(`The logout left ${left.join(', ')}.`);
    stage.verified('every file is as it was before the login');
}
function sumUp(host, stage, clients, seconds) {
    const names = (there) => clients.flatMap(({ ecosystem, missing }) => ((missing === undefined) === there ? [ecosystem] : [])).join(', ');
    const without = names(false) === '' ? '' : `; left out, as said above: the clients of ${names(false)}`;
    host.info('');
    stage.verified(`All that can run here was verified, with ${names(true)}, in ${seconds.toFixed(1)} s${without}. Nothing is left running.`);
    host.info('');
    host.info('Where to go next:');
    host.info('  README.md                   workflows for GitHub Actions and buildspecs for CodeBuild, to copy');
    host.info('  npm link                    puts codeartifact-ci on the PATH (Node.js 22.21 or newer)');
    host.info('  codeartifact-ci emulator    the CodeArtifact of this tour, for your own pipelines');
    host.info('  codeartifact-ci --help      every command; help COMMAND shows its flags and examples');
}
async function filesBelow(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
}


/***/ }),

/***/ "packages/core/src/aws/endpoint.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ parseEndpoint),
/* harmony export */   Jq: () => (/* binding */ parseRepositoryEndpoint),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   sO: () => (/* binding */ resolveEndpoint),
/* harmony export */   tr: () => (/* binding */ clientEndpoint),
/* harmony export */   u1: () => (/* binding */ stsEndpoint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");

/** 127.0.0.0/8, ::1 and localhost. */
function isLoopback(url) {
    return /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/.test(url.hostname);
}
/** An absolute http(s) URL without credentials, query or fragment; throws an InputError that says what is wrong. */
function parseEndpoint(text) {
    if (!URL.canParse(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must be an absolute URL, such as https://vpce-….vpce.amazonaws.com');
    const url = new URL(text);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must be an https URL (http only for this machine: 127.0.0.1 or localhost)');
    }
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must not hold credentials, a query or a fragment');
    }
    return url;
}
/** A VPC endpoint for repositories: the address of a host alone. */
function parseRepositoryEndpoint(text) {
    const url = parseEndpoint(text);
    if (url.pathname !== '/')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must be the address of a host without a path');
    if (!isLoopback(url) && !/^vpce-[a-z0-9-]+\.d\.codeartifact\.[a-z0-9-]+\.vpce\.[a-z0-9.-]+$/.test(url.hostname)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must be a VPC endpoint for repositories: https://vpce-….d.codeartifact.REGION.vpce.amazonaws.com');
    }
    return url;
}
/**
 * Where to send a service's requests; undefined leaves it to the SDK. The SDK would take AWS_ENDPOINT_URL_* from the
 * environment by itself, so that any step of a job could lead the next one's credentials elsewhere: such a variable is
 * honoured for this machine (the emulator) and refused for any other.
 */
function resolveEndpoint(given, env) {
    return given?.href ?? fromVariables('CODEARTIFACT', 'endpoint', env);
}
/** The same for STS: the input `sts-endpoint`, else the emulator, which is both, else a variable. */
function stsEndpoint({ stsEndpoint: given, endpoint }, env) {
    if (given !== undefined)
        return given.href;
    return endpoint !== undefined && isLoopback(endpoint) ? endpoint.href : fromVariables('STS', 'sts-endpoint', env);
}
/**
 * An endpoint as the SDK's clients take it: FIPS and dual stack, which the environment or a profile may ask for, choose
 * among the service's own, and a client refuses them together with another.
 */
function clientEndpoint(endpoint) {
    return endpoint === undefined ? {} : { endpoint, useFipsEndpoint: false, useDualstackEndpoint: false };
}
function fromVariables(service, input, env) {
    for (const name of [`AWS_ENDPOINT_URL_${service}`, 'AWS_ENDPOINT_URL']) {
        const value = env[name];
        if (value === undefined || value === '')
            continue;
        if (!URL.canParse(value) || !isLoopback(new URL(value))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The variable ${name} points at ${value}, which is not this machine. Give the endpoint as the input '${input}', or unset the variable.`);
        }
        return value;
    }
    return undefined;
}


/***/ }),

/***/ "packages/core/src/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/inputs.ts");

/** Describes a command once; `action.yml`, flags, help, completion, policies and README tables all follow from it. */
function defineCommand(spec) {
    const { run, ...description } = spec;
    return {
        ...description,
        execute: async (raw, host, operands = []) => {
            await run((0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .TL)(spec.inputs, raw), host, operands);
        },
    };
}


/***/ }),

/***/ "packages/core/src/scratch.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ withScratch)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _on_cancel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/on-cancel.ts");




/** A program that is being ended may still write into the folder while it is taken away. */
const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 };
/**
 * Runs the task with a folder of its own in `parent`, named after `name`, and takes the folder away afterwards: also when
 * the run is cancelled.
 */
async function withScratch(parent, name, task) {
    let folder;
    const forget = (0,_on_cancel_js__WEBPACK_IMPORTED_MODULE_3__/* .onCancel */ .A)(() => {
        if (folder !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, REMOVAL);
    });
    try {
        // In one go, so that no signal comes between the folder and its name.
        folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `codeartifact-${name}-`));
        return await task(folder);
    }
    finally {
        if (folder !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, REMOVAL);
        forget();
    }
}


/***/ }),

/***/ "packages/core/src/small-heap.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ keepHeapSmall)
/* harmony export */ });
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:perf_hooks");
/* harmony import */ var node_perf_hooks__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:v8");
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_1__);


/**
 * For work that runs long, or over much, and keeps little of it: the old space grows by a tenth before garbage is
 * collected, not twofold, and V8's new space, which by itself grows to 128 MB, grows no more once it has the size.
 *
 * @param newSpace megabytes. Without it the new space stays at its first size, which costs the least memory and, where
 * much garbage is made, up to half of the time.
 */
function keepHeapSmall(newSpace = 0) {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString)('--heap-growing-percent=10');
    if (newSpace === 0) {
        stopGrowing();
        return;
    }
    // It grows in collections alone.
    const observer = new node_perf_hooks__WEBPACK_IMPORTED_MODULE_0__.PerformanceObserver(() => {
        const { space_size: size = 0 } = (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.getHeapSpaceStatistics)().find((one) => one.space_name === 'new_space') ?? {};
        if (size < newSpace * 1e6)
            return;
        stopGrowing();
        observer.disconnect();
    });
    observer.observe({ entryTypes: ['gc'] });
}
function stopGrowing() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString)('--semi-space-growth-factor=1');
}


/***/ }),

/***/ "packages/versions/src/format.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ FORMATS)
/* harmony export */ });
/** CodeArtifact's package formats (API reference, PackageFormat). */
const FORMATS = ['npm', 'pypi', 'maven', 'nuget', 'generic', 'ruby', 'swift', 'cargo'];


/***/ })

};
;