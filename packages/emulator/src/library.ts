import { emulatorVariables } from './environment.ts';
import { startEmulator as start } from './server.ts';

/** What can be changed while an emulator runs. See the manual, packages/emulator/README.md, for the forms. */
export interface ControlSettings {
  /** `2027-01-01T00:00:00Z`, a move such as `+2h`, or `machine`. */
  readonly clock?: string;
  /** `30ms`, or a range: `10ms-50ms`. */
  readonly latency?: string;
  /** `aws` for the published quotas, `off`, or requests per second by operation or class. */
  readonly quotas?:
    'aws' | 'off' | Readonly<Record<string, number | { readonly perSecond: number; readonly burst?: number }>>;
  /** Rules such as `lost-reply operation=PublishPackageVersion times=1`. */
  readonly faults?: readonly string[];
  /** Where policies shall think that requests come from: `ip=203.0.113.7`, `vpce=vpce-1a2b3c4d`, or `off`. */
  readonly source?: string;
}

export interface EmulatorOptions extends ControlSettings {
  /** Port on 127.0.0.1. Default: a free one. */
  readonly port?: number;
  /** Serves TLS too, on a port of its own: `true` takes a free one. */
  readonly https?: boolean | number;
  /** Folder to keep everything in. Default: nothing is kept. */
  readonly dataFolder?: string;
  /** Owner of the domains, 12 digits. Default: `111122223333`. */
  readonly account?: string;
  /** Default: `us-east-1`. */
  readonly region?: string;
  /** A URL, a folder's URL or `off` for each external connection. Default: the public registries. */
  readonly external?: Readonly<Record<string, string>>;
  /** `any-key` (the default) takes every access key for an administrator; `strict` knows those in `principalsFile`. */
  readonly auth?: 'any-key' | 'strict';
  /** JSON file of users and roles with their policies, for `strict`. */
  readonly principalsFile?: string;
}

export interface Emulator {
  /** `http://127.0.0.1:PORT` */
  readonly endpoint: string;
  /** `https://127.0.0.1:PORT`, and the path of the PEM file of the authority to trust; with `https` only. */
  readonly httpsEndpoint: string | undefined;
  readonly ca: string | undefined;
  readonly account: string;
  readonly region: string;
  /** `process.env` with the variables that lead the AWS SDKs, the AWS CLI and codeartifact-ci here. */
  readonly env: Readonly<Record<string, string>>;
  /** A key pair that the emulator takes for its administrator's. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** Changes what is named, from the next request on; throws an Error that names the setting, and then nothing has changed. */
  control(settings: ControlSettings): void;
  /** Back to how it was started. */
  reset(): void;
  stop(): Promise<void>;
  /** The same, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a CodeArtifact on loopback in this process: the AWS API, STS and the package protocols. Throws an Error that
 * names the setting, the port or the folder that is wrong.
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const {
    port = 0,
    https = false,
    external = {},
    dataFolder,
    account,
    region,
    auth,
    principalsFile,
    ...control
  } = options;
  const running = await start({
    port,
    httpsPort: https === false ? undefined : https === true ? 0 : https,
    dataFolder,
    account,
    region,
    auth,
    principalsFile,
    external: Object.entries(external).map(([connection, location]) => ({ connection, location })),
    control,
  });
  const variables = { ...process.env, ...emulatorVariables(running, process.env) };
  const stop = async (): Promise<void> => await running.close();
  return {
    endpoint: running.endpoint,
    httpsEndpoint: running.secure?.endpoint,
    ca: running.secure?.ca,
    account: running.account,
    region: running.region,
    env: Object.fromEntries(
      Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    credentials: {
      accessKeyId: variables['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: variables['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
    control: (settings) => running.control.change(settings),
    reset: () => running.control.reset(),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
