"use strict";
exports.id = "core-files-netrc";
exports.ids = ["core-files-netrc"];
exports.modules = {

/***/ "packages/core/src/files/netrc.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   netrc: () => (/* binding */ netrc)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _exact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/exact.ts");
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/lines.ts");



/**
 * A .netrc as curl, SwiftPM and Python read it: words over any number of lines, in double quotes with backslash
 * escapes or bare, comments from a word that starts with `#`, macros up to an empty line. Slot: `machine HOST`, the
 * words from `machine` to the last value. The first entry for a host counts (for curl and SwiftPM, and nothing behind
 * `default` does), so a new one goes to the top.
 */
const netrc = (0,_exact_js__WEBPACK_IMPORTED_MODULE_0__/* .exact */ .e)({
    get(text, slot) {
        const entry = find(text, slot);
        return entry === undefined ? undefined : text.slice(entry.start, entry.end);
    },
    put(text, slot, content) {
        const entry = find(text, slot);
        if (entry === undefined)
            return content === undefined ? text : (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .insertOnTop */ .Yn)(text, content);
        if (content !== undefined)
            return text.slice(0, entry.start) + content + text.slice(entry.end);
        const before = text.slice((0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .lineAt */ .mh)(text, entry.start).start, entry.start);
        const behind = text.slice(entry.end, (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .lineAt */ .mh)(text, entry.end).end);
        // Words of another entry may share our lines by now.
        if (`${before}${behind}`.trim() === '')
            return (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .removeLines */ .aY)(text, entry.start, entry.end);
        return text.slice(0, entry.start) + text.slice(entry.end).trimStart();
    },
    value(text, slot) {
        const entry = find(text, slot);
        if (entry === undefined)
            return undefined;
        const words = [];
        for (let at = entry.start; at < entry.end;) {
            const token = readToken(text, at);
            if (token === undefined)
                break;
            words.push(token.value);
            at = token.end;
        }
        return words;
    },
});
function find(text, slot) {
    const host = /^machine (\S+)$/.exec(slot)?.[1]?.toLowerCase();
    if (host === undefined)
        throw new Error(`${slot} is no slot of a .netrc`);
    return entries(text).find((entry) => entry.host === host);
}
function entries(text) {
    if (text.startsWith('\uFEFF')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz('The .netrc starts with a byte order mark, which its readers take for a part of the first word. Save it without one.');
    }
    const found = [];
    let at = 0;
    const next = () => {
        const token = readToken(text, at);
        if (token !== undefined)
            at = token.end;
        return token;
    };
    for (let word = next(); word !== undefined; word = next()) {
        const { value, start, end } = word;
        if (value === 'machine') {
            const name = next();
            found.push({ host: name?.value.toLowerCase(), start, end: name?.end ?? end });
        }
        else if (value === 'default') {
            found.push({ host: undefined, start, end });
        }
        else if (value === 'macdef') {
            next();
            at = macroEnd(text, at);
        }
        else if (value === 'login' || value === 'user' || value === 'account' || value === 'password') {
            const last = found.at(-1);
            const content = next();
            if (last !== undefined)
                last.end = content?.end ?? end;
        }
    }
    return found;
}
/** The next word that is no comment. Within quotes line ends are none: an unfinished quote ends with its line. */
function readToken(text, from) {
    const space = /(?:\s+|#[^\r\n]*)*/y;
    space.lastIndex = from;
    const start = from + (space.exec(text)?.[0].length ?? 0);
    const pattern = /"(?:[^"\\\r\n]|\\[^\r\n])*"?|(?:[^\s"\\]|\\[^\r\n]?)(?:[^\s\\]|\\[^\r\n]?)*/y;
    pattern.lastIndex = start;
    const word = pattern.exec(text)?.[0];
    if (word === undefined)
        return undefined;
    const bare = /^"((?:[^"\\]|\\.)*)/.exec(word)?.[1] ?? word;
    return { value: bare.replace(/\\(.)/g, '$1'), start, end: start + word.length };
}
/** A macro's lines end with an empty one, or with the file. */
function macroEnd(text, from) {
    const empty = /(?:\r\n|\n|\r(?!\n))(?=[\r\n])/g;
    empty.lastIndex = from;
    return empty.exec(text)?.index ?? text.length;
}


/***/ })

};
;