import { isIP } from 'node:net';
import type { RequestSource } from '../http/request.ts';
import { SettingError } from './setting-error.ts';

const FORMS: Readonly<Record<string, readonly [keyof RequestSource, RegExp]>> = {
  ip: ['ip', /^[0-9a-f.:]+$/i],
  vpce: ['vpcEndpoint', /^vpce-[0-9a-f]{8,17}$/],
  vpc: ['vpc', /^vpc-[0-9a-f]{8,17}$/],
};

/**
 * Where policies shall think that requests come from: `ip=203.0.113.7`, `vpce=vpce-1a2b3c4d vpc=vpc-1a2b3c4d`, or `off`
 * for where they do come from. Throws a SettingError.
 */
export function parseSource(text: string): Partial<RequestSource> {
  if (text.trim() === 'off') return {};
  const source: Partial<Record<keyof RequestSource, string>> = {};
  for (const word of text.trim().split(/\s+/)) {
    const at = word.indexOf('=');
    const [name, value] = [word.slice(0, Math.max(at, 0)), word.slice(at + 1)];
    const form = Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;
    if (form?.[1].test(value) !== true || (name === 'ip' && isIP(value) === 0)) {
      throw new SettingError(
        `has '${word}': write ip=ADDRESS, vpce=vpce-ID and vpc=vpc-ID, as many of them as apply, or off`,
      );
    }
    source[form[0]] = value;
  }
  return source;
}

/** As `parseSource` takes it. */
export function formatSource(source: Partial<RequestSource>): string {
  const words = Object.entries(FORMS).flatMap(([name, [member]]) => {
    const value = source[member];
    return value === undefined ? [] : [`${name}=${value}`];
  });
  return words.length === 0 ? 'off' : words.join(' ');
}
