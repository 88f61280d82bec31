"use strict";
exports.id = "core-clients-dotnet";
exports.ids = [7310,5009];
exports.modules = {

/***/ "packages/core/src/clients/dotnet.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dotnet: () => (/* binding */ dotnet),
/* harmony export */   dotnetUserConfig: () => (/* binding */ dotnetUserConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _support_config_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/clients/support/config-folder.ts");
/* harmony import */ var _support_java_home_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/clients/support/java-home.ts");
/* harmony import */ var _support_nuget_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/clients/support/nuget-config.ts");
/* harmony import */ var _support_nuget_project_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/clients/support/nuget-project-file.ts");





/** The .NET SDK: NuGet's configuration, in the user's file where the SDK looks for it. */
const dotnet = {
    name: 'dotnet',
    title: '.NET',
    documentation: 'https://learn.microsoft.com/nuget/consume-packages/configuring-nuget-behavior',
    format: 'nuget',
    modes: ['default', 'extra'],
    scoped: false,
    names: _support_nuget_config_js__WEBPACK_IMPORTED_MODULE_3__/* .nugetNames */ .aK,
    readme: {
        configured: 'user `NuGet.Config`: source and credentials; nuget.org disabled',
        token: '`CODEARTIFACT_AUTH_TOKEN`; the file refers to it',
    },
    signs: [{ file: /\.(sln|slnx|csproj|fsproj|vbproj)$/ }],
    projectFiles: [_support_nuget_project_file_js__WEBPACK_IMPORTED_MODULE_4__/* .nugetProjectFile */ .Z, ..._support_nuget_project_file_js__WEBPACK_IMPORTED_MODULE_4__/* .msbuildFiles */ .E],
    // packages.lock.json has hashes, and no address.
    lockFiles: [],
    cache: _support_nuget_config_js__WEBPACK_IMPORTED_MODULE_3__/* .nugetCache */ .Ue,
    configure: (context) => {
        const path = dotnetUserConfig(context);
        return { files: [(0,_support_nuget_config_js__WEBPACK_IMPORTED_MODULE_3__/* .nugetConfigFile */ .YL)(path, context)], ...(0,_support_nuget_config_js__WEBPACK_IMPORTED_MODULE_3__/* .nugetCredentialVariables */ .s)(path, context) };
    },
};
/**
 * On Windows the file that nuget.exe reads; elsewhere ~/.nuget/NuGet/NuGet.Config (NuGet documentation, "common NuGet
 * configurations"), where DOTNET_CLI_HOME takes the place of the home directory (".NET environment variables").
 */
function dotnetUserConfig({ env, home }, platform = process.platform) {
    if (platform === 'win32')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_support_config_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .configHome */ .e4)({ env, home }, platform), 'NuGet', 'NuGet.Config');
    const { DOTNET_CLI_HOME: given } = env;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(given === undefined || given === '' ? home : (0,_support_java_home_js__WEBPACK_IMPORTED_MODULE_2__/* .absoluteFolder */ .gJ)(given, 'DOTNET_CLI_HOME'), '.nuget', 'NuGet', 'NuGet.Config');
}


/***/ }),

/***/ "packages/core/src/clients/support/nuget-config.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ue: () => (/* binding */ nugetCache),
/* harmony export */   YL: () => (/* binding */ nugetConfigFile),
/* harmony export */   ZO: () => (/* binding */ sameName),
/* harmony export */   aK: () => (/* binding */ nugetNames),
/* harmony export */   q: () => (/* binding */ PUBLIC),
/* harmony export */   s: () => (/* binding */ nugetCredentialVariables)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("node:path");
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _files_nuget_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/nuget-config.ts");
/* harmony import */ var _files_quoting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/files/quoting.ts");
/* harmony import */ var _files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/files/xml-spans.ts");
/* harmony import */ var _cache_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");






