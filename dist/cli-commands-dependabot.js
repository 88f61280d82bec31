"use strict";
exports.id = "cli-commands-dependabot";
exports.ids = [7547,9557,7867];
exports.modules = {

/***/ "@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partition.js":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {



__webpack_require__.d(__webpack_exports__, {
  vL: () => (              getUserAgentPrefix),
  jB: () => (              partition)
});



;// CONCATENATED MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js
const partitions_partitionsInfo = {
    "partitions": [
        {
            "id": "aws",
            "outputs": {
                "dnsSuffix": "amazonaws.com",
                "dualStackDnsSuffix": "api.aws",
                "implicitGlobalRegion": "us-east-1",
                "name": "aws",
                "supportsDualStack": true,
                "supportsFIPS": true
            },
            "regionRegex": "^(us|eu|ap|sa|ca|me|af|il|mx)\\-\\w+\\-\\d+$",
            "regions": {
                "af-south-1": {
                    "description": "Africa (Cape Town)"
                },
                "ap-east-1": {
                    "description": "Asia Pacific (Hong Kong)"
                },
                "ap-east-2": {
                    "description": "Asia Pacific (Taipei)"
                },
                "ap-northeast-1": {
                    "description": "Asia Pacific (Tokyo)"
                },
                "ap-northeast-2": {
                    "description": "Asia Pacific (Seoul)"
                },
                "ap-northeast-3": {
                    "description": "Asia Pacific (Osaka)"
                },
                "ap-south-1": {
                    "description": "Asia Pacific (Mumbai)"
                },
                "ap-south-2": {
                    "description": "Asia Pacific (Hyderabad)"
                },
                "ap-southeast-1": {
                    "description": "Asia Pacific (Singapore)"
                },
                "ap-southeast-2": {
                    "description": "Asia Pacific (Sydney)"
                },
                "ap-southeast-3": {
                    "description": "Asia Pacific (Jakarta)"
                },
                "ap-southeast-4": {
                    "description": "Asia Pacific (Melbourne)"
                },
                "ap-southeast-5": {
                    "description": "Asia Pacific (Malaysia)"
                },
                "ap-southeast-6": {
                    "description": "Asia Pacific (New Zealand)"
                },
                "ap-southeast-7": {
                    "description": "Asia Pacific (Thailand)"
                },
                "aws-global": {
                    "description": "aws global region"
                },
                "ca-central-1": {
                    "description": "Canada (Central)"
                },
                "ca-west-1": {
                    "description": "Canada West (Calgary)"
                },
                "eu-central-1": {
                    "description": "Europe (Frankfurt)"
                },
                "eu-central-2": {
                    "description": "Europe (Zurich)"
                },
                "eu-north-1": {
                    "description": "Europe (Stockholm)"
                },
                "eu-south-1": {
                    "description": "Europe (Milan)"
                },
                "eu-south-2": {
                    "description": "Europe (Spain)"
                },
                "eu-west-1": {
                    "description": "Europe (Ireland)"
                },
                "eu-west-2": {
                    "description": "Europe (London)"
                },
                "eu-west-3": {
                    "description": "Europe (Paris)"
                },
                "il-central-1": {
                    "description": "Israel (Tel Aviv)"
                },
                "me-central-1": {
                    "description": "Middle East (UAE)"
                },
                "me-south-1": {
                    "description": "Middle East (Bahrain)"
                },
                "me-west-1": {
                    "description": "Middle East (Saudi Arabia)"
                },
                "mx-central-1": {
                    "description": "Mexico (Central)"
                },
                "sa-east-1": {
                    "description": "South America (Sao Paulo)"
                },
                "sa-west-1": {
                    "description": "South America (Chile)"
                },
                "us-east-1": {
                    "description": "US East (N. Virginia)"
                },
                "us-east-2": {
                    "description": "US East (Ohio)"
                },
                "us-west-1": {
                    "description": "US West (N. California)"
                },
                "us-west-2": {
                    "description": "US West (Oregon)"
                }
            }
        },
        {
            "id": "aws-cn",
            "outputs": {
                "dnsSuffix": "amazonaws.com.cn",
                "dualStackDnsSuffix": "api.amazonwebservices.com.cn",
                "implicitGlobalRegion": "cn-northwest-1",
                "name": "aws-cn",
                "supportsDualStack": true,
                "supportsFIPS": true
            },
            "regionRegex": "^cn\\-\\w+\\-\\d+$",
            "regions": {
                "aws-cn-global": {
                    "description": "aws-cn global region"
                },
                "cn-north-1": {
                    "description": "China (Beijing)"
                },
                "cn-northwest-1": {
                    "description": "China (Ningxia)"
                }
            }
        },
        {
            "id": "aws-eusc",
            "outputs": {
                "dnsSuffix": "amazonaws.eu",
                "dualStackDnsSuffix": "api.amazonwebservices.eu",
                "implicitGlobalRegion": "eusc-de-east-1",
                "name": "aws-eusc",
                "supportsDualStack": true,
                "supportsFIPS": true
            },
            "regionRegex": "^eusc\\-(de)\\-\\w+\\-\\d+$",
            "regions": {
                "eusc-de-east-1": {
                    "description": "AWS European Sovereign Cloud (Germany)"
                }
            }
        },
        {
            "id": "aws-iso",
            "outputs": {
                "dnsSuffix": "c2s.ic.gov",
                "dualStackDnsSuffix": "api.aws.ic.gov",
                "implicitGlobalRegion": "us-iso-east-1",
                "name": "aws-iso",
                "supportsDualStack": true,
                "supportsFIPS": true
            },
            "regionRegex": "^us\\-iso\\-\\w+\\-\\d+$",
            "regions": {
                "aws-iso-global": {
                    "description": "aws-iso global region"
                },
                "us-iso-east-1": {
                    "description": "US ISO East"
                },
                "us-iso-west-1": {
                    "description": "US ISO WEST"
                }
            }
        },
        {
            "id": "aws-iso-b",
            "outputs": {
                "dnsSuffix": "sc2s.sgov.gov",
                "dualStackDnsSuffix": "api.aws.scloud",
                "implicitGlobalRegion": "us-isob-east-1",
                "name": "aws-iso-b",
                "supportsDualStack": true,
                "supportsFIPS": true
            },
            "regionRegex": "^us\\-isob\\-\\w+\\-\\d+$",
            "regions": {
                "aws-iso-b-global": {
                    "description": "aws-iso-b global region"
                },
                "us-isob-east-1": {
                    "description": "US ISOB East (Ohio)"
                },
                "us-isob-west-1": {
                    "description": "US ISOB West"
                }
            }
        },
        {
            "id": "aws-iso-e",
            "outputs": {
                "dnsSuffix": "cloud.adc-e.uk",
                "dualStackDnsSuffix": "api.cloud-aws.adc-e.uk",
                "implicitGlobalRegion": "eu-isoe-west-1",
                "name": "aws-iso-e",
                "supportsDualStack": true,
                "supportsFIPS": true
            },
            "regionRegex": "^eu\\-isoe\\-\\w+\\-\\d+$",
            "regions": {
                "aws-iso-e-global": {
                    "description": "aws-iso-e global region"
                },
                "eu-isoe-west-1": {
                    "description": "EU ISOE West"
                }
            }
        },
        {
            "id": "aws-iso-f",
            "outputs": {
                "dnsSuffix": "csp.hci.ic.gov",
                "dualStackDnsSuffix": "api.aws.hci.ic.gov",
                "implicitGlobalRegion": "us-isof-south-1",
                "name": "aws-iso-f",
                "supportsDualStack": true,
                "supportsFIPS": true
            },
            "regionRegex": "^us\\-isof\\-\\w+\\-\\d+$",
            "regions": {
                "aws-iso-f-global": {
                    "description": "aws-iso-f global region"
                },
                "us-isof-east-1": {
                    "description": "US ISOF EAST"
                },
                "us-isof-south-1": {
                    "description": "US ISOF SOUTH"
                }
            }
        },
        {
            "id": "aws-us-gov",
            "outputs": {
                "dnsSuffix": "amazonaws.com",
                "dualStackDnsSuffix": "api.aws",
                "implicitGlobalRegion": "us-gov-west-1",
                "name": "aws-us-gov",
                "supportsDualStack": true,
                "supportsFIPS": true
            },
            "regionRegex": "^us\\-gov\\-\\w+\\-\\d+$",
            "regions": {
                "aws-us-gov-global": {
                    "description": "aws-us-gov global region"
                },
                "us-gov-east-1": {
                    "description": "AWS GovCloud (US-East)"
                },
                "us-gov-west-1": {
                    "description": "AWS GovCloud (US-West)"
                }
            }
        }
    ],
    "version": "1.1"
};

;// CONCATENATED MODULE: ./node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partition.js

let selectedPartitionsInfo = partitions_partitionsInfo;
let selectedUserAgentPrefix = "";
const partition = (value) => {
    const { partitions } = selectedPartitionsInfo;
    for (const partition of partitions) {
        const { regions, outputs } = partition;
        for (const [region, regionData] of Object.entries(regions)) {
            if (region === value) {
                return {
                    ...outputs,
                    ...regionData,
                };
            }
        }
    }
    for (const partition of partitions) {
        const { regionRegex, outputs } = partition;
        if (new RegExp(regionRegex).test(value)) {
            return {
                ...outputs,
            };
        }
    }
    const DEFAULT_PARTITION = partitions.find((partition) => partition.id === "aws");
    if (!DEFAULT_PARTITION) {
        throw new Error("Provided region was not found in the partition array or regex," +
            " and default partition with id 'aws' doesn't exist.");
    }
    return {
        ...DEFAULT_PARTITION.outputs,
    };
};
const setPartitionInfo = (partitionsInfo, userAgentPrefix = "") => {
    selectedPartitionsInfo = partitionsInfo;
    selectedUserAgentPrefix = userAgentPrefix;
};
const useDefaultPartitionInfo = () => {
    setPartitionInfo(partitionsInfo, "");
};
const getUserAgentPrefix = () => selectedUserAgentPrefix;


/***/ }),

