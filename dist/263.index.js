export const id = 263;
export const ids = [263];
export const modules = {

/***/ 4263:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  login: () => (/* binding */ login)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/suggest.ts
var src_suggest = __webpack_require__(4531);
;// CONCATENATED MODULE: ./packages/core/src/inputs.ts


function input(options, form, absent) {
    return {
        description: options.description,
        required: options.required ?? false,
        default: options.default ?? '',
        shape: form.shape ?? 'value',
        values: form.values ?? [],
        parse: form.parse,
        absent,
    };
}
/** An input without a value is undefined, unless it is required or has a default. */
function single(options, form) {
    return input(options, form, undefined);
}
/** A line of text, checked against an anchored pattern if there is one; `expected` completes "must be …". */
function inputs_text(options) {
    return single(options, {
        parse(value) {
            const trimmed = value.trim();
            if (options.pattern !== undefined && !options.pattern.test(trimmed)) {
                throw new errors/* InputError */.dz(`must be ${options.expected ?? `of the form ${options.pattern.source}`}`);
            }
            return trimmed;
        },
    });
}
/** A whole number between `min` and `max`, both included. */
function integer(options) {
    return single(options, {
        parse(value) {
            const trimmed = value.trim();
            const number = Number(trimmed);
            if (!/^\d{1,15}$/.test(trimmed) || number < options.min || number > options.max) {
                const unit = options.unit === undefined ? '' : ` ${options.unit}`;
                throw new InputError(`must be a whole number from ${options.min} to ${options.max}${unit}`);
            }
            return number;
        },
    });
}
/** `true` or `false`, in the spellings of YAML 1.2's core schema (as @actions/core reads booleans). */
function flag(options) {
    const parse = (value) => {
        const trimmed = value.trim();
        if (/^(true|True|TRUE)$/.test(trimmed))
            return true;
        if (/^(false|False|FALSE)$/.test(trimmed))
            return false;
        throw new InputError('must be true or false');
    };
    return input({ description: options.description, default: options.default ?? 'false' }, { parse, shape: 'flag' }, false);
}
/** One of a closed set of words. */
function choice(values, options) {
    return single(options, { parse: (value) => pick(values, value.trim()), values });
}
function pick(values, word) {
    const found = values.find((value) => value === word);
    if (found !== undefined)
        return found;
    throw new InputError(`must be one of ${values.join(', ')}${suggest(word, values)}`);
}
/** Items between commas or line ends, each parsed by `item`; no item given is the empty list. */
function list(options, item) {
    return input(options, { parse: (value) => splitList(value).map(item), shape: 'list' }, []);
}
/** A list whose items come from a closed set; an item given twice counts once. */
function choices(values, options) {
    const parse = (value) => [
        ...new Set(splitList(value).map((word) => pick(values, word))),
    ];
    return input(options, { parse, shape: 'list', values }, []);
}
/** Splits at commas and line ends; empty items vanish. */
function splitList(value) {
    return value
        .split(/[,\n]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** Anything else: `parse` does what it says, and throws an InputError that says what is wrong. */
function custom(options, parse) {
    return single(options, { parse });
}
/**
 * Parses every input once, into a readonly object. All problems come in one InputError, a line each, so that a user
 * mends them in one go.
 */
function parseInputs(inputs, raw) {
    const problems = [];
    for (const name of Object.keys(raw)) {
        if (!Object.hasOwn(inputs, name)) {
            problems.push(`unknown input '${name}'${(0,src_suggest/* suggest */.Z)(name, Object.keys(inputs))}`);
        }
    }
    const values = {};
    for (const [name, spec] of Object.entries(inputs)) {
        const given = raw[name] ?? '';
        const value = given.trim() === '' ? spec.default : given;
        if (value === '') {
            if (spec.required)
                problems.push(`'${name}' is required: ${spec.description}`);
            values[camelCase(name)] = spec.absent;
            continue;
        }
        try {
            values[camelCase(name)] = spec.parse(value);
        }
        catch (error) {
            if (!(error instanceof errors/* InputError */.dz))
                throw error;
            problems.push(`'${name}' ${(0,errors/* messageOf */.bD)(error)}, not ${JSON.stringify(value)}`);
        }
    }
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems.join('\n'));
    return Object.freeze(values);
}
function camelCase(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./packages/core/src/command.ts

/** Describes a command once; `action.yml`, flags, help and README tables all follow from it. */
function defineCommand(spec) {
    const { run, ...description } = spec;
    return {
        ...description,
        execute: async (raw, host, operands = []) => {
            await run(parseInputs(spec.inputs, raw), host, operands);
        },
    };
}

;// CONCATENATED MODULE: ./packages/core/src/names.ts

/** CodeArtifact's own patterns (API reference: DomainName, AccountId, RepositoryName), anchored. */
const DOMAIN = /^[a-z][a-z0-9-]{0,48}[a-z0-9]$/;
const ACCOUNT = /^[0-9]{12}$/;
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9._-]{1,99}$/;
/** Region names as botocore's partitions file describes them, e.g. us-east-1, ap-southeast-2, us-gov-west-1. */
const REGION = /^[a-z]{2}(-[a-z]+){1,3}-[0-9]{1,2}$/;
const FORMATS = (/* unused pure expression or super */ null && (['npm', 'pypi', 'maven', 'nuget', 'generic', 'ruby', 'swift', 'cargo']));
const domainInput = {
    pattern: DOMAIN,
    expected: 'a domain name: 2 to 50 lower-case letters, digits and hyphens, starting with a letter',
};
const accountInput = { pattern: ACCOUNT, expected: 'an AWS account ID of 12 digits' };
const repositoryInput = {
    pattern: REPOSITORY,
    expected: 'a repository name: 2 to 100 letters, digits, dots, hyphens and underscores',
};
const regionInput = { pattern: REGION, expected: "an AWS Region such as 'us-east-1'" };
/** The `domain` input shared by every command that talks to CodeArtifact. */
const domain = inputs_text({ description: 'Name of the CodeArtifact domain.', required: true, ...domainInput });

;// CONCATENATED MODULE: ./actions/login/command.ts


const login = defineCommand({
    name: 'login',
    summary: 'Get a CodeArtifact token and configure the package managers.',
    stdout: 'exports',
    inputs: { domain: domain },
    outputs: { token: 'The authorization token (masked).' },
    async run({ domain }, host) {
        host.info(`domain ${domain}`);
        await Promise.resolve();
    },
    async cleanup(_state, host) {
        host.info('clean');
        await Promise.resolve();
    },
});


/***/ })

};