/** The name that nuget.org's source has in the file that NuGet makes for a user. */
const PUBLIC = 'nuget.org';
/** AWS's own tools name a source DOMAIN/REPOSITORY. */
const nugetNames = {
    pattern: /^[A-Za-z0-9][A-Za-z0-9 ._/-]{0,99}$/,
    expected: 'a letter or digit, then letters, digits, spaces, dots, slashes, hyphens and underscores (100 characters at most)',
};
function nugetCache(folders) {
    return {
        paths: [(0,_cache_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .givenFolder */ .qB)(folders, 'NUGET_PACKAGES') ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folders.home, '.nuget/packages')],
        locks: /^(packages\.lock\.json|packages\.config|.*\.(cs|fs|vb)proj|Directory\.Packages\.props)$/,
    };
}
/**
 * Sources with credentials (nuget.config reference). NuGet expands `%VARIABLE%` on every platform. Under a default,
 * nuget.org is disabled, wherever it is declared: a `<clear />` would only take away what stands before it, and a
 * source of ours by its name would have its credentials sent to nuget.org by a project that declares it again.
 */
function nugetConfigFile(path, context) {
    const { registries, exists } = context;
    assertDistinct(registries);
    const replaced = registries.some(({ mode }) => mode === 'default');
    const names = registries.map(({ name }) => `'${name}'`).join(', ');
    return {
        path,
        format: 'nuget-config',
        purpose: `source${registries.length > 1 ? 's' : ''} ${names}`,
        slots: [
            container('configuration'),
            container('packageSources'),
            container('packageSourceCredentials'),
            ...registries.flatMap((registry) => sourceSlots(registry, context)),
            ...registries.flatMap(({ name }) => mended(name)),
            ...(replaced ? [container('disabledPackageSources'), add('disabledPackageSources', PUBLIC, 'true')] : []),
            // A file that is made anew lists all sources; NuGet adds nuget.org to one of its own making only.
            ...(replaced || exists(path)
                ? []
                : [add('packageSources', PUBLIC, 'https://api.nuget.org/v3/index.json', ' protocolVersion="3"')]),
        ],
    };
}
/**
 * Credentials by a variable go before those of any file (NuGet, "Consuming packages from authenticated feeds"): one that
 * is set for a source of the login gets the login's, or, where no variable is to hold the token, is told of.
 */