/***/ "packages/cli/src/commands/dependabot.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dependabot: () => (/* binding */ dependabot)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_aws_access_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/access.ts");
/* harmony import */ var _codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__("packages/core/src/aws/github-trust.ts");
/* harmony import */ var _codeartifact_ci_core_aws_iam_policy_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/aws/iam-policy.ts");
/* harmony import */ var _codeartifact_ci_core_aws_partition_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/aws/partition.ts");
/* harmony import */ var _codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/command.ts");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/inputs.ts");
/* harmony import */ var _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/names.ts");








/** Dependabot's type of registry for each format that it can read, and where its URL ends. */
const REGISTRIES = {
    npm: { type: 'npm-registry', end: '' },
    pypi: { type: 'python-index', end: 'simple/' },
    maven: { type: 'maven-repository', end: '' },
    nuget: { type: 'nuget-feed', end: 'v3/index.json' },
    cargo: { type: 'cargo-registry', end: '' },
    ruby: { type: 'rubygems-server', end: '' },
};
const FORMATS = Object.keys(REGISTRIES);
const inputs = {
    domain: _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_2__/* .domain */ .bl,
    'domain-owner': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ description: 'Account ID that owns the domain.', required: true, ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_2__/* .accountInput */ .uc }),
    region: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ description: 'AWS Region of the domain.', required: true, ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_2__/* .regionInput */ .VN }),
    repository: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ description: 'Repository that Dependabot shall read.', required: true, ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_2__/* .repositoryInput */ .JD }),
    formats: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .choices */ .zM)(FORMATS, { description: 'Package formats in use.', default: 'npm' }),
    'role-name': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
        description: 'Name of the IAM role that Dependabot assumes, without its path.',
        required: true,
        pattern: /^[\w+=,.@-]{1,64}$/,
        expected: "a role's name: 1 to 64 letters, digits or characters of _+=,.@-",
    }),
    account: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ description: "Account ID of the role. Default: the domain's.", ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_2__/* .accountInput */ .uc }),
    audience: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
        description: "Audience of Dependabot's OpenID Connect token.",
        pattern: /^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/,
        expected: 'plain characters, such as sts.amazonaws.com',
        default: 'sts.amazonaws.com',
    }),
    print: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .choice */ .Yq)(['registries', 'identity', 'trust'], {
        description: "The registries of dependabot.yml, or of the role the identity policy or the trust policy: Dependabot's jobs are jobs of the default branch.",
        default: 'registries',
    }),
    'github-repository': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({ ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_2__/* .githubRepositoryInput */ .G7, default: 'your-org/your-repo' }),
    'default-branch': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)({
        description: 'Default branch of that repository.',
        pattern: /^[^\s~^:?*[\\]{1,200}$/,
        expected: "a branch's name",
        default: 'main',
    }),
};
/**
 * Prints the `registries:` of a dependabot.yml by which Dependabot reads a repository with an identity of its own
 * (GitHub, "Configuring access to private registries for Dependabot", AWS CodeArtifact): no secret is kept.
 */
