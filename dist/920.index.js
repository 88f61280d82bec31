export const id = 920;
export const ids = [920];
export const modules = {

/***/ 920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  emulatorExec: () => (/* binding */ emulatorExec)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__(5632);
// EXTERNAL MODULE: ./packages/core/src/environment.ts
var environment = __webpack_require__(1736);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/cli/src/commands/emulator-options.ts + 23 modules
var emulator_options = __webpack_require__(8652);
;// CONCATENATED MODULE: ./packages/cli/src/commands/emulator-variables.ts
/** The key pair of AWS's own examples, which the emulator takes for its administrator's. */
const EXAMPLE_KEY = {
    AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
/**
 * Variables that lead the AWS SDKs, the AWS CLI and this CLI to an emulator with credentials that mean nothing
 * elsewhere; whatever would bring in others is taken away.
 */
function emulatorVariables({ endpoint, region, }) {
    return {
        AWS_ENDPOINT_URL_CODEARTIFACT: endpoint,
        AWS_ENDPOINT_URL_STS: endpoint,
        AWS_REGION: region,
        AWS_DEFAULT_REGION: region,
        ...EXAMPLE_KEY,
        AWS_SESSION_TOKEN: undefined,
        AWS_PROFILE: undefined,
        AWS_EC2_METADATA_DISABLED: 'true',
    };
}

;// CONCATENATED MODULE: ./packages/cli/src/commands/emulator-exec.ts







const emulatorExec = (0,command/* defineCommand */.N)({
    name: 'emulator exec',
    summary: 'Start a CodeArtifact on a free port, run a command against it, and exit with its status.',
    stdout: 'data',
    operands: 'COMMAND …',
    inputs: { port: { ...emulator_options/* portInput */.G9, default: '0' }, ...emulator_options/* emulatorInputs */.$O },
    outputs: {},
    async run(inputs, host, operands) {
        const [command, ...args] = operands;
        if (command === undefined) {
            throw new errors/* InputError */.dz('Say what to run: codeartifact-ci emulator exec -- COMMAND ARGUMENTS');
        }
        const running = await (0,emulator_options/* startFromFlags */.k2)(inputs, host);
        try {
            host.setExitCode(await runToEnd(command, args, { ...host.env, ...emulatorVariables(running) }));
        }
        finally {
            await running.close();
        }
    },
});
/** The command has our terminal to itself; signals go on to it, and it decides. */
async function runToEnd(command, args, env) {
    const child = (0,external_node_child_process_.spawn)(command, args, { stdio: 'inherit', env: (0,environment/* definedVariables */.J)(env) });
    const forward = (signal) => void child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    try {
        return await new Promise((resolve, reject) => {
            child.once('error', (error) => {
                if ((0,errors/* codeOf */.$N)(error) !== 'ENOENT')
                    reject(error);
                else
                    reject(new errors/* InputError */.dz(`The program '${command}' is not installed or not on the PATH.`));
            });
            child.once('exit', (code, signal) => {
                // As a shell reports it.
                resolve(code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal]));
            });
        });
    }
    finally {
        process.off('SIGINT', forward).off('SIGTERM', forward);
    }
}


/***/ })

};
