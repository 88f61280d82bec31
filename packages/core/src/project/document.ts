import type { Node as JsonNode, ParseError } from 'jsonc-parser';
import type { Document } from 'yaml';
import { InputError, messageOf } from '../errors.ts';
import type { ProjectDocument, Syntax } from '../clients/client.ts';

type Path = readonly (string | number)[];
type Parsed = Pick<ProjectDocument, 'values' | 'lineOf'>;

/** Nothing that clients write is nested deeper, or has more aliases for one anchor. */
const MOST_ALIASES = 100;

/**
 * A file of a project, read by the parser of its syntax; no parser is loaded before a file needs it. Throws an
 * InputError for a file that is not what its syntax asks for, with what is wrong and where.
 */
export async function parseProjectFile(path: string, syntax: Syntax, text: string): Promise<ProjectDocument> {
  try {
    return { path, text, ...(await parsers[syntax](text.replace(/^\uFEFF/, ''))) };
  } catch (error) {
    throw new InputError(messageOf(error));
  }
}

const parsers: Readonly<Record<Syntax, (text: string) => Promise<Parsed>>> = {
  lines: async () => Promise.resolve({ values: [], lineOf: () => 1 }),
  json: parseJson,
  yaml: parseYaml,
  toml: parseToml,
};

/** JSON, with the comments and trailing commas of bun.lock and deno.jsonc. The parser that knows places runs on request. */
async function parseJson(text: string): Promise<Parsed> {
  const { findNodeAtLocation, parse, parseTree, printParseErrorCode } = await import('jsonc-parser');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const errors: ParseError[] = [];
    value = parse(text, errors, { allowTrailingComma: true });
    const [first] = errors;
    if (first !== undefined) {
      throw new InputError(`${printParseErrorCode(first.error)} at line ${lineAt(text, first.offset)}`);
    }
  }
  let root: JsonNode | undefined;
  return {
    values: [value],
    lineOf(path) {
      root ??= parseTree(text, [], { allowTrailingComma: true });
      const node = root === undefined ? undefined : findNodeAtLocation(root, [...path]);
      return lineAt(text, node?.offset ?? 0);
    },
  };
}

async function parseYaml(text: string): Promise<Parsed> {
  const { isMap, isNode, isScalar, parseAllDocuments } = await import('yaml');
  const documents: readonly Document[] = parseAllDocuments(text, {
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const [error] = documents.flatMap(({ errors }) => errors);
  if (error !== undefined) throw new InputError(`${error.message} at line ${lineAt(text, error.pos[0])}`);
  return {
    values: documents.map((document): unknown => document.toJS({ maxAliasCount: MOST_ALIASES })),
    lineOf(path) {
      const parent: unknown = path.length > 1 ? documents[0]?.getIn(path.slice(0, -1), true) : documents[0]?.contents;
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
        : undefined;
      const node: unknown = pair?.key ?? documents[0]?.getIn(path, true);
      return lineAt(text, isNode(node) ? (node.range?.[0] ?? 0) : 0);
    },
  };
}

async function parseToml(text: string): Promise<Parsed> {
  const { getStaticTOMLValue, ParseError, parseTOML } = await import('toml-eslint-parser');
  try {
    const program = parseTOML(text);
    return {
      values: [withoutDates(getStaticTOMLValue(program))],
      lineOf: (path) => lineInToml(program.body[0].body, path) ?? 1,
    };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    throw new InputError(`${error.message} at line ${error.lineNumber}`);
  }
}

/** What the tree of toml-eslint-parser is here: statements, keys and values with their places. */
interface TomlNode {
  readonly type: string;
  readonly loc: { readonly start: { readonly line: number } };
  readonly resolvedKey?: Path;
  readonly key?: { readonly keys: readonly ({ readonly name: string } | { readonly value: string })[] };
  readonly value?: unknown;
  readonly body?: readonly TomlNode[];
  readonly elements?: readonly TomlNode[];
}

/** The line of the deepest statement or value on the way to a path. */
function lineInToml(nodes: readonly TomlNode[], path: Path): number | undefined {
  for (const node of nodes) {
    const own = node.resolvedKey ?? node.key?.keys.map((key) => ('name' in key ? key.name : key.value)) ?? [];
    if (own.length > path.length || !own.every((name, at) => name === path[at])) continue;
    const rest = path.slice(own.length);
    const value = node.type === 'TOMLKeyValue' ? (node.value as TomlNode) : node;
    if (rest.length === 0) return node.loc.start.line;
    const [index] = rest;
    const element = typeof index === 'number' ? value.elements?.[index] : undefined;
    const below = element === undefined ? (value.body ?? []) : (element.body ?? []);
    const line = lineInToml(below, element === undefined ? rest : rest.slice(1)) ?? element?.loc.start.line;
    if (line !== undefined) return line;
  }
  return undefined;
}

function withoutDates(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(withoutDates);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutDates(item)]));
}

/** The line, from 1, of an offset. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
