"use strict";
exports.id = "core-aws-github-trust";
exports.ids = ["core-aws-github-trust"];
exports.modules = {

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


/***/ })

};
;