"use strict";
exports.id = "cli-commands-policy";
exports.ids = [7439,9557,7867];
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

/***/ "packages/cli/src/commands/policy.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   policyCommand: () => (/* binding */ policyCommand)
/* harmony export */ });
/* harmony import */ var _codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__("packages/core/src/aws/github-trust.ts");
/* harmony import */ var _codeartifact_ci_core_aws_iam_policy_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__("packages/core/src/aws/iam-policy.ts");
/* harmony import */ var _codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__("packages/core/src/command.ts");
/* harmony import */ var _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__("packages/core/src/errors.ts");
/* harmony import */ var _codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__("packages/core/src/inputs.ts");
/* harmony import */ var _codeartifact_ci_core_suggest_ts__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__("packages/core/src/suggest.ts");
/* harmony import */ var _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__("packages/core/src/names.ts");







const inputs = {
    domain: _codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_1__/* .domain */ .bl,
    'domain-owner': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ description: 'Account ID that owns the domain.', required: true, ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_1__/* .accountInput */ .uc }),
    region: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ description: 'AWS Region of the domain.', required: true, ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_1__/* .regionInput */ .VN }),
    repositories: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)({ description: 'Repositories it may be about.', default: '*' }, (item) => {
        if (item !== '*' && !_codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_1__/* .REPOSITORY */ .Bw.test(item))
            throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz("must be repositories' names, or *");
        return item;
    }),
    mode: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
        description: 'Which of its modes it is for, as in its README: read or publish for login, plan or apply for prune. Default: login reads, the others may do all that they can.',
    }),
    print: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)(['both', 'identity', 'trust'], {
        description: "The role's identity policy, its trust policy, or one object with both.",
        default: 'both',
    }),
    account: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ description: "Account ID of the role. Default: the domain's.", ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_1__/* .accountInput */ .uc }),
    'github-repository': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ ..._codeartifact_ci_core_names_ts__WEBPACK_IMPORTED_MODULE_1__/* .githubRepositoryInput */ .G7, default: 'your-org/your-repo' }),
    'github-subject': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
        description: 'Which of its jobs: the end of the subject of the token, such as ref:refs/heads/main, ref:refs/tags/* or environment:production. Default: tags for publish, the branch main for the others, pull requests too for login.',
        pattern: /^[\x21-\x7e]{1,200}$/,
        expected: 'the end of a subject, such as ref:refs/heads/main',
    }),
    'github-environment': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
        description: 'Environment of its jobs, in place of github-subject: the subject of a job with an environment ends with that, and names no branch or tag.',
        pattern: /^[^:*?"\x00-\x1f]{1,255}$/,
        expected: 'the name of an environment',
    }),
    'github-ids': (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)({
        description: "Ask for GitHub's numbers of repository and owner too (the claims repository_id and repository_owner_id), so that nobody else gets in by a name that was given up.",
    }),
    issuer: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({
        description: "Host and path of the OpenID Connect provider: GitHub's, or your Enterprise Server's.",
        pattern: /^[A-Za-z0-9.-]+(\/[A-Za-z0-9._~-]+)*$/,
        expected: 'a host, and a path if there is one, without https://',
        default: _codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_4__/* .GITHUB_ISSUER */ .oX,
    }),
    audience: (0,_codeartifact_ci_core_inputs_ts__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)({ description: "Audience of the job's OpenID Connect token.", default: 'sts.amazonaws.com' }),
};
/** `policy login`, `policy publish`, …: what a role needs for one of the listed commands, and who may assume it. */
async function policyCommand(list) {
    const permissions = await permissionsOf(list);
    return (0,_codeartifact_ci_core_command_ts__WEBPACK_IMPORTED_MODULE_5__/* .defineCommand */ .N)({
        name: 'policy',
        summary: "Print the least-privilege identity policy of a role for one command, and a trust policy for GitHub's jobs.",
        stdout: 'data',
        operands: { label: 'COMMAND', after: 'name', values: [...permissions.keys()] },
        inputs,
        outputs: {},
        examples: [
            {
                title: 'The policies of a role that publishes to one repository when a tag is pushed',
                operands: ['publish'],
                inputs: {
                    domain: 'my-org',
                    'domain-owner': '111122223333',
                    region: 'us-east-1',
                    repositories: 'my-packages',
                    'github-repository': 'your-org/your-repo',
                    'github-subject': 'ref:refs/tags/*',
                },
            },
        ],
        run(given, host, [command = '']) {
            const modes = permissions.get(command) ?? {};
            const identity = (0,_codeartifact_ci_core_aws_iam_policy_ts__WEBPACK_IMPORTED_MODULE_0__/* .identityPolicy */ .r)(modeOf(command, modes, given.mode).actions, {
                domain: given.domain,
                owner: given.domainOwner,
                region: given.region,
                repositories: given.repositories,
            });
            const jobs = jobsOf(command, given);
            const { repository, ids } = (0,_codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_4__/* .githubRepository */ .GP)(given.githubRepository, host.env);
            if (given.print !== 'identity')
                tellOfIds({ ...given, repository, ids }, host);
            const trust = (0,_codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_4__/* .githubTrustPolicy */ .AU)({
                ...given,
                repository,
                ids,
                requiresIds: given.githubIds,
                jobs,
                account: given.account ?? given.domainOwner,
            });
            const wanted = { both: { identity, trust }, identity, trust }[given.print];
            host.print(`${JSON.stringify(wanted, null, 2)}\n`);
            return Promise.resolve();
        },
    });
}
/** The jobs that a command is for, unless others are named: a release is a tag, and what changes a domain runs on main. */
const JOBS = {
    publish: ['ref:refs/tags/*'],
    login: ['ref:refs/heads/main', 'pull_request'],
};
const DEFAULT_JOBS = ['ref:refs/heads/main'];
function jobsOf(command, given) {
    const { githubSubject: subject, githubEnvironment: environment } = given;
    if (subject !== undefined && environment !== undefined) {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb("'github-subject' and 'github-environment' are the same end of the subject: give one of them.");
    }
    if (environment !== undefined)
        return [`environment:${environment}`];
    return subject === undefined ? (JOBS[command] ?? DEFAULT_JOBS) : [subject];
}
/** How to get the numbers where they are not known, and what it means to trust any. */
function tellOfIds({ repository, ids, issuer, githubIds, }, host) {
    const isAny = ids?.owner === '*' || ids?.repository === '*';
    if (githubIds && (ids === undefined || isAny)) {
        throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`'github-ids' needs the numbers: ${howToKnow(repository)}.`);
    }
    if (isAny) {
        host.warn(`The trust policy has * in the place of GitHub's numbers: whoever comes to have the name ${repository} is trusted. Put the numbers there: ${howToKnow(repository)}.`);
    }
    if (ids !== undefined || (0,_codeartifact_ci_core_aws_github_trust_ts__WEBPACK_IMPORTED_MODULE_4__/* .isEnterpriseServer */ .vh)(issuer))
        return;
    host.info(`The trust policy has the subject by names alone, and does not match repositories that were created, renamed or transferred since 15 July 2026. For both forms: ${howToKnow(repository)}.`);
}
function howToKnow(repository) {
    return `gh api repos/${repository} --jq '"\\(.owner.login)@\\(.owner.id)/\\(.name)@\\(.id)"' prints what --github-repository takes`;
}
/** The commands that need permissions, by name. */
async function permissionsOf(list) {
    const loaded = await Promise.all(Object.values(list).map((load) => load()));
    return new Map(loaded.flatMap(({ name, permissions }) => (permissions === undefined ? [] : [[name, permissions]])));
}
function modeOf(command, modes, asked) {
    const names = Object.keys(modes);
    const found = modes[asked ?? names[0] ?? ''];
    if (found !== undefined)
        return found;
    throw new _codeartifact_ci_core_errors_ts__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`'--mode' of policy ${command} must be one of ${names.join(', ')}${(0,_codeartifact_ci_core_suggest_ts__WEBPACK_IMPORTED_MODULE_6__.suggest)(asked ?? '', names)}, not ${JSON.stringify(asked)}`);
}


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