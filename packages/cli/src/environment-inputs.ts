import type { Command } from '@codeartifact-ci/core/command.ts';
import { UsageError } from '@codeartifact-ci/core/errors.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variable of an input: `domain-owner` is CODEARTIFACT_DOMAIN_OWNER. */
export function variableOf(input: string): string {
  return `CODEARTIFACT_${input.replaceAll('-', '_').toUpperCase()}`;
}

/** The inputs with those that are not given taken from the variables of their names; an empty variable gives none. */
export function withEnvironment(
  command: Command,
  given: Readonly<Record<string, string>>,
  env: Environment,
): Record<string, string> {
  const inputs: Record<string, string> = { ...given };
  for (const name of Object.keys(command.inputs)) {
    const value = env[variableOf(name)];
    if (inputs[name] === undefined && value !== undefined && value !== '') inputs[name] = value;
  }
  return inputs;
}

/** The same error with the variable beside each input that it names, for who has set variables and no flags. */
export function namingVariables(error: unknown): unknown {
  if (!(error instanceof UsageError)) return error;
  return new UsageError(
    error.message.replace(/^'([a-z-]+)'/gm, (_, name: string) => `'${name}' (${variableOf(name)})`),
  );
}
