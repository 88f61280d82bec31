"use strict";
exports.id = "actions-core";
exports.ids = ["actions-core"];
exports.modules = {

/***/ "packages/github/src/run-action.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runAction: () => (/* binding */ runAction),
  runActionCleanup: () => (/* binding */ runActionCleanup)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__("@actions/core/lib/core.js");
// EXTERNAL MODULE: ./packages/core/src/aws/explain.ts
var explain = __webpack_require__("packages/core/src/aws/explain.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./packages/core/src/failure-summary.ts
var failure_summary = __webpack_require__("packages/core/src/failure-summary.ts");
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__("os");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }






    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }









    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }







    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }





    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }





    stringify() {
        return this._buffer;
    }





    isEmptyBuffer() {
        return this._buffer.length === 0;
    }





    emptyBuffer() {
        this._buffer = '';
        return this;
    }








    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }





    addEOL() {
        return this.addRaw(external_os_.EOL);
    }








    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }








    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }







    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }








    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }









    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }








    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }





    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }





    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }








    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }








    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();



const markdownSummary = (                                      null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map

var external_node_os_ = __webpack_require__("node:os");

var progress = __webpack_require__("packages/core/src/progress.ts");

var secrets = __webpack_require__("packages/core/src/secrets.ts");

var environment = __webpack_require__("packages/core/src/environment.ts");
;// CONCATENATED MODULE: ./packages/github/src/host.ts






/** The GitHub Actions runner as a host: workflow commands, environment files, the job summary. */
function githubHost(env) {
    return {
        env: { ...env },
        workspace: env['GITHUB_WORKSPACE'] ?? process.cwd(),
        tempDir: env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(),
        now: () => new Date(),
        info: (line) => core/* info */.pq((0,safe_text/* withoutCommands */.Df)(line)),
        warn: (line) => core/* warning */.$e((0,safe_text/* withoutCommands */.Df)(line)),
        debug: (line) => core/* debug */.Yz((0,safe_text/* withoutCommands */.Df)(line)),
        print: (text) => void process.stdout.write(text),
        mask: (secret) => (0,secrets/* derivedForms */.H)(secret).forEach((form) => core/* setSecret */.Pq(form)),
        setOutput: (name, value) => core/* setOutput */.uH(name, value),
        canExport: true,
        exportVariable: (name, value) => core/* exportVariable */.dN(name, value),
        addPath: (folder) => core/* addPath */.fM(folder),
        // The job is over when a clean-up runs; its variables end with it.
        unsetVariable: () => undefined,
        saveState: (name, value) => core/* saveState */.LZ(name, value),
        summary: async (markdown) => {
            // Outside a runner there is no summary file; act and some self-hosted set-ups do not provide one either.
            if (env['GITHUB_STEP_SUMMARY'])
                await summary.addRaw(markdown, true).write();
        },
        progress: (label) => (0,progress/* lineProgress */.Q)(label, (line) => core/* info */.pq((0,safe_text/* withoutCommands */.Df)(line))),
        cache: env['ACTIONS_CACHE_URL'] || env['ACTIONS_RESULTS_URL'] ? actionsCache : undefined,
        exec: (command, args, options = {}) => exec(command, args, options, env),
        ownsProcess: true,
        setExitCode: (code) => {
            process.exitCode = code;
        },
    };
}
/** GitHub's cache service. The library brings a cloud storage client along, so it is loaded when it is used. */
const actionsCache = {
    restore: async (paths, key, prefixes) => {
        const { restoreCache } = await Promise.all(/* import() */[__webpack_require__.e("fast-xml-parser"), __webpack_require__.e("actions-exec"), __webpack_require__.e("actions-cache"), __webpack_require__.e("build-undici")]).then(__webpack_require__.bind(__webpack_require__, "@actions/cache/lib/cache.js"));
        return await restoreCache([...paths], key, [...prefixes]);
    },
    save: async (paths, key) => {
        const { saveCache } = await Promise.all(/* import() */[__webpack_require__.e("fast-xml-parser"), __webpack_require__.e("actions-exec"), __webpack_require__.e("actions-cache"), __webpack_require__.e("build-undici")]).then(__webpack_require__.bind(__webpack_require__, "@actions/cache/lib/cache.js"));
        await saveCache([...paths], key);
    },
};
async function exec(command, args, options, env) {
    const silent = options.silent ?? false;
    // It takes milliseconds to load, and most commands start nothing.
    const { getExecOutput } = await __webpack_require__.e(/* import() */ "actions-exec").then(__webpack_require__.bind(__webpack_require__, "@actions/exec/lib/exec.js"));
    const result = await getExecOutput(command, [...args], {
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
    const host = githubHost(process.env);
    let name = '';
    try {
        const command = await load();
        ({ name } = command);
        await command.execute(rawInputs(process.env), host);
    }
    catch (error) {
        report((0,explain/* explain */.W)(error));
        await (0,failure_summary/* summariseFailure */.N)(host, name, error);
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


/***/ }),

/***/ "@actions/core/lib/core.js":
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {



__webpack_require__.d(__webpack_exports__, {
  fM: () => (              addPath),
  Yz: () => (              debug),
  z3: () => (              error),
  dN: () => (              exportVariable),
  pq: () => (              info),
  _o: () => (              isDebug),
  LZ: () => (              saveState),
  uH: () => (              setOutput),
  Pq: () => (              setSecret),
  $e: () => (              warning)
});




var external_os_ = __webpack_require__("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js






function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}






function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js



































function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map

var external_crypto_ = __webpack_require__("crypto");

var external_fs_ = __webpack_require__("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js







function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = toCommandValue(value);



    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map

var external_path_ = __webpack_require__("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};









var ExitCode;
(function (ExitCode) {



    ExitCode[ExitCode["Success"] = 0] = "Success";



    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));









function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    command_issueCommand('set-env', { name }, convertedVal);
}





























function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}




function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        command_issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${external_path_.delimiter}${process.env['PATH']}`;
}









function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}








function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}










function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}







function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, toCommandValue(value));
}





function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}








function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}






function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}




function debug(message) {
    command_issueCommand('debug', {}, message);
}





function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}





function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}





function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}




function info(message) {
    process.stdout.write(message + external_os_.EOL);
}







function startGroup(name) {
    issue('group', name);
}



function endGroup() {
    issue('endgroup');
}








function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}










function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, toCommandValue(value));
}






function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
















//# sourceMappingURL=core.js.map

/***/ })

};
;