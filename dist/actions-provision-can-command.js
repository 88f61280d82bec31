"use strict";
exports.id = "actions-provision-can-command";
exports.ids = ["actions-provision-can-command"];
exports.modules = {

/***/ "actions/provision/can/command.ts":
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  can: () => (/* binding */ can)
});

// EXTERNAL MODULE: ./packages/core/src/aws/partition.ts
var aws_partition = __webpack_require__("packages/core/src/aws/partition.ts");
// EXTERNAL MODULE: ./packages/core/src/aws/connection.ts + 1 modules
var aws_connection = __webpack_require__("packages/core/src/aws/connection.ts");
// EXTERNAL MODULE: ./packages/core/src/command.ts
var command = __webpack_require__("packages/core/src/command.ts");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__("packages/core/src/errors.ts");
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var inputs = __webpack_require__("packages/core/src/inputs.ts");
// EXTERNAL MODULE: ./packages/core/src/names.ts
var names = __webpack_require__("packages/core/src/names.ts");
// EXTERNAL MODULE: ./packages/core/src/safe-text.ts
var safe_text = __webpack_require__("packages/core/src/safe-text.ts");
// EXTERNAL MODULE: ./packages/core/src/suggest.ts
var suggest = __webpack_require__("packages/core/src/suggest.ts");
// EXTERNAL MODULE: ./packages/versions/src/coordinates.ts
var src_coordinates = __webpack_require__("packages/versions/src/coordinates.ts");
// EXTERNAL MODULE: ./actions/provision/file/desired.ts
var file_desired = __webpack_require__("actions/provision/file/desired.ts");
// EXTERNAL MODULE: ./actions/provision/file/parse.ts + 2 modules
var parse = __webpack_require__("actions/provision/file/parse.ts");
// EXTERNAL MODULE: ./actions/provision/file/read-text.ts
var read_text = __webpack_require__("actions/provision/file/read-text.ts");
// EXTERNAL MODULE: ./actions/provision/policy/actions.ts
var actions = __webpack_require__("actions/provision/policy/actions.ts");
// EXTERNAL MODULE: ./actions/provision/policy/asked-on.ts
var asked_on = __webpack_require__("actions/provision/policy/asked-on.ts");
// EXTERNAL MODULE: ./actions/provision/policy/macros.ts
var macros = __webpack_require__("actions/provision/policy/macros.ts");
// EXTERNAL MODULE: ./actions/provision/policy/policy.ts
var policy = __webpack_require__("actions/provision/policy/policy.ts");
// EXTERNAL MODULE: ./actions/provision/service/codeartifact.ts
var codeartifact = __webpack_require__("actions/provision/service/codeartifact.ts");
// EXTERNAL MODULE: ./actions/provision/service/read-state.ts
var read_state = __webpack_require__("actions/provision/service/read-state.ts");
// EXTERNAL MODULE: ./actions/provision/state/outcome.ts
var outcome = __webpack_require__("actions/provision/state/outcome.ts");
// EXTERNAL MODULE: ./actions/provision/policy/evaluate.ts
var evaluate = __webpack_require__("actions/provision/policy/evaluate.ts");
// EXTERNAL MODULE: ./actions/provision/state/groups.ts
var state_groups = __webpack_require__("actions/provision/state/groups.ts");
;// CONCATENATED MODULE: ./actions/provision/can/answer.ts



