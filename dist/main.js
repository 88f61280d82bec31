/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ "packages/cli/src/arguments.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ flagNames),
/* harmony export */   N5: () => (/* binding */ GENERAL_FLAGS),
/* harmony export */   We: () => (/* binding */ parseArguments),
/* harmony export */   of: () => (/* binding */ shellOf)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__("node:util");
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_suggest_ts__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__("packages/core/src/suggest.ts");
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__("packages/cli/src/shell.ts");




/** Flags that every command has, beside its inputs. */
const GENERAL_FLAGS = {
    help: { description: 'Show what the command does and its flags.' },
    debug: { description: 'Show debug lines, and the stack trace of a bug.' },
    outputs: { value: 'FILE', description: "Write the command's outputs to this file, as one JSON object." },
    summary: { value: 'FILE', description: 'Write the summary (Markdown) to this file.' },
    'from-environment': {
        description: 'Take the inputs that no flag gives from variables: domain-owner from CODEARTIFACT_DOMAIN_OWNER.',
    },
    export: {
        description: 'Print shell commands that set the variables: eval "$(codeartifact-ci … --export)". When the command fails they are false.',
    },
    shell: {
        value: 'VALUE',
        values: Object.keys(_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .SHELLS */ .O),
        description: 'Whose commands --export prints: sh (the default), or powershell: codeartifact-ci … --export --shell powershell | Out-String | Invoke-Expression.',
    },
};
/**
 * `--name value`, `--name=value`, `--flag`, `--no-flag`, a list flag any number of times, and operands, after the name or
 * after `--`. All that is wrong comes in one UsageError.
 */
