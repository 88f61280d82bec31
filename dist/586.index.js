export const id = 586;
export const ids = [586];
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

/***/ 50586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ emptyContainer),
/* harmony export */   isEmptyContainer: () => (/* binding */ isEmptyContainer),
/* harmony export */   mavenSettings: () => (/* binding */ mavenSettings)
/* harmony export */ });
/* harmony import */ var _editor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58192);
/* harmony import */ var _xml_spans_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57276);


const FILE = 'settings.xml';
const SKELETON = ['<settings xmlns="http://maven.apache.org/SETTINGS/1.2.0">', '</settings>'];
/**
 * The elements of Maven's settings.xml. Slots: `settings` (the root), `servers`, `mirrors`, `profiles`,
 * `activeProfiles` (its children, the containers), and `servers/ID`, `mirrors/ID`, `profiles/ID`, `activeProfiles/ID`
 * (an element in one of them, by its `<id>` or text). An element goes right behind its parent's start tag, with its
 * own line end and indentation in front, so that taking it out again leaves no trace.
 */
const mavenSettings = {
    get(text, slot) {
        const element = find(text, slot);
        return element === undefined ? undefined : text.slice(element.start, element.end);
    },
    put(text, slot, content) {
        const element = find(text, slot);
        if (element !== undefined && content !== undefined) {
            return text.slice(0, element.start) + content + text.slice(element.end);
        }
        if (element !== undefined)
            return removeElement(text, slot, element);
        return content === undefined ? text : insertElement(text, slot, content);
    },
};
/** What makes a container of the slot, to stand in the file until something is put into it. */
function emptyContainer(slot, text) {
    const end = (0,_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .k)(text);
    return slot === 'settings' ? SKELETON.join(end) : `<${slot}>${end}  </${slot}>`;
}
/** Whether a container holds nothing: no element, no comment, no text. */
function isEmptyContainer(content) {
    const element = (0,_xml_spans_js__WEBPACK_IMPORTED_MODULE_1__/* .parseXml */ .NO)(content, FILE);
    return content.slice(element.contentStart, element.contentEnd).trim() === '';
}
function find(text, slot) {
    if (text.trim() === '')
        return undefined;
    const root = (0,_xml_spans_js__WEBPACK_IMPORTED_MODULE_1__/* .parseXml */ .NO)(text, FILE);
    if (slot === root.name)
        return root;
    const [container, id] = split(slot);
    const parent = root.children.find((child) => child.name === container);
    if (id === undefined || parent === undefined)
        return parent;
    return parent.children.find((child) => idOf(text, child) === id);
}
function idOf(text, element) {
    const id = element.children.find((child) => child.name === 'id');
    return (0,_xml_spans_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(text, id ?? element);
}
function split(slot) {
    const at = slot.indexOf('/');
    return at < 0 ? [slot, undefined] : [slot.slice(0, at), slot.slice(at + 1)];
}
function insertElement(text, slot, content) {
    const end = (0,_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .lineEnd */ .k)(text);
    if (slot === 'settings')
        return `${text}${content}${end}`;
    const [container, id] = split(slot);
    const parentSlot = id === undefined ? 'settings' : container;
    const parent = find(text, parentSlot);
    if (parent === undefined)
        throw new Error(`${slot} has no ${parentSlot} to go into`);
    const indent = '  '.repeat(id === undefined ? 1 : 2);
    return text.slice(0, parent.contentStart) + end + indent + content + text.slice(parent.contentStart);
}
function removeElement(text, slot, element) {
    const before = text.slice(0, element.start);
    if (slot === 'settings')
        return before + text.slice(element.end).replace(/^(\r\n|\n|\r)/, '');
    return before.replace(/(\r\n|\n|\r)?[ \t]*$/, '') + text.slice(element.end);
}


/***/ }),

/***/ 57276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO: () => (/* binding */ parseXml),
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

const MARKUP = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([A-Za-z_:][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|</g;
/**
 * The root element of an XML document. Checks that tags match and that there is one root; throws an InputError with
 * line and column otherwise. Entities and attributes are passed over: they are not ours to change.
 */
function parseXml(text, file) {
    const stack = [];
    let root;
    const fail = (offset, problem) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${file} is not XML: ${problem} at ${position(text, offset)}. Mend the file, or move it away.`);
    };
    for (const match of text.matchAll(MARKUP)) {
        const [whole, slash, name, , selfClosing] = match;
        if (whole === '<')
            fail(match.index, 'a stray or unfinished <');
        if (name === undefined)
            continue;
        const behind = match.index + whole.length;
        if (slash === '/') {
            const open = stack.pop();
            if (open?.name !== name)
                fail(match.index, `</${name}> without its start tag`);
            else
                root = close(open, match.index, behind, stack, root);
            continue;
        }
        if (stack.length === 0 && root !== undefined)
            fail(match.index, 'a second root element');
        const open = {
            name,
            start: match.index,
            contentStart: behind,
            selfClosing: selfClosing === '/',
            children: [],
        };
        if (open.selfClosing)
            root = close(open, behind, behind, stack, root);
        else
            stack.push(open);
    }
    const unclosed = stack.at(-1);
    if (unclosed !== undefined)
        fail(unclosed.start, `<${unclosed.name}> without its end tag`);
    if (root === undefined)
        return fail(0, 'no root element');
    const outside = text.slice(0, root.start) + text.slice(root.end);
    if (outside
        .replace(MARKUP, '')
        .replace(/^\uFEFF/, '')
        .trim() !== '')
        fail(root.end, 'text outside the root element');
    return root;
}
function close(open, contentEnd, end, stack, root) {
    const element = { ...open, contentEnd, end };
    const parent = stack.at(-1);
    if (parent === undefined)
        return element;
    parent.children.push(element);
    return root;
}
function position(text, offset) {
    const before = text.slice(0, offset).split('\n');
    return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
/** The text of an element without markup, with the five predefined entities resolved. */
function textOf(document, element) {
    const names = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
    return document
        .slice(element.contentStart, element.contentEnd)
        .replace(/<!--[^]*?-->/g, '')
        .replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1')
        .replace(/&(lt|gt|amp|quot|apos);/g, (whole, name) => names[name] ?? whole)
        .trim();
}
/** Text for an element's content or an attribute. */
function escapeXml(text) {
    const names = {
        '<': '&lt;',
        '>': '&gt;',
        '&': '&amp;',
        '"': '&quot;',
        "'": '&apos;',
    };
    return text.replace(/[<>&"']/g, (character) => names[character] ?? character);
}


/***/ })

};
