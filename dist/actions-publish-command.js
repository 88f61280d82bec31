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
// EXTERNAL MODULE: ./actions/publish/decide.ts
var decide = __webpack_require__("actions/publish/decide.ts");
// EXTERNAL MODULE: ./actions/publish/formats.ts + 46 modules
var publish_formats = __webpack_require__("actions/publish/formats.ts");
// EXTERNAL MODULE: ./actions/publish/npm/release.ts
var release = __webpack_require__("actions/publish/npm/release.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
;// CONCATENATED MODULE: ./actions/publish/tag.ts

const SEPARATORS = /[-/@_:+~ =#.]+$/;
/**
 * Every place at which a version may begin: at a digit or `v` and a digit that stand at the start, after a separator,
 * or after letters (`release1.2.3`). A name may hold `-v2` itself and a version may end in `-v1`: which split is meant
 * is told by the versions that are there. A version without a dot may have `_` for each (`REL_1_2_3`).
 */
function splits(text) {
    const found = [];
    for (const { index } of text.matchAll(/[vV]?\d/g)) {
        const [before, isBare] = [text.slice(0, index), /\d/.test(text[index] ?? '')];
        if (/\d\.?$/.test(before) || (/[A-Za-z]$/.test(before) && !isBare))
            continue;
        const prefix = before.replace(SEPARATORS, '').replace(/^[vV]$/, '');
        const version = text.slice(index).replace(/^[vV]/, '');
        found.push({ prefix, version });
        if (/^\d+(_\d+)+$/.test(version))
            found.push({ prefix, version: version.replaceAll('_', '.') });
    }
    return found;
}
/** Of several readings the first whose version has a dot in it, which a number within a name has not. */
function likeliest(found) {
    return found.find(({ version }) => /^\d+\.\d/.test(version)) ?? found.at(-1);
}
/** For the input `tag`: the tag as Git, GitHub (`refs/tags/`) and CodeBuild (`tag/`) write it. */
function parseTag(text) {
    const tag = text
        .trim()
        .replace(/^refs\/tags\//, '')
        .replace(/^tag\/(?=.)/, '');
    if (splits(tag).length > 0)
        return tag;
    throw new errors/* InputError */.dz('must end in a version, such as v1.2.3, name@1.2.3, name-v1.2.3 or folder/v1.2.3');
}
/** For the input `tag-format`: a text with `{version}` and perhaps `{name}`. */
function parseTagFormat(text) {
    const parts = text.trim().split(/(\{\w+\})/);
    const names = parts.filter((part) => /^\{\w+\}$/.test(part));
    if (names.filter((name) => name === '{version}').length !== 1 ||
        names.some((name) => !/^\{(version|name)\}$/.test(name))) {
        throw new errors/* InputError */.dz('must hold {version} once, and may hold {name}, such as {name}_{version}');
    }
    if (names.filter((name) => name === '{name}').length > 1)
        throw new errors/* InputError */.dz('may hold {name} once');
    const source = parts.map((part) => {
        if (part === '{version}')
            return '[vV]?(?<version>\\d.*)';
        return part === '{name}' ? '(?<name>.+)' : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    });
    return { text: text.trim(), pattern: new RegExp(`^${source.join('')}$`) };
}
/** The tag as given, else the tag that the workflow runs for, else none. */
function releaseTag(given, format, env) {
    if (given !== undefined)
        return { text: given, format };
    const ref = env['GITHUB_REF'] ?? '';
    if (env['GITHUB_REF_TYPE'] !== 'tag' || ref === '')
        return undefined;
    try {
        return { text: parseTag(ref), format };
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        throw new errors/* InputError */.dz(`The workflow runs for the tag ${JSON.stringify(ref)}, which names no version: it ${error.message}. Give the version as the input 'tag', or set 'check-version' to false.`);
    }
}
/** The ways to read a tag: those of its format, or all; an InputError when it is not of its format. */
function readingsOf({ text, format }) {
    if (format === undefined)
        return splits(text);
    const { version, name } = format.pattern.exec(text)?.groups ?? {};
    if (version !== undefined)
        return [{ prefix: name ?? '', version }];
    throw new errors/* InputError */.dz(`The tag ${text} is not of the form ${format.text}. Correct the tag or 'tag-format'.`);
}
/** The version of a tag for a package that holds none itself. */
function versionOf(tag) {
    return tag.format?.pattern.exec(tag.text)?.groups?.['version'] ?? likeliest(splits(tag.text))?.version;
}

;// CONCATENATED MODULE: ./actions/publish/inputs.ts







const publishInputs = {
    ...aws_connection/* connectionInputs */.eu,
    repository: (0,inputs/* text */.Qq)({ description: 'Repository to publish to.', required: true, ...names/* repositoryInput */.JD }),
    packages: (0,inputs/* list */.p_)({
        description: 'What to publish: folders, files or globs relative to the checkout, !glob to leave out. Default: found from manifests and in dist/, target/ and build/.',
    }, (item) => item),
    formats: (0,inputs/* choices */.zM)(publish_formats/* PUBLISH_FORMATS */.j.map(({ id }) => id), { description: 'Publish only these formats. Default: all that are found.' }),
    tag: (0,inputs/* custom */.Ie)({
        description: 'Tag of the release: v1.2.3, name@1.2.3, name-v1.2.3, folder/v1.2.3; a name or a folder selects its packages. Default: the tag that the workflow runs for.',
    }, parseTag),
    'tag-format': (0,inputs/* custom */.Ie)({ description: 'How tags are written where they are none of these, such as {name}_{version} or prod.{version}.' }, parseTagFormat),
    'check-version': (0,inputs/* flag */.Jt)({
        description: 'Publish only when every version is that of the tag.',
        default: 'true',
    }),
    'dist-tag': (0,inputs/* custom */.Ie)({
        description: 'npm dist-tag to set. Default: the first prerelease identifier; latest for the highest release; release-X.Y for a backport.',
    }, release/* parseDistTag */.YF),
    assets: (0,inputs/* list */.p_)({ description: 'Files of a generic package: paths or globs relative to the checkout. Default: none.' }, (item) => item),
    namespace: (0,inputs/* text */.Qq)({ description: 'Namespace of a generic package, scope of a Swift package.' }),
    package: (0,inputs/* text */.Qq)({
        description: "Name of the generic package. Default: the repository's name (GITHUB_REPOSITORY), or the checkout's folder.",
    }),
    'if-exists': (0,inputs/* choice */.Yq)(decide/* IF_EXISTS */.fQ, {
        description: 'What to do with a version that exists. verify: compare the files, add missing ones, fail on different ones; skip: leave it; fail: publish nothing.',
        default: 'verify',
    }),
    'allow-missing-entry-points': (0,inputs/* flag */.Jt)({
        description: 'Only warn of what a package says it holds and does not: npm entry points, modules of a wheel, the main artifact of a POM.',
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
// EXTERNAL MODULE: ./packages/core/src/aws/explain.ts
var explain = __webpack_require__("packages/core/src/aws/explain.ts");
// EXTERNAL MODULE: ./packages/core/src/scratch.ts
var scratch = __webpack_require__("packages/core/src/scratch.ts");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./actions/publish/apply.ts + 1 modules
var apply = __webpack_require__("actions/publish/apply.ts");
// EXTERNAL MODULE: ./actions/publish/collect.ts + 1 modules
var collect = __webpack_require__("actions/publish/collect.ts");
// EXTERNAL MODULE: ./actions/publish/destination.ts + 4 modules
var destination = __webpack_require__("actions/publish/destination.ts");
// EXTERNAL MODULE: ./actions/publish/discover.ts
var discover = __webpack_require__("actions/publish/discover.ts");
// EXTERNAL MODULE: ./actions/publish/files/root.ts
var files_root = __webpack_require__("actions/publish/files/root.ts");
// EXTERNAL MODULE: ./packages/versions/src/coordinates.ts
var coordinates = __webpack_require__("packages/versions/src/coordinates.ts");
// EXTERNAL MODULE: ./packages/versions/src/same-version.ts
var same_version = __webpack_require__("packages/versions/src/same-version.ts");
// EXTERNAL MODULE: ./actions/publish/release.ts
var publish_release = __webpack_require__("actions/publish/release.ts");
;// CONCATENATED MODULE: ./actions/publish/match-tag.ts





/**
 * The releases that a tag speaks of. A tag ends in the version; what stands before it is a package's name or the last
 * part of one, a folder, the root of a workspace or a multi-module project, a scope or group, the repository, an
 * ecosystem (`js-v1.2.3`) or a word such as `release`. Readings that differ are a problem that lists them.
 *
 * @param components names of the whole: of the workspace's root, the repository, the checkout's folder
 */
function matchTag(tag, releases, components) {
    let candidates;
    try {
        candidates = readingsOf(tag);
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        return { releases, leftOut: [], problems: [error.message], title: tag.text };
    }
    const readings = candidates.flatMap((split) => readingsAt(split, releases, components));
    const right = readings.filter(({ meant, split }) => meant.some((release) => carries(release, split)));
    const different = distinct(right);
    const [first = readings.at(-1)] = different;
    if (first === undefined)
        return unknown(tag, candidates, releases);
    if (different.length > 1) {
        const list = different.map((one) => `${one.what} (${selected(one).map(publish_release/* label */.Pf).join(', ')})`).join(' or ');
        return {
            ...{ releases, leftOut: [], title: tag.text },
            problems: [`The tag ${tag.text} can mean ${list}. Give 'tag-format', or name what is meant with 'packages'.`],
        };
    }
    return result(first, releases);
}
function carries(release, { version }) {
    return (0,same_version/* isTaggedAs */.R2)(release.format, release.version, version);
}
/** Where nothing of what is meant has the version, all of it is judged: that is what the problem is about. */
function selected({ meant, strict, split }) {
    const carrying = meant.filter((release) => carries(release, split));
    return strict || carrying.length === 0 ? meant : carrying;
}
function distinct(readings) {
    const seen = new Map();
    for (const reading of readings) {
        const key = selected(reading).map(publish_release/* label */.Pf).sort().join('\n');
        if (!seen.has(key))
            seen.set(key, reading);
    }
    return [...seen.values()];
}
function result(reading, releases) {
    const { split } = reading;
    const chosen = selected(reading);
    // A snapshot beside a release is what the next build makes, and not of this tag.
    const isStray = (release) => release.finalStatus === 'Unlisted' && !carries(release, split);
    const meant = chosen.every(isStray) ? chosen : chosen.filter((release) => !isStray(release));
    const problems = meant
        .filter((release) => !carries(release, split))
        .map((release) => `${(0,publish_release/* label */.Pf)(release)} is not the version of the tag, ${split.version}. Correct the version or the tag, or set 'check-version' to false.`);
    return {
        releases: meant,
        leftOut: releases.filter((release) => !meant.includes(release)),
        problems,
        title: split.prefix === '' ? split.version : `${split.prefix}@${split.version}`,
    };
}
function unknown(tag, candidates, releases) {
    const names = [...new Set(releases.map(publish_release/* clientName */.V8))].sort();
    const prefix = candidates.find((split) => releases.some((release) => carries(release, split))) ?? likeliest(candidates);
    return {
        ...{ releases, leftOut: [], title: tag.text },
        problems: [
            `The tag ${tag.text} names '${prefix?.prefix ?? tag.text}', which is no package, folder or component among those found (${names.join(', ')}). Correct the tag, say how tags are written with 'tag-format' ({name}, {version}), or set 'check-version' to false.`,
        ],
    };
}
/** Words that say nothing of what is released. */
const WORDS = new Set(('release releases rel ver version versions v tag tags prod production stable final publish deploy build ' +
    'hotfix nightly canary preview staging candidate').split(' '));
/** What people call an ecosystem in a tag. */
const ECOSYSTEMS = {
    ...{ js: 'npm', npm: 'npm', node: 'npm', nodejs: 'npm', javascript: 'npm', ts: 'npm', typescript: 'npm' },
    ...{ py: 'pypi', python: 'pypi', pypi: 'pypi', pip: 'pypi' },
    ...{ java: 'maven', maven: 'maven', jvm: 'maven', kotlin: 'maven', gradle: 'maven', mvn: 'maven' },
    ...{ dotnet: 'nuget', nuget: 'nuget', csharp: 'nuget' },
    ...{ rust: 'cargo', cargo: 'cargo', crate: 'cargo', crates: 'cargo' },
    ...{ ruby: 'ruby', gem: 'ruby', gems: 'ruby' },
    ...{ swift: 'swift', generic: 'generic' },
};
/** The readings of one split, of the most telling kind that there is. */
function readingsAt(split, releases, components) {
    const all = (what, meant, strict) => meant.length === 0 ? [] : [{ split, what, meant, strict }];
    const { prefix } = split;
    if (prefix === '')
        return all('everything', releases, true);
    const isRoot = releases.some((release) => release.isRoot === true && (isNamed(release, prefix) || isAlike((0,publish_release/* clientName */.V8)(release), prefix)));
    if (isRoot || components.roots.some((root) => isAlike(root, prefix)))
        return all(`all of ${prefix}`, releases, false);
    const specific = [...named(split, releases), ...all(`the folder ${prefix}`, inFolder(prefix, releases), false)];
    if (specific.length > 0)
        return specific;
    const grouped = releases.filter(({ namespace }) => namespace !== '' && isGroup(namespace, prefix));
    if (grouped.length > 0)
        return all(`the group ${prefix}`, grouped, false);
    if (components.others.some((other) => isAlike(other, prefix)))
        return all(`all of ${prefix}`, releases, false);
    const alike = releases.filter((release) => [(0,publish_release/* clientName */.V8)(release), release.name].some((name) => isAlike(name, prefix)));
    return alike.length > 0 ? readingsOfNames(split, alike) : byWords(split, releases, components);
}
/** Tags and files have names without capitals, and other signs for `@`, `/` and `:`: `acme-api-client`. */
function isAlike(name, prefix) {
    const [plain, other] = [name, prefix].map((text) => text
        .toLowerCase()
        .replace(/^@/, '')
        .replace(/[^a-z0-9]+/g, '-'));
    return plain === other;
}
/** `release/api-client`, `js/api-client`, `api-client-release`, `js`, `release`: words beside what is meant, or instead of it. */
function byWords(split, releases, components) {
    const { prefix } = split;
    const [, first = '', afterwards = ''] = /^([^-/_]+)[-/_]*(.*)$/.exec(prefix) ?? [];
    const [, before = '', last = ''] = /^(.+?)[-/_]+([^-/_]+)$/.exec(prefix) ?? [];
    for (const [word, rest] of [
        [first, afterwards],
        [last, before],
    ]) {
        const lower = word.toLowerCase();
        const format = Object.hasOwn(ECOSYSTEMS, lower) ? ECOSYSTEMS[lower] : undefined;
        if (format === undefined && !WORDS.has(lower))
            continue;
        const meant = format === undefined ? releases : releases.filter((release) => release.format === format);
        return readingsAt({ ...split, prefix: rest }, meant, components).map((reading) => ({
            ...reading,
            split,
            what: rest === '' ? `everything of ${prefix}` : reading.what,
        }));
    }
    return [];
}
/** Packages by their whole names, else by their last parts; two of one format are two readings. */
function named(split, releases) {
    const whole = releases.filter((release) => isWhole(release, split.prefix));
    const found = whole.length > 0 ? whole : releases.filter((release) => isNamed(release, split.prefix));
    return readingsOfNames(split, found);
}
function readingsOfNames(split, found) {
    const carrying = found.filter((release) => carries(release, split));
    const meant = carrying.length > 0 ? carrying : found;
    const byFormat = [...Map.groupBy(meant, ({ format }) => format).values()];
    const isUnclear = byFormat.some((some) => new Set(some.map(publish_release/* clientName */.V8)).size > 1);
    const groups = isUnclear ? [...Map.groupBy(meant, publish_release/* clientName */.V8).values()] : meant.length === 0 ? [] : [meant];
    return groups.map((group) => ({
        split,
        what: `the package ${group[0] === undefined ? '' : (0,publish_release/* clientName */.V8)(group[0])}`,
        meant: group,
        strict: false,
    }));
}
function isWhole(release, name) {
    return ((0,publish_release/* clientName */.V8)(release) === name || (release.namespace === '' && release.name === (0,coordinates/* normalisePart */.Iv)(release.format, name)));
}
function isNamed(release, name) {
    return isWhole(release, name) || release.name === (0,coordinates/* normalisePart */.Iv)(release.format, name);
}
function isGroup(namespace, prefix) {
    return namespace === prefix.replace(/^@/, '') || namespace.split('.').at(-1) === prefix;
}
/** By the folder's whole path or by its end; what a build puts its output into says nothing. */
function inFolder(prefix, releases) {
    const wanted = prefix.replace(/\/+$/, '');
    return releases.filter(({ source }) => source.split(', ').some((path) => {
        const folder = `/${path.replaceAll('\\', '/').replace(/(^|\/)(dist|target|build)\/.*$/, '')}`;
        return folder === `/${wanted}` || folder.startsWith(`/${wanted}/`) || folder.endsWith(`/${wanted}`);
    }));
}

;// CONCATENATED MODULE: ./actions/publish/needs.ts

/**
 * What the releases need of the same checkout and this run leaves out, and of which the repository has no version. One
 * look for each of these packages.
 */
async function unmetNeeds(releases, leftOut, { client }) {
    const problems = [];
    const warnings = [];
    await Promise.all(leftOut.map(async (absent) => {
        const name = (0,publish_release/* clientName */.V8)(absent);
        const needing = releases.filter((one) => one.format === absent.format && [...one.needs, ...(one.required ?? [])].includes(name));
        if (needing.length === 0 || releases.some((one) => isSame(one, absent)))
            return;
        const { versions } = await absent.see(client(absent.format));
        if (versions.length > 0)
            return;
        for (const one of needing) {
            const isRequired = (one.required ?? one.needs).includes(name);
            (isRequired ? problems : warnings).push(`${(0,publish_release/* label */.Pf)(one)} ${isRequired ? 'needs' : 'may need'} ${(0,publish_release/* label */.Pf)(absent)}, which this run leaves out, and no version of it is in the repository. Publish it, too, or first.`);
        }
    }));
    return { problems: problems.sort(), warnings: warnings.sort() };
}
function isSame(one, other) {
    return one.format === other.format && (0,publish_release/* clientName */.V8)(one) === (0,publish_release/* clientName */.V8)(other);
}

// EXTERNAL MODULE: ./actions/publish/plan.ts
var plan = __webpack_require__("actions/publish/plan.ts");
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
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
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.tempDir, 'codeartifact-release-'));
    const file = (0,external_node_path_.join)(folder, 'release.json');
    const checksums = (0,external_node_path_.join)(folder, 'checksums.txt');
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
    await (0,promises_.writeFile)(checksums, subjectChecksums(entries));
    host.setOutput('subject-checksums', checksums);
    const rows = outcomes.map(({ release, kind, notes, problem }) => ({
        cells: [release.format, (0,publish_release/* clientName */.V8)(release), release.version, kind],
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
/**
 * Lines as `sha256sum` writes them, a file's hash and its name: what actions/attest-* take as `subject-checksums`. A
 * name that does not tell the version, such as npm's `package.tgz`, is put behind the package's.
 */
function subjectChecksums(entries) {
    const lines = entries.flatMap(({ package: of, version, assets }) => assets
        .filter(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))
        .map(({ name, sha256 }) => `${sha256}  ${name.includes(version) ? name : `${of}-${version}-${name}`}`));
    return [...new Set(lines)].map((line) => `${line}\n`).join('');
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
    host.setOutput('subject-checksums', '');
    const rows = planned.map(({ release, decision, notes }) => [
        release.format,
        (0,publish_release/* clientName */.V8)(release),
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
    const done = outcomes.filter(succeeded).map(({ release, kind }) => `${(0,publish_release/* label */.Pf)(release)} (${kind})`);
    return (0,safe_text/* safeLines */.Bv)([
        `${failures.length} of ${outcomes.length} packages were not published:`,
        ...failures.map(({ problem = '' }) => `- ${problem}`),
        done.length === 0 ? 'Nothing else was published.' : `In the repository are: ${done.join(', ')}.`,
        'Run the same command again once the cause is mended: it finishes the rest and leaves alone what is there.',
    ].join('\n'));
}

;// CONCATENATED MODULE: ./actions/publish/run.ts




















/** Collects what the build made, plans, publishes and reports; nothing is sent while anything stands against it. */
async function run(given, host) {
    await (0,scratch/* withScratch */.h)(host.tempDir, 'publish', async (scratch) => {
        const root = await (0,files_root/* rootAt */.sb)(host.workspace);
        const formats = publish_formats/* PUBLISH_FORMATS */.j.filter(({ id }) => given.formats.length === 0 || given.formats.includes(id));
        const options = formatOptions(given, host);
        const sources = await (0,discover/* discover */.k)(root, given.packages, formats, publish_formats/* PUBLISH_FORMATS */.j, options);
        const progress = uploadProgress(host);
        try {
            const access = accessTo(given, host, sources, progress);
            const collection = await (0,collect/* collect */.F)(sources, { ...options, root, scratch }, host);
            for (const reason of collection.leftOut)
                host.info((0,safe_text/* safeText */.Hk)(reason));
            for (const warning of collection.warnings)
                host.warn((0,safe_text/* safeText */.Hk)(warning));
            await publishReleases(given, host, collection, access, progress).finally(() => collection.close());
        }
        finally {
            progress.end();
        }
    });
}
/** Run what the checkout says, and Maven for longer than a session may last: the token is not asked for before they have ended. */
const BUILDERS = new Set(['maven', 'cargo']);
/** Opens the repository once: at the start, while npm packs and archives are read, or after what builds. */
function accessTo(given, host, { byFormat }, observer) {
    const formats = byFormat.filter(({ sources }) => sources.length > 0).map(({ format }) => format);
    const { repository, concurrency, caBundle } = given;
    const open = async () => {
        const connection = await (0,aws_connection/* connectToApi */.oV)(given, host, access/* ACCESS */.P.publish);
        let sdk;
        const client = async () => (await (sdk ??= (0,aws_connection/* withClient */.SV)(connection, given, host))).client;
        const options = { repository, formats, concurrency, caBundle, observer, client };
        return { connection, destination: await (0,destination/* openDestination */.x)(connection, host, options) };
    };
    if (formats.some(({ id }) => BUILDERS.has(id)))
        return open;
    const opened = open();
    // Whoever asks for it hears of the failure; where nobody comes to ask, something else has failed.
    opened.catch(() => undefined);
    return () => opened;
}
/** What the inputs and the run say that packages of some formats do not. */
function formatOptions(given, host) {
    const { distTag, allowMissingEntryPoints, assets, namespace } = given;
    const tag = given.tag ?? (host.env['GITHUB_REF_TYPE'] === 'tag' ? host.env['GITHUB_REF_NAME'] : undefined);
    return {
        ...{ distTag, allowMissingEntryPoints, isCopy: false, assets, namespace },
        packageName: given.package ?? repositoryName(host),
        version: tag === undefined ? undefined : versionOf({ text: tag, format: given.tagFormat }),
    };
}
function repositoryName(host) {
    const name = (0,external_node_path_.basename)(host.env['GITHUB_REPOSITORY'] ?? '');
    return name === '' ? (0,external_node_path_.basename)(host.workspace) : name;
}
async function publishReleases(given, host, collection, access, progress) {
    const selection = selectByTag(given, host, collection);
    const all = { ...selection, leftOut: [...selection.leftOut, ...collection.absent] };
    const { target, destination, planned, warnings } = await prepare(given, all, access);
    for (const warning of warnings)
        host.warn((0,safe_text/* safeText */.Hk)(warning));
    if (given.dryRun) {
        await reportPlan(host, target, planned);
        return;
    }
    progress.expect(planned.flatMap(({ decision }) => (decision.kind === 'send' ? decision.missing : [])));
    const { outcomes, bugs } = await (0,apply/* apply */.B)(planned, destination, given.wait * 1000);
    progress.end();
    await report(host, target, outcomes);
    if (bugs.length > 0)
        throw bugs[0];
    const failure = failureMessage(outcomes);
    if (failure !== undefined)
        throw new errors/* InputError */.dz(failure);
}
function selectByTag(given, host, { releases, problems, roots }) {
    let tag;
    try {
        tag = given.checkVersion ? releaseTag(given.tag, given.tagFormat, host.env) : undefined;
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        return { releases, problems: [...problems, error.message], leftOut: [], tag: undefined };
    }
    // What a tag means is no question where nothing could be read: why not has been said.
    if (tag === undefined || releases.length === 0)
        return { releases, problems, leftOut: [], tag: undefined };
    const others = [(0,external_node_path_.basename)(host.workspace), repositoryName(host)];
    const matched = matchTag(tag, releases, { roots, others });
    for (const release of matched.leftOut)
        host.info(`${(0,safe_text/* safeText */.Hk)((0,publish_release/* label */.Pf)(release))} is not of this tag and is left out.`);
    const { leftOut, title } = matched;
    return { releases: matched.releases, problems: [...problems, ...matched.problems], leftOut, tag: title };
}
/** Connects and plans; with all that is wrong by then, there or in what was found, in one message. */
async function prepare(given, selection, access) {
    const all = [...selection.problems];
    let prepared;
    try {
        prepared = await planReleases(given, selection, await access());
        all.push(...prepared.problems);
    }
    catch (error) {
        const explained = (0,explain/* explain */.W)(error);
        if (!(explained instanceof errors/* InputError */.dz))
            throw error;
        all.push(explained.message);
    }
    if (all.length === 0 && prepared !== undefined)
        return prepared;
    throw new errors/* InputError */.dz(`Nothing was published:\n${all.map((problem) => `- ${problem}`).join('\n')}`);
}
async function planReleases({ repository, ifExists }, { releases, leftOut, tag }, { connection, destination }) {
    const { domain, domainOwner, region } = connection;
    const [planned, unmet] = await Promise.all([
        (0,plan/* plan */.e)(releases, destination, ifExists),
        unmetNeeds(releases, leftOut, destination),
    ]);
    return {
        target: { domain, domainOwner, region, repository, tag },
        destination,
        planned: planned.planned,
        problems: [...planned.problems, ...unmet.problems],
        warnings: unmet.warnings,
    };
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
        'subject-checksums': 'Path of a file with the SHA-256 of every published file, for actions/attest-build-provenance.',
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


/***/ })

};
;