function nugetCredentialVariables(path, context) {
    const { registries, env, token, tokenIn } = context;
    const set = registries
        .map(({ name }) => `NuGetPackageSourceCredentials_${name}`)
        .filter((name) => (env[name] ?? '') !== '');
    const isMended = (name) => tokenIn === 'environment' && /^\w+$/.test(name);
    return {
        variables: Object.fromEntries(set
            .filter(isMended)
            .map((name) => [name, { value: `Username=aws;Password=${token}`, purpose: 'credentials, in place of others' }])),
        warnings: [
            ...set
                .filter((name) => !isMended(name))
                .map((name) => `${name} in the environment wins over the credentials in ${path}: unset it for NuGet.`),
            ...(registries.some(({ mode }) => mode === 'default')
                ? [...restoreVariables(env), ...otherSources(path, context)]
                : []),
        ],
    };
}
/** Variables of the environment are MSBuild's properties, in any case of their letters (MSBuild, "environment variables"). */
function restoreVariables(env) {
    return Object.keys(env)
        .filter((name) => /^Restore(?:Sources|AdditionalProjectSources|ConfigFile)$/i.test(name) && env[name] !== '')
        .map((name) => `${name} in the environment says where a restore takes packages from: unset it for NuGet.`);
}
/** What else the user has in the file, which NuGet asks beside the repository. */
function otherSources(path, { registries, read }) {
    try {
        const text = read(path) ?? '';
        if (text.trim() === '')
            return [];
        const keys = (section) => (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .parseXml */ .NO)(text, path)
            .children.filter(({ name }) => name === section)
            .flatMap(({ children }) => children.filter(({ name }) => name === 'add'))
            .map((element) => [(0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .attributeOf */ .w4)(text, element, 'key') ?? '', (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .attributeOf */ .w4)(text, element, 'value') ?? '']);
        const passedOver = [
            PUBLIC,
            ...registries.map(({ name }) => name),
            ...keys('disabledPackageSources').map(([key]) => key),
        ];
        return keys('packageSources')
            .filter(([key, value]) => /^https?:/i.test(value) && !passedOver.some((each) => sameName(each, key)))
            .map(([key]) => `${path}: NuGet takes packages from the source '${key}' too, beside the repository of the login. Remove it, or give it to the repository as an upstream.`);
    }
    catch (error) {
        // The edit of the file will say what is wrong with it.
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz))
            throw error;
        return [];
    }
}
/** NuGet compares the names of sources without regard to case. */
function sameName(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
function sourceSlots({ name, endpoint }, { token, tokenIn, tokenVariable }) {
    const password = tokenIn === 'file' ? token : `%${tokenVariable}%`;
    const element = (0,_files_quoting_js__WEBPACK_IMPORTED_MODULE_5__/* .nugetElementName */ .vo)(name);
    // Only this machine is reached over http; from .NET 9 on that is an error for a source that does not say so.
    const insecure = endpoint.protocol === 'http:' ? ' allowInsecureConnections="true"' : '';
    return [
        add('packageSources', name, new URL('v3/index.json', endpoint).href, ` protocolVersion="3"${insecure}`),
        {
            slot: `packageSourceCredentials/${name}`,
            content: [
                `<${element}>`,
                '  <add key="Username" value="aws" />',
                `  <add key="ClearTextPassword" value="${(0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeXml */ .X)(password)}" />`,
                `</${element}>`,
            ].join('\n'),
            container: false,
        },
    ];
}
/** A source that the user has disabled, or that a mapping of packages to sources does not name, is never asked. */
function mended(name) {
    return [
        { slot: `disabledPackageSources/${name}`, content: undefined, container: false },
        {
            slot: `packageSourceMapping/${name}`,
            ifPresent: 'packageSourceMapping',
            content: `<packageSource key="${(0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeXml */ .X)(name)}"><package pattern="*" /></packageSource>`,
            container: false,
        },
    ];
}
function container(slot) {
    return { slot, content: (0,_files_nuget_config_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyContainer */ .d)(slot), container: true };
}
function add(section, key, value, more = '') {
    const content = `<add key="${(0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeXml */ .X)(key)}" value="${(0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeXml */ .X)(value)}"${more} />`;
    return { slot: `${section}/${key}`, content, container: false };
}
function assertDistinct(registries) {
    const twice = registries.find(({ name }, index) => registries.findIndex((each) => sameName(each.name, name)) !== index);
    const taken = registries.find(({ name }) => sameName(name, PUBLIC));
    if (twice === undefined && taken === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InputError */ .dz(`NuGet cannot have another source by the name '${(twice ?? taken)?.name ?? ''}': it does not tell upper from lower case. Choose another 'name' in 'registries'.`);
}


/***/ }),

/***/ "packages/core/src/clients/support/nuget-project-file.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ msbuildFiles),
/* harmony export */   Z: () => (/* binding */ nugetProjectFile)
/* harmony export */ });
/* harmony import */ var _shell_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/shell.ts");
/* harmony import */ var _files_quoting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/files/quoting.ts");
/* harmony import */ var _files_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/files/xml-spans.ts");
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/clients/support/agreement.ts");
/* harmony import */ var _nuget_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/clients/support/nuget-config.ts");
/* harmony import */ var _transport_security_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/clients/support/transport-security.ts");
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/clients/support/values.ts");







/**
 * A project's nuget.config, which is merged with the user's, the nearest first, each section by its keys; `<clear />`
 * takes away what is further off (NuGet documentation, "How settings are applied"). Credentials go by the source's name.
 */
const nugetProjectFile = {
    file: /^nuget\.config$/i,
    syntax: 'lines',
    above: true,
    check: checkNugetConfig,
};
/**
 * MSBuild's properties that say where a restore takes packages from, in the project, in a file that every project below
 * it reads, or in one of options (NuGet documentation, "restore properties"; MSBuild, "response files"): they take the
 * place of nuget.config, or add to it.
 */
