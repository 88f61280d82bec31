export const id = 583;
export const ids = [583];
export const modules = {

/***/ 58192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ lineEnd)
/* harmony export */ });
/** The first line end of a text, as the style to follow; `\n` for a text of one line. */
function lineEnd(text) {
    return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}


/***/ }),

/***/ 81583:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   npmrc: () => (/* binding */ npmrc)
/* harmony export */ });
/* harmony import */ var _editor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58192);

/**
 * Keys of an .npmrc outside any section, as npm's `ini` reads them: `key = value`, comments from `;` or `#`, the last
 * of several wins. The slot is the key; its text is the whole line without its end. A new line goes to the top of the
 * file, where it needs nothing of what follows: neither a line end that may be missing at the bottom, nor a place
 * before the first section.
 */
const npmrc = {
    get(text, slot) {
        const line = findKey(text, slot);
        return line === undefined ? undefined : text.slice(line.start, line.end);
    },
    put(text, slot, content) {
        const line = findKey(text, slot);
        if (line !== undefined && content !== undefined)
            return text.slice(0, line.start) + content + text.slice(line.end);
        if (line !== undefined)
            return text.slice(0, line.start) + text.slice(line.next);
        return content === undefined ? text : insertLine(text, content);
    },
};
/** A byte order mark stays the first character; npm trims it off the key behind it. */
function insertLine(text, content) {
    const start = contentStart(text);
    return `${text.slice(0, start)}${content}${(0,_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .k)(text)}${text.slice(start)}`;
}
function contentStart(text) {
    return text.startsWith('\uFEFF') ? 1 : 0;
}
function findKey(text, key) {
    let found;
    for (const line of lines(text)) {
        const content = text.slice(line.start, line.end).trim();
        if (content.startsWith('['))
            break;
        if (keyOf(content) === key)
            found = line;
    }
    return found;
}
/** The key of a line, unquoted as `ini` does it; undefined for a comment or an empty line. */
function keyOf(content) {
    if (content === '' || content.startsWith(';') || content.startsWith('#'))
        return undefined;
    const at = content.indexOf('=');
    const key = (at < 0 ? content : content.slice(0, at)).trim();
    const quoted = /^"(.*)"$/.exec(key)?.[1] ?? /^'(.*)'$/.exec(key)?.[1];
    return quoted ?? key;
}
function* lines(text) {
    let start = contentStart(text);
    for (const match of text.matchAll(/\r\n|\n|\r/g)) {
        yield { start, end: match.index, next: match.index + match[0].length };
        start = match.index + match[0].length;
    }
    if (start < text.length)
        yield { start, end: text.length, next: text.length };
}


/***/ })

};
