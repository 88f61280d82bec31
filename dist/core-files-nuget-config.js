"use strict";
exports.id = "core-files-nuget-config";
exports.ids = ["core-files-nuget-config"];
exports.modules = {

/***/ "packages/core/src/files/nuget-config.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ emptyContainer),
/* harmony export */   isEmptyContainer: () => (/* binding */ isEmptyContainer),
/* harmony export */   nugetConfig: () => (/* binding */ nugetConfig)
/* harmony export */ });
/* harmony import */ var _xml_editor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/xml-editor.ts");
/* harmony import */ var _xml_spans_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/xml-spans.ts");


const FILE = 'NuGet.Config';
const CLEAR = '<clear>';
/**
 * NuGet.Config. Slots: `configuration` (the root), its sections (`packageSources`, `disabledPackageSources`,
 * `packageSourceMapping`, `apikeys`, …; containers), `SECTION/NAME`, an element by its `key`, which NuGet compares
 * without regard to case, `packageSourceCredentials/NAME`, an element by its own name, and `SECTION/<clear>`. A new
 * element goes right behind the start tag, or behind the `<clear />`, which would take back what stands before it.
 */
const nugetConfig = (0,_xml_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .xmlEditor */ .T)({
    file: FILE,
    root: 'configuration',
    isNamed(text, element, container, name) {
        if (name === CLEAR)
            return element.name === 'clear';
        if (container === 'packageSourceCredentials')
            return decodeName(element.name) === name;
        return (0,_xml_spans_js__WEBPACK_IMPORTED_MODULE_1__/* .attributeOf */ .w4)(text, element, 'key')?.toLowerCase() === name.toLowerCase();
    },
    insertAt(parent, name) {
        const clear = parent.children.findLast((child) => child.name === 'clear');
        return name === CLEAR ? parent.contentStart : (clear?.end ?? parent.contentStart);
    },
});
/** What makes a container of the slot. */
function emptyContainer(slot) {
    return `<${slot}>\n</${slot}>`;
}
function isEmptyContainer(content) {
    return (0,_xml_editor_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmptyElement */ .s)(content, FILE);
}
/** The source that an element's name means: .NET's XmlConvert.DecodeName. */
function decodeName(name) {
    return name.replace(/_x((?:[0-9A-Fa-f]{4}){1,2})_/g, (whole, hex) => {
        const code = parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}


/***/ })

};
;