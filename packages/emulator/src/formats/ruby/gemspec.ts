import { Alias, isMap, isScalar, isSeq, parseDocument, visit, type Node } from 'yaml';
import { invalid } from '../../errors.ts';
import { gemAt, gemPlatform, gemVersion } from './names.ts';
import { versionRequirement } from './info.ts';
import type { GemDependency, Gemspec } from './specification.ts';

/** No gem depends on so many others; each is looked at closely. */
const MAX_DEPENDENCIES = 2_000;

/**
 * Reads the YAML that RubyGems writes of a Gem::Specification. Its tags name Ruby classes; nothing is made of them, and
 * every scalar is taken for the text that it is, so that a version 1.10 stays one. A ValidationException for what is
 * no specification of a gem, or has a name or a version that RubyGems would not take.
 */
export function parseGemspec(text: string): Gemspec {
  const spec = readYaml(text);
  const name = spec.text('name') ?? '';
  if (gemAt(name) === undefined) {
    throw invalid(
      `'${name}' is no name of a gem: it needs a letter, may have letters, digits, '.', '-' and '_', and starts with a letter or digit`,
    );
  }
  const stated = spec.at('version')?.text('version') ?? spec.text('version') ?? '';
  const version = gemVersion(stated);
  if (version === undefined) throw invalid(`'${stated}' is no version of a gem`);
  const platformText = spec.text('platform') ?? joinedPlatform(spec.at('platform'));
  const platform = gemPlatform(platformText);
  if (platform === undefined) throw invalid(`'${platformText ?? ''}' is no platform of a gem`);
  const dependencies = spec.at('dependencies')?.items() ?? [];
  if (dependencies.length > MAX_DEPENDENCIES) {
    throw invalid(`A gem may depend on ${MAX_DEPENDENCIES} others; this one has ${dependencies.length} dependencies`);
  }
  const metadata = spec.at('metadata');
  return {
    name,
    version,
    platform,
    dependencies: dependencies.map(dependencyOf),
    ruby: requirementsOf(spec.at('required_ruby_version'), 'Ruby'),
    rubygems: requirementsOf(spec.at('required_rubygems_version'), 'RubyGems'),
    summary: spec.text('summary'),
    description: spec.text('description'),
    homePage: spec.text('homepage') ?? metadata?.text('homepage_uri'),
    sourceCodeRepository: metadata?.text('source_code_uri'),
    licenses: spec.at('licenses')?.texts() ?? [],
    authors: spec.at('authors')?.texts() ?? [],
  };
}

/** Platforms were objects once. */
function joinedPlatform(platform: YamlValue | undefined): string | undefined {
  const parts = ['cpu', 'os', 'version'].flatMap((part) => platform?.text(part) ?? []);
  return parts.length === 0 ? undefined : parts.join('-');
}

function dependencyOf(dependency: YamlValue): GemDependency {
  const name = dependency.text('name') ?? '';
  if (gemAt(name) === undefined) throw invalid(`The gem depends on '${name}', which is no name of a gem`);
  const type = dependency.text('type') ?? ':runtime';
  if (type !== ':runtime' && type !== ':development') throw invalid(`'${type}' is no type of a dependency`);
  // RubyGems before 1.3 wrote the second.
  const versions = requirementsOf(dependency.at('requirement') ?? dependency.at('version_requirements'), name);
  return {
    name,
    type: type === ':runtime' ? 'runtime' : 'development',
    versions: versions.length === 0 ? ['>= 0'] : versions,
  };
}

/** A Gem::Requirement: pairs of an operator and a Gem::Version. */
function requirementsOf(requirement: YamlValue | undefined, what: string): string[] {
  return (requirement?.at('requirements')?.items() ?? []).map((pair) => {
    const [operator, version] = pair.items();
    const text = `${operator?.text() ?? ''} ${version?.text('version') ?? version?.text() ?? ''}`;
    const read = versionRequirement(text);
    if (read === undefined) throw invalid(`'${text.trim()}' is no requirement on the version of ${what}`);
    return read;
  });
}

/** A place in a YAML document. What is not there, or is of another kind, reads as nothing. */
interface YamlValue {
  /** The text of a scalar, or of a member that is one; undefined for an empty one. */
  text(key?: string): string | undefined;
  at(key: string): YamlValue | undefined;
  items(): YamlValue[];
  texts(): string[];
}

/** The parser looks for keys that are there twice by comparing each with each; here that is done where a key is read. */
const OPTIONS = { schema: 'failsafe', logLevel: 'silent', prettyErrors: false, uniqueKeys: false } as const;
/** A specification is six levels deep. The parser gives up at some thousands; it would take long to get there. */
const MAX_BRACKETS = 10_000;
const NESTED = /^[ \t]*(?:[-?:][ \t]+){20}/m;

/** Walks the nodes themselves: nothing is unfolded, so aliases of aliases cost nothing. */
function readYaml(text: string): YamlValue {
  try {
    if (NESTED.test(text) || (text.match(/[[{]/g)?.length ?? 0) > MAX_BRACKETS) throw new Error('it nests too deeply');
    const document = parseDocument(text, OPTIONS);
    const [error] = document.errors;
    if (error !== undefined) throw error;
    if (!isMap(document.contents)) throw new Error('it is no mapping');
    const anchors = new Map<string, Node>();
    visit(document, {
      Node: (_key, node) => {
        if (!(node instanceof Alias) && node.anchor !== undefined) anchors.set(node.anchor, node);
      },
    });
    return valueOf(document.contents, anchors);
  } catch (error) {
    // Nothing but this text went in; what nests too deeply for the parser ends here, too.
    throw invalid(`The gem's specification cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function valueOf(given: unknown, anchors: ReadonlyMap<string, Node>): YamlValue {
  const node = given instanceof Alias ? anchors.get(given.source) : given;
  const wrap = (value: unknown): YamlValue => valueOf(value, anchors);
  const member = (key: string): unknown => {
    if (!isMap(node)) return undefined;
    const [found, ...others] = node.items.filter((pair) => isScalar(pair.key) && pair.key.value === key);
    if (others.length > 0) throw invalid(`The gem's specification cannot be read: it has '${key}' twice`);
    return found?.value ?? undefined;
  };
  const value: YamlValue = {
    text: (key) => (key === undefined ? scalarText(node) : value.at(key)?.text()),
    at: (key) => {
      const found = member(key);
      return found === undefined ? undefined : wrap(found);
    },
    items: () => (isSeq(node) ? node.items.map(wrap) : []),
    texts: () => value.items().flatMap((item) => item.text() ?? []),
  };
  return value;
}

/** RubyGems before 1.9 wrote texts that are not ASCII as binary. */
function scalarText(node: unknown): string | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined;
  const isNull = node.type === 'PLAIN' && /^(?:~|null)?$/.test(node.value);
  const text = /binary$/.test(node.tag ?? '') ? Buffer.from(node.value, 'base64').toString('utf8') : node.value;
  return isNull || text === '' ? undefined : text;
}
