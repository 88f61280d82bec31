"use strict";
exports.id = "cli-commands-tour";
exports.ids = ["cli-commands-tour"];
exports.modules = {

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
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js + 8 modules
var CodeartifactClient = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/CodeartifactClient.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListPackagesPaginator.js
var ListPackagesPaginator = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/pagination/ListPackagesPaginator.js");
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageVersionsPaginator.js
var ListPackageVersionsPaginator = __webpack_require__("@aws-sdk/client-codeartifact/dist-es/pagination/ListPackageVersionsPaginator.js");
// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__("packages/core/src/command.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./packages/emulator/src/server.ts + 203 modules
var server = __webpack_require__("packages/emulator/src/server.ts");
// EXTERNAL MODULE: ./packages/cli/src/shell.ts
var shell = __webpack_require__("packages/cli/src/shell.ts");
// EXTERNAL MODULE: ./packages/cli/src/commands/emulator-variables.ts
var emulator_variables = __webpack_require__("packages/cli/src/commands/emulator-variables.ts");
;// CONCATENATED MODULE: ./packages/cli/src/commands/tour-clients.ts


const CLIENTS = [
    { ecosystem: 'npm', command: 'npm', remedy: 'it comes with Node.js' },
    { ecosystem: 'Python', command: 'python3', remedy: 'apt-get install python3-pip' },
    { ecosystem: 'Maven', command: 'mvn', remedy: 'apt-get install maven' },
];
/** Debian's Maven artifacts: with them Maven works without a network. */
const DEBIAN_MAVEN = '/usr/share/maven-repo';
/** Which of the clients this machine has, and which it lacks. */
async function findClients(host) {
    const found = await Promise.all(CLIENTS.map((client) => works(client, host)));
    return {
        present: CLIENTS.filter((_, index) => found[index]),
        missing: CLIENTS.filter((_, index) => found[index] !== true),
    };
}
async function works({ ecosystem, command }, host) {
    if (!(await onPath(command, host)))
        return false;
    if (ecosystem !== 'Python')
        return true;
    return (await host.exec(command, ['-m', 'pip', '--version'], { silent: true })).exitCode === 0;
}
async function onPath(command, host) {
    for (const folder of (host.env['PATH'] ?? '').split(external_node_path_.delimiter)) {
        const found = await (0,promises_.access)((0,external_node_path_.join)(folder, command), promises_.constants.X_OK).then(() => true, () => false);
        if (found)
            return true;
    }
    return false;
}
async function hasDebianMaven() {
    return await (0,promises_.stat)(DEBIAN_MAVEN).then((stats) => stats.isDirectory(), () => false);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__("node:crypto");
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__("fflate/esm/index.mjs");
;// CONCATENATED MODULE: ./packages/cli/src/commands/tour-projects.ts




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
        'maven/pom.xml': pom('consumer', '1.0.0', [
            '  <properties><maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>',
            `  <dependencies><dependency><groupId>com.acme</groupId><artifactId>hello</artifactId><version>${version}</version></dependency></dependencies>`,
        ]),
        'maven/src/main/java/Consumer.java': 'public class Consumer {}\n',
    });
}
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

;// CONCATENATED MODULE: ./packages/cli/src/commands/tour-stage.ts


function openStage(host, colour) {
    const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
    let steps = 0;
    const run = async (command, args, options) => {
        const { cwd, env, shown = [command, ...args].join(' '), mayFail = false, lines = 0, stream = 'stdout' } = options;
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
            shown: `codeartifact-ci ${args.join(' ')}`,
            ...options,
        }),
    };
}
function tail(text, count) {
    return text.trimEnd().split('\n').slice(-count);
}

;// CONCATENATED MODULE: ./packages/cli/src/commands/tour.ts












