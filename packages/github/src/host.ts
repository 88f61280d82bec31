import * as core from '@actions/core';
import { tmpdir } from 'node:os';
import type { Cache, ExecOptions, ExecResult, Host, Progress } from '@codeartifact-ci/core/host.ts';
import { lineProgress } from '@codeartifact-ci/core/progress.ts';
import { withoutCommands } from '@codeartifact-ci/core/safe-text.ts';
import { derivedForms } from '@codeartifact-ci/core/secrets.ts';
import { definedVariables } from '@codeartifact-ci/core/environment.ts';

/** The GitHub Actions runner as a host: workflow commands, environment files, the job summary. */
export function githubHost(env: NodeJS.ProcessEnv): Host {
  return {
    env: { ...env },
    workspace: env['GITHUB_WORKSPACE'] ?? process.cwd(),
    tempDir: env['RUNNER_TEMP'] ?? tmpdir(),
    now: () => new Date(),
    info: (line) => core.info(withoutCommands(line)),
    warn: (line) => core.warning(withoutCommands(line)),
    debug: (line) => core.debug(withoutCommands(line)),
    print: (text) => void process.stdout.write(text),
    mask: (secret) => derivedForms(secret).forEach((form) => core.setSecret(form)),
    setOutput: (name, value) => core.setOutput(name, value),
    canExport: true,
    exportVariable: (name, value) => core.exportVariable(name, value),
    addPath: (folder) => core.addPath(folder),
    // The job is over when a clean-up runs; its variables end with it.
    unsetVariable: () => undefined,
    saveState: (name, value) => core.saveState(name, value),
    summary: async (markdown) => {
      // Outside a runner there is no summary file; act and some self-hosted set-ups do not provide one either.
      if (env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(markdown, true).write();
    },
    progress: (label): Progress => lineProgress(label, (line) => core.info(withoutCommands(line))),
    cache: env['ACTIONS_CACHE_URL'] || env['ACTIONS_RESULTS_URL'] ? actionsCache : undefined,
    exec: (command, args, options = {}) => exec(command, args, options, env),
    ownsProcess: true,
    setExitCode: (code) => {
      process.exitCode = code;
    },
  };
}

/** GitHub's cache service. The library brings a cloud storage client along, so it is loaded when it is used. */
const actionsCache: Cache = {
  restore: async (paths, key, prefixes) => {
    const { restoreCache } = await import('@actions/cache');
    return await restoreCache([...paths], key, [...prefixes]);
  },
  save: async (paths, key) => {
    const { saveCache } = await import('@actions/cache');
    await saveCache([...paths], key);
  },
};

async function exec(
  command: string,
  args: readonly string[],
  options: ExecOptions,
  env: NodeJS.ProcessEnv,
): Promise<ExecResult> {
  const silent = options.silent ?? false;
  // It takes milliseconds to load, and most commands start nothing.
  const { getExecOutput } = await import('@actions/exec');
  const result = await getExecOutput(command, [...args], {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: definedVariables(options.env ?? env),
    silent,
    ignoreReturnCode: true,
  });
  // The runner knows a command (add-mask) at the start of a line only, and Maven ends without a line end.
  if (!silent && !/(^|\n)$/.test(result.stdout)) process.stdout.write('\n');
  return result;
}
