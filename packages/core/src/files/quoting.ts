import { InputError } from '../errors.ts';
import { safeText } from '../safe-text.ts';

/*
 * Names and values as the formats write them, so that each is read back as it was and none ends its own place. What
 * people would not see (control characters, bidirectional overrides) is escaped where the format can; where it
 * cannot hold a value at all, that is an InputError, which does not quote it: it may be a token.
 */

const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** A basic string of TOML. */
export function tomlString(value: string): string {
  return `"${checked(value, 'TOML')
    .replace(/["\\]/g, '\\$&')
    .replace(UNSEEN, (character) => {
      const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
      return hex.length > 4 ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
    })}"`;
}

/** One name of a TOML key, bare where that will do. */
export function tomlKey(name: string): string {
  return /^[A-Za-z0-9_-]+$/.test(name) ? name : tomlString(name);
}

/** A string of JSON. */
export function jsonString(value: string): string {
  return JSON.stringify(checked(value, 'JSON')).replace(UNSEEN, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** A string of YAML, always in double quotes: no value is taken for a number, a date, `no` or an alias. */
export function yamlScalar(value: string): string {
  return tomlString(value);
}

/**
 * A key of YAML, plain where that will do: Bundler and RubyGems read their files with parsers of their own, which do
 * not take quotes off a key.
 */
export function yamlKey(name: string): string {
  const plain =
    /^:?[A-Za-z_][\w./-]*(?::[\w./-]+)*$/.test(name) && !/^(?:y|yes|n|no|on|off|true|false|null)$/i.test(name);
  return plain ? name : yamlScalar(name);
}

/**
 * A value of an INI file. configparser knows no escapes and takes off space at the ends; pip and twine use its raw
 * parser, for which a `%` is nothing special.
 */
export function iniValue(value: string): string {
  if (/\p{Cc}/u.test(checked(value, 'INI')) || /^\s|\s$/.test(value)) {
    throw new InputError('An INI file holds no value with a line end or control character, or with space at its ends.');
  }
  return value;
}

/** The name of a section, between its brackets. */
export function iniSection(name: string): string {
  if (name === '' || /[[\]]/.test(name) || name === 'DEFAULT') {
    throw new InputError(
      `${safeText(name) || 'An empty text'} cannot name a section of an INI file. Choose another name.`,
    );
  }
  return iniValue(name);
}

/** A word of a .netrc, in quotes where it needs them (curl 7.84, Python 3.11); older readers take it bare. */
export function netrcToken(value: string): string {
  if (/\p{Cc}/u.test(checked(value, '.netrc'))) {
    throw new InputError('A .netrc holds no value with a line end or another control character.');
  }
  return /^[^\s"\\#]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * The name of an element for a NuGet source: as .NET's XmlConvert.EncodeLocalName has it, `_x0020_` for a space, with
 * every character beyond ASCII encoded, as its DecodeName takes that too.
 */
export function nugetElementName(source: string): string {
  const encode = (character: string): string => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `_x${hex.padStart(hex.length > 4 ? 8 : 4, '0')}_`;
  };
  return checked(source, 'XML')
    .replace(/_(?=x(?:[0-9A-Fa-f]{4}){1,2}_)|[^A-Za-z0-9_.-]/gu, encode)
    .replace(/^[^A-Za-z_]/, encode);
}

function checked(value: string, format: string): string {
  if (value.isWellFormed()) return value;
  throw new InputError(`A value for a ${format} file is no Unicode text: half of a surrogate pair is missing.`);
}