const dependabot = (0,_codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_4__/* .defineCommand */ .N)({
    name: 'dependabot',
    summary: 'Print the registries of a dependabot.yml for a repository, with OpenID Connect in the place of a secret.',
    stdout: 'data',
    inputs,
    outputs: {},
    examples: [
        {
            title: 'For npm and Python packages of one repository',
            inputs: {
                domain: 'my-org',
                'domain-owner': '111122223333',
                region: 'us-east-1',
                repository: 'my-packages',
                formats: 'npm, pypi',
                'role-name': 'codeartifact-read',
            },
        },
    ],
    run(given, host) {
        assertReachable(given.region);
        host.print(PRINT[given.print](given, host.env));
        if (given.print === 'registries') {
            host.info("The role's policies: the same command with --print identity, and with --print trust.");
        }
        return Promise.resolve();
    },
});
/** Dependabot assumes `arn:aws:iam::…` by sts.amazonaws.com (dependabot/proxy, internal/oidc/actions_oidc.go). */
function assertReachable(region) {
    const found = (0,_codeartifact_ci_core_aws_partition_ts__WEBPACK_IMPORTED_MODULE_5__/* .partition */ .j)(region);
    if (found === 'aws')
        return;
    throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_6__/* .InputError */ .dz(`Dependabot assumes roles of the partition aws alone, and ${region} is in ${found}. Give it a token as a Dependabot secret, renewed every 12 hours at most by a scheduled workflow.`);
}
const PRINT = {
    registries: registriesOf,
    identity: ({ domain: name, domainOwner, region, repository }) => {
        const at = { domain: name, owner: domainOwner, region, repositories: [repository] };
        return json((0,_codeartifact_ci_core_aws_iam_policy_ts__WEBPACK_IMPORTED_MODULE_1__/* .identityPolicy */ .r)(_codeartifact_ci_core_aws_access_ts__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS */ .P.read, at));
    },
    trust: (given, env) => json((0,_codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_7__/* .githubTrustPolicy */ .AU)({
        ...(0,_codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_7__/* .githubRepository */ .GP)(given.githubRepository, env),
        jobs: [`ref:refs/heads/${given.defaultBranch}`],
        issuer: _codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_7__/* .GITHUB_ISSUER */ .oX,
        audience: given.audience,
        account: given.account ?? given.domainOwner,
        region: given.region,
    })),
};
function registriesOf(given) {
    const server = `${given.domain}-${given.domainOwner}.d.codeartifact.${given.region}.amazonaws.com`;
    const lines = given.formats.flatMap((format) => {
        const { type, end } = REGISTRIES[format];
        return [
            `  codeartifact-${format}:`,
            `    type: ${type}`,
            `    url: https://${server}/${format}/${given.repository}/${end}`,
            `    aws-region: ${given.region}`,
            `    account-id: "${given.account ?? given.domainOwner}"`,
            `    role-name: "${given.roleName}"`,
            `    domain: ${given.domain}`,
            `    domain-owner: "${given.domainOwner}"`,
            `    audience: "${given.audience}"`,
        ];
    });
    return `${['registries:', ...lines].join('\n')}\n`;
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}


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

