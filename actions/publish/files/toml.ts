import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { InputError, messageOf } from '@codeartifact-ci/core/errors.ts';
import { isObject, type JsonObject } from './json.ts';

/** A TOML document; an InputError that starts with `what` when it is none. */
export function parseToml(text: string, what: string): JsonObject {
  let value: unknown;
  try {
    value = getStaticTOMLValue(parseTOML(text));
  } catch (error) {
    throw new InputError(`${what} is no TOML: ${messageOf(error)}`);
  }
  if (!isObject(value)) throw new InputError(`${what} is no TOML document`);
  return value;
}
