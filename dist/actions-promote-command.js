"use strict";
exports.id = "actions-promote-command";
exports.ids = ["actions-promote-command"];
exports.modules = {

/***/ "actions/promote/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promote: () => (/* binding */ promote)
});

// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__("packages/core/src/command.ts");
// EXTERNAL MODULE: ./actions/prune/state/kept-state.ts
var kept_state = __webpack_require__("actions/prune/state/kept-state.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/connection.ts + 1 modules
var connection = __webpack_require__("packages/core/src/aws/connection.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/endpoint.ts
var aws_endpoint = __webpack_require__("packages/core/src/aws/endpoint.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
// EXTERNAL MODULE: ./packages/core/src/names.ts
var names = __webpack_require__("packages/core/src/names.ts");
// EXTERNAL MODULE: ./packages/versions/src/coordinates.ts
var src_coordinates = __webpack_require__("packages/versions/src/coordinates.ts");
// EXTERNAL MODULE: ./packages/versions/src/dist-tag.ts
var dist_tag = __webpack_require__("packages/versions/src/dist-tag.ts");
// EXTERNAL MODULE: ./packages/versions/src/format.ts
var src_format = __webpack_require__("packages/versions/src/format.ts");
// EXTERNAL MODULE: ./packages/versions/src/glob.ts
var glob = __webpack_require__("packages/versions/src/glob.ts");
// EXTERNAL MODULE: ./packages/versions/src/selector.ts
var selector = __webpack_require__("packages/versions/src/selector.ts");
// EXTERNAL MODULE: ./actions/prune/policy/durations.ts
var durations = __webpack_require__("actions/prune/policy/durations.ts");
// EXTERNAL MODULE: ./actions/prune/policy/retention-policy.ts
var retention_policy = __webpack_require__("actions/prune/policy/retention-policy.ts");
;// CONCATENATED MODULE: ./actions/promote/inputs.ts












const DEFAULT_TTL = '24h';
const VERSION_EXPECTED = 'of the form format:name@version, such as npm:@acme/core@1.4.0 or maven:com.acme:lib@2.0';
const SOURCE_REMOVALS = ['none', 'archive', 'delete'];
const TAG_RULES = ['keep', 'carry'];
const ATTESTATION = ['off', 'available', 'required'];
const promoteInputs = {
    ...connection/* connectionInputs */.eu,
    'source-repository': (0,inputs/* text */.Qq)({ description: 'Repository to promote from.', required: true, ...names/* repositoryInput */.JD }),
    'destination-repository': (0,inputs/* text */.Qq)({ description: 'Repository to promote to.', required: true, ...names/* repositoryInput */.JD }),
    'destination-domain': (0,inputs/* text */.Qq)({ description: 'Domain of the destination. Default: domain.', ...names/* domainInput */.xD }),
    'destination-domain-owner': (0,inputs/* text */.Qq)({
        description: "Account ID that owns the destination's domain. Default: domain-owner.",
        ...names/* accountInput */.uc,
    }),
    'destination-region': (0,inputs/* text */.Qq)({ description: 'AWS Region of the destination. Default: region.', ...names/* regionInput */.VN }),
    'destination-role-to-assume': (0,inputs/* text */.Qq)({
        description: 'ARN of an IAM role to assume for the destination. Default: what reads the source.',
        pattern: /^arn:aws[a-z-]*:iam::[0-9]{12}:role\/[\w+=,.@/-]+$/,
        expected: "a role's ARN: arn:aws:iam::111122223333:role/NAME",
    }),
    'destination-endpoint': (0,inputs/* custom */.Ie)({
        description: 'URL of the CodeArtifact API for the destination. Default: endpoint, in the same Region or on this machine.',
    }, aws_endpoint/* parseEndpoint */.Bk),
    'release-file': (0,inputs/* text */.Qq)({
        description: 'Release manifest of the publish action: just the versions and bytes of that release.',
    }),
    coordinates: (0,inputs/* list */.p_)({ description: `Versions to promote, each ${VERSION_EXPECTED}; or behind the command, without a flag.` }, exactVersion),
    packages: (0,inputs/* list */.p_)({
        description: 'Packages to promote, as globs such as npm:@acme/* or *:*; with ! before it, what it matches is left out. In place of release-file and coordinates.',
    }, (item) => {
        if ((0,selector/* parseSelector */.Pl)(item) !== undefined)
            return item;
        throw new errors/* InputError */.dz('must be of the form format:name, such as npm:@acme/*, maven:com.acme:* or *:*, with ! before those to leave out');
    }),
    versions: (0,inputs/* list */.p_)({
        description: 'With packages: only these versions, as globs such as 1.* or !*-SNAPSHOT, ! leaving out. Default: all.',
    }, (item) => {
        if (/^!?[^\s!]+$/.test(item))
            return item;
        throw new errors/* InputError */.dz('must be version numbers, or globs of them with * and ?, with ! before those to leave out');
    }),
    formats: (0,inputs/* choices */.zM)(src_format/* FORMATS */.h, { description: 'With packages: only these formats. Default: all.' }),
    channel: (0,inputs/* list */.p_)({
        description: 'With packages: only these channels: release, prerelease, snapshot, or globs over version numbers such as *-rc.*. Default: all.',
    }, (item) => {
        if (/^[^\s!]+$/.test(item))
            return item;
        throw new errors/* InputError */.dz('must be release, prerelease, snapshot, or a glob such as *-rc.*');
    }),
    'older-than': (0,inputs/* custom */.Ie)({
        description: 'With packages: only what was published longer ago, by the public registry for what comes from one, such as 12h, 7d, 8w. A version of unknown age stays where it is.',
    }, durations/* parseDuration */.E9),
    origin: (0,inputs/* choices */.zM)(retention_policy/* ORIGINS */.o9, {
        description: 'With packages: only versions published here (internal), or from a public registry (external).',
    }),
    dependencies: (0,inputs/* flag */.Jt)({
        description: 'Promote what these versions need as well: the highest version in the source that a requirement takes, where the destination has none that it does.',
    }),
    'dist-tags': (0,inputs/* choice */.Yq)(TAG_RULES, {
        description: "npm's dist-tags that both repositories have: keep the destination's, or carry the source's along. latest only moves forward in any case.",
        default: 'keep',
    }),
    'dist-tag': (0,inputs/* list */.p_)({ description: 'npm dist-tags to set on what is promoted, the highest version of each package.' }, (item) => {
        if ((0,dist_tag/* isDistTag */.Nr)(item))
            return item;
        throw new errors/* InputError */.dz('must be words that are no range of versions, such as latest or stable');
    }),
    'remove-from-source': (0,inputs/* choice */.Yq)(SOURCE_REMOVALS, {
        description: 'What to do at the source once all is promoted: nothing, archive the versions, or delete them.',
        default: 'none',
    }),
    attestation: (0,inputs/* choice */.Yq)(ATTESTATION, {
        description: "Verify the release manifest's GitHub attestation with the GitHub CLI before anything is promoted: not, where gh is there, or in any case.",
        default: 'off',
    }),
    'attestation-repository': (0,inputs/* text */.Qq)({
        description: 'GitHub repository whose workflow attested the release manifest. Default: the one the job runs for.',
        pattern: /^[\w.-]{1,100}\/[\w.-]{1,100}$/,
        expected: 'OWNER/REPOSITORY',
    }),
    mode: (0,inputs/* choice */.Yq)(['plan', 'apply', 'rollback'], {
        description: 'Write a plan and change nothing, carry one out, or take back what one has added.',
        default: 'plan',
    }),
    plan: (0,inputs/* text */.Qq)({
        description: 'Plan file to apply or to roll back, made earlier by mode: plan. Default: mode: apply makes its own plan first, mode: rollback takes the plan that was begun last.',
    }),
    confirm: (0,inputs/* text */.Qq)({
        description: 'Id of the plan to apply (its SHA-256), for one that exceeds a guard and was looked at.',
        pattern: /^[0-9a-f]{64}$/,
        expected: 'the id of a plan: 64 hexadecimal digits',
    }),
    'plan-file': (0,inputs/* text */.Qq)({ description: 'File to write the plan to.', default: 'promote-plan.json' }),
    'plan-ttl': (0,inputs/* custom */.Ie)({ description: `How long a plan may be applied. Default: ${DEFAULT_TTL}.` }, durations/* parseDuration */.E9),
    'max-versions': (0,inputs/* integer */.nd)({
        description: 'Promote nothing at all when more versions than this would go.',
        min: 0,
        max: 1_000_000,
        default: '1000',
    }),
    'max-packages': (0,inputs/* integer */.nd)({
        description: 'Promote nothing at all when versions of more packages than this would go.',
        min: 0,
        max: 1_000_000,
        default: '200',
    }),
    'allow-empty': (0,inputs/* flag */.Jt)({ description: 'Let a pattern of packages match nothing, which is an error otherwise.' }),
    wait: (0,inputs/* integer */.nd)({
        description: 'Across domains or Regions: how long a version may take until it is visible, in seconds.',
        min: 0,
        max: 3_600,
        unit: 'seconds',
        default: '120',
    }),
    state: (0,inputs/* text */.Qq)({
        description: 'File that runs leave for the next one: what was begun and done. On GitHub it is kept in the cache; elsewhere keep it where the next run finds it.',
        default: 'promote-state.ndjson',
    }),
};
/** For one item of a list; throws an InputError without the input's name. */
function exactVersion(item) {
    const parsed = (0,src_coordinates/* parseVersionOf */.xc)(item);
    if (parsed !== undefined && !(0,glob/* isGlob */.fg)(parsed.version))
        return item;
    throw new errors/* InputError */.dz(`must be ${VERSION_EXPECTED}`);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__("node:path");
;// CONCATENATED MODULE: ./actions/promote/intent.ts




/** Reads the inputs as a whole; throws an InputError for those that contradict each other. */
function intentOf(inputs, operands, host) {
    const planFile = inputs.plan === undefined ? undefined : (0,external_node_path_.resolve)(host.workspace, inputs.plan);
    const coordinates = [...new Set([...inputs.coordinates, ...operands.map(operand)])];
    if (inputs.confirm !== undefined && (planFile === undefined || inputs.mode !== 'apply')) {
        throw new errors/* InputError */.dz("'confirm' is for mode: apply with a 'plan': the one whose id it is.");
    }
    if (inputs.mode === 'rollback') {
        refuseWhat(inputs, coordinates, "'mode: rollback' takes back what a plan has added");
        return { kind: 'rollback', planFile };
    }
    if (planFile !== undefined) {
        if (inputs.mode !== 'apply')
            throw new errors/* InputError */.dz("'plan' names a plan to apply or to roll back: set 'mode'.");
        refuseWhat(inputs, coordinates, "'plan' holds what is promoted");
        return { kind: 'apply', planFile, confirm: inputs.confirm };
    }
    return {
        kind: inputs.mode === 'plan' ? 'plan' : 'plan-and-apply',
        coordinates,
        releaseFile: inputs.releaseFile === undefined ? undefined : (0,external_node_path_.resolve)(host.workspace, inputs.releaseFile),
        selection: selectionOf(inputs, coordinates),
        planFile: (0,external_node_path_.resolve)(host.workspace, inputs.planFile),
        ttl: inputs.planTtl ?? (0,durations/* parseDuration */.E9)(DEFAULT_TTL),
    };
}
function selectionOf(inputs, coordinates) {
    const named = [
        ...(inputs.releaseFile === undefined ? [] : ["'release-file'"]),
        ...(coordinates.length === 0 ? [] : ["'coordinates'"]),
    ];
    const narrowing = given({
        versions: inputs.versions.length > 0,
        formats: inputs.formats.length > 0,
        channel: inputs.channel.length > 0,
        'older-than': inputs.olderThan !== undefined,
        origin: inputs.origin.length > 0,
    });
    if (inputs.packages.length === 0) {
        if (narrowing.length > 0) {
            throw new errors/* InputError */.dz(`${narrowing.join(', ')} narrow 'packages', which is not set: '*:*' stands for all packages.`);
        }
        if (named.length === 0) {
            throw new errors/* InputError */.dz("Say what to promote: 'release-file', 'coordinates', or 'packages' ('*:*' for all).");
        }
        return undefined;
    }
    if (named.length > 0) {
        throw new errors/* InputError */.dz(`'packages' selects versions by rules, ${named.join(' and ')} by name: leave one out.`);
    }
    if (inputs.attestation !== 'off') {
        throw new errors/* InputError */.dz("'attestation' is about the release manifest: give it as 'release-file'.");
    }
    return {
        packages: sorted(inputs.packages),
        versions: sorted(inputs.versions),
        formats: [...inputs.formats].sort(),
        channels: sorted(inputs.channel),
        olderThan: inputs.olderThan,
        origin: [...inputs.origin].sort(),
        allowEmpty: inputs.allowEmpty,
    };
}
/** What is promoted, said beside a plan that holds it, would seem to count. */
function refuseWhat(inputs, coordinates, because) {
    const names = given({
        'release-file': inputs.releaseFile !== undefined,
        coordinates: coordinates.length > 0,
        packages: inputs.packages.length > 0,
        versions: inputs.versions.length > 0,
        formats: inputs.formats.length > 0,
        channel: inputs.channel.length > 0,
        'older-than': inputs.olderThan !== undefined,
        origin: inputs.origin.length > 0,
        dependencies: inputs.dependencies,
        'dist-tag': inputs.distTag.length > 0,
        'remove-from-source': inputs.removeFromSource !== 'none',
        attestation: inputs.attestation !== 'off',
    });
    if (names.length > 0)
        throw new errors/* InputError */.dz(`${because}: leave out ${names.join(', ')}.`);
}
function given(names) {
    return Object.entries(names).flatMap(([name, is]) => (is ? [`'${name}'`] : []));
}
function operand(item) {
    try {
        return exactVersion(item);
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        throw new errors/* InputError */.dz(`${JSON.stringify(item)} ${error.message}. For patterns give 'packages' and 'versions'.`);
    }
}
function sorted(texts) {
    return [...new Set(texts)].sort();
}

// EXTERNAL MODULE: ./packages/core/src/aws/access.ts
var access = __webpack_require__("packages/core/src/aws/access.ts");
// EXTERNAL MODULE: ./actions/prune/permissions.ts
var permissions = __webpack_require__("actions/prune/permissions.ts");
;// CONCATENATED MODULE: ./actions/promote/permissions.ts


/**
 * What a plan takes, at both repositories: to list and to look, and nothing that changes anything. The token is for
 * reading npm's dist-tags and the public registries' times, which only the repositories' own endpoints tell.
 */
const PLAN_ACTIONS = [
    ...permissions/* READ_ACTIONS */.vV,
    'codeartifact:DescribeRepository',
    'codeartifact:DescribePackage',
    'codeartifact:DescribePackageVersion',
    'codeartifact:ListPackages',
    'codeartifact:ListPackageVersions',
    'codeartifact:ListPackageVersionAssets',
    'codeartifact:ListPackageVersionDependencies',
];
/** What it takes to archive and delete: at the source with remove-from-source, at the destination in a rollback. */
const REMOVE_ACTIONS = ['codeartifact:DeletePackageVersions', 'codeartifact:UpdatePackageVersionsStatus'];
/** What applying a plan takes within a domain; PutPackageMetadata sets npm's dist-tags. */
const APPLY_ACTIONS = [
    ...PLAN_ACTIONS,
    'codeartifact:CopyPackageVersions',
    'codeartifact:PutPackageMetadata',
    ...REMOVE_ACTIONS,
];
/** What a plan takes beside that across domains or Regions: package groups may let nothing be published there. */
const GROUP_ACTIONS = [
    'codeartifact:GetAssociatedPackageGroup',
    'codeartifact:ListAllowedRepositoriesForGroup',
];
/** The same across domains or Regions, where assets are downloaded and published again. */
const TRANSFER_ACTIONS = [
    ...new Set([
        ...PLAN_ACTIONS,
        ...GROUP_ACTIONS,
        ...access/* ACCESS */.P.publish,
        ...REMOVE_ACTIONS,
        'codeartifact:GetPackageVersionAsset',
    ]),
];
/** What taking a promotion back takes. */
const ROLLBACK_ACTIONS = [
    ...permissions/* READ_ACTIONS */.vV,
    'codeartifact:DescribeRepository',
    'codeartifact:ListPackageVersions',
    'codeartifact:ListPackageVersionAssets',
    'codeartifact:PutPackageMetadata',
    ...REMOVE_ACTIONS,
];

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__("node:fs");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./actions/prune/plan/canonical.ts
var canonical = __webpack_require__("actions/prune/plan/canonical.ts");
// EXTERNAL MODULE: ./actions/prune/plan/plan-file.ts
var plan_file = __webpack_require__("actions/prune/plan/plan-file.ts");
// EXTERNAL MODULE: ./packages/core/src/scratch.ts
var scratch = __webpack_require__("packages/core/src/scratch.ts");
// EXTERNAL MODULE: ./actions/prune/map-ordered.ts
var map_ordered = __webpack_require__("actions/prune/map-ordered.ts");
;// CONCATENATED MODULE: ./actions/promote/plan/plan.ts

/** The version of the plan file's form. */
const PLAN_VERSION = 1;
const METHODS = ['copy', 'publish'];
/** The text of the plan file, and its id. */
function planFile({ head, request, packages, result }) {
    const { account, asOf, destination, expires, source } = head;
    const before = (0,canonical/* canonicalJson */.d)({ account, asOf, destination, expires });
    const after = (0,canonical/* canonicalJson */.d)({ request, result, source, version: PLAN_VERSION });
    const lines = packages.map(canonical/* canonicalJson */.d).join(',\n');
    const text = `${before.slice(0, -1)},"packages":[\n${lines}\n],${after.slice(1)}\n`;
    return { text, id: (0,canonical/* sha256 */.s)(text) };
}
/** Whether anything is to be done about the package. */
function hasWork({ copy, tags }) {
    return copy.length > 0 || tags !== undefined;
}

// EXTERNAL MODULE: ./actions/prune/apply/change-together.ts
var change_together = __webpack_require__("actions/prune/apply/change-together.ts");
// EXTERNAL MODULE: ./actions/prune/service/version-service.ts
var version_service = __webpack_require__("actions/prune/service/version-service.ts");
// EXTERNAL MODULE: ./actions/prune/service/listing.ts
var listing = __webpack_require__("actions/prune/service/listing.ts");
;// CONCATENATED MODULE: ./actions/promote/plan/listings.ts


/** ⌈V/1000⌉ calls for each package; an InputError where its list is incomplete, as nothing can be decided then. */
function listings(service, repository) {
    const known = new Map();
    const at = (coordinates) => ({ repository, coordinates });
    const versions = (coordinates) => {
        const key = (0,listing/* packageKey */.MO)(coordinates);
        const listed = known.get(key) ?? completeList(service, at(coordinates));
        known.set(key, listed);
        return listed;
    };
    return {
        at,
        versions,
        version: async (coordinates, version) => (await versions(coordinates)).find((one) => one.version === version),
    };
}
/** The whole list of a package; an InputError where it contradicts itself or cannot be had. */
async function completeList(service, at) {
    const { versions, incomplete } = await (0,listing/* listVersions */.yO)(service, at);
    if (incomplete !== undefined) {
        throw new errors/* InputError */.dz(`The list of ${(0,listing/* labelOf */.Wy)(at)} is incomplete: ${incomplete}. Run again.`);
    }
    return versions;
}

// EXTERNAL MODULE: ./actions/prune/plan/reclaim.ts
var reclaim = __webpack_require__("actions/prune/plan/reclaim.ts");
;// CONCATENATED MODULE: ./actions/promote/plan/version-files.ts

/** What says of a Maven artifact which versions there are, and the checksums: each repository has its own. */
const MAVEN_INDEX = /^maven-metadata\.xml$|\.(md5|sha1|sha256|sha512)$/;
/** Lists a version's files, one call for a thousand; undefined when they cannot be had. */
async function versionFiles(service, at, version) {
    const content = await (0,reclaim/* contentOf */.$E)(service, at, version);
    if (content === undefined)
        return undefined;
    const assets = promotedFiles(at.coordinates.format, content.assets);
    return { assets, hash: (0,reclaim/* contentHash */.Ae)(assets) };
}
/** Without what a repository makes of a version by itself. */
function promotedFiles(format, assets) {
    return format === 'maven' ? assets.filter(({ name }) => !MAVEN_INDEX.test(name)) : assets;
}

;// CONCATENATED MODULE: ./actions/promote/apply/presence.ts


/** Looks at versions of a package: the list, and the assets of those that are there with another revision than planned. */
async function presence(service, at, items) {
    const current = new Map((await completeList(service, at)).map((listed) => [listed.version, listed]));
    const found = new Map();
    for (const item of items) {
        const now = current.get(item.version);
        if (now === undefined)
            found.set(item.version, 'absent');
        else if (now.status !== 'Published') {
            found.set(item.version, { other: `it is in ${at.repository} with the status ${now.status}` });
        }
        else {
            const same = now.revision === item.revision || (await versionFiles(service, at, item.version))?.hash === item.content;
            found.set(item.version, same ? 'same' : { other: `it is in ${at.repository} with other files` });
        }
    }
    return found;
}

// EXTERNAL MODULE: ./packages/versions/src/order.ts + 6 modules
var src_order = __webpack_require__("packages/versions/src/order.ts");
;// CONCATENATED MODULE: ./actions/promote/plan/dist-tags.ts


/**
 * The tags that the destination should have. CodeArtifact copies every tag of a version along, over one that is there
 * (user guide, "npm tags and the CopyPackageVersions API"); so those that the destination had are put back, unless the
 * source's are to be carried along, and new ones stay. `latest` moves to the highest release that comes in, not above
 * the source's own `latest`, and never back by npm's order.
 */
function tagsAfter({ rule, asked, before, source, copied, present }) {
    const after = new Map(before);
    for (const [tag, version] of source) {
        if (tag === dist_tag/* LATEST */.k0 || !copied.includes(version) || (before.has(tag) && rule === 'keep'))
            continue;
        after.set(tag, version);
    }
    const latest = nextLatest(before.get(dist_tag/* LATEST */.k0), source.get(dist_tag/* LATEST */.k0), copied);
    if (latest !== undefined)
        after.set(dist_tag/* LATEST */.k0, latest);
    const highest = highestOf([...copied, ...present]);
    for (const tag of highest === undefined ? [] : asked) {
        if (highest === undefined || (tag === dist_tag/* LATEST */.k0 && (0,dist_tag/* movesBack */.ut)(highest, after.get(dist_tag/* LATEST */.k0))))
            continue;
        after.set(tag, highest);
    }
    return after;
}
/** Undefined where `latest` stays as it is. */
function nextLatest(before, source, copied) {
    const releases = copied.filter((version) => src_order/* versionOrders */.g.npm.channel(version) === 'release' && (source === undefined || !(0,dist_tag/* movesBack */.ut)(source, version)));
    const highest = highestOf(releases);
    if (highest !== undefined)
        return (0,dist_tag/* movesBack */.ut)(highest, before) ? undefined : highest;
    // A package of prereleases alone: as the source has it.
    return before === undefined && source !== undefined && copied.includes(source) ? source : undefined;
}
function highestOf(versions) {
    const ranks = src_order/* versionOrders */.g.npm.ranks(versions);
    return versions.find((version) => ranks.get(version) === 1);
}
/** The tags that a copy may have moved, or that should be others than before: all others are nobody's business. */
function movedTags({ before, source, copied }, after) {
    const carried = [...source].filter(([, version]) => copied.includes(version)).map(([tag]) => tag);
    const changed = [...after].filter(([tag, version]) => before.get(tag) !== version).map(([tag]) => tag);
    return new Set([...carried, ...changed]);
}

;// CONCATENATED MODULE: ./actions/promote/service/read-tags.ts


/**
 * An npm package's dist-tags as clients of the repository see them, those of its upstreams among them: tag to version. An
 * InputError where they cannot be read: a copy would move them, and nobody could say from where.
 */
async function readTags(metadata, at) {
    const known = await metadata.package(at).distTags();
    if ('value' in known)
        return known.value;
    throw new errors/* InputError */.dz(`The dist-tags of ${(0,listing/* labelOf */.Wy)(at)} cannot be read (${known.unknown}), and a copy moves them. Allow codeartifact:ReadFromRepository to the role, or in the repository's permissions policy.`);
}

;// CONCATENATED MODULE: ./actions/promote/apply/settle-tags.ts




/**
 * Takes the destination's tags down before a copy moves them. What an interrupted run took down counts, as the tags that
 * are there now may be moved already.
 */
async function rememberTags({ destination, journal }, at) {
    const known = journal.tags(at);
    if (known !== undefined && known.after === undefined)
        return;
    const before = await readTags(destination.metadata, at);
    await journal.record([{ at, event: 'tagging', versions: [], tags: Object.fromEntries(before) }]);
}
/**
 * Puts the destination's tags in order after a copy, by what they were before. A tag that an upstream of the destination
 * has too shows the upstream's version to clients (user guide, "npm tags and upstream repositories"): that is reported.
 */
async function settleTags(tagging, at, copied, present) {
    const { source, destination, request, journal, warn } = tagging;
    const remembered = journal.tags(at);
    if (remembered === undefined || remembered.after !== undefined)
        return;
    const choice = {
        ...{ rule: request.tagRule, asked: request.tags, before: remembered.before, copied, present },
        source: await readTags(source.metadata, { ...at, repository: source.location.repository }),
    };
    const after = tagsAfter(choice);
    const moved = movedTags(choice, after);
    const seen = await readTags(destination.metadata, at);
    // What is published across domains gets a tag by its own rules, which may be one that names another version here.
    for (const [tag, version] of seen)
        if (copied.includes(version))
            moved.add(tag);
    const goal = new Map([...moved].map((tag) => [tag, after.get(tag)]));
    const shadowed = await moveTags(destination, tagging.writer, at, goal, seen);
    await journal.record([{ at, event: 'tagged', versions: [], tags: Object.fromEntries(after) }]);
    for (const line of shadowed)
        warn(line);
}
/**
 * Has each tag name its version, or nothing, as far as the repository holds the version and nothing shadows the tag:
 * gives a sentence for each tag that clients see otherwise.
 *
 * @param seen the tags that clients see now
 */
async function moveTags({ metadata, service, hasUpstreams }, writer, at, goal, seen) {
    const wrong = [...goal].filter(([tag, version]) => seen.get(tag) !== version);
    if (wrong.length === 0)
        return [];
    const held = new Set((await completeList(service, at)).map(({ version }) => version));
    for (const [tag, version] of wrong) {
        if (version === undefined)
            await writer.remove(at.coordinates, tag);
        else if (held.has(version))
            await writer.set(at.coordinates, tag, version);
    }
    const now = await readTags(metadata, at);
    return wrong
        .filter(([tag, version]) => now.get(tag) !== version)
        .map(([tag, version]) => {
        const shown = now.get(tag) ?? 'nothing';
        const because = hasUpstreams
            ? 'an upstream repository has a tag of that name, which goes before'
            : 'it was moved at the same time, or names a version that is not held there';
        return `${(0,src_coordinates/* formatCoordinates */.NC)(at.coordinates)} in ${at.repository}: the dist-tag ${tag} shows ${shown}, not ${version ?? 'nothing'}: ${because}.`;
    });
}

;// CONCATENATED MODULE: ./actions/promote/apply/promote-package.ts







/**
 * Promotes the versions of a package: each is brought only if it stands at the source as planned and not at the
 * destination, and is promoted when the destination holds the same bytes. Then its dist-tags are put in order.
 */
async function promotePackage(promoting, planned) {
    const { destination, journal, request, onlyBegun } = promoting;
    const { format, namespace, name } = planned;
    const at = { repository: destination.location.repository, coordinates: { format, namespace, name } };
    const versions = new Map();
    const settle = async (items, outcome, detail = '', record = true) => {
        if (record && items.length > 0) {
            const event = outcome === 'promoted' ? 'copied' : outcome;
            await journal.record([{ at, event, versions: items, ...(detail === '' ? {} : { detail }) }]);
        }
        for (const version of items)
            versions.set(version, { outcome, detail });
    };
    try {
        const hasBegun = planned.copy.some(({ version }) => journal.standing(at, version) !== undefined);
        if (onlyBegun && !hasBegun) {
            await settle(namesOf(planned.copy), 'stale', 'the plan expired before its turn came');
            return { versions };
        }
        for (const { version } of planned.copy) {
            const event = journal.standing(at, version)?.event;
            if (event === 'copied')
                await settle([version], 'promoted', 'by an earlier run', false);
            else if (event === 'unchanged' || event === 'stale')
                await settle([version], event, 'by an earlier run', false);
        }
        const error = await bringOpen(promoting, at, planned.copy.filter(({ version }) => !versions.has(version)), settle);
        // A copy that moves tags has taken them down; to set one that is asked for takes no copy.
        if (request.tags.length > 0 && planned.tags !== undefined && !onlyBegun)
            await rememberTags(promoting, at);
        const endedAs = (wanted) => [...versions].filter(([, { outcome }]) => outcome === wanted).map(([version]) => version);
        const present = [...namesOf(planned.unchanged), ...endedAs('unchanged')];
        await settleTags(promoting, at, endedAs('promoted'), present);
        return { versions, error };
    }
    catch (error) {
        if (!(0,version_service/* isForeseen */.Yp)(error))
            throw error;
        for (const { version } of planned.copy) {
            if (!versions.has(version))
                versions.set(version, { outcome: 'failed', detail: (0,errors/* messageOf */.bD)(error) });
        }
        return { versions, error };
    }
}
async function bringOpen(promoting, at, open, settle) {
    const { destination, journal } = promoting;
    if (open.length === 0)
        return undefined;
    const there = await presence(destination.service, at, open);
    const ready = [];
    const arrived = [];
    for (const item of open) {
        const now = there.get(item.version) ?? 'absent';
        const isOurs = journal.standing(at, item.version)?.event === 'copying';
        if (now === 'absent')
            ready.push(item);
        else if (now !== 'same')
            await settle([item.version], 'stale', now.other);
        // The answer to an interrupted run's call was lost.
        else if (isOurs)
            arrived.push(item);
        else
            await settle([item.version], 'unchanged');
    }
    const standing = await standingAtSource(promoting, at, ready, settle);
    await promote_package_confirm(promoting, at, arrived, settle);
    if (standing.length === 0)
        return undefined;
    if (at.coordinates.format === 'npm')
        await rememberTags(promoting, at);
    for (const batch of (0,change_together/* batches */.Xy)(standing)) {
        await journal.record([{ at, event: 'copying', versions: namesOf(batch) }]);
        const { results, error } = await promoting.bring(at, batch);
        const brought = [];
        for (const item of batch) {
            const result = results.get(item.version) ?? { kind: 'failed', detail: 'no answer' };
            if ('detail' in result)
                await settle([item.version], result.kind, result.detail);
            else if (result.kind === 'copied')
                brought.push(item);
            else
                await settle([item.version], 'unchanged');
        }
        await promote_package_confirm(promoting, at, brought, settle);
        if (error !== undefined)
            return error;
    }
    return undefined;
}
/** Those that the source still has as planned. */
async function standingAtSource({ source }, at, items, settle) {
    if (items.length === 0)
        return [];
    const listed = await completeList(source.service, { ...at, repository: source.location.repository });
    const current = new Map(listed.map((one) => [one.version, one]));
    const standing = [];
    for (const item of items) {
        const now = current.get(item.version);
        if (now === undefined)
            await settle([item.version], 'stale', 'it is gone at the source');
        else if (now.status !== 'Published')
            await settle([item.version], 'stale', `its status is ${now.status} at the source`);
        else if (now.revision !== item.revision)
            await settle([item.version], 'stale', 'its revision changed at the source');
        else
            standing.push(item);
    }
    return standing;
}
/** Promoted is what the destination holds with the very bytes that were planned. */
async function promote_package_confirm({ destination }, at, items, settle) {
    const right = [];
    for (const item of items) {
        const content = await versionFiles(destination.service, at, item.version);
        if (content?.hash === item.content)
            right.push(item.version);
        else if (content === undefined)
            await settle([item.version], 'failed', 'it was brought, and its files cannot be listed');
        else
            await settle([item.version], 'failed', 'the destination holds other files than the source: do not use it, roll the plan back');
    }
    await settle(right, 'promoted');
}
function namesOf(items) {
    return items.map(({ version }) => version);
}

;// CONCATENATED MODULE: ./actions/promote/apply/apply-plan.ts





/** Packages that are worked on at the same time; the rates are paced elsewhere. */
const PACKAGES_AT_ONCE = 8;
/**
 * Carries a plan out, what is needed first: a package goes when all that it needs is promoted, and not at all when that
 * failed. Runs that were interrupted are resumed. After a refusal that would come for every package nothing more is tried.
 *
 * Calls: ⌈V/1000⌉ lists of each package at either side, one CopyPackageVersions for a hundred versions of a package, one
 * list of assets for each version, and for npm two requests for tags before and one after, with one for each tag that moved.
 */
async function applyPlan(application) {
    const { plan, note, progress } = application;
    const counts = { promoted: 0, unchanged: 0, stale: 0, failed: 0 };
    const work = plan.packages.filter(hasWork);
    const total = work.reduce((sum, { copy }) => sum + copy.length, 0);
    let gaveUp;
    let done = 0;
    const ended = new Map();
    // In the order of the plan, so that what a package waits for has begun before it.
    const packages = (0,map_ordered/* mapOrdered */.w)(work, PACKAGES_AT_ONCE, async (planned) => {
        const name = (0,src_coordinates/* formatCoordinates */.NC)(planned);
        const outcome = promoteInTurn(application, planned, ended, () => gaveUp);
        ended.set(name, outcome);
        const { versions, error } = await outcome;
        gaveUp ??= error;
        return { name, versions };
    });
    for await (const { name, versions } of packages) {
        for (const [version, { outcome, detail }] of versions) {
            counts[outcome]++;
            if (outcome === 'stale' || outcome === 'failed')
                note(name, version, outcome, detail);
        }
        done += versions.size;
        progress(done, total, name);
    }
    return gaveUp === undefined ? counts : { ...counts, error: gaveUp };
}
async function promoteInTurn(application, planned, ended, gaveUp) {
    for (const need of planned.needs) {
        const before = await ended.get(need);
        const isThere = [...(before?.versions.values() ?? [])].every(({ outcome }) => outcome === 'promoted' || outcome === 'unchanged');
        if (!isThere)
            return notTried(planned, `it needs ${need}, which was not promoted`);
    }
    const error = gaveUp();
    if (error !== undefined)
        return notTried(planned, `not tried after: ${(0,errors/* messageOf */.bD)(error)}`);
    return await promotePackage(application, planned);
}
function notTried({ copy }, detail) {
    const failed = { outcome: 'failed', detail };
    return { versions: new Map(copy.map(({ version }) => [version, failed])) };
}

// EXTERNAL MODULE: ./actions/prune/service/codeartifact.ts
var codeartifact = __webpack_require__("actions/prune/service/codeartifact.ts");
;// CONCATENATED MODULE: ./actions/promote/service/copier.ts

function versionCopier({ client, domain, domainOwner }) {
    return async (to, from, revisions) => {
        const { CopyPackageVersionsCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts"));
        const { repository, ...at } = (0,codeartifact/* packageOf */.wg)(to);
        const reply = await client.send(new CopyPackageVersionsCommand({
            ...{ domain, domainOwner, ...at },
            sourceRepository: from,
            destinationRepository: repository,
            versionRevisions: Object.fromEntries(revisions),
        }));
        return (0,codeartifact/* replyOf */.Me)(reply);
    };
}

// EXTERNAL MODULE: ./packages/core/src/aws/explain.ts
var explain = __webpack_require__("packages/core/src/aws/explain.ts");
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__("packages/core/src/retry.ts");
;// CONCATENATED MODULE: ./actions/promote/apply/copy-versions.ts






/**
 * Copies versions of one package by their revisions: one call, and further ones for the innocent where some were refused.
 * After a call without an answer the destination is looked at before anything is sent again, so that what the first call
 * did is known to be ours; the reply to a second one would not mention it.
 */
async function copyVersions(task) {
    const pending = new Map(task.items.map((item) => [item.version, item]));
    const results = new Map();
    const settle = (version, result) => {
        results.set(version, result);
        pending.delete(version);
    };
    /** What is there after a call of ours that nobody answered came by that call: it was not there before. */
    const takeArrived = async (kind) => {
        for (const [version, there] of await presence(task.service, task.to, [...pending.values()])) {
            if (there === 'same')
                settle(version, { kind });
            else if (there !== 'absent')
                settle(version, { kind: 'stale', detail: there.other });
        }
    };
    try {
        await (0,retry/* retry */.L)(async ({ number }) => {
            if (number > 1)
                await takeArrived('copied');
            if (pending.size > 0)
                await callOnce(task, pending, settle);
        }, { what: 'CopyPackageVersions' });
        // Neither a success nor a failure: the destination has it already, identical (API reference).
        if (pending.size > 0)
            await takeArrived('present');
        for (const version of pending.keys()) {
            settle(version, { kind: 'failed', detail: 'the service gave no outcome for it, and it is not there' });
        }
        return { results };
    }
    catch (error) {
        if (!(0,version_service/* isForeseen */.Yp)(error))
            throw error;
        const explained = (0,explain/* explain */.W)(error);
        return await afterFailure(error, (0,errors/* messageOf */.bD)(explained), { takeArrived, pending, settle, results });
    }
}
/** No failure is reported before the destination has been looked at. */
async function afterFailure(error, message, { takeArrived, pending, settle, results }) {
    let detail = message;
    try {
        await takeArrived('copied');
    }
    catch (look) {
        if (!(0,version_service/* isForeseen */.Yp)(look))
            throw look;
        detail = `${message} What the destination holds now cannot be seen: ${(0,errors/* messageOf */.bD)(look)}`;
    }
    for (const version of [...pending.keys()])
        settle(version, { kind: 'failed', detail });
    return (0,version_service/* isServiceFault */.eA)(error) ? { results } : { results, error };
}
/** One submission; throws what a further one may mend, and what none will. */
async function callOnce({ copy, to, from }, pending, settle) {
    let failure;
    const { results, error } = await (0,change_together/* changeTogether */.Du)([...pending.keys()], async (versions) => {
        const revisions = new Map(versions.map((version) => [version, pending.get(version)?.revision ?? '']));
        try {
            return await copy(to, from, revisions);
        }
        catch (thrown) {
            if ((0,errors/* isError */.bJ)(thrown))
                failure = thrown;
            throw thrown;
        }
    });
    for (const [version, result] of results) {
        if (result.outcome === 'done')
            settle(version, { kind: 'copied' });
        else if (failure !== undefined && !(0,version_service/* isNotFound */.c4)(failure))
            continue;
        else if (result.outcome === 'gone')
            settle(version, { kind: 'stale', detail: 'it is gone at the source' });
        else if (result.outcome === 'changed')
            settle(version, { kind: 'stale', detail: result.detail });
        else if (result.detail !== change_together/* NO_OUTCOME */.XD)
            settle(version, { kind: 'failed', detail: result.detail });
    }
    if (failure !== undefined && !(0,version_service/* isNotFound */.c4)(failure))
        throw failure;
    if (error !== undefined)
        throw error;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__("node:crypto");
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__("node:fs/promises");
// EXTERNAL MODULE: ./packages/versions/src/same-version.ts
var same_version = __webpack_require__("packages/versions/src/same-version.ts");
// EXTERNAL MODULE: ./actions/publish/apply.ts + 1 modules
var apply = __webpack_require__("actions/publish/apply.ts");
// EXTERNAL MODULE: ./actions/publish/collect.ts + 1 modules
var collect = __webpack_require__("actions/publish/collect.ts");
// EXTERNAL MODULE: ./actions/publish/destination.ts + 4 modules
var publish_destination = __webpack_require__("actions/publish/destination.ts");
// EXTERNAL MODULE: ./actions/publish/discover.ts
var discover = __webpack_require__("actions/publish/discover.ts");
// EXTERNAL MODULE: ./actions/publish/files/root.ts
var files_root = __webpack_require__("actions/publish/files/root.ts");
// EXTERNAL MODULE: ./actions/publish/formats.ts + 46 modules
var publish_formats = __webpack_require__("actions/publish/formats.ts");
// EXTERNAL MODULE: ./actions/publish/plan.ts
var plan = __webpack_require__("actions/publish/plan.ts");
// EXTERNAL MODULE: ./actions/publish/release.ts
var release = __webpack_require__("actions/publish/release.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/paginate.ts
var paginate = __webpack_require__("packages/core/src/aws/paginate.ts");
;// CONCATENATED MODULE: ./actions/promote/apply/transfer-version.ts

















/** The destination as publish takes it: a token, and an endpoint for each format that goes there. */
async function transferDestination({ connection, location }, host, formats, caBundle) {
    return await (0,publish_destination/* openDestination */.x)(connection, host, {
        ...{ repository: location.repository, concurrency: 8, caBundle },
        formats: publish_formats/* PUBLISH_FORMATS */.j.filter(({ id }) => formats.has(id)),
        observer: { sent: () => undefined, done: () => undefined },
        client: () => Promise.resolve(connection.client),
    });
}
/**
 * Downloads a version's assets from the source, each verified by its SHA-256, and publishes them as the publish action
 * does: by the format's own protocol, what is there already compared, and looked at afterwards.
 */
async function transferVersion(transfer, to, version) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(transfer.scratch, 'version-'));
    try {
        const from = { ...to, repository: transfer.source.location.repository };
        const assets = await listAssets(transfer, from, version);
        const files = await Promise.all(assets.map(async (asset) => {
            const path = filePath(folder, from, version, asset.name);
            await download(transfer, from, version, asset, path);
            return path;
        }));
        return await publishFiles(transfer, to, version, { folder, files });
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function listAssets({ source }, from, version) {
    const assets = [];
    for await (const { items } of (0,paginate/* pages */.B)('assets', (token) => source.service.assets(from, version, token))) {
        assets.push(...items);
    }
    return assets;
}
/**
 * Where a file is put, under a name by which publish knows what it is: Maven's in the layout of a repository, the one
 * file of a format that has one under the name that its own tools give it.
 */
function filePath(folder, { coordinates }, version, name) {
    const path = (0,external_node_path_.join)(folder, ...placed(coordinates, version, name));
    if (!(0,files_root/* isWithin */.UO)(folder, path) || path.endsWith(external_node_path_.sep) || path === folder) {
        throw new errors/* InputError */.dz(`The file ${JSON.stringify(name)} of ${coordinates.name} ${version} leads out of its folder.`);
    }
    return path;
}
function placed({ format, namespace, name }, version, file) {
    switch (format) {
        case 'maven': {
            // `1.0-20210728.194552-1` is a build of `1.0-SNAPSHOT`.
            const base = version.replace(/-\d{8}\.\d{6}-\d+$/, '-SNAPSHOT');
            return [...namespace.split('.'), name, base, file];
        }
        case 'npm':
            return ['package.tgz'];
        case 'nuget':
            return [`${name}.${version}.nupkg`];
        case 'cargo':
            return [`${name}-${version}.crate`];
        case 'swift':
            return [`${name}-${version}.zip`];
        case 'pypi':
        case 'ruby':
        case 'generic':
            return [file];
    }
}
async function download({ source: { connection } }, from, version, { name, sha256 }, path) {
    const { GetPackageVersionAssetCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts"));
    const { client, domain, domainOwner } = connection;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,retry/* retry */.L)(async () => {
        const reply = await client.send(new GetPackageVersionAssetCommand({
            domain,
            domainOwner,
            ...(0,codeartifact/* packageOf */.wg)(from),
            packageVersion: version,
            asset: name,
        }));
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const file = await (0,promises_.open)(path, 'w', 0o600);
        try {
            for await (const chunk of (reply.asset ?? [])) {
                hash.update(chunk);
                await file.writeFile(chunk);
            }
        }
        finally {
            await file.close();
        }
        if (hash.digest('hex') === sha256.toLowerCase())
            return;
        throw new errors/* InputError */.dz(`${(0,safe_text/* safeText */.Hk)(name)} of ${from.coordinates.name} ${version} came with another SHA-256 than ${from.repository} lists.`);
    }, { what: `GetPackageVersionAsset ${name}` });
}
async function publishFiles({ host, destination, waitMs }, to, version, { folder, files }) {
    const { format, namespace, name } = to.coordinates;
    const root = await (0,files_root/* rootAt */.sb)(folder, name);
    const formats = publish_formats/* PUBLISH_FORMATS */.j.filter(({ id }) => id === format);
    const isGeneric = format === 'generic';
    const options = {
        ...{ namespace, packageName: name, version, distTag: undefined, allowMissingEntryPoints: true, isCopy: true },
        assets: isGeneric ? files : [],
    };
    // A repository's folder for Maven, whose files stand in it; the files themselves for all others.
    const entries = isGeneric ? [] : format === 'maven' ? [root.path] : files;
    const sources = await (0,discover/* discover */.k)(root, entries, formats, publish_formats/* PUBLISH_FORMATS */.j, options);
    const collection = await (0,collect/* collect */.F)(sources, { ...options, root, scratch: folder }, host);
    try {
        const { problems } = collection;
        if (problems.length > 0)
            return { kind: 'failed', detail: problems.join(' ') };
        const releases = collection.releases.map(asItIs);
        const isIt = (one) => (0,release/* clientName */.V8)(one) === (0,release/* clientName */.V8)(to.coordinates) && (0,same_version/* sameVersion */.r1)(format, one.version, version);
        if (releases.length !== 1 || !releases.every(isIt)) {
            return { kind: 'failed', detail: `its files are those of ${releases.map(release/* label */.Pf).join(', ') || 'nothing'}` };
        }
        const planned = await (0,plan/* plan */.e)(releases, destination, 'verify');
        if (planned.problems.length > 0)
            return { kind: 'failed', detail: planned.problems.join(' ') };
        const { outcomes, bugs } = await (0,apply/* apply */.B)(planned.planned, destination, waitMs);
        if (bugs.length > 0)
            throw bugs[0];
        const [outcome] = outcomes;
        if (outcome?.problem !== undefined)
            return { kind: 'failed', detail: outcome.problem };
        return { kind: outcome?.kind === 'unchanged' ? 'present' : 'copied' };
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        return { kind: 'failed', detail: (0,errors/* messageOf */.bD)(error) };
    }
    finally {
        await collection.close();
    }
}
/**
 * Without what publish asks of a new release: where its own registry is, and which dist-tag it shall have, is no matter of
 * a copy. Its tags are put in order like those of any promotion.
 */
function asItIs(release) {
    const plain = { ...release };
    delete plain.preview;
    delete plain.settle;
    return plain;
}

;// CONCATENATED MODULE: ./actions/promote/apply/bring.ts




/** How versions get from one repository into the other: by a copy of the service's own, or over this machine. */
function bringer({ host, source, destination }, plan, options) {
    if (plan.request.method === 'copy') {
        const copy = versionCopier(destination.connection);
        const { repository } = source.location;
        return async (to, items) => await copyVersions({ copy, service: destination.service, to, from: repository, items });
    }
    const { scratch, waitMs, caBundle } = options;
    const formats = new Set(plan.packages.filter(({ copy }) => copy.length > 0).map(({ format }) => format));
    let opened;
    return async (to, items) => {
        const results = new Map();
        // One after the other: a package's index is written anew with each version of it.
        for (const { version } of items) {
            try {
                opened ??= transferDestination(destination, host, formats, caBundle);
                const transfer = { host, source, destination: await opened, scratch, waitMs };
                results.set(version, await transferVersion(transfer, to, version));
            }
            catch (error) {
                if (!(0,version_service/* isForeseen */.Yp)(error))
                    throw error;
                return { results, error };
            }
        }
        return { results };
    };
}

// EXTERNAL MODULE: ./actions/prune/apply/apply-package.ts + 3 modules
var apply_package = __webpack_require__("actions/prune/apply/apply-package.ts");
;// CONCATENATED MODULE: ./actions/promote/apply/remove-from-source.ts





/**
 * Takes what was promoted away from the source, by its revision, and only what the destination holds at this moment with
 * the same bytes. Calls: one list of each package at the destination, one of each version's assets at either side, and one
 * change for a hundred versions, two where they are deleted.
 */
async function removeFromSource(run, plan, journal, note) {
    const { removeFromSource: action } = plan.request;
    const counts = { removed: 0, left: 0 };
    if (action === 'none')
        return counts;
    for (const planned of plan.packages) {
        const { format, namespace, name } = planned;
        const at = { repository: run.source.location.repository, coordinates: { format, namespace, name } };
        const removals = await safeRemovals({ ...run, journal }, planned, at, action);
        counts.left += planned.copy.length + planned.unchanged.length - removals.length;
        if (removals.length === 0)
            continue;
        const { outcomes, error } = await (0,apply_package/* settlePlanned */.O)({ service: run.source.service, journal }, packageOf(at, removals));
        for (const [version, { outcome, detail }] of outcomes) {
            counts[outcome === 'removed' ? 'removed' : 'left']++;
            if (outcome !== 'removed')
                note((0,listing/* labelOf */.Wy)(at), version, detail);
        }
        if (error !== undefined)
            return { ...counts, error };
    }
    return counts;
}
async function safeRemovals({ source, destination, journal }, { copy, unchanged }, at, action) {
    const there = { ...at, repository: destination.location.repository };
    const listed = await completeList(destination.service, there);
    const published = new Set(listed.filter(({ status }) => status === 'Published').map(({ version }) => version));
    const removals = [];
    for (const { version, revision } of [...copy, ...unchanged]) {
        if (!published.has(version))
            continue;
        // An earlier run was at it, and may have deleted it: the journal tells whose doing that is.
        const hasBegun = journal.standing(at, version) !== undefined;
        const [held, original] = [
            await versionFiles(destination.service, there, version),
            await (0,reclaim/* contentOf */.$E)(source.service, at, version),
        ];
        if (held === undefined || (original === undefined && !hasBegun))
            continue;
        const same = (0,reclaim/* contentHash */.Ae)(promotedFiles(at.coordinates.format, original?.assets ?? [])) === held.hash;
        if (same || original === undefined)
            removals.push(removal(version, revision, action, original?.hash ?? ''));
    }
    return removals;
}
/** A removal as prune carries it out: the calls compare revisions. */
function removal(version, revision, action, content) {
    return {
        ...{ version, position: 0, revision, status: 'Published', origin: 'unknown', action, content },
        rules: ['promote'],
    };
}
function packageOf(at, remove) {
    const { repository, coordinates } = at;
    return { ...coordinates, repository, looksAt: remove.length, keep: [], remove, newest: [], reclaimable: 0 };
}

// EXTERNAL MODULE: ./actions/prune/apply/restore.ts
var restore = __webpack_require__("actions/prune/apply/restore.ts");
;// CONCATENATED MODULE: ./actions/promote/apply/rollback.ts









/**
 * Takes back what a plan added, by its journal: what was taken from the source gets its status again, dist-tags name again
 * what they named, and then the versions go that the plan brought in, if they are as it brought them and the source still
 * has them. Versions that were there before stay. Rolling back again changes nothing.
 */
async function rollBack(rolling) {
    const counts = { rolledBack: 0, left: 0, failed: 0 };
    // What needs others goes first.
    for (const planned of rolling.plan.packages.toReversed()) {
        const one = await rollBackPackage(rolling, planned);
        counts.rolledBack += one.rolledBack;
        counts.left += one.left;
        counts.failed += one.failed;
    }
    return counts;
}
async function rollBackPackage(rolling, planned) {
    const { source, destination, journal, note } = rolling;
    const { format, namespace, name } = planned;
    const at = { repository: destination.location.repository, coordinates: { format, namespace, name } };
    const from = { ...at, repository: source.location.repository };
    await restoreSource(rolling, planned, from);
    const ours = planned.copy.filter(({ version }) => isOurs(journal, at, version));
    await putTagsBack(rolling, at, planned);
    const counts = { rolledBack: 0, left: 0, failed: 0 };
    if (ours.length === 0)
        return counts;
    const held = byVersion(await completeList(destination.service, at));
    const kept = byVersion(await completeList(source.service, from));
    const removals = [];
    for (const item of ours) {
        const now = held.get(item.version);
        if (now === undefined || journal.standing(at, item.version)?.event === 'removed') {
            await journal.record([{ at, event: 'removed', versions: [item.version] }]);
            counts.rolledBack++;
            continue;
        }
        const why = await objection(rolling, { at, from, item, now, original: kept.get(item.version) });
        if (why === undefined) {
            // By this a run that broke off between archiving and deleting finds its own work again.
            const content = await (0,reclaim/* contentOf */.$E)(destination.service, at, item.version);
            removals.push(removal(item.version, now.revision ?? '', 'delete', content?.hash ?? ''));
        }
        else {
            counts.left++;
            note((0,listing/* labelOf */.Wy)(at), item.version, why);
        }
    }
    const { outcomes, error } = await (0,apply_package/* settlePlanned */.O)({ service: destination.service, journal }, packageOf(at, removals));
    for (const [version, { outcome, detail }] of outcomes) {
        counts[outcome === 'removed' ? 'rolledBack' : outcome === 'stale' ? 'left' : 'failed']++;
        if (outcome !== 'removed')
            note((0,listing/* labelOf */.Wy)(at), version, detail);
    }
    if (error !== undefined)
        throw error;
    return counts;
}
/** Whether the plan brought the version in, or began to; `archiving` and `removed` are of a rollback before this one. */
function isOurs(journal, at, version) {
    return ['copying', 'copied', 'archiving', 'removed'].includes(journal.standing(at, version)?.event ?? '');
}
/** Why a version must stay; undefined when nothing is against taking it away. */
async function objection({ source, destination, journal }, question) {
    const { at, from, item, now, original } = question;
    const isHalfway = journal.standing(at, item.version)?.event === 'archiving' && now.status === 'Archived';
    if (now.status !== 'Published' && !isHalfway)
        return `its status is ${now.status}: somebody has changed it since`;
    if ((await versionFiles(destination.service, at, item.version))?.hash !== item.content) {
        return 'its files are others than those that were promoted';
    }
    if (original === undefined || original.status === 'Disposed') {
        return 'the source has it no more, so that this is the only copy';
    }
    if ((await versionFiles(source.service, from, item.version))?.hash !== item.content) {
        return 'the source has other files by now, so that this is the only copy';
    }
    return undefined;
}
/** Gives what remove-from-source archived its status back; what it deleted stays deleted. */
async function restoreSource({ source, journal, note }, { copy, unchanged }, from) {
    const archived = [...copy, ...unchanged]
        .filter(({ version }) => ['archiving', 'removed'].includes(journal.standing(from, version)?.event ?? ''))
        .map(({ version, revision }) => removal(version, revision, 'archive', ''));
    if (archived.length === 0)
        return;
    await (0,restore/* restorePlan */.C)({ service: source.service, plan: { packages: [packageOf(from, archived)] }, journal, note });
}
/** Has each tag that the plan moved name what it named before, unless somebody has moved it since. */
async function putTagsBack({ destination, journal, writer, warn }, at, { copy }) {
    const moved = journal.tags(at);
    if (moved === undefined)
        return;
    const seen = await readTags(destination.metadata, at);
    const promoted = new Set(copy.map(({ version }) => version));
    const goal = new Map();
    for (const tag of new Set([...moved.original.keys(), ...(moved.after?.keys() ?? []), ...seen.keys()])) {
        const [before, ours, now] = [moved.original.get(tag), moved.after?.get(tag), seen.get(tag)];
        if (now === before)
            continue;
        const isOurs = now === ours || (now !== undefined && promoted.has(now) && moved.after === undefined);
        if (isOurs)
            goal.set(tag, before);
        else
            warn(`${(0,listing/* labelOf */.Wy)(at)}: the dist-tag ${tag} shows ${now ?? 'nothing'}: it was moved since, and stays.`);
    }
    for (const line of await moveTags(destination, writer, at, goal, seen))
        warn(line);
    await journal.record([{ at, event: 'restored', versions: [], tags: {} }]);
}
function byVersion(listed) {
    return new Map(listed.map((one) => [one.version, one]));
}

// EXTERNAL MODULE: ./actions/prune/apply/applicable.ts
var applicable = __webpack_require__("actions/prune/apply/applicable.ts");
;// CONCATENATED MODULE: ./actions/promote/service/origin-controls.ts


/** DescribePackage: the controls of a package in a repository; undefined for one that it has not. */
async function originControls({ client, domain, domainOwner }, at) {
    const { DescribePackageCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts"));
    try {
        const reply = await client.send(new DescribePackageCommand({ domain, domainOwner, ...(0,codeartifact/* packageOf */.wg)(at) }));
        const { publish, upstream } = reply.package?.originConfiguration?.restrictions ?? {};
        return { publish: publish ?? 'ALLOW', upstream: upstream ?? 'ALLOW' };
    }
    catch (error) {
        if ((0,version_service/* isNotFound */.c4)(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./actions/promote/service/package-group.ts



/**
 * The pattern of the package group that keeps versions of a package from being published into a repository; undefined
 * where none does, or where that cannot be read. A copy is no publishing: groups do not keep it out (user guide, "Package
 * group origin controls"). Calls: one GetAssociatedPackageGroup, and the list of the repositories that the group allows
 * where it allows some alone.
 */
async function blockingGroup({ client, domain, domainOwner }, at) {
    const { GetAssociatedPackageGroupCommand, ListAllowedRepositoriesForGroupCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts"));
    const { repository, ...named } = (0,codeartifact/* packageOf */.wg)(at);
    try {
        const reply = await client.send(new GetAssociatedPackageGroupCommand({ domain, domainOwner, ...named }));
        const restriction = reply.packageGroup?.originConfiguration?.restrictions?.PUBLISH;
        const packageGroup = restriction?.inheritedFrom?.pattern ?? reply.packageGroup?.pattern;
        if (restriction?.effectiveMode === 'BLOCK')
            return packageGroup;
        if (restriction?.effectiveMode !== 'ALLOW_SPECIFIC_REPOSITORIES')
            return undefined;
        const fetch = (nextToken) => client.send(new ListAllowedRepositoriesForGroupCommand({
            ...{ domain, domainOwner, packageGroup, nextToken },
            originRestrictionType: 'PUBLISH',
        }));
        for await (const { allowedRepositories = [] } of (0,paginate/* pages */.B)('the repositories that a group allows', fetch)) {
            if (allowedRepositories.includes(repository))
                return undefined;
        }
        return packageGroup;
    }
    catch (error) {
        // A role of an earlier policy may not ask: then the service says it when the version is published.
        if ((0,version_service/* isForeseen */.Yp)(error))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./actions/promote/plan/differences.ts

/**
 * How the files of a version differ from those of a release manifest (asset name to SHA-256), a sentence each; none when
 * it holds just those, byte for byte.
 */
function differences(expected, { assets }) {
    const held = new Map(assets.map(({ name, sha256 }) => [name, sha256.toLowerCase()]));
    const [onlyExpected] = expected.values();
    const [onlyHeld] = held.values();
    // How CodeArtifact names the one file of a crate or a Swift package is not documented.
    if (expected.size === 1 && held.size === 1 && onlyExpected === onlyHeld)
        return [];
    const lacking = [...expected].flatMap(([name, sha256]) => {
        const actual = held.get(name);
        if (actual === sha256)
            return [];
        if (actual === undefined)
            return [`${(0,safe_text/* safeText */.Hk)(name)} is not there.`];
        return [`${(0,safe_text/* safeText */.Hk)(name)}: SHA-256 ${sha256} in the release, ${(0,safe_text/* safeText */.Hk)(actual)} at the source.`];
    });
    const further = [...held.keys()].filter((name) => !expected.has(name));
    return [...lacking, ...further.map((name) => `${(0,safe_text/* safeText */.Hk)(name)} is there, and is no file of the release.`)];
}

;// CONCATENATED MODULE: ./actions/promote/plan/assess.ts




/**
 * Compares a version with what the destination holds. Calls: the lists of its package at both sides, once; one
 * ListPackageVersionAssets at the source for a version that goes or that a release manifest describes, and one at each
 * side for one that the destination has with another revision.
 */
async function assess({ source, destination, method, at }, coordinates, { listed, reason, expected }) {
    const { version, revision, origin } = listed;
    const what = `${(0,src_coordinates/* formatCoordinates */.NC)(coordinates)} ${version}`;
    const problem = (text) => ({ kind: 'problem', problem: `${what} ${text}` });
    if (revision === undefined)
        return problem('has no revision at the source, so that its bytes cannot be pinned.');
    const there = await at.destination.version(coordinates, version);
    // A copy keeps its revision (user guide, "copy packages"), which names one set of files.
    const isSameRevision = method === 'copy' && there?.revision === revision && there.status === 'Published';
    if (isSameRevision && expected === undefined)
        return { kind: 'unchanged', unchanged: { version, revision } };
    const content = await versionFiles(source.service, at.source.at(coordinates), version);
    if (content === undefined)
        return problem("'s files cannot be listed at the source. Run again.");
    const different = expected === undefined ? [] : differences(expected, content);
    if (different.length > 0) {
        return problem(`is not what the release manifest describes. ${different.join(' ')} Promote from the repository that it was published to, or publish another version.`);
    }
    if (isSameRevision)
        return { kind: 'unchanged', unchanged: { version, revision } };
    if (there === undefined) {
        const isRelease = src_order/* versionOrders */.g[coordinates.format].channel(version) === 'release';
        const bytes = content.assets.reduce((sum, { size }) => sum + size, 0);
        const release = isRelease ? { release: true } : {};
        return { kind: 'copy', copy: { version, revision, origin, ...release, reason, bytes, content: content.hash } };
    }
    const { repository } = destination.location;
    const held = await versionFiles(destination.service, at.destination.at(coordinates), version);
    if (held === undefined && there.status !== 'Disposed')
        return problem(`'s files cannot be listed in ${repository}.`);
    if (there.status === 'Published') {
        if (held?.hash === content.hash)
            return { kind: 'unchanged', unchanged: { version, revision } };
        return problem(`is in ${repository} with other files. Versions are immutable: promote another version, or find out which is right and delete the other.`);
    }
    // Somebody has withdrawn it: a rule does not bring it back, and a person is asked.
    if (reason !== 'asked for')
        return { kind: 'left', reason: `${there.status} at the destination` };
    return problem(`has the status ${there.status} in ${repository}: somebody has withdrawn it, or has not finished it. Set it Published again (UpdatePackageVersionsStatus) or delete it there, and run again.`);
}

// EXTERNAL MODULE: ./packages/versions/src/range.ts
var src_range = __webpack_require__("packages/versions/src/range.ts");
// EXTERNAL MODULE: ./actions/prune/service/publication-times.ts
var publication_times = __webpack_require__("actions/prune/service/publication-times.ts");
;// CONCATENATED MODULE: ./actions/promote/plan/closure.ts







/** Nobody knows what packages of these formats need. */
const WITHOUT_DEPENDENCIES = new Set(['generic', 'swift']);
/** What only those who work on a package need of others, by what the formats call it. */
const NOT_TO_INSTALL = /^(dev|development|test|provided|system)$/;
/**
 * Finds what versions need of each other, and with `follow` what they need that neither goes nor is at the destination:
 * the highest version of the source that the requirement takes. Calls: one ListPackageVersionDependencies for each
 * version, for NuGet one request for each package, and the lists of the packages that are needed.
 */
async function closure_close(closing, chosen) {
    const { source, destination, follow, oldEnough } = closing;
    const requirements = requirementsOf(closing);
    const going = new Map();
    const goes = (coordinates) => {
        const versions = going.get((0,listing/* packageKey */.MO)(coordinates)) ?? new Set();
        going.set((0,listing/* packageKey */.MO)(coordinates), versions);
        return versions;
    };
    for (const { coordinates, version } of chosen)
        goes(coordinates).add(version);
    const added = [];
    const needs = new Map();
    const unmet = [];
    const queue = [...chosen];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const { coordinates: from, version } = next;
        const { format } = from;
        if (WITHOUT_DEPENDENCIES.has(format))
            continue;
        for (const { namespace, name, range, kind = '' } of await requirements(source.at(from), version)) {
            if (NOT_TO_INSTALL.test(kind))
                continue;
            const to = (0,src_coordinates/* normaliseCoordinates */.y2)({ format, namespace, name });
            const fits = (one) => (0,src_range/* satisfies */.i)(format, one, range) === true;
            if ([...goes(to)].some(fits)) {
                if ((0,listing/* packageKey */.MO)(from) !== (0,listing/* packageKey */.MO)(to))
                    needs.set(JSON.stringify([(0,listing/* packageKey */.MO)(from), (0,listing/* packageKey */.MO)(to)]), { from, to });
                continue;
            }
            if (!follow || (await published(destination, to)).some((listed) => fits(listed.version)))
                continue;
            const by = `${(0,src_coordinates/* formatCoordinates */.NC)(from)} ${version} (${range})`;
            const fitting = (await published(source, to)).filter((listed) => fits(listed.version));
            const aged = fitting.length === 0 ? undefined : await oldEnough?.(to);
            const best = highest(format, aged === undefined ? fitting : fitting.filter((one) => aged.has(one.version)));
            if (best === undefined) {
                const why = fitting.length === 0 ? 'neither repository has one' : 'what the source has is too young';
                if (kind !== 'optional')
                    unmet.push(`${(0,src_coordinates/* formatCoordinates */.NC)(to)} is needed by ${by}, and ${why}.`);
                continue;
            }
            goes(to).add(best.version);
            added.push({ coordinates: to, wanted: { listed: best, reason: `needed by ${by}` } });
            needs.set(JSON.stringify([(0,listing/* packageKey */.MO)(from), (0,listing/* packageKey */.MO)(to)]), { from, to });
            queue.push({ coordinates: to, version: best.version });
        }
    }
    return { added, needs: [...needs.values()], unmet };
}
async function published(at, coordinates) {
    return (await at.versions(coordinates)).filter(({ status }) => status === 'Published');
}
function highest(format, versions) {
    const order = src_order/* versionOrders */.g[format];
    // A client that may choose takes no prerelease.
    const releases = versions.filter(({ version }) => order.channel(version) === 'release');
    const from = releases.length > 0 ? releases : versions;
    const ranks = order.ranks(from.map(({ version }) => version));
    return from.find(({ version }) => ranks.get(version) === 1);
}
/** What versions need: by the service, but for NuGet, whose packages' registration is read once for each package. */
function requirementsOf({ service, metadata, follow, }) {
    const read = new Map();
    return async (at, version) => {
        if (at.coordinates.format === 'nuget') {
            const key = (0,listing/* packageKey */.MO)(at.coordinates);
            const asked = read.get(key) ?? metadata.package(at).requirements();
            read.set(key, asked);
            const known = await asked;
            if (!('unknown' in known))
                return known.value.get((0,publication_times/* nugetKey */.Bx)(version)) ?? [];
            // For the order alone nothing need fail.
            if (!follow)
                return [];
            throw new errors/* InputError */.dz(`What ${(0,src_coordinates/* formatCoordinates */.NC)(at.coordinates)} needs cannot be read: ${known.unknown}.`);
        }
        const found = [];
        for await (const { items } of (0,paginate/* pages */.B)('dependencies', (token) => service.dependencies(at, version, token))) {
            found.push(...items);
        }
        return found;
    };
}

// EXTERNAL MODULE: ./actions/publish/dependencies.ts
var dependencies = __webpack_require__("actions/publish/dependencies.ts");
;// CONCATENATED MODULE: ./actions/promote/plan/order.ts




/**
 * Puts packages into the order in which they go, what is needed first, each with the packages that it waits for. In a
 * circle of needs nobody could go first: the need that closes it is left out.
 */
function ordered(packages, needs) {
    const byPackage = Map.groupBy(needs, ({ from }) => (0,listing/* packageKey */.MO)(from));
    const nodes = packages
        .toSorted((a, b) => ((0,src_coordinates/* formatCoordinates */.NC)(a) < (0,src_coordinates/* formatCoordinates */.NC)(b) ? -1 : 1))
        .map((item) => ({
        ...{ format: item.format, namespace: item.namespace, name: item.name, version: '', item },
        needs: (byPackage.get((0,listing/* packageKey */.MO)(item)) ?? []).map(({ to }) => (0,release/* clientName */.V8)(to)).sort(),
    }));
    const waits = (0,dependencies/* dependencies */.E)(nodes);
    const placed = new Set();
    const result = [];
    for (const start of nodes) {
        const stack = [start];
        for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
            const open = (waits.get(top) ?? []).filter((other) => !placed.has(other));
            if (open.length > 0) {
                stack.push(...open);
                continue;
            }
            stack.pop();
            if (placed.has(top))
                continue;
            placed.add(top);
            result.push({
                item: top.item,
                needs: [...new Set((waits.get(top) ?? []).map((other) => (0,src_coordinates/* formatCoordinates */.NC)(other)))].sort(),
            });
        }
    }
    return result;
}

;// CONCATENATED MODULE: ./actions/promote/plan/origin-objections.ts

/**
 * What the destination's origin controls say of versions that come in. They are there against dependency substitution: a
 * package that is published here and one of the same name from a public registry must not become one.
 */
function originObjections(question) {
    const { coordinates, copy, destination, hasUpstreams, controls, group, held } = question;
    const what = `${(0,src_coordinates/* formatCoordinates */.NC)(coordinates)} in ${destination.repository}`;
    const [internal, external] = [
        copy.some((one) => one.origin !== 'external'),
        copy.some((one) => one.origin === 'external'),
    ];
    const problems = [];
    if (group !== undefined) {
        problems.push(`${what} takes no versions that are published: its package group ${group} does not allow it (PUBLISH). Allow this repository in the group: aws codeartifact update-package-group-origin-configuration … --add-allowed-repositories.`);
    }
    if (internal && controls?.publish === 'BLOCK') {
        problems.push(`${what} takes no versions of your own: its origin controls say publish BLOCK, as for a package that came from a public registry. If the package is yours, allow it: aws codeartifact put-package-origin-configuration … --restrictions publish=ALLOW,upstream=BLOCK.`);
    }
    if (external && controls?.upstream === 'BLOCK' && held.some(({ origin }) => origin === 'internal')) {
        problems.push(`${what} is a package of your own: its origin controls say upstream BLOCK, and versions of the same name from a public registry would be installed in its place. Leave it out; if it is meant to be so, allow it: aws codeartifact put-package-origin-configuration … --restrictions publish=ALLOW,upstream=ALLOW.`);
    }
    const open = internal && !external && hasUpstreams && controls?.upstream === 'ALLOW';
    const warnings = open
        ? [
            `${what} still takes versions from upstream repositories and public registries under the same name (origin controls: upstream ALLOW). Set upstream=BLOCK with put-package-origin-configuration.`,
        ]
        : [];
    return { problems, warnings };
}

// EXTERNAL MODULE: ./actions/prune/service/json.ts
var json = __webpack_require__("actions/prune/service/json.ts");
;// CONCATENATED MODULE: ./actions/promote/plan/release-file.ts






/** The version of the manifest's form that this release knows; publish writes it. */
const MANIFEST_VERSION = 1;
/** Reads the release manifest of the publish action; an InputError for any other file, and for half a release. */
async function readReleaseFile(path) {
    let written;
    try {
        written = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new errors/* InputError */.dz(`The release manifest cannot be read: ${(0,errors/* messageOf */.bD)(error)}. Check 'release-file'.`);
    }
    return parseReleaseFile(written);
}
function parseReleaseFile(written) {
    const manifest = parse(written);
    if (manifest['manifestVersion'] !== MANIFEST_VERSION) {
        throw wrong(`its manifestVersion is ${JSON.stringify(manifest['manifestVersion'])}, not ${MANIFEST_VERSION}`);
    }
    if (manifest['complete'] !== true) {
        throw new errors/* InputError */.dz('The release is incomplete: publish could not publish all of it. Run publish again until it succeeds, and promote that release.');
    }
    const { packages, tag } = manifest;
    if (!Array.isArray(packages) || packages.length === 0)
        throw wrong('it names no package');
    return {
        sha256: (0,canonical/* sha256 */.s)(written),
        tag: typeof tag === 'string' ? tag : undefined,
        versions: packages.map((one, index) => namedVersion(one, `packages[${index}]`)),
    };
}
function parse(written) {
    let manifest;
    try {
        manifest = JSON.parse(written);
    }
    catch (error) {
        throw wrong(`it is not JSON: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    if (!(0,json/* isRecord */.u)(manifest))
        throw wrong('it is no JSON object');
    return manifest;
}
function namedVersion(entry, where) {
    if (!(0,json/* isRecord */.u)(entry))
        throw wrong(`${where} is no object`);
    const { format, namespace, package: name, version, assets } = entry;
    const known = src_format/* FORMATS */.h.find((one) => one === format);
    if (known === undefined)
        throw wrong(`${where} has the format ${JSON.stringify(format)}`);
    if (typeof name !== 'string' || typeof version !== 'string' || !/^[^#/\s]{1,255}$/.test(version)) {
        throw wrong(`${where} names no version of a package`);
    }
    if (namespace !== null && typeof namespace !== 'string')
        throw wrong(`${where} has no namespace and no null`);
    const coordinates = { format: known, namespace: namespace ?? '', name };
    if ((0,src_coordinates/* parseCoordinates */.jW)((0,src_coordinates/* formatCoordinates */.NC)(coordinates)) === undefined)
        throw wrong(`${where} names no package`);
    if (!Array.isArray(assets) || assets.length === 0)
        throw wrong(`${where} names no files`);
    return { coordinates, version, expected: new Map(assets.map((asset) => assetOf(asset, where))) };
}
function assetOf(asset, where) {
    if ((0,json/* isRecord */.u)(asset) && typeof asset['name'] === 'string' && typeof asset['sha256'] === 'string') {
        if (/^[0-9a-f]{64}$/.test(asset['sha256']))
            return [asset['name'], asset['sha256']];
    }
    throw wrong(`${where} has a file without a name and a SHA-256`);
}
function wrong(why) {
    return new errors/* InputError */.dz(`The file is no release manifest of the publish action: ${why}. Give its output release-file as 'release-file'.`);
}

// EXTERNAL MODULE: ./actions/prune/plan/ages.ts
var ages = __webpack_require__("actions/prune/plan/ages.ts");
;// CONCATENATED MODULE: ./actions/prune/policy/facts.ts
/** Where nothing beside the list is asked for. */
function plainFacts(defaultVersion) {
    return { defaultVersion, isHeldBy: () => 'unknown', isReferenced: () => false, inStatusFor: () => undefined };
}

// EXTERNAL MODULE: ./actions/prune/policy/rules.ts + 2 modules
var rules = __webpack_require__("actions/prune/policy/rules.ts");
;// CONCATENATED MODULE: ./actions/promote/plan/select.ts






/** Packages that are looked at at the same time; the rates are paced elsewhere. */
const select_PACKAGES_AT_ONCE = 16;
const NOT_SELECTED = 'not selected';
/**
 * Selects versions by the retention language. Calls: ⌈P/1000⌉ ListPackages, ⌈V/1000⌉ ListPackageVersions for each package,
 * and with an age what that of a retention policy costs: the public registry's for copies from one.
 */
async function wantedBySelection(selecting, selection, warn) {
    const { source, listed } = selecting;
    const { repository } = source.location;
    const policy = selectionPolicy(selection, repository);
    const patterns = new listing/* PackagePatterns */.us(policy);
    const packages = [];
    const found = (0,map_ordered/* mapOrdered */.w)((0,listing/* selectPackages */.AP)(source.service, policy, repository, patterns), select_PACKAGES_AT_ONCE, async (at) => await selectVersions(selecting, policy, at, await listed.versions(at.coordinates)));
    for await (const one of found) {
        if (one.wanted.length > 0 || one.left.some(({ reason }) => reason !== NOT_SELECTED))
            packages.push(one);
    }
    if (patterns.unmatched.length > 0) {
        const message = `No package of ${repository} matches ${patterns.unmatched.map((pattern) => `'${pattern}'`).join(', ')}.`;
        if (!selection.allowEmpty) {
            throw new errors/* InputError */.dz(`${message} Correct the pattern, or set 'allow-empty' if that may be.`);
        }
        warn(message);
    }
    for (const pattern of patterns.idle)
        warn(`No package of ${repository} matches '${pattern}', so it leaves nothing out.`);
    return packages;
}
/** The versions of a package that are old enough for the selection, whatever else it says: for what is needed as well. */
async function oldEnough(selecting, olderThan, coordinates) {
    const { listed } = selecting;
    const age = { packages: [], versions: [], formats: [], channels: [], origin: [], olderThan };
    const policy = selectionPolicy(age, selecting.source.location.repository);
    const { wanted } = await selectVersions(selecting, policy, listed.at(coordinates), await listed.versions(coordinates));
    return new Set(wanted.map(({ listed: { version } }) => version));
}
async function selectVersions({ source, asOf }, policy, at, versions) {
    const [rule] = (0,rules/* rulesFor */.NP)(policy, at, versions, plainFacts(undefined)).delete;
    const isSelected = (version, isOlder) => rule === undefined ? 'no' : (0,rules/* holds */.v9)(rule, version, isOlder);
    const decide = (isOlder) => versions.map((listed) => isSelected(listed.version, isOlder) === 'yes'
        ? { listed, action: 'archive', revision: listed.revision ?? '', rules: [] }
        : { listed, action: 'keep', reason: NOT_SELECTED });
    const metadata = source.metadata.package(at);
    const sources = { service: source.service, metadata, firstSeen: () => undefined };
    const { isOlder } = await (0,ages/* findAges */["in"])(sources, policy, at, decide, asOf);
    const wanted = [];
    const left = [];
    for (const listed of versions) {
        const { version, status } = listed;
        const answer = isSelected(version, isOlder);
        if (answer === 'yes') {
            wanted.push({ listed, reason: 'selected' });
            continue;
        }
        const isTooYoung = answer === 'no' && isSelected(version, () => 'yes') === 'yes';
        const unknown = answer === 'unknown' && rule !== undefined ? (0,rules/* unknownIn */.e3)(rule, version, isOlder) : undefined;
        const reason = answer === undefined
            ? `status ${status}`
            : isTooYoung
                ? 'too young'
                : unknown === undefined
                    ? NOT_SELECTED
                    : `${unknown} unknown`;
        const run = left.at(-1);
        if (run?.reason === reason)
            run.versions.push(version);
        else
            left.push({ reason, versions: [version] });
    }
    return { coordinates: at.coordinates, wanted, left };
}
/** The selection as a scope of the retention language, whose delete rule holds for what is promoted. */
function selectionPolicy(selection, repository) {
    const { packages, versions, formats, channels, olderThan, origin } = selection;
    const select = { repositories: [repository], formats, packages, versions, origin, status: ['Published'] };
    const rule = {
        id: 'selected',
        ...(olderThan === undefined ? {} : { olderThan }),
        ...(channels.length === 0 ? {} : { channels }),
    };
    return {
        order: 'published',
        minNewest: 0,
        action: { internal: 'none', external: 'none', unknown: 'none' },
        guards: { run: {}, repository: {}, package: {} },
        distTags: 'ignore',
        protect: [],
        scopes: [{ id: 'promote', select, cohort: 'none', keep: [], delete: [rule] }],
        strict: false,
    };
}

;// CONCATENATED MODULE: ./actions/promote/plan/wanted.ts


/** Looks up versions that are named; what is not there, or not Published, becomes a problem. */
async function wantedByName(named, source, problem) {
    const packages = [];
    for (const versions of Map.groupBy(named, ({ coordinates }) => (0,listing/* packageKey */.MO)(coordinates)).values()) {
        const [first] = versions;
        if (first === undefined)
            continue;
        const { coordinates } = first;
        const wanted = [];
        for (const { version, expected } of new Map(versions.map((one) => [one.version, one])).values()) {
            const what = `${(0,src_coordinates/* formatCoordinates */.NC)(coordinates)} ${version}`;
            const listed = await source.version(coordinates, version);
            if (listed === undefined) {
                const { repository } = source.at(coordinates);
                problem(`${what} is not in ${repository} itself (what only an upstream repository has does not count). Check the version and 'source-repository'.`);
            }
            else if (listed.status !== 'Published') {
                problem(`${what} has the status ${listed.status} at the source, and only Published versions are promoted.`);
            }
            else {
                wanted.push({ listed, reason: 'asked for', expected });
            }
        }
        packages.push({ coordinates, wanted, left: [] });
    }
    return packages;
}

;// CONCATENATED MODULE: ./actions/promote/plan/make-plan.ts
















/** Packages that are looked at at the same time; the rates are paced elsewhere. */
const make_plan_PACKAGES_AT_ONCE = 16;
/** Reads what is asked for beside the inputs: the release manifest. */
async function readRelease({ releaseFile }) {
    return releaseFile === undefined ? undefined : await readReleaseFile(releaseFile);
}
/**
 * Plans a promotion; nothing is changed. Everything that stands against it comes in one InputError. Calls: what the
 * selection costs (`wantedBySelection`), else ⌈V/1000⌉ lists for each package; ⌈V/1000⌉ lists of each at the destination;
 * for each version that goes one list of its assets and, where several packages go, one of its dependencies; one
 * DescribePackage for each package that goes, across domains its package group too, and for npm a request to either
 * repository.
 */
async function makePlan(planning) {
    const { run, request, head, warn } = planning;
    const at = {
        source: listings(run.source.service, run.source.location.repository),
        destination: listings(run.destination.service, run.destination.location.repository),
    };
    const problems = [];
    const assessing = { ...run, at };
    const wanted = await findWanted(planning, at.source, (text) => problems.push(text));
    const drafts = new Map();
    const assessed = (0,map_ordered/* mapOrdered */.w)(wanted, make_plan_PACKAGES_AT_ONCE, (one) => draftOf(assessing, one));
    let done = 0;
    for await (const { draft, problems: found } of assessed) {
        problems.push(...found);
        drafts.set((0,listing/* packageKey */.MO)(draft), draft);
        planning.progress(++done, wanted.length);
    }
    const needs = await addNeeded(planning, assessing, drafts, problems);
    if (problems.length === 0)
        await askOrigins(run, at.destination, drafts, problems, warn);
    if (problems.length > 0) {
        throw new errors/* InputError */.dz(`Nothing can be promoted:\n${[...new Set(problems)].map((problem) => `- ${problem}`).join('\n')}`);
    }
    const packages = [];
    const withTags = (0,map_ordered/* mapOrdered */.w)(ordered([...drafts.values()], needs), make_plan_PACKAGES_AT_ONCE, async ({ item, needs: waits }) => ({
        ...item,
        needs: waits,
        ...(await plannedTags(run, request, at, item)),
    }));
    for await (const planned of withTags)
        packages.push(planned);
    return { head, request, packages, result: resultOf(packages, request) };
}
async function findWanted({ run, intent, release, head, warn }, source, problem) {
    if (intent.selection !== undefined) {
        const selecting = { source: run.source, listed: source, asOf: new Date(head.asOf) };
        return await wantedBySelection(selecting, intent.selection, warn);
    }
    const listed = intent.coordinates.map(src_coordinates/* parseVersionOf */.xc).filter((one) => one !== undefined);
    const described = release?.versions ?? [];
    // What the manifest describes is compared by its files, whoever else names it.
    const isDescribed = ({ coordinates, version }) => described.some((one) => one.version === version && (0,listing/* packageKey */.MO)(one.coordinates) === (0,listing/* packageKey */.MO)(coordinates));
    return await wantedByName([...described, ...listed.filter((one) => !isDescribed(one))], source, problem);
}
async function draftOf(assessing, { coordinates, wanted, left }) {
    const draft = { ...coordinates, copy: [], unchanged: [], left: [...left] };
    const problems = [];
    for (const one of wanted)
        await assessInto(assessing, draft, one, problems);
    return { draft, problems };
}
async function assessInto(assessing, draft, wanted, problems) {
    const { format, namespace, name } = draft;
    const assessment = await assess(assessing, { format, namespace, name }, wanted);
    switch (assessment.kind) {
        case 'copy':
            draft.copy.push(assessment.copy);
            break;
        case 'unchanged':
            draft.unchanged.push(assessment.unchanged);
            break;
        case 'left':
            draft.left.push({ reason: assessment.reason, versions: [wanted.listed.version] });
            break;
        case 'problem':
            problems.push(assessment.problem);
            break;
    }
}
/** Adds what is needed and says what needs what; without `dependencies`, only what the order of packages takes. */
async function addNeeded({ run, intent, request, head, warn }, assessing, drafts, problems) {
    const going = [...drafts.values()].filter(({ copy }) => copy.length > 0);
    if (problems.length > 0 || (!request.dependencies && going.length < 2))
        return [];
    const chosen = going.flatMap(({ format, namespace, name, copy }) => copy.map(({ version }) => ({ coordinates: { format, namespace, name }, version })));
    const { source, destination } = assessing.at;
    const { added, needs, unmet } = await closure_close({
        ...{ service: run.source.service, metadata: run.source.metadata },
        ...{ source, destination, follow: request.dependencies },
        oldEnough: ageOf(intent.selection, (olderThan, coordinates) => oldEnough({ source: run.source, listed: source, asOf: new Date(head.asOf) }, olderThan, coordinates)),
    }, chosen);
    for (const { coordinates, wanted } of added) {
        const key = (0,listing/* packageKey */.MO)(coordinates);
        const draft = drafts.get(key) ?? { ...coordinates, copy: [], unchanged: [], left: [] };
        drafts.set(key, draft);
        await assessInto(assessing, draft, wanted, problems);
    }
    unmet.forEach(warn);
    return needs;
}
/** A quarantine holds for what is needed as well. */
function ageOf(selection, find) {
    const olderThan = selection?.olderThan;
    return olderThan === undefined ? undefined : (coordinates) => find(olderThan, coordinates);
}
async function askOrigins({ destination, method }, listed, drafts, problems, warn) {
    const going = [...drafts.values()].filter(({ copy }) => copy.length > 0);
    const asked = (0,map_ordered/* mapOrdered */.w)(going, make_plan_PACKAGES_AT_ONCE, async ({ format, namespace, name, copy }) => {
        const coordinates = { format, namespace, name };
        return originObjections({
            ...{ coordinates, copy, destination: destination.location, hasUpstreams: destination.hasUpstreams },
            controls: await originControls(destination.connection, listed.at(coordinates)),
            group: method === 'publish' ? await blockingGroup(destination.connection, listed.at(coordinates)) : undefined,
            held: await listed.versions(coordinates),
        });
    });
    for await (const { problems: found, warnings } of asked) {
        problems.push(...found);
        warnings.forEach(warn);
    }
}
async function plannedTags({ source, destination }, { tagRule, tags }, at, { format, namespace, name, copy, unchanged }) {
    const present = tags.length === 0 ? [] : unchanged.map(({ version }) => version);
    if (format !== 'npm' || copy.length + present.length === 0)
        return {};
    const coordinates = { format, namespace, name };
    const copied = copy.map(({ version }) => version);
    const choice = {
        ...{ rule: tagRule, asked: tags, copied, present },
        before: await readTags(destination.metadata, at.destination.at(coordinates)),
        source: await readTags(source.metadata, at.source.at(coordinates)),
    };
    const after = tagsAfter(choice);
    if (movedTags(choice, after).size === 0)
        return {};
    return { tags: { before: Object.fromEntries(choice.before), after: Object.fromEntries(after) } };
}
function resultOf(packages, { guards }) {
    const copies = packages.flatMap(({ copy }) => copy);
    const going = packages.filter(({ copy }) => copy.length > 0).length;
    const tagged = packages.filter(({ tags }) => tags !== undefined && !sameTags(tags)).length;
    return {
        packages: packages.length,
        planned: copies.length,
        needed: copies.filter(({ reason }) => reason.startsWith('needed by ')).length,
        unchanged: packages.reduce((sum, { unchanged }) => sum + unchanged.length, 0),
        left: packages.reduce((sum, { left }) => sum + left.reduce((all, { versions }) => all + versions.length, 0), 0),
        tagged,
        bytes: copies.reduce((sum, { bytes }) => sum + bytes, 0),
        trips: trips(guards, copies.length, going),
    };
}
/** The guards that so many versions and packages exceed. */
function trips({ maxVersions, maxPackages }, versions, packages) {
    const all = [
        { guard: 'max-versions', limit: maxVersions, planned: versions },
        { guard: 'max-packages', limit: maxPackages, planned: packages },
    ];
    return all.filter(({ limit, planned }) => planned > limit);
}
function sameTags({ before, after }) {
    const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
    return was.size === is.size && [...was].every(([tag, version]) => is.get(tag) === version);
}

// EXTERNAL MODULE: ./actions/prune/report/counts.ts
var counts = __webpack_require__("actions/prune/report/counts.ts");
;// CONCATENATED MODULE: ./actions/promote/report/report.ts




/** Rows of a table in the log and in the summary, and versions in a cell; the plan has all of them. */
const ROWS = 30;
const VERSIONS = 12;
/** Log and summary of a plan: what goes, why, and which tags move. */
async function reportPlan(host, { plan, id, file, confirmation }) {
    const { head, packages, result } = plan;
    const line = `${describePlan(plan)}.`;
    host.info((0,safe_text/* safeText */.Hk)(line));
    const shown = packages.filter(hasWork).slice(0, ROWS);
    const header = ['Package', 'Goes', 'Why', 'Dist-tags', 'Size'];
    const rows = shown.map((planned) => [
        (0,src_coordinates/* formatCoordinates */.NC)(planned),
        versions(planned, (version) => version),
        reasons(planned),
        tagChanges(planned, (text) => text),
        (0,counts/* formatBytes */.z3)(bytesOf(planned)),
    ]);
    if (rows.length > 0)
        for (const text of (0,safe_text/* plainTable */.$b)(header, rows))
            host.info(text);
    for (const trip of result.trips)
        host.warn(`${describeTrip(trip)}, so this plan promotes nothing.`);
    if (result.trips.length > 0)
        host.info((0,safe_text/* safeText */.Hk)(`If the plan is right, this carries it out: ${confirmation}`));
    host.info(`Plan ${id} is in ${(0,safe_text/* safeText */.Hk)(file)}; it can be applied until ${head.expires}.`);
    await host.summary([
        '### CodeArtifact promote: plan\n',
        `${title(head.source)} → ${title(head.destination)}: **${(0,safe_text/* safeMarkdown */.fH)(describePlan(plan))}**.\n`,
        ...result.trips.map((trip) => `> [!WARNING]\n> ${(0,safe_text/* safeMarkdown */.fH)(describeTrip(trip))}, so this plan promotes nothing.\n`),
        ...(result.trips.length === 0 ? [] : [`If it is right: ${(0,safe_text/* code */.aY)(confirmation)}\n`]),
        ...(shown.length === 0
            ? []
            : [
                (0,safe_text/* markdownTable */.Qj)(header, shown.map((planned) => [
                    (0,safe_text/* code */.aY)((0,src_coordinates/* formatCoordinates */.NC)(planned)),
                    versions(planned, safe_text/* code */.aY),
                    (0,safe_text/* safeMarkdown */.fH)(reasons(planned)),
                    tagChanges(planned, safe_text/* code */.aY),
                    (0,counts/* formatBytes */.z3)(bytesOf(planned)),
                ])),
            ]),
        ...(packages.filter(hasWork).length > ROWS ? [`The first ${ROWS} packages; the plan has all.\n`] : []),
        ...leftLines(packages),
        `Plan ${(0,safe_text/* code */.aY)(id)}, to be applied until ${head.expires}.\n`,
    ].join('\n'));
}
/** Log and summary of what was done. */
async function reportApplied(host, { plan, id, applied, left, removed }) {
    const { source, destination } = plan.head;
    for (const { name, version, outcome, detail } of left) {
        host.warn((0,safe_text/* safeText */.Hk)(`${name} ${version}: ${outcome}, ${detail}`));
    }
    const rest = applied.stale + applied.failed - left.length;
    if (rest > 0)
        host.warn(`… and ${rest} more; the state file has all.`);
    const line = `${applied.promoted} of ${(0,counts/* count */.U9)(plan.result.planned, 'version')} promoted, ${applied.unchanged + plan.result.unchanged} unchanged, ${applied.stale} stale, ${applied.failed} failed`;
    const gone = removed === undefined
        ? ''
        : `; ${removed.removed} taken from ${source.repository}${removed.left === 0 ? '' : `, ${removed.left} left there`}`;
    host.info((0,safe_text/* safeText */.Hk)(`${line}${gone}.`));
    const promoted = plan.packages.filter(({ copy }) => copy.length > 0).slice(0, ROWS);
    await host.summary([
        '### CodeArtifact promote: applied\n',
        `${title(source)} → ${title(destination)}: **${(0,safe_text/* safeMarkdown */.fH)(`${line}${gone}`)}**.\n`,
        ...(left.length === 0
            ? []
            : [
                (0,safe_text/* markdownTable */.Qj)(['Package', 'Version', 'Outcome', 'Why'], left.map(({ name, version, outcome, detail }) => [(0,safe_text/* code */.aY)(name), (0,safe_text/* code */.aY)(version), outcome, (0,safe_text/* code */.aY)(detail)])),
            ]),
        ...(promoted.length === 0
            ? []
            : [
                (0,safe_text/* markdownTable */.Qj)(['Package', 'Versions', 'Dist-tags'], promoted.map((planned) => [
                    (0,safe_text/* code */.aY)((0,src_coordinates/* formatCoordinates */.NC)(planned)),
                    versions(planned, safe_text/* code */.aY),
                    tagChanges(planned, safe_text/* code */.aY),
                ])),
            ]),
        `Plan ${(0,safe_text/* code */.aY)(id)}.\n`,
    ].join('\n'));
}
/** `max-versions: 1200 are planned, the limit is 1000` */
function describeTrip({ guard, limit, planned }) {
    return `${guard}: ${planned} are planned, and the limit is ${limit}`;
}
function describePlan({ result, request }) {
    const { planned, needed, unchanged, left, tagged, bytes } = result;
    const parts = [
        planned === 0 ? 'nothing to promote' : `${(0,counts/* count */.U9)(planned, 'version')} to promote (${(0,counts/* formatBytes */.z3)(bytes)})`,
        ...(needed === 0 ? [] : [`${needed} of them because others need them`]),
        ...(unchanged === 0 ? [] : [`${unchanged} there already`]),
        ...(left === 0 ? [] : [`${left} not selected`]),
        ...(tagged === 0 ? [] : [`dist-tags of ${(0,counts/* count */.U9)(tagged, 'package')} move`]),
        ...(request.removeFromSource === 'none' ? [] : [`then ${request.removeFromSource} at the source`]),
    ];
    return parts.join(', ');
}
function title({ domain, region, repository }) {
    return (0,safe_text/* code */.aY)(`${domain}/${repository} (${region})`);
}
function versions({ copy }, show) {
    const more = copy.length - VERSIONS;
    const shown = copy.slice(0, VERSIONS).map(({ version }) => show(version));
    return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function reasons({ copy }) {
    return [...new Set(copy.map(({ reason }) => reason))].slice(0, 3).join('; ');
}
function bytesOf({ copy }) {
    return copy.reduce((sum, { bytes }) => sum + bytes, 0);
}
/** `latest: 1.2.0 → 1.3.0` */
function tagChanges({ tags }, show) {
    if (tags === undefined)
        return '';
    const before = new Map(Object.entries(tags.before));
    return Object.entries(tags.after)
        .filter(([tag, version]) => before.get(tag) !== version)
        .map(([tag, version]) => `${show(tag)}: ${show(before.get(tag) ?? 'none')} → ${show(version)}`)
        .join(', ');
}
/** What a quarantine holds back, and what somebody has withdrawn: the reasons with their numbers. */
function leftLines(packages) {
    const byReason = Map.groupBy(packages.flatMap(({ left }) => left), ({ reason }) => reason);
    const lines = [...byReason].map(([reason, runs]) => `${(0,safe_text/* safeMarkdown */.fH)(reason)} (${runs.reduce((sum, { versions: all }) => sum + all.length, 0)})`);
    return lines.length === 0 ? [] : [`Stays where it is: ${lines.join(', ')}.\n`];
}
/** Gathers what was not promoted, as much of it as is shown. */
function leftCollector() {
    const left = [];
    return {
        left,
        note: (name, version, outcome, detail) => {
            if (left.length < ROWS)
                left.push({ name, version, outcome, detail });
        },
    };
}

;// CONCATENATED MODULE: ./actions/promote/applicable.ts




/** What a plan and a run say differently of the two repositories; undefined when it is a plan for them. */
function elsewhere({ head }, run) {
    for (const side of ['source', 'destination']) {
        const { location } = run[side];
        for (const key of ['domain', 'domainOwner', 'region', 'repository']) {
            if (head[side][key] === location[key])
                continue;
            return `The plan is for the ${side} ${key} ${JSON.stringify(head[side][key])}, but this run is for ${JSON.stringify(location[key])}.`;
        }
    }
    return undefined;
}
/** Whether a plan is for the repositories of the run: one state file may hold those of others. */
function isFor(plan, run) {
    return elsewhere(plan, run) === undefined;
}
/** Throws an InputError unless the plan is for the repositories of the run. */
function checkPlace(plan, run) {
    const difference = elsewhere(plan, run);
    if (difference !== undefined)
        throw new errors/* InputError */.dz(`${difference} Apply it there, or make a new plan.`);
}
/**
 * Throws an InputError unless the plan may be applied: it is for these repositories, it has not expired, and no guard is
 * exceeded, or it is the very plan that was confirmed. The guards are worked out again from what the plan promotes, not
 * believed from its totals.
 */
function checkApplicable({ plan, id, file, confirm }, run) {
    checkPlace(plan, run);
    if (plan.request.method !== run.method)
        throw new errors/* InputError */.dz('The plan was made for another way. Make a new plan.');
    if (run.host.now().getTime() >= Date.parse(plan.head.expires)) {
        throw new errors/* InputError */.dz(`The plan expired at ${plan.head.expires}. Make a new plan, or raise 'plan-ttl' for it.`);
    }
    if (confirm !== undefined) {
        if (confirm === id)
            return;
        throw new errors/* InputError */.dz(`'confirm' is not the id of this plan, which is ${id}. Look at the plan, and confirm that one.`);
    }
    const going = plan.packages.filter(({ copy }) => copy.length > 0);
    const versions = going.reduce((sum, { copy }) => sum + copy.length, 0);
    const [first] = trips(plan.request.guards, versions, going.length);
    if (first !== undefined) {
        throw new errors/* InputError */.dz(`Nothing was promoted, because too much would go: ${describeTrip(first)}. Look at the plan. If it is right, this carries out exactly what it says: ${confirmation(plan.head, file, id)}`);
    }
}
/** The one command that applies this plan and no other. */
function confirmation({ source, destination }, file, id) {
    const flags = [
        `--domain ${source.domain} --domain-owner ${source.domainOwner} --region ${source.region}`,
        `--source-repository ${source.repository} --destination-repository ${destination.repository}`,
        ...(destination.domain === source.domain ? [] : [`--destination-domain ${destination.domain}`]),
        ...(destination.domainOwner === source.domainOwner
            ? []
            : [`--destination-domain-owner ${destination.domainOwner}`]),
        ...(destination.region === source.region ? [] : [`--destination-region ${destination.region}`]),
    ];
    return `codeartifact-ci promote ${flags.join(' ')} --mode apply --plan ${(0,applicable/* quoteShell */.LA)(file)} --confirm ${id} (as an action: mode: apply, plan: ${file}, confirm: ${id})`;
}

;// CONCATENATED MODULE: ./actions/promote/attestation.ts


const LINES = 10;
/**
 * Has the GitHub CLI verify that a workflow of the repository attested the release manifest (`gh attestation verify`): the
 * versions and hashes in it are then those of that build. Throws an InputError where it did not, and with `required` where
 * that cannot be found out. `gh` takes its token from GH_TOKEN.
 */
async function verifyAttestation({ attestation, attestationRepository }, releaseFile, host) {
    if (attestation === 'off')
        return;
    if (releaseFile === undefined) {
        throw new errors/* InputError */.dz("'attestation' is about the release manifest: give it as 'release-file', or set 'attestation' to off.");
    }
    const repository = attestationRepository ?? host.env['GITHUB_REPOSITORY'] ?? '';
    if (repository === '') {
        throw new errors/* InputError */.dz("'attestation-repository' is required here: OWNER/REPOSITORY of the workflow that attested the release.");
    }
    if (!(await hasGitHubCli(host))) {
        const missing = 'The GitHub CLI (gh) is not installed or not on the PATH, so the attestation of the release cannot be verified.';
        if (attestation === 'required') {
            throw new errors/* InputError */.dz(`${missing} Install it in this job, or set 'attestation' to available.`);
        }
        host.warn(`${missing} It goes on without, because 'attestation' is available.`);
        return;
    }
    const { exitCode, stdout, stderr } = await host.exec('gh', ['attestation', 'verify', '--repo', repository, '--', releaseFile], { silent: true });
    if (exitCode === 0) {
        host.info((0,safe_text/* safeText */.Hk)(`The release manifest is attested by a workflow of ${repository}.`));
        return;
    }
    const said = (stderr.trim() === '' ? stdout : stderr).trim().split('\n').slice(-LINES).join('\n');
    throw new errors/* InputError */.dz(`Nothing was promoted: the release manifest has no attestation of ${(0,safe_text/* safeText */.Hk)(repository)} that holds (gh attestation verify ended with ${exitCode}). Check 'attestation-repository', that the publishing job attested this very file, and GH_TOKEN (attestations: read).\n${(0,safe_text/* safeLines */.Bv)(said)}`);
}
async function hasGitHubCli(host) {
    try {
        return (await host.exec('gh', ['--version'], { silent: true })).exitCode === 0;
    }
    catch {
        // Either host throws where there is no such program.
        return false;
    }
}

// EXTERNAL MODULE: ./packages/core/src/shape/json.ts
var shape_json = __webpack_require__("packages/core/src/shape/json.ts");
// EXTERNAL MODULE: ./packages/core/src/shape/collections.ts + 1 modules
var collections = __webpack_require__("packages/core/src/shape/collections.ts");
// EXTERNAL MODULE: ./packages/core/src/shape/shape.ts
var shape = __webpack_require__("packages/core/src/shape/shape.ts");
// EXTERNAL MODULE: ./packages/core/src/shape/values.ts
var values = __webpack_require__("packages/core/src/shape/values.ts");
;// CONCATENATED MODULE: ./actions/promote/plan/plan-shape.ts






const word = (description) => (0,values/* text */.Qq)({ description, expected: 'a text' });
const words = (description) => (0,collections/* list */.p_)({ description, items: word('one') });
const moment = (description) => (0,values/* text */.Qq)({ description, expected: 'a date and time (ISO 8601)', pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/ });
const plan_shape_location = (0,collections/* object */.Ik)({
    description: 'A repository',
    keys: {
        domain: (0,collections/* required */.mw)(word('its domain')),
        domainOwner: (0,collections/* required */.mw)(word("the domain's owner")),
        region: (0,collections/* required */.mw)(word('its Region')),
        repository: (0,collections/* required */.mw)(word('its name')),
    },
});
const request = (0,shape/* defined */.sw)((0,collections/* object */.Ik)({
    description: 'What was asked for',
    keys: {
        method: (0,collections/* required */.mw)((0,values/* choice */.Yq)('how', METHODS)),
        release: (0,shape/* defined */.sw)((0,collections/* object */.Ik)({
            description: 'The release manifest',
            keys: { sha256: (0,collections/* required */.mw)(word('its hash')), tag: word('its tag') },
        })),
        coordinates: (0,collections/* required */.mw)(words('versions')),
        selection: (0,shape/* defined */.sw)((0,collections/* object */.Ik)({
            description: 'What selects versions',
            keys: {
                packages: (0,collections/* required */.mw)(words('selectors')),
                versions: (0,collections/* required */.mw)(words('globs')),
                formats: (0,collections/* required */.mw)((0,collections/* list */.p_)({ description: 'formats', items: (0,values/* choice */.Yq)('a format', src_format/* FORMATS */.h) })),
                channels: (0,collections/* required */.mw)(words('channels')),
                olderThan: (0,values/* wholeNumber */.rD)('seconds'),
                origin: (0,collections/* required */.mw)((0,collections/* list */.p_)({ description: 'origins', items: (0,values/* choice */.Yq)('an origin', retention_policy/* ORIGINS */.o9) })),
            },
        })),
        dependencies: (0,collections/* required */.mw)((0,values/* flag */.Jt)('whether what is needed goes along')),
        tagRule: (0,collections/* required */.mw)((0,values/* choice */.Yq)('whose dist-tags stay', ['keep', 'carry'])),
        tags: (0,collections/* required */.mw)(words('dist-tags')),
        removeFromSource: (0,collections/* required */.mw)((0,values/* choice */.Yq)('what is done at the source', ['none', 'archive', 'delete'])),
        guards: (0,collections/* required */.mw)((0,collections/* object */.Ik)({
            description: 'Guards',
            keys: { maxVersions: (0,collections/* required */.mw)((0,values/* wholeNumber */.rD)('versions')), maxPackages: (0,collections/* required */.mw)((0,values/* wholeNumber */.rD)('packages')) },
        })),
    },
}));
const copy = (0,shape/* defined */.sw)((0,collections/* object */.Ik)({
    description: 'A version to promote',
    keys: {
        version: (0,collections/* required */.mw)(word('the version')),
        revision: (0,collections/* required */.mw)(word('its revision')),
        origin: (0,collections/* required */.mw)((0,values/* choice */.Yq)('its origin', retention_policy/* ORIGINS */.o9)),
        release: (0,values/* flag */.Jt)('whether it is a release'),
        reason: (0,collections/* required */.mw)(word('why')),
        bytes: (0,collections/* required */.mw)((0,values/* wholeNumber */.rD)('bytes')),
        content: (0,collections/* required */.mw)((0,values/* text */.Qq)({ description: 'a hash', expected: 'a SHA-256', pattern: /^[0-9a-f]{64}$/ })),
    },
}));
const tagMap = (0,shape/* mapped */.CV)((0,collections/* mapping */.pq)({ description: 'Tags', key: word('a tag'), value: word('a version') }), (entries) => Object.fromEntries(entries.map(({ name, value }) => [name, value ?? ''])));
const tags = (0,collections/* object */.Ik)({
    description: 'Dist-tags',
    keys: { before: (0,collections/* required */.mw)(tagMap), after: (0,collections/* required */.mw)(tagMap) },
});
const promotion = (0,shape/* defined */.sw)((0,collections/* object */.Ik)({
    description: 'A package',
    keys: {
        format: (0,collections/* required */.mw)((0,values/* choice */.Yq)('its format', src_format/* FORMATS */.h)),
        namespace: (0,collections/* required */.mw)(word('its namespace')),
        name: (0,collections/* required */.mw)(word('its name')),
        copy: (0,collections/* required */.mw)((0,collections/* list */.p_)({ description: 'what goes', items: copy })),
        unchanged: (0,collections/* required */.mw)((0,collections/* list */.p_)({
            description: 'what is there',
            items: (0,collections/* object */.Ik)({
                description: 'a version',
                keys: { version: (0,collections/* required */.mw)(word('the version')), revision: (0,collections/* required */.mw)(word('its revision')) },
            }),
        })),
        left: (0,collections/* required */.mw)((0,collections/* list */.p_)({
            description: 'what stays',
            items: (0,collections/* object */.Ik)({
                description: 'versions that stay for one reason',
                keys: { reason: (0,collections/* required */.mw)(word('the reason')), versions: (0,collections/* required */.mw)(words('versions')) },
            }),
        })),
        needs: (0,collections/* required */.mw)(words('packages')),
        tags,
    },
}));
const result = (0,collections/* object */.Ik)({
    description: 'Totals',
    keys: {
        packages: (0,collections/* required */.mw)((0,values/* wholeNumber */.rD)('packages')),
        planned: (0,collections/* required */.mw)((0,values/* wholeNumber */.rD)('versions')),
        needed: (0,collections/* required */.mw)((0,values/* wholeNumber */.rD)('versions')),
        unchanged: (0,collections/* required */.mw)((0,values/* wholeNumber */.rD)('versions')),
        left: (0,collections/* required */.mw)((0,values/* wholeNumber */.rD)('versions')),
        tagged: (0,collections/* required */.mw)((0,values/* wholeNumber */.rD)('packages')),
        bytes: (0,collections/* required */.mw)((0,values/* wholeNumber */.rD)('bytes')),
        trips: (0,collections/* required */.mw)((0,collections/* list */.p_)({
            description: 'Guards that are exceeded',
            items: (0,collections/* object */.Ik)({
                description: 'A guard',
                keys: {
                    guard: (0,collections/* required */.mw)((0,values/* choice */.Yq)('which', ['max-versions', 'max-packages'])),
                    limit: (0,collections/* required */.mw)((0,values/* wholeNumber */.rD)('the limit')),
                    planned: (0,collections/* required */.mw)((0,values/* wholeNumber */.rD)('what is planned')),
                },
            }),
        })),
    },
});
/** A plan file as a document: every part that a promotion rests on. */
const planShape = (0,collections/* object */.Ik)({
    description: 'A plan',
    keys: {
        account: (0,collections/* required */.mw)(word('the account')),
        asOf: (0,collections/* required */.mw)(moment('when ages were counted')),
        destination: (0,collections/* required */.mw)(plan_shape_location),
        expires: (0,collections/* required */.mw)(moment('the end')),
        packages: (0,collections/* required */.mw)((0,collections/* list */.p_)({ description: 'Packages', items: promotion })),
        request: (0,collections/* required */.mw)(request),
        result: (0,collections/* required */.mw)(result),
        source: (0,collections/* required */.mw)(plan_shape_location),
        version: (0,collections/* required */.mw)((0,values/* wholeNumber */.rD)('the version of this form')),
    },
});

;// CONCATENATED MODULE: ./actions/promote/plan/plan-file.ts







/** Reads a plan file; its id is the hash of its bytes. */
async function readPlanFile(path) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        throw new errors/* InputError */.dz(`The plan cannot be read: ${(0,errors/* messageOf */.bD)(error)}. Make one with mode: plan, and pass it on.`);
    }
    return { plan: readPlan(text), id: (0,canonical/* sha256 */.s)(text) };
}
/**
 * Reads a plan. A plan comes from a file that somebody may have edited, so every part that a promotion rests on is
 * checked; anything else than what a plan has throws an InputError that names line and column.
 */
function readPlan(text) {
    const { packages, request, result, version, ...head } = read(text);
    if (version !== PLAN_VERSION) {
        throw new errors/* InputError */.dz(`The plan has version ${version}; this release reads ${PLAN_VERSION}. Make a new plan.`);
    }
    const earlier = new Set();
    for (const planned of packages) {
        const name = (0,src_coordinates/* formatCoordinates */.NC)(planned);
        const versions = [...planned.copy, ...planned.unchanged].map((one) => one.version);
        if (earlier.has(name) || new Set(versions).size < versions.length) {
            throw new errors/* InputError */.dz(`The plan promotes a version of ${JSON.stringify(name)} twice. Make a new plan.`);
        }
        if (!planned.needs.every((need) => earlier.has(need))) {
            throw new errors/* InputError */.dz(`The plan has ${JSON.stringify(name)} before what it needs. Make a new plan.`);
        }
        earlier.add(name);
    }
    return { head, packages, request, result };
}
function read(text) {
    try {
        return (0,shape_json/* readJson */.V)('the plan', text, planShape);
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        throw new errors/* InputError */.dz(`${error.message}\nThis is no plan that can be applied. Make one with mode: plan.`);
    }
}
/** A plan in the state file: of its packages those that something is done about, or removed at the source. */
const storedPromotion = {
    head: ({ head, request, result }) => ({ head, request, result }),
    packages: ({ packages, request }) => packages.filter((planned) => hasWork(planned) || request.removeFromSource !== 'none'),
    read(written, packages) {
        const rest = written;
        const kept = packages;
        // Only what has work is kept, so what needs no work cannot hold anything back.
        const names = new Set(kept.map(src_coordinates/* formatCoordinates */.NC));
        const reduced = kept.map((one) => ({ ...one, needs: one.needs.filter((need) => names.has(need)) }));
        return readPlan(planFile({ ...rest, packages: reduced }).text);
    },
};

// EXTERNAL MODULE: ./actions/publish/npm/format.ts + 7 modules
var format = __webpack_require__("actions/publish/npm/format.ts");
// EXTERNAL MODULE: ./actions/publish/npm/dist-tags.ts
var dist_tags = __webpack_require__("actions/publish/npm/dist-tags.ts");
;// CONCATENATED MODULE: ./actions/promote/service/tag-writer.ts




const WRITES_AT_ONCE = 4;
/** Gets its token and endpoint when the first tag is written. */
function tagWriter({ connection, location }, host, caBundle) {
    let client;
    const open = async () => {
        const destination = await (0,publish_destination/* openDestination */.x)(connection, host, {
            ...{ repository: location.repository, formats: [format/* npm */.w], concurrency: WRITES_AT_ONCE, caBundle },
            observer: { sent: () => undefined, done: () => undefined },
            client: () => Promise.resolve(connection.client),
        });
        return destination.client('npm');
    };
    return {
        set: async (at, tag, version) => (0,dist_tags/* putTag */.go)(await (client ??= open()), (0,release/* clientName */.V8)(at), tag, version),
        remove: async (at, tag) => (0,dist_tags/* removeTag */.b4)(await (client ??= open()), (0,release/* clientName */.V8)(at), tag),
    };
}

;// CONCATENATED MODULE: ./actions/promote/promote.ts

















/** Does what the inputs ask for. */
async function promoteAs(step, intent) {
    switch (intent.kind) {
        case 'plan':
            await writePlan(step, intent, await promote_request(step, intent));
            return;
        case 'plan-and-apply': {
            const asked = await promote_request(step, intent);
            await finishUnfinished(step, asked.request);
            const planned = await writePlan(step, intent, asked);
            await applyPlanned(step, planned, intent.planFile, undefined);
            return;
        }
        case 'apply':
            await applyPlanned(step, await readPlanFile(intent.planFile), intent.planFile, intent.confirm);
            return;
        case 'rollback':
            await rollBackBegun(step, intent.planFile);
    }
}
/** Reads and verifies what is asked for; nothing of either repository is looked at. */
async function promote_request({ run, inputs }, intent) {
    await verifyAttestation(inputs, intent.releaseFile, run.host);
    const release = await readRelease(intent);
    const { coordinates, selection } = intent;
    const tag = release?.tag === undefined ? {} : { tag: release.tag };
    return {
        release,
        request: {
            method: run.method,
            ...(release === undefined ? {} : { release: { sha256: release.sha256, ...tag } }),
            coordinates: [...coordinates].sort(),
            ...(selection === undefined ? {} : { selection: requested(selection) }),
            dependencies: inputs.dependencies,
            tagRule: inputs.distTags,
            tags: [...new Set(inputs.distTag)].sort(),
            removeFromSource: inputs.removeFromSource,
            guards: { maxVersions: inputs.maxVersions, maxPackages: inputs.maxPackages },
        },
    };
}
function requested(selection) {
    const { packages, versions, formats, channels, olderThan, origin } = selection;
    return { packages, versions, formats, channels, origin, ...(olderThan === undefined ? {} : { olderThan }) };
}
/** Plans, writes the plan to its file, and reports on it. Nothing is changed. */
async function writePlan({ run, tally }, intent, asked) {
    const { host } = run;
    await refuseToOverwrite(run, intent.planFile);
    // Whole seconds: a service that keeps no more could not tell the moment from the one a little later.
    const head = run.head(new Date(Math.floor(host.now().getTime() / 1000) * 1000), intent.ttl);
    const progress = host.progress('Planning, packages');
    try {
        const plan = await makePlan({
            ...{ run, intent, head, ...asked },
            warn: (line) => host.warn((0,safe_text/* safeText */.Hk)(line)),
            progress: (done, total) => progress.update(done, total),
        });
        const { text, id } = planFile(plan);
        await (0,plan_file/* writePlanText */.eU)(intent.planFile, text);
        progress.end();
        tally.planned(id, plan.result);
        await reportPlan(host, { plan, id, file: intent.planFile, confirmation: confirmation(head, intent.planFile, id) });
        return { plan, id };
    }
    finally {
        progress.end();
    }
}
/** The file of a plan that is begun and not finished is what a person looks at to see what is going on. */
async function refuseToOverwrite(run, file) {
    const { host, state } = run;
    const unfinished = state.unfinished().flatMap(({ id, plan }) => (isFor(plan, run) ? [id] : []));
    if (unfinished.length === 0)
        return;
    const id = (0,external_node_fs_.existsSync)(file) ? await (0,plan_file/* planId */.rY)(file) : '';
    if (unfinished.includes(id)) {
        throw new errors/* InputError */.dz(`${file} holds the plan ${id}, which is begun and not finished. Finish it with mode: apply and this file as 'plan', or take it back with mode: rollback; or set another 'plan-file'.`);
    }
    for (const one of unfinished)
        host.warn(`The plan ${one} is begun and not finished: mode: apply finishes it first.`);
}
async function applyPlanned(step, { plan, id }, file, confirm) {
    step.tally.planned(id, plan.result);
    checkApplicable({ plan, id, file, confirm }, step.run);
    await carryOut(step, { plan, id });
}
/** Finishes what an earlier run of the same request began; of a plan that has expired, only the packages it had begun. */
async function finishUnfinished(step, asked) {
    const { run, tally } = step;
    for (const { id, plan } of run.state.unfinished().filter((one) => isFor(one.plan, run))) {
        if ((0,canonical/* canonicalJson */.d)(plan.request) !== (0,canonical/* canonicalJson */.d)(asked)) {
            run.host.warn(`An earlier run that promoted something else began the plan ${id} and did not finish it. Run it again with its inputs, or take it back with mode: rollback.`);
            continue;
        }
        const expired = run.host.now().getTime() >= Date.parse(plan.head.expires);
        run.host.info(`An earlier run began the plan ${id} and did not finish it: ${expired ? 'it has expired, so only what was begun is finished first' : 'it is finished first'}.`);
        tally.planned(id, plan.result);
        await carryOut(step, { id, plan }, expired);
    }
}
/** Carries a plan out that may be applied; throws for what could not be promoted, after reporting on all of it. */
async function carryOut({ run, inputs, tally }, { plan, id }, onlyBegun = false) {
    const { host, source, destination, state } = run;
    const journal = await state.begin(id, plan);
    const progress = host.progress('Promoting, versions');
    const { note, left } = leftCollector();
    const warn = (line) => host.warn((0,safe_text/* safeText */.Hk)(line));
    try {
        const applied = await (0,scratch/* withScratch */.h)(host.tempDir, 'promote', (scratch) => applyPlan({
            ...{ source, destination, request: plan.request, plan, journal, onlyBegun, note, warn },
            bring: bringer(run, plan, { scratch, waitMs: inputs.wait * 1000, caBundle: inputs.caBundle }),
            writer: tagWriter(destination, host, inputs.caBundle),
            progress: (done, total, name) => progress.update(done, total, (0,safe_text/* safeText */.Hk)(name)),
        }));
        progress.end();
        tally.applied(applied);
        const isDone = applied.error === undefined && applied.failed + applied.stale === 0;
        // Last, and only when all that was planned is where it should be.
        const removed = isDone && plan.request.removeFromSource !== 'none'
            ? await removeFromSource(run, plan, journal, (label, version, why) => warn(`${label} ${version}: not removed, ${why}`))
            : undefined;
        const { error } = { ...applied, ...removed };
        if (error === undefined && applied.failed === 0 && (removed?.left ?? 0) === 0)
            await state.close(id);
        await reportApplied(host, { plan, id, applied, left, removed });
        if (error !== undefined)
            throw error;
        if (applied.failed > 0 || (removed?.left ?? 0) > 0) {
            throw new errors/* InputError */.dz(`${applied.failed} versions could not be promoted${removed === undefined ? '' : `, ${removed.left} not taken from the source`}; the warnings above say why. Run again: it goes on where it stopped.`);
        }
        if (applied.stale > 0) {
            throw new errors/* InputError */.dz(`${applied.stale} versions changed since the plan, and were not promoted. Look at the warnings above, and make a new plan.`);
        }
    }
    finally {
        progress.end();
    }
}
async function rollBackBegun({ run, inputs, tally }, file) {
    const { host, source, destination, state } = run;
    const wanted = file === undefined ? undefined : await (0,plan_file/* planId */.rY)(file);
    const begun = state.begun().findLast(({ id, plan }) => (wanted === undefined ? isFor(plan, run) : id === wanted));
    if (begun === undefined) {
        throw new errors/* InputError */.dz("The state holds no such plan that was begun for these repositories, so there is nothing to take back. Check 'state'.");
    }
    checkPlace(begun.plan, run);
    const { id, plan } = begun;
    tally.planned(id, plan.result);
    const { rolledBack, left, failed } = await rollBack({
        ...{ source, destination, plan, journal: state.journal(id) },
        writer: tagWriter(destination, host, inputs.caBundle),
        warn: (line) => host.warn((0,safe_text/* safeText */.Hk)(line)),
        note: (label, version, why) => host.warn((0,safe_text/* safeText */.Hk)(`${label}, version ${version}: not taken back, ${why}`)),
    });
    tally.rolledBack(rolledBack, failed);
    if (failed === 0)
        await state.close(id);
    const line = `Plan ${id}: ${rolledBack} versions taken back, ${left} stay, ${failed} failed.`;
    host.info(line);
    await host.summary(`### CodeArtifact promote: rolled back\n\n${line}\n`);
    if (failed > 0) {
        throw new errors/* InputError */.dz(`${failed} versions could not be taken back. Run again: it goes on where it stopped.`);
    }
}

// EXTERNAL MODULE: ./actions/prune/service/data-plane.ts + 1 modules
var data_plane = __webpack_require__("actions/prune/service/data-plane.ts");
// EXTERNAL MODULE: ./actions/prune/state/state-file.ts + 2 modules
var state_file = __webpack_require__("actions/prune/state/state-file.ts");
// EXTERNAL MODULE: ./packages/core/src/faults.ts
var faults = __webpack_require__("packages/core/src/faults.ts");
;// CONCATENATED MODULE: ./actions/promote/service/describe-repository.ts

/** DescribeRepository: one that is not there is an error of the service, which names it. */
async function describeRepository({ client, domain, domainOwner }, repository) {
    const { DescribeRepositoryCommand } = await Promise.all(/* import() */[__webpack_require__.e("smithy-core-endpoints-index"), __webpack_require__.e("aws-sdk-client-codeartifact"), __webpack_require__.e("smithy-node-http-handler"), __webpack_require__.e("smithy-core"), __webpack_require__.e("aws-sdk-core"), __webpack_require__.e("aws-sdk-client-codeartifact-pagination-ListPackageVersionsPaginator"), __webpack_require__.e("aws-sdk-client-codeartifact-commands-UpdatePackageGroupOriginConfigurationCommand")]).then(__webpack_require__.bind(__webpack_require__, "packages/core/src/aws/sdk.ts"));
    const { repository: found } = await client.send(new DescribeRepositoryCommand({ domain, domainOwner, repository }));
    if (found?.domainOwner === undefined)
        throw (0,faults/* badReply */.ML)(`no owner of the domain of ${repository} in it`);
    const { upstreams = [], externalConnections = [] } = found;
    return { owner: found.domainOwner, hasUpstreams: upstreams.length + externalConnections.length > 0 };
}

;// CONCATENATED MODULE: ./actions/promote/run.ts










async function startRun(inputs, host) {
    const across = (inputs.destinationDomain ?? inputs.domain) !== inputs.domain ||
        (inputs.destinationDomainOwner ?? inputs.domainOwner) !== inputs.domainOwner ||
        (inputs.destinationRegion ?? inputs.region) !== inputs.region;
    const actions = actionsFor(inputs.mode, across);
    const from = await (0,connection/* connect */.Ng)(inputs, host, actions);
    await from.checkAccount();
    const separate = across || inputs.destinationRoleToAssume !== undefined || inputs.destinationEndpoint !== undefined;
    const to = separate ? await (0,connection/* connect */.Ng)(destinationInputs(inputs), host, actions) : from;
    if (separate)
        await to.checkAccount();
    const source = await openRepository(from, host, inputs, inputs.sourceRepository);
    const destination = await openRepository(to, host, inputs, inputs.destinationRepository);
    const method = sameDomain(source.location, destination.location) ? 'copy' : 'publish';
    if (method === 'copy' && source.location.repository === destination.location.repository) {
        throw new errors/* InputError */.dz(`'source-repository' and 'destination-repository' are the same, ${source.location.repository}. Name two.`);
    }
    const scope = [source.location, destination.location].flatMap((one) => Object.values(one));
    const kept = (0,kept_state/* keptState */.g0)(host.workspace, inputs.state, scope);
    await (0,kept_state/* bringState */.CK)(host, kept);
    const state = await (0,state_file/* openState */.G)(kept.path, () => host.now(), storedPromotion);
    host.saveState('kept', JSON.stringify(kept));
    const { account } = await from.caller();
    return {
        ...{ host, source, destination, method, state },
        head: (asOf, ttl) => ({
            account,
            asOf: asOf.toISOString(),
            expires: new Date(asOf.getTime() + ttl * 1000).toISOString(),
            source: source.location,
            destination: destination.location,
        }),
        async end() {
            await state.end();
            await (0,kept_state/* keepState */.Jg)(host, kept);
            host.saveState('kept', '');
        },
    };
}
/** The session of a role that is assumed may do no more than the mode needs. */
function actionsFor(mode, across) {
    switch (mode) {
        case 'plan':
            return across ? [...PLAN_ACTIONS, ...GROUP_ACTIONS] : PLAN_ACTIONS;
        case 'rollback':
            return ROLLBACK_ACTIONS;
        case 'apply':
            // Which of the two it is only the repositories themselves say for sure.
            return across ? [...APPLY_ACTIONS, ...TRANSFER_ACTIONS] : APPLY_ACTIONS;
    }
}
/** The inputs with which the destination is connected to: its own, else those of the source. */
function destinationInputs(inputs) {
    const region = inputs.destinationRegion ?? inputs.region;
    const { endpoint, repositoryEndpoint } = inputs;
    // A VPC endpoint is one of a Region, the emulator is all of them.
    const stays = (url) => url === undefined || region === inputs.region || (0,aws_endpoint/* isLoopback */.U9)(url) ? url : undefined;
    return {
        ...inputs,
        domain: inputs.destinationDomain ?? inputs.domain,
        domainOwner: inputs.destinationDomainOwner ?? inputs.domainOwner,
        region,
        roleToAssume: inputs.destinationRoleToAssume ?? inputs.roleToAssume,
        endpoint: inputs.destinationEndpoint ?? stays(endpoint),
        repositoryEndpoint: stays(repositoryEndpoint),
    };
}
async function openRepository(connection, host, { caBundle }, repository) {
    const { domain } = connection;
    const { owner, hasUpstreams } = await describeRepository(connection, repository);
    const region = await connection.client.config.region();
    return {
        location: { domain, domainOwner: owner, region, repository },
        connection,
        service: await (0,codeartifact/* codeArtifactService */.x8)(connection),
        metadata: (0,data_plane/* dataPlane */.n)(connection, host, caBundle),
        hasUpstreams,
    };
}
function sameDomain(a, b) {
    return a.domain === b.domain && a.domainOwner === b.domainOwner && a.region === b.region;
}

;// CONCATENATED MODULE: ./actions/promote/tally.ts
/** The outputs of a run, which may finish another run's plan before its own. */
class PromotionTally {
    #counts = { planned: 0, promoted: 0, unchanged: 0, stale: 0, failed: 0, 'rolled-back': 0 };
    #planId = '';
    planned(id, { planned, unchanged }) {
        if (this.#planId === id)
            return;
        this.#planId = id;
        this.#counts.planned += planned;
        this.#counts.unchanged += unchanged;
    }
    applied({ promoted, unchanged, stale, failed }) {
        this.#counts.promoted += promoted;
        this.#counts.unchanged += unchanged;
        this.#counts.stale += stale;
        this.#counts.failed += failed;
    }
    rolledBack(count, failed) {
        this.#counts['rolled-back'] += count;
        this.#counts.failed += failed;
    }
    setOutputs(host) {
        host.setOutput('plan-id', this.#planId);
        for (const [name, count] of Object.entries(this.#counts))
            host.setOutput(name, String(count));
    }
}

;// CONCATENATED MODULE: ./actions/promote/command.ts








const promote = (0,command/* defineCommand */.N)({
    name: 'promote',
    summary: 'Promote tested versions to another repository, byte for byte: a plan first, applied or rolled back on request.',
    look: { icon: 'chevrons-up', color: 'green' },
    inputs: promoteInputs,
    operands: { label: 'FORMAT:NAME@VERSION …', after: 'name' },
    outputs: {
        'plan-id': 'SHA-256 of the plan file.',
        planned: 'How many versions the plan promotes; with mode: apply, those of an interrupted run before included.',
        promoted: 'How many are at the destination now, those of an interrupted run before included.',
        unchanged: 'How many were there already, identical.',
        stale: 'How many were left alone, because they changed since the plan.',
        failed: 'How many could not be promoted, or taken back.',
        'rolled-back': 'With mode: rollback, how many versions were taken away again.',
    },
    permissions: {
        apply: { when: 'with `mode: apply`, within a domain', actions: APPLY_ACTIONS, trust: 'default-branch' },
        plan: { when: 'with `mode: plan`', actions: PLAN_ACTIONS, trust: 'any' },
        transfer: {
            when: 'with `mode: apply`, across domains or Regions',
            actions: TRANSFER_ACTIONS,
            trust: 'default-branch',
        },
        rollback: { when: 'with `mode: rollback`', actions: ROLLBACK_ACTIONS, trust: 'default-branch' },
    },
    examples: [
        {
            title: 'Plan to promote the release that publish has just made',
            inputs: {
                domain: 'my-org',
                'source-repository': 'dev',
                'destination-repository': 'staging',
                'release-file': 'release.json',
            },
        },
        {
            title: 'Let external packages out of quarantine once they are 7 days old',
            inputs: {
                domain: 'my-org',
                'source-repository': 'npm-quarantine',
                'destination-repository': 'npm-approved',
                packages: 'npm:*',
                origin: 'external',
                'older-than': '7d',
                mode: 'apply',
            },
        },
        {
            title: 'Promote one version and what it needs',
            inputs: {
                domain: 'my-org',
                'source-repository': 'staging',
                'destination-repository': 'prod',
                coordinates: 'npm:@acme/app@2.1.0',
                dependencies: 'true',
                mode: 'apply',
            },
        },
        {
            title: 'Take back what the last plan has added',
            inputs: {
                domain: 'my-org',
                'source-repository': 'staging',
                'destination-repository': 'prod',
                mode: 'rollback',
            },
        },
    ],
    async run(inputs, host, operands) {
        const intent = intentOf(inputs, operands, host);
        const run = await startRun(inputs, host);
        const tally = new PromotionTally();
        try {
            await promoteAs({ run, inputs, tally }, intent);
        }
        finally {
            tally.setOutputs(host);
            await run.end();
        }
    },
    async cleanup(state, host) {
        const kept = (0,kept_state/* readKept */.DL)(state['kept'] ?? '');
        if (kept !== undefined)
            await (0,kept_state/* keepState */.Jg)(host, kept);
    },
});


/***/ }),

/***/ "actions/prune/policy/durations.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   ft: () => (/* binding */ DURATION),
/* harmony export */   om: () => (/* binding */ DURATION_EXPECTED)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/errors.ts");

const SECONDS = { h: 3600, d: 86_400, w: 604_800, m: 2_592_000, y: 31_536_000 };
/** What a duration looks like, for schemas. */
const DURATION = /^\d{1,5}\s*[hdwmy]$/;
const DURATION_EXPECTED = 'a number of hours, days, weeks, months or years, such as 12h, 30d, 8w, 6m or 1y';
/** `30d` in seconds; a month is 30 days, a year 365. Throws an InputError without the name of what it is. */
function parseDuration(value) {
    const [, count = '', unit = ''] = /^(\d{1,5})\s*([hdwmy])$/.exec(value.trim()) ?? [];
    const seconds = Number(count) * (Object.hasOwn(SECONDS, unit) ? SECONDS[unit] : 0);
    if (seconds === 0)
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`must be ${DURATION_EXPECTED}`);
    return seconds;
}


/***/ })

};
;