/***/ "packages/core/src/aws/github-trust.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ githubTrustPolicy),
/* harmony export */   GP: () => (/* binding */ githubRepository),
/* harmony export */   claimsOf: () => (/* binding */ claimsOf),
/* harmony export */   explainRefusedJob: () => (/* binding */ explainRefusedJob),
/* harmony export */   oX: () => (/* binding */ GITHUB_ISSUER),
/* harmony export */   vh: () => (/* binding */ isEnterpriseServer)
/* harmony export */ });
/* unused harmony export githubSubjects */
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/partition.ts");

const GITHUB_ISSUER = 'token.actions.githubusercontent.com';
/**
 * The subjects under which these jobs come (GitHub, "OpenID Connect reference"): by names alone, as repositories had
 * them before 15 July 2026, and with the immutable numbers, as those created, renamed or transferred since have them.
 * Which of the two a repository sends can be switched there, so that a role should trust both. An Enterprise Server has
 * the first form alone.
 */
function githubSubjects({ repository, ids, jobs, issuer, }) {
    const [owner = '', name = ''] = repository.split('/');
    const immutable = ids === undefined || isEnterpriseServer(issuer) ? [] : [`repo:${owner}@${ids.owner}/${name}@${ids.repository}`];
    return [`repo:${repository}`, ...immutable].flatMap((head) => jobs.map((job) => `${head}:${job}`));
}
/** GitHub Enterprise Server documentation, "OpenID Connect": the issuer is `https://HOST/_services/token`. */
function isEnterpriseServer(issuer) {
    return issuer.endsWith('/_services/token');
}
/** A repository and its numbers, from `OWNER@ID/NAME@ID`, where `*` stands for any, or, for `OWNER/NAME`, from the variables of its own job. */
function githubRepository(given, env) {
    const [, owner, ownerId, name, id] = /^(.*)@(\d+|\*)\/(.*)@(\d+|\*)$/.exec(given) ?? [];
    if (owner !== undefined && name !== undefined && ownerId !== undefined && id !== undefined) {
        return { repository: `${owner}/${name}`, ids: { owner: ownerId, repository: id } };
    }
    const { GITHUB_REPOSITORY: own, GITHUB_REPOSITORY_OWNER_ID: ownOwner, GITHUB_REPOSITORY_ID: ownId } = env;
    const known = own === given && ownOwner !== undefined && ownId !== undefined;
    return { repository: given, ids: known ? { owner: ownOwner, repository: ownId } : undefined };
}
/** A role's trust policy for these jobs (GitHub, "Configuring OpenID Connect in Amazon Web Services"). */
function githubTrustPolicy(trust) {
    const { issuer, account, region } = trust;
    const subjects = githubSubjects(trust);
    const audience = { [`${issuer}:aud`]: trust.audience };
    const numbers = trust.requiresIds !== true || trust.ids === undefined
        ? {}
        : { [`${issuer}:repository_owner_id`]: trust.ids.owner, [`${issuer}:repository_id`]: trust.ids.repository };
    const equal = { ...audience, ...numbers };
    const subject = { [`${issuer}:sub`]: subjects.length === 1 ? (subjects[0] ?? '') : subjects };
    return {
        Version: '2012-10-17',
        Statement: [
            {
                Effect: 'Allow',
                Principal: { Federated: `arn:${(0,_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .partition */ .j)(region)}:iam::${account}:oidc-provider/${issuer}` },
                Action: 'sts:AssumeRoleWithWebIdentity',
                Condition: subjects.some((one) => /[*?]/.test(one))
                    ? { StringEquals: equal, StringLike: subject }
                    : { StringEquals: { ...equal, ...subject } },
            },
        ],
    };
}
/** The claims of a token, unverified; undefined where it is none. They are no secret: they say who the job is. */
function claimsOf(jwt) {
    try {
        const claims = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
        if (typeof claims !== 'object' || claims === null)
            return undefined;
        const { iss, sub, aud, repository_id: id, ...more } = claims;
        const { workflow_ref: workflow, job_workflow_ref: jobWorkflow } = more;
        const audience = Array.isArray(aud) ? aud[0] : aud;
        if (typeof iss !== 'string' || typeof sub !== 'string' || typeof audience !== 'string')
            return undefined;
        return {
            ...{ iss, sub, aud: audience },
            ...(typeof id === 'string' ? { repositoryId: id } : {}),
            ...(typeof jobWorkflow === 'string' && jobWorkflow !== workflow ? { reusable: jobWorkflow } : {}),
        };
    }
    catch {
        return undefined;
    }
}
/**
 * Says why STS may have refused a job, with its claims and the condition that would let it in: STS itself names neither
 * what the policy says nor what the token does. `refusal` is what STS said.
 */
