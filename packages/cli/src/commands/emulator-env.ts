import { defineCommand } from '@codeartifact-ci/core/command.ts';
import { choice } from '@codeartifact-ci/core/inputs.ts';
import { emulatorVariables } from '@codeartifact-ci/emulator/environment.ts';
import { SHELLS } from '../shell.ts';
import { endpointInput, findEmulator } from './emulator-client.ts';

interface Form {
  set(name: string, value: string): string;
  /** Undefined variables are left as they are where a file cannot say it. */
  unset(name: string): string;
}

/** `''` of fish knows two escapes only (fish documentation, "Quotes"). */
const fish: Form = {
  set: (name, value) => `set -gx ${name} '${value.replace(/[\\']/g, '\\$&')}'\n`,
  unset: (name) => `set -e ${name}\n`,
};
/** In quotes, nothing but `%` means anything to cmd, and our values have none. */
const cmd: Form = {
  set: (name, value) => `set "${name}=${value}"\n`,
  unset: (name) => `set "${name}="\n`,
};
/** Lines for docker's `--env-file`, GitHub's GITHUB_ENV and the like: values are taken as they stand. */
const dotenv: Form = { set: (name, value) => `${name}=${value}\n`, unset: () => '' };

const FORMS: Readonly<Record<'sh' | 'powershell' | 'fish' | 'cmd' | 'dotenv', Form>> = { ...SHELLS, fish, cmd, dotenv };
const NAMES = ['sh', 'powershell', 'fish', 'cmd', 'dotenv', 'json'] as const;

export const emulatorEnv = defineCommand({
  name: 'emulator env',
  summary: 'Print the variables that lead the AWS SDKs, the AWS CLI and this CLI to a running emulator.',
  stdout: 'data',
  inputs: {
    endpoint: endpointInput,
    shell: choice(NAMES, {
      description:
        'Whose commands to print; dotenv are lines NAME=VALUE, json is one object with null for what to unset.',
      default: 'sh',
    }),
  },
  outputs: {},
  examples: [{ title: 'Use it in this shell: eval "$(codeartifact-ci emulator env)"', inputs: {} }],
  async run({ endpoint, shell }, host) {
    const variables = emulatorVariables(await findEmulator(endpoint, 0), host.env);
    if (shell === 'json') {
      const known = Object.entries(variables).map(([name, value]) => [name, value ?? null]);
      host.print(`${JSON.stringify(Object.fromEntries(known), undefined, 2)}\n`);
      return;
    }
    const form = FORMS[shell];
    for (const [name, value] of Object.entries(variables)) {
      host.print(value === undefined ? form.unset(name) : form.set(name, value));
    }
  },
});
