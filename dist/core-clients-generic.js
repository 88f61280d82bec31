"use strict";
exports.id = "core-clients-generic";
exports.ids = ["core-clients-generic"];
exports.modules = {

/***/ "packages/core/src/clients/generic.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   generic: () => (/* binding */ generic)
/* harmony export */ });
/**
 * Generic packages have no client but the AWS CLI and SDKs (user guide, "using CodeArtifact with generic packages"),
 * which take what they are for as arguments: `aws codeartifact publish-package-version --format generic --domain
 * "$CODEARTIFACT_GENERIC_DOMAIN" …`. The names keep clear of our own inputs in a buildspec, CODEARTIFACT_DOMAIN and such.
 */
const generic = {
    name: 'generic',
    title: 'generic packages',
    documentation: 'https://docs.aws.amazon.com/codeartifact/latest/ug/using-generic.html',
    format: 'generic',
    modes: ['default'],
    scoped: false,
    installsNothing: true,
    readme: {
        configured: '`CODEARTIFACT_GENERIC_URL`, `…_DOMAIN`, `…_DOMAIN_OWNER`, `…_REPOSITORY`, `…_REGION`',
        token: 'none: the API is signed',
        tested: 'contract',
    },
    signs: [],
    projectFiles: [],
    lockFiles: [],
    configure({ registries: [{ repository, endpoint }], domain }) {
        // The endpoint names them all: see `checkEndpoint`.
        const owner = new RegExp(`(?:^|/)${domain}-([0-9]{12})(?:[./]|$)`).exec(`${endpoint.hostname}${endpoint.pathname}`);
        const region = /\.codeartifact\.([a-z0-9-]+)\./.exec(endpoint.hostname);
        const variable = (name, value, purpose) => value === undefined ? [] : [[`CODEARTIFACT_GENERIC_${name}`, { value, purpose }]];
        return {
            files: [],
            variables: Object.fromEntries([
                ...variable('URL', endpoint.href, 'endpoint'),
                ...variable('DOMAIN', domain, 'domain'),
                ...variable('DOMAIN_OWNER', owner?.[1], 'domain owner'),
                ...variable('REPOSITORY', repository, 'repository'),
                ...variable('REGION', region?.[1], 'Region'),
            ]),
            notes: ['Generic packages are published and read with AWS credentials, by the AWS CLI or an SDK.'],
        };
    },
};


/***/ })

};
;