/**
 * The only way out of a command: what it prints, exports, remembers and starts. There are two hosts, the GitHub
 * runner (packages/github) and the terminal (packages/cli); tests bring a third.
 */
export interface Host {
  /** The environment the command was started with. Commands read from here, never from `process.env`. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the user's checkout; relative inputs are resolved against it. */
  readonly workspace: string;
  /** Absolute path of a folder for temporary files, outside the workspace. */
  readonly tempDir: string;
  /** The current time. */
  now(): Date;

  /** A line for the person who reads the log. */
  info(line: string): void;
  warn(line: string): void;
  /** A line that is shown only when the user asked for debug output. */
  debug(line: string): void;
  /** Text for the program that reads our standard output, as it is, with no line end added. */
  print(text: string): void;
  /** From now on `secret` and its derived forms are hidden in everything that is printed. Call before any other use. */
  mask(secret: string): void;

  setOutput(name: string, value: string): void;
  /** Whether what follows sees exported variables and paths; a terminal's shell does only where it reads our output. */
  readonly canExport: boolean;
  /** Sets a variable for the steps (or shell commands) that follow. */
  exportVariable(name: string, value: string): void;
  /** Puts a folder at the front of PATH for the steps (or shell commands) that follow. */
  addPath(folder: string): void;
  /** Takes such a variable away again, where the host can. */
  unsetVariable(name: string): void;
  /** Remembers a string for the command's `cleanup`. */
  saveState(name: string, value: string): void;
  /** Adds Markdown to the job's summary. */
  summary(markdown: string): Promise<void>;
  /** Reports on work that takes long. */
  progress(label: string): Progress;

  /** What is kept from run to run; undefined where nothing is. */
  readonly cache?: Cache | undefined;
  /** Starts a program without a shell and waits for it. A non-zero exit code is returned, not thrown. */
  exec(command: string, args: readonly string[], options?: ExecOptions): Promise<ExecResult>;
  /** Whether the process is the command's alone, so that it may set the engine up for its work; not so in tests. */
  readonly ownsProcess?: boolean;
  /** The exit code of a run that ends well otherwise, for commands that pass on a program's own. */
  setExitCode(code: number): void;
}

export interface Cache {
  /** Brings back what was kept under the key, else the newest under one of the prefixes; tells the key it was under. */
  restore(paths: readonly string[], key: string, prefixes: readonly string[]): Promise<string | undefined>;
  /** Keeps the paths under the key; a key that is taken stays as it is. */
  save(paths: readonly string[], key: string): Promise<void>;
}

export interface Progress {
  /** `done` of `total` (any unit), and a few words on what is under way. */
  update(done: number, total: number, note?: string): void;
  end(): void;
}

export interface ExecOptions {
  readonly cwd?: string;
  /** The whole environment of the program; default: the host's. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Capture the output without printing it. */
  readonly silent?: boolean;
}

export interface ExecResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}
