"use strict";
exports.id = "cli-commands-emulator";
exports.ids = ["cli-commands-emulator"];
exports.modules = {

/***/ "packages/cli/src/commands/emulator-options.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G4: () => (/* binding */ HTTPS_PORT),
  $O: () => (/* binding */ emulatorInputs),
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
// EXTERNAL MODULE: ./packages/emulator/src/server.ts + 207 modules
var server = __webpack_require__("packages/emulator/src/server.ts");
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
};
function serviceVariants(inputs) {
    const { publishedTime, tarballPort, npmIntegrity } = inputs;
    return { publishedTime, tarballPort, npmIntegrity };
}

// EXTERNAL MODULE: ./packages/cli/src/commands/emulator-variables.ts
var emulator_variables = __webpack_require__("packages/cli/src/commands/emulator-variables.ts");
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
            "Default: npm's configured registry for public:npmjs, the public registries for the others.",
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
    const { exitCode, stderr } = await host.exec(process.execPath, [process.argv[1] ?? '', 'provision', '--file', file, '--mode', 'apply'], { env: { ...host.env, ...(0,emulator_variables/* emulatorVariables */.$q)(running) }, silent: true });
    if (exitCode !== 0)
        throw new errors/* InputError */.dz(stderr.replace(/^error: /, '').trimEnd());
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
            external: inputs.external,
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

/***/ "packages/cli/src/commands/emulator.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   emulator: () => (/* binding */ emulator)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/command.ts");
/* harmony import */ var _emulator_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/cli/src/commands/emulator-options.ts");


const emulator = (0,_codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
    name: 'emulator',
    summary: 'Run a CodeArtifact on this machine: the AWS API, STS and the package protocols on 127.0.0.1.',
    stdout: 'data',
    inputs: { port: _emulator_options_js__WEBPACK_IMPORTED_MODULE_0__/* .portInput */ .G9, ..._emulator_options_js__WEBPACK_IMPORTED_MODULE_0__/* .emulatorInputs */ .$O },
    outputs: {},
    examples: [
        { title: 'Start in memory, on http://127.0.0.1:4999', inputs: {} },
        { title: 'Keep everything in a folder, and serve TLS too', inputs: { data: './data', https: 'true' } },
        { title: 'Set up a domain first', inputs: { provision: 'codeartifact.yml' } },
    ],
    async run(inputs, host) {
        const running = await (0,_emulator_options_js__WEBPACK_IMPORTED_MODULE_0__/* .startFromFlags */ .k2)(inputs, host, _emulator_options_js__WEBPACK_IMPORTED_MODULE_0__/* .HTTPS_PORT */ .G4);
        const { endpoint, secure, account, region } = running;
        // Before anybody knows that it runs: who stops it at once must not leave its temporary folder behind.
        const stopped = untilStopped();
        const withTls = secure === undefined ? {} : { httpsEndpoint: secure.endpoint, ca: secure.ca };
        host.print(`${JSON.stringify({ endpoint, ...withTls, account, region, pid: process.pid })}\n`);
        const also = secure === undefined ? '' : ` and ${secure.endpoint} (trust ${secure.ca})`;
        host.info(`CodeArtifact emulator at ${endpoint}${also}; stop it with Ctrl-C`);
        await stopped;
        await running.close();
    },
});
async function untilStopped() {
    await new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'])
            process.once(signal, () => resolve());
    });
}


/***/ }),

/***/ "packages/core/src/names.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ REPOSITORY),
/* harmony export */   JD: () => (/* binding */ repositoryInput),
/* harmony export */   V2: () => (/* binding */ DOMAIN),
/* harmony export */   VN: () => (/* binding */ regionInput),
/* harmony export */   bl: () => (/* binding */ domain),
/* harmony export */   u4: () => (/* binding */ ACCOUNT),
/* harmony export */   uc: () => (/* binding */ accountInput),
/* harmony export */   xD: () => (/* binding */ domainInput)
/* harmony export */ });
/* unused harmony export REGION */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/inputs.ts");

/** CodeArtifact's own patterns (API reference: DomainName, AccountId, RepositoryName), anchored. */
const DOMAIN = /^[a-z][a-z0-9-]{0,48}[a-z0-9]$/;
const ACCOUNT = /^[0-9]{12}$/;
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9._-]{1,99}$/;
/** Region names as botocore's partitions file describes them, e.g. us-east-1, ap-southeast-2, us-gov-west-1. */
const REGION = /^[a-z]{2}(-[a-z]+){1,3}-[0-9]{1,2}$/;
const domainInput = {
    pattern: DOMAIN,
    expected: 'a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter',
};
const accountInput = { pattern: ACCOUNT, expected: 'an AWS account ID of 12 digits' };
const repositoryInput = {
    pattern: REPOSITORY,
    expected: 'a repository name: 2 to 100 letters, digits, dots, hyphens and underscores',
};
const regionInput = { pattern: REGION, expected: "an AWS Region such as 'us-east-1'" };
/** The `domain` input shared by every command that talks to CodeArtifact. */
const domain = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'Name of the CodeArtifact domain.', required: true, ...domainInput });


/***/ }),

/***/ "packages/core/src/small-heap.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ keepHeapSmall)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:v8");
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);

/**
 * For work that runs long, or over much, and keeps little of it: V8's new space stays at its first size instead of
 * growing to 128 MB, and the old one grows by a tenth before garbage is collected, not twofold.
 */
function keepHeapSmall() {
    ['--semi-space-growth-factor=1', '--heap-growing-percent=10'].forEach(node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString);
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