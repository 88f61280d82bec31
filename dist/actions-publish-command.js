"use strict";
exports.id = "actions-publish-command";
exports.ids = ["actions-publish-command"];
exports.modules = {

/***/ "actions/publish/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./packages/core/src/aws/access.ts
var access = __webpack_require__("packages/core/src/aws/access.ts");
// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__("packages/core/src/command.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/connection.ts + 1 modules
var aws_connection = __webpack_require__("packages/core/src/aws/connection.ts");
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
// EXTERNAL MODULE: ./packages/core/src/names.ts
var names = __webpack_require__("packages/core/src/names.ts");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./packages/versions/src/coordinates.ts
var coordinates = __webpack_require__("packages/versions/src/coordinates.ts");
;// CONCATENATED MODULE: ./actions/publish/release.ts

const NOTHING_SEEN = { visible: false, complete: false, versions: [], tags: new Map() };
/** The name as the format's clients write it: `@scope/name`, `group:artifact`, `scope.name`, `name`. */
function clientName(at) {
    return (0,coordinates/* formatCoordinates */.NC)(at).slice(at.format.length + 1);
}
/** `npm @scope/name 1.2.3` */
function label(at) {
    return `${at.format} ${clientName(at)} ${at.version}`;
}

;// CONCATENATED MODULE: ./actions/publish/decide.ts


const IF_EXISTS = ['verify', 'skip', 'fail'];
/**
 * Versions are immutable: what is there is compared by SHA-256 and never replaced. An Unfinished version is not
 * published yet, so it is finished whatever `ifExists` says.
 */
function decide(release, found, ifExists) {
    const { stored, seen, publishBlocked } = found;
    const what = label(release);
    const problem = (text) => ({ kind: 'problem', problem: `${what} ${text}` });
    const send = (missing) => publishBlocked
        ? problem("may not be published: the package's origin controls say publish BLOCK. Allow it with PutPackageOriginConfiguration, if the package is yours.")
        : { kind: 'send', missing };
    if (stored === undefined) {
        if (!seen.visible)
            return send(release.assets);
        if (ifExists === 'skip')
            return { kind: 'skipped' };
        return problem("is not in this repository, but can be had from one of its upstreams, and CodeArtifact takes no second version of it. Publish another version, or block upstream versions in the package's origin controls.");
    }
    const { different, missing } = compare(release.assets, stored.assets);
    if (stored.status !== 'Unfinished') {
        if (ifExists === 'skip')
            return { kind: 'skipped' };
        if (ifExists === 'fail')
            return problem("exists already, and 'if-exists' is fail. Publish another version.");
        if (stored.status !== 'Published') {
            return problem(`exists already with status ${(0,safe_text/* safeText */.Hk)(stored.status)}: somebody has withdrawn it. Set it Published again (UpdatePackageVersionsStatus), or publish another version.`);
        }
    }
    if (different.length > 0) {
        const origin = stored.origin === undefined ? '' : ` (it came from ${(0,safe_text/* safeText */.Hk)(stored.origin)})`;
        const remedy = stored.status === 'Unfinished'
            ? 'An earlier run left it unfinished with another build: publish that build, or delete the unfinished version (DeletePackageVersions) and run again.'
            : 'Versions are immutable: publish another version, or publish the files of the first build.';
        return problem(`exists already${origin} with other content. ${different.map(differs).join(' ')} ${remedy}`);
    }
    if (stored.status === 'Unfinished')
        return send(missing);
    if (missing.length === 0)
        return { kind: 'unchanged' };
    if (!release.takesFurtherAssets) {
        return problem(`exists already without ${missing.map(({ name }) => name).join(', ')}. Publish another version.`);
    }
    return send(missing);
}
/** Which local assets are not there, and which are there with another SHA-256. Further assets there are no matter. */
function compare(assets, there) {
    return {
        missing: assets.filter(({ name }) => !there.has(name)),
        different: assets.flatMap(({ name, hashes }) => {
            const remote = there.get(name);
            return remote === undefined || remote === hashes.sha256 ? [] : [{ name, local: hashes.sha256, remote }];
        }),
    };
}
/** `x.jar: SHA-256 … here, … in the repository.` */
function differs({ name, local, remote }) {
    return `${(0,safe_text/* safeText */.Hk)(name)}: SHA-256 ${local} here, ${remote === '' ? 'unknown' : (0,safe_text/* safeText */.Hk)(remote)} in the repository.`;
}

;// CONCATENATED MODULE: ./actions/publish/publish-format.ts
/** A token as a password, as clients that know user names send it. */
function basic(token) {
    return `Basic ${Buffer.from(`aws:${token}`).toString('base64')}`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
;// CONCATENATED MODULE: ./actions/publish/files/root.ts



async function rootAt(path, title = '') {
    return { path: await (0,promises_.realpath)(path), title };
}
/** Whether `path`, absolute, is the folder or lies below it; both without symbolic links. */
function isWithin(folder, path) {
    const rest = (0,external_node_path_.relative)(folder, path);
    return rest === '' || (rest !== '..' && !rest.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(rest));
}
/** The path as messages give it: relative to its root. */
function shown(root, path) {
    return (0,external_node_path_.join)(root.title, (0,external_node_path_.relative)(root.path, path)) || '.';
}
/** The path behind all symbolic links; an InputError unless it exists and lies within the root. */
async function realPathWithin(root, path) {
    let real;
    try {
        real = await (0,promises_.realpath)(path);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
            throw new errors/* InputError */.dz(`${shown(root, path)} does not exist`);
        throw new errors/* InputError */.dz(`${shown(root, path)} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    if (!isWithin(root.path, real)) {
        throw new errors/* InputError */.dz(`${shown(root, path)} leads out of the workspace, to ${real}. Only files within it are published: copy it there.`);
    }
    return real;
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__("node:url");
// EXTERNAL MODULE: ./packages/core/src/clients/client.ts
var client = __webpack_require__("packages/core/src/clients/client.ts");
;// CONCATENATED MODULE: ./actions/publish/build-tool.ts


/** Variables that hold a secret, by name: AWS and GitHub credentials, our own inputs, and what is called one. */
const SECRET = /^(AWS_|INPUT_|ACTIONS_|STATE_)|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|API_?KEY|PRIVATE_?KEY|_AUTH$|^(PIP|UV)_.*(INDEX|URL)/i;
/** The environment for a program that runs the checkout's own code: without what could publish or sign in. */
function withoutSecrets(env, keep = []) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => keep.includes(name) || !SECRET.test(name)));
}
const LINES_OF_OUTPUT = 30;
/** Runs a build tool and gives its standard output; a failure is an InputError with the end of what it printed. */
async function runTool(host, { command, args, cwd, keep, verbose, remedy }) {
    const env = withoutSecrets(host.env, keep);
    const { exitCode, stdout, stderr } = await host.exec(command, args, { cwd, env, silent: verbose !== true });
    if (exitCode === 0)
        return stdout;
    const said = (stderr.trim() === '' ? stdout : stderr).trim().split('\n').slice(-LINES_OF_OUTPUT).join('\n');
    throw new errors/* InputError */.dz(`${command} ended with exit code ${exitCode}. ${remedy}\n${(0,safe_text/* safeLines */.Bv)(said)}`);
}

;// CONCATENATED MODULE: ./actions/publish/maven/project.ts





/**
 * Builds a project into a repository folder of ours: `mvn deploy` with the wrapper if the project has one. The
 * legacy form `id::default::url` is the one that every maven-deploy-plugin takes.
 *
 * A login's token stays in the environment, because settings.xml refers to it for what the build reads. The token that
 * publishes is never there.
 */
async function deployInto(host, project, staging) {
    const wrapper = (0,external_node_path_.join)(project, 'mvnw');
    const target = `staging::default::${(0,external_node_url_.pathToFileURL)(staging).href}`;
    await runTool(host, {
        command: (await isExecutable(wrapper)) ? wrapper : 'mvn',
        args: [
            '--batch-mode',
            // A project's own alternatives for releases or snapshots would lead past the folder.
            ...['', 'Release', 'Snapshot'].map((kind) => `-Dalt${kind}DeploymentRepository=${target}`),
            'deploy',
        ],
        cwd: project,
        keep: [client/* TOKEN_VARIABLE */.bG],
        verbose: true,
        remedy: 'Mend the build; nothing was published.',
    });
}
async function isExecutable(file) {
    return await (0,promises_.access)(file, promises_.constants.X_OK).then(() => true, () => false);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__("node:crypto");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__("node:fs");
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__("node:stream");
;// CONCATENATED MODULE: ./actions/publish/files/asset.ts






/** Divisible by three, so that every chunk but the last becomes base64 without padding. */
const CHUNK = 3 * 64 * 1024;
/**
 * Opens a file and hashes it. The descriptor stays open: what is sent is read from it, whatever takes the file's place
 * meanwhile. Throws an InputError for what is no regular file within the root.
 */
async function openAsset(root, path, name) {
    const real = await realPathWithin(root, path);
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
    // A link put there since the check is not followed, and a pipe does not make us wait for its writer.
    const handle = await (0,promises_.open)(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).catch((error) => {
        throw new errors/* InputError */.dz(`${shown(root, path)} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    });
    try {
        const stat = await handle.stat();
        if (!stat.isFile())
            throw new errors/* InputError */.dz(`${shown(root, path)} is not a regular file`);
        const asset = { name, path: shown(root, path), size: stat.size, handle, modified: stat.mtimeMs };
        return { ...asset, hashes: await hash(asset) };
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
async function closeAssets(assets) {
    await Promise.all(assets.map(({ handle }) => handle.close()));
}
async function hash(file) {
    const md5 = (0,external_node_crypto_.createHash)('md5');
    const sha1 = (0,external_node_crypto_.createHash)('sha1');
    const sha256 = (0,external_node_crypto_.createHash)('sha256');
    const sha512 = (0,external_node_crypto_.createHash)('sha512');
    for await (const chunk of read(file))
        for (const one of [md5, sha1, sha256, sha512])
            one.update(chunk);
    return {
        md5: md5.digest('hex'),
        sha1: sha1.digest('hex'),
        sha256: sha256.digest('hex'),
        sha512: sha512.digest('hex'),
    };
}
/** The file from its start; an InputError if it is not what it was when it was opened. */
async function* read(file) {
    let position = 0;
    while (position < file.size) {
        const buffer = Buffer.allocUnsafe(Math.min(CHUNK, file.size - position));
        let filled = 0;
        while (filled < buffer.length) {
            const { bytesRead } = await file.handle.read(buffer, filled, buffer.length - filled, position + filled);
            if (bytesRead === 0)
                throw changed(file);
            filled += bytesRead;
        }
        position += filled;
        yield buffer;
    }
    const { size, mtimeMs } = await file.handle.stat();
    if (size !== file.size || mtimeMs !== file.modified)
        throw changed(file);
}
function changed(file) {
    return new errors/* InputError */.dz(`${file.path} was changed while it was being published. Run again once nothing writes to it.`);
}
/** The file between two texts, as it is or as base64. */
function fileBody(file, prefix = '', suffix = '', encoding) {
    const head = Buffer.from(prefix);
    const tail = Buffer.from(suffix);
    const middle = encoding === 'base64' ? Math.ceil(file.size / 3) * 4 : file.size;
    return {
        length: head.length + middle + tail.length,
        async *chunks() {
            if (head.length > 0)
                yield head;
            for await (const chunk of read(file))
                yield encoding === 'base64' ? Buffer.from(chunk.toString('base64')) : chunk;
            if (tail.length > 0)
                yield tail;
        },
    };
}
/** A short text as a body. */
function textBody(text) {
    const bytes = Buffer.from(text);
    return { length: bytes.length, chunks: () => external_node_stream_.Readable.from([bytes]) };
}

;// CONCATENATED MODULE: ./actions/publish/maven/layout.ts
const ALGORITHMS = ['md5', 'sha1', 'sha256', 'sha512'];
const METADATA = 'maven-metadata.xml';
/** What Maven and Gradle keep for themselves in a local repository. */
const BOOKKEEPING = /^(\..*|_remote\.repositories|resolver-status\.properties|.*\.lastUpdated|maven-metadata[^/]*\.xml)$/;
const SEGMENT = /^[A-Za-z0-9_.+~-]+$/;
/**
 * Reads a repository's layout (Maven, "repository layout"): `group/as/path/artifact/version/artifact-version….ext`.
 * Metadata is made anew from what the registry holds, so what is staged of it is left out.
 *
 * @param paths files relative to the repository's root, with `/`
 */
function parseLayout(paths) {
    const problems = [];
    const found = new Map();
    for (const path of paths) {
        const segments = path.split('/');
        const filename = segments.at(-1) ?? '';
        const algorithm = ALGORITHMS.find((one) => filename.endsWith(`.${one}`));
        const base = algorithm === undefined ? filename : filename.slice(0, -algorithm.length - 1);
        if (BOOKKEEPING.test(base))
            continue;
        const version = segments.at(-2) ?? '';
        const artifact = segments.at(-3) ?? '';
        const group = segments.slice(0, -3).join('.');
        if (group === '' || !segments.every((segment) => SEGMENT.test(segment) && !/^\.+$/.test(segment))) {
            problems.push(`${path} is not where a Maven repository has its files: group/artifact/version/file`);
            continue;
        }
        if (version.endsWith('-SNAPSHOT')) {
            problems.push(`${path} is of a snapshot, which is no release: give it a release version, or deploy it with mvn deploy`);
            continue;
        }
        if (!base.startsWith(`${artifact}-${version}.`) && !base.startsWith(`${artifact}-${version}-`)) {
            problems.push(`${path} does not have the name of its artifact and version: ${artifact}-${version}…`);
            continue;
        }
        const key = `${group}:${artifact}:${version}`;
        const entry = found.get(key) ?? { group, artifact, version, files: [], checksums: [] };
        found.set(key, entry);
        if (algorithm === undefined)
            entry.files.push(path);
        else
            entry.checksums.push({ path, of: path.slice(0, -algorithm.length - 1), algorithm });
    }
    return { versions: [...found.values()].filter(({ files }) => files.length > 0), problems };
}
/** The folder that a metadata file's coordinates make the repository's root; undefined when they do not fit its place. */
function rootOf(metadataPath, { group, artifact, version }) {
    const tail = [...group.split('.'), artifact, ...(version === undefined ? [] : [version])];
    const folder = metadataPath.split('/').slice(0, -1);
    const head = folder.slice(0, -tail.length);
    return folder.length >= tail.length && folder.slice(-tail.length).every((segment, index) => segment === tail[index])
        ? head.join('/')
        : undefined;
}

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 23 modules
var XMLParser = __webpack_require__("fast-xml-parser/src/xmlparser/XMLParser.js");
// EXTERNAL MODULE: ./packages/core/src/files/xml-spans.ts
var xml_spans = __webpack_require__("packages/core/src/files/xml-spans.ts");
;// CONCATENATED MODULE: ./actions/publish/files/json.ts

function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The member if it is an object, else an empty one: manifests are written by hand. */
function objectAt(object, key) {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    return isObject(value) ? value : {};
}
function stringAt(object, key) {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    return typeof value === 'string' ? value : undefined;
}
function stringsIn(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
/** A file's or a reply's JSON object; `what` starts the message when it is none. */
function parseObject(text, what) {
    let value;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        value = undefined;
    }
    if (!isObject(value))
        throw new errors/* InputError */.dz(`${what} is no JSON object`);
    return value;
}

;// CONCATENATED MODULE: ./actions/publish/maven/xml.ts




const parser = new XMLParser/* default */.A({
    ignoreAttributes: true,
    parseTagValue: false,
    processEntities: false,
    // A list of one would otherwise come as the one itself.
    isArray: (_name, path) => path === 'metadata.versioning.versions.version',
});
function parse(text, root, what) {
    try {
        // The parser takes half a document for a whole one.
        if (!new RegExp(`</${root}>\\s*(<!--[^]*)?$`).test(text))
            throw new Error(`it does not end with </${root}>`);
        const document = parser.parse(text.replace(/^\uFEFF/, ''));
        if (isObject(document) && Object.hasOwn(document, root))
            return objectAt(document, root);
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${what} is no XML: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    throw new errors/* InputError */.dz(`${what} is no XML document <${root}>`);
}
/** maven-metadata.xml (Maven, "repository metadata model"); undefined for a group's, which names no artifact. */
function parseMetadata(text, what) {
    const metadata = parse(text, 'metadata', what);
    const group = stringAt(metadata, 'groupId');
    const artifact = stringAt(metadata, 'artifactId');
    if (group === undefined || artifact === undefined)
        return undefined;
    const version = stringAt(metadata, 'version');
    const listed = objectAt(objectAt(metadata, 'versioning'), 'versions')['version'];
    const versions = Array.isArray(listed) ? listed.filter((one) => typeof one === 'string') : [];
    return { group, artifact, versions, ...(version === undefined ? {} : { version }) };
}
/** The metadata that lists `version` beside those that are there: uploading it publishes the version. */
function renderMetadata({ group, artifact, version }, there, now) {
    const versions = [...there.filter((other) => other !== version), version];
    const updated = now.toISOString().replace(/\D/g, '').slice(0, 14);
    const element = (name, text) => `<${name}>${(0,xml_spans/* escapeXml */.X)(text)}</${name}>`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<metadata>',
        `  ${element('groupId', group)}`,
        `  ${element('artifactId', artifact)}`,
        '  <versioning>',
        `    ${element('latest', version)}`,
        `    ${element('release', version)}`,
        '    <versions>',
        ...versions.map((one) => `      ${element('version', one)}`),
        '    </versions>',
        `    ${element('lastUpdated', updated)}`,
        '  </versioning>',
        '</metadata>',
        '',
    ].join('\n');
}
/**
 * What a POM says against the place where it lies; undefined when it agrees. Values that are only known to a build
 * (`${revision}`) are not judged, except the version: consumers read the POM as it is.
 */
function pomContradiction(text, at, what) {
    const project = parse(text, 'project', what);
    const parent = objectAt(project, 'parent');
    const said = {
        group: stringAt(project, 'groupId') ?? stringAt(parent, 'groupId'),
        artifact: stringAt(project, 'artifactId'),
        version: stringAt(project, 'version') ?? stringAt(parent, 'version'),
    };
    if (said.version?.includes('${') === true) {
        return `has ${said.version} as its version, which only this build knows: use the flatten-maven-plugin`;
    }
    for (const key of ['group', 'artifact', 'version']) {
        const value = said[key];
        if (value !== undefined && !value.includes('${') && value !== at[key]) {
            return `says ${key} ${JSON.stringify(value)}, its place says ${JSON.stringify(at[key])}`;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./actions/publish/maven/release.ts





/** The checksums that Maven itself uploads; the registry compares each with the file that it holds. */
const CHECKSUMS = ['sha1', 'md5'];
/** A version of a Maven artifact: its files become visible together, once the metadata that lists it arrives. */
function mavenRelease(staged, now) {
    const { group, artifact, version, source, assets } = staged;
    const at = { format: 'maven', namespace: group, name: artifact, version };
    const folder = [...group.split('.'), artifact].map(segment).join('/');
    const metadata = `${folder}/${METADATA}`;
    return {
        ...at,
        source,
        assets,
        takesFurtherAssets: true,
        needs: [],
        see: (client) => see(client, metadata, at),
        send: async (client, { missing, arrived }) => {
            const send = (asset) => sendFile(client, `${folder}/${segment(version)}/${segment(asset.name)}`, asset, label(at), arrived);
            const isPom = ({ name }) => name === `${artifact}-${version}.pom`;
            await Promise.all(missing.filter((asset) => !isPom(asset)).map(send));
            await Promise.all(missing.filter(isPom).map(send));
            // Read again: what was published meanwhile must stay in the list.
            const { versions } = await see(client, metadata, at);
            const text = renderMetadata(staged, versions, now());
            await put(client, metadata, text, `${label(at)}: ${METADATA}`);
            for (const algorithm of CHECKSUMS) {
                const digest = (0,external_node_crypto_.createHash)(algorithm).update(text).digest('hex');
                await put(client, `${metadata}.${algorithm}`, digest, `${label(at)}: ${METADATA}.${algorithm}`);
            }
        },
    };
}
async function see(client, metadata, at) {
    const what = label(at);
    const parse = (body) => {
        const versions = parseMetadata(body, `The registry's ${METADATA} of ${what}`)?.versions ?? [];
        const visible = versions.includes(at.version);
        return { visible, complete: visible, versions, tags: new Map() };
    };
    const accept = 'application/xml, text/xml, */*';
    return (await client.read({ path: metadata, accept, what, parse })) ?? NOTHING_SEEN;
}
async function sendFile(client, path, asset, what, arrived) {
    await client.write({
        method: 'PUT',
        path,
        headers: { 'content-type': 'application/octet-stream', accept: '*/*' },
        body: fileBody(asset),
        what: `${what}: ${asset.path}`,
        action: 'codeartifact:PublishPackageVersion',
        asset,
        arrived: () => arrived(asset),
    });
    for (const algorithm of CHECKSUMS) {
        await put(client, `${path}.${algorithm}`, asset.hashes[algorithm], `${what}: ${asset.path}.${algorithm}`);
    }
}
/** Text that may be sent any number of times: a checksum, or metadata. */
async function put(client, path, text, what) {
    const metadata = path.includes(`/${METADATA}`);
    await client.write({
        method: 'PUT',
        path,
        headers: { 'content-type': metadata ? 'application/xml' : 'text/plain', accept: '*/*' },
        body: textBody(text),
        what,
        action: metadata ? 'codeartifact:PutPackageMetadata' : 'codeartifact:PublishPackageVersion',
    });
}
/** A segment of a path; `+` is common in versions and stands for itself there. */
function segment(text) {
    return encodeURIComponent(text).replaceAll('%2B', '+');
}

;// CONCATENATED MODULE: ./actions/publish/files/glob.ts




/** Folders that hold what others made, or what Git keeps. */
const FOREIGN = new Set(['node_modules', '.git']);
/**
 * What an entry of the input `packages` means: a path as it stands if there is one, else a glob. Absolute paths, in
 * order; nothing found is an InputError, and so is what leads out of the workspace.
 */
async function expand(root, entry) {
    const literal = (0,external_node_path_.resolve)(root.path, entry);
    if ((await kindOf(literal)) !== undefined)
        return [await realPathWithin(root, literal)];
    if (!/[*?[\]{}]/.test(entry))
        throw new errors/* InputError */.dz(`${entry} does not exist. Correct 'packages'.`);
    const found = await match(root, root.path, [entry]);
    if (found.length === 0)
        throw new errors/* InputError */.dz(`${entry} matches nothing. Correct 'packages'.`);
    return found;
}
/** The paths below `folder` that any of the patterns matches, sorted; those after `!` are taken away again. */
async function match(root, folder, patterns, kind) {
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!'));
    const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
    const [found, taken] = await Promise.all([globAll(folder, wanted), globAll(folder, unwanted)]);
    const paths = [...found].filter((path) => !taken.has(path)).sort();
    const real = [...new Set(await Promise.all(paths.map((path) => realPathWithin(root, (0,external_node_path_.join)(folder, path)))))];
    if (kind === undefined)
        return real;
    const kinds = await Promise.all(real.map(kindOf));
    return real.filter((_, index) => kinds[index] === kind);
}
async function globAll(cwd, patterns) {
    if (patterns.length === 0)
        return new Set();
    const found = new Set();
    for await (const path of (0,promises_.glob)([...patterns], { cwd, exclude: (name) => FOREIGN.has(name) }))
        found.add(path);
    return found;
}
/** What is at the path, links followed; undefined when nothing is. */
async function kindOf(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found === undefined)
        return undefined;
    return found.isDirectory() ? 'folder' : 'file';
}

;// CONCATENATED MODULE: ./actions/publish/maven/staging.ts







/**
 * The repository folders below `folder`, found by the metadata that Maven and Gradle write into them; absolute paths.
 *
 * @param below where to look, as patterns relative to `folder`: '' for all of it
 */
async function stagingRoots(root, folder, below) {
    const patterns = below.map((prefix) => `${prefix}**/maven-metadata.xml`);
    const roots = new Set();
    for (const file of await match(root, folder, patterns)) {
        const metadata = parseMetadata(await (0,promises_.readFile)(file, 'utf8'), shown(root, file));
        const at = metadata === undefined ? undefined : rootOf(slashed(file), metadata);
        if (at !== undefined)
            roots.add(at);
    }
    return [...roots].sort();
}
/** Opens what a repository folder holds; the files' links may not lead out of the root. */
async function readStaging(root, folder, open) {
    const files = await match(root, folder, ['**/*.*'], 'file');
    const { versions, problems } = parseLayout(files.map((file) => slashed((0,external_node_path_.relative)(folder, file))));
    const read = [];
    const wrong = problems.map((problem) => `${shown(root, folder)}: ${problem}.`);
    for (const staged of versions) {
        const assets = await Promise.all(staged.files.map((path) => open(root, (0,external_node_path_.join)(folder, path), path.slice(path.lastIndexOf('/') + 1))));
        const version = { ...staged, source: shown(root, (0,external_node_path_.dirname)((0,external_node_path_.join)(folder, staged.files[0] ?? ''))), assets };
        read.push(version);
        wrong.push(...(await contradictions(root, folder, staged, assets)));
    }
    return { versions: read, problems: wrong };
}
async function contradictions(root, folder, staged, assets) {
    const problems = [];
    for (const [index, path] of staged.files.entries()) {
        const asset = assets[index];
        if (asset === undefined)
            continue;
        if (asset.name === `${staged.artifact}-${staged.version}.pom`) {
            const said = pomContradiction(await readWithin(root, (0,external_node_path_.join)(folder, path)), staged, asset.path);
            if (said !== undefined)
                problems.push(`${asset.path} ${said}.`);
        }
        for (const checksum of staged.checksums.filter(({ of }) => of === path)) {
            // `HASH` or `HASH  FILE`, as the tools write it.
            const [said = ''] = (await readWithin(root, (0,external_node_path_.join)(folder, checksum.path))).trim().toLowerCase().split(/\s+/);
            const actual = asset.hashes[checksum.algorithm];
            if (said === actual)
                continue;
            problems.push(`${asset.path} is damaged: its ${checksum.algorithm} is ${actual}, ${shown(root, (0,external_node_path_.join)(folder, checksum.path))} says ${said.slice(0, 128)}. Build it again.`);
        }
    }
    return problems;
}
async function readWithin(root, path) {
    const text = await (0,promises_.readFile)(await realPathWithin(root, path), 'utf8');
    if (text.length > 16 * 1024 * 1024)
        throw new errors/* InputError */.dz(`${shown(root, path)} is too large for what it is`);
    return text;
}
function slashed(path) {
    return external_node_path_.sep === '/' ? path : path.replaceAll(external_node_path_.sep, '/');
}

;// CONCATENATED MODULE: ./actions/publish/maven/collect.ts




/** Builds projects into repository folders of ours, and reads what repository folders hold. */
async function collect(sources, context) {
    const { root, host } = context;
    const repositories = [];
    for (const [index, { path, kind }] of sources.entries()) {
        if (kind === 'repository')
            repositories.push({ root, folder: path });
        else {
            const built = await context.attempt(() => build(path, index, context));
            if (built !== undefined)
                repositories.push(built);
        }
    }
    const releases = [];
    for (const { root: place, folder } of repositories) {
        const staging = await context.attempt(() => readStaging(place, folder, context.open));
        if (staging === undefined)
            continue;
        staging.problems.forEach(context.problem);
        releases.push(...staging.versions.map((version) => mavenRelease(version, () => host.now())));
        if (staging.versions.length + staging.problems.length === 0) {
            context.problem(`${shown(place, folder)} holds no Maven artifacts: nothing was deployed to it (is maven.deploy.skip set?).`);
        }
    }
    return releases;
}
async function build(project, index, { root, host, scratch }) {
    const staging = await scratch(`maven-${index}`);
    host.info(`Building ${shown(root, project)} with Maven, into a local folder`);
    await deployInto(host, project, staging);
    const place = await rootAt(staging, 'mvn deploy');
    return { root: place, folder: place.path };
}

;// CONCATENATED MODULE: ./actions/publish/maven/discover.ts




/** Repository folders below `target/` and `build/`, else the project itself; in other folders, all below. */
async function discover(root, { path, kind }) {
    const repositories = (folders) => ({
        sources: folders.map((folder) => ({ path: folder, kind: 'repository' })),
        leftOut: [],
    });
    if (kind === 'file')
        return { sources: [], leftOut: [] };
    if (kind === 'folder') {
        const roots = await stagingRoots(root, path, ['']);
        // Without metadata the folder itself must be the repository's root.
        const poms = roots.length === 0 ? await match(root, path, ['*/**/*.pom']) : [];
        return repositories(poms.length > 0 ? [path] : roots.filter((one) => isWithin(path, one)));
    }
    const staged = await stagingRoots(root, path, ['target/', 'build/']);
    if (staged.length > 0)
        return repositories(staged);
    const isProject = (await kindOf((0,external_node_path_.join)(path, 'pom.xml'))) === 'file';
    return { sources: isProject ? [{ path, kind: 'project' }] : [], leftOut: [] };
}

;// CONCATENATED MODULE: ./actions/publish/maven/format.ts



const maven = {
    id: 'maven',
    manifests: ['pom.xml'],
    lookedFor: 'pom.xml and no Maven repository folder below target/ or build/',
    authorization: basic,
    discover: discover,
    collect: collect,
};

;// CONCATENATED MODULE: ./actions/publish/npm/pack.ts







/**
 * Packs folders with npm itself, so that the tarball holds what npm says it holds, and gives each one's tarball.
 * The scripts of the packages are not run: building is the build's business, and this job may publish.
 *
 * @param into an empty folder of our own
 */
async function packFolders(host, root, folders, into) {
    const packed = new Map();
    for (const [index, batch] of batches(folders).entries()) {
        const destination = (0,external_node_path_.join)(into, String(index));
        await (0,promises_.mkdir)(destination);
        const output = await runTool(host, {
            command: 'npm',
            args: [
                ...['pack', '--json', '--ignore-scripts', '--workspaces=false', '--dry-run=false'],
                ...['--update-notifier=false', '--loglevel=error'],
                ...['--pack-destination', destination, '--', ...batch.map(({ path }) => path)],
            ],
            cwd: root.path,
            remedy: 'Try npm pack there; or pack in the build job and publish its .tgz files.',
        });
        const reports = parseReports(output);
        for (const [position, folder] of batch.entries()) {
            const report = reports[position];
            const file = report === undefined ? undefined : await tarballOf(destination, report);
            if (file === undefined)
                throw new errors/* InputError */.dz(`npm pack gave no tarball for ${shown(root, folder.path)}`);
            packed.set(folder, file);
        }
    }
    return folders.map((folder) => packed.get(folder)).filter((file) => file !== undefined);
}
/** One call of npm packs many folders, but `@a/b-c` and `@a-b/c` get the same file name: those go apart. */
function batches(folders) {
    const result = [];
    for (const folder of folders) {
        const name = filename(folder.manifest);
        let batch = result.find(({ taken }) => !taken.has(name));
        if (batch === undefined) {
            batch = { taken: new Set(), folders: [] };
            result.push(batch);
        }
        batch.taken.add(name);
        batch.folders.push(folder);
    }
    return result.map((batch) => batch.folders);
}
function filename(manifest) {
    const name = (stringAt(manifest, 'name') ?? '').replace(/^@/, '').replace('/', '-');
    return `${name}-${stringAt(manifest, 'version') ?? ''}.tgz`;
}
/** npm reports a list, in the order of the folders; some versions an object by name, in the same order. */
function parseReports(output) {
    const start = output.search(/^[[{]/m);
    try {
        const parsed = JSON.parse(output.slice(start));
        const reports = Array.isArray(parsed) ? parsed : isObject(parsed) ? Object.values(parsed) : [];
        return reports.filter(isObject);
    }
    catch {
        throw new errors/* InputError */.dz('npm pack did not report what it packed. Update npm.');
    }
}
/** npm 7 and 8 report a scoped package's file as `@scope/name-1.0.0.tgz`, but do not call it so. */
async function tarballOf(folder, report) {
    const name = stringAt(report, 'filename') ?? '';
    for (const candidate of [name, name.replace(/^@/, '').replace('/', '-')]) {
        const file = (0,external_node_path_.join)(folder, candidate);
        if ((await kindOf(file)) === 'file')
            return file;
    }
    return undefined;
}

// EXTERNAL MODULE: ./packages/versions/node_modules/semver/index.js
var semver = __webpack_require__("packages/versions/node_modules/semver/index.js");
var semver_default = /*#__PURE__*/__webpack_require__.n(semver);
;// CONCATENATED MODULE: ./packages/versions/src/dist-tag.ts

const LATEST = 'latest';
/** For a prerelease whose first identifier cannot be a tag. */
const PRERELEASE_TAG = 'next';
/**
 * The npm dist-tag that a new version gets when none is asked for: the first prerelease identifier (`2.0.0-beta.1` →
 * `beta`), `latest` for a release above everything there is, `release-X.Y` for one below (a backport).
 *
 * @param existing all versions of the package that clients see
 * @param latest what the tag `latest` points at now
 */
function defaultDistTag(version, existing, latest) {
    const [identifier] = semver_default().prerelease(version) ?? [];
    if (identifier !== undefined) {
        const tag = String(identifier);
        return tag !== LATEST && isDistTag(tag) ? tag : PRERELEASE_TAG;
    }
    const releases = existing.filter((other) => semver_default().valid(other) !== null && semver_default().prerelease(other) === null);
    const highest = releases.every((other) => semver_default().gte(version, other)) && !movesBack(version, latest);
    return highest ? LATEST : `release-${semver_default().major(version)}.${semver_default().minor(version)}`;
}
/** Whether a tag that points at `current` would go back if it pointed at `version`. */
function movesBack(version, current) {
    return current !== undefined && semver_default().valid(current) !== null && semver_default().lt(version, current);
}
/** npm takes a word for a tag only if it cannot be read as a range of versions (npm-dist-tag, "caveats"). */
function isDistTag(word) {
    return word !== '' && encodeURIComponent(word) === word && semver_default().validRange(word) === null;
}
/**
 * Two releases at the same time: each finds itself the highest, and the one that is sent last holds `latest`. Gives the
 * version that `latest` belongs to when it is not `version`, which has just taken it: a release above it that came
 * in between and that no tag points at any more.
 */
function overtakenBy(version, before, after, tagsAfter) {
    const known = new Set(before);
    const tagged = new Set(tagsAfter.values());
    return after
        .filter((other) => semver_default().valid(other) !== null && semver_default().prerelease(other) === null)
        .filter((other) => semver_default().gt(other, version) && !known.has(other) && !tagged.has(other))
        .sort((semver_default()).rcompare)[0];
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__("@renovatebot/pep440/index.js");
// EXTERNAL MODULE: ./packages/versions/src/order.ts + 5 modules
var order = __webpack_require__("packages/versions/src/order.ts");
;// CONCATENATED MODULE: ./packages/versions/src/same-version.ts



/**
 * Whether two spellings name the same version: by SemVer for npm, Cargo and Swift (npm's build metadata is no part of
 * a version), by PEP 440 for Python (`1.0-rc.1` is `1.0rc1`), by their own orders for NuGet (`1.0` is `1.0.0.0`) and
 * Ruby, letter by letter for Maven and generic packages, whose repositories know no other rule.
 */
function sameVersion(format, a, b) {
    if (a === b)
        return true;
    switch (format) {
        case 'npm':
        case 'cargo':
        case 'swift':
            return semver_default().valid(a) !== null && semver_default().valid(a) === semver_default().valid(b);
        case 'pypi':
            return (0,pep440/* valid */.rZ)(a) !== null && (0,pep440/* valid */.rZ)(b) !== null && (0,pep440.eq)(a, b);
        case 'nuget':
        case 'ruby':
            return order/* versionOrders */.g[format].compare(a, b) === 0;
        case 'maven':
        case 'generic':
            return false;
    }
}
/** The version as npm's registries know it: build metadata and a leading `v` dropped; undefined when it is none. */
function npmVersion(version) {
    return semver_default().valid(version) ?? undefined;
}
/** Whether PEP 440 knows the version. */
function isPythonVersion(version) {
    return (0,pep440/* valid */.rZ)(version) !== null;
}

;// CONCATENATED MODULE: ./actions/publish/npm/manifest.ts



/** npm's rule for names of new packages (package.json, "name"). */
const NAME = /^(?:@([a-z0-9~-][a-z0-9._~-]*)\/)?([a-z0-9~-][a-z0-9._~-]*)$/;
const LONGEST_NAME = 214;
/** A package's name in CodeArtifact's terms; undefined when npm would not take it. */
function parseName(name) {
    const match = name.length <= LONGEST_NAME ? NAME.exec(name) : null;
    return match?.[2] === undefined ? undefined : { namespace: match[1] ?? '', name: match[2] };
}
const RUNTIME = ['dependencies', 'optionalDependencies', 'peerDependencies'];
/** Names of the packages that must be there when this one is installed. */
function runtimeDependencies(manifest) {
    return [...new Set(RUNTIME.flatMap((kind) => Object.keys(objectAt(manifest, kind))))];
}
/** Dependencies that only mean something within the checkout: nobody could install the package. */
function localDependencies(manifest) {
    const bundled = new Set(bundledNames(manifest));
    return RUNTIME.flatMap((kind) => Object.entries(objectAt(manifest, kind)))
        .filter((entry) => typeof entry[1] === 'string')
        .filter(([name, range]) => /^(workspace|catalog|link|portal|file):/.test(range) && !bundled.has(name))
        .map(([name, range]) => ({ name, range }));
}
/**
 * The manifest as npm sends it to a registry: what clients install from is written out (npm's read-package-json,
 * "normalize"), what npm's own bookkeeping left in it is dropped.
 */
function registryManifest({ manifest, files, readme }) {
    const rest = Object.fromEntries(Object.entries(manifest).filter(([key]) => !key.startsWith('_') && key !== 'bundledDependencies'));
    const bin = binaries(manifest, files);
    const bundled = bundledNames(manifest);
    const version = npmVersion(stringAt(manifest, 'version') ?? '') ?? '';
    return {
        ...rest,
        version,
        _id: `${stringAt(manifest, 'name') ?? ''}@${version}`,
        ...(bin === undefined ? {} : { bin }),
        ...(bundled.length === 0 ? {} : { bundleDependencies: bundled }),
        ...gyp(manifest, files),
        ...(readme === undefined ? {} : { readme: readme.text, readmeFilename: readme.filename }),
    };
}
/** `bin` as a map of commands to files, whichever of its three forms the author used. */
function binaries(manifest, files) {
    const { bin } = manifest;
    if (typeof bin === 'string') {
        const command = (stringAt(manifest, 'name') ?? '').replace(/^@[^/]*\//, '');
        return { [command]: relativePath(bin) };
    }
    if (isObject(bin)) {
        const entries = Object.entries(bin).filter((entry) => typeof entry[1] === 'string');
        return Object.fromEntries(entries.map(([command, path]) => [external_node_path_.posix.basename(command), relativePath(path)]));
    }
    const folder = stringAt(objectAt(manifest, 'directories'), 'bin');
    if (folder === undefined)
        return undefined;
    const inside = `${relativePath(folder).replace(/\/$/, '')}/`;
    const scripts = files.filter((file) => file.startsWith(inside) && !external_node_path_.posix.basename(file).startsWith('.'));
    return Object.fromEntries(scripts.map((file) => [external_node_path_.posix.basename(file), file]));
}
/** Within the package, without `./` and without a way out. */
function relativePath(path) {
    return external_node_path_.posix.join('/', path.replaceAll('\\', '/')).slice(1);
}
function bundledNames(manifest) {
    const given = manifest['bundleDependencies'] ?? manifest['bundledDependencies'];
    return given === true ? Object.keys(objectAt(manifest, 'dependencies')) : stringsIn(given);
}
/** A package with a binding.gyp and no install script of its own is built by node-gyp. */
function gyp(manifest, files) {
    const scripts = objectAt(manifest, 'scripts');
    const own = scripts['install'] !== undefined || scripts['preinstall'] !== undefined;
    if (own || manifest['gypfile'] === false || !files.includes('binding.gyp'))
        return {};
    return { scripts: { ...scripts, install: 'node-gyp rebuild' }, gypfile: true };
}

;// CONCATENATED MODULE: ./actions/publish/npm/release.ts








/** CodeArtifact's name for the one asset of an npm version. */
const TARBALL = 'package.tgz';
/** Enough of a packument to see versions and tags; the whole one of a popular package is tens of megabytes. */
const ABBREVIATED = 'application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8';
/**
 * A packed npm package. `distTag` is the tag asked for; undefined leaves it to the package's `publishConfig.tag` and
 * the version. Throws an InputError, a line for each thing that is wrong with it.
 */
function npmRelease(asset, packed, source, distTag) {
    const { manifest } = packed;
    const at = checkedCoordinates(manifest, source);
    const name = clientName({ format: 'npm', ...at });
    const asked = distTag ?? stringAt(objectAt(manifest, 'publishConfig'), 'tag');
    const tagFor = (before) => asked ?? defaultDistTag(at.version, before.versions, before.tags.get(LATEST));
    const what = label({ format: 'npm', ...at });
    return {
        format: 'npm',
        ...at,
        source,
        assets: [asset],
        takesFurtherAssets: false,
        needs: runtimeDependencies(manifest),
        see: async (client) => (await client.read({
            path: path(name),
            accept: ABBREVIATED,
            what: `npm ${name}`,
            parse: (body) => seen(body, name, at.version),
        })) ?? NOTHING_SEEN,
        preview: (before, exists) => {
            if (exists)
                return { problems: [], notes: [] };
            const tag = tagFor(before);
            const latest = before.tags.get(LATEST);
            const problems = tag === LATEST && movesBack(at.version, latest)
                ? [
                    `${what} would take the dist-tag latest back from ${(0,safe_text/* safeText */.Hk)(latest ?? '')}. Leave 'dist-tag' out (this one then gets ${defaultDistTag(at.version, before.versions, latest)}), or give another tag.`,
                ]
                : [];
            return { problems, notes: [`dist-tag ${tag}`] };
        },
        send: async (client, { before, arrived }) => {
            const { prefix, suffix } = release_document(client, packed, asset, { name, version: at.version, tag: tagFor(before) });
            await client.write({
                method: 'PUT',
                path: path(name),
                headers: { 'content-type': 'application/json', accept: '*/*', 'npm-command': 'publish' },
                body: fileBody(asset, prefix, suffix, 'base64'),
                what,
                action: 'codeartifact:PublishPackageVersion',
                asset,
                arrived: () => arrived(asset),
            });
        },
        settle: (client, before, after, sent) => settleTags(client, { name, version: at.version, asked }, before, after, sent),
    };
}
function checkedCoordinates(manifest, source) {
    const name = stringAt(manifest, 'name') ?? '';
    const version = stringAt(manifest, 'version') ?? '';
    const problems = [];
    const parsed = parseName(name);
    if (parsed === undefined)
        problems.push(`the name ${JSON.stringify(name)} is none that npm takes`);
    const clean = npmVersion(version);
    if (clean === undefined)
        problems.push(`the version ${JSON.stringify(version)} is no semantic version`);
    for (const { name: dependency, range } of localDependencies(manifest)) {
        problems.push(`the dependency ${(0,safe_text/* safeText */.Hk)(dependency)} is ${JSON.stringify(range)}, which means something only in this checkout: pack with the package manager that knows it (pnpm pack, yarn pack) and publish its .tgz, or give a version`);
    }
    if (parsed === undefined || clean === undefined || problems.length > 0) {
        throw new errors/* InputError */.dz(problems.map((problem) => `${source}: ${problem}.`).join('\n'));
    }
    return { ...parsed, version: clean };
}
/** The path of a package's document: npm's own spelling, with the scope's slash encoded in lower case. */
function path(name) {
    return name.replace('/', '%2f');
}
function seen(body, name, version) {
    const packument = parseObject(body, `The registry's document of npm ${name}`);
    const versions = Object.keys(objectAt(packument, 'versions'));
    const tags = Object.entries(objectAt(packument, 'dist-tags')).filter((entry) => typeof entry[1] === 'string');
    const visible = versions.includes(version);
    return { visible, complete: visible, versions, tags: new Map(tags) };
}
/** The publish document (libnpmpublish), cut where the tarball's base64 comes in. */
function release_document(client, packed, asset, { name, version, tag }) {
    const filename = `${name}-${version}.tgz`;
    const { sha1, sha512 } = asset.hashes;
    const manifest = {
        ...registryManifest(packed),
        dist: {
            integrity: `sha512-${Buffer.from(sha512, 'hex').toString('base64')}`,
            shasum: sha1,
            tarball: new URL(`${name}/-/${filename.replace(/^@[^/]*\//, '')}`, client.endpoint).href,
        },
    };
    const head = JSON.stringify({
        _id: name,
        name,
        'dist-tags': { [tag]: version },
        versions: { [version]: manifest },
        access: null,
    });
    return {
        prefix: `${head.slice(0, -1)},"_attachments":{${JSON.stringify(filename)}:{"content_type":"application/octet-stream","data":"`,
        suffix: `","length":${asset.size}}}}`,
    };
}
/** Sets the tag that was asked for, and gives `latest` back to a higher release that came at the same time. */
async function settleTags(client, { name, version, asked }, before, after, sent) {
    if (sent && after.tags.get(LATEST) === version) {
        const higher = overtakenBy(version, before.versions, after.versions, after.tags);
        if (higher !== undefined) {
            await putTag(client, name, LATEST, higher);
            return [`dist-tag latest given back to ${higher}, which was published at the same time`];
        }
    }
    if (asked === undefined || after.tags.get(asked) === version)
        return [];
    if (asked === LATEST && movesBack(version, after.tags.get(LATEST))) {
        return [`dist-tag latest stays at ${after.tags.get(LATEST) ?? ''}`];
    }
    await putTag(client, name, asked, version);
    return [`dist-tag ${asked} set`];
}
async function putTag(client, name, tag, version) {
    await client.write({
        method: 'PUT',
        path: `-/package/${path(name)}/dist-tags/${encodeURIComponent(tag)}`,
        headers: { 'content-type': 'application/json', accept: '*/*' },
        body: textBody(JSON.stringify(version)),
        what: `the dist-tag ${tag} of npm ${name}`,
        action: 'codeartifact:PutPackageMetadata',
    });
}
/** For the input: a tag, or an InputError without its name. */
function parseDistTag(text) {
    const tag = text.trim();
    if (isDistTag(tag))
        return tag;
    throw new errors/* InputError */.dz('must be a word that is no range of versions, such as latest or beta');
}

// EXTERNAL MODULE: ./node_modules/tar/dist/esm/index.min.js
var index_min = __webpack_require__("tar/dist/esm/index.min.js");
;// CONCATENATED MODULE: ./actions/publish/files/tar.ts



/** Files of a gzipped tar by their path, as far as `wanted` gives them a size up to which they are read. */
async function readTar(asset, wanted) {
    const paths = [];
    const files = new Map();
    let broken;
    const parser = new index_min/* Parser */.iX({
        onReadEntry(entry) {
            if (entry.type !== 'File' && entry.type !== 'OldFile') {
                entry.resume();
                return;
            }
            paths.push(entry.path);
            if (entry.size > wanted(entry.path)) {
                entry.resume();
                return;
            }
            const chunks = [];
            entry.on('data', (chunk) => chunks.push(chunk));
            entry.on('end', () => files.set(entry.path, Buffer.concat(chunks)));
        },
        onwarn(warning, message) {
            if (warning !== 'TAR_ENTRY_UNSUPPORTED')
                broken ??= new Error(message);
        },
    });
    const done = new Promise((resolve) => {
        parser.on('end', () => resolve());
        parser.on('close', () => resolve());
        parser.on('error', (error) => {
            broken ??= error;
            resolve();
        });
    });
    for await (const chunk of read(asset)) {
        if (broken !== undefined)
            break;
        parser.write(chunk);
    }
    if (broken === undefined) {
        parser.end();
        await done;
    }
    if (broken !== undefined || paths.length === 0) {
        throw new errors/* InputError */.dz(`${asset.path} is no gzipped tar archive${broken === undefined ? '' : ` (${broken.message})`}`);
    }
    return { paths, files };
}

;// CONCATENATED MODULE: ./actions/publish/npm/tarball.ts



/** What the registry shows of a package is small; what is larger than this is not meant. */
const MANIFEST_BYTES = 8 * 1024 * 1024;
const README_BYTES = 1024 * 1024;
/** Reads an npm tarball: everything in it lies in one folder, `package/` by custom. Throws an InputError. */
async function readNpmTarball(asset) {
    const inner = (path) => path.replace(/^(?:\.\/)?[^/]+\//, '');
    const { paths, files } = await readTar(asset, (path) => {
        if (inner(path) === 'package.json')
            return MANIFEST_BYTES;
        return isReadme(inner(path)) ? README_BYTES : -1;
    });
    const byPath = new Map([...files].map(([path, content]) => [inner(path), content.toString('utf8')]));
    const manifest = byPath.get('package.json');
    if (manifest === undefined)
        throw new errors/* InputError */.dz(`${asset.path} is no npm package: it holds no package.json`);
    const readmes = [...byPath.keys()].filter(isReadme);
    const filename = readmes.find((path) => /\.(md|markdown)$/i.test(path)) ?? readmes[0];
    const text = filename === undefined ? undefined : byPath.get(filename);
    return {
        manifest: parseObject(manifest, `package.json in ${asset.path}`),
        files: paths.map(inner),
        readme: filename === undefined || text === undefined ? undefined : { filename, text },
    };
}
function isReadme(path) {
    return /^readme(\.\w+)?$/i.test(path);
}

;// CONCATENATED MODULE: ./actions/publish/npm/collect.ts






/** Reads tarballs, and packs the folders that no tarball stands for. */
async function collect_collect(sources, context) {
    const { root } = context;
    const tarballs = sources.filter(({ folder }) => folder === undefined);
    const ready = await Promise.all(tarballs.map(({ path }) => collect_read(context, root, path, shown(root, path))));
    const releases = ready.filter((release) => release !== undefined);
    // What the build has packed stands for the folder that it was packed from.
    const names = new Set(releases.map(clientName));
    const folders = sources
        .map(({ folder }) => folder)
        .filter((folder) => folder !== undefined)
        .filter(({ manifest }) => !names.has(stringAt(manifest, 'name') ?? ''));
    return folders.length === 0 ? releases : [...releases, ...(await packed(context, folders))];
}
async function packed(context, folders) {
    const { root, host } = context;
    const place = await rootAt(await context.scratch('npm'), 'npm pack');
    const files = await context.attempt(() => packFolders(host, root, folders, place.path));
    const fresh = await Promise.all((files ?? []).map((path, index) => collect_read(context, place, path, shown(root, folders[index]?.path ?? root.path))));
    host.debug(`packed ${fresh.length} folders with npm`);
    return fresh.filter((release) => release !== undefined);
}
async function collect_read(context, from, path, source) {
    return await context.attempt(async () => {
        const asset = await context.open(from, path, TARBALL);
        return npmRelease(asset, await readNpmTarball(asset), source, context.distTag);
    });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__("yaml/dist/index.js");
;// CONCATENATED MODULE: ./actions/publish/npm/workspaces.ts







/** The package in a folder and, when it is the root of workspaces, theirs; a private package is one of them. */
async function packageFolders(root, folder) {
    const own = await readFolder(root, folder);
    if (own === undefined)
        return [];
    const patterns = [...workspacePatterns(own.manifest), ...(await pnpmPatterns(root, folder))];
    const files = await match(root, folder, patterns.map((pattern) => `${pattern.replace(/\/+$/, '')}/package.json`));
    const members = await Promise.all(files.map((file) => readFolder(root, (0,external_node_path_.dirname)(file))));
    return [own, ...members.filter((member) => member !== undefined && member.path !== folder)].filter((found) => found !== undefined);
}
/** Why a folder's package is not for publishing; undefined when it is. */
function notForPublishing(manifest) {
    if (manifest['private'] === true)
        return 'its package.json says private';
    if (stringAt(manifest, 'name') === undefined)
        return 'its package.json has no name';
    if (stringAt(manifest, 'version') === undefined)
        return 'its package.json has no version';
    return undefined;
}
async function readFolder(root, folder) {
    const file = (0,external_node_path_.join)(folder, 'package.json');
    if ((await kindOf(file)) !== 'file')
        return undefined;
    const text = await (0,promises_.readFile)(file, 'utf8').catch((error) => {
        throw new errors/* InputError */.dz(`${shown(root, file)} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    });
    return { path: folder, manifest: parseObject(text, shown(root, file)) };
}
/** npm and Yarn: a list, or an object with one. */
function workspacePatterns({ workspaces }) {
    return stringsIn(isObject(workspaces) ? workspaces['packages'] : workspaces);
}
async function pnpmPatterns(root, folder) {
    const file = (0,external_node_path_.join)(folder, 'pnpm-workspace.yaml');
    if ((await kindOf(file)) !== 'file')
        return [];
    let document;
    try {
        document = (0,dist.parse)(await (0,promises_.readFile)(file, 'utf8'));
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${shown(root, file)} cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    return isObject(document) ? stringsIn(document['packages']) : [];
}

;// CONCATENATED MODULE: ./actions/publish/npm/discover.ts



/** Folders of a project and its workspaces, and the tarballs that its build has left; in other folders, tarballs. */
async function discover_discover(root, place) {
    const { path, kind, named } = place;
    const tarball = (file, byName) => ({ path: file, folder: undefined, named: byName });
    if (kind === 'file')
        return { sources: path.endsWith('.tgz') ? [tarball(path, named)] : [], leftOut: [] };
    if (kind === 'folder') {
        return { sources: (await match(root, path, ['*.tgz'])).map((file) => tarball(file, false)), leftOut: [] };
    }
    const sources = [];
    const leftOut = [];
    for (const folder of await packageFolders(root, path)) {
        const why = notForPublishing(folder.manifest);
        if (why === undefined)
            sources.push({ path: folder.path, folder, named });
        else
            leftOut.push(`${shown(root, folder.path)} is left out: ${why}.`);
    }
    const tarballs = await match(root, path, ['*.tgz', 'dist/*.tgz', 'build/*.tgz', 'target/*.tgz']);
    sources.push(...tarballs.map((file) => tarball(file, false)));
    return { sources, leftOut };
}

;// CONCATENATED MODULE: ./actions/publish/npm/format.ts


const npm = {
    id: 'npm',
    manifests: ['package.json'],
    lookedFor: 'package.json with a name and a version, .tgz of npm',
    authorization: (token) => `Bearer ${token}`,
    discover: discover_discover,
    collect: collect_collect,
};

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__("node:stream/consumers");
// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__("yauzl/index.js");
;// CONCATENATED MODULE: ./actions/publish/pypi/metadata.ts

/**
 * Reads METADATA or PKG-INFO (Python packaging, "core metadata specifications"): headers as in an email, long ones
 * folded, and after an empty line the description.
 */
function parseCoreMetadata(text) {
    const normal = text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '');
    const end = /\n\n/.exec(`${normal}\n`)?.index ?? normal.length;
    const fields = new Map();
    for (const line of unfold(normal.slice(0, end))) {
        const match = /^([A-Za-z][A-Za-z0-9-]*):[ \t]*([^]*)$/.exec(line);
        if (match?.[1] === undefined || match[2] === undefined) {
            throw new errors/* InputError */.dz(`has a line that is no field: ${JSON.stringify(line.slice(0, 80))}`);
        }
        const name = match[1].toLowerCase().replaceAll('-', '_');
        const value = match[2].trimEnd();
        const values = fields.get(name);
        if (values === undefined)
            fields.set(name, [value]);
        else
            values.push(value);
    }
    const body = normal.slice(end + 2);
    if (body.trim() !== '')
        fields.set('description', [body]);
    return fields;
}
/** A line that starts with white space goes on with the one before; older tools mark such lines with `|`. */
function unfold(head) {
    const lines = [];
    for (const line of head.split('\n')) {
        if (/^[ \t]/.test(line) && lines.length > 0)
            lines.push(`${lines.pop() ?? ''}\n${line.replace(/^(?: {7}\||[ \t]+)/, '')}`);
        else if (line !== '')
            lines.push(line);
    }
    return lines;
}
/** The first value of a field; what is not known is left out by some tools and written as UNKNOWN by older ones. */
function field(metadata, name) {
    const value = metadata.get(name)?.[0];
    return value === undefined || value === '' || value === 'UNKNOWN' ? undefined : value;
}
/** Where the upload form's name is not the field's (PyPI, "upload API"; twine says `provides_extras`, too). */
const FORM_NAMES = {
    classifier: 'classifiers',
    project_url: 'project_urls',
    license_file: 'license_files',
};
/** The metadata as fields of the upload form. */
function formFields(metadata) {
    return [...metadata].flatMap(([name, values]) => values.map((value) => [FORM_NAMES[name] ?? name, value]));
}
/** A project's name as indexes and the API know it (PEP 503). */
function normalisedName(name) {
    return name.toLowerCase().replace(/[-_.]+/g, '-');
}
/**
 * What a file's name says (PEP 427 for wheels, PEP 625 for sdists): `name-version[-build]-python-abi-platform.whl`,
 * `name-version.tar.gz`. Undefined when it is no such name. An older sdist's name may hold hyphens: the version
 * starts after the last one.
 */
function parseFilename(filename) {
    const wheel = /^([^-]+)-([^-]+)(?:-\d[^-]*)?-([^-]+)-[^-]+-[^-]+\.whl$/.exec(filename);
    if (wheel?.[1] !== undefined && wheel[2] !== undefined && wheel[3] !== undefined) {
        return { filetype: 'bdist_wheel', name: wheel[1], version: wheel[2], pyversion: wheel[3] };
    }
    const sdist = /^(.+)-([^-]+)\.tar\.gz$/.exec(filename);
    if (sdist?.[1] !== undefined && sdist[2] !== undefined) {
        return { filetype: 'sdist', name: sdist[1], version: sdist[2], pyversion: 'source' };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./actions/publish/pypi/archive.ts





const METADATA_BYTES = 16 * 1024 * 1024;
/** The core metadata within a wheel or an sdist. Throws an InputError that names the file. */
async function readMetadata(asset, { filetype }) {
    const text = filetype === 'bdist_wheel' ? await wheelMetadata(asset) : await sdistMetadata(asset);
    try {
        return parseCoreMetadata(text.toString('utf8'));
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        throw new errors/* InputError */.dz(`${asset.path}: its metadata ${error.message}`);
    }
}
async function sdistMetadata(asset) {
    const wanted = (path) => /^(?:\.\/)?[^/]+\/PKG-INFO$/.test(path);
    const { files } = await readTar(asset, (path) => (wanted(path) ? METADATA_BYTES : -1));
    const [found] = files.values();
    if (found === undefined)
        throw new errors/* InputError */.dz(`${asset.path} is no Python sdist: it holds no PKG-INFO`);
    return found;
}
async function wheelMetadata(asset) {
    try {
        // The descriptor stays ours: the same one is uploaded from.
        const zip = await (0,yauzl.fromFdPromise)(asset.handle.fd, { autoClose: false });
        for await (const entry of zip.eachEntry()) {
            if (!/^[^/]+\.dist-info\/METADATA$/.test(entry.fileName))
                continue;
            if (entry.uncompressedSize > METADATA_BYTES)
                break;
            return await (0,consumers_.buffer)(await zip.openReadStreamPromise(entry));
        }
    }
    catch (error) {
        throw new errors/* InputError */.dz(`${asset.path} is no wheel: ${(0,errors/* messageOf */.bD)(error)}`, { cause: error });
    }
    throw new errors/* InputError */.dz(`${asset.path} is no wheel: it holds no METADATA`);
}

;// CONCATENATED MODULE: ./actions/publish/files/multipart.ts


/** A form with one file (RFC 7578): its type for the header, and its body, read from the file as it is sent. */
function multipart(fields, file, boundary = (0,external_node_crypto_.randomBytes)(24).toString('hex')) {
    const part = (disposition, type) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n${type}\r\n`;
    const texts = fields.map(([name, value]) => `${part(`name="${quoted(name)}"`, '')}${value}\r\n`);
    const head = part(`name="${quoted(file.field)}"; filename="${quoted(file.filename)}"`, 'Content-Type: application/octet-stream\r\n');
    return {
        contentType: `multipart/form-data; boundary=${boundary}`,
        body: fileBody(file.asset, `${texts.join('')}${head}`, `\r\n--${boundary}--\r\n`),
    };
}
/** What would end the quoted name, as browsers write it. */
function quoted(text) {
    return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

;// CONCATENATED MODULE: ./actions/publish/pypi/release.ts







const release_NAME = /^([A-Z0-9]|[A-Z0-9][A-Z0-9._-]*[A-Z0-9])$/i;
const SIMPLE = 'application/vnd.pypi.simple.v1+json';
/** The distribution that a file's name promises. Throws an InputError when it is none. */
function distributionOf(path) {
    const distribution = parseFilename((0,external_node_path_.basename)(path));
    if (distribution === undefined) {
        throw new errors/* InputError */.dz(`${path}: its name is none of a wheel (name-version-python-abi-platform.whl) or an sdist (name-version.tar.gz).`);
    }
    return distribution;
}
/**
 * Puts the files together that are of one version: they are published together. Files that contradict their own names
 * come back as problems.
 */
function pythonReleases(files) {
    const problems = [];
    const byVersion = new Map();
    for (const file of files) {
        const problem = contradiction(file);
        if (problem !== undefined) {
            problems.push(`${file.asset.path}: ${problem}.`);
            continue;
        }
        const at = release_coordinates(file.metadata);
        const group = byVersion.get(label(at)) ?? { at, files: [] };
        byVersion.set(label(at), group);
        group.files.push(file);
    }
    return { releases: [...byVersion.values()].map((group) => release(group.at, group.files)), problems };
}
function release_coordinates(metadata) {
    return {
        format: 'pypi',
        namespace: '',
        name: normalisedName(field(metadata, 'name') ?? ''),
        version: field(metadata, 'version') ?? '',
    };
}
function contradiction({ metadata, distribution }) {
    const name = field(metadata, 'name');
    const version = field(metadata, 'version');
    if (name === undefined || !release_NAME.test(name))
        return `its metadata gives ${JSON.stringify(name ?? '')} as the name`;
    if (version === undefined || !isPythonVersion(version)) {
        return `its metadata gives ${JSON.stringify(version ?? '')} as the version, which PEP 440 does not know`;
    }
    if (normalisedName(distribution.name) !== normalisedName(name)) {
        return `its name says ${distribution.name}, its metadata says ${name}`;
    }
    // A wheel's name has `_` where the version has `-` or `+`-separators of its own (PEP 427, "escaping").
    if (!sameVersion('pypi', distribution.version.replaceAll('_', '-'), version)) {
        return `its name says version ${distribution.version}, its metadata says ${version}`;
    }
    return undefined;
}
function release(at, files) {
    const names = files.map(({ asset }) => asset.name);
    return {
        ...at,
        source: files.map(({ asset }) => asset.path).join(', '),
        assets: files.map(({ asset }) => asset),
        takesFurtherAssets: true,
        needs: [],
        see: async (client) => (await client.read({
            path: `simple/${at.name}/`,
            accept: SIMPLE,
            what: `pypi ${at.name}`,
            parse: (body) => release_seen(body, at, names),
        })) ?? NOTHING_SEEN,
        send: (client, shipment) => sendFiles(client, at, files, shipment),
    };
}
/** The project's page (PEP 691; `versions` since PEP 700). */
function release_seen(body, at, names) {
    const page = parseObject(body, `The registry's page of pypi ${at.name}`);
    const versions = stringsIn(page['versions']);
    const listed = Array.isArray(page['files']) ? page['files'] : [];
    const files = new Set(listed.filter(isObject).map((file) => stringAt(file, 'filename')));
    return {
        visible: versions.some((version) => sameVersion('pypi', version, at.version)) || names.some((name) => files.has(name)),
        complete: names.every((name) => files.has(name)),
        versions,
        tags: new Map(),
    };
}
/** Wheels before the sdist, so that nobody builds from source what comes as a wheel a moment later. */
async function sendFiles(client, at, files, { missing, arrived }) {
    const [first, ...rest] = files
        .filter(({ asset }) => missing.includes(asset))
        .sort((a, b) => a.distribution.filetype.localeCompare(b.distribution.filetype));
    if (first === undefined)
        return;
    // The first file makes the version; the others then find it there.
    await release_sendFile(client, at, first, arrived);
    await Promise.all(rest.map((file) => release_sendFile(client, at, file, arrived)));
}
async function release_sendFile(client, at, { asset, distribution, metadata }, arrived) {
    const { contentType, body } = multipart([
        [':action', 'file_upload'],
        ['protocol_version', '1'],
        ...formFields(metadata),
        ['filetype', distribution.filetype],
        ['pyversion', distribution.pyversion],
        ['md5_digest', asset.hashes.md5],
        ['sha256_digest', asset.hashes.sha256],
    ], { field: 'content', filename: asset.name, asset });
    await client.write({
        method: 'POST',
        path: '',
        headers: { 'content-type': contentType, accept: '*/*' },
        body,
        what: `${label(at)}: ${asset.path}`,
        action: 'codeartifact:PublishPackageVersion',
        asset,
        arrived: () => arrived(asset),
    });
}

;// CONCATENATED MODULE: ./actions/publish/pypi/collect.ts




/** Reads the metadata of wheels and sdists, and puts those of one version together. */
async function pypi_collect_collect(sources, context) {
    const files = await Promise.all(sources.map(({ path }) => context.attempt(async () => {
        const distribution = distributionOf(shown(context.root, path));
        const asset = await context.open(context.root, path, (0,external_node_path_.basename)(path));
        return { asset, distribution, metadata: await readMetadata(asset, distribution) };
    })));
    const { releases, problems } = pythonReleases(files.filter((file) => file !== undefined));
    problems.forEach(context.problem);
    return releases;
}

;// CONCATENATED MODULE: ./actions/publish/pypi/discover.ts




const PYTHON_MANIFESTS = ['pyproject.toml', 'setup.py', 'setup.cfg'];
/** A wheel or an sdist: in a project in `dist/`, where a `.tar.gz` counts only beside a manifest of Python's. */
async function pypi_discover_discover(root, { path, kind, named }) {
    if (kind === 'file')
        return { sources: /(\.whl|\.tar\.gz)$/.test(path) ? [{ path }] : [], leftOut: [] };
    if (kind === 'folder')
        return found(await match(root, path, ['*.whl', '*.tar.gz']));
    const kinds = await Promise.all(PYTHON_MANIFESTS.map((name) => kindOf((0,external_node_path_.join)(path, name))));
    const isPython = kinds.includes('file');
    const files = await match(root, path, ['dist/*.whl', ...(isPython ? ['dist/*.tar.gz'] : [])]);
    if (named && isPython && files.length === 0) {
        throw new errors/* InputError */.dz(`${shown(root, path)} has no wheel or sdist in dist/. Build it first: python -m build.`);
    }
    return found(files);
}
function found(files) {
    return { sources: files.map((path) => ({ path })), leftOut: [] };
}

;// CONCATENATED MODULE: ./actions/publish/pypi/format.ts



const pypi = {
    id: 'pypi',
    manifests: PYTHON_MANIFESTS,
    lookedFor: 'wheel or sdist in dist/',
    authorization: basic,
    discover: pypi_discover_discover,
    collect: pypi_collect_collect,
};

;// CONCATENATED MODULE: ./actions/publish/formats.ts



/** The formats that can be published. */
const PUBLISH_FORMATS = [npm, pypi, maven];

;// CONCATENATED MODULE: ./actions/publish/tag.ts



const DOTTED = /^v?(\d+(?:\.\d+)+.*|\d+)$/;
/**
 * `v1.2.3`, `1.2.3`, `name@1.2.3` (Changesets, Lerna) and `name-v1.2.3` (Release Please), with `refs/tags/` as GitHub
 * has it and `tag/` as CodeBuild has it. Throws an InputError without the tag, for the input's own message.
 */
function parseTag(text) {
    const tag = text.replace(/^refs\/tags\//, '').replace(/^tag\//, '');
    const at = tag.lastIndexOf('@');
    if (at > 0) {
        const version = /^v?(\d.*)$/.exec(tag.slice(at + 1))?.[1];
        if (version !== undefined)
            return { name: tag.slice(0, at), version };
    }
    const plain = DOTTED.exec(tag)?.[1];
    if (plain !== undefined)
        return { name: undefined, version: plain };
    // A name may hold `-v2` itself and a version may end in `-v1`: the first that a dotted version follows is meant.
    const named = /^(.+?)-v(\d+(?:\.\d+)+.*)$/.exec(tag) ?? /^(.+)-v(\d.*)$/.exec(tag);
    if (named?.[1] !== undefined && named[2] !== undefined && at <= 0)
        return { name: named[1], version: named[2] };
    throw new errors/* InputError */.dz('must be of the form v1.2.3, name@1.2.3 or name-v1.2.3');
}
/** The tag as given, else the tag that the workflow runs for, else none. */
function releaseTag(given, env) {
    if (given !== undefined)
        return given;
    const ref = env['GITHUB_REF'] ?? '';
    if (env['GITHUB_REF_TYPE'] !== 'tag' || ref === '')
        return undefined;
    try {
        return parseTag(ref);
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        throw new errors/* InputError */.dz(`The workflow runs for the tag ${JSON.stringify(ref)}, which names no version: it ${error.message}. Give the version as the input 'tag', or set 'check-version' to false.`);
    }
}
/**
 * The packages that the tag speaks of: all of them, or the one that it names. Every version must be the tag's; what is
 * wrong comes back as problems.
 */
function matchTag(tag, releases) {
    const meant = tag.name === undefined ? releases : named(tag.name, releases);
    if (meant.length === 0 && tag.name !== undefined) {
        const names = [...new Set(releases.map(clientName))].sort();
        return {
            releases,
            leftOut: [],
            problems: [
                `The tag names the package '${tag.name}', which is not among those found (${names.join(', ')}). Correct the tag, or set 'check-version' to false.`,
            ],
        };
    }
    const problems = meant
        .filter((release) => !sameVersion(release.format, release.version, tag.version))
        .map((release) => `${label(release)} is not the version of the tag, ${tag.version}. Correct the version or the tag, or set 'check-version' to false.`);
    return { releases: meant, leftOut: releases.filter((release) => !meant.includes(release)), problems };
}
/** By the whole name first; a name without its scope or groupId will do where no whole name is the same. */
function named(name, releases) {
    const whole = releases.filter((release) => clientName(release) === name);
    if (whole.length > 0)
        return whole;
    const pythonName = name.toLowerCase().replace(/[-_.]+/g, '-');
    return releases.filter((release) => release.name === (release.format === 'pypi' ? pythonName : name));
}

;// CONCATENATED MODULE: ./actions/publish/inputs.ts







const publishInputs = {
    ...aws_connection/* connectionInputs */.eu,
    repository: (0,inputs/* text */.Qq)({ description: 'Repository to publish to.', required: true, ...names/* repositoryInput */.JD }),
    packages: (0,inputs/* list */.p_)({
        description: 'What to publish: folders, files or globs relative to the checkout, !glob to leave out. Default: found from manifests and in dist/, target/ and build/.',
    }, (item) => item),
    formats: (0,inputs/* choices */.zM)(PUBLISH_FORMATS.map(({ id }) => id), { description: 'Publish only these formats. Default: all that are found.' }),
    tag: (0,inputs/* custom */.Ie)({
        description: 'Tag of the release: v1.2.3, name@1.2.3 or name-v1.2.3; a name selects that package. Default: the tag that the workflow runs for.',
    }, parseTag),
    'check-version': (0,inputs/* flag */.Jt)({
        description: 'Publish only when every version is that of the tag.',
        default: 'true',
    }),
    'dist-tag': (0,inputs/* custom */.Ie)({
        description: 'npm dist-tag to set. Default: the first prerelease identifier; latest for the highest release; release-X.Y for a backport.',
    }, parseDistTag),
    'if-exists': (0,inputs/* choice */.Yq)(IF_EXISTS, {
        description: 'What to do with a version that exists. verify: compare the files, add missing ones, fail on different ones; skip: leave it; fail: publish nothing.',
        default: 'verify',
    }),
    'dry-run': (0,inputs/* flag */.Jt)({ description: 'Check everything and show what would be published.' }),
    concurrency: (0,inputs/* integer */.nd)({ description: 'How many uploads run at the same time.', min: 1, max: 64, default: '8' }),
    wait: (0,inputs/* integer */.nd)({
        description: 'How long a version may take until it is visible, in seconds.',
        min: 0,
        max: 3_600,
        unit: 'seconds',
        default: '120',
    }),
};

// EXTERNAL MODULE: ./packages/core/src/aws/explain.ts
var explain = __webpack_require__("packages/core/src/aws/explain.ts");
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__("node:timers/promises");
;// CONCATENATED MODULE: ./actions/publish/confirm.ts





/** Whether the repository holds the asset with these bytes; other bytes under its name are an InputError. */
async function arrived(release, asset, api) {
    const stored = await api.version(release, false);
    if (stored === undefined)
        return false;
    const { missing, different } = compare([asset], stored.assets);
    if (different.length > 0) {
        throw new errors/* InputError */.dz(`${label(release)} was published by somebody else meanwhile, with other content. ${different.map(differs).join(' ')} Publish another version.`);
    }
    return missing.length === 0;
}
/** Whether the version is Published with exactly these bytes: then it is there, whatever an upload's reply was. */
function isPublished(release, stored) {
    if (stored?.status !== 'Published')
        return false;
    const { missing, different } = compare(release.assets, stored.assets);
    return missing.length + different.length === 0;
}
/** What a look has shown of a version whose upload failed, as a sentence. */
function stateOf(release, stored) {
    if (stored === undefined)
        return 'The repository does not hold it.';
    const { missing } = compare(release.assets, stored.assets);
    const held = release.assets.length - missing.length;
    return `The repository holds ${held} of its ${release.assets.length} files; its status is ${(0,safe_text/* safeText */.Hk)(stored.status)}.`;
}
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 3_000;
/** Looks until the version is Published, holds exactly these bytes, and clients can see it. */
async function verify(release, { api, client }, waitMs) {
    const end = performance.now() + waitMs;
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
        const [stored, seen] = await Promise.all([api.version(release, true), release.see(client(release.format))]);
        const { missing, different } = compare(release.assets, stored?.assets ?? new Map());
        if (different.length > 0) {
            throw new errors/* InputError */.dz(`${label(release)} holds other content than was sent. ${different.map(differs).join(' ')} Somebody else may have published it at the same time: do not use this version.`);
        }
        if (stored?.status === 'Published' && missing.length === 0 && seen.complete)
            return { stored, seen };
        if (performance.now() + pause > end) {
            const state = stored === undefined ? 'the repository does not show it yet' : `its status is ${stored.status}`;
            const lacking = missing.length === 0 ? '' : `, ${missing.map(({ name }) => name).join(', ')} not listed`;
            const unseen = seen.complete ? '' : ', clients do not see it';
            throw new errors/* InputError */.dz(`${label(release)} was sent, but could not be confirmed within ${waitMs / 1000} s (${state}${lacking}${unseen}). Run the same command again, with a longer 'wait'.`);
        }
        await (0,external_node_timers_promises_.setTimeout)(pause);
    }
}

;// CONCATENATED MODULE: ./actions/publish/dependencies.ts

/**
 * What each release must wait for: the others of this run that it needs. In a circle of needs nobody could go first,
 * so the need that closes a circle, in the order given, is left out.
 */
function dependencies(releases) {
    const byName = Map.groupBy(releases, (release) => `${release.format} ${clientName(release)}`);
    const needs = (release) => release.needs.flatMap((name) => byName.get(`${release.format} ${name}`) ?? []).filter((other) => other !== release);
    const result = new Map();
    const state = new Map();
    for (const start of releases) {
        if (state.has(start))
            continue;
        // Depth first without recursion: a chain may be as long as the workspace is large.
        const path = [{ release: start, rest: needs(start) }];
        state.set(start, 'open');
        result.set(start, []);
        for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
            const next = top.rest.shift();
            if (next === undefined) {
                state.set(top.release, 'done');
                path.pop();
                continue;
            }
            if (state.get(next) === 'open')
                continue;
            result.get(top.release)?.push(next);
            if (state.get(next) === 'done')
                continue;
            state.set(next, 'open');
            result.set(next, []);
            path.push({ release: next, rest: needs(next) });
        }
    }
    return result;
}

;// CONCATENATED MODULE: ./actions/publish/plan.ts



/**
 * Looks at the repository once for each release and decides. What stands against publishing comes back as problems,
 * a failing look among them: nothing is sent while there is one.
 */
async function plan(releases, destination, ifExists) {
    const problems = [];
    const looks = await Promise.all(releases.map(async (release) => {
        try {
            return await look(release, destination);
        }
        catch (error) {
            problems.push(inputError(error).message);
            return undefined;
        }
    }));
    const planned = [];
    for (const [index, release] of releases.entries()) {
        const found = looks[index];
        if (found === undefined)
            continue;
        const decision = decide(release, found, ifExists);
        const preview = release.preview?.(withSiblings(release, found.seen, releases), found.stored !== undefined);
        if (decision.kind === 'problem')
            problems.push(decision.problem);
        if (decision.kind === 'send')
            problems.push(...(preview?.problems ?? []));
        planned.push({ release, found, decision, notes: preview?.notes ?? [] });
    }
    return { planned, problems: [...new Set(problems)] };
}
async function look(release, { api, client }) {
    const [stored, publishBlocked, seen] = await Promise.all([
        api.version(release, false),
        api.isPublishBlocked(release),
        release.see(client(release.format)),
    ]);
    return { stored, publishBlocked, seen };
}
/** Two versions of one package in the same run must know of each other: only one of them can be the latest. */
function withSiblings(release, seen, releases) {
    const siblings = releases.filter((other) => other.format === release.format && other.namespace === release.namespace && other.name === release.name);
    return { ...seen, versions: [...new Set([...seen.versions, ...siblings.map(({ version }) => version)])] };
}
/** An error that the user can mend; anything else is thrown on. */
function inputError(error) {
    const explained = (0,explain/* explain */.W)(error);
    if (explained instanceof errors/* InputError */.dz)
        return explained;
    throw error;
}

;// CONCATENATED MODULE: ./actions/publish/apply.ts






/**
 * Carries the plan out, what is needed first: a release is sent when what it needs is there. One release's failure
 * stops only those that need it, and no failure is told before the repository has been looked at.
 */
async function apply(planned, destination, waitMs) {
    const releases = planned.map(({ release }) => release);
    const needs = dependencies(releases);
    // Whether each is there, as soon as its last upload was taken; the looks afterwards hold nobody up.
    const there = new Map(releases.map((release) => [release, Promise.withResolvers()]));
    const bugs = [];
    const publishOne = async (item) => {
        const { release } = item;
        const isThere = there.get(release);
        try {
            for (const need of needs.get(release) ?? []) {
                if ((await there.get(need)?.promise) !== false)
                    continue;
                isThere?.resolve(false);
                return withheld(item, need);
            }
            await send(item, releases, destination);
            isThere?.resolve(true);
            return await apply_confirm(item, destination, waitMs);
        }
        catch (error) {
            isThere?.resolve(false);
            const explained = (0,explain/* explain */.W)(error);
            if (!(explained instanceof errors/* InputError */.dz))
                bugs.push(error);
            return failed(item, (0,errors/* messageOf */.bD)(explained), await apply_look(item, destination));
        }
    };
    return { outcomes: await Promise.all(planned.map(publishOne)), bugs };
}
function withheld({ release, found }, missing) {
    const problem = `${label(release)} was not sent, because it needs ${label(missing)}, which was not published.`;
    return { release, kind: 'withheld', stored: found.stored, notes: [], problem };
}
async function apply_look({ release }, { api }) {
    try {
        return { stored: await api.version(release, true) };
    }
    catch (error) {
        return { stored: undefined, failure: (0,errors/* messageOf */.bD)((0,explain/* explain */.W)(error)) };
    }
}
function failed({ release }, reason, { stored, failure }) {
    const state = failure === undefined ? stateOf(release, stored) : `Its state cannot be read: ${failure}`;
    return { release, kind: 'failed', stored, notes: [], problem: `${reason} ${state}` };
}
/** Sends what is missing. An upload that failed is none if the repository holds the version nevertheless. */
async function send(item, releases, destination) {
    const { release, found, decision } = item;
    const { api, client } = destination;
    if (decision.kind !== 'send')
        return;
    try {
        await release.send(client(release.format), {
            missing: decision.missing,
            before: withSiblings(release, found.seen, releases),
            arrived: (asset) => arrived(release, asset, api),
            publishAsset: (asset, finishes) => api.publishAsset(release, asset, finishes),
        });
    }
    catch (error) {
        if (isPublished(release, (await apply_look(item, destination)).stored))
            return;
        throw error;
    }
}
/** Looks at what is there now, and does what can only be done then. */
async function apply_confirm({ release, found, decision, notes }, destination, waitMs) {
    const { stored, seen } = found;
    if (decision.kind === 'skipped')
        return { release, kind: 'skipped', stored, notes: [] };
    const sent = decision.kind === 'send';
    const after = !sent && stored !== undefined && seen.complete ? { stored, seen } : await verify(release, destination, waitMs);
    const settled = (await release.settle?.(destination.client(release.format), seen, after.seen, sent)) ?? [];
    const kind = !sent ? 'unchanged' : stored === undefined ? 'published' : 'completed';
    return { release, kind, stored: after.stored, notes: [...(sent ? notes : []), ...settled] };
}

;// CONCATENATED MODULE: ./actions/publish/collect.ts





/** Opens, packs and builds what was found, and reads what each file says of itself. Nothing is sent yet. */
async function publish_collect_collect({ byFormat }, options, host) {
    const opened = [];
    const [problems, warnings, leftOut] = [[], [], []];
    const context = {
        ...options,
        host,
        scratch: async (name) => {
            const folder = (0,external_node_path_.join)(options.scratch, name);
            await (0,promises_.mkdir)(folder, { recursive: true });
            return folder;
        },
        open: async (root, path, name) => {
            const asset = await openAsset(root, path, name);
            opened.push(asset);
            return asset;
        },
        attempt: async (task) => {
            try {
                return await task();
            }
            catch (error) {
                if (!(error instanceof errors/* InputError */.dz))
                    throw error;
                problems.push(error.message);
                return undefined;
            }
        },
        problem: (text) => void problems.push(text),
        warning: (text) => void warnings.push(text),
        leftOut: (text) => void leftOut.push(text),
    };
    try {
        const releases = [];
        for (const { format, sources } of byFormat)
            releases.push(...(await format.collect(sources, context)));
        problems.push(...twice(releases));
        return { releases, problems, warnings, leftOut, close: () => closeAssets(opened) };
    }
    catch (error) {
        await closeAssets(opened);
        throw error;
    }
}
/** A version that is found twice, and a file that its version has twice. */
function twice(releases) {
    const problems = [];
    for (const [name, found] of Map.groupBy(releases, label)) {
        if (found.length < 2)
            continue;
        problems.push(`${name} is found twice: in ${found.map(({ source }) => source).join(' and in ')}. Leave one of them out with 'packages'.`);
    }
    for (const release of releases) {
        for (const [name, found] of Map.groupBy(release.assets, (asset) => asset.name)) {
            if (found.length < 2)
                continue;
            problems.push(`${label(release)} has two files called ${name}: ${found.map(({ path }) => path).join(' and ')}. Leave one of them out with 'packages'.`);
        }
    }
    return problems;
}

// EXTERNAL MODULE: ./packages/core/src/aws/quota.ts
var quota = __webpack_require__("packages/core/src/aws/quota.ts");
// EXTERNAL MODULE: ./packages/core/src/endpoints.ts
var src_endpoints = __webpack_require__("packages/core/src/endpoints.ts");
// EXTERNAL MODULE: ./packages/core/src/http.ts
var http = __webpack_require__("packages/core/src/http.ts");
// EXTERNAL MODULE: ./packages/core/src/token.ts
var token = __webpack_require__("packages/core/src/token.ts");
;// CONCATENATED MODULE: ./actions/publish/limiter.ts
function limiter(limit) {
    let running = 0;
    const waiting = [];
    return async (task) => {
        if (running >= limit)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await task();
        }
        finally {
            // The place goes straight to the next one, so that nobody can slip in between.
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./actions/publish/refusal.ts



const AGAIN = 'Run the same command again: what is there already stays as it is.';
/** The error that says why the registry did not take it, and what to do. */
function refusal({ reply, error }, { what, action, endpoint }) {
    const subject = action === 'codeartifact:ReadFromRepository' ? `${what} cannot be read` : `${what} was not taken`;
    if (reply === undefined) {
        const explained = (0,explain/* explain */.W)(error);
        const reason = explained instanceof errors/* InputError */.dz ? explained.message : `${(0,errors/* messageOf */.bD)(error)}. ${AGAIN}`;
        return new errors/* InputError */.dz(`${subject}: ${reason}`, { cause: error });
    }
    const said = quote(reply);
    return new errors/* InputError */.dz(`${subject} (${reply.status}${said}). ${remedy(reply.status, action, endpoint)}`);
}
function remedy(status, action, endpoint) {
    switch (status) {
        case 400:
            return 'The registry finds it malformed, or other bytes arrived than were sent: build it again and run again.';
        case 401:
            return 'The authorization token was not accepted: it has ended, or belongs to another domain. Run again; if that does not help, check the clock of this machine.';
        case 402:
            return 'A quota is reached: a version may have a limited number of assets. Publish fewer, or ask for a higher quota.';
        case 403:
            return `Allow ${action} to the role, or in the repository's permissions policy; if that is so, look at the package's origin controls (publish: BLOCK) and its package group.`;
        case 404:
            return `There is no such path at ${endpoint.href}: check 'domain', 'domain-owner' and 'repository'.`;
        case 409:
            return 'CodeArtifact holds this version already, though it cannot be seen: it may be archived, or come from an upstream repository, or somebody else is publishing it. Publish another version, or run again.';
        case 413:
            return 'It is larger than the service, or a proxy in between, takes (CodeArtifact: 5 GB for an asset). Leave out what is not needed.';
        case 429:
            return `The account's quota of requests is used up by others. ${AGAIN}`;
        default:
            if (status >= 500)
                return `The service failed for as long as it was tried. ${AGAIN}`;
            if (status >= 300 && status < 400) {
                return 'It answers with a redirect, which is not followed, because the token is for one host. Check the endpoint.';
            }
            return 'Check the endpoint.';
    }
}
/** What the registry said, from where the format's clients look for it: npm's JSON, a plain text, the status line. */
function quote(reply) {
    const body = reply.body.subarray(0, 4096).toString('utf8').trim();
    let text = /^\s*</.test(body) ? '' : body;
    try {
        const parsed = JSON.parse(body);
        if (typeof parsed === 'object' && parsed !== null) {
            const { error, message } = parsed;
            text = [error, message].find((one) => typeof one === 'string') ?? '';
        }
    }
    catch {
        // Not JSON: the text as it is.
    }
    const said = text === '' ? reply.reason : text;
    return said === '' ? '' : `: ${(0,safe_text/* safeText */.Hk)(said.slice(0, 300))}`;
}

;// CONCATENATED MODULE: ./actions/publish/repository-client.ts




const MEBIBYTE = 1024 * 1024;
const RETRY_POLICY = {
    budgetMs: 120_000,
    baseMs: 100,
    idleMs: 60_000,
    replyMs: 120_000,
    maxBytes: 128 * MEBIBYTE,
};
const CAP_MS = 20_000;
/** A body may take a second per mebibyte beyond the budget. */
const MS_PER_BYTE = 1000 / MEBIBYTE;
/** Looks after a 409 that finds nothing: what was written a moment ago may not be seen yet. */
const LOOKS_AFTER_CONFLICT = 5;
function repositoryClient(options) {
    const { endpoint } = options;
    const policy = options.policy ?? RETRY_POLICY;
    return {
        endpoint,
        read: (request) => repository_client_read(options, policy, request),
        write: async (write) => {
            await deliver(options, policy, { ...write, body: observed(write, options.observer) });
            options.observer?.done(write);
        },
    };
}
function observed(write, observer) {
    if (observer === undefined)
        return write.body;
    return {
        length: write.body.length,
        async *chunks() {
            let sent = 0;
            for await (const chunk of write.body.chunks()) {
                yield chunk;
                sent += chunk.length;
                observer.sent(write, sent);
            }
        },
    };
}
async function repository_client_read(options, policy, request) {
    const { path, accept, what, parse } = request;
    const pauses = new Pauses(policy, 0);
    for (;;) {
        const result = await attempt(options, policy, { method: 'GET', path, headers: { accept } }, options.reads.bucket);
        if (result.reply?.status === 404)
            return undefined;
        if (result.reply?.status === 200) {
            try {
                return parse(result.reply.body.toString('utf8'));
            }
            catch (error) {
                if (!(error instanceof errors/* InputError */.dz) || !(await pauses.wait(result)))
                    throw error;
                continue;
            }
        }
        if (!result.passing || !(await pauses.wait(result))) {
            throw refusal(result, { what, action: 'codeartifact:ReadFromRepository', endpoint: options.endpoint });
        }
    }
}
async function deliver(options, policy, write) {
    const pauses = new Pauses(policy, write.body.length * MS_PER_BYTE);
    const arrived = async () => (await write.arrived?.()) ?? false;
    for (;;) {
        const result = await options.writes.limit(() => attempt(options, policy, write, options.writes.bucket));
        const status = result.reply?.status ?? 0;
        if (status >= 200 && status < 300)
            return;
        if (status === 409 && write.arrived !== undefined) {
            for (let looks = 0; looks < LOOKS_AFTER_CONFLICT; looks++) {
                if (await arrived())
                    return;
                await (0,external_node_timers_promises_.setTimeout)(policy.baseMs * 2 ** looks);
            }
        }
        // 429 is said before anything is done; after anything else the request may have been carried out all the same.
        else if (result.passing && status !== 429 && (await arrived()))
            return;
        if (!result.passing || !(await pauses.wait(result))) {
            throw refusal(result, { what: write.what, action: write.action, endpoint: options.endpoint });
        }
    }
}
async function attempt(options, limits, { method, path, headers, body }, bucket) {
    const authorization = await options.authorization();
    await bucket.take();
    try {
        const reply = await (0,http/* exchange */.cv)(options.agents, { method, url: below(options.endpoint, path), headers: { ...headers, authorization }, body }, limits);
        if (reply.status === 429)
            bucket.throttled();
        return { reply, passing: reply.status === 408 || reply.status === 429 || reply.status >= 500 };
    }
    catch (error) {
        if (error instanceof errors/* InputError */.dz || (0,errors/* codeOf */.$N)(error) === undefined)
            throw error;
        return { error, passing: !LASTING.test((0,errors/* codeOf */.$N)(error) ?? '') };
    }
}
/** Errors of the network that a second attempt does not mend: no such host, a certificate that is not trusted. */
const LASTING = /^(ENOTFOUND|ERR_TLS_|ERR_INVALID_|ERR_UNESCAPED_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;
/** A path that climbs out of the repository would take the token to another one. */
function below(endpoint, path) {
    const url = new URL(endpoint.href + path);
    if (url.origin !== endpoint.origin || !url.pathname.startsWith(endpoint.pathname)) {
        throw new errors/* InputError */.dz(`The path ${JSON.stringify(path)} leads out of the repository. Correct the package's name.`);
    }
    return url;
}
/** Exponential pauses with full jitter within a time budget; what Retry-After asks for is waited, however long. */
class Pauses {
    #policy;
    #end;
    #count = 0;
    constructor(policy, extraMs) {
        this.#policy = policy;
        this.#end = performance.now() + policy.budgetMs + extraMs;
    }
    /** Waits before the next attempt; false when the budget is used up. */
    async wait({ reply }) {
        const asked = retryAfterMs(reply?.headers['retry-after'], Date.now());
        const ceiling = Math.min(CAP_MS, this.#policy.baseMs * 2 ** ++this.#count);
        const pause = Math.max(asked, Math.random() * ceiling);
        const now = performance.now();
        if ((asked > 0 ? now : now + pause) > this.#end)
            return false;
        await (0,external_node_timers_promises_.setTimeout)(pause);
        return true;
    }
}
/** `Retry-After` (RFC 9110, 10.2.3), seconds or a date, as milliseconds from `now`; 0 when there is none. */
function retryAfterMs(header, now) {
    if (typeof header !== 'string')
        return 0;
    if (/^\d{1,6}$/.test(header.trim()))
        return Number(header) * 1000;
    const date = /GMT$/.test(header) ? Date.parse(header) : NaN;
    return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

// EXTERNAL MODULE: ./packages/core/src/aws/paginate.ts
var paginate = __webpack_require__("packages/core/src/aws/paginate.ts");
;// CONCATENATED MODULE: ./actions/publish/stored-version.ts




function repositoryApi(connection, repository) {
    const base = { domain: connection.domain, domainOwner: connection.domainOwner, repository };
    return {
        async version(at, expected) {
            const assets = expected ? listAssets(connection, { ...base, ...versionKey(at) }) : undefined;
            // Both are awaited below; until then a failure of the second must not count as unhandled.
            assets?.catch(() => undefined);
            const described = await describe(connection, { ...base, ...versionKey(at) }, repository);
            if (described === undefined)
                return undefined;
            const listed = await (assets ?? listAssets(connection, { ...base, ...versionKey(at) }));
            return listed === undefined ? undefined : { ...described, assets: listed };
        },
        async isPublishBlocked({ format, namespace, name }) {
            const { DescribePackageCommand } = await Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-index")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-codeartifact/dist-es/index.js"));
            try {
                const { package: found } = await whole(() => connection.client.send(new DescribePackageCommand({ ...base, format, namespace: orNone(namespace), package: name })));
                return found?.originConfiguration?.restrictions?.publish === 'BLOCK';
            }
            catch (error) {
                // Not every publisher may describe packages; the registry will say so when it comes to it.
                if (isMissing(error) || nameOf(error) === 'AccessDeniedException')
                    return false;
                throw error;
            }
        },
        async publishAsset(at, asset, finishes) {
            const { PublishPackageVersionCommand } = await Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-index")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-codeartifact/dist-es/index.js"));
            // The SDK takes a body's length from its `size`.
            const assetContent = Object.assign(external_node_stream_.Readable.from(read(asset)), { size: asset.size });
            await connection.client.send(new PublishPackageVersionCommand({
                ...base,
                ...versionKey(at),
                assetName: asset.name,
                assetSHA256: asset.hashes.sha256,
                assetContent,
                unfinished: !finishes,
            }));
        },
    };
}
function versionKey({ format, namespace, name, version, }) {
    return { format, namespace: orNone(namespace), package: name, packageVersion: version };
}
/** The API knows no empty namespace. */
function orNone(namespace) {
    return namespace === '' ? undefined : namespace;
}
async function describe({ client }, key, repository) {
    const { DescribePackageVersionCommand } = await Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-index")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-codeartifact/dist-es/index.js"));
    try {
        const { packageVersion } = await whole(() => client.send(new DescribePackageVersionCommand(key)));
        if (packageVersion?.status === undefined || packageVersion.revision === undefined)
            return undefined;
        const entry = packageVersion.origin?.domainEntryPoint;
        const from = entry?.repositoryName === repository ? undefined : entry?.repositoryName;
        return {
            status: packageVersion.status,
            revision: packageVersion.revision,
            origin: entry?.externalConnectionName ?? (from === undefined ? undefined : `repository ${from}`),
        };
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
async function listAssets({ client }, key) {
    const { ListPackageVersionAssetsCommand } = await Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-index")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-codeartifact/dist-es/index.js"));
    const hashes = new Map();
    try {
        const all = (0,paginate/* pages */.B)(`the assets of ${key.package} ${key.packageVersion}`, (nextToken) => whole(() => client.send(new ListPackageVersionAssetsCommand({ ...key, maxResults: 1000, nextToken }))));
        for await (const { assets = [] } of all) {
            for (const { name, hashes: known } of assets) {
                if (name !== undefined)
                    hashes.set(name, known?.['SHA-256']?.toLowerCase() ?? '');
            }
        }
        return hashes;
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
const TRIES = 3;
/** A reading call whose answer must be whole: half a JSON document is no error of the SDK's that it tries again. */
async function whole(call) {
    for (let tries = 1;; tries++) {
        try {
            return await call();
        }
        catch (error) {
            if (!(error instanceof SyntaxError))
                throw error;
            if (tries === TRIES) {
                throw new errors/* InputError */.dz(`CodeArtifact's answer is no JSON (${error.message}). Check the endpoint, and run again.`);
            }
        }
    }
}
/** The package or the version is not there; a domain or repository that is not there is an error. */
function isMissing(error) {
    if (nameOf(error) !== 'ResourceNotFoundException')
        return false;
    const type = error instanceof Error && 'resourceType' in error ? error.resourceType : undefined;
    return type !== 'domain' && type !== 'repository';
}
function nameOf(error) {
    return error instanceof Error ? error.name : '';
}

;// CONCATENATED MODULE: ./actions/publish/destination.ts







/** Everything that the uploads need of the repository: a token, an endpoint per format, connections and their pace. */
async function openDestination(connection, host, options) {
    const { repository, formats, observer } = options;
    const token = tokenSource(connection, host);
    const [agents, endpoints] = await Promise.all([
        (0,http/* agentsFor */.ml)(options.caBundle, host),
        Promise.all(formats.map((format) => (0,src_endpoints/* repositoryEndpoint */.y6)(connection, repository, format.id))),
        token(),
        connection.checkAccount(),
    ]);
    const writes = { bucket: pacer('Put'), limit: limiter(options.concurrency) };
    const reads = { bucket: pacer('Get') };
    const clients = new Map();
    for (const [index, format] of formats.entries()) {
        const endpoint = endpoints[index];
        if (endpoint === undefined)
            continue;
        const authorization = async () => format.authorization((await token()).token);
        clients.set(format.id, repositoryClient({ endpoint, agents, authorization, writes, reads, observer }));
    }
    return {
        api: repositoryApi(connection, repository),
        client: (format) => {
            const client = clients.get(format);
            if (client === undefined)
                throw new Error(`no endpoint was asked for ${format}`);
            return client;
        },
    };
}
/** Half of the quota is for the rest of the account, installs above all. */
const SHARE = 0.5;
/**
 * The package protocols have the quotas of reads and writes (CodeArtifact quotas). They are per second: a release of
 * ordinary size goes at once, and with what follows within the second it still stays below the quota.
 */
function pacer(method) {
    const perSecond = (0,quota/* quotaOf */.Ot)(method).perSecond * SHARE;
    return new quota/* TokenBucket */.qc(perSecond, perSecond);
}
const TOKEN_SECONDS = 3_600;
const RENEW_BEFORE_MS = 5 * 60_000;
/**
 * One token for all, and another before it ends, because large releases take long. With a role the token ends with its
 * session, so another would not help; 0 seconds, which says so, is refused for credentials that do not end.
 */
function tokenSource(connection, host) {
    const renewable = connection.sessionExpires === undefined;
    const ask = () => (0,token/* getToken */.gf)(connection, host, renewable ? TOKEN_SECONDS : 0);
    let current;
    return async () => {
        const asked = (current ??= ask());
        const token = await asked;
        if (!renewable || token.expires.getTime() - host.now().getTime() > RENEW_BEFORE_MS)
            return token;
        if (current === asked)
            current = ask();
        return await current;
    };
}

;// CONCATENATED MODULE: ./actions/publish/discover.ts




/**
 * Finds what to publish: where `entries` say, or in the whole checkout by its manifests and what builds leave in
 * `dist/`, `target/` and `build/`. All problems come in one InputError.
 *
 * @param formats those that are asked for
 * @param known all that there are
 */
async function publish_discover_discover(root, entries, formats, known) {
    const search = { root, formats, manifests: known.flatMap(({ manifests }) => manifests) };
    if (entries.length === 0) {
        const found = await inPlace(search, { path: root.path, kind: 'project', named: false });
        if (!isEmpty(found))
            return found;
        const lookedFor = formats.map((format) => `no ${format.lookedFor}`).join(', ');
        throw new errors/* InputError */.dz(`There is nothing to publish: ${lookedFor}. Build first, or say where it is with 'packages'.${reasons(found)}`);
    }
    return await inEntries(search, entries);
}
async function inEntries(search, entries) {
    const { root } = search;
    const problems = [];
    const attempt = async (task) => {
        try {
            return await task;
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            problems.push(error.message);
            return undefined;
        }
    };
    const unwanted = await Promise.all(entries.filter((entry) => entry.startsWith('!')).map((entry) => match(root, root.path, [entry.slice(1)])));
    const excluded = new Set(unwanted.flat());
    const paths = new Map();
    for (const entry of entries.filter((one) => !one.startsWith('!'))) {
        const found = (await attempt(expand(root, entry))) ?? [];
        for (const path of found.filter((one) => !excluded.has(one))) {
            paths.set(path, found.length === 1 || paths.get(path) === true);
        }
    }
    const parts = [];
    for (const [path, named] of paths) {
        const part = await attempt(inPath(search, path, named));
        if (part !== undefined)
            parts.push(part);
    }
    const found = merge(search.formats, parts);
    if (problems.length === 0 && isEmpty(found)) {
        problems.push(`'packages' leads to nothing that can be published as ${discover_names(search)}.${reasons(found)}`);
    }
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems.join('\n'));
    return found;
}
async function inPath(search, path, named) {
    const { root, manifests } = search;
    const isFile = (await kindOf(path)) === 'file';
    const kinds = isFile ? [] : await Promise.all(manifests.map((name) => kindOf((0,external_node_path_.join)(path, name))));
    const kind = isFile ? 'file' : kinds.includes('file') ? 'project' : 'folder';
    const found = await inPlace(search, { path, kind, named });
    if (!isEmpty(found) || !named)
        return found;
    throw new errors/* InputError */.dz(isFile
        ? `${shown(root, path)} is nothing that can be published as ${discover_names(search)}: give a folder, an npm .tgz, a wheel or an sdist. For Maven give the repository folder that it was deployed to.`
        : `${shown(root, path)} holds nothing that can be published as ${discover_names(search)}.${reasons(found)} Build first, or correct 'packages'.`);
}
async function inPlace({ root, formats }, place) {
    const found = await Promise.all(formats.map(async (format) => ({ format, ...(await format.discover(root, place)) })));
    return { byFormat: found, leftOut: found.flatMap(({ leftOut }) => leftOut) };
}
/** One list per format; what is found in two places counts once. */
function merge(formats, parts) {
    const all = parts.flatMap(({ byFormat }) => byFormat);
    const byFormat = formats.map((format) => {
        const sources = all.filter((one) => one.format === format).flatMap((one) => one.sources);
        return { format, sources: [...new Map(sources.map((source) => [source.path, source])).values()] };
    });
    return { byFormat, leftOut: [...new Set(parts.flatMap(({ leftOut }) => leftOut))] };
}
function isEmpty({ byFormat }) {
    return byFormat.every(({ sources }) => sources.length === 0);
}
function discover_names({ formats }) {
    return formats.map(({ id }) => id).join(', ');
}
function reasons({ leftOut }) {
    return leftOut.length === 0 ? '' : `\n${leftOut.join('\n')}`;
}

;// CONCATENATED MODULE: ./actions/publish/progress.ts

/** Files and bytes done, and the package that is under way. */
function uploadProgress(host) {
    const progress = host.progress('Publishing, files');
    const sent = new Map();
    const done = new Set();
    let files = 0;
    let bytes = 0;
    const show = (what) => {
        const sum = [...sent.values()].reduce((total, one) => total + one, 0);
        progress.update(done.size, files, `${megabytes(sum)} of ${megabytes(bytes)} MB, ${(0,safe_text/* safeText */.Hk)(what)}`);
    };
    return {
        expect(assets) {
            files = assets.length;
            bytes = assets.reduce((total, { size }) => total + size, 0);
        },
        sent({ asset, body, what }, count) {
            if (asset === undefined)
                return;
            // A body may be longer than its file: base64, a form around it.
            sent.set(asset, (asset.size * count) / Math.max(1, body.length));
            show(what);
        },
        done({ asset, what }) {
            if (asset === undefined)
                return;
            done.add(asset);
            sent.set(asset, asset.size);
            show(what);
        },
        end: () => progress.end(),
    };
}
function megabytes(bytes) {
    return (bytes / 1e6).toFixed(1);
}

;// CONCATENATED MODULE: ./actions/publish/report.ts




/** The version of the manifest's form; it changes when a reader of the old one would go wrong. */
const MANIFEST_VERSION = 1;
function releaseEntry({ release, kind, stored }) {
    // What was skipped was not compared: only what the repository says of it is known.
    const assets = kind === 'skipped'
        ? [...(stored?.assets ?? [])].map(([name, sha256]) => ({ name, sha256 }))
        : release.assets.map(({ name, hashes }) => ({ name, sha256: hashes.sha256 }));
    return { ...report_coordinates(release), revision: stored?.revision ?? null, outcome: kind, assets };
}
function report_coordinates({ format, namespace, name, version, }) {
    return { format, namespace: namespace === '' ? null : namespace, package: name, version };
}
const succeeded = ({ problem }) => problem === undefined;
/** Log, summary, outputs and the release manifest. */
async function report(host, target, outcomes) {
    const entries = outcomes.filter(succeeded).map(releaseEntry);
    const failures = outcomes.filter((outcome) => !succeeded(outcome));
    const file = (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.tempDir, 'codeartifact-release-')), 'release.json');
    const manifest = {
        manifestVersion: MANIFEST_VERSION,
        domain: target.domain,
        domainOwner: target.domainOwner ?? null,
        region: target.region ?? null,
        repository: target.repository,
        tag: target.tag ?? null,
        complete: failures.length === 0,
        packages: entries,
        failures: failures.map(({ release, kind, problem }) => ({ ...report_coordinates(release), outcome: kind, problem })),
    };
    await (0,promises_.writeFile)(file, `${JSON.stringify(manifest, null, 2)}\n`);
    host.setOutput('published', JSON.stringify(entries));
    host.setOutput('count', String(entries.filter(({ outcome }) => outcome === 'published' || outcome === 'completed').length));
    host.setOutput('release-file', file);
    const rows = outcomes.map(({ release, kind, notes, problem }) => ({
        cells: [release.format, clientName(release), release.version, kind],
        files: String(release.assets.length),
        notes: problem ?? notes.join('; '),
    }));
    const header = ['Format', 'Package', 'Version', 'Outcome', 'Files'];
    for (const line of (0,safe_text/* plainTable */.$b)([...header, 'Notes'], rows.map(({ cells, files, notes }) => [...cells, files, outcomeNote(notes)]))) {
        host.info(line);
    }
    await host.summary(`### Published to ${(0,safe_text/* code */.aY)(target.repository)}\n\n${(0,safe_text/* markdownTable */.Qj)([...header, 'Notes'], rows.map(({ cells, files, notes }) => [...cells.map(safe_text/* code */.aY), files, (0,safe_text/* safeMarkdown */.fH)(notes)]))}\n${summaryLine(outcomes)}\n`);
    host.info(`${summaryLine(outcomes)} The release manifest is ${file}`);
}
/** A problem is told in full at the end; the table has its first words. */
function outcomeNote(note) {
    const longest = 60;
    return note.length <= longest ? note : `${note.slice(0, longest - 1)}…`;
}
function summaryLine(outcomes) {
    const kinds = Map.groupBy(outcomes, ({ kind }) => kind);
    return `${[...kinds].map(([kind, of]) => `${of.length} ${kind}`).join(', ')}.`;
}
/** What a dry run would do. */
async function reportPlan(host, target, planned) {
    const entries = planned.map(({ release, found, decision }) => {
        const kind = decision.kind === 'unchanged' || decision.kind === 'skipped' ? decision.kind : undefined;
        const entry = releaseEntry({ release, kind: kind ?? 'published', stored: found.stored, notes: [] });
        return { ...entry, outcome: kind ?? 'would-publish' };
    });
    host.setOutput('published', JSON.stringify(entries));
    host.setOutput('count', '0');
    host.setOutput('release-file', '');
    const rows = planned.map(({ release, decision, notes }) => [
        release.format,
        clientName(release),
        release.version,
        decision.kind === 'send' ? 'would publish' : decision.kind,
        decision.kind === 'send' ? decision.missing.map(({ path }) => path).join(', ') : '',
        decision.kind === 'send' ? notes.join('; ') : '',
    ]);
    const header = ['Format', 'Package', 'Version', 'Action', 'Files', 'Notes'];
    for (const line of (0,safe_text/* plainTable */.$b)(header, rows))
        host.info(line);
    await host.summary(`### Dry run: what would be published to ${(0,safe_text/* code */.aY)(target.repository)}\n\n${(0,safe_text/* markdownTable */.Qj)(header, rows.map((cells) => cells.map(safe_text/* safeMarkdown */.fH)))}\n`);
    host.info('Dry run: nothing was sent.');
}
/** All failures, for the error that ends the run. */
function failureMessage(outcomes) {
    const failures = outcomes.filter((outcome) => !succeeded(outcome));
    if (failures.length === 0)
        return undefined;
    const done = outcomes.filter(succeeded).map(({ release, kind }) => `${label(release)} (${kind})`);
    return (0,safe_text/* safeLines */.Bv)([
        `${failures.length} of ${outcomes.length} packages were not published:`,
        ...failures.map(({ problem = '' }) => `- ${problem}`),
        done.length === 0 ? 'Nothing else was published.' : `In the repository are: ${done.join(', ')}.`,
        'Run the same command again once the cause is mended: it finishes the rest and leaves alone what is there.',
    ].join('\n'));
}

;// CONCATENATED MODULE: ./actions/publish/scratch.ts



const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/**
 * Runs the task with a folder of its own in `parent`, and takes the folder away afterwards: also when the run is
 * cancelled, which then ends by the signal that asked for it.
 */
async function withScratch(parent, task) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'codeartifact-publish-'));
    const cancel = (signal) => {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        for (const one of SIGNALS)
            process.off(one, cancel);
        process.kill(process.pid, signal);
    };
    for (const signal of SIGNALS)
        process.on(signal, cancel);
    try {
        return await task(folder);
    }
    finally {
        for (const signal of SIGNALS)
            process.off(signal, cancel);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./actions/publish/run.ts

















/** Collects what the build made, plans, publishes and reports; nothing is sent while anything stands against it. */
async function run(given, host) {
    const tag = given.checkVersion ? releaseTag(given.tag, host.env) : undefined;
    await withScratch(host.tempDir, async (scratch) => {
        const collection = await collectReleases(given, host, scratch);
        try {
            await publishReleases(given, host, tag, collection);
        }
        finally {
            await collection.close();
        }
    });
}
async function collectReleases(given, host, scratch) {
    const root = await rootAt(host.workspace);
    const formats = PUBLISH_FORMATS.filter(({ id }) => given.formats.length === 0 || given.formats.includes(id));
    const sources = await publish_discover_discover(root, given.packages, formats, PUBLISH_FORMATS);
    // It takes a while to load: meanwhile npm packs and Maven builds.
    const sdk = Promise.all(/* import() */[__webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-index")]).then(__webpack_require__.bind(__webpack_require__, "@aws-sdk/client-codeartifact/dist-es/index.js"));
    const collection = await publish_collect_collect(sources, { root, scratch, distTag: given.distTag }, host);
    await sdk;
    for (const reason of [...sources.leftOut, ...collection.leftOut])
        host.info((0,safe_text/* safeText */.Hk)(reason));
    for (const warning of collection.warnings)
        host.warn((0,safe_text/* safeText */.Hk)(warning));
    return collection;
}
async function publishReleases(given, host, tag, collection) {
    const { releases, problems } = selectByTag(host, tag, collection);
    const progress = uploadProgress(host);
    try {
        const { target, destination, planned } = await prepare(given, host, tag, releases, progress, problems);
        if (given.dryRun) {
            await reportPlan(host, target, planned);
            return;
        }
        progress.expect(planned.flatMap(({ decision }) => (decision.kind === 'send' ? decision.missing : [])));
        const { outcomes, bugs } = await apply(planned, destination, given.wait * 1000);
        progress.end();
        await report(host, target, outcomes);
        if (bugs.length > 0)
            throw bugs[0];
        const failure = failureMessage(outcomes);
        if (failure !== undefined)
            throw new errors/* InputError */.dz(failure);
    }
    finally {
        progress.end();
    }
}
function selectByTag(host, tag, { releases, problems }) {
    if (tag === undefined)
        return { releases, problems };
    const matched = matchTag(tag, releases);
    for (const release of matched.leftOut)
        host.info(`${(0,safe_text/* safeText */.Hk)(label(release))} is not of this tag and is left out.`);
    return { releases: matched.releases, problems: [...problems, ...matched.problems] };
}
/** Connects and plans; with all that is wrong by then, there or in what was found, in one message. */
async function prepare(given, host, tag, releases, progress, problems) {
    const all = [...problems];
    let prepared;
    try {
        prepared = await connectAndPlan(given, host, tag, releases, progress);
        all.push(...prepared.problems);
    }
    catch (error) {
        const explained = (0,explain/* explain */.W)(error);
        if (!(explained instanceof errors/* InputError */.dz))
            throw error;
        all.push(explained.message);
    }
    if (all.length > 0 || prepared === undefined) {
        throw new errors/* InputError */.dz(`Nothing was published:\n${all.map((problem) => `- ${problem}`).join('\n')}`);
    }
    return prepared;
}
async function connectAndPlan(given, host, tag, releases, observer) {
    const connection = await (0,aws_connection/* connect */.Ng)(given, host, access/* ACCESS */.P.publish);
    const ids = new Set(releases.map(({ format }) => format));
    const destination = await openDestination(connection, host, {
        repository: given.repository,
        formats: PUBLISH_FORMATS.filter(({ id }) => ids.has(id)),
        concurrency: given.concurrency,
        caBundle: given.caBundle,
        observer,
    });
    const target = {
        domain: connection.domain,
        domainOwner: connection.domainOwner,
        region: connection.region,
        repository: given.repository,
        tag: tag === undefined ? undefined : [tag.name, tag.version].filter((part) => part !== undefined).join('@'),
    };
    return { target, destination, ...(await plan(releases, destination, given.ifExists)) };
}

;// CONCATENATED MODULE: ./actions/publish/command.ts




const publish = (0,command/* defineCommand */.N)({
    name: 'publish',
    summary: 'Publish what the build made to a CodeArtifact repository, verified and safely repeatable.',
    look: { icon: 'upload-cloud', color: 'orange' },
    inputs: publishInputs,
    outputs: {
        published: 'What is in the repository now, as JSON: a list of {format, namespace, package, version, revision, outcome, assets: [{name, sha256}]}.',
        count: 'How many versions this run has published or completed.',
        'release-file': 'Path of the release manifest (JSON), for promote; outside the checkout.',
    },
    permissions: { publish: { when: 'always', actions: access/* ACCESS */.P.publish, trust: 'tags' } },
    examples: [
        {
            title: 'Publish what lies in dist/, as the release v1.2.3',
            inputs: { domain: 'my-org', repository: 'my-packages', packages: 'dist', tag: 'v1.2.3' },
        },
        {
            title: 'Check everything and show what would be published',
            inputs: { domain: 'my-org', repository: 'my-packages', 'dry-run': 'true' },
        },
    ],
    run: run,
});


/***/ }),

/***/ "packages/core/src/aws/access.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ ACCESS),
/* harmony export */   g: () => (/* binding */ accessInput)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/inputs.ts");

const TOKEN = ['codeartifact:GetAuthorizationToken', 'codeartifact:GetRepositoryEndpoint'];
/** What the holder of a token may do, as IAM actions: the least that package managers need for it. */
const ACCESS = {
    read: [...TOKEN, 'codeartifact:ReadFromRepository'],
    publish: [
        ...TOKEN,
        'codeartifact:ReadFromRepository',
        'codeartifact:DescribePackage',
        'codeartifact:DescribePackageVersion',
        'codeartifact:ListPackageVersionAssets',
        'codeartifact:PublishPackageVersion',
        'codeartifact:PutPackageMetadata',
    ],
};
/** The input `access` of the commands that get a token for others. */
const accessInput = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(['read', 'publish'], {
    description: 'What the session of role-to-assume may do: an inline session policy takes away the rest.',
    default: 'read',
});


/***/ }),

/***/ "packages/core/src/clients/client.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ withUser),
/* harmony export */   FN: () => (/* binding */ MODES),
/* harmony export */   bG: () => (/* binding */ TOKEN_VARIABLE),
/* harmony export */   bO: () => (/* binding */ schemeless),
/* harmony export */   tE: () => (/* binding */ withCredentials)
/* harmony export */ });
/**
 * What a repository is for a client: `default` takes the place of the public registry; `extra` stands beside what the
 * client uses already; `mirror` answers for another source (Maven's mirrors, Cargo's source replacement).
 */
const MODES = ['default', 'extra', 'mirror'];
/** The variable that holds the token; configuration files refer to it, so that no file holds the token itself. */
const TOKEN_VARIABLE = 'CODEARTIFACT_AUTH_TOKEN';
/** The endpoint without its scheme, as npm's keys have it: `//HOST/npm/REPOSITORY/`. */
function schemeless(endpoint) {
    return `//${endpoint.host}${endpoint.pathname}`;
}
/** The endpoint with the user `aws` alone, for clients that ask for the password. */
function withUser(endpoint) {
    const url = new URL(endpoint);
    url.username = 'aws';
    return url.href;
}
/** The endpoint with `aws` and the token as its credentials, for clients that take them no other way. */
function withCredentials(endpoint, token) {
    const url = new URL(endpoint);
    url.username = 'aws';
    url.password = token;
    return url.href;
}


/***/ }),

/***/ "packages/core/src/files/position.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ positionOf)
/* harmony export */ });
/** Where an offset lies in a text, for messages to people: `line 3, column 7`, both counted from 1. */
function positionOf(text, offset) {
    const before = text.slice(0, offset).split(/\r\n|\n|\r/);
    return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}


/***/ }),

/***/ "packages/core/src/files/xml-spans.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO: () => (/* binding */ parseXml),
/* harmony export */   Td: () => (/* binding */ attributesOf),
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   w4: () => (/* binding */ attributeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _position_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/files/position.ts");


const MARKUP = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<!DOCTYPE[^>]*>|<(\/?)([\p{L}_:][\p{L}\p{M}\p{N}_:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|</gu;
/**
 * The root element of an XML document. Checks that tags match and that there is one root; throws an InputError with
 * line and column otherwise. Entities and attributes are passed over: they are not ours to change.
 */
function parseXml(text, file) {
    const stack = [];
    let root;
    const fail = (offset, problem) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`${file} is not XML: ${problem} at ${(0,_position_js__WEBPACK_IMPORTED_MODULE_1__/* .positionOf */ .d)(text, offset)}. Mend the file, or move it away.`);
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
/** The text of an element without markup, with its entities resolved. */
function textOf(document, element) {
    return resolveEntities(document
        .slice(element.contentStart, element.contentEnd)
        .replace(/<!--[^]*?-->/g, '')
        .replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1')).trim();
}
/** The value of an attribute, with its entities resolved. */
function attributeOf(document, element, name) {
    return attributesOf(document, element)[name];
}
/** All attributes, with their entities resolved; of two by one name the first. */
function attributesOf(document, element) {
    const tag = document.slice(element.start, element.contentStart);
    const found = [...tag.matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
    return Object.fromEntries(found.reverse().map(([, key = '', double, single]) => [key, resolveEntities(double ?? single ?? '')]));
}
const ENTITIES = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** The five predefined entities, and characters by their number. */
function resolveEntities(text) {
    return text.replace(/&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));/g, (whole, name, decimal, hex) => {
        if (typeof name === 'string')
            return ENTITIES[name] ?? whole;
        const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
/**
 * Text for an element's content or an attribute. Line ends and tabs, which an attribute would lose, and characters
 * that people would not see are written by number. XML has no way to write other control characters: an InputError.
 */
function escapeXml(text) {
    if (/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/u.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('XML holds no value with control characters or half of a surrogate pair.');
    }
    const names = Object.entries(ENTITIES);
    return text.replace(/[<>&"'\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
        const name = names.find(([, meaning]) => meaning === character)?.[0];
        return `&${name ?? `#${character.codePointAt(0) ?? 0}`};`;
    });
}


/***/ })

};
;