"use strict";
exports.id = "core-files-lines";
exports.ids = ["core-files-lines"];
exports.modules = {

/***/ "packages/cli/src/commands/logout.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logout: () => (/* binding */ logout)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/command.ts");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_undo_ledger_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/undo/ledger.ts");
/* harmony import */ var _codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("packages/core/src/safe-text.ts");
/* harmony import */ var _codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/inputs.ts");
/* harmony import */ var _codeartifact_ci_core_undo_home_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/undo/home.ts");
/* harmony import */ var _codeartifact_ci_core_undo_log_out_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/undo/log-out.ts");
/* harmony import */ var _codeartifact_ci_core_undo_undo_login_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/undo/undo-login.ts");








const logout = (0,_codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
    name: 'logout',
    summary: 'Take back what a login configured: its edits of files, and in this shell its variables.',
    stdout: 'exports',
    inputs: {
        login: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)({ description: 'ID of the login, as it left it in CODEARTIFACT_LOGIN. May be given more than once.' }, (item) => item),
        all: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_5__/* .flag */ .Jt)({ description: 'Take back every login that is recorded in this home directory.' }),
    },
    outputs: {},
    examples: [
        { title: 'Take back the login of this shell', inputs: { login: '"$CODEARTIFACT_LOGIN"' } },
        { title: 'Take back every login of this home directory', inputs: { all: 'true' } },
    ],
    async run({ login, all }, host) {
        if (!all && login.length === 0) {
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz('Say which login to take back: --login "$CODEARTIFACT_LOGIN", or --all for every one in this home directory.');
        }
        const ledger = (0,_codeartifact_ci_core_undo_home_ts__WEBPACK_IMPORTED_MODULE_1__/* .openLedger */ .a)(host);
        const known = (await (0,_codeartifact_ci_core_undo_ledger_ts__WEBPACK_IMPORTED_MODULE_0__/* .listLogins */ .V1)(ledger)).map(({ id }) => id);
        const unknown = login.filter((id) => !known.includes(id));
        if (unknown.length > 0) {
            const recorded = known.length === 0 ? 'none is recorded' : `recorded are ${known.join(', ')}`;
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz(`There is no login ${unknown.map((id) => `'${(0,_codeartifact_ci_core_safe_text_ts__WEBPACK_IMPORTED_MODULE_7__/* .safeText */ .Hk)(id)}'`).join(', ')} in ${ledger.home}: ${recorded}. If it has been undone before, nothing is left to do.`);
        }
        const ids = all ? known : login;
        let left = 0;
        for (const id of [...ids].reverse())
            left += await undoOne(host, id);
        if (all)
            await (0,_codeartifact_ci_core_undo_undo_login_ts__WEBPACK_IMPORTED_MODULE_3__/* .sweepLedger */ .Sh)(ledger);
        if (ids.length === 0)
            host.info('No login is recorded in this home directory.');
        if (left > 0)
            host.setExitCode(1);
    },
});
/** Resolves to how much is left of the login. One that cannot be undone keeps no other from it. */
async function undoOne(host, id) {
    try {
        return (await (0,_codeartifact_ci_core_undo_log_out_ts__WEBPACK_IMPORTED_MODULE_2__/* .logOut */ .j)(host, id)).problems.length;
    }
    catch (error) {
        if (!(error instanceof _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz))
            throw error;
        host.warn(`${id}: ${error.message}`);
        return 1;
    }
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

/***/ "packages/core/src/files/editor.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ lineEnd)
/* harmony export */ });
/** The first line end of a text, as the style to follow; `\n` for a text of one line. */
function lineEnd(text) {
    return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}


/***/ }),

/***/ "packages/core/src/files/lines.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ insertBehind),
/* harmony export */   Eq: () => (/* binding */ contentStart),
/* harmony export */   GX: () => (/* binding */ insertAtBottom),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Yn: () => (/* binding */ insertOnTop),
/* harmony export */   _j: () => (/* binding */ indentOf),
/* harmony export */   aY: () => (/* binding */ removeLines),
/* harmony export */   gu: () => (/* binding */ indented),
/* harmony export */   jB: () => (/* binding */ withLineEnds),
/* harmony export */   mh: () => (/* binding */ lineAt)
/* harmony export */ });
/* harmony import */ var _editor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/editor.ts");

/** Offset of the first character that is content: a byte order mark stays in front of everything. */
function contentStart(text) {
    return text.startsWith('\uFEFF') ? 1 : 0;
}
/** The lines of a text without its byte order mark; what follows the last line end is one only if it has characters. */
function* lines(text) {
    let start = contentStart(text);
    for (const match of text.matchAll(/\r\n|\n|\r/g)) {
        yield { start, end: match.index, next: match.index + match[0].length };
        start = match.index + match[0].length;
    }
    if (start < text.length)
        yield { start, end: text.length, next: text.length };
}
/** The line that an offset lies in. */
function lineAt(text, offset) {
    let last = { start: contentStart(text), end: text.length, next: text.length };
    for (const line of lines(text)) {
        last = line;
        if (offset < line.next)
            break;
    }
    return last;
}
/** The spaces and tabs that a line starts with. */
function indentOf(text, line) {
    return /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
}
/*
 * Lines are put in and taken out so that neither needs to know of other lines put in or taken out meanwhile: a line
 * comes with the line end in front of it and goes with it, and only on top of the file with the one behind it.
 */
/** Puts a line, or several, on top of a text. */
function insertOnTop(text, content) {
    const start = contentStart(text);
    return text.slice(0, start) + withLineEnds(content, text) + (0,_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .k)(text) + text.slice(start);
}
/** Puts a line, or several, behind the one that ends at an offset (`Line.end`). */
function insertBehind(text, end, content) {
    return text.slice(0, end) + (0,_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .k)(text) + withLineEnds(content, text) + text.slice(end);
}
/** Puts a line, or several, at the bottom of a text, whose last line may or may not have an end. */
function insertAtBottom(text, content) {
    if (text.length === contentStart(text))
        return insertOnTop(text, content);
    return insertBehind(text, text.length - (/(?:\r\n|\n|\r)$/.exec(text)?.[0].length ?? 0), content);
}
/** Takes out the whole lines from the one that an offset lies in to the one that another does. */
function removeLines(text, from, to) {
    const { start } = lineAt(text, from);
    const { end, next } = lineAt(text, to);
    if (start === contentStart(text))
        return text.slice(0, start) + text.slice(next);
    return text.slice(0, start).replace(/(?:\r\n|\n|\r)$/, '') + text.slice(end);
}
/** A content that is new to a file, with the file's own line ends. */
function withLineEnds(content, text) {
    return content.replaceAll('\n', (0,_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .k)(text));
}
/**
 * A content with every line moved in. One that is so already, as it was read from the file, stays: only what tools
 * write starts in the first column.
 */
function indented(content, indent) {
    return /^[ \t]/.test(content) ? content : content.replace(/^(?=.)/gm, indent);
}


/***/ })

};
;