function parseArguments(command, argv) {
    const separator = argv.indexOf('--');
    const own = separator < 0 ? argv : argv.slice(0, separator);
    const behind = separator < 0 ? [] : argv.slice(separator + 1);
    const takesValue = (name) => command.inputs[name] === undefined ? generalFlag(name)?.value !== undefined : command.inputs[name].shape !== 'flag';
    const names = flagNames(command);
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: [...own],
        strict: false,
        tokens: true,
        allowPositionals: true,
        allowNegative: true,
        options: Object.fromEntries(names.map((name) => [name, { type: takesValue(name) ? 'string' : 'boolean' }])),
    });
    const problems = [];
    const given = {};
    const words = [];
    for (const token of tokens) {
        if (token.kind === 'positional')
            words.push(token.value);
        if (token.kind !== 'option')
            continue;
        const negated = token.rawName.startsWith('--no-') && !names.includes(token.rawName.slice(2));
        const name = negated ? token.rawName.slice('--no-'.length) : token.name;
        if (!names.includes(name)) {
            problems.push(`unknown flag '${token.rawName}'${(0,_codeartifact_ci_core_suggest_ts__WEBPACK_IMPORTED_MODULE_2__.suggest)(name, names).replace("'", "'--")}`);
        }
        else if (!takesValue(name)) {
            given[name] = negated ? 'false' : (token.value ?? 'true');
        }
        else if (negated) {
            problems.push(`'--${name}' takes a value and has no '--no-' form`);
        }
        else if (token.value === undefined || (!token.inlineValue && /^--?[a-z]/.test(token.value))) {
            problems.push(`'--${name}' needs a value: --${name} VALUE, or --${name}=VALUE if it starts with a hyphen`);
        }
        else if (given[name] !== undefined && command.inputs[name]?.shape !== 'list') {
            problems.push(`'--${name}' is given twice`);
        }
        else {
            given[name] = given[name] === undefined ? token.value : `${given[name]}\n${token.value}`;
        }
    }
    const operands = findOperands(command, words, behind, problems);
    const shell = Object.hasOwn(command.inputs, 'shell') ? undefined : readShell(given, problems);
    if (problems.length > 0) {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${problems.join('\n')}\nSee: codeartifact-ci ${command.name} --help`);
    }
    return {
        inputs: Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(command.inputs, name))),
        operands,
        debug: given['debug'] === 'true',
        fromEnvironment: given['from-environment'] === 'true',
        shell,
        outputs: Object.hasOwn(command.inputs, 'outputs') ? undefined : given['outputs'],
        summary: Object.hasOwn(command.inputs, 'summary') ? undefined : given['summary'],
    };
}
/** Every flag of a command, its inputs first, without the hyphens. */
function flagNames(command) {
    const general = Object.keys(GENERAL_FLAGS).filter((name) => offers(command, name));
    return [...Object.keys(command.inputs), ...general.filter((name) => !Object.hasOwn(command.inputs, name))];
}
/** The words that are operands of the command; those that are not are problems. */
function findOperands({ name, operands }, words, behind, problems) {
    if (behind.length > 0 && operands?.after !== '--')
        problems.push(`${name} takes nothing after '--'`);
    if (operands?.after !== 'name') {
        for (const word of words)
            problems.push(`unexpected argument '${word}'; inputs are given as --name value`);
        return behind;
    }
    const { values: legal } = operands;
    // Without a closed set of words the command itself says what is wrong with them.
    if (legal === undefined)
        return words;
    const [first, ...others] = words;
    if (first === undefined) {
        problems.push(`${name} needs one of ${legal.join(', ')}: codeartifact-ci ${name} ${operands.label}`);
    }
    else if (!legal.includes(first)) {
        problems.push(`'${first}' is not one of ${legal.join(', ')}${(0,_codeartifact_ci_core_suggest_ts__WEBPACK_IMPORTED_MODULE_2__.suggest)(first, legal)}`);
    }
    for (const word of others)
        problems.push(`unexpected argument '${word}'; inputs are given as --name value`);
    return words;
}
function readShell(given, problems) {
    const { shell = 'sh' } = given;
    if (!isShell(shell)) {
        problems.push(`'--shell' must be one of ${Object.keys(_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .SHELLS */ .O).join(', ')}, not ${JSON.stringify(shell)}`);
        return undefined;
    }
    if (given['export'] === 'true')
        return shell;
    if (given['shell'] !== undefined)
        problems.push("'--shell' needs --export");
    return undefined;
}
function isShell(name) {
    return Object.hasOwn(_shell_js__WEBPACK_IMPORTED_MODULE_1__/* .SHELLS */ .O, name);
}
/** The shell that is going to evaluate our output, whatever else is wrong with the arguments. */
function shellOf(argv) {
    const separator = argv.indexOf('--');
    const own = separator < 0 ? argv : argv.slice(0, separator);
    if (!own.includes('--export'))
        return undefined;
    return own.some((word) => /^(--shell=)?powershell$/.test(word)) ? 'powershell' : 'sh';
}
function generalFlag(name) {
    return Object.hasOwn(GENERAL_FLAGS, name) ? GENERAL_FLAGS[name] : undefined;
}
/** Whether a general flag makes sense for the command. */
function offers(command, flag) {
    if (flag === 'export' || flag === 'shell')
        return command.stdout === 'exports';
    if (flag === 'from-environment')
        return Object.keys(command.inputs).length > 0;
    if (flag === 'outputs')
        return Object.keys(command.outputs).length > 0;
    return true;
}


/***/ }),

/***/ "packages/cli/src/shell.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readExports),
/* harmony export */   O: () => (/* binding */ SHELLS)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_shell_ts__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__("packages/core/src/shell.ts");

const posix = {
    set: (name, value) => `export ${checked(name)}=${(0,_codeartifact_ci_core_shell_ts__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(value)}\n`,
    prependPath: (folder) => `export PATH=${(0,_codeartifact_ci_core_shell_ts__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .h)(folder)}"\${PATH:+:$PATH}"\n`,
    unset: (name) => `unset ${checked(name)}\n`,
    fail: 'false\n',
};
const powershell = {
    set: (name, value) => `$env:${checked(name)} = ${quotePowerShell(value)}\n`,
    prependPath: (folder) => `$env:PATH = ${quotePowerShell(folder)} + [IO.Path]::PathSeparator + $env:PATH\n`,
    unset: (name) => `Remove-Item -ErrorAction SilentlyContinue Env:${checked(name)}\n`,
    fail: "throw 'codeartifact-ci has failed; it says above why.'\n",
};
const SHELLS = { sh: posix, powershell };
/** The variables that lines of `SHELLS.sh.set` set. */
function readExports(script) {
    const lines = [...script.matchAll(/^export ([A-Za-z_][A-Za-z0-9_]*)='((?:[^']|'\\'')*)'$/gm)];
    return Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value.replaceAll("'\\''", "'")]));
}
/** PowerShell takes the typographic single quotes for quotes as well (about_Quoting_Rules), and doubles what it means. */
function quotePowerShell(text) {
    return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
function checked(name) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
        throw new Error(`${JSON.stringify(name)} is no variable name of a shell`);
    return name;
}


/***/ }),

/***/ "packages/core/src/aws/explain.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _diagnosis_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__("packages/core/src/diagnosis/clock.ts");
/* harmony import */ var _diagnosis_denial_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__("packages/core/src/diagnosis/denial.ts");
/* harmony import */ var _diagnosis_remedy_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__("packages/core/src/diagnosis/remedy.ts");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__("packages/core/src/errors.ts");
/* harmony import */ var _faults_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__("packages/core/src/faults.ts");





/**
 * Turns an error of the AWS SDK or of the network into one that names cause and remedy; anything else, which is a bug of
 * ours, comes back as it is. Works on the errors' shapes, so that it needs nothing of the SDK.
 */
function explain(error) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isError */ .bJ)(error) || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz)
        return error;
    const clock = SKEWED.includes(error.name) ? (0,_diagnosis_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .clockFault */ .x)(error, new Date()) : undefined;
    if (clock !== undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(clock, { cause: error });
    const remedy = policyRemedy(error) ??
        REMEDIES.get(error.name) ??
        networkRemedy(error) ??
        serviceRemedy(error) ??
        diskRemedy(error);
    if (remedy === undefined)
        return error;
    const message = subjectOf(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(`${message}${/[.!?]$/.test(message) ? '' : '.'} ${remedy}`, { cause: error });
}
const LONGEST_MESSAGE = 2_000;
/** What the SDK says of an error that it found no words in. */
const SAYS_NOTHING = /^(|Unknown(Error)?|@aws-sdk XML parse error: .*)$/;
/** What an error says for people: neither the SDK's hint to its programmers nor OpenSSL's file and line. */
function subjectOf(error) {
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) === 'EBADREPLY')
        return `The reply of the service cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`;
    if (isUnreadable(error))
        return `The reply of the service cannot be read (${statusOf(error) ?? 'no status'})`;
    const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)
        .replace(/\n {2}Deserialization error: [^\n]*$/, '')
        .trim()
        .slice(0, LONGEST_MESSAGE);
    const tls = /:SSL routines:[^:]*:([^:]+):/.exec(message)?.[1];
    if (tls !== undefined)
        return `TLS failed (${tls})`;
    if (!SAYS_NOTHING.test(message))
        return message;
    const status = statusOf(error);
    return status === undefined ? ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) ?? error.name) : `The service answered with HTTP ${status}`;
}
function statusOf(error) {
    if (error instanceof _faults_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .Xs)
        return error.reply.status;
    const { $response, $metadata } = error;
    const status = $response?.statusCode ?? $metadata?.httpStatusCode;
    return status === undefined || status <= 0 ? undefined : status;
}
/** A reply that is not what the service's model says: half a document, or another server's page. */
function isUnreadable(error) {
    const { $response, $fault } = error;
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) === 'EBADREPLY')
        return true;
    if ($response === undefined || $fault !== undefined)
        return false;
    const status = statusOf(error) ?? 0;
    return status < 300 || (/^(Syntax|Type|Range)Error$/.test(error.name) && (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .faultOfStatus */ .yQ)(status).retries === 0);
}
/** For everything else that a service, or what stands before it, has answered. */
function serviceRemedy(error) {
    if (isUnreadable(error))
        return 'It was cut off, or something else answered in its place: check the endpoint and proxies in between, and run again.';
    const status = statusOf(error);
    if (status === undefined)
        return undefined;
    if (status >= 300 && status < 400) {
        return 'A redirect is not followed, because the credentials are for one host: check the endpoint and proxies in between.';
    }
    if (status === 407)
        return 'A proxy wants its credentials: give them in the URL of HTTPS_PROXY or HTTP_PROXY.';
    if (status === 408 || status === 429 || status >= 500)
        return 'It failed for as long as it was tried: run again.';
    return 'Check the endpoint and the inputs.';
}
/** Refusals that a wrong clock brings about. */
const SKEWED = [
    'InvalidSignatureException',
    'SignatureDoesNotMatch',
    'RequestTimeTooSkewed',
    'RequestExpired',
];
/** Where the message says who may not do what, the statement to add. */
function policyRemedy(error) {
    const denial = /^AccessDenied/.test(error.name) ? (0,_diagnosis_denial_js__WEBPACK_IMPORTED_MODULE_3__/* .parseDenial */ .Pu)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)) : undefined;
    if (denial?.action.startsWith('codeartifact:') !== true && denial?.action !== 'sts:GetServiceBearerToken')
        return undefined;
    const { text, statement } = (0,_diagnosis_remedy_js__WEBPACK_IMPORTED_MODULE_4__/* .remedyFor */ .w)(denial, undefined);
    return [text, ...(statement === undefined ? [] : [JSON.stringify(statement)])].join('\n');
}
const EXPIRED = 'The credentials have expired: get fresh ones (a new role session) and run again.';
const UNKNOWN_KEY = 'AWS does not know these credentials: check the access key, that the session token belongs to it, and the Region.';
const CLOCK = 'The secret key does not belong to the access key: check both, and the clock of this machine.';
const ACCESS = "Add this action to the identity policy of the role, or to the domain's or repository's permissions policy.";
const REMEDIES = new Map(Object.entries({
    AccessDeniedException: ACCESS,
    AccessDenied: "Check the role's trust policy (for GitHub: its 'sub' and 'aud' conditions) and the caller's sts permissions.",
    ResourceNotFoundException: "Check the names, 'domain-owner' (the account that owns the domain) and 'region'.",
    ConflictException: 'Somebody else may have changed it at the same time: look at its present state, then run again.',
    ServiceQuotaExceededException: 'Raise the quota in the Service Quotas console, or use fewer.',
    ThrottlingException: 'The quota of the account is used up by others: run again later, or ask for a higher quota.',
    ValidationException: 'Correct the value and run again.',
    ValidationError: "Correct the value and run again: 'role-duration-seconds' may be at most the role's maximum, and 3600 from another role.",
    InternalServerException: 'The service failed: run again.',
    ExpiredTokenException: EXPIRED,
    ExpiredToken: EXPIRED,
    UnrecognizedClientException: UNKNOWN_KEY,
    InvalidClientTokenId: UNKNOWN_KEY,
    InvalidSignatureException: CLOCK,
    SignatureDoesNotMatch: CLOCK,
    MissingAuthenticationTokenException: 'The request was not signed: check that credentials are configured.',
    InvalidIdentityToken: "STS does not accept the job's OpenID Connect token: check the identity provider in IAM, the input 'audience', and that the issuer's /.well-known/openid-configuration can be read from the Internet.",
    IDPCommunicationError: 'STS could not reach the OpenID Connect provider: run again.',
    CredentialsProviderError: "No AWS credentials were found. On GitHub set 'role-to-assume' and the permission 'id-token: write'; elsewhere set a profile, environment variables, or run on a role.",
    PackedPolicyTooLarge: 'The session policy and tags are too large together: use a role with fewer session tags.',
}));
/** A folder for temporary files is never one that we name; elsewhere, a file that is not there may be a fault of ours. */
function diskRemedy(error) {
    const { code = '', path, syscall } = error;
    if (syscall === 'mkdtemp')
        return 'Check TMPDIR (on GitHub RUNNER_TEMP): it must be a folder that can be written to.';
    if (code === 'ENOSPC' || code === 'EDQUOT')
        return 'Make room, and run again.';
    if (code === 'EMFILE' || code === 'ENFILE')
        return 'Raise the limit of open files (ulimit -n), and run again.';
    const denied = code === 'EROFS' || code === 'EACCES' || code === 'EPERM';
    return denied && path !== undefined ? 'Check its permissions and owner, and how its disk is mounted.' : undefined;
}
const TIMEOUT = 'There was no answer in time: check the network, security groups and the VPC endpoint.';
const TRUST = "The certificate is not trusted: give your certificate authority as 'ca-bundle'.";
const TLS = 'What answers there does not speak TLS: check the scheme and the port of the endpoint, and a proxy in between.';
const ALERT = 'The other side ends the TLS handshake: it may know no TLS 1.2, or want a certificate of the client; check the endpoint and a proxy in between.';
const TLS_ALERT = /:SSL routines:[^:]*:[^:]*\balert\b/;
const VALIDITY = 'The certificate is not valid at this time: check the endpoint, and the clock of this machine.';
const NETWORK = new Map(Object.entries({
    ECONNREFUSED: 'Nothing listens there: check the endpoint, and that it is up.',
    ENOTFOUND: 'The host does not exist: check the Region (is CodeArtifact offered there?) and the endpoint.',
    EAI_AGAIN: 'The host name could not be looked up: check the network and DNS.',
    ETIMEDOUT: TIMEOUT,
    TimeoutError: TIMEOUT,
    AbortError: TIMEOUT,
    EPROTO: TLS,
    SELF_SIGNED_CERT_IN_CHAIN: TRUST,
    DEPTH_ZERO_SELF_SIGNED_CERT: TRUST,
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: TRUST,
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: TRUST,
    CERT_HAS_EXPIRED: VALIDITY,
    CERT_NOT_YET_VALID: VALIDITY,
    ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate is for another host: check the endpoint and a proxy in between.',
}));
/** The others of OpenSSL (Node.js documentation, "X509 certificate error codes"). */
const CERTIFICATE = /^(CERT_|CRL_|UNABLE_TO_|ERROR_IN_C|ERR_TLS_|INVALID_(CA|PURPOSE)$|PATH_LENGTH_|HOSTNAME_MISMATCH$|UNSPECIFIED$)/;
const BROKEN = 'The connection broke: check the network, a proxy in between, and run again.';
function remedyOfKind(code) {
    if (/^ERR_SSL_/.test(code))
        return TLS;
    if (CERTIFICATE.test(code))
        return 'The certificate cannot be used: check the endpoint and a proxy in between.';
    return (0,_faults_js__WEBPACK_IMPORTED_MODULE_0__/* .isNetworkCode */ .OU)(code) ? BROKEN : undefined;
}
function networkRemedy(error) {
    if (/^Region not accepted/.test(error.message))
        return 'Check AWS_REGION and the region of the profile.';
    if (error.message === 'Region is missing')
        return "Set the input 'region', or the variable AWS_REGION.";
    const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) ?? error.name;
    if (isUnreadable(error))
        return undefined;
    const known = TLS_ALERT.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)) ? ALERT : (NETWORK.get(code) ?? remedyOfKind(code));
    if (known === undefined)
        return undefined;
    const { proxy, proxyStatus } = error;
    if (proxy === undefined)
        return known;
    if (proxyStatus === 407) {
        return `The proxy ${proxy} wants credentials: give them in its URL, http://USER:PASSWORD@HOST:PORT.`;
    }
    if (known === TRUST) {
        return `The certificate is not trusted, and the request went through the proxy ${proxy}: where it opens TLS, give its certificate authority as 'ca-bundle', or in NODE_EXTRA_CA_CERTS for all of Node.js.`;
    }
    // The host is then looked up, and the connection made, by the proxy, or the proxy itself is what failed.
    const answered = proxyStatus === undefined ? '' : `, which answered ${proxyStatus}`;
    return `The request went through the proxy ${proxy}${answered}: check that it is up and lets this host through, or add the host to NO_PROXY.`;
}


/***/ }),

/***/ "packages/core/src/diagnosis/clock.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ describeSkew),
/* harmony export */   x: () => (/* binding */ clockFault)
/* harmony export */ });
/** AWS refuses signatures that are further off than this (AWS general reference, "Signature Version 4"). */
const TOLERANCE_MS = 5 * 60_000;
/**
 * The difference between this machine's clock and the service's, where a reply was seen and it is too large for a
 * signature: a sentence with both times. `error` is what the AWS SDK threw; it carries the reply as `$response`.
 */
function clockFault(error, now) {
    const date = replyDate(error);
    if (date === undefined)
        return undefined;
    return describeSkew(date.getTime() - now.getTime(), now);
}
/**
 * The same for a difference that is known: `offset` is what has to be added to this machine's time, in milliseconds.
 * The SDK makes up for it when a signature is refused; most other tools do not.
 */
