import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { codeOf, InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { custom, list, text, type Values } from '@codeartifact-ci/core/inputs.ts';
import { parseClock } from '@codeartifact-ci/emulator/control/clock-setting.ts';
import type { ControlSettings } from '@codeartifact-ci/emulator/control/control.ts';
import { parseFaultRule } from '@codeartifact-ci/emulator/control/fault-rule.ts';
import { FORMATS } from '@codeartifact-ci/versions/format.ts';
import { parseLatency } from '@codeartifact-ci/emulator/control/latency.ts';
import { parseQuotas } from '@codeartifact-ci/emulator/control/quota-rates.ts';
import { parseSource } from '@codeartifact-ci/emulator/control/source-setting.ts';
import { SettingError } from '@codeartifact-ci/emulator/control/setting-error.ts';

/** The flags that make the emulator cruel; all of them can be changed while it runs, through /_control. */
export const controlInputs = {
  quotas: text({
    description:
      "Answer 429 beyond quotas: 'aws' for the published ones, 'off', or a JSON file of requests per second by operation or class " +
      '(read, write, token, address), such as {"GetAuthorizationToken": 1, "read": {"perSecond": 20, "burst": 40}}.',
    default: 'off',
  }),
  latency: custom(
    { description: "Let every request wait before anything is done with it: '30ms', or a range, '10ms-50ms'." },
    checked(parseLatency),
  ),
  fault: list(
    {
      description:
        "What shall go wrong, as 'FAULT[:ARGUMENT] [CONDITION=VALUE …]': 'lost-reply operation=PublishPackageVersion times=1', " +
        "'429:2 format=npm method=PUT every=3', 'reset-reply path=/npm/**.tgz probability=0.2 seed=7'. Again for more rules; the first that is due counts.",
    },
    checked((text) => parseFaultRule(text, FORMATS)),
  ),
  clock: custom(
    { description: "The emulator's time: '2027-01-01T00:00:00Z', or moved by '+2h' or '-10m'. It runs on from there." },
    checked(parseClock),
  ),
  source: custom(
    {
      description:
        "Where policies shall think that requests come from: 'ip=203.0.113.7', 'vpce=vpce-1a2b3c4d vpc=vpc-1a2b3c4d'. " +
        'Default: where they do come from.',
    },
    checked(parseSource),
  ),
} as const;

/** Checks a text as the emulator will, and leaves it a text. */
function checked(parse: (text: string) => unknown): (text: string) => string {
  return (value) => {
    try {
      parse(value.trim());
      return value.trim();
    } catch (error) {
      if (error instanceof SettingError) throw new InputError(error.message);
      throw error;
    }
  };
}

/** What the flags say, in the form that the emulator takes; reads the file of quotas, which is relative to `workspace`. */
export async function controlSettings(
  inputs: Values<typeof controlInputs>,
  workspace: string,
): Promise<ControlSettings> {
  const { quotas, latency, fault, clock, source } = inputs;
  return { latency, clock, source, faults: fault, quotas: await readQuotas(quotas, workspace) };
}

async function readQuotas(setting: string, workspace: string): Promise<unknown> {
  if (setting === 'aws' || setting === 'off') return setting;
  let quotas: unknown;
  try {
    quotas = JSON.parse(await readFile(resolve(workspace, setting), 'utf8'));
    parseQuotas(quotas);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      throw new InputError(`'quotas' must be aws, off or the path of a JSON file; there is no file ${setting}`);
    }
    if (error instanceof SettingError) throw new InputError(`The quotas in ${setting}: the file ${error.message}`);
    throw new InputError(`The quotas in ${setting} cannot be read: ${messageOf(error)}`);
  }
  return quotas;
}
