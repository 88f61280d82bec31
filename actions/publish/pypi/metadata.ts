import { InputError } from '@codeartifact-ci/core/errors.ts';

/** Core metadata: field name in lower case, with `_` for `-`, to its values in order. `description` is the text below. */
export type CoreMetadata = ReadonlyMap<string, readonly string[]>;

/**
 * Reads METADATA or PKG-INFO (Python packaging, "core metadata specifications"): headers as in an email, long ones
 * folded, and after an empty line the description.
 */
export function parseCoreMetadata(text: string): CoreMetadata {
  const normal = text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '');
  const end = /\n\n/.exec(`${normal}\n`)?.index ?? normal.length;
  const fields = new Map<string, string[]>();
  for (const line of unfold(normal.slice(0, end))) {
    const match = /^([A-Za-z][A-Za-z0-9-]*):[ \t]*([^]*)/.exec(line);
    if (match?.[1] === undefined || match[2] === undefined) {
      throw new InputError(`has a line that is no field: ${JSON.stringify(line.slice(0, 80))}`);
    }
    const name = match[1].toLowerCase().replaceAll('-', '_');
    const value = match[2].trimEnd();
    const values = fields.get(name);
    if (values === undefined) fields.set(name, [value]);
    else values.push(value);
  }
  const body = normal.slice(end + 2);
  if (body.trim() !== '') fields.set('description', [body]);
  return fields;
}

/** A line that starts with white space goes on with the one before; older tools mark such lines with `|`. */
function unfold(head: string): string[] {
  const lines: string[] = [];
  for (const line of head.split('\n')) {
    if (/^[ \t]/.test(line) && lines.length > 0)
      lines.push(`${lines.pop() ?? ''}\n${line.replace(/^(?: {7}\||[ \t]+)/, '')}`);
    else if (line !== '') lines.push(line);
  }
  return lines;
}

/** The first value of a field; what is not known is left out by some tools and written as UNKNOWN by older ones. */
export function field(metadata: CoreMetadata, name: string): string | undefined {
  const value = metadata.get(name)?.[0];
  return value === undefined || value === '' || value === 'UNKNOWN' ? undefined : value;
}

/** Where the upload form's name is not the field's (PyPI, "upload API"; twine says `provides_extras`, too). */
const FORM_NAMES: Readonly<Record<string, string>> = {
  classifier: 'classifiers',
  project_url: 'project_urls',
  license_file: 'license_files',
};

/** The metadata as fields of the upload form. */
export function formFields(metadata: CoreMetadata): [string, string][] {
  return [...metadata].flatMap(([name, values]) =>
    values.map((value): [string, string] => [FORM_NAMES[name] ?? name, value]),
  );
}

/** A project's name as indexes and the API know it (PEP 503). */
export function normalisedName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** What a file's name says (PEP 427 for wheels, PEP 625 for sdists). */
export interface Distribution {
  readonly filetype: 'bdist_wheel' | 'sdist';
  /** The Python that a wheel is for (`py3`, `cp312`); an sdist is `source`. */
  readonly pyversion: string;
  /**
   * The names and versions that the file's name can mean. A wheel's has one reading; an older sdist's may have
   * hyphens in the name and in the version (`acme-post-1.0-1`), so that only its metadata tells which it is.
   */
  readonly readings: readonly { readonly name: string; readonly version: string }[];
}

/** `name-version[-build]-python-abi-platform.whl` or `name-version.tar.gz`; undefined when it is no such name. */
export function parseFilename(filename: string): Distribution | undefined {
  const wheel = /^([^-]+)-([^-]+)(?:-\d[^-]*)?-([^-]+)-[^-]+-[^-]+\.whl$/.exec(filename);
  if (wheel?.[1] !== undefined && wheel[2] !== undefined && wheel[3] !== undefined) {
    return { filetype: 'bdist_wheel', readings: [{ name: wheel[1], version: wheel[2] }], pyversion: wheel[3] };
  }
  const stem = /^(.+)\.tar\.gz$/.exec(filename)?.[1] ?? '';
  const readings = [...stem.matchAll(/-/g)]
    .map(({ index }) => ({ name: stem.slice(0, index), version: stem.slice(index + 1) }))
    .filter(({ name, version }) => name !== '' && version !== '');
  return readings.length === 0 ? undefined : { filetype: 'sdist', readings, pyversion: 'source' };
}
