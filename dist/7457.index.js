"use strict";
exports.id = 7457;
exports.ids = [7457];
exports.modules = {

/***/ 17457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction),
  runActionCleanup: () => (/* binding */ runActionCleanup)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./packages/core/src/aws/explain.ts
var explain = __webpack_require__(15452);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__(12638);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 1 modules
var exec = __webpack_require__(41955);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/core/src/progress.ts
var progress = __webpack_require__(11898);
// EXTERNAL MODULE: ./packages/core/src/secrets.ts
var secrets = __webpack_require__(87620);
// EXTERNAL MODULE: ./packages/core/src/environment.ts
var environment = __webpack_require__(21736);
;// CONCATENATED MODULE: ./packages/github/src/host.ts






/** The GitHub Actions runner as a host: workflow commands, environment files, the job summary, OIDC. */
function githubHost(env) {
    return {
        env: { ...env },
        workspace: env['GITHUB_WORKSPACE'] ?? process.cwd(),
        tempDir: env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(),
        now: () => new Date(),
        info: (line) => core/* info */.pq(line),
        warn: (line) => core/* warning */.$e(line),
        debug: (line) => core/* debug */.Yz(line),
        print: (text) => void process.stdout.write(text),
        mask: (secret) => (0,secrets/* derivedForms */.H)(secret).forEach((form) => core/* setSecret */.Pq(form)),
        setOutput: (name, value) => core/* setOutput */.uH(name, value),
        exportVariable: (name, value) => core/* exportVariable */.dN(name, value),
        addPath: (folder) => core/* addPath */.fM(folder),
        // The job is over when a clean-up runs; its variables end with it.
        unsetVariable: () => undefined,
        saveState: (name, value) => core/* saveState */.LZ(name, value),
        summary: async (markdown) => {
            // Outside a runner there is no summary file; act and some self-hosted set-ups do not provide one either.
            if (env['GITHUB_STEP_SUMMARY'])
                await core/* summary */.z.addRaw(markdown, true).write();
        },
        progress: (label) => (0,progress/* lineProgress */.Q)(label, (line) => core/* info */.pq(line)),
        cache: env['ACTIONS_CACHE_URL'] || env['ACTIONS_RESULTS_URL'] ? actionsCache : undefined,
        exec: (command, args, options = {}) => host_exec(command, args, options, env),
        setExitCode: (code) => {
            process.exitCode = code;
        },
        idToken: async (audience) => env['ACTIONS_ID_TOKEN_REQUEST_URL'] && env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']
            ? await core/* getIDToken */.V9(audience)
            : undefined,
    };
}
/** GitHub's cache service. The library brings a cloud storage client along, so it is loaded when it is used. */
const actionsCache = {
    restore: async (paths, key, prefixes) => {
        const { restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(1143), __webpack_require__.e(1860), __webpack_require__.e(2055)]).then(__webpack_require__.bind(__webpack_require__, 82055));
        return await restoreCache([...paths], key, [...prefixes]);
    },
    save: async (paths, key) => {
        const { saveCache } = await Promise.all(/* import() */[__webpack_require__.e(1143), __webpack_require__.e(1860), __webpack_require__.e(2055)]).then(__webpack_require__.bind(__webpack_require__, 82055));
        await saveCache([...paths], key);
    },
};
async function host_exec(command, args, options, env) {
    const silent = options.silent ?? false;
    const result = await (0,exec/* getExecOutput */.H)(command, [...args], {
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        env: (0,environment/* definedVariables */.J)(options.env ?? env),
        silent,
        ignoreReturnCode: true,
    });
    // The runner knows a command (add-mask) at the start of a line only, and Maven ends without a line end.
    if (!silent && !/(^|\n)$/.test(result.stdout))
        process.stdout.write('\n');
    return result;
}

;// CONCATENATED MODULE: ./packages/github/src/run-action.ts





/** Runs a command as the main step of an action. The only place that catches. */
async function runAction(load) {
    try {
        const command = await load();
        await command.execute(rawInputs(process.env), githubHost(process.env));
    }
    catch (error) {
        report((0,explain/* explain */.W)(error));
        process.exitCode = 1;
    }
}
/** Runs a command's cleanup as the post step. Whatever happens, the job does not fail for it. */
async function runActionCleanup(load) {
    try {
        const command = await load();
        await command.cleanup?.(savedState(process.env), githubHost(process.env));
    }
    catch (error) {
        core/* warning */.$e(`The clean-up did not finish: ${(0,safe_text/* safeLines */.Bv)((0,errors/* messageOf */.bD)(error))}`);
        if (error instanceof Error && error.stack !== undefined)
            core/* debug */.Yz((0,safe_text/* safeLines */.Bv)(error.stack));
    }
}
function report(error) {
    if (error instanceof errors/* InputError */.dz) {
        core/* error */.z3((0,safe_text/* safeLines */.Bv)(error.message));
        return;
    }
    core/* error */.z3(`A bug in this action: ${(0,safe_text/* safeLines */.Bv)((0,errors/* messageOf */.bD)(error))}. Run again with debug logging for the stack trace.`);
    if (error instanceof Error && error.stack !== undefined)
        core/* debug */.Yz((0,safe_text/* safeLines */.Bv)(error.stack));
}
/** The runner passes input `domain-owner` as INPUT_DOMAIN-OWNER. */
function rawInputs(env) {
    const inputs = {};
    for (const [name, value] of Object.entries(env)) {
        if (name.startsWith('INPUT_') && value !== undefined)
            inputs[name.slice('INPUT_'.length).toLowerCase()] = value;
    }
    return inputs;
}
function savedState(env) {
    const state = {};
    for (const [name, value] of Object.entries(env)) {
        if (name.startsWith('STATE_') && value !== undefined)
            state[name.slice('STATE_'.length)] = value;
    }
    return state;
}


/***/ })

};
;