/** Says whether an action is allowed, and by what. Pure. */
function answer(question, { owner, domain, repository, groups }) {
    const { action, caller, resource } = question;
    const blocked = originBlock(question, groups);
    const { effect, by: all } = (0,evaluate/* evaluate */._)([...domain, ...repository], { caller, action, resource });
    // What is given to the caller itself says more than what is given to its account.
    const by = all.find((statement) => !namesOnlyTheAccount(statement, caller)) ?? all[0];
    const where = by === undefined ? '' : domain.includes(by) ? "the domain's policy" : "the repository's policy";
    const statement = by === undefined ? '' : JSON.stringify((0,policy/* statementMembers */.X$)(by));
    const say = (verdict, because) => ({ action, verdict, because });
    if (effect === 'deny')
        return say('no', `denied by ${where}: ${statement}`);
    if (blocked !== undefined)
        return say('no', blocked);
    if (effect === 'maybe-deny')
        return say('condition', `${where} denies it where its condition holds: ${statement}`);
    const foreign = caller.account !== owner;
    if (effect === 'none') {
        return foreign
            ? say('no', 'neither policy allows it, and a caller of another account needs that')
            : say('identity', 'neither policy says anything of it, so an identity policy of the caller decides');
    }
    if (effect === 'maybe-allow') {
        return say('condition', `${where} allows it where its condition holds: ${statement}`);
    }
    if (foreign)
        return say('identity', `${where} allows it; a caller of another account needs an identity policy too`);
    if (by !== undefined && namesOnlyTheAccount(by, caller)) {
        return say('identity', `${where} lets the account decide, by identity policies: ${statement}`);
    }
    return say('yes', `allowed by ${where}: ${statement}`);
}
/** What a policy gives to an account is not yet given to its roles and users (IAM user guide, "Principal"). */
function namesOnlyTheAccount({ principals }, { account, arn }) {
    if (principals.not || /:root$/.test(arn))
        return false;
    const direct = principals.values.filter((value) => value !== `AWS:${account}`);
    const alone = {
        sid: undefined,
        effect: 'Allow',
        principals: { not: false, values: direct },
        actions: { not: false, values: ['*'] },
        resources: { not: false, values: ['*'] },
        condition: {},
    };
    return (0,evaluate/* evaluate */._)([alone], { caller: { account, arn }, action: '*', resource: '*' }).effect === 'none';
}
function originBlock({ action, repository, package: found }, groups) {
    if (found === undefined || action.toLowerCase() !== 'codeartifact:publishpackageversion')
        return undefined;
    const { mode, repositories } = (0,state_groups/* effectiveForPackage */.l7)(groups, found, 'PUBLISH');
    if (mode === 'BLOCK')
        return "a package group blocks publishing it ('publish: block')";
    if (mode === 'ALLOW_SPECIFIC_REPOSITORIES' && !repositories.includes(repository)) {
        return `a package group lets it be published to ${repositories.join(', ') || 'no repository'} alone`;
    }
    return undefined;
}
/** What all actions of a question come to: the worst of them. */
function overall(answers) {
    const order = ['no', 'condition', 'identity', 'yes'];
    return order.find((verdict) => answers.some((one) => one.verdict === verdict)) ?? 'yes';
}

;// CONCATENATED MODULE: ./actions/provision/can/command.ts




