function explainRefusedJob(claims, role, refusal) {
    const { iss, sub, aud, repositoryId, reusable } = claims;
    const issuer = iss.replace(/^https:\/\//, '');
    const number = repositoryId === undefined ? '' : `, repository_id ${repositoryId}`;
    const workflow = reusable === undefined ? '' : `, job_workflow_ref ${reusable}`;
    return [
        `STS does not let this job assume ${role}. The job's token says: sub ${sub}, aud ${aud}, iss ${iss}${number}${workflow}.`,
        ...(aboutProvider(claims, role, refusal) ?? [
            `${aboutSubject(claims)} A * matches with StringLike alone, upper and lower case differ, and to a role that does not exist in this account STS says the same. Add to the role's trust policy, for the provider ${issuer}, the condition`,
            JSON.stringify({ StringEquals: { [`${issuer}:aud`]: aud, [`${issuer}:sub`]: sub } }),
        ]),
    ].join('\n');
}
/** What is to be done in IAM where the account's identity provider, and not the role, has refused the token. */
function aboutProvider({ iss, aud }, role, refusal) {
    const [, partitionName = 'aws', , , account = ''] = role.split(':');
    const provider = `arn:${partitionName}:iam::${account}:oidc-provider/${iss.replace(/^https:\/\//, '')}`;
    if (/no openid ?connect provider/i.test(refusal)) {
        return [
            `${refusal}. The account ${account}, which is the role's, has no identity provider for this issuer. Check the account in 'role-to-assume', or run there:`,
            `aws iam create-open-id-connect-provider --url ${iss} --client-id-list ${aud}`,
        ];
    }
    if (/audience/i.test(refusal)) {
        return [
            `${refusal}. The identity provider in the account ${account} does not list the audience ${aud}, which is the input 'audience'. Change the input, or run there:`,
            `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${provider} --client-id ${aud}`,
        ];
    }
    return undefined;
}
/**
 * What policies often ask for that this subject does not say: the other of its two forms, and a ref where something else
 * has taken its place (GitHub, "OpenID Connect reference").
 */
function aboutSubject({ iss, sub, aud, reusable }) {
    const names = /^repo:([^@/:]+)@\d+\/([^@/:]+)@\d+:/.exec(sub);
    const form = !sub.startsWith('repo:')
        ? 'The owner has customized the subject: a policy that says repo:… does not match it.'
        : names !== null
            ? `The subject is one of GitHub's immutable ones: a policy that says repo:${names[1] ?? ''}/${names[2] ?? ''}:… does not match it.`
            : isEnterpriseServer(iss)
                ? `The token is of an Enterprise Server: a policy for the provider ${GITHUB_ISSUER} or with numbers (repo:OWNER@ID/NAME@ID:…) does not match it.`
                : "The subject has no numbers: a policy written for GitHub's immutable subjects (repo:OWNER@ID/NAME@ID:…) does not match it.";
    const environment = /:environment:([^:]+)$/.exec(sub)?.[1];
    const noRef = 'so its subject ends with that and names no branch or tag: a policy that says ref:… does not match it.';
    return [
        form,
        ...(environment === undefined ? [] : [`The job has the environment ${environment}, ${noRef}`]),
        ...(sub.endsWith(':pull_request') ? [`The job is of a pull_request, ${noRef}`] : []),
        ...(reusable === undefined
            ? []
            : [
                'The job is of a reusable workflow: a policy that asks for job_workflow_ref must name that one, with its ref.',
            ]),
        ...(aud === 'sts.amazonaws.com'
            ? []
            : [`Most policies ask for the aud sts.amazonaws.com, not ${aud}, which is the input 'audience'.`]),
    ].join(' ');
}


/***/ }),