const DOMAIN = 'my-org';
const REPOSITORY = 'my-packages';
/** The account in the example file's policies. */
const ACCOUNT = '123456789012';
const VERSIONS = ['1.0.0', '1.1.0', '1.2.0'];
const NEWEST = VERSIONS[2];
/** Small, without dependencies, and on npmjs.com for good. */
const PUBLIC_PACKAGE = 'is-number';
const TOOLS = { npm: 'npm', Python: 'pip', Maven: 'maven' };
const tour = (0,command/* defineCommand */.N)({
    name: 'tour',
    summary: 'See it all at work on this machine: a CodeArtifact, a login, packages published, installed and pruned.',
    inputs: {},
    outputs: {},
    examples: [{ title: 'Take the tour', inputs: {} }],
    async run(_inputs, host) {
        const started = performance.now();
        const stage = openStage(host, process.stdout.isTTY && host.env['NO_COLOR'] === undefined);
        const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.tempDir, 'codeartifact-tour-'));
        let emulator;
        try {
            host.info('A tour of codeartifact-ci: no AWS account, and nothing outside a scratch folder is changed.');
            const { present, missing } = await findClients(host);
            for (const { ecosystem, command, remedy } of missing) {
                stage.skipped(`${ecosystem}: ${command} is not on this machine (${remedy})`);
            }
            stage.step('Start a CodeArtifact on this machine');
            emulator = await (0,server/* startEmulator */.s)({ port: 0, account: ACCOUNT, external: await externalSettings() });
            stage.verified(`the AWS API and the package protocols answer at ${emulator.endpoint}`);
            const scene = await setUp(root, host, stage, emulator, present);
            await provision(scene);
            const loggedIn = await logIn(scene);
            await publishReleases(loggedIn);
            await installAll(loggedIn);
            await proxyPublicPackage(loggedIn);
            await showPackages(loggedIn);
            await pruneOld(loggedIn);
            await logOut(loggedIn);
            sumUp(host, stage, present, (performance.now() - started) / 1000);
        }
        finally {
            await emulator?.close();
            await (0,promises_.rm)(root, { recursive: true, force: true });
        }
    },
});
/** Only npm's registry is asked over the network; Maven Central is Debian's folder where there is one. */
async function externalSettings() {
    const maven = (await hasDebianMaven())
        ? [{ connection: 'public:maven-central', location: `file://${DEBIAN_MAVEN}` }]
        : [];
    return [{ connection: 'public:pypi', location: 'off' }, ...maven];
}
async function setUp(root, host, stage, emulator, clients) {
    const folder = (name) => (0,external_node_path_.join)(root, name);
    const [home, project, consumers] = [folder('home'), folder('project'), folder('consumers')];
    for (const path of [home, project, consumers, folder('temp')])
        await (0,promises_.mkdir)(path);
    // Settings of the machine's own user, and those npm sets for its scripts, would lead the clients elsewhere.
    const inherited = Object.entries(host.env).filter(([name]) => !/^(npm_|pip_|twine_|maven_|aws_|python)/i.test(name));
    const env = {
        ...Object.fromEntries(inherited),
        ...(0,emulator_variables/* emulatorVariables */.$q)(emulator),
        HOME: home,
        TMPDIR: folder('temp'),
        // Java asks the system where the home directory is; and it runs for a moment only.
        MAVEN_OPTS: `-Duser.home=${home} -XX:TieredStopAtLevel=1 -XX:+UseSerialGC`,
        npm_config_update_notifier: 'false',
        npm_config_fund: 'false',
        npm_config_audit: 'false',
        PIP_DISABLE_PIP_VERSION_CHECK: '1',
        PIP_NO_CACHE_DIR: '1',
    };
    return { host, stage, emulator, clients, home, project, consumers, env };
}
async function provision({ stage, env, project }) {
    stage.step(`Set up the domain ${DOMAIN} from one file: stores for public packages, a repository on top, its policy`);
    const example = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(process.argv[1] ?? ''), '../actions/provision/example.codeartifact.yml');
    const flags = ['provision', '--file', example, '--mode'];
    const shown = (mode) => `codeartifact-ci provision --file example.codeartifact.yml --mode ${mode}`;
    await stage.cli([...flags, 'apply'], { cwd: project, env, shown: shown('apply'), lines: 12 });
    await stage.cli([...flags, 'check'], { cwd: project, env, shown: shown('check') });
    stage.verified('what exists is what the file says; a second run would change nothing');
}
async function logIn(scene) {
    const { stage, env, project, clients, home, host } = scene;
    stage.step('Log the package managers in');
    const tools = clients.map(({ ecosystem }) => TOOLS[ecosystem]).join(',');
    const flags = ['login', '--domain', DOMAIN, '--repository', REPOSITORY, '--tools', tools, '--export'];
    const { stdout } = await stage.cli(flags, {
        cwd: project,
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
    for (const file of await filesBelow(home)) {
        if ((await (0,promises_.readFile)(file, 'utf8')).includes(token))
            throw new errors/* InputError */.dz(`The token was written to ${file}.`);
    }
    stage.verified('the token is in the environment of this shell, and in no file');
    return { ...scene, env: { ...env, ...exports } };
}
async function publishReleases({ stage, env, project, clients }) {
    const ecosystems = clients.map(({ ecosystem }) => ecosystem);
    stage.step(`Publish ${VERSIONS.length} releases of a small package for ${ecosystems.join(', ')}`);
    const flags = ['publish', '--domain', DOMAIN, '--repository', REPOSITORY, '--tag'];
    for (const version of VERSIONS) {
        await writeRelease(project, version, ecosystems);
        await stage.cli([...flags, `v${version}`], { cwd: project, env, lines: ecosystems.length + 1 });
    }
    await stage.cli([...flags, `v${NEWEST}`], { cwd: project, env, lines: ecosystems.length + 1 });
    stage.verified('publishing the same release again compares every file and changes nothing');
}
async function installAll(scene) {
    const { stage, clients, consumers } = scene;
    stage.step('Install them with the real clients');
    await writeConsumers(consumers, NEWEST);
    for (const { ecosystem } of clients)
        await INSTALLERS[ecosystem](scene);
}
const INSTALLERS = {
    async npm({ stage, env, consumers }) {
        const cwd = (0,external_node_path_.join)(consumers, 'npm');
        await stage.run('npm', ['install', NAMES.npm], { cwd, env });
        const { stdout } = await stage.run('node', ['-p', `require('${NAMES.npm}')`], { cwd, env });
        expectText(stage, stdout, `hello from npm, version ${NEWEST}`);
    },
    async Python({ stage, env, consumers }) {
        const target = (0,external_node_path_.join)(consumers, 'site-packages');
        await stage.run('python3', ['-m', 'pip', 'install', '--quiet', '--target', target, NAMES.Python], {
            cwd: consumers,
            env,
            shown: `pip install ${NAMES.Python}`,
        });
        const { stdout } = await stage.run('python3', ['-c', 'import acme_hello; print(acme_hello.MESSAGE)'], {
            cwd: consumers,
            env: { ...env, PYTHONPATH: target },
        });
        expectText(stage, stdout, `hello from Python, version ${NEWEST}`);
    },
    async Maven({ stage, env, consumers, home }) {
        await stage.run('mvn', ['-B', '-q', '-ntp', 'compile'], { cwd: (0,external_node_path_.join)(consumers, 'maven'), env });
        const jar = (0,external_node_path_.join)(home, `.m2/repository/com/acme/hello/${NEWEST}/hello-${NEWEST}.jar`);
        await (0,promises_.readFile)(jar).catch(() => {
            throw new errors/* InputError */.dz(`Maven compiled, but ${jar} is not there.`);
        });
        stage.verified(`Maven has resolved ${NAMES.Maven}:${NEWEST}, and its own plugins through maven-store`);
    },
};
function expectText(stage, actual, expected) {
    if (actual.trim() !== expected)
        throw new errors/* InputError */.dz(`The installed package says ${JSON.stringify(actual.trim())}, not ${JSON.stringify(expected)}.`);
    stage.verified(`it says: ${expected}`);
}
async function proxyPublicPackage({ stage, env, consumers, clients, emulator }) {
    stage.step('Take a public package through the upstream');
    if (!clients.some(({ ecosystem }) => ecosystem === 'npm')) {
        stage.skipped('npm is not on this machine');
        return;
    }
    const { exitCode } = await stage.run('npm', ['install', PUBLIC_PACKAGE], {
        cwd: (0,external_node_path_.join)(consumers, 'npm'),
        env: { ...env, npm_config_fetch_retries: '0' },
        mayFail: true,
    });
    if (exitCode !== 0) {
        stage.skipped("npm's public registry cannot be reached from this machine");
        return;
    }
    const held = await listAll(emulator, 'npm-store');
    if (!held.some(({ name }) => name === PUBLIC_PACKAGE))
        throw new errors/* InputError */.dz(`${PUBLIC_PACKAGE} was not kept in npm-store.`);
    stage.verified(`${PUBLIC_PACKAGE} came through npm-store, and is kept there and in ${REPOSITORY}`);
}
async function showPackages({ stage, host, emulator }) {
    stage.step(`See what ${REPOSITORY} holds of ours`);
    const held = (await listAll(emulator, REPOSITORY)).filter(({ origin }) => origin === 'INTERNAL');
    const rows = held.map(({ format, name, versions }) => [
        format,
        name,
        versions.map(({ version, status }) => `${version} ${status}`).join(', '),
    ]);
    for (const line of (0,safe_text/* plainTable */.$b)(['format', 'package', 'versions'], rows))
        host.info(`    ${line}`);
    expectVersions(held, [...VERSIONS]);
}
async function pruneOld({ stage, env, project, emulator }) {
    stage.step('Prune to the newest two: a plan first, then what was planned');
    const command = ['prune', '--domain', DOMAIN];
    const rules = [
        '--repositories',
        REPOSITORY,
        '--packages',
        'npm:@acme/*,pypi:acme-*,maven:com.acme:*',
        '--keep-newest',
        '2',
        '--min-newest',
        '2',
        '--max-percent',
        '50',
        '--action',
        'delete',
    ];
    await stage.cli([...command, ...rules], { cwd: project, env, lines: 14 });
    const before = (await listAll(emulator, REPOSITORY)).filter(({ origin }) => origin === 'INTERNAL');
    expectVersions(before, [...VERSIONS]);
    stage.verified('a plan removes nothing');
    await stage.cli([...command, '--mode', 'apply', '--plan', 'prune-plan.json'], { cwd: project, env, lines: 6 });
    const after = (await listAll(emulator, REPOSITORY)).filter(({ origin }) => origin === 'INTERNAL');
    expectVersions(after, VERSIONS.slice(1));
    stage.verified(`${VERSIONS[0]} is gone, ${VERSIONS[1]} and ${NEWEST} are there`);
}
async function logOut({ stage, env, project, home }) {
    stage.step('Log out');
    const id = env['CODEARTIFACT_LOGIN'] ?? '';
    await stage.cli(['logout', '--login', id, '--export'], {
        cwd: project,
        env,
        shown: 'eval "$(codeartifact-ci logout --login "$CODEARTIFACT_LOGIN" --export)"',
    });
    const left = (await filesBelow(home)).filter((file) => /\.npmrc$|settings\.xml$|\.codeartifact-ci/.test(file));
    if (left.length > 0)
        throw new errors/* InputError */.dz(`The logout left ${left.join(', ')}.`);
    stage.verified('every file is as it was before the login');
}
function sumUp(host, stage, clients, seconds) {
    const names = clients.map(({ ecosystem }) => ecosystem).join(', ');
    host.info('');
    stage.verified(`All steps verified with ${names}, in ${seconds.toFixed(1)} s. Nothing is left running.`);
    host.info('');
    host.info('Where to go next:');
    host.info('  README.md             workflows for GitHub Actions and buildspecs for CodeBuild, to copy');
    host.info('  codeartifact-ci emulator            the CodeArtifact of this tour, for your own pipelines');
    host.info('  codeartifact-ci COMMAND --help      every command and its flags');
}
async function listAll({ endpoint, region }, repository) {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = emulator_variables/* EXAMPLE_KEY */.RS;
    const client = new CodeartifactClient/* CodeartifactClient */.d({ endpoint, region, credentials: { accessKeyId, secretAccessKey } });
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
            found.push({
                format: format ?? '',
                name: fullName(format, namespace, name ?? ''),
                origin,
                versions,
            });
        }
    }
    return found;
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
        if (actual.join() !== expected.join())
            throw new errors/* InputError */.dz(`${name} has the versions ${actual.join(', ')}, not ${expected.join(', ')}.`);
    }
}
async function filesBelow(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
}


/***/ })

};
;