const command_inputs = {
    ...aws_connection/* connectionInputs */.eu,
    domain: (0,inputs/* text */.Qq)({ description: 'Name of the domain. Default: the one that the file names.', ...names/* domainInput */.xD }),
    repository: (0,inputs/* text */.Qq)({ description: 'Repository in question.', required: true, ...names/* repositoryInput */.JD }),
    file: (0,inputs/* text */.Qq)({
        description: 'Answer from this codeartifact.yml alone, without a call; needs the owner (domain-owner, there or here). Default: from what exists.',
    }),
    json: (0,inputs/* flag */.Jt)({ description: 'Print {verdict, answers} as JSON, for programs, and nothing else.' }),
};
const WORDS = {
    yes: 'yes',
    no: 'no',
    identity: 'if its identity policy allows it',
    condition: 'it depends on a condition',
};
/** What it takes to answer from what exists. */
const CAN_ACTIONS = [
    'codeartifact:DescribeDomain',
    'codeartifact:GetDomainPermissionsPolicy',
    'codeartifact:ListRepositoriesInDomain',
    'codeartifact:DescribeRepository',
    'codeartifact:GetRepositoryPermissionsPolicy',
    'codeartifact:ListPackageGroups',
    'codeartifact:ListAllowedRepositoriesForGroup',
    'codeartifact:ListTagsForResource',
];
const can = (0,command/* defineCommand */.N)({
    name: 'can',
    summary: 'Say whether somebody may do something with a package, and by which statement.',
    inputs: command_inputs,
    outputs: {
        verdict: "'yes', 'no', 'identity' (if an identity policy allows it) or 'condition' (if a condition holds).",
        answers: 'By action, as JSON: a list of {action, verdict, because}.',
    },
    permissions: { can: { when: 'without `file`', actions: CAN_ACTIONS, trust: 'any' } },
    operands: { label: 'PRINCIPAL DO [PACKAGE]', after: 'name' },
    examples: [
        {
            title: 'May the role publish a package, by the file under review',
            inputs: { repository: 'my-packages', file: 'codeartifact.yml', 'domain-owner': '123456789012' },
            operands: ['CI-PublishRole', 'publish', 'npm:@acme/web'],
        },
        {
            title: 'May another account read, by what exists',
            inputs: { domain: 'my-org', repository: 'my-packages', region: 'us-east-1' },
            operands: ['222222222222', 'read'],
        },
    ],
    async run(given, host, operands) {
        const asked = parseOperands(operands);
        const { grounds, partition, region, domain } = await groundsFor(given, host);
        const caller = callerOf(asked.principal, grounds.owner, partition);
        const arn = (kind, rest) => `arn:${partition}:codeartifact:${region}:${grounds.owner}:${kind}/${rest}`;
        const answers = asked.actions.map((action) => answer({
            caller,
            action,
            resource: resourceOf(action, arn, domain, given.repository, asked.package),
            ...asked,
            repository: given.repository,
        }, groundsOf(action, caller, grounds)));
        report(asked, answers, given.json, host);
    },
});
function parseOperands(operands) {
    const [principal, doing, coordinates, ...rest] = operands;
    if (principal === undefined || doing === undefined || rest.length > 0) {
        throw new errors/* InputError */.dz('Give a principal, what it would do, and perhaps a package: can CI-PublishRole publish npm:@acme/web');
    }
    const found = coordinates === undefined ? undefined : (0,src_coordinates/* parseCoordinates */.jW)(coordinates);
    if (coordinates !== undefined && found === undefined) {
        throw new errors/* InputError */.dz(`'${coordinates}' names no package: write FORMAT:NAME, such as npm:@acme/web or maven:com.acme:lib`);
    }
    return { principal, doing, actions: actionsFor(doing), package: found };
}
/** A word of the file's `can:`, or one action of the service. */
function actionsFor(doing) {
    const macro = macros/* MACROS */.Ar.find((name) => name === doing);
    if (macro !== undefined)
        return (0,macros/* actionsOf */.Ro)(macro, 'repository') ?? (0,macros/* actionsOf */.Ro)(macro, 'domain') ?? [];
    const name = doing.replace(/^codeartifact:/i, '');
    const action = actions/* ACTIONS */.k.find((known) => known.toLowerCase() === name.toLowerCase());
    if (action !== undefined)
        return [`codeartifact:${action}`];
    throw new errors/* InputError */.dz(`'${doing}' is nothing that can be asked${(0,suggest.suggest)(name, [...macros/* MACROS */.Ar, ...actions/* ACTIONS */.k])}: give ${macros/* MACROS */.Ar.join(', ')}, or an action such as codeartifact:DeletePackage`);
}
function callerOf(principal, owner, partition) {
    if (names/* ACCOUNT */.u4.test(principal))
        return { account: principal, arn: `arn:${partition}:iam::${principal}:root` };
    const [, account] = /^arn:[a-z-]+:(?:iam|sts)::([0-9]{12}):(?:role|user|assumed-role|root)/.exec(principal) ?? [];
    if (account !== undefined)
        return { account, arn: principal };
    if (/^[A-Za-z0-9_+=,.@-][A-Za-z0-9_+=,.@/-]*$/.test(principal)) {
        return { account: owner, arn: `arn:${partition}:iam::${owner}:role/${principal}` };
    }
    throw new errors/* InputError */.dz(`'${principal}' is no principal: give an account ID, a role's name, or the ARN of a role or user`);
}
/** The ARN of what an action is asked on; every package, or package group, where the question names none. */
function resourceOf(action, arn, domain, repository, found) {
    switch ((0,asked_on/* askedOn */.W)(action)) {
        case 'domain':
            return arn('domain', domain);
        case 'package-group':
            return arn('package-group', `${domain}/*`);
        case 'package': {
            const rest = found === undefined ? '*' : `${found.format}/${found.namespace}/${found.name}`;
            return arn('package', `${domain}/${repository}/${rest}`);
        }
        default:
            return arn('repository', `${domain}/${repository}`);
    }
}
/** The grounds without the policies that have no say in an action. */
function groundsOf(action, { account }, grounds) {
    const say = (0,asked_on/* policiesFor */.O)(action);
    return {
        ...grounds,
        // What is asked on an account is asked on the caller's own, whoever owns the domain.
        owner: (0,asked_on/* askedOn */.W)(action) === 'account' ? account : grounds.owner,
        domain: say.domain ? grounds.domain : [],
        repository: say.repository ? grounds.repository : [],
    };
}
async function groundsFor(given, host) {
    return given.file === undefined ? await existing(given, host) : await fromFile(given.file, given, host);
}
/** By the file alone: what it does not say is taken for nothing. */
async function fromFile(name, { repository, domain, domainOwner, region }, host) {
    const file = (0,parse/* parseFile */.C)(name, await (0,read_text/* readText */.y)(host.workspace, name));
    const owner = domainOwner ?? file['domain-owner'];
    if (owner === undefined)
        throw new errors/* InputError */.dz("Give 'domain-owner': the names in the file are those of its account.");
    if (domain !== undefined && domain !== file.domain) {
        throw new errors/* InputError */.dz(`The input 'domain' is ${domain}, and ${name} says ${file.domain}. Leave the input out.`);
    }
    const partition = (0,aws_partition/* partition */.j)(region);
    const desired = (0,file_desired/* desiredState */.Iq)(file, { owner, partition });
    const entry = desired.repositories.get(repository);
    if (entry === undefined) {
        const names = [...desired.repositories.keys()];
        throw new errors/* InputError */.dz(`${name} describes no repository '${repository}'${(0,suggest.suggest)(repository, names)}. It describes: ${names.join(', ')}.`);
    }
    return {
        grounds: {
            owner,
            domain: statements(desired.domain.policy, 'the domain'),
            repository: statements(entry.policy, `repository ${repository}`),
            groups: (0,outcome/* groupsAfter */.dW)(desired, NOTHING, new Set()),
        },
        domain: file.domain,
        region: region ?? 'us-east-1',
        partition,
    };
}
const NOTHING = {
    domain: undefined,
    repositories: new Map(),
    others: [],
    holdingPackages: new Set(),
    groups: new Map(),
    unread: new Map(),
};
async function existing(given, host) {
    const { domain, repository } = given;
    if (domain === undefined)
        throw new errors/* InputError */.dz("Give 'domain', or 'file' to answer from a file.");
    const connection = await (0,aws_connection/* connect */.Ng)({ ...given, domain }, host, CAN_ACTIONS);
    const [{ account }, region] = await Promise.all([
        connection.caller(),
        connection.client.config.region(),
        connection.checkAccount(),
    ]);
    const service = await (0,codeartifact/* codeartifactService */.r)(connection.client, domain, given.domainOwner);
    const actual = await (0,read_state/* readState */.u)(service, new Set([repository]));
    const owner = given.domainOwner ?? account;
    if (actual.domain === undefined || (!actual.repositories.has(repository) && actual.unread.size === 0)) {
        throw new errors/* InputError */.dz(`Account ${owner} has no repository ${repository} in a domain ${domain} in ${region}. Check 'domain', 'domain-owner', 'repository' and 'region'.`);
    }
    if (actual.unread.size > 0) {
        throw new errors/* InputError */.dz(`It cannot be answered, for what could not be read: ${[...actual.unread].map((line) => line.join(': ')).join('; ')}`);
    }
    return {
        grounds: {
            owner: actual.domain.owner,
            domain: statements(actual.domain.policy?.document, 'the domain'),
            repository: statements(actual.repositories.get(repository)?.policy?.document, `repository ${repository}`),
            groups: actual.groups,
        },
        domain,
        region,
        partition: (0,aws_partition/* partition */.j)(region),
    };
}
function statements(document, of) {
    return typeof document === 'string' ? (0,policy/* parsePolicy */.ON)(document, of) : [];
}
function report({ principal, doing }, answers, json, host) {
    const verdict = overall(answers);
    if (json) {
        host.print(`${JSON.stringify({ verdict, answers }, null, 2)}\n`);
    }
    else {
        host.info((0,safe_text/* safeText */.Hk)(`${principal} ${doing}: ${WORDS[verdict]}`));
        for (const { action, verdict: one, because } of answers) {
            host.info((0,safe_text/* safeText */.Hk)(`  ${action.replace(/^codeartifact:/i, '')}: ${WORDS[one]}; ${because}`));
        }
        if (verdict !== 'no') {
            host.info('A token also takes sts:GetServiceBearerToken in an identity policy, which no resource policy can give.');
        }
    }
    host.setOutput('verdict', verdict);
    host.setOutput('answers', JSON.stringify(answers));
    if (verdict === 'no')
        host.setExitCode(1);
}


/***/ })

};
;