/***/ "packages/core/src/aws/iam-policy.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ identityPolicy),
/* harmony export */   sessionPolicy: () => (/* binding */ sessionPolicy)
/* harmony export */ });
/* unused harmony export policyFor */
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/partition.ts");

/** The policy that allows the actions on everything. A token is asked of STS too, for CodeArtifact alone. */
function policyFor(actions) {
    const statements = [{ Effect: 'Allow', Action: [...new Set(actions)], Resource: '*' }];
    if (actions.includes('codeartifact:GetAuthorizationToken')) {
        statements.push({
            Effect: 'Allow',
            Action: ['sts:GetServiceBearerToken'],
            Resource: '*',
            Condition: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
        });
    }
    return { Version: '2012-10-17', Statement: statements };
}
/** The inline session policy that allows no more than the actions, as AssumeRole takes it (2,048 characters at most). */
function sessionPolicy(actions) {
    return JSON.stringify(policyFor(actions));
}
/** The resource types of actions (service authorization reference, CodeArtifact); what is not here is of a repository. */
const TYPES = {
    ...each('domain', [
        'CreateDomain',
        'DeleteDomain',
        'DescribeDomain',
        'GetAuthorizationToken',
        'GetDomainPermissionsPolicy',
        'PutDomainPermissionsPolicy',
        'DeleteDomainPermissionsPolicy',
        'ListRepositoriesInDomain',
        'ListPackageGroups',
    ]),
    ...each('package-group', [
        'CreatePackageGroup',
        'DescribePackageGroup',
        'UpdatePackageGroup',
        'UpdatePackageGroupOriginConfiguration',
        'DeletePackageGroup',
        'GetAssociatedPackageGroup',
        'ListAllowedRepositoriesForGroup',
        'ListAssociatedPackages',
        'ListSubPackageGroups',
    ]),
    ...each('package', [
        'CopyPackageVersions',
        'DeletePackage',
        'DeletePackageVersions',
        'DescribePackage',
        'DescribePackageVersion',
        'DisposePackageVersions',
        'GetPackageVersionAsset',
        'GetPackageVersionReadme',
        'ListPackageVersionAssets',
        'ListPackageVersionDependencies',
        'ListPackageVersions',
        'PublishPackageVersion',
        'PutPackageMetadata',
        'PutPackageOriginConfiguration',
        'UpdatePackageVersionsStatus',
    ]),
    ...each('tagged', ['ListTagsForResource', 'TagResource', 'UntagResource']),
    ...each('copied', ['CopyPackageVersions']),
    ...each('none', ['ListDomains', 'ListRepositories']),
};
function each(type, actions) {
    return Object.fromEntries(actions.map((action) => [`codeartifact:${action}`, type]));
}
/**
 * An identity policy that allows the actions on the given resources alone. Actions of other services (sts, kms) are on
 * `*`: a bearer token has no resource, and which key it is only the domain knows.
 */
