import { InputError } from '@codeartifact-ci/core/errors.ts';
import { CLIENT_NAMES } from '@codeartifact-ci/core/clients/clients.ts';
import { ACCESS, accessInput } from '@codeartifact-ci/core/aws/access.ts';
import { connectToApi, connectionInputs, withClient } from '@codeartifact-ci/core/aws/connection.ts';
import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { ENDPOINT_TYPES } from '@codeartifact-ci/core/endpoints.ts';
import { choice, choices, custom, flag, list, text } from '@codeartifact-ci/core/inputs.ts';
import { repositoryInput } from '@codeartifact-ci/core/names.ts';
import { durationInput } from '@codeartifact-ci/core/token.ts';
import { logOut } from '@codeartifact-ci/core/undo/log-out.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { applyLogin, undoFailedLogin } from './apply.ts';
import type { CacheRecord } from './cache.ts';
import { getAccess, planLogin, refuseVariables } from './plan.ts';
import { reportLogin } from './report.ts';
import { requestRegistries } from './requests.ts';
import { surveyWorkspace } from './survey.ts';

export const login = defineCommand({
  name: 'login',
  summary: 'Get a CodeArtifact token, configure the package managers for a repository, and undo it after the job.',
  look: { icon: 'log-in', color: 'orange' },
  stdout: 'exports',
  inputs: {
    ...connectionInputs,
    repository: text({
      description:
        'Repository that the package managers shall use; not needed where each of `registries` names its own.',
      ...repositoryInput,
    }),
    tools: choices([...CLIENT_NAMES, 'auto'], {
      description:
        "Package managers to configure; auto: those whose lock files or manifests are in the workspace. Default: auto, or those of 'registries'.",
    }),
    registries: text({
      description:
        "YAML: for each tool a list of { repository, scope, mode: default|extra|mirror, name }, for more than one repository or for npm scopes. A tool that is named here need not be in 'tools'.",
    }),
    access: accessInput,
    'duration-seconds': durationInput,
    'endpoint-type': choice(ENDPOINT_TYPES, {
      description: 'Whether the repository endpoints are reached over IPv4 alone or over IPv6 too.',
      default: 'ipv4',
    }),
    'token-in': choice(['environment', 'file'], {
      description:
        "Where the token is: in variables, to which files refer wherever the client can; or in the clients' own user files (mode 0600), for processes that do not see the variables of the job.",
      default: 'environment',
    }),
    'credential-helpers': flag({
      description:
        'For long jobs: let Cargo, pnpm and pip ask for a fresh token whenever they need one (codeartifact-ci token), instead of one that ends with the role session. The credentials must be there in later steps: role-to-assume with id-token: write, or those of the environment.',
    }),
    cache: flag({
      description:
        "Restore the package managers' own caches, and save them after the job; keyed by repository and lock files.",
    }),
    'docker-secret': text({
      description:
        'Name of a file for `docker build --secret id=codeartifact,src=…`: it holds the token alone (mode 0600), in a folder for temporary files, until the clean-up. Its path is the output `docker-secret` and in CODEARTIFACT_DOCKER_SECRET_FILE.',
      pattern: /^(?!\.)[A-Za-z0-9._-]{1,100}$/,
      expected: 'the name of a file, without its folder: letters, digits, dots, hyphens and underscores',
    }),
    'allow-lock-hosts': list(
      {
        description:
          'Hosts that the lock files and configuration of the project may name, such as one that holds packages of its own: nothing is said of them. Without it, a file that would have a client send the token to another host ends the step before anything is configured.',
      },
      parseHost,
    ),
    'min-release-age': custom(
      {
        description:
          "How old a release must be before the package managers take it: `3d`, `12h`, `1w`. Each one's own setting, where it has one; the packages of the scopes in 'registries' are excepted, where it can be said. What has no such setting is named.",
      },
      parseAge,
    ),
    verify: flag({
      description:
        'Ask each repository with the token, and fail with the cause and the remedy where it refuses: one more round trip.',
    }),
  },
  outputs: {
    token: 'The authorization token (masked; it cannot be passed to another job).',
    'expires-at': 'When the token ends (ISO 8601).',
    'registry-url': 'Endpoint of the repository for the first of the tools.',
    ...Object.fromEntries(
      FORMATS.map((format) => [`${format}-url`, `Endpoint for ${format}, if one of the tools uses it.`]),
    ),
    'docker-secret': 'Path of the file with the token, where the input `docker-secret` asks for one.',
    configured: 'What was configured, as JSON: a list of {tool, file or variable, for}.',
  },
  permissions: {
    read: { when: 'with `access: read`', actions: ACCESS.read, trust: 'any' },
    publish: { when: 'with `access: publish`', actions: ACCESS.publish, trust: 'tags' },
  },
  examples: [
    {
      title: 'Configure npm, pip and Maven for one repository',
      inputs: { domain: 'my-org', repository: 'my-packages', tools: 'npm, pip, maven' },
    },
    {
      title: 'Assume a role first, and let nothing but one account through',
      inputs: {
        domain: 'my-org',
        'domain-owner': '111122223333',
        region: 'us-east-1',
        repository: 'my-packages',
        'role-to-assume': 'arn:aws:iam::111122223333:role/codeartifact-read',
        'allowed-account-ids': '111122223333',
      },
    },
    {
      title: "Write the token into the clients' own files, for processes that do not see the variables",
      inputs: { domain: 'my-org', repository: 'my-packages', tools: 'npm', 'token-in': 'file' },
    },
  ],

  async run(inputs, host) {
    const requests = await requestRegistries(inputs, host);
    const connection = await connectToApi(inputs, host, ACCESS[inputs.access]);
    const access = await getAccess(connection, requests, inputs, host);
    const plan = await planLogin(inputs, access, connection, host);
    if (!host.canExport) refuseVariables(plan);
    const findings = await surveyWorkspace(plan, inputs, host);
    if (inputs.verify) {
      const { verifyRegistries } = await import('./verify.ts');
      const whole = await withClient(connection, inputs, host);
      await verifyRegistries(whole, access.registries, access.token, inputs, host);
    }
    try {
      const configured = await applyLogin(plan, host);
      if (inputs.cache) {
        const { restoreCaches } = await import('./cache.ts');
        host.saveState('caches', JSON.stringify(await restoreCaches(host, configured, plan.folders)));
      }
      const { minReleaseAge } = inputs;
      const { sessionExpires } = connection;
      await reportLogin(host, { ...plan, configured, findings, sessionExpires, minReleaseAge });
    } catch (error) {
      await undoFailedLogin(plan, host);
      throw error;
    }
  },

  async cleanup(state, host) {
    const id = state['login'];
    if (id !== undefined) await logOut(host, id);
    const caches = state['caches'];
    if (caches === undefined) return;
    const { saveCaches } = await import('./cache.ts');
    await saveCaches(host, JSON.parse(caches) as CacheRecord[]);
  },
});

/** Minutes. */
function parseAge(given: string): number {
  const [, count = '', unit = ''] = /^([1-9][0-9]{0,3})([hdw])$/.exec(given) ?? [];
  if (unit === '') throw new InputError("must be a whole number of hours, days or weeks, such as '12h', '3d' or '1w'");
  return Number(count) * 60 * { h: 1, d: 24, w: 7 * 24 }[unit as 'h' | 'd' | 'w'];
}

/** A host as URLs have it, with a port where it is not the usual one. */
function parseHost(given: string): string {
  if (/^[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?(?::[0-9]{1,5})?$/i.test(given)) return given.toLowerCase();
  throw new InputError("must be hosts such as 'npm.example.com' or 'npm.example.com:8443', without a scheme or path");
}
