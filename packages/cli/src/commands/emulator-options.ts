import { choice, flag, integer, list, text } from '@codeartifact-ci/core/inputs.ts';
import { InputError, messageOf, codeOf } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';
import { accountInput, regionInput } from '@codeartifact-ci/core/names.ts';
import { keepHeapSmall } from '@codeartifact-ci/core/small-heap.ts';
import type { Values } from '@codeartifact-ci/core/inputs.ts';
import { emulatorVariables } from '@codeartifact-ci/emulator/environment.ts';
import type { Emulator } from '@codeartifact-ci/emulator/server.ts';
import type { ExternalSetting } from '@codeartifact-ci/emulator/upstream/sources.ts';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { controlInputs, controlSettings } from './emulator-control.ts';
import { serviceVariants, variantInputs } from './emulator-variants.ts';

/** The flags that `emulator` and `emulator exec` share. */
export const emulatorInputs = {
  data: text({
    description: 'Folder to keep everything in. Without it the emulator starts empty and leaves nothing behind.',
  }),
  account: text({ description: 'Account that owns the domains.', default: '111122223333', ...accountInput }),
  region: text({ description: 'Region in ARNs.', default: 'us-east-1', ...regionInput }),
  provision: text({ description: 'A codeartifact.yml to set up at the start, as the command provision would.' }),
  external: list(
    {
      description:
        "What stands behind an external connection, as CONNECTION=URL: 'public:maven-central=file:///usr/share/maven-repo', 'public:npmjs=off'. " +
        "Default: what this machine's npm, pip, Cargo and Maven are configured with, but for loopback, CodeArtifact and URLs with credentials; else the public registries.",
    },
    parseExternal,
  ),
  auth: choice(['any-key', 'strict'], {
    description: 'any-key: every access key is an administrator; strict: only the users and roles in --principals.',
    default: 'any-key',
  }),
  https: flag({
    description:
      'Serve TLS too, on a second port of 127.0.0.1, with a certificate of an authority of its own: Swift and .NET 9 insist on it. ' +
      'With --data the authority stays the same from start to start.',
  }),
  'https-port': integer({
    description:
      'Port for --https; 0 takes a free one. Default: the one below the default --port, 4998; with exec a free one.',
    min: 0,
    max: 65535,
  }),
  principals: text({ description: 'JSON file of users and roles with their policies, for --auth strict.' }),
  ...controlInputs,
  ...variantInputs,
} as const;

export const portInput = integer({
  description: 'Port on 127.0.0.1; 0 takes a free one. Lock files record registry URLs, hence a fixed default.',
  min: 0,
  max: 65535,
  default: '4999',
});

function parseExternal(item: string): ExternalSetting {
  const match = /^(public:[a-z-]+)=(.+)$/.exec(item);
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new InputError('must be CONNECTION=URL, such as public:pypi=https://pypi.example/simple/');
  }
  return { connection: match[1], location: match[2] };
}

/** Fixed, as the other one's: registries.json and lock files record it. */
export const HTTPS_PORT = 4998;

type EmulatorFlags = Values<typeof emulatorInputs> & { readonly port: number };

/** Starts an emulator, turning what a user can mend into an InputError. */
export async function startFromFlags(inputs: EmulatorFlags, host: Host, httpsDefault: number): Promise<Emulator> {
  if (inputs.httpsPort !== undefined && !inputs.https) throw new InputError('--https-port needs --https');
  const running = await start({ ...inputs, httpsPort: inputs.httpsPort ?? httpsDefault }, host);
  if (inputs.provision === undefined) return running;
  try {
    await provision(running, resolve(host.workspace, inputs.provision), host);
    return running;
  } catch (error) {
    await running.close();
    throw error;
  }
}

/** Our own command line does it, as it would against the service: the emulator knows nothing of it. */
async function provision(running: Emulator, file: string, host: Host): Promise<void> {
  const { exitCode, stderr } = await host.exec(
    process.execPath,
    [process.argv[1] ?? '', 'provision', '--file', file, '--mode', 'apply'],
    { env: { ...host.env, ...emulatorVariables(running, host.env) }, silent: true },
  );
  if (exitCode !== 0) throw new InputError(stderr.replace(/^error: /, '').trimEnd());
}

/** What the machine's own clients are configured with; the emulator reads npm's settings itself. */
export async function machineSettings({ env }: Pick<Host, 'env'>): Promise<ExternalSetting[]> {
  const { configuredRegistries } = await import('@codeartifact-ci/core/clients/configured-registries.ts');
  const configured = await configuredRegistries({ env, home: env['HOME'] ?? env['USERPROFILE'] ?? homedir() });
  return [...configured].map(([connection, location]) => ({ connection, location }));
}

async function start(inputs: EmulatorFlags, host: Host): Promise<Emulator> {
  const { startEmulator } = await import('@codeartifact-ci/emulator/server.ts');
  const control = await controlSettings(inputs, host.workspace);
  // It stays beside a build for hours.
  keepHeapSmall();
  try {
    return await startEmulator({
      port: inputs.port,
      httpsPort: inputs.https ? inputs.httpsPort : undefined,
      dataFolder: inputs.data === undefined ? undefined : resolve(host.workspace, inputs.data),
      account: inputs.account,
      region: inputs.region,
      external: [...(await machineSettings(host)), ...inputs.external],
      auth: inputs.auth,
      control,
      variants: serviceVariants(inputs),
      principalsFile: inputs.principals === undefined ? undefined : resolve(host.workspace, inputs.principals),
    });
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') {
      const { port } = error as NodeJS.ErrnoException & { port?: number };
      const option = inputs.https && port === inputs.httpsPort ? '--https-port' : '--port';
      throw new InputError(
        `Port ${port ?? inputs.port} is in use. Stop what listens there, or choose another with ${option} (0 takes a free one).`,
      );
    }
    if (codeOf(error) === 'EACCES') {
      throw new InputError(
        `No permission: ${messageOf(error)}. Choose a port above 1023, and a data folder that you may write to.`,
      );
    }
    throw new InputError(`The emulator cannot start: ${messageOf(error)}`);
  }
}