function identityPolicy(actions, about) {
    const statements = policyFor(actions).Statement.flatMap((statement) => {
        const groups = Map.groupBy(statement.Action, (action) => action.startsWith('codeartifact:') ? (TYPES[action] ?? 'repository') : 'none');
        return [...groups].map(([type, Action]) => ({ ...statement, Action, Resource: resources(type, about) }));
    });
    return { Version: '2012-10-17', Statement: statements };
}
function resources(type, { domain, owner, region, repositories }) {
    const arn = (path) => `arn:${(0,_partition_js__WEBPACK_IMPORTED_MODULE_0__/* .partition */ .j)(region)}:codeartifact:${region}:${owner}:${path}`;
    const ofRepositories = repositories.map((repository) => arn(`repository/${domain}/${repository}`));
    const ofPackages = repositories.map((repository) => arn(`package/${domain}/${repository}/*`));
    switch (type) {
        case 'domain':
            return arn(`domain/${domain}`);
        case 'package-group':
            return arn(`package-group/${domain}/*`);
        case 'repository':
            return single(ofRepositories);
        case 'package':
            return single(ofPackages);
        case 'copied':
            return [...ofRepositories, ...ofPackages];
        case 'none':
            return '*';
        case 'tagged':
            return [arn(`domain/${domain}`), arn(`repository/${domain}/*`), arn(`package-group/${domain}/*`)];
    }
}
function single(items) {
    const [first] = items;
    return first !== undefined && items.length === 1 ? first : items;
}