function describeSkew(offset, now) {
    const off = -offset;
    const date = new Date(now.getTime() + offset);
    if (Math.abs(off) < TOLERANCE_MS)
        return undefined;
    const minutes = Math.round(Math.abs(off) / 60_000);
    return `The clock of this machine is ${minutes} minutes ${off > 0 ? 'fast' : 'slow'}: it says ${now.toISOString()}, the service says ${date.toISOString()}. Set the clock (NTP), then run again.`;
}
function replyDate(error) {
    const headers = member(member(error, '$response'), 'headers');
    const text = member(headers, 'date') ?? member(headers, 'Date');
    if (typeof text !== 'string' || Number.isNaN(Date.parse(text)))
        return undefined;
    return new Date(text);
}
function member(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}


/***/ }),

/***/ "packages/core/src/diagnosis/denial.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ principalArn),
/* harmony export */   Hn: () => (/* binding */ layerName),
/* harmony export */   Pu: () => (/* binding */ parseDenial),
/* harmony export */   XF: () => (/* binding */ callerName),
/* harmony export */   XP: () => (/* binding */ accountOf)
/* harmony export */ });
/* unused harmony export LAYERS */
/** The kinds of policies that AWS names in a refusal (IAM user guide, "Troubleshoot access denied error messages"). */
const LAYERS = [
    'identity-based policy',
    'resource-based policy',
    'session policy',
    'permissions boundary',
    'service control policy',
    'resource control policy',
    'VPC endpoint policy',
];
/**
 * Reads AWS's sentence `User: ARN is not authorized to perform: ACTION on resource: ARN because no identity-based
 * policy allows the ACTION action`, or `… with an explicit deny in a resource-based policy`. Undefined for any other
 * text.
 */
function parseDenial(message) {
    const match = /User: (\S{1,2048}) is not authorized to perform: ([a-z0-9-]+:\w+)(?: on resource: ("?)([^\s"]+)\3)?([^]*)/.exec(message);
    if (match === null)
        return undefined;
    const [, principal = '', action = '', , resource = '*', rest = ''] = match;
    const reason = /^\s*(?:because no (.+?) allows|with an explicit deny in an? ([^:.]+))/.exec(rest);
    const named = (reason?.[1] ?? reason?.[2])?.trim();
    return {
        principal,
        action,
        resource,
        layer: LAYERS.find((layer) => layer === named),
        explicit: reason?.[2] !== undefined || /explicit deny/.test(rest),
    };
}
/** The role or user behind a caller's ARN, as people know it: `role ci-read`. */
function callerName(arn) {
    const role = /^arn:[^:]+:sts::\d+:assumed-role\/([^/]+)\//.exec(arn)?.[1];
    if (role !== undefined)
        return `role ${role}`;
    const user = /^arn:[^:]+:iam::\d+:user\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1];
    return user === undefined ? arn : `user ${user}`;
}
/** The account of an ARN; '' where it has none. */
function accountOf(arn) {
    return arn.split(':')[4] ?? '';
}
/** What a policy names as the principal: the role rather than one of its sessions. */
function principalArn(arn) {
    const match = /^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(arn);
    return match === null ? arn : `arn:${match[1] ?? 'aws'}:iam::${match[2] ?? ''}:role/${match[3] ?? ''}`;
}
/** `an identity-based policy` */
function layerName(layer) {
    return `${layer.startsWith('identity') ? 'an' : 'a'} ${layer}`;
}


/***/ }),

/***/ "packages/core/src/diagnosis/remedy.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ remedyFor)
/* harmony export */ });
/* harmony import */ var _denial_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__("packages/core/src/diagnosis/denial.ts");

/**
 * What to add to which policy. `owner` is the account of the domain; undefined where it is not known, and then taken
 * for the caller's. A Deny, a boundary or an organisation's policy needs a change, not an addition: no statement then.
 */
function remedyFor(denial, owner) {
    const { principal, action, resource, layer, explicit } = denial;
    const who = (0,_denial_js__WEBPACK_IMPORTED_MODULE_0__/* .callerName */ .XF)(principal);
    if (explicit) {
        return {
            text: `A Deny in ${layer === undefined ? 'a policy' : (0,_denial_js__WEBPACK_IMPORTED_MODULE_0__/* .layerName */ .Hn)(layer)} forbids ${action}, and no Allow outweighs it: take it out or narrow it.${layer === 'identity-based policy' && who.startsWith('role')
                ? ' If the sessions of the role were revoked, get a new one.'
                : ''}`,
        };
    }
    if (action === 'sts:GetServiceBearerToken') {
        return {
            text: `Add to the identity policy of ${who} (no policy of the domain can grant this):`,
            statement: {
                Effect: 'Allow',
                Action: action,
                Resource: '*',
                Condition: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
            },
        };
    }
    if (layer === 'session policy') {
        return {
            text: `The role may, but this session of it was limited when it began. Here that is the input 'access': 'publish' takes in more than 'read'.`,
        };
    }
    const foreign = owner !== undefined && (0,_denial_js__WEBPACK_IMPORTED_MODULE_0__/* .accountOf */ .XP)(principal) !== owner;
    const statement = { Effect: 'Allow', Action: action, Resource: wholeRepository(resource) };
    const home = policyHome(action, resource);
    if (layer === 'resource-based policy') {
        return {
            text: `Account ${(0,_denial_js__WEBPACK_IMPORTED_MODULE_0__/* .accountOf */ .XP)(principal)} is not the owner of the domain, so ${home} must allow it too. Add there:`,
            statement: { ...statement, Principal: { AWS: (0,_denial_js__WEBPACK_IMPORTED_MODULE_0__/* .principalArn */ .EJ)(principal) }, Resource: '*' },
        };
    }
    if (layer !== undefined && layer !== 'identity-based policy') {
        return { text: `It is ${(0,_denial_js__WEBPACK_IMPORTED_MODULE_0__/* .layerName */ .Hn)(layer)} that allows too little: let it allow ${action} on ${resource}.` };
    }
    return {
        text: foreign
            ? `Add to the identity policy of ${who}; ${home} of account ${owner} must allow it too:`
            : `Add to the identity policy of ${who} (or, with a Principal, to ${home}):`,
        statement,
    };
}
/** Who may publish one package of a repository will want to publish others. */
function wholeRepository(resource) {
    return resource.replace(/(:package\/[^/]+\/[^/]+)\/.*$/, '$1/*');
}
/** The permissions policy of a resource that counts for an action (user guide, "Repository policies"). */
function policyHome(action, resource) {
    const [, kind = '', path = ''] = /:(domain|repository|package)\/(.+)$/.exec(resource) ?? [];
    const [domain = '', repository] = path.split('/');
    return kind === 'domain' || repository === undefined || action === 'codeartifact:GetAuthorizationToken'
        ? `the permissions policy of domain ${domain}`
        : `the permissions policy of repository ${repository} or of domain ${domain}`;
}


/***/ }),

/***/ "packages/core/src/environment.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ definedVariables)
/* harmony export */ });
/** The variables that have a value: what `child_process` and the SDK's loaders want. */
function definedVariables(env) {
    return Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined));
}


/***/ }),

/***/ "packages/core/src/errors.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   bJ: () => (/* binding */ isError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   eb: () => (/* binding */ UsageError)
/* harmony export */ });
/**
 * Something the user can mend: a wrong input, a missing permission, an endpoint that is down.
 * The message names the cause and the remedy; it is printed without a stack. Every other error is a bug of ours.
 */
class InputError extends Error {
    name = 'InputError';
}
/** A command that was not called as its help says: an unknown flag, a value that no input takes. */
class UsageError extends InputError {
    name = 'UsageError';
}
/** Whether a value is an error, of this realm or of another, such as that of Node.js itself in a test's. */
function isError(value) {
    return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';
}
/** The message of anything that was thrown. */
function messageOf(error) {
    if (!isError(error))
        return String(error);
    // A service's may be anything that its reply held.
    const { message } = error;
    return typeof message === 'string' ? message : JSON.stringify(message);
}
/** The `code` of a system error (`ENOENT`, `EACCES`, …), if it has one. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}


/***/ }),

/***/ "packages/core/src/failure-summary.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ summariseFailure)
/* harmony export */ });
/* harmony import */ var _aws_explain_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__("packages/core/src/aws/explain.ts");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__("packages/core/src/errors.ts");
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__("packages/core/src/safe-text.ts");



/** GitHub takes 1 MiB of summary from a step; a message that long is not read. */
const LONGEST = 60_000;
/**
 * Writes into the job's summary that a command failed: what happened and what to do about it, as the log says it. What
 * the command itself has written there before stays. A summary that cannot be written takes nothing from the error.
 */
async function summariseFailure(host, command, error) {
    try {
        await host.summary(failureSummary(command, error));
    }
    catch (problem) {
        host.debug(`The summary was not written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(problem)}`);
    }
}
/** Markdown; the message is in a block of its own, out of which nothing in it leads. */
function failureSummary(command, error) {
    const explained = (0,_aws_explain_js__WEBPACK_IMPORTED_MODULE_0__/* .explain */ .W)(error);
    const message = (0,_safe_text_js__WEBPACK_IMPORTED_MODULE_2__/* .safeLines */ .Bv)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(explained)).trimEnd().slice(0, LONGEST);
    const longest = Math.max(2, ...[...message.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const title = explained instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz ? 'failed' : 'failed by a bug of its own';
    return `### CodeArtifact ${command}: ${title}\n\n${fence}text\n${message}\n${fence}\n`;
}


/***/ }),

/***/ "packages/core/src/faults.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ isThrottled),
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   ML: () => (/* binding */ badReply),
/* harmony export */   OU: () => (/* binding */ isNetworkCode),
/* harmony export */   Xs: () => (/* binding */ StatusError),
/* harmony export */   yQ: () => (/* binding */ faultOfStatus)
/* harmony export */ });
/* unused harmony export retryAfter */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__("packages/core/src/errors.ts");
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__("packages/core/src/safe-text.ts");


const LASTING = { retries: 0 };
const PASSING = { retries: Infinity };
/** What seldom passes within a job, and yet does: a host that comes up, a listener that is restarted. */
const FEW = 3;
/** A host that is not there or does not listen, what speaks no TLS, and HTTP that cannot be understood. */
const DOUBTFUL = /^(ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|EPROTO|ERR_SSL_|ERR_PROXY_|HPE_)/;
/** A certificate that is not trusted, a request that Node.js refuses to make. */
const NEVER = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_INVALID_|ERR_UNESCAPED_|ERR_HTTP_)/;
/** Errors of STS and of throttling that come as a client's error. */
const PASSING_NAMES = /^(IDPCommunicationError|Throttl|TooManyRequests|RequestLimitExceeded|SlowDown|TimeoutError)/;
/** STS reads an issuer's keys within 5 s; GitHub is late at times (aws/aws-cli#7194), an Enterprise Server out of reach. */
const KEYS_NOT_READ = /^Couldn't retrieve verification key/;
/** A reply whose status is no success. */
class StatusError extends Error {
    name = 'StatusError';
    reply;
    constructor(reply) {
        super(`HTTP ${reply.status}${reply.reason === '' ? '' : ` ${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_0__/* .safeText */ .Hk)(reply.reason)}`}`);
        this.reply = reply;
    }
}
/** For a reply that is not what was asked for: it may have been cut off, or another server may have given it. */
function badReply(what) {
    return Object.assign(new Error(what), { code: 'EBADREPLY' });
}
/**
 * Sorts the failures of our own exchanges and of the AWS SDK: refusals are final; throttling, 5xx, 408, broken and
 * silent connections and replies that cannot be read pass; a connection that is refused, a redirect and the like get
 * three further attempts, as nobody knows.
 */
