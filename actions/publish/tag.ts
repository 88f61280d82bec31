import { InputError } from '@codeartifact-ci/core/errors.ts';
import type { Host } from '@codeartifact-ci/core/host.ts';

/** A Git tag that ends in a version. */
export interface ReleaseTag {
  /** Without `refs/tags/`. */
  readonly text: string;
  /** How the tags of this project are written, where it was said. */
  readonly format: TagFormat | undefined;
}

/** One way to read a tag. */
export interface TagSplit {
  /** What stands before the version, without the separator; '' when nothing does. */
  readonly prefix: string;
  readonly version: string;
}

export interface TagFormat {
  readonly text: string;
  readonly pattern: RegExp;
}

const SEPARATORS = /[-/@_:+~ =#.]+$/;

/**
 * Every place at which a version may begin: at a digit or `v` and a digit that stand at the start, after a separator,
 * or after letters (`release1.2.3`). A name may hold `-v2` itself and a version may end in `-v1`: which split is meant
 * is told by the versions that are there. A version without a dot may have `_` for each (`REL_1_2_3`).
 */
export function splits(text: string): TagSplit[] {
  const found: TagSplit[] = [];
  for (const { index } of text.matchAll(/[vV]?\d/g)) {
    const [before, isBare] = [text.slice(0, index), /\d/.test(text[index] ?? '')];
    if (/\d\.?$/.test(before) || (/[A-Za-z]$/.test(before) && !isBare)) continue;
    const prefix = before.replace(SEPARATORS, '').replace(/^[vV]$/, '');
    const version = text.slice(index).replace(/^[vV]/, '');
    found.push({ prefix, version });
    if (/^\d+(_\d+)+$/.test(version)) found.push({ prefix, version: version.replaceAll('_', '.') });
  }
  return found;
}

/** Of several readings the first whose version has a dot in it, which a number within a name has not. */
export function likeliest(found: readonly TagSplit[]): TagSplit | undefined {
  return found.find(({ version }) => /^\d+\.\d/.test(version)) ?? found.at(-1);
}

/** For the input `tag`: the tag as Git, GitHub (`refs/tags/`) and CodeBuild (`tag/`) write it. */
export function parseTag(text: string): string {
  const tag = text
    .trim()
    .replace(/^refs\/tags\//, '')
    .replace(/^tag\/(?=.)/, '');
  if (splits(tag).length > 0) return tag;
  throw new InputError('must end in a version, such as v1.2.3, name@1.2.3, name-v1.2.3 or folder/v1.2.3');
}

/** For the input `tag-format`: a text with `{version}` and perhaps `{name}`. */
export function parseTagFormat(text: string): TagFormat {
  const parts = text.trim().split(/(\{\w+\})/);
  const names = parts.filter((part) => /^\{\w+\}$/.test(part));
  if (
    names.filter((name) => name === '{version}').length !== 1 ||
    names.some((name) => !/^\{(version|name)\}$/.test(name))
  ) {
    throw new InputError('must hold {version} once, and may hold {name}, such as {name}_{version}');
  }
  if (names.filter((name) => name === '{name}').length > 1) throw new InputError('may hold {name} once');
  const source = parts.map((part) => {
    if (part === '{version}') return '[vV]?(?<version>\\d.*)';
    return part === '{name}' ? '(?<name>.+)' : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  return { text: text.trim(), pattern: new RegExp(`^${source.join('')}$`) };
}

/** The tag as given, else the tag that the workflow runs for, else none. */
export function releaseTag(
  given: string | undefined,
  format: TagFormat | undefined,
  env: Host['env'],
): ReleaseTag | undefined {
  if (given !== undefined) return { text: given, format };
  const ref = env['GITHUB_REF'] ?? '';
  if (env['GITHUB_REF_TYPE'] !== 'tag' || ref === '') return undefined;
  try {
    return { text: parseTag(ref), format };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      `The workflow runs for the tag ${JSON.stringify(ref)}, which names no version: it ${error.message}. Give the version as the input 'tag', or set 'check-version' to false.`,
    );
  }
}

/** The ways to read a tag: those of its format, or all; an InputError when it is not of its format. */
export function readingsOf({ text, format }: ReleaseTag): TagSplit[] {
  if (format === undefined) return splits(text);
  const { version, name } = format.pattern.exec(text)?.groups ?? {};
  if (version !== undefined) return [{ prefix: name ?? '', version }];
  throw new InputError(`The tag ${text} is not of the form ${format.text}. Correct the tag or 'tag-format'.`);
}

/** The version of a tag for a package that holds none itself. */
export function versionOf(tag: ReleaseTag): string | undefined {
  return tag.format?.pattern.exec(tag.text)?.groups?.['version'] ?? likeliest(splits(tag.text))?.version;
}