/***/ }),

/***/ "packages/core/src/aws/partition.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ apiHosts),
/* harmony export */   hostSuffixes: () => (/* binding */ hostSuffixes),
/* harmony export */   j: () => (/* binding */ partition)
/* harmony export */ });
/* harmony import */ var _aws_sdk_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partition.js");

/** The partition of a Region, as ARNs have it, from the SDK's own list: `aws`, `aws-cn`, `aws-eusc`, `aws-iso-b`, …; without a Region `aws`. */
function partition(region) {
    return region === undefined ? 'aws' : (0,_aws_sdk_core_client__WEBPACK_IMPORTED_MODULE_0__/* .partition */ .jB)(region).name;
}
/**
 * How the names of repositories' hosts end in a Region: `amazonaws.com`, and with dual stack `on.aws`. The SDK's list has
 * the ending of a service's API there, `api.aws`; what customers own in a service is below `on.` (user guide, "Dual-stack
 * endpoints").
 */
function hostSuffixes(region) {
    const { dnsSuffix, dualStackDnsSuffix } = (0,_aws_sdk_core_client__WEBPACK_IMPORTED_MODULE_0__/* .partition */ .jB)(region);
    return { ipv4: dnsSuffix, dualstack: dualStackDnsSuffix.replace(/^api\./, 'on.') };
}
/** How the names of an API's hosts end in a Region, and which kinds of them there are. */
function apiHosts(region) {
    const { dnsSuffix, dualStackDnsSuffix, supportsFIPS, supportsDualStack } = (0,_aws_sdk_core_client__WEBPACK_IMPORTED_MODULE_0__/* .partition */ .jB)(region);
    return { ipv4: dnsSuffix, dualStack: dualStackDnsSuffix, hasFips: supportsFIPS, hasDualStack: supportsDualStack };
}


/***/ }),

/***/ "packages/core/src/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/inputs.ts");

/** Describes a command once; `action.yml`, flags, help, completion, policies and README tables all follow from it. */
function defineCommand(spec) {
    const { run, ...description } = spec;
    return {
        ...description,
        execute: async (raw, host, operands = []) => {
            await run((0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .TL)(spec.inputs, raw), host, operands);
        },
    };
}


/***/ })

};
;