function faultOf(error) {
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isError */ .bJ)(error) || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz)
        return LASTING;
    if (error instanceof StatusError)
        return faultOfReply(error.reply);
    const { $metadata, $fault, $response, proxyStatus } = error;
    const status = $response?.statusCode ?? $metadata?.httpStatusCode;
    const retryAfterMs = retryAfter($response?.headers?.['retry-after'], Date.now());
    const asked = retryAfterMs === undefined ? {} : { retryAfterMs };
    if (status !== undefined && status > 0) {
        if (PASSING_NAMES.test(error.name))
            return { ...PASSING, ...asked };
        if (KEYS_NOT_READ.test(error.message))
            return { retries: FEW };
        // A success that cannot be read: cut off, or not the service's own reply.
        if (status < 300)
            return $fault === undefined ? PASSING : LASTING;
        // The SDK marks every refusal as one that its new reckoning of the time may mend where the clocks differ.
        if ($metadata?.clockSkewCorrected === true && status < 500 && status !== 429)
            return { retries: 1 };
        const fault = faultOfStatus(status);
        // A refusal that cannot be read was cut off, or is another server's, and will be tomorrow.
        const isUnreadable = $fault === undefined && error.name === 'SyntaxError';
        return fault === LASTING && isUnreadable ? { retries: FEW } : { ...fault, ...asked };
    }
    // What a proxy says for itself: it wants credentials, or does not let the host through.
    if (proxyStatus !== undefined)
        return faultOfStatus(proxyStatus);
    return faultOfCode((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$N)(error) ?? error.name);
}
/** The service has taken its quota for used up: it did nothing. */
function isThrottled(error) {
    return ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isError */ .bJ)(error) &&
        (error.name === 'ThrottlingException' || error.$metadata?.httpStatusCode === 429));
}
function faultOfReply({ status, headers }) {
    const retryAfterMs = retryAfter(headers['retry-after'], Date.now());
    return { ...faultOfStatus(status), ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}
/** The same for an HTTP status. */
function faultOfStatus(status) {
    if (status === 408 || status === 429 || status >= 500)
        return PASSING;
    return status >= 300 && status < 400 ? { retries: FEW } : LASTING;
}
function faultOfCode(code) {
    if (NEVER.test(code))
        return LASTING;
    if (DOUBTFUL.test(code))
        return { retries: FEW };
    return isNetworkCode(code) || PASSING_NAMES.test(code) ? PASSING : LASTING;
}
/** Whether a code is one of a connection, of name resolution, of TLS or of a reply that is no HTTP. */
function isNetworkCode(code) {
    return NETWORK.test(code) || DOUBTFUL.test(code);
}
const NETWORK = /^(ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|ESOCKETTIMEDOUT|EAI_AGAIN|EAI_FAIL|ENETDOWN|EHOSTDOWN|ENOTCONN|ESHUTDOWN|EBADREPLY|ERR_STREAM_PREMATURE_CLOSE|ERR_SOCKET_|UND_ERR_)/;
/** `Retry-After` (RFC 9110, 10.2.3), seconds or a date, as milliseconds from `now`; undefined when there is none. */
function retryAfter(header, now) {
    if (typeof header !== 'string')
        return undefined;
    if (/^\s*\d{1,9}\s*$/.test(header))
        return Number(header) * 1000;
    const date = /GMT\s*$/.test(header) ? Date.parse(header) : NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ "packages/core/src/inputs.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ custom),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   zM: () => (/* binding */ choices)
/* harmony export */ });
/* unused harmony exports splitList, camelCase */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__("packages/core/src/errors.ts");
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__("packages/core/src/suggest.ts");


function input(options, form, absent) {
    return {
        description: options.description,
        required: options.required ?? false,
        default: options.default ?? '',
        shape: form.shape ?? 'value',
        values: form.values ?? [],
        parse: form.parse,
        absent,
    };
}
/** An input without a value is undefined, unless it is required or has a default. */
function single(options, form) {
    return input(options, form, undefined);
}
/** A line of text, checked against an anchored pattern if there is one; `expected` completes "must be …". */
function text(options) {
    return single(options, {
        parse(value) {
            const trimmed = value.trim();
            if (options.pattern !== undefined && !options.pattern.test(trimmed)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be ${options.expected ?? `of the form ${options.pattern.source}`}`);
            }
            return trimmed;
        },
    });
}
/** A whole number between `min` and `max`, both included. */
function integer(options) {
    return single(options, {
        parse(value) {
            const trimmed = value.trim();
            const number = Number(trimmed);
            if (!/^\d{1,15}$/.test(trimmed) || number < options.min || number > options.max) {
                const unit = options.unit === undefined ? '' : ` ${options.unit}`;
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be a whole number from ${options.min} to ${options.max}${unit}`);
            }
            return number;
        },
    });
}
/** `true` or `false`, in the spellings of YAML 1.2's core schema (as @actions/core reads booleans). */
function flag(options) {
    const parse = (value) => {
        const trimmed = value.trim();
        if (/^(true|True|TRUE)$/.test(trimmed))
            return true;
        if (/^(false|False|FALSE)$/.test(trimmed))
            return false;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('must be true or false');
    };
    return input({ description: options.description, default: options.default ?? 'false' }, { parse, shape: 'flag' }, false);
}
/** One of a closed set of words. */
function choice(values, options) {
    return single(options, { parse: (value) => pick(values, value.trim()), values });
}
/** `given` are words that stand beside this one: it is hardly a second time one of those. */
function pick(values, word, given = []) {
    const found = values.find((value) => value === word);
    if (found !== undefined)
        return found;
    const others = values.filter((value) => !given.includes(value));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be one of ${values.join(', ')}${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__.suggest)(word, others)}`);
}
/** Items between commas or line ends, each parsed by `item`; no item given is the empty list. */
function list(options, item) {
    const parse = (value) => splitList(value).map((each) => parseItem(each, item));
    return input(options, { parse, shape: 'list' }, []);
}
/** What is wrong with one item of a list; the message says which it is. */
class ItemError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz {
}
function parseItem(text, parse) {
    try {
        return parse(text);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz))
            throw error;
        throw new ItemError(`${error.message}, not ${JSON.stringify(text)}`);
    }
}
/** A list whose items come from a closed set; an item given twice counts once. */
function choices(values, options) {
    const parse = (value) => {
        const words = splitList(value);
        return [...new Set(words.map((each) => parseItem(each, (word) => pick(values, word, words))))];
    };
    return input(options, { parse, shape: 'list', values }, []);
}
/** Splits at commas and line ends; empty items vanish. */
function splitList(value) {
    return value
        .split(/[,\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** Anything else: `parse` does what it says, and throws an InputError that says what is wrong. */
function custom(options, parse) {
    return single(options, { parse });
}
/**
 * Parses every input once, into a readonly object. All problems come in one UsageError, a line each, so that a user
 * mends them in one go.
 */
function parseInputs(inputs, raw) {
    const problems = [];
    for (const name of Object.keys(raw)) {
        if (!Object.hasOwn(inputs, name)) {
            problems.push(`unknown input '${name}'${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__.suggest)(name, Object.keys(inputs))}`);
        }
    }
    const values = {};
    for (const [name, spec] of Object.entries(inputs)) {
        const given = raw[name] ?? '';
        const value = given.trim() === '' ? spec.default : given;
        if (value === '') {
            if (spec.required)
                problems.push(`'${name}' is required: ${spec.description}`);
            values[camelCase(name)] = spec.absent;
            continue;
        }
        try {
            values[camelCase(name)] = spec.parse(value);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz))
                throw error;
            const not = error instanceof ItemError ? '' : `, not ${JSON.stringify(value)}`;
            problems.push(`'${name}' ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}${not}`);
        }
    }
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(problems.join('\n'));
    return Object.freeze(values);
}
function camelCase(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ "packages/core/src/names.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ REPOSITORY),
/* harmony export */   G7: () => (/* binding */ githubRepositoryInput),
/* harmony export */   JD: () => (/* binding */ repositoryInput),
/* harmony export */   V2: () => (/* binding */ DOMAIN),
/* harmony export */   VN: () => (/* binding */ regionInput),
/* harmony export */   bl: () => (/* binding */ domain),
/* harmony export */   u4: () => (/* binding */ ACCOUNT),
/* harmony export */   uc: () => (/* binding */ accountInput),
/* harmony export */   xD: () => (/* binding */ domainInput)
/* harmony export */ });
/* unused harmony export REGION */
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__("packages/core/src/inputs.ts");

/** CodeArtifact's own patterns (API reference: DomainName, AccountId, RepositoryName), anchored. */
const DOMAIN = /^[a-z][a-z0-9-]{0,48}[a-z0-9]$/;
const ACCOUNT = /^[0-9]{12}$/;
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9._-]{1,99}$/;
/** Region names as botocore's partitions file describes them, e.g. us-east-1, us-gov-west-1, us-isob-east-1, eusc-de-east-1. */
const REGION = /^[a-z]{2,4}(-[a-z]+){1,3}-[0-9]{1,2}$/;
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
/** A repository of GitHub whose jobs a role trusts. */
const githubRepositoryInput = {
    description: "GitHub repository whose jobs may assume the role, with GitHub's numbers of owner and repository where they are known (repositories created, renamed or transferred since 15 July 2026 have them in the subject). Within its own job they are known; OWNER@*/NAME@* trusts any.",
    pattern: /^[A-Za-z0-9][A-Za-z0-9-]{0,38}(@(?:[0-9]+|\*)\/[A-Za-z0-9._-]{1,100}@(?:[0-9]+|\*)|\/[A-Za-z0-9._-]{1,100})$/,
    expected: 'OWNER/NAME or OWNER@ID/NAME@ID',
};
/** The `domain` input shared by every command that talks to CodeArtifact. */
const domain = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ description: 'Name of the CodeArtifact domain.', required: true, ...domainInput });


/***/ }),

/***/ "packages/core/src/on-cancel.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ onCancel)
/* harmony export */ });
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** The newest last. */
const cleanUps = [];
/**
 * Has something done, at once and without waiting, when the run is cancelled by a signal; the process then ends by that
 * signal, as it would have. Gives what calls it off.
 */
function onCancel(cleanUp) {
    if (cleanUps.length === 0)
        for (const signal of SIGNALS)
            process.on(signal, cancel);
    cleanUps.push(cleanUp);
    return () => {
        const at = cleanUps.lastIndexOf(cleanUp);
        if (at !== -1)
            cleanUps.splice(at, 1);
        if (cleanUps.length === 0)
            ignoreSignals();
    };
}
function cancel(signal) {
    for (const cleanUp of cleanUps.splice(0).reverse())
        cleanUp(signal);
    ignoreSignals();
    process.kill(process.pid, signal);
}
function ignoreSignals() {
    for (const signal of SIGNALS)
        process.off(signal, cancel);
}


/***/ }),

/***/ "packages/core/src/progress.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ lineProgress),
/* harmony export */   o: () => (/* binding */ progressLine)
/* harmony export */ });
const EVERY_MS = 5_000;
/** Progress for a log: at most a line every few seconds, and none at all for work that is over before the first. */
function lineProgress(label, write, clock = Date.now) {
    const start = clock();
    let last = start;
    return {
        update(done, total, note) {
            const now = clock();
            if (now - last < EVERY_MS)
                return;
            last = now;
            write(progressLine(label, done, total, (now - start) / 1000, note));
        },
        end: () => undefined,
    };
}
/** `label 120/500 (24%), 12.0/s, about 32 s left: note` */
function progressLine(label, done, total, seconds, note) {
    const rate = seconds > 0 ? done / seconds : 0;
    const left = rate > 0 ? `, about ${Math.ceil((total - done) / rate)} s left` : '';
    const percent = total > 0 ? Math.floor((100 * done) / total) : 100;
    return `${label} ${done}/${total} (${percent}%), ${rate.toFixed(1)}/s${left}${note === undefined ? '' : `: ${note}`}`;
}


/***/ }),

/***/ "packages/core/src/safe-text.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ plainTable),
/* harmony export */   Bv: () => (/* binding */ safeLines),
/* harmony export */   Df: () => (/* binding */ withoutCommands),
/* harmony export */   Hk: () => (/* binding */ safeText),
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fH: () => (/* binding */ safeMarkdown)
/* harmony export */ });
/**
 * Text from a registry is hostile: a package may be called `::stop-commands::x`, or hold an escape sequence that
 * rewrites the terminal. For a log line: control and format characters (line ends, ESC, bidirectional overrides,
 * zero-width ones) become visible escapes, and what the runner reads as a command does not.
 */
function safeText(text) {
    const visible = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
    return withoutCommands(visible);
}
/**
 * Lines of a log in which the runner finds no command: its newer parser looks for `::` at the start of a line, its
 * older one for `##[` anywhere (actions/runner, ActionCommand), and both take a carriage return for the end of one.
 */
