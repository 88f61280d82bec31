export const id = 431;
export const ids = [431];
export const modules = {

/***/ 27431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   awsReader: () => (/* binding */ awsReader)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83380);
/* harmony import */ var _codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88062);
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37638);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14363);




/** The largest page that the service gives (API reference, MaxResults). */
const PAGE = 1000;
function awsReader(client, scope) {
    return {
        domain: async () => {
            const reply = await unlessMissing(client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_1__.DescribeDomainCommand(scope)));
            if (reply === undefined)
                return undefined;
            const { owner, arn, encryptionKey } = reply.domain ?? {};
            return { owner: given(owner, 'DescribeDomain'), arn: given(arn, 'DescribeDomain'), encryptionKey };
        },
        repositoryNames: async () => {
            const names = [];
            const walk = (0,_codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_2__/* .pages */ .B)('repositories', (nextToken) => client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_1__.ListRepositoriesInDomainCommand({ ...scope, maxResults: PAGE, nextToken })));
            for await (const { repositories = [] } of orEmpty(walk)) {
                names.push(...repositories.map(({ name }) => given(name, 'ListRepositoriesInDomain')));
            }
            return names;
        },
        repository: async (repository) => {
            const reply = await unlessMissing(client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_1__.DescribeRepositoryCommand({ ...scope, repository })));
            if (reply === undefined)
                return undefined;
            const { arn, description = '', upstreams = [], externalConnections = [] } = reply.repository ?? {};
            return {
                arn: given(arn, 'DescribeRepository'),
                description,
                upstreams: upstreams.map(({ repositoryName }) => given(repositoryName, 'DescribeRepository')),
                connections: externalConnections.map(({ externalConnectionName }) => given(externalConnectionName, 'DescribeRepository')),
            };
        },
        policy: async (of) => {
            const reply = await unlessMissing(of.kind === 'domain'
                ? client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_1__.GetDomainPermissionsPolicyCommand(scope))
                : client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_1__.GetRepositoryPermissionsPolicyCommand({ ...scope, repository: of.name })));
            return reply === undefined ? undefined : policyFrom(reply.policy);
        },
        tags: async (resourceArn) => {
            const { tags = [] } = await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_1__.ListTagsForResourceCommand({ resourceArn }));
            return new Map(tags.map(({ key, value }) => [given(key, 'ListTagsForResource'), value ?? '']));
        },
        groups: async () => {
            const groups = [];
            const walk = (0,_codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_2__/* .pages */ .B)('package groups', (nextToken) => client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_1__.ListPackageGroupsCommand({ ...scope, maxResults: PAGE, nextToken })));
            for await (const { packageGroups = [] } of orEmpty(walk))
                groups.push(...packageGroups.map(groupFacts));
            return groups;
        },
        allowedRepositories: async (packageGroup, originRestrictionType) => {
            const names = [];
            const walk = (0,_codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_2__/* .pages */ .B)(`the repositories allowed for ${packageGroup}`, (nextToken) => client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_1__.ListAllowedRepositoriesForGroupCommand({
                ...scope,
                packageGroup,
                originRestrictionType,
                maxResults: PAGE,
                nextToken,
            })));
            for await (const { allowedRepositories = [] } of walk)
                names.push(...allowedRepositories);
            return names.sort();
        },
        holdsPackages: async (repository) => {
            const { packages = [] } = await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_1__.ListPackagesCommand({ ...scope, repository, maxResults: 1 }));
            return packages.length > 0;
        },
        openPackages: async (repository, format) => {
            const found = [];
            const walk = (0,_codeartifact_ci_core_aws_paginate_ts__WEBPACK_IMPORTED_MODULE_2__/* .pages */ .B)(`packages of ${repository}`, (nextToken) => client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_1__.ListPackagesCommand({
                ...scope,
                repository,
                format,
                publish: 'ALLOW',
                upstream: 'ALLOW',
                maxResults: PAGE,
                nextToken,
            })));
            for await (const { packages = [] } of walk) {
                for (const { namespace = '', package: name } of packages) {
                    found.push({ format, namespace, name: given(name, 'ListPackages') });
                }
            }
            return found;
        },
        publishedHere: async (repository, { format, namespace, name }) => {
            const { versions = [] } = await client.send(new _aws_sdk_client_codeartifact__WEBPACK_IMPORTED_MODULE_1__.ListPackageVersionsCommand({
                ...scope,
                repository,
                format: format,
                ...(namespace === '' ? {} : { namespace }),
                package: name,
                originType: 'INTERNAL',
                maxResults: 1,
            }));
            return versions.length > 0;
        },
    };
}
function policyFrom(policy) {
    return policy?.document === undefined ? undefined : { document: policy.document, revision: policy.revision };
}
function groupFacts(group) {
    const restrictions = group.originConfiguration?.restrictions ?? {};
    const mode = (type) => restrictions[type]?.mode ?? 'INHERIT';
    return {
        pattern: given(group.pattern, 'ListPackageGroups'),
        arn: given(group.arn, 'ListPackageGroups'),
        description: group.description ?? '',
        contactInfo: group.contactInfo ?? '',
        modes: {
            PUBLISH: mode('PUBLISH'),
            EXTERNAL_UPSTREAM: mode('EXTERNAL_UPSTREAM'),
            INTERNAL_UPSTREAM: mode('INTERNAL_UPSTREAM'),
        },
        listed: Object.values(_state_js__WEBPACK_IMPORTED_MODULE_0__/* .ORIGIN_TYPES */ .DH).filter((type) => mode(type) === 'ALLOW_SPECIFIC_REPOSITORIES' || (restrictions[type]?.repositoriesCount ?? 0) > 0),
    };
}
function given(value, operation) {
    if (value !== undefined)
        return value;
    throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`CodeArtifact's answer to ${operation} lacks a part that it must have. Check the endpoint.`);
}
/** Lists of a domain that does not exist are empty. */
async function* orEmpty(walk) {
    try {
        yield* walk;
    }
    catch (error) {
        if (!isMissing(error))
            throw error;
    }
}
async function unlessMissing(reply) {
    try {
        return await reply;
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
function isMissing(error) {
    return error instanceof Error && error.name === 'ResourceNotFoundException';
}


/***/ }),

/***/ 88062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ pages)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

/** More pages than the service can have (a million of a thousand entries each) mean a server that does not end. */
const MOST_PAGES = 1_000_000;
/**
 * Walks the pages of a list operation. A token that comes again would make an endless loop: it is an error.
 * `fetch` gets the token of the page to get, undefined for the first.
 */
async function* pages(what, fetch) {
    const seen = new Set();
    let token;
    do {
        const page = await fetch(token);
        yield page;
        token = page.nextToken === '' ? undefined : page.nextToken;
        if (token !== undefined && (seen.has(token) || seen.size >= MOST_PAGES)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The service repeats itself while listing ${what} (the same page token again). Run again.`);
        }
        if (token !== undefined)
            seen.add(token);
    } while (token !== undefined);
}


/***/ })

};