const msbuildFiles = [
    { file: /^.*\.(?:cs|fs|vb)proj$/, syntax: 'lines', check: checkProperties },
    {
        file: /^Directory\.(?:Build\.(?:props|targets|rsp)|Packages\.props)$/,
        syntax: 'lines',
        above: true,
        check: checkProperties,
    },
];
function checkProperties({ text }, login) {
    const lineAt = (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .lineFinder */ .ze)(text);
    const code = text.replace(/<!--[^]*?-->/g, (comment) => ' '.repeat(comment.length));
    return [...code.matchAll(PROPERTY)].flatMap(({ index, 1: element, 2: list, 3: option, 4: quoted, 5: bare }) => restoreSources(lineAt(index), element ?? option ?? '', list ?? quoted ?? bare ?? '', login));
}
const PROPERTY = /<(RestoreSources|RestoreAdditionalProjectSources|RestoreConfigFile)\b[^>]*>([^<]*)|[-/]p(?:roperty)?:(RestoreSources|RestoreAdditionalProjectSources|RestoreConfigFile)=(?:"([^"]*)"|(\S*))/gi;
function restoreSources(line, property, list, login) {
    const main = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .mainRegistry */ .zE)(login);
    if (main === undefined)
        return [];
    if (/^RestoreConfigFile$/i.test(property)) {
        const message = `<${property}> makes NuGet read ${list.trim()} in place of the user's NuGet.Config, where the login is. Remove it: a nuget.config beside the project is read, too`;
        return [{ line, kind: 'warning', message }];
    }
    return list.split(';').flatMap((source) => {
        const url = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .registryUrl */ .NH)(source);
        if (url === undefined || (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .ownRegistry */ .Ck)(url, login) !== undefined)
            return [];
        const effect = /^RestoreSources$/i.test(property)
            ? `NuGet takes packages from there, and not from ${main.repository}`
            : `NuGet takes packages from there too, and not from ${main.repository} alone`;
        const remedy = 'Remove it: the login says where packages come from';
        return [(0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .named */ .KT)({ line, what: `<${property}>`, url, effect, remedy })];
    });
}
function checkNugetConfig({ text, path }, login) {
    const root = (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .parseXml */ .NO)(text, path);
    const section = (name) => root.children.filter((child) => child.name === name).flatMap(({ children }) => children);
    const lineAt = (0,_values_js__WEBPACK_IMPORTED_MODULE_2__/* .lineFinder */ .ze)(text);
    const lineOf = (element) => lineAt(element.start);
    const sources = section('packageSources')
        .filter(({ name }) => name === 'add')
        .map((element) => {
        const value = (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(text, element, 'value') ?? '';
        const expanded = value.replace(/%(\w+)%/g, (whole, name) => login.env[name] ?? whole);
        return {
            key: (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(text, element, 'key') ?? '',
            url: (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .registryUrl */ .NH)(expanded),
            value,
            line: lineOf(element),
            isUnverified: /^true$/i.test((0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(text, element, 'disableTLSCertificateValidation') ?? ''),
        };
    });
    const cleared = section('packageSources').findLast(({ name }) => name === 'clear');
    const mapping = section('packageSourceMapping').filter(({ name }) => name === 'packageSource');
    const mapped = mapping.map((element) => (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(text, element, 'key') ?? '');
    const disabled = section('disabledPackageSources').filter(({ name }) => name === 'add');
    const isEnabled = section('disabledPackageSources').some(({ name }) => name === 'clear');
    return [
        ...sources.flatMap((source) => sourceProblems(source, isEnabled, login)),
        ...(cleared === undefined ? [] : withoutOurs(lineOf(cleared), sources, login)),
        ...(mapping[0] === undefined ? [] : unmapped(lineOf(mapping[0]), mapped, sources, login)),
        ...section('packageSourceCredentials').flatMap((element) => credentialProblems(lineOf(element), element.name, text.slice(element.start, element.end), sources, login)),
        ...disabled.flatMap((element) => {
            const key = (0,_files_xml_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeOf */ .w4)(text, element, 'key') ?? '';
            const own = login.registries.find(({ name }) => (0,_nuget_config_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .ZO)(name, key));
            if (own === undefined)
                return [];
            const message = `<disabledPackageSources> has the login's source '${key}', so nothing comes from ${own.repository}. Remove it`;
            return [{ line: lineOf(element), kind: 'warning', message }];
        }),
    ];
}
/** Credentials of a source: the nearest ones count, and NuGet puts variables into them (nuget.config reference). */
function credentialProblems(line, element, text, sources, login) {
    const isOf = (name) => (0,_files_quoting_js__WEBPACK_IMPORTED_MODULE_4__/* .nugetElementName */ .vo)(name) === element;
    const source = sources.find(({ key }) => isOf(key));
    const url = source?.url;
    const isOurs = url === undefined ? login.registries.some(({ name }) => isOf(name)) : (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .ownRegistry */ .Ck)(url, login) !== undefined;
    const what = `<packageSourceCredentials> of '${source?.key ?? element}'`;
    if ((0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .namesToken */ .YV)(text, login)) {
        if (isOurs)
            return [];
        const message = (where) => `${what} let NuGet send the token of the login to ${where}. Remove them`;
        if (source === undefined || url === undefined)
            return [{ line, kind: 'token', message: message('that source') }];
        return [(0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .handedOver */ .$_)(line, url, message((0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)((0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .asWritten */ .qm)(url, source.value))), login)];
    }
    if (!isOurs)
        return [];
    const message = `${what} win over the token of the login, which CodeArtifact alone takes. Remove them`;
    return [{ line, kind: 'warning', message }];
}
function sourceProblems({ key, url, value, line, isUnverified }, isPublicEnabled, login) {
    if (url === undefined)
        return [];
    const written = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .asWritten */ .qm)(url, value);
    const known = login.registries.find(({ name }) => (0,_nuget_config_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .ZO)(name, key));
    const own = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .ownRegistry */ .Ck)(url, login);
    if (own !== undefined) {
        // Credentials are found by the very name (seen with .NET 3.1), and sources by one in any case.
        if (known?.name === key) {
            return (0,_transport_security_js__WEBPACK_IMPORTED_MODULE_5__/* .unverified */ .Q)('NuGet', login, isUnverified ? { line, key: 'disableTLSCertificateValidation' } : undefined);
        }
        const message = `The source '${key}' is the login's ${own.repository}, whose credentials have the name '${own.name}': 401. Give it that name, or its own to the login: registries: { dotnet: { repository: ${own.repository}, name: '${key}' } }`;
        return [{ line, kind: 'warning', message }];
    }
    if (known !== undefined) {
        const message = `The source '${key}' has the name of the login's: NuGet sends the token of the login to ${(0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(written)}. Give it another name`;
        return [(0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .handedOver */ .$_)(line, url, message, login)];
    }
    const main = (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .mainRegistry */ .zE)(login);
    // Under a default the login disables nuget.org by its name, wherever it is declared.
    if (main === undefined || ((0,_nuget_config_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .ZO)(key, _nuget_config_js__WEBPACK_IMPORTED_MODULE_1__/* .PUBLIC */ .q) && !isPublicEnabled))
        return [];
    const effect = `NuGet takes packages from there too, and not from ${main.repository} alone`;
    return [
        (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .named */ .KT)({
            line,
            what: `The source '${key}'`,
            url: written,
            effect,
            remedy: `Run: dotnet nuget remove source ${(0,_shell_js__WEBPACK_IMPORTED_MODULE_6__/* .word */ .V)(key)}`,
        }),
    ];
}
function withoutOurs(line, sources, login) {
    return login.registries
        .filter((registry) => !sources.some(({ url }) => url !== undefined && (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .ownRegistry */ .Ck)(url, login) === registry))
        .map(({ name, repository, endpoint }) => ({
        line,
        kind: 'warning',
        message: `<clear /> takes away the login's source '${name}', so nothing comes from ${repository}. Remove it, or add: <add key="${name}" value="${new URL('v3/index.json', endpoint).href}" />`,
    }));
}
function unmapped(line, mapped, sources, login) {
    const isMapped = (registry) => {
        const own = sources.filter(({ url }) => url !== undefined && (0,_agreement_js__WEBPACK_IMPORTED_MODULE_3__/* .ownRegistry */ .Ck)(url, login) === registry);
        return [registry.name, ...own.map(({ key }) => key)].some((name) => mapped.some((key) => (0,_nuget_config_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .ZO)(key, name)));
    };
    return login.registries
        .filter((registry) => !isMapped(registry))
        .map(({ name, repository }) => ({
        line,
        kind: 'warning',
        message: `The mapping of packages to sources does not name '${name}', so nothing comes from ${repository}. Add: <packageSource key="${name}"><package pattern="*" /></packageSource>`,
    }));
}


/***/ }),

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