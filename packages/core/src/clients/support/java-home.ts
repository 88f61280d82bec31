import { isAbsolute } from 'node:path';
import { InputError } from '../../errors.ts';

/**
 * Where Java finds the user's home (the property `user.home`): in the system's user database and not in HOME, which
 * differ in a GitHub container job, unless an option says otherwise. Undefined: no option does.
 */
export function javaUserHome(env: Environment, optionVariables: readonly string[]): string | undefined {
  return javaProperty('user.home', env, optionVariables);
}

/**
 * A system property from the variables with Java options, the last option of the strongest variable: `_JAVA_OPTIONS`
 * comes after the command line, on which a start script puts the client's own variables (`optionVariables`, the
 * strongest first); `JDK_JAVA_OPTIONS` comes before it, and `JAVA_TOOL_OPTIONS` before that (java(1); JVM TI,
 * "JAVA_TOOL_OPTIONS").
 */
export function javaProperty(
  property: string,
  env: Environment,
  optionVariables: readonly string[],
): string | undefined {
  const option = new RegExp(`(?:^|\\s)(["']?)-D${property.replaceAll('.', '\\.')}=(?:"([^"]*)"|'([^']*)'|(\\S*))`, 'g');
  for (const name of ['_JAVA_OPTIONS', ...optionVariables, 'JDK_JAVA_OPTIONS', 'JAVA_TOOL_OPTIONS']) {
    const match = [...(env[name] ?? '').matchAll(option)].at(-1);
    if (match === undefined) continue;
    const [, quote = '', double, single, bare = ''] = match;
    // `"-Dkey=value"` is quoted as a whole.
    const value = double ?? single ?? (quote !== '' && bare.endsWith(quote) ? bare.slice(0, -1) : bare);
    if (value !== '') return value;
  }
  return undefined;
}

/** A folder from a setting of the client's. Throws an InputError for a relative one: it depends on where the client runs. */
export function absoluteFolder(folder: string, setting: string): string {
  if (isAbsolute(folder)) return folder;
  throw new InputError(
    `${setting} is ${JSON.stringify(folder)}, a relative path, which means another folder in every step. Give it an absolute one.`,
  );
}

type Environment = Readonly<Record<string, string | undefined>>;