function withoutCommands(text) {
    return text.replace(/(^|[\r\n])(\s*)::/g, '$1$2\u2024::').replaceAll('##[', '##\u2024[');
}
/** Each line of a longer text made safe, as for an error that quotes a registry or a file. */
function safeLines(text) {
    return text.split('\n').map(safeText).join('\n');
}
/** Text for a cell of a Markdown table or a paragraph: nothing in it is markup, HTML, a mention or a link. */
function safeMarkdown(text) {
    return safeText(text)
        .replace(/[&<>"'@\\`*_{}[\]()#+!|~]/g, (character) => /[&<>"'@]/.test(character) ? `&#${character.charCodeAt(0)};` : `\\${character}`)
        .replace(/:(?=\/\/)/g, '&#58;');
}
/** Text in a Markdown code span; a run of backticks inside cannot end it. */
function code(text) {
    const safe = safeText(text).replaceAll('|', '\\|');
    const longest = Math.max(0, ...[...safe.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    const pad = safe.startsWith('`') || safe.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${safe}${pad}${fence}`;
}
/** A Markdown table; cells are Markdown already. */
function markdownTable(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n') + '\n';
}
/** A table for a terminal or a log: columns padded to the widest cell. Cells are made safe. */
function plainTable(header, rows) {
    const lines = [header, ...rows].map((cells) => cells.map((cell) => safeText(cell)));
    const widths = header.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
    return lines.map((cells) => cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}


/***/ }),

/***/ "packages/core/src/secrets.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ derivedForms),
/* harmony export */   p: () => (/* binding */ Redactor)
/* harmony export */ });
/**
 * The forms in which a secret can turn up in a log, longest first. The runner hides only exact matches, so each form
 * must be registered: as it is; URL-encoded; JSON-escaped; base64 of the two Basic credentials in use (`aws:T`, and
 * `token:T` as netrc files have it); and base64 of any longer text that contains it. For the last, the secret may
 * start at any of three offsets of a base64 group, so for each offset the base64 of the rest is registered, without
 * its last incomplete group, which depends on what follows. The same forms in URL-safe base64, and hexadecimal.
 */
function derivedForms(secret) {
    const forms = new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);
    const bytes = Buffer.from(secret, 'utf8');
    for (const user of ['aws', 'token'])
        forms.add(Buffer.from(`${user}:${secret}`, 'utf8').toString('base64'));
    for (const shift of [0, 1, 2]) {
        const rest = bytes.subarray(shift);
        const whole = rest.subarray(0, rest.length - (rest.length % 3));
        forms.add(whole.toString('base64'));
    }
    for (const form of [...forms]) {
        if (/[+/]/.test(form) && form !== secret)
            forms.add(form.replaceAll('+', '-').replaceAll('/', '_'));
    }
    forms.add(bytes.toString('hex'));
    for (const line of secret.split(/\r?\n/))
        forms.add(line);
    // A form of a few characters would blot out innocent text, and hides nothing worth hiding.
    return [...forms].filter((form) => form.length >= 6).sort((a, b) => b.length - a.length);
}
/** Replaces secrets and their derived forms by `***`, for hosts whose log has no masks of its own. */
class Redactor {
    #forms = new Set();
    #longest = [];
    add(secret) {
        for (const form of derivedForms(secret))
            this.#forms.add(form);
        this.#longest = [...this.#forms].sort((a, b) => b.length - a.length);
    }
    redact(text) {
        let result = text;
        for (const form of this.#longest)
            result = result.replaceAll(form, '***');
        return result;
    }
}


/***/ }),

/***/ "packages/core/src/shell.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ word),
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
/** `text` as one word of a POSIX shell. */
function quote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
/** The same, quoted only where a shell would read it otherwise. */
function word(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : quote(text);
}


/***/ }),

/***/ "packages/core/src/suggest.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   suggest: () => (/* binding */ suggest)
/* harmony export */ });
/** ` (did you mean 'x'?)` when one of the words is close to what was written, else ''. */
function suggest(written, words) {
    const limit = Math.max(1, Math.floor(written.length / 3));
    let best;
    for (const word of words) {
        const distance = editDistance(written.toLowerCase(), word.toLowerCase());
        if (distance <= limit && (best === undefined || distance < best.distance))
            best = { word, distance };
    }
    return best === undefined ? '' : ` (did you mean '${best.word}'?)`;
}
/** Optimal string alignment: insertions, deletions, substitutions, and neighbours that changed places. */
function editDistance(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
    const at = (i, j) => rows[i]?.[j] ?? Infinity;
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        rows.push(row);
        for (let j = 1; j <= b.length; j++) {
            const substitution = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
            row.push(Math.min(substitution, swap, at(i - 1, j) + 1, at(i, j - 1) + 1));
        }
    }
    return at(a.length, b.length);
}


/***/ }),

/***/ "assert":
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ "buffer":
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ "child_process":
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ "crypto":
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ "events":
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ "fs":
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ "http":
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ "https":
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ "module":
/***/ ((module) => {

module.exports = require("module");

/***/ }),

/***/ "net":
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ "node:assert":
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ "node:async_hooks":
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ "node:buffer":
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ "node:child_process":
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ "node:crypto":
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ "node:events":
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ "node:fs":
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ "node:fs/promises":
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ "node:http":
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ "node:https":
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ "node:net":
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ "node:os":
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ "node:path":
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ "node:perf_hooks":
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ "node:process":
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ "node:sqlite":
/***/ ((module) => {

module.exports = require("node:sqlite");

/***/ }),

/***/ "node:stream":
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ "node:stream/consumers":
/***/ ((module) => {

module.exports = require("node:stream/consumers");

/***/ }),

/***/ "node:stream/promises":
/***/ ((module) => {

module.exports = require("node:stream/promises");

/***/ }),

/***/ "node:string_decoder":
/***/ ((module) => {

module.exports = require("node:string_decoder");

/***/ }),

/***/ "node:timers/promises":
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ "node:tls":
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ "node:url":
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ "node:util":
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ "node:v8":
/***/ ((module) => {

module.exports = require("node:v8");

/***/ }),

/***/ "node:zlib":
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ "os":
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ "path":
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ "process":
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ "stream":
/***/ ((module) => {

module.exports = require("stream");

/***/ }),

/***/ "string_decoder":
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ "timers":
/***/ ((module) => {

module.exports = require("timers");

/***/ }),

/***/ "tls":
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ "tty":
/***/ ((module) => {

module.exports = require("tty");

/***/ }),

/***/ "url":
/***/ ((module) => {

module.exports = require("url");

/***/ }),

/***/ "util":
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ "zlib":
/***/ ((module) => {

module.exports = require("zlib");

/***/ })

         	});

        
         	var __webpack_module_cache__ = {};
         	
        
         	function __nccwpck_require__(moduleId) {
        
         		var cachedModule = __webpack_module_cache__[moduleId];
         		if (cachedModule !== undefined) {
         			return cachedModule.exports;
         		}
        
         		var module = __webpack_module_cache__[moduleId] = {
        
        
         			exports: {}
         		};
         	
        
         		var threw = true;
         		try {
         			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
         			threw = false;
         		} finally {
         			if(threw) delete __webpack_module_cache__[moduleId];
         		}
         	
        
         		return module.exports;
         	}
         	
        
         	__nccwpck_require__.m = __webpack_modules__;
         	

        
         	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
         	
        
         	(() => {
        
         		__nccwpck_require__.n = (module) => {
         			var getter = module && module.__esModule ?
         				() => (module['default']) :
         				() => (module);
         			__nccwpck_require__.d(getter, { a: getter });
         			return getter;
         		};
         	})();
         	
        
         	(() => {
         		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
         		var leafPrototypes;
        
        
        
        
        
        
         		__nccwpck_require__.t = function(value, mode) {
         			if(mode & 1) value = this(value);
         			if(mode & 8) return value;
         			if(typeof value === 'object' && value) {
         				if((mode & 4) && value.__esModule) return value;
         				if((mode & 16) && typeof value.then === 'function') return value;
         			}
         			var ns = Object.create(null);
         			__nccwpck_require__.r(ns);
         			var def = {};
         			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
         			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
         				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
         			}
         			def['default'] = () => (value);
         			__nccwpck_require__.d(ns, def);
         			return ns;
         		};
         	})();
         	
        
         	(() => {
        
         		__nccwpck_require__.d = (exports, definition) => {
         			for(var key in definition) {
         				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
         					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
         				}
         			}
         		};
         	})();
         	
        
         	(() => {
         		__nccwpck_require__.f = {};
        
        
         		__nccwpck_require__.e = (chunkId) => {
         			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
         				__nccwpck_require__.f[key](chunkId, promises);
         				return promises;
         			}, []));
         		};
         	})();
         	
        
         	(() => {
        
         		__nccwpck_require__.u = (chunkId) => {
        
         			return "" + chunkId + ".js";
         		};
         	})();
         	
        
         	(() => {
         		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
         	})();
         	
        
         	(() => {
        
         		__nccwpck_require__.r = (exports) => {
         			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
         				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
         			}
         			Object.defineProperty(exports, '__esModule', { value: true });
         		};
         	})();
         	
        
         	(() => {
        
         		
        
        
         		var installedChunks = {
         			"main": 1
         		};
         		
        
         		
         		var installChunk = (chunk) => {
         			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
         			for(var moduleId in moreModules) {
         				if(__nccwpck_require__.o(moreModules, moduleId)) {
         					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
         				}
         			}
         			if(runtime) runtime(__nccwpck_require__);
         			for(var i = 0; i < chunkIds.length; i++)
         				installedChunks[chunkIds[i]] = 1;
         		
         		};
         		
        
         		__nccwpck_require__.f.require = (chunkId, promises) => {
        
         			if(!installedChunks[chunkId]) {
         				if(true) {
         					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
         				} else installedChunks[chunkId] = 1;
         			}
         		};
         		
        
         		
        
         		
        
         	})();
         	

var __webpack_exports__ = {};

__nccwpck_require__.r(__webpack_exports__);


__nccwpck_require__.d(__webpack_exports__, {
  action: () => (              action),
  cleanup: () => (              cleanup),
  cli: () => (              cli),
  startEmulator: () => (              startEmulator)
});


var names = __nccwpck_require__("packages/core/src/names.ts");

var external_node_fs_ = __nccwpck_require__("node:fs");

var promises_ = __nccwpck_require__("node:fs/promises");

var external_node_os_ = __nccwpck_require__("node:os");

var explain = __nccwpck_require__("packages/core/src/aws/explain.ts");

var errors = __nccwpck_require__("packages/core/src/errors.ts");

var safe_text = __nccwpck_require__("packages/core/src/safe-text.ts");

var failure_summary = __nccwpck_require__("packages/core/src/failure-summary.ts");

var suggest = __nccwpck_require__("packages/core/src/suggest.ts");

var src_arguments = __nccwpck_require__("packages/cli/src/arguments.ts");
;// CONCATENATED MODULE: ./packages/cli/src/environment-inputs.ts

/** The variable of an input: `domain-owner` is CODEARTIFACT_DOMAIN_OWNER. */
function variableOf(input) {
    return `CODEARTIFACT_${input.replaceAll('-', '_').toUpperCase()}`;
}
/** The inputs with those that are not given taken from the variables of their names; an empty variable gives none. */
function withEnvironment(command, given, env) {
    const inputs = { ...given };
    for (const name of Object.keys(command.inputs)) {
        const value = env[variableOf(name)];
        if (inputs[name] === undefined && value !== undefined && value !== '')
            inputs[name] = value;
    }
    return inputs;
}
/** The same error with the variable beside each input that it names, for who has set variables and no flags. */
function namingVariables(error) {
    if (!(error instanceof errors/* UsageError */.eb))
        return error;
    return new errors/* UsageError */.eb(error.message.replace(/^'([a-z-]+)'/gm, (_, name) => `'${name}' (${variableOf(name)})`));
}

// EXTERNAL MODULE: ./packages/core/src/shell.ts
var shell = __nccwpck_require__("packages/core/src/shell.ts");
;// CONCATENATED MODULE: ./packages/cli/src/command-line.ts

/** An example as a user types it into a POSIX shell. */
function commandLine(command, { inputs, operands = [] }) {
    const words = ['codeartifact-ci', command.name];
    if (command.operands?.after === 'name')
        words.push(...operands);
    for (const [name, value = ''] of Object.entries(inputs)) {
        const input = command.inputs[name];
        if (input?.shape === 'flag')
            words.push(value === 'true' ? `--${name}` : `--no-${name}`);
        else
            words.push(`--${name}`, wordOrVariable(input?.shape === 'list' ? value.replaceAll(', ', ',') : value));
    }
    const needsVariables = command.stdout === 'exports' && inputs['token-in'] !== 'file';
    if (needsVariables)
        words.push('--export');
    if (command.operands?.after === '--')
        words.push('--', ...operands.map(wordOrVariable));
    const line = words.join(' ');
    return needsVariables ? `eval "$(${line})"` : line;
}
/** A variable is written as one. */
function wordOrVariable(text) {
    return /^"\$[A-Z_]+"$/.test(text) ? text : (0,shell/* word */.V)(text);
}

;// CONCATENATED MODULE: ./packages/cli/src/help.ts


const WIDTH = 100;
function commandHelp(command) {
    const { operands } = command;
    const before = operands?.after === 'name' ? ` ${operands.label}` : '';
    const behind = operands?.after === '--' ? ` -- ${operands.label}` : '';
    const flags = Object.entries(command.inputs).map(([name, input]) => {
        const notes = [
            input.required ? 'Required.' : '',
            input.values.length > 0 && !input.description.includes(input.values.join(', '))
                ? `One of ${input.values.join(', ')}.`
                : '',
            input.default === '' || (input.shape === 'flag' && input.default === 'false') ? '' : `Default: ${input.default}.`,
        ].filter((note) => note !== '');
        return [`--${name}${input.shape === 'flag' ? '' : ' VALUE'}`, [input.description, ...notes].join(' ')];
    });
    const general = Object.entries(src_arguments/* GENERAL_FLAGS */.N5)
        .filter(([name]) => !Object.hasOwn(command.inputs, name) && (0,src_arguments/* flagNames */.JY)(command).includes(name))
        .map(([name, flag]) => [`--${name}${'value' in flag ? ` ${flag.value}` : ''}`, flag.description]);
    return [
        ...wrap(command.summary, 0),
        '',
        `Usage: codeartifact-ci ${command.name}${before} [flags]${behind}`,
        ...(operands?.values === undefined ? [] : ['', ...wrap(`${operands.label}: ${operands.values.join(', ')}`, 0)]),
        ...examples(command, command.examples),
        ...section('Flags', flags),
        ...section('General flags', general),
        ...section('Outputs', Object.entries(command.outputs)),
        '',
    ].join('\n');
}
function generalHelp(commands, version) {
    return [
        `codeartifact-ci ${version}: CI steps for AWS CodeArtifact.`,
        '',
        'Usage: codeartifact-ci COMMAND [flags]',
        ...section('Commands', commands.map(({ name, summary }) => [name, summary])),
        '',
        'codeartifact-ci COMMAND --help shows the flags of a command and examples.',
        'Exit codes: 0 done, 1 failed, 2 a plan has changes (with --detailed-exit-code), 64 wrong usage.',
        '',
    ].join('\n');
}
function examples(command, shown) {
    if (shown.length === 0)
        return [];
    const lines = shown.flatMap((example) => [`  # ${example.title}`, `  ${commandLine(command, example)}`]);
    return ['', 'Examples:', ...lines];
}
function section(title, rows) {
    if (rows.length === 0)
        return [];
    const column = Math.min(32, Math.max(...rows.map(([name]) => name.length)) + 4);
    const lines = rows.flatMap(([name, text]) => {
        const wrapped = wrap(text, column);
        const head = `  ${name}`;
        if (head.length >= column)
            return [head, ...wrapped];
        return [head.padEnd(column) + (wrapped[0] ?? '').trimStart(), ...wrapped.slice(1)];
    });
    return ['', `${title}:`, ...lines];
}
function wrap(text, indent) {
    const lines = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
        if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
            lines.push(line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line].map((content) => ' '.repeat(indent) + content);
}

// EXTERNAL MODULE: ./packages/cli/src/shell.ts
var src_shell = __nccwpck_require__("packages/cli/src/shell.ts");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__("node:path");
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __nccwpck_require__("node:string_decoder");
// EXTERNAL MODULE: ./packages/core/src/environment.ts
var environment = __nccwpck_require__("packages/core/src/environment.ts");
// EXTERNAL MODULE: ./packages/core/src/on-cancel.ts
var on_cancel = __nccwpck_require__("packages/core/src/on-cancel.ts");
// EXTERNAL MODULE: ./packages/core/src/progress.ts
var progress = __nccwpck_require__("packages/core/src/progress.ts");
// EXTERNAL MODULE: ./packages/core/src/secrets.ts
var secrets = __nccwpck_require__("packages/core/src/secrets.ts");
;// CONCATENATED MODULE: ./packages/cli/src/terminal-host.ts











function terminalHost(options) {
    const redactor = new secrets/* Redactor */.p();
    const stream = options.messages === 'stdout' ? process.stdout : process.stderr;
    const colour = stream.isTTY && options.env['NO_COLOR'] === undefined;
    const outputs = {};
    const syntax = options.shell === undefined ? undefined : src_shell/* SHELLS */.O[options.shell];
    const commands = [];
    const left = [];
    const write = (line) => void stream.write(`${redactor.redact((0,safe_text/* withoutCommands */.Df)(line))}\n`);
    return {
        outputs,
        env: { ...options.env },
        workspace: options.cwd,
        tempDir: (0,external_node_os_.tmpdir)(),
        now: () => new Date(),
        info: write,
        warn: (line) => void process.stderr.write(`${warningPrefix(colour)}${redactor.redact((0,safe_text/* withoutCommands */.Df)(line))}\n`),
        debug: (line) => {
            if (options.debug)
                process.stderr.write(`debug: ${redactor.redact((0,safe_text/* withoutCommands */.Df)(line))}\n`);
        },
        // Programs read this as it is: a token for a credential helper, for one.
        print: (text) => void process.stdout.write(text),
        mask: (secret) => redactor.add(secret),
        setOutput: (name, value) => {
            outputs[name] = value;
        },
        canExport: syntax !== undefined,
        exportVariable: (name, value) => {
            if (syntax !== undefined)
                commands.push(syntax.set(name, value));
        },
        // A folder that another login has put there stays where it is; repeated logins would let PATH grow.
        addPath: (folder) => {
            const present = (options.env['PATH'] ?? '').split(external_node_path_.delimiter).includes(folder);
            if (!present && syntax !== undefined)
                commands.push(syntax.prependPath(folder));
        },
        unsetVariable: (name) => {
            if (syntax !== undefined)
                commands.push(syntax.unset(name));
            else if (options.env[name] !== undefined)
                left.push(name);
        },
        saveState: () => undefined,
        summary: async (markdown) => {
            if (options.summaryFile !== undefined)
                await append(options.summaryFile, redactor.redact(markdown));
        },
        progress: (label) => (stream.isTTY ? barProgress(label, stream) : (0,progress/* lineProgress */.Q)(label, write)),
        exec: (command, args, execOptions = {}) => exec(command, args, execOptions, options, redactor),
        finish: () => {
            // Not redacted: exported variables carry the token.
            process.stdout.write(commands.join(''));
            if (left.length > 0)
                write(`This shell still has variables of it: unset ${left.join(' ')}`);
        },
        ownsProcess: true,
        setExitCode: (code) => {
            process.exitCode = code;
        },
    };
}
function warningPrefix(colour) {
    return colour ? '\u001b[33mwarning:\u001b[0m ' : 'warning: ';
}
async function append(file, text) {
    try {
        await (0,promises_.writeFile)(file, text, { flag: 'a' });
    }
    catch (error) {
        throw new errors/* InputError */.dz(`The summary cannot be written to ${file}: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function barProgress(label, stream) {
    const start = Date.now();
    let drawn = 0;
    return {
        update(done, total, note) {
            const now = Date.now();
            if (now - drawn < 100 && done < total)
                return;
            drawn = now;
            const line = (0,progress/* progressLine */.o)(label, done, total, (now - start) / 1000, note);
            stream.write(`\r\u001b[2K${line.slice(0, stream.columns - 1)}`);
        },
        end() {
            if (drawn > 0)
                stream.write('\r\u001b[2K');
        },
    };
}
/** Runs a program and passes its output on line by line, so that a secret cannot slip through between two chunks. */
async function exec(command, args, { cwd, env, silent = false }, options, redactor) {
    // It takes milliseconds to load, and most commands start nothing.
    const { spawn } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, "node:child_process", 23));
    const child = spawn(command, args, {
        cwd: cwd ?? options.cwd,
        env: (0,environment/* definedVariables */.J)(env ?? options.env),
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const forget = (0,on_cancel/* onCancel */.A)((signal) => child.kill(signal));
    const out = silent ? undefined : options.messages === 'stdout' ? process.stdout : process.stderr;
    const err = silent ? undefined : process.stderr;
    const exited = new Promise((resolve, reject) => {
        child.on('error', (error) => {
            if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
                reject(new errors/* InputError */.dz(`The program '${command}' is not installed or not on the PATH.`));
            else
                reject(error);
        });
        child.on('close', (exitCode) => resolve(exitCode ?? 1));
    });
    const [exitCode, stdout, stderr] = await Promise.all([
        exited,
        collect(child.stdout, redactor, out),
        collect(child.stderr, redactor, err),
    ]).finally(forget);
    return { exitCode, stdout, stderr };
}
async function collect(source, redactor, sink) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let all = '';
    let line = '';
    const flush = () => void sink?.write(redactor.redact(line));
    for await (const chunk of source) {
        const piece = decoder.write(chunk);
        all += piece;
        line += piece;
        const end = line.lastIndexOf('\n') + 1;
        if (end > 0) {
            const rest = line.slice(end);
            line = line.slice(0, end);
            flush();
            line = rest;
        }
    }
    flush();
    return all;
}

;// CONCATENATED MODULE: ./packages/cli/src/main.ts













/** EX_USAGE of sysexits.h: the command was not called as its help says. 2 is taken: a plan has changes. */
const EXIT_USAGE = 64;
/** Runs the command line and sets the exit code. The only place that catches. */
async function runCli(commands, argv, version) {
    // Whoever reads us may have enough after a line (`| head -1`); what was begun is still carried to its end.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', ignoreClosedPipe);
    const shell = (0,src_arguments/* shellOf */.of)(argv);
    if (shell !== undefined)
        failWhenEnded(src_shell/* SHELLS */.O[shell].fail);
    try {
        await dispatch(commands, argv, version);
    }
    catch (error) {
        if (shell !== undefined)
            process.stdout.write(src_shell/* SHELLS */.O[shell].fail);
        report((0,explain/* explain */.W)(error), argv.includes('--debug'));
        process.exitCode = error instanceof errors/* UsageError */.eb ? EXIT_USAGE : 1;
    }
}
/** A shell that evaluates what we print takes nothing for a success; what a signal ends says that it failed. */
function failWhenEnded(fail) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        process.once(signal, () => {
            try {
                (0,external_node_fs_.writeSync)(process.stdout.fd, fail);
            }
            catch {
                // Nobody reads it any more.
            }
            process.exit(128 + external_node_os_.constants.signals[signal]);
        });
    }
}
/** A full disk behind `> FILE` is told once, where that can be; what was begun goes on, and ends as a failure. */
function ignoreClosedPipe(error) {
    if ((0,errors/* codeOf */.$N)(error) === 'EPIPE' || (0,errors/* codeOf */.$N)(error) === 'ERR_STREAM_DESTROYED')
        return;
    if (process.exitCode === undefined || process.exitCode === 0) {
        process.exitCode = 1;
        try {
            (0,external_node_fs_.writeSync)(process.stderr.fd, `error: The output cannot be written: ${(0,errors/* messageOf */.bD)(error)}.\n`);
        }
        catch {
            // Nobody can be told.
        }
    }
}
async function dispatch(commands, argv, version) {
    const [first, ...others] = argv;
    if (first === '--version' || first === '-V' || first === '-v') {
        process.stdout.write(`${version}\n`);
        return;
    }
    if (first === undefined || first === '--help' || first === '-h' || (first === 'help' && others.length === 0)) {
        const loaded = await Promise.all(Object.values(commands).map((load) => load()));
        const help = generalHelp(loaded, version);
        if (first === undefined) {
            process.stderr.write(help);
            process.exitCode = EXIT_USAGE;
        }
        else {
            process.stdout.write(help);
        }
        return;
    }
    const { load, rest } = findCommand(commands, first === 'help' ? others : argv);
    const command = await load();
    if (first === 'help' || asksForHelp(rest)) {
        process.stdout.write(commandHelp(command));
        return;
    }
    await runCommand(command, rest);
}
/** Before the `--` after which everything is another program's. */
function asksForHelp(argv) {
    const end = argv.indexOf('--');
    return (end < 0 ? argv : argv.slice(0, end)).some((word) => word === '--help' || word === '-h');
}
async function runCommand(command, argv) {
    const given = (0,src_arguments/* parseArguments */.We)(command, argv);
    const host = terminalHost({
        env: process.env,
        cwd: process.cwd(),
        debug: given.debug,
        messages: command.stdout === 'data' || given.shell !== undefined ? 'stderr' : 'stdout',
        shell: given.shell,
        summaryFile: given.summary,
    });
    try {
        await executeWith(command, given, host);
        host.finish();
    }
    catch (error) {
        await (0,failure_summary/* summariseFailure */.N)(host, command.name, error);
        throw error;
    }
    finally {
        if (given.outputs !== undefined)
            await writeOutputs(given.outputs, host.outputs);
    }
}
async function executeWith(command, given, host) {
    const { inputs, operands, fromEnvironment } = given;
    if (!fromEnvironment) {
        await command.execute(inputs, host, operands);
        return;
    }
    try {
        await command.execute(withEnvironment(command, inputs, host.env), host, operands);
    }
    catch (error) {
        throw namingVariables(error);
    }
}
/** The longest run of leading words that names a command: `emulator exec` before `emulator`. */
function findCommand(commands, argv) {
    for (const words of [2, 1]) {
        const name = argv.slice(0, words).join(' ');
        const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
        if (load !== undefined)
            return { load, rest: argv.slice(words) };
    }
    const [written = ''] = argv;
    throw new errors/* UsageError */.eb(`Unknown command '${written}'${(0,suggest.suggest)(written, Object.keys(commands))}. Commands: ${Object.keys(commands).join(', ')}.`);
}
async function writeOutputs(file, outputs) {
    try {
        await (0,promises_.writeFile)(file, `${JSON.stringify(outputs, null, 2)}\n`, { mode: 0o600 });
    }
    catch (error) {
        throw new errors/* InputError */.dz(`The outputs cannot be written to ${file}: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function report(error, debug) {
    if (error instanceof errors/* InputError */.dz) {
        process.stderr.write(`error: ${(0,safe_text/* safeLines */.Bv)(error.message)}\n`);
        return;
    }
    process.stderr.write(`error: A bug in codeartifact-ci: ${(0,safe_text/* safeLines */.Bv)((0,errors/* messageOf */.bD)(error))}\n`);
    if (error instanceof Error && error.stack !== undefined && debug)
        process.stderr.write(`${error.stack}\n`);
    else
        process.stderr.write('Run again with --debug for the stack trace.\n');
}

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"1.0.0"};
;// CONCATENATED MODULE: ./packages/build/src/commands.ts
/**
 * Every command but those that are made from this list, in the order in which the help shows them. Those with a `look`
 * are GitHub Actions, each in the folder of its name under actions/; the others live in packages/cli. A new command is
 * one line here.
 */
const described = {
    login: async () => (await Promise.all(/* import() */[__nccwpck_require__.e("smithy-signature-v4"), __nccwpck_require__.e("core-aws-connection"), __nccwpck_require__.e("core-clients-clients"), __nccwpck_require__.e("core-undo-log-out"), __nccwpck_require__.e("core-project-survey"), __nccwpck_require__.e("actions-login-command")]).then(__nccwpck_require__.bind(__nccwpck_require__, "actions/login/command.ts"))).login,
    logout: async () => (await Promise.all(/* import() */[__nccwpck_require__.e("core-undo-log-out"), __nccwpck_require__.e("cli-commands-logout")]).then(__nccwpck_require__.bind(__nccwpck_require__, "packages/cli/src/commands/logout.ts"))).logout,
    token: async () => (await Promise.all(/* import() */[__nccwpck_require__.e("smithy-signature-v4"), __nccwpck_require__.e("core-aws-connection"), __nccwpck_require__.e("cli-commands-token")]).then(__nccwpck_require__.bind(__nccwpck_require__, "packages/cli/src/commands/token.ts"))).token,
    doctor: async () => (await Promise.all(/* import() */[__nccwpck_require__.e("smithy-signature-v4"), __nccwpck_require__.e("core-aws-connection"), __nccwpck_require__.e("core-clients-clients"), __nccwpck_require__.e("core-project-survey"), __nccwpck_require__.e("cli-commands-doctor")]).then(__nccwpck_require__.bind(__nccwpck_require__, "packages/cli/src/commands/doctor.ts"))).doctor,
    publish: async () => (await Promise.all(/* import() */[__nccwpck_require__.e("smithy-signature-v4"), __nccwpck_require__.e("yaml"), __nccwpck_require__.e("fast-xml-parser"), __nccwpck_require__.e("renovatebot-pep440-index"), __nccwpck_require__.e("yauzl"), __nccwpck_require__.e("toml-eslint-parser"), __nccwpck_require__.e("tar"), __nccwpck_require__.e("core-aws-connection"), __nccwpck_require__.e("core-files-glob"), __nccwpck_require__.e("actions-publish-formats"), __nccwpck_require__.e("actions-publish-command")]).then(__nccwpck_require__.bind(__nccwpck_require__, "actions/publish/command.ts"))).publish,
    prune: async () => (await Promise.all(/* import() */[__nccwpck_require__.e("smithy-signature-v4"), __nccwpck_require__.e("yaml"), __nccwpck_require__.e("renovatebot-pep440-index"), __nccwpck_require__.e("jsonc-parser"), __nccwpck_require__.e("re2js"), __nccwpck_require__.e("core-aws-connection"), __nccwpck_require__.e("core-files-glob"), __nccwpck_require__.e("actions-prune-plan-make-plan"), __nccwpck_require__.e("actions-prune-apply-apply-package"), __nccwpck_require__.e("actions-prune-command")]).then(__nccwpck_require__.bind(__nccwpck_require__, "actions/prune/command.ts"))).prune,
    promote: async () => (await Promise.all(/* import() */[__nccwpck_require__.e("smithy-signature-v4"), __nccwpck_require__.e("yaml"), __nccwpck_require__.e("fast-xml-parser"), __nccwpck_require__.e("renovatebot-pep440-index"), __nccwpck_require__.e("jsonc-parser"), __nccwpck_require__.e("yauzl"), __nccwpck_require__.e("re2js"), __nccwpck_require__.e("toml-eslint-parser"), __nccwpck_require__.e("tar"), __nccwpck_require__.e("core-aws-connection"), __nccwpck_require__.e("core-files-glob"), __nccwpck_require__.e("actions-prune-plan-make-plan"), __nccwpck_require__.e("actions-prune-apply-apply-package"), __nccwpck_require__.e("actions-publish-formats"), __nccwpck_require__.e("actions-promote-command")]).then(__nccwpck_require__.bind(__nccwpck_require__, "actions/promote/command.ts"))).promote,
    recall: async () => (await Promise.all(/* import() */[__nccwpck_require__.e("smithy-signature-v4"), __nccwpck_require__.e("renovatebot-pep440-index"), __nccwpck_require__.e("jsonc-parser"), __nccwpck_require__.e("re2js"), __nccwpck_require__.e("core-aws-connection"), __nccwpck_require__.e("core-files-glob"), __nccwpck_require__.e("actions-prune-plan-make-plan"), __nccwpck_require__.e("actions-prune-apply-apply-package"), __nccwpck_require__.e("actions-recall-command")]).then(__nccwpck_require__.bind(__nccwpck_require__, "actions/recall/command.ts"))).recall,
    provision: async () => (await Promise.all(/* import() */[__nccwpck_require__.e("smithy-signature-v4"), __nccwpck_require__.e("yaml"), __nccwpck_require__.e("core-aws-connection"), __nccwpck_require__.e("actions-provision-policy-policy"), __nccwpck_require__.e("actions-provision-file-parse"), __nccwpck_require__.e("actions-provision-command")]).then(__nccwpck_require__.bind(__nccwpck_require__, "actions/provision/command.ts"))).provision,
    report: async () => (await Promise.all(/* import() */[__nccwpck_require__.e("smithy-signature-v4"), __nccwpck_require__.e("yaml"), __nccwpck_require__.e("renovatebot-pep440-index"), __nccwpck_require__.e("re2js"), __nccwpck_require__.e("core-aws-connection"), __nccwpck_require__.e("core-files-glob"), __nccwpck_require__.e("actions-prune-plan-make-plan"), __nccwpck_require__.e("core-clients-clients"), __nccwpck_require__.e("actions-provision-policy-policy"), __nccwpck_require__.e("actions-report-command")]).then(__nccwpck_require__.bind(__nccwpck_require__, "actions/report/command.ts"))).report,
    can: async () => (await Promise.all(/* import() */[__nccwpck_require__.e("smithy-signature-v4"), __nccwpck_require__.e("yaml"), __nccwpck_require__.e("core-aws-connection"), __nccwpck_require__.e("actions-provision-policy-policy"), __nccwpck_require__.e("actions-provision-file-parse"), __nccwpck_require__.e("actions-provision-can-command")]).then(__nccwpck_require__.bind(__nccwpck_require__, "actions/provision/can/command.ts"))).can,
    dependabot: async () => (await __nccwpck_require__.e(/* import() */ "cli-commands-dependabot").then(__nccwpck_require__.bind(__nccwpck_require__, "packages/cli/src/commands/dependabot.ts"))).dependabot,
    emulator: async () => (await Promise.all(/* import() */[__nccwpck_require__.e("aws-sdk-client-codeartifact"), __nccwpck_require__.e("emulator-control-fault-rule"), __nccwpck_require__.e("smithy-core-schema-schemas-NormalizedSchema-2")]).then(__nccwpck_require__.bind(__nccwpck_require__, "packages/cli/src/commands/emulator.ts"))).emulator,
    'emulator exec': async () => (await Promise.all(/* import() */[__nccwpck_require__.e("aws-sdk-client-codeartifact"), __nccwpck_require__.e("emulator-control-fault-rule"), __nccwpck_require__.e("smithy-core-schema-schemas-NormalizedSchema")]).then(__nccwpck_require__.bind(__nccwpck_require__, "packages/cli/src/commands/emulator-exec.ts"))).emulatorExec,
    'emulator env': async () => (await __nccwpck_require__.e(/* import() */ "cli-commands-emulator-env").then(__nccwpck_require__.bind(__nccwpck_require__, "packages/cli/src/commands/emulator-env.ts"))).emulatorEnv,
    'emulator wait': async () => (await __nccwpck_require__.e(/* import() */ "cli-commands-emulator-wait").then(__nccwpck_require__.bind(__nccwpck_require__, "packages/cli/src/commands/emulator-wait.ts"))).emulatorWait,
    tour: async () => (await Promise.all(/* import() */[__nccwpck_require__.e("smithy-signature-v4"), __nccwpck_require__.e("smithy-core-endpoints-index"), __nccwpck_require__.e("aws-sdk-client-codeartifact"), __nccwpck_require__.e("smithy-node-http-handler"), __nccwpck_require__.e("smithy-core"), __nccwpck_require__.e("fast-xml-parser"), __nccwpck_require__.e("aws-sdk-core"), __nccwpck_require__.e("yauzl"), __nccwpck_require__.e("renovatebot-pep440"), __nccwpck_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __nccwpck_require__.e("fflate"), __nccwpck_require__.e("emulator-control-fault-rule"), __nccwpck_require__.e("emulator-server"), __nccwpck_require__.e("cli-commands-tour")]).then(__nccwpck_require__.bind(__nccwpck_require__, "packages/cli/src/commands/tour.ts"))).tour,
};
const commands = {
    ...described,
    policy: async () => await (await __nccwpck_require__.e(/* import() */ "cli-commands-policy").then(__nccwpck_require__.bind(__nccwpck_require__, "packages/cli/src/commands/policy.ts"))).policyCommand(described),
    completion: async () => (await __nccwpck_require__.e(/* import() */ "cli-commands-completion").then(__nccwpck_require__.bind(__nccwpck_require__, "packages/cli/src/commands/completion.ts"))).completionCommand(commands),
};

;// CONCATENATED MODULE: ./packages/build/src/entry.ts
// Every command begins with the inputs, on which the names rest: named here, they are bundled once and not into each
// command's chunk.




/** The whole product behind one door: everything else is loaded when it is asked for. */
async function cli() {
    await runCli(commands, process.argv.slice(2), package_namespaceObject.rE);
}
/** The library entry `codeartifact-ci/emulator`. */
async function startEmulator(options) {
    const library = await Promise.all(/* import() */[__nccwpck_require__.e("aws-sdk-client-codeartifact"), __nccwpck_require__.e("fast-xml-parser"), __nccwpck_require__.e("yauzl"), __nccwpck_require__.e("renovatebot-pep440"), __nccwpck_require__.e("emulator-control-fault-rule"), __nccwpck_require__.e("emulator-server"), __nccwpck_require__.e("smithy-core-schema-schemas-NormalizedSchema-3")]).then(__nccwpck_require__.bind(__nccwpck_require__, "packages/emulator/src/library.ts"));
    return await library.startEmulator(options);
}
async function action(name) {
    const { runAction } = await __nccwpck_require__.e(/* import() */ "actions-core").then(__nccwpck_require__.bind(__nccwpck_require__, "packages/github/src/run-action.ts"));
    await runAction(commandOf(name));
}
async function cleanup(name) {
    const { runActionCleanup } = await __nccwpck_require__.e(/* import() */ "actions-core").then(__nccwpck_require__.bind(__nccwpck_require__, "packages/github/src/run-action.ts"));
    await runActionCleanup(commandOf(name));
}
/** The starters that the build writes name commands of the list. */
function commandOf(name) {
    const load = commands[name];
    if (load === undefined)
        throw new Error(`no command ${name}`);
    return load;
}

module.exports = __webpack_exports__;
/******/ })()
;