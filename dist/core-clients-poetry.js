"use strict";
exports.id = "core-clients-poetry";
exports.ids = ["core-clients-poetry"];
exports.modules = {

/***/ "packages/core/src/clients/poetry.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  poetry: () => (/* binding */ poetry),
  poetryConfigFolder: () => (/* binding */ poetryConfigFolder),
  poetryVariablePart: () => (/* binding */ poetryVariablePart)
});

// EXTERNAL MODULE: ./packages/core/src/shell.ts
var shell = __webpack_require__("packages/core/src/shell.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/cache-folder.ts
var cache_folder = __webpack_require__("packages/core/src/clients/support/cache-folder.ts");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/files/quoting.ts
var quoting = __webpack_require__("packages/core/src/files/quoting.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/config-folder.ts
var config_folder = __webpack_require__("packages/core/src/clients/support/config-folder.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/python-index.ts
var python_index = __webpack_require__("packages/core/src/clients/support/python-index.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/values.ts
var values = __webpack_require__("packages/core/src/clients/support/values.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/locks/poetry-lock.ts

/**
 * poetry.lock: a package from another index than PyPI has a `source` of the type `legacy` with its URL. One of another
 * type, such as `git`, is none that an index is asked for; one without a source is from what the project's sources say.
 */
function packagesOfPoetryLock(value) {
    return (0,values/* itemsAt */.Ct)(value, 'package').flatMap((entry) => {
        const url = (0,values/* textAt */.$6)(entry, 'source', 'type') === 'legacy' ? (0,values/* textAt */.$6)(entry, 'source', 'url') : undefined;
        return url === undefined ? [] : [{ url }];
    });
}

// EXTERNAL MODULE: ./packages/core/src/clients/support/agreement.ts
var agreement = __webpack_require__("packages/core/src/clients/support/agreement.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/release-age.ts
var release_age = __webpack_require__("packages/core/src/clients/support/release-age.ts");
// EXTERNAL MODULE: ./packages/core/src/clients/support/transport-security.ts
var transport_security = __webpack_require__("packages/core/src/clients/support/transport-security.ts");
;// CONCATENATED MODULE: ./packages/core/src/clients/poetry.ts












/**
 * Poetry: where to publish, and credentials by the repositories' names (Poetry, "Repositories"). Where packages come
 * from is the project's alone ("package sources are local to a project"): the note has what to add to pyproject.toml,
 * and the credentials hold for a source of the same name.
 *
 * Before it publishes, Poetry asks Python's keyring for a PyPI token. Login does not turn the keyring off for that:
 * what else the user has in it would be out of reach too.
 */
const poetry = {
    name: 'poetry',
    title: 'Poetry',
    documentation: 'https://python-poetry.org/docs/repositories/',
    format: 'pypi',
    modes: ['default', 'extra'],
    scoped: false,
    releaseAge: 'solver.min-release-age, from Poetry 2.4',
    readme: {
        configured: '`POETRY_REPOSITORIES_…_URL`, `POETRY_HTTP_BASIC_…`; the source itself is the project’s',
        token: 'in the variable',
    },
    signs: [{ file: /^poetry\.lock$/ }, { file: /^pyproject\.toml$/, text: /^\[\[?tool\.poetry\b/m }],
    projectFiles: [
        { file: /^pyproject\.toml$/, syntax: 'toml', check: checkSources },
        { file: /^poetry\.toml$/, syntax: 'toml', check: checkSettings },
    ],
    lockFiles: [
        {
            file: /^poetry\.lock$/,
            syntax: 'toml',
            packages: packagesOfPoetryLock,
            elsewhere: 'Poetry fetches them from there, where a source of the project has that URL',
            otherRepository: 'Poetry fetches them from there, and not from the repository of the login',
            remedy: "Run, with the source's URL in pyproject.toml: poetry lock",
        },
    ],
    cache: (folders) => ({
        paths: [(0,cache_folder/* givenFolder */.qB)(folders, 'POETRY_CACHE_DIR') ?? (0,external_node_path_.join)((0,cache_folder/* cacheHome */.iR)(folders), 'pypoetry')],
        locks: /^poetry\.lock$/,
    }),
    configure(context) {
        const { registries, tokenIn } = context;
        assertNames(registries);
        const credentials = tokenIn === 'file' ? { files: [authFile(context)], variables: {} } : byVariables(context);
        // One variable of this kind makes Poetry forget all repositories of the file, the user's own too: the file it is,
        // unless it is forgotten already.
        const forgotten = Object.keys(context.env).some((name) => REPOSITORY_VARIABLE.test(name));
        const inFile = tokenIn === 'file' || !forgotten || !registries.every(({ name }) => isReadBack(name));
        return {
            files: [...(inFile ? [repositoriesFile(context)] : []), ...credentials.files, ...ageGate(context)],
            // Credentials of an earlier day in it go before the variables, for Poetry 1.3.
            mends: [...(tokenIn === 'file' ? [] : [whereSet(authFile(context))]), withoutPypiTokens(context)],
            variables: { ...(inFile ? {} : repositoryVariables(registries)), ...credentials.variables },
            notes: registries.map(source),
            warnings: [...(inFile ? overrides(context) : []), ...pypiTokens(context)],
        };
    },
};
/**
 * "The environment variables must be prefixed by POETRY_ and are comprised of the uppercase name of the setting and with
 * dots and dashes replaced by underscore" (Poetry, "Configuration"; since Poetry 1.0).
 */
function poetryVariablePart(name) {
    return name.toUpperCase().replaceAll('-', '_');
}
/**
 * Whether Poetry finds credentials under this name when the repository is known by a variable alone: it takes the names
 * from the variables' by `[A-Z_]+`, in lower case and with dashes (Config._get_environment_repositories, 1.0 to 2.4).
 */
function isReadBack(name) {
    return /^[a-z-]+$/.test(name);
}
function assertNames(registries) {
    for (const [part, [first, second]] of Map.groupBy(registries, ({ name }) => poetryVariablePart(name))) {
        if (part === 'PYPI') {
            throw new errors/* InputError */.dz("Poetry's repository pypi is PyPI itself. Give the registry of poetry another 'name'.");
        }
        if (first !== undefined && second !== undefined) {
            throw new errors/* InputError */.dz(`Poetry's variables cannot tell ${first.name} from ${second.name}. Give one of them another 'name'.`);
        }
    }
}
function repositoryVariables(registries) {
    return Object.fromEntries(registries.map(({ name, endpoint }) => [
        `POETRY_REPOSITORIES_${poetryVariablePart(name)}_URL`,
        { value: endpoint.href, purpose: 'repository to publish to' },
    ]));
}
function byVariables({ registries, token }) {
    const variables = registries.flatMap(({ name }) => {
        const prefix = `POETRY_HTTP_BASIC_${poetryVariablePart(name)}`;
        return [
            [`${prefix}_USERNAME`, { value: 'aws', purpose: 'user name' }],
            [`${prefix}_PASSWORD`, { value: token, purpose: 'password' }],
        ];
    });
    return { files: [], variables: Object.fromEntries(variables) };
}
function repositoriesFile({ registries, env, home }) {
    return {
        path: (0,external_node_path_.join)(poetryConfigFolder(env, home), 'config.toml'),
        format: 'toml',
        purpose: 'repository to publish to',
        slots: registries.flatMap(({ name, endpoint }) => table('repositories', name, { url: endpoint.href })),
    };
}
/** Days; a project's poetry.toml goes before it. */
function ageGate({ env, home, minReleaseAge }) {
    if (minReleaseAge === undefined)
        return [];
    return [
        {
            path: (0,external_node_path_.join)(poetryConfigFolder(env, home), 'config.toml'),
            format: 'toml',
            purpose: 'minimum age of releases',
            slots: [
                { slot: '[solver]', content: '[solver]', container: true },
                (0,release_age/* atLeast */.jZ)('[solver] min-release-age', 'min-release-age = ', (0,release_age/* wholeDays */.n8)(minReleaseAge)),
            ],
        },
    ];
}
/** Where Poetry itself puts credentials when there is no keyring ("Configuring Credentials"). */
function authFile({ registries, token, env, home }) {
    return {
        path: (0,external_node_path_.join)(poetryConfigFolder(env, home), 'auth.toml'),
        format: 'toml',
        purpose: 'credentials',
        slots: registries.flatMap(({ name }) => table('http-basic', name, { password: token, username: 'aws' })),
    };
}
/** A token of PyPI's kind by the name of a repository goes before user name and password (Poetry, Publisher). */
function withoutPypiTokens({ registries, env, home }) {
    return {
        path: (0,external_node_path_.join)(poetryConfigFolder(env, home), 'auth.toml'),
        format: 'toml',
        purpose: 'credentials, in place of others',
        slots: registries.map(({ name }) => ({
            slot: `[pypi-token] ${(0,quoting/* tomlKey */.m8)(name)}`,
            content: undefined,
            container: false,
        })),
    };
}
function pypiTokens({ registries, env }) {
    return registries
        .map(({ name }) => `POETRY_PYPI_TOKEN_${poetryVariablePart(name)}`)
        .filter((name) => (env[name] ?? '') !== '')
        .map((name) => `${name} in the environment wins over the token of the login: unset it for Poetry.`);
}
/** Only what is there already is edited. */
function whereSet(file) {
    const slots = file.slots.filter(({ container }) => !container).map((edit) => ({ ...edit, ifPresent: edit.slot }));
    return { ...file, purpose: 'credentials, in place of others', slots };
}
function table(section, name, values) {
    const header = `[${section}.${(0,quoting/* tomlKey */.m8)(name)}]`;
    return [
        { slot: header, content: header, container: true },
        ...Object.entries(values).map(([key, value]) => ({
            slot: `${header} ${key}`,
            content: `${key} = ${(0,quoting/* tomlString */.Ge)(value)}`,
            container: false,
            ...(key === 'username' ? { belongsTo: `${header} password` } : {}),
        })),
    ];
}
/** "Default Directories": Config Directory. */
function poetryConfigFolder(env, home, platform = process.platform) {
    const given = env['POETRY_CONFIG_DIR'];
    if (given === undefined || given === '') {
        return (0,external_node_path_.join)((0,config_folder/* platformConfigHome */.Vl)({ env, home }, { roaming: true }, platform), 'pypoetry');
    }
    if ((0,external_node_path_.isAbsolute)(given))
        return given;
    throw new errors/* InputError */.dz(`POETRY_CONFIG_DIR is ${JSON.stringify(given)}, which is another folder in every folder. Make it an absolute path.`);
}
/**
 * What to add to a project ("Package Sources"). A primary source takes PyPI's place in Poetry 2; the others did so by
 * other words. Of an extra source only packages that name it are taken, as the documentation asks for against
 * dependency confusion.
 */
function source(registry) {
    const { name, mode, repository } = registry;
    const priority = mode === 'default' ? 'primary' : 'explicit';
    return (`Poetry takes packages from the sources of the project alone. For ${repository} add to pyproject.toml:\n` +
        `[[tool.poetry.source]]\nname = ${(0,quoting/* tomlString */.Ge)(name)}\nurl = ${(0,quoting/* tomlString */.Ge)((0,python_index/* simpleIndex */.X9)(registry).href)}\npriority = "${priority}"\n` +
        (mode === 'default'
            ? 'Before Poetry 2 the priority is "default", before 1.5 the line is: default = true. '
            : `Then add packages with: poetry add --source ${name} … `) +
        `Publish with: poetry publish --repository ${name}`);
}
const REPOSITORY_VARIABLE = /^POETRY_REPOSITORIES_[A-Z_]+_URL/;
function overrides({ env }) {
    const set = Object.keys(env).filter((name) => REPOSITORY_VARIABLE.test(name));
    if (set.length === 0)
        return [];
    return [
        `Because of ${set.sort().join(', ')} Poetry does not see the repositories of config.toml, and publishes to them without credentials: unset the variable.`,
    ];
}
/**
 * The sources of a project, which are all that Poetry knows: one of ours must have the name of the login's registry, by
 * which Poetry finds the credentials, and no other may have it.
 */
function checkSources(document, login) {
    const main = (0,agreement/* mainRegistry */.zE)(login);
    return (0,values/* itemsAt */.Ct)(document.values[0], 'tool', 'poetry', 'source').flatMap((source, at) => {
        const name = (0,values/* textAt */.$6)(source, 'name') ?? '';
        // PyPI itself, by its name alone.
        const isPublic = /^pypi$/i.test(name) && (0,values/* textAt */.$6)(source, 'url') === undefined;
        const url = (0,agreement/* registryUrl */.NH)(isPublic ? 'https://pypi.org/simple/' : (0,values/* textAt */.$6)(source, 'url'));
        if (url === undefined)
            return [];
        const line = document.lineOf(['tool', 'poetry', 'source', at, isPublic ? 'name' : 'url']);
        const own = (0,agreement/* ownRegistry */.Ck)(url, login);
        const known = login.registries.find((registry) => poetryVariablePart(registry.name) === poetryVariablePart(name));
        if (own !== undefined) {
            if (known !== undefined)
                return [];
            const message = `The source '${name}' is the login's ${own.repository}, whose credentials have the name '${own.name}': 401. Give it that name, or 'name: ${name}' to the registry of poetry in 'registries'`;
            return [{ line, kind: 'warning', message }];
        }
        if (known !== undefined) {
            const message = `The source '${name}' has the name of the login's registry: Poetry sends the token of the login to ${(0,agreement/* shown */.SP)(url)}. Give it another name`;
            return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
        }
        const priority = (0,values/* textAt */.$6)(source, 'priority') ?? 'primary';
        if (main === undefined || priority === 'explicit')
            return [];
        return [
            (0,agreement/* named */.KT)({
                line,
                what: `The source '${name}'`,
                url,
                effect: `Poetry takes packages from there too, and not from ${main.repository} alone`,
                remedy: `Run: poetry source remove ${(0,shell/* word */.V)(name)}`,
            }),
        ];
    });
}
/** A project's poetry.toml goes before the user's files, behind the variables (Poetry, "Local configuration"). */
function checkSettings(document, login) {
    const [settings] = document.values;
    return login.registries.flatMap(({ name, repository }) => {
        const url = (0,agreement/* registryUrl */.NH)((0,values/* textAt */.$6)(settings, 'repositories', name, 'url'));
        const line = document.lineOf(['repositories', name, 'url']);
        if (url !== undefined && (0,agreement/* ownRegistry */.Ck)(url, login) === undefined) {
            const message = `The repository '${name}' has the name of the login's: Poetry sends the token of the login to ${(0,agreement/* shown */.SP)(url)}. Give it another name`;
            return [(0,agreement/* handedOver */.$_)(line, url, message, login)];
        }
        const certificate = ['certificates', name, 'cert'];
        if ((0,values/* valueAt */.fK)(settings, ...certificate) === false) {
            return (0,transport_security/* unverified */.Q)('Poetry', login, { line: document.lineOf(certificate), key: certificate.join('.') });
        }
        return ['http-basic', 'pypi-token'].flatMap((table) => {
            const given = (0,values/* valueAt */.fK)(settings, table, name);
            if (given === undefined || (table === 'http-basic' && login.tokenIn === 'environment'))
                return [];
            const message = `'${table}.${name}' wins over the token of the login, which ${repository} alone takes. Run: poetry config --local ${(0,shell/* word */.V)(`${table}.${name}`)} --unset`;
            return [{ line: document.lineOf([table, name]), kind: 'warning', message }];
        });
    });
}


/***/ })

};
;