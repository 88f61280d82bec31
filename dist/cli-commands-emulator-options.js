"use strict";
exports.id = "cli-commands-emulator-options";
exports.ids = ["cli-commands-emulator-options"];
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/files/formats.ts
var formats = __webpack_require__("packages/core/src/files/formats.ts");
// EXTERNAL MODULE: ./packages/core/src/files/user-file.ts
var user_file = __webpack_require__("packages/core/src/files/user-file.ts");
// EXTERNAL MODULE: ./packages/core/src/files/xml-spans.ts
var xml_spans = __webpack_require__("packages/core/src/files/xml-spans.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/config-folder.ts
var config_folder = __webpack_require__("packages/core/src/clients/support/config-folder.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/configured-registries.ts





/**
 * What the machine's own pip, Cargo and Maven are configured to ask in place of the public registries, as the locations
 * of CodeArtifact's external connections: `public:pypi` → `https://mirror.example/simple/`. Read from their variables and
 * files rather than asked of them, as starting pip and Maven costs more than all else. Left out is what is not configured,
 * what cannot be read, and what would go in a circle or give a credential away: loopback, CodeArtifact itself, and URLs
 * with credentials.
 */
async function configuredRegistries(machine) {
    const [pypi, crates] = await Promise.all([pipIndex(machine), cargoIndex(machine)]);
    const found = [
        ['public:pypi', pypi],
        ['public:crates-io', crates],
        ['public:maven-central', mavenMirror(machine)],
    ];
    return new Map(found.flatMap(([connection, url]) => (isUsable(url) ? [[connection, withSlash(url)]] : [])));
}
const withSlash = (url) => (url.endsWith('/') ? url : `${url}/`);
function isUsable(text) {
    if (text === undefined || !URL.canParse(text))
        return false;
    const { protocol, hostname, username, password } = new URL(text);
    const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
    // Of whatever partition, and behind a VPC endpoint: what follows the Region is each one's own.
    const codeArtifact = /\.codeartifact\.[a-z]+(?:-[a-z]+)+-\d+\./.test(hostname);
    const credentials = username !== '' || password !== '';
    return (protocol === 'https:' || protocol === 'http:') && !loopback && !codeArtifact && !credentials;
}
/** pip, "Precedence / override order": the variable, then the user's file, then the machine's. */
async function pipIndex({ env, home }) {
    if ((env['PIP_INDEX_URL'] ?? '') !== '')
        return env['PIP_INDEX_URL'];
    const given = env['PIP_CONFIG_FILE'] ?? '';
    const users = [(0,external_node_path_.join)((0,config_folder/* configHome */.e)({ env, home }), 'pip', 'pip.conf'), (0,external_node_path_.join)(home, '.pip', 'pip.conf')];
    for (const path of [...(given === '' ? users : [given]), '/etc/pip.conf']) {
        const url = await slotOf('ini', path, '[global] index-url');
        if (url !== undefined)
            return url;
    }
    return undefined;
}
/** The Cargo Book, "Source Replacement"; `sparse+` says how the index is asked, and no other kind can be. */
async function cargoIndex({ env, home }) {
    const folder = (env['CARGO_HOME'] ?? '') === '' ? (0,external_node_path_.join)(home, '.cargo') : (env['CARGO_HOME'] ?? '');
    const path = (0,external_node_path_.join)(folder, 'config.toml');
    const name = env['CARGO_SOURCE_CRATES_IO_REPLACE_WITH'] ?? (await slotOf('toml', path, '[source.crates-io] replace-with'));
    if (name === undefined || !/^[\w-]+$/.test(name))
        return undefined;
    const url = (await slotOf('toml', path, `[source.${name}] registry`)) ??
        (await slotOf('toml', path, `[registries.${name}] index`));
    return url?.startsWith('sparse+') === true ? url.slice('sparse+'.length) : undefined;
}
/** Maven, "Using Mirrors for Repositories": of the user's mirrors the first that stands for Maven Central. */
function mavenMirror({ home }) {
    const path = (0,external_node_path_.join)(home, '.m2', 'settings.xml');
    const text = (0,user_file/* peekAtFile */.xm)(path);
    if (text === undefined)
        return undefined;
    try {
        const mirrors = (0,xml_spans/* parseXml */.NO)(text, path).children.find(({ name }) => name === 'mirrors')?.children ?? [];
        for (const { children } of mirrors) {
            const valueOf = (wanted) => {
                const element = children.find(({ name }) => name === wanted);
                return element === undefined ? '' : (0,xml_spans/* textOf */.b6)(text, element);
            };
            const parts = valueOf('mirrorOf').split(',');
            if (parts.includes('!central'))
                continue;
            if (parts.some((part) => ['*', 'external:*', 'central'].includes(part.trim())))
                return valueOf('url');
        }
    }
    catch {
        // Maven itself will say what is wrong with its file.
    }
    return undefined;
}
/** The value behind `key = ` in a file, without the quotes of a TOML string; undefined where it cannot be read. */
async function slotOf(format, path, slot) {
    const text = (0,user_file/* peekAtFile */.xm)(path);
    if (text === undefined)
        return undefined;
    const { editor } = await (0,formats/* loadFormat */.M)(format);
    try {
        const value = /^[^=:]*[=:]\s*(.*)$/s.exec(editor.get(text, slot) ?? '')?.[1];
        return value?.trim().replace(/^(["'])([^"'\\]*)\1$/, '$2');
    }
    catch {
        // Its own client will say what is wrong with it.
        return undefined;
    }
}

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
// EXTERNAL MODULE: ./packages/emulator/src/server.ts + 212 modules
var server = __webpack_require__("packages/emulator/src/server.ts");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__("node:os");
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
    const configured = await configuredRegistries({ env, home: env['HOME'] ?? env['USERPROFILE'] ?? (0,external_node_os_.homedir)() });
    return [...configured].map(([connection, location]) => ({ connection, location }));
}
async function start(inputs, host) {
    const control = await controlSettings(inputs, host.workspace);
    // It stays beside a build for hours.
    (0,small_heap/* keepHeapSmall */.p)();
    try {
        return await (0,server/* startEmulator */.s)({
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

/***/ "packages/core/src/files/formats.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ loadFormat)
/* harmony export */ });
/* unused harmony export FORMAT_NAMES */
const never = () => false;
/** A format of slots alone. */
const flat = (editor) => ({ editor, isEmptyContainer: never, isSealed: never });
const selfClosing = (content) => /\/>\s*$/.test(content);
/** Each format under the name by which an undo record refers to it. None is loaded before a file of it is edited. */
const formats = {
    npmrc: async () => flat((await __webpack_require__.e(/* import() */ "core-files-npmrc").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/npmrc.ts"))).npmrc),
    netrc: async () => flat((await __webpack_require__.e(/* import() */ "core-files-netrc").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/netrc.ts"))).netrc),
    whole: async () => flat((await __webpack_require__.e(/* import() */ "core-files-whole").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/whole.ts"))).whole),
    ini: async () => {
        const { ini: editor, isEmptyContainer } = await __webpack_require__.e(/* import() */ "core-files-ini").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/ini.ts"));
        return { editor, isEmptyContainer, isSealed: never };
    },
    toml: async () => {
        const { toml: editor, isEmptyContainer } = await Promise.all(/* import() */[__webpack_require__.e("toml-eslint-parser"), __webpack_require__.e("core-files-toml")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/toml.ts"));
        return { editor, isEmptyContainer, isSealed: never };
    },
    yaml: async () => {
        const { yaml: editor, isEmptyContainer } = await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("core-files-yaml")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/yaml.ts"));
        return { editor, isEmptyContainer, isSealed: never };
    },
    json: async () => {
        const { json: editor, isEmptyContainer } = await Promise.all(/* import() */[__webpack_require__.e("jsonc-parser"), __webpack_require__.e("core-files-json")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/json.ts"));
        return { editor, isEmptyContainer, isSealed: never };
    },
    'maven-settings': async () => {
        const { mavenSettings: editor, isEmptyContainer } = await __webpack_require__.e(/* import() */ "core-files-maven-settings").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/maven-settings.ts"));
        return { editor, isEmptyContainer, isSealed: selfClosing };
    },
    'nuget-config': async () => {
        const { nugetConfig: editor, isEmptyContainer } = await __webpack_require__.e(/* import() */ "core-files-nuget-config").then(__webpack_require__.bind(__webpack_require__, "packages/core/src/files/nuget-config.ts"));
        return { editor, isEmptyContainer, isSealed: selfClosing };
    },
};
const FORMAT_NAMES = Object.keys(formats);
async function loadFormat(name) {
    return await formats[name]();
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

/***/ "packages/core/src/files/user-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ removeLeftovers),
/* harmony export */   E1: () => (/* binding */ readUserFile),
/* harmony export */   HW: () => (/* binding */ stageFile),
/* harmony export */   JR: () => (/* binding */ discardStaged),
/* harmony export */   KY: () => (/* binding */ missingFolders),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   cw: () => (/* binding */ removeFolders),
/* harmony export */   fR: () => (/* binding */ replaceFile),
/* harmony export */   ge: () => (/* binding */ placeStaged),
/* harmony export */   nM: () => (/* binding */ removeFile),
/* harmony export */   u1: () => (/* binding */ resolveTarget),
/* harmony export */   wZ: () => (/* binding */ makeFolders),
/* harmony export */   xm: () => (/* binding */ peekAtFile),
/* harmony export */   ye: () => (/* binding */ UnwritableError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:crypto");
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("node:fs");
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("node:fs/promises");
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/errors.ts");





const LARGEST = 1024 * 1024;
const TEMP_MARK = '.codeartifact-ci-';
/**
 * Reads a file of the user's. Refuses what could lead the write elsewhere or tear something else: a symlink out of
 * the home directory, a file with other hard links, a FIFO or device, a file over 1 MiB or that is not UTF-8.
 */
async function readUserFile(path, bounds) {
    const target = await resolveTarget(path, bounds);
    let handle;
    try {
        // O_NONBLOCK: opening a FIFO would wait for a writer for ever.
        handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(target, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW);
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'ENOENT')
            return { path: target, text: undefined, mode: undefined };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check its permissions and those of its folder.`);
    }
    try {
        const stats = await handle.stat();
        const { size, nlink } = stats;
        if (!stats.isFile())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is no regular file, so it is left alone. Move it away.`);
        if (nlink > 1) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} has ${nlink} hard links; an edit would tear them apart. Replace it by a copy of its own.`);
        }
        if (size > LARGEST)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is larger than 1 MiB, so it is left alone. Move it away.`);
        return { path: target, text: decodeUtf8(await handle.readFile(), path), mode: stats.mode & 0o7777 };
    }
    finally {
        await handle.close();
    }
}
/**
 * The text of a file that is only looked into; undefined for one that is not there, cannot be read, is larger than
 * `largest` bytes, or is no regular file: a FIFO would be waited for, and a device has no end.
 */
function peekAtFile(path, largest = LARGEST) {
    let handle;
    try {
        handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(handle);
        return stats.isFile() && stats.size <= largest ? (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(handle, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (handle !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(handle);
    }
}
function decodeUtf8(bytes, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is not UTF-8 text. Convert it, or move it away.`);
    }
}
/**
 * Where the bytes of a file are, or will be: links are followed, in its folders too. Throws an InputError where they
 * lead out of the home directory, or into the workspace.
 */
async function resolveTarget(path, { home, systemHome, workspace }) {
    const refuse = (problem) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} ${problem}`);
    };
    const inWorkspace = "lies in the workspace, where it could be committed or packed. Point the client's user configuration elsewhere.";
    if (isWithin(path, workspace) && !isWithin(home, workspace))
        refuse(inWorkspace);
    const target = await followLinks(path);
    if (target === path)
        return path;
    for (const folder of [home, systemHome]) {
        if (!isWithin(path, folder) || isWithin(target, await followLinks(folder)))
            continue;
        refuse(`is a symlink, or lies below one, that leads out of the home directory, to ${target}. Replace it by a file or folder of its own.`);
    }
    const realWorkspace = await followLinks(workspace);
    if (isWithin(target, realWorkspace) && !isWithin(await followLinks(home), realWorkspace))
        refuse(inWorkspace);
    return target;
}
/** The real path; of what does not exist yet, as far as it does. */
async function followLinks(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path);
    }
    catch (error) {
        const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error);
        if (code !== 'ENOENT' && code !== 'ENOTDIR') {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions of its folder.`);
        }
    }
    const dangling = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).then((stats) => stats.isSymbolicLink(), () => false);
    if (dangling)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`${path} is a symlink to what does not exist. Remove it, or make its target.`);
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);
    return parent === path ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await followLinks(parent), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path));
}
/** Whether a path is a folder or lies in it, by their names. */
function isWithin(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(folder, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(way));
}
/**
 * Replaces a file as a whole: whoever reads it, and whenever we are killed, sees the old or the new text, never a
 * part.
 */
async function replaceFile(path, text, mode) {
    await placeStaged(await stageFile(path, text, mode), path);
}
/**
 * Writes what a file is to hold into a temporary file beside it, and returns that one's path. It is 0600 from the
 * start; an existing file's owner and, unless another is given, its mode are kept.
 */
async function stageFile(path, text, mode) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}${TEMP_MARK}${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        const before = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(() => undefined);
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, 'wx', mode ?? 0o600);
        try {
            await handle.writeFile(text);
            // The owner first: a change of it takes the set-user-ID bit away.
            if (before !== undefined) {
                await handle.chown(before.uid, before.gid).catch(() => undefined);
                await handle.chmod(mode ?? before.mode & 0o7777);
            }
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        return temporary;
    }
    catch (error) {
        await discardStaged(temporary);
        throw unwritable(path, error);
    }
}
/** Puts a staged file in the place of the one that it is for. */
async function placeStaged(temporary, path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
        await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path));
    }
    catch (error) {
        await discardStaged(temporary);
        throw unwritable(path, error);
    }
}
/** Removes a staged file; one that was placed is not there any more. */
async function discardStaged(temporary) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(temporary).catch(() => undefined);
}
/** The disk is full or read-only, or a folder is somebody else's: it may pass, and what failed can be done again. */
class UnwritableError extends _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz {
    name = 'InputError';
}
function unwritable(path, error) {
    return new UnwritableError(`${path} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions and the space of its folder.`, { cause: error });
}
/** Throws an UnwritableError where the file stays. */
async function removeFile(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.unlink)(path).catch(ignoring('ENOENT'));
    }
    catch (error) {
        throw new UnwritableError(`${path} cannot be removed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions of its folder.`, {
            cause: error,
        });
    }
    await syncFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)).catch(() => undefined);
}
/** Removes the temporary files that a killed process left beside a file. Only under the lock: others are in use. */
async function removeLeftovers(path) {
    const prefix = `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(path)}${TEMP_MARK}`;
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path)).catch(() => []);
    for (const name of names.filter((entry) => entry.startsWith(prefix))) {
        await removeFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), name));
    }
}
/** The folders that must be made before `path` can be, the outermost first. */
async function missingFolders(path) {
    const missing = [];
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder)) {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(folder).catch(() => undefined);
        if (stats !== undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(folder) === folder)
            return missing;
        missing.unshift(folder);
    }
}
async function makeFolders(folders) {
    for (const folder of folders) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(folder, { mode: 0o700 }).catch((error) => {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) === 'EEXIST')
                return;
            throw new UnwritableError(`The folder ${folder} cannot be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}. Check the permissions and the space of the home directory.`, { cause: error });
        });
    }
}
/**
 * Removes folders that are empty, the innermost first; one that holds something stays, and so does what somebody has put
 * in the place of one, such as a link. Throws an UnwritableError that names the empty ones that stay too.
 */
async function removeFolders(folders) {
    const stuck = [];
    let cause;
    for (const folder of [...folders].reverse()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rmdir)(folder)
            .catch(ignoring('ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'))
            .catch((error) => {
            stuck.push(folder);
            cause = error;
        });
    }
    if (stuck.length === 0)
        return;
    throw new UnwritableError(`${stuck.join(', ')} cannot be removed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause)}. Check the permissions.`, {
        cause,
    });
}
async function syncFolder(folder) {
    // Windows cannot sync a folder, and does not need to.
    if (process.platform === 'win32')
        return;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(folder, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
function ignoring(...codes) {
    return (error) => {
        if (!codes.includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$N)(error) ?? ''))
            throw error;
    };
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