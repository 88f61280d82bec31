"use strict";
exports.id = "core-files-netrc";
exports.ids = ["core-files-netrc"];
exports.modules = {

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

/***/ "packages/core/src/files/exact.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ exact)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _safe_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/safe-text.ts");


/**
 * An editor that proves every edit before it hands it out: the slot shows what was put there, and nothing but it, and
 * putting back what it showed before gives the old text to the byte. What cannot be shown so, such as a value with a
 * line end that would start a second key, is refused. Contents may hold tokens, so no message quotes them.
 */
function exact(editor) {
    return {
        get: (text, slot) => editor.get(text, slot),
        value: (text, slot) => editor.value(text, slot),
        elements: (text, slot) => editor.elements?.(text, slot),
        put(text, slot, content) {
            const edited = editor.put(text, slot, content);
            if (content === undefined || isExact(editor, text, edited, slot, content))
                return edited;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${(0,_safe_text_js__WEBPACK_IMPORTED_MODULE_1__/* .safeText */ .Hk)(slot)} cannot be written into this file so that it can be read, and be taken out again without a trace. ` +
                'Check it for characters that the format cannot hold, such as line ends, or configure this entry by hand.');
        },
    };
}
function isExact(editor, text, edited, slot, content) {
    try {
        const shown = editor.get(edited, slot);
        return (shown !== undefined &&
            withoutIndents(shown) === withoutIndents(content) &&
            editor.put(edited, slot, editor.get(text, slot)) === text);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz)
            return false;
        throw error;
    }
}
/** Editors choose line ends and indentation after the file. */
function withoutIndents(content) {
    return content.replace(/(?:\r\n|\n|\r)[ \t]*/g, '\n').trimStart();
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


/***/ }),

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