import { XMLParser } from 'fast-xml-parser';
import { basename, extname } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

/**
 * What a configuration file says, whatever its layout and the order of its entries, read by other parsers than ours.
 * Empty sections and maps say nothing. Undefined for a file that is not there.
 */
export function valuesOf(path: string, text: string | undefined): unknown {
  return text === undefined ? undefined : pruned(read(path, text));
}

function read(path: string, text: string): unknown {
  const name = basename(path);
  if (/^(\.npmrc|auth\.ini|rc|\.yarnrc)$/.test(name)) return lines(text);
  if (/^(pip\.conf|\.pypirc)$/.test(name)) return sections(text);
  if (/^(\.gemrc|gemrc|credentials|config)$/.test(name) || /^\.ya?ml$/.test(extname(name)))
    return parseYaml(text) as unknown;
  if (extname(name) === '.toml') return parseToml(text);
  if (extname(name) === '.json') return JSON.parse(text) as unknown;
  if (/^\.(xml|config)$/i.test(extname(name))) return new XMLParser({ ignoreAttributes: false }).parse(text) as unknown;
  return text;
}

/** One setting a line, `key=value` or `key value`. */
function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/\s*=\s*/, '='))
    .filter((line) => line !== '' && !/^[#;]/.test(line))
    .sort();
}

/** INI with values of several lines. */
function sections(text: string): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  let [section, key] = ['', ''];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || /^\s*[#;]/.test(line)) continue;
    const header = /^\[(.+)\]/.exec(line)?.[1];
    const [, name, value = ''] = /^([^\s=:][^=:]*?)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    if (header !== undefined) section = header;
    else {
      const values = (found[section] ??= {});
      if (name === undefined) values[key] = `${values[key] ?? ''} ${line.trim()}`;
      else values[(key = name)] = value.trim();
    }
  }
  return found;
}

function pruned(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(pruned);
  const kept = Object.entries(value)
    .map(([key, item]) => [key, pruned(item)] as const)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
