"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.load = load;
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const node_module_1 = require("node:module");
const node_path_1 = require("node:path");
const node_vm_1 = require("node:vm");
/**
 * Loads the bundle with V8's compiled code of an earlier run. Node.js has a cache of its own
 * (`module.enableCompileCache`), but takes what V8 has compiled before the first line runs, so that every function is
 * compiled again when it is called: a quarter of the time of a short command. This one is taken when the process ends
 * and has the functions that the command needed, in a set for each command, from its second run on.
 *
 * It lies beside the code itself: whoever may write there could as well change the code, and nothing is left in the
 * user's home directory. Where that folder cannot be written, or what is there does not fit, code is compiled anew.
 *
 * This file becomes `dist/load.js`; the build replaces BUILD.
 */
const BUILD = '1c36710d92dd03e2';
const DIGEST_BYTES = 32;
const root = (0, node_path_1.join)(__dirname, '../.cache/compile');
const own = (0, node_module_1.createRequire)(__filename);
/** `set` names what is run: the compiled code of one command is little use to another. */
function load(set) {
    const build = `${BUILD}-${process.versions.node}-${process.arch}`;
    const folder = (0, node_path_1.join)(root, build, /^[a-z-]{1,30}$/.test(set) ? set : 'other');
    const compiled = [];
    const loadFile = (name) => {
        const path = (0, node_path_1.join)(__dirname, name);
        const source = (0, node_fs_1.readFileSync)(path, 'utf8');
        // V8 itself compares the length of the source and its own version and flags; whoever edits the code by hand
        // changes the time.
        const place = (0, node_path_1.join)(folder, `${name}.${(0, node_fs_1.statSync)(path).mtimeMs.toString(36)}`);
        const cachedData = readSealed(place);
        const script = new node_vm_1.Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
            filename: path,
            importModuleDynamically: node_vm_1.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
            ...(cachedData === undefined ? {} : { cachedData }),
        });
        if (cachedData === undefined || script.cachedDataRejected === true)
            compiled.push({ place, script });
        const module = { exports: {} };
        const run = script.runInThisContext();
        run(module.exports, require, module, path, __dirname);
        return module.exports;
    };
    const require = (id) => (id.startsWith('./') ? loadFile(id.slice(2)) : own(id));
    process.once('exit', (code) => {
        // What failed may have failed early, and has not called what the command needs.
        if (compiled.length === 0 || code !== 0)
            return;
        try {
            // A hosted runner runs a command once and is gone: only its second run in the same place takes the time to write.
            if ((0, node_fs_1.existsSync)(folder))
                for (const { place, script } of compiled)
                    writeSealed(place, script.createCachedData());
            else {
                (0, node_fs_1.mkdirSync)(folder, { recursive: true, mode: 0o700 });
                removeOtherBuilds();
            }
        }
        catch {
            // It is no more than a saving of time.
        }
    });
    return loadFile('main.js');
}
/** V8 believes what it is given, and would crash over a file that the disk has not kept: a digest goes before it. */
function readSealed(path) {
    try {
        const file = (0, node_fs_1.readFileSync)(path);
        const data = file.subarray(DIGEST_BYTES);
        return file.subarray(0, DIGEST_BYTES).equals((0, node_crypto_1.hash)('sha256', data, 'buffer')) ? data : undefined;
    }
    catch {
        return undefined;
    }
}
/** Other processes may be reading: they see the old file or the new one. */
function writeSealed(path, data) {
    const temporary = `${path}.${process.pid}`;
    (0, node_fs_1.writeFileSync)(temporary, Buffer.concat([(0, node_crypto_1.hash)('sha256', data, 'buffer'), data]), { mode: 0o600 });
    (0, node_fs_1.renameSync)(temporary, path);
}
/** Each version of the bundle has its folder; only the sets of this one are of use, for whatever Node.js. */
function removeOtherBuilds() {
    for (const name of (0, node_fs_1.readdirSync)(root)) {
        if (!name.startsWith(`${BUILD}-`))
            (0, node_fs_1.rmSync)((0, node_path_1.join)(root, name), { recursive: true, force: true });
    }
}
