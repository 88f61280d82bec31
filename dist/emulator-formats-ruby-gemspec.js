"use strict";
exports.id = "emulator-formats-ruby-gemspec";
exports.ids = ["emulator-formats-ruby-gemspec"];
exports.modules = {

/***/ "packages/emulator/src/formats/ruby/gemspec.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseGemspec: () => (/* binding */ parseGemspec)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("yaml/dist/index.js");
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/emulator/src/errors.ts");
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/emulator/src/formats/ruby/names.ts");
/* harmony import */ var _info_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/emulator/src/formats/ruby/info.ts");




/** No gem depends on so many others; each is looked at closely. */
const MAX_DEPENDENCIES = 2_000;
/**
 * Reads the YAML that RubyGems writes of a Gem::Specification. Its tags name Ruby classes; nothing is made of them, and
 * every scalar is taken for the text that it is, so that a version 1.10 stays one. A ValidationException for what is
 * no specification of a gem, or has a name or a version that RubyGems would not take.
 */
function parseGemspec(text) {
    const spec = readYaml(text);
    const name = spec.text('name') ?? '';
    if ((0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .gemAt */ .vz)(name) === undefined) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(`'${name}' is no name of a gem: it needs a letter, may have letters, digits, '.', '-' and '_', and starts with a letter or digit`);
    }
    const stated = spec.at('version')?.text('version') ?? spec.text('version') ?? '';
    const version = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .gemVersion */ .Cw)(stated);
    if (version === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(`'${stated}' is no version of a gem`);
    const platformText = spec.text('platform') ?? joinedPlatform(spec.at('platform'));
    const platform = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .gemPlatform */ .jo)(platformText);
    if (platform === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(`'${platformText ?? ''}' is no platform of a gem`);
    const dependencies = spec.at('dependencies')?.items() ?? [];
    if (dependencies.length > MAX_DEPENDENCIES) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(`A gem may depend on ${MAX_DEPENDENCIES} others; this one has ${dependencies.length} dependencies`);
    }
    const metadata = spec.at('metadata');
    return {
        name,
        version,
        platform,
        dependencies: dependencies.map(dependencyOf),
        ruby: requirementsOf(spec.at('required_ruby_version'), 'Ruby'),
        rubygems: requirementsOf(spec.at('required_rubygems_version'), 'RubyGems'),
        summary: spec.text('summary'),
        description: spec.text('description'),
        homePage: spec.text('homepage') ?? metadata?.text('homepage_uri'),
        sourceCodeRepository: metadata?.text('source_code_uri'),
        licenses: spec.at('licenses')?.texts() ?? [],
        authors: spec.at('authors')?.texts() ?? [],
    };
}
/** Platforms were objects once. */
function joinedPlatform(platform) {
    const parts = ['cpu', 'os', 'version'].flatMap((part) => platform?.text(part) ?? []);
    return parts.length === 0 ? undefined : parts.join('-');
}
function dependencyOf(dependency) {
    const name = dependency.text('name') ?? '';
    if ((0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .gemAt */ .vz)(name) === undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(`The gem depends on '${name}', which is no name of a gem`);
    const type = dependency.text('type') ?? ':runtime';
    if (type !== ':runtime' && type !== ':development')
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(`'${type}' is no type of a dependency`);
    // RubyGems before 1.3 wrote the second.
    const versions = requirementsOf(dependency.at('requirement') ?? dependency.at('version_requirements'), name);
    return {
        name,
        type: type === ':runtime' ? 'runtime' : 'development',
        versions: versions.length === 0 ? ['>= 0'] : versions,
    };
}
/** A Gem::Requirement: pairs of an operator and a Gem::Version. */
function requirementsOf(requirement, what) {
    return (requirement?.at('requirements')?.items() ?? []).map((pair) => {
        const [operator, version] = pair.items();
        const text = `${operator?.text() ?? ''} ${version?.text('version') ?? version?.text() ?? ''}`;
        const read = (0,_info_js__WEBPACK_IMPORTED_MODULE_3__/* .versionRequirement */ .eZ)(text);
        if (read === undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(`'${text.trim()}' is no requirement on the version of ${what}`);
        return read;
    });
}
/** The parser looks for keys that are there twice by comparing each with each; here that is done where a key is read. */
const OPTIONS = { schema: 'failsafe', logLevel: 'silent', prettyErrors: false, uniqueKeys: false };
/** A specification is six levels deep. The parser gives up at some thousands; it would take long to get there. */
const MAX_BRACKETS = 10_000;
const NESTED = /^[ \t]*(?:[-?:][ \t]+){20}/m;
/** Walks the nodes themselves: nothing is unfolded, so aliases of aliases cost nothing. */
function readYaml(text) {
    try {
        if (NESTED.test(text) || (text.match(/[[{]/g)?.length ?? 0) > MAX_BRACKETS)
            throw new Error('it nests too deeply');
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parseDocument)(text, OPTIONS);
        const [error] = document.errors;
        if (error !== undefined)
            throw error;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(document.contents))
            throw new Error('it is no mapping');
        const anchors = new Map();
        (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
            Node: (_key, node) => {
                if (!(node instanceof yaml__WEBPACK_IMPORTED_MODULE_0__/* .Alias */ .x1) && node.anchor !== undefined)
                    anchors.set(node.anchor, node);
            },
        });
        return valueOf(document.contents, anchors);
    }
    catch (error) {
        // Nothing but this text went in; what nests too deeply for the parser ends here, too.
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(`The gem's specification cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function valueOf(given, anchors) {
    const node = given instanceof yaml__WEBPACK_IMPORTED_MODULE_0__/* .Alias */ .x1 ? anchors.get(given.source) : given;
    const wrap = (value) => valueOf(value, anchors);
    const member = (key) => {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isMap)(node))
            return undefined;
        const [found, ...others] = node.items.filter((pair) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(pair.key) && pair.key.value === key);
        if (others.length > 0)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(`The gem's specification cannot be read: it has '${key}' twice`);
        return found?.value ?? undefined;
    };
    const value = {
        text: (key) => (key === undefined ? scalarText(node) : value.at(key)?.text()),
        at: (key) => {
            const found = member(key);
            return found === undefined ? undefined : wrap(found);
        },
        items: () => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.items.map(wrap) : []),
        texts: () => value.items().flatMap((item) => item.text() ?? []),
    };
    return value;
}
/** RubyGems before 1.9 wrote texts that are not ASCII as binary. */
function scalarText(node) {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__.isScalar)(node) || typeof node.value !== 'string')
        return undefined;
    const isNull = node.type === 'PLAIN' && /^(?:~|null)?$/.test(node.value);
    const text = /binary$/.test(node.tag ?? '') ? Buffer.from(node.value, 'base64').toString('utf8') : node.value;
    return isNull || text === '' ? undefined : text;
}


/***